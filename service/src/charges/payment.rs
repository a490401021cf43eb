//! How contributions are paid: what the page, the picture of the code and the API say, and the letter too.

use std::collections::{BTreeMap, BTreeSet};

use entity::{
    charges::{CallStatus, contribution},
    format::{epc::EpcPayload, iban::Iban, structured_communication::StructuredCommunication},
    id::{AssociationId, CallId, ContributionId},
    identity::Permission,
    money::Cents,
    property::Fund,
    refusal::Refusal,
};

use super::{
    frozen::frozen_letters,
    read::{calls_by_ids, contributions_by_ids},
};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    property::{association_fetch, bank_account_of},
};

/// What somebody needs to pay a contribution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentRequest {
    /// The account holder.
    pub beneficiary: String,
    /// The account.
    pub iban: Iban,
    /// How much.
    pub amount: Cents,
    /// The reference.
    pub communication: StructuredCommunication,
    /// What the payment code says.
    pub epc: EpcPayload,
}

impl PaymentRequest {
    /// A payment with its code.
    ///
    /// # Errors
    /// What [`EpcPayload::new`] refuses.
    pub(super) fn new(
        beneficiary: &str,
        iban: &Iban,
        amount: Cents,
        communication: &StructuredCommunication,
    ) -> Result<Self, Refusal> {
        Ok(Self {
            epc: EpcPayload::new(beneficiary, iban, amount, communication)?,
            beneficiary: beneficiary.to_owned(),
            iban: iban.clone(),
            amount,
            communication: communication.clone(),
        })
    }
}

/// How to pay a contribution, as its letter says; nothing when nothing is due or the call was cancelled.
///
/// # Errors
/// `contribution-unknown`; as [`contribution_payments`].
pub async fn contribution_payment(ctx: &Ctx, id: ContributionId) -> Result<Option<PaymentRequest>> {
    let row =
        contributions_by_ids(ctx, &[id]).await?.remove(&id).ok_or_else(|| Error::not_found("contribution-unknown"))?;
    Ok(payments(ctx, vec![row]).await?.remove(&id))
}

/// How to pay contributions, as their letters say, in a fixed number of statements. One of which nothing is due, or whose call was cancelled, is
/// absent, and so is one that the person may not read.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; `bank-account-missing` for a contribution without a letter; failures.
pub async fn contribution_payments(
    ctx: &Ctx,
    ids: &[ContributionId],
) -> Result<BTreeMap<ContributionId, PaymentRequest>> {
    let rows = contributions_by_ids(ctx, ids).await?;
    payments(ctx, rows.into_values().collect()).await
}

async fn payments(ctx: &Ctx, rows: Vec<contribution::Model>) -> Result<BTreeMap<ContributionId, PaymentRequest>> {
    let calls: BTreeSet<CallId> = rows.iter().map(|row| row.call_id).collect();
    let calls: Vec<CallId> = calls.into_iter().collect();
    let calls = calls_by_ids(ctx, &calls).await?;
    let mut owed = Vec::with_capacity(rows.len());
    for row in rows {
        let call = calls.get(&row.call_id).ok_or_else(|| Error::not_found("call-unknown"))?;
        if call.status != CallStatus::Cancelled && row.amount.is_positive() {
            owed.push(row);
        }
    }
    if owed.is_empty() {
        return Ok(BTreeMap::new());
    }
    // Not the register of today: whoever has the letter in her hand must find the same account on the page and in the code.
    let letters = frozen_letters(ctx, &owed).await?;
    let unwritten = owed.iter().filter(|row| !letters.contains_key(&row.id));
    let unwritten: BTreeSet<AssociationId> = unwritten.map(|row| row.association_id).collect();
    let mut today: BTreeMap<AssociationId, (String, Iban)> = BTreeMap::new();
    for association in unwritten {
        today.insert(association, account_today(ctx, association).await?);
    }
    let mut payments = BTreeMap::new();
    for row in &owed {
        let payment = match (letters.get(&row.id), today.get(&row.association_id)) {
            (Some(letter), _) => letter.payment_request()?,
            (None, Some((name, iban))) => PaymentRequest::new(name, iban, row.amount, &row.communication)?,
            (None, None) => continue,
        };
        payments.insert(row.id, payment);
    }
    Ok(payments)
}

/// Whom and where to pay as the register has it today, for a contribution whose letter is not there.
async fn account_today(ctx: &Ctx, association: AssociationId) -> Result<(String, Iban)> {
    let association = association_fetch(ctx, association).await?;
    let proof = ctx.prove(Permission::AssociationRead)?;
    let tx = ctx.reader().await?;
    let account = bank_account_of(&tx, &proof, association.id, Fund::Working).await?;
    Ok((association.name, account.iban))
}
