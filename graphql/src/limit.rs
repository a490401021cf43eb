//! What a request may ask for.
//!
//! Everything here is decided before the library looks at the document: its own limits walk through fragments again and again, and a few lines
//! of fragments that spread each other are enough to keep it busy for a day. This walk visits every fragment once.

use std::collections::HashMap;

use async_graphql::{
    Name, Pos, Positioned, Request, ServerError,
    parser::{
        parse_query,
        types::{
            DocumentOperations, ExecutableDocument, Field, FragmentDefinition, OperationDefinition, OperationType,
            Selection, SelectionSet,
        },
    },
};
use service::{Ctx, Error};

use crate::{
    error,
    gate::{Gate, root_fields},
    nesting,
};

/// Largest document, in bytes. Long texts belong into variables.
const BYTES: usize = 64 * 1024;
/// Deepest nesting of brackets.
pub const NESTING: usize = 48;
/// Deepest nesting of fields.
const DEPTH: usize = 12;
/// Deepest nesting of fields in questions about the schema: tools unwrap types level by level.
const INTROSPECTION_DEPTH: usize = 20;
/// How often a question about the schema may go from a type to the types of its fields.
const INTROSPECTION_LISTS: usize = 2;
/// Most aliases.
const ALIASES: usize = 30;
/// Most fields at the root.
const ROOT_FIELDS: usize = 20;
/// Most directives.
const DIRECTIVES: usize = 20;
/// The largest cost: fields, multiplied by the rows of the lists around them.
pub const COMPLEXITY: usize = 2_000;
/// What may be asked by whoever is not signed in, alone in its document: one guess for each request. It signs in or out, or is about the sale of a unit
/// and opened by a link.
const ALONE: [&str; 17] = [
    "emailChangeConfirm",
    "invitationAccept",
    "invitationLook",
    "login",
    "loginChallengeAnswer",
    "passwordReset",
    "passwordResetRequest",
    "portalBegin",
    "portalDeedNoticeAdd",
    "portalDownload",
    "portalFile",
    "portalMessageAdd",
    "portalNewLink",
    "portalOpen",
    "portalRequest",
    "tokenRefresh",
    "tokenRevoke",
];
/// What everybody may look for, alone in its document.
const OPEN: &str = "portalSearch";
/// Fields of the schema's description that lead to lists of further types.
const LISTS: [&str; 4] = ["fields", "inputFields", "interfaces", "possibleTypes"];

/// Lets a request in: understands its document and refuses what nobody may ask, and what somebody who is not signed in may not.
///
/// # Errors
/// `PAYLOAD_TOO_LARGE`, `BAD_USER_INPUT` for a syntax error, `PERSISTED_QUERY_NOT_FOUND`, `UNAUTHENTICATED`, `QUERY_TOO_COMPLEX`, `FORBIDDEN` for
/// what the configuration closes and for a change by a token that only reads.
pub fn admit(ctx: &Ctx, gate: &Gate, request: Request) -> Result<(Request, ExecutableDocument), ServerError> {
    if request.query.len() > BYTES {
        return Err(error::with_code(
            &format!("The document is larger than {BYTES} bytes."),
            None,
            "PAYLOAD_TOO_LARGE",
        ));
    }
    gate.named(&request)?;
    if nesting::deepest(&request.query) > NESTING {
        return Err(too_complex(&format!("Brackets are nested deeper than {NESTING}."), None));
    }
    let document = parse_query(&request.query)?;
    let alone = stands_alone(&document);
    if ctx.actor().is_none() && !alone && !asks_only_for_typename(&document) && !asks_only_what_is_open(&document) {
        return Err(async_graphql::Error::from(Error::Unauthenticated).into_server_error(Pos::default()));
    }
    check(&document)?;
    if !alone && root_fields(&document).into_iter().any(|name| ALONE.contains(&name)) {
        return Err(too_complex("What is asked without an account stands alone in its document.", None));
    }
    gate.admit(ctx, &request, &document)?;
    let changes = operation(&document, request.operation_name.as_deref()) == Some(OperationType::Mutation);
    if changes && !alone && ctx.actor().is_some_and(|actor| !actor.writes()) {
        return Err(error::forbidden("The token may only read.", "TOKEN_READS_ONLY"));
    }
    gate.remember(ctx, &request);
    Ok((request, document))
}

