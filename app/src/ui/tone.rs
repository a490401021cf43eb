//! The five tones in which the interface speaks.

use super::Glyph;

/// What a chip, a banner or a mark says before one reads it. Colour and shape come from here; the word is always the caller's,
/// because colour alone tells nothing to a reader who does not see it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// A plain fact, such as a draft.
    #[default]
    Neutral,
    /// Worth knowing, nothing to do.
    Info,
    /// Done, complete, paid.
    Good,
    /// Waits for somebody.
    Wait,
    /// Refused, late, broken.
    Bad,
}

impl Tone {
    /// The class that `style/` colours.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Info => "info",
            Self::Good => "good",
            Self::Wait => "wait",
            Self::Bad => "bad",
        }
    }

    /// The shape that goes with the colour.
    #[must_use]
    pub fn glyph(self) -> Glyph {
        match self {
            Self::Neutral => Glyph::Neutral,
            Self::Info => Glyph::Info,
            Self::Good => Glyph::Check,
            Self::Wait => Glyph::Warning,
            Self::Bad => Glyph::Error,
        }
    }
}
