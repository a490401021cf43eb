//! What belongs to no room: looking for something, fetching by identifier, and jobs.

use entity::id::{AccountId, JobId};
use serde_json::{Value, json};
use service::{Ctx, testkit::World};
use uuid::Uuid;

use super::{
    expected::{ADMINISTER, ASKED_FOR, ASSOCIATION, ASSOCIATIONS, PLATFORM},
    place::Place,
    question::{Operation, by_id, change, line},
};
use crate::kit::opaque;

/// What there is of this in a place.
pub struct Things {
    /// A job of the organization that the person of the place asked for.
    pub job: String,
}

impl Things {
    pub async fn of(world: &World, ctx: &Ctx, account: AccountId) -> Self {
        let organization = ctx.actor().unwrap().organization.as_ref().unwrap().0;
        Self { job: opaque(world.job(organization, account).await.unwrap()) }
    }

    pub fn unknown(nobody: Uuid) -> Self {
        Self { job: opaque(JobId(nobody)) }
    }
}

pub fn table() -> Vec<Operation> {
    [
        line(ASSOCIATIONS, search, &["Query.search"]),
        line(ASSOCIATION, nodes, &["Query.nodes"]),
        line(PLATFORM, jobs, &["Platform.jobs"]),
        line(ADMINISTER, job, &["Node.Job"]),
        line(ADMINISTER, job_change, &["Mutation.jobRetry", "Mutation.jobCancel"]),
        line(ASKED_FOR, job_progress, &["Query.jobProgress"]),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn nodes(_: &'static str, place: &Place) -> (String, Value) {
    ("query($ids: [ID!]!) { nodes(ids: $ids) { id } }".to_owned(), json!({ "ids": [place.association] }))
}

fn search(_: &'static str, _: &Place) -> (String, Value) {
    ("query($text: String!) { search(text: $text) { nodes { __typename } } }".to_owned(), json!({ "text": "ACP" }))
}

fn jobs(_: &'static str, _: &Place) -> (String, Value) {
    ("{ platform { jobs { nodes { id kind organization { name } } } } }".to_owned(), json!({}))
}

fn job(_: &'static str, place: &Place) -> (String, Value) {
    by_id(&place.platform.job)
}

fn job_change(name: &'static str, place: &Place) -> (String, Value) {
    change(name, json!({ "jobId": place.platform.job }))
}

fn job_progress(_: &'static str, place: &Place) -> (String, Value) {
    ("query($id: ID!) { jobProgress(id: $id) { id state } }".to_owned(), json!({ "id": place.platform.job }))
}
