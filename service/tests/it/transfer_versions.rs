//! Versions of the document: refused while something is open, frozen, drawn, bundled, replaced, delivered, compared.

use std::process::Command;

use chrono::TimeDelta;
use document::transfer::{AnnexNote, AnnexPlace, IssueStatus, TransferData};
use entity::{
    id::{AssociationId, DocumentVersionId, TransferId, TransferVersionId, UnitId},
    identity::Role,
    library::{DocumentFields, DocumentForm, VersionForm},
    transfer::{
        GenerateForm, SectionKind, TransferFile, TransferForm, TransferState, TransferVersionState,
        section::{AnswerForm, Computed, ItemForm},
        transfer_version,
    },
};
use service::{
    Clock, Ctx, Error,
    jobs::drain,
    library::{
        document_add, document_archive, document_fetch, erase_documents,
        storage::{file_download, sweep},
    },
    platform::{Verified, verify, verify_file},
    sha256_hex,
    testkit::{World, bring_file},
    text::Text,
    transfer::{
        TransferFound, annexes_of, section_answer, sections, transfer_deliver, transfer_fetch, transfer_generate,
        transfer_preview, transfer_preview_page, transfer_preview_pages, transfer_request, transfer_version_fetch,
        transfer_version_file, transfer_version_path, versions_by_transfers, whole_of,
    },
};

use crate::{
    storage::{fetched, link::taken_apart},
    units::codes,
};

/// From where somebody asks whether a document is genuine.
const ADDRESS: &str = "192.0.2.7";

async fn request(ctx: &Ctx, association: AssociationId, unit: UnitId) -> TransferId {
    let form = TransferForm {
        unit: unit.to_string(),
        kind: "deed".into(),
        requester: "notary".into(),
        name: "Me Claes \u{1F600} #raw".into(),
        office: "Étude Claes".into(),
        email: "etude@claes.example".into(),
        language: "nl".into(),
        channel: "registered".into(),
        ..TransferForm::default()
    };
    transfer_request(ctx, None, association, &form).await.unwrap().value
}

fn none() -> AnswerForm {
    AnswerForm { outcome: "none".into(), ..AnswerForm::default() }
}

async fn answer(ctx: &Ctx, id: TransferId, kind: SectionKind, form: &AnswerForm) {
    section_answer(ctx, None, id, kind, form, None).await.unwrap_or_else(|error| panic!("{kind:?}: {error}"));
}

/// Pages of the longest annex that is tried.
const LONG_ANNEX: usize = 200;

/// Answers everything that the law asks for and that is open with "none", and with "nothing else" where the registers show that there is something.
async fn answer_law(ctx: &Ctx, id: TransferId) {
    let nothing = none();
    let nothing_else = AnswerForm { outcome: "given".into(), text: "Rien d’autre.".into(), ..AnswerForm::default() };
    for view in sections(&ctx.anew(), id, None).await.unwrap() {
        if view.need.is_law() && view.completeness.is_open() {
            let shown = view.computed.as_ref().is_some_and(Computed::shows);
            answer(ctx, id, view.kind, if shown { &nothing_else } else { &nothing }).await;
        }
    }
}

/// Every section that may stay open, and is.
async fn open(ctx: &Ctx, id: TransferId) -> Vec<String> {
    let views = sections(&ctx.anew(), id, None).await.unwrap();
    let open = views.iter().filter(|view| view.completeness.is_open());
    open.map(|view| view.kind.code().to_owned()).collect()
}

async fn form(ctx: &Ctx, id: TransferId) -> GenerateForm {
    GenerateForm { reference_date: String::new(), language: "fr".into(), reservations: open(ctx, id).await }
}

async fn generate(ctx: &Ctx, id: TransferId) -> TransferVersionId {
    let form = form(ctx, id).await;
    transfer_generate(ctx, None, id, &form, None).await.unwrap_or_else(|error| panic!("{error}")).value
}

/// The version once the worker has been at it.
async fn drawn(world: &World, ctx: &Ctx, id: TransferVersionId) -> transfer_version::Model {
    drain(&world.host).await.unwrap();
    let row = transfer_version_fetch(&ctx.anew(), id).await.unwrap();
    assert_eq!((row.state, row.failure.as_deref()), (TransferVersionState::Ready, None), "{}", world.name);
    row
}

