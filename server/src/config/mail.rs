//! How mails and short messages leave, as it is configured.

use std::path::PathBuf;

use http::Uri;
use lettre::{Address, message::Mailbox};

use super::{key, source::Source, url::is_loopback};
use crate::courier::Sender;

/// How mails leave.
#[derive(Clone, Debug)]
pub struct MailConfig {
    /// Who they are from.
    pub from: Mailbox,
    /// Where reports about mails that did not arrive go; to `from` when absent.
    pub bounces: Option<Address>,
    /// Most mails in a minute; as many as there are when absent.
    pub per_minute: Option<u32>,
    /// By which way.
    pub way: MailWay,
}

impl MailConfig {
    /// Who mails are from.
    #[must_use]
    pub fn sender(&self) -> Sender {
        Sender { from: self.from.clone(), bounces: self.bounces.clone() }
    }
}

/// How short messages leave.
#[derive(Clone)]
pub struct SmsConfig {
    /// The gateway, with `{number}` and `{text}` where they are to stand in its address; in a JSON body where they stand nowhere.
    pub url: String,
    /// The header that the gateway knows this server by.
    pub header: Option<(String, String)>,
}

impl std::fmt::Debug for SmsConfig {
    /// Writes neither the address nor the header: either may hold a password.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("SmsConfig")
    }
}

/// The way of a mail.
#[derive(Clone)]
pub enum MailWay {
    /// As files in a folder.
    Folder(PathBuf),
    /// Through a mail server.
    Smtp(String),
}

impl std::fmt::Debug for MailWay {
    /// Writes no address of a mail server: it may hold a password.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Folder(_) => "Folder",
            Self::Smtp(_) => "Smtp",
        })
    }
}

/// Reads the three settings of mail; nothing where no mail is to be sent.
pub(super) fn take_mail(source: &mut Source) -> Option<MailConfig> {
    let folder = source.take(key::MAIL_FOLDER, "a folder", |text| Some(PathBuf::from(text)));
    let smtp = source.take(
        key::SMTP_URL,
        "smtps://user:password@host, or smtp://user:password@host:587?tls=required; \
         without encryption only on this machine, such as smtp://localhost:25",
        |text| is_encrypted_or_here(text).then(|| text.to_owned()),
    );
    let from = source.take(key::MAIL_FROM, "an address, such as Mitoyen <noreply@syndic.example.be>", |text| {
        text.parse::<Mailbox>().ok()
    });
    if source.has(key::MAIL_FOLDER) && source.has(key::SMTP_URL) {
        source.refuse(key::MAIL_FOLDER, "stands beside smtp_url (MITOYEN_SMTP_URL); give one of the two");
    }
    let way = folder.map(MailWay::Folder).or(smtp.map(MailWay::Smtp));
    if way.is_some() && !source.has(key::MAIL_FROM) {
        source.refuse(key::MAIL_FROM, "is missing; mails need an address that they are from");
    }
    let bounces = source
        .take(key::MAIL_BOUNCES, "an address, such as bounces@syndic.example.be", |text| text.parse::<Address>().ok());
    let per_minute = source.take(key::MAIL_PER_MINUTE, "a whole number of mails from 1 to 60000", |text| {
        text.parse().ok().filter(|count| (1..=60_000).contains(count))
    });
    way.zip(from).map(|(way, from)| MailConfig { from, bounces, per_minute, way })
}

/// Reads the two settings of short messages; nothing where none are to be sent.
pub(super) fn take_sms(source: &mut Source) -> Option<SmsConfig> {
    let url = source.take(
        key::SMS_URL,
        "https:// and the address of a gateway, with {number} and {text} where they are to stand; http:// on this machine only",
        |text| is_gateway(text).then(|| text.to_owned()),
    );
    let header = source.take(key::SMS_HEADER, "the name of a header, a colon and its value", |text| {
        let (name, value) = text.split_once(':')?;
        let (name, value) = (name.trim(), value.trim());
        let usable = name.parse::<http::HeaderName>().is_ok() && http::HeaderValue::from_str(value).is_ok();
        usable.then(|| (name.to_owned(), value.to_owned()))
    });
    url.map(|url| SmsConfig { url, header })
}

fn is_gateway(text: &str) -> bool {
    let filled = text.replace("{number}", "0").replace("{text}", "x");
    let Ok(uri) = filled.parse::<Uri>() else { return false };
    let Some(host) = uri.host().filter(|host| !host.is_empty()) else { return false };
    match uri.scheme_str() {
        Some("https") => true,
        Some("http") => is_loopback(host),
        _ => false,
    }
}

/// Mails hold links that open accounts, so they leave this machine encrypted or not at all.
fn is_encrypted_or_here(text: &str) -> bool {
    let Ok(uri) = text.parse::<Uri>() else { return false };
    let Some(host) = uri.host().filter(|host| !host.is_empty()) else { return false };
    let query = uri.query().unwrap_or_default();
    match uri.scheme_str() {
        Some("smtps") => true,
        Some("smtp") => query.split('&').any(|part| part == "tls=required") || is_loopback(host),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{is_encrypted_or_here, is_gateway};

    #[test]
    fn a_gateway_is_spoken_to_in_secret() {
        assert!(is_gateway("https://sms.example.be/send?to={number}&text={text}"));
        assert!(is_gateway("http://127.0.0.1:9000/{number}"));
        for text in ["http://sms.example.be/", "sms.example.be", "", "https://"] {
            assert!(!is_gateway(text), "{text}");
        }
    }

    #[test]
    fn mail_leaves_this_machine_encrypted() {
        for text in
            ["smtps://me:secret@mail.example.be", "smtp://mail.example.be:587?tls=required", "smtp://localhost:25"]
        {
            assert!(is_encrypted_or_here(text), "{text}");
        }
        for text in
            ["smtp://mail.example.be", "smtp://mail.example.be?tls=opportunistic", "https://mail.example.be", "mail"]
        {
            assert!(!is_encrypted_or_here(text), "{text}");
        }
    }
}
