//! Who asks, and the cookie by which she is known.

use std::sync::Arc;

use app::{
    session::{ChallengeToken, SetChallenge, SetSession},
    ui::Assets,
};
use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header},
    middleware::Next,
    response::Response,
};
use axum_extra::extract::CookieJar;
use service::{
    Ctx, Error, RequestInfo,
    identity::{Actor, Attempt, SESSION_DAYS, attempt_refused, bearer_resume, session_resume},
};
use uuid::Uuid;

use super::{RequestId, ServerState, bearer, cache, client, error, files::NotAllowed, language};

/// The cookie where the connection is encrypted. Browsers take a cookie of this name only with `Secure`, `Path=/` and no domain, so that neither
/// another host of the domain nor an unencrypted connection can plant one.
const SECURE_COOKIE: &str = "__Host-session";
/// The cookie where it is not: on the developer's own machine.
const PLAIN_COOKIE: &str = "session";
/// The cookie of a sign-in that waits for the second factor, where the connection is encrypted.
const SECURE_CHALLENGE: &str = "__Host-challenge";
/// The same where it is not.
const PLAIN_CHALLENGE: &str = "challenge";
/// Seconds that the code may take; the server counts them too.
const CHALLENGE_SECONDS: i64 = 300;
/// Longest token that is looked up; ours have 43 characters.
const TOKEN_MAX: usize = 100;
const SECONDS_A_DAY: i64 = 86_400;
/// Everything that the browser keeps for us, pages of the service worker included.
const EVERYTHING: HeaderValue = HeaderValue::from_static("\"cache\", \"storage\"");

/// Finds out who asks and in which language to answer, and hands on a [`Ctx`]; on the way back sets or clears the cookie that a page asked for, and
/// says who may keep the answer.
pub(super) async fn resume(State(state): State<ServerState>, mut request: Request, next: Next) -> Response {
    let cookie = Cookie::session(state.config.public_url.is_https());
    let challenge = Cookie::challenge(state.config.public_url.is_https());
    let token = cookie.read(request.headers());
    let waiting = challenge.read(request.headers());
    let program = bearer::token(&request);
    if program.is_some() && token.is_some() {
        return bearer::ambiguous();
    }
    let actor = match resumed(&state, token.as_deref(), program.as_deref()).await {
        Ok(actor) => actor,
        Err(failure) => {
            tracing::error!(%failure, "a session could not be looked up");
            return error::bare(StatusCode::SERVICE_UNAVAILABLE);
        }
    };
    if program.is_some() && actor.is_none() {
        return bearer::invalid();
    }
    let expired = token.is_some() && actor.is_none();
    let chosen = actor.as_ref().map(|actor| actor.language);
    let language = language::choose(request.uri(), request.headers(), chosen);
    let info = RequestInfo { request_id: RequestId::of(&request), language };
    let tag = actor.as_ref().map(cache::tag);
    let ctx = Ctx::new(state.host.clone(), info, actor);
    let address = client::address(&request, state.config.trusted_proxy);
    let extensions = request.extensions_mut();
    extensions.insert(ctx.clone());
    extensions.insert::<Arc<Assets>>(Arc::clone(&state.site.assets));
    extensions.insert(address);
    if let Some(token) = waiting {
        extensions.insert(ChallengeToken(token));
    }

    let asked = request.extensions().get::<MatchedPath>().cloned().map(|pattern| (pattern, ids(request.uri())));
    let mut response = next.run(request).await;
    if let (Some(NotAllowed), Some((pattern, ids))) = (response.extensions_mut().remove(), asked) {
        attempt_refused(&ctx, &Attempt::Page(pattern.as_str().to_owned(), ids), &Error::Forbidden).await;
    }
    // A program keeps no cookies, so it is given none.
    if program.is_none() {
        set_cookies(&mut response, cookie, challenge, expired);
    }
    cache::mark(&mut response, tag.as_deref());
    response.extensions_mut().insert(ctx);
    response
}

