//! `mitoyen keys`: the keys that secrets in the database are sealed with.

use clap::{Args, Subcommand};
use service::seal::{KeyRing, SealedCount, keys_check, keys_rotate};

use super::{close, host, open, print};
use crate::{config::Config, start::StartError};

/// Looks after the keys.
#[derive(Args, Debug)]
pub(super) struct Keys {
    #[command(subcommand)]
    command: KeysCommand,
}

#[derive(Debug, Subcommand)]
enum KeysCommand {
    /// Prints a new key; put it in front of the others in keys (`MITOYEN_KEYS`).
    Generate,
    /// Seals every secret anew with the first key. Those that nothing needs any more can be taken out of the configuration afterwards.
    Rotate,
    /// Opens every sealed secret and says which keys they need.
    Check,
}

impl Keys {
    /// Whether this needs neither a configuration nor a database.
    pub const fn is_generate(&self) -> bool {
        matches!(self.command, KeysCommand::Generate)
    }
}

/// Prints a new key.
pub(super) fn generate() -> Result<(), StartError> {
    print(&KeyRing::generate().reveal())
}

/// Does what needs the database.
pub(super) async fn carry_out(config: &Config, keys: &Keys) -> Result<(), StartError> {
    // Whoever only looks, perhaps into a backup, changes nothing.
    let host = if matches!(keys.command, KeysCommand::Check) { open(config).await? } else { host(config).await? };
    let done = match keys.command {
        KeysCommand::Generate => Ok(Vec::new()),
        KeysCommand::Rotate => keys_rotate(&host).await,
        KeysCommand::Check => keys_check(&host).await,
    };
    close(host).await?;
    let counts = done.map_err(|error| StartError::Refused(error.to_string()))?;
    let lines: Vec<String> = counts.iter().map(line).collect();
    if !lines.is_empty() {
        print(&lines.join("\n"))?;
    }
    let lost: u64 = counts.iter().map(|count| count.lost).sum();
    if lost == 0 {
        return Ok(());
    }
    Err(StartError::Refused(format!("{lost} values can be opened with none of the keys in keys (MITOYEN_KEYS)")))
}

fn line(count: &SealedCount) -> String {
    let SealedCount { place, sealed, current, lost, renewed } = count;
    format!("{place}: {sealed} sealed, {current} with the active key, {renewed} sealed anew, {lost} cannot be opened")
}
