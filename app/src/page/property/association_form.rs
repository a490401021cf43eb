//! The form that makes and changes an association.

use entity::property::{AssociationForm, Fund, association, bank_account};
use leptos::prelude::*;

use super::{filled::Filled, parts::fieldset, words::language_choices};
use crate::{
    context::PageContext,
    form::Fields,
    ui::{Field, FormRow},
};

/// What was typed.
#[must_use]
pub fn read(fields: &Fields) -> AssociationForm {
    let take = |name: &str| fields.get(name).to_owned();
    AssociationForm {
        name: take("name"),
        name_fr: take("nameFr"),
        name_nl: take("nameNl"),
        name_de: take("nameDe"),
        language: take("language"),
        enterprise_number: take("enterpriseNumber"),
        street: take("street"),
        postal_code: take("postalCode"),
        city: take("city"),
        total_shares: take("totalShares"),
        declared_lots: take("declaredLots"),
        working_iban: take("workingIban"),
        reserve_iban: take("reserveIban"),
    }
}

/// What is stored, as somebody would type it.
#[must_use]
pub fn stored(association: &association::Model, accounts: &[bank_account::Model]) -> AssociationForm {
    let iban = |fund: Fund| {
        accounts.iter().find(|account| account.fund == fund).map(|account| account.iban.display()).unwrap_or_default()
    };
    let name = |name: &Option<String>| name.clone().unwrap_or_default();
    AssociationForm {
        name: association.name.clone(),
        name_fr: name(&association.name_fr),
        name_nl: name(&association.name_nl),
        name_de: name(&association.name_de),
        language: association.language.code().to_owned(),
        enterprise_number: association.enterprise_number.display(),
        street: association.street.clone(),
        postal_code: association.postal_code.clone(),
        city: association.city.clone(),
        total_shares: association.total_shares.0.to_string(),
        declared_lots: association.declared_lots.map(|lots| lots.to_string()).unwrap_or_default(),
        working_iban: iban(Fund::Working),
        reserve_iban: iban(Fund::Reserve),
    }
}

/// The rows of the form that makes an association: what nobody can do without.
pub fn rows(page: &PageContext, stored: &AssociationForm) -> AnyView {
    let filled = Filled::of(page);
    view! {
        {identity(page, &filled, stored)}
        {seat(page, &filled, stored)}
        {fieldset(page.t("property-association-form-deed"), None, total_shares(page, &filled, stored))}
        {accounts(page, &filled, stored)}
    }
    .into_any()
}

/// The rows of the form that changes one: also what its deeds say beside that.
pub fn all_rows(page: &PageContext, stored: &AssociationForm) -> AnyView {
    let filled = Filled::of(page);
    let lots = Field::number("declaredLots", page.t("property-association-declared-lots"))
        .hint(page.t("property-association-declared-lots-hint"));
    let lots = filled.optional(filled.field(lots, "declaredLots", &stored.declared_lots));
    let deed = view! { {total_shares(page, &filled, stored)}<FormRow field=lots/> };
    view! {
        {identity(page, &filled, stored)}
        {names(page, &filled, stored)}
        {seat(page, &filled, stored)}
        {fieldset(page.t("property-association-form-deed"), None, deed)}
        {accounts(page, &filled, stored)}
    }
    .into_any()
}

fn identity(page: &PageContext, filled: &Filled<'_>, stored: &AssociationForm) -> AnyView {
    let name = filled.text("name", "property-association-name", &stored.name);
    let number = filled.text("enterpriseNumber", "property-enterprise-number", &stored.enterprise_number);
    let languages = language_choices(page.text());
    let language = filled.select("language", "property-association-language", languages, &stored.language);
    let rows = view! {
        <FormRow field=name.required().hint(page.t("property-association-name-hint"))/>
        <FormRow field=number.required().narrow().hint(page.t("property-association-enterprise-number-hint"))/>
        <FormRow field=language.required().hint(page.t("property-association-language-hint"))/>
    };
    fieldset(page.t("property-association-form-identity"), None, rows)
}

/// The names in the other languages; its own stands above.
fn names(page: &PageContext, filled: &Filled<'_>, stored: &AssociationForm) -> AnyView {
    let row = |code: &str, name: &str, id: &str, value: &str| {
        let field = filled.optional(filled.text(name, id, value));
        // Its own name said twice would have to be changed twice; but what was refused stays in sight.
        (stored.language != code || filled.refused(name)).then(|| view! { <FormRow field=field/> })
    };
    let rows = view! {
        {row("fr", "nameFr", "property-association-name-fr", &stored.name_fr)}
        {row("nl", "nameNl", "property-association-name-nl", &stored.name_nl)}
        {row("de", "nameDe", "property-association-name-de", &stored.name_de)}
    };
    let hint = page.t("property-association-form-names-hint");
    fieldset(page.t("property-association-form-names"), Some(hint), rows)
}

fn seat(page: &PageContext, filled: &Filled<'_>, stored: &AssociationForm) -> AnyView {
    let rows = view! {
        <FormRow field=filled.text("street", "property-street", &stored.street).required()/>
        <FormRow field=filled.text("postalCode", "property-postal-code", &stored.postal_code).required().narrow()/>
        <FormRow field=filled.text("city", "property-city", &stored.city).required()/>
    };
    fieldset(page.t("property-association-form-seat"), None, rows)
}

fn total_shares(page: &PageContext, filled: &Filled<'_>, stored: &AssociationForm) -> AnyView {
    let field = Field::share("totalShares", page.t("property-association-total-shares"))
        .hint(page.t("property-association-total-shares-hint"));
    let field = filled.field(field, "totalShares", &stored.total_shares).required();
    view! { <FormRow field=field/> }.into_any()
}

fn accounts(page: &PageContext, filled: &Filled<'_>, stored: &AssociationForm) -> AnyView {
    let iban = |name: &str, id: &str, stored: &str| {
        let field = filled.text(name, id, stored).hint(page.t("property-association-iban-hint")).autocomplete("off");
        filled.optional(field)
    };
    let rows = view! {
        <FormRow field=iban("workingIban", "property-association-working-iban", &stored.working_iban)/>
        <FormRow field=iban("reserveIban", "property-association-reserve-iban", &stored.reserve_iban)/>
    };
    let hint = page.t("property-association-form-accounts-hint");
    fieldset(page.t("property-association-form-accounts"), Some(hint), rows)
}
