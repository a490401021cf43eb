//! Asks the router for pages as somebody.

use std::sync::Arc;

use app::{
    session::{SetChallenge, SetSession},
    ui::Assets,
};
use axum::{
    Extension,
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
    response::Response,
};
use entity::{identity::Role, language::Language};
use service::{Ctx, Host, RequestInfo, testkit::World};
use tower::ServiceExt as _;

/// What came back.
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// Where it leads, or nothing.
    pub location: String,
    /// The page.
    pub body: String,
    /// What the server is told about the cookie.
    pub session: Option<SetSession>,
    /// What the server is told about the cookie of a sign-in that waits for its code.
    pub challenge: Option<SetChallenge>,
    /// Who may keep a copy, where the page says so.
    pub cache: String,
    /// After how many seconds the browser asks again, where the page says so.
    pub refresh: String,
}

impl Answer {
    /// The value of a hidden field.
    pub fn hidden(&self, name: &str) -> String {
        let mark = format!("name=\"{name}\" value=\"");
        let after = self.body.split_once(&mark).map(|(_, rest)| rest).unwrap_or_default();
        after.split_once('"').map(|(value, _)| value.to_owned()).unwrap_or_default()
    }

    /// What a reader sees: the text without the marks around it.
    pub fn words(&self) -> String {
        let mut words = String::new();
        let mut inside = false;
        for sign in self.body.chars() {
            match sign {
                '<' => inside = true,
                '>' => {
                    inside = false;
                    words.push(' ');
                }
                sign if !inside => words.push(sign),
                _ => {}
            }
        }
        words
    }
}

/// Somebody in front of the site.
pub struct Site<'a> {
    world: &'a World,
    role: Option<Role>,
    session: Option<(Host, String)>,
}

impl<'a> Site<'a> {
    /// The site as somebody with a role sees it.
    pub fn of(world: &'a World, role: Role) -> Self {
        Self { world, role: Some(role), session: None }
    }

    /// The site as whoever has a session sees it, at the time of a host.
    pub fn signed_in(world: &'a World, host: Host, token: String) -> Self {
        Self { world, role: None, session: Some((host, token)) }
    }

    /// The site as somebody sees it who is not signed in.
    pub fn anonymous(world: &'a World) -> Self {
        Self { world, role: None, session: None }
    }

    async fn ctx(&self) -> Ctx {
        // Every request has a context of its own, as it has behind the server's layers.
        if let Some((host, token)) = &self.session {
            let actor = service::identity::session_resume(host, token).await.unwrap();
            let info = RequestInfo { request_id: "test".to_owned(), language: Language::Fr };
            return Ctx::new(host.clone(), info, actor);
        }
        self.role.map_or_else(|| self.world.anonymous(), |role| self.world.ctx(role))
    }

    /// Sends a request.
    pub async fn send(&self, request: Request<Body>) -> Answer {
        let router =
            app::route::router().layer(Extension(self.ctx().await)).layer(Extension(Arc::new(Assets::default())));
        let response: Response = router.oneshot(request).await.unwrap();
        let status = response.status();
        let location = response
            .headers()
            .get(header::LOCATION)
            .map(|value| value.to_str().unwrap().to_owned())
            .unwrap_or_default();
        let session = response.extensions().get::<SetSession>().cloned();
        let challenge = response.extensions().get::<SetChallenge>().cloned();
        let cache = response.headers().get(header::CACHE_CONTROL).map(|value| value.to_str().unwrap().to_owned());
        let cache = cache.unwrap_or_default();
        let refresh = response.headers().get("refresh").map(|value| value.to_str().unwrap().to_owned());
        let refresh = refresh.unwrap_or_default();
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        Answer { status, location, body: String::from_utf8(body.to_vec()).unwrap(), session, challenge, cache, refresh }
    }

    /// Asks for a page.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// Sends a form.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut body = String::new();
        for (name, value) in fields {
            let encode = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
            body.push_str(&format!("{}={}&", encode(name), encode(value)));
        }
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body)).unwrap()).await
    }
}

/// The address of the world's first association.
pub async fn home_path(world: &World) -> String {
    let row = service::property::association_fetch(&world.ctx(Role::Syndic), world.own.home.id).await.unwrap();
    format!("/fr/a/{}", row.slug)
}
