//! What an association still lacks, and its opening once nothing that blocks is left.
//!
//! The register is counted in a number of statements that depends on nothing in it; the rules are `entity`'s.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use entity::{
    charges::KeyTable,
    id::{AssociationId, OpeningId, OwnerId},
    identity::Permission,
    property::{
        Candidate, ContactKind, association, bank_account, deed, duplicates, opening, owner,
        readiness::{KeyFigures, Predicate, RegisterFigures, Requirement, predicates},
        title::{HolderPart, TitleState, Vote},
        unit,
    },
    refusal::{Refusal, Refusals},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter};

use super::{
    association::{association_in, sum_of_shares, units_of},
    association_for_change, key_tables, mandate_at,
    ownership::votes_at,
    units_in_use,
};
use crate::{
    ctx::Ctx,
    error::Result,
    proof::Proof,
    store::Tx,
    work::{Begun, Outcome, RequestKey},
};

/// What an association still lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readiness {
    /// When it was opened.
    pub opened_at: Option<DateTime<Utc>>,
    /// Whether it is a partial association, which is made of units of a main one.
    pub is_partial: bool,
    /// Every requirement, in the order in which it is put right.
    pub predicates: Vec<Predicate>,
}

impl Readiness {
    /// Whether nothing stands in the way of opening it.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        !self.predicates.iter().any(Predicate::blocks)
    }
}

/// The page that puts a requirement right: a path within the association.
///
/// Where there is nothing at all yet, it is put right by importing a list; in a partial association by saying which units of the main one it is made
/// of.
#[must_use]
pub fn requirement_fix(found: &Predicate, is_partial: bool) -> &'static str {
    let nothing = found.figures.get("case").is_some_and(|case| case == "none");
    match found.requirement {
        Requirement::Units | Requirement::Shares if is_partial => "/partial",
        Requirement::Owners | Requirement::Addresses | Requirement::Voters if nothing && is_partial => "/partial",
        Requirement::Units | Requirement::Owners | Requirement::Addresses | Requirement::Voters if nothing => "/import",
        Requirement::Shares if found.figures.get("sum").is_some_and(|sum| sum == "0") => "/import",
        Requirement::Units | Requirement::Shares | Requirement::Owners => "/units",
        Requirement::Voters => "/titles",
        Requirement::Keys => "/keys",
        Requirement::Addresses => "/owners",
        Requirement::Duplicates => "/owners/duplicates",
        Requirement::BaseDeed => "/deeds/new?kind=base",
        Requirement::ByLaws => "/deeds/new?kind=rules",
        Requirement::InternalRules => "/deeds/new?kind=internal_rules",
        Requirement::Accounts => "/edit",
        Requirement::FiscalYear | Requirement::MeetingPeriod | Requirement::Council => "/settings",
        Requirement::Mandate => "/mandates/new",
    }
}

/// What an association lacks today.
///
/// # Errors
/// `association-unknown`; `Forbidden` for whoever may not see who owns what; failures.
pub async fn readiness(ctx: &Ctx, association: AssociationId) -> Result<Readiness> {
    let proof = ctx.prove_in(Permission::OwnerRead, association)?;
    let tx = ctx.reader().await?;
    let row = association_in(&tx, &proof, association).await?;
    let figures = figures(&tx, &proof, &row, ctx.today()).await?;
    Ok(Readiness { opened_at: row.opened_at, is_partial: row.parent_id.is_some(), predicates: predicates(&figures) })
}

