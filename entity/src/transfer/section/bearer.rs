//! Who bears an expense of the association when a lot changes hands (C. civ. art. 3.94 §2, last paragraph).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    date::parse_date,
    money::Cents,
    property::kinds,
    refusal::{Check, Refusal, Refusals},
    text_input,
};

/// The law that says who bears it, unless the parties agree otherwise.
pub const BEARER_LAW: &str = "C. civ. art. 3.94 §2";
/// Longest label of an expense.
const LABEL_MAX: usize = 160;

kinds! {
    /// What an expense is, where a lot changes hands.
    ExpenseNature refused as "transfer-expense-unknown" {
        /// A charge that recurs.
        Ordinary = "ordinary",
        /// Conservation, maintenance, repair and refurbishment (§2 1°), or a call that does not recur (§2 2°).
        Extraordinary = "extraordinary",
        /// Common parts that were bought (§2 3°).
        Acquisition = "acquisition",
        /// A certain debt from a dispute (§2 4°).
        Dispute = "dispute",
    }
}

kinds! {
    /// Who pays in the end.
    Bearer refused as "transfer-bearer-unknown" {
        /// Who sells.
        Seller = "seller",
        /// Who buys.
        Buyer = "buyer",
        /// Both, by days.
        Both = "both",
    }
}

kinds! {
    /// Why it is she who pays.
    BearerReason refused as "transfer-bearer-reason-unknown" {
        /// The parties agreed on it.
        Agreed = "agreed",
        /// Charges that recur are the buyer's from the day on which he enjoys the common parts.
        Enjoyment = "enjoyment",
        /// It was decided before, and payment is asked for after the transfer.
        PaidLater = "paid_later",
        /// Payment was asked for before the transfer.
        PaidBefore = "paid_before",
        /// It was decided between contract and deed, and the buyer had a proxy to take part in that meeting.
        Proxy = "proxy",
        /// It was decided between contract and deed, and the buyer had none: nothing puts it on him.
        NoProxy = "no_proxy",
        /// It was decided after the deed.
        DecidedAfter = "decided_after",
    }
}

/// The days of a sale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sale {
    /// The day of the contract.
    pub contract_on: NaiveDate,
    /// The day of the deed.
    pub deed_on: NaiveDate,
    /// The day from which the buyer enjoys the common parts.
    pub enjoyed_from: NaiveDate,
}

/// An expense, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ExpenseForm {
    /// What it is for; may be empty.
    pub label: String,
    /// Code of what it is: `ordinary`, `extraordinary`, `acquisition`, `dispute`.
    pub nature: String,
    /// The lot's amount; may be empty.
    pub amount: String,
    /// The day on which it was decided, or on which the dispute was born.
    pub decided_on: String,
    /// The day on which payment is asked for.
    pub payable_on: String,
    /// Whether the buyer had a proxy to take part in the meeting.
    pub proxy: bool,
    /// Code of who bears it by agreement: `seller` or `buyer`; empty where nothing was agreed.
    pub agreed: String,
}

/// An expense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expense {
    /// What it is for.
    pub label: Option<String>,
    /// What it is.
    pub nature: ExpenseNature,
    /// The lot's amount.
    pub amount: Option<Cents>,
    /// The day on which it was decided.
    pub decided_on: NaiveDate,
    /// The day on which payment is asked for.
    pub payable_on: NaiveDate,
    /// Whether the buyer had a proxy to take part in the meeting.
    pub proxy: bool,
    /// Who bears it by agreement.
    pub agreed: Option<Bearer>,
}

/// Who bears it, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Who.
    pub bearer: Bearer,
    /// Why.
    pub reason: BearerReason,
}

impl Verdict {
    /// Whether the parties should look at it, because the law does not put it on the buyer and they may have agreed otherwise.
    #[must_use]
    pub const fn is_flagged(self) -> bool {
        matches!(self.reason, BearerReason::NoProxy)
    }
}

impl Expense {
    /// Understands a form.
    ///
    /// # Errors
    /// Every field that is missing or malformed.
    pub fn parse(form: &ExpenseForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let label = check.take("label", text_input::optional(&form.label, LABEL_MAX));
        let nature = check.take("nature", ExpenseNature::parse(&form.nature));
        let given = |text: &str| !text.trim().is_empty();
        let amount = check.take("amount", given(&form.amount).then(|| Cents::parse(&form.amount)).transpose());
        let decided_on = check.take("decidedOn", parse_date(&form.decided_on));
        let payable_on = check.take("payableOn", parse_date(&form.payable_on));
        let agreed = check.take("agreed", given(&form.agreed).then(|| Bearer::parse(&form.agreed)).transpose());
        check.finish_with(|| {
            Some(Self {
                label: label?,
                nature: nature?,
                amount: amount?,
                decided_on: decided_on?,
                payable_on: payable_on?,
                proxy: form.proxy,
                agreed: agreed?,
            })
        })
    }
}

/// Who bears an expense.
#[must_use]
pub fn bearer(expense: &Expense, sale: &Sale) -> Verdict {
    let verdict = |bearer, reason| Verdict { bearer, reason };
    if let Some(agreed) = expense.agreed {
        return verdict(agreed, BearerReason::Agreed);
    }
    if expense.nature == ExpenseNature::Ordinary {
        return verdict(Bearer::Both, BearerReason::Enjoyment);
    }
    if expense.decided_on > sale.deed_on {
        return verdict(Bearer::Buyer, BearerReason::DecidedAfter);
    }
    let between = expense.decided_on > sale.contract_on;
    match (between, expense.proxy) {
        (true, true) => verdict(Bearer::Buyer, BearerReason::Proxy),
        (true, false) => verdict(Bearer::Seller, BearerReason::NoProxy),
        (false, _) if expense.payable_on > sale.deed_on => verdict(Bearer::Buyer, BearerReason::PaidLater),
        (false, _) => verdict(Bearer::Seller, BearerReason::PaidBefore),
    }
}
