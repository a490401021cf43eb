//! What can go wrong before the server answers its first request.

use std::{fmt, io, net::SocketAddr, path::PathBuf};

use crate::config::ConfigError;

/// Why the server, or a command, did not start.
#[derive(Debug)]
pub enum StartError {
    /// The configuration cannot be used.
    Config(ConfigError),
    /// The site has not been built, or not completely.
    Site {
        /// The folder where it was looked for.
        root: PathBuf,
        /// What is missing.
        what: String,
    },
    /// The database cannot be opened or brought up to date.
    Database(service::Failure),
    /// The address is taken, or not this machine's.
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system says.
        cause: io::Error,
    },
    /// A use case did not do what the command asked; the text is for the person at the terminal.
    Refused(String),
    /// The process could not be set up.
    Process(String),
}

impl fmt::Display for StartError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Config(error) => write!(formatter, "{error}"),
            Self::Site { root, what } => write!(
                formatter,
                "the built site in {} cannot be used: {what}; run `cargo xtask build`, or point site_root (MITOYEN_SITE_ROOT) at a built site",
                root.display()
            ),
            Self::Database(failure) => {
                write!(formatter, "the database of database_url (MITOYEN_DATABASE_URL) cannot be used: {failure}")
            }
            Self::Listen { address, cause } => {
                write!(formatter, "listen (MITOYEN_LISTEN) is {address}, where the server cannot listen: {cause}")
            }
            Self::Refused(text) | Self::Process(text) => formatter.write_str(text),
        }
    }
}

impl std::error::Error for StartError {}

impl From<ConfigError> for StartError {
    fn from(error: ConfigError) -> Self {
        Self::Config(error)
    }
}
