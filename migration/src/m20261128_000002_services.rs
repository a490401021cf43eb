//! Letters that follow from something that was told, letters in the log of what left, and links by which documents are fetched without an account.

use sea_orm_migration::{prelude::*, schema::*};

use crate::{
    rls::{Grant, Rows, protect},
    table::{association_table, child_of},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
#[expect(elided_lifetimes_in_paths, reason = "the trait leaves the lifetime out, and the two must agree")]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = [
            ("letter_batch", uuid_null("event_id")),
            ("letter_batch", string_len_null("told", 24)),
            ("letter", uuid_null("event_id")),
            ("letter", uuid_null("delivery_id")),
        ];
        for (table, mut column) in columns {
            manager.alter_table(Table::alter().table(table).add_column(&mut column).take()).await?;
        }
        passes(manager).await?;
        for statement in [
            // Of one event, one owner gets one letter.
            "CREATE UNIQUE INDEX letter_event_once ON letter (event_id, owner_id) WHERE event_id IS NOT NULL",
            "CREATE INDEX letter_delivery ON letter (delivery_id)",
        ] {
            manager.get_connection().execute_unprepared(statement).await?;
        }
        Ok(())
    }

    /// Which letters were written because of what is evidence.
    async fn down(&self, _manager: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("which letters the law wanted is evidence and stays".to_owned()))
    }
}

async fn passes(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut pass = association_table("document_pass");
    pass.col(uuid("document_id"))
        .col(uuid("version_id"))
        .col(string_len("token_sha256", 64).unique_key())
        .col(string_len("recipient", 120))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid("created_by"))
        .col(timestamp_with_time_zone("expires_at"))
        .col(timestamp_with_time_zone_null("used_at"))
        .col(string_len_null("address_hash", 64))
        .col(timestamp_with_time_zone_null("revoked_at"))
        .col(uuid_null("revoked_by"));
    child_of(&mut pass, "document_pass", "document_id", "library_document");
    child_of(&mut pass, "document_pass", "version_id", "document_version");
    manager.create_table(pass).await?;
    let index = Index::create().table("document_pass").name("document_pass_document").col("document_id").take();
    manager.create_index(index).await?;
    // Whoever holds a link is in no organization until it has been found.
    protect(manager, "document_pass", Rows::OrganizationAndPlatform, Grant::Change).await
}
