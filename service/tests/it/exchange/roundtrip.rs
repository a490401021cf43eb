//! Export, import into an empty association, export: the same.

use entity::{
    identity::Role,
    property::{
        KeyForm, KeyPartForm, KeyVersionForm, OwnershipPartForm, OwnershipsForm,
        import::{TableKind, is_heading},
    },
};
use service::{
    page::PageRequest,
    property::{
        ExportOptions, FileFormat, UnitFilter, buildings_by_associations, export_table, export_workbook, key_create,
        owners_list, ownership_set, units_list,
    },
    testkit::World,
};

use super::{apply, codes, empty_association, exported, file, table, text};

const UNITS: &str = "Bâtiment;Lot;Type;Entrée;Étage;Surface (m²);Pièces;Référence cadastrale;Quotités;EAN électricité;Compteur d'eau;Remarque sur le lot\n\
    Nord;A1;Appartement;Gauche;1;85,5;3;21004C0123/00A004P0007;400;541448860000000011 (17-A), (18);W 17;Terrasse \"sud\"; clé chez le concierge\n\
    Nord;A2;Appartement;Droite;1;;;;350;;;'=non\n\
    Sud;A1;Commerce;;Rez;1200;;;150;;;\n\
    Sud;G1;Garage;;-1;;;;100;;;\n";

const OWNERS: &str = "N°;Type de personne;Nom;Personnes;Forme juridique;Numéro d'entreprise;Représentant;E-mail;Téléphone;Langue;Adresse;Code postal;Localité;Pays\n\
    7;Personne physique;Anne Dubois et Marc Leroy;\"Dubois, Anne (Mme); Leroy, Marc\";;;;anne@example.be;+32 475 12 34 56;FR;Rue Haute 1;1000;Bruxelles;BE\n\
    3;Personne morale;Immo Parc;;SA;0403.019.261;Zoé Peeters;;;NL;Dorpsstraat 1;9000;Gent;BE\n\
    12;Personne physique;'=HYPERLINK(1);;;;;;;DE;Hauptstraße 2;52062;Aachen;DE\n\
    13;Personne physique;Jan Peeters;;;;;;;NL;;;;BE\n\
    14;Personne physique;Jan Peeters;;;;;;;NL;;;;BE\n";

const TITLES: &str = "Bâtiment;Lot;N° copropriétaire;Droit;Part;Depuis;Jusqu'au;Acte signé le;Notaire;Référence de l'acte\n\
    Nord;A1;14;Pleine propriété;1/2;2010-01-01;2019-12-31;;;\n\
    Nord;A1;7;Pleine propriété;1/2;2010-01-01;;2009-12-01;Me Dumont;R 12/2009\n\
    Nord;A1;3;Pleine propriété;1/2;2020-01-01;;2019-12-15;Me Lenoir;\n\
    Nord;A2;7;Nue-propriété;;2015-06-01;;;;\n\
    Nord;A2;12;Usufruit;;2015-06-01;;;;\n\
    Sud;A1;3;;;2001-01-01;;;;\n\
    Sud;G1;13;;1/3;2001-01-01;;;;\n\
    Sud;G1;14;;2/3;2001-01-01;;;;\n";

const KEYS: &str = "Bâtiment;Lot;Ascenseur;Procès Nord\nNord;A1;120;x\nNord;A2;80;\nSud;A1;;x\nSud;G1;;x\n";

const ORDER: [TableKind; 4] = [TableKind::Units, TableKind::Owners, TableKind::Ownerships, TableKind::Keys];

#[tokio::test]
async fn an_export_imported_into_an_empty_association_is_the_same_export() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let first = empty_association(&ctx, "0987.654.394", 1000).await;
        // Commas within a quoted remark are not columns, so the first list is read with its own rules.
        let units =
            UNITS.replace("Terrasse \"sud\"; clé chez le concierge", "\"Terrasse \"\"sud\"\"; clé chez le concierge\"");
        for (kind, list) in ORDER.into_iter().zip([units.as_str(), OWNERS, TITLES, KEYS]) {
            apply(&ctx, first, &table(kind, list)).await;
        }
        let second = empty_association(&ctx, "0202.939.935", 1000).await;
        for kind in ORDER {
            let out = exported(&ctx, first, kind).await;
            let report = apply(&ctx, second, &text(&out)).await;
            assert!(report.units + report.owners + report.ownerships + report.keys > 0, "{kind:?}");
            let again = exported(&ctx, second, kind).await;
            assert_eq!(out, again, "{} {kind:?}", world.name);
            // In another language of the reader it is read as well.
            let german = ctx.in_language(entity::language::Language::De);
            assert_eq!(exported(&german, first, kind).await, exported(&german, second, kind).await);
        }
    }
}

#[tokio::test]
async fn a_workbook_goes_the_same_way_sheet_by_sheet() {
    for world in World::all().await.unwrap() {
        for language in entity::language::Language::ALL {
            let ctx = world.ctx(Role::Syndic).in_language(language);
            let home = world.own.home.id;
            let book = export_workbook(&ctx, home, None).await.unwrap();
            assert_eq!(book.bytes, export_workbook(&ctx, home, None).await.unwrap().bytes);
            let number = ["0987.654.394", "0202.939.935", "0403.019.261", "0428.759.497"];
            let rank = entity::language::Language::ALL.iter().position(|one| *one == language).unwrap();
            let other = empty_association(&ctx, number[rank], 1000).await;
            let text = ctx.text();
            for kind in &ORDER[..3] {
                let mut source = file("register.xlsx", book.bytes.clone());
                source.sheet = text.get(&format!("property-exchange-table-{}", kind.code()));
                apply(&ctx, other, &source).await;
            }
            for kind in ORDER {
                assert_eq!(
                    exported(&ctx, home, kind).await,
                    exported(&ctx, other, kind).await,
                    "{language:?} {kind:?}"
                );
            }
        }
    }
}

