//! What the transfer of a unit moves between seller and buyer.

use async_graphql::{InputObject, Object, SimpleObject};
use entity::{
    refusal::Refusals,
    transfer::section::{
        self, ApportionForm, Apportionment, BEARER_LAW, Expense, ExpenseForm, NewApportionment, NewProvision, Prorata,
        ProvisionForm, Verdict,
    },
};
use service::Ctx;

use super::kind::{Bearer, BearerReason, ExpenseNature};
use crate::{payload::UserError, scalar::Date, value::Money};

/// A provision of a period that falls on the unit.
#[derive(InputObject)]
pub struct TransferProvisionInput {
    /// What it is for.
    label: Option<String>,
    /// The unit's amount in euro, such as `600.00`.
    amount: String,
    /// The first day of its period.
    from: String,
    /// The last day of its period, which belongs to it.
    to: String,
}

impl From<TransferProvisionInput> for ProvisionForm {
    fn from(input: TransferProvisionInput) -> Self {
        Self { label: input.label.unwrap_or_default(), amount: input.amount, from: input.from, to: input.to }
    }
}

/// An expense that was decided.
#[derive(InputObject)]
pub struct TransferExpenseInput {
    /// What it is for.
    label: Option<String>,
    /// What it is.
    nature: ExpenseNature,
    /// The unit's amount in euro.
    amount: Option<String>,
    /// The day on which it was decided, or on which the dispute was born.
    decided_on: String,
    /// The day on which payment is asked for.
    payable_on: String,
    /// Whether the buyer had a proxy to take part in the meeting that decided it.
    #[graphql(default)]
    proxy: bool,
    /// Who bears it by agreement of the parties: `SELLER` or `BUYER`; absent where they agreed on nothing.
    agreed: Option<Bearer>,
}

impl From<TransferExpenseInput> for ExpenseForm {
    fn from(input: TransferExpenseInput) -> Self {
        let agreed = input.agreed.map(section::Bearer::from);
        Self {
            label: input.label.unwrap_or_default(),
            nature: section::ExpenseNature::from(input.nature).code().to_owned(),
            amount: input.amount.unwrap_or_default(),
            decided_on: input.decided_on,
            payable_on: input.payable_on,
            proxy: input.proxy,
            agreed: agreed.map(|bearer| bearer.code().to_owned()).unwrap_or_default(),
        }
    }
}

/// What is to be split between seller and buyer.
#[derive(InputObject)]
pub struct TransferApportionInput {
    /// The unit's shares in the common parts.
    parts: i64,
    /// The total of the shares, as the base deed states it.
    total: i64,
    /// What is in the working fund, in euro; nothing when absent.
    working_fund: Option<String>,
    /// What is in the reserve fund, in euro; nothing when absent.
    reserve_fund: Option<String>,
    /// The day of the contract.
    contract_on: String,
    /// The day of the deed.
    deed_on: String,
    /// The day from which the buyer enjoys the common parts, which counts for him; that of the deed when absent.
    enjoyed_from: Option<String>,
    /// Provisions of a period, at most forty.
    #[graphql(default)]
    provisions: Vec<TransferProvisionInput>,
    /// Expenses decided, at most forty.
    #[graphql(default)]
    expenses: Vec<TransferExpenseInput>,
}

impl From<TransferApportionInput> for ApportionForm {
    fn from(input: TransferApportionInput) -> Self {
        Self {
            parts: input.parts.to_string(),
            total: input.total.to_string(),
            working_fund: input.working_fund.unwrap_or_default(),
            reserve_fund: input.reserve_fund.unwrap_or_default(),
            contract_on: input.contract_on,
            deed_on: input.deed_on,
            enjoyed_from: input.enjoyed_from.unwrap_or_default(),
            provisions: input.provisions.into_iter().map(ProvisionForm::from).collect(),
            expenses: input.expenses.into_iter().map(ExpenseForm::from).collect(),
        }
    }
}

/// What `transferApportion` answers.
#[derive(SimpleObject)]
pub struct TransferApportionPayload {
    /// Who bears what; absent when the question makes no sense.
    apportionment: Option<TransferApportionment>,
    /// Why it makes none; empty when it does.
    user_errors: Vec<UserError>,
}

