//! The browser bundle: `frontend` compiled to WebAssembly, its JavaScript glue, and the optimiser where there is one.
//!
//! The glue is written by `wasm-bindgen-cli-support`, linked into this program, so that `Cargo.lock` alone decides about its
//! version. The standard library for the browser comes from rustup; where rustup cannot download it, it is compiled from the
//! source that a distribution ships (`-Z build-std`).

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::process;
use crate::project::{self, Project};

/// The one target that browsers run.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// The version that `setup` installs from npm.
pub const BINARYEN: &str = "132.0.0";

/// Older ones, such as version 108 of Debian 12, do not know everything that rustc writes.
const OLDEST_OPTIMISER: u32 = 123;

/// Exactly what rustc's own output already uses. `--all-features` would switch on proposals that Chromium refuses.
const OPTIMISER_FLAGS: [&str; 12] = [
    "-Oz",
    // A second round over a flat form finds a few kilobytes more. Nothing lies in the first kilobyte of memory: it is the far end of the stack.
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--low-memory-unused",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// How this machine comes by a standard library for the browser.
#[derive(Debug)]
pub enum Toolchain {
    /// The toolchain that builds everything else has the target installed.
    Installed,
    /// The library is compiled from source with another, complete toolchain.
    Source { cargo: PathBuf, rustc: PathBuf, linker: PathBuf },
}

impl Toolchain {
    /// One line for people.
    pub fn describe(&self) -> String {
        match self {
            Self::Installed => format!("{TARGET} of the installed toolchain"),
            Self::Source { rustc, .. } => format!("{TARGET} from the library source of {}", rustc.display()),
        }
    }
}

/// The bundle as the site takes it up.
#[derive(Debug)]
pub struct Bundle {
    pub js: PathBuf,
    pub wasm: PathBuf,
    /// JavaScript that crates bring along; usually there is none.
    pub snippets: PathBuf,
}

impl Bundle {
    /// The last bundle that was built, if there is one.
    pub fn last(project: &Project) -> Option<Self> {
        let folder = output(project);
        let bundle = Self {
            js: folder.join("mitoyen.js"),
            wasm: folder.join("mitoyen_bg.wasm"),
            snippets: folder.join("snippets"),
        };
        (bundle.js.is_file() && bundle.wasm.is_file()).then_some(bundle)
    }
}

fn front(project: &Project) -> PathBuf {
    project.target.join("front")
}

fn output(project: &Project) -> PathBuf {
    front(project).join("bundle")
}

/// Finds a toolchain for the browser without installing anything.
/// `MITOYEN_WASM_STD=source` passes over the installed target, to try the other way.
pub fn toolchain() -> Result<Option<Toolchain>> {
    let source_wanted = std::env::var_os("MITOYEN_WASM_STD").is_some_and(|value| value == "source");
    if !source_wanted && installed()? {
        return Ok(Some(Toolchain::Installed));
    }
    let (cargo, rustc) = (PathBuf::from("/usr/bin/cargo"), PathBuf::from("/usr/bin/rustc"));
    if !cargo.is_file() || !rustc.is_file() {
        return Ok(None);
    }
    let mut command = Command::new(&rustc);
    process::forget_toolchain(&mut command);
    let sysroot = process::output(command.args(["--print", "sysroot"]))?;
    let library = Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/std");
    Ok(match linker()? {
        Some(linker) if library.is_dir() => Some(Toolchain::Source { cargo, rustc, linker }),
        _ => None,
    })
}

/// Whether the current toolchain has the library for the browser.
fn installed() -> Result<bool> {
    let mut command = Command::new("rustc");
    let Ok(folder) = process::output(command.args(["--print", "target-libdir", "--target", TARGET])) else {
        return Ok(false);
    };
    let folder = Path::new(folder.trim());
    Ok(project::files(folder)?.iter().any(|file| process::name(file).starts_with("libstd-")))
}

/// The linker for WebAssembly: rustup ships one with every toolchain, distributions have it in a package of its own.
fn linker() -> Result<Option<PathBuf>> {
    let sysroot = process::output(Command::new("rustc").args(["--print", "sysroot"]))?;
    let version = process::output(Command::new("rustc").arg("-vV"))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).context("rustc -vV names no host")?;
    let shipped = Path::new(sysroot.trim()).join("lib/rustlib").join(host).join("bin/rust-lld");
    Ok(if shipped.is_file() { Some(shipped) } else { process::find("rust-lld").or_else(|| process::find("wasm-ld")) })
}

