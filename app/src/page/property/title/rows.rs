//! The fields that several forms about ownership share: holders with their parts, and the deed.

use entity::property::title::{HolderPart, OwnershipPartForm, TitleDeed, TitleDeedForm};
use leptos::prelude::*;
use service::text::Value;

use super::{
    picker::Picker,
    words::{deed_kind_choices, right_choices},
};
use crate::{
    context::PageContext,
    form::Fields,
    page::property::parts,
    ui::{Field, FormErrors, FormRow, Glyph, Icon},
};

/// How many holders can be named at once, besides those who are written down already.
const ROWS: usize = 6;
/// The field that says from which change the form was made.
pub const LAST_CHANGE: &str = "lastChange";

/// Who holds what: a row for each of `stored`, and more behind a click.
pub fn holders(page: &PageContext, errors: &FormErrors, picker: &Picker, stored: &[HolderPart]) -> AnyView {
    let shown = stored.len().max(1);
    let all = shown.saturating_add(ROWS).saturating_sub(1);
    let row = |rank: usize| holder(page, errors, picker, rank, stored.get(rank));
    let first = (0..shown).map(row).collect_view();
    let more = (shown..all).map(row).collect_view();
    let sent = |rank: usize| !page.form.value(&format!("parts.{rank}.owner"), "").is_empty();
    let open = page.form.sent && (shown..all).any(sent);
    view! {
        <fieldset id="field-parts">
            <legend>{page.t("property-ownership-parts-caption")}</legend>
            <p class="hint">{page.t("property-ownership-parts-hint")}</p>
            {parts::together(errors.of("parts"))}
            {first}
            <details class="disclosure" open=open>
                <summary class="button quiet"><Icon name=Glyph::Plus/><span>{page.t("property-ownership-more")}</span></summary>
                {more}
            </details>
        </fieldset>
        {picker.suggestions()}
    }
    .into_any()
}

fn holder(
    page: &PageContext,
    errors: &FormErrors,
    picker: &Picker,
    rank: usize,
    stored: Option<&HolderPart>,
) -> impl IntoView + use<> {
    let number = [("row", Value::from(rank.saturating_add(1)))];
    let name = |field: &str| format!("parts.{rank}.{field}");
    // Most units have one owner, so the first part is the whole until somebody says otherwise.
    let usual = if rank == 0 { "1".to_owned() } else { String::new() };
    let (owner, right, part) = stored.map_or_else(
        || (String::new(), "full".to_owned(), usual),
        |held| (held.owner.to_string(), held.right.code().to_owned(), held.part.to_string()),
    );
    let owner = picker.field(page, &name("owner"), page.tv("property-ownership-row-owner", &number), &owner);
    let rights = right_choices(page.text());
    let right = Field::select(name("right"), page.tv("property-title-row-right", &number), rights)
        .value(page.form.value(&name("right"), &right));
    let part = Field::text(name("part"), page.tv("property-ownership-row-part", &number))
        .narrow()
        .value(page.form.value(&name("part"), &part));
    view! {
        <div class="toolbar">
            <FormRow field=owner.errors(errors)/>
            <FormRow field=right.errors(errors)/>
            <FormRow field=part.errors(errors)/>
        </div>
    }
}

/// What was sent of [`holders`].
pub fn read_holders(fields: &Fields, picker: &Picker, list: &str) -> Vec<OwnershipPartForm> {
    let rows = fields.indexed(list, &["owner", "right", "part"]);
    let row = |row: &crate::form::Row| OwnershipPartForm {
        owner: picker.read(row.get("owner")),
        right: row.get("right").to_owned(),
        part: row.get("part").to_owned(),
    };
    rows.iter().map(row).collect()
}

/// The deed. Only its kind is asked at once; the rest is behind a click.
pub fn deed(page: &PageContext, errors: &FormErrors, stored: &TitleDeed) -> AnyView {
    let text = page.text();
    let value = |name: &str, stored: String| page.form.value(name, &stored);
    let kind = stored.kind.map(|kind| kind.code().to_owned()).unwrap_or_default();
    let kind = Field::select("deed.kind", text.get("property-title-deed-kind"), deed_kind_choices(text))
        .value(value("deed.kind", kind))
        .errors(errors);
    let optional = |field: Field| field.optional(text.get("property-title-optional")).errors(errors);
    let dated_on = stored.dated_on.map(|day| day.to_string()).unwrap_or_default();
    let dated_on = optional(Field::date("deed.datedOn", text.get("property-title-deed-day")))
        .value(value("deed.datedOn", dated_on));
    let notary = optional(Field::text("deed.notary", text.get("property-title-deed-notary")).max_length(160))
        .value(value("deed.notary", stored.notary.clone().unwrap_or_default()));
    let reference = optional(Field::text("deed.reference", text.get("property-title-deed-reference")).max_length(80))
        .value(value("deed.reference", stored.reference.clone().unwrap_or_default()));
    let known = stored.dated_on.is_some() || stored.notary.is_some() || stored.reference.is_some();
    view! {
        <FormRow field=kind/>
        <details class="disclosure" open=known || page.form.sent>
            <summary class="button quiet"><Icon name=Glyph::Document/><span>{text.get("property-title-deed-more")}</span></summary>
            <div class="stack">
                <FormRow field=dated_on/>
                <FormRow field=notary/>
                <FormRow field=reference/>
            </div>
        </details>
    }
    .into_any()
}

/// What was sent of [`deed`].
pub fn read_deed(fields: &Fields) -> TitleDeedForm {
    let take = |name: &str| fields.get(name).to_owned();
    TitleDeedForm {
        kind: take("deed.kind"),
        dated_on: take("deed.datedOn"),
        notary: take("deed.notary"),
        reference: take("deed.reference"),
    }
}

/// The hidden fields of a form about ownership: its key, and the change that it was made from.
pub fn hidden(page: &PageContext, last_change: &str) -> AnyView {
    let value = page.form.value(LAST_CHANGE, last_change);
    view! { {page.hidden(None)}<input type="hidden" name=LAST_CHANGE value=value/> }.into_any()
}
