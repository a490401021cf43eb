//! Associations and their bank accounts.

use std::collections::BTreeMap;

use entity::{
    id::{AssociationId, BankAccountId, BuildingId, KeyId},
    identity::Permission,
    property::{
        AssociationForm, Fund, KeyKind, NewAssociation, association, bank_account, building, distribution_key, owner,
        unit,
    },
    refusal::Refusal,
    share::Share,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::units_in_use;
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    page::{PageRequest, Slice},
    proof::Proof,
    store::Tx,
    text::Text,
    work::{Begun, Outcome, RequestKey, Work},
};

/// Longest name in addresses.
const SLUG_MAX: usize = 60;

/// What the overview page of an association counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AssociationOverview {
    /// Units in use.
    pub units: u64,
    /// Units that count as lots (C. civ. art. 3.89 §5 15°, 3.90 §1): without cellars, garages and parking spaces.
    pub lots: u64,
    /// Owners in use.
    pub owners: u64,
    /// Sum of the shares of the units in use.
    pub shares: Share,
}

/// The associations that the person may read, by name.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn associations_list(ctx: &Ctx, archived: bool, page: PageRequest) -> Result<Slice<association::Model>> {
    let proof = ctx.prove(Permission::AssociationRead)?;
    let tx = ctx.reader().await?;
    let state = if archived {
        association::Column::ArchivedAt.is_not_null()
    } else {
        association::Column::ArchivedAt.is_null()
    };
    let rows = tx
        .find::<association::Entity>(&proof)
        .filter(state)
        .order_by_asc(association::Column::Name)
        .order_by_asc(association::Column::Id)
        .offset(page.offset)
        .limit(page.limit())
        .all(&*tx)
        .await?;
    Ok(page.cut(rows))
}

/// An association by identifier.
///
/// # Errors
/// `association-unknown`, also for one of another organization.
pub async fn association_fetch(ctx: &Ctx, id: AssociationId) -> Result<association::Model> {
    let proof = ctx.prove(Permission::AssociationRead)?;
    let tx = ctx.reader().await?;
    association_in(&tx, &proof, id).await
}

/// An association by its name in addresses.
///
/// # Errors
/// `association-unknown`, also for one of another organization.
pub async fn association_by_slug(ctx: &Ctx, slug: &str) -> Result<association::Model> {
    let proof = ctx.prove(Permission::AssociationRead)?;
    let tx = ctx.reader().await?;
    let row = tx.find::<association::Entity>(&proof).filter(association::Column::Slug.eq(slug)).one(&*tx).await?;
    row.ok_or_else(|| Error::not_found("association-unknown"))
}

