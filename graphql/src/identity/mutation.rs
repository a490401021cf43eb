//! Giving and ending roles.

use async_graphql::{Context, ID, InputObject, Object, Result};
use entity::{
    id::{AssociationId, OwnerId, RoleAssignmentId},
    identity::{Permission, RoleTermForm},
    refusal::Refusal,
};
use service::identity::{self, AccountForm, RoleGrant};

use super::{object::Role, role::RoleAssignment};
use crate::{
    payload::{Act, payload},
    scalar,
};

payload! {
    /// What `roleGrant` answers.
    RoleGrantPayload {
        /// The role that was given.
        assignment: RoleAssignment
    }
}

payload! {
    /// What `roleEnd` answers.
    RoleEndPayload {
        /// The role as it is now.
        assignment: RoleAssignment
    }
}

/// What `roleGrant` takes.
#[derive(InputObject)]
pub struct RoleGrantInput {
    /// Where; absent for a role in every association of the organization, which only a syndic and an accountant can hold.
    association_id: Option<ID>,
    /// Which role.
    role: Role,
    /// For an owner, or a member of the council who is one: the person of the register who she is.
    owner_id: Option<ID>,
    /// Sign-in address. Whoever has an account already keeps it as it is.
    email: String,
    /// How the person is addressed. Colleagues see it until she comes in for the first time.
    display_name: String,
    /// Language code: `fr`, `nl`, `de` or `en`.
    language: String,
    /// First day; today when absent.
    starts_on: Option<String>,
    /// Last day, included; absent for a role without end.
    ends_on: Option<String>,
    /// What gave the role: the meeting, the contract, the deed.
    decision: Option<String>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// What `roleEnd` takes.
#[derive(InputObject)]
pub struct RoleEndInput {
    /// The role.
    assignment_id: ID,
    /// Its last day, today or later; absent to end it at once.
    ends_on: Option<String>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// Changes of the identity room.
#[derive(Default)]
pub struct IdentityMutation;

#[Object]
impl IdentityMutation {
    /// Gives somebody a role from a day on; makes the account when the address has none. Nobody gives more than she holds.
    async fn role_grant(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who becomes what.")] input: RoleGrantInput,
    ) -> Result<Option<RoleGrantPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let person = AccountForm {
            email: input.email,
            display_name: input.display_name,
            language: input.language,
            password: String::new(),
        };
        let term = RoleTermForm {
            starts_on: input.starts_on.unwrap_or_default(),
            ends_on: input.ends_on.unwrap_or_default(),
            decision: input.decision.unwrap_or_default(),
        };
        let done = async {
            act.ctx.account()?;
            let place = |id: &ID| scalar::known::<AssociationId>(id, "association-unknown");
            let unknown = || Refusal::new("owner-unknown").at("owner");
            let owner = |id: &ID| scalar::read::<OwnerId>(id).ok_or_else(unknown);
            let grant = RoleGrant {
                association: input.association_id.as_ref().map(place).transpose()?,
                role: input.role.into(),
                owner: input.owner_id.as_ref().map(owner).transpose()?,
            };
            identity::role_grant(act.ctx, &grant, &person, &term, act.key()?).await
        }
        .await;
        act.answer("associationId", done, None, identity::role_fetch).await
    }

    /// Ends a role, at once or on a day to come. The last syndic of an organization stays.
    async fn role_end(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which role, and when.")] input: RoleEndInput,
    ) -> Result<Option<RoleEndPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let last_day = input.ends_on.unwrap_or_default();
        let done = async {
            act.ctx.prove(Permission::AssociationWrite)?;
            let id = scalar::known::<RoleAssignmentId>(&input.assignment_id, "role-unknown")?;
            identity::role_end(act.ctx, id, &last_day, act.key()?).await
        }
        .await;
        act.answer("assignmentId", done, None, identity::role_fetch).await
    }
}
