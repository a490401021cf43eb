//! Letters that go by post: prepared, drawn by a job, printed, posted, followed, come back.

use entity::{
    id::{Identifier as _, LetterBatchId, LetterId},
    identity::Role,
    messaging::{Channel, DeliveryState, Kind, delivery},
    outside::{
        LetterBatchForm, LetterBatchState, LetterDispatch, LetterKind, LetterMarkForm, LetterState, NoticeForm,
        TrackingForm, letter_batch,
    },
    platform::job::JobState,
    property::{ConsentForm, OwnerForm},
};
use futures::TryStreamExt as _;
use service::{
    Ctx, Error, RequestKey,
    charges::{call_cancel, call_issue},
    jobs::{JobFilter, NewJob, job_cancel, jobs_list},
    messaging::{
        DeliveryFilter, NotificationFilter, attempts_by_deliveries, deliveries_list, delivery_send_again,
        notifications_list,
    },
    outside::{
        letter_batch_fetch, letter_batch_is_stalled, letter_batch_list_csv, letter_batch_list_pdf, letter_batches_list,
        letter_choice, letter_counts, letter_file, letter_of_delivery, letters_by_batch, letters_mark, letters_prepare,
        letters_redraw, letters_track,
    },
    page::PageRequest,
    property::{delivery_consent_create, owner_fetch, owner_update},
    testkit::{World, call_form},
};

fn code(error: &Error) -> &'static str {
    error.refusals().first().map_or("none", |refusal| refusal.code)
}

/// What the letters of the calls with this title say, as they were frozen when those were issued, in their order.
///
/// On SQLite, where no fence hides them from whoever owns the table.
pub async fn frozen(world: &World, title: &str) -> Vec<serde_json::Value> {
    use sea_orm::ConnectionTrait as _;
    let database = world.owner_connection().await.unwrap();
    let statement = sea_orm::Statement::from_string(
        database.get_database_backend(),
        "SELECT data FROM issued_document WHERE kind = 'call_letter' ORDER BY id",
    );
    let rows = database.query_all_raw(statement).await.unwrap();
    let data = rows.iter().map(|row| row.try_get::<String>("", "data").unwrap());
    let letters = data.map(|data| serde_json::from_str::<serde_json::Value>(&data).unwrap());
    letters.filter(|letter| letter["title"] == title).collect()
}

fn notice() -> LetterBatchForm {
    let text = |language: &str, subject: &str| NoticeForm {
        language: language.into(),
        subject: subject.into(),
        body: "L’eau sera coupée lundi.\n\nMerci.".into(),
    };
    LetterBatchForm {
        kind: "notice".into(),
        texts: vec![text("fr", "Coupure d’eau"), text("nl", "Wateronderbreking")],
        dispatch: "receipt".into(),
        audience: "all".into(),
        ..LetterBatchForm::default()
    }
}

async fn drawn(world: &World, ctx: &Ctx, form: &LetterBatchForm) -> LetterBatchId {
    let id = letters_prepare(ctx, world.own.home.id, form, None).await.unwrap().value;
    assert_eq!(letter_batch_fetch(ctx, id).await.unwrap().state, LetterBatchState::Drawing);
    service::jobs::drain(&world.host).await.unwrap();
    let ctx = world.ctx(Role::Syndic);
    let batch = letter_batch_fetch(&ctx, id).await.unwrap();
    assert_eq!((batch.state, batch.failure.as_deref()), (LetterBatchState::Ready, None), "{}", world.name);
    id
}

async fn letters(world: &World, id: LetterBatchId) -> Vec<entity::outside::letter::Model> {
    letters_by_batch(&world.ctx(Role::Syndic), id, PageRequest::default()).await.unwrap().rows
}

