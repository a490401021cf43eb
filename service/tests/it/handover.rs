//! Taking over from a former syndic.

use entity::{
    id::HandoverId,
    identity::Role,
    property::{HandoverForm, HandoverItemKind, HandoverItemState, HandoverMarkForm, HandoverStatus},
};
use service::{
    Ctx, Error,
    page::PageRequest,
    platform::verify,
    property::{
        association_archive, handover_abandon, handover_complete, handover_current, handover_demand,
        handover_demand_pdf, handover_demands_by_handovers, handover_draft_pdf, handover_fetch,
        handover_items_by_handovers, handover_mark, handover_reopen, handover_start, handovers_list,
    },
    testkit::World,
};

fn codes(error: &Error) -> Vec<(&'static str, String)> {
    error.refusals().iter().map(|refusal| (refusal.code, refusal.path.join("."))).collect()
}

fn form() -> HandoverForm {
    HandoverForm {
        name: "Gestion Marchal SRL".into(),
        email: "info@marchal.example".into(),
        street: "Rue Neuve 4".into(),
        postal_code: "1000".into(),
        city: "Bruxelles".into(),
        language: "nl".into(),
        mandate_ended_on: "2026-01-31".into(),
        ..HandoverForm::default()
    }
}

fn mark(items: &[HandoverItemKind], event: &str, note: &str) -> HandoverMarkForm {
    HandoverMarkForm {
        items: items.iter().map(|item| item.code().to_owned()).collect(),
        event: event.into(),
        received_on: String::new(),
        note: note.into(),
    }
}

async fn state_of(ctx: &Ctx, id: HandoverId, kind: HandoverItemKind) -> (HandoverItemState, Option<String>, bool) {
    let items = handover_items_by_handovers(ctx, &[id]).await.unwrap().remove(&id).unwrap();
    let item = items.into_iter().find(|item| item.kind == kind).unwrap();
    (item.state, item.note, item.received_on.is_some())
}

#[tokio::test]
async fn everything_is_awaited_within_thirty_days_and_one_handover_runs_at_a_time() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = world.own.home.id;
        assert_eq!(handover_current(&ctx, home).await.unwrap(), None);
        let id = handover_start(&ctx, home, &form(), None).await.unwrap().value;
        let row = handover_fetch(&ctx, id).await.unwrap();
        assert_eq!((row.due_on.to_string().as_str(), row.account_years, row.version), ("2026-03-02", 7, 1));
        let items = handover_items_by_handovers(&ctx, &[id]).await.unwrap().remove(&id).unwrap();
        assert_eq!(items.iter().map(|item| item.kind).collect::<Vec<_>>(), HandoverItemKind::ALL, "{}", world.name);
        assert!(items.iter().all(|item| item.state == HandoverItemState::Awaited));
        let second = handover_start(&ctx, home, &form(), None).await.unwrap_err();
        assert_eq!(codes(&second), [("handover-running", String::new())]);
        // Another association has its own.
        handover_start(&ctx, world.own.neighbour.id, &form(), None).await.unwrap();
        assert_eq!(handovers_list(&ctx, home, PageRequest::default()).await.unwrap().rows.len(), 1);
    }
}

