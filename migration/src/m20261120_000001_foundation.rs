//! Identity, property and calls for funds: the tables that everything else stands on.

use sea_orm_migration::{prelude::*, schema::*};

use crate::{
    rls::{Grant, Rows, create_role, protect},
    table::{archivable, association_table, child_of, organization_table, table, versioned},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
#[expect(elided_lifetimes_in_paths, reason = "the trait leaves the lifetime out, and the two must agree")]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create_role(manager).await?;
        identity(manager).await?;
        property(manager).await?;
        charges(manager).await?;
        platform(manager).await?;
        fences(manager).await
    }

    /// The first migration is not undone: a database without its tables is made anew.
    async fn down(&self, _manager: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("the foundation cannot be taken away from under the data".to_owned()))
    }
}

async fn identity(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut organization = table("organization");
    versioned(organization.col(string_len("name", 160)));
    manager.create_table(organization).await?;

    let mut account = table("account");
    account
        .col(string_len("email", 254).unique_key())
        .col(string_len("display_name", 160))
        .col(string_len("language", 2))
        .col(text_null("password_hash"))
        .col(boolean("superadmin").default(false))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("archived_at"));
    manager.create_table(account).await?;

    let mut session = table("session");
    session
        .col(string_len("token_sha256", 64).unique_key())
        .col(uuid("account_id"))
        .col(uuid_null("organization_id"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("last_seen_at"))
        .col(timestamp_with_time_zone("expires_at"))
        .col(string_len("user_agent", 200))
        .foreign_key(
            ForeignKey::create().name("session_account_fkey").from("session", "account_id").to("account", "id"),
        )
        .foreign_key(
            ForeignKey::create()
                .name("session_organization_fkey")
                .from("session", "organization_id")
                .to("organization", "id"),
        );
    manager.create_table(session).await?;
    index(manager, "session", "session_account", &["account_id"]).await?;

    let throttle = Table::create()
        .table("login_throttle")
        .col(string_len("key", 64).primary_key())
        .col(integer("failures"))
        .col(timestamp_with_time_zone("window_started_at"))
        .col(timestamp_with_time_zone_null("blocked_until"))
        .take();
    manager.create_table(throttle).await
}

