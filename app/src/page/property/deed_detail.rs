//! One deed.

use entity::{
    date::format_date,
    identity::Permission,
    property::{DeedKind, deed},
};
use leptos::prelude::*;
use service::{
    Result,
    property::{deed_archive, deed_fetch},
};

use super::{
    parts::{self, fact, facts},
    register::{may_change, require_same},
    words::deed_kind,
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{Glyph, LinkButton, PageHeader, Place, StatusChip, Tone},
};

/// The deed that the address names.
///
/// # Errors
/// `deed-unknown`, also for one of another association.
pub async fn of(page: &PageContext) -> Result<deed::Model> {
    let association = page.association().await?;
    let deed = deed_fetch(&page.ctx, page.id("id", "deed-unknown")?).await?;
    require_same(association.id, deed.association_id, "deed-unknown")?;
    Ok(deed)
}

/// `/a/{slug}/deeds/{id}`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    let deed = of(&page).await?;
    let may_write = deed.archived_at.is_none() && may_change(&page, &association, Permission::PropertyWrite);
    let title = deed_kind(page.text(), deed.kind);
    Ok(Page::new(title.clone(), move || {
        let is_archived = deed.archived_at.is_some();
        let at = format!("/deeds/{}", deed.id);
        let edit = may_write.then(|| {
            view! { <LinkButton href=page.in_association(&format!("{at}/edit")) label=page.t("shell-edit") icon=Glyph::Edit/> }
        });
        let archive = may_write.then(|| {
            let action = page.in_association(&format!("{at}/archive"));
            parts::archive(&page, action, deed.version, "property-deed-archive", "property-deed-archive-consequence")
        });
        let status = is_archived
            .then(|| view! { <StatusChip tone=Tone::Neutral icon=Glyph::Archive label=page.t("property-archived")/> });
        let back = Place::text(page.t("property-deed-list-title"), page.in_association("/deeds"));
        let shares = (deed.kind == DeedKind::Amendment && deed.total_shares.is_some()).then(|| {
            let href = page.in_association(&format!("/shares?asOf={}", deed.dated_on));
            view! { <p><LinkButton href=href label=page.t("property-deed-shares") icon=Glyph::ArrowRight/></p> }
        });
        view! {
            <PageHeader title=title back=back status=move || status actions=move || edit/>
            {description(&page, &deed)}
            {shares}
            {archive}
        }
    }))
}

fn description(page: &PageContext, deed: &deed::Model) -> AnyView {
    let language = page.language();
    let mut list = vec![fact(page.t("property-deed-dated-on"), format_date(deed.dated_on, language))];
    list.extend(deed.notary.clone().map(|notary| fact(page.t("property-deed-notary"), notary)));
    list.extend(deed.reference.clone().map(|reference| fact(page.t("property-deed-reference"), reference)));
    list.extend(
        deed.transcribed_on.map(|day| fact(page.t("property-deed-transcribed-on"), format_date(day, language))),
    );
    list.extend(
        deed.total_shares.map(|total| fact(page.t("property-association-total-shares"), total.format(language))),
    );
    list.extend(deed.note.clone().map(|note| fact(page.t("property-note"), note)));
    facts(false, list)
}

/// Puts it away.
pub async fn archive(page: PageContext, fields: Fields) -> Result<Next> {
    let deed = of(&page).await?;
    deed_archive(&page.ctx, deed.id, Some(fields.version()?), Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/deeds", page.param("slug")), "property-archived-done"))
}