#[tokio::test]
async fn a_register_made_by_hand_goes_the_same_way() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let part = |owner: usize, right: &str, part: &str| OwnershipPartForm {
            owner: home.owners[owner].to_string(),
            right: right.to_owned(),
            part: part.to_owned(),
        };
        let set = |day: &str, parts: Vec<OwnershipPartForm>| OwnershipsForm {
            starts_on: day.into(),
            parts,
            ..OwnershipsForm::default()
        };
        // Charlie comes before Alice in the deed: the order settles who bears the cents that cannot be divided.
        let sold = set("2024-05-01", vec![part(2, "", "1/3"), part(0, "", "1/3"), part(3, "", "1/3")]);
        ownership_set(&ctx, home.units[0], &sold, None).await.unwrap();
        let again = set("2025-01-01", vec![part(3, "bare", "1"), part(0, "usufruct", "1")]);
        ownership_set(&ctx, home.units[0], &again, None).await.unwrap();
        let key = KeyForm {
            name: "Ascenseur".into(),
            version: KeyVersionForm {
                parts: vec![KeyPartForm {
                    unit: home.units[0].to_string(),
                    parts: "3".into(),
                    ..KeyPartForm::default()
                }],
                ..KeyVersionForm::default()
            },
            ..KeyForm::default()
        };
        key_create(&ctx, home.id, &key, None).await.unwrap();
        // A key that is called like a column is told row by row instead.
        key_create(&ctx, home.id, &KeyForm { name: "Surface".into(), ..key }, None).await.unwrap();
        assert!(is_heading("Surface"));
        let other = empty_association(&ctx, "0987.654.394", 1000).await;
        for kind in ORDER {
            let out = exported(&ctx, home.id, kind).await;
            apply(&ctx, other, &text(&out)).await;
            assert_eq!(out, exported(&ctx, other, kind).await, "{} {kind:?}", world.name);
        }
    }
}

#[tokio::test]
async fn a_day_is_told_as_it_was() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let sold = OwnershipsForm {
            starts_on: "2026-01-01".into(),
            parts: vec![OwnershipPartForm {
                owner: home.owners[3].to_string(),
                part: "1".into(),
                ..OwnershipPartForm::default()
            }],
            ..OwnershipsForm::default()
        };
        ownership_set(&ctx, home.units[0], &sold, None).await.unwrap();
        let at = async |day: &str| {
            let format = FileFormat::Csv { separator: entity::property::import::Separator::Comma, mark: true };
            let options = ExportOptions { as_of: Some(day.parse().unwrap()), format };
            String::from_utf8(export_table(&ctx, home.id, TableKind::Ownerships, options).await.unwrap().bytes).unwrap()
        };
        let before = at("2025-12-31").await;
        assert!(before.starts_with('\u{feff}') && before.contains("Alice Martin") && !before.contains("2026-01-01"));
        let after = at("2026-01-01").await;
        assert!(!after.contains("Alice Martin") && after.contains("2026-01-01"), "{after}");
        assert_eq!(exported(&ctx, home.id, TableKind::Ownerships).await.matches("\r\n").count(), 1 + 5);
    }
}

#[tokio::test]
async fn only_whoever_may_see_everybody_takes_the_register_along() {
    let world = World::sqlite().await.unwrap();
    for (role, may) in
        [(Role::Syndic, true), (Role::Accountant, true), (Role::CouncilMember, true), (Role::Owner, false)]
    {
        let ctx = world.ctx(role);
        assert_eq!(export_workbook(&ctx, world.own.home.id, None).await.is_ok(), may, "{role:?}");
    }
    let ctx = world.ctx(Role::Syndic);
    let combined = ExportOptions { as_of: None, format: FileFormat::Xlsx };
    let refused = export_table(&ctx, world.own.home.id, TableKind::List, combined).await.unwrap_err();
    assert_eq!(codes(&refused)[0].0, "import-table-unknown");
    assert!(export_workbook(&ctx, world.other.home.id, None).await.is_err());
}

#[tokio::test]
async fn nothing_is_made_twice_by_a_second_import() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = world.own.home.id;
        let owners = exported(&ctx, home, TableKind::Owners).await;
        let count = async || {
            owners_list(&ctx, home, &service::property::OwnerFilter::default(), PageRequest::default())
                .await
                .unwrap()
                .rows
                .len()
        };
        let before = count().await;
        assert_eq!(apply(&ctx, home, &text(&owners)).await.owners, 0);
        assert_eq!(count().await, before);
        let units = exported(&ctx, home, TableKind::Units).await;
        let refused = service::property::import_apply(&ctx, home, &text(&units), None).await.unwrap_err();
        assert_eq!(codes(&refused), [("import-shares-complete", "text".to_owned())]);
        assert_eq!(units_list(&ctx, home, &UnitFilter::default(), PageRequest::default()).await.unwrap().rows.len(), 3);
        assert_eq!(buildings_by_associations(&ctx, &[home]).await.unwrap()[&home].len(), 1);
    }
}
