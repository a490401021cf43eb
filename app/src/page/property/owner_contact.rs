//! A new means of contact, and changes to one.

use entity::{
    date::parse_date,
    identity::Permission,
    property::{ContactForm, ContactKind, ContactPurpose, ContactVisibility, owner, owner_contact},
};
use leptos::prelude::*;
use service::{
    Result,
    property::{owner_contact_create, owner_contact_fetch, owner_contact_update},
    text::Value,
};

use super::{
    owner_detail, parts,
    person_words::{choices, contact_kind, contact_purpose, contact_visibility, country_choices},
    register::{require_same, to_change},
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{ButtonKind, Choice, Field, FormRow, LinkButton, PageHeader, Place, SubmitButton},
};

fn read(fields: &Fields) -> ContactForm {
    let take = |name: &str| fields.get(name).to_owned();
    ContactForm {
        kind: take("kind"),
        value: take("value"),
        postal_code: take("postalCode"),
        city: take("city"),
        country: take("country"),
        label: take("label"),
        purpose: take("purpose"),
        visibility: take("visibility"),
        starts_on: take("startsOn"),
        ends_on: take("endsOn"),
        is_primary: fields.is_checked("isPrimary"),
    }
}

/// `/a/{slug}/owners/{id}/contacts/new`
pub async fn load_new(page: PageContext) -> Result<Page> {
    to_change(&page, Permission::OwnerWrite).await?;
    let owner = owner_detail::of(&page).await?;
    let title = page.tv("property-contact-new-title", &[("name", Value::from(owner.name.clone()))]);
    let stored = ContactForm {
        kind: ContactKind::Email.code().to_owned(),
        purpose: ContactPurpose::All.code().to_owned(),
        country: "BE".to_owned(),
        starts_on: page.ctx.today().to_string(),
        ..ContactForm::default()
    };
    Ok(Page::new(title.clone(), move || form(&page, title, &owner, &stored, None)))
}

/// Adds it.
pub async fn create(page: PageContext, fields: Fields) -> Result<Next> {
    let owner = owner_detail::of(&page).await?;
    owner_contact_create(&page.ctx, owner.id, &read(&fields), Some(&fields.key()?)).await?;
    Ok(back(&page, &owner))
}

/// `/a/{slug}/owners/{id}/contacts/{contact}`
pub async fn load_edit(page: PageContext) -> Result<Page> {
    to_change(&page, Permission::OwnerWrite).await?;
    let (owner, contact) = here(&page).await?;
    let title = page.tv("property-contact-edit-title", &[("name", Value::from(owner.name.clone()))]);
    Ok(Page::new(title.clone(), move || form(&page, title, &owner, &stored(&contact), Some(&contact))))
}

/// Changes it.
pub async fn update(page: PageContext, fields: Fields) -> Result<Next> {
    let (owner, contact) = here(&page).await?;
    let version = Some(fields.version()?);
    owner_contact_update(&page.ctx, contact.id, version, &read(&fields), Some(&fields.key()?)).await?;
    Ok(back(&page, &owner))
}

/// The means of contact that the address names, and whose it is.
async fn here(page: &PageContext) -> Result<(owner::Model, owner_contact::Model)> {
    let owner = owner_detail::of(page).await?;
    let contact = owner_contact_fetch(&page.ctx, page.id("contact", "contact-unknown")?).await?;
    require_same(owner.id, contact.owner_id, "contact-unknown")?;
    Ok((owner, contact))
}

fn back(page: &PageContext, owner: &owner::Model) -> Next {
    Next::done(format!("/a/{}/owners/{}", page.param("slug"), owner.id), "property-contact-saved")
}

fn stored(contact: &owner_contact::Model) -> ContactForm {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    ContactForm {
        kind: contact.kind.code().to_owned(),
        value: text(&contact.value),
        postal_code: text(&contact.postal_code),
        city: text(&contact.city),
        country: contact.country.clone().unwrap_or_else(|| "BE".to_owned()),
        label: text(&contact.label),
        purpose: contact.purpose.code().to_owned(),
        visibility: contact.visibility.code().to_owned(),
        starts_on: day(contact.starts_on),
        ends_on: day(contact.ends_on),
        is_primary: contact.is_primary,
    }
}

