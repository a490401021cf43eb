//! Subscriptions over a WebSocket, in the protocol `graphql-transport-ws` (<https://github.com/enisdenjo/graphql-ws>, PROTOCOL.md).
//!
//! Who listens is known by the cookie of the request, by its `Authorization` header, or by a token in `connection_init`. The socket ends with the
//! session: that is looked at whenever something happens to the account, and every fifteen seconds.

use std::{collections::HashMap, time::Duration};

use async_graphql::{Response as Answer, ServerError};
use axum::{
    extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use futures::{
    SinkExt as _, StreamExt as _,
    future::{AbortHandle, Abortable},
    stream::{BoxStream, SelectAll, SplitSink, SplitStream},
};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use service::{
    Ctx, Heard, Listening, RequestInfo,
    identity::{Actor, bearer_resume, session_watch},
    messaging::LOOK_EVERY,
};

use super::{answer::Refusal, ask};
use crate::http::{ServerState, error, session};

/// The name of the protocol.
const PROTOCOL: &str = "graphql-transport-ws";
/// How long somebody may take to say who she is.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a message may take to leave.
const SEND: Duration = Duration::from_secs(10);
/// Most subscriptions of one socket at a time.
const SUBSCRIPTIONS: usize = 10;
/// Largest message, in bytes; a document may be as large by POST.
const MESSAGE_MAX: usize = 96 * 1024;
/// Longest name of a subscription.
const ID_MAX: usize = 128;

/// Why a socket is closed, as the protocol numbers it.
mod code {
    pub const BAD_REQUEST: u16 = 4400;
    pub const UNAUTHORIZED: u16 = 4401;
    pub const FORBIDDEN: u16 = 4403;
    pub const TIMEOUT: u16 = 4408;
    pub const EXISTS: u16 = 4409;
    pub const TOO_MANY_INITS: u16 = 4429;
    pub const GOING_AWAY: u16 = 1001;
    pub const AGAIN_LATER: u16 = 1013;
}

/// Whether a request wants a socket.
pub(super) fn wanted(headers: &HeaderMap) -> bool {
    headers.get(header::UPGRADE).is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"websocket"))
}

/// Opens the socket. Browsers let any site open one and send the cookie along, so the page must be ours; programs say nothing about pages.
pub(super) fn open(state: ServerState, ctx: Ctx, headers: &HeaderMap, upgrade: WebSocketUpgrade) -> Response {
    if !from_here(&state, headers) {
        tracing::warn!(
            "a socket from another site was refused; if people meet this, compare public_url with what their browser shows"
        );
        return error::bare(StatusCode::FORBIDDEN);
    }
    let spoken = headers.get(header::SEC_WEBSOCKET_PROTOCOL).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !spoken.split(',').any(|protocol| protocol.trim() == PROTOCOL) {
        return (StatusCode::BAD_REQUEST, format!("The socket speaks {PROTOCOL}.\n")).into_response();
    }
    let known = match ctx.actor() {
        Some(actor) if actor.token.is_some() => bearer(headers).map(Credential::Token),
        Some(_) => session::token(&state, headers).map(Credential::Session),
        None => None,
    };
    upgrade.protocols([PROTOCOL]).max_message_size(MESSAGE_MAX).max_frame_size(MESSAGE_MAX).on_upgrade(
        async move |socket| {
            let (sink, messages) = socket.split();
            let mut line = Line { sink, messages };
            let end = converse(&state, &ctx, known, &mut line).await;
            line.close(end).await;
        },
    )
}

/// Whether the page that opens the socket is one of ours: at the public address, or at the one that the request itself was sent to.
fn from_here(state: &ServerState, headers: &HeaderMap) -> bool {
    let Some(origin) = headers.get(header::ORIGIN) else { return true };
    let Ok(origin) = origin.to_str() else { return false };
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    let authority = origin.split_once("://").map(|(_, authority)| authority);
    origin == state.config.public_url.origin() || (authority.is_some() && authority == host)
}

fn bearer(headers: &HeaderMap) -> Option<String> {
    let (scheme, token) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim().to_owned())
}

/// By what somebody is known.
enum Credential {
    Session(String),
    Token(String),
}

impl Credential {
    /// Whom it speaks for, now.
    async fn actor(&self, state: &ServerState) -> service::Result<Option<Actor>> {
        match self {
            Self::Session(token) => session_watch(&state.host, token).await,
            Self::Token(token) => bearer_resume(&state.host, token).await,
        }
    }
}

/// What the other side says.
#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Said {
    ConnectionInit {
        #[serde(default)]
        payload: Option<Map<String, Value>>,
    },
    Subscribe {
        id: String,
        payload: Map<String, Value>,
    },
    Complete {
        id: String,
    },
    Ping,
    Pong,
}

