//! The sections of the information on a transfer: what the registers say, what is answered, when it is complete.

use chrono::{DateTime, Utc};
use entity::{
    charges::CallForm,
    id::{AssociationId, DocumentVersionId, OwnerId, TransferId, UnitId},
    identity::Role,
    library::{DocumentFields, DocumentForm, LinkForm, VersionForm},
    money::Cents,
    property::{KeyForm, KeyPartForm, KeyVersionForm, OwnershipPartForm, OwnershipsForm},
    transfer::{
        AnswerOutcome, SectionKind, TransferForm, TransferSettingForm, TransferState,
        section::{AnswerForm, Completeness, Computed, ItemForm, Line, LineWord, OpenReason},
    },
};
use service::{
    Clock, Ctx, Error,
    charges::{call_issue, contributions_by_calls},
    library::{document_add, document_fetch, document_link_add, versions_by_ids},
    property::{key_create, ownership_set},
    testkit::{House, World, bring_file, call_form},
    transfer::{
        Matrix, SectionView, matrices_by_transfers, section_answer, section_clear, sections, transfer_cancel,
        transfer_fetch, transfer_request, transfer_settings_update,
    },
};

use crate::units::{codes, day};

/// The same world on another day.
fn on(world: World, day: &str) -> World {
    let now: DateTime<Utc> = format!("{day}T09:30:00Z").parse().unwrap();
    let mut host = world.host.clone();
    host.clock = Clock::Stopped(now);
    world.with_host(host)
}

async fn request(ctx: &Ctx, association: AssociationId, unit: UnitId, kind: &str) -> TransferId {
    let form = TransferForm {
        unit: unit.to_string(),
        kind: kind.into(),
        requester: "notary".into(),
        name: "Me Claes".into(),
        office: "Étude Claes".into(),
        email: format!("{kind}@claes.example"),
        language: "nl".into(),
        channel: "registered".into(),
        ..TransferForm::default()
    };
    transfer_request(ctx, None, association, &form).await.unwrap().value
}

/// Puts a document into the library; answers its file.
async fn paper(
    ctx: &Ctx,
    association: AssociationId,
    (kind, dated_on): (&str, &str),
    links: Vec<LinkForm>,
) -> DocumentVersionId {
    let title = format!("{kind} {dated_on}");
    let file = bring_file(ctx, "fichier.txt", format!("{title} {links:?}")).await.unwrap();
    let form = DocumentForm {
        fields: DocumentFields {
            title,
            kind: kind.into(),
            dated_on: dated_on.into(),
            visibility: "managers".into(),
            ..DocumentFields::default()
        },
        version: VersionForm { file: file.to_string(), note: String::new() },
        links,
        ..DocumentForm::default()
    };
    let document = document_add(ctx, association, &form, None).await.unwrap().value;
    document_fetch(ctx, document).await.unwrap().current_version_id
}

fn about(kind: &str, id: &impl ToString) -> Vec<LinkForm> {
    vec![LinkForm { kind: kind.into(), id: id.to_string() }]
}

fn none() -> AnswerForm {
    AnswerForm { outcome: "none".into(), ..AnswerForm::default() }
}

fn given(items: Vec<ItemForm>) -> AnswerForm {
    AnswerForm { outcome: "given".into(), items, ..AnswerForm::default() }
}

fn reserved() -> AnswerForm {
    AnswerForm { outcome: "reserved".into(), text: "À vérifier".into(), ..AnswerForm::default() }
}

fn fund(balance: &str) -> AnswerForm {
    given(vec![ItemForm {
        label: "Solde".into(),
        total: balance.into(),
        date: "2026-03-01".into(),
        ..ItemForm::default()
    }])
}

async fn answer(ctx: &Ctx, id: TransferId, kind: SectionKind, form: &AnswerForm) -> Result<(), Error> {
    section_answer(ctx, None, id, kind, form, None).await.map(drop)
}

async fn view(ctx: &Ctx, id: TransferId, kind: SectionKind) -> SectionView {
    let all = sections(&ctx.anew(), id, None).await.unwrap();
    assert_eq!(all.iter().map(|view| view.kind).collect::<Vec<_>>(), SectionKind::ALL);
    all.into_iter().find(|view| view.kind == kind).unwrap()
}

