//! The parts that many tables have in common.

use sea_orm_migration::{prelude::*, schema::*};

/// A new table with its identifier.
pub fn table(name: &'static str) -> TableCreateStatement {
    Table::create().table(name).col(uuid("id").primary_key()).take()
}

/// A new table whose rows belong to an organization.
pub fn organization_table(name: &'static str) -> TableCreateStatement {
    let mut statement = table(name);
    statement
        .col(uuid("organization_id"))
        .index(Index::create().name(format!("{name}_tenant_key")).col("organization_id").col("id").unique())
        .foreign_key(
            ForeignKey::create()
                .name(format!("{name}_organization_fkey"))
                .from(name, "organization_id")
                .to("organization", "id"),
        );
    statement
}

/// A new table whose rows belong to an association of an organization.
pub fn association_table(name: &'static str) -> TableCreateStatement {
    let mut statement = organization_table(name);
    child_of(statement.col(uuid("association_id")), name, "association_id", "association");
    statement
}

/// Lets `column` refer to a row of `parent` in the same organization, and in no other.
pub fn child_of<'a>(
    statement: &'a mut TableCreateStatement,
    name: &'static str,
    column: &'static str,
    parent: &'static str,
) -> &'a mut TableCreateStatement {
    statement.foreign_key(
        ForeignKey::create()
            .name(format!("{name}_{column}_fkey"))
            .from(name, ("organization_id", column))
            .to(parent, ("organization_id", "id")),
    )
}

/// The columns of a thing that changes under an optimistic lock.
pub fn versioned(statement: &mut TableCreateStatement) -> &mut TableCreateStatement {
    statement
        .col(integer("version").default(1))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("updated_at"))
}

/// The column of a thing that is put away rather than deleted.
pub fn archivable(statement: &mut TableCreateStatement) -> &mut TableCreateStatement {
    versioned(statement).col(timestamp_with_time_zone_null("archived_at"))
}

/// Lets a column that was added to a table refer to a row of `parent` in the same organization, and in no other. SQLite adds no foreign key to
/// a table that is there; triggers say the same. Nothing is ever deleted that is referred to, so they only look when the reference is written.
///
/// # Errors
/// When the database refuses.
pub async fn refer(manager: &SchemaManager<'_>, name: &str, column: &str, parent: &str) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    if manager.get_database_backend() == sea_orm::DbBackend::Postgres {
        let statement = format!(
            "ALTER TABLE \"{name}\" ADD CONSTRAINT {name}_{column}_fkey FOREIGN KEY (organization_id, {column}) \
             REFERENCES \"{parent}\" (organization_id, id)"
        );
        connection.execute_unprepared(&statement).await?;
        return Ok(());
    }
    for (verb, when) in
        [("insert", "INSERT ON".to_owned()), ("update", format!("UPDATE OF organization_id, {column} ON"))]
    {
        let statement = format!(
            "CREATE TRIGGER {name}_{column}_{verb} BEFORE {when} \"{name}\" \
             WHEN NEW.{column} IS NOT NULL AND NOT EXISTS \
             (SELECT 1 FROM \"{parent}\" WHERE id = NEW.{column} AND organization_id = NEW.organization_id) \
             BEGIN SELECT RAISE(ABORT, '{name}.{column} refers to no {parent} of the organization'); END"
        );
        connection.execute_unprepared(&statement).await?;
    }
    Ok(())
}
