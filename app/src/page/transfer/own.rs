//! `/a/{slug}/my-sale`: an owner who sells asks for the information herself, and sees what was sent to whom.

use std::collections::BTreeMap;

use entity::{
    date::format_date,
    id::{TransferId, UnitId},
    identity::{Permission, Role},
    property::{association, unit},
    transfer::{Channel, Requester, TransferForm, TransferKind, transfer, transfer_setting, transfer_version},
};
use leptos::prelude::*;
use service::{
    Error, Result,
    charges::own_home,
    page::Slice,
    property::units_by_ids,
    text::Value,
    transfer::{TransferFilter, transfer_request, transfer_settings, transfers_list, versions_by_transfers},
};

use super::{ASKED, words};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::{
        pager::pager,
        property::{
            filled::Filled,
            parts::{banner, fact, facts, form, section},
        },
        words::day,
    },
    ui::{ButtonKind, Card, Choice, FormRow, Glyph, PageHeader, Place, SubmitButton, Tone},
};

struct Shown {
    /// Her units in this association.
    units: Vec<unit::Model>,
    settings: transfer_setting::Model,
    requests: Slice<transfer::Model>,
    /// The units that the requests are about: also those that she has sold since.
    about: BTreeMap<UnitId, unit::Model>,
    versions: BTreeMap<TransferId, Vec<transfer_version::Model>>,
}

/// The units of whoever is signed in, in the association of the address.
async fn own_units(page: &PageContext, association: &association::Model) -> Result<Vec<unit::Model>> {
    let owns = page.ctx.account()?.roles.iter().any(|held| held.role == Role::Owner);
    if !owns {
        return Err(Error::Forbidden);
    }
    let home = own_home(&page.ctx).await?;
    let here = home.units.into_iter().filter(|own| own.association.id == association.id).map(|own| own.unit);
    let mut units: Vec<unit::Model> = here.collect();
    // Several rights in one unit make it no second one.
    units.sort_by_key(|unit| (unit.position, unit.id));
    units.dedup_by_key(|unit| unit.id);
    Ok(units)
}

async fn read(page: &PageContext) -> Result<Shown> {
    let association = page.association().await?;
    let units = own_units(page, &association).await?;
    let filter = TransferFilter { association: Some(association.id), ..TransferFilter::default() };
    let mut requests = transfers_list(&page.ctx, &filter, page.page_request()).await?;
    // Whoever manages the association too finds the others on the list of the association.
    if page.ctx.may_in(Permission::TransferRead, association.id) {
        let own: Vec<UnitId> = units.iter().map(|unit| unit.id).collect();
        requests.rows.retain(|row| own.contains(&row.unit_id));
    }
    let ids: Vec<TransferId> = requests.rows.iter().map(|row| row.id).collect();
    let about: Vec<UnitId> = requests.rows.iter().map(|row| row.unit_id).collect();
    Ok(Shown {
        settings: transfer_settings(&page.ctx, association.id).await?,
        versions: versions_by_transfers(&page.ctx, &ids).await?,
        about: units_by_ids(&page.ctx, &about).await?,
        requests,
        units,
    })
}

/// Shows it.
pub(super) async fn load(page: PageContext) -> Result<Page> {
    let shown = read(&page).await?;
    let title = page.t("transfer-own-title");
    Ok(Page::new(title.clone(), move || {
        let back = Place::text(page.t("shell-section-overview"), page.in_association(""));
        let sent = if shown.requests.rows.is_empty() {
            view! { <p class="muted">{page.t("transfer-own-none")}</p> }.into_any()
        } else {
            let cards = shown.requests.rows.iter().map(|row| request(&page, &shown, row)).collect_view();
            view! { <div class="stack">{cards}</div>{pager(&page, shown.requests.offset, shown.requests.has_next)} }
                .into_any()
        };
        view! {
            <PageHeader title=title lead=page.t("transfer-own-lead") back=back/>
            {page.form_top()}
            {section(page.t("transfer-own-ask"), ask(&page, &shown))}
            {section(page.t("transfer-own-sent"), sent)}
        }
    }))
}

