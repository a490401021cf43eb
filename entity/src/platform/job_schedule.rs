//! What recurs, and when it is next due.

use sea_orm::entity::prelude::*;

use crate::id::JobScheduleId;

/// A row of `job_schedule`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "job_schedule")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: JobScheduleId,
    /// Its name, which is unique.
    pub name: String,
    /// The kind of job that it makes.
    pub kind: String,
    /// When it recurs, as the program said when the row was last written; another rule makes the program reckon anew.
    pub rule: String,
    /// When it is next due.
    pub next_at: DateTimeUtc,
    /// When it last made a job.
    pub last_at: Option<DateTimeUtc>,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
