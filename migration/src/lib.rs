#![doc = include_str!("../README.md")]

mod m20261120_000001_foundation;
mod m20261125_000001_units;
mod m20261125_000002_association;
mod m20261125_000003_owners;
mod m20261125_000004_ownership;
mod m20261125_000005_opening;
mod m20261125_000006_exchange;
mod m20261126_000001_accounts;
mod m20261126_000002_factors;
mod m20261126_000003_tokens;
mod m20261126_000004_hats;
mod m20261126_000005_audit;
mod m20261126_000006_changes;
mod m20261127_000001_jobs;
mod m20261127_000002_storage;
mod m20261127_000003_library;
mod m20261127_000004_notifications;
mod m20261127_000005_delivery;
mod m20261127_000006_outside;
mod m20261127_000007_identity;
mod m20261128_000001_transfer;
mod m20261128_000002_services;
mod m20261129_000001_deed_notice;
mod m20261130_000001_attachment;
mod m20261130_000002_ended_units;
mod rls;
mod table;

use sea_orm_migration::{MigrationTrait, async_trait::async_trait};
pub use sea_orm_migration::{MigratorTrait, SchemaManager};

pub use rls::APPLICATION_ROLE;

/// Every migration, oldest first.
#[derive(Debug)]
pub struct Migrator;

#[async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261120_000001_foundation::Migration),
            Box::new(m20261125_000001_units::Migration),
            Box::new(m20261125_000002_association::Migration),
            Box::new(m20261125_000003_owners::Migration),
            Box::new(m20261125_000004_ownership::Migration),
            Box::new(m20261125_000005_opening::Migration),
            Box::new(m20261125_000006_exchange::Migration),
            Box::new(m20261126_000001_accounts::Migration),
            Box::new(m20261126_000002_factors::Migration),
            Box::new(m20261126_000003_tokens::Migration),
            Box::new(m20261126_000004_hats::Migration),
            Box::new(m20261126_000005_audit::Migration),
            Box::new(m20261126_000006_changes::Migration),
            Box::new(m20261127_000007_identity::Migration),
            Box::new(m20261127_000001_jobs::Migration),
            Box::new(m20261127_000002_storage::Migration),
            Box::new(m20261127_000003_library::Migration),
            Box::new(m20261127_000004_notifications::Migration),
            Box::new(m20261127_000005_delivery::Migration),
            Box::new(m20261127_000006_outside::Migration),
            Box::new(m20261128_000001_transfer::Migration),
            Box::new(m20261128_000002_services::Migration),
            Box::new(m20261129_000001_deed_notice::Migration),
            Box::new(m20261130_000001_attachment::Migration),
            Box::new(m20261130_000002_ended_units::Migration),
        ]
    }
}
