//! The words in which a room says what it asks.

use serde_json::{Value, json};

use super::{expected::Expected, place::Place};

/// How an operation is asked for in a place: a document and its variables.
pub type Ask = fn(&'static str, &Place) -> (String, Value);

/// One line of the table.
pub struct Operation {
    pub name: &'static str,
    pub expected: Expected,
    pub ask: Ask,
}

/// Operations that everybody may alike.
pub fn line(expected: Expected, ask: Ask, names: &[&'static str]) -> Vec<Operation> {
    names.iter().map(|name| Operation { name, expected, ask }).collect()
}

/// Fields of the association of the place.
pub fn of_association(place: &Place, selection: &str) -> (String, Value) {
    (format!("query($id: ID!) {{ association(id: $id) {{ {selection} }} }}"), json!({ "id": place.association }))
}

/// A field of the association of the place that takes an input of type `ty`.
pub fn of_association_with(place: &Place, ty: &str, input: Value, selection: &str) -> (String, Value) {
    (
        format!("query($id: ID!, $input: {ty}!) {{ association(id: $id) {{ {selection} }} }}"),
        Value::from_iter([("id", Value::from(place.association.as_str())), ("input", input)]),
    )
}

/// A thing by its identifier.
pub fn by_id(id: &str) -> (String, Value) {
    ("query($id: ID!) { node(id: $id) { __typename id } }".to_owned(), json!({ "id": id }))
}

/// The mutation `Mutation.…` with its input.
pub fn change(name: &'static str, input: Value) -> (String, Value) {
    let field = name.trim_start_matches("Mutation.");
    let ty = field[..1].to_uppercase() + &field[1..];
    (
        format!(
            "mutation($input: {ty}Input!) {{ {field}(input: $input) {{ __typename userErrors {{ code path message params }} }} }}"
        ),
        Value::from_iter([("input", input)]),
    )
}

/// A change of what exists already, from a version that it never had, so that one line of the table does not disturb the next.
pub fn stale(id: &str, mut input: Value) -> Value {
    input["id"] = json!(id);
    input["expectedVersion"] = json!(0);
    input
}

/// Something in the association of the place.
pub fn inside(place: &Place, mut input: Value) -> Value {
    input["associationId"] = json!(place.association);
    input
}
