//! Undoing an import as one.

use entity::{
    identity::Role,
    property::{
        AssociationForm, KeyForm, KeyPartForm, KeyVersionForm, OwnerForm, OwnershipPartForm, OwnershipsForm,
        PartialForm, import::TableKind,
    },
};
use service::{
    page::PageRequest,
    property::{
        OwnerFilter, UnitFilter, association_create, association_overview, association_partial_set, import_fetch,
        import_undo, imports_list, key_create, owner_update, owners_list, ownership_set, units_list,
    },
    testkit::{World, call_form},
    transfer::{transfer_cancel, transfer_request},
};

use super::{apply, association_form, codes, empty_association, exported, table, text};

const LIST: &str = "Bâtiment;Lot;Type;Entrée;Quotités;Nom;Part;EAN électricité\n\
    Nord;A1;Appartement;Gauche;600;Ann Maes;1/2;541448860000000011\nNord;A1;;;;Bob Claes;1/2;\nSud;A2;Garage;;400;Ann Maes;;\n";

#[tokio::test]
async fn an_import_is_undone_and_can_be_done_again() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = empty_association(&ctx, "0987.654.394", 1000).await;
        let before = exported(&ctx, id, TableKind::Units).await;
        for _ in 0..2 {
            let report = apply(&ctx, id, &text(LIST)).await;
            assert_eq!((report.buildings, report.units, report.owners, report.ownerships), (2, 2, 2, 3));
            import_undo(&ctx, report.batch, None).await.unwrap();
            let now = association_overview(&ctx, id).await.unwrap();
            assert_eq!((now.units, now.owners, now.shares.0), (0, 0, 0), "{}", world.name);
            assert_eq!(exported(&ctx, id, TableKind::Units).await, before);
            assert_eq!(exported(&ctx, id, TableKind::Ownerships).await.lines().count(), 1);
            let again = import_undo(&ctx, report.batch, None).await.unwrap_err();
            assert_eq!(codes(&again), [("import-undone", String::new())]);
        }
        let list = imports_list(&ctx, id, PageRequest::default()).await.unwrap().rows;
        assert_eq!(list.len(), 2);
        assert!(list.iter().all(|row| row.undone_at.is_some() && row.undone_by.is_some() && row.rows == 3));
        assert_eq!((list[0].units, list[0].file_name.as_deref(), list[0].sha256.len()), (2, None, 64));
    }
}

#[tokio::test]
async fn numbers_and_titles_are_free_again_after_an_undo() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = empty_association(&ctx, "0987.654.394", 1000).await;
        apply(&ctx, id, &table(TableKind::Units, "Lot;Type;Quotités\nA1;app;1000\n")).await;
        for _ in 0..2 {
            let owners = apply(&ctx, id, &text("N°;Nom\n5;Ann Maes\n9;Bob Claes\n")).await;
            let titles =
                apply(&ctx, id, &text("Lot;N° copropriétaire;Part;Depuis\nA1;5;1/2;2020-01-01\nA1;9;1/2;2020-01-01\n"))
                    .await;
            let early = import_undo(&ctx, owners.batch, None).await.unwrap_err();
            assert_eq!(early.refusals()[0].params["what"], "titles");
            import_undo(&ctx, titles.batch, None).await.unwrap();
            import_undo(&ctx, owners.batch, None).await.unwrap();
        }
        let owners = owners_list(&ctx, id, &OwnerFilter::default(), PageRequest::default()).await.unwrap().rows;
        assert!(owners.is_empty(), "{}", world.name);
    }
}

