//! How long documents stay.

use chrono::TimeDelta;
use entity::{
    identity::Role,
    library::{DocumentFields, RetentionRule},
};
use service::{
    Clock, Ctx, Host, RequestInfo,
    library::{
        DocumentFileRequest, DocumentFilter, document_add, document_archive, document_fetch, document_file,
        document_hold, document_hold_lift, document_share, document_update, erase_documents, version_fetch,
    },
    testkit::World,
};

use super::{add, code, form, titles};

#[tokio::test]
async fn what_is_held_or_still_kept_is_not_put_away() {
    for world in World::all().await.unwrap() {
        let (syndic, home) = (world.ctx(Role::Syndic), &world.own.home);
        let mut new = form(&syndic, "Facture 12", "invoice", "council", "Facture").await;
        new.fields.dated_on = "2025-11-04".to_owned();
        let invoice = document_add(&syndic, home.id, &new, None).await.unwrap().value;
        let row = document_fetch(&syndic, invoice).await.unwrap();
        assert_eq!((row.retention, row.kept_until), (RetentionRule::Accounts, "2032-12-31".parse().ok()));
        assert_eq!(code(document_archive(&syndic, invoice, None, "Double", None).await), "document-still-kept");
        let by_laws = form(&syndic, "Règlement", "by_laws", "owners", "Règlement").await;
        let by_laws = document_add(&syndic, home.id, &by_laws, None).await.unwrap().value;
        assert_eq!(code(document_archive(&syndic, by_laws, None, "Ancien", None).await), "document-kept-always");

        let photo = add(&syndic, home.id, "Photo", "owners", "photo").await;
        document_hold(&syndic, photo, Some(1), "Procès", None).await.unwrap();
        assert_eq!(code(document_hold(&syndic, photo, None, "Procès", None).await), "document-held");
        assert_eq!(code(document_archive(&syndic, photo, None, "Floue", None).await), "document-held");
        assert_eq!(code(document_archive(&syndic, photo, None, " ", None).await), "text-required");
        document_hold_lift(&syndic, photo, None, None).await.unwrap();
        assert_eq!(code(document_hold_lift(&syndic, photo, None, None).await), "document-not-held");
        document_archive(&syndic, photo, None, "Floue", None).await.unwrap();
        let away = DocumentFilter { archived: true, ..DocumentFilter::default() };
        assert_eq!(titles(&syndic, home.id, &away).await, ["Photo"]);
        assert_eq!(titles(&world.ctx(Role::Owner), home.id, &away).await, Vec::<String>::new());
        for refused in [
            code(document_archive(&syndic, photo, None, "Encore", None).await),
            code(document_update(&syndic, photo, None, &new.fields, None).await),
        ] {
            assert_eq!(refused, "document-archived");
        }
    }
}

#[tokio::test]
async fn a_term_is_made_longer_and_never_shorter_than_the_law_says() {
    for world in World::all().await.unwrap() {
        let (syndic, home) = (world.ctx(Role::Syndic), &world.own.home);
        let mut new = form(&syndic, "Contrat", "contract", "council", "Contrat").await;
        new.fields.kept_until = "2030-01-01".to_owned();
        assert_eq!(code(document_add(&syndic, home.id, &new, None).await), "document-kept-too-short");
        new.fields.kept_until = "2050-01-01".to_owned();
        let id = document_add(&syndic, home.id, &new, None).await.unwrap().value;
        assert_eq!(document_fetch(&syndic, id).await.unwrap().kept_until, "2050-01-01".parse().ok());
        document_hold(&syndic, id, None, "Litige", None).await.unwrap();
        let shorter = DocumentFields { kind: "other".to_owned(), ..DocumentFields::default() };
        assert_eq!(code(document_update(&syndic, id, None, &shorter, None).await), "document-held");
        document_hold_lift(&syndic, id, None, None).await.unwrap();
        document_update(&syndic, id, None, &shorter, None).await.unwrap();
        document_archive(&syndic, id, None, "Mal classé", None).await.unwrap();
    }
}

