//! Words that several pages of accounts share.

use entity::language::Language;

use crate::{context::PageContext, ui::Choice};

/// The languages that somebody may choose, in the language of the page.
pub(super) fn language_choices(page: &PageContext) -> Vec<Choice> {
    Language::ALL.into_iter().map(|language| Choice::new(language.code(), page.t(message(language)))).collect()
}

fn message(language: Language) -> &'static str {
    match language {
        Language::Fr => "identity-language-fr",
        Language::Nl => "identity-language-nl",
        Language::De => "identity-language-de",
        Language::En => "identity-language-en",
    }
}