async fn bytes(ctx: &Ctx, id: TransferVersionId, what: (TransferFile, Option<i32>)) -> Vec<u8> {
    match transfer_version_file(ctx, id, what).await.unwrap() {
        TransferFound::Link(path) => {
            let found = file_download(ctx, &taken_apart(&path), true).await.unwrap();
            fetched(ctx, &found.file).await
        }
        TransferFound::Made { bytes, .. } => bytes.to_vec(),
    }
}

/// Puts a file into the library; answers its version.
async fn paper(ctx: &Ctx, association: AssociationId, name: &str, bytes: Vec<u8>) -> DocumentVersionId {
    let file = bring_file(ctx, name, bytes).await.unwrap();
    let form = DocumentForm {
        fields: DocumentFields {
            title: format!("Annexe {name}"),
            kind: "quote".into(),
            dated_on: "2026-01-15".into(),
            visibility: "managers".into(),
            ..DocumentFields::default()
        },
        version: VersionForm { file: file.to_string(), note: String::new() },
        ..DocumentForm::default()
    };
    let document = document_add(ctx, association, &form, None).await.unwrap().value;
    document_fetch(ctx, document).await.unwrap().current_version_id
}

/// What qpdf makes of a file.
fn qpdf(bytes: &[u8], arguments: &[&str]) -> (bool, Vec<u8>) {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (folder.path().join("in.pdf"), folder.path().join("out.pdf"));
    std::fs::write(&from, bytes).unwrap();
    let output = Command::new("qpdf").args(arguments).arg(&from).arg(&to).output().unwrap();
    (output.status.success(), std::fs::read(&to).unwrap_or_default())
}

/// The first refusal and one of its variables.
fn refused(error: &Error, name: &str) -> (&'static str, String) {
    let refusals = error.refusals();
    let first = refusals.first().unwrap();
    (first.code, first.params.get(name).cloned().unwrap_or_default())
}

#[tokio::test]
async fn nothing_is_issued_while_the_law_asks_for_an_answer_and_the_rest_needs_a_reservation() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = request(&ctx, world.own.home.id, world.own.home.units[0]).await;
        let empty = GenerateForm::default();
        let error = transfer_generate(&ctx, None, id, &empty, None).await.unwrap_err();
        assert_eq!(codes(&error), [("transfer-section-open", "sections".to_owned())], "{}", world.name);
        let (_, named) = refused(&error, "codes");
        assert!(named.contains("works") && named.contains("proceedings") && !named.contains("claims"), "{named}");
        assert!(Text::new(entity::language::Language::Nl).refusal(&error.refusals()[0]).contains("rubrieken"));

        answer_law(&ctx, id).await;
        let error = transfer_generate(&ctx, None, id, &empty, None).await.unwrap_err();
        assert_eq!(codes(&error), [("transfer-reservation-missing", "reservations".to_owned())]);
        let (_, named) = refused(&error, "codes");
        assert_eq!(named.split(' ').map(str::to_owned).collect::<Vec<_>>(), open(&ctx, id).await);
        assert!(versions_by_transfers(&ctx.anew(), &[id]).await.unwrap().is_empty());
        assert_eq!(transfer_fetch(&ctx.anew(), id).await.unwrap().state, TransferState::InProgress);

        let wrong = GenerateForm { reference_date: "31/02/2026".into(), language: "it".into(), ..empty };
        let error = transfer_generate(&ctx, None, id, &wrong, None).await.unwrap_err();
        let fields = ["referenceDate", "language"].map(str::to_owned);
        assert_eq!(codes(&error).into_iter().map(|(_, field)| field).collect::<Vec<_>>(), fields);
        let ahead = GenerateForm { reference_date: "2026-03-03".into(), ..form(&ctx, id).await };
        let error = transfer_generate(&ctx, None, id, &ahead, None).await.unwrap_err();
        assert_eq!(codes(&error), [("transfer-date-future", "referenceDate".to_owned())]);
        let early = GenerateForm { reference_date: "1995-06-14".into(), ..form(&ctx, id).await };
        let error = transfer_generate(&ctx, None, id, &early, None).await.unwrap_err();
        assert_eq!(codes(&error), [("transfer-date-before-deed", "referenceDate".to_owned())]);
        let error = transfer_generate(&ctx, None, id, &form(&ctx, id).await, Some(77)).await.unwrap_err();
        assert_eq!(refused(&error, "").0, "stale-version");
    }
}

