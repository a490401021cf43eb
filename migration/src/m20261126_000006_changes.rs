//! How many changes an organization has seen: an answer that is kept holds until the next one.
//!
//! The count has a row of its own. Every change takes it last, so that whoever holds it waits for nobody; in the organization's row it would be held by
//! those who change the organization itself and still wait for something else.

use sea_orm_migration::{prelude::*, schema::*};

use crate::{
    rls::{Grant, Rows, protect},
    table::organization_table,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
#[expect(elided_lifetimes_in_paths, reason = "the trait leaves the lifetime out, and the two must agree")]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // The identifier is the organization's own: there is one row for each.
        let changes = organization_table("organization_change").col(big_integer("number")).take();
        manager.create_table(changes).await?;
        protect(manager, "organization_change", Rows::OrganizationAndPlatform, Grant::Change).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("organization_change").to_owned()).await
    }
}
