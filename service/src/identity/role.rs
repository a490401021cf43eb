//! Giving and ending roles.

use chrono::NaiveDate;
use entity::{
    date::parse_date,
    id::{AccountId, AssociationId, OrganizationId, OwnerId, RoleAssignmentId},
    identity::{Permission, Role, RoleTerm, RoleTermForm, account, organization, role_assignment},
    messaging::{Fact, Kind},
    property,
    refusal::{Refusal, Refusals},
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, QueryFilter, QuerySelect,
    sea_query::{Expr, ExprTrait, LockType},
};
use serde::{Deserialize, Serialize};

use super::{
    account::{AccountForm, NewAccount, account_add},
    session::counting,
};
use crate::{
    clock::day_in_belgium,
    ctx::Ctx,
    error::{Error, Failure, Result},
    messaging::{Audience, Notice, notify},
    proof::Proof,
    property::association_for_change,
    store::Tx,
    work::{Begun, Outcome, RequestKey, Work, once_more},
};

/// Which role is to be given, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleGrant {
    /// Where; everywhere in the organization when absent.
    pub association: Option<AssociationId>,
    /// Which.
    pub role: Role,
    /// For an owner, or a member of the council who is one: the person of the register who she is.
    pub owner: Option<OwnerId>,
}

/// A role about to be written down.
pub(crate) struct NewRole {
    pub account: AccountId,
    pub grant: RoleGrant,
    pub term: RoleTerm,
    pub granted_by: Option<AccountId>,
    pub granted_name: Option<String>,
    /// Whether it counts at once.
    pub accepted: bool,
}

/// Roles that somebody of the firm holds in every association of the organization. The others are held in one.
#[must_use]
pub const fn is_firm_role(role: Role) -> bool {
    matches!(role, Role::Syndic | Role::Accountant)
}

/// Whether somebody with this role counts among the people that a plan limits. The law gives co-owners and occupants their access.
const fn counts(role: Role) -> bool {
    !matches!(role, Role::Owner | Role::Occupant)
}

