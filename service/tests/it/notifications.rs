//! One event, and everybody who is told of it: once, in her language, by the channels of her choice.

use std::time::Duration;

use chrono::{DateTime, Utc};
use entity::{
    identity::Role,
    language::Language,
    messaging::{Channel, Group, Kind, PreferenceForm, Rhythm, SettingForm},
    property::OwnerForm,
};
use sea_orm::{ConnectionTrait as _, Statement};
use service::{
    Clock, Ctx, Database, DatabaseOptions, Error, Heard, Host, RequestInfo,
    charges::{call_cancel, call_issue},
    identity::{password_change, session_resume},
    jobs::{NewJob, drain, pass_bells_on, registry, tick},
    messaging::{
        DeliveryFilter, NotificationFilter, NotificationView, deliveries_list, notification_fetch,
        notification_preferences, notification_preferences_update, notification_read, notifications_list,
        notifications_read_all, notifications_unread, spread_waiting,
    },
    page::PageRequest,
    property::{ImportSource, deed_create, import_apply, owner_fetch, owner_update},
    testkit::{Letterbox, POSTGRES_URL, World, call_form, everybody_comes_in},
    text::Text,
};

/// Somebody of the own organization with a session of her own.
async fn somebody(world: &World, role: Role) -> Ctx {
    by_token(&world.host, &world.token(role).await.unwrap()).await
}

async fn by_token(host: &Host, token: &str) -> Ctx {
    let actor = session_resume(host, token).await.unwrap();
    assert!(actor.is_some());
    Ctx::new(host.clone(), RequestInfo { request_id: "test".into(), language: Language::Fr }, actor)
}

async fn told(ctx: &Ctx) -> Vec<NotificationView> {
    notifications_list(&ctx.anew(), NotificationFilter::default(), PageRequest::default()).await.unwrap().rows
}

fn kinds(rows: &[NotificationView]) -> Vec<Kind> {
    rows.iter().map(|row| row.kind).collect()
}

fn wish(group: Group, channel: Channel, rhythm: Rhythm) -> PreferenceForm {
    PreferenceForm {
        group: group.code().to_owned(),
        channel: channel.code().to_owned(),
        rhythm: rhythm.code().to_owned(),
    }
}

/// Has Alice's entry in the register changed.
async fn change_alice(world: &World, ctx: &Ctx, city: &str) {
    let alice = *world.own.home.owners.first().unwrap();
    let before = owner_fetch(ctx, alice).await.unwrap();
    let form = OwnerForm {
        name: before.name.clone(),
        kind: before.kind.code().to_owned(),
        language: before.language.code().to_owned(),
        email: before.email.clone().unwrap_or_default(),
        street: "Rue Haute 1".to_owned(),
        postal_code: "1000".to_owned(),
        city: city.to_owned(),
        ..OwnerForm::default()
    };
    owner_update(ctx, alice, None, &form, None).await.unwrap();
}

#[tokio::test]
async fn a_call_is_told_to_those_it_asks_once_and_to_nobody_else() {
    for world in World::all().await.unwrap() {
        let (syndic, alice, again) =
            (world.ctx(Role::Syndic), somebody(&world, Role::Owner).await, somebody(&world, Role::Owner).await);
        let council = somebody(&world, Role::CouncilMember).await;
        let stranger = world.other.ctx(&world.host, Role::Owner);
        drain(&world.host).await.unwrap();
        let earlier = told(&alice).await.len();
        let call =
            call_issue(&syndic, world.own.home.id, &call_form(world.own.home.key, "600,00"), None).await.unwrap();
        drain(&world.host).await.unwrap();
        drain(&world.host).await.unwrap();
        for owner in [&alice, &again] {
            let rows = told(owner).await;
            assert_eq!(rows.len(), earlier + 1, "{}", world.name);
            assert_eq!(rows[0].kind, Kind::CallIssued);
            let slug = format!("/calls/{}", call.value);
            let link = rows[0].link.clone().unwrap();
            assert!(link.ends_with(&slug) && !link.contains(&world.own.home.id.to_string()), "{link}");
            assert_eq!(rows[0].title(Text::new(Language::Nl)), "Opvraging: Provision");
            assert!(rows[0].body(Text::new(Language::Fr)).contains("ACP Les Essais"), "{:?}", rows[0].facts);
        }
        for other in [&council, &syndic, &stranger] {
            assert!(!kinds(&told(other).await).contains(&Kind::CallIssued), "{}", world.name);
        }
        // What happens next door is told next door.
        let next_door = &world.own.neighbour;
        call_issue(&syndic, next_door.id, &call_form(next_door.key, "100,00"), None).await.unwrap();
        call_cancel(&syndic, call.value, None, "Erreur", None).await.unwrap();
        drain(&world.host).await.unwrap();
        let rows = told(&alice).await;
        assert_eq!(kinds(&rows)[..2], [Kind::CallCancelled, Kind::CallIssued]);
        assert_eq!(rows.len(), earlier + 2);
    }
}

