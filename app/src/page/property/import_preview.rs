//! The second step of the import: what the list comes to, which rows are wrong, and the button that agrees.

use std::collections::BTreeMap;

use entity::property::{
    building,
    import::{Column as Meaning, ColumnMapping, ImportPlan},
};
use leptos::prelude::*;
use service::property::ImportSource;

use super::{
    import::{circumstances, kept_lines},
    import_check::{Checked, problem},
    parts::{MaybeCell as _, buttons, fact, facts, file_form, section, titled_banner},
    words::{owner_and_part, unit_kind},
};
use crate::{
    context::PageContext,
    ui::{ButtonKind, Column, DataTable, Field, FormErrors, FormRow, Glyph, Icon, LinkButton, Row, SubmitButton, Tone},
};

/// How many units of the list are shown, so that a column taken for another is seen.
const FIRST_UNITS: usize = 10;

/// Everything below the steps of the wizard.
pub fn view(page: &PageContext, buildings: &[building::Model], source: &ImportSource, checked: &Checked) -> AnyView {
    let text = page.text();
    let ready = checked.is_ready();
    let note = if !ready {
        Some("property-import-preview-refused-body")
    } else if checked.plan.warning_count > 0 {
        Some("property-import-preview-warnings")
    } else {
        None
    };
    let tone = if ready { Tone::Good } else { Tone::Bad };
    let note = note.map(|id| view! { <p>{page.t(id)}</p> });
    let apply = ready.then(|| apply_form(page, source, checked));
    let verdict = titled_banner(tone, checked.verdict(text), view! { <p>{checked.sum_in_words(text)}</p>{note} });
    view! {
        {verdict}
        {apply}
        {problems(page, &checked.plan)}
        {counts(page, checked)}
        {columns(page, &checked.plan.columns)}
        {first_units(page, &checked.plan)}
        {correct_form(page, buildings, source, !ready)}
    }
    .into_any()
}

/// The form that imports the list exactly as it was checked.
fn apply_form(page: &PageContext, source: &ImportSource, checked: &Checked) -> AnyView {
    let label = page.tv(
        "property-import-apply",
        &[("units", checked.plan.units.len().into()), ("owners", checked.plan.owners.len().into())],
    );
    let buttons = buttons(view! {
        <SubmitButton label=label kind=ButtonKind::Primary icon=Glyph::Import name="step" value="apply"/>
        <LinkButton href=page.action() label=page.t("property-import-back") kind=ButtonKind::Quiet/>
    });
    let inside = view! {
        {page.hidden(None)}
        <input type="hidden" name="building" value=source.building.clone()/>
        <input type="hidden" name="startsOn" value=source.starts_on.clone()/>
        <textarea name="text" hidden=true aria-hidden="true" tabindex="-1">{kept_lines(&source.text)}</textarea>
        {buttons}
    };
    file_form(page.action(), inside)
}

/// The form that checks a corrected list. It stands open where the list cannot be imported.
fn correct_form(page: &PageContext, buildings: &[building::Model], source: &ImportSource, open: bool) -> AnyView {
    let text = Field::text_area("text", page.t("property-import-text"), 14)
        .hint(page.t("property-import-text-hint"))
        .value(kept_lines(&source.text));
    let again = if open { ButtonKind::Primary } else { ButtonKind::Secondary };
    let buttons = buttons(view! {
        <SubmitButton label=page.t("property-import-check-again") kind=again icon=Glyph::Check name="step" value="check"/>
        <LinkButton href=page.action() label=page.t("property-import-back") kind=ButtonKind::Quiet/>
    });
    let inside =
        view! { {page.hidden(None)}{circumstances(page, buildings, &FormErrors::new())}<FormRow field=text/>{buttons} };
    view! {
        <details class="disclosure" open=open>
            <summary class="button"><Icon name=Glyph::Edit/><span>{page.t("property-import-correct")}</span></summary>
            {file_form(page.action(), inside)}
        </details>
    }
    .into_any()
}

