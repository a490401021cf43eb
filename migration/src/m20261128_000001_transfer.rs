//! The sale of a unit: requests for the information of C. civ. art. 3.94, what the syndic answers, the versions of the document, links without an
//! account, messages, and who fetched what.

use sea_orm_migration::{prelude::*, schema::*};

use crate::{
    rls::{Grant, Rows, protect, show_to_portal},
    table::{association_table, child_of, versioned},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
#[expect(elided_lifetimes_in_paths, reason = "the trait leaves the lifetime out, and the two must agree")]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        requests(manager).await?;
        answers(manager).await?;
        settings(manager).await?;
        versions(manager).await?;
        accesses(manager).await?;
        messages(manager).await?;
        fetches(manager).await
    }

    /// What a notary was told when is evidence.
    async fn down(&self, _manager: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("what was told about sold units is evidence and stays".to_owned()))
    }
}

async fn requests(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut request = association_table("transfer");
    versioned(&mut request)
        .col(string_len("number", 24))
        .col(string_len("kind", 24))
        .col(string_len("requester_kind", 24))
        .col(string_len("requester_name", 120))
        .col(string_len_null("requester_office", 120))
        .col(string_len("requester_email", 254))
        .col(string_len_null("requester_phone", 30))
        .col(string_len("requester_language", 2))
        .col(string_len_null("requester_reference", 60))
        .col(uuid("unit_id"))
        .col(string_len("channel", 24))
        .col(date("received_on"))
        .col(date("due_on"))
        .col(date("working_day_due_on"))
        .col(date("alarm_on"))
        .col(date_null("transfer_on"))
        .col(string_len_null("buyer_name", 120))
        .col(big_integer("fee_cents").check(Expr::col("fee_cents").gte(0)))
        .col(uuid_null("mandate_document_id"))
        .col(string_len("state", 24))
        .col(date_null("reference_date"))
        .col(timestamp_with_time_zone_null("started_at"))
        .col(timestamp_with_time_zone_null("generated_at"))
        .col(timestamp_with_time_zone_null("delivered_at"))
        .col(date_null("expires_on"))
        .col(timestamp_with_time_zone_null("cancelled_at"))
        .col(string_len_null("cancel_reason", 300))
        .col(uuid_null("superseded_by_id"))
        .col(timestamp_with_time_zone_null("acknowledged_at"))
        .col(date_null("reminded_on"))
        .col(uuid_null("asked_by_account"))
        .index(
            Index::create()
                .name("transfer_number_key")
                .col("organization_id")
                .col("association_id")
                .col("number")
                .unique(),
        )
        .foreign_key(&mut account("transfer", "asked_by_account"));
    child_of(&mut request, "transfer", "unit_id", "unit");
    child_of(&mut request, "transfer", "mandate_document_id", "library_document");
    child_of(&mut request, "transfer", "superseded_by_id", "transfer");
    manager.create_table(request).await?;
    // The same request is answered once, however often and from wherever it is sent.
    let open = "CREATE UNIQUE INDEX transfer_open_key ON transfer (organization_id, unit_id, kind, requester_email) \
                WHERE state IN ('requested', 'in_progress', 'generated')";
    manager.get_connection().execute_unprepared(open).await?;
    index(manager, "transfer", "transfer_alarm", &["organization_id", "state", "alarm_on"]).await?;
    index(manager, "transfer", "transfer_unit", &["organization_id", "unit_id"]).await?;
    protect(manager, "transfer", Rows::Organization, Grant::Change).await
}

async fn answers(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut answer = association_table("transfer_answer");
    versioned(&mut answer)
        .col(uuid("transfer_id"))
        .col(string_len("section", 24))
        .col(string_len("outcome", 24))
        .col(text_null("text"))
        .col(json_binary("items"))
        .col(json_binary("documents"))
        .col(uuid("verified_by"))
        .col(string_len("verified_by_name", 200))
        .col(timestamp_with_time_zone("verified_at"))
        .col(boolean("from_default"))
        .index(
            Index::create()
                .name("transfer_answer_section_key")
                .col("organization_id")
                .col("transfer_id")
                .col("section")
                .unique(),
        )
        .foreign_key(&mut account("transfer_answer", "verified_by"));
    child_of(&mut answer, "transfer_answer", "transfer_id", "transfer");
    manager.create_table(answer).await?;
    protect(manager, "transfer_answer", Rows::Organization, Grant::Forget).await?;

    let mut usual = association_table("transfer_default");
    versioned(&mut usual)
        .col(string_len("section", 24))
        .col(string_len("outcome", 24))
        .col(text_null("text"))
        .col(json_binary("items"))
        .col(json_binary("documents"))
        .col(uuid("verified_by"))
        .col(string_len("verified_by_name", 200))
        .col(timestamp_with_time_zone("verified_at"))
        .col(date("review_on"))
        .index(
            Index::create()
                .name("transfer_default_section_key")
                .col("organization_id")
                .col("association_id")
                .col("section")
                .unique(),
        )
        .foreign_key(&mut account("transfer_default", "verified_by"));
    manager.create_table(usual).await?;
    protect(manager, "transfer_default", Rows::Organization, Grant::Forget).await
}

