//! The files in `samples/` do what their README says.

use super::super::{Encoding, decode};
use super::*;
use crate::allocate::allocate;
use crate::money::Cents;

fn sample(bytes: &[u8], encoding: Encoding) -> ImportPlan {
    let decoded = decode(bytes).unwrap();
    assert_eq!(decoded.encoding, encoding);
    plan(&decoded.text)
}

#[test]
fn tilleuls_999_is_refused_naming_the_difference() {
    let plan = sample(include_bytes!("../../../../../samples/tilleuls-999.csv"), Encoding::Windows1252);
    assert_eq!(errors(&plan), [(0, "", "shares-sum-mismatch")]);
    assert_eq!((plan.shares_sum, plan.shares_expected, plan.shares_difference), (999, 1000, -1));
    assert_eq!(plan.units.len(), 12);
}

#[test]
fn tilleuls_is_accepted_and_a_call_adds_up() {
    let plan = sample(include_bytes!("../../../../../samples/tilleuls.csv"), Encoding::Windows1252);
    assert!(plan.is_acceptable() && plan.problems.is_empty(), "{:?}", plan.problems);
    assert_eq!((plan.units.len(), plan.owners.len(), plan.ownerships.len()), (12, 8, 12));
    let names: Vec<_> = plan.owners.iter().map(|owner| owner.owner.name.as_str()).collect();
    assert!(names.contains(&"Hélène Nguyen") && names.contains(&"Boulangerie Au Pain Doré SRL"));
    let counted = plan.units.iter().filter(|unit| unit.kind.counts_as_lot()).count();
    assert_eq!(counted, 8);
    let weights: Vec<_> = plan.units.iter().map(|unit| unit.shares.0).collect();
    let parts = allocate(Cents(123_456), &weights).unwrap();
    let cents: Vec<_> = parts.iter().map(|part| part.0).collect();
    assert_eq!(cents, [17_284, 14_815, 14_815, 15_432, 15_432, 16_049, 16_049, 7_408, 2_222, 2_222, 864, 864]);
    assert_eq!(Cents::checked_sum(parts), Some(Cents(123_456)));
}

#[test]
fn parc_paste_is_accepted() {
    let plan = sample(include_bytes!("../../../../../samples/parc-paste.txt"), Encoding::Utf8);
    assert!(plan.is_acceptable() && plan.problems.is_empty(), "{:?}", plan.problems);
    assert_eq!((plan.units.len(), plan.owners.len()), (5, 4));
    assert_eq!(plan.owners.first().map(|owner| owner.owner.kind.code()), Some("legal"));
}

#[test]
fn joint_owners_are_accepted() {
    let plan = sample(include_bytes!("../../../../../samples/joint-owners.csv"), Encoding::Utf8);
    assert!(plan.is_acceptable() && plan.problems.is_empty(), "{:?}", plan.problems);
    assert_eq!((plan.units.len(), plan.owners.len(), plan.ownerships.len()), (6, 8, 10));
    assert_eq!(plan.owners.first().map(|owner| owner.owner.name.as_str()), Some("Claire Lambert"));
}

#[test]
fn formulas_are_refused() {
    let plan = sample(include_bytes!("../../../../../samples/formulas.csv"), Encoding::Utf8);
    assert_eq!(errors(&plan), [(3, "Quotités", "cell-formula"), (4, "Propriétaire", "cell-formula")]);
    assert_eq!(warnings(&plan), [(5, "", "import-total-row")]);
}
