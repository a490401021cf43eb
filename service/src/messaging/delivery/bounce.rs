//! Mails that come back: reports of mail servers (RFC 3464), as the operator's mail server hands them over.

use entity::{
    id::{DeliveryId, OrganizationId},
    messaging::{AttemptOutcome, delivery},
};
use mail_parser::{Message, MessageParser, MimeHeaders as _, PartType};
use uuid::Uuid;

use super::{
    address::mark,
    send::{Payload, find, open},
    settle,
};
use crate::{Host, error::Result};

/// What was done about a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bounced {
    /// The delivery was marked.
    Marked(DeliveryId),
    /// The delivery was marked, and nothing more is sent to the address.
    AddressMarked(DeliveryId),
    /// It says that a mail is late or has arrived: nothing to do.
    NothingToDo,
    /// It is no report about a mail of ours.
    NotOurs,
}

/// What a report says of one addressee.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Reported {
    message: Option<(DeliveryId, Option<OrganizationId>)>,
    recipient: String,
    failed: bool,
    status: String,
    diagnostic: String,
}

/// Takes a report of a mail server about a mail that was not delivered.
///
/// # Errors
/// Failures only: whatever is piped in, the mail server is not answered with an error for it.
pub async fn bounced(host: &Host, report: &[u8]) -> Result<Bounced> {
    let Some(reported) = understood(report) else { return Ok(Bounced::NotOurs) };
    let Some((delivery, organization)) = reported.message else { return Ok(Bounced::NotOurs) };
    if !reported.failed {
        return Ok(Bounced::NothingToDo);
    }
    let tx = open(host, organization).await?;
    let Some(row) = find(&tx, Payload { delivery, organization }).await? else { return Ok(Bounced::NotOurs) };
    // A report is mail like any other: whoever writes one must at least know both the mail and whom it went to.
    if !same_address(&row, &reported.recipient) {
        return Ok(Bounced::NotOurs);
    }
    let words = [reported.status.as_str(), reported.diagnostic.as_str()].join(" ");
    let recorded = settle::record(&tx, &row, AttemptOutcome::Bounced, (words.trim(), None), host.clock.now()).await?;
    let hard = is_hard(&reported.status);
    if let (true, true, Some(organization)) = (recorded, hard, organization) {
        mark(&tx, &row, organization, words.trim()).await?;
    }
    tx.commit().await?;
    Ok(match (recorded, hard && organization.is_some()) {
        (true, true) => Bounced::AddressMarked(delivery),
        (true, false) => Bounced::Marked(delivery),
        (false, _) => Bounced::NothingToDo,
    })
}

fn same_address(row: &delivery::Model, recipient: &str) -> bool {
    recipient.is_empty() || row.address.eq_ignore_ascii_case(recipient)
}

/// Whether the address itself is at fault (RFC 3463): it does not exist, has moved, or is closed. A full mailbox is not.
fn is_hard(status: &str) -> bool {
    status.starts_with("5.1.") || matches!(status, "5.2.1" | "5.0.0" | "5.4.4")
}

fn understood(report: &[u8]) -> Option<Reported> {
    let message = MessageParser::default().parse(report)?;
    let mut reported = Reported { message: returned(&message), ..Reported::default() };
    for part in &message.parts {
        let kind = part.content_type().map(|kind| (kind.ctype(), kind.subtype().unwrap_or_default()));
        let is_status = kind.is_some_and(|(kind, subtype)| {
            kind.eq_ignore_ascii_case("message") && subtype.eq_ignore_ascii_case("delivery-status")
        });
        if is_status {
            let text = match &part.body {
                PartType::Text(text) | PartType::Html(text) => text.to_string(),
                PartType::Binary(bytes) | PartType::InlineBinary(bytes) => String::from_utf8_lossy(bytes).into_owned(),
                PartType::Message(inner) => String::from_utf8_lossy(inner.raw_message()).into_owned(),
                PartType::Multipart(_) => String::new(),
            };
            read_status(&text, &mut reported);
        }
    }
    Some(reported)
}

