#![doc = include_str!("../README.md")]

mod m20261120_000001_foundation;
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
        vec![Box::new(m20261120_000001_foundation::Migration)]
    }
}
