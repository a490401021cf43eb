//! Owners as persons with several means of contact and written consents, occupants, and the index that the search reads.

use sea_orm_migration::{prelude::*, schema::*};

use crate::{
    rls::{Grant, Rows, force, protect},
    table::{association_table, child_of, organization_table, versioned},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
#[expect(elided_lifetimes_in_paths, reason = "the trait leaves the lifetime out, and the two must agree")]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        owners(manager).await?;
        contacts(manager).await?;
        occupants(manager).await?;
        search(manager).await?;
        // Whoever owns a fenced table is held back by its fence too, and what follows reads every tenant's rows.
        force(manager, "owner", false).await?;
        carry_over(manager).await?;
        force(manager, "owner", true).await?;
        for (name, grant) in [
            ("owner_person", Grant::Forget),
            ("owner_contact", Grant::Change),
            ("delivery_consent", Grant::Change),
            ("occupant", Grant::Change),
            ("search_entry", Grant::Forget),
            ("search_word", Grant::Forget),
        ] {
            protect(manager, name, Rows::Organization, grant).await?;
        }
        Ok(())
    }

    /// What has been recorded about persons has no place in the tables of before.
    async fn down(&self, _manager: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("consents are evidence and stay".to_owned()))
    }
}

async fn owners(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    for column in
        [string_len_null("legal_form", 40), string_len_null("representative", 160), uuid_null("merged_into_id")]
    {
        manager.alter_table(Table::alter().table("owner").add_column(column).take()).await?;
    }
    index(manager, "owner", "owner_merged_into", &["organization_id", "merged_into_id"]).await?;

    let mut person = association_table("owner_person");
    person
        .col(uuid("owner_id"))
        .col(integer("position"))
        .col(string_len_null("salutation", 20))
        .col(string_len_null("given_name", 80))
        .col(string_len("family_name", 80))
        .index(
            Index::create()
                .name("owner_person_position_key")
                .col("organization_id")
                .col("owner_id")
                .col("position")
                .unique(),
        );
    child_of(&mut person, "owner_person", "owner_id", "owner");
    manager.create_table(person).await
}

async fn contacts(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut contact = association_table("owner_contact");
    versioned(
        contact
            .col(uuid("owner_id"))
            .col(string_len("kind", 24))
            .col(string_len_null("value", 254))
            .col(string_len_null("postal_code", 12))
            .col(string_len_null("city", 120))
            .col(string_len_null("country", 2))
            .col(string_len_null("label", 80))
            .col(string_len("purpose", 24))
            .col(string_len("visibility", 24))
            .col(date_null("starts_on"))
            .col(date_null("ends_on"))
            .col(boolean("is_primary").default(false)),
    )
    .check(Expr::col("ends_on").gte(Expr::col("starts_on")));
    child_of(&mut contact, "owner_contact", "owner_id", "owner");
    manager.create_table(contact).await?;
    // Telephones of both kinds share the one primary place, whatever two people do at the same time.
    let primary = "CREATE UNIQUE INDEX owner_contact_primary_key ON owner_contact \
                   (organization_id, owner_id, (CASE kind WHEN 'mobile' THEN 'phone' ELSE kind END)) WHERE is_primary";
    manager.get_connection().execute_unprepared(primary).await?;
    index(manager, "owner_contact", "owner_contact_owner", &["organization_id", "owner_id"]).await?;
    index(manager, "owner_contact", "owner_contact_association", &["organization_id", "association_id"]).await?;

    let mut consent = association_table("delivery_consent");
    versioned(
        consent
            .col(uuid("owner_id"))
            .col(string_len("channel", 24))
            .col(string_len("scope", 24))
            .col(date("given_on"))
            .col(string_len("proof", 500))
            .col(date_null("withdrawn_on")),
    )
    .check(Expr::col("withdrawn_on").gte(Expr::col("given_on")));
    child_of(&mut consent, "delivery_consent", "owner_id", "owner");
    manager.create_table(consent).await?;
    index(manager, "delivery_consent", "delivery_consent_owner", &["organization_id", "owner_id"]).await?;
    index(manager, "delivery_consent", "delivery_consent_association", &["organization_id", "association_id"]).await
}

