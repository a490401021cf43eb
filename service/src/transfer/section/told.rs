//! Sections of which the registers know nothing yet: the syndic says everything in them.

use entity::transfer::{SectionKind, section::Computed};

use super::{Facts, Section};
use crate::error::Result;

/// A section that the syndic answers from what she knows.
pub(super) struct Told(pub SectionKind);

impl Section for Told {
    fn kind(&self) -> SectionKind {
        self.0
    }

    fn compute(&self, _facts: Facts<'_>) -> Result<Option<Computed>> {
        Ok(None)
    }
}
