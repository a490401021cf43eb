//! The register as at a day: titles with their vote and contact, owners with their shares, heads.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use entity::{
    id::{AssociationId, OwnerId, UnitId},
    identity::Permission,
    property::{
        designation, owner, ownership,
        title::{self, DesignationPurpose, HolderPart, Side, Suspension, Vote},
        unit,
    },
    refusal::Refusal,
    share::{Fraction, Share},
};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder};

use super::{
    Holding, as_written,
    designation::{designated, spans},
    in_force, in_force_on,
};
use crate::{
    ctx::Ctx,
    error::Result,
    page::{PageRequest, Slice},
    proof::Proof,
    property::{association::sum_of_shares, shares_at},
    store::Tx,
};

/// Whether a unit has a vote on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoteStanding {
    /// One person holds every right in it.
    Sole,
    /// The holders have designated one of them.
    Designated,
    /// It is suspended until they do (C. civ. art. 3.87 §1).
    Suspended(Suspension),
}

/// Who votes for a unit on a day, and who is written to about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitVoice {
    /// Whether it has a vote.
    pub standing: VoteStanding,
    /// Who casts it; hidden from whoever may not see that person.
    pub voter: Option<OwnerId>,
    /// By which designation.
    pub voter_designation: Option<designation::Model>,
    /// Who is written to first; hidden from whoever may not see that person.
    pub contact: Option<OwnerId>,
    /// By which designation; absent where the contact is simply the largest holder.
    pub contact_designation: Option<designation::Model>,
}

/// A unit with its holders on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title {
    /// The unit, with its shares of that day.
    pub unit: unit::Model,
    /// Who holds what, as far as the reader may see it.
    pub holders: Vec<Holding>,
    /// Who votes and who is written to.
    pub voice: UnitVoice,
}

/// What the titles of an association come to on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TitlesSummary {
    /// Units that existed.
    pub units: usize,
    /// Their shares together.
    pub shares: Share,
    /// Co-owners counted as heads.
    pub heads: usize,
    /// Units of which nobody is written down as holder.
    pub without_holder: usize,
    /// Units whose vote is suspended because they are in several hands.
    pub suspended: usize,
    /// The shares of those.
    pub suspended_shares: Share,
}

/// A page of titles, with what all of them come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TitlesAt {
    /// The titles, in the order of the base deed.
    pub titles: Slice<Title>,
    /// What all of them come to; told to those who see every holder.
    pub summary: Option<TitlesSummary>,
}

/// What one owner holds in an association on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnerStake {
    /// Who.
    pub owner: owner::Model,
    /// What, in the order of the base deed, with the shares of the unit.
    pub holdings: Vec<(Holding, Share)>,
    /// Her shares by title: of each unit her part of full and bare ownership. Those of all owners make the shares of the units.
    pub title: Fraction,
    /// Her shares by enjoyment: of each unit her part of full ownership and of the limited rights.
    pub enjoyment: Fraction,
}

/// One head on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadAt {
    /// Who.
    pub owners: Vec<OwnerId>,
    /// The units that they hold together, in the order of the base deed.
    pub units: Vec<unit::Model>,
    /// Their shares together.
    pub shares: Share,
}

/// Who votes for units on a day and who is written to about them. Units in which an owner holds nothing are absent for her.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn voices_by_units(ctx: &Ctx, units: &[UnitId], as_of: NaiveDate) -> Result<BTreeMap<UnitId, UnitVoice>> {
    let proof = ctx.prove_personal(Permission::OwnerRead, Permission::OwnRead)?;
    let register = ctx.prove(Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    let wanted = || units.iter().map(|id| id.0);
    let day = Day::read(
        &tx,
        &register,
        as_of,
        ownership::Column::UnitId.is_in(wanted()),
        designation::Column::UnitId.is_in(wanted()),
    )
    .await?;
    let mut map = BTreeMap::new();
    for unit in units {
        if let Some(voice) = day.voice(*unit, &proof)? {
            map.insert(*unit, voice);
        }
    }
    Ok(map)
}

