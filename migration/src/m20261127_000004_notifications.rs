//! Notifications: what has happened, who is told, and how she wants to be told.

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
        events(manager).await?;
        notifications(manager).await?;
        holds(manager).await?;
        choices(manager).await?;
        devices(manager).await?;
        // The policy of events looks into the notifications, so both tables are there by now.
        protect(manager, "notification", Rows::Own, Grant::Forget).await?;
        protect(manager, "notification_event", Rows::Told, Grant::Forget).await?;
        protect(manager, "account_device", Rows::Platform, Grant::Forget).await?;
        protect(manager, "notification_hold", Rows::Platform, Grant::Forget).await?;
        protect(manager, "notification_preference", Rows::Own, Grant::Forget).await?;
        protect(manager, "notification_setting", Rows::Own, Grant::Forget).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in [
            "account_device",
            "notification_setting",
            "notification_preference",
            "notification_hold",
            "notification",
            "notification_event",
        ] {
            if manager.get_database_backend() == sea_orm::DbBackend::Postgres {
                let policy = format!("DROP POLICY IF EXISTS tenant ON \"{name}\"");
                manager.get_connection().execute_unprepared(&policy).await?;
            }
            manager.drop_table(Table::drop().table(name).take()).await?;
        }
        Ok(())
    }
}

async fn events(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut event = table("notification_event");
    event
        .col(uuid_null("organization_id"))
        .col(uuid_null("association_id"))
        .col(string_len("kind", 24))
        .col(json_binary("facts"))
        .col(string_len_null("subject_kind", 40))
        .col(uuid_null("subject_id"))
        .col(string_len_null("link", 300))
        .col(json_binary("audience"))
        .col(uuid_null("caused_by"))
        .col(timestamp_with_time_zone("created_at"))
        .col(integer("step").default(0))
        .col(uuid_null("told_to"))
        .col(integer("told").default(0))
        .col(timestamp_with_time_zone_null("told_at"))
        .foreign_key(&mut refers("notification_event", "organization_id", "organization"))
        .foreign_key(
            ForeignKey::create()
                .name("notification_event_association_id_fkey")
                .from("notification_event", ("organization_id", "association_id"))
                .to("association", ("organization_id", "id")),
        );
    manager.create_table(event).await?;
    let index = Index::create().table("notification_event").name("notification_event_created").col("created_at").take();
    manager.create_index(index).await
}

async fn notifications(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut notification = table("notification");
    notification
        .col(uuid("event_id"))
        .col(uuid_null("organization_id"))
        .col(uuid("account_id"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("read_at"))
        .foreign_key(&mut refers("notification", "event_id", "notification_event"))
        .foreign_key(&mut refers("notification", "account_id", "account"))
        .foreign_key(&mut refers("notification", "organization_id", "organization"));
    manager.create_table(notification).await?;
    for statement in [
        // One event reaches one account once.
        "CREATE UNIQUE INDEX notification_once ON notification (event_id, account_id)",
        "CREATE INDEX notification_account ON notification (account_id, id)",
        // What the badge counts, with every page.
        "CREATE INDEX notification_unread ON notification (account_id, id) WHERE read_at IS NULL",
    ] {
        manager.get_connection().execute_unprepared(statement).await?;
    }
    Ok(())
}

async fn holds(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut hold = table("notification_hold");
    hold.col(uuid("event_id"))
        .col(uuid_null("organization_id"))
        .col(uuid_null("account_id"))
        .col(uuid_null("owner_id"))
        .col(string_len("channel", 24))
        .col(boolean("together"))
        .col(timestamp_with_time_zone("due_at"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut refers("notification_hold", "event_id", "notification_event"))
        .foreign_key(&mut refers("notification_hold", "account_id", "account"))
        .foreign_key(&mut refers("notification_hold", "organization_id", "organization"));
    manager.create_table(hold).await?;
    for statement in [
        // One event goes to one account by one channel once, and so it does to an owner without an account.
        "CREATE UNIQUE INDEX notification_hold_account ON notification_hold (event_id, account_id, channel) \
         WHERE account_id IS NOT NULL",
        "CREATE UNIQUE INDEX notification_hold_owner ON notification_hold (event_id, owner_id, channel) \
         WHERE account_id IS NULL",
        "CREATE INDEX notification_hold_due ON notification_hold (due_at, id)",
    ] {
        manager.get_connection().execute_unprepared(statement).await?;
    }
    Ok(())
}

async fn choices(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut preference = table("notification_preference");
    preference
        .col(uuid("account_id"))
        .col(string_len("topic", 24))
        .col(string_len("channel", 24))
        .col(string_len("rhythm", 24))
        .col(timestamp_with_time_zone("updated_at"))
        .foreign_key(&mut refers("notification_preference", "account_id", "account"));
    manager.create_table(preference).await?;
    let once =
        "CREATE UNIQUE INDEX notification_preference_once ON notification_preference (account_id, topic, channel)";
    manager.get_connection().execute_unprepared(once).await?;
    let setting = Table::create()
        .table("notification_setting")
        .col(uuid("account_id").primary_key())
        .col(time("quiet_from"))
        .col(time("quiet_until"))
        .col(timestamp_with_time_zone("updated_at"))
        .foreign_key(&mut refers("notification_setting", "account_id", "account"))
        .take();
    manager.create_table(setting).await
}

async fn devices(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut device = table("account_device");
    device
        .col(uuid("account_id"))
        .col(string_len("device", 80))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut refers("account_device", "account_id", "account"));
    manager.create_table(device).await?;
    let once = "CREATE UNIQUE INDEX account_device_once ON account_device (account_id, device)";
    manager.get_connection().execute_unprepared(once).await.map(|_| ())
}

/// A foreign key of one column.
fn refers(table: &'static str, column: &'static str, parent: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().name(format!("{table}_{column}_fkey")).from(table, column).to(parent, "id").take()
}
