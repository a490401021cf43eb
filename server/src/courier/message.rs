//! A mail as it travels (RFC 5322): plain text and the same as a page, then what goes with it.

use lettre::{
    Address, Message,
    address::Envelope,
    message::{
        Attachment, Mailbox, MultiPart, SinglePart,
        header::{ContentType, HeaderName, HeaderValue},
    },
};
use service::{Mail, Unsent};

/// Who mails are from.
#[derive(Clone, Debug)]
pub struct Sender {
    /// The address that people see.
    pub from: Mailbox,
    /// Where reports of mail servers go; to the same address where none is set.
    pub bounces: Option<Address>,
}

/// A mail that can be handed over, and whom it goes to.
pub(super) struct Ready {
    pub envelope: Envelope,
    pub bytes: Vec<u8>,
}

/// Writes a mail.
///
/// # Errors
/// `Refused` when it cannot be written: the address is none. The address itself is not in the reason.
pub(super) fn write(sender: &Sender, mail: Mail) -> Result<Ready, Unsent> {
    let unusable = || Unsent::Refused("the address cannot be written to".to_owned());
    let to: Address = mail.to.parse().map_err(|_| unusable())?;
    let name = Some(one_line(&mail.name)).filter(|name| !name.is_empty());
    let id = format!("<{}@{}>", mail.id, sender.from.email.domain());
    let builder = Message::builder()
        .from(sender.from.clone())
        .to(Mailbox::new(name, to.clone()))
        .subject(one_line(&mail.subject))
        .message_id(Some(id));
    let plain = SinglePart::builder().header(ContentType::TEXT_PLAIN).body(mail.body);
    let said = match mail.html {
        Some(html) => {
            let page = SinglePart::builder().header(ContentType::TEXT_HTML).body(html);
            MultiPart::alternative().singlepart(plain).singlepart(page)
        }
        None => MultiPart::mixed().singlepart(plain),
    };
    let whole = if mail.files.is_empty() {
        said
    } else {
        mail.files.into_iter().fold(MultiPart::mixed().multipart(said), |whole, file| {
            // What kind of file it is was found out by looking into it; what cannot be written as a header is any file.
            let kind = ContentType::parse(&file.media_type)
                .or_else(|_| ContentType::parse("application/octet-stream"))
                .unwrap_or(ContentType::TEXT_PLAIN);
            whole.singlepart(Attachment::new(one_line(&file.name)).body(file.bytes, kind))
        })
    };
    let mut message = builder.multipart(whole).map_err(|_| unusable())?;
    let mut add = |name: &'static str, value: String| {
        message.headers_mut().insert_raw(HeaderValue::new(HeaderName::new_from_ascii_str(name), value));
    };
    // Nobody's holiday message answers a machine (RFC 3834).
    add("Auto-Submitted", "auto-generated".to_owned());
    add("Content-Language", mail.language.code().to_owned());
    if let Some(address) = mail.unsubscribe {
        add("List-Unsubscribe", format!("<{address}>"));
        add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned());
    }
    let back = sender.bounces.clone().unwrap_or_else(|| sender.from.email.clone());
    let envelope = Envelope::new(Some(back), vec![to]).map_err(|_| unusable())?;
    Ok(Ready { envelope, bytes: message.formatted() })
}

/// What stands in the head of a mail has no line ends and nothing else that does something instead of being shown.
fn one_line(text: &str) -> String {
    let shown: String = text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect();
    shown.trim().to_owned()
}

#[cfg(test)]
pub(super) mod tests {
    use entity::language::Language;
    use mail_parser::{MessageParser, MimeHeaders as _};
    use service::MailFile;

    use super::*;

    pub(in super::super) fn sender() -> Sender {
        Sender { from: "Mitoyen <noreply@mitoyen.example>".parse().unwrap(), bounces: None }
    }

