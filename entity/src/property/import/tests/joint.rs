//! Rows that belong together: joint owners of a unit, and one owner of several units.

use super::*;
use crate::share::Fraction;

fn fractions(plan: &ImportPlan) -> Vec<(usize, usize, String)> {
    plan.ownerships.iter().map(|ownership| (ownership.unit, ownership.owner, ownership.fraction.to_string())).collect()
}

#[test]
fn rows_of_one_unit_are_its_joint_owners() {
    let plan = plan(
        "Lot;Type;Quotités;Nom;Part\n\
         A1;app;400;Ann;1/2\nA1;app;400;Bob;50 %\n\
         a1 ;;;;\n\
         A2;app;600;Ann;\n",
    );
    // A row that repeats a unit without an owner adds nothing and contradicts nothing.
    assert!(plan.is_acceptable(), "{:?}", plan.problems);
    assert_eq!(plan.units.len(), 2);
    assert_eq!(fractions(&plan), [(0, 0, "1/2".to_owned()), (0, 1, "1/2".to_owned()), (1, 0, "1".to_owned())]);
    assert!(Fraction::sum_is_one(
        plan.ownerships.iter().filter(|ownership| ownership.unit == 0).map(|ownership| ownership.fraction)
    ));
}

#[test]
fn parts_must_be_exactly_the_whole() {
    let short =
        plan("Lot;Type;Quotités;Nom;Part\nA1;app;1000;Ann;33,33 %\nA1;app;1000;Bob;33,33 %\nA1;app;1000;Eve;33,33 %\n");
    assert_eq!(errors(&short), [(2, "Part", "ownership-fractions-not-one")]);
    assert_eq!(param(&short, "ownership-fractions-not-one", "sum"), Some("9999/10000"));
    let single = plan("Lot;Type;Quotités;Nom;Part\nA1;app;1000;Ann;1/2\n");
    assert_eq!(errors(&single), [(2, "Part", "ownership-fractions-not-one")]);
    let above = plan("Lot;Type;Quotités;Nom;Part\nA1;app;1000;Ann;2/3\nA1;app;1000;Bob;2/3\n");
    assert_eq!(param(&above, "ownership-fractions-not-one", "sum"), Some("4/3"));
    let wrong = plan("Lot;Type;Quotités;Nom;Part\nA1;app;1000;Ann;3/2\n");
    assert_eq!(errors(&wrong), [(2, "Part", "fraction-above-one")]);
}

#[test]
fn joint_owners_need_parts() {
    let plan = plan("Lot;Type;Quotités;Nom\nA1;app;1000;Ann\nA1;app;1000;Bob\n");
    assert_eq!(errors(&plan), [(2, "", "joint-owner-without-part"), (3, "", "joint-owner-without-part")]);
}

#[test]
fn rows_of_one_unit_must_agree() {
    let plan = plan(
        "Lot;Type;Bâtiment;Quotités;Nom;Part\n\
         A1;app;Nord;400;Ann;1/2\nA1;cave;;401;Bob;1/2\nA2;app;Nord;600;Eve;\n",
    );
    assert_eq!(errors(&plan), [(3, "Type", "unit-rows-differ"), (3, "Quotités", "unit-rows-differ")]);
    assert_eq!(param(&plan, "unit-rows-differ", "first"), Some("apartment"));
    assert_eq!(param(&plan, "unit-rows-differ", "first_row"), Some("2"));
}

#[test]
fn one_reference_in_two_buildings_is_two_units() {
    let plan = plan("Lot;Type;Bâtiment;Quotités;Nom\n1;app;Nord;400;Ann\n1;app;Sud;600;Bob\n");
    assert!(plan.is_acceptable(), "{:?}", plan.problems);
    assert_eq!(plan.units.len(), 2);
    // A name that stands only in the first row of a block is not carried on by guessing.
    let blank = super::plan("Lot;Type;Bâtiment;Quotités;Nom\n1;app;Nord;400;Ann\n2;app;;600;Bob\n");
    assert_eq!(errors(&blank), [(3, "Bâtiment", "import-building-blank")]);
}

