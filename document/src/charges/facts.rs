//! The call as data: what is attached to each letter for machines, and what the letter is checked against.

use chrono::NaiveDate;
use serde::Serialize;

use crate::letter::LetterAttachment;

/// The version of the attached data. A reader refuses what it does not know, so any change of meaning changes this word.
const SCHEMA: &str = "mitoyen/call-for-funds/1";

/// One contribution in figures, independent of language.
///
/// It is attached to the letter as JSON. Amounts are whole cents of euro; a credit is negative.
#[derive(Debug, Clone, Serialize)]
pub struct CallFacts {
    /// The same as the letter's.
    pub reference: String,
    /// `draft`, `issued` or `cancelled`; must agree with the letter.
    pub status: String,
    /// The date of the letter.
    pub issued_on: NaiveDate,
    /// The last day on which a payment is in time.
    pub due_on: NaiveDate,
    /// Legal name of the association.
    pub association_name: String,
    /// Ten digits.
    pub association_enterprise_number: String,
    /// Name of the owner or owners who owe the contribution.
    pub owner_name: String,
    /// In the order of the letter.
    pub lines: Vec<CallFactsLine>,
    /// The sum of the amounts of all lines.
    pub total_cents: i64,
    /// The sum of the amounts of the lines whose fund is `reserve` (Civil Code, art. 3.86 §3).
    pub reserve_fund_cents: i64,
    /// Absent when nothing is to be paid.
    pub payment: Option<CallFactsPayment>,
    /// The code under which the document can be checked.
    pub verification_code: String,
    /// The page that answers for the code.
    pub verification_url: String,
}

/// What one unit owes in one line of the call.
#[derive(Debug, Clone, Serialize)]
pub struct CallFactsLine {
    /// The unit's own name in the basic deed.
    pub unit: String,
    /// `ordinary` or `extraordinary`.
    pub nature: String,
    /// `working` or `reserve`: the fund that receives the amount.
    pub fund: String,
    /// What the line is for.
    pub purpose: String,
    /// Name of the distribution key.
    pub key: String,
    /// The unit's shares in the key.
    pub shares: i64,
    /// All shares of the key.
    pub total_shares: i64,
    /// `metered_thousandth` where the key counts by consumption: its shares are thousandths of what meters counted. Left out where they are whole
    /// parts, as in every other key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shares_unit: Option<String>,
    /// The amount of the line over all units.
    pub base_cents: i64,
    /// The owner's part in the unit, numerator.
    pub part_numerator: i64,
    /// The owner's part in the unit, denominator.
    pub part_denominator: i64,
    /// What the owner owes for the line.
    pub amount_cents: i64,
}

/// What the payment code must say.
#[derive(Debug, Clone, Serialize)]
pub struct CallFactsPayment {
    /// The account holder.
    pub beneficiary: String,
    /// Without blanks.
    pub iban: String,
    /// The structured communication as twelve digits.
    pub communication: String,
    /// What is to be paid.
    pub amount_cents: i64,
}

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    currency: &'static str,
    #[serde(flatten)]
    facts: &'a CallFacts,
}

impl CallFacts {
    /// The file as it is attached, so that the caller can keep its hash and answer for it later.
    ///
    /// # Errors
    ///
    /// Never in practice: no type in here can fail to serialise.
    pub fn attachment(&self) -> Result<LetterAttachment, serde_json::Error> {
        LetterAttachment::new(&self.reference, &Document { schema: SCHEMA, currency: "EUR", facts: self })
    }
}
