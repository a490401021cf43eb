//! Roles that count only once whoever holds the account has shown that they are meant for her, and writing fences of the platform's tables that
//! are narrower than the reading ones.

use sea_orm_migration::{prelude::*, schema::*};

use crate::rls::{force, show_to_hats_accepted, write_narrowly};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
#[expect(elided_lifetimes_in_paths, reason = "the trait leaves the lifetime out, and the two must agree")]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut accepted = timestamp_with_time_zone_null("accepted_at");
        manager.alter_table(Table::alter().table("role_assignment").add_column(&mut accepted).take()).await?;
        force(manager, "role_assignment", false).await?;
        // Whoever has come in already keeps what she has.
        let keep = "UPDATE role_assignment SET accepted_at = created_at";
        manager.get_connection().execute_unprepared(keep).await?;
        force(manager, "role_assignment", true).await?;
        show_to_hats_accepted(manager).await?;
        write_narrowly(manager).await
    }

    /// Without the column, a role given to an address that nobody has proven would count at once.
    async fn down(&self, _manager: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("roles that wait for their acceptance stay waiting".to_owned()))
    }
}
