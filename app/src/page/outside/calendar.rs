//! `/account/calendar`: addresses under which somebody's own calendar follows what falls due.

use std::collections::BTreeMap;

use entity::{
    id::{AssociationId, CalendarFeedId},
    outside::calendar_feed,
};
use leptos::prelude::*;
use service::{
    Result,
    outside::{FreshFeed, calendar_feed_create, calendar_feed_revoke, calendar_feed_rotate, calendar_feeds},
    page::{MAX_FIRST, PageRequest},
    property::{associations_by_ids, associations_list},
};

use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::words::day,
    ui::{
        Banner, ButtonKind, Choice, Column, DataTable, Field, FormActions, FormRow, LinkButton, PageHeader, Place,
        PostForm, Row, SubmitButton, Tone,
    },
};

/// Where they are listed.
const PATH: &str = "/account/calendar";
/// What the list says after an address was taken back.
pub(super) const REVOKED: &str = "outside-calendar-revoked";

/// Shows the list and the form, or the address of a moment ago.
pub(super) async fn load(page: PageContext) -> Result<Page> {
    if let Some(url) = page.shown_once().into_iter().next() {
        return Ok(fresh(page, url));
    }
    let feeds = calendar_feeds(&page.ctx).await?;
    let associations = associations_list(&page.ctx, false, PageRequest::new(MAX_FIRST, 0)?).await?.rows;
    let ids: Vec<AssociationId> = feeds.iter().filter_map(|feed| feed.association_id).collect();
    let names: BTreeMap<AssociationId, String> = associations_by_ids(&page.ctx, &ids)
        .await?
        .into_iter()
        .map(|(id, row)| (id, row.name_in(page.language()).to_owned()))
        .collect();
    let choices: Vec<Choice> = std::iter::once(Choice::new("", page.t("outside-calendar-everything")))
        .chain(associations.iter().map(|row| Choice::new(row.id.to_string(), row.name_in(page.language()))))
        .collect();
    let title = page.t("outside-calendar-title");
    Ok(Page::new(title.clone(), move || {
        let account = Place::text(page.t("identity-account-title"), page.href("/account"));
        view! {
            <PageHeader title=title lead=page.t("outside-calendar-lead") back=account/>
            {page.form_top()}
            {list(&page, &feeds, &names)}
            {form(&page, choices)}
            {how(&page)}
        }
    }))
}

fn list(page: &PageContext, feeds: &[calendar_feed::Model], names: &BTreeMap<AssociationId, String>) -> AnyView {
    if feeds.is_empty() {
        return view! { <p>{page.t("outside-calendar-none")}</p> }.into_any();
    }
    let columns = vec![
        Column::heading(page.t("outside-calendar-about")),
        Column::text(page.t("outside-calendar-made-on")),
        Column::text(page.t("outside-calendar-last-used")),
        Column::text(page.t("outside-calendar-act")),
    ];
    let language = page.language();
    let row = |feed: &calendar_feed::Model| {
        let everything = || page.t("outside-calendar-everything");
        let about = feed.association_id.and_then(|id| names.get(&id).cloned()).unwrap_or_else(everything);
        let used = feed.last_used_at.map_or_else(|| page.t("outside-calendar-never"), |at| day(at, language));
        let at = |path: &str| page.href(&format!("{PATH}/{}/{path}", feed.id));
        let acts = view! {
            <div class="actions">
                <LinkButton href=at("rotate") label=page.t("outside-calendar-rotate") kind=ButtonKind::Quiet/>
                <form method="post" action=at("revoke")>
                    <SubmitButton label=page.t("outside-calendar-revoke") kind=ButtonKind::Quiet/>
                </form>
            </div>
        };
        Row::new().cell(about).cell(day(feed.rotated_at.unwrap_or(feed.created_at), language)).cell(used).cell(acts)
    };
    let rows = feeds.iter().map(row).collect();
    let caption = page.t("outside-calendar-feeds");
    view! { <DataTable caption=caption columns=columns rows=rows/> }.into_any()
}