async fn bytes(ctx: &Ctx, batch: LetterBatchId, letter: Option<LetterId>) -> Vec<u8> {
    let file = letter_file(ctx, batch, letter).await.unwrap();
    let stream = file.stored.stream(&ctx.host().storage, 0..file.stored.size).await.unwrap();
    stream
        .try_fold(Vec::new(), |mut all, some| async move {
            all.extend_from_slice(&some);
            Ok(all)
        })
        .await
        .unwrap()
}

fn mark(event: &str, letters: &[LetterId]) -> LetterMarkForm {
    LetterMarkForm {
        event: event.into(),
        letters: letters.iter().map(LetterId::to_string).collect(),
        ..LetterMarkForm::default()
    }
}

#[tokio::test]
async fn a_notice_goes_to_everybody_in_her_language_and_is_followed_to_the_end() {
    for world in World::all().await.unwrap() {
        let syndic = world.ctx(Role::Syndic);
        let id = drawn(&world, &syndic, &notice()).await;
        let rows = letters(&world, id).await;
        assert_eq!(rows.len(), 4);
        let languages: Vec<&str> = rows.iter().map(|row| row.language.code()).collect();
        assert_eq!(languages, ["fr", "nl", "de", "en"]);
        assert!(rows[0].addressee.starts_with("Alice Martin\nRue Haute 1\n1000 Bruxelles"));

        let syndic = world.ctx(Role::Syndic);
        let all = bytes(&syndic, id, None).await;
        assert!(all.starts_with(b"%PDF-1.7"));
        let batch = letter_batch_fetch(&syndic, id).await.unwrap();
        assert_eq!(batch.file_sha256.as_deref(), Some(service::sha256_hex(&all).as_str()));
        assert_eq!(batch.pages, Some(4));
        let one = bytes(&syndic, id, Some(rows[1].id)).await;
        assert_eq!(rows[1].file_sha256.as_deref(), Some(service::sha256_hex(&one).as_str()));

        // What is not printed yet cannot come back.
        let back = LetterMarkForm { reason: "moved".into(), ..mark("return", &[rows[2].id]) };
        assert_eq!(code(&letters_mark(&syndic, id, &back, None).await.unwrap_err()), "letter-step");
        let key = RequestKey::parse("mark-1").unwrap();
        let printed = mark("print", &[]);
        letters_mark(&world.ctx(Role::Syndic), id, &printed, Some(&key)).await.unwrap();
        assert!(letters_mark(&world.ctx(Role::Syndic), id, &printed, Some(&key)).await.unwrap().replayed);
        assert_eq!(
            code(&letters_mark(&world.ctx(Role::Syndic), id, &printed, None).await.unwrap_err()),
            "letter-addressees-none"
        );
        // Three are posted registered, one is not.
        let ordinary = LetterMarkForm { dispatch: "ordinary".into(), ..mark("post", &[rows[3].id]) };
        letters_mark(&world.ctx(Role::Syndic), id, &ordinary, None).await.unwrap();
        letters_mark(&world.ctx(Role::Syndic), id, &mark("post", &[]), None).await.unwrap();
        let posted = letters(&world, id).await;
        assert!(posted.iter().all(|row| row.state == LetterState::Posted && row.posted_by.is_some()));
        assert_eq!(posted.iter().filter(|row| row.posted_as.unwrap().is_registered()).count(), 3);

        let numbers = |pairs: &[(LetterId, &str)]| TrackingForm {
            numbers: pairs.iter().map(|(id, number)| (id.to_string(), (*number).to_owned())).collect(),
        };
        let wrong = numbers(&[(rows[0].id, "RR473124828BE"), (rows[3].id, "323212345678901234567890")]);
        let error = letters_track(&world.ctx(Role::Syndic), id, &wrong, None).await.unwrap_err();
        assert_eq!(code(&error), "tracking-number-malformed");
        let wrong = numbers(&[(rows[3].id, "323212345678901234567890")]);
        let error = letters_track(&world.ctx(Role::Syndic), id, &wrong, None).await.unwrap_err();
        assert_eq!(code(&error), "tracking-number-not-registered");
        let right = numbers(&[(rows[0].id, "rr 4731 2482 9 be"), (rows[1].id, "3232 1234 5678 9012 3456 7890")]);
        letters_track(&world.ctx(Role::Syndic), id, &right, None).await.unwrap();
        let error = letters_track(&world.ctx(Role::Syndic), id, &numbers(&[(rows[2].id, "RR473124829BE")]), None)
            .await
            .unwrap_err();
        assert_eq!(code(&error), "tracking-number-twice");
        let tracked = letters(&world, id).await;
        assert_eq!(tracked[0].tracking_number.as_deref(), Some("RR473124829BE"), "{}", world.name);
        assert_eq!(tracked[1].tracking_number.as_deref(), Some("323212345678901234567890"));
        assert_eq!(tracked[2].tracking_number, None);

        let table = letter_batch_list_csv(&world.ctx(Role::Syndic), id).await.unwrap();
        let table = String::from_utf8(table.bytes).unwrap();
        assert_eq!(table.lines().count(), 4, "{table}");
        assert!(table.contains("RR473124829BE") && !table.contains("Dana"), "{table}");
        assert!(letter_batch_list_pdf(&world.ctx(Role::Syndic), id).await.unwrap().bytes.starts_with(b"%PDF"));

        let back = LetterMarkForm { reason: "moved".into(), ..mark("return", &[rows[2].id]) };
        letters_mark(&world.ctx(Role::Syndic), id, &back, None).await.unwrap();
        let counts = letter_counts(&world.ctx(Role::Syndic), &[id]).await.unwrap()[&id];
        assert_eq!((counts.posted, counts.returned), (3, 1));
    }
}

