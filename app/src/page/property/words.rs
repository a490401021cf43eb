//! Words of the register that depend on a value: kinds, counts of shares, addresses, parts.

use entity::{
    language::Language,
    property::{DeedKind, Fund, KeyKind, MeterKind, OwnerKind, unit_kind::UnitKind},
    share::{Fraction, Share},
};
use service::text::{Text, Value};

use crate::{context::PageContext, ui::Choice};

/// What a unit is.
#[must_use]
pub fn unit_kind(text: Text, kind: UnitKind) -> String {
    text.get(&format!("property-unit-kind-{}", kind.code()))
}

/// What kind of person an owner is.
#[must_use]
pub fn owner_kind(text: Text, kind: OwnerKind) -> String {
    text.get(&format!("property-owner-kind-{}", kind.code()))
}

/// The name of a fund.
#[must_use]
pub fn fund(text: Text, fund: Fund) -> String {
    text.get(&format!("property-fund-{}", fund.code()))
}

/// What a deed is about.
#[must_use]
pub fn deed_kind(text: Text, kind: DeedKind) -> String {
    text.get(&format!("property-deed-kind-{}", kind.code()))
}

/// What a meter counts.
#[must_use]
pub fn meter_kind(text: Text, kind: MeterKind) -> String {
    text.get(&format!("property-meter-kind-{}", kind.code()))
}

/// Where a key has its parts from.
#[must_use]
pub fn key_kind(text: Text, kind: KeyKind) -> String {
    text.get(&format!("property-key-kind-{}", kind.code()))
}

/// The name of a language.
#[must_use]
pub fn language(text: Text, language: Language) -> String {
    text.get(&format!("property-language-{}", language.code()))
}

/// Every language to choose from.
#[must_use]
pub fn language_choices(text: Text) -> Vec<Choice> {
    Language::ALL.into_iter().map(|one| Choice::new(one.code(), language(text, one))).collect()
}

/// Every kind of unit to choose from.
#[must_use]
pub fn unit_kind_choices(text: Text) -> Vec<Choice> {
    UnitKind::ALL.iter().map(|kind| Choice::new(kind.code(), unit_kind(text, *kind))).collect()
}

/// A number of shares with the word, "120 quotités".
#[must_use]
pub fn share_count(text: Text, shares: Share) -> String {
    text.with("property-share-count", &[("count", shares.0.into()), ("shares", shares.format(text.language).into())])
}

/// A number of units with the word, "24 lots".
#[must_use]
pub fn unit_count(text: Text, units: usize) -> String {
    text.with("property-unit-count", &[("count", units.into())])
}

/// "999 sur 1 000".
#[must_use]
pub fn shares_of(text: Text, sum: Share, total: Share) -> String {
    text.with(
        "property-overview-shares-of",
        &[("sum", sum.format(text.language).into()), ("total", total.format(text.language).into())],
    )
}

/// The values of a sentence that compares a sum of shares with the total of the base deed: `sum`, `total`, `difference` and, for the plural, `count`.
#[must_use]
pub fn difference(text: Text, sum: Share, total: Share) -> [(&'static str, Value<'static>); 4] {
    let gap = Share(sum.0.saturating_sub(total.0).saturating_abs());
    [
        ("sum", sum.format(text.language).into()),
        ("total", total.format(text.language).into()),
        ("difference", gap.format(text.language).into()),
        ("count", gap.0.into()),
    ]
}

/// An owner with the part that is hers, "Anne Peeters (1/2)"; the whole needs no mention.
#[must_use]
pub fn owner_and_part(name: &str, part: Fraction) -> String {
    if part.is_one() { name.to_owned() } else { format!("{name} ({part})") }
}

/// Street, postal code and municipality on one line; what is absent is left out.
#[must_use]
pub fn address(street: Option<&str>, postal_code: Option<&str>, city: Option<&str>, country: &str) -> String {
    let place = [postal_code, city].into_iter().flatten().collect::<Vec<_>>().join("\u{a0}");
    let abroad = (country != "BE").then_some(country);
    let parts = [street, Some(place.as_str()).filter(|place| !place.is_empty()), abroad];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// A text, or that it was not given.
#[must_use]
pub fn or_not_given(page: &PageContext, value: Option<&str>) -> String {
    value.filter(|value| !value.is_empty()).map_or_else(|| page.t("property-none-given"), ToOwned::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_leave_out_what_is_absent() {
        assert_eq!(
            address(Some("Rue Haute 1"), Some("1000"), Some("Bruxelles"), "BE"),
            "Rue Haute 1, 1000\u{a0}Bruxelles"
        );
        assert_eq!(address(None, None, Some("Lille"), "FR"), "Lille, FR");
        assert_eq!(address(None, None, None, "BE"), "");
    }

    #[test]
    fn the_missing_share_is_named_in_every_language() {
        let said = |code: &str| {
            let text = Text::new(Language::parse(code).unwrap());
            text.with("property-shares-missing", &difference(text, Share(999), Share(1000)))
        };
        assert_eq!(said("fr"), "999 sur 1\u{a0}000\u{a0}: il manque 1 quotité");
        assert_eq!(said("nl"), "999 op 1.000: er ontbreekt 1 aandeel");
        assert_eq!(said("de"), "999 von 1.000: Es fehlt 1 Anteil");
        assert_eq!(said("en"), "999 of 1,000: 1 share is missing");
    }
}
