//! What the seller owes: for all her lots, because the notary retains all of it from the price (C. civ. art. 3.95).

use std::collections::BTreeMap;

use entity::{
    allocate::allocate,
    format::structured_communication::StructuredCommunication,
    id::UnitId,
    money::Cents,
    refusal::Refusal,
    transfer::{
        AnswerOutcome, SectionKind,
        section::{Answer, Completeness, Computed, Line, LineWord, Need, OpenReason},
    },
};

use super::{Facts, Section, facts::Asked, load::verified_on};
use crate::error::Result;

/// Arrears, with the cost of this information (art. 3.94 §1 2°).
pub(super) struct Arrears;

impl Section for Arrears {
    fn kind(&self) -> SectionKind {
        SectionKind::Arrears
    }

    fn compute(&self, facts: Facts<'_>) -> Result<Option<Computed>> {
        let answer = facts.answer(SectionKind::Arrears);
        let mut lines = Vec::new();
        let mut later = Vec::new();
        let mut units: BTreeMap<UnitId, (String, Cents)> = BTreeMap::new();
        let mut sums = Vec::new();
        for asked in facts.asked_of_sellers() {
            let line = line_of(asked);
            if asked.call.due_on > facts.day() {
                later.push(Line { word: LineWord::NotYetDue, ..line });
                continue;
            }
            let open = open_of(asked, answer);
            sums.push(open);
            for (unit, reference, part) in per_unit(asked, open)? {
                let sum = &mut units.entry(unit).or_insert((reference, Cents::ZERO)).1;
                *sum = sum.checked_add(part).ok_or_else(too_much)?;
            }
            lines.push(Line { open: Some(open), ..line });
        }
        let mut units: Vec<(UnitId, (String, Cents))> = units.into_iter().collect();
        units.sort_by_key(|(unit, _)| facts.rank(*unit));
        lines.extend(units.into_iter().map(|(_, (reference, open))| Line {
            unit: Some(reference),
            open: Some(open),
            ..Line::new(LineWord::PerUnit)
        }));
        let fee = facts.transfer().fee_cents;
        lines.push(Line { total: Some(fee), open: Some(fee), ..Line::new(LineWord::Fee) });
        sums.push(fee);
        sums.extend(others(answer));
        let total = Cents::checked_sum(sums).ok_or_else(too_much)?;
        lines.push(Line { open: Some(total), ..Line::new(LineWord::Total) });
        lines.extend(later);
        // Payments are not in these registers: what is open of it, somebody must say.
        Ok(Some(Computed { lines, lacks: Some(OpenReason::Unconfirmed), ..Computed::default() }))
    }

    fn judge(&self, facts: Facts<'_>, need: Need, computed: Option<&Computed>) -> Completeness {
        let answer = facts.answer(self.kind());
        let none = answer.filter(|answer| answer.outcome == AnswerOutcome::None);
        let since = none.is_some_and(|none| {
            let due = |asked: &Asked<'_>| asked.call.due_on <= facts.day();
            facts.asked_of_sellers().iter().any(|asked| due(asked) && !speaks_of(none, *asked))
        });
        match Completeness::judge(self.kind(), need, computed, answer) {
            // Nobody owed anything on the day of "none", and something has fallen due since.
            Completeness::Complete if since => Completeness::Open(OpenReason::Changed),
            judged => judged,
        }
    }
}

/// What the seller's accounts come to (art. 3.94 §1 2°), by the fund that the money is for.
pub(super) struct Balance;

impl Section for Balance {
    fn kind(&self) -> SectionKind {
        SectionKind::Balance
    }

    fn compute(&self, facts: Facts<'_>) -> Result<Option<Computed>> {
        let answer = facts.answer(SectionKind::Arrears);
        let (mut working, mut reserve) = (Vec::new(), Vec::new());
        for asked in facts.asked_of_sellers().into_iter().filter(|asked| asked.call.due_on <= facts.day()) {
            let (to_working, to_reserve) = by_fund(asked, open_of(asked, answer))?;
            working.push(to_working);
            reserve.push(to_reserve);
        }
        working.extend(others(answer));
        working.extend(others(facts.answer(SectionKind::Balance)));
        let sum = |amounts: Vec<Cents>| Cents::checked_sum(amounts).ok_or_else(too_much);
        let (working, reserve) = (sum(working)?, sum(reserve)?);
        let line = |word, open| Line { open: Some(open), ..Line::new(word) };
        let total = working.checked_add(reserve).ok_or_else(too_much)?;
        let lines = vec![
            line(LineWord::WorkingAccount, working),
            line(LineWord::ReserveAccount, reserve),
            line(LineWord::Total, total),
        ];
        // It follows from the arrears, and stands when they do.
        let need = SectionKind::Arrears.need(facts.transfer().kind);
        let known = answer.is_some() && !Arrears.judge(facts, need, None).is_open();
        Ok(Some(Computed { lines, lacks: (!known).then_some(OpenReason::Unconfirmed), ..Computed::default() }))
    }

