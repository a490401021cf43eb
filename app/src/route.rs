//! The table of pages and what happens between a request and its page.

use std::{collections::BTreeMap, net::SocketAddr, pin::Pin, sync::Arc};

use axum::{
    Router,
    extract::{ConnectInfo, FromRequestParts as _, MatchedPath, RawPathParams, Request},
    http::{HeaderValue, Method, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::MethodRouter,
};
use entity::{language::Language, refusal::Refusals};
use service::{
    Ctx, Error,
    identity::{Attempt, attempt_refused},
};

use crate::{
    confirm,
    context::{Next, Page, PageContext, Secret},
    error_page,
    form::{BACK_FIELD, FILE_FORM_MAX, Fields, FormState, LIST_FORM_MAX, TO_READINESS, read_form},
    frame,
    leave::REFRESH,
    page, render,
    session::{ChallengeToken, ClientAddress},
    ui::Assets,
};

type Boxed<T> = Pin<Box<dyn Future<Output = T> + Send>>;
type Load = Arc<dyn Fn(PageContext) -> Boxed<service::Result<Page>> + Send + Sync>;
type Act = Arc<dyn Fn(PageContext, Fields) -> Boxed<service::Result<Next>> + Send + Sync>;

/// One address: how its page is made, and what its form does.
#[derive(Clone)]
struct Route {
    load: Option<Load>,
    act: Option<Act>,
    /// Most bytes of its form when that has a file.
    file_max: usize,
}

/// The pages by their addresses without the language.
#[derive(Default)]
pub struct Routes {
    router: Router,
    addresses: Vec<Address>,
}

/// An address of the table: how it is written, and what may be done there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The pattern, with `{lang}` at its beginning.
    pub pattern: String,
    /// Whether there is a page.
    pub page: bool,
    /// Whether it takes a form.
    pub form: bool,
}

impl Routes {
    /// A page that is only read.
    #[must_use]
    pub fn page<F, L>(self, path: &str, load: F) -> Self
    where
        F: Fn(PageContext) -> L + Send + Sync + 'static,
        L: Future<Output = service::Result<Page>> + Send + 'static,
    {
        self.add(path, Route { load: Some(boxed_load(load)), act: None, file_max: FILE_FORM_MAX })
    }

    /// A page with a form that is sent to the page's own address. When `act` refuses, `load` shows the page again with what was sent.
    #[must_use]
    pub fn form_page<F, L, G, A>(self, path: &str, load: F, act: G) -> Self
    where
        F: Fn(PageContext) -> L + Send + Sync + 'static,
        L: Future<Output = service::Result<Page>> + Send + 'static,
        G: Fn(PageContext, Fields) -> A + Send + Sync + 'static,
        A: Future<Output = service::Result<Next>> + Send + 'static,
    {
        self.add(path, Route { load: Some(boxed_load(load)), act: Some(boxed_act(act)), file_max: FILE_FORM_MAX })
    }

    /// A page like [`Routes::form_page`] whose form may hold a list to import.
    #[must_use]
    pub fn list_page<F, L, G, A>(self, path: &str, load: F, act: G) -> Self
    where
        F: Fn(PageContext) -> L + Send + Sync + 'static,
        L: Future<Output = service::Result<Page>> + Send + 'static,
        G: Fn(PageContext, Fields) -> A + Send + Sync + 'static,
        A: Future<Output = service::Result<Next>> + Send + 'static,
    {
        let route = Route { load: Some(boxed_load(load)), act: Some(boxed_act(act)), file_max: LIST_FORM_MAX };
        self.add(path, route)
    }

    /// An address that only takes a form, such as the button that archives. When it refuses, a page says why.
    #[must_use]
    pub fn act<G, A>(self, path: &str, act: G) -> Self
    where
        G: Fn(PageContext, Fields) -> A + Send + Sync + 'static,
        A: Future<Output = service::Result<Next>> + Send + 'static,
    {
        self.add(path, Route { load: None, act: Some(boxed_act(act)), file_max: FILE_FORM_MAX })
    }

    fn add(mut self, path: &str, route: Route) -> Self {
        let pattern = format!("/{{lang}}{path}");
        self.addresses.push(Address {
            pattern: pattern.clone(),
            page: route.load.is_some(),
            form: route.act.is_some(),
        });
        let route = Arc::new(route);
        let get = Arc::clone(&route);
        let mut methods = MethodRouter::new();
        if route.load.is_some() {
            methods = methods.get(move |request: Request| answer(get, request));
        }
        if route.act.is_some() {
            methods = methods.post(move |request: Request| answer(route, request));
        }
        self.router = self.router.route(&pattern, methods);
        self
    }
}