/// The units of an association with their holders as at a day. An owner sees the units in which she holds something, with her own parts.
///
/// # Errors
/// `association-unknown`, `Forbidden`; failures.
pub async fn titles_at(ctx: &Ctx, association: AssociationId, as_of: NaiveDate, page: PageRequest) -> Result<TitlesAt> {
    let register = ctx.prove_in(Permission::PropertyRead, association)?;
    let proof = ctx.prove_personal(Permission::OwnerRead, Permission::OwnRead)?;
    let tx = ctx.reader().await?;
    let units = shares_at(&tx, &register, association, as_of).await?;
    let day = Day::of_association(&tx, &register, association, as_of).await?;
    let sees_all = proof.covers(association);
    let summary = if sees_all { Some(day.summary(&units)?) } else { None };
    let mut mine = Vec::with_capacity(units.len());
    for unit in units {
        let holders: Vec<Holding> =
            day.holders(unit.id)?.into_iter().filter(|held| proof.sees(association, held.owner)).collect();
        if sees_all || !holders.is_empty() {
            mine.push((unit, holders));
        }
    }
    let titles = cut(mine, page);
    let title = |(unit, holders): (unit::Model, Vec<Holding>)| {
        let voice = day.voice(unit.id, &proof)?.unwrap_or(UnitVoice {
            standing: VoteStanding::Suspended(Suspension::NoHolder),
            voter: None,
            voter_designation: None,
            contact: None,
            contact_designation: None,
        });
        Ok(Title { unit, holders, voice })
    };
    let rows = titles.rows.into_iter().map(title).collect::<Result<_>>()?;
    let titles = Slice { rows, offset: titles.offset, has_next: titles.has_next };
    Ok(TitlesAt { titles, summary })
}

/// What the titles of an association come to on a day.
///
/// # Errors
/// `association-unknown`, `Forbidden`; failures.
pub async fn titles_summary(ctx: &Ctx, association: AssociationId, as_of: NaiveDate) -> Result<TitlesSummary> {
    let proof = ctx.prove_in(Permission::OwnerRead, association)?;
    let tx = ctx.reader().await?;
    let units = shares_at(&tx, &proof, association, as_of).await?;
    Day::of_association(&tx, &proof, association, as_of).await?.summary(&units)
}

/// The owners of an association with what they hold as at a day, by name: all of them, or an owner herself alone.
///
/// # Errors
/// `association-unknown`, `Forbidden`; `fractions-too-fine`; failures.
pub async fn owners_at(
    ctx: &Ctx,
    association: AssociationId,
    as_of: NaiveDate,
    page: PageRequest,
) -> Result<Slice<OwnerStake>> {
    let register = ctx.prove_in(Permission::PropertyRead, association)?;
    let proof = ctx.prove_personal(Permission::OwnerRead, Permission::OwnRead)?;
    let tx = ctx.reader().await?;
    let units = shares_at(&tx, &register, association, as_of).await?;
    let rows = tx
        .find_personal::<ownership::Entity>(&proof)
        .filter(ownership::Column::AssociationId.eq(association.0))
        .filter(in_force_on(as_of))
        .all(&*tx)
        .await?;
    let places: BTreeMap<UnitId, (usize, Share)> =
        units.iter().enumerate().map(|(place, unit)| (unit.id, (place, unit.shares))).collect();
    let mut held: BTreeMap<OwnerId, Vec<(usize, Holding, Share)>> = BTreeMap::new();
    for row in as_written(rows) {
        if let Some((place, shares)) = places.get(&row.unit_id) {
            held.entry(row.owner_id).or_default().push((*place, Holding::try_from(row)?, *shares));
        }
    }
    let owners = tx
        .find_personal::<owner::Entity>(&proof)
        .filter(owner::Column::AssociationId.eq(association.0))
        .filter(owner::Column::Id.is_in(held.keys().map(|id| id.0)))
        .order_by_asc(owner::Column::Name)
        .order_by_asc(owner::Column::Id)
        .all(&*tx)
        .await?;
    let owners = cut(owners, page);
    let stake = |owner: owner::Model| {
        let mut held = held.remove(&owner.id).unwrap_or_default();
        held.sort_by_key(|(place, holding, _)| (*place, holding.id));
        let holdings: Vec<(Holding, Share)> = held.into_iter().map(|(_, holding, shares)| (holding, shares)).collect();
        let (title, enjoyment) = (stake_on(&holdings, Side::Title)?, stake_on(&holdings, Side::Enjoyment)?);
        Ok(OwnerStake { owner, holdings, title, enjoyment })
    };
    let rows = owners.rows.into_iter().map(stake).collect::<Result<_>>()?;
    Ok(Slice { rows, offset: owners.offset, has_next: owners.has_next })
}

