//! Workers among themselves: crashes, clocks, stopping, two replicas.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use chrono::TimeDelta;
use entity::{identity::Role, platform::job::JobState};
use sea_orm::{ConnectionTrait as _, DbBackend, Statement};
use service::{
    Clock, Database, DatabaseOptions, Host,
    jobs::{Crew, Done, NewJob, drain_with, job_cancel, work},
    testkit::{POSTGRES_URL, World},
};
use tokio::sync::{Notify, oneshot};

use super::kit::{Doing, at, registry, row, until};

const KIND: &str = "test.doing";

fn new() -> NewJob {
    NewJob::new(KIND, &()).unwrap()
}

#[tokio::test]
async fn a_job_whose_worker_is_gone_is_handed_over_when_the_lease_is_over() {
    for world in World::all().await.unwrap() {
        let id = world.enqueue(Some(world.own.organization), new().attempts(3)).await.unwrap();
        let now = world.host.clock.now();
        for (attempt, minutes) in [(1, 0), (2, 2), (3, 4)] {
            let handler = Doing::forever(KIND);
            let (host, registry) = (at(&world, now + TimeDelta::minutes(minutes)), registry(&[&handler]));
            let worker = tokio::spawn(async move { drain_with(&host, &registry).await });
            until("a beginning", async || handler.begun() == 1).await;
            // As a process that is killed: nothing is written any more.
            worker.abort();
            _ = worker.await;
            let job = row(&world, id).await;
            assert_eq!((job.state, job.attempts), (JobState::Running, attempt), "{}", world.name);
            let early = at(&world, now + TimeDelta::minutes(minutes) + TimeDelta::seconds(59));
            let takes = Doing::nothing(KIND);
            assert_eq!(drain_with(&early, &super::kit::registry(&[&takes])).await.unwrap(), 0, "{}", world.name);
        }
        // Three workers died of it; nobody tries a fourth time.
        let takes = Doing::nothing(KIND);
        drain_with(&at(&world, now + TimeDelta::minutes(6)), &registry(&[&takes])).await.unwrap();
        let job = row(&world, id).await;
        let found = (job.state, job.attempts, job.error.as_deref(), takes.begun());
        assert_eq!(found, (JobState::Dead, 3, Some("worker-lost"), 0), "{}", world.name);
    }
}

#[tokio::test]
async fn a_worker_whose_job_was_taken_over_writes_nothing_down() {
    for world in World::all().await.unwrap() {
        let go = Arc::new(Notify::new());
        let on = Arc::clone(&go);
        let slow = Doing::new(KIND, move |_| {
            let on = Arc::clone(&on);
            async move {
                on.notified().await;
                Ok(Done::Again(chrono::DateTime::UNIX_EPOCH))
            }
        });
        let id = world.enqueue(Some(world.own.organization), new()).await.unwrap();
        let (host, registry_of_slow) = (world.host.clone(), registry(&[&slow]));
        let worker = tokio::spawn(async move { drain_with(&host, &registry_of_slow).await.unwrap() });
        until("a beginning", async || slow.begun() == 1).await;
        // The clock of another replica runs ahead.
        let quick = Doing::nothing(KIND);
        let ahead = at(&world, world.host.clock.now() + TimeDelta::hours(1));
        assert_eq!(drain_with(&ahead, &registry(&[&quick])).await.unwrap(), 1, "{}", world.name);
        go.notify_one();
        assert_eq!(worker.await.unwrap(), 1);
        let job = row(&world, id).await;
        assert_eq!((job.state, job.attempts, quick.begun()), (JobState::Done, 2, 1), "{}", world.name);
    }
}

/// A crew at work, until it is told to stop.
struct Working {
    stop: oneshot::Sender<()>,
    task: tokio::task::JoinHandle<()>,
}

impl Working {
    fn begin(host: Host, handlers: &[&Arc<Doing>], crew: Crew) -> Self {
        let (stop, stopped) = oneshot::channel::<()>();
        let registry = registry(handlers);
        let task = tokio::spawn(async move {
            work(host, registry, crew, async {
                _ = stopped.await;
            })
            .await
            .unwrap();
        });
        Self { stop, task }
    }

