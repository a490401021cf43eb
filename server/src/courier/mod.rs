//! How mails leave: as files in a folder, or through a mail server.

mod folder;
mod message;
mod smtp;

use std::sync::Arc;

pub use message::Sender;
use service::Courier;

use crate::{
    config::{MailConfig, MailWay},
    start::StartError,
};

/// The courier of a configuration.
///
/// # Errors
/// When the folder cannot be made, or the address of the mail server is none.
pub fn courier(config: &MailConfig) -> Result<Arc<dyn Courier>, StartError> {
    Ok(match &config.way {
        MailWay::Folder(folder) => Arc::new(folder::Folder::open(config.sender(), folder)?),
        MailWay::Smtp(url) => Arc::new(smtp::Smtp::new(config.sender(), url, config.per_minute)?),
    })
}
