//! Taking over from a former syndic.

mod detail;
mod letter;
mod list;
mod marks;
mod new;
mod words;

pub use detail::{abandon, act, complete, load, reopen};
pub use letter::demand;
pub use list::load as load_list;
pub use new::{act as start, load as load_new};