#[tokio::test]
async fn a_version_is_frozen_drawn_and_can_be_compared_byte_by_byte() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = request(&ctx, world.own.home.id, world.own.home.units[0]).await;
        answer_law(&ctx, id).await;
        let version = generate(&ctx, id).await;
        let row = transfer_version_fetch(&ctx.anew(), version).await.unwrap();
        assert_eq!((row.number, row.state), (1, TransferVersionState::Waiting), "{}", world.name);
        let waiting = transfer_version_file(&ctx.anew(), version, (TransferFile::Pdf, None)).await.unwrap_err();
        assert_eq!(refused(&waiting, "").0, "transfer-version-waiting");
        let transfer = transfer_fetch(&ctx.anew(), id).await.unwrap();
        assert_eq!(transfer.state, TransferState::Generated);
        assert_eq!(transfer.reference_date.map(|day| day.to_string()).as_deref(), Some("2026-03-02"));
        assert_eq!(transfer.expires_on.map(|day| day.to_string()).as_deref(), Some("2026-05-31"));

        let row = drawn(&world, &ctx, version).await;
        let pdf = bytes(&ctx, version, (TransferFile::Pdf, None)).await;
        assert!(pdf.starts_with(b"%PDF-1.7"));
        assert_eq!(row.sha256.as_deref(), Some(sha256_hex(&pdf).as_str()));
        assert_eq!(row.size, i64::try_from(pdf.len()).ok());
        // Drawn again from what was frozen, it is the same file.
        let data: TransferData = serde_json::from_str(&row.data).unwrap();
        assert_eq!(data.document.status, IssueStatus::Issued);
        assert!(data.request.requester_name.contains('\u{1F600}'), "the data have it as it was written");
        let text = Text::new(row.language);
        let words = |id: &str, values: &[(&'static str, &str)]| {
            let values: Vec<_> = values.iter().map(|(name, value)| (*name, (*value).into())).collect();
            text.with(id, &values)
        };
        let again = document::transfer::render(&data, &[], &format!("transfer/{version}"), &words).unwrap();
        assert_eq!(Some(again.sha256), row.sha256);

        let known = verify(&world.anonymous(), &row.code, ADDRESS).await.unwrap();
        assert_eq!((known.kind.as_str(), known.revoked_at), ("transfer", None));
        let file = known.file.unwrap();
        assert_eq!((file.version, file.sha256.as_deref()), (1, row.sha256.as_deref()));
        let compared =
            async |bytes: &[u8]| verify_file(&world.anonymous(), &row.code, &sha256_hex(bytes), ADDRESS).await.unwrap();
        assert_eq!(compared(&pdf).await, Some(Verified::Genuine), "{}", world.name);
        let mut altered = pdf.clone();
        let middle = altered.len() / 2;
        altered[middle] ^= 1;
        assert_eq!(compared(&altered).await, Some(Verified::Altered), "{}: one byte differs", world.name);
        for what in [TransferFile::Json, TransferFile::Xml] {
            let data = bytes(&ctx, version, (what, None)).await;
            assert_eq!(compared(&data).await, Some(Verified::Genuine), "{what:?}");
        }
        let malformed = verify_file(&world.anonymous(), &row.code, "abc", ADDRESS).await.unwrap_err();
        assert_eq!(codes(&malformed), [("sha256-malformed", "sha256".to_owned())]);
        // No annex, nothing to bundle.
        assert!(annexes_of(&row).unwrap().is_empty() && whole_of(&row).unwrap().is_none());
    }
}

