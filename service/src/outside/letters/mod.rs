//! Letters that go by post: a batch is prepared, drawn by a job, printed, handed to the post and followed by hand.
//!
//! Who prepares, marks or numbers letters may also read them, with the addresses that owners gave to the syndic alone.

mod content;
mod documents;
mod drafts;
mod draw;
mod list;
mod mark;
mod people;
mod prepare;
mod read;
mod told;
mod write;

use std::sync::Arc;

use entity::identity::Permission;

pub use documents::letter_documents;
pub use list::{letter_batch_list_csv, letter_batch_list_path, letter_batch_list_pdf};
pub use mark::{letters_mark, letters_track};
pub use people::{LetterChoice, LetterPerson, letter_choice};
pub use prepare::{letter_batch_is_stalled, letters_prepare, letters_redraw};
pub use read::{
    LetterCounts, LetterFile, letter_batch_fetch, letter_batch_path, letter_batches_by_ids, letter_batches_list,
    letter_counts, letter_file, letter_of_delivery, letter_path, letters_by_batch,
};
pub(crate) use told::{letters_of, reached_by_post};

use crate::jobs::Handler;

/// Who may read them.
const READ: Permission = Permission::ContactRead;
/// Who may prepare them and write down what became of them.
const WRITE: Permission = Permission::LetterSend;

pub(super) fn handlers() -> Vec<Arc<dyn Handler>> {
    vec![Arc::new(draw::DrawLetters), Arc::new(told::WriteLetters)]
}
