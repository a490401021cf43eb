//! The life of one job.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicBool, Ordering},
};

use chrono::TimeDelta;
use entity::{identity::Role, platform::job::JobState};
use futures::FutureExt as _;
use service::{
    Error,
    identity::{TrailFilter, platform_trail},
    jobs::{
        Done, JobError, JobFilter, NewJob, drain, drain_with, job_cancel, job_fetch, job_progress, job_retry,
        jobs_list, queue_figures,
    },
    page::PageRequest,
    testkit::World,
};
use tokio::sync::Notify;

use super::kit::{Doing, at, registry, row, until};

const KIND: &str = "test.doing";

fn new() -> NewJob {
    NewJob::new(KIND, &()).unwrap()
}

fn code(error: &Error) -> &'static str {
    error.refusals().first().map_or("none", |refusal| refusal.code)
}

#[tokio::test]
async fn while_a_job_is_live_no_other_with_its_key_is_made() {
    for world in World::all().await.unwrap() {
        let keyed = || new().unique("one".to_owned());
        let (own, other) = (Some(world.own.organization), Some(world.other.organization));
        let first = world.enqueue(own, keyed()).await.unwrap();
        assert_eq!(world.enqueue(own, keyed()).await.unwrap(), first, "{}", world.name);
        // The platform's transaction sees the tenant's job, the other tenant's does not.
        assert_eq!(world.enqueue(None, keyed().organization(world.own.organization)).await.unwrap(), first);
        let others = world.enqueue(other, keyed()).await.unwrap();
        let platforms = world.enqueue(None, keyed()).await.unwrap();
        let another_kind = world.enqueue(own, NewJob::new("test.other", &()).unwrap().unique("one".to_owned())).await;
        assert!(first != others && first != platforms && another_kind.unwrap() != first, "{}", world.name);
        assert_eq!(row(&world, first).await.organization_id, own);
        assert_eq!(row(&world, platforms).await.organization_id, None);

        let handler = Doing::nothing(KIND);
        assert_eq!(drain_with(&world.host, &registry(&[&handler])).await.unwrap(), 3, "{}", world.name);
        assert_eq!(row(&world, first).await.state, JobState::Done);
        assert_ne!(world.enqueue(own, keyed()).await.unwrap(), first, "{}", world.name);
    }
}

#[tokio::test]
async fn twenty_that_come_together_make_one() {
    for world in World::all().await.unwrap() {
        let world = Arc::new(world);
        let made = futures::future::join_all((0..20).map(|_| {
            let world = Arc::clone(&world);
            async move { world.enqueue(Some(world.own.organization), new().unique("one".to_owned())).await.unwrap() }
        }))
        .await;
        assert!(made.iter().all(|id| *id == made[0]), "{}", world.name);
    }
}

