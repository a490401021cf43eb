//! Links and codes for accounts: invitations, forgotten passwords, new addresses; and when a session was last confirmed.

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
        // One column a statement: SQLite adds no more at a time. A session of before was confirmed when it began.
        for (name, column) in [
            ("session", timestamp_with_time_zone_null("confirmed_at")),
            ("account", timestamp_with_time_zone_null("email_proven_at")),
        ] {
            manager.alter_table(Table::alter().table(name).add_column(column).take()).await?;
        }
        ticket(manager).await
    }

    /// Who was let in by which link is evidence.
    async fn down(&self, _manager: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("links and codes that were used are evidence and stay".to_owned()))
    }
}

async fn ticket(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut ticket = table("account_ticket");
    ticket
        .col(string_len("kind", 24))
        .col(string_len("secret_sha256", 64).unique_key())
        .col(uuid("account_id"))
        .col(uuid_null("organization_id"))
        .col(string_len_null("email", 254))
        .col(uuid_null("created_by"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("expires_at"))
        .col(timestamp_with_time_zone_null("used_at"))
        .col(timestamp_with_time_zone_null("revoked_at"))
        .foreign_key(
            ForeignKey::create()
                .name("account_ticket_account_fkey")
                .from("account_ticket", "account_id")
                .to("account", "id"),
        )
        .foreign_key(
            ForeignKey::create()
                .name("account_ticket_organization_fkey")
                .from("account_ticket", "organization_id")
                .to("organization", "id"),
        )
        .foreign_key(
            ForeignKey::create()
                .name("account_ticket_created_by_fkey")
                .from("account_ticket", "created_by")
                .to("account", "id"),
        );
    manager.create_table(ticket).await?;
    let index = Index::create().name("account_ticket_account").table("account_ticket").col("account_id").take();
    manager.create_index(index).await?;
    protect(manager, "account_ticket", Rows::Platform, Grant::Change).await
}
