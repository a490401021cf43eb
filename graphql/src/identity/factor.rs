//! The second factor: the person's own, and what an organization asks of its people.

use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use entity::id::{AccountId, OrganizationId};
use service::identity::{self, AccountView, BackupCodes, FactorHolder, FactorSetUp, FactorView};

use super::{
    object::Account,
    organization::Organization,
    request::{itself, once},
};
use crate::{
    payload::{Act, payload},
    scalar::{self, DateTime},
};

/// The person's second factor.
#[derive(SimpleObject)]
pub struct SecondFactor {
    /// Whether a code is asked for at every sign-in.
    active: bool,
    /// When it was set up.
    verified_at: Option<DateTime>,
    /// When a code was last right.
    last_used_at: Option<DateTime>,
    /// Backup codes that have not been used.
    backup_codes_left: u64,
    /// Whether her organization asks for one which she does not have: everything there is `SECOND_FACTOR_REQUIRED` until she has set it up.
    demanded: bool,
}

impl From<FactorView> for SecondFactor {
    fn from(view: FactorView) -> Self {
        Self {
            active: view.active,
            verified_at: view.verified_at.map(DateTime),
            last_used_at: view.last_used_at.map(DateTime),
            backup_codes_left: view.backup_codes_left,
            demanded: view.demanded,
        }
    }
}

/// Somebody who works in an organization, and whether she has a second factor.
pub struct SecondFactorHolder(FactorHolder);

impl From<FactorHolder> for SecondFactorHolder {
    fn from(holder: FactorHolder) -> Self {
        Self(holder)
    }
}

/// Somebody who works in an organization, and whether she has a second factor.
#[Object]
impl SecondFactorHolder {
    /// Who: `secondFactorRevoke` takes it off for her.
    async fn account(&self) -> Account {
        Account(AccountView { id: self.0.account, display_name: self.0.display_name.clone() })
    }

    /// Her sign-in address.
    async fn email(&self) -> &str {
        &self.0.email
    }

    /// Whether a code is asked for when she signs in.
    async fn active(&self) -> bool {
        self.0.has_factor
    }
}

/// What an authenticator app is given, said once.
#[derive(SimpleObject)]
pub struct SecondFactorSecret {
    /// The secret in Base32 and groups of four, for typing.
    secret: String,
    /// The same as an `otpauth://` address.
    uri: String,
    /// The address as a QR code, in SVG.
    qr_svg: String,
}

impl From<FactorSetUp> for SecondFactorSecret {
    fn from(set_up: FactorSetUp) -> Self {
        Self { secret: set_up.secret, uri: set_up.uri, qr_svg: set_up.qr_svg }
    }
}

/// Backup codes, said once and never again. Each opens the account once, beside the password.
#[derive(SimpleObject)]
pub struct BackupCodeList {
    /// The codes, `XXXX-XXXX`.
    codes: Vec<String>,
}

impl From<BackupCodes> for BackupCodeList {
    fn from(codes: BackupCodes) -> Self {
        Self { codes: codes.0 }
    }
}

payload! {
    /// What `secondFactorSetUp` answers.
    SecondFactorSetUpPayload {
        /// What the app is given.
        set_up: SecondFactorSecret
    }
}

payload! {
    /// What `secondFactorEnable` answers.
    SecondFactorEnablePayload {
        /// The first backup codes.
        backup_codes: BackupCodeList
    }
}

payload! {
    /// What `backupCodesRenew` answers.
    BackupCodesRenewPayload {
        /// The codes that replace those of before.
        backup_codes: BackupCodeList
    }
}

payload! {
    /// What `secondFactorDisable` answers.
    SecondFactorDisablePayload {
        /// The second factor, which is off.
        second_factor: SecondFactor
    }
}

payload! {
    /// What `secondFactorRevoke` answers.
    SecondFactorRevokePayload {
        /// Whose it was.
        account: Account
    }
}

payload! {
    versioned
    /// What `organizationRequireSecondFactor` answers.
    OrganizationRequireSecondFactorPayload {
        /// The organization.
        organization: Organization
    }
}

