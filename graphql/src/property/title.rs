//! What was recorded about the title of a unit, who votes for it, and the register as at a day.

use async_graphql::{Context, Enum, ID, Object, Result, SimpleObject};
use entity::property::{
    designation,
    title::{self, HolderPart},
};
use service::property::{self, HeadAt, OwnerStake as Stake, UnitVoice, VoteStanding};

use super::{owner::Owner, ownership::Ownership, unit::Unit};
use crate::{
    connection::about,
    identity::Account,
    loader::loaders,
    scalar::{self, Date, DateTime},
    value::Fraction,
};

/// A right in rem in a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "title::Right")]
pub enum OwnershipRight {
    /// Full ownership.
    Full,
    /// Bare ownership: what is left to the owner beside a limited right.
    Bare,
    /// Usufruct (C. civ. art. 3.138).
    Usufruct,
    /// Long lease (C. civ. art. 3.167).
    Emphyteusis,
    /// Building right (C. civ. art. 3.177).
    Superficies,
    /// Use or habitation.
    Use,
}

/// How a change of a title came to be recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "title::ChangeKind")]
pub enum OwnershipChangeKind {
    /// The first thing that was written down about the unit.
    Initial,
    /// Rights passed from one holder to another.
    Transfer,
    /// Who holds what was written down anew.
    Restated,
    /// Stands for a change that was recorded wrongly.
    Correction,
    /// Says that a recorded change never happened.
    Annulled,
}

/// What passes in a transfer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "title::Passing")]
pub enum OwnershipPassing {
    /// The rights as they are held; a usufruct and the bare ownership under it, given together, pass as full ownership.
    Whole,
    /// The bare ownership: whoever gives keeps the usufruct.
    Bare,
    /// A usufruct: whoever gives keeps the bare ownership.
    Usufruct,
    /// A long lease: whoever gives keeps the bare ownership.
    Emphyteusis,
    /// A building right: whoever gives keeps the bare ownership.
    Superficies,
    /// A right of use or habitation: whoever gives keeps the bare ownership.
    Use,
    /// Nothing: a limited right ends, and the bare owners become full owners.
    End,
}

/// By what kind of act a right was acquired.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "title::TitleDeedKind")]
pub enum TitleDeedKind {
    /// A sale.
    Sale,
    /// A donation.
    Donation,
    /// An inheritance, by will or by law.
    Inheritance,
    /// The end of an undivided ownership.
    Partition,
    /// An exchange.
    Exchange,
    /// A contribution to a company, a merger, a division.
    Contribution,
    /// A judgment.
    Judgment,
    /// The end of a limited right: death, expiry, renunciation.
    Expiry,
    /// Anything else.
    Other,
}

/// What somebody is designated for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "title::DesignationPurpose")]
pub enum DesignationPurpose {
    /// To take part in the general assembly and to vote for the unit (C. civ. art. 3.87 §1).
    Voter,
    /// To be written to first about the unit.
    Contact,
}

/// Whether a unit has a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum VoteStatus {
    /// One person holds every right in it.
    Sole,
    /// The holders have designated one of them.
    Designated,
    /// It is suspended until they do (C. civ. art. 3.87 §1).
    Suspended,
}

/// Why the vote of a unit is suspended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "title::Suspension")]
pub enum VoteSuspension {
    /// Nobody is written down as holder.
    NoHolder,
    /// Several persons own it undivided.
    Undivided,
    /// The ownership is divided: bare ownership beside a limited right.
    Divided,
}

/// The deed of a change, as far as it is known.
#[derive(SimpleObject)]
pub struct TitleDeed {
    /// The kind of act.
    kind: Option<TitleDeedKind>,
    /// The day on which it was signed.
    dated_on: Option<Date>,
    /// The notary who passed it.
    notary: Option<String>,
    /// What it is quoted by.
    reference: Option<String>,
}

impl From<title::TitleDeed> for TitleDeed {
    fn from(deed: title::TitleDeed) -> Self {
        Self {
            kind: deed.kind.map(Into::into),
            dated_on: deed.dated_on.map(Date),
            notary: deed.notary,
            reference: deed.reference,
        }
    }
}

/// What somebody holds from a recorded change on.
pub struct OwnershipChangePart(HolderPart);

/// What somebody holds from a recorded change on.
#[Object]
impl OwnershipChangePart {
    /// Who.
    async fn owner(&self, ctx: &Context<'_>) -> Result<Option<Owner>> {
        Ok(loaders(ctx)?.owners.load(self.0.owner).await?.map(Owner))
    }

    /// Which right.
    async fn right(&self) -> OwnershipRight {
        self.0.right.into()
    }

    /// Over which part of the unit.
    async fn part(&self) -> Fraction {
        self.0.part.into()
    }
}

/// A change of the title of a unit as it was recorded. It is never altered: corrections are changes of their own that name it.
#[derive(Clone)]
pub struct OwnershipChange(pub property::OwnershipChange);

