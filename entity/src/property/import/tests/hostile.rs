//! Files that nobody means well with, and files that are only very large.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::super::{MAX_BYTES, MAX_PROBLEMS, MAX_ROWS};
use super::*;

/// Long enough for a busy machine and an unoptimised build, short enough to notice anything quadratic over fifty
/// thousand rows.
const REASONABLE: Duration = Duration::from_secs(60);

fn only_error(text: &str) -> Option<&'static str> {
    let plan = plan(text);
    assert!(!plan.is_acceptable() && plan.units.is_empty());
    errors(&plan).first().map(|(_, _, code)| *code)
}

#[test]
fn shapes_that_are_no_table() {
    assert_eq!(only_error(&";".repeat(100_000)), Some("import-column-missing"));
    assert_eq!(only_error(&"x;".repeat(100_000)), Some("import-too-many-columns"));
    assert_eq!(
        only_error(&format!("Lot;Quotités;Nom\nA1;1000;Ann{};x\n", ";".repeat(100_000))),
        Some("import-too-many-columns")
    );
    assert_eq!(only_error("Lot;Quotités;Nom\nA1;1000;A\0nn\n"), Some("import-binary"));
    assert_eq!(only_error(&"a".repeat(MAX_BYTES + 1)), Some("import-too-large"));
    assert_eq!(
        only_error(&format!("Lot;Quotités;Nom\n{}", "A1;1;Ann\n".repeat(MAX_ROWS))),
        Some("import-too-many-rows")
    );
    // Pairs of quotation marks inside quotation marks: closed or not by the parity of their number, and never a table.
    assert_eq!(only_error(&"\"".repeat(99_999)), Some("import-column-missing"));
    assert_eq!(only_error(&"\"".repeat(100_000)), Some("import-column-missing"));
}

#[test]
fn unclosed_quotation_mark_is_told_with_its_row() {
    let plan = plan("Lot;Type;Quotités;Nom\nA1;app;600;Ann\nA2;app;400;\"Bob\nA3;app;1;Eve\n");
    assert_eq!(errors(&plan), [(3, "", "cell-quote-unclosed")]);
    assert_eq!(plan.units.len(), 1);
}

#[test]
fn lone_carriage_returns_end_rows() {
    let plan = plan("Lot;Type;Quotités;Nom\rA1;app;600;Ann\rA2;app;400;Bob\r");
    assert!(plan.is_acceptable(), "{:?}", plan.problems);
    assert_eq!(plan.units.iter().map(|unit| unit.row).collect::<Vec<_>>(), [2, 3]);
}

#[test]
fn signs_that_nobody_sees() {
    let plan = plan("Lot;Type;Quotités;Nom\nA1\u{202e};app;500;Ann\nA\u{7}2;app;500;Bob\nA3;app;1;E\u{1b}ve\n");
    let codes: Vec<_> = errors(&plan).into_iter().map(|(row, _, code)| (row, code)).collect();
    assert_eq!(codes, [(2, "text-control-character"), (3, "text-control-character"), (4, "text-control-character")]);
}

#[test]
fn many_problems_are_cut_and_counted() {
    let plan = plan(&format!("Lot;Type;Quotités;Nom\n{}", "A1;pool;1;Ann\n".repeat(1000)));
    assert_eq!(plan.error_count, 2000);
    assert_eq!(plan.problems.len(), MAX_PROBLEMS + 1);
    assert_eq!(param(&plan, "import-more-problems", "hidden"), Some("1800"));
}

#[test]
fn fifty_thousand_rows_in_reasonable_time() {
    let mut text = "Lot;Type;Quotités;Nom;E-mail\n".to_owned();
    for number in 1..MAX_ROWS {
        text.push_str(&format!("A{number};app;1;Owner {};o{}@example.be\n", number / 3, number / 3));
    }
    let start = Instant::now();
    let plan = parse(&text, &ImportOptions { total_shares: 49_999, ..options() });
    let spent = start.elapsed();
    assert!(plan.is_acceptable(), "{:?}", plan.problems.first());
    assert_eq!((plan.units.len(), plan.owners.len(), plan.ownerships.len()), (49_999, 16_667, 49_999));
    assert!(spent < REASONABLE, "{spent:?}");
    println!("{} bytes, 49 999 units: {spent:?}", text.len());
}

#[test]
fn one_unit_with_twenty_thousand_owners_in_reasonable_time() {
    let mut text = "Lot;Type;Quotités;Nom;Part\n".to_owned();
    for number in 0..20_000 {
        text.push_str(&format!("A1;app;1000;Owner {number};1/20000\n"));
    }
    let start = Instant::now();
    let plan = plan(&text);
    let spent = start.elapsed();
    assert!(plan.is_acceptable(), "{:?}", plan.problems.first());
    assert!(spent < REASONABLE, "{spent:?}");
}

proptest! {
    #[test]
    fn any_text_is_answered(text in "(?s).{0,400}") {
        let plan = plan(&text);
        prop_assert!(!plan.is_acceptable() || plan.shares_sum == 1000);
    }

    /// Cells picked from what the rules care about, so that deep paths are reached.
    #[test]
    fn an_accepted_plan_is_whole(rows in proptest::collection::vec(
        ("(A1|A2|a1|G1||Total)", "(app|cave||pool)", "(500|1000|250|1\\.000|0||5,5|=1)", "(Ann|Bob|Immo SA||=X)", "(1/2|1|50 %|1/3||2)"), 1..6,
    )) {
        let mut text = "Lot;Type;Quotités;Nom;Part\n".to_owned();
        for (reference, kind, shares, name, part) in rows {
            text.push_str(&format!("{reference};{kind};{shares};{name};{part}\n"));
        }
        let plan = plan(&text);
        prop_assert_eq!(plan.error_count, errors(&plan).len());
        if plan.is_acceptable() {
            prop_assert_eq!(plan.shares_sum, 1000);
            for unit in 0..plan.units.len() {
                let parts = plan.ownerships.iter().filter(|ownership| ownership.unit == unit).map(|ownership| ownership.fraction);
                prop_assert!(crate::share::Fraction::sum_is_one(parts));
            }
            prop_assert!(plan.ownerships.iter().all(|ownership| ownership.owner < plan.owners.len() && ownership.unit < plan.units.len()));
        }
    }
}
