//! What an owner agreed to receive by other means than registered letters: what stands, what was withdrawn, and a new consent.

use entity::{
    date::format_date,
    identity::Permission,
    property::{
        CONSENT_LAW, Consent, ConsentForm, DeliveryChannel, DeliveryPurpose, DeliveryScope, delivery_consent,
        delivery_on, owner,
    },
};
use leptos::prelude::*;
use service::{
    Result,
    property::{delivery_consent_create, delivery_consent_fetch, delivery_consent_withdraw},
    text::Value,
};

use super::{
    owner_detail,
    parts::{self, fact, facts},
    person_words::{channel, choices, scope},
    register::{require_same, to_change},
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::words::law,
    ui::{ButtonKind, Choice, Field, FormRow, Glyph, LinkButton, PageHeader, Place, SubmitButton, Tone},
};

/// By what means she receives what, on what ground, and every consent that was given.
pub fn section(
    page: &PageContext,
    owner: &owner::Model,
    consents: &[delivery_consent::Model],
    ways: Option<&str>,
) -> AnyView {
    let text = page.text();
    let given: Vec<Consent> = consents.iter().map(Consent::from).collect();
    let means = |purpose| delivery_on(&given, purpose, page.ctx.today());
    let said = |purpose| {
        let means = means(purpose);
        let ground = if means.consent.is_some() { "property-delivery-by-consent" } else { "property-delivery-usual" };
        view! { {channel(text, means.channel)}" "<span class="muted">{page.t(ground)}</span> }
    };
    let list = facts(
        true,
        [
            fact(page.t("property-delivery-meetings"), said(DeliveryPurpose::Meetings)),
            fact(page.t("property-delivery-charges"), said(DeliveryPurpose::Charges)),
        ],
    );
    let by_mail = [DeliveryPurpose::Meetings, DeliveryPurpose::Charges]
        .into_iter()
        .any(|purpose| means(purpose).channel == DeliveryChannel::Email);
    let unreachable = (by_mail && owner.email.is_none())
        .then(|| parts::banner(Tone::Wait, view! { <p>{page.t("property-delivery-no-address")}</p> }));
    let rows = consents.iter().map(|consent| row(page, consent, ways)).collect_view();
    let add = ways.map(|at| {
        let href = format!("{at}/consents/new");
        view! { <p><LinkButton href=href label=page.t("property-consent-add") icon=Glyph::Plus/></p> }
    });
    parts::section(
        page.t("property-delivery-title"),
        view! { {list}{unreachable}<ul class="stack" role="list">{rows}</ul>{add} },
    )
}

/// A consent in one sentence: which means, what for, since when.
fn said(page: &PageContext, consent: &delivery_consent::Model) -> String {
    let text = page.text();
    let values = [
        ("channel", Value::from(channel(text, consent.channel))),
        ("scope", Value::from(scope(text, consent.scope))),
        ("date", Value::from(format_date(consent.given_on, page.language()))),
    ];
    page.tv("property-consent-said", &values)
}

fn row(page: &PageContext, consent: &delivery_consent::Model, ways: Option<&str>) -> AnyView {
    let said = said(page, consent);
    let withdrawn = consent.withdrawn_on.map(|on| {
        let date = format_date(on, page.language());
        view! { <p>{page.tv("property-consent-withdrawn-on", &[("date", date.into())])}</p> }
    });
    let withdraw = ways.filter(|_| consent.withdrawn_on.is_none()).map(|at| {
        let href = format!("{at}/consents/{}/withdraw", consent.id);
        view! { <p><a href=href>{page.t("property-consent-withdraw")}</a></p> }
    });
    view! {
        <li>
            <p><strong>{said}</strong></p>
            <p class="muted">{consent.proof.clone()}</p>
            {withdrawn}
            {withdraw}
        </li>
    }
    .into_any()
}

/// `/a/{slug}/owners/{id}/consents/new`
pub async fn load_new(page: PageContext) -> Result<Page> {
    to_change(&page, Permission::OwnerWrite).await?;
    let owner = owner_detail::of(&page).await?;
    let title = page.tv("property-consent-new-title", &[("name", Value::from(owner.name.clone()))]);
    Ok(Page::new(title.clone(), move || form(&page, title, &owner)))
}

