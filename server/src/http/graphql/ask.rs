//! A request, out of the body or the address that carries it.

use async_graphql::{Request, Variables, parser::types::OperationType};
use serde::Deserialize;
use serde_json::{Map, Value};

use super::answer::Refusal;

/// Most opening brackets of a document that is sent by GET. It is read once before the schema's own limits are asked, and reading nests as deeply as
/// its brackets do.
const BRACKETS_BY_GET: usize = 100;
/// The extension that names a document by its hash.
const PERSISTED: &str = "persistedQuery";

/// The parameters of a request; others are ignored, as the specification asks.
#[derive(Deserialize)]
struct Parameters {
    /// Absent where the extensions name a document by its hash.
    #[serde(default)]
    query: Option<String>,
    #[serde(default, rename = "operationName")]
    operation_name: Option<String>,
    #[serde(default)]
    variables: Option<Map<String, Value>>,
    #[serde(default)]
    extensions: Option<Map<String, Value>>,
}

/// The parameters in an address, where objects are written as JSON.
#[derive(Deserialize)]
struct QueryParameters {
    query: Option<String>,
    #[serde(rename = "operationName")]
    operation_name: Option<String>,
    variables: Option<String>,
    extensions: Option<String>,
}

/// Reads the body of a POST.
pub(super) fn from_json(body: &[u8]) -> Result<Request, Refusal> {
    match body.iter().find(|byte| !byte.is_ascii_whitespace()) {
        Some(b'{') => {}
        Some(b'[') => return Err(Refusal::several()),
        Some(_) | None => return Err(Refusal::malformed("The body must be a JSON object.")),
    }
    let parameters: Parameters = serde_json::from_slice(body)
        .map_err(|error| Refusal::malformed(&format!("The body is not a GraphQL request: {error}.")))?;
    parameters.request()
}

/// Reads the query of an address.
pub(super) fn from_query(query: &str) -> Result<Request, Refusal> {
    let malformed = |name: &str, error: &dyn std::fmt::Display| {
        Refusal::malformed(&format!("The parameter {name} cannot be read: {error}."))
    };
    let address = format!("/?{query}").parse().map_err(|error: http::uri::InvalidUri| malformed("query", &error))?;
    let axum::extract::Query(given): axum::extract::Query<QueryParameters> =
        axum::extract::Query::try_from_uri(&address).map_err(|error| malformed("query", &error.body_text()))?;
    let object = |name: &str, text: Option<String>| -> Result<Option<Map<String, Value>>, Refusal> {
        let text = text.filter(|text| !text.is_empty());
        text.map(|text| serde_json::from_str(&text))
            .transpose()
            .map(Option::flatten)
            .map_err(|error| malformed(name, &error))
    };
    let query = given.query.filter(|query| !query.is_empty());
    if query.iter().flat_map(|query| query.bytes()).filter(|byte| b"{[(".contains(byte)).count() > BRACKETS_BY_GET {
        return Err(Refusal::malformed("The document is too large for GET; send it by POST."));
    }
    let parameters = Parameters {
        query,
        operation_name: given.operation_name,
        variables: object("variables", given.variables)?,
        extensions: object("extensions", given.extensions)?,
    };
    parameters.request()
}

impl Parameters {
    fn request(self) -> Result<Request, Refusal> {
        let extensions = self.extensions.unwrap_or_default();
        if self.query.is_none() && !extensions.contains_key(PERSISTED) {
            return Err(Refusal::malformed("The parameter query is missing."));
        }
        let variables = Variables::from_json(Value::Object(self.variables.unwrap_or_default()));
        let mut request = Request::new(self.query.unwrap_or_default()).variables(variables);
        // An empty name is how some clients say that there is none.
        request.operation_name = self.operation_name.filter(|name| !name.is_empty());
        for (name, value) in extensions {
            if let Ok(value) = async_graphql::Value::from_json(value) {
                request.extensions.insert(name, value);
            }
        }
        Ok(request)
    }
}

/// The kind of the operation that would be carried out; nothing when the document cannot be read or has no such operation.
pub(super) fn operation(request: &mut Request) -> Option<OperationType> {
    let name = request.operation_name.clone();
    graphql::operation_kind(request.parsed_query().ok()?, name.as_deref())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_one_object_with_parameters_of_the_right_kind() {
        let request =
            from_json(br#" {"query":"{a}","operationName":"","variables":null,"extensions":{"x":1},"other":true}"#);
        let request = request.ok().unwrap();
        assert_eq!((request.query.as_str(), request.operation_name), ("{a}", None));
        for body in [
            "",
            "null",
            "\"{a}\"",
            "{\"query\":",
            "{}",
            r#"{"query":1}"#,
            r#"{"query":["{a}"]}"#,
            r#"{"query":"{a}","variables":[1]}"#,
            r#"{"query":"{a}","variables":"{}"}"#,
            r#"{"query":"{a}","operationName":0}"#,
            r#"{"query":"{a}","extensions":"x"}"#,
            r#"[{"query":"{a}"}]"#,
        ] {
            assert!(from_json(body.as_bytes()).is_err(), "{body}");
        }
    }

    #[test]
    fn an_address_carries_the_same() {
        let request = from_query("query=%7Ba%7D&variables=%7B%22x%22%3A1%7D&operationName=A&extensions=").ok().unwrap();
        assert_eq!(request.variables.get("x"), Some(&async_graphql::Value::from(1)));
        assert_eq!(request.operation_name.as_deref(), Some("A"));
        let named = "extensions=%7B%22persistedQuery%22%3A%7B%22version%22%3A1%2C%22sha256Hash%22%3A%22ab%22%7D%7D";
        assert_eq!(from_query(named).ok().unwrap().query, "");
        assert!(from_json(br#"{"extensions":{"persistedQuery":{"sha256Hash":"ab"}}}"#).is_ok());
        for query in
            ["", "query=", "variables=%7B%7D", "query=a&variables=1", "query=a&extensions=%5B%5D", "query=a&query=b"]
        {
            assert!(from_query(query).is_err(), "{query}");
        }
        assert!(from_query(&format!("query={}", "%7Ba".repeat(100))).is_ok());
        assert!(from_query(&format!("query={}", "%7Ba".repeat(101))).is_err());
    }

    #[test]
    fn the_operation_is_the_one_that_would_be_carried_out() {
        let kind = |query: &str, name: Option<&str>| {
            let mut request = Request::new(query);
            request.operation_name = name.map(ToOwned::to_owned);
            operation(&mut request)
        };
        let both = "query A { a } mutation B { b }";
        assert_eq!(kind("{ a }", None), Some(OperationType::Query));
        assert_eq!(kind("mutation { a }", Some("x")), Some(OperationType::Mutation));
        // A name of its own makes it no other operation.
        assert_eq!(kind("mutation M { a }", None), Some(OperationType::Mutation));
        assert_eq!(kind(both, Some("A")), Some(OperationType::Query));
        assert_eq!(kind(both, Some("B")), Some(OperationType::Mutation));
        assert_eq!((kind(both, None), kind(both, Some("C")), kind("{", None)), (None, None, None));
    }
}
