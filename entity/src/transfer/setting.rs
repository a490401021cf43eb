//! How an association answers requests for the information of C. civ. art. 3.94: whether it takes them on the page for notaries, what they cost,
//! who signs.

use serde::{Deserialize, Serialize};

use super::form::fee;
use crate::{
    money::Cents,
    refusal::{Check, Refusal, Refusals},
    text_input,
};

/// What the syndic may charge stands in the written contract.
const FEE_LAW: &str = "C. civ. art. 3.89 §1";
/// Longest name, role or clause.
const LINE_MAX: usize = 120;
/// How many days before the term the syndic is reminded unless something else was chosen.
pub const REMIND_DAYS: i32 = 5;
/// Most days before the term that a reminder makes sense: the term of a request before the contract has fifteen.
const REMIND_DAYS_MAX: i32 = 14;

/// The settings as filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TransferSettingForm {
    /// Whether requests are taken without an account.
    pub accepts_requests: bool,
    /// What a file before the contract costs; empty for nothing.
    pub fee_contract: String,
    /// What a file before the deed costs; empty for nothing.
    pub fee_deed: String,
    /// Where in the syndic's contract the fees stand; may be empty where there are none.
    pub fee_source: String,
    /// Who signs; empty for the syndic of the day.
    pub signatory_name: String,
    /// As what she signs; may be empty.
    pub signatory_role: String,
    /// How many days before the term the syndic is reminded; empty for five.
    pub remind_days: String,
}

/// Settings that make sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTransferSetting {
    /// Whether requests are taken without an account.
    pub accepts_requests: bool,
    /// What a file before the contract costs the seller.
    pub fee_contract: Cents,
    /// What a file before the deed costs the seller.
    pub fee_deed: Cents,
    /// Where in the syndic's contract that stands.
    pub fee_source: Option<String>,
    /// Who signs.
    pub signatory_name: Option<String>,
    /// As what she signs.
    pub signatory_role: Option<String>,
    /// How many days before the term the syndic is reminded.
    pub remind_days: i32,
}

impl NewTransferSetting {
    /// Reads a form.
    ///
    /// # Errors
    /// `transfer-fee-impossible`, `transfer-fee-source` for a fee that no clause of the syndic's contract is named for (C. civ. art. 3.89 §1),
    /// `transfer-remind-days`, and the refusals of amounts and texts, each at its field.
    pub fn parse(form: &TransferSettingForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let fee_contract = check.take("feeContract", fee(&form.fee_contract));
        let fee_deed = check.take("feeDeed", fee(&form.fee_deed));
        let fee_source = check.take("feeSource", text_input::optional(&form.fee_source, LINE_MAX));
        let charged = [fee_contract, fee_deed].into_iter().flatten().any(|fee| fee > Cents::ZERO);
        if charged && fee_source == Some(None) {
            check.refuse(Refusal::new("transfer-fee-source").at("feeSource").law(FEE_LAW));
        }
        let signatory_name = check.take("signatoryName", text_input::optional(&form.signatory_name, LINE_MAX));
        let signatory_role = check.take("signatoryRole", text_input::optional(&form.signatory_role, LINE_MAX));
        let remind_days = check.take("remindDays", remind_days(&form.remind_days));
        check.finish_with(|| {
            Some(Self {
                accepts_requests: form.accepts_requests,
                fee_contract: fee_contract?,
                fee_deed: fee_deed?,
                fee_source: fee_source?,
                signatory_name: signatory_name?,
                signatory_role: signatory_role?,
                remind_days: remind_days?,
            })
        })
    }
}

fn remind_days(text: &str) -> Result<i32, Refusal> {
    if text.trim().is_empty() {
        return Ok(REMIND_DAYS);
    }
    let days = text.trim().parse().ok().filter(|days| (1..=REMIND_DAYS_MAX).contains(days));
    days.ok_or_else(|| Refusal::new("transfer-remind-days").with("maximum", REMIND_DAYS_MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fee_stands_in_the_contract_or_is_none() {
        let nothing = NewTransferSetting::parse(&TransferSettingForm::default()).unwrap();
        assert_eq!((nothing.fee_contract, nothing.fee_deed), (Cents::ZERO, Cents::ZERO));
        assert_eq!((nothing.accepts_requests, nothing.remind_days), (false, REMIND_DAYS));
        let charged = TransferSettingForm { fee_deed: "250".into(), ..TransferSettingForm::default() };
        let refused = NewTransferSetting::parse(&charged).unwrap_err();
        assert_eq!(
            refused,
            Refusals::from(Refusal::new("transfer-fee-source").at("feeSource").law("C. civ. art. 3.89 §1"))
        );
        let sourced = TransferSettingForm { fee_source: "art. 7".into(), ..charged };
        assert_eq!(NewTransferSetting::parse(&sourced).unwrap().fee_deed, Cents(25_000));
    }

    #[test]
    fn reminders_come_within_the_term() {
        for (text, expected) in
            [("", Some(5)), ("1", Some(1)), ("14", Some(14)), ("0", None), ("15", None), ("x", None)]
        {
            let form = TransferSettingForm { remind_days: text.into(), ..TransferSettingForm::default() };
            assert_eq!(NewTransferSetting::parse(&form).ok().map(|new| new.remind_days), expected, "{text}");
        }
    }
}
