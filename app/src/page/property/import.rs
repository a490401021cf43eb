//! The import of units and owners: give a list, see what it comes to, agree.

use entity::{
    identity::Permission,
    property::{association, building},
    refusal::Refusals,
};
use leptos::prelude::*;
use service::{
    Error, Result,
    property::{ImportSource, association_overview, import_apply},
    text::Text,
};

use super::{
    import_check::{Checked, source},
    import_preview, parts,
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

/// What a form with a file may weigh, in megabytes, as the reader is told.
const FILE_MAX_MB: u32 = 4;

/// `/a/{slug}/import`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::PropertyWrite).await?;
    let buildings = buildings(&page.ctx, association.id).await?;
    let mut refusals = of_the_whole(&page.form.refusals);
    let mut checked = None;
    if page.form.sent && !page.form.fields.is_empty() {
        match check(&page, &association).await {
            Ok(made) => checked = Some(made),
            Err(Error::Refused(told)) if refusals.is_empty() => refusals = told,
            Err(Error::Refused(_)) => {}
            Err(error) => return Err(error),
        }
    }
    let counted = association_overview(&page.ctx, association.id).await?;
    let complete = counted.shares == association.total_shares;
    Ok(Page::new(page.t("property-import-title"), move || {
        let errors = form_errors(page.text(), refusals.iter());
        let summary = view! { <ErrorSummary title=page.t("shell-error-summary") errors=&errors/> };
        match checked {
            Some((source, checked)) => view! { {head(&page, Place::Check)}{summary}{import_preview::view(&page, &buildings, &source, &checked)} }.into_any(),
            None => {
                // A list can only bring shares that nobody has yet; better said before it is pasted than after.
                let complete = (complete && !page.form.sent).then(|| nothing_left(&page, &association));
                let list = list(&page, &association, &buildings, &errors);
                view! { {head(&page, Place::List)}{summary}{complete}{list} }.into_any()
            }
        }
    }))
}

/// Checks the list, or imports it when the reader has agreed.
pub async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let association = page.association().await?;
    let source = source(&fields)?;
    if fields.get("step") == "apply" {
        import_apply(&page.ctx, association.id, &source, Some(&fields.key()?)).await?;
        return Ok(Next::done(format!("/a/{}/import/result", association.slug), "property-import-done"));
    }
    Checked::of(&page.ctx, &association, &source).await?;
    Ok(Next::again())
}

async fn check(page: &PageContext, association: &association::Model) -> Result<(ImportSource, Checked)> {
    let source = source(&page.form.fields)?;
    let checked = Checked::of(&page.ctx, association, &source).await?;
    Ok((source, checked))
}

/// The refusals that concern more than a row: those of rows stand in the table of problems.
fn of_the_whole(refusals: &Refusals) -> Refusals {
    refusals.iter().filter(|refusal| refusal.path.first().is_none_or(|first| first != "rows")).cloned().collect()
}

/// Where one is in the wizard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Giving the list.
    List,
    /// Looking at what it comes to.
    Check,
    /// It is imported.
    Done,
}

/// The steps of the wizard.
pub fn steps(page: &PageContext, place: Place) -> AnyView {
    let (list, check, done) = (
        page.t("property-import-step-list"),
        page.t("property-import-step-check"),
        page.t("property-import-step-done"),
    );
    let steps = match place {
        Place::List => vec![Step::current(list), Step::later(check), Step::later(done)],
        Place::Check => vec![Step::done(list), Step::current(check), Step::later(done)],
        Place::Done => vec![Step::done(list), Step::done(check), Step::done(done)],
    };
    view! { <Stepper label=page.t("property-import-steps") steps=steps/> }.into_any()
}

fn head(page: &PageContext, place: Place) -> AnyView {
    view! { <PageHeader title=page.t("property-import-title") lead=page.t("property-import-lead")/>{steps(page, place)} }.into_any()
}

/// The rows of the form that say where the units are and since when the owners own.
pub fn circumstances(page: &PageContext, buildings: &[building::Model], errors: &FormErrors) -> AnyView {
    let choices =
        buildings.iter().map(|building| Choice::new(building.id.to_string(), building.name.clone())).collect();
    let first = buildings.first().map(|building| building.id.to_string()).unwrap_or_default();
    let building = Field::select("building", page.t("property-building"), choices)
        .required()
        .hint(page.t("property-import-building-hint"))
        .value(page.form.value("building", &first))
        .errors(errors);
    let starts_on = Field::date("startsOn", page.t("property-import-starts-on"))
        .required()
        .hint(page.t("property-import-starts-on-hint"))
        .value(page.form.value("startsOn", &page.ctx.today().to_string()))
        .errors(errors);
    view! { <FormRow field=building/><FormRow field=starts_on/> }.into_any()
}

fn nothing_left(page: &PageContext, association: &association::Model) -> AnyView {
    let total = association.total_shares.format(page.language());
    let body = page.tv("property-import-complete-body", &[("total", total.into())]);
    parts::titled_banner(Tone::Info, page.t("property-import-complete-title"), view! { <p>{body}</p> })
}

/// The first step: where to paste the list, or to give a file.
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
        .value(kept_lines(&page.form.value("text", "")))
        .errors(errors);
    let file = Field::file(
        "file",
        page.t("property-import-file"),
        ".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values",
    )
    .hint(page.tv("property-import-file-hint", &[("size", FILE_MAX_MB.into())]))
    .errors(errors);
    let buttons = parts::buttons(view! {
        <SubmitButton label=page.t("property-import-check") kind=ButtonKind::Primary icon=Glyph::Check name="step" value="check"/>
        <LinkButton href=page.in_association("/units") label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
    });
    let inside = view! {
        {page.hidden(None)}
        {circumstances(page, buildings, errors)}
        <FormRow field=text/>
        {example(page)}
        <FormRow field=file/>
        <ImportPreview labels=labels(page.text()) language=page.language() slug=association.slug.clone()/>
        {buttons}
    };
    parts::file_form(page.action(), inside)
}

/// A text as it is written into a text area: browsers swallow one line break at the start, by which every row would be counted wrongly.
#[must_use]
pub fn kept_lines(text: &str) -> String {
    if text.starts_with(['\n', '\r']) { format!("\n{text}") } else { text.to_owned() }
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

    #[test]
    fn a_blank_first_line_survives_the_text_area() {
        assert_eq!(kept_lines("\nLot"), "\n\nLot");
        assert_eq!(kept_lines("Lot\n"), "Lot\n");
    }
}
