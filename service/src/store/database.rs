//! Connections: SQLite with one writer and several readers, or PostgreSQL in a role that owns nothing.

use std::{
    fs::File,
    path::{Path, PathBuf},
    sync::Arc,
    thread::available_parallelism,
    time::Duration,
};

use migration::{APPLICATION_ROLE, Migrator, MigratorTrait};
use sea_orm::{
    AccessMode, ConnectOptions, ConnectionTrait, DatabaseConnection, DbBackend, SqliteTransactionMode, Statement,
    TransactionOptions, TransactionTrait, sqlx::postgres::PgListener,
};

use super::{Bell, Live, Purpose, Trace, Tx, tx::Around};
use crate::{clock::Clock, error::Failure};

/// How long a statement of PostgreSQL may take.
const STATEMENT_TIMEOUT: &str = "30s";
/// How long to wait for a connection or for SQLite's write lock.
const WAIT: Duration = Duration::from_secs(5);
/// How many rows of an index SQLite looks at for its figures.
const ANALYSIS_LIMIT: u32 = 400;
/// Key of the advisory lock that migrations are applied under: "mitoyen" in ASCII.
const MIGRATION_LOCK: i64 = 0x006d_6974_6f79_656e;

/// Most connections to PostgreSQL for reading, unless the configuration says otherwise.
const POSTGRES_READERS: u32 = 8;

/// Connections to SQLite for reading what is no organization's.
const ASIDE: u32 = 2;

/// Where the data is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatabaseOptions {
    /// `sqlite://path` or `postgres://…`.
    pub url: String,
    /// The same PostgreSQL database for an owner who may change the schema; the same address as `url` when absent.
    pub migration_url: Option<String>,
    /// Most connections for reading: for SQLite one more than this machine has processors, for PostgreSQL eight. Others read what is no
    /// organization's: two more for SQLite, as many again for PostgreSQL.
    pub readers: u32,
}

impl DatabaseOptions {
    /// Options with defaults for everything but the address.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        let mut options = Self { url: url.into(), migration_url: None, readers: POSTGRES_READERS };
        if !options.is_postgres() {
            // Statements of SQLite run on this machine's own processors: more connections than that wait for each other, and each takes two
            // megabytes. One more lets a long report read beside everybody else.
            options.readers = available_parallelism().map_or(2, usize::from).try_into().unwrap_or(POSTGRES_READERS) + 1;
        }
        options
    }

    fn is_postgres(&self) -> bool {
        self.url.starts_with("postgres://") || self.url.starts_with("postgresql://")
    }

    /// The file beside a SQLite database that holds the keys for sealing where the configuration has none; nothing for PostgreSQL, whose server
    /// is elsewhere.
    #[must_use]
    pub fn key_file(&self) -> Option<PathBuf> {
        let mut path = self.sqlite_path()?.into_os_string();
        path.push(".keys");
        Some(PathBuf::from(path))
    }

    /// The folder that files are kept in where the configuration names no place: beside a SQLite database, and in the working folder otherwise.
    #[must_use]
    pub fn files_folder(&self) -> PathBuf {
        let Some(path) = self.sqlite_path() else { return PathBuf::from("data/files") };
        let mut path = path.into_os_string();
        path.push(".files");
        PathBuf::from(path)
    }

    /// The file of a SQLite address, without its query.
    fn sqlite_path(&self) -> Option<PathBuf> {
        let rest = self.url.strip_prefix("sqlite://").or_else(|| self.url.strip_prefix("sqlite:"))?;
        Some(PathBuf::from(rest.split('?').next().unwrap_or(rest)))
    }
}

/// The database, open.
#[derive(Clone, Debug)]
pub struct Database {
    reader: DatabaseConnection,
    /// For what is no organization's. A request asks for it while it holds the snapshot of its organization: if both came from the same few
    /// connections, as many such requests as there are connections would wait for each other.
    aside: DatabaseConnection,
    writer: DatabaseConnection,
    around: Around,
}

