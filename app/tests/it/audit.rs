//! The pages of the audit trail, by role, and what a refused page leaves in it.

use axum::http::StatusCode;
use entity::{identity::Role, language::Language};
use service::{property::association_fetch, testkit::World};

use crate::site::Site;

async fn slug(world: &World, other: bool) -> String {
    let (tenant, house) = if other { (&world.other, &world.other.home) } else { (&world.own, &world.own.home) };
    association_fetch(&tenant.ctx(&world.host, Role::Syndic), house.id).await.unwrap().slug
}

#[tokio::test]
async fn the_history_is_shown_to_whoever_may_read_it() {
    let world = World::sqlite().await.unwrap();
    let history = format!("/fr/a/{}/history", slug(&world, false).await);
    for (role, status) in [
        (Role::Syndic, StatusCode::OK),
        (Role::CouncilMember, StatusCode::OK),
        (Role::Owner, StatusCode::OK),
        (Role::Accountant, StatusCode::FORBIDDEN),
        (Role::Occupant, StatusCode::FORBIDDEN),
    ] {
        assert_eq!(Site::of(&world, role).get(&history).await.status, status, "{role:?}");
    }
    let page = Site::of(&world, Role::Syndic).get(&history).await;
    assert!(page.words().contains("Appel de fonds émis") && page.words().contains("Liste importée"));
    let of_unit = format!("{history}?subject={}", world.own.home.units.first().unwrap());
    let page = Site::of(&world, Role::Syndic).get(&of_unit).await;
    assert!(!page.words().contains("Appel de fonds émis"), "another thing's history is shown");
    let nothing = Site::of(&world, Role::Syndic).get(&format!("{history}?subject=nonsense")).await;
    assert!(nothing.status == StatusCode::OK && nothing.words().contains("Rien à montrer"));
    let day = Site::of(&world, Role::Syndic).get(&format!("{history}?from=yesterday")).await;
    assert!(
        day.status == StatusCode::OK && day.body.contains("aria-invalid"),
        "a day that is none is said to be wrong"
    );
}

#[tokio::test]
async fn the_trail_speaks_four_languages() {
    let world = World::sqlite().await.unwrap();
    for language in Language::ALL {
        let page = Site::of(&world, Role::Syndic).get(&format!("/{}/firm/audit", language.code())).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.words().contains("identity-"), "{language:?}: {}", page.words());
    }
}

#[tokio::test]
async fn the_platforms_pages_are_for_whoever_runs_it() {
    let world = World::sqlite().await.unwrap();
    for path in ["/fr/organizations/audit", "/fr/organizations/isolation"] {
        assert_eq!(Site::of(&world, Role::Superadmin).get(path).await.status, StatusCode::OK, "{path}");
        assert_eq!(Site::of(&world, Role::Syndic).get(path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
}

#[tokio::test]
async fn a_refused_page_and_a_refused_form_are_in_the_trail() {
    let world = World::sqlite().await.unwrap();
    let owner = Site::of(&world, Role::Owner);
    let association = format!("/fr/a/{}", slug(&world, false).await);
    assert_eq!(owner.get(&format!("{association}/edit")).await.status, StatusCode::FORBIDDEN);
    let foreign = format!("/fr/a/{}/units/new", slug(&world, true).await);
    assert_eq!(owner.post(&foreign, &[("reference", "X")]).await.status, StatusCode::FORBIDDEN);
    let trail = Site::of(&world, Role::Syndic).get("/fr/firm/audit?outcome=refused").await;
    let words = trail.words();
    assert!(words.contains("Page refusée") && words.contains("/{lang}/a/{slug}/edit"), "{words}");
    // A form that is not understood shows its page again, and that page is refused.
    assert!(words.contains("/{lang}/a/{slug}/units/new"), "{words}");
}
