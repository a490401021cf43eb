//! What was known of owners before becomes means of contact, and what was there before can be found.

use entity::{
    id::{AccountId, OrganizationId, OwnerId, SessionId},
    identity::Role,
    language::Language,
    property::{ContactKind, ContactVisibility},
};
use migration::{Migrator, MigratorTrait as _};
use sea_orm::{ConnectOptions, ConnectionTrait, Database as Connection, DatabaseConnection, DbBackend};
use service::{
    Clock, Ctx, Database, DatabaseOptions, Host, RequestInfo,
    identity::{Actor, HeldRole},
    page::PageRequest,
    property::{contacts_by_owners, search, search_backfill},
    testkit::{POSTGRES_REQUIRED, POSTGRES_URL},
};
use uuid::Uuid;

/// A database that was made by the first migration, on every engine that there is, with its address.
async fn old_databases(folder: &std::path::Path) -> Vec<(DatabaseConnection, String)> {
    let connect = async |url: &str| {
        let mut options = ConnectOptions::new(url);
        options.max_connections(1);
        Connection::connect(options).await.unwrap()
    };
    let file = format!("sqlite://{}", folder.join("old.sqlite").display());
    let mut databases = vec![(connect(&format!("{file}?mode=rwc")).await, file)];
    match std::env::var(POSTGRES_URL) {
        Ok(server) => {
            let name = format!("owners_{}", Uuid::now_v7().simple());
            let admin = connect(&server).await;
            admin.execute_unprepared(&format!("CREATE DATABASE {name}")).await.unwrap();
            admin.close().await.unwrap();
            let base = server.rsplit_once('/').map_or(server.as_str(), |(base, _)| base);
            let url = format!("{base}/{name}");
            databases.push((connect(&url).await, url));
        }
        Err(_) => assert!(std::env::var(POSTGRES_REQUIRED).is_err(), "{POSTGRES_URL} must name a PostgreSQL server"),
    }
    for (database, _) in &databases {
        Migrator::up(database, Some(1)).await.unwrap();
    }
    databases
}

fn id(database: &DatabaseConnection, number: u128) -> String {
    let uuid = Uuid::from_u128(number);
    match database.get_database_backend() {
        DbBackend::Postgres => format!("'{uuid}'"),
        _ => format!("X'{}'", uuid.simple()),
    }
}

fn syndic(host: &Host) -> Ctx {
    let actor = Actor {
        account: AccountId(Uuid::from_u128(9)),
        session: SessionId(Uuid::nil()),
        email: "syndic@example.org".into(),
        display_name: "Syndic".into(),
        language: Language::Fr,
        superadmin: false,
        organization: Some((OrganizationId(Uuid::from_u128(1)), "Firm".into())),
        changes: None,
        roles: vec![HeldRole { role: Role::Syndic, association: None, owner: None }],
        confirmed_at: host.clock.now(),
        standing: service::Standing::default(),
        token: None,
        unread: 0,
        factor: entity::identity::FactorState::Off,
    };
    let info = RequestInfo { request_id: "test".into(), language: Language::Fr };
    Ctx::new(host.clone(), info, Some(actor))
}

#[tokio::test]
async fn owners_of_before_have_their_means_of_contact_and_are_found() {
    let folder = tempfile::tempdir().unwrap();
    for (database, url) in old_databases(folder.path()).await {
        let engine = format!("{:?}", database.get_database_backend());
        let id = |number| id(&database, number);
        let (organization, association, building) = (id(1), id(2), id(3));
        let now = "'2020-02-03 10:00:00+00:00'";
        let owner = |number: u32, name: &str, rest: &str| {
            format!(
                "INSERT INTO owner (id, organization_id, association_id, number, kind, name, language, country, email, phone, street, postal_code, city, created_at, updated_at) \
                 VALUES ({}, {organization}, {association}, {number}, 'natural', '{name}', 'fr', {rest}, {now}, {now})",
                id(u128::from(number))
            )
        };
        for statement in [
            format!(
                "INSERT INTO organization (id, name, created_at, updated_at) VALUES ({organization}, 'Firm', {now}, {now})"
            ),
            format!(
                "INSERT INTO association (id, organization_id, number, slug, name, language, enterprise_number, street, postal_code, city, total_shares, created_at, updated_at) \
                 VALUES ({association}, {organization}, 1, 'acp', 'ACP du Parc', 'fr', '0123456749', 'Rue', '1000', 'Bruxelles', 1000, {now}, {now})"
            ),
            format!(
                "INSERT INTO building (id, organization_id, association_id, name, street, postal_code, city, position, created_at, updated_at) \
                 VALUES ({building}, {organization}, {association}, 'A', 'Rue', '1000', 'Bruxelles', 1, {now}, {now})"
            ),
            format!(
                "INSERT INTO unit (id, organization_id, association_id, building_id, reference, kind, shares, position, created_at, updated_at) \
                 VALUES ({}, {organization}, {association}, {building}, 'Z 9', 'apartment', 500, 1, {now}, {now})",
                id(10)
            ),
            owner(20, "Zoé Whole", "'FR', 'zoe@example.be', '02 512 34 56', 'Rue Nationale 1', '59000', 'Lille'"),
            owner(21, "Zoé Bare", "'BE', NULL, NULL, NULL, NULL, NULL"),
            owner(22, "Zoé City", "'BE', NULL, NULL, NULL, NULL, 'Gent'"),
        ] {
            database
                .execute_unprepared(&statement)
                .await
                .unwrap_or_else(|error| panic!("{engine}: {error}: {statement}"));
        }
        Migrator::up(&database, None).await.unwrap_or_else(|error| panic!("{engine}: {error}"));
        database.close().await.unwrap();

        let open = Database::open(&DatabaseOptions { readers: 2, ..DatabaseOptions::new(url) }).await.unwrap();
        let host = Host::new(open, Clock::System, false, "https://mitoyen.example");
        let ctx = syndic(&host);
        let owners = [20, 21, 22].map(|number| OwnerId(Uuid::from_u128(number)));
        let contacts = contacts_by_owners(&ctx, &owners, None).await.unwrap();
        let of = |owner: OwnerId| {
            let rows = contacts.get(&owner).map(Vec::as_slice).unwrap_or_default();
            assert!(rows.iter().all(|row| row.is_primary && row.starts_on.is_none()), "{engine}");
            rows.iter().map(|row| (row.kind, row.visibility)).collect::<Vec<_>>()
        };
        let whole = [
            (ContactKind::Email, ContactVisibility::Council),
            (ContactKind::Phone, ContactVisibility::Council),
            (ContactKind::Post, ContactVisibility::Owners),
        ];
        assert_eq!(of(owners[0]), whole, "{engine}");
        assert_eq!(of(owners[1]), [], "{engine}");
        assert_eq!(of(owners[2]), [(ContactKind::Post, ContactVisibility::Owners)], "{engine}");

        assert_eq!(search(&ctx, "zoe", PageRequest::default()).await.unwrap().rows, []);
        assert_eq!(search_backfill(&host).await.unwrap(), 5, "{engine}");
        assert_eq!(search_backfill(&host).await.unwrap(), 0, "{engine}");
        let ctx = syndic(&host);
        for (text, count) in [("zoe", 3), ("z9", 1), ("parc", 1), ("025123456", 1), ("zoe@", 1)] {
            let found = search(&ctx, text, PageRequest::default()).await.unwrap();
            assert_eq!(found.rows.len(), count, "{engine} {text}");
        }
    }
}
