//! The versions of the document: their figures are frozen when they are made, their files are drawn afterwards, and both stay as evidence.

mod annex;
mod bundle;
mod deliver;
mod draw;
mod file;
mod generate;
mod issue;
mod preview;
mod read;

use std::sync::Arc;

pub(crate) use annex::annexed;
pub use annex::{Annex, annexes_of, whole_of};
pub use deliver::transfer_deliver;
/// The JSON Schema of the data that are attached to the document.
pub use document::transfer::SCHEMA as TRANSFER_SCHEMA;
pub use file::{TransferFound, transfer_version_file, transfer_version_path};
pub use generate::transfer_generate;
pub(crate) use issue::{ISSUED_KIND, IssuedTransfer};
pub use preview::{transfer_preview, transfer_preview_page, transfer_preview_pages, transfer_preview_path};
pub use read::{transfer_version_fetch, transfer_versions_by_ids, versions_by_transfers};

use crate::{
    jobs::Handler,
    text::{Text, Value},
};

/// What the worker does for versions.
pub(super) fn handlers() -> Vec<Arc<dyn Handler>> {
    vec![Arc::new(draw::DrawVersion)]
}

/// The words of the document in one language.
fn words(text: Text) -> impl Fn(&str, &[(&'static str, &str)]) -> String {
    move |id, values| {
        let values: Vec<(&'static str, Value<'_>)> =
            values.iter().map(|(name, value)| (*name, Value::from(*value))).collect();
        text.with(id, &values)
    }
}
