//! Where everybody arrives: what waits for them, and where they can go.

mod offline;
mod owner;
mod syndic;

use axum::{Extension, Router, response::Response, routing::get};
use entity::identity::{Permission, Role};
use leptos::prelude::*;
use service::Ctx;

use crate::{
    context::{Page, PageContext},
    page::transfer::ways,
    route::{Routes, see_other},
    ui::{ButtonKind, EmptyState, Glyph, LinkButton, PageHeader},
};

/// The addresses of this room.
pub fn routes(routes: Routes) -> Routes {
    routes.page("", load)
}

/// Addresses that do not begin with a language.
pub(crate) fn outside_languages() -> Router {
    Router::new().route("/", get(root)).route("/offline/{lang}", get(offline::answer))
}

/// Leads to the home page in the language that the person chose, or else in the one that her browser asks for.
async fn root(Extension(ctx): Extension<Ctx>) -> Response {
    let language = ctx.actor().map_or(ctx.language(), |actor| actor.language);
    see_other(&format!("/{}", language.code()))
}

/// Shows what waits for whoever is signed in: in the associations that she runs, and as an owner.
async fn load(page: PageContext) -> service::Result<Page> {
    let actor = page.ctx.account()?.clone();
    // Whoever has to set a second factor up first comes here after signing in, and is led on from here.
    actor.meets_second_factor()?;
    let owns = actor.roles.iter().any(|held| held.role == Role::Owner);
    let watches = page.ctx.may(Permission::CallRead);
    let standing = if watches {
        Some(service::charges::associations_standing(&page.ctx, page.page_request()).await?)
    } else {
        None
    };
    let waiting = ways::waiting(&page).await?;
    let own = if owns { Some(service::charges::own_home(&page.ctx).await?) } else { None };
    let title = page.t("shell-place-home");
    Ok(Page::new(title, move || {
        let greeting = page.tv("charges-home-title", &[("name", actor.display_name.as_str().into())]);
        let lone = standing.is_none() && own.is_none();
        let watched = standing.map(|standing| syndic::view(&page, &standing, waiting));
        let owned = own.map(|own| owner::view(&page, own));
        let nothing = lone.then(|| nothing(&page, actor.superadmin));
        view! { <PageHeader title=greeting/>{owned}{watched}{nothing} }
    }))
}

/// For somebody whose roles open neither calls nor a register: where she can go, if anywhere.
fn nothing(page: &PageContext, superadmin: bool) -> impl IntoView + use<> {
    let hats = (page.href("/account/hats"), page.t("identity-hats-title"));
    let place = if superadmin {
        Some((page.href("/organizations"), page.t("identity-place-organizations")))
    } else if page.ctx.may(Permission::AssociationRead) {
        Some((page.href("/associations"), page.t("shell-place-associations")))
    } else if page.ctx.actor().is_some_and(|actor| actor.roles.iter().any(|held| held.role == Role::Notary)) {
        Some((page.href("/notary/mine"), page.t("transfer-portal-mine")))
    } else {
        // The role that opens something may be held in another organization.
        Some(hats)
    };
    let reason = page.t(if superadmin { "charges-home-superadmin" } else { "charges-home-no-role" });
    view! {
        <EmptyState title=page.t("charges-home-all-clear") reason=reason icon=Glyph::Check
            actions=move || place.map(|(href, label)| view! { <LinkButton href=href label=label kind=ButtonKind::Primary/> })/>
    }
}