#[tokio::test]
async fn the_letters_of_a_call_go_to_those_whom_mail_does_not_reach() {
    for world in World::all().await.unwrap() {
        let alice = world.own.home.owners[0];
        let consent = ConsentForm {
            channel: "email".into(),
            given_on: "2026-01-05".into(),
            proof: "Courriel du 5 janvier".into(),
            ..ConsentForm::default()
        };
        delivery_consent_create(&world.ctx(Role::Syndic), alice, &consent, None).await.unwrap();
        let choice = letter_choice(&world.ctx(Role::Accountant), world.own.home.id).await.unwrap();
        assert_eq!((choice.people.len(), choice.by_post(), choice.reachable()), (4, 3, 4));
        let form = LetterBatchForm {
            kind: "call".into(),
            call: world.own.home.call.to_string(),
            window: "left".into(),
            ..LetterBatchForm::default()
        };
        let id = drawn(&world, &world.ctx(Role::Accountant), &form).await;
        let rows = letters(&world, id).await;
        assert_eq!(rows.len(), 3);
        assert!(rows.iter().all(|row| row.owner_id != alice && row.contribution_id.is_some()));
        assert_eq!(
            code(&letter_batch_list_pdf(&world.ctx(Role::Syndic), id).await.unwrap_err()),
            "letter-list-empty",
            "nothing of it is registered"
        );
        assert_eq!(
            code(&letters_redraw(&world.ctx(Role::Syndic), id, None).await.unwrap_err()),
            "letter-batch-not-failed"
        );
    }
}

