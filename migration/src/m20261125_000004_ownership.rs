//! Ownership over time: the recorded changes as the only truth, rights beside full ownership, designations.

use sea_orm_migration::{prelude::*, schema::*};

use crate::{
    rls::{Grant, Rows, force, protect},
    table::{association_table, child_of, versioned},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
#[expect(elided_lifetimes_in_paths, reason = "the trait leaves the lifetime out, and the two must agree")]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        changes(manager).await?;
        projection(manager).await?;
        designations(manager).await?;
        // Whoever owns a fenced table is held back by its fence too, and what follows reads every tenant's rows.
        force(manager, "ownership", false).await?;
        carry_over(manager).await?;
        force(manager, "ownership", true).await?;
        // After the rows that were there have been carried over: from here on changes can only be added.
        protect(manager, "ownership_change", Rows::Organization, Grant::Append).await?;
        protect(manager, "ownership_change_part", Rows::Organization, Grant::Append).await?;
        protect(manager, "designation", Rows::Organization, Grant::Change).await
    }

    /// Changes are evidence and are not taken away.
    async fn down(&self, _manager: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("the recorded changes of ownership cannot be taken away".to_owned()))
    }
}

async fn changes(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut change = association_table("ownership_change");
    change
        .col(uuid("unit_id"))
        .col(integer("number"))
        .col(string_len("kind", 24))
        .col(date("effective_on"))
        .col(string_len_null("deed_kind", 24))
        .col(date_null("deed_on"))
        .col(string_len_null("notary", 160))
        .col(string_len_null("deed_reference", 80))
        .col(uuid_null("corrects_id"))
        .col(string_len_null("reason", 500))
        .col(timestamp_with_time_zone("recorded_at"))
        .col(uuid_null("account_id"))
        // Two people who record the next change of a unit at the same time meet here, should they meet nowhere before.
        .index(
            Index::create()
                .name("ownership_change_number_key")
                .col("organization_id")
                .col("unit_id")
                .col("number")
                .unique(),
        )
        // A change is stood for once; who corrects again names the correction.
        .index(Index::create().name("ownership_change_corrects_key").col("organization_id").col("corrects_id").unique())
        .foreign_key(
            ForeignKey::create()
                .name("ownership_change_account_fkey")
                .from("ownership_change", "account_id")
                .to("account", "id"),
        );
    child_of(&mut change, "ownership_change", "unit_id", "unit");
    child_of(&mut change, "ownership_change", "corrects_id", "ownership_change");
    manager.create_table(change).await?;

    let mut part = association_table("ownership_change_part");
    part.col(uuid("change_id"))
        .col(uuid("owner_id"))
        .col(string_len("right", 24))
        .col(big_integer("numerator").check(Expr::col("numerator").gt(0)))
        .col(big_integer("denominator").check(Expr::col("denominator").gt(0)))
        .col(integer("position"))
        .check(Expr::col("numerator").lte(Expr::col("denominator")))
        .index(
            Index::create()
                .name("ownership_change_part_holder_key")
                .col("organization_id")
                .col("change_id")
                .col("owner_id")
                .col("right")
                .unique(),
        );
    child_of(&mut part, "ownership_change_part", "change_id", "ownership_change");
    child_of(&mut part, "ownership_change_part", "owner_id", "owner");
    manager.create_table(part).await?;
    let by_owner = Index::create()
        .table("ownership_change_part")
        .name("ownership_change_part_owner")
        .col("organization_id")
        .col("owner_id")
        .take();
    manager.create_index(by_owner).await
}

/// What readers ask. Each column in a statement of its own, because SQLite adds one at a time.
async fn projection(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    for column in [
        string_len("right", 24).default("full").take(),
        uuid_null("change_id"),
        timestamp_with_time_zone_null("voided_at"),
    ] {
        manager.alter_table(Table::alter().table("ownership").add_column(column).take()).await?;
    }
    Ok(())
}

async fn designations(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut designation = association_table("designation");
    versioned(
        designation
            .col(uuid("unit_id"))
            .col(uuid("owner_id"))
            .col(string_len("purpose", 24))
            .col(date("starts_on"))
            .col(date_null("ends_on"))
            .col(string_len_null("evidence", 500)),
    );
    child_of(&mut designation, "designation", "unit_id", "unit");
    child_of(&mut designation, "designation", "owner_id", "owner");
    manager.create_table(designation).await?;
    let by_unit = Index::create()
        .table("designation")
        .name("designation_unit")
        .col("organization_id")
        .col("unit_id")
        .col("purpose")
        .take();
    manager.create_index(by_unit).await
}

/// Records what was there before changes were kept. Until now every change gave all parts of a unit anew, so the rows of a unit that begin on
/// one day are one change, whose identifier is that of its first row.
async fn carry_over(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    for statement in [
        "INSERT INTO ownership_change \
             (id, organization_id, association_id, unit_id, number, kind, effective_on, recorded_at) \
         SELECT id, organization_id, association_id, unit_id, \
             row_number() OVER (PARTITION BY unit_id ORDER BY starts_on), \
             CASE WHEN row_number() OVER (PARTITION BY unit_id ORDER BY starts_on) = 1 THEN 'initial' ELSE 'restated' END, \
             starts_on, created_at \
         FROM (SELECT ownership.*, row_number() OVER (PARTITION BY unit_id, starts_on ORDER BY id) AS place FROM ownership) AS rows_by_day \
         WHERE place = 1",
        "UPDATE ownership SET change_id = (SELECT ownership_change.id FROM ownership_change \
             WHERE ownership_change.unit_id = ownership.unit_id AND ownership_change.effective_on = ownership.starts_on)",
        "INSERT INTO ownership_change_part \
             (id, organization_id, association_id, change_id, owner_id, \"right\", numerator, denominator, position) \
         SELECT id, organization_id, association_id, change_id, owner_id, \"right\", numerator, denominator, \
             row_number() OVER (PARTITION BY change_id ORDER BY id) - 1 \
         FROM ownership",
    ] {
        connection.execute_unprepared(statement).await?;
    }
    Ok(())
}
