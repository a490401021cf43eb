//! What a notary, an agent or a seller does without an account, and what nobody learns by trying.

use chrono::TimeDelta;
use entity::{
    id::{AssociationId, TransferId, TransferVersionId},
    identity::Role,
    language::Language,
    library::DocumentVisibility,
    messaging::Kind,
    property::BuildingForm,
    transfer::{
        GenerateForm, PortalBeginForm, PortalForm, TransferChangeForm, TransferFile, TransferForm, TransferSettingForm,
        TransferSide, TransferState,
        section::{AnswerForm, Completeness, Computed},
        transfer,
    },
};
use service::{
    Clock, Ctx, Error, RequestInfo,
    identity::{organization_activate, organization_suspend, session_resume},
    library::document_fetch,
    messaging::{NotificationFilter, notifications_list},
    page::PageRequest,
    platform::verify,
    property::{association_archive, building_create},
    testkit::{Letterbox, World, mails_posted},
    transfer::{
        PortalContent, PortalDownload, PortalFile, PortalMandate, TransferFilter, accesses_by_transfers,
        fetches_by_transfers, files_of_mine, files_of_mine_open, link_revoke, message_add, messages_by_transfers,
        portal_begin, portal_download, portal_fetch, portal_file, portal_message, portal_new_link, portal_open,
        portal_place, portal_request, portal_search, section_answer, sections, transfer_cancel, transfer_deliver,
        transfer_fetch, transfer_generate, transfer_request, transfer_settings_update, transfer_update, transfers_list,
        versions_by_transfers,
    },
};

use crate::units::codes;

/// Where the notary's office is, and where somebody else is.
pub(crate) const OFFICE: &str = "192.0.2.1";
const ELSEWHERE: &str = "198.51.100.7";
const EMAIL: &str = "griet@wouters.example";

fn code(error: &Error) -> &'static str {
    error.refusals().first().map_or("none", |refusal| refusal.code)
}

fn settings() -> TransferSettingForm {
    TransferSettingForm {
        accepts_requests: true,
        fee_contract: "120".into(),
        fee_deed: "250".into(),
        fee_source: "Contrat, art. 9".into(),
        ..TransferSettingForm::default()
    }
}

/// A world whose home takes requests, and the box of its mails.
pub(crate) async fn open(world: World) -> (World, std::sync::Arc<Letterbox>) {
    let (world, letterbox) = world.with_letterbox();
    let syndic = world.ctx(Role::Syndic);
    transfer_settings_update(&syndic, None, world.own.home.id, &settings(), None).await.unwrap();
    (world, letterbox)
}

fn begin(email: &str) -> PortalBeginForm {
    PortalBeginForm { email: email.into(), language: "nl".into() }
}

pub(crate) fn asked(unit: &str) -> PortalForm {
    PortalForm {
        kind: "contract".into(),
        requester: "notary".into(),
        name: "Mr. Griet Wouters".into(),
        office: "Wouters & Maes".into(),
        unit: unit.into(),
        fees: "12000-25000".into(),
        ..PortalForm::default()
    }
}

/// The secret in the link of a mail to this address.
async fn secret(letterbox: &Letterbox, email: &str, page: &str) -> String {
    let mail = letterbox.take(email).await.unwrap_or_else(|| panic!("no mail for {email}"));
    let mark = format!("https://mitoyen.example/nl/notary/{page}/");
    let (_, rest) = mail.body.split_once(&mark).unwrap_or_else(|| panic!("no link to {page}: {}", mail.body));
    rest.split_whitespace().next().unwrap().to_owned()
}

fn token(path: &str) -> String {
    path.rsplit('/').next().unwrap().to_owned()
}

/// A link by which somebody asks, out of her mail.
async fn link(world: &World, letterbox: &Letterbox, email: &str) -> String {
    portal_begin(&world.anonymous(), world.own.home.id, &begin(email), OFFICE).await.unwrap();
    secret(letterbox, email, "request").await
}

