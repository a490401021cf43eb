//! What is checked before a letter is drawn: that it is complete, that it adds up, and that words, data and payment code
//! say the same.

use std::collections::BTreeSet;

use super::code;
use super::{CallFacts, CallLetter, CallLetterBatch, CallPayment, CallStatus};
use crate::letter::{Same, check_address, file_name, plain};
use crate::render::RenderError;

/// The beneficiary's name is cut at this many characters in a payment code (EPC069-12, element 6).
const CODE_NAME_CHARACTERS: usize = 70;

/// How the data name the reserve fund.
const RESERVE: &str = "reserve";

pub(super) fn batch(batch: &CallLetterBatch) -> Result<(), RenderError> {
    if batch.letters.is_empty() {
        return Err(RenderError::Empty);
    }
    let mut names = BTreeSet::new();
    for letter in &batch.letters {
        if !names.insert(file_name(&letter.facts.reference)) {
            return Err(RenderError::RepeatedReference { reference: letter.reference.clone() });
        }
        check_letter(letter)?;
    }
    Ok(())
}

fn check_letter(letter: &CallLetter) -> Result<(), RenderError> {
    check_address(&letter.reference, &letter.addressee)?;
    balance(&letter.facts)?;
    let same = Same { reference: &letter.reference };
    let facts = &letter.facts;
    same.text("reference", &letter.reference, &facts.reference)?;
    same.text("status", status_code(&letter.status), &facts.status)?;
    same.text("association", &letter.association.name, &facts.association_name)?;
    same.text(
        "enterprise number",
        &plain(&letter.association.enterprise_number),
        &plain(&facts.association_enterprise_number),
    )?;
    same.text("verification code", &letter.verification.code, &facts.verification_code)?;
    same.text("verification address", &letter.verification.url, &facts.verification_url)?;
    match &letter.payment {
        Some(payment) => check_payment(&same, payment, facts),
        None => same.text("payment", "absent", if facts.payment.is_some() { "present" } else { "absent" }),
    }
}

/// The lines add up to the total, and those of the reserve fund to its part. Summed wide, so that no input can overflow.
fn balance(facts: &CallFacts) -> Result<(), RenderError> {
    let unbalanced = |lines_cents, total_cents| RenderError::Unbalanced {
        reference: facts.reference.clone(),
        lines_cents,
        total_cents,
    };
    let sum = |fund: Option<&str>| -> i128 {
        let lines = facts.lines.iter().filter(|line| fund.is_none_or(|fund| line.fund == fund));
        lines.map(|line| i128::from(line.amount_cents)).sum()
    };
    let (all, reserve) = (sum(None), sum(Some(RESERVE)));
    if all != i128::from(facts.total_cents) {
        return Err(unbalanced(all, facts.total_cents));
    }
    if reserve != i128::from(facts.reserve_fund_cents) {
        return Err(unbalanced(reserve, facts.reserve_fund_cents));
    }
    Ok(())
}

/// The telephone that scans the code must propose exactly the payment that the letter prints and the data state.
fn check_payment(same: &Same<'_>, printed: &CallPayment, facts: &CallFacts) -> Result<(), RenderError> {
    let Some(data) = &facts.payment else { return same.text("payment", "present", "absent") };
    same.text("account", &plain(&printed.iban), &data.iban)?;
    same.text("communication", &plain(&printed.communication), &plain(&data.communication))?;
    same.text("beneficiary", &printed.beneficiary, &data.beneficiary)?;

    let malformed = |reason| RenderError::CodeMalformed { reference: same.reference.to_owned(), reason };
    let lines: Vec<&str> = printed.epc.split('\n').collect();
    let line = |number: usize| lines.get(number.saturating_sub(1)).copied().unwrap_or_default();
    if line(1) != "BCD" || line(4) != "SCT" {
        return Err(malformed("it does not begin as a credit transfer"));
    }
    if lines.len() > 12 || lines.last().is_none_or(|last| last.is_empty()) {
        return Err(malformed("it must end with its last element, which is at most the twelfth"));
    }
    let cents =
        line(8).strip_prefix("EUR").and_then(cents).ok_or_else(|| malformed("line 8 is not an amount in euro"))?;
    let communication = if line(10).is_empty() { line(11) } else { line(10) };
    if !names(line(6), &data.beneficiary, printed.epc.len()) {
        return same.text("beneficiary in the code", line(6), &data.beneficiary);
    }
    same.text("account in the code", line(7), &data.iban)?;
    same.text("amount in the code", &cents.to_string(), &data.amount_cents.to_string())?;
    same.text("communication in the code", &plain(communication), &plain(&data.communication))
}

/// Whether the name in a code of `bytes` bytes stands for `beneficiary`: whole, or cut because the standard leaves no room.
fn names(in_code: &str, beneficiary: &str, bytes: usize) -> bool {
    let no_room = beneficiary.chars().count() > CODE_NAME_CHARACTERS
        || bytes.saturating_add(char::MAX_LEN_UTF8) > code::MAX_BYTES;
    in_code == beneficiary || (no_room && !in_code.is_empty() && beneficiary.starts_with(in_code))
}

/// "450", "450.5" or "450.00" as cents.
fn cents(amount: &str) -> Option<i64> {
    let (euros, decimals) = amount.split_once('.').unwrap_or((amount, "00"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(euros) || !digits(decimals) || decimals.len() > 2 {
        return None;
    }
    let decimals: i64 = format!("{decimals:0<2}").parse().ok()?;
    euros.parse::<i64>().ok()?.checked_mul(100)?.checked_add(decimals)
}

fn status_code(status: &CallStatus) -> &'static str {
    match status {
        CallStatus::Issued => "issued",
        CallStatus::Draft(_) => "draft",
        CallStatus::Cancelled(_) => "cancelled",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_of_a_code() {
        for (text, expected) in
            [("450", 45_000), ("450.00", 45_000), ("450.5", 45_050), ("0.01", 1), ("999999999.99", 99_999_999_999)]
        {
            assert_eq!(cents(text), Some(expected), "{text}");
        }
        for text in ["", ".", "450.", ".50", "1.234", "1,00", "-1.00", "+1", "92233720368547758.08"] {
            assert_eq!(cents(text), None, "{text}");
        }
    }

    #[test]
    fn a_name_is_cut_only_for_want_of_room() {
        let long = "é".repeat(80);
        assert!(names("ACP Les Tilleuls", "ACP Les Tilleuls", 81));
        assert!(names(&"é".repeat(70), &long, 250));
        assert!(names("ACP", "ACP Les Tilleuls", 330));
        assert!(!names("ACP", "ACP Les Tilleuls", 81));
        assert!(!names("", &long, 250));
        assert!(!names("VME", &long, 250));
    }
}