#[tokio::test]
async fn whatever_depends_on_an_import_is_named() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let what = async |batch| -> Vec<String> {
            let refused = import_undo(&ctx, batch, None).await.unwrap_err();
            refused
                .refusals()
                .iter()
                .map(|refusal| {
                    assert_eq!(refusal.code, "import-undo-depends");
                    refusal.params["what"].clone()
                })
                .collect()
        };
        // The call that every association of the tests has been issued.
        assert_eq!(what(home.import).await, ["calls"], "{}", world.name);

        let id = empty_association(&ctx, "0987.654.394", 1000).await;
        let report = apply(&ctx, id, &text(LIST)).await;
        let units = units_list(&ctx, id, &UnitFilter::default(), PageRequest::default()).await.unwrap().rows;
        let owners = owners_list(&ctx, id, &OwnerFilter::default(), PageRequest::default()).await.unwrap().rows;
        let sold = OwnershipsForm {
            starts_on: "2026-06-01".into(),
            parts: vec![OwnershipPartForm {
                owner: owners[1].id.to_string(),
                part: "1".into(),
                ..OwnershipPartForm::default()
            }],
            ..OwnershipsForm::default()
        };
        ownership_set(&ctx, units[1].id, &sold, None).await.unwrap();
        let changed = OwnerForm {
            kind: "natural".into(),
            name: "Ann Maes-Claes".into(),
            language: "nl".into(),
            ..OwnerForm::default()
        };
        owner_update(&ctx, owners[0].id, None, &changed, None).await.unwrap();
        let key = KeyForm {
            name: "Ascenseur".into(),
            version: KeyVersionForm {
                parts: vec![KeyPartForm { unit: units[0].id.to_string(), parts: "1".into(), ..KeyPartForm::default() }],
                ..KeyVersionForm::default()
            },
            ..KeyForm::default()
        };
        key_create(&ctx, id, &key, None).await.unwrap();
        assert_eq!(what(report.batch).await, ["owners", "titles", "keys"], "{}", world.name);
        assert!(import_fetch(&ctx, report.batch).await.unwrap().undone_at.is_none());
        assert_eq!(association_overview(&ctx, id).await.unwrap().units, 2);
    }
}

#[tokio::test]
async fn who_waits_for_information_and_partial_associations_hold_an_import() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let form = AssociationForm { declared_lots: "20".into(), ..association_form("0987.654.394", 1000) };
        let id = association_create(&ctx, &form, None).await.unwrap().value;
        let report = apply(&ctx, id, &text(LIST)).await;
        let unit = units_list(&ctx, id, &UnitFilter::default(), PageRequest::default()).await.unwrap().rows[0].id;
        let held_by = async || {
            let refused = import_undo(&ctx, report.batch, None).await.unwrap_err();
            let told = &refused.refusals()[0].params;
            assert_eq!((refused.refusals().len(), told["count"].as_str()), (1, "1"), "{}", world.name);
            (told["what"].clone(), told["names"].clone())
        };
        let asked = transfer_request(&ctx, None, id, &crate::transfer::deed(unit)).await.unwrap().value;
        assert_eq!(held_by().await, ("requests".to_owned(), ": ED-2026-0001".to_owned()));
        transfer_cancel(&ctx, None, asked, "Vente annulée", None).await.unwrap();

        let north = empty_association(&ctx, "0202.939.935", 1000).await;
        let part = PartialForm { parent: id.to_string(), units: vec![unit.to_string()] };
        association_partial_set(&ctx, north, None, &part, None).await.unwrap();
        assert_eq!(held_by().await, ("partials".to_owned(), ": VME Scheldezicht".to_owned()));
        association_partial_set(&ctx, north, None, &PartialForm::default(), None).await.unwrap();
        import_undo(&ctx, report.batch, None).await.unwrap();
    }
}

#[tokio::test]
async fn a_key_that_was_called_by_stays() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let report = apply(&ctx, home.id, &table(TableKind::Keys, "Lot;Ascenseur\nA1;1\nA2;2\n")).await;
        let id = service::property::keys_by_associations(&ctx, &[home.id], ctx.today()).await.unwrap()[&home.id][1].id;
        service::charges::call_issue(&ctx, home.id, &call_form(id, "100"), None).await.unwrap();
        let refused = import_undo(&ctx, report.batch, None).await.unwrap_err();
        assert_eq!(refused.refusals()[0].params["what"], "calls");
        let free = apply(&ctx, home.id, &table(TableKind::Keys, "Lot;Chauffage\nA1;1\n")).await;
        import_undo(&ctx, free.batch, None).await.unwrap();
        let left = service::property::keys_by_associations(&ctx, &[home.id], ctx.today()).await.unwrap();
        assert_eq!(left[&home.id].len(), 2);
    }
}

#[tokio::test]
async fn an_import_of_others_is_not_there() {
    let world = World::sqlite().await.unwrap();
    let refused = import_undo(&world.ctx(Role::Syndic), world.other.home.import, None).await.unwrap_err();
    assert_eq!(codes(&refused)[0].0, "import-unknown");
    assert!(import_undo(&world.ctx(Role::Accountant), world.own.home.import, None).await.is_err());
}
