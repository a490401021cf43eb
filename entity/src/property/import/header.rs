//! Understands headings in French, Dutch, German and English.

use super::column::{Column, ColumnMapping};
use super::heading_words::{column, is_shares_or_fraction};
use super::table::{HEAD_ROWS, Record};
use super::table_kind::TableKind;
use super::words;
use crate::text_input::plain;

/// How many cells of a column are looked at to see whether they are the parts of a key.
const KEY_CELLS: usize = 20;

/// How many headings the best of the first rows holds.
pub(super) fn recognised(head: &[Record]) -> usize {
    head.iter().take(HEAD_ROWS).map(|record| understand(record).iter().count()).max().unwrap_or_default()
}

/// Whether a heading means anything.
pub(super) fn is_known(heading: &str) -> bool {
    spellings(heading).iter().any(|word| column(word).is_some() || is_shares_or_fraction(word))
}

/// Finds the row of headings among the first rows, below a title perhaps, and what its columns are.
pub(super) fn detect(records: &[Record]) -> ColumnMapping {
    // A lone word such as "Kind" or a name in a row of data proves nothing.
    best_of(records, 2)
}

/// The same where somebody has said what the table holds: then a lone heading is enough.
pub(super) fn detect_any(records: &[Record]) -> ColumnMapping {
    best_of(records, 1)
}

/// The first of the rows with most headings, when it has so many at least.
fn best_of(records: &[Record], least: usize) -> ColumnMapping {
    let mut best = (least.saturating_sub(1), ColumnMapping::new(0));
    for mapping in records.iter().take(HEAD_ROWS).map(understand) {
        let count = mapping.iter().count();
        if count > best.0 {
            best = (count, mapping);
        }
    }
    best.1
}

/// What the headings mean in a table of a kind. In a table of keys, a heading that means nothing else is the name of a
/// key when numbers stand below it.
pub(super) fn of_kind(general: &ColumnMapping, kind: TableKind, records: &[Record]) -> ColumnMapping {
    let mut mapping = ColumnMapping::new(general.header_row);
    mapping.headings.clone_from(&general.headings);
    for position in 0..general.headings.len() {
        let meant = general.at(position).and_then(|column| kind.meaning(column));
        if let Some(column) = meant.filter(|column| mapping.get(*column).is_none()) {
            mapping.set(column, Some(position));
        }
    }
    if kind == TableKind::Keys && mapping.get(Column::KeyName).is_none() {
        mapping.set(Column::KeyParts, None);
        for (position, heading) in general.headings.iter().enumerate() {
            let is_open = matches!(
                general.at(position),
                None | Some(
                    Column::KeyParts
                        | Column::Fraction
                        | Column::Water
                        | Column::Heat
                        | Column::Gas
                        | Column::Electricity
                )
            );
            if is_open && !heading.is_empty() && holds_parts(records, general.header_row, position) {
                mapping.set_key(position);
            }
        }
    }
    mapping
}

/// Whether the first cells below a heading are parts of a key: there are some, and each is a number or a mark.
fn holds_parts(records: &[Record], header_row: u32, position: usize) -> bool {
    let below = records.iter().filter(|record| record.row > header_row);
    let cells = below.filter_map(|record| record.cells.get(position)).filter(|cell| !cell.is_empty());
    let mut cells = cells.take(KEY_CELLS).peekable();
    cells.peek().is_some() && cells.all(|cell| words::seems_part(cell))
}

/// Whether a row says the same as the headings, as lists do that repeat them on every sheet of paper.
pub(super) fn is_repeated(record: &Record, mapping: &ColumnMapping) -> bool {
    let given = record.cells.iter().filter(|cell| !cell.is_empty()).count();
    given > 1
        && record.cells.iter().zip(&mapping.headings).all(|(cell, heading)| plain(cell) == plain(heading))
        && record.cells.len() <= mapping.headings.len()
}

/// Takes a row for headings. Of two columns with the same meaning the first one counts.
fn understand(record: &Record) -> ColumnMapping {
    let mut mapping = ColumnMapping::new(record.row);
    let mut open = Vec::new();
    for (position, heading) in record.cells.iter().enumerate() {
        let words = spellings(heading);
        let known = words.iter().find_map(|word| column(word));
        match known {
            Some(column) if mapping.get(column).is_none() => mapping.set(column, Some(position)),
            None if words.iter().any(|word| is_shares_or_fraction(word)) => open.push(position),
            Some(_) | None => {}
        }
    }
    for position in open {
        let free = [Column::Shares, Column::Fraction].into_iter().find(|column| mapping.get(*column).is_none());
        if let Some(column) = free {
            mapping.set(column, Some(position));
        }
    }
    mapping.headings.clone_from(&record.cells);
    mapping
}