async fn matrix(ctx: &Ctx, id: TransferId) -> Matrix {
    matrices_by_transfers(&ctx.anew(), &[id]).await.unwrap().remove(&id).unwrap()
}

fn lines(view: &SectionView, word: LineWord) -> Vec<Line> {
    view.computed.iter().flat_map(|computed| &computed.lines).filter(|line| line.word == word).cloned().collect()
}

fn titles(view: &SectionView) -> Vec<String> {
    view.computed.iter().flat_map(Computed::enclosed).map(|document| document.title.clone()).collect()
}

/// A call over so much for each of these units, due at the end of February.
async fn called(ctx: &Ctx, home: &House, parts: &[(UnitId, &str)], amount: &str, due_on: &str) {
    let row = |(unit, parts): &(UnitId, &str)| KeyPartForm {
        unit: unit.to_string(),
        parts: (*parts).into(),
        ..KeyPartForm::default()
    };
    let version = KeyVersionForm { parts: parts.iter().map(row).collect(), ..KeyVersionForm::default() };
    let key = KeyForm { name: format!("Appel {due_on}"), kind: String::new(), version };
    let key = key_create(ctx, home.id, &key, None).await.unwrap().value;
    let form = CallForm { called_on: "2026-02-01".into(), due_on: due_on.into(), ..call_form(key, amount) };
    call_issue(ctx, home.id, &form, None).await.unwrap();
}

async fn owned_by(ctx: &Ctx, unit: UnitId, owner: OwnerId) {
    let part = OwnershipPartForm { owner: owner.to_string(), part: "1".into(), ..OwnershipPartForm::default() };
    let form = OwnershipsForm { starts_on: "2021-01-01".into(), parts: vec![part], ..OwnershipsForm::default() };
    ownership_set(ctx, unit, &form, None).await.unwrap();
}

#[tokio::test]
async fn ed_10_arrears_are_those_of_all_the_lots_of_the_seller_with_the_detail_of_each() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let (flat, other, garage, alice) = (home.units[0], home.units[1], home.units[2], home.owners[0]);
        owned_by(&ctx, garage, alice).await;
        // 300 on the flat, 200 on the garage; the neighbours owe 500 that are nobody's business here.
        called(&ctx, home, &[(flat, "300"), (garage, "200"), (other, "500")], "1000", "2026-02-28").await;
        let settings = TransferSettingForm {
            fee_contract: "150".into(),
            fee_source: "Contrat, art. 9".into(),
            ..TransferSettingForm::default()
        };
        transfer_settings_update(&ctx, None, home.id, &settings, None).await.unwrap();
        let id = request(&ctx, home.id, flat, "contract").await;

        let arrears = view(&ctx, id, SectionKind::Arrears).await;
        let asked = lines(&arrears, LineWord::Contribution);
        assert_eq!(
            asked.iter().map(|line| (line.total, line.open)).collect::<Vec<_>>(),
            [(Some(Cents(50_000)), Some(Cents(50_000)))]
        );
        let per_unit = |view: &SectionView| -> Vec<(Option<String>, Option<Cents>)> {
            lines(view, LineWord::PerUnit).into_iter().map(|line| (line.unit, line.open)).collect()
        };
        let of = |unit: &str, cents| (Some(unit.to_owned()), Some(Cents(cents)));
        assert_eq!(per_unit(&arrears), [of("A1", 30_000), of("G1", 20_000)], "{}", world.name);
        assert_eq!(lines(&arrears, LineWord::Fee)[0].open, Some(Cents(15_000)));
        assert_eq!(lines(&arrears, LineWord::Total)[0].open, Some(Cents(65_000)));
        // The provision of the house is due at the end of March.
        assert_eq!(lines(&arrears, LineWord::NotYetDue).len(), 1);
        assert_eq!(arrears.completeness, Completeness::Open(OpenReason::Unconfirmed));
        let balance = view(&ctx, id, SectionKind::Balance).await;
        assert_eq!(balance.completeness, Completeness::Open(OpenReason::Unconfirmed));

        // Half of it was paid; the detail follows.
        let communication = asked[0].communication.clone().unwrap();
        let stated =
            |open: &str| ItemForm { communication: communication.clone(), open: open.into(), ..ItemForm::default() };
        let recovery = ItemForm { label: "Frais d’huissier".into(), open: "80".into(), ..ItemForm::default() };
        answer(&ctx, id, SectionKind::Arrears, &given(vec![stated("250,00"), recovery])).await.unwrap();
        let arrears = view(&ctx, id, SectionKind::Arrears).await;
        assert_eq!(per_unit(&arrears), [of("A1", 15_000), of("G1", 10_000)]);
        assert_eq!(lines(&arrears, LineWord::Total)[0].open, Some(Cents(48_000)));
        assert_eq!(arrears.completeness, Completeness::Complete);
        let balance = view(&ctx, id, SectionKind::Balance).await;
        assert_eq!(lines(&balance, LineWord::Total)[0].open, Some(Cents(33_000)));
        assert_eq!(balance.completeness, Completeness::Complete, "it follows from the arrears");

        // Nothing is open: then nothing is, for any lot.
        answer(&ctx, id, SectionKind::Arrears, &none()).await.unwrap();
        let arrears = view(&ctx, id, SectionKind::Arrears).await;
        assert_eq!(per_unit(&arrears), [of("A1", 0), of("G1", 0)]);
        assert_eq!(lines(&arrears, LineWord::Total)[0].open, Some(Cents(15_000)), "the fee alone");
    }
}