#[tokio::test]
async fn a_notification_is_its_readers_own() {
    for world in World::all().await.unwrap() {
        let (syndic, alice) = (world.ctx(Role::Syndic), somebody(&world, Role::Owner).await);
        let council = somebody(&world, Role::CouncilMember).await;
        for amount in ["100,00", "200,00"] {
            call_issue(&syndic, world.own.home.id, &call_form(world.own.home.key, amount), None).await.unwrap();
        }
        drain(&world.host).await.unwrap();
        let rows = told(&alice).await;
        let count = u32::try_from(rows.len()).unwrap();
        assert_eq!(notifications_unread(&alice.anew()).await.unwrap(), count);
        let refused = notification_fetch(&council, rows[0].id).await.unwrap_err();
        assert!(matches!(refused, Error::NotFound(_)));
        assert!(matches!(notification_read(&council, rows[0].id).await, Err(Error::NotFound(_))));
        assert!(matches!(notifications_unread(&world.anonymous()).await, Err(Error::Unauthenticated)));
        let read = notification_read(&alice, rows[0].id).await.unwrap();
        assert!(read.read_at.is_some());
        assert_eq!(notifications_unread(&alice.anew()).await.unwrap(), count - 1);
        let unread = NotificationFilter { unread: true };
        let left = notifications_list(&alice.anew(), unread, PageRequest::default()).await.unwrap();
        assert!(left.rows.iter().all(|row| row.id != rows[0].id));
        assert_eq!(notifications_read_all(&alice).await.unwrap(), u64::from(count) - 1);
        assert_eq!(notifications_read_all(&alice).await.unwrap(), 0);
        assert_eq!(notifications_unread(&alice.anew()).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn what_the_law_wants_told_cannot_be_switched_off_and_the_rest_can() {
    for world in World::all().await.unwrap() {
        let (syndic, alice) = (world.ctx(Role::Syndic), somebody(&world, Role::Owner).await);
        drain(&world.host).await.unwrap();
        let off = [Channel::InApp, Channel::Email, Channel::Push]
            .into_iter()
            .flat_map(|channel| [Group::Money, Group::Register].map(|group| wish(group, channel, Rhythm::Off)));
        let set = notification_preferences_update(&alice, &off.collect::<Vec<_>>(), None).await.unwrap();
        assert_eq!(set.chosen(Group::Money, Channel::Email), Some(Rhythm::Off));
        assert_eq!(set, notification_preferences(&alice.anew()).await.unwrap());
        let before = told(&alice).await.len();
        change_alice(&world, &syndic, "Namur").await;
        call_issue(&syndic, world.own.home.id, &call_form(world.own.home.key, "100,00"), None).await.unwrap();
        drain(&world.host).await.unwrap();
        let rows = told(&alice).await;
        assert_eq!(rows.len(), before + 1, "{}", world.name);
        assert_eq!(rows[0].kind, Kind::CallIssued);
        // As usual again.
        let usual = PreferenceForm { rhythm: String::new(), ..wish(Group::Register, Channel::InApp, Rhythm::Off) };
        notification_preferences_update(&alice, &[usual], None).await.unwrap();
        change_alice(&world, &syndic, "Mons").await;
        drain(&world.host).await.unwrap();
        assert_eq!(told(&alice).await[0].kind, Kind::OwnerRecordChanged);
        let wrong = [wish(Group::Money, Channel::Push, Rhythm::Daily), wish(Group::Money, Channel::Post, Rhythm::Off)];
        let refused = notification_preferences_update(&alice, &wrong, None).await.unwrap_err();
        let codes: Vec<_> = refused.refusals().iter().map(|refusal| (refusal.code, refusal.path.join("."))).collect();
        assert_eq!(
            codes,
            [
                ("notification-rhythm-unfit", "choices.0.rhythm".to_owned()),
                ("notification-channel-unknown", "choices.1.channel".to_owned())
            ]
        );
    }
}

fn at(host: &Host, instant: &str) -> Host {
    let instant: DateTime<Utc> = instant.parse().unwrap();
    let mut later = host.clone();
    later.clock = Clock::Stopped(instant);
    later
}

/// Takes every mail to an address out, without waiting longer than it takes to hand one over.
async fn mails(letterbox: &Letterbox, to: &str) -> Vec<String> {
    let mut subjects = Vec::new();
    while letterbox.count() > 0 {
        let Some(mail) = letterbox.take(to).await else { break };
        subjects.push(mail.subject);
    }
    subjects
}

#[tokio::test]
async fn mails_wait_for_the_end_of_the_quiet_hours_and_digests_for_the_morning() {
    for world in World::all().await.unwrap() {
        drain(&world.host).await.unwrap();
        let (world, letterbox) = world.with_letterbox();
        let (syndic, alice) = (world.ctx(Role::Syndic), somebody(&world, Role::Owner).await);
        let email = alice.actor().unwrap().email.clone();
        // What recurs is reckoned from here on.
        tick(&world.host, &registry()).await.unwrap();
        // It is half past ten in Belgium.
        let quiet = SettingForm { quiet_from: "10:00".into(), quiet_until: "11:00".into() };
        let daily = [wish(Group::Register, Channel::Email, Rhythm::Daily)];
        notification_preferences_update(&alice, &daily, Some(&quiet)).await.unwrap();
        call_issue(&syndic, world.own.home.id, &call_form(world.own.home.key, "100,00"), None).await.unwrap();
        change_alice(&world, &syndic, "Namur").await;
        change_alice(&world, &syndic, "Mons").await;
        drain(&world.host).await.unwrap();
        assert_eq!(told(&alice).await.len(), 3, "the notification centre waits for nothing");
        assert_eq!(letterbox.count(), 0, "{}", world.name);
        let later = at(&world.host, "2026-03-02T10:01:00Z");
        tick(&later, &registry()).await.unwrap();
        drain(&later).await.unwrap();
        assert_eq!(mails(&letterbox, &email).await, ["Appel de fonds : Provision"], "{}", world.name);
        let morning = at(&world.host, "2026-03-03T07:01:00Z");
        tick(&morning, &registry()).await.unwrap();
        drain(&morning).await.unwrap();
        // The managers hear in the morning too that letters wait to be printed.
        assert!(letterbox.take("syndic@own.example").await.unwrap().subject.starts_with("Lettres à imprimer"));
        assert_eq!(mails(&letterbox, &email).await, ["2 notifications de Mitoyen"], "{}", world.name);
        let afternoon = at(&world.host, "2026-03-04T15:00:00Z");
        tick(&afternoon, &registry()).await.unwrap();
        drain(&afternoon).await.unwrap();
        assert_eq!(letterbox.count(), 0, "nothing leaves twice");
    }
}

#[tokio::test]
async fn what_waits_does_not_leave_once_it_is_wanted_no_more() {
    for world in World::all().await.unwrap() {
        drain(&world.host).await.unwrap();
        let (world, letterbox) = world.with_letterbox();
        let (syndic, alice) = (world.ctx(Role::Syndic), somebody(&world, Role::Owner).await);
        let email = alice.actor().unwrap().email.clone();
        tick(&world.host, &registry()).await.unwrap();
        let quiet = SettingForm { quiet_from: "10:00".into(), quiet_until: "11:00".into() };
        let daily = [wish(Group::Register, Channel::Email, Rhythm::Daily)];
        notification_preferences_update(&alice, &daily, Some(&quiet)).await.unwrap();
        call_issue(&syndic, world.own.home.id, &call_form(world.own.home.key, "100,00"), None).await.unwrap();
        change_alice(&world, &syndic, "Namur").await;
        change_alice(&world, &syndic, "Mons").await;
        drain(&world.host).await.unwrap();
        assert_eq!(letterbox.count(), 0, "{}", world.name);
        // A digest and a call wait; of the call the law wants her told.
        let off = [Group::Money, Group::Register].map(|group| wish(group, Channel::Email, Rhythm::Off));
        notification_preferences_update(&alice, &off, None).await.unwrap();
        let morning = at(&world.host, "2026-03-03T07:01:00Z");
        tick(&morning, &registry()).await.unwrap();
        drain(&morning).await.unwrap();
        assert!(letterbox.take("syndic@own.example").await.unwrap().subject.starts_with("Lettres à imprimer"));
        assert_eq!(mails(&letterbox, &email).await, ["Appel de fonds : Provision"], "{}", world.name);
        // What is dropped does not come back with the wish.
        let again = [wish(Group::Register, Channel::Email, Rhythm::Daily)];
        notification_preferences_update(&alice, &again, None).await.unwrap();
        let afternoon = at(&world.host, "2026-03-04T15:00:00Z");
        tick(&afternoon, &registry()).await.unwrap();
        drain(&afternoon).await.unwrap();
        assert_eq!(letterbox.count(), 0, "{}", world.name);
    }
}

#[tokio::test]
async fn a_mail_is_in_the_language_of_its_reader() {
    for world in World::all().await.unwrap() {
        drain(&world.host).await.unwrap();
        let (world, letterbox) = world.with_letterbox();
        let (syndic, alice) = (world.ctx(Role::Syndic), somebody(&world, Role::Owner).await);
        let email = alice.actor().unwrap().email.clone();
        let owner = world.owner_connection().await.unwrap();
        owner.execute_unprepared(&format!("UPDATE account SET language = 'de' WHERE email = '{email}'")).await.unwrap();
        call_issue(&syndic, world.own.home.id, &call_form(world.own.home.key, "100,00"), None).await.unwrap();
        drain(&world.host).await.unwrap();
        assert_eq!(mails(&letterbox, &email).await, ["Mittelabruf: Provision"], "{}", world.name);
    }
}

#[tokio::test]
async fn what_was_told_long_ago_is_forgotten_and_what_left_is_not() {
    for world in World::all().await.unwrap() {
        let (syndic, alice) = (world.ctx(Role::Syndic), somebody(&world, Role::Owner).await);
        call_issue(&syndic, world.own.home.id, &call_form(world.own.home.key, "100,00"), None).await.unwrap();
        drain(&world.host).await.unwrap();
        let (before, everything) = (told(&alice).await.len(), DeliveryFilter::default());
        let left = async || {
            let ctx = world.ctx(Role::Syndic);
            deliveries_list(&ctx, world.own.home.id, &everything, PageRequest::default()).await.unwrap().rows.len()
        };
        let logged = left().await;
        assert!(before > 0 && logged > 0, "{}", world.name);
        for (day, kept) in [("2027-04-05T09:30:00Z", before), ("2027-04-07T09:30:00Z", 0)] {
            world.enqueue(None, NewJob::new("messaging.forget", &()).unwrap()).await.unwrap();
            drain(&at(&world.host, day)).await.unwrap();
            assert_eq!(told(&alice).await.len(), kept, "{} {day}", world.name);
        }
        assert_eq!(left().await, logged);
        let owner = world.owner_connection().await.unwrap();
        let count = "SELECT COUNT(*) AS events FROM notification_event";
        let count = Statement::from_string(owner.get_database_backend(), count);
        let row = owner.query_one_raw(count).await.unwrap().unwrap();
        assert_eq!(row.try_get::<i64>("", "events").unwrap(), 0, "{}", world.name);
    }
}

#[tokio::test]
async fn somebody_is_told_what_was_done_to_her_account() {
    for world in World::all().await.unwrap() {
        let alice = somebody(&world, Role::Owner).await;
        drain(&world.host).await.unwrap();
        let before = told(&alice).await.len();
        password_change(&alice, "", "vier katten op een dak").await.unwrap();
        drain(&world.host).await.unwrap();
        let rows = told(&alice).await;
        assert_eq!(rows.len(), before + 1, "{}", world.name);
        assert_eq!((rows[0].kind, rows[0].organization), (Kind::PasswordChanged, None));
    }
}

#[tokio::test]
async fn other_replicas_hear_that_something_is_there() {
    let Ok(server) = std::env::var(POSTGRES_URL) else { return };
    let worlds = World::all().await.unwrap();
    let world = &worlds[1];
    let options = DatabaseOptions::new(world.database_url(&server).await.unwrap());
    let database = Database::open(&options).await.unwrap();
    let other = Host::new(database, world.host.clock, false, "https://mitoyen.example");
    let hearing = tokio::spawn(pass_bells_on(other.clone()));
    let alice = somebody(world, Role::Owner).await;
    let actor = alice.actor().unwrap();
    let mut listening = other.live().listen(actor.account, actor.session).unwrap();
    // The other replica has to have begun to listen.
    tokio::time::sleep(Duration::from_millis(500)).await;
    call_issue(&world.ctx(Role::Syndic), world.own.home.id, &call_form(world.own.home.key, "100,00"), None)
        .await
        .unwrap();
    drain(&world.host).await.unwrap();
    let heard = tokio::time::timeout(Duration::from_secs(1), listening.heard()).await;
    assert_eq!(heard.unwrap(), Heard::Call);
    hearing.abort();
}

#[tokio::test]
async fn many_people_take_few_statements() {
    const PEOPLE: usize = 700;
    for world in World::all().await.unwrap() {
        let syndic = world.ctx(Role::Syndic);
        let association = large(&syndic, PEOPLE).await;
        everybody_comes_in(&world.host, &world.own, association.0).await.unwrap();
        spread_waiting(&world.host).await.unwrap();
        call_issue(&syndic, association.0, &call_form(association.1, "7 000,00"), None).await.unwrap();
        let (told, statements) = spread_waiting(&world.host).await.unwrap();
        assert_eq!(told, i32::try_from(PEOPLE).unwrap(), "{}", world.name);
        // Three batches of three hundred, each with its own transaction; none asks for each person.
        assert!(statements <= 3 * 24, "{}: {statements}", world.name);
    }
}

/// An association with so many owners, each of one unit, and its key.
async fn large(ctx: &Ctx, people: usize) -> (entity::id::AssociationId, entity::id::KeyId) {
    let form = entity::property::AssociationForm {
        name: "VME Groot".into(),
        language: "nl".into(),
        enterprise_number: "0987.654.394".into(),
        street: "Kaai 1".into(),
        postal_code: "2000".into(),
        city: "Antwerpen".into(),
        total_shares: people.to_string(),
        working_iban: "BE68 5390 0754 7034".into(),
        ..Default::default()
    };
    let id = service::property::association_create(ctx, &form, None).await.unwrap().value;
    let base = entity::property::DeedForm {
        kind: "base".into(),
        dated_on: "1995-06-15".into(),
        notary: "Me Fontaine".into(),
        total_shares: people.to_string(),
        ..Default::default()
    };
    deed_create(ctx, id, &base, None).await.unwrap();
    let rows = (1..=people).map(|number| format!("K{number};Appartement;1;Eigenaar {number};1\n")).collect::<String>();
    let text = format!("Lot;Type;Quotités;Propriétaire;Part\n{rows}");
    let source = ImportSource { text, starts_on: "2020-01-01".into(), ..ImportSource::default() };
    import_apply(ctx, id, &source, None).await.unwrap();
    let keys = service::property::keys_by_associations(ctx, &[id], ctx.today()).await.unwrap();
    (id, keys.get(&id).and_then(|keys| keys.first()).unwrap().id)
}
