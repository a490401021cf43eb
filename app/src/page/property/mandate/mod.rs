//! Syndics: who managed the co-ownership from when to when.

mod detail;
mod end;
mod form;
mod list;
pub mod words;

pub use detail::{contact, load, resume};
pub use end::{act as end, load as load_end};
pub use form::{create, load_edit, load_new, update};
pub use list::load as load_list;
