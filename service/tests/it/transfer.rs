//! Requests for the information about a unit that is sold: from the day they come in to their end.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use entity::{
    date::format_date,
    id::{TransferId, UnitId},
    identity::Role,
    language::Language,
    messaging::Kind,
    money::Cents,
    transfer::{
        SectionKind, TransferChangeForm, TransferForm, TransferSettingForm, TransferState, section::AnswerForm,
    },
};
use sea_orm::{ConnectionTrait as _, DatabaseConnection};
use service::{
    Clock, Ctx, Error, Host, RequestInfo, RequestKey,
    identity::session_resume,
    messaging::{NotificationFilter, NotificationView, notifications_list},
    page::PageRequest,
    property::association_archive,
    testkit::World,
    text::Text,
    transfer::{
        TransferFilter, transfer_begin, transfer_cancel, transfer_default_clear, transfer_default_set,
        transfer_defaults, transfer_fetch, transfer_request, transfer_settings, transfer_settings_update,
        transfer_update, transfers_by_ids, transfers_list,
    },
};

pub(crate) fn codes(error: &Error) -> Vec<(&'static str, String)> {
    error.refusals().iter().map(|refusal| (refusal.code, refusal.path.join("."))).collect()
}

/// A notary asks by registered mail, before the deed.
pub(crate) fn deed(unit: UnitId) -> TransferForm {
    TransferForm {
        unit: unit.to_string(),
        kind: "deed".into(),
        requester: "notary".into(),
        name: "Me Claes".into(),
        office: "Étude Claes".into(),
        email: "Etude@Claes.example".into(),
        phone: "+32 2 555 01 10".into(),
        language: "nl".into(),
        channel: "registered".into(),
        ..TransferForm::default()
    }
}

/// An agent asks by mail, before the contract.
pub(crate) fn contract(unit: UnitId) -> TransferForm {
    TransferForm {
        kind: "contract".into(),
        requester: "agent".into(),
        name: "Sarah Immo".into(),
        office: "Immo du Canal".into(),
        email: "sarah@immo.example".into(),
        channel: "email".into(),
        ..deed(unit)
    }
}

/// What an owner fills in on her own page.
fn own(unit: UnitId) -> TransferForm {
    TransferForm { unit: unit.to_string(), ..TransferForm::default() }
}

fn change(email: &str, received_on: &str) -> TransferChangeForm {
    TransferChangeForm {
        name: "Me Claes".into(),
        office: "Étude Claes".into(),
        email: email.into(),
        language: "fr".into(),
        received_on: received_on.into(),
        fee: "99,50".into(),
        ..TransferChangeForm::default()
    }
}

fn fees() -> TransferSettingForm {
    TransferSettingForm {
        accepts_requests: true,
        fee_contract: "120".into(),
        fee_deed: "250".into(),
        fee_source: "Contrat, art. 9".into(),
        ..TransferSettingForm::default()
    }
}

pub(crate) async fn request(ctx: &Ctx, world: &World, form: &TransferForm) -> TransferId {
    transfer_request(ctx, None, world.own.home.id, form).await.unwrap().value
}

/// A connection past the use cases, for the own organization, and a request as its statements name it.
async fn beneath(world: &World, id: TransferId) -> (DatabaseConnection, String) {
    let owner = world.owner_connection().await.unwrap();
    if world.name != "postgres" {
        return (owner, format!("X'{}'", id.0.simple()));
    }
    let organization = world.own.organization;
    let work_for = format!("SELECT set_config('app.organization', '{organization}', false)");
    owner.execute_unprepared(&work_for).await.unwrap();
    (owner, format!("'{id}'"))
}

/// Sets a request to a state, as the acts of other rooms would.
pub(crate) async fn put(world: &World, id: TransferId, set: &str) {
    let (owner, id) = beneath(world, id).await;
    let done = owner.execute_unprepared(&format!("UPDATE transfer SET {set} WHERE id = {id}")).await.unwrap();
    assert_eq!(done.rows_affected(), 1, "{}", world.name);
}

/// The same world on another day, with its people.
pub(crate) fn on(world: &World, day: &str) -> Host {
    let now: DateTime<Utc> = format!("{day}T09:30:00Z").parse().unwrap();
    let mut host = world.host.clone();
    host.clock = Clock::Stopped(now);
    host
}

