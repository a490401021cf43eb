//! Ownership ends with its unit: what stayed open in units that had been put away is closed.

use sea_orm_migration::prelude::*;

use crate::rls::force;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
#[expect(elided_lifetimes_in_paths, reason = "the trait leaves the lifetime out, and the two must agree")]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Whoever owns a fenced table is held back by its fence too, and what follows reads every tenant's rows.
        let tables = ["ownership", "unit", "unit_share"];
        for table in tables {
            force(manager, table, false).await?;
        }
        close(manager).await?;
        for table in tables {
            force(manager, table, true).await?;
        }
        Ok(())
    }

    /// The tables are as they were, and what was closed is not opened again: nobody holds anything in a unit that is no more.
    async fn down(&self, _manager: &SchemaManager) -> Result<(), DbErr> {
        Ok(())
    }
}

/// The last day of a unit is that of its shares. What goes on beyond it ends on it. What begins after it is voided and kept; so is what belongs to
/// a unit without shares that count, which was recorded by mistake.
async fn close(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let ended = "voided_at IS NULL AND unit_id IN (SELECT unit.id FROM unit WHERE unit.archived_at IS NOT NULL)";
    let shares = "FROM unit_share WHERE unit_share.organization_id = ownership.organization_id \
         AND unit_share.unit_id = ownership.unit_id AND unit_share.voided_at IS NULL";
    for statement in [
        format!(
            "UPDATE ownership SET version = version + 1, \
                 voided_at = (SELECT unit.updated_at FROM unit WHERE unit.id = ownership.unit_id) \
             WHERE {ended} AND NOT EXISTS (SELECT 1 {shares} AND unit_share.ends_on >= ownership.starts_on)"
        ),
        // An absent day compares with none, so that what lasts is closed too.
        format!(
            "UPDATE ownership SET version = version + 1, ends_on = (SELECT max(unit_share.ends_on) {shares}) \
             WHERE {ended} AND NOT EXISTS (SELECT 1 {shares} AND unit_share.ends_on >= ownership.ends_on)"
        ),
    ] {
        manager.get_connection().execute_unprepared(&statement).await?;
    }
    Ok(())
}
