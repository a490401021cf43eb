//! What the server is told from outside: the environment over one TOML file, checked before anything starts.
//!
//! Every key has the same name in both places: `request_timeout_seconds` in the file is `MITOYEN_REQUEST_TIMEOUT_SECONDS` in the environment.
//! Whatever is wrong is reported at once, each with both names and with what is allowed.

mod api;
mod key;
mod mail;
pub(crate) mod oidc;
mod push;
mod source;
mod storage;
mod url;

use std::{
    collections::{BTreeMap, BTreeSet},
    net::SocketAddr,
    path::{Path, PathBuf},
    time::Duration,
};

use service::{DatabaseOptions, library::storage::StorageOptions, messaging::PushSender, seal::KeyRing};
use tracing_subscriber::EnvFilter;

pub use key::{KEYS, Key};
pub use mail::{MailConfig, MailWay, SmsConfig};
pub use oidc::OidcConfig;
pub use source::{ConfigError, Problem};
pub use url::PublicUrl;

use crate::digest::Digest;
use source::Source;

/// Where the server listens unless it is told otherwise: this machine only.
const DEFAULT_LISTEN: &str = "127.0.0.1:3000";
/// Where the data is unless the server is told otherwise.
const DEFAULT_DATABASE: &str = "sqlite://data/mitoyen.sqlite";
/// What is logged: the server's own acts, and warnings of everything else.
const DEFAULT_LOG: &str = "warn,mitoyen=info,server=info,service=info,graphql=info,app=info,document=info";
/// Bytes of a request body: a spreadsheet of some thousand units fits.
const DEFAULT_BODY_LIMIT: usize = 6 * 1024 * 1024;
/// Smallest body limit that is still useful: one GraphQL query.
const SMALLEST_BODY_LIMIT: usize = 64 * 1024;
/// Largest body limit: a body is held in memory.
const LARGEST_BODY_LIMIT: usize = 64 * 1024 * 1024;
/// Seconds that a request may take.
const DEFAULT_TIMEOUT_SECONDS: u64 = 30;
/// Jobs that the server does at a time.
const DEFAULT_WORKERS: u32 = 2;
/// Most jobs that the server does at a time.
const MOST_WORKERS: u32 = 64;
/// Fewest characters of the token for `/metrics`.
const METRICS_TOKEN_MIN: usize = 16;

/// How log lines are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// One JSON object a line, for machines.
    Json,
}

/// The configuration, checked.
#[derive(Clone)]
pub struct Config {
    /// Address and port to listen on.
    pub listen: SocketAddr,
    /// Where people reach the server.
    pub public_url: PublicUrl,
    /// Where the data is.
    pub database: DatabaseOptions,
    /// Where files are.
    pub storage: StorageOptions,
    /// The folder of the built site.
    pub site_root: PathBuf,
    /// Whether demo accounts may be entered without a password.
    pub demo: bool,
    /// What is logged, in the notation of `tracing_subscriber::EnvFilter`.
    pub log: String,
    /// How log lines are written.
    pub log_format: LogFormat,
    /// Whether a proxy stands before the server whose `X-Forwarded-For` is believed.
    pub trusted_proxy: bool,
    /// How long a request may take.
    pub request_timeout: Duration,
    /// Bytes that a request body may have.
    pub body_limit: usize,
    /// What a reader of `/metrics` must send when she is not on this machine.
    pub metrics_token: Option<Digest>,
    /// The keys that secrets in the database are sealed with; the key file beside a SQLite database when absent.
    pub keys: Option<KeyRing>,
    /// How mails leave; none leave when absent.
    pub mail: Option<MailConfig>,
    /// How the server shows itself to the makers of browsers.
    pub push: PushSender,
    /// How short messages leave; none leave when absent.
    pub sms: Option<SmsConfig>,
    /// A list of passwords that have leaked.
    pub breached_passwords: Option<PathBuf>,
    /// Fields of the API's root that are blocked.
    pub blocked_operations: BTreeSet<String>,
    /// The SHA-256 of every document that browsers may ask the API for; any when absent.
    pub allow_list: Option<BTreeSet<String>>,
    /// The providers that people may sign in with.
    pub oidc: Vec<OidcConfig>,
    /// How many jobs the server does at a time; none when jobs are done by other processes.
    pub workers: u32,
    /// Names that look like settings but are none; worth a warning.
    pub unknown_environment: Vec<String>,
}