#[tokio::test]
async fn annexes_are_bundled_and_a_protected_or_broken_one_keeps_nobody_from_the_rest() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let id = request(&ctx, home.id, home.units[0]).await;
        let good = transfer_preview(&ctx, id, &GenerateForm::default()).await.unwrap().bytes;
        let (made, locked) = qpdf(&good, &["--encrypt", "reader", "owner", "256", "--"]);
        assert!(made);
        let half = good[..good.len() / 3].to_vec();
        let first_page_again = vec!["1"; LONG_ANNEX].join(",");
        let (made, long) = qpdf(&good, &["--pages", ".", &first_page_again, "--"]);
        assert!(made);
        let mut documents = Vec::new();
        for (name, file) in
            [("devis.pdf", long), ("verrou.pdf", locked), ("casse.pdf", half), ("note.txt", b"Une note".to_vec())]
        {
            documents.push(paper(&ctx, home.id, name, file).await.to_string());
        }
        let item =
            ItemForm { label: "Façade".into(), total: "80000".into(), share: "9600".into(), ..ItemForm::default() };
        let works =
            AnswerForm {
                outcome: "given".into(), text: "La façade est ravalée.".into(), items: vec![item], documents
            };
        answer(&ctx, id, SectionKind::Works, &works).await;
        answer_law(&ctx, id).await;
        let row = drawn(&world, &ctx, generate(&ctx, id).await).await;
        let annexes = annexes_of(&row).unwrap();
        let places: Vec<(&str, i32, bool)> =
            annexes.iter().map(|annex| (annex.place.as_str(), annex.number, annex.pages.is_some())).collect();
        assert_eq!(
            places,
            [("merged", 1, true), ("encrypted", 2, false), ("broken", 3, false), ("apart", 4, false)],
            "{}",
            world.name
        );
        assert!(annexes.iter().all(|annex| annex.section == SectionKind::Works));
        let whole = whole_of(&row).unwrap().unwrap();
        assert_eq!(whole.number, 5);
        assert_eq!(annexes[0].pages.map(usize::try_from), Some(Ok(LONG_ANNEX)));
        assert_eq!(whole.pages, row.pages.zip(annexes[0].pages).map(|(document, annex)| document + annex));
        let merged = bytes(&ctx, row.id, (TransferFile::Annex, Some(whole.number))).await;
        assert!(qpdf(&merged, &[]).0, "another program reads it without complaint");
        assert_eq!(sha256_hex(&merged), whole.sha256);
        let genuine = verify_file(&world.anonymous(), &row.code, &whole.sha256, ADDRESS).await.unwrap();
        assert_eq!(genuine, Some(Verified::Genuine));
        // What cannot be put behind the document is there by itself, as it was brought.
        assert_eq!(bytes(&ctx, row.id, (TransferFile::Annex, Some(4))).await, b"Une note");
        let beyond = transfer_version_file(&ctx.anew(), row.id, (TransferFile::Annex, Some(6))).await.unwrap_err();
        assert_eq!(refused(&beyond, "").0, "transfer-version-unknown");
        // The document itself says where each is, and still is what the standards ask for.
        let data: TransferData = serde_json::from_str(&row.data).unwrap();
        let places = [AnnexPlace::Merged, AnnexPlace::Encrypted, AnnexPlace::Broken, AnnexPlace::Apart];
        let pages = annexes[0].pages.and_then(|pages| u32::try_from(pages).ok());
        let notes: Vec<AnnexNote> = (1..)
            .zip(places)
            .map(|(number, place)| AnnexNote { number, pages: pages.filter(|_| place == AnnexPlace::Merged), place })
            .collect();
        let text = Text::new(row.language);
        let words = |id: &str, values: &[(&'static str, &str)]| {
            let values: Vec<_> = values.iter().map(|(name, value)| (*name, (*value).into())).collect();
            text.with(id, &values)
        };
        let again = document::transfer::render(&data, &notes, &format!("transfer/{}", row.id), &words).unwrap();
        assert_eq!(Some(again.sha256), row.sha256);
    }
}