/// The kind of the operation that would be carried out. Where none is named, that is the only one there is, whether or not it has a name.
#[must_use]
pub fn operation(document: &ExecutableDocument, name: Option<&str>) -> Option<OperationType> {
    match (&document.operations, name) {
        (DocumentOperations::Multiple(operations), Some(name)) => {
            operations.get(name).map(|operation| operation.node.ty)
        }
        (DocumentOperations::Single(_), _) | (DocumentOperations::Multiple(_), None) => {
            only(document).map(|operation| operation.ty)
        }
    }
}

/// Refuses what is no subscription, and one that listens to several things: each counts by itself, and ends by itself.
///
/// # Errors
/// `BAD_USER_INPUT`.
pub fn subscribes(document: &ExecutableDocument, name: Option<&str>) -> Result<(), ServerError> {
    let turned_away = |message: &str| Err(error::with_code(message, None, "BAD_USER_INPUT"));
    let chosen = match (&document.operations, name) {
        (DocumentOperations::Multiple(operations), Some(name)) => operations.get(name).map(|operation| &operation.node),
        (DocumentOperations::Single(_), _) | (DocumentOperations::Multiple(_), None) => only(document),
    };
    match chosen {
        Some(operation) if operation.ty == OperationType::Subscription => {
            match operation.selection_set.node.items.as_slice() {
                [selection] if matches!(selection.node, Selection::Field(_)) => Ok(()),
                _ => turned_away("A subscription names one field."),
            }
        }
        Some(_) => turned_away("Only subscriptions are answered here; send queries and mutations by POST."),
        None => turned_away("The document has no such operation."),
    }
}

/// The operation of a document that has one.
fn only(document: &ExecutableDocument) -> Option<&OperationDefinition> {
    let mut operations = document.operations.iter();
    match (operations.next(), operations.next()) {
        (Some((_, operation)), None) => Some(&operation.node),
        _ => None,
    }
}

/// Whether the document is one mutation with one field, which needs no account.
fn stands_alone(document: &ExecutableDocument) -> bool {
    only_field(document, OperationType::Mutation).is_some_and(|name| ALONE.contains(&name))
}

/// Whether the document is one query with one field, which is open to everybody.
fn asks_only_what_is_open(document: &ExecutableDocument) -> bool {
    only_field(document, OperationType::Query) == Some(OPEN)
}

/// The only field of a document that is one operation of a kind and nothing else.
fn only_field(document: &ExecutableDocument, kind: OperationType) -> Option<&str> {
    let operation = only(document).filter(|operation| operation.ty == kind && document.fragments.is_empty())?;
    match operation.selection_set.node.items.as_slice() {
        [selection] => match &selection.node {
            Selection::Field(field) => Some(field.node.name.node.as_str()),
            Selection::FragmentSpread(_) | Selection::InlineFragment(_) => None,
        },
        _ => None,
    }
}

/// Whether the document is no more than the health check of GraphQL clients. Names of types and fields would be a way to learn the schema, so
/// anything with a variable, a fragment or a directive is more.
fn asks_only_for_typename(document: &ExecutableDocument) -> bool {
    let typename = |selection: &Positioned<Selection>| match &selection.node {
        Selection::Field(field) => {
            let field = &field.node;
            field.name.node == "__typename"
                && field.arguments.is_empty()
                && field.directives.is_empty()
                && field.selection_set.node.items.is_empty()
        }
        Selection::FragmentSpread(_) | Selection::InlineFragment(_) => false,
    };
    document.fragments.is_empty()
        && document.operations.iter().all(|(_, operation)| {
            operation.node.variable_definitions.is_empty()
                && operation.node.directives.is_empty()
                && operation.node.selection_set.node.items.iter().all(typename)
        })
}

fn check(document: &ExecutableDocument) -> Result<(), ServerError> {
    let mut walk = Walk { fragments: &document.fragments, known: HashMap::new() };
    for (_, operation) in document.operations.iter() {
        let set = &operation.node.selection_set;
        let mut size = walk.set(&set.node)?;
        size.directives = size.directives.saturating_add(operation.node.directives.len());
        let limits = [
            ("fields at the root", size.top, ROOT_FIELDS),
            ("fields", size.fields, COMPLEXITY),
            ("levels of fields", size.depth, DEPTH),
            ("levels of fields about the schema", size.schema_depth, INTROSPECTION_DEPTH),
            ("levels of types about the schema", size.schema_lists, INTROSPECTION_LISTS),
            ("aliases", size.aliases, ALIASES),
            ("directives", size.directives, DIRECTIVES),
        ];
        for (what, found, most) in limits {
            if found > most {
                return Err(too_complex(
                    &format!("The operation has {found} {what}; {most} are allowed."),
                    Some(set.pos),
                ));
            }
        }
    }
    Ok(())
}

