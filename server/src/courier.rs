//! How mails leave: as files in a folder, or through a mail server.

use std::{fmt, sync::Arc};

use lettre::{
    AsyncFileTransport, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
};
use service::{Courier, Failure, Mail, Sending};
use uuid::Uuid;

use crate::{
    config::{MailConfig, MailWay},
    start::StartError,
};

/// Writes each mail into a folder, for tests and for whoever sends them by other means.
struct Folder {
    from: Mailbox,
    transport: AsyncFileTransport<Tokio1Executor>,
}

/// Hands each mail to a mail server.
struct Smtp {
    from: Mailbox,
    transport: AsyncSmtpTransport<Tokio1Executor>,
}

impl fmt::Debug for Folder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Folder")
    }
}

impl fmt::Debug for Smtp {
    /// Writes no address: it may hold a password.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Smtp")
    }
}

impl Courier for Folder {
    fn send(&self, mail: Mail) -> Sending<'_> {
        Box::pin(async move {
            let message = message(&self.from, mail)?;
            self.transport.send(message).await.map(drop).map_err(Failure::new)
        })
    }
}

impl Courier for Smtp {
    fn send(&self, mail: Mail) -> Sending<'_> {
        Box::pin(async move {
            let message = message(&self.from, mail)?;
            self.transport.send(message).await.map(drop).map_err(Failure::new)
        })
    }
}

fn message(from: &Mailbox, mail: Mail) -> Result<Message, Failure> {
    // The address is not in the error, which is logged.
    let to = mail.to.parse().map_err(|_| Failure::new("an address cannot be written to"))?;
    let id = format!("<{}@{}>", Uuid::now_v7(), from.email.domain());
    Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to))
        .subject(mail.subject)
        .message_id(Some(id))
        .header(ContentType::TEXT_PLAIN)
        .body(mail.body)
        .map_err(Failure::new)
}

/// The courier of a configuration.
///
/// # Errors
/// When the folder cannot be made, or the address of the mail server is none.
pub fn courier(config: &MailConfig) -> Result<Arc<dyn Courier>, StartError> {
    let from = config.from.clone();
    match &config.way {
        MailWay::Folder(folder) => {
            std::fs::create_dir_all(folder).map_err(|error| {
                StartError::Process(format!(
                    "mail_folder (MITOYEN_MAIL_FOLDER) is {}, which cannot be written to: {error}",
                    folder.display()
                ))
            })?;
            Ok(Arc::new(Folder { from, transport: AsyncFileTransport::new(folder) }))
        }
        MailWay::Smtp(url) => {
            let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|_| {
                StartError::Process(
                    "smtp_url (MITOYEN_SMTP_URL) cannot be understood as the address of a mail server".to_owned(),
                )
            })?;
            Ok(Arc::new(Smtp { from, transport: transport.build() }))
        }
    }
}

#[cfg(test)]
mod tests {
    use entity::language::Language;

    use super::*;

    fn mail() -> Mail {
        Mail {
            to: "anne@example.org".to_owned(),
            subject: "Réinitialiser".to_owned(),
            body: "Ouvrez https://mitoyen.example/fr/reset?link=abc\n".to_owned(),
            language: Language::Fr,
        }
    }

    #[tokio::test]
    async fn a_mail_in_a_folder_is_a_whole_message() {
        let folder = tempfile::tempdir().unwrap();
        let config = MailConfig {
            from: "Mitoyen <noreply@mitoyen.example>".parse().unwrap(),
            way: MailWay::Folder(folder.path().join("out")),
        };
        courier(&config).unwrap().send(mail()).await.unwrap();
        let file = std::fs::read_dir(folder.path().join("out")).unwrap().next().unwrap().unwrap().path();
        assert_eq!(file.extension().unwrap(), "eml");
        let text = std::fs::read_to_string(file).unwrap();
        for part in
            ["From: Mitoyen <noreply@mitoyen.example>", "To: anne@example.org", "text/plain", "@mitoyen.example>"]
        {
            assert!(text.contains(part), "{part} is missing in {text}");
        }
        assert!(text.contains("link=abc") || text.contains("link=3Dabc"), "{text}");
    }

    #[tokio::test]
    async fn an_address_that_is_none_is_not_repeated() {
        let folder = tempfile::tempdir().unwrap();
        let config = MailConfig {
            from: "noreply@mitoyen.example".parse().unwrap(),
            way: MailWay::Folder(folder.path().to_path_buf()),
        };
        let wrong = Mail { to: "hidden\r\nBcc: x@example.org".to_owned(), ..mail() };
        let failure = courier(&config).unwrap().send(wrong).await.unwrap_err();
        assert!(!failure.to_string().contains("hidden"));
        assert!(std::fs::read_dir(folder.path()).unwrap().next().is_none());
    }
}
