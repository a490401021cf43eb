//! The fields of a form, filled with what was sent, or else with what is stored, and with why they were refused.

use crate::{
    context::PageContext,
    ui::{Choice, Field, FormErrors},
};

/// Fills the fields of the form of a page.
pub struct Filled<'a> {
    page: &'a PageContext,
    errors: FormErrors,
}

impl<'a> Filled<'a> {
    /// The form of a page, as it was sent or never sent.
    #[must_use]
    pub fn of(page: &'a PageContext) -> Self {
        Self { page, errors: page.errors() }
    }

    /// Fills a field.
    #[must_use]
    pub fn field(&self, field: Field, name: &str, stored: &str) -> Field {
        field.value(self.page.form.value(name, stored)).errors(&self.errors)
    }

    /// A text of one line; `id` is the message that names it.
    #[must_use]
    pub fn text(&self, name: &str, id: &str, stored: &str) -> Field {
        self.field(Field::text(name, self.page.t(id)), name, stored)
    }

    /// A day.
    #[must_use]
    pub fn date(&self, name: &str, id: &str, stored: &str) -> Field {
        self.field(Field::date(name, self.page.t(id)), name, stored)
    }

    /// One of several things, in a list that opens.
    #[must_use]
    pub fn select(&self, name: &str, id: &str, choices: Vec<Choice>, stored: &str) -> Field {
        self.field(Field::select(name, self.page.t(id), choices), name, stored)
    }

    /// One of a few things, all in sight.
    #[must_use]
    pub fn radio(&self, name: &str, id: &str, choices: Vec<Choice>, stored: &str) -> Field {
        self.field(Field::radio(name, self.page.t(id), choices), name, stored)
    }

    /// Marks a field as one that may be left out.
    #[must_use]
    pub fn optional(&self, field: Field) -> Field {
        field.optional(self.page.t("shell-optional"))
    }

    /// Whether a field was refused.
    #[must_use]
    pub fn refused(&self, name: &str) -> bool {
        self.errors.of(name).is_some()
    }
}
