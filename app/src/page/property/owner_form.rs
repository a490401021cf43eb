//! A new owner, and changes to one.

use entity::{
    format::enterprise_number::EnterpriseNumber,
    identity::Permission,
    property::{OwnerForm, OwnerKind, owner},
};
use leptos::prelude::*;
use service::{
    Result,
    property::{owner_create, owner_update},
    text::Value,
};

use super::{
    owner_detail, parts,
    register::to_change,
    words::{language_choices, owner_kind},
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{ButtonKind, Choice, Field, FormRow, LinkButton, PageHeader, Place, SubmitButton},
};

fn read(fields: &Fields) -> OwnerForm {
    let take = |name: &str| fields.get(name).to_owned();
    OwnerForm {
        kind: take("kind"),
        name: take("name"),
        enterprise_number: take("enterpriseNumber"),
        email: take("email"),
        phone: take("phone"),
        language: take("language"),
        street: take("street"),
        postal_code: take("postalCode"),
        city: take("city"),
        country: take("country"),
    }
}

/// `/a/{slug}/owners/new`
pub async fn load_new(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::OwnerWrite).await?;
    let stored = OwnerForm {
        kind: OwnerKind::Natural.code().to_owned(),
        language: association.language.code().to_owned(),
        country: "BE".to_owned(),
        ..OwnerForm::default()
    };
    let title = page.t("property-owner-new-title");
    Ok(Page::new(title.clone(), move || form(&page, title, &stored, None)))
}

/// Makes it.
pub async fn create(page: PageContext, fields: Fields) -> Result<Next> {
    let association = page.association().await?;
    let made = owner_create(&page.ctx, association.id, &read(&fields), Some(&fields.key()?)).await?.value;
    Ok(Next::done(format!("/a/{}/owners/{made}", association.slug), "property-owner-created"))
}

/// `/a/{slug}/owners/{id}/edit`
pub async fn load_edit(page: PageContext) -> Result<Page> {
    to_change(&page, Permission::OwnerWrite).await?;
    let owner = owner_detail::of(&page).await?;
    let title = page.tv("property-owner-edit-title", &[("name", Value::from(owner.name.clone()))]);
    Ok(Page::new(title.clone(), move || form(&page, title, &stored(&owner), Some(&owner))))
}

fn stored(owner: &owner::Model) -> OwnerForm {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    OwnerForm {
        kind: owner.kind.code().to_owned(),
        name: owner.name.clone(),
        enterprise_number: owner.enterprise_number.as_ref().map(EnterpriseNumber::display).unwrap_or_default(),
        email: text(&owner.email),
        phone: text(&owner.phone),
        language: owner.language.code().to_owned(),
        street: text(&owner.street),
        postal_code: text(&owner.postal_code),
        city: text(&owner.city),
        country: owner.country.clone(),
    }
}

/// Changes it.
pub async fn update(page: PageContext, fields: Fields) -> Result<Next> {
    let owner = owner_detail::of(&page).await?;
    owner_update(&page.ctx, owner.id, Some(fields.version()?), &read(&fields), Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/owners/{}", page.param("slug"), owner.id), "property-saved"))
}

fn form(page: &PageContext, title: String, stored: &OwnerForm, owner: Option<&owner::Model>) -> AnyView {
    let text = page.text();
    let errors = page.errors();
    let fill = |field: Field, name: &str, stored: &str| field.value(page.form.value(name, stored)).errors(&errors);
    let free = |field: Field, name: &str, stored: &str| fill(field, name, stored).optional(page.t("shell-optional"));
    let kinds = OwnerKind::ALL.iter().map(|kind| Choice::new(kind.code(), owner_kind(text, *kind))).collect();
    let number = free(
        Field::text("enterpriseNumber", page.t("property-enterprise-number")),
        "enterpriseNumber",
        &stored.enterprise_number,
    );
    let back_to = owner
        .map_or_else(|| page.in_association("/owners"), |owner| page.in_association(&format!("/owners/{}", owner.id)));
    let act = if owner.is_some() { "shell-save" } else { "property-owner-create" };
    // The form is about somebody else, so the browser must not offer the reader's own name and address.
    let person = view! {
        <FormRow field=fill(Field::radio("kind", page.t("property-kind"), kinds), "kind", &stored.kind).required()/>
        <FormRow field=fill(Field::text("name", page.t("property-name")), "name", &stored.name).required()
            .hint(page.t("property-owner-name-hint")).autocomplete("off")/>
        <FormRow field=number.narrow().hint(page.t("property-owner-enterprise-number-hint"))/>
        <FormRow field=fill(Field::select("language", page.t("property-language"), language_choices(text)), "language", &stored.language)
            .required().hint(page.t("property-owner-language-hint"))/>
    };
    let contact = view! {
        <FormRow field=free(Field::email("email", page.t("property-owner-email")), "email", &stored.email).autocomplete("off")/>
        <FormRow field=free(Field::phone("phone", page.t("property-owner-phone")), "phone", &stored.phone).autocomplete("off").narrow()/>
        <FormRow field=free(Field::text("street", page.t("property-street")), "street", &stored.street).autocomplete("off")/>
        <FormRow field=free(Field::text("postalCode", page.t("property-postal-code")), "postalCode", &stored.postal_code).autocomplete("off").narrow()/>
        <FormRow field=free(Field::text("city", page.t("property-city")), "city", &stored.city).autocomplete("off")/>
        <FormRow field=fill(Field::text("country", page.t("property-country")), "country", &stored.country)
            .hint(page.t("property-country-hint")).autocomplete("off").max_length(2).narrow()/>
    };
    let buttons = parts::buttons(view! {
        <SubmitButton label=page.t(act) kind=ButtonKind::Primary/>
        <LinkButton href=back_to label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
    });
    let rows = view! {
        {page.hidden(owner.map(|owner| owner.version))}
        {parts::fieldset(page.t("property-owner-form-person"), None, person)}
        {parts::fieldset(page.t("property-owner-contact"), None, contact)}
        {buttons}
    };
    let back = Place::text(page.t("shell-section-owners"), page.in_association("/owners"));
    view! { <PageHeader title=title back=back/>{page.form_top()}{parts::form(page.action(), rows)} }.into_any()
}
