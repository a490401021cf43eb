//! Handing mails to a mail server (RFC 5321), one step at a time: whoever wants to know what became of a mail must know at which step it was lost.
//!
//! Until the server has been given the whole text it certainly has not taken the mail. From then on until it answers, nobody knows.

use std::{
    fmt,
    future::Future,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use lettre::{
    Address,
    transport::smtp::{
        Error,
        authentication::{Credentials, DEFAULT_MECHANISMS},
        client::{AsyncSmtpConnection, TlsParameters},
        commands::{Data, Mail as MailFrom, Rcpt, Rset},
        extension::{ClientId, Extension, MailBodyParameter, MailParameter},
    },
};
use reqwest::Url;
use service::{Courier, Mail, Sending, Unsent};
use tokio::{
    sync::{Mutex as Turn, Semaphore},
    time::{Instant, sleep_until, timeout},
};

use super::message::{Ready, Sender, write};
use crate::start::StartError;

/// Connections at the same time.
const CONNECTIONS: usize = 4;
/// How long a connection may take to be made.
const CONNECT: Duration = Duration::from_secs(30);
/// How long the server may take to answer a command.
const COMMAND: Duration = Duration::from_secs(60);
/// How long it may take to answer once it has the whole text: it may look through it first.
const TEXT: Duration = Duration::from_secs(300);
/// How long a connection that nobody uses is kept.
const IDLE: Duration = Duration::from_secs(20);

/// A mail server.
pub(super) struct Smtp {
    sender: Sender,
    server: Server,
    places: Semaphore,
    idle: Mutex<Vec<(AsyncSmtpConnection, Instant)>>,
    /// The first instant at which the next mail may leave.
    next: Turn<Instant>,
    /// The time between two mails.
    pace: Duration,
}

/// Where it is and how it is spoken to.
struct Server {
    host: String,
    port: u16,
    encryption: Encryption,
    credentials: Option<Credentials>,
    hello: ClientId,
}

/// How a connection is encrypted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Encryption {
    /// From the first byte.
    Whole,
    /// After STARTTLS, or not at all.
    Upgraded,
    /// Not; on this machine only.
    None,
}

/// Why a step went wrong.
enum Wrong {
    /// The server said so.
    Said(Error),
    /// It said nothing for too long.
    Silent,
}

impl fmt::Debug for Smtp {
    /// Writes no address: it may hold a password.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Smtp")
    }
}

impl Smtp {
    pub fn new(sender: Sender, url: &str, per_minute: Option<u32>) -> Result<Self, StartError> {
        let server = Server::parse(url).ok_or_else(|| {
            StartError::Process(
                "smtp_url (MITOYEN_SMTP_URL) cannot be understood as the address of a mail server".to_owned(),
            )
        })?;
        let pace =
            per_minute.filter(|count| *count > 0).map_or(Duration::ZERO, |count| Duration::from_secs(60) / count);
        Ok(Self {
            sender,
            server,
            places: Semaphore::new(CONNECTIONS),
            idle: Mutex::default(),
            next: Turn::new(Instant::now()),
            pace,
        })
    }

    async fn hand_over(&self, ready: &Ready) -> Result<String, Unsent> {
        let _place = self.places.acquire().await.map_err(|_| Unsent::Later("the server is stopping".to_owned()))?;
        if !self.pace.is_zero() {
            let mut next = self.next.lock().await;
            let turn = (*next).max(Instant::now());
            *next = turn + self.pace;
            drop(next);
            sleep_until(turn).await;
        }
        let mut connection = self.connection().await?;
        let answer = speak(&mut connection, ready).await;
        match answer {
            // What was refused with an answer leaves the connection as good as new after a reset.
            Ok(_) | Err(Unsent::Refused(_) | Unsent::Later(_)) if !connection.has_broken() => {
                let fit = answer.is_ok() || step(COMMAND, connection.command(Rset)).await.is_ok();
                if fit {
                    self.idle.lock().unwrap_or_else(PoisonError::into_inner).push((connection, Instant::now()));
                }
            }
            _ => connection.abort().await,
        }
        answer
    }

    /// A connection that is ready for a mail: one that was used a moment ago and still answers, or a new one.
    async fn connection(&self) -> Result<AsyncSmtpConnection, Unsent> {
        loop {
            let kept = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
            let Some((mut connection, since)) = kept else { break };
            if since.elapsed() < IDLE && matches!(timeout(COMMAND, connection.test_connected()).await, Ok(true)) {
                return Ok(connection);
            }
        }
        self.server.connect().await.map_err(|wrong| wrong.before("no connection"))
    }
}

