//! Pieces of pages that wake up in the browser. They are compiled for both sides, so they know nothing of the server: their words and figures
//! come as properties, already translated and formatted.

pub mod call_preview;
pub mod connection;
pub mod import_preview;
pub(crate) mod labels;
pub mod unit_list;