impl Database {
    /// Applies the migrations that are missing, under a lock, so that replicas which start together do it once.
    ///
    /// # Errors
    /// When the database cannot be reached or refuses.
    pub async fn migrate(options: &DatabaseOptions) -> Result<(), Failure> {
        if options.is_postgres() {
            let url = options.migration_url.as_ref().unwrap_or(&options.url);
            let mut connect = ConnectOptions::new(url.clone());
            connect.max_connections(1).sqlx_logging(false);
            let connection = sea_orm::Database::connect(connect).await?;
            connection.execute_unprepared(&format!("SELECT pg_advisory_lock({MIGRATION_LOCK})")).await?;
            let applied = Migrator::up(&connection, None).await;
            connection.execute_unprepared(&format!("SELECT pg_advisory_unlock({MIGRATION_LOCK})")).await?;
            applied?;
            connection.close().await?;
        } else {
            let path = options
                .sqlite_path()
                .ok_or_else(|| Failure::new("the database address is neither sqlite:// nor postgres://"))?;
            // Waiting for the lock would stop the thread that whoever holds it may need.
            let lock_of = path.clone();
            let _lock = tokio::task::spawn_blocking(move || lock_beside(&lock_of)).await.map_err(Failure::new)??;
            let connection = sea_orm::Database::connect(sqlite(&path, false, 1)).await?;
            Migrator::up(&connection, None).await?;
            connection.close().await?;
        }
        Ok(())
    }

    /// Opens the database for work.
    ///
    /// # Errors
    /// When it cannot be reached, or when on PostgreSQL the role could step around row-level security.
    pub async fn open(options: &DatabaseOptions) -> Result<Self, Failure> {
        if options.is_postgres() {
            let pool = sea_orm::Database::connect(postgres(&options.url, options.readers.max(2))).await?;
            refuse_powerful_role(&pool).await?;
            // Sessions, links and public pages are read here, many at a time.
            let aside = sea_orm::Database::connect(postgres(&options.url, options.readers.max(2))).await?;
            Ok(Self { reader: pool.clone(), aside, writer: pool, around: Around::default() })
        } else {
            let path = options
                .sqlite_path()
                .ok_or_else(|| Failure::new("the database address is neither sqlite:// nor postgres://"))?;
            // The writer is opened first: it makes the file and sets the journal mode that read-only connections cannot set.
            let writer = sea_orm::Database::connect(sqlite(&path, false, 1)).await?;
            let reader = sea_orm::Database::connect(sqlite(&path, true, options.readers.max(1))).await?;
            let aside = sea_orm::Database::connect(sqlite(&path, true, ASIDE)).await?;
            Ok(Self { reader, aside, writer, around: Around::default() })
        }
    }

    /// Which of the two databases this is.
    #[must_use]
    pub fn is_postgres(&self) -> bool {
        self.writer.get_database_backend() == DbBackend::Postgres
    }

    /// The same database, whose transactions tell the time by this clock.
    pub(crate) fn with_clock(mut self, clock: Clock) -> Self {
        self.around.clock = clock;
        self
    }

    /// Who is listening.
    pub(crate) fn live(&self) -> &Live {
        &self.around.live
    }

    /// What is rung when there is something to do.
    pub(crate) fn bell(&self) -> &Bell {
        &self.around.bell
    }

    /// Passes on what other replicas ring through PostgreSQL, for as long as the future is polled; on SQLite, where one process works, nothing.
    /// Holds one of the connections.
    pub(crate) async fn pass_bells_on(&self) -> Result<(), Failure> {
        if !self.is_postgres() {
            return Ok(());
        }
        let mut listener =
            PgListener::connect_with(self.writer.get_postgres_connection_pool()).await.map_err(Failure::new)?;
        listener.listen_all([Bell::CHANNEL, Live::CHANNEL]).await.map_err(Failure::new)?;
        loop {
            // A connection that broke is made anew by the listener; what was rung meanwhile is found by looking.
            let said = listener.recv().await.map_err(Failure::new)?;
            if said.channel() == Live::CHANNEL {
                self.around.live.pass_on(said.payload());
            } else {
                self.around.bell.ring();
            }
        }
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ping(&self) -> Result<(), Failure> {
        self.reader.ping().await.map_err(Failure::from)
    }

    /// Closes every connection after the statements under way.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn close(self) -> Result<(), Failure> {
        self.reader.close_by_ref().await?;
        self.aside.close_by_ref().await?;
        self.writer.close_by_ref().await.map_err(Failure::from)
    }