#[tokio::test]
async fn none_speaks_of_what_was_due_on_its_day_and_of_nothing_later() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let id = request(&ctx, home.id, home.units[0], "deed").await;
        answer(&ctx, id, SectionKind::Arrears, &none()).await.unwrap();
        let before = view(&ctx, id, SectionKind::Arrears).await;
        assert_eq!((before.completeness, lines(&before, LineWord::NotYetDue).len()), (Completeness::Complete, 1));
        let asked = lines(&before, LineWord::NotYetDue)[0].total.unwrap();

        // The provision of the house fell due at the end of March, and nobody has said whether it was paid.
        let world = on(world, "2026-04-01");
        let home = &world.own.home;
        let ctx = world.ctx(Role::Syndic);
        let after = view(&ctx, id, SectionKind::Arrears).await;
        assert_eq!(after.completeness, Completeness::Open(OpenReason::Changed), "{}", world.name);
        assert_eq!(lines(&after, LineWord::Contribution)[0].open, Some(asked));
        assert_eq!(lines(&after, LineWord::Total)[0].open, Some(asked));
        let balance = view(&ctx, id, SectionKind::Balance).await;
        assert_eq!(balance.completeness, Completeness::Open(OpenReason::Unconfirmed));
        assert_eq!(lines(&balance, LineWord::Total)[0].open, Some(asked));
        // Nor is "none" an answer to accounts that show something.
        answer(&ctx, id, SectionKind::Balance, &none()).await.unwrap();
        let balance = view(&ctx, id, SectionKind::Balance).await;
        assert_eq!(balance.completeness, Completeness::Open(OpenReason::Changed));

        answer(&ctx, id, SectionKind::Arrears, &none()).await.unwrap();
        let paid = view(&ctx, id, SectionKind::Arrears).await;
        assert_eq!(
            (paid.completeness, lines(&paid, LineWord::Total)[0].open),
            (Completeness::Complete, Some(Cents(0)))
        );
        assert_eq!(view(&ctx, id, SectionKind::Balance).await.completeness, Completeness::Complete, "{}", home.id);
    }
}

#[tokio::test]
async fn a_paper_that_is_gone_or_about_a_neighbour_proves_nothing_any_more() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let id = request(&ctx, home.id, home.units[0], "deed").await;
        let quote = paper(&ctx, home.id, ("quote", "2025-05-19"), Vec::new()).await;
        let works = AnswerForm {
            documents: vec![quote.to_string()],
            ..given(vec![ItemForm { label: "Façade".into(), total: "25.000,00".into(), ..ItemForm::default() }])
        };
        answer(&ctx, id, SectionKind::Works, &works).await.unwrap();
        assert_eq!(view(&ctx, id, SectionKind::Works).await.completeness, Completeness::Complete);
        let before = matrix(&ctx, id).await;
        let document = versions_by_ids(&ctx.anew(), &[quote]).await.unwrap()[&quote].document_id;
        let link = LinkForm { kind: "unit".into(), id: home.units[2].to_string() };
        document_link_add(&ctx, document, None, &link, None).await.unwrap();
        let found = view(&ctx, id, SectionKind::Works).await.completeness;
        assert_eq!(found, Completeness::Open(OpenReason::Evidence), "{}", world.name);
        let after = matrix(&ctx, id).await;
        assert_eq!((after.open_law, after.complete), (before.open_law + 1, before.complete - 1));

        // What is about this lot and another goes to the buyer of this one when somebody names it, and not by itself.
        let both = [about("unit", &home.units[0]), about("unit", &home.units[1])].concat();
        paper(&ctx, home.id, ("charge_statement", "2025-12-31"), both).await;
        paper(&ctx, home.id, ("charge_statement", "2025-06-30"), about("unit", &home.units[0])).await;
        let statements = view(&ctx, id, SectionKind::Statements).await;
        assert_eq!(titles(&statements), ["charge_statement 2025-06-30"], "{}", world.name);
    }
}

