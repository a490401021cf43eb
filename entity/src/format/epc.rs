//! The payment code that banking apps scan (EPC069-12 of the European Payments Council).

use super::iban::Iban;
use super::structured_communication::StructuredCommunication;
use crate::money::Cents;
use crate::refusal::Refusal;
use crate::text_input;

/// The text inside a payment QR code. The code must be drawn with error correction M and at most version 13.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EpcPayload(String);

/// Longest name of a beneficiary, in characters.
const NAME_CHARACTERS: usize = 70;
/// Largest payload, in bytes: what version 13 holds with error correction M.
const PAYLOAD_BYTES: usize = 331;
/// The smallest and the largest amount that the standard allows.
const SMALLEST: Cents = Cents(1);
const LARGEST: Cents = Cents(99_999_999_999);

impl EpcPayload {
    /// A payment of `amount` to `iban`, named by the Belgian structured communication.
    ///
    /// Version 002, so no BIC is needed; UTF-8. The communication stands in line 11 in its printed shape: line 10 is
    /// for ISO 11649 references, which it is not, and Belgian apps recognise the shape. A name above 70 characters, or
    /// too long for the payload, is cut at a character: banks go by the account number, and the letter beside the code
    /// has the full name.
    ///
    /// # Errors
    /// `text-required` or `text-control-character` at `beneficiary`; `epc-amount-out-of-range` at `amount` outside 0.01
    /// to 999 999 999.99 €.
    pub fn new(
        beneficiary: &str,
        iban: &Iban,
        amount: Cents,
        communication: &StructuredCommunication,
    ) -> Result<Self, Refusal> {
        let name = text_input::required(beneficiary, usize::MAX).map_err(|refusal| refusal.prefixed("beneficiary"))?;
        if !(SMALLEST..=LARGEST).contains(&amount) {
            return Err(Refusal::new("epc-amount-out-of-range")
                .at("amount")
                .with("value", amount)
                .with("maximum", LARGEST));
        }
        // After the communication come no more elements, and so no line end.
        let head = "BCD\n002\n1\nSCT\n\n";
        let tail = format!("\n{iban}\nEUR{amount}\n\n\n{}", communication.display());
        let room = PAYLOAD_BYTES.saturating_sub(head.len()).saturating_sub(tail.len());
        Ok(Self(format!("{head}{}{tail}", cut(&name, room))))
    }

    /// The text to encode.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The name within the limits of the standard, without a blank at its end.
fn cut(name: &str, room: usize) -> &str {
    let fits = |(start, sign): &(usize, char)| start.saturating_add(sign.len_utf8()) <= room;
    let end = name
        .char_indices()
        .take(NAME_CHARACTERS)
        .take_while(fits)
        .last()
        .map_or(0, |(start, sign)| start.saturating_add(sign.len_utf8()));
    name.get(..end).unwrap_or_default().trim_end()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn payload(name: &str, amount: Cents) -> Result<EpcPayload, Refusal> {
        let iban = Iban::parse("BE68 5390 0754 7034").unwrap();
        EpcPayload::new(name, &iban, amount, &StructuredCommunication::from_base(2_026_000_123).unwrap())
    }

    /// Belgian rules §4.5, vector EPC-1, byte for byte; format acceptance test FM-04.
    #[test]
    fn fm_04_vector_epc_1() {
        let made = payload("ACP Les Tilleuls", Cents(45_000)).unwrap();
        assert_eq!(
            made.as_str(),
            "BCD\n002\n1\nSCT\n\nACP Les Tilleuls\nBE68539007547034\nEUR450.00\n\n\n+++202/6000/12320+++"
        );
        assert_eq!(made.as_str().len(), 81);
    }

    /// Product §6 prints this amount.
    #[test]
    fn amount_always_has_two_decimals() {
        assert!(payload("ACP", Cents(150_010)).unwrap().as_str().contains("\nEUR1500.10\n"));
    }

    #[test]
    fn long_names_are_cut_at_a_character() {
        let name = format!("{} fin", "é".repeat(69));
        let made = payload(&name, Cents(1)).unwrap();
        assert_eq!(made.as_str().lines().nth(5), Some("é".repeat(69).as_str()));
        let wide = payload(&"🏢".repeat(70), LARGEST).unwrap();
        assert!(
            wide.as_str().len() <= PAYLOAD_BYTES
                && wide.as_str().lines().nth(5).is_some_and(|line| line.starts_with('🏢'))
        );
    }

    #[test]
    fn refused() {
        let code = |name: &str, cents| {
            payload(name, Cents(cents)).map_err(|refusal| (refusal.code, refusal.path.join("."))).err()
        };
        assert_eq!(code("  ", 1), Some(("text-required", "beneficiary".to_owned())));
        assert_eq!(code("ACP\u{0}", 1), Some(("text-control-character", "beneficiary".to_owned())));
        for cents in [i64::MIN, -1, 0, 100_000_000_000, i64::MAX] {
            assert_eq!(code("ACP", cents), Some(("epc-amount-out-of-range", "amount".to_owned())));
        }
    }

    proptest! {
        #[test]
        fn shape_holds_for_any_name(name in ".*", cents in 1..=LARGEST.0) {
            if let Ok(made) = payload(&name, Cents(cents)) {
                prop_assert!(made.as_str().len() <= PAYLOAD_BYTES);
                prop_assert_eq!(made.as_str().split('\n').count(), 11);
                prop_assert!(made.as_str().split('\n').nth(5).is_some_and(|line| !line.is_empty() && line.chars().count() <= 70));
            }
        }
    }
}
