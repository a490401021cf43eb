//! What mutations of charges take.

use async_graphql::{ID, InputObject};
use entity::{
    charges::{CallForm, CallLineForm},
    id::KeyId,
};

use super::kind::ChargeNature;
use crate::{property::Fund, scalar};

/// A call for funds to preview or to issue.
#[derive(InputObject)]
pub struct CallForFundsInput {
    /// What it is for.
    title: String,
    /// The day on which ownership is read, such as `2026-01-31`.
    called_on: String,
    /// The last day for payment, after that day.
    due_on: String,
    /// Its amounts, at least one.
    lines: Vec<CallLineInput>,
}

/// One amount of a call for funds.
#[derive(InputObject)]
pub struct CallLineInput {
    /// What the amount is for.
    label: String,
    /// Ordinary or extraordinary.
    nature: ChargeNature,
    /// The fund that receives it.
    fund: Fund,
    /// The distribution key that spreads it.
    key_id: ID,
    /// The amount in euro, such as `1234.56`.
    amount: String,
}

impl From<CallForFundsInput> for CallForm {
    fn from(input: CallForFundsInput) -> Self {
        let line = |line: CallLineInput| CallLineForm {
            label: line.label,
            nature: entity::charges::ChargeNature::from(line.nature).code().to_owned(),
            fund: entity::property::Fund::from(line.fund).code().to_owned(),
            key: scalar::bare::<KeyId>(&line.key_id),
            amount: line.amount,
        };
        Self {
            title: input.title,
            called_on: input.called_on,
            due_on: input.due_on,
            lines: input.lines.into_iter().map(line).collect(),
        }
    }
}

/// What `callForFundsIssue` takes.
#[derive(InputObject)]
pub struct CallForFundsIssueInput {
    /// The association that asks.
    pub association_id: ID,
    /// The call.
    #[graphql(flatten)]
    pub call: CallForFundsInput,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}

/// What `callForFundsCancel` takes.
#[derive(InputObject)]
pub struct CallForFundsCancelInput {
    /// The call.
    pub id: ID,
    /// The version that was looked at; without it any is meant.
    pub expected_version: Option<i32>,
    /// Why it is withdrawn; kept with the call.
    pub reason: String,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    pub client_mutation_id: Option<String>,
}
