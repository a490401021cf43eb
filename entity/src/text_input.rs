//! Texts that people type, made fit to be stored: trimmed, on one line, without signs that nobody sees.

use crate::{country, refusal::Refusal};

/// Longest address for electronic mail (RFC 5321 §4.5.3.1).
const EMAIL_MAX: usize = 254;
/// Longest part before the `@` (RFC 5321 §4.5.3.1).
const EMAIL_LOCAL_MAX: usize = 64;

/// Reads a text of one line that must be there, of at most `max` characters.
///
/// Blanks of every kind become single spaces, since texts are pasted from spreadsheets and web pages.
///
/// # Errors
/// `text-required`, `text-too-long`, `text-control-character` for signs that do something instead of being shown.
pub fn required(text: &str, max: usize) -> Result<String, Refusal> {
    optional(text, max)?.ok_or_else(|| Refusal::new("text-required"))
}

/// Like [`required`] for a text that may be left out: blank means `None`.
///
/// # Errors
/// `text-too-long`, `text-control-character`.
pub fn optional(text: &str, max: usize) -> Result<Option<String>, Refusal> {
    let line = one_line(text)?;
    let length = line.chars().count();
    if length > max {
        return Err(Refusal::new("text-too-long").with("length", length).with("maximum", max));
    }
    Ok((!line.is_empty()).then_some(line))
}

/// Collapses blanks, drops signs without width, refuses control characters.
fn one_line(text: &str) -> Result<String, Refusal> {
    let mut line = String::with_capacity(text.len());
    let mut blank = false;
    for sign in text.chars().filter(|sign| !is_widthless(*sign)) {
        if sign.is_whitespace() {
            blank = !line.is_empty();
        } else if is_control(sign) {
            return Err(Refusal::new("text-control-character").with("sign", format!("U+{:04X}", u32::from(sign))));
        } else {
            if blank {
                line.push(' ');
                blank = false;
            }
            line.push(sign);
        }
    }
    Ok(line)
}