    pub(in super::super) fn mail() -> Mail {
        Mail {
            id: "0192.0000".to_owned(),
            to: "anne@example.org".to_owned(),
            name: "Anne Léonard, « syndic »".to_owned(),
            subject: "Réinitialiser — ça va ?".to_owned(),
            body: "Ouvrez https://mitoyen.example/fr/reset?link=abc\n".to_owned(),
            html: Some("<p>Ouvrez <a href=\"https://mitoyen.example\">é</a></p>".to_owned()),
            language: Language::Fr,
            unsubscribe: None,
            files: Vec::new(),
        }
    }

    #[test]
    fn a_mail_is_read_again_as_it_was_meant() {
        let pdf = MailFile {
            name: "Procès-verbal n° 3.pdf".to_owned(),
            media_type: "application/pdf".to_owned(),
            bytes: (0..=255).cycle().take(70_000).collect(),
        };
        let sent =
            Mail { files: vec![pdf.clone()], unsubscribe: Some("https://m.example/u?link=x".to_owned()), ..mail() };
        let ready = write(&sender(), sent).unwrap();
        assert!(ready.bytes.is_ascii(), "no server needs 8BITMIME for it");
        let read = MessageParser::default().parse(&ready.bytes).unwrap();
        assert_eq!(read.subject(), Some("Réinitialiser — ça va ?"));
        let to = read.to().unwrap().first().unwrap();
        assert_eq!((to.name(), to.address()), (Some("Anne Léonard, « syndic »"), Some("anne@example.org")));
        assert_eq!(read.message_id(), Some("0192.0000@mitoyen.example"));
        assert_eq!(read.body_text(0).unwrap().trim(), "Ouvrez https://mitoyen.example/fr/reset?link=abc");
        assert!(read.body_html(0).unwrap().contains(">é</a>"));
        let file = read.attachment(0).unwrap();
        assert_eq!(file.attachment_name(), Some("Procès-verbal n° 3.pdf"));
        assert_eq!(file.contents(), pdf.bytes);
        let head = String::from_utf8(ready.bytes).unwrap();
        assert!(head.contains("Auto-Submitted: auto-generated") && head.contains("Content-Language: fr"));
        assert!(head.contains("List-Unsubscribe: <https://m.example/u?link=x>"), "{head}");
        assert!(head.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"));
    }

    #[test]
    fn what_nobody_may_do_without_says_nothing_of_unsubscribing() {
        let head = String::from_utf8(write(&sender(), mail()).unwrap().bytes).unwrap();
        assert!(!head.contains("List-Unsubscribe"));
    }

    #[test]
    fn nothing_that_somebody_typed_begins_another_line_of_the_head() {
        let hostile = "x\r\nBcc: other@example.org\r\n\r\nbody";
        for sent in [
            Mail { subject: hostile.to_owned(), ..mail() },
            Mail { name: hostile.to_owned(), ..mail() },
            Mail {
                files: vec![MailFile {
                    name: format!("{hostile}.pdf"),
                    media_type: hostile.to_owned(),
                    bytes: b"x".to_vec(),
                }],
                ..mail()
            },
        ] {
            let Ok(ready) = write(&sender(), sent) else { continue };
            let read = MessageParser::default().parse(&ready.bytes).unwrap();
            assert!(read.bcc().is_none());
            let text = String::from_utf8_lossy(&ready.bytes).into_owned();
            assert!(!text.lines().any(|line| line.starts_with("Bcc:")), "{text}");
            assert_eq!(ready.envelope.to().len(), 1);
        }
        let wrong = Mail { to: "hidden\r\nBcc: x@example.org".to_owned(), ..mail() };
        let Err(Unsent::Refused(why)) = write(&sender(), wrong) else { panic!("it was written") };
        assert!(!why.contains("hidden"));
    }

    #[test]
    fn reports_go_where_they_are_read() {
        let sender = Sender { bounces: Some("bounces@mitoyen.example".parse().unwrap()), ..sender() };
        let ready = write(&sender, mail()).unwrap();
        assert_eq!(ready.envelope.from().map(ToString::to_string).as_deref(), Some("bounces@mitoyen.example"));
    }
}