impl OwnershipChange {
    async fn other(&self, ctx: &Context<'_>, id: Option<entity::id::OwnershipChangeId>) -> Result<Option<Self>> {
        let Some(id) = id else { return Ok(None) };
        let all = loaders(ctx)?.ownership_history.load(self.0.unit).await?.unwrap_or_default();
        Ok(all.into_iter().find(|change| change.id == id).map(Self))
    }
}

/// A change of the title of a unit as it was recorded. It is never altered: corrections are changes of their own that name it.
#[Object]
impl OwnershipChange {
    /// Opaque identifier; goes into `changeId` and `lastChangeId`.
    async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// Rank among the changes of the unit, from 1, in the order in which they were recorded.
    async fn number(&self) -> i32 {
        self.0.number
    }

    /// How it came to be recorded.
    async fn kind(&self) -> OwnershipChangeKind {
        self.0.kind.into()
    }

    /// The first day on which it holds; of an annulment, the day of what is annulled.
    async fn effective_on(&self) -> Date {
        Date(self.0.effective_on)
    }

    /// The deed, as far as it is known.
    async fn deed(&self) -> TitleDeed {
        self.0.deed.clone().into()
    }

    /// What was wrong, or why it was recorded late; hidden from whoever does not see every holder.
    async fn reason(&self) -> Option<&str> {
        self.0.reason.as_deref()
    }

    /// Who holds what from then on; an owner sees the parts that are hers. Empty of an annulment.
    #[graphql(complexity = "about(2, child_complexity)")]
    async fn parts(&self) -> Vec<OwnershipChangePart> {
        self.0.parts.iter().copied().map(OwnershipChangePart).collect()
    }

    /// Whether it holds: it is no annulment, and nothing stands for it.
    async fn holds(&self) -> bool {
        self.0.holds
    }

    /// The change that it stands for.
    async fn corrects(&self, ctx: &Context<'_>) -> Result<Option<Self>> {
        self.other(ctx, self.0.corrects).await
    }

    /// The change that stands for it.
    async fn corrected_by(&self, ctx: &Context<'_>) -> Result<Option<Self>> {
        self.other(ctx, self.0.corrected_by).await
    }

    /// When it was recorded; goes into `knownAt`.
    async fn recorded_at(&self) -> DateTime {
        DateTime(self.0.recorded_at)
    }

    /// By whom; hidden from whoever does not see every holder, and unknown of what was there before changes were kept.
    async fn recorded_by(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        let Some(account) = self.0.recorded_by else { return Ok(None) };
        Ok(loaders(ctx)?.accounts.load(account).await?.map(Into::into))
    }
}

/// Somebody whom the holders of a unit have designated.
pub struct Designation(pub designation::Model);

impl From<designation::Model> for Designation {
    fn from(row: designation::Model) -> Self {
        Self(row)
    }
}

/// Somebody whom the holders of a unit have designated.
#[Object]
impl Designation {
    /// Opaque identifier; goes into `designationId`.
    async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// The unit.
    async fn unit(&self, ctx: &Context<'_>) -> Result<Option<Unit>> {
        Ok(loaders(ctx)?.units.load(self.0.unit_id).await?.map(Unit))
    }

    /// Who.
    async fn owner(&self, ctx: &Context<'_>) -> Result<Option<Owner>> {
        Ok(loaders(ctx)?.owners.load(self.0.owner_id).await?.map(Owner))
    }

    /// What for.
    async fn purpose(&self) -> DesignationPurpose {
        self.0.purpose.into()
    }

    /// First day.
    async fn starts_on(&self) -> Date {
        Date(self.0.starts_on)
    }

    /// Last day, where one was written down. It ends before that when the owner no longer holds a right in the unit.
    async fn ends_on(&self) -> Option<Date> {
        self.0.ends_on.map(Date)
    }

    /// By what the holders designated her.
    async fn evidence(&self) -> Option<&str> {
        self.0.evidence.as_deref()
    }
}

/// The vote of a unit on a day.
pub struct UnitVote(pub UnitVoice);

/// The vote of a unit on a day.
#[Object]
impl UnitVote {
    /// Whether it has one.
    async fn status(&self) -> VoteStatus {
        match self.0.standing {
            VoteStanding::Sole => VoteStatus::Sole,
            VoteStanding::Designated => VoteStatus::Designated,
            VoteStanding::Suspended(_) => VoteStatus::Suspended,
        }
    }

    /// Why it has none.
    async fn suspension(&self) -> Option<VoteSuspension> {
        match self.0.standing {
            VoteStanding::Suspended(reason) => Some(reason.into()),
            VoteStanding::Sole | VoteStanding::Designated => None,
        }
    }

    /// Who casts it; hidden from whoever may not see that person.
    async fn voter(&self, ctx: &Context<'_>) -> Result<Option<Owner>> {
        let Some(owner) = self.0.voter else { return Ok(None) };
        Ok(loaders(ctx)?.owners.load(owner).await?.map(Owner))
    }

