//! `cargo xtask setup`: finds out what a task needs and this machine lacks, installs it, or says in one line what to do.
//!
//! Nothing here touches the machine when everything is in place, so the other sub-commands call it each time.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::project::{self, Project};
use crate::{postgres, process, wasm};

const CARGO_DENY: &str = "0.20.2";
const CARGO_MACHETE: &str = "0.9.2";

/// The oldest Node that the browser tests run on, as `end2end/package.json` says too.
const OLDEST_NODE: u32 = 20;

/// What a task needs. Nobody should have to install PostgreSQL to look at the demonstration.
#[derive(Clone, Copy, Debug)]
pub struct Needs {
    /// The browser target and, if it can be had, the optimiser.
    bundle: bool,
    /// rustfmt, clippy, cargo-deny and cargo-machete.
    checkers: bool,
    /// PostgreSQL and the readers for PDF files.
    services: bool,
    /// Node, Chromium and the npm packages of `end2end/`.
    browser: bool,
}

impl Needs {
    pub const BUILD: Self = Self { bundle: true, checkers: false, services: false, browser: false };
    pub const CHECK: Self = Self { bundle: false, checkers: true, services: false, browser: false };
    pub const RUST_TESTS: Self = Self { bundle: false, checkers: false, services: true, browser: false };
    pub const BROWSER_TESTS: Self = Self { bundle: false, checkers: false, services: false, browser: true };
    pub const BENCH: Self = Self { bundle: true, checkers: false, services: false, browser: true };
    pub const EVERYTHING: Self = Self { bundle: true, checkers: true, services: true, browser: true };
}

/// Prepares the machine for a task. The error lists, one line each, everything that is still missing.
pub fn prepare(project: &Project, needs: Needs) -> Result<()> {
    let mut missing = Vec::new();
    if needs.bundle {
        missing.extend(browser_target().err());
        if let Err(error) = optimiser(project) {
            println!("warning: the browser bundle will not be optimised: {error:#}");
        }
    }
    if needs.checkers {
        missing.extend(components().err());
        for (program, version) in [("cargo-deny", CARGO_DENY), ("cargo-machete", CARGO_MACHETE)] {
            missing.extend(cargo_program(project, program, version).err());
        }
    }
    missing.extend(apt_install(&test_packages(needs)).err());
    if needs.browser {
        missing.extend(recent_node().and_then(|()| end2end(project)).err());
    }
    if missing.is_empty() {
        return Ok(());
    }
    let lines: Vec<String> = missing.iter().map(|error| format!("{error:#}")).collect();
    bail!("something is missing on this machine:\n  {}", lines.join("\n  "))
}

/// The standard library for the browser: from rustup, else from the distribution's source.
fn browser_target() -> Result<()> {
    if let Some(toolchain) = wasm::toolchain()? {
        println!("Browser target: {}", toolchain.describe());
        return Ok(());
    }
    if process::find("rustup").is_some() {
        println!("Installing the browser target with rustup");
        let added = process::run(Command::new("rustup").args(["target", "add", wasm::TARGET]));
        match added {
            Ok(()) if wasm::toolchain()?.is_some() => return Ok(()),
            Ok(()) => println!("rustup added {} to another toolchain than the one in use", wasm::TARGET),
            Err(error) => println!("rustup could not add {}: {error:#}", wasm::TARGET),
        }
    }
    apt_install(&["rustc-web", "cargo-web", "rust-web-src"].into())?;
    if wasm::toolchain()?.is_none() {
        bail!("no standard library for the browser: run `rustup target add {}`", wasm::TARGET);
    }
    Ok(())
}

/// The optimiser, from npm, into the cache.
fn optimiser(project: &Project) -> Result<()> {
    if wasm::optimiser(project).is_some() {
        return Ok(());
    }
    if process::find("npm").is_none() {
        bail!("there is no npm to install binaryen with");
    }
    let folder = project.cache.join("npm");
    std::fs::create_dir_all(&folder)?;
    println!("Installing wasm-opt with npm");
    let package = format!("binaryen@{}", wasm::BINARYEN);
    process::run(
        Command::new("npm")
            .args(["install", "--no-save", "--no-audit", "--no-fund", "--prefix"])
            .arg(&folder)
            .arg(package),
    )
}

/// rustfmt and clippy, which a minimal rustup profile leaves out.
fn components() -> Result<()> {
    for (program, component) in [("cargo-fmt", "rustfmt"), ("cargo-clippy", "clippy")] {
        if process::find(program).is_some() {
            continue;
        }
        if process::find("rustup").is_none() {
            bail!("{component} is missing: install it with the package manager that brought Rust");
        }
        process::run(Command::new("rustup").args(["component", "add", component]))?;
    }
    Ok(())
}

