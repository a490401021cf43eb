//! What programs sign in with, and the identities of other providers that people sign in with.

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
        tokens(manager).await?;
        identities(manager).await?;
        for name in ["token_family", "api_token", "identity_link", "oidc_start"] {
            protect(manager, name, Rows::Platform, Grant::Forget).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in ["oidc_start", "identity_link", "api_token", "token_family"] {
            manager.drop_table(Table::drop().table(name).take()).await?;
        }
        Ok(())
    }
}

async fn tokens(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut family = table("token_family");
    family
        .col(uuid("account_id"))
        .col(uuid_null("organization_id"))
        .col(string_len("device_name", 80))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("confirmed_at"))
        .col(timestamp_with_time_zone_null("ended_at"))
        .col(string_len_null("ended_because", 16))
        .foreign_key(&mut refer("token_family", "account_id", "account"))
        .foreign_key(&mut refer("token_family", "organization_id", "organization"));
    manager.create_table(family).await?;
    index(manager, "token_family", "account_id").await?;

    let mut token = table("api_token");
    token
        .col(string_len("token_sha256", 64).unique_key())
        .col(string_len("kind", 16))
        .col(uuid("account_id"))
        .col(uuid_null("organization_id"))
        .col(uuid_null("family_id"))
        .col(string_len("name", 80))
        .col(string_len("device_name", 80))
        .col(string_len("scope", 16))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("expires_at"))
        .col(timestamp_with_time_zone_null("last_used_at"))
        .col(timestamp_with_time_zone_null("spent_at"))
        .col(timestamp_with_time_zone_null("revoked_at"))
        .foreign_key(&mut refer("api_token", "account_id", "account"))
        .foreign_key(&mut refer("api_token", "organization_id", "organization"))
        .foreign_key(&mut refer("api_token", "family_id", "token_family"))
        .check(Expr::cust("(kind = 'personal') = (family_id IS NULL)"));
    manager.create_table(token).await?;
    index(manager, "api_token", "account_id").await?;
    index(manager, "api_token", "family_id").await
}

async fn identities(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut link = table("identity_link");
    link.col(uuid("account_id"))
        .col(string_len("provider", 40))
        .col(string_len("issuer", 255))
        .col(string_len("subject", 255))
        .col(string_len_null("label", 254))
        .col(timestamp_with_time_zone("linked_at"))
        .col(timestamp_with_time_zone_null("last_used_at"))
        .foreign_key(&mut refer("identity_link", "account_id", "account"))
        .index(Index::create().name("identity_link_subject_key").col("issuer").col("subject").unique());
    manager.create_table(link).await?;
    index(manager, "identity_link", "account_id").await?;

    let mut start = table("oidc_start");
    start
        .col(string_len("state_sha256", 64).unique_key())
        .col(string_len("browser_sha256", 64))
        .col(string_len("provider", 40))
        .col(uuid_null("account_id"))
        .col(string_len("next", 500))
        .col(string_len("language", 2))
        .col(timestamp_with_time_zone("expires_at"))
        .foreign_key(&mut refer("oidc_start", "account_id", "account"));
    manager.create_table(start).await?;
    index(manager, "oidc_start", "expires_at").await
}

fn refer(name: &str, column: &'static str, parent: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().name(format!("{name}_{column}_fkey")).from(name.to_owned(), column).to(parent, "id").take()
}

async fn index(manager: &SchemaManager<'_>, table: &'static str, column: &'static str) -> Result<(), DbErr> {
    manager.create_index(Index::create().name(format!("{table}_{column}")).table(table).col(column).take()).await
}
