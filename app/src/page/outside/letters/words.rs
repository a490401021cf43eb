//! What letters and their states are called.

use entity::outside::{
    EnvelopeWindow, LetterBatchState, LetterDispatch, LetterKind, LetterState, ReturnReason, letter_batch,
};
use service::{
    outside::LetterCounts,
    text::{Text, Value},
};

use crate::{
    context::PageContext,
    ui::{Choice, Tone},
};

pub(super) fn kind(text: Text, kind: LetterKind) -> String {
    text.get(&format!("outside-letter-kind-{}", kind.code()))
}

pub(super) fn dispatch(text: Text, dispatch: LetterDispatch) -> String {
    text.get(&format!("outside-letter-dispatch-{}", dispatch.code()))
}

pub(super) fn reason(text: Text, reason: ReturnReason) -> String {
    text.get(&format!("outside-letter-return-{}", reason.code()))
}

pub(super) fn state(text: Text, state: LetterState) -> (String, Tone) {
    let tone = match state {
        LetterState::Prepared => Tone::Neutral,
        LetterState::Printed => Tone::Wait,
        LetterState::Posted => Tone::Good,
        LetterState::Returned => Tone::Bad,
    };
    (text.get(&format!("outside-letter-state-{}", state.code())), tone)
}

/// How far a batch is: its files first, then how many letters have left.
pub(super) fn progress(text: Text, batch: &letter_batch::Model, counts: LetterCounts) -> (String, Tone) {
    let gone = counts.posted.saturating_add(counts.returned);
    match batch.state {
        LetterBatchState::Ready if gone > 0 => {
            let total = u64::try_from(batch.letters).unwrap_or_default();
            let tone = if gone >= total { Tone::Good } else { Tone::Wait };
            let values = [("posted", Value::from(gone)), ("total", Value::from(total))];
            (text.with("outside-letter-posted-of", &values), tone)
        }
        state => {
            let tone = match state {
                LetterBatchState::Waiting | LetterBatchState::Drawing => Tone::Wait,
                LetterBatchState::Ready => Tone::Info,
                LetterBatchState::Failed => Tone::Bad,
            };
            (text.get(&format!("outside-letter-batch-state-{}", state.code())), tone)
        }
    }
}

pub(super) fn dispatch_choices(text: Text) -> Vec<Choice> {
    LetterDispatch::ALL.iter().map(|one| Choice::new(one.code(), dispatch(text, *one))).collect()
}

pub(super) fn window_choices(text: Text) -> Vec<Choice> {
    let word = |one: &EnvelopeWindow| text.get(&format!("outside-letter-window-{}", one.code()));
    EnvelopeWindow::ALL.iter().map(|one| Choice::new(one.code(), word(one))).collect()
}

pub(super) fn reason_choices(text: Text) -> Vec<Choice> {
    ReturnReason::ALL.iter().map(|one| Choice::new(one.code(), reason(text, *one))).collect()
}

/// "Lot 3 – Coupure d’eau".
pub(super) fn title(page: &PageContext, batch: &letter_batch::Model) -> String {
    let values = [("number", Value::from(batch.number)), ("subject", Value::from(batch.subject.as_str()))];
    page.tv("outside-letter-batch", &values)
}
