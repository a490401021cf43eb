//! A new owner, and changes to one.

use entity::{
    format::enterprise_number::EnterpriseNumber,
    identity::Permission,
    property::{MAX_PERSONS, OwnerForm, OwnerKind, OwnerPersonForm, PersonName, letter_name, owner, owner_person},
};
use leptos::prelude::*;
use service::{
    Result,
    property::{owner_create, owner_update, persons_by_owners},
    text::Value,
};

use super::{
    owner_detail, parts,
    person_words::country_choices,
    register::to_change,
    words::{language_choices, owner_kind},
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{ButtonKind, Choice, Field, FormRow, LinkButton, PageHeader, Place, SubmitButton},
};

/// Rows for persons that a new owner's form has; a couple fills them.
const ROWS: usize = 2;

fn read(fields: &Fields) -> OwnerForm {
    let take = |name: &str| fields.get(name).to_owned();
    let persons = fields.indexed("persons", &["salutation", "givenName", "familyName"]);
    OwnerForm {
        kind: take("kind"),
        name: take("name"),
        persons: persons
            .iter()
            .map(|row| OwnerPersonForm {
                salutation: row.get("salutation").to_owned(),
                given_name: row.get("givenName").to_owned(),
                family_name: row.get("familyName").to_owned(),
            })
            .collect(),
        legal_form: take("legalForm"),
        enterprise_number: take("enterpriseNumber"),
        representative: take("representative"),
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
    let persons = persons_by_owners(&page.ctx, &[owner.id]).await?.remove(&owner.id).unwrap_or_default();
    let title = page.tv("property-owner-edit-title", &[("name", Value::from(owner.name.clone()))]);
    Ok(Page::new(title.clone(), move || form(&page, title, &stored(&owner, persons), Some(&owner))))
}

fn stored(owner: &owner::Model, persons: Vec<owner_person::Model>) -> OwnerForm {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let persons: Vec<PersonName> = persons.into_iter().map(PersonName::from).collect();
    // A name that the persons make goes on being made from them.
    let is_made = letter_name(&persons, owner.language).is_some_and(|name| name == owner.name);
    OwnerForm {
        kind: owner.kind.code().to_owned(),
        name: if is_made { String::new() } else { owner.name.clone() },
        persons: persons
            .iter()
            .map(|person| OwnerPersonForm {
                salutation: text(&person.salutation),
                given_name: text(&person.given_name),
                family_name: person.family_name.clone(),
            })
            .collect(),
        legal_form: text(&owner.legal_form),
        enterprise_number: owner.enterprise_number.as_ref().map(EnterpriseNumber::display).unwrap_or_default(),
        representative: text(&owner.representative),
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
    let legal_form =
        free(Field::text("legalForm", page.t("property-owner-legal-form")), "legalForm", &stored.legal_form);
    let representative = free(
        Field::text("representative", page.t("property-owner-representative")),
        "representative",
        &stored.representative,
    );
    let back_to = owner
        .map_or_else(|| page.in_association("/owners"), |owner| page.in_association(&format!("/owners/{}", owner.id)));
    let act = if owner.is_some() { "shell-save" } else { "property-owner-create" };
    // The form is about somebody else, so the browser must not offer the reader's own name and address.
    let person = view! {
        <FormRow field=fill(Field::radio("kind", page.t("property-kind"), kinds), "kind", &stored.kind).required()/>
        <FormRow field=fill(Field::text("name", page.t("property-owner-letter-name")), "name", &stored.name)
            .hint(page.t("property-owner-letter-name-hint")).autocomplete("off")/>
        <FormRow field=fill(Field::select("language", page.t("property-language"), language_choices(text)), "language", &stored.language)
            .required().hint(page.t("property-owner-language-hint"))/>
        <FormRow field=representative.hint(page.t("property-owner-representative-hint")).autocomplete("off")/>
    };
    let company = view! {
        <FormRow field=legal_form.hint(page.t("property-owner-legal-form-hint")).narrow().autocomplete("off")/>
        <FormRow field=number.narrow().autocomplete("off")/>
    };
    let contact = view! {
        <FormRow field=free(Field::email("email", page.t("property-owner-email")), "email", &stored.email).autocomplete("off")/>
        <FormRow field=free(Field::phone("phone", page.t("property-owner-phone")), "phone", &stored.phone).autocomplete("off").narrow()/>
        <FormRow field=free(Field::text("street", page.t("property-street")), "street", &stored.street).autocomplete("off")/>
        <FormRow field=free(Field::text("postalCode", page.t("property-postal-code")), "postalCode", &stored.postal_code).autocomplete("off").narrow()/>
        <FormRow field=free(Field::text("city", page.t("property-city")), "city", &stored.city).autocomplete("off")/>
        <FormRow field=fill(Field::select("country", page.t("property-country"), country_choices(text)), "country", &stored.country)/>
    };
    let buttons = parts::buttons(view! {
        <SubmitButton label=page.t(act) kind=ButtonKind::Primary/>
        <LinkButton href=back_to label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
    });
    let rows = view! {
        {page.hidden(owner.map(|owner| owner.version))}
        {parts::fieldset(page.t("property-owner-form-person"), None, person)}
        {parts::fieldset(page.t("property-owner-persons"), Some(page.t("property-owner-persons-hint")), persons(page, stored))}
        {parts::fieldset(page.t("property-owner-company"), Some(page.t("property-owner-company-hint")), company)}
        {parts::fieldset(page.t("property-owner-contact"), Some(page.t("property-owner-contact-hint")), contact)}
        {buttons}
    };
    let back = Place::text(page.t("shell-section-owners"), page.in_association("/owners"));
    view! { <PageHeader title=title back=back/>{page.form_top()}{parts::form(page.action(), rows)} }.into_any()
}

/// The rows of the persons who are the owner together: those that there are and room for more.
fn persons(page: &PageContext, stored: &OwnerForm) -> AnyView {
    let errors = page.errors();
    let sent = page.form.fields.indexed("persons", &["salutation", "givenName", "familyName"]).len();
    let count = stored.persons.len().saturating_add(1).max(ROWS).max(sent).min(MAX_PERSONS);
    let row = |rank: usize| {
        let known = stored.persons.get(rank).cloned().unwrap_or_default();
        let number = [("row", rank.saturating_add(1).into())];
        let field = |name: &str, label: &str, stored: &str| {
            let path = format!("persons.{rank}.{name}");
            let value = page.form.value(&path, stored);
            Field::text(path, page.t(label)).value(value).errors(&errors).autocomplete("off")
        };
        let inside = view! {
            <FormRow field=field("givenName", "property-owner-given-name", &known.given_name)/>
            <FormRow field=field("familyName", "property-owner-family-name", &known.family_name)/>
            <FormRow field=field("salutation", "property-owner-salutation", &known.salutation).narrow().hint(page.t("property-owner-salutation-hint"))/>
        };
        // The second row is enough for a couple; further ones wait until somebody asks for them.
        if rank < ROWS || rank < stored.persons.len() || rank < sent {
            parts::fieldset(page.tv("property-owner-person-row", &number), None, inside)
        } else {
            let legend = page.t("property-owner-person-more");
            view! { <details class="disclosure"><summary>{legend}</summary><div class="stack">{inside}</div></details> }
                .into_any()
        }
    };
    let rows = (0..count).map(row).collect_view();
    let together = parts::together(errors.of("persons"));
    view! { <div id="field-persons" class="stack">{together}{rows}</div> }.into_any()
}
