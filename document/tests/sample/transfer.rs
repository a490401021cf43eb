//! The information about a unit that is sold: every section answered in one of the ways there are.

use chrono::NaiveDate;
use document::transfer::{
    AnnexNote, AnnexPlace, IssueStatus, SCHEMA_NAME, SectionNeed, SectionOutcome, TransferAnnex, TransferAssociation,
    TransferData, TransferDocument, TransferIssue, TransferItem, TransferLine, TransferRequest, TransferSection,
    TransferSyndic, TransferVerified,
};
use entity::{
    language::Language,
    library::DocumentKind,
    money::Cents,
    transfer::{
        Requester, TransferKind,
        section::{LineWord, Need, SectionKind},
    },
};

use super::{Words, issued_at, place};

/// The code of the samples.
pub const CODE: &str = "K7QF2M9X00070007";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The words of a language, as `service` brings them.
pub fn words(language: Language) -> impl Fn(&str, &[(&'static str, &str)]) -> String {
    let words = Words::of(language);
    move |id, values| words.with(id, values)
}

/// The information before a deed, as issued.
pub fn information(language: Language) -> TransferData {
    let place = place::of(language);
    let kind = TransferKind::Deed;
    TransferData {
        schema: SCHEMA_NAME.to_owned(),
        document: TransferIssue {
            status: IssueStatus::Issued,
            reference_date: day("2026-02-28"),
            language,
            version: Some(2),
            issued_at: Some(issued_at()),
            issued_on: Some(day("2026-03-01")),
            valid_until: Some(day("2026-05-29")),
            verification_code: Some(CODE.to_owned()),
            verification_url: Some(format!("https://mitoyen.example/verify/{CODE}")),
            changed: vec![SectionKind::Arrears, SectionKind::ReserveFund],
        },
        request: TransferRequest {
            number: "ED-2026-0007".to_owned(),
            kind,
            requester: Requester::Notary,
            requester_name: "Me Hélène Wauters".to_owned(),
            requester_office: Some("Notariskantoor Wauters & Cie".to_owned()),
            requester_reference: Some("2026/114-HW".to_owned()),
            received_on: day("2026-02-16"),
            due_on: day("2026-03-18"),
            transfer_on: Some(day("2026-04-10")),
            fee_cents: Cents(25_000),
        },
        association: TransferAssociation {
            name: place.association.to_owned(),
            enterprise_number: place.enterprise_number.replace('.', ""),
            address: place.address.map(str::to_owned).to_vec(),
            signatory_name: place.syndic.to_owned(),
            signatory_role: Some("Syndic".to_owned()),
            syndic: TransferSyndic {
                name: place.syndic.to_owned(),
                enterprise_number: Some("0123456749".to_owned()),
                recognition_number: Some("509 123".to_owned()),
                address: vec!["Chaussée de Haecht 248".to_owned(), "1030 Schaerbeek".to_owned()],
                phone: Some("02 215 40 18".to_owned()),
                email: Some("gestion@cabinet-dumont.example".to_owned()),
                mandate_from: Some(day("2024-05-01")),
                mandate_until: Some(day("2027-04-30")),
            },
        },
        unit: "A1".to_owned(),
        sections: SectionKind::ALL.iter().map(|section| self::section(*section, kind, place.owner)).collect(),
        annexes: annexes(),
    }
}

/// The same data as a draft.
pub fn draft(mut data: TransferData) -> TransferData {
    data.document = TransferIssue::draft(data.document.reference_date, data.document.language);
    data
}

/// Where the annexes are: one of each way there is.
pub fn notes() -> Vec<AnnexNote> {
    let places =
        [AnnexPlace::Merged, AnnexPlace::Apart, AnnexPlace::Encrypted, AnnexPlace::Broken, AnnexPlace::TooLarge];
    (1..).zip(places).map(|(number, place)| AnnexNote { number, pages: (number != 2).then_some(12), place }).collect()
}

fn annexes() -> Vec<TransferAnnex> {
    let titles = [
        (
            "Procès-verbal de l’assemblée générale ordinaire 2025",
            SectionKind::Minutes,
            "pv-2025.pdf",
            "application/pdf",
        ),
        ("Décompte de charges 2025", SectionKind::Statements, "decompte.xlsx", "application/vnd.ms-excel"),
        ("Bilan approuvé au 31 décembre 2025", SectionKind::BalanceSheet, "bilan.pdf", "application/pdf"),
        ("Police incendie", SectionKind::Insurance, "police.pdf", "application/pdf"),
        ("Règlement de copropriété", SectionKind::Statutes, "reglement.pdf", "application/pdf"),
    ];
    (1..)
        .zip(titles)
        .map(|(number, (title, section, file_name, media_type))| TransferAnnex {
            number,
            title: title.to_owned(),
            section,
            document_version: format!("0190a000-0000-7000-8000-00000000000{number}"),
            file_name: file_name.to_owned(),
            media_type: media_type.to_owned(),
            size: 123_456,
            sha256: "ab".repeat(32),
        })
        .collect()
}

fn named(title: &str, kind: DocumentKind, annex: u32) -> TransferDocument {
    TransferDocument { title: title.to_owned(), kind, dated_on: Some(day("2025-12-15")), annex }
}

fn section(section: SectionKind, kind: TransferKind, owner: &str) -> TransferSection {
    let need = match section.need(kind) {
        Need::Law(_) => SectionNeed::Law,
        Need::Usual => SectionNeed::Usual,
        Need::Optional => SectionNeed::Optional,
    };
    let verified = Some(TransferVerified { by: "Sophie Dumont".to_owned(), on: day("2026-02-27") });
    let none = TransferSection {
        kind: section,
        need,
        law: section.law().map(str::to_owned),
        outcome: SectionOutcome::None,
        lines: Vec::new(),
        text: None,
        items: Vec::new(),
        documents: Vec::new(),
        verified,
    };
    let computed = |lines: Vec<TransferLine>| TransferSection {
        outcome: SectionOutcome::Computed,
        lines,
        verified: None,
        ..none.clone()
    };
    let saying = |word, text: &str| TransferLine { text: Some(text.to_owned()), ..TransferLine::new(word) };
    match section {
        SectionKind::Identification => computed(vec![
            saying(LineWord::Association, "ACP Les Tilleuls"),
            saying(LineWord::EnterpriseNumber, "0123.456.749"),
            TransferLine { code: Some("apartment".to_owned()), ..saying(LineWord::Unit, "A1") },
            saying(LineWord::Area, "85.50"),
            TransferLine {
                code: Some("full".to_owned()),
                date: Some(day("2012-06-01")),
                parts: Some(1),
                parts_total: Some(2),
                ..saying(LineWord::Owner, owner)
            },
        ]),
        SectionKind::Shares => computed(vec![
            TransferLine { parts: Some(120), parts_total: Some(1000), ..TransferLine::new(LineWord::GeneralShares) },
            TransferLine {
                label: Some("Ascenseur".to_owned()),
                parts: Some(35),
                parts_total: Some(400),
                ..TransferLine::new(LineWord::KeyParts)
            },
        ]),
        SectionKind::Arrears => computed(arrears()),
        SectionKind::Works => TransferSection {
            outcome: SectionOutcome::Given,
            text: Some("La façade avant est ravalée en 2026.\n\nLe solde est appelé à la réception.".to_owned()),
            items: vec![TransferItem {
                label: "Ravalement de la façade".to_owned(),
                communication: None,
                date: Some(day("2025-12-15")),
                total_cents: Some(Cents(8_000_000)),
                share_cents: Some(Cents(960_000)),
                open_cents: Some(Cents(480_000)),
                note: Some("Décision 7".to_owned()),
            }],
            documents: vec![named("Procès-verbal de l’assemblée générale ordinaire 2025", DocumentKind::Minutes, 1)],
            ..none
        },
        SectionKind::Claims => TransferSection {
            outcome: SectionOutcome::Reserved,
            text: Some("L’assureur n’a pas encore répondu.".to_owned()),
            ..none
        },
        SectionKind::Statutes => TransferSection {
            documents: vec![named("Règlement de copropriété", DocumentKind::ByLaws, 5)],
            ..computed(Vec::new())
        },
        SectionKind::Minutes => TransferSection {
            documents: vec![named("Procès-verbal de l’assemblée générale ordinaire 2025", DocumentKind::Minutes, 1)],
            ..computed(vec![TransferLine { date: Some(day("2023-02-28")), ..TransferLine::new(LineWord::From) }])
        },
        SectionKind::WorkingFund => TransferSection {
            items: vec![TransferItem {
                label: "Compte à vue".to_owned(),
                communication: None,
                date: Some(day("2026-02-28")),
                total_cents: Some(Cents(2_000_000)),
                share_cents: Some(Cents(240_000)),
                open_cents: None,
                note: None,
            }],
            outcome: SectionOutcome::Given,
            ..none
        },
        SectionKind::Syndic => computed(vec![
            saying(LineWord::Syndic, "Cabinet Dumont & Fils SRL"),
            saying(LineWord::Email, "gestion@cabinet-dumont.example"),
            TransferLine {
                date: Some(day("2024-05-01")),
                due: Some(day("2027-04-30")),
                ..TransferLine::new(LineWord::Mandate)
            },
        ]),
        _ => none,
    }
}

/// Two units of the seller (ED-10): 300 and 200 euro, and the fee of the file.
fn arrears() -> Vec<TransferLine> {
    let contribution = |title: &str, unit: &str, cents, communication: &str| TransferLine {
        label: Some(title.to_owned()),
        unit: Some(unit.to_owned()),
        date: Some(day("2026-01-05")),
        due: Some(day("2026-01-31")),
        total_cents: Some(Cents(cents)),
        open_cents: Some(Cents(cents)),
        communication: Some(communication.to_owned()),
        ..TransferLine::new(LineWord::Contribution)
    };
    let sum = |word, unit: Option<&str>, cents| TransferLine {
        unit: unit.map(str::to_owned),
        open_cents: Some(Cents(cents)),
        ..TransferLine::new(word)
    };
    vec![
        contribution("Provision 1er trimestre 2026", "A1", 30_000, "+++202/6000/12320+++"),
        sum(LineWord::PerUnit, Some("A1"), 30_000),
        contribution("Provision 1er trimestre 2026", "P3", 20_000, "+++202/6000/12421+++"),
        sum(LineWord::PerUnit, Some("P3"), 20_000),
        sum(LineWord::Fee, None, 25_000),
        sum(LineWord::Total, None, 75_000),
    ]
}
