//! Connections: how they are taken, and how they end.

use std::{convert::Infallible, net::SocketAddr, time::Duration};

use axum::{Router, body::Body, extract::ConnectInfo};
use hyper::body::Incoming;
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::{conn::auto::Builder, graceful::GracefulShutdown},
    service::TowerToHyperService,
};
use tokio::{
    net::{TcpListener, TcpStream},
    signal::unix::{SignalKind, signal},
};
use tower::{Service, ServiceExt as _};

use crate::start::StartError;

/// How long requests that are under way may take once the server has been told to stop.
const DRAIN: Duration = Duration::from_secs(10);
/// How long a connection may take to send the head of a request, and how long it may lie idle between two. Longer than the minute that proxies
/// keep connections for, so that it is they who close.
const HEAD: Duration = Duration::from_secs(75);
/// How long to wait when the system gives out no more connections.
const BREATH: Duration = Duration::from_millis(200);

/// Waits until the process is told to stop, by `kill` or by Ctrl-C.
///
/// # Errors
/// When the system does not let the process listen for signals.
pub fn told_to_stop() -> Result<impl Future<Output = ()>, StartError> {
    let listen =
        |kind| signal(kind).map_err(|error| StartError::Process(format!("signals cannot be listened for: {error}")));
    let (mut terminate, mut interrupt) = (listen(SignalKind::terminate())?, listen(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

/// Answers requests until told to stop; then takes no more connections and lets those under way finish.
pub async fn serve(listener: TcpListener, router: Router, stop: impl Future<Output = ()>) {
    let connections = GracefulShutdown::new();
    let mut builder = Builder::new(TokioExecutor::new());
    builder.http1().timer(TokioTimer::new()).header_read_timeout(HEAD);
    builder.http2().timer(TokioTimer::new()).keep_alive_interval(HEAD);
    tokio::pin!(stop);
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, peer)) => take(&builder, &connections, &router, stream, peer),
                Err(error) => {
                    tracing::warn!(%error, "a connection could not be taken");
                    tokio::time::sleep(BREATH).await;
                }
            },
            () = &mut stop => break,
        }
    }
    drop(listener);
    tracing::info!(seconds = DRAIN.as_secs(), "told to stop; requests under way may finish");
    tokio::select! {
        () = connections.shutdown() => {}
        () = tokio::time::sleep(DRAIN) => tracing::warn!("some requests were still under way and are cut off"),
    }
}

fn take(
    builder: &Builder<TokioExecutor>,
    connections: &GracefulShutdown,
    router: &Router,
    stream: TcpStream,
    peer: SocketAddr,
) {
    // Small answers would otherwise wait for the acknowledgement of the one before.
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "a connection waits before it sends little");
    }
    let connection = builder
        .serve_connection_with_upgrades(TokioIo::new(stream), TowerToHyperService::new(service(router.clone(), peer)))
        .into_owned();
    let connection = connections.watch(connection);
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            // Browsers go away all the time.
            tracing::debug!(%error, "a connection ended early");
        }
    });
}

fn service(
    router: Router,
    peer: SocketAddr,
) -> impl Service<hyper::Request<Incoming>, Response = axum::response::Response, Error = Infallible, Future: Send>
+ Clone
+ Send {
    router.map_request(move |request: hyper::Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        request
    })
}
