//! Calls for funds.

use entity::id::{CallId, ContributionId};
use serde_json::{Value, json};
use service::testkit::House;
use uuid::Uuid;

use super::{
    expected::{CALL_PREVIEW, CANCEL, ISSUE_IN, REGISTER, REGISTER_NODE},
    place::Place,
    question::{Operation, by_id, change, inside, line, of_association, of_association_with, stale},
};
use crate::kit::opaque;

/// What this room has in a place.
pub struct Things {
    call: String,
    contribution: String,
}

impl Things {
    pub fn of(house: &House) -> Self {
        Self { call: opaque(house.call), contribution: opaque(house.contributions[0]) }
    }

    pub fn unknown(nobody: Uuid) -> Self {
        Self { call: opaque(CallId(nobody)), contribution: opaque(ContributionId(nobody)) }
    }
}

pub fn table() -> Vec<Operation> {
    [
        line(REGISTER, association, &["Association.callsForFunds"]),
        line(CALL_PREVIEW, association, &["Association.callForFundsPreview"]),
        line(REGISTER_NODE, node, &["Node.CallForFunds", "Node.Contribution"]),
        line(ISSUE_IN, mutation, &["Mutation.callForFundsIssue"]),
        line(CANCEL, mutation, &["Mutation.callForFundsCancel"]),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn association(name: &'static str, place: &Place) -> (String, Value) {
    match name {
        "Association.callsForFunds" => of_association(
            place,
            "callsForFunds(first: 2) { nodes { id total { amount } contributions(first: 5) { nodes { amount { amount } payment { epc } } } } }",
        ),
        "Association.callForFundsPreview" => of_association_with(
            place,
            "CallForFundsInput",
            call(place),
            "callForFundsPreview(input: $input) { preview { total { amount } } userErrors { code } }",
        ),
        other => panic!("there is no question about {other} in the test"),
    }
}

fn node(name: &'static str, place: &Place) -> (String, Value) {
    by_id(match name {
        "Node.CallForFunds" => &place.charges.call,
        "Node.Contribution" => &place.charges.contribution,
        other => panic!("there is no {other} in the test"),
    })
}

fn mutation(name: &'static str, place: &Place) -> (String, Value) {
    let input = match name.trim_start_matches("Mutation.") {
        "callForFundsIssue" => inside(place, call(place)),
        "callForFundsCancel" => stale(&place.charges.call, json!({ "reason": "Essai" })),
        other => panic!("there is no input for {other} in the test"),
    };
    change(name, input)
}

fn call(place: &Place) -> Value {
    json!({
        "title": "Provision", "calledOn": "2026-03-02", "dueOn": "2026-03-31",
        "lines": [{ "label": "Charges", "nature": "ORDINARY", "fund": "WORKING", "keyId": place.key, "amount": "10" }]
    })
}
