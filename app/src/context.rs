//! What a page is given, and what it gives back.

use std::{
    collections::BTreeMap,
    fmt,
    str::FromStr,
    sync::{Arc, Mutex, PoisonError},
};

use axum::http::StatusCode;
use entity::{language::Language, property::association, refusal::Refusal};
use leptos::prelude::*;
use service::{
    Ctx, Error,
    page::{DEFAULT_FIRST, PageRequest},
    text::{Text, Value},
};
use tokio::sync::OnceCell;
use uuid::Uuid;

use crate::{
    form::{BACK_FIELD, Fields, FormState, KEY_FIELD, TO_READINESS, VERSION_FIELD},
    page::words::law,
    session::{SetChallenge, SetSession},
    ui::{Banner, ErrorSummary, FormErrors, LinkButton, Tone},
};

/// The name in the query that says what has just been done.
const DONE: &str = "done";

/// Everything a page may look at. Cloning it is cheap.
#[derive(Clone, Debug)]
pub struct PageContext {
    /// Who asks, in which language, with which database: the first argument of every use case.
    pub ctx: Ctx,
    /// The page's own address without the language and without the query, such as `/a/tilleuls/units`; empty for the home page.
    pub path: Arc<str>,
    /// The pattern of the address, as the table of pages has it.
    pub(crate) pattern: Arc<str>,
    /// The query.
    pub query: Arc<Fields>,
    /// The form of the page, when it has one.
    pub form: Arc<FormState>,
    /// What the browser says it is.
    pub user_agent: Arc<str>,
    /// The network address of whoever asks.
    pub address: Arc<str>,
    /// The token of a sign-in that waits for the second factor; empty where there is none.
    pub challenge: Secret,
    once: Arc<Mutex<Vec<String>>>,
    params: Arc<BTreeMap<String, String>>,
    association: Arc<OnceCell<association::Model>>,
}

impl PageContext {
    /// The context of a page.
    #[must_use]
    pub fn new(ctx: Ctx, path: &str, params: BTreeMap<String, String>, query: Fields) -> Self {
        Self {
            ctx,
            path: path.into(),
            pattern: "".into(),
            query: Arc::new(query),
            form: Arc::new(FormState::fresh()),
            user_agent: "".into(),
            address: "".into(),
            challenge: Secret::default(),
            once: Arc::default(),
            params: Arc::new(params),
            association: Arc::default(),
        }
    }

    /// The same page for the same person in another context: she has just confirmed that it is she.
    #[must_use]
    pub(crate) fn with_ctx(mut self, ctx: Ctx) -> Self {
        self.ctx = ctx;
        self
    }

    /// The same page with another state of its form.
    #[must_use]
    pub fn with_form(mut self, form: FormState) -> Self {
        self.form = Arc::new(form);
        self
    }

    /// Keeps what a form has brought about for the page that answers the form, and for no other: it is in no address and nowhere stored. Lead to
    /// the page with [`Next::again`].
    pub fn show_once(&self, lines: Vec<String>) {
        *self.once.lock().unwrap_or_else(PoisonError::into_inner) = lines;
    }

    /// What the form of this very request has brought about, if anything.
    #[must_use]
    pub fn shown_once(&self) -> Vec<String> {
        self.once.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The language of the page.
    #[must_use]
    pub fn language(&self) -> Language {
        self.ctx.language()
    }

    /// The words of the page's language.
    #[must_use]
    pub fn text(&self) -> Text {
        self.ctx.text()
    }

    /// One message.
    #[must_use]
    pub fn t(&self, id: &str) -> String {
        self.text().get(id)
    }

    /// One message with values.
    #[must_use]
    pub fn tv(&self, id: &str, values: &[(&'static str, Value<'_>)]) -> String {
        self.text().with(id, values)
    }

    /// An address in the page's language: `/a/tilleuls` becomes `/fr/a/tilleuls`.
    #[must_use]
    pub fn href(&self, path: &str) -> String {
        format!("/{}{path}", self.language().code())
    }

    /// The page's own address, for the `action` of its form.
    #[must_use]
    pub fn action(&self) -> String {
        self.href(&self.path)
    }

    /// The page's own address with its query but without the notice of what was done, for the links to the other languages.
    #[must_use]
    pub fn path_and_query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in self.query.iter().filter(|(name, _)| *name != DONE) {
            query.append_pair(name, value);
        }
        let query = query.finish();
        if query.is_empty() { self.path.to_string() } else { format!("{}?{query}", self.path) }
    }

