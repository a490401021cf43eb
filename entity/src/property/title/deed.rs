//! The deed by which a right was acquired.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::form::unless_blank;
use crate::{
    date::parse_date,
    property::kind::kinds,
    refusal::{Check, Refusal, Refusals},
    text_input,
};

/// Longest name of a notary.
const NOTARY_MAX: usize = 160;
/// Longest reference of a deed.
const REFERENCE_MAX: usize = 80;

kinds! {
    /// By what kind of act a right was acquired.
    TitleDeedKind refused as "title-deed-kind-unknown" {
        /// A sale.
        Sale = "sale",
        /// A donation.
        Donation = "donation",
        /// An inheritance, by will or by law.
        Inheritance = "inheritance",
        /// The end of an undivided ownership.
        Partition = "partition",
        /// An exchange.
        Exchange = "exchange",
        /// A contribution to a company, a merger, a division.
        Contribution = "contribution",
        /// A judgment.
        Judgment = "judgment",
        /// The end of a limited right: death, expiry, renunciation.
        Expiry = "expiry",
        /// Anything else.
        Other = "other",
    }
}

/// The deed of a change, as typed. Everything may be left empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TitleDeedForm {
    /// Code of the kind of act.
    pub kind: String,
    /// The day on which it was signed.
    pub dated_on: String,
    /// The notary who passed it.
    pub notary: String,
    /// Its repertory number, or whatever else it is quoted by.
    pub reference: String,
}

/// The deed of a change, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TitleDeed {
    /// The kind of act.
    pub kind: Option<TitleDeedKind>,
    /// The day on which it was signed.
    pub dated_on: Option<NaiveDate>,
    /// The notary who passed it.
    pub notary: Option<String>,
    /// Its repertory number, or whatever else it is quoted by.
    pub reference: Option<String>,
}

impl TitleDeed {
    /// Understands a form.
    ///
    /// # Errors
    /// Every field that is malformed.
    pub fn parse(form: &TitleDeedForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let kind = unless_blank(&form.kind, |text| check.take("kind", TitleDeedKind::parse(text)));
        let dated_on = unless_blank(&form.dated_on, |text| check.take("datedOn", parse_date(text)));
        let notary = check.take("notary", text_input::optional(&form.notary, NOTARY_MAX)).flatten();
        let reference = check.take("reference", text_input::optional(&form.reference, REFERENCE_MAX)).flatten();
        check.finish(Some(Self { kind, dated_on, notary, reference }))
    }
}