impl Config {
    /// Reads the process's environment, and the file that `file` or the environment names, or `mitoyen.toml` in the working folder.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn load(file: Option<&Path>) -> Result<Self, ConfigError> {
        let environment = std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
            .collect();
        let file = match file {
            Some(file) => Some(file.to_path_buf()),
            None => source::default_file(&environment),
        };
        Self::from_parts(&environment, file.as_deref())
    }

    /// Reads this environment and this file.
    ///
    /// # Errors
    /// Everything that is wrong with them.
    pub fn from_parts(environment: &BTreeMap<String, String>, file: Option<&Path>) -> Result<Self, ConfigError> {
        let mut source = Source::read(environment, file)?;
        let listen = source
            .take(key::LISTEN, "an address and a port, such as 127.0.0.1:3000 or [::]:3000", |text| text.parse().ok())
            .unwrap_or_else(|| DEFAULT_LISTEN.parse().unwrap_or_else(|_| SocketAddr::from(([127, 0, 0, 1], 3000))));
        let public_url = take_public_url(&mut source, listen);
        let database = take_database(&mut source);
        let storage = storage::take_storage(&mut source, &database);
        let demo = take_bool(&mut source, key::DEMO).unwrap_or(false);
        let demo_public = take_bool(&mut source, key::DEMO_PUBLIC).unwrap_or(false);
        if demo && !demo_public && public_url.as_ref().is_some_and(|url| !url.is_loopback()) {
            source.refuse(
                key::DEMO,
                "true lets anybody in without a password, so public_url must be on this machine (localhost, 127.0.0.1, [::1]); \
                 for a demonstration that is meant to be public set demo_public (MITOYEN_DEMO_PUBLIC) to true as well",
            );
        }
        let site_root =
            source.take(key::SITE_ROOT, "a folder", |text| Some(PathBuf::from(text))).unwrap_or_else(default_site_root);
        let log_format = source
            .take(key::LOG_FORMAT, "text or json", |text| match text {
                "text" => Some(LogFormat::Text),
                "json" => Some(LogFormat::Json),
                _ => None,
            })
            .unwrap_or_default();
        let log = source
            .take(key::LOG, "levels by module, such as info or warn,server=debug", |text| {
                EnvFilter::try_new(text).is_ok().then(|| text.to_owned())
            })
            .unwrap_or_else(|| DEFAULT_LOG.to_owned());
        let trusted_proxy = take_bool(&mut source, key::TRUSTED_PROXY).unwrap_or(false);
        let request_timeout = source
            .take(key::REQUEST_TIMEOUT_SECONDS, "a whole number of seconds from 1 to 600", |text| {
                text.parse().ok().filter(|seconds| (1..=600).contains(seconds))
            })
            .unwrap_or(DEFAULT_TIMEOUT_SECONDS);
        let body_limit = source
            .take(key::BODY_LIMIT_BYTES, "a whole number of bytes from 65536 to 67108864", |text| {
                text.parse().ok().filter(|bytes| (SMALLEST_BODY_LIMIT..=LARGEST_BODY_LIMIT).contains(bytes))
            })
            .unwrap_or(DEFAULT_BODY_LIMIT);
        let metrics_token = source.take(key::METRICS_TOKEN, "16 or more visible ASCII characters", |text| {
            let usable = text.len() >= METRICS_TOKEN_MIN && text.bytes().all(|byte| byte.is_ascii_graphic());
            usable.then(|| Digest::of(text.as_bytes()))
        });
        let keys = take_keys(&mut source);
        let mail = mail::take_mail(&mut source);
        let push = push::take_push(&mut source);
        let sms = mail::take_sms(&mut source);
        let breached_passwords = source.take(key::BREACHED_PASSWORDS, "a file", |text| Some(PathBuf::from(text)));
        let blocked_operations = api::take_blocked(&mut source);
        let allow_list = api::take_allow_list(&mut source);
        let oidc = oidc::take_oidc(&mut source);
        let workers = source
            .take(key::WORKERS, "a whole number of jobs at a time from 0 to 64", |text| {
                text.parse().ok().filter(|workers| *workers <= MOST_WORKERS)
            })
            .unwrap_or(DEFAULT_WORKERS);
        let unknown_environment = source.unknown_environment();
        source.finish()?;
        let public_url = public_url.ok_or_else(|| ConfigError::one(key::PUBLIC_URL, "is missing"))?;
        Ok(Self {
            listen,
            public_url,
            database,
            storage,
            site_root,
            demo,
            log,
            log_format,
            trusted_proxy,
            request_timeout: Duration::from_secs(request_timeout),
            body_limit,
            metrics_token,
            mail,
            push,
            sms,
            breached_passwords,
            keys,
            blocked_operations,
            allow_list,
            oidc,
            workers,
            unknown_environment,
        })
    }

    /// The names of the keys, the active one first.
    fn describe_keys(&self) -> String {
        match (&self.keys, self.database.key_file()) {
            (Some(keys), _) => format!("(set: {})", keys.ids().join(", ")),
            (None, Some(file)) => format!("(in {})", file.display()),
            (None, None) => "(not set)".to_owned(),
        }
    }

    fn describe_mail_folder(&self) -> String {
        match self.mail.as_ref().map(|mail| &mail.way) {
            Some(MailWay::Folder(folder)) => folder.display().to_string(),
            Some(MailWay::Smtp(_)) | None => "(not set)".to_owned(),
        }
    }

    fn describe_smtp(&self) -> &'static str {
        match self.mail.as_ref().map(|mail| &mail.way) {
            Some(MailWay::Smtp(_)) => "(set)",
            Some(MailWay::Folder(_)) | None => "(not set)",
        }
    }

    /// The configuration in words, key by key, without its secrets.
    #[must_use]
    pub fn describe(&self) -> Vec<(&'static str, String)> {
        let yes = |flag: bool| if flag { "true" } else { "false" }.to_owned();
        vec![
            (key::LISTEN.name, self.listen.to_string()),
            (key::PUBLIC_URL.name, self.public_url.origin().to_owned()),
            (key::DATABASE_URL.name, url::without_password(&self.database.url)),
            (
                key::DATABASE_MIGRATION_URL.name,
                self.database
                    .migration_url
                    .as_deref()
                    .map_or_else(|| "(as database_url)".to_owned(), url::without_password),
            ),
            (key::DATABASE_READERS.name, self.database.readers.to_string()),
            (key::SITE_ROOT.name, self.site_root.display().to_string()),
            (key::DEMO.name, yes(self.demo)),
            (key::LOG.name, self.log.clone()),
            (key::LOG_FORMAT.name, if self.log_format == LogFormat::Json { "json" } else { "text" }.to_owned()),
            (key::TRUSTED_PROXY.name, yes(self.trusted_proxy)),
            (key::REQUEST_TIMEOUT_SECONDS.name, self.request_timeout.as_secs().to_string()),
            (key::BODY_LIMIT_BYTES.name, self.body_limit.to_string()),
            (key::SEALING_KEYS.name, self.describe_keys()),
            (key::MAIL_FOLDER.name, self.describe_mail_folder()),
            (key::SMTP_URL.name, self.describe_smtp().to_owned()),
            (
                key::MAIL_FROM.name,
                self.mail.as_ref().map_or_else(|| "(not set)".to_owned(), |mail| mail.from.to_string()),
            ),
            (
                key::MAIL_BOUNCES.name,
                self.mail
                    .as_ref()
                    .and_then(|mail| mail.bounces.as_ref())
                    .map_or_else(|| "(as mail_from)".to_owned(), ToString::to_string),
            ),
            (
                key::MAIL_PER_MINUTE.name,
                self.mail
                    .as_ref()
                    .and_then(|mail| mail.per_minute)
                    .map_or_else(|| "(as many as there are)".to_owned(), |count| count.to_string()),
            ),
            (key::SMS_URL.name, if self.sms.is_some() { "(set)" } else { "(not set)" }.to_owned()),
            (
                key::SMS_HEADER.name,
                if self.sms.as_ref().is_some_and(|sms| sms.header.is_some()) { "(set)" } else { "(not set)" }
                    .to_owned(),
            ),
            (key::BLOCKED_OPERATIONS.name, listed(&self.blocked_operations)),
            (
                key::GRAPHQL_ALLOW_LIST.name,
                self.allow_list.as_ref().map_or_else(|| "(any)".to_owned(), |list| format!("{} documents", list.len())),
            ),
            (key::WORKERS.name, self.workers.to_string()),
            ("oidc", listed(self.oidc.iter().map(|provider| &provider.name))),
            (
                key::BREACHED_PASSWORDS.name,
                self.breached_passwords
                    .as_ref()
                    .map_or_else(|| "(not set)".to_owned(), |path| path.display().to_string()),
            ),
            (key::METRICS_TOKEN.name, if self.metrics_token.is_some() { "(set)" } else { "(not set)" }.to_owned()),
        ]
        .into_iter()
        .chain(storage::describe(&self.storage))
        .chain(push::describe(&self.push))
        .collect()
    }
}