/// Asks, and answers the link to the file.
pub(crate) async fn ask(world: &World, letterbox: &Letterbox, form: &PortalForm) -> String {
    let link = link(world, letterbox, EMAIL).await;
    let path = portal_request(&world.anonymous(), &link, form, None, OFFICE).await.unwrap();
    // What says that it came in.
    secret(letterbox, EMAIL, "file").await;
    token(&path)
}

pub(crate) async fn file_of(world: &World, token: &str) -> PortalFile {
    portal_file(&world.anonymous(), token, OFFICE).await.unwrap()
}

/// Every request that the syndic sees.
async fn all(world: &World) -> Vec<transfer::Model> {
    let (ctx, every) = (world.ctx(Role::Syndic), TransferFilter::default());
    transfers_list(&ctx, &every, PageRequest::default()).await.unwrap().rows
}

/// The request behind a link.
pub(crate) async fn of(world: &World, token: &str) -> TransferId {
    let number = file_of(world, token).await.number;
    all(world).await.into_iter().find(|row| row.number == number).unwrap().id
}

/// Answers what is open, and has the document made and sent.
async fn deliver(world: &World, letterbox: &Letterbox, id: TransferId) -> TransferVersionId {
    let ctx = world.ctx(Role::Syndic);
    let mut reservations = Vec::new();
    for view in sections(&ctx, id, None).await.unwrap() {
        match view.completeness {
            Completeness::Open(_) if view.need.is_law() => {
                let shown = view.computed.as_ref().is_some_and(Computed::shows);
                let outcome = if view.kind.shape().none && !shown { "none" } else { "given" };
                let form = AnswerForm { outcome: outcome.into(), text: "Vérifié".into(), ..AnswerForm::default() };
                section_answer(&ctx.anew(), None, id, view.kind, &form, None).await.unwrap();
            }
            Completeness::Open(_) => reservations.push(view.kind.code().to_owned()),
            Completeness::Complete | Completeness::Reserved => {}
        }
    }
    let form = GenerateForm { reservations, ..GenerateForm::default() };
    let version = transfer_generate(&ctx.anew(), None, id, &form, None).await.unwrap().value;
    letterbox.send_all().await.unwrap();
    transfer_deliver(&ctx.anew(), None, version).await.unwrap();
    version
}

async fn fetch(world: &World, path: &str, ip: &str) -> Result<PortalDownload, Error> {
    portal_fetch(&world.host, &token(path), ip, "test").await
}

pub(crate) fn later(world: &World, by: TimeDelta) -> Ctx {
    let mut host = world.host.clone();
    host.clock = Clock::Stopped(host.clock.now() + by);
    Ctx::new(host, RequestInfo { request_id: "test".into(), language: Language::Nl }, None)
}

