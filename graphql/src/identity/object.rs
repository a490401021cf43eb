//! The person who asks, accounts, organizations and roles.

use async_graphql::{Context, Enum, ID, Object, Result};
use service::{
    identity::{self, AccountView, HeldRole},
    messaging::{self, NotificationFilter},
    outside, property, transfer,
};

use super::{
    account::{Session, sessions},
    factor::SecondFactor,
    organization::{Organization, ViewerHat},
    standing::ViewerStanding,
    token::{LinkedIdentity, PersonalToken, Program},
};
use crate::{
    connection::{Connection, about, list_cost, page},
    library::{StorageUsage, usage_of},
    loader::{loaders, service_of},
    messaging::{Notification, NotificationPreferences, PushSubscription},
    outside::{CalendarFeed, Webhook},
    property::{Association, Owner},
    scalar::{self, Locale},
    transfer::{NotaryFile, Transfer, TransferFigures, TransferFilterInput, transfers_of},
};

/// What a person is in an association, or in every association of the organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::identity::Role")]
pub enum Role {
    /// Runs the platform; sees organizations, never what they keep.
    Superadmin,
    /// The syndic (C. civ. art. 3.89), or somebody of the syndic's firm.
    Syndic,
    /// Keeps the books on the syndic's behalf.
    Accountant,
    /// A member of the council of co-ownership (C. civ. art. 3.90).
    CouncilMember,
    /// A co-owner.
    Owner,
    /// A tenant or another person who lives in or uses a unit.
    Occupant,
    /// Carries out works.
    Contractor,
    /// Asks for the information of C. civ. art. 3.94.
    Notary,
}

/// The person who asks.
pub struct Viewer;

/// The person who asks.
#[Object]
impl Viewer {
    /// Her account.
    async fn account(&self, ctx: &Context<'_>) -> Result<Account> {
        let actor = service_of(ctx)?.account()?;
        Ok(Account(AccountView { id: actor.account, display_name: actor.display_name.clone() }))
    }

    /// How much room there is for files in the organization that she works in, for whoever brings files there.
    async fn storage_usage(&self, ctx: &Context<'_>) -> Result<Option<StorageUsage>> {
        usage_of(ctx).await.map(Some)
    }

    /// Her sign-in address.
    async fn email(&self, ctx: &Context<'_>) -> Result<String> {
        Ok(service_of(ctx)?.account()?.email.clone())
    }

    /// The language that she chose.
    async fn language(&self, ctx: &Context<'_>) -> Result<Locale> {
        Ok(Locale(service_of(ctx)?.account()?.language))
    }

    /// Whether she has shown that she reads the mail of that address: `emailChangeRequest` sends a link to it.
    async fn email_proven(&self, ctx: &Context<'_>) -> Result<bool> {
        Ok(!identity::email_unproven(service_of(ctx)?).await?)
    }

    /// In what way she stands in the organization that she is working in.
    async fn standing(&self, ctx: &Context<'_>) -> Result<ViewerStanding> {
        Ok(ViewerStanding::from(&service_of(ctx)?.account()?.standing))
    }

    /// Whether she runs the platform.
    async fn superadmin(&self, ctx: &Context<'_>) -> Result<bool> {
        Ok(service_of(ctx)?.account()?.superadmin)
    }

    /// The organization that she is working in.
    async fn organization(&self, ctx: &Context<'_>) -> Result<Option<Organization>> {
        let organization = service_of(ctx)?.account()?.organization.clone();
        Ok(organization.map(|(id, name)| Organization::new(id, name)))
    }

    /// Every role that she holds or is going to hold, wherever: `contextSwitch` leads from one organization to another.
    async fn hats(&self, ctx: &Context<'_>) -> Result<Vec<ViewerHat>> {
        Ok(identity::hats(service_of(ctx)?).await?.into_iter().map(ViewerHat).collect())
    }

    /// The roles that she holds there now.
    async fn roles(&self, ctx: &Context<'_>) -> Result<Vec<ViewerRole>> {
        Ok(service_of(ctx)?.account()?.roles.iter().cloned().map(ViewerRole).collect())
    }

    /// Her personal tokens that still work, the newest first: 20 at most.
    #[graphql(complexity = "about(20, child_complexity)")]
    async fn personal_tokens(&self, ctx: &Context<'_>) -> Result<Vec<PersonalToken>> {
        Ok(identity::personal_tokens_list(service_of(ctx)?).await?.into_iter().map(PersonalToken::from).collect())
    }

    /// The addresses under which calendars follow what concerns her in the organization that she works in, the newest first: 20 at most.
    #[graphql(complexity = "about(20, child_complexity)")]
    async fn calendar_feeds(&self, ctx: &Context<'_>) -> Result<Option<Vec<CalendarFeed>>> {
        Ok(Some(outside::calendar_feeds(service_of(ctx)?).await?.into_iter().map(CalendarFeed::from).collect()))
    }

    /// The webhooks of the organization that she works in, the newest first: 20 at most; for those who lead all of it.
    #[graphql(complexity = "about(20, child_complexity)")]
    async fn webhooks(&self, ctx: &Context<'_>) -> Result<Option<Vec<Webhook>>> {
        Ok(Some(outside::webhooks_list(service_of(ctx)?).await?.into_iter().map(Webhook::from).collect()))
    }

