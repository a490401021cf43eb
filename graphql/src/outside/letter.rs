//! Letters that go by post.

use async_graphql::{Context, Enum, ID, Object, Result};
use entity::outside::{letter, letter_batch};
use service::outside;

use crate::{
    connection::{Connection, list_cost, page},
    identity::Account,
    loader::{loaders, service_of},
    messaging::NotificationKind,
    property::{Association, Owner},
    scalar::{self, Date, DateTime, Locale},
};

/// What the letters of a batch are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::outside::LetterKind")]
pub enum LetterKind {
    /// The letters of a call for funds, as they were frozen when it was issued.
    Call,
    /// A text of the syndic's own.
    Notice,
    /// A text of the syndic's own with a document of the association behind it.
    Document,
}

/// Where the window of an envelope is, seen from whoever reads the letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::outside::EnvelopeWindow")]
pub enum EnvelopeWindow {
    /// On the right, as in most envelopes of Belgium.
    Right,
    /// On the left.
    Left,
}

/// How a letter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::outside::LetterDispatch")]
pub enum LetterDispatch {
    /// By ordinary post.
    Ordinary,
    /// Registered.
    Registered,
    /// Registered, with a receipt that comes back.
    Receipt,
}

/// To whom letters are addressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::outside::LetterAudience")]
pub enum LetterAudience {
    /// Those who receive things by post, or have no usable e-mail address.
    Post,
    /// Everybody who holds a unit.
    All,
    /// Those who are named.
    Chosen,
}

/// How far the files of a batch have come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::outside::LetterBatchState")]
pub enum LetterBatchState {
    /// They are drawn once somebody asks for it: the program has prepared them by itself.
    Waiting,
    /// They are being drawn.
    Drawing,
    /// They can be printed.
    Ready,
    /// They could not be drawn.
    Failed,
}

/// What became of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::outside::LetterState")]
pub enum LetterState {
    /// It was prepared.
    Prepared,
    /// It was printed.
    Printed,
    /// It was handed to the post.
    Posted,
    /// It came back.
    Returned,
}

/// What happens to a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::outside::LetterEvent")]
pub enum LetterEvent {
    /// It is printed.
    Print,
    /// It is handed to the post; said again of a letter that is named, it corrects the day or the manner.
    Post,
    /// It comes back.
    Return,
}

/// Why a letter came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::outside::ReturnReason")]
pub enum ReturnReason {
    /// Nobody of that name lives there.
    Unknown,
    /// The addressee has moved.
    Moved,
    /// It lay at the post office until the time was over.
    Unclaimed,
    /// It was not accepted.
    Refused,
    /// The address is incomplete or wrong.
    Address,
    /// Something else.
    Other,
}

/// Letters that go by post together.
pub struct LetterBatch(pub letter_batch::Model);

impl From<letter_batch::Model> for LetterBatch {
    fn from(row: letter_batch::Model) -> Self {
        Self(row)
    }
}

/// Letters that go by post together: prepared at once, drawn by a job, printed, posted and followed by hand.
#[Object]
impl LetterBatch {
    /// Opaque identifier, for `node(id:)`.
    pub async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// Rank in the association, from 1.
    async fn number(&self) -> i32 {
        self.0.number
    }

    /// What the letters are.
    async fn kind(&self) -> LetterKind {
        self.0.kind.into()
    }

    /// What they are about, in the language of the association.
    async fn subject(&self) -> &str {
        &self.0.subject
    }

    /// Where the window of the envelopes is.
    async fn window(&self) -> EnvelopeWindow {
        self.0.window.into()
    }

    /// How they are meant to go.
    async fn dispatch(&self) -> LetterDispatch {
        self.0.dispatch.into()
    }

    /// How far the files have come.
    async fn state(&self) -> LetterBatchState {
        self.0.state.into()
    }

    /// Why the files could not be drawn: the code of a refusal, in small letters.
    async fn failure(&self) -> Option<&str> {
        self.0.failure.as_deref()
    }

    /// How many letters there are.
    async fn letter_count(&self) -> i32 {
        self.0.letters
    }

