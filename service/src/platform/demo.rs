//! Demonstration data: two co-ownerships whose people, keys and calls are always the same.
//!
//! They are made through the very use cases that a syndic works with, so the demonstration cannot show what the product does not do.
//! Demo accounts have no password: they are entered from tiles that exist only while the host is a demonstration.

use chrono::{Datelike, Days};
use entity::{
    charges::{CallForm, CallLineForm},
    id::{AccountId, AssociationId, KeyId, SessionId},
    identity::{Role, account},
    language::Language,
    property::{AssociationForm, KeyForm, KeyPartForm, owner, unit},
};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use crate::{
    charges::call_issue,
    ctx::{Actor, Ctx, Host, RequestInfo},
    error::{Failure, Result},
    identity::{DEMO_DOMAIN, account_insert, organization_insert, role_insert},
    proof::{HeldRole, Proof},
    property::{ImportSource, association_create, import_apply, key_create, keys_by_associations},
    store::Purpose,
};

/// What the import reads; a table like one that a syndic would paste.
const TILLEULS: &str = include_str!("demo/tilleuls.csv");
/// The same for the second association.
const PARC: &str = include_str!("demo/parc.csv");
/// How long owners have to pay the calls of the demonstration.
const DAYS_TO_PAY: u64 = 30;

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
    let organization = organization_insert(&tx, name, now).await?;
    let mut accounts = Vec::with_capacity(PEOPLE.len());
    for (local, display_name, language, role) in PEOPLE {
        let id =
            account_insert(&tx, &format!("{local}@{DEMO_DOMAIN}"), display_name, language, None, false, now).await?;
        accounts.push((local, id, role));
    }
    let platform =
        account_insert(&tx, &format!("platform@{DEMO_DOMAIN}"), "Mitoyen", Language::En, None, true, now).await?;
    let (_, syndic, _) = *accounts.first().ok_or_else(|| Failure::new("the demonstration has no syndic"))?;
    let proof = Proof::system(organization, platform);
    role_insert(&tx, &proof, syndic, Role::Syndic, None, None, now).await?;
    tx.commit().await?;

    let ctx = acting(host, syndic, (organization, name.to_owned()));
    let tilleuls = tilleuls(&ctx).await?;
    let parc = parc(&ctx).await?;
    for (local, account, role) in accounts.into_iter().filter(|(_, _, role)| *role != Role::Syndic) {
        grant(&ctx, &proof, tilleuls, local, account, role).await?;
    }
    tracing::info!(associations = 2, %tilleuls, %parc, "the demonstration is ready");
    Ok(())
}

/// The context of the demonstration's syndic.
pub(super) fn acting(host: &Host, account: AccountId, organization: (entity::id::OrganizationId, String)) -> Ctx {
    let actor = Actor {
        account,
        session: Ctx::mint::<SessionId>(),
        email: format!("syndic@{DEMO_DOMAIN}"),
        display_name: String::new(),
        language: Language::Fr,
        superadmin: false,
        organization: Some(organization),
        roles: vec![HeldRole { role: Role::Syndic, association: None, owner: None }],
    };
    Ctx::new(host.clone(), RequestInfo { request_id: "demo".to_owned(), language: Language::Fr }, Some(actor))
}

/// Brussels, bilingual, 24 units, a lift that the ground floor does not pay for.
async fn tilleuls(ctx: &Ctx) -> Result<AssociationId> {
    let form = AssociationForm {
        name: "ACP Résidence Les Tilleuls".to_owned(),
        language: "fr".to_owned(),
        enterprise_number: "0123.456.749".to_owned(),
        street: "Rue des Tilleuls 12".to_owned(),
        postal_code: "1080".to_owned(),
        city: "Bruxelles".to_owned(),
        total_shares: "1000".to_owned(),
        working_iban: "BE68 5390 0754 7034".to_owned(),
        reserve_iban: "BE43 0689 9999 9501".to_owned(),
    };
    let id = association_create(ctx, &form, None).await?.value;
    import(ctx, id, TILLEULS).await?;
    let lift = key_create(ctx, id, &lift_key(ctx, id).await?, None).await?.value;
    let general = general_key(ctx, id).await?;
    let quarter = ctx.today().month0() / 3 + 1;
    let ordinary = [
        line("Charges courantes", "ordinary", "working", general, "12345,67"),
        line("Entretien de l’ascenseur", "ordinary", "working", lift, "1800"),
        line("Dotation au fonds de réserve", "ordinary", "reserve", general, "2500"),
    ];
    call(ctx, id, &format!("Provision T{quarter} {}", ctx.today().year()), &ordinary).await?;
    call(
        ctx,
        id,
        "Rénovation de la toiture",
        &[line("Toiture, première tranche", "extraordinary", "working", general, "15000")],
    )
    .await?;
    Ok(id)
}