#[tokio::test]
async fn what_is_said_to_be_open_was_asked_of_the_seller() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let id = request(&ctx, home.id, home.units[0], "contract").await;
        let asked = contributions_by_calls(&ctx, &[home.call]).await.unwrap().remove(&home.call).unwrap();
        let item = |index: usize, open: &str| ItemForm {
            communication: asked[index].communication.display(),
            open: open.into(),
            ..ItemForm::default()
        };
        // Alice was asked 493.82; the second contribution is Bob's.
        let form = given(vec![
            ItemForm::default(),
            item(0, "493,83"),
            item(1, "10"),
            item(0, "-1"),
            ItemForm { communication: "+++090/9337/55493+++".into(), open: "1".into(), ..ItemForm::default() },
        ]);
        let refused = answer(&ctx, id, SectionKind::Arrears, &form).await.unwrap_err();
        assert_eq!(
            codes(&refused),
            [
                ("transfer-open-above-asked", "items.1.open".to_owned()),
                ("transfer-contribution-unknown", "items.2.communication".to_owned()),
                ("transfer-contribution-twice", "items.3.communication".to_owned()),
                ("transfer-amount-negative", "items.3.open".to_owned()),
                ("transfer-contribution-unknown", "items.4.communication".to_owned()),
            ],
            "{}",
            world.name
        );
        assert_eq!(view(&ctx, id, SectionKind::Arrears).await.answer, None);
    }
}

#[tokio::test]
async fn ed_11_minutes_of_three_years_statements_of_two_and_the_approved_balance_sheet() {
    for world in World::all().await.unwrap() {
        let world = on(world, "2026-06-01");
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        for dated in [
            ("minutes", "2023-05-31"),
            ("minutes", "2023-06-01"),
            ("minutes", "2024-05-20"),
            ("minutes", "2025-05-19"),
            ("charge_statement", "2024-05-31"),
            ("charge_statement", "2024-06-01"),
            ("charge_statement", "2026-03-31"),
            ("balance_sheet", "2023-12-31"),
            ("balance_sheet", "2024-12-31"),
            ("balance_sheet", "2025-12-31"),
        ] {
            paper(&ctx, home.id, dated, Vec::new()).await;
        }
        // What is about a neighbour or her lot is for no buyer of this one; what is about the lot and its owner is.
        paper(&ctx, home.id, ("charge_statement", "2025-12-31"), about("unit", &home.units[1])).await;
        paper(&ctx, home.id, ("charge_statement", "2025-12-30"), about("owner", &home.owners[3])).await;
        paper(&ctx, home.id, ("charge_statement", "2025-12-29"), about("unit", &home.units[0])).await;
        paper(&ctx, home.id, ("charge_statement", "2025-12-28"), about("owner", &home.owners[0])).await;
        paper(&ctx, world.own.neighbour.id, ("minutes", "2025-06-01"), Vec::new()).await;

        let id = request(&ctx, home.id, home.units[0], "contract").await;
        let minutes = view(&ctx, id, SectionKind::Minutes).await;
        assert_eq!(
            titles(&minutes),
            ["minutes 2025-05-19", "minutes 2024-05-20", "minutes 2023-06-01"],
            "{}",
            world.name
        );
        assert_eq!(lines(&minutes, LineWord::From)[0].date, Some(day("2023-06-01")));
        assert_eq!(minutes.completeness, Completeness::Complete);
        let statements = view(&ctx, id, SectionKind::Statements).await;
        assert_eq!(
            titles(&statements),
            [
                "charge_statement 2026-03-31",
                "charge_statement 2025-12-29",
                "charge_statement 2025-12-28",
                "charge_statement 2024-06-01"
            ]
        );
        assert_eq!(lines(&statements, LineWord::From)[0].date, Some(day("2024-06-01")));
        // The meeting of 2026 has not been held: the balance sheet of 2025 is not approved.
        let sheet = view(&ctx, id, SectionKind::BalanceSheet).await;
        assert_eq!(titles(&sheet), ["balance_sheet 2024-12-31"]);
        assert_eq!(sheet.completeness, Completeness::Complete);

        // As at an earlier day the window is another, and what came later is not there.
        let before = sections(&ctx.anew(), id, Some(day("2025-01-01"))).await.unwrap();
        let minutes = before.iter().find(|view| view.kind == SectionKind::Minutes).unwrap();
        assert_eq!(titles(minutes), ["minutes 2024-05-20", "minutes 2023-06-01", "minutes 2023-05-31"]);
    }
}