/// What the law gives her, what it costs, and the form.
fn ask(page: &PageContext, shown: &Shown) -> AnyView {
    if shown.units.is_empty() {
        return banner(Tone::Info, page.t("transfer-own-no-unit"));
    }
    let filled = Filled::of(page);
    let choices = shown.units.iter().map(|unit| Choice::new(unit.id.to_string(), unit.reference.clone())).collect();
    let first = shown.units.first().map(|unit| unit.id.to_string()).unwrap_or_default();
    let asked = page.query.get("unit");
    let chosen = if asked.is_empty() { first.as_str() } else { asked };
    let fee = shown.settings.fee(TransferKind::Contract);
    let cost = if fee.is_zero() {
        page.t("transfer-own-free")
    } else {
        let source = shown.settings.fee_source.clone().unwrap_or_default();
        page.tv("transfer-own-fee", &[("fee", fee.format(page.language()).into()), ("source", source.into())])
    };
    let deed = filled.date("transferOn", "transfer-new-deed", "");
    let buyer = filled.text("buyerName", "transfer-new-buyer", "").autocomplete("off");
    let rows = view! {
        {page.hidden(None)}
        <FormRow field=filled.select("unit", "transfer-own-unit", choices, chosen)/>
        <FormRow field=filled.optional(deed)/>
        <FormRow field=filled.optional(buyer)/>
        <p>{cost}</p>
        <div class="actions"><SubmitButton label=page.t("transfer-own-send") kind=ButtonKind::Primary icon=Glyph::Send/></div>
    };
    view! { <p>{page.t("transfer-own-ask-lead")}</p><p>{page.t("transfer-own-deed")}</p>{form(page.action(), rows)} }
        .into_any()
}

/// One request: who asked, by when it is answered, what was sent.
fn request(page: &PageContext, shown: &Shown, row: &transfer::Model) -> AnyView {
    let (text, tongue) = (page.text(), page.language());
    let unit = shown.about.get(&row.unit_id).map(|unit| unit.reference.as_str()).unwrap_or_default();
    let title = words::title(row, unit);
    let asker = format!("{} ({})", words::asker(row), words::requester(text, row.requester_kind));
    let mut list = vec![
        fact(page.t("transfer-own-asked-by"), asker),
        fact(page.t("transfer-new-kind"), words::kind(text, row.kind)),
        fact(page.t("transfer-new-received"), format_date(row.received_on, tongue)),
        fact(page.t("transfer-work-due"), words::term(page, row)),
        fact(page.t("transfer-file-fee"), row.fee_cents.format(tongue)),
    ];
    let versions = shown.versions.get(&row.id).map(Vec::as_slice).unwrap_or_default();
    let sent: Vec<AnyView> = versions
        .iter()
        .filter_map(|version| Some((version, version.delivered_at?)))
        .map(|(version, at)| {
            let values = [
                ("number", Value::from(version.number)),
                ("date", day(at, tongue).into()),
                ("name", words::asker(row).into()),
                ("reference", format_date(version.reference_date, tongue).into()),
            ];
            view! { <li>{page.tv("transfer-own-version", &values)}</li> }.into_any()
        })
        .collect();
    let sent = if sent.is_empty() {
        page.t("transfer-own-nothing-sent").into_any()
    } else {
        view! { <ul>{sent}</ul> }.into_any()
    };
    list.push(fact(page.t("transfer-own-sent"), sent));
    list.extend(row.cancel_reason.clone().map(|reason| fact(page.t("transfer-file-cancelled"), reason)));
    let (chip, list) = (words::state(text, row.state), facts(false, list));
    view! { <Card title=title><p>{chip}</p>{list}</Card> }.into_any()
}

/// Asks, as the seller, in her own name.
pub(super) async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let association = page.association().await?;
    let units = own_units(&page, &association).await?;
    let actor = page.ctx.account()?;
    // What is none of hers is no unit here.
    let unit = units.iter().map(|unit| unit.id.to_string()).find(|id| id == fields.get("unit")).unwrap_or_default();
    let form = TransferForm {
        unit,
        kind: TransferKind::Contract.code().to_owned(),
        requester: Requester::Seller.code().to_owned(),
        name: actor.display_name.clone(),
        email: actor.email.clone(),
        language: actor.language.code().to_owned(),
        channel: Channel::Portal.code().to_owned(),
        transfer_on: fields.get("transferOn").to_owned(),
        buyer_name: fields.get("buyerName").to_owned(),
        ..TransferForm::default()
    };
    transfer_request(&page.ctx, Some(&fields.key()?), association.id, &form).await?;
    Ok(Next::done(format!("/a/{}/my-sale", association.slug), ASKED))
}
