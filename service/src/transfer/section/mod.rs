//! The sections of the information on a transfer: what the registers say, what the syndic answers, whether that is enough, and what is frozen of it.

mod answer;
mod called;
mod evidence;
mod facts;
mod freeze;
mod identity;
mod load;
mod owed;
mod papers;
mod read;
mod told;

use entity::{
    property::Fund,
    transfer::{
        SectionKind,
        section::{Completeness, Computed, Need},
    },
};

pub use answer::{section_answer, section_clear};
pub(in crate::transfer) use facts::Facts;
pub(super) use freeze::{Frozen, frozen};
pub(super) use read::standing;
pub use read::{Matrix, SectionView, matrices_by_transfers, sections};

use crate::error::Result;

/// A section: what the registers say in it, and whether that and the answer are enough.
///
/// Everything that sections compute from is read beforehand, in [`load`], so that a page costs the same number of statements however many sections
/// there are. Where a later register knows what is answered by hand today, the section computes it instead and nothing else changes.
pub(in crate::transfer) trait Section: Send + Sync {
    /// Which one.
    fn kind(&self) -> SectionKind;

    /// What the registers say; nothing where no register knows of it.
    fn compute(&self, facts: Facts<'_>) -> Result<Option<Computed>>;

    /// Whether it is complete, its documents left aside.
    fn judge(&self, facts: Facts<'_>, need: Need, computed: Option<&Computed>) -> Completeness {
        Completeness::judge(self.kind(), need, computed, facts.answer(self.kind()))
    }
}

/// How a section works.
fn section(kind: SectionKind) -> Box<dyn Section> {
    match kind {
        SectionKind::Identification => Box::new(identity::Identification),
        SectionKind::Shares => Box::new(identity::Shares),
        SectionKind::Syndic => Box::new(identity::Syndic),
        SectionKind::Arrears => Box::new(owed::Arrears),
        SectionKind::Balance => Box::new(owed::Balance),
        SectionKind::Provisions => Box::new(called::Provisions),
        SectionKind::ApprovedCalls => Box::new(called::ApprovedCalls),
        SectionKind::WorkingFund => Box::new(called::FundSection(Fund::Working)),
        SectionKind::ReserveFund => Box::new(called::FundSection(Fund::Reserve)),
        SectionKind::Minutes => Box::new(papers::Papers::minutes()),
        SectionKind::Statements => Box::new(papers::Papers::statements()),
        SectionKind::BalanceSheet => Box::new(papers::BalanceSheet),
        SectionKind::Contracts => Box::new(papers::Papers::proposed(kind)),
        SectionKind::Statutes | SectionKind::Insurance | SectionKind::InterventionFile | SectionKind::Certificates => {
            Box::new(papers::Papers::all(kind))
        }
        SectionKind::Works
        | SectionKind::Disputes
        | SectionKind::Proceedings
        | SectionKind::Claims
        | SectionKind::Acquisitions => Box::new(told::Told(kind)),
    }
}
