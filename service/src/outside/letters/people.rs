//! To whom letters can be addressed: who holds a unit today, how each receives things, and whose address is known.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use entity::{
    id::{AssociationId, OwnerId},
    messaging::{Channel, address_failure},
    outside::{LetterAudience, LetterDispatch, letter_dispatch},
    property::{Consent, DeliveryPurpose, delivery_consent, delivery_on, owner, ownership},
};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use super::READ;
use crate::{charges::postal_lines, ctx::Ctx, error::Result, proof::Proof, property::in_force_on, store::Tx};

/// Most owners that are looked at.
const OWNERS_MAX: usize = 2_000;

/// Somebody to whom a letter can go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterPerson {
    /// Who.
    pub owner: owner::Model,
    /// How a letter goes to her, where things reach her by post: she has agreed to nothing else, or nothing else works.
    pub dispatch: Option<LetterDispatch>,
    /// Whether her postal address is known well enough.
    pub has_address: bool,
}

/// Everybody to whom a letter can go, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LetterChoice {
    /// Those who hold a unit today.
    pub people: Vec<LetterPerson>,
}

impl LetterChoice {
    /// How many receive things by post and can be written to.
    #[must_use]
    pub fn by_post(&self) -> usize {
        self.people.iter().filter(|person| person.dispatch.is_some() && person.has_address).count()
    }

    /// How many can be written to.
    #[must_use]
    pub fn reachable(&self) -> usize {
        self.people.iter().filter(|person| person.has_address).count()
    }

    /// Those to whom no letter can go, because nobody knows where.
    pub fn without_address(&self) -> impl Iterator<Item = &LetterPerson> {
        self.people.iter().filter(|person| !person.has_address)
    }
}

/// Everybody to whom a letter of an association can go today.
///
/// # Errors
/// `association-unknown`, `Forbidden`; failures.
pub async fn letter_choice(ctx: &Ctx, association: AssociationId) -> Result<LetterChoice> {
    let proof = ctx.prove_in(READ, association)?;
    let tx = ctx.reader().await?;
    Ok(LetterChoice { people: people(&tx, &proof, association, ctx.today()).await? })
}

/// Everybody who holds a unit on a day, by name: four statements.
pub(super) async fn people(
    tx: &Tx,
    proof: &Proof,
    association: AssociationId,
    day: NaiveDate,
) -> Result<Vec<LetterPerson>> {
    let held = tx
        .find::<ownership::Entity>(proof)
        .filter(ownership::Column::AssociationId.eq(association.0))
        .filter(in_force_on(day))
        .all(tx)
        .await?;
    let holders: BTreeSet<OwnerId> = held.into_iter().map(|row| row.owner_id).collect();
    let owners = tx
        .find::<owner::Entity>(proof)
        .filter(owner::Column::AssociationId.eq(association.0))
        .filter(owner::Column::ArchivedAt.is_null())
        .order_by_asc(owner::Column::Name)
        .order_by_asc(owner::Column::Id)
        .all(tx)
        .await?;
    let owners: Vec<owner::Model> =
        owners.into_iter().filter(|row| holders.contains(&row.id)).take(OWNERS_MAX).collect();
    judged(tx, proof, owners, DeliveryPurpose::Charges, day).await
}

/// How each of these owners of one association receives such things: two statements.
pub(super) async fn judged(
    tx: &Tx,
    proof: &Proof,
    owners: Vec<owner::Model>,
    purpose: DeliveryPurpose,
    day: NaiveDate,
) -> Result<Vec<LetterPerson>> {
    let mut consents: BTreeMap<OwnerId, Vec<Consent>> = BTreeMap::new();
    let association = owners.first().map(|row| row.association_id);
    if let Some(association) = association {
        let rows = tx
            .find::<delivery_consent::Entity>(proof)
            .filter(delivery_consent::Column::AssociationId.eq(association.0))
            .all(tx)
            .await?;
        for row in rows {
            consents.entry(row.owner_id).or_default().push(Consent::from(&row));
        }
    }
    let dead = tx
        .find_owned::<address_failure::Entity>(proof)
        .filter(address_failure::Column::Channel.eq(Channel::Email))
        .filter(address_failure::Column::ClearedAt.is_null())
        .all(tx)
        .await?;
    let dead: BTreeSet<String> = dead.into_iter().map(|row| row.address).collect();
    let judge = |owner: owner::Model| {
        let given = consents.get(&owner.id).map(Vec::as_slice).unwrap_or_default();
        let channel = delivery_on(given, purpose, day).channel;
        let mailable = owner.email.as_deref().is_some_and(|address| !dead.contains(&address.to_lowercase()));
        let dispatch = letter_dispatch(channel, purpose, mailable);
        LetterPerson { has_address: has_address(&owner), dispatch, owner }
    };
    Ok(owners.into_iter().map(judge).collect())
}

/// Whether the post could find her: name, street and place, in no more lines than it reads.
fn has_address(owner: &owner::Model) -> bool {
    let said = |text: Option<&String>| text.is_some_and(|text| !text.trim().is_empty());
    said(owner.street.as_ref())
        && said(owner.city.as_ref())
        && (2..=document::letters::ADDRESS_LINES).contains(&postal_lines(owner).len())
}

impl LetterPerson {
    /// Whether a batch to this audience has a letter for her.
    pub(super) fn is_meant(&self, audience: LetterAudience, chosen: &BTreeSet<OwnerId>) -> bool {
        match audience {
            LetterAudience::Post => self.dispatch.is_some(),
            LetterAudience::All => true,
            LetterAudience::Chosen => chosen.contains(&self.owner.id),
        }
    }
}
