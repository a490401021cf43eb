//! `/a/{slug}/transfers/settings`: whether requests are taken without an account, what they cost, who signs; and what is usually said.

use std::collections::BTreeMap;

use entity::{
    date::format_date,
    identity::Permission,
    property::association,
    transfer::{SectionKind, TransferSettingForm, transfer_default, transfer_setting},
};
use leptos::prelude::*;
use service::{
    Result,
    transfer::{transfer_defaults, transfer_settings, transfer_settings_update},
};

use super::{SAVED, words};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::property::{
        filled::Filled,
        parts::{buttons, fieldset, form, section},
        register::to_change,
    },
    ui::{
        ButtonKind, Column, DataTable, Field, FormRow, LinkButton, PageHeader, Place, Row, StatusChip, SubmitButton,
        Tone,
    },
};

/// Shows them.
pub(super) async fn load(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::TransferWrite).await?;
    let settings = transfer_settings(&page.ctx, association.id).await?;
    let usual = transfer_defaults(&page.ctx, association.id).await?;
    let usual: BTreeMap<SectionKind, transfer_default::Model> =
        usual.into_iter().map(|one| (one.section, one)).collect();
    let title = page.t("transfer-settings-title");
    Ok(Page::new(title.clone(), move || {
        let list = page.in_association("/transfers");
        let back = Place::text(page.t("transfer-work-title"), list.clone());
        let filled = Filled::of(&page);
        let stored = stored(&settings);
        let rows = view! {
            {page.hidden(Some(settings.version))}
            {door(&page, &association, &settings)}
            {fees(&page, &filled, &stored)}
            {signing(&page, &filled, &stored)}
            {buttons(view! {
                <SubmitButton label=page.t("transfer-settings-save") kind=ButtonKind::Primary/>
                <LinkButton href=list label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
            })}
        };
        view! {
            <PageHeader title=title back=back/>
            {page.form_top()}
            {form(page.action(), rows)}
            {section(page.t("transfer-settings-usual"), answers(&page, &usual))}
        }
    }))
}

fn stored(row: &transfer_setting::Model) -> TransferSettingForm {
    let or_nothing = |text: &Option<String>| text.clone().unwrap_or_default();
    let fee = |fee: entity::money::Cents| if fee.is_zero() { String::new() } else { fee.to_decimal_string() };
    TransferSettingForm {
        accepts_requests: row.accepts_requests,
        fee_contract: fee(row.fee_contract_cents),
        fee_deed: fee(row.fee_deed_cents),
        fee_source: or_nothing(&row.fee_source),
        signatory_name: or_nothing(&row.signatory_name),
        signatory_role: or_nothing(&row.signatory_role),
        remind_days: row.remind_days.to_string(),
    }
}

/// Whether anybody may ask without an account, and where.
fn door(page: &PageContext, association: &association::Model, settings: &transfer_setting::Model) -> AnyView {
    let name = "acceptsRequests";
    let accepts = Field::checkbox(name, page.t("transfer-settings-accepts"))
        .checked(page.form.checked(name, settings.accepts_requests))
        .hint(page.t("transfer-settings-accepts-hint"));
    let address = settings.accepts_requests.then(|| {
        let href = page.href(&format!("/notary/{}", association.id));
        view! { <p><a href=href>{page.t("transfer-list-open-link")}</a></p> }
    });
    let rows = view! { <FormRow field=accepts/>{address} };
    fieldset(page.t("transfer-settings-door"), None, rows)
}

fn fees(page: &PageContext, filled: &Filled<'_>, stored: &TransferSettingForm) -> AnyView {
    let fee = |name: &str, id: &str, stored: &str| filled.field(Field::money(name, page.t(id)), name, stored);
    let source = filled.text("feeSource", "transfer-settings-source", &stored.fee_source);
    let rows = view! {
        <FormRow field=fee("feeContract", "transfer-settings-fee-contract", &stored.fee_contract)/>
        <FormRow field=fee("feeDeed", "transfer-settings-fee-deed", &stored.fee_deed)/>
        <FormRow field=source.hint(page.t("transfer-settings-source-hint")).max_length(120)/>
    };
    fieldset(page.t("transfer-settings-fees"), Some(page.t("transfer-settings-fees-hint")), rows)
}

fn signing(page: &PageContext, filled: &Filled<'_>, stored: &TransferSettingForm) -> AnyView {
    let name = filled.text("signatoryName", "transfer-settings-signatory", &stored.signatory_name);
    let role = filled.text("signatoryRole", "transfer-settings-role", &stored.signatory_role);
    let days = Field::number("remindDays", page.t("transfer-settings-remind"));
    let days = filled.field(days, "remindDays", &stored.remind_days).narrow();
    let rows = view! {
        <FormRow field=filled.optional(name).hint(page.t("transfer-settings-signatory-hint")).max_length(120)/>
        <FormRow field=filled.optional(role).max_length(120)/>
        <FormRow field=days.hint(page.t("transfer-settings-remind-hint"))/>
    };
    fieldset(page.t("transfer-settings-signing"), None, rows)
}

/// What is usually said, section by section; a day that has passed stands out.
fn answers(page: &PageContext, usual: &BTreeMap<SectionKind, transfer_default::Model>) -> AnyView {
    let text = page.text();
    let columns = vec![
        Column::heading(page.t("transfer-file-section")),
        Column::text(page.t("transfer-answer-title")),
        Column::text(page.t("transfer-settings-review")),
    ];
    // What is only found in the registers has no usual answer.
    let told = |kind: &&SectionKind| kind.shape().none || kind.shape().items.is_some() || usual.contains_key(kind);
    let rows = SectionKind::ALL.iter().filter(told).map(|kind| {
        let href = page.in_association(&format!("/transfers/settings/{}", kind.code()));
        let row = Row::new().cell(view! { <a href=href>{words::section(text, *kind)}</a> });
        match usual.get(kind) {
            Some(one) => {
                row.cell(page.t(&format!("transfer-answer-outcome-{}", one.outcome.code()))).cell(review(page, one))
            }
            None => row.blank().blank(),
        }
    });
    let rows = rows.collect();
    view! {
        <p>{page.t("transfer-settings-usual-lead")}</p>
        <DataTable caption=page.t("transfer-settings-usual") caption_hidden=true columns=columns rows=rows/>
    }
    .into_any()
}

fn review(page: &PageContext, one: &transfer_default::Model) -> AnyView {
    let day = format_date(one.review_on, page.language());
    // From this day on it is not taken over any more.
    if one.review_on > page.ctx.today() {
        return day.into_any();
    }
    view! { {day}" "<StatusChip tone=Tone::Wait label=page.t("transfer-settings-review-due")/> }.into_any()
}

/// Changes the settings.
pub(super) async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let association = page.association().await?;
    let take = |name: &str| fields.get(name).to_owned();
    let form = TransferSettingForm {
        accepts_requests: fields.is_checked("acceptsRequests"),
        fee_contract: take("feeContract"),
        fee_deed: take("feeDeed"),
        fee_source: take("feeSource"),
        signatory_name: take("signatoryName"),
        signatory_role: take("signatoryRole"),
        remind_days: take("remindDays"),
    };
    let version = Some(fields.version()?);
    transfer_settings_update(&page.ctx, Some(&fields.key()?), association.id, &form, version).await?;
    Ok(Next::done(format!("/a/{}/transfers/settings", association.slug), SAVED))
}