#[tokio::test]
async fn what_arrives_is_noted_and_what_cannot_have_happened_is_refused_thing_by_thing() {
    use HandoverItemKind::{Claims, Keys, Plans, Staff};
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = handover_start(&ctx, world.own.home.id, &form(), None).await.unwrap().value;
        handover_mark(&ctx, id, Some(1), &mark(&[Keys, Plans], "receive", "deux trousseaux"), None).await.unwrap();
        assert_eq!(
            state_of(&ctx, id, Keys).await,
            (HandoverItemState::Received, Some("deux trousseaux".to_owned()), true)
        );
        // Somebody who looked before sees a version that is no longer there.
        let stale = handover_mark(&ctx, id, Some(1), &mark(&[Staff], "waive", ""), None).await.unwrap_err();
        assert_eq!(codes(&stale), [("stale-version", String::new())]);
        assert_eq!(state_of(&ctx, id, Staff).await.0, HandoverItemState::Awaited, "{}", world.name);
        let twice = handover_mark(&ctx, id, None, &mark(&[Staff, Keys, Plans], "waive", ""), None).await.unwrap_err();
        assert_eq!(
            codes(&twice),
            [("handover-item-step", "items.1".to_owned()), ("handover-item-step", "items.2".to_owned())]
        );
        assert_eq!(state_of(&ctx, id, Staff).await.0, HandoverItemState::Awaited, "nothing was written");
        // What came stays dated when it turns out to be incomplete; what was noted by mistake is awaited as before.
        handover_mark(&ctx, id, None, &mark(&[Keys], "dispute", "la cave manque"), None).await.unwrap();
        assert_eq!(
            state_of(&ctx, id, Keys).await,
            (HandoverItemState::Disputed, Some("la cave manque".to_owned()), true)
        );
        handover_mark(&ctx, id, None, &mark(&[Keys], "await", ""), None).await.unwrap();
        assert_eq!(state_of(&ctx, id, Keys).await, (HandoverItemState::Awaited, None, false));
        let late = HandoverMarkForm { received_on: "2026-03-03".into(), ..mark(&[Claims], "receive", "") };
        let late = handover_mark(&ctx, id, None, &late, None).await.unwrap_err();
        assert_eq!(codes(&late), [("handover-received-later", "receivedOn".to_owned())]);
    }
}

#[tokio::test]
async fn it_is_complete_when_nothing_is_owed_and_can_be_taken_up_again() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = world.own.home.id;
        let id = handover_start(&ctx, home, &form(), None).await.unwrap().value;
        let early = handover_complete(&ctx, id, None, None).await.unwrap_err();
        assert_eq!(codes(&early), [("handover-items-owed", String::new())]);
        assert_eq!(early.refusals()[0].params["count"], HandoverItemKind::ALL.len().to_string());
        handover_mark(&ctx, id, None, &mark(HandoverItemKind::ALL, "receive", ""), None).await.unwrap();
        handover_complete(&ctx, id, Some(2), None).await.unwrap();
        let row = handover_fetch(&ctx, id).await.unwrap();
        assert_eq!((row.status, row.ended_at.is_some()), (HandoverStatus::Complete, true), "{}", world.name);
        let closed = handover_mark(&ctx, id, None, &mark(&[HandoverItemKind::Keys], "await", ""), None).await;
        assert_eq!(codes(&closed.unwrap_err()), [("handover-ended", String::new())]);
        assert_eq!(codes(&handover_demand(&ctx, id, None, None).await.unwrap_err())[0].0, "handover-step");

        let next = handover_start(&ctx, home, &form(), None).await.unwrap().value;
        assert_eq!(codes(&handover_reopen(&ctx, id, None, None).await.unwrap_err())[0].0, "handover-running");
        let wordless = handover_abandon(&ctx, next, None, " ", None).await.unwrap_err();
        assert_eq!(codes(&wordless), [("text-required", "reason".to_owned())]);
        handover_abandon(&ctx, next, None, "Société dissoute", None).await.unwrap();
        handover_reopen(&ctx, id, None, None).await.unwrap();
        assert_eq!(handover_current(&ctx, home).await.unwrap().map(|row| row.id), Some(id));
        assert_eq!(handover_fetch(&ctx, next).await.unwrap().abandon_reason.as_deref(), Some("Société dissoute"));
        // The one under way comes first.
        let list = handovers_list(&ctx, home, PageRequest::default()).await.unwrap();
        assert_eq!(list.rows.iter().map(|row| row.id).collect::<Vec<_>>(), [id, next]);
    }
}

