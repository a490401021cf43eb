//! Lists that are being looked at.

use entity::identity::Role;
use service::{
    RequestKey,
    property::{
        DraftChange, FileFormat, association_fetch, association_overview, import_draft_apply, import_draft_change,
        import_draft_create, import_draft_discard, import_draft_errors, import_draft_look,
    },
    testkit::World,
};

use super::{codes, empty_association, errors, text};

const SHORT: &str = "Lot;Type;Quotités;Nom;E-mail\nA1;piscine;600;Ann;ann@\nA2;app;400;=SUM(A1);\n";
const WHOLE: &str = "Lot;Type;Quotités;Nom\nA1;app;600;Ann\nA2;app;400;Bob\n";

#[tokio::test]
async fn a_list_is_kept_corrected_and_imported() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = empty_association(&ctx, "0987.654.394", 1000).await;
        let slug = association_fetch(&ctx, id).await.unwrap().slug;
        let draft = import_draft_create(&ctx, id, &text(SHORT), None).await.unwrap().value;
        let looked = import_draft_look(&ctx, &slug, draft).await.unwrap();
        let plan = looked.look.unwrap().plan;
        assert_eq!(
            errors(&plan),
            [(2, "Type", "unit-kind-unknown"), (2, "E-mail", "email-malformed"), (3, "Nom", "cell-formula")]
        );
        let refused = import_draft_apply(&ctx, &slug, draft, None).await.unwrap_err();
        assert_eq!(refused.refusals().len(), 3);
        let change = DraftChange { text: Some(WHOLE.to_owned()), ..DraftChange::default() };
        import_draft_change(&ctx, &slug, draft, change).await.unwrap();
        // A button that was pressed twice, and a third time because the answer was lost.
        let key = RequestKey::parse("once").unwrap();
        let (one, two) = (ctx.anew(), ctx.anew());
        let (one, two) = tokio::join!(
            import_draft_apply(&one, &slug, draft, Some(&key)),
            import_draft_apply(&two, &slug, draft, Some(&key))
        );
        let (one, two) = (one.unwrap(), two.unwrap());
        let again = import_draft_apply(&ctx.anew(), &slug, draft, Some(&key)).await.unwrap();
        let report = again.value;
        assert_eq!((one.value, two.value, one.replayed != two.replayed), (report, report, true), "{}", world.name);
        assert_eq!((report.units, report.owners, again.replayed), (2, 2, true), "{}", world.name);
        let gone = import_draft_apply(&ctx.anew(), &slug, draft, None).await.unwrap_err();
        assert_eq!(codes(&gone)[0].0, "import-draft-unknown");
        let ctx = ctx.anew();
        let gone = import_draft_look(&ctx, &slug, draft).await.unwrap_err();
        assert_eq!(codes(&gone)[0].0, "import-draft-unknown");
    }
}

#[tokio::test]
async fn the_reasons_come_as_a_file() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = empty_association(&ctx, "0987.654.394", 1000).await;
        let slug = association_fetch(&ctx, id).await.unwrap().slug;
        let draft = import_draft_create(&ctx, id, &text(SHORT), None).await.unwrap().value;
        let csv = FileFormat::Csv { separator: entity::property::import::Separator::Semicolon, mark: false };
        let file = import_draft_errors(&ctx, &slug, draft, csv).await.unwrap();
        let told = String::from_utf8(file.bytes).unwrap();
        let lines: Vec<&str> = told.lines().collect();
        assert_eq!(lines.len(), 3);
        assert!(lines[0].starts_with("Lot;Type;Quotités;Nom;E-mail;Ce qui ne va pas"), "{told}");
        assert!(lines[1].starts_with("A1;piscine;600;Ann;ann@;") && lines[1].contains("E-mail: "), "{told}");
        // What a spreadsheet would calculate is written so that it does not.
        assert!(lines[2].starts_with("A2;app;400;'=SUM(A1);"), "{told}");
        let book = import_draft_errors(&ctx, &slug, draft, FileFormat::Xlsx).await.unwrap();
        assert!(book.bytes.starts_with(b"PK") && book.file_name.ends_with(".xlsx"));
    }
}

#[tokio::test]
async fn a_list_is_seen_by_nobody_but_whoever_gave_it() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = empty_association(&ctx, "0987.654.394", 1000).await;
        let slug = association_fetch(&ctx, id).await.unwrap().slug;
        let draft = import_draft_create(&ctx, id, &text(WHOLE), None).await.unwrap().value;
        let home = association_fetch(&ctx, world.own.home.id).await.unwrap().slug;
        assert_eq!(codes(&import_draft_look(&ctx, &home, draft).await.unwrap_err())[0].0, "import-draft-unknown");
        let stranger = world.other.ctx(&world.host, Role::Syndic);
        assert!(import_draft_look(&stranger, &slug, draft).await.is_err());
        import_draft_discard(&ctx, &slug, draft).await.unwrap();
        assert!(import_draft_look(&ctx, &slug, draft).await.is_err());
        assert_eq!(association_overview(&ctx, id).await.unwrap().units, 0);
        let nothing = import_draft_create(&ctx, id, &text(" "), None).await.unwrap_err();
        assert_eq!(codes(&nothing), [("import-empty", "text".to_owned())]);
    }
}
