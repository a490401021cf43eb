//! The second factor: its secrets, its backup codes, the sign-ins that wait for it, and the organizations that ask for it.

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
        let mut factor = table("second_factor");
        factor
            .col(uuid("account_id").unique_key())
            .col(text("secret"))
            .col(text("codes_key"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone_null("verified_at"))
            .col(big_integer_null("last_step"))
            .col(timestamp_with_time_zone_null("last_used_at"));
        manager.create_table(of_account(&mut factor, "second_factor")).await?;

        let mut code = table("backup_code");
        code.col(uuid("account_id"))
            .col(string_len("code_hmac", 64).unique_key())
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone_null("used_at"));
        manager.create_table(of_account(&mut code, "backup_code")).await?;
        account_index(manager, "backup_code", "backup_code_account").await?;

        let mut challenge = table("session_challenge");
        challenge
            .col(string_len("token_sha256", 64).unique_key())
            .col(uuid("account_id"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone("expires_at"));
        manager.create_table(of_account(&mut challenge, "session_challenge")).await?;
        account_index(manager, "session_challenge", "session_challenge_account").await?;

        let asks = boolean("requires_second_factor").default(false).take();
        manager.alter_table(Table::alter().table("organization").add_column(asks).take()).await?;

        for name in ["second_factor", "backup_code", "session_challenge"] {
            protect(manager, name, Rows::Platform, Grant::Forget).await?;
        }
        Ok(())
    }

    /// Taking the second factor away would let in whoever has a password.
    async fn down(&self, _manager: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("second factors guard their accounts and stay".to_owned()))
    }
}

fn of_account(statement: &mut TableCreateStatement, name: &'static str) -> TableCreateStatement {
    statement
        .foreign_key(
            ForeignKey::create().name(format!("{name}_account_fkey")).from(name, "account_id").to("account", "id"),
        )
        .take()
}

async fn account_index(manager: &SchemaManager<'_>, table: &'static str, name: &'static str) -> Result<(), DbErr> {
    manager.create_index(Index::create().table(table).name(name).col("account_id").take()).await
}
