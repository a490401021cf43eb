//! The audit trail as chains: one for each organization and one for the platform, each entry bound to the one before by its SHA-256.
//!
//! What was written before stays readable, unchained and counted: the chain begins here.

use sea_orm_migration::{prelude::*, schema::*};

use crate::{
    rls::{Grant, Rows, force, protect, seal, write_roles_at_home},
    table::{child_of, table},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
#[expect(elided_lifetimes_in_paths, reason = "the trait leaves the lifetime out, and the two must agree")]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        // SQLite takes no condition off a column that is there, so the table is made anew and what it held is carried over.
        force(manager, "audit_event", false).await?;
        for statement in ["CREATE TABLE audit_event_before AS SELECT * FROM audit_event", "DROP TABLE audit_event"] {
            connection.execute_unprepared(statement).await?;
        }
        manager.create_table(event()).await?;
        manager.create_table(chain()).await?;
        for (name, columns) in [
            ("audit_event_subject", vec!["organization_id", "subject_id", "at"]),
            ("audit_event_at", vec!["organization_id", "at"]),
            ("audit_event_association", vec!["organization_id", "association_id", "at"]),
            ("audit_event_account", vec!["account_id", "at"]),
        ] {
            let mut index = Index::create().table("audit_event").name(name).take();
            for column in columns {
                index.col(column);
            }
            manager.create_index(index).await?;
        }
        let platform = match manager.get_database_backend() {
            sea_orm::DbBackend::Postgres => "'00000000-0000-0000-0000-000000000000'::uuid",
            _ => "X'00000000000000000000000000000000'",
        };
        let carry = "INSERT INTO audit_event (id, organization_id, chain_id, association_id, account_id, roles, action, outcome, \
                     subject_kind, subject_id, request_id, at, detail) \
                     SELECT id, organization_id, organization_id, association_id, account_id, '', action, 'done', \
                     subject_kind, subject_id, request_id, at, detail FROM audit_event_before";
        let begin = "INSERT INTO audit_chain (id, organization_id, length, head_hash, unchained) \
                     SELECT organization.id, organization.id, 0, '', \
                     (SELECT count(*) FROM audit_event_before earlier WHERE earlier.organization_id = organization.id) FROM organization";
        let platform = format!(
            "INSERT INTO audit_chain (id, organization_id, length, head_hash, unchained) VALUES ({platform}, NULL, 0, '', 0)"
        );
        force(manager, "organization", false).await?;
        for statement in [carry, begin, platform.as_str(), "DROP TABLE audit_event_before"] {
            connection.execute_unprepared(statement).await?;
        }
        force(manager, "organization", true).await?;
        protect(manager, "audit_event", Rows::Trail, Grant::Append).await?;
        protect(manager, "audit_chain", Rows::Trail, Grant::Change).await?;
        seal(manager, "audit_event").await?;
        write_roles_at_home(manager).await
    }

    /// The trail is evidence.
    async fn down(&self, _manager: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("the audit trail is evidence and stays".to_owned()))
    }
}

fn event() -> TableCreateStatement {
    let mut event = table("audit_event");
    event
        .col(uuid_null("organization_id"))
        .col(uuid("chain_id"))
        .col(uuid_null("association_id"))
        .col(uuid_null("account_id"))
        .col(string_len("roles", 200))
        .col(uuid_null("session_id"))
        .col(uuid_null("view_as_owner_id"))
        .col(uuid_null("support_grant_id"))
        .col(uuid_null("token_id"))
        .col(string_len("action", 60))
        .col(string_len("outcome", 12))
        .col(string_len_null("reason", 60))
        .col(string_len_null("subject_kind", 40))
        .col(uuid_null("subject_id"))
        .col(string_len("request_id", 80))
        .col(timestamp_with_time_zone("at"))
        .col(json_binary("detail"))
        .col(big_integer_null("sequence"))
        .col(string_len_null("previous_hash", 64))
        .col(string_len_null("hash", 64))
        .index(Index::create().name("audit_event_tenant_key").col("organization_id").col("id").unique())
        .index(Index::create().name("audit_event_sequence_key").col("chain_id").col("sequence").unique())
        .foreign_key(
            ForeignKey::create()
                .name("audit_event_organization_fkey")
                .from("audit_event", "organization_id")
                .to("organization", "id"),
        );
    child_of(&mut event, "audit_event", "association_id", "association");
    event
}

/// The heads: how long every chain is and what its last entry hashes to. Whoever appends holds the head until the change stands.
fn chain() -> TableCreateStatement {
    table("audit_chain")
        .col(uuid_null("organization_id"))
        .col(big_integer("length"))
        .col(string_len("head_hash", 64))
        .col(big_integer("unchained"))
        .index(Index::create().name("audit_chain_tenant_key").col("organization_id").col("id").unique())
        .foreign_key(
            ForeignKey::create()
                .name("audit_chain_organization_fkey")
                .from("audit_chain", "organization_id")
                .to("organization", "id"),
        )
        .take()
}
