//! Shares in the common parts, and parts of an ownership.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::money::group;
use crate::refusal::Refusal;

/// The shares (quotités, aandelen, Anteile) of one unit: a whole number over the total that the base deed of the
/// association states.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "orm", derive(sea_orm::DeriveValueType))]
#[serde(transparent)]
pub struct Share(pub i64);

impl Share {
    /// The largest number of shares, for one unit and for a whole association. Deeds go up to 100 000 or 1 000 000.
    pub const LARGEST: Self = Self(1_000_000_000);

    /// A number of shares that exists: above zero and at most [`LARGEST`](Self::LARGEST).
    ///
    /// # Errors
    /// `share-not-positive`, `share-too-large`.
    pub fn new(shares: i64) -> Result<Self, Refusal> {
        if shares <= 0 {
            return Err(Refusal::new("share-not-positive").with("value", shares).law("C. civ. art. 3.85 §1"));
        }
        if shares > Self::LARGEST.0 {
            return Err(Refusal::new("share-too-large").with("value", shares).with("maximum", Self::LARGEST.0));
        }
        Ok(Self(shares))
    }

    /// Reads a whole number above zero: `120`, `1 200`, `1.200`, `1'200`.
    ///
    /// A comma is never a separator of thousands here: shares are whole, so `1,200` is more likely a decimal number
    /// gone wrong.
    ///
    /// # Errors
    /// `share-required`, `share-malformed`, `share-not-whole` for a decimal number, `share-not-positive`,
    /// `share-too-large`.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        crate::format::whole_number::parse_share(text, None)
    }

    /// Like [`parse`](Self::parse), and also reads `120/1000` when the denominator is the total of the base deed.
    ///
    /// # Errors
    /// As [`parse`](Self::parse), and `share-other-total` when the denominator is not `total`.
    pub fn parse_of(text: &str, total: i64) -> Result<Self, Refusal> {
        crate::format::whole_number::parse_share(text, Some(total))
    }

    /// `self + other`, `None` on overflow.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The sum, `None` on overflow; nothing adds up to zero.
    #[must_use]
    pub fn checked_sum(shares: impl IntoIterator<Item = Self>) -> Option<Self> {
        shares.into_iter().try_fold(Self(0), Self::checked_add)
    }

    /// The number as it is written in `language`, in groups of three digits.
    #[must_use]
    pub fn format(self, language: Language) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        format!("{sign}{}", group(self.0.unsigned_abs(), language))
    }
}

impl fmt::Display for Share {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

/// An exact, reduced fraction that is zero or more; most often the part of a unit that belongs to one of its owners.
///
/// Serialised as `"1/2"`; what is read again must be the part of an owner, above zero and at most one. Comparisons and
/// sums are exact: a third three times is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Fraction {
    numerator: i64,
    denominator: i64,
}

impl Fraction {
    /// The whole.
    pub const ONE: Self = Self { numerator: 1, denominator: 1 };

    /// Nothing.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };

    /// A reduced fraction.
    ///
    /// # Errors
    /// `fraction-denominator` when the denominator is not above zero, `fraction-negative` when the numerator is below
    /// zero.
    pub fn new(numerator: i64, denominator: i64) -> Result<Self, Refusal> {
        let given = || format!("{numerator}/{denominator}");
        if denominator <= 0 {
            return Err(Refusal::new("fraction-denominator").with("value", given()));
        }
        if numerator < 0 {
            return Err(Refusal::new("fraction-negative").with("value", given()));
        }
        Self::reduced(i128::from(numerator), i128::from(denominator))
            .ok_or_else(|| Refusal::new("fraction-malformed").with("value", given()))
    }

    /// The part of one owner: above zero and at most one.
    ///
    /// # Errors
    /// As [`new`](Self::new), and `fraction-zero`, `fraction-above-one`.
    pub fn ownership(numerator: i64, denominator: i64) -> Result<Self, Refusal> {
        Self::new(numerator, denominator)?.as_ownership()
    }