fn too_complex(message: &str, pos: Option<Pos>) -> ServerError {
    error::with_code(message, pos, "QUERY_TOO_COMPLEX")
}

/// What a selection set amounts to once its fragments are put in.
#[derive(Clone, Copy, Debug, Default)]
struct Size {
    top: usize,
    fields: usize,
    depth: usize,
    schema_depth: usize,
    schema_lists: usize,
    aliases: usize,
    directives: usize,
}

impl Size {
    fn beside(self, other: Self) -> Self {
        Self {
            top: self.top.saturating_add(other.top),
            fields: self.fields.saturating_add(other.fields),
            depth: self.depth.max(other.depth),
            schema_depth: self.schema_depth.max(other.schema_depth),
            schema_lists: self.schema_lists.max(other.schema_lists),
            aliases: self.aliases.saturating_add(other.aliases),
            directives: self.directives.saturating_add(other.directives),
        }
    }

    fn under(self, field: &Field) -> Self {
        let name = field.name.node.as_str();
        let about_schema = matches!(name, "__schema" | "__type");
        let below = self.depth.saturating_add(1);
        Self {
            top: 1,
            fields: self.fields.saturating_add(1),
            depth: if about_schema { 1 } else { below },
            schema_depth: if about_schema { below } else { self.schema_depth },
            // Only counted for good below a field about the schema; elsewhere no field has such a name.
            schema_lists: self.schema_lists.saturating_add(usize::from(LISTS.contains(&name))),
            aliases: self.aliases.saturating_add(usize::from(field.alias.is_some())),
            directives: self.directives.saturating_add(field.directives.len()),
        }
    }
}

struct Walk<'a> {
    fragments: &'a HashMap<Name, Positioned<FragmentDefinition>>,
    /// The size of each fragment; nothing while it is being walked through.
    known: HashMap<&'a str, Option<Size>>,
}

impl<'a> Walk<'a> {
    fn set(&mut self, set: &'a SelectionSet) -> Result<Size, ServerError> {
        set.items.iter().try_fold(Size::default(), |size, selection| Ok(size.beside(self.selection(selection)?)))
    }

    fn selection(&mut self, selection: &'a Positioned<Selection>) -> Result<Size, ServerError> {
        let mut size = match &selection.node {
            Selection::Field(field) => return Ok(self.set(&field.node.selection_set.node)?.under(&field.node)),
            Selection::InlineFragment(inline) => self.set(&inline.node.selection_set.node)?,
            Selection::FragmentSpread(spread) => {
                self.fragment(spread.node.fragment_name.node.as_str(), selection.pos)?
            }
        };
        size.directives = size.directives.saturating_add(selection.node.directives().len());
        Ok(size)
    }

    fn fragment(&mut self, name: &'a str, pos: Pos) -> Result<Size, ServerError> {
        match self.known.get(name) {
            Some(Some(size)) => return Ok(*size),
            Some(None) => return Err(too_complex(&format!("The fragment {name} contains itself."), Some(pos))),
            None => {}
        }
        // An unknown fragment is refused by validation, with the right words.
        let Some(fragment) = self.fragments.get(name) else { return Ok(Size::default()) };
        self.known.insert(name, None);
        let size = self.set(&fragment.node.selection_set.node)?;
        self.known.insert(name, Some(size));
        Ok(size)
    }
}

