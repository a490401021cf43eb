//! Where things lie: the checkout, cargo's target folder and the cache outside of both.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use walkdir::WalkDir;

use crate::process;

/// The folders that every task needs.
#[derive(Debug)]
pub struct Project {
    /// The checkout: the folder of the workspace's `Cargo.toml`.
    pub root: PathBuf,
    /// Cargo's target folder, wherever the environment or a configuration file puts it.
    pub target: PathBuf,
    /// Downloaded tools, outside the checkout so that the next clone finds them.
    pub cache: PathBuf,
}

impl Project {
    /// Asks cargo, which knows about `CARGO_TARGET_DIR` and `build.target-dir` better than we would.
    pub fn locate() -> Result<Self> {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        command.args(["metadata", "--format-version", "1", "--no-deps"]);
        if let Some(folder) = std::env::var_os("CARGO_MANIFEST_DIR") {
            command.arg("--manifest-path").arg(Path::new(&folder).join("Cargo.toml"));
        }
        let metadata: serde_json::Value = serde_json::from_str(&process::output(&mut command)?)?;
        let folder = |key: &str| {
            metadata
                .get(key)
                .and_then(serde_json::Value::as_str)
                .map(PathBuf::from)
                .with_context(|| format!("cargo metadata has no {key}"))
        };
        Ok(Self { root: folder("workspace_root")?, target: folder("target_directory")?, cache: cache_folder()? })
    }

    /// The built site that the server serves.
    pub fn site(&self) -> PathBuf {
        self.target.join("site")
    }

    /// Waits until no other build writes into the same target folder. The turn ends when the answer is dropped.
    pub fn wait_for_turn(&self) -> Result<File> {
        let path = self.target.join("xtask.lock");
        write(&path, b"")?;
        let file = File::open(&path).with_context(|| format!("could not open {}", path.display()))?;
        if file.try_lock().is_err() {
            println!("Waiting for another build in {}", self.target.display());
            file.lock().with_context(|| format!("could not lock {}", path.display()))?;
        }
        Ok(file)
    }

    /// Cargo, in the checkout.
    pub fn cargo(&self) -> Command {
        process::cargo(&self.root, &self.target)
    }

    /// The server as `cargo build` leaves it.
    pub fn binary(&self, release: bool) -> PathBuf {
        self.target
            .join(if release { "release" } else { "debug" })
            .join(format!("mitoyen{}", std::env::consts::EXE_SUFFIX))
    }
}

/// Everything that runs on the server. Always selected together: cargo unites what the selected packages ask of shared
/// dependencies, and another selection would compile the heavy ones once more. For the same reason this tool is not among them.
pub const PRODUCT: [&str; 5] = ["--workspace", "--exclude", "frontend", "--exclude", "xtask"];

/// This tool, as `cargo xtask` itself selects it.
pub const TOOL: [&str; 2] = ["--package", "xtask"];

/// Builds the server binary.
pub fn server(project: &Project, release: bool) -> Result<()> {
    let mut command = project.cargo();
    command.arg("build").args(PRODUCT).args(["--bin", "mitoyen"]);
    if release {
        command.arg("--release");
    }
    process::run(&mut command)
}

fn cache_folder() -> Result<PathBuf> {
    let base = std::env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|folder| folder.is_absolute())
        .or_else(|| std::env::home_dir().map(|home| home.join(".cache")));
    Ok(base
        .context("neither XDG_CACHE_HOME nor HOME is set, so there is no place for downloaded tools")?
        .join("mitoyen"))
}

/// The files below a folder in a fixed order; none when the folder does not exist.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.with_context(|| format!("could not read {}", folder.display()))?;
        if entry.file_type().is_file() {
            files.push(entry.into_path());
        }
    }
    Ok(files)
}

/// SHA-256 in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The sixteen digits that go into a file name: enough that two versions of a file never meet.
pub fn short_hash(bytes: &[u8]) -> String {
    sha256(bytes).chars().take(16).collect()
}

/// Reads a file, naming it if that fails.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("could not read {}", path.display()))
}

/// Reads a text file, naming it if that fails.
pub fn read_text(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))
}

/// Writes a file and the folders above it.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("could not create {}", folder.display()))?;
    }
    std::fs::write(path, bytes).with_context(|| format!("could not write {}", path.display()))
}