/// Sets or clears the cookies that a page asked for.
fn set_cookies(response: &mut Response, cookie: Cookie, challenge: Cookie, expired: bool) {
    match response.extensions_mut().remove::<SetSession>() {
        Some(SetSession(Some(token))) => set_cookie(response, &cookie.holding(&token)),
        Some(SetSession(None)) => {
            set_cookie(response, &cookie.gone());
            response.headers_mut().insert("clear-site-data", EVERYTHING);
        }
        None if expired => set_cookie(response, &cookie.gone()),
        None => {}
    }
    match response.extensions_mut().remove::<SetChallenge>() {
        Some(SetChallenge(Some(token))) => set_cookie(response, &challenge.holding(&token)),
        Some(SetChallenge(None)) => set_cookie(response, &challenge.gone()),
        None => {}
    }
}

/// The token of the session in a request's cookie.
pub(super) fn token(state: &ServerState, headers: &HeaderMap) -> Option<String> {
    Cookie::session(state.config.public_url.is_https()).read(headers)
}

/// The identifiers in an address.
fn ids(uri: &Uri) -> Vec<Uuid> {
    let parts = uri.path().split('/').map(|part| part.strip_suffix(".pdf").unwrap_or(part));
    parts.filter_map(|part| part.parse().ok()).collect()
}

async fn resumed(state: &ServerState, cookie: Option<&str>, program: Option<&str>) -> service::Result<Option<Actor>> {
    match (program, cookie) {
        (Some(token), _) => bearer_resume(&state.host, token).await,
        (None, Some(token)) => session_resume(&state.host, token).await,
        (None, None) => Ok(None),
    }
}

fn set_cookie(response: &mut Response, cookie: &str) {
    match HeaderValue::try_from(cookie) {
        Ok(value) => {
            response.headers_mut().append(header::SET_COOKIE, value);
        }
        // Tokens are URL-safe Base64; should that change, signing in would fail silently without this line.
        Err(error) => tracing::error!(%error, "the session cookie could not be written"),
    }
}

#[derive(Clone, Copy)]
struct Cookie {
    name: &'static str,
    seconds: i64,
    secure: bool,
}

impl Cookie {
    const fn session(secure: bool) -> Self {
        let name = if secure { SECURE_COOKIE } else { PLAIN_COOKIE };
        Self { name, seconds: SESSION_DAYS.saturating_mul(SECONDS_A_DAY), secure }
    }

    const fn challenge(secure: bool) -> Self {
        let name = if secure { SECURE_CHALLENGE } else { PLAIN_CHALLENGE };
        Self { name, seconds: CHALLENGE_SECONDS, secure }
    }

    fn read(self, headers: &HeaderMap) -> Option<String> {
        let jar = CookieJar::from_headers(headers);
        jar.get(self.name)
            .map(|cookie| cookie.value().to_owned())
            .filter(|token| (1..=TOKEN_MAX).contains(&token.len()))
    }

    fn holding(self, token: &str) -> String {
        self.write(token, self.seconds)
    }

    fn gone(self) -> String {
        self.write("", 0)
    }

    fn write(self, token: &str, seconds: i64) -> String {
        let secure = if self.secure { "; Secure" } else { "" };
        format!("{}={token}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}", self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cookie_is_as_strict_as_the_connection_allows() {
        let secure = Cookie::session(true);
        assert_eq!(
            secure.holding("abc"),
            "__Host-session=abc; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure"
        );
        assert_eq!(secure.gone(), "__Host-session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure");
        assert_eq!(
            Cookie::session(false).holding("abc"),
            "session=abc; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax"
        );
        assert_eq!(
            Cookie::challenge(true).holding("abc"),
            "__Host-challenge=abc; Path=/; Max-Age=300; HttpOnly; SameSite=Lax; Secure"
        );
    }

    #[test]
    fn only_our_own_cookie_is_read() {
        let read = |secure: bool, cookies: &'static str| {
            Cookie::session(secure).read(&HeaderMap::from_iter([(header::COOKIE, HeaderValue::from_static(cookies))]))
        };
        assert_eq!(read(true, "a=b; __Host-session=abc").as_deref(), Some("abc"));
        assert_eq!(read(true, "session=abc"), None);
        assert_eq!(read(false, "session=abc; __Host-session=x").as_deref(), Some("abc"));
        assert_eq!(read(false, "session="), None);
    }
}
