//! The early end of a mandate.

use entity::{
    identity::Permission,
    property::{Appointer, EndReason, MandateEndForm},
};
use leptos::prelude::*;
use service::{Result, property::mandate_end, text::Value};

use super::{detail::of, words};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::property::{filled::Filled, parts, register::to_change},
    ui::{ButtonKind, Choice, FormRow, LinkButton, PageHeader, Place, SubmitButton},
};

/// `/a/{slug}/mandates/{id}/end`
pub async fn load(page: PageContext) -> Result<Page> {
    to_change(&page, Permission::AssociationWrite).await?;
    let mandate = of(&page).await?;
    let title = page.tv("property-mandate-end-title", &[("name", Value::from(mandate.name.as_str()))]);
    Ok(Page::new(title.clone(), move || {
        let filled = Filled::of(&page);
        let here = page.in_association(&format!("/mandates/{}", mandate.id));
        let stored = mandate.ended_on.map(|day| day.to_string()).unwrap_or_default();
        let reason = mandate.end_reason.map(EndReason::code).unwrap_or_default();
        let choices = std::iter::once(Choice::new("", page.t("property-mandate-reason-choose"))).chain(
            possible(mandate.appointed_by).map(|reason| Choice::new(reason.code(), words::reason(page.text(), reason))),
        );
        let note = filled.text("note", "property-mandate-note", mandate.end_note.as_deref().unwrap_or_default());
        let buttons = parts::buttons(view! {
            <SubmitButton label=page.t("property-mandate-end-save") kind=ButtonKind::Primary/>
            <LinkButton href=here.clone() label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
        });
        let rows = view! {
            {page.hidden(Some(mandate.version))}
            <FormRow field=filled.date("endedOn", "property-mandate-ended-on", &stored).required()/>
            <FormRow field=filled.select("reason", "property-mandate-reason", choices.collect(), reason).required()/>
            <FormRow field=filled.optional(note)/>
            {buttons}
        };
        view! {
            <PageHeader title=title lead=page.t("property-mandate-end-lead") back=Place::text(mandate.name.clone(), here)/>
            {page.form_top()}
            {parts::form(page.action(), rows)}
        }
    }))
}

/// The reasons that can be, for who was put in office by whom.
fn possible(by: Appointer) -> impl Iterator<Item = EndReason> {
    EndReason::ALL.iter().copied().filter(move |reason| match reason {
        EndReason::Revocation => by != Appointer::Judge,
        EndReason::FirstMeeting => by == Appointer::InternalRules,
        _ => true,
    })
}

/// Records it.
pub async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let mandate = of(&page).await?;
    let form = MandateEndForm {
        ended_on: fields.get("endedOn").to_owned(),
        reason: fields.get("reason").to_owned(),
        note: fields.get("note").to_owned(),
    };
    mandate_end(&page.ctx, mandate.id, Some(fields.version()?), &form, Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/mandates/{}", page.param("slug"), mandate.id), "property-mandate-end-saved"))
}