#[tokio::test]
async fn a_notary_asks_follows_and_fetches_without_an_account() {
    for world in World::all().await.unwrap() {
        let (world, letterbox) = open(world).await;
        let (stranger, syndic) = (world.anonymous(), world.ctx(Role::Syndic));
        for text in ["essais", "ESSAIS acp", "rue haute bruxelles", "0123.456.749", "BE 0123 456 749"] {
            let found = portal_search(&stranger, text).await.unwrap();
            assert_eq!(found.iter().map(|one| one.id).collect::<Vec<_>>(), [world.own.home.id], "{text}");
        }
        let link = link(&world, &letterbox, EMAIL).await;
        let start = portal_open(&stranger, &link, OFFICE).await.unwrap();
        assert_eq!((start.email.as_str(), start.buildings.len()), (EMAIL, 0));
        assert_eq!((start.place.fee_contract.0, start.place.fee_deed.0), (12_000, 25_000));
        let form = PortalForm { note: "Ons dossier 77".into(), reference: "77".into(), ..asked("a 1") };
        let path = portal_request(&stranger, &link, &form, None, OFFICE).await.unwrap();
        // The acknowledgement leaves at once, with a link of its own.
        let mailed = secret(&letterbox, EMAIL, "file").await;
        let visit = token(&path);
        let file = file_of(&world, &visit).await;
        assert_eq!(file, PortalFile { link_until: file.link_until, ..file_of(&world, &mailed).await });
        assert_eq!((file.unit.as_str(), file.state, file.fee.0), ("A1", TransferState::Requested, 12_000));
        assert_eq!(
            (file.received_on.to_string(), file.clock.due_on.to_string()),
            ("2026-03-02".into(), "2026-03-17".into())
        );
        assert_eq!(file.messages.iter().map(|one| one.text.as_str()).collect::<Vec<_>>(), ["Ons dossier 77"]);
        assert!(file.versions.is_empty() && file.sections.len() > 15, "{}", world.name);

        let id = of(&world, &visit).await;
        assert_eq!(transfer_fetch(&syndic, id).await.unwrap().requester_email, EMAIL);
        message_add(&syndic, None, id, "Welke dag is de akte?").await.unwrap();
        let third = secret(&letterbox, EMAIL, "file").await;
        portal_message(&stranger, &third, "Op 15 juni.", OFFICE).await.unwrap();
        portal_message(&stranger, &third, "Op 15 juni.", OFFICE).await.unwrap();
        let said = messages_by_transfers(&syndic.anew(), &[id]).await.unwrap().remove(&id).unwrap();
        let said: Vec<_> = said.iter().map(|one| (one.side, one.text.as_str())).collect();
        let (asker, manager) = (TransferSide::Asker, TransferSide::Manager);
        assert_eq!(said, [(asker, "Ons dossier 77"), (manager, "Welke dag is de akte?"), (asker, "Op 15 juni.")]);

        let version = deliver(&world, &letterbox, id).await;
        let delivered = secret(&letterbox, EMAIL, "file").await;
        let file = file_of(&world, &delivered).await;
        assert_eq!((file.state, file.versions.len()), (TransferState::Delivered, 1));
        let shown = file.versions.first().unwrap();
        assert_eq!(shown.id, version);
        let genuine = verify(&stranger, &shown.code, OFFICE).await.unwrap();
        assert_eq!(genuine.file.unwrap().sha256, shown.sha256);
        for what in [TransferFile::Pdf, TransferFile::Json, TransferFile::Xml] {
            let path = portal_download(&stranger, &delivered, version, (what, None), OFFICE).await.unwrap();
            let once = fetch(&world, &path, OFFICE).await.unwrap();
            match (what, once.content) {
                (TransferFile::Pdf, PortalContent::Kept(kept)) => assert_eq!(Some(kept.sha256), shown.sha256),
                (TransferFile::Json, PortalContent::Made(bytes)) => {
                    serde_json::from_slice::<serde_json::Value>(&bytes).unwrap();
                }
                (TransferFile::Xml, PortalContent::Made(bytes)) => assert!(bytes.starts_with(b"<?xml")),
                (what, content) => panic!("{what:?}: {content:?}"),
            }
            let twice = fetch(&world, &path, OFFICE).await.unwrap_err();
            assert_eq!(code(&twice), "transfer-link-invalid", "{what:?} works once");
        }
        let path =
            portal_download(&stranger, &delivered, version, (TransferFile::Receipt, None), OFFICE).await.unwrap();
        let PortalContent::Made(receipt) = fetch(&world, &path, OFFICE).await.unwrap().content else { panic!() };
        let receipt = String::from_utf8(receipt.to_vec()).unwrap();
        assert!(
            receipt.contains(&file.number) && receipt.contains(&shown.code) && receipt.contains("JSON"),
            "{receipt}"
        );
        let log = fetches_by_transfers(&syndic.anew(), &[id]).await.unwrap().remove(&id).unwrap();
        assert_eq!(log.len(), 4);
        assert!(log.iter().all(|one| one.access_id.is_some() && one.address_hash.as_deref() != Some(OFFICE)));
        assert_eq!(file_of(&world, &delivered).await.fetched.len(), 4);
    }
}

