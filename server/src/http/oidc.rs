//! The way through a provider of identities: out by a form, back by an address.
//!
//! ```text
//! POST /{lang}/oidc/{provider}   sets out, to sign in or to link
//! GET  /oidc/{provider}          comes back with a code and the state
//! ```

use std::sync::Arc;

use app::{
    leave,
    session::{ClientAddress, is_local_path},
    ui::Assets,
};
use axum::{
    Router,
    extract::{Extension, Form, Path, Query, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
    routing::{get, post},
};
use axum_extra::extract::CookieJar;
use entity::{language::Language, refusal::Refusal};
use serde::Deserialize;
use service::{
    Ctx, Error,
    identity::{OIDC_MINUTES, OidcOutcome, OidcPurpose, oidc_arrive, oidc_begin, oidc_finish},
};

use super::{ServerState, error};
use crate::oidc::{Fault, Provider};

/// The cookie that binds the way back to the browser that set out, where the connection is encrypted.
const SECURE_COOKIE: &str = "__Host-oidc";
/// The same where it is not.
const PLAIN_COOKIE: &str = "oidc";
/// Longest of our own secrets that is looked up.
const SECRET_MAX: usize = 100;
/// Where somebody is led back to for whom it did not work.
const BACK: &str = "/sign-in";
/// The same for whoever wanted to link an identity.
const BACK_TO_ACCOUNT: &str = "/account/identities";

pub(super) fn routes() -> Router<ServerState> {
    Router::new().route("/{lang}/oidc/{provider}", post(out)).route("/oidc/{provider}", get(back))
}

/// What the form of a page sends.
#[derive(Deserialize)]
struct Out {
    #[serde(default)]
    next: String,
    /// `link` to link the identity to the account that the person is signed in to.
    #[serde(default)]
    purpose: String,
}

async fn out(
    State(state): State<ServerState>,
    Extension(ctx): Extension<Ctx>,
    Extension(assets): Extension<Arc<Assets>>,
    Extension(address): Extension<ClientAddress>,
    Path((language, name)): Path<(String, String)>,
    Form(form): Form<Out>,
) -> Response {
    let (Some(_), Some(provider)) = (Language::parse(&language), state.oidc.provider(&name)) else {
        return error::bare(StatusCode::NOT_FOUND);
    };
    let purpose = if form.purpose == "link" { OidcPurpose::Link } else { OidcPurpose::SignIn };
    let next = if is_local_path(&form.next) { form.next.as_str() } else { "" };
    let back = if purpose == OidcPurpose::Link { BACK_TO_ACCOUNT } else { BACK };
    let departure = match oidc_begin(&ctx, &name, purpose, next, &address.0).await {
        Ok(departure) => departure,
        Err(error) => return leave::refused(&ctx, assets, back, &error),
    };
    let address = match provider.departure(&departure).await {
        Ok(address) => address,
        Err(fault) => return failed(&ctx, assets, &name, &fault),
    };
    let mut response = leave::page(&ctx, assets, provider.title(), &address);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let secure = state.config.public_url.is_https();
    set_cookie(&mut response, secure, &departure.browser, OIDC_MINUTES.saturating_mul(60));
    response
}

/// What a provider sends back in the address (RFC 6749 §4.1.2, RFC 9207).
#[derive(Deserialize)]
struct Back {
    state: Option<String>,
    code: Option<String>,
    error: Option<String>,
    iss: Option<String>,
}

async fn back(
    State(state): State<ServerState>,
    Extension(ctx): Extension<Ctx>,
    Extension(assets): Extension<Arc<Assets>>,
    Path(name): Path<String>,
    Query(back): Query<Back>,
    headers: HeaderMap,
) -> Response {
    let Some(provider) = state.oidc.provider(&name) else { return error::bare(StatusCode::NOT_FOUND) };
    let secure = state.config.public_url.is_https();
    let jar = CookieJar::from_headers(&headers);
    let browser = jar.get(cookie_name(secure)).map(|cookie| cookie.value().to_owned());
    let user_agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let came = Came { provider, name: &name, back, browser: browser.as_deref().unwrap_or_default(), user_agent };
    let mut response = arrived(&ctx, assets, came).await;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    // Whatever came of it, the secret has served.
    set_cookie(&mut response, secure, "", 0);
    response
}

/// Somebody who has come back, as she came.
struct Came<'a> {
    provider: &'a Provider,
    name: &'a str,
    back: Back,
    browser: &'a str,
    user_agent: &'a str,
}

