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