    /// Opens a transaction that only reads: one consistent snapshot.
    pub(crate) async fn read(&self, purpose: Purpose, trace: Arc<Trace>) -> Result<Tx, Failure> {
        let pool = if matches!(purpose, Purpose::Tenant { .. }) {
            &self.reader
        } else {
            trace.go_beyond();
            &self.aside
        };
        let options = TransactionOptions {
            access_mode: self.is_postgres().then_some(AccessMode::ReadOnly),
            ..TransactionOptions::default()
        };
        Tx::open(pool.begin_with_options(options).await?, purpose, trace, false, self.around.clone()).await
    }

    /// For one statement that reads. PostgreSQL has to be told the purpose first, in a transaction; SQLite answers at once.
    pub(crate) async fn glance(&self, purpose: Purpose, trace: Arc<Trace>) -> Result<Tx, Failure> {
        if self.is_postgres() {
            self.read(purpose, trace).await
        } else {
            trace.go_beyond();
            Ok(Tx::glance(self.reader.clone(), trace))
        }
    }

    /// Opens a transaction that writes. On SQLite it takes the write lock at once: a reader that turns writer would fail without waiting.
    pub(crate) async fn write(&self, purpose: Purpose, trace: Arc<Trace>) -> Result<Tx, Failure> {
        trace.go_beyond();
        let mode = (!self.is_postgres()).then_some(SqliteTransactionMode::Immediate);
        let options = TransactionOptions { sqlite_transaction_mode: mode, ..TransactionOptions::default() };
        Tx::open(self.writer.begin_with_options(options).await?, purpose, trace, true, self.around.clone()).await
    }
}

fn postgres(url: &str, connections: u32) -> ConnectOptions {
    let mut connect = ConnectOptions::new(url);
    connect
        .max_connections(connections)
        .acquire_timeout(WAIT)
        .sqlx_logging(false)
        // Given at the start of the connection, so that even RESET ROLE leads back to it.
        .map_sqlx_postgres_opts(|opts| {
            opts.options([("role", APPLICATION_ROLE), ("statement_timeout", STATEMENT_TIMEOUT)])
        });
    connect
}

fn sqlite(path: &Path, read_only: bool, connections: u32) -> ConnectOptions {
    let mode = if read_only { "ro" } else { "rwc" };
    let mut connect = ConnectOptions::new(format!("sqlite://{}?mode={mode}", path.display()));
    // A file does not hang up, so a connection need not be tried before it is used.
    connect.max_connections(connections).acquire_timeout(WAIT).test_before_acquire(false).sqlx_logging(false);
    connect.map_sqlx_sqlite_opts(move |opts| {
        let opts = opts
            .busy_timeout(WAIT)
            .foreign_keys(true)
            .statement_cache_capacity(512)
            .row_buffer_size(256)
            // Pages are read where the system keeps them anyway; a copy for each connection would be memory for nothing. Of a large file only
            // the beginning is, so that what the process is said to hold does not grow with the file.
            .pragma("cache_size", "-2048")
            .pragma("mmap_size", "33554432")
            .pragma("temp_store", "memory");
        if read_only {
            opts
        } else {
            // Figures about the tables, renewed when the server stops: without them a large organization is searched by its own identifier.
            let opts = opts.optimize_on_close(true, ANALYSIS_LIMIT);
            opts.pragma("journal_mode", "WAL").pragma("synchronous", "NORMAL")
        }
    });
    connect
}

fn lock_beside(path: &Path) -> Result<File, Failure> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).map_err(Failure::new)?;
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".lock");
    let file = File::options().create(true).truncate(false).write(true).open(&name).map_err(Failure::new)?;
    file.lock().map_err(Failure::new)?;
    Ok(file)
}

/// Row-level security says nothing to superusers, to roles with BYPASSRLS and, but for FORCE, to owners: none of them may serve requests.
async fn refuse_powerful_role(pool: &DatabaseConnection) -> Result<(), Failure> {
    let sql = "SELECT rolsuper OR rolbypassrls OR EXISTS (SELECT 1 FROM pg_class WHERE relowner = pg_roles.oid AND relname = 'unit') AS powerful \
               FROM pg_roles WHERE rolname = current_user";
    let row = pool.query_one_raw(Statement::from_string(DbBackend::Postgres, sql)).await?;
    let powerful =
        row.ok_or_else(|| Failure::new("PostgreSQL does not know its own role"))?.try_get::<bool>("", "powerful")?;
    if powerful {
        Err(Failure::new(
            "the database role could step around row-level security; let mitoyen use a role that owns nothing",
        ))
    } else {
        Ok(())
    }
}