    fn judge(&self, facts: Facts<'_>, need: Need, computed: Option<&Computed>) -> Completeness {
        let answer = facts.answer(self.kind());
        let none = answer.is_some_and(|answer| answer.outcome == AnswerOutcome::None);
        let mut lines = computed.into_iter().flat_map(|computed| &computed.lines);
        let owed = lines.any(|line| line.word == LineWord::Total && line.open.is_some_and(|open| !open.is_zero()));
        match Completeness::judge(self.kind(), need, computed, answer) {
            // The accounts that are printed beside "none" would say otherwise.
            Completeness::Complete if none && owed => Completeness::Open(OpenReason::Changed),
            judged => judged,
        }
    }
}

/// What is open of a contribution: what the syndic states; everything, where nothing was stated.
pub(super) fn open_of(asked: Asked<'_>, answer: Option<&Answer>) -> Cents {
    let Some(answer) = answer else { return asked.contribution.amount };
    if answer.outcome == AnswerOutcome::None && speaks_of(answer, asked) {
        return Cents::ZERO;
    }
    let stated = answer.items.iter().find(|item| item.communication.as_ref() == Some(communication(asked)));
    stated.and_then(|item| item.open).unwrap_or(asked.contribution.amount)
}

/// Whether somebody who said that nothing is owed spoke of a contribution too: it had been asked for, and was due by then. What fell due afterwards is
/// owed until somebody says otherwise.
fn speaks_of(none: &Answer, asked: Asked<'_>) -> bool {
    asked.call.issued_at <= none.verified_at && asked.call.due_on <= verified_on(none)
}

pub(super) fn communication(asked: Asked<'_>) -> &StructuredCommunication {
    &asked.contribution.communication
}

/// What is owed besides contributions: from before these books, for recovery; a credit is negative.
fn others(answer: Option<&Answer>) -> impl Iterator<Item = Cents> {
    let items = answer.map(|answer| answer.items.as_slice()).unwrap_or_default();
    items.iter().filter(|item| item.communication.is_none()).filter_map(|item| item.open)
}

fn line_of(asked: Asked<'_>) -> Line {
    Line {
        label: Some(asked.call.title.clone()),
        date: Some(asked.call.called_on),
        due: Some(asked.call.due_on),
        total: Some(asked.contribution.amount),
        reserve: Some(asked.contribution.reserve),
        communication: Some(asked.contribution.communication.display()),
        ..Line::new(LineWord::Contribution)
    }
}

/// What is open of a contribution, unit by unit: a payment pays the whole contribution, so what is left of it is spread as it was asked.
fn per_unit(asked: Asked<'_>, open: Cents) -> Result<Vec<(UnitId, String, Cents)>> {
    let mut units: Vec<(UnitId, String, i64)> = Vec::new();
    for detail in asked.details {
        match units.iter_mut().find(|(unit, ..)| *unit == detail.unit_id) {
            Some((.., weight)) => *weight = weight.saturating_add(detail.amount.0),
            None => units.push((detail.unit_id, detail.unit_reference.clone(), detail.amount.0)),
        }
    }
    if open.is_zero() || units.iter().all(|(.., weight)| *weight == 0) {
        return Ok(units.into_iter().map(|(unit, reference, _)| (unit, reference, Cents::ZERO)).collect());
    }
    let weights: Vec<i64> = units.iter().map(|(.., weight)| *weight).collect();
    let parts = allocate(open, &weights)?;
    Ok(units.into_iter().zip(parts).map(|((unit, reference, _), part)| (unit, reference, part)).collect())
}

/// What is open of a contribution, by the fund that it was asked for.
fn by_fund(asked: Asked<'_>, open: Cents) -> Result<(Cents, Cents)> {
    let reserve = asked.contribution.reserve.0;
    let working = asked.contribution.amount.0.saturating_sub(reserve);
    if open.is_zero() || (working == 0 && reserve == 0) {
        return Ok((open, Cents::ZERO));
    }
    let parts = allocate(open, &[working, reserve])?;
    let [working, reserve] = parts.try_into().map_err(|_| too_much())?;
    Ok((working, reserve))
}

fn too_much() -> Refusal {
    Refusal::new("amount-out-of-range")
}