#[tokio::test]
async fn nobody_learns_here_who_owns_what() {
    for world in World::all().await.unwrap() {
        let (world, letterbox) = open(world).await;
        let stranger = world.anonymous();
        // Neither by people, nor by units, nor by accounts, nor by what would be everything.
        for text in
            ["Alice", "Martin", "alice@example.org", "A1", "BE68539007547034", "", "a", "re", "%%%", "___", "\u{0}"]
        {
            assert!(portal_search(&stranger, text).await.unwrap().is_empty(), "{text}");
        }
        // One that takes no requests, one of somebody else's, one that never was: alike.
        let never = AssociationId(uuid::Uuid::now_v7());
        let mut answers = Vec::new();
        for id in [world.own.neighbour.id, world.other.home.id, never] {
            answers.push(format!("{:?}", portal_place(&stranger, id).await.unwrap_err()));
            let refused = portal_begin(&stranger, id, &begin(EMAIL), OFFICE).await.unwrap_err();
            answers.push(format!("{refused:?}"));
        }
        answers.dedup();
        assert_eq!(answers.len(), 1, "{answers:?}");
        assert_eq!(letterbox.count(), 0);

        let asker = ask(&world, &letterbox, &asked("A1")).await;
        let file = format!("{:?}", file_of(&world, &asker).await);
        for name in ["Alice", "Martin", "alice@", "Claes", "Weber", "Dana"] {
            assert!(!file.contains(name), "{name} in {file}");
        }
        // A unit of another association is as unknown as one that is nowhere; few can be tried.
        let link = link(&world, &letterbox, "fisher@example.org").await;
        for number in 0..30 {
            let form = asked(&format!("X{number}"));
            let refused = portal_request(&stranger, &link, &form, None, ELSEWHERE).await.unwrap_err();
            assert_eq!(codes(&refused), [("transfer-unit-unknown", "unit".to_owned())]);
        }
        let refused = portal_request(&stranger, &link, &asked("A2"), None, ELSEWHERE).await.unwrap_err();
        assert_eq!(code(&refused), "sign-in-throttled", "{}", world.name);

        let syndic = world.ctx(Role::Syndic);
        association_archive(&syndic, world.own.home.id, None, None).await.unwrap();
        assert!(portal_search(&stranger, "essais").await.unwrap().is_empty());
        assert_eq!(code(&portal_open(&stranger, &link, OFFICE).await.unwrap_err()), "transfer-portal-unknown");
    }
}

