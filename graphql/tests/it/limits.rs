//! What nobody may ask, what strangers may not ask, and what is said when something breaks.

use async_graphql::Request;
use entity::identity::Role;
use serde_json::json;
use service::testkit::World;

use crate::kit::{api, ask, codes};

async fn refused(world: &World, query: &str) -> String {
    let answer = ask(world.ctx(Role::Syndic), query, json!({})).await;
    assert_eq!(answer["data"], json!(null), "{query}");
    assert_eq!(answer["errors"][0].get("path"), None, "{query}");
    let codes = codes(&answer);
    assert!(codes.iter().all(|code| *code == codes[0]), "{codes:?}");
    codes[0].to_owned()
}

#[tokio::test]
async fn requests_beyond_the_limits_are_refused_before_they_are_carried_out() {
    let world = World::sqlite().await.unwrap();
    let deep = "association { buildings { ".repeat(6);
    let deep = format!(
        "{{ viewer {{ associations {{ nodes {{ units {{ nodes {{ {deep} id {} }} }} }} }} }} }}",
        "} }".repeat(6)
    );
    assert_eq!(refused(&world, &deep).await, "QUERY_TOO_COMPLEX");
    let aliases: String = (0..31).map(|n| format!("a{n}: id ")).collect();
    assert_eq!(refused(&world, &format!("{{ viewer {{ account {{ {aliases} }} }} }}")).await, "QUERY_TOO_COMPLEX");
    let root: String = (0..21).map(|n| format!("a{n}: viewer {{ email }} ")).collect();
    assert_eq!(refused(&world, &format!("{{ {root} }}")).await, "QUERY_TOO_COMPLEX");
    let costly = "{ viewer { associations(first: 100) { nodes { units(first: 100) { nodes { id } } } } } }";
    assert_eq!(refused(&world, costly).await, "QUERY_TOO_COMPLEX");
    let more_than_a_page = "{ viewer { associations(first: 100000) { nodes { id } } } }";
    assert_eq!(refused(&world, more_than_a_page).await, "QUERY_TOO_COMPLEX");
    assert_eq!(refused(&world, &"[".repeat(60_000)).await, "QUERY_TOO_COMPLEX");
    assert_eq!(refused(&world, &format!("{{ a(b: {}", "[".repeat(60_000))).await, "QUERY_TOO_COMPLEX");
    assert_eq!(refused(&world, &" ".repeat(70_000)).await, "PAYLOAD_TOO_LARGE");
    assert_eq!(refused(&world, "{ viewer ").await, "BAD_USER_INPUT");
    assert_eq!(refused(&world, "{ veiwer { email } }").await, "BAD_USER_INPUT");
    assert_eq!(refused(&world, "subscription { a }").await, "BAD_USER_INPUT");
}

#[tokio::test]
async fn pages_have_a_size_and_cursors_a_form() {
    let world = World::sqlite().await.unwrap();
    for arguments in ["first: 0", "first: -1", "first: 201", "after: \"?\""] {
        let query = format!("{{ viewer {{ associations({arguments}) {{ nodes {{ __typename }} }} }} }}");
        let answer = ask(world.ctx(Role::Syndic), &query, json!({})).await;
        assert_eq!(codes(&answer), ["BAD_USER_INPUT"], "{arguments}");
        assert_eq!(answer["errors"][0]["path"], json!(["viewer", "associations"]));
        assert_eq!(answer["data"]["viewer"]["associations"], json!(null));
    }
}

#[tokio::test]
async fn the_answer_tells_its_cost() {
    let world = World::sqlite().await.unwrap();
    let answer =
        ask(world.ctx(Role::Syndic), "{ viewer { associations(first: 10) { nodes { id name } } } }", json!({})).await;
    // One for the person, and ten rows of a list with two fields each.
    assert_eq!(answer["extensions"]["cost"], json!({ "requested": 31, "limit": 2000, "statements": 1 }));
    assert_eq!(answer["extensions"]["requestId"], "test");
}

#[tokio::test]
async fn strangers_learn_nothing() {
    let world = World::sqlite().await.unwrap();
    let answer = ask(world.anonymous(), "{ __typename }", json!({})).await;
    assert_eq!(answer["data"], json!({ "__typename": "Query" }));
    let mut answers = Vec::new();
    for query in [
        "{ __schema { types { name } } }",
        "{ __type(name: \"Unit\") { name } }",
        "{ viewer { email } }",
        "{ veiwer }",
        "query($a: UnitCreateInput) { __typename }",
        "query($a: NoSuchType) { __typename }",
        "mutation { nothing }",
    ] {
        let answer = ask(world.anonymous(), query, json!({})).await;
        assert_eq!(codes(&answer), ["UNAUTHENTICATED"], "{query}");
        answers.push(answer.to_string());
    }
    // The answer does not depend on what was asked, so it tells nothing about the schema.
    answers.dedup();
    assert_eq!(answers.len(), 1, "{answers:?}");
}

#[tokio::test]
async fn people_who_are_signed_in_may_explore() {
    let world = World::sqlite().await.unwrap();
    let answer = ask(world.ctx(Role::Contractor), "{ __type(name: \"Unit\") { fields { name } } }", json!({})).await;
    assert!(answer["data"]["__type"]["fields"].as_array().unwrap().len() > 10);
    // The question that GraphiQL and other tools begin with.
    let answer = ask(world.ctx(Role::Contractor), include_str!("introspection.graphql"), json!({})).await;
    assert_eq!(answer.get("errors"), None, "{answer}");
    assert!(answer["data"]["__schema"]["types"].as_array().unwrap().len() > 80);
    let answer = ask(world.ctx(Role::Contractor), "{ viewer { associatons { nodes { id } } } }", json!({})).await;
    assert!(answer["errors"][0]["message"].as_str().unwrap().contains("\"associations\""), "{answer}");
}

#[tokio::test]
async fn a_failure_is_ours_and_tells_nothing() {
    let world = World::sqlite().await.unwrap();
    world.host.database.clone().close().await.unwrap();
    let request = Request::new("{ viewer { email associations { nodes { id } } } }");
    let answer = serde_json::to_value(graphql::execute(&api(), world.ctx(Role::Syndic), request, None).await).unwrap();
    assert_eq!(codes(&answer), ["INTERNAL"]);
    assert_eq!(answer["data"]["viewer"], json!({ "email": "somebody@example.org", "associations": null }));
    let error = &answer["errors"][0];
    assert_eq!(error["extensions"]["requestId"], "test");
    let message = error["message"].as_str().unwrap();
    assert!(
        message.contains("test") && !message.to_lowercase().contains("pool") && !message.contains("sql"),
        "{message}"
    );
}
