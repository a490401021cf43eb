//! The notification centre: what the person has been told, in whatever organization.

use entity::{
    id::NotificationId,
    messaging::{Priority, Rhythm},
};
use leptos::prelude::*;
use service::messaging::{
    NotificationFilter, NotificationView, notification_read, notifications_list, notifications_read_all,
};

use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::{pager::pager, words::minute},
    ui::{
        ButtonKind, Column, DataTable, EmptyState, Glyph, LinkButton, PageHeader, Place, Row, StatusChip, SubmitButton,
        Tabs, Tone,
    },
};

/// What the list says after everything was marked as read.
pub(super) const ALL_READ: &str = "messaging-notifications-all-read";
/// The filter in the address.
const UNREAD: &str = "unread";

/// `/notifications`
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let unread = page.query.get("show") == UNREAD;
    let slice = notifications_list(&page.ctx, NotificationFilter { unread }, page.page_request()).await?;
    let left = page.ctx.account()?.unread > 0;
    let title = page.t("messaging-notifications-title");
    Ok(Page::new(title.clone(), move || {
        let (offset, has_next) = (slice.offset, slice.has_next);
        let list = if slice.rows.is_empty() {
            let (heading, reason) = if unread {
                ("messaging-notifications-none-unread-title", "messaging-notifications-none-unread-reason")
            } else {
                ("messaging-notifications-none-title", "messaging-notifications-none-reason")
            };
            view! { <EmptyState title=page.t(heading) reason=page.t(reason) icon=Glyph::Bell/> }.into_any()
        } else {
            let columns = vec![
                Column::heading(page.t("messaging-notifications-what")),
                Column::text(page.t("messaging-notifications-detail")),
                Column::text(page.t("messaging-notifications-when")),
                Column::text(page.t("messaging-notifications-act")),
            ];
            let rows = slice.rows.iter().map(|view| row(&page, view)).collect();
            view! { <DataTable caption=title.clone() caption_hidden=true columns=columns rows=rows/> }.into_any()
        };
        let read_all = left.then(|| {
            view! {
                <form method="post" action=page.href("/notifications/read-all")>
                    <SubmitButton label=page.t("messaging-notifications-read-all") icon=Glyph::Check/>
                </form>
            }
        });
        view! {
            <PageHeader title=title lead=page.t("messaging-notifications-lead")/>
            <div class="actions">
                {read_all}
                <LinkButton href=page.href("/account/notifications") label=page.t("messaging-preferences-title") icon=Glyph::Settings kind=ButtonKind::Quiet/>
            </div>
            {filters(&page, unread)}
            {list}
            {pager(&page, offset, has_next)}
        }
    }))
}

/// All of them, or only those that have not been read.
fn filters(page: &PageContext, unread: bool) -> AnyView {
    let tabs = vec![
        Place::text(page.t("messaging-notifications-filter-all"), page.action()).current(!unread),
        Place::text(page.t("messaging-notifications-filter-unread"), format!("{}?show={UNREAD}", page.action()))
            .current(unread),
    ];
    view! { <Tabs label=page.t("messaging-notifications-filter") tabs=tabs/> }.into_any()
}

fn row(page: &PageContext, view: &NotificationView) -> Row {
    let (title, body) = (view.title(page.text()), view.body(page.text()));
    let urgent = (view.kind.priority() >= Priority::High).then(|| {
        view! { " "<StatusChip tone=Tone::Wait label=page.t(&format!("messaging-priority-{}", view.kind.priority().code()))/> }
    });
    let new = view.read_at.is_none().then(|| {
        view! { " "<StatusChip tone=Tone::Info label=page.t("messaging-notifications-unread")/> }
    });
    let words = view! { <span>{title}</span>{new}{urgent} };
    let path = |act: &str| page.href(&format!("/notifications/{}/{act}", view.id));
    let open = view.link.is_some().then(|| {
        let label = page.t("messaging-notifications-open");
        view! { <form method="post" action=path("open")><SubmitButton label=label kind=ButtonKind::Quiet icon=Glyph::ArrowRight/></form> }
    });
    let read = view.read_at.is_none().then(|| {
        let label = page.t("messaging-notifications-read");
        view! { <form method="post" action=path("read")><SubmitButton label=label kind=ButtonKind::Quiet icon=Glyph::Check/></form> }
    });
    Row::new().cell(words).cell(body).cell(minute(view.created_at, page.language())).cell(view! { {open}{read} })
}

/// The notification that an address names.
fn named(page: &PageContext) -> service::Result<NotificationId> {
    page.id("notification", "notification-unknown")
}

/// Marks one as read, and leads to what it is about.
pub(super) async fn open(page: PageContext, _: Fields) -> service::Result<Next> {
    let view = notification_read(&page.ctx, named(&page)?).await?;
    Ok(Next::to(view.link.unwrap_or_else(|| "/notifications".to_owned())))
}

/// Marks one as read.
pub(super) async fn read(page: PageContext, _: Fields) -> service::Result<Next> {
    notification_read(&page.ctx, named(&page)?).await?;
    Ok(Next::to("/notifications"))
}

/// Marks all of them as read.
pub(super) async fn read_all(page: PageContext, _: Fields) -> service::Result<Next> {
    notifications_read_all(&page.ctx).await?;
    Ok(Next::done("/notifications", ALL_READ))
}

/// What a rhythm is called.
pub(super) fn rhythm_message(rhythm: Option<Rhythm>) -> String {
    format!("messaging-rhythm-{}", rhythm.map_or("usual", Rhythm::code))
}