#[tokio::test]
async fn a_new_version_replaces_the_former_one_which_stays() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let id = request(&ctx, home.id, home.units[0]).await;
        answer_law(&ctx, id).await;
        let first = drawn(&world, &ctx, generate(&ctx, id).await).await;
        let before = bytes(&ctx, first.id, (TransferFile::Pdf, None)).await;
        let item = ItemForm { label: "Sinistre eau".into(), date: "2025-05-01".into(), ..ItemForm::default() };
        let claims = AnswerForm { outcome: "given".into(), items: vec![item], ..AnswerForm::default() };
        answer(&ctx, id, SectionKind::Claims, &claims).await;
        let second = drawn(&world, &ctx, generate(&ctx, id).await).await;
        assert_eq!((second.number, second.changes), (2, serde_json::json!(["claims"])), "{}", world.name);
        assert_ne!(first.code, second.code);
        let all = versions_by_transfers(&ctx.anew(), &[id]).await.unwrap().remove(&id).unwrap();
        assert_eq!(all.iter().map(|row| row.number).collect::<Vec<_>>(), [2, 1]);
        // The former one stays as it was, and counts until the newer one is sent.
        assert_eq!(bytes(&ctx, first.id, (TransferFile::Pdf, None)).await, before);
        let replaced = async |code: &str| verify(&world.anonymous(), code, ADDRESS).await.unwrap().revoked_at.is_some();
        assert!(!replaced(&first.code).await && !replaced(&second.code).await, "{}", world.name);
        let compared = verify_file(&world.anonymous(), &first.code, &sha256_hex(&before), ADDRESS).await.unwrap();
        assert_eq!(compared, Some(Verified::Genuine));
        let old = transfer_deliver(&ctx, None, first.id).await.unwrap_err();
        assert_eq!(refused(&old, "").0, "transfer-version-replaced");
        transfer_deliver(&ctx, None, second.id).await.unwrap();
        let row = transfer_fetch(&ctx.anew(), id).await.unwrap();
        assert_eq!(row.state, TransferState::Delivered);
        assert!(transfer_version_fetch(&ctx.anew(), second.id).await.unwrap().delivered_at.is_some());
        // Who holds the former one is told that there is a newer one.
        assert!(replaced(&first.code).await && !replaced(&second.code).await);
        // A third one may be made, although nothing has changed. The second one still is the one that counts, and is sent again if need be.
        let third = generate(&ctx, id).await;
        let standing = transfer_fetch(&ctx.anew(), id).await.unwrap();
        assert_eq!((standing.state, standing.expires_on), (TransferState::Delivered, row.expires_on), "{}", world.name);
        transfer_deliver(&ctx, None, second.id).await.unwrap();
        assert!(!replaced(&second.code).await);
        let waiting = transfer_deliver(&ctx, None, third).await.unwrap_err();
        assert_eq!(refused(&waiting, "").0, "transfer-version-waiting");
        let third = drawn(&world, &ctx, third).await;
        assert_eq!((third.number, third.changes), (3, serde_json::json!([])));
        transfer_deliver(&ctx, None, third.id).await.unwrap();
        assert!(replaced(&second.code).await && !replaced(&third.code).await);
        let late = transfer_deliver(&ctx, None, second.id).await.unwrap_err();
        assert_eq!(refused(&late, "").0, "transfer-version-replaced");
    }
}

#[tokio::test]
async fn an_answer_takes_the_place_of_what_was_delivered_before_and_a_request_alone_does_not() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let asked = async |kind: &str, email: &str, unit: UnitId| {
            let form = TransferForm {
                unit: unit.to_string(),
                kind: kind.into(),
                requester: "notary".into(),
                name: "Me Claes".into(),
                office: "Étude Claes".into(),
                email: email.into(),
                language: "nl".into(),
                channel: "registered".into(),
                ..TransferForm::default()
            };
            transfer_request(&ctx.anew(), None, home.id, &form).await.unwrap().value
        };
        let delivered = async |id: TransferId| {
            answer_law(&ctx, id).await;
            let version = drawn(&world, &ctx, generate(&ctx, id).await).await;
            transfer_deliver(&ctx.anew(), None, version.id).await.unwrap();
        };
        let stands = async |id: TransferId| {
            let row = transfer_fetch(&ctx.anew(), id).await.unwrap();
            (row.state, row.superseded_by_id)
        };
        let unit = home.units[0];
        let before_contract = asked("contract", "etude@claes.example", unit).await;
        let waiting = asked("contract", "autre@immo.example", unit).await;
        let elsewhere = asked("contract", "etude@claes.example", home.units[2]).await;
        delivered(before_contract).await;
        delivered(elsewhere).await;
        // Anybody with a link can ask: what was delivered stands until somebody has answered.
        let before_deed = asked("deed", "etude@claes.example", unit).await;
        assert_eq!(stands(before_contract).await, (TransferState::Delivered, None), "{}", world.name);
        delivered(before_deed).await;
        assert_eq!(stands(before_contract).await, (TransferState::Superseded, Some(before_deed)));
        // Whoever has no answer yet keeps her right to one, and another unit is another sale.
        assert_eq!(stands(waiting).await, (TransferState::Requested, None));
        assert_eq!(stands(elsewhere).await, (TransferState::Delivered, None));
        let anew = asked("deed", "etude@claes.example", unit).await;
        delivered(anew).await;
        assert_eq!(stands(before_deed).await, (TransferState::Superseded, Some(anew)), "{}", world.name);
    }
}

