//! Row-level security: the last of the four fences, on PostgreSQL only.

use sea_orm_migration::prelude::*;

/// The role that the application works in. It owns nothing and cannot step around the policies.
pub const APPLICATION_ROLE: &str = "mitoyen_app";

/// The organization that the transaction was opened for; null, and so equal to nothing, when it was opened for none.
const ORGANIZATION: &str = "(SELECT nullif(current_setting('app.organization', true), '')::uuid)";
/// The account that the transaction was opened for.
const ACCOUNT: &str = "(SELECT nullif(current_setting('app.account', true), '')::uuid)";
/// Whether the transaction belongs to the platform itself: signing in, making tenants.
const PLATFORM: &str = "(SELECT current_setting('app.platform', true) = 'on')";
/// Whether the transaction reads where the account holds its roles.
const HATS: &str = "(SELECT current_setting('app.hats', true) = 'on')";
/// Whether the transaction is a worker's, which takes jobs of every organization.
const WORKER: &str = "(SELECT current_setting('app.worker', true) = 'on')";
/// The verification code that the transaction was opened with.
const CODE: &str = "(SELECT nullif(current_setting('app.verification', true), ''))";

/// The name in addresses of the public page that the transaction was opened for.
const PUBLIC_PAGE: &str = "(SELECT nullif(current_setting('app.public_page', true), ''))";
/// The day on which it is read.
const PUBLIC_DAY: &str = "(SELECT nullif(current_setting('app.public_day', true), '')::date)";

/// Whether the transaction looks for associations that take requests of notaries.
const PORTAL: &str = "(SELECT current_setting('app.portal', true) = 'on')";

/// What the application role may do with the rows that a policy lets it see.
#[derive(Clone, Copy, Debug)]
pub enum Grant {
    /// Read, add, change; deletion only of what the platform itself forgets (sessions, throttles).
    Change,
    /// Read, add, change and delete.
    Forget,
    /// Read and add: evidence.
    Append,
}

/// Which rows a transaction sees.
#[derive(Clone, Copy, Debug)]
pub enum Rows {
    /// Those of its organization.
    Organization,
    /// The organization itself, and every one for the platform.
    OrganizationItself,
    /// Accounts: the person's own, colleagues of the organization, every one for the platform.
    Accounts,
    /// Role assignments: those of the organization, the person's own anywhere, every one for the platform.
    Roles,
    /// Issued documents: those of the organization, and the one whose code is in hand.
    Documents,
    /// Those of its organization, and every one for the platform.
    OrganizationAndPlatform,
    /// The audit trail: that of its organization, and for the platform its own, which belongs to none.
    Trail,
    /// The platform's own.
    Platform,
    /// What waits to be done: that of its organization, and all of it for the platform and for workers.
    Queue,
    /// What the workers keep for themselves.
    Worker,
    /// The person's own, and everybody's for the platform.
    Own,
    /// What has happened: in its organization, what the person has been told of anywhere, and all of it for the platform.
    Told,
}

impl Rows {
    fn condition(self) -> String {
        match self {
            Self::Organization => format!("organization_id = {ORGANIZATION}"),
            Self::OrganizationItself => format!("id = {ORGANIZATION} OR {PLATFORM}"),
            Self::Accounts => format!(
                "id = {ACCOUNT} OR {PLATFORM} OR id IN (SELECT account_id FROM role_assignment WHERE organization_id = {ORGANIZATION})"
            ),
            Self::Roles => format!("organization_id = {ORGANIZATION} OR account_id = {ACCOUNT} OR {PLATFORM}"),
            Self::Documents => format!("organization_id = {ORGANIZATION} OR code = {CODE}"),
            Self::OrganizationAndPlatform => format!("organization_id = {ORGANIZATION} OR {PLATFORM}"),
            Self::Trail => format!("organization_id = {ORGANIZATION} OR (organization_id IS NULL AND {PLATFORM})"),
            Self::Platform => PLATFORM.to_owned(),
            Self::Queue => format!("organization_id = {ORGANIZATION} OR {PLATFORM} OR {WORKER}"),
            Self::Worker => format!("{PLATFORM} OR {WORKER}"),
            Self::Own => format!("account_id = {ACCOUNT} OR {PLATFORM}"),
            Self::Told => format!(
                "organization_id = {ORGANIZATION} OR {PLATFORM} OR {WORKER} OR EXISTS (SELECT 1 FROM notification told \
                 WHERE told.event_id = notification_event.id AND told.account_id = {ACCOUNT})"
            ),
        }
    }
}

/// What a transaction sees that was opened for one public page, beside what its own table's policy shows: only ever to read, only while the page
/// is switched on, and only what the page shows.
#[derive(Clone, Copy, Debug)]
pub enum Published {
    /// The name in addresses, also one that the page had before.
    Slug,
    /// The page itself, also under a name that it had before.
    Page,
    /// The association whose page bears this name now.
    Association,
    /// The mandate of that association's syndic on the day.
    Mandate,
}

