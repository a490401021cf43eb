//! In what way somebody stands where she works, and the ways in and out: help, looking as an owner, roles that wait.

use async_graphql::{Context, Enum, ID, InputObject, Object, Result, SimpleObject};
use entity::{
    id::{OrganizationId, OwnerId},
    identity::Permission,
};
use service::{Ctx, Standing, identity};

use super::{
    object::Viewer,
    organization::ViewerHat,
    request::{address, itself, once},
};
use crate::{
    payload::{Act, payload},
    scalar::{self, Date},
};

/// In what way somebody stands in the organization that she works in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum StandingKind {
    /// As herself, with the roles that she holds.
    Full,
    /// Outside: the organization is suspended.
    Suspended,
    /// As somebody who runs the platform and was let in to look; nothing can be changed.
    Support,
    /// With the eyes of one owner; nothing can be changed.
    ViewAs,
}

/// In what way the person stands in the organization that she works in.
#[derive(SimpleObject)]
pub struct ViewerStanding {
    /// The way.
    kind: StandingKind,
    /// Whether nothing can be changed there.
    reads_only: bool,
    /// For help: the last day, included.
    ends_on: Option<Date>,
    /// For looking as an owner: which.
    owner_id: Option<ID>,
    /// For a suspended organization: why, in the words that its people are shown.
    reason: Option<String>,
}

impl From<&Standing> for ViewerStanding {
    fn from(standing: &Standing) -> Self {
        let kind = match standing {
            Standing::Full => StandingKind::Full,
            Standing::Suspended { .. } => StandingKind::Suspended,
            Standing::Support { .. } => StandingKind::Support,
            Standing::ViewAs { .. } => StandingKind::ViewAs,
        };
        let mut stands = Self { kind, reads_only: standing.reads_only(), ends_on: None, owner_id: None, reason: None };
        match standing {
            Standing::Full => {}
            Standing::Suspended { reason, .. } => stands.reason = Some(reason.clone()),
            Standing::Support { ends_on, .. } => stands.ends_on = Some(Date(*ends_on)),
            Standing::ViewAs { owner, .. } => stands.owner_id = Some(scalar::id(*owner)),
        }
        stands
    }
}

payload! {
    /// What `supportEnter` answers.
    SupportEnterPayload {
        /// The person, who looks into the organization from the next request on.
        viewer: Viewer
    }
}

payload! {
    /// What `supportLeave` answers.
    SupportLeavePayload {
        /// The person, who is outside from the next request on.
        viewer: Viewer
    }
}

payload! {
    /// What `viewAsBegin` answers.
    ViewAsBeginPayload {
        /// The person, who looks with the owner's eyes from the next request on.
        viewer: Viewer
    }
}

payload! {
    /// What `viewAsEnd` answers.
    ViewAsEndPayload {
        /// The person, who is herself again from the next request on.
        viewer: Viewer
    }
}

payload! {
    /// What `roleAccept` answers.
    RoleAcceptPayload {
        /// Every role that she holds or is going to hold.
        hats: Vec<ViewerHat>
    }
}

/// What `supportEnter` takes.
#[derive(InputObject)]
pub struct SupportEnterInput {
    /// The organization, which has given the permission.
    organization_id: ID,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `supportLeave` takes.
#[derive(InputObject)]
pub struct SupportLeaveInput {
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `viewAsBegin` takes.
#[derive(InputObject)]
pub struct ViewAsBeginInput {
    /// The owner.
    owner_id: ID,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `viewAsEnd` takes.
#[derive(InputObject)]
pub struct ViewAsEndInput {
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `roleAccept` takes.
#[derive(InputObject)]
pub struct RoleAcceptInput {
    /// The code of the organization's letter, as printed or as typed.
    #[graphql(secret)]
    code: String,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// Going in to help, looking as an owner, and taking roles that wait.
#[derive(Default)]
pub struct StandingMutation;

#[Object]
impl StandingMutation {
    /// Lets the session look into an organization that has asked for help. Only the people who run the platform may.
    async fn support_enter(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Where.")] input: SupportEnterInput,
    ) -> Result<Option<SupportEnterPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = async {
            act.ctx.prove_platform()?;
            let id = scalar::known::<OrganizationId>(&input.organization_id, "organization-unknown")?;
            identity::organization_fetch(act.ctx, id).await?;
            identity::support_enter(act.ctx, id).await
        }
        .await;
        act.answer("organizationId", done.map(|()| once(Viewer)), None, itself).await
    }

    /// Ends it.
    async fn support_leave(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Nothing but the client's own name for it.")] input: SupportLeaveInput,
    ) -> Result<Option<SupportLeavePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = identity::support_leave(act.ctx).await;
        act.answer("", done.map(|()| once(Viewer)), None, itself).await
    }

    /// Lets the session look with the eyes of one owner, without changing anything. Only a syndic of her association may.
    async fn view_as_begin(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "As whom.")] input: ViewAsBeginInput,
    ) -> Result<Option<ViewAsBeginPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = async {
            act.ctx.prove(Permission::OwnerWrite)?;
            let owner = scalar::known::<OwnerId>(&input.owner_id, "owner-unknown")?;
            identity::view_as_begin(act.ctx, owner).await
        }
        .await;
        act.answer("ownerId", done.map(|()| once(Viewer)), None, itself).await
    }

    /// Ends it.
    async fn view_as_end(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Nothing but the client's own name for it.")] input: ViewAsEndInput,
    ) -> Result<Option<ViewAsEndPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = identity::view_as_end(act.ctx).await;
        act.answer("", done.map(|()| once(Viewer)), None, itself).await
    }

    /// Takes the roles that an organization gave to the person's address, by the code of its letter. Needed while her address is not proven; a link
    /// that is sent to it by `emailChangeRequest` proves it.
    async fn role_accept(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The code.")] input: RoleAcceptInput,
    ) -> Result<Option<RoleAcceptPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = identity::roles_take(act.ctx, &input.code, &address(ctx)).await;
        act.answer("code", done.map(|_| once(())), None, hats).await
    }
}

async fn hats(ctx: &Ctx, (): ()) -> service::Result<Vec<ViewerHat>> {
    Ok(identity::hats(ctx).await?.into_iter().map(ViewerHat).collect::<Vec<_>>())
}
