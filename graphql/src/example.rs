//! Operations to begin with, for the playground and for whoever reads the documentation.

/// An operation that works on the demonstration data once its identifiers have been filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// What it shows, in English as the schema is.
    pub title: &'static str,
    /// The document.
    pub query: &'static str,
    /// Its variables as JSON.
    pub variables: &'static str,
}

macro_rules! examples {
    ($($title:literal = $file:literal;)*) => {
        &[$(Example {
            title: $title,
            query: include_str!(concat!("../examples/", $file, ".graphql")),
            variables: include_str!(concat!("../examples/", $file, ".json")),
        }),*]
    };
}

static EXAMPLES: &[Example] = examples! {
    "What is mine" = "viewer";
    "Units and their owners" = "units";
    "Who owns what on a day" = "titles";
    "Distribution keys" = "keys";
    "Calls for funds and why" = "calls";
    "What I have to pay" = "to-pay";
    "Add a unit" = "unit-create";
    "Change who owns a unit" = "ownership-set";
    "Pass rights from one owner to another" = "ownership-transfer";
    "Look at an import before it is made" = "import-preview";
    "Look at a call before it is issued" = "call-preview";
    "Issue a call" = "call-issue";
    "Cancel a call" = "call-cancel";
    "Requests about units that are sold" = "transfers";
    "Who bears what when a unit is sold" = "transfer-apportion";
    "Write down that a notary asks about a unit" = "transfer-request";
};

/// The examples, from reading to writing.
#[must_use]
pub fn examples() -> &'static [Example] {
    EXAMPLES
}