/// The same world some days later.
fn later(world: &World, days: i64) -> (Host, Ctx) {
    let mut host = world.host.clone();
    host.clock = Clock::Stopped(world.host.clock.now() + TimeDelta::days(days));
    let ctx = world.ctx(Role::Syndic);
    let info = RequestInfo { request_id: "later".to_owned(), language: ctx.language() };
    let later = Ctx::new(host.clone(), info, ctx.actor().cloned());
    (host, later)
}

#[tokio::test]
async fn the_content_goes_a_month_after_the_document_was_put_away_and_not_before() {
    for world in World::all().await.unwrap() {
        let (syndic, home) = (world.ctx(Role::Syndic), &world.own.home);
        let gone = add(&syndic, home.id, "Ancien avis", "owners", "Le même texte").await;
        let same_bytes = add(&syndic, home.id, "Copie", "owners", "Le même texte").await;
        document_archive(&syndic, gone, None, "Périmé", None).await.unwrap();
        let (host, _) = later(&world, 29);
        assert_eq!(erase_documents(&host).await.unwrap(), 0, "{}", world.name);
        let (host, after) = later(&world, 31);
        assert_eq!(erase_documents(&host).await.unwrap(), 1);
        assert_eq!(erase_documents(&host).await.unwrap(), 0, "once is enough");
        let row = document_fetch(&after, gone).await.unwrap();
        assert!(row.erased_at.is_some());
        assert_eq!(version_fetch(&after, gone, 1).await.unwrap().stored_file_id, None);
        assert_eq!(code(document_file(&after, gone, DocumentFileRequest::default()).await), "document-erased");
        // The other document holds the same bytes, and still has them.
        service::library::storage::sweep(&later(&world, 60).0).await.unwrap();
        assert!(document_file(&after, same_bytes, DocumentFileRequest::default()).await.is_ok());
        assert!(version_fetch(&after, same_bytes, 1).await.unwrap().stored_file_id.is_some());
    }
}

#[tokio::test]
async fn what_was_put_away_is_held_until_its_content_is_gone() {
    for world in World::all().await.unwrap() {
        let (syndic, home) = (world.ctx(Role::Syndic), &world.own.home);
        let id = add(&syndic, home.id, "Constat", "owners", "Constat de fuite").await;
        document_archive(&syndic, id, None, "Périmé", None).await.unwrap();
        // The case begins while the content waits to be deleted.
        let (_, before) = later(&world, 29);
        document_hold(&before, id, None, "Procès", None).await.unwrap();
        assert_eq!(code(document_hold(&before, id, None, "Procès", None).await), "document-held");
        let (host, after) = later(&world, 31);
        assert_eq!(erase_documents(&host).await.unwrap(), 0, "{}", world.name);
        assert!(document_file(&after, id, DocumentFileRequest::default()).await.is_ok());
        document_hold_lift(&after, id, None, None).await.unwrap();
        assert_eq!(erase_documents(&host).await.unwrap(), 1, "{}", world.name);
        let (_, after) = later(&world, 31);
        assert!(document_fetch(&after, id).await.unwrap().erased_at.is_some());
        assert_eq!(code(document_hold(&after, id, None, "Procès", None).await), "document-erased");
        assert_eq!(code(document_hold_lift(&after, id, None, None).await), "document-erased");
    }
}

#[tokio::test]
async fn only_those_who_manage_the_association_write() {
    for world in World::all().await.unwrap() {
        let (syndic, home) = (world.ctx(Role::Syndic), &world.own.home);
        let id = add(&syndic, home.id, "Avis", "owners", "avis").await;
        let new = form(&syndic, "Autre", "notice", "owners", "autre").await;
        for role in [Role::CouncilMember, Role::Owner, Role::Occupant] {
            let ctx = world.ctx(role);
            for refused in [
                code(document_add(&ctx, home.id, &new, None).await),
                code(document_archive(&ctx, id, None, "Non", None).await),
                code(document_hold(&ctx, id, None, "Non", None).await),
                code(document_share(&ctx, id, &Default::default(), None).await),
            ] {
                assert_eq!(refused, "not-allowed", "{role:?}");
            }
        }
        let accountant = world.ctx(Role::Accountant);
        document_archive(&accountant, id, Some(1), "Périmé", None).await.unwrap();
        assert_eq!(code(document_archive(&accountant, id, Some(1), "Périmé", None).await), "document-archived");
    }
}
