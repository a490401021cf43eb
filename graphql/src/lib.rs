#![doc = include_str!("../README.md")]

mod batch;
mod charges;
mod connection;
mod error;
mod example;
mod identity;
mod limit;
mod loader;
mod nesting;
mod node;
mod order;
mod payload;
mod plain;
mod platform;
mod property;
mod root;
mod scalar;
mod value;
mod watch;

use std::sync::Arc;

use async_graphql::{
    EmptySubscription, Request, Response, SDLExportOptions, SchemaBuilder, parser::types::ExecutableDocument, value,
};
use service::Ctx;

use self::order::Order;

pub use example::{Example, examples};

/// The schema: one per server, cheap to clone.
pub type Schema = async_graphql::Schema<root::Query, root::Mutation, EmptySubscription>;

/// Builds the schema.
#[must_use]
pub fn schema() -> Schema {
    builder().extension(watch::Watch).finish()
}

fn builder() -> SchemaBuilder<root::Query, root::Mutation, EmptySubscription> {
    Schema::build(root::Query, root::Mutation::default(), EmptySubscription)
        .register_output_type::<node::Node>()
        .register_output_type::<node::Versioned>()
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

/// Answers one request.
///
/// `request_key` is the `Idempotency-Key` header. Errors with a `path` came up while the request was carried out; errors without one say that it
/// was not carried out at all (syntax, validation, limits, nobody signed in). `extensions` tell what it cost and the number of the request.
pub async fn execute(schema: &Schema, ctx: Ctx, request: Request, request_key: Option<String>) -> Response {
    let notes = Arc::new(watch::Notes::default());
    let mut response = match limit::admit(&ctx, request) {
        Ok((request, document)) => {
            let order = Order::of(&document, request.operation_name.as_deref());
            let mut response = carry_out(schema, &ctx, request, document, request_key, &notes).await;
            order.apply(&mut response.data);
            response.errors.extend(notes.errors());
            response
        }
        Err(error) => Response::from_errors(vec![error]),
    };
    error::publish(&ctx, &mut response);
    let cost = value!({ "requested": notes.cost(), "limit": limit::COMPLEXITY, "statements": ctx.statements() });
    response.extension("cost", cost).extension("requestId", ctx.request_id().into())
}

/// Carries out a request that has been let in, the short way if the question is known.
async fn carry_out(
    schema: &Schema,
    ctx: &Ctx,
    mut request: Request,
    document: ExecutableDocument,
    request_key: Option<String>,
    notes: &Arc<watch::Notes>,
) -> Response {
    let question = plain::Question::of(&request, &document);
    if let Some(cost) = question.as_ref().and_then(plain::Question::cost) {
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
        .data(payload::KeyHeader(request_key))
        .data(Arc::clone(notes))
        .data(ctx.clone());
    let response = schema.execute(request).await;
    if response.errors.is_empty()
        && let Some(question) = question
    {
        question.remember(notes.cost());
    }
    response
}
