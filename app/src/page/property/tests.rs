//! The pages of the room, asked for over HTTP, with a real database behind them.

use std::sync::Arc;

use axum::{
    Extension,
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
};
use entity::{identity::Role, language::Language};
use service::{
    property::{
        ImportSource, association_create, association_fetch, building_fetch, buildings_by_associations, import_apply,
    },
    testkit::World,
};
use tower::ServiceExt as _;

use crate::{route::router, ui::Assets};

/// What came back.
struct Answer {
    status: StatusCode,
    location: String,
    body: String,
}

struct Site(World);

impl Site {
    async fn new() -> Self {
        Self(World::sqlite().await.unwrap())
    }

    /// The path of the association in which people hold their roles.
    async fn home(&self) -> String {
        let row = association_fetch(&self.0.ctx(Role::Syndic), self.0.own.home.id).await.unwrap();
        format!("/fr/a/{}", row.slug)
    }

    async fn send(&self, role: Role, request: Request<Body>) -> Answer {
        let app = router().layer(Extension(self.0.ctx(role))).layer(Extension(Arc::new(Assets::default())));
        let response = app.oneshot(request).await.unwrap();
        let status = response.status();
        let location = response
            .headers()
            .get(header::LOCATION)
            .map(|value| value.to_str().unwrap().to_owned())
            .unwrap_or_default();
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        Answer { status, location, body: String::from_utf8(body.to_vec()).unwrap() }
    }

    async fn get(&self, role: Role, path: &str) -> Answer {
        self.send(role, Request::get(path).body(Body::empty()).unwrap()).await
    }

    async fn post(&self, role: Role, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut body = form_urlencoded::Serializer::new(String::new());
        body.append_pair("idempotencyKey", &uuid::Uuid::now_v7().to_string());
        body.extend_pairs(fields);
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(role, request.body(Body::from(body.finish())).unwrap()).await
    }
}

