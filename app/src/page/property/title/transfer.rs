//! Rights that pass from those who hold them to others: the deed, from whom, what, to whom, on one page.

use entity::{
    identity::Permission,
    property::title::{HolderPart, TransferForm, TransferFromForm},
};
use leptos::prelude::*;
use service::{
    Result,
    property::{owners_by_ids, ownership_history, ownership_transfer},
    text::Value,
};

use super::{
    TRANSFERRED,
    picker::Picker,
    rows::{self, LAST_CHANGE},
    unit::{standing_parts, standing_since},
    words::{part_and_right, passing_choices},
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::property::{
        parts,
        register::{all_owners, to_change},
        unit_detail,
    },
    ui::{ButtonKind, Field, FormErrors, FormRow, Glyph, Icon, LinkButton, PageHeader, Place, SubmitButton, Tone},
};

/// How many takers can be named at once.
const ROWS: usize = 6;

/// Somebody who may give.
struct Giver {
    held: HolderPart,
    name: String,
}

/// `/a/{slug}/units/{id}/transfer`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::PropertyWrite).await?;
    let unit = unit_detail::of(&page).await?;
    let history = ownership_history(&page.ctx, unit.id).await?;
    let last_change = history.iter().max_by_key(|change| change.number).map(|change| change.id.to_string());
    let since = standing_since(&history);
    let held = standing_parts(&history);
    let ids: Vec<_> = held.iter().map(|part| part.owner).collect();
    let names = owners_by_ids(&page.ctx, &ids).await?;
    let givers: Vec<Giver> = held
        .into_iter()
        .filter_map(|held| names.get(&held.owner).map(|owner| Giver { held, name: owner.name.clone() }))
        .collect();
    let picker = Picker::new(all_owners(&page.ctx, association.id).await?);
    let title = page.tv("property-title-transfer-title", &[("reference", Value::from(unit.reference.clone()))]);
    Ok(Page::new(title.clone(), move || {
        let here = page.in_association(&format!("/units/{}", unit.id));
        let back = Place::text(
            page.tv("property-unit-detail-title", &[("reference", unit.reference.clone().into())]),
            here.clone(),
        );
        let body = match (givers.is_empty(), since) {
            (false, Some(since)) => {
                let after = [("date", entity::date::format_date(since, page.language()).into())];
                let hint = page.tv("property-title-transfer-day-hint", &after);
                form(&page, &givers, &picker, hint, &last_change.unwrap_or_default(), here)
            }
            _ => parts::titled_banner(
                Tone::Info,
                page.t("property-ownership-none"),
                page.t("property-title-transfer-none"),
            ),
        };
        view! {
            <PageHeader title=title lead=page.t("property-title-transfer-lead") back=back/>
            {page.form_top()}
            {body}
        }
    }))
}

fn form(
    page: &PageContext,
    givers: &[Giver],
    picker: &Picker,
    day_hint: String,
    last_change: &str,
    here: String,
) -> AnyView {
    let text = page.text();
    let errors = page.errors();
    let effective_on = Field::date("effectiveOn", text.get("property-title-effective-on"))
        .required()
        .hint(day_hint)
        .value(page.form.value("effectiveOn", ""))
        .errors(&errors);
    let held: Vec<HolderPart> = givers.iter().map(|giver| giver.held).collect();
    let passing = Field::radio("passing", text.get("property-title-passing"), passing_choices(text, &held))
        .value(page.form.value("passing", "whole"))
        .errors(&errors);
    let only = givers.len() == 1;
    let from = givers.iter().enumerate().map(|(rank, giver)| gives(page, &errors, rank, giver, only)).collect_view();
    let from = view! {
        <fieldset id="field-from">
            <legend>{text.get("property-title-from")}</legend>
            <p class="hint">{text.get("property-title-from-hint")}</p>
            {parts::together(errors.of("from"))}
            {from}
        </fieldset>
    };
    let buttons = parts::buttons(view! {
        <SubmitButton label=text.get("property-title-transfer-save") kind=ButtonKind::Primary/>
        <LinkButton href=here label=text.get("shell-cancel") kind=ButtonKind::Quiet/>
    });
    let deed = view! {
        <FormRow field=effective_on/>
        {rows::deed(page, &errors, &Default::default())}
    };
    let inside = view! {
        {rows::hidden(page, last_change)}
        {parts::fieldset(text.get("property-title-deed"), None, deed)}
        {from}
        <FormRow field=passing/>
        {takers(page, &errors, picker)}
        {buttons}
    };
    parts::form(page.action(), inside)
}

