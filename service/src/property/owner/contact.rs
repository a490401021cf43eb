//! Means of contact.
//!
//! The rows of `owner_contact` say how to reach somebody. The columns of `owner` repeat the primary ones, because letters and lists read nothing
//! else; whoever writes here writes both. A change of the owner's own form is carried over to the rows by [`follow`], a change of the rows to the
//! columns by [`repeat`].

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::{
    format::phone_number,
    id::{AssociationId, OwnerContactId, OwnerId},
    identity::Permission,
    property::{
        ContactForm, ContactKind, ContactPurpose, ContactVisibility, NewContact, NewOwner, contact_key, owner,
        owner_contact,
    },
    refusal::Refusal,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder};

use super::change::{owner_for_change, owner_in, record_changed, refuse_merged};
use crate::{
    clock::day_in_belgium,
    ctx::Ctx,
    error::{Error, Result},
    printable::require_printable,
    proof::Proof,
    property::{locked::row_for_change, search::search_owners},
    store::Tx,
    work::{Begun, Outcome, RequestKey, Work},
};

/// The kinds among whose means there is one primary one.
const SLOTS: [ContactKind; 3] = [ContactKind::Email, ContactKind::Phone, ContactKind::Post];

/// The means of contact of owners, the primary ones first: those that serve on a day, or all that were ever recorded.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn contacts_by_owners(
    ctx: &Ctx,
    ids: &[OwnerId],
    as_of: Option<NaiveDate>,
) -> Result<BTreeMap<OwnerId, Vec<owner_contact::Model>>> {
    let rows = readable(ctx, owner_contact::Column::OwnerId.is_in(ids.iter().map(|id| id.0)).into()).await?;
    let mut map: BTreeMap<OwnerId, Vec<owner_contact::Model>> = BTreeMap::new();
    for row in rows.into_iter().filter(|row| as_of.is_none_or(|day| row.is_on(day))) {
        map.entry(row.owner_id).or_default().push(row);
    }
    Ok(map)
}

