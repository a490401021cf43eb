//! The sections of the information on the transfer of a unit: what the registers say, what the syndic answers, whether that is enough.

use async_graphql::{Context, ID, Object, Result, SimpleObject};
use entity::transfer::section::{Answer, Computed, ComputedDocument, Item, Line};
use service::transfer::SectionView;

use super::kind::{Completeness, LineWord, Need, OpenReason, Outcome, SectionKind};
use crate::{
    connection::about,
    identity::Account,
    library::{Document, DocumentKind},
    loader::loaders,
    scalar::{self, Date, DateTime, Ogm},
    value::Money,
};

/// A section of the information on the transfer of a unit, as it stands.
pub struct TransferSection(SectionView);

impl From<SectionView> for TransferSection {
    fn from(view: SectionView) -> Self {
        Self(view)
    }
}

/// A section of the information on the transfer of a unit, as it stands.
#[Object]
impl TransferSection {
    /// Which.
    async fn kind(&self) -> SectionKind {
        self.0.kind.into()
    }

    /// Its number in the list of sixteen sections by which practice knows them; absent for those that the law alone asks for.
    async fn number(&self) -> Option<i32> {
        self.0.kind.seed().map(i32::from)
    }

    /// How much it matters for this request.
    async fn need(&self) -> Need {
        self.0.need.into()
    }

    /// The law that it is printed for, where there is one.
    async fn legal_ref(&self) -> Option<&'static str> {
        self.0.kind.law()
    }

    /// Whether it says what it must.
    async fn completeness(&self) -> Completeness {
        self.0.completeness.into()
    }

    /// Why it is open.
    async fn open_reason(&self) -> Option<OpenReason> {
        self.0.completeness.reason().map(OpenReason::from)
    }

    /// What an answer to it may hold.
    async fn shape(&self) -> TransferShape {
        let shape = self.0.kind.shape();
        let items = shape.items;
        TransferShape {
            none: shape.none,
            evidence: shape.evidence,
            documents: shape.documents.iter().copied().map(DocumentKind::from).collect(),
            items: items.is_some(),
            communication: items.is_some_and(|items| items.communication),
            date: items.is_some_and(|items| items.date),
            total: items.is_some_and(|items| items.total),
            share: items.is_some_and(|items| items.share),
            open: items.is_some_and(|items| items.open),
            note: items.is_some_and(|items| items.note),
        }
    }

    /// What the registers say; absent where they know nothing of it.
    async fn computed(&self) -> Option<TransferComputed> {
        self.0.computed.clone().map(TransferComputed)
    }

    /// What the syndic says.
    async fn answer(&self) -> Option<TransferAnswer> {
        self.0.answer.clone().map(|answer| TransferAnswer(answer, self.0.attached.clone()))
    }
}

/// What an answer to a section may hold. Every section takes a text.
#[derive(SimpleObject)]
pub struct TransferShape {
    /// Whether "none" is an answer.
    none: bool,
    /// Whether an answer that says that there is something must have a document with it.
    evidence: bool,
    /// The kinds of documents that are usual here; empty where no document belongs here.
    documents: Vec<DocumentKind>,
    /// Whether it takes items. Each has a label.
    items: bool,
    /// Whether an item may name a contribution by its structured communication.
    communication: bool,
    /// Whether an item has a day.
    date: bool,
    /// Whether an item has an amount for the whole association.
    total: bool,
    /// Whether an item has the part of the unit.
    share: bool,
    /// Whether an item has what is still owed.
    open: bool,
    /// Whether an item has a remark.
    note: bool,
}

/// What the registers say about a section.
pub struct TransferComputed(Computed);

/// What the registers say about a section.
#[Object]
impl TransferComputed {
    /// Line by line.
    #[graphql(complexity = "about(20, child_complexity)")]
    async fn lines(&self) -> Vec<TransferLine> {
        self.0.lines.iter().cloned().map(TransferLine).collect()
    }

    /// The documents of the library that belong here, the newest first.
    #[graphql(complexity = "about(10, child_complexity)")]
    async fn documents(&self) -> Vec<TransferDocument> {
        self.0.documents.iter().cloned().map(TransferDocument).collect()
    }

    /// Whether these documents are proposed only, so that none goes out before an answer names it.
    async fn proposed(&self) -> bool {
        self.0.proposed
    }
}

/// One line of what the registers say.
pub struct TransferLine(Line);

/// One line of what the registers say. Which of its fields are there depends on what it is about.
#[Object]
impl TransferLine {
    /// What it is about.
    async fn word(&self) -> LineWord {
        self.0.word.into()
    }

    /// A name that goes with it: of a key, of a call.
    async fn label(&self) -> Option<&str> {
        self.0.label.as_deref()
    }

    /// What it says, where it says it in words.
    async fn text(&self) -> Option<&str> {
        self.0.text.as_deref()
    }

    /// The stable name of something that has a word in every language: for a unit what it is, for an owner which right she holds, for a key where its
    /// parts come from.
    async fn code(&self) -> Option<&str> {
        self.0.code
    }