impl Published {
    fn condition(self) -> String {
        let association = format!(
            "(SELECT page.association_id FROM public_page page WHERE page.enabled AND page.slug = {PUBLIC_PAGE})"
        );
        match self {
            Self::Slug => format!("slug = {PUBLIC_PAGE}"),
            Self::Page => format!(
                "enabled AND id = (SELECT name.page_id FROM public_slug_history name WHERE name.slug = {PUBLIC_PAGE})"
            ),
            Self::Association => format!("archived_at IS NULL AND id = {association}"),
            Self::Mandate => format!(
                "association_id = {association} AND starts_on <= {PUBLIC_DAY} \
                 AND (ends_on IS NULL OR ends_on >= {PUBLIC_DAY}) AND (ended_on IS NULL OR ended_on >= {PUBLIC_DAY})"
            ),
        }
    }
}

/// Lets a transaction that was opened for one public page read what that page shows. On SQLite, which has no policies, the store alone narrows.
///
/// # Errors
/// When the database refuses.
pub async fn publish(manager: &SchemaManager<'_>, table: &str, what: Published) -> Result<(), DbErr> {
    if manager.get_database_backend() == sea_orm::DbBackend::Postgres {
        let policy = format!("CREATE POLICY public_page ON \"{table}\" FOR SELECT USING ({})", what.condition());
        manager.get_connection().execute_unprepared(&policy).await?;
    }
    Ok(())
}

/// Lets a transaction that was opened for the hats of one account read the associations where those are held, in whatever organization. On
/// SQLite, which has no policies, the store alone narrows.
///
/// # Errors
/// When the database refuses.
pub async fn show_to_hats(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    if manager.get_database_backend() == sea_orm::DbBackend::Postgres {
        let policy = format!(
            "CREATE POLICY hats ON association FOR SELECT USING ({HATS} AND EXISTS (SELECT 1 FROM role_assignment held \
             WHERE held.account_id = {ACCOUNT} AND held.ended_at IS NULL AND held.organization_id = association.organization_id \
             AND (held.association_id IS NULL OR held.association_id = association.id)))"
        );
        manager.get_connection().execute_unprepared(&policy).await?;
    }
    Ok(())
}

/// Lets a transaction that was opened for the page of notaries read which associations take requests there, where their buildings stand and what a
/// request costs: nothing of who owns what. On SQLite, which has no policies, the store alone narrows.
///
/// # Errors
/// When the database refuses.
pub async fn show_to_portal(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    if manager.get_database_backend() == sea_orm::DbBackend::Postgres {
        let takes = |id: &str| {
            format!(
                "EXISTS (SELECT 1 FROM transfer_setting taking WHERE taking.accepts_requests AND taking.association_id = {id})"
            )
        };
        for statement in [
            format!("CREATE POLICY portal ON transfer_setting FOR SELECT USING ({PORTAL} AND accepts_requests)"),
            format!(
                "CREATE POLICY portal ON association FOR SELECT USING ({PORTAL} AND archived_at IS NULL AND {})",
                takes("association.id")
            ),
            format!(
                "CREATE POLICY portal ON building FOR SELECT USING ({PORTAL} AND archived_at IS NULL AND {})",
                takes("building.association_id")
            ),
        ] {
            manager.get_connection().execute_unprepared(&statement).await?;
        }
    }
    Ok(())
}

/// Makes the application role, once for the whole database server.
///
/// # Errors
/// When the database refuses.
pub async fn create_role(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    if manager.get_database_backend() != sea_orm::DbBackend::Postgres {
        return Ok(());
    }
    // Roles belong to the server, not to the database, so two databases may be migrated at the same time.
    let create = format!(
        "DO $$ BEGIN CREATE ROLE {APPLICATION_ROLE} NOLOGIN NOSUPERUSER NOBYPASSRLS; \
         EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$"
    );
    let join = format!(
        "DO $$ BEGIN EXECUTE format('GRANT {APPLICATION_ROLE} TO %I', current_user); \
         EXCEPTION WHEN duplicate_object OR unique_violation OR internal_error THEN NULL; END $$"
    );
    let connection = manager.get_connection();
    connection.execute_unprepared(&create).await?;
    connection.execute_unprepared(&join).await?;
    connection.execute_unprepared(&format!("GRANT USAGE ON SCHEMA public TO {APPLICATION_ROLE}")).await?;
    connection.execute_unprepared(&format!("GRANT SELECT ON seaql_migrations TO {APPLICATION_ROLE}")).await?;
    Ok(())
}

/// Fences a table off: forced row-level security on PostgreSQL; on SQLite, triggers where rows may only be added.
///
/// # Errors
/// When the database refuses.
pub async fn protect(manager: &SchemaManager<'_>, table: &str, rows: Rows, grant: Grant) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    if manager.get_database_backend() == sea_orm::DbBackend::Postgres {
        let privileges = match grant {
            Grant::Change => "SELECT, INSERT, UPDATE",
            Grant::Forget => "SELECT, INSERT, UPDATE, DELETE",
            Grant::Append => "SELECT, INSERT",
        };
        let condition = rows.condition();
        for statement in [
            format!("ALTER TABLE \"{table}\" ENABLE ROW LEVEL SECURITY"),
            format!("ALTER TABLE \"{table}\" FORCE ROW LEVEL SECURITY"),
            format!("CREATE POLICY tenant ON \"{table}\" USING ({condition}) WITH CHECK ({condition})"),
            format!("GRANT {privileges} ON \"{table}\" TO {APPLICATION_ROLE}"),
        ] {
            connection.execute_unprepared(&statement).await?;
        }
    } else if matches!(grant, Grant::Append) {
        for verb in ["UPDATE", "DELETE"] {
            let statement = format!(
                "CREATE TRIGGER {table}_no_{} BEFORE {verb} ON \"{table}\" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END",
                verb.to_lowercase()
            );
            connection.execute_unprepared(&statement).await?;
        }
    }
    Ok(())
}

