//! Making a version: everything that it says is frozen at once, and a job draws it.

use document::transfer::{IssueStatus, SectionOutcome, TransferData, TransferFiles, TransferIssue, TransferSection};
use entity::{
    id::{IssuedDocumentId, TransferId, TransferVersionId},
    platform::issued_document,
    refusal::Refusal,
    transfer::{
        GenerateForm, NewVersion, SectionKind, TransferEvent, TransferVersionState, relied_on_until, section::LineWord,
        transfer, transfer_version,
    },
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder};
use serde_json::json;

use super::{
    draw::{DRAW, DrawPayload},
    issue::{ISSUED_KIND, IssuedTransfer},
};
use crate::{
    clock::day_in_belgium,
    ctx::Ctx,
    error::{Failure, Result},
    jobs::{NewJob, enqueue},
    platform::verification_code,
    text::Text,
    transfer::{
        WRITE,
        change::{step_with, transfer_for_change},
        section::{Frozen, frozen},
    },
    work::{Begun, Outcome, RequestKey, Work},
};

/// Freezes what the sections say on a day as the next version of the document, and has it drawn.
///
/// The version before stays and is replaced. Without a day it is today, without a language that of whoever asked.
///
/// # Errors
/// `transfer-unknown`, `association-archived`, `Forbidden`, `stale-version`, malformed fields; `transfer-state-refused` once the request has ended;
/// `transfer-date-future`, `transfer-date-before-deed`; `transfer-section-open` naming every section that the law asks for and that is open,
/// `transfer-reservation-missing` naming every other one that is open and for which no reservation was made.
pub async fn transfer_generate(
    ctx: &Ctx,
    key: Option<&RequestKey>,
    id: TransferId,
    form: &GenerateForm,
    expected_version: Option<i32>,
) -> Result<Outcome<TransferVersionId>> {
    let proof = ctx.prove(WRITE)?;
    let work = match ctx.begin("transfer_generate", &proof, key, &(id, form, expected_version)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let row = transfer_for_change(&work, id).await?;
    let new = NewVersion::parse(&filled(ctx, &row, form))?;
    // What cannot follow is said before anything is computed.
    row.state.next(TransferEvent::Generate)?;
    let version = make(ctx, &work, &row, &new, expected_version).await?;
    work.finish(version).await
}

/// The form with what stands for an empty field.
pub(super) fn filled(ctx: &Ctx, row: &transfer::Model, form: &GenerateForm) -> GenerateForm {
    let or = |text: &str, other: String| if text.trim().is_empty() { other } else { text.to_owned() };
    GenerateForm {
        reference_date: or(&form.reference_date, ctx.today().to_string()),
        language: or(&form.language, row.requester_language.code().to_owned()),
        reservations: form.reservations.clone(),
    }
}

async fn make(
    ctx: &Ctx,
    work: &Work,
    row: &transfer::Model,
    new: &NewVersion,
    expected_version: Option<i32>,
) -> Result<TransferVersionId> {
    let frozen = frozen(&work.tx, &work.proof, row, (new.reference_date, new.language)).await?;
    refuse_open(ctx.text(), &frozen, &new.reservations)?;
    let last = work
        .tx
        .find::<transfer_version::Entity>(&work.proof)
        .filter(transfer_version::Column::TransferId.eq(row.id.0))
        .order_by_desc(transfer_version::Column::Number)
        .one(&work.tx)
        .await?;
    let number = last.as_ref().map_or(0, |version| version.number).saturating_add(1);
    let valid_until = relied_on_until(new.reference_date)
        .ok_or_else(|| Refusal::new("date-out-of-range").at("referenceDate").with("value", new.reference_date))?;
    let code = verification_code();
    let mut data = frozen.data;
    let changed = match &last {
        Some(version) => changed(&serde_json::from_str(&version.data)?, &data),
        None => Vec::new(),
    };
    data.document = TransferIssue {
        status: IssueStatus::Issued,
        reference_date: new.reference_date,
        language: new.language,
        version: u32::try_from(number).ok(),
        issued_at: Some(work.now),
        issued_on: Some(day_in_belgium(work.now)),
        valid_until: Some(valid_until),
        verification_url: Some(format!("{}/verify/{code}", ctx.host().public_url)),
        verification_code: Some(code.clone()),
        changed: changed.clone(),
    };
    data.check().map_err(Failure::new)?;
    let reserved = data.sections.iter().filter(|section| section.outcome == SectionOutcome::Reserved);
    let reserved: Vec<SectionKind> = reserved.map(|section| section.kind).collect();
    let codes = |kinds: &[SectionKind]| json!(kinds.iter().map(|kind| kind.code()).collect::<Vec<_>>());
    let (id, document) = (Ctx::mint::<TransferVersionId>(), Ctx::mint::<IssuedDocumentId>());
    let issued = IssuedTransfer {
        version: number,
        reference_date: new.reference_date,
        valid_until,
        file_sha256: None,
        others_sha256: Vec::new(),
    };
    let document_row = issued_document::ActiveModel {
        id: Set(document),
        association_id: Set(row.association_id),
        kind: Set(ISSUED_KIND.to_owned()),
        subject_id: Set(id.0),
        code: Set(code.clone()),
        data: Set(serde_json::to_string(&issued)?),
        data_sha256: Set(TransferFiles::new(&data)?.sha256),
        issued_at: Set(work.now),
        revoked_at: Set(None),
        ..Default::default()
    };
    work.tx.insert(&work.proof, document_row).await?;
    let version_row = transfer_version::ActiveModel {
        id: Set(id),
        association_id: Set(row.association_id),
        transfer_id: Set(row.id),
        number: Set(number),
        reference_date: Set(new.reference_date),
        language: Set(new.language),
        data: Set(serde_json::to_string(&data)?),
        changes: Set(codes(&changed)),
        state: Set(TransferVersionState::Waiting),
        issued_document_id: Set(document),
        code: Set(code),
        stored_file_id: Set(None),
        sha256: Set(None),
        size: Set(None),
        pages: Set(None),
        annexes: Set(json!([])),
        reservations: Set(codes(&reserved)),
        failure: Set(None),
        created_by: Set(work.proof.account()),
        created_at: Set(work.now),
        ready_at: Set(None),
        delivered_at: Set(None),
        ..Default::default()
    };
    work.tx.insert(&work.proof, version_row).await?;
    let change = transfer::ActiveModel { reference_date: Set(Some(new.reference_date)), ..Default::default() };
    step_with(work, row, TransferEvent::Generate, expected_version, change).await?;
    let job = NewJob::new(DRAW, &DrawPayload { version: id })?.asked_by(work.proof.account());
    enqueue(&work.tx, job).await?;
    let detail = json!({
        "number": row.number,
        "version": number,
        "referenceDate": new.reference_date,
        "language": new.language.code(),
        "reservations": codes(&reserved),
        "changes": codes(&changed),
    });
    work.audit("transfer_generate", Some(row.association_id), row.id, detail).await?;
    Ok(id)
}

/// The sections that say something else than before.
fn changed(before: &TransferData, now: &TransferData) -> Vec<SectionKind> {
    let before: Vec<TransferSection> = before.sections.iter().map(said).collect();
    let new = now.sections.iter().filter(|section| !before.contains(&said(section)));
    new.map(|section| section.kind).collect()
}

/// What a section says, whichever years its documents are looked for in and whichever numbers they have among the annexes: these move with the day.
fn said(section: &TransferSection) -> TransferSection {
    let mut said = section.clone();
    said.lines.retain(|line| line.word != LineWord::From);
    said.documents.iter_mut().for_each(|document| document.annex = 0);
    said
}

/// Refuses while something is open that the law asks for, or that is open without anybody having said that it may be.
fn refuse_open(text: Text, frozen: &Frozen, reservations: &[SectionKind]) -> Result<()> {
    let refusal = |code: &'static str, kinds: &[SectionKind]| {
        let names = kinds.iter().map(|kind| text.get(&format!("transfer-section-{}", kind.code())));
        let codes = kinds.iter().map(|kind| kind.code());
        Refusal::new(code)
            .with("sections", names.collect::<Vec<_>>().join(" · "))
            .with("codes", codes.collect::<Vec<_>>().join(" "))
    };
    if !frozen.open_law.is_empty() {
        let refused = refusal("transfer-section-open", &frozen.open_law).at("sections");
        return Err(refused.law("C. civ. art. 3.94").into());
    }
    let open = frozen.open_other.iter().copied().filter(|kind| !reservations.contains(kind));
    let open: Vec<SectionKind> = open.collect();
    if open.is_empty() {
        return Ok(());
    }
    Err(refusal("transfer-reservation-missing", &open).at("reservations").into())
}
