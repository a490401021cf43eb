//! A new mandate, the renewal of one, and changes to one.

use chrono::NaiveDate;
use entity::{
    format::enterprise_number::EnterpriseNumber,
    identity::Permission,
    property::{Appointer, MandateForm, SyndicKind, latest_end, mandate},
};
use leptos::prelude::*;
use service::{
    Result,
    property::{mandate_create, mandate_fetch, mandate_update},
    text::Value,
};

use super::{detail::of, words};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::property::{
        filled::Filled,
        parts::{self, fieldset},
        register::{require_same, to_change},
    },
    ui::{ButtonKind, Choice, Field, FormRow, LinkButton, PageHeader, Place, SubmitButton},
};

/// The name in the query, and in the form, of the mandate that is renewed.
const RENEW: &str = "renew";
const RENEWED: &str = "renewedFrom";

/// `/a/{slug}/mandates/new`, with `?renew=` for a renewal
pub async fn load_new(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::AssociationWrite).await?;
    let asked = if page.form.sent { page.form.fields.get(RENEWED) } else { page.query.get(RENEW) };
    let renewed = match asked.parse() {
        Ok(id) => Some(mandate_fetch(&page.ctx, id).await?),
        Err(_) => None,
    };
    if let Some(renewed) = &renewed {
        require_same(association.id, renewed.association_id, "mandate-unknown")?;
    }
    let title = match &renewed {
        Some(renewed) => page.tv("property-mandate-renew-title", &[("name", Value::from(renewed.name.as_str()))]),
        None => page.t("property-mandate-new-title"),
    };
    Ok(Page::new(title.clone(), move || {
        let stored = match &renewed {
            Some(renewed) => renewal(renewed),
            None => MandateForm {
                kind: SyndicKind::ProfessionalFirm.code().to_owned(),
                appointed_by: Appointer::Meeting.code().to_owned(),
                country: "BE".to_owned(),
                ..MandateForm::default()
            },
        };
        let lead = if renewed.is_some() { "property-mandate-renew-lead" } else { "property-mandate-list-lead" };
        let back = Place::text(page.t("property-mandate-list-title"), page.in_association("/mandates"));
        view! {
            <PageHeader title=title lead=page.t(lead) back=back/>
            {form(&page, &stored, None)}
        }
    }))
}

/// The mandate that follows on another one of the same syndic: everything but the decision is known.
fn renewal(renewed: &mandate::Model) -> MandateForm {
    let starts = renewed.term().last_day().and_then(|last| last.succ_opt());
    let date = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    MandateForm {
        appointed_by: Appointer::Meeting.code().to_owned(),
        appointed_on: String::new(),
        appointment: String::new(),
        contract_on: String::new(),
        contract_reference: String::new(),
        starts_on: date(starts),
        ends_on: date(starts.and_then(latest_end)),
        renewed_from: renewed.id.to_string(),
        ..stored(renewed)
    }
}

/// Records it.
pub async fn create(page: PageContext, fields: Fields) -> Result<Next> {
    let association = page.association().await?;
    let made = mandate_create(&page.ctx, association.id, &read(&fields), Some(&fields.key()?)).await?.value;
    Ok(Next::done(format!("/a/{}/mandates/{made}", association.slug), "property-mandate-created"))
}

/// `/a/{slug}/mandates/{id}/edit`
pub async fn load_edit(page: PageContext) -> Result<Page> {
    to_change(&page, Permission::AssociationWrite).await?;
    let mandate = of(&page).await?;
    let title = page.tv("property-mandate-edit-title", &[("name", Value::from(mandate.name.as_str()))]);
    Ok(Page::new(title.clone(), move || {
        let here = page.in_association(&format!("/mandates/{}", mandate.id));
        view! {
            <PageHeader title=title back=Place::text(mandate.name.clone(), here)/>
            {form(&page, &stored(&mandate), Some(&mandate))}
        }
    }))
}

