//! Reading the trail, as far as a role goes: a syndic reads all of hers; a member of the council what happened in her association, without the
//! names of whoever did it; an owner what was done about her and about the units that she holds or held, and what she did herself.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use entity::{
    id::{AccountId, AssociationId, AuditEventId, Identifier as _, OwnerId, SupportGrantId, UnitId},
    identity::{
        Permission,
        audit_event::{self, Outcome},
    },
    property::ownership,
};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect, QueryTrait as _, Select, sea_query::Expr};
use serde_json::{Value, json};
use uuid::Uuid;

use super::chain::chain_of;
use crate::{
    clock::day_begins,
    ctx::Ctx,
    error::{Error, Result},
    identity::accounts_by_ids,
    page::{PageRequest, Slice},
    proof::Proof,
    standing::Standing,
    store::{Purpose, Tx},
};

/// Entries that one thing shows of its history at a time.
pub const TRAIL_OF_ONE: u32 = 50;

/// Which entries are wanted; without anything, all that may be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrailFilter {
    /// Those of one association.
    pub association: Option<AssociationId>,
    /// Those about one thing.
    pub subject: Option<Uuid>,
    /// Those of one action.
    pub action: Option<String>,
    /// Those by one person.
    pub account: Option<AccountId>,
    /// Those that ended so.
    pub outcome: Option<Outcome>,
    /// The first day, in Belgium.
    pub from: Option<NaiveDate>,
    /// The last day, included.
    pub to: Option<NaiveDate>,
}

impl TrailFilter {
    /// What a reader may ask for. Whoever is not told who acted finds by person only what she did herself: otherwise she would try one after the
    /// other.
    pub(super) fn condition_for(&self, proof: &Proof) -> Condition {
        let hidden = self.account.is_some_and(|account| !told(proof, Some(account)));
        self.condition().add_option(hidden.then(|| Expr::value(false)))
    }

    /// What whoever is told everything may ask for.
    fn condition(&self) -> Condition {
        use audit_event::Column;
        Condition::all()
            .add_option(self.association.map(|id| Column::AssociationId.eq(id.0)))
            .add_option(self.subject.map(|id| Column::SubjectId.eq(id)))
            .add_option(self.action.as_deref().map(|action| Column::Action.eq(action)))
            .add_option(self.account.map(|id| Column::AccountId.eq(id.0)))
            .add_option(self.outcome.map(|outcome| Column::Outcome.eq(outcome)))
            .add_option(self.from.and_then(day_begins).map(|at| Column::At.gte(at)))
            .add_option(self.to.and_then(|day| day.succ_opt()).and_then(day_begins).map(|at| Column::At.lt(at)))
    }
}

/// An entry, as far as the reader may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrailEntry {
    /// Identifier.
    pub id: AuditEventId,
    /// The rank in its chain; absent for what was written before there were chains.
    pub sequence: Option<i64>,
    /// When.
    pub at: DateTime<Utc>,
    /// What, as `noun_verb`.
    pub action: String,
    /// How it ended.
    pub outcome: Outcome,
    /// Why it was refused: the code of the refusal.
    pub reason: Option<String>,
    /// Where.
    pub association: Option<AssociationId>,
    /// The kind of thing and which.
    pub subject: Option<(String, Uuid)>,
    /// Who, where the reader is told.
    pub account: Option<AccountId>,
    /// Her name, where the reader is told and she still works there.
    pub name: Option<String>,
    /// The roles that she held.
    pub roles: Vec<String>,
    /// The owner whose view she had taken.
    pub view_as: Option<OwnerId>,
    /// The permission by which somebody of the platform acted.
    pub support_grant: Option<SupportGrantId>,
    /// The token by which a program acted for her.
    pub token: Option<Uuid>,
    /// The request.
    pub request_id: String,
    /// What the entry needs to be understood.
    pub detail: Value,
    /// The hash that binds it.
    pub hash: Option<String>,
}

/// A field that was set to something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// Its name, as the API has it.
    pub field: String,
    /// What it was; `***` for personal data, absent for nothing.
    pub before: Option<String>,
    /// What it became; `***` for personal data, absent for nothing.
    pub after: Option<String>,
}

impl TrailEntry {
    /// The Fluent message that says what was done.
    #[must_use]
    pub fn title(&self) -> String {
        format!("identity-audit-action-{}", self.action.replace('_', "-"))
    }

    /// What was attempted, of something that was refused: the operation of the API, or the pattern of an address.
    #[must_use]
    pub fn operation(&self) -> Option<&str> {
        self.detail.get("operation").and_then(Value::as_str)
    }