fn problems(page: &PageContext, plan: &ImportPlan) -> Option<AnyView> {
    if plan.problems.is_empty() {
        return None;
    }
    let text = page.text();
    let columns = vec![
        Column::heading(page.t("property-import-problem-row")),
        Column::text(page.t("property-import-problem-column")),
        Column::text(page.t("property-import-problem-severity")),
        Column::text(page.t("property-import-problem-reason")),
    ];
    let row = |one| {
        let told = problem(text, one);
        let tone = if told.stops { Tone::Bad } else { Tone::Wait };
        Row::new().cell(told.row).maybe(told.column).cell(told.severity).cell(told.reason).tone(tone)
    };
    let rows = plan.problems.iter().map(row).collect();
    Some(
        view! { <section><DataTable caption=page.t("property-import-problems") columns=columns rows=rows/></section> }
            .into_any(),
    )
}

fn counts(page: &PageContext, checked: &Checked) -> AnyView {
    let text = page.text();
    let already = (checked.already.0 > 0).then(|| {
        let words = page.tv("property-import-sum-already", &[("shares", checked.already.format(text.language).into())]);
        view! { " "<span class="muted">{words}</span> }
    });
    let sum = fact(page.t("property-import-sum"), view! { {checked.sum_in_words(text)}{already} });
    let counts = checked.counts(text).into_iter().map(|count| fact(count.term, count.figure));
    facts(true, std::iter::once(sum).chain(counts))
}

/// Which heading was taken for what, and which were passed over.
fn columns(page: &PageContext, mapping: &ColumnMapping) -> AnyView {
    let known = Meaning::ALL
        .into_iter()
        .filter_map(|meaning| mapping.heading(meaning).map(|heading| (meaning_label(page, meaning), heading)));
    let known: Vec<(String, String)> = known.collect();
    let passed_over: Vec<String> = mapping
        .headings
        .iter()
        .enumerate()
        .filter(|(at, heading)| !heading.is_empty() && mapping.at(*at).is_none())
        .map(|(_, heading)| heading.clone())
        .collect();
    if known.is_empty() && passed_over.is_empty() {
        return ().into_any();
    }
    let known = known.into_iter().map(|(meaning, heading)| fact(meaning, heading));
    let passed_over =
        (!passed_over.is_empty()).then(|| fact(page.t("property-import-columns-ignored"), passed_over.join(", ")));
    section(page.t("property-import-columns"), facts(true, known.chain(passed_over)))
}

fn meaning_label(page: &PageContext, meaning: Meaning) -> String {
    page.t(match meaning {
        Meaning::Reference => "property-unit-reference",
        Meaning::Kind => "property-kind",
        Meaning::Floor => "property-floor",
        Meaning::Building => "property-building",
        Meaning::Entrance => "property-import-column-entrance",
        Meaning::Shares => "property-shares",
        Meaning::OwnerName => "property-owner",
        Meaning::OwnerFirstName => "property-import-column-first-name",
        Meaning::OwnerKind => "property-import-column-owner-kind",
        Meaning::EnterpriseNumber => "property-enterprise-number",
        Meaning::Email => "property-owner-email",
        Meaning::Phone => "property-owner-phone",
        Meaning::Language => "property-language",
        Meaning::Street => "property-street",
        Meaning::PostalCode => "property-postal-code",
        Meaning::City => "property-city",
        Meaning::Country => "property-country",
        Meaning::Fraction => "property-part",
    })
}

fn first_units(page: &PageContext, plan: &ImportPlan) -> Option<AnyView> {
    if plan.units.is_empty() {
        return None;
    }
    let mut owners: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for one in plan.ownerships.iter().filter(|one| one.unit < FIRST_UNITS) {
        if let Some(planned) = plan.owners.get(one.owner) {
            owners.entry(one.unit).or_default().push(owner_and_part(&planned.owner.name, one.fraction));
        }
    }
    let columns = vec![
        Column::heading(page.t("property-unit")),
        Column::text(page.t("property-kind")),
        Column::text(page.t("property-floor")),
        Column::text(page.t("property-owners")),
        Column::figure(page.t("property-shares")),
    ];
    let rows = plan.units.iter().take(FIRST_UNITS).enumerate().map(|(at, unit)| {
        Row::new()
            .cell(unit.reference.clone())
            .cell(unit_kind(page.text(), unit.kind))
            .maybe(unit.floor.clone())
            .maybe(owners.remove(&at).unwrap_or_default().join(", "))
            .cell(unit.shares.format(page.language()))
    });
    let rows = rows.collect();
    Some(view! { <section><DataTable caption=page.t("property-import-first-rows") columns=columns rows=rows/></section> }.into_any())
}
