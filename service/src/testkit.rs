//! Worlds to test in: a real database with two organizations, their associations and one person for every role.
//!
//! A world stands on SQLite in a temporary folder, or on a PostgreSQL database of its own when `MITOYEN_TEST_POSTGRES_URL` names a server where
//! databases may be made (`cargo xtask test` starts one). [`World::all`] answers both, so that every test runs on both.

mod bucket;
mod crowd;
mod files;
mod letterbox;
mod parcel;
mod proven;

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use entity::{
    charges::{CallForm, CallLineForm},
    id::{
        AccountId, AssociationId, CallId, ContributionId, DeedId, ImportBatchId, JobId, KeyId, OrganizationId, OwnerId,
        SessionId, UnitId,
    },
    identity::{FactorState, Plan, Role, account, session},
    language::Language,
    property::{AssociationForm, DeedForm},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseConnection, QueryFilter};
use tempfile::TempDir;
use tokio::sync::OnceCell;
use uuid::Uuid;

use crate::{
    charges::{call_issue, contributions_by_calls},
    clock::Clock,
    ctx::{Actor, Ctx, Host, RequestInfo},
    error::{Failure, Result},
    identity::{HeldRole, account_insert, organization_insert, proven, resume, role_insert},
    jobs::{NewJob, enqueue},
    page::PageRequest,
    proof::Proof,
    property::{
        ImportSource, OwnerFilter, UnitFilter, association_create, deed_create, import_apply, keys_by_associations,
        owners_list, units_list,
    },
    seal::KeyRing,
    store::{Database, DatabaseOptions, Purpose, Trace},
    work::sha256_hex,
};

pub use bucket::{BUCKET, bucket_server};
pub use crowd::everybody_comes_in;
pub use files::{bring_file, file_held, file_released, last_upload};
pub use letterbox::{Letterbox, mails_posted, post_mails};
pub use parcel::TestParcel;
pub use proven::{Proven, RECORD_COMMIT, RECORD_FILE, record};

/// The variable that names a PostgreSQL server where the tests may make databases.
pub const POSTGRES_URL: &str = "MITOYEN_TEST_POSTGRES_URL";
/// Connections of a world on PostgreSQL that read for its organization: the server has a hundred for all worlds together.
pub const POSTGRES_READERS: u32 = 4;
/// The variable that makes a missing server an error instead of a reason to test on SQLite alone.
pub const POSTGRES_REQUIRED: &str = "MITOYEN_REQUIRE_POSTGRES";
/// The instant at which the clock of every world stands.
pub const NOW: &str = "2026-03-02T09:30:00Z";

/// Units and owners of every test association: shares 400, 350, 250 of 1000, the second unit in two hands.
const TABLE: &str = "Lot;Type;Quotités;Propriétaire;Part;E-mail;Langue;Adresse;Code postal;Ville\n\
    A1;Appartement;400;Alice Martin;1;alice@example.org;fr;Rue Haute 1;1000;Bruxelles\n\
    A2;Appartement;350;Bob Claes;1/2;bob@example.org;nl;Hoogstraat 1;1000;Brussel\n\
    A2;Appartement;350;Chris Weber;1/2;chris@example.org;de;Rue Haute 1;1000;Bruxelles\n\
    G1;Garage;250;Dana Smith;1;dana@example.org;en;Rue Haute 1;1000;Bruxelles\n";

/// A database with data to test on.
pub struct World {
    /// `sqlite` or `postgres`, for messages.
    pub name: &'static str,
    /// What a server would share.
    pub host: Host,
    /// The organization that the people of [`World::ctx`] work in.
    pub own: Tenant,
    /// Another one.
    pub other: Tenant,
    ground: Ground,
}

/// What a world stands on, gone when the world is.
enum Ground {
    Folder(TempDir),
    Database { _outlived: Outlived },
}

/// The name of a database that is dropped when the next one is made: a server for the tests would otherwise grow by gigabytes.
struct Outlived(String);

static OUTLIVED: Mutex<Vec<String>> = Mutex::new(Vec::new());

impl Drop for Outlived {
    fn drop(&mut self) {
        OUTLIVED.lock().unwrap_or_else(PoisonError::into_inner).push(std::mem::take(&mut self.0));
    }
}

