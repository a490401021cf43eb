//! Who asks, and the cookie by which she is known.

use std::sync::Arc;

use app::{session::SetSession, ui::Assets};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::Next,
    response::Response,
};
use axum_extra::extract::CookieJar;
use service::{
    Ctx, RequestInfo,
    identity::{Actor, SESSION_DAYS, session_resume},
};

use super::{RequestId, ServerState, cache, client, error, language};

/// The cookie where the connection is encrypted. Browsers take a cookie of this name only with `Secure`, `Path=/` and no domain, so that neither
/// another host of the domain nor an unencrypted connection can plant one.
const SECURE_COOKIE: &str = "__Host-session";
/// The cookie where it is not: on the developer's own machine.
const PLAIN_COOKIE: &str = "session";
/// Longest token that is looked up; ours have 43 characters.
const TOKEN_MAX: usize = 100;
const SECONDS_A_DAY: i64 = 86_400;
/// Everything that the browser keeps for us, pages of the service worker included.
const EVERYTHING: HeaderValue = HeaderValue::from_static("\"cache\", \"storage\"");

/// Finds out who asks and in which language to answer, and hands on a [`Ctx`]; on the way back sets or clears the cookie that a page asked for, and
/// says who may keep the answer.
pub(super) async fn resume(State(state): State<ServerState>, mut request: Request, next: Next) -> Response {
    let cookie = Cookie { secure: state.config.public_url.is_https() };
    let token = cookie.read(request.headers());
    let actor = match resumed(&state, token.as_deref()).await {
        Ok(actor) => actor,
        Err(failure) => {
            tracing::error!(%failure, "a session could not be looked up");
            return error::bare(StatusCode::SERVICE_UNAVAILABLE);
        }
    };
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

    let mut response = next.run(request).await;
    match response.extensions_mut().remove::<SetSession>() {
        Some(SetSession(Some(token))) => set_cookie(&mut response, &cookie.holding(&token)),
        Some(SetSession(None)) => {
            set_cookie(&mut response, &cookie.gone());
            response.headers_mut().insert("clear-site-data", EVERYTHING);
        }
        None if expired => set_cookie(&mut response, &cookie.gone()),
        None => {}
    }
    cache::mark(&mut response, tag.as_deref());
    response.extensions_mut().insert(ctx);
    response
}

async fn resumed(state: &ServerState, token: Option<&str>) -> service::Result<Option<Actor>> {
    match token {
        Some(token) => session_resume(&state.host, token).await,
        None => Ok(None),
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
    secure: bool,
}

impl Cookie {
    fn name(self) -> &'static str {
        if self.secure { SECURE_COOKIE } else { PLAIN_COOKIE }
    }

    fn read(self, headers: &HeaderMap) -> Option<String> {
        let jar = CookieJar::from_headers(headers);
        jar.get(self.name())
            .map(|cookie| cookie.value().to_owned())
            .filter(|token| (1..=TOKEN_MAX).contains(&token.len()))
    }

    fn holding(self, token: &str) -> String {
        self.write(token, SESSION_DAYS.saturating_mul(SECONDS_A_DAY))
    }

    fn gone(self) -> String {
        self.write("", 0)
    }

    fn write(self, token: &str, seconds: i64) -> String {
        let secure = if self.secure { "; Secure" } else { "" };
        format!("{}={token}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}", self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cookie_is_as_strict_as_the_connection_allows() {
        let secure = Cookie { secure: true };
        assert_eq!(
            secure.holding("abc"),
            "__Host-session=abc; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure"
        );
        assert_eq!(secure.gone(), "__Host-session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure");
        assert_eq!(
            Cookie { secure: false }.holding("abc"),
            "session=abc; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax"
        );
    }

    #[test]
    fn only_our_own_cookie_is_read() {
        let read = |secure: bool, cookies: &'static str| {
            Cookie { secure }.read(&HeaderMap::from_iter([(header::COOKIE, HeaderValue::from_static(cookies))]))
        };
        assert_eq!(read(true, "a=b; __Host-session=abc").as_deref(), Some("abc"));
        assert_eq!(read(true, "session=abc"), None);
        assert_eq!(read(false, "session=abc; __Host-session=x").as_deref(), Some("abc"));
        assert_eq!(read(false, "session="), None);
    }
}
