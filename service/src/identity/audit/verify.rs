//! Checking the chains: every entry is hashed again, page by page, and the first link that does not hold is named.

use std::sync::Arc;

use entity::{
    id::{AccountId, AuditEventId, OrganizationId},
    identity::{audit_chain, audit_event, organization},
};
use sea_orm::{ColumnTrait, PaginatorTrait as _, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::chain::{chain_of, hash_of};
use crate::{
    ctx::Host,
    error::{Error, Result},
    store::{Purpose, Tx},
};

/// Entries that are read at a time.
const PAGE: u64 = 1_000;

/// What a chain was found to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainReport {
    /// The organization and its name; absent for the platform.
    pub organization: Option<(OrganizationId, String)>,
    /// How many entries its head says that it has.
    pub length: i64,
    /// The hash of the last entry, as its head says. Whoever keeps it elsewhere can tell later whether everything was written anew.
    pub head: String,
    /// How many entries were written before there were chains, and are bound by none.
    pub unchained: i64,
    /// The first link that does not hold.
    pub broken: Option<BrokenLink>,
}

/// A link that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenLink {
    /// The rank in the chain.
    pub sequence: i64,
    /// The entry, where there is one.
    pub event: Option<AuditEventId>,
    /// What is wrong.
    pub what: Fault,
}

/// What is wrong with a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The entry is not what it was when it was written.
    Content,
    /// The entry does not follow the one before it.
    Previous,
    /// There is no entry of this rank, although there are later ones.
    Missing,
    /// The chain ends here, although its head says that it goes on.
    Cut,
    /// There are entries beyond the end that the head knows.
    Beyond,
    /// The last entry is not the one that the head knows.
    Head,
    /// There are entries, but no head.
    NoHead,
    /// There are more or fewer unchained entries than when the chain began.
    Unchained,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Content => "its content is not what was hashed when it was written",
            Self::Previous => "it does not follow the entry before it",
            Self::Missing => "it is missing, although later entries are there",
            Self::Cut => "it is missing, and so is everything after it",
            Self::Beyond => "it lies beyond the end that the head of the chain knows",
            Self::Head => "it is not the entry that the head of the chain knows as the last one",
            Self::NoHead => "the chain has entries but no head",
            Self::Unchained => "there are more or fewer entries from before the chain than when it began",
        })
    }
}

/// Checks the chain of one organization, or every chain: the platform's first, then those of the organizations.
///
/// # Errors
/// `organization-unknown`; failures.
pub async fn audit_verify(host: &Host, only: Option<OrganizationId>) -> Result<Vec<ChainReport>> {
    let organizations: Vec<(OrganizationId, String)> = {
        let tx = host.database.read(Purpose::Platform, Arc::default()).await?;
        let mut query = tx.find_platform::<organization::Entity>().order_by_asc(organization::Column::Id);
        if let Some(only) = only {
            query = query.filter(organization::Column::Id.eq(only.0));
        }
        query.all(&tx).await?.into_iter().map(|row| (row.id, row.name)).collect()
    };
    let mut reports = Vec::with_capacity(organizations.len().saturating_add(1));
    if only.is_some() {
        if organizations.is_empty() {
            return Err(Error::not_found("organization-unknown"));
        }
    } else {
        let tx = host.database.read(Purpose::Platform, Arc::default()).await?;
        reports.push(report(&tx, None).await?);
    }
    for (id, name) in organizations {
        let purpose = Purpose::Tenant { organization: id, account: AccountId(Uuid::nil()) };
        let tx = host.database.read(purpose, Arc::default()).await?;
        reports.push(report(&tx, Some((id, name))).await?);
    }
    Ok(reports)
}

async fn report(tx: &Tx, organization: Option<(OrganizationId, String)>) -> Result<ChainReport> {
    let chain = chain_of(organization.as_ref().map(|(id, _)| *id));
    let head = tx.find_platform::<audit_chain::Entity>().filter(audit_chain::Column::Id.eq(chain)).one(tx).await?;
    let (length, head_hash, unchained, known) = match head {
        Some(head) => (head.length, head.head_hash, head.unchained, true),
        None => (0, String::new(), 0, false),
    };
    let mut broken = walk(tx, chain, length, &head_hash).await?;
    if let (Some(link), false) = (&mut broken, known) {
        link.what = Fault::NoHead;
    }
    if broken.is_none() {
        let found = tx
            .find_platform::<audit_event::Entity>()
            .filter(audit_event::Column::ChainId.eq(chain))
            .filter(audit_event::Column::Sequence.is_null())
            .count(tx)
            .await?;
        if i64::try_from(found) != Ok(unchained) {
            broken = Some(BrokenLink { sequence: 0, event: None, what: Fault::Unchained });
        }
    }
    Ok(ChainReport { organization, length, head: head_hash, unchained, broken })
}

/// The first link that does not hold.
async fn walk(tx: &Tx, chain: Uuid, length: i64, head: &str) -> Result<Option<BrokenLink>> {
    let mut previous = String::new();
    let mut expected: i64 = 1;
    let mut last = None;
    loop {
        let rows = tx
            .find_platform::<audit_event::Entity>()
            .filter(audit_event::Column::ChainId.eq(chain))
            .filter(audit_event::Column::Sequence.gte(expected))
            .order_by_asc(audit_event::Column::Sequence)
            .limit(PAGE)
            .all(tx)
            .await?;
        let full = u64::try_from(rows.len()) == Ok(PAGE);
        for row in rows {
            let sequence = row.sequence.unwrap_or_default();
            let fault = if sequence != expected {
                Some((expected, None, Fault::Missing))
            } else if sequence > length {
                Some((sequence, Some(row.id), Fault::Beyond))
            } else if row.hash.as_deref() != Some(hash_of(&row).as_str()) {
                Some((sequence, Some(row.id), Fault::Content))
            } else if row.previous_hash.as_deref() != Some(previous.as_str()) {
                Some((sequence, Some(row.id), Fault::Previous))
            } else {
                None
            };
            if let Some((sequence, event, what)) = fault {
                return Ok(Some(BrokenLink { sequence, event, what }));
            }
            previous = row.hash.unwrap_or_default();
            last = Some(row.id);
            expected = expected.saturating_add(1);
        }
        if !full {
            break;
        }
    }
    Ok(if expected <= length {
        Some(BrokenLink { sequence: expected, event: None, what: Fault::Cut })
    } else if previous != head {
        Some(BrokenLink { sequence: length, event: last, what: Fault::Head })
    } else {
        None
    })
}
