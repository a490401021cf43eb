//! `mitoyen demo`.

use super::host;
use crate::{config::Config, start::StartError};

/// Fills the database with the demonstration.
pub(super) async fn fill(config: &Config) -> Result<(), StartError> {
    let host = host(config).await?;
    if !config.demo {
        tracing::warn!("the demo accounts have no password and can be entered only while demo (MITOYEN_DEMO) is true");
    }
    let filled = service::platform::demo_fill(&host).await.map_err(|error| StartError::Refused(error.to_string()));
    // The write-ahead log is folded into the file, so that the file alone can be copied.
    host.database.close().await.map_err(StartError::Database)?;
    filled
}