#[test]
fn the_same_owner_twice_in_a_unit() {
    let plan = plan("Lot;Type;Quotités;Nom;Part\nA1;app;1000;Ann Maes;1/2\nA1;app;1000;ANN MAES;1/2\n");
    assert_eq!(errors(&plan), [(3, "Nom", "import-owner-repeated")]);
}

#[test]
fn merged_cells_are_explained() {
    let plan = plan("Lot;Type;Quotités;Nom;Part\nA1;app;1000;Ann;1/3\n;;;Bob;1/3\n;;;Eve;1/3\n");
    // That the parts of A1 do not add up is told once the cells are split.
    assert_eq!(errors(&plan), [(3, "Lot", "cell-merged"), (4, "Lot", "cell-merged")]);
    let first = super::plan("Lot;Type;Quotités;Nom\n;app;1000;Ann\n");
    assert_eq!(errors(&first), [(2, "Lot", "unit-reference-required")]);
}

#[test]
fn an_owner_of_several_units_is_one() {
    let plan = plan(
        "Lot;Type;Quotités;Nom;E-mail;Téléphone\n\
         A1;app;900;Zoé Peeters;zoe@example.be;\nG1;garage;90;ZOE  PEETERS;Zoe@Example.be;02/512.34.56\nK1;cave;10;Zoé Peeters;zoe@example.be;02/999.99.99\n",
    );
    assert!(plan.is_acceptable());
    assert_eq!(plan.owners.len(), 1);
    assert_eq!(plan.owners.first().and_then(|owner| owner.owner.phone.as_deref()), Some("02/512.34.56"));
    assert_eq!(warnings(&plan), [(4, "Téléphone", "owner-details-differ")]);
}

#[test]
fn namesakes_are_two_persons_and_a_warning() {
    let plan = plan(
        "Lot;Type;Quotités;Nom;E-mail\nA1;app;500;Jan Peeters;jan@example.be\nA2;app;300;Jan Peeters;j.peeters@example.be\nA3;app;200;Jan Peeters;jan@example.be\n",
    );
    assert!(plan.is_acceptable());
    assert_eq!(plan.owners.len(), 2);
    assert_eq!(warnings(&plan), [(3, "Nom", "owner-same-name")]);
    assert_eq!(fractions(&plan).iter().map(|(_, owner, _)| *owner).collect::<Vec<_>>(), [0, 1, 0]);
    let couple =
        super::plan("Lot;Type;Quotités;Nom;E-mail\nA1;app;500;Ann;home@example.be\nA2;app;500;Bob;home@example.be\n");
    assert_eq!((couple.owners.len(), couple.warning_count), (2, 0));
}

#[test]
fn two_enterprise_numbers_are_two_owners() {
    let text = "Lot;Type;Quotités;Nom;BCE\nA1;app;500;Immo SA;0403.019.261\nA2;app;400;Immo SA;\nA3;app;100;Immo SA;1000.000.021\n";
    assert_eq!(errors(&plan(text)), [(4, "BCE", "owner-details-differ")]);
}

#[test]
fn what_is_known_later_is_taken_over() {
    let plan = plan("Lot;Type;Quotités;Nom;BCE;Langue;Pays\nA1;app;500;Immo;;;\nA2;app;500;Immo;0403.019.261;NL;LU\n");
    assert!(plan.is_acceptable() && plan.warning_count == 0, "{:?}", plan.problems);
    let owner = &plan.owners.first().unwrap().owner;
    assert_eq!((owner.kind.code(), owner.language, owner.country.as_str()), ("legal", Language::Nl, "LU"));
    assert_eq!(owner.enterprise_number.as_ref().map(ToString::to_string).as_deref(), Some("0403019261"));
}
