//! The import's dry run: what the list comes to, which rows are wrong, and the button that agrees.

use std::collections::BTreeMap;

use entity::{
    identity::Permission,
    property::{
        association, building,
        import::{ColumnMapping, ImportPlan, TableKind},
    },
    refusal::{Refusal, Refusals},
};
use leptos::prelude::*;
use service::{
    Error, Result,
    property::{
        DraftChange, DraftLook, ImportLook, import_draft_apply, import_draft_change, import_draft_discard,
        import_draft_look,
    },
};

use super::{
    import::{Circumstances, Place, circumstances, head, of_the_whole, table_name},
    import_check::{Checked, problem},
    import_columns::column_label,
    parts::{MaybeCell as _, banner, buttons, fact, facts, file_form, form, section, titled_banner},
    register::{buildings, to_change},
    words::{owner_and_part, owner_kind, unit_kind},
};
use crate::{
    context::{Next, Page, PageContext, form_errors},
    form::{Fields, KEY_FIELD},
    ui::{
        ButtonKind, Choice, Column, DataTable, ErrorSummary, Field, FormErrors, FormRow, Glyph, Icon, LinkButton, Row,
        SubmitButton, Tone,
    },
};

/// How many rows of the list are shown, so that a column taken for another is seen.
const FIRST_ROWS: usize = 10;
/// The longest text that can be corrected on the page, in bytes; longer lists are corrected where they come from.
const EDITABLE: usize = 200_000;

/// `/a/{slug}/import/{draft}`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::PropertyWrite).await?;
    let id = page.id("draft", "import-draft-unknown")?;
    let looked = import_draft_look(&page.ctx, page.param("slug"), id).await?;
    let buildings = buildings(&page.ctx, association.id).await?;
    Ok(Page::new(page.t("property-import-title"), move || {
        let draft = looked.id.to_string();
        let mut refusals = of_the_whole(&page.form.refusals);
        if let Err(refused) = &looked.look
            && refusals.is_empty()
        {
            refusals = Refusals(refused.clone());
        }
        let errors = form_errors(page.text(), refusals.iter());
        let summary = view! { <ErrorSummary title=page.t("shell-error-summary") errors=&errors/> };
        let body = match &looked.look {
            Ok(look) => checked(&page, &association, &buildings, &looked, look),
            Err(_) => settings(&page, &buildings, &looked, None, true),
        };
        view! { {head(&page, Place::Check, Some(&draft))}{summary}{body}{discard(&page)} }
    }))
}

/// Imports the list, changes what is said about it, or forgets it.
pub async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let id = page.id("draft", "import-draft-unknown")?;
    let slug = page.param("slug").to_owned();
    match fields.get("step") {
        "apply" => {
            let report = import_draft_apply(&page.ctx, &slug, id, Some(&fields.key()?)).await?.value;
            Ok(Next::done(format!("/a/{slug}/import/result?import={}", report.batch), "property-import-done"))
        }
        "discard" => {
            import_draft_discard(&page.ctx, &slug, id).await?;
            Ok(Next::done(format!("/a/{slug}/imports"), "property-exchange-discarded"))
        }
        step => {
            let has = |name: &str| fields.find(name).map(ToOwned::to_owned);
            let change = DraftChange {
                text: has("text"),
                table: has("table"),
                sheet: has("sheet"),
                building: has("building"),
                starts_on: has("startsOn"),
                makes_buildings: (step == "settings").then(|| fields.is_checked("makesBuildings")),
                mapping: None,
            };
            if change.text.as_ref().is_some_and(|text| text.trim().is_empty()) {
                return Err(Error::from(Refusal::new("import-empty").at("text")));
            }
            import_draft_change(&page.ctx, &slug, id, change).await?;
            Ok(Next::to(page.path.to_string()))
        }
    }
}

/// Everything below the steps for a list that could be looked at.
fn checked(
    page: &PageContext,
    association: &association::Model,
    buildings: &[building::Model],
    looked: &DraftLook,
    look: &ImportLook,
) -> AnyView {
    let text = page.text();
    let checked = Checked::new(association, look.clone());
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
    let sum = checked.sum_in_words(text);
    let sum = (!sum.is_empty()).then(|| view! { <p>{sum}</p> });
    let verdict = titled_banner(tone, checked.verdict(text), view! { {sum}{note} });
    let apply = ready.then(|| apply_form(page, &checked));
    let remembered =
        look.remembered.then(|| banner(Tone::Info, view! { <p>{page.t("property-exchange-remembered")}</p> }));
    view! {
        {verdict}
        {apply}
        {remembered}
        {problems(page, looked, &checked.plan)}
        {counts(page, &checked, looked, look)}
        {columns(page, looked, &checked.plan.columns)}
        {first_rows(page, &checked.plan)}
        {settings(page, buildings, looked, Some(look), false)}
        {correct_form(page, looked, !ready)}
    }
    .into_any()
}

