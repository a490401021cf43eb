//! Open pages and programs that listen: what happens reaches them at once, nobody else, and no longer than the session stands.

use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

use entity::{identity::Role, language::Language};
use futures::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use server::ServerState;
use service::{
    Ctx, Heard, RequestInfo,
    charges::call_issue,
    identity::{session_close, session_resume},
    jobs::drain,
    testkit::{World, call_form},
};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};
use tokio_tungstenite::{
    WebSocketStream, client_async,
    tungstenite::{self, Message, client::IntoClientRequest as _, http::HeaderValue},
};

use crate::harness::{config, write_site};

const ORIGIN: &str = "http://127.0.0.1:3000";
const ADDED: &str = "subscription { notificationAdded { unread notification { id kind title } } }";

/// A server that listens on a port of its own, over the data of a world.
struct Online {
    address: SocketAddr,
    _folder: TempDir,
}

impl Online {
    async fn over(world: &World) -> Self {
        let folder = tempfile::tempdir().unwrap();
        write_site(&folder.path().join("site"));
        let state =
            ServerState::new(config(folder.path(), &[]), world.host.clone()).unwrap_or_else(|error| panic!("{error}"));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let service = server::router(&state).into_make_service_with_connect_info::<SocketAddr>();
        tokio::spawn(async move { axum::serve(listener, service).await });
        Self { address, _folder: folder }
    }

    /// A page that is open, with the head of the answer.
    async fn page(&self, token: &str, headers: &str) -> (Open, String) {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        let cookie = if token.is_empty() { String::new() } else { format!("Cookie: session={token}\r\n") };
        let head = format!("GET /live?language=fr HTTP/1.1\r\nHost: 127.0.0.1:3000\r\n{cookie}{headers}\r\n");
        stream.write_all(head.as_bytes()).await.unwrap();
        let mut page = Open { stream, rest: Vec::new() };
        let answer = until(&mut page, "\r\n\r\n").await;
        (page, answer)
    }

