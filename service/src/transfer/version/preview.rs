//! The document as it would be issued now, to be looked at and nothing else.

use entity::{
    id::TransferId,
    transfer::{GenerateForm, NewVersion},
};

use super::{generate::filled, words};
use crate::{
    ctx::Ctx,
    error::Result,
    platform::{PdfFile, draw},
    text::Text,
    transfer::{READ, read::transfer_fetch, section::frozen},
};

/// Where the document of a request is found on the server as it would be issued now: `?on=2026-06-01&language=nl`, both optional.
#[must_use]
pub fn transfer_preview_path(id: TransferId) -> String {
    format!("/files/transfers/{id}/preview.pdf")
}

/// The document as it would be issued now, marked as a draft. Sections that are open show so; nothing is kept.
///
/// # Errors
/// `transfer-unknown`, `Forbidden`; malformed fields; `transfer-date-future`, `transfer-date-before-deed`.
pub async fn transfer_preview(ctx: &Ctx, id: TransferId, form: &GenerateForm) -> Result<PdfFile> {
    let proof = ctx.prove(READ)?;
    let row = transfer_fetch(ctx, id).await?;
    if !proof.covers(row.association_id) {
        return Err(crate::error::Error::Forbidden);
    }
    let new = NewVersion::parse(&filled(ctx, &row, form))?;
    let tx = ctx.reader().await?;
    let data = frozen(&tx, &proof, &row, (new.reference_date, new.language)).await?.data;
    let name = format!("{}.pdf", row.number);
    let text = Text::new(new.language);
    draw(ctx, name, move || document::transfer::render(&data, &[], &format!("transfer/{id}/draft"), &words(text))).await
}