#[tokio::test]
async fn the_asker_gets_a_mail_with_a_link_and_nothing_of_what_is_in_the_file() {
    for world in World::all().await.unwrap() {
        let (world, letterbox) = world.with_letterbox();
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let id = request(&ctx, home.id, home.units[0]).await;
        answer_law(&ctx, id).await;
        let version = drawn(&world, &ctx, generate(&ctx, id).await).await;
        transfer_deliver(&ctx, None, version.id).await.unwrap();
        let number = transfer_fetch(&ctx.anew(), id).await.unwrap().number;
        let mut found = false;
        while let Some(mail) = letterbox.take("etude@claes.example").await {
            if mail.subject.contains("afgegeven") {
                assert!(mail.subject.contains(&number), "{}", mail.subject);
                assert!(mail.body.contains("/nl/notary/file/"), "{}", mail.body);
                assert!(!mail.body.contains("Alice") && !mail.body.contains(&version.code), "{}", mail.body);
                found = true;
                break;
            }
        }
        assert!(found, "{}: no mail says that the document is there", world.name);
    }
}

#[tokio::test]
async fn strangers_and_owners_neither_make_nor_fetch_versions() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let id = request(&ctx, home.id, home.units[0]).await;
        answer_law(&ctx, id).await;
        let version = drawn(&world, &ctx, generate(&ctx, id).await).await.id;
        let stranger = world.other.ctx(&world.host, Role::Syndic);
        let file = (TransferFile::Pdf, None);
        assert!(matches!(transfer_version_file(&stranger, version, file).await, Err(Error::NotFound(_))));
        assert!(matches!(transfer_version_fetch(&stranger, version).await, Err(Error::NotFound(_))));
        assert!(matches!(
            transfer_generate(&stranger, None, id, &GenerateForm::default(), None).await,
            Err(Error::NotFound(_))
        ));
        assert!(matches!(transfer_deliver(&stranger, None, version).await, Err(Error::NotFound(_))));
        assert!(matches!(transfer_preview(&stranger, id, &GenerateForm::default()).await, Err(Error::NotFound(_))));
        // Alice sells: she reads that there is a document, and fetches it from whoever asked for it.
        let alice = world.ctx(Role::Owner);
        assert_eq!(transfer_version_fetch(&alice, version).await.unwrap().id, version);
        for role in [Role::Owner, Role::CouncilMember, Role::Occupant] {
            let ctx = world.ctx(role);
            assert!(matches!(transfer_version_file(&ctx, version, file).await, Err(Error::Forbidden)), "{role:?}");
            let form = GenerateForm::default();
            assert!(matches!(transfer_generate(&ctx, None, id, &form, None).await, Err(Error::Forbidden)), "{role:?}");
            assert!(matches!(transfer_preview(&ctx, id, &form).await, Err(Error::Forbidden)), "{role:?}");
            assert!(matches!(transfer_preview_pages(&ctx, id, &form).await, Err(Error::Forbidden)), "{role:?}");
            assert!(matches!(transfer_preview_page(&ctx, id, &form, 1).await, Err(Error::Forbidden)), "{role:?}");
        }
        assert!(matches!(verify(&world.anonymous(), "no such code", ADDRESS).await, Err(Error::NotFound(_))));
        assert!(transfer_version_path(version, TransferFile::Annex, Some(2)).ends_with("/annex/2"));
    }
}

