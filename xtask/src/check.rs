//! `cargo xtask check`: everything that can be found wrong without running the product.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::project::{PRODUCT, Project, TOOL};
use crate::{bundle, hard_coded, locales, process, wasm};

/// How a check ended.
#[derive(Debug)]
pub enum Verdict {
    Passed,
    Failed(String),
    /// The check could not be made here, with the reason. It counts neither way.
    Skipped(String),
}

/// One check with its name.
#[derive(Debug)]
pub struct Outcome {
    pub name: &'static str,
    pub verdict: Verdict,
}

impl Outcome {
    fn of(name: &'static str, check: impl FnOnce() -> Result<()>) -> Self {
        println!("Check: {name}");
        let verdict = match check() {
            Ok(()) => Verdict::Passed,
            Err(error) => Verdict::Failed(format!("{error:#}")),
        };
        Self { name, verdict }
    }
}

/// The checks that need nothing but the sources. All of them run, whatever the others say.
pub fn source(project: &Project) -> Vec<Outcome> {
    let cargo = |arguments: &[&str]| process::run(project.cargo().args(arguments));
    let warnings = ["--", "--deny", "warnings"];
    vec![
        Outcome::of("format", || cargo(&["fmt", "--all", "--check"])),
        Outcome::of("clippy", || {
            let lint = |packages: &[&str]| {
                cargo(&[&["clippy", "--all-targets", "--keep-going"], packages, &warnings].concat())
            };
            lint(&PRODUCT)?;
            lint(&TOOL)
        }),
        // The browser's side of the code, compiled for this machine: the lints are the same and the target may be missing.
        Outcome::of("clippy of the browser's side", || {
            cargo(&[&["clippy", "--package", "frontend"], &warnings[..]].concat())
        }),
        Outcome::of("wasm-bindgen in one version", || wasm::ensure_versions_agree(&project.root)),
        Outcome::of("licences, bans and sources", || licences(project)),
        advisories(project),
        Outcome::of("unused dependencies", || {
            process::run(Command::new(program("cargo-machete")?).arg("--skip-target-dir").current_dir(&project.root))
        }),
        Outcome::of("locales", || without_faults(&locales::check(&project.root)?)),
        Outcome::of("no hard-coded text", || without_faults(&hard_coded::check(&project.root)?)),
    ]
}

/// The checks of a built site.
pub fn built(project: &Project) -> Vec<Outcome> {
    if !project.site().join("manifest.json").is_file() {
        let verdict = Verdict::Skipped("nothing is built yet: run `cargo xtask build`".to_owned());
        return vec![Outcome { name: "bundle", verdict }];
    }
    vec![
        Outcome::of("bundle within its budget", || bundle::ensure_within_budget(project)),
        Outcome::of("bundle without server code", || bundle::ensure_no_server_code(project)),
    ]
}

/// Tells how every check ended; `false` if one failed.
pub fn conclude(outcomes: &[Outcome]) -> bool {
    println!();
    for Outcome { name, verdict } in outcomes {
        match verdict {
            Verdict::Passed => println!("  ok       {name}"),
            Verdict::Failed(reason) => println!("  FAILED   {name}: {reason}"),
            Verdict::Skipped(reason) => println!("  skipped  {name}: {reason}"),
        }
    }
    !outcomes.iter().any(|outcome| matches!(outcome.verdict, Verdict::Failed(_)))
}

/// Shows what cargo-deny said only if it refused something: its warnings are a long list of crates in two versions.
fn licences(project: &Project) -> Result<()> {
    let transcript = process::listen(deny(project)?.args(["check", "bans", "licenses", "sources"]))?;
    if !transcript.success {
        print!("{}", transcript.text);
        bail!("cargo-deny refused something, see above");
    }
    Ok(())
}

/// Known vulnerabilities, whenever the database of them can be fetched.
fn advisories(project: &Project) -> Outcome {
    let name = "advisories";
    println!("Check: {name}");
    let heard = deny(project).and_then(|mut command| process::listen(command.args(["check", "advisories"])));
    let verdict = match heard {
        Ok(transcript) if transcript.success => Verdict::Passed,
        Ok(transcript) if database_is_out_of_reach(&transcript.text) => {
            Verdict::Skipped("the advisory database cannot be fetched from here".to_owned())
        }
        Ok(transcript) => {
            print!("{}", transcript.text);
            Verdict::Failed("see above".to_owned())
        }
        Err(error) => Verdict::Failed(format!("{error:#}")),
    };
    Outcome { name, verdict }
}

/// cargo-deny fails alike for a vulnerability and for a missing network; only its words tell them apart.
fn database_is_out_of_reach(text: &str) -> bool {
    text.contains("failed to fetch advisory database") || text.contains("failed to load advisory database")
}

fn deny(project: &Project) -> Result<Command> {
    let mut command = Command::new(program("cargo-deny")?);
    command.current_dir(&project.root);
    Ok(command)
}

/// A missing checker fails its check: a check that nobody made has not passed.
fn program(name: &str) -> Result<PathBuf> {
    process::find(name).with_context(|| format!("{name} is not installed: run `cargo xtask setup`"))
}

fn without_faults(faults: &[String]) -> Result<()> {
    for fault in faults {
        println!("  {fault}");
    }
    match faults.len() {
        0 => Ok(()),
        1 => bail!("one fault"),
        number => bail!("{number} faults"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_failed_check_spoils_the_whole() {
        let outcome = |verdict| Outcome { name: "a", verdict };
        assert!(conclude(&[outcome(Verdict::Passed), outcome(Verdict::Skipped("offline".to_owned()))]));
        assert!(!conclude(&[outcome(Verdict::Passed), outcome(Verdict::Failed("b".to_owned()))]));
    }

    #[test]
    fn a_checker_that_is_not_installed_fails() {
        assert!(program("mitoyen-no-such-program").is_err());
    }
}