/// Changes it.
pub async fn update(page: PageContext, fields: Fields) -> Result<Next> {
    let mandate = of(&page).await?;
    mandate_update(&page.ctx, mandate.id, Some(fields.version()?), &read(&fields), Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/mandates/{}", page.param("slug"), mandate.id), "property-saved"))
}

fn read(fields: &Fields) -> MandateForm {
    let take = |name: &str| fields.get(name).to_owned();
    MandateForm {
        kind: take("kind"),
        name: take("name"),
        legal_form: take("legalForm"),
        enterprise_number: take("enterpriseNumber"),
        ipi_number: take("ipiNumber"),
        profession: take("profession"),
        street: take("street"),
        postal_code: take("postalCode"),
        city: take("city"),
        country: take("country"),
        phone: take("phone"),
        email: take("email"),
        contract_on: take("contractOn"),
        contract_reference: take("contractReference"),
        insurer: take("insurer"),
        policy_number: take("policyNumber"),
        appointed_by: take("appointedBy"),
        appointed_on: take("appointedOn"),
        appointment: take("appointment"),
        starts_on: take("startsOn"),
        ends_on: take("endsOn"),
        renewed_from: take(RENEWED),
    }
}

/// What is stored, as somebody would type it.
fn stored(mandate: &mandate::Model) -> MandateForm {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let date = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    MandateForm {
        kind: mandate.kind.code().to_owned(),
        name: mandate.name.clone(),
        legal_form: text(&mandate.legal_form),
        enterprise_number: mandate.enterprise_number.as_ref().map(EnterpriseNumber::display).unwrap_or_default(),
        ipi_number: text(&mandate.ipi_number),
        profession: text(&mandate.profession),
        street: mandate.street.clone(),
        postal_code: mandate.postal_code.clone(),
        city: mandate.city.clone(),
        country: mandate.country.clone(),
        phone: text(&mandate.phone),
        email: text(&mandate.email),
        contract_on: date(mandate.contract_on),
        contract_reference: text(&mandate.contract_reference),
        insurer: text(&mandate.insurer),
        policy_number: text(&mandate.policy_number),
        appointed_by: mandate.appointed_by.code().to_owned(),
        appointed_on: mandate.appointed_on.to_string(),
        appointment: text(&mandate.appointment),
        starts_on: mandate.starts_on.to_string(),
        ends_on: date(mandate.ends_on),
        renewed_from: mandate.renewed_from.map(|id| id.to_string()).unwrap_or_default(),
    }
}

fn form(page: &PageContext, stored: &MandateForm, mandate: Option<&mandate::Model>) -> AnyView {
    let filled = Filled::of(page);
    let (act, back) = match mandate {
        Some(mandate) => ("shell-save", page.in_association(&format!("/mandates/{}", mandate.id))),
        None => ("property-mandate-create", page.in_association("/mandates")),
    };
    let buttons = parts::buttons(view! {
        <SubmitButton label=page.t(act) kind=ButtonKind::Primary/>
        <LinkButton href=back label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
    });
    let renewed = page.form.value(RENEWED, &stored.renewed_from);
    let rows = view! {
        {page.hidden(mandate.map(|mandate| mandate.version))}
        <input type="hidden" name=RENEWED value=renewed/>
        {person(page, &filled, stored)}
        {contact(page, &filled, stored)}
        {appointment(page, &filled, stored)}
        {papers(page, &filled, stored)}
        {buttons}
    };
    view! { {page.form_top()}{parts::form(page.action(), rows)} }.into_any()
}

fn person(page: &PageContext, filled: &Filled<'_>, stored: &MandateForm) -> AnyView {
    let choice = |kind: &SyndicKind| {
        let hint = page.t(&format!("property-mandate-kind-{}-hint", kind.code()));
        Choice::new(kind.code(), words::kind(page.text(), *kind)).hint(hint)
    };
    let kinds = SyndicKind::ALL.iter().map(choice).collect();
    let optional = |name: &str, id: &str, stored: &str| filled.optional(filled.text(name, id, stored));
    let legal_form = optional("legalForm", "property-mandate-legal-form", &stored.legal_form);
    let profession = optional("profession", "property-mandate-profession", &stored.profession);
    let number = optional("enterpriseNumber", "property-mandate-enterprise-number", &stored.enterprise_number);
    let ipi = optional("ipiNumber", "property-mandate-ipi-number", &stored.ipi_number);
    let rows = view! {
        <FormRow field=filled.radio("kind", "property-mandate-kind", kinds, &stored.kind).required()/>
        <FormRow field=filled.text("name", "property-mandate-name", &stored.name).required()/>
        <FormRow field=legal_form.narrow().hint(page.t("property-mandate-legal-form-hint"))/>
        <FormRow field=profession.hint(page.t("property-mandate-profession-hint"))/>
        <FormRow field=number.narrow()/>
        <FormRow field=ipi.narrow().hint(page.t("property-mandate-ipi-hint"))/>
    };
    fieldset(page.t("property-mandate-syndic"), None, rows)
}

fn contact(page: &PageContext, filled: &Filled<'_>, stored: &MandateForm) -> AnyView {
    let phone = filled.field(Field::phone("phone", page.t("property-mandate-phone")), "phone", &stored.phone);
    let email = filled.field(Field::email("email", page.t("property-mandate-email")), "email", &stored.email);
    let country = filled.text("country", "property-country", &stored.country);
    let rows = view! {
        <FormRow field=filled.text("street", "property-street", &stored.street).required()/>
        <FormRow field=filled.text("postalCode", "property-postal-code", &stored.postal_code).required().narrow()/>
        <FormRow field=filled.text("city", "property-city", &stored.city).required()/>
        <FormRow field=country.narrow().hint(page.t("property-country-hint"))/>
        <FormRow field=filled.optional(phone)/>
        <FormRow field=filled.optional(email)/>
    };
    fieldset(page.t("property-mandate-form-contact"), None, rows)
}

fn appointment(page: &PageContext, filled: &Filled<'_>, stored: &MandateForm) -> AnyView {
    let appointers =
        Appointer::ALL.iter().map(|by| Choice::new(by.code(), words::appointer(page.text(), *by))).collect();
    let decision = filled.text("appointment", "property-mandate-appointment", &stored.appointment);
    let decision = decision.hint(page.t("property-mandate-appointment-hint"));
    let decision = if stored.renewed_from.is_empty() { filled.optional(decision) } else { decision.required() };
    let ends = filled.date("endsOn", "property-mandate-ends-on", &stored.ends_on);
    let rows = view! {
        <FormRow field=filled.radio("appointedBy", "property-mandate-appointed-by", appointers, &stored.appointed_by).required()/>
        <FormRow field=filled.date("appointedOn", "property-mandate-appointed-on", &stored.appointed_on).required()/>
        <FormRow field=decision/>
        <FormRow field=filled.date("startsOn", "property-mandate-starts-on", &stored.starts_on).required()/>
        <FormRow field=ends.hint(page.t("property-mandate-ends-on-hint"))/>
    };
    fieldset(page.t("property-mandate-form-appointment"), None, rows)
}

fn papers(page: &PageContext, filled: &Filled<'_>, stored: &MandateForm) -> AnyView {
    let optional = |name: &str, id: &str, stored: &str| filled.optional(filled.text(name, id, stored));
    let signed = filled.date("contractOn", "property-mandate-contract-on", &stored.contract_on);
    let reference = optional("contractReference", "property-mandate-contract-reference", &stored.contract_reference);
    let rows = view! {
        <FormRow field=filled.optional(signed)/>
        <FormRow field=reference/>
        <FormRow field=optional("insurer", "property-mandate-insurer", &stored.insurer)/>
        <FormRow field=optional("policyNumber", "property-mandate-policy-number", &stored.policy_number)/>
    };
    fieldset(page.t("property-mandate-form-papers"), Some(page.t("property-mandate-form-papers-hint")), rows)
}
