//! Organizations as the platform keeps them, and as their own people see them.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use entity::{
    id::{Identifier, OrganizationId},
    identity::{
        NewOrganization, OrganizationForm, Permission, Plan, Role, organization, role_assignment, suspension_reason,
    },
    refusal::{Refusal, Refusals},
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait, Func},
};
use uuid::Uuid;

use super::{
    account::{AccountForm, NewAccount, account_insert},
    password,
    role::{organization_locked, people, role_insert, working},
};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    page::{PageRequest, Slice},
    printable::require_printable,
    proof::Proof,
    store::{Purpose, Tx, anywhere},
    work::{Begun, Outcome, RequestKey, Work, once_more, sha256_hex},
};

/// An organization as the platform sees it: how much it keeps, never what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganizationView {
    /// The organization.
    pub row: organization::Model,
    /// People who count under the plan.
    pub people: u64,
}

impl OrganizationView {
    /// Associations in use.
    #[must_use]
    pub fn associations(&self) -> u64 {
        u64::try_from(self.row.association_count).unwrap_or_default()
    }
}

/// Makes a tenant and the account of its first syndic.
///
/// # Errors
/// `Forbidden` unless the person runs the platform; malformed fields, those of the account under `syndic`;
/// `sign-unprintable`, `account-email-taken`, `organization-slug-taken`.
pub async fn organization_create(
    ctx: &Ctx,
    form: &OrganizationForm,
    first: &AccountForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<OrganizationId>> {
    let actor = ctx.prove_platform()?;
    ctx.require_fresh()?;
    let new = parsed(form);
    let account = NewAccount::parse(first).map_err(within_syndic);
    let (new, account) = match (new, account) {
        (Ok(new), Ok(account)) => (new, account),
        (Err(refusals), Err(Error::Refused(more))) => {
            return Err(refusals.into_iter().chain(more).collect::<Refusals>().into());
        }
        (Err(refusals), _) => return Err(refusals.into()),
        (Ok(_), Err(error)) => return Err(error),
    };
    let hash = if first.password.is_empty() {
        None
    } else {
        Some(password::hash(ctx.host(), &first.password).await.map_err(within_syndic)?)
    };
    let id = identifier(actor.account.uuid(), key);
    let proof = Proof::system(id, actor.account);
    once_more(|| create(ctx, &proof, (form, first), (&new, &account, hash.as_deref()), key)).await
}

/// Makes it, in one transaction.
async fn create(
    ctx: &Ctx,
    proof: &Proof,
    (form, first): (&OrganizationForm, &AccountForm),
    (new, account, hash): (&NewOrganization, &NewAccount, Option<&str>),
    key: Option<&RequestKey>,
) -> Result<Outcome<OrganizationId>> {
    let id = proof.organization();
    // The password is part of what was asked, but its hash is what is remembered of it.
    let asked = (form, &first.email, &first.display_name, &first.language, sha256_hex(first.password.as_bytes()));
    let work = match ctx.begin_administration("organization_create", proof, key, &asked).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    refuse_taken_slug(&work.tx, &new.slug, None).await?;
    insert(&work.tx, id, new, work.now).await?;
    let hash = hash.map(str::to_owned);
    let account =
        account_insert(&work.tx, &account.email, &account.display_name, account.language, hash, false, work.now)
            .await
            .map_err(within_syndic)?;
    role_insert(&work.tx, proof, account, Role::Syndic, None, None, work.now).await?;
    work.audit("organization_create", None, id, serde_json::json!({ "plan": new.plan.code() })).await?;
    work.finish(id).await
}

/// Understands what was typed. Where no mandate runs, letters name the organization as the syndic, so that they must be
/// able to print its name.
fn parsed(form: &OrganizationForm) -> Result<NewOrganization, Refusals> {
    let new = NewOrganization::parse(form)?;
    require_printable([("name", new.name.as_str())])?;
    Ok(new)
}

/// What is wrong with the account of the first syndic stands under her name.
fn within_syndic(error: Error) -> Error {
    match error {
        Error::Refused(refusals) => Error::Refused(refusals.prefixed("syndic")),
        other => other,
    }
}

/// The identifier of a new organization. With a key it follows from who asks and from the key, so that asking again finds what was made: there is
/// no organization yet whose memory could be asked.
fn identifier(account: Uuid, key: Option<&RequestKey>) -> OrganizationId {
    let Some(key) = key else { return Ctx::mint() };
    let digest = sha256_hex(format!("organization_create:{account}:{}", key.as_str()).as_bytes());
    let half = digest.get(..32).and_then(|half| u128::from_str_radix(half, 16).ok()).unwrap_or_default();
    OrganizationId(uuid::Builder::from_custom_bytes(half.to_be_bytes()).into_uuid())
}

/// Adds an organization with a plan and without limits of its own: demonstrations and tests.
pub(crate) async fn organization_insert(tx: &Tx, name: &str, plan: Plan, now: DateTime<Utc>) -> Result<OrganizationId> {
    let form = OrganizationForm { name: name.to_owned(), plan: plan.code().to_owned(), ..OrganizationForm::default() };
    let id = Ctx::mint::<OrganizationId>();
    insert(tx, id, &parsed(&form)?, now).await?;
    Ok(id)
}

async fn insert(tx: &Tx, id: OrganizationId, new: &NewOrganization, now: DateTime<Utc>) -> Result<()> {
    let row = organization::ActiveModel {
        id: Set(id),
        name: Set(new.name.clone()),
        slug: Set(Some(new.slug.clone())),
        plan: Set(new.plan),
        contact_email: Set(new.contact_email.clone()),
        contact_phone: Set(new.contact_phone.clone()),
        association_count: Set(0),
        version: Set(1),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    };
    tx.insert_platform(row).await
}

async fn refuse_taken_slug(tx: &Tx, slug: &str, own: Option<OrganizationId>) -> Result<()> {
    let taken = tx.find_platform::<organization::Entity>().filter(organization::Column::Slug.eq(slug)).one(tx).await?;
    match taken.filter(|row| Some(row.id) != own) {
        Some(_) => Err(Refusal::new("organization-slug-taken").at("slug").with("value", slug).into()),
        None => Ok(()),
    }
}

/// The organizations of the platform, newest first: those whose name or short name holds `text`, all when it is empty. Two statements.
///
/// # Errors
/// `Forbidden` unless the person runs the platform.
pub async fn organizations_list(ctx: &Ctx, text: &str, page: PageRequest) -> Result<Slice<OrganizationView>> {
    ctx.prove_platform()?;
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    let text = text.trim().to_lowercase();
    let mut query = tx.find_platform::<organization::Entity>();
    if !text.is_empty() {
        let lower = Expr::expr(Func::lower(Expr::col(organization::Column::Name)));
        let named = Condition::any()
            .add(lower.like(anywhere(&text)))
            .add(Expr::col(organization::Column::Slug).like(anywhere(&text)));
        query = query.filter(named);
    }
    let rows = query
        .order_by_desc(organization::Column::CreatedAt)
        .order_by_desc(organization::Column::Id)
        .offset(page.offset)
        .limit(page.limit())
        .all(&tx)
        .await?;
    let rows = page.cut(rows);
    let (offset, has_next) = (rows.offset, rows.has_next);
    Ok(Slice { rows: counted(&tx, rows.rows, ctx.today()).await?, offset, has_next })
}

async fn counted(tx: &Tx, rows: Vec<organization::Model>, today: NaiveDate) -> Result<Vec<OrganizationView>> {
    let counts: Vec<(OrganizationId, i64)> = tx
        .find_platform::<role_assignment::Entity>()
        .select_only()
        .column(role_assignment::Column::OrganizationId)
        .column_as(Expr::col(role_assignment::Column::AccountId).count_distinct(), "people")
        .filter(role_assignment::Column::OrganizationId.is_in(rows.iter().map(|row| row.id.0)))
        .filter(working(today))
        .group_by(role_assignment::Column::OrganizationId)
        .into_tuple()
        .all(tx)
        .await?;
    let counts: BTreeMap<OrganizationId, i64> = counts.into_iter().collect();
    let people = |id: OrganizationId| u64::try_from(counts.get(&id).copied().unwrap_or_default()).unwrap_or_default();
    Ok(rows.into_iter().map(|row| OrganizationView { people: people(row.id), row }).collect())
}

/// Organizations by identifier: every one for whoever runs the platform, and for everybody the one that she works in.
///
/// # Errors
/// `Unauthenticated` when nobody is signed in.
pub async fn organizations_by_ids(
    ctx: &Ctx,
    ids: &[OrganizationId],
) -> Result<BTreeMap<OrganizationId, OrganizationView>> {
    let actor = ctx.account()?;
    let here = actor.organization.as_ref().map(|(id, _)| *id);
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    let visible = ids.iter().filter(|id| actor.superadmin || Some(**id) == here);
    let rows = tx
        .find_platform::<organization::Entity>()
        .filter(organization::Column::Id.is_in(visible.map(|id| id.0)))
        .all(&tx)
        .await?;
    let rows = counted(&tx, rows, ctx.today()).await?;
    Ok(rows.into_iter().map(|view| (view.row.id, view)).collect())
}

/// One organization.
///
/// # Errors
/// `organization-unknown` unless the person runs the platform or works there.
pub async fn organization_fetch(ctx: &Ctx, id: OrganizationId) -> Result<OrganizationView> {
    organizations_by_ids(ctx, &[id]).await?.remove(&id).ok_or_else(|| Error::not_found("organization-unknown"))
}

/// Whether the person is told more of an organization than its name: the people of the firm and those who run the platform are.
#[must_use]
pub fn sees_organization(ctx: &Ctx, id: OrganizationId) -> bool {
    let firm = || {
        let proof = ctx.prove(Permission::AssociationRead);
        proof.is_ok_and(|proof| proof.organization() == id && proof.covers_all())
    };
    ctx.prove_platform().is_ok() || firm()
}

/// The organization that the person works in, for the people of the firm.
///
/// # Errors
/// `Forbidden` unless she holds a role in the whole of it.
pub async fn organization_own(ctx: &Ctx) -> Result<OrganizationView> {
    let proof = ctx.prove(Permission::AssociationRead)?;
    if proof.covers_all() { organization_fetch(ctx, proof.organization()).await } else { Err(Error::Forbidden) }
}

/// Changes an organization's name, plan and means of contact.
///
/// # Errors
/// `Forbidden` unless the person runs the platform; malformed fields; `sign-unprintable`; `organization-unknown`,
/// `organization-slug-taken`, `stale-version`; `plan-below-use` for a plan that has no room for what is there already: it
/// is made smaller first.
pub async fn organization_update(
    ctx: &Ctx,
    id: OrganizationId,
    expected_version: Option<i32>,
    form: &OrganizationForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<OrganizationId>> {
    let proof = Proof::system(id, ctx.prove_platform()?.account);
    ctx.require_fresh()?;
    let new = parsed(form)?;
    organization_fetch(ctx, id).await?;
    once_more(|| update(ctx, &proof, expected_version, (form, &new), key)).await
}

/// Changes it, in one transaction.
async fn update(
    ctx: &Ctx,
    proof: &Proof,
    expected_version: Option<i32>,
    (form, new): (&OrganizationForm, &NewOrganization),
    key: Option<&RequestKey>,
) -> Result<Outcome<OrganizationId>> {
    let id = proof.organization();
    let input = (id, expected_version, form);
    let work = match ctx.begin_administration("organization_update", proof, key, &input).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = organization_locked(&work).await?;
    refuse_taken_slug(&work.tx, &new.slug, Some(id)).await?;
    if new.plan < before.plan {
        refuse_below_use(&work, &before, new.plan, ctx.today()).await?;
    }
    let change = organization::ActiveModel {
        name: Set(new.name.clone()),
        slug: Set(Some(new.slug.clone())),
        plan: Set(new.plan),
        contact_email: Set(new.contact_email.clone()),
        contact_phone: Set(new.contact_phone.clone()),
        ..Default::default()
    };
    work.changed(&before, &change);
    work.tx.change::<organization::Entity, _>(proof, id, expected_version, work.now, change).await?;
    let detail = serde_json::json!({ "plan": [before.plan.code(), new.plan.code()] });
    work.audit("organization_update", None, id, detail).await?;
    work.finish(id).await
}

async fn refuse_below_use(work: &Work, row: &organization::Model, plan: Plan, today: NaiveDate) -> Result<()> {
    let associations = u64::try_from(row.association_count).unwrap_or_default();
    let people = u64::try_from(people(&work.tx, row.id, today).await?.len()).unwrap_or(u64::MAX);
    let fits = |limit: Option<u64>, used: u64| limit.is_none_or(|limit| used <= limit);
    if fits(plan.associations(), associations) && fits(plan.people(), people) {
        return Ok(());
    }
    Err(Refusal::new("plan-below-use").at("plan").with("associations", associations).with("people", people).into())
}

/// Stops the work of an organization: from the next request on, its people can neither read nor write there, and are told why.
///
/// # Errors
/// `Forbidden` unless the person runs the platform; `organization-unknown`, `stale-version`, `organization-suspended-already`; a reason is asked for.
pub async fn organization_suspend(
    ctx: &Ctx,
    id: OrganizationId,
    expected_version: Option<i32>,
    reason: &str,
    key: Option<&RequestKey>,
) -> Result<Outcome<OrganizationId>> {
    ctx.prove_platform()?;
    let reason = suspension_reason(reason)?;
    let change = |now| organization::ActiveModel {
        suspended_at: Set(Some(now)),
        suspension_reason: Set(Some(reason.clone())),
        ..Default::default()
    };
    suspension(ctx, "organization_suspend", id, expected_version, key, &reason, change).await
}

/// Lets an organization work again.
///
/// # Errors
/// `Forbidden` unless the person runs the platform; `organization-unknown`, `stale-version`, `organization-active-already`.
pub async fn organization_activate(
    ctx: &Ctx,
    id: OrganizationId,
    expected_version: Option<i32>,
    key: Option<&RequestKey>,
) -> Result<Outcome<OrganizationId>> {
    let change =
        |_| organization::ActiveModel { suspended_at: Set(None), suspension_reason: Set(None), ..Default::default() };
    suspension(ctx, "organization_activate", id, expected_version, key, "", change).await
}

async fn suspension(
    ctx: &Ctx,
    action: &'static str,
    id: OrganizationId,
    expected_version: Option<i32>,
    key: Option<&RequestKey>,
    reason: &str,
    change: impl Fn(DateTime<Utc>) -> organization::ActiveModel,
) -> Result<Outcome<OrganizationId>> {
    let proof = Proof::system(id, ctx.prove_platform()?.account);
    ctx.require_fresh()?;
    organization_fetch(ctx, id).await?;
    let work = match ctx.begin_administration(action, &proof, key, &(id, expected_version, reason)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let stops = !reason.is_empty();
    let before = organization_locked(&work).await?;
    if before.suspended_at.is_some() == stops {
        let code = if stops { "organization-suspended-already" } else { "organization-active-already" };
        return Err(Refusal::new(code).into());
    }
    let change = change(work.now);
    work.changed(&before, &change);
    work.tx.change::<organization::Entity, _>(&proof, id, expected_version, work.now, change).await?;
    // The reason is written by hand and may name people: it stays with the organization and is not copied into the trail.
    work.audit(action, None, id, serde_json::json!({})).await?;
    work.finish(id).await
}

/// Finds room for one more association under the plan, and counts it. Called in the transaction that adds it, which stays alone at this until it
/// is over.
///
/// # Errors
/// `plan-associations-limit` with the limit.
pub(crate) async fn admit_association(work: &Work) -> Result<()> {
    let organization = organization_locked(work).await?;
    let in_use = associations_in_use(work).await?;
    organization.plan.admit_association(in_use)?;
    note_associations(work, in_use.saturating_add(1)).await
}

/// Counts the associations in use again after one was put away.
pub(crate) async fn recount_associations(work: &Work) -> Result<()> {
    let in_use = associations_in_use(work).await?;
    note_associations(work, in_use).await
}

async fn associations_in_use(work: &Work) -> Result<u64> {
    use entity::property::association;
    let in_use = association::Column::ArchivedAt.is_null();
    Ok(work.tx.find_owned::<association::Entity>(&work.proof).filter(in_use).count(&work.tx).await?)
}

async fn note_associations(work: &Work, count: u64) -> Result<()> {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let change = organization::ActiveModel { association_count: Set(count), ..Default::default() };
    work.tx.change_all::<organization::Entity>(&work.proof, Condition::all(), change).await?;
    Ok(())
}
