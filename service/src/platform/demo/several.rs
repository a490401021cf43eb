//! One person with several hats: in two associations of the demonstration's firm, and volunteer syndic of her own house in an organization of its own.

use chrono::Months;
use entity::{
    date::format_date,
    id::{AccountId, AssociationId, OrganizationId},
    identity::{Plan, Role, RoleTerm},
    language::Language,
    property::AssociationForm,
};

use super::acting;
use crate::{
    ctx::Host,
    error::{Failure, Result},
    identity::{DEMO_DOMAIN, NewRole, RoleGrant, account_insert, organization_insert, role_insert, role_insert_dated},
    proof::Proof,
    property::association_create,
    store::{Purpose, Tx},
};

/// The part of her address before the `@`.
const LOCAL: &str = "several";
/// The name of the organization that she runs herself.
const HOUSE: &str = "ACP Clos des Lilas";

/// Makes her account; her roles come when there is something to hold them in.
pub(super) async fn account(tx: &Tx, host: &Host) -> Result<AccountId> {
    let email = format!("{LOCAL}@{DEMO_DOMAIN}");
    account_insert(tx, &email, "Sofie Maes", Language::Fr, None, false, host.clock.now()).await
}

/// Gives her the roles: member of a council until a day, accountant of another association, and syndic of her own house.
pub(super) async fn roles(
    host: &Host,
    account: AccountId,
    (organization, syndic): (OrganizationId, AccountId),
    (council, books): (AssociationId, AssociationId),
) -> Result<()> {
    let (now, today) = (host.clock.now(), host.clock.today());
    let month = |count: u32| today.checked_sub_months(Months::new(count));
    let elected = month(9).ok_or_else(|| Failure::new("the calendar has no such month"))?;
    let until = elected.checked_add_months(Months::new(12)).ok_or_else(|| Failure::new("the calendar ends"))?;
    let decision = format!("Assemblée générale du {}, point 6", format_date(elected, Language::Fr));
    let proof = Proof::system(organization, syndic);
    let given = |association, role, ends_on, decision| NewRole {
        account,
        grant: RoleGrant { association: Some(association), role, owner: None },
        term: RoleTerm { starts_on: elected, ends_on, decision },
        granted_by: Some(syndic),
        granted_name: None,
        accepted: true,
    };
    let tx = host
        .database
        .write(Purpose::Administration { organization, account: syndic }, std::sync::Arc::default())
        .await?;
    role_insert_dated(&tx, &proof, given(council, Role::CouncilMember, Some(until), Some(decision)), now).await?;
    role_insert_dated(&tx, &proof, given(books, Role::Accountant, None, None), now).await?;
    let own = organization_insert(&tx, HOUSE, Plan::Free, now).await?;
    tx.commit().await?;
    let purpose = Purpose::Administration { organization: own, account };
    let tx = host.database.write(purpose, std::sync::Arc::default()).await?;
    role_insert(&tx, &Proof::system(own, account), account, Role::Syndic, None, None, now).await?;
    tx.commit().await?;
    house(host, account, own).await
}

async fn house(host: &Host, account: AccountId, organization: OrganizationId) -> Result<()> {
    let form = AssociationForm {
        name: HOUSE.to_owned(),
        language: "fr".to_owned(),
        enterprise_number: "0612.345.756".to_owned(),
        street: "Clos des Lilas 3".to_owned(),
        postal_code: "1348".to_owned(),
        city: "Louvain-la-Neuve".to_owned(),
        total_shares: "1000".to_owned(),
        ..AssociationForm::default()
    };
    association_create(&acting(host, account, (organization, HOUSE.to_owned())), &form, None).await?;
    Ok(())
}
