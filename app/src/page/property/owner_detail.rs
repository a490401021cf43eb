//! One owner: who she is, how to reach her, what she agreed to, and what is hers.

use entity::{
    identity::Permission,
    library::ObjectKind,
    property::{PersonName, owner, owner_contact, owner_person},
};
use leptos::prelude::*;
use service::{
    Result,
    property::{consents_by_owners, contacts_by_owners, owner_archive, owner_fetch, persons_by_owners},
    text::Value,
};

use super::{
    owner_consent,
    parts::{self, fact, facts},
    person_words::{contact_kind, contact_link, contact_purpose, contact_visibility, period},
    register::{may_change, require_same},
    title,
    words::{language, owner_kind},
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::{
        identity::{history_link, owner_access},
        library::documents_of,
    },
    ui::{Column, DataTable, Glyph, LinkButton, PageHeader, Place, Row, StatusChip, Tone},
};

/// The owner that the address names.
///
/// # Errors
/// `owner-unknown`, also for one of another association and for a neighbour.
pub async fn of(page: &PageContext) -> Result<owner::Model> {
    let association = page.association().await?;
    let owner = owner_fetch(&page.ctx, page.id("id", "owner-unknown")?).await?;
    require_same(association.id, owner.association_id, "owner-unknown")?;
    Ok(owner)
}

/// `/a/{slug}/owners/{id}`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    let owner = of(&page).await?;
    let ids = [owner.id];
    let persons = persons_by_owners(&page.ctx, &ids).await?.remove(&owner.id).unwrap_or_default();
    let contacts = contacts_by_owners(&page.ctx, &ids, None).await?.remove(&owner.id).unwrap_or_default();
    let consents = consents_by_owners(&page.ctx, &ids).await?.remove(&owner.id).unwrap_or_default();
    let kept = match owner.merged_into_id {
        Some(kept) => Some(owner_fetch(&page.ctx, kept).await?),
        None => None,
    };
    let titles = title::owner::read(&page, &owner).await?;
    let access = owner_access::read(&page, &owner).await?;
    Ok(Page::new(owner.name.clone(), move || {
        let is_archived = owner.archived_at.is_some();
        let may_write = !is_archived && may_change(&page, &association, Permission::OwnerWrite);
        let at = page.in_association(&format!("/owners/{}", owner.id));
        let actions = may_write.then(|| {
            view! {
                <LinkButton href=format!("{at}/edit") label=page.t("shell-edit") icon=Glyph::Edit/>
                <LinkButton href=format!("{at}/merge") label=page.t("property-merge-action") icon=Glyph::People/>
            }
        });
        let archive = may_write.then(|| {
            let action = format!("{at}/archive");
            parts::archive(&page, action, owner.version, "property-owner-archive", "property-owner-archive-consequence")
        });
        let status = is_archived
            .then(|| view! { <StatusChip tone=Tone::Neutral icon=Glyph::Archive label=page.t("property-archived")/> });
        let note = match &kept {
            Some(kept) => Some(merged_note(&page, kept)),
            None => is_archived.then(|| parts::banner(Tone::Info, page.t("property-owner-is-archived"))),
        };
        let back = Place::text(page.t("shell-section-owners"), page.in_association("/owners"));
        let ways = may_write.then(|| at.clone());
        view! {
            <PageHeader title=owner.name.clone() back=back status=move || status actions=move || actions/>
            {note}
            {parts::section(page.t("property-owner-identity"), identity(&page, &owner, persons))}
            {contact_section(&page, &owner, contacts, ways.as_deref())}
            {owner_consent::section(&page, &owner, &consents, ways.as_deref())}
            {title::owner::view(&page, &association, titles)}
            {owner_access::view(&page, &association, &owner, access)}
            {documents_of(&page, association.id, ObjectKind::Owner, owner.id.0)}
            {history_link(&page, association.id, owner.id.0)}
            {archive}
        }
    }))
}

/// That this entry of the register stands for another one.
fn merged_note(page: &PageContext, kept: &owner::Model) -> AnyView {
    let href = page.in_association(&format!("/owners/{}", kept.id));
    let values = [("name", Value::from(kept.name.clone()))];
    parts::banner(Tone::Info, view! { <p><a href=href>{page.tv("property-merge-note", &values)}</a></p> })
}