    /// A part of the address, such as `slug`; empty when the route has none of that name.
    #[must_use]
    pub fn param(&self, name: &str) -> &str {
        self.params.get(name).map(String::as_str).unwrap_or_default()
    }

    /// Every identifier in the address.
    pub(crate) fn ids(&self) -> Vec<Uuid> {
        self.params.values().filter_map(|value| value.parse().ok()).collect()
    }

    /// An identifier in the address.
    ///
    /// # Errors
    /// `NotFound` with `code` when it is no identifier at all: exactly as if nothing had it.
    pub fn id<T: FromStr>(&self, name: &str, code: &'static str) -> service::Result<T> {
        self.param(name).parse().map_err(|_| Error::not_found(code))
    }

    /// The association that the address names; read once, and remembered for the frame around the page.
    ///
    /// # Errors
    /// `association-unknown`, also for one of another organization; `Unauthenticated`.
    pub async fn association(&self) -> service::Result<association::Model> {
        let load = || service::property::association_by_slug(&self.ctx, self.param("slug"));
        self.association.get_or_try_init(load).await.cloned()
    }

    /// The association, if the page has asked for it.
    #[must_use]
    pub fn known_association(&self) -> Option<&association::Model> {
        self.association.get()
    }

    /// An address within the association: `in_association("/units")` is `/fr/a/tilleuls/units`.
    #[must_use]
    pub fn in_association(&self, path: &str) -> String {
        self.href(&format!("/a/{}{path}", self.param("slug")))
    }

    /// Which page of a list is wanted: `?page=2`. Anything that is no page number is the first page.
    #[must_use]
    pub fn page_request(&self) -> PageRequest {
        let number: u64 = self.query.get("page").parse().unwrap_or(1).max(1);
        PageRequest { first: DEFAULT_FIRST, offset: number.saturating_sub(1).saturating_mul(u64::from(DEFAULT_FIRST)) }
    }

    /// The identifier of the message that says what has just been done, as [`Next::done`] left it in the address.
    #[must_use]
    pub fn done(&self) -> Option<&str> {
        self.query.find(DONE)
    }

    /// The messages of the form's refusals by field.
    #[must_use]
    pub fn errors(&self) -> FormErrors {
        form_errors(self.text(), self.form.refusals.iter().filter(|refusal| refusal.code != "stale-version"))
    }

    /// What stands above a form that was refused: the summary of errors, and the way out when somebody else was faster.
    #[must_use]
    pub fn form_top(&self) -> AnyView {
        let text = self.text();
        let stale = self.form.is_stale().then(|| {
            let reload = self.action();
            view! {
                <Banner tone=Tone::Wait title=text.get("identity-stale-title")>
                    <p>{text.get("identity-stale-body")}</p>
                    <LinkButton href=reload label=text.get("identity-stale-action")/>
                </Banner>
            }
        });
        let errors = self.errors();
        view! { {stale}<ErrorSummary title=text.get("shell-error-summary") errors=&errors/> }.into_any()
    }

    /// The hidden fields of a form: its key, the way back to what an association lacks for whoever came from there, and, for a change, the version
    /// that it was made from.
    #[must_use]
    pub fn hidden(&self, version: Option<i32>) -> AnyView {
        let version = version.map(|stored| {
            let value = self.form.value(VERSION_FIELD, &stored.to_string());
            view! { <input type="hidden" name=VERSION_FIELD value=value/> }
        });
        let back = (self.form.value(BACK_FIELD, self.query.get(BACK_FIELD)) == TO_READINESS)
            .then(|| view! { <input type="hidden" name=BACK_FIELD value=TO_READINESS/> });
        view! { <input type="hidden" name=KEY_FIELD value=self.form.key.clone()/>{back}{version} }.into_any()
    }
}