    /// The fields that were set to something else.
    #[must_use]
    pub fn changes(&self) -> Vec<FieldChange> {
        let told = |value: Option<&Value>| match value {
            None | Some(Value::Null) => None,
            Some(Value::String(text)) => Some(text.clone()),
            Some(other) => Some(other.to_string()),
        };
        let fields = self.detail.get("changes").and_then(Value::as_object);
        fields
            .into_iter()
            .flatten()
            .map(|(field, change)| FieldChange {
                field: field.clone(),
                before: told(change.get("before")),
                after: told(change.get("after")),
            })
            .collect()
    }
}

/// A page of the organization's trail, newest first.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn audit_trail(ctx: &Ctx, filter: &TrailFilter, page: PageRequest) -> Result<Slice<TrailEntry>> {
    let proof = proof_of(ctx)?;
    let rows = {
        let tx = ctx.reader().await?;
        readable(ctx, &tx, &proof)
            .filter(filter.condition_for(&proof))
            .order_by_desc(audit_event::Column::At)
            .order_by_desc(audit_event::Column::Sequence)
            .offset(page.offset)
            .limit(page.limit())
            .all(&*tx)
            .await?
    };
    let Slice { rows, offset, has_next } = page.cut(rows);
    Ok(Slice { rows: named(ctx, &proof, rows).await?, offset, has_next })
}

/// The newest entries about each of several things, at most [`TRAIL_OF_ONE`] and one more to tell that there are others: three statements.
///
/// # Errors
/// As [`audit_trail`].
pub async fn audit_trails_by_subjects(ctx: &Ctx, ids: &[Uuid]) -> Result<BTreeMap<Uuid, Vec<TrailEntry>>> {
    let entries = newest(ctx, audit_event::Column::SubjectId, ids).await?;
    Ok(grouped(entries, |entry| entry.subject.as_ref().map(|(_, id)| *id)))
}

/// The newest entries in each of several associations, as [`audit_trails_by_subjects`] reads those about things.
///
/// # Errors
/// As [`audit_trail`].
pub async fn audit_trails_by_associations(
    ctx: &Ctx,
    ids: &[AssociationId],
) -> Result<BTreeMap<AssociationId, Vec<TrailEntry>>> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    Ok(grouped(newest(ctx, audit_event::Column::AssociationId, &ids).await?, |entry| entry.association))
}

/// A page of the platform's own trail, newest first: signing in, accounts, organizations. What tenants do is not in it.
///
/// # Errors
/// `Unauthenticated`; `Forbidden` unless the person runs the platform.
pub async fn platform_trail(ctx: &Ctx, filter: &TrailFilter, page: PageRequest) -> Result<Slice<TrailEntry>> {
    if !ctx.account()?.superadmin {
        return Err(Error::Forbidden);
    }
    let tx = ctx.host().database.read(Purpose::Platform, ctx.counter()).await?;
    let rows = tx
        .find_platform::<audit_event::Entity>()
        .filter(audit_event::Column::ChainId.eq(chain_of(None)))
        .filter(filter.condition())
        .order_by_desc(audit_event::Column::At)
        .order_by_desc(audit_event::Column::Sequence)
        .offset(page.offset)
        .limit(page.limit())
        .all(&tx)
        .await?;
    Ok(page.cut(rows).map(entry))
}

/// The actions that a filter may choose among: those that the trail of the reader's organization knows.
///
/// # Errors
/// As [`audit_trail`].
pub async fn audit_actions(ctx: &Ctx) -> Result<BTreeSet<String>> {
    let proof = proof_of(ctx)?;
    let tx = ctx.reader().await?;
    let names: Vec<String> = readable(ctx, &tx, &proof)
        .select_only()
        .column(audit_event::Column::Action)
        .distinct()
        .into_tuple()
        .all(&*tx)
        .await?;
    Ok(names.into_iter().collect())
}

pub(super) fn proof_of(ctx: &Ctx) -> Result<Proof> {
    ctx.prove_personal(Permission::AuditRead, Permission::OwnRead)
}

/// The entries that a proof lets somebody read.
pub(super) fn readable(ctx: &Ctx, tx: &Tx, proof: &Proof) -> Select<audit_event::Entity> {
    use audit_event::Column;
    let all = tx.find_owned::<audit_event::Entity>(proof);
    if proof.covers_all() {
        return all;
    }
    let owners: Vec<Uuid> = proof.own_owners().map(|id| id.0).collect();
    let units = tx
        .find_owned::<ownership::Entity>(proof)
        .filter(ownership::Column::OwnerId.is_in(owners.iter().copied()))
        .filter(ownership::Column::VoidedAt.is_null())
        .select_only()
        .column(ownership::Column::UnitId)
        .into_query();
    let about = |kind: &str| Condition::all().add(Column::SubjectKind.eq(kind));
    // Whoever looks with the eyes of an owner sees what that owner sees, and not what she did herself.
    let looks = ctx.actor().is_some_and(|actor| matches!(actor.standing, Standing::ViewAs { .. }));
    let by_her = (!looks).then(|| Column::AccountId.eq(proof.account().0));
    all.filter(
        Condition::any()
            .add(proof.associations_condition(Column::AssociationId))
            .add(about(OwnerId::KIND).add(Column::SubjectId.is_in(owners)))
            .add(about(UnitId::KIND).add(Column::SubjectId.in_subquery(units)))
            .add_option(by_her),
    )
}

