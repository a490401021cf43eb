//! Starting other programs: with errors that name the command, and without the environment that `cargo run` leaves behind.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use anyhow::{Context, Result, anyhow, bail};

/// The command as one would type it, for messages.
pub fn describe(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    words.iter().map(|word| quote(word)).collect::<Vec<_>>().join(" ")
}

fn quote(word: &str) -> String {
    if word.is_empty() || word.contains(char::is_whitespace) { format!("'{word}'") } else { word.to_owned() }
}

/// Runs the command on this terminal and fails unless it succeeds.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("could not start `{}`", describe(command)))?;
    succeeded(command, status)
}

/// Runs the command silently and returns what it printed; its error output becomes part of the error.
pub fn output(command: &mut Command) -> Result<String> {
    let output =
        command.stdin(Stdio::null()).output().with_context(|| format!("could not start `{}`", describe(command)))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return succeeded(command, output.status).map(|()| String::new()).context(said.trim().to_owned());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// How a command ended and all that it printed, both streams in the order in which the lines came.
#[derive(Debug)]
pub struct Transcript {
    pub success: bool,
    pub text: String,
}

/// Runs the command, shows its lines as they come and keeps them. A command that fails is not an error here: the caller
/// wants to read what it said.
pub fn follow(command: &mut Command) -> Result<Transcript> {
    record(command, true)
}

/// Like [`follow`], without showing anything.
pub fn listen(command: &mut Command) -> Result<Transcript> {
    record(command, false)
}

fn record(command: &mut Command, show: bool) -> Result<Transcript> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("could not start `{}`", describe(command)))?;
    let text = Arc::new(Mutex::new(String::new()));
    let readers = [
        child.stdout.take().map(|stream| copy_lines(stream, Arc::clone(&text), show)),
        child.stderr.take().map(|stream| copy_lines(stream, Arc::clone(&text), show)),
    ];
    for reader in readers.into_iter().flatten() {
        reader.join().map_err(|_| anyhow!("reading the output of `{}` failed", describe(command)))??;
    }
    let status = child.wait()?;
    let text = std::mem::take(&mut *text.lock().unwrap_or_else(PoisonError::into_inner));
    Ok(Transcript { success: status.success(), text })
}

/// Copies one stream line by line; bytes that are not UTF-8 are replaced, since a test may print anything.
fn copy_lines(
    stream: impl Read + Send + 'static,
    text: Arc<Mutex<String>>,
    show: bool,
) -> thread::JoinHandle<std::io::Result<()>> {
    thread::spawn(move || {
        for line in BufReader::new(stream).split(b'\n') {
            let line = line?;
            let line = String::from_utf8_lossy(&line);
            let mut text = text.lock().unwrap_or_else(PoisonError::into_inner);
            text.push_str(&line);
            text.push('\n');
            if show {
                let mut terminal = std::io::stdout().lock();
                writeln!(terminal, "{line}")?;
                terminal.flush()?;
            }
        }
        Ok(())
    })
}

fn succeeded(command: &Command, status: ExitStatus) -> Result<()> {
    match status.code() {
        Some(0) => Ok(()),
        Some(code) => bail!("`{}` ended with exit code {code}", describe(command)),
        None => bail!("`{}` was ended by a signal", describe(command)),
    }
}

/// The first program of that name on the `PATH`, or in cargo's own folder of installed programs.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .chain(cargo_home().map(|home| home.join("bin")))
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// Where cargo keeps its registry and installed programs.
pub fn cargo_home() -> Option<PathBuf> {
    std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
}

/// The cargo that started this program, freed of what `cargo run` tells its child about itself.
pub fn cargo(root: &Path, target: &Path) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.current_dir(root).env("CARGO_TARGET_DIR", target);
    for (name, _) in std::env::vars_os() {
        if describes_package(&name.to_string_lossy()) {
            command.env_remove(name);
        }
    }
    command
}

/// Variables by which cargo describes the running package: build scripts below would take them for their own.
fn describes_package(name: &str) -> bool {
    const NAMES: [&str; 6] = [
        "CARGO_BIN_NAME",
        "CARGO_CRATE_NAME",
        "CARGO_MANIFEST_DIR",
        "CARGO_MANIFEST_PATH",
        "CARGO",
        "RUST_RECURSION_COUNT",
    ];
    NAMES.contains(&name) || name.starts_with("CARGO_PKG_")
}

/// Removes every trace of the toolchain that runs this program, for a command that uses another one.
/// What says where and how crates are downloaded stays.
pub fn forget_toolchain(command: &mut Command) {
    const KEPT: [&str; 5] = ["CARGO_HOME", "CARGO_NET_", "CARGO_HTTP_", "CARGO_REGISTR", "CARGO_SOURCE_"];
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        let toolchain = ["CARGO", "RUST", "LD_LIBRARY_PATH", "DYLD_"].iter().any(|start| text.starts_with(start));
        if toolchain && !KEPT.iter().any(|start| text.starts_with(start)) {
            command.env_remove(&name);
        }
    }
}

/// The name of a file or folder, for messages.
pub fn name(path: &Path) -> String {
    path.file_name().unwrap_or(OsStr::new("")).to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_command_is_named_with_its_exit_code() {
        let error = run(Command::new("sh").args(["-c", "exit 7"])).unwrap_err();
        assert_eq!(error.to_string(), "`sh -c 'exit 7'` ended with exit code 7");
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = run(&mut Command::new("mitoyen-no-such-program")).unwrap_err();
        assert_eq!(error.to_string(), "could not start `mitoyen-no-such-program`");
    }

    #[test]
    fn both_streams_are_kept_and_failure_is_told() {
        let heard = listen(Command::new("sh").args(["-c", "echo out; echo err >&2; exit 1"])).unwrap();
        assert!(!heard.success);
        let mut lines: Vec<_> = heard.text.lines().collect();
        lines.sort_unstable();
        assert_eq!(lines, ["err", "out"]);
    }

    #[test]
    fn the_package_of_the_build_tool_does_not_leak() {
        assert!(describes_package("CARGO_PKG_VERSION"));
        assert!(describes_package("CARGO_MANIFEST_DIR"));
        assert!(!describes_package("CARGO_HOME"));
        assert!(!describes_package("CARGO_TARGET_DIR"));
    }
}