    /// The letters, in order.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn letters(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<Letter>>> {
        let page = page(first, after.as_deref())?;
        Ok(Some(outside::letters_by_batch(service_of(ctx)?, self.0.id, page).await?.into()))
    }

    /// Where all letters are found in one PDF: a path on this server. Absent until they are drawn.
    async fn pdf_path(&self) -> Option<String> {
        self.0.file_id.map(|_| outside::letter_batch_path(self.0.id))
    }

    /// SHA-256 of that file, hexadecimal.
    async fn pdf_sha256(&self) -> Option<&str> {
        self.0.file_sha256.as_deref()
    }

    /// Pages of that file.
    async fn pages(&self) -> Option<i32> {
        self.0.pages
    }

    /// Where the list of registered letters is found as PDF: a path on this server. It answers 422 when none is registered.
    async fn list_path(&self) -> String {
        outside::letter_batch_list_path(self.0.id, false)
    }

    /// When it was prepared.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// What has happened that the letters follow from, where the program has prepared them by itself because the law wants it told.
    async fn told(&self) -> Option<NotificationKind> {
        self.0.told.map(NotificationKind::from)
    }

    /// Who prepared it, or did what it follows from.
    async fn prepared_by(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        Ok(loaders(ctx)?.accounts.load(self.0.prepared_by).await?.map(Account))
    }

    /// The association.
    async fn association(&self, ctx: &Context<'_>) -> Result<Option<Association>> {
        Ok(loaders(ctx)?.associations.load(self.0.association_id).await?.map(Association))
    }
}

/// A letter that goes by post.
pub struct Letter(letter::Model);

impl From<letter::Model> for Letter {
    fn from(row: letter::Model) -> Self {
        Self(row)
    }
}

/// A letter that goes by post, and what became of it.
#[Object]
impl Letter {
    /// Opaque identifier; goes into `letterIds`.
    async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// Rank in the batch, from 1.
    async fn position(&self) -> i32 {
        self.0.position
    }

    /// To whom.
    async fn owner(&self, ctx: &Context<'_>) -> Result<Option<Owner>> {
        Ok(loaders(ctx)?.owners.load(self.0.owner_id).await?.map(Owner))
    }

    /// Name and address as they stand in the window of the envelope, one line each.
    async fn addressee(&self) -> Vec<&str> {
        self.0.addressee.lines().collect()
    }

    /// The language that it is written in.
    async fn language(&self) -> Locale {
        Locale(self.0.language)
    }

    /// What the addressee quotes when writing back.
    async fn reference(&self) -> &str {
        &self.0.reference
    }

    /// What became of it.
    async fn state(&self) -> LetterState {
        self.0.state.into()
    }

    /// Where it is found as PDF: a path on this server. Absent until it is drawn.
    async fn pdf_path(&self) -> Option<String> {
        self.0.file_id.map(|_| outside::letter_path(self.0.batch_id, self.0.id))
    }

    /// SHA-256 of that file, hexadecimal.
    async fn pdf_sha256(&self) -> Option<&str> {
        self.0.file_sha256.as_deref()
    }

    /// When somebody said that it was printed.
    async fn printed_at(&self) -> Option<DateTime> {
        self.0.printed_at.map(DateTime)
    }

    /// How it went.
    async fn posted_as(&self) -> Option<LetterDispatch> {
        self.0.posted_as.map(LetterDispatch::from)
    }

    /// The day on which it was handed to the post.
    async fn posted_on(&self) -> Option<Date> {
        self.0.posted_on.map(Date)
    }

    /// Who wrote that down.
    async fn posted_by(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        match self.0.posted_by {
            Some(account) => Ok(loaders(ctx)?.accounts.load(account).await?.map(Account)),
            None => Ok(None),
        }
    }

    /// The number of the post.
    async fn tracking_number(&self) -> Option<&str> {
        self.0.tracking_number.as_deref()
    }

    /// The day on which it came back.
    async fn returned_on(&self) -> Option<Date> {
        self.0.returned_on.map(Date)
    }

    /// Why it came back.
    async fn return_reason(&self) -> Option<ReturnReason> {
        self.0.return_reason.map(ReturnReason::from)
    }
}
