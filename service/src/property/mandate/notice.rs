//! The notice that hangs at the entrance of the building (C. civ. art. 3.89 §2), in each language of the association.

use document::property::entrance_notice::{EntranceNotice, NoticeFacts, NoticeLine, NoticeSection};
use entity::{
    date::format_date,
    format::enterprise_number::EnterpriseNumber,
    id::AssociationId,
    language::Language,
    property::{MandateGap, PublicText, PublicTexts, association, mandate, text_for},
    refusal::Refusal,
};

use super::read::mandates_by_associations;
use crate::{
    ctx::Ctx,
    error::Result,
    platform::{PdfFile, draw},
    property::{association_fetch, public_pages_by_associations},
    text::{Text, Value},
};

/// Where the notice for the entrance of an association is found on the server.
#[must_use]
pub fn entrance_notice_path(id: AssociationId) -> String {
    format!("/files/associations/{id}/entrance-notice.pdf")
}

/// The notice for the entrance: that of the syndic who acts today, or else of the next one, so that it can be printed before the first day.
///
/// # Errors
/// `association-unknown`; `entrance-notice-no-syndic`; `entrance-notice-incomplete` as long as something is missing that the law wants on it;
/// failures.
pub async fn entrance_notice_pdf(ctx: &Ctx, id: AssociationId) -> Result<PdfFile> {
    let row = association_fetch(ctx, id).await?;
    let mandates = mandates_by_associations(ctx, &[id]).await?.remove(&id).unwrap_or_default();
    let today = ctx.today();
    let next = || mandates.iter().filter(|mandate| mandate.starts_on > today).min_by_key(|mandate| mandate.starts_on);
    let mandate = mandate::acting(&mandates, today)
        .or_else(next)
        .ok_or_else(|| Refusal::new("entrance-notice-no-syndic").law("C. civ. art. 3.89 §2"))?;
    if mandate.gaps().into_iter().any(MandateGap::belongs_on_the_notice) {
        return Err(Refusal::new("entrance-notice-incomplete").law("C. civ. art. 3.89 §2").into());
    }
    let page = public_pages_by_associations(ctx, &[id]).await?.remove(&id);
    let changed_at = [Some(row.updated_at), Some(mandate.updated_at), page.as_ref().map(|page| page.row.updated_at)];
    let texts = page.map(|page| page.texts).unwrap_or_default();
    let text = Text::new(row.language);
    let title = text.with("property-mandate-notice-title", &[("association", Value::from(row.name.as_str()))]);
    let reference = format!("syndic-{}", row.slug);
    let file_name = format!("{reference}.pdf");
    let notice = EntranceNotice {
        title,
        ident: format!("association/{id}/entrance-notice"),
        changed_at: changed_at.into_iter().flatten().max().unwrap_or_default(),
        reference,
        sections: row.languages().into_iter().map(|language| section(&row, mandate, &texts, language)).collect(),
        attachment: text.get("property-mandate-notice-attachment"),
        facts: facts(&row, mandate),
    };
    draw(ctx, file_name, move || notice.render()).await
}

fn facts(row: &association::Model, mandate: &mandate::Model) -> NoticeFacts {
    NoticeFacts {
        association_name: row.name.clone(),
        association_enterprise_number: row.enterprise_number.as_str().to_owned(),
        syndic_name: mandate.name.clone(),
        syndic_enterprise_number: mandate.enterprise_number.as_ref().map(|number| number.as_str().to_owned()),
        appointed_on: mandate.appointed_on,
        starts_on: mandate.starts_on,
        ends_on: mandate.term().last_day(),
        phone: mandate.phone.clone(),
        email: mandate.email.clone(),
    }
}

fn section(
    row: &association::Model,
    mandate: &mandate::Model,
    texts: &PublicTexts,
    language: Language,
) -> NoticeSection {
    let text = Text::new(language);
    let line = |id: &str, value: String| NoticeLine { label: text.get(id), value };
    let seat = format!("{}, {} {}", row.street, row.postal_code, row.city);
    let said = |thing: fn(&PublicText) -> Option<&str>| {
        text_for(texts, language, row.language, thing).map(|(_, said)| said.to_owned())
    };
    let at_the_seat = || text.with("property-mandate-notice-at-seat", &[("seat", Value::from(seat.as_str()))]);
    let is_company = mandate.legal_form.is_some();
    let address = if is_company { "property-mandate-office" } else { "property-mandate-domicile" };
    let optional = |id: &str, value: Option<String>| value.map(|value| line(id, value));
    let since = text.with(
        &format!("property-mandate-notice-appointed-{}", mandate.appointed_by.code()),
        &[("date", Value::from(format_date(mandate.appointed_on, language)))],
    );
    let lines = [
        optional("property-mandate-phone", mandate.phone.clone()),
        optional("property-mandate-email", mandate.email.clone()),
        optional("property-mandate-notice-hours", said(|text| text.opening_hours.as_deref())),
        Some(line(address, mandate.address_lines(language).join(", "))),
        optional(
            "property-mandate-enterprise-number",
            mandate.enterprise_number.as_ref().map(EnterpriseNumber::display),
        ),
        optional("property-mandate-ipi-number", mandate.ipi_number.clone()),
        Some(line("property-mandate-notice-appointed", since)),
        Some(line("property-mandate-notice-since", format_date(mandate.starts_on, language))),
        optional("property-mandate-notice-until", mandate.term().last_day().map(|day| format_date(day, language))),
    ];
    NoticeSection {
        language,
        heading: text.get("property-mandate-notice-heading"),
        association: row.name_in(language).to_owned(),
        association_lines: vec![
            text.with("property-mandate-notice-number", &[("number", Value::from(row.enterprise_number.display()))]),
            seat.clone(),
        ],
        syndic: mandate.name.clone(),
        capacity: mandate.legal_form.clone().or_else(|| mandate.profession.clone()).unwrap_or_default(),
        lines: lines.into_iter().flatten().collect(),
        consultation: vec![
            line("property-mandate-notice-rules", said(|text| text.rules_at.as_deref()).unwrap_or_else(at_the_seat)),
            line(
                "property-mandate-notice-decisions",
                said(|text| text.decisions_at.as_deref()).unwrap_or_else(at_the_seat),
            ),
        ],
        law: text.get("property-mandate-notice-law"),
    }
}
