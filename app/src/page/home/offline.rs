//! What somebody sees who is offline and asks for a page that her device has not kept. It is the same for everybody, because it is stored before
//! anybody signs in.

use std::sync::Arc;

use axum::{
    extract::{Path, Request},
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use entity::language::Language;
use leptos::prelude::*;
use service::{Ctx, RequestInfo};

use crate::{
    context::Page,
    error_page::error_page,
    frame, render,
    route::Around,
    ui::{ButtonKind, LinkButton, PageHeader},
};

/// Writes the page in the language of its address.
pub(super) async fn answer(Path(language): Path<String>, request: Request) -> Response {
    let Some(Around { ctx, assets }) = Around::of(request.extensions()) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    match Language::parse(&language) {
        Some(language) => render::respond(StatusCode::OK, html(&ctx, language, assets)),
        None => error_page(Some(&ctx), assets, StatusCode::NOT_FOUND),
    }
}

fn html(ctx: &Ctx, language: Language, assets: Arc<crate::ui::Assets>) -> String {
    let nobody = Ctx::new(ctx.host().clone(), RequestInfo { request_id: ctx.request_id().to_owned(), language }, None);
    let text = nobody.text();
    let title = text.get("shell-offline-title");
    let frame = frame::plain(&nobody, &title, "", "-", None);
    let page = Page::new(title.clone(), move || {
        let kept = ["identity-offline-home", "identity-offline-visited", "identity-offline-letters"];
        let kept = kept.into_iter().map(|id| view! { <li>{text.get(id)}</li> }).collect_view();
        let lost = ["identity-offline-forms", "identity-offline-new"]
            .into_iter()
            .map(|id| view! { <li>{text.get(id)}</li> })
            .collect_view();
        view! {
            <PageHeader title=title lead=text.get("shell-offline-body")/>
            // An empty address is the page that was asked for: the browser shows this one in its place.
            <p><LinkButton href="" label=text.get("shell-offline-retry") kind=ButtonKind::Primary/></p>
            <h2>{text.get("identity-offline-works")}</h2>
            <ul>{kept}</ul>
            <h2>{text.get("identity-offline-waits")}</h2>
            <ul>{lost}</ul>
        }
    });
    render::html(page, frame, assets)
}
