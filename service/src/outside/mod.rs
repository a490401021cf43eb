//! What leaves the house by other ways than messages: letters on paper, calendars that people follow, webhooks of other programs.

mod letters;

use std::sync::Arc;

pub use letters::{
    LetterChoice, LetterCounts, LetterFile, LetterPerson, letter_batch_fetch, letter_batch_list_csv, letter_batch_list_path,
    letter_batch_list_pdf, letter_batch_path, letter_batches_by_ids, letter_batches_list, letter_choice, letter_counts,
    letter_documents, letter_file, letter_path, letters_by_batch, letters_mark, letters_prepare, letters_redraw, letters_track,
};

use crate::jobs::Handler;

/// What is done after the changes of this room.
pub(crate) fn handlers() -> Vec<Arc<dyn Handler>> {
    letters::handlers()
}