fn boxed_load<F, L>(load: F) -> Load
where
    F: Fn(PageContext) -> L + Send + Sync + 'static,
    L: Future<Output = service::Result<Page>> + Send + 'static,
{
    Arc::new(move |page| Box::pin(load(page)))
}

fn boxed_act<G, A>(act: G) -> Act
where
    G: Fn(PageContext, Fields) -> A + Send + Sync + 'static,
    A: Future<Output = service::Result<Next>> + Send + 'static,
{
    Arc::new(move |page, fields| Box::pin(act(page, fields)))
}

/// Every page, form and server function. The server puts around it the layers that make `Extension<Ctx>` and `Extension<Arc<Assets>>`.
pub fn router() -> Router {
    page::routes(Routes::default()).router.merge(page::outside_languages()).merge(crate::api::router())
}

/// Every address below a language, for tests that leave none out.
#[must_use]
pub fn addresses() -> Vec<Address> {
    page::routes(Routes::default()).addresses
}

/// The pages that everybody may read and that are the same for all.
///
/// The server mounts them beside its sessions, so that nobody is looked up for them and their answers may be kept by whoever passes them on. They
/// need the same two extensions as [`router`].
pub fn public_router() -> Router {
    page::for_everybody()
}

/// What the server's layers have put into a request.
pub(crate) struct Around {
    pub ctx: Ctx,
    pub assets: Arc<Assets>,
}

impl Around {
    pub(crate) fn of(extensions: &axum::http::Extensions) -> Option<Self> {
        let assets = extensions.get::<Arc<Assets>>().cloned().unwrap_or_default();
        extensions.get::<Ctx>().cloned().map(|ctx| Self { ctx, assets })
    }
}

