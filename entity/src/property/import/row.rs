//! Understands one row: a unit, its owner, and the owner's part.

use super::column::{Column, ColumnMapping};
use super::problem::{Problems, Severity};
use super::table::Record;
use super::{ImportOptions, cell, words};
use crate::language::Language;
use crate::property::unit_kind::UnitKind;
use crate::property::{NewOwner, OwnerForm, OwnerKind};
use crate::refusal::Refusal;
use crate::share::{Fraction, Share};
use crate::text_input::{self, plain};

/// Longest reference, storey, building and entrance.
const LABEL_MAX: usize = 40;

/// What a row turned out to be.
pub(super) enum Row {
    /// A unit and perhaps an owner.
    Lot(Box<LotRow>),
    /// A sum below the table.
    Total,
    /// Nothing that could be used.
    Refused,
}

/// A row that names a unit. What is blank or could not be read is absent.
pub(super) struct LotRow {
    pub row: u32,
    pub unit: UnitCells,
    pub owner: Option<OwnerCells>,
    pub fraction: Option<Fraction>,
    /// Whether something in the row was refused, so that what is absent is no further problem.
    pub failed: bool,
}

/// What a row says about its unit.
#[derive(Clone)]
pub(super) struct UnitCells {
    pub reference: String,
    pub kind: Option<UnitKind>,
    pub floor: Option<String>,
    pub building: Option<String>,
    pub entrance: Option<String>,
    pub shares: Option<Share>,
}

/// What a row says about its owner.
pub(super) struct OwnerCells {
    pub owner: NewOwner,
    /// Whether the row says what kind of person it is.
    pub kind_given: bool,
    /// Whether the row names the language.
    pub language_given: bool,
    /// Whether the row names the country.
    pub country_given: bool,
}

/// The words that stand in front of a sum.
const TOTAL_WORDS: [&str; 11] = [
    "total",
    "totaux",
    "sous total",
    "totaal",
    "subtotaal",
    "summe",
    "gesamt",
    "gesamtsumme",
    "zwischensumme",
    "somme",
    "som",
];

/// Understands a row. `below_lot` says whether the row above names a unit, of which this one may be the lower half of a
/// merged cell.
pub(super) fn read(
    record: &Record,
    mapping: &ColumnMapping,
    options: &ImportOptions,
    below_lot: bool,
    problems: &mut Problems,
) -> Row {
    if is_total(record, mapping) {
        problems.row(Severity::Warning, record.row, None, Refusal::new("import-total-row"));
        return Row::Total;
    }
    let mut reader = Reader { record, mapping, problems, failed: false };
    let reference = reader.reference(below_lot);
    let kind = reader.optional(Column::Kind, UnitKind::from_words);
    let floor = reader.label(Column::Floor);
    let building = reader.label(Column::Building);
    let entrance = reader.label(Column::Entrance);
    let shares = reader.optional(Column::Shares, |text| Share::parse_of(text, options.total_shares));
    let owner = reader.owner(options.language);
    let fraction = reader.optional(Column::Fraction, Fraction::parse);
    let failed = reader.failed;
    match reference {
        Some(reference) => {
            let unit = UnitCells { reference, kind, floor, building, entrance, shares };
            Row::Lot(Box::new(LotRow { row: record.row, unit, owner, fraction, failed }))
        }
        None => Row::Refused,
    }
}

/// Whether the row is a sum: its first cell with content starts with a word for it and does not name an owner.
fn is_total(record: &Record, mapping: &ColumnMapping) -> bool {
    let Some((position, cell)) = record.cells.iter().enumerate().find(|(_, cell)| !cell.is_empty()) else {
        return false;
    };
    let word = plain(cell);
    // "Total SA" under a merged reference is an owner; the bare word is not.
    let names_owner = mapping.at(position).is_some_and(Column::is_of_owner);
    TOTAL_WORDS.iter().any(|total| {
        word == *total || (!names_owner && word.strip_prefix(total).is_some_and(|rest| rest.starts_with(' ')))
    })
}

/// Takes the cells of one row by their meaning and notes what is wrong with them.
struct Reader<'a> {
    record: &'a Record,
    mapping: &'a ColumnMapping,
    problems: &'a mut Problems,
    failed: bool,
}

