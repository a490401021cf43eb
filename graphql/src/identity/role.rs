//! Who holds which role, for those who give and end the roles.

use async_graphql::{Context, ID, Object, Result};
use entity::id::{AssociationId, OwnerId};
use service::{
    Ctx,
    identity::{self, AccountView, RoleView},
    page::Slice,
};

use super::object::{Account, Role};
use crate::{
    connection::{Connection, page},
    loader::{loaders, service_of},
    property::{Association, Owner},
    scalar::{self, Date, DateTime},
};

/// A role that somebody holds, or is going to hold, with its days.
pub struct RoleAssignment {
    view: RoleView,
    /// Whether its holder is an owner who owns nothing today, where that was found out for a whole list.
    without_title: Option<bool>,
}

impl From<RoleView> for RoleAssignment {
    fn from(view: RoleView) -> Self {
        Self { view, without_title: None }
    }
}

/// A page of roles; which of them belong to owners who own nothing any more is asked for all of them at once.
///
/// # Errors
/// Those of the question.
pub async fn assignments(ctx: &Ctx, roles: Slice<RoleView>) -> Result<Connection<RoleAssignment>> {
    let lost = identity::roles_without_title(ctx, &roles.rows).await?;
    let row = |view: RoleView| RoleAssignment { without_title: Some(lost.contains(&view.row.id)), view };
    Ok(roles.map(row).into())
}

/// The roles in an association that are not over, or those of one of its owners.
///
/// # Errors
/// `Forbidden` and `association-unknown` unless a syndic of the association asks; `page-size`, `cursor-malformed`.
pub async fn roles_in(
    ctx: &Context<'_>,
    association: AssociationId,
    owner: Option<ID>,
    first: Option<i32>,
    after: Option<&str>,
) -> Result<Option<Connection<RoleAssignment>>> {
    let (service, page) = (service_of(ctx)?, page(first, after)?);
    let roles = match owner.as_ref().map(scalar::read::<OwnerId>) {
        None => identity::roles_list(service, Some(association), page).await?,
        // What is no identifier at all is taken for one that nothing has.
        Some(owner) => {
            let rows = match owner {
                Some(owner) => identity::roles_by_owner(service, association, owner).await?,
                None => Vec::new(),
            };
            let skipped = usize::try_from(page.offset).unwrap_or(usize::MAX);
            let first = usize::try_from(page.first).unwrap_or(usize::MAX);
            let has_next = rows.len() > skipped.saturating_add(first);
            Slice { rows: rows.into_iter().skip(skipped).take(first).collect(), offset: page.offset, has_next }
        }
    };
    Ok(Some(assignments(service, roles).await?))
}

/// A role that somebody holds, or is going to hold, with its days.
#[Object]
impl RoleAssignment {
    /// Opaque identifier, for `roleEnd`.
    async fn id(&self) -> ID {
        scalar::id(self.view.row.id)
    }

    /// Who holds it.
    async fn account(&self) -> Account {
        Account(AccountView { id: self.view.row.account_id, display_name: self.view.display_name.clone() })
    }

    /// Her sign-in address.
    async fn email(&self) -> &str {
        &self.view.email
    }

    /// Which.
    async fn role(&self) -> Role {
        self.view.row.role.into()
    }

    /// Where; absent for the people of a firm, who hold it in every association of the organization.
    async fn association(&self, ctx: &Context<'_>) -> Result<Option<Association>> {
        match self.view.row.association_id {
            Some(id) => Ok(loaders(ctx)?.associations.load(id).await?.map(Association)),
            None => Ok(None),
        }
    }

    /// For an owner: the person of the register who she is.
    async fn owner(&self, ctx: &Context<'_>) -> Result<Option<Owner>> {
        match self.view.row.owner_id {
            Some(id) => Ok(loaders(ctx)?.owners.load(id).await?.map(Owner)),
            None => Ok(None),
        }
    }

    /// Whether it is the role of an owner who owns nothing today: the end of her access is proposed, and somebody decides.
    async fn without_title(&self, ctx: &Context<'_>) -> Result<bool> {
        match self.without_title {
            Some(without) => Ok(without),
            None => {
                let view = std::slice::from_ref(&self.view);
                Ok(!identity::roles_without_title(service_of(ctx)?, view).await?.is_empty())
            }
        }
    }

    /// First day; absent for roles that were given before days were written down.
    async fn starts_on(&self) -> Option<Date> {
        self.view.row.starts_on.map(Date)
    }

    /// Last day, included; absent for a role without end.
    async fn ends_on(&self) -> Option<Date> {
        self.view.row.ends_on.map(Date)
    }

    /// What gave it: the meeting, the contract, the deed.
    async fn decision(&self) -> Option<&str> {
        self.view.row.decision.as_deref()
    }

    /// When it was given.
    async fn created_at(&self) -> DateTime {
        DateTime(self.view.row.created_at)
    }

    /// Since when it counts; absent while its holder has still to show that it is meant for her.
    async fn accepted_at(&self) -> Option<DateTime> {
        self.view.row.accepted_at.map(DateTime)
    }

    /// When it was taken back.
    async fn ended_at(&self) -> Option<DateTime> {
        self.view.row.ended_at.map(DateTime)
    }
}