async fn occupants(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut occupant = association_table("occupant");
    versioned(
        occupant
            .col(uuid("unit_id"))
            .col(string_len("kind", 24))
            .col(uuid_null("owner_id"))
            .col(string_len_null("name", 160))
            .col(string_len_null("email", 254))
            .col(string_len_null("phone", 40))
            .col(string_len_null("language", 2))
            .col(date_null("starts_on"))
            .col(date_null("ends_on"))
            .col(boolean("whole"))
            .col(boolean("lease_registered"))
            .col(date_null("lease_registered_on"))
            .col(boolean("told_of_meetings"))
            .col(boolean("told_of_decisions"))
            .col(timestamp_with_time_zone_null("erased_at")),
    )
    .check(Expr::col("ends_on").gte(Expr::col("starts_on")));
    child_of(&mut occupant, "occupant", "unit_id", "unit");
    child_of(&mut occupant, "occupant", "owner_id", "owner");
    manager.create_table(occupant).await?;
    index(manager, "occupant", "occupant_unit", &["organization_id", "unit_id"]).await?;
    index(manager, "occupant", "occupant_association", &["organization_id", "association_id"]).await
}

async fn search(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut entry = organization_table("search_entry");
    entry
        .col(uuid("association_id"))
        .col(uuid_null("owner_id"))
        .col(string_len("kind", 24))
        .col(integer("rank"))
        .col(string_len("label", 200))
        .col(string_len("folded", 200))
        .col(boolean("archived"));
    child_of(&mut entry, "search_entry", "association_id", "association");
    child_of(&mut entry, "search_entry", "owner_id", "owner");
    manager.create_table(entry).await?;
    index(manager, "search_entry", "search_entry_association", &["organization_id", "association_id", "kind"]).await?;

    let mut word = Table::create()
        .table("search_word")
        .col(uuid("organization_id"))
        .col(string_len("word", 80))
        .col(uuid("entry_id"))
        .col(string_len("visibility", 24))
        .primary_key(Index::create().name("search_word_pkey").col("organization_id").col("word").col("entry_id"))
        .take();
    child_of(&mut word, "search_word", "entry_id", "search_entry");
    manager.create_table(word).await?;
    if manager.get_database_backend() == sea_orm::DbBackend::Postgres {
        // Beginnings of words are found between two words in the order of their bytes; languages have orders of their own.
        for column in
            ["search_word ALTER COLUMN word TYPE varchar(80)", "search_entry ALTER COLUMN folded TYPE varchar(200)"]
        {
            let statement = format!("ALTER TABLE {column} COLLATE \"C\"");
            manager.get_connection().execute_unprepared(&statement).await?;
        }
    }
    index(manager, "search_word", "search_word_entry", &["organization_id", "entry_id"]).await
}

/// What was known of owners becomes their primary means of contact. Nobody knows since when they serve.
async fn carry_over(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    let new_id = match manager.get_database_backend() {
        sea_orm::DbBackend::Postgres => "gen_random_uuid()",
        _ => "randomblob(16)",
    };
    for (kind, value, place, visibility, there) in [
        ("email", "email", "NULL, NULL, NULL", "council", "email IS NOT NULL"),
        ("phone", "phone", "NULL, NULL, NULL", "council", "phone IS NOT NULL"),
        ("post", "street", "postal_code, city, country", "owners", "coalesce(street, postal_code, city) IS NOT NULL"),
    ] {
        let statement = format!(
            "INSERT INTO owner_contact (id, organization_id, association_id, owner_id, kind, value, postal_code, city, country, \
             purpose, visibility, is_primary, version, created_at, updated_at) \
             SELECT {new_id}, organization_id, association_id, id, '{kind}', {value}, {place}, 'all', '{visibility}', true, 1, \
             created_at, updated_at FROM owner WHERE {there}"
        );
        connection.execute_unprepared(&statement).await?;
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
