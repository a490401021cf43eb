//! The deed that ends a request (C. civ. art. 3.94 §3), and arrears that the seller contests (art. 3.95).

use chrono::{NaiveDate, TimeDelta};
use entity::{
    id::TransferId,
    identity::Role,
    language::Language,
    messaging::Kind,
    transfer::{DeedNoticeForm, PortalForm, TransferSide, attach_until},
};
use service::{
    Ctx, Error, RequestInfo,
    identity::{organization_activate, organization_suspend, session_resume},
    jobs::{drain, registry, tick},
    messaging::{NotificationFilter, notifications_list},
    outside::{calendar_feed_create, calendar_file},
    page::PageRequest,
    property::association_archive,
    testkit::World,
    text::Text,
    transfer::{deed_notice_add, deed_notices_by_transfers, portal_deed_notice, transfer_cancel},
};

use crate::{
    transfer::on,
    transfer_portal::{OFFICE, ask, asked, file_of, later, of, open},
    units::codes,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn notice() -> DeedNoticeForm {
    DeedNoticeForm {
        deed_on: "2026-03-02".into(),
        acquirers: "Luc Maes, Nieuwstraat 4, 1000 Brussel\nAn Maes, idem".into(),
        ..DeedNoticeForm::default()
    }
}

/// The seller contests what she owes, in the notary's letter of the day of the deed.
fn contested() -> DeedNoticeForm {
    DeedNoticeForm { contested_on: "2026-03-02".into(), ..notice() }
}

/// The syndic, with an account that the database knows.
async fn syndic(world: &World) -> Ctx {
    let session = world.token(Role::Syndic).await.unwrap();
    let actor = session_resume(&world.host, &session).await.unwrap();
    Ctx::new(world.host.clone(), RequestInfo { request_id: "test".into(), language: Language::Fr }, actor)
}

/// Which of our notices the syndic has had, the latest first.
async fn told(syndic: &Ctx) -> Vec<Kind> {
    let every = NotificationFilter::default();
    let rows = notifications_list(&syndic.anew(), every, PageRequest::default()).await.unwrap().rows;
    let ours = [Kind::TransferDeed, Kind::TransferContested];
    rows.into_iter().map(|row| row.kind).filter(|kind| ours.contains(kind)).collect()
}

/// What the syndic reads of the notices of a request, the latest first.
async fn read(world: &World, id: TransferId) -> Vec<(NaiveDate, Option<NaiveDate>, TransferSide, String)> {
    let rows = deed_notices_by_transfers(&world.ctx(Role::Syndic), &[id]).await.unwrap().remove(&id);
    let rows = rows.unwrap_or_default().into_iter();
    rows.map(|row| (row.deed_on, row.contested_on, row.side, row.author_name)).collect()
}

#[tokio::test]
async fn the_notary_tells_of_the_deed_once_and_a_correction_is_another_notice() {
    for world in World::all().await.unwrap() {
        let (world, letterbox) = open(world).await;
        let syndic = syndic(&world).await;
        let file = ask(&world, &letterbox, &asked("A1")).await;
        let id = of(&world, &file).await;
        assert_eq!(file_of(&world, &file).await.deed, None);
        let tell = async |form: &DeedNoticeForm| portal_deed_notice(&world.anonymous(), &file, form, OFFICE).await;
        tell(&notice()).await.unwrap();
        tell(&notice()).await.unwrap();
        let by = "Mr. Griet Wouters".to_owned();
        let first = (day("2026-03-02"), None, TransferSide::Asker, by.clone());
        assert_eq!(read(&world, id).await, std::slice::from_ref(&first), "{}", world.name);

        let contested = DeedNoticeForm { representative: "An Maes".into(), ..contested() };
        let afterwards = later(&world, TimeDelta::minutes(5));
        portal_deed_notice(&afterwards, &file, &contested, OFFICE).await.unwrap();
        let second = (day("2026-03-02"), Some(day("2026-03-02")), TransferSide::Asker, by);
        assert_eq!(read(&world, id).await, [second, first]);
        let shown = file_of(&world, &file).await.deed.unwrap();
        assert_eq!(
            (shown.acquirers.as_str(), shown.representative.as_deref(), shown.contested_on),
            (notice().acquirers.as_str(), Some("An Maes"), Some(day("2026-03-02")))
        );

        // Whoever manages the association is told, and by when an attachment is notified: the twentieth working day.
        letterbox.send_all().await.unwrap();
        let told = notifications_list(&syndic, NotificationFilter::default(), PageRequest::default()).await.unwrap();
        let bodies: Vec<String> = told.rows.iter().map(|row| row.body(Text::new(Language::Fr))).collect();
        assert_eq!(attach_until(day("2026-03-02")), Some(day("2026-03-30")));
        assert!(told.rows.iter().any(|row| row.kind == Kind::TransferDeed), "{bodies:?}");
        let contested = told.rows.iter().position(|row| row.kind == Kind::TransferContested);
        assert!(bodies[contested.unwrap()].contains("30\u{a0}mars\u{a0}2026"), "{bodies:?}");
    }
}

#[tokio::test]
async fn nobody_but_the_notary_tells_and_what_is_wrong_is_named() {
    for world in World::all().await.unwrap() {
        let (world, letterbox) = open(world).await;
        let file = ask(&world, &letterbox, &asked("A1")).await;
        let id = of(&world, &file).await;
        let refused = async |form: DeedNoticeForm| {
            codes(&portal_deed_notice(&world.anonymous(), &file, &form, OFFICE).await.unwrap_err())
        };
        let at = |code, field: &str| vec![(code, field.to_owned())];
        let future = DeedNoticeForm { deed_on: "2026-03-03".into(), ..notice() };
        assert_eq!(refused(future).await, at("transfer-deed-future", "deedOn"));
        let before = DeedNoticeForm { deed_on: "2026-03-01".into(), ..notice() };
        assert_eq!(refused(before).await, at("transfer-notice-before-request", "deedOn"));
        let hostile = DeedNoticeForm { acquirers: "a\u{202e}b".into(), representative: "x".repeat(201), ..notice() };
        assert_eq!(
            refused(hostile).await,
            [("text-control-character", "acquirers".to_owned()), ("text-too-long", "representative".to_owned())]
        );
        let unknown = portal_deed_notice(&world.anonymous(), "no such link", &notice(), OFFICE).await;
        assert!(matches!(unknown, Err(Error::NotFound(_))));
        assert!(read(&world, id).await.is_empty());

        let agent = PortalForm { requester: "agent".into(), note: "Mandaat".into(), ..asked("A2") };
        let agents = ask(&world, &letterbox, &agent).await;
        let error = portal_deed_notice(&world.anonymous(), &agents, &notice(), OFFICE).await.unwrap_err();
        assert_eq!(codes(&error), at("transfer-notice-notary-only", "deedOn"));
        // Nor does she learn who bought, when the syndic writes it down.
        let hers = of(&world, &agents).await;
        deed_notice_add(&world.ctx(Role::Syndic), None, hers, &notice()).await.unwrap();
        assert_eq!(file_of(&world, &agents).await.deed, None, "{}", world.name);

        let root = world.ctx(Role::Superadmin);
        organization_suspend(&root, world.own.organization, None, "Facture impayée.", None).await.unwrap();
        assert_eq!(refused(notice()).await, at("transfer-message-suspended", "deedOn"));
        organization_activate(&root, world.own.organization, None, None).await.unwrap();
        transfer_cancel(&world.ctx(Role::Syndic), None, id, "Dubbel", None).await.unwrap();
        assert_eq!(refused(notice()).await, at("transfer-notice-closed", "deedOn"));
    }
}

#[tokio::test]
async fn whoever_manages_writes_down_what_came_by_letter_and_an_owner_reads_none_of_it() {
    for world in World::all().await.unwrap() {
        let (world, letterbox) = open(world).await;
        let file = ask(&world, &letterbox, &asked("A1")).await;
        let id = of(&world, &file).await;
        let syndic = world.ctx(Role::Syndic);
        deed_notice_add(&syndic, None, id, &notice()).await.unwrap();
        assert_eq!(
            read(&world, id).await,
            [(day("2026-03-02"), None, TransferSide::Manager, "Somebody".to_owned())],
            "{}",
            world.name
        );
        assert_eq!(file_of(&world, &file).await.deed.unwrap().author, "Somebody");
        for role in [Role::Owner, Role::CouncilMember, Role::Occupant] {
            let ctx = world.ctx(role);
            assert!(matches!(deed_notice_add(&ctx, None, id, &notice()).await, Err(Error::Forbidden)), "{role:?}");
        }
        let owner = deed_notices_by_transfers(&world.ctx(Role::Owner), &[id]).await;
        assert!(matches!(owner, Err(Error::Forbidden)), "{owner:?}");
        let stranger = world.other.ctx(&world.host, Role::Syndic);
        assert!(matches!(deed_notice_add(&stranger, None, id, &notice()).await, Err(Error::NotFound(_))));
        assert!(deed_notices_by_transfers(&stranger, &[id]).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn the_syndic_is_reminded_once_before_the_last_day_of_an_attachment() {
    for world in World::all().await.unwrap() {
        let (world, letterbox) = open(world).await;
        let syndic = syndic(&world).await;
        let file = ask(&world, &letterbox, &asked("A1")).await;
        let other = ask(&world, &letterbox, &asked("A2")).await;
        let withdrawn = ask(&world, &letterbox, &asked("G1")).await;
        let tell = async |file: &str, form: &DeedNoticeForm, minutes: i64| {
            portal_deed_notice(&later(&world, TimeDelta::minutes(minutes)), file, form, OFFICE).await.unwrap();
        };
        tell(&file, &contested(), 0).await;
        tell(&other, &notice(), 0).await;
        tell(&withdrawn, &contested(), 0).await;
        tell(&withdrawn, &notice(), 5).await;
        // The schedules are agreed on from here on.
        tick(&world.host, &registry()).await.unwrap();
        drain(&world.host).await.unwrap();
        let before = told(&syndic).await.len();
        // Both last days stand in the calendar; of the contest that was withdrawn only that it is called off.
        let feed = calendar_feed_create(&syndic, None).await.unwrap();
        let secret = feed.url.rsplit('/').next().unwrap().trim_end_matches(".ics").to_owned();
        let shown = calendar_file(&world.host, &secret, OFFICE, "test").await.unwrap().text.replace("\r\n ", "");
        let entry = |file: TransferId| {
            let (_, rest) = shown.split_once(&format!("UID:attachment-due-{file}"))?;
            rest.split("END:VEVENT").next()
        };
        let contested = entry(of(&world, &file).await).unwrap();
        assert!(contested.contains("20260330") && contested.contains("Saisie art. 3.95"), "{contested}");
        assert!(entry(of(&world, &withdrawn).await).unwrap().contains("STATUS:CANCELLED"), "{shown}");
        assert_eq!(entry(of(&world, &other).await), None, "{}", world.name);
        // The twentieth working day is 30 March; a lawyer and a bailiff are instructed from the 20th on.
        for (day, reminders) in
            [("2026-03-19", 0), ("2026-03-20", 1), ("2026-03-21", 1), ("2026-03-30", 1), ("2026-03-31", 1)]
        {
            let host = on(&world, day);
            tick(&host, &registry()).await.unwrap();
            drain(&host).await.unwrap();
            drain(&host).await.unwrap();
            let all = told(&syndic).await;
            assert_eq!(all.len(), before + reminders, "{} {day}", world.name);
            assert!(reminders == 0 || all[0] == Kind::TransferContested, "{all:?}");
        }
    }
}

#[tokio::test]
async fn a_contest_whose_term_is_over_is_told_as_the_deed() {
    for world in World::all().await.unwrap() {
        let (world, letterbox) = open(world).await;
        let syndic = syndic(&world).await;
        let file = ask(&world, &letterbox, &asked("A1")).await;
        let id = of(&world, &file).await;
        let info = RequestInfo { request_id: "test".into(), language: Language::Fr };
        let after = on(&world, "2026-03-31");
        let late = Ctx::new(after.clone(), info, world.ctx(Role::Accountant).actor().cloned());
        deed_notice_add(&late, None, id, &contested()).await.unwrap();
        drain(&after).await.unwrap();
        drain(&after).await.unwrap();
        assert_eq!(told(&syndic).await, [Kind::TransferDeed], "{}", world.name);
    }
}

#[tokio::test]
async fn notices_are_counted_sent_at_once_only_once_and_end_with_the_association() {
    for world in World::all().await.unwrap() {
        let (world, letterbox) = open(world).await;
        let file = ask(&world, &letterbox, &asked("A1")).await;
        let id = of(&world, &file).await;
        let (first, second) = (world.anonymous(), world.anonymous());
        let form = notice();
        let (one, two) = tokio::join!(
            portal_deed_notice(&first, &file, &form, OFFICE),
            portal_deed_notice(&second, &file, &form, OFFICE)
        );
        one.and(two).unwrap();
        assert_eq!(read(&world, id).await.len(), 1, "{}", world.name);

        let differing = |rank: i64| DeedNoticeForm { acquirers: format!("Luc Maes {rank}"), ..notice() };
        for rank in 1..20 {
            let then = later(&world, TimeDelta::minutes(rank));
            portal_deed_notice(&then, &file, &differing(rank), OFFICE).await.unwrap();
        }
        let refused = async |at: TimeDelta| {
            let error = portal_deed_notice(&later(&world, at), &file, &differing(99), OFFICE).await.unwrap_err();
            codes(&error)
        };
        assert_eq!(refused(TimeDelta::minutes(20)).await, [("transfer-notices-many", "deedOn".to_owned())]);
        assert_eq!(read(&world, id).await.len(), 20);

        association_archive(&world.ctx(Role::Syndic), world.own.home.id, None, None).await.unwrap();
        assert_eq!(refused(TimeDelta::minutes(21)).await, [("association-archived", String::new())], "{}", world.name);
        assert_eq!(read(&world, id).await.len(), 20);
    }
}
