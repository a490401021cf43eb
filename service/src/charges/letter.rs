//! The letter of a call, frozen when the call is issued.
//!
//! What is frozen is facts: names, addresses, parts, cents. Words are looked up when the letter is drawn, so a better translation reaches old
//! letters too, while nothing that was said to the owner can change.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use document::charges::{
    CallAssociation, CallFacts, CallFactsLine, CallFactsPayment, CallLabels, CallLetter, CallLine, CallMarker,
    CallPayment, CallSection, CallStatus, CallSyndic, CallVerification,
};
use entity::{
    charges::{ChargeNature, DetailDraft, DividedUnit, KeyTable, NewCall, NewCallLine},
    country,
    date::format_date,
    format::{enterprise_number::EnterpriseNumber, iban::Iban, structured_communication::StructuredCommunication},
    language::Language,
    money::Cents,
    property::{Fund, KeyKind, association, bank_account, mandate, owner, unit, unit_kind::UnitKind},
    refusal::Refusal,
};
use serde::{Deserialize, Serialize};

use super::{call::Issue, payment::PaymentRequest};
use crate::{
    error::Result,
    property::parts_in_words,
    text::{Text, Value},
};

/// The kind under which letters are kept among the issued documents.
pub const LETTER_KIND: &str = "call_letter";
/// What the attached data say of shares that are thousandths of what meters counted.
const METERED: &str = "metered_thousandth";

/// A letter as it was issued.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LetterSnapshot {
    pub language: Language,
    pub association: String,
    pub enterprise_number: EnterpriseNumber,
    pub seat: Vec<String>,
    pub city: String,
    pub syndic: String,
    pub owner: String,
    pub addressee: Vec<String>,
    pub reference: String,
    pub title: String,
    pub issued_on: NaiveDate,
    pub issued_at: DateTime<Utc>,
    pub due_on: NaiveDate,
    pub lines: Vec<LetterLine>,
    pub total: Cents,
    pub reserve: Cents,
    pub iban: Iban,
    /// In whose name the account is, where that is not the name that the letter says: banks compare it with the account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payee: Option<String>,
    /// Absent from letters that were issued before it was printed, and where the bank is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bic: Option<String>,
    pub communication: StructuredCommunication,
    pub code: String,
    pub verify_at: String,
    /// How the syndic is reached; absent from letters that were issued before it was printed, and where nobody held a mandate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<SyndicContact>,
    /// The units of the letter whose ownership is divided between several persons; absent from letters that were issued before it was said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub divided: Vec<LetterDivided>,
}

/// What the call comes to on a unit whose ownership is divided, whichever of its holders is asked for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterDivided {
    pub unit: String,
    pub amount: Cents,
    pub reserve: Cents,
}

impl From<&DividedUnit> for LetterDivided {
    fn from(divided: &DividedUnit) -> Self {
        Self { unit: divided.unit_reference.clone(), amount: divided.amount, reserve: divided.reserve }
    }
}

/// How the syndic of the day is reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SyndicContact {
    pub street: String,
    pub postal_code: String,
    pub city: String,
    pub country: String,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub ipi_number: Option<String>,
}

impl From<&mandate::Model> for SyndicContact {
    fn from(mandate: &mandate::Model) -> Self {
        Self {
            street: mandate.street.clone(),
            postal_code: mandate.postal_code.clone(),
            city: mandate.city.clone(),
            country: mandate.country.clone(),
            phone: mandate.phone.clone(),
            email: mandate.email.clone(),
            ipi_number: mandate.ipi_number.clone(),
        }
    }
}

impl SyndicContact {
    /// One line each, as they stand in the letterhead.
    pub(crate) fn lines(&self, text: Text) -> Vec<String> {
        let place = format!("{} {}", self.postal_code, self.city);
        let abroad = (self.country != "BE").then(|| country::name(&self.country, text.language).to_owned());
        let ipi =
            self.ipi_number.as_ref().map(|number| format!("{} {number}", text.get("property-mandate-ipi-number")));
        let lines = [Some(self.street.clone()), Some(place), abroad, self.phone.clone(), self.email.clone(), ipi];
        lines.into_iter().flatten().collect()
    }
}

