//! Another version of a key: from a day on, or in the place of a wrong one.

use std::collections::BTreeMap;

use entity::{
    identity::Permission,
    property::{Consumption, KeyKind, KeyVersionForm, distribution_key, key_version},
};
use leptos::prelude::*;
use service::{
    Result,
    property::{
        UnitFilter, key_amend, key_correct, key_parts_by_versions, key_readings_by_versions, key_versions_by_keys,
    },
};

use super::{
    key_detail,
    key_form::{self, Around, Stored},
    parts,
    register::{all_units, buildings, to_change},
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{ButtonKind, LinkButton, PageHeader, Place, SubmitButton, Tone},
};

/// `/a/{slug}/keys/{id}/amend`
pub async fn load_amend(page: PageContext) -> Result<Page> {
    load(page, Way::Amend).await
}

/// `/a/{slug}/keys/{id}/correct`
pub async fn load_correct(page: PageContext) -> Result<Page> {
    load(page, Way::Correct).await
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Amend,
    Correct,
}

async fn load(page: PageContext, way: Way) -> Result<Page> {
    let association = to_change(&page, Permission::PropertyWrite).await?;
    let key = key_detail::of(&page).await?;
    let versions = key_versions_by_keys(&page.ctx, &[key.id]).await?.remove(&key.id).unwrap_or_default();
    let newest = versions.first().cloned();
    let ids: Vec<_> = newest.iter().map(|version| version.id).collect();
    let borne = key_parts_by_versions(&page.ctx, &ids).await?.into_values().next().unwrap_or_default();
    let readings = key_readings_by_versions(&page.ctx, &ids).await?.into_values().next().unwrap_or_default();
    let version = match way {
        // What is the same from then on need not be typed again, but the day and the decision are new.
        Way::Amend => KeyVersionForm::default(),
        Way::Correct => newest.as_ref().map(|version| stored(version, key.kind)).unwrap_or_default(),
    };
    let readings = match way {
        Way::Correct => readings,
        // The next period begins where the last one ended.
        Way::Amend => readings
            .into_iter()
            .filter_map(|(unit, read)| Some((unit, Consumption::new(read.closing, read.closing).ok()?)))
            .collect(),
    };
    let around = Around {
        kind: key.kind,
        units: all_units(&page.ctx, association.id, &UnitFilter::default()).await?,
        buildings: buildings(&page.ctx, association.id).await?,
        stored: Stored { version, parts: borne.into_iter().collect::<BTreeMap<_, _>>(), readings },
        needs_day: way == Way::Amend || versions.len() > 1,
    };
    let title = page.tv(
        match way {
            Way::Amend => "property-key-amend-title",
            Way::Correct => "property-key-correct-title",
        },
        &[("name", key.name.as_str().into())],
    );
    Ok(Page::new(title.clone(), move || view(&page, title, &key, &around, way)))
}

fn stored(version: &key_version::Model, kind: KeyKind) -> KeyVersionForm {
    let total = version.total_parts.filter(|_| kind == KeyKind::Special);
    KeyVersionForm {
        starts_on: version.starts_on.map(|day| day.to_string()).unwrap_or_default(),
        total: total.map(|total| total.to_string()).unwrap_or_default(),
        source: version.source.clone().unwrap_or_default(),
        decided_on: version.decided_on.map(|day| day.to_string()).unwrap_or_default(),
        note: version.note.clone().unwrap_or_default(),
        parts: Vec::new(),
    }
}

fn view(page: &PageContext, title: String, key: &distribution_key::Model, around: &Around, way: Way) -> AnyView {
    let at = page.in_association(&format!("/keys/{}", key.id));
    let (save, lead) = match way {
        Way::Amend => ("property-key-amend-save", "property-key-amend-lead"),
        Way::Correct => ("property-key-correct-save", "property-key-correct-lead"),
    };
    let warning = (way == Way::Amend).then(|| {
        let simulate = page.in_association(&format!("/keys/simulate?key={}", key.id));
        let inside = view! {
            <p>{page.t("property-key-majority-body")}</p>
            <p><LinkButton href=simulate label=page.t("property-key-simulate")/></p>
        };
        parts::titled_banner(Tone::Wait, page.t("property-key-majority"), inside)
    });
    let buttons = parts::buttons(view! {
        <SubmitButton label=page.t(save) kind=ButtonKind::Primary/>
        <LinkButton href=at.clone() label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
    });
    let inside = view! { {page.hidden(Some(key.version))}{key_form::fields(page, around)}{buttons} };
    let back = Place::text(key.name.clone(), at);
    view! {
        <PageHeader title=title lead=page.t(lead) back=back/>
        {warning}
        {page.form_top()}
        {parts::form(page.action(), inside)}
    }
    .into_any()
}

/// Gives it another version.
pub async fn amend(page: PageContext, fields: Fields) -> Result<Next> {
    let key = key_detail::of(&page).await?;
    key_amend(&page.ctx, key.id, Some(fields.version()?), &key_form::read(&fields), Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/keys/{}", page.param("slug"), key.id), "property-key-amended"))
}

/// Replaces the newest version.
pub async fn correct(page: PageContext, fields: Fields) -> Result<Next> {
    let key = key_detail::of(&page).await?;
    key_correct(&page.ctx, key.id, Some(fields.version()?), &key_form::read(&fields), Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/keys/{}", page.param("slug"), key.id), "property-saved"))
}
