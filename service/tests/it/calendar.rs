//! Calendars that follow the register, read by a library that knows nothing of it.

use entity::{
    charges::{CallForm, CallLineForm},
    id::Identifier as _,
    identity::Role,
    language::Language,
    library::{DocumentFields, DocumentForm, VersionForm},
};
use icalendar::{
    Calendar, CalendarComponent, Component as _,
    parser::{read_calendar, unfold},
};
use sea_orm::ConnectionTrait as _;
use service::{
    Clock, Ctx, Error, Host, RequestInfo,
    charges::{call_cancel, call_issue},
    identity::session_resume,
    library::{document_add, document_hold},
    outside::{
        calendar_backfill, calendar_feed_create, calendar_feed_revoke, calendar_feed_rotate, calendar_feeds,
        calendar_file,
    },
    testkit::{World, bring_file},
};

/// Somebody with a role, with an account and roles that the database knows.
async fn person(world: &World, role: Role) -> Ctx {
    let token = world.token(role).await.unwrap();
    let actor = session_resume(&world.host, &token).await.unwrap().unwrap();
    let info = RequestInfo { request_id: "test".into(), language: Language::Nl };
    Ctx::new(world.host.clone(), info, Some(actor))
}

fn secret(url: &str) -> &str {
    url.rsplit('/').next().unwrap().trim_end_matches(".ics")
}

async fn text(host: &Host, url: &str) -> String {
    calendar_file(host, secret(url), "192.0.2.1", "test").await.unwrap().text
}

/// The events, by their names, as the library understands them: name, sequence, state, days, words.
fn events(text: &str) -> Vec<(String, String, String, String, String)> {
    // The library answers an error for what it does not understand, and drops nothing.
    let unfolded = unfold(text);
    let parsed = read_calendar(&unfolded).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let lines = unfolded.lines().filter(|line| *line == "BEGIN:VEVENT").count();
    let calendar = Calendar::from(parsed);
    let zones = calendar.components.iter().filter(|part| matches!(part, CalendarComponent::Other(_))).count();
    assert_eq!(zones, 1, "the time zone");
    let found: Vec<_> = calendar
        .components
        .iter()
        .filter_map(CalendarComponent::as_event)
        .map(|event| {
            let property = |name: &str| event.property_value(name).unwrap_or_default().to_owned();
            let days = format!("{}-{}", property("DTSTART"), property("DTEND"));
            (property("UID"), property("SEQUENCE"), property("STATUS"), days, property("SUMMARY"))
        })
        .collect();
    assert_eq!(found.len(), lines);
    found
}

fn code(error: &Error) -> &'static str {
    error.refusals().first().map_or("none", |refusal| refusal.code)
}

fn call(world: &World) -> CallForm {
    CallForm {
        title: "Provision; 2e trimestre, été".into(),
        called_on: "2026-03-02".into(),
        due_on: "2026-04-15".into(),
        lines: vec![CallLineForm {
            label: "Charges".into(),
            nature: "ordinary".into(),
            fund: "working".into(),
            key: world.own.home.key.to_string(),
            amount: "100".into(),
        }],
    }
}