/// Somebody with a role, with an account that the database knows.
pub(crate) async fn person(world: &World, role: Role) -> Ctx {
    let token = world.token(role).await.unwrap();
    let actor = session_resume(&world.host, &token).await.unwrap();
    Ctx::new(world.host.clone(), RequestInfo { request_id: "test".into(), language: Language::Fr }, actor)
}

/// What she was told about requests, the latest first.
pub(crate) async fn told(ctx: &Ctx) -> Vec<NotificationView> {
    let page = PageRequest::default();
    let rows = notifications_list(&ctx.anew(), NotificationFilter::default(), page).await.unwrap().rows;
    let ours = [Kind::TransferRequested, Kind::TransferTerm, Kind::TransferOverdue];
    rows.into_iter().filter(|row| ours.contains(&row.kind)).collect()
}

#[tokio::test]
async fn ed_01_and_ed_02_the_terms_of_both_requests() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let units = &world.own.home.units;
        // The clock of the world stands on Monday 2 March 2026.
        let before_contract = request(&ctx, &world, &contract(units[0])).await;
        let row = transfer_fetch(&ctx, before_contract).await.unwrap();
        let days = |row: &entity::transfer::transfer::Model| {
            [row.due_on, row.working_day_due_on, row.alarm_on].map(|day| day.to_string())
        };
        assert_eq!(days(&row), ["2026-03-17", "2026-03-23", "2026-03-17"], "{} ED-01", world.name);
        assert_eq!((row.number.as_str(), row.state, row.version), ("ED-2026-0001", TransferState::Requested, 1));
        let before_deed = request(&ctx, &world, &deed(units[0])).await;
        let row = transfer_fetch(&ctx, before_deed).await.unwrap();
        assert_eq!(days(&row), ["2026-04-01", "2026-03-23", "2026-03-23"], "{} ED-02", world.name);
        assert_eq!((row.number.as_str(), row.requester_email.as_str()), ("ED-2026-0002", "etude@claes.example"));
        // Another association counts for itself.
        let next_door = world.own.neighbour.units[0];
        let there = transfer_request(&ctx, None, world.own.neighbour.id, &deed(next_door)).await.unwrap().value;
        assert_eq!(transfer_fetch(&ctx, there).await.unwrap().number, "ED-2026-0001");
        let list = transfers_list(&ctx, &TransferFilter::default(), PageRequest::default()).await.unwrap().rows;
        assert_eq!(list.iter().map(|row| row.id).collect::<Vec<_>>(), [before_contract, before_deed, there]);
    }
}

#[tokio::test]
async fn before_the_deed_nobody_but_a_notary_asks() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let unit = world.own.home.units[0];
        for requester in ["agent", "seller"] {
            let form = TransferForm { requester: requester.into(), ..deed(unit) };
            let refused = transfer_request(&ctx, None, world.own.home.id, &form).await.unwrap_err();
            assert_eq!(codes(&refused), [("transfer-deed-notary-only", "requester".to_owned())]);
            assert_eq!(refused.refusals()[0].law, Some("C. civ. art. 3.94 §2"));
        }
    }
}

#[tokio::test]
async fn an_unknown_a_foreign_and_an_archived_association_are_refused() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let (home, unit) = (world.own.home.id, world.own.home.units[0]);
        // Her role holds in the whole organization: what belongs to another one is as unknown as what does not exist.
        let foreign = transfer_request(&ctx, None, world.other.home.id, &deed(world.other.home.units[0])).await;
        assert_eq!(codes(&foreign.unwrap_err()), [("association-unknown", String::new())]);
        for elsewhere in [world.own.neighbour.units[0], world.other.home.units[0], UnitId(uuid::Uuid::from_u128(7))] {
            let refused = transfer_request(&ctx, None, home, &deed(elsewhere)).await.unwrap_err();
            assert_eq!(codes(&refused), [("unit-unknown", "unit".to_owned())], "{}", world.name);
        }
        let id = request(&ctx, &world, &deed(unit)).await;
        let stranger = world.other.ctx(&world.host, Role::Syndic);
        let unknown = transfer_fetch(&stranger, id).await.unwrap_err();
        assert_eq!(codes(&unknown), [("transfer-unknown", String::new())]);
        for refused in [
            transfer_begin(&stranger, None, id, None).await,
            transfer_cancel(&stranger, None, id, "x", None).await,
            transfer_update(&stranger, None, id, &change("a@b.example", ""), None).await,
        ] {
            assert_eq!(codes(&refused.unwrap_err()), [("transfer-unknown", String::new())]);
        }
        association_archive(&ctx, home, None, None).await.unwrap();
        let refused = transfer_request(&ctx, None, home, &contract(unit)).await.unwrap_err();
        assert_eq!(codes(&refused), [("association-archived", String::new())]);
        let refused = transfer_begin(&ctx, None, id, None).await.unwrap_err();
        assert_eq!(codes(&refused), [("association-archived", String::new())]);
    }
}

