//! What was recorded before changes were kept is carried over as changes, and what stayed open in units that were put away is closed.

use migration::{Migrator, MigratorTrait as _};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, Statement};
use service::testkit::{POSTGRES_REQUIRED, POSTGRES_URL};

/// An empty database on every engine that there is.
async fn databases() -> Vec<DatabaseConnection> {
    let connect = async |url: String| {
        let mut options = ConnectOptions::new(url);
        options.max_connections(1);
        Database::connect(options).await.unwrap()
    };
    let mut databases = vec![connect("sqlite::memory:".to_owned()).await];
    match std::env::var(POSTGRES_URL) {
        Ok(server) => {
            let name = format!("upgrade_{}", uuid::Uuid::now_v7().simple());
            let admin = connect(server.clone()).await;
            admin.execute_unprepared(&format!("CREATE DATABASE {name}")).await.unwrap();
            admin.close().await.unwrap();
            let base = server.rsplit_once('/').map_or(server.as_str(), |(base, _)| base);
            databases.push(connect(format!("{base}/{name}")).await);
        }
        Err(_) => assert!(std::env::var(POSTGRES_REQUIRED).is_err(), "{POSTGRES_URL} must name a PostgreSQL server"),
    }
    databases
}

fn id(database: &DatabaseConnection, number: u128) -> String {
    let uuid = uuid::Uuid::from_u128(number);
    match database.get_database_backend() {
        DbBackend::Postgres => format!("'{uuid}'"),
        _ => format!("X'{}'", uuid.simple()),
    }
}

