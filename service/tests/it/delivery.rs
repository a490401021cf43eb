//! What leaves the house: states, evidence, addresses that do not work, secrets that are not kept, and having fewer mails.

use std::sync::{Arc, Mutex};

use chrono::TimeDelta;
use entity::{
    id::DeliveryId,
    identity::Role,
    messaging::{AttemptOutcome, Channel, DeliveryState, Group, Kind, Rhythm, delivery},
};
use sea_orm::{ConnectionTrait as _, Statement};
use service::{
    Clock, Courier, Error, Mail, Sending, Unsent,
    jobs::drain,
    messaging::{
        AddressFailureForm, Bounced, DeliveryFilter, address_failed, address_failures_list, address_works,
        attempts_by_deliveries, bounced, deliveries_export, deliveries_list, delivery_fetch, delivery_send_again,
        notification_preferences, unsubscribe, unsubscribe_look,
    },
    page::PageRequest,
    testkit::{TestParcel, World},
};

/// A mail server that answers as it was told, and keeps what it took.
#[derive(Debug, Default)]
struct Scripted {
    answers: Mutex<Vec<Result<String, Unsent>>>,
    taken: Mutex<Vec<Mail>>,
    dies: Mutex<bool>,
}

impl Courier for Scripted {
    fn send(&self, mail: Mail) -> Sending<'_> {
        Box::pin(async move {
            self.taken.lock().unwrap().push(mail);
            let dies = *self.dies.lock().unwrap();
            assert!(!dies, "the process ends right after the mail was taken");
            self.answers.lock().unwrap().pop().unwrap_or_else(|| Ok("250 ok".to_owned()))
        })
    }
}

impl Scripted {
    /// How many mails were handed over for Alice: managers are told by mail of what did not arrive.
    fn for_alice(&self) -> usize {
        let taken = self.taken.lock().unwrap();
        taken.iter().filter(|mail| mail.to.eq_ignore_ascii_case("alice@example.org")).count()
    }
}

fn scripted(world: World) -> (World, Arc<Scripted>) {
    let courier = Arc::new(Scripted::default());
    let host = world.host.clone().with_courier(Arc::<Scripted>::clone(&courier));
    (world.with_host(host), courier)
}

async fn later(world: &World, days: i64) {
    let mut host = world.host.clone();
    host.clock = Clock::Stopped(host.clock.now() + TimeDelta::days(days));
    drain(&host).await.unwrap();
}

async fn row(world: &World, id: DeliveryId) -> delivery::Model {
    delivery_fetch(&world.ctx(Role::Syndic), id).await.unwrap()
}

fn code(error: &Error) -> &'static str {
    error.refusals().first().map_or("none", |refusal| refusal.code)
}

#[tokio::test]
async fn what_was_sent_is_evidence() {
    for world in World::all().await.unwrap() {
        let (world, courier) = scripted(world);
        let alice = world.own.home.owners.first().copied();
        let id = world.deliver(TestParcel { owner: alice, ..TestParcel::default() }).await.unwrap();
        let waiting = row(&world, id).await;
        assert_eq!((waiting.state, waiting.attempts), (DeliveryState::Waiting, 0));
        drain(&world.host).await.unwrap();
        let sent = row(&world, id).await;
        assert_eq!((sent.state, sent.attempts), (DeliveryState::Sent, 1), "{}", world.name);
        assert_eq!(sent.content_sha256.len(), 64);
        assert_eq!(sent.content_sha256, waiting.content_sha256);
        assert_eq!(sent.answer.as_deref(), Some("250 ok"));
        let taken = courier.taken.lock().unwrap().clone();
        assert_eq!(taken.len(), 1);
        assert_eq!(Some(taken[0].id.as_str()), sent.message_id.as_deref());
        assert!(taken[0].html.as_deref().unwrap().contains("lang=\"fr\""));
        // The same content has the same hash, and another one another.
        let same = world.deliver(TestParcel::default()).await.unwrap();
        let other = world.deliver(TestParcel { text: "Autre".into(), ..TestParcel::default() }).await.unwrap();
        assert_eq!(row(&world, same).await.content_sha256, sent.content_sha256);
        assert_ne!(row(&world, other).await.content_sha256, sent.content_sha256);
        // The history is only ever added to.
        let database = world.owner_connection().await.unwrap();
        for sql in ["UPDATE delivery_attempt SET answer = 'x'", "DELETE FROM delivery_attempt"] {
            let held = database.execute_raw(Statement::from_string(database.get_database_backend(), sql)).await;
            assert!(held.is_err() || world.name == "postgres", "{sql}");
        }
    }
}

