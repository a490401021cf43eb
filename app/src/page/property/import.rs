//! The import's first step: give a list or a file, and say what the list does not.

use entity::{
    id::ImportDraftId,
    identity::Permission,
    property::{association, building, import::TableKind},
    refusal::Refusals,
};
use leptos::prelude::*;
use service::{
    Result,
    property::{association_overview, import_draft_create},
    text::Text,
};

use super::{
    import_check::source,
    manage, parts,
    register::{buildings, to_change},
};
use crate::{
    context::{Next, Page, PageContext, form_errors},
    form::Fields,
    island::import_preview::{ImportLabels, ImportPreview},
    ui::{
        ButtonKind, Choice, ErrorSummary, Field, FormErrors, FormRow, Glyph, LinkButton, PageHeader, Step, Stepper,
        SubmitButton, Tone,
    },
};

/// What a file may weigh, in megabytes, as the reader is told.
const FILE_MAX_MB: u32 = 10;

/// `/a/{slug}/import`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::PropertyWrite).await?;
    let buildings = buildings(&page.ctx, association.id).await?;
    let counted = association_overview(&page.ctx, association.id).await?;
    let complete = counted.shares == association.total_shares && !page.form.sent;
    Ok(Page::new(page.t("property-import-title"), move || {
        let errors = form_errors(page.text(), of_the_whole(&page.form.refusals).iter());
        let summary = view! { <ErrorSummary title=page.t("shell-error-summary") errors=&errors/> };
        let complete = complete.then(|| nothing_left(&page, &association));
        view! {
            {head(&page, Place::List, None)}
            {summary}
            {complete}
            {list(&page, &association, &buildings, &errors)}
        }
    }))
}

/// Keeps the list and leads to what it comes to: to its columns where something about them is open, to the dry run otherwise.
pub async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let association = page.association().await?;
    let source = source(&fields)?;
    let id = import_draft_create(&page.ctx, association.id, &source, Some(&fields.key()?)).await?.value;
    Ok(Next::to(draft_path(&association.slug, id)))
}

/// The address of a list that is being looked at, without its language.
#[must_use]
pub fn draft_path(slug: &str, id: ImportDraftId) -> String {
    format!("/a/{slug}/import/{id}")
}

/// The refusals that concern more than a row: those of rows stand in the table of problems.
pub fn of_the_whole(refusals: &Refusals) -> Refusals {
    refusals.iter().filter(|refusal| refusal.path.first().is_none_or(|first| first != "rows")).cloned().collect()
}

/// Where one is in the wizard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Giving the list.
    List,
    /// Saying which column is what.
    Columns,
    /// Looking at what it comes to.
    Check,
    /// It is imported.
    Done,
}

/// The steps of the wizard. Those of a list that is being looked at lead back to it.
pub fn steps(page: &PageContext, place: Place, draft: Option<&str>) -> AnyView {
    let labels = [
        (Place::List, "property-import-step-list"),
        (Place::Columns, "property-exchange-step-columns"),
        (Place::Check, "property-import-step-check"),
        (Place::Done, "property-import-step-done"),
    ];
    let here = labels.iter().position(|(of, _)| *of == place).unwrap_or_default();
    let step = |(rank, (of, id)): (usize, &(Place, &str))| {
        let label = page.t(id);
        let href = match of {
            Place::List => Some(page.in_association("/import")),
            Place::Columns => draft.map(|draft| page.in_association(&format!("/import/{draft}/columns"))),
            Place::Check => draft.map(|draft| page.in_association(&format!("/import/{draft}"))),
            Place::Done => None,
        };
        match rank.cmp(&here) {
            std::cmp::Ordering::Less => match href.filter(|_| place != Place::Done) {
                Some(href) => Step::done(label).href(href),
                None => Step::done(label),
            },
            std::cmp::Ordering::Equal if place == Place::Done => Step::done(label),
            std::cmp::Ordering::Equal => Step::current(label),
            std::cmp::Ordering::Greater => Step::later(label),
        }
    };
    let steps = labels.iter().enumerate().map(step).collect();
    view! { <Stepper label=page.t("property-import-steps") steps=steps/> }.into_any()
}

/// The heading of the wizard and its steps.
pub fn head(page: &PageContext, place: Place, draft: Option<&str>) -> AnyView {
    let actions = {
        let page = page.clone();
        move || view! { <LinkButton href=page.in_association("/imports") label=page.t("property-exchange-imports") icon=Glyph::History/> }
    };
    view! {
        <PageHeader title=page.t("property-import-title") lead=page.t("property-import-lead") back=manage::back(page) actions=actions/>
        {steps(page, place, draft)}
    }
    .into_any()
}

/// The kinds of tables to choose from; the headings decide when none is chosen.
#[must_use]
pub fn table_choices(text: Text) -> Vec<Choice> {
    let detected = Choice::new("", text.get("property-exchange-table-detected"));
    let kinds = TableKind::ALL.iter().map(|kind| Choice::new(kind.code(), table_name(text, *kind)));
    std::iter::once(detected).chain(kinds).collect()
}

/// What a table holds, in words.
#[must_use]
pub fn table_name(text: Text, kind: TableKind) -> String {
    text.get(&format!("property-exchange-table-{}", kind.code()))
}

