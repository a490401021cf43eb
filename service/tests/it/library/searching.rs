//! How documents are found.

use entity::{
    identity::Role,
    library::{DocumentFields, DocumentKind, ObjectKind, TextState},
};
use service::{
    library::{
        DocumentFilter, document_add, document_beginnings, document_update, document_years, documents_list,
        versions_by_documents,
    },
    page::PageRequest,
    property::{association_fetch, key_table_pdf},
    testkit::{World, bring_file},
};

use super::{about, add, form, titles};

fn search(text: &str) -> DocumentFilter {
    DocumentFilter { search: Some(text.to_owned()), ..DocumentFilter::default() }
}

#[tokio::test]
async fn accents_beginnings_and_every_word_count_alike_on_both() {
    for world in World::all().await.unwrap() {
        let (syndic, home) = (world.ctx(Role::Syndic), &world.own.home);
        let minutes =
            form(&syndic, "Assemblée générale 2025", "minutes", "owners", "Décision : l’ascenseur est rénové.").await;
        document_add(&syndic, home.id, &minutes, None).await.unwrap();
        add(
            &syndic,
            home.id,
            "Règlement d’ordre intérieur",
            "owners",
            "Les vélos se rangent à la cave. Straße, œuvre, 21%",
        )
        .await;
        add(&syndic, home.id, "Contrat ascenseur", "owners", "Entretien trimestriel").await;
        add(&syndic, world.own.neighbour.id, "Voisin ascenseur", "owners", "ascenseur").await;
        service::jobs::drain(&world.host).await.unwrap();
        let other = world.other.ctx(&world.host, Role::Syndic);
        for (text, expected) in [
            ("ascenseur", vec!["Contrat ascenseur", "Assemblée générale 2025"]),
            ("ASCENS reno", vec!["Assemblée générale 2025"]),
            ("assemblee gen", vec!["Assemblée générale 2025"]),
            ("velo", vec!["Règlement d’ordre intérieur"]),
            ("strasse", vec!["Règlement d’ordre intérieur"]),
            ("oeuvre", vec!["Règlement d’ordre intérieur"]),
            ("21", vec!["Règlement d’ordre intérieur"]),
            ("d'ordre", vec!["Règlement d’ordre intérieur"]),
            // The name of a kind, in any language, and the name of the file.
            ("notulen", vec!["Assemblée générale 2025"]),
            ("fichier trimestriel", vec!["Contrat ascenseur"]),
            ("ascenseur velo", vec![]),
            ("scenseur", vec![]),
            ("", vec![]),
            ("' : * & | ! ( \" OR NEAR title_words : x", vec![]),
            ("a' OR 1=1 --", vec![]),
        ] {
            assert_eq!(titles(&syndic, home.id, &search(text)).await, expected, "{} {text}", world.name);
            assert_eq!(titles(&other, world.other.home.id, &search(text)).await, Vec::<String>::new(), "{text}");
        }
    }
}

