//! What the notary tells once the deed is signed (C. civ. art. 3.94 §3, art. 3.95).

use sea_orm_migration::{prelude::*, schema::*};

use crate::{
    rls::{Grant, Rows, protect},
    table::{association_table, child_of},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
#[expect(elided_lifetimes_in_paths, reason = "the trait leaves the lifetime out, and the two must agree")]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut notice = association_table("transfer_deed_notice");
        let account = ForeignKey::create()
            .name("transfer_deed_notice_account_id_fkey")
            .from("transfer_deed_notice", "account_id")
            .to("account", "id")
            .to_owned();
        notice
            .col(uuid("transfer_id"))
            .col(date("deed_on"))
            .col(text("acquirers"))
            .col(string_len_null("representative", 200))
            .col(date_null("contested_on"))
            .col(string_len("side", 24))
            .col(string_len("author_name", 200))
            .col(uuid_null("account_id"))
            .col(timestamp_with_time_zone("created_at"))
            .foreign_key(&mut account.clone());
        child_of(&mut notice, "transfer_deed_notice", "transfer_id", "transfer");
        manager.create_table(notice).await?;
        let index = Index::create()
            .table("transfer_deed_notice")
            .name("transfer_deed_notice_transfer")
            .col("organization_id")
            .col("transfer_id")
            .col("created_at")
            .take();
        manager.create_index(index).await?;
        protect(manager, "transfer_deed_notice", Rows::Organization, Grant::Append).await
    }

    /// What was told of a deed is evidence.
    async fn down(&self, _manager: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("what was told of a deed is evidence and stays".to_owned()))
    }
}