/// What is wrong is told by the name of the key at fault, never by the key.
fn take_keys(source: &mut Source) -> Option<KeyRing> {
    let mut wrong = None;
    let keys =
        source.take_quietly(key::SEALING_KEYS, |text| KeyRing::parse(text).map_err(|error| wrong = Some(error)).ok());
    if let Some(error) = wrong {
        source.refuse(
            key::SEALING_KEYS,
            &format!("cannot be what was given: {error}; allowed is id:base64,id:base64 with 32 bytes each, the active key first; `mitoyen keys generate` makes one"),
        );
    }
    keys
}

fn listed<'a>(names: impl IntoIterator<Item = &'a String>) -> String {
    let names: Vec<&str> = names.into_iter().map(String::as_str).collect();
    if names.is_empty() { "(none)".to_owned() } else { names.join(",") }
}

fn take_bool(source: &mut Source, key: Key) -> Option<bool> {
    source.take(key, "true or false", |text| text.parse().ok())
}

fn take_public_url(source: &mut Source, listen: SocketAddr) -> Option<PublicUrl> {
    const ALLOWED: &str = "https:// and a host, with a port if need be and nothing after it, such as https://syndic.example.be; \
                           http:// is allowed on this machine only (localhost, 127.0.0.1, [::1])";
    if source.has(key::PUBLIC_URL) {
        return source.take(key::PUBLIC_URL, ALLOWED, |text| {
            PublicUrl::parse(text).filter(|url| url.is_https() || url.is_loopback())
        });
    }
    if listen.ip().is_loopback() {
        return PublicUrl::parse(&format!("http://{listen}"));
    }
    source.refuse(
        key::PUBLIC_URL,
        &format!("is missing, and listen ({}) is not on this machine only; give {ALLOWED}", key::LISTEN.env),
    );
    None
}

