//! What happens to a request.

mod audit;
mod bearer;
mod cache;
mod calendar;
mod client;
mod compression;
mod downloads;
mod error;
mod files;
mod graphql;
mod health;
mod language;
mod layers;
mod letters;
mod limit;
mod live;
mod metrics;
mod notary;
mod observe;
mod oidc;
mod page;
mod playground;
mod public;
mod request_id;
mod security;
mod sent;
mod session;
mod site;
mod state;
mod tables;
mod transfers;
mod uploads;

use axum::{Router, middleware};

pub use layers::wrap;
pub use metrics::keep_tidy;
pub use request_id::RequestId;
pub use state::ServerState;

/// Everything that the server answers, layers included.
pub fn router(state: &ServerState) -> Router {
    let with_session = Router::new()
        .merge(files::routes())
        .merge(letters::routes())
        .merge(downloads::routes())
        .merge(transfers::routes())
        .merge(uploads::routes())
        .merge(tables::routes())
        .merge(audit::routes())
        .merge(sent::routes())
        .merge(graphql::routes())
        .merge(live::routes())
        .merge(playground::routes())
        .merge(oidc::routes())
        .with_state(state.clone())
        .merge(page::routes())
        .layer(middleware::from_fn_with_state(state.clone(), session::resume));
    let without_session = Router::new()
        .merge(calendar::routes())
        .merge(notary::routes())
        .merge(transfers::public_routes())
        .merge(health::routes())
        .merge(metrics::routes())
        .with_state(state.clone())
        .merge(public::routes(state))
        .merge(site::routes(state));
    wrap(without_session.merge(with_session), state)
}
