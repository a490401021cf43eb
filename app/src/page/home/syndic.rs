//! The home of whoever runs associations or watches over them: what is missing, what falls due, then the list.

use entity::{date::format_date, identity::Permission, property::Fund};
use leptos::prelude::*;
use service::{charges::AssociationStanding, page::Slice, transfer::TransferFigures};

use crate::{
    context::PageContext,
    page::{pager::pager, transfer::ways},
    ui::{ActionCard, Banner, ButtonKind, Cards, Column, DataTable, EmptyState, Glyph, LinkButton, Row, Tone},
};

/// One thing that waits.
struct Waiting {
    title: String,
    href: String,
    action: String,
    detail: String,
    due: Option<String>,
    tone: Tone,
    icon: Glyph,
}

/// What waits, then every association.
pub(super) fn view(
    page: &PageContext,
    standing: &Slice<AssociationStanding>,
    requests: Option<TransferFigures>,
) -> AnyView {
    if standing.rows.is_empty() && standing.offset == 0 {
        return first_association(page).into_any();
    }
    let waiting: Vec<Waiting> = standing.rows.iter().filter_map(|row| missing(page, row)).collect();
    let due: Vec<Waiting> = standing.rows.iter().flat_map(|row| due(page, row)).collect();
    let asked = requests.and_then(|figures| ways::on_home(page, figures));
    let waiting = match (waiting.is_empty(), &asked) {
        (true, None) => all_clear(page, &standing.rows),
        (true, Some(_)) => ().into_any(),
        (false, _) => cards(waiting),
    };
    let due = (!due.is_empty()).then(|| {
        view! { <section aria-labelledby="due"><h2 id="due">{page.t("charges-home-due")}</h2>{cards(due)}</section> }
    });
    view! {
        <section aria-labelledby="waiting"><h2 id="waiting">{page.t("charges-home-waiting")}</h2>{asked}{waiting}</section>
        {due}
        <section aria-labelledby="associations">
            <h2 id="associations">{page.t("shell-place-associations")}</h2>
            {table(page, &standing.rows)}
            {pager(page, standing.offset, standing.has_next)}
        </section>
    }
    .into_any()
}

fn first_association(page: &PageContext) -> impl IntoView + use<> {
    let may = page.ctx.may(Permission::AssociationCreate);
    let add = may.then(|| (page.href("/associations/new"), page.t("charges-home-first-action")));
    view! {
        <EmptyState title=page.t("charges-home-first-title") reason=page.t("charges-home-first-reason") icon=Glyph::Building
            actions=move || add.map(|(href, label)| view! { <LinkButton href=href label=label kind=ButtonKind::Primary/> })/>
    }
}

fn cards(waiting: Vec<Waiting>) -> AnyView {
    let cards = waiting
        .into_iter()
        .map(|Waiting { title, href, action, detail, due, tone, icon }| {
            // The card takes the words themselves where there are some, and nothing where there are none.
            match due {
                Some(due) => view! { <ActionCard title=title href=href action=action detail=detail due=due tone=tone icon=icon/> }.into_any(),
                None => view! { <ActionCard title=title href=href action=action detail=detail tone=tone icon=icon/> }.into_any(),
            }
        })
        .collect_view();
    view! { <Cards>{cards}</Cards> }.into_any()
}

/// Nothing is missing; what comes next, when something does.
fn all_clear(page: &PageContext, rows: &[AssociationStanding]) -> AnyView {
    let next = rows
        .iter()
        .flat_map(|row| row.open_calls.iter().map(move |call| (call, &row.association)))
        .min_by_key(|(call, _)| call.due_on);
    let words = match next {
        Some((call, association)) => {
            let values = [
                ("title", call.title.as_str().into()),
                ("association", association.name_in(page.language()).into()),
                ("date", format_date(call.due_on, page.language()).into()),
            ];
            page.tv("charges-home-all-clear-next", &values)
        }
        None => page.t("charges-home-all-clear-nothing"),
    };
    view! { <Banner tone=Tone::Good title=page.t("charges-home-all-clear")><p>{words}</p></Banner> }.into_any()
}

/// The first thing that an association lacks: each hangs on the one before, so they are asked for one at a time.
fn missing(page: &PageContext, row: &AssociationStanding) -> Option<Waiting> {
    if !page.ctx.may_in(Permission::PropertyWrite, row.association.id) {
        return None;
    }
    let language = page.language();
    let name = row.association.name_in(language).to_owned();
    let at = |path: &str| page.href(&format!("/a/{}{path}", row.association.slug));
    let waiting = |title: String, href: String, action: &str, icon| {
        Some(Waiting { title, href, action: page.t(action), detail: name.clone(), due: None, tone: Tone::Wait, icon })
    };
    let total = row.association.total_shares;
    // The units of a partial association are those of the main one, and so are their shares.
    let is_main = row.association.parent_id.is_none();
    if is_main && row.units == 0 {
        return waiting(page.t("charges-home-no-units"), at("/import"), "charges-home-no-units-action", Glyph::Unit);
    }
    if is_main && row.shares != total {
        let difference = total.0.saturating_sub(row.shares.0);
        let values = [
            ("sum", row.shares.format(language).into()),
            ("total", total.format(language).into()),
            ("difference", entity::share::Share(difference.saturating_abs()).format(language).into()),
        ];
        return waiting(
            page.tv("charges-home-shares-missing", &values),
            at("/units"),
            "charges-home-shares-missing-action",
            Glyph::Percent,
        );
    }
    if !row.funds.contains(&Fund::Working) {
        return waiting(page.t("charges-home-no-account"), at("/edit"), "charges-home-no-account-action", Glyph::Bank);
    }
    if !row.funds.contains(&Fund::Reserve) {
        return waiting(
            page.t("charges-home-no-reserve-account"),
            at("/edit"),
            "charges-home-no-account-action",
            Glyph::Bank,
        );
    }
    None
}

/// The calls that owners have still to pay.
fn due(page: &PageContext, row: &AssociationStanding) -> Vec<Waiting> {
    let language = page.language();
    row.open_calls
        .iter()
        .map(|call| Waiting {
            title: page.tv(
                "charges-home-call-due",
                &[("title", call.title.as_str().into()), ("amount", call.total.format(language).into())],
            ),
            href: page.href(&format!("/a/{}/calls/{}", row.association.slug, call.id)),
            action: page.t("charges-home-call-due-action"),
            detail: row.association.name_in(page.language()).to_owned(),
            due: Some(page.tv("charges-home-call-due-on", &[("date", format_date(call.due_on, language).into())])),
            tone: Tone::Info,
            icon: Glyph::Call,
        })
        .collect()
}

fn table(page: &PageContext, rows: &[AssociationStanding]) -> impl IntoView + use<> {
    let language = page.language();
    let columns = vec![
        Column::heading(page.t("charges-home-own-association")),
        Column::text(page.t("charges-home-city")),
        Column::figure(page.t("charges-home-units")),
        Column::figure(page.t("charges-home-own-shares")),
    ];
    let rows = rows
        .iter()
        .map(|row| {
            let href = page.href(&format!("/a/{}", row.association.slug));
            let shares = [
                ("shares", row.shares.format(language).into()),
                ("total", row.association.total_shares.format(language).into()),
            ];
            Row::new()
                .cell(view! { <a href=href>{row.association.name_in(page.language()).to_owned()}</a> })
                .cell(row.association.city.clone())
                .cell(row.units.to_string())
                .cell(page.tv("charges-home-own-shares-of", &shares))
        })
        .collect();
    view! { <DataTable caption=page.t("shell-place-associations") caption_hidden=true columns=columns rows=rows/> }
}
