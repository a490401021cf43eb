//! What an association shows of itself to everybody who comes by: how its syndic is reached (C. civ. art. 3.89 §2), where the internal rules and
//! the register of decisions can be consulted (art. 3.93 §§3-4), opening hours and emergency numbers. Nothing about owners.

use std::{collections::BTreeMap, fmt::Write as _};

use serde::{Deserialize, Serialize};

use super::kinds;
use crate::{
    language::Language,
    refusal::{Check, Refusal, Refusals},
    text_input,
};

/// Shortest name in addresses; anything shorter says nothing.
const SLUG_MIN: usize = 3;
/// Longest name in addresses.
pub const SLUG_MAX: usize = 60;
/// Most emergency numbers: a reader in trouble must find the right one at a glance.
pub const MAX_NUMBERS: usize = 8;
/// Longest text of one line, such as opening hours.
const LINE_MAX: usize = 200;
/// Longest free note.
const NOTE_MAX: usize = 600;
/// Longest name of whoever answers an emergency number.
const NAME_MAX: usize = 80;

kinds! {
    /// What an emergency number is for. The word is ours, so that it is there in every language.
    NumberKind refused as "public-number-kind-unknown" {
        /// Somebody is stuck in the lift, or it stands still.
        Lift = "lift",
        /// Heating or hot water.
        Heating = "heating",
        /// A burst pipe.
        Water = "water",
        /// Electricity of the common parts.
        Electricity = "electricity",
        /// A smell of gas.
        Gas = "gas",
        /// Fire detection.
        FireAlarm = "fire_alarm",
        /// Doors and gates.
        Door = "door",
        /// The caretaker.
        Caretaker = "caretaker",
        /// The syndic outside opening hours.
        OnCall = "on_call",
        /// Anything else; its name says what.
        Other = "other",
    }
}

/// The name of a page in addresses: small Latin letters, figures and single hyphens between them.
///
/// It is chosen once. Renaming the association never changes it, because it stands on notice boards and in search engines.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PublicSlug(String);

impl PublicSlug {
    /// Reads what somebody typed: `Résidence Les Tilleuls` becomes `residence-les-tilleuls`.
    ///
    /// # Errors
    /// `text-required` when nothing is left of it, `public-slug-length` when it is too short or too long.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let slug = text_input::slug(text);
        match slug.len() {
            0 => Err(Refusal::new("text-required")),
            SLUG_MIN..=SLUG_MAX => Ok(Self(slug)),
            _ => Err(Refusal::new("public-slug-length").with("min", SLUG_MIN).with("max", SLUG_MAX)),
        }
    }

    /// A name to propose for an association: what it is called and where it is.
    #[must_use]
    pub fn suggestion(name: &str, city: &str) -> String {
        let (name, city) = (text_input::slug(name), text_input::slug(city));
        let whole =
            if city.is_empty() || name.split('-').any(|word| word == city) { name } else { format!("{name}-{city}") };
        // Cut at a hyphen, so that no half word is left.
        match whole.get(..SLUG_MAX) {
            Some(start) if whole.len() > SLUG_MAX => {
                start.rsplit_once('-').map_or(start, |(words, _)| words).to_owned()
            }
            Some(_) | None => whole,
        }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What the page says in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PublicText {
    /// When the syndic can be reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opening_hours: Option<String>,
    /// Where the internal rules can be consulted; at the seat when absent (art. 3.93 §3).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rules_at: Option<String>,
    /// Where the register of decisions can be consulted; at the seat when absent (art. 3.93 §4).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decisions_at: Option<String>,
    /// Anything that a passer-by should know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl PublicText {
    /// Whether nothing is said.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.opening_hours.is_none() && self.rules_at.is_none() && self.decisions_at.is_none() && self.note.is_none()
    }
}

/// What the page says, by language.
pub type PublicTexts = BTreeMap<Language, PublicText>;

/// What the page says about one thing, and in which language.
///
/// A reader of `wanted` is answered in it where there is something to say in it; else in `house`, the language of the association's deeds; else
/// in the first language in which anything was written.
pub fn text_for(
    texts: &PublicTexts,
    wanted: Language,
    house: Language,
    thing: impl Fn(&PublicText) -> Option<&str>,
) -> Option<(Language, &str)> {
    [wanted, house]
        .into_iter()
        .chain(texts.keys().copied())
        .find_map(|language| texts.get(&language).and_then(&thing).map(|text| (language, text)))
}

/// Whom to call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicNumber {
    /// What for.
    pub kind: NumberKind,
    /// Who answers, such as a firm; always there where the kind says nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The telephone number as it is written.
    pub phone: String,
}

/// An address for electronic mail as a link (RFC 6068). What an address may hold and a link means something else by, such as the `?` behind which the
/// heads of a mail stand, is written as octets.
#[must_use]
pub fn mail_link(email: &str) -> String {
    let mut link = "mailto:".to_owned();
    for octet in email.bytes() {
        if octet.is_ascii_alphanumeric() || b"-._~@".contains(&octet) {
            link.push(char::from(octet));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(link, "%{octet:02X}");
        }
    }
    link
}

