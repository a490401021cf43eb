//! The import's second step: which column of the list is what. What is said here is remembered for the next list with the same headings.

use entity::{
    identity::Permission,
    property::import::{Column as Meaning, ColumnMapping, ImportPlan, TableKind},
    refusal::{Refusal, Refusals},
};
use leptos::prelude::*;
use service::{
    Error, Result,
    property::{DraftChange, import_draft_change, import_draft_look},
    text::Text,
};

use super::{
    import::{Place, draft_path, head, table_choices},
    parts::{buttons, form},
    register::to_change,
};
use crate::{
    context::{Next, Page, PageContext, form_errors},
    form::Fields,
    ui::{ButtonKind, Choice, ErrorSummary, Field, FormErrors, FormRow, Glyph, LinkButton, SubmitButton},
};

/// What a column that holds the parts of one key is called in the form.
const KEY: &str = "key";
/// How many values of a column are shown.
const SAMPLES: usize = 3;
/// The longest value that is shown, in signs.
const SAMPLE_MAX: usize = 24;

/// `/a/{slug}/import/{draft}/columns`
pub async fn load(page: PageContext) -> Result<Page> {
    to_change(&page, Permission::PropertyWrite).await?;
    let id = page.id("draft", "import-draft-unknown")?;
    let looked = import_draft_look(&page.ctx, page.param("slug"), id).await?;
    Ok(Page::new(page.t("property-exchange-columns-title"), move || {
        let draft = looked.id.to_string();
        let refusals = match &looked.look {
            Err(refused) if page.form.refusals.is_empty() => Refusals(refused.clone()),
            _ => page.form.refusals.clone(),
        };
        let errors = form_errors(page.text(), refusals.iter());
        let summary = view! { <ErrorSummary title=page.t("shell-error-summary") errors=&errors/> };
        let body = looked.look.as_ref().ok().map(|look| {
            view! { {table_form(&page, look.plan.table)}{columns_form(&page, &look.plan, &errors)} }
        });
        view! { {head(&page, Place::Columns, Some(&draft))}<h2>{page.t("property-exchange-columns-title")}</h2>{summary}{body} }
    }))
}

/// Takes the table for something else, or says which column is what.
pub async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let id = page.id("draft", "import-draft-unknown")?;
    let slug = page.param("slug").to_owned();
    if fields.get("step") == "table" {
        let change = DraftChange { table: Some(fields.get("table").to_owned()), ..DraftChange::default() };
        import_draft_change(&page.ctx, &slug, id, change).await?;
        return Ok(Next::to(page.path.to_string()));
    }
    let mapping = mapping(&fields)?;
    let change =
        DraftChange { table: Some(fields.get("table").to_owned()), mapping: Some(mapping), ..DraftChange::default() };
    // The table is said first: what its columns are said to be would be forgotten with another one.
    let table = DraftChange { table: change.table.clone(), ..DraftChange::default() };
    import_draft_change(&page.ctx, &slug, id, table).await?;
    import_draft_change(&page.ctx, &slug, id, change).await?;
    Ok(Next::to(draft_path(&slug, id)))
}

/// Reads what the form says of every column.
fn mapping(fields: &Fields) -> Result<ColumnMapping> {
    let row = fields.get("headerRow").trim();
    let header_row = if row.is_empty() { Ok(0) } else { row.parse() };
    let header_row =
        header_row.map_err(|_| Error::from(Refusal::new("import-header-row").at("headerRow").with("value", row)))?;
    let mut mapping = ColumnMapping::new(header_row);
    let mut refused = Vec::new();
    for (position, row) in fields.indexed("columns", &["meaning"]).iter().enumerate() {
        match row.get("meaning") {
            "" => {}
            KEY => mapping.set_key(position),
            code => {
                let refusal = match Meaning::parse(code) {
                    Some(column) if mapping.get(column).is_some() => Refusal::new("import-column-twice"),
                    Some(column) => {
                        mapping.set(column, Some(position));
                        continue;
                    }
                    None => Refusal::new("import-column-unknown"),
                };
                refused.push(refusal.at(format!("columns.{position}.meaning")));
            }
        }
    }
    if refused.is_empty() { Ok(mapping) } else { Err(Refusals(refused).into()) }
}

/// What a column is called.
#[must_use]
pub fn column_label(text: Text, column: Meaning) -> String {
    text.get(&format!("property-exchange-column-{}", column.code()))
}

fn table_form(page: &PageContext, kind: TableKind) -> AnyView {
    let field = Field::select("table", page.t("property-exchange-table"), table_choices(page.text()))
        .hint(page.t("property-exchange-table-hint"))
        .value(page.form.value("table", kind.code()));
    let buttons = buttons(view! {
        <SubmitButton label=page.t("property-exchange-table-take") icon=Glyph::Check name="step" value="table"/>
    });
    form(page.action(), view! { {page.hidden(None)}<FormRow field=field/>{buttons} })
}

fn columns_form(page: &PageContext, plan: &ImportPlan, errors: &FormErrors) -> AnyView {
    let width = plan.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let rows = (0..width).map(|position| column_row(page, plan, position, errors)).collect_view();
    let header = Field::text("headerRow", page.t("property-exchange-header-row"))
        .hint(page.t("property-exchange-header-row-hint"))
        .narrow()
        .value(page.form.value("headerRow", &plan.columns.header_row.to_string()))
        .errors(errors);
    let buttons = buttons(view! {
        <SubmitButton label=page.t("property-exchange-columns-save") kind=ButtonKind::Primary icon=Glyph::Check name="step" value="columns"/>
        <LinkButton href=page.in_association("/import") label=page.t("property-import-back") kind=ButtonKind::Quiet/>
    });
    let inside = view! {
        {page.hidden(None)}
        <input type="hidden" name="table" value=plan.table.code()/>
        <p class="hint">{page.t("property-exchange-columns-hint")}</p>
        {rows}
        <FormRow field=header/>
        {buttons}
    };
    form(page.action(), inside)
}

/// One column of the list: its heading, some of its values, and what it is.
fn column_row(page: &PageContext, plan: &ImportPlan, position: usize, errors: &FormErrors) -> impl IntoView + use<> {
    let text = page.text();
    let mapping = &plan.columns;
    let meaning = match mapping.at(position) {
        Some(column) => column.code(),
        None if mapping.is_key(position) => KEY,
        None => "",
    };
    let mut choices = vec![Choice::new("", page.t("property-exchange-column-none"))];
    choices
        .extend(plan.table.columns().into_iter().map(|column| Choice::new(column.code(), column_label(text, column))));
    if plan.table == TableKind::Keys {
        choices.push(Choice::new(KEY, page.t("property-exchange-column-key")));
    }
    let samples: Vec<String> = plan
        .rows
        .iter()
        .filter(|row| row.row > mapping.header_row)
        .filter_map(|row| row.cells.get(position))
        .filter(|cell| !cell.is_empty())
        .take(SAMPLES)
        .map(|cell| cell.chars().take(SAMPLE_MAX).collect())
        .collect();
    let name = format!("columns.{position}.meaning");
    let field = Field::select(name.clone(), mapping.heading_at(position), choices)
        .hint(page.tv("property-exchange-samples", &[("values", samples.join(" · ").into())]))
        .value(page.form.value(&name, meaning))
        .errors(errors);
    view! { <FormRow field=field/> }
}