/// A cargo sub-command in a fixed version. Any version that is already there will do.
fn cargo_program(project: &Project, program: &str, version: &str) -> Result<()> {
    if process::find(program).is_some() {
        return Ok(());
    }
    println!("Installing {program} {version} (some minutes, once)");
    let mut command = process::cargo(project.cache_folder()?, &project.cache.join("tools"));
    command.args(["install", "--locked", program, "--version", version]);
    process::run(&mut command)?;
    if process::find(program).is_none() {
        bail!("{program} was installed but is not on the PATH: add cargo's bin folder to it");
    }
    Ok(())
}

/// The packages that the tests lack: a database server, a browser, and readers for what the PDFs really contain.
fn test_packages(needs: Needs) -> BTreeSet<&'static str> {
    let mut packages = BTreeSet::new();
    if needs.services && postgres::binaries().is_none() {
        packages.insert("postgresql");
    }
    if needs.browser && chromium().is_none() {
        packages.insert("chromium");
    }
    let tools = [
        ("pdftotext", "poppler-utils"),
        ("pdftoppm", "poppler-utils"),
        ("qpdf", "qpdf"),
        ("zbarimg", "zbar-tools"),
        ("jsonschema", "python3-jsonschema"),
    ];
    let node = [("node", "nodejs"), ("npm", "npm")];
    let wanted = tools.iter().filter(|_| needs.services || needs.browser).chain(node.iter().filter(|_| needs.browser));
    packages.extend(wanted.filter(|(program, _)| process::find(program).is_none()).map(|(_, package)| *package));
    packages
}

/// Refuses a Node that is there and too old. One that is not there has been told with the packages.
fn recent_node() -> Result<()> {
    if process::find("node").is_none() {
        return Ok(());
    }
    let answer = process::output(Command::new("node").arg("--version"))?;
    let version = answer.trim();
    let major = node_major(version).with_context(|| format!("node says {version} instead of its version"))?;
    if major < OLDEST_NODE {
        bail!(
            "node {version} is too old: install version {OLDEST_NODE} or newer from https://nodejs.org (the package of Debian 12 is version 18)"
        );
    }
    Ok(())
}

/// The first number in `v20.20.2`.
fn node_major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// A Chromium that the system brings; Playwright's own download is not needed.
pub fn chromium() -> Option<PathBuf> {
    ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"].into_iter().find_map(process::find)
}

/// The npm packages of the browser tests, again whenever the lock file changes.
pub fn end2end(project: &Project) -> Result<()> {
    let folder = project.root.join("end2end");
    let lock = folder.join("package-lock.json");
    if !lock.is_file() {
        bail!("end2end/package-lock.json does not exist, so the browser tests cannot run");
    }
    let wanted = project::sha256(&project::read(&lock)?);
    let stamp = folder.join("node_modules/.mitoyen-lock");
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!("Installing the npm packages of end2end");
    process::run(
        Command::new("npm")
            .args(["ci", "--no-audit", "--no-fund"])
            .current_dir(&folder)
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"),
    )?;
    project::write(&stamp, wanted.as_bytes())
}

/// Installs Debian packages when we may, else says what to type.
fn apt_install(packages: &BTreeSet<&str>) -> Result<()> {
    if packages.is_empty() {
        return Ok(());
    }
    let list = packages.iter().copied().collect::<Vec<_>>().join(" ");
    if process::find("apt-get").is_none() {
        bail!("missing: {list} (these are Debian's package names; install what your system calls them)");
    }
    if !is_root()? {
        bail!("missing: {list}. Run `sudo apt-get install {list}`");
    }
    println!("Installing {list} with apt-get");
    process::run(apt().args(["update", "--quiet"]))?;
    process::run(apt().args(["install", "--quiet", "--yes", "--no-install-recommends"]).args(packages))
}

fn apt() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

/// Whether this program may install packages, and must not start PostgreSQL as itself.
pub fn is_root() -> Result<bool> {
    if process::find("id").is_none() {
        return Ok(false);
    }
    Ok(process::output(Command::new("id").arg("-u"))?.trim() == "0")
}

impl Project {
    /// The cache, created if need be: a neutral place to run `cargo install` from, since the checkout pins its own settings.
    fn cache_folder(&self) -> Result<&Path> {
        std::fs::create_dir_all(&self.cache)?;
        Ok(&self.cache)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_node_is_read() {
        assert_eq!(node_major("v18.19.0"), Some(18));
        assert_eq!(node_major("v20.20.2"), Some(20));
        assert_eq!(node_major("v22.0.0-rc.1"), Some(22));
        assert_eq!(node_major("node"), None);
        assert_eq!(node_major(""), None);
    }
}
