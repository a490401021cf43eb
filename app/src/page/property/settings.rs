//! How an association is run: `/a/{slug}/settings`.

use chrono::NaiveDate;
use entity::{
    date::month_name,
    identity::Permission,
    language::Language,
    money::Cents,
    property::{ChargeMode, SettingsForm, association},
    year_day::YearDay,
};
use leptos::prelude::*;
use service::{Result, property::association_settings_update};

use super::{
    filled::Filled,
    parts::{self, fieldset},
    register::to_change,
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{ButtonKind, Choice, Field, FormRow, Glyph, LinkButton, PageHeader, Place, SubmitButton},
};

/// `/a/{slug}/settings`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::AssociationWrite).await?;
    Ok(Page::new(page.t("property-settings-edit-title"), move || {
        let (stored, filled) = (stored(&association, page.language()), Filled::of(&page));
        let back = Place::text(page.t("shell-section-overview"), page.in_association(""));
        let buttons = parts::buttons(view! {
            <SubmitButton label=page.t("shell-save") kind=ButtonKind::Primary/>
            <LinkButton href=page.in_association("") label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
        });
        let rows = view! {
            {page.hidden(Some(association.version))}
            {fiscal_year(&page, &filled, &stored)}
            {meeting(&page, &filled, &stored)}
            {charges(&page, &filled, &stored)}
            {reserve(&page, &filled, &stored)}
            {competition(&page, &filled, &stored)}
            {buttons}
        };
        view! {
            <PageHeader title=page.t("property-settings-edit-title") lead=page.t("property-settings-lead") back=back/>
            {page.form_top()}
            {parts::form(page.action(), rows)}
            {partial(&page)}
        }
    }))
}

/// Changes it.
pub async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let association = page.association().await?;
    let (version, key) = (Some(fields.version()?), fields.key()?);
    association_settings_update(&page.ctx, association.id, version, &read(&fields), Some(&key)).await?;
    Ok(Next::done(format!("/a/{}", association.slug), "property-saved"))
}

fn read(fields: &Fields) -> SettingsForm {
    let take = |name: &str| fields.get(name).to_owned();
    SettingsForm {
        fiscal_year_month: take("fiscalYearMonth"),
        fiscal_year_day: take("fiscalYearDay"),
        meeting_month: take("meetingMonth"),
        meeting_day: take("meetingDay"),
        charge_mode: take("chargeMode"),
        accepted_on: take("acceptedOn"),
        competition_threshold: take("competitionThreshold"),
        competition_decided_on: take("competitionDecidedOn"),
        competition_decision: take("competitionDecision"),
    }
}

fn stored(association: &association::Model, language: Language) -> SettingsForm {
    let date = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let part = |part: fn(YearDay) -> u32| association.meeting_period_start.map(|day| part(day).to_string());
    SettingsForm {
        fiscal_year_month: association.fiscal_year_start.month().to_string(),
        fiscal_year_day: association.fiscal_year_start.day().to_string(),
        meeting_month: part(YearDay::month).unwrap_or_default(),
        meeting_day: part(YearDay::day).unwrap_or_default(),
        charge_mode: association.charge_mode.code().to_owned(),
        accepted_on: date(association.accepted_on),
        competition_threshold: association
            .competition_threshold
            .map(|amount| typed(amount, language))
            .unwrap_or_default(),
        competition_decided_on: date(association.competition_decided_on),
        competition_decision: association.competition_decision.clone().unwrap_or_default(),
    }
}

/// An amount as people type it: with a comma, in English with a point.
fn typed(amount: Cents, language: Language) -> String {
    let digits = amount.to_decimal_string();
    if language == Language::En { digits } else { digits.replace('.', ",") }
}

/// The months of the year, with their names.
fn months(page: &PageContext) -> impl Iterator<Item = Choice> {
    let language = page.language();
    (1..=12_u32).filter_map(move |month| {
        let first = NaiveDate::from_ymd_opt(2001, month, 1)?;
        Some(Choice::new(month.to_string(), month_name(first, language)))
    })
}

