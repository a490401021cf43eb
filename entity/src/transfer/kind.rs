//! The small enumerations of the sale of a unit.

use serde::{Deserialize, Serialize};

use crate::{property::kinds, refusal::Refusal};

kinds! {
    /// Before what the information is asked for.
    TransferKind refused as "transfer-kind-unknown" {
        /// Before the contract, the offer or the promise to buy (C. civ. art. 3.94 §1).
        Contract = "contract",
        /// Before the deed (C. civ. art. 3.94 §2).
        Deed = "deed",
    }
}

impl TransferKind {
    /// The paragraph that the request rests on.
    #[must_use]
    pub const fn law(self) -> &'static str {
        match self {
            Self::Contract => "C. civ. art. 3.94 §1",
            Self::Deed => "C. civ. art. 3.94 §2",
        }
    }

    /// How many calendar days the syndic has from the request on.
    #[must_use]
    pub const fn days(self) -> u64 {
        match self {
            Self::Contract => 15,
            Self::Deed => 30,
        }
    }
}

kinds! {
    /// Who may ask (C. civ. art. 3.94 §§1 and 2).
    Requester refused as "transfer-requester-unknown" {
        /// A notary.
        Notary = "notary",
        /// A professional intermediary in the sale.
        Agent = "agent",
        /// The co-owner who sells.
        Seller = "seller",
    }
}

impl Requester {
    /// Whether the law lets her ask for this: before the deed the notary alone asks.
    #[must_use]
    pub const fn may_ask(self, kind: TransferKind) -> bool {
        match kind {
            TransferKind::Contract => true,
            TransferKind::Deed => matches!(self, Self::Notary),
        }
    }
}

kinds! {
    /// How a request came in.
    Channel refused as "transfer-channel-unknown" {
        /// On the page for notaries, or by the seller on hers.
        Portal = "portal",
        /// By electronic mail.
        Email = "email",
        /// By registered mail, as the law has it before the deed.
        Registered = "registered",
        /// By ordinary post.
        Post = "post",
        /// Handed over.
        Counter = "counter",
    }
}

kinds! {
    /// What the syndic says in a section.
    AnswerOutcome refused as "transfer-outcome-unknown" {
        /// There is something to tell, and it is told.
        Given = "given",
        /// There is nothing to tell, which was verified.
        None = "none",
        /// It cannot be told now; the document says so visibly.
        Reserved = "reserved",
    }
}

kinds! {
    /// How far the file of a version has come.
    TransferVersionState refused as "transfer-version-state-unknown" {
        /// It is being drawn.
        Waiting = "waiting",
        /// It is there.
        Ready = "ready",
        /// It could not be drawn.
        Failed = "failed",
    }
}

kinds! {
    /// What a link without an account opens.
    TransferAccessPurpose refused as "transfer-access-purpose-unknown" {
        /// The form by which one unit's information is asked for.
        Request = "request",
        /// The file of one request.
        File = "file",
        /// One file, once.
        Download = "download",
    }
}

kinds! {
    /// Who wrote a message.
    TransferSide refused as "transfer-side-unknown" {
        /// Who asked for the information.
        Asker = "asker",
        /// Who manages the association.
        Manager = "manager",
    }
}

kinds! {
    /// What can be fetched of a version.
    TransferFile refused as "transfer-file-unknown" {
        /// The document.
        Pdf = "pdf",
        /// The data as JSON.
        Json = "json",
        /// The data as XML.
        Xml = "xml",
        /// The documents that belong to it.
        Annex = "annex",
        /// The receipt of what was fetched when.
        Receipt = "receipt",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn before_the_deed_the_notary_alone_asks() {
        for requester in Requester::ALL {
            assert!(requester.may_ask(TransferKind::Contract), "{requester:?}");
            assert_eq!(requester.may_ask(TransferKind::Deed), *requester == Requester::Notary, "{requester:?}");
        }
    }

    #[test]
    fn names_are_read_back() {
        for kind in TransferKind::ALL {
            assert_eq!(TransferKind::parse(kind.code()), Ok(*kind));
        }
        for requester in Requester::ALL {
            assert_eq!(Requester::parse(requester.code()), Ok(*requester));
        }
        assert_eq!(TransferKind::parse("rent").unwrap_err().code, "transfer-kind-unknown");
    }
}
