//! The document as it would be issued now, to be looked at and nothing else.

use document::{render::Picture, transfer::TransferData};
use entity::{
    id::TransferId,
    transfer::{GenerateForm, NewVersion},
};

use super::{generate::filled, words};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    platform::{PdfFile, draw, drawn},
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
    let draft = Draft::of(ctx, id, form).await?;
    let name = format!("{}.pdf", draft.number);
    let ident = format!("transfer/{id}/draft");
    draw(ctx, name, move || document::transfer::render(&draft.data, &[], &ident, &words(draft.text))).await
}

/// Its pages as pictures: where each is found on the server, in their order.
///
/// # Errors
/// As [`transfer_preview`].
pub async fn transfer_preview_pages(ctx: &Ctx, id: TransferId, form: &GenerateForm) -> Result<Vec<String>> {
    let draft = Draft::of(ctx, id, form).await?;
    let (on, language) = (draft.data.document.reference_date, draft.text.language);
    // No page is the zeroth: only how many there are is asked for.
    let pages = draft.page(ctx, 0).await?.pages;
    let path = |page| format!("/files/transfers/{id}/preview/{page}.svg?on={on}&language={language}");
    Ok((1..=pages).map(path).collect())
}

/// One of its pages as SVG, the first being 1; nothing behind the last.
///
/// # Errors
/// As [`transfer_preview`].
pub async fn transfer_preview_page(
    ctx: &Ctx,
    id: TransferId,
    form: &GenerateForm,
    page: usize,
) -> Result<Option<String>> {
    Ok(Draft::of(ctx, id, form).await?.page(ctx, page).await?.svg)
}

/// What is drawn.
struct Draft {
    number: String,
    data: TransferData,
    text: Text,
}

impl Draft {
    async fn of(ctx: &Ctx, id: TransferId, form: &GenerateForm) -> Result<Self> {
        let proof = ctx.prove(READ)?;
        let row = transfer_fetch(ctx, id).await?;
        if !proof.covers(row.association_id) {
            return Err(Error::Forbidden);
        }
        let new = NewVersion::parse(&filled(ctx, &row, form))?;
        let tx = ctx.reader().await?;
        let data = frozen(&tx, &proof, &row, (new.reference_date, new.language)).await?.data;
        Ok(Self { number: row.number, data, text: Text::new(new.language) })
    }

    async fn page(self, ctx: &Ctx, page: usize) -> Result<Picture> {
        drawn(ctx, move || document::transfer::picture(&self.data, &[], &words(self.text), page)).await
    }
}