#[tokio::test]
async fn the_same_request_is_written_down_once() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let (home, unit) = (world.own.home.id, world.own.home.units[0]);
        let key = RequestKey::parse("the-same").unwrap();
        let first = transfer_request(&ctx, Some(&key), home, &deed(unit)).await.unwrap();
        let again = transfer_request(&ctx, Some(&key), home, &deed(unit)).await.unwrap();
        assert_eq!((again.value, again.replayed), (first.value, true));
        let twice = transfer_request(&ctx, None, home, &deed(unit)).await.unwrap_err();
        assert_eq!(codes(&twice), [("transfer-twice", String::new())]);
        assert_eq!(twice.refusals()[0].params.get("number").map(String::as_str), Some("ED-2026-0001"));
        // Another unit, another kind, another person are other requests.
        request(&ctx, &world, &deed(world.own.home.units[1])).await;
        request(&ctx, &world, &TransferForm { kind: "contract".into(), ..deed(unit) }).await;
        let colleague = TransferForm { email: "autre@claes.example".into(), ..deed(unit) };
        let other = request(&ctx, &world, &colleague).await;
        let taken = transfer_update(&ctx, None, other, &change("etude@claes.example", ""), None).await.unwrap_err();
        assert_eq!(codes(&taken), [("transfer-twice", String::new())]);
        // What was withdrawn can be asked anew.
        transfer_cancel(&ctx, None, first.value, "Vente annulée", None).await.unwrap();
        request(&ctx, &world, &deed(unit)).await;
    }
}

#[tokio::test]
async fn two_requests_at_once_take_two_numbers_and_the_same_one_stands_once() {
    for world in World::all().await.unwrap() {
        let world = Arc::new(world);
        let ask = |form: TransferForm| {
            let world = Arc::clone(&world);
            tokio::spawn(async move {
                transfer_request(&world.ctx(Role::Syndic), None, world.own.home.id, &form).await.map(|done| done.value)
            })
        };
        let unit = world.own.home.units[0];
        let asked: Vec<_> = (0..6)
            .map(|rank| ask(TransferForm { email: format!("notaire{}@example.org", rank % 3), ..deed(unit) }))
            .collect();
        let mut stood = 0;
        for answer in asked {
            match answer.await.unwrap() {
                Ok(_) => stood += 1,
                Err(error) => assert_eq!(codes(&error), [("transfer-twice", String::new())], "{}", world.name),
            }
        }
        assert_eq!(stood, 3, "{}", world.name);
        let ctx = world.ctx(Role::Syndic);
        let rows = transfers_list(&ctx, &TransferFilter::default(), PageRequest::default()).await.unwrap().rows;
        let mut numbers: Vec<String> = rows.into_iter().map(|row| row.number).collect();
        numbers.sort();
        assert_eq!(numbers, ["ED-2026-0001", "ED-2026-0002", "ED-2026-0003"], "{}", world.name);
    }
}

