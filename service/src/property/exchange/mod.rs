//! Importing tables into the register, and exporting the same tables from it.

mod apply;
mod batch;
mod depends;
mod draft;
mod errors;
mod export;
mod export_rows;
mod make;
mod memory;
mod package;
mod printing;
mod register;
mod sheets;
mod source;
#[cfg(test)]
mod tests;
mod undo;
mod workbook;

pub use apply::{ImportReport, import_apply, import_look, import_preview};
pub use batch::{import_fetch, imports_by_ids, imports_list};
pub use draft::{
    DraftChange, DraftLook, import_draft_apply, import_draft_change, import_draft_create, import_draft_discard,
    import_draft_errors, import_draft_look,
};
pub use export::{ExportFile, ExportOptions, FileFormat, export_table, export_workbook};
pub use register::ImportLook;
pub use source::{ImportFile, ImportSource};
pub use undo::import_undo;
