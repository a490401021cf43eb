//! What a form asks: fields with their kept value and their error.

/// One thing to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// What the reader sees.
    pub label: String,
    /// What the choice means; shown with radio buttons only.
    pub hint: Option<String>,
}

impl Choice {
    /// A choice by what is sent and what is seen.
    #[must_use]
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None }
    }

    /// Adds what the choice means.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// How a field is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// One line of words.
    Text,
    /// A whole number. It is a text input with a numeric keyboard: a spinner changes figures when one scrolls.
    Number,
    /// An amount in euro; `1234,56`, `1.234,56` and `1 234.56` are all understood by the server.
    Money,
    /// A share or a total of shares.
    Share,
    /// A calendar date.
    Date,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A secret.
    Password,
    /// One of several, in a list that opens.
    Select(Vec<Choice>),
    /// One of several, all visible.
    Radio(Vec<Choice>),
    /// Yes or no.
    Checkbox,
    /// Several lines.
    TextArea,
    /// A file, with the value of the `accept` attribute.
    File(String),
}

/// A field of a form. Build it with the constructor of its kind and the setters below.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    pub(super) name: String,
    pub(super) label: String,
    pub(super) kind: FieldKind,
    pub(super) value: String,
    pub(super) hint: Option<String>,
    pub(super) error: Option<String>,
    pub(super) required: bool,
    pub(super) optional: Option<String>,
    pub(super) checked: bool,
    pub(super) autocomplete: Option<String>,
    pub(super) placeholder: Option<String>,
    pub(super) unit: Option<String>,
    pub(super) narrow: bool,
    pub(super) disabled_because: Option<String>,
    pub(super) max_length: Option<u32>,
    pub(super) rows: u32,
    pub(super) list: Option<String>,
}