fn form(
    page: &PageContext,
    title: String,
    owner: &owner::Model,
    stored: &ContactForm,
    contact: Option<&owner_contact::Model>,
) -> AnyView {
    let text = page.text();
    let errors = page.errors();
    let fill = |field: Field, name: &str, stored: &str| field.value(page.form.value(name, stored)).errors(&errors);
    let free = |field: Field, name: &str, stored: &str| fill(field, name, stored).optional(page.t("shell-optional"));
    let date = |name: &str, label: &str, stored: &str| {
        // A day that was typed in another form is shown as the browser's own field wants it.
        let field = free(Field::date(name, page.t(label)), name, stored);
        match parse_date(&page.form.value(name, stored)) {
            Ok(day) => field.value(day.to_string()),
            Err(_) => field,
        }
    };
    let kinds = choices(ContactKind::ALL, ContactKind::code, |kind| contact_kind(text, kind));
    let purposes = choices(ContactPurpose::ALL, ContactPurpose::code, |purpose| contact_purpose(text, purpose));
    let usual = std::iter::once(Choice::new("", page.t("property-contact-visibility-usual")));
    let visibilities =
        choices(ContactVisibility::ALL, ContactVisibility::code, |visibility| contact_visibility(text, visibility));
    let visibilities: Vec<Choice> = usual.chain(visibilities).collect();
    let primary = Field::checkbox("isPrimary", page.t("property-contact-is-primary"))
        .checked(page.form.checked("isPrimary", stored.is_primary))
        .hint(page.t("property-contact-is-primary-hint"))
        .errors(&errors);
    let at = page.in_association(&format!("/owners/{}", owner.id));
    let what = view! {
        <FormRow field=fill(Field::radio("kind", page.t("property-kind"), kinds), "kind", &stored.kind).required()/>
        <FormRow field=fill(Field::text("value", page.t("property-contact-value")), "value", &stored.value)
            .hint(page.t("property-contact-value-hint")).autocomplete("off")/>
    };
    let post = view! {
        <FormRow field=free(Field::text("postalCode", page.t("property-postal-code")), "postalCode", &stored.postal_code).autocomplete("off").narrow()/>
        <FormRow field=free(Field::text("city", page.t("property-city")), "city", &stored.city).autocomplete("off")/>
        <FormRow field=fill(Field::select("country", page.t("property-country"), country_choices(text)), "country", &stored.country)/>
    };
    let how = view! {
        <FormRow field=fill(Field::select("purpose", page.t("property-contact-purpose"), purposes), "purpose", &stored.purpose)/>
        <FormRow field=fill(Field::select("visibility", page.t("property-contact-visibility"), visibilities), "visibility", &stored.visibility)
            .hint(page.t("property-contact-visibility-hint"))/>
        <FormRow field=free(Field::text("label", page.t("property-contact-label")), "label", &stored.label)
            .hint(page.t("property-contact-label-hint")).autocomplete("off")/>
        <FormRow field=date("startsOn", "property-contact-starts-on", &stored.starts_on)/>
        <FormRow field=date("endsOn", "property-contact-ends-on", &stored.ends_on).hint(page.t("property-contact-ends-on-hint"))/>
        <FormRow field=primary/>
    };
    let buttons = parts::buttons(view! {
        <SubmitButton label=page.t("shell-save") kind=ButtonKind::Primary/>
        <LinkButton href=at.clone() label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
    });
    let rows = view! {
        {page.hidden(contact.map(|contact| contact.version))}
        {parts::fieldset(page.t("property-contact-what"), None, what)}
        {parts::fieldset(page.t("property-contact-post"), Some(page.t("property-contact-post-hint")), post)}
        {parts::fieldset(page.t("property-contact-how"), None, how)}
        {buttons}
    };
    let back = Place::text(owner.name.clone(), at);
    view! { <PageHeader title=title back=back/>{page.form_top()}{parts::form(page.action(), rows)} }.into_any()
}