async fn answer(route: Arc<Route>, request: Request) -> Response {
    let (mut parts, body) = request.into_parts();
    let Some(Around { ctx, assets }) = Around::of(&parts.extensions) else {
        tracing::error!("a page was asked for without a context: the server lacks the layer that makes it");
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let params = path_params(&mut parts).await;
    let Some(language) = params.get("lang").and_then(|code| Language::parse(code)) else {
        return error_page::error_page(Some(&ctx), assets, StatusCode::NOT_FOUND);
    };
    let ctx = if ctx.language() == language { ctx } else { ctx.in_language(language) };
    let path = parts.uri.path().get(1 + language.code().len()..).unwrap_or_default();
    let query = Fields::parse(parts.uri.query().unwrap_or_default().as_bytes());
    let mut page = PageContext::new(ctx, path, params, query);
    page.user_agent =
        parts.headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default().into();
    page.address = client_address(&parts.extensions).into();
    page.pattern = parts.extensions.get::<MatchedPath>().map(MatchedPath::as_str).unwrap_or_default().into();
    if let Some(ChallengeToken(token)) = parts.extensions.get() {
        page.challenge = Secret(token.as_str().into());
    }
    if parts.method == Method::POST {
        let fields = read_form(&parts.headers, body, route.file_max).await;
        post(&route, page, fields, assets).await
    } else {
        show(&route, page, StatusCode::OK, assets).await
    }
}

async fn path_params(parts: &mut axum::http::request::Parts) -> BTreeMap<String, String> {
    // Parameters that are not valid UTF-8 name nothing, so the page answers that it does not exist.
    let raw = RawPathParams::from_request_parts(parts, &()).await.ok();
    raw.iter().flatten().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn client_address(extensions: &axum::http::Extensions) -> String {
    let given = extensions.get::<ClientAddress>().map(|address| address.0.clone());
    given
        .or_else(|| extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip().to_string()))
        .unwrap_or_default()
}

/// Makes the page and writes it.
async fn show(route: &Route, page: PageContext, status: StatusCode, assets: Arc<Assets>) -> Response {
    let Some(load) = &route.load else {
        // An address without a page of its own, whose form was refused.
        return refused(&page, assets);
    };
    match load(page.clone()).await {
        Ok(made) => {
            let frame = frame::frame(&page, &made.title);
            // A form that was refused stays refused, whatever its page thinks of itself.
            let status = if status == StatusCode::OK { made.status } else { status };
            let (secret, again) = (made.secret, made.again);
            let mut response = render::respond(status, render::html(made, frame, assets));
            if secret {
                response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
            }
            if let Some(seconds) = again {
                response.headers_mut().insert(REFRESH, HeaderValue::from(seconds));
            }
            response
        }
        Err(error) => {
            let attempt = Attempt::Page(page.pattern.to_string(), page.ids());
            attempt_refused(&page.ctx, &attempt, &error).await;
            match elsewhere(&page, &error).await {
                Some(made) => {
                    let frame = frame::frame(&page, &made.title);
                    render::respond(made.status, render::html(made, frame, assets))
                }
                None => error_page::of_error(&page, &error, assets),
            }
        }
    }
}

/// For an address inside an association that is not there: the offer to switch to another organization of the person, where it is. Whoever holds no
/// role in such an association is told what everybody is told.
async fn elsewhere(page: &PageContext, error: &Error) -> Option<Page> {
    let slug = page.param("slug");
    if !matches!(error, Error::NotFound(_)) || slug.is_empty() || page.known_association().is_some() {
        return None;
    }
    match service::identity::elsewhere(&page.ctx, slug).await {
        Ok(places) if !places.is_empty() => Some(page::identity::hats::offer(page, places)),
        Ok(_) | Err(Error::Unauthenticated) => None,
        Err(failure) => {
            tracing::error!(request.id = page.ctx.request_id(), %failure, "other organizations could not be looked through");
            None
        }
    }
}

fn refused(page: &PageContext, assets: Arc<Assets>) -> Response {
    error_page::of_error(page, &Error::Refused(page.form.refusals.clone()), assets)
}

async fn post(route: &Route, page: PageContext, fields: service::Result<Fields>, assets: Arc<Assets>) -> Response {
    let Some(act) = &route.act else { return StatusCode::METHOD_NOT_ALLOWED.into_response() };
    let (page, fields, result) = match fields {
        Ok(mut fields) => match confirm::confirmed(page.clone(), &mut fields).await {
            Ok(page) => {
                let result = match page::identity::view_as::refuse_change(&page) {
                    Ok(()) => act(page.clone(), fields.clone()).await,
                    Err(error) => Err(error),
                };
                (page, fields, result)
            }
            Err(Error::Refused(refusals)) => return confirm::ask(&page, &fields, &refusals, assets).await,
            Err(error) => (page, fields, Err(error)),
        },
        Err(error) => (page, Fields::default(), Err(error)),
    };
    if let Err(error) = &result {
        let attempt = Attempt::Form(page.pattern.to_string(), page.ids());
        attempt_refused(&page.ctx, &attempt, error).await;
    }
    match result.map(|next| back(&page, &fields, next)) {
        Err(Error::Confirm) => confirm::ask(&page, &fields, &Refusals::default(), assets).await,
        Ok(Next { to: Some(path), session, challenge }) => {
            let mut response = see_other(&page.href(&path));
            if let Some(session) = session {
                response.extensions_mut().insert(session);
            }
            if let Some(challenge) = challenge {
                response.extensions_mut().insert(challenge);
            }
            response
        }
        Ok(Next { to: None, .. }) => {
            show(route, page.with_form(FormState::again(fields, Refusals::default())), StatusCode::OK, assets).await
        }
        Err(Error::Refused(refusals)) => {
            show(route, page.with_form(FormState::again(fields, refusals)), StatusCode::UNPROCESSABLE_ENTITY, assets)
                .await
        }
        Err(error) => error_page::of_error(&page, &error, assets),
    }
}

/// Whoever came to a form from the list of what an association lacks goes back there, instead of to where the form leads everybody else.
fn back(page: &PageContext, fields: &Fields, next: Next) -> Next {
    match page.param("slug") {
        "" => next,
        slug if fields.get(BACK_FIELD) == TO_READINESS => next.done_at(&format!("/a/{slug}/readiness")),
        _ => next,
    }
}

/// Leads the browser to another page, which it asks for with GET.
pub(crate) fn see_other(location: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    match HeaderValue::from_str(location) {
        Ok(location) => {
            response.headers_mut().insert(header::LOCATION, location);
            response
        }
        Err(_) => StatusCode::BAD_REQUEST.into_response(),
    }
}