/// Why a conversation is over; nothing where the other side has gone.
type End = Option<(u16, &'static str)>;

/// What a subscription has to tell, or that it is over.
enum Told {
    Next(String, Box<Answer>),
    Over(String),
}

async fn converse(state: &ServerState, ctx: &Ctx, known: Option<Credential>, line: &mut Line) -> End {
    let (credential, actor) = match tokio::time::timeout(PATIENCE, introduced(state, known, line)).await {
        Ok(Ok(introduced)) => introduced,
        Ok(Err(end)) => return end,
        Err(_) => return Some((code::TIMEOUT, "Connection initialisation timeout")),
    };
    let Ok(listening) = state.host.live().listen(actor.account, actor.session) else {
        return Some((code::AGAIN_LATER, "Too many connections"));
    };
    let info = RequestInfo { request_id: ctx.request_id().to_owned(), language: actor.language };
    let mut peer = Peer {
        state,
        ctx: Ctx::new(state.host.clone(), info, Some(actor.clone())),
        credential,
        actor,
        listening,
        streams: SelectAll::new(),
        handles: HashMap::new(),
    };
    if !line.say(&json!({ "type": "connection_ack" })).await {
        return None;
    }
    peer.listen(line).await
}

/// Waits until the other side has said who it is.
async fn introduced(
    state: &ServerState,
    known: Option<Credential>,
    line: &mut Line,
) -> Result<(Credential, Actor), End> {
    loop {
        match line.hear().await {
            Some(Ok(Said::ConnectionInit { payload })) => {
                let brought = payload.as_ref().and_then(token_in);
                let credential = match (known, brought) {
                    (Some(_), Some(_)) => return Err(Some((code::BAD_REQUEST, "Two credentials"))),
                    (Some(known), None) => known,
                    (None, Some(token)) => Credential::Token(token),
                    (None, None) => return Err(Some((code::FORBIDDEN, "Forbidden"))),
                };
                return match credential.actor(state).await {
                    Ok(Some(actor)) => Ok((credential, actor)),
                    Ok(None) => Err(Some((code::FORBIDDEN, "Forbidden"))),
                    Err(failure) => {
                        tracing::error!(%failure, "a token could not be looked up for a socket");
                        Err(Some((code::AGAIN_LATER, "Try again later")))
                    }
                };
            }
            Some(Ok(Said::Subscribe { .. } | Said::Complete { .. })) => {
                return Err(Some((code::UNAUTHORIZED, "Unauthorized")));
            }
            Some(Ok(Said::Ping)) => {
                line.say(&json!({ "type": "pong" })).await;
            }
            Some(Ok(Said::Pong)) => {}
            Some(Err(end)) => return Err(end),
            None => return Err(None),
        }
    }
}

/// The token in the payload of `connection_init`: `{"token": "…"}`, or an `Authorization` as in a header.
fn token_in(payload: &Map<String, Value>) -> Option<String> {
    payload.iter().find_map(|(name, value)| {
        let value = value.as_str()?.trim();
        match name.to_ascii_lowercase().as_str() {
            "token" => Some(value.to_owned()),
            "authorization" => {
                let (scheme, token) = value.split_once(' ')?;
                scheme.eq_ignore_ascii_case("bearer").then(|| token.trim().to_owned())
            }
            _ => None,
        }
    })
}

/// Somebody who listens.
struct Peer<'a> {
    state: &'a ServerState,
    ctx: Ctx,
    credential: Credential,
    actor: Actor,
    listening: Listening,
    streams: SelectAll<BoxStream<'static, Told>>,
    handles: HashMap<String, AbortHandle>,
}

