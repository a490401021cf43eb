//! Two entries of the register side by side, and the choice of the one that stays.

use std::collections::BTreeMap;

use entity::{
    format::enterprise_number::EnterpriseNumber,
    id::OwnerId,
    identity::Permission,
    property::{PersonName, owner, owner_contact, owner_person},
    refusal::Refusal,
};
use leptos::prelude::*;
use service::{
    Result,
    property::{MergeVersions, consents_by_owners, contacts_by_owners, owner_fetch, owner_merge, persons_by_owners},
};

use super::{
    owner_detail,
    owner_list::units_in_words,
    parts,
    person_words::{contact_kind, contact_text},
    register::{all_owners, require_same, to_change},
    words::{language, owner_kind},
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{Choice, Column, DataTable, Field, FormRow, Glyph, PageHeader, Place, Row, SubmitButton, Tone},
};

/// One of the two, with what tells them apart.
struct Entry {
    owner: owner::Model,
    persons: Vec<owner_person::Model>,
    contacts: Vec<owner_contact::Model>,
    consents: usize,
    units: String,
}

/// `/a/{slug}/owners/{id}/merge`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::OwnerWrite).await?;
    let owner = owner_detail::of(&page).await?;
    let title = page.t("property-merge-title");
    let back = Place::text(owner.name.clone(), page.in_association(&format!("/owners/{}", owner.id)));
    let Some(other) = other(&page, &owner).await? else {
        let others = all_owners(&page.ctx, association.id).await?;
        return Ok(Page::new(title.clone(), move || {
            view! { <PageHeader title=title lead=page.t("property-merge-lead") back=back/>{choose(&page, &owner, &others)} }
        }));
    };
    let both = [owner.id, other.id];
    let mut persons = persons_by_owners(&page.ctx, &both).await?;
    let mut contacts = contacts_by_owners(&page.ctx, &both, Some(page.ctx.today())).await?;
    let mut consents = consents_by_owners(&page.ctx, &both).await?;
    let mut units: BTreeMap<OwnerId, String> = units_in_words(&page, &both).await?;
    let entries = [owner, other].map(|owner| Entry {
        persons: persons.remove(&owner.id).unwrap_or_default(),
        contacts: contacts.remove(&owner.id).unwrap_or_default(),
        consents: consents.remove(&owner.id).unwrap_or_default().len(),
        units: units.remove(&owner.id).unwrap_or_default(),
        owner,
    });
    Ok(Page::new(title.clone(), move || {
        view! {
            <PageHeader title=title lead=page.t("property-merge-lead") back=back/>
            {page.form_top()}
            {side_by_side(&page, &entries)}
            {decide(&page, &entries)}
        }
    }))
}

/// The other one that the address names, once one has been chosen.
async fn other(page: &PageContext, owner: &owner::Model) -> Result<Option<owner::Model>> {
    let chosen = page.query.get("with");
    if chosen.is_empty() {
        return Ok(None);
    }
    let id: OwnerId = chosen.parse().map_err(|_| service::Error::not_found("owner-unknown"))?;
    let other = owner_fetch(&page.ctx, id).await?;
    require_same(owner.association_id, other.association_id, "owner-unknown")?;
    if owner.id == other.id { Err(Refusal::new("owner-merge-self").into()) } else { Ok(Some(other)) }
}

/// The form that chooses the other one; it works by its address alone.
fn choose(page: &PageContext, owner: &owner::Model, others: &[owner::Model]) -> AnyView {
    let choices: Vec<Choice> = others
        .iter()
        .filter(|other| other.id != owner.id)
        .map(|other| Choice::new(other.id.to_string(), format!("{} ({})", other.name, other.number)))
        .collect();
    if choices.is_empty() {
        return view! { <p role="status">{page.t("property-merge-nobody")}</p> }.into_any();
    }
    let field = Field::select("with", page.t("property-merge-with"), choices);
    view! {
        <form class="form" method="get" action=page.action()>
            <FormRow field=field/>
            <div class="form-actions"><SubmitButton label=page.t("property-merge-compare") icon=Glyph::ArrowRight/></div>
        </form>
    }
    .into_any()
}

