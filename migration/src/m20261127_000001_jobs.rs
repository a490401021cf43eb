//! Jobs: what waits to be done, and what recurs.

use sea_orm_migration::{prelude::*, schema::*};

use crate::{
    rls::{Grant, Rows, protect},
    table::table,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
#[expect(elided_lifetimes_in_paths, reason = "the trait leaves the lifetime out, and the two must agree")]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        jobs(manager).await?;
        let mut schedule = table("job_schedule");
        schedule
            .col(string_len("name", 80).unique_key())
            .col(string_len("kind", 80))
            .col(string_len("rule", 80))
            .col(timestamp_with_time_zone("next_at"))
            .col(timestamp_with_time_zone_null("last_at"));
        manager.create_table(schedule).await?;
        protect(manager, "job", Rows::Queue, Grant::Forget).await?;
        protect(manager, "job_schedule", Rows::Worker, Grant::Forget).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in ["job_schedule", "job"] {
            manager.drop_table(Table::drop().table(name).take()).await?;
        }
        Ok(())
    }
}

async fn jobs(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut job = table("job");
    job.col(uuid_null("organization_id"))
        .col(string_len("kind", 80))
        .col(json_binary("payload"))
        .col(string_len_null("unique_key", 255))
        .col(string_len("state", 16))
        .col(timestamp_with_time_zone("run_at"))
        .col(timestamp_with_time_zone("due_at"))
        .col(timestamp_with_time_zone_null("deadline"))
        .col(integer("attempts").default(0))
        .col(integer("max_attempts"))
        .col(string_len_null("worker", 80))
        .col(text_null("error"))
        .col(integer("progress_done").default(0))
        .col(integer("progress_total").default(0))
        .col(uuid_null("asked_by"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("started_at"))
        .col(timestamp_with_time_zone_null("finished_at"))
        .foreign_key(
            ForeignKey::create().name("job_organization_fkey").from("job", "organization_id").to("organization", "id"),
        )
        .foreign_key(ForeignKey::create().name("job_asked_by_fkey").from("job", "asked_by").to("account", "id"))
        .check(Expr::cust("state IN ('queued', 'running', 'done', 'dead')"))
        .check(Expr::cust("(state IN ('done', 'dead')) = (finished_at IS NOT NULL)"))
        .check(Expr::cust("progress_done >= 0 AND progress_total >= 0 AND attempts >= 0 AND max_attempts > 0"));
    manager.create_table(job).await?;
    let connection = manager.get_connection();
    // A tenant's key collides with no other tenant's, so nobody learns of another's jobs by what is not made; the platform's own have the nil
    // organization. Identifiers are bytes on SQLite.
    let nil = if manager.get_database_backend() == sea_orm::DbBackend::Postgres {
        "'00000000-0000-0000-0000-000000000000'::uuid"
    } else {
        "x'00000000000000000000000000000000'"
    };
    for statement in [
        format!(
            "CREATE UNIQUE INDEX job_live_key ON job (kind, coalesce(organization_id, {nil}), unique_key) \
             WHERE unique_key IS NOT NULL AND state IN ('queued', 'running')"
        ),
        // What a worker looks through, and nothing that is over.
        "CREATE INDEX job_due ON job (due_at, id) WHERE state IN ('queued', 'running')".to_owned(),
        "CREATE INDEX job_state ON job (state, id)".to_owned(),
        "CREATE INDEX job_finished ON job (finished_at) WHERE finished_at IS NOT NULL".to_owned(),
        "CREATE INDEX job_asked_by ON job (asked_by, id) WHERE asked_by IS NOT NULL".to_owned(),
    ] {
        connection.execute_unprepared(&statement).await?;
    }
    Ok(())
}
