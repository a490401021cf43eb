//! One row, one unit, one owner.

use super::*;
use crate::property::OwnerKind;
use crate::property::unit_kind::UnitKind;
use crate::share::Share;

const GOOD: &str = "Lot;Type;Étage;Bâtiment;Entrée;Quotités;Propriétaire;E-mail;Téléphone;Langue;Adresse;CP;Localité;Pays\n\
    A1;Appartement;2e;Nord;Gauche;1 000;Ann Maes;Ann@Example.be;+32 475 12 34 56;NL;Dorpsstraat 1;B-9000;Gent;België\n";

#[test]
fn everything_that_a_row_can_say() {
    let plan = plan(GOOD);
    assert!(plan.is_acceptable(), "{:?}", plan.problems);
    assert_eq!(plan.problems, []);
    let unit = plan.units.first().unwrap();
    assert_eq!(
        (unit.row, unit.reference.as_str(), unit.kind, unit.shares),
        (2, "A1", UnitKind::Apartment, Share(1000))
    );
    assert_eq!(
        (unit.floor.as_deref(), unit.building.as_deref(), unit.entrance.as_deref()),
        (Some("2e"), Some("Nord"), Some("Gauche"))
    );
    let owner = &plan.owners.first().unwrap().owner;
    assert_eq!((owner.kind, owner.name.as_str(), owner.language), (OwnerKind::Natural, "Ann Maes", Language::Nl));
    assert_eq!((owner.email.as_deref(), owner.phone.as_deref()), (Some("Ann@example.be"), Some("+32 475 12 34 56")));
    assert_eq!((owner.street.as_deref(), owner.postal_code.as_deref()), (Some("Dorpsstraat 1"), Some("9000")));
    assert_eq!((owner.city.as_deref(), owner.country.as_str()), (Some("Gent"), "BE"));
    assert_eq!((plan.shares_sum, plan.shares_expected, plan.shares_difference), (1000, 1000, 0));
    assert_eq!(
        plan.rows.iter().map(|row| row.kind).collect::<Vec<_>>(),
        [RowKind::Heading, RowKind::Lot { unit: Some(0), owner: Some(0) }]
    );
}

#[test]
fn shares_that_do_not_add_up_name_the_difference() {
    let short = plan("Lot;Type;Quotités;Nom\nA1;app;400;Ann\nA2;app;599;Bob\n");
    assert_eq!(errors(&short), [(0, "", "shares-sum-mismatch")]);
    assert_eq!((short.shares_sum, short.shares_difference), (999, -1));
    for (name, value) in
        [("sum", "999"), ("expected", "1000"), ("difference", "-1"), ("amount", "1"), ("direction", "missing")]
    {
        assert_eq!(param(&short, "shares-sum-mismatch", name), Some(value));
    }
    let long = plan("Lot;Type;Quotités;Nom\nA1;app;1200;Ann\n");
    assert_eq!((long.shares_difference, param(&long, "shares-sum-mismatch", "direction")), (200, Some("excess")));
}

#[test]
fn sum_is_not_told_while_shares_are_unread() {
    let unread = plan("Lot;Type;Quotités;Nom\nA1;app;12,5;Ann\nA2;app;;Bob\nA3;app;400;Eve\n");
    assert_eq!(errors(&unread), [(2, "Quotités", "share-not-whole"), (3, "Quotités", "share-required")]);
    assert_eq!(unread.shares_sum, 400);
    let nameless = plan("Lot;Type;Quotités;Nom\n;app;600;\nA3;app;400;Eve\n");
    assert_eq!(errors(&nameless), [(2, "Lot", "unit-reference-required")]);
}

#[test]
fn shares_over_the_total() {
    assert!(plan("Lot;Type;Quotités;Nom\nA1;app;400/1000;Ann\nA2;app;600 / 1.000;Bob\n").is_acceptable());
    let other = plan("Lot;Type;Quotités;Nom\nA1;app;400/10000;Ann\n");
    assert_eq!(errors(&other), [(2, "Quotités", "share-other-total")]);
}

#[test]
fn total_of_the_deed_must_be_above_zero() {
    for total_shares in [0, -1] {
        let refused = parse(GOOD, &ImportOptions { total_shares, ..options() });
        assert_eq!(errors(&refused), [(0, "", "total-shares-not-positive")]);
        assert!(!refused.is_acceptable());
    }
}

#[test]
fn wrong_cells_are_named_with_row_and_column() {
    let text = "\nLot;Soort;Aandelen;Eigenaar;E-mail;Telefoon;Taal;Postcode;KBO;Land\n\n\
        A1;zwembad;1000;Ann Maes;ann@;12;klingon;99999;;Atlantis\n\
        A2;app;-5;Firma BV;a@b.be;;;1000;0123.456.700;\n";
    let plan = plan(text);
    assert_eq!(
        errors(&plan),
        [
            (4, "Soort", "unit-kind-unknown"),
            (4, "Taal", "language-unknown"),
            (4, "Land", "country-malformed"),
            (5, "Aandelen", "share-not-positive"),
            (5, "KBO", "enterprise-number-check-digits"),
        ]
    );
    // The owner of row 4 is looked at again once language and country are right.
    let corrected =
        super::plan("Kavel;Aandelen;Eigenaar;E-mail;Telefoon;Postcode\nA1;1000;Ann Maes;ann@;0475123456;99999\n");
    assert_eq!(errors(&corrected), [(2, "E-mail", "email-malformed"), (2, "Postcode", "postal-code-malformed")]);
    assert_eq!(plan.blank_rows, 2);
    assert!(!plan.is_acceptable());
}

