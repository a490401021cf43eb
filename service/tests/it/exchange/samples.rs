//! The lists in `samples/` with the mistakes of real spreadsheets: what is wrong is named, what is right is in.

use entity::{identity::Role, property::import::TableKind};
use service::{
    property::{association_overview, import_preview, titles_at},
    testkit::World,
};

use super::{apply, empty_association, errors, file, warnings};

#[path = "../../../examples/samples.rs"]
mod made;

fn sample(name: &str, right: bool) -> Vec<u8> {
    made::all(right).into_iter().find(|(of, _)| *of == name).unwrap().1
}

#[test]
fn the_files_are_those_that_the_program_writes() {
    for (name, bytes) in made::all(false) {
        let path = format!("{}/../samples/{name}", env!("CARGO_MANIFEST_DIR"));
        let kept = std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert!(kept == bytes, "{name} differs: run `cargo run --package service --example samples`");
    }
}

#[tokio::test]
async fn a_syndics_workbook_with_merged_cells() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = empty_association(&ctx, "0987.654.394", 1000).await;
        let name = "syndic-beffroi.xlsx";
        let wrong = import_preview(&ctx, id, &file(name, sample(name, false))).await.unwrap();
        assert_eq!(
            errors(&wrong),
            [
                (8, "Surface (m²)", "area-too-precise"),
                (9, "Quotités", "share-not-whole"),
                (10, "E-mail", "email-malformed")
            ]
        );
        assert_eq!(
            warnings(&wrong).iter().map(|(row, _, code)| (*row, *code)).collect::<Vec<_>>(),
            [
                (0, "import-merged-filled"),
                (0, "import-formula-values"),
                (0, "import-other-sheets"),
                (0, "import-hidden-rows"),
                (13, "import-total-row"),
            ]
        );
        assert_eq!((wrong.table, wrong.buildings.len()), (TableKind::List, 2));
        let report = apply(&ctx, id, &file(name, sample(name, true))).await;
        assert_eq!((report.buildings, report.units, report.owners, report.ownerships), (2, 8, 7, 9), "{}", world.name);
        assert_eq!(association_overview(&ctx, id).await.unwrap().shares.0, 1000);
    }
}

#[tokio::test]
async fn a_dutch_list_with_subtotals_and_three_ways_to_write_a_day() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = empty_association(&ctx, "0987.654.394", 1000).await;
        let name = "lijst-scheldekaai.csv";
        let wrong = import_preview(&ctx, id, &file(name, sample(name, false))).await.unwrap();
        assert_eq!(errors(&wrong), [(7, "Sinds", "date-impossible"), (14, "Aandelen", "share-not-whole")]);
        assert_eq!(
            warnings(&wrong).iter().map(|(row, _, code)| (*row, *code)).collect::<Vec<_>>(),
            [
                (8, "import-total-row"),
                (10, "import-heading-repeated"),
                (15, "import-total-row"),
                (16, "import-total-row"),
            ]
        );
        let report = apply(&ctx, id, &file(name, sample(name, true))).await;
        assert_eq!((report.units, report.owners, report.ownerships), (7, 6, 8));
        let day = "2026-03-02".parse().unwrap();
        let titles = titles_at(&ctx, id, day, service::page::PageRequest::default()).await.unwrap().titles.rows;
        let since: Vec<String> = titles.iter().map(|title| title.holders[0].starts_on.to_string()).collect();
        assert_eq!(
            since,
            ["2015-06-01", "2019-03-01", "2020-02-29", "2020-01-01", "2021-09-15", "2021-09-15", "2015-06-01"]
        );
    }
}

#[tokio::test]
async fn a_notarys_workbook_with_fractions_and_undivided_owners() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = empty_association(&ctx, "0987.654.394", 1000).await;
        let name = "notaire-succession.xlsx";
        let sheet = |sheet: &str, right: bool| {
            let mut source = file(name, sample(name, right));
            source.sheet = sheet.to_owned();
            source
        };
        // The kinds of the three sheets are told by their headings.
        assert_eq!(apply(&ctx, id, &sheet("Lots", false)).await.units, 3);
        assert_eq!(apply(&ctx, id, &sheet("Copropriétaires", false)).await.owners, 5);
        let wrong = import_preview(&ctx, id, &sheet("Droits", false)).await.unwrap();
        assert_eq!(wrong.table, TableKind::Ownerships);
        assert_eq!(
            errors(&wrong),
            [(2, "Part", "ownership-title-not-one"), (8, "Propriétaire", "import-owner-unknown")]
        );
        let report = apply(&ctx, id, &sheet("Droits", true)).await;
        assert_eq!((report.units, report.owners, report.ownerships), (0, 0, 8));
        let day = "2026-03-02".parse().unwrap();
        let titles = titles_at(&ctx, id, day, service::page::PageRequest::default()).await.unwrap().titles.rows;
        let told: Vec<(String, usize)> =
            titles.iter().map(|title| (title.holders[0].starts_on.to_string(), title.holders.len())).collect();
        assert_eq!(told, [("2023-05-12".into(), 4), ("2024-02-01".into(), 3), ("2011-09-30".into(), 1)]);
    }
}

#[tokio::test]
async fn a_thousand_units_with_duplicates() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = empty_association(&ctx, "0987.654.394", 100_000).await;
        let name = "duizend-kavels.csv";
        let wrong = import_preview(&ctx, id, &file(name, sample(name, false))).await.unwrap();
        assert_eq!(
            errors(&wrong),
            [
                (751, "", "joint-owner-without-part"),
                (1002, "Eigenaar", "import-owner-repeated"),
                (1003, "Aandelen", "unit-rows-differ"),
                (1003, "Eigenaar", "import-owner-repeated"),
                (1004, "", "joint-owner-without-part"),
            ]
        );
        assert_eq!(warnings(&wrong), [(1000, "Eigenaar", "owner-same-name")]);
        let report = apply(&ctx, id, &file(name, sample(name, true))).await;
        assert_eq!((report.units, report.owners, report.ownerships), (1000, 501, 1000));
    }
}

#[tokio::test]
async fn a_german_list_whose_total_lies() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = empty_association(&ctx, "0987.654.394", 1000).await;
        let name = "liste-hochstrasse.csv";
        let wrong = import_preview(&ctx, id, &file(name, sample(name, false))).await.unwrap();
        assert_eq!(errors(&wrong), [(0, "", "shares-sum-mismatch")]);
        assert_eq!((wrong.shares_sum, wrong.shares_difference), (990, -10));
        assert_eq!(warnings(&wrong), [(8, "", "import-total-row")]);
        let report = apply(&ctx, id, &file(name, sample(name, true))).await;
        assert_eq!((report.units, report.owners, report.ownerships), (6, 4, 6));
    }
}
