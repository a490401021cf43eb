//! Mails, handed to a real mail server: whole, once, and with a log of what became of them.

use axum::http::StatusCode;
use chrono::TimeDelta;
use entity::{
    id::DeliveryId,
    identity::Role,
    language::Language,
    messaging::{AttemptOutcome, Channel, DeliveryState, Group, Rhythm, delivery},
};
use mail_parser::{MessageParser, MimeHeaders as _};
use server::{
    ServerState,
    config::{MailConfig, MailWay},
    courier,
};
use service::{
    Clock,
    jobs::drain,
    messaging::{attempts_by_deliveries, delivery_fetch, delivery_send_again, notification_preferences},
    testkit::{TestParcel, World},
};

use crate::{
    harness::{config, get, post, send, write_site},
    post_office::{Fault, PostOffice},
};

/// A world whose mails go to this address.
fn sending_to(world: World, address: std::net::SocketAddr) -> World {
    let config = MailConfig {
        from: "Mitoyen <noreply@mitoyen.example>".parse().unwrap(),
        bounces: Some("bounces@mitoyen.example".parse().unwrap()),
        per_minute: None,
        way: MailWay::Smtp(format!("smtp://{address}")),
    };
    let host = world.host.clone().with_courier(courier(&config).unwrap_or_else(|error| panic!("{error}")));
    world.with_host(host)
}

/// The same world, later.
async fn later(world: &World, minutes: i64) {
    let mut host = world.host.clone();
    host.clock = Clock::Stopped(host.clock.now() + TimeDelta::minutes(minutes));
    drain(&host).await.unwrap();
}

async fn row(world: &World, id: DeliveryId) -> delivery::Model {
    delivery_fetch(&world.ctx(Role::Syndic), id).await.unwrap()
}

