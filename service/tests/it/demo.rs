//! The demonstration: what its four associations show, on whatever day it is made, on SQLite and on PostgreSQL.

use chrono::{DateTime, NaiveDate, NaiveTime};
use entity::{
    id::AssociationId,
    language::Language,
    property::readiness::Requirement,
    share::Share,
    transfer::{TransferKind, TransferState},
};
use service::{
    Clock, Ctx, Host, RequestInfo,
    identity::{demo_tiles, session_open_demo, session_resume},
    outside::calendar_backfill,
    page::PageRequest,
    platform::demo_fill,
    property::{
        acting_mandates, associations_list, handover_current, handover_items_by_handovers, mandates_by_associations,
        public_page_show, readiness, share_register, titles_summary,
    },
    testkit::{POSTGRES_URL, empty_postgres, empty_sqlite},
    transfer::{TransferFilter, transfer_defaults, transfer_settings, transfers_list},
};

/// Days on which counting back from today could go wrong: a leap day, both ends of a year, the days of the sale and of the renewal.
const DAYS: [(i32, u32, u32); 6] =
    [(2028, 2, 29), (2027, 1, 1), (2026, 12, 31), (2026, 4, 24), (2026, 6, 1), (2026, 11, 25)];

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The syndic of the demonstration, on a host where it is this day.
async fn syndic(host: &mut Host, today: NaiveDate) -> Ctx {
    host.demo = true;
    host.clock = Clock::Stopped(DateTime::from_naive_utc_and_offset(
        today.and_time(NaiveTime::from_hms_opt(11, 0, 0).unwrap()),
        chrono::Utc,
    ));
    demo_fill(host).await.unwrap();
    let nobody = Ctx::new(host.clone(), RequestInfo { request_id: "test".into(), language: Language::Fr }, None);
    let tiles = demo_tiles(&nobody).await.unwrap();
    let token = session_open_demo(&nobody, tiles.first().unwrap().account, "test").await.unwrap();
    let actor = session_resume(host, &token).await.unwrap();
    Ctx::new(host.clone(), RequestInfo { request_id: "test".into(), language: Language::Fr }, actor)
}

/// The association with this name.
async fn association(ctx: &Ctx, name: &str) -> AssociationId {
    let list = associations_list(ctx, false, PageRequest::default()).await.unwrap();
    list.rows.iter().find(|row| row.name == name).unwrap().id
}

/// What is missing of an association, whatever follows from it.
async fn unmet(ctx: &Ctx, id: AssociationId) -> Vec<Requirement> {
    let found = readiness(ctx, id).await.unwrap();
    found.predicates.iter().filter(|one| !one.met).map(|one| one.requirement).collect()
}

