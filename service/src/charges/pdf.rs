//! The letters of a call as PDF, drawn again from what was frozen: the same input makes the same bytes.

use std::{collections::BTreeMap, sync::Arc};

use chrono::NaiveDate;
use document::charges::{CallLabels, CallLetterBatch, LetterWindow};
use entity::{
    charges::{CallStatus, call_for_funds, contribution},
    id::{CallId, ContributionId},
    identity::Permission,
    language::Language,
};

use super::{
    frozen::frozen_letters,
    letter::{LetterSnapshot, labels},
    read::{call_fetch, contributions_by_calls, contributions_by_ids},
};
use crate::{
    ctx::Ctx,
    error::{Error, Failure, Result},
    platform::{PdfFile, draw},
    property::association_fetch,
    text::{Text, Value},
};

/// Where the letters of a call are found on the server: an address without host, the same for pages and API.
#[must_use]
pub fn call_pdf_path(call: CallId) -> String {
    format!("/files/calls/{call}.pdf")
}

/// Where the letter of one owner is found on the server.
#[must_use]
pub fn contribution_pdf_path(call: CallId, id: ContributionId) -> String {
    format!("/files/calls/{call}/contributions/{id}.pdf")
}

/// Where the payment code of one owner is found on the server, as a picture.
#[must_use]
pub fn contribution_qr_path(call: CallId, id: ContributionId) -> String {
    format!("/files/calls/{call}/contributions/{id}/qr.svg")
}

/// Draws a first document and throws it away, so that nobody waits for fonts and templates to be read.
///
/// # Errors
/// When the templates in the binary do not work.
pub async fn letters_warm() -> Result<(), Failure> {
    tokio::task::spawn_blocking(document::warm).await.map_err(Failure::new)?.map_err(Failure::new)
}

/// The letter of one owner, in her language.
///
/// # Errors
/// `contribution-unknown`, also for a neighbour's and for one of another call; failures.
pub async fn contribution_pdf(ctx: &Ctx, call: CallId, id: ContributionId) -> Result<PdfFile> {
    let row = contributions_by_ids(ctx, &[id]).await?.remove(&id).filter(|row| row.call_id == call);
    let row = row.ok_or_else(|| Error::not_found("contribution-unknown"))?;
    let call = call_fetch(ctx, call).await?;
    let snapshot =
        snapshots(ctx, &[row]).await?.pop().ok_or_else(|| Failure::new("an issued contribution has no letter"))?;
    let text = Text::new(snapshot.language);
    let subject = text.with("document-call-subject", &[("title", Value::from(snapshot.title.as_str()))]);
    let title = text.with(
        "document-call-title",
        &[("subject", Value::from(subject)), ("owner", Value::from(snapshot.owner.as_str()))],
    );
    let name = format!("{}.pdf", snapshot.reference);
    render(ctx, &call, snapshot.language, title, format!("contribution/{id}"), vec![snapshot], name).await
}

/// The letters of every owner in one file, each in the owner's language, in the order of the call.
///
/// # Errors
/// `call-unknown`; `Forbidden` for owners, who have their own letter; failures.
pub async fn call_pdf(ctx: &Ctx, id: CallId) -> Result<PdfFile> {
    let call = call_fetch(ctx, id).await?;
    ctx.prove_in(Permission::CallRead, call.association_id)?;
    let association = association_fetch(ctx, call.association_id).await?;
    let contributions = contributions_by_calls(ctx, &[id]).await?.remove(&id).unwrap_or_default();
    let snapshots = snapshots(ctx, &contributions).await?;
    let text = Text::new(association.language);
    let subject = text.with("document-call-subject", &[("title", Value::from(call.title.as_str()))]);
    let values = [("subject", Value::from(subject)), ("association", Value::from(association.name.as_str()))];
    let title = text.with("document-call-title-all", &values);
    let name = format!("{}-{}.pdf", association.number, call.number);
    render(ctx, &call, association.language, title, format!("call/{id}"), snapshots, name).await
}

/// The letters of contributions, in their order.
async fn snapshots(ctx: &Ctx, contributions: &[contribution::Model]) -> Result<Vec<LetterSnapshot>> {
    let mut letters = frozen_letters(ctx, contributions).await?;
    Ok(contributions.iter().filter_map(|row| letters.remove(&row.id)).collect())
}

async fn render(
    ctx: &Ctx,
    call: &call_for_funds::Model,
    language: Language,
    title: String,
    ident: String,
    snapshots: Vec<LetterSnapshot>,
    file_name: String,
) -> Result<PdfFile> {
    let cancelled_on: Option<NaiveDate> = call
        .cancelled_at
        .filter(|_| call.status == CallStatus::Cancelled)
        .map(|at| at.with_timezone(&chrono_tz::Europe::Brussels).date_naive());
    let words: BTreeMap<&'static str, Arc<CallLabels>> =
        Language::ALL.into_iter().map(|language| (language.code(), labels(language))).collect();
    let letters = snapshots
        .iter()
        .filter_map(|snapshot| words.get(snapshot.language.code()).map(|labels| snapshot.letter(labels, cancelled_on)))
        .collect::<Result<Vec<_>>>()?;
    let author = snapshots.first().map(|snapshot| snapshot.association.clone()).unwrap_or_default();
    let batch = CallLetterBatch {
        language,
        title,
        author,
        ident,
        issued_at: call.issued_at,
        window: LetterWindow::Right,
        letters,
    };
    draw(ctx, file_name, move || batch.render()).await
}
