//! The servers that are measured: Mitoyen in its release build, and the least that axum can do.

use std::{
    fs,
    net::TcpListener,
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use crate::{
    load::{self, Request},
    project::Project,
};

/// A server under measurement, stopped when it goes out of scope.
pub(super) struct Running {
    child: Child,
    /// `host:port`.
    pub address: String,
    /// From the start of the process to its first answer.
    pub started_in: Duration,
}

impl Running {
    /// Starts a server and waits until it answers.
    pub fn start(mut command: Command, port: u16) -> Result<Self> {
        let address = format!("127.0.0.1:{port}");
        let begin = Instant::now();
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let mut running = Self { child, address, started_in: Duration::ZERO };
        loop {
            if load::once(&Request::get(&running.address, "/health/live", "")).is_ok() {
                running.started_in = begin.elapsed();
                return Ok(running);
            }
            if let Some(status) = running.child.try_wait()? {
                bail!("the server ended at once: {status}");
            }
            if begin.elapsed() > Duration::from_secs(30) {
                bail!("the server does not answer");
            }
            thread::sleep(Duration::from_millis(2));
        }
    }

    /// Resident memory in whole megabytes, from the kernel.
    pub fn megabytes(&self) -> Result<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix("VmRSS:"))
            .context("the kernel does not tell the memory")?;
        Ok(line.trim().trim_end_matches("kB").trim().parse::<u64>()? / 1024)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // A process that has ended already needs no ending.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// Mitoyen in its release build over a database, with the demo accounts open.
pub(super) fn server(project: &Project, database: &Path, port: u16) -> Command {
    let mut command = Command::new(project.binary(true));
    command
        .env("MITOYEN_SITE_ROOT", project.site())
        .env("MITOYEN_DATABASE_URL", format!("sqlite://{}", database.display()))
        .env("MITOYEN_DEMO", "true")
        .env("MITOYEN_LOG", "error")
        .env("MITOYEN_LISTEN", format!("127.0.0.1:{port}"))
        .env("MITOYEN_PUBLIC_URL", format!("http://127.0.0.1:{port}"));
    command
}

/// The least that axum can do.
pub(super) fn hello(project: &Project) -> Result<Running> {
    let port = free_port()?;
    let mut command = Command::new(project.target.join("release/examples/hello"));
    command.env("PORT", port.to_string());
    Running::start(command, port)
}

/// A port that nothing listens on at this moment.
pub(super) fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// Enters the first demo account, the syndic's, and answers the cookie.
pub(super) fn sign_in(address: &str) -> Result<String> {
    let page = load::once(&Request::get(address, "/fr/sign-in", ""))?;
    let text = String::from_utf8_lossy(&page.body).into_owned();
    let start = text.find("/fr/demo/").context("the sign-in page has no demo accounts")?;
    let path: String = text.get(start..).unwrap_or_default().chars().take_while(|c| *c != '"').collect();
    let answer = load::once(&Request::post_form(address, &path))?;
    let cookie =
        answer.header("set-cookie").with_context(|| format!("no cookie came with status {}", answer.status))?;
    Ok(cookie.split(';').next().unwrap_or_default().to_owned())
}
