//! Organizations, accounts, support and the switch from one organization to another.

use async_graphql::{Context, ID, InputObject, Object, Result};
use entity::{
    id::{AccountId, OrganizationId, SupportGrantId},
    identity::{OrganizationForm, SupportForm},
};
use service::{
    Ctx,
    identity::{self, AccountForm, AccountView},
};

use super::{
    object::Account,
    organization::{Organization, Plan, SupportGrant},
    request::once,
};
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
    versioned
    /// What `organizationUpdate` answers.
    OrganizationUpdatePayload {
        /// The organization as it is now.
        organization: Organization
    }
}

payload! {
    versioned
    /// What `organizationSuspend` answers.
    OrganizationSuspendPayload {
        /// The organization as it is now.
        organization: Organization
    }
}

payload! {
    versioned
    /// What `organizationActivate` answers.
    OrganizationActivatePayload {
        /// The organization as it is now.
        organization: Organization
    }
}

payload! {
    /// What `accountDeactivate` answers.
    AccountDeactivatePayload {
        /// The account.
        account: Account
    }
}

payload! {
    /// What `accountActivate` answers.
    AccountActivatePayload {
        /// The account.
        account: Account
    }
}

payload! {
    /// What `contextSwitch` answers.
    ContextSwitchPayload {
        /// The organization that the session works in from the next request on.
        organization: Organization
    }
}

payload! {
    /// What `supportGrant` answers.
    SupportGrantPayload {
        /// The grant.
        grant: SupportGrant
    }
}