/// The optimiser: the one that `setup` has put into the cache, else that of the `PATH` if it is recent enough.
pub fn optimiser(project: &Project) -> Option<PathBuf> {
    let cached = project.cache.join("npm/node_modules/.bin/wasm-opt");
    if cached.is_file() && process::find("node").is_some() {
        return Some(cached);
    }
    let found = process::find("wasm-opt")?;
    let answer = process::output(Command::new(&found).arg("--version")).ok()?;
    optimiser_version(&answer).is_some_and(|version| version >= OLDEST_OPTIMISER).then_some(found)
}

/// The number in `wasm-opt version 132 (version_132)`.
fn optimiser_version(answer: &str) -> Option<u32> {
    answer.split_whitespace().find_map(|word| word.parse().ok())
}

/// Builds the bundle unless nothing that goes into it has changed.
pub fn build(project: &Project) -> Result<()> {
    ensure_versions_agree(&project.root)?;
    let toolchain = toolchain()?.context("no toolchain for the browser: run `cargo xtask setup`")?;
    let optimiser = optimiser(project);
    let stamp =
        Stamp { file: front(project).join("inputs.sha256"), value: inputs(project, &toolchain, optimiser.as_deref())? };
    if stamp.holds() && Bundle::last(project).is_some() {
        println!("Browser bundle: unchanged");
        return Ok(());
    }
    compile(project, &toolchain)?;
    let module = front(project).join(TARGET).join("wasm-release/frontend.wasm");
    bind(project, &module)?;
    match optimiser {
        Some(program) => optimise(project, &program)?,
        None => println!("Browser bundle: not optimised, because there is no wasm-opt (npm package binaryen)"),
    }
    stamp.renew()
}

fn compile(project: &Project, toolchain: &Toolchain) -> Result<()> {
    let mut command = match toolchain {
        Toolchain::Installed => project.cargo(),
        Toolchain::Source { cargo, rustc, linker } => {
            let mut command = Command::new(cargo);
            command.current_dir(&project.root);
            process::forget_toolchain(&mut command);
            command
                .env("RUSTC", rustc)
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
            command
        }
    };
    command.args([
        "build",
        "--package",
        "frontend",
        "--lib",
        "--target",
        TARGET,
        "--profile",
        "wasm-release",
        "--target-dir",
    ]);
    command.arg(front(project));
    if matches!(toolchain, Toolchain::Source { .. }) {
        command.args(["-Z", "build-std=std,panic_abort"]);
    }
    command.env("CARGO_ENCODED_RUSTFLAGS", flags()?.join("\u{1f}"));
    process::run(&mut command)
}

/// Panic messages name the source files of dependencies. Without this machine's folders in front the bundle is the same
/// everywhere, and smaller. Our own files are named from the checkout by cargo itself.
fn flags() -> Result<Vec<String>> {
    let Some(home) = process::cargo_home() else { return Ok(Vec::new()) };
    let mut folders = vec![home.clone()];
    // The registry's folder carries a hash of its address in its name.
    if let Ok(registries) = std::fs::read_dir(home.join("registry/src")) {
        for registry in registries {
            folders.push(registry?.path());
        }
    }
    // rustc takes the last folder that fits.
    Ok(folders.iter().map(|folder| format!("--remap-path-prefix={}=crate", folder.display())).collect())
}

/// Writes the glue and the module that belongs to it, as `wasm-bindgen --target web --out-name mitoyen` would.
fn bind(project: &Project, module: &Path) -> Result<()> {
    let folder = output(project);
    if folder.exists() {
        std::fs::remove_dir_all(&folder).with_context(|| format!("could not empty {}", folder.display()))?;
    }
    // The page passes the address of the module, which carries a hash; a default address could only be wrong.
    Bindgen::new()
        .input_path(module)
        .web(true)?
        .out_name("mitoyen")
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(&folder)
        .context("wasm-bindgen failed")?;
    let bundle = Bundle::last(project).context("wasm-bindgen wrote no bundle")?;
    let glue = project::read_text(&bundle.js)?;
    ensure!(
        !glue.contains("mitoyen_bg.wasm"),
        "the glue refers to mitoyen_bg.wasm, a name that the site does not have"
    );
    Ok(())
}

fn optimise(project: &Project, program: &Path) -> Result<()> {
    let bundle = Bundle::last(project).context("there is no bundle to optimise")?;
    let smaller = bundle.wasm.with_extension("smaller.wasm");
    process::run(Command::new(program).args(OPTIMISER_FLAGS).arg(&bundle.wasm).arg("-o").arg(&smaller))?;
    std::fs::rename(&smaller, &bundle.wasm).with_context(|| format!("could not replace {}", bundle.wasm.display()))
}