    /// Reads the part of one owner: `1/2`, `50 %`, `0,5`, `0.25`, `1`, `33,33 %`.
    ///
    /// Nothing is rounded: `33,33 %` is 3333/10000, so that three of them are refused as less than one.
    ///
    /// # Errors
    /// `fraction-required`, `fraction-malformed`, `fraction-denominator`, `fraction-zero`, `fraction-above-one`.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        crate::format::fraction::parse(text)
    }

    /// Upper number of the reduced fraction, zero or more.
    #[must_use]
    pub const fn numerator(self) -> i64 {
        self.numerator
    }

    /// Lower number of the reduced fraction, above zero.
    #[must_use]
    pub const fn denominator(self) -> i64 {
        self.denominator
    }

    /// Whether it is the whole.
    #[must_use]
    pub fn is_one(self) -> bool {
        self == Self::ONE
    }

    /// The exact sum, `None` when it does not fit.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let left = i128::from(self.numerator).checked_mul(i128::from(other.denominator))?;
        let right = i128::from(other.numerator).checked_mul(i128::from(self.denominator))?;
        let denominator = i128::from(self.denominator).checked_mul(i128::from(other.denominator))?;
        Self::reduced(left.checked_add(right)?, denominator)
    }

    /// The exact difference, `None` when it would be below zero or does not fit.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        let left = i128::from(self.numerator).checked_mul(i128::from(other.denominator))?;
        let right = i128::from(other.numerator).checked_mul(i128::from(self.denominator))?;
        let denominator = i128::from(self.denominator).checked_mul(i128::from(other.denominator))?;
        let difference = left.checked_sub(right).filter(|difference| *difference >= 0)?;
        Self::reduced(difference, denominator)
    }

    /// The exact product, `None` when it does not fit.
    #[must_use]
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        let numerator = i128::from(self.numerator).checked_mul(i128::from(other.numerator))?;
        let denominator = i128::from(self.denominator).checked_mul(i128::from(other.denominator))?;
        Self::reduced(numerator, denominator)
    }

    /// The exact quotient, `None` when it does not fit or when `other` is zero.
    #[must_use]
    pub fn checked_div(self, other: Self) -> Option<Self> {
        let numerator = i128::from(self.numerator).checked_mul(i128::from(other.denominator))?;
        let denominator = i128::from(self.denominator).checked_mul(i128::from(other.numerator))?;
        if denominator == 0 { None } else { Self::reduced(numerator, denominator) }
    }

    /// The exact sum, `None` when it does not fit; nothing adds up to zero.
    #[must_use]
    pub fn checked_sum(fractions: impl IntoIterator<Item = Self>) -> Option<Self> {
        fractions.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }

    /// Whether the fractions are exactly the whole.
    #[must_use]
    pub fn sum_is_one(fractions: impl IntoIterator<Item = Self>) -> bool {
        Self::checked_sum(fractions).is_some_and(Self::is_one)
    }

    /// Refuses parts of one unit that are not exactly the whole.
    ///
    /// # Errors
    /// `ownership-fractions-not-one` with their sum.
    pub fn require_whole(fractions: impl IntoIterator<Item = Self>) -> Result<(), Refusal> {
        match Self::checked_sum(fractions) {
            Some(sum) if sum.is_one() => Ok(()),
            Some(sum) => Err(Refusal::new("ownership-fractions-not-one").with("sum", sum)),
            None => Err(Refusal::new("fractions-too-fine")),
        }
    }

    /// Refuses what no owner can have.
    pub(crate) fn as_ownership(self) -> Result<Self, Refusal> {
        if self.numerator == 0 {
            return Err(Refusal::new("fraction-zero").with("value", self));
        }
        if self > Self::ONE {
            return Err(Refusal::new("fraction-above-one").with("value", self));
        }
        Ok(self)
    }

    fn reduced(numerator: i128, denominator: i128) -> Option<Self> {
        let divisor = greatest_common_divisor(numerator, denominator);
        Some(Self {
            numerator: i64::try_from(numerator.checked_div(divisor)?).ok()?,
            denominator: i64::try_from(denominator.checked_div(divisor)?).ok()?,
        })
    }
}

