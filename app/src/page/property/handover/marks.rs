//! What is still owed, to tick off; what is settled, to look up.

use entity::{
    date::format_date,
    property::{HandoverItemEvent, HandoverItemState, handover_item},
};
use leptos::prelude::*;
use service::property::handover_item_words;

use super::{
    detail::Handover,
    words::{state, state_tone},
};
use crate::{
    context::PageContext,
    form::{KEY_FIELD, VERSION_FIELD},
    page::property::parts::{banner, buttons, form, section},
    ui::{ButtonKind, Column, DataTable, Field, FormRow, Glyph, Icon, Row, StatusChip, SubmitButton, Tone},
};

/// Everything that the former syndic still owes. Whoever may, ticks and says what happened: one form for the whole box of papers.
pub(super) fn owed(page: &PageContext, shown: &Handover) -> AnyView {
    let items: Vec<&handover_item::Model> = shown.items.iter().filter(|item| item.state.is_owed()).collect();
    let inside = if items.is_empty() {
        banner(Tone::Good, page.t("property-handover-nothing-owed"))
    } else if shown.may_write && shown.row.status.is_running() {
        ticks(page, shown, &items)
    } else {
        let lines = items
            .into_iter()
            .map(|item| {
                let words = handover_item_words(page.text(), item.kind, shown.row.account_years);
                view! { <li>{words}" "{remark(page, item)}</li> }
            })
            .collect_view();
        view! { <ul>{lines}</ul> }.into_any()
    };
    section(page.t("property-handover-owed-title"), inside)
}

/// The state of a thing when it is not simply awaited, and what was noted.
fn remark(page: &PageContext, item: &handover_item::Model) -> AnyView {
    let disputed = (item.state == HandoverItemState::Disputed).then(|| {
        let word = state(page.text(), item.state);
        view! { <StatusChip tone=state_tone(item.state) label=word/>" " }
    });
    let note = item.note.clone().map(|note| view! { <span class="muted">{note}</span> });
    view! { {disputed}{note} }.into_any()
}

fn ticks(page: &PageContext, shown: &Handover, items: &[&handover_item::Model]) -> AnyView {
    let errors = page.errors();
    let boxes = items
        .iter()
        .map(|item| {
            let code = item.kind.code();
            let id = format!("item-{code}");
            let checked = page.form.sent && page.form.fields.all("items").any(|sent| sent == code);
            let words = handover_item_words(page.text(), item.kind, shown.row.account_years);
            let remark = remark(page, item);
            view! {
                <div class="check">
                    <input type="checkbox" id=id.clone() name="items" value=code checked=checked/>
                    <label for=id.clone()>{words}" "{remark}</label>
                </div>
            }
        })
        .collect_view();
    // A refusal names the rank of what was sent; the page has one place for all of them.
    let wrong = errors.iter().find(|(field, _)| *field == "items" || field.starts_with("items."));
    let error = wrong.map(|(_, message)| {
        let message = message.to_owned();
        view! { <p class="error" id="field-items-error"><Icon name=Glyph::Error/><span>{message}</span></p> }
    });
    let class = if error.is_some() { "field invalid" } else { "field" };
    let described = error.is_some().then_some("field-items-error");
    let today = page.ctx.today().to_string();
    let received_on = Field::date("receivedOn", page.t("property-handover-received-on"))
        .value(page.form.value("receivedOn", &today))
        .errors(&errors);
    let note = Field::text("note", page.t("property-handover-note"))
        .optional(page.t("shell-optional"))
        .hint(page.t("property-handover-note-hint"))
        .value(page.form.value("note", ""))
        .errors(&errors);
    let actions = buttons(view! {
        <SubmitButton label=page.t("property-handover-receive") kind=ButtonKind::Primary icon=Glyph::Check name="event" value=HandoverItemEvent::Receive.code()/>
        <SubmitButton label=page.t("property-handover-waive") name="event" value=HandoverItemEvent::Waive.code()/>
        <SubmitButton label=page.t("property-handover-dispute") name="event" value=HandoverItemEvent::Dispute.code()/>
    });
    form(
        page.action(),
        view! {
            {page.hidden(Some(shown.row.version))}
            <fieldset class=class id="field-items" aria-describedby=described>
                <legend>{page.t("property-handover-tick")}</legend>
                {error}
                {boxes}
            </fieldset>
            <FormRow field=received_on/>
            <FormRow field=note/>
            {actions}
        },
    )
}

/// Everything that is settled, with the way back for what was ticked by mistake.
pub(super) fn settled(page: &PageContext, shown: &Handover) -> Option<AnyView> {
    let items: Vec<&handover_item::Model> = shown.items.iter().filter(|item| !item.state.is_owed()).collect();
    if items.is_empty() {
        return None;
    }
    let may_undo = shown.may_write && shown.row.status.is_running();
    let mut columns = vec![
        Column::heading(page.t("property-handover-item")),
        Column::text(page.t("property-handover-state")),
        Column::text(page.t("property-handover-received-on")),
        Column::text(page.t("property-handover-note")),
    ];
    if may_undo {
        columns.push(Column::text(page.t("property-handover-undo-column")));
    }
    let rows = items.iter().map(|item| line(page, shown, item, may_undo)).collect();
    let table = view! {
        <DataTable caption=page.t("property-handover-settled-title") caption_hidden=true columns=columns rows=rows/>
    };
    Some(section(page.t("property-handover-settled-title"), table))
}

fn line(page: &PageContext, shown: &Handover, item: &handover_item::Model, may_undo: bool) -> Row {
    let text = page.text();
    let word = state(text, item.state);
    let words = handover_item_words(text, item.kind, shown.row.account_years);
    let row = Row::new().cell(words.clone()).cell(view! { <StatusChip tone=state_tone(item.state) label=word/> });
    let row = match item.received_on {
        Some(day) => row.cell(format_date(day, page.language())),
        None => row.blank(),
    };
    let row = match item.note.clone() {
        Some(note) => row.cell(note),
        None => row.blank(),
    };
    if !may_undo {
        return row;
    }
    let label = page.t("property-handover-undo");
    let name = page.tv("property-handover-undo-item", &[("item", words.into())]);
    row.cell(view! {
        <form method="post" action=page.action()>
            <input type="hidden" name=KEY_FIELD value=page.form.key.clone()/>
            <input type="hidden" name=VERSION_FIELD value=shown.row.version.to_string()/>
            <input type="hidden" name="items" value=item.kind.code()/>
            <input type="hidden" name="event" value=HandoverItemEvent::Await.code()/>
            <button type="submit" class="button quiet" aria-label=name><span>{label}</span></button>
        </form>
    })
}
