//! Words about ownership that depend on a value: rights, deeds, kinds of change.

use entity::{
    date::format_date,
    language::Language,
    property::title::{ChangeKind, HolderPart, Passing, Right, Suspension, TitleDeed, TitleDeedKind},
    share::Fraction,
};
use service::text::Text;

use crate::{page::property::words::owner_and_part, ui::Choice};

/// Which right.
#[must_use]
pub fn right(text: Text, right: Right) -> String {
    text.get(&format!("property-right-{}", right.code()))
}

/// A part with its right in a sentence, "1/2 en usufruit"; the whole in usufruct is "usufruit".
#[must_use]
pub fn part_and_right(text: Text, held: &HolderPart) -> String {
    let whole = if held.part.is_one() { "yes" } else { "no" };
    let values = [("part", held.part.to_string().into()), ("whole", whole.into())];
    text.with(&format!("property-title-held-{}", held.right.code()), &values)
}

/// A name with what goes with it, "Anne Peeters (1/2)" or "A1 (usufruit)"; the whole in full ownership needs no mention.
#[must_use]
pub fn with_part(text: Text, name: &str, held: &HolderPart) -> String {
    match held.right {
        Right::Full => owner_and_part(name, held.part),
        _ => format!("{name} ({})", part_and_right(text, held)),
    }
}

/// Every right to choose from.
#[must_use]
pub fn right_choices(text: Text) -> Vec<Choice> {
    Right::ALL.iter().map(|one| Choice::new(one.code(), right(text, *one))).collect()
}

/// By what kind of act.
#[must_use]
pub fn deed_kind(text: Text, kind: TitleDeedKind) -> String {
    text.get(&format!("property-title-deed-{}", kind.code()))
}

/// Every kind of act to choose from, after none.
#[must_use]
pub fn deed_kind_choices(text: Text) -> Vec<Choice> {
    let none = Choice::new("", text.get("property-title-deed-unknown"));
    std::iter::once(none)
        .chain(TitleDeedKind::ALL.iter().map(|kind| Choice::new(kind.code(), deed_kind(text, *kind))))
        .collect()
}

/// A deed on one line, "Vente du 14 mai 2026, Me Fontaine, 2026/114"; nothing where nothing is known.
#[must_use]
pub fn deed(text: Text, deed: &TitleDeed) -> Option<String> {
    let kind = deed.kind.map(|kind| deed_kind(text, kind));
    let day = deed.dated_on.map(|day| format_date(day, text.language));
    let first = match (kind, day) {
        (Some(kind), Some(day)) => {
            Some(text.with("property-title-deed-of", &[("kind", kind.into()), ("date", day.into())]))
        }
        (kind, None) => kind,
        (None, Some(day)) => Some(text.with("property-title-deed-dated", &[("date", day.into())])),
    };
    let parts: Vec<String> = first.into_iter().chain(deed.notary.clone()).chain(deed.reference.clone()).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// How a change came to be recorded.
#[must_use]
pub fn change_kind(text: Text, kind: ChangeKind) -> String {
    text.get(&format!("property-title-change-{}", kind.code()))
}

/// What may pass out of the rights that are held, with what it means.
#[must_use]
pub fn passing_choices(text: Text, held: &[HolderPart]) -> Vec<Choice> {
    let has_full = held.iter().any(|part| part.right == Right::Full);
    let has_limited = held.iter().any(|part| part.right.is_limited());
    let fits = |passing: &&Passing| match passing {
        Passing::Whole => true,
        Passing::End => has_limited,
        Passing::Bare | Passing::Usufruct | Passing::Emphyteusis | Passing::Superficies | Passing::Use => has_full,
    };
    let choice = |passing: &Passing| {
        let code = passing.code();
        Choice::new(code, text.get(&format!("property-title-passing-{code}")))
            .hint(text.get(&format!("property-title-passing-hint-{code}")))
    };
    Passing::ALL.iter().filter(fits).map(choice).collect()
}

/// Why the vote of a unit is suspended.
#[must_use]
pub fn suspension(text: Text, reason: Suspension) -> String {
    text.get(&format!("property-title-suspended-{}", reason.code()))
}

/// An exact number of shares: whole ones in groups of three digits, and what is left as a fraction, "1 250 1/3".
#[must_use]
pub fn exact_shares(language: Language, shares: Fraction) -> String {
    let whole = shares.numerator().checked_div(shares.denominator()).unwrap_or_default();
    let left = shares.numerator().checked_rem(shares.denominator()).unwrap_or_default();
    let words = entity::share::Share(whole).format(language);
    match (whole, left) {
        (_, 0) => words,
        (0, left) => format!("{left}/{}", shares.denominator()),
        (_, left) => format!("{words} {left}/{}", shares.denominator()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_told_exactly() {
        let told = |numerator, denominator| exact_shares(Language::Fr, Fraction::new(numerator, denominator).unwrap());
        assert_eq!(told(2501, 2), "1\u{a0}250 1/2");
        assert_eq!(told(1250, 1), "1\u{a0}250");
        assert_eq!(told(1, 3), "1/3");
        assert_eq!(told(0, 1), "0");
    }
}