async fn outcomes(world: &World, id: DeliveryId) -> Vec<AttemptOutcome> {
    let attempts = attempts_by_deliveries(&world.ctx(Role::Syndic), &[id]).await.unwrap();
    attempts.get(&id).map(|lines| lines.iter().map(|line| line.outcome).collect()).unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_arrives_as_it_was_meant() {
    for world in World::all().await.unwrap() {
        let office = PostOffice::open();
        let world = sending_to(world, office.address);
        let bytes: Vec<u8> = b"%PDF-1.7\r\n.\r\n..\n".iter().copied().chain((0..=255).cycle().take(300_000)).collect();
        let file = world.attachment("Procès-verbal n° 3 – été.pdf", bytes.clone()).await.unwrap();
        let id = world
            .deliver(TestParcel {
                name: "Zoë Müller-Lefèvre".into(),
                language: Language::Nl,
                subject: "Oproeping – algemene vergadering « é »".into(),
                text: "Beste Zoë,\n\n.een regel met een punt\n<script>alert(1)</script>\n\nZie https://mitoyen.example/nl/a".into(),
                files: vec![file],
                ..TestParcel::default()
            })
            .await
            .unwrap();
        drain(&world.host).await.unwrap();
        let mails = office.mails();
        assert_eq!(mails.len(), 1, "{}", world.name);
        assert_eq!(mails[0].from, "bounces@mitoyen.example");
        assert_eq!(mails[0].to, ["alice@example.org"]);
        let read = MessageParser::default().parse(&mails[0].bytes).unwrap();
        assert_eq!(read.subject(), Some("Oproeping – algemene vergadering « é »"));
        assert_eq!(read.to().unwrap().first().unwrap().name(), Some("Zoë Müller-Lefèvre"));
        assert!(
            read.body_text(0).unwrap().contains("\n.een regel met een punt")
                || read.body_text(0).unwrap().contains("\r\n.een regel")
        );
        let html = read.body_html(0).unwrap();
        assert!(html.contains("lang=\"nl\"") && html.contains("&lt;script&gt;") && !html.contains("<script"));
        let attachment = read.attachment(0).unwrap();
        assert_eq!(attachment.attachment_name(), Some("Procès-verbal n° 3 – été.pdf"));
        assert_eq!(attachment.contents(), bytes);
        let row = row(&world, id).await;
        assert_eq!(row.state, DeliveryState::Sent);
        assert!(row.sent_at.is_some() && row.answer.as_deref().unwrap().contains("queued as 1"));
        assert!(read.message_id().unwrap().starts_with(row.message_id.as_deref().unwrap()));
        assert_eq!(outcomes(&world, id).await, [AttemptOutcome::Sent]);
        // Done again, nothing is done.
        later(&world, 60).await;
        assert_eq!(office.mails().len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_down_is_waited_for_and_then_everything_leaves_once() {
    for world in World::all().await.unwrap() {
        let nowhere = PostOffice::nowhere();
        let away = sending_to(world, nowhere);
        let mut ids = Vec::new();
        for number in 0..5 {
            ids.push(
                away.deliver(TestParcel { subject: format!("Lettre {number}"), ..TestParcel::default() })
                    .await
                    .unwrap(),
            );
        }
        drain(&away.host).await.unwrap();
        later(&away, 2).await;
        assert_eq!(row(&away, ids[0]).await.state, DeliveryState::Waiting);
        let office = PostOffice::open();
        let world = sending_to(away, office.address);
        later(&world, 10).await;
        let mut subjects: Vec<String> = office
            .mails()
            .iter()
            .map(|mail| MessageParser::default().parse(&mail.bytes).unwrap().subject().unwrap().to_owned())
            .collect();
        subjects.sort();
        assert_eq!(subjects, ["Lettre 0", "Lettre 1", "Lettre 2", "Lettre 3", "Lettre 4"], "{}", world.name);
        assert!(office.connections() < 5, "a connection takes more than one mail");
        for id in ids {
            let expected = [AttemptOutcome::Later, AttemptOutcome::Later, AttemptOutcome::Sent];
            assert_eq!(outcomes(&world, id).await, expected, "{}", world.name);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_put_off_for_days_is_given_up_and_the_log_says_so() {
    let world = sending_to(World::sqlite().await.unwrap(), PostOffice::nowhere());
    let id = world.deliver(TestParcel::default()).await.unwrap();
    let mut minutes = 0;
    while row(&world, id).await.state == DeliveryState::Waiting {
        later(&world, minutes).await;
        minutes += 120;
        assert!(minutes < 6 * 24 * 60, "it never ends");
    }
    let row = row(&world, id).await;
    assert_eq!(row.state, DeliveryState::Failed);
    assert!((10..40).contains(&row.attempts), "{} attempts", row.attempts);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_is_for_one_addressee_and_a_delay_is_no_refusal() {
    for world in World::all().await.unwrap() {
        let office = PostOffice::open();
        office.refuse("nobody@example.org", 550, "5.1.1 no such user");
        office.refuse("greylisted@example.org", 451, "4.7.1 come back later");
        let world = sending_to(world, office.address);
        let send = async |address: &str| {
            world.deliver(TestParcel { address: address.into(), ..TestParcel::default() }).await.unwrap()
        };
        let (refused, put_off, taken) =
            (send("nobody@example.org").await, send("greylisted@example.org").await, send("bob@example.org").await);
        drain(&world.host).await.unwrap();
        let states = [row(&world, refused).await, row(&world, put_off).await, row(&world, taken).await];
        assert_eq!(
            states.each_ref().map(|row| row.state),
            [DeliveryState::Refused, DeliveryState::Waiting, DeliveryState::Sent],
            "{}",
            world.name
        );
        assert!(states[0].answer.as_deref().unwrap().contains("no such user"));
        assert!(states[1].answer.as_deref().unwrap().contains("come back later"));
        office.accept("greylisted@example.org");
        later(&world, 5).await;
        assert_eq!(row(&world, put_off).await.state, DeliveryState::Sent);
        assert_eq!(office.for_one("greylisted@example.org") + office.for_one("bob@example.org"), 2);
        assert_eq!(office.for_one("nobody@example.org"), 0);
        office.fail(Fault::FullDisk);
        let full = send("carol@example.org").await;
        drain(&world.host).await.unwrap();
        assert_eq!(row(&world, full).await.state, DeliveryState::Waiting, "4xx after the text is a delay too");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn silence_after_the_text_is_uncertain_and_only_a_person_sends_again() {
    for world in World::all().await.unwrap() {
        let office = PostOffice::open();
        office.fail(Fault::SilentAfterText);
        let world = sending_to(world, office.address);
        let id = world.deliver(TestParcel::default()).await.unwrap();
        drain(&world.host).await.unwrap();
        assert_eq!(office.for_one("alice@example.org"), 1, "it was taken, but nobody said so");
        assert_eq!(row(&world, id).await.state, DeliveryState::Uncertain, "{}", world.name);
        office.fail(Fault::None);
        later(&world, 3 * 24 * 60).await;
        assert_eq!(office.for_one("alice@example.org"), 1, "nothing is sent by itself");
        let ctx = world.ctx(Role::Syndic);
        let again = delivery_send_again(&ctx, id, None).await.unwrap().value;
        drain(&world.host).await.unwrap();
        assert_eq!(office.for_one("alice@example.org"), 2);
        let new = row(&world, again).await;
        assert_eq!((new.state, new.again_of), (DeliveryState::Sent, Some(id)));
        let refused = delivery_send_again(&ctx, id, None).await.unwrap_err();
        assert_eq!(refused.refusals()[0].code, "delivery-again-already");
        let refused = delivery_send_again(&ctx, again, None).await.unwrap_err();
        assert_eq!(refused.refusals()[0].code, "delivery-not-again");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_that_is_refused_at_the_door_has_taken_nothing() {
    let office = PostOffice::open();
    office.fail(Fault::Closed);
    let world = sending_to(World::sqlite().await.unwrap(), office.address);
    let id = world.deliver(TestParcel::default()).await.unwrap();
    drain(&world.host).await.unwrap();
    assert_eq!(row(&world, id).await.state, DeliveryState::Waiting);
    office.fail(Fault::None);
    later(&world, 2).await;
    assert_eq!(row(&world, id).await.state, DeliveryState::Sent);
    assert_eq!(office.for_one("alice@example.org"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_too_large_is_refused_before_it_is_queued() {
    let world = World::sqlite().await.unwrap();
    let file = world.attachment("grand.pdf", vec![b'x'; 8 * 1024 * 1024]).await.unwrap();
    let refused = world.deliver(TestParcel { files: vec![file], ..TestParcel::default() }).await.unwrap_err();
    assert_eq!(refused.refusals()[0].code, "mail-too-large");
    let hostile = TestParcel { name: "x\r\nBcc: y@example.org".into(), ..TestParcel::default() };
    assert_eq!(world.deliver(hostile).await.unwrap_err().refusals()[0].code, "address-unusable");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_click_of_a_mail_program_stops_mails_without_signing_in() {
    let office = PostOffice::open();
    let world = sending_to(World::sqlite().await.unwrap(), office.address);
    let parcel = TestParcel { account: Some(world.own.syndic), optional: true, ..TestParcel::default() };
    world.deliver(parcel).await.unwrap();
    world
        .deliver(TestParcel { kind: "convocation".into(), account: Some(world.own.syndic), ..TestParcel::default() })
        .await
        .unwrap();
    drain(&world.host).await.unwrap();
    let heads: Vec<String> = office
        .mails()
        .iter()
        .map(|mail| String::from_utf8_lossy(&mail.bytes).replace("\r\n ", " ").replace("\r\n\t", " "))
        .collect();
    let with: Vec<&String> = heads.iter().filter(|head| head.contains("\nList-Unsubscribe: <")).collect();
    assert_eq!((heads.len(), with.len()), (2, 1), "a convocation says nothing of unsubscribing");
    assert!(with[0].contains("\nList-Unsubscribe-Post: List-Unsubscribe=One-Click"));
    let address = with[0].split_once("\nList-Unsubscribe: <").unwrap().1.split_once('>').unwrap().0;
    let path = address.strip_prefix("https://mitoyen.example").unwrap().to_owned();

    let folder = tempfile::tempdir().unwrap();
    write_site(&folder.path().join("site"));
    let state =
        ServerState::new(config(folder.path(), &[]), world.host.clone()).unwrap_or_else(|error| panic!("{error}"));
    let router = server::router(&state);
    let chosen = async || {
        let choices = notification_preferences(&world.ctx(Role::Syndic)).await.unwrap();
        choices.chosen(Group::Documents, Channel::Email)
    };
    let opened = send(router.clone(), "192.0.2.9:40000", get(&path, &[])).await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER);
    assert!(opened.header("location").starts_with("/fr/unsubscribe?link="));
    let page = send(router.clone(), "192.0.2.9:40000", get(opened.header("location"), &[])).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(chosen().await, None, "opening the address changes nothing");
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    for _ in 0..2 {
        let click = post(&path, &headers, "List-Unsubscribe=One-Click".to_owned());
        let answer = send(router.clone(), "192.0.2.9:40000", click).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        assert_eq!(chosen().await, Some(Rhythm::Off));
    }
    let forged = post("/unsubscribe/fr?link=v1.a.b.c", &headers, String::new());
    assert_eq!(send(router, "192.0.2.9:40000", forged).await.status, StatusCode::GONE);
}
