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
    worker,
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
    host.storage
        .try_out()
        .await
        .map_err(|failure| StartError::Process(format!("storage (MITOYEN_STORAGE) cannot be used: {failure}")))?;
    let database = host.database.clone();
    // Told to stop by themselves: requests and jobs end at the same time.
    let workers = worker::work(host.clone(), worker::crew(config.workers, None), listen::told_to_stop()?);
    let counting = worker::keep_counting(host.clone());
    // Whoever works hears other replicas anyway.
    let hearing = (config.workers == 0).then(|| tokio::spawn(service::jobs::pass_bells_on(host.clone())));
    // Pages that listen would keep the server from stopping.
    let (live, stopping) = (host.live().clone(), listen::told_to_stop()?);
    let sending_away = tokio::spawn(async move {
        stopping.await;
        live.close();
    });
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
    let (workers, counting) = (tokio::spawn(workers), tokio::spawn(counting));
    listen::serve(listener, http::router(&state), listen::told_to_stop()?).await;
    if let Err(error) = workers.await {
        tracing::error!(%error, "the workers ended early");
    }
    counting.abort();
    sending_away.abort();
    if let Some(hearing) = hearing {
        hearing.abort();
    }
    tidy.abort();
    warming.abort();
    database.close().await.map_err(StartError::Database)?;
    tracing::info!("stopped");
    Ok(())
}