#[tokio::test]
async fn the_rows_of_before_become_changes() {
    for database in databases().await {
        let engine = format!("{:?}", database.get_database_backend());
        Migrator::up(&database, Some(1)).await.unwrap();
        let id = |number| id(&database, number);
        let (organization, association, building) = (id(1), id(2), id(3));
        let now = "'2020-02-03 10:00:00+00:00'";
        let mut statements = vec![
            format!(
                "INSERT INTO organization (id, name, created_at, updated_at) VALUES ({organization}, 'Firm', {now}, {now})"
            ),
            format!(
                "INSERT INTO association (id, organization_id, number, slug, name, language, enterprise_number, street, postal_code, city, total_shares, created_at, updated_at) \
                 VALUES ({association}, {organization}, 1, 'acp', 'ACP', 'fr', '0123456749', 'Rue', '1000', 'Bruxelles', 1000, {now}, {now})"
            ),
            format!(
                "INSERT INTO building (id, organization_id, association_id, name, street, postal_code, city, position, created_at, updated_at) \
                 VALUES ({building}, {organization}, {association}, 'A', 'Rue', '1000', 'Bruxelles', 1, {now}, {now})"
            ),
        ];
        for unit in [10, 11, 12] {
            statements.push(format!(
                "INSERT INTO unit (id, organization_id, association_id, building_id, reference, kind, shares, position, created_at, updated_at) \
                 VALUES ({}, {organization}, {association}, {building}, 'L{unit}', 'apartment', 500, {unit}, {now}, {now})",
                id(unit)
            ));
        }
        for owner in [20, 21, 22] {
            statements.push(format!(
                "INSERT INTO owner (id, organization_id, association_id, number, kind, name, language, country, created_at, updated_at) \
                 VALUES ({}, {organization}, {association}, {owner}, 'natural', 'P{owner}', 'fr', 'BE', {now}, {now})",
                id(owner)
            ));
        }
        statements.push(format!("UPDATE unit SET archived_at = '2022-06-15 10:00:00+00:00' WHERE id = {}", id(12)));
        // The first unit: two halves until a sale; the second: one owner all along; the third: put away while somebody held it.
        for (row, unit, owner, upper, lower, from, to) in [
            (30, 10, 20, 1, 2, "2020-01-01", "'2023-12-31'"),
            (31, 10, 21, 1, 2, "2020-01-01", "'2023-12-31'"),
            (32, 10, 22, 1, 1, "2024-01-01", "NULL"),
            (33, 11, 20, 1, 1, "2020-01-01", "NULL"),
            (34, 12, 20, 1, 1, "2020-01-01", "'2021-12-31'"),
            (35, 12, 21, 1, 1, "2022-01-01", "'2023-12-31'"),
            (36, 12, 22, 1, 1, "2024-01-01", "NULL"),
        ] {
            statements.push(format!(
                "INSERT INTO ownership (id, organization_id, association_id, unit_id, owner_id, numerator, denominator, starts_on, ends_on, created_at, updated_at) \
                 VALUES ({}, {organization}, {association}, {}, {}, {upper}, {lower}, '{from}', {to}, {now}, {now})",
                id(row),
                id(unit),
                id(owner)
            ));
        }
        for statement in statements {
            database
                .execute_unprepared(&statement)
                .await
                .unwrap_or_else(|error| panic!("{engine}: {error}: {statement}"));
        }
        Migrator::up(&database, None).await.unwrap_or_else(|error| panic!("{engine}: {error}"));

        let rows = async |sql: &str| {
            let statement = Statement::from_string(database.get_database_backend(), sql.to_owned());
            let rows = database.query_all_raw(statement).await.unwrap();
            rows.iter().map(|row| row.try_get::<String>("", "told").unwrap()).collect::<Vec<_>>()
        };
        let changes = rows(
            "SELECT unit.reference || ' ' || ownership_change.number || ' ' || ownership_change.kind || ' ' || CAST(effective_on AS text) AS told \
             FROM ownership_change JOIN unit ON unit.id = unit_id ORDER BY unit.reference, number",
        )
        .await;
        assert_eq!(
            changes,
            [
                "L10 1 initial 2020-01-01",
                "L10 2 restated 2024-01-01",
                "L11 1 initial 2020-01-01",
                "L12 1 initial 2020-01-01",
                "L12 2 restated 2022-01-01",
                "L12 3 restated 2024-01-01"
            ],
            "{engine}"
        );
        let parts = rows(
            "SELECT unit.reference || ' ' || ownership_change.number || ' ' || owner.name || ' ' || \"right\" || ' ' || numerator || '/' || denominator AS told \
             FROM ownership_change_part JOIN ownership_change ON ownership_change.id = change_id JOIN unit ON unit.id = unit_id \
             JOIN owner ON owner.id = owner_id ORDER BY unit.reference, ownership_change.number, ownership_change_part.position",
        )
        .await;
        assert_eq!(
            parts,
            [
                "L10 1 P20 full 1/2",
                "L10 1 P21 full 1/2",
                "L10 2 P22 full 1/1",
                "L11 1 P20 full 1/1",
                "L12 1 P20 full 1/1",
                "L12 2 P21 full 1/1",
                "L12 3 P22 full 1/1"
            ],
            "{engine}"
        );
        let orphans = rows("SELECT CAST(count(*) AS text) AS told FROM ownership WHERE change_id IS NULL").await;
        assert_eq!(orphans, ["0"], "{engine}");
        let held = rows(
            "SELECT unit.reference || ' ' || CAST(starts_on AS text) || ' ' || coalesce(CAST(ends_on AS text), '-') || \
                 CASE WHEN voided_at IS NULL THEN '' ELSE ' voided' END AS told \
             FROM ownership JOIN unit ON unit.id = unit_id ORDER BY unit.reference, starts_on, ownership.id",
        )
        .await;
        assert_eq!(
            held,
            [
                "L10 2020-01-01 2023-12-31",
                "L10 2020-01-01 2023-12-31",
                "L10 2024-01-01 -",
                "L11 2020-01-01 -",
                "L12 2020-01-01 2021-12-31",
                "L12 2022-01-01 2022-06-14",
                "L12 2024-01-01 - voided"
            ],
            "{engine}"
        );
        // From now on a change can only be added.
        if database.get_database_backend() == DbBackend::Sqlite {
            assert!(database.execute_unprepared("UPDATE ownership_change SET number = 9").await.is_err());
            assert!(database.execute_unprepared("DELETE FROM ownership_change_part").await.is_err());
        }
        database.close().await.unwrap();
    }
}