/// The rows of the form that say what the list does not: where the units are, since when the owners own, what it holds.
pub fn circumstances(
    page: &PageContext,
    buildings: &[building::Model],
    errors: &FormErrors,
    stored: &Circumstances,
) -> AnyView {
    let choices =
        buildings.iter().map(|building| Choice::new(building.id.to_string(), building.name.clone())).collect();
    let table = Field::select("table", page.t("property-exchange-table"), table_choices(page.text()))
        .hint(page.t("property-exchange-table-hint"))
        .value(page.form.value("table", &stored.table))
        .errors(errors);
    let building = Field::select("building", page.t("property-building"), choices)
        .required()
        .hint(page.t("property-import-building-hint"))
        .value(page.form.value("building", &stored.building))
        .errors(errors);
    let makes = Field::checkbox("makesBuildings", page.t("property-exchange-makes-buildings"))
        .hint(page.t("property-exchange-makes-buildings-hint"))
        .checked(page.form.checked("makesBuildings", stored.makes_buildings))
        .errors(errors);
    let starts_on = Field::date("startsOn", page.t("property-import-starts-on"))
        .required()
        .hint(page.t("property-import-starts-on-hint"))
        .value(page.form.value("startsOn", &stored.starts_on))
        .errors(errors);
    view! { <FormRow field=table/><FormRow field=building/><FormRow field=makes/><FormRow field=starts_on/> }.into_any()
}

/// What a list does not say, as it is stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// The code of what it holds; empty where the headings decide.
    pub table: String,
    /// Identifier of the building.
    pub building: String,
    /// Whether missing buildings are made.
    pub makes_buildings: bool,
    /// The day, as ISO 8601 has it.
    pub starts_on: String,
}

fn nothing_left(page: &PageContext, association: &association::Model) -> AnyView {
    let total = association.total_shares.format(page.language());
    let body = page.tv("property-import-complete-body", &[("total", total.into())]);
    parts::titled_banner(Tone::Info, page.t("property-import-complete-title"), view! { <p>{body}</p> })
}

/// Where to paste the list, or to give a file.
fn list(
    page: &PageContext,
    association: &association::Model,
    buildings: &[building::Model],
    errors: &FormErrors,
) -> AnyView {
    if buildings.is_empty() {
        let inside = view! {
            <p>{page.t("property-import-no-building")}</p>
            <p><LinkButton href=page.in_association("/buildings/new") label=page.t("property-building-add") icon=Glyph::Plus/></p>
        };
        return parts::banner(Tone::Info, inside);
    }
    let text = Field::text_area("text", page.t("property-import-text"), 12)
        .hint(page.t("property-import-text-hint"))
        .value(page.form.value("text", ""))
        .errors(errors);
    let file = Field::file(
        "file",
        page.t("property-import-file"),
        ".xlsx,.csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values,\
         application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    )
    .hint(page.tv("property-import-file-hint", &[("size", FILE_MAX_MB.into())]))
    .errors(errors);
    let buttons = parts::buttons(view! {
        <SubmitButton label=page.t("property-import-check") kind=ButtonKind::Primary icon=Glyph::Check name="step" value="check"/>
        <LinkButton href=page.in_association("/units") label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
    });
    let stored = Circumstances {
        building: buildings.first().map(|building| building.id.to_string()).unwrap_or_default(),
        starts_on: page.ctx.today().to_string(),
        ..Circumstances::default()
    };
    let inside = view! {
        {page.hidden(None)}
        <FormRow field=text/>
        {example(page)}
        <FormRow field=file/>
        {circumstances(page, buildings, errors, &stored)}
        <ImportPreview labels=labels(page.text()) language=page.language() slug=association.slug.clone()/>
        {buttons}
    };
    parts::file_form(page.action(), inside)
}

fn example(page: &PageContext) -> impl IntoView + use<> {
    let rows = ["property-import-example-row", "property-import-example-first", "property-import-example-second"]
        .map(|id| page.t(id))
        .join("\n");
    view! {
        <details class="disclosure">
            <summary>{page.t("property-import-columns-help")}</summary>
            <p>{page.t("property-import-columns-help-body")}</p>
            <p class="hint">{page.t("property-import-example")}</p>
            <pre tabindex="0"><code>{rows}</code></pre>
        </details>
    }
}

fn labels(text: Text) -> ImportLabels {
    ImportLabels {
        title: text.get("property-import-live-title"),
        empty: text.get("property-import-live-empty"),
        long: text.get("property-import-live-long"),
        failed: text.get("property-import-live-failed"),
        signed_out: text.get("shell-signed-out-title"),
        problems: text.get("property-import-problems"),
        severity: text.get("property-import-problem-severity"),
        row: text.get("property-import-problem-row"),
        column: text.get("property-import-problem-column"),
        reason: text.get("property-import-problem-reason"),
    }
}

#[cfg(test)]
mod tests {
    use entity::refusal::Refusal;

    use super::*;

    #[test]
    fn refusals_of_rows_stand_in_the_table_and_not_above_the_form() {
        let refusals = Refusals(vec![
            Refusal::new("unit-reference-taken").prefixed("3").prefixed("rows"),
            Refusal::new("building-unknown").at("building"),
        ]);
        assert_eq!(of_the_whole(&refusals), Refusal::new("building-unknown").at("building").into());
    }
}