/// The zero-width space, the word joiner and the byte order mark: left behind by copying and never meant.
const fn is_widthless(sign: char) -> bool {
    matches!(sign, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// Control characters, and the signs that turn the direction of what follows, by which a text can look like another
/// one.
fn is_control(sign: char) -> bool {
    sign.is_control() || matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A word as it is compared: lower case, without accents, punctuation reduced to single spaces. `N° de lot` becomes `no
/// de lot`.
#[must_use]
pub fn plain(text: &str) -> String {
    let mut word = String::with_capacity(text.len());
    for sign in text.chars().flat_map(char::to_lowercase).filter(|sign| !is_widthless(*sign) && !is_combining(*sign)) {
        match without_accent(sign) {
            Some(letters) => word.push_str(letters),
            None if sign.is_alphanumeric() || "%@".contains(sign) => word.push(sign),
            None if word.ends_with(' ') => {}
            None => word.push(' '),
        }
    }
    word.trim().to_owned()
}

/// A text as it stands in addresses: small Latin letters and figures, with single hyphens between the words. `Résidence Les
/// Tilleuls` becomes `residence-les-tilleuls`.
#[must_use]
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for sign in plain(text).chars() {
        if sign.is_ascii_alphanumeric() {
            slug.push(sign.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// Accents that stand as signs of their own after their letter, as macOS writes them.
const fn is_combining(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36f}')
}

/// The plain letters of the accented ones that occur in the languages of Europe with Latin letters.
const fn without_accent(sign: char) -> Option<&'static str> {
    Some(match sign {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' | 'ģ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => "i",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ő' | '°' | 'º' => "o",
        'ŕ' | 'ř' => "r",
        'ś' | 'ş' | 'ș' | 'š' => "s",
        'ţ' | 'ț' | 'ť' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ų' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        _ => return None,
    })
}

/// Reads an address for electronic mail; the domain becomes lower case.
///
/// Whether somebody reads mail there is known only after a letter was sent, so this looks for slips: a missing `@`, a
/// blank, a comma.
///
/// # Errors
/// `text-required`, `text-control-character`, `email-malformed`.
pub fn email(text: &str) -> Result<String, Refusal> {
    let address = required(text, usize::MAX)?;
    let refused = || Refusal::new("email-malformed").with("value", &address);
    let (local, domain) = address.split_once('@').ok_or_else(refused)?;
    let domain = domain.to_lowercase();
    let fits = address.len() <= EMAIL_MAX && local.len() <= EMAIL_LOCAL_MAX;
    let local_is_fine = local.split('.').all(|part| !part.is_empty() && part.chars().all(is_local_sign));
    if fits && local_is_fine && is_domain(&domain) { Ok(format!("{local}@{domain}")) } else { Err(refused()) }
}

fn is_local_sign(sign: char) -> bool {
    sign.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(sign)
}

/// At least two labels, the last one not a number.
fn is_domain(domain: &str) -> bool {
    let label_is_fine = |label: &str| {
        (1..=63).contains(&label.len())
            && label.chars().all(|sign| sign.is_alphanumeric() || sign == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let last_is_fine = domain
        .rsplit_once('.')
        .is_some_and(|(_, last)| last.chars().count() >= 2 && last.chars().any(char::is_alphabetic));
    last_is_fine && domain.split('.').all(label_is_fine)
}

/// Reads a country as its ISO 3166-1 alpha-2 code in upper case; blank means Belgium.
///
/// # Errors
/// `country-malformed` unless a country has that code.
pub fn country(text: &str) -> Result<String, Refusal> {
    let code = text.trim();
    if code.is_empty() {
        return Ok("BE".to_owned());
    }
    let upper = code.to_ascii_uppercase();
    if country::is_known(&upper) { Ok(upper) } else { Err(Refusal::new("country-malformed").with("value", code)) }
}

/// Reads the postal code of an address in `country` (ISO 3166-1 alpha-2): the shape is checked for Belgium and its
/// neighbours.
///
/// The letters that are sometimes put in front (`B-1000`, `L-2930`) are left away.
///
/// # Errors
/// `text-required`, `text-control-character`, `postal-code-malformed`.
pub fn postal_code(text: &str, country: &str) -> Result<String, Refusal> {
    let code = required(text, usize::MAX)?.to_ascii_uppercase();
    let refused = || Refusal::new("postal-code-malformed").with("value", &code).with("country", country);
    let country = country.to_ascii_uppercase();
    let bare = without_country(&code, &country);
    let digits = |count: usize| bare.len() == count && bare.bytes().all(|byte| byte.is_ascii_digit());
    let fits = match country.as_str() {
        "BE" => digits(4) && !bare.starts_with('0'),
        "LU" => digits(4),
        "FR" | "DE" => digits(5),
        "NL" => return dutch(bare).ok_or_else(refused),
        _ => {
            (2..=10).contains(&code.len())
                && code.bytes().all(|byte| byte.is_ascii_alphanumeric() || b" -".contains(&byte))
        }
    };
    match (fits, country.as_str()) {
        (true, "BE" | "LU" | "FR" | "DE") => Ok(bare.to_owned()),
        (true, _) => Ok(code),
        (false, _) => Err(refused()),
    }
}

/// Takes `B-`, `BE-`, `F-` and the like off.
fn without_country<'a>(code: &'a str, country: &str) -> &'a str {
    let first = country.get(..1).unwrap_or_default();
    let hyphened = |prefix: &str| {
        code.strip_prefix(prefix).and_then(|rest| rest.trim_start().strip_prefix('-')).map(str::trim_start)
    };
    hyphened(country).or_else(|| hyphened(first)).unwrap_or(code)
}

/// `1012 AB`, with the blank.
fn dutch(code: &str) -> Option<String> {
    let (digits, letters) = code.split_at_checked(4)?;
    let letters = letters.trim_start();
    let fits = digits.bytes().all(|byte| byte.is_ascii_digit())
        && !digits.starts_with('0')
        && letters.len() == 2
        && letters.bytes().all(|byte| byte.is_ascii_uppercase());
    fits.then(|| format!("{digits} {letters}"))
}

/// Reads a telephone number, kept as it is written: six to fifteen digits (ITU-T E.164) with the usual signs between
/// them.
///
/// # Errors
/// `text-required`, `text-control-character`, `phone-malformed`.
pub fn phone(text: &str) -> Result<String, Refusal> {
    let number = required(text, usize::MAX)?;
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let signs_are_fine = number
        .char_indices()
        .all(|(position, sign)| sign.is_ascii_digit() || " ./-()".contains(sign) || (sign == '+' && position == 0));
    if signs_are_fine && (6..=15).contains(&digits) && number.len() <= 30 {
        Ok(number)
    } else {
        Err(Refusal::new("phone-malformed").with("value", number))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn code<T>(result: Result<T, Refusal>) -> Result<T, &'static str> {
        result.map_err(|refusal| refusal.code)
    }

    #[test]
    fn texts_of_one_line() {
        assert_eq!(required("  Rue\u{a0}des \t Tilleuls\r\n12\u{200b} ", 30), Ok("Rue des Tilleuls 12".to_owned()));
        assert_eq!(optional(" \u{a0}\n ", 5), Ok(None));
        assert_eq!(optional("été", 3), Ok(Some("été".to_owned())));
        assert_eq!(code(required("\u{feff} ", 5)), Err("text-required"));
        assert_eq!(required("abcd", 3), Err(Refusal::new("text-too-long").with("length", 4).with("maximum", 3)));
        assert_eq!(required("a\u{0}b", 9), Err(Refusal::new("text-control-character").with("sign", "U+0000")));
        assert_eq!(code(optional("invoice\u{202e}fdp.exe", 99)), Err("text-control-character"));
        assert_eq!(code(optional("\u{1b}[31m", 99)), Err("text-control-character"));
    }

    #[test]
    fn words_are_compared_plain() {
        for (text, word) in [
            ("Quotités", "quotites"),
            ("Quotite\u{301}s", "quotites"),
            ("N° de lot", "no de lot"),
            ("  E-mail_Adresse : ", "e mail adresse"),
            ("Straße", "strasse"),
            ("Şahin İpek-Čapek", "sahin ipek capek"),
            ("N\u{ba}", "no"),
            ("% PP", "% pp"),
            ("(—)", ""),
        ] {
            assert_eq!(plain(text), word);
        }
    }

    #[test]
    fn electronic_mail() {
        for (text, address) in [
            ("ann@example.be", "ann@example.be"),
            (" Ann.Maes+acp@Example.BE ", "Ann.Maes+acp@example.be"),
            ("o'brien@sub.example.co.uk", "o'brien@sub.example.co.uk"),
            ("jürgen@müller.de", "jürgen@müller.de"),
        ] {
            assert_eq!(email(text), Ok(address.to_owned()));
        }
        for text in [
            "ann",
            "ann@",
            "@example.be",
            "ann@example",
            "ann@@example.be",
            "ann maes@example.be",
            "ann,b@example.be",
            "ann@exa mple.be",
            ".ann@example.be",
            "ann..m@example.be",
            "ann@-example.be",
            "ann@example..be",
            "ann@1.2.3.4",
            "a@b.c",
            "<ann@example.be>",
            "ann@example.be;bob@example.be",
        ] {
            assert_eq!(code(email(text)), Err("email-malformed"), "{text}");
        }
        assert_eq!(code(email(&format!("{}@example.be", "a".repeat(65)))), Err("email-malformed"));
        assert_eq!(code(email("")), Err("text-required"));
    }

    #[test]
    fn countries() {
        assert_eq!(country(""), Ok("BE".to_owned()));
        assert_eq!(country(" lu "), Ok("LU".to_owned()));
        for text in ["BEL", "B", "Belgique", "é", "QQ"] {
            assert_eq!(code(country(text)), Err("country-malformed"), "{text}");
        }
    }

    #[test]
    fn postal_codes() {
        for (text, country, expected) in [
            ("1000", "BE", "1000"),
            ("B-4000", "BE", "4000"),
            ("BE - 9000", "be", "9000"),
            ("L-2930", "LU", "2930"),
            ("59000", "FR", "59000"),
            ("D-52062", "DE", "52062"),
            ("1012ab", "NL", "1012 AB"),
            ("NL-1012 AB", "NL", "1012 AB"),
            ("sw1a 2aa", "GB", "SW1A 2AA"),
        ] {
            assert_eq!(postal_code(text, country), Ok(expected.to_owned()), "{text}");
        }
        for (text, country) in [
            ("0123", "BE"),
            ("100", "BE"),
            ("10000", "BE"),
            ("1000a", "BE"),
            ("5900", "FR"),
            ("1012", "NL"),
            ("0012 AB", "NL"),
            ("!", "GB"),
        ] {
            assert_eq!(code(postal_code(text, country)), Err("postal-code-malformed"), "{text}");
        }
        assert_eq!(code(postal_code(" ", "BE")), Err("text-required"));
    }

    #[test]
    fn telephone_numbers() {
        for text in ["+32 475 12 34 56", "02/512.34.56", "0475-123456", "(02) 512 34 56"] {
            assert_eq!(phone(text), Ok(text.to_owned()));
        }
        for text in ["12345", "+32 475 CALL", "1+2345678", "=1+123456", "0475 12 34 56 78 90 12 34"] {
            assert_eq!(code(phone(text)), Err("phone-malformed"), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_text_taken_once_is_taken_unchanged(text in ".*") {
            if let Ok(line) = required(&text, usize::MAX) {
                prop_assert_eq!(required(&line, line.chars().count()), Ok(line.clone()));
            }
        }

        #[test]
        fn any_text_is_answered(text in ".*") {
            if let Ok(address) = email(&text) {
                prop_assert_eq!(email(&address), Ok(address));
            }
            for country in ["BE", "NL", "FR", "GB"] {
                if let Ok(known) = postal_code(&text, country) {
                    prop_assert_eq!(postal_code(&known, country), Ok(known));
                }
            }
        }
    }
}
