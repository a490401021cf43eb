//! Amounts of money in euro, as whole cents.

use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::refusal::Refusal;
use crate::share::Fraction;

/// An amount in euro cents. Negative amounts are credits.
///
/// There are no `+` and `-` operators: a sum that overflows must be noticed, so every operation is checked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "orm", derive(sea_orm::DeriveValueType))]
#[serde(transparent)]
pub struct Cents(pub i64);

/// The no-break space: groups of digits and the euro sign must not be torn apart at a line end.
const NO_BREAK_SPACE: char = '\u{a0}';

impl Cents {
    /// No money.
    pub const ZERO: Self = Self(0);

    /// The largest amount a person can type: 99 999 999 999,99 €. Far above any building, and far enough from the limit
    /// of the type that sums stay inside.
    pub const LARGEST_INPUT: Self = Self(9_999_999_999_999);

    /// `self + other`, `None` on overflow.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// `self - other`, `None` on overflow.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// `-self`, `None` on overflow.
    #[must_use]
    pub fn checked_neg(self) -> Option<Self> {
        self.0.checked_neg().map(Self)
    }

    /// `|self|`, `None` on overflow.
    #[must_use]
    pub fn checked_abs(self) -> Option<Self> {
        self.0.checked_abs().map(Self)
    }

    /// The sum, `None` on overflow; nothing adds up to zero.
    #[must_use]
    pub fn checked_sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }

    /// The given part of the amount, rounded half up to the cent: |x| first, then the sign, so that a credit mirrors
    /// its invoice.
    ///
    /// `None` on overflow. To split an amount into parts that add up use [`allocate`](crate::allocate::allocate).
    #[must_use]
    pub fn checked_part(self, part: Fraction) -> Option<Self> {
        let denominator = i128::from(part.denominator());
        let product = i128::from(self.0.unsigned_abs()).checked_mul(i128::from(part.numerator()))?;
        let rounded = product.checked_mul(2)?.checked_add(denominator)?.div_euclid(denominator.checked_mul(2)?);
        let signed = if self.0 < 0 { rounded.checked_neg()? } else { rounded };
        i64::try_from(signed).ok().map(Self)
    }

    /// Whether it is no money at all.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Whether it is above zero.
    #[must_use]
    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }

    /// Whether it is below zero, a credit.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// Reads an amount as people in Belgium write it: `1234,56`, `1.234,56`, `1 234.56`, `€ 1 234,56`, `-16,67`.
    ///
    /// # Errors
    /// `amount-required`, `amount-malformed`, `amount-ambiguous` (`1.234` may be a thousand or a little over one),
    /// `amount-too-precise`, `amount-out-of-range`. An amount is never rounded and never guessed.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        crate::format::amount::parse(text)
    }

    /// The amount as it is written in `language`: `1 234,56 €`, `1.234,56 €`, `€1,234.56`.
    #[must_use]
    pub fn format(self, language: Language) -> String {
        let sign = if self.is_negative() { "-" } else { "" };
        let (euros, cents) = self.parts();
        let euros = group(euros, language);
        match language {
            Language::Fr | Language::Nl | Language::De => format!("{sign}{euros},{cents:02}{NO_BREAK_SPACE}€"),
            Language::En => format!("{sign}€{euros}.{cents:02}"),
        }
    }

    /// The amount for machines: `1234.56`, always with two decimals and a dot.
    #[must_use]
    pub fn to_decimal_string(self) -> String {
        let sign = if self.is_negative() { "-" } else { "" };
        let (euros, cents) = self.parts();
        format!("{sign}{euros}.{cents:02}")
    }

    /// The amount in euro as a decimal number with two decimals.
    #[must_use]
    pub fn to_decimal(self) -> Decimal {
        Decimal::new(self.0, 2)
    }

    /// An amount in euro; trailing zeros do not count as decimals.
    ///
    /// # Errors
    /// `amount-too-precise` with more than two decimals, `amount-out-of-range` beyond
    /// [`LARGEST_INPUT`](Self::LARGEST_INPUT).
    pub fn from_decimal(amount: Decimal) -> Result<Self, Refusal> {
        let normal = amount.normalize();
        if normal.scale() > 2 {
            return Err(Refusal::new("amount-too-precise").with("value", amount));
        }
        let mut scaled = normal;
        scaled.rescale(2);
        if scaled.scale() != 2 {
            return Err(out_of_range(&amount.to_string()));
        }
        i64::try_from(scaled.mantissa())
            .map_err(|_| out_of_range(&amount.to_string()))
            .and_then(|cents| Self(cents).in_input_range(&amount.to_string()))
    }

    /// Refuses what nobody can mean.
    pub(crate) fn in_input_range(self, text: &str) -> Result<Self, Refusal> {
        if self.0.unsigned_abs() > Self::LARGEST_INPUT.0.unsigned_abs() { Err(out_of_range(text)) } else { Ok(self) }
    }

    /// Whole euros and the remaining cents, both without the sign.
    const fn parts(self) -> (u64, u64) {
        let amount = self.0.unsigned_abs();
        (amount / 100, amount % 100)
    }
}

