//! The keys, by both of their names.

/// One key of the configuration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// Its name in the file.
    pub name: &'static str,
    /// Its name in the environment.
    pub env: &'static str,
    /// A second name in the environment, for hosts that set it by themselves.
    pub env_alias: Option<&'static str>,
    /// Whether its value must not be printed.
    pub secret: bool,
}

impl Key {
    const fn new(name: &'static str, env: &'static str) -> Self {
        Self { name, env, env_alias: None, secret: false }
    }

    const fn secret(self) -> Self {
        Self { secret: true, ..self }
    }

    const fn also(self, alias: &'static str) -> Self {
        Self { env_alias: Some(alias), ..self }
    }
}

/// Address and port to listen on.
pub const LISTEN: Key = Key::new("listen", "MITOYEN_LISTEN");
/// Where people reach the server.
pub const PUBLIC_URL: Key = Key::new("public_url", "MITOYEN_PUBLIC_URL");
/// Where the data is. It may hold a password.
pub const DATABASE_URL: Key = Key::new("database_url", "MITOYEN_DATABASE_URL").also("DATABASE_URL").secret();
/// The same `postgres://` database for an owner who may change the schema.
pub const DATABASE_MIGRATION_URL: Key = Key::new("database_migration_url", "MITOYEN_DATABASE_MIGRATION_URL").secret();
/// Most connections for reading.
pub const DATABASE_READERS: Key = Key::new("database_readers", "MITOYEN_DATABASE_READERS");
/// The folder of the built site.
pub const SITE_ROOT: Key = Key::new("site_root", "MITOYEN_SITE_ROOT");
/// Whether demo accounts may be entered without a password.
pub const DEMO: Key = Key::new("demo", "MITOYEN_DEMO");
/// Whether that may be so where everybody can reach it.
pub const DEMO_PUBLIC: Key = Key::new("demo_public", "MITOYEN_DEMO_PUBLIC");
/// What is logged.
pub const LOG: Key = Key::new("log", "MITOYEN_LOG");
/// How log lines are written.
pub const LOG_FORMAT: Key = Key::new("log_format", "MITOYEN_LOG_FORMAT");
/// Whether `X-Forwarded-For` is believed.
pub const TRUSTED_PROXY: Key = Key::new("trusted_proxy", "MITOYEN_TRUSTED_PROXY");
/// How long a request may take.
pub const REQUEST_TIMEOUT_SECONDS: Key = Key::new("request_timeout_seconds", "MITOYEN_REQUEST_TIMEOUT_SECONDS");
/// Bytes that a request body may have.
pub const BODY_LIMIT_BYTES: Key = Key::new("body_limit_bytes", "MITOYEN_BODY_LIMIT_BYTES");
/// What a reader of `/metrics` sends.
pub const METRICS_TOKEN: Key = Key::new("metrics_token", "MITOYEN_METRICS_TOKEN").secret();

/// The keys that secrets in the database are sealed with.
pub const SEALING_KEYS: Key = Key::new("keys", "MITOYEN_KEYS").secret();

/// A folder that mails are written into as files.
pub const MAIL_FOLDER: Key = Key::new("mail_folder", "MITOYEN_MAIL_FOLDER");
/// The mail server that mails are handed to. It may hold a password.
pub const SMTP_URL: Key = Key::new("smtp_url", "MITOYEN_SMTP_URL").secret();
/// Who mails are from.
pub const MAIL_FROM: Key = Key::new("mail_from", "MITOYEN_MAIL_FROM");
/// Where reports about mails that did not arrive go.
pub const MAIL_BOUNCES: Key = Key::new("mail_bounces", "MITOYEN_MAIL_BOUNCES");
/// Most mails in a minute.
pub const MAIL_PER_MINUTE: Key = Key::new("mail_per_minute", "MITOYEN_MAIL_PER_MINUTE");
/// Whom the makers of browsers may write to.
pub const PUSH_SUBJECT: Key = Key::new("push_subject", "MITOYEN_PUSH_SUBJECT");
/// The private key that the makers of browsers know this server by.
pub const PUSH_KEY: Key = Key::new("push_key", "MITOYEN_PUSH_KEY").secret();
/// The gateway that short messages are handed to. It may hold a password.
pub const SMS_URL: Key = Key::new("sms_url", "MITOYEN_SMS_URL").secret();
/// The header that the gateway knows this server by.
pub const SMS_HEADER: Key = Key::new("sms_header", "MITOYEN_SMS_HEADER").secret();

/// Queries and mutations that are not carried out.
pub const BLOCKED_OPERATIONS: Key = Key::new("blocked_operations", "MITOYEN_BLOCKED_OPERATIONS");
/// The file that lists the documents which browsers may ask for.
pub const GRAPHQL_ALLOW_LIST: Key = Key::new("graphql_allow_list", "MITOYEN_GRAPHQL_ALLOW_LIST");

/// A list of passwords that have leaked, which nobody may choose.
pub const BREACHED_PASSWORDS: Key = Key::new("breached_passwords", "MITOYEN_BREACHED_PASSWORDS");

/// How many jobs the server does at a time.
pub const WORKERS: Key = Key::new("workers", "MITOYEN_WORKERS");

/// Where files are: a folder or a bucket.
pub const STORAGE: Key = Key::new("storage", "MITOYEN_STORAGE");
/// The address of the service that keeps the bucket.
pub const STORAGE_ENDPOINT: Key = Key::new("storage_endpoint", "MITOYEN_STORAGE_ENDPOINT");
/// The region of the bucket.
pub const STORAGE_REGION: Key = Key::new("storage_region", "MITOYEN_STORAGE_REGION");
/// The name of the key to the bucket.
pub const STORAGE_ACCESS_KEY: Key = Key::new("storage_access_key", "MITOYEN_STORAGE_ACCESS_KEY").secret();
/// The key to the bucket.
pub const STORAGE_SECRET_KEY: Key = Key::new("storage_secret_key", "MITOYEN_STORAGE_SECRET_KEY").secret();

/// Where the file is, which the file itself cannot say.
pub const CONFIG_ENV: &str = "MITOYEN_CONFIG";

/// Every key.
pub const KEYS: [Key; 33] = [
    LISTEN,
    PUBLIC_URL,
    DATABASE_URL,
    DATABASE_MIGRATION_URL,
    DATABASE_READERS,
    SITE_ROOT,
    DEMO,
    DEMO_PUBLIC,
    LOG,
    LOG_FORMAT,
    TRUSTED_PROXY,
    REQUEST_TIMEOUT_SECONDS,
    BODY_LIMIT_BYTES,
    METRICS_TOKEN,
    MAIL_FOLDER,
    SMTP_URL,
    MAIL_FROM,
    MAIL_BOUNCES,
    MAIL_PER_MINUTE,
    PUSH_SUBJECT,
    PUSH_KEY,
    SMS_URL,
    SMS_HEADER,
    BREACHED_PASSWORDS,
    SEALING_KEYS,
    BLOCKED_OPERATIONS,
    GRAPHQL_ALLOW_LIST,
    STORAGE,
    STORAGE_ENDPOINT,
    STORAGE_REGION,
    STORAGE_ACCESS_KEY,
    STORAGE_SECRET_KEY,
    WORKERS,
];
