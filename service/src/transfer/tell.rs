//! What is told about requests: to who asks, that hers has come in; to whoever manages, that one has, and that its term comes near or is over.

use entity::{
    date::format_date,
    id::AssociationId,
    messaging::{Channel, Kind},
    property::{association, unit},
    transfer::transfer,
};

use super::portal::portal_link;
use crate::{
    ctx::{Ctx, Host},
    error::Result,
    messaging::{
        Audience, Notice,
        delivery::{Message, Outgoing, Words, deliver, foot},
        notify,
    },
    text::{Text, Value},
    work::Work,
};

/// The kind of the mail that says that a request has come in.
const RECEIVED: &str = "transfer-received";

/// Says at once that a request has come in, under which number, by when it is answered and what it costs; nothing where no mail is sent.
pub(super) async fn acknowledge(
    ctx: &Ctx,
    work: &Work,
    row: &transfer::Model,
    association: &association::Model,
    unit: &unit::Model,
) -> Result<()> {
    let host = ctx.host();
    if !host.sends_mail() {
        return Ok(());
    }
    let page = if row.asked_by_account.is_some() {
        let language = row.requester_language.code();
        Page { address: format!("{}/{language}/a/{}/my-sale", host.public_url, association.slug), secret: false }
    } else {
        Page { address: portal_link(ctx, work, row).await?, secret: true }
    };
    deliver(&work.tx, host, received(host, row, association, unit, &page)).await?;
    Ok(())
}

/// Where who asked follows her request.
struct Page {
    address: String,
    /// Whether the address itself opens it.
    secret: bool,
}

fn received(
    host: &Host,
    row: &transfer::Model,
    association: &association::Model,
    unit: &unit::Model,
    page: &Page,
) -> Outgoing {
    let language = row.requester_language;
    let text = Text::new(language);
    let values: Vec<(&'static str, Value<'_>)> = vec![
        ("name", Value::from(row.requester_name.as_str())),
        ("number", Value::from(row.number.as_str())),
        ("unit", Value::from(unit.reference.as_str())),
        ("association", Value::from(association.name_in(language))),
        ("kind", Value::from(text.get(&format!("transfer-kind-{}", row.kind.code())))),
        ("received", Value::from(format_date(row.received_on, language))),
        ("due", Value::from(format_date(row.due_on, language))),
        ("fee", Value::from(row.fee_cents.format(language))),
        ("charged", Value::from(if row.fee_cents.is_positive() { "yes" } else { "no" })),
    ];
    let message = Message::mail(&Words {
        language,
        subject: &text.with("transfer-mail-received-subject", &values),
        body: &text.with("transfer-mail-received-body", &values),
        action: Some((&text.get("transfer-mail-received-action"), &page.address)),
        foot: &foot(host, language, false),
    });
    let outgoing = Outgoing::new(RECEIVED, Channel::Email, row.requester_email.as_str(), language, message)
        .organization(row.organization_id)
        .association(row.association_id)
        .named(row.requester_name.as_str());
    if page.secret { outgoing.secret() } else { outgoing }
}

/// Tells whoever manages the association that somebody asks.
pub(super) async fn requested(work: &Work, row: &transfer::Model, unit: &unit::Model) -> Result<()> {
    let notice = notice(Kind::TransferRequested, row, &unit.reference)
        .with("person", row.requester_office.as_deref().unwrap_or(&row.requester_name));
    notify(work, notice.with("day", row.due_on)).await
}

/// What is said to whoever manages the association of a request.
pub(super) fn notice(kind: Kind, row: &transfer::Model, unit_reference: &str) -> Notice {
    Notice::new(kind, row.association_id)
        .about(row.id)
        .with("unit", unit_reference)
        .with("number", row.number.as_str())
        .link(transfer_path(row.association_id, row))
        .to(Audience::Managers)
}

/// The page of a request.
fn transfer_path(association: AssociationId, row: &transfer::Model) -> String {
    format!("/a/{association}/transfers/{}", row.id)
}