fn form(page: &PageContext, title: String, owner: &owner::Model) -> AnyView {
    let text = page.text();
    let errors = page.errors();
    let fill = |field: Field, name: &str, stored: &str| field.value(page.form.value(name, stored)).errors(&errors);
    let channels = [DeliveryChannel::Email, DeliveryChannel::Post, DeliveryChannel::ByHand];
    let channels = channels.map(|one| Choice::new(one.code(), channel(text, one))).into();
    let scopes = choices(DeliveryScope::ALL, DeliveryScope::code, |one| scope(text, one));
    let at = page.in_association(&format!("/owners/{}", owner.id));
    let given = Field::date("givenOn", page.t("property-consent-given-on"));
    let proof = Field::text_area("proof", page.t("property-consent-proof"), 3);
    let buttons = parts::buttons(view! {
        <SubmitButton label=page.t("property-consent-record") kind=ButtonKind::Primary/>
        <LinkButton href=at.clone() label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
    });
    let rows = view! {
        {page.hidden(None)}
        <FormRow field=fill(Field::radio("channel", page.t("property-consent-channel"), channels), "channel", DeliveryChannel::Email.code()).required()/>
        <FormRow field=fill(Field::radio("scope", page.t("property-consent-scope"), scopes), "scope", DeliveryScope::All.code()).required()/>
        <FormRow field=fill(given, "givenOn", "").required().hint(page.t("property-consent-given-on-hint"))/>
        <FormRow field=fill(proof, "proof", "").required().hint(page.t("property-consent-proof-hint"))/>
        {buttons}
    };
    let lead = page.tv("property-consent-lead", &[("law", Value::from(law(CONSENT_LAW, page.language())))]);
    let back = Place::text(owner.name.clone(), at);
    view! { <PageHeader title=title lead=lead back=back/>{page.form_top()}{parts::form(page.action(), rows)} }
        .into_any()
}

/// Writes it down.
pub async fn create(page: PageContext, fields: Fields) -> Result<Next> {
    let owner = owner_detail::of(&page).await?;
    let form = ConsentForm {
        channel: fields.get("channel").to_owned(),
        scope: fields.get("scope").to_owned(),
        given_on: fields.get("givenOn").to_owned(),
        proof: fields.get("proof").to_owned(),
    };
    delivery_consent_create(&page.ctx, owner.id, &form, Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/owners/{}", page.param("slug"), owner.id), "property-consent-recorded"))
}

/// The consent that the address names, and whose it is.
async fn here(page: &PageContext) -> Result<(owner::Model, delivery_consent::Model)> {
    let owner = owner_detail::of(page).await?;
    let consent = delivery_consent_fetch(&page.ctx, page.id("consent", "consent-unknown")?).await?;
    require_same(owner.id, consent.owner_id, "consent-unknown")?;
    Ok((owner, consent))
}

/// `/a/{slug}/owners/{id}/consents/{consent}/withdraw`
pub async fn load_withdraw(page: PageContext) -> Result<Page> {
    to_change(&page, Permission::OwnerWrite).await?;
    let (owner, consent) = here(&page).await?;
    let title = page.t("property-consent-withdraw");
    Ok(Page::new(title.clone(), move || {
        let errors = page.errors();
        let today = page.ctx.today().to_string();
        let field = Field::date("withdrawnOn", page.t("property-consent-withdrawn-from"))
            .value(page.form.value("withdrawnOn", &today))
            .errors(&errors)
            .required();
        let at = page.in_association(&format!("/owners/{}", owner.id));
        let buttons = parts::buttons(view! {
            <SubmitButton label=page.t("property-consent-withdraw") kind=ButtonKind::Primary/>
            <LinkButton href=at.clone() label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
        });
        let said = said(&page, &consent);
        let rows = view! {
            {page.hidden(Some(consent.version))}
            <p><strong>{said}</strong></p>
            <p>{page.t("property-consent-withdraw-consequence")}</p>
            <FormRow field=field/>
            {buttons}
        };
        let back = Place::text(owner.name.clone(), at);
        view! { <PageHeader title=title back=back/>{page.form_top()}{parts::form(page.action(), rows)} }
    }))
}

/// Writes down that it stands no more.
pub async fn withdraw(page: PageContext, fields: Fields) -> Result<Next> {
    let (owner, consent) = here(&page).await?;
    let (version, key) = (Some(fields.version()?), fields.key()?);
    delivery_consent_withdraw(&page.ctx, consent.id, version, fields.get("withdrawnOn"), Some(&key)).await?;
    Ok(Next::done(format!("/a/{}/owners/{}", page.param("slug"), owner.id), "property-consent-withdrawn"))
}