async fn arrived(ctx: &Ctx, assets: Arc<Assets>, came: Came<'_>) -> Response {
    let given = came.back.state.as_deref().filter(|state| state.len() <= SECRET_MAX).unwrap_or_default();
    let browser = if came.browser.len() <= SECRET_MAX { came.browser } else { "" };
    let arrival = match oidc_arrive(ctx, came.name, given, browser).await {
        Ok(arrival) => arrival,
        Err(error) => return leave::refused(ctx, assets, BACK, &error),
    };
    // She comes back by an address without a language; the page that she set out from had one.
    let ctx = &ctx.in_language(arrival.language);
    let back = if arrival.links() { BACK_TO_ACCOUNT } else { BACK };
    if came.back.iss.as_deref().is_some_and(|issuer| issuer != came.provider.issuer()) {
        return failed(ctx, assets, came.name, &Fault::mixed_up());
    }
    let code = match (came.back.error, came.back.code) {
        (None, Some(code)) => code,
        (error, _) => {
            tracing::info!(
                provider = came.name,
                reason = known_error(error.as_deref()),
                "a provider sent somebody back without a code"
            );
            return leave::refused(ctx, assets, back, &Refusal::new("oidc-cancelled").into());
        }
    };
    let identity = match came.provider.arrival(&arrival, &code).await {
        Ok(identity) => identity,
        Err(fault) => return failed(ctx, assets, came.name, &fault),
    };
    match oidc_finish(ctx, &arrival, &identity, came.user_agent).await {
        Ok(OidcOutcome::Opened(opened)) => leave::opened(ctx, opened, &arrival.next),
        Ok(OidcOutcome::Linked) => leave::linked(ctx),
        Err(error) => leave::refused(ctx, assets, back, &error),
    }
}

/// Tells the log why, and the person that it did not work.
fn failed(ctx: &Ctx, assets: Arc<Assets>, provider: &str, fault: &Fault) -> Response {
    tracing::warn!(request.id = ctx.request_id(), provider, reason = %fault, "signing in with a provider failed");
    let error = Error::from(Refusal::new("oidc-failed"));
    leave::refused(ctx, assets, BACK, &error)
}

/// The errors of RFC 6749 and `OpenID Connect` by their names; anything else could be anything.
fn known_error(error: Option<&str>) -> &'static str {
    const KNOWN: [&str; 6] = [
        "access_denied",
        "invalid_request",
        "unauthorized_client",
        "invalid_scope",
        "server_error",
        "temporarily_unavailable",
    ];
    KNOWN.into_iter().find(|known| Some(*known) == error).unwrap_or("other")
}

const fn cookie_name(secure: bool) -> &'static str {
    if secure { SECURE_COOKIE } else { PLAIN_COOKIE }
}

fn set_cookie(response: &mut Response, secure: bool, value: &str, seconds: i64) {
    let name = cookie_name(secure);
    let end = if secure { "; Secure" } else { "" };
    let cookie = format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{end}");
    match HeaderValue::try_from(cookie) {
        Ok(value) => {
            response.headers_mut().append(header::SET_COOKIE, value);
        }
        // Secrets are URL-safe Base64; should that change, signing in would fail silently without this line.
        Err(error) => tracing::error!(%error, "the cookie of the way through a provider could not be written"),
    }
}
