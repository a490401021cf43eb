//! One mandate of a syndic.

use chrono::NaiveDate;
use entity::{
    date::format_date,
    identity::Permission,
    property::{TermState, association, mandate, notice_due_on, registration_due_on},
};
use leptos::prelude::*;
use service::{
    Result,
    property::{entrance_notice_path, mandate_fetch, mandate_resume, mandates_by_associations},
    text::Value,
};

use super::words;
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::property::{
        parts::{self, fact, facts},
        register::{may_change, require_same},
    },
    ui::{ButtonKind, Glyph, LinkButton, PageHeader, Place, StatusChip, Tone},
};

/// The mandate that the address names.
///
/// # Errors
/// `mandate-unknown`, also for one of another association.
pub async fn of(page: &PageContext) -> Result<mandate::Model> {
    let association = page.association().await?;
    let mandate = mandate_fetch(&page.ctx, page.id("id", "mandate-unknown")?).await?;
    require_same(association.id, mandate.association_id, "mandate-unknown")?;
    Ok(mandate)
}

/// `/a/{slug}/mandates/{id}`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    let mandate = of(&page).await?;
    let others =
        mandates_by_associations(&page.ctx, &[association.id]).await?.remove(&association.id).unwrap_or_default();
    let renewed = mandate.renewed_from.and_then(|id| others.into_iter().find(|other| other.id == id));
    let may_write = may_change(&page, &association, Permission::AssociationWrite);
    Ok(Page::new(mandate.name.clone(), move || {
        let state = mandate.term().state(page.ctx.today());
        let (tone, word) = words::state(page.text(), state);
        let back = Place::text(page.t("property-mandate-list-title"), page.in_association("/mandates"));
        let edit = may_write.then(|| {
            let href = page.in_association(&format!("/mandates/{}/edit", mandate.id));
            view! { <LinkButton href=href label=page.t("shell-edit") icon=Glyph::Edit/> }
        });
        let resume = (may_write && mandate.ended_on.is_some()).then(|| resume_button(&page, &mandate));
        let gaps = (state != TermState::Over).then(|| gaps(&page, &association, &mandate));
        let actions = may_write.then(|| actions(&page, &mandate, state));
        view! {
            <PageHeader title=mandate.name.clone() back=back
                status=move || view! { <StatusChip tone=tone label=word/> } actions=move || edit/>
            {gaps}
            {description(&page, &association, &mandate, renewed.as_ref())}
            {parts::section(page.t("property-mandate-due"), due(&page, &mandate))}
            {actions}
            {resume}
        }
    }))
}

/// What is missing, and once nothing of it belongs on the notice, the notice itself.
fn gaps(page: &PageContext, association: &association::Model, mandate: &mandate::Model) -> AnyView {
    let text = page.text();
    let missing = mandate.gaps();
    let notice = words::gaps(text, &missing, true);
    let other = words::gaps(text, &missing, false);
    let print = notice.is_none().then(|| {
        let href = entrance_notice_path(association.id);
        view! { <p><LinkButton href=href label=page.t("property-mandate-notice") icon=Glyph::Print/></p> }
    });
    let say = |id: &str, gaps: String| view! { <p>{page.tv(id, &[("gaps", Value::from(gaps))])}</p> };
    let banner = (notice.is_some() || other.is_some()).then(|| {
        let inside = view! {
            {notice.map(|gaps| say("property-mandate-gaps-notice", gaps))}
            {other.map(|gaps| say("property-mandate-gaps-other", gaps))}
        };
        parts::titled_banner(Tone::Wait, page.t("property-mandate-gaps-title"), inside)
    });
    view! { {banner}{print} }.into_any()
}

