//! What another key would change: the same amount before and after, by unit and by owner.

use entity::{
    charges::{ALLOCATION_LAW, Change, SimulatedUnit},
    date::parse_date,
    id::AssociationId,
    identity::Permission,
    money::Cents,
    property::{KeyKind, KeyVersionForm, SimulationForm, distribution_key},
};
use leptos::prelude::*;
use service::{
    Error, Result,
    property::{KeySimulation, UnitFilter, key_simulate, keys_by_associations, keys_in_force, parts_in_words},
};

use super::{
    key_form::{self, Around, Stored},
    parts,
    register::{all_units, buildings},
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::words::law,
    ui::{ButtonKind, Choice, Column, DataTable, Field, FormRow, Glyph, PageHeader, Place, Row, SubmitButton, Tone},
};

/// `/a/{slug}/keys/simulate`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    page.ctx.prove_in(Permission::OwnerRead, association.id)?;
    let day = parse_date(page.form.fields.get("asOf")).unwrap_or_else(|_| page.ctx.today());
    let keys =
        keys_by_associations(&page.ctx, &[association.id], day).await?.remove(&association.id).unwrap_or_default();
    let chosen = chosen(&page, &keys);
    let stored = match chosen {
        Some(key) => keys_in_force(&page.ctx, &[key.id], day).await?.remove(&key.id),
        None => None,
    };
    let stored =
        Stored { parts: stored.map(|held| held.parts.into_iter().collect()).unwrap_or_default(), ..Stored::default() };
    let around = Around {
        kind: KeyKind::Special,
        units: all_units(&page.ctx, association.id, &UnitFilter::default()).await?,
        buildings: buildings(&page.ctx, association.id).await?,
        stored,
        needs_day: false,
    };
    let found = found(&page, association.id).await?;
    let title = page.t("property-key-simulate-title");
    Ok(Page::new(title.clone(), move || {
        let back = Place::text(page.t("shell-section-keys"), page.in_association("/keys"));
        let result = found.map(|found| result(&page, &found));
        view! {
            <PageHeader title=title lead=page.t("property-key-simulate-lead") back=back/>
            {page.form_top()}
            {form(&page, &keys, &around)}
            {result}
        }
    }))
}

/// The key that the address names, or the general one.
fn chosen<'a>(page: &PageContext, keys: &'a [distribution_key::Model]) -> Option<&'a distribution_key::Model> {
    let named = page.form.value("key", page.query.get("key"));
    keys.iter().find(|key| key.id.to_string() == named).or_else(|| keys.first())
}

fn read(fields: &Fields) -> SimulationForm {
    let take = |name: &str| fields.get(name).to_owned();
    SimulationForm {
        as_of: take("asOf"),
        amount: take("amount"),
        key: take("key"),
        compare: take("compare"),
        kind: String::new(),
        version: KeyVersionForm { parts: key_form::read_parts(fields), ..KeyVersionForm::default() },
    }
}