#[tokio::test]
async fn a_calendar_follows_what_falls_due_and_hears_of_what_is_called_off() {
    for world in World::all().await.unwrap() {
        let syndic = person(&world, Role::Syndic).await;
        let feed = calendar_feed_create(&syndic, Some(world.own.home.id)).await.unwrap();
        let id = call_issue(&world.ctx(Role::Syndic), world.own.home.id, &call(&world), None).await.unwrap().value;
        let due = |found: &[(String, String, String, String, String)]| {
            found.iter().find(|event| event.0.contains(&id.to_string())).cloned().unwrap()
        };
        let event = due(&events(&text(&world.host, &feed.url).await));
        assert!(event.0.starts_with("call-due-") && event.0.contains('@'));
        assert_eq!((event.1.as_str(), event.2.as_str(), event.3.as_str()), ("0", "CONFIRMED", "20260415-20260416"));
        assert!(event.4.starts_with("Betalen: Provision"), "{}: {}", world.name, event.4);
        call_cancel(&world.ctx(Role::Syndic), id, None, "Erreur", None).await.unwrap();
        let after = due(&events(&text(&world.host, &feed.url).await));
        assert_eq!((after.0, after.1.as_str(), after.2.as_str()), (event.0, "1", "CANCELLED"));
        // The same entries make the same text.
        assert_eq!(text(&world.host, &feed.url).await, text(&world.host, &feed.url).await);
        // Nothing is missing that the server would have to complete when it starts.
        assert_eq!(calendar_backfill(&world.host).await.unwrap(), 0, "{}", world.name);
        let feeds = calendar_feeds(&syndic).await.unwrap();
        assert!(feeds[0].last_used_at.is_some());
    }
}

/// A firm with so much behind it that not everything fits: what is to come is there, and of what has passed the newest.
#[tokio::test]
async fn a_calendar_that_is_too_full_loses_what_is_oldest() {
    const SHOWN: usize = 2_000;
    for world in World::all().await.unwrap() {
        let syndic = person(&world, Role::Syndic).await;
        let feed = calendar_feed_create(&syndic, Some(world.own.home.id)).await.unwrap();
        let id = call_issue(&world.ctx(Role::Syndic), world.own.home.id, &call(&world), None).await.unwrap().value;
        let owner = world.owner_connection().await.unwrap();
        let (subject, random, january) = if world.name == "postgres" {
            owner.execute_unprepared("ALTER TABLE calendar_entry NO FORCE ROW LEVEL SECURITY").await.unwrap();
            (format!("'{}'", id.uuid()), "gen_random_uuid()", "DATE '2026-01-15'")
        } else {
            (format!("x'{}'", id.uuid().simple()), "randomblob(16)", "'2026-01-15'")
        };
        let columns = "organization_id, association_id, kind, sequence, version, created_at, updated_at";
        let copies = |count: usize, day: &str| {
            format!(
                "WITH RECURSIVE copies (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM copies WHERE number < {count}) \
                 INSERT INTO calendar_entry (id, subject_id, starts_on, {columns}) \
                 SELECT {random}, {random}, {day}, {columns} FROM calendar_entry, copies WHERE subject_id = {subject}"
            )
        };
        owner.execute_unprepared(&copies(SHOWN, january)).await.unwrap();
        owner.execute_unprepared(&copies(50, &january.replace("2026-01", "2025-12"))).await.unwrap();
        let mut found = events(&text(&world.host, &feed.url).await);
        found.retain(|event| !event.0.starts_with("retention-end-"));
        assert_eq!(found.len(), SHOWN, "{}", world.name);
        assert!(found.iter().any(|event| event.0.contains(&id.to_string())), "{}: what is to come", world.name);
        assert!(!found.iter().any(|event| event.3.starts_with("202512")), "{}: what is oldest", world.name);
        assert!(found.iter().any(|event| event.3.starts_with("20260115")), "{}", world.name);
    }
}

