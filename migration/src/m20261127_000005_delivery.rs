//! What leaves the house: deliveries and what became of each, addresses that do not work, and browsers that may be woken.

use sea_orm_migration::{prelude::*, schema::*};

use crate::{
    rls::{Grant, Rows, protect},
    table::{child_of, organization_table, table},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
#[expect(elided_lifetimes_in_paths, reason = "the trait leaves the lifetime out, and the two must agree")]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        deliveries(manager).await?;
        attempts(manager).await?;
        secrets(manager).await?;
        addresses(manager).await?;
        browsers(manager).await
    }

    /// What was sent when, and to which address, is evidence.
    async fn down(&self, _manager: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("deliveries are evidence and stay".to_owned()))
    }
}

/// A table whose rows belong to an organization or, where they concern an account alone, to none.
fn shared(name: &'static str) -> TableCreateStatement {
    let mut statement = table(name);
    statement.col(uuid_null("organization_id")).foreign_key(
        ForeignKey::create()
            .name(format!("{name}_organization_fkey"))
            .from(name, "organization_id")
            .to("organization", "id"),
    );
    statement
}

async fn deliveries(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut delivery = shared("delivery");
    delivery
        .col(uuid_null("association_id"))
        .col(uuid_null("account_id"))
        .col(uuid_null("owner_id"))
        .col(string_len("kind", 48))
        .col(string_len("channel", 24))
        .col(string_len("address", 320))
        .col(string_len("name", 200))
        .col(string_len("language", 2))
        .col(string_len("subject", 300))
        .col(json_binary_null("content"))
        .col(string_len("content_sha256", 64))
        .col(json_binary("attachments"))
        .col(uuid_null("push_subscription_id"))
        .col(boolean("optional"))
        .col(string_len("state", 24))
        .col(integer("attempts"))
        .col(string_len_null("message_id", 320))
        .col(uuid_null("again_of"))
        .col(uuid_null("asked_by"))
        .col(string_len_null("answer", 500))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("due_at"))
        .col(timestamp_with_time_zone("deadline_at"))
        .col(timestamp_with_time_zone_null("sent_at"))
        .col(timestamp_with_time_zone("updated_at"));
    child_of(&mut delivery, "delivery", "association_id", "association");
    child_of(&mut delivery, "delivery", "owner_id", "owner");
    delivery.foreign_key(
        ForeignKey::create().name("delivery_account_fkey").from("delivery", "account_id").to("account", "id"),
    );
    manager.create_table(delivery).await?;
    index(manager, "delivery", "delivery_tenant_key", &["organization_id", "id"]).await?;
    index(manager, "delivery", "delivery_association", &["organization_id", "association_id", "id"]).await?;
    index(manager, "delivery", "delivery_owner", &["organization_id", "owner_id", "id"]).await?;
    index(manager, "delivery", "delivery_again", &["again_of"]).await?;
    protect(manager, "delivery", Rows::Trail, Grant::Change).await
}

async fn attempts(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut attempt = shared("delivery_attempt");
    attempt
        .col(uuid("delivery_id"))
        .col(integer("number"))
        .col(string_len("outcome", 24))
        .col(string_len("answer", 500))
        .col(timestamp_with_time_zone("at"))
        .foreign_key(
            ForeignKey::create()
                .name("delivery_attempt_delivery_fkey")
                .from("delivery_attempt", "delivery_id")
                .to("delivery", "id"),
        );
    manager.create_table(attempt).await?;
    index(manager, "delivery_attempt", "delivery_attempt_delivery", &["organization_id", "delivery_id", "id"]).await?;
    protect(manager, "delivery_attempt", Rows::Trail, Grant::Append).await
}

async fn secrets(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut secret = shared("delivery_secret");
    secret.col(text("payload")).foreign_key(
        ForeignKey::create().name("delivery_secret_delivery_fkey").from("delivery_secret", "id").to("delivery", "id"),
    );
    manager.create_table(secret).await?;
    protect(manager, "delivery_secret", Rows::OrganizationAndPlatform, Grant::Forget).await
}

async fn addresses(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut failure = organization_table("address_failure");
    failure
        .col(string_len("channel", 24))
        .col(string_len("address", 320))
        .col(string_len("reason", 500))
        .col(uuid_null("delivery_id"))
        .col(uuid_null("reported_by"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("cleared_at"))
        .col(uuid_null("cleared_by"));
    manager.create_table(failure).await?;
    index(manager, "address_failure", "address_failure_address", &["organization_id", "channel", "address"]).await?;
    protect(manager, "address_failure", Rows::Organization, Grant::Change).await
}

async fn browsers(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut subscription = table("push_subscription");
    subscription
        .col(uuid("account_id"))
        .col(string_len("endpoint", 1000))
        .col(string_len("endpoint_sha256", 64).unique_key())
        .col(string_len("p256dh", 100))
        .col(string_len("auth", 40))
        .col(string_len("user_agent", 300))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("last_used_at"))
        .foreign_key(
            ForeignKey::create()
                .name("push_subscription_account_fkey")
                .from("push_subscription", "account_id")
                .to("account", "id"),
        );
    manager.create_table(subscription).await?;
    index(manager, "push_subscription", "push_subscription_account", &["account_id"]).await?;
    protect(manager, "push_subscription", Rows::Platform, Grant::Forget).await?;
    let mut identity = table("push_identity");
    identity
        .col(string_len("name", 12).unique_key())
        .col(string_len("public_key", 100))
        .col(text("private_key"))
        .col(timestamp_with_time_zone("created_at"));
    manager.create_table(identity).await?;
    protect(manager, "push_identity", Rows::Platform, Grant::Change).await
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