/// Co-owners counted as heads as at a day (C. civ. art. 3.87 §5), in the order of their first unit.
///
/// # Errors
/// `association-unknown`, `Forbidden`; failures.
pub async fn heads_at(ctx: &Ctx, association: AssociationId, as_of: NaiveDate) -> Result<Vec<HeadAt>> {
    let proof = ctx.prove_in(Permission::OwnerRead, association)?;
    let tx = ctx.reader().await?;
    let units = shares_at(&tx, &proof, association, as_of).await?;
    let day = Day::of_association(&tx, &proof, association, as_of).await?;
    let heads = day.heads(&units)?;
    let mut by_id: BTreeMap<UnitId, unit::Model> = units.into_iter().map(|unit| (unit.id, unit)).collect();
    let told = |head: title::Head| {
        let units: Vec<unit::Model> = head.units.iter().filter_map(|id| by_id.remove(id)).collect();
        let shares = sum_of_shares(&units)?;
        Ok(HeadAt { owners: head.owners.into_iter().collect(), units, shares })
    };
    heads.into_iter().map(told).collect()
}

/// What is held in each of these units of an association on a day, and who votes for it: everybody's, for counting.
pub(in crate::property) async fn votes_at(
    tx: &Tx,
    proof: &Proof,
    association: AssociationId,
    units: &[unit::Model],
    day: NaiveDate,
) -> Result<Vec<(Vec<HolderPart>, Vote)>> {
    let day = Day::of_association(tx, proof, association, day).await?;
    let vote = |unit: &unit::Model| {
        let parts: Vec<HolderPart> = day.holders(unit.id)?.iter().map(Holding::held).collect();
        let vote = day.vote(unit.id, &parts);
        Ok((parts, vote))
    };
    units.iter().map(vote).collect()
}

/// The shares that holdings give on one side, exactly.
fn stake_on(holdings: &[(Holding, Share)], side: Side) -> Result<Fraction, Refusal> {
    let fine = || Refusal::new("fractions-too-fine");
    let shares = holdings.iter().filter(|(holding, _)| side.has(holding.right)).map(|(holding, shares)| {
        Fraction::new(shares.0, 1).ok().and_then(|shares| shares.checked_mul(holding.part)).ok_or_else(fine)
    });
    Fraction::checked_sum(shares.collect::<Result<Vec<_>, _>>()?).ok_or_else(fine)
}

fn cut<T>(rows: Vec<T>, page: PageRequest) -> Slice<T> {
    let offset = usize::try_from(page.offset).unwrap_or(usize::MAX);
    let limit = usize::try_from(page.limit()).unwrap_or(usize::MAX);
    page.cut(rows.into_iter().skip(offset).take(limit).collect())
}

/// What was held and designated up to a day: enough to know who holds what on it, and since when without a break.
struct Day {
    day: NaiveDate,
    rows: BTreeMap<UnitId, Vec<ownership::Model>>,
    designations: BTreeMap<UnitId, Vec<designation::Model>>,
}

impl Day {
    async fn of_association(tx: &Tx, proof: &Proof, association: AssociationId, day: NaiveDate) -> Result<Self> {
        let held = ownership::Column::AssociationId.eq(association.0);
        let designated = designation::Column::AssociationId.eq(association.0);
        Self::read(tx, proof, day, held, designated).await
    }

    async fn read(
        tx: &Tx,
        proof: &Proof,
        day: NaiveDate,
        held: impl sea_orm::sea_query::IntoCondition,
        designated: impl sea_orm::sea_query::IntoCondition,
    ) -> Result<Self> {
        let begun = tx
            .find::<ownership::Entity>(proof)
            .filter(held)
            .filter(in_force())
            .filter(ownership::Column::StartsOn.lte(day))
            .all(tx)
            .await?;
        let lasts =
            Condition::any().add(designation::Column::EndsOn.is_null()).add(designation::Column::EndsOn.gte(day));
        let named = tx
            .find::<designation::Entity>(proof)
            .filter(designated)
            .filter(designation::Column::StartsOn.lte(day))
            .filter(lasts)
            .order_by_asc(designation::Column::StartsOn)
            .order_by_asc(designation::Column::Id)
            .all(tx)
            .await?;
        let mut rows: BTreeMap<UnitId, Vec<ownership::Model>> = BTreeMap::new();
        for row in as_written(begun) {
            rows.entry(row.unit_id).or_default().push(row);
        }
        let mut designations: BTreeMap<UnitId, Vec<designation::Model>> = BTreeMap::new();
        for row in named {
            designations.entry(row.unit_id).or_default().push(row);
        }
        Ok(Self { day, rows, designations })
    }

