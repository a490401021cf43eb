//! Words: the Fluent messages of `locales/`, embedded, in four languages.
//!
//! Pages, mails, documents and refusals all take their words from here; the browser never sees Fluent, islands are handed finished strings.

use std::{borrow::Cow, sync::OnceLock};

use chrono::NaiveDate;
use entity::{date::format_date, language::Language, refusal::Refusal};
use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};

/// A value that a message speaks of. Amounts and dates are formatted before, by `entity`; numbers stay numbers so that plurals work.
pub use fluent_bundle::FluentValue as Value;

mod files {
    include!(concat!(env!("OUT_DIR"), "/locales.rs"));
}

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let locale = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    // Isolation marks would turn up in the text of PDFs and mails.
    bundle.set_use_isolating(false);
    for (_, name, source) in files::FILES.iter().filter(|(code, ..)| *code == language.code()) {
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, errors)| {
            tracing::error!(file = %format!("{}/{name}.ftl", language.code()), ?errors, "a locale file has errors");
            resource
        });
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(file = %format!("{}/{name}.ftl", language.code()), ?errors, "a locale file repeats messages");
        }
    }
    bundle
}

/// The words of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// Which language.
    pub language: Language,
}

impl Text {
    /// The words of a language.
    #[must_use]
    pub const fn new(language: Language) -> Self {
        Self { language }
    }

    /// A message without values.
    #[must_use]
    pub fn get(self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A message with values. An unknown message answers its own name and is logged: `cargo xtask check` finds it before a reader does.
    #[must_use]
    pub fn with(self, id: &str, values: &[(&'static str, Value<'_>)]) -> String {
        self.find(id, values).unwrap_or_else(|| {
            tracing::error!(message.id = id, language = self.language.code(), "a message is missing");
            id.to_owned()
        })
    }

    /// What a refusal says to the person.
    #[must_use]
    pub fn refusal(self, refusal: &Refusal) -> String {
        let values: Vec<(&'static str, Value<'_>)> =
            refusal.params.iter().map(|(name, value)| (*name, Value::String(self.told(value)))).collect();
        self.with(&format!("refusal-{}", refusal.code), &values)
    }

    /// A value of a refusal as people read it: a day in words; programs get the parameter itself.
    fn told(self, value: &str) -> Cow<'_, str> {
        let day = NaiveDate::parse_from_str(value, "%Y-%m-%d").ok().filter(|day| day.to_string() == value);
        day.map_or(Cow::Borrowed(value), |day| Cow::Owned(format_date(day, self.language)))
    }

    /// The messages of the language, read when somebody first reads it: they take three megabytes of memory.
    fn messages(self) -> &'static FluentBundle<FluentResource> {
        static FR: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
        static NL: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
        static DE: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
        static EN: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
        let known = match self.language {
            Language::Fr => &FR,
            Language::Nl => &NL,
            Language::De => &DE,
            Language::En => &EN,
        };
        known.get_or_init(|| bundle(self.language))
    }

    fn find(self, id: &str, values: &[(&'static str, Value<'_>)]) -> Option<String> {
        let bundle = self.messages();
        let pattern = bundle.get_message(id)?.value()?;
        let args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::error!(
                message.id = id,
                language = self.language.code(),
                ?errors,
                "a message could not be formatted"
            );
        }
        Some(text)
    }
}
