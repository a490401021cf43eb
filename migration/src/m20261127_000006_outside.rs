//! What leaves the house by other ways than messages: letters on paper, calendars that people follow, webhooks of other programs.

use sea_orm_migration::{prelude::*, schema::*};

use crate::{
    rls::{Grant, Rows, protect},
    table::{association_table, child_of, organization_table, versioned},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
#[expect(elided_lifetimes_in_paths, reason = "the trait leaves the lifetime out, and the two must agree")]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        letters(manager).await?;
        calendar(manager).await?;
        webhooks(manager).await
    }

    /// What was posted when is evidence.
    async fn down(&self, _manager: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("which letters were posted when is evidence and stays".to_owned()))
    }
}

async fn letters(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut batch = association_table("letter_batch");
    versioned(&mut batch)
        .col(integer("number"))
        .col(string_len("kind", 24))
        .col(uuid_null("call_id"))
        .col(uuid_null("document_id"))
        .col(string_len("subject", 200))
        .col(text("content"))
        .col(string_len("window", 24))
        .col(string_len("dispatch", 24))
        .col(string_len("state", 24))
        .col(integer("letters"))
        .col(uuid_null("file_id"))
        .col(string_len_null("file_sha256", 64))
        .col(integer_null("pages"))
        .col(string_len_null("failure", 80))
        .col(uuid("prepared_by"))
        .index(Index::create().name("letter_batch_number_key").col("association_id").col("number").unique());
    child_of(&mut batch, "letter_batch", "call_id", "call_for_funds");
    child_of(&mut batch, "letter_batch", "document_id", "library_document");
    child_of(&mut batch, "letter_batch", "file_id", "stored_file");
    manager.create_table(batch).await?;

    let mut letter = association_table("letter");
    versioned(&mut letter)
        .col(uuid("batch_id"))
        .col(uuid("owner_id"))
        .col(uuid_null("contribution_id"))
        .col(integer("position"))
        .col(string_len("language", 2))
        .col(text("addressee"))
        .col(string_len("reference", 64))
        .col(string_len("state", 24))
        .col(uuid_null("file_id"))
        .col(string_len_null("file_sha256", 64))
        .col(integer_null("pages"))
        .col(timestamp_with_time_zone_null("printed_at"))
        .col(uuid_null("printed_by"))
        .col(string_len_null("posted_as", 24))
        .col(date_null("posted_on"))
        .col(timestamp_with_time_zone_null("posted_at"))
        .col(uuid_null("posted_by"))
        .col(string_len_null("tracking_number", 32))
        .col(date_null("returned_on"))
        .col(string_len_null("return_reason", 24))
        .index(Index::create().name("letter_position_key").col("batch_id").col("position").unique());
    child_of(&mut letter, "letter", "batch_id", "letter_batch");
    child_of(&mut letter, "letter", "owner_id", "owner");
    child_of(&mut letter, "letter", "contribution_id", "contribution");
    child_of(&mut letter, "letter", "file_id", "stored_file");
    manager.create_table(letter).await?;
    index(manager, "letter", "letter_owner", &["organization_id", "owner_id"]).await?;
    for name in ["letter_batch", "letter"] {
        protect(manager, name, Rows::Organization, Grant::Change).await?;
    }
    Ok(())
}

async fn calendar(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut entry = association_table("calendar_entry");
    versioned(&mut entry)
        .col(string_len("kind", 24))
        .col(uuid("subject_id"))
        .col(date("starts_on"))
        .col(date_null("ends_on"))
        .col(string_len_null("label", 200))
        .col(integer("sequence").default(0).take())
        .col(timestamp_with_time_zone_null("cancelled_at"))
        .index(
            Index::create()
                .name("calendar_entry_subject_key")
                .col("organization_id")
                .col("kind")
                .col("subject_id")
                .unique(),
        );
    manager.create_table(entry).await?;
    index(manager, "calendar_entry", "calendar_entry_association", &["association_id", "starts_on"]).await?;
    protect(manager, "calendar_entry", Rows::Organization, Grant::Forget).await?;

    let mut feed = organization_table("calendar_feed");
    feed.col(uuid("account_id"))
        .col(uuid_null("association_id"))
        .col(string_len("token_sha256", 64).unique_key())
        .col(string_len("language", 2))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("rotated_at"))
        .col(timestamp_with_time_zone_null("last_used_at"))
        .col(timestamp_with_time_zone_null("revoked_at"))
        .foreign_key(
            ForeignKey::create()
                .name("calendar_feed_account_fkey")
                .from("calendar_feed", "account_id")
                .to("account", "id"),
        );
    child_of(&mut feed, "calendar_feed", "association_id", "association");
    manager.create_table(feed).await?;
    index(manager, "calendar_feed", "calendar_feed_account", &["account_id", "organization_id"]).await?;
    protect(manager, "calendar_feed", Rows::OrganizationAndPlatform, Grant::Change).await
}

async fn webhooks(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut webhook = organization_table("webhook");
    versioned(&mut webhook)
        .col(string_len("url", 500))
        .col(string_len("description", 120))
        .col(text("events"))
        .col(string_len("secret", 400))
        .col(string_len_null("former_secret", 400))
        .col(timestamp_with_time_zone_null("former_until"))
        .col(boolean("active"))
        .col(timestamp_with_time_zone_null("failing_since"))
        .col(timestamp_with_time_zone_null("disabled_at"))
        .col(timestamp_with_time_zone_null("archived_at"))
        .col(uuid("created_by"));
    manager.create_table(webhook).await?;

    let mut event = organization_table("webhook_event");
    event
        .col(string_len("event", 40))
        .col(uuid_null("association_id"))
        .col(text("payload"))
        .col(timestamp_with_time_zone("created_at"));
    manager.create_table(event).await?;

    let mut delivery = organization_table("webhook_delivery");
    delivery
        .col(uuid("webhook_id"))
        .col(uuid("event_id"))
        .col(string_len("event", 40))
        .col(string_len("state", 24))
        .col(integer("attempts").default(0).take())
        .col(integer_null("status_code"))
        .col(string_len_null("trouble", 40))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("next_at"))
        .col(timestamp_with_time_zone_null("last_at"))
        .col(timestamp_with_time_zone_null("delivered_at"));
    child_of(&mut delivery, "webhook_delivery", "webhook_id", "webhook");
    child_of(&mut delivery, "webhook_delivery", "event_id", "webhook_event");
    manager.create_table(delivery).await?;
    index(manager, "webhook_delivery", "webhook_delivery_webhook", &["webhook_id", "created_at"]).await?;
    index(manager, "webhook_event", "webhook_event_created", &["organization_id", "created_at"]).await?;
    protect(manager, "webhook", Rows::OrganizationAndPlatform, Grant::Change).await?;
    for name in ["webhook_event", "webhook_delivery"] {
        protect(manager, name, Rows::Organization, Grant::Forget).await?;
    }
    Ok(())
}

async fn index(
    manager: &SchemaManager<'_>,
    table: &'static str,
    name: &'static str,
    columns: &[&'static str],
) -> Result<(), DbErr> {
    let mut statement = Index::create().table(table).name(name).take();
    for column in columns {
        statement.col(*column);
    }
    manager.create_index(statement).await
}
