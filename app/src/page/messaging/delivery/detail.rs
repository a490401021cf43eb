//! `/a/{slug}/sent/{delivery}`: one delivery with what proves it, and what can be done about it.

use entity::{
    id::DeliveryId,
    identity::Permission,
    messaging::{Channel, DeliveryState, delivery, delivery_attempt},
    outside::letter,
};
use leptos::prelude::*;
use service::{
    Error,
    messaging::{attempts_by_deliveries, delivery_fetch, delivery_files, delivery_send_again, delivery_text},
    outside::letter_of_delivery,
};

use super::words;
use crate::{
    context::{Next, Page, PageContext},
    form::{Fields, KEY_FIELD},
    page::{
        property::parts::{fact, facts},
        words::moment,
    },
    ui::{Banner, ButtonKind, Column, DataTable, Glyph, LinkButton, PageHeader, Place, Row, SubmitButton, Tone},
};

/// What the page says after something was sent again.
pub(super) const AGAIN: &str = "messaging-sent-again-done";

/// Reads and shows the delivery.
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let row = here(&page).await?;
    let attempts = attempts_by_deliveries(&page.ctx, &[row.id]).await?.remove(&row.id).unwrap_or_default();
    let letter = match row.channel {
        Channel::Post => letter_of_delivery(&page.ctx, row.id).await?,
        Channel::InApp | Channel::Email | Channel::Push | Channel::Sms => None,
    };
    let manages = row.association_id.is_some_and(|id| page.ctx.may_in(Permission::LetterSend, id));
    Ok(Page::new(row.subject.clone(), move || {
        let back = Place::text(page.t("messaging-sent-title"), page.in_association("/sent"));
        let state = words::state(&page, row.state);
        view! {
            <PageHeader title=row.subject.clone() back=back status=move || state/>
            {manages.then(|| acts(&page, &row))}
            {known(&page, &row, letter.as_ref())}
            {said(&page, &row)}
            {history(&page, &attempts)}
        }
    }))
}

/// The delivery, where it belongs to the association of the address.
pub(super) async fn here(page: &PageContext) -> service::Result<delivery::Model> {
    let association = page.association().await?;
    let id: DeliveryId = page.id("delivery", "delivery-unknown")?;
    let row = delivery_fetch(&page.ctx, id).await?;
    if row.association_id == Some(association.id) { Ok(row) } else { Err(Error::not_found("delivery-unknown")) }
}

fn known(page: &PageContext, row: &delivery::Model, letter: Option<&letter::Model>) -> AnyView {
    let language = page.language();
    let mut known = vec![
        fact(page.t("messaging-sent-kind"), words::kind(page, &row.kind)),
        fact(page.t("messaging-sent-person"), row.name.clone()),
        fact(page.t("messaging-sent-channel"), words::channel(page, row.channel)),
        fact(page.t("messaging-sent-address"), row.address.clone()),
        fact(page.t("messaging-sent-language"), row.language.own_name()),
        fact(page.t("messaging-sent-created"), moment(row.created_at, language)),
    ];
    if row.state == DeliveryState::Waiting {
        known.push(fact(page.t("messaging-sent-due"), moment(row.due_at, language)));
    }
    if let Some(at) = row.sent_at {
        known.push(fact(page.t("messaging-sent-sent"), moment(at, language)));
    }
    if let Some(answer) = &row.answer {
        known.push(fact(page.t("messaging-sent-answer"), words::answer(page, answer)));
    }
    if let Some(letter) = letter {
        let href = page.in_association(&format!("/letters/{}", letter.batch_id));
        let reference = letter.reference.clone();
        known.push(fact(page.t("messaging-sent-letter"), view! { <a href=href>{reference}</a> }));
    }
    if let Some(earlier) = row.again_of {
        let href = page.in_association(&format!("/sent/{earlier}"));
        let label = page.t("messaging-sent-again-of-link");
        known.push(fact(page.t("messaging-sent-again-of"), view! { <a href=href>{label}</a> }));
    }
    let code = |text: &str| {
        let text = text.to_owned();
        view! { <code>{text}</code> }
    };
    let mut proof = vec![
        fact(page.t("messaging-sent-sha256"), code(&row.content_sha256)),
        fact(page.t("messaging-sent-id"), code(&row.id.to_string())),
    ];
    if let Some(id) = &row.message_id {
        proof.push(fact(page.t("messaging-sent-message-id"), code(id)));
    }
    view! {
        {facts(true, known)}
        <details><summary>{page.t("messaging-sent-evidence")}</summary>{facts(false, proof)}</details>
    }
    .into_any()
}

