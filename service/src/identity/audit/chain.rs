//! The chain: what an entry hashes to, and how entries are appended.
//!
//! An entry's hash is the SHA-256, in hexadecimal, of a JSON array in UTF-8 without white space: the name of this form, `mitoyen-audit-1`, and the
//! columns in the order of [`hash_of`]. Identifiers are lower-case with hyphens, the instant is in UTC with six decimals, what is absent is `null`,
//! and objects in `detail` have their keys in order. Should the form ever change, entries from then on begin with another name.

use chrono::{DateTime, SubsecRound as _, Utc};
use entity::{
    id::{AccountId, AssociationId, AuditEventId, OrganizationId, OwnerId, SessionId, SupportGrantId},
    identity::{Role, audit_event},
};
use sea_orm::{ActiveValue::Set, ConnectionTrait as _, Statement};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::actions::ACTIONS;
use crate::{
    ctx::Ctx,
    error::{Failure, Result},
    standing::Standing,
    store::Tx,
    work::sha256_hex,
};

/// The name of the form that entries are hashed in.
const FORM: &str = "mitoyen-audit-1";
/// Longest name of an action and of a reason.
const NAME_MAX: usize = 60;
/// Longest list of roles.
const ROLES_MAX: usize = 200;
/// Longest number of a request.
const REQUEST_MAX: usize = 80;

/// Who acts, as whom, and in which request.
#[derive(Clone, Debug, Default)]
pub(crate) struct Origin {
    account: Option<AccountId>,
    roles: String,
    session: Option<SessionId>,
    view_as: Option<OwnerId>,
    support_grant: Option<SupportGrantId>,
    token: Option<Uuid>,
    request_id: String,
}

impl Origin {
    /// The person of the context.
    pub fn of(ctx: &Ctx) -> Self {
        let request_id = ctx.request_id().chars().take(REQUEST_MAX).collect();
        let Some(actor) = ctx.actor() else { return Self { request_id, ..Self::default() } };
        let mut roles: Vec<Role> = actor.roles.iter().map(|held| held.role).collect();
        if actor.superadmin {
            roles.push(Role::Superadmin);
        }
        roles.sort_unstable();
        roles.dedup();
        let roles = roles.iter().map(|role| role.code()).collect::<Vec<_>>().join(",");
        Self {
            account: Some(actor.account),
            roles: roles.chars().take(ROLES_MAX).collect(),
            // A context that was made without a session, as by the command line, has the nil one.
            session: Some(actor.session).filter(|session| !session.0.is_nil()),
            view_as: if let Standing::ViewAs { owner, .. } = &actor.standing { Some(*owner) } else { None },
            support_grant: if let Standing::Support { grant, .. } = &actor.standing { Some(*grant) } else { None },
            token: actor.token.map(|token| token.id.0),
            request_id,
        }
    }

    /// The person of the context, or whoever has just shown that she is this account.
    pub fn of_or(ctx: &Ctx, account: Option<AccountId>) -> Self {
        let origin = Self::of(ctx);
        Self { account: origin.account.or(account), ..origin }
    }
}

/// What is written down.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub association: Option<AssociationId>,
    pub action: String,
    pub outcome: audit_event::Outcome,
    pub reason: Option<String>,
    pub subject: Option<(&'static str, Uuid)>,
    pub detail: Value,
}

/// The chain of an organization, or of the platform.
pub(super) fn chain_of(organization: Option<OrganizationId>) -> Uuid {
    organization.map_or(Uuid::nil(), |organization| organization.0)
}

