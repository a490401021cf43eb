//! The fences: no row of another tenant, on either database, by any way.

use entity::identity::{Permission, Role};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use service::{
    Error,
    identity::hats,
    page::PageRequest,
    property::{
        OwnerFilter, UnitFilter, association_fetch, associations_list, owner_fetch, owners_list, unit_fetch, units_list,
    },
    testkit::{POSTGRES_URL, World},
};

#[tokio::test]
async fn a_foreign_identifier_answers_like_an_unknown_one() {
    for world in World::all().await.unwrap() {
        let unknown = entity::id::UnitId(uuid_of(1));
        for role in Role::ALL {
            let foreign = unit_fetch(&world.ctx(role), world.other.home.units[0]).await.unwrap_err();
            let nowhere = unit_fetch(&world.ctx(role), unknown).await.unwrap_err();
            assert_eq!(foreign.to_string(), nowhere.to_string(), "{} {role:?}", world.name);
        }
        let syndic = world.ctx(Role::Syndic);
        assert!(matches!(association_fetch(&syndic, world.other.home.id).await, Err(Error::NotFound(_))));
        assert!(matches!(owner_fetch(&syndic, world.other.home.owners[0]).await, Err(Error::NotFound(_))));
    }
}

#[tokio::test]
async fn a_role_in_one_association_opens_no_other() {
    for world in World::all().await.unwrap() {
        for role in [Role::Accountant, Role::CouncilMember, Role::Owner, Role::Occupant] {
            let ctx = world.ctx(role);
            let seen = associations_list(&ctx, false, PageRequest::default()).await.unwrap();
            assert_eq!(seen.rows.iter().map(|row| row.id).collect::<Vec<_>>(), [world.own.home.id], "{role:?}");
            assert!(matches!(
                units_list(&ctx, world.own.neighbour.id, &UnitFilter::default(), PageRequest::default()).await,
                Err(Error::NotFound(_))
            ));
        }
        for role in [Role::Contractor, Role::Notary, Role::Superadmin] {
            assert!(associations_list(&world.ctx(role), false, PageRequest::default()).await.is_err(), "{role:?}");
        }
        assert!(matches!(
            associations_list(&world.anonymous(), false, PageRequest::default()).await,
            Err(Error::Unauthenticated)
        ));
    }
}

#[tokio::test]
async fn an_owner_sees_herself_among_the_owners() {
    for world in World::all().await.unwrap() {
        let seen =
            owners_list(&world.ctx(Role::Owner), world.own.home.id, &OwnerFilter::default(), PageRequest::default())
                .await
                .unwrap();
        assert_eq!(seen.rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["Alice Martin"]);
    }
}

#[tokio::test]
async fn what_a_person_may_is_what_her_role_says() {
    let world = World::sqlite().await.unwrap();
    for role in Role::ALL.into_iter().filter(|role| *role != Role::Superadmin) {
        for permission in Permission::ALL {
            let ctx = world.ctx(role);
            assert_eq!(ctx.may_in(permission, world.own.home.id), role.allows(permission), "{role:?} {permission:?}");
        }
    }
}

/// Every table but the migrations' own has forced row-level security and a policy, and without a setting shows no row.
#[tokio::test]
async fn postgres_fences_every_table() {
    let Ok(server) = std::env::var(POSTGRES_URL) else {
        assert!(
            std::env::var(service::testkit::POSTGRES_REQUIRED).is_err(),
            "{POSTGRES_URL} must name a PostgreSQL server"
        );
        return;
    };
    let worlds = World::all().await.unwrap();
    assert_eq!(worlds.len(), 2);
    let url = worlds[1].database_url(&server).await.unwrap();
    // One connection, so that the role set below is the role of every statement after it.
    let mut options = sea_orm::ConnectOptions::new(url);
    options.max_connections(1);
    let owner = sea_orm::Database::connect(options).await.unwrap();
    let query = |sql: &str| Statement::from_string(DbBackend::Postgres, sql.to_owned());
    let tables = owner
        .query_all_raw(query(
            "SELECT relname, relrowsecurity AND relforcerowsecurity AS forced, \
             (SELECT count(*) FROM pg_policies WHERE tablename = relname) AS policies \
             FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname = 'public' AND relkind = 'r' AND relname <> 'seaql_migrations'",
        ))
        .await
        .unwrap();
    assert_eq!(tables.len(), 98);
    owner.execute_unprepared("SET ROLE mitoyen_app").await.unwrap();
    for table in tables {
        let name: String = table.try_get("", "relname").unwrap();
        assert!(table.try_get::<bool>("", "forced").unwrap(), "{name} has no forced row-level security");
        assert!(table.try_get::<i64>("", "policies").unwrap() > 0, "{name} has no policy");
        let rows =
            owner.query_one_raw(query(&format!("SELECT count(*) AS rows FROM \"{name}\""))).await.unwrap().unwrap();
        assert_eq!(rows.try_get::<i64>("", "rows").unwrap(), 0, "{name} shows rows to nobody in particular");
    }
    for statement in [
        "UPDATE audit_event SET action = 'x'",
        "DELETE FROM audit_event",
        "DELETE FROM unit",
        "ALTER TABLE unit DISABLE ROW LEVEL SECURITY",
    ] {
        assert!(owner.execute_unprepared(statement).await.is_err(), "{statement} must be refused");
    }
}

fn uuid_of(value: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128(value)
}

/// As many requests as there are connections hold the snapshot of their organization when each of them reads what is no organization's. From the same
/// connections they would wait for each other until they fail.
#[tokio::test]
async fn requests_that_read_beside_their_snapshot_do_not_wait_for_each_other() {
    for world in World::all().await.unwrap() {
        let readers = if world.name == "sqlite" {
            std::thread::available_parallelism().unwrap().get() + 1
        } else {
            service::testkit::POSTGRES_READERS.try_into().unwrap()
        };
        let requests: Vec<_> = (0..readers).map(|_| world.ctx(Role::Syndic)).collect();
        for ctx in &requests {
            associations_list(ctx, false, PageRequest::default()).await.unwrap();
        }
        let read = futures::future::try_join_all(requests.iter().map(hats)).await;
        assert!(read.is_ok(), "{}: {read:?}", world.name);
    }
}
