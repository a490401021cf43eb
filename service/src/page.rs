//! Lists come in pages: a slice and a mark where the next one begins.

use entity::refusal::Refusal;
use serde::{Deserialize, Serialize};

use crate::error::Result;

/// Rows on a page when nobody says otherwise.
pub const DEFAULT_FIRST: u32 = 50;
/// Most rows on a page.
pub const MAX_FIRST: u32 = 200;

/// Which page is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageRequest {
    /// How many rows, 1 to [`MAX_FIRST`].
    pub first: u32,
    /// How many rows to pass over.
    pub offset: u64,
}

impl Default for PageRequest {
    fn default() -> Self {
        Self { first: DEFAULT_FIRST, offset: 0 }
    }
}

impl PageRequest {
    /// A page of this size after this many rows.
    ///
    /// # Errors
    /// `page-size` when `first` is zero or above [`MAX_FIRST`].
    pub fn new(first: u32, offset: u64) -> Result<Self> {
        if (1..=MAX_FIRST).contains(&first) {
            Ok(Self { first, offset })
        } else {
            Err(Refusal::new("page-size").at("first").with("max", MAX_FIRST).into())
        }
    }

    /// How many rows to ask the database for: one more than shown tells whether there is another page.
    pub(crate) fn limit(self) -> u64 {
        u64::from(self.first) + 1
    }

    /// Cuts the extra row off.
    pub(crate) fn cut<T>(self, mut rows: Vec<T>) -> Slice<T> {
        let first = usize::try_from(self.first).unwrap_or(usize::MAX);
        let has_next = rows.len() > first;
        rows.truncate(first);
        Slice { rows, offset: self.offset, has_next }
    }
}

/// A page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slice<T> {
    /// The rows, in order.
    pub rows: Vec<T>,
    /// How many rows stand before them.
    pub offset: u64,
    /// Whether more follow.
    pub has_next: bool,
}

impl<T> Slice<T> {
    /// The same page of other things.
    pub fn map<U>(self, f: impl FnMut(T) -> U) -> Slice<U> {
        Slice { rows: self.rows.into_iter().map(f).collect(), offset: self.offset, has_next: self.has_next }
    }
}