/// What was found for the form that was sent; nothing on the first visit and when it was refused.
async fn found(page: &PageContext, association: AssociationId) -> Result<Option<KeySimulation>> {
    if !page.form.sent || !page.form.refusals.is_empty() {
        return Ok(None);
    }
    match key_simulate(&page.ctx, association, &read(&page.form.fields)).await {
        Ok(found) => Ok(Some(found)),
        Err(Error::Refused(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Shows the page again with what was found, or with what is wrong.
pub async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let association = page.association().await?;
    key_simulate(&page.ctx, association.id, &read(&fields)).await?;
    Ok(Next::again())
}

fn form(page: &PageContext, keys: &[distribution_key::Model], around: &Around) -> AnyView {
    let errors = page.errors();
    let fill = |field: Field, name: &str, stored: &str| field.value(page.form.value(name, stored)).errors(&errors);
    let choices: Vec<Choice> = keys.iter().map(|key| Choice::new(key.id.to_string(), key.name.clone())).collect();
    let first = chosen(page, keys).map(|key| key.id.to_string()).unwrap_or_default();
    let amount = fill(Field::money("amount", page.t("property-key-simulate-amount")), "amount", "").required();
    let key = fill(Field::select("key", page.t("property-key-simulate-before"), choices.clone()), "key", &first);
    let typed = Choice::new("", page.t("property-key-simulate-typed"));
    let others: Vec<Choice> = std::iter::once(typed).chain(choices).collect();
    let compare = fill(Field::select("compare", page.t("property-key-simulate-after"), others), "compare", "");
    let today = page.ctx.today().to_string();
    let as_of = fill(Field::date("asOf", page.t("property-as-of")), "asOf", &today);
    let inside = view! {
        {page.hidden(None)}
        <FormRow field=amount/>
        <FormRow field=key/>
        <FormRow field=compare.hint(page.t("property-key-simulate-after-hint"))/>
        <FormRow field=as_of/>
        <details class="disclosure">
            <summary>{page.t("property-key-simulate-parts")}</summary>
            {key_form::parts_table(page, around)}
        </details>
        {parts::buttons(view! { <SubmitButton label=page.t("property-key-simulate") kind=ButtonKind::Primary icon=Glyph::Scale/> })}
    };
    parts::form(page.action(), inside)
}

fn result(page: &PageContext, found: &KeySimulation) -> AnyView {
    let warning = if found.result.changes_allocation {
        let law = page.tv("property-key-majority-law", &[("law", law(ALLOCATION_LAW, page.language()).into())]);
        let inside = view! { <p>{page.t("property-key-majority-body")}</p><p>{law}</p> };
        parts::titled_banner(Tone::Wait, page.t("property-key-majority"), inside)
    } else {
        parts::banner(Tone::Info, page.t("property-key-simulate-same"))
    };
    view! {
        {warning}
        {units(page, found)}
        {owners(page, found)}
    }
    .into_any()
}

/// An amount with its sign, because what is saved must not be read as what is paid.
fn signed(page: &PageContext, amount: Cents) -> String {
    let plus = if amount.is_positive() { "+" } else { "" };
    format!("{plus}{}", amount.format(page.language()))
}

fn change(page: &PageContext, row: Row, change: Change) -> Row {
    row.cell(change.before.format(page.language()))
        .cell(change.after.format(page.language()))
        .cell(signed(page, change.difference()))
}

fn units(page: &PageContext, found: &KeySimulation) -> AnyView {
    let language = page.language();
    let columns = vec![
        Column::heading(page.t("property-unit")),
        Column::figure(page.t("property-key-simulate-parts-before")),
        Column::figure(page.t("property-key-simulate-parts-after")),
        Column::figure(page.t("property-key-simulate-cost-before")),
        Column::figure(page.t("property-key-simulate-cost-after")),
        Column::figure(page.t("property-key-simulate-difference")),
    ];
    let before = |parts: i64| parts_in_words(language, found.before.kind, parts);
    let after = |parts: i64| parts_in_words(language, found.after.kind, parts);
    let row = |unit: &SimulatedUnit| {
        let row = Row::new().cell(unit.reference.clone()).cell(before(unit.parts_before));
        change(page, row.cell(after(unit.parts_after)), unit.change)
    };
    let rows = found.result.units.iter().map(row).collect();
    let total = Row::new()
        .cell(page.t("property-total"))
        .cell(before(found.before.total))
        .cell(after(found.after.total))
        .cell(found.amount.format(language))
        .cell(found.amount.format(language))
        .cell(Cents::ZERO.format(language));
    let caption = page.t("property-key-simulate-units");
    view! { <section><DataTable caption=caption columns=columns rows=rows total=total/></section> }.into_any()
}

fn owners(page: &PageContext, found: &KeySimulation) -> AnyView {
    let columns = vec![
        Column::heading(page.t("property-owner")),
        Column::figure(page.t("property-key-simulate-cost-before")),
        Column::figure(page.t("property-key-simulate-cost-after")),
        Column::figure(page.t("property-key-simulate-difference")),
    ];
    let mut rows: Vec<Row> = found
        .result
        .owners
        .iter()
        .map(|row| {
            let name = found.owners.get(&row.owner).cloned().unwrap_or_default();
            change(page, Row::new().cell(name), row.change)
        })
        .collect();
    if found.result.ownerless != Change::default() {
        let name = page.t("property-key-simulate-ownerless");
        rows.push(change(page, Row::new().cell(name), found.result.ownerless));
    }
    let caption = page.t("property-key-simulate-owners");
    view! { <section><DataTable caption=caption columns=columns rows=rows/></section> }.into_any()
}
