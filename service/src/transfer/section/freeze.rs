//! What a version of the document says, frozen: the same facts and answers always give the same data, in the same order.

use chrono::NaiveDate;
use document::transfer::{
    SCHEMA_NAME, SectionNeed, SectionOutcome, TransferAnnex, TransferAssociation, TransferData, TransferDocument,
    TransferIssue, TransferItem, TransferLine, TransferRequest, TransferSection, TransferSyndic, TransferVerified,
};
use entity::{
    id::{DocumentId, DocumentVersionId},
    language::Language,
    money::Cents,
    property::mandate,
    refusal::Refusal,
    transfer::{
        AnswerOutcome, SectionKind,
        section::{Answer, Completeness, Computed, ComputedDocument, Item, Line, LineWord, Need},
        transfer,
    },
};

use super::{
    Facts,
    load::{Depth, load, verified_on},
    read::{judged, require_day},
};
use crate::{clock::day_in_belgium, error::Result, proof::Proof, store::Tx};

/// What a version of the document says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::transfer) struct Frozen {
    /// What is printed and attached; as a draft, until a version is made of it.
    pub data: TransferData,
    /// The sections that the law asks for and that are open: while there is one, nothing is issued.
    pub open_law: Vec<SectionKind>,
    /// The other ones that are open: each needs a reservation.
    pub open_other: Vec<SectionKind>,
}

/// Freezes what there is to say about a request as at a day, for a document in a language. The proof must cover its association.
///
/// # Errors
/// At `referenceDate`: `transfer-date-future`, `transfer-date-before-deed`; failures.
pub(in crate::transfer) async fn frozen(
    tx: &Tx,
    proof: &Proof,
    row: &transfer::Model,
    (reference_date, language): (NaiveDate, Language),
) -> Result<Frozen> {
    let book = load(tx, proof, std::slice::from_ref(row), reference_date, Depth::Whole).await?;
    let facts = book.facts(row);
    require_day(facts, day_in_belgium(tx.now()))?;
    let mut annexes = Annexes::default();
    let mut sections = Vec::with_capacity(SectionKind::ALL.len());
    let (mut open_law, mut open_other) = (Vec::new(), Vec::new());
    for kind in SectionKind::ALL.iter().copied() {
        let (need, computed, completeness) = judged(facts, kind)?;
        if completeness.is_open() {
            if need.is_law() { open_law.push(kind) } else { open_other.push(kind) }
        }
        sections.push(section_of(facts, kind, (need, computed, completeness), &mut annexes)?);
    }
    let data = TransferData {
        schema: SCHEMA_NAME.to_owned(),
        document: TransferIssue::draft(reference_date, language),
        request: request_of(row),
        association: association_of(facts, language),
        unit: facts.unit().map(|unit| unit.reference.clone()).unwrap_or_default(),
        sections,
        annexes: annexes.0,
    };
    Ok(Frozen { data, open_law, open_other })
}

/// The files that go with the document, in the order in which sections name them.
#[derive(Default)]
struct Annexes(Vec<TransferAnnex>);

impl Annexes {
    /// The number of a document's file among the annexes, where it is put when it is not there yet. A document that is gone, or that is none of a
    /// buyer's business, is no annex.
    fn number(&mut self, facts: Facts<'_>, section: SectionKind, version: DocumentVersionId) -> Result<Option<Named>> {
        let Some((document, file)) = facts.enclosed(version) else { return Ok(None) };
        let document_version = version.to_string();
        let place = self.0.iter().position(|annex| annex.document_version == document_version);
        let number = place.unwrap_or(self.0.len()).saturating_add(1);
        let number = u32::try_from(number).map_err(|_| Refusal::new("transfer-too-many").at("documents"))?;
        if place.is_none() {
            self.0.push(TransferAnnex {
                number,
                title: document.title.clone(),
                section,
                document_version,
                file_name: file.file_name.clone(),
                media_type: file.media_type.mime().to_owned(),
                size: u64::try_from(file.size).unwrap_or_default(),
                sha256: file.sha256.clone(),
            });
        }
        let named = TransferDocument {
            title: document.title.clone(),
            kind: document.kind,
            dated_on: Some(document.dated_on),
            annex: number,
        };
        Ok(Some(Named { document: document.id, named }))
    }
}

struct Named {
    document: DocumentId,
    named: TransferDocument,
}

fn section_of(
    facts: Facts<'_>,
    kind: SectionKind,
    (need, computed, completeness): (Need, Option<Computed>, Completeness),
    annexes: &mut Annexes,
) -> Result<TransferSection> {
    let answer = facts.answer(kind);
    let documents = documents_of(facts, kind, computed.as_ref(), answer, annexes)?;
    let lines = computed.map(|computed| computed.lines).unwrap_or_default();
    let items = answer.map(|answer| answer.items.as_slice()).unwrap_or_default();
    Ok(TransferSection {
        kind,
        need: match need {
            Need::Law(_) => SectionNeed::Law,
            Need::Usual => SectionNeed::Usual,
            Need::Optional => SectionNeed::Optional,
        },
        law: kind.law().map(str::to_owned),
        outcome: match (completeness, answer.map(|answer| answer.outcome)) {
            (Completeness::Open(_) | Completeness::Reserved, _) | (_, Some(AnswerOutcome::Reserved)) => {
                SectionOutcome::Reserved
            }
            (Completeness::Complete, None) => SectionOutcome::Computed,
            (Completeness::Complete, Some(AnswerOutcome::Given)) => SectionOutcome::Given,
            (Completeness::Complete, Some(AnswerOutcome::None)) => SectionOutcome::None,
        },
        lines: lines.into_iter().filter(is_printed).map(line_of).collect(),
        text: answer.and_then(|answer| answer.text.clone()),
        // What was stated about contributions stands in the lines already.
        items: items.iter().filter(|item| item.communication.is_none()).map(item_of).collect(),
        documents,
        verified: answer
            .map(|answer| TransferVerified { by: answer.verified_by_name.clone(), on: verified_on(answer) }),
    })
}

