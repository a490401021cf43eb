//! A PostgreSQL server of our own for the tests: in a temporary folder, on a free port, gone afterwards.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::{process, project, setup};

/// The system user that Debian's package creates. PostgreSQL refuses to run as root.
const SYSTEM_USER: &str = "postgres";

/// How long the server may take to answer.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running server. Dropping it stops it and removes its files.
pub struct Postgres {
    server: Child,
    folder: PathBuf,
    binaries: PathBuf,
    port: u16,
    as_root: bool,
}

/// The folder of `initdb` and `postgres`, in the newest version that is installed.
pub fn binaries() -> Option<PathBuf> {
    let debian = std::fs::read_dir("/usr/lib/postgresql").ok().into_iter().flatten().flatten();
    let mut versions: Vec<(u32, PathBuf)> = debian
        .filter_map(|entry| Some((process::name(&entry.path()).parse().ok()?, entry.path().join("bin"))))
        .filter(|(_, folder)| folder.join("initdb").is_file())
        .collect();
    versions.sort();
    versions
        .pop()
        .map(|(_, folder)| folder)
        .or_else(|| process::find("initdb").and_then(|program| program.parent().map(Path::to_path_buf)))
}

impl Postgres {
    /// Creates an empty cluster and starts it.
    pub fn start() -> Result<Self> {
        let binaries = binaries().context("PostgreSQL's server programs are missing: run `cargo xtask setup`")?;
        let as_root = setup::is_root()?;
        let port = free_port()?;
        let folder = std::env::temp_dir().join(format!("mitoyen-postgres-{port}"));
        std::fs::create_dir(&folder).with_context(|| format!("could not create {}", folder.display()))?;
        let started = launch(&binaries, &folder, port, as_root);
        let server = match started {
            Ok(server) => server,
            Err(error) => {
                remove(&folder);
                return Err(error);
            }
        };
        // From here on dropping cleans up, also when the server never answers.
        let mut postgres = Self { server, folder, binaries, port, as_root };
        postgres.wait()?;
        Ok(postgres)
    }

    /// The address of the superuser, for the tests to make databases with.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn wait(&mut self) -> Result<()> {
        let start = Instant::now();
        loop {
            let mut probe = Command::new(self.binaries.join("pg_isready"));
            probe.args(["--quiet", "--host=127.0.0.1", "--port"]).arg(self.port.to_string());
            if probe.status().context("could not start pg_isready")?.success() {
                return Ok(());
            }
            let ended = self.server.try_wait()?;
            if ended.is_some() || start.elapsed() > PATIENCE {
                let log = project::read_text(&self.folder.join("log"))?;
                bail!("PostgreSQL did not start:\n{}", log.trim());
            }
            sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // What the tests leave behind is worthless, so the server need not tidy up.
        let mut stop = as_owner(&self.binaries.join("pg_ctl"), self.as_root);
        stop.args(["stop", "--silent", "--mode=immediate", "--pgdata"]).arg(self.folder.join("data"));
        if let Err(error) = process::output(&mut stop) {
            eprintln!("warning: {error:#}");
            // Its process is ours, so it can be ended by its handle as well.
            if let Err(error) = self.server.kill() {
                eprintln!("warning: PostgreSQL is still running: {error}");
            }
        }
        if let Err(error) = self.server.wait() {
            eprintln!("warning: PostgreSQL did not report its end: {error}");
        }
        remove(&self.folder);
    }
}

fn launch(binaries: &Path, folder: &Path, port: u16, as_root: bool) -> Result<Child> {
    if as_root {
        give_to_system_user(folder)?;
    }
    let data = folder.join("data");
    let mut create = as_owner(&binaries.join("initdb"), as_root);
    create
        .args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "--pgdata"])
        .arg(&data);
    process::output(&mut create)?;
    let log = std::fs::File::create(folder.join("log")).context("could not create the log of PostgreSQL")?;
    let mut server = as_owner(&binaries.join("postgres"), as_root);
    server.arg("-D").arg(&data).arg("-p").arg(port.to_string()).arg("-k").arg(folder);
    // A crash would lose everything; nothing here is worth a disk write.
    for setting in [
        "listen_addresses=127.0.0.1",
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off",
        "max_connections=300",
        "autovacuum=off",
    ] {
        server.arg("-c").arg(setting);
    }
    server
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log)
        .spawn()
        .with_context(|| format!("could not start `{}`", process::describe(&server)))
}

/// A command that runs as the owner of the cluster. Root changes into the system user; `setpriv` also makes the server end
/// when this program is killed, which nothing else would do.
fn as_owner(program: &Path, as_root: bool) -> Command {
    if process::find("setpriv").is_some() {
        let mut command = Command::new("setpriv");
        if as_root {
            command.args(["--reuid", SYSTEM_USER, "--regid", SYSTEM_USER, "--init-groups"]);
        }
        command.args(["--pdeathsig", "INT", "--"]).arg(program);
        command.current_dir("/");
        return command;
    }
    let mut command = if as_root {
        let mut command = Command::new("runuser");
        command.args(["-u", SYSTEM_USER, "--"]).arg(program);
        command
    } else {
        Command::new(program)
    };
    command.current_dir("/");
    command
}

#[cfg(unix)]
fn give_to_system_user(folder: &Path) -> Result<()> {
    let number = |kind: &str| -> Result<u32> {
        let id = process::output(Command::new("id").args([kind, SYSTEM_USER]))
            .context("root cannot run PostgreSQL and there is no user `postgres` to run it as")?;
        id.trim().parse().context("`id` did not answer with a number")
    };
    std::os::unix::fs::chown(folder, Some(number("-u")?), Some(number("-g")?))
        .with_context(|| format!("could not give {} to {SYSTEM_USER}", folder.display()))
}

#[cfg(not(unix))]
fn give_to_system_user(_folder: &Path) -> Result<()> {
    Ok(())
}

/// A port that nobody listens on at this moment.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").context("no free port")?;
    Ok(listener.local_addr()?.port())
}

fn remove(folder: &Path) {
    if let Err(error) = std::fs::remove_dir_all(folder) {
        eprintln!("warning: {} is left behind: {error}", folder.display());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_answers_and_leaves_nothing_behind() {
        let postgres = Postgres::start().unwrap();
        let folder = postgres.folder.clone();
        let client = postgres.binaries.join("psql");
        let answer =
            process::output(Command::new(&client).args(["-At", "-c", "select 6 * 7"]).arg(postgres.url())).unwrap();
        assert_eq!(answer.trim(), "42");
        let url = postgres.url();
        drop(postgres);
        assert!(!folder.exists());
        assert!(process::output(Command::new(client).args(["-At", "-c", "select 1"]).arg(url)).is_err());
    }
}