/// Opens an association. Everything is counted again inside the transaction, and kept as it was found.
///
/// # Errors
/// `association-unknown`, `association-archived`, `Forbidden`, `stale-version`; `association-already-open`; one refusal for each requirement that
/// blocks, at its name.
pub async fn association_open(
    ctx: &Ctx,
    id: AssociationId,
    expected_version: Option<i32>,
    key: Option<&RequestKey>,
) -> Result<Outcome<AssociationId>> {
    let proof = ctx.prove_in(Permission::AssociationWrite, id)?;
    let work = match ctx.begin("association_open", &proof, key, &(id, expected_version)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = association_for_change(&work, id).await?;
    if before.opened_at.is_some() {
        return Err(Refusal::new("association-already-open").into());
    }
    let found = predicates(&figures(&work.tx, &proof, &before, ctx.today()).await?);
    let blocking: Refusals =
        found.iter().filter(|predicate| predicate.blocks()).filter_map(Predicate::refusal).collect();
    if !blocking.is_empty() {
        return Err(blocking.into());
    }
    let change = association::ActiveModel {
        opened_at: Set(Some(work.now)),
        opened_by: Set(Some(proof.account())),
        ..Default::default()
    };
    work.tx.change::<association::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    let row = opening::ActiveModel {
        id: Set(Ctx::mint::<OpeningId>()),
        association_id: Set(id),
        opened_at: Set(work.now),
        opened_by: Set(proof.account()),
        predicates: Set(serde_json::to_value(&found)?),
        ..Default::default()
    };
    work.tx.insert(&proof, row).await?;
    let warned: Vec<&str> =
        found.iter().filter(|predicate| !predicate.met).map(|predicate| predicate.requirement.code()).collect();
    work.audit("association_open", Some(id), id, serde_json::json!({ "unmet": warned })).await?;
    work.finish(id).await
}

/// What the register of an association holds on a day, counted. What a partial association is made of stands in the register of the main one: its
/// units with their shares and owners, and the keys by which the main one calls.
async fn figures(tx: &Tx, proof: &Proof, row: &association::Model, day: NaiveDate) -> Result<RegisterFigures> {
    let is_partial = row.parent_id.is_some();
    let main = row.parent_id.unwrap_or(row.id);
    let held = units_in_use(tx, proof, main).await?;
    let keys = key_tables(tx, proof, main, &held, day).await?;
    let units = if is_partial { units_of(tx, proof, row).await? } else { held };
    let titles = votes_at(tx, proof, main, &units, day).await?;
    let mut owners = owners_in_use(tx, proof, main).await?;
    let deeds = tx
        .find::<deed::Entity>(proof)
        .filter(deed::Column::AssociationId.eq(row.id.0))
        .filter(deed::Column::ArchivedAt.is_null())
        .all(tx)
        .await?;
    let accounts =
        tx.find::<bank_account::Entity>(proof).filter(bank_account::Column::AssociationId.eq(row.id.0)).all(tx).await?;
    let key = |table: KeyTable| KeyFigures {
        units: table.parts.len(),
        sum: table.parts.values().fold(0, |sum, parts| sum.saturating_add(*parts)),
        name: table.name,
        total: table.total,
    };
    let holders: BTreeSet<OwnerId> = titles.iter().flat_map(|(parts, _)| parts).map(|part| part.owner).collect();
    if is_partial {
        // Whoever owns only other units of the main association does not belong to this one.
        owners.retain(|owner| holders.contains(&owner.id));
    }
    let shares = sum_of_shares(&units)?;
    Ok(RegisterFigures {
        units: units.len(),
        lots: u64::try_from(units.iter().filter(|unit| unit.kind.counts_as_lot()).count()).unwrap_or(u64::MAX),
        declared_units: row.declared_lots.and_then(|lots| usize::try_from(lots).ok()),
        shares,
        // The shares of these units are shares in the main association: together they make no total but their own sum.
        total_shares: if is_partial { shares } else { row.total_shares },
        keys: keys.into_values().map(key).collect(),
        units_without_whole: references(&units, &titles, |(parts, _)| !is_whole(parts)),
        units_without_voter: references(&units, &titles, |(_, vote)| matches!(vote, Vote::Suspended(_))),
        owners: holders.len(),
        owners_without_address: owners
            .iter()
            .filter(|owner| holders.contains(&owner.id) && !can_be_written_to(owner))
            .count(),
        owners_alike: alike(&owners),
        deeds: deeds.into_iter().map(|deed| deed.kind).collect(),
        accounts: accounts.into_iter().map(|account| (account.fund, account.iban)).collect::<BTreeMap<_, _>>(),
        // An association always has one: that of the calendar until another is written down.
        fiscal_year: true,
        meeting_period: row.meeting_period_start.is_some(),
        mandate: mandate_at(tx, proof, row.id, day).await?.is_some(),
    })
}

async fn owners_in_use(tx: &Tx, proof: &Proof, association: AssociationId) -> Result<Vec<owner::Model>> {
    Ok(tx
        .find::<owner::Entity>(proof)
        .filter(owner::Column::AssociationId.eq(association.0))
        .filter(owner::Column::ArchivedAt.is_null())
        .all(tx)
        .await?)
}

/// Whether what is held of a unit makes one whole on both sides of the title.
fn is_whole(parts: &[HolderPart]) -> bool {
    TitleState::new(parts.to_vec()).is_ok()
}

fn references(
    units: &[unit::Model],
    titles: &[(Vec<HolderPart>, Vote)],
    lacks: impl Fn(&(Vec<HolderPart>, Vote)) -> bool,
) -> Vec<String> {
    units.iter().zip(titles).filter(|(_, title)| lacks(title)).map(|(unit, _)| unit.reference.clone()).collect()
}

/// Whether a registered letter reaches her.
fn can_be_written_to(owner: &owner::Model) -> bool {
    owner.street.is_some() && owner.city.is_some()
}

/// Owners who look like another one.
fn alike(owners: &[owner::Model]) -> usize {
    let candidate = |owner: &owner::Model| Candidate {
        owner: owner.id,
        name: owner.name.clone(),
        enterprise_number: owner.enterprise_number.clone(),
        contacts: owner.email.clone().map(|email| (ContactKind::Email, email)).into_iter().collect(),
    };
    let candidates: Vec<Candidate> = owners.iter().map(candidate).collect();
    duplicates(&candidates).iter().map(|group| group.owners.len()).sum()
}
