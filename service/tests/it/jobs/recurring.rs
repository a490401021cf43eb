//! What recurs: once for each time, whatever the clocks do and however many replicas there are.

use chrono::{DateTime, TimeDelta, Utc};
use entity::identity::Role;
use service::{
    jobs::{JobFilter, Registry, Rule, Schedule, drain_with, jobs_list, schedules_list, tick},
    page::PageRequest,
    testkit::World,
};

use super::kit::{Doing, at, known};

const KIND: &str = "test.recurring";

fn recurring(rule: Rule, handler: &std::sync::Arc<Doing>) -> Registry {
    Registry::new(vec![known(handler)], vec![Schedule { name: "test", rule, kind: KIND }])
}

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// Lets the time pass quarter by quarter; answers when the job ran.
async fn runs(world: &World, rule: Rule, from: &str, quarters: i32) -> Vec<String> {
    let handler = Doing::nothing(KIND);
    let registry = recurring(rule, &handler);
    let mut ran = Vec::new();
    for quarter in 0..quarters {
        let now = instant(from) + TimeDelta::minutes(i64::from(15 * quarter));
        let host = at(world, now);
        tick(&host, &registry).await.unwrap();
        for _ in 0..drain_with(&host, &registry).await.unwrap() {
            ran.push(now.format("%m-%dT%H:%M").to_string());
        }
    }
    ran
}

#[tokio::test]
async fn the_hour_that_is_left_out_and_the_one_that_comes_twice_run_once() {
    for world in World::all().await.unwrap() {
        // From noon to noon, in spring: 02:30 does not exist, so it runs at 03:00, which is 01:00 UTC.
        let spring = runs(&world, Rule::Daily(2, 30), "2026-03-28T11:00:00Z", 2 * 96).await;
        assert_eq!(spring, ["03-29T01:00", "03-30T00:30"], "{}", world.name);
    }
    for world in World::all().await.unwrap() {
        let autumn = runs(&world, Rule::Daily(2, 30), "2026-10-24T11:00:00Z", 2 * 96).await;
        assert_eq!(autumn, ["10-25T00:30", "10-26T01:30"], "{}", world.name);
    }
}

#[tokio::test]
async fn what_was_missed_is_made_up_for_once() {
    for world in World::all().await.unwrap() {
        let handler = Doing::nothing(KIND);
        let registry = recurring(Rule::Daily(3, 40), &handler);
        let start = instant("2026-03-02T09:30:00Z");
        assert_eq!(tick(&at(&world, start), &registry).await.unwrap(), 0);
        // Nothing ran for ten days.
        let late = start + TimeDelta::days(10);
        assert_eq!(tick(&at(&world, late), &registry).await.unwrap(), 1, "{}", world.name);
        assert_eq!(tick(&at(&world, late + TimeDelta::minutes(1)), &registry).await.unwrap(), 0, "{}", world.name);
        let rows = schedules_list(&world.ctx(Role::Superadmin)).await.unwrap();
        let row = rows.iter().find(|row| row.name == "test").unwrap();
        assert_eq!((row.next_at, row.last_at), (instant("2026-03-13T02:40:00Z"), Some(late)), "{}", world.name);
        // Another rule is reckoned anew.
        let other = recurring(Rule::Daily(12, 0), &handler);
        tick(&at(&world, late), &other).await.unwrap();
        let rows = schedules_list(&world.ctx(Role::Superadmin)).await.unwrap();
        let row = rows.iter().find(|row| row.name == "test").unwrap();
        assert_eq!((row.next_at, row.rule.as_str()), (instant("2026-03-12T11:00:00Z"), "daily 12:00"));
    }
}

#[tokio::test]
async fn many_replicas_make_one_job_for_each_time() {
    for world in World::all().await.unwrap() {
        let handler = Doing::nothing(KIND);
        let registry = recurring(Rule::EveryMinutes(60), &handler);
        let start = instant("2026-03-02T09:30:00Z");
        tick(&at(&world, start), &registry).await.unwrap();
        for hour in 1..=5 {
            let host = at(&world, start + TimeDelta::hours(hour));
            let made = futures::future::join_all((0..4).map(|_| tick(&host, &registry))).await;
            let made: usize = made.into_iter().map(Result::unwrap).sum();
            assert_eq!(made, 1, "{} {hour}", world.name);
            drain_with(&host, &registry).await.unwrap();
        }
        let filter = JobFilter { kind: Some(KIND.to_owned()), ..JobFilter::default() };
        let jobs = jobs_list(&world.ctx(Role::Superadmin), &filter, PageRequest::default()).await.unwrap();
        assert_eq!((jobs.rows.len(), handler.begun()), (5, 5), "{}", world.name);
    }
}