/// The fields of the first addressee of whom it says something.
fn read_status(text: &str, reported: &mut Reported) {
    let unfolded = text.replace("\r\n", "\n").replace("\n\t", " ").replace("\n ", " ");
    for line in unfolded.lines() {
        let Some((name, value)) = line.split_once(':') else { continue };
        let value = value.trim();
        // What stands before the semicolon says what kind of address or of answer it is.
        let bare = || value.split_once(';').map_or(value, |(_, rest)| rest).trim().to_owned();
        match name.trim().to_ascii_lowercase().as_str() {
            "original-recipient" => reported.recipient = bare(),
            "final-recipient" if reported.recipient.is_empty() => reported.recipient = bare(),
            "action" => reported.failed = value.eq_ignore_ascii_case("failed"),
            "status" => {
                reported.status = value.split_whitespace().next().unwrap_or_default().to_owned();
            }
            "diagnostic-code" => reported.diagnostic = bare(),
            _ => {}
        }
    }
}

/// The mail of ours that it returns, whole or its head alone.
fn returned(message: &Message<'_>) -> Option<(DeliveryId, Option<OrganizationId>)> {
    let raw = String::from_utf8_lossy(message.raw_message());
    let lines = raw.lines().filter_map(|line| {
        let (name, value) = line.split_once(':')?;
        let known = ["message-id", "x-mitoyen-delivery", "references", "in-reply-to"];
        known.contains(&name.trim().to_ascii_lowercase().as_str()).then_some(value)
    });
    lines.flat_map(|value| value.split(['<', '>', ' '])).find_map(ours)
}

/// What one of our own Message-IDs says.
fn ours(id: &str) -> Option<(DeliveryId, Option<OrganizationId>)> {
    let local = id.split('@').next()?;
    let (delivery, organization) = local.split_once('.')?;
    if delivery.len() != 32 || organization.len() != 32 {
        return None;
    }
    let (delivery, organization) = (Uuid::parse_str(delivery).ok()?, Uuid::parse_str(organization).ok()?);
    Some((DeliveryId(delivery), (!organization.is_nil()).then_some(OrganizationId(organization))))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "0192f3a0b1c27d3e8f40123456789abc.0192f3a0b1c27d3e8f40fedcba987654";

    fn report(action: &str, status: &str) -> String {
        format!(
            "From: MAILER-DAEMON@mx.example\r\nTo: bounces@mitoyen.example\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n\
             --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n\
             Final-Recipient: rfc822; Anne@Example.org\r\nAction: {action}\r\nStatus: {status}\r\n\
             Diagnostic-Code: smtp; 550 5.1.1 <anne@example.org>:\r\n    user unknown\r\n\r\n\
             --b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <{ID}@mitoyen.example>\r\nSubject: x\r\n\r\n--b--\r\n"
        )
    }

    #[test]
    fn a_report_is_understood() {
        let reported = understood(report("failed", "5.1.1").as_bytes()).unwrap();
        assert_eq!(reported.recipient, "Anne@Example.org");
        assert!(reported.failed);
        assert_eq!(reported.status, "5.1.1");
        assert!(reported.diagnostic.starts_with("550 5.1.1") && reported.diagnostic.ends_with("user unknown"));
        let (delivery, organization) = reported.message.unwrap();
        assert_eq!(delivery.0.simple().to_string(), &ID[..32]);
        assert_eq!(organization.unwrap().0.simple().to_string(), &ID[33..]);
        assert!(!understood(report("delayed", "4.4.1").as_bytes()).unwrap().failed);
    }

    #[test]
    fn what_is_no_report_is_none() {
        for text in ["", "x", "Subject: hello\r\n\r\nHow are you?", "Message-ID: <a.b@c>\r\n\r\nx"] {
            assert!(understood(text.as_bytes()).is_none_or(|reported| reported.message.is_none()), "{text}");
        }
        assert!(is_hard("5.1.1") && is_hard("5.2.1") && !is_hard("5.2.2") && !is_hard("4.1.1") && !is_hard(""));
    }
}
