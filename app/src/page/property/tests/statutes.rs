//! Deeds, shares over time, storeys, keys and their simulation.

use axum::http::StatusCode;
use entity::{
    identity::Role,
    language::Language,
    property::{KeyForm, KeyPartForm, KeyVersionForm},
};
use service::property::{deeds_by_associations, key_create, keys_in_force, share_register, unit_fetch};

use super::{Site, shown};

async fn lift(site: &Site) -> entity::id::KeyId {
    let house = &site.0.own.home;
    let part = |unit: usize, parts: &str| KeyPartForm {
        unit: house.units[unit].to_string(),
        parts: parts.into(),
        ..KeyPartForm::default()
    };
    let version = KeyVersionForm {
        source: "Règlement, art. 14".into(),
        parts: vec![part(0, "1"), part(1, "2")],
        ..KeyVersionForm::default()
    };
    let form = KeyForm { name: "Ascenseur".into(), version, ..KeyForm::default() };
    key_create(&site.0.ctx(Role::Syndic), house.id, &form, None).await.unwrap().value
}

#[tokio::test]
async fn every_page_reads_well_in_four_languages() {
    let site = Site::new().await;
    let home = site.home().await;
    let house = &site.0.own.home;
    let lift = lift(&site).await;
    let paths = [
        "/map".to_owned(),
        "/shares".to_owned(),
        "/shares?asOf=1990-01-01".to_owned(),
        "/shares?asOf=never".to_owned(),
        "/deeds".to_owned(),
        "/deeds/new".to_owned(),
        "/deeds/amend".to_owned(),
        format!("/deeds/{}", house.deed),
        format!("/deeds/{}/edit", house.deed),
        format!("/units/{}/meters", house.units[0]),
        "/keys".to_owned(),
        "/keys?asOf=2020-01-01".to_owned(),
        "/keys/new?kind=special&start=shares&noGround=on&only=apartment".to_owned(),
        "/keys/new?kind=except".to_owned(),
        "/keys/new?kind=consumption".to_owned(),
        "/keys/print".to_owned(),
        "/keys/simulate".to_owned(),
        format!("/keys/{lift}"),
        format!("/keys/{lift}/amend"),
        format!("/keys/{lift}/correct"),
    ];
    for language in Language::ALL {
        for path in &paths {
            let path = format!("{home}{path}").replacen("/fr/", &format!("/{}/", language.code()), 1);
            let answer = site.get(Role::Syndic, &path).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            assert_eq!(answer.body.matches("<h1").count(), 1, "{path}");
            // A message that is missing shows its own name.
            assert!(!answer.body.contains(">property-") && !answer.body.contains("\"property-"), "{path}");
        }
    }
}

