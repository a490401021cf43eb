//! Files: what is kept, what is on its way in, and who fetched what.

use sea_orm_migration::{prelude::*, schema::*};

use crate::{
    rls::{Grant, Rows, protect},
    table::{child_of, organization_table},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
#[expect(elided_lifetimes_in_paths, reason = "the trait leaves the lifetime out, and the two must agree")]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        files(manager).await?;
        uploads(manager).await?;
        downloads(manager).await?;
        for table in ["stored_file", "upload", "upload_part"] {
            protect(manager, table, Rows::OrganizationAndPlatform, Grant::Forget).await?;
        }
        protect(manager, "file_download", Rows::Organization, Grant::Append).await
    }

    /// Who fetched which file is evidence.
    async fn down(&self, _manager: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("who fetched which file is evidence and stays".to_owned()))
    }
}

async fn files(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut file = organization_table("stored_file");
    file.col(string_len("sha256", 64))
        .col(big_integer("size"))
        .col(string_len("media_type", 16))
        .col(integer_null("pixel_width"))
        .col(integer_null("pixel_height"))
        .col(boolean("encrypted").default(false))
        .col(uuid("created_by"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("touched_at"))
        .col(timestamp_with_time_zone_null("kept_at"))
        .col(timestamp_with_time_zone_null("deleted_at"))
        .foreign_key(&mut account("stored_file", "created_by"))
        .index(Index::create().name("stored_file_content_key").col("organization_id").col("sha256").unique());
    manager.create_table(file).await?;
    index(manager, "stored_file", "stored_file_touched_at", "touched_at").await
}

async fn uploads(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut upload = organization_table("upload");
    upload
        .col(uuid("account_id"))
        .col(string_len("token_sha256", 64).unique_key())
        .col(string_len("purpose", 24))
        .col(string_len("name", 200))
        .col(big_integer_null("size"))
        .col(big_integer("received").default(0))
        .col(string_len_null("media_type", 16))
        .col(string_len_null("hash_state", 300))
        .col(string_len_null("sha256", 64))
        .col(string_len("state", 16))
        .col(string_len_null("refusal", 60))
        .col(json_binary_null("refusal_params"))
        .col(uuid_null("stored_file_id"))
        .col(boolean("duplicate").default(false))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("expires_at"))
        .col(timestamp_with_time_zone_null("ended_at"))
        .foreign_key(&mut account("upload", "account_id"));
    manager.create_table(upload).await?;
    index(manager, "upload", "upload_account", "account_id").await?;
    index(manager, "upload", "upload_expires_at", "expires_at").await?;

    let mut part = organization_table("upload_part");
    part.col(uuid("upload_id"))
        .col(big_integer("starts_at"))
        .col(big_integer("size"))
        .index(Index::create().name("upload_part_place_key").col("upload_id").col("starts_at").unique());
    child_of(&mut part, "upload_part", "upload_id", "upload");
    manager.create_table(part).await
}

async fn downloads(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut download = organization_table("file_download");
    download
        .col(uuid("stored_file_id"))
        .col(string_len("sha256", 64))
        .col(uuid("account_id"))
        .col(string_len("purpose", 24))
        .col(timestamp_with_time_zone("at"))
        .foreign_key(&mut account("file_download", "account_id"));
    manager.create_table(download).await?;
    index(manager, "file_download", "file_download_file", "stored_file_id").await
}

fn account(name: &'static str, column: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().name(format!("{name}_{column}_fkey")).from(name, column).to("account", "id").take()
}

/// An index within the tenant.
async fn index(
    manager: &SchemaManager<'_>,
    table: &'static str,
    name: &'static str,
    column: &'static str,
) -> Result<(), DbErr> {
    manager.create_index(Index::create().name(name).table(table).col("organization_id").col(column).take()).await
}
