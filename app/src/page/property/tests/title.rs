//! Pages about ownership: transfers, corrections, designations, the register as at a day.

use axum::http::StatusCode;
use entity::{identity::Role, language::Language};
use service::property::{owners_list, ownership_history};

use super::{Site, shown};

/// The unit of a rank, and its page.
async fn unit(site: &Site, rank: usize) -> String {
    format!("{}/units/{}", site.home().await, site.0.own.home.units[rank])
}

async fn last_change(site: &Site, rank: usize) -> String {
    let history = ownership_history(&site.0.ctx(Role::Syndic), site.0.own.home.units[rank]).await.unwrap();
    history.into_iter().max_by_key(|change| change.number).unwrap().id.to_string()
}

#[tokio::test]
async fn every_page_reads_well_in_four_languages() {
    let site = Site::new().await;
    let (unit, home) = (unit(&site, 1).await, site.home().await);
    let change = last_change(&site, 1).await;
    let paths = [
        format!("{unit}?asOf=2019-01-01"),
        format!("{unit}?asOf=soon"),
        format!("{unit}/transfer"),
        format!("{unit}/designation"),
        format!("{unit}/designation?purpose=contact"),
        format!("{unit}/history/{change}/correct"),
        format!("{unit}/history/{change}/annul"),
        format!("{home}/titles"),
        format!("{home}/titles?asOf=2019-12-31"),
        format!("{home}/titles?all=true"),
        format!("{home}/titles/owners"),
        format!("{home}/titles/heads"),
    ];
    for language in Language::ALL {
        for path in &paths {
            let path = path.replacen("/fr/", &format!("/{}/", language.code()), 1);
            let answer = site.get(Role::Syndic, &path).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            assert_eq!(answer.body.matches("<h1").count(), 1, "{path}");
            assert!(!answer.body.contains(">property-") && !answer.body.contains("\"property-"), "{path}");
        }
    }
}

#[tokio::test]
async fn a_unit_is_given_with_the_usufruct_kept_and_the_vote_waits_for_a_designation() {
    let site = Site::new().await;
    let path = unit(&site, 0).await;
    let house = &site.0.own.home;
    let (alice, bob) = (house.owners[0].to_string(), house.owners[1].to_string());
    let form = shown(&site.get(Role::Syndic, &format!("{path}/transfer")).await.body);
    // Who holds the unit alone is ticked, and the form knows the change that it was made from.
    assert!(form.contains("Alice Martin cède") && form.contains("checked"), "{form}");
    let last = last_change(&site, 0).await;
    assert!(form.contains(&format!("name=\"lastChange\" value=\"{last}\"")));
    let fields = |on: &'static str, part: &'static str| {
        vec![
            ("lastChange".to_owned(), last.clone()),
            ("effectiveOn".to_owned(), on.to_owned()),
            ("deed.kind".to_owned(), "donation".to_owned()),
            ("deed.notary".to_owned(), "Me Fontaine".to_owned()),
            ("passing".to_owned(), "bare".to_owned()),
            ("from.0.given".to_owned(), "on".to_owned()),
            ("from.0.owner".to_owned(), alice.clone()),
            ("from.0.right".to_owned(), "full".to_owned()),
            ("from.0.part".to_owned(), part.to_owned()),
            ("to.0.owner".to_owned(), bob.clone()),
        ]
    };
    let post = async |path: String, fields: &[(String, String)]| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        site.post(Role::Syndic, &path, &fields).await
    };
    let wrong = post(format!("{path}/transfer"), &fields("2019-01-01", "3/2")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("id=\"field-from-0-part-error\"") && wrong.body.contains("value=\"3/2\""));
    let early = post(format!("{path}/transfer"), &fields("2019-01-01", "1")).await;
    assert!(early.body.contains("id=\"field-effectiveOn-error\"") && early.body.contains("Me Fontaine"));
    let done = post(format!("{path}/transfer"), &fields("2026-02-01", "1")).await;
    assert_eq!(done.location, format!("{path}?done=property-title-transferred"));
    let late = post(format!("{path}/transfer"), &fields("2026-02-02", "1")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "somebody was faster");

    let page = shown(&site.get(Role::Syndic, &path).await.body);
    assert!(page.contains("Usufruit") && page.contains("Nue-propriété") && page.contains("Vote suspendu"), "{page}");
    assert!(page.contains("Donation, Me Fontaine"));
    let before = shown(&site.get(Role::Syndic, &format!("{path}?asOf=2026-01-31")).await.body);
    assert!(before.contains("Titulaires au 31\u{a0}janvier\u{a0}2026") && !before.contains("Vote suspendu"));

    let designation =
        [("owner", bob.as_str()), ("purpose", "voter"), ("startsOn", "2026-02-15"), ("evidence", "Lettre")];
    let done = site.post(Role::Syndic, &format!("{path}/designation"), &designation).await;
    assert_eq!(done.location, format!("{path}?done=property-title-designated"));
    assert!(shown(&site.get(Role::Syndic, &path).await.body).contains("Bob Claes, par désignation"));
    let second = [("owner", alice.as_str()), ("purpose", "voter"), ("startsOn", "2026-02-20")];
    let refused = site.post(Role::Syndic, &format!("{path}/designation"), &second).await;
    assert!(refused.body.contains("id=\"field-owner-error\""));
    let list = site.get(Role::Syndic, &format!("{path}/designation")).await.body;
    let end =
        list.split("action=\"").filter_map(|rest| rest.split('"').next()).find(|to| to.ends_with("/end")).unwrap();
    let ended = site.post(Role::Syndic, end, &[("endsOn", "2026-02-28")]).await;
    assert_eq!(ended.location, format!("{path}/designation?done=property-title-designation-ended"));
}

