//! `mitoyen serve`.

use clap::Args;
use service::seal::keys_suffice;
use tokio::net::TcpListener;

use super::{host, open};
use crate::{
    config::Config,
    http::{self, ServerState},
    listen,
    start::StartError,
};

#[derive(Args, Debug)]
pub(super) struct Options {
    /// Leaves the database as it is; for replicas that are started after `mitoyen migrate`.
    #[arg(long)]
    no_migrate: bool,
}

pub(super) async fn serve(config: Config, options: &Options) -> Result<(), StartError> {
    let host = if options.no_migrate { open(&config).await? } else { host(&config).await? };
    keys_suffice(&host).await.map_err(|error| StartError::Refused(error.to_string()))?;
    let database = host.database.clone();
    let state = ServerState::new(config, host)?;
    let address = state.config.listen;
    let listener = TcpListener::bind(address).await.map_err(|cause| StartError::Listen { address, cause })?;
    tracing::info!(listen = %address, public_url = state.config.public_url.origin(), demo = state.config.demo, "ready");
    // Requests are answered meanwhile; a broken template is better known at start than by the first reader.
    let warming = tokio::spawn(async {
        if let Err(failure) = service::charges::letters_warm().await {
            tracing::error!(%failure, "documents cannot be drawn");
        }
    });
    let tidy = tokio::spawn(http::keep_tidy(state.clone()));
    listen::serve(listener, http::router(&state), listen::told_to_stop()?).await;
    tidy.abort();
    warming.abort();
    database.close().await.map_err(StartError::Database)?;
    tracing::info!("stopped");
    Ok(())
}
