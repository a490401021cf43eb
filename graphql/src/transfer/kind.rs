//! The small enumerations of the sale of a unit.

use async_graphql::Enum;

/// Before what the information is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::transfer::TransferKind")]
pub enum TransferKind {
    /// Before the contract, the offer or the promise to buy (C. civ. art. 3.94 §1): within fifteen days.
    Contract,
    /// Before the deed (C. civ. art. 3.94 §2): within thirty days; the notary alone asks.
    Deed,
}

/// Which of those who may ask by law somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(name = "TransferRequesterKind", remote = "entity::transfer::Requester")]
pub enum RequesterKind {
    /// A notary.
    Notary,
    /// A professional intermediary in the sale.
    Agent,
    /// The co-owner who sells.
    Seller,
}

/// How a request came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(name = "TransferChannel", remote = "entity::transfer::Channel")]
pub enum Channel {
    /// On the page for notaries, or by the seller on hers.
    Portal,
    /// By electronic mail.
    Email,
    /// By registered mail, as the law has it before the deed.
    Registered,
    /// By ordinary post.
    Post,
    /// Handed over.
    Counter,
}

/// Where a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::transfer::TransferState")]
pub enum TransferState {
    /// It has come in.
    Requested,
    /// The syndic works on it.
    InProgress,
    /// The document has been made, and has not been sent.
    Generated,
    /// The document was sent to who asked.
    Delivered,
    /// A newer request has taken its place.
    Superseded,
    /// What was sent is too old to be relied on.
    Expired,
    /// It was withdrawn.
    Cancelled,
}

/// What the syndic says in a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(name = "TransferOutcome", remote = "entity::transfer::AnswerOutcome")]
pub enum Outcome {
    /// There is something to tell, and it is told.
    Given,
    /// There is nothing to tell, which was verified.
    None,
    /// It cannot be told now; the document says so visibly.
    Reserved,
}

/// How far the file of a version has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::transfer::TransferVersionState")]
pub enum TransferVersionState {
    /// It is being drawn.
    Waiting,
    /// It is there.
    Ready,
    /// It could not be drawn.
    Failed,
}

/// What a link without an account opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::transfer::TransferAccessPurpose")]
pub enum TransferAccessPurpose {
    /// The form by which one unit's information is asked for.
    Request,
    /// The file of one request.
    File,
    /// One file, once.
    Download,
}

/// Who wrote a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::transfer::TransferSide")]
pub enum TransferSide {
    /// Who asked for the information.
    Asker,
    /// Who manages the association.
    Manager,
}

/// What can be fetched of a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::transfer::TransferFile")]
pub enum TransferFile {
    /// The document.
    Pdf,
    /// The data as JSON.
    Json,
    /// The data as XML.
    Xml,
    /// The documents that belong to it.
    Annex,
    /// The receipt of what was fetched when.
    Receipt,
}

/// A section of the information on the transfer of a unit, in the order in which it is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(name = "TransferSectionKind", remote = "entity::transfer::SectionKind")]
pub enum SectionKind {
    /// The association, its seat and number, the lot, who owns it.
    Identification,
    /// The lot's part of the common parts and in every distribution key.
    Shares,
    /// What the seller owes, for all her lots, with the costs of recovery and of this information (art. 3.94 §1 2°).
    Arrears,
    /// Provisions called and planned (art. 3.94 §2 2°).
    Provisions,
    /// What the seller's accounts come to (art. 3.94 §1 2°).
    Balance,
    /// Works decided whose payment is asked for later (art. 3.94 §2 1°).
    Works,
    /// Debts that may follow from disputes born before (art. 3.94 §2 4°).
    Disputes,
    /// Cases before a court, with the amounts at stake (art. 3.94 §1 4°).
    Proceedings,
    /// Claims on insurances in the last three years.
    Claims,
    /// By-laws and internal rules (art. 3.93).
    Statutes,
    /// Minutes of the meetings of the last three years (art. 3.94 §1 5°).
    Minutes,
    /// The insurances of the co-ownership.
    Insurance,
    /// Contracts with suppliers.
    Contracts,
    /// Periodic statements of charges of the last two years (art. 3.94 §1 5°).
    Statements,
    /// The working fund (art. 3.94 §1 1°).
    WorkingFund,
    /// The reserve fund and what has been decided to be called for it (art. 3.94 §1 1° and 3°).
    ReserveFund,
    /// The last balance sheet that the meeting approved (art. 3.94 §1 6°).
    BalanceSheet,
    /// Calls that the meeting approved, and urgent works, payable later (art. 3.94 §2 2°).
    ApprovedCalls,
    /// The cost of common parts bought, payable later (art. 3.94 §2 3°).
    Acquisitions,
    /// The post-intervention file, which the syndic keeps (art. 3.89 §5 10°).
    InterventionFile,
    /// Certificates that the regions ask for: fuel tank, asbestos, energy.
    Certificates,
    /// Who the syndic is and how she is reached (art. 3.89 §2).
    Syndic,
}

