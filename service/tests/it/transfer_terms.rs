//! The terms of requests as the days go by: reminders, what expires, and the calendars of those who answer.

use entity::{id::TransferId, identity::Role, language::Language, messaging::Kind, transfer::TransferState};
use service::{
    Ctx, RequestInfo,
    jobs::{drain, registry, tick},
    outside::{calendar_backfill, calendar_feed_create, calendar_file},
    page::PageRequest,
    testkit::World,
    transfer::{TransferFilter, transfer_cancel, transfer_fetch, transfer_figures, transfers_list},
};

use crate::transfer::{codes, contract, deed, on, person, put, request, told};

#[tokio::test]
async fn the_syndic_is_reminded_before_the_alarm_and_after_the_term_once_each() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let accountant = person(&world, Role::Accountant).await;
        let id = request(&ctx, &world, &contract(world.own.home.units[0])).await;
        let stopped = request(&ctx, &world, &contract(world.own.home.units[1])).await;
        transfer_cancel(&ctx, None, stopped, "Vendu autrement", None).await.unwrap();
        // The schedules are agreed on from here on.
        tick(&world.host, &registry()).await.unwrap();
        let kinds = async || told(&accountant).await.into_iter().map(|row| row.kind).collect::<Vec<_>>();
        // ED-01: the alarm is on 17 March, five days before it is the 12th.
        let mut expected = vec![Kind::TransferRequested, Kind::TransferRequested];
        for (day, new) in [
            ("2026-03-03", None),
            ("2026-03-11", None),
            ("2026-03-12", Some(Kind::TransferTerm)),
            ("2026-03-13", None),
            ("2026-03-16", Some(Kind::TransferTerm)),
            ("2026-03-17", None),
            ("2026-03-18", Some(Kind::TransferOverdue)),
            ("2026-03-19", None),
        ] {
            let host = on(&world, day);
            tick(&host, &registry()).await.unwrap();
            drain(&host).await.unwrap();
            drain(&host).await.unwrap();
            expected.splice(0..0, new);
            assert_eq!(kinds().await, expected, "{} {day}", world.name);
        }
        assert_eq!(
            transfer_fetch(&ctx.anew(), id).await.unwrap().reminded_on.map(|day| day.to_string()).as_deref(),
            Some("2026-03-18")
        );
        let late = Ctx::new(
            on(&world, "2026-03-18"),
            RequestInfo { request_id: "test".into(), language: Language::Fr },
            ctx.actor().cloned(),
        );
        let overdue = TransferFilter { overdue: true, ..TransferFilter::default() };
        let rows = transfers_list(&late, &overdue, PageRequest::default()).await.unwrap().rows;
        assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), [id]);
        let figures = transfer_figures(&late).await.unwrap();
        assert_eq!((figures.open, figures.due_soon, figures.overdue, figures.average_days), (1, 0, 1, None));
        put(&world, id, "state = 'delivered', delivered_at = '2026-03-18 10:00:00+00:00'").await;
        // What was delivered is not withdrawn.
        let refused = transfer_cancel(&late.anew(), None, id, "Trop tard", None).await.unwrap_err();
        assert_eq!(codes(&refused), [("transfer-state-refused", String::new())]);
        let figures = transfer_figures(&late.anew()).await.unwrap();
        assert_eq!((figures.open, figures.overdue, figures.average_days), (0, 0, Some(16)), "{}", world.name);
    }
}

#[tokio::test]
async fn what_was_delivered_expires_after_its_last_day() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let units = &world.own.home.units;
        let (old, fresh, waiting) = (
            request(&ctx, &world, &deed(units[0])).await,
            request(&ctx, &world, &deed(units[1])).await,
            request(&ctx, &world, &deed(units[2])).await,
        );
        put(&world, old, "state = 'delivered', expires_on = '2026-06-01'").await;
        put(&world, fresh, "state = 'delivered', expires_on = '2026-06-02'").await;
        put(&world, waiting, "state = 'generated', expires_on = '2026-05-01'").await;
        for host in [world.host.clone(), on(&world, "2026-06-02")] {
            tick(&host, &registry()).await.unwrap();
            drain(&host).await.unwrap();
        }
        let state = async |id: TransferId| transfer_fetch(&ctx.anew(), id).await.unwrap().state;
        assert_eq!(state(old).await, TransferState::Expired, "{}", world.name);
        assert_eq!(state(fresh).await, TransferState::Delivered);
        // Whoever has never been answered still waits, however old the figures are.
        assert_eq!(state(waiting).await, TransferState::Generated);
    }
}

#[tokio::test]
async fn the_term_stands_in_the_calendars_of_those_who_answer() {
    for world in World::all().await.unwrap() {
        let syndic = person(&world, Role::Syndic).await;
        let owner = person(&world, Role::Owner).await;
        let (feed, hers) =
            (calendar_feed_create(&syndic, None).await.unwrap(), calendar_feed_create(&owner, None).await.unwrap());
        let id = request(&world.ctx(Role::Syndic), &world, &contract(world.own.home.units[0])).await;
        let text = async |url: &str| {
            let secret = url.rsplit('/').next().unwrap().trim_end_matches(".ics");
            calendar_file(&world.host, secret, "192.0.2.1", "test").await.unwrap().text.replace("\r\n ", "")
        };
        let shown = text(&feed.url).await;
        assert!(shown.contains(&format!("transfer-due-{id}")) && shown.contains("20260317"), "{shown}");
        assert!(shown.contains(&format!("/transfers/{id}")), "{shown}");
        assert!(!text(&hers.url).await.contains("transfer-due"), "{}", world.name);
        transfer_cancel(&world.ctx(Role::Syndic), None, id, "Vente annulée", None).await.unwrap();
        let shown = text(&feed.url).await;
        assert!(shown.contains("STATUS:CANCELLED"), "{shown}");
        assert_eq!(calendar_backfill(&world.host).await.unwrap(), 0, "{}", world.name);
    }
}