#[tokio::test]
async fn an_owner_reads_the_statutes_and_changes_nothing() {
    let site = Site::new().await;
    let home = site.home().await;
    let lift = lift(&site).await;
    let deed = site.0.own.home.deed;
    for path in [
        "/map".to_owned(),
        "/shares".to_owned(),
        "/deeds".to_owned(),
        format!("/deeds/{deed}"),
        "/keys/print".to_owned(),
    ] {
        let answer = site.get(Role::Owner, &format!("{home}{path}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert!(
            !answer.body.contains("/edit\"") && !answer.body.contains("/amend\"") && !answer.body.contains("/new"),
            "{path}"
        );
        assert!(!answer.body.contains("Bob Claes"), "{path}");
    }
    for path in [
        "/deeds/new".to_owned(),
        "/deeds/amend".to_owned(),
        format!("/deeds/{deed}/edit"),
        "/keys/simulate".to_owned(),
        format!("/keys/{lift}/amend"),
    ] {
        assert_eq!(site.get(Role::Owner, &format!("{home}{path}")).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    // The map tells her which flat is hers, and nobody else's name.
    let map = site.get(Role::Owner, &format!("{home}/map")).await.body;
    assert!(map.contains("Alice Martin") && map.contains("A2"));
}

#[tokio::test]
async fn the_map_shows_storeys_from_the_top_with_kind_shares_and_owner() {
    let site = Site::new().await;
    let home = site.home().await;
    let house = &site.0.own.home;
    let unit = unit_fetch(&site.0.ctx(Role::Syndic), house.units[0]).await.unwrap();
    let building = unit.building_id.to_string();
    for (at, floor) in [(0, "3e"), (1, "gelijkvloers")] {
        let row = unit_fetch(&site.0.ctx(Role::Syndic), house.units[at]).await.unwrap();
        let (shares, version) = (row.shares.0.to_string(), row.version.to_string());
        let fields = [
            ("building", building.as_str()),
            ("reference", row.reference.as_str()),
            ("kind", row.kind.code()),
            ("floor", floor),
            ("shares", &shares),
            ("area", "85,5"),
            ("version", &version),
        ];
        let saved = site.post(Role::Syndic, &format!("{home}/units/{}/edit", row.id), &fields).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    }
    let map = shown(&site.get(Role::Syndic, &format!("{home}/map")).await.body);
    let at = |words: &str| map.find(words).unwrap_or_else(|| panic!("{words} is missing"));
    assert!(at("Étage 3") < at("Rez-de-chaussée") && at("Rez-de-chaussée") < at("Ailleurs"));
    assert!(
        map.contains("400 quotités") && map.contains("Bob Claes (1/2), Chris Weber (1/2)") && map.contains("i-parking")
    );
    let detail = shown(&site.get(Role::Syndic, &format!("{home}/units/{}", house.units[0])).await.body);
    assert!(detail.contains("85,50\u{a0}m²"));
}

#[tokio::test]
async fn a_deed_is_recorded_and_refused_beside_its_field() {
    let site = Site::new().await;
    let home = site.home().await;
    let again =
        site.post(Role::Syndic, &format!("{home}/deeds/new"), &[("kind", "base"), ("datedOn", "2001-01-01")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.body.contains("id=\"field-kind-error\"") && again.body.contains("value=\"2001-01-01\""));
    let rules = [("kind", "rules"), ("datedOn", "14/05/1996"), ("notary", "Me Fontaine")];
    let made = site.post(Role::Syndic, &format!("{home}/deeds/new"), &rules).await;
    assert_eq!(made.location, format!("{home}/deeds?done=property-deed-created"));
    let list = shown(&site.get(Role::Syndic, &made.location).await.body);
    assert!(
        list.contains("Règlement de copropriété")
            && list.contains("14\u{a0}mai\u{a0}1996")
            && list.contains("Acte de base")
    );
    let deed = deeds_by_associations(&site.0.ctx(Role::Syndic), &[site.0.own.home.id]).await.unwrap()
        [&site.0.own.home.id][1]
        .id;
    let away = site.post(Role::Syndic, &format!("{home}/deeds/{deed}/archive"), &[("version", "1")]).await;
    assert_eq!(away.location, format!("{home}/deeds?done=property-archived-done"));
}

#[tokio::test]
async fn shares_are_amended_with_a_plain_form() {
    let site = Site::new().await;
    let home = site.home().await;
    let house = &site.0.own.home;
    let units: Vec<String> = house.units.iter().map(ToString::to_string).collect();
    let path = format!("{home}/deeds/amend");
    let form = shown(&site.get(Role::Syndic, &path).await.body);
    assert!(form.contains("unanimité") && form.contains("name=\"units.2.ceases\""));
    let mut fields = vec![("datedOn", "2021-03-01"), ("totalShares", "1000")];
    fields.extend([("units.0.unit", units[0].as_str()), ("units.0.shares", "640")]);
    fields.extend([("units.1.unit", units[1].as_str()), ("units.1.shares", "350")]);
    fields.extend([("units.2.unit", units[2].as_str()), ("units.2.shares", "250"), ("units.2.ceases", "on")]);
    fields.extend([
        ("added.0.building", ""),
        ("added.0.reference", ""),
        ("added.0.kind", "apartment"),
        ("added.0.shares", ""),
    ]);
    let short = site.post(Role::Syndic, &path, &fields).await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    let said = shown(&short.body);
    assert!(said.contains("il en manque 10") && said.contains("value=\"640\""), "{said}");
    fields[3] = ("units.0.shares", "650");
    let done = site.post(Role::Syndic, &path, &fields).await;
    assert_eq!(done.location, format!("{home}/shares?asOf=2021-03-01&done=property-shares-amended"));
    let page = shown(&site.get(Role::Syndic, &done.location).await.body);
    assert!(page.contains("650") && page.contains("Acte modificatif") && !page.contains("G1"));
    let before = shown(&site.get(Role::Syndic, &format!("{home}/shares?asOf=2021-02-28")).await.body);
    assert!(before.contains("G1") && before.contains("28\u{a0}février\u{a0}2021"));
    let register = share_register(&site.0.ctx(Role::Syndic), house.id, "2021-03-01".parse().unwrap()).await.unwrap();
    assert_eq!(register.units.len(), 2);
    // A lift key that still names the garage would be refused by a call, and the list says so.
    let unit = shown(&site.get(Role::Syndic, &format!("{home}/units/{}", house.units[0])).await.body);
    assert!(unit.contains("Quotités au fil du temps"));
}

#[tokio::test]
async fn a_key_begins_with_shares_is_amended_and_simulated() {
    let site = Site::new().await;
    let home = site.home().await;
    let house = &site.0.own.home;
    let proposed =
        site.get(Role::Syndic, &format!("{home}/keys/new?kind=special&start=shares&only=apartment")).await.body;
    assert!(
        proposed.contains("value=\"400\"") && proposed.contains("value=\"350\"") && !proposed.contains("value=\"250\"")
    );
    let lift = lift(&site).await;
    let units: Vec<String> = house.units.iter().map(ToString::to_string).collect();
    let path = format!("{home}/keys/{lift}/amend");
    let mut fields = vec![("version", "1"), ("startsOn", "2026-01-01"), ("total", "5"), ("source", "AG 2025")];
    fields.extend([("parts.0.unit", units[0].as_str()), ("parts.0.parts", "2")]);
    fields.extend([("parts.1.unit", units[1].as_str()), ("parts.1.parts", "2")]);
    let wrong = site.post(Role::Syndic, &path, &fields).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(shown(&wrong.body).contains("il en manque 1") && wrong.body.contains("quatre cinquièmes"));
    fields[2] = ("total", "4");
    let done = site.post(Role::Syndic, &path, &fields).await;
    assert_eq!(done.location, format!("{home}/keys/{lift}?done=property-key-amended"));
    let page = shown(&site.get(Role::Syndic, &done.location).await.body);
    assert!(page.contains("AG 2025") && page.contains("Versions de la clé"));
    let held = keys_in_force(&site.0.ctx(Role::Syndic), &[lift], "2025-12-31".parse().unwrap()).await.unwrap();
    assert_eq!(held[&lift].total, 3);

    let (general, lift) = (house.key.to_string(), lift.to_string());
    let simulate = format!("{home}/keys/simulate");
    let fields =
        [("amount", "1 000,00"), ("key", general.as_str()), ("compare", lift.as_str()), ("asOf", "2026-03-02")];
    let found = site.post(Role::Syndic, &simulate, &fields).await;
    assert_eq!(found.status, StatusCode::OK);
    let found = shown(&found.body);
    assert!(
        found.contains("+100,00\u{a0}€")
            && found.contains("-250,00\u{a0}€")
            && found.contains("Code civil, art.\u{a0}3.88, §\u{a0}1, 2° a)"),
        "{found}"
    );
    let nothing = site.post(Role::Syndic, &simulate, &[("amount", "0"), ("key", &general), ("compare", &lift)]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.body.contains("id=\"field-amount-error\""));
}