#[tokio::test]
async fn before_the_contract_and_before_the_deed_it_is_complete_when_the_law_is_answered() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let contract = request(&ctx, home.id, home.units[0], "contract").await;
        let deed = request(&ctx, home.id, home.units[0], "deed").await;
        paper(&ctx, home.id, ("minutes", "2025-05-19"), Vec::new()).await;
        paper(&ctx, home.id, ("balance_sheet", "2024-12-31"), Vec::new()).await;
        // Known already: who it is about, its shares, the provision that was called, minutes, balance sheet. No syndic's mandate is written down.
        let first = matrix(&ctx, contract).await;
        assert_eq!(first.sections(), u32::try_from(SectionKind::ALL.len()).unwrap());
        assert_eq!((first.complete, first.open_law, first.reserved), (5, 6, 0), "{}", world.name);
        assert_eq!(
            view(&ctx, contract, SectionKind::Syndic).await.completeness,
            Completeness::Open(OpenReason::Register)
        );

        for id in [contract, deed] {
            for kind in [SectionKind::Arrears, SectionKind::Proceedings, SectionKind::Statements] {
                answer(&ctx, id, kind, &none()).await.unwrap();
            }
            answer(&ctx, id, SectionKind::WorkingFund, &fund("20.000,00")).await.unwrap();
            answer(&ctx, id, SectionKind::ReserveFund, &fund("50.000,00")).await.unwrap();
        }
        assert_eq!(matrix(&ctx, contract).await.open_law, 0);
        let fund = lines(&view(&ctx, contract, SectionKind::WorkingFund).await, LineWord::LotShare);
        assert_eq!((fund[0].parts, fund[0].share), (Some((400, 1000)), Some(Cents(800_000))));
        assert_eq!(transfer_fetch(&ctx.anew(), contract).await.unwrap().state, TransferState::InProgress);

        // Before the deed the law asks for more.
        assert_eq!(matrix(&ctx, deed).await.open_law, 4);
        for kind in [SectionKind::Works, SectionKind::Disputes, SectionKind::Acquisitions, SectionKind::ApprovedCalls] {
            answer(&ctx, deed, kind, &none()).await.unwrap();
        }
        // A provision is due at the end of the month: "none" is not true.
        let calls = view(&ctx, deed, SectionKind::ApprovedCalls).await;
        assert_eq!(calls.completeness, Completeness::Open(OpenReason::Changed));
        assert_eq!(lines(&calls, LineWord::Call)[0].share, Some(Cents(49_382)));
        let minutes = paper(&ctx, home.id, ("minutes", "2025-11-20"), Vec::new()).await;
        let shown = AnswerForm { documents: vec![minutes.to_string()], ..given(Vec::new()) };
        answer(&ctx, deed, SectionKind::ApprovedCalls, &shown).await.unwrap();
        // What the registers show needs no other proof.
        let words = AnswerForm { text: "Rien d’autre.".into(), ..given(Vec::new()) };
        answer(&ctx, contract, SectionKind::ApprovedCalls, &words).await.unwrap();
        let calls = view(&ctx, deed, SectionKind::ApprovedCalls).await;
        assert_eq!(calls.attached.iter().map(|one| one.version).collect::<Vec<_>>(), [minutes]);
        assert_eq!(matrix(&ctx, deed).await.open_law, 0);

        // What the law does not ask for may be left open with a reservation; what it asks for may not.
        answer(&ctx, contract, SectionKind::Contracts, &reserved()).await.unwrap();
        assert_eq!(view(&ctx, contract, SectionKind::Contracts).await.completeness, Completeness::Reserved);
        let refused = answer(&ctx, contract, SectionKind::Proceedings, &reserved()).await.unwrap_err();
        assert_eq!(codes(&refused), [("transfer-reserve-law", "outcome".to_owned())]);
        assert_eq!(refused.refusals()[0].law, Some("C. civ. art. 3.94 §1 4°"));
        answer(&ctx, contract, SectionKind::Works, &reserved()).await.unwrap();
        assert_eq!(
            codes(&answer(&ctx, deed, SectionKind::Works, &reserved()).await.unwrap_err())[0].0,
            "transfer-reserve-law"
        );
    }
}

