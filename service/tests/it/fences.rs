//! Row-level security, as PostgreSQL's own catalogue and its answers say it: for every table that there is, so that a new one cannot be forgotten.

use entity::{identity::Role, transfer::TransferSettingForm};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};
use service::{
    property::association_archive,
    testkit::{POSTGRES_REQUIRED, POSTGRES_URL, Proven, World, record},
    transfer::transfer_settings_update,
};

/// Tables of the platform itself. They belong to no organization, and their policies let nobody in but the platform and, where the name says so, the
/// person herself.
const PLATFORM: [&str; 18] = [
    "account",
    "account_device",
    "account_ticket",
    "api_token",
    "backup_code",
    "identity_link",
    "job_schedule",
    "login_throttle",
    "notification_preference",
    "notification_setting",
    "oidc_start",
    "organization",
    "push_identity",
    "push_subscription",
    "second_factor",
    "session",
    "session_challenge",
    "token_family",
];

struct Catalogue {
    owner: DatabaseConnection,
    world: World,
}

impl Catalogue {
    /// A filled database as its owner sees it, on one connection, so that a role and a setting hold for what follows.
    async fn open() -> Option<Self> {
        if std::env::var(POSTGRES_URL).is_err() {
            assert!(std::env::var(POSTGRES_REQUIRED).is_err(), "{POSTGRES_URL} must name a PostgreSQL server");
            return None;
        }
        let world = World::all().await.unwrap().pop().unwrap();
        Some(Self { owner: world.owner_connection().await.unwrap(), world })
    }

    async fn names(&self, sql: &str) -> Vec<String> {
        let rows = self.owner.query_all_raw(Statement::from_string(DbBackend::Postgres, sql)).await;
        let rows = rows.unwrap_or_else(|error| panic!("{sql}: {error}"));
        rows.iter().map(|row| row.try_get_by_index::<String>(0).unwrap()).collect()
    }

    async fn number(&self, sql: &str) -> i64 {
        let row = self.owner.query_one_raw(Statement::from_string(DbBackend::Postgres, sql)).await;
        row.unwrap_or_else(|error| panic!("{sql}: {error}")).unwrap().try_get_by_index(0).unwrap()
    }

    async fn run(&self, sql: &str) -> Result<u64, String> {
        self.owner.execute_unprepared(sql).await.map(|done| done.rows_affected()).map_err(|error| error.to_string())
    }

    async fn tables(&self) -> Vec<String> {
        self.names(
            "SELECT relname::text FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace \
             WHERE nspname = 'public' AND relkind = 'r' AND relname <> 'seaql_migrations' ORDER BY 1",
        )
        .await
    }

    async fn tenant_tables(&self) -> Vec<String> {
        self.names(
            "SELECT table_name::text FROM information_schema.columns \
             WHERE table_schema = 'public' AND column_name = 'organization_id' ORDER BY 1",
        )
        .await
    }

    /// Works from now on as the application does, for nobody in particular or for an organization.
    async fn work_for(&self, organization: &str, account: &str) {
        self.run("SET ROLE mitoyen_app").await.unwrap();
        for (name, value) in [("app.organization", organization), ("app.account", account), ("app.platform", "")] {
            self.run(&format!("SELECT set_config('{name}', '{value}', false)")).await.unwrap();
        }
    }

    async fn own_again(&self) {
        self.run("RESET ROLE").await.unwrap();
    }

    /// A row of a table as JSON: one that is there for the organization, or an empty one that says it were its.
    async fn row_of(&self, table: &str, organization: &str) -> String {
        let found = self
            .names(&format!(
                "SELECT row_to_json(t)::text FROM \"{table}\" t WHERE organization_id = '{organization}' LIMIT 1"
            ))
            .await;
        found.into_iter().next().unwrap_or_else(|| format!("{{\"organization_id\":\"{organization}\"}}"))
    }
}

/// Whether PostgreSQL refused because of a policy or a privilege, and not because of anything that a stranger could learn from.
fn fenced(refused: &Result<u64, String>) -> bool {
    refused.as_ref().is_err_and(|error| error.contains("row-level security") || error.contains("permission denied"))
}

fn insert(table: &str, row: &str) -> String {
    let row = row.replace('\'', "''");
    format!("INSERT INTO \"{table}\" SELECT * FROM json_populate_record(NULL::\"{table}\", '{row}')")
}

#[tokio::test]
async fn every_table_is_the_platforms_or_carries_its_organization() {
    let Some(catalogue) = Catalogue::open().await else { return };
    let tenants = catalogue.tenant_tables().await;
    for table in catalogue.tables().await {
        assert!(
            tenants.contains(&table) || PLATFORM.contains(&table.as_str()),
            "{table} carries no organization and is not among the platform's tables"
        );
    }
}