#[tokio::test]
async fn lists_are_narrowed_and_come_in_pages() {
    for world in World::all().await.unwrap() {
        let (syndic, home) = (world.ctx(Role::Syndic), &world.own.home);
        for year in 2020..2025 {
            let mut new =
                form(&syndic, &format!("Comptes {year}"), "annual_accounts", "owners", &format!("comptes {year}"))
                    .await;
            new.fields.dated_on = format!("{year}-06-30");
            new.fields.language = if year == 2023 { "nl" } else { "fr" }.to_owned();
            new.links = if year == 2024 { vec![about("unit", home.units[1])] } else { Vec::new() };
            document_add(&syndic, home.id, &new, None).await.unwrap();
        }
        let all = DocumentFilter::default();
        let page = |first, offset| PageRequest::new(first, offset).unwrap();
        let first = documents_list(&syndic, home.id, &all, page(2, 0)).await.unwrap();
        assert_eq!((first.rows.len(), first.has_next, first.rows[0].title.as_str()), (2, true, "Comptes 2024"));
        let last = documents_list(&syndic, home.id, &all, page(2, 4)).await.unwrap();
        assert_eq!((last.rows.len(), last.has_next, last.rows[0].title.as_str()), (1, false, "Comptes 2020"));
        let in_year = DocumentFilter { year: Some(2022), ..all.clone() };
        assert_eq!(titles(&syndic, home.id, &in_year).await, ["Comptes 2022"]);
        let dutch = DocumentFilter { language: Some("nl".parse().unwrap()), ..all.clone() };
        assert_eq!(titles(&syndic, home.id, &dutch).await, ["Comptes 2023"]);
        let of_unit = DocumentFilter { about: Some((ObjectKind::Unit, home.units[1].0)), ..all.clone() };
        assert_eq!(titles(&syndic, home.id, &of_unit).await, ["Comptes 2024"]);
        let minutes = DocumentFilter { kind: Some(DocumentKind::Minutes), ..all.clone() };
        assert_eq!(titles(&syndic, home.id, &minutes).await, Vec::<String>::new());
        assert_eq!(document_years(&syndic, home.id).await.unwrap(), [2024, 2023, 2022, 2021, 2020]);
        // A whole list costs as many statements as one row does.
        for size in [1, 5] {
            let ctx = world.ctx(Role::Owner);
            let before = ctx.statements();
            let rows = documents_list(&ctx, home.id, &search("comptes"), page(size, 0)).await.unwrap();
            assert_eq!(u32::try_from(rows.rows.len()).unwrap(), size);
            assert_eq!(ctx.statements() - before, 1, "{}", world.name);
        }
    }
}

#[tokio::test]
async fn a_changed_title_is_found_and_the_old_one_is_not() {
    for world in World::all().await.unwrap() {
        let (syndic, home) = (world.ctx(Role::Syndic), &world.own.home);
        let id = add(&syndic, home.id, "Brouillon", "owners", "x").await;
        let fields =
            DocumentFields { title: "Définitif".to_owned(), kind: "notice".to_owned(), ..DocumentFields::default() };
        document_update(&syndic, id, Some(1), &fields, None).await.unwrap();
        assert_eq!(titles(&syndic, home.id, &search("definitif")).await, ["Définitif"]);
        assert_eq!(titles(&syndic, home.id, &search("brouillon")).await, Vec::<String>::new());
    }
}

/// A PDF of our own is read letter by letter, and one that nobody can read leaves its document usable.
#[tokio::test]
async fn the_text_of_a_pdf_is_found_and_a_broken_one_says_that_it_has_none() {
    for world in World::all().await.unwrap() {
        let (syndic, home) = (world.ctx(Role::Syndic), &world.own.home);
        let pdf = key_table_pdf(&syndic, home.id, syndic.today()).await.unwrap();
        let file = bring_file(&syndic, "cles.pdf", pdf.bytes.clone()).await.unwrap();
        let mut new = form(&syndic, "Clés de répartition", "other", "owners", "x").await;
        new.version.file = file.to_string();
        let id = document_add(&syndic, home.id, &new, None).await.unwrap().value;
        // Cut off in the middle: the beginning is that of a PDF, and the rest is gone.
        let broken = bring_file(&syndic, "casse.pdf", pdf.bytes[..600].to_vec()).await.unwrap();
        new.version.file = broken.to_string();
        let bad = document_add(&syndic, home.id, &new, None).await.unwrap().value;
        service::jobs::drain(&world.host).await.unwrap();
        let state = async |id| versions_by_documents(&syndic, &[id]).await.unwrap()[&id][0].clone();
        let read = state(id).await;
        assert_eq!((read.text_state, read.pages.is_some()), (TextState::Read, true), "{}", world.name);
        assert_eq!(state(bad).await.text_state, TextState::Unreadable);
        let name = association_fetch(&syndic, home.id).await.unwrap().name;
        let text = document_beginnings(&syndic, &[id]).await.unwrap().remove(&id).unwrap();
        assert!(text.contains(&name), "{text}");
        assert_eq!(titles(&syndic, home.id, &search("essais")).await, ["Clés de répartition"]);
    }
}