#[tokio::test]
async fn a_link_is_good_for_one_thing_and_ends() {
    for world in World::all().await.unwrap() {
        let (world, letterbox) = open(world).await;
        let (stranger, syndic) = (world.anonymous(), world.ctx(Role::Syndic));
        let dead = |error: Error| assert_eq!(code(&error), "transfer-link-invalid", "{}", world.name);
        let first = link(&world, &letterbox, EMAIL).await;
        let second = link(&world, &letterbox, EMAIL).await;
        dead(portal_open(&stranger, &first, OFFICE).await.unwrap_err());
        dead(portal_file(&stranger, &second, OFFICE).await.unwrap_err());
        dead(portal_fetch(&world.host, &second, OFFICE, "test").await.unwrap_err());
        dead(portal_open(&later(&world, TimeDelta::hours(25)), &second, OFFICE).await.unwrap_err());
        let file = token(&portal_request(&stranger, &second, &asked("A1"), None, OFFICE).await.unwrap());
        let mailed = secret(&letterbox, EMAIL, "file").await;
        dead(portal_open(&stranger, &second, OFFICE).await.unwrap_err());
        dead(portal_request(&stranger, &second, &asked("A2"), None, OFFICE).await.unwrap_err());
        dead(portal_file(&later(&world, TimeDelta::hours(13)), &file, OFFICE).await.unwrap_err());
        assert!(portal_file(&later(&world, TimeDelta::days(100)), &mailed, OFFICE).await.is_ok());
        dead(portal_file(&later(&world, TimeDelta::days(121)), &mailed, OFFICE).await.unwrap_err());

        // What was delivered to one is not there for another; neither is what was not delivered.
        let id = of(&world, &file).await;
        let version = deliver(&world, &letterbox, id).await;
        secret(&letterbox, EMAIL, "file").await;
        let other = ask(&world, &letterbox, &asked("A2")).await;
        let pdf = (TransferFile::Pdf, None);
        let foreign = portal_download(&stranger, &other, version, pdf, OFFICE).await.unwrap_err();
        assert_eq!(code(&foreign), "transfer-version-unknown");
        let annex =
            portal_download(&stranger, &file, version, (TransferFile::Annex, Some(99)), OFFICE).await.unwrap_err();
        assert_eq!(code(&annex), "transfer-version-unknown");
        let path = portal_download(&stranger, &file, version, pdf, OFFICE).await.unwrap();
        let late = later(&world, TimeDelta::minutes(16));
        dead(portal_fetch(late.host(), &token(&path), OFFICE, "test").await.unwrap_err());
        // Of two at the same moment, one has it.
        let (one, two) = tokio::join!(fetch(&world, &path, OFFICE), fetch(&world, &path, OFFICE));
        assert_eq!([&one, &two].iter().filter(|found| found.is_ok()).count(), 1, "{}", world.name);

        // Taking a link back ends what was made by it too.
        let waiting = portal_download(&stranger, &mailed, version, pdf, OFFICE).await.unwrap();
        for access in accesses_by_transfers(&syndic.anew(), &[id]).await.unwrap().remove(&id).unwrap() {
            let once = link_revoke(&syndic.anew(), None, access.id).await.unwrap();
            let twice = link_revoke(&syndic.anew(), None, access.id).await.unwrap();
            assert_eq!((once.replayed, twice.replayed), (false, true));
        }
        dead(fetch(&world, &waiting, OFFICE).await.unwrap_err());
        dead(portal_file(&stranger, &mailed, OFFICE).await.unwrap_err());
        dead(portal_message(&stranger, &file, "Hallo", OFFICE).await.unwrap_err());

        // A link that went to an address which is corrected since opens nothing.
        let row = transfer_fetch(&syndic.anew(), of(&world, &other).await).await.unwrap();
        let change = TransferChangeForm {
            name: row.requester_name,
            office: "Wouters".into(),
            email: "right@wouters.example".into(),
            language: "nl".into(),
            received_on: "2026-03-02".into(),
            fee: "120".into(),
            ..TransferChangeForm::default()
        };
        transfer_update(&syndic.anew(), None, row.id, &change, None).await.unwrap();
        dead(portal_file(&stranger, &other, ELSEWHERE).await.unwrap_err());
    }
}

#[tokio::test]
async fn a_thousand_guesses_find_nothing_and_are_throttled() {
    for world in World::all().await.unwrap() {
        let (world, letterbox) = open(world).await;
        let stranger = world.anonymous();
        let file = ask(&world, &letterbox, &asked("A1")).await;
        let mut answers = std::collections::BTreeMap::<&str, u32>::new();
        for number in 0..1_000_u32 {
            let guess = if number % 7 == 0 { file.to_uppercase() } else { format!("{:0>43}", number * 7_919) };
            let refused = match number % 3 {
                0 => portal_file(&stranger, &guess, ELSEWHERE).await.map(drop).unwrap_err(),
                1 => portal_open(&stranger, &guess, ELSEWHERE).await.map(drop).unwrap_err(),
                _ => portal_fetch(&world.host, &guess, ELSEWHERE, "test").await.map(drop).unwrap_err(),
            };
            *answers.entry(code(&refused)).or_default() += 1;
        }
        let expected = [("sign-in-throttled", 970), ("transfer-link-invalid", 30)];
        assert_eq!(answers.into_iter().collect::<Vec<_>>(), expected, "{}", world.name);
        // Whoever guesses is not let in by a link that works either; nobody else is kept out.
        assert_eq!(code(&portal_file(&stranger, &file, ELSEWHERE).await.unwrap_err()), "sign-in-throttled");
        assert!(portal_file(&stranger, &file, OFFICE).await.is_ok());

        let mut answers = std::collections::BTreeMap::<&str, u32>::new();
        for number in 0..1_000_u32 {
            let refused = verify(&stranger, &format!("{number:0>16}"), ELSEWHERE).await.unwrap_err();
            *answers.entry(code(&refused)).or_default() += 1;
        }
        let expected = [("sign-in-throttled", 970), ("verification-code-unknown", 30)];
        assert_eq!(answers.into_iter().collect::<Vec<_>>(), expected, "{}", world.name);
    }
}

