//! The words of the document, in the language of its reader.

/// Says messages in one language: `service` has those of `locales/`, and the tests read the same files.
pub trait TransferWords {
    /// The message with this id, with its values.
    fn say(&self, id: &str, values: &[(&'static str, &str)]) -> String;

    /// A message without values.
    fn word(&self, id: &str) -> String {
        self.say(id, &[])
    }
}

impl<F> TransferWords for F
where
    F: Fn(&str, &[(&'static str, &str)]) -> String,
{
    fn say(&self, id: &str, values: &[(&'static str, &str)]) -> String {
        self(id, values)
    }
}