#[tokio::test]
async fn an_owner_asks_for_her_own_unit_as_the_seller_and_for_no_other() {
    for world in World::all().await.unwrap() {
        let alice = world.ctx(Role::Owner);
        let (home, units) = (world.own.home.id, &world.own.home.units);
        let tampered = TransferForm {
            requester: "notary".into(),
            channel: "registered".into(),
            received_on: "2026-01-01".into(),
            ..own(units[0])
        };
        let id = transfer_request(&alice, None, home, &tampered).await.unwrap().value;
        let row = transfer_fetch(&alice, id).await.unwrap();
        assert_eq!(row.requester_kind.code(), "seller");
        assert_eq!((row.channel.code(), row.kind.code()), ("portal", "contract"));
        assert_eq!(
            (row.received_on.to_string().as_str(), row.requester_email.as_str()),
            ("2026-03-02", "somebody@example.org")
        );
        assert!(row.asked_by_account.is_some());
        for not_hers in [units[1], units[2], world.own.neighbour.units[0], world.other.home.units[0]] {
            let refused = transfer_request(&alice, None, home, &own(not_hers)).await.unwrap_err();
            assert_eq!(codes(&refused), [("unit-unknown", "unit".to_owned())], "{}", world.name);
        }
        let deed_form = TransferForm { kind: "deed".into(), ..own(units[0]) };
        let refused = transfer_request(&alice, None, home, &deed_form).await.unwrap_err();
        assert_eq!(codes(&refused), [("transfer-deed-notary-only", "requester".to_owned())]);
        let next_door =
            transfer_request(&alice, None, world.own.neighbour.id, &own(world.own.neighbour.units[0])).await;
        assert_eq!(codes(&next_door.unwrap_err()), [("association-unknown", String::new())]);
        for role in [Role::CouncilMember, Role::Occupant, Role::Notary, Role::Contractor] {
            let refused = transfer_request(&world.ctx(role), None, home, &deed(units[0])).await.unwrap_err();
            assert!(matches!(refused, Error::Forbidden | Error::NotFound(_)), "{role:?} {refused:?}");
        }
        // She asks; she does not work on it.
        for refused in
            [transfer_begin(&alice, None, id, None).await, transfer_cancel(&alice, None, id, "x", None).await]
        {
            assert!(matches!(refused, Err(Error::Forbidden)));
        }
    }
}

#[tokio::test]
async fn an_owner_sees_what_was_asked_about_her_units_and_nothing_else() {
    for world in World::all().await.unwrap() {
        let syndic = world.ctx(Role::Syndic);
        let (alice, bob) = (world.ctx(Role::Owner), world.owner(world.own.home.owners[1]));
        let units = &world.own.home.units;
        let hers = request(&syndic, &world, &deed(units[0])).await;
        let shared = request(&syndic, &world, &deed(units[1])).await;
        let next_door = world.own.neighbour.units[0];
        let there = transfer_request(&syndic, None, world.own.neighbour.id, &deed(next_door)).await.unwrap().value;
        let seen = |ctx: Ctx| async move {
            let list = transfers_list(&ctx, &TransferFilter::default(), PageRequest::default()).await.unwrap();
            list.rows.into_iter().map(|row| (row.id, row.requester_phone)).collect::<Vec<_>>()
        };
        assert_eq!(seen(alice.anew()).await, [(hers, None)], "{}", world.name);
        assert_eq!(seen(bob.anew()).await, [(shared, None)], "{}", world.name);
        assert_eq!(seen(syndic.anew()).await.len(), 3);
        assert!(seen(syndic.anew()).await.iter().all(|(_, phone)| phone.is_some()));
        assert_eq!(transfers_by_ids(&alice, &[hers, shared, there]).await.unwrap().len(), 1);
        assert!(transfer_fetch(&alice, shared).await.is_err());
        // What was asked before she held the unit is not hers to read: the import gave it to her on 1 January 2020.
        put(&world, hers, "received_on = '2019-12-31'").await;
        assert_eq!(seen(alice.anew()).await, []);
        for role in [Role::CouncilMember, Role::Occupant] {
            let list = transfers_list(&world.ctx(role), &TransferFilter::default(), PageRequest::default()).await;
            assert!(matches!(list, Err(Error::Forbidden)), "{role:?}");
        }
    }
}

