//! Words about owners and occupants.

use chrono::NaiveDate;
use entity::{
    country,
    date::format_date,
    property::{
        ContactKind, ContactPurpose, ContactVisibility, DeliveryChannel, DeliveryScope, OccupantKind, SameBy, owner,
        owner_contact,
    },
};
use leptos::prelude::*;
use service::text::Text;

use crate::{context::PageContext, ui::Choice};

/// What a means of contact is.
#[must_use]
pub fn contact_kind(text: Text, kind: ContactKind) -> String {
    text.get(&format!("property-contact-kind-{}", kind.code()))
}

/// What a means of contact is for.
#[must_use]
pub fn contact_purpose(text: Text, purpose: ContactPurpose) -> String {
    text.get(&format!("property-contact-purpose-{}", purpose.code()))
}

/// Who may see a means of contact.
#[must_use]
pub fn contact_visibility(text: Text, visibility: ContactVisibility) -> String {
    text.get(&format!("property-contact-visibility-{}", visibility.code()))
}

/// By what means something is sent.
#[must_use]
pub fn channel(text: Text, channel: DeliveryChannel) -> String {
    text.get(&format!("property-delivery-channel-{}", channel.code()))
}

/// What somebody agreed to.
#[must_use]
pub fn scope(text: Text, scope: DeliveryScope) -> String {
    text.get(&format!("property-delivery-scope-{}", scope.code()))
}

/// In what quality somebody occupies a unit.
#[must_use]
pub fn occupant_kind(text: Text, kind: OccupantKind) -> String {
    text.get(&format!("property-occupant-kind-{}", kind.code()))
}

/// What two owners have in common.
#[must_use]
pub fn same_by(text: Text, by: SameBy) -> String {
    text.get(&format!("property-duplicate-by-{}", by.code()))
}

/// Every country to choose from, Belgium and its neighbours first.
#[must_use]
pub fn country_choices(text: Text) -> Vec<Choice> {
    country::choices(text.language).into_iter().map(|(code, name)| Choice::new(code, name)).collect()
}

/// The choices of a small enumeration, each with its words.
pub fn choices<T: Copy>(all: &[T], code: impl Fn(T) -> &'static str, word: impl Fn(T) -> String) -> Vec<Choice> {
    all.iter().map(|one| Choice::new(code(*one), word(*one))).collect()
}

/// Street, postal code, municipality and, abroad, the country by its name, on one line.
#[must_use]
pub fn address(
    text: Text,
    street: Option<&str>,
    postal_code: Option<&str>,
    city: Option<&str>,
    country: &str,
) -> String {
    let place = [postal_code, city].into_iter().flatten().collect::<Vec<_>>().join("\u{a0}");
    let abroad = (country != "BE").then(|| country::name(country, text.language));
    let parts = [street, Some(place.as_str()).filter(|place| !place.is_empty()), abroad];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Where letters to an owner go.
#[must_use]
pub fn owner_address(text: Text, owner: &owner::Model) -> String {
    let (street, city) = (owner.street.as_deref(), owner.city.as_deref());
    if street.is_none() && city.is_none() && owner.postal_code.is_none() {
        return String::new();
    }
    address(text, street, owner.postal_code.as_deref(), city, &owner.country)
}

/// A means of contact in one line.
#[must_use]
pub fn contact_text(text: Text, contact: &owner_contact::Model) -> String {
    match contact.kind {
        ContactKind::Email | ContactKind::Phone | ContactKind::Mobile => contact.value.clone().unwrap_or_default(),
        ContactKind::Post => address(
            text,
            contact.value.as_deref(),
            contact.postal_code.as_deref(),
            contact.city.as_deref(),
            contact.country.as_deref().unwrap_or("BE"),
        ),
    }
}

/// A means of contact that can be used at once: a mail is begun, a number is dialled.
pub fn contact_link(text: Text, contact: &owner_contact::Model) -> AnyView {
    let words = contact_text(text, contact);
    let href = match contact.kind {
        ContactKind::Email => entity::property::mail_link(&words),
        ContactKind::Phone | ContactKind::Mobile => format!("tel:{}", entity::property::dialled(&words)),
        ContactKind::Post => return words.into_any(),
    };
    view! { <a href=href>{words}</a> }.into_any()
}

/// A period of which one end or both may be unknown: "from 1 May 2024 to 30 June 2026".
#[must_use]
pub fn period(page: &PageContext, starts_on: Option<NaiveDate>, ends_on: Option<NaiveDate>) -> String {
    let day = |day| format_date(day, page.language());
    match (starts_on, ends_on) {
        (Some(first), Some(last)) => {
            page.tv("property-period-from-to", &[("from", day(first).into()), ("to", day(last).into())])
        }
        (Some(first), None) => page.tv("property-period-from", &[("from", day(first).into())]),
        (None, Some(last)) => page.tv("property-period-to", &[("to", day(last).into())]),
        (None, None) => page.t("property-period-unknown"),
    }
}

#[cfg(test)]
mod tests {
    use entity::language::Language;

    use super::*;

    #[test]
    fn a_country_abroad_is_named_in_the_language_of_the_reader() {
        let said = |language| address(Text::new(language), Some("Keizersgracht 1"), None, Some("Amsterdam"), "NL");
        assert_eq!(said(Language::Fr), "Keizersgracht 1, Amsterdam, Pays-Bas");
        assert_eq!(said(Language::De), "Keizersgracht 1, Amsterdam, Niederlande");
        assert_eq!(
            address(Text::new(Language::Fr), None, Some("1000"), Some("Bruxelles"), "BE"),
            "1000\u{a0}Bruxelles"
        );
    }
}
