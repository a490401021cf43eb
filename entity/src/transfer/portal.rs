//! What somebody without an account fills in: a notary, an agent, a seller.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use uuid::Uuid;

use super::{Channel, NewTransfer, Requester, TransferForm};
use crate::{
    id::{AssociationId, BuildingId},
    language::Language,
    library::{FileName, MediaType, file_too_large},
    money::Cents,
    refusal::{Check, Refusal, Refusals},
    text_input,
};

/// Longest reference of a unit.
const UNIT_MAX: usize = 40;
/// Longest line of a message.
const LINE_MAX: usize = 2_000;
/// Most characters of a message.
pub const MESSAGE_MAX: usize = 4_000;
/// Most bytes of the mandate of an agent: a scan of some pages.
pub const MANDATE_BYTES_MAX: u64 = 3 * 1024 * 1024;
/// The kinds of files that a mandate may be, as HTML's `accept` is written.
pub const MANDATE_ACCEPT: &str = ".pdf,.png,.jpg,.jpeg,.webp";

/// Whoever wants to ask shows first that she reads the mail of an address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PortalBeginForm {
    /// The address for electronic mail.
    pub email: String,
    /// Code of the language that she reads.
    pub language: String,
}

/// Where the link goes by which somebody asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPortalBegin {
    /// The address, in small letters.
    pub email: String,
    /// The language of its mails.
    pub language: Language,
}

impl NewPortalBegin {
    /// Reads a form.
    ///
    /// # Errors
    /// `text-required`, `email-malformed`, `language-unknown`, each at its field.
    pub fn parse(form: &PortalBeginForm) -> Result<Self, Refusals> {
        let mut check = Check::default();
        let email = check.take("email", portal_email(&form.email));
        let language = form.language.trim();
        let known = Language::parse(language);
        let language =
            check.take("language", known.ok_or_else(|| Refusal::new("language-unknown").with("value", language)));
        check.finish_with(|| Some(Self { email: email?, language: language? }))
    }
}

/// Reads an address as it is compared: in small letters.
///
/// # Errors
/// `text-required`, `text-control-character`, `email-malformed`.
pub fn portal_email(text: &str) -> Result<String, Refusal> {
    Ok(text_input::email(text)?.to_lowercase())
}

/// A request as it is typed by somebody without an account.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PortalForm {
    /// Code of what is asked for.
    pub kind: String,
    /// Code of who asks.
    pub requester: String,
    /// Her name.
    pub name: String,
    /// Her office or agency; may be empty.
    pub office: String,
    /// Her telephone number; may be empty.
    pub phone: String,
    /// Her own reference; may be empty.
    pub reference: String,
    /// The unit, as the base deed names it.
    pub unit: String,
    /// The building, where several have such a unit.
    pub building: String,
    /// The day planned for the deed; may be empty.
    pub transfer_on: String,
    /// Who buys; may be empty.
    pub buyer_name: String,
    /// What the syndic should know; instead of a mandate, in whose name she asks.
    pub note: String,
    /// What the page said that the two documents cost, so that nobody is charged anything else.
    pub fees: String,
}

/// A request that makes sense; whether there is such a unit is seen where the units are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPortalRequest {
    /// The request; its unit is still nobody's.
    pub request: NewTransfer,
    /// The unit, as typed.
    pub unit: String,
    /// The building, where it was chosen.
    pub building: Option<BuildingId>,
    /// What the syndic should know.
    pub note: Option<String>,
}

impl NewPortalRequest {
    /// Reads a form that may have come with a mandate. Who asks and for which association, the link says by which she came.
    ///
    /// Before the deed the notary alone asks (C. civ. art. 3.94 §2); an agent or a seller says by a mandate or a note by what right she asks.
    ///
    /// # Errors
    /// As [`NewTransfer::parse`]; `transfer-mandate-required`, `building-unknown`; each at its field.
    pub fn parse(
        form: &PortalForm,
        to: &NewPortalBegin,
        association: AssociationId,
        has_mandate: bool,
        today: NaiveDate,
    ) -> Result<Self, Refusals> {
        let mut check = Check::default();
        let request = TransferForm {
            // Which unit it is, the service finds out.
            unit: Uuid::nil().to_string(),
            kind: form.kind.clone(),
            requester: form.requester.clone(),
            name: form.name.clone(),
            office: form.office.clone(),
            email: to.email.clone(),
            phone: form.phone.clone(),
            language: to.language.code().to_owned(),
            reference: form.reference.clone(),
            channel: Channel::Portal.code().to_owned(),
            received_on: String::new(),
            transfer_on: form.transfer_on.clone(),
            buyer_name: form.buyer_name.clone(),
            mandate_document: String::new(),
        };
        let request = NewTransfer::parse(&request, association, today);
        let request = request.map_err(|refusals| refusals.0.into_iter().for_each(|one| check.refuse(one))).ok();
        let unit = check.take("unit", text_input::required(&form.unit, UNIT_MAX));
        let building = |text: &str| text.trim().parse::<BuildingId>().map_err(|_| Refusal::new("building-unknown"));
        let building = check.take("building", unless_blank(&form.building, building));
        let note = check.take("note", unless_blank(&form.note, portal_text));
        let needs_right = Requester::parse(&form.requester).is_ok_and(|requester| requester != Requester::Notary);
        if needs_right && !has_mandate && note == Some(None) {
            check.refuse(Refusal::new("transfer-mandate-required").at("note"));
        }
        check.finish_with(|| Some(Self { request: request?, unit: unit?, building: building?, note: note? }))
    }
}

