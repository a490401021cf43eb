//! Work that is done after the change that causes it, and outside it: mails, previews, what recurs.

use std::fmt;

use sea_orm::entity::prelude::*;

use crate::id::{AccountId, JobId, OrganizationId};

/// Where a job stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum JobState {
    /// It waits for its time, or for a worker.
    Queued,
    /// A worker has taken it.
    Running,
    /// It is done.
    Done,
    /// It was given up, and waits for a person to look at it.
    Dead,
}

impl JobState {
    /// Every state, in the order in which a job goes through them.
    pub const ALL: [Self; 4] = [Self::Queued, Self::Running, Self::Done, Self::Dead];

    /// Its name in addresses and in messages.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Running => "running",
            Self::Done => "done",
            Self::Dead => "dead",
        }
    }

    /// Understands a name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == text)
    }

    /// Whether the job is still to be done.
    #[must_use]
    pub const fn is_live(self) -> bool {
        matches!(self, Self::Queued | Self::Running)
    }
}

impl fmt::Display for JobState {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// A row of `job`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "job")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: JobId,
    /// The tenant that it is done for; absent for the platform's own.
    pub organization_id: Option<OrganizationId>,
    /// What is to be done, such as `jobs.forget`.
    pub kind: String,
    /// With what. Identifiers rather than personal data: the row outlives the change that made it.
    pub payload: Json,
    /// What a second job of the kind would repeat: while one is queued or running, no other with the same key is made.
    pub unique_key: Option<String>,
    /// Where it stands.
    pub state: JobState,
    /// When it was wanted.
    pub run_at: DateTimeUtc,
    /// From when a worker may take it: its time, or that of the next attempt, while it is queued; the end of the lease while it runs.
    pub due_at: DateTimeUtc,
    /// After this instant it is not begun any more.
    pub deadline: Option<DateTimeUtc>,
    /// How often a worker has taken it.
    pub attempts: i32,
    /// How often a worker may.
    pub max_attempts: i32,
    /// The name of the worker that holds it, or held it last.
    pub worker: Option<String>,
    /// Why the last attempt did not do it. No personal data.
    pub error: Option<String>,
    /// How far it is, in parts of `progress_total`.
    pub progress_done: i32,
    /// How many parts there are; 0 while nobody knows.
    pub progress_total: i32,
    /// Who asked for it, where somebody did.
    pub asked_by: Option<AccountId>,
    /// When it was made.
    pub created_at: DateTimeUtc,
    /// When it was last begun.
    pub started_at: Option<DateTimeUtc>,
    /// When it was done or given up.
    pub finished_at: Option<DateTimeUtc>,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
