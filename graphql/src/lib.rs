#![doc = include_str!("../README.md")]
// The future of a request is one type, as deep as everything that it may ask.
#![recursion_limit = "256"]

mod batch;
mod charges;
mod connection;
mod error;
mod example;
mod gate;
mod identity;
mod kept;
mod library;
mod limit;
mod loader;
mod messaging;
mod nesting;
mod node;
mod order;
mod outside;
mod payload;
mod plain;
mod platform;
mod property;
mod root;
mod scalar;
mod shelf;
mod transfer;
mod value;
mod watch;

use std::{collections::BTreeSet, sync::Arc};

use async_graphql::{
    Request, Response, SDLExportOptions, SchemaBuilder, ServerError, Value,
    parser::{
        parse_schema,
        types::{ExecutableDocument, TypeKind, TypeSystemDefinition},
    },
    value,
};
use futures::{Stream, StreamExt as _};
use service::{
    Ctx, Error,
    identity::{Attempt, attempt_refused},
};

use self::{order::Order, plain::Question};

pub use example::{Example, examples};
pub use gate::Gate;
pub use kept::Written;
pub use limit::operation as operation_kind;

/// The schema: one per server, cheap to clone.
pub type Schema = async_graphql::Schema<root::Query, root::Mutation, root::Subscription>;

/// Builds the schema.
#[must_use]
pub fn schema() -> Schema {
    builder().extension(watch::Watch).finish()
}

fn builder() -> SchemaBuilder<root::Query, root::Mutation, root::Subscription> {
    Schema::build(root::Query, root::Mutation::default(), root::Subscription::default())
        .register_output_type::<node::Node>()
        .register_output_type::<node::Versioned>()
        .register_output_type::<identity::Auditable>()
        .register_output_type::<payload::MutationPayload>()
        .limit_recursive_depth(limit::NESTING)
}

