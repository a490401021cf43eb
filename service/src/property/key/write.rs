//! Making, amending, correcting and archiving keys.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use entity::{
    id::{AssociationId, KeyId, KeyReadingId, KeyVersionId, KeyVersionPartId, UnitId},
    identity::Permission,
    property::{
        KeyBasis, KeyForm, KeyKind, KeyVersionForm, NewKey, NewKeyVersion, distribution_key, key_reading, key_version,
        key_version_part,
    },
    refusal::{Refusal, Refusals},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, PaginatorTrait, QueryFilter};

use super::read::versions;
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    printable::require_printable,
    property::{association_for_change, deed::base_deed_date, locked::row_for_change, shares::shares_at, units_in_use},
    work::{Begun, Outcome, RequestKey, Work},
};

/// Adds a key with its first version. Its total is the sum of its parts.
///
/// # Errors
/// `association-unknown`, `Forbidden`, malformed fields, `sign-unprintable`; `unit-unknown`; `key-name-taken`; `key-before-base-deed`;
/// `key-without-units` when every unit is left out.
pub async fn key_create(
    ctx: &Ctx,
    association: AssociationId,
    form: &KeyForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<KeyId>> {
    let proof = ctx.prove_in(Permission::PropertyWrite, association)?;
    let new = NewKey::parse(form)?;
    printable(Some(&new.name), &new.version)?;
    let work = match ctx.begin("key_create", &proof, key, &(association, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    association_for_change(&work, association).await?;
    let keys = work
        .tx
        .find::<distribution_key::Entity>(&proof)
        .filter(distribution_key::Column::AssociationId.eq(association.0));
    let others = keys.clone().count(&work.tx).await?;
    let same = keys
        .filter(distribution_key::Column::Name.eq(new.name.as_str()))
        .filter(distribution_key::Column::ArchivedAt.is_null());
    if same.count(&work.tx).await? > 0 {
        return Err(Refusal::new("key-name-taken").at("name").with("value", &new.name).into());
    }
    let id = Ctx::mint::<KeyId>();
    let row = distribution_key::ActiveModel {
        id: Set(id),
        association_id: Set(association),
        name: Set(new.name),
        kind: Set(new.kind),
        position: Set(i32::try_from(others).unwrap_or(i32::MAX).saturating_add(1)),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        archived_at: Set(None),
        ..Default::default()
    };
    let detail = serde_json::json!({
        "kind": new.kind,
        "startsOn": new.version.starts_on,
        "totalParts": new.version.basis.total()?,
    });
    require_sound(&work, association, &new.version).await?;
    work.tx.insert(&proof, row).await?;
    version_insert(&work, association, id, new.version).await?;
    work.audit("key_create", Some(association), id, detail).await?;
    work.finish(id).await
}

/// Gives a key another version from a day on. What holds until then stays.
///
/// # Errors
/// `key-unknown`, `Forbidden`, `stale-version`, malformed fields; `key-is-general`, because its parts follow the deeds; `date-required` without a
/// day; `key-version-not-last` when a version begins on or after it; and the same as [`key_create`].
pub async fn key_amend(
    ctx: &Ctx,
    id: KeyId,
    expected_version: Option<i32>,
    form: &KeyVersionForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<KeyId>> {
    let proof = ctx.prove(Permission::PropertyWrite)?;
    let work = match ctx.begin("key_amend", &proof, key, &(id, expected_version, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let row = key_for_change(&work, id).await?;
    let new = NewKeyVersion::parse(form, row.kind)?;
    printable(None, &new)?;
    let known = versions(&work.tx, &proof, &[id]).await?;
    let Some(day) = new.starts_on else { return Err(Refusal::new("date-required").at("startsOn").into()) };
    require_after(day, known.first())?;
    require_sound(&work, row.association_id, &new).await?;
    let detail = serde_json::json!({ "startsOn": day, "totalParts": new.basis.total()? });
    if let Some(newest) = known.first() {
        work.changed(newest, &told(&new)?);
    }
    version_insert(&work, row.association_id, id, new).await?;
    touch(&work, id, expected_version).await?;
    work.audit("key_amend", Some(row.association_id), id, detail).await?;
    work.finish(id).await
}

/// Puts another version in the place of the newest one, which had been recorded wrongly and is kept aside. Calls that were issued do not change.
///
/// # Errors
/// `key-unknown`, `Forbidden`, `stale-version`, malformed fields; `key-is-general`; `key-version-not-last` unless it begins after the version
/// before; and the same as [`key_create`].
pub async fn key_correct(
    ctx: &Ctx,
    id: KeyId,
    expected_version: Option<i32>,
    form: &KeyVersionForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<KeyId>> {
    let proof = ctx.prove(Permission::PropertyWrite)?;
    let work = match ctx.begin("key_correct", &proof, key, &(id, expected_version, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let row = key_for_change(&work, id).await?;
    let new = NewKeyVersion::parse(form, row.kind)?;
    printable(None, &new)?;
    let known = versions(&work.tx, &proof, &[id]).await?;
    let newest = known.first().ok_or_else(|| Error::not_found("key-unknown"))?;
    match (new.starts_on, known.get(1)) {
        (None, Some(_)) => return Err(Refusal::new("date-required").at("startsOn").into()),
        (Some(day), before @ Some(_)) => require_after(day, before)?,
        (_, None) => {}
    }
    require_sound(&work, row.association_id, &new).await?;
    let detail = serde_json::json!({
        "replaced": newest.id,
        "startsOn": [newest.starts_on, new.starts_on],
        "totalParts": [newest.total_parts, new.basis.total()?],
    });
    work.changed(newest, &told(&new)?);
    let voided = key_version::ActiveModel { voided_at: Set(Some(work.now)), ..Default::default() };
    work.tx.change::<key_version::Entity, _>(&proof, newest.id, Some(newest.version), work.now, voided).await?;
    version_insert(&work, row.association_id, id, new).await?;
    touch(&work, id, expected_version).await?;
    work.audit("key_correct", Some(row.association_id), id, detail).await?;
    work.finish(id).await
}

/// Puts a key away.
///
/// # Errors
/// `key-unknown`, `Forbidden`, `stale-version`; `key-is-general` because every association has its general key (C. civ. art. 3.81).
pub async fn key_archive(
    ctx: &Ctx,
    id: KeyId,
    expected_version: Option<i32>,
    key: Option<&RequestKey>,
) -> Result<Outcome<KeyId>> {
    let proof = ctx.prove(Permission::PropertyWrite)?;
    let work = match ctx.begin("key_archive", &proof, key, &(id, expected_version)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = key_for_change(&work, id).await?;
    let change = distribution_key::ActiveModel { archived_at: Set(Some(work.now)), ..Default::default() };
    work.changed(&before, &change);
    work.tx.change::<distribution_key::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    work.audit("key_archive", Some(before.association_id), id, serde_json::json!({})).await?;
    work.finish(id).await
}

/// Refuses what could not be printed: letters name the key that an amount is spread by, and the table of keys says where each comes from.
pub(super) fn printable(name: Option<&str>, version: &NewKeyVersion) -> Result<(), Refusals> {
    let texts = [("name", name), ("source", version.source.as_deref())];
    require_printable(texts.into_iter().filter_map(|(field, text)| Some((field, text?))))
}

/// What a version says itself, beside the parts of the units: what the trail tells of the step from one version to the next.
fn told(new: &NewKeyVersion) -> Result<key_version::ActiveModel> {
    Ok(key_version::ActiveModel {
        starts_on: Set(new.starts_on),
        total_parts: Set(new.basis.total()?),
        source: Set(new.source.clone()),
        decided_on: Set(new.decided_on),
        note: Set(new.note.clone()),
        ..Default::default()
    })
}

/// A key that somebody changes: in use, in an association in use, and not the general one.
async fn key_for_change(work: &Work, id: KeyId) -> Result<distribution_key::Model> {
    let row = row_for_change::<distribution_key::Entity, _>(work, id, "key-unknown").await?;
    if row.archived_at.is_some() {
        return Err(Error::not_found("key-unknown"));
    }
    if row.kind == KeyKind::General {
        return Err(Refusal::new("key-is-general").law("C. civ. art. 3.81").into());
    }
    Ok(row)
}

/// Counts the key's own version up, so that of two people who amend it from the same state one is refused.
async fn touch(work: &Work, id: KeyId, expected_version: Option<i32>) -> Result<()> {
    let unchanged = distribution_key::ActiveModel::default();
    work.tx.change::<distribution_key::Entity, _>(&work.proof, id, expected_version, work.now, unchanged).await
}

fn require_after(day: NaiveDate, last: Option<&key_version::Model>) -> Result<()> {
    match last.and_then(|last| last.starts_on) {
        Some(last) if day <= last => {
            Err(Refusal::new("key-version-not-last").at("startsOn").with("value", day).with("last", last).into())
        }
        _ => Ok(()),
    }
}

/// A version begins after the base deed and names units that exist then.
async fn require_sound(work: &Work, association: AssociationId, new: &NewKeyVersion) -> Result<()> {
    if let Some(day) = new.starts_on
        && let Some(base) = base_deed_date(&work.tx, &work.proof, association).await?
        && day <= base
    {
        return Err(Refusal::new("key-before-base-deed").at("startsOn").with("value", day).with("base", base).into());
    }
    let units = match new.starts_on {
        Some(day) => shares_at(&work.tx, &work.proof, association, day).await?,
        None => units_in_use(&work.tx, &work.proof, association).await?,
    };
    let known: BTreeSet<UnitId> = units.iter().map(|unit| unit.id).collect();
    let named = new.basis.units();
    let strangers = named.iter().filter(|(_, unit)| !known.contains(unit));
    let refusals: Refusals =
        strangers.map(|(row, _)| Refusal::new("unit-unknown").at(format!("parts.{row}.unit"))).collect();
    if !refusals.is_empty() {
        return Err(refusals.into());
    }
    if matches!(new.basis, KeyBasis::Except(_)) && named.len() == known.len() {
        return Err(Refusal::new("key-without-units").at("parts").into());
    }
    Ok(())
}

pub(super) async fn version_insert(
    work: &Work,
    association: AssociationId,
    key: KeyId,
    new: NewKeyVersion,
) -> Result<()> {
    let id = Ctx::mint::<KeyVersionId>();
    let row = key_version::ActiveModel {
        id: Set(id),
        association_id: Set(association),
        key_id: Set(key),
        starts_on: Set(new.starts_on),
        total_parts: Set(new.basis.total()?),
        source: Set(new.source),
        decided_on: Set(new.decided_on),
        note: Set(new.note),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        voided_at: Set(None),
        ..Default::default()
    };
    work.tx.insert(&work.proof, row).await?;
    let parts = new.basis.parts().into_iter().map(|(unit, parts)| key_version_part::ActiveModel {
        id: Set(Ctx::mint::<KeyVersionPartId>()),
        association_id: Set(association),
        version_id: Set(id),
        unit_id: Set(unit),
        parts: Set(parts),
        ..Default::default()
    });
    work.tx.insert_all(&work.proof, parts.collect()).await?;
    let KeyBasis::Readings(readings) = new.basis else { return Ok(()) };
    let readings = readings.into_iter().map(|(_, unit, read)| key_reading::ActiveModel {
        id: Set(Ctx::mint::<KeyReadingId>()),
        association_id: Set(association),
        version_id: Set(id),
        unit_id: Set(unit),
        opening: Set(read.opening),
        closing: Set(read.closing),
        ..Default::default()
    });
    work.tx.insert_all(&work.proof, readings.collect()).await
}
