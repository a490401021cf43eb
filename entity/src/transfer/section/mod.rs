//! The sections of the information on a transfer (C. civ. art. 3.94): what each must say, what may be answered, when it is complete, and the
//! calculations that go with a transfer.

mod answer;
mod apportion;
mod bearer;
mod complete;
mod evidence;
mod kind;
mod line;
mod shape;

pub use answer::{Answer, AnswerForm, DOCUMENTS_MAX, ITEMS_MAX, Item, ItemForm, NewAnswer};
pub use apportion::{
    ApportionForm, Apportionment, FundMove, NewApportionment, NewProvision, Prorata, ProvisionForm, apportion,
    lot_share, prorata, working_fund_move,
};
pub use bearer::{BEARER_LAW, Bearer, BearerReason, Expense, ExpenseForm, ExpenseNature, Sale, Verdict, bearer};
pub use complete::{Completeness, OpenReason};
pub use evidence::{Window, approved_balance_sheet, minutes_window, statement_window};
pub use kind::{Need, SectionKind};
pub use line::{Computed, ComputedDocument, Line, LineWord};
pub use shape::{ItemShape, Shape};

#[cfg(test)]
mod tests;