fn identity(page: &PageContext, owner: &owner::Model, persons: Vec<owner_person::Model>) -> AnyView {
    let text = page.text();
    let mut list = vec![fact(page.t("property-kind"), owner_kind(text, owner.kind))];
    if persons.len() > 1 {
        let names = persons.into_iter().map(|person| PersonName::from(person).full());
        let names = names.map(|name| view! { <li>{name}</li> }).collect_view();
        list.push(fact(page.t("property-owner-persons"), view! { <ul role="list">{names}</ul> }));
    }
    list.extend(owner.legal_form.clone().map(|form| fact(page.t("property-owner-legal-form"), form)));
    list.extend(
        owner.enterprise_number.as_ref().map(|number| fact(page.t("property-enterprise-number"), number.display())),
    );
    list.extend(owner.representative.clone().map(|name| fact(page.t("property-owner-representative"), name)));
    list.push(fact(page.t("property-language"), language(text, owner.language)));
    list.push(fact(page.t("property-owner-number"), owner.number.to_string()));
    facts(true, list)
}

/// How to reach her now, how one could before, and the way to add something.
fn contact_section(
    page: &PageContext,
    owner: &owner::Model,
    contacts: Vec<owner_contact::Model>,
    ways: Option<&str>,
) -> AnyView {
    let today = page.ctx.today();
    let (current, other): (Vec<_>, Vec<_>) = contacts.into_iter().partition(|contact| contact.is_on(today));
    let current = if current.is_empty() {
        view! { <p class="muted">{page.t("property-contact-none")}</p> }.into_any()
    } else {
        contact_table(page, "property-contact-caption", current, ways)
    };
    let other = (!other.is_empty()).then(|| {
        let table = contact_table(page, "property-contact-caption-other", other, ways);
        view! { <details class="disclosure"><summary>{page.t("property-contact-other")}</summary>{table}</details> }
    });
    let add = ways.map(|at| {
        let href = format!("{at}/contacts/new");
        view! { <p><LinkButton href=href label=page.t("property-contact-add") icon=Glyph::Plus/></p> }
    });
    let abroad = (owner.country != "BE").then(|| view! { <p class="muted">{page.t("property-contact-abroad")}</p> });
    parts::section(page.t("property-owner-contact"), view! { {current}{abroad}{other}{add} })
}

fn contact_table(
    page: &PageContext,
    caption: &str,
    contacts: Vec<owner_contact::Model>,
    ways: Option<&str>,
) -> AnyView {
    let text = page.text();
    let mut columns = vec![
        Column::heading(page.t("property-contact-value")),
        Column::text(page.t("property-kind")),
        Column::text(page.t("property-contact-purpose")),
        Column::text(page.t("property-contact-visibility")),
        Column::text(page.t("property-contact-period")),
    ];
    if ways.is_some() {
        columns.push(Column::text(page.t("property-contact-act")));
    }
    let row = |contact: owner_contact::Model| {
        let primary = contact
            .is_primary
            .then(|| view! { " "<StatusChip tone=Tone::Good label=page.t("property-contact-primary")/> });
        let label = contact.label.clone().map(|label| view! { " "<span class="muted">{label}</span> });
        let row = Row::new()
            .cell(view! { {contact_link(text, &contact)}{label}{primary} })
            .cell(contact_kind(text, contact.kind))
            .cell(contact_purpose(text, contact.purpose))
            .cell(contact_visibility(text, contact.visibility))
            .cell(period(page, contact.starts_on, contact.ends_on));
        match ways {
            Some(at) => {
                let href = format!("{at}/contacts/{}", contact.id);
                row.cell(view! { <a href=href>{page.t("shell-edit")}</a> })
            }
            None => row,
        }
    };
    let rows = contacts.into_iter().map(row).collect();
    view! { <DataTable caption=page.t(caption) caption_hidden=true columns=columns rows=rows/> }.into_any()
}

/// Puts her away.
pub async fn archive(page: PageContext, fields: Fields) -> Result<Next> {
    let owner = of(&page).await?;
    owner_archive(&page.ctx, owner.id, Some(fields.version()?), Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/owners", page.param("slug")), "property-archived-done"))
}
