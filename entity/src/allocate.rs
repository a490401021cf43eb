//! Splitting an amount by weights without losing a cent.

use std::cmp::Reverse;

use crate::money::Cents;
use crate::refusal::Refusal;

/// Splits `total` in proportion to `weights` by largest remainder; the parts add up to `total` exactly.
///
/// Each line is floored to the cent and the missing cents go one by one to the largest remainders; lines with the same
/// remainder are served in their order. A negative amount is split as its absolute value and negated afterwards, so
/// that a credit note mirrors its invoice to the cent. A weight of zero gets nothing.
///
/// # Errors
/// `allocate-no-weight` when no weight is above zero, whatever the amount: a key that nobody is in is wrong.
/// `allocate-negative-weight`, naming the line. `allocate-overflow` when the numbers cannot be multiplied exactly.
pub fn allocate(total: Cents, weights: &[i64]) -> Result<Vec<Cents>, Refusal> {
    if let Some(position) = weights.iter().position(|weight| *weight < 0) {
        // People count lines from one.
        return Err(Refusal::new("allocate-negative-weight").with("line", position.saturating_add(1)));
    }
    if weights.iter().all(|weight| *weight == 0) {
        return Err(Refusal::new("allocate-no-weight"));
    }
    split(total, weights).ok_or_else(|| Refusal::new("allocate-overflow"))
}

/// The split itself; `None` on overflow, which 128 bits leave to lists of more lines than fit into a memory.
fn split(total: Cents, weights: &[i64]) -> Option<Vec<Cents>> {
    let sum = weights.iter().try_fold(0_i128, |sum, weight| sum.checked_add(i128::from(*weight)))?;
    let amount = i128::from(total.0.unsigned_abs());
    let mut lines =
        weights.iter().map(|weight| Line::floored(amount, i128::from(*weight), sum)).collect::<Option<Vec<_>>>()?;
    let floored = lines.iter().try_fold(0_i128, |floored, line| floored.checked_add(line.cents))?;
    // Each line with a remainder lacks less than one cent, so fewer cents are missing than there are such lines.
    let missing = usize::try_from(amount.checked_sub(floored)?).ok()?;

    let mut largest_remainders: Vec<_> = lines.iter_mut().collect();
    // A stable sort keeps equal remainders in the order of the lines.
    largest_remainders.sort_by_key(|line| Reverse(line.remainder));
    for line in largest_remainders.into_iter().take(missing) {
        line.cents = line.cents.checked_add(1)?;
    }
    lines.into_iter().map(|line| line.signed(total)).collect()
}

/// One line of the split while the cents are being given out.
struct Line {
    cents: i128,
    remainder: i128,
}

impl Line {
    fn floored(amount: i128, weight: i128, sum: i128) -> Option<Self> {
        let product = amount.checked_mul(weight)?;
        Some(Self { cents: product.checked_div(sum)?, remainder: product.checked_rem(sum)? })
    }