async fn settings(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut setting = association_table("transfer_setting");
    versioned(&mut setting)
        .col(boolean("accepts_requests").default(false).take())
        .col(big_integer("fee_contract_cents").check(Expr::col("fee_contract_cents").gte(0)))
        .col(big_integer("fee_deed_cents").check(Expr::col("fee_deed_cents").gte(0)))
        .col(string_len_null("fee_source", 120))
        .col(string_len_null("signatory_name", 120))
        .col(string_len_null("signatory_role", 120))
        .col(integer("remind_days"))
        .index(
            Index::create()
                .name("transfer_setting_association_key")
                .col("organization_id")
                .col("association_id")
                .unique(),
        );
    manager.create_table(setting).await?;
    protect(manager, "transfer_setting", Rows::Organization, Grant::Change).await?;
    show_to_portal(manager).await
}

async fn versions(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut version = association_table("transfer_version");
    version
        .col(uuid("transfer_id"))
        .col(integer("number"))
        .col(date("reference_date"))
        .col(string_len("language", 2))
        .col(text("data"))
        .col(json_binary("changes"))
        .col(string_len("state", 24))
        .col(uuid("issued_document_id"))
        .col(string_len("code", 32))
        .col(uuid_null("stored_file_id"))
        .col(string_len_null("sha256", 64))
        .col(big_integer_null("size"))
        .col(integer_null("pages"))
        .col(json_binary("annexes"))
        .col(json_binary("reservations"))
        .col(string_len_null("failure", 80))
        .col(uuid("created_by"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("ready_at"))
        .col(timestamp_with_time_zone_null("delivered_at"))
        .index(
            Index::create()
                .name("transfer_version_number_key")
                .col("organization_id")
                .col("transfer_id")
                .col("number")
                .unique(),
        )
        .foreign_key(&mut account("transfer_version", "created_by"));
    child_of(&mut version, "transfer_version", "transfer_id", "transfer");
    child_of(&mut version, "transfer_version", "issued_document_id", "issued_document");
    child_of(&mut version, "transfer_version", "stored_file_id", "stored_file");
    manager.create_table(version).await?;
    protect(manager, "transfer_version", Rows::Organization, Grant::Change).await
}

async fn accesses(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut access = association_table("transfer_access");
    access
        .col(uuid_null("transfer_id"))
        .col(string_len("purpose", 24))
        .col(string_len("token_sha256", 64).unique_key())
        .col(string_len("email", 254))
        .col(string_len_null("name", 120))
        .col(string_len("language", 2))
        .col(uuid_null("version_id"))
        .col(string_len_null("what", 24))
        .col(integer_null("annex"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("expires_at"))
        .col(timestamp_with_time_zone_null("used_at"))
        .col(timestamp_with_time_zone_null("revoked_at"));
    child_of(&mut access, "transfer_access", "transfer_id", "transfer");
    child_of(&mut access, "transfer_access", "version_id", "transfer_version");
    manager.create_table(access).await?;
    index(manager, "transfer_access", "transfer_access_transfer", &["organization_id", "transfer_id"]).await?;
    // Whoever holds a link has no organization yet: the platform finds it, and everything else happens in the organization of the link.
    protect(manager, "transfer_access", Rows::OrganizationAndPlatform, Grant::Change).await
}

async fn messages(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut message = association_table("transfer_message");
    message
        .col(uuid("transfer_id"))
        .col(string_len("side", 24))
        .col(string_len("author_name", 200))
        .col(uuid_null("account_id"))
        .col(text("text"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("read_at"))
        .foreign_key(&mut account("transfer_message", "account_id"));
    child_of(&mut message, "transfer_message", "transfer_id", "transfer");
    manager.create_table(message).await?;
    index(manager, "transfer_message", "transfer_message_transfer", &["organization_id", "transfer_id", "created_at"])
        .await?;
    protect(manager, "transfer_message", Rows::Organization, Grant::Change).await
}

async fn fetches(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut fetch = association_table("transfer_fetch");
    fetch
        .col(uuid("transfer_id"))
        .col(uuid("version_id"))
        .col(uuid_null("access_id"))
        .col(uuid_null("account_id"))
        .col(string_len("what", 24))
        .col(integer_null("annex"))
        .col(string_len_null("address_hash", 64))
        .col(timestamp_with_time_zone("at"))
        .foreign_key(&mut account("transfer_fetch", "account_id"));
    child_of(&mut fetch, "transfer_fetch", "transfer_id", "transfer");
    child_of(&mut fetch, "transfer_fetch", "version_id", "transfer_version");
    child_of(&mut fetch, "transfer_fetch", "access_id", "transfer_access");
    manager.create_table(fetch).await?;
    index(manager, "transfer_fetch", "transfer_fetch_transfer", &["organization_id", "transfer_id", "at"]).await?;
    protect(manager, "transfer_fetch", Rows::Organization, Grant::Append).await
}

/// Refers to the account of a person. Accounts belong to no organization.
fn account(table: &'static str, column: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().name(format!("{table}_{column}_fkey")).from(table, column).to("account", "id").to_owned()
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
