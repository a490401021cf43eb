//! Documents in pages: what one may read is there, and nothing else is.

use axum::http::StatusCode;
use entity::{
    id::DocumentId,
    identity::Role,
    library::{DocumentFields, DocumentForm, LinkForm, VersionForm},
};
use service::{
    library::{document_add, document_fetch},
    testkit::{World, bring_file},
};

use crate::site::{Site, home_path};

async fn add(world: &World, title: &str, visibility: &str, text: &str, links: Vec<LinkForm>) -> DocumentId {
    let syndic = world.ctx(Role::Syndic);
    let file = bring_file(&syndic, "texte.txt", text.to_owned()).await.unwrap();
    let form = DocumentForm {
        fields: DocumentFields {
            title: title.to_owned(),
            kind: "other".to_owned(),
            visibility: visibility.to_owned(),
            ..DocumentFields::default()
        },
        version: VersionForm { file: file.to_string(), note: String::new() },
        links,
        notify: false,
    };
    document_add(&syndic, world.own.home.id, &form, None).await.unwrap().value
}

#[tokio::test]
async fn the_list_shows_what_may_be_read_and_finds_it_by_its_text() {
    let world = World::sqlite().await.unwrap();
    let list = format!("{}/documents", home_path(&world).await);
    let syndic = Site::of(&world, Role::Syndic);
    assert!(syndic.get(&list).await.words().contains("Pas encore de documents"));
    add(&world, "Règlement", "owners", "Les vélos restent à la cave", Vec::new()).await;
    add(&world, "Litige", "managers", "Le vélo du voisin", Vec::new()).await;
    service::jobs::drain(&world.host).await.unwrap();
    let seen = syndic.get(&list).await.words();
    assert!(seen.contains("Règlement") && seen.contains("Litige") && seen.contains("Ajouter un document"));
    let owner = Site::of(&world, Role::Owner);
    let seen = owner.get(&list).await.words();
    assert!(seen.contains("Règlement") && !seen.contains("Litige") && !seen.contains("Ajouter un document"));
    let found = owner.get(&format!("{list}?search=velo")).await;
    assert!(found.body.contains("<mark>vélos</mark>"), "{}", found.words());
    assert!(!found.words().contains("Litige"));
    let none = owner.get(&format!("{list}?search=voisin")).await.words();
    assert!(none.contains("Aucun document ne répond à ces critères"));
}