/// One organization of a world.
pub struct Tenant {
    /// The organization.
    pub organization: OrganizationId,
    /// The account of its syndic.
    pub syndic: AccountId,
    /// The association in which people hold their roles.
    pub home: House,
    /// Another association of the same organization, where only the syndic has a role.
    pub neighbour: House,
}

/// One association of a tenant, with a call that has been issued.
pub struct House {
    /// The association.
    pub id: AssociationId,
    /// Its base deed, of 15 June 1995.
    pub deed: DeedId,
    /// Its general key.
    pub key: KeyId,
    /// Its units, in order.
    pub units: Vec<UnitId>,
    /// Its owners, by name: Alice, Bob, Chris, Dana.
    pub owners: Vec<OwnerId>,
    /// The import by which they came.
    pub import: ImportBatchId,
    /// A call over 1 234.56.
    pub call: CallId,
    /// Its contributions, in order.
    pub contributions: Vec<ContributionId>,
}

impl World {
    /// A world on every database that there is.
    ///
    /// # Errors
    /// When a database cannot be made, or when PostgreSQL is required and not named.
    pub async fn all() -> Result<Vec<Self>> {
        let mut worlds = vec![Self::sqlite().await?];
        match std::env::var(POSTGRES_URL) {
            Ok(url) => worlds.push(Self::postgres(&url).await?),
            Err(_) if std::env::var(POSTGRES_REQUIRED).is_ok() => {
                return Err(Failure::new(format!(
                    "{POSTGRES_URL} must name a PostgreSQL server; `cargo xtask test` starts one"
                ))
                .into());
            }
            Err(_) => {}
        }
        Ok(worlds)
    }

    /// A world on SQLite.
    ///
    /// # Errors
    /// When the database cannot be made.
    pub async fn sqlite() -> Result<Self> {
        let (host, folder) = empty_sqlite().await?;
        Self::fill("sqlite", host, Ground::Folder(folder)).await
    }

    async fn postgres(server: &str) -> Result<Self> {
        let (host, name) = new_postgres(server).await?;
        Self::fill("postgres", host, Ground::Database { _outlived: Outlived(name) }).await
    }

    async fn fill(name: &'static str, host: Host, ground: Ground) -> Result<Self> {
        let own = Tenant::make(&host, "own").await?;
        let other = Tenant::make(&host, "other").await?;
        Ok(Self { name, host, own, other, ground })
    }

    /// Somebody with a role: in `home` of the own organization, but for the syndic, who has hers everywhere in it, and the superadmin, who has
    /// none anywhere. The owner is Alice.
    #[must_use]
    pub fn ctx(&self, role: Role) -> Ctx {
        self.own.ctx(&self.host, role)
    }

    /// Another owner of `home` than Alice.
    #[must_use]
    pub fn owner(&self, owner: OwnerId) -> Ctx {
        self.holding(vec![HeldRole { role: Role::Owner, association: Some(self.own.home.id), owner: Some(owner) }])
    }

    /// Somebody of the own organization who holds several roles.
    #[must_use]
    pub fn holding(&self, roles: Vec<HeldRole>) -> Ctx {
        Ctx::new(self.host.clone(), info(), Some(actor(self.own.syndic, self.own.organization, roles, false)))
    }

