//! Tables of one thing each, beside a register.

use chrono::NaiveDate;

use super::*;
use crate::property::title::Right;
use crate::property::unit_kind::UnitKind;
use crate::refusal::Refusal;
use crate::share::{Fraction, Share};

fn register() -> Register {
    let unit = |building, reference: &str, owned| RegisterUnit { building, reference: reference.to_owned(), owned };
    let owner = |number, name: &str| RegisterOwner { number, name: name.to_owned(), email: None };
    Register {
        buildings: vec!["Nord".to_owned(), "Sud".to_owned()],
        building: 0,
        makes_buildings: false,
        units: vec![unit(0, "A1", false), unit(0, "A2", false), unit(1, "A1", false), unit(1, "G1", true)],
        owners: vec![owner(1, "Ann Maes"), owner(2, "Bob Claes"), owner(3, "Ann Maes"), owner(7, "Immo Parc SA")],
        keys: vec!["Ascenseur".to_owned()],
        base_deed: Some(day("1990-05-01")),
        today: Some(day("2026-03-02")),
        ..Register::default()
    }
}

fn read(table: TableKind, text: &str) -> ImportPlan {
    parse(text, &ImportOptions { table: Some(table), register: Some(register()), ..options() })
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Unit, first day, and per part: owner, right, part.
type Told = (usize, String, Vec<(usize, Right, String)>);

fn told(plan: &ImportPlan) -> Vec<Told> {
    let periods = plan.titles.iter().flat_map(|title| title.periods.iter().map(|period| (title.unit, period)));
    let parts = periods.map(|(unit, period)| {
        let parts = period.parts.iter().map(|part| (part.owner, part.right, part.part.to_string()));
        (unit, period.starts_on.to_string(), parts.collect())
    });
    parts.collect()
}

#[test]
fn units_have_no_owners_and_all_their_columns() {
    let text = "Bâtiment;Lot;Type;Entrée;Étage;Surface (m²);Pièces;Référence cadastrale;Quotités;EAN électricité;EAN gaz;Compteur d'eau\n\
        Nord;B1;Appartement;Gauche;2;85,50;3;21004C0123/00A004P0007;600;541448860000000011 (17-A);;W 17\n\
        Sud;B1;Cave;;-1;;;;400;;;\n";
    let plan = read(TableKind::Units, text);
    assert!(plan.is_acceptable() && plan.problems.is_empty(), "{:?}", plan.problems);
    let unit = &plan.units[0];
    assert_eq!((unit.kind, unit.shares, unit.rooms), (UnitKind::Apartment, Share(600), Some(3)));
    assert_eq!(unit.area.map(|area| area.0), Some(8_550));
    assert_eq!((unit.meters.len(), unit.meters[0].serial.as_deref()), (2, Some("17-A")));
    assert_eq!((plan.units.len(), plan.owners.len()), (2, 0));
}

#[test]
fn units_meet_the_register() {
    let text = "Bâtiment;Lot;Type;Quotités\nNord;a1;app;100\nEst;B1;app;200\nSud;A2;app;700\n";
    let plan = read(TableKind::Units, text);
    assert_eq!(errors(&plan), [(2, "Lot", "unit-reference-taken"), (3, "Bâtiment", "import-building-unknown")]);
    let makes = Register { makes_buildings: true, ..register() };
    let options = ImportOptions { register: Some(makes), ..options() };
    let made = parse("Bâtiment;Lot;Type;Quotités\nEst;B1;app;300\nEST;B2;app;700\n", &options);
    assert!(made.is_acceptable(), "{:?}", made.problems);
    assert_eq!((made.table, made.buildings), (TableKind::Units, vec!["Est".to_owned()]));
}

#[test]
fn an_access_point_belongs_to_one_unit() {
    let known = Register { access_points: ["541448860000000011".to_owned()].into(), ..register() };
    let options = ImportOptions { register: Some(known), ..options() };
    let text = "Bâtiment;Lot;Type;Quotités;EAN électricité;EAN gaz\n\
        Nord;B1;app;500;541448860000000011;541440010000000001\nNord;B2;app;500;;541440010000000001\n";
    let plan = parse(text, &options);
    assert_eq!(errors(&plan), [(2, "EAN électricité", "ean-taken"), (3, "EAN gaz", "ean-taken")]);
}

#[test]
fn owners_are_told_apart_within_the_table_and_from_the_register() {
    let text = "N°;Nom;Prénom;E-mail;Type;Pays\n\
        10;Maes;Zoé;zoe@example.be;particulier;\n\
        10;Claes;Jan;;;\n\
        ;Maes;Zoé;ZOE@example.be;;\n\
        7;Peeters;Jan;;;\n\
        ;Claes;Bob;;;\n\
        0;;;x@example.be;;Atlantis\n";
    let plan = read(TableKind::Owners, text);
    assert_eq!(
        errors(&plan),
        [
            (3, "N°", "import-number-repeated"),
            (4, "Nom", "import-person-repeated"),
            (5, "N°", "import-number-taken"),
            (7, "N°", "import-number-malformed"),
            (7, "Pays", "country-malformed"),
        ]
    );
    assert_eq!(warnings(&plan), [(6, "Nom", "import-owner-known")]);
    assert_eq!(plan.owners.last().and_then(|owner| owner.known), Some(1));
}

#[test]
fn an_owner_of_the_register_is_told_in_a_list_of_units_too() {
    let text = "Lot;Type;Quotités;Nom;Téléphone\nB1;app;600;BOB CLAES;+32 475 12 34 56\nB2;app;300;Zoé Peeters;\n\
        B3;cave;100;Bob Claes;\n";
    let plan = read(TableKind::List, text);
    assert!(plan.is_acceptable(), "{:?}", plan.problems);
    assert_eq!(warnings(&plan), [(2, "Nom", "import-owner-known")]);
    assert_eq!(plan.owners.iter().map(|owner| owner.known).collect::<Vec<_>>(), [Some(1), None]);
}

#[test]
fn the_number_of_an_owner_who_was_put_away_is_not_given_again() {
    let register = Register { former_numbers: [10].into(), ..register() };
    let options = ImportOptions { table: Some(TableKind::Owners), register: Some(register), ..options() };
    let plan = parse("N°;Nom\n10;Zoé Peeters\n11;Jan Peeters\n", &options);
    assert_eq!(errors(&plan), [(2, "N°", "import-number-taken")]);
}

#[test]
fn what_the_caller_finds_is_told_and_counted_among_the_rest() {
    let table = split("Lot;Type;Quotités;Nom\nA1;app;400;Ann\nA2;app;599;Bob\n").unwrap();
    let plan = understand_with(table, &options(), |plan| {
        let problem = |row| RowProblem {
            row,
            column: plan.columns.heading(Column::OwnerName),
            refusal: Refusal::new("sign-unprintable"),
            severity: Severity::Error,
        };
        plan.owners.iter().map(|owner| problem(owner.row)).collect()
    });
    assert_eq!(
        errors(&plan),
        [(0, "", "shares-sum-mismatch"), (2, "Nom", "sign-unprintable"), (3, "Nom", "sign-unprintable")]
    );
    assert_eq!(plan.error_count, 3);
}

#[test]
fn units_that_only_their_case_tells_apart_are_unclear() {
    let mut known = register();
    known.units.push(RegisterUnit { building: 0, reference: "a2".to_owned(), owned: false });
    let options = ImportOptions { table: Some(TableKind::Keys), register: Some(known), ..options() };
    let plan = parse("Bâtiment;Lot;Chauffage\nNord;A2;3\n;a2;1\n;A1;1\n", &options);
    assert_eq!(
        errors(&plan),
        [(2, "Lot", "import-unit-case"), (3, "Lot", "import-unit-case"), (4, "Lot", "import-unit-unclear")]
    );
}

#[test]
fn a_table_of_persons_is_recognised() {
    let plan = parse("Naam;Voornaam;E-mailadres\nMaes;Ann;ann@example.be\n", &options());
    assert_eq!((plan.table, plan.owners.len(), plan.is_acceptable()), (TableKind::Owners, 1, true));
}

#[test]
fn titles_are_read_with_rights_parts_and_days() {
    let text = "Bâtiment;Lot;N° copropriétaire;Propriétaire;Droit;Part;Depuis;Notaire\n\
        Nord;A1;1;Ann Maes;Nue-propriété;;15/03/2021;Lenoir\n\
        Nord;A1;;Bob Claes;Usufruit;;15.03.2021;\n\
        Nord;A2;1;;;1/2;2020-01-01;\n\
        Nord;A2;7;;;50 %;43831;\n";
    let plan = read(TableKind::Ownerships, text);
    assert!(plan.is_acceptable() && plan.problems.is_empty(), "{:?}", plan.problems);
    assert_eq!(
        told(&plan),
        [
            (0, "2021-03-15".to_owned(), vec![(0, Right::Bare, "1".into()), (1, Right::Usufruct, "1".into())]),
            (1, "2020-01-01".to_owned(), vec![(0, Right::Full, "1/2".into()), (3, Right::Full, "1/2".into())]),
        ]
    );
    assert_eq!(plan.titles[0].periods[0].deed.notary.as_deref(), Some("Lenoir"));
}

#[test]
fn titles_over_time_become_periods() {
    let text = "Bâtiment;Lot;N° propriétaire;Part;Depuis;Jusqu'au\n\
        Nord;A1;1;1/2;2010-01-01;\nNord;A1;2;1/2;2010-01-01;2019-12-31\nNord;A1;7;1/2;2020-01-01;\n";
    let plan = read(TableKind::Ownerships, text);
    assert!(plan.is_acceptable(), "{:?}", plan.problems);
    let periods = told(&plan);
    assert_eq!(periods.iter().map(|period| period.1.as_str()).collect::<Vec<_>>(), ["2010-01-01", "2020-01-01"]);
    assert_eq!(periods[1].2.iter().map(|part| part.0).collect::<Vec<_>>(), [0, 3]);
    let gap = text.replace("2020-01-01", "2021-01-01");
    assert_eq!(errors(&read(TableKind::Ownerships, &gap)), [(2, "Part", "ownership-fractions-not-one")]);
    let ends = "Bâtiment;Lot;N° propriétaire;Part;Depuis;Jusqu'au\nNord;A1;1;1;2010-01-01;2019-12-31\n";
    assert_eq!(errors(&read(TableKind::Ownerships, ends)), [(2, "Jusqu'au", "import-title-ends")]);
}

#[test]
fn a_list_of_today_with_different_days_begins_on_the_last_of_them() {
    let text = "Bâtiment;Lot;N° propriétaire;Part;Depuis\nNord;A1;1;1/2;2010-01-01\nNord;A1;7;1/2;2015-06-01\n";
    let plan = read(TableKind::Ownerships, text);
    assert!(plan.is_acceptable(), "{:?}", plan.problems);
    assert_eq!(warnings(&plan), [(2, "Depuis", "import-since-moved")]);
    assert_eq!(plan.titles[0].periods.len(), 1);
    assert_eq!(plan.titles[0].periods[0].starts_on, day("2015-06-01"));
}

#[test]
fn wrong_titles_are_named() {
    let text = "Bâtiment;Lot;N°;Propriétaire;Droit;Part;Depuis;Jusqu'au\n\
        ;A1;1;;;;2020-01-01;\n\
        Ouest;A1;1;;;;2020-01-01;\n\
        Nord;B9;1;;;;2020-01-01;\n\
        Nord;A1;2;Ann Maes;;;2020-01-01;\n\
        Nord;A1;;Ann Maes;;;2020-01-01;\n\
        Nord;A1;;Inconnu;;;2020-01-01;\n\
        Nord;A1;99;;;;2020-01-01;\n\
        Nord;A1;1;;bail;;2020-01-01;\n\
        Nord;A1;1;;;;;\n\
        Nord;A1;1;;;;2020-01-01;2019-01-01\n\
        Nord;A1;1;;;;1980-01-01;\n\
        Sud;G1;1;;;;2020-01-01;\n\
        Nord;A2;1;;;2/3;2020-01-01;\n\
        Nord;A2;2;;;2/3;2020-01-01;\n\
        Sud;A1;1;;;;2020-01-01;\n\
        Sud;A1;2;;;;2020-01-01;\n";
    let plan = read(TableKind::Ownerships, text);
    assert_eq!(
        errors(&plan),
        [
            (2, "Lot", "import-unit-unclear"),
            (3, "Bâtiment", "building-unknown"),
            (4, "Lot", "import-unit-unknown"),
            (5, "Propriétaire", "import-owner-other-name"),
            (6, "Propriétaire", "import-owner-unclear"),
            (7, "Propriétaire", "import-owner-unknown"),
            (8, "N°", "import-owner-unknown"),
            (9, "Droit", "right-unknown"),
            (10, "Depuis", "date-required"),
            (11, "Jusqu'au", "import-until-before-since"),
            (12, "Depuis", "date-before-base-deed"),
            (13, "Lot", "import-unit-owned"),
            (14, "Part", "ownership-fractions-not-one"),
            (16, "Part", "joint-owner-without-part"),
        ]
    );
    assert_eq!(param(&plan, "ownership-fractions-not-one", "sum"), Some("4/3"));
}

#[test]
fn the_same_right_twice_is_told_at_its_row() {
    let text = "Bâtiment;Lot;N°;Part;Depuis\nNord;A1;1;1/2;2020-01-01\nNord;A1;1;1/2;2020-01-01\n";
    assert_eq!(errors(&read(TableKind::Ownerships, text)), [(3, "", "owner-repeated")]);
}

#[test]
fn keys_are_columns() {
    let text =
        "Bâtiment;Lot;Étage;Chauffage;Procès;Vide\nNord;A1;1;120;x;\nNord;A2;2;80;;\nSud;A1;0;0;x;\nTotal;;;200;;\n";
    let plan = read(TableKind::Keys, text);
    assert!(plan.is_acceptable(), "{:?}", plan.problems);
    assert_eq!(warnings(&plan), [(0, "", "import-columns-ignored"), (5, "", "import-total-row")]);
    assert_eq!(plan.keys[0].parts, KeyColumn::Parts(vec![(0, Share(120)), (1, Share(80))]));
    assert_eq!(plan.keys[1].parts, KeyColumn::Except(vec![1, 3]));
    assert_eq!((plan.keys[1].row, plan.keys[1].column.as_deref()), (1, Some("Procès")));
    assert_eq!(plan.keys.iter().map(|key| key.name.as_str()).collect::<Vec<_>>(), ["Chauffage", "Procès"]);
}

#[test]
fn keys_are_rows() {
    let text = "Clé;Bâtiment;Lot;Parts\nChauffage;Nord;A1;120\nChauffage;Nord;A2;80\nEau;Sud;A1;1\n";
    let plan = read(TableKind::Keys, text);
    assert!(plan.is_acceptable(), "{:?}", plan.problems);
    assert_eq!((plan.keys.len(), &plan.keys[1].parts), (2, &KeyColumn::Parts(vec![(2, Share(1))])));
    assert_eq!((plan.keys[1].row, plan.keys[1].column.as_deref()), (4, Some("Clé")));
}

#[test]
fn wrong_keys_are_named() {
    let wide = "Bâtiment;Lot;Ascenseur;Cave;Mixte;Tous\n\
        Nord;A1;1;0;1;x\nNord;A2;1,5;0;x;x\nNord;A2;;;;\nSud;A1;;;;x\nSud;G1;;;;x\n";
    let plan = read(TableKind::Keys, wide);
    assert_eq!(
        errors(&plan),
        [
            (1, "Ascenseur", "key-name-taken"),
            (1, "Cave", "key-without-units"),
            (1, "Tous", "key-excludes-nobody"),
            (3, "Ascenseur", "share-not-whole"),
            (3, "Mixte", "import-key-mixed"),
            (4, "Lot", "import-unit-repeated"),
        ]
    );
    let long = "Clé;Bâtiment;Lot;Parts\nEau;Nord;A1;120\nEau;Nord;A1;80\n;Nord;A2;1\n";
    assert_eq!(errors(&read(TableKind::Keys, long)), [(3, "Lot", "unit-repeated"), (4, "Clé", "text-required")]);
    let lone = read(TableKind::Keys, "Lot;Chauffage\nA2;3\n");
    assert!(lone.is_acceptable(), "{:?}", lone.problems);
    let nothing = read(TableKind::Keys, "Bâtiment;Lot\nNord;A1\n");
    assert_eq!(errors(&nothing), [(0, "", "import-column-missing"), (0, "", "import-column-missing")]);
}

#[test]
fn headings_that_are_repeated_on_every_page_are_passed_over() {
    let plan = plan("Lot;Type;Quotités;Nom\nA1;app;600;Ann\nLOT;Type;Quotités;Nom\nA2;app;400;Bob\n");
    assert!(plan.is_acceptable(), "{:?}", plan.problems);
    assert_eq!(warnings(&plan), [(4 - 1, "", "import-heading-repeated")]);
    assert_eq!(plan.row_count(), 2);
}

#[test]
fn what_an_export_wrote_is_understood_whatever_it_says() {
    let plan = plan("Lot;Type;Quotités;Nom\nA1;app;1000;'=HYPERLINK(1)\n");
    assert!(plan.is_acceptable(), "{:?}", plan.problems);
    assert_eq!(plan.owners[0].owner.name, "=HYPERLINK(1)");
    assert_eq!(plan.ownerships[0].fraction, Fraction::ONE);
}

#[test]
fn more_problems_are_told_to_whoever_asks_for_more() {
    let rows = (0..500).map(|row| format!("A{row};pool;1;Ann{row}\n")).collect::<String>();
    let options = ImportOptions { most_problems: 10_000, ..ImportOptions::new(500, Language::Fr) };
    let plan = parse(&format!("Lot;Type;Quotités;Nom\n{rows}"), &options);
    assert_eq!((plan.error_count, plan.problems.len()), (500, 500));
}