/// Lets role assignments be written into the transaction's own organization alone, or by the platform. The policy that shows a person her roles
/// everywhere would also have let a transaction write her one in another organization.
///
/// # Errors
/// When the database refuses.
pub async fn write_roles_at_home(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    if manager.get_database_backend() == sea_orm::DbBackend::Postgres {
        let policy = format!(
            "ALTER POLICY tenant ON role_assignment WITH CHECK (organization_id = {ORGANIZATION} OR {PLATFORM})"
        );
        manager.get_connection().execute_unprepared(&policy).await?;
    }
    Ok(())
}

/// Lets somebody read by [`show_to_hats`] only where her role counts. One that waits for its acceptance shows nothing of the association.
///
/// # Errors
/// When the database refuses.
pub async fn show_to_hats_accepted(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    if manager.get_database_backend() == sea_orm::DbBackend::Postgres {
        let policy = format!(
            "ALTER POLICY hats ON association USING ({HATS} AND EXISTS (SELECT 1 FROM role_assignment held \
             WHERE held.account_id = {ACCOUNT} AND held.ended_at IS NULL AND held.accepted_at IS NOT NULL \
             AND held.organization_id = association.organization_id \
             AND (held.association_id IS NULL OR held.association_id = association.id)))"
        );
        manager.get_connection().execute_unprepared(&policy).await?;
    }
    Ok(())
}

/// Splits the policies of accounts and roles into one for reading, which stays as wide as it was, and narrower ones for writing: a transaction of
/// a tenant adds no account and changes none but the person's own; roles are added and changed in the transaction's organization alone, although
/// the person reads hers everywhere. The platform writes all of them.
///
/// # Errors
/// When the database refuses.
pub async fn write_narrowly(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    if manager.get_database_backend() != sea_orm::DbBackend::Postgres {
        return Ok(());
    }
    let own = format!("id = {ACCOUNT} OR {PLATFORM}");
    let at_home = format!("organization_id = {ORGANIZATION} OR {PLATFORM}");
    for (table, rows, added, changed) in
        [("account", Rows::Accounts, PLATFORM, &own), ("role_assignment", Rows::Roles, at_home.as_str(), &at_home)]
    {
        for statement in [
            format!("DROP POLICY tenant ON {table}"),
            format!("CREATE POLICY tenant_read ON {table} FOR SELECT USING ({})", rows.condition()),
            format!("CREATE POLICY tenant_add ON {table} FOR INSERT WITH CHECK ({added})"),
            format!("CREATE POLICY tenant_change ON {table} FOR UPDATE USING ({changed}) WITH CHECK ({changed})"),
        ] {
            manager.get_connection().execute_unprepared(&statement).await?;
        }
    }
    Ok(())
}

/// Lets nobody change or delete a row of a table, its owner included: on PostgreSQL the privileges of [`Grant::Append`] bind the application's
/// role alone.
///
/// # Errors
/// When the database refuses.
pub async fn seal(manager: &SchemaManager<'_>, table: &str) -> Result<(), DbErr> {
    if manager.get_database_backend() != sea_orm::DbBackend::Postgres {
        return Ok(());
    }
    let connection = manager.get_connection();
    for statement in [
        format!(
            "CREATE FUNCTION {table}_sealed() RETURNS trigger LANGUAGE plpgsql AS \
             $$ BEGIN RAISE EXCEPTION '{table} is append-only'; END $$"
        ),
        format!(
            "CREATE TRIGGER {table}_sealed BEFORE UPDATE OR DELETE OR TRUNCATE ON \"{table}\" \
             FOR EACH STATEMENT EXECUTE FUNCTION {table}_sealed()"
        ),
    ] {
        connection.execute_unprepared(&statement).await?;
    }
    Ok(())
}

/// Holds the owner of a fenced table back by its fence (`true`), or lets the owner see every tenant's rows for a while (`false`), so that a
/// migration can carry them over. Nothing on SQLite, which has no policies.
///
/// # Errors
/// When the database refuses.
pub async fn force(manager: &SchemaManager<'_>, table: &str, held_back: bool) -> Result<(), DbErr> {
    if manager.get_database_backend() != sea_orm::DbBackend::Postgres {
        return Ok(());
    }
    let verb = if held_back { "FORCE" } else { "NO FORCE" };
    let statement = format!("ALTER TABLE \"{table}\" {verb} ROW LEVEL SECURITY");
    manager.get_connection().execute_unprepared(&statement).await.map(|_| ())
}