    /// The reference of the unit that it is about, where that need not be the one that is sold.
    async fn unit(&self) -> Option<&str> {
        self.0.unit.as_deref()
    }

    /// A day: that of a call, the first of a mandate or of a period.
    async fn date(&self) -> Option<Date> {
        self.0.date.map(Date)
    }

    /// Another day: that on which something is due, the last of a mandate.
    async fn due(&self) -> Option<Date> {
        self.0.due.map(Date)
    }

    /// Parts of the unit.
    async fn parts(&self) -> Option<i64> {
        self.0.parts.map(|(parts, _)| parts)
    }

    /// Of how many.
    async fn parts_total(&self) -> Option<i64> {
        self.0.parts.map(|(_, total)| total)
    }

    /// An amount: of the whole association, of a whole contribution.
    async fn total(&self) -> Option<Money> {
        self.0.total.map(Money)
    }

    /// The part of it that falls on the unit.
    async fn share(&self) -> Option<Money> {
        self.0.share.map(Money)
    }

    /// The part of it that goes to the reserve fund (C. civ. art. 3.86 §3).
    async fn reserve(&self) -> Option<Money> {
        self.0.reserve.map(Money)
    }

    /// What is still owed of it.
    async fn open(&self) -> Option<Money> {
        self.0.open.map(Money)
    }

    /// The structured communication of a contribution, by which an answer names it; as it is printed.
    async fn communication(&self) -> Option<&str> {
        self.0.communication.as_deref()
    }
}

/// A document of the library that belongs to a section.
pub struct TransferDocument(ComputedDocument);

/// A document of the library that belongs to a section.
#[Object]
impl TransferDocument {
    /// Its title.
    async fn title(&self) -> &str {
        &self.0.title
    }

    /// What it is.
    async fn kind(&self) -> DocumentKind {
        self.0.kind.into()
    }

    /// The day of the document.
    async fn dated_on(&self) -> Date {
        Date(self.0.dated_on)
    }

    /// The version that is attached: what goes into `documentVersionIds`.
    async fn version_id(&self) -> ID {
        scalar::id(self.0.version)
    }

    /// The document itself.
    async fn document(&self, ctx: &Context<'_>) -> Result<Option<Document>> {
        Ok(loaders(ctx)?.documents.load(self.0.document).await?.map(Document::from))
    }
}

/// What the syndic says in a section.
pub struct TransferAnswer(Answer, Vec<ComputedDocument>);

/// What the syndic says in a section, and who answers for it.
#[Object]
impl TransferAnswer {
    /// That there is something, that there is nothing, or that it cannot be told now.
    async fn outcome(&self) -> Outcome {
        self.0.outcome.into()
    }

    /// In words; for a reservation its reason.
    async fn text(&self) -> Option<&str> {
        self.0.text.as_deref()
    }

    /// Item by item.
    async fn items(&self) -> Vec<TransferItem> {
        self.0.items.iter().cloned().map(TransferItem::from).collect()
    }

    /// The evidence, as far as it is still there.
    #[graphql(complexity = "about(5, child_complexity)")]
    async fn documents(&self) -> Vec<TransferDocument> {
        self.1.iter().cloned().map(TransferDocument).collect()
    }

    /// Who verified it.
    async fn verified_by(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        Ok(loaders(ctx)?.accounts.load(self.0.verified_by).await?.map(Account))
    }

    /// That person's name when she did.
    async fn verified_by_name(&self) -> &str {
        &self.0.verified_by_name
    }

    /// When.
    async fn verified_at(&self) -> DateTime {
        DateTime(self.0.verified_at)
    }

    /// Whether it is the association's usual answer, and nobody has looked at it for this request.
    async fn from_default(&self) -> bool {
        self.0.from_default
    }

    /// Grows by one with every change of the answer; goes into `expectedVersion` of what changes it.
    async fn revision(&self) -> i32 {
        self.0.version
    }
}

/// One item of an answer.
pub struct TransferItem(Item);

impl From<Item> for TransferItem {
    fn from(item: Item) -> Self {
        Self(item)
    }
}

/// One item of an answer.
#[Object]
impl TransferItem {
    /// The structured communication of the contribution that it is about.
    async fn communication(&self) -> Option<Ogm> {
        self.0.communication.clone().map(Ogm)
    }

    /// What it is; empty where it is about a contribution and nothing more was said.
    async fn label(&self) -> &str {
        &self.0.label
    }

    /// A day.
    async fn date(&self) -> Option<Date> {
        self.0.date.map(Date)
    }

    /// An amount of the whole association.
    async fn total(&self) -> Option<Money> {
        self.0.total.map(Money)
    }

    /// The part of the unit.
    async fn share(&self) -> Option<Money> {
        self.0.share.map(Money)
    }

    /// What is still owed; a credit is negative.
    async fn open(&self) -> Option<Money> {
        self.0.open.map(Money)
    }

    /// A remark.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }
}
