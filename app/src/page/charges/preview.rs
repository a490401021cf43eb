//! What a call comes to before it is issued, in words: for the form and for the island beside it.

use entity::{charges::CallForm, language::Language, property::KeyKind, share::Fraction};
use service::{
    Ctx, Error,
    charges::{CallPreview, PreviewContribution, PreviewDetail},
    property::parts_in_words,
    text::{Text, Value},
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
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    // Some get a letter who owe nothing: they share a unit with somebody who does.
    let letters = count(preview.contributions.len());
    let paying = count(preview.contributions.iter().filter(|row| row.amount.is_positive()).count());
    let total = preview.total.format(language);
    let values = |number: i64| [("count", Value::from(number)), ("total", Value::from(total.as_str()))];
    let reserve = !preview.reserve.is_zero();
    PreviewView {
        digest: form::digest(form, preview.contributions.iter().map(|row| (row.owner.to_string(), row.amount.0))),
        summary: text.with("charges-preview-summary", &values(paying)),
        issue: text.with("charges-call-new-issue", &values(letters)),
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
    let parts = part_of_key(text.language, detail.key_kind, (detail.parts, detail.key_total), detail.part);
    let values = [
        ("unit", detail.unit_reference.as_str().into()),
        ("label", detail.label.as_str().into()),
        ("key", detail.key_name.as_str().into()),
        ("parts", parts.as_str().into()),
    ];
    PreviewLine { words: text.with("charges-preview-line", &values), amount: detail.amount.format(text.language) }
}

/// "42 / 1 000", and "42 / 1 000 × 1/2" for somebody who owns half of the unit; "28,000 / 672,000" of what meters counted.
pub(super) fn part_of_key(language: Language, kind: KeyKind, (parts, total): (i64, i64), part: Fraction) -> String {
    let shares = |number| parts_in_words(language, kind, number);
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
