//! Opening an association, taking over from a former syndic, and the page that everybody may read.

use sea_orm_migration::{prelude::*, schema::*};

use crate::{
    rls::{Grant, Published, Rows, protect, publish},
    table::{association_table, child_of, versioned},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
#[expect(elided_lifetimes_in_paths, reason = "the trait leaves the lifetime out, and the two must agree")]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        opening(manager).await?;
        handover(manager).await?;
        public_page(manager).await
    }

    /// Evidence is not taken away again.
    async fn down(&self, _manager: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("openings and handovers are evidence and stay".to_owned()))
    }
}

async fn opening(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    // One column a statement: SQLite adds no more at a time. Who opened is also in `opening`, where a foreign key says so.
    for column in [timestamp_with_time_zone_null("opened_at"), uuid_null("opened_by")] {
        manager.alter_table(Table::alter().table("association").add_column(column).take()).await?;
    }
    let mut opening = association_table("opening");
    opening
        .col(timestamp_with_time_zone("opened_at"))
        .col(uuid("opened_by"))
        .col(json_binary("predicates"))
        .index(Index::create().name("opening_association_key").col("organization_id").col("association_id").unique())
        .foreign_key(
            ForeignKey::create().name("opening_opened_by_fkey").from("opening", "opened_by").to("account", "id"),
        );
    manager.create_table(opening).await?;
    protect(manager, "opening", Rows::Organization, Grant::Append).await
}

async fn handover(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut handover = association_table("handover");
    versioned(
        handover
            .col(string_len("status", 24))
            .col(string_len("predecessor_name", 160))
            .col(string_len_null("predecessor_email", 254))
            .col(string_len("street", 120))
            .col(string_len("postal_code", 12))
            .col(string_len("city", 120))
            .col(string_len("country", 2))
            .col(string_len("language", 2))
            .col(date("mandate_ended_on"))
            .col(date("due_on"))
            .col(integer("account_years").check(Expr::col("account_years").gt(0)))
            .col(timestamp_with_time_zone_null("ended_at"))
            .col(string_len_null("abandon_reason", 300))
            .col(uuid("started_by")),
    )
    .foreign_key(
        ForeignKey::create().name("handover_started_by_fkey").from("handover", "started_by").to("account", "id"),
    );
    manager.create_table(handover).await?;
    // One at a time is under way in an association; those that have ended are kept.
    let running =
        "CREATE UNIQUE INDEX handover_running_key ON handover (organization_id, association_id) WHERE ended_at IS NULL";
    manager.get_connection().execute_unprepared(running).await?;

    let mut item = association_table("handover_item");
    item.col(uuid("handover_id"))
        .col(string_len("kind", 24))
        .col(string_len("state", 24))
        .col(date_null("received_on"))
        .col(string_len_null("note", 300))
        .col(integer("position"))
        .col(timestamp_with_time_zone("updated_at"))
        .index(
            Index::create().name("handover_item_key").col("organization_id").col("handover_id").col("kind").unique(),
        );
    child_of(&mut item, "handover_item", "handover_id", "handover");
    manager.create_table(item).await?;

    let mut demand = association_table("handover_demand");
    demand
        .col(uuid("handover_id"))
        .col(integer("number"))
        .col(integer("items"))
        .col(timestamp_with_time_zone("issued_at"))
        .col(uuid("issued_by"))
        .index(
            Index::create()
                .name("handover_demand_number_key")
                .col("organization_id")
                .col("handover_id")
                .col("number")
                .unique(),
        )
        .foreign_key(
            ForeignKey::create()
                .name("handover_demand_issued_by_fkey")
                .from("handover_demand", "issued_by")
                .to("account", "id"),
        );
    child_of(&mut demand, "handover_demand", "handover_id", "handover");
    manager.create_table(demand).await?;

    protect(manager, "handover", Rows::Organization, Grant::Change).await?;
    protect(manager, "handover_item", Rows::Organization, Grant::Change).await?;
    protect(manager, "handover_demand", Rows::Organization, Grant::Append).await
}

async fn public_page(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut page = association_table("public_page");
    versioned(
        page.col(string_len("slug", 60).unique_key())
            .col(boolean("enabled").default(false))
            .col(json_binary("texts"))
            .col(json_binary("numbers")),
    )
    .index(Index::create().name("public_page_association_key").col("organization_id").col("association_id").unique());
    manager.create_table(page).await?;

    let mut slug = association_table("public_slug_history");
    slug.col(uuid("page_id")).col(string_len("slug", 60).unique_key()).col(timestamp_with_time_zone("chosen_at"));
    child_of(&mut slug, "public_slug_history", "page_id", "public_page");
    manager.create_table(slug).await?;

    protect(manager, "public_page", Rows::Organization, Grant::Change).await?;
    protect(manager, "public_slug_history", Rows::Organization, Grant::Append).await?;
    publish(manager, "public_slug_history", Published::Slug).await?;
    publish(manager, "public_page", Published::Page).await?;
    publish(manager, "association", Published::Association).await?;
    publish(manager, "mandate", Published::Mandate).await
}
