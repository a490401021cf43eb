//! What the deed and the meeting have settled for an association, its syndics, its entrances and its partial associations.

use sea_orm_migration::{prelude::*, schema::*};

use crate::{
    rls::{Grant, Rows, protect},
    table::{archivable, association_table, child_of, refer, versioned},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
#[expect(elided_lifetimes_in_paths, reason = "the trait leaves the lifetime out, and the two must agree")]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        association(manager).await?;
        mandates(manager).await?;
        entrances(manager).await?;
        partial_units(manager).await?;
        protect(manager, "mandate", Rows::Organization, Grant::Change).await?;
        protect(manager, "entrance", Rows::Organization, Grant::Change).await?;
        // Which units belong to a partial association is what its deed says; the audit trail keeps what was said before.
        protect(manager, "partial_unit", Rows::Organization, Grant::Forget).await
    }

    /// Who was syndic when is evidence.
    async fn down(&self, _manager: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("the mandates of syndics are evidence and stay".to_owned()))
    }
}

async fn association(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    // One column a statement: SQLite adds no more at a time.
    for mut column in [
        string_len_null("name_fr", 160),
        string_len_null("name_nl", 160),
        string_len_null("name_de", 160),
        string_len("fiscal_year_start", 5).default("01-01").take(),
        string_len_null("meeting_period_start", 5),
        string_len("charge_mode", 24).default("provisions").take(),
        date_null("accepted_on"),
        big_integer_null("competition_threshold").check(Expr::col("competition_threshold").gt(0)).take(),
        date_null("competition_decided_on"),
        string_len_null("competition_decision", 300),
        integer_null("declared_lots").check(Expr::col("declared_lots").gt(0)).take(),
        uuid_null("parent_id"),
    ] {
        manager.alter_table(Table::alter().table("association").add_column(&mut column).take()).await?;
    }
    refer(manager, "association", "parent_id", "association").await?;
    index(manager, "association", "association_parent", &["organization_id", "parent_id"]).await
}

async fn mandates(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut mandate = association_table("mandate");
    versioned(
        mandate
            .col(string_len("kind", 24))
            .col(string_len("name", 160))
            .col(string_len_null("legal_form", 60))
            .col(string_len_null("enterprise_number", 10))
            .col(string_len_null("ipi_number", 20))
            .col(string_len_null("profession", 120))
            .col(string_len("street", 120))
            .col(string_len("postal_code", 12))
            .col(string_len("city", 120))
            .col(string_len("country", 2))
            .col(string_len_null("phone", 40))
            .col(string_len_null("email", 254))
            .col(date_null("contract_on"))
            .col(string_len_null("contract_reference", 60))
            .col(string_len_null("insurer", 120))
            .col(string_len_null("policy_number", 60))
            .col(string_len("appointed_by", 24))
            .col(date("appointed_on"))
            .col(string_len_null("appointment", 300))
            .col(date("starts_on"))
            .col(date_null("ends_on"))
            .col(date_null("ended_on"))
            .col(string_len_null("end_reason", 24))
            .col(string_len_null("end_note", 300))
            .col(uuid_null("renewed_from")),
    )
    .check(Expr::col("ends_on").gte(Expr::col("starts_on")))
    .check(Expr::col("ended_on").gte(Expr::col("starts_on")));
    child_of(&mut mandate, "mandate", "renewed_from", "mandate");
    manager.create_table(mandate).await?;
    index(manager, "mandate", "mandate_association", &["organization_id", "association_id", "starts_on"]).await
}

async fn entrances(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut entrance = association_table("entrance");
    archivable(
        entrance
            .col(uuid("building_id"))
            .col(string_len("name", 160))
            .col(string_len_null("street", 120))
            .col(integer("position")),
    );
    child_of(&mut entrance, "entrance", "building_id", "building");
    manager.create_table(entrance).await?;
    index(manager, "entrance", "entrance_building", &["organization_id", "building_id"]).await?;
    refer(manager, "unit", "entrance_id", "entrance").await
}

async fn partial_units(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut link = association_table("partial_unit");
    link.col(uuid("unit_id")).col(timestamp_with_time_zone("created_at")).index(
        Index::create().name("partial_unit_key").col("organization_id").col("association_id").col("unit_id").unique(),
    );
    child_of(&mut link, "partial_unit", "unit_id", "unit");
    manager.create_table(link).await?;
    index(manager, "partial_unit", "partial_unit_unit", &["organization_id", "unit_id"]).await
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