#[tokio::test]
async fn a_letter_asks_for_what_is_owed_in_the_language_of_the_former_syndic_and_stays_as_it_was_issued() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = world.own.home.id;
        let id = handover_start(&ctx, home, &form(), None).await.unwrap().value;
        let draft = handover_draft_pdf(&ctx, id).await.unwrap();
        assert_eq!(draft.sha256, handover_draft_pdf(&ctx, id).await.unwrap().sha256);
        handover_demand(&ctx, id, Some(1), None).await.unwrap();
        let first = handover_demand_pdf(&ctx, id, 1).await.unwrap();
        assert!(first.bytes.starts_with(b"%PDF-"));
        assert_eq!(first.file_name, "1-H20260131-1.pdf");
        assert_eq!(handover_fetch(&ctx, id).await.unwrap().status, HandoverStatus::Demanded);

        handover_mark(&ctx, id, None, &mark(&[HandoverItemKind::Plans], "receive", ""), None).await.unwrap();
        handover_demand(&ctx, id, None, None).await.unwrap();
        let demands = handover_demands_by_handovers(&ctx, &[id]).await.unwrap().remove(&id).unwrap();
        let all = i32::try_from(HandoverItemKind::ALL.len()).unwrap();
        assert_eq!(demands.iter().map(|row| (row.number, row.items)).collect::<Vec<_>>(), [(1, all), (2, all - 1)]);
        assert_eq!(handover_demand_pdf(&ctx, id, 1).await.unwrap().sha256, first.sha256, "{}", world.name);
        assert!(matches!(handover_demand_pdf(&ctx, id, 3).await, Err(Error::NotFound(_))));

        handover_mark(&ctx, id, None, &mark(HandoverItemKind::ALL, "await", ""), None).await.unwrap_err();
        let rest: Vec<HandoverItemKind> =
            HandoverItemKind::ALL.iter().copied().filter(|kind| *kind != HandoverItemKind::Plans).collect();
        handover_mark(&ctx, id, None, &mark(&rest, "receive", ""), None).await.unwrap();
        let nothing = handover_demand(&ctx, id, None, None).await.unwrap_err();
        assert_eq!(codes(&nothing), [("handover-nothing-owed", String::new())]);
        assert!(handover_draft_pdf(&ctx, id).await.is_err());
    }
}

#[tokio::test]
async fn the_code_on_a_letter_is_known() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = handover_start(&ctx, world.own.home.id, &form(), None).await.unwrap().value;
        handover_demand(&ctx, id, None, None).await.unwrap();
        let pdf = handover_demand_pdf(&ctx, id, 1).await.unwrap();
        let folder = std::env::temp_dir().join(format!("{id}.pdf"));
        std::fs::write(&folder, &pdf.bytes).unwrap();
        let text = std::process::Command::new("pdftotext").arg(&folder).arg("-").output().unwrap();
        std::fs::remove_file(&folder).unwrap();
        let text = String::from_utf8(text.stdout).unwrap();
        // Wherever its lines end.
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains("Burgerlijk Wetboek, art. 3.89, § 5, 7°"), "{text}");
        // A code of wide letters goes on in the next line.
        let printed = text.split("/verify/").nth(1).unwrap().chars().filter(|sign| !sign.is_whitespace());
        let code: String = printed.take(16).collect();
        let known =
            verify(&world.anonymous(), &code, "192.0.2.7").await.unwrap_or_else(|error| panic!("{error:?} {text}"));
        assert_eq!((known.kind.as_str(), known.revoked_at), ("handover_demand", None));
    }
}

#[tokio::test]
async fn those_who_watch_read_it_the_syndic_writes_it_and_strangers_find_nothing() {
    for world in World::all().await.unwrap() {
        let syndic = world.ctx(Role::Syndic);
        let home = world.own.home.id;
        let id = handover_start(&syndic, home, &form(), None).await.unwrap().value;
        for role in [Role::Accountant, Role::CouncilMember] {
            let ctx = world.ctx(role);
            handover_fetch(&ctx, id).await.unwrap();
            handover_draft_pdf(&ctx, id).await.unwrap();
            assert!(matches!(handover_demand(&ctx, id, None, None).await, Err(Error::Forbidden)), "{role:?}");
            assert!(matches!(handover_start(&ctx, home, &form(), None).await, Err(Error::Forbidden)), "{role:?}");
        }
        for role in [Role::Owner, Role::Occupant, Role::Notary] {
            assert!(matches!(handover_fetch(&world.ctx(role), id).await, Err(Error::Forbidden)), "{role:?}");
        }
        let stranger = world.other.ctx(&world.host, Role::Syndic);
        assert!(matches!(handover_fetch(&stranger, id).await, Err(Error::NotFound(_))));
        assert!(matches!(handover_draft_pdf(&stranger, id).await, Err(Error::NotFound(_))));
        let theirs = handover_mark(&stranger, id, None, &mark(HandoverItemKind::ALL, "receive", ""), None).await;
        assert!(matches!(theirs, Err(Error::NotFound(_))), "{}", world.name);
        // What is put away is only read.
        association_archive(&syndic, home, None, None).await.unwrap();
        handover_fetch(&syndic, id).await.unwrap();
        let archived = handover_mark(&syndic, id, None, &mark(HandoverItemKind::ALL, "receive", ""), None).await;
        assert_eq!(codes(&archived.unwrap_err())[0].0, "association-archived");
    }
}

