//! The short way for questions that have been asked before.
//!
//! [`Watch`](crate::watch::Watch) is asked about every field of an answer and every item of a list, which costs more than most fields do. It is
//! needed for three things: to count the cost of a document, which is the same each time, to write null where a field could not be answered, and to
//! note what was forbidden. So a query that has passed once without an error is carried out without it from then on, and with it after all when an
//! error comes up.

use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError},
};

use async_graphql::{
    Request,
    parser::types::{DocumentOperations, ExecutableDocument, OperationType},
};

use crate::{Schema, builder};

/// Questions that are remembered; beyond that all are forgotten, and the next ones take the long way once more.
const REMEMBERED: usize = 1_000;
/// Longest question that is remembered, in bytes with its variables.
const LONGEST: usize = 4_096;

static SCHEMA: LazyLock<Schema> = LazyLock::new(|| builder().finish());
static COSTS: LazyLock<Mutex<HashMap<Question, usize>>> = LazyLock::new(Mutex::default);

fn costs() -> MutexGuard<'static, HashMap<Question, usize>> {
    COSTS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A query by which it is known again: the document, the operation and the variables.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Question(Arc<str>);

impl Question {
    /// What a request asks; nothing where it is very long.
    pub fn of(request: &Request) -> Option<Self> {
        if request.query.len() > LONGEST {
            return None;
        }
        let variables = serde_json::to_string(&request.variables).ok()?;
        let operation = request.operation_name.as_deref().unwrap_or_default();
        let key = format!("{}\0{operation}\0{variables}", request.query);
        (key.len() <= LONGEST).then(|| Self(key.into()))
    }

    /// What the question costs, if it has been answered before.
    pub fn cost(&self) -> Option<usize> {
        costs().get(self).copied()
    }

    /// Remembers what it costs.
    pub fn remember(self, cost: usize) {
        let mut costs = costs();
        if costs.len() >= REMEMBERED {
            costs.clear();
        }
        costs.insert(self, cost);
    }
}

/// Whether a document only reads. A change is carried out once and therefore watched.
pub fn only_reads(document: &ExecutableDocument) -> bool {
    match &document.operations {
        DocumentOperations::Single(operation) => operation.node.ty == OperationType::Query,
        DocumentOperations::Multiple(all) => all.values().all(|one| one.node.ty == OperationType::Query),
    }
}

/// The schema without the watch.
pub fn schema() -> &'static Schema {
    &SCHEMA
}
