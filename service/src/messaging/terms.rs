//! What falls due for whoever manages: the end of the syndic's mandate, and the term for handing a file over.
//!
//! Looked at every morning. Each term is told when it comes within one of its distances, and once for each: a server that was off on the day says it
//! on the next one.

use std::{collections::BTreeSet, sync::Arc};

use chrono::{Days, NaiveDate};
use entity::{
    id::{AssociationId, HandoverId, Identifier as _, MandateId, OrganizationId},
    identity::organization,
    messaging::{Kind, notification_event},
    property::{handover, mandate},
};
use futures::{FutureExt as _, future::BoxFuture};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{
    notice::{Audience, Notice},
    notify::notify_on,
};
use crate::{
    clock::day_begins,
    error::Result,
    jobs::{Done, Handler, JobError, JobKind, Rule, Run, Schedule},
    proof::Proof,
    store::{Purpose, Tx},
};

/// The job.
const KIND: JobKind = "messaging.terms";
/// How many days before the end of a mandate it is told: early enough to put it on the agenda of the yearly assembly, and to convene one
/// fifteen days before (C. civ. art. 3.87 §3).
const MANDATE_DAYS: [u64; 3] = [120, 45, 14];
/// How many days before the term of a handover it is told; the term itself is thirty days (C. civ. art. 3.89 §5 7°).
const HANDOVER_DAYS: [u64; 2] = [7, 1];
/// Organizations that are asked for at a time.
const ORGANIZATIONS: u64 = 200;

/// Every morning.
pub(super) const SCHEDULE: Schedule = Schedule { name: KIND, rule: Rule::Daily(6, 30), kind: KIND };

/// Looks at the terms.
pub(super) struct Terms;

impl Handler for Terms {
    fn kind(&self) -> JobKind {
        KIND
    }

    fn run<'a>(&'a self, run: &'a Run) -> BoxFuture<'a, Result<Done, JobError>> {
        async move {
            let mut after = None;
            loop {
                let some = organizations(run, after).await?;
                for id in &some {
                    look(run, *id).await?;
                }
                match some.last() {
                    Some(last) => after = Some(*last),
                    None => return Ok(Done::Finished),
                }
            }
        }
        .boxed()
    }
}

/// The next organizations that work, some hundreds at a time: what is looked at every morning is looked at in each of them.
///
/// # Errors
/// Failures only.
pub(crate) async fn organizations(run: &Run, after: Option<OrganizationId>) -> Result<Vec<OrganizationId>> {
    let tx = run.host.database.read(Purpose::Platform, Arc::default()).await?;
    let mut rows = tx
        .find_platform::<organization::Entity>()
        .filter(organization::Column::SuspendedAt.is_null())
        .select_only()
        .column(organization::Column::Id)
        .order_by_asc(organization::Column::Id)
        .limit(ORGANIZATIONS);
    if let Some(after) = after {
        rows = rows.filter(organization::Column::Id.gt(after.0));
    }
    Ok(rows.into_tuple().all(&tx).await?)
}