fn description(
    page: &PageContext,
    association: &association::Model,
    mandate: &mandate::Model,
    renewed: Option<&mandate::Model>,
) -> AnyView {
    let (text, language) = (page.text(), page.language());
    // Papers of the association, which its owners may read and passers-by need not (C. civ. art. 3.89 §5 9°).
    let shows_papers = page.ctx.may_in(Permission::PropertyRead, association.id);
    let given = |id: &str, value: &Option<String>| value.clone().map(|value| fact(page.t(id), value));
    let mut list = vec![
        fact(page.t("property-mandate-kind"), words::kind(text, mandate.kind)),
        fact(page.t("property-mandate-term"), words::span(text, mandate.term())),
    ];
    list.extend(given("property-mandate-legal-form", &mandate.legal_form));
    list.extend(given("property-mandate-profession", &mandate.profession));
    list.extend(
        mandate.enterprise_number.as_ref().map(|it| fact(page.t("property-mandate-enterprise-number"), it.display())),
    );
    list.extend(given("property-mandate-ipi-number", &mandate.ipi_number));
    list.push(fact(words::address_label(page, mandate), mandate.address_lines(language).join(", ")));
    list.extend(contact(page, mandate));
    list.push(fact(page.t("property-mandate-appointed-by"), words::appointer(text, mandate.appointed_by)));
    list.push(fact(page.t("property-mandate-appointed-on"), format_date(mandate.appointed_on, language)));
    list.extend(given("property-mandate-appointment", &mandate.appointment).filter(|_| shows_papers));
    list.extend(renewed.map(|renewed| {
        let href = page.in_association(&format!("/mandates/{}", renewed.id));
        let span = words::span(text, renewed.term());
        fact(page.t("property-mandate-renewed-from"), view! { <a href=href>{span}</a> })
    }));
    if shows_papers {
        let signed = mandate.contract_on.map(|day| format_date(day, language));
        list.extend(both("property-mandate-contract", page, signed, mandate.contract_reference.clone()));
        list.extend(both("property-mandate-insurance", page, mandate.insurer.clone(), mandate.policy_number.clone()));
    }
    if let Some((day, reason)) = mandate.ended_on.zip(mandate.end_reason) {
        let because = page.tv(
            "property-mandate-ended-on-because",
            &[("date", Value::from(format_date(day, language))), ("reason", Value::from(words::reason(text, reason)))],
        );
        list.push(fact(page.t("property-mandate-ended"), because));
        list.extend(given("property-mandate-note", &mandate.end_note).filter(|_| shows_papers));
    }
    facts(true, list)
}

/// How the syndic is reached, as links.
pub fn contact(page: &PageContext, mandate: &mandate::Model) -> Vec<(String, AnyView)> {
    let phone = mandate.phone.clone().map(|phone| {
        let digits: String = phone.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect();
        fact(page.t("property-mandate-phone"), view! { <a href=format!("tel:{digits}")>{phone}</a> })
    });
    let email = mandate.email.clone().map(|email| {
        fact(
            page.t("property-mandate-email"),
            view! { <a href=entity::property::mail_link(&email)>{email.clone()}</a> },
        )
    });
    [phone, email].into_iter().flatten().collect()
}

fn both(id: &str, page: &PageContext, one: Option<String>, two: Option<String>) -> Option<(String, AnyView)> {
    let parts: Vec<String> = [one, two].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| fact(page.t(id), parts.join(" · ")))
}

/// The days that the law counts from the beginning and the end.
fn due(page: &PageContext, mandate: &mandate::Model) -> AnyView {
    let day = |id: &str, day: Option<NaiveDate>| day.map(|day| fact(page.t(id), format_date(day, page.language())));
    let list = [
        day("property-mandate-due-notice", notice_due_on(mandate.starts_on)),
        day("property-mandate-due-registration", registration_due_on(mandate.appointed_on, mandate.starts_on)),
        day("property-mandate-due-handover", mandate.term().handover_due_on()),
    ];
    facts(false, list.into_iter().flatten())
}

/// What can be done with it.
fn actions(page: &PageContext, mandate: &mandate::Model, state: TermState) -> AnyView {
    let at = format!("/mandates/{}", mandate.id);
    let renew = (!mandate.is_provisional() && state != TermState::Coming).then(|| {
        let href = page.in_association(&format!("/mandates/new?renew={}", mandate.id));
        view! { <LinkButton href=href label=page.t("property-mandate-renew") icon=Glyph::History/> }
    });
    let label = if mandate.ended_on.is_some() { "property-mandate-end-change" } else { "property-mandate-end" };
    let end = page.in_association(&format!("{at}/end"));
    view! { <div class="actions">{renew}<LinkButton href=end label=page.t(label) kind=ButtonKind::Quiet/></div> }
        .into_any()
}

/// The button that takes an early end back, behind a first click that says what will happen.
fn resume_button(page: &PageContext, mandate: &mandate::Model) -> AnyView {
    let action = page.in_association(&format!("/mandates/{}/resume", mandate.id));
    let label = page.t("property-mandate-resume");
    let inside = view! {
        {page.hidden(Some(mandate.version))}
        <p>{page.t("property-mandate-resume-consequence")}</p>
        <div class="form-actions"><button type="submit" class="button">{label.clone()}</button></div>
    };
    view! {
        <details class="disclosure">
            <summary class="button quiet">{label}</summary>
            {parts::form(action, inside)}
        </details>
    }
    .into_any()
}

/// Takes the early end back.
pub async fn resume(page: PageContext, fields: Fields) -> Result<Next> {
    let mandate = of(&page).await?;
    mandate_resume(&page.ctx, mandate.id, Some(fields.version()?), Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/mandates/{}", page.param("slug"), mandate.id), "property-mandate-resumed"))
}