    fn begun(&self, unit: UnitId) -> &[ownership::Model] {
        self.rows.get(&unit).map(Vec::as_slice).unwrap_or_default()
    }

    fn holders(&self, unit: UnitId) -> Result<Vec<Holding>, Refusal> {
        let lasts = |row: &&ownership::Model| row.ends_on.is_none_or(|last| last >= self.day);
        self.begun(unit).iter().filter(lasts).cloned().map(Holding::try_from).collect()
    }

    /// The designation that counts on the day.
    fn designation(&self, unit: UnitId, purpose: DesignationPurpose) -> Option<&designation::Model> {
        let spans = spans(self.begun(unit));
        let counts = |row: &&designation::Model| {
            let held = spans.get(&row.owner_id).map(Vec::as_slice).unwrap_or_default();
            row.purpose == purpose && designated(row).counts_on(held, self.day)
        };
        self.designations.get(&unit)?.iter().rfind(counts)
    }

    fn vote(&self, unit: UnitId, parts: &[HolderPart]) -> Vote {
        title::vote(parts, self.designation(unit, DesignationPurpose::Voter).map(|row| row.owner_id))
    }

    /// Who votes and who is written to, as far as the proof lets it be seen; nothing for whoever sees no holder of the unit.
    fn voice(&self, unit: UnitId, proof: &Proof) -> Result<Option<UnitVoice>, Refusal> {
        let Some(association) = self.begun(unit).first().map(|row| row.association_id) else { return Ok(None) };
        let parts: Vec<HolderPart> = self.holders(unit)?.iter().map(Holding::held).collect();
        let seen = |owner: &OwnerId| proof.sees(association, *owner);
        if !proof.covers(association) && !parts.iter().any(|part| seen(&part.owner)) {
            return Ok(None);
        }
        let (standing, voter) = match self.vote(unit, &parts) {
            Vote::Sole(owner) => (VoteStanding::Sole, Some(owner)),
            Vote::Designated(owner) => (VoteStanding::Designated, Some(owner)),
            Vote::Suspended(reason) => (VoteStanding::Suspended(reason), None),
        };
        let named = |purpose| self.designation(unit, purpose).filter(|row| seen(&row.owner_id));
        let contact = self.designation(unit, DesignationPurpose::Contact).map(|row| row.owner_id);
        let by_designation = standing == VoteStanding::Designated;
        Ok(Some(UnitVoice {
            standing,
            voter: voter.filter(seen),
            voter_designation: named(DesignationPurpose::Voter).filter(|_| by_designation).cloned(),
            contact: title::contact(&parts, contact).filter(seen),
            contact_designation: named(DesignationPurpose::Contact).cloned(),
        }))
    }

    fn heads(&self, units: &[unit::Model]) -> Result<Vec<title::Head>, Refusal> {
        let titles = units.iter().map(|unit| {
            let owners: BTreeSet<OwnerId> = self.holders(unit.id)?.iter().map(|held| held.owner).collect();
            Ok((unit.id, owners))
        });
        Ok(title::heads(titles.collect::<Result<Vec<_>, Refusal>>()?))
    }

    fn summary(&self, units: &[unit::Model]) -> Result<TitlesSummary> {
        let mut without_holder = 0_usize;
        let mut suspended = Vec::new();
        for unit in units {
            let parts: Vec<HolderPart> = self.holders(unit.id)?.iter().map(Holding::held).collect();
            match self.vote(unit.id, &parts) {
                Vote::Suspended(Suspension::NoHolder) => without_holder = without_holder.saturating_add(1),
                Vote::Suspended(Suspension::Undivided | Suspension::Divided) => suspended.push(unit.clone()),
                Vote::Sole(_) | Vote::Designated(_) => {}
            }
        }
        Ok(TitlesSummary {
            units: units.len(),
            shares: sum_of_shares(units)?,
            heads: self.heads(units)?.len(),
            without_holder,
            suspended: suspended.len(),
            suspended_shares: sum_of_shares(&suspended)?,
        })
    }
}
