//! What a call comes to before it is issued, in words: for the form and for the island beside it.

use entity::{charges::CallForm, language::Language, share::Fraction};
use service::{
    Ctx, Error,
    charges::{CallPreview, PreviewContribution, PreviewDetail},
    text::Text,
};

use super::form;
use crate::{
    api::charges::{PreviewLine, PreviewOwner, PreviewView},
    form::Fields,
    island::call_preview::PreviewLabels,
    page::words::amount_or_nothing,
};

/// What the fields of a form come to, for the island.
///
/// # Errors
/// `association-unknown`; what `service::charges::call_preview` refuses.
pub(crate) async fn of_fields(
    ctx: &Ctx,
    association: &str,
    fields: Vec<(String, String)>,
) -> service::Result<PreviewView> {
    let association = association.parse().map_err(|_| Error::not_found("association-unknown"))?;
    let form = form::read(&Fields::from_pairs(fields));
    let preview = service::charges::call_preview(ctx, association, &form).await?;
    Ok(view(ctx.text(), &form, &preview))
}

/// A preview in words.
pub(super) fn view(text: Text, form: &CallForm, preview: &CallPreview) -> PreviewView {
    let language = text.language;
    let count = i64::try_from(preview.contributions.len()).unwrap_or(i64::MAX);
    let total = preview.total.format(language);
    let values = [("count", count.into()), ("total", total.as_str().into())];
    let reserve = !preview.reserve.is_zero();
    PreviewView {
        digest: form::digest(form, preview.contributions.iter().map(|row| (row.owner.to_string(), row.amount.0))),
        summary: text.with("charges-preview-summary", &values),
        issue: text.with("charges-call-new-issue", &values),
        reserve: amount_or_nothing(preview.reserve, language),
        owners: preview.contributions.iter().map(|row| owner(text, row, reserve)).collect(),
        total,
    }
}

fn owner(text: Text, row: &PreviewContribution, reserve: bool) -> PreviewOwner {
    PreviewOwner {
        name: row.owner_name.clone(),
        amount: row.amount.format(text.language),
        reserve: if reserve { row.reserve.format(text.language) } else { String::new() },
        lines: row.details.iter().map(|detail| line(text, detail)).collect(),
    }
}

fn line(text: Text, detail: &PreviewDetail) -> PreviewLine {
    let parts = parts_in_words(text.language, detail.parts, detail.key_total, detail.part);
    let values = [
        ("unit", detail.unit_reference.as_str().into()),
        ("label", detail.label.as_str().into()),
        ("key", detail.key_name.as_str().into()),
        ("parts", parts.as_str().into()),
    ];
    PreviewLine { words: text.with("charges-preview-line", &values), amount: detail.amount.format(text.language) }
}

/// "42 / 1 000", and "42 / 1 000 × 1/2" for somebody who owns half of the unit.
pub(super) fn parts_in_words(language: Language, parts: i64, total: i64, part: Fraction) -> String {
    let shares = |number| entity::share::Share(number).format(language);
    let whole = format!("{} / {}", shares(parts), shares(total));
    if part.is_one() { whole } else { format!("{whole} × {part}") }
}

/// The words of the island.
pub(super) fn labels(text: Text) -> PreviewLabels {
    PreviewLabels {
        title: text.get("charges-preview-title"),
        waiting: text.get("charges-preview-waiting"),
        incomplete: text.get("charges-preview-incomplete"),
        caption: text.get("charges-preview-caption"),
        owner: text.get("charges-column-owner"),
        lines: text.get("charges-column-lines"),
        reserve: text.get("charges-column-reserve"),
        amount: text.get("charges-column-amount"),
        total: text.get("charges-total"),
        signed_out: text.get("charges-preview-signed-out"),
        failed: text.get("charges-preview-failed"),
        unreachable: text.get("charges-preview-unreachable"),
    }
}
