//! Webhooks against a real server that listens: signatures, the ladder, what is gone, redirects, slowness, and addresses that lead inside.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{
    Router,
    body::Bytes,
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::post,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use entity::{
    id::WebhookId,
    identity::Role,
    outside::{WebhookDeliveryState, WebhookForm},
};
use ring::hmac;
use service::{
    Clock, Ctx, Error, Host,
    charges::call_cancel,
    outside::{
        WebhookDeliveryView, webhook_activate, webhook_create, webhook_deliveries_list, webhook_fetch, webhook_ping,
        webhook_replay, webhook_replay_since, webhook_rotate, webhook_update,
    },
    page::PageRequest,
    testkit::World,
};

/// How long the tests wait for an answer.
const PATIENCE: Duration = Duration::from_millis(400);

/// What was received.
#[derive(Clone, Debug)]
struct Received {
    path: String,
    id: String,
    timestamp: String,
    signatures: Vec<String>,
    body: String,
}

type Inbox = Arc<Mutex<Vec<Received>>>;

/// A program that listens: what it answers is the name of the path.
async fn listening() -> (SocketAddr, Inbox) {
    let received: Inbox = Arc::default();
    let router = Router::new().route("/{answer}", post(answer)).with_state(Arc::clone(&received));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await });
    (address, received)
}

