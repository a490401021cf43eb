//! The data as XML, from their JSON: every field an element, every list an element that holds one for each entry.

use std::fmt::Write as _;

use serde_json::{Map, Value};

/// The namespace. It names the same version of the data as the schema of the JSON does.
const NAMESPACE: &str = "urn:mitoyen:schema:transfer-1";

/// The whole file.
pub(super) fn document(data: &Value) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let attributes = format!(" xmlns=\"{NAMESPACE}\"");
    element(&mut out, 0, ("transfer", &attributes), data);
    out
}

fn element(out: &mut String, depth: usize, (name, attributes): (&str, &str), value: &Value) {
    let indent = "  ".repeat(depth);
    let inner = depth.saturating_add(1);
    // Writing to a string cannot fail.
    let _ = match value {
        Value::Null => return,
        Value::Object(fields) => {
            let _ = writeln!(out, "{indent}<{name}{attributes}>");
            children(out, inner, fields);
            writeln!(out, "{indent}</{name}>")
        }
        Value::Array(entries) if entries.is_empty() => return,
        Value::Array(entries) => {
            let _ = writeln!(out, "{indent}<{name}{attributes}>");
            for entry in entries {
                element(out, inner, (singular(name), ""), entry);
            }
            writeln!(out, "{indent}</{name}>")
        }
        Value::String(text) => writeln!(out, "{indent}<{name}{attributes}>{}</{name}>", escaped(text)),
        Value::Bool(_) | Value::Number(_) => writeln!(out, "{indent}<{name}{attributes}>{value}</{name}>"),
    };
}

fn children(out: &mut String, depth: usize, fields: &Map<String, Value>) {
    for (name, value) in fields {
        element(out, depth, (name, ""), value);
    }
}

/// What one entry of a list is called.
fn singular(list: &str) -> &str {
    match list {
        "address" | "lines" => "line",
        "changed" => "kind",
        "annexes" => "annex",
        other => other.strip_suffix('s').unwrap_or(other),
    }
}

/// A text as the content of an element. XML has no way at all to write control characters, so they become the sign for what is lost.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\r' => out.push_str("&#13;"),
            '\n' | '\t' => out.push(sign),
            control if control.is_control() => out.push('\u{fffd}'),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn fields_become_elements_and_lists_hold_their_entries() {
        let data =
            json!({ "name": "A & <b>", "none": null, "annexes": [{ "number": 1 }], "address": ["x"], "empty": [] });
        let written = document(&data);
        assert!(written.contains("<name>A &amp; &lt;b&gt;</name>"), "{written}");
        assert!(written.contains("<annexes>\n    <annex>\n      <number>1</number>"), "{written}");
        assert!(written.contains("<line>x</line>"), "{written}");
        assert!(!written.contains("none") && !written.contains("empty"), "{written}");
    }

    #[test]
    fn what_xml_cannot_say_is_replaced() {
        assert_eq!(escaped("a\u{0}b\u{b}\n"), "a\u{fffd}b\u{fffd}\n");
    }
}
