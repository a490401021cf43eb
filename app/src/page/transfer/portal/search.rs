//! `/notary`: finding the association; `/notary/link`: a new link for whoever has lost hers.

use leptos::prelude::*;
use service::{
    Result,
    transfer::{PortalAssociation, portal_new_link, portal_search},
};

use super::parts::seat;
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::property::parts::{banner, buttons, form},
    ui::{
        ActionCard, ButtonKind, Cards, EmptyState, Field, FormActions, FormRow, Glyph, LinkButton, PageHeader, Place,
        SubmitButton, Tone,
    },
};

/// What the page says after new links were asked for.
pub(super) const LINK_SENT: &str = "transfer-portal-link-sent";

/// Shows the box to look for an association, and what was found.
pub(super) async fn load(page: PageContext) -> Result<Page> {
    let asked = page.query.get("q").trim().to_owned();
    let found = if asked.is_empty() { None } else { Some(portal_search(&page.ctx, &asked).await?) };
    let title = page.t("transfer-portal-title");
    let signed_in = page.ctx.actor().is_some();
    Ok(Page::new(title.clone(), move || {
        let field = Field::text("q", page.t("transfer-portal-find"))
            .hint(page.t("transfer-portal-find-hint"))
            .value(asked)
            .autocomplete("off")
            .max_length(200);
        let found = found.map(|found| results(&page, found));
        let mine = signed_in.then(|| {
            view! { <LinkButton href=page.href("/notary/mine") label=page.t("transfer-portal-mine") icon=Glyph::Document/> }
        });
        let (again, look) = (page.href("/notary/link"), page.t("shell-search"));
        view! {
            <PageHeader title=title lead=page.t("transfer-portal-lead")/>
            <form class="form" method="get" action=page.action() role="search">
                <FormRow field=field/>
                <FormActions><SubmitButton label=look kind=ButtonKind::Primary icon=Glyph::Search/></FormActions>
            </form>
            {found}
            <p>{page.t("transfer-portal-again")}" "<a href=again>{page.t("transfer-portal-link-title")}</a></p>
            <div class="actions">{mine}</div>
        }
    }))
}

fn results(page: &PageContext, found: Vec<PortalAssociation>) -> AnyView {
    if found.is_empty() {
        let (title, reason) = (page.t("transfer-portal-found-none-title"), page.t("transfer-portal-found-none"));
        return view! { <EmptyState title=title reason=reason icon=Glyph::Search/> }.into_any();
    }
    let ask = page.t("transfer-portal-ask");
    let cards = found
        .into_iter()
        .map(|one| {
            let href = page.href(&format!("/notary/{}", one.id));
            let detail = format!("{} · {}", seat(&one), one.enterprise_number.display());
            let name = one.name_in(page.language()).to_owned();
            view! { <ActionCard title=name href=href action=ask.clone() detail=detail icon=Glyph::Building/> }
        })
        .collect_view();
    view! { <h2>{page.t("transfer-portal-found")}</h2><Cards>{cards}</Cards> }.into_any()
}

/// `/notary/link`
pub(super) async fn load_link(page: PageContext) -> Result<Page> {
    let title = page.t("transfer-portal-link-title");
    let sends = page.ctx.host().sends_mail();
    Ok(Page::new(title.clone(), move || {
        let back = Place::text(page.t("transfer-portal-title"), page.href("/notary"));
        let inside = if sends {
            let field = Field::email("email", page.t("transfer-portal-email"))
                .required()
                .hint(page.t("transfer-portal-link-hint"))
                .autocomplete("email")
                .value(page.form.value("email", ""))
                .errors(&page.errors());
            let act = page.t("transfer-portal-link-act");
            let rows = view! {
                <FormRow field=field/>
                {buttons(view! { <SubmitButton label=act kind=ButtonKind::Primary icon=Glyph::Mail/> })}
            };
            form(page.action(), rows)
        } else {
            let none = page.t("refusal-mail-unavailable");
            banner(Tone::Info, view! { <p>{none}</p> })
        };
        view! {
            <PageHeader title=title lead=page.t("transfer-portal-link-lead") back=back/>
            {page.form_top()}
            {inside}
        }
    }))
}

/// Has the links sent. The answer is the same whether or not there are files.
pub(super) async fn send_link(page: PageContext, fields: Fields) -> Result<Next> {
    portal_new_link(&page.ctx, fields.get("email"), &page.address).await?;
    Ok(Next::done("/notary/link", LINK_SENT))
}