/// Means of contact by identifier; those that the person may not see are absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn owner_contacts_by_ids(
    ctx: &Ctx,
    ids: &[OwnerContactId],
) -> Result<BTreeMap<OwnerContactId, owner_contact::Model>> {
    let rows = readable(ctx, owner_contact::Column::Id.is_in(ids.iter().map(|id| id.0)).into()).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// A means of contact.
///
/// # Errors
/// `contact-unknown`, also for one that the person may not see.
pub async fn owner_contact_fetch(ctx: &Ctx, id: OwnerContactId) -> Result<owner_contact::Model> {
    owner_contacts_by_ids(ctx, &[id]).await?.remove(&id).ok_or_else(|| Error::not_found("contact-unknown"))
}

/// Means of contact that the person may see: what somebody gave to the syndic alone is told to the syndic's firm and to herself.
async fn readable(ctx: &Ctx, condition: Condition) -> Result<Vec<owner_contact::Model>> {
    let proof = ctx.prove_personal(Permission::OwnerRead, Permission::OwnRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find_personal::<owner_contact::Entity>(&proof)
        .filter(condition)
        .order_by_desc(owner_contact::Column::IsPrimary)
        .order_by_asc(owner_contact::Column::Kind)
        .order_by_asc(owner_contact::Column::Id)
        .all(&*tx)
        .await?;
    let firm = ctx.prove(Permission::ContactRead).ok();
    let told = |row: &owner_contact::Model| {
        row.visibility != ContactVisibility::Syndic
            || proof.is_own(row.owner_id)
            || firm.as_ref().is_some_and(|firm| firm.covers(row.association_id))
    };
    Ok(rows.into_iter().filter(told).collect())
}

/// Adds a means of contact. The first one of its kind that is in use becomes the primary one.
///
/// # Errors
/// `owner-unknown`, `Forbidden`, malformed fields, `sign-unprintable`; `contact-known` for one that serves already; `owner-merged`.
pub async fn owner_contact_create(
    ctx: &Ctx,
    owner: OwnerId,
    form: &ContactForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<OwnerContactId>> {
    let proof = ctx.prove(Permission::OwnerWrite)?;
    let today = ctx.today();
    let mut new = NewContact::parse(form, today)?;
    printable(&new)?;
    let work = match ctx.begin("owner_contact_create", &proof, key, &(owner, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = owner_for_change(&work, owner).await?;
    refuse_merged(&before)?;
    let others = contacts_in(&work.tx, &proof, owner).await?;
    refuse_known(&others, &new, today)?;
    let lasts = new.ends_on.is_none() && new.starts_on.is_none_or(|first| first <= today);
    new.is_primary = new.is_primary || (lasts && primary_of(&others, new.kind).is_none());
    make_room(&work, &others, &new).await?;
    let id = Ctx::mint::<OwnerContactId>();
    work.tx.insert(&proof, row(&work, before.association_id, owner, id, new)).await?;
    repeat(&work, owner).await?;
    work.audit("owner_contact_create", Some(before.association_id), owner, serde_json::json!({ "contact": id }))
        .await?;
    record_changed(&work, before.association_id, owner).await?;
    work.finish(id).await
}

/// Changes a means of contact, or ends it by giving it a last day.
///
/// # Errors
/// `contact-unknown`, `Forbidden`, malformed fields, `sign-unprintable`, `stale-version`; `contact-kind-fixed` when it would become something else;
/// `contact-known` when the owner has it already.
pub async fn owner_contact_update(
    ctx: &Ctx,
    id: OwnerContactId,
    expected_version: Option<i32>,
    form: &ContactForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<OwnerContactId>> {
    let proof = ctx.prove(Permission::OwnerWrite)?;
    let today = ctx.today();
    let new = NewContact::parse(form, today)?;
    printable(&new)?;
    let work = match ctx.begin("owner_contact_update", &proof, key, &(id, expected_version, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = row_for_change::<owner_contact::Entity, _>(&work, id, "contact-unknown").await?;
    refuse_merged(&owner_in(&work.tx, &proof, before.owner_id).await?)?;
    if before.kind.slot() != new.kind.slot() {
        return Err(Refusal::new("contact-kind-fixed").at("kind").into());
    }
    let mut others = contacts_in(&work.tx, &proof, before.owner_id).await?;
    others.retain(|other| other.id != id);
    refuse_known(&others, &new, today)?;
    make_room(&work, &others, &new).await?;
    let change = filled(new);
    work.changed(&before, &change);
    work.tx.change::<owner_contact::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    repeat(&work, before.owner_id).await?;
    let detail = serde_json::json!({ "contact": id });
    work.audit("owner_contact_update", Some(before.association_id), before.owner_id, detail).await?;
    record_changed(&work, before.association_id, before.owner_id).await?;
    work.finish(id).await
}

/// The rows of a new owner's primary means of contact.
pub(super) fn primary_rows(
    work: &Work,
    association: AssociationId,
    owner: OwnerId,
    new: &NewOwner,
) -> Vec<owner_contact::ActiveModel> {
    let today = day_in_belgium(work.now);
    SLOTS
        .into_iter()
        .filter_map(|slot| wanted(slot, new, None))
        .map(|contact| NewContact { starts_on: Some(today), ..contact })
        .map(|contact| row(work, association, owner, Ctx::mint(), contact))
        .collect()
}

/// Carries a change of the owner's own form over to her means of contact: what is new begins today, what is no longer there ended yesterday. What
/// was written down today is corrected instead.
pub(super) async fn follow(work: &Work, before: &owner::Model, new: &NewOwner) -> Result<()> {
    let today = day_in_belgium(work.now);
    let known = contacts_in(&work.tx, &work.proof, before.id).await?;
    for slot in SLOTS {
        let primary = primary_of(&known, slot);
        let Some(wanted) = wanted(slot, new, primary) else {
            if let Some(primary) = primary {
                end(work, primary, today).await?;
            }
            continue;
        };
        if primary.is_some_and(|primary| says_the_same(primary, &wanted)) {
            continue;
        }
        // The same means in another spelling, or one that served beside the primary one, takes its place.
        let same = known.iter().find(|other| is_same(other, &wanted) && other.ends_on.is_none());
        let corrected = same.or(primary.filter(|primary| primary.starts_on == Some(today)));
        if let Some(primary) = primary.filter(|primary| corrected.is_none_or(|row| row.id != primary.id)) {
            end(work, primary, today).await?;
        }
        match corrected {
            Some(row) => {
                let change = owner_contact::ActiveModel {
                    kind: Set(wanted.kind),
                    value: Set(wanted.value),
                    postal_code: Set(wanted.postal_code),
                    city: Set(wanted.city),
                    country: Set(wanted.country),
                    is_primary: Set(true),
                    ..Default::default()
                };
                work.tx.change::<owner_contact::Entity, _>(&work.proof, row.id, None, work.now, change).await?;
            }
            None => {
                let wanted = NewContact { starts_on: Some(today), ..wanted };
                let fresh = row(work, before.association_id, before.id, Ctx::mint(), wanted);
                work.tx.insert(&work.proof, fresh).await?;
            }
        }
    }
    Ok(())
}

/// Carries the primary means of contact over to the owner's own row, and what may be found by them to the search.
pub(super) async fn repeat(work: &Work, owner: OwnerId) -> Result<()> {
    let contacts = contacts_in(&work.tx, &work.proof, owner).await?;
    let value = |slot| primary_of(&contacts, slot).and_then(|contact| contact.value.clone());
    let post = primary_of(&contacts, ContactKind::Post);
    let country = post.and_then(|post| post.country.clone()).unwrap_or_else(|| "BE".to_owned());
    let change = owner::ActiveModel {
        email: Set(value(ContactKind::Email)),
        phone: Set(value(ContactKind::Phone)),
        street: Set(value(ContactKind::Post)),
        postal_code: Set(post.and_then(|post| post.postal_code.clone())),
        city: Set(post.and_then(|post| post.city.clone())),
        country: Set(country),
        ..Default::default()
    };
    work.tx.change::<owner::Entity, _>(&work.proof, owner, None, work.now, change).await?;
    search_owners(&work.tx, &work.proof, &[owner]).await
}

/// Every means of contact of an owner in a change that is under way.
pub(super) async fn contacts_in(tx: &Tx, proof: &Proof, owner: OwnerId) -> Result<Vec<owner_contact::Model>> {
    let of_owner = owner_contact::Column::OwnerId.eq(owner.0);
    let query = tx.find::<owner_contact::Entity>(proof).filter(of_owner).order_by_asc(owner_contact::Column::Id);
    Ok(query.all(tx).await?)
}

/// The primary means of contact of the kind that this one would compete with.
pub(super) fn primary_of(contacts: &[owner_contact::Model], kind: ContactKind) -> Option<&owner_contact::Model> {
    contacts.iter().find(|contact| contact.is_primary && contact.kind.slot() == kind.slot())
}

/// The primary means of contact that the owner's own form gives, if it gives one.
fn wanted(slot: ContactKind, new: &NewOwner, before: Option<&owner_contact::Model>) -> Option<NewContact> {
    let usual = slot.usual_visibility();
    let contact = |kind: ContactKind, value: Option<String>| NewContact {
        kind,
        value,
        postal_code: None,
        city: None,
        country: None,
        label: None,
        purpose: ContactPurpose::All,
        // Who wanted the last one to be seen by everybody has not said so of this one; who did not, does not now.
        visibility: before.map_or(usual, |before| before.visibility.min(usual)),
        starts_on: None,
        ends_on: None,
        is_primary: true,
    };
    match slot {
        ContactKind::Email => new.email.clone().map(|email| contact(ContactKind::Email, Some(email))),
        ContactKind::Phone | ContactKind::Mobile => {
            let phone = new.phone.clone()?;
            Some(contact(telephone_of(&phone), Some(phone)))
        }
        ContactKind::Post => {
            let somewhere = new.street.is_some() || new.postal_code.is_some() || new.city.is_some();
            somewhere.then(|| NewContact {
                postal_code: new.postal_code.clone(),
                city: new.city.clone(),
                country: Some(new.country.clone()),
                ..contact(ContactKind::Post, new.street.clone())
            })
        }
    }
}

/// Belgian mobile numbers begin with 046 to 049 and have one digit more than the others.
fn telephone_of(number: &str) -> ContactKind {
    let is_mobile =
        phone_number::canonical(number).is_some_and(|digits| digits.starts_with("324") && digits.len() == 11);
    if is_mobile { ContactKind::Mobile } else { ContactKind::Phone }
}

fn says_the_same(row: &owner_contact::Model, wanted: &NewContact) -> bool {
    row.value == wanted.value
        && row.postal_code == wanted.postal_code
        && row.city == wanted.city
        && row.country == wanted.country
}

fn is_same(row: &owner_contact::Model, wanted: &NewContact) -> bool {
    let (value, place) = (wanted.value.as_deref(), wanted.postal_code.as_deref());
    row.kind.slot() == wanted.kind.slot() && row.key() == contact_key(wanted.kind, value, place, wanted.city.as_deref())
}

/// Refuses a means of contact that the owner has already.
fn refuse_known(others: &[owner_contact::Model], new: &NewContact, today: NaiveDate) -> Result<(), Refusal> {
    let serves = |row: &owner_contact::Model| row.ends_on.is_none_or(|last| last >= today);
    let known = others.iter().any(|row| serves(row) && is_same(row, new) && row.purpose == new.purpose);
    if known { Err(Refusal::new("contact-known").at("value")) } else { Ok(()) }
}

/// Takes the place of the primary means away from the one that had it, for a new one.
async fn make_room(work: &Work, others: &[owner_contact::Model], new: &NewContact) -> Result<()> {
    let Some(primary) = primary_of(others, new.kind).filter(|_| new.is_primary) else { return Ok(()) };
    let change = owner_contact::ActiveModel { is_primary: Set(false), ..Default::default() };
    work.tx.change::<owner_contact::Entity, _>(&work.proof, primary.id, None, work.now, change).await
}

/// Lets a means of contact end before today, or today where it began today.
async fn end(work: &Work, row: &owner_contact::Model, today: NaiveDate) -> Result<()> {
    let eve = today.pred_opt().unwrap_or(today);
    let last = row.starts_on.map_or(eve, |first| first.max(eve));
    let change = owner_contact::ActiveModel { is_primary: Set(false), ends_on: Set(Some(last)), ..Default::default() };
    work.tx.change::<owner_contact::Entity, _>(&work.proof, row.id, None, work.now, change).await
}

fn row(
    work: &Work,
    association: AssociationId,
    owner: OwnerId,
    id: OwnerContactId,
    new: NewContact,
) -> owner_contact::ActiveModel {
    owner_contact::ActiveModel {
        id: Set(id),
        association_id: Set(association),
        owner_id: Set(owner),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        ..filled(new)
    }
}

fn filled(new: NewContact) -> owner_contact::ActiveModel {
    owner_contact::ActiveModel {
        kind: Set(new.kind),
        value: Set(new.value),
        postal_code: Set(new.postal_code),
        city: Set(new.city),
        country: Set(new.country),
        label: Set(new.label),
        purpose: Set(new.purpose),
        visibility: Set(new.visibility),
        starts_on: Set(new.starts_on),
        ends_on: Set(new.ends_on),
        is_primary: Set(new.is_primary),
        ..Default::default()
    }
}

/// Refuses what an envelope could not bear.
fn printable(new: &NewContact) -> Result<()> {
    if new.kind == ContactKind::Post {
        let text = |field: &'static str, text: &Option<String>| text.clone().map(|text| (field, text));
        let texts = [text("value", &new.value), text("city", &new.city)];
        require_printable(texts.iter().flatten().map(|(field, text)| (*field, text.as_str())))?;
    }
    Ok(())
}