/// One line on one unit.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LetterLine {
    pub unit: String,
    pub kind: UnitKind,
    pub floor: Option<String>,
    pub label: String,
    pub nature: ChargeNature,
    pub fund: Fund,
    pub key: String,
    /// What the parts are. Absent from letters that were issued before it was told, which say all of them as shares.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key_kind: Option<KeyKind>,
    pub parts: i64,
    pub key_total: i64,
    pub base: Cents,
    pub numerator: i64,
    pub denominator: i64,
    pub amount: Cents,
}

/// Name and postal address of an owner as they stand in the window of an envelope; what is not known is left out.
pub(crate) fn postal_lines(owner: &owner::Model) -> Vec<String> {
    let place =
        format!("{} {}", owner.postal_code.as_deref().unwrap_or_default(), owner.city.as_deref().unwrap_or_default());
    // Whoever sorts the letter reads this line first, so it stands in capitals and in a language of Belgium.
    let country = (owner.country != "BE").then(|| country::name(&owner.country, owner.language).to_uppercase());
    let lines = [Some(owner.name.clone()), owner.street.clone(), Some(place.trim().to_owned()), country];
    lines.into_iter().flatten().filter(|line| !line.is_empty()).collect()
}

/// What is particular to one letter.
pub struct Figures {
    pub now: DateTime<Utc>,
    pub code: String,
    pub reference: String,
    pub communication: StructuredCommunication,
    pub total: Cents,
    pub reserve: Cents,
}

impl LetterLine {
    /// A line of a call on one unit of one owner.
    pub fn new(line: &NewCallLine, key: &KeyTable, unit: &unit::Model, detail: &DetailDraft) -> Self {
        Self {
            unit: unit.reference.clone(),
            kind: unit.kind,
            floor: unit.floor.clone(),
            label: line.label.clone(),
            nature: line.nature,
            fund: line.fund,
            key: key.name.clone(),
            key_kind: Some(key.kind),
            parts: detail.parts,
            key_total: key.total,
            base: line.amount,
            numerator: detail.part.numerator(),
            denominator: detail.part.denominator(),
            amount: detail.amount,
        }
    }

    /// Whether the owner's part is not the whole of the unit.
    const fn is_partial(&self) -> bool {
        self.numerator != self.denominator
    }

    /// Whether the parts are what meters counted.
    fn is_metered(&self) -> bool {
        self.key_kind == Some(KeyKind::Consumption)
    }
}

impl LetterSnapshot {
    /// A letter without its lines and its divided units, which the caller adds. The syndic is whoever holds the mandate of the day, or else whoever
    /// issues.
    pub fn new(
        (deed, mandate): (&association::Model, Option<&mandate::Model>),
        owner: &owner::Model,
        account: &bank_account::Model,
        issue: &Issue,
        new: &NewCall,
        figures: Figures,
    ) -> Self {
        let Figures { now, code, reference, communication, total, reserve } = figures;
        Self {
            language: owner.language,
            association: deed.name_in(owner.language).to_owned(),
            enterprise_number: deed.enterprise_number.clone(),
            seat: vec![deed.street.clone(), format!("{} {}", deed.postal_code, deed.city)],
            city: deed.city.clone(),
            syndic: mandate.map_or(&issue.issuer, |mandate| &mandate.name).clone(),
            owner: owner.name.clone(),
            addressee: postal_lines(owner),
            reference,
            title: new.title.clone(),
            issued_on: issue.today,
            issued_at: now,
            due_on: new.due_on,
            lines: Vec::new(),
            total,
            reserve,
            iban: account.iban.clone(),
            payee: (deed.name_in(owner.language) != deed.name).then(|| deed.name.clone()),
            bic: account.iban.bic().map(ToOwned::to_owned),
            communication,
            verify_at: format!("{}/verify/{code}", issue.public_url),
            code,
            contact: mandate.map(SyndicContact::from),
            divided: Vec::new(),
        }
    }

    /// SHA-256 of the data that the letter carries for machines, as printed on it and shown by the verification page.
    pub fn fingerprint(&self) -> Result<String> {
        Ok(self.facts(None).attachment()?.sha256)
    }

