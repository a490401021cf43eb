//! When a section is complete.

use serde::{Deserialize, Serialize};

use super::{Answer, Computed, Need, SectionKind};
use crate::{property::kinds, refusal::Refusal, transfer::AnswerOutcome};

kinds! {
    /// Why a section is open.
    OpenReason refused as "transfer-open-unknown" {
        /// Nobody has answered it and nothing could be found.
        Unanswered = "unanswered",
        /// What was found must be looked at by somebody before it stands.
        Unconfirmed = "unconfirmed",
        /// The answer is the association's usual one and must be confirmed for this file, because the law asks for it.
        Usual = "usual",
        /// There is something, and the document that shows it is missing.
        Evidence = "evidence",
        /// A reservation was made where the law asks for an answer.
        Reserved = "reserved",
        /// Something that the register should know is not there.
        Register = "register",
        /// What was found no longer fits the answer: something has been added since.
        Changed = "changed",
    }
}

/// Whether a section says what it must.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Completeness {
    /// It does.
    Complete,
    /// It does not yet.
    Open(OpenReason),
    /// It does not, and the document will say so.
    Reserved,
}

impl Completeness {
    /// Whether it still is to be worked on.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open(_))
    }

    /// The stable name in locale files and the API.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::Open(_) => "open",
            Self::Reserved => "reserved",
        }
    }

    /// Why it is open.
    #[must_use]
    pub const fn reason(self) -> Option<OpenReason> {
        match self {
            Self::Open(reason) => Some(reason),
            Self::Complete | Self::Reserved => None,
        }
    }

    /// The rule that holds for every section: an answer by somebody decides, with its evidence; without an answer, what was found decides if it is
    /// enough by itself.
    #[must_use]
    pub fn judge(kind: SectionKind, need: Need, computed: Option<&Computed>, answer: Option<&Answer>) -> Self {
        let Some(answer) = answer else { return Self::of_computed(computed) };
        if answer.from_default && need.is_law() {
            return Self::Open(OpenReason::Usual);
        }
        let shown = computed.is_some_and(Computed::shows);
        match answer.outcome {
            AnswerOutcome::Reserved if need.is_law() => Self::Open(OpenReason::Reserved),
            AnswerOutcome::Reserved => Self::Reserved,
            AnswerOutcome::Given if kind.shape().evidence && answer.documents.is_empty() && !shown => {
                Self::Open(OpenReason::Evidence)
            }
            // Somebody said "none" before something turned up that says otherwise.
            AnswerOutcome::None if shown => Self::Open(OpenReason::Changed),
            AnswerOutcome::Given | AnswerOutcome::None => Self::Complete,
        }
    }

    fn of_computed(computed: Option<&Computed>) -> Self {
        match computed {
            None => Self::Open(OpenReason::Unanswered),
            Some(computed) => computed.lacks.map_or(Self::Complete, Self::Open),
        }
    }
}