#[tokio::test]
async fn a_batch_whose_job_was_given_up_is_drawn_again() {
    for world in World::all().await.unwrap() {
        let home = world.own.home.id;
        service::jobs::drain(&world.host).await.unwrap();
        let id = letters_prepare(&world.ctx(Role::Syndic), home, &notice(), None).await.unwrap().value;
        let stalled = async || {
            let ctx = world.ctx(Role::Syndic);
            letter_batch_is_stalled(&ctx, &letter_batch_fetch(&ctx, id).await.unwrap()).await.unwrap()
        };
        assert!(!stalled().await, "{}", world.name);
        let refused = letters_redraw(&world.ctx(Role::Syndic), id, None).await.unwrap_err();
        assert_eq!(code(&refused), "letter-batch-not-failed", "{}", world.name);
        // Whoever runs the platform gives the job up; the batch hears nothing of it.
        let waiting = JobFilter { state: Some(JobState::Queued), kind: Some("outside.letters".to_owned()) };
        let platform = world.ctx(Role::Superadmin);
        let jobs = jobs_list(&platform, &waiting, PageRequest::default()).await.unwrap().rows;
        assert_eq!(jobs.len(), 1, "{}", world.name);
        job_cancel(&platform, jobs[0].row.id).await.unwrap();
        service::jobs::drain(&world.host).await.unwrap();
        let batch = letter_batch_fetch(&world.ctx(Role::Syndic), id).await.unwrap();
        assert_eq!(batch.state, LetterBatchState::Drawing, "{}", world.name);
        assert!(stalled().await, "{}", world.name);
        letters_redraw(&world.ctx(Role::Syndic), id, None).await.unwrap();
        assert!(!stalled().await, "{}", world.name);
        service::jobs::drain(&world.host).await.unwrap();
        let batch = letter_batch_fetch(&world.ctx(Role::Syndic), id).await.unwrap();
        assert_eq!(batch.state, LetterBatchState::Ready, "{}", world.name);
    }
}

#[tokio::test]
async fn letters_stay_in_their_association() {
    for world in World::all().await.unwrap() {
        let syndic = world.ctx(Role::Syndic);
        let id = drawn(&world, &syndic, &notice()).await;
        for role in [Role::CouncilMember, Role::Owner, Role::Occupant] {
            let ctx = world.ctx(role);
            assert!(matches!(letters_prepare(&ctx, world.own.home.id, &notice(), None).await, Err(Error::Forbidden)));
            assert!(matches!(letter_batch_fetch(&ctx, id).await, Err(Error::Forbidden)), "{role:?}");
        }
        // The accountant of one association sees nothing of the other, and the other organization nothing at all.
        let neighbour =
            letters_prepare(&world.ctx(Role::Syndic), world.own.neighbour.id, &notice(), None).await.unwrap();
        assert_eq!(
            code(&letter_batch_fetch(&world.ctx(Role::Accountant), neighbour.value).await.unwrap_err()),
            "letter-batch-unknown"
        );
        let stranger = world.other.ctx(&world.host, Role::Syndic);
        assert_eq!(code(&letter_file(&stranger, id, None).await.unwrap_err()), "letter-batch-unknown");
        assert_eq!(
            code(&letters_mark(&stranger, id, &mark("print", &[]), None).await.unwrap_err()),
            "letter-batch-unknown"
        );
        let of_neighbour = LetterBatchForm {
            kind: "call".into(),
            call: world.own.neighbour.call.to_string(),
            ..LetterBatchForm::default()
        };
        let error =
            letters_prepare(&world.ctx(Role::Syndic), world.own.home.id, &of_neighbour, None).await.unwrap_err();
        assert_eq!(code(&error), "call-unknown");
        let chosen = LetterBatchForm {
            audience: "chosen".into(),
            owners: vec![world.own.neighbour.owners[0].uuid().to_string()],
            ..notice()
        };
        let error = letters_prepare(&world.ctx(Role::Syndic), world.own.home.id, &chosen, None).await.unwrap_err();
        assert_eq!(code(&error), "owner-unknown");
        let listed =
            letter_batches_list(&world.ctx(Role::Syndic), world.own.home.id, PageRequest::default()).await.unwrap();
        assert_eq!(listed.rows.iter().filter(|row| row.told.is_none()).count(), 1);
    }
}