    /// The token of a new session of somebody like the one of [`World::ctx`], with an account of her own.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn token(&self, role: Role) -> Result<String> {
        self.token_like(&self.ctx(role)).await
    }

    /// The token of a new session of somebody who holds the same roles as the person of a context, with an account of her own.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn token_like(&self, ctx: &Ctx) -> Result<String> {
        let (now, token) = (self.host.clock.now(), format!("token-{}", Uuid::now_v7().simple()));
        let tx = self.host.database.write(Purpose::Platform, Arc::default()).await?;
        let email = format!("{}@example.org", Uuid::now_v7().simple());
        let superadmin = ctx.actor().is_some_and(|actor| actor.superadmin);
        let account = account_insert(&tx, &email, "Somebody", Language::Fr, None, superadmin, now).await?;
        let held = ctx.actor().map(|actor| actor.roles.clone()).unwrap_or_default();
        let proof = Proof::system(self.own.organization, account);
        for held in held {
            role_insert(&tx, &proof, account, held.role, held.association, held.owner, now).await?;
        }
        let session = session::ActiveModel {
            id: Set(Ctx::mint::<SessionId>()),
            token_sha256: Set(sha256_hex(token.as_bytes())),
            account_id: Set(account),
            organization_id: Set((!superadmin).then_some(self.own.organization)),
            created_at: Set(now),
            last_seen_at: Set(now),
            expires_at: Set(now + chrono::TimeDelta::days(1)),
            user_agent: Set("test".to_owned()),
            confirmed_at: Set(Some(now)),
            ..Default::default()
        };
        tx.insert_platform(session).await?;
        tx.commit().await?;
        Ok(token)
    }

    /// How many statements it takes to find out whom a session belongs to, and what she may do.
    ///
    /// # Errors
    /// When the token is nobody's.
    pub async fn statements_of_asking_who(&self, token: &str) -> Result<u32> {
        let trace = Arc::<Trace>::default();
        let actor = resume(&self.host, token, Arc::clone(&trace)).await?;
        actor.ok_or_else(|| Failure::new("the token is nobody's"))?;
        Ok(trace.statements())
    }

    /// Writes down that somebody reads the mail of an address, as she shows by a link that was sent to it.
    ///
    /// # Errors
    /// When there is no such account.
    pub async fn prove_address(&self, email: &str) -> Result<()> {
        let tx = self.host.database.write(Purpose::Platform, Arc::default()).await?;
        let email = account::Column::Email.eq(email);
        let found = tx.find_platform::<account::Entity>().filter(email).one(&tx).await?;
        let account = found.ok_or_else(|| Failure::new("there is no such account"))?;
        proven(&tx, &account, self.host.clock.now()).await?;
        Ok(tx.commit().await?)
    }

    /// A job that no handler knows, made in the tenant's transaction for somebody who asked for it.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn job(&self, organization: OrganizationId, asked_by: AccountId) -> Result<JobId> {
        self.enqueue(Some(organization), NewJob::new("test.nothing", &())?.asked_by(asked_by)).await
    }

    /// Makes a job in a transaction of one organization, or in one of the platform.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn enqueue(&self, organization: Option<OrganizationId>, job: NewJob) -> Result<JobId> {
        self.enqueue_all(organization, vec![job]).await.map(|ids| ids.first().copied().unwrap_or(JobId(Uuid::nil())))
    }

    /// Makes many jobs in one transaction.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn enqueue_all(&self, organization: Option<OrganizationId>, jobs: Vec<NewJob>) -> Result<Vec<JobId>> {
        let account = self.own.syndic;
        let purpose = organization.map_or(Purpose::Platform, |organization| Purpose::Tenant { organization, account });
        let tx = self.host.database.write(purpose, Arc::default()).await?;
        let mut ids = Vec::with_capacity(jobs.len());
        for job in jobs {
            ids.push(enqueue(&tx, job).await?);
        }
        tx.commit().await?;
        Ok(ids)
    }

    /// The address of the PostgreSQL database that the world stands on, for looking at it from outside.
    ///
    /// # Errors
    /// When it stands on SQLite.
    pub async fn database_url(&self, server: &str) -> Result<String, Failure> {
        let tx = self.host.database.read(Purpose::Platform, Arc::default()).await?;
        let statement =
            sea_orm::Statement::from_string(tx.get_database_backend(), "SELECT current_database()::text AS name");
        let row = tx.query_one_raw(statement).await?.ok_or_else(|| Failure::new("no database"))?;
        Ok(with_database(server, &row.try_get::<String>("", "name")?))
    }

    /// How a process of its own opens the world's database.
    ///
    /// # Errors
    /// When it stands on a PostgreSQL server that the environment does not name.
    pub async fn database_options(&self) -> Result<DatabaseOptions, Failure> {
        Ok(DatabaseOptions::new(match &self.ground {
            Ground::Folder(folder) => format!("sqlite://{}", folder.path().join("test.sqlite").display()),
            Ground::Database { .. } => self.database_url(&std::env::var(POSTGRES_URL).map_err(Failure::new)?).await?,
        }))
    }

    /// A connection for whoever owns the database and is held back by nothing, for looking at it and for tampering with it. There is one connection,
    /// so that what is set stays set.
    ///
    /// # Errors
    /// When it cannot be made.
    pub async fn owner_connection(&self) -> Result<DatabaseConnection, Failure> {
        let url = match &self.ground {
            Ground::Folder(folder) => format!("sqlite://{}", folder.path().join("test.sqlite").display()),
            Ground::Database { .. } => self.database_url(&std::env::var(POSTGRES_URL).map_err(Failure::new)?).await?,
        };
        let mut options = sea_orm::ConnectOptions::new(url);
        options.max_connections(1).sqlx_logging(false);
        Ok(sea_orm::Database::connect(options).await?)
    }

    /// The same world with another host over the same database.
    #[must_use]
    pub fn with_host(self, host: Host) -> Self {
        Self { host, ..self }
    }

    /// The same world with a letterbox for the mails that leave it.
    #[must_use]
    pub fn with_letterbox(self) -> (Self, Arc<Letterbox>) {
        let letterbox = Arc::new(Letterbox::default());
        let host = self.host.clone().with_courier(Arc::<Letterbox>::clone(&letterbox));
        // The box is new: nobody has set its host before.
        _ = letterbox.host.set(host.clone());
        (Self { host, ..self }, letterbox)
    }

    /// Nobody in particular.
    #[must_use]
    pub fn anonymous(&self) -> Ctx {
        Ctx::new(self.host.clone(), info(), None)
    }
}

