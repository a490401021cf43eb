//! Open pages: what is new for the person is told at once, as server-sent events.
//!
//! ```text
//! event: unread        data: {"unread":3}                               when the page is opened, and when it changes otherwise
//! event: notification  id: …  data: {"unread":4,"title":"…","href":"…"}  when something has come
//! event: ended                                                          when the session has ended: there is no point in coming back
//! ```

use std::{collections::VecDeque, convert::Infallible, sync::Arc};

use axum::{
    Router,
    extract::{Extension, Query, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{
        IntoResponse as _, Response, Sse,
        sse::{Event, KeepAlive},
    },
    routing::get,
};
use entity::{id::NotificationId, language::Language};
use futures::stream;
use serde::Deserialize;
use serde_json::json;
use service::{
    Ctx, Heard, Listening,
    identity::{Actor, session_watch},
    messaging::{LOOK_EVERY, Newsreader, NotificationView},
};

use super::{ServerState, error, session};

/// The last event that the browser has seen.
const LAST_EVENT: HeaderName = HeaderName::from_static("last-event-id");
/// Tells proxies that hold answers back until they are complete to let this one through.
const BUFFERING: HeaderName = HeaderName::from_static("x-accel-buffering");

/// What the page says.
#[derive(Deserialize)]
struct Asked {
    /// The language of the page, which need not be the one that the person chose.
    #[serde(default)]
    language: String,
}

pub(super) fn routes() -> Router<ServerState> {
    Router::new().route("/live", get(open))
}

async fn open(
    State(state): State<ServerState>,
    Extension(ctx): Extension<Ctx>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Response {
    // A page in a browser, and nothing else: programs subscribe.
    let (Some(actor), Some(token)) = (ctx.actor().cloned(), session::token(&state, &headers)) else {
        return error::bare(StatusCode::UNAUTHORIZED);
    };
    let Ok(listening) = state.host.live().listen(actor.account, actor.session) else {
        return error::bare(StatusCode::TOO_MANY_REQUESTS);
    };
    let ctx = Language::parse(&asked.language).map_or_else(|| ctx.anew(), |language| ctx.in_language(language));
    let last = headers.get(LAST_EVENT).and_then(|id| id.to_str().ok()).and_then(|id| id.parse::<NotificationId>().ok());
    let reader = match Newsreader::begin(&ctx, last).await {
        Ok(reader) => reader,
        Err(failure) => {
            tracing::error!(%failure, "a page could not begin to listen");
            return error::bare(StatusCode::SERVICE_UNAVAILABLE);
        }
    };
    // What came while the page was away is looked for at once.
    let page = Page {
        state,
        ctx,
        token: token.into(),
        listening,
        reader,
        unread: None,
        waiting: VecDeque::new(),
        at_once: true,
    };
    let events = stream::unfold(Some(page), |page| async move {
        let mut page = page?;
        match page.next().await {
            Next::Event(event) => Some((Ok::<_, Infallible>(event), Some(page))),
            Next::Last(event) => Some((Ok(event), None)),
            Next::Over => None,
        }
    });
    let headers =
        [(header::CACHE_CONTROL, HeaderValue::from_static("no-store")), (BUFFERING, HeaderValue::from_static("no"))];
    (headers, Sse::new(events).keep_alive(KeepAlive::new().interval(LOOK_EVERY))).into_response()
}

/// A page that is open.
struct Page {
    state: ServerState,
    ctx: Ctx,
    token: Arc<str>,
    listening: Listening,
    reader: Newsreader,
    /// How many were unread when it was last said.
    unread: Option<u32>,
    waiting: VecDeque<Event>,
    at_once: bool,
}

enum Next {
    Event(Event),
    Last(Event),
    Over,
}

impl Page {
    async fn next(&mut self) -> Next {
        loop {
            if let Some(event) = self.waiting.pop_front() {
                return Next::Event(event);
            }
            if !std::mem::take(&mut self.at_once)
                && tokio::time::timeout(LOOK_EVERY, self.listening.heard()).await == Ok(Heard::Closing)
            {
                return Next::Over;
            }
            match session_watch(&self.state.host, &self.token).await {
                Ok(Some(actor)) if actor.account == self.account() => {
                    if let Err(failure) = self.look(&actor).await {
                        tracing::error!(%failure, "an open page could not be told what is new");
                        return Next::Over;
                    }
                }
                Ok(_) => return Next::Last(Event::default().event("ended").data("{}")),
                Err(failure) => {
                    tracing::error!(%failure, "a session could not be looked up for an open page");
                    return Next::Over;
                }
            }
        }
    }

    fn account(&self) -> entity::id::AccountId {
        self.ctx.actor().map(|actor| actor.account).unwrap_or(entity::id::AccountId(uuid::Uuid::nil()))
    }

    async fn look(&mut self, actor: &Actor) -> service::Result<()> {
        let ctx = self.ctx.anew();
        let news = self.reader.news(&ctx).await?;
        for notification in &news {
            self.waiting.push_back(told(&ctx, notification, actor.unread));
        }
        if news.is_empty() && self.unread != Some(actor.unread) {
            let data = json!({ "unread": actor.unread }).to_string();
            self.waiting.push_back(Event::default().event("unread").data(data));
        }
        self.unread = Some(actor.unread);
        Ok(())
    }
}

fn told(ctx: &Ctx, notification: &NotificationView, unread: u32) -> Event {
    let data = json!({
        "unread": unread,
        "title": notification.title(ctx.text()),
        "href": format!("/{}/notifications", ctx.language().code()),
    });
    Event::default().event("notification").id(notification.id.to_string()).data(data.to_string())
}
