//! Finding the people to whom something matters, some hundreds at a time.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use entity::{
    id::{AccountId, AssociationId, OwnerId},
    identity::{Role, account, role_assignment},
    messaging::{Group, notification_event},
    property::owner,
};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr};
use uuid::Uuid;

use super::notice::Audience;
use crate::{
    charges::called_after, error::Result, identity::counting, proof::Proof, property::holders_after, store::Tx,
};

/// People who are looked at in one go.
pub(super) const BATCH: u64 = 300;

/// Some of the people of an audience.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Accounts, and for owners who they are in the register.
    pub accounts: BTreeMap<AccountId, (account::Model, Option<OwnerId>)>,
    /// Owners who have no account.
    pub owners: Vec<owner::Model>,
    /// Where the next ones begin; nothing where there are no more.
    pub last: Option<Uuid>,
}

/// Whose people are wanted, where and when.
pub(super) struct Wanted<'a> {
    pub tx: &'a Tx,
    /// None for what belongs to no organization.
    pub proof: Option<&'a Proof>,
    pub event: &'a notification_event::Model,
    pub day: NaiveDate,
}

impl Wanted<'_> {
    /// The next people of a part of the audience.
    pub async fn some(&self, audience: &Audience, after: Option<Uuid>) -> Result<Found> {
        let owner_after = after.map(OwnerId);
        match audience {
            Audience::Account(id) => self.one_account(*id).await,
            Audience::Superadmins => self.superadmins(after).await,
            Audience::Managers => self.roles(&[Role::Syndic, Role::Accountant], after).await,
            Audience::Council => self.roles(&[Role::CouncilMember], after).await,
            Audience::Owner(id) => self.owners(vec![*id], false).await,
            Audience::Owners => {
                let Some((proof, association)) = self.place() else { return Ok(Found::default()) };
                let ids = holders_after(self.tx, proof, association, None, self.day, (owner_after, BATCH)).await?;
                self.owners(ids, true).await
            }
            Audience::OwnersOf(units) => {
                let Some((proof, association)) = self.place() else { return Ok(Found::default()) };
                let ids =
                    holders_after(self.tx, proof, association, Some(units), self.day, (owner_after, BATCH)).await?;
                self.owners(ids, true).await
            }
            Audience::Called(call) => {
                let Some((proof, _)) = self.place() else { return Ok(Found::default()) };
                let ids = called_after(self.tx, proof, *call, (owner_after, BATCH)).await?;
                self.owners(ids, true).await
            }
        }
    }

    fn place(&self) -> Option<(&Proof, AssociationId)> {
        self.proof.zip(self.event.association_id)
    }

    /// The accounts of owners, and those who have none. Somebody whose entry has been merged into another is the other.
    async fn owners(&self, ids: Vec<OwnerId>, more: bool) -> Result<Found> {
        let Some((proof, association)) = self.place() else { return Ok(Found::default()) };
        let full = u64::try_from(ids.len()).is_ok_and(|count| count >= BATCH);
        let last = ids.last().filter(|_| more && full).map(|id| id.0);
        let rows = self
            .tx
            .find::<owner::Entity>(proof)
            .filter(owner::Column::AssociationId.eq(association.0))
            .filter(owner::Column::Id.is_in(ids.iter().map(|id| id.0)))
            .all(self.tx)
            .await?;
        let people: BTreeSet<OwnerId> = rows.iter().map(|row| row.merged_into_id.unwrap_or(row.id)).collect();
        let held = self
            .held(proof)
            .filter(role_assignment::Column::Role.eq(Role::Owner))
            .filter(role_assignment::Column::AssociationId.eq(association.0))
            .filter(role_assignment::Column::OwnerId.is_in(people.iter().chain(&ids).map(|id| id.0)))
            .all(self.tx)
            .await?;
        let owner_of: BTreeMap<AccountId, OwnerId> =
            held.iter().filter_map(|role| Some((role.account_id, role.owner_id?))).collect();
        let accounts = self.accounts(owner_of.keys().copied().collect()).await?;
        let reached: BTreeSet<OwnerId> = accounts.keys().filter_map(|id| owner_of.get(id).copied()).collect();
        let unreached = |row: &owner::Model| {
            let person = row.merged_into_id.unwrap_or(row.id);
            row.merged_into_id.is_none() && !reached.contains(&person) && row.archived_at.is_none()
        };
        Ok(Found {
            owners: rows.iter().filter(|row| unreached(row)).cloned().collect(),
            accounts: accounts.into_iter().map(|(id, row)| (id, (row, owner_of.get(&id).copied()))).collect(),
            last,
        })
    }

    /// Whoever holds one of these roles in the association, or everywhere in the organization.
    async fn roles(&self, roles: &[Role], after: Option<Uuid>) -> Result<Found> {
        let Some(proof) = self.proof else { return Ok(Found::default()) };
        let mut places = Condition::any().add(role_assignment::Column::AssociationId.is_null());
        if let Some(association) = self.event.association_id {
            places = places.add(role_assignment::Column::AssociationId.eq(association.0));
        }
        let mut found = self
            .held(proof)
            .filter(role_assignment::Column::Role.is_in(roles.iter().copied()))
            .filter(places)
            .order_by_asc(role_assignment::Column::AccountId)
            .limit(BATCH);
        if let Some(after) = after {
            found = found.filter(role_assignment::Column::AccountId.gt(after));
        }
        let held = found.all(self.tx).await?;
        let full = u64::try_from(held.len()).is_ok_and(|count| count >= BATCH);
        let last = held.last().filter(|_| full).map(|role| role.account_id.0);
        let accounts = self.accounts(held.iter().map(|role| role.account_id).collect()).await?;
        Ok(Found { accounts: without_owner(accounts), owners: Vec::new(), last })
    }

    /// One account. What is about an association or an organization is told to whoever has a role there; what is about the account itself, always.
    async fn one_account(&self, id: AccountId) -> Result<Found> {
        if let Some(proof) = self.proof.filter(|_| self.event.kind.group() != Group::Security) {
            let mut places = Condition::any().add(role_assignment::Column::AssociationId.is_null());
            match self.event.association_id {
                Some(association) => places = places.add(role_assignment::Column::AssociationId.eq(association.0)),
                None => places = Condition::all(),
            }
            let held = self.held(proof).filter(role_assignment::Column::AccountId.eq(id.0)).filter(places);
            if held.one(self.tx).await?.is_none() {
                return Ok(Found::default());
            }
        }
        let accounts = self.accounts(BTreeSet::from([id])).await?;
        Ok(Found { accounts: without_owner(accounts), ..Found::default() })
    }

    async fn superadmins(&self, after: Option<Uuid>) -> Result<Found> {
        let mut found = self
            .tx
            .find_platform::<account::Entity>()
            .filter(account::Column::Superadmin.eq(true))
            .filter(account::Column::ArchivedAt.is_null())
            .order_by_asc(account::Column::Id)
            .limit(BATCH);
        if let Some(after) = after {
            found = found.filter(account::Column::Id.gt(after));
        }
        let rows = found.all(self.tx).await?;
        let full = u64::try_from(rows.len()).is_ok_and(|count| count >= BATCH);
        let last = rows.last().filter(|_| full).map(|row| row.id.0);
        let accounts = rows.into_iter().map(|row| (row.id, row)).collect();
        Ok(Found { accounts: without_owner(accounts), owners: Vec::new(), last })
    }

    /// The roles that count in the organization today.
    fn held(&self, proof: &Proof) -> sea_orm::Select<role_assignment::Entity> {
        self.tx.find_owned::<role_assignment::Entity>(proof).filter(counting(Expr::col, self.day))
    }

    /// Those accounts that are in use.
    async fn accounts(&self, ids: BTreeSet<AccountId>) -> Result<BTreeMap<AccountId, account::Model>> {
        if ids.is_empty() {
            return Ok(BTreeMap::new());
        }
        let rows = self
            .tx
            .find_platform::<account::Entity>()
            .filter(account::Column::Id.is_in(ids.iter().map(|id| id.0)))
            .filter(account::Column::ArchivedAt.is_null())
            .all(self.tx)
            .await?;
        Ok(rows.into_iter().map(|row| (row.id, row)).collect())
    }
}

fn without_owner(
    accounts: BTreeMap<AccountId, account::Model>,
) -> BTreeMap<AccountId, (account::Model, Option<OwnerId>)> {
    accounts.into_iter().map(|(id, row)| (id, (row, None))).collect()
}