async fn property(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut association = organization_table("association");
    archivable(
        association
            .col(integer("number"))
            .col(string_len("slug", 80))
            .col(string_len("name", 160))
            .col(string_len("language", 2))
            .col(string_len("enterprise_number", 10))
            .col(string_len("street", 120))
            .col(string_len("postal_code", 12))
            .col(string_len("city", 120))
            .col(big_integer("total_shares").check(Expr::col("total_shares").gt(0)))
            .col(integer("last_owner_number").default(0))
            .col(integer("last_call_number").default(0))
            .col(integer("last_contribution_number").default(0)),
    )
    .index(Index::create().name("association_number_key").col("organization_id").col("number").unique())
    .index(Index::create().name("association_slug_key").col("organization_id").col("slug").unique());
    manager.create_table(association).await?;

    let mut bank_account = association_table("bank_account");
    versioned(bank_account.col(string_len("fund", 24)).col(string_len("iban", 34))).index(
        Index::create().name("bank_account_fund_key").col("organization_id").col("association_id").col("fund").unique(),
    );
    manager.create_table(bank_account).await?;

    let mut building = association_table("building");
    archivable(
        building
            .col(string_len("name", 160))
            .col(string_len("street", 120))
            .col(string_len("postal_code", 12))
            .col(string_len("city", 120))
            .col(integer("position")),
    );
    manager.create_table(building).await?;

    let mut unit = association_table("unit");
    archivable(
        unit.col(uuid("building_id"))
            .col(string_len("reference", 40))
            .col(string_len("kind", 24))
            .col(string_len_null("floor", 40))
            .col(big_integer("shares").check(Expr::col("shares").gt(0)))
            .col(integer("position")),
    );
    child_of(&mut unit, "unit", "building_id", "building");
    manager.create_table(unit).await?;
    // A reference may be used again once the unit that bore it has been put away.
    let unique = "CREATE UNIQUE INDEX unit_reference_key ON unit (organization_id, building_id, reference) WHERE archived_at IS NULL";
    manager.get_connection().execute_unprepared(unique).await?;
    index(manager, "unit", "unit_association", &["organization_id", "association_id", "position"]).await?;

    let mut owner = association_table("owner");
    archivable(
        owner
            .col(integer("number"))
            .col(string_len("kind", 24))
            .col(string_len("name", 160))
            .col(string_len_null("enterprise_number", 10))
            .col(string_len_null("email", 254))
            .col(string_len_null("phone", 40))
            .col(string_len("language", 2))
            .col(string_len_null("street", 120))
            .col(string_len_null("postal_code", 12))
            .col(string_len_null("city", 120))
            .col(string_len("country", 2)),
    )
    .index(
        Index::create().name("owner_number_key").col("organization_id").col("association_id").col("number").unique(),
    );
    manager.create_table(owner).await?;

    let mut role = organization_table("role_assignment");
    role.col(uuid("account_id"))
        .col(string_len("role", 24))
        .col(uuid_null("association_id"))
        .col(uuid_null("owner_id"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("ended_at"))
        .foreign_key(
            ForeignKey::create()
                .name("role_assignment_account_fkey")
                .from("role_assignment", "account_id")
                .to("account", "id"),
        );
    child_of(&mut role, "role_assignment", "association_id", "association");
    child_of(&mut role, "role_assignment", "owner_id", "owner");
    manager.create_table(role).await?;
    index(manager, "role_assignment", "role_assignment_account", &["account_id"]).await?;

    let mut ownership = association_table("ownership");
    versioned(
        ownership
            .col(uuid("unit_id"))
            .col(uuid("owner_id"))
            .col(big_integer("numerator").check(Expr::col("numerator").gt(0)))
            .col(big_integer("denominator").check(Expr::col("denominator").gt(0)))
            .col(date("starts_on"))
            .col(date_null("ends_on")),
    )
    .check(Expr::col("numerator").lte(Expr::col("denominator")));
    child_of(&mut ownership, "ownership", "unit_id", "unit");
    child_of(&mut ownership, "ownership", "owner_id", "owner");
    manager.create_table(ownership).await?;
    index(manager, "ownership", "ownership_unit", &["organization_id", "unit_id", "starts_on"]).await?;
    index(manager, "ownership", "ownership_owner", &["organization_id", "owner_id"]).await?;
    index(manager, "ownership", "ownership_association", &["organization_id", "association_id"]).await?;

    let mut key = association_table("distribution_key");
    archivable(
        key.col(string_len("name", 160))
            .col(string_len("kind", 24))
            .col(big_integer("total_parts").check(Expr::col("total_parts").gt(0)))
            .col(integer("position")),
    );
    manager.create_table(key).await?;

    let mut part = association_table("key_part");
    part.col(uuid("key_id"))
        .col(uuid("unit_id"))
        .col(big_integer("parts").check(Expr::col("parts").gt(0)))
        .index(Index::create().name("key_part_key").col("organization_id").col("key_id").col("unit_id").unique());
    child_of(&mut part, "key_part", "key_id", "distribution_key");
    child_of(&mut part, "key_part", "unit_id", "unit");
    manager.create_table(part).await
}

async fn charges(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut call = association_table("call_for_funds");
    versioned(
        call.col(integer("number"))
            .col(string_len("title", 120))
            .col(string_len("status", 24))
            .col(date("called_on"))
            .col(date("due_on"))
            .col(big_integer("total").check(Expr::col("total").gt(0)))
            .col(big_integer("reserve").check(Expr::col("reserve").gte(0)))
            .col(timestamp_with_time_zone("issued_at"))
            .col(uuid("issued_by"))
            .col(timestamp_with_time_zone_null("cancelled_at"))
            .col(string_len_null("cancel_reason", 500)),
    )
    .index(
        Index::create()
            .name("call_for_funds_number_key")
            .col("organization_id")
            .col("association_id")
            .col("number")
            .unique(),
    )
    .foreign_key(
        ForeignKey::create()
            .name("call_for_funds_issued_by_fkey")
            .from("call_for_funds", "issued_by")
            .to("account", "id"),
    );
    manager.create_table(call).await?;

    let mut line = association_table("call_line");
    line.col(uuid("call_id"))
        .col(integer("position"))
        .col(string_len("label", 120))
        .col(string_len("nature", 24))
        .col(string_len("fund", 24))
        .col(uuid("key_id"))
        .col(string_len("key_name", 160))
        .col(big_integer("key_total"))
        .col(big_integer("amount").check(Expr::col("amount").gt(0)))
        .index(
            Index::create()
                .name("call_line_position_key")
                .col("organization_id")
                .col("call_id")
                .col("position")
                .unique(),
        );
    child_of(&mut line, "call_line", "call_id", "call_for_funds");
    child_of(&mut line, "call_line", "key_id", "distribution_key");
    manager.create_table(line).await?;

    let mut contribution = association_table("contribution");
    contribution
        .col(uuid("call_id"))
        .col(uuid("owner_id"))
        .col(integer("position"))
        .col(big_integer("amount"))
        .col(big_integer("reserve"))
        .col(string_len("communication", 12))
        .index(
            Index::create()
                .name("contribution_owner_key")
                .col("organization_id")
                .col("call_id")
                .col("owner_id")
                .unique(),
        )
        .index(Index::create().name("contribution_reference_key").col("organization_id").col("communication").unique());
    child_of(&mut contribution, "contribution", "call_id", "call_for_funds");
    child_of(&mut contribution, "contribution", "owner_id", "owner");
    manager.create_table(contribution).await?;
    index(manager, "contribution", "contribution_owner", &["organization_id", "owner_id"]).await?;

    let mut detail = association_table("contribution_detail");
    detail
        .col(uuid("contribution_id"))
        .col(uuid("line_id"))
        .col(uuid("unit_id"))
        .col(string_len("unit_reference", 40))
        .col(integer("position"))
        .col(big_integer("parts"))
        .col(big_integer("numerator"))
        .col(big_integer("denominator"))
        .col(big_integer("amount"))
        .index(
            Index::create()
                .name("contribution_detail_position_key")
                .col("organization_id")
                .col("contribution_id")
                .col("position")
                .unique(),
        );
    child_of(&mut detail, "contribution_detail", "contribution_id", "contribution");
    child_of(&mut detail, "contribution_detail", "line_id", "call_line");
    child_of(&mut detail, "contribution_detail", "unit_id", "unit");
    manager.create_table(detail).await
}

async fn platform(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut audit = organization_table("audit_event");
    audit
        .col(uuid_null("association_id"))
        .col(uuid_null("account_id"))
        .col(string_len("action", 60))
        .col(string_len("subject_kind", 40))
        .col(uuid("subject_id"))
        .col(string_len("request_id", 80))
        .col(timestamp_with_time_zone("at"))
        .col(json_binary("detail"));
    child_of(&mut audit, "audit_event", "association_id", "association");
    manager.create_table(audit).await?;
    index(manager, "audit_event", "audit_event_subject", &["organization_id", "subject_id"]).await?;

    let mut record = organization_table("idempotency_record");
    record
        .col(uuid("account_id"))
        .col(string_len("operation", 60))
        .col(string_len("key", 255))
        .col(string_len("input_sha256", 64))
        .col(json_binary("response"))
        .col(timestamp_with_time_zone("created_at"))
        .index(
            Index::create()
                .name("idempotency_record_key")
                .col("organization_id")
                .col("account_id")
                .col("operation")
                .col("key")
                .unique(),
        );
    manager.create_table(record).await?;

    let mut document = association_table("issued_document");
    document
        .col(string_len("kind", 40))
        .col(uuid("subject_id"))
        .col(string_len("code", 32).unique_key())
        .col(text("data"))
        .col(string_len("data_sha256", 64))
        .col(timestamp_with_time_zone("issued_at"))
        .col(timestamp_with_time_zone_null("revoked_at"))
        .index(
            Index::create()
                .name("issued_document_subject_key")
                .col("organization_id")
                .col("kind")
                .col("subject_id")
                .unique(),
        );
    manager.create_table(document).await
}

async fn fences(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    for (name, rows, grant) in [
        ("organization", Rows::OrganizationItself, Grant::Change),
        ("account", Rows::Accounts, Grant::Change),
        ("role_assignment", Rows::Roles, Grant::Change),
        ("session", Rows::Platform, Grant::Forget),
        ("login_throttle", Rows::Platform, Grant::Forget),
        ("association", Rows::Organization, Grant::Change),
        ("bank_account", Rows::Organization, Grant::Forget),
        ("building", Rows::Organization, Grant::Change),
        ("unit", Rows::Organization, Grant::Change),
        ("owner", Rows::Organization, Grant::Change),
        ("ownership", Rows::Organization, Grant::Change),
        ("distribution_key", Rows::Organization, Grant::Change),
        ("key_part", Rows::Organization, Grant::Change),
        ("call_for_funds", Rows::Organization, Grant::Change),
        ("call_line", Rows::Organization, Grant::Append),
        ("contribution", Rows::Organization, Grant::Append),
        ("contribution_detail", Rows::Organization, Grant::Append),
        ("issued_document", Rows::Documents, Grant::Change),
        ("idempotency_record", Rows::Organization, Grant::Append),
        ("audit_event", Rows::Organization, Grant::Append),
    ] {
        protect(manager, name, rows, grant).await?;
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
