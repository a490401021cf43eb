//! Demonstration data: four co-ownerships whose people, titles, keys and calls are always the same, counted from today.
//!
//! They are made through the very use cases that a syndic works with, so the demonstration cannot show what the product does not do.
//! Demo accounts have no password: they are entered from tiles that exist only while the host is a demonstration.

mod documents;
mod hochstrasse;
mod making;
mod parc;
mod scheldezicht;
mod several;
mod tilleuls;
mod transfers;

use entity::{
    id::{AccountId, AssociationId, KeyId, SessionId},
    identity::{Plan, Role, account},
    language::Language,
    property::owner,
};
use sea_orm::{ColumnTrait, QueryFilter};

use crate::{
    ctx::{Actor, Ctx, Host, RequestInfo},
    error::{Failure, Result},
    identity::{DEMO_DOMAIN, account_insert, organization_insert, role_insert},
    proof::{HeldRole, Proof},
    property::keys_by_associations,
    store::Purpose,
};

/// Who can be entered from the sign-in page: the part of the address before the `@`, the name, the language, the role.
const PEOPLE: [(&str, &str, Language, Role); 8] = [
    ("syndic", "Anne Peeters", Language::Fr, Role::Syndic),
    ("accountant", "Bram Willems", Language::Nl, Role::Accountant),
    ("council", "Karim Benali", Language::Fr, Role::CouncilMember),
    ("anne.dubois", "Anne Dubois", Language::Fr, Role::Owner),
    ("jan.peeters", "Jan Peeters", Language::Nl, Role::Owner),
    ("occupant", "Lina Haddad", Language::Fr, Role::Occupant),
    ("contractor", "Ascenseurs Mosan", Language::Fr, Role::Contractor),
    ("notary", "Me Claire Fontaine", Language::Fr, Role::Notary),
];

/// Fills an empty database with the demonstration; does nothing when it is there already.
///
/// # Errors
/// Failures, and refusals if the demonstration no longer keeps the rules.
pub async fn demo_fill(host: &Host) -> Result<()> {
    let syndic = format!("syndic@{DEMO_DOMAIN}");
    let tx = host.database.write(Purpose::Platform, std::sync::Arc::default()).await?;
    if tx.find_platform::<account::Entity>().filter(account::Column::Email.eq(syndic)).one(&tx).await?.is_some() {
        return Ok(());
    }
    let now = host.clock.now();
    let name = "Cabinet Peeters & Fils";
    let organization = organization_insert(&tx, name, Plan::Enterprise, now).await?;
    let mut accounts = Vec::with_capacity(PEOPLE.len());
    for (local, display_name, language, role) in PEOPLE {
        let id =
            account_insert(&tx, &format!("{local}@{DEMO_DOMAIN}"), display_name, language, None, false, now).await?;
        accounts.push((local, id, role));
    }
    let several = several::account(&tx, host).await?;
    let platform =
        account_insert(&tx, &format!("platform@{DEMO_DOMAIN}"), "Mitoyen", Language::En, None, true, now).await?;
    let (_, syndic, _) = *accounts.first().ok_or_else(|| Failure::new("the demonstration has no syndic"))?;
    let proof = Proof::system(organization, platform);
    role_insert(&tx, &proof, syndic, Role::Syndic, None, None, now).await?;
    tx.commit().await?;

    let ctx = acting(host, syndic, (organization, name.to_owned()));
    let tilleuls = tilleuls::make(&ctx).await?;
    let made = [tilleuls, parc::make(&ctx).await?, scheldezicht::make(&ctx).await?, hochstrasse::make(&ctx).await?];
    for (local, account, role) in accounts.into_iter().filter(|(_, _, role)| *role != Role::Syndic) {
        grant(&ctx, &proof, tilleuls, local, account, role).await?;
    }
    documents::make(&ctx, tilleuls, "Anne Dubois").await?;
    let [_, parc, scheldezicht, _] = made;
    transfers::make(&ctx, tilleuls).await?;
    transfers::accept(&ctx, scheldezicht, "Syndicusovereenkomst, art. 11").await?;
    several::roles(host, several, (organization, syndic), (tilleuls, parc)).await?;
    tracing::info!(associations = made.len(), %tilleuls, "the demonstration is ready");
    Ok(())
}

/// The context of the demonstration's syndic.
pub(super) fn acting(host: &Host, account: AccountId, organization: (entity::id::OrganizationId, String)) -> Ctx {
    let actor = Actor {
        account,
        session: Ctx::mint::<SessionId>(),
        email: format!("syndic@{DEMO_DOMAIN}"),
        display_name: "Anne Peeters".to_owned(),
        language: Language::Fr,
        superadmin: false,
        organization: Some(organization),
        changes: None,
        roles: vec![HeldRole { role: Role::Syndic, association: None, owner: None }],
        confirmed_at: host.clock.now(),
        standing: crate::Standing::default(),
        token: None,
        unread: 0,
        factor: entity::identity::FactorState::Off,
    };
    Ctx::new(host.clone(), RequestInfo { request_id: "demo".to_owned(), language: Language::Fr }, Some(actor))
}

/// The key of the shares, which every association is made with.
pub(super) async fn general_key(ctx: &Ctx, id: AssociationId) -> Result<KeyId> {
    let keys = keys_by_associations(ctx, &[id], ctx.today()).await?;
    let general = keys.get(&id).and_then(|keys| keys.first()).map(|key| key.id);
    Ok(general.ok_or_else(|| Failure::new("an association was made without its general key"))?)
}

/// Gives somebody her role; an owner is found in the register by her address.
async fn grant(
    ctx: &Ctx,
    proof: &Proof,
    association: AssociationId,
    local: &str,
    account: AccountId,
    role: Role,
) -> Result<()> {
    let tx = ctx.writer().await?;
    let known = tx
        .find::<owner::Entity>(proof)
        .filter(owner::Column::AssociationId.eq(association.0))
        .filter(owner::Column::Email.eq(format!("{local}@{DEMO_DOMAIN}")))
        .one(&tx)
        .await?;
    role_insert(&tx, proof, account, role, Some(association), known.map(|owner| owner.id), ctx.now()).await?;
    Ok(tx.commit().await?)
}