/// What the page said that the two documents cost, before the contract and before the deed, as a form carries it.
#[must_use]
pub fn portal_fees(contract: Cents, deed: Cents) -> String {
    format!("{}-{}", contract.0, deed.0)
}

/// Reads a message: lines of text, without more than one empty line between two.
///
/// # Errors
/// `text-required`, `text-too-long`, `text-control-character`.
pub fn portal_text(text: &str) -> Result<String, Refusal> {
    let length = text.chars().count();
    if length > MESSAGE_MAX {
        return Err(Refusal::new("text-too-long").with("length", length).with("maximum", MESSAGE_MAX));
    }
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let line = text_input::optional(line, LINE_MAX)?.unwrap_or_default();
        let follows_text = lines.last().is_some_and(|last| !last.is_empty());
        if !line.is_empty() || follows_text {
            lines.push(line);
        }
    }
    let text = lines.join("\n").trim_end().to_owned();
    if text.is_empty() { Err(Refusal::new("text-required")) } else { Ok(text) }
}

/// Reads the mandate that came with a request: its name and what it is.
///
/// # Errors
/// `file-too-large`, `file-name-required`, `file-type-not-allowed`, `file-type-mismatch`.
pub fn portal_mandate(name: &str, bytes: &[u8]) -> Result<(FileName, MediaType), Refusal> {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if size > MANDATE_BYTES_MAX {
        return Err(file_too_large(size, MANDATE_BYTES_MAX));
    }
    let name = FileName::parse(name)?;
    let ending = name.ending();
    let kind = MediaType::tell(ending.as_deref(), bytes)?;
    if !kind.is_shown() {
        let ending = ending.unwrap_or_default();
        return Err(Refusal::new("file-type-not-allowed").with("ending", ending));
    }
    let name = if ending.is_none() { name.with_ending(kind.endings().first().copied().unwrap_or("pdf")) } else { name };
    Ok((name, kind))
}

/// The reference of a unit as it is compared: `Lot A.03` and `a3` are two spellings, `A 3` and `a3` are one.
#[must_use]
pub fn unit_spelling(reference: &str) -> String {
    let word: String = text_input::plain(reference).chars().filter(|sign| !sign.is_whitespace()).collect();
    // A figure loses the noughts before it, wherever it stands.
    let mut spelling = String::with_capacity(word.len());
    let mut before = None;
    let signs: Vec<char> = word.chars().collect();
    for (place, sign) in signs.iter().enumerate() {
        let starts = !before.is_some_and(|sign: char| sign.is_ascii_digit());
        let goes_on = signs.get(place.saturating_add(1)).is_some_and(char::is_ascii_digit);
        if *sign == '0' && starts && goes_on {
            continue;
        }
        spelling.push(*sign);
        before = Some(*sign);
    }
    spelling
}

