//! Deeds, shares over time, what is known of a unit, and dated versions of distribution keys.

use sea_orm_migration::{prelude::*, schema::*};

use crate::{
    rls::{Grant, Rows, force, protect},
    table::{archivable, association_table, child_of, versioned},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
#[expect(elided_lifetimes_in_paths, reason = "the trait leaves the lifetime out, and the two must agree")]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        deeds(manager).await?;
        units(manager).await?;
        keys(manager).await?;
        // Whoever owns a fenced table is held back by its fence too, and what follows reads every tenant's rows.
        for table in ["unit", "distribution_key", "key_part"] {
            force(manager, table, false).await?;
        }
        carry_over(manager).await?;
        for table in ["unit", "distribution_key"] {
            force(manager, table, true).await?;
        }
        let connection = manager.get_connection();
        connection.execute_unprepared("DROP TABLE key_part").await?;
        connection.execute_unprepared("ALTER TABLE distribution_key DROP COLUMN total_parts").await?;
        for (name, grant) in [
            ("deed", Grant::Change),
            ("unit_share", Grant::Change),
            ("unit_meter", Grant::Change),
            ("key_version", Grant::Change),
            ("key_version_part", Grant::Append),
            ("key_reading", Grant::Append),
        ] {
            protect(manager, name, Rows::Organization, grant).await?;
        }
        Ok(())
    }

    /// What amendments and versions have recorded has no place in the tables of before.
    async fn down(&self, _manager: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("the history of shares and keys cannot be taken away from under the data".to_owned()))
    }
}

async fn deeds(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut deed = association_table("deed");
    archivable(
        deed.col(string_len("kind", 24))
            .col(date("dated_on"))
            .col(string_len_null("notary", 160))
            .col(string_len_null("reference", 40))
            .col(date_null("transcribed_on"))
            .col(big_integer_null("total_shares").check(Expr::col("total_shares").gt(0)))
            .col(string_len_null("note", 1000)),
    );
    manager.create_table(deed).await?;
    let unique = "CREATE UNIQUE INDEX deed_base_key ON deed (organization_id, association_id) WHERE kind = 'base' AND archived_at IS NULL";
    manager.get_connection().execute_unprepared(unique).await?;
    index(manager, "deed", "deed_association", &["organization_id", "association_id", "dated_on"]).await?;

    let mut share = association_table("unit_share");
    versioned(
        share
            .col(uuid("unit_id"))
            .col(big_integer("shares").check(Expr::col("shares").gt(0)))
            .col(date_null("starts_on"))
            .col(date_null("ends_on"))
            .col(uuid_null("deed_id")),
    )
    .col(timestamp_with_time_zone_null("voided_at"))
    .check(Expr::col("ends_on").gte(Expr::col("starts_on")));
    child_of(&mut share, "unit_share", "unit_id", "unit");
    child_of(&mut share, "unit_share", "deed_id", "deed");
    manager.create_table(share).await?;
    // A unit has one period that lasts, whatever two people do at the same time.
    let unique = "CREATE UNIQUE INDEX unit_share_open_key ON unit_share (organization_id, unit_id) WHERE ends_on IS NULL AND voided_at IS NULL";
    manager.get_connection().execute_unprepared(unique).await?;
    index(manager, "unit_share", "unit_share_unit", &["organization_id", "unit_id"]).await?;
    index(manager, "unit_share", "unit_share_association", &["organization_id", "association_id"]).await
}

async fn units(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    for column in [
        uuid_null("entrance_id"),
        big_integer_null("area"),
        integer_null("rooms"),
        string_len_null("cadastral_reference", 40),
        string_len_null("note", 1000),
    ] {
        manager.alter_table(Table::alter().table("unit").add_column(column).take()).await?;
    }
    let mut meter = association_table("unit_meter");
    archivable(
        meter
            .col(uuid("unit_id"))
            .col(string_len("kind", 24))
            .col(string_len_null("ean", 18))
            .col(string_len_null("serial", 40))
            .col(integer("position")),
    );
    child_of(&mut meter, "unit_meter", "unit_id", "unit");
    manager.create_table(meter).await?;
    let unique = "CREATE UNIQUE INDEX unit_meter_ean_key ON unit_meter (organization_id, association_id, ean) WHERE archived_at IS NULL";
    manager.get_connection().execute_unprepared(unique).await?;
    index(manager, "unit_meter", "unit_meter_unit", &["organization_id", "unit_id"]).await
}

