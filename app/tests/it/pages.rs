//! What every page has in common, in every language and for every role.

use axum::http::StatusCode;
use entity::{identity::Role, language::Language};
use service::testkit::World;

use crate::site::{Answer, Site, home_path};

/// Starts of the identifiers of messages: one of them among the words of a page is a message that is missing.
const ROOMS: [&str; 8] =
    ["shell-", "identity-", "property-", "charges-", "refusal-", "document-", "platform-", "jobs-"];

fn check(answer: &Answer, language: Language, address: &str) {
    let body = &answer.body;
    assert!(body.starts_with("<!DOCTYPE html>"), "{address}");
    assert!(body.contains(&format!("<html lang=\"{}\"", language.code())), "{address}");
    assert_eq!(body.matches("<h1").count(), 1, "{address} has one h1");
    assert_eq!(body.matches("data-component=\"ConnectionState").count(), 1, "{address} says how the connection is");
    assert!(
        !body.contains(" style=\"") && !body.contains("<style") && !body.contains(" onclick="),
        "{address} has its looks in the style sheet"
    );
    for script in body.split("<script").skip(1) {
        assert!(script.split('>').next().unwrap().contains("src="), "{address} has a script inside the page");
    }
    let words = answer.words();
    let missing = words
        .split(|sign: char| !(sign.is_ascii_alphanumeric() || sign == '-' || sign == '_'))
        .find(|word| ROOMS.iter().any(|room| word.starts_with(room)));
    assert_eq!(missing, None, "{address} shows the name of a message");
}

#[tokio::test]
async fn every_page_is_whole_in_four_languages_for_whoever_may_read_it() {
    let world = World::sqlite().await.unwrap();
    let root = home_path(&world).await.trim_start_matches("/fr").to_owned();
    let (house, other) = (&world.own.home, &world.other.home);
    let job = world.job(world.own.organization, world.own.syndic).await.unwrap();
    let pages = [
        String::new(),
        "/associations".to_owned(),
        "/associations/new".to_owned(),
        "/organizations".to_owned(),
        "/organizations/new".to_owned(),
        "/organizations/jobs".to_owned(),
        format!("/organizations/jobs/{job}"),
        format!("/jobs/{job}"),
        "/sign-in".to_owned(),
        "/sign-out".to_owned(),
        "/verify/0123456789ABCDEF".to_owned(),
        root.clone(),
        format!("{root}/edit"),
        format!("{root}/buildings"),
        format!("{root}/buildings/new"),
        format!("{root}/units"),
        format!("{root}/units/new"),
        format!("{root}/units/{}", house.units[1]),
        format!("{root}/units/{}/edit", house.units[1]),
        format!("{root}/owners"),
        format!("{root}/owners/new"),
        format!("{root}/owners/{}", house.owners[0]),
        format!("{root}/owners/{}/edit", house.owners[0]),
        format!("{root}/keys"),
        format!("{root}/keys/new"),
        format!("{root}/keys/{}", house.key),
        format!("{root}/import"),
        format!("{root}/readiness"),
        format!("{root}/handover"),
        format!("{root}/handover/new"),
        format!("{root}/public"),
        format!("{root}/public/preview"),
        format!("{root}/calls"),
        format!("{root}/calls/new"),
        format!("{root}/calls/{}", house.call),
        format!("{root}/calls/{}/cancel", house.call),
        format!("{root}/calls/{}", other.call),
    ];
    let mut shown = 0;
    for language in Language::ALL {
        for role in [Role::Superadmin, Role::Syndic, Role::Accountant, Role::CouncilMember, Role::Owner, Role::Occupant]
        {
            let site = Site::of(&world, role);
            for path in &pages {
                let address = format!("/{}{path}", language.code());
                let answer = site.get(&address).await;
                let allowed = [StatusCode::OK, StatusCode::FORBIDDEN, StatusCode::NOT_FOUND];
                assert!(allowed.contains(&answer.status), "{address} as {role:?}: {}", answer.status);
                check(&answer, language, &format!("{address} as {role:?}"));
                shown += usize::from(answer.status == StatusCode::OK);
            }
        }
    }
    // The syndic reads every page but those of the platform and the one of another organization.
    assert!(shown >= 4 * 25, "{shown}");
}

#[tokio::test]
async fn the_offline_page_is_the_same_for_everybody() {
    let world = World::sqlite().await.unwrap();
    for language in Language::ALL {
        let address = format!("/offline/{}", language.code());
        let anonymous = Site::anonymous(&world).get(&address).await;
        check(&anonymous, language, &address);
        assert_eq!(anonymous.body, Site::of(&world, Role::Owner).get(&address).await.body);
        assert!(!anonymous.body.contains("Somebody"));
    }
}

#[tokio::test]
async fn an_owner_is_offered_nothing_that_she_may_not_do() {
    let world = World::sqlite().await.unwrap();
    let root = home_path(&world).await;
    let site = Site::of(&world, Role::Owner);
    for path in ["", "/units", "/calls"] {
        let body = site.get(&format!("{root}{path}")).await.body;
        for link in ["/edit\"", "/new\"", "/import\"", "/owners\"", "/keys\"", "/archive\"", "/cancel\""] {
            assert!(!body.contains(link), "{root}{path} leads to {link}");
        }
        assert!(body.contains("Mes contributions"));
    }
}