/// What the two have, line by line; lines on which they differ are marked.
fn side_by_side(page: &PageContext, entries: &[Entry; 2]) -> AnyView {
    let text = page.text();
    let [left, right] = entries;
    let columns = vec![
        Column::heading(page.t("property-merge-what")),
        Column::text(page.tv("property-merge-entry", &[("number", left.owner.number.into())])),
        Column::text(page.tv("property-merge-entry", &[("number", right.owner.number.into())])),
    ];
    let persons = |entry: &Entry| {
        let names = entry.persons.iter().cloned().map(|person| PersonName::from(person).full());
        names.collect::<Vec<_>>().join(", ")
    };
    let contacts = |entry: &Entry| {
        let one = |contact: &owner_contact::Model| {
            format!("{}\u{a0}: {}", contact_kind(text, contact.kind), contact_text(text, contact))
        };
        entry.contacts.iter().map(one).collect::<Vec<_>>().join("; ")
    };
    let number =
        |entry: &Entry| entry.owner.enterprise_number.as_ref().map(EnterpriseNumber::display).unwrap_or_default();
    let lines = [
        ("property-name", entries.each_ref().map(|entry| entry.owner.name.clone())),
        ("property-kind", entries.each_ref().map(|entry| owner_kind(text, entry.owner.kind))),
        ("property-owner-persons", entries.each_ref().map(persons)),
        ("property-enterprise-number", entries.each_ref().map(number)),
        ("property-language", entries.each_ref().map(|entry| language(text, entry.owner.language))),
        ("property-owner-contact", entries.each_ref().map(contacts)),
        ("property-consent-count", entries.each_ref().map(|entry| entry.consents.to_string())),
        ("property-owner-units", entries.each_ref().map(|entry| entry.units.clone())),
    ];
    let row = |(label, values): (&'static str, [String; 2])| {
        let [left, right] = values;
        if left.is_empty() && right.is_empty() {
            return None;
        }
        let tone = if left == right { Tone::Neutral } else { Tone::Wait };
        let label = page.t(label);
        let differs = (left != right).then(|| {
            view! { " "<span class="muted">{page.t("property-merge-differs")}</span> }
        });
        Some(Row::new().tone(tone).cell(view! { {label}{differs} }).cell(shown(page, left)).cell(shown(page, right)))
    };
    let rows = lines.into_iter().filter_map(row).collect();
    view! { <DataTable caption=page.t("property-merge-caption") columns=columns rows=rows/> }.into_any()
}

fn shown(page: &PageContext, value: String) -> String {
    if value.is_empty() { page.t("property-none-given") } else { value }
}

/// What will happen, and a button for each of the two.
fn decide(page: &PageContext, entries: &[Entry; 2]) -> AnyView {
    let [left, right] = entries;
    // The address of the form keeps the other one, so that a refusal shows both again.
    let action = format!("{}?with={}", page.action(), right.owner.id);
    let version = |name: &'static str, owner: &owner::Model| {
        let value = page.form.value(name, &owner.version.to_string());
        view! { <input type="hidden" name=name value=value/> }
    };
    let keep = |entry: &Entry| {
        let values = [("name", entry.owner.name.clone().into()), ("number", entry.owner.number.into())];
        let label = page.tv("property-merge-keep", &values);
        view! { <SubmitButton label=label name="keep" value=entry.owner.id.to_string() icon=Glyph::Check/> }
    };
    let inside = view! {
        {page.hidden(None)}
        {version("leftVersion", &left.owner)}
        {version("rightVersion", &right.owner)}
        <p>{page.t("property-merge-consequence")}</p>
        {parts::buttons(view! { {keep(left)}{keep(right)} })}
    };
    parts::form(action, inside)
}

/// Merges the two.
pub async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let owner = owner_detail::of(&page).await?;
    let other = other(&page, &owner).await?.ok_or_else(|| service::Error::not_found("owner-unknown"))?;
    let version = |name: &str| fields.get(name).parse::<i32>().ok();
    let (left, right) = (version("leftVersion"), version("rightVersion"));
    let key = fields.key()?;
    let keeps_left = fields.get("keep") == owner.id.to_string();
    let (duplicate, kept, expected) = if keeps_left {
        (other.id, owner.id, MergeVersions { duplicate: right, kept: left })
    } else {
        (owner.id, other.id, MergeVersions { duplicate: left, kept: right })
    };
    let kept = owner_merge(&page.ctx, duplicate, kept, expected, Some(&key)).await?.value;
    Ok(Next::done(format!("/a/{}/owners/{kept}", page.param("slug")), "property-merge-done"))
}
