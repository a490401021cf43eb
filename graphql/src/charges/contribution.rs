//! What owners owe, and why.

use async_graphql::{Context, ID, Object, Result, SimpleObject};
use entity::{
    charges::{contribution, contribution_detail},
    id::CallId,
    share,
};
use service::charges::{self, PaymentRequest};

use super::call::{CallForFunds, CallLine};
use crate::{
    connection::about,
    loader::loaders,
    property::{Owner, Unit},
    scalar::{self, Iban, Ogm},
    value::{Fraction, Money},
};

/// What one owner owes for one call for funds.
pub struct Contribution(pub contribution::Model);

impl From<contribution::Model> for Contribution {
    fn from(row: contribution::Model) -> Self {
        Self(row)
    }
}

/// What one owner owes for one call for funds.
#[Object]
impl Contribution {
    /// Opaque identifier, for `node(id:)`.
    pub async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// Rank in the call, from 0.
    async fn position(&self) -> i32 {
        self.0.position
    }

    /// What is owed.
    async fn amount(&self) -> Money {
        Money(self.0.amount)
    }

    /// The part that goes to the reserve fund (C. civ. art. 3.86 §3).
    async fn reserve(&self) -> Money {
        Money(self.0.reserve)
    }

    /// The reference to pay with, unique in the association.
    async fn communication(&self) -> Ogm {
        Ogm(self.0.communication.clone())
    }

    /// The call.
    async fn call_for_funds(&self, ctx: &Context<'_>) -> Result<Option<CallForFunds>> {
        Ok(loaders(ctx)?.calls.load(self.0.call_id).await?.map(CallForFunds))
    }

    /// Who owes it.
    async fn owner(&self, ctx: &Context<'_>) -> Result<Option<Owner>> {
        Ok(loaders(ctx)?.owners.load(self.0.owner_id).await?.map(Owner))
    }

    /// How it is made up: one row for each line of the call on each unit.
    #[graphql(complexity = "about(5, child_complexity)")]
    async fn details(&self, ctx: &Context<'_>) -> Result<Option<Vec<ContributionDetail>>> {
        let rows = loaders(ctx)?.contribution_details.load(self.0.id).await?.unwrap_or_default();
        let detail = |row| ContributionDetail { row, call: self.0.call_id };
        Ok(Some(rows.into_iter().map(detail).collect()))
    }

    /// Where the letter is found as PDF, as a path on this server.
    async fn letter_path(&self) -> String {
        charges::contribution_pdf_path(self.0.call_id, self.0.id)
    }

    /// How to pay it; absent when nothing is due or the call was cancelled.
    #[graphql(complexity = "about(1, child_complexity).saturating_add(20)")]
    async fn payment(&self, ctx: &Context<'_>) -> Result<Option<Payment>> {
        Ok(loaders(ctx)?.payments.load(self.0.id).await?.map(Payment::from))
    }
}

/// What a bank transfer needs.
#[derive(SimpleObject)]
pub struct Payment {
    /// The holder of the account.
    beneficiary: String,
    /// The account.
    iban: Iban,
    /// How much.
    amount: Money,
    /// The reference.
    communication: Ogm,
    /// The text of the payment code that banking apps scan (EPC069-12).
    epc: String,
}

impl From<PaymentRequest> for Payment {
    fn from(request: PaymentRequest) -> Self {
        Self {
            beneficiary: request.beneficiary,
            iban: Iban(request.iban),
            amount: Money(request.amount),
            communication: Ogm(request.communication),
            epc: request.epc.as_str().to_owned(),
        }
    }
}

/// One line of a call on one unit of one owner.
pub struct ContributionDetail {
    row: contribution_detail::Model,
    call: CallId,
}

/// One line of a call on one unit of one owner, as it was when the call was issued.
#[Object]
impl ContributionDetail {
    /// Opaque identifier.
    pub async fn id(&self) -> ID {
        scalar::id(self.row.id)
    }

    /// Rank in the contribution, from 0.
    async fn position(&self) -> i32 {
        self.row.position
    }

    /// The line of the call.
    async fn line(&self, ctx: &Context<'_>) -> Result<Option<CallLine>> {
        let lines = loaders(ctx)?.call_lines.load(self.call).await?.unwrap_or_default();
        Ok(lines.into_iter().find(|line| line.id == self.row.line_id).map(CallLine))
    }

    /// The unit as it is today.
    async fn unit(&self, ctx: &Context<'_>) -> Result<Option<Unit>> {
        Ok(loaders(ctx)?.units.load(self.row.unit_id).await?.map(Unit))
    }

    /// The reference of the unit when the call was issued.
    async fn unit_reference(&self) -> &str {
        &self.row.unit_reference
    }

    /// The parts of the unit in the key of the line; in a consumption key, thousandths of what its meter counted.
    async fn parts(&self) -> i64 {
        self.row.parts
    }

    /// The owner's part of the unit.
    async fn part(&self) -> Result<Option<Fraction>> {
        let part = share::Fraction::new(self.row.numerator, self.row.denominator).map_err(|refusal| {
            // The register keeps no such fraction, so this is not the caller's fault.
            service::Error::Failed(service::Failure::new(refusal))
        })?;
        Ok(Some(part.into()))
    }

    /// The amount.
    async fn amount(&self) -> Money {
        Money(self.row.amount)
    }
}
