//! A new deed, and changes to one.

use entity::{
    identity::Permission,
    property::{DeedForm, DeedKind, deed},
};
use leptos::prelude::*;
use service::{
    Result,
    property::{deed_create, deed_update},
};

use super::{deed_detail, parts, register::to_change, words::deed_kind};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{ButtonKind, Choice, Field, FormRow, LinkButton, PageHeader, Place, SubmitButton},
};

fn read(fields: &Fields) -> DeedForm {
    let take = |name: &str| fields.get(name).to_owned();
    DeedForm {
        kind: take("kind"),
        dated_on: take("datedOn"),
        notary: take("notary"),
        reference: take("reference"),
        transcribed_on: take("transcribedOn"),
        total_shares: take("totalShares"),
        note: take("note"),
    }
}

/// `/a/{slug}/deeds/new`
pub async fn load_new(page: PageContext) -> Result<Page> {
    to_change(&page, Permission::PropertyWrite).await?;
    let kind = DeedKind::parse(page.query.get("kind")).unwrap_or(DeedKind::Base);
    let stored = DeedForm { kind: kind.code().to_owned(), ..DeedForm::default() };
    let title = page.t("property-deed-new-title");
    Ok(Page::new(title.clone(), move || form(&page, title, &stored, None)))
}

/// Records it.
pub async fn create(page: PageContext, fields: Fields) -> Result<Next> {
    let association = page.association().await?;
    deed_create(&page.ctx, association.id, &read(&fields), Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/deeds", association.slug), "property-deed-created"))
}

/// `/a/{slug}/deeds/{id}/edit`
pub async fn load_edit(page: PageContext) -> Result<Page> {
    to_change(&page, Permission::PropertyWrite).await?;
    let deed = deed_detail::of(&page).await?;
    let title = page.t("property-deed-edit-title");
    Ok(Page::new(title.clone(), move || form(&page, title, &stored(&deed), Some(&deed))))
}

fn stored(deed: &deed::Model) -> DeedForm {
    DeedForm {
        kind: deed.kind.code().to_owned(),
        dated_on: deed.dated_on.to_string(),
        notary: deed.notary.clone().unwrap_or_default(),
        reference: deed.reference.clone().unwrap_or_default(),
        transcribed_on: deed.transcribed_on.map(|day| day.to_string()).unwrap_or_default(),
        total_shares: deed.total_shares.map(|total| total.0.to_string()).unwrap_or_default(),
        note: deed.note.clone().unwrap_or_default(),
    }
}

/// Changes it.
pub async fn update(page: PageContext, fields: Fields) -> Result<Next> {
    let deed = deed_detail::of(&page).await?;
    deed_update(&page.ctx, deed.id, Some(fields.version()?), &read(&fields), Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/deeds/{}", page.param("slug"), deed.id), "property-saved"))
}

fn form(page: &PageContext, title: String, stored: &DeedForm, deed: Option<&deed::Model>) -> AnyView {
    let errors = page.errors();
    let fill = |field: Field, name: &str, stored: &str| field.value(page.form.value(name, stored)).errors(&errors);
    let kinds = DeedKind::ALL.iter().map(|kind| Choice::new(kind.code(), deed_kind(page.text(), *kind))).collect();
    let kind = fill(Field::select("kind", page.t("property-deed-kind"), kinds), "kind", &stored.kind).required();
    let common = common(page, &stored.dated_on, &stored.notary, &stored.reference, &stored.transcribed_on);
    let total = fill(
        Field::share("totalShares", page.t("property-association-total-shares")),
        "totalShares",
        &stored.total_shares,
    )
    .optional(page.t("shell-optional"));
    let note =
        fill(Field::text("note", page.t("property-note")), "note", &stored.note).optional(page.t("shell-optional"));
    let back_to =
        deed.map_or_else(|| page.in_association("/deeds"), |deed| page.in_association(&format!("/deeds/{}", deed.id)));
    let act = if deed.is_some() { "shell-save" } else { "property-deed-create" };
    let buttons = parts::buttons(view! {
        <SubmitButton label=page.t(act) kind=ButtonKind::Primary/>
        <LinkButton href=back_to label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
    });
    let rows = view! {
        {page.hidden(deed.map(|deed| deed.version))}
        <FormRow field=kind.hint(page.t("property-deed-kind-hint"))/>
        {common}
        <FormRow field=total.hint(page.t("property-deed-total-hint"))/>
        <FormRow field=note/>
        {buttons}
    };
    let back = Place::text(page.t("property-deed-list-title"), page.in_association("/deeds"));
    view! { <PageHeader title=title back=back/>{page.form_top()}{parts::form(page.action(), rows)} }.into_any()
}

/// What every deed has: the day, the notary, the number, the transcription.
pub fn common(page: &PageContext, dated_on: &str, notary: &str, reference: &str, transcribed_on: &str) -> AnyView {
    let errors = page.errors();
    let fill = |field: Field, name: &str, stored: &str| field.value(page.form.value(name, stored)).errors(&errors);
    let optional = page.t("shell-optional");
    let dated = fill(Field::date("datedOn", page.t("property-deed-dated-on")), "datedOn", dated_on).required();
    let notary =
        fill(Field::text("notary", page.t("property-deed-notary")), "notary", notary).optional(optional.clone());
    let reference = fill(Field::text("reference", page.t("property-deed-reference")), "reference", reference)
        .optional(optional.clone())
        .narrow();
    let transcribed =
        fill(Field::date("transcribedOn", page.t("property-deed-transcribed-on")), "transcribedOn", transcribed_on)
            .optional(optional);
    view! {
        <FormRow field=dated/>
        <FormRow field=notary/>
        <FormRow field=reference.hint(page.t("property-deed-reference-hint"))/>
        <FormRow field=transcribed/>
    }
    .into_any()
}