fn year_day(
    filled: &Filled<'_>,
    page: &PageContext,
    months: Vec<Choice>,
    names: (&str, &str),
    stored: (&str, &str),
) -> AnyView {
    let month = filled.select(names.0, "property-settings-month", months, stored.0);
    let day = filled.field(Field::number(names.1, page.t("property-settings-day")), names.1, stored.1);
    view! { <FormRow field=month/><FormRow field=day/> }.into_any()
}

fn fiscal_year(page: &PageContext, filled: &Filled<'_>, stored: &SettingsForm) -> AnyView {
    let stored = (stored.fiscal_year_month.as_str(), stored.fiscal_year_day.as_str());
    let rows = year_day(filled, page, months(page).collect(), ("fiscalYearMonth", "fiscalYearDay"), stored);
    fieldset(page.t("property-settings-fiscal"), Some(page.t("property-settings-fiscal-hint")), rows)
}

fn meeting(page: &PageContext, filled: &Filled<'_>, stored: &SettingsForm) -> AnyView {
    let none = Choice::new("", page.t("property-settings-no-month"));
    let months = std::iter::once(none).chain(months(page)).collect();
    let stored = (stored.meeting_month.as_str(), stored.meeting_day.as_str());
    let rows = year_day(filled, page, months, ("meetingMonth", "meetingDay"), stored);
    fieldset(page.t("property-settings-meeting"), Some(page.t("property-settings-meeting-hint")), rows)
}

fn charges(page: &PageContext, filled: &Filled<'_>, stored: &SettingsForm) -> AnyView {
    let choice = |mode: &ChargeMode| {
        let code = mode.code();
        Choice::new(code, page.t(&format!("property-charge-mode-{code}")))
            .hint(page.t(&format!("property-charge-mode-{code}-hint")))
    };
    let choices = ChargeMode::ALL.iter().map(choice).collect();
    let row = filled.radio("chargeMode", "property-settings-charge-mode", choices, &stored.charge_mode).required();
    fieldset(page.t("property-settings-charges"), None, view! { <FormRow field=row/> })
}

fn reserve(page: &PageContext, filled: &Filled<'_>, stored: &SettingsForm) -> AnyView {
    let day = filled.date("acceptedOn", "property-settings-accepted-on", &stored.accepted_on);
    let row = filled.optional(day.hint(page.t("property-settings-accepted-on-hint")));
    fieldset(page.t("property-settings-reserve"), None, view! { <FormRow field=row/> })
}

fn competition(page: &PageContext, filled: &Filled<'_>, stored: &SettingsForm) -> AnyView {
    let name = "competitionThreshold";
    let amount = Field::money(name, page.t("property-settings-threshold"));
    let amount = filled.field(amount, name, &stored.competition_threshold);
    let day = filled.date("competitionDecidedOn", "property-settings-decided-on", &stored.competition_decided_on);
    let decision = filled.text("competitionDecision", "property-settings-decision", &stored.competition_decision);
    let rows = view! {
        <FormRow field=filled.optional(amount)/>
        <FormRow field=filled.optional(day)/>
        <FormRow field=filled.optional(decision.hint(page.t("property-settings-decision-hint")))/>
    };
    fieldset(page.t("property-settings-competition"), Some(page.t("property-settings-competition-hint")), rows)
}

/// The way to the page that makes it part of a main association: few are, so it stands apart.
fn partial(page: &PageContext) -> AnyView {
    let inside = view! {
        <p>{page.t("property-settings-partial-hint")}</p>
        <p><LinkButton href=page.in_association("/partial") label=page.t("property-settings-partial") icon=Glyph::ArrowRight/></p>
    };
    parts::section(page.t("property-settings-partial"), inside)
}
