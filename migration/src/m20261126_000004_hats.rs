//! Dated roles, plans and suspension of organizations, support grants, and whom a session looks at the pages as.

use sea_orm_migration::{prelude::*, schema::*};

use crate::{
    rls::{Grant, Rows, force, protect, show_to_hats},
    table::organization_table,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
#[expect(elided_lifetimes_in_paths, reason = "the trait leaves the lifetime out, and the two must agree")]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        roles(manager).await?;
        organizations(manager).await?;
        sessions(manager).await?;
        support(manager).await?;
        show_to_hats(manager).await
    }

    /// Who held which role when is evidence.
    async fn down(&self, _manager: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("the terms of roles and the support grants are evidence and stay".to_owned()))
    }
}

async fn roles(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    add(
        manager,
        "role_assignment",
        [
            date_null("starts_on"),
            date_null("ends_on"),
            string_len_null("decision", 300),
            uuid_null("granted_by"),
            uuid_null("ended_by"),
            string_len_null("granted_name", 160),
        ],
    )
    .await?;
    index(manager, "role_assignment", "role_assignment_association", &["organization_id", "association_id"]).await
}

async fn organizations(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    add(
        manager,
        "organization",
        [
            string_len_null("slug", 80),
            // Whoever was here before plans were counted keeps what she has.
            string_len("plan", 24).default("enterprise").take(),
            string_len_null("contact_email", 254),
            string_len_null("contact_phone", 40),
            timestamp_with_time_zone_null("suspended_at"),
            string_len_null("suspension_reason", 300),
            big_integer("association_count").default(0).take(),
        ],
    )
    .await?;
    let connection = manager.get_connection();
    connection.execute_unprepared("CREATE UNIQUE INDEX organization_slug_key ON organization (slug)").await?;
    for table in ["association", "organization"] {
        force(manager, table, false).await?;
    }
    let count = "UPDATE organization SET association_count = (SELECT count(*) FROM association \
                 WHERE association.organization_id = organization.id AND association.archived_at IS NULL)";
    connection.execute_unprepared(count).await?;
    for table in ["association", "organization"] {
        force(manager, table, true).await?;
    }
    Ok(())
}

async fn sessions(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    add(
        manager,
        "session",
        [
            uuid_null("support_grant_id"),
            uuid_null("view_as_owner_id"),
            uuid_null("view_as_association_id"),
            string_len_null("view_as_name", 160),
        ],
    )
    .await
}

async fn support(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut grant = organization_table("support_grant");
    grant
        .col(uuid("granted_by"))
        .col(string_len("reason", 300))
        .col(date("ends_on"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("revoked_at"))
        .col(uuid_null("revoked_by"))
        .col(timestamp_with_time_zone_null("used_at"))
        .foreign_key(
            ForeignKey::create()
                .name("support_grant_account_fkey")
                .from("support_grant", "granted_by")
                .to("account", "id"),
        );
    manager.create_table(grant).await?;
    index(manager, "support_grant", "support_grant_organization", &["organization_id", "created_at"]).await?;
    protect(manager, "support_grant", Rows::OrganizationAndPlatform, Grant::Change).await
}

/// One column a statement: SQLite adds no more at a time.
async fn add<const N: usize>(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: [ColumnDef; N],
) -> Result<(), DbErr> {
    for mut column in columns {
        manager.alter_table(Table::alter().table(table).add_column(&mut column).take()).await?;
    }
    Ok(())
}

async fn index(
    manager: &SchemaManager<'_>,
    table: &'static str,
    name: &'static str,
    columns: &[&'static str],
) -> Result<(), DbErr> {
    let mut statement = Index::create().table(table).name(name).take();
    for column in columns {
        statement.col(*column);
    }
    manager.create_index(statement).await
}
