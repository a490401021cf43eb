//! What waits for somebody: for whoever runs associations, and for an owner. Each is read in a fixed number of statements.

use std::collections::{BTreeMap, BTreeSet};

use entity::{
    charges::{CallStatus, call_for_funds, contribution, contribution_detail},
    id::{AssociationId, CallId, ContributionId},
    identity::{Permission, Role},
    property::{Fund, association, bank_account, ownership, title::HolderPart, unit},
    share::Share,
};
use sea_orm::{
    ColumnTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Alias, Expr, ExprTrait as _},
};

use crate::{
    ctx::Ctx,
    error::Result,
    page::{PageRequest, Slice},
    property::{Holding, associations_list, in_force_on},
};

/// How many contributions an owner's home shows.
const DUES_MAX: u64 = 60;

/// Where an association stands, for whoever runs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssociationStanding {
    /// The association.
    pub association: association::Model,
    /// Units in use.
    pub units: u64,
    /// Sum of the shares of the units in use.
    pub shares: Share,
    /// The funds that have an account.
    pub funds: BTreeSet<Fund>,
    /// The calls that are not yet due, the most urgent first.
    pub open_calls: Vec<call_for_funds::Model>,
}

/// What an owner was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnDue {
    /// What she owes.
    pub contribution: contribution::Model,
    /// The call that asks for it.
    pub call: call_for_funds::Model,
    /// Where.
    pub association: association::Model,
    /// The references of the units that it is about, in the order of the letter.
    pub units: Vec<String>,
}

/// A part of a unit that an owner owns today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnUnit {
    /// The unit.
    pub unit: unit::Model,
    /// Which right, over which part of it.
    pub held: HolderPart,
    /// Where.
    pub association: association::Model,
}

/// What an owner's home shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnHome {
    /// What she was asked for in calls that stand, the latest due date first.
    pub dues: Vec<OwnDue>,
    /// What she owns.
    pub units: Vec<OwnUnit>,
}

/// The associations that the person runs or watches over, by name, and where each stands. Four statements, however many there are.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn associations_standing(ctx: &Ctx, page: PageRequest) -> Result<Slice<AssociationStanding>> {
    let proof = ctx.prove(Permission::CallRead)?;
    let associations = associations_list(ctx, false, page).await?;
    // Somebody may own a unit in one association and watch over another.
    let ids: Vec<AssociationId> = associations.rows.iter().map(|row| row.id).filter(|id| proof.covers(*id)).collect();
    let within = || ids.iter().map(|id| id.0);
    let tx = ctx.reader().await?;
    // PostgreSQL sums whole numbers into a decimal.
    let sum = Expr::col(unit::Column::Shares).sum().cast_as(Alias::new("bigint"));
    let sums: Vec<(AssociationId, i64, i64)> = tx
        .find::<unit::Entity>(&proof)
        .filter(unit::Column::AssociationId.is_in(within()))
        .filter(unit::Column::ArchivedAt.is_null())
        .select_only()
        .column(unit::Column::AssociationId)
        .column_as(unit::Column::Id.count(), "units")
        .column_as(sum, "shares")
        .group_by(unit::Column::AssociationId)
        .into_tuple()
        .all(&*tx)
        .await?;
    let sums: BTreeMap<AssociationId, (i64, i64)> =
        sums.into_iter().map(|(id, units, shares)| (id, (units, shares))).collect();
    let accounts = tx
        .find::<bank_account::Entity>(&proof)
        .filter(bank_account::Column::AssociationId.is_in(within()))
        .all(&*tx)
        .await?;
    let mut funds: BTreeMap<AssociationId, BTreeSet<Fund>> = BTreeMap::new();
    for account in accounts {
        funds.entry(account.association_id).or_default().insert(account.fund);
    }
    let calls = tx
        .find::<call_for_funds::Entity>(&proof)
        .filter(call_for_funds::Column::AssociationId.is_in(within()))
        .filter(call_for_funds::Column::Status.eq(CallStatus::Issued))
        .filter(call_for_funds::Column::DueOn.gte(ctx.today()))
        .order_by_asc(call_for_funds::Column::DueOn)
        .order_by_asc(call_for_funds::Column::Id)
        .all(&*tx)
        .await?;
    let mut open: BTreeMap<AssociationId, Vec<call_for_funds::Model>> = BTreeMap::new();
    for call in calls {
        open.entry(call.association_id).or_default().push(call);
    }
    let Slice { rows, offset, has_next } = associations;
    let rows = rows.into_iter().filter(|row| proof.covers(row.id)).map(|association| {
        let (units, shares) = sums.get(&association.id).copied().unwrap_or_default();
        AssociationStanding {
            units: u64::try_from(units).unwrap_or_default(),
            shares: Share(shares),
            funds: funds.remove(&association.id).unwrap_or_default(),
            open_calls: open.remove(&association.id).unwrap_or_default(),
            association,
        }
    });
    Ok(Slice { rows: rows.collect(), offset, has_next })
}

