//! The proof that a person may do something, and where.
//!
//! A proof is made by [`Ctx::prove`](crate::Ctx::prove) and its sisters and by nothing else; the store asks for one with every query. What a
//! proof covers is also what the query is narrowed to, so an association of another organization, or one where the person has no such role,
//! simply is not there.

use std::collections::BTreeSet;

use entity::{
    id::{AccountId, AssociationId, OrganizationId, OwnerId},
    identity::{Permission, Role},
    property::owner,
};
use sea_orm::{
    ColumnTrait, Condition,
    sea_query::{Expr, ExprTrait as _, Query},
};
use uuid::Uuid;

/// A role that the person holds now.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct HeldRole {
    /// Which.
    pub role: Role,
    /// Where; everywhere in the organization when absent.
    pub association: Option<AssociationId>,
    /// For an owner: the person of the register who she is.
    pub owner: Option<OwnerId>,
}

/// What somebody may do, and on which rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    organization: OrganizationId,
    account: AccountId,
    associations: Associations,
    own: BTreeSet<OwnerId>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Associations {
    All,
    Only(BTreeSet<AssociationId>),
}

impl Proof {
    /// The proof that roles give for `wide` over whole associations and for `own` over the person's own rows; `None` when they give neither.
    pub(crate) fn from_roles(
        organization: OrganizationId,
        account: AccountId,
        roles: &[HeldRole],
        wide: Permission,
        own: Option<Permission>,
    ) -> Option<Self> {
        let granting: Vec<&HeldRole> = roles.iter().filter(|held| held.role.allows(wide)).collect();
        let associations = if granting.iter().any(|held| held.association.is_none()) {
            Associations::All
        } else {
            Associations::Only(granting.iter().filter_map(|held| held.association).collect())
        };
        let own: BTreeSet<OwnerId> = roles
            .iter()
            .filter(|held| own.is_some_and(|own| held.role.allows(own)))
            .filter_map(|held| held.owner)
            .collect();
        let empty = own.is_empty() && associations == Associations::Only(BTreeSet::new());
        (!empty).then_some(Self { organization, account, associations, own })
    }

    /// The proof of the system itself, for one organization: demonstration data and the first account of a tenant.
    pub(crate) const fn system(organization: OrganizationId, account: AccountId) -> Self {
        Self { organization, account, associations: Associations::All, own: BTreeSet::new() }
    }

    /// The proof of somebody without an account who holds a link into one association. Whoever makes it has seen the link, and narrows every query
    /// to what the link is for.
    pub(crate) fn guest(organization: OrganizationId, association: AssociationId) -> Self {
        let associations = Associations::Only(BTreeSet::from([association]));
        Self { organization, account: AccountId(Uuid::nil()), associations, own: BTreeSet::new() }
    }

    /// The tenant.
    #[must_use]
    pub const fn organization(&self) -> OrganizationId {
        self.organization
    }

    /// Who may.
    #[must_use]
    pub const fn account(&self) -> AccountId {
        self.account
    }

    /// Whether a row about this owner is the person's own.
    pub(crate) fn is_own(&self, owner: OwnerId) -> bool {
        self.own.contains(&owner)
    }

    /// The owners who are the person herself.
    pub(crate) fn own_owners(&self) -> impl Iterator<Item = OwnerId> {
        self.own.iter().copied()
    }

    /// Whether every association of the organization is covered.
    pub(crate) fn covers_all(&self) -> bool {
        self.associations == Associations::All
    }

    /// Whether the whole of an association is covered.
    #[must_use]
    pub fn covers(&self, association: AssociationId) -> bool {
        match &self.associations {
            Associations::All => true,
            Associations::Only(some) => some.contains(&association),
        }
    }

    /// Whether what is about an owner of an association is covered: because the whole of it is, or because she is the person herself.
    #[must_use]
    pub fn sees(&self, association: AssociationId, owner: OwnerId) -> bool {
        self.covers(association) || self.own.contains(&owner)
    }

    pub(crate) fn associations_condition(&self, column: impl ColumnTrait) -> Condition {
        match &self.associations {
            Associations::All => Condition::all(),
            Associations::Only(some) if some.is_empty() => Condition::all().add(Expr::value(false)),
            Associations::Only(some) => Condition::all().add(column.is_in(some.iter().map(|id| id.0))),
        }
    }

    pub(crate) fn personal_condition(&self, association: impl ColumnTrait, column: impl ColumnTrait) -> Condition {
        let wide = self.associations_condition(association);
        if self.own.is_empty() || self.associations == Associations::All {
            return wide;
        }
        Condition::any().add(wide).add(self.own_condition(column))
    }

    /// What is about the person herself, whatever else she may read.
    pub(crate) fn own_condition(&self, column: impl ColumnTrait) -> Condition {
        let own = || self.own.iter().map(|id| id.0);
        // What was written down about her a second time, as if about somebody else, is hers too once the two have been merged.
        let merged = Query::select()
            .column(owner::Column::Id)
            .from(owner::Entity)
            .and_where(Expr::col(owner::Column::OrganizationId).eq(self.organization.0))
            .and_where(Expr::col(owner::Column::MergedIntoId).is_in(own()))
            .take();
        Condition::any().add(column.is_in(own())).add(column.in_subquery(merged))
    }
}

#[cfg(test)]
mod tests {
    use entity::{
        id::{AccountId, AssociationId, OrganizationId, OwnerId},
        identity::{Permission, Role},
    };
    use uuid::Uuid;

    use super::{HeldRole, Proof};

    fn proof(roles: &[HeldRole], wide: Permission, own: Option<Permission>) -> Option<Proof> {
        Proof::from_roles(OrganizationId(Uuid::nil()), AccountId(Uuid::nil()), roles, wide, own)
    }

    #[test]
    fn a_firm_wide_role_covers_every_association_and_a_local_one_only_its_own() {
        let here = AssociationId(Uuid::from_u128(1));
        let there = AssociationId(Uuid::from_u128(2));
        let firm =
            proof(&[HeldRole { role: Role::Syndic, association: None, owner: None }], Permission::PropertyRead, None)
                .unwrap();
        assert!(firm.covers(here) && firm.covers(there));
        let local = proof(
            &[HeldRole { role: Role::Accountant, association: Some(here), owner: None }],
            Permission::PropertyRead,
            None,
        )
        .unwrap();
        assert!(local.covers(here) && !local.covers(there));
    }

    #[test]
    fn no_role_no_proof() {
        let owner = HeldRole {
            role: Role::Owner,
            association: Some(AssociationId(Uuid::from_u128(1))),
            owner: Some(OwnerId(Uuid::nil())),
        };
        assert_eq!(proof(&[], Permission::PropertyRead, None), None);
        assert_eq!(proof(std::slice::from_ref(&owner), Permission::CallRead, None), None);
        assert!(
            proof(&[owner], Permission::CallRead, Some(Permission::OwnRead))
                .is_some_and(|proof| !proof.covers(AssociationId(Uuid::from_u128(1))))
        );
    }
}