/// How much a section matters for one kind of request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(name = "TransferNeed")]
pub enum Need {
    /// The law asks for it; nothing is issued while it is open.
    Law,
    /// Not asked for by art. 3.94, and expected all the same; may be left open with a reservation.
    Usual,
    /// Useful; may be left open with a reservation.
    Optional,
}

impl From<entity::transfer::section::Need> for Need {
    fn from(need: entity::transfer::section::Need) -> Self {
        match need {
            entity::transfer::section::Need::Law(_) => Self::Law,
            entity::transfer::section::Need::Usual => Self::Usual,
            entity::transfer::section::Need::Optional => Self::Optional,
        }
    }
}

/// Whether a section says what it must.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(name = "TransferCompleteness")]
pub enum Completeness {
    /// It does.
    Complete,
    /// It does not yet.
    Open,
    /// It does not, and the document will say so.
    Reserved,
}

impl From<entity::transfer::section::Completeness> for Completeness {
    fn from(completeness: entity::transfer::section::Completeness) -> Self {
        match completeness {
            entity::transfer::section::Completeness::Complete => Self::Complete,
            entity::transfer::section::Completeness::Open(_) => Self::Open,
            entity::transfer::section::Completeness::Reserved => Self::Reserved,
        }
    }
}

/// Why a section is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(name = "TransferOpenReason", remote = "entity::transfer::section::OpenReason")]
pub enum OpenReason {
    /// Nobody has answered it and nothing could be found.
    Unanswered,
    /// What was found must be looked at by somebody before it stands.
    Unconfirmed,
    /// The answer is the association's usual one and must be confirmed for this file, because the law asks for it.
    Usual,
    /// There is something, and the document that shows it is missing.
    Evidence,
    /// A reservation was made where the law asks for an answer.
    Reserved,
    /// Something that the register should know is not there.
    Register,
    /// What was found no longer fits the answer: something has been added since.
    Changed,
}

/// What a computed line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(name = "TransferLineWord", remote = "entity::transfer::section::LineWord")]
pub enum LineWord {
    /// The legal name of the association.
    Association,
    /// Its seat.
    Seat,
    /// A number in the enterprise register.
    EnterpriseNumber,
    /// The building.
    Building,
    /// The lot's name in the base deed and its kind.
    Unit,
    /// Its storey.
    Floor,
    /// Its floor area.
    Area,
    /// Its reference in the land register.
    Cadastral,
    /// Somebody who holds a right in it on the day, with the part held.
    Owner,
    /// The base deed.
    BaseDeed,
    /// The lot's shares in the common parts.
    GeneralShares,
    /// The lot's parts in a distribution key.
    KeyParts,
    /// A contribution to a call for funds.
    Contribution,
    /// A contribution that is not due yet.
    NotYetDue,
    /// The fee for the file of the transfer.
    Fee,
    /// What is owed for one lot.
    PerUnit,
    /// Everything together.
    Total,
    /// What is owed to the working fund: the owner's account for ordinary charges.
    WorkingAccount,
    /// What is owed to the reserve fund: the owner's account for it.
    ReserveAccount,
    /// A call for funds that has been issued.
    Call,
    /// The lot's share of a fund.
    LotShare,
    /// The first day of the documents that belong here.
    From,
    /// The name of the syndic.
    Syndic,
    /// Where the syndic has her seat.
    Address,
    /// A telephone number.
    Phone,
    /// An address for electronic mail.
    Email,
    /// The number with the institute of estate agents.
    Ipi,
    /// Who insures the syndic's liability.
    Insurer,
    /// From when to when the syndic is in office.
    Mandate,
}

/// What an expense is, where a lot changes hands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(name = "TransferExpenseNature", remote = "entity::transfer::section::ExpenseNature")]
pub enum ExpenseNature {
    /// A charge that recurs.
    Ordinary,
    /// Conservation, maintenance, repair and refurbishment (art. 3.94 §2 1°), or a call that does not recur (§2 2°).
    Extraordinary,
    /// Common parts that were bought (§2 3°).
    Acquisition,
    /// A certain debt from a dispute (§2 4°).
    Dispute,
}

/// Who pays in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(name = "TransferBearer", remote = "entity::transfer::section::Bearer")]
pub enum Bearer {
    /// Who sells.
    Seller,
    /// Who buys.
    Buyer,
    /// Both, by days.
    Both,
}

/// Why it is she who pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(name = "TransferBearerReason", remote = "entity::transfer::section::BearerReason")]
pub enum BearerReason {
    /// The parties agreed on it.
    Agreed,
    /// Charges that recur are the buyer's from the day on which he enjoys the common parts.
    Enjoyment,
    /// It was decided before, and payment is asked for after the transfer.
    PaidLater,
    /// Payment was asked for before the transfer.
    PaidBefore,
    /// It was decided between contract and deed, and the buyer had a proxy to take part in that meeting.
    Proxy,
    /// It was decided between contract and deed, and the buyer had none: nothing puts it on him.
    NoProxy,
    /// It was decided after the deed.
    DecidedAfter,
}