/// The fractions on their common denominator, as weights for [`allocate`](crate::allocate::allocate).
///
/// # Errors
/// `fractions-too-fine` when the common denominator is too large.
pub fn common_weights(fractions: impl IntoIterator<Item = Fraction>) -> Result<Vec<i64>, Refusal> {
    let fractions: Vec<_> = fractions.into_iter().collect();
    let common = fractions.iter().try_fold(1_i128, |common, fraction| {
        let denominator = i128::from(fraction.denominator);
        common.checked_div(greatest_common_divisor(common, denominator))?.checked_mul(denominator)
    });
    let weight = |fraction: &Fraction| {
        let factor = common?.checked_div(i128::from(fraction.denominator))?;
        i64::try_from(factor.checked_mul(i128::from(fraction.numerator))?).ok()
    };
    fractions.iter().map(weight).collect::<Option<_>>().ok_or_else(|| Refusal::new("fractions-too-fine"))
}

/// Euclid's algorithm for numbers that are zero or more.
const fn greatest_common_divisor(mut left: i128, mut right: i128) -> i128 {
    while right != 0 {
        (left, right) = (right, left % right);
    }
    left
}

impl Ord for Fraction {
    /// Cross-multiplication of two 63-bit numbers always fits in 128 bits.
    fn cmp(&self, other: &Self) -> Ordering {
        let left = i128::from(self.numerator).saturating_mul(i128::from(other.denominator));
        let right = i128::from(other.numerator).saturating_mul(i128::from(self.denominator));
        left.cmp(&right)
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Fraction {
    /// `1/2`; the whole is `1`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.denominator == 1 {
            self.numerator.fmt(formatter)
        } else {
            write!(formatter, "{}/{}", self.numerator, self.denominator)
        }
    }
}

impl FromStr for Fraction {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Self, Refusal> {
        Self::parse(text)
    }
}

impl From<Fraction> for String {
    fn from(fraction: Fraction) -> Self {
        fraction.to_string()
    }
}

impl TryFrom<String> for Fraction {
    type Error = Refusal;