#[tokio::test]
async fn with_a_sale_ahead_the_holders_of_today_and_the_buyer_can_be_designated() {
    let site = Site::new().await;
    let path = unit(&site, 1).await;
    let house = &site.0.own.home;
    let [alice, bob, chris, dana] = [0, 1, 2, 3].map(|rank: usize| house.owners[rank].to_string());
    let sale = [
        ("effectiveOn", "2026-04-01"),
        ("from.0.given", "on"),
        ("from.0.owner", bob.as_str()),
        ("from.0.right", "full"),
        ("from.1.given", "on"),
        ("from.1.owner", chris.as_str()),
        ("from.1.right", "full"),
        ("to.0.owner", alice.as_str()),
        ("to.1.owner", dana.as_str()),
    ];
    let sold = site.post(Role::Syndic, &format!("{path}/transfer"), &sale).await;
    assert_eq!(sold.location, format!("{path}?done=property-title-transferred"), "{}", sold.body);
    let designation = format!("{path}/designation");
    let form = shown(&site.get(Role::Syndic, &designation).await.body);
    for owner in [&alice, &bob, &chris, &dana] {
        assert!(form.contains(&format!("value=\"{owner}\"")), "{form}");
    }
    // Who comes later is offered with the day from which she can be chosen.
    assert!(form.contains("Alice Martin (à partir du 1") && !form.contains("Bob Claes (à partir"), "{form}");
    for (owner, on) in [(&bob, "2026-03-02"), (&dana, "2026-04-01")] {
        let fields = [("owner", owner.as_str()), ("purpose", "voter"), ("startsOn", on)];
        let done = site.post(Role::Syndic, &designation, &fields).await;
        assert_eq!(done.location, format!("{path}?done=property-title-designated"), "{}", done.body);
    }
}

