//! What an association usually says, as it is changed by programs.

use entity::identity::Role;
use serde_json::{Value, json};

use crate::kit::{data, opaque, refusals, worlds};

const SET: &str = "mutation($input: TransferDefaultSetInput!) { transferDefaultSet(input: $input) {
    transferDefault { section outcome revision } current { revision reviewOn } userErrors { code path }
} }";
const CLEAR: &str = "mutation($input: TransferDefaultClearInput!) { transferDefaultClear(input: $input) {
    cleared userErrors { code path }
} }";

#[tokio::test]
async fn a_usual_answer_is_changed_from_the_revision_that_was_read() {
    for world in worlds().await {
        let input = |more: Value| {
            let mut input = json!({ "associationId": opaque(world.own.home.id), "section": "CLAIMS" });
            input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            json!({ "input": input })
        };
        let set = async |review_on: &str, expected: Option<i32>| {
            let more = json!({ "outcome": "NONE", "reviewOn": review_on, "expectedVersion": expected });
            data(&world, Role::Syndic, SET, input(more)).await["transferDefaultSet"].take()
        };
        let clear = async |expected: Option<i32>| {
            data(&world, Role::Syndic, CLEAR, input(json!({ "expectedVersion": expected }))).await["transferDefaultClear"].take()
        };
        // Where nothing is said there is nothing to overtake, and nothing to show.
        let early = set("2027-03-01", Some(1)).await;
        assert_eq!((refusals(&early), &early["current"]), (vec!["STALE_VERSION"], &json!(null)), "{}", world.name);
        assert_eq!(set("2027-03-01", Some(0)).await["transferDefault"]["revision"], 1);
        assert_eq!(set("2027-04-01", Some(1)).await["transferDefault"]["revision"], 2);
        let stale = set("2027-05-01", Some(1)).await;
        assert_eq!(stale["userErrors"], json!([{ "code": "STALE_VERSION", "path": ["input", "expectedVersion"] }]));
        assert_eq!(stale["current"], json!({ "revision": 2, "reviewOn": "2027-04-01" }), "{}", world.name);

        let stale = clear(Some(1)).await;
        assert_eq!((refusals(&stale), &stale["cleared"]), (vec!["STALE_VERSION"], &json!(null)));
        assert_eq!(clear(Some(2)).await["cleared"], true);
        assert_eq!(refusals(&clear(None).await), ["TRANSFER_DEFAULT_NONE"], "{}", world.name);
    }
}