/// What `secondFactorSetUp` takes.
#[derive(InputObject)]
pub struct SecondFactorSetUpInput {
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `secondFactorEnable` takes.
#[derive(InputObject)]
pub struct SecondFactorEnableInput {
    /// Six digits from the app.
    #[graphql(secret)]
    code: String,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `backupCodesRenew` takes.
#[derive(InputObject)]
pub struct BackupCodesRenewInput {
    /// Six digits from the app, or a backup code.
    #[graphql(secret)]
    code: String,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `secondFactorDisable` takes.
#[derive(InputObject)]
pub struct SecondFactorDisableInput {
    /// The person's password; absent for an account that has none.
    #[graphql(secret)]
    password: Option<String>,
    /// Six digits from the app, or a backup code.
    #[graphql(secret)]
    code: String,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `secondFactorRevoke` takes.
#[derive(InputObject)]
pub struct SecondFactorRevokeInput {
    /// Whose.
    account_id: ID,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `organizationRequireSecondFactor` takes.
#[derive(InputObject)]
pub struct OrganizationRequireSecondFactorInput {
    /// The organization.
    id: ID,
    /// Whether everybody who works in it needs a second factor from now on.
    required: bool,
    /// The version that the change is made from; absent to overwrite whatever is there.
    expected_version: Option<i32>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// Changes about second factors.
#[derive(Default)]
pub struct FactorMutation;

#[Object]
impl FactorMutation {
    /// Makes a secret for the person's authenticator app. It does nothing before `secondFactorEnable`; doing it again makes another one.
    async fn second_factor_set_up(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Nothing but the client's own name for it.")] input: SecondFactorSetUpInput,
    ) -> Result<Option<SecondFactorSetUpPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = identity::second_factor_set_up(act.ctx).await.map(once);
        act.answer("clientMutationId", done, None, itself).await
    }

    /// Turns the person's second factor on, with a first code from the app.
    async fn second_factor_enable(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The code.")] input: SecondFactorEnableInput,
    ) -> Result<Option<SecondFactorEnablePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = identity::second_factor_enable(act.ctx, &input.code).await.map(once);
        act.answer("code", done, None, itself).await
    }

    /// Makes ten new backup codes; those of before are good for nothing any more.
    async fn backup_codes_renew(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "A code.")] input: BackupCodesRenewInput,
    ) -> Result<Option<BackupCodesRenewPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = identity::backup_codes_renew(act.ctx, &input.code).await.map(once);
        act.answer("code", done, None, itself).await
    }

    /// Takes the person's own second factor off.
    async fn second_factor_disable(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Password and code.")] input: SecondFactorDisableInput,
    ) -> Result<Option<SecondFactorDisablePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let password = input.password.unwrap_or_default();
        let done = identity::second_factor_disable(act.ctx, &password, &input.code).await.map(once);
        act.answer("code", done, None, |ctx, ()| identity::second_factor(ctx)).await
    }

    /// Takes the second factor off for somebody who has lost it. A syndic of the whole firm may for people who work in her organization alone,
    /// whoever runs the platform for everybody.
    async fn second_factor_revoke(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whose.")] input: SecondFactorRevokeInput,
    ) -> Result<Option<SecondFactorRevokePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let done = async {
            act.ctx.account()?;
            let account = scalar::known::<AccountId>(&input.account_id, "account-unknown")?;
            identity::second_factor_revoke(act.ctx, account).await.map(once)
        }
        .await;
        act.answer("accountId", done, None, itself).await
    }

    /// Has an organization ask everybody who works in it for a second factor, or no longer. A syndic of the whole firm who has one herself may, and
    /// whoever runs the platform.
    async fn organization_require_second_factor(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which organization, and whether.")] input: OrganizationRequireSecondFactorInput,
    ) -> Result<Option<OrganizationRequireSecondFactorPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let shown = scalar::read::<OrganizationId>(&input.id);
        let done = async {
            act.ctx.account()?;
            let id = scalar::known::<OrganizationId>(&input.id, "organization-unknown")?;
            let (required, version) = (input.required, input.expected_version);
            identity::organization_require_second_factor(act.ctx, id, required, version, act.key()?).await
        }
        .await;
        act.answer("id", done, shown, identity::organization_fetch).await
    }
}
