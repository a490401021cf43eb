//! `cargo xtask test`: every check and every test, counted, with `N passed, N failed` as the last line.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use clap::ValueEnum;

use crate::check::{self, Outcome, Verdict};
use crate::postgres::{self, Postgres};
use crate::project::{self, PRODUCT, Project, TOOL};
use crate::setup::{self, Needs};
use crate::{BuildOptions, build, process};

/// What to test.
#[derive(clap::Args, Clone, Copy, Debug, Default)]
pub struct Options {
    /// Leave out format, lints, licences and locales.
    #[arg(long)]
    pub no_check: bool,
    /// Keep the last browser bundle instead of building it.
    #[arg(long)]
    pub no_wasm: bool,
    /// Run one part alone.
    #[arg(long)]
    pub only: Option<Part>,
    /// Write what the proofs of isolation came to into `docs/isolation.json`, which the next build shows to whoever runs the platform.
    #[arg(long)]
    pub record: bool,
}

/// A part of the whole that makes sense alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// The Rust tests, with their PostgreSQL.
    Rust,
    /// The browser tests.
    E2e,
    /// The checks.
    Check,
}

/// The sum of everything that ran.
#[derive(Debug, Default, PartialEq, Eq)]
struct Tally {
    passed: u64,
    failed: u64,
    /// What went wrong, for the list before the last line.
    failures: Vec<String>,
    /// What did not run, and why.
    skipped: Vec<String>,
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.failures.extend(other.failures);
        self.skipped.extend(other.skipped);
    }

    fn fail(&mut self, what: String) {
        self.failed += 1;
        self.failures.push(what);
    }

    /// Adds a stage; one that breaks off counts as one failure.
    fn stage(&mut self, name: &str, stage: Result<Self>) {
        match stage {
            Ok(tally) => self.add(tally),
            Err(error) => self.fail(format!("{name}: {error:#}")),
        }
    }
}

/// Runs the wanted parts to their end, whatever fails on the way; `true` if nothing did.
pub fn run(project: &Project, options: &Options) -> bool {
    let wanted = |part: Part| options.only.is_none_or(|only| only == part);
    let mut tally = Tally::default();
    if wanted(Part::Check) && !options.no_check {
        tally.stage("check", checks(project, check::source));
    }
    if wanted(Part::E2e) {
        tally.stage("build", everything(project, options));
    }
    if options.only != Some(Part::Rust) && options.only != Some(Part::E2e) && !options.no_check {
        tally.stage("check", checks(project, check::built));
    }
    if wanted(Part::Rust) {
        tally.stage("Rust tests", rust(project, options));
    }
    if wanted(Part::E2e) {
        tally.stage("browser tests", browser(project));
    }
    report(&tally);
    tally.failed == 0
}

fn report(tally: &Tally) {
    println!();
    for skipped in &tally.skipped {
        println!("not run: {skipped}");
    }
    for failure in &tally.failures {
        println!("failed: {failure}");
    }
    println!("{} passed, {} failed", tally.passed, tally.failed);
}

fn checks(project: &Project, checks: impl FnOnce(&Project) -> Vec<Outcome>) -> Result<Tally> {
    setup::prepare(project, Needs::CHECK)?;
    let mut tally = Tally::default();
    for Outcome { name, verdict } in checks(project) {
        match verdict {
            Verdict::Passed => tally.passed += 1,
            Verdict::Failed(reason) => tally.fail(format!("{name}: {reason}")),
            Verdict::Skipped(reason) => tally.skipped.push(format!("{name}: {reason}")),
        }
    }
    Ok(tally)
}

fn everything(project: &Project, options: &Options) -> Result<Tally> {
    setup::prepare(project, Needs::BUILD)?;
    let kept = product(project);
    if kept.exists() {
        // When the build fails, the browser tests must not take the product of an earlier one.
        std::fs::remove_file(&kept).with_context(|| format!("could not remove {}", kept.display()))?;
    }
    build(project, BuildOptions { release: false, no_wasm: options.no_wasm })?;
    std::fs::copy(project.binary(false), &kept).with_context(|| format!("could not write {}", kept.display()))?;
    Ok(Tally::default())
}

/// A copy of the server as the product is built: `cargo test` puts one in its place that holds what the tests ask of its dependencies.
fn product(project: &Project) -> PathBuf {
    project.binary(false).with_file_name(format!("mitoyen-product{}", std::env::consts::EXE_SUFFIX))
}

fn rust(project: &Project, options: &Options) -> Result<Tally> {
    setup::prepare(project, Needs::RUST_TESTS)?;
    let postgres = Postgres::start()?;
    let mut tally = Tally::default();
    for packages in [&PRODUCT[..], &TOOL] {
        let mut command = project.cargo();
        command
            .args(["test", "--no-fail-fast"])
            .args(packages)
            .env("CARGO_TERM_COLOR", "never")
            .env("MITOYEN_TEST_POSTGRES_URL", postgres.url())
            .env("MITOYEN_REQUIRE_POSTGRES", "1")
            .env("MITOYEN_SITE_ROOT", project.site());
        if options.record {
            command.env("MITOYEN_ISOLATION_RECORD", project.root.join("docs/isolation.json"));
            // Without git, or outside of it, nobody knows of which state that was.
            if let Ok(commit) =
                process::output(Command::new("git").args(["rev-parse", "HEAD"]).current_dir(&project.root))
            {
                command.env("MITOYEN_COMMIT", commit.trim());
            }
        }
        let heard = process::follow(&mut command)?;
        tally.add(count_cargo(&heard.text, heard.success));
    }
    Ok(tally)
}

