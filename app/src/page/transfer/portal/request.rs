//! `/notary/request/{token}`: the form by which somebody asks, for whoever reads the mail of her address.

use entity::transfer::{MANDATE_ACCEPT, MESSAGE_MAX, PortalForm, portal_fees};
use leptos::prelude::*;
use service::{
    Result,
    transfer::{PortalMandate, PortalStart, portal_open, portal_request},
};

use super::parts::{fees, opened, or_dead};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::{
        property::parts::{buttons, fieldset, file_form},
        transfer::words,
    },
    ui::{ButtonKind, Choice, Field, FormErrors, FormRow, PageHeader, SubmitButton},
};

/// What the page of the file says after the request was sent.
pub(super) const DONE: &str = "transfer-portal-request-done";

/// Shows the form.
pub(super) async fn load(page: PageContext) -> Result<Page> {
    let found = portal_open(&page.ctx, page.param("token"), &page.address).await;
    opened(&page.clone(), found, move |start| {
        let title = page.t("transfer-portal-ask");
        Page::new(title.clone(), move || {
            let values = [
                ("association", start.place.association.name_in(page.language()).to_owned().into()),
                ("email", start.email.clone().into()),
            ];
            let lead = page.tv("transfer-portal-request-lead", &values);
            let act = page.t("transfer-portal-request-act");
            let charged = portal_fees(start.place.fee_contract, start.place.fee_deed);
            let rows = view! {
                <input type="hidden" name="fees" value=charged/>
                {what(&page, &start)}
                {who(&page)}
                {right(&page)}
                {buttons(view! { <SubmitButton label=act kind=ButtonKind::Primary/> })}
            };
            view! {
                <PageHeader title=title lead=lead/>
                {page.form_top()}
                {fees(&page, &start.place)}
                {file_form(page.action(), rows)}
            }
        })
    })
}

/// What is asked for: before what, and about which unit.
fn what(page: &PageContext, start: &PortalStart) -> AnyView {
    let errors = page.errors();
    let kind = Field::radio("kind", page.t("transfer-portal-kind"), words::kind_choices(page.text()))
        .required()
        .value(page.form.value("kind", "contract"))
        .errors(&errors);
    let unit = text(page, &errors, "unit", "transfer-portal-unit")
        .required()
        .hint(page.t("transfer-portal-unit-hint"))
        .max_length(40)
        .narrow();
    let building = (!start.buildings.is_empty()).then(|| {
        let any = Choice::new("", page.t("transfer-portal-building-any"));
        let choices = start.buildings.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone()));
        let field =
            Field::select("building", page.t("transfer-portal-building"), [any].into_iter().chain(choices).collect())
                .value(page.form.value("building", ""))
                .errors(&errors);
        view! { <FormRow field=field/> }
    });
    let on = Field::date("transferOn", page.t("transfer-portal-transfer-on"))
        .optional(page.t("shell-optional"))
        .value(page.form.value("transferOn", ""))
        .errors(&errors);
    let buyer = text(page, &errors, "buyerName", "transfer-portal-buyer").optional(page.t("shell-optional"));
    let rows = view! {
        <FormRow field=kind/>
        <FormRow field=unit/>
        {building}
        <FormRow field=on/>
        <FormRow field=buyer/>
    };
    fieldset(page.t("transfer-portal-form-what"), None, rows)
}

fn who(page: &PageContext) -> AnyView {
    let errors = page.errors();
    let requester =
        Field::radio("requester", page.t("transfer-portal-requester"), words::requester_choices(page.text()))
            .required()
            .value(page.form.value("requester", "notary"))
            .errors(&errors);
    let name = text(page, &errors, "name", "transfer-portal-name").required().autocomplete("name");
    let office = text(page, &errors, "office", "transfer-portal-office")
        .hint(page.t("transfer-portal-office-hint"))
        .autocomplete("organization");
    let phone = Field::phone("phone", page.t("transfer-portal-phone"))
        .optional(page.t("shell-optional"))
        .autocomplete("tel")
        .value(page.form.value("phone", ""))
        .errors(&errors);
    let reference = text(page, &errors, "reference", "transfer-portal-reference").optional(page.t("shell-optional"));
    let rows = view! {
        <FormRow field=requester/>
        <FormRow field=name/>
        <FormRow field=office/>
        <FormRow field=phone/>
        <FormRow field=reference/>
    };
    fieldset(page.t("transfer-portal-form-who"), None, rows)
}

/// By what right she asks, and what the syndic should know.
fn right(page: &PageContext) -> AnyView {
    let errors = page.errors();
    let mandate = Field::file("mandate", page.t("transfer-portal-mandate"), MANDATE_ACCEPT)
        .optional(page.t("shell-optional"))
        .hint(page.t("transfer-portal-mandate-hint"))
        .errors(&errors);
    let note = Field::text_area("note", page.t("transfer-portal-note"), 4)
        .optional(page.t("shell-optional"))
        .hint(page.t("transfer-portal-note-hint"))
        .max_length(u32::try_from(MESSAGE_MAX).unwrap_or(u32::MAX))
        .value(page.form.value("note", ""))
        .errors(&errors);
    fieldset(page.t("transfer-portal-form-right"), None, view! { <FormRow field=mandate/><FormRow field=note/> })
}

fn text(page: &PageContext, errors: &FormErrors, name: &'static str, label: &str) -> Field {
    Field::text(name, page.t(label)).value(page.form.value(name, "")).errors(errors)
}

/// Sends the request, and leads to the page where it is followed.
pub(super) async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let given = |name: &str| fields.get(name).to_owned();
    let form = PortalForm {
        kind: given("kind"),
        requester: given("requester"),
        name: given("name"),
        office: given("office"),
        phone: given("phone"),
        reference: given("reference"),
        unit: given("unit"),
        building: given("building"),
        transfer_on: given("transferOn"),
        buyer_name: given("buyerName"),
        note: given("note"),
        fees: given("fees"),
    };
    let mandate =
        fields.file("mandate").map(|file| PortalMandate { name: file.name.clone(), bytes: file.bytes.clone().into() });
    let sent = portal_request(&page.ctx, page.param("token"), &form, mandate.as_ref(), &page.address).await;
    or_dead(&page, sent.map(|path| Next::done(path, DONE)))
}
