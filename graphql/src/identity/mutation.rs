//! Making organizations and giving roles.

use async_graphql::{Context, ID, InputObject, Object, Result};
use entity::{
    id::{AssociationId, OrganizationId, OwnerId},
    refusal::Refusal,
};
use service::{
    Ctx, Error, Outcome,
    identity::{self, AccountForm, AccountView, OrganizationView},
    page::{MAX_FIRST, PageRequest},
};

use super::object::{Account, Organization, Role};
use crate::{
    payload::{Act, payload},
    scalar,
};

payload! {
    /// What `organizationCreate` answers.
    OrganizationCreatePayload {
        /// The new organization.
        organization: Organization
    }
}

payload! {
    /// What `roleGrant` answers.
    RoleGrantPayload {
        /// The account that now holds the role.
        account: Account
    }
}

/// A person who is to sign in.
#[derive(InputObject)]
pub struct AccountInput {
    /// Sign-in address.
    email: String,
    /// How the person is addressed.
    display_name: String,
    /// Language code: `fr`, `nl`, `de` or `en`.
    language: String,
    /// First password, 15 characters or more; absent for an account that is given one later.
    #[graphql(secret)]
    password: Option<String>,
}

/// What `organizationCreate` takes.
#[derive(InputObject)]
pub struct OrganizationCreateInput {
    /// The name of the firm or of the self-managed co-ownership.
    name: String,
    /// Its first syndic.
    syndic: AccountInput,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `roleGrant` takes.
#[derive(InputObject)]
pub struct RoleGrantInput {
    /// Where.
    association_id: ID,
    /// Which role.
    role: Role,
    /// For an owner: the person of the register who she is.
    owner_id: Option<ID>,
    /// Sign-in address. Whoever has an account already keeps it as it is.
    email: String,
    /// How the person is addressed.
    display_name: String,
    /// Language code: `fr`, `nl`, `de` or `en`.
    language: String,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// Changes of the identity room.
#[derive(Default)]
pub struct IdentityMutation;

#[Object]
impl IdentityMutation {
    /// Makes an organization and the account of its first syndic. Only the people who run the platform may; it is not idempotent.
    async fn organization_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The organization.")] input: OrganizationCreateInput,
    ) -> Result<Option<OrganizationCreatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let syndic = AccountForm {
            email: input.syndic.email,
            display_name: input.syndic.display_name,
            language: input.syndic.language,
            password: input.syndic.password.unwrap_or_default(),
        };
        let done = identity::organization_create(act.ctx, &input.name, &syndic).await;
        let done = done.map(|value| Outcome { value, replayed: false }).map_err(within_syndic);
        act.answer("name", done, None, organization_fetch).await
    }

    /// Gives somebody a role in an association; makes the account when the address has none.
    async fn role_grant(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who becomes what.")] input: RoleGrantInput,
    ) -> Result<Option<RoleGrantPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let form = AccountForm {
            email: input.email,
            display_name: input.display_name,
            language: input.language,
            password: String::new(),
        };
        let done = async {
            let association = scalar::known::<AssociationId>(&input.association_id, "association-unknown")?;
            let unknown = || Refusal::new("owner-unknown").at("owner");
            let owner =
                input.owner_id.as_ref().map(|id| scalar::read::<OwnerId>(id).ok_or_else(unknown)).transpose()?;
            identity::role_grant(act.ctx, association, input.role.into(), owner, &form, act.key()?).await
        }
        .await;
        act.answer("associationId", done, None, account_fetch).await
    }
}

/// The fields of the first account lie inside `syndic`, all but the name of the organization.
fn within_syndic(error: Error) -> Error {
    match error {
        Error::Refused(refusals) => {
            let place = |refusal: Refusal| if refusal.path == ["name"] { refusal } else { refusal.prefixed("syndic") };
            Error::Refused(refusals.into_iter().map(place).collect())
        }
        other => other,
    }
}

/// The newest organizations come first, so what has just been made is on the first page.
async fn organization_fetch(ctx: &Ctx, id: OrganizationId) -> service::Result<OrganizationView> {
    let page = PageRequest::new(MAX_FIRST, 0)?;
    let found = identity::organizations_list(ctx, page).await?.rows.into_iter().find(|row| row.id == id);
    found.ok_or_else(|| Error::not_found("organization-unknown"))
}

async fn account_fetch(ctx: &Ctx, id: entity::id::AccountId) -> service::Result<AccountView> {
    identity::accounts_by_ids(ctx, &[id]).await?.remove(&id).ok_or_else(|| Error::not_found("account-unknown"))
}