/// The schema in GraphQL's own language, as committed in `graphql/schema.graphql` and served for tools.
#[must_use]
pub fn sdl() -> String {
    let options = SDLExportOptions::new()
        .include_specified_by()
        .prefer_single_line_descriptions()
        .use_space_ident()
        .indent_width(2);
    let mut text = schema().sdl_with_options(options);
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

/// The names of every query, mutation and subscription: what a configuration may block.
#[must_use]
pub fn root_field_names() -> BTreeSet<String> {
    let Ok(document) = parse_schema(sdl()) else { return BTreeSet::new() };
    let fields = document.definitions.into_iter().filter_map(|definition| match definition {
        TypeSystemDefinition::Type(ty)
            if matches!(ty.node.name.node.as_str(), "Query" | "Mutation" | "Subscription") =>
        {
            match ty.node.kind {
                TypeKind::Object(object) => Some(object.fields),
                _ => None,
            }
        }
        _ => None,
    });
    fields.flatten().map(|field| field.node.name.node.to_string()).collect()
}

/// What is known of a request besides its document.
#[derive(Clone, Debug, Default)]
pub struct Envelope {
    /// The `Idempotency-Key` header.
    pub key: Option<String>,
    /// The network address that failed sign-ins are counted for.
    pub address: String,
    /// What the program says it is.
    pub user_agent: String,
    /// Whether the answer is to be computed anew whatever is kept (`Cache-Control: no-cache`).
    pub anew: bool,
}

/// The answer to a request.
#[derive(Debug)]
pub struct Answered {
    /// The answer; without its data where that is kept as it is written.
    pub response: Response,
    /// The data as it is written, where an answer was kept.
    pub written: Option<Written>,
}

/// Answers one request of a server that closes nothing. `request_key` is the `Idempotency-Key` header.
pub async fn execute(schema: &Schema, ctx: Ctx, request: Request, request_key: Option<String>) -> Response {
    let envelope = Envelope { key: request_key, ..Envelope::default() };
    execute_within(schema, &Gate::default(), ctx, request, envelope).await.response
}

/// Answers one request.
///
/// Errors with a `path` came up while the request was carried out; errors without one say that it was not carried out at all (syntax, validation,
/// limits, nobody signed in). `extensions` tell what it cost and the number of the request.
pub async fn execute_within(schema: &Schema, gate: &Gate, ctx: Ctx, request: Request, envelope: Envelope) -> Answered {
    let standpoint = ctx.standpoint();
    let question = Question::of(&request);
    if let (Some(question), Some(standpoint), false, Ok(())) =
        (&question, &standpoint, envelope.anew, gate.named(&request))
        && let Some((written, cost)) = gate.kept().find(question, standpoint)
    {
        return Answered { response: tell(&ctx, Response::new(Value::Null), cost), written: Some(written) };
    }
    let notes = Arc::new(watch::Notes::default());
    let mut response = match limit::admit(&ctx, gate, request) {
        Ok((request, document)) => {
            let order = Order::of(&document, request.operation_name.as_deref());
            let question = question.filter(|_| plain::only_reads(&document));
            let known = question.as_ref().and_then(Question::cost);
            let mut response = carry_out(schema, &ctx, request, (document, known), envelope, &notes).await;
            order.apply(&mut response.data);
            if response.errors.is_empty()
                && let Some(question) = question
            {
                match (known, standpoint) {
                    // What is asked for once need not be kept.
                    (Some(cost), Some(standpoint)) => {
                        gate.kept().keep(&ctx, (question, standpoint), &response.data, cost);
                    }
                    (Some(_), None) => {}
                    (None, _) => question.remember(notes.cost()),
                }
            }
            response.errors.extend(notes.errors());
            if ctx.actor().is_none() {
                error::keep_the_schema_to_ourselves(&mut response);
            }
            response
        }
        Err(error) => Response::from_errors(vec![error]),
    };
    for field in notes.forbidden() {
        attempt_refused(&ctx, &Attempt::Query(field), &Error::Forbidden).await;
    }
    error::publish(&ctx, &mut response);
    Answered { response: tell(&ctx, response, notes.cost()), written: None }
}

/// Says in the extensions what the answer cost, and the number of the request.
fn tell(ctx: &Ctx, response: Response, cost: usize) -> Response {
    let cost = value!({ "requested": cost, "limit": limit::COMPLEXITY, "statements": ctx.statements() });
    response.extension("cost", cost).extension("requestId", ctx.request_id().into())
}

/// Begins to answer a subscription: an answer each time that there is something to tell, until there never will be. Whoever holds the stream sees to
/// it that the session still stands.
///
/// # Errors
/// What is told in the place of a stream: the document was not let in, or is none of a subscription with one field.
pub fn subscribe(
    schema: &Schema,
    gate: &Gate,
    ctx: &Ctx,
    request: Request,
) -> Result<impl Stream<Item = Response> + Send + use<>, ServerError> {
    let published = |error: ServerError| {
        let mut response = Response::from_errors(vec![error]);
        error::publish(ctx, &mut response);
        response.errors.pop().unwrap_or_else(|| ServerError::new("", None))
    };
    let (mut request, document) = limit::admit(ctx, gate, request).map_err(published)?;
    limit::subscribes(&document, request.operation_name.as_deref()).map_err(published)?;
    request.set_parsed_query(document);
    let answers = schema.execute_stream(request.data(loader::Loaders::new(ctx)).data(ctx.clone()));
    let ctx = ctx.clone();
    Ok(answers.map(move |mut response| {
        error::publish(&ctx, &mut response);
        response
    }))
}

/// Carries out a request that has been let in, the short way if the question is known.
async fn carry_out(
    schema: &Schema,
    ctx: &Ctx,
    mut request: Request,
    (document, known): (ExecutableDocument, Option<usize>),
    envelope: Envelope,
    notes: &Arc<watch::Notes>,
) -> Response {
    if let Some(cost) = known {
        let mut again = Request::new(request.query.clone()).variables(request.variables.clone());
        again.operation_name.clone_from(&request.operation_name);
        again.introspection_mode = request.introspection_mode;
        again.set_parsed_query(document.clone());
        let response = plain::schema().execute(again.data(loader::Loaders::new(ctx)).data(ctx.clone())).await;
        if response.errors.is_empty() {
            notes.set_cost(cost);
            return response;
        }
    }
    request.set_parsed_query(document);
    let request = request
        .data(loader::Loaders::new(ctx))
        .data(payload::KeyHeader(envelope.key.clone()))
        .data(envelope)
        .data(Arc::clone(notes))
        .data(ctx.clone());
    schema.execute(request).await
}
