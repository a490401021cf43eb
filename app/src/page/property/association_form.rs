//! The form that makes and changes an association.

use entity::property::{AssociationForm, Fund, association, bank_account};
use leptos::prelude::*;

use super::{parts::fieldset, words::language_choices};
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
        language: take("language"),
        enterprise_number: take("enterpriseNumber"),
        street: take("street"),
        postal_code: take("postalCode"),
        city: take("city"),
        total_shares: take("totalShares"),
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
    AssociationForm {
        name: association.name.clone(),
        language: association.language.code().to_owned(),
        enterprise_number: association.enterprise_number.display(),
        street: association.street.clone(),
        postal_code: association.postal_code.clone(),
        city: association.city.clone(),
        total_shares: association.total_shares.0.to_string(),
        working_iban: iban(Fund::Working),
        reserve_iban: iban(Fund::Reserve),
    }
}

/// The rows of the form.
pub fn rows(page: &PageContext, stored: &AssociationForm) -> AnyView {
    let errors = page.errors();
    let fill = |field: Field, name: &str, stored: &str| field.value(page.form.value(name, stored)).errors(&errors);
    let text = |name: &str, id: &str, stored: &str| fill(Field::text(name, page.t(id)), name, stored);
    let language = Field::select("language", page.t("property-association-language"), language_choices(page.text()));
    let iban = |name: &str, id: &str, stored: &str| {
        text(name, id, stored)
            .optional(page.t("shell-optional"))
            .hint(page.t("property-association-iban-hint"))
            .autocomplete("off")
    };
    let total = fill(
        Field::share("totalShares", page.t("property-association-total-shares")),
        "totalShares",
        &stored.total_shares,
    );
    let identity = view! {
        <FormRow field=text("name", "property-association-name", &stored.name).required().hint(page.t("property-association-name-hint"))/>
        <FormRow field=text("enterpriseNumber", "property-enterprise-number", &stored.enterprise_number).required().narrow()
            .hint(page.t("property-association-enterprise-number-hint"))/>
        <FormRow field=fill(language, "language", &stored.language).required().hint(page.t("property-association-language-hint"))/>
    };
    let seat = view! {
        <FormRow field=text("street", "property-street", &stored.street).required()/>
        <FormRow field=text("postalCode", "property-postal-code", &stored.postal_code).required().narrow()/>
        <FormRow field=text("city", "property-city", &stored.city).required()/>
    };
    let deed = view! { <FormRow field=total.required().hint(page.t("property-association-total-shares-hint"))/> };
    let accounts = view! {
        <FormRow field=iban("workingIban", "property-association-working-iban", &stored.working_iban)/>
        <FormRow field=iban("reserveIban", "property-association-reserve-iban", &stored.reserve_iban)/>
    };
    let accounts_hint = page.t("property-association-form-accounts-hint");
    view! {
        {fieldset(page.t("property-association-form-identity"), None, identity)}
        {fieldset(page.t("property-association-form-seat"), None, seat)}
        {fieldset(page.t("property-association-form-deed"), None, deed)}
        {fieldset(page.t("property-association-form-accounts"), Some(accounts_hint), accounts)}
    }
    .into_any()
}