    async fn end(self) {
        self.stop.send(()).unwrap();
        self.task.await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crew_that_is_told_to_stop_finishes_or_gives_back() {
    for world in World::all().await.unwrap() {
        let forever = Doing::forever(KIND);
        let id = world.enqueue(Some(world.own.organization), new()).await.unwrap();
        let crew = Crew { grace: Duration::from_millis(50), ..Crew::new(2) };
        let working = Working::begin(world.host.clone(), &[&forever], crew);
        until("a beginning", async || forever.begun() == 1).await;
        working.end().await;
        let job = row(&world, id).await;
        assert_eq!((job.state, job.attempts), (JobState::Queued, 0), "{}", world.name);

        let go = Arc::new(Notify::new());
        let on = Arc::clone(&go);
        let slow = Doing::new(KIND, move |_| {
            let on = Arc::clone(&on);
            async move {
                on.notified().await;
                Ok(Done::Finished)
            }
        });
        let working = Working::begin(world.host.clone(), &[&slow], Crew::new(1));
        until("a beginning", async || slow.begun() == 1).await;
        let ending = tokio::spawn(working.end());
        tokio::time::sleep(Duration::from_millis(100)).await;
        go.notify_one();
        ending.await.unwrap();
        assert_eq!(row(&world, id).await.state, JobState::Done, "{}", world.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_is_begun_as_soon_as_its_cause_stands_and_stops_when_it_is_given_up() {
    for world in World::all().await.unwrap() {
        let forever = Doing::forever(KIND);
        let crew = Crew { lease: Duration::from_millis(300), ..Crew::new(1) };
        // The lease is short, and a clock that stood still would never end it.
        let mut host = world.host.clone();
        host.clock = Clock::System;
        let working = Working::begin(host, &[&forever], crew);
        tokio::time::sleep(Duration::from_millis(300)).await;
        let id = world.enqueue(Some(world.own.organization), new()).await.unwrap();
        until("a beginning", async || forever.begun() == 1).await;
        // It says that it is still at it, so nobody takes the job away.
        tokio::time::sleep(Duration::from_millis(900)).await;
        assert_eq!((forever.begun(), row(&world, id).await.attempts), (1, 1), "{}", world.name);
        job_cancel(&world.ctx(Role::Superadmin), id).await.unwrap();
        // The worker lets go and takes the next one.
        world.enqueue(Some(world.own.organization), new()).await.unwrap();
        until("another beginning", async || forever.begun() == 2).await;
        assert_eq!(row(&world, id).await.error.as_deref(), Some("cancelled"), "{}", world.name);
        drop(working);
    }
}

/// A webhook that nobody answers holds up nobody's mail.
#[tokio::test(flavor = "multi_thread")]
async fn what_waits_for_strangers_never_takes_all_workers() {
    for world in World::all().await.unwrap() {
        let stranger = Doing::for_a_stranger("test.stranger", |_| std::future::pending());
        let quick = Doing::nothing(KIND);
        let waits = || NewJob::new("test.stranger", &()).unwrap();
        let crew = |workers| Crew { grace: Duration::from_millis(50), ..Crew::new(workers) };
        let calls = vec![waits(), waits(), waits()];
        world.enqueue_all(Some(world.own.organization), calls).await.unwrap();
        let working = Working::begin(world.host.clone(), &[&stranger, &quick], crew(2));
        until("a beginning", async || stranger.begun() == 1).await;
        for done in 1..=3 {
            let id = world.enqueue(Some(world.other.organization), new()).await.unwrap();
            until("the end", async || row(&world, id).await.state == JobState::Done).await;
            assert_eq!((quick.begun(), stranger.begun()), (done, 1), "{}", world.name);
        }
        working.end().await;

        // Where there is one worker, it waits for strangers too.
        let alone = Doing::for_a_stranger("test.stranger", |_| std::future::pending());
        let working = Working::begin(world.host.clone(), &[&alone, &quick], crew(1));
        until("a beginning", async || alone.begun() == 1).await;
        working.end().await;
    }
}

/// Ten thousand jobs, two crews with connections of their own as in two processes: each job is begun once, and both crews have had their part.
#[tokio::test(flavor = "multi_thread")]
async fn two_replicas_share_ten_thousand_jobs_without_overlap() {
    const JOBS: usize = 10_000;
    let Ok(server) = std::env::var(POSTGRES_URL) else {
        assert!(std::env::var(service::testkit::POSTGRES_REQUIRED).is_err(), "{POSTGRES_URL} must name a server");
        return;
    };
    let world = World::all().await.unwrap().pop().unwrap();
    assert_eq!(world.name, "postgres");
    let jobs = (0..JOBS).map(|_| new()).collect();
    world.enqueue_all(Some(world.own.organization), jobs).await.unwrap();
    let handlers = [Doing::nothing(KIND), Doing::nothing(KIND)];
    let mut working = Vec::new();
    for (handler, name) in handlers.iter().zip(["one", "two"]) {
        let options =
            DatabaseOptions { readers: 6, ..DatabaseOptions::new(world.database_url(&server).await.unwrap()) };
        let host = Host::new(Database::open(&options).await.unwrap(), Clock::System, false, "https://mitoyen.example");
        working.push(Working::begin(host, &[handler], Crew { name: name.to_owned(), ..Crew::new(4) }));
    }
    until("the end", async || {
        tokio::time::sleep(Duration::from_millis(200)).await;
        handlers.iter().map(|handler| handler.begun()).sum::<usize>() >= JOBS
    })
    .await;
    for crew in working {
        crew.end().await;
    }
    let mut begun = BTreeMap::new();
    for handler in &handlers {
        let part = handler.begun.lock().unwrap().clone();
        assert!(part.len() > JOBS / 20, "a crew did only {} of them", part.len());
        for (id, times) in part {
            *begun.entry(id).or_insert(0) += times;
        }
    }
    assert_eq!(begun.len(), JOBS);
    assert!(begun.values().all(|times| *times == 1));
    let owner = world.owner_connection().await.unwrap();
    owner.execute_unprepared("ALTER TABLE job NO FORCE ROW LEVEL SECURITY").await.unwrap();
    let counted = "SELECT count(*) FILTER (WHERE state = 'done' AND attempts = 1) AS once, count(DISTINCT worker) AS crews FROM job WHERE kind = 'test.doing'";
    let counted = owner.query_one_raw(Statement::from_string(DbBackend::Postgres, counted)).await.unwrap().unwrap();
    let found: (i64, i64) = (counted.try_get("", "once").unwrap(), counted.try_get("", "crews").unwrap());
    assert_eq!(found, (10_000, 2));
}
