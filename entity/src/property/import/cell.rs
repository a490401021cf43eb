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

/// What may end a cell for a spreadsheet: it splits a file at the sign that its own country uses, whether or not that is the one that was written.
const ENDS: [char; 5] = [',', ';', '\t', '\n', '\r'];

/// A text as it is written into a cell of an export.
///
/// An apostrophe stands in front of whatever a spreadsheet would calculate (CSV injection), also behind a sign at which it might split the cell, and
/// of what an import would take for nothing or for an error. An import takes it away again.
#[must_use]
pub fn guarded(text: &str) -> Cow<'_, str> {
    let inside = within(text, |piece| begins_formula(piece).then(|| format!("'{piece}")));
    if needs_guard(text.trim_start_matches('\'')) { Cow::Owned(format!("'{inside}")) } else { inside }
}

/// The text of a cell without the apostrophes that [`guarded`] has put inside of it; the one in front is still there.
#[must_use]
pub(super) fn unguarded_within(cell: &str) -> Cow<'_, str> {
    within(cell, |piece| {
        let rest = piece.strip_prefix('\'')?;
        begins_formula(rest).then(|| rest.to_owned())
    })
}

/// Whether there is a formula up to what may end a cell, behind any apostrophes.
fn begins_formula(text: &str) -> bool {
    is_formula(text.trim_start_matches('\'').split(ENDS).next().unwrap_or_default())
}

/// The text with other words where a spreadsheet might see the beginning of a cell, behind what may end one and the blanks that follow.
fn within(text: &str, other: impl Fn(&str) -> Option<String>) -> Cow<'_, str> {
    if !text.contains(ENDS) {
        return Cow::Borrowed(text);
    }
    let mut pieces = text.split_inclusive(ENDS);
    let mut whole = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let word = piece.trim_start_matches(' ');
        whole.extend(std::iter::repeat_n(' ', piece.len().saturating_sub(word.len())));
        whole.push_str(&other(word).unwrap_or_else(|| word.to_owned()));
    }
    Cow::Owned(whole)
}

/// The text behind the apostrophe of [`guarded`].
fn literal(cell: &str) -> Option<&str> {
    let rest = cell.strip_prefix('\'')?;
    needs_guard(rest.trim_start_matches('\'')).then_some(rest)
}

fn needs_guard(text: &str) -> bool {
    is_dash(text) || is_formula(text) || begins_formula(text) || is_spreadsheet_error(text)
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
        // In East Asia, the wide forms calculate too.
        '=' | '\u{ff1d}' => true,
        '@' | '\u{ff20}' => !rest.is_empty(),
        '+' | '-' | '\u{ff0b}' | '\u{ff0d}' => !is_number_or_phone(rest) && calculates(rest),
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

    /// A file that was written with semicolons is split at commas where decimals have a dot, and the other way round.
    #[test]
    fn what_another_country_takes_for_a_cell_is_harmless_too() {
        for (name, written) in [
            ("Dupont,=cmd|' /C calc'!A0,", "Dupont,'=cmd|' /C calc'!A0,"),
            ("a; @SUM(A1)", "a; '@SUM(A1)"),
            ("a\n-B12\t\u{ff0b}B1", "a\n'-B12\t'\u{ff0b}B1"),
            ("=1,=2", "'=1,'=2"),
            ("a,'=1", "a,''=1"),
            ("Maes, Ann; +32 475 12 34 56", "Maes, Ann; +32 475 12 34 56"),
        ] {
            assert_eq!(guarded(name), written);
            assert_eq!(code(&unguarded_within(written)), Ok(name));
        }
    }

    proptest! {
        #[test]
        fn no_piece_of_a_cell_calculates_and_all_are_read_back(text in "['=@+#A-Z0-9 ,;\t-]{0,12}") {
            let text = text.trim();
            let cell = guarded(text);
            prop_assert!(cell.split(ENDS).all(|piece| !is_formula(piece.trim_start_matches(' '))), "{cell}");
            let read = unguarded_within(&cell).into_owned();
            prop_assert_eq!(literal(&read).unwrap_or(&read), text);
        }

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