/// Liège, 8 units, a volunteer syndic's kind of house.
async fn parc(ctx: &Ctx) -> Result<AssociationId> {
    let form = AssociationForm {
        name: "ACP du Parc".to_owned(),
        language: "fr".to_owned(),
        enterprise_number: "0765.432.146".to_owned(),
        street: "Rue du Parc 8".to_owned(),
        postal_code: "4020".to_owned(),
        city: "Liège".to_owned(),
        total_shares: "10000".to_owned(),
        working_iban: "BE88 3630 0000 0141".to_owned(),
        reserve_iban: "BE71 0961 2345 6769".to_owned(),
    };
    let id = association_create(ctx, &form, None).await?.value;
    import(ctx, id, PARC).await?;
    let general = general_key(ctx, id).await?;
    let lines = [
        line("Charges courantes", "ordinary", "working", general, "4000"),
        line("Fonds de réserve", "ordinary", "reserve", general, "600"),
    ];
    call(ctx, id, &format!("Provision annuelle {}", ctx.today().year()), &lines).await?;
    Ok(id)
}

async fn import(ctx: &Ctx, id: AssociationId, text: &str) -> Result<()> {
    let source = ImportSource { text: text.to_owned(), building: String::new(), starts_on: "2020-01-01".to_owned() };
    import_apply(ctx, id, &source, None).await?;
    Ok(())
}

pub(super) async fn general_key(ctx: &Ctx, id: AssociationId) -> Result<KeyId> {
    let keys = keys_by_associations(ctx, &[id]).await?;
    let general = keys.get(&id).and_then(|keys| keys.first()).map(|key| key.id);
    Ok(general.ok_or_else(|| Failure::new("an association was made without its general key"))?)
}

/// One part for the first floor, two for the second and so on; the flats are named after their floor.
async fn lift_key(ctx: &Ctx, id: AssociationId) -> Result<KeyForm> {
    let proof = ctx.prove(entity::identity::Permission::PropertyRead)?;
    let tx = ctx.reader().await?;
    let units = tx
        .find::<unit::Entity>(&proof)
        .filter(unit::Column::AssociationId.eq(id.0))
        .filter(unit::Column::Reference.starts_with("A"))
        .order_by_asc(unit::Column::Position)
        .all(&*tx)
        .await?;
    let part = |unit: &unit::Model| {
        let floor: String = unit.reference.chars().filter(char::is_ascii_digit).collect();
        KeyPartForm { unit: unit.id.to_string(), parts: floor }
    };
    Ok(KeyForm { name: "Ascenseur".to_owned(), parts: units.iter().map(part).collect() })
}

fn line(label: &str, nature: &str, fund: &str, key: KeyId, amount: &str) -> CallLineForm {
    CallLineForm {
        label: label.to_owned(),
        nature: nature.to_owned(),
        fund: fund.to_owned(),
        key: key.to_string(),
        amount: amount.to_owned(),
    }
}

async fn call(ctx: &Ctx, id: AssociationId, title: &str, lines: &[CallLineForm]) -> Result<()> {
    let today = ctx.today();
    let due = today.checked_add_days(Days::new(DAYS_TO_PAY)).ok_or_else(|| Failure::new("the calendar ends"))?;
    let form = CallForm {
        title: title.to_owned(),
        called_on: today.to_string(),
        due_on: due.to_string(),
        lines: lines.to_vec(),
    };
    call_issue(ctx, id, &form, None).await?;
    Ok(())
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
