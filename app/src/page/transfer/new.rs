//! `/a/{slug}/transfers/new`: writing down a request that came by mail, by post or at the counter; and correcting one.

use entity::{
    identity::Permission,
    library::DocumentKind,
    property::unit,
    transfer::{Channel, Requester, TransferChangeForm, TransferForm, TransferKind, transfer, transfer_setting},
};
use leptos::prelude::*;
use service::{
    Result,
    property::{UnitFilter, units_by_ids},
    transfer::{transfer_request, transfer_settings, transfer_update},
};

use super::{
    UPDATED, WRITTEN,
    answer_form::latest_papers,
    file::of,
    words::{self, channel_choices, kind_choices, requester_choices},
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::property::{
        filled::Filled,
        parts::{banner, buttons, fieldset, form},
        register::{all_units, to_change},
        words::language_choices,
    },
    ui::{ButtonKind, Choice, Field, FormRow, LinkButton, PageHeader, Place, SubmitButton, Tone},
};

/// The documents by which an owner lets somebody ask, to choose from.
async fn mandates(page: &PageContext, association: entity::id::AssociationId) -> Result<Vec<Choice>> {
    let documents = latest_papers(page, association, &[DocumentKind::Correspondence]).await?;
    let none = Choice::new("", page.t("transfer-new-mandate-none"));
    Ok(std::iter::once(none)
        .chain(documents.into_iter().map(|row| Choice::new(row.id.to_string(), row.title)))
        .collect())
}

/// Shows the form.
pub(super) async fn load(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::TransferWrite).await?;
    let units = all_units(&page.ctx, association.id, &UnitFilter::default()).await?;
    let settings = transfer_settings(&page.ctx, association.id).await?;
    let mandates = mandates(&page, association.id).await?;
    let title = page.t("transfer-new-action");
    Ok(Page::new(title.clone(), move || {
        let filled = Filled::of(&page);
        let list = page.in_association("/transfers");
        let back = Place::text(page.t("transfer-work-title"), list.clone());
        let asked = TransferForm {
            unit: page.query.get("unit").to_owned(),
            kind: TransferKind::Contract.code().to_owned(),
            requester: Requester::Notary.code().to_owned(),
            channel: Channel::Email.code().to_owned(),
            language: page.language().code().to_owned(),
            received_on: page.ctx.today().to_string(),
            ..TransferForm::default()
        };
        let rows = view! {
            {page.hidden(None)}
            {what(&page, &filled, &asked, &units, &settings)}
            {who(&page, &filled, &asked)}
            {sale(&page, &filled, &asked, mandates)}
            {end("transfer-new-save", &page, list)}
        };
        view! {
            <PageHeader title=title lead=page.t("transfer-new-lead") back=back/>
            {page.form_top()}
            {form(page.action(), rows)}
        }
    }))
}

/// What is asked for, about which unit, since when.
fn what(
    page: &PageContext,
    filled: &Filled<'_>,
    asked: &TransferForm,
    units: &[unit::Model],
    settings: &transfer_setting::Model,
) -> AnyView {
    let text = page.text();
    let choose = Choice::new("", page.t("transfer-new-unit-choose"));
    let units = std::iter::once(choose)
        .chain(units.iter().map(|row| Choice::new(row.id.to_string(), row.reference.clone())))
        .collect();
    let fees = [
        ("contract", settings.fee(TransferKind::Contract).format(text.language).into()),
        ("deed", settings.fee(TransferKind::Deed).format(text.language).into()),
    ];
    let received = filled.date("receivedOn", "transfer-new-received", &asked.received_on);
    let rows = view! {
        <FormRow field=filled.select("unit", "transfer-work-unit", units, &asked.unit).required()/>
        <FormRow field=filled.radio("kind", "transfer-new-kind", kind_choices(text), &asked.kind)/>
        <FormRow field=received.hint(page.t("transfer-new-received-hint"))/>
        <FormRow field=filled.select("channel", "transfer-new-channel", channel_choices(text), &asked.channel)/>
        <p class="muted">{page.tv("transfer-new-fees", &fees)}</p>
    };
    fieldset(page.t("transfer-new-what"), None, rows)
}

/// Who asks, in which quality.
fn who(page: &PageContext, filled: &Filled<'_>, asked: &TransferForm) -> AnyView {
    let quality = filled.radio("requester", "transfer-new-quality", requester_choices(page.text()), &asked.requester);
    let rows = view! { <FormRow field=quality/>{person(page, filled, asked)} };
    fieldset(page.t("transfer-work-asker"), None, rows)
}

/// Her name and where she is written to.
fn person(page: &PageContext, filled: &Filled<'_>, asked: &TransferForm) -> AnyView {
    let office = filled.text("office", "transfer-new-office", &asked.office).hint(page.t("transfer-new-office-hint"));
    let email = filled.field(Field::email("email", page.t("transfer-new-email")), "email", &asked.email);
    let phone = filled.field(Field::phone("phone", page.t("transfer-new-phone")), "phone", &asked.phone);
    let language = filled.select("language", "transfer-new-language", language_choices(page.text()), &asked.language);
    let reference = filled.text("reference", "transfer-new-reference", &asked.reference);
    view! {
        <FormRow field=filled.text("name", "transfer-new-name", &asked.name).required().autocomplete("off")/>
        <FormRow field=office.autocomplete("off")/>
        <FormRow field=email.required().hint(page.t("transfer-new-email-hint")).autocomplete("off")/>
        <FormRow field=filled.optional(phone).autocomplete("off")/>
        <FormRow field=language/>
        <FormRow field=filled.optional(reference).hint(page.t("transfer-new-reference-hint")).autocomplete("off")/>
    }
    .into_any()
}