#[tokio::test]
async fn a_process_that_ends_between_the_mail_and_the_note_sends_it_once() {
    for world in World::all().await.unwrap() {
        let (world, courier) = scripted(world);
        *courier.dies.lock().unwrap() = true;
        let id = world.deliver(TestParcel::default()).await.unwrap();
        drain(&world.host).await.unwrap();
        assert_eq!(row(&world, id).await.state, DeliveryState::Sending, "{}", world.name);
        *courier.dies.lock().unwrap() = false;
        later(&world, 1).await;
        let uncertain = row(&world, id).await;
        assert_eq!(uncertain.state, DeliveryState::Uncertain);
        assert_eq!(uncertain.answer.as_deref(), Some("mitoyen:interrupted"));
        later(&world, 2).await;
        assert_eq!(courier.for_alice(), 1, "it was handed over once");
        let again = delivery_send_again(&world.ctx(Role::Syndic), id, None).await.unwrap().value;
        drain(&world.host).await.unwrap();
        assert_eq!(row(&world, again).await.state, DeliveryState::Sent);
        assert_eq!(courier.for_alice(), 2);
    }
}

#[tokio::test]
async fn delays_end_in_success_or_in_giving_up_and_every_attempt_is_written_down() {
    for world in World::all().await.unwrap() {
        let (world, courier) = scripted(world);
        *courier.answers.lock().unwrap() =
            vec![Ok("250 at last".to_owned()), Err(Unsent::Later("451 later".to_owned()))];
        let id = world.deliver(TestParcel::default()).await.unwrap();
        drain(&world.host).await.unwrap();
        let waiting = row(&world, id).await;
        assert_eq!(waiting.state, DeliveryState::Waiting);
        assert!(waiting.due_at > waiting.created_at);
        later(&world, 1).await;
        assert_eq!(row(&world, id).await.state, DeliveryState::Sent);
        let attempts = attempts_by_deliveries(&world.ctx(Role::Syndic), &[id]).await.unwrap();
        let told: Vec<(i32, AttemptOutcome, &str)> =
            attempts[&id].iter().map(|line| (line.number, line.outcome, line.answer.as_str())).collect();
        let expected = [(1, AttemptOutcome::Later, "451 later"), (2, AttemptOutcome::Sent, "250 at last")];
        assert_eq!(told, expected, "{}", world.name);

        let late = world.deliver(TestParcel::default()).await.unwrap();
        later(&world, 10).await;
        assert_eq!(row(&world, late).await.answer.as_deref(), Some("mitoyen:deadline"));
    }
}

#[tokio::test]
async fn an_address_that_does_not_work_is_written_to_no_more() {
    for world in World::all().await.unwrap() {
        let (world, courier) = scripted(world);
        let ctx = world.ctx(Role::Syndic);
        *courier.answers.lock().unwrap() = vec![Err(Unsent::Refused("550 5.1.1 unknown".to_owned()))];
        let id = world.deliver(TestParcel::default()).await.unwrap();
        drain(&world.host).await.unwrap();
        assert_eq!(row(&world, id).await.state, DeliveryState::Refused);
        let form = AddressFailureForm { reason: "elle l’a dit au téléphone".to_owned() };
        let failure = address_failed(&ctx, id, &form, None).await.unwrap().value;
        assert_eq!(address_failed(&ctx, id, &form, None).await.unwrap().value, failure, "said twice, it is said once");
        let asked = courier.for_alice();
        let next =
            world.deliver(TestParcel { address: "ALICE@example.org".into(), ..TestParcel::default() }).await.unwrap();
        drain(&world.host).await.unwrap();
        assert_eq!(row(&world, next).await.state, DeliveryState::Failed, "{}", world.name);
        assert_eq!(courier.for_alice(), asked);
        let listed = address_failures_list(&ctx, world.own.home.id, PageRequest::default()).await.unwrap();
        assert_eq!(listed.rows.len(), 1);
        address_works(&ctx, failure, None).await.unwrap();
        let again = delivery_send_again(&ctx, next, None).await.unwrap().value;
        drain(&world.host).await.unwrap();
        assert_eq!(row(&world, again).await.state, DeliveryState::Sent);
        assert!(address_failures_list(&ctx, world.own.home.id, PageRequest::default()).await.unwrap().rows.is_empty());
    }
}

