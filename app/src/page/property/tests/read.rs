//! What pages show, and to whom.

use axum::http::StatusCode;
use entity::{identity::Role, language::Language};
use service::property::{ImportSource, association_create, association_fetch, buildings_by_associations, import_apply};

use super::{Site, association, shown};

#[tokio::test]
async fn every_page_reads_well_in_four_languages() {
    let site = Site::new().await;
    let home = site.home().await;
    let ctx = site.0.ctx(Role::Syndic);
    let house = &site.0.own.home;
    let building = buildings_by_associations(&ctx, &[house.id]).await.unwrap()[&house.id][0].id;
    let mut paths: Vec<String> = [
        "",
        "/edit",
        "/buildings",
        "/buildings/new",
        "/units",
        "/units/new",
        "/units?archived=true",
        "/owners",
        "/owners/new",
    ]
    .into_iter()
    .chain(["/owners?search=zzz", "/keys", "/keys/new", "/import", "/import/result"])
    .chain(["/readiness", "/handover", "/handover/new", "/public", "/public/preview"])
    .map(|path| format!("{home}{path}"))
    .collect();
    paths.push(format!("{home}/buildings/{building}"));
    paths.push(format!("{home}/buildings/{building}/edit"));
    paths.push(format!("{home}/units/{}", house.units[1]));
    paths.push(format!("{home}/units/{}/edit", house.units[1]));
    paths.push(format!("{home}/owners/{}", house.owners[1]));
    paths.push(format!("{home}/owners/{}/edit", house.owners[1]));
    paths.push(format!("{home}/keys/{}", house.key));
    paths.push("/fr/associations".to_owned());
    paths.push("/fr/associations?archived=true".to_owned());
    paths.push("/fr/associations/new".to_owned());
    for language in Language::ALL {
        for path in &paths {
            let path = path.replacen("/fr/", &format!("/{}/", language.code()), 1);
            let answer = site.get(Role::Syndic, &path).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            assert_eq!(answer.body.matches("<h1").count(), 1, "{path}");
            // A message that is missing shows its own name.
            assert!(!answer.body.contains(">property-") && !answer.body.contains("\"property-"), "{path}");
        }
    }
}

#[tokio::test]
async fn the_unit_list_is_whole_without_wasm_and_follows_its_address() {
    let site = Site::new().await;
    let home = site.home().await;
    let all = shown(&site.get(Role::Syndic, &format!("{home}/units")).await.body);
    assert!(all.contains("Bob Claes (1/2), Chris Weber (1/2)"));
    assert!(all.contains("Lots affichés\u{a0}: 3 sur 3. Quotités affichées\u{a0}: 1\u{a0}000 sur 1\u{a0}000."));
    assert!(all.contains("aria-live=\"polite\""));
    let garages = shown(&site.get(Role::Syndic, &format!("{home}/units?kind=garage&sort=&sort=-shares")).await.body);
    assert!(garages.contains("Lots affichés\u{a0}: 1 sur 3. Quotités affichées\u{a0}: 250 sur 1\u{a0}000."));
    assert!(garages.contains("aria-sort=\"descending\""));
}

#[tokio::test]
async fn an_owner_sees_her_own_part_and_changes_nothing() {
    let site = Site::new().await;
    let home = site.home().await;
    let house = &site.0.own.home;
    let list = site.get(Role::Owner, &format!("{home}/units")).await;
    assert_eq!(list.status, StatusCode::OK);
    assert!(
        list.body.contains("Alice Martin") && !list.body.contains("Bob Claes") && !list.body.contains("/units/new")
    );
    let theirs = site.get(Role::Owner, &format!("{home}/units/{}", house.units[1])).await;
    assert_eq!(theirs.status, StatusCode::OK);
    assert!(
        !theirs.body.contains("Bob Claes") && !theirs.body.contains("/edit") && !theirs.body.contains("parts.0.owner")
    );
    assert_eq!(site.get(Role::Owner, &format!("{home}/owners/{}", house.owners[0])).await.status, StatusCode::OK);
    assert_eq!(
        site.get(Role::Owner, &format!("{home}/owners/{}", house.owners[1])).await.status,
        StatusCode::NOT_FOUND
    );
    for path in ["/edit", "/units/new", "/owners/new", "/keys/new", "/buildings/new", "/import", "/import/result"] {
        assert_eq!(site.get(Role::Owner, &format!("{home}{path}")).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(
        site.post(Role::Owner, &format!("{home}/archive"), &[("version", "1")]).await.status,
        StatusCode::FORBIDDEN
    );
}

#[tokio::test]
async fn a_thing_of_another_association_does_not_exist() {
    let site = Site::new().await;
    let home = site.home().await;
    for house in [&site.0.own.neighbour, &site.0.other.home] {
        for path in [
            format!("/units/{}", house.units[0]),
            format!("/owners/{}", house.owners[0]),
            format!("/keys/{}", house.key),
            "/units/x".to_owned(),
        ] {
            assert_eq!(site.get(Role::Syndic, &format!("{home}{path}")).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
    let theirs = site.0.other.ctx(&site.0.host, Role::Syndic);
    let id = association_create(&theirs, &association("ACP Autre", "1000"), None).await.unwrap().value;
    let slug = association_fetch(&theirs, id).await.unwrap().slug;
    assert_eq!(site.get(Role::Syndic, &format!("/fr/a/{slug}")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_overview_names_what_is_missing_and_an_archived_association_is_only_read() {
    let site = Site::new().await;
    let home = site.home().await;
    let house = &site.0.own.home;
    let unit = format!("{home}/units/{}", house.units[2]);
    let archived = site.post(Role::Syndic, &format!("{unit}/archive"), &[("version", "1")]).await;
    assert_eq!(archived.status, StatusCode::SEE_OTHER);
    let overview = shown(&site.get(Role::Syndic, &home).await.body);
    assert!(overview.contains("750 sur 1\u{a0}000\u{a0}: il manque 250 quotités"));
    assert!(overview.contains(&format!("href=\"{home}/units\"")));
    let row = association_fetch(&site.0.ctx(Role::Syndic), house.id).await.unwrap();
    let away = site.post(Role::Syndic, &format!("{home}/archive"), &[("version", &row.version.to_string())]).await;
    assert_eq!(away.location, format!("{home}?done=property-archived-done"));
    let after = site.get(Role::Syndic, &home).await.body;
    assert!(!after.contains("/edit\"") && !after.contains("/archive\""));
    // Nothing can be imported any more, whatever a form kept open says.
    let source = ImportSource { text: "Lot;Quotités;Nom\nZ1;250;Zoé\n".to_owned(), ..ImportSource::default() };
    assert!(import_apply(&site.0.ctx(Role::Syndic), house.id, &source, None).await.is_err());
}
