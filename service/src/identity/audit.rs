//! The audit trail: every act and every refused act, bound into chains that a third party can check.
//!
//! There is one chain for each organization and one for the platform. What a change writes down is appended when the change is finished, under
//! the lock of its chain's head, in the same transaction: either both stand or neither does.

mod actions;
mod chain;
mod changes;
mod export;
mod refused;
mod trail;
mod verify;

pub use actions::ACTIONS;
pub(crate) use chain::{Entry, Origin, append};
pub(crate) use changes::changes;
pub use export::{TrailFormat, audit_export};
pub(crate) use refused::Gate;
pub(crate) use refused::audit_throttled;
pub use refused::{Attempt, attempt_refused};
pub use trail::{
    FieldChange, TRAIL_OF_ONE, TrailEntry, TrailFilter, audit_actions, audit_trail, audit_trails_by_associations,
    audit_trails_by_subjects, platform_trail,
};
pub use verify::{BrokenLink, ChainReport, Fault, audit_verify};

use entity::{
    id::{AccountId, Identifier as _},
    identity::audit_event,
};
use serde_json::Value;

use crate::{ctx::Ctx, error::Result, store::Tx};

/// Writes down an act that belongs to no change of a tenant's: signing in, resetting a password, turning a second factor on. `account` is whom it
/// is about; who did it is the person of the context, or that same account while nobody is signed in yet.
///
/// It goes into the chain of the organization that the transaction was opened for, and into the platform's when it was opened for none. `detail`
/// holds no personal data and no secret.
pub(crate) async fn audit_account(
    tx: &Tx,
    ctx: &Ctx,
    account: Option<AccountId>,
    action: &str,
    detail: Value,
) -> Result<()> {
    let entry = Entry {
        association: None,
        action: action.to_owned(),
        outcome: audit_event::Outcome::Done,
        reason: None,
        subject: account.map(|account| (AccountId::KIND, account.0)),
        detail,
    };
    append(tx, &Origin::of_or(ctx, account), ctx.now(), vec![entry]).await
}

/// Writes down an attempt that failed, like [`audit_account`] what was done: a wrong password, a wrong code. `reason` is the code of the refusal.
pub(crate) async fn audit_account_refused(
    tx: &Tx,
    ctx: &Ctx,
    account: Option<AccountId>,
    action: &str,
    reason: &str,
) -> Result<()> {
    let entry = Entry {
        association: None,
        action: action.to_owned(),
        outcome: audit_event::Outcome::Refused,
        reason: Some(reason.to_owned()),
        subject: account.map(|account| (AccountId::KIND, account.0)),
        detail: Value::Object(serde_json::Map::new()),
    };
    // Whoever failed to show who she is is nobody yet.
    append(tx, &Origin::of(ctx), ctx.now(), vec![entry]).await
}