/// Counts what `cargo test --no-fail-fast` printed. A test binary that does not compile, or dies without saying how its tests
/// went, counts as one failure.
fn count_cargo(text: &str, success: bool) -> Tally {
    let mut tally = Tally::default();
    let mut broken = BTreeSet::new();
    let (mut told, mut ended_badly) = (0_u64, 0_u64);
    for line in text.lines() {
        if let Some(result) = line.strip_prefix("test result: ") {
            tally.passed += number_before(result, "passed");
            tally.failed += number_before(result, "failed");
            told += u64::from(result.starts_with("FAILED"));
            let ignored = number_before(result, "ignored");
            if ignored > 0 {
                tally.skipped.push(format!("{ignored} ignored Rust tests"));
            }
        } else if let Some(scenarios) = scenarios(line) {
            // Gherkin features have a harness of their own. A scenario that is skipped has a step that nobody wrote.
            let failed = number_before(scenarios, "failed") + number_before(scenarios, "skipped");
            tally.passed += number_before(scenarios, "passed");
            tally.failed += failed;
            told += u64::from(failed > 0);
        } else if let Some(test) = line.strip_prefix("test ").and_then(|line| line.strip_suffix(" ... FAILED")) {
            tally.failures.push(test.to_owned());
        } else if line.starts_with("error: could not compile ") {
            let what = line.split(" due to ").next().unwrap_or(line);
            broken.insert(what.trim_start_matches("error: ").to_owned());
        } else if let Some(rest) = line.strip_prefix("error: ").filter(|rest| rest.contains(" failed:")) {
            ended_badly = number_before(rest, "target");
        }
    }
    for what in broken {
        tally.fail(what);
    }
    for _ in told..ended_badly {
        tally.fail("a test binary ended before its tests did".to_owned());
    }
    if !success && tally.failed == 0 {
        tally.fail("cargo test failed without saying which test".to_owned());
    }
    tally
}

/// `3 scenarios (2 passed, 1 failed)` as cucumber sums up.
fn scenarios(line: &str) -> Option<&str> {
    let (number, rest) = line.split_once(" scenario")?;
    number.parse::<u64>().ok()?;
    rest.strip_suffix(')')?.split_once('(').map(|(_, inside)| inside)
}

/// The number in front of a word: 3 for `passed` in `ok. 3 passed; 0 failed`.
fn number_before(text: &str, word: &str) -> u64 {
    let mut last = "";
    for part in text.split_whitespace() {
        if part.starts_with(word) {
            return last.trim_start_matches('(').parse().unwrap_or(0);
        }
        last = part;
    }
    0
}

fn browser(project: &Project) -> Result<Tally> {
    setup::prepare(project, Needs::BROWSER_TESTS)?;
    let folder = project.root.join("end2end");
    let results = folder.join("test-results/results.json");
    if results.exists() {
        // Old results must not be counted as new ones.
        std::fs::remove_file(&results).with_context(|| format!("could not remove {}", results.display()))?;
    }
    let server = Some(product(project)).filter(|file| file.is_file()).unwrap_or_else(|| project.binary(false));
    let mut command = Command::new("npm");
    command
        .arg("test")
        .current_dir(&folder)
        .env("MITOYEN_BASE_URL", format!("http://127.0.0.1:{}", postgres::free_port()?))
        .env("MITOYEN_BIN", server)
        .env("MITOYEN_SITE_ROOT", project.site());
    if let Some(chromium) = setup::chromium() {
        command.env("MITOYEN_CHROMIUM", chromium);
    }
    let heard = process::follow(&mut command)?;
    count_playwright_file(&results, heard.success)
}

fn count_playwright_file(results: &Path, success: bool) -> Result<Tally> {
    let text = project::read_text(results).context("Playwright left no results")?;
    let results: serde_json::Value = serde_json::from_str(&text).context("Playwright's results are not JSON")?;
    count_playwright(&results, success)
}

/// Counts Playwright's results. A test that passed only at the second attempt has failed once.
fn count_playwright(results: &serde_json::Value, success: bool) -> Result<Tally> {
    let stats = results.get("stats").context("Playwright's results have no stats")?;
    let number = |key: &str| stats.get(key).and_then(serde_json::Value::as_u64).unwrap_or(0);
    let mut tally =
        Tally { passed: number("expected"), failed: number("unexpected") + number("flaky"), ..Tally::default() };
    collect_titles(results, "", &mut tally.failures);
    for error in results.get("errors").and_then(serde_json::Value::as_array).into_iter().flatten() {
        let message =
            error.get("message").and_then(serde_json::Value::as_str).unwrap_or("an error outside of the tests");
        tally.fail(format!("Playwright: {message}"));
    }
    if number("skipped") > 0 {
        tally.skipped.push(format!("{} browser tests that are marked as skipped", number("skipped")));
    }
    if !success && tally.failed == 0 {
        tally.fail("npm test failed without saying which test".to_owned());
    }
    Ok(tally)
}

/// The titles of the specifications that are not fine, with those of the suites around them.
fn collect_titles(suite: &serde_json::Value, above: &str, titles: &mut Vec<String>) {
    let list = |key: &str| suite.get(key).and_then(serde_json::Value::as_array).into_iter().flatten();
    let title = |value: &serde_json::Value| {
        value.get("title").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
    };
    for spec in list("specs") {
        let retried = spec
            .get("tests")
            .and_then(serde_json::Value::as_array)
            .into_iter()
            .flatten()
            .any(|test| test.get("status").and_then(serde_json::Value::as_str) == Some("flaky"));
        if retried || spec.get("ok").and_then(serde_json::Value::as_bool) == Some(false) {
            titles.push(format!("{above}{}", title(spec)));
        }
    }
    for inner in list("suites") {
        collect_titles(inner, &format!("{above}{} › ", title(inner)), titles);
    }
}

#[cfg(test)]
#[path = "test_tests.rs"]
mod tests;