/// The batches that the program has prepared by itself, newest first.
async fn by_itself(world: &World) -> Vec<letter_batch::Model> {
    let home = world.own.home.id;
    let rows = letter_batches_list(&world.ctx(Role::Syndic), home, PageRequest::default()).await.unwrap().rows;
    rows.into_iter().filter(|row| row.told.is_some()).collect()
}

/// What the log says of letters, newest first.
async fn in_the_log(world: &World, ctx: &Ctx) -> Vec<delivery::Model> {
    let by_post = DeliveryFilter { channel: Some(Channel::Post), ..DeliveryFilter::default() };
    deliveries_list(&ctx.anew(), world.own.home.id, &by_post, PageRequest::default()).await.unwrap().rows
}

/// Alice has agreed to electronic mail; where Bob lives nobody knows.
async fn one_by_mail_and_one_lost(world: &World) {
    let syndic = world.ctx(Role::Syndic);
    let [alice, bob, ..] = *world.own.home.owners.as_slice() else { panic!("owners are missing") };
    let consent = ConsentForm {
        channel: "email".into(),
        given_on: "2026-01-05".into(),
        proof: "Courriel du 5 janvier".into(),
        ..ConsentForm::default()
    };
    delivery_consent_create(&syndic, alice, &consent, None).await.unwrap();
    let before = owner_fetch(&world.ctx(Role::Syndic), bob).await.unwrap();
    let nowhere = OwnerForm {
        name: before.name.clone(),
        kind: before.kind.code().into(),
        language: before.language.code().into(),
        email: before.email.clone().unwrap_or_default(),
        ..OwnerForm::default()
    };
    owner_update(&world.ctx(Role::Syndic), bob, None, &nowhere, None).await.unwrap();
}