#[tokio::test]
async fn every_table_has_forced_policies_and_keys_that_carry_the_organization() {
    let Some(catalogue) = Catalogue::open().await else { return };
    let open = catalogue
        .names(
            "SELECT relname::text FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace \
             WHERE nspname = 'public' AND relkind = 'r' AND relname <> 'seaql_migrations' \
             AND NOT (relrowsecurity AND relforcerowsecurity AND EXISTS (SELECT 1 FROM pg_policy WHERE polrelid = pg_class.oid))",
        )
        .await;
    assert_eq!(open, Vec::<String>::new(), "without forced row-level security and a policy");
    // A reference from one tenant's table to another carries the organization, so that it cannot lead into another one.
    let loose = catalogue
        .names(
            "SELECT conname::text FROM pg_constraint \
             JOIN pg_class child ON child.oid = conrelid JOIN pg_class parent ON parent.oid = confrelid \
             WHERE contype = 'f' AND parent.relname <> 'organization' \
             AND EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = child.oid AND attname = 'organization_id' AND NOT attisdropped) \
             AND EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = parent.oid AND attname = 'organization_id' AND attnotnull AND NOT attisdropped) \
             AND NOT EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = child.oid AND attname = 'organization_id' AND attnum = ANY (conkey)) \
             ORDER BY 1",
        )
        .await;
    assert_eq!(loose, Vec::<String>::new(), "references that leave the organization out");
    // What is referred to can be referred to only together with its organization. Tables that the platform and the tenants share leave it out where a
    // row is the platform's, and are referred to by none of a tenant's.
    let keyless = catalogue
        .names(
            "SELECT child.relname::text FROM pg_class child JOIN pg_namespace n ON n.oid = child.relnamespace \
             WHERE nspname = 'public' AND relkind = 'r' \
             AND EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = child.oid AND attname = 'organization_id' AND attnotnull AND NOT attisdropped) \
             AND EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = child.oid AND attname = 'id' AND NOT attisdropped) \
             AND NOT EXISTS (SELECT 1 FROM pg_index \
               WHERE indrelid = child.oid AND indisunique AND indnkeyatts = 2 \
               AND (SELECT array_agg(attname::text ORDER BY attname) FROM pg_attribute WHERE attrelid = child.oid AND attnum = ANY (indkey)) \
                 = ARRAY['id', 'organization_id']) \
             ORDER BY 1",
        )
        .await;
    let platforms: Vec<&String> = keyless.iter().filter(|table| !PLATFORM.contains(&table.as_str())).collect();
    assert_eq!(platforms, Vec::<&String>::new(), "without a key of organization and identifier");
    let powers = catalogue
        .number(
            "SELECT count(*) FROM pg_roles WHERE rolname = 'mitoyen_app' \
             AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolcanlogin)",
        )
        .await;
    assert_eq!(powers, 0, "the application's role has powers that it must not have");
}