fn form(page: &PageContext, choices: Vec<Choice>) -> AnyView {
    let about = Field::select("association", page.t("outside-calendar-about"), choices)
        .value(page.form.value("association", ""))
        .errors(&page.errors());
    let (title, action, label) = (page.t("outside-calendar-new"), page.action(), page.t("outside-calendar-create"));
    view! {
        <section aria-labelledby="calendar-new">
            <h2 id="calendar-new">{title}</h2>
            <PostForm action=action>
                <FormRow field=about/>
                <FormActions><SubmitButton label=label kind=ButtonKind::Primary/></FormActions>
            </PostForm>
        </section>
    }
    .into_any()
}

/// How the calendars that most people have take an address.
fn how(page: &PageContext) -> AnyView {
    let lines = ["outside-calendar-how-google", "outside-calendar-how-apple", "outside-calendar-how-outlook"]
        .map(|id| view! { <li>{page.t(id)}</li> })
        .collect_view();
    view! { <ul class="muted">{lines}</ul> }.into_any()
}

/// The page that shows a new address, this one time.
fn fresh(page: PageContext, url: String) -> Page {
    let title = page.t("outside-calendar-fresh-title");
    // Calendars of telephones and computers open this kind of address and subscribe to it.
    let open = url.split_once("://").map(|(_, rest)| format!("webcal://{rest}")).unwrap_or_default();
    Page::new(title.clone(), move || {
        view! {
            <PageHeader title=title lead=page.t("outside-calendar-fresh-lead")/>
            <Banner tone=Tone::Good><p><code class="break">{url}</code></p></Banner>
            {how(&page)}
            <p class="actions">
                <LinkButton href=page.href(PATH) label=page.t("outside-calendar-fresh-kept") kind=ButtonKind::Primary/>
                <LinkButton href=open label=page.t("outside-calendar-fresh-open")/>
            </p>
        }
    })
    .secret()
}

fn shown(page: &PageContext, fresh: FreshFeed) -> Next {
    page.show_once(vec![fresh.url]);
    Next::again()
}

/// Makes an address.
pub(super) async fn create(page: PageContext, fields: Fields) -> Result<Next> {
    let association = match fields.get("association") {
        "" => None,
        text => Some(text.parse().map_err(|_| service::Error::not_found("association-unknown"))?),
    };
    Ok(shown(&page, calendar_feed_create(&page.ctx, association).await?))
}

/// Replaces an address.
pub(super) async fn rotate(page: PageContext, _: Fields) -> Result<Next> {
    let id: CalendarFeedId = page.id("feed", "calendar-feed-unknown")?;
    Ok(shown(&page, calendar_feed_rotate(&page.ctx, id).await?))
}

/// `/account/calendar/{feed}/rotate`: what follows from replacing an address, or the new one this once.
pub(super) async fn load_rotate(page: PageContext) -> Result<Page> {
    if let Some(url) = page.shown_once().into_iter().next() {
        return Ok(fresh(page, url));
    }
    let id: CalendarFeedId = page.id("feed", "calendar-feed-unknown")?;
    let known = calendar_feeds(&page.ctx).await?.iter().any(|feed| feed.id == id);
    if !known {
        return Err(service::Error::not_found("calendar-feed-unknown"));
    }
    let title = page.t("outside-calendar-rotate-title");
    Ok(Page::new(title.clone(), move || {
        let to = page.href(PATH);
        let back = Place::text(page.t("outside-calendar-title"), to.clone());
        let (label, cancel) = (page.t("outside-calendar-rotate"), page.t("shell-cancel"));
        view! {
            <PageHeader title=title lead=page.t("outside-calendar-rotate-consequence") back=back/>
            {page.form_top()}
            <PostForm action=page.action()>
                <FormActions>
                    <SubmitButton label=label kind=ButtonKind::Primary/>
                    <LinkButton href=to label=cancel kind=ButtonKind::Quiet/>
                </FormActions>
            </PostForm>
        }
    }))
}

/// Takes an address back.
pub(super) async fn revoke(page: PageContext, _: Fields) -> Result<Next> {
    let id: CalendarFeedId = page.id("feed", "calendar-feed-unknown")?;
    calendar_feed_revoke(&page.ctx, id).await?;
    Ok(Next::done(PATH, REVOKED))
}