    async fn socket(&self, headers: &[(&'static str, &str)]) -> Result<WebSocketStream<TcpStream>, tungstenite::Error> {
        let mut request = format!("ws://{}/graphql", self.address).into_client_request().unwrap();
        request.headers_mut().insert("sec-websocket-protocol", HeaderValue::from_static("graphql-transport-ws"));
        for (name, value) in headers {
            request.headers_mut().insert(*name, HeaderValue::from_str(value).unwrap());
        }
        let stream = TcpStream::connect(self.address).await.unwrap();
        client_async(request, stream).await.map(|(socket, _)| socket)
    }

    /// A socket of somebody with a session, that has been let in.
    async fn let_in(&self, token: &str) -> WebSocketStream<TcpStream> {
        let cookie = format!("session={token}");
        let mut socket = self.socket(&[("cookie", &cookie), ("origin", ORIGIN)]).await.unwrap();
        say(&mut socket, &json!({ "type": "connection_init" })).await;
        assert_eq!(hear(&mut socket).await["type"], "connection_ack");
        socket
    }
}

/// A page that is open, with what has come and nobody has looked at yet.
struct Open {
    stream: TcpStream,
    rest: Vec<u8>,
}

/// Reads until a text has come; answers everything up to its end.
async fn until(page: &mut Open, wanted: &str) -> String {
    let reading = async {
        loop {
            let found = page.rest.windows(wanted.len()).position(|some| some == wanted.as_bytes());
            if let Some(at) = found {
                let heard: Vec<u8> = page.rest.drain(..at + wanted.len()).collect();
                return String::from_utf8(heard).unwrap();
            }
            let read = page.stream.read_buf(&mut page.rest).await.unwrap();
            assert_ne!(read, 0, "it ended: {}", String::from_utf8_lossy(&page.rest));
        }
    };
    let heard = tokio::time::timeout(Duration::from_secs(10), reading).await;
    heard.unwrap_or_else(|_| panic!("{wanted:?} did not come"))
}

async fn say(socket: &mut WebSocketStream<TcpStream>, message: &Value) {
    socket.send(Message::text(message.to_string())).await.unwrap();
}

async fn subscribe(socket: &mut WebSocketStream<TcpStream>, id: &str, query: &str) {
    say(socket, &json!({ "type": "subscribe", "id": id, "payload": { "query": query } })).await;
}

/// The next message, pings of the transport left out.
async fn hear(socket: &mut WebSocketStream<TcpStream>) -> Value {
    loop {
        let message = tokio::time::timeout(Duration::from_secs(10), socket.next()).await.unwrap().unwrap().unwrap();
        match message {
            Message::Text(text) => return serde_json::from_str(&text).unwrap(),
            Message::Close(frame) => panic!("closed: {frame:?}"),
            _ => {}
        }
    }
}

/// With which code the other side closes.
async fn closed(socket: &mut WebSocketStream<TcpStream>) -> u16 {
    loop {
        let message = tokio::time::timeout(Duration::from_secs(12), socket.next()).await.unwrap();
        match message {
            Some(Ok(Message::Close(Some(frame)))) => return frame.code.into(),
            Some(Ok(Message::Close(None)) | Err(_)) | None => return 0,
            Some(Ok(_)) => {}
        }
    }
}

/// Has something happen that Alice is told, and its job done.
async fn issue(world: &World) -> Instant {
    let syndic = world.ctx(Role::Syndic);
    call_issue(&syndic, world.own.home.id, &call_form(world.own.home.key, "100,00"), None).await.unwrap();
    let began = Instant::now();
    drain(&world.host).await.unwrap();
    began
}

async fn sign_out(world: &World, token: &str) {
    let actor = session_resume(&world.host, token).await.unwrap();
    let info = RequestInfo { request_id: "test".into(), language: Language::Fr };
    session_close(&Ctx::new(world.host.clone(), info, actor)).await.unwrap();
}

#[tokio::test]
async fn what_happens_reaches_an_open_page_within_a_second_and_nobody_elses() {
    for world in World::all().await.unwrap() {
        drain(&world.host).await.unwrap();
        let online = Online::over(&world).await;
        let (alice, council) =
            (world.token(Role::Owner).await.unwrap(), world.token(Role::CouncilMember).await.unwrap());
        let (mut hers, head) = online.page(&alice, "").await;
        assert!(head.starts_with("HTTP/1.1 200"), "{head}");
        assert!(head.contains("text/event-stream") && head.contains("no-store"), "{head}");
        let (mut other, _) = online.page(&council, "").await;
        for stream in [&mut hers, &mut other] {
            until(stream, "{\"unread\":0}\n\n").await;
        }
        let began = issue(&world).await;
        until(&mut hers, "event: notification").await;
        assert!(began.elapsed() < Duration::from_secs(1), "{}: {:?}", world.name, began.elapsed());
        assert!(until(&mut hers, "\n\n").await.contains("Appel de fonds : Provision"), "{}", world.name);
        let heard = tokio::time::timeout(Duration::from_millis(300), until(&mut other, "event: notification")).await;
        assert!(heard.is_err(), "{}: somebody else heard of it", world.name);
    }
}

#[tokio::test]
async fn a_page_that_comes_back_is_told_what_it_has_missed() {
    let world = World::sqlite().await.unwrap();
    drain(&world.host).await.unwrap();
    let online = Online::over(&world).await;
    let alice = world.token(Role::Owner).await.unwrap();
    let (mut page, _) = online.page(&alice, "").await;
    until(&mut page, "{\"unread\":0}").await;
    issue(&world).await;
    let first = until(&mut page, "Provision").await;
    until(&mut page, "\n\n").await;
    let id = first.lines().find_map(|line| line.strip_prefix("id: ")).unwrap().trim().to_owned();
    drop(page);
    issue(&world).await;
    let (mut page, _) = online.page(&alice, &format!("Last-Event-ID: {id}\r\n")).await;
    let missed = until(&mut page, "\"unread\":2").await;
    assert!(missed.contains("event: notification") && missed.contains("Provision"), "{missed}");
    assert!(!missed.contains(&id), "{missed}");
}

#[tokio::test]
async fn a_page_listens_no_longer_than_its_session_and_not_too_often() {
    for world in World::all().await.unwrap() {
        let online = Online::over(&world).await;
        let (_, head) = online.page("", "").await;
        assert!(head.starts_with("HTTP/1.1 401"), "{head}");
        let token = world.token(Role::Owner).await.unwrap();
        let mut pages = Vec::new();
        for _ in 0..6 {
            let (page, head) = online.page(&token, "").await;
            assert!(head.starts_with("HTTP/1.1 200"), "{head}");
            pages.push(page);
        }
        let (_, head) = online.page(&token, "").await;
        assert!(head.starts_with("HTTP/1.1 429"), "{head}");
        let began = Instant::now();
        sign_out(&world, &token).await;
        for page in &mut pages {
            // The end of the stream follows at once.
            let last = until(page, "\r\n0\r\n\r\n").await;
            assert!(last.contains("event: ended"), "{}: {last}", world.name);
        }
        assert!(began.elapsed() < Duration::from_secs(14), "{}", world.name);
        tokio::time::sleep(Duration::from_millis(100)).await;
        assert_eq!(world.host.live().listening(), 0, "{}", world.name);
    }
}

#[tokio::test]
async fn what_happens_reaches_a_socket_within_a_second() {
    for world in World::all().await.unwrap() {
        drain(&world.host).await.unwrap();
        let online = Online::over(&world).await;
        let alice = world.token(Role::Owner).await.unwrap();
        let council = world.token(Role::CouncilMember).await.unwrap();
        let (mut hers, mut other) = (online.let_in(&alice).await, online.let_in(&council).await);
        subscribe(&mut hers, "a", ADDED).await;
        subscribe(&mut other, "b", ADDED).await;
        say(&mut hers, &json!({ "type": "ping" })).await;
        assert_eq!(hear(&mut hers).await["type"], "pong");
        tokio::time::sleep(Duration::from_millis(200)).await;
        let began = issue(&world).await;
        let news = hear(&mut hers).await;
        assert!(began.elapsed() < Duration::from_secs(1), "{}: {:?}", world.name, began.elapsed());
        assert_eq!((&news["type"], &news["id"]), (&json!("next"), &json!("a")), "{news}");
        let added = &news["payload"]["data"]["notificationAdded"];
        assert_eq!(added["notification"]["kind"], "CALL_ISSUED", "{news}");
        assert_eq!(added["notification"]["title"], "Appel de fonds : Provision");
        assert_eq!(added["unread"], 1);
        let heard = tokio::time::timeout(Duration::from_millis(300), other.next()).await;
        assert!(heard.is_err(), "{}: somebody else heard of it: {heard:?}", world.name);
        say(&mut hers, &json!({ "type": "complete", "id": "a" })).await;
        say(&mut hers, &json!({ "type": "ping" })).await;
        assert_eq!(hear(&mut hers).await["type"], "pong");
        issue(&world).await;
        let heard = tokio::time::timeout(Duration::from_millis(300), hers.next()).await;
        assert!(heard.is_err(), "{}: {heard:?}", world.name);
        // The session ends, and with it the socket.
        sign_out(&world, &alice).await;
        assert_eq!(closed(&mut hers).await, 4401, "{}", world.name);
    }
}

#[tokio::test]
async fn a_socket_is_opened_by_our_own_pages_and_by_programs_with_a_token() {
    let world = World::sqlite().await.unwrap();
    let online = Online::over(&world).await;
    let cookie = format!("session={}", world.token(Role::Owner).await.unwrap());
    for origin in ["https://evil.example", "null", "http://127.0.0.1:3001"] {
        let refused = online.socket(&[("cookie", &cookie), ("origin", origin)]).await;
        assert!(
            matches!(&refused, Err(tungstenite::Error::Http(answer)) if answer.status() == 403),
            "{origin}: {:?}",
            refused.err()
        );
    }
    // Nobody in particular is let in, and neither is a token that opens nothing.
    for payload in [json!(null), json!({ "token": "nothing" }), json!({ "Authorization": "Bearer nothing" })] {
        let mut socket = online.socket(&[]).await.unwrap();
        say(&mut socket, &json!({ "type": "connection_init", "payload": payload })).await;
        assert_eq!(closed(&mut socket).await, 4403, "{payload}");
    }
    let mut socket = online.socket(&[("cookie", &cookie)]).await.unwrap();
    say(&mut socket, &json!({ "type": "connection_init", "payload": { "token": "nothing" } })).await;
    assert_eq!(closed(&mut socket).await, 4400, "whoever brings two credentials speaks for two");
    let mut socket = online.socket(&[("cookie", &cookie)]).await.unwrap();
    subscribe(&mut socket, "a", ADDED).await;
    assert_eq!(closed(&mut socket).await, 4401);
    for nonsense in ["{", "{\"type\":\"start\"}", "[]"] {
        let mut socket = online.socket(&[("cookie", &cookie)]).await.unwrap();
        socket.send(Message::text(nonsense)).await.unwrap();
        assert_eq!(closed(&mut socket).await, 4400, "{nonsense}");
    }
    let mut socket = online.socket(&[("cookie", &cookie)]).await.unwrap();
    assert_eq!(closed(&mut socket).await, 4408, "whoever says nothing is sent away");
}

#[tokio::test]
async fn a_socket_answers_subscriptions_within_the_limits_of_the_interface() {
    let world = World::sqlite().await.unwrap();
    let online = Online::over(&world).await;
    let token = world.token(Role::Owner).await.unwrap();
    let mut socket = online.let_in(&token).await;
    for (query, code) in [
        ("{ viewer { displayName } }", "BAD_USER_INPUT"),
        ("mutation { notificationReadAll(input: {}) { replayed } }", "BAD_USER_INPUT"),
        ("subscription { a: notificationAdded { unread } b: notificationAdded { unread } }", "BAD_USER_INPUT"),
        ("subscription { ...f } fragment f on Subscription { notificationAdded { unread } }", "BAD_USER_INPUT"),
        ("subscription {", "BAD_USER_INPUT"),
        ("subscription { notificationAdded(account: \"x\") { unread } }", ""),
    ] {
        subscribe(&mut socket, "x", query).await;
        let answer = hear(&mut socket).await;
        let errors = if answer["type"] == "error" { &answer["payload"] } else { &answer["payload"]["errors"] };
        let told = errors[0]["extensions"]["code"].as_str().unwrap_or_default();
        assert!(!errors[0].is_null(), "{query}: {answer}");
        assert!(code.is_empty() || told == code, "{query}: {answer}");
        if answer["type"] == "next" {
            assert_eq!(hear(&mut socket).await["type"], "complete");
        }
    }
    // Somebody else's job is no job.
    let job = world.job(world.own.organization, world.own.syndic).await.unwrap();
    let id = graphql_id(job.0);
    subscribe(&mut socket, "j", &format!("subscription {{ jobProgress(id: \"{id}\") {{ done }} }}")).await;
    let answer = hear(&mut socket).await;
    assert!(answer.to_string().contains("NOT_FOUND"), "{answer}");
    if answer["type"] == "next" {
        assert_eq!(hear(&mut socket).await["type"], "complete");
    }
    for number in 0..10 {
        subscribe(&mut socket, &format!("s{number}"), ADDED).await;
    }
    subscribe(&mut socket, "one-more", ADDED).await;
    let answer = hear(&mut socket).await;
    assert_eq!((&answer["type"], &answer["id"]), (&json!("error"), &json!("one-more")), "{answer}");
    assert_eq!(answer["payload"][0]["extensions"]["code"], "TOO_MANY_REQUESTS");
    subscribe(&mut socket, "s0", ADDED).await;
    assert_eq!(closed(&mut socket).await, 4409);
    let mut socket = online.let_in(&token).await;
    say(&mut socket, &json!({ "type": "connection_init" })).await;
    assert_eq!(closed(&mut socket).await, 4429);
}

/// The identifier of a job as the interface prints it.
fn graphql_id(id: uuid::Uuid) -> String {
    use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
    URL_SAFE_NO_PAD.encode(format!("Job:{id}"))
}

#[tokio::test]
async fn a_server_that_stops_sends_everybody_away() {
    let world = World::sqlite().await.unwrap();
    let online = Online::over(&world).await;
    let token = world.token(Role::Owner).await.unwrap();
    let (mut page, _) = online.page(&token, "").await;
    until(&mut page, "{\"unread\"").await;
    let mut socket = online.let_in(&token).await;
    let mut listening = world.host.live().listen(world.own.syndic, entity::id::SessionId(uuid::Uuid::nil())).unwrap();
    world.host.live().close();
    assert_eq!(listening.heard().await, Heard::Closing);
    assert_eq!(closed(&mut socket).await, 1001);
    until(&mut page, "\r\n0\r\n\r\n").await;
}