    fn try_from(text: String) -> Result<Self, Refusal> {
        Self::parse(&text)
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
    fn shares_exist_or_are_refused() {
        assert_eq!(Share::new(1), Ok(Share(1)));
        assert_eq!(Share::new(0).map_err(|refusal| refusal.code), Err("share-not-positive"));
        assert_eq!(Share::new(-4).map_err(|refusal| refusal.code), Err("share-not-positive"));
        assert_eq!(Share::new(1_000_000_001).map_err(|refusal| refusal.code), Err("share-too-large"));
        assert_eq!(Share(120_000).format(Language::Nl), "120.000");
        assert_eq!(Share::checked_sum([Share(1), Share(2)]), Some(Share(3)));
        assert_eq!(Share::checked_sum([Share(i64::MAX), Share(2)]), None);
    }

    #[test]
    fn reduced_and_shown() {
        assert_eq!(fraction(50, 100), fraction(1, 2));
        assert_eq!(fraction(50, 100).to_string(), "1/2");
        assert_eq!(fraction(7, 7).to_string(), "1");
        assert_eq!(fraction(0, 9), Fraction::ZERO);
        assert_eq!(Fraction::new(1, 0).map_err(|refusal| refusal.code), Err("fraction-denominator"));
        assert_eq!(Fraction::new(-1, 2).map_err(|refusal| refusal.code), Err("fraction-negative"));
        assert_eq!(Fraction::ownership(0, 2).map_err(|refusal| refusal.code), Err("fraction-zero"));
        assert_eq!(Fraction::ownership(3, 2).map_err(|refusal| refusal.code), Err("fraction-above-one"));
        assert_eq!(Fraction::ownership(2, 2), Ok(Fraction::ONE));
    }

    #[test]
    fn thirds_are_exact() {
        let third = fraction(1, 3);
        assert!(Fraction::sum_is_one([third, third, third]));
        assert!(!Fraction::sum_is_one([third, third]));
        assert!(!Fraction::sum_is_one([]));
        let rounded = fraction(3333, 10_000);
        assert!(!Fraction::sum_is_one([rounded, rounded, rounded]));
        assert_eq!(Fraction::require_whole([third, third, third]), Ok(()));
        let short = Refusal::new("ownership-fractions-not-one").with("sum", "2/3");
        assert_eq!(Fraction::require_whole([third, third]), Err(short));
    }

    /// Belgian rules §1.13: 799 for against 201 is not four fifths (3995 < 4000), and a float is not needed to see it.
    #[test]
    fn f_05_four_fifths_compared_exactly() {
        assert!(fraction(799, 1000) < fraction(4, 5));
        assert!(fraction(800, 1000) >= fraction(4, 5));
        assert!(fraction(i64::MAX, i64::MAX - 1) > Fraction::ONE);
    }

    /// Belgian rules §1.13: a variance against a budget of zero has no value.
    #[test]
    fn f_11_nothing_is_divided_by_zero() {
        assert_eq!(fraction(11_250 - 10_000, 10_000), fraction(125, 1000));
        assert_eq!(Fraction::new(1250, 0).map_err(|refusal| refusal.code), Err("fraction-denominator"));
    }

    #[test]
    fn sums_that_do_not_fit_are_noticed() {
        let (left, right) = (fraction(2, i64::MAX), fraction(1, i64::MAX - 1));
        assert_eq!(left.checked_add(right), None);
        assert_eq!(common_weights([left, right]), Err(Refusal::new("fractions-too-fine")));
        assert_eq!(Fraction::require_whole([left, right]), Err(Refusal::new("fractions-too-fine")));
    }

    #[test]
    fn differences_products_and_quotients_are_exact() {
        assert_eq!(fraction(1, 2).checked_sub(fraction(1, 3)), Some(fraction(1, 6)));
        assert_eq!(fraction(1, 2).checked_sub(fraction(1, 2)), Some(Fraction::ZERO));
        assert_eq!(fraction(1, 3).checked_sub(fraction(1, 2)), None);
        assert_eq!(fraction(2, 3).checked_mul(fraction(3, 4)), Some(fraction(1, 2)));
        assert_eq!(fraction(1, i64::MAX).checked_mul(fraction(1, 2)), None);
        assert_eq!(fraction(1, 2).checked_div(fraction(3, 4)), Some(fraction(2, 3)));
        assert_eq!(fraction(1, 2).checked_div(Fraction::ZERO), None);
    }

    #[test]
    fn weights_on_the_common_denominator() {
        assert_eq!(common_weights([fraction(1, 2), fraction(1, 3), fraction(1, 6)]), Ok(vec![3, 2, 1]));
        assert_eq!(common_weights([Fraction::ONE]), Ok(vec![1]));
        assert_eq!(common_weights([]), Ok(vec![]));
    }

    proptest! {
        #[test]
        fn order_agrees_with_the_difference(a in 0..1000_i64, b in 1..1000_i64, c in 0..1000_i64, d in 1..1000_i64) {
            prop_assert_eq!(fraction(a, b).cmp(&fraction(c, d)), (a * d).cmp(&(c * b)));
        }

        #[test]
        fn parts_of_a_whole_add_up(parts in proptest::collection::vec(1..1000_i64, 1..20)) {
            let total = parts.iter().sum();
            let fractions: Vec<_> = parts.iter().map(|part| fraction(*part, total)).collect();
            prop_assert!(Fraction::sum_is_one(fractions.iter().copied()));
            let weights = common_weights(fractions).unwrap();
            let sum: i64 = weights.iter().sum();
            for (part, weight) in parts.iter().zip(&weights) {
                prop_assert_eq!(part * sum, weight * total);
            }
        }

        #[test]
        fn what_is_taken_away_can_be_put_back(a in 0..1000_i64, b in 1..1000_i64, c in 1..1000_i64, d in 1..1000_i64) {
            let (one, other) = (fraction(a, b), fraction(c, d));
            prop_assert_eq!(one.checked_add(other).unwrap().checked_sub(other), Some(one));
            prop_assert_eq!(one.checked_mul(other).unwrap().checked_div(other), Some(one));
        }

        #[test]
        fn shown_and_read_again(numerator in 1..100_000_i64, extra in 0..100_000_i64) {
            let part = fraction(numerator, numerator + extra);
            prop_assert_eq!(part.to_string().parse(), Ok(part));
        }
    }
}
