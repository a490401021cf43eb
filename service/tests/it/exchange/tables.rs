//! Tables of all kinds through the front door: tolerance, limits, memory.

use std::time::{Duration, Instant};

use entity::{
    identity::Role,
    property::import::{Column, ColumnMapping, MAX_ROWS, TableKind},
};
use service::{
    page::PageRequest,
    property::{
        OwnerFilter, association_overview, import_apply, import_look, import_preview, owner_archive, owners_list,
    },
    testkit::World,
};

use super::{apply, codes, empty_association, errors, file, table, text, warnings};

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
async fn a_sign_that_letters_cannot_print_is_told_in_the_dry_run() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = empty_association(&ctx, "0987.654.394", 1000).await;
        let list = "Lot;Type;Étage;Quotités;Nom;Adresse\nA1;app;2 階;600;Ann Maes;\nA2;app;2;400;Bob 安;高街 1\n";
        let plan = import_preview(&ctx, id, &text(list)).await.unwrap();
        let sign = "sign-unprintable";
        assert_eq!(errors(&plan), [(2, "Étage", sign), (3, "Nom", sign), (3, "Adresse", sign)], "{}", world.name);
        assert_eq!((plan.error_count, plan.is_acceptable()), (3, false));
        let refused = import_apply(&ctx, id, &text(list), None).await.unwrap_err();
        assert_eq!(codes(&refused)[1], (sign, "rows.3.Nom".to_owned()));
        let persons = table(TableKind::Owners, "Nom;Personnes\nFamille Dubois;\"Dubois, 安\"\n");
        let persons = import_preview(&ctx, id, &persons).await.unwrap();
        assert_eq!(errors(&persons), [(2, "Personnes", sign)]);
        apply(&ctx, id, &table(TableKind::Units, "Lot;Type;Quotités\nA1;app;1000\n")).await;
        let keys = import_preview(&ctx, id, &table(TableKind::Keys, "Clé;Lot;Parts\nEau 水;A1;1\n")).await.unwrap();
        assert_eq!(errors(&keys), [(2, "Clé", sign)]);
    }
}

#[tokio::test]
async fn an_owner_of_the_register_is_not_made_again_and_told() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = empty_association(&ctx, "0987.654.394", 1000).await;
        apply(&ctx, id, &text("N°;Nom\n5;Ann Maes\n")).await;
        // What letters could not print of her is not taken over either, and is no reason to refuse the list.
        let list = text("Lot;Type;Quotités;Nom;Adresse\nA1;app;600;ann maes;高街 1\nA2;app;400;Bob Claes;\n");
        let plan = import_preview(&ctx, id, &list).await.unwrap();
        assert!(plan.is_acceptable(), "{}: {:?}", world.name, plan.problems);
        assert_eq!(warnings(&plan), [(2, "Nom", "import-owner-known")]);
        assert_eq!(apply(&ctx, id, &list).await.owners, 1);
    }
}

#[tokio::test]
async fn the_number_of_an_owner_who_was_put_away_is_told_at_its_row() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = empty_association(&ctx, "0987.654.394", 1000).await;
        apply(&ctx, id, &text("N°;Nom\n5;Ann Maes\n")).await;
        let owners = owners_list(&ctx, id, &OwnerFilter::default(), PageRequest::default()).await.unwrap().rows;
        owner_archive(&ctx, owners[0].id, None, None).await.unwrap();
        let ctx = ctx.anew();
        let list = text("N°;Nom\n6;Bob Claes\n5;Zoé Peeters\n");
        let plan = import_preview(&ctx, id, &list).await.unwrap();
        assert_eq!(errors(&plan), [(3, "N°", "import-number-taken")], "{}", world.name);
        let refused = import_apply(&ctx, id, &list, None).await.unwrap_err();
        assert_eq!(codes(&refused), [("import-number-taken", "rows.3.N°".to_owned())]);
        // She herself is one whom the table cannot mean any more.
        let again = import_preview(&ctx, id, &text("N°;Nom\n;Ann Maes\n")).await.unwrap();
        assert_eq!((again.is_acceptable(), again.owners[0].known), (true, None));
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
