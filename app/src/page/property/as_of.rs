//! The day that a page looks at: `?asOf=2026-03-02`, today without one.

use chrono::NaiveDate;
use entity::date::{format_date, parse_date};
use leptos::prelude::*;

use crate::{
    context::{PageContext, refusal_message},
    ui::{Field, FormRow, Glyph, SubmitButton},
};

/// The name in the query.
const FIELD: &str = "asOf";

/// The day that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AsOf {
    /// The day; today when none was asked for, or none that can be understood.
    pub day: NaiveDate,
    /// Whether it is today.
    pub is_today: bool,
    typed: String,
    error: Option<String>,
}

impl AsOf {
    /// Reads the query.
    #[must_use]
    pub fn of(page: &PageContext) -> Self {
        let typed = page.query.get(FIELD).to_owned();
        let today = page.ctx.today();
        let (day, error) = match parse_date(&typed) {
            Ok(day) => (day, None),
            Err(_) if typed.trim().is_empty() => (today, None),
            Err(refusal) => (today, Some(refusal_message(page.text(), &refusal))),
        };
        Self { day, is_today: day == today, typed, error }
    }

    /// The day in words.
    #[must_use]
    pub fn words(&self, page: &PageContext) -> String {
        format_date(self.day, page.language())
    }

    /// The query that keeps the day in another address; empty for today.
    #[must_use]
    pub fn query(&self) -> String {
        if self.is_today { String::new() } else { format!("?{FIELD}={}", self.day) }
    }

    /// The form that asks for another day.
    pub fn form(&self, page: &PageContext) -> AnyView {
        let value = if self.error.is_some() { self.typed.clone() } else { self.day.to_string() };
        let field = Field::date(FIELD, page.t("property-as-of")).value(value);
        let field = match &self.error {
            Some(error) => field.error(error.clone()),
            None => field,
        };
        view! {
            <form class="toolbar" method="get" action=page.action()>
                <FormRow field=field/>
                <SubmitButton label=page.t("property-as-of-show") icon=Glyph::Calendar/>
            </form>
        }
        .into_any()
    }
}
