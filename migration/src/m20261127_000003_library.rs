//! The documents of associations: their versions, what they are about, with whom they are shared, and the words by which they are found.

use sea_orm_migration::{prelude::*, schema::*};

use crate::{
    rls::{Grant, Rows, protect},
    table::{archivable, association_table, child_of},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
#[expect(elided_lifetimes_in_paths, reason = "the trait leaves the lifetime out, and the two must agree")]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        documents(manager).await?;
        versions(manager).await?;
        links(manager).await?;
        shares(manager).await?;
        search(manager).await
    }

    /// Documents are evidence.
    async fn down(&self, _manager: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("documents are evidence and stay".to_owned()))
    }
}

async fn documents(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut document = association_table("library_document");
    archivable(
        document
            .col(string_len("title", 200))
            .col(string_len("kind", 24))
            .col(date("dated_on"))
            .col(string_len("language", 2))
            .col(string_len("visibility", 24))
            .col(boolean("personal"))
            .col(string_len("retention", 24))
            .col(date_null("kept_until"))
            .col(string_len_null("hold_reason", 300))
            .col(timestamp_with_time_zone_null("held_at"))
            .col(uuid_null("held_by"))
            .col(string_len_null("archive_reason", 300))
            .col(uuid_null("archived_by"))
            .col(timestamp_with_time_zone_null("erased_at"))
            // The versions refer to the document, which is therefore written first; nothing but the two together is ever added.
            .col(uuid("current_version_id"))
            .col(integer("versions"))
            .col(uuid("created_by")),
    )
    .foreign_key(&mut account("library_document", "created_by"));
    manager.create_table(document).await?;
    index(manager, "library_document", "library_document_dated_on", &["association_id", "dated_on"]).await?;
    protect(manager, "library_document", Rows::Organization, Grant::Change).await
}

async fn versions(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut version = association_table("document_version");
    version
        .col(uuid("document_id"))
        .col(integer("number"))
        .col(uuid_null("stored_file_id"))
        .col(string_len("file_name", 200))
        .col(string_len("media_type", 16))
        .col(big_integer("size"))
        .col(string_len("sha256", 64))
        .col(string_len_null("note", 300))
        .col(uuid_null("restored_from"))
        .col(string_len("text_state", 24))
        .col(text_null("text"))
        .col(integer_null("pages"))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid("created_by"))
        .index(
            Index::create()
                .name("document_version_number_key")
                .col("organization_id")
                .col("document_id")
                .col("number")
                .unique(),
        )
        .foreign_key(&mut account("document_version", "created_by"));
    child_of(&mut version, "document_version", "document_id", "library_document");
    child_of(&mut version, "document_version", "stored_file_id", "stored_file");
    manager.create_table(version).await?;
    index(manager, "document_version", "document_version_file", &["stored_file_id"]).await?;
    protect(manager, "document_version", Rows::Organization, Grant::Change).await
}

async fn links(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut link = association_table("document_link");
    link.col(uuid("document_id"))
        .col(string_len("object_kind", 24))
        .col(uuid("object_id"))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid("created_by"))
        .index(
            Index::create()
                .name("document_link_key")
                .col("organization_id")
                .col("document_id")
                .col("object_kind")
                .col("object_id")
                .unique(),
        )
        .foreign_key(&mut account("document_link", "created_by"));
    child_of(&mut link, "document_link", "document_id", "library_document");
    manager.create_table(link).await?;
    index(manager, "document_link", "document_link_object", &["object_kind", "object_id"]).await?;
    protect(manager, "document_link", Rows::Organization, Grant::Forget).await
}