impl<'a> Reader<'a> {
    /// The text of a cell, blank when the table has no such column; `None` when it was refused.
    fn text(&mut self, column: Column) -> Option<&'a str> {
        let cell =
            self.mapping.get(column).and_then(|position| self.record.cells.get(position)).map_or("", String::as_str);
        cell::text(cell).map_err(|refusal| self.refuse(Some(column), refusal)).ok()
    }

    /// What a cell means; `None` when it is blank or was refused.
    fn optional<T>(&mut self, column: Column, read: impl FnOnce(&str) -> Result<T, Refusal>) -> Option<T> {
        let text = self.text(column).filter(|text| !text.is_empty())?;
        read(text).map_err(|refusal| self.refuse(Some(column), refusal)).ok()
    }

    fn label(&mut self, column: Column) -> Option<String> {
        self.optional(column, |text| text_input::required(text, LABEL_MAX))
    }

    fn refuse(&mut self, column: Option<Column>, refusal: Refusal) {
        self.failed = true;
        let heading = column.and_then(|column| self.mapping.heading(column));
        self.problems.row(Severity::Error, self.record.row, heading, refusal);
    }

    /// The reference of the unit, which every row must repeat.
    fn reference(&mut self, below_lot: bool) -> Option<String> {
        let text = self.text(Column::Reference)?;
        if text.is_empty() {
            let names_owner = self
                .mapping
                .get(Column::OwnerName)
                .and_then(|position| self.record.cells.get(position))
                .is_some_and(|name| !name.is_empty());
            let code = if names_owner && below_lot { "cell-merged" } else { "unit-reference-required" };
            self.refuse(Some(Column::Reference), Refusal::new(code));
            return None;
        }
        text_input::required(text, LABEL_MAX).map_err(|refusal| self.refuse(Some(Column::Reference), refusal)).ok()
    }

    /// The owner; `None` when the row names none or something about the owner was refused.
    fn owner(&mut self, default_language: Language) -> Option<OwnerCells> {
        let failed_before = std::mem::replace(&mut self.failed, false);
        let name = self.full_name();
        let enterprise_number = self.text(Column::EnterpriseNumber);
        let kind = self.optional(Column::OwnerKind, words::owner_kind);
        let language = self.optional(Column::Language, words::language);
        let country = self.optional(Column::Country, words::country);
        let [email, phone, street, postal_code, city] =
            [Column::Email, Column::Phone, Column::Street, Column::PostalCode, Column::City]
                .map(|column| self.text(column).unwrap_or_default());
        let owner_failed = std::mem::replace(&mut self.failed, failed_before);
        let (Some(name), Some(enterprise_number), false) = (name, enterprise_number, owner_failed) else {
            self.failed = true;
            return None;
        };
        let details = [enterprise_number, email, phone, street, postal_code, city];
        if name.is_empty() && details.iter().all(|detail| detail.is_empty()) {
            return None;
        }
        let seems_legal = !enterprise_number.is_empty() || words::is_company_name(&name);
        let form = OwnerForm {
            kind: kind.unwrap_or(if seems_legal { OwnerKind::Legal } else { OwnerKind::Natural }).code().to_owned(),
            name,
            enterprise_number: enterprise_number.to_owned(),
            email: email.to_owned(),
            phone: phone.to_owned(),
            language: language.unwrap_or(default_language).code().to_owned(),
            street: street.to_owned(),
            postal_code: postal_code.to_owned(),
            city: city.to_owned(),
            country: country.clone().unwrap_or_default(),
        };
        match NewOwner::parse(&form) {
            Ok(owner) => Some(OwnerCells {
                owner,
                kind_given: kind.is_some() || seems_legal,
                language_given: language.is_some(),
                country_given: country.is_some(),
            }),
            Err(refusals) => {
                for refusal in refusals {
                    self.refuse(column_of(&refusal), refusal);
                }
                None
            }
        }
    }

    /// The name, with the first name in front where it has a column of its own.
    fn full_name(&mut self) -> Option<String> {
        let first = self.text(Column::OwnerFirstName)?;
        let last = self.text(Column::OwnerName)?;
        Some(format!("{first} {last}").trim().to_owned())
    }
}

/// The column that a field of the owner's form comes from.
fn column_of(refusal: &Refusal) -> Option<Column> {
    Some(match refusal.path.first()?.as_str() {
        "kind" => Column::OwnerKind,
        "name" => Column::OwnerName,
        "enterpriseNumber" => Column::EnterpriseNumber,
        "email" => Column::Email,
        "phone" => Column::Phone,
        "language" => Column::Language,
        "street" => Column::Street,
        "postalCode" => Column::PostalCode,
        "city" => Column::City,
        "country" => Column::Country,
        _ => return None,
    })
}
