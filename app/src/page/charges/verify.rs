//! Whether a printed document is genuine. Anybody may ask; no account is needed and nothing is said of persons.

use axum::{Extension, Router, extract::Path, response::Response, routing::get};
use leptos::prelude::*;
use service::{Ctx, Error, platform::VerifiedDocument};

use crate::{
    context::{Page, PageContext},
    page::words::day,
    route::see_other,
    ui::{Banner, Fact, FactList, PageHeader, Tone},
};

/// The address that is printed on documents names no language, so it leads to the reader's.
pub(super) fn short_address() -> Router {
    Router::new().route("/verify/{code}", get(to_language))
}

async fn to_language(Extension(ctx): Extension<Ctx>, Path(code): Path<String>) -> Response {
    let code: String = form_urlencoded::byte_serialize(code.as_bytes()).collect();
    see_other(&format!("/{}/verify/{code}", ctx.language().code()))
}

/// Looks the code up and says what is known of it.
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let known = match service::platform::verify(&page.ctx, page.param("code")).await {
        Ok(known) => Some(known),
        Err(Error::NotFound(_)) => None,
        Err(error) => return Err(error),
    };
    let status = if known.is_some() { axum::http::StatusCode::OK } else { axum::http::StatusCode::NOT_FOUND };
    let title = page.t("charges-verify-title");
    let made = Page::new(title.clone(), move || {
        let answer = match known {
            Some(document) => genuine(&page, document),
            None => unknown(&page),
        };
        view! { <PageHeader title=title lead=page.t("charges-verify-lead")/>{answer} }
    });
    Ok(made.status(status))
}

fn genuine(page: &PageContext, document: VerifiedDocument) -> AnyView {
    let text = page.text();
    let (tone, title, words) = match document.revoked_at {
        Some(at) => {
            let words = page.tv("charges-verify-revoked", &[("date", day(at, page.language()).into())]);
            (Tone::Bad, page.t("charges-verify-revoked-title"), words)
        }
        None => (Tone::Good, page.t("charges-verify-genuine-title"), page.t("charges-verify-genuine")),
    };
    let kind = page.t(&format!("document-kind-{}", document.kind));
    let issued = day(document.issued_at, page.language());
    let code = page.param("code").to_owned();
    view! {
        <Banner tone=tone title=title><p>{words}</p></Banner>
        <FactList>
            <Fact term=text.get("charges-verify-kind")>{kind}</Fact>
            <Fact term=text.get("charges-verify-issued")>{issued}</Fact>
            <Fact term=text.get("charges-verify-code")><code>{code}</code></Fact>
            <Fact term=text.get("charges-verify-digest")><code>{document.data_sha256}</code></Fact>
        </FactList>
    }
    .into_any()
}

fn unknown(page: &PageContext) -> AnyView {
    let words = page.tv("charges-verify-unknown", &[("code", page.param("code").into())]);
    view! { <Banner tone=Tone::Bad title=page.t("charges-verify-unknown-title")><p>{words}</p></Banner> }.into_any()
}
