//! What a transfer moves between seller and buyer (C. civ. art. 3.94 §5): the working fund, provisions by days, and who bears which expense.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Expense, ExpenseForm, Sale, Verdict, bearer};
use crate::{
    allocate::allocate,
    date::parse_date,
    money::Cents,
    refusal::{Check, Refusal, Refusals},
    share::{Fraction, Share},
    text_input,
};

/// Longest label of a provision.
const LABEL_MAX: usize = 160;
/// Most provisions, and most expenses, of one calculation.
const ROWS_MAX: usize = 40;

/// What becomes of the funds when a lot changes hands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FundMove {
    /// What the association repays to the seller of the working fund.
    pub refund: Cents,
    /// What it asks of the buyer in its place.
    pub call: Cents,
    /// The lot's part of the reserve fund. It stays with the association: nothing is repaid and nothing is called.
    pub reserve_stays: Cents,
}

/// The part of an amount that falls on a lot, rounded half up to the cent.
///
/// # Errors
/// `transfer-parts-impossible` unless the parts are between none and all; `amount-out-of-range`.
pub fn lot_share(amount: Cents, parts: Share, total: Share) -> Result<Cents, Refusal> {
    let impossible = || Refusal::new("transfer-parts-impossible").with("parts", parts.0).with("total", total.0);
    if parts.0 < 0 || parts > total {
        return Err(impossible());
    }
    let part = Fraction::new(parts.0, total.0).map_err(|_| impossible())?;
    amount.checked_part(part).ok_or_else(|| Refusal::new("amount-out-of-range"))
}

/// The lot's part of the working fund is repaid to the seller and called from the buyer; its part of the reserve fund stays (art. 3.94 §5).
///
/// # Errors
/// As [`lot_share`].
pub fn working_fund_move(working: Cents, reserve: Cents, parts: Share, total: Share) -> Result<FundMove, Refusal> {
    let moved = lot_share(working, parts, total)?;
    Ok(FundMove { refund: moved, call: moved, reserve_stays: lot_share(reserve, parts, total)? })
}

/// A provision split by days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prorata {
    /// Days that count for the seller: those before the day of enjoyment.
    pub seller_days: i64,
    /// Days that count for the buyer, the day of enjoyment being the first.
    pub buyer_days: i64,
    /// What the seller bears.
    pub seller: Cents,
    /// What the buyer bears.
    pub buyer: Cents,
}

/// Splits a provision for a period, both days of which belong to it, by days: the day from which the buyer enjoys the common parts is his. The two
/// parts add up to the provision.
///
/// # Errors
/// `transfer-period-reversed`; what [`allocate`] refuses.
pub fn prorata(amount: Cents, from: NaiveDate, to: NaiveDate, enjoyed_from: NaiveDate) -> Result<Prorata, Refusal> {
    if to < from {
        return Err(Refusal::new("transfer-period-reversed"));
    }
    let days = (to - from).num_days().saturating_add(1);
    let seller_days = (enjoyed_from - from).num_days().clamp(0, days);
    let buyer_days = days.saturating_sub(seller_days);
    let parts = allocate(amount, &[seller_days, buyer_days])?;
    let [seller, buyer] = parts.try_into().map_err(|_| Refusal::new("amount-out-of-range"))?;
    Ok(Prorata { seller_days, buyer_days, seller, buyer })
}

/// What is to be split between seller and buyer, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ApportionForm {
    /// The lot's shares in the common parts.
    pub parts: String,
    /// The total of the shares.
    pub total: String,
    /// What is in the working fund; nothing when empty.
    pub working_fund: String,
    /// What is in the reserve fund; nothing when empty.
    pub reserve_fund: String,
    /// The day of the contract.
    pub contract_on: String,
    /// The day of the deed.
    pub deed_on: String,
    /// The day from which the buyer enjoys the common parts; that of the deed when empty.
    pub enjoyed_from: String,
    /// Provisions of a period.
    pub provisions: Vec<ProvisionForm>,
    /// Expenses decided.
    pub expenses: Vec<ExpenseForm>,
}

/// A provision, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProvisionForm {
    /// What it is for; may be empty.
    pub label: String,
    /// The lot's amount.
    pub amount: String,
    /// The first day of its period.
    pub from: String,
    /// The last day of its period.
    pub to: String,
}

/// A provision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewProvision {
    /// What it is for.
    pub label: Option<String>,
    /// The lot's amount.
    pub amount: Cents,
    /// The first day of its period.
    pub from: NaiveDate,
    /// The last day of its period.
    pub to: NaiveDate,
}