/// Appends entries to the chain of the organization that the transaction was opened for, or of the platform: three statements, however many.
pub(crate) async fn append(tx: &Tx, origin: &Origin, at: DateTime<Utc>, entries: Vec<Entry>) -> Result<()> {
    if entries.is_empty() {
        return Ok(());
    }
    let organization = tx.organization();
    let chain = chain_of(organization);
    let count = i64::try_from(entries.len()).map_err(Failure::new)?;
    let (length, mut previous) = advance(tx, organization, count).await?;
    let first = length.saturating_sub(count).saturating_add(1);
    let mut rows = Vec::with_capacity(entries.len());
    for (sequence, entry) in (first..).zip(entries) {
        debug_assert!(
            ACTIONS.contains(&entry.action.as_str()),
            "{} is not among the acts that have words",
            entry.action
        );
        let mut row = audit_event::Model {
            id: Ctx::mint::<AuditEventId>(),
            organization_id: organization,
            chain_id: chain,
            association_id: entry.association,
            account_id: origin.account,
            roles: origin.roles.clone(),
            session_id: origin.session,
            view_as_owner_id: origin.view_as,
            support_grant_id: origin.support_grant,
            token_id: origin.token,
            action: entry.action.chars().take(NAME_MAX).collect(),
            outcome: entry.outcome,
            reason: entry.reason.map(|reason| reason.chars().take(NAME_MAX).collect()),
            subject_kind: entry.subject.map(|(kind, _)| kind.to_owned()),
            subject_id: entry.subject.map(|(_, id)| id),
            request_id: origin.request_id.clone(),
            // PostgreSQL keeps no more.
            at: at.trunc_subsecs(6),
            detail: sorted(entry.detail),
            sequence: Some(sequence),
            previous_hash: Some(previous),
            hash: None,
        };
        let hash = hash_of(&row);
        row.hash = Some(hash.clone());
        previous = hash;
        rows.push(active(row));
    }
    tx.insert_platform_all(rows).await?;
    let head = Statement::from_sql_and_values(
        tx.get_database_backend(),
        "UPDATE audit_chain SET head_hash = $1 WHERE id = $2",
        [previous.into(), chain.into()],
    );
    tx.execute_raw(head).await?;
    Ok(())
}

/// Makes the chain longer by so many entries, and holds its head until the transaction ends; answers the new length and the hash of the last entry
/// so far. One statement makes the head when there is none, locks it and reads it.
async fn advance(tx: &Tx, organization: Option<OrganizationId>, count: i64) -> Result<(i64, String)> {
    let statement = Statement::from_sql_and_values(
        tx.get_database_backend(),
        "INSERT INTO audit_chain (id, organization_id, length, head_hash, unchained) VALUES ($1, $2, $3, '', 0) \
         ON CONFLICT (id) DO UPDATE SET length = audit_chain.length + $4 RETURNING length, head_hash",
        [chain_of(organization).into(), organization.map(|id| id.0).into(), count.into(), count.into()],
    );
    let row = tx.query_one_raw(statement).await?.ok_or_else(|| Failure::new("the audit chain has no head"))?;
    Ok((row.try_get("", "length")?, row.try_get("", "head_hash")?))
}

/// What an entry hashes to.
pub(super) fn hash_of(row: &audit_event::Model) -> String {
    let form = json!([
        FORM,
        row.sequence,
        row.previous_hash,
        row.id,
        row.organization_id,
        row.chain_id,
        row.association_id,
        row.account_id,
        row.roles,
        row.session_id,
        row.view_as_owner_id,
        row.support_grant_id,
        row.token_id,
        row.action,
        row.outcome.code(),
        row.reason,
        row.subject_kind,
        row.subject_id,
        row.request_id,
        row.at.format("%Y-%m-%dT%H:%M:%S%.6fZ").to_string(),
        sorted(row.detail.clone()),
    ]);
    sha256_hex(form.to_string().as_bytes())
}

/// The same value with the keys of every object in order, whatever order the library or the database keeps them in.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let mut fields: Vec<(String, Value)> = fields.into_iter().collect();
            fields.sort_by(|a, b| a.0.cmp(&b.0));
            Value::Object(fields.into_iter().map(|(name, value)| (name, sorted(value))).collect::<Map<_, _>>())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(sorted).collect()),
        other => other,
    }
}