#[tokio::test]
async fn evidence_is_asked_for_and_is_the_associations_own_and_about_nobody_else() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let id = request(&ctx, home.id, home.units[0], "contract").await;
        let works = |documents: Vec<DocumentVersionId>| AnswerForm {
            documents: documents.iter().map(ToString::to_string).collect(),
            ..given(vec![ItemForm { label: "Façade".into(), total: "25.000,00".into(), ..ItemForm::default() }])
        };
        let bare = answer(&ctx, id, SectionKind::Works, &works(Vec::new())).await.unwrap_err();
        assert_eq!(codes(&bare), [("transfer-evidence-missing", "documents".to_owned())]);
        assert_eq!(bare.refusals()[0].law, Some("C. civ. art. 3.94 §2 1°"));

        let own = paper(&ctx, home.id, ("minutes", "2025-05-19"), Vec::new()).await;
        let neighbour = paper(&ctx, world.own.neighbour.id, ("minutes", "2025-05-20"), Vec::new()).await;
        let hers = paper(&ctx, home.id, ("correspondence", "2025-05-21"), about("owner", &home.owners[3])).await;
        let lot = paper(&ctx, home.id, ("correspondence", "2025-05-22"), about("unit", &home.units[2])).await;
        let elsewhere = world.other.ctx(&world.host, Role::Syndic);
        let strange = paper(&elsewhere, world.other.home.id, ("minutes", "2025-05-23"), Vec::new()).await;
        let refused = answer(&ctx, id, SectionKind::Works, &works(vec![own, neighbour, hers, lot, strange])).await;
        assert_eq!(
            codes(&refused.unwrap_err()),
            [
                ("document-version-unknown", "documents.1".to_owned()),
                ("transfer-document-foreign", "documents.2".to_owned()),
                ("transfer-document-foreign", "documents.3".to_owned()),
                ("document-version-unknown", "documents.4".to_owned()),
            ],
            "{}",
            world.name
        );
        answer(&ctx, id, SectionKind::Works, &works(vec![own])).await.unwrap();
        assert_eq!(view(&ctx, id, SectionKind::Works).await.completeness, Completeness::Complete);
    }
}

#[tokio::test]
async fn none_says_who_verified_it_and_when_and_an_answer_can_be_taken_back() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let id = request(&ctx, home.id, home.units[0], "contract").await;
        let kind = SectionKind::Proceedings;
        answer(&ctx, id, kind, &none()).await.unwrap();
        let found = view(&ctx, id, kind).await.answer.unwrap();
        assert_eq!((found.outcome, found.verified_by, found.version), (AnswerOutcome::None, world.own.syndic, 1));
        assert_eq!((found.verified_by_name.as_str(), found.verified_at), ("Somebody", ctx.now()), "{}", world.name);
        assert!(!found.from_default);

        // Whoever looked before somebody else answered is told so.
        section_answer(&ctx, None, id, kind, &none(), Some(1)).await.unwrap();
        let stale = section_answer(&ctx, None, id, kind, &none(), Some(1)).await.unwrap_err();
        assert_eq!(codes(&stale), [("stale-version", String::new())]);
        assert_eq!(codes(&section_clear(&ctx, None, id, kind, Some(1)).await.unwrap_err())[0].0, "stale-version");
        section_clear(&ctx, None, id, kind, Some(2)).await.unwrap();
        assert_eq!(view(&ctx, id, kind).await.answer, None);
        let again = section_clear(&ctx, None, id, kind, None).await.unwrap_err();
        assert_eq!(codes(&again), [("transfer-answer-unknown", String::new())]);

        transfer_cancel(&ctx, None, id, "Vente annulée", None).await.unwrap();
        assert_eq!(codes(&answer(&ctx, id, kind, &none()).await.unwrap_err())[0].0, "transfer-closed");
    }
}