async fn shares(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut share = association_table("document_share");
    share
        .col(uuid("document_id"))
        .col(string_len_null("circle", 24))
        .col(uuid_null("owner_id"))
        .col(date("starts_on"))
        .col(date_null("ends_on"))
        .col(timestamp_with_time_zone("created_at"))
        .col(uuid("created_by"))
        .col(timestamp_with_time_zone_null("revoked_at"))
        .col(uuid_null("revoked_by"))
        .check(Expr::col("circle").is_null().ne(Expr::col("owner_id").is_null()))
        .foreign_key(&mut account("document_share", "created_by"));
    child_of(&mut share, "document_share", "document_id", "library_document");
    child_of(&mut share, "document_share", "owner_id", "owner");
    manager.create_table(share).await?;
    index(manager, "document_share", "document_share_document", &["document_id"]).await?;
    index(manager, "document_share", "document_share_owner", &["owner_id"]).await?;
    protect(manager, "document_share", Rows::Organization, Grant::Change).await
}

/// Plain words are kept as text, and each database has its own index over them: FTS5 finds the beginnings of words by its prefix indexes,
/// PostgreSQL by a GIN index over the lexemes.
async fn search(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    let document = "FOREIGN KEY (organization_id, document_id) REFERENCES library_document (organization_id, id)";
    let organization = "FOREIGN KEY (organization_id) REFERENCES organization (id)";
    let statements = if manager.get_database_backend() == sea_orm::DbBackend::Postgres {
        let index = |name: &str, column: &str| {
            format!(
                "CREATE INDEX {name} ON document_search USING gin (array_to_tsvector(string_to_array({column}, ' ')))"
            )
        };
        vec![
            format!(
                "CREATE TABLE document_search (document_id uuid PRIMARY KEY, organization_id uuid NOT NULL, \
                 title_words text NOT NULL, words text NOT NULL, {document}, {organization})"
            ),
            "CREATE INDEX document_search_organization ON document_search (organization_id, document_id)".to_owned(),
            index("document_search_words", "words"),
            index("document_search_title_words", "title_words"),
        ]
    } else {
        vec![
            // The number is the row of the index; SQLite may renumber rows that have none.
            format!(
                "CREATE TABLE document_search (number integer PRIMARY KEY, document_id uuid_text NOT NULL UNIQUE, \
                 organization_id uuid_text NOT NULL, title_words text NOT NULL, words text NOT NULL, {document}, {organization})"
            ),
            "CREATE VIRTUAL TABLE document_search_index USING fts5 (title_words, words, content = 'document_search', \
             content_rowid = 'number', tokenize = 'ascii', prefix = '2 3 4')"
                .to_owned(),
            "CREATE TRIGGER document_search_added AFTER INSERT ON document_search BEGIN \
             INSERT INTO document_search_index (rowid, title_words, words) VALUES (NEW.number, NEW.title_words, NEW.words); END"
                .to_owned(),
            "CREATE TRIGGER document_search_gone AFTER DELETE ON document_search BEGIN \
             INSERT INTO document_search_index (document_search_index, rowid, title_words, words) \
             VALUES ('delete', OLD.number, OLD.title_words, OLD.words); END"
                .to_owned(),
            "CREATE TRIGGER document_search_changed AFTER UPDATE ON document_search BEGIN \
             INSERT INTO document_search_index (document_search_index, rowid, title_words, words) \
             VALUES ('delete', OLD.number, OLD.title_words, OLD.words); \
             INSERT INTO document_search_index (rowid, title_words, words) VALUES (NEW.number, NEW.title_words, NEW.words); END"
                .to_owned(),
        ]
    };
    for statement in statements {
        connection.execute_unprepared(&statement).await?;
    }
    protect(manager, "document_search", Rows::Organization, Grant::Forget).await
}

fn account(name: &'static str, column: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().name(format!("{name}_{column}_fkey")).from(name, column).to("account", "id").take()
}

/// An index within the tenant.
async fn index(
    manager: &SchemaManager<'_>,
    table: &'static str,
    name: &'static str,
    columns: &[&'static str],
) -> Result<(), DbErr> {
    let mut statement = Index::create().name(name).table(table).col("organization_id").take();
    for column in columns {
        statement.col(*column);
    }
    manager.create_index(statement).await
}