/// What an owner was asked for and what she owns: hers alone, also for somebody who may read her neighbours' in another role. Six statements.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn own_home(ctx: &Ctx) -> Result<OwnHome> {
    if !ctx.account()?.roles.iter().any(|held| held.role == Role::Owner && held.owner.is_some()) {
        return Ok(OwnHome::default());
    }
    let own = ctx.prove_personal(Permission::CallRead, Permission::OwnRead)?;
    let register = ctx.prove(Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    let contributions = tx
        .find_personal::<contribution::Entity>(&own)
        .filter(own.own_condition(contribution::Column::OwnerId))
        .order_by_desc(contribution::Column::Id)
        .limit(DUES_MAX)
        .all(&*tx)
        .await?;
    let call_ids: BTreeSet<CallId> = contributions.iter().map(|row| row.call_id).collect();
    let calls = tx
        .find::<call_for_funds::Entity>(&register)
        .filter(call_for_funds::Column::Id.is_in(call_ids.iter().map(|id| id.0)))
        .filter(call_for_funds::Column::Status.eq(CallStatus::Issued))
        .all(&*tx)
        .await?;
    let calls: BTreeMap<CallId, call_for_funds::Model> = calls.into_iter().map(|row| (row.id, row)).collect();
    let today = ctx.today();
    let holdings = tx
        .find_personal::<ownership::Entity>(&own)
        .filter(own.own_condition(ownership::Column::OwnerId))
        .filter(in_force_on(today))
        .all(&*tx)
        .await?;
    let units = tx
        .find::<unit::Entity>(&register)
        .filter(unit::Column::Id.is_in(holdings.iter().map(|row| row.unit_id.0)))
        .order_by_asc(unit::Column::Position)
        .all(&*tx)
        .await?;
    let details = tx
        .find::<contribution_detail::Entity>(&register)
        .filter(contribution_detail::Column::ContributionId.is_in(contributions.iter().map(|row| row.id.0)))
        .order_by_asc(contribution_detail::Column::Position)
        .all(&*tx)
        .await?;
    let mut references: BTreeMap<ContributionId, Vec<String>> = BTreeMap::new();
    for detail in details {
        let references = references.entry(detail.contribution_id).or_default();
        if !references.contains(&detail.unit_reference) {
            references.push(detail.unit_reference);
        }
    }
    let places: BTreeSet<AssociationId> =
        contributions.iter().map(|row| row.association_id).chain(units.iter().map(|row| row.association_id)).collect();
    let places: Vec<AssociationId> = places.into_iter().collect();
    let associations = crate::property::associations_by_ids(ctx, &places).await?;
    let mut dues: Vec<OwnDue> = contributions
        .into_iter()
        .filter_map(|contribution| {
            let call = calls.get(&contribution.call_id)?.clone();
            let association = associations.get(&contribution.association_id)?.clone();
            let units = references.remove(&contribution.id).unwrap_or_default();
            Some(OwnDue { contribution, call, association, units })
        })
        .collect();
    dues.sort_by_key(|due| std::cmp::Reverse((due.call.due_on, due.call.number)));
    let mut owned = Vec::with_capacity(holdings.len());
    for unit in units {
        for holding in holdings.iter().filter(|holding| holding.unit_id == unit.id) {
            if let Some(association) = associations.get(&unit.association_id) {
                let held = Holding::try_from(holding.clone())?.held();
                owned.push(OwnUnit { unit: unit.clone(), held, association: association.clone() });
            }
        }
    }
    Ok(OwnHome { dues, units: owned })
}