/// The refusal of an amount beyond [`Cents::LARGEST_INPUT`].
pub(crate) fn out_of_range(text: &str) -> Refusal {
    Refusal::new("amount-out-of-range").with("value", text).with("maximum", Cents::LARGEST_INPUT.to_decimal_string())
}

/// Writes a whole number in groups of three digits with the separator of `language`.
pub(crate) fn group(number: u64, language: Language) -> String {
    let separator = match language {
        Language::Fr => NO_BREAK_SPACE,
        Language::Nl | Language::De => '.',
        Language::En => ',',
    };
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len().saturating_mul(2));
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && digits.len().saturating_sub(position).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

impl fmt::Display for Cents {
    /// The form for machines and logs; people get [`Cents::format`].
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.to_decimal_string())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn fraction(numerator: i64, denominator: i64) -> Fraction {
        Fraction::new(numerator, denominator).unwrap()
    }

    #[test]
    fn written_per_language() {
        let amount = Cents(123_456);
        assert_eq!(amount.format(Language::Fr), "1\u{a0}234,56\u{a0}€");
        assert_eq!(amount.format(Language::Nl), "1.234,56\u{a0}€");
        assert_eq!(amount.format(Language::De), "1.234,56\u{a0}€");
        assert_eq!(amount.format(Language::En), "€1,234.56");
        assert_eq!(Cents(-5).format(Language::Fr), "-0,05\u{a0}€");
        assert_eq!(Cents(-123_456_789).format(Language::En), "-€1,234,567.89");
        assert_eq!(Cents(i64::MIN).format(Language::Nl), "-92.233.720.368.547.758,08\u{a0}€");
        assert_eq!(Cents::ZERO.format(Language::De), "0,00\u{a0}€");
    }

    #[test]
    fn written_for_machines() {
        assert_eq!(Cents(123_456).to_decimal_string(), "1234.56");
        assert_eq!(Cents(-7).to_string(), "-0.07");
        assert_eq!(Cents(123_456).to_decimal().to_string(), "1234.56");
    }

    #[test]
    fn from_decimal() {
        let read = |text: &str| Cents::from_decimal(text.parse().unwrap()).map_err(|refusal| refusal.code);
        assert_eq!(read("1234.56"), Ok(Cents(123_456)));
        assert_eq!(read("1234.5000"), Ok(Cents(123_450)));
        assert_eq!(read("-12"), Ok(Cents(-1200)));
        assert_eq!(read("0.001"), Err("amount-too-precise"));
        assert_eq!(read("100000000000"), Err("amount-out-of-range"));
        assert_eq!(read("79228162514264337593543950335"), Err("amount-out-of-range"));
    }

    #[test]
    fn checked_operations_notice_overflow() {
        assert_eq!(Cents(1).checked_add(Cents(2)), Some(Cents(3)));
        assert_eq!(Cents(i64::MAX).checked_add(Cents(1)), None);
        assert_eq!(Cents(i64::MIN).checked_sub(Cents(1)), None);
        assert_eq!(Cents(i64::MIN).checked_neg(), None);
        assert_eq!(Cents(-3).checked_abs(), Some(Cents(3)));
        assert_eq!(Cents::checked_sum([Cents(5), Cents(-2)]), Some(Cents(3)));
        assert_eq!(Cents::checked_sum([Cents(i64::MAX), Cents(1), Cents(-1)]), None);
    }

    /// Belgian rules §1.13: the minimum contribution to the reserve fund is 5 % of the ordinary charges of the previous
    /// year.
    #[test]
    fn f_01_and_f_02_five_percent() {
        let minimum = fraction(5, 100);
        assert_eq!(Cents(4_800_000).checked_part(minimum), Some(Cents(240_000)));
        assert_eq!(Cents(1_234_567).checked_part(minimum), Some(Cents(61_728)));
    }

    /// Belgian rules §1.13: 10 000 € and 5 000 € at 100 of 1 000 shares.
    #[test]
    fn f_10_share_of_a_budget() {
        let budget = Cents::checked_sum([Cents(1_000_000), Cents(500_000)]);
        assert_eq!(budget.and_then(|budget| budget.checked_part(fraction(100, 1000))), Some(Cents(150_000)));
    }

    #[test]
    fn parts_round_half_up_on_the_absolute_amount() {
        assert_eq!(Cents(1).checked_part(fraction(1, 2)), Some(Cents(1)));
        assert_eq!(Cents(-1).checked_part(fraction(1, 2)), Some(Cents(-1)));
        assert_eq!(Cents(1).checked_part(fraction(1, 3)), Some(Cents(0)));
        assert_eq!(Cents(i64::MAX).checked_part(fraction(2, 1)), None);
        assert_eq!(Cents(i64::MIN).checked_part(Fraction::ONE), Some(Cents(i64::MIN)));
    }

    proptest! {
        #[test]
        fn every_written_amount_is_read_again(cents in -Cents::LARGEST_INPUT.0..=Cents::LARGEST_INPUT.0) {
            let amount = Cents(cents);
            prop_assert_eq!(Cents::parse(&amount.to_decimal_string()), Ok(amount));
            prop_assert_eq!(Cents::from_decimal(amount.to_decimal()), Ok(amount));
            for language in Language::ALL {
                prop_assert_eq!(Cents::parse(&amount.format(language)), Ok(amount));
            }
        }
    }
}