payload! {
    /// What `supportRevoke` answers.
    SupportRevokePayload {
        /// The grant.
        grant: SupportGrant
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
    /// Its short name; made from the name when absent.
    slug: Option<String>,
    /// Its plan; the smallest when absent.
    plan: Option<Plan>,
    /// Where it is written to.
    contact_email: Option<String>,
    /// Where it is called.
    contact_phone: Option<String>,
    /// Its first syndic.
    syndic: AccountInput,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// What `organizationUpdate` takes: everything that is written down.
#[derive(InputObject)]
pub struct OrganizationUpdateInput {
    /// The organization.
    id: ID,
    /// The version that the change was made from; without it the last one wins.
    expected_version: Option<i32>,
    /// The name of the firm or of the self-managed co-ownership.
    name: String,
    /// Its short name; made from the name when absent.
    slug: Option<String>,
    /// Its plan. One that has no room for what is there already is refused.
    plan: Plan,
    /// Where it is written to.
    contact_email: Option<String>,
    /// Where it is called.
    contact_phone: Option<String>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// What `organizationSuspend` takes.
#[derive(InputObject)]
pub struct OrganizationSuspendInput {
    /// The organization.
    id: ID,
    /// The version that was looked at; without it any is meant.
    expected_version: Option<i32>,
    /// Why, in words that its people are shown.
    reason: String,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// What `organizationActivate` takes.
#[derive(InputObject)]
pub struct OrganizationActivateInput {
    /// The organization.
    id: ID,
    /// The version that was looked at; without it any is meant.
    expected_version: Option<i32>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// The account that is closed.
#[derive(InputObject)]
pub struct AccountDeactivateInput {
    /// The account.
    account_id: ID,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// The account that is opened again.
#[derive(InputObject)]
pub struct AccountActivateInput {
    /// The account.
    account_id: ID,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `contextSwitch` takes.
#[derive(InputObject)]
pub struct ContextSwitchInput {
    /// The organization, one where the person holds a role today.
    organization_id: ID,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `supportGrant` takes.
#[derive(InputObject)]
pub struct SupportGrantInput {
    /// Last day, at most seven days from today, today included.
    ends_on: String,
    /// What help is wanted with.
    reason: String,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// What `supportRevoke` takes.
#[derive(InputObject)]
pub struct SupportRevokeInput {
    /// The grant.
    grant_id: ID,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// Changes of organizations and of who runs them.
#[derive(Default)]
pub struct OrganizationMutation;

#[Object]
impl OrganizationMutation {
    /// Makes an organization and the account of its first syndic. Only the people who run the platform may.
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
        let form = form(input.name, input.slug, input.plan, input.contact_email, input.contact_phone);
        let done = async { identity::organization_create(act.ctx, &form, &syndic, act.key()?).await }.await;
        act.answer("name", done, None, identity::organization_fetch).await
    }

    /// Changes an organization's name, plan and means of contact. Only the people who run the platform may.
    async fn organization_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The organization as it shall be.")] input: OrganizationUpdateInput,
    ) -> Result<Option<OrganizationUpdatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = scalar::read::<OrganizationId>(&input.id);
        let form = form(input.name, input.slug, Some(input.plan), input.contact_email, input.contact_phone);
        let done = async {
            act.ctx.prove_platform()?;
            let id = scalar::known::<OrganizationId>(&input.id, "organization-unknown")?;
            identity::organization_update(act.ctx, id, input.expected_version, &form, act.key()?).await
        }
        .await;
        act.answer("id", done, id, identity::organization_fetch).await
    }

    /// Stops the work of an organization: its people can neither read nor write there, and are told why. Only the people who run the platform may.
    async fn organization_suspend(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The organization, and why.")] input: OrganizationSuspendInput,
    ) -> Result<Option<OrganizationSuspendPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = scalar::read::<OrganizationId>(&input.id);
        let done = async {
            act.ctx.prove_platform()?;
            let id = scalar::known::<OrganizationId>(&input.id, "organization-unknown")?;
            identity::organization_suspend(act.ctx, id, input.expected_version, &input.reason, act.key()?).await
        }
        .await;
        act.answer("id", done, id, identity::organization_fetch).await
    }

    /// Lets an organization work again. Only the people who run the platform may.
    async fn organization_activate(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The organization.")] input: OrganizationActivateInput,
    ) -> Result<Option<OrganizationActivatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = scalar::read::<OrganizationId>(&input.id);
        let done = async {
            act.ctx.prove_platform()?;
            let id = scalar::known::<OrganizationId>(&input.id, "organization-unknown")?;
            identity::organization_activate(act.ctx, id, input.expected_version, act.key()?).await
        }
        .await;
        act.answer("id", done, id, identity::organization_fetch).await
    }

    /// Closes an account: its sessions end at once and nobody signs in with it. Only the people who run the platform may.
    async fn account_deactivate(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The account.")] input: AccountDeactivateInput,
    ) -> Result<Option<AccountDeactivatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = async {
            act.ctx.prove_platform()?;
            let id = scalar::known::<AccountId>(&input.account_id, "account-unknown")?;
            identity::account_deactivate(act.ctx, id).await
        }
        .await;
        act.answer("accountId", done.map(once), None, account_fetch).await
    }

    /// Opens a closed account again. Only the people who run the platform may.
    async fn account_activate(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The account.")] input: AccountActivateInput,
    ) -> Result<Option<AccountActivatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = async {
            act.ctx.prove_platform()?;
            let id = scalar::known::<AccountId>(&input.account_id, "account-unknown")?;
            identity::account_activate(act.ctx, id).await
        }
        .await;
        act.answer("accountId", done.map(once), None, account_fetch).await
    }

    /// Lets the session work in another organization of the person. The rest of this request still works where it began.
    async fn context_switch(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Where to.")] input: ContextSwitchInput,
    ) -> Result<Option<ContextSwitchPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = async {
            act.ctx.account()?;
            let id = scalar::known::<OrganizationId>(&input.organization_id, "organization-unknown")?;
            identity::context_switch(act.ctx, id).await
        }
        .await;
        act.answer("organizationId", done.map(once), None, identity::organization_switched).await
    }

    /// Lets the people who run the platform read in the organization for a few days. Only a syndic of the whole organization may.
    async fn support_grant(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Until when, and why.")] input: SupportGrantInput,
    ) -> Result<Option<SupportGrantPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let form = SupportForm { ends_on: input.ends_on, reason: input.reason };
        let done = async { identity::support_grant(act.ctx, &form, act.key()?).await }.await;
        act.answer("endsOn", done, None, identity::support_fetch).await
    }

    /// Takes such a permission back, at once. Only a syndic of the whole organization may.
    async fn support_revoke(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The permission.")] input: SupportRevokeInput,
    ) -> Result<Option<SupportRevokePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = async {
            act.ctx.prove(entity::identity::Permission::AssociationWrite)?;
            let id = scalar::known::<SupportGrantId>(&input.grant_id, "support-unknown")?;
            identity::support_revoke(act.ctx, id, act.key()?).await
        }
        .await;
        act.answer("grantId", done, None, identity::support_fetch).await
    }
}

fn form(
    name: String,
    slug: Option<String>,
    plan: Option<Plan>,
    contact_email: Option<String>,
    contact_phone: Option<String>,
) -> OrganizationForm {
    OrganizationForm {
        name,
        slug: slug.unwrap_or_default(),
        plan: plan.map(|plan| entity::identity::Plan::from(plan).code().to_owned()).unwrap_or_default(),
        contact_email: contact_email.unwrap_or_default(),
        contact_phone: contact_phone.unwrap_or_default(),
    }
}

async fn account_fetch(ctx: &Ctx, id: AccountId) -> service::Result<AccountView> {
    let row = identity::account_detail(ctx, id).await?.row;
    Ok(AccountView { id: row.id, display_name: row.display_name })
}

impl From<(OrganizationId, String)> for Organization {
    fn from((id, name): (OrganizationId, String)) -> Self {
        Self::new(id, name)
    }
}
