//! A transaction for a purpose, and the queries that may be asked in it.

use std::{
    collections::BTreeSet,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use chrono::{DateTime, NaiveDate, Utc};
use entity::{
    id::{AccountId, Identifier, OrganizationId},
    owned::{AssociationOwned, OrganizationOwned, OwnerOwned, Versioned},
    refusal::Refusal,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, DatabaseConnection, DatabaseExecutor,
    DatabaseTransaction, DbBackend, DbErr, EntityTrait, ExecResult, IntoActiveModel, QueryFilter, QueryResult, Select,
    Statement, TryInsertResult, UpdateMany,
    sea_query::{Expr, ExprTrait, OnConflict},
};

use super::{Bell, Live, Trace};
use crate::{
    clock::Clock,
    error::{Error, Failure, Result},
    proof::Proof,
};

/// Rows per insert statement: well below what either database takes in bound values.
const INSERT_ROWS: usize = 200;

/// What a transaction is for.
#[derive(Clone, Debug)]
pub(crate) enum Purpose {
    /// The work of one person in one organization.
    Tenant { organization: OrganizationId, account: AccountId },
    /// The platform's own: signing in, making tenants.
    Platform,
    /// A change of who works in an organization: the platform's accounts and the tenant's roles in one.
    Administration { organization: OrganizationId, account: AccountId },
    /// Where one account holds its roles, in whatever organization.
    Hats { account: AccountId },
    /// Somebody holds a document and asks whether it is genuine.
    Verification { code: String },
    /// Somebody reads the public page of an association, by its name in addresses, on a day.
    PublicPage { slug: String, day: NaiveDate },
    /// Somebody without an account looks for an association that takes requests for the information on the sale of a unit.
    Portal,
    /// What one account keeps for itself, wherever it works.
    Own { account: AccountId },
    /// A worker takes a job of whatever organization, or says how it went. What the job does, it does in a transaction of its own.
    Worker,
}

/// An open transaction. Dropped without `commit`, it leaves nothing behind.
#[derive(Debug)]
pub(crate) struct Tx {
    inner: Inner,
    trace: Arc<Trace>,
    organization: Option<OrganizationId>,
    writes: bool,
    around: Around,
    rings: AtomicBool,
    calls: Mutex<BTreeSet<AccountId>>,
}

/// What the database hands every transaction.
#[derive(Clone, Debug, Default)]
pub(super) struct Around {
    pub bell: Bell,
    pub clock: Clock,
    pub live: Live,
}

#[derive(Debug)]
enum Inner {
    Transaction(DatabaseTransaction),
    /// Each statement by itself.
    Connections(DatabaseConnection),
}

impl Tx {
    /// For a single statement, which needs no transaction around it where no purpose has to be stated first.
    pub(super) fn glance(connections: DatabaseConnection, trace: Arc<Trace>) -> Self {
        let (around, rings, calls) = (Around::default(), AtomicBool::default(), Mutex::default());
        let inner = Inner::Connections(connections);
        Self { inner, trace, organization: None, writes: false, around, rings, calls }
    }

    pub(super) async fn open(
        inner: DatabaseTransaction,
        purpose: Purpose,
        trace: Arc<Trace>,
        writes: bool,
        around: Around,
    ) -> Result<Self, Failure> {
        let organization = match &purpose {
            Purpose::Tenant { organization, .. } | Purpose::Administration { organization, .. } => Some(*organization),
            Purpose::Platform
            | Purpose::Hats { .. }
            | Purpose::Verification { .. }
            | Purpose::PublicPage { .. }
            | Purpose::Portal
            | Purpose::Own { .. }
            | Purpose::Worker => None,
        };
        let (rings, calls) = (AtomicBool::default(), Mutex::default());
        let tx = Self { inner: Inner::Transaction(inner), trace, organization, writes, around, rings, calls };
        if tx.connection().get_database_backend() == DbBackend::Postgres {
            let settings: Vec<(&str, String)> = match purpose {
                Purpose::Tenant { organization, account } => {
                    vec![("app.organization", organization.to_string()), ("app.account", account.to_string())]
                }
                Purpose::Platform => vec![("app.platform", "on".to_owned())],
                Purpose::Administration { organization, account } => vec![
                    ("app.platform", "on".to_owned()),
                    ("app.organization", organization.to_string()),
                    ("app.account", account.to_string()),
                ],
                Purpose::Hats { account } => vec![
                    ("app.platform", "on".to_owned()),
                    ("app.hats", "on".to_owned()),
                    ("app.account", account.to_string()),
                ],
                Purpose::Verification { code } => vec![("app.verification", code)],
                Purpose::PublicPage { slug, day } => {
                    vec![("app.public_page", slug), ("app.public_day", day.to_string())]
                }
                Purpose::Portal => vec![("app.portal", "on".to_owned())],
                Purpose::Own { account } => vec![("app.account", account.to_string())],
                Purpose::Worker => vec![("app.worker", "on".to_owned())],
            };
            for (name, value) in settings {
                // Local to the transaction: a setting that outlived it would leak to whoever gets the connection next.
                let statement = Statement::from_sql_and_values(
                    DbBackend::Postgres,
                    "SELECT set_config($1, $2, true)",
                    [name.into(), value.into()],
                );
                tx.connection().query_one_raw(statement).await?;
            }
        }
        Ok(tx)
    }

    /// The organization that the transaction was opened for, if for one.
    pub fn organization(&self) -> Option<OrganizationId> {
        self.organization
    }

    /// The instant, for what is made here; a use case reads its context's clock.
    pub fn now(&self) -> DateTime<Utc> {
        self.around.clock.now()
    }

    /// Has the workers told, once what was written here stands, that there is something to do.
    pub fn ring_when_it_stands(&self) {
        self.rings.store(true, Ordering::Relaxed);
    }

    /// Has whoever listens for these accounts told, once what was written here stands, that something is there, or that a session has ended.
    pub fn call_when_it_stands(&self, accounts: impl IntoIterator<Item = AccountId>) {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner).extend(accounts);
    }

    /// Has PostgreSQL carry the calls to other replicas, which it does when the transaction stands.
    async fn call_other_replicas(&self, called: &BTreeSet<AccountId>) -> Result<(), Failure> {
        if called.is_empty() || self.get_database_backend() != DbBackend::Postgres {
            return Ok(());
        }
        let called: Vec<String> = called.iter().map(AccountId::to_string).collect();
        for ids in called.chunks(Live::IDS) {
            let statement = Statement::from_sql_and_values(
                DbBackend::Postgres,
                "SELECT pg_notify($1, $2)",
                [Live::CHANNEL.into(), ids.join(",").into()],
            );
            self.query_one_raw(statement).await?;
        }
        Ok(())
    }

    /// Counts what was written for an organization as one change of it, by which answers that are kept are known to be old. It is counted last: the
    /// row is held no longer than the commit takes, and whoever holds it waits for nobody.
    async fn count_change(&self) -> Result<(), Failure> {
        let Some(organization) = self.organization.filter(|_| self.writes) else { return Ok(()) };
        let count = Statement::from_sql_and_values(
            self.get_database_backend(),
            "INSERT INTO organization_change (id, organization_id, number) VALUES ($1, $2, 1) \
             ON CONFLICT (id) DO UPDATE SET number = organization_change.number + 1",
            [organization.0.into(), organization.0.into()],
        );
        self.connection().execute_raw(count).await?;
        Ok(())
    }

    /// Makes what was done last, and then tells whoever waits for it.
    pub async fn commit(self) -> Result<(), Failure> {
        let rings = self.rings.load(Ordering::Relaxed);
        if rings && self.get_database_backend() == DbBackend::Postgres {
            // Reaches the workers of every replica, and only when the transaction stands.
            let notify = format!("SELECT pg_notify('{}', '')", Bell::CHANNEL);
            self.query_one_raw(Statement::from_string(DbBackend::Postgres, notify)).await?;
        }
        let called = std::mem::take(&mut *self.calls.lock().unwrap_or_else(PoisonError::into_inner));
        self.call_other_replicas(&called).await?;
        self.count_change().await?;
        match self.inner {
            Inner::Transaction(inner) => inner.commit().await.map_err(Failure::from)?,
            Inner::Connections(_) => {}
        }
        self.around.live.call(called);
        if rings {
            self.around.bell.ring();
        }
        Ok(())
    }

    fn connection(&self) -> DatabaseExecutor<'_> {
        match &self.inner {
            Inner::Transaction(inner) => inner.into(),
            Inner::Connections(inner) => inner.into(),
        }
    }

    /// Rows of a tenant's table, in the organization and the associations that the proof covers.
    pub fn find<E: AssociationOwned>(&self, proof: &Proof) -> Select<E> {
        self.find_owned(proof).filter(proof.associations_condition(E::ASSOCIATION))
    }

    /// Rows of a table about persons: those of the associations that the proof covers, and the person's own.
    pub fn find_personal<E: OwnerOwned>(&self, proof: &Proof) -> Select<E> {
        self.find_owned(proof).filter(proof.personal_condition(E::ASSOCIATION, E::OWNER))
    }

    /// Rows of a table that belongs to the organization as a whole.
    #[expect(clippy::disallowed_methods, reason = "the store is where queries are narrowed to the tenant")]
    pub fn find_owned<E: OrganizationOwned>(&self, proof: &Proof) -> Select<E> {
        if !E::COUNTED {
            self.trace.go_beyond();
        }
        E::find().filter(E::ORGANIZATION.eq(proof.organization().0))
    }

    /// Rows of a table of the platform, which has no tenants. Only `identity` and `jobs` ask.
    #[expect(clippy::disallowed_methods, reason = "the store is where queries are made")]
    pub fn find_platform<E: EntityTrait>(&self) -> Select<E> {
        self.trace.go_beyond();
        E::find()
    }

    /// Adds a row of the platform.
    #[expect(clippy::disallowed_methods, reason = "the store is where rows are written")]
    pub async fn insert_platform<A>(&self, row: A) -> Result<(), Error>
    where
        A: ActiveModelTrait + Send,
    {
        A::Entity::insert(row).exec_without_returning(self).await?;
        Ok(())
    }

    /// Adds a row, unless something unique about it is taken; answers whether it was added.
    #[expect(clippy::disallowed_methods, reason = "the store is where rows are written")]
    pub async fn insert_unless_there<A>(&self, row: A) -> Result<bool, Error>
    where
        A: ActiveModelTrait + Send,
    {
        let insert = A::Entity::insert(row).on_conflict(OnConflict::new().do_nothing().to_owned());
        match insert.exec_without_returning(self).await {
            Ok(added) => Ok(added > 0),
            Err(DbErr::RecordNotInserted) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// Adds many rows in few statements, all but those about which something unique is taken.
    #[expect(clippy::disallowed_methods, reason = "the store is where rows are written")]
    pub async fn insert_unless_there_all<A>(&self, rows: Vec<A>) -> Result<(), Error>
    where
        A: ActiveModelTrait + Send,
    {
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            let insert = A::Entity::insert_many(rows.by_ref().take(INSERT_ROWS))
                .on_conflict(OnConflict::new().do_nothing().to_owned());
            match insert.exec_without_returning(self).await {
                Ok(_) | Err(DbErr::RecordNotInserted) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// Adds many rows of a table that belongs to the platform and the tenants alike; on PostgreSQL the policies keep them to whom the transaction
    /// was opened for.
    #[expect(clippy::disallowed_methods, reason = "the store is where rows are written")]
    pub async fn insert_platform_all<A>(&self, rows: Vec<A>) -> Result<(), Error>
    where
        A: ActiveModelTrait + Send,
    {
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            A::Entity::insert_many(rows.by_ref().take(INSERT_ROWS)).exec_without_returning(self).await?;
        }
        Ok(())
    }

    /// Adds a row to the proof's organization, whatever the row says.
    pub async fn insert<E, A>(&self, proof: &Proof, row: A) -> Result<(), Error>
    where
        E: OrganizationOwned,
        A: ActiveModelTrait<Entity = E> + Send,
    {
        self.insert_all(proof, vec![row]).await
    }

    /// Adds many rows to the proof's organization, in few statements.
    #[expect(clippy::disallowed_methods, reason = "the store is where the organization is stamped")]
    pub async fn insert_all<E, A>(&self, proof: &Proof, rows: Vec<A>) -> Result<(), Error>
    where
        E: OrganizationOwned,
        A: ActiveModelTrait<Entity = E> + Send,
    {
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            let stamped = rows.by_ref().take(INSERT_ROWS).map(|mut row| {
                row.set(E::ORGANIZATION, proof.organization().0.into());
                row
            });
            E::insert_many(stamped).exec_without_returning(self).await?;
        }
        Ok(())
    }

    /// Adds a row to the proof's organization, unless a row of whatever organization has the same value in `unique`; answers whether it was added.
    ///
    /// What is unique among all organizations cannot be looked for beforehand: nobody sees the rows of another one.
    #[expect(clippy::disallowed_methods, reason = "the store is where the organization is stamped")]
    pub async fn insert_new<E, A>(&self, proof: &Proof, unique: E::Column, mut row: A) -> Result<bool, Error>
    where
        E: OrganizationOwned,
        A: ActiveModelTrait<Entity = E> + Send,
    {
        row.set(E::ORGANIZATION, proof.organization().0.into());
        let insert = E::insert(row).on_conflict_do_nothing_on([unique]);
        Ok(matches!(insert.exec_without_returning(self).await?, TryInsertResult::Inserted(added) if added > 0))
    }

    /// Changes one row, if it is still the version that the change was made from.
    ///
    /// # Errors
    /// `stale-version` when somebody else changed it first; the row's existence has been checked by whoever read it.
    #[expect(clippy::disallowed_methods, reason = "the store is where changes are narrowed to the tenant")]
    pub async fn change<E, I>(
        &self,
        proof: &Proof,
        id: I,
        expected: Option<i32>,
        now: DateTime<Utc>,
        row: impl IntoActiveModel<E::ActiveModel>,
    ) -> Result<(), Error>
    where
        E: Versioned,
        I: Identifier,
    {
        let mut update: UpdateMany<E> = E::update_many()
            .set(row.into_active_model())
            .col_expr(E::VERSION, Expr::col(E::VERSION).add(1))
            .col_expr(E::UPDATED_AT, Expr::value(now))
            .filter(E::ORGANIZATION.eq(proof.organization().0))
            .filter(E::ID.eq(id.uuid()));
        if let Some(version) = expected {
            update = update.filter(E::VERSION.eq(version));
        }
        if update.exec(self).await?.rows_affected == 1 { Ok(()) } else { Err(Refusal::new("stale-version").into()) }
    }

    /// Changes rows of a tenant's table that meet a condition.
    #[expect(clippy::disallowed_methods, reason = "the store is where changes are narrowed to the tenant")]
    pub async fn change_all<E: OrganizationOwned>(
        &self,
        proof: &Proof,
        condition: Condition,
        row: E::ActiveModel,
    ) -> Result<u64, Error> {
        let update = E::update_many().set(row).filter(E::ORGANIZATION.eq(proof.organization().0)).filter(condition);
        Ok(update.exec(self).await?.rows_affected)
    }

    /// Changes rows of the platform that meet a condition; answers how many.
    #[expect(clippy::disallowed_methods, reason = "the store is where rows are changed")]
    pub async fn change_platform<E: EntityTrait>(
        &self,
        row: E::ActiveModel,
        condition: Condition,
    ) -> Result<u64, Error> {
        Ok(E::update_many().set(row).filter(condition).exec(self).await?.rows_affected)
    }

    /// Forgets rows of the platform that meet a condition.
    #[expect(clippy::disallowed_methods, reason = "sessions and throttles are meant to be forgotten")]
    pub async fn forget_platform<E: EntityTrait>(&self, condition: Condition) -> Result<u64, Error> {
        Ok(E::delete_many().filter(condition).exec(self).await?.rows_affected)
    }

    /// Sets a column of versioned rows that meet a condition to what the database computes, row by row in one statement.
    #[expect(clippy::disallowed_methods, reason = "the store is where changes are narrowed to the tenant")]
    pub async fn recompute<E: Versioned>(
        &self,
        proof: &Proof,
        condition: Condition,
        now: DateTime<Utc>,
        (column, value): (E::Column, Expr),
    ) -> Result<u64, Error> {
        let update = E::update_many()
            .col_expr(column, value)
            .col_expr(E::VERSION, Expr::col(E::VERSION).add(1))
            .col_expr(E::UPDATED_AT, Expr::value(now))
            .filter(E::ORGANIZATION.eq(proof.organization().0))
            .filter(condition);
        Ok(update.exec(self).await?.rows_affected)
    }

    /// Forgets rows of a tenant's table that are no evidence of anything.
    #[expect(clippy::disallowed_methods, reason = "the store is where deletions are narrowed to the tenant")]
    pub async fn forget<E: OrganizationOwned>(&self, proof: &Proof, condition: Condition) -> Result<u64, Error> {
        Ok(E::delete_many()
            .filter(E::ORGANIZATION.eq(proof.organization().0))
            .filter(condition)
            .exec(self)
            .await?
            .rows_affected)
    }

    fn count(&self) {
        self.trace.count();
    }
}

/// Every statement is counted on its way through, so that tests can hold a list to a fixed number of them.
#[async_trait::async_trait]
impl ConnectionTrait for Tx {
    fn get_database_backend(&self) -> DbBackend {
        self.connection().get_database_backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.count();
        self.connection().execute_raw(statement).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.count();
        self.connection().execute_unprepared(sql).await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.count();
        self.connection().query_one_raw(statement).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.count();
        self.connection().query_all_raw(statement).await
    }
}
