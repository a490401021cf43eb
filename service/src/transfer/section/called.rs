//! What was called, and the funds: provisions, calls payable later, working fund, reserve fund.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};
use entity::{
    charges::{ChargeNature, call_for_funds, call_line},
    id::CallLineId,
    money::Cents,
    property::Fund,
    refusal::Refusal,
    transfer::{
        SectionKind,
        section::{Computed, Line, LineWord, OpenReason, lot_share},
    },
};

use super::{Facts, Section};
use crate::error::Result;

/// How far back calls are shown beside those still to come: a year, so that each provision of a financial year is there once.
const SHOWN: Months = Months::new(12);

/// The amounts of one line of a call that fall on the unit.
struct CalledLine<'a> {
    call: &'a call_for_funds::Model,
    line: &'a call_line::Model,
    share: Cents,
}

/// Provisions for what recurs, called in the last year or to come (art. 3.94 §2 2°).
pub(super) struct Provisions;

impl Section for Provisions {
    fn kind(&self) -> SectionKind {
        SectionKind::Provisions
    }

    fn compute(&self, facts: Facts<'_>) -> Result<Option<Computed>> {
        let from = shown_from(facts.day());
        let called = called(facts, |call, line| {
            call.due_on >= from && line.fund == Fund::Working && line.nature == ChargeNature::Ordinary
        })?;
        let lacks = called.is_empty().then_some(OpenReason::Unanswered);
        Ok(Some(Computed { lines: with_total(&called)?, lacks, ..Computed::default() }))
    }
}

/// Everything called whose payment is asked for after the day (art. 3.94 §2 2°).
pub(super) struct ApprovedCalls;

impl Section for ApprovedCalls {
    fn kind(&self) -> SectionKind {
        SectionKind::ApprovedCalls
    }

    fn compute(&self, facts: Facts<'_>) -> Result<Option<Computed>> {
        let called = called(facts, |call, _| call.due_on > facts.day())?;
        // What a meeting approved and nobody has called yet is in no register: somebody must say that there is no more.
        Ok(Some(Computed { lines: with_total(&called)?, lacks: Some(OpenReason::Unconfirmed), ..Computed::default() }))
    }
}

/// A fund of the association and the lot's part of it (art. 3.94 §1 1° and 3°).
pub(super) struct FundSection(pub Fund);

impl Section for FundSection {
    fn kind(&self) -> SectionKind {
        match self.0 {
            Fund::Working => SectionKind::WorkingFund,
            Fund::Reserve => SectionKind::ReserveFund,
        }
    }

    fn compute(&self, facts: Facts<'_>) -> Result<Option<Computed>> {
        let stated = facts.answer(self.kind()).map(|answer| answer.items.as_slice()).unwrap_or_default();
        let balances: Vec<Cents> = stated.iter().filter_map(|item| item.total).collect();
        let balance = if balances.is_empty() {
            None
        } else {
            Some(Cents::checked_sum(balances).ok_or_else(|| Refusal::new("amount-out-of-range"))?)
        };
        let parts = facts.shares().zip(facts.total_shares());
        let share = match (balance, parts) {
            (Some(balance), Some((parts, total))) => lot_share(balance, parts, total).ok(),
            _ => None,
        };
        let mut lines = vec![Line {
            date: stated.iter().filter_map(|item| item.date).max(),
            parts: parts.map(|(parts, total)| (parts.0, total.0)),
            total: balance,
            share,
            ..Line::new(LineWord::LotShare)
        }];
        if self.0 == Fund::Reserve {
            let from = shown_from(facts.day());
            let called = called(facts, |call, line| call.due_on >= from && line.fund == Fund::Reserve)?;
            lines.extend(called.iter().map(line_of));
        }
        Ok(Some(Computed { lines, lacks: Some(OpenReason::Unanswered), ..Computed::default() }))
    }
}

fn shown_from(day: NaiveDate) -> NaiveDate {
    day.checked_sub_months(SHOWN).unwrap_or(NaiveDate::MIN)
}

/// The lines of calls that fall on the unit, by the day on which they are due, with what of each falls on it, whoever held it then.
fn called(
    facts: Facts<'_>,
    wanted: impl Fn(&call_for_funds::Model, &call_line::Model) -> bool,
) -> Result<Vec<CalledLine<'_>>> {
    let unit = facts.transfer().unit_id;
    let mut shares: BTreeMap<CallLineId, Cents> = BTreeMap::new();
    let asked = facts.asked_for_unit();
    for detail in asked.iter().flat_map(|asked| asked.details).filter(|detail| detail.unit_id == unit) {
        let sum = shares.entry(detail.line_id).or_default();
        *sum = sum.checked_add(detail.amount).ok_or_else(|| Refusal::new("amount-out-of-range"))?;
    }
    let mut calls: Vec<&call_for_funds::Model> = asked.iter().map(|asked| asked.call).collect();
    // They stand in order already, once for each of those who were asked.
    calls.dedup_by_key(|call| call.id);
    let lines = calls.into_iter().flat_map(|call| facts.lines(call.id).iter().map(move |line| (call, line)));
    Ok(lines
        .filter(|(call, line)| wanted(call, line))
        .filter_map(|(call, line)| Some(CalledLine { call, line, share: *shares.get(&line.id)? }))
        .collect())
}

fn line_of(called: &CalledLine<'_>) -> Line {
    let reserve = if called.line.fund == Fund::Reserve { called.share } else { Cents::ZERO };
    Line {
        label: Some(called.call.title.clone()),
        text: Some(called.line.label.clone()),
        code: Some(called.line.nature.code()),
        date: Some(called.call.called_on),
        due: Some(called.call.due_on),
        total: Some(called.line.amount),
        share: Some(called.share),
        reserve: Some(reserve),
        ..Line::new(LineWord::Call)
    }
}

fn with_total(called: &[CalledLine<'_>]) -> Result<Vec<Line>> {
    let mut lines: Vec<Line> = called.iter().map(line_of).collect();
    if !called.is_empty() {
        let total = Cents::checked_sum(called.iter().map(|called| called.share));
        let total = total.ok_or_else(|| Refusal::new("amount-out-of-range"))?;
        lines.push(Line { share: Some(total), ..Line::new(LineWord::Total) });
    }
    Ok(lines)
}
