//! `/a/{slug}/sent`: what was sent in an association; for an owner, what was sent to herself.

use entity::{
    identity::Permission,
    messaging::{Channel, DeliveryState, Kind, delivery},
};
use leptos::prelude::*;
use service::{
    messaging::{DeliveryFilter, deliveries_list},
    page::Slice,
};

use super::words;
use crate::{
    context::{Page, PageContext},
    page::{pager::pager, words::moment},
    ui::{
        ButtonKind, Choice, Column, DataTable, EmptyState, Field, FormRow, Glyph, LinkButton, MoreFilters, PageHeader,
        Row, SubmitButton,
    },
};

/// The fields of the filter, in the query.
const FIELDS: [&str; 4] = ["state", "kind", "channel", "person"];

/// Reads and shows the list.
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let association = page.association().await?;
    let rows = deliveries_list(&page.ctx, association.id, &wanted(&page), page.page_request()).await?;
    let every = page.ctx.may_in(Permission::ContactRead, association.id);
    let title = page.t("messaging-sent-title");
    Ok(Page::new(title.clone(), move || {
        let lead = page.t(if every { "messaging-sent-lead" } else { "messaging-sent-own-lead" });
        let addresses = every.then(|| {
            let href = page.in_association("/sent/addresses");
            view! { <LinkButton href=href label=page.t("messaging-sent-addresses") icon=Glyph::Warning kind=ButtonKind::Quiet/> }
        });
        let filter = every.then(|| filter_form(&page));
        let download = (every && !rows.rows.is_empty()).then(|| download(&page, &association.id.to_string()));
        view! {
            <PageHeader title=title lead=lead actions=move || addresses/>
            {filter}
            {table(&page, &rows)}
            {download}
        }
    }))
}

fn wanted(page: &PageContext) -> DeliveryFilter {
    let some = |name: &str| Some(page.query.get(name).to_owned()).filter(|text| !text.is_empty());
    DeliveryFilter {
        state: DeliveryState::parse(page.query.get("state")).ok(),
        kind: some("kind"),
        channel: Channel::parse(page.query.get("channel")).ok(),
        person: some("person"),
    }
}

fn filter_form(page: &PageContext) -> AnyView {
    let value = |name: &str| page.query.get(name).to_owned();
    let every = || std::iter::once(Choice::new("", page.t("messaging-sent-every")));
    let states = DeliveryState::ALL
        .iter()
        .map(|state| Choice::new(state.code(), page.t(&format!("messaging-sent-state-{}", state.code()))));
    let channels = [Channel::Email, Channel::Push, Channel::Sms, Channel::Post]
        .into_iter()
        .map(|channel| Choice::new(channel.code(), words::channel(page, channel)));
    let mut kinds: Vec<(String, &str)> =
        Kind::ALL.iter().map(|kind| (words::kind(page, kind.code()), kind.code())).collect();
    kinds.sort();
    let kinds = kinds.into_iter().map(|(label, code)| Choice::new(code, label));
    let state =
        Field::select("state", page.t("messaging-sent-state"), every().chain(states).collect()).value(value("state"));
    let channel = Field::select("channel", page.t("messaging-sent-channel"), every().chain(channels).collect())
        .value(value("channel"));
    let kind =
        Field::select("kind", page.t("messaging-sent-kind"), every().chain(kinds).collect()).value(value("kind"));
    let person = Field::text("person", page.t("messaging-sent-person"))
        .hint(page.t("messaging-sent-person-hint"))
        .value(value("person"));
    let filtered = FIELDS.iter().any(|name| !page.query.get(name).is_empty());
    let folded_out = FIELDS.iter().any(|name| *name != "person" && !page.query.get(name).is_empty());
    let reset = filtered.then(|| {
        view! { <LinkButton href=page.action() label=page.t("messaging-sent-reset") kind=ButtonKind::Quiet/> }
    });
    view! {
        <form class="toolbar" method="get" action=page.action() role="search">
            <FormRow field=person/>
            <SubmitButton label=page.t("messaging-sent-show") icon=Glyph::Search/>
            {reset}
            <MoreFilters label=page.t("shell-filters") open=folded_out>
                <FormRow field=state/><FormRow field=kind/><FormRow field=channel/>
            </MoreFilters>
        </form>
    }
    .into_any()
}

fn table(page: &PageContext, rows: &Slice<delivery::Model>) -> AnyView {
    if rows.rows.is_empty() && rows.offset == 0 {
        return view! { <EmptyState title=page.t("messaging-sent-empty-title") reason=page.t("messaging-sent-empty-reason") icon=Glyph::Mail/> }
            .into_any();
    }
    let columns = vec![
        Column::heading(page.t("messaging-sent-subject")),
        Column::text(page.t("messaging-sent-person")),
        Column::text(page.t("messaging-sent-channel")),
        Column::text(page.t("messaging-sent-created")),
        Column::text(page.t("messaging-sent-state")),
    ];
    let lines = rows.rows.iter().map(|row| line(page, row)).collect();
    view! {
        <DataTable caption=page.t("messaging-sent-title") caption_hidden=true columns=columns rows=lines/>
        {pager(page, rows.offset, rows.has_next)}
    }
    .into_any()
}

fn line(page: &PageContext, row: &delivery::Model) -> Row {
    let href = page.in_association(&format!("/sent/{}", row.id));
    let subject = row.subject.clone();
    let person = if row.name.is_empty() { row.address.clone() } else { row.name.clone() };
    Row::new()
        .cell(view! { <a href=href>{subject}</a> })
        .cell(person)
        .cell(words::channel(page, row.channel))
        .cell(moment(row.created_at, page.language()))
        .cell(words::state(page, row.state))
}

fn download(page: &PageContext, association: &str) -> AnyView {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("association", association);
    for name in FIELDS {
        let value = page.query.get(name);
        if !value.is_empty() {
            query.append_pair(name, value);
        }
    }
    let href = format!("/files/sent.csv?{}", query.finish());
    view! { <p class="actions"><LinkButton href=href label=page.t("messaging-sent-csv") icon=Glyph::Download/></p> }
        .into_any()
}