/// Messages by the path of their refusal, `lines.0.amount`, which is the name of the field; the law stands behind the message.
#[must_use]
pub fn form_errors<'a>(text: Text, refusals: impl IntoIterator<Item = &'a Refusal>) -> FormErrors {
    refusals
        .into_iter()
        .fold(FormErrors::new(), |errors, refusal| errors.with(refusal.path.join("."), refusal_message(text, refusal)))
}

/// What a refusal says, and which law asks for it.
#[must_use]
pub fn refusal_message(text: Text, refusal: &Refusal) -> String {
    let message = text.refusal(refusal);
    match refusal.law {
        Some(reference) => format!("{message} ({})", law(reference, text.language)),
        None => message,
    }
}

/// A token that came with a request. Its `Debug` does not show it.
#[derive(Clone, Default)]
pub struct Secret(pub Arc<str>);

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret(…)")
    }
}

/// The body of a page: run once, inside Leptos' owner.
type Body = Box<dyn FnOnce() -> AnyView + Send>;

/// A page that has all its data and only needs to be written.
pub struct Page {
    pub(crate) title: String,
    pub(crate) body: Body,
    pub(crate) notice: Option<(Tone, String)>,
    pub(crate) status: StatusCode,
    pub(crate) secret: bool,
    pub(crate) again: Option<u16>,
}

impl fmt::Debug for Page {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Page").field("title", &self.title).finish_non_exhaustive()
    }
}

impl Page {
    /// A page by the title of the browser's window and its view. The view writes the one `h1`, with `PageHeader`.
    #[must_use]
    pub fn new<V: IntoView + 'static>(title: impl Into<String>, body: impl FnOnce() -> V + Send + 'static) -> Self {
        Self {
            title: title.into(),
            body: Box::new(move || body().into_any()),
            notice: None,
            status: StatusCode::OK,
            secret: false,
            again: None,
        }
    }

    /// Answers with another status than success, on a page that says of something that it is not there.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// Has nobody keep a copy, neither the browser nor the pages for offline: the page shows something that is to be read once.
    #[must_use]
    pub fn secret(mut self) -> Self {
        self.secret = true;
        self
    }

    /// Has the browser ask for the page again after so many seconds: what it shows goes on meanwhile.
    #[must_use]
    pub fn again_after(mut self, seconds: u16) -> Self {
        self.again = Some(seconds);
        self
    }

    /// Shows a banner above the page.
    #[must_use]
    pub fn notice(mut self, tone: Tone, message: impl Into<String>) -> Self {
        self.notice = Some((tone, message.into()));
        self
    }
}

/// Where a form leads when it is accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    pub(crate) to: Option<String>,
    pub(crate) session: Option<SetSession>,
    pub(crate) challenge: Option<SetChallenge>,
}

impl Next {
    /// To a path without its language.
    #[must_use]
    pub fn to(path: impl Into<String>) -> Self {
        Self { to: Some(path.into()), session: None, challenge: None }
    }

    /// To a path, where a message says what has been done. The message is one of those that `page::NOTICES` lists.
    #[must_use]
    pub fn done(path: impl Into<String>, message: &str) -> Self {
        let path: String = path.into();
        let mark = if path.contains('?') { '&' } else { '?' };
        Self::to(format!("{path}{mark}{DONE}={message}"))
    }

    /// To the same page with the form still filled in: a preview.
    #[must_use]
    pub const fn again() -> Self {
        Self { to: None, session: None, challenge: None }
    }

    /// To another page, which says what has been done; nothing changes while nothing is done yet.
    #[must_use]
    pub(crate) fn done_at(self, path: &str) -> Self {
        let to = self.to.map(|to| match to.split_once(&format!("{DONE}=")) {
            Some((_, message)) => format!("{path}?{DONE}={message}"),
            None => to,
        });
        Self { to, ..self }
    }

    /// Tells the server to set or clear the cookie of a sign-in that waits for the second factor.
    #[must_use]
    pub fn challenge(mut self, challenge: SetChallenge) -> Self {
        self.challenge = Some(challenge);
        self
    }

    /// Tells the server to set or clear the session's cookie.
    #[must_use]
    pub fn session(mut self, session: SetSession) -> Self {
        self.session = Some(session);
        self
    }
}