#[tokio::test]
async fn what_was_recorded_wrongly_is_corrected_and_stays_in_sight() {
    let site = Site::new().await;
    let path = unit(&site, 0).await;
    let house = &site.0.own.home;
    let first = last_change(&site, 0).await;
    let chris = house.owners[2].to_string();
    let correct = format!("{path}/history/{first}/correct");
    let fields = [
        ("lastChange", first.as_str()),
        ("effectiveOn", "2020-02-01"),
        ("parts.0.owner", chris.as_str()),
        ("parts.0.right", "full"),
        ("parts.0.part", "1"),
    ];
    let silent = site.post(Role::Syndic, &correct, &fields).await;
    assert!(silent.body.contains("id=\"field-reason-error\""), "a correction says why");
    let done = site.post(Role::Syndic, &correct, &[&fields[..], &[("reason", "Mauvaise personne")]].concat()).await;
    assert_eq!(done.location, format!("{path}?done=property-title-corrected"));
    let page = shown(&site.get(Role::Syndic, &path).await.body);
    for told in [
        "Alice Martin",
        "Chris Weber",
        "Mauvaise personne",
        "Remplace le n°\u{a0}1.",
        "Ne vaut plus\u{a0}: voir le n°\u{a0}2.",
    ] {
        assert!(page.contains(told), "{told}");
    }
    // What no longer holds is not offered for correction, and says so to whoever kept the address.
    assert!(!page.contains(&format!("/history/{first}/correct")));
    assert_eq!(site.get(Role::Syndic, &correct).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let only = format!("{path}/history/{}/annul", last_change(&site, 0).await);
    let refused = site.post(Role::Syndic, &only, &[("reason", "Jamais")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("href=\"#field-change\"") && refused.body.contains("id=\"field-change\""));
}

#[tokio::test]
async fn the_register_as_at_a_day_tells_the_syndic_all_and_an_owner_what_is_hers() {
    let site = Site::new().await;
    let home = site.home().await;
    let all = shown(&site.get(Role::Syndic, &format!("{home}/titles")).await.body);
    assert!(all.contains("Bob Claes (1/2), Chris Weber (1/2)") && all.contains("1 lot, 350 quotités"), "{all}");
    let owners = shown(&site.get(Role::Syndic, &format!("{home}/titles/owners")).await.body);
    assert!(
        owners.contains("Rue Haute 1, 1000\u{a0}Bruxelles") && owners.contains("A2 (1/2)") && owners.contains("175")
    );
    let heads = shown(&site.get(Role::Syndic, &format!("{home}/titles/heads")).await.body);
    assert!(heads.contains("Bob Claes + Chris Weber") && heads.contains("3 têtes"));
    let hers = site.get(Role::Owner, &format!("{home}/titles")).await;
    assert_eq!(hers.status, StatusCode::OK);
    assert!(hers.body.contains("Alice Martin") && !hers.body.contains("Bob Claes") && !hers.body.contains("/heads"));
    assert_eq!(site.get(Role::Owner, &format!("{home}/titles/heads")).await.status, StatusCode::FORBIDDEN);
    let unit = unit(&site, 0).await;
    for path in ["/transfer", "/designation"] {
        assert_eq!(site.get(Role::Owner, &format!("{unit}{path}")).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    let change = last_change(&site, 0).await;
    let correct = format!("{unit}/history/{change}/correct");
    assert_eq!(site.get(Role::Owner, &correct).await.status, StatusCode::FORBIDDEN);
    let page = site.get(Role::Owner, &unit).await.body;
    assert!(!page.contains("/transfer") && !page.contains("/designation") && !page.contains("/correct"));
}

#[tokio::test]
async fn where_there_are_many_owners_one_types_a_number_or_a_name() {
    let site = Site::new().await;
    let home = site.home().await;
    let path = unit(&site, 0).await;
    for number in 0..40 {
        let name = format!("Personne {number}");
        let fields = [("kind", "natural"), ("name", name.as_str()), ("language", "fr"), ("country", "BE")];
        let made = site.post(Role::Syndic, &format!("{home}/owners/new"), &fields).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    }
    let form = shown(&site.get(Role::Syndic, &format!("{path}/transfer")).await.body);
    assert!(form.contains("list=\"owner-suggestions\"") && form.contains("2 · Bob Claes"));
    let alice = site.0.own.home.owners[0].to_string();
    let sell = async |on: &str, from: &str, to: &str| {
        let fields = [
            ("effectiveOn", on),
            ("from.0.given", "on"),
            ("from.0.owner", from),
            ("from.0.right", "full"),
            ("to.0.owner", to),
        ];
        site.post(Role::Syndic, &format!("{path}/transfer"), &fields).await
    };
    let nobody = sell("2026-02-01", &alice, "Personne 99").await;
    assert!(nobody.body.contains("id=\"field-to-0-owner-error\"") && nobody.body.contains("value=\"Personne 99\""));
    assert_eq!(sell("2026-02-01", &alice, "2 · Bob Claes").await.status, StatusCode::SEE_OTHER);
    let bob = site.0.own.home.owners[1].to_string();
    assert_eq!(sell("2026-02-02", &bob, "personne 7").await.status, StatusCode::SEE_OTHER);
    let ctx = site.0.ctx(Role::Syndic);
    let filter = service::property::OwnerFilter { search: Some("Personne 7".to_owned()), ..Default::default() };
    let seven = owners_list(&ctx, site.0.own.home.id, &filter, service::page::PageRequest::default()).await.unwrap();
    assert_eq!(sell("2026-02-03", &seven.rows[0].id.to_string(), "2").await.status, StatusCode::SEE_OTHER);
    assert!(shown(&site.get(Role::Syndic, &path).await.body).contains("Bob Claes"));
}
