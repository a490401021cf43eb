//! What a notification says, in the language of whoever reads it.

use entity::{
    date::format_date,
    messaging::{Fact, Facts, Kind, notification_event},
};

use crate::text::{Text, Value};

/// The names of the facts that words may speak of. One that is not known is said as nothing.
const NAMES: [&str; 14] = [
    "amount",
    "association",
    "count",
    "day",
    "days",
    "device",
    "name",
    "number",
    "organization",
    "person",
    "reason",
    "role",
    "title",
    "unit",
];

/// What has happened, in a line.
pub(super) fn title(text: Text, kind: Kind, facts: &Facts) -> String {
    text.with(&format!("messaging-title-{}", kind.code()), &values(text, facts))
}

/// What has happened, in a sentence or two.
pub(super) fn body(text: Text, kind: Kind, facts: &Facts) -> String {
    text.with(&format!("messaging-body-{}", kind.code()), &values(text, facts))
}

/// What an event says: a line, and a sentence or two. Nothing where its facts cannot be read, which never happens to what this program has written.
pub(crate) fn said(text: Text, event: &notification_event::Model) -> Option<(String, String)> {
    let facts: Facts = serde_json::from_value(event.facts.clone()).ok()?;
    Some((title(text, event.kind, &facts), body(text, event.kind, &facts)))
}

fn values<'a>(text: Text, facts: &Facts) -> Vec<(&'static str, Value<'a>)> {
    let said = |fact: &Fact| match fact {
        Fact::Text(words) => Value::from(words.clone()),
        Fact::Day(day) => Value::from(format_date(*day, text.language)),
        Fact::Amount(amount) => Value::from(amount.format(text.language)),
        Fact::Count(count) => Value::from(*count),
        Fact::Message(id) => Value::from(text.get(id)),
    };
    NAMES.iter().map(|name| (*name, facts.get(*name).map_or_else(|| Value::from(""), said))).collect()
}

#[cfg(test)]
mod tests {
    use entity::language::Language;

    use super::*;

    #[test]
    fn every_kind_has_its_words_in_every_language() {
        for language in Language::ALL {
            let text = Text::new(language);
            for kind in Kind::ALL {
                let facts =
                    Facts::from([("title".to_owned(), Fact::from("Provision")), ("unit".to_owned(), "A1".into())]);
                for (id, words) in [("title", title(text, *kind, &facts)), ("body", body(text, *kind, &facts))] {
                    assert!(!words.starts_with("messaging-"), "{language:?} {id} {kind:?}");
                    assert!(!words.contains('{'), "{language:?} {words}");
                }
                let name = text.get(&format!("messaging-kind-{}", kind.code()));
                assert!(!name.starts_with("messaging-"), "{language:?} {kind:?}");
            }
        }
    }
}