#[tokio::test]
async fn what_is_wrong_is_told_and_the_link_stays() {
    for world in World::all().await.unwrap() {
        let (world, letterbox) = open(world).await;
        let (stranger, syndic) = (world.anonymous(), world.ctx(Role::Syndic));
        ask(&world, &letterbox, &asked("A1")).await;
        let again = link(&world, &letterbox, EMAIL).await;
        let refused =
            async |form: PortalForm| codes(&portal_request(&stranger, &again, &form, None, OFFICE).await.unwrap_err());
        let twice = portal_request(&stranger, &again, &asked("A1"), None, OFFICE).await.unwrap_err();
        assert_eq!((code(&twice), twice.refusals()[0].params["number"].as_str()), ("transfer-twice", "ED-2026-0001"));
        let changed = PortalForm { fees: "0-0".into(), ..asked("A2") };
        assert_eq!(refused(changed).await, [("transfer-fee-changed", "fees".to_owned())]);
        let deed =
            PortalForm { kind: "deed".into(), requester: "seller".into(), note: "Ik verkoop".into(), ..asked("A2") };
        assert_eq!(refused(deed).await, [("transfer-deed-notary-only", "requester".to_owned())]);
        let agent = PortalForm { requester: "agent".into(), ..asked("A2") };
        assert_eq!(refused(agent).await, [("transfer-mandate-required", "note".to_owned())]);
        let hostile = PortalForm { name: "Griet\u{202e}".into(), note: "a\u{0}b".into(), ..asked("A2") };
        let hostile = refused(hostile).await;
        assert_eq!(
            hostile,
            [("text-control-character", "name".to_owned()), ("text-control-character", "note".to_owned())]
        );

        // Two buildings with such a unit: which one is asked, and neither is chosen for her.
        let building = BuildingForm {
            name: "Bloc B".into(),
            street: "Rue Basse 2".into(),
            postal_code: "1000".into(),
            city: "Bruxelles".into(),
        };
        let building = building_create(&syndic, world.own.home.id, &building, None).await.unwrap().value;
        assert_eq!(portal_search(&stranger, "rue basse").await.unwrap().len(), 1, "{}", world.name);
        assert_eq!(portal_open(&stranger, &again, OFFICE).await.unwrap().buildings.len(), 2);
        let elsewhere = PortalForm { building: building.to_string(), ..asked("A2") };
        assert_eq!(refused(elsewhere).await, [("transfer-unit-unknown", "unit".to_owned())]);

        // What somebody types is kept as words.
        let words = "<script>alert(1)</script> \"; DROP TABLE transfer; --";
        let form = PortalForm { name: words.into(), note: words.into(), ..asked("A2") };
        let file = token(&portal_request(&stranger, &again, &form, None, OFFICE).await.unwrap());
        let shown = file_of(&world, &file).await;
        assert_eq!((shown.name.as_str(), shown.messages[0].text.as_str()), (words, words));
        let mail = letterbox.take(EMAIL).await.unwrap();
        assert!(!mail.html.unwrap().contains("<script"), "{}", world.name);
        for number in 0..19 {
            portal_message(&stranger, &file, &format!("Bericht {number}"), OFFICE).await.unwrap();
        }
        let many = portal_message(&stranger, &file, "Nog een", OFFICE).await.unwrap_err();
        assert_eq!(codes(&many), [("transfer-messages-many", "text".to_owned())]);
        // Nobody reads what is written to an organization that is suspended; its files can still be fetched.
        let root = world.ctx(Role::Superadmin);
        organization_suspend(&root, world.own.organization, None, "Facture impayée.", None).await.unwrap();
        let suspended = portal_message(&later(&world, TimeDelta::hours(1)), &file, "Hallo?", OFFICE).await.unwrap_err();
        assert_eq!(codes(&suspended), [("transfer-message-suspended", "text".to_owned())]);
        assert_eq!(file_of(&world, &file).await.messages.len(), 20);
        organization_activate(&root, world.own.organization, None, None).await.unwrap();
        let id = of(&world, &file).await;
        transfer_cancel(&syndic.anew(), None, id, "Dubbel", None).await.unwrap();
        let closed = portal_message(&later(&world, TimeDelta::hours(1)), &file, "Hallo?", OFFICE).await.unwrap_err();
        assert_eq!(code(&closed), "transfer-message-closed");
        assert_eq!(file_of(&world, &file).await.cancel_reason.as_deref(), Some("Dubbel"));
    }
}