fn active(row: audit_event::Model) -> audit_event::ActiveModel {
    audit_event::ActiveModel {
        id: Set(row.id),
        organization_id: Set(row.organization_id),
        chain_id: Set(row.chain_id),
        association_id: Set(row.association_id),
        account_id: Set(row.account_id),
        roles: Set(row.roles),
        session_id: Set(row.session_id),
        view_as_owner_id: Set(row.view_as_owner_id),
        support_grant_id: Set(row.support_grant_id),
        token_id: Set(row.token_id),
        action: Set(row.action),
        outcome: Set(row.outcome),
        reason: Set(row.reason),
        subject_kind: Set(row.subject_kind),
        subject_id: Set(row.subject_id),
        request_id: Set(row.request_id),
        at: Set(row.at),
        detail: Set(row.detail),
        sequence: Set(row.sequence),
        previous_hash: Set(row.previous_hash),
        hash: Set(row.hash),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn row() -> audit_event::Model {
        audit_event::Model {
            id: AuditEventId(Uuid::from_u128(1)),
            organization_id: Some(OrganizationId(Uuid::from_u128(2))),
            chain_id: Uuid::from_u128(2),
            association_id: None,
            account_id: None,
            roles: "syndic".to_owned(),
            session_id: None,
            view_as_owner_id: None,
            support_grant_id: None,
            token_id: None,
            action: "unit_update".to_owned(),
            outcome: audit_event::Outcome::Done,
            reason: None,
            subject_kind: Some("Unit".to_owned()),
            subject_id: Some(Uuid::from_u128(3)),
            request_id: "test".to_owned(),
            at: "2026-03-02T09:30:00.123456Z".parse().unwrap(),
            detail: json!({ "b": 1, "a": { "d": 2, "c": [1, 2] } }),
            sequence: Some(1),
            previous_hash: Some(String::new()),
            hash: None,
        }
    }

    /// The form never changes under its name: what was hashed once is checked for ever.
    #[test]
    fn the_form_is_what_it_was() {
        let text = concat!(
            r#"["mitoyen-audit-1",1,"","00000000-0000-0000-0000-000000000001","00000000-0000-0000-0000-000000000002","#,
            r#""00000000-0000-0000-0000-000000000002",null,null,"syndic",null,null,null,null,"unit_update","done",null,"Unit","#,
            r#""00000000-0000-0000-0000-000000000003","test","2026-03-02T09:30:00.123456Z",{"a":{"c":[1,2],"d":2},"b":1}]"#
        );
        assert_eq!(hash_of(&row()), sha256_hex(text.as_bytes()));
    }

    #[test]
    fn every_column_counts() {
        let alter: Vec<fn(&mut audit_event::Model)> = vec![
            |row| row.id = AuditEventId(Uuid::from_u128(9)),
            |row| row.organization_id = None,
            |row| row.chain_id = Uuid::nil(),
            |row| row.association_id = Some(AssociationId(Uuid::from_u128(9))),
            |row| row.account_id = Some(AccountId(Uuid::from_u128(9))),
            |row| row.roles.push('x'),
            |row| row.session_id = Some(SessionId(Uuid::from_u128(9))),
            |row| row.view_as_owner_id = Some(OwnerId(Uuid::from_u128(9))),
            |row| row.support_grant_id = Some(SupportGrantId(Uuid::from_u128(9))),
            |row| row.token_id = Some(Uuid::from_u128(9)),
            |row| row.action.push('x'),
            |row| row.outcome = audit_event::Outcome::Refused,
            |row| row.reason = Some(String::new()),
            |row| row.subject_kind = None,
            |row| row.subject_id = None,
            |row| row.request_id.push('x'),
            |row| row.at += chrono::TimeDelta::microseconds(1),
            |row| row.detail = json!({ "b": 1, "a": { "d": 2, "c": [2, 1] } }),
            |row| row.sequence = Some(2),
            |row| row.previous_hash = Some("x".to_owned()),
        ];
        let mut seen = std::collections::BTreeSet::from([hash_of(&row())]);
        for alter in alter {
            let mut row = row();
            alter(&mut row);
            assert!(seen.insert(hash_of(&row)), "{row:?}");
        }
    }
}
