//! The binary itself: what it says before it answers anything.

use std::{
    io::Write as _,
    process::{Command, Output, Stdio},
};

use crate::harness::{PASSWORD, write_site};

/// The binary in a folder of its own, with nothing of the environment that the tests run in.
pub fn mitoyen(folder: &std::path::Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mitoyen"));
    command.args(arguments).current_dir(folder).env_clear().stdin(Stdio::null());
    command
}

fn run(command: &mut Command) -> (bool, String, String) {
    let Output { status, stdout, stderr } = command.output().unwrap();
    (status.success(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

#[test]
fn wrong_settings_stop_every_command_and_are_all_named() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("mitoyen.toml"), "listen = \"nowhere\"\nlog_fromat = \"json\"\n").unwrap();
    for command in ["serve", "migrate", "demo", "healthcheck"] {
        let (success, stdout, stderr) = run(mitoyen(folder.path(), &[command]).env("MITOYEN_DEMO", "perhaps"));
        assert!(!success && stdout.is_empty(), "{command}");
        for part in ["listen (MITOYEN_LISTEN)", "log_fromat", "demo (MITOYEN_DEMO)", "true or false"] {
            assert!(stderr.contains(part), "{command}: {part} is not in {stderr}");
        }
    }
    assert!(!folder.path().join("data").exists(), "nothing was started");
}

#[test]
fn the_configuration_can_be_looked_at_without_its_secrets() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("other.toml");
    std::fs::write(
        &file,
        "database_url = \"postgres://me:hunter2@db/mitoyen\"\nmetrics_token = \"hunter2hunter2hunter2\"\n",
    )
    .unwrap();
    let (success, stdout, stderr) =
        run(mitoyen(folder.path(), &["config", "check"]).env("MITOYEN_CONFIG", &file).env("MITOYEN_LOK", "info"));
    assert!(success, "{stderr}");
    assert!(
        stdout.contains("listen = 127.0.0.1:3000") && stdout.contains("database_url = postgres://…@db/mitoyen"),
        "{stdout}"
    );
    assert!(stdout.contains("MITOYEN_LOK is set, but is not a setting"), "{stdout}");
    assert!(!stdout.contains("hunter2"), "{stdout}");
}

#[test]
fn without_a_site_the_server_does_not_start() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("nowhere");
    let (success, _, stderr) = run(mitoyen(folder.path(), &["serve"]).env("MITOYEN_SITE_ROOT", site));
    assert!(!success && stderr.contains("cargo xtask build") && stderr.contains("manifest.json"), "{stderr}");
}

#[test]
fn an_address_that_is_taken_stops_the_server() {
    let folder = tempfile::tempdir().unwrap();
    write_site(&folder.path().join("site"));
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let mut command = mitoyen(folder.path(), &["serve"]);
    let (success, _, stderr) =
        run(command.env("MITOYEN_LISTEN", &address).env("MITOYEN_SITE_ROOT", folder.path().join("site")));
    assert!(!success && stderr.contains("listen (MITOYEN_LISTEN)") && stderr.contains(&address), "{stderr}");
}

#[test]
fn the_schema_is_printed_without_any_setting() {
    let folder = tempfile::tempdir().unwrap();
    let (success, stdout, stderr) = run(mitoyen(folder.path(), &["schema"]).env("MITOYEN_LISTEN", "nonsense"));
    assert!(success, "{stderr}");
    assert_eq!(stdout, graphql::sdl());
}

#[test]
fn the_first_account_is_made_at_the_terminal_once() {
    let folder = tempfile::tempdir().unwrap();
    let create = |password: &str| {
        let mut command = mitoyen(
            folder.path(),
            &["admin", "create", "--email", "Anne@Example.be", "--name", "Anne", "--language", "en"],
        );
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(format!("{password}\n").as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        (output.status.success(), String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    let (success, _, stderr) = create("short");
    assert!(!success && stderr.contains("password"), "{stderr}");
    let (success, stdout, stderr) = create(PASSWORD);
    assert!(success && stdout.trim().len() == 36, "{stdout}{stderr}");
    assert!(!stderr.contains(PASSWORD), "{stderr}");
    let (success, _, stderr) = create(PASSWORD);
    assert!(!success && stderr.contains("email"), "{stderr}");
}

#[test]
fn keys_are_made_beside_the_database_and_rotated() {
    let folder = tempfile::tempdir().unwrap();
    let (success, key, stderr) = run(&mut mitoyen(folder.path(), &["keys", "generate"]));
    assert!(success && key.contains(':'), "{stderr}");
    assert!(!folder.path().join("data").exists(), "a key is made of nothing");
    for (command, word) in [("rotate", "0 sealed anew"), ("check", "0 cannot be opened")] {
        let (success, stdout, stderr) = run(&mut mitoyen(folder.path(), &["keys", command]));
        assert!(success, "{command}: {stderr}");
        assert!(stdout.contains("second_factor.secret: 0 sealed") && stdout.contains(word), "{command}: {stdout}");
    }
    let file = folder.path().join("data/mitoyen.sqlite.keys");
    let made = std::fs::read_to_string(&file).unwrap();
    assert!(made.contains(':'), "the key file holds a key");
    let (success, stdout, stderr) = run(mitoyen(folder.path(), &["config", "check"]).env("MITOYEN_KEYS", key.trim()));
    assert!(success && stdout.contains("keys = (set: k"), "{stderr}");
    let secret = key.trim().split(':').nth(1).unwrap();
    assert!(!stdout.contains(secret) && !stderr.contains(secret));
}