/// As the application's own role: nothing without a tenant, and with one tenant nothing of the other, to read, to add, to change or to take over.
#[tokio::test]
async fn no_table_shows_or_takes_anything_of_another_organization() {
    let Some(catalogue) = Catalogue::open().await else { return };
    let (own, other) = (catalogue.world.own.organization.to_string(), catalogue.world.other.organization.to_string());
    let account = catalogue.world.own.syndic.to_string();
    let tables = catalogue.tables().await;
    let tenants = catalogue.tenant_tables().await;
    catalogue.world.token(Role::Accountant).await.unwrap();
    let mut wrong: Vec<String> = Vec::new();
    let mut cases = 0;
    let mut hold = |holds: bool, what: String| {
        cases += 1;
        if !holds {
            wrong.push(what);
        }
    };
    for table in &tables {
        let tenant = tenants.contains(table);
        let row = if tenant { catalogue.row_of(table, &other).await } else { "{}".to_owned() };
        let mine = if tenant { catalogue.row_of(table, &own).await } else { "{}".to_owned() };

        catalogue.work_for("", "").await;
        let seen = catalogue.number(&format!("SELECT count(*) FROM \"{table}\"")).await;
        hold(seen == 0, format!("{table} shows {seen} rows to nobody in particular"));
        for row in [&row, &mine] {
            let added = catalogue.run(&insert(table, row)).await;
            hold(fenced(&added), format!("{table} takes a row from nobody in particular: {added:?}"));
        }
        let changed = catalogue.run(&format!("DELETE FROM \"{table}\"")).await;
        hold(changed == Ok(0) || fenced(&changed), format!("{table} lets nobody in particular delete: {changed:?}"));

        if tenant {
            catalogue.work_for(&own, &account).await;
            let foreign = format!("organization_id IS DISTINCT FROM '{own}'");
            let seen = catalogue.number(&format!("SELECT count(*) FROM \"{table}\" WHERE {foreign}")).await;
            hold(seen == 0, format!("{table} shows {seen} rows of another organization"));
            let added = catalogue.run(&insert(table, &row)).await;
            hold(fenced(&added), format!("{table} takes a row for another organization: {added:?}"));
            let changed = catalogue
                .run(&format!("UPDATE \"{table}\" SET organization_id = organization_id WHERE {foreign}"))
                .await;
            hold(
                changed == Ok(0) || fenced(&changed),
                format!("{table} lets another organization's rows be changed: {changed:?}"),
            );
            let deleted = catalogue.run(&format!("DELETE FROM \"{table}\" WHERE {foreign}")).await;
            hold(
                deleted == Ok(0) || fenced(&deleted),
                format!("{table} lets another organization's rows be deleted: {deleted:?}"),
            );
            let moved = catalogue.run(&format!("UPDATE \"{table}\" SET organization_id = '{other}'")).await;
            hold(moved == Ok(0) || fenced(&moved), format!("{table} lets rows be given away: {moved:?}"));
        }
        catalogue.own_again().await;
    }
    // Accounts and organizations are the platform's: a tenant sees her own.
    catalogue.work_for(&own, &account).await;
    let stranger = catalogue.world.other.syndic;
    let seen = catalogue.number(&format!("SELECT count(*) FROM account WHERE id = '{stranger}'")).await;
    hold(seen == 0, "a stranger's account is shown".to_owned());
    let seen = catalogue.number(&format!("SELECT count(*) FROM organization WHERE id <> '{own}'")).await;
    hold(seen == 0, "another organization is shown".to_owned());
    // She writes none of them but her own account, although she reads her colleagues'.
    let colleague = "id IN (SELECT account_id FROM role_assignment) AND id <>";
    let read = catalogue.number(&format!("SELECT count(*) FROM account WHERE {colleague} '{account}'")).await;
    hold(read == 1, format!("{read} colleagues are shown"));
    let set = |whose: &str| format!("UPDATE account SET display_name = 'X' WHERE {whose} '{account}'");
    let changed = catalogue.run(&set(colleague)).await;
    hold(changed == Ok(0), format!("a colleague's account may be changed: {changed:?}"));
    let changed = catalogue.run(&set("id =")).await;
    hold(changed == Ok(1), format!("her own account may not be changed: {changed:?}"));
    let added = catalogue.run(&insert("account", "{}")).await;
    hold(fenced(&added), format!("an account is added: {added:?}"));
    // Roles that she holds elsewhere are shown to her and changed there alone.
    catalogue.own_again().await;
    let given = format!(
        "INSERT INTO role_assignment (id, organization_id, account_id, role, created_at) \
         VALUES (gen_random_uuid(), '{other}', '{account}', 'accountant', now())"
    );
    catalogue.run(&given).await.unwrap();
    catalogue.work_for(&own, &account).await;
    let moved = format!("UPDATE role_assignment SET organization_id = '{own}' WHERE organization_id <> '{own}'");
    let elsewhere = "SELECT count(*) FROM role_assignment WHERE organization_id <> ";
    let read = catalogue.number(&format!("{elsewhere}'{own}'")).await;
    hold(read == 1, format!("{read} roles elsewhere are shown"));
    let moved = catalogue.run(&moved).await;
    hold(moved == Ok(0), format!("a role is taken out of another organization: {moved:?}"));
    for statement in ["ALTER TABLE unit DISABLE ROW LEVEL SECURITY", "TRUNCATE audit_event"] {
        let done = catalogue.run(statement).await;
        hold(done.is_err(), format!("{statement} is let through"));
    }
    let proven = Proven { engines: vec!["postgres"], subjects: tables.len(), cases, wrong: wrong.len() };
    record("tables", &proven).unwrap();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn whoever_looks_for_an_association_sees_which_take_requests_and_nothing_of_who_owns_what() {
    let Some(catalogue) = Catalogue::open().await else { return };
    let (ctx, home) = (catalogue.world.ctx(Role::Syndic), catalogue.world.own.home.id);
    let taking = TransferSettingForm { accepts_requests: true, ..TransferSettingForm::default() };
    transfer_settings_update(&ctx, None, home, &taking, None).await.unwrap();
    // One next door has settings too, and takes none.
    let neighbour = catalogue.world.own.neighbour.id;
    transfer_settings_update(&ctx, None, neighbour, &TransferSettingForm::default(), None).await.unwrap();
    let tables = catalogue.tables().await;
    catalogue.work_for("", "").await;
    catalogue.run("SELECT set_config('app.portal', 'on', false)").await.unwrap();
    for table in &tables {
        let rows = catalogue.number(&format!("SELECT count(*) FROM \"{table}\"")).await;
        let shown = ["association", "building", "transfer_setting"].contains(&table.as_str());
        assert_eq!(rows > 0, shown, "{table}");
    }
    let seen = catalogue.names("SELECT id::text FROM association").await;
    assert_eq!(seen, [home.to_string()]);
    let settings = catalogue.names("SELECT association_id::text FROM transfer_setting").await;
    assert_eq!(settings, [home.to_string()]);
    // It is there to be read.
    for change in [
        "UPDATE association SET name = 'X'",
        "UPDATE transfer_setting SET fee_deed_cents = 1",
        "UPDATE building SET name = 'X'",
    ] {
        assert!(!matches!(catalogue.run(change).await, Ok(rows) if rows > 0), "{change}");
    }
    catalogue.own_again().await;
    association_archive(&ctx, home, None, None).await.unwrap();
    catalogue.run("SET ROLE mitoyen_app").await.unwrap();
    assert_eq!(catalogue.number("SELECT count(*) FROM association").await, 0);
    catalogue.own_again().await;
}
