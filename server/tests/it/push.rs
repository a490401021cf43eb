//! Messages to browsers and to telephones, taken to servers that speak the published protocols: RFC 8030, 8291 and 8292, and a gateway over HTTP.

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    sync::{Arc, Mutex},
};

use aes_gcm::{
    Aes128Gcm, KeyInit as _, Nonce,
    aead::{Aead as _, Payload},
};
use axum::{
    Router,
    body::Bytes,
    http::{HeaderMap, StatusCode, Uri},
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use entity::{
    id::DeliveryId,
    identity::Role,
    messaging::{Channel, DeliveryState, SubscriptionForm, delivery},
};
use hmac::{Hmac, KeyInit as _, Mac as _};
use p256::{
    PublicKey, SecretKey,
    ecdh::diffie_hellman,
    ecdsa::{Signature, VerifyingKey, signature::Verifier as _},
    elliptic_curve::sec1::ToSec1Point as _,
};
use serde_json::Value;
use server::{config::SmsConfig, gateway, pusher};
use service::{
    jobs::drain,
    messaging::{PushKey, PushSender, delivery_fetch, push_key, push_subscribe, push_subscriptions},
    testkit::{TestParcel, World},
};
use sha2::Sha256;

/// A request as it came.
#[derive(Clone, Debug)]
struct Came {
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
}

/// A server that keeps what comes, and answers as it was told.
struct Counter {
    address: SocketAddr,
    came: Arc<Mutex<Vec<Came>>>,
    answer: Arc<Mutex<StatusCode>>,
}

impl Counter {
    async fn open() -> Self {
        let came: Arc<Mutex<Vec<Came>>> = Arc::default();
        let answer = Arc::new(Mutex::new(StatusCode::CREATED));
        let (kept, told) = (Arc::clone(&came), Arc::clone(&answer));
        let router = Router::new().fallback(async move |uri: Uri, headers: HeaderMap, body: Bytes| {
            kept.lock().unwrap().push(Came { uri, headers, body });
            *told.lock().unwrap()
        });
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { address, came, answer }
    }

    fn answer(&self, status: StatusCode) {
        *self.answer.lock().unwrap() = status;
    }

    fn came(&self) -> Vec<Came> {
        self.came.lock().unwrap().clone()
    }
}

/// A browser that lets itself be woken.
struct Browser {
    key: SecretKey,
    auth: [u8; 16],
}

impl Browser {
    fn new(number: u8) -> Self {
        Self { key: SecretKey::from_slice(&[number; 32]).unwrap(), auth: [number; 16] }
    }

    fn public(&self) -> Vec<u8> {
        self.key.public_key().to_sec1_point(false).as_bytes().to_vec()
    }

    fn form(&self, endpoint: String) -> SubscriptionForm {
        SubscriptionForm {
            endpoint,
            p256dh: URL_SAFE_NO_PAD.encode(self.public()),
            auth: URL_SAFE_NO_PAD.encode(self.auth),
        }
    }

    /// What a browser does with a message (RFC 8291, section 3.4; RFC 8188, section 2).
    fn read(&self, body: &[u8]) -> Value {
        let (salt, rest) = body.split_at(16);
        let (size, rest) = rest.split_at(4);
        assert_eq!(size, 4096_u32.to_be_bytes());
        assert_eq!(rest[0], 65);
        let (sender, sealed) = rest[1..].split_at(65);
        let shared =
            diffie_hellman(self.key.to_nonzero_scalar(), PublicKey::from_sec1_bytes(sender).unwrap().as_affine());
        let mac = |key: &[u8], text: &[u8]| {
            let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
            mac.update(text);
            mac.finalize().into_bytes().to_vec()
        };
        let info = [b"WebPush: info\0".as_slice(), &self.public(), sender, &[1]].concat();
        let material = mac(&mac(&self.auth, shared.raw_secret_bytes()), &info);
        let pseudorandom = mac(salt, &material);
        let key = mac(&pseudorandom, b"Content-Encoding: aes128gcm\0\x01");
        let nonce = mac(&pseudorandom, b"Content-Encoding: nonce\0\x01");
        let plain = Aes128Gcm::new_from_slice(&key[..16])
            .unwrap()
            .decrypt(Nonce::from_slice(&nonce[..12]), Payload { msg: sealed, aad: &[] })
            .unwrap();
        let (mark, plain) = plain.split_last().unwrap();
        assert_eq!(*mark, 2, "the last record");
        serde_json::from_slice(plain).unwrap()
    }
}

async fn row(world: &World, id: DeliveryId) -> delivery::Model {
    delivery_fetch(&world.ctx(Role::Syndic), id).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_reads_what_it_is_sent_and_nobody_on_the_way_does() {
    for world in World::all().await.unwrap() {
        let maker = Counter::open().await;
        let host = world.host.clone().with_pusher(pusher(true).unwrap_or_else(|error| panic!("{error}")));
        let world = world.with_host(host);
        let ctx = world.ctx(Role::Syndic);
        let browser = Browser::new(7);
        let endpoint = format!("http://{}/send/abc", maker.address);
        let subscription = push_subscribe(&ctx, &browser.form(endpoint.clone()), "Firefox").await.unwrap();
        // The same browser again is one browser.
        let subscription_again = push_subscribe(&ctx, &browser.form(endpoint), "Firefox").await.unwrap();
        assert_ne!(subscription, subscription_again);
        assert_eq!(push_subscriptions(&ctx).await.unwrap().len(), 1);
        let parcel = || TestParcel {
            channel: Channel::Push,
            address: "push.example".into(),
            account: Some(world.own.syndic),
            browser: Some(subscription_again),
            subject: "Nouvel appel".into(),
            text: "À payer — voir la page".into(),
            ..TestParcel::default()
        };
        let id = world.deliver(parcel()).await.unwrap();
        drain(&world.host).await.unwrap();
        assert_eq!(row(&world, id).await.state, DeliveryState::Sent, "{}", world.name);
        let came = maker.came();
        assert_eq!(came.len(), 1);
        assert_eq!(came[0].uri.path(), "/send/abc");
        assert_eq!(came[0].headers["content-encoding"], "aes128gcm");
        assert!(came[0].headers.contains_key("ttl"));
        assert!(!String::from_utf8_lossy(&came[0].body).contains("appel"));
        let said = browser.read(&came[0].body);
        assert_eq!(said["title"], "Nouvel appel");
        assert_eq!(said["body"], "À payer — voir la page");
        assert_eq!(said["path"], "/fr/notifications");

        // The maker knows who sends: the statement is for it alone, and signed with the key that browsers were told.
        let header = came[0].headers["authorization"].to_str().unwrap();
        let (token, key) = header.strip_prefix("vapid t=").unwrap().split_once(", k=").unwrap();
        assert_eq!(Some(key), push_key(&ctx).await.unwrap().as_deref());
        let (statement, signature) = token.rsplit_once('.').unwrap();
        let verifying = VerifyingKey::from_sec1_bytes(&URL_SAFE_NO_PAD.decode(key).unwrap()).unwrap();
        let signature = Signature::from_slice(&URL_SAFE_NO_PAD.decode(signature).unwrap()).unwrap();
        verifying.verify(statement.as_bytes(), &signature).unwrap();
        let claims = URL_SAFE_NO_PAD.decode(statement.split_once('.').unwrap().1).unwrap();
        let claims: BTreeMap<String, Value> = serde_json::from_slice(&claims).unwrap();
        assert_eq!(claims["aud"], format!("http://{}", maker.address));

        // A maker that does not know the browser any more is believed.
        maker.answer(StatusCode::GONE);
        let id = world.deliver(parcel()).await.unwrap();
        drain(&world.host).await.unwrap();
        assert_eq!(row(&world, id).await.state, DeliveryState::Refused);
        assert!(push_subscriptions(&ctx).await.unwrap().is_empty());
        let id = world.deliver(parcel()).await.unwrap();
        drain(&world.host).await.unwrap();
        assert_eq!(row(&world, id).await.state, DeliveryState::Failed);
        assert_eq!(maker.came().len(), 2, "nothing is sent to a browser that is gone");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_maker_is_shown_what_the_configuration_says() {
    let world = World::sqlite().await.unwrap();
    let maker = Counter::open().await;
    let key = PushKey::parse("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw").unwrap();
    let public = key.public();
    let sender = PushSender { contact: Some("mailto:it@syndic.example.be".into()), key: Some(key) };
    let host = world.host.clone().with_push_sender(sender);
    let world = world.with_host(host.with_pusher(pusher(true).unwrap_or_else(|error| panic!("{error}"))));
    let ctx = world.ctx(Role::Syndic);
    assert_eq!(push_key(&ctx).await.unwrap(), Some(public.clone()));
    let endpoint = format!("http://{}/send/abc", maker.address);
    let browser = push_subscribe(&ctx, &Browser::new(5).form(endpoint), "Firefox").await.unwrap();
    let parcel = TestParcel {
        channel: Channel::Push,
        account: Some(world.own.syndic),
        browser: Some(browser),
        ..TestParcel::default()
    };
    let id = world.deliver(parcel).await.unwrap();
    drain(&world.host).await.unwrap();
    assert_eq!(row(&world, id).await.state, DeliveryState::Sent);
    let came = maker.came().pop().unwrap();
    let header = came.headers["authorization"].to_str().unwrap();
    let (token, known_by) = header.strip_prefix("vapid t=").unwrap().split_once(", k=").unwrap();
    assert_eq!(known_by, public);
    let claims = URL_SAFE_NO_PAD.decode(token.split('.').nth(1).unwrap()).unwrap();
    let claims: BTreeMap<String, Value> = serde_json::from_slice(&claims).unwrap();
    assert_eq!(claims["sub"], "mailto:it@syndic.example.be");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_endpoint_leads_into_the_network_of_the_server() {
    let world = World::sqlite().await.unwrap();
    let host = world.host.clone().with_pusher(pusher(false).unwrap_or_else(|error| panic!("{error}")));
    let world = world.with_host(host);
    let ctx = world.ctx(Role::Syndic);
    let maker = Counter::open().await;
    let browser = Browser::new(9);
    let loopback = push_subscribe(&ctx, &browser.form(format!("http://{}/x", maker.address)), "").await.unwrap_err();
    assert_eq!(loopback.refusals()[0].code, "push-endpoint-malformed");
    // What is well formed is looked at when something is sent.
    for endpoint in ["https://169.254.169.254/latest", "https://[::1]:8443/x", "https://10.0.0.1/x"] {
        let subscription = push_subscribe(&ctx, &browser.form(endpoint.into()), "").await.unwrap();
        let id = world
            .deliver(TestParcel {
                channel: Channel::Push,
                account: Some(world.own.syndic),
                browser: Some(subscription),
                ..TestParcel::default()
            })
            .await
            .unwrap();
        drain(&world.host).await.unwrap();
        assert_eq!(row(&world, id).await.state, DeliveryState::Refused, "{endpoint}");
        assert!(push_subscriptions(&ctx).await.unwrap().is_empty(), "{endpoint}");
    }
    assert!(maker.came().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gateway_is_given_the_number_and_the_text() {
    let counter = Counter::open().await;
    for (path, in_address) in [("/send?to={number}&text={text}&from=Mitoyen", true), ("/v1/messages", false)] {
        let config = SmsConfig {
            url: format!("http://{}{path}", counter.address),
            header: Some(("Authorization".into(), "Bearer hidden".into())),
        };
        assert!(!format!("{config:?}").contains("hidden"));
        let world = World::sqlite().await.unwrap();
        let host = world.host.clone().with_short_messages(gateway(&config).unwrap_or_else(|error| panic!("{error}")));
        let world = world.with_host(host);
        counter.answer(StatusCode::OK);
        let parcel = || TestParcel {
            channel: Channel::Sms,
            address: "0475 12 34 56".into(),
            text: "Fête & réunion à 20 h".into(),
            ..TestParcel::default()
        };
        let id = world.deliver(parcel()).await.unwrap();
        drain(&world.host).await.unwrap();
        let sent = row(&world, id).await;
        assert_eq!((sent.state, sent.address.as_str()), (DeliveryState::Sent, "+32475123456"));
        let came = counter.came().pop().unwrap();
        assert_eq!(came.headers["authorization"], "Bearer hidden");
        if in_address {
            let query = came.uri.query().unwrap();
            assert!(query.contains("to=%2B32475123456&text=Fete%20%26%20r%C3%A9union"), "{query}");
        } else {
            let body: Value = serde_json::from_slice(&came.body).unwrap();
            assert_eq!(body["to"], "+32475123456");
            assert!(body["text"].as_str().unwrap().starts_with("Fete & réunion à 20 h https://"));
        }
        for (status, state) in [
            (StatusCode::SERVICE_UNAVAILABLE, DeliveryState::Waiting),
            (StatusCode::BAD_REQUEST, DeliveryState::Refused),
        ] {
            counter.answer(status);
            let id = world.deliver(parcel()).await.unwrap();
            drain(&world.host).await.unwrap();
            assert_eq!(row(&world, id).await.state, state);
        }
        let refused = world.deliver(TestParcel { address: "abc".into(), ..parcel() }).await.unwrap_err();
        assert_eq!(refused.refusals()[0].code, "phone-number-unusable");
    }
}