/// Associations by identifier; those that the person may not read are absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn associations_by_ids(
    ctx: &Ctx,
    ids: &[AssociationId],
) -> Result<BTreeMap<AssociationId, association::Model>> {
    let proof = ctx.prove(Permission::AssociationRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<association::Entity>(&proof)
        .filter(association::Column::Id.is_in(ids.iter().map(|id| id.0)))
        .all(&*tx)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// The bank accounts of associations, working fund first.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn bank_accounts_by_associations(
    ctx: &Ctx,
    ids: &[AssociationId],
) -> Result<BTreeMap<AssociationId, Vec<bank_account::Model>>> {
    let proof = ctx.prove(Permission::AssociationRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<bank_account::Entity>(&proof)
        .filter(bank_account::Column::AssociationId.is_in(ids.iter().map(|id| id.0)))
        .order_by_desc(bank_account::Column::Fund)
        .all(&*tx)
        .await?;
    let mut map: BTreeMap<AssociationId, Vec<bank_account::Model>> = BTreeMap::new();
    for row in rows {
        map.entry(row.association_id).or_default().push(row);
    }
    Ok(map)
}

/// What the overview page counts.
///
/// # Errors
/// `association-unknown`; `Forbidden`.
pub async fn association_overview(ctx: &Ctx, id: AssociationId) -> Result<AssociationOverview> {
    let proof = ctx.prove_in(Permission::PropertyRead, id)?;
    let tx = ctx.reader().await?;
    let units = units_in_use(&tx, &proof, id).await?;
    let owners = tx
        .find::<owner::Entity>(&proof)
        .filter(Condition::all().add(owner::Column::AssociationId.eq(id.0)).add(owner::Column::ArchivedAt.is_null()))
        .count(&*tx)
        .await?;
    let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    Ok(AssociationOverview {
        units: count(units.len()),
        lots: count(units.iter().filter(|unit| unit.kind.counts_as_lot()).count()),
        owners,
        shares: sum_of_shares(&units)?,
    })
}

/// Makes an association with its accounts, one building at its seat and the general distribution key.
///
/// # Errors
/// `Forbidden`; malformed fields; `enterprise-number-taken` when the organization already has an association with that number.
pub async fn association_create(
    ctx: &Ctx,
    form: &AssociationForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<AssociationId>> {
    let proof = ctx.prove(Permission::AssociationCreate)?;
    let new = NewAssociation::parse(form)?;
    let work = match ctx.begin("association_create", &proof, key, form).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let id = association_insert(&work, &new).await?;
    work.finish(id).await
}

/// Changes an association and its accounts.
///
/// # Errors
/// `association-unknown`, `Forbidden`, malformed fields, `stale-version`; `total-shares-below-units` when the units already have more shares.
pub async fn association_update(
    ctx: &Ctx,
    id: AssociationId,
    expected_version: Option<i32>,
    form: &AssociationForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<AssociationId>> {
    let proof = ctx.prove_in(Permission::AssociationWrite, id)?;
    let new = NewAssociation::parse(form)?;
    let work = match ctx.begin("association_update", &proof, key, &(id, expected_version, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = association_for_change(&work, id).await?;
    let shares = sum_of_shares(&units_in_use(&work.tx, &proof, id).await?)?;
    if shares > new.total_shares {
        return Err(Refusal::new("total-shares-below-units")
            .at("totalShares")
            .with("sum", shares.0)
            .with("expected", new.total_shares.0)
            .into());
    }
    if before.enterprise_number != new.enterprise_number {
        refuse_taken_number(&work, &new).await?;
    }
    let change = association::ActiveModel {
        name: Set(new.name.clone()),
        language: Set(new.language),
        enterprise_number: Set(new.enterprise_number.clone()),
        street: Set(new.street.clone()),
        postal_code: Set(new.postal_code.clone()),
        city: Set(new.city.clone()),
        total_shares: Set(new.total_shares),
        ..Default::default()
    };
    work.tx.change::<association::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    // The general key reads the shares of the units, so its total follows the base deed.
    set_general_total(&work, id, new.total_shares).await?;
    work.tx
        .forget::<bank_account::Entity>(&proof, Condition::all().add(bank_account::Column::AssociationId.eq(id.0)))
        .await?;
    bank_accounts_insert(&work, id, &new).await?;
    work.audit(
        "association_update",
        Some(id),
        id,
        serde_json::json!({ "totalShares": [before.total_shares, new.total_shares] }),
    )
    .await?;
    work.finish(id).await
}

/// Puts an association away. Its documents stay readable; nothing new can be made in it.
///
/// # Errors
/// `association-unknown`, `Forbidden`, `stale-version`, `association-archived`.
pub async fn association_archive(
    ctx: &Ctx,
    id: AssociationId,
    expected_version: Option<i32>,
    key: Option<&RequestKey>,
) -> Result<Outcome<AssociationId>> {
    let proof = ctx.prove_in(Permission::AssociationWrite, id)?;
    let work = match ctx.begin("association_archive", &proof, key, &(id, expected_version)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    association_for_change(&work, id).await?;
    let change = association::ActiveModel { archived_at: Set(Some(work.now)), ..Default::default() };
    work.tx.change::<association::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    work.audit("association_archive", Some(id), id, serde_json::json!({})).await?;
    work.finish(id).await
}

/// The association that a change is about, still in use.
///
/// # Errors
/// `association-unknown`, `association-archived`.
pub(crate) async fn association_for_change(work: &Work, id: AssociationId) -> Result<association::Model> {
    // Locked on PostgreSQL, so that two changes at once do not give the same number twice; SQLite has one writer anyway.
    let query =
        work.tx.find::<association::Entity>(&work.proof).filter(association::Column::Id.eq(id.0)).lock_exclusive();
    let row = query.one(&work.tx).await?.ok_or_else(|| Error::not_found("association-unknown"))?;
    if row.archived_at.is_some() { Err(Refusal::new("association-archived").into()) } else { Ok(row) }
}

/// The account that a fund is paid into.
///
/// # Errors
/// `bank-account-missing` when the association has none for that fund.
pub(crate) async fn bank_account_of(
    tx: &Tx,
    proof: &Proof,
    association: AssociationId,
    fund: Fund,
) -> Result<bank_account::Model> {
    let row = tx
        .find::<bank_account::Entity>(proof)
        .filter(bank_account::Column::AssociationId.eq(association.0))
        .filter(bank_account::Column::Fund.eq(fund))
        .one(tx)
        .await?;
    row.ok_or_else(|| Refusal::new("bank-account-missing").law("C. civ. art. 3.86 §3").into())
}

async fn association_in(tx: &Tx, proof: &Proof, id: AssociationId) -> Result<association::Model> {
    let row = tx.find::<association::Entity>(proof).filter(association::Column::Id.eq(id.0)).one(tx).await?;
    row.ok_or_else(|| Error::not_found("association-unknown"))
}

pub(crate) fn sum_of_shares(units: &[unit::Model]) -> Result<Share> {
    Share::checked_sum(units.iter().map(|unit| unit.shares)).ok_or_else(|| Refusal::new("share-out-of-range").into())
}

pub(crate) async fn association_insert(work: &Work, new: &NewAssociation) -> Result<AssociationId> {
    refuse_taken_number(work, new).await?;
    let id = Ctx::mint::<AssociationId>();
    // Numbers are counted over every association of the organization, whoever may see it: they tell structured communications apart.
    let last: Option<Option<i32>> = work
        .tx
        .find_owned::<association::Entity>(&work.proof)
        .select_only()
        .column_as(association::Column::Number.max(), "last")
        .into_tuple()
        .one(&work.tx)
        .await?;
    let row = association::ActiveModel {
        id: Set(id),
        number: Set(last.flatten().unwrap_or_default().saturating_add(1)),
        slug: Set(free_slug(work, new).await?),
        name: Set(new.name.clone()),
        language: Set(new.language),
        enterprise_number: Set(new.enterprise_number.clone()),
        street: Set(new.street.clone()),
        postal_code: Set(new.postal_code.clone()),
        city: Set(new.city.clone()),
        total_shares: Set(new.total_shares),
        last_owner_number: Set(0),
        last_call_number: Set(0),
        last_contribution_number: Set(0),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        archived_at: Set(None),
        ..Default::default()
    };
    work.tx.insert(&work.proof, row).await?;
    bank_accounts_insert(work, id, new).await?;
    let seat = building::ActiveModel {
        id: Set(Ctx::mint::<BuildingId>()),
        association_id: Set(id),
        name: Set(new.street.clone()),
        street: Set(new.street.clone()),
        postal_code: Set(new.postal_code.clone()),
        city: Set(new.city.clone()),
        position: Set(1),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        archived_at: Set(None),
        ..Default::default()
    };
    work.tx.insert(&work.proof, seat).await?;
    let general = distribution_key::ActiveModel {
        id: Set(Ctx::mint::<KeyId>()),
        association_id: Set(id),
        name: Set(Text::new(new.language).get("property-key-general-name")),
        kind: Set(KeyKind::General),
        total_parts: Set(new.total_shares.0),
        position: Set(1),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        archived_at: Set(None),
        ..Default::default()
    };
    work.tx.insert(&work.proof, general).await?;
    work.audit("association_create", Some(id), id, serde_json::json!({ "totalShares": new.total_shares })).await?;
    Ok(id)
}

async fn refuse_taken_number(work: &Work, new: &NewAssociation) -> Result<()> {
    let taken = work
        .tx
        .find_owned::<association::Entity>(&work.proof)
        .filter(association::Column::EnterpriseNumber.eq(new.enterprise_number.as_str()))
        .one(&work.tx)
        .await?;
    match taken {
        Some(_) => Err(Refusal::new("enterprise-number-taken")
            .at("enterpriseNumber")
            .with("value", new.enterprise_number.display())
            .into()),
        None => Ok(()),
    }
}

async fn bank_accounts_insert(work: &Work, association: AssociationId, new: &NewAssociation) -> Result<()> {
    let rows = new.accounts.iter().map(|(fund, iban)| bank_account::ActiveModel {
        id: Set(Ctx::mint::<BankAccountId>()),
        association_id: Set(association),
        fund: Set(*fund),
        iban: Set(iban.clone()),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        ..Default::default()
    });
    work.tx.insert_all::<bank_account::Entity, _>(&work.proof, rows.collect()).await
}

async fn set_general_total(work: &Work, association: AssociationId, total: Share) -> Result<()> {
    let general = work
        .tx
        .find::<distribution_key::Entity>(&work.proof)
        .filter(distribution_key::Column::AssociationId.eq(association.0))
        .filter(distribution_key::Column::Kind.eq(KeyKind::General))
        .one(&work.tx)
        .await?;
    let Some(general) = general.filter(|key| key.total_parts != total.0) else { return Ok(()) };
    let change = distribution_key::ActiveModel { total_parts: Set(total.0), ..Default::default() };
    work.tx.change::<distribution_key::Entity, _>(&work.proof, general.id, None, work.now, change).await
}

/// The name in addresses: the legal name in small letters, followed by the enterprise number when another association of the organization has that
/// name too. The same association may well stand in two organizations, the former syndic's and the new one's.
async fn free_slug(work: &Work, new: &NewAssociation) -> Result<String> {
    let slug = slug(&new.name);
    let taken = work
        .tx
        .find_owned::<association::Entity>(&work.proof)
        .filter(association::Column::Slug.eq(slug.as_str()))
        .count(&work.tx)
        .await?;
    Ok(if taken == 0 && !slug.is_empty() {
        slug
    } else {
        format!("{slug}-{}", new.enterprise_number.as_str()).trim_start_matches('-').to_owned()
    })
}

fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for c in entity::text_input::plain(name).chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(SLUG_MAX);
    slug.trim_end_matches('-').to_owned()
}