macro_rules! constructors {
    ($($(#[$meta:meta])* $function:ident => $kind:expr;)*) => {
        $($(#[$meta])* #[must_use] pub fn $function(name: impl Into<String>, label: impl Into<String>) -> Self { Self::new(name, label, $kind) })*
    };
}

impl Field {
    /// A field of any kind.
    #[must_use]
    pub fn new(name: impl Into<String>, label: impl Into<String>, kind: FieldKind) -> Self {
        Self {
            name: name.into(),
            label: label.into(),
            kind,
            value: String::new(),
            hint: None,
            error: None,
            required: false,
            optional: None,
            checked: false,
            autocomplete: None,
            placeholder: None,
            unit: None,
            narrow: false,
            disabled_because: None,
            max_length: None,
            rows: 4,
            list: None,
        }
    }

    constructors! {
        /// One line of words.
        text => FieldKind::Text;
        /// A whole number.
        number => FieldKind::Number;
        /// An amount in euro.
        money => FieldKind::Money;
        /// A share or a total of shares.
        share => FieldKind::Share;
        /// A calendar date; the value is `2026-03-31`.
        date => FieldKind::Date;
        /// An e-mail address.
        email => FieldKind::Email;
        /// A telephone number.
        phone => FieldKind::Phone;
        /// A secret; its value is never written back into the page.
        password => FieldKind::Password;
        /// Yes or no; sends `on`.
        checkbox => FieldKind::Checkbox;
    }

    /// One of several, in a list that opens.
    #[must_use]
    pub fn select(name: impl Into<String>, label: impl Into<String>, choices: Vec<Choice>) -> Self {
        Self::new(name, label, FieldKind::Select(choices))
    }

    /// One of several, all visible.
    #[must_use]
    pub fn radio(name: impl Into<String>, label: impl Into<String>, choices: Vec<Choice>) -> Self {
        Self::new(name, label, FieldKind::Radio(choices))
    }

    /// Several lines, `rows` of them visible.
    #[must_use]
    pub fn text_area(name: impl Into<String>, label: impl Into<String>, rows: u32) -> Self {
        Self { rows, ..Self::new(name, label, FieldKind::TextArea) }
    }

    /// A file; `accept` is the attribute's value, such as `.csv,text/csv`.
    #[must_use]
    pub fn file(name: impl Into<String>, label: impl Into<String>, accept: impl Into<String>) -> Self {
        Self::new(name, label, FieldKind::File(accept.into()))
    }

    /// The value to show: the one that is stored, or the one that the reader sent and that was refused.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// How to fill it in, under the label.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// What is wrong with the value and how to put it right.
    #[must_use]
    pub fn error(mut self, error: impl Into<String>) -> Self {
        self.error = Some(error.into());
        self
    }

    /// Takes the field's own error out of those of the form.
    #[must_use]
    pub fn errors(mut self, errors: &FormErrors) -> Self {
        self.error = errors.of(&self.name).map(ToOwned::to_owned).or(self.error);
        self
    }

    /// The form cannot do without it.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Says in a word that it may stay empty.
    #[must_use]
    pub fn optional(mut self, word: impl Into<String>) -> Self {
        self.optional = Some(word.into());
        self
    }

    /// Whether a checkbox is ticked.
    #[must_use]
    pub fn checked(mut self, checked: bool) -> Self {
        self.checked = checked;
        self
    }

    /// What the browser may fill in by itself (WCAG 1.3.5).
    #[must_use]
    pub fn autocomplete(mut self, purpose: impl Into<String>) -> Self {
        self.autocomplete = Some(purpose.into());
        self
    }

    /// An example inside the field. It vanishes when one types, so it never replaces the hint.
    #[must_use]
    pub fn placeholder(mut self, example: impl Into<String>) -> Self {
        self.placeholder = Some(example.into());
        self
    }

    /// The unit beside the field, such as `%`; amounts have `€` without asking.
    #[must_use]
    pub fn unit(mut self, unit: impl Into<String>) -> Self {
        self.unit = Some(unit.into());
        self
    }

    /// A field no wider than what goes into it.
    #[must_use]
    pub fn narrow(mut self) -> Self {
        self.narrow = true;
        self
    }

    /// The field cannot be changed, for a reason that is shown in place of the hint.
    #[must_use]
    pub fn disabled_because(mut self, reason: impl Into<String>) -> Self {
        self.disabled_because = Some(reason.into());
        self
    }

    /// The longest value in characters.
    #[must_use]
    pub fn max_length(mut self, characters: u32) -> Self {
        self.max_length = Some(characters);
        self
    }

    /// The id of a `datalist` whose values the browser suggests while one types.
    #[must_use]
    pub fn list(mut self, id: impl Into<String>) -> Self {
        self.list = Some(id.into());
        self
    }

    /// How many lines of a text area are visible.
    #[must_use]
    pub fn rows(mut self, rows: u32) -> Self {
        self.rows = rows;
        self
    }

    /// The id of the control, and the target of the error summary's link.
    #[must_use]
    pub fn id(&self) -> String {
        id_of(&self.name)
    }
}

/// The id of the control named `name`. Characters that have a meaning in addresses become dashes.
pub(super) fn id_of(name: &str) -> String {
    let safe: String =
        name.chars().map(|character| if character.is_ascii_alphanumeric() { character } else { '-' }).collect();
    format!("field-{safe}")
}

/// What was refused in a form: messages by field, and messages about the whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormErrors {
    entries: Vec<(String, String)>,
}

impl FormErrors {
    /// No error.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the message of a field; an empty name stands for the whole form.
    #[must_use]
    pub fn with(mut self, field: impl Into<String>, message: impl Into<String>) -> Self {
        self.push(field, message);
        self
    }

    /// Adds the message of a field; an empty name stands for the whole form.
    pub fn push(&mut self, field: impl Into<String>, message: impl Into<String>) {
        self.entries.push((field.into(), message.into()));
    }

    /// Whether nothing was refused.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The first message of a field.
    #[must_use]
    pub fn of(&self, field: &str) -> Option<&str> {
        self.entries.iter().find(|(name, _)| name == field).map(|(_, message)| message.as_str())
    }

    /// Field names and messages in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.entries.iter().map(|(field, message)| (field.as_str(), message.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_takes_its_own_error_and_no_other() {
        let errors = FormErrors::new()
            .with("", "Rien n'a été enregistré.")
            .with("name", "Donnez un nom.")
            .with("name", "Trop court.");
        assert_eq!(Field::text("name", "Nom").errors(&errors).error.as_deref(), Some("Donnez un nom."));
        assert_eq!(Field::text("city", "Commune").errors(&errors).error, None);
        assert_eq!(errors.iter().count(), 3);
    }

    #[test]
    fn an_id_holds_nothing_that_an_address_would_misread() {
        assert_eq!(id_of("units[3].share"), "field-units-3--share");
        assert_eq!(Field::money("amount", "Montant").id(), "field-amount");
    }
}