async fn keys(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut version = association_table("key_version");
    versioned(
        version
            .col(uuid("key_id"))
            .col(date_null("starts_on"))
            .col(big_integer_null("total_parts").check(Expr::col("total_parts").gt(0)))
            .col(string_len_null("source", 300))
            .col(date_null("decided_on"))
            .col(string_len_null("note", 1000)),
    )
    .col(timestamp_with_time_zone_null("voided_at"));
    child_of(&mut version, "key_version", "key_id", "distribution_key");
    manager.create_table(version).await?;
    let connection = manager.get_connection();
    for unique in [
        "CREATE UNIQUE INDEX key_version_start_key ON key_version (organization_id, key_id, starts_on) WHERE voided_at IS NULL",
        // Absent days are never the same to an index, so the first version needs one of its own.
        "CREATE UNIQUE INDEX key_version_first_key ON key_version (organization_id, key_id) WHERE starts_on IS NULL AND voided_at IS NULL",
    ] {
        connection.execute_unprepared(unique).await?;
    }
    index(manager, "key_version", "key_version_association", &["organization_id", "association_id"]).await?;

    let mut part = association_table("key_version_part");
    part.col(uuid("version_id")).col(uuid("unit_id")).col(big_integer("parts").check(Expr::col("parts").gte(0))).index(
        Index::create().name("key_version_part_key").col("organization_id").col("version_id").col("unit_id").unique(),
    );
    child_of(&mut part, "key_version_part", "version_id", "key_version");
    child_of(&mut part, "key_version_part", "unit_id", "unit");
    manager.create_table(part).await?;

    let mut reading = association_table("key_reading");
    reading
        .col(uuid("version_id"))
        .col(uuid("unit_id"))
        .col(big_integer("opening").check(Expr::col("opening").gte(0)))
        .col(big_integer("closing"))
        .check(Expr::col("closing").gte(Expr::col("opening")))
        .index(
            Index::create().name("key_reading_key").col("organization_id").col("version_id").col("unit_id").unique(),
        );
    child_of(&mut reading, "key_reading", "version_id", "key_version");
    child_of(&mut reading, "key_reading", "unit_id", "unit");
    manager.create_table(reading).await
}

/// Every unit has had its shares since the base deed, and every key its parts. What was one row becomes one row, so the identifiers serve again.
async fn carry_over(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    // A unit that was put away had its shares until the day before; on SQLite instants are texts that begin with the day.
    let eve = match manager.get_database_backend() {
        sea_orm::DbBackend::Postgres => "(archived_at AT TIME ZONE 'Europe/Brussels')::date - 1",
        _ => "date(archived_at, '-1 day')",
    };
    for statement in [
        format!(
            "INSERT INTO unit_share (id, organization_id, association_id, unit_id, shares, ends_on, version, created_at, updated_at) \
             SELECT id, organization_id, association_id, id, shares, {eve}, 1, created_at, updated_at FROM unit"
        ),
        "INSERT INTO key_version (id, organization_id, association_id, key_id, total_parts, version, created_at, updated_at) \
         SELECT id, organization_id, association_id, id, total_parts, 1, created_at, updated_at FROM distribution_key"
            .to_owned(),
        "INSERT INTO key_version_part (id, organization_id, association_id, version_id, unit_id, parts) \
         SELECT id, organization_id, association_id, key_id, unit_id, parts FROM key_part"
            .to_owned(),
    ] {
        connection.execute_unprepared(&statement).await?;
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