    fn signed(self, total: Cents) -> Option<Cents> {
        let cents = if total.is_negative() { self.cents.checked_neg()? } else { self.cents };
        i64::try_from(cents).ok().map(Cents)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parts_of(total: i64, weights: &[i64]) -> Vec<i64> {
        allocate(Cents(total), weights).unwrap().into_iter().map(|cents| cents.0).collect()
    }

    /// Belgian rules §1.13.
    #[test]
    fn f_07_call_over_three_equal() {
        assert_eq!(parts_of(10_000, &[1, 1, 1]), [3334, 3333, 3333]);
    }

    /// Belgian rules §1.13.
    #[test]
    fn f_08_credit_note_over_three_equal() {
        assert_eq!(parts_of(-5_000, &[1, 1, 1]), [-1667, -1667, -1666]);
    }

    /// Belgian rules §1.13.
    #[test]
    fn f_10_share_of_two_calls() {
        let shares = [100, 900];
        assert_eq!(parts_of(1_000_000, &shares)[0] + parts_of(500_000, &shares)[0], 150_000);
    }

    /// Product §6, "largest remainder, ties by lot order".
    #[test]
    fn product_vectors() {
        assert_eq!(parts_of(1_000_001, &[333, 333, 334]), [333_000, 333_000, 334_001]);
        assert_eq!(parts_of(100_003, &[120, 95, 143, 80, 62, 500]), [12_000, 9_500, 14_301, 8_000, 6_200, 50_002]);
    }

    /// Product §6: floor division of a negative amount would give −33.33, −33.33, −33.34.
    #[test]
    fn credit_note_trap() {
        assert_eq!(parts_of(-10_000, &[1, 1, 1]), [-3334, -3333, -3333]);
    }

    /// Product §6: 133 days of the seller and 232 of the buyer in 2026.
    #[test]
    fn owned_days() {
        assert_eq!(parts_of(36_500, &[133, 232]), [13_300, 23_200]);
    }

    /// Belgian rules §0.3, test building T; the amount of the issue.
    #[test]
    fn tilleuls_adds_up_to_the_cent() {
        let parts = parts_of(123_456, &[300, 200, 120, 120, 80, 80, 60, 40]);
        assert_eq!(parts, [37_037, 24_691, 14_815, 14_815, 9_877, 9_876, 7_407, 4_938]);
        assert_eq!(parts.iter().sum::<i64>(), 123_456);
    }

    #[test]
    fn ties_are_served_in_order() {
        assert_eq!(parts_of(2, &[1, 1, 1]), [1, 1, 0]);
        assert_eq!(parts_of(1, &[0, 5, 5]), [0, 1, 0]);
    }

    #[test]
    fn refused() {
        let code = |total: i64, weights: &[i64]| allocate(Cents(total), weights).map_err(|refusal| refusal.code);
        assert_eq!(code(100, &[]), Err("allocate-no-weight"));
        assert_eq!(code(100, &[0, 0]), Err("allocate-no-weight"));
        assert_eq!(code(0, &[0]), Err("allocate-no-weight"));
        assert_eq!(allocate(Cents(100), &[1, -1]), Err(Refusal::new("allocate-negative-weight").with("line", 2)));
    }

    #[test]
    fn numbers_that_cannot_be_multiplied_are_noticed() {
        assert!(Line::floored(i128::MAX, 2, 3).is_none());
        assert!(Line { cents: i128::from(i64::MAX) + 1, remainder: 0 }.signed(Cents(1)).is_none());
    }

    #[test]
    fn extremes_are_exact() {
        assert_eq!(parts_of(i64::MAX, &[i64::MAX, i64::MAX]), [i64::MAX / 2 + 1, i64::MAX / 2]);
        assert_eq!(parts_of(i64::MIN, &[i64::MAX]), [i64::MIN]);
        assert_eq!(parts_of(0, &[1, 2]), [0, 0]);
    }

    prop_compose! {
        fn weights()(mut weights in proptest::collection::vec(0..1_000_000_i64, 1..60), first in 1..1_000_000_i64) -> Vec<i64> {
            weights[0] = first;
            weights
        }
    }

    proptest! {
        #[test]
        fn parts_add_up(total: i64, weights in weights()) {
            let sum: i128 = parts_of(total, &weights).into_iter().map(i128::from).sum();
            prop_assert_eq!(sum, i128::from(total));
        }

        #[test]
        fn credit_mirrors_the_invoice(total in -1_000_000_000_000..1_000_000_000_000_i64, weights in weights()) {
            let mirrored: Vec<_> = parts_of(-total, &weights).into_iter().map(|part| -part).collect();
            prop_assert_eq!(parts_of(total, &weights), mirrored);
        }

        #[test]
        fn each_part_is_within_one_cent(total: i64, weights in weights()) {
            let sum: i128 = weights.iter().copied().map(i128::from).sum();
            for (part, weight) in parts_of(total, &weights).into_iter().zip(&weights) {
                let difference = i128::from(part) * sum - i128::from(total) * i128::from(*weight);
                prop_assert!(difference.abs() < sum);
                prop_assert!(*weight > 0 || part == 0);
            }
        }

        #[test]
        fn equal_weights_are_served_in_order(total in 0..10_000_000_i64, count in 1..50_usize) {
            let parts = parts_of(total, &vec![7; count]);
            prop_assert!(parts.is_sorted_by(|left, right| left >= right));
            prop_assert!(parts[0] - parts[count - 1] <= 1);
        }

        #[test]
        fn scaling_the_weights_changes_nothing(total: i64, weights in weights(), factor in 1..1000_i64) {
            let scaled: Vec<_> = weights.iter().map(|weight| weight * factor).collect();
            prop_assert_eq!(parts_of(total, &weights), parts_of(total, &scaled));
        }
    }
}