#[tokio::test]
async fn who_does_not_manage_the_association_reads_and_answers_nothing() {
    for world in World::all().await.unwrap() {
        let syndic = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let id = request(&syndic, home.id, home.units[0], "contract").await;
        let accountant = world.ctx(Role::Accountant);
        assert_eq!(sections(&accountant, id, None).await.unwrap().len(), SectionKind::ALL.len());
        for role in [Role::Owner, Role::CouncilMember, Role::Occupant, Role::Notary] {
            let ctx = world.ctx(role);
            assert!(matches!(sections(&ctx, id, None).await, Err(Error::Forbidden)), "{role:?} {}", world.name);
            assert!(matches!(answer(&ctx, id, SectionKind::Claims, &none()).await, Err(Error::Forbidden)), "{role:?}");
        }
        let stranger = world.other.ctx(&world.host, Role::Syndic);
        assert!(matches!(sections(&stranger, id, None).await, Err(Error::NotFound(_))));
        assert!(matches!(answer(&stranger, id, SectionKind::Claims, &none()).await, Err(Error::NotFound(_))));
        assert!(matrices_by_transfers(&stranger, &[id]).await.unwrap().is_empty());
        // An accountant of one association does nothing in another one.
        let next = request(&syndic, world.own.neighbour.id, world.own.neighbour.units[0], "contract").await;
        assert!(matches!(sections(&accountant.anew(), next, None).await, Err(Error::NotFound(_))));
    }
}

#[tokio::test]
async fn the_day_of_the_figures_is_neither_to_come_nor_before_the_base_deed() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let id = request(&ctx, home.id, home.units[0], "contract").await;
        for (as_of, code) in [("2026-03-03", "transfer-date-future"), ("1995-06-14", "transfer-date-before-deed")] {
            let refused = sections(&ctx.anew(), id, Some(day(as_of))).await.unwrap_err();
            assert_eq!(codes(&refused), [(code, "referenceDate".to_owned())], "{}", world.name);
        }
        // Before the register begins nobody is known to hold the lot.
        let early = sections(&ctx.anew(), id, Some(day("1995-06-15"))).await.unwrap();
        assert_eq!(early[0].completeness, Completeness::Open(OpenReason::Register));
        let now = sections(&ctx.anew(), id, None).await.unwrap();
        let owners = lines(&now[0], LineWord::Owner);
        assert_eq!(owners[0].text.as_deref(), Some("Alice Martin"));
        assert_eq!((owners[0].parts, owners[0].code), (Some((1, 1)), Some("full")));
    }
}

#[tokio::test]
async fn the_cost_does_not_grow_with_the_sections_or_with_the_requests() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let (home, neighbour) = (&world.own.home, &world.own.neighbour);
        let first = request(&ctx, home.id, home.units[0], "contract").await;
        let counted = async |ids: &[TransferId]| {
            let ctx = ctx.anew();
            assert_eq!(matrices_by_transfers(&ctx, ids).await.unwrap().len(), ids.len());
            ctx.statements()
        };
        let whole = async |id: TransferId| {
            let ctx = ctx.anew();
            sections(&ctx, id, None).await.unwrap();
            ctx.statements()
        };
        let (one, plain) = (counted(&[first]).await, whole(first).await);
        let second = request(&ctx, home.id, home.units[1], "deed").await;
        let third = request(&ctx, neighbour.id, neighbour.units[2], "deed").await;
        for kind in [SectionKind::Works, SectionKind::Minutes] {
            let document = paper(&ctx, home.id, ("minutes", "2025-05-19"), Vec::new()).await;
            let form = AnswerForm { documents: vec![document.to_string()], ..given(Vec::new()) };
            answer(&ctx, first, kind, &form).await.unwrap();
        }
        called(&ctx, home, &[(home.units[0], "1")], "100", "2026-02-28").await;
        assert_eq!(counted(&[first, second, third]).await, one, "{}", world.name);
        assert_eq!(whole(first).await, plain, "{}", world.name);
        assert!(plain <= 35, "{plain} statements for one request on {}", world.name);
    }
}
