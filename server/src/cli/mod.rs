//! The command line.

mod admin;
mod audit;
mod demo;
mod healthcheck;
mod jobs;
mod keys;
mod mail;
mod password;
mod serve;

use std::{io::Write as _, path::PathBuf, process::ExitCode, thread::available_parallelism};

use clap::{Args, Parser, Subcommand};
use service::{
    Clock, Database, Host, identity::BreachedPasswords, library::storage::Storage, outside::calendar_backfill,
    property::search_backfill, seal::KeyRing,
};

use crate::{config::Config, courier, hooks, log, push::pusher, sms::gateway, start::StartError};

/// Stack of the runtime's threads: the deepest GraphQL document that is let in, in a build without optimisation, with room to spare.
const STACK_BYTES: usize = 8 * 1024 * 1024;

/// Manages co-ownerships: pages, API and documents from one program.
#[derive(Debug, Parser)]
#[command(name = "mitoyen", version)]
struct Cli {
    /// The configuration file; else the one that `MITOYEN_CONFIG` names, else mitoyen.toml in this folder, if there is one.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Brings the database up to date and answers requests until it is told to stop.
    Serve(serve::Options),
    /// Brings the database up to date.
    Migrate,
    /// Fills an empty database with four invented associations.
    Demo(demo::Options),
    /// Looks after the platform.
    Admin(Admin),
    /// Prints the GraphQL schema.
    Schema,
    /// Asks the server on this machine whether it is ready; the exit status says so too.
    Healthcheck,
    /// Looks after the configuration.
    Config(ConfigCommand),
    /// Looks after the audit trail.
    Audit(Audit),
    /// Looks after the keys that secrets in the database are sealed with.
    Keys(keys::Keys),
    /// Looks after what comes back of the mails that were sent.
    Mail(mail::Mail),
    /// Does what is done outside requests, such as sending mails, and looks after it.
    Jobs(jobs::Jobs),
}

#[derive(Args, Debug)]
struct Admin {
    #[command(subcommand)]
    command: AdminCommand,
}

#[derive(Debug, Subcommand)]
enum AdminCommand {
    /// Makes an account that runs the platform. The password is asked for, or read from standard input.
    Create(admin::Options),
}

#[derive(Args, Debug)]
struct Audit {
    #[command(subcommand)]
    command: AuditCommand,
}

#[derive(Debug, Subcommand)]
enum AuditCommand {
    /// Checks that every entry is what it was when it was written and follows the one before; the exit status says so too.
    Verify(audit::Options),
}

#[derive(Args, Debug)]
struct ConfigCommand {
    #[command(subcommand)]
    command: ConfigAct,
}

#[derive(Debug, Subcommand)]
enum ConfigAct {
    /// Reads the configuration and prints it without its secrets.
    Check,
}