impl Tenant {
    async fn make(host: &Host, name: &str) -> Result<Self> {
        let now = host.clock.now();
        let tx = host.database.write(Purpose::Platform, Arc::default()).await?;
        let organization = organization_insert(&tx, name, Plan::Enterprise, now).await?;
        let syndic =
            account_insert(&tx, &format!("syndic@{name}.example"), "Syndic", Language::Fr, None, false, now).await?;
        role_insert(&tx, &Proof::system(organization, syndic), syndic, Role::Syndic, None, None, now).await?;
        tx.commit().await?;
        let held = vec![HeldRole { role: Role::Syndic, association: None, owner: None }];
        let ctx = Ctx::new(host.clone(), info(), Some(actor(syndic, organization, held, false)));
        let home = House::make(&ctx, "0123.456.749").await?;
        let neighbour = House::make(&ctx, "0765.432.146").await?;
        Ok(Self { organization, syndic, home, neighbour })
    }

    /// Somebody of this organization with a role, as [`World::ctx`] says.
    #[must_use]
    pub fn ctx(&self, host: &Host, role: Role) -> Ctx {
        let association = (role != Role::Syndic).then_some(self.home.id);
        let owner = if role == Role::Owner { self.home.owners.first().copied() } else { None };
        let superadmin = role == Role::Superadmin;
        let roles = if superadmin { Vec::new() } else { vec![HeldRole { role, association, owner }] };
        Ctx::new(host.clone(), info(), Some(actor(self.syndic, self.organization, roles, superadmin)))
    }
}

impl House {
    async fn make(ctx: &Ctx, number: &str) -> Result<Self> {
        let form = AssociationForm {
            name: "ACP Les Essais".to_owned(),
            language: "fr".to_owned(),
            enterprise_number: number.to_owned(),
            street: "Rue Haute 1".to_owned(),
            postal_code: "1000".to_owned(),
            city: "Bruxelles".to_owned(),
            total_shares: "1000".to_owned(),
            working_iban: "BE68 5390 0754 7034".to_owned(),
            reserve_iban: "BE43 0689 9999 9501".to_owned(),
            ..AssociationForm::default()
        };
        let id = association_create(ctx, &form, None).await?.value;
        let base = DeedForm {
            kind: "base".to_owned(),
            dated_on: "1995-06-15".to_owned(),
            notary: "Me Fontaine".to_owned(),
            total_shares: "1000".to_owned(),
            ..DeedForm::default()
        };
        let deed = deed_create(ctx, id, &base, None).await?.value;
        let source =
            ImportSource { text: TABLE.to_owned(), starts_on: "2020-01-01".to_owned(), ..ImportSource::default() };
        let import = import_apply(ctx, id, &source, None).await?.value.batch;
        let keys = keys_by_associations(ctx, &[id], ctx.today()).await?;
        let key = keys
            .get(&id)
            .and_then(|keys| keys.first())
            .map(|key| key.id)
            .ok_or_else(|| Failure::new("no general key"))?;
        let call = call_issue(ctx, id, &call_form(key, "1 234,56"), None).await?.value;
        let contributions = contributions_by_calls(ctx, &[call]).await?.remove(&call).unwrap_or_default();
        Ok(Self {
            id,
            deed,
            key,
            units: units_list(ctx, id, &UnitFilter::default(), PageRequest::default())
                .await?
                .rows
                .iter()
                .map(|row| row.id)
                .collect(),
            owners: owners_list(ctx, id, &OwnerFilter::default(), PageRequest::default())
                .await?
                .rows
                .iter()
                .map(|row| row.id)
                .collect(),
            import,
            call,
            contributions: contributions.iter().map(|row| row.id).collect(),
        })
    }
}

