//! What the configuration opens and closes: operations that are blocked, documents that are listed, and documents that are named by their hash.

use std::{
    collections::{BTreeSet, HashSet},
    sync::{Arc, Mutex, PoisonError},
};

use async_graphql::{
    Request, ServerError, Value,
    parser::types::{ExecutableDocument, Selection, SelectionSet},
};
use service::{Ctx, sha256_hex};

use crate::{error, kept::Kept, shelf::Shelf};

/// The part of a request that names a document by its hash, as Apollo's clients send it.
const PERSISTED: &str = "persistedQuery";
/// Most bytes of documents that are remembered.
const REMEMBERED_BYTES: usize = 8 * 1024 * 1024;
/// What Apollo's clients wait for before they send the document as a whole.
const NOT_FOUND: &str = "PersistedQueryNotFound";

/// What the configuration opens and closes; one for each server.
#[derive(Debug, Default)]
pub struct Gate {
    blocked: BTreeSet<String>,
    listed: Option<BTreeSet<String>>,
    /// Documents by their hash.
    remembered: Mutex<Shelf<String, Arc<str>, REMEMBERED_BYTES>>,
    kept: Kept,
}

impl Gate {
    /// A gate that blocks these fields of the root, and lets browsers ask only for documents with these SHA-256, in hexadecimal, if there is a list.
    #[must_use]
    pub fn new(blocked: BTreeSet<String>, listed: Option<BTreeSet<String>>) -> Self {
        Self { blocked, listed, remembered: Mutex::default(), kept: Kept::default() }
    }

    /// The answers that are kept for questions that passed this gate.
    pub(crate) fn kept(&self) -> &Kept {
        &self.kept
    }

    /// Puts the document into a request that only names it, if it is remembered.
    pub fn complete(&self, request: &mut Request) {
        if request.query.is_empty()
            && let Some(hash) = named(request)
            && let Some(document) = self.known(&hash)
        {
            request.query = document.to_string();
        }
    }

    /// Refuses a request that only names its document, and one whose document is another than it names.
    pub(crate) fn named(&self, request: &Request) -> Result<(), ServerError> {
        match named(request) {
            Some(_) if request.query.is_empty() => Err(error::with_code(NOT_FOUND, None, "PERSISTED_QUERY_NOT_FOUND")),
            Some(hash) if hash != sha256_hex(request.query.as_bytes()) => {
                Err(error::with_code("The document has another SHA-256 than the request says.", None, "BAD_USER_INPUT"))
            }
            Some(_) | None => Ok(()),
        }
    }

    /// Refuses what is closed. Browsers are held to the list, if there is one; programs are held by what their tokens may do.
    pub(crate) fn admit(&self, ctx: &Ctx, request: &Request, document: &ExecutableDocument) -> Result<(), ServerError> {
        if let Some(blocked) = root_fields(document).into_iter().find(|name| self.blocked.contains(*name)) {
            return Err(error::forbidden(
                &format!("The operation {blocked} is blocked on this server."),
                "OPERATION_BLOCKED",
            ));
        }
        let browser = ctx.actor().is_some_and(|actor| actor.token.is_none());
        if let Some(listed) = self.listed.as_ref().filter(|_| browser)
            && !listed.contains(&sha256_hex(request.query.as_bytes()))
        {
            let message = "This server takes only listed documents from browsers; use a token for others.";
            return Err(error::forbidden(message, "OPERATION_NOT_LISTED"));
        }
        Ok(())
    }

    /// Remembers the document of a request that names it. It has been admitted, so it is a document and no larger than others. Strangers are not
    /// remembered: they could drive everybody else's documents out.
    pub(crate) fn remember(&self, ctx: &Ctx, request: &Request) {
        if ctx.actor().is_none() {
            return;
        }
        let Some(hash) = named(request) else { return };
        let mut remembered = self.remembered.lock().unwrap_or_else(PoisonError::into_inner);
        remembered.put(hash, request.query.len(), request.query.as_str().into());
    }

    fn known(&self, hash: &str) -> Option<Arc<str>> {
        self.remembered.lock().unwrap_or_else(PoisonError::into_inner).get(hash).cloned()
    }
}

/// The hash by which a request names its document.
fn named(request: &Request) -> Option<String> {
    match request.extensions.get(PERSISTED)? {
        Value::Object(fields) => match fields.get("sha256Hash")? {
            Value::String(hash) => Some(hash.to_ascii_lowercase()),
            _ => None,
        },
        _ => None,
    }
}

/// The names of the fields at the root of every operation, those in fragments included. Each fragment is looked into once.
pub fn root_fields(document: &ExecutableDocument) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    let mut seen = HashSet::new();
    let mut sets: Vec<&SelectionSet> =
        document.operations.iter().map(|(_, operation)| &operation.node.selection_set.node).collect();
    while let Some(set) = sets.pop() {
        for selection in &set.items {
            match &selection.node {
                Selection::Field(field) => {
                    names.insert(field.node.name.node.as_str());
                }
                Selection::InlineFragment(inline) => sets.push(&inline.node.selection_set.node),
                Selection::FragmentSpread(spread) => {
                    let name = spread.node.fragment_name.node.as_str();
                    if seen.insert(name)
                        && let Some(fragment) = document.fragments.get(name)
                    {
                        sets.push(&fragment.node.selection_set.node);
                    }
                }
            }
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use async_graphql::{Request, parser::parse_query, value};

    use super::{Gate, named, root_fields};

    #[test]
    fn fields_at_the_root_are_found_in_fragments_too() {
        let document = parse_query(
            "query A { a { x } ...f } mutation B { ... on Mutation { b } } fragment f on Query { c ...g } fragment g on Query { d ...f }",
        )
        .unwrap();
        assert_eq!(root_fields(&document).into_iter().collect::<Vec<_>>(), ["a", "b", "c", "d"]);
    }

    #[test]
    fn a_document_is_named_by_a_hash_and_by_nothing_else() {
        let mut request = Request::new("");
        assert_eq!(named(&request), None);
        for wrong in [value!("x"), value!({ "sha256Hash": 1 }), value!({ "version": 1 })] {
            request.extensions.insert("persistedQuery".to_owned(), wrong);
            assert_eq!(named(&request), None);
        }
        request.extensions.insert("persistedQuery".to_owned(), value!({ "version": 1, "sha256Hash": "AB" }));
        assert_eq!(named(&request).as_deref(), Some("ab"));
        assert!(Gate::default().named(&request).is_err());
    }
}
