//! Asking the API in tests.

use async_graphql::{Request, Variables};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use entity::{id::Identifier, identity::Role};
use futures::StreamExt as _;
use graphql::{Gate, Schema, execute, schema, subscribe};
use serde_json::{Value, json};
use service::{
    Ctx,
    testkit::{House, World},
};

/// Every world, ready.
pub async fn worlds() -> Vec<World> {
    World::all().await.unwrap()
}

/// One schema for all tests of a file.
pub fn api() -> Schema {
    schema()
}

/// Asks, and answers the response as a client would read it.
pub async fn ask(ctx: Ctx, query: &str, variables: Value) -> Value {
    if query.starts_with("subscription") {
        return first_answer(ctx, query, variables).await;
    }
    ask_with_key(ctx, query, variables, None).await
}

/// The first answer of a subscription; where there is nothing to tell yet, that it was let in.
async fn first_answer(ctx: Ctx, query: &str, variables: Value) -> Value {
    let request = Request::new(query).variables(Variables::from_json(variables));
    let answers = match subscribe(&api(), &Gate::default(), &ctx, request) {
        Ok(answers) => answers,
        Err(error) => return json!({ "data": null, "errors": [error] }),
    };
    futures::pin_mut!(answers);
    match tokio::time::timeout(std::time::Duration::from_millis(150), answers.next()).await {
        Ok(answer) => serde_json::to_value(answer.unwrap()).unwrap(),
        Err(_) => json!({ "data": { "listening": true } }),
    }
}

/// Asks with an `Idempotency-Key` header.
pub async fn ask_with_key(ctx: Ctx, query: &str, variables: Value, key: Option<&str>) -> Value {
    let request = Request::new(query).variables(Variables::from_json(variables));
    serde_json::to_value(execute(&api(), ctx, request, key.map(str::to_owned)).await).unwrap()
}

/// Asks as somebody with a role and wants an answer without errors.
pub async fn data(world: &World, role: Role, query: &str, variables: Value) -> Value {
    let mut answer = ask(world.ctx(role), query, variables).await;
    assert_eq!(answer.get("errors"), None, "{}: {query}", world.name);
    answer["data"].take()
}

/// The identifier as the API has it.
pub fn opaque<I: Identifier>(id: I) -> String {
    URL_SAFE_NO_PAD.encode(format!("{}:{}", I::KIND, id.uuid()))
}

/// The buildings of an association, as the API has them.
pub async fn building_of(world: &World, ctx: Ctx, house: &House) -> String {
    let answer =
        ask(ctx, "query($id: ID!) { association(id: $id) { buildings { id } } }", json!({ "id": opaque(house.id) }))
            .await;
    let building = answer["data"]["association"]["buildings"][0]["id"].as_str();
    building.unwrap_or_else(|| panic!("{}: {answer}", world.name)).to_owned()
}

/// The codes of top-level errors.
pub fn codes(answer: &Value) -> Vec<&str> {
    let errors = answer["errors"].as_array().map(Vec::as_slice).unwrap_or_default();
    errors.iter().map(|error| error["extensions"]["code"].as_str().unwrap()).collect()
}

/// The codes of a payload's refusals.
pub fn refusals(payload: &Value) -> Vec<&str> {
    payload["userErrors"].as_array().unwrap().iter().map(|error| error["code"].as_str().unwrap()).collect()
}