#[tokio::test]
async fn a_document_is_shared_with_one_owner_held_and_put_away_on_its_page() {
    let world = World::sqlite().await.unwrap();
    let home = home_path(&world).await;
    let id = add(&world, "Photo du toit", "managers", "toit", Vec::new()).await;
    let path = format!("{home}/documents/{id}");
    let (syndic, owner) = (Site::of(&world, Role::Syndic), Site::of(&world, Role::Owner));
    assert_eq!(owner.get(&path).await.status, StatusCode::NOT_FOUND);
    let version = async || document_fetch(&world.ctx(Role::Syndic), id).await.unwrap().version.to_string();
    let act = async |act: &str, more: &[(&str, &str)]| {
        let version = version().await;
        let key = uuid::Uuid::now_v7().to_string();
        let mut fields = vec![("act", act), ("version", version.as_str()), ("idempotencyKey", key.as_str())];
        fields.extend_from_slice(more);
        syndic.post(&path, &fields).await
    };
    let alice = format!("owner:{}", world.own.home.owners[0]);
    let nobody = act("share", &[("owner", "")]).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nobody.words().contains("Choisissez avec qui partager le document"));
    assert_eq!(act("share", &[("owner", &alice)]).await.status, StatusCode::SEE_OTHER);
    let hers = owner.get(&path).await;
    assert!(hers.words().contains("Photo du toit") && !hers.words().contains("Partagé avec"));
    let all = syndic.get(&path).await;
    let share = all.hidden("share");
    assert!(all.words().contains("Alice Martin"));
    assert_eq!(act("revoke", &[("share", &share)]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(owner.get(&path).await.status, StatusCode::NOT_FOUND);

    assert_eq!(act("hold", &[("reason", "")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(act("hold", &[("reason", "Procès")]).await.status, StatusCode::SEE_OTHER);
    let held = act("archive", &[("reason", "Floue")]).await;
    assert!(held.words().contains("La suppression du document est bloquée"), "{}", held.words());
    assert_eq!(act("lift", &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(act("archive", &[("reason", "Floue")]).await.status, StatusCode::SEE_OTHER);
    let away = syndic.get(&path).await.words();
    assert!(away.contains("Ce document a été archivé") && away.contains("Floue"));
    assert_eq!(act("anything", &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_file_that_was_brought_becomes_a_document() {
    let world = World::sqlite().await.unwrap();
    let home = home_path(&world).await;
    let (syndic, path) = (Site::of(&world, Role::Syndic), format!("{home}/documents/new"));
    let empty = syndic.get(&path).await;
    assert!(empty.body.contains("action=\"/uploads\"") && !empty.body.contains("name=\"kind\""));
    bring_file(&world.ctx(Role::Syndic), "Plan du jardin.txt", "Le jardin").await.unwrap();
    let upload = service::testkit::last_upload(&world.host, world.own.organization).await.unwrap().to_string();
    let chosen = syndic.get(&format!("{path}?upload={upload}")).await;
    assert!(chosen.words().contains("Plan du jardin.txt") && chosen.body.contains("name=\"kind\""));
    let unit = format!("unit:{}", world.own.home.units[0]);
    let mut fields = vec![("upload", upload.as_str()), ("idempotencyKey", "add-once"), ("about", unit.as_str())];
    let refused = syndic.post(&path, &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains("Plan du jardin.txt"), "the file is not forgotten");
    fields.push(("kind", "plan"));
    let added = syndic.post(&path, &fields).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER);
    let twice = syndic.post(&path, &fields).await;
    assert_eq!(added.location, twice.location);
    let page = syndic.get(&added.location).await.words();
    assert!(page.contains("Plan du jardin") && page.contains("Lot A1") && page.contains("Tous les copropriétaires"));
    let of_unit = syndic.get(&format!("{home}/documents?about={unit}")).await.words();
    assert!(of_unit.contains("Documents sur Lot A1") && of_unit.contains("Plan du jardin"));
    // Whoever manages nothing is not led to the form.
    assert_eq!(Site::of(&world, Role::Owner).get(&path).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_document_is_given_to_somebody_without_an_account_by_a_link_that_is_shown_once() {
    let world = World::sqlite().await.unwrap();
    let home = home_path(&world).await;
    let id = add(&world, "Plan du toit", "managers", "toit", Vec::new()).await;
    let path = format!("{home}/documents/{id}");
    let syndic = Site::of(&world, Role::Syndic);
    let act = async |act: &str, more: &[(&str, &str)]| {
        let key = uuid::Uuid::now_v7().to_string();
        let mut fields = vec![("act", act), ("version", "1"), ("idempotencyKey", key.as_str())];
        fields.extend_from_slice(more);
        syndic.post(&path, &fields).await
    };
    let refused = act("pass", &[("recipient", ""), ("days", "99")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.words().contains("de 1 à 30"), "{}", refused.words());
    let made = act("pass", &[("recipient", "Me Fontaine"), ("days", "3")]).await;
    let link = made.words().split_whitespace().find(|word| word.contains("/fr/shared/")).unwrap().to_owned();
    assert!(made.cache.contains("no-store"));
    let after = syndic.get(&path).await;
    assert!(after.words().contains("Me Fontaine") && !after.body.contains("/shared/"), "{}", after.words());
    let path_of_link = link.split_once("/fr/").map(|(_, rest)| format!("/nl/{rest}")).unwrap();
    let nobody = Site::anonymous(&world);
    let page = nobody.get(&path_of_link).await;
    assert!(page.words().contains("Plan du toit") && page.words().contains("Downloaden"), "{}", page.words());
    assert!(page.body.contains("action=\"/files/shared/") && page.cache.contains("no-store"));
    assert_eq!(act("pass-revoke", &[("pass", &after.hidden("pass"))]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(nobody.get(&path_of_link).await.status, StatusCode::NOT_FOUND);
}
