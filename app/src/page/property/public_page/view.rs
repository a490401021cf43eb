//! What a public page says, with the marks of schema.org by which search engines understand it. No script is needed for them.

use entity::{
    date::format_date,
    format::enterprise_number::EnterpriseNumber,
    property::{PublicNumber, PublicText, SyndicKind, dialled, text_for},
};
use leptos::prelude::*;
use service::{
    property::{PublicAssociation, PublicSyndic, PublicView},
    text::Text,
};

use crate::{
    page::{
        property::{
            parts::{fact, facts, section},
            words::address,
        },
        transfer::ways,
    },
    ui::PageHeader,
};

/// The whole page below its frame.
pub fn view(text: Text, page: &PublicView) -> AnyView {
    let association = &page.association;
    let name = association.name_in(text.language).to_owned();
    let seat = address(Some(&association.street), Some(&association.postal_code), Some(&association.city), "BE");
    view! {
        <article class="stack" itemscope itemtype="https://schema.org/Organization">
            <meta itemprop="name" content=name.clone()/>
            <PageHeader title=name.clone() lead=seat.clone()/>
            {numbers(text, &page.numbers)}
            {section(text.get("property-public-syndic"), syndics(text, page))}
            {section(text.get("property-public-consult"), consult(text, page, &seat))}
            {note(text, page)}
            {ways::on_public_page(text)}
            {section(text.get("property-public-identity"), identity(text, association, name))}
        </article>
    }
    .into_any()
}

/// Whom to call, as large as a finger: whoever looks for a number is in a hurry.
fn numbers(text: Text, numbers: &[PublicNumber]) -> Option<AnyView> {
    if numbers.is_empty() {
        return None;
    }
    let tile = |number: &PublicNumber| {
        let kind = text.get(&format!("property-public-number-{}", number.kind.code()));
        let what = match &number.name {
            Some(name) => format!("{kind} · {name}"),
            None => kind,
        };
        let href = format!("tel:{}", dialled(&number.phone));
        let phone = number.phone.clone();
        view! {
            <li itemprop="contactPoint" itemscope itemtype="https://schema.org/ContactPoint">
                <a class="button" href=href>
                    <small itemprop="contactType">{what}</small>
                    <strong itemprop="telephone">{phone}</strong>
                </a>
            </li>
        }
    };
    let tiles = numbers.iter().map(tile).collect_view();
    Some(section(text.get("property-public-numbers"), view! { <ul class="tiles" role="list">{tiles}</ul> }))
}

/// The syndic of the day as the law wants her to be known (C. civ. art. 3.89 §2), and when she can be reached.
fn syndics(text: Text, page: &PublicView) -> AnyView {
    let none = page.syndics.is_empty().then(|| view! { <p>{text.get("property-public-syndic-none")}</p> });
    let known = page.syndics.iter().map(|one| syndic(text, one)).collect_view();
    // Somebody may answer although no mandate is written down yet.
    let hours = said(text, page, |one| one.opening_hours.as_deref())
        .map(|hours| facts(false, [fact(text.get("property-public-opening-hours"), hours)]));
    view! { {none}{known}{hours} }.into_any()
}

fn syndic(text: Text, syndic: &PublicSyndic) -> AnyView {
    let name = match &syndic.legal_form {
        Some(form) => format!("{} {form}", syndic.name),
        None => syndic.name.clone(),
    };
    let office = address(Some(&syndic.street), Some(&syndic.postal_code), Some(&syndic.city), &syndic.country);
    let mut list = vec![fact(text.get("property-public-syndic-name"), view! { <span itemprop="name">{name}</span> })];
    let mut add = |id: &str, value: Option<String>| list.extend(value.map(|value| fact(text.get(id), value)));
    add("property-public-syndic-profession", syndic.profession.clone());
    add("property-public-syndic-address", Some(office));
    add("property-enterprise-number", syndic.enterprise_number.as_ref().map(EnterpriseNumber::display));
    add("property-public-syndic-ipi", syndic.ipi_number.clone());
    add("property-public-syndic-appointed", Some(format_date(syndic.appointed_on, text.language)));
    if let Some(phone) = syndic.phone.clone() {
        let href = format!("tel:{}", dialled(&phone));
        let link = view! { <a href=href><span itemprop="telephone">{phone}</span></a> };
        list.push(fact(text.get("property-public-syndic-phone"), link));
    }
    if let Some(email) = syndic.email.clone() {
        let href = entity::property::mail_link(&email);
        let link = view! { <a href=href><span itemprop="email">{email}</span></a> };
        list.push(fact(text.get("property-public-syndic-email"), link));
    }
    let kind = if syndic.kind == SyndicKind::Provisional {
        "property-public-syndic-provisional"
    } else {
        "property-public-syndic"
    };
    view! {
        <div itemprop="contactPoint" itemscope itemtype="https://schema.org/ContactPoint">
            <meta itemprop="contactType" content=text.get(kind)/>
            {facts(false, list)}
        </div>
    }
    .into_any()
}

/// Where the internal rules and the register of decisions can be consulted (C. civ. art. 3.93 §§3-4). The law keeps both at the seat.
fn consult(text: Text, page: &PublicView, seat: &str) -> AnyView {
    let at = |thing: fn(&PublicText) -> Option<&str>| {
        said(text, page, thing)
            .unwrap_or_else(|| text.with("property-public-at-seat", &[("seat", seat.to_owned().into())]).into_any())
    };
    let list = [
        fact(text.get("property-public-rules-at"), at(|one| one.rules_at.as_deref())),
        fact(text.get("property-public-decisions-at"), at(|one| one.decisions_at.as_deref())),
    ];
    view! { <p>{text.get("property-public-consult-lead")}</p>{facts(false, list)} }.into_any()
}

fn note(text: Text, page: &PublicView) -> Option<AnyView> {
    let note = said(text, page, |one| one.note.as_deref())?;
    Some(section(text.get("property-public-note"), view! { <p>{note}</p> }))
}

fn identity(text: Text, association: &PublicAssociation, name: String) -> AnyView {
    let seat = view! {
        <span itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">
            <span itemprop="streetAddress">{association.street.clone()}</span>", "
            <span itemprop="postalCode">{association.postal_code.clone()}</span>" "
            <span itemprop="addressLocality">{association.city.clone()}</span>
            <meta itemprop="addressCountry" content="BE"/>
        </span>
    };
    let number = view! {
        <span itemprop="identifier" itemscope itemtype="https://schema.org/PropertyValue">
            <meta itemprop="propertyID" content="BE-KBO-BCE"/>
            <span itemprop="value">{association.enterprise_number.display()}</span>
        </span>
    };
    facts(
        false,
        [
            fact(text.get("property-association-name"), name),
            fact(text.get("property-public-seat"), seat),
            fact(text.get("property-enterprise-number"), number),
        ],
    )
}

/// What the syndic wrote about a thing, in the reader's language if it is there. Another language is marked, so that it is read aloud rightly.
fn said(text: Text, page: &PublicView, thing: impl Fn(&PublicText) -> Option<&str>) -> Option<AnyView> {
    let (language, words) = text_for(&page.texts, text.language, page.association.language, thing)?;
    let foreign = (language != text.language).then(|| language.code());
    let words = words.to_owned();
    Some(view! { <span lang=foreign>{words}</span> }.into_any())
}