/// One holder: whether she gives, and how much. A holder who is alone gives, unless somebody says otherwise.
fn gives(page: &PageContext, errors: &FormErrors, rank: usize, giver: &Giver, only: bool) -> impl IntoView + use<> {
    let name = |field: &str| format!("from.{rank}.{field}");
    let held = part_and_right(page.text(), &giver.held);
    let label = page.tv("property-title-gives", &[("name", giver.name.as_str().into()), ("held", held.into())]);
    let given = Field::checkbox(name("given"), label).checked(page.form.checked(&name("given"), only)).errors(errors);
    // What is wrong with the holder or her right is told beside the box, which is all that one can change about it.
    let given = match errors.of(&name("owner")).or_else(|| errors.of(&name("right"))) {
        Some(error) => given.error(error.to_owned()),
        None => given,
    };
    let part = Field::text(name("part"), page.tv("property-title-gives-part", &[("name", giver.name.as_str().into())]))
        .narrow()
        .value(page.form.value(&name("part"), &giver.held.part.to_string()))
        .errors(errors);
    view! {
        <input type="hidden" name=name("owner") value=giver.held.owner.to_string()/>
        <input type="hidden" name=name("right") value=giver.held.right.code()/>
        <FormRow field=given/>
        <FormRow field=part/>
    }
}

fn takers(page: &PageContext, errors: &FormErrors, picker: &Picker) -> AnyView {
    let row = |rank: usize| {
        let number = [("row", Value::from(rank.saturating_add(1)))];
        let (owner, part) = (format!("to.{rank}.owner"), format!("to.{rank}.part"));
        let owner = picker.field(page, &owner, page.tv("property-ownership-row-owner", &number), "").errors(errors);
        let part = Field::text(part.clone(), page.tv("property-ownership-row-part", &number))
            .narrow()
            .optional(page.t("property-title-optional"))
            .value(page.form.value(&part, ""))
            .errors(errors);
        view! { <div class="toolbar"><FormRow field=owner/><FormRow field=part/></div> }
    };
    let open = page.form.sent && (1..ROWS).any(|rank| !page.form.value(&format!("to.{rank}.owner"), "").is_empty());
    let more = (1..ROWS).map(row).collect_view();
    view! {
        <fieldset id="field-to">
            <legend>{page.t("property-title-to")}</legend>
            <p class="hint">{page.t("property-title-to-hint")}</p>
            {parts::together(errors.of("to"))}
            {row(0)}
            <details class="disclosure" open=open>
                <summary class="button quiet"><Icon name=Glyph::Plus/><span>{page.t("property-ownership-more")}</span></summary>
                {more}
            </details>
            <p class="hint">
                {page.t("property-title-to-missing")}" "
                <a href=page.in_association("/owners/new")>{page.t("property-owner-add")}</a>
            </p>
        </fieldset>
        {picker.suggestions()}
    }
    .into_any()
}

/// Writes the transfer down.
pub async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let unit = unit_detail::of(&page).await?;
    let picker = Picker::new(all_owners(&page.ctx, unit.association_id).await?);
    let from = fields.indexed("from", &["given", "owner", "right", "part"]);
    let from = from.iter().map(|row| TransferFromForm {
        given: row.get("given").to_owned(),
        owner: row.get("owner").to_owned(),
        right: row.get("right").to_owned(),
        part: row.get("part").to_owned(),
    });
    let form = TransferForm {
        effective_on: fields.get("effectiveOn").to_owned(),
        deed: rows::read_deed(&fields),
        passing: fields.get("passing").to_owned(),
        from: from.collect(),
        to: rows::read_holders(&fields, &picker, "to"),
        last_change: fields.get(LAST_CHANGE).to_owned(),
    };
    ownership_transfer(&page.ctx, unit.id, &form, Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/units/{}", page.param("slug"), unit.id), TRANSFERRED))
}
