//! The order of an answer.
//!
//! The library writes fields down as they become ready, so that what is loaded comes after what is known, in another order from one request to the
//! next. The specification wants them in the order in which they were asked for, and so do people who read answers.

use async_graphql::{
    Name, Value,
    indexmap::IndexMap,
    parser::types::{ExecutableDocument, Selection, SelectionSet},
};

/// The names of an answer, in the order in which they were asked for.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Order(IndexMap<Name, Self>);

impl Order {
    /// The order that an operation asks for. The document has been held to its limits, so no fragment contains itself.
    pub fn of(document: &ExecutableDocument, operation: Option<&str>) -> Self {
        let mut order = Self::default();
        for (name, found) in document.operations.iter() {
            if operation.is_none_or(|wanted| name.is_some_and(|name| name == wanted)) {
                order.add(document, &found.node.selection_set.node);
            }
        }
        order
    }

    fn add(&mut self, document: &ExecutableDocument, set: &SelectionSet) {
        for selection in &set.items {
            match &selection.node {
                Selection::Field(field) => {
                    let key = field.node.response_key().node.clone();
                    self.0.entry(key).or_default().add(document, &field.node.selection_set.node);
                }
                Selection::InlineFragment(inline) => self.add(document, &inline.node.selection_set.node),
                Selection::FragmentSpread(spread) => {
                    if let Some(fragment) = document.fragments.get(&spread.node.fragment_name.node) {
                        self.add(document, &fragment.node.selection_set.node);
                    }
                }
            }
        }
    }

    /// Puts an answer into this order.
    pub fn apply(&self, answer: &mut Value) {
        match answer {
            Value::Object(fields) => {
                if !fields.keys().map(|name| self.0.get_index_of(name)).is_sorted() {
                    fields.sort_by(|a, _, b, _| self.0.get_index_of(a).cmp(&self.0.get_index_of(b)));
                }
                for (name, value) in fields {
                    if let Some(order) = self.0.get(name) {
                        order.apply(value);
                    }
                }
            }
            Value::List(items) => items.iter_mut().for_each(|item| self.apply(item)),
            Value::Null
            | Value::Number(_)
            | Value::String(_)
            | Value::Boolean(_)
            | Value::Binary(_)
            | Value::Enum(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use async_graphql::{parser::parse_query, value};

    use super::Order;

    #[test]
    fn answers_follow_the_question() {
        let query = "query A { x { b ...f c: d } y } query B { y } fragment f on T { a ... on U { e } b }";
        let document = parse_query(query).unwrap();
        let mut answer = value!({ "y": 1, "x": [{ "c": 1, "e": 2, "a": 3, "b": 4 }, null, { "b": 1, "c": 2 }] });
        Order::of(&document, Some("A")).apply(&mut answer);
        assert_eq!(answer.to_string(), "{x: [{b: 4, a: 3, e: 2, c: 1}, null, {b: 1, c: 2}], y: 1}");
    }

    #[test]
    fn what_was_not_asked_for_stays() {
        let document = parse_query("{ a }").unwrap();
        let mut answer = value!({ "a": { "x": 1 }, "other": { "z": 1, "y": 2 } });
        let before = answer.clone();
        Order::of(&document, None).apply(&mut answer);
        assert_eq!(answer.to_string().len(), before.to_string().len());
    }
}