/// Refuses what costs more than [`COMPLEXITY`].
///
/// # Errors
/// `QUERY_TOO_COMPLEX`.
pub fn affordable(cost: usize) -> Result<(), ServerError> {
    if cost <= COMPLEXITY {
        return Ok(());
    }
    let message = format!("The operation costs {cost}; {COMPLEXITY} are allowed. Ask for fewer rows or fewer fields.");
    Err(too_complex(&message, None))
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use async_graphql::parser::parse_query;

    use super::{asks_only_for_typename, asks_only_what_is_open, check, stands_alone};

    fn refusal(query: &str) -> Option<String> {
        check(&parse_query(query).unwrap()).err().map(|error| error.message)
    }

    #[test]
    fn ordinary_documents_pass() {
        assert_eq!(refusal("{ viewer { account { id } } }"), None);
        assert_eq!(refusal("query A { a: x { ...f } } fragment f on X { y ... on Z { w } }"), None);
        // The question of GraphiQL, in short: types, their fields, and a type unwrapped nine times.
        let unwrapped = "ofType { ".repeat(9) + "name" + &" }".repeat(9);
        assert_eq!(
            refusal(&format!("{{ __schema {{ types {{ fields {{ args {{ type {{ {unwrapped} }} }} }} }} }} }}")),
            None
        );
    }

    #[test]
    fn every_limit_is_kept() {
        let deep = "{ a ".repeat(13) + &"}".repeat(13);
        assert!(refusal(&deep).unwrap().contains("13 levels"));
        let aliases: String = (0..31).fold(String::new(), |mut text, n| {
            write!(text, "a{n}: b ").unwrap();
            text
        });
        assert!(refusal(&format!("{{ x {{ {aliases} }} }}")).unwrap().contains("31 aliases"));
        assert!(refusal(&format!("{{ {} }}", "a ".repeat(21))).unwrap().contains("21 fields at the root"));
        assert!(refusal(&format!("{{ x {{ {} }} }}", "a ".repeat(2_001))).unwrap().contains("2002 fields"));
        assert!(refusal(&format!("{{ a {} }}", "@include(if: true) ".repeat(21))).unwrap().contains("21 directives"));
        let types = "fields { type { ".repeat(3) + "name" + &" } }".repeat(3);
        assert!(refusal(&format!("{{ __schema {{ types {{ {types} }} }} }}")).unwrap().contains("levels of types"));
    }

    #[test]
    fn fragments_count_with_what_they_spread() {
        assert!(refusal("{ ...f } fragment f on Q { ...f }").unwrap().contains("contains itself"));
        let root = "{ ...f ...f ...f } fragment f on Q { a b c d e g h }";
        assert!(refusal(root).unwrap().contains("21 fields at the root"));
        // Thirty fragments that spread the next one twice are a thousand million fields; they are counted in thirty steps.
        let bomb = (0..30).fold("{ x { ...f0 } }".to_owned(), |mut text, n| {
            write!(text, " fragment f{n} on Q {{ ...f{} ...f{} }}", n + 1, n + 1).unwrap();
            text
        }) + " fragment f30 on Q { a }";
        assert!(refusal(&bomb).unwrap().contains("fields"));
    }

    #[test]
    fn strangers_may_ask_for_nothing_that_tells_of_the_schema() {
        for allowed in ["{ __typename }", "query Q { a: __typename __typename }", "mutation { __typename }"] {
            assert!(asks_only_for_typename(&parse_query(allowed).unwrap()), "{allowed}");
        }
        for refused in [
            "{ __schema { queryType { name } } }",
            "{ viewer { id } }",
            "{ __typename @include(if: true) }",
            "query($a: Unit) { __typename }",
            "{ ... on Query { __typename } }",
            "{ ...f } fragment f on Query { __typename }",
            "query A { __typename } query B { viewer }",
        ] {
            assert!(!asks_only_for_typename(&parse_query(refused).unwrap()), "{refused}");
        }
    }

    #[test]
    fn what_needs_no_account_stands_alone() {
        let alone = |query: &str| stands_alone(&parse_query(query).unwrap());
        for allowed in [
            "mutation { login { x } }",
            "mutation M($a: I!) { in: tokenRefresh(input: $a) { x } }",
            "mutation { portalFile(input: $a) { x } }",
        ] {
            assert!(alone(allowed), "{allowed}");
        }
        for refused in [
            "{ login { x } }",
            "mutation { a: login { x } b: login { x } }",
            "mutation { login { x } unitCreate { y } }",
            "mutation { ... on Mutation { login { x } } }",
            "mutation { ...f } fragment f on Mutation { login { x } }",
            "mutation { login { ...f } } fragment f on LoginPayload { x }",
            "mutation A { login { x } } mutation B { login { x } }",
            "mutation { unitCreate { x } }",
        ] {
            assert!(!alone(refused), "{refused}");
        }
    }

    #[test]
    fn everybody_may_look_for_an_association_and_nothing_beside_it() {
        let open = |query: &str| asks_only_what_is_open(&parse_query(query).unwrap());
        assert!(open("query Q($text: String!) { portalSearch(text: $text) { id name } }"));
        for refused in [
            "mutation { portalSearch { x } }",
            "{ portalSearch { id } viewer { email } }",
            "{ a: portalSearch { id } b: portalSearch { id } }",
            "{ portalSearch { ...f } } fragment f on PortalAssociation { id }",
            "{ viewer { email } }",
        ] {
            assert!(!open(refused), "{refused}");
        }
    }
}
