//! What was sent as a file, and having fewer mails at the word of a mail program.

use axum::{
    Router,
    extract::{Extension, Path, Query},
    http::{StatusCode, Uri},
    response::{IntoResponse as _, Redirect, Response},
    routing::get,
};
use entity::{
    id::AssociationId,
    language::Language,
    messaging::{Channel, DeliveryState},
};
use serde::Deserialize;
use service::{
    Ctx, Error,
    messaging::{DeliveryFilter, deliveries_export, unsubscribe},
};

use super::{ServerState, error, tables::answer};

pub(super) fn routes() -> Router<ServerState> {
    Router::new().route("/files/sent.csv", get(table)).route("/unsubscribe/{lang}", get(ask).post(one_click))
}

/// What the address may ask for; what is empty is not asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    association: String,
    state: String,
    kind: String,
    channel: String,
    person: String,
}

async fn table(Extension(ctx): Extension<Ctx>, Query(wanted): Query<Wanted>, uri: Uri) -> Response {
    let Ok(association) = wanted.association.parse::<AssociationId>() else {
        return error::bare(StatusCode::NOT_FOUND);
    };
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let filter = DeliveryFilter {
        state: DeliveryState::parse(&wanted.state).ok(),
        kind: some(&wanted.kind),
        channel: Channel::parse(&wanted.channel).ok(),
        person: some(&wanted.person),
    };
    answer(&ctx, &uri, deliveries_export(&ctx, association, &filter).await)
}

/// The link of a mail.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Link {
    link: String,
}

/// Whoever opens the address is asked first: programs open addresses too, and nothing may change by that.
async fn ask(Path(language): Path<String>, uri: Uri) -> Response {
    let Some(language) = Language::parse(&language) else { return error::bare(StatusCode::NOT_FOUND) };
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    Redirect::to(&format!("/{}/unsubscribe{query}", language.code())).into_response()
}

/// The one click of a mail program (RFC 8058): it is not signed in, follows no redirect and shows no page.
async fn one_click(
    Extension(ctx): Extension<Ctx>,
    Path(language): Path<String>,
    Query(Link { link }): Query<Link>,
) -> Response {
    if Language::parse(&language).is_none() {
        return error::bare(StatusCode::NOT_FOUND);
    }
    match unsubscribe(&ctx, &link).await {
        Ok(_) => StatusCode::OK.into_response(),
        Err(Error::Failed(failure)) => {
            tracing::error!(%failure, "somebody could not be unsubscribed");
            error::bare(StatusCode::INTERNAL_SERVER_ERROR)
        }
        Err(_) => error::bare(StatusCode::GONE),
    }
}
