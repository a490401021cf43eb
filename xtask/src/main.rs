//! `cargo xtask`: set-up, build, run, test, check and bench in one tool, so that a fresh clone needs nothing but Rust.
//!
//! Each sub-command is a module of its own; what they share is where things lie ([`project`]) and how other programs are
//! started ([`process`]).

mod bench;
mod bundle;
mod check;
mod css;
#[cfg(test)]
mod docker_tests;
mod hard_coded;
mod load;
mod locales;
mod postgres;
mod process;
mod project;
mod run;
mod setup;
mod site;
mod source;
mod test;
mod wasm;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::project::Project;

/// Mitoyen's own build tool.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Find out what is missing on this machine and install it, or say in one line what to do.
    Setup,
    /// Build the browser bundle, the style sheet, the static files and the server.
    Build(BuildOptions),
    /// Build everything and serve the demonstration on port 3000 of this machine.
    Run(BuildOptions),
    /// Run every check and every test, and end with `N passed, N failed`.
    Test(test::Options),
    /// Format, lints, licences, unused dependencies, locales and bundle budgets.
    Check,
    /// Measure the release build and write docs/PERFORMANCE.md.
    Bench,
}

/// What `build` and `run` have in common.
#[derive(clap::Args, Clone, Copy, Debug, Default)]
pub struct BuildOptions {
    /// Optimise the server. The browser bundle is always optimised.
    #[arg(long)]
    pub release: bool,
    /// Keep the last browser bundle instead of building it, when only the server changes.
    #[arg(long)]
    pub no_wasm: bool,
}

fn main() -> ExitCode {
    match perform(&Arguments::parse().task) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs one task; `false` means that it ran to its end and found something wrong, which it has already told.
fn perform(task: &Task) -> anyhow::Result<bool> {
    let project = Project::locate()?;
    match task {
        Task::Setup => {
            setup::prepare(&project, setup::Needs::EVERYTHING)?;
            println!("Everything is in place.");
            Ok(true)
        }
        Task::Build(options) => {
            setup::prepare(&project, setup::Needs::BUILD)?;
            build(&project, *options).map(|()| true)
        }
        Task::Run(options) => {
            setup::prepare(&project, setup::Needs::BUILD)?;
            build(&project, *options)?;
            run::demo(&project, *options).map(|()| true)
        }
        Task::Test(options) => Ok(test::run(&project, options)),
        Task::Check => {
            setup::prepare(&project, setup::Needs::CHECK)?;
            let mut results = check::source(&project);
            results.extend(check::built(&project));
            Ok(check::conclude(&results))
        }
        Task::Bench => {
            // Whoever lacks a browser hears of it before the loads, which take minutes.
            setup::prepare(&project, setup::Needs::BENCH)?;
            bench::run(&project).map(|()| true)
        }
    }
}

/// The browser bundle, the static site around it, then the server that serves them.
pub fn build(project: &Project, options: BuildOptions) -> anyhow::Result<()> {
    build_site(project, options.no_wasm)?;
    project::server(project, options.release)
}

/// The browser bundle and the static site around it.
pub fn build_site(project: &Project, no_wasm: bool) -> anyhow::Result<()> {
    let _turn = project.wait_for_turn()?;
    if !no_wasm {
        wasm::build(project)?;
    }
    site::assemble(project)
}