fn said(page: &PageContext, row: &delivery::Model) -> AnyView {
    let body = match delivery_text(row) {
        Some(text) => {
            let paragraphs = text.split("\n\n").map(|paragraph| {
                let lines: Vec<String> = paragraph.lines().map(str::to_owned).collect();
                let lines = lines.into_iter().map(|line| view! { {line}<br/> }).collect_view();
                view! { <p>{lines}</p> }
            });
            paragraphs.collect_view().into_any()
        }
        None => view! { <p>{page.t("messaging-sent-content-secret")}</p> }.into_any(),
    };
    let attachments = delivery_files(row);
    let files = (!attachments.is_empty()).then(|| {
        let names = attachments.into_iter().map(|file| view! { <li>{file.name}</li> }).collect_view();
        view! { <h2>{page.t("messaging-sent-files")}</h2><ul>{names}</ul> }
    });
    view! { <h2>{page.t("messaging-sent-content")}</h2>{body}{files} }.into_any()
}

fn history(page: &PageContext, attempts: &[delivery_attempt::Model]) -> AnyView {
    if attempts.is_empty() {
        return ().into_any();
    }
    let columns = vec![
        Column::heading(page.t("messaging-sent-attempts")),
        Column::text(page.t("messaging-sent-when")),
        Column::text(page.t("messaging-sent-state")),
        Column::text(page.t("messaging-sent-answer")),
    ];
    let rows = attempts.iter().map(|attempt| {
        Row::new()
            .cell(page.tv("messaging-sent-attempt", &[("number", attempt.number.into())]))
            .cell(moment(attempt.at, page.language()))
            .cell(page.t(&format!("messaging-sent-outcome-{}", attempt.outcome.code())))
            .cell(words::answer(page, &attempt.answer))
    });
    let rows = rows.collect();
    view! {
        <h2>{page.t("messaging-sent-history")}</h2>
        <DataTable caption=page.t("messaging-sent-history") caption_hidden=true columns=columns rows=rows/>
    }
    .into_any()
}

fn acts(page: &PageContext, row: &delivery::Model) -> AnyView {
    if !row.state.may_be_sent_again() || row.channel == Channel::Post {
        return ().into_any();
    }
    let warning = (row.state == DeliveryState::Uncertain).then(|| {
        let (title, consequence) = (page.t("messaging-sent-state-uncertain"), page.t("messaging-sent-again-uncertain"));
        view! { <Banner tone=Tone::Wait title=title><p>{consequence}</p></Banner> }
    });
    let again = row.content.is_some().then(|| {
        let action = page.in_association(&format!("/sent/{}/again", row.id));
        let key = page.form.key.clone();
        view! {
            <form method="post" action=action>
                <input type="hidden" name=KEY_FIELD value=key/>
                <SubmitButton label=page.t("messaging-sent-again") icon=Glyph::Send/>
            </form>
        }
    });
    let address = matches!(row.channel, Channel::Email | Channel::Sms).then(|| {
        let href = page.in_association(&format!("/sent/{}/address", row.id));
        view! { <LinkButton href=href label=page.t("messaging-sent-address-failed") icon=Glyph::Warning kind=ButtonKind::Quiet/> }
    });
    view! { {warning}<div class="actions">{again}{address}</div> }.into_any()
}

/// Sends it again.
pub(super) async fn again(page: PageContext, fields: Fields) -> service::Result<Next> {
    let row = here(&page).await?;
    let new = delivery_send_again(&page.ctx, row.id, Some(&fields.key()?)).await?.value;
    Ok(Next::done(format!("/a/{}/sent/{new}", page.param("slug")), AGAIN))
}
