//! Where log lines go and what a panic writes.

use std::panic::PanicHookInfo;

use tracing_subscriber::{EnvFilter, layer::SubscriberExt as _, util::SubscriberInitExt as _};

use crate::{
    config::{Config, LogFormat},
    start::StartError,
};

/// Begins to log to standard error, and makes panics log lines like any other: with the number of the request that they happened in.
///
/// # Errors
/// When the process logs already.
pub fn start(config: &Config) -> Result<(), StartError> {
    let failed = |error: &dyn std::fmt::Display| StartError::Process(format!("logging cannot be started: {error}"));
    let filter = filter(&config.log).map_err(|error| failed(&*error))?;
    let registry = tracing_subscriber::registry().with(filter);
    match config.log_format {
        LogFormat::Text => {
            let colour = std::io::IsTerminal::is_terminal(&std::io::stderr());
            registry.with(tracing_subscriber::fmt::layer().with_ansi(colour).with_writer(std::io::stderr)).try_init()
        }
        LogFormat::Json => {
            let layer = tracing_subscriber::fmt::layer().json().flatten_event(true).with_writer(std::io::stderr);
            registry.with(layer).try_init()
        }
    }
    .map_err(|error| failed(&error))?;
    std::panic::set_hook(Box::new(log_panic));
    Ok(())
}

/// What is logged: what `text` asks for, except lines of other people's code that write out addresses, in some of which a secret stands.
///
/// # Errors
/// `text` is not in the notation of [`EnvFilter`].
pub fn filter(text: &str) -> Result<EnvFilter, Box<dyn std::error::Error + Send + Sync>> {
    Ok(EnvFilter::try_new(text)?.add_directive("tower_http::csrf::service=debug".parse()?))
}

fn log_panic(panic: &PanicHookInfo<'_>) {
    let message = panic.payload_as_str().unwrap_or("a panic without a text");
    let place = panic.location().map(ToString::to_string).unwrap_or_default();
    tracing::error!(panic.message = message, panic.place = place, "a panic; this is a defect of the program");
}