/// The form that imports the list exactly as it was checked.
fn apply_form(page: &PageContext, checked: &Checked) -> AnyView {
    let label = match checked.plan.table {
        TableKind::List => page.tv(
            "property-import-apply",
            &[("units", checked.plan.units.len().into()), ("owners", checked.new_owners().into())],
        ),
        kind => page.tv(
            "property-exchange-apply",
            &[("table", table_name(page.text(), kind).into()), ("rows", checked.plan.row_count().into())],
        ),
    };
    let buttons = buttons(view! {
        <SubmitButton label=label kind=ButtonKind::Primary icon=Glyph::Import name="step" value="apply"/>
        <LinkButton href=page.in_association("/import") label=page.t("property-import-back") kind=ButtonKind::Quiet/>
    });
    form(page.action(), view! { {page.hidden(None)}{buttons} })
}

/// The form that says anew what the list does not say by itself.
fn settings(
    page: &PageContext,
    buildings: &[building::Model],
    looked: &DraftLook,
    look: Option<&ImportLook>,
    open: bool,
) -> AnyView {
    let stored = Circumstances {
        table: look.map(|look| look.plan.table.code().to_owned()).unwrap_or_default(),
        building: looked.building.to_string(),
        makes_buildings: looked.makes_buildings,
        starts_on: looked.starts_on.to_string(),
    };
    let sheet = look.filter(|look| look.sheets.len() > 1).map(|look| {
        let choices = look.sheets.iter().map(|name| Choice::new(name.clone(), name.clone())).collect();
        let field = Field::select("sheet", page.t("property-exchange-sheet"), choices)
            .value(look.sheet.clone().unwrap_or_default());
        view! { <FormRow field=field/> }
    });
    let buttons = buttons(view! {
        <SubmitButton label=page.t("property-import-check-again") icon=Glyph::Check name="step" value="settings"/>
    });
    let errors = FormErrors::new();
    let inside = view! { {page.hidden(None)}{sheet}{circumstances(page, buildings, &errors, &stored)}{buttons} };
    view! {
        <details class="disclosure" open=open>
            <summary class="button"><Icon name=Glyph::Settings/><span>{page.t("property-exchange-settings")}</span></summary>
            {form(page.action(), inside)}
        </details>
    }
    .into_any()
}

/// The form that checks a corrected list. It stands open where the list cannot be imported.
fn correct_form(page: &PageContext, looked: &DraftLook, open: bool) -> Option<AnyView> {
    let stored = looked.text.as_ref().filter(|text| text.len() <= EDITABLE)?;
    let text = Field::text_area("text", page.t("property-import-text"), 14)
        .hint(page.t("property-import-text-hint"))
        .value(page.form.value("text", stored));
    let again = if open { ButtonKind::Primary } else { ButtonKind::Secondary };
    let buttons = buttons(view! {
        <SubmitButton label=page.t("property-import-check-again") kind=again icon=Glyph::Check name="step" value="check"/>
        <LinkButton href=page.in_association("/import") label=page.t("property-import-back") kind=ButtonKind::Quiet/>
    });
    let inside = view! { {page.hidden(None)}<FormRow field=text/>{buttons} };
    let view = view! {
        <details class="disclosure" open=open>
            <summary class="button"><Icon name=Glyph::Edit/><span>{page.t("property-import-correct")}</span></summary>
            {file_form(page.action(), inside)}
        </details>
    };
    Some(view.into_any())
}

fn discard(page: &PageContext) -> AnyView {
    let key = page.form.key.clone();
    let label = page.t("property-exchange-discard");
    view! {
        <details class="disclosure">
            <summary class="button quiet"><Icon name=Glyph::Trash/><span>{label.clone()}</span></summary>
            <form class="form" method="post" action=page.action()>
                <input type="hidden" name=KEY_FIELD value=key/>
                <p>{page.t("property-exchange-discard-body")}</p>
                <div class="form-actions">
                    <button type="submit" class="button danger" name="step" value="discard"><Icon name=Glyph::Trash/><span>{label}</span></button>
                </div>
            </form>
        </details>
    }
    .into_any()
}

