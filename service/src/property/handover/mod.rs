//! Taking over from a former syndic: what she owes, what has arrived, and the letter that asks for the rest (C. civ. art. 3.89 §5 7°).

mod change;
mod letter;
mod read;

pub use change::{
    handover_abandon, handover_complete, handover_demand, handover_mark, handover_reopen, handover_start,
};
pub use letter::{
    handover_demand_path, handover_demand_pdf, handover_draft_path, handover_draft_pdf, handover_item_words,
};
pub use read::{
    handover_current, handover_demands_by_handovers, handover_fetch, handover_items_by_handovers, handovers_by_ids,
    handovers_list,
};
