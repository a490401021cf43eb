//! Errors as pages.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use entity::identity::Role;
use service::testkit::World;

use crate::site::{Site, home_path};

#[tokio::test]
async fn whoever_is_not_signed_in_is_led_to_the_sign_in_page_and_back() {
    let world = World::sqlite().await.unwrap();
    let path = home_path(&world).await;
    let site = Site::anonymous(&world);
    let answer = site.get(&format!("{path}/units?page=2&done=x")).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let slug = path.rsplit('/').next().unwrap();
    assert_eq!(answer.location, format!("/fr/sign-in?next=%2Fa%2F{slug}%2Funits%3Fpage%3D2"));
    assert_eq!(site.get("/nl").await.location, "/nl/sign-in");
    let posted = site.post(&format!("{path}/calls/new"), &[("step", "issue")]).await;
    assert_eq!((posted.status, posted.location.starts_with("/fr/sign-in?next=")), (StatusCode::SEE_OTHER, true));
}

#[tokio::test]
async fn what_is_not_there_and_what_is_somebody_elses_look_alike() {
    let world = World::sqlite().await.unwrap();
    let path = home_path(&world).await;
    let site = Site::of(&world, Role::Syndic);
    let missing = [
        "/fr/a/nowhere".to_owned(),
        format!("{path}/calls/nonsense"),
        format!("{path}/calls/{}", world.other.home.call),
        "/xx".to_owned(),
    ];
    for address in missing {
        let answer = site.get(&address).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        assert!(answer.body.contains("<h1>Cette page n"), "{address}");
    }
    // A call of another association of the same organization is not there either.
    let elsewhere = site.get(&format!("{path}/calls/{}", world.own.neighbour.call)).await;
    assert_eq!(elsewhere.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_role_that_may_read_but_not_act_is_told_so() {
    let world = World::sqlite().await.unwrap();
    let path = home_path(&world).await;
    for role in [Role::CouncilMember, Role::Owner] {
        let answer = Site::of(&world, role).get(&format!("{path}/calls/new")).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{role:?}");
        assert!(answer.words().contains("syndic"), "{role:?}");
    }
    assert_eq!(Site::of(&world, Role::Syndic).get("/fr/organizations").await.status, StatusCode::FORBIDDEN);
    assert_eq!(Site::of(&world, Role::Syndic).get("/fr/organizations/new").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_broken_form_is_refused_on_its_own_page() {
    let world = World::sqlite().await.unwrap();
    let path = format!("{}/calls/new", home_path(&world).await);
    let request = Request::post(path).header(header::CONTENT_TYPE, "application/json").body(Body::from("{}")).unwrap();
    let answer = Site::of(&world, Role::Syndic).send(request).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("error-summary"));
}

#[tokio::test]
async fn a_page_that_is_only_read_takes_no_form() {
    let world = World::sqlite().await.unwrap();
    assert_eq!(Site::of(&world, Role::Syndic).post("/fr", &[]).await.status, StatusCode::METHOD_NOT_ALLOWED);
}
