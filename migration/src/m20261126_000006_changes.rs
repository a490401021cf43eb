//! How many changes an organization has seen: an answer that is kept holds until the next one.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
#[expect(elided_lifetimes_in_paths, reason = "the trait leaves the lifetime out, and the two must agree")]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let changes = big_integer("changes").default(0).take();
        manager.alter_table(Table::alter().table("organization").add_column(changes).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("organization").drop_column("changes").to_owned()).await
    }
}
