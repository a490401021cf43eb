//! `mitoyen jobs`: does them, shows them, and looks after those that were given up.

use std::time::Duration;

use clap::{Args, Subcommand, value_parser};
use entity::{id::JobId, language::Language, platform::job::JobState};
use service::{
    Error, Host,
    jobs::{JobFilter, JobRow, operator_cancel, operator_fetch, operator_list, operator_retry},
    page::PageRequest,
    text::Text,
};

use super::{close, open, print};
use crate::{config::Config, listen, start::StartError, worker};

/// How an instant is written.
const INSTANT: &str = "%Y-%m-%dT%H:%M:%SZ";

/// Looks after the jobs.
#[derive(Args, Debug)]
pub(super) struct Jobs {
    #[command(subcommand)]
    command: JobsCommand,
}

#[derive(Debug, Subcommand)]
enum JobsCommand {
    /// Does jobs until it is told to stop, beside servers or without one. Leaves the schema of the database as it is.
    Work(Work),
    /// Prints jobs, newest first, one a line: identifier, state, kind, attempts, when due or ended, why the last attempt did not do it.
    List(List),
    /// Prints everything about one job but what it is done with.
    Show(One),
    /// Has a job done again that was given up, or at once one that waits for its next attempt.
    Retry(One),
    /// Gives a job up that waits or runs.
    Cancel(One),
}

#[derive(Args, Debug)]
struct Work {
    /// How many jobs run at a time; as workers (`MITOYEN_WORKERS`) says, and at least one, when absent.
    #[arg(long, value_name = "NUMBER", value_parser = value_parser!(u32).range(1..=64))]
    workers: Option<u32>,
    /// For how many seconds a job stays with a worker that says nothing any more; 60 when absent.
    #[arg(long, value_name = "SECONDS", value_parser = value_parser!(u64).range(1..=3600))]
    lease: Option<u64>,
}

#[derive(Args, Debug)]
struct List {
    /// Only jobs in this state: queued, running, done or dead.
    #[arg(long, value_name = "STATE", value_parser = state)]
    state: Option<JobState>,
    /// Only jobs of this kind, such as jobs.forget.
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
    /// How many at most.
    #[arg(long, value_name = "NUMBER", default_value_t = 50, value_parser = value_parser!(u32).range(1..=200))]
    first: u32,
    /// How many to pass over.
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    skip: u64,
}

#[derive(Args, Debug)]
struct One {
    /// The identifier of the job.
    #[arg(value_name = "ID")]
    id: JobId,
}

fn state(text: &str) -> Result<JobState, String> {
    JobState::parse(text).ok_or_else(|| "not one of queued, running, done, dead".to_owned())
}

/// Does what was asked.
pub(super) async fn carry_out(config: &Config, jobs: &Jobs) -> Result<(), StartError> {
    // The database is taken as it is: replicas are brought up to date by `mitoyen migrate` or by the server.
    let host = open(config).await?;
    let said = match &jobs.command {
        JobsCommand::Work(options) => {
            let stop = listen::told_to_stop()?;
            let workers = options.workers.unwrap_or(config.workers.max(1));
            worker::work(host.clone(), worker::crew(workers, options.lease.map(Duration::from_secs)), stop).await;
            Ok(String::new())
        }
        JobsCommand::List(options) => list(&host, options).await,
        JobsCommand::Show(one) => operator_fetch(&host, one.id).await.map(|job| describe(&job)),
        JobsCommand::Retry(one) => operator_retry(&host, one.id).await.map(|id| format!("{id} is queued again")),
        JobsCommand::Cancel(one) => operator_cancel(&host, one.id).await.map(|id| format!("{id} is given up")),
    };
    close(host).await?;
    match said {
        Ok(said) if said.is_empty() => Ok(()),
        Ok(said) => print(&said),
        Err(error) => Err(StartError::Refused(told(&error))),
    }
}

fn told(error: &Error) -> String {
    let text = Text::new(Language::En);
    let refusals: Vec<String> = error.refusals().iter().map(|refusal| text.refusal(refusal)).collect();
    if refusals.is_empty() { error.to_string() } else { refusals.join("\n") }
}

async fn list(host: &Host, options: &List) -> service::Result<String> {
    let filter = JobFilter { state: options.state, kind: options.kind.clone() };
    let page = PageRequest::new(options.first, options.skip)?;
    let jobs = operator_list(host, &filter, page).await?;
    Ok(jobs.rows.iter().map(line).collect::<Vec<_>>().join("\n"))
}

fn line(job: &JobRow) -> String {
    let row = &job.row;
    let error = row.error.as_deref().map(|error| format!(" {error}")).unwrap_or_default();
    format!(
        "{} {:7} {} {}/{} {}{error}",
        row.id,
        row.state.code(),
        row.kind,
        row.attempts,
        row.max_attempts,
        row.finished_at.unwrap_or(row.due_at).format(INSTANT)
    )
}

fn describe(job: &JobRow) -> String {
    let row = &job.row;
    let text = |text: Option<String>| text.unwrap_or_else(|| "-".to_owned());
    let organization = match (row.organization_id, &job.organization_name) {
        (Some(id), Some(name)) => format!("{id} ({name})"),
        (Some(id), None) => id.to_string(),
        (None, _) => "-".to_owned(),
    };
    [
        ("id", row.id.to_string()),
        ("kind", row.kind.clone()),
        ("state", row.state.code().to_owned()),
        ("organization", organization),
        ("attempts", format!("{}/{}", row.attempts, row.max_attempts)),
        ("progress", format!("{}/{}", row.progress_done, row.progress_total)),
        ("created", row.created_at.format(INSTANT).to_string()),
        ("wanted", row.run_at.format(INSTANT).to_string()),
        ("due", row.due_at.format(INSTANT).to_string()),
        ("deadline", text(row.deadline.map(|at| at.format(INSTANT).to_string()))),
        ("started", text(row.started_at.map(|at| at.format(INSTANT).to_string()))),
        ("finished", text(row.finished_at.map(|at| at.format(INSTANT).to_string()))),
        ("worker", text(row.worker.clone())),
        ("error", text(row.error.clone())),
    ]
    .map(|(name, value)| format!("{name}: {value}"))
    .join("\n")
}
