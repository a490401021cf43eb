//! Tables of all kinds through the front door: tolerance, limits, memory.

use std::time::{Duration, Instant};

use entity::{
    identity::Role,
    property::import::{Column, ColumnMapping, MAX_ROWS, TableKind},
};
use service::{
    property::{association_overview, import_apply, import_look, import_preview},
    testkit::World,
};

use super::{apply, codes, empty_association, errors, file, table, text};

#[tokio::test]
async fn what_somebody_said_of_the_columns_is_remembered() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = empty_association(&ctx, "0987.654.394", 1000).await;
        let list = "Objet;Poids;Qui\nA1;600;Ann Maes\nA2;400;Bob Claes\n";
        let open = import_preview(&ctx, id, &text(list)).await.unwrap();
        assert_eq!(errors(&open).len(), 3);
        let mut mapping = ColumnMapping::new(1);
        for (position, column) in [Column::Reference, Column::Shares, Column::OwnerName].into_iter().enumerate() {
            mapping.set(column, Some(position));
        }
        let mut said = table(TableKind::List, list);
        said.mapping = Some(mapping);
        let report = apply(&ctx, id, &said).await;
        assert_eq!(report.units, 2);
        // Another association of the same organization, the headings written otherwise and lower down.
        let other = empty_association(&ctx, "0202.939.935", 1000).await;
        let later = "Liste 2027\n\nOBJET;poids;Qui \nC1;1000;Zoé Peeters\n";
        let look = import_look(&ctx, other, &text(later), 10).await.unwrap();
        assert!(look.remembered && look.plan.is_acceptable(), "{:?}", look.plan.problems);
        // Not in another organization.
        let stranger = world.other.ctx(&world.host, Role::Syndic);
        let elsewhere = empty_association(&stranger, "0403.019.261", 1000).await;
        assert!(!import_look(&stranger, elsewhere, &text(later), 10).await.unwrap().remembered);
    }
}

#[tokio::test]
async fn a_wrong_row_writes_nothing_of_any_kind() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = empty_association(&ctx, "0987.654.394", 1000).await;
        for (kind, list) in [
            (TableKind::Units, "Lot;Type;Quotités\nA1;app;500\nA2;app;499\n"),
            (TableKind::Owners, "Nom;E-mail\nAnn;ann@example.be\nBob;bob@\n"),
            (TableKind::Ownerships, "Lot;Propriétaire;Depuis\nA1;Ann;2020-01-01\n"),
            (TableKind::Keys, "Lot;Ascenseur\nA1;1\n"),
        ] {
            assert!(import_apply(&ctx, id, &table(kind, list), None).await.is_err(), "{kind:?}");
        }
        let now = association_overview(&ctx, id).await.unwrap();
        assert_eq!((now.units, now.owners), (0, 0), "{}", world.name);
    }
}

#[tokio::test]
async fn the_same_key_does_it_once() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = empty_association(&ctx, "0987.654.394", 1000).await;
        let list = text("Lot;Type;Quotités;Nom\nA1;app;1000;Ann\n");
        let key = service::RequestKey::parse("once").unwrap();
        let first = import_apply(&ctx, id, &list, Some(&key)).await.unwrap();
        let again = import_apply(&ctx, id, &list, Some(&key)).await.unwrap();
        assert!(again.replayed && again.value == first.value);
        let other = text("Lot;Type;Quotités;Nom\nA1;app;1000;Bob\n");
        let refused = import_apply(&ctx, id, &other, Some(&key)).await.unwrap_err();
        assert_eq!(codes(&refused)[0].0, "idempotency-key-reused");
    }
}

#[tokio::test]
async fn a_file_that_is_no_table_is_refused_with_the_way_out() {
    let world = World::sqlite().await.unwrap();
    let ctx = world.ctx(Role::Syndic);
    let id = empty_association(&ctx, "0987.654.394", 1000).await;
    let code = async |name: &str, bytes: &[u8]| {
        codes(&import_preview(&ctx, id, &file(name, bytes.to_vec())).await.unwrap_err())
    };
    assert_eq!(code("list.xlsx", b"PK\x03\x04nothing").await, [("import-workbook-broken", "file".to_owned())]);
    assert_eq!(
        code("list.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1....").await,
        [("import-workbook-old", "file".to_owned())]
    );
    assert_eq!(code("list.csv", b"a;b\0").await, [("import-binary", "file".to_owned())]);
    assert_eq!(code("list.csv", &vec![b'a'; 10_000_001]).await, [("import-too-large", "file".to_owned())]);
    assert_eq!(
        code("list.csv", "x\n".repeat(MAX_ROWS + 1).as_bytes()).await,
        [("import-too-many-rows", "file".to_owned())]
    );
    let mut wrong = text("Lot;Nom\n");
    wrong.table = "sandwiches".to_owned();
    assert_eq!(
        codes(&import_preview(&ctx, id, &wrong).await.unwrap_err()),
        [("import-table-unknown", "table".to_owned())]
    );
}

#[tokio::test]
async fn fifty_thousand_rows_are_looked_at_within_seconds() {
    let world = World::sqlite().await.unwrap();
    let ctx = world.ctx(Role::Syndic);
    let id = empty_association(&ctx, "0987.654.394", 500_000).await;
    let mut list = "Lot;Type;Quotités;Nom;E-mail\n".to_owned();
    for number in 1..MAX_ROWS {
        list.push_str(&format!("A{number};app;10;Owner {number};o{number}@example.be\n"));
    }
    let start = Instant::now();
    let plan = import_preview(&ctx, id, &file("list.csv", list.into_bytes())).await.unwrap();
    assert_eq!((plan.units.len(), plan.owners.len()), (49_999, 49_999));
    assert_eq!(errors(&plan), [(0, "", "shares-sum-mismatch")]);
    // An unoptimised build on a busy machine; what is quadratic takes minutes.
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
}