    /// The designation by which she casts it.
    async fn designation(&self) -> Option<Designation> {
        self.0.voter_designation.clone().map(Designation)
    }
}

/// Who is written to first about a unit.
pub struct UnitContact(pub UnitVoice);

/// Who is written to first about a unit.
#[Object]
impl UnitContact {
    /// Who: whoever is designated, or else the holder of the largest part; hidden from whoever may not see that person.
    async fn owner(&self, ctx: &Context<'_>) -> Result<Option<Owner>> {
        let Some(owner) = self.0.contact else { return Ok(None) };
        Ok(loaders(ctx)?.owners.load(owner).await?.map(Owner))
    }

    /// The designation, where there is one.
    async fn designation(&self) -> Option<Designation> {
        self.0.contact_designation.clone().map(Designation)
    }
}

/// A unit with its holders on a day.
pub struct Title(property::Title);

impl From<property::Title> for Title {
    fn from(title: property::Title) -> Self {
        Self(title)
    }
}

/// A unit with its holders on a day.
#[Object]
impl Title {
    /// The unit, with its shares of that day.
    async fn unit(&self) -> Unit {
        Unit(self.0.unit.clone())
    }

    /// Who holds what; an owner sees the parts that are hers.
    #[graphql(complexity = "about(2, child_complexity)")]
    async fn holders(&self) -> Vec<Ownership> {
        self.0.holders.iter().cloned().map(Ownership).collect()
    }

    /// Its vote.
    async fn vote(&self) -> UnitVote {
        UnitVote(self.0.voice.clone())
    }

    /// Who is written to first.
    async fn contact(&self) -> UnitContact {
        UnitContact(self.0.voice.clone())
    }
}

/// What the titles of an association come to on a day.
#[derive(SimpleObject)]
#[graphql(name = "TitlesSummary")]
pub struct Summary {
    /// Units that existed.
    units: usize,
    /// Their shares together.
    shares: i64,
    /// Co-owners counted as heads (C. civ. art. 3.87 §5).
    heads: usize,
    /// Units of which nobody is written down as holder.
    without_holder: usize,
    /// Units whose vote is suspended because they are in several hands.
    suspended: usize,
    /// The shares of those.
    suspended_shares: i64,
}

impl From<property::TitlesSummary> for Summary {
    fn from(summary: property::TitlesSummary) -> Self {
        Self {
            units: summary.units,
            shares: summary.shares.0,
            heads: summary.heads,
            without_holder: summary.without_holder,
            suspended: summary.suspended,
            suspended_shares: summary.suspended_shares.0,
        }
    }
}

/// What one owner holds in an association on a day.
pub struct OwnerStake(Stake);

impl From<Stake> for OwnerStake {
    fn from(stake: Stake) -> Self {
        Self(stake)
    }
}

/// What one owner holds in an association on a day.
#[Object]
impl OwnerStake {
    /// Who.
    async fn owner(&self) -> Owner {
        Owner(self.0.owner.clone())
    }

    /// What, in the order of the base deed.
    #[graphql(complexity = "about(2, child_complexity)")]
    async fn holdings(&self) -> Vec<Ownership> {
        self.0.holdings.iter().map(|(holding, _)| Ownership(holding.clone())).collect()
    }

    /// Her shares by title, exactly: of each unit her part of full and bare ownership. Those of all owners make the shares of the units.
    async fn title_shares(&self) -> Fraction {
        self.0.title.into()
    }

    /// Her shares by enjoyment, exactly: of each unit her part of full ownership and of the limited rights.
    async fn enjoyment_shares(&self) -> Fraction {
        self.0.enjoyment.into()
    }
}

/// One head among the co-owners on a day: the same persons, whatever units they hold together.
pub struct Head(HeadAt);

impl From<HeadAt> for Head {
    fn from(head: HeadAt) -> Self {
        Self(head)
    }
}

/// One head among the co-owners on a day: the same persons, whatever units they hold together (C. civ. art. 3.87 §5).
#[Object]
impl Head {
    /// Who.
    #[graphql(complexity = "about(2, child_complexity)")]
    async fn owners(&self, ctx: &Context<'_>) -> Result<Vec<Owner>> {
        let loaders = loaders(ctx)?;
        let load = self.0.owners.iter().map(|owner| loaders.owners.load(*owner));
        let owners = futures::future::join_all(load).await.into_iter().collect::<Result<Vec<_>, _>>()?;
        Ok(owners.into_iter().flatten().map(Owner).collect())
    }

    /// The units that they hold together, in the order of the base deed.
    #[graphql(complexity = "about(2, child_complexity)")]
    async fn units(&self) -> Vec<Unit> {
        self.0.units.iter().cloned().map(Unit).collect()
    }

    /// Their shares together.
    async fn shares(&self) -> i64 {
        self.0.shares.0
    }
}