/// What is to be split, once it makes sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewApportionment {
    /// The lot's shares in the common parts.
    pub parts: Share,
    /// The total of the shares.
    pub total: Share,
    /// What is in the working fund.
    pub working_fund: Cents,
    /// What is in the reserve fund.
    pub reserve_fund: Cents,
    /// Contract, deed and enjoyment.
    pub sale: Sale,
    /// Provisions of a period.
    pub provisions: Vec<NewProvision>,
    /// Expenses decided.
    pub expenses: Vec<Expense>,
}

/// What the transfer moves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apportionment {
    /// The funds.
    pub funds: FundMove,
    /// Each provision, in its order.
    pub provisions: Vec<(NewProvision, Prorata)>,
    /// Each expense, in its order, with who bears it.
    pub expenses: Vec<(Expense, Verdict)>,
}

impl NewApportionment {
    /// Understands a form.
    ///
    /// # Errors
    /// Every field that is missing or malformed, named `provisions.<rank>.<field>` and `expenses.<rank>.<field>` within a row;
    /// `transfer-parts-impossible` for more parts than there are, `transfer-deed-before-contract`, `transfer-period-reversed`.
    pub fn parse(form: &ApportionForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let parts = check.take("parts", Share::parse(&form.parts));
        let total = check.take("total", Share::parse(&form.total));
        if let Some((parts, total)) = parts.zip(total)
            && parts > total
        {
            let refusal = Refusal::new("transfer-parts-impossible").with("parts", parts.0).with("total", total.0);
            check.refuse(refusal.at("parts"));
        }
        let working_fund = check.take("workingFund", fund(&form.working_fund));
        let reserve_fund = check.take("reserveFund", fund(&form.reserve_fund));
        let contract_on = check.take("contractOn", parse_date(&form.contract_on));
        let deed_on = check.take("deedOn", parse_date(&form.deed_on));
        if let Some((contract_on, deed_on)) = contract_on.zip(deed_on)
            && deed_on < contract_on
        {
            check.refuse(Refusal::new("transfer-deed-before-contract").at("deedOn"));
        }
        let enjoyed_from = if form.enjoyed_from.trim().is_empty() {
            deed_on
        } else {
            check.take("enjoyedFrom", parse_date(&form.enjoyed_from))
        };
        for (field, rows) in [("provisions", form.provisions.len()), ("expenses", form.expenses.len())] {
            if rows > ROWS_MAX {
                check.refuse(Refusal::new("transfer-too-many").at(field).with("max", ROWS_MAX));
            }
        }
        let mut provisions = Vec::new();
        for (index, row) in form.provisions.iter().enumerate() {
            provisions.extend(check.take_all(&format!("provisions.{index}"), NewProvision::parse(row)));
        }
        let mut expenses = Vec::new();
        for (index, row) in form.expenses.iter().enumerate() {
            expenses.extend(check.take_all(&format!("expenses.{index}"), Expense::parse(row)));
        }
        check.finish_with(|| {
            let sale = Sale { contract_on: contract_on?, deed_on: deed_on?, enjoyed_from: enjoyed_from? };
            Some(Self {
                parts: parts?,
                total: total?,
                working_fund: working_fund?,
                reserve_fund: reserve_fund?,
                sale,
                provisions,
                expenses,
            })
        })
    }
}

impl NewProvision {
    fn parse(form: &ProvisionForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let label = check.take("label", text_input::optional(&form.label, LABEL_MAX));
        let amount = check.take("amount", Cents::parse(&form.amount));
        let from = check.take("from", parse_date(&form.from));
        let to = check.take("to", parse_date(&form.to));
        if let Some((from, to)) = from.zip(to)
            && to < from
        {
            check.refuse(Refusal::new("transfer-period-reversed").at("to"));
        }
        check.finish_with(|| Some(Self { label: label?, amount: amount?, from: from?, to: to? }))
    }
}

fn fund(text: &str) -> Result<Cents, Refusal> {
    if text.trim().is_empty() { Ok(Cents::ZERO) } else { Cents::parse(text) }
}

/// Splits everything.
///
/// # Errors
/// As [`working_fund_move`] and [`prorata`], the latter at `provisions.<rank>.amount`.
pub fn apportion(new: &NewApportionment) -> Result<Apportionment, Refusals> {
    let funds = working_fund_move(new.working_fund, new.reserve_fund, new.parts, new.total)?;
    let mut provisions = Vec::with_capacity(new.provisions.len());
    for (index, provision) in new.provisions.iter().enumerate() {
        let split = prorata(provision.amount, provision.from, provision.to, new.sale.enjoyed_from)
            .map_err(|refusal| refusal.at(format!("provisions.{index}.amount")))?;
        provisions.push((provision.clone(), split));
    }
    let expenses = new.expenses.iter().map(|expense| (expense.clone(), bearer(expense, &new.sale))).collect();
    Ok(Apportionment { funds, provisions, expenses })
}
