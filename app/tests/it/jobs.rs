//! The pages about jobs: for whoever runs the platform, and for whoever asked for one.

use axum::http::StatusCode;
use entity::{id::JobId, identity::Role, platform::job::JobState};
use service::{
    jobs::{job_cancel, job_fetch},
    testkit::World,
};

use crate::site::Site;

async fn state(world: &World, id: JobId) -> JobState {
    job_fetch(&world.ctx(Role::Superadmin), id).await.unwrap().row.state
}

#[tokio::test]
async fn whoever_runs_the_platform_finds_a_job_gives_it_up_and_starts_it_again() {
    let world = World::sqlite().await.unwrap();
    let id = world.job(world.own.organization, world.own.syndic).await.unwrap();
    let root = Site::of(&world, Role::Superadmin);
    let list = root.get("/fr/organizations/jobs").await;
    assert!(list.words().contains("test.nothing") && list.words().contains("En attente"), "{}", list.words());
    let none = root.get("/fr/organizations/jobs?state=dead").await;
    assert!(none.words().contains("Aucune tâche") && !none.words().contains("test.nothing"), "{}", none.words());
    // A state that there is not is no state.
    assert!(root.get("/fr/organizations/jobs?state=dancing").await.words().contains("test.nothing"));

    let at = format!("/fr/organizations/jobs/{id}");
    let page = root.get(&at).await;
    assert!(page.body.contains(&format!("{at}/cancel\"")) && page.words().contains("own"), "{}", page.words());
    let done = root.post(&format!("{at}/cancel"), &[]).await;
    assert_eq!(done.location, format!("{at}?done=jobs-cancelled"));
    assert_eq!(state(&world, id).await, JobState::Dead);
    let page = root.get(&done.location).await;
    assert!(page.words().contains("La tâche est abandonnée."), "{}", page.words());
    assert!(page.words().contains("Abandonnée par quelqu’un") && !page.body.contains(&format!("{at}/cancel\"")));
    assert_eq!(root.post(&format!("{at}/cancel"), &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(root.post(&format!("{at}/retry"), &[]).await.location, format!("{at}?done=jobs-retried"));
    assert_eq!(state(&world, id).await, JobState::Queued);

    let syndic = Site::of(&world, Role::Syndic);
    for path in ["/fr/organizations/jobs", at.as_str()] {
        assert_eq!(syndic.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(syndic.post(&format!("{at}/retry"), &[]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(root.get("/fr/organizations/jobs/nonsense").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn whoever_asked_watches_a_page_that_refreshes_until_it_is_over() {
    let world = World::sqlite().await.unwrap();
    let id = world.job(world.own.organization, world.own.syndic).await.unwrap();
    let at = format!("/fr/jobs/{id}");
    let syndic = Site::of(&world, Role::Syndic);
    let page = syndic.get(&at).await;
    assert!(page.status == StatusCode::OK && page.words().contains("En attente"), "{}", page.words());
    assert_eq!(page.refresh, "3");
    job_cancel(&world.ctx(Role::Superadmin), id).await.unwrap();
    let page = syndic.get(&at).await;
    assert!(page.refresh.is_empty() && page.words().contains("Elle n’a pas abouti"), "{}", page.words());
    let theirs = world.job(world.other.organization, world.other.syndic).await.unwrap();
    for path in [format!("/fr/jobs/{theirs}"), "/fr/jobs/nonsense".to_owned()] {
        assert_eq!(syndic.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}