/// The documents of a section: those that the answer names, in its order, then those of the library that nobody needs to name. The balance sheet is
/// one: an answer that names it says which.
fn documents_of(
    facts: Facts<'_>,
    kind: SectionKind,
    computed: Option<&Computed>,
    answer: Option<&Answer>,
    annexes: &mut Annexes,
) -> Result<Vec<TransferDocument>> {
    let named = answer.map(|answer| answer.documents.as_slice()).unwrap_or_default();
    let says_which = kind == SectionKind::BalanceSheet && !named.is_empty();
    let found: &[ComputedDocument] =
        if says_which { &[] } else { computed.map(Computed::enclosed).unwrap_or_default() };
    let mut documents: Vec<Named> = Vec::new();
    for version in named.iter().copied().chain(found.iter().map(|found| found.version)) {
        let already = facts
            .file(version)
            .is_some_and(|(document, _)| documents.iter().any(|named| named.document == document.id));
        if !already {
            documents.extend(annexes.number(facts, kind, version)?);
        }
    }
    Ok(documents.into_iter().map(|named| named.named).collect())
}

/// What was asked and is paid is not printed: the document tells what is owed.
fn is_printed(line: &Line) -> bool {
    line.word != LineWord::Contribution || line.open != Some(Cents::ZERO)
}

fn line_of(line: Line) -> TransferLine {
    TransferLine {
        word: line.word,
        label: line.label,
        text: line.text,
        code: line.code.map(str::to_owned),
        unit: line.unit,
        date: line.date,
        due: line.due,
        parts: line.parts.map(|(parts, _)| parts),
        parts_total: line.parts.map(|(_, total)| total),
        total_cents: line.total,
        share_cents: line.share,
        reserve_cents: line.reserve,
        open_cents: line.open,
        communication: line.communication,
    }
}

fn item_of(item: &Item) -> TransferItem {
    TransferItem {
        label: item.label.clone(),
        communication: item
            .communication
            .as_ref()
            .map(entity::format::structured_communication::StructuredCommunication::display),
        date: item.date,
        total_cents: item.total,
        share_cents: item.share,
        open_cents: item.open,
        note: item.note.clone(),
    }
}

fn request_of(row: &transfer::Model) -> TransferRequest {
    TransferRequest {
        number: row.number.clone(),
        kind: row.kind,
        requester: row.requester_kind,
        requester_name: row.requester_name.clone(),
        requester_office: row.requester_office.clone(),
        requester_reference: row.requester_reference.clone(),
        received_on: row.received_on,
        due_on: row.due_on,
        transfer_on: row.transfer_on,
        fee_cents: row.fee_cents,
    }
}

fn association_of(facts: Facts<'_>, language: Language) -> TransferAssociation {
    let association = facts.association();
    let (setting, mandate) = (facts.setting(), facts.mandate());
    let name = association.map(|row| row.name_in(language).to_owned()).unwrap_or_default();
    let signatory = setting.and_then(|setting| setting.signatory_name.clone());
    TransferAssociation {
        enterprise_number: association.map(|row| row.enterprise_number.to_string()).unwrap_or_default(),
        address: association
            .map(|row| vec![row.street.clone(), format!("{} {}", row.postal_code, row.city)])
            .unwrap_or_default(),
        // Where no syndic is known on the day, the association answers in its own name.
        signatory_name: signatory.or_else(|| mandate.map(|row| row.name.clone())).unwrap_or_else(|| name.clone()),
        signatory_role: setting.and_then(|setting| setting.signatory_role.clone()),
        syndic: mandate.map_or_else(|| nobody(name.clone()), syndic_of),
        name,
    }
}

fn syndic_of(row: &mandate::Model) -> TransferSyndic {
    TransferSyndic {
        name: row.name.clone(),
        enterprise_number: row.enterprise_number.as_ref().map(ToString::to_string),
        recognition_number: row.ipi_number.clone(),
        address: vec![row.street.clone(), format!("{} {}", row.postal_code, row.city)],
        phone: row.phone.clone(),
        email: row.email.clone(),
        mandate_from: Some(row.starts_on),
        mandate_until: row.ended_on.or(row.ends_on),
    }
}

const fn nobody(name: String) -> TransferSyndic {
    TransferSyndic {
        name,
        enterprise_number: None,
        recognition_number: None,
        address: Vec::new(),
        phone: None,
        email: None,
        mandate_from: None,
        mandate_until: None,
    }
}