/// Adds a role that counts at once.
pub(crate) async fn role_insert(
    tx: &Tx,
    proof: &Proof,
    account: AccountId,
    role: Role,
    association: Option<AssociationId>,
    owner: Option<OwnerId>,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<RoleAssignmentId> {
    let term = RoleTerm { starts_on: day_in_belgium(now), ends_on: None, decision: None };
    let grant = RoleGrant { association, role, owner };
    let new = NewRole { account, grant, term, granted_by: None, granted_name: None, accepted: true };
    role_insert_dated(tx, proof, new, now).await
}

/// Adds a role with its days.
pub(crate) async fn role_insert_dated(
    tx: &Tx,
    proof: &Proof,
    new: NewRole,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<RoleAssignmentId> {
    let id = Ctx::mint::<RoleAssignmentId>();
    let row = role_assignment::ActiveModel {
        id: Set(id),
        account_id: Set(new.account),
        role: Set(new.grant.role),
        association_id: Set(new.grant.association),
        owner_id: Set(new.grant.owner),
        created_at: Set(now),
        ended_at: Set(None),
        starts_on: Set(Some(new.term.starts_on)),
        ends_on: Set(new.term.ends_on),
        decision: Set(new.term.decision),
        granted_by: Set(new.granted_by),
        granted_name: Set(new.granted_name),
        accepted_at: Set(new.accepted.then_some(now)),
        ..Default::default()
    };
    tx.insert(proof, row).await?;
    Ok(id)
}

/// Lets the roles of one owner be those of another one, who is the same person.
pub(crate) async fn roles_follow(work: &Work, from: OwnerId, to: OwnerId) -> Result<()> {
    let change = role_assignment::ActiveModel { owner_id: Set(Some(to)), ..Default::default() };
    let of = Condition::all().add(role_assignment::Column::OwnerId.eq(from.0));
    work.tx.change_all::<role_assignment::Entity>(&work.proof, of, change).await?;
    Ok(())
}

/// Proves that the person may give and end roles in an association, or in the whole organization.
pub(super) async fn prove_place(ctx: &Ctx, association: Option<AssociationId>) -> Result<Proof> {
    match association {
        Some(association) => ctx.prove_there(Permission::AssociationWrite, association).await,
        None => {
            let proof = ctx.prove(Permission::AssociationWrite)?;
            if proof.covers_all() { Ok(proof) } else { Err(Error::Forbidden) }
        }
    }
}

/// Gives somebody a role, from a day on; makes her account when the address has none.
///
/// The role counts once she has shown that it is meant for her: at once where her address is proven or the organization let her in itself, otherwise
/// when she proves her address or brings the code of a letter of this organization.
///
/// Whether the address has an account elsewhere is told nobody: the answer is the same, and colleagues see the name that was typed until the
/// person comes in for the first time.
///
/// # Errors
/// `Forbidden` and `association-unknown` unless a syndic of that place asks, so that nobody gives more than she holds; `Confirm`; malformed
/// fields; `role-not-grantable` for the superadmin; `role-needs-association` for roles that are held in one; `owner-unknown` when the role is an
/// owner's and no owner of that association is named; `role-takes-no-owner`; `role-held-already`; `plan-people-limit`.
pub async fn role_grant(
    ctx: &Ctx,
    grant: &RoleGrant,
    person: &AccountForm,
    term: &RoleTermForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<RoleAssignmentId>> {
    let proof = prove_place(ctx, grant.association).await?;
    ctx.require_fresh()?;
    let parsed = parse(grant, person, term, ctx.today())?;
    // Two organizations may let in the same new person at the same moment: the second then finds the account that the first has made.
    once_more(|| give(ctx, &proof, (grant, person, term), &parsed, key)).await
}

/// Gives it, in one transaction.
async fn give(
    ctx: &Ctx,
    proof: &Proof,
    (grant, person, term): (&RoleGrant, &AccountForm, &RoleTermForm),
    (new, days): &(NewAccount, RoleTerm),
    key: Option<&RequestKey>,
) -> Result<Outcome<RoleAssignmentId>> {
    let work = match ctx.begin_administration("role_grant", proof, key, &(grant, person, term)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    // Everything is checked before an account is made: whoever is refused has changed nothing.
    let organization = organization_locked(&work).await?;
    if let Some(association) = grant.association {
        association_for_change(&work, association).await?;
        if let Some(owner) = grant.owner {
            refuse_stranger(&work, association, owner).await?;
        }
    }
    let known = work
        .tx
        .find_platform::<account::Entity>()
        .filter(account::Column::Email.eq(new.email.as_str()))
        .one(&work.tx)
        .await?;
    let rows = match &known {
        Some(known) => roles_of(&work, known.id).await?,
        None => Vec::new(),
    };
    let same = |row: &role_assignment::Model| {
        row.role == grant.role && row.association_id == grant.association && row.owner_id == grant.owner
    };
    if rows.iter().any(|row| row.ended_at.is_none() && same(row) && days.meets(row.starts_on, row.ends_on)) {
        return Err(Refusal::new("role-held-already").at("role").into());
    }
    if counts(grant.role) {
        let working = people(&work.tx, organization.id, ctx.today()).await?;
        if !known.as_ref().is_some_and(|known| working.contains(&known.id)) {
            let used = u64::try_from(working.len()).unwrap_or(u64::MAX);
            organization.plan.admit_person(used).map_err(|refusal| refusal.at("email"))?;
        }
    }
    // However many roles she is given before she comes in, her own name stays hers until then.
    let stranger = known.is_some() && rows.iter().all(|row| row.granted_name.is_some());
    // Whoever holds an account whose address nobody has proven is known to the organization that let her in, and to no other.
    let accepted = known.as_ref().is_some_and(|known| known.email_proven_at.is_some())
        || rows.iter().any(|row| row.accepted_at.is_some());
    let account = match known {
        Some(known) => known.id,
        None => account_add(&work.tx, &new.email, &new.display_name, new.language, None, false, work.now).await?,
    };
    let detail = serde_json::json!({
        "role": grant.role.code(), "account": account.to_string(), "startsOn": days.starts_on, "endsOn": days.ends_on,
    });
    let role = NewRole {
        account,
        grant: *grant,
        term: days.clone(),
        granted_by: Some(proof.account()),
        granted_name: stranger.then(|| new.display_name.clone()),
        accepted,
    };
    let granted = role_insert_dated(&work.tx, proof, role, work.now).await?;
    work.audit("role_grant", grant.association, granted, detail).await?;
    // Whoever has to show first that it is meant for her hears of it by the invitation.
    if accepted {
        notify(&work, role_notice(Kind::RoleGiven, grant.role, account, organization.name)).await?;
    }
    work.finish(granted).await
}

/// What somebody is told about a role of hers.
fn role_notice(kind: Kind, role: Role, account: AccountId, organization: String) -> Notice {
    let role = Fact::Message(format!("identity-role-{}", role.code().replace('_', "-")));
    let notice = Notice::bare(kind).with("role", role).with("organization", organization);
    notice.link("/account/hats").to(Audience::Account(account))
}

/// Everything that is wrong with what was typed, at once.
fn parse(
    grant: &RoleGrant,
    person: &AccountForm,
    term: &RoleTermForm,
    today: NaiveDate,
) -> Result<(NewAccount, RoleTerm)> {
    let mut refusals: Vec<Refusal> = Vec::new();
    match grant.role {
        Role::Superadmin => refusals.push(Refusal::new("role-not-grantable").at("role")),
        role if grant.association.is_none() && !is_firm_role(role) => {
            refusals.push(Refusal::new("role-needs-association").at("association"));
        }
        Role::Owner if grant.owner.is_none() => refusals.push(Refusal::new("owner-unknown").at("owner")),
        Role::Owner | Role::CouncilMember => {}
        _ if grant.owner.is_some() => refusals.push(Refusal::new("role-takes-no-owner").at("owner")),
        _ => {}
    }
    let new = match NewAccount::parse(person) {
        Ok(new) => Some(new),
        Err(Error::Refused(more)) => {
            refusals.extend(more);
            None
        }
        Err(other) => return Err(other),
    };
    let days = match RoleTerm::parse(term, today) {
        Ok(days) => Some(days),
        Err(more) => {
            refusals.extend(more);
            None
        }
    };
    match new.zip(days) {
        Some(whole) if refusals.is_empty() => Ok(whole),
        _ => Err(Error::Refused(refusals.into_iter().collect::<Refusals>())),
    }
}

/// Refuses an owner of another association.
async fn refuse_stranger(work: &Work, association: AssociationId, owner: OwnerId) -> Result<()> {
    let found = work
        .tx
        .find::<property::owner::Entity>(&work.proof)
        .filter(property::owner::Column::Id.eq(owner.0))
        .filter(property::owner::Column::AssociationId.eq(association.0))
        .filter(property::owner::Column::ArchivedAt.is_null())
        .one(&work.tx)
        .await?;
    found.map(|_| ()).ok_or_else(|| Refusal::new("owner-unknown").at("owner").into())
}

async fn roles_of(work: &Work, account: AccountId) -> Result<Vec<role_assignment::Model>> {
    let of = role_assignment::Column::AccountId.eq(account.0);
    Ok(work.tx.find_owned::<role_assignment::Entity>(&work.proof).filter(of).all(&work.tx).await?)
}

/// Ends a role: at once, or with a last day that is still to come.
///
/// # Errors
/// `Forbidden` unless a syndic asks; `role-unknown` for a role of another organization or of an association that she does not run; `Confirm`;
/// a malformed day; `role-ends-in-past`, `role-ended`; `last-syndic` when nobody would be left who may give it back.
pub async fn role_end(
    ctx: &Ctx,
    id: RoleAssignmentId,
    last_day: &str,
    key: Option<&RequestKey>,
) -> Result<Outcome<RoleAssignmentId>> {
    let proof = ctx.prove(Permission::AssociationWrite)?;
    ctx.require_fresh()?;
    let last_day = last_day.trim();
    let ends_on = if last_day.is_empty() { None } else { Some(parse_date(last_day).map_err(|r| r.at("endsOn"))?) };
    if ends_on.is_some_and(|day| day < ctx.today()) {
        return Err(Refusal::new("role-ends-in-past").at("endsOn").into());
    }
    let work = match ctx.begin_administration("role_end", &proof, key, &(id, last_day)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let organization = organization_locked(&work).await?;
    let this = || role_assignment::Column::Id.eq(id.0);
    let row = work.tx.find_owned::<role_assignment::Entity>(&proof).filter(this()).one(&work.tx).await?;
    let covered = |row: &role_assignment::Model| match row.association_id {
        Some(association) => proof.covers(association),
        None => proof.covers_all(),
    };
    let row = row.filter(covered).ok_or_else(|| Error::not_found("role-unknown"))?;
    if row.ended_at.is_some() || row.ends_on.is_some_and(|day| day < ctx.today()) {
        return Err(Refusal::new("role-ended").into());
    }
    if row.role == Role::Syndic {
        refuse_last_syndic(&work, &row, ctx.today()).await?;
    }
    let change = match ends_on {
        Some(day) => role_assignment::ActiveModel { ends_on: Set(Some(day)), ..Default::default() },
        None => role_assignment::ActiveModel { ended_at: Set(Some(work.now)), ..Default::default() },
    };
    let change = role_assignment::ActiveModel { ended_by: Set(Some(proof.account())), ..change };
    work.changed(&row, &change);
    work.tx.change_all::<role_assignment::Entity>(&proof, Condition::all().add(this()), change).await?;
    let detail = serde_json::json!({ "role": row.role.code(), "endsOn": ends_on });
    work.audit("role_end", row.association_id, id, detail).await?;
    if ends_on.is_none() && row.accepted_at.is_some() {
        notify(&work, role_notice(Kind::RoleEnded, row.role, row.account_id, organization.name)).await?;
    }
    // What she watches live she may not see any more.
    work.tx.call_when_it_stands([row.account_id]);
    work.finish(id).await
}

/// Refuses to end the role of the last person who could give it back. Only people count whose account is open, and whose role was accepted and has
/// no end in sight; who holds the role in one association does not stand in for who holds it in all of them.
async fn refuse_last_syndic(work: &Work, row: &role_assignment::Model, today: NaiveDate) -> Result<()> {
    let mut others = Condition::all()
        .add(role_assignment::Column::Role.eq(Role::Syndic))
        .add(role_assignment::Column::Id.ne(row.id.0))
        .add(role_assignment::Column::EndsOn.is_null())
        .add(counting(Expr::col, today));
    if row.association_id.is_none() {
        others = others.add(role_assignment::Column::AssociationId.is_null());
    }
    let others = work.tx.find_owned::<role_assignment::Entity>(&work.proof).filter(others).all(&work.tx).await?;
    let open = work
        .tx
        .find_platform::<account::Entity>()
        .filter(account::Column::Id.is_in(others.iter().map(|other| other.account_id.0)))
        .filter(account::Column::ArchivedAt.is_null())
        .one(&work.tx)
        .await?;
    open.map(|_| ()).ok_or_else(|| Refusal::new("last-syndic").into())
}

/// The organization of a change, locked on PostgreSQL so that two changes at once do not both find room under its plan; SQLite has one writer.
pub(crate) async fn organization_locked(work: &Work) -> Result<organization::Model> {
    // Not for update: rows that only refer to the organization may be added meanwhile.
    let row = work.tx.find_owned::<organization::Entity>(&work.proof).lock(LockType::NoKeyUpdate).one(&work.tx).await?;
    Ok(row.ok_or_else(|| Failure::new("the organization of a change is not there"))?)
}

/// Who counts among the people that the plan of an organization limits: whoever works there now or is going to.
pub(crate) async fn people(
    tx: &Tx,
    organization: OrganizationId,
    today: NaiveDate,
) -> Result<std::collections::BTreeSet<AccountId>> {
    let rows: Vec<AccountId> = tx
        .find_platform::<role_assignment::Entity>()
        .select_only()
        .column(role_assignment::Column::AccountId)
        .distinct()
        .filter(role_assignment::Column::OrganizationId.eq(organization.0))
        .filter(working(today))
        .into_tuple()
        .all(tx)
        .await?;
    Ok(rows.into_iter().collect())
}

/// Roles that count and are not over.
pub(super) fn working(today: NaiveDate) -> Condition {
    let counted = Role::ALL.into_iter().filter(|role| counts(*role));
    not_over(today).add(role_assignment::Column::Role.is_in(counted))
}

/// Roles that run or are going to.
pub(super) fn not_over(today: NaiveDate) -> Condition {
    let ends_on = || Expr::col((role_assignment::Entity, role_assignment::Column::EndsOn));
    Condition::all().add(role_assignment::Column::EndedAt.is_null()).add(ends_on().is_null().or(ends_on().gte(today)))
}