/// Reads a field that may be empty.
pub(super) fn unless_blank<T>(text: &str, read: impl Fn(&str) -> Result<T, Refusal>) -> Result<Option<T>, Refusal> {
    if text.trim().is_empty() { Ok(None) } else { read(text).map(Some) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::transfer::TransferKind;

    fn form() -> PortalForm {
        PortalForm {
            kind: "contract".into(),
            requester: "notary".into(),
            name: "Mr. Griet Wouters".into(),
            office: "Wouters & Maes".into(),
            unit: "A3".into(),
            ..PortalForm::default()
        }
    }

    fn parse(form: &PortalForm, has_mandate: bool) -> Result<NewPortalRequest, Refusals> {
        let to = NewPortalBegin { email: "griet@example.org".into(), language: Language::Nl };
        NewPortalRequest::parse(form, &to, AssociationId(Uuid::nil()), has_mandate, "2026-03-02".parse().unwrap())
    }

    fn refused(form: &PortalForm, has_mandate: bool) -> Vec<String> {
        let refusals = parse(form, has_mandate).unwrap_err();
        refusals.iter().map(|refusal| format!("{} {}", refusal.code, refusal.path.join("."))).collect()
    }

    #[test]
    fn a_notary_says_who_she_is_and_which_unit() {
        let new = parse(&form(), false).unwrap();
        assert_eq!((new.request.kind, new.request.requester), (TransferKind::Contract, Requester::Notary));
        assert_eq!((new.request.channel, new.unit.as_str(), new.note), (Channel::Portal, "A3", None));
        assert_eq!(
            (new.request.contact.email.as_str(), new.request.contact.language),
            ("griet@example.org", Language::Nl)
        );
    }

    #[test]
    fn every_wrong_field_is_told_at_once() {
        let wrong = PortalForm {
            kind: "rent".into(),
            requester: "neighbour".into(),
            phone: "call me".into(),
            building: "here".into(),
            transfer_on: "soon".into(),
            ..PortalForm::default()
        };
        let refused = refused(&wrong, false);
        let fields: Vec<&str> = refused.iter().filter_map(|line| line.rsplit(' ').next()).collect();
        assert_eq!(fields, ["kind", "requester", "name", "office", "phone", "transferOn", "unit", "building"]);
    }

    #[test]
    fn before_the_deed_the_notary_alone_asks_and_others_say_by_what_right() {
        let deed = PortalForm { kind: "deed".into(), requester: "agent".into(), note: "Mandat".into(), ..form() };
        assert_eq!(refused(&deed, false), ["transfer-deed-notary-only requester"]);
        for requester in ["agent", "seller"] {
            let bare = PortalForm { requester: requester.into(), ..form() };
            assert_eq!(refused(&bare, false), ["transfer-mandate-required note"]);
            assert!(parse(&bare, true).is_ok());
            let noted = PortalForm { note: "Je vends mon appartement.".into(), ..bare };
            assert!(parse(&noted, false).is_ok());
        }
    }

    #[test]
    fn a_message_is_lines_and_nothing_that_acts() {
        assert_eq!(portal_text("  Bonjour \r\n\r\n\r\n\r\n<b>x</b>  \n\n").unwrap(), "Bonjour\n\n<b>x</b>");
        assert_eq!(portal_text(" \n\u{200b}\n").unwrap_err().code, "text-required");
        assert_eq!(portal_text("a\u{202e}b").unwrap_err().code, "text-control-character");
        assert_eq!(portal_text(&"x".repeat(MESSAGE_MAX + 1)).unwrap_err().code, "text-too-long");
    }

    #[test]
    fn a_mandate_is_what_a_browser_only_shows() {
        assert_eq!(portal_mandate("mandat.pdf", b"%PDF-1.7\n").unwrap().1, MediaType::Pdf);
        assert_eq!(portal_mandate("../../mandat", b"%PDF-1.7\n").unwrap().0.as_str(), "mandat.pdf");
        assert_eq!(portal_mandate("mandat.pdf", b"MZ\x90\0").unwrap_err().code, "file-type-mismatch");
        assert_eq!(portal_mandate("mandat.docx", b"PK\x03\x04").unwrap_err().code, "file-type-not-allowed");
        assert_eq!(portal_mandate("mandat.html", b"<html>").unwrap_err().code, "file-type-not-allowed");
        let large = vec![b' '; 3 * 1024 * 1024 + 1];
        assert_eq!(portal_mandate("mandat.pdf", &large).unwrap_err().code, "file-too-large");
    }

    #[test]
    fn spellings_of_a_unit_are_one() {
        for (one, other) in [("A3", "a 3"), ("A03", "A-3"), ("Garage 007", "garage7"), ("É1", "e1"), ("0", "0")] {
            assert_eq!(unit_spelling(one), unit_spelling(other), "{one} {other}");
        }
        for (one, other) in [("A3", "A30"), ("A13", "A3"), ("A3", "B3"), ("A1.10", "A1.1")] {
            assert_ne!(unit_spelling(one), unit_spelling(other), "{one} {other}");
        }
    }

    proptest! {
        #[test]
        fn nothing_that_is_typed_breaks(text: String, bytes: Vec<u8>) {
            let typed = PortalForm { name: text.clone(), unit: text.clone(), note: text.clone(), ..form() };
            if let Ok(new) = parse(&typed, false) {
                prop_assert!(!new.request.contact.name.chars().any(char::is_control));
                prop_assert!(!new.unit.is_empty());
            }
            prop_assert_eq!(unit_spelling(&unit_spelling(&text)), unit_spelling(&text));
            _ = portal_mandate(&text, &bytes);
        }
    }
}