/// A telephone number as a telephone dials it: figures and a leading plus.
#[must_use]
pub fn dialled(phone: &str) -> String {
    // The nought in `+32 (0)2` is written for people and dialled by nobody.
    phone.replace("(0)", "").chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect()
}

/// One language of the page as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PublicTextForm {
    /// Code of the language.
    pub language: String,
    /// May be empty.
    pub opening_hours: String,
    /// May be empty.
    pub rules_at: String,
    /// May be empty.
    pub decisions_at: String,
    /// May be empty.
    pub note: String,
}

/// An emergency number as typed; a row without anything in it is passed over.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PublicNumberForm {
    /// Code of what it is for.
    pub kind: String,
    /// Who answers; may be empty.
    pub name: String,
    /// The telephone number.
    pub phone: String,
}

/// A public page as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PublicPageForm {
    /// Its name in addresses.
    pub slug: String,
    /// Whether everybody can see it.
    pub enabled: bool,
    /// What it says, by language.
    pub texts: Vec<PublicTextForm>,
    /// Whom to call.
    pub numbers: Vec<PublicNumberForm>,
}

/// A public page that makes sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPublicPage {
    /// Its name in addresses.
    pub slug: PublicSlug,
    /// Whether everybody can see it.
    pub enabled: bool,
    /// What it says; languages in which nothing is said are left out.
    pub texts: PublicTexts,
    /// Whom to call, in the order of the form.
    pub numbers: Vec<PublicNumber>,
}

impl NewPublicPage {
    /// Understands a form.
    ///
    /// # Errors
    /// Every field that is missing or malformed, a language given twice, more than [`MAX_NUMBERS`] numbers.
    pub fn parse(form: &PublicPageForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let slug = check.take("slug", PublicSlug::parse(&form.slug));
        let mut texts = PublicTexts::new();
        for (index, row) in form.texts.iter().enumerate() {
            let Some((language, text)) = check.take_all(&format!("texts.{index}"), read_text(row)) else { continue };
            if texts.insert(language, text).is_some() {
                let code = language.code();
                check.refuse(
                    Refusal::new("public-language-repeated").at(format!("texts.{index}.language")).with("value", code),
                );
            }
        }
        texts.retain(|_, text| !text.is_empty());
        let mut numbers = Vec::new();
        for (index, row) in form.numbers.iter().enumerate() {
            if row.name.trim().is_empty() && row.phone.trim().is_empty() {
                continue;
            }
            numbers.extend(check.take_all(&format!("numbers.{index}"), read_number(row)));
        }
        if numbers.len() > MAX_NUMBERS {
            check.refuse(Refusal::new("public-numbers-too-many").at("numbers").with("max", MAX_NUMBERS));
        }
        check.finish(slug.map(|slug| Self { slug, enabled: form.enabled, texts, numbers }))
    }
}

fn read_text(row: &PublicTextForm) -> Result<(Language, PublicText), Refusals> {
    let mut check = Check::new();
    let language = check.take("language", row.language.trim().parse());
    let opening_hours = check.take("openingHours", text_input::optional(&row.opening_hours, LINE_MAX)).flatten();
    let rules_at = check.take("rulesAt", text_input::optional(&row.rules_at, LINE_MAX)).flatten();
    let decisions_at = check.take("decisionsAt", text_input::optional(&row.decisions_at, LINE_MAX)).flatten();
    let note = check.take("note", text_input::optional(&row.note, NOTE_MAX)).flatten();
    check.finish(language.map(|language| (language, PublicText { opening_hours, rules_at, decisions_at, note })))
}