#[tokio::test]
async fn an_agent_brings_her_mandate_which_the_managers_alone_read() {
    for world in World::all().await.unwrap() {
        let (world, letterbox) = open(world).await;
        let (stranger, syndic) = (world.anonymous(), world.ctx(Role::Syndic));
        let link = link(&world, &letterbox, EMAIL).await;
        let form = PortalForm { requester: "agent".into(), ..asked("A1") };
        for (name, bytes, refusal) in [
            ("mandat.exe", &b"MZ\x90\0"[..], "file-type-not-allowed"),
            ("mandat.pdf", &b"<html><script>"[..], "file-type-mismatch"),
            ("mandat.svg", &b"<svg onload='x'/>"[..], "file-type-not-allowed"),
        ] {
            let file = PortalMandate { name: name.into(), bytes: bytes.to_vec().into() };
            let refused = portal_request(&stranger, &link, &form, Some(&file), OFFICE).await.unwrap_err();
            assert_eq!(codes(&refused), [(refusal, "mandate".to_owned())]);
        }
        let file = PortalMandate { name: "../mandat.pdf".into(), bytes: b"%PDF-1.7\nmandat".to_vec().into() };
        let path = portal_request(&stranger, &link, &form, Some(&file), OFFICE).await.unwrap();
        let row = transfer_fetch(&syndic, of(&world, &token(&path)).await).await.unwrap();
        let document = document_fetch(&syndic.anew(), row.mandate_document_id.unwrap()).await.unwrap();
        assert_eq!((document.visibility, document.title.as_str()), (DocumentVisibility::Managers, "mandat"));
        let owner = document_fetch(&world.ctx(Role::Owner), document.id).await.unwrap_err();
        assert_eq!(code(&owner), "document-unknown", "{}", world.name);
    }
}

#[tokio::test]
async fn a_lost_link_is_sent_anew_to_its_address_and_to_no_other() {
    for world in World::all().await.unwrap() {
        let (world, letterbox) = open(world).await;
        let stranger = world.anonymous();
        let file = ask(&world, &letterbox, &asked("A1")).await;
        portal_new_link(&stranger, "nobody@example.org", OFFICE).await.unwrap();
        portal_new_link(&stranger, "Griet@Wouters.example", OFFICE).await.unwrap();
        let fresh = secret(&letterbox, EMAIL, "file").await;
        assert!(portal_file(&stranger, &fresh, OFFICE).await.is_ok());
        assert_eq!(code(&portal_file(&stranger, &file, OFFICE).await.unwrap_err()), "transfer-link-invalid");
        letterbox.send_all().await.unwrap();
        let posted = mails_posted(&world.host, world.own.organization).await.unwrap();
        assert!(posted.iter().all(|(to, _)| to != "nobody@example.org"), "{}: {posted:?}", world.name);
        // Nobody is flooded with links.
        let mut refused = None;
        for _ in 0..6 {
            refused = portal_new_link(&stranger, "flood@example.org", OFFICE).await.err();
        }
        assert_eq!(refused.map(|error| code(&error)), Some("sign-in-throttled"));
        let malformed = portal_new_link(&stranger, "nobody", OFFICE).await.unwrap_err();
        assert_eq!(codes(&malformed), [("email-malformed", "email".to_owned())]);
    }
}

