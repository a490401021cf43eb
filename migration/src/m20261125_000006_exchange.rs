//! Imports: what each one made, how columns were understood before, and lists that are being looked at.

use sea_orm_migration::{prelude::*, schema::*};

use crate::{
    rls::{Grant, Rows, protect},
    table::{association_table, child_of, organization_table},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
#[expect(elided_lifetimes_in_paths, reason = "the trait leaves the lifetime out, and the two must agree")]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        batches(manager).await?;
        lists(manager).await?;
        protect(manager, "import_batch", Rows::Organization, Grant::Change).await?;
        protect(manager, "import_batch_item", Rows::Organization, Grant::Append).await?;
        protect(manager, "import_mapping", Rows::Organization, Grant::Change).await?;
        // A list holds personal data that nobody has agreed to keep yet.
        protect(manager, "import_draft", Rows::Organization, Grant::Forget).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in ["import_draft", "import_mapping", "import_batch_item", "import_batch"] {
            manager.drop_table(Table::drop().table(name).to_owned()).await?;
        }
        Ok(())
    }
}

async fn batches(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut batch = association_table("import_batch");
    batch
        .col(string_len("kind", 24))
        .col(string_len_null("file_name", 160))
        .col(string_len("sha256", 64))
        .col(integer("rows"))
        .col(integer("buildings"))
        .col(integer("units"))
        .col(integer("owners"))
        .col(integer("ownerships"))
        .col(integer("keys"))
        .col(uuid("account_id"))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid_null("undone_by"))
        .col(timestamp_with_time_zone_null("undone_at"))
        .foreign_key(
            ForeignKey::create()
                .name("import_batch_account_fkey")
                .from("import_batch", "account_id")
                .to("account", "id"),
        )
        .foreign_key(
            ForeignKey::create()
                .name("import_batch_undone_by_fkey")
                .from("import_batch", "undone_by")
                .to("account", "id"),
        );
    manager.create_table(batch).await?;
    index(manager, "import_batch", "import_batch_association", &["organization_id", "association_id"]).await?;

    let mut item = association_table("import_batch_item");
    item.col(uuid("batch_id")).col(string_len("kind", 24)).col(uuid("subject_id")).col(integer("version"));
    child_of(&mut item, "import_batch_item", "batch_id", "import_batch");
    manager.create_table(item).await?;
    index(manager, "import_batch_item", "import_batch_item_batch", &["organization_id", "batch_id"]).await
}

async fn lists(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut mapping = organization_table("import_mapping");
    mapping
        .col(string_len("kind", 24))
        .col(string_len("headings_sha256", 64))
        .col(json_binary("mapping"))
        .col(timestamp_with_time_zone("updated_at"))
        .index(
            Index::create().name("import_mapping_headings_key").col("organization_id").col("headings_sha256").unique(),
        );
    manager.create_table(mapping).await?;

    let mut draft = association_table("import_draft");
    draft
        .col(uuid("account_id"))
        .col(string_len_null("kind", 24))
        .col(string_len_null("file_name", 160))
        .col(string_len("sha256", 64))
        .col(binary("content"))
        .col(string_len_null("sheet", 160))
        .col(json_binary_null("mapping"))
        .col(uuid("building_id"))
        .col(boolean("makes_buildings"))
        .col(date("starts_on"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(
            ForeignKey::create()
                .name("import_draft_account_fkey")
                .from("import_draft", "account_id")
                .to("account", "id"),
        );
    child_of(&mut draft, "import_draft", "building_id", "building");
    manager.create_table(draft).await?;
    index(manager, "import_draft", "import_draft_account", &["organization_id", "account_id"]).await
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
