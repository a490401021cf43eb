//! Short messages: what a number is, and how much fits into one (3GPP TS 23.038 §6.2.1, TS 23.040).

use crate::{format::phone_number, refusal::Refusal};

/// How much fits into one message: 160 septets of the default alphabet.
pub const SMS_UNITS: usize = 160;
/// How many letters fit where one of them is not in the default alphabet, so that all of them take two bytes.
const WIDE_UNITS: usize = 70;
/// Most digits of a number (ITU-T E.164), and fewest that any country has.
const DIGITS: std::ops::RangeInclusive<usize> = 8..=15;

/// The default alphabet, without the sign that leads to the extension.
const ALPHABET: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/// The signs that take two septets.
const EXTENSION: &str = "^{}\\[~]|€\u{c}";

/// How many of the 160 units of one message a text takes. A text with a sign outside the default alphabet is counted in letters of which 70 make
/// one message.
#[must_use]
pub fn sms_units(text: &str) -> usize {
    let mut units = 0_usize;
    for sign in text.chars() {
        if ALPHABET.contains(sign) {
            units += 1;
        } else if EXTENSION.contains(sign) {
            units += 2;
        } else {
            let wide = text.encode_utf16().count();
            return (wide * SMS_UNITS).div_ceil(WIDE_UNITS);
        }
    }
    units
}

/// A number as gateways take it (ITU-T E.164): `+32475123456`.
///
/// # Errors
/// `phone-number-unusable` for what is no number that can be dialled from everywhere.
pub fn sms_number(text: &str) -> Result<String, Refusal> {
    let known = text.chars().all(|sign| sign.is_ascii_digit() || " +-./()".contains(sign));
    let digits = phone_number::canonical(text).filter(|digits| known && DIGITS.contains(&digits.len()));
    match digits {
        Some(digits) if !digits.starts_with('0') => Ok(format!("+{digits}")),
        _ => Err(Refusal::new("phone-number-unusable")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_outside_the_alphabet_make_a_message_short() {
        assert_eq!(sms_units(&"a".repeat(160)), 160);
        assert_eq!(sms_units("12 €"), 5);
        assert_eq!(sms_units(&"ê".repeat(70)), 160);
        assert!(sms_units(&"ê".repeat(71)) > SMS_UNITS);
        // A letter of two code units of UTF-16 takes the room of two.
        assert!(sms_units(&"😀".repeat(36)) > SMS_UNITS);
    }

    #[test]
    fn a_number_is_written_as_it_is_dialled_from_everywhere() {
        for text in ["0475 12 34 56", "+32 (0)475 12.34.56", "0032475123456"] {
            assert_eq!(sms_number(text).unwrap(), "+32475123456", "{text}");
        }
        for text in ["", "abc", "0475", "+0000000000", "12345678901234567", "0475123456;drop"] {
            assert!(sms_number(text).is_err(), "{text}");
        }
    }
}