#[tokio::test]
async fn a_report_of_a_mail_server_finds_its_delivery() {
    for world in World::all().await.unwrap() {
        let (world, _courier) = scripted(world);
        let id = world.deliver(TestParcel::default()).await.unwrap();
        drain(&world.host).await.unwrap();
        let message_id = row(&world, id).await.message_id.unwrap();
        let report = |recipient: &str, action: &str, status: &str| {
            format!(
                "From: MAILER-DAEMON@mx.example\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
                 --b\r\nContent-Type: text/plain\r\n\r\nSorry\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n\
                 Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; {recipient}\r\nAction: {action}\r\nStatus: {status}\r\n\
                 Diagnostic-Code: smtp; 550 no such user\r\n\r\n\
                 --b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <{message_id}@mitoyen.example>\r\n\r\n--b--\r\n"
            )
        };
        let take = async |report: String| bounced(&world.host, report.as_bytes()).await.unwrap();
        assert_eq!(take("Subject: hello\r\n\r\nx".to_owned()).await, Bounced::NotOurs);
        assert_eq!(take(report("other@example.org", "failed", "5.1.1")).await, Bounced::NotOurs);
        assert_eq!(take(report("alice@example.org", "delayed", "4.4.1")).await, Bounced::NothingToDo);
        assert_eq!(row(&world, id).await.state, DeliveryState::Sent);
        assert_eq!(take(report("Alice@Example.org", "failed", "5.1.1")).await, Bounced::AddressMarked(id));
        let bounced_row = row(&world, id).await;
        assert_eq!(bounced_row.state, DeliveryState::Bounced, "{}", world.name);
        assert!(bounced_row.answer.unwrap().contains("550 no such user"));
        assert_eq!(take(report("alice@example.org", "failed", "5.1.1")).await, Bounced::NothingToDo);
        let next = world.deliver(TestParcel::default()).await.unwrap();
        assert_eq!(row(&world, next).await.state, DeliveryState::Failed);
    }
}

#[tokio::test]
async fn a_secret_is_kept_sealed_and_forgotten_once_it_has_left() {
    for world in World::all().await.unwrap() {
        let (world, courier) = scripted(world);
        let secret = "https://mitoyen.example/fr/join?link=abcdef";
        let id =
            world.deliver(TestParcel { text: secret.into(), secret: true, ..TestParcel::default() }).await.unwrap();
        let database = world.owner_connection().await.unwrap();
        let rows = async |sql: &str| {
            if world.name == "postgres" {
                // Whoever owns the tables is held back by their fences too.
                for table in ["delivery", "delivery_secret"] {
                    let sql = format!("ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY");
                    database.execute_unprepared(&sql).await.unwrap();
                }
            }
            database.query_all_raw(Statement::from_string(database.get_database_backend(), sql)).await.unwrap()
        };
        let kept = rows("SELECT payload FROM delivery_secret").await;
        assert_eq!(kept.len(), 1, "{}", world.name);
        let payload: String = kept[0].try_get("", "payload").unwrap();
        assert!(payload.starts_with("v1.") && !payload.contains("abcdef"));
        assert_eq!(rows("SELECT 1 AS one FROM delivery WHERE content IS NULL").await.len(), 1);
        drain(&world.host).await.unwrap();
        assert!(courier.taken.lock().unwrap()[0].body.contains(secret));
        assert!(rows("SELECT payload FROM delivery_secret").await.is_empty(), "it has left, so it is gone");
        assert_eq!(row(&world, id).await.state, DeliveryState::Sent);

        *courier.answers.lock().unwrap() = vec![Err(Unsent::Uncertain("silence".to_owned()))];
        let lost =
            world.deliver(TestParcel { text: secret.into(), secret: true, ..TestParcel::default() }).await.unwrap();
        drain(&world.host).await.unwrap();
        let refused = delivery_send_again(&world.ctx(Role::Syndic), lost, None).await.unwrap_err();
        assert_eq!(code(&refused), "delivery-secret");
    }
}

