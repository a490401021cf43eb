//! `cargo xtask run`: the demonstration on a SQLite file in `data/`.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::{self, Project};
use crate::{BuildOptions, process};

/// Where the demonstration listens unless `MITOYEN_LISTEN` says otherwise.
const LISTEN: &str = "127.0.0.1:3000";

/// Fills the demonstration database if there is none, then becomes the server.
pub fn demo(project: &Project, options: BuildOptions) -> Result<()> {
    let data = project.root.join("data");
    let database = data.join("demo.sqlite");
    // The mark lies beside the database until it is full, so that an interrupted filling is not mistaken for a demonstration.
    let mark = data.join("demo.sqlite.incomplete");
    if mark.exists() {
        discard(&database)?;
    }
    if !database.exists() {
        println!("Filling {}", database.display());
        project::write(&mark, b"")?;
        process::run(mitoyen(project, options, &database).arg("demo"))?;
        std::fs::remove_file(&mark).with_context(|| format!("could not remove {}", mark.display()))?;
    }
    let mut serve = mitoyen(project, options, &database);
    serve.arg("serve");
    replace_with(&mut serve)
}

/// The server binary with the configuration of the demonstration. Only the address can be chosen from outside: everything else
/// would turn the demonstration loose on another database.
fn mitoyen(project: &Project, options: BuildOptions, database: &Path) -> Command {
    let listen = std::env::var("MITOYEN_LISTEN").unwrap_or_else(|_| LISTEN.to_owned());
    let mut command = Command::new(project.binary(options.release));
    command.current_dir(&project.root);
    command
        .env("MITOYEN_SITE_ROOT", project.site())
        .env("MITOYEN_DATABASE_URL", format!("sqlite://{}", database.display()))
        .env("MITOYEN_DEMO", "true");
    if std::env::var_os("MITOYEN_PUBLIC_URL").is_none() {
        command.env("MITOYEN_PUBLIC_URL", format!("http://{listen}"));
    }
    command.env("MITOYEN_LISTEN", listen);
    command
}

/// Removes the database together with the files that SQLite keeps beside it.
fn discard(database: &Path) -> Result<()> {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let file = database.with_file_name(format!("{}{suffix}", process::name(database)));
        if file.exists() {
            std::fs::remove_file(&file).with_context(|| format!("could not remove {}", file.display()))?;
        }
    }
    Ok(())
}

/// Ctrl-C then reaches the server alone, and the shell waits until it has shut down.
#[cfg(unix)]
fn replace_with(command: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt as _;
    let error = command.exec();
    Err(error).with_context(|| format!("could not start `{}`", process::describe(command)))
}

#[cfg(not(unix))]
fn replace_with(command: &mut Command) -> Result<()> {
    process::run(command)
}