/// The heading itself, without what stands in brackets, and without numbers: `Quotités (/1000)`, `Quotités 1000`.
fn spellings(heading: &str) -> Vec<String> {
    // A heading is short; anything longer is a title or a remark.
    if heading.len() > 80 {
        return Vec::new();
    }
    let before_bracket = heading.split(['(', '[']).next().unwrap_or_default();
    let without_numbers: String = before_bracket.chars().filter(|sign| !sign.is_ascii_digit()).collect();
    [heading, before_bracket, &without_numbers].map(plain).into_iter().filter(|word| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(row: u32, cells: &[&str]) -> Record {
        Record { row, cells: cells.iter().map(|cell| (*cell).to_owned()).collect() }
    }

    fn columns(cells: &[&str]) -> Vec<Option<Column>> {
        let mapping = understand(&record(1, cells));
        (0..cells.len()).map(|position| mapping.at(position)).collect()
    }

    #[test]
    fn four_languages_mean_the_same() {
        let expected: Vec<_> = [
            Column::Reference,
            Column::Kind,
            Column::Floor,
            Column::Shares,
            Column::OwnerName,
            Column::Email,
            Column::Language,
            Column::Fraction,
        ]
        .map(Some)
        .to_vec();
        assert_eq!(
            columns(&["N° de lot", "Type", "Étage", "Quotités (/1000)", "Propriétaire", "E-mail", "Langue", "Part"]),
            expected
        );
        assert_eq!(
            columns(&["Kavel", "Soort", "Verdieping", "Aandelen", "Eigenaar", "E-mailadres", "Taal", "Deel"]),
            expected
        );
        assert_eq!(
            columns(&["Los", "Art", "Stockwerk", "Anteile", "Eigentümer", "E-Mail", "Sprache", "Bruchteil"]),
            expected
        );
        assert_eq!(
            columns(&["UNIT", "unit_type", "Floor", "Shares", "Owner name", "owner email", "Language", "Ownership"]),
            expected
        );
    }

    #[test]
    fn singular_share_means_what_is_missing() {
        assert_eq!(columns(&["Aandeel", "Kavel"]), [Some(Column::Shares), Some(Column::Reference)]);
        assert_eq!(
            columns(&["Aandeel", "Kavel", "Aandelen"]),
            [Some(Column::Fraction), Some(Column::Reference), Some(Column::Shares)]
        );
        assert_eq!(columns(&["Part", "Quote-part"]), [Some(Column::Fraction), Some(Column::Shares)]);
    }

    #[test]
    fn repeated_and_unknown_headings_are_left_alone() {
        assert_eq!(
            columns(&["Lot", "Remarques", "Lot", "Nom", "Prénom"]),
            [Some(Column::Reference), None, None, Some(Column::OwnerName), Some(Column::OwnerFirstName)]
        );
    }

    #[test]
    fn keys_are_the_headings_that_numbers_stand_below() {
        let records = [
            record(1, &["Kavel", "Verdieping", "Lift", "Opmerking", "Aandelen", "Verwarming"]),
            record(2, &["A1", "1", "120", "na 2020", "12", "x"]),
            record(3, &["A2", "2", "", "", "12", ""]),
        ];
        let mapping = of_kind(&detect(&records), TableKind::Keys, &records);
        assert_eq!(mapping.iter().collect::<Vec<_>>(), [(Column::Reference, 0)]);
        assert_eq!(mapping.keys().collect::<Vec<_>>(), [(2, "Lift".to_owned()), (5, "Verwarming".to_owned())]);
        let long = [record(1, &["Sleutel", "Kavel", "Delen"]), record(2, &["Lift", "A1", "120"])];
        let mapping = of_kind(&detect(&long), TableKind::Keys, &long);
        assert_eq!((mapping.get(Column::KeyParts), mapping.keys().count()), (Some(2), 0));
    }

    #[test]
    fn headings_that_are_repeated_are_known() {
        let headings = record(1, &["Kavel", "Aandelen", "Naam"]);
        let mapping = understand(&headings);
        assert!(is_repeated(&record(40, &["KAVEL", "aandelen", "Naam"]), &mapping));
        assert!(!is_repeated(&record(40, &["A1", "120", "Naam"]), &mapping));
        assert!(!is_repeated(&record(40, &["Kavel"]), &mapping));
    }

    #[test]
    fn headings_are_found_below_a_title() {
        let records = [
            record(1, &["Résidence Les Tilleuls — lots"]),
            record(3, &["Lot", "Quotités", "Nom"]),
            record(4, &["A1", "120", "Nom"]),
        ];
        let mapping = detect(&records);
        assert_eq!((mapping.header_row, mapping.heading(Column::Shares).as_deref()), (3, Some("Quotités")));
        assert_eq!(detect(&[record(1, &["A1", "120", "Ann"])]), ColumnMapping::new(0));
    }
}
