//! What is watched while a request is carried out: its cost, and the fields that could not be answered.

use std::{
    collections::BTreeSet,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use async_graphql::{
    ServerError, ServerResult, ValidationResult, Value, async_trait,
    extensions::{Extension, ExtensionContext, ExtensionFactory, NextResolve, NextValidation, ResolveInfo},
};

use crate::limit;

/// Most forbidden fields of one request that are noted.
const FORBIDDEN_MAX: usize = 8;

/// What was noted about one request.
#[derive(Debug, Default)]
pub struct Notes {
    cost: AtomicUsize,
    errors: Mutex<Vec<ServerError>>,
    forbidden: Mutex<BTreeSet<String>>,
}

impl Notes {
    /// The cost of the document; zero when it was not understood.
    pub fn cost(&self) -> usize {
        self.cost.load(Ordering::Relaxed)
    }

    /// The fields that the person may not read, each by its type and name.
    pub fn forbidden(&self) -> BTreeSet<String> {
        std::mem::take(&mut self.forbidden.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Keeps the name of a field that was forbidden. Mutations say so themselves.
    fn note(&self, error: &ServerError, field: String) {
        let source = error.source.as_ref().and_then(|source| source.downcast_ref::<service::Error>());
        if matches!(source, Some(service::Error::Forbidden)) {
            let mut forbidden = self.forbidden.lock().unwrap_or_else(PoisonError::into_inner);
            if forbidden.len() < FORBIDDEN_MAX {
                forbidden.insert(field);
            }
        }
    }

    /// Notes a cost that is known from before.
    pub fn set_cost(&self, cost: usize) {
        self.cost.store(cost, Ordering::Relaxed);
    }

    /// The errors of the fields that are null because of them.
    pub fn errors(&self) -> Vec<ServerError> {
        std::mem::take(&mut self.errors.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Holds requests to what they may cost, and leaves null in the place of a field that could not be answered. The library leaves such a field out,
/// which clients take for an answer to another question.
pub struct Watch;

impl ExtensionFactory for Watch {
    fn create(&self) -> Arc<dyn Extension> {
        Arc::new(Self)
    }
}

#[async_trait::async_trait]
impl Extension for Watch {
    async fn validation(
        &self,
        ctx: &ExtensionContext<'_>,
        next: NextValidation<'_>,
    ) -> Result<ValidationResult, Vec<ServerError>> {
        let result = next.run(ctx).await?;
        if let Some(notes) = ctx.data_opt::<Arc<Notes>>() {
            notes.cost.store(result.complexity, Ordering::Relaxed);
        }
        limit::affordable(result.complexity).map_err(Vec::from)?;
        Ok(result)
    }

    async fn resolve(
        &self,
        ctx: &ExtensionContext<'_>,
        info: ResolveInfo<'_>,
        next: NextResolve<'_>,
    ) -> ServerResult<Option<Value>> {
        let nullable = !info.return_type.ends_with('!');
        let (parent, name) = (info.parent_type, info.name);
        let result = next.run(ctx, info).await;
        let notes = ctx.data_opt::<Arc<Notes>>();
        if let (Err(error), Some(notes), true) = (&result, notes, parent != "Mutation") {
            notes.note(error, format!("{parent}.{name}"));
        }
        match (result, notes) {
            (Err(error), Some(notes)) if nullable => {
                notes.errors.lock().unwrap_or_else(PoisonError::into_inner).push(error);
                Ok(Some(Value::Null))
            }
            (result, _) => result,
        }
    }
}
