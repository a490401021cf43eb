//! Making associations, changing what they are called, where they are and where their money is, and putting them away.

use entity::{
    id::{AssociationId, BankAccountId, BuildingId, KeyId},
    identity::Permission,
    property::{
        AssociationForm, ChargeMode, KeyKind, NewAssociation, association, bank_account, building, distribution_key,
    },
    refusal::{Refusal, Refusals},
    year_day::YearDay,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, PaginatorTrait, QueryFilter, QuerySelect};

use super::partial::refuse_main;
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    identity::{admit_association, recount_associations},
    printable::require_printable,
    property::{
        search_associations,
        shares::{total_begin, total_correct},
    },
    text::Text,
    work::{Begun, Outcome, RequestKey, Work},
};

/// Longest name in addresses.
const SLUG_MAX: usize = 60;

/// Makes an association with its accounts, one building at its seat and the general distribution key.
///
/// # Errors
/// `Forbidden`; malformed fields; `enterprise-number-taken` when the organization already has an association with that number;
/// `plan-associations-limit` when its plan has no room for one more.
pub async fn association_create(
    ctx: &Ctx,
    form: &AssociationForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<AssociationId>> {
    let proof = ctx.prove(Permission::AssociationCreate)?;
    let new = NewAssociation::parse(form)?;
    printable(&new)?;
    let work = match ctx.begin("association_create", &proof, key, form).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let id = association_insert(&work, &new).await?;
    search_associations(&work.tx, &proof, &[id]).await?;
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
    printable(&new)?;
    let work = match ctx.begin("association_update", &proof, key, &(id, expected_version, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    if accounts_differ(&work, id, &new).await? {
        ctx.require_fresh()?;
    }
    let before = association_for_change(&work, id).await?;
    // The general key reads the shares of the units, so its total follows the base deed.
    total_correct(&work, id, new.total_shares).await?;
    if before.enterprise_number != new.enterprise_number {
        refuse_taken_number(&work, &new).await?;
    }
    let change = association::ActiveModel {
        name: Set(new.name.clone()),
        name_fr: Set(new.names.fr.clone()),
        name_nl: Set(new.names.nl.clone()),
        name_de: Set(new.names.de.clone()),
        language: Set(new.language),
        enterprise_number: Set(new.enterprise_number.clone()),
        street: Set(new.street.clone()),
        postal_code: Set(new.postal_code.clone()),
        city: Set(new.city.clone()),
        total_shares: Set(new.total_shares),
        declared_lots: Set(new.declared_lots),
        ..Default::default()
    };
    work.changed(&before, &change);
    work.tx.change::<association::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    work.tx
        .forget::<bank_account::Entity>(&proof, Condition::all().add(bank_account::Column::AssociationId.eq(id.0)))
        .await?;
    bank_accounts_insert(&work, id, &new).await?;
    search_associations(&work.tx, &proof, &[id]).await?;
    work.audit(
        "association_update",
        Some(id),
        id,
        serde_json::json!({
            "totalShares": [before.total_shares, new.total_shares],
            "declaredLots": [before.declared_lots, new.declared_lots],
        }),
    )
    .await?;
    work.finish(id).await
}

/// Puts an association away. Its documents stay readable; nothing new can be made in it.
///
/// # Errors
/// `association-unknown`, `Forbidden`, `stale-version`, `association-archived`; `association-has-partials` while partial associations belong to it.
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
    refuse_main(&work, id, "association-has-partials").await?;
    let change = association::ActiveModel { archived_at: Set(Some(work.now)), ..Default::default() };
    work.tx.change::<association::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    recount_associations(&work).await?;
    search_associations(&work.tx, &proof, &[id]).await?;
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
    refuse_archived(&row)?;
    Ok(row)
}

/// Refuses an association that was archived: nothing is added to it any more.
pub(crate) fn refuse_archived(row: &association::Model) -> Result<(), Refusal> {
    if row.archived_at.is_some() { Err(Refusal::new("association-archived")) } else { Ok(()) }
}

/// Refuses what letters of the association could not print.
fn printable(new: &NewAssociation) -> Result<(), Refusals> {
    let names = [("nameFr", &new.names.fr), ("nameNl", &new.names.nl), ("nameDe", &new.names.de)];
    let named = names.into_iter().filter_map(|(field, name)| Some((field, name.as_deref()?)));
    let own = [("name", new.name.as_str()), ("street", new.street.as_str()), ("city", new.city.as_str())];
    require_printable(own.into_iter().chain(named))
}

async fn association_insert(work: &Work, new: &NewAssociation) -> Result<AssociationId> {
    refuse_taken_number(work, new).await?;
    admit_association(work).await?;
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
        name_fr: Set(new.names.fr.clone()),
        name_nl: Set(new.names.nl.clone()),
        name_de: Set(new.names.de.clone()),
        language: Set(new.language),
        enterprise_number: Set(new.enterprise_number.clone()),
        street: Set(new.street.clone()),
        postal_code: Set(new.postal_code.clone()),
        city: Set(new.city.clone()),
        total_shares: Set(new.total_shares),
        declared_lots: Set(new.declared_lots),
        last_owner_number: Set(0),
        last_call_number: Set(0),
        last_contribution_number: Set(0),
        fiscal_year_start: Set(YearDay::default()),
        charge_mode: Set(ChargeMode::Provisions),
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
    let key = Ctx::mint::<KeyId>();
    let general = distribution_key::ActiveModel {
        id: Set(key),
        association_id: Set(id),
        name: Set(Text::new(new.language).get("property-key-general-name")),
        kind: Set(KeyKind::General),
        position: Set(1),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        archived_at: Set(None),
        ..Default::default()
    };
    work.tx.insert(&work.proof, general).await?;
    total_begin(work, id, key, new.total_shares).await?;
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

/// Whether the change gives the association other bank accounts: money would go elsewhere from then on.
async fn accounts_differ(work: &Work, association: AssociationId, new: &NewAssociation) -> Result<bool> {
    let rows = work
        .tx
        .find::<bank_account::Entity>(&work.proof)
        .filter(bank_account::Column::AssociationId.eq(association.0))
        .all(&work.tx)
        .await?;
    let kept =
        |row: &bank_account::Model| new.accounts.iter().any(|(fund, iban)| *fund == row.fund && *iban == row.iban);
    Ok(rows.len() != new.accounts.len() || !rows.iter().all(kept))
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
    let mut slug = entity::text_input::slug(name);
    slug.truncate(SLUG_MAX);
    slug.trim_end_matches('-').to_owned()
}