    /// The programs that are signed in for her, the newest first: 50 at most.
    #[graphql(complexity = "about(50, child_complexity)")]
    async fn programs(&self, ctx: &Context<'_>) -> Result<Vec<Program>> {
        Ok(identity::programs_list(service_of(ctx)?).await?.into_iter().map(Program::from).collect())
    }

    /// The identities at other providers that open her account, the oldest first: 20 at most.
    #[graphql(complexity = "about(20, child_complexity)")]
    async fn identities(&self, ctx: &Context<'_>) -> Result<Vec<LinkedIdentity>> {
        Ok(identity::identities_list(service_of(ctx)?).await?.into_iter().map(LinkedIdentity::from).collect())
    }

    /// Her second factor.
    async fn second_factor(&self, ctx: &Context<'_>) -> Result<SecondFactor> {
        Ok(identity::second_factor(service_of(ctx)?).await?.into())
    }

    /// The browsers in which she is signed in, the one used last first; a hundred at most.
    async fn sessions(&self, ctx: &Context<'_>) -> Result<Vec<Session>> {
        Ok(sessions(service_of(ctx)?, ()).await?)
    }

    /// What she has been told, in whatever organization, the newest first.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn notifications(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only those that she has not read.", default = false)] unread: bool,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<Notification>>> {
        let page = page(first, after.as_deref())?;
        let filter = NotificationFilter { unread };
        Ok(Some(messaging::notifications_list(service_of(ctx)?, filter, page).await?.into()))
    }

    /// The key that a browser must be given to let the server wake it; absent where browsers are not woken.
    async fn push_key(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        Ok(messaging::push_key(service_of(ctx)?).await?)
    }

    /// The browsers that she lets the server wake, newest first; twenty at most.
    #[graphql(complexity = "about(20, child_complexity)")]
    async fn push_subscriptions(&self, ctx: &Context<'_>) -> Result<Vec<PushSubscription>> {
        let rows = messaging::push_subscriptions(service_of(ctx)?).await?;
        Ok(rows.into_iter().map(PushSubscription::from).collect())
    }

    /// How many notifications she has not read; from 100 on they are not counted.
    async fn notification_count(&self, ctx: &Context<'_>) -> Result<u32> {
        Ok(messaging::notifications_unread(service_of(ctx)?).await?)
    }

    /// How she wants to be told.
    async fn notification_preferences(&self, ctx: &Context<'_>) -> Result<NotificationPreferences> {
        Ok(messaging::notification_preferences(service_of(ctx)?).await?.into())
    }

    /// The requests for the information on the transfer of a unit in the associations that she manages, and those about her own units; those whose term
    /// ends first before the others.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn transfers(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which of them; all by default.")] filter: Option<TransferFilterInput>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<Transfer>>> {
        let page = page(first, after.as_deref())?;
        transfers_of(ctx, None, filter, page).await.map(Some)
    }

    /// How the requests of all the associations stand that she manages.
    async fn transfer_figures(&self, ctx: &Context<'_>) -> Result<Option<TransferFigures>> {
        Ok(Some(transfer::transfer_figures(service_of(ctx)?).await?.into()))
    }

    /// What she asked for herself by her address, in whatever organization, as a notary, an agent or a seller: the latest first.
    #[graphql(complexity = "about(10, child_complexity)")]
    async fn notary_files(&self, ctx: &Context<'_>) -> Result<Vec<NotaryFile>> {
        Ok(transfer::files_of_mine(service_of(ctx)?).await?.into_iter().map(NotaryFile::from).collect())
    }

    /// The associations that she may read, by name.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn associations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Those that were put away instead of those in use.", default = false)] archived: bool,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Connection<Association>>> {
        let page = page(first, after.as_deref())?;
        Ok(Some(property::associations_list(service_of(ctx)?, archived, page).await?.into()))
    }
}

/// A role that the person holds.
pub struct ViewerRole(HeldRole);

/// A role that the person holds.
#[Object]
impl ViewerRole {
    /// Which.
    async fn role(&self) -> Role {
        self.0.role.into()
    }

    /// Where; absent for the people of a firm, who hold it in every association of the organization.
    async fn association(&self, ctx: &Context<'_>) -> Result<Option<Association>> {
        match self.0.association {
            Some(id) => Ok(loaders(ctx)?.associations.load(id).await?.map(Association)),
            None => Ok(None),
        }
    }

    /// For an owner: the person of the register who she is.
    async fn owner(&self, ctx: &Context<'_>) -> Result<Option<Owner>> {
        match self.0.owner {
            Some(id) => Ok(loaders(ctx)?.owners.load(id).await?.map(Owner)),
            None => Ok(None),
        }
    }
}

/// A person who signs in, as colleagues see her.
pub struct Account(pub AccountView);

impl From<AccountView> for Account {
    fn from(view: AccountView) -> Self {
        Self(view)
    }
}

/// A person who signs in, as colleagues see her.
#[Object]
impl Account {
    /// Opaque identifier, for `node(id:)`.
    pub async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// How the person is addressed.
    async fn display_name(&self) -> &str {
        &self.0.display_name
    }
}
