//! The audit trail as a file.

use axum::{
    Router,
    extract::{Extension, Query},
    http::{StatusCode, Uri},
    response::Response,
    routing::get,
};
use entity::{date::parse_date, identity::audit_event::Outcome};
use serde::Deserialize;
use service::{
    Ctx,
    identity::{TrailFilter, TrailFormat, audit_export},
};
use uuid::Uuid;

use super::{ServerState, error, tables::answer};

pub(super) fn routes() -> Router<ServerState> {
    Router::new().route("/files/audit.csv", get(table)).route("/files/audit.jsonl", get(lines))
}

/// What the address may ask for; what is empty is not asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    association: String,
    subject: String,
    action: String,
    account: String,
    outcome: String,
    from: String,
    to: String,
}

impl Wanted {
    fn filter(&self) -> Result<TrailFilter, StatusCode> {
        let id = |text: &str| match text {
            "" => Ok(None),
            text => text.parse::<Uuid>().map(Some).map_err(|_| StatusCode::NOT_FOUND),
        };
        let day = |text: &str| match text {
            "" => Ok(None),
            text => parse_date(text).map(Some).map_err(|_| StatusCode::UNPROCESSABLE_ENTITY),
        };
        Ok(TrailFilter {
            association: id(&self.association)?.map(Into::into),
            subject: id(&self.subject)?,
            action: Some(self.action.clone()).filter(|action| !action.is_empty()),
            account: id(&self.account)?.map(Into::into),
            outcome: Outcome::parse(&self.outcome),
            from: day(&self.from)?,
            to: day(&self.to)?,
        })
    }
}

async fn table(Extension(ctx): Extension<Ctx>, Query(wanted): Query<Wanted>, uri: Uri) -> Response {
    file(&ctx, &wanted, &uri, TrailFormat::Csv).await
}

async fn lines(Extension(ctx): Extension<Ctx>, Query(wanted): Query<Wanted>, uri: Uri) -> Response {
    file(&ctx, &wanted, &uri, TrailFormat::JsonLines).await
}

async fn file(ctx: &Ctx, wanted: &Wanted, uri: &Uri, format: TrailFormat) -> Response {
    match wanted.filter() {
        Ok(filter) => answer(ctx, uri, audit_export(ctx, &filter, format).await),
        Err(status) => error::bare(status),
    }
}