/// The newest entries for each value of a column.
async fn newest(ctx: &Ctx, column: audit_event::Column, ids: &[Uuid]) -> Result<Vec<TrailEntry>> {
    use sea_orm::sea_query::{Alias, ExprTrait as _, Query};
    let proof = proof_of(ctx)?;
    let rows = {
        let tx = ctx.reader().await?;
        let by = match column {
            audit_event::Column::AssociationId => "association_id",
            _ => "subject_id",
        };
        let ranked = readable(ctx, &tx, &proof)
            .filter(column.is_in(ids.iter().copied()))
            .select_only()
            .column(audit_event::Column::Id)
            .expr_as(
                Expr::cust(format!("ROW_NUMBER() OVER (PARTITION BY {by} ORDER BY at DESC, sequence DESC)")),
                "place",
            )
            .into_query();
        let chosen = Query::select()
            .column(Alias::new("id"))
            .from_subquery(ranked, Alias::new("ranked"))
            .and_where(Expr::col(Alias::new("place")).lte(i64::from(TRAIL_OF_ONE) + 1))
            .take();
        tx.find_owned::<audit_event::Entity>(&proof)
            .filter(audit_event::Column::Id.in_subquery(chosen))
            .order_by_desc(audit_event::Column::At)
            .order_by_desc(audit_event::Column::Sequence)
            .all(&*tx)
            .await?
    };
    named(ctx, &proof, rows).await
}

fn grouped<K: Ord>(entries: Vec<TrailEntry>, key: impl Fn(&TrailEntry) -> Option<K>) -> BTreeMap<K, Vec<TrailEntry>> {
    let mut groups: BTreeMap<K, Vec<TrailEntry>> = BTreeMap::new();
    for entry in entries {
        if let Some(key) = key(&entry) {
            groups.entry(key).or_default().push(entry);
        }
    }
    groups
}

/// The rows as the reader may see them, with names where she may know who it was.
pub(super) async fn named(ctx: &Ctx, proof: &Proof, rows: Vec<audit_event::Model>) -> Result<Vec<TrailEntry>> {
    let mut entries: Vec<TrailEntry> = rows.into_iter().map(|row| entry(as_told(proof, row))).collect();
    let people: Vec<AccountId> =
        entries.iter().filter_map(|entry| entry.account).collect::<BTreeSet<_>>().into_iter().collect();
    if !people.is_empty() {
        let names = accounts_by_ids(ctx, &people).await?;
        for entry in &mut entries {
            entry.name = entry.account.and_then(|id| names.get(&id)).map(|account| account.display_name.clone());
        }
    }
    Ok(entries)
}

/// Whether a reader is told that it was this account that acted: she reads all of it, or it was she.
fn told(proof: &Proof, account: Option<AccountId>) -> bool {
    proof.covers_all() || account == Some(proof.account())
}

/// A row with what the reader is told and nothing else, whether it becomes a page, a table or lines.
pub(super) fn as_told(proof: &Proof, mut row: audit_event::Model) -> audit_event::Model {
    let told = told(proof, row.account_id);
    let whole = told
        || row.association_id.is_some_and(|association| proof.covers(association))
        || row.subject_kind.as_deref() == Some(OwnerId::KIND);
    if !told {
        row.account_id = None;
        row.session_id = None;
        row.token_id = None;
    }
    if !whole {
        // What an owner is told about one of her units: what was done and which fields changed, but not who else had to do with it.
        let changes = row.detail.get("changes").cloned();
        row.detail = changes.map_or_else(|| json!({}), |changes| json!({ "changes": changes }));
        row.view_as_owner_id = None;
        row.support_grant_id = None;
    }
    row
}

fn entry(row: audit_event::Model) -> TrailEntry {
    TrailEntry {
        id: row.id,
        sequence: row.sequence,
        at: row.at,
        action: row.action,
        outcome: row.outcome,
        reason: row.reason,
        association: row.association_id,
        subject: row.subject_kind.zip(row.subject_id),
        account: row.account_id,
        name: None,
        roles: row.roles.split(',').filter(|role| !role.is_empty()).map(str::to_owned).collect(),
        view_as: row.view_as_owner_id,
        support_grant: row.support_grant_id,
        token: row.token_id,
        request_id: row.request_id,
        detail: row.detail,
        hash: row.hash,
    }
}