#[tokio::test]
async fn a_request_is_begun_corrected_and_withdrawn_under_its_version() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = request(&ctx, &world, &deed(world.own.home.units[0])).await;
        transfer_begin(&ctx, None, id, Some(1)).await.unwrap();
        let row = transfer_fetch(&ctx, id).await.unwrap();
        assert_eq!((row.state, row.started_at.is_some(), row.version), (TransferState::InProgress, true, 2));
        let again = transfer_begin(&ctx, None, id, Some(2)).await.unwrap_err();
        assert_eq!(codes(&again), [("transfer-state-refused", String::new())]);
        let stale = transfer_update(&ctx, None, id, &change("etude@claes.example", "2026-02-20"), Some(1)).await;
        assert_eq!(codes(&stale.unwrap_err()), [("stale-version", String::new())]);
        transfer_update(&ctx, None, id, &change("etude@claes.example", "2026-02-20"), Some(2)).await.unwrap();
        let row = transfer_fetch(&ctx, id).await.unwrap();
        assert_eq!((row.due_on.to_string().as_str(), row.alarm_on.to_string().as_str()), ("2026-03-22", "2026-03-13"));
        assert_eq!((row.fee_cents, row.requester_phone), (Cents(9_950), None));
        let future = transfer_update(&ctx, None, id, &change("etude@claes.example", "2026-03-03"), None).await;
        assert_eq!(codes(&future.unwrap_err()), [("transfer-received-future", "receivedOn".to_owned())]);
        let silent = transfer_cancel(&ctx, None, id, " ", None).await.unwrap_err();
        assert_eq!(codes(&silent), [("text-required", "reason".to_owned())]);
        transfer_cancel(&ctx, None, id, "La vente n’a pas lieu", Some(3)).await.unwrap();
        let row = transfer_fetch(&ctx, id).await.unwrap();
        assert_eq!((row.state, row.cancelled_at.is_some()), (TransferState::Cancelled, true));
        for refused in [
            transfer_begin(&ctx, None, id, None).await,
            transfer_cancel(&ctx, None, id, "encore", None).await,
            transfer_update(&ctx, None, id, &change("etude@claes.example", ""), None).await,
        ] {
            let code = codes(&refused.unwrap_err()).remove(0).0;
            assert!(["transfer-state-refused", "transfer-closed"].contains(&code), "{code}");
        }
    }
}

#[tokio::test]
async fn a_request_is_acknowledged_by_mail_at_once_and_the_managers_are_told() {
    for world in World::all().await.unwrap() {
        let (world, letterbox) = world.with_letterbox();
        let syndic = world.ctx(Role::Syndic);
        let accountant = person(&world, Role::Accountant).await;
        transfer_settings_update(&syndic, None, world.own.home.id, &fees(), None).await.unwrap();
        let id = request(&syndic, &world, &deed(world.own.home.units[0])).await;
        let mail = letterbox.take("etude@claes.example").await.unwrap();
        let due_on = transfer_fetch(&syndic, id).await.unwrap().due_on;
        for word in ["ED-2026-0001", "A1", &format_date(due_on, Language::Nl), "250,00"] {
            assert!(mail.body.contains(word), "{} lacks {word}: {}", world.name, mail.body);
        }
        assert!(mail.body.contains("https://mitoyen.example/nl/notary/file/"), "{}", mail.body);
        assert!(transfer_fetch(&syndic, id).await.unwrap().acknowledged_at.is_some());
        let rows = told(&accountant).await;
        assert_eq!(rows.len(), 1, "{}", world.name);
        let body = rows[0].body(Text::new(Language::Fr));
        assert!(body.contains("Étude Claes") && body.contains("A1"), "{body}");
        assert!(body.contains(&format_date(due_on, Language::Fr)), "{body}");
        assert!(rows[0].link.as_deref().is_some_and(|link| link.ends_with(&format!("/transfers/{id}"))));
        // Somebody who asks for nothing that costs is told so.
        transfer_settings_update(&syndic, None, world.own.home.id, &TransferSettingForm::default(), None)
            .await
            .unwrap();
        let owner = world.ctx(Role::Owner);
        transfer_request(&owner, None, world.own.home.id, &own(world.own.home.units[0])).await.unwrap();
        let mail = letterbox.take("somebody@example.org").await.unwrap();
        assert!(mail.body.contains("sans frais") && mail.body.contains("/my-sale"), "{}", mail.body);
    }
}