impl Server {
    fn parse(text: &str) -> Option<Self> {
        let url = Url::parse(text).ok()?;
        let host = url.host_str().filter(|host| !host.is_empty())?.trim_matches(['[', ']']).to_owned();
        let tls = url.query_pairs().find(|(name, _)| name == "tls").map(|(_, value)| value.into_owned());
        let (encryption, usual) = match (url.scheme(), tls.as_deref()) {
            ("smtps", _) => (Encryption::Whole, 465),
            ("smtp", Some("required")) => (Encryption::Upgraded, 587),
            ("smtp", None) => (Encryption::None, 25),
            _ => return None,
        };
        let decoded = |text: &str| decode(text);
        let credentials = match url.password() {
            Some(password) => Some(Credentials::new(decoded(url.username())?, decoded(password)?)),
            None => None,
        };
        let name = url.path().trim_matches('/');
        let hello = if name.is_empty() { ClientId::default() } else { ClientId::Domain(name.to_owned()) };
        Some(Self { host, port: url.port().unwrap_or(usual), encryption, credentials, hello })
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, Wrong> {
        let tls = match self.encryption {
            Encryption::None => None,
            Encryption::Whole | Encryption::Upgraded => {
                Some(TlsParameters::new_rustls(self.host.clone()).map_err(Wrong::Said)?)
            }
        };
        let (first, later) = match self.encryption {
            Encryption::Whole => (tls, None),
            Encryption::Upgraded | Encryption::None => (None, tls),
        };
        let address = (self.host.as_str(), self.port);
        let connecting = AsyncSmtpConnection::connect_tokio1(address, Some(CONNECT), &self.hello, first, None);
        let mut connection = step(CONNECT + COMMAND, connecting).await?;
        if let Some(tls) = later {
            step(COMMAND, connection.starttls(tls, &self.hello)).await?;
        }
        if let Some(credentials) = &self.credentials {
            step(COMMAND, connection.auth(DEFAULT_MECHANISMS, credentials)).await?;
        }
        Ok(connection)
    }
}

/// Hands a mail over on a connection that is ready for one.
async fn speak(connection: &mut AsyncSmtpConnection, ready: &Ready) -> Result<String, Unsent> {
    let mut options = Vec::new();
    let plain = |address: &Address| AsRef::<str>::as_ref(address).is_ascii();
    if !ready.envelope.from().into_iter().chain(ready.envelope.to()).all(plain) {
        if !connection.server_info().supports_feature(Extension::SmtpUtfEight) {
            return Err(Unsent::Refused("the mail server takes no addresses with such letters (SMTPUTF8)".to_owned()));
        }
        options.push(MailParameter::SmtpUtfEight);
    }
    if connection.server_info().supports_feature(Extension::EightBitMime) {
        options.push(MailParameter::Body(MailBodyParameter::EightBitMime));
    }
    let from = MailFrom::new(ready.envelope.from().cloned(), options);
    step(COMMAND, connection.command(from)).await.map_err(|wrong| wrong.before("MAIL FROM"))?;
    for to in ready.envelope.to() {
        let to = Rcpt::new(to.clone(), Vec::new());
        step(COMMAND, connection.command(to)).await.map_err(|wrong| wrong.before("RCPT TO"))?;
    }
    step(COMMAND, connection.command(Data)).await.map_err(|wrong| wrong.before("DATA"))?;
    let answer = step(TEXT, connection.message(&ready.bytes)).await.map_err(Wrong::after)?;
    let lines: Vec<&str> = answer.message().collect();
    Ok(format!("{} {}", answer.code(), lines.join(" ")))
}

async fn step<T>(patience: Duration, doing: impl Future<Output = Result<T, Error>>) -> Result<T, Wrong> {
    timeout(patience, doing).await.map_err(|_| Wrong::Silent)?.map_err(Wrong::Said)
}

impl Wrong {
    /// Before the whole text was there: the mail was certainly not taken.
    fn before(self, at: &str) -> Unsent {
        match self {
            Self::Silent => Unsent::Later(format!("{at}: no answer")),
            Self::Said(error) if error.is_permanent() && at != "no connection" => Unsent::Refused(said(&error)),
            Self::Said(error) if error.is_response() || error.status().is_some() => Unsent::Later(said(&error)),
            Self::Said(error) => Unsent::Later(format!("{at}: {}", said(&error))),
        }
    }

    /// After it: only an answer tells.
    fn after(self) -> Unsent {
        match self {
            Self::Said(error) if error.is_permanent() => Unsent::Refused(said(&error)),
            Self::Said(error) if error.is_transient() => Unsent::Later(said(&error)),
            Self::Said(error) => Unsent::Uncertain(format!("no answer after the text: {}", said(&error))),
            Self::Silent => Unsent::Uncertain("no answer after the text".to_owned()),
        }
    }
}

/// What the server said, with its code.
fn said(error: &Error) -> String {
    let mut text = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        let cause_text = cause.to_string();
        if !text.contains(&cause_text) {
            text = format!("{text}: {cause_text}");
        }
        source = cause.source();
    }
    text
}

/// A part of an address without its percent signs.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let pair = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&pair).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

impl Courier for Smtp {
    fn send(&self, mail: Mail) -> Sending<'_> {
        Box::pin(async move {
            let ready = write(&self.sender, mail)?;
            self.hand_over(&ready).await
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_of_a_server_is_understood_as_it_always_was() {
        let server = Server::parse("smtps://me%40firm.be:p%C3%A9@mail.example.be").unwrap();
        assert_eq!((server.host.as_str(), server.port), ("mail.example.be", 465));
        assert!(server.encryption == Encryption::Whole && server.credentials.is_some());
        let server = Server::parse("smtp://mail.example.be?tls=required").unwrap();
        assert!(server.port == 587 && server.encryption == Encryption::Upgraded && server.credentials.is_none());
        let server = Server::parse("smtp://localhost").unwrap();
        assert!(server.port == 25 && server.encryption == Encryption::None);
        assert!(Server::parse("smtp://mail.example.be?tls=opportunistic").is_none());
        assert!(Server::parse("https://mail.example.be").is_none() && Server::parse("").is_none());
        assert_eq!(decode("a%2"), None);
    }
}