/// Something that falls due.
struct Term {
    kind: Kind,
    subject: (&'static str, Uuid),
    association: AssociationId,
    due_on: NaiveDate,
    /// From which day on it is told this time.
    since: NaiveDate,
    link: String,
}

/// Tells what has come near in one organization, in one transaction: begun again, it finds what it has told.
async fn look(run: &Run, organization: OrganizationId) -> Result<()> {
    let today = run.host.clock.today();
    let proof = run.proof(organization);
    let tx = run.tenant(organization).await?;
    let mut terms = mandates(&tx, &proof, today).await?;
    terms.extend(handovers(&tx, &proof, today).await?);
    let told = told(&tx, organization, &terms).await?;
    for term in terms {
        let (kind, id) = term.subject;
        if told.contains(&(id, term.since)) {
            continue;
        }
        let notice = Notice::new(term.kind, term.association).subject(kind, id).with("day", term.due_on);
        notify_on(&tx, None, notice.link(term.link).to(Audience::Managers)).await?;
    }
    Ok(tx.commit().await?)
}

/// The nearest of some distances that a day has come within: the day since when.
fn within(due_on: NaiveDate, today: NaiveDate, distances: &[u64]) -> Option<NaiveDate> {
    let begins = distances.iter().filter_map(|days| due_on.checked_sub_days(Days::new(*days)));
    begins.filter(|day| *day <= today && today <= due_on).max()
}

async fn mandates(tx: &Tx, proof: &Proof, today: NaiveDate) -> Result<Vec<Term>> {
    let furthest = MANDATE_DAYS.iter().max().and_then(|days| today.checked_add_days(Days::new(*days)));
    let rows = tx
        .find_owned::<mandate::Entity>(proof)
        .filter(mandate::Column::EndedOn.is_null())
        .filter(mandate::Column::EndsOn.gte(today))
        .filter(mandate::Column::EndsOn.lte(furthest))
        .all(tx)
        .await?;
    let term = |row: mandate::Model| {
        let due_on = row.ends_on?;
        Some(Term {
            kind: Kind::MandateEnds,
            subject: (MandateId::KIND, row.id.0),
            association: row.association_id,
            due_on,
            since: within(due_on, today, &MANDATE_DAYS)?,
            link: format!("/a/{}/mandates/{}", row.association_id, row.id),
        })
    };
    Ok(rows.into_iter().filter_map(term).collect())
}

async fn handovers(tx: &Tx, proof: &Proof, today: NaiveDate) -> Result<Vec<Term>> {
    let furthest = HANDOVER_DAYS.iter().max().and_then(|days| today.checked_add_days(Days::new(*days)));
    let rows = tx
        .find_owned::<handover::Entity>(proof)
        .filter(handover::Column::EndedAt.is_null())
        .filter(handover::Column::DueOn.gte(today))
        .filter(handover::Column::DueOn.lte(furthest))
        .all(tx)
        .await?;
    let term = |row: handover::Model| {
        Some(Term {
            kind: Kind::HandoverTerm,
            subject: (HandoverId::KIND, row.id.0),
            association: row.association_id,
            due_on: row.due_on,
            since: within(row.due_on, today, &HANDOVER_DAYS)?,
            link: format!("/a/{}/handover/{}", row.association_id, row.id),
        })
    };
    Ok(rows.into_iter().filter_map(term).collect())
}

/// Which of the terms have been told since the day from which they are told.
async fn told(tx: &Tx, organization: OrganizationId, terms: &[Term]) -> Result<BTreeSet<(Uuid, NaiveDate)>> {
    if terms.is_empty() {
        return Ok(BTreeSet::new());
    }
    let events = tx
        .find_platform::<notification_event::Entity>()
        .filter(
            Condition::all()
                .add(notification_event::Column::OrganizationId.eq(organization.0))
                .add(notification_event::Column::Kind.is_in([Kind::MandateEnds, Kind::HandoverTerm]))
                .add(notification_event::Column::SubjectId.is_in(terms.iter().map(|term| term.subject.1))),
        )
        .all(tx)
        .await?;
    let since = |term: &Term| {
        let begins = day_begins(term.since)?;
        let was_told =
            events.iter().any(|event| event.subject_id == Some(term.subject.1) && event.created_at >= begins);
        was_told.then_some((term.subject.1, term.since))
    };
    Ok(terms.iter().filter_map(since).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_is_told_from_the_nearest_distance_on() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let due = day("2026-06-30");
        let since = |today: &str| within(due, day(today), &MANDATE_DAYS);
        assert_eq!(since("2026-03-01"), None);
        assert_eq!(since("2026-03-02"), Some(day("2026-03-02")));
        assert_eq!(since("2026-05-15"), Some(day("2026-03-02")));
        assert_eq!(since("2026-05-16"), Some(day("2026-05-16")));
        assert_eq!(since("2026-06-30"), Some(day("2026-06-16")));
        assert_eq!(since("2026-07-01"), None);
    }
}
