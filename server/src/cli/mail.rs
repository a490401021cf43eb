//! `mitoyen mail`.

use std::io::Read as _;

use clap::{Args, Subcommand};
use service::messaging::{Bounced, bounced};

use super::{open, print};
use crate::{config::Config, start::StartError};

/// Most bytes of a report: it may bring the whole mail back.
const REPORT_MAX: u64 = 24 * 1024 * 1024;

#[derive(Args, Debug)]
pub(super) struct Mail {
    #[command(subcommand)]
    command: MailCommand,
}

#[derive(Debug, Subcommand)]
enum MailCommand {
    /// Reads a mail server's report about a mail that did not arrive (RFC 3464) from standard input and marks the delivery. For a pipe from the mail
    /// server; a report about something else is passed over.
    Bounced,
}

/// Carries out the command.
pub(super) async fn carry_out(config: &Config, mail: &Mail) -> Result<(), StartError> {
    let MailCommand::Bounced = mail.command;
    let mut report = Vec::new();
    std::io::stdin()
        .lock()
        .take(REPORT_MAX)
        .read_to_end(&mut report)
        .map_err(|error| StartError::Process(format!("standard input cannot be read: {error}")))?;
    // The server brings the database up to date, not the mail server's pipe.
    let host = open(config).await?;
    let done = bounced(&host, &report).await;
    host.database.close().await.map_err(StartError::Database)?;
    match done.map_err(|error| StartError::Refused(error.to_string()))? {
        Bounced::Marked(id) => print(&format!("delivery {id} bounced")),
        Bounced::AddressMarked(id) => print(&format!("delivery {id} bounced; its address is marked")),
        Bounced::NothingToDo => print("nothing to do"),
        Bounced::NotOurs => print("not about a mail of ours"),
    }
}
