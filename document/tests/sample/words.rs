//! The real words of the letters, read from the locale files as `service` does.

use std::path::Path;

use entity::language::Language;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

/// The messages of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    pub fn of(language: Language) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales").join(language.code());
        let mut bundle =
            FluentBundle::new(vec![language.code().parse().expect("a language code is a language identifier")]);
        // Isolation marks are for mixed-direction web pages; in a letter they would be unprintable.
        bundle.set_use_isolating(false);
        for file in std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let path = file.expect("the folder can be read to its end").path();
            let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let resource =
                FluentResource::try_new(text).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
            bundle.add_resource(resource).expect("no message is defined twice");
        }
        Self { bundle }
    }

    pub fn get(&self, id: &str) -> String {
        self.with(id, &[])
    }

    pub fn with(&self, id: &str, variables: &[(&str, &str)]) -> String {
        let message =
            self.bundle.get_message(id).unwrap_or_else(|| panic!("no message {id} in {:?}", self.bundle.locales));
        let pattern = message.value().unwrap_or_else(|| panic!("{id} has no text"));
        let mut arguments = FluentArgs::new();
        for (name, value) in variables {
            arguments.set(*name, *value);
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
        assert!(errors.is_empty(), "{id}: {errors:?}");
        text
    }

    /// A message whose only variable is a number that decides over its plural.
    pub fn with_number(&self, id: &str, name: &str, number: i64) -> String {
        let message = self.bundle.get_message(id).and_then(|message| message.value());
        let pattern = message.unwrap_or_else(|| panic!("no message {id} in {:?}", self.bundle.locales));
        let mut arguments = FluentArgs::new();
        arguments.set(name, number);
        self.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }
}