async fn shows_what_it_promises(ctx: &Ctx) {
    let today = ctx.today();
    let tilleuls = association(ctx, "ACP Résidence Les Tilleuls").await;
    assert_eq!(unmet(ctx, tilleuls).await, [Requirement::Voters], "{today}");
    let titles = titles_summary(ctx, tilleuls, today).await.unwrap();
    assert_eq!(
        (titles.units, titles.shares, titles.without_holder, titles.suspended),
        (24, Share(1000), 0, 1),
        "{today}"
    );
    // The amendment of 2011 gave two flats other shares, and the total stayed.
    for (on, shares) in [(day(2011, 10, 5), [54, 52]), (day(2011, 10, 6), [50, 56]), (today, [50, 56])] {
        let register = share_register(ctx, tilleuls, on).await.unwrap();
        let of = |reference: &str| register.units.iter().find(|unit| unit.reference == reference).unwrap().shares.0;
        assert_eq!([of("A3B"), of("A3D")], shares, "{on}");
        assert_eq!((register.units.len(), register.total), (24, Share(1000)), "{on}");
    }
    let mandates = mandates_by_associations(ctx, &[tilleuls]).await.unwrap().remove(&tilleuls).unwrap();
    assert_eq!(mandates.len(), 2);
    assert!(mandates.iter().any(|mandate| mandate.renewed_from.is_some()));
    public_page_show(ctx, "tilleuls").await.unwrap();

    let parc = association(ctx, "ACP du Parc").await;
    let hochstrasse = association(ctx, "WEG Hochstraße").await;
    let scheldezicht = association(ctx, "VME Scheldezicht").await;
    for opened in [tilleuls, parc, hochstrasse] {
        assert!(readiness(ctx, opened).await.unwrap().opened_at.is_some());
    }
    assert!(unmet(ctx, parc).await.is_empty() && unmet(ctx, hochstrasse).await.is_empty());
    let acting = acting_mandates(ctx, &[tilleuls, parc, hochstrasse, scheldezicht], today).await.unwrap();
    assert_eq!(acting.len(), 4, "{today}");
    let left = acting.get(&hochstrasse).unwrap().ends_on.unwrap().signed_duration_since(today).num_days();
    assert!((1..90).contains(&left), "{left}");

    assert_eq!(
        unmet(ctx, scheldezicht).await,
        [Requirement::InternalRules, Requirement::MeetingPeriod, Requirement::Council],
        "{today}"
    );
    let titles = titles_summary(ctx, scheldezicht, today).await.unwrap();
    assert_eq!((titles.units, titles.shares), (96, Share(10_000)));
    let handover = handover_current(ctx, scheldezicht).await.unwrap().unwrap();
    assert!(handover.mandate_ended_on < today && handover.due_on > today);
    let items = handover_items_by_handovers(ctx, &[handover.id]).await.unwrap().remove(&handover.id).unwrap();
    assert!(items.iter().any(|item| item.received_on.is_some()) && items.iter().any(|item| item.received_on.is_none()));
    two_flats_are_being_sold(ctx, tilleuls).await;
    // Whatever falls due is in the calendars already.
    assert_eq!(calendar_backfill(ctx.host()).await.unwrap(), 0, "{today}");
}

/// An agent asks before the contract, and a notary before the deed, whose term comes near.
async fn two_flats_are_being_sold(ctx: &Ctx, tilleuls: AssociationId) {
    let today = ctx.today();
    assert!(transfer_settings(ctx, tilleuls).await.unwrap().accepts_requests);
    let usual = transfer_defaults(ctx, tilleuls).await.unwrap();
    assert!(usual.len() >= 6 && usual.iter().all(|row| row.review_on > today && !row.verified_by_name.is_empty()));
    let filter = TransferFilter { association: Some(tilleuls), ..TransferFilter::default() };
    let rows = transfers_list(ctx, &filter, PageRequest::default()).await.unwrap().rows;
    let states: Vec<_> = rows.iter().map(|row| (row.kind, row.state)).collect();
    let (contract, deed) = (TransferKind::Contract, TransferKind::Deed);
    assert_eq!(states, [(deed, TransferState::InProgress), (contract, TransferState::Requested)], "{today}");
    let left: Vec<i64> = rows.iter().map(|row| row.alarm_on.signed_duration_since(today).num_days()).collect();
    assert!(matches!(left[..], [0..7, 10..15]), "{today} {left:?}");
}

#[tokio::test]
async fn the_demonstration_shows_what_it_promises_on_any_day() {
    for (year, month, of_month) in DAYS {
        let (mut host, _folder) = empty_sqlite().await.unwrap();
        let ctx = syndic(&mut host, day(year, month, of_month)).await;
        shows_what_it_promises(&ctx).await;
    }
}

#[tokio::test]
async fn it_shows_the_same_on_postgresql() {
    let Ok(server) = std::env::var(POSTGRES_URL) else { return };
    let mut host = empty_postgres(&server).await.unwrap();
    let ctx = syndic(&mut host, day(2026, 11, 25)).await;
    shows_what_it_promises(&ctx).await;
}
