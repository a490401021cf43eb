//! How mails leave, as it is configured.

use std::path::PathBuf;

use http::Uri;
use lettre::message::Mailbox;

use super::{key, source::Source, url::is_loopback};

/// How mails leave.
#[derive(Clone, Debug)]
pub struct MailConfig {
    /// Who they are from.
    pub from: Mailbox,
    /// By which way.
    pub way: MailWay,
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
    way.zip(from).map(|(way, from)| MailConfig { from, way })
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
    use super::is_encrypted_or_here;

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