#[tokio::test]
async fn the_settings_charge_nothing_that_no_contract_provides_for() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = world.own.home.id;
        let before = transfer_settings(&ctx, home).await.unwrap();
        assert_eq!((before.accepts_requests, before.version, before.remind_days), (false, 0, 5));
        let sourceless = TransferSettingForm { fee_source: String::new(), ..fees() };
        let refused = transfer_settings_update(&ctx, None, home, &sourceless, None).await.unwrap_err();
        assert_eq!(codes(&refused), [("transfer-fee-source", "feeSource".to_owned())]);
        transfer_settings_update(&ctx, None, home, &fees(), Some(0)).await.unwrap();
        let stale = transfer_settings_update(&ctx, None, home, &fees(), Some(0)).await.unwrap_err();
        assert_eq!(codes(&stale), [("stale-version", String::new())]);
        transfer_settings_update(&ctx, None, home, &fees(), Some(1)).await.unwrap();
        let row = transfer_settings(&ctx.anew(), home).await.unwrap();
        assert_eq!((row.version, row.fee_deed_cents), (2, Cents(25_000)));
        let id = request(&ctx, &world, &contract(world.own.home.units[0])).await;
        assert_eq!(transfer_fetch(&ctx, id).await.unwrap().fee_cents, Cents(12_000));
        // What a request costs is known before it is made; what is set, the managers set.
        assert_eq!(transfer_settings(&world.ctx(Role::Owner), home).await.unwrap().fee_contract_cents, Cents(12_000));
        let refused = transfer_settings_update(&world.ctx(Role::Owner), None, home, &fees(), None).await;
        assert!(matches!(refused, Err(Error::Forbidden)));
        let stranger = world.other.ctx(&world.host, Role::Accountant);
        assert!(matches!(transfer_settings(&stranger, home).await, Err(Error::NotFound(_))));
    }
}

#[tokio::test]
async fn usual_answers_are_taken_over_until_they_are_to_be_looked_at_again() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = world.own.home.id;
        let none = AnswerForm { outcome: "none".into(), ..AnswerForm::default() };
        let section = SectionKind::Proceedings;
        let set = async |section: SectionKind, form: &AnswerForm, review_on: &str, version: Option<i32>| {
            transfer_default_set(&ctx, None, home, section, form, review_on, version).await
        };
        let past = set(section, &none, "2026-03-02", None).await.unwrap_err();
        assert_eq!(codes(&past), [("transfer-review-past", "reviewOn".to_owned())]);
        let reserved = AnswerForm { outcome: "reserved".into(), text: "Plus tard".into(), ..AnswerForm::default() };
        let refused = set(section, &reserved, "2027-03-01", None).await.unwrap_err();
        assert_eq!(codes(&refused), [("transfer-default-reserved", "outcome".to_owned())]);
        set(section, &none, "2027-03-01", None).await.unwrap();
        set(SectionKind::Claims, &none, "2026-03-20", None).await.unwrap();
        let stale = set(section, &none, "2027-03-01", Some(0)).await.unwrap_err();
        assert_eq!(codes(&stale), [("stale-version", String::new())]);
        set(section, &none, "2027-06-01", Some(1)).await.unwrap();
        let rows = transfer_defaults(&ctx.anew(), home).await.unwrap();
        assert_eq!(rows.iter().map(|row| row.section).collect::<Vec<_>>(), [section, SectionKind::Claims]);
        let answers = async |id: TransferId| {
            let (owner, id) = beneath(&world, id).await;
            let sql = format!(
                "SELECT section FROM transfer_answer WHERE transfer_id = {id} AND from_default ORDER BY section"
            );
            let rows =
                owner.query_all_raw(sea_orm::Statement::from_string(owner.get_database_backend(), sql)).await.unwrap();
            rows.iter().map(|row| row.try_get::<String>("", "section").unwrap()).collect::<Vec<_>>()
        };
        let id = request(&ctx, &world, &deed(world.own.home.units[0])).await;
        assert_eq!(answers(id).await, ["claims", "proceedings"], "{}", world.name);
        let later = Ctx::new(
            on(&world, "2026-03-20"),
            RequestInfo { request_id: "test".into(), language: Language::Fr },
            ctx.actor().cloned(),
        );
        let id = request(&later, &world, &deed(world.own.home.units[1])).await;
        assert_eq!(answers(id).await, ["proceedings"], "{}", world.name);

        // Taken back, it is taken over no more, and what came in before keeps it.
        let clear = async |version| transfer_default_clear(&ctx.anew(), None, home, section, version).await;
        assert_eq!(codes(&clear(Some(1)).await.unwrap_err()), [("stale-version", String::new())]);
        clear(Some(2)).await.unwrap();
        assert_eq!(codes(&clear(None).await.unwrap_err()), [("transfer-default-none", String::new())]);
        assert_eq!(answers(id).await, ["proceedings"], "{}", world.name);
        let last = later.anew();
        let id = request(&last, &world, &deed(world.own.home.units[2])).await;
        assert_eq!(answers(id).await, <[String; 0]>::default(), "{}", world.name);
        let owner = transfer_default_clear(&world.ctx(Role::Owner), None, home, section, None).await;
        assert!(matches!(owner, Err(Error::Forbidden)));
    }
}