fn take_database(source: &mut Source) -> DatabaseOptions {
    let url = source
        .take(
            key::DATABASE_URL,
            "sqlite:// and a file, such as sqlite://data/mitoyen.sqlite, or postgres:// and a server",
            |text| {
                let file = text
                    .strip_prefix("sqlite://")
                    .is_some_and(|path| !path.is_empty() && !path.starts_with([':', '?']));
                (file || is_postgres(text)).then(|| text.to_owned())
            },
        )
        .unwrap_or_else(|| DEFAULT_DATABASE.to_owned());
    let migration_url = source.take(key::DATABASE_MIGRATION_URL, "postgres:// and a server", |text| {
        is_postgres(text).then(|| text.to_owned())
    });
    if migration_url.is_some() && !is_postgres(&url) {
        source.refuse(
            key::DATABASE_MIGRATION_URL,
            "makes sense only with PostgreSQL; leave it out or give a postgres:// database_url",
        );
    }
    let readers = source.take(key::DATABASE_READERS, "a whole number of connections from 1 to 256", |text| {
        text.parse().ok().filter(|readers| (1..=256).contains(readers))
    });
    let mut options = DatabaseOptions::new(url);
    options.migration_url = migration_url;
    if let Some(readers) = readers {
        options.readers = readers;
    }
    options
}

fn is_postgres(url: &str) -> bool {
    ["postgres://", "postgresql://"].iter().any(|scheme| url.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty()))
}

/// The first of `site` beside the executable, beside its folder (`target/debug/mitoyen` → `target/site`) and in the working folder that holds a
/// built site; the first of them when none does, to be named in the error.
fn default_site_root() -> PathBuf {
    let executable = std::env::current_exe().ok();
    let folder = executable.as_deref().and_then(Path::parent);
    let candidates: Vec<PathBuf> = folder
        .into_iter()
        .chain(folder.and_then(Path::parent))
        .map(|folder| folder.join("site"))
        .chain([PathBuf::from("site")])
        .collect();
    let built = candidates.iter().find(|candidate| candidate.join("manifest.json").is_file());
    built.or(candidates.first()).cloned().unwrap_or_else(|| PathBuf::from("site"))
}

#[cfg(test)]
mod tests;
