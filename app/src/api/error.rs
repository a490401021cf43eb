//! What goes wrong when an island calls the server.

use leptos::server_fn::{
    codec::JsonEncoding,
    error::{FromServerFnError, ServerFnErrorErr},
};
use serde::{Deserialize, Serialize};

/// A message beside a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldMessage {
    /// The field's name in the form, such as `lines.0.amount`; empty when the whole form is meant.
    pub field: String,
    /// What is wrong, in the reader's language.
    pub message: String,
}

/// Why a server function gave no answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ApiError {
    /// The input was refused.
    Refused(Vec<FieldMessage>),
    /// Nobody is signed in any more.
    SignedOut,
    /// The server failed; the number of the request is what its logs are searched by.
    Failed(String),
    /// Nothing understandable came back: offline, a proxy in between, or a newer server.
    Unreachable,
}

impl FromServerFnError for ApiError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(_: ServerFnErrorErr) -> Self {
        Self::Unreachable
    }
}
