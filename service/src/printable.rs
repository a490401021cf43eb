//! Refuses signs that a letter cannot be set with, where a name or an address is entered: months later, when the letter is drawn, would be too
//! late.

use entity::refusal::{Refusal, Refusals};

/// Refuses the texts that letters cannot print, each at its field.
///
/// # Errors
/// `sign-unprintable` naming the sign.
pub(crate) fn require_printable<'a>(texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<(), Refusals> {
    let refused: Refusals = texts.into_iter().filter_map(|(field, text)| Some(unprintable(text)?.at(field))).collect();
    if refused.is_empty() { Ok(()) } else { Err(refused) }
}

/// Why a text cannot be printed; nothing when it can.
pub(crate) fn unprintable(text: &str) -> Option<Refusal> {
    let sign = document::unprintable(text)?;
    Some(Refusal::new("sign-unprintable").with("sign", sign).with("code", format!("U+{:04X}", u32::from(sign))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_is_named_at_its_field() {
        assert!(require_printable([("name", "Anne Léonard-Weiß"), ("city", "Saint-Josse-ten-Noode")]).is_ok());
        let refused = require_printable([("name", "Anne 安妮"), ("city", "Liège")]).unwrap_err();
        assert_eq!(refused.len(), 1);
        let first = refused.iter().next().unwrap();
        assert_eq!((first.code, first.path.join(".")), ("sign-unprintable", "name".to_owned()));
        assert_eq!((first.params["sign"].as_str(), first.params["code"].as_str()), ("安", "U+5B89"));
    }
}
