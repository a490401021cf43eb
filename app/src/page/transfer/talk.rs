//! What is written to and fro between who asks and who manages the association.

use entity::transfer::{MESSAGE_MAX, TransferSide, TransferState, transfer_message};
use leptos::prelude::*;
use service::{Result, transfer::message_add};

use super::{
    WRITTEN_TO,
    file::{Shown, of},
};
use crate::{
    context::{Next, PageContext},
    form::Fields,
    page::{
        property::{
            filled::Filled,
            parts::{form, section},
        },
        words::{day_in_belgium, minute},
    },
    ui::{Field, FormRow, Glyph, SubmitButton, Tone},
};

/// What was written, the oldest first, and the field for an answer.
pub(super) fn view(page: &PageContext, shown: &Shown) -> AnyView {
    let said = if shown.messages.is_empty() {
        view! { <p class="muted">{page.t("transfer-file-messages-none")}</p> }.into_any()
    } else {
        let list = shown.messages.iter().map(|message| one(page, message)).collect_view();
        view! { <ol class="timeline" role="list" aria-label=page.t("transfer-file-messages")>{list}</ol> }.into_any()
    };
    let may_write = shown.may && shown.row.state != TransferState::Cancelled;
    let write = may_write.then(|| {
        let most = u32::try_from(MESSAGE_MAX).unwrap_or(u32::MAX);
        let name = [("name", shown.row.requester_name.as_str().into())];
        let words = Field::text_area("text", page.tv("transfer-file-message-to", &name), 4)
            .hint(page.t("transfer-file-message-hint"))
            .max_length(most);
        let words = Filled::of(page).field(words, "text", "");
        let rows = view! {
            {page.hidden(None)}
            <FormRow field=words/>
            <div class="actions"><SubmitButton label=page.t("transfer-file-message-send") icon=Glyph::Mail/></div>
        };
        form(page.action(), rows)
    });
    section(page.t("transfer-file-messages"), view! { {said}{write} })
}

/// A message, with its lines as they were written.
fn one(page: &PageContext, message: &transfer_message::Model) -> AnyView {
    let tone = match message.side {
        TransferSide::Asker => Tone::Info,
        TransferSide::Manager => Tone::Neutral,
    };
    let at = message.created_at;
    let lines = message.text.lines().map(|line| view! { <p class="detail">{line.to_owned()}</p> }).collect_view();
    view! {
        <li class=tone.class()>
            <time datetime=day_in_belgium(at).to_string()>{minute(at, page.language())}</time>
            <p class="title">{message.author_name.clone()}</p>
            {lines}
        </li>
    }
    .into_any()
}

/// Sends a message.
pub(super) async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let row = of(&page).await?;
    message_add(&page.ctx, Some(&fields.key()?), row.id, fields.get("text")).await?;
    Ok(Next::done(format!("/a/{}/transfers/{}", page.param("slug"), row.id), WRITTEN_TO))
}
