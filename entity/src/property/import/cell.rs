//! Cells that must not be taken for text: formulas and the errors of a spreadsheet.

use std::borrow::Cow;

use crate::refusal::Refusal;

/// Most signs in one cell that are worth reading; each field has its own, lower limit.
const LONGEST: usize = 1_000;

/// The text of a cell, blank for the dashes that stand for "nothing".
///
/// # Errors
/// `cell-formula`, `cell-spreadsheet-error`, `text-too-long`.
pub(super) fn text(cell: &str) -> Result<&str, Refusal> {
    let length = cell.chars().count();
    if length > LONGEST {
        return Err(Refusal::new("text-too-long").with("length", length).with("maximum", LONGEST));
    }
    if let Some(literal) = literal(cell) {
        return Ok(literal);
    }
    if is_dash(cell) {
        return Ok("");
    }
    if is_formula(cell) {
        return Err(Refusal::new("cell-formula").with("value", cell));
    }
    if is_spreadsheet_error(cell) {
        return Err(Refusal::new("cell-spreadsheet-error").with("value", cell));
    }
    Ok(cell)
}

/// A text as it is written into a cell of an export.
///
/// An apostrophe stands in front of whatever a spreadsheet would calculate (CSV injection) and of what an import would
/// take for nothing or for an error. An import takes it away again.
#[must_use]
pub fn guarded(text: &str) -> Cow<'_, str> {
    if needs_guard(text.trim_start_matches('\'')) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text behind the apostrophe of [`guarded`].
fn literal(cell: &str) -> Option<&str> {
    let rest = cell.strip_prefix('\'')?;
    needs_guard(rest.trim_start_matches('\'')).then_some(rest)
}

fn needs_guard(text: &str) -> bool {
    is_dash(text) || is_formula(text) || is_spreadsheet_error(text)
}

fn is_dash(cell: &str) -> bool {
    matches!(cell, "-" | "–" | "—")
}

/// Whether a spreadsheet would calculate the cell when somebody opens our export of it (CSV injection), or already did
/// and lost the value.
///
/// A telephone number (`+32 475 12 34 56`), a storey (`-1`) and a name with a hyphen in front are no formulas.
fn is_formula(cell: &str) -> bool {
    let mut signs = cell.chars();
    let Some(first) = signs.next() else { return false };
    let rest = signs.as_str().trim_start();
    match first {
        '=' | '\u{ff1d}' => true,
        '@' => !rest.is_empty(),
        '+' | '-' => !is_number_or_phone(rest) && calculates(rest),
        _ => false,
    }
}

fn is_number_or_phone(text: &str) -> bool {
    text.chars().all(|sign| sign.is_ascii_digit() || " .,/()-€%\u{a0}\u{202f}".contains(sign))
}

/// Signs of calculation, or a first word such as `B12` or `$B$12`.
fn calculates(text: &str) -> bool {
    let word = text.split([' ', '+', '-', '*', '/']).next().unwrap_or_default().replace('$', "");
    let letters = word.chars().take_while(char::is_ascii_alphabetic).count();
    let digits = word.chars().skip(letters).take_while(char::is_ascii_digit).count();
    let is_reference = (1..=3).contains(&letters) && digits > 0 && letters.saturating_add(digits) == word.len();
    is_reference || text.contains(['+', '*', '=', '^', '&', '<', '>', '!', '|', '(', '"'])
}

/// `#REF!`, `#N/A`, `#NOM?`, `#WAARDE!`, `#####`.
fn is_spreadsheet_error(cell: &str) -> bool {
    cell.strip_prefix('#').is_some_and(|rest| {
        let upper = !rest.is_empty() && rest.chars().all(|sign| sign.is_uppercase() || "/!?#0".contains(sign));
        upper && (rest.ends_with(['!', '?', '#']) || matches!(rest, "N/A" | "N/B" | "NV"))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn code(cell: &str) -> Result<&str, &'static str> {
        text(cell).map_err(|refusal| refusal.code)
    }

    #[test]
    fn formulas_are_refused() {
        for cell in [
            "=SUM(E2:E13)",
            "=1+1",
            "=",
            "=cmd|' /C calc'!A0",
            "@SUM(A1)",
            "+A1",
            "-B12",
            "+$B$2*3",
            "-2+3",
            "+1*2",
            "-cmd|' /C calc'!A0",
            "+HYPERLINK(\"http://example.be\")",
            "+32+475",
            "\u{ff1d}1",
        ] {
            assert_eq!(code(cell), Err("cell-formula"), "{cell}");
        }
    }

    #[test]
    fn what_only_looks_like_a_formula_is_kept() {
        for cell in [
            "+32 475 12 34 56",
            "+32 (0)475/12.34.56",
            "-1",
            "+1",
            "-12,50 €",
            "- rez",
            "-Dupont",
            "A+B",
            "1/2",
            "ann@example.be",
            "-1 / cave",
            "",
        ] {
            assert_eq!(code(cell), Ok(cell), "{cell}");
        }
        for cell in ["-", "–", "—"] {
            assert_eq!(code(cell), Ok(""));
        }
    }

    #[test]
    fn errors_of_the_spreadsheet_are_refused() {
        for cell in ["#REF!", "#N/A", "#NOM?", "#WAARDE!", "#DIV/0!", "#####"] {
            assert_eq!(code(cell), Err("cell-spreadsheet-error"), "{cell}");
        }
        assert_eq!(code("#3"), Ok("#3"));
        assert_eq!(code("#A"), Ok("#A"));
    }

    #[test]
    fn what_an_export_writes_is_harmless_and_is_read_back() {
        for name in ["=HYPERLINK(\"http://example.org\";\"Eve\")", "@SUM(A1)", "-B12", "#REF!", "-", "'=1+1", "''-"] {
            let cell = guarded(name);
            assert!(cell.starts_with('\''), "{cell}");
            assert_eq!(code(&cell), Ok(name));
        }
        for name in ["Ann Maes", "+32 475 12 34 56", "'t Hooft", "'s-Gravenwezel", "-1", ""] {
            assert_eq!((guarded(name).as_ref(), code(name)), (name, Ok(name)));
        }
    }

    proptest! {
        #[test]
        fn every_text_survives_its_cell(text in "['=@+#!A-Z0-9–-]{0,8}") {
            let cell = guarded(&text);
            prop_assert_eq!(code(&cell), Ok(text.as_str()));
            prop_assert!(!is_formula(&cell));
        }
    }

    #[test]
    fn endless_cells_are_refused() {
        assert_eq!(code(&"a".repeat(1001)), Err("text-too-long"));
    }
}