/// Runs the command that the process was started with.
#[must_use]
pub fn run() -> ExitCode {
    match carry_out(&Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Where standard error is closed there is nobody left to tell.
            _ = writeln!(std::io::stderr(), "mitoyen: {error}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(cli: &Cli) -> Result<(), StartError> {
    if let Command::Schema = cli.command {
        return print(graphql::sdl().trim_end());
    }
    if matches!(&cli.command, Command::Keys(keys) if keys.is_generate()) {
        return keys::generate();
    }
    let config = Config::load(cli.config.as_deref())?;
    match &cli.command {
        Command::Config(ConfigCommand { command: ConfigAct::Check }) => {
            let lines: Vec<String> =
                config.describe().into_iter().map(|(name, value)| format!("{name} = {value}")).collect();
            let unknown = config.unknown_environment.iter().map(|name| format!("{name} is set, but is not a setting"));
            return print(&lines.into_iter().chain(unknown).collect::<Vec<_>>().join("\n"));
        }
        Command::Healthcheck => return healthcheck::ask(config.listen),
        Command::Schema
        | Command::Serve(_)
        | Command::Migrate
        | Command::Demo(_)
        | Command::Admin(_)
        | Command::Audit(_)
        | Command::Keys(_)
        | Command::Mail(_)
        | Command::Jobs(_) => {}
    }
    log::start(&config)?;
    for name in &config.unknown_environment {
        tracing::warn!(name, "a variable looks like a setting, but is none");
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .worker_threads(available_parallelism().map_or(1, usize::from))
        .thread_stack_size(STACK_BYTES)
        .build()
        .map_err(|error| StartError::Process(format!("the runtime cannot be started: {error}")))?;
    runtime.block_on(async {
        match &cli.command {
            Command::Serve(options) => serve::serve(config, options).await,
            Command::Migrate => close(host(&config).await?).await,
            Command::Demo(options) => demo::fill(&config, options).await,
            Command::Audit(Audit { command: AuditCommand::Verify(options) }) => audit::verify(&config, options).await,
            Command::Keys(keys) => keys::carry_out(&config, keys).await,
            Command::Mail(mail) => mail::carry_out(&config, mail).await,
            Command::Jobs(jobs) => jobs::carry_out(&config, jobs).await,
            Command::Admin(Admin { command: AdminCommand::Create(options) }) => admin::create(&config, options).await,
            Command::Schema | Command::Healthcheck | Command::Config(_) => Ok(()),
        }
    })
}

/// The database, up to date and open, with what the use cases share. What the search does not know yet, it is told now.
async fn host(config: &Config) -> Result<Host, StartError> {
    Database::migrate(&config.database).await.map_err(StartError::Database)?;
    let host = open(config).await?;
    search_backfill(&host).await.map_err(|error| StartError::Refused(error.to_string()))?;
    calendar_backfill(&host).await.map_err(|error| StartError::Refused(error.to_string()))?;
    Ok(host)
}

async fn close(host: Host) -> Result<(), StartError> {
    host.database.close().await.map_err(StartError::Database)
}

async fn open(config: &Config) -> Result<Host, StartError> {
    let database = Database::open(&config.database).await.map_err(StartError::Database)?;
    let host =
        Host::new(database, Clock::System, config.demo, config.public_url.origin()).with_keys(sealing_keys(config)?);
    let host = host.with_storage(storage(config)?);
    let host = match &config.mail {
        Some(_) if host.is_keyless() => {
            return Err(StartError::Process(
                "mails hold links that open accounts, which are kept sealed until they have left: with PostgreSQL, keys (MITOYEN_KEYS) must be set \
                 where mails are sent; `mitoyen keys generate` makes one"
                    .to_owned(),
            ));
        }
        Some(mail) => host.with_courier(courier(mail)?),
        None => host,
    };
    let host = host.with_push_sender(config.push.clone());
    let host = host.with_pusher(pusher(config.demo)?).with_caller(hooks::caller(config.demo)?);
    let host = match &config.sms {
        Some(sms) => host.with_short_messages(gateway(sms)?),
        None => host,
    };
    Ok(match &config.breached_passwords {
        Some(path) => host.with_breached_passwords(BreachedPasswords::open(path).map_err(|failure| {
            StartError::Process(format!(
                "breached_passwords (MITOYEN_BREACHED_PASSWORDS) is {}, which cannot be used: {failure}",
                path.display()
            ))
        })?),
        None => host,
    })
}

/// Where files are. The folder is made here; a bucket is reached when the first file is.
fn storage(config: &Config) -> Result<Storage, StartError> {
    // Only what reaches a bucket over TLS asks for it; if somebody was quicker, it is the same one.
    _ = rustls::crypto::ring::default_provider().install_default();
    Storage::open(&config.storage)
        .map_err(|failure| StartError::Process(format!("storage (MITOYEN_STORAGE) cannot be used: {failure}")))
}

/// The keys of the configuration, or else those of the file beside a SQLite database. With PostgreSQL and no keys there are none: nobody can set a
/// second factor up then, and a server that finds anything sealed does not start.
fn sealing_keys(config: &Config) -> Result<KeyRing, StartError> {
    match (&config.keys, config.database.key_file()) {
        (Some(keys), _) => Ok(keys.clone()),
        (None, Some(file)) => KeyRing::of_file(&file).map_err(|failure| StartError::Process(failure.to_string())),
        (None, None) => Ok(KeyRing::default()),
    }
}

/// Writes to standard output.
fn print(text: &str) -> Result<(), StartError> {
    writeln!(std::io::stdout().lock(), "{text}")
        .map_err(|error| StartError::Process(format!("standard output cannot be written to: {error}")))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_password_is_no_argument() {
        let admin = ["mitoyen", "admin", "create", "--email", "a@b.be", "--name", "A", "--language", "fr"];
        assert!(Cli::try_parse_from(admin).is_ok());
        assert!(Cli::try_parse_from(admin.into_iter().chain(["--password", "x"])).is_err());
    }
}