fn shown(body: &str) -> String {
    body.replace("&nbsp;", "\u{a0}").replace("&#x27;", "'").replace("&quot;", "\"").replace("&amp;", "&")
}

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
    let other =
        association_fetch(&site.0.other.ctx(&site.0.host, Role::Syndic), site.0.other.home.id).await.unwrap().slug;
    assert_eq!(site.get(Role::Syndic, &format!("/fr/a/{other}")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_refused_stands_beside_its_field_and_is_kept() {
    let site = Site::new().await;
    let home = site.home().await;
    let house = &site.0.own.home;
    let form = site
        .post(
            Role::Syndic,
            "/fr/associations/new",
            &[("name", "ACP Neuve"), ("enterpriseNumber", "12"), ("totalShares", "0")],
        )
        .await;
    assert_eq!(form.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(form.body.contains("value=\"ACP Neuve\"") && form.body.contains("id=\"field-enterpriseNumber-error\""));
    assert!(form.body.contains("href=\"#field-totalShares\""));

    let path = format!("{home}/units/{}", house.units[0]);
    let bob = house.owners[1].to_string();
    let half = site
        .post(Role::Syndic, &path, &[("startsOn", "2026-02-01"), ("parts.0.owner", &bob), ("parts.0.part", "1/2")])
        .await;
    assert_eq!(half.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(half.body.contains("href=\"#field-parts\"") && half.body.contains("id=\"field-parts\""));
    let whole = site
        .post(Role::Syndic, &path, &[("startsOn", "2026-02-01"), ("parts.0.owner", &bob), ("parts.0.part", "1")])
        .await;
    assert_eq!(whole.status, StatusCode::SEE_OTHER);
    let after = site.get(Role::Syndic, &whole.location).await;
    assert!(shown(&after.body).contains("1er février 2026") && after.body.contains("Bob Claes"));

    let unit = house.units[0].to_string();
    let fields = [("name", "Ascenseur"), ("parts.0.unit", unit.as_str()), ("parts.0.parts", "x")];
    let key = site.post(Role::Syndic, &format!("{home}/keys/new"), &fields).await;
    assert_eq!(key.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(key.body.contains("id=\"field-parts-0-parts-error\"") && key.body.contains("value=\"x\""));
    let made = site
        .post(
            Role::Syndic,
            &format!("{home}/keys/new"),
            &[("name", "Ascenseur"), ("parts.0.unit", &unit), ("parts.0.parts", "7")],
        )
        .await;
    assert_eq!(made.status, StatusCode::SEE_OTHER);
    assert!(site.get(Role::Syndic, &made.location).await.body.contains("Ascenseur"));
}

#[tokio::test]
async fn a_building_is_made_changed_and_put_away() {
    let site = Site::new().await;
    let home = site.home().await;
    let fields = [("name", "Bloc B"), ("street", "Rue Haute 3"), ("postalCode", "1000"), ("city", "Bruxelles")];
    let made = site.post(Role::Syndic, &format!("{home}/buildings/new"), &fields).await;
    assert_eq!(made.location, format!("{home}/buildings?done=property-building-created"));
    let list = site.get(Role::Syndic, &made.location).await.body;
    let at = list
        .split("href=\"")
        .filter_map(|rest| rest.split('"').next())
        .filter(|href| href.contains("/buildings/") && !href.ends_with("new"))
        .last()
        .unwrap()
        .to_owned();
    let stale = site.post(Role::Syndic, &format!("{at}/edit"), &[&fields[..], &[("version", "7")]].concat()).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    let changed = site
        .post(Role::Syndic, &format!("{at}/edit"), &[&fields[1..], &[("name", "Bloc C"), ("version", "1")]].concat())
        .await;
    assert_eq!(changed.location, format!("{at}?done=property-saved"));
    let archived = site.post(Role::Syndic, &format!("{at}/archive"), &[("version", "2")]).await;
    assert_eq!(archived.location, format!("{home}/buildings?done=property-archived-done"));
    let id = at.rsplit('/').next().unwrap().parse().unwrap();
    assert!(building_fetch(&site.0.ctx(Role::Syndic), id).await.unwrap().archived_at.is_some());
    let page = site.get(Role::Syndic, &at).await.body;
    assert!(page.contains("Archivé") && !page.contains("/archive\""));
}

#[tokio::test]
async fn a_list_is_checked_then_imported_and_one_missing_share_stops_it() {
    let site = Site::new().await;
    let ctx = site.0.ctx(Role::Syndic);
    let form = entity::property::AssociationForm {
        name: "ACP du Parc".into(),
        language: "fr".into(),
        enterprise_number: "0987.654.394".into(),
        street: "Rue du Parc 1".into(),
        postal_code: "4000".into(),
        city: "Liège".into(),
        total_shares: "1000".into(),
        ..Default::default()
    };
    let id = association_create(&ctx, &form, None).await.unwrap().value;
    let path = format!("/fr/a/{}/import", association_fetch(&ctx, id).await.unwrap().slug);
    let table = |last: &str| {
        format!("\nLot;Genre;Quotités;Nom\nA1;Appartement;600;Anne Peeters\nA2;Appartement;{last};Luc Maes\n")
    };
    let (short, whole) = (table("399"), table("400"));

    let empty = site.post(Role::Syndic, &path, &[("step", "check"), ("text", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.body.contains("id=\"field-text-error\""));

    let refused = site.post(Role::Syndic, &path, &[("step", "check"), ("text", &short)]).await;
    assert_eq!(refused.status, StatusCode::OK);
    assert!(shown(&refused.body).contains("999 sur 1\u{a0}000\u{a0}: il manque 1 quotité."));
    assert!(!refused.body.contains("value=\"apply\""));
    // The blank first line is still there, so that rows keep their numbers when the form is sent again.
    assert!(refused.body.contains(">\n\nLot;Genre"));
    let forced = site.post(Role::Syndic, &path, &[("step", "apply"), ("text", &short)]).await;
    assert_eq!(forced.status, StatusCode::UNPROCESSABLE_ENTITY);

    let checked =
        site.post(Role::Syndic, &path, &[("step", "check"), ("text", &whole), ("startsOn", "2026-01-01")]).await;
    assert!(
        checked.body.contains("value=\"apply\"")
            && checked.body.contains("Anne Peeters")
            && checked.body.contains("value=\"2026-01-01\"")
    );
    let applied =
        site.post(Role::Syndic, &path, &[("step", "apply"), ("text", &whole), ("startsOn", "2026-01-01")]).await;
    assert_eq!(applied.location, format!("{path}/result?done=property-import-done"));
    let result = shown(&site.get(Role::Syndic, &applied.location).await.body);
    assert!(result.contains("1\u{a0}000 sur 1\u{a0}000") && result.contains("L’import est fait"));

    // A second list finds no share left to give.
    let again = site.post(Role::Syndic, &path, &[("step", "check"), ("text", &whole)]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_file_is_read_whatever_its_encoding() {
    let site = Site::new().await;
    let ctx = site.0.ctx(Role::Syndic);
    let form = entity::property::AssociationForm {
        name: "ACP du Lac".into(),
        language: "fr".into(),
        enterprise_number: "0987.654.394".into(),
        street: "Rue du Lac 1".into(),
        postal_code: "4000".into(),
        city: "Liège".into(),
        total_shares: "100".into(),
        ..Default::default()
    };
    let id = association_create(&ctx, &form, None).await.unwrap().value;
    let path = format!("/fr/a/{}/import", association_fetch(&ctx, id).await.unwrap().slug);
    let part = |name: &str, head: &str, value: &[u8]| {
        let mut bytes =
            format!("--frontier\r\nContent-Disposition: form-data; name=\"{name}\"{head}\r\n\r\n").into_bytes();
        bytes.extend_from_slice(value);
        bytes.extend_from_slice(b"\r\n");
        bytes
    };
    let send = |file: &[u8]| {
        let body = [
            part("step", "", b"check"),
            part("text", "", b""),
            part("file", "; filename=\"lots.csv\"", file),
            b"--frontier--\r\n".to_vec(),
        ]
        .concat();
        let request = Request::post(&path).header(header::CONTENT_TYPE, "multipart/form-data; boundary=frontier");
        request.body(Body::from(body)).unwrap()
    };
    let latin =
        site.send(Role::Syndic, send(b"Lot;Genre;Quotit\xE9s;Nom\nA1;Appartement;100;Ren\xE9 Andr\xE9\n")).await;
    assert_eq!(latin.status, StatusCode::OK);
    assert!(latin.body.contains("René André") && latin.body.contains("value=\"apply\""));
    let spreadsheet = site.send(Role::Syndic, send(b"PK\x03\x04\x14\0")).await;
    assert_eq!(spreadsheet.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(spreadsheet.body.contains("id=\"field-file-error\""));
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