#[tokio::test]
async fn what_the_law_wants_told_becomes_a_letter_for_those_whom_the_post_reaches() {
    for world in World::all().await.unwrap() {
        service::jobs::drain(&world.host).await.unwrap();
        let (earlier, logged) =
            (by_itself(&world).await.len(), in_the_log(&world, &world.ctx(Role::Syndic)).await.len());
        one_by_mail_and_one_lost(&world).await;
        let home = &world.own.home;
        let call = call_issue(&world.ctx(Role::Syndic), home.id, &call_form(home.key, "600,00"), None).await.unwrap();
        service::jobs::drain(&world.host).await.unwrap();
        service::jobs::drain(&world.host).await.unwrap();

        let batches = by_itself(&world).await;
        assert_eq!(batches.len(), earlier + 1, "{}", world.name);
        let batch = batches[0].clone();
        assert_eq!(
            (batch.kind, batch.call_id, batch.told),
            (LetterKind::Call, Some(call.value), Some(Kind::CallIssued))
        );
        assert_eq!((batch.state, batch.dispatch), (LetterBatchState::Waiting, LetterDispatch::Ordinary));
        let rows = letters(&world, batch.id).await;
        let owners: Vec<_> = rows.iter().map(|row| row.owner_id).collect();
        assert_eq!(owners, [home.owners[2], home.owners[3]], "{}", world.name);
        assert!(rows.iter().all(|row| row.contribution_id.is_some() && row.delivery_id.is_some()));

        // The log has one line for each, and says who could not be reached; each owner reads her own.
        let lines = in_the_log(&world, &world.ctx(Role::Syndic)).await;
        assert_eq!(lines.len(), logged + 3);
        let states = |wanted| lines[..3].iter().filter(|line| line.state == wanted).count();
        assert_eq!((states(DeliveryState::Waiting), states(DeliveryState::Failed)), (2, 1));
        let lost = lines[..3].iter().find(|line| line.state == DeliveryState::Failed).unwrap();
        assert_eq!((lost.owner_id, lost.answer.as_deref()), (Some(home.owners[1]), Some("mitoyen:no-address")));
        let own = in_the_log(&world, &world.owner(home.owners[2])).await;
        assert!(own.iter().all(|line| line.owner_id == Some(home.owners[2])) && own[0].address.contains("Rue Haute"));
        let syndic = world.ctx(Role::Syndic);
        let told = notifications_list(&syndic, NotificationFilter::default(), PageRequest::default()).await.unwrap();
        assert_eq!(told.rows[0].kind, Kind::LettersWaiting);

        // The job begun again finds nothing left to do.
        let again = NewJob::new("outside.letters-told", &serde_json::json!({ "event": batch.event_id })).unwrap();
        world.enqueue(Some(world.own.organization), again.organization(world.own.organization)).await.unwrap();
        service::jobs::drain(&world.host).await.unwrap();
        assert_eq!((by_itself(&world).await.len(), letters(&world, batch.id).await.len()), (earlier + 1, 2));

        // Drawn when somebody wants to print them; what becomes of them is in the log too.
        letters_redraw(&world.ctx(Role::Syndic), batch.id, None).await.unwrap();
        service::jobs::drain(&world.host).await.unwrap();
        let drawn = letter_batch_fetch(&world.ctx(Role::Syndic), batch.id).await.unwrap();
        assert_eq!((drawn.state, drawn.pages), (LetterBatchState::Ready, Some(2)), "{:?}", drawn.failure);
        letters_mark(&world.ctx(Role::Syndic), batch.id, &mark("post", &[]), None).await.unwrap();
        let back = LetterMarkForm { reason: "moved".into(), ..mark("return", &[rows[1].id]) };
        letters_mark(&world.ctx(Role::Syndic), batch.id, &back, None).await.unwrap();
        let syndic = world.ctx(Role::Syndic);
        let lines = in_the_log(&world, &syndic).await;
        let line = |at: usize| lines.iter().find(|line| Some(line.id) == rows[at].delivery_id).unwrap();
        assert_eq!((line(0).state, line(1).state), (DeliveryState::Sent, DeliveryState::Bounced));
        assert!(line(0).sent_at.is_some());
        let attempts = attempts_by_deliveries(&syndic, &[line(1).id]).await.unwrap().remove(&line(1).id).unwrap();
        let said: Vec<&str> = attempts.iter().map(|attempt| attempt.answer.as_str()).collect();
        assert_eq!(said, ["mitoyen:posted", "mitoyen:returned"]);
        assert_eq!(letter_of_delivery(&syndic, line(1).id).await.unwrap().unwrap().id, rows[1].id);
        assert_eq!(code(&delivery_send_again(&syndic, line(1).id, None).await.unwrap_err()), "delivery-by-post");
        let owner = world.owner(home.owners[3]);
        assert_eq!(letter_of_delivery(&owner, line(1).id).await.unwrap(), None);
    }
}

#[tokio::test]
async fn what_has_no_letter_of_its_own_is_written_in_the_words_of_the_notification() {
    for world in World::all().await.unwrap() {
        service::jobs::drain(&world.host).await.unwrap();
        one_by_mail_and_one_lost(&world).await;
        let home = &world.own.home;
        call_cancel(&world.ctx(Role::Syndic), home.call, None, "Erreur", None).await.unwrap();
        service::jobs::drain(&world.host).await.unwrap();
        let batch = by_itself(&world).await.remove(0);
        assert_eq!((batch.kind, batch.told), (LetterKind::Notice, Some(Kind::CallCancelled)), "{}", world.name);
        assert!(batch.subject.contains("Provision"), "{}", batch.subject);
        assert!(batch.content.contains("Burgerlijk Wetboek") && batch.content.contains("Zivilgesetzbuch"));
        letters_redraw(&world.ctx(Role::Syndic), batch.id, None).await.unwrap();
        service::jobs::drain(&world.host).await.unwrap();
        let drawn = letter_batch_fetch(&world.ctx(Role::Syndic), batch.id).await.unwrap();
        assert_eq!((drawn.state, drawn.letters), (LetterBatchState::Ready, 2), "{:?}", drawn.failure);
    }
}