/// A hash over everything that decides about the bundle.
fn inputs(project: &Project, toolchain: &Toolchain, optimiser: Option<&Path>) -> Result<String> {
    let rustc = match toolchain {
        Toolchain::Installed => Path::new("rustc"),
        Toolchain::Source { rustc, .. } => rustc,
    };
    let mut version = Command::new(rustc);
    if matches!(toolchain, Toolchain::Source { .. }) {
        process::forget_toolchain(&mut version);
    }
    // A server function without an endpoint of its own gets an address made from the path of the checkout, which the server in
    // that checkout must share.
    let checkout = project.root.display().to_string();
    let mut facts = vec![checkout, toolchain.describe(), process::output(version.arg("-vV"))?];
    facts.push(match optimiser {
        Some(program) => process::output(Command::new(program).arg("--version"))?,
        None => "no optimiser".to_owned(),
    });
    let root = &project.root;
    let mut paths = vec![root.join("Cargo.toml"), root.join("Cargo.lock"), root.join("xtask/src/wasm.rs")];
    for folder in ["app", "entity", "frontend"] {
        paths.extend(project::files(&root.join(folder))?);
    }
    for path in paths {
        let name = path.strip_prefix(root).unwrap_or(&path).display().to_string();
        facts.push(format!("{name} {}", project::sha256(&project::read(&path)?)));
    }
    Ok(project::sha256(facts.join("\n").as_bytes()))
}

/// Remembers in a file what the last successful build was made of.
struct Stamp {
    file: PathBuf,
    value: String,
}

impl Stamp {
    fn holds(&self) -> bool {
        std::fs::read_to_string(&self.file).is_ok_and(|last| last == self.value)
    }

    fn renew(&self) -> Result<()> {
        project::write(&self.file, self.value.as_bytes())
    }
}

/// The glue and the library inside the module only understand each other in the same version.
pub fn ensure_versions_agree(root: &Path) -> Result<()> {
    let lock = project::read_text(&root.join("Cargo.lock"))?;
    let library = locked_versions(&lock, "wasm-bindgen")?;
    let tool = locked_versions(&lock, "wasm-bindgen-cli-support")?;
    if library != tool || library.len() != 1 {
        bail!(
            "Cargo.lock has wasm-bindgen {library:?} and wasm-bindgen-cli-support {tool:?}: they must be one and the same version"
        );
    }
    Ok(())
}

/// The versions of a package in a lock file.
fn locked_versions(lock: &str, package: &str) -> Result<Vec<String>> {
    let lock: toml::Table = lock.parse().context("Cargo.lock is not TOML")?;
    let packages = lock.get("package").and_then(toml::Value::as_array).context("Cargo.lock lists no packages")?;
    let text = |entry: &toml::Value, key: &str| entry.get(key).and_then(toml::Value::as_str).map(str::to_owned);
    Ok(packages
        .iter()
        .filter(|entry| text(entry, "name").as_deref() == Some(package))
        .filter_map(|entry| text(entry, "version"))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
        version = 4
        [[package]]
        name = "wasm-bindgen"
        version = "0.2.130"
        [[package]]
        name = "wasm-bindgen-shared"
        version = "0.2.130"
        [[package]]
        name = "uuid"
        version = "1.2.0"
        [[package]]
        name = "uuid"
        version = "0.8.2"
    "#;

    #[test]
    fn versions_come_from_the_lock_file_by_exact_name() {
        assert_eq!(locked_versions(LOCK, "wasm-bindgen").unwrap(), ["0.2.130"]);
        assert_eq!(locked_versions(LOCK, "uuid").unwrap(), ["1.2.0", "0.8.2"]);
        assert!(locked_versions(LOCK, "wasm").unwrap().is_empty());
    }

    #[test]
    fn the_version_of_the_optimiser_is_read_from_its_answer() {
        assert_eq!(optimiser_version("wasm-opt version 132 (version_132)\n"), Some(132));
        assert_eq!(optimiser_version("wasm-opt version 108\n"), Some(108));
        assert_eq!(optimiser_version("no such thing"), None);
    }

    #[test]
    fn a_lock_file_with_two_versions_is_refused() {
        let folder = std::env::temp_dir().join(format!("mitoyen-lock-{}", std::process::id()));
        let lock = "[[package]]\nname='wasm-bindgen'\nversion='0.2.130'\n[[package]]\nname='wasm-bindgen-cli-support'\nversion='0.2.129'\n";
        project::write(&folder.join("Cargo.lock"), lock.as_bytes()).unwrap();
        let error = ensure_versions_agree(&folder).unwrap_err().to_string();
        std::fs::remove_dir_all(&folder).unwrap();
        assert!(error.contains("0.2.130") && error.contains("0.2.129"), "{error}");
    }
}