#[tokio::test]
async fn those_who_manage_documents_hear_when_their_terms_end() {
    for world in World::all().await.unwrap() {
        let (syndic, home) = (person(&world, Role::Syndic).await, world.own.home.id);
        let add = async |title: &str, until: &str| {
            let file = bring_file(&world.ctx(Role::Syndic), "a.txt", title.to_owned()).await.unwrap();
            let fields = DocumentFields {
                title: title.into(),
                kind: "other".into(),
                kept_until: until.into(),
                ..Default::default()
            };
            let version = VersionForm { file: file.to_string(), note: String::new() };
            let form = DocumentForm { fields, version, ..DocumentForm::default() };
            document_add(&world.ctx(Role::Syndic), home, &form, None).await.unwrap().value
        };
        let one = add("Devis", "2026-06-30").await;
        add("Plan", "2026-06-30").await;
        add("Photo", "2040-06-30").await;
        let feed = calendar_feed_create(&syndic, None).await.unwrap();
        let ends = async |url: &str| {
            let found = events(&text(&world.host, url).await);
            found.into_iter().filter(|event| event.0.starts_with("retention-end-")).collect::<Vec<_>>()
        };
        let found = ends(&feed.url).await;
        assert_eq!(found.len(), 1, "{}: {found:?}", world.name);
        assert_eq!(found[0].3, "20260630-20260701");
        assert!(found[0].4.starts_with("Bewaartermijn"));
        // One of the two is held, the other still ends.
        document_hold(&world.ctx(Role::Syndic), one, None, "Litige", None).await.unwrap();
        assert_eq!(ends(&feed.url).await.len(), 1);
        let owner = person(&world, Role::Owner).await;
        let feed = calendar_feed_create(&owner, None).await.unwrap();
        assert!(ends(&feed.url).await.is_empty(), "owners are told nothing of it");
    }
}

#[tokio::test]
async fn an_owner_sees_her_own_calls_and_what_she_owes() {
    for world in World::all().await.unwrap() {
        let owner = person(&world, Role::Owner).await;
        let feed = calendar_feed_create(&owner, None).await.unwrap();
        let file = text(&world.host, &feed.url).await;
        let found = events(&file);
        assert!(found.iter().any(|event| event.0.contains(&world.own.home.call.to_string())), "{file}");
        assert!(!found.iter().any(|event| event.0.contains(&world.own.neighbour.call.to_string())));
        assert!(file.contains("DESCRIPTION") && file.contains("€"), "{file}");
        let occupant = person(&world, Role::Occupant).await;
        let feed = calendar_feed_create(&occupant, None).await.unwrap();
        let found = events(&text(&world.host, &feed.url).await);
        assert!(!found.iter().any(|event| event.0.starts_with("call-due")), "an occupant is asked for nothing");
    }
}

#[tokio::test]
async fn an_address_is_replaced_taken_back_and_not_guessed() {
    for world in World::all().await.unwrap() {
        let syndic = person(&world, Role::Syndic).await;
        let first = calendar_feed_create(&syndic, None).await.unwrap();
        assert_eq!(secret(&first.url).len(), 43, "256 bits");
        assert!(!format!("{:?}", first.row).contains(secret(&first.url)));
        let second = calendar_feed_rotate(&syndic, first.row.id).await.unwrap();
        let unknown = calendar_file(&world.host, secret(&first.url), "192.0.2.9", "test").await.unwrap_err();
        assert_eq!(code(&unknown), "calendar-feed-unknown");
        text(&world.host, &second.url).await;
        let stranger = world.other.ctx(&world.host, Role::Syndic);
        assert_eq!(code(&calendar_feed_revoke(&stranger, first.row.id).await.unwrap_err()), "calendar-feed-unknown");
        calendar_feed_revoke(&syndic, first.row.id).await.unwrap();
        assert!(matches!(
            calendar_file(&world.host, secret(&second.url), "192.0.2.9", "test").await,
            Err(Error::NotFound(_))
        ));
        // Whoever tries many waits; everybody else does not.
        for guess in 0..40 {
            _ = calendar_file(&world.host, &format!("guess-{guess}"), "192.0.2.66", "test").await;
        }
        let waits = calendar_file(&world.host, "guess", "192.0.2.66", "test").await.unwrap_err();
        assert_eq!(code(&waits), "sign-in-throttled");
        let other = calendar_file(&world.host, "guess", "192.0.2.67", "test").await.unwrap_err();
        assert_eq!(code(&other), "calendar-feed-unknown");
        assert!(matches!(world.host.clock, Clock::Stopped(_)));
    }
}