#[test]
fn unit_without_owner() {
    let plan = plan("Lot;Type;Quotités;Nom;Langue\nA1;app;1000;;FR\n");
    assert_eq!(errors(&plan), [(2, "Nom", "unit-without-owner")]);
    let nameless = super::plan("Lot;Type;Quotités;Nom;E-mail\nA1;app;1000;;ann@example.be\n");
    assert_eq!(errors(&nameless), [(2, "Nom", "text-required")]);
}

#[test]
fn formulas_and_errors_of_the_spreadsheet() {
    let plan = plan(
        "Lot;Type;Quotités;Nom;Téléphone;Remarque\nA1;app;=500+500;@SUM(A1);+32 475 12 34 56;=A1\n#REF!;app;0;Bob;;\n",
    );
    assert_eq!(
        errors(&plan),
        [
            (2, "Quotités", "cell-formula"),
            (2, "Nom", "cell-formula"),
            (3, "Lot", "cell-spreadsheet-error"),
            (3, "Quotités", "share-not-positive"),
        ]
    );
    assert_eq!(warnings(&plan), [(0, "", "import-columns-ignored")]);
    assert_eq!(param(&plan, "import-columns-ignored", "columns"), Some("Remarque"));
}

#[test]
fn rows_of_totals_are_passed_over() {
    for word in ["Total", "TOTAL :", "Total général", "Totaal aandelen", "Summe", "Sous-total"] {
        let plan = plan(&format!("Lot;Type;Quotités;Nom\nA1;app;1000;Ann\n{word};;1000;\n"));
        assert!(plan.is_acceptable(), "{word}: {:?}", plan.problems);
        assert_eq!(warnings(&plan), [(3, "", "import-total-row")]);
        assert_eq!(plan.rows.last().map(|row| row.kind), Some(RowKind::Total));
    }
    let company = plan("Nom;Lot;Type;Quotités\nTotal Energies SA;A1;app;1000\nTotal;;;1000\n");
    assert!(company.is_acceptable(), "{:?}", company.problems);
    assert_eq!(company.owners.first().map(|owner| owner.owner.kind), Some(OwnerKind::Legal));
}

#[test]
fn kind_without_a_column_is_taken_from_the_reference() {
    let plan = plan("Lot;Quotités;Nom\nApp 1;900;Ann\nCave 3;50;Ann\nG2;50;Bob\n");
    assert!(plan.is_acceptable());
    let kinds: Vec<_> = plan.units.iter().map(|unit| unit.kind).collect();
    assert_eq!(kinds, [UnitKind::Apartment, UnitKind::Cellar, UnitKind::Apartment]);
    assert_eq!(warnings(&plan), [(0, "", "import-kind-assumed")]);
    let blank = super::plan("Lot;Type;Quotités;Nom\nA1;;1000;Ann\n");
    assert_eq!(errors(&blank), [(2, "Type", "unit-kind-required")]);
}

#[test]
fn missing_columns_are_named() {
    let missing = plan("Lot;Type;Nom\nA1;app;Ann\n");
    assert_eq!(errors(&missing), [(0, "", "import-column-missing")]);
    assert_eq!(param(&missing, "import-column-missing", "column"), Some("shares"));
    assert_eq!(missing.rows.last().map(|row| (row.cells.len(), row.kind)), Some((3, RowKind::Refused)));
    let nothing = plan("one\ntwo\n");
    assert_eq!(errors(&nothing).len(), 3);
    assert_eq!(errors(&plan("Lot;Quotités;Nom\n")), [(0, "", "import-no-rows")]);
    assert_eq!(errors(&plan(" \n\t\n")), [(0, "", "import-empty")]);
}

#[test]
fn mapping_can_be_given() {
    let text = "A1\t1000\tapp\tAnn Maes\n";
    assert!(!plan(text).is_acceptable());
    let mut mapping = ColumnMapping::new(0);
    for (position, column) in
        [Column::Reference, Column::Shares, Column::Kind, Column::OwnerName].into_iter().enumerate()
    {
        mapping.set(column, Some(position));
    }
    let mapped = parse(text, &ImportOptions { mapping: Some(mapping.clone()), ..options() });
    assert!(mapped.is_acceptable(), "{:?}", mapped.problems);
    let wrong = parse("A1\tten\tapp\tAnn\n", &ImportOptions { mapping: Some(mapping), ..options() });
    assert_eq!(errors(&wrong), [(1, "B", "share-malformed")]);
}

#[test]
fn default_language_is_that_of_the_options() {
    let plan =
        parse("Lot;Type;Quotités;Nom\nA1;app;1000;Ann\n", &ImportOptions { language: Language::De, ..options() });
    assert_eq!(plan.owners.first().map(|owner| owner.owner.language), Some(Language::De));
}