fn problems(page: &PageContext, looked: &DraftLook, plan: &ImportPlan) -> Option<AnyView> {
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
    let file = |format: &str| format!("/files/imports/{}/{}/errors.{format}", page.param("slug"), looked.id);
    let (xlsx, csv) = (file("xlsx"), file("csv"));
    Some(
        view! {
            <section class="stack">
                <DataTable caption=page.t("property-import-problems") columns=columns rows=rows/>
                <p class="hint">{page.t("property-exchange-errors-hint")}</p>
                <div class="actions">
                    <LinkButton href=xlsx label=page.t("property-exchange-errors-xlsx") icon=Glyph::Download/>
                    <LinkButton href=csv label=page.t("property-exchange-errors-csv") icon=Glyph::Download kind=ButtonKind::Quiet/>
                </div>
            </section>
        }
        .into_any(),
    )
}

fn counts(page: &PageContext, checked: &Checked, looked: &DraftLook, look: &ImportLook) -> AnyView {
    let text = page.text();
    let mut list = vec![fact(page.t("property-exchange-table"), table_name(text, checked.plan.table))];
    if let Some(name) = &looked.file_name {
        list.push(fact(page.t("property-exchange-file"), name.clone()));
    }
    if let Some(sheet) = &look.sheet {
        list.push(fact(page.t("property-exchange-sheet"), sheet.clone()));
    }
    if checked.has_shares() {
        let already = (checked.already.0 > 0).then(|| {
            let shares = checked.already.format(text.language);
            let words = page.tv("property-import-sum-already", &[("shares", shares.into())]);
            view! { " "<span class="muted">{words}</span> }
        });
        list.push(fact(page.t("property-import-sum"), view! { {checked.sum_in_words(text)}{already} }));
    }
    list.extend(checked.counts(text).into_iter().map(|count| fact(count.term, count.figure)));
    facts(true, list)
}

/// Which heading was taken for what, and which were passed over.
fn columns(page: &PageContext, looked: &DraftLook, mapping: &ColumnMapping) -> AnyView {
    let mut known: Vec<(usize, String, String)> = mapping
        .iter()
        .map(|(column, position)| (position, column_label(page.text(), column), mapping.heading_at(position)))
        .collect();
    known.extend(mapping.keys().map(|(position, name)| (position, page.t("property-exchange-column-key"), name)));
    known.sort_by_key(|(position, ..)| *position);
    let passed_over: Vec<String> = mapping
        .headings
        .iter()
        .enumerate()
        .filter(|(at, heading)| !heading.is_empty() && mapping.at(*at).is_none() && !mapping.is_key(*at))
        .map(|(_, heading)| heading.clone())
        .collect();
    let known = known.into_iter().map(|(_, meaning, heading)| fact(meaning, heading));
    let passed_over =
        (!passed_over.is_empty()).then(|| fact(page.t("property-import-columns-ignored"), passed_over.join(", ")));
    let list = facts(true, known.chain(passed_over));
    let href = page.in_association(&format!("/import/{}/columns", looked.id));
    let change =
        view! { <p><LinkButton href=href label=page.t("property-exchange-columns-change") icon=Glyph::Edit/></p> };
    section(page.t("property-import-columns"), view! { {list}{change} })
}

fn first_rows(page: &PageContext, plan: &ImportPlan) -> Option<AnyView> {
    let (columns, rows) = match plan.table {
        TableKind::List | TableKind::Units => units(page, plan),
        TableKind::Owners => owners(page, plan),
        TableKind::Ownerships | TableKind::Keys => return None,
    };
    if rows.is_empty() {
        return None;
    }
    let caption = page.t("property-import-first-rows");
    Some(view! { <section><DataTable caption=caption columns=columns rows=rows/></section> }.into_any())
}

fn units(page: &PageContext, plan: &ImportPlan) -> (Vec<Column>, Vec<Row>) {
    let mut owners: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for one in plan.ownerships.iter().filter(|one| one.unit < FIRST_ROWS) {
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
    let rows = plan.units.iter().take(FIRST_ROWS).enumerate().map(|(at, unit)| {
        Row::new()
            .cell(unit.reference.clone())
            .cell(unit_kind(page.text(), unit.kind))
            .maybe(unit.floor.clone())
            .maybe(owners.remove(&at).unwrap_or_default().join(", "))
            .cell(unit.shares.format(page.language()))
    });
    (columns, rows.collect())
}

fn owners(page: &PageContext, plan: &ImportPlan) -> (Vec<Column>, Vec<Row>) {
    let columns = vec![
        Column::heading(page.t("property-owner")),
        Column::text(page.t("property-kind")),
        Column::text(page.t("property-owner-email")),
        Column::text(page.t("property-owner-phone")),
    ];
    let rows = plan.owners.iter().take(FIRST_ROWS).map(|planned| {
        Row::new()
            .cell(planned.owner.name.clone())
            .cell(owner_kind(page.text(), planned.owner.kind))
            .maybe(planned.owner.email.clone())
            .maybe(planned.owner.phone.clone())
    });
    (columns, rows.collect())
}