#[tokio::test]
async fn a_thousand_guesses_at_codes_find_nothing_and_are_held_back() {
    for world in World::all().await.unwrap() {
        let mut unknown = 0;
        let mut held_back = 0;
        for rank in 0..1_000 {
            let guess = format!("{rank:016}");
            match verify(&world.anonymous(), &guess, "198.51.100.9").await {
                Err(Error::NotFound(_)) => unknown += 1,
                Err(error) if codes(&error)[0].0 == "sign-in-throttled" => held_back += 1,
                other => panic!("{other:?}"),
            }
        }
        assert_eq!((unknown, held_back), (30, 970), "{}", world.name);
    }
}

#[tokio::test]
async fn a_preview_shows_what_is_open_and_keeps_nothing() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = request(&ctx, world.own.home.id, world.own.home.units[0]).await;
        let first = transfer_preview(&ctx, id, &GenerateForm::default()).await.unwrap();
        let second = transfer_preview(&ctx.anew(), id, &GenerateForm::default()).await.unwrap();
        assert_eq!(first, second, "{}: looking twice shows the same file", world.name);
        assert!(first.bytes.starts_with(b"%PDF-1.7"));
        // The same page by page.
        let form = GenerateForm { language: "nl".into(), ..GenerateForm::default() };
        let pages = transfer_preview_pages(&ctx, id, &form).await.unwrap();
        assert!(pages.len() > 1, "{pages:?}");
        assert_eq!(pages[0], format!("/files/transfers/{id}/preview/1.svg?on=2026-03-02&language=nl"));
        for number in 1..=pages.len() {
            let page = transfer_preview_page(&ctx, id, &form, number).await.unwrap().unwrap();
            assert!(page.starts_with("<svg ") && page.contains("595.27"), "{number}: {}", &page[..200]);
        }
        for number in [0, pages.len() + 1] {
            assert_eq!(transfer_preview_page(&ctx, id, &form, number).await.unwrap(), None);
        }
        assert!(versions_by_transfers(&ctx.anew(), &[id]).await.unwrap().is_empty());
        assert_eq!(transfer_fetch(&ctx.anew(), id).await.unwrap().state, TransferState::Requested);
    }
}

#[tokio::test]
async fn what_went_to_a_buyer_stays_when_the_library_forgets_it() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let id = request(&ctx, home.id, home.units[0]).await;
        let text = b"Le devis de la fa\xc3\xa7ade".to_vec();
        let file = bring_file(&ctx, "devis.txt", text.clone()).await.unwrap();
        let form = DocumentForm {
            fields: DocumentFields {
                title: "Devis".into(),
                kind: "other".into(),
                dated_on: "2026-01-15".into(),
                visibility: "managers".into(),
                ..DocumentFields::default()
            },
            version: VersionForm { file: file.to_string(), note: String::new() },
            ..DocumentForm::default()
        };
        let document = document_add(&ctx, home.id, &form, None).await.unwrap().value;
        let named = document_fetch(&ctx, document).await.unwrap().current_version_id;
        let item = ItemForm { label: "Façade".into(), total: "25000".into(), ..ItemForm::default() };
        let works = AnswerForm {
            outcome: "given".into(),
            items: vec![item],
            documents: vec![named.to_string()],
            ..AnswerForm::default()
        };
        answer(&ctx, id, SectionKind::Works, &works).await;
        answer_law(&ctx, id).await;
        let version = drawn(&world, &ctx, generate(&ctx, id).await).await;
        let number = annexes_of(&version).unwrap().first().map(|annex| annex.number);
        assert_eq!(bytes(&ctx, version.id, (TransferFile::Annex, number)).await, text, "{}", world.name);

        document_archive(&ctx.anew(), document, None, "Périmé", None).await.unwrap();
        let mut later = world.host.clone();
        later.clock = Clock::Stopped(world.host.clock.now() + TimeDelta::days(31));
        assert_eq!(erase_documents(&later).await.unwrap(), 1, "{}", world.name);
        later.clock = Clock::Stopped(world.host.clock.now() + TimeDelta::days(60));
        sweep(&later).await.unwrap();
        assert_eq!(bytes(&ctx.anew(), version.id, (TransferFile::Annex, number)).await, text, "{}", world.name);
    }
}