fn read_number(row: &PublicNumberForm) -> Result<PublicNumber, Refusals> {
    let mut check = Check::new();
    let kind = check.take("kind", NumberKind::parse(&row.kind));
    let name = match kind {
        Some(NumberKind::Other) => check.take("name", text_input::required(&row.name, NAME_MAX).map(Some)),
        _ => check.take("name", text_input::optional(&row.name, NAME_MAX)),
    };
    let phone = check.take("phone", text_input::phone(&row.phone));
    check.finish(kind.zip(name).zip(phone).map(|((kind, name), phone)| PublicNumber { kind, name, phone }))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_telephone_dials_figures() {
        assert_eq!(dialled("+32 (0)2/123.45.67"), "+3221234567");
    }

    #[test]
    fn an_address_adds_nothing_to_the_mail_that_its_link_begins() {
        assert_eq!(mail_link("ann.maes@example.be"), "mailto:ann.maes@example.be");
        assert_eq!(mail_link("a%40b.be?bcc=c@evil.be"), "mailto:a%2540b.be%3Fbcc%3Dc@evil.be");
        assert_eq!(mail_link("é&#@example.be"), "mailto:%C3%A9%26%23@example.be");
    }

    fn text(language: &str, note: &str) -> PublicTextForm {
        PublicTextForm { language: language.into(), note: note.into(), ..PublicTextForm::default() }
    }

    fn number(kind: &str, name: &str, phone: &str) -> PublicNumberForm {
        PublicNumberForm { kind: kind.into(), name: name.into(), phone: phone.into() }
    }

    fn told(form: &PublicPageForm) -> Vec<(&'static str, String)> {
        let refusals = NewPublicPage::parse(form).err().unwrap_or_default();
        refusals.iter().map(|refusal| (refusal.code, refusal.path.join("."))).collect()
    }

    #[test]
    fn a_name_in_addresses_has_one_form() {
        for (typed, slug) in [
            ("Résidence Les Tilleuls", "residence-les-tilleuls"),
            ("  VME  Scheldezicht--2000 ", "vme-scheldezicht-2000"),
            ("Hochstraße/12", "hochstrasse-12"),
            ("-a_b-", "a-b"),
        ] {
            assert_eq!(PublicSlug::parse(typed).map(|slug| slug.0), Ok(slug.to_owned()), "{typed}");
        }
        let code = |typed: &str| PublicSlug::parse(typed).map_err(|refusal| refusal.code);
        assert_eq!(code(" … "), Err("text-required"));
        assert_eq!(code("ab"), Err("public-slug-length"));
        assert_eq!(code(&"a".repeat(61)), Err("public-slug-length"));
    }

    #[test]
    fn the_proposed_name_says_where_the_building_is() {
        assert_eq!(
            PublicSlug::suggestion("ACP Résidence Les Tilleuls", "Bruxelles"),
            "acp-residence-les-tilleuls-bruxelles"
        );
        assert_eq!(PublicSlug::suggestion("ACP Liège Centre", "Liège"), "acp-liege-centre");
        let long = PublicSlug::suggestion(&"Résidence des Longs Noms ".repeat(5), "Bruxelles");
        assert_eq!(long, "residence-des-longs-noms-residence-des-longs-noms-residence");
    }

    #[test]
    fn every_wrong_field_is_told_with_its_row() {
        let form = PublicPageForm {
            slug: "x".into(),
            texts: vec![text("fr", "Bonjour"), text("xx", ""), text("fr", "Encore"), text("nl", &"a".repeat(601))],
            numbers: vec![number("lift", "", ""), number("other", "", "02 512 34 56"), number("moon", "Luna", "x")],
            ..PublicPageForm::default()
        };
        assert_eq!(
            told(&form),
            [
                ("public-slug-length", "slug".to_owned()),
                ("language-unknown", "texts.1.language".to_owned()),
                ("public-language-repeated", "texts.2.language".to_owned()),
                ("text-too-long", "texts.3.note".to_owned()),
                ("text-required", "numbers.1.name".to_owned()),
                ("public-number-kind-unknown", "numbers.2.kind".to_owned()),
                ("phone-malformed", "numbers.2.phone".to_owned()),
            ]
        );
    }

    #[test]
    fn nine_numbers_are_one_too_many_and_empty_rows_are_none() {
        let numbers = vec![number("water", "", "02 512 34 56"); 9];
        let form = PublicPageForm { slug: "tilleuls".into(), numbers, ..PublicPageForm::default() };
        assert_eq!(told(&form), [("public-numbers-too-many", "numbers".to_owned())]);
        let form = PublicPageForm { numbers: vec![PublicNumberForm::default(); 9], ..form };
        assert_eq!(NewPublicPage::parse(&form).map(|page| page.numbers.len()), Ok(0));
    }

    #[test]
    fn a_reader_is_answered_in_her_language_or_in_that_of_the_house() {
        let note = |text: &str| PublicText { note: Some(text.into()), ..PublicText::default() };
        let texts = PublicTexts::from([(Language::Fr, note("Bonjour")), (Language::De, note("Guten Tag"))]);
        let said = |wanted, house| text_for(&texts, wanted, house, |text| text.note.as_deref());
        assert_eq!(said(Language::De, Language::Fr), Some((Language::De, "Guten Tag")));
        assert_eq!(said(Language::Nl, Language::Fr), Some((Language::Fr, "Bonjour")));
        assert_eq!(said(Language::Nl, Language::En), Some((Language::Fr, "Bonjour")));
        assert_eq!(text_for(&texts, Language::Fr, Language::Fr, |text| text.rules_at.as_deref()), None);
    }

    #[test]
    fn a_number_is_dialled_without_what_is_written_for_the_eye() {
        assert_eq!(dialled("+32 (0)2 512.34.56"), "+3225123456");
        assert_eq!(dialled("0475/12 34 56"), "0475123456");
    }

    proptest! {
        #[test]
        fn a_name_read_again_is_the_same(typed in ".{0,90}") {
            if let Ok(slug) = PublicSlug::parse(&typed) {
                prop_assert!(slug.as_str().bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'));
                prop_assert_eq!(PublicSlug::parse(slug.as_str()), Ok(slug.clone()));
            }
        }
    }
}
