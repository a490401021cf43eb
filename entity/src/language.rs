//! The four languages of Mitoyen: the three official ones of Belgium, and English.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::refusal::Refusal;

/// A language in which Mitoyen speaks and writes. Stored and sent as its two-letter code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "orm", derive(sea_orm::DeriveValueType), sea_orm(value_type = "String"))]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// French.
    #[default]
    Fr,
    /// Dutch.
    Nl,
    /// German.
    De,
    /// English.
    En,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Fr, Self::Nl, Self::De, Self::En];

    /// The two-letter code of ISO 639-1, in lower case.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::Nl => "nl",
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// The language's name in itself, as a language switch shows it.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Fr => "Français",
            Self::Nl => "Nederlands",
            Self::De => "Deutsch",
            Self::En => "English",
        }
    }

    /// The sign between a whole number and its decimals.
    #[must_use]
    pub const fn decimal_separator(self) -> char {
        match self {
            Self::Fr | Self::Nl | Self::De => ',',
            Self::En => '.',
        }
    }

    /// Reads exactly the code that [`code`](Self::code) gives, so that each page has one address.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The best language for an `Accept-Language` header, `None` when none of ours is asked for.
    ///
    /// Regions are ignored (`fr-BE` is French); among equal weights the first one wins; weight zero means "not this
    /// one".
    #[must_use]
    pub fn from_accept_language(header: &str) -> Option<Self> {
        let mut best: Option<(u16, Self)> = None;
        for range in header.split(',') {
            let mut parts = range.split(';');
            let tag = parts.next().unwrap_or_default().trim();
            let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
            let Some(language) = Self::parse(&primary) else { continue };
            let weight = parts.find_map(|part| part.trim().strip_prefix("q=").map(thousandths)).unwrap_or(Some(1000));
            let Some(weight) = weight.filter(|weight| *weight > 0) else { continue };
            if best.is_none_or(|(known, _)| weight > known) {
                best = Some((weight, language));
            }
        }
        best.map(|(_, language)| language)
    }
}

/// Reads a quality value of RFC 9110 §12.4.2 (`0`, `0.8`, `1.000`) as thousandths, without a float.
fn thousandths(value: &str) -> Option<u16> {
    let (whole, decimals) = value.trim().split_once('.').unwrap_or((value.trim(), ""));
    if decimals.len() > 3 || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let decimals: u16 = format!("{decimals:0<3}").parse().ok()?;
    match whole {
        "0" => Some(decimals),
        "1" if decimals == 0 => Some(1000),
        _ => None,
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl FromStr for Language {
    type Err = Refusal;

    fn from_str(code: &str) -> Result<Self, Refusal> {
        Self::parse(code).ok_or_else(|| Refusal::new("language-unknown").with("value", code))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_and_back() {
        for language in Language::ALL {
            assert_eq!(Language::parse(language.code()), Some(language));
            assert_eq!(language.to_string().parse(), Ok(language));
        }
        assert_eq!(Language::parse("FR"), None);
        assert_eq!("it".parse::<Language>().map_err(|refusal| refusal.code), Err("language-unknown"));
        assert_eq!(Language::default(), Language::Fr);
    }

    #[test]
    fn accept_language() {
        let best = Language::from_accept_language;
        assert_eq!(best("nl-BE,nl;q=0.9,fr;q=0.8,en;q=0.7"), Some(Language::Nl));
        assert_eq!(best("it, de;q=0.5, fr;q=0.51"), Some(Language::Fr));
        assert_eq!(best("EN-us"), Some(Language::En));
        assert_eq!(best("fr;q=0, de;q=0.1"), Some(Language::De));
        assert_eq!(best("fr;q=high, de;q=0.1"), Some(Language::De));
        assert_eq!(best("fr;q=0.8, nl;q=0.8"), Some(Language::Fr));
        assert_eq!(best("it, *;q=0.5"), None);
        assert_eq!(best(""), None);
    }
}