/// A call of one ordinary line over a key, as somebody would type it.
#[must_use]
pub fn call_form(key: KeyId, amount: &str) -> CallForm {
    let line = CallLineForm {
        label: "Charges courantes".to_owned(),
        nature: "ordinary".to_owned(),
        fund: "working".to_owned(),
        key: key.to_string(),
        amount: amount.to_owned(),
    };
    CallForm {
        title: "Provision".to_owned(),
        called_on: "2026-03-02".to_owned(),
        due_on: "2026-03-31".to_owned(),
        lines: vec![line],
    }
}

/// A host over an empty, migrated SQLite database.
///
/// # Errors
/// When the database cannot be made.
pub async fn empty_sqlite() -> Result<(Host, TempDir)> {
    let folder = tempfile::tempdir().map_err(Failure::new)?;
    let options = DatabaseOptions::new(format!("sqlite://{}", folder.path().join("test.sqlite").display()));
    Database::migrate(&options).await?;
    Ok((host(Database::open(&options).await?)?, folder))
}

/// A host over an empty, migrated PostgreSQL database of its own.
///
/// # Errors
/// When the database cannot be made.
pub async fn empty_postgres(server: &str) -> Result<Host> {
    new_postgres(server).await.map(|(host, _)| host)
}

async fn new_postgres(server: &str) -> Result<(Host, String)> {
    static TEMPLATE: OnceCell<String> = OnceCell::const_new();
    let template = TEMPLATE
        .get_or_try_init(|| async {
            let name = format!("template_{}", Uuid::now_v7().simple());
            create_database(server, &name, "template1").await?;
            Database::migrate(&DatabaseOptions::new(with_database(server, &name))).await?;
            Ok::<_, Failure>(name)
        })
        .await?;
    let name = format!("test_{}", Uuid::now_v7().simple());
    create_database(server, &name, template).await?;
    let options = DatabaseOptions { readers: POSTGRES_READERS, ..DatabaseOptions::new(with_database(server, &name)) };
    Ok((host(Database::open(&options).await?)?, name))
}

async fn create_database(server: &str, name: &str, template: &str) -> Result<(), Failure> {
    // A template must have nobody connected while it is copied, and tests copy at the same time.
    static ONE_AT_A_TIME: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
    let _turn = ONE_AT_A_TIME.lock().await;
    let connection = sea_orm::Database::connect(server).await?;
    connection.execute_unprepared(&format!("CREATE DATABASE {name} TEMPLATE {template}")).await?;
    let outlived = std::mem::take(&mut *OUTLIVED.lock().unwrap_or_else(PoisonError::into_inner));
    for name in outlived {
        // The pools of a world that is gone may still hold connections.
        connection.execute_unprepared(&format!("DROP DATABASE {name} WITH (FORCE)")).await?;
    }
    connection.close().await?;
    Ok(())
}

fn with_database(server: &str, name: &str) -> String {
    let base = server.rsplit_once('/').map_or(server, |(base, _)| base);
    format!("{base}/{name}")
}

fn host(database: Database) -> Result<Host> {
    let now: DateTime<Utc> = NOW.parse().map_err(Failure::new)?;
    Ok(Host::new(database, Clock::Stopped(now), false, "https://mitoyen.example").with_keys(KeyRing::generate()))
}

fn info() -> RequestInfo {
    RequestInfo { request_id: "test".to_owned(), language: Language::Fr }
}

/// Somebody who has just given her password, by the stopped clock of the worlds.
fn actor(account: AccountId, organization: OrganizationId, roles: Vec<HeldRole>, superadmin: bool) -> Actor {
    Actor {
        account,
        session: SessionId(Uuid::nil()),
        email: "somebody@example.org".to_owned(),
        display_name: "Somebody".to_owned(),
        language: Language::Fr,
        superadmin,
        organization: (!superadmin).then(|| (organization, "own".to_owned())),
        changes: None,
        roles,
        confirmed_at: NOW.parse().unwrap_or_default(),
        standing: crate::Standing::default(),
        token: None,
        factor: FactorState::Off,
        unread: 0,
    }
}