/// What is known of the sale.
fn sale(page: &PageContext, filled: &Filled<'_>, asked: &TransferForm, mandates: Vec<Choice>) -> AnyView {
    let buyer = filled.text("buyerName", "transfer-new-buyer", &asked.buyer_name).autocomplete("off");
    let deed = filled.date("transferOn", "transfer-new-deed", &asked.transfer_on);
    let mandate = filled.select("mandateDocument", "transfer-new-mandate", mandates, &asked.mandate_document);
    let rows = view! {
        <FormRow field=filled.optional(deed)/>
        <FormRow field=filled.optional(buyer)/>
        <FormRow field=filled.optional(mandate).hint(page.t("transfer-new-mandate-hint"))/>
    };
    fieldset(page.t("transfer-new-sale"), None, rows)
}

fn end(label: &str, page: &PageContext, leave: String) -> AnyView {
    buttons(view! {
        <SubmitButton label=page.t(label) kind=ButtonKind::Primary/>
        <LinkButton href=leave label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
    })
}

/// Writes it down.
pub(super) async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let association = page.association().await?;
    let take = |name: &str| fields.get(name).to_owned();
    let form = TransferForm {
        unit: take("unit"),
        kind: take("kind"),
        requester: take("requester"),
        name: take("name"),
        office: take("office"),
        email: take("email"),
        phone: take("phone"),
        language: take("language"),
        reference: take("reference"),
        channel: take("channel"),
        received_on: take("receivedOn"),
        transfer_on: take("transferOn"),
        buyer_name: take("buyerName"),
        mandate_document: take("mandateDocument"),
    };
    let id = transfer_request(&page.ctx, Some(&fields.key()?), association.id, &form).await?.value;
    Ok(Next::done(format!("/a/{}/transfers/{id}", association.slug), WRITTEN))
}

/// What stands there, as the form has it.
fn stored(row: &transfer::Model) -> TransferForm {
    let or_nothing = |text: &Option<String>| text.clone().unwrap_or_default();
    TransferForm {
        name: row.requester_name.clone(),
        office: or_nothing(&row.requester_office),
        email: row.requester_email.clone(),
        phone: or_nothing(&row.requester_phone),
        language: row.requester_language.code().to_owned(),
        reference: or_nothing(&row.requester_reference),
        received_on: row.received_on.to_string(),
        transfer_on: row.transfer_on.map(|day| day.to_string()).unwrap_or_default(),
        buyer_name: or_nothing(&row.buyer_name),
        mandate_document: row.mandate_document_id.map(|id| id.to_string()).unwrap_or_default(),
        ..TransferForm::default()
    }
}

/// `/a/{slug}/transfers/{transfer}/edit`
pub(super) async fn load_edit(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::TransferWrite).await?;
    let row = of(&page).await?;
    let units = units_by_ids(&page.ctx, &[row.unit_id]).await?;
    let unit = units.get(&row.unit_id).map(|unit| unit.reference.clone()).unwrap_or_default();
    let mandates = mandates(&page, association.id).await?;
    let title = page.t("transfer-edit-title");
    Ok(Page::new(title.clone(), move || {
        let filled = Filled::of(&page);
        let here = page.in_association(&format!("/transfers/{}", row.id));
        let back = Place::text(words::title(&row, &unit), here.clone());
        let kept = stored(&row);
        let fee = Field::money("fee", page.t("transfer-file-fee"));
        let fee = filled.field(fee, "fee", &row.fee_cents.to_decimal_string()).hint(page.t("transfer-edit-fee-hint"));
        let received = filled.date("receivedOn", "transfer-new-received", &kept.received_on);
        let about = view! {
            <FormRow field=received.hint(page.t("transfer-edit-received-hint"))/>
            <FormRow field=fee/>
        };
        let rows = view! {
            {page.hidden(Some(row.version))}
            {fieldset(page.t("transfer-new-what"), None, about)}
            {fieldset(page.t("transfer-work-asker"), None, person(&page, &filled, &kept))}
            {sale(&page, &filled, &kept, mandates)}
            {end("transfer-edit-save", &page, here)}
        };
        view! {
            <PageHeader title=title back=back/>
            {page.form_top()}
            {banner(Tone::Info, page.t("transfer-edit-lead"))}
            {form(page.action(), rows)}
        }
    }))
}

/// Corrects it.
pub(super) async fn update(page: PageContext, fields: Fields) -> Result<Next> {
    let row = of(&page).await?;
    let take = |name: &str| fields.get(name).to_owned();
    let form = TransferChangeForm {
        name: take("name"),
        office: take("office"),
        email: take("email"),
        phone: take("phone"),
        language: take("language"),
        reference: take("reference"),
        received_on: take("receivedOn"),
        transfer_on: take("transferOn"),
        buyer_name: take("buyerName"),
        mandate_document: take("mandateDocument"),
        fee: take("fee"),
    };
    transfer_update(&page.ctx, Some(&fields.key()?), row.id, &form, Some(fields.version()?)).await?;
    Ok(Next::done(format!("/a/{}/transfers/{}", page.param("slug"), row.id), UPDATED))
}
