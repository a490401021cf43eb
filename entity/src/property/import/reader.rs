//! Takes the cells of one row by their meaning and notes what is wrong with them.

use chrono::NaiveDate;

use super::cell;
use super::column::{Column, ColumnMapping};
use super::problem::{Problems, Severity};
use super::register::Register;
use super::table::Record;
use super::words;
use crate::language::Language;
use crate::property::title::plausible_day;
use crate::property::{NewOwner, OwnerForm, OwnerKind};
use crate::refusal::Refusal;
use crate::text_input;

/// Longest reference, storey, building and entrance.
pub(super) const LABEL_MAX: usize = 40;
/// Longest name of a building or a key.
pub(super) const NAME_MAX: usize = 160;

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

/// Takes the cells of one row by their meaning and notes what is wrong with them.
pub(super) struct Reader<'a> {
    pub record: &'a Record,
    pub mapping: &'a ColumnMapping,
    pub problems: &'a mut Problems,
    /// Whether something in the row was refused.
    pub failed: bool,
}

impl<'a> Reader<'a> {
    pub const fn new(record: &'a Record, mapping: &'a ColumnMapping, problems: &'a mut Problems) -> Self {
        Self { record, mapping, problems, failed: false }
    }

    /// A cell as it came, blank when the table has no such column.
    pub fn raw(&self, column: Column) -> &'a str {
        self.mapping.get(column).and_then(|position| self.record.cells.get(position)).map_or("", String::as_str)
    }

    /// The text of a cell, blank when the table has no such column; `None` when it was refused.
    pub fn text(&mut self, column: Column) -> Option<&'a str> {
        cell::text(self.raw(column)).map_err(|refusal| self.refuse(Some(column), refusal)).ok()
    }

    /// The text of the cell at a position; `None` when it was refused.
    pub fn text_at(&mut self, position: usize) -> Option<&'a str> {
        let cell = self.record.cells.get(position).map_or("", String::as_str);
        cell::text(cell).map_err(|refusal| self.refuse_at(position, refusal)).ok()
    }

    /// What a cell means; `None` when it is blank or was refused.
    pub fn optional<T>(&mut self, column: Column, read: impl FnOnce(&str) -> Result<T, Refusal>) -> Option<T> {
        let text = self.text(column).filter(|text| !text.is_empty())?;
        read(text).map_err(|refusal| self.refuse(Some(column), refusal)).ok()
    }

    pub fn label(&mut self, column: Column, max: usize) -> Option<String> {
        self.optional(column, |text| text_input::required(text, max))
    }

    pub fn refuse(&mut self, column: Option<Column>, refusal: Refusal) {
        self.failed = true;
        let heading = column.and_then(|column| self.mapping.heading(column));
        self.problems.row(Severity::Error, self.record.row, heading, refusal);
    }

    pub fn refuse_at(&mut self, position: usize, refusal: Refusal) {
        self.failed = true;
        let heading = self.mapping.heading_at(position);
        self.problems.row(Severity::Error, self.record.row, Some(heading), refusal);
    }

    /// The reference of the unit, which every row must repeat. `below_lot` says whether the row above names a unit, of
    /// which this one may be the lower half of a merged cell.
    pub fn reference(&mut self, below_lot: bool) -> Option<String> {
        let text = self.text(Column::Reference)?;
        if text.is_empty() {
            let code = if below_lot && !self.raw(Column::OwnerName).is_empty() {
                "cell-merged"
            } else {
                "unit-reference-required"
            };
            self.refuse(Some(Column::Reference), Refusal::new(code));
            return None;
        }
        text_input::required(text, LABEL_MAX).map_err(|refusal| self.refuse(Some(Column::Reference), refusal)).ok()
    }

    /// The owner; `None` when the row names none or something about the owner was refused.
    pub fn owner(&mut self, default_language: Language) -> Option<OwnerCells> {
        let failed_before = std::mem::replace(&mut self.failed, false);
        let name = self.full_name();
        let enterprise_number = self.text(Column::EnterpriseNumber);
        let kind = self.optional(Column::OwnerKind, words::owner_kind);
        let language = self.optional(Column::Language, words::language);
        let country = self.optional(Column::Country, words::country);
        let [email, phone, street, postal_code, city] =
            [Column::Email, Column::Phone, Column::Street, Column::PostalCode, Column::City]
                .map(|column| self.text(column).unwrap_or_default());
        let [legal_form, representative] =
            [Column::LegalForm, Column::Representative].map(|column| self.text(column).unwrap_or_default());
        let persons = self.text(Column::Persons).map(words::persons).unwrap_or_default();
        let owner_failed = std::mem::replace(&mut self.failed, failed_before);
        let (Some(name), Some(enterprise_number), false) = (name, enterprise_number, owner_failed) else {
            self.failed = true;
            return None;
        };
        let details = [enterprise_number, email, phone, street, postal_code, city];
        if name.is_empty() && persons.is_empty() && details.iter().all(|detail| detail.is_empty()) {
            return None;
        }
        let seems_legal = !enterprise_number.is_empty() || !legal_form.is_empty() || words::is_company_name(&name);
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
            persons,
            legal_form: legal_form.to_owned(),
            representative: representative.to_owned(),
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
                    let column = refusal.path.first().and_then(|field| Column::of_field(field));
                    self.refuse(column, refusal);
                }
                None
            }
        }
    }

    /// The day since when something is owned, unless nobody can have owned it then.
    pub fn since(&mut self, register: Option<&Register>) -> Option<NaiveDate> {
        let since = self.optional(Column::Since, words::day)?;
        if let Some((register, today)) = register.and_then(|register| Some((register, register.today?)))
            && let Err(refusal) = plausible_day(since, register.base_deed, today)
        {
            self.refuse(Some(Column::Since), refusal);
            return None;
        }
        Some(since)
    }

    /// The name, with the first name in front where it has a column of its own.
    fn full_name(&mut self) -> Option<String> {
        let first = self.text(Column::OwnerFirstName)?;
        let last = self.text(Column::OwnerName)?;
        Some(format!("{first} {last}").trim().to_owned())
    }
}
