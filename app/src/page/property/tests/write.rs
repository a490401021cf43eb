//! What forms do, and what they refuse.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use entity::identity::Role;
use service::property::{association_create, association_fetch, building_fetch};

use super::{Site, association, shown};

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
    assert!(shown(&after.body).contains("1er\u{a0}février\u{a0}2026") && after.body.contains("Bob Claes"));

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
    let form = association("ACP du Parc", "1000");
    let id = association_create(&ctx, &form, None).await.unwrap().value;
    let path = format!("/fr/a/{}/import", association_fetch(&ctx, id).await.unwrap().slug);
    let table = |last: &str| {
        format!("\nLot;Genre;Quotités;Nom\nA1;Appartement;600;Anne Peeters\nA2;Appartement;{last};Luc Maes\n")
    };
    let (short, whole) = (table("399"), table("400"));

    let empty = site.post(Role::Syndic, &path, &[("step", "check"), ("text", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.body.contains("id=\"field-text-error\""));

    let kept = site.post(Role::Syndic, &path, &[("step", "check"), ("text", &short)]).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER);
    let draft = kept.location;
    assert!(draft.starts_with(&format!("{path}/")));
    let refused = site.get(Role::Syndic, &draft).await;
    assert_eq!(refused.status, StatusCode::OK);
    assert!(shown(&refused.body).contains("999 sur 1\u{a0}000\u{a0}: il manque 1 quotité."));
    assert!(!refused.body.contains("value=\"apply\""));
    assert!(refused.body.contains("/errors.xlsx\"") && refused.body.contains("/columns\""));
    // The blank first line is still there, so that rows keep their numbers when the form is sent again.
    assert!(refused.body.contains(">\n\nLot;Genre"));
    let forced = site.post(Role::Syndic, &draft, &[("step", "apply")]).await;
    assert_eq!(forced.status, StatusCode::UNPROCESSABLE_ENTITY);
    // Nobody else looks over the shoulder.
    assert_ne!(site.get(Role::Owner, &draft).await.status, StatusCode::OK);

    let corrected = site.post(Role::Syndic, &draft, &[("step", "check"), ("text", &whole)]).await;
    assert_eq!(corrected.location, draft);
    let settings = [("step", "settings"), ("table", "list"), ("startsOn", "2026-01-01")];
    assert_eq!(site.post(Role::Syndic, &draft, &settings).await.location, draft);
    let checked = site.get(Role::Syndic, &draft).await;
    assert!(
        checked.body.contains("value=\"apply\"")
            && checked.body.contains("Anne Peeters")
            && checked.body.contains("value=\"2026-01-01\"")
    );
    let applied = site.post(Role::Syndic, &draft, &[("step", "apply")]).await;
    assert!(applied.location.starts_with(&format!("{path}/result?import=")), "{}", applied.location);
    let result = shown(&site.get(Role::Syndic, &applied.location).await.body);
    assert!(result.contains("1\u{a0}000 sur 1\u{a0}000") && result.contains("L’import est fait"));

    // The list of imports has it, and undoes it.
    let imports = format!("{path}s");
    let list = site.get(Role::Syndic, &imports).await.body;
    let undo = format!("{imports}/{}/undo", applied.location.split(['=', '&']).nth(1).unwrap());
    assert!(list.contains(&undo));
    let undone = site.post(Role::Syndic, &undo, &[]).await;
    assert_eq!(undone.location, format!("{imports}?done=property-exchange-undo-done"));
    assert!(shown(&site.get(Role::Syndic, &imports).await.body).contains("Annulé"));
}

#[tokio::test]
async fn columns_are_said_by_hand_and_remembered() {
    let site = Site::new().await;
    let ctx = site.0.ctx(Role::Syndic);
    let form = association("ACP des Colonnes", "1000");
    let id = association_create(&ctx, &form, None).await.unwrap().value;
    let path = format!("/fr/a/{}/import", association_fetch(&ctx, id).await.unwrap().slug);
    let list = "Objet;Poids;Qui\nA1;1000;Anne Peeters\n";
    let draft = site.post(Role::Syndic, &path, &[("text", list)]).await.location;
    let columns = format!("{draft}/columns");
    let page = site.get(Role::Syndic, &columns).await;
    assert!(
        page.body.contains("name=\"columns.2.meaning\"")
            && shown(&page.body).contains("Par exemple : Qui · Anne Peeters"),
        "{}",
        shown(&page.body)
    );
    let twice =
        [("table", "list"), ("headerRow", "1"), ("columns.0.meaning", "reference"), ("columns.1.meaning", "reference")];
    let refused = site.post(Role::Syndic, &columns, &twice).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("id=\"field-columns-1-meaning-error\""));
    let said = [
        ("table", "list"),
        ("headerRow", "1"),
        ("columns.0.meaning", "reference"),
        ("columns.1.meaning", "shares"),
        ("columns.2.meaning", "owner_name"),
    ];
    assert_eq!(site.post(Role::Syndic, &columns, &said).await.location, draft);
    assert!(site.get(Role::Syndic, &draft).await.body.contains("value=\"apply\""));
    let next = site.post(Role::Syndic, &path, &[("text", list)]).await.location;
    let again = site.get(Role::Syndic, &next).await.body;
    assert!(again.contains("value=\"apply\"") && shown(&again).contains("de votre dernière liste"));
    let given_up = site.post(Role::Syndic, &next, &[("step", "discard")]).await;
    assert!(given_up.location.ends_with("/imports?done=property-exchange-discarded"));
    assert_eq!(site.get(Role::Syndic, &next).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_register_is_taken_along_by_those_who_see_it_all() {
    let site = Site::new().await;
    let home = association_fetch(&site.0.ctx(Role::Syndic), site.0.own.home.id).await.unwrap().slug;
    let page = site.get(Role::Accountant, &format!("/nl/a/{home}/export")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("/export.xlsx\"") && page.body.contains("/export/ownerships.csv\""));
    assert_eq!(site.get(Role::Owner, &format!("/nl/a/{home}/export")).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_file_is_read_whatever_its_encoding() {
    let site = Site::new().await;
    let ctx = site.0.ctx(Role::Syndic);
    let form = association("ACP du Lac", "100");
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
            part(crate::form::KEY_FIELD, "", format!("file-of-{}", file.len()).as_bytes()),
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
    assert_eq!(latin.status, StatusCode::SEE_OTHER, "{}", shown(&latin.body));
    let latin = site.get(Role::Syndic, &latin.location).await;
    assert!(latin.body.contains("René André") && latin.body.contains("value=\"apply\""));
    let spreadsheet = site.send(Role::Syndic, send(b"PK\x03\x04\x14\0")).await;
    assert_eq!(spreadsheet.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(spreadsheet.body.contains("id=\"field-file-error\""));
}
