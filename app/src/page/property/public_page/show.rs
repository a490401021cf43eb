//! `/{lang}/p/{slug}`: the public page of an association. It is the same for everybody, so it may be kept, for a minute.

use std::sync::Arc;

use axum::{
    Router,
    extract::{Path, Request},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::get,
};
use entity::language::Language;
use service::{
    Ctx, Error, RequestInfo,
    property::{PublicAnswer, PublicView, public_page_show},
};

use super::view;
use crate::{
    context::Page,
    error_page::error_page,
    frame, render,
    route::{Around, see_other},
    ui::{Assets, Head},
};

/// How long an answer may be kept by anybody. A page that is switched off must be gone soon.
const KEPT: HeaderValue = HeaderValue::from_static("public, max-age=60");
/// Redirects and refusals are asked for again each time.
const NOT_KEPT: HeaderValue = HeaderValue::from_static("no-cache");
/// What is not there is not to be remembered by search engines.
const NO_INDEX: HeaderValue = HeaderValue::from_static("noindex");

pub(super) fn routes() -> Router {
    // The address without a language is the one for notice boards: it leads to the reader's.
    Router::new().route("/{lang}/p/{slug}", get(answer)).route("/p/{slug}", get(to_language))
}

async fn to_language(Path(slug): Path<String>, request: Request) -> Response {
    let Some(Around { ctx, .. }) = Around::of(request.extensions()) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let mut response = see_other(&address(ctx.language(), &slug));
    response.headers_mut().insert(header::CACHE_CONTROL, NOT_KEPT);
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-language"));
    response
}

async fn answer(Path((language, slug)): Path<(String, String)>, request: Request) -> Response {
    let Some(Around { ctx, assets }) = Around::of(request.extensions()) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    // Whoever asks, and in whatever language her browser does, is answered as nobody in the language of the address.
    let language = Language::parse(&language).ok_or_else(|| Error::not_found("public-page-unknown"));
    let shown = match language {
        Ok(language) => {
            let info = RequestInfo { request_id: ctx.request_id().to_owned(), language };
            let nobody = Ctx::new(ctx.host().clone(), info, None);
            public_page_show(&nobody, &slug).await.map(|shown| (nobody, shown))
        }
        Err(error) => Err(error),
    };
    match shown {
        Ok((nobody, PublicAnswer::Page(page))) => {
            let mut response = render::respond(StatusCode::OK, html(&nobody, *page, assets));
            response.headers_mut().insert(header::CACHE_CONTROL, KEPT);
            response
        }
        Ok((nobody, PublicAnswer::Moved(slug))) => moved(&address(nobody.language(), &slug)),
        Err(Error::Failed(failure)) => {
            tracing::error!(request.id = ctx.request_id(), %failure, "a public page failed");
            error_page(Some(&ctx), assets, StatusCode::INTERNAL_SERVER_ERROR)
        }
        // Switched off, put away, never there: told alike.
        Err(_) => {
            let mut response = error_page(Some(&ctx), assets, StatusCode::NOT_FOUND);
            response.headers_mut().insert(header::CACHE_CONTROL, NOT_KEPT);
            response.headers_mut().insert("x-robots-tag", NO_INDEX);
            response
        }
    }
}

/// To the name that the page has now. Search engines are told to use that one, browsers to ask again: a name may come back.
fn moved(location: &str) -> Response {
    let mut response = StatusCode::MOVED_PERMANENTLY.into_response();
    if let Ok(location) = HeaderValue::from_str(location) {
        response.headers_mut().insert(header::LOCATION, location);
    }
    response.headers_mut().insert(header::CACHE_CONTROL, NOT_KEPT);
    response
}

fn address(language: Language, slug: &str) -> String {
    let slug: String = form_urlencoded::byte_serialize(slug.as_bytes()).collect();
    format!("/{}/p/{slug}", language.code())
}

fn html(nobody: &Ctx, page: PublicView, assets: Arc<Assets>) -> String {
    let text = nobody.text();
    let path = format!("/p/{}", page.slug);
    let name = page.association.name_in(text.language);
    let title = text.with("property-public-title", &[("association", name.into())]);
    let head = Head {
        description: text.with(
            "property-public-description",
            &[("association", name.into()), ("city", page.association.city.as_str().into())],
        ),
        origin: nobody.host().public_url.to_string(),
    };
    let frame = frame::plain(nobody, &title, &path, &path, None).public(head);
    render::html(Page::new(title, move || view::view(text, &page)), frame, assets)
}
