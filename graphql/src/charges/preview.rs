//! What a call for funds would come to.

use async_graphql::{Context, Object, Result, SimpleObject};
use entity::{
    id::{AssociationId, OwnerId},
    refusal::Refusal,
};
use service::{
    Ctx, Error,
    charges::{self, CallPreview, PreviewDetail as Detail},
};

use super::input::CallForFundsInput;
use crate::{
    connection::{Counted, about, list_cost, page},
    loader::loaders,
    payload::UserError,
    property::{KeyKind, Owner},
    value::{Fraction, Money},
};

/// What `callForFundsPreview` answers.
#[derive(SimpleObject)]
pub struct CallForFundsPreviewPayload {
    /// What the call would come to; absent when it could not be issued like that.
    preview: Option<CallForFundsPreview>,
    /// Why it could not; empty when it could.
    user_errors: Vec<UserError>,
}

impl CallForFundsPreviewPayload {
    /// Asks what it would come to.
    ///
    /// # Errors
    /// `Unauthenticated`, `Forbidden`; failures.
    pub async fn of(ctx: &Ctx, association: AssociationId, input: CallForFundsInput) -> Result<Self> {
        match charges::call_preview(ctx, association, &input.into()).await {
            Ok(preview) => Ok(Self { preview: Some(CallForFundsPreview(preview)), user_errors: Vec::new() }),
            Err(error @ (Error::Refused(_) | Error::NotFound(_))) => {
                let tell = |refusal: Refusal| UserError::new(ctx, refusal);
                Ok(Self { preview: None, user_errors: error.refusals().into_iter().map(tell).collect() })
            }
            Err(error) => Err(error.into()),
        }
    }
}

/// What a call for funds would come to if it were issued now.
pub struct CallForFundsPreview(CallPreview);

/// What a call for funds would come to if it were issued now.
#[Object]
impl CallForFundsPreview {
    /// Sum of its lines, and of its contributions.
    async fn total(&self) -> Money {
        Money(self.0.total)
    }

    /// The part of the total that goes to the reserve fund.
    async fn reserve(&self) -> Money {
        Money(self.0.reserve)
    }

    /// What each owner would owe, in the order of the base deed, also nothing where she shares a divided unit.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn contributions(
        &self,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Counted<PreviewContribution>>> {
        let page = page(first, after.as_deref())?;
        Ok(Some(Counted::new(&self.0.contributions, page, PreviewContribution::from)))
    }
}

/// What one owner would owe.
pub struct PreviewContribution {
    owner: OwnerId,
    owner_name: String,
    amount: entity::money::Cents,
    reserve: entity::money::Cents,
    details: Vec<Detail>,
}

impl From<&charges::PreviewContribution> for PreviewContribution {
    fn from(preview: &charges::PreviewContribution) -> Self {
        Self {
            owner: preview.owner,
            owner_name: preview.owner_name.clone(),
            amount: preview.amount,
            reserve: preview.reserve,
            details: preview.details.clone(),
        }
    }
}

/// What one owner would owe.
#[Object]
impl PreviewContribution {
    /// Who.
    async fn owner(&self, ctx: &Context<'_>) -> Result<Option<Owner>> {
        Ok(loaders(ctx)?.owners.load(self.owner).await?.map(Owner))
    }

    /// Her name.
    async fn owner_name(&self) -> &str {
        &self.owner_name
    }

    /// How much.
    async fn amount(&self) -> Money {
        Money(self.amount)
    }

    /// The part that goes to the reserve fund.
    async fn reserve(&self) -> Money {
        Money(self.reserve)
    }

    /// Why: one row for each line of the call on each unit.
    #[graphql(complexity = "about(5, child_complexity)")]
    async fn details(&self) -> Vec<PreviewDetail> {
        self.details.iter().map(PreviewDetail::from).collect()
    }
}

/// One line of the call on one unit of the owner.
#[derive(SimpleObject)]
pub struct PreviewDetail {
    /// What the amount is for.
    label: String,
    /// The reference of the unit.
    unit_reference: String,
    /// The name of the distribution key.
    key_name: String,
    /// Where the parts of the key come from.
    key_kind: KeyKind,
    /// The parts of the unit in the key; in a consumption key, thousandths of what its meter counted.
    parts: i64,
    /// The total parts of the key; in a consumption key, thousandths of what its meters counted.
    key_total: i64,
    /// The owner's part of the unit.
    part: Fraction,
    /// How much.
    amount: Money,
}

impl From<&Detail> for PreviewDetail {
    fn from(detail: &Detail) -> Self {
        Self {
            label: detail.label.clone(),
            unit_reference: detail.unit_reference.clone(),
            key_name: detail.key_name.clone(),
            key_kind: detail.key_kind.into(),
            parts: detail.parts,
            key_total: detail.key_total,
            part: detail.part.into(),
            amount: Money(detail.amount),
        }
    }
}
