//! Writing down what became of letters: printed, posted, come back, and the numbers of the post.

use std::collections::{BTreeMap, BTreeSet};

use entity::{
    id::{DeliveryId, Identifier as _, LetterBatchId, LetterId},
    outside::{LetterEvent, LetterMarkForm, LetterState, NewLetterMark, TrackingForm, letter, letter_batch},
    refusal::{Check, Refusal},
};
use sea_orm::{
    ActiveEnum as _,
    ActiveValue::Set,
    ColumnTrait, Condition,
    sea_query::{CaseStatement, Expr, ExprTrait as _},
};
use serde_json::json;

use super::{
    WRITE,
    read::{batch_in, letters_in},
};
use crate::{
    ctx::Ctx,
    error::Result,
    messaging::{letters_posted, letters_returned},
    work::{Begun, Outcome, RequestKey, Work},
};

/// Letters per statement: below what either database takes in bound values.
const AT_ONCE: usize = 200;

/// Writes down what happened to letters of a batch: to those that are named, or to every one to which it can happen.
///
/// # Errors
/// `letter-batch-unknown`, `Forbidden`, what [`NewLetterMark::parse`] refuses; `letter-unknown` for a letter of another batch; `letter-step` when it
/// cannot happen to one that is named; `letter-not-drawn` before the files are there; `letter-addressees-none` when it can happen to none.
pub async fn letters_mark(
    ctx: &Ctx,
    id: LetterBatchId,
    form: &LetterMarkForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<LetterBatchId>> {
    let proof = ctx.prove(WRITE)?;
    let mark = NewLetterMark::parse(form, ctx.today())?;
    let work = match ctx.begin("letters_mark", &proof, key, &(id, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let batch = batch_in(&work.tx, &proof, id).await?;
    if batch.file_id.is_none() {
        return Err(Refusal::new("letter-not-drawn").into());
    }
    let letters = letters_in(&work.tx, &proof, id).await?;
    let named: BTreeSet<LetterId> = mark.letters.iter().copied().collect();
    let known = letters.iter().filter(|letter| named.contains(&letter.id)).count();
    if known < named.len() {
        return Err(Refusal::new("letter-unknown").at("letters").into());
    }
    let mut check = Check::default();
    let mut next: Option<LetterState> = None;
    let mut ids: Vec<LetterId> = Vec::new();
    for letter in &letters {
        if !named.is_empty() && !named.contains(&letter.id) {
            continue;
        }
        match letter.state.next(mark.event) {
            // A letter that was posted before is marked anew only where it is named.
            Ok(_) if named.is_empty() && mark.event == LetterEvent::Post && letter.state == LetterState::Posted => {}
            Ok(state) => {
                next = Some(state);
                ids.push(letter.id);
            }
            Err(refusal) if !named.is_empty() => check.refuse(refusal.at("letters")),
            Err(_) => {}
        }
    }
    check.finish(Some(()))?;
    let Some(next) = next else { return Err(Refusal::new("letter-addressees-none").at("letters").into()) };
    write(&work, &batch, &mark, next, &ids).await?;
    let lines = letters.iter().filter(|letter| ids.contains(&letter.id)).filter_map(|letter| letter.delivery_id);
    in_the_log(&work, mark.event, &lines.collect::<Vec<_>>()).await?;
    let mut detail = json!({ "number": batch.number, "letters": ids.len(), "event": mark.event.code() });
    if let (Some(detail), LetterEvent::Post | LetterEvent::Return) = (detail.as_object_mut(), mark.event) {
        detail.insert("day".to_owned(), json!(mark.day));
    }
    work.audit("letters_mark", Some(batch.association_id), id, detail).await?;
    work.finish(id).await
}

/// What happened to letters that have a line in the log of what leaves is said there too.
async fn in_the_log(work: &Work, event: LetterEvent, lines: &[DeliveryId]) -> Result<()> {
    let organization = work.proof.organization();
    match event {
        LetterEvent::Print => Ok(()),
        LetterEvent::Post => letters_posted(&work.tx, organization, lines, work.now).await,
        LetterEvent::Return => letters_returned(&work.tx, organization, lines, work.now).await,
    }
}

async fn write(
    work: &Work,
    batch: &letter_batch::Model,
    mark: &NewLetterMark,
    next: LetterState,
    ids: &[LetterId],
) -> Result<()> {
    let account = work.proof.account();
    let printed = || letter::ActiveModel {
        printed_at: Set(Some(work.now)),
        printed_by: Set(Some(account)),
        ..Default::default()
    };
    for some in ids.chunks(AT_ONCE) {
        let these = Condition::all().add(letter::Column::Id.is_in(some.iter().map(|id| id.0)));
        let never_printed = these.clone().add(letter::Column::PrintedAt.is_null());
        let change = match mark.event {
            LetterEvent::Print => None,
            LetterEvent::Post => Some(letter::ActiveModel {
                posted_as: Set(Some(mark.dispatch.unwrap_or(batch.dispatch))),
                posted_on: Set(Some(mark.day)),
                posted_at: Set(Some(work.now)),
                posted_by: Set(Some(account)),
                ..Default::default()
            }),
            LetterEvent::Return => Some(letter::ActiveModel {
                returned_on: Set(Some(mark.day)),
                return_reason: Set(mark.reason),
                ..Default::default()
            }),
        };
        // What is posted has been printed, whether or not anybody said so.
        if mark.event != LetterEvent::Return {
            work.tx.change_all::<letter::Entity>(&work.proof, never_printed, printed()).await?;
        }
        if let Some(change) = change {
            work.tx.change_all::<letter::Entity>(&work.proof, these.clone(), change).await?;
        }
        let state = (letter::Column::State, Expr::value(next.to_value()));
        work.tx.recompute::<letter::Entity>(&work.proof, these, work.now, state).await?;
    }
    Ok(())
}

/// Writes down the numbers of the post, or takes them away where one is empty. Letters that are not named keep theirs.
///
/// # Errors
/// `letter-batch-unknown`, `Forbidden`, what [`TrackingForm::parse`] refuses; `letter-unknown`, `tracking-number-not-registered`, and
/// `tracking-number-twice` for a number that another letter of the batch has.
pub async fn letters_track(
    ctx: &Ctx,
    id: LetterBatchId,
    form: &TrackingForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<LetterBatchId>> {
    let proof = ctx.prove(WRITE)?;
    let numbers = form.parse()?;
    let work = match ctx.begin("letters_track", &proof, key, &(id, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let batch = batch_in(&work.tx, &proof, id).await?;
    let letters: BTreeMap<LetterId, letter::Model> =
        letters_in(&work.tx, &proof, id).await?.into_iter().map(|row| (row.id, row)).collect();
    let named: BTreeMap<LetterId, &Option<String>> = numbers.iter().map(|(id, number)| (*id, number)).collect();
    let kept: BTreeSet<&str> = letters
        .values()
        .filter(|row| !named.contains_key(&row.id))
        .filter_map(|row| row.tracking_number.as_deref())
        .collect();
    let mut check = Check::default();
    let mut changes: Vec<(LetterId, Option<String>)> = Vec::new();
    for (letter, number) in &numbers {
        let field = format!("numbers.{letter}");
        let Some(row) = letters.get(letter) else {
            check.refuse(Refusal::new("letter-unknown").at(field));
            continue;
        };
        if row.tracking_number == *number {
            continue;
        }
        if let Some(number) = number {
            if !row.posted_as.unwrap_or(batch.dispatch).is_registered() {
                check.refuse(Refusal::new("tracking-number-not-registered").at(field));
                continue;
            }
            if kept.contains(number.as_str()) {
                check.refuse(Refusal::new("tracking-number-twice").at(field));
                continue;
            }
        }
        changes.push((*letter, number.clone()));
    }
    check.finish(Some(()))?;
    for some in changes.chunks(AT_ONCE) {
        let these = Condition::all().add(letter::Column::Id.is_in(some.iter().map(|(id, _)| id.0)));
        let cases = some.iter().fold(CaseStatement::new(), |cases, (id, number)| {
            cases.case(Expr::col(letter::Column::Id).eq(id.uuid()), Expr::value(number.clone()))
        });
        let numbers = (letter::Column::TrackingNumber, cases.into());
        work.tx.recompute::<letter::Entity>(&proof, these, work.now, numbers).await?;
    }
    let detail = json!({ "number": batch.number, "letters": changes.len() });
    work.audit("letters_track", Some(batch.association_id), id, detail).await?;
    work.finish(id).await
}