#[tokio::test]
async fn sending_twice_with_one_key_does_it_once() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let key = service::RequestKey::parse("take-over").unwrap();
        let first = handover_start(&ctx, world.own.home.id, &form(), Some(&key)).await.unwrap();
        let again = handover_start(&ctx, world.own.home.id, &form(), Some(&key)).await.unwrap();
        assert_eq!((first.value, first.replayed, again.replayed), (again.value, false, true), "{}", world.name);
        let key = service::RequestKey::parse("letter").unwrap();
        handover_demand(&ctx, first.value, None, Some(&key)).await.unwrap();
        assert!(handover_demand(&ctx, first.value, None, Some(&key)).await.unwrap().replayed);
        let demands = handover_demands_by_handovers(&ctx, &[first.value]).await.unwrap();
        assert_eq!(demands[&first.value].len(), 1);
    }
}

#[tokio::test]
async fn what_a_letter_could_not_print_is_refused_when_it_is_entered() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = world.own.home.id;
        let strange =
            HandoverForm { name: "Kantoor 安".into(), street: "Rue 安 4".into(), city: "安".into(), ..form() };
        let refused = handover_start(&ctx, home, &strange, None).await.unwrap_err();
        let expected = ["name", "street", "city"].map(|field| ("sign-unprintable", field.to_owned()));
        assert_eq!(codes(&refused), expected, "{}", world.name);
        assert_eq!(handover_current(&ctx, home).await.unwrap(), None, "nothing was written");
        let id = handover_start(&ctx, home, &form(), None).await.unwrap().value;
        let noted = mark(&[HandoverItemKind::Keys], "dispute", "鍵 manque");
        let refused = handover_mark(&ctx, id, None, &noted, None).await.unwrap_err();
        assert_eq!(codes(&refused), [("sign-unprintable", "note".to_owned())]);
        assert_eq!(refused.refusals()[0].params["sign"], "鍵");
        // What was taken in is read on the letter.
        handover_mark(&ctx, id, None, &mark(&[HandoverItemKind::Keys], "dispute", "la cave manque"), None)
            .await
            .unwrap();
        handover_demand(&ctx, id, None, None).await.unwrap();
        handover_demand_pdf(&ctx, id, 1).await.unwrap();
    }
}

#[tokio::test]
async fn a_handover_that_is_reopened_stays_demanded_where_a_letter_was_issued() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = handover_start(&ctx, world.own.home.id, &form(), None).await.unwrap().value;
        handover_demand(&ctx, id, None, None).await.unwrap();
        handover_mark(&ctx, id, None, &mark(HandoverItemKind::ALL, "receive", ""), None).await.unwrap();
        handover_complete(&ctx, id, None, None).await.unwrap();
        handover_reopen(&ctx, id, None, None).await.unwrap();
        let row = handover_fetch(&ctx, id).await.unwrap();
        assert_eq!((row.status, row.ended_at), (HandoverStatus::Demanded, None), "{}", world.name);
        // The next letter is the second one.
        handover_mark(&ctx, id, None, &mark(&[HandoverItemKind::Keys], "await", ""), None).await.unwrap();
        handover_demand(&ctx, id, None, None).await.unwrap();
        let demands = handover_demands_by_handovers(&ctx, &[id]).await.unwrap().remove(&id).unwrap();
        assert_eq!(demands.iter().map(|row| row.number).collect::<Vec<_>>(), [1, 2]);

        let other = handover_start(&ctx, world.own.neighbour.id, &form(), None).await.unwrap().value;
        handover_abandon(&ctx, other, None, "Société dissoute", None).await.unwrap();
        handover_reopen(&ctx, other, None, None).await.unwrap();
        assert_eq!(handover_fetch(&ctx, other).await.unwrap().status, HandoverStatus::Open);
    }
}
