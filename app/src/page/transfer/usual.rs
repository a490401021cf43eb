//! `/a/{slug}/transfers/settings/{section}`: what an association usually says in a section, until the day on which somebody looks at it again.

use chrono::Months;
use entity::{
    identity::Permission,
    transfer::{
        section::{AnswerForm, SectionKind},
        transfer_default,
    },
};
use leptos::prelude::*;
use service::{
    Result,
    text::Value,
    transfer::{transfer_default_clear, transfer_default_set, transfer_defaults},
};

use super::{
    USUAL_CLEARED, USUAL_SAVED,
    answer::{section_of, taking_back},
    answer_form::{self, Offer},
    words,
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::{
        property::{
            filled::Filled,
            parts::{banner, buttons, form},
            register::to_change,
        },
        words::day,
    },
    ui::{ButtonKind, FormRow, LinkButton, PageHeader, Place, SubmitButton, Tone},
};

/// After how many months a usual answer is looked at again unless something else is said: about when the accounts are approved anew.
const REVIEW_MONTHS: u32 = 12;

struct Shown {
    kind: SectionKind,
    usual: Option<transfer_default::Model>,
    stored: AnswerForm,
    review_on: String,
    offer: Offer,
}

async fn read(page: &PageContext) -> Result<Shown> {
    let association = to_change(page, Permission::TransferWrite).await?;
    let kind = section_of(page)?;
    let usual = transfer_defaults(&page.ctx, association.id).await?.into_iter().find(|one| one.section == kind);
    let stored = match &usual {
        Some(usual) => answer_form::usual(usual)?,
        None => answer_form::nothing(),
    };
    let in_a_year = page.ctx.today().checked_add_months(Months::new(REVIEW_MONTHS));
    let review_on = match &usual {
        Some(usual) if usual.review_on > page.ctx.today() => Some(usual.review_on),
        Some(_) | None => in_a_year,
    };
    let mut offer = Offer::read(page, association.id, kind, (None, &[]), &stored).await?;
    // What cannot be told at all is told by nobody in advance.
    offer.may_reserve = false;
    Ok(Shown { kind, usual, stored, review_on: review_on.map(|day| day.to_string()).unwrap_or_default(), offer })
}

/// Shows the form.
pub(super) async fn load(page: PageContext) -> Result<Page> {
    let shown = read(&page).await?;
    let title = words::section(page.text(), shown.kind);
    Ok(Page::new(title.clone(), move || {
        let filled = Filled::of(&page);
        let settings = page.in_association("/transfers/settings");
        let back = Place::text(page.t("transfer-settings-title"), settings.clone());
        let version = shown.usual.as_ref().map_or(0, |usual| usual.version);
        let known = shown.usual.as_ref().map(|usual| {
            let name = Value::from(usual.verified_by_name.as_str());
            let values = [("name", name), ("date", day(usual.verified_at, page.language()).into())];
            banner(Tone::Info, page.tv("transfer-answer-verified", &values))
        });
        let review = filled.date("reviewOn", "transfer-settings-review", &shown.review_on);
        let rows = view! {
            {page.hidden(Some(version))}
            {answer_form::view(&page, &filled, &shown.offer, &shown.stored)}
            <FormRow field=review.hint(page.t("transfer-settings-review-hint"))/>
            {buttons(view! {
                <SubmitButton label=page.t("transfer-settings-usual-save") kind=ButtonKind::Primary/>
                <LinkButton href=settings label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
            })}
        };
        let words = ["transfer-settings-usual-clear", "transfer-settings-usual-clear-consequence"];
        let taking = shown.usual.as_ref().map(|usual| taking_back(&page, usual.version, words));
        view! {
            <PageHeader title=title lead=page.t("transfer-settings-usual-one") back=back/>
            {page.form_top()}
            {known}
            {form(page.action(), rows)}
            {taking}
        }
    }))
}

/// Sets it.
pub(super) async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let association = page.association().await?;
    let kind = section_of(&page)?;
    let form = answer_form::read(&fields);
    let (key, version) = (fields.key()?, fields.version()?);
    let review_on = fields.get("reviewOn");
    transfer_default_set(&page.ctx, Some(&key), association.id, kind, &form, review_on, Some(version)).await?;
    Ok(Next::done(format!("/a/{}/transfers/settings", association.slug), USUAL_SAVED))
}

/// Takes it back.
pub(super) async fn act_clear(page: PageContext, fields: Fields) -> Result<Next> {
    let association = page.association().await?;
    let kind = section_of(&page)?;
    transfer_default_clear(&page.ctx, Some(&fields.key()?), association.id, kind, Some(fields.version()?)).await?;
    Ok(Next::done(format!("/a/{}/transfers/settings", association.slug), USUAL_CLEARED))
}