#[tokio::test]
async fn a_job_that_fails_comes_back_later_and_later_and_is_given_up() {
    for world in World::all().await.unwrap() {
        let handler = Doing::new(KIND, |_| async { Err(JobError::Retry("full".to_owned())) });
        let registry = registry(&[&handler]);
        let id = world.enqueue(Some(world.own.organization), new().attempts(4)).await.unwrap();
        let mut now = world.host.clock.now();
        for (attempt, minutes) in [(1, 1), (2, 2), (3, 4)] {
            assert_eq!(drain_with(&at(&world, now), &registry).await.unwrap(), 1, "{} {attempt}", world.name);
            let job = row(&world, id).await;
            assert_eq!((job.state, job.attempts, job.error.as_deref()), (JobState::Queued, attempt, Some("full")));
            let pause = job.due_at - now;
            let (least, most) = (TimeDelta::minutes(minutes), TimeDelta::seconds(minutes * 75));
            assert!(least <= pause && pause <= most, "{} {attempt}: {pause}", world.name);
            let early = at(&world, job.due_at - TimeDelta::seconds(1));
            assert_eq!(drain_with(&early, &registry).await.unwrap(), 0, "{}", world.name);
            now = job.due_at;
        }
        drain_with(&at(&world, now), &registry).await.unwrap();
        let job = row(&world, id).await;
        assert_eq!((job.state, job.attempts, job.finished_at), (JobState::Dead, 4, Some(now)), "{}", world.name);
        assert_eq!(queue_figures(&world.host).await.unwrap().dead, 1);
        assert_eq!(drain_with(&at(&world, now + TimeDelta::days(9)), &registry).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn what_waits_for_strangers_comes_after_everything_else_that_is_due() {
    for world in World::all().await.unwrap() {
        let order = Arc::new(Mutex::new(Vec::new()));
        let (of_strangers, of_others) = (Arc::clone(&order), Arc::clone(&order));
        let stranger = Doing::for_a_stranger("test.stranger", move |_| {
            of_strangers.lock().unwrap().push("stranger");
            async { Ok(Done::Finished) }
        });
        let other = Doing::new(KIND, move |_| {
            of_others.lock().unwrap().push("other");
            async { Ok(Done::Finished) }
        });
        let now = world.host.clock.now();
        let waits = || NewJob::new("test.stranger", &()).unwrap().at(now - TimeDelta::hours(1));
        for job in [waits(), new(), waits(), new(), new().at(now + TimeDelta::hours(1))] {
            world.enqueue(Some(world.own.organization), job).await.unwrap();
        }
        let registry = registry(&[&stranger, &other]);
        assert_eq!(drain_with(&world.host, &registry).await.unwrap(), 4, "{}", world.name);
        assert_eq!(*order.lock().unwrap(), ["other", "other", "stranger", "stranger"], "{}", world.name);
    }
}

#[tokio::test]
async fn what_cannot_work_is_given_up_at_once_and_what_panics_is_tried_again() {
    for world in World::all().await.unwrap() {
        let never = Doing::new("test.never", |_| async { Err(JobError::Dead("gone".to_owned())) });
        let panics = Doing::new("test.panics", |_| async { panic!("a secret that stays in the log") });
        let asks = Doing::new("test.asks", |run| {
            let payload = run.payload::<Vec<String>>();
            async move { payload.map(|_| Done::Finished) }
        });
        let job = |kind| NewJob::new(kind, &()).unwrap();
        let mut ids = Vec::new();
        for kind in ["test.never", "test.panics", "test.asks"] {
            ids.push(world.enqueue(Some(world.own.organization), job(kind)).await.unwrap());
        }
        drain_with(&world.host, &registry(&[&never, &panics, &asks])).await.unwrap();
        let mut found = Vec::new();
        for id in ids {
            let job = row(&world, id).await;
            found.push((job.state, job.error.unwrap()));
        }
        let expected = [
            (JobState::Dead, "gone".to_owned()),
            (JobState::Queued, "panic".to_owned()),
            (JobState::Dead, "payload".to_owned()),
        ];
        assert_eq!(found, expected, "{}", world.name);
    }
}

#[tokio::test]
async fn a_job_whose_deadline_is_past_is_given_up_without_being_begun() {
    for world in World::all().await.unwrap() {
        let now = world.host.clock.now();
        let handler = Doing::nothing(KIND);
        let late =
            world.enqueue(Some(world.own.organization), new().deadline(now + TimeDelta::hours(1))).await.unwrap();
        drain_with(&at(&world, now + TimeDelta::hours(2)), &registry(&[&handler])).await.unwrap();
        let job = row(&world, late).await;
        let found = (job.state, job.error.as_deref(), job.attempts, handler.begun());
        assert_eq!(found, (JobState::Dead, Some("deadline"), 0, 0), "{}", world.name);

        // A pause that goes beyond the deadline ends with it.
        let fails = Doing::new(KIND, |_| async { Err(JobError::Retry("full".to_owned())) });
        let soon = now + TimeDelta::seconds(30);
        let id = world.enqueue(Some(world.own.organization), new().deadline(soon)).await.unwrap();
        drain_with(&world.host, &registry(&[&fails])).await.unwrap();
        assert_eq!(row(&world, id).await.due_at, soon, "{}", world.name);
        drain_with(&at(&world, soon), &registry(&[&fails])).await.unwrap();
        let job = row(&world, id).await;
        assert_eq!((job.state, job.error.as_deref(), fails.begun()), (JobState::Dead, Some("deadline"), 1));
    }
}

#[tokio::test]
async fn a_job_that_goes_on_later_is_never_used_up() {
    for world in World::all().await.unwrap() {
        let now = world.host.clock.now();
        let handler = Doing::new(KIND, |run| {
            let again = run.now() + TimeDelta::hours(1);
            async move { Ok(Done::Again(again)) }
        });
        let id = world.enqueue(None, new().attempts(2)).await.unwrap();
        for hour in 0..5 {
            let host = at(&world, now + TimeDelta::hours(hour));
            assert_eq!(drain_with(&host, &registry(&[&handler])).await.unwrap(), 1, "{} {hour}", world.name);
        }
        let job = row(&world, id).await;
        assert_eq!((job.state, job.attempts, handler.begun()), (JobState::Queued, 0, 5), "{}", world.name);
    }
}

#[tokio::test]
async fn whoever_runs_the_platform_starts_again_and_gives_up() {
    for world in World::all().await.unwrap() {
        let working = Arc::new(AtomicBool::new(false));
        let works = Arc::clone(&working);
        let handler = Doing::new(KIND, move |_| {
            let works = works.load(Ordering::Relaxed);
            async move { if works { Ok(Done::Finished) } else { Err(JobError::Dead("gone".to_owned())) } }
        });
        let registry = registry(&[&handler]);
        let id = world.enqueue(Some(world.own.organization), new().unique("one".to_owned())).await.unwrap();
        drain_with(&world.host, &registry).await.unwrap();

        let (syndic, platform) = (world.ctx(Role::Syndic), world.ctx(Role::Superadmin));
        for refused in [job_retry(&syndic, id).await, job_cancel(&syndic, id).await] {
            assert!(matches!(refused, Err(Error::Forbidden)), "{}", world.name);
        }
        assert!(matches!(job_fetch(&syndic, id).await, Err(Error::Forbidden)));
        assert!(matches!(
            jobs_list(&syndic, &JobFilter::default(), PageRequest::default()).await,
            Err(Error::Forbidden)
        ));
        assert_eq!(code(&job_cancel(&platform, id).await.unwrap_err()), "job-over");

        // While another one with the key is live, the dead one stays dead.
        let other = world.enqueue(Some(world.own.organization), new().unique("one".to_owned())).await.unwrap();
        assert_eq!(code(&job_retry(&platform, id).await.unwrap_err()), "job-superseded", "{}", world.name);
        job_cancel(&platform, other).await.unwrap();
        let cancelled = row(&world, other).await;
        assert_eq!((cancelled.state, cancelled.error.as_deref()), (JobState::Dead, Some("cancelled")));

        working.store(true, Ordering::Relaxed);
        job_retry(&platform, id).await.unwrap();
        assert_eq!(row(&world, id).await.attempts, 0);
        drain_with(&world.host, &registry).await.unwrap();
        assert_eq!(row(&world, id).await.state, JobState::Done, "{}", world.name);
        assert_eq!(code(&job_retry(&platform, id).await.unwrap_err()), "job-not-waiting");

        let trail = platform_trail(&platform, &TrailFilter::default(), PageRequest::default()).await.unwrap();
        let acts: Vec<&str> = trail.rows.iter().map(|entry| entry.action.as_str()).take(2).collect();
        assert_eq!(acts, ["job_retry", "job_cancel"], "{}", world.name);
        let dead = JobFilter { state: Some(JobState::Dead), kind: Some(KIND.to_owned()) };
        let listed = jobs_list(&platform, &dead, PageRequest::default()).await.unwrap();
        assert_eq!(listed.rows.iter().map(|job| job.row.id).collect::<Vec<_>>(), [other], "{}", world.name);
        assert_eq!(listed.rows[0].organization_name.as_deref(), Some("own"));
    }
}

#[tokio::test]
async fn whoever_asked_sees_how_far_it_is_and_nobody_else_does() {
    for world in World::all().await.unwrap() {
        let half = Arc::new(Notify::new());
        let on = Arc::clone(&half);
        let handler = Doing::with(KIND, move |run| {
            let on = Arc::clone(&on);
            async move {
                run.progress(3, 10).await;
                on.notified().await;
                run.progress(10, 10).await;
                Ok(Done::Finished)
            }
            .boxed()
        });
        let job = new().asked_by(world.own.syndic);
        let id = world.enqueue(Some(world.own.organization), job).await.unwrap();
        let (host, registry) = (world.host.clone(), registry(&[&handler]));
        let running = tokio::spawn(async move { drain_with(&host, &registry).await.unwrap() });
        let syndic = world.ctx(Role::Syndic);
        until("progress", async || job_progress(&syndic, id).await.unwrap().done == 3).await;
        let seen = job_progress(&syndic, id).await.unwrap();
        assert_eq!((seen.state, seen.total), (JobState::Running, 10), "{}", world.name);
        for stranger in [world.other.ctx(&world.host, Role::Syndic), world.ctx(Role::Superadmin)] {
            assert_eq!(code(&job_progress(&stranger, id).await.unwrap_err()), "job-unknown", "{}", world.name);
        }
        half.notify_one();
        assert_eq!(running.await.unwrap(), 1);
        let seen = job_progress(&syndic, id).await.unwrap();
        assert_eq!((seen.state, seen.done), (JobState::Done, 10), "{}", world.name);
    }
}

#[tokio::test]
async fn what_is_over_is_forgotten_after_a_while() {
    for world in World::all().await.unwrap() {
        let handler = Doing::nothing(KIND);
        let dead = Doing::new("test.never", |_| async { Err(JobError::Dead("gone".to_owned())) });
        let done = world.enqueue(Some(world.own.organization), new()).await.unwrap();
        let gone = world.enqueue(None, NewJob::new("test.never", &()).unwrap()).await.unwrap();
        drain_with(&world.host, &registry(&[&handler, &dead])).await.unwrap();
        let now = world.host.clock.now();
        for (days, kept) in [(13, vec![done, gone]), (15, vec![gone]), (181, vec![])] {
            world.enqueue(None, NewJob::new("jobs.forget", &()).unwrap()).await.unwrap();
            drain(&at(&world, now + TimeDelta::days(days))).await.unwrap();
            for id in [done, gone] {
                let found = job_fetch(&world.ctx(Role::Superadmin), id).await.is_ok();
                assert_eq!(found, kept.contains(&id), "{} {days}", world.name);
            }
        }
    }
}