#[tokio::test]
async fn a_notary_with_an_account_finds_her_files_once_her_address_is_proven() {
    for world in World::all().await.unwrap() {
        let (world, letterbox) = open(world).await;
        let session = world.token(Role::Notary).await.unwrap();
        let actor = session_resume(&world.host, &session).await.unwrap().unwrap();
        let email = actor.email.clone();
        let info = RequestInfo { request_id: "test".into(), language: Language::Nl };
        let notary = Ctx::new(world.host.clone(), info, Some(actor));
        let link = link(&world, &letterbox, &email).await;
        portal_request(&world.anonymous(), &link, &asked("A1"), None, OFFICE).await.unwrap();
        secret(&letterbox, &email, "file").await;
        ask(&world, &letterbox, &asked("A2")).await;
        assert!(files_of_mine(&notary).await.unwrap().is_empty(), "{}: the address is not proven", world.name);
        world.prove_address(&email).await.unwrap();
        let files = files_of_mine(&notary.anew()).await.unwrap();
        assert_eq!(files.iter().map(|file| file.unit.as_str()).collect::<Vec<_>>(), ["A1"]);
        let path = files_of_mine_open(&notary.anew(), files[0].id).await.unwrap();
        assert_eq!(file_of(&world, &token(&path)).await.number, files[0].number);
        let foreign = all(&world).await.into_iter().find(|row| row.requester_email == EMAIL).unwrap();
        let refused = files_of_mine_open(&notary.anew(), foreign.id).await.unwrap_err();
        assert_eq!(code(&refused), "transfer-unknown");
        assert!(matches!(files_of_mine(&world.anonymous()).await, Err(Error::Unauthenticated)));
    }
}

#[tokio::test]
async fn the_managers_are_told_of_requests_and_messages() {
    for world in World::all().await.unwrap() {
        let (world, letterbox) = open(world).await;
        let session = world.token(Role::Syndic).await.unwrap();
        let actor = session_resume(&world.host, &session).await.unwrap();
        let info = RequestInfo { request_id: "test".into(), language: Language::Fr };
        let syndic = Ctx::new(world.host.clone(), info, actor);
        let file = ask(&world, &letterbox, &asked("A1")).await;
        portal_message(&world.anonymous(), &file, "Is het klaar?", OFFICE).await.unwrap();
        letterbox.send_all().await.unwrap();
        let told =
            notifications_list(&syndic, NotificationFilter::default(), PageRequest::default()).await.unwrap().rows;
        let kinds: Vec<Kind> = told.iter().map(|one| one.kind).collect();
        assert!(kinds.contains(&Kind::TransferRequested) && kinds.contains(&Kind::TransferMessage), "{kinds:?}");
        // What a syndic writes down herself is followed by the same link.
        let form = TransferForm {
            unit: world.own.home.units[1].to_string(),
            kind: "contract".into(),
            requester: "notary".into(),
            name: "Me Claes".into(),
            office: "Étude Claes".into(),
            email: "claes@example.org".into(),
            language: "nl".into(),
            channel: "post".into(),
            ..TransferForm::default()
        };
        let id = transfer_request(&world.ctx(Role::Syndic), None, world.own.home.id, &form).await.unwrap().value;
        let link = secret(&letterbox, "claes@example.org", "file").await;
        assert_eq!(of(&world, &link).await, id, "{}", world.name);
        assert!(versions_by_transfers(&world.ctx(Role::Syndic), &[id]).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn guesses_at_the_same_time_count_each() {
    for world in World::all().await.unwrap() {
        let strangers: Vec<Ctx> = (0..30).map(|_| world.anonymous()).collect();
        let guesses = strangers.iter().map(|stranger| portal_file(stranger, "no such link", ELSEWHERE));
        for guess in futures::future::join_all(guesses).await {
            assert_eq!(code(&guess.unwrap_err()), "transfer-link-invalid", "{}", world.name);
        }
        let next = portal_file(&world.anonymous(), "no such link", ELSEWHERE).await.unwrap_err();
        assert_eq!(code(&next), "sign-in-throttled", "{}", world.name);
    }
}