    /// The letter in its words; `cancelled_on` is the day on which its call was withdrawn.
    pub fn letter(&self, labels: &Arc<CallLabels>, cancelled_on: Option<NaiveDate>) -> Result<CallLetter> {
        let text = Text::new(self.language);
        let language = self.language;
        let money = |amount: Cents| amount.format(language);
        let date = |day: NaiveDate| format_date(day, language);
        let say = |id: &str, values: &[(&'static str, String)]| {
            let values: Vec<(&'static str, Value<'_>)> =
                values.iter().map(|(name, value)| (*name, Value::from(value.as_str()))).collect();
            text.with(id, &values)
        };
        let owed = self.total.is_positive() && cancelled_on.is_none();
        let opening = if self.total.is_positive() {
            say("document-call-opening", &[("amount", money(self.total)), ("due", date(self.due_on))])
        } else {
            text.get("document-call-opening-nothing")
        };
        let reserve_fund = if self.reserve.is_zero() {
            text.get("document-call-reserve-fund-none")
        } else {
            say("document-call-reserve-fund", &[("amount", money(self.reserve))])
        };
        let partial = self.lines.iter().any(LetterLine::is_partial);
        let explanation =
            if partial { "document-call-shares-explanation-part" } else { "document-call-shares-explanation" };
        let status = match cancelled_on {
            None => CallStatus::Issued,
            Some(day) => CallStatus::Cancelled(CallMarker {
                word: text.get("document-call-cancelled-word"),
                sentence: say("document-call-cancelled-sentence", &[("date", date(day))]),
            }),
        };
        Ok(CallLetter {
            language,
            labels: Arc::clone(labels),
            status,
            association: CallAssociation {
                name: self.association.clone(),
                enterprise_number: self.enterprise_number.display(),
                address: self.seat.clone(),
                syndic: CallSyndic {
                    name: self.syndic.clone(),
                    contact: self.contact.as_ref().map(|contact| contact.lines(text)).unwrap_or_default(),
                },
            },
            addressee: self.addressee.clone(),
            place_and_date: say(
                "document-call-place-and-date",
                &[("place", self.city.clone()), ("date", date(self.issued_on))],
            ),
            reference: self.reference.clone(),
            subject: say("document-call-subject", &[("title", self.title.clone())]),
            salutation: Some(text.get("document-call-salutation")),
            opening,
            introduction: vec![say("document-call-introduction", &[("association", self.association.clone())])],
            sections: [ChargeNature::Ordinary, ChargeNature::Extraordinary]
                .into_iter()
                .filter_map(|nature| self.section(nature, text))
                .collect(),
            total: money(self.total),
            reserve_fund,
            payment: if owed { Some(self.payment(text)?) } else { None },
            shares_explanation: text.get(explanation),
            mentions: self.mentions(text),
            signature: vec![
                text.get("document-call-signature-association"),
                say("document-call-signature-syndic", &[("syndic", self.syndic.clone())]),
            ],
            verification: CallVerification { code: self.code.clone(), url: self.verify_at.clone() },
            facts: self.facts(cancelled_on),
        })
    }

    /// What the law wants said besides, and what explains the figures.
    fn mentions(&self, text: Text) -> Vec<String> {
        let mut mentions = Vec::new();
        if !self.divided.is_empty() {
            mentions.push(text.get("document-call-mention-joint"));
        }
        for divided in &self.divided {
            let values = [
                ("unit", Value::from(divided.unit.as_str())),
                ("amount", Value::from(divided.amount.format(self.language))),
                ("reserve", Value::from(divided.reserve.format(self.language))),
            ];
            mentions.push(text.with("document-call-mention-divided", &values));
        }
        // A part of a limited right is no part of an undivided ownership: its holders answer for the whole by law, whatever the rules provide.
        let undivided = |line: &&LetterLine| !self.divided.iter().any(|divided| divided.unit == line.unit);
        if self.lines.iter().filter(undivided).any(LetterLine::is_partial) {
            mentions.push(text.get("document-call-mention-undivided"));
        }
        if self.lines.iter().any(LetterLine::is_metered) {
            mentions.push(text.get("document-call-mention-consumption"));
        }
        mentions
    }

    fn section(&self, nature: ChargeNature, text: Text) -> Option<CallSection> {
        let language = self.language;
        let lines: Vec<&LetterLine> = self.lines.iter().filter(|line| line.nature == nature).collect();
        let subtotal = Cents::checked_sum(lines.iter().map(|line| line.amount))?;
        if lines.is_empty() {
            return None;
        }
        let row = |line: &LetterLine| {
            let kind = text.get(&format!("property-unit-kind-{}", line.kind.code()));
            let unit = match &line.floor {
                Some(floor) => format!("{} · {kind}, {floor}", line.unit),
                None => format!("{} · {kind}", line.unit),
            };
            let kind = line.key_kind.unwrap_or(KeyKind::General);
            let shares = Value::from(parts_in_words(language, kind, line.parts));
            let total = Value::from(parts_in_words(language, kind, line.key_total));
            CallLine {
                unit,
                purpose: Some(line.label.clone()),
                key: line.key.clone(),
                shares: text.with("document-call-shares", &[("shares", shares), ("total", total)]),
                base: line.base.format(language),
                part: line.is_partial().then(|| format!("{}/{}", line.numerator, line.denominator)),
                amount: line.amount.format(language),
            }
        };
        Some(CallSection {
            title: text.get(&format!("document-call-section-{}", nature.code())),
            lines: lines.into_iter().map(row).collect(),
            subtotal_label: text.get(&format!("document-call-subtotal-{}", nature.code())),
            subtotal: subtotal.format(language),
        })
    }

    /// In whose name the account is.
    fn payee(&self) -> &str {
        self.payee.as_deref().unwrap_or(&self.association)
    }

    /// How the letter is paid. The page and the picture of the code say the same as the letter, because they ask here too.
    ///
    /// # Errors
    /// What [`PaymentRequest::new`] refuses.
    pub fn payment_request(&self) -> Result<PaymentRequest, Refusal> {
        PaymentRequest::new(self.payee(), &self.iban, self.total, &self.communication)
    }

    fn payment(&self, text: Text) -> Result<CallPayment, Refusal> {
        let request = self.payment_request()?;
        let amount = request.amount.format(self.language);
        let values = [
            ("amount", Value::from(amount.clone())),
            ("beneficiary", Value::from(request.beneficiary.as_str())),
            ("iban", Value::from(request.iban.display())),
            ("communication", Value::from(request.communication.display())),
        ];
        Ok(CallPayment {
            beneficiary: request.beneficiary.clone(),
            iban: request.iban.display(),
            bic: self.bic.clone(),
            amount,
            communication: request.communication.display(),
            due: format_date(self.due_on, self.language),
            epc: request.epc.as_str().to_owned(),
            code_description: text.with("document-call-code-description", &values),
        })
    }

    fn facts(&self, cancelled_on: Option<NaiveDate>) -> CallFacts {
        let line = |line: &LetterLine| CallFactsLine {
            unit: line.unit.clone(),
            nature: line.nature.code().to_owned(),
            fund: line.fund.code().to_owned(),
            purpose: line.label.clone(),
            key: line.key.clone(),
            shares: line.parts,
            total_shares: line.key_total,
            shares_unit: line.is_metered().then(|| METERED.to_owned()),
            base_cents: line.base.0,
            part_numerator: line.numerator,
            part_denominator: line.denominator,
            amount_cents: line.amount.0,
        };
        let owed = self.total.is_positive() && cancelled_on.is_none();
        CallFacts {
            reference: self.reference.clone(),
            status: if cancelled_on.is_some() { "cancelled" } else { "issued" }.to_owned(),
            issued_on: self.issued_on,
            due_on: self.due_on,
            association_name: self.association.clone(),
            association_enterprise_number: self.enterprise_number.as_str().to_owned(),
            owner_name: self.owner.clone(),
            lines: self.lines.iter().map(line).collect(),
            total_cents: self.total.0,
            reserve_fund_cents: self.reserve.0,
            payment: owed.then(|| CallFactsPayment {
                beneficiary: self.payee().to_owned(),
                iban: self.iban.as_str().to_owned(),
                communication: self.communication.as_str().to_owned(),
                amount_cents: self.total.0,
            }),
            verification_code: self.code.clone(),
            verification_url: self.verify_at.clone(),
        }
    }
}

/// The fixed words of letters in a language.
pub fn labels(language: Language) -> Arc<CallLabels> {
    let text = Text::new(language);
    Arc::new(CallLabels::from_words(|id| text.get(id)))
}

#[cfg(test)]
#[path = "letter_tests.rs"]
mod tests;