async fn answer(State(received): State<Inbox>, Path(path): Path<String>, headers: HeaderMap, body: Bytes) -> Response {
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    received.lock().unwrap().push(Received {
        path: path.clone(),
        id: header("webhook-id"),
        timestamp: header("webhook-timestamp"),
        signatures: header("webhook-signature").split(' ').map(str::to_owned).collect(),
        body: String::from_utf8(body.to_vec()).unwrap(),
    });
    match path.as_str() {
        "ok" => StatusCode::NO_CONTENT.into_response(),
        "moved" => (StatusCode::FOUND, [(header::LOCATION, "/ok")]).into_response(),
        "gone" => StatusCode::GONE.into_response(),
        "slow" => {
            tokio::time::sleep(PATIENCE * 5).await;
            StatusCode::OK.into_response()
        }
        _ => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// Checks a signature as an integrator would.
fn verifies(secret: &str, received: &Received) -> bool {
    let key = STANDARD.decode(secret.trim_start_matches("whsec_")).unwrap();
    let key = hmac::Key::new(hmac::HMAC_SHA256, &key);
    let message = format!("{}.{}.{}", received.id, received.timestamp, received.body);
    received
        .signatures
        .iter()
        .filter_map(|signature| STANDARD.decode(signature.strip_prefix("v1,")?).ok())
        .any(|tag| hmac::verify(&key, message.as_bytes(), &tag).is_ok())
}

fn host(world: &World) -> Host {
    world.host.clone().with_caller(server::hooks::patient(true, PATIENCE).unwrap())
}

fn form(address: SocketAddr, path: &str, events: &[&str]) -> WebhookForm {
    WebhookForm {
        url: format!("http://{address}/{path}"),
        description: "Comptabilité".into(),
        events: events.iter().map(|event| (*event).to_owned()).collect(),
    }
}

fn code(error: &Error) -> &'static str {
    error.refusals().first().map_or("none", |refusal| refusal.code)
}

async fn deliveries(ctx: &Ctx, id: WebhookId) -> Vec<WebhookDeliveryView> {
    webhook_deliveries_list(ctx, id, None, PageRequest::default()).await.unwrap().rows
}

fn later(host: &Host, seconds: i64) -> Host {
    let clock = Clock::Stopped(host.clock.now() + Duration::from_secs(u64::try_from(seconds).unwrap()));
    let mut host = host.clone();
    host.clock = clock;
    host
}

#[tokio::test]
async fn what_happens_is_told_signed_and_without_personal_data() {
    for world in World::all().await.unwrap() {
        let (address, received) = listening().await;
        let host = host(&world);
        let syndic = || world.own.ctx(&host, Role::Syndic);
        let hook = webhook_create(&syndic(), &form(address, "ok", &["call.cancelled", "unit.changed"])).await.unwrap();
        let deaf = webhook_create(&syndic(), &form(address, "ok", &["document.added"])).await.unwrap();
        call_cancel(&syndic(), world.own.home.call, None, "Erreur de montant chez Alice Martin", None).await.unwrap();
        // Another organization hears nothing, and nothing is heard of it.
        let stranger = world.other.ctx(&host, Role::Syndic);
        call_cancel(&stranger, world.other.home.call, None, "Essai", None).await.unwrap();
        service::jobs::drain(&host).await.unwrap();
        let all = received.lock().unwrap().clone();
        assert_eq!(all.len(), 1, "{}: {all:?}", world.name);
        assert!(verifies(&hook.secret, &all[0]) && !verifies(&deaf.secret, &all[0]));
        let told: serde_json::Value = serde_json::from_str(&all[0].body).unwrap();
        assert_eq!(told["type"], "call.cancelled");
        assert!(told["data"]["url"].as_str().unwrap().ends_with(&format!("/calls/{}", world.own.home.call)));
        assert!(!all[0].body.contains("Alice") && !all[0].body.contains("Erreur"));
        let listed = deliveries(&syndic(), hook.id).await;
        assert_eq!((listed.len(), listed[0].row.state), (1, WebhookDeliveryState::Delivered));
        assert_eq!(listed[0].row.status_code, Some(204));

        // Sent again by hand, it has the same identifier; a range of time sends it once more.
        webhook_replay(&syndic(), listed[0].row.id, None).await.unwrap();
        service::jobs::drain(&host).await.unwrap();
        let now = host.clock.now();
        let range = (now - Duration::from_secs(60), now + Duration::from_secs(60));
        webhook_replay_since(&syndic(), hook.id, range, None).await.unwrap();
        service::jobs::drain(&host).await.unwrap();
        let all = received.lock().unwrap().clone();
        assert_eq!(all.len(), 3);
        assert!(all.iter().all(|one| one.id == all[0].id));
        let empty = (now - Duration::from_secs(120), now - Duration::from_secs(60));
        assert_eq!(
            code(&webhook_replay_since(&syndic(), hook.id, empty, None).await.unwrap_err()),
            "webhook-replay-none"
        );
    }
}

#[tokio::test]
async fn a_new_secret_and_the_former_one_sign_for_a_day() {
    for world in World::all().await.unwrap() {
        let (address, received) = listening().await;
        let host = host(&world);
        let syndic = || world.own.ctx(&host, Role::Syndic);
        let first = webhook_create(&syndic(), &form(address, "ok", &["call.issued"])).await.unwrap();
        let second = webhook_rotate(&syndic(), first.id).await.unwrap();
        webhook_ping(&syndic(), first.id, None).await.unwrap();
        service::jobs::drain(&host).await.unwrap();
        let one = received.lock().unwrap()[0].clone();
        assert_eq!(one.signatures.len(), 2);
        assert!(verifies(&first.secret, &one) && verifies(&second.secret, &one));
        let tomorrow = later(&host, 90_000);
        webhook_ping(&world.own.ctx(&tomorrow, Role::Syndic), first.id, None).await.unwrap();
        service::jobs::drain(&tomorrow).await.unwrap();
        let two = received.lock().unwrap()[1].clone();
        assert!(!verifies(&first.secret, &two) && verifies(&second.secret, &two));
    }
}

#[tokio::test]
async fn what_does_not_arrive_is_tried_again_until_it_is_given_up_and_the_address_is_switched_off() {
    for world in World::all().await.unwrap() {
        let (address, received) = listening().await;
        let first = host(&world);
        let mut host = first.clone();
        let hook = webhook_create(&world.own.ctx(&host, Role::Syndic), &form(address, "fail", &["call.issued"]))
            .await
            .unwrap();
        webhook_ping(&world.own.ctx(&host, Role::Syndic), hook.id, None).await.unwrap();
        service::jobs::drain(&host).await.unwrap();
        let state = |host: &Host| {
            let ctx = world.own.ctx(host, Role::Syndic);
            async move { deliveries(&ctx, hook.id).await[0].row.clone() }
        };
        let row = state(&host).await;
        assert_eq!((row.state, row.attempts, row.status_code), (WebhookDeliveryState::Waiting, 1, Some(500)));
        assert_eq!(row.next_at.unwrap(), host.clock.now() + Duration::from_secs(5));
        for (step, seconds) in [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400].into_iter().enumerate() {
            // A second too early nothing is sent.
            host = later(&host, seconds - 1);
            service::jobs::drain(&host).await.unwrap();
            assert_eq!(received.lock().unwrap().len(), step + 1, "{} {step}", world.name);
            host = later(&host, 1);
            service::jobs::drain(&host).await.unwrap();
            assert_eq!(received.lock().unwrap().len(), step + 2, "{} {step}", world.name);
        }
        let row = state(&host).await;
        assert_eq!(
            (row.state, row.attempts, row.trouble.as_deref()),
            (WebhookDeliveryState::Failed, 10, Some("status"))
        );
        // Three days are not yet too long; after more than five the address is switched off.
        assert!(webhook_fetch(&world.own.ctx(&host, Role::Syndic), hook.id).await.unwrap().active);
        let host = later(&host, 3 * 86_400);
        webhook_ping(&world.own.ctx(&host, Role::Syndic), hook.id, None).await.unwrap();
        service::jobs::drain(&host).await.unwrap();
        let off = webhook_fetch(&world.own.ctx(&host, Role::Syndic), hook.id).await.unwrap();
        assert!(!off.active && off.disabled_at.is_some());
        let ctx = world.own.ctx(&host, Role::Syndic);
        assert_eq!(code(&webhook_ping(&ctx, hook.id, None).await.unwrap_err()), "webhook-inactive");
        // Put right and switched on again, by somebody who has just given her password, it is told again.
        let fresh = || world.own.ctx(&first, Role::Syndic);
        webhook_update(&fresh(), hook.id, None, &form(address, "ok", &["call.issued"]), None).await.unwrap();
        webhook_activate(&fresh(), hook.id, None).await.unwrap();
        webhook_ping(&world.own.ctx(&host, Role::Syndic), hook.id, None).await.unwrap();
        service::jobs::drain(&host).await.unwrap();
        let row = state(&host).await;
        assert_eq!(row.state, WebhookDeliveryState::Delivered);
        assert_eq!(webhook_fetch(&world.own.ctx(&host, Role::Syndic), hook.id).await.unwrap().failing_since, None);
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed_what_is_slow_is_left_and_what_is_gone_is_believed() {
    let world = World::sqlite().await.unwrap();
    let (address, received) = listening().await;
    let host = host(&world);
    for (path, trouble, state) in [
        ("moved", "redirect", WebhookDeliveryState::Waiting),
        ("slow", "too-slow", WebhookDeliveryState::Waiting),
        ("gone", "gone", WebhookDeliveryState::Failed),
    ] {
        let syndic = || world.own.ctx(&host, Role::Syndic);
        let hook = webhook_create(&syndic(), &form(address, path, &["call.issued"])).await.unwrap();
        webhook_ping(&syndic(), hook.id, None).await.unwrap();
        service::jobs::drain(&host).await.unwrap();
        let row = deliveries(&syndic(), hook.id).await[0].row.clone();
        assert_eq!((row.trouble.as_deref(), row.state), (Some(trouble), state), "{path}");
        assert_eq!(webhook_fetch(&syndic(), hook.id).await.unwrap().active, path != "gone");
    }
    assert!(received.lock().unwrap().iter().all(|one| one.path != "ok"));
    // Nobody listens there.
    let unused = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let ctx = world.own.ctx(&host, Role::Syndic);
    let hook = webhook_create(&ctx, &form(unused, "ok", &["call.issued"])).await.unwrap();
    webhook_ping(&world.own.ctx(&host, Role::Syndic), hook.id, None).await.unwrap();
    service::jobs::drain(&host).await.unwrap();
    let row = deliveries(&world.own.ctx(&host, Role::Syndic), hook.id).await[0].row.clone();
    assert_eq!(row.trouble.as_deref(), Some("unreachable"));
}

#[tokio::test]
async fn nothing_inside_is_called() {
    let world = World::sqlite().await.unwrap();
    let (address, received) = listening().await;
    // Where real people's data is, this machine is no place to call.
    let strict = world.host.clone().with_caller(server::hooks::patient(false, PATIENCE).unwrap());
    let ctx = world.own.ctx(&strict, Role::Syndic);
    for url in ["https://127.0.0.1/", "https://169.254.169.254/latest", "https://10.1.2.3/", "https://[::1]/"] {
        let form = WebhookForm { url: url.into(), ..form(address, "ok", &["call.issued"]) };
        assert_eq!(code(&webhook_create(&ctx, &form).await.err().unwrap()), "webhook-url-not-public", "{url}");
    }
    // A name may lead anywhere, and to somewhere else the next time: it is looked at when it is called.
    let named = WebhookForm { url: "https://localhost.localdomain/".into(), ..form(address, "ok", &["call.issued"]) };
    let hook = webhook_create(&ctx, &named).await.unwrap();
    // What a careless server let in before is not called by a careful one.
    let careless = host(&world);
    let inside =
        webhook_create(&world.own.ctx(&careless, Role::Syndic), &form(address, "ok", &["call.issued"])).await.unwrap();
    for id in [hook.id, inside.id] {
        webhook_ping(&world.own.ctx(&strict, Role::Syndic), id, None).await.unwrap();
    }
    service::jobs::drain(&strict).await.unwrap();
    let row = deliveries(&world.own.ctx(&strict, Role::Syndic), inside.id).await[0].row.clone();
    assert_eq!(row.trouble.as_deref(), Some("not-public"));
    let row = deliveries(&world.own.ctx(&strict, Role::Syndic), hook.id).await[0].row.clone();
    assert!(matches!(row.trouble.as_deref(), Some("not-public" | "unreachable")));
    assert!(received.lock().unwrap().is_empty());
}