impl Peer<'_> {
    async fn listen(&mut self, line: &mut Line) -> End {
        let mut look = tokio::time::interval(LOOK_EVERY);
        look.tick().await;
        loop {
            tokio::select! {
                said = line.hear() => match said {
                    Some(Ok(said)) => if let Err(end) = self.answer(said, line).await { return end },
                    Some(Err(end)) => return end,
                    None => return None,
                },
                Some(told) = self.streams.next() => if !self.tell(told, line).await { return None },
                heard = self.listening.heard() => {
                    if heard == Heard::Closing {
                        return Some((code::GOING_AWAY, "Going away"));
                    }
                    if let Some(end) = self.gone().await { return Some(end) }
                }
                _ = look.tick() => {
                    if let Some(end) = self.gone().await { return Some(end) }
                    if !line.ping().await { return None }
                }
            }
        }
    }

    /// Why the other side may not listen any more: its session has ended, or it is somebody else now, or works elsewhere.
    async fn gone(&mut self) -> Option<(u16, &'static str)> {
        match self.credential.actor(self.state).await {
            Ok(Some(actor)) => (!stands_alike(&actor, &self.actor)).then_some((code::FORBIDDEN, "Session changed")),
            Ok(None) => Some((code::UNAUTHORIZED, "Session ended")),
            Err(failure) => {
                tracing::error!(%failure, "a session could not be looked up for a socket");
                Some((code::AGAIN_LATER, "Try again later"))
            }
        }
    }

    async fn answer(&mut self, said: Said, line: &mut Line) -> Result<(), End> {
        match said {
            Said::ConnectionInit { .. } => Err(Some((code::TOO_MANY_INITS, "Too many initialisation requests"))),
            Said::Ping => {
                if line.say(&json!({ "type": "pong" })).await {
                    Ok(())
                } else {
                    Err(None)
                }
            }
            Said::Pong => Ok(()),
            Said::Complete { id } => {
                if let Some(handle) = self.handles.remove(&id) {
                    handle.abort();
                }
                Ok(())
            }
            Said::Subscribe { id, payload } => {
                if id.is_empty() || id.len() > ID_MAX {
                    return Err(Some((code::BAD_REQUEST, "Bad identifier")));
                }
                if self.handles.contains_key(&id) {
                    return Err(Some((code::EXISTS, "Subscriber already exists")));
                }
                match self.subscribe(&id, payload) {
                    Ok(()) => Ok(()),
                    Err(error) => {
                        let message = json!({ "type": "error", "id": id, "payload": [error] });
                        if line.say(&message).await { Ok(()) } else { Err(None) }
                    }
                }
            }
        }
    }

    fn subscribe(&mut self, id: &str, payload: Map<String, Value>) -> Result<(), Box<ServerError>> {
        if self.handles.len() >= SUBSCRIPTIONS {
            return Err(Box::new(Refusal::too_many_subscriptions(SUBSCRIPTIONS).error()));
        }
        let body = Value::Object(payload).to_string();
        let mut request = ask::from_json(body.as_bytes()).map_err(|refusal| Box::new(refusal.error()))?;
        self.state.gate.complete(&mut request);
        let answers = graphql::subscribe(&self.state.schema, &self.state.gate, &self.ctx.anew(), request)?;
        let (handle, registration) = AbortHandle::new_pair();
        let (next, over) = (id.to_owned(), id.to_owned());
        let told = answers
            .map(move |answer| Told::Next(next.clone(), Box::new(answer)))
            .chain(futures::stream::once(async move { Told::Over(over) }));
        self.streams.push(Abortable::new(told, registration).boxed());
        self.handles.insert(id.to_owned(), handle);
        Ok(())
    }

    async fn tell(&mut self, told: Told, line: &mut Line) -> bool {
        match told {
            Told::Next(id, answer) => line.say(&json!({ "type": "next", "id": id, "payload": *answer })).await,
            Told::Over(id) => {
                self.handles.remove(&id);
                line.say(&json!({ "type": "complete", "id": id })).await
            }
        }
    }
}

/// Whether somebody is the same person with the same rights as before. What else is known of her may change while she listens.
fn stands_alike(now: &Actor, before: &Actor) -> bool {
    now.account == before.account
        && now.superadmin == before.superadmin
        && now.organization == before.organization
        && now.roles == before.roles
        && now.standing == before.standing
        && now.factor == before.factor
        && now.token == before.token
}

/// The two directions of a socket.
struct Line {
    sink: SplitSink<WebSocket, Message>,
    messages: SplitStream<WebSocket>,
}

impl Line {
    /// The next thing that is said; what is no message of the protocol ends the conversation.
    async fn hear(&mut self) -> Option<Result<Said, End>> {
        loop {
            match self.messages.next().await? {
                Ok(Message::Text(text)) => {
                    let said = serde_json::from_str(&text).map_err(|_| Some((code::BAD_REQUEST, "Bad message")));
                    return Some(said);
                }
                Ok(Message::Binary(_)) => return Some(Err(Some((code::BAD_REQUEST, "Bad message")))),
                Ok(Message::Ping(_) | Message::Pong(_)) => {}
                Ok(Message::Close(_)) | Err(_) => return None,
            }
        }
    }

    /// Answers whether it could be said.
    async fn say(&mut self, message: &Value) -> bool {
        self.send(Message::Text(message.to_string().into())).await
    }

    /// Keeps proxies from closing what is silent.
    async fn ping(&mut self) -> bool {
        self.send(Message::Ping(axum::body::Bytes::new())).await
    }

    async fn send(&mut self, message: Message) -> bool {
        matches!(tokio::time::timeout(SEND, self.sink.send(message)).await, Ok(Ok(())))
    }

    async fn close(&mut self, end: End) {
        if let Some((code, reason)) = end {
            self.send(Message::Close(Some(CloseFrame { code, reason: reason.into() }))).await;
        }
    }
}
