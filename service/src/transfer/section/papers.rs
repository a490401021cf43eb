//! Documents of the library, by what they are and by their day.

use chrono::NaiveDate;
use entity::{
    library::DocumentKind,
    transfer::{
        SectionKind,
        section::{
            Computed, ComputedDocument, Line, LineWord, OpenReason, Window, approved_balance_sheet, minutes_window,
            statement_window,
        },
    },
};

use super::{Facts, Section};
use crate::error::Result;

/// The documents of a section's own kinds.
pub(super) struct Papers {
    kind: SectionKind,
    window: Option<fn(NaiveDate) -> Option<Window>>,
    proposed: bool,
}

impl Papers {
    /// Every document of the kinds.
    pub const fn all(kind: SectionKind) -> Self {
        Self { kind, window: None, proposed: false }
    }

    /// Documents that may be none of a buyer's business: none goes out before the syndic has named it.
    pub const fn proposed(kind: SectionKind) -> Self {
        Self { kind, window: None, proposed: true }
    }

    /// Those of the law's years.
    pub const fn minutes() -> Self {
        Self { kind: SectionKind::Minutes, window: Some(minutes_window), proposed: false }
    }

    /// Those of the law's years.
    pub const fn statements() -> Self {
        Self { kind: SectionKind::Statements, window: Some(statement_window), proposed: false }
    }
}

impl Section for Papers {
    fn kind(&self) -> SectionKind {
        self.kind
    }

    fn compute(&self, facts: Facts<'_>) -> Result<Option<Computed>> {
        let mut documents = facts.documents(self.kind.shape().documents);
        let mut lines = Vec::new();
        if let Some(window) = self.window.and_then(|window| window(facts.day())) {
            documents.retain(|document| window.covers(document.dated_on));
            lines.push(Line { date: Some(window.from), due: Some(window.to), ..Line::new(LineWord::From) });
        }
        let lacks = match (documents.is_empty(), self.proposed) {
            (true, _) => Some(OpenReason::Unanswered),
            (false, true) => Some(OpenReason::Unconfirmed),
            (false, false) => None,
        };
        Ok(Some(Computed { lines, documents, proposed: self.proposed, lacks }))
    }
}

/// The last balance sheet that a meeting approved.
pub(super) struct BalanceSheet;

impl Section for BalanceSheet {
    fn kind(&self) -> SectionKind {
        SectionKind::BalanceSheet
    }

    fn compute(&self, facts: Facts<'_>) -> Result<Option<Computed>> {
        let sheets = facts.documents(&[DocumentKind::BalanceSheet]);
        let meetings: Vec<NaiveDate> =
            facts.documents(&[DocumentKind::Minutes]).iter().map(|minutes| minutes.dated_on).collect();
        let approved = approved_balance_sheet(sheets.iter().map(|sheet| sheet.dated_on), &meetings, facts.day());
        let on = |day: NaiveDate| -> Vec<ComputedDocument> {
            sheets.iter().filter(|sheet| sheet.dated_on == day).take(1).cloned().collect()
        };
        Ok(Some(match (approved, sheets.first()) {
            (Some(day), _) => Computed { documents: on(day), ..Computed::default() },
            // The latest one may be it, if the meeting's minutes are just not in the library: somebody must say so.
            (None, Some(latest)) => Computed {
                documents: on(latest.dated_on),
                proposed: true,
                lacks: Some(OpenReason::Unconfirmed),
                ..Computed::default()
            },
            (None, None) => Computed { lacks: Some(OpenReason::Unanswered), ..Computed::default() },
        }))
    }
}