impl TransferApportionPayload {
    /// Splits what is asked about. Nothing is read and nothing written.
    pub fn of(ctx: &Ctx, input: TransferApportionInput) -> Self {
        match NewApportionment::parse(&input.into()).and_then(|new| section::apportion(&new)) {
            Ok(found) => Self { apportionment: Some(TransferApportionment(found)), user_errors: Vec::new() },
            Err(refusals) => Self { apportionment: None, user_errors: told(ctx, refusals) },
        }
    }
}

fn told(ctx: &Ctx, refusals: Refusals) -> Vec<UserError> {
    refusals.into_iter().map(|refusal| UserError::new(ctx, refusal)).collect()
}

/// What the transfer of a unit moves between seller and buyer.
pub struct TransferApportionment(Apportionment);

/// What the transfer of a unit moves between seller and buyer (C. civ. art. 3.94 §§2 and 5), unless they agree otherwise.
#[Object]
impl TransferApportionment {
    /// What the association repays to the seller of the working fund.
    async fn working_fund_refund(&self) -> Money {
        Money(self.0.funds.refund)
    }

    /// What it calls from the buyer in its place.
    async fn working_fund_call(&self) -> Money {
        Money(self.0.funds.call)
    }

    /// The unit's part of the reserve fund. It stays with the association: nothing is repaid and nothing called.
    async fn reserve_fund_stays(&self) -> Money {
        Money(self.0.funds.reserve_stays)
    }

    /// Each provision split by days, in the order of the question.
    async fn provisions(&self) -> Vec<TransferProvision> {
        self.0.provisions.iter().cloned().map(|(provision, split)| TransferProvision(provision, split)).collect()
    }

    /// Each expense with who bears it, in the order of the question.
    async fn expenses(&self) -> Vec<TransferExpense> {
        self.0.expenses.iter().cloned().map(|(expense, verdict)| TransferExpense(expense, verdict)).collect()
    }
}

/// A provision split by days.
pub struct TransferProvision(NewProvision, Prorata);

/// A provision split by days: the day from which the buyer enjoys the common parts is his.
#[Object]
impl TransferProvision {
    /// What it is for.
    async fn label(&self) -> Option<&str> {
        self.0.label.as_deref()
    }

    /// The whole of it.
    async fn amount(&self) -> Money {
        Money(self.0.amount)
    }

    /// The first day of its period.
    async fn from(&self) -> Date {
        Date(self.0.from)
    }

    /// The last day of its period.
    async fn to(&self) -> Date {
        Date(self.0.to)
    }

    /// Days that count for the seller.
    async fn seller_days(&self) -> i64 {
        self.1.seller_days
    }

    /// Days that count for the buyer.
    async fn buyer_days(&self) -> i64 {
        self.1.buyer_days
    }

    /// What the seller bears.
    async fn seller(&self) -> Money {
        Money(self.1.seller)
    }

    /// What the buyer bears.
    async fn buyer(&self) -> Money {
        Money(self.1.buyer)
    }
}

/// An expense, and who bears it.
pub struct TransferExpense(Expense, Verdict);

/// An expense, and who bears it.
#[Object]
impl TransferExpense {
    /// What it is for.
    async fn label(&self) -> Option<&str> {
        self.0.label.as_deref()
    }

    /// What it is.
    async fn nature(&self) -> ExpenseNature {
        self.0.nature.into()
    }

    /// The unit's amount.
    async fn amount(&self) -> Option<Money> {
        self.0.amount.map(Money)
    }

    /// The day on which it was decided.
    async fn decided_on(&self) -> Date {
        Date(self.0.decided_on)
    }

    /// The day on which payment is asked for.
    async fn payable_on(&self) -> Date {
        Date(self.0.payable_on)
    }

    /// Who bears it.
    async fn bearer(&self) -> Bearer {
        self.1.bearer.into()
    }

    /// Why.
    async fn reason(&self) -> BearerReason {
        self.1.reason.into()
    }

    /// Whether the parties should look at it: nothing puts it on the buyer, and they may have agreed otherwise.
    async fn flagged(&self) -> bool {
        self.1.is_flagged()
    }

    /// The law that says so.
    async fn legal_ref(&self) -> &'static str {
        BEARER_LAW
    }
}
