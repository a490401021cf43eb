//! What recurs: a row for each schedule, which says when it is next due, and the worker that makes the job when it is.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use entity::{id::JobScheduleId, platform::job_schedule};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, QueryFilter, QuerySelect,
    sea_query::{LockBehavior, LockType},
};

use super::{
    handler::{JobKind, Registry},
    new_job::{NewJob, enqueue},
    rule::Rule,
};
use crate::{
    ctx::{Ctx, Host},
    error::Result,
    store::Purpose,
};

/// Something that recurs: at its times, a job of its kind is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// Its name, which is unique.
    pub name: &'static str,
    /// When.
    pub rule: Rule,
    /// The kind of job, whose payload is null.
    pub kind: JobKind,
}

/// Writes down what the program knows to recur and the database does not yet, and reckons anew what recurs by another rule than before.
pub(super) async fn agree(host: &Host, registry: &Registry) -> Result<()> {
    let tx = host.database.write(Purpose::Worker, Arc::default()).await?;
    let now = host.clock.now();
    let known = tx.find_platform::<job_schedule::Entity>().all(&tx).await?;
    for schedule in registry.schedules() {
        let Some(next) = schedule.rule.next_after(now) else { continue };
        let rule = schedule.rule.to_string();
        match known.iter().find(|row| row.name == schedule.name) {
            Some(row) if row.rule == rule && row.kind == schedule.kind => {}
            Some(row) => {
                let change = job_schedule::ActiveModel {
                    kind: Set(schedule.kind.to_owned()),
                    rule: Set(rule),
                    next_at: Set(next),
                    ..Default::default()
                };
                let this = Condition::all().add(job_schedule::Column::Id.eq(row.id.0));
                tx.change_platform::<job_schedule::Entity>(change, this).await?;
            }
            None => {
                let row = job_schedule::ActiveModel {
                    id: Set(Ctx::mint::<JobScheduleId>()),
                    name: Set(schedule.name.to_owned()),
                    kind: Set(schedule.kind.to_owned()),
                    rule: Set(rule),
                    next_at: Set(next),
                    last_at: Set(None),
                };
                // Another replica may be doing the same.
                tx.insert_unless_there(row).await?;
            }
        }
    }
    Ok(tx.commit().await?)
}

/// Makes the jobs of the schedules that are due; answers how many. Each row is taken by one replica and moved on in the same transaction; however many
/// times were missed while nothing ran, one job makes up for them.
pub(super) async fn tick(host: &Host, registry: &Registry) -> Result<usize> {
    let now = host.clock.now();
    let due = |now: DateTime<Utc>| {
        Condition::all()
            .add(job_schedule::Column::NextAt.lte(now))
            .add(job_schedule::Column::Name.is_in(registry.schedules().iter().map(|schedule| schedule.name)))
    };
    let glance = host.database.glance(Purpose::Worker, Arc::default()).await?;
    if glance.find_platform::<job_schedule::Entity>().filter(due(now)).one(&glance).await?.is_none() {
        return Ok(0);
    }
    drop(glance);
    let tx = host.database.write(Purpose::Worker, Arc::default()).await?;
    let rows = tx
        .find_platform::<job_schedule::Entity>()
        .filter(due(now))
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .all(&tx)
        .await?;
    let mut made = 0;
    for row in rows {
        let Some(schedule) = registry.schedules().iter().find(|schedule| schedule.name == row.name) else { continue };
        let Some(next) = schedule.rule.next_after(now) else { continue };
        let moved = job_schedule::ActiveModel { next_at: Set(next), last_at: Set(Some(now)), ..Default::default() };
        let this = Condition::all()
            .add(job_schedule::Column::Id.eq(row.id.0))
            .add(job_schedule::Column::NextAt.eq(row.next_at));
        if tx.change_platform::<job_schedule::Entity>(moved, this).await? == 1 {
            let key = format!("schedule {}", schedule.name);
            enqueue(&tx, NewJob::new(schedule.kind, &())?.at(now).unique(key)).await?;
            made += 1;
        }
    }
    tx.commit().await?;
    Ok(made)
}