#[tokio::test]
async fn an_owner_sees_what_was_sent_to_herself() {
    for world in World::all().await.unwrap() {
        let (world, _courier) = scripted(world);
        let owners = &world.own.home.owners;
        let hers = world.deliver(TestParcel { owner: Some(owners[0]), ..TestParcel::default() }).await.unwrap();
        let theirs = world.deliver(TestParcel { owner: Some(owners[1]), ..TestParcel::default() }).await.unwrap();
        let home = world.own.home.id;
        let filter = DeliveryFilter::default();
        let seen = |role: Role| {
            let ctx = world.ctx(role);
            let filter = filter.clone();
            async move {
                let rows = deliveries_list(&ctx, home, &filter, PageRequest::default()).await?;
                Ok::<Vec<DeliveryId>, Error>(rows.rows.iter().map(|row| row.id).collect())
            }
        };
        assert_eq!(seen(Role::Syndic).await.unwrap(), [theirs, hers]);
        assert_eq!(seen(Role::Owner).await.unwrap(), [hers], "{}", world.name);
        let owner = world.ctx(Role::Owner);
        assert_eq!(code(&delivery_fetch(&owner, theirs).await.unwrap_err()), "delivery-unknown");
        assert!(matches!(delivery_send_again(&owner, hers, None).await, Err(Error::Forbidden)));
        let other = world.other.ctx(&world.host, Role::Syndic);
        assert_eq!(code(&delivery_fetch(&other, hers).await.unwrap_err()), "delivery-unknown");
        let by = |filter: DeliveryFilter| {
            let ctx = world.ctx(Role::Syndic);
            async move { deliveries_list(&ctx, home, &filter, PageRequest::default()).await.unwrap().rows.len() }
        };
        assert_eq!(by(DeliveryFilter { person: Some("alice".into()), ..filter.clone() }).await, 2);
        assert_eq!(by(DeliveryFilter { person: Some("100%".into()), ..filter.clone() }).await, 0);
        assert_eq!(by(DeliveryFilter { state: Some(DeliveryState::Sent), ..filter.clone() }).await, 0);
        assert_eq!(by(DeliveryFilter { channel: Some(Channel::Sms), ..filter.clone() }).await, 0);
        assert_eq!(by(DeliveryFilter { kind: Some("document-added".into()), ..filter.clone() }).await, 2);
        let file = deliveries_export(&world.ctx(Role::Syndic), home, &filter).await.unwrap();
        assert_eq!(file.rows, 2);
        assert!(String::from_utf8(file.bytes).unwrap().contains("alice@example.org"));
        assert!(deliveries_export(&owner, home, &filter).await.is_err());
    }
}

#[tokio::test]
async fn one_click_stops_what_is_free_and_nothing_else() {
    for world in World::all().await.unwrap() {
        let (world, courier) = scripted(world);
        let send = async |kind: Kind, optional: bool| {
            let parcel = TestParcel {
                kind: kind.code().to_owned(),
                account: Some(world.own.syndic),
                optional,
                ..TestParcel::default()
            };
            world.deliver(parcel).await.unwrap();
            drain(&world.host).await.unwrap();
            courier.taken.lock().unwrap().pop().unwrap().unsubscribe
        };
        assert_eq!(send(Kind::Convocation, false).await, None, "the law wants her told");
        let address = send(Kind::DocumentAdded, true).await.unwrap();
        assert!(address.starts_with("https://mitoyen.example/unsubscribe/fr?link="), "{address}");
        let link = address.split_once("link=").unwrap().1.to_owned();
        let nobody = world.anonymous();
        let syndic = world.ctx(Role::Syndic);
        let chosen = async || notification_preferences(&syndic).await.unwrap().chosen(Group::Documents, Channel::Email);
        assert_eq!(unsubscribe_look(&nobody, &link).unwrap().group, Some(Group::Documents));
        assert_eq!(chosen().await, None, "looking changes nothing");
        for _ in 0..2 {
            unsubscribe(&nobody, &link).await.unwrap();
            assert_eq!(chosen().await, Some(Rhythm::Off), "{}", world.name);
        }
        let altered = format!("{link}A");
        assert_eq!(code(&unsubscribe(&nobody, &altered).await.unwrap_err()), "unsubscribe-invalid");
        assert_eq!(code(&unsubscribe(&nobody, "").await.unwrap_err()), "unsubscribe-invalid");
        // A link about what has become mandatory is refused, whatever it says.
        let bound = send(Kind::Convocation, true).await.unwrap();
        let bound = bound.split_once("link=").unwrap().1;
        assert_eq!(code(&unsubscribe(&nobody, bound).await.unwrap_err()), "notification-mandatory");
    }
}
