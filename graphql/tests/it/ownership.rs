//! Ownership through the API: rights, history, vote, and refusals in the names of the input.

use entity::identity::Role;
use serde_json::{Value, json};
use service::testkit::World;

use crate::kit::{ask, data, opaque, refusals, worlds};

const TRANSFER: &str = "mutation($input: OwnershipTransferInput!) { ownershipTransfer(input: $input) {
    unit { id reference ownerships(asOf: \"2026-07-01\") { right part { text } owner { name } change { number } } }
    userErrors { code path params }
} }";
const HISTORY: &str = "query($unit: ID!, $known: DateTime) { node(id: $unit) { ... on Unit {
    ownershipHistory { id number kind effectiveOn holds reason deed { kind notary datedOn reference } recordedAt recordedBy { displayName }
        parts { owner { name } right part { text } } corrects { number } correctedBy { number } }
    known: ownerships(asOf: \"2026-07-01\", knownAt: $known) { right owner { name } }
    vote(asOf: \"2026-07-01\") { status suspension voter { name } designation { evidence } }
    contact(asOf: \"2026-07-01\") { owner { name } designation { startsOn } }
} } }";

/// The bare ownership of A1 goes from Alice to Bob.
fn donation(world: &World, more: &Value) -> Value {
    let home = &world.own.home;
    let mut input = json!({
        "unitId": opaque(home.units[0]), "effectiveOn": "2026-07-01", "passing": "BARE",
        "from": [{ "ownerId": opaque(home.owners[0]) }], "to": [{ "ownerId": opaque(home.owners[1]) }],
        "deed": { "kind": "DONATION", "notary": "Me Fontaine", "datedOn": "2026-06-28", "reference": "2026/7" }
    });
    for (name, value) in more.as_object().unwrap() {
        input[name] = value.clone();
    }
    json!({ "input": input })
}

async fn history(world: &World, role: Role) -> Value {
    let variables = json!({ "unit": opaque(world.own.home.units[0]), "known": "2026-03-01T00:00:00Z" });
    data(world, role, HISTORY, variables).await["node"].take()
}

#[tokio::test]
async fn rights_pass_and_everything_about_it_can_be_asked() {
    for world in worlds().await {
        let done = data(&world, Role::Syndic, TRANSFER, donation(&world, &json!({}))).await;
        assert_eq!(refusals(&done["ownershipTransfer"]), Vec::<&str>::new());
        assert_eq!(
            done["ownershipTransfer"]["unit"]["ownerships"],
            json!([
                { "right": "USUFRUCT", "part": { "text": "1" }, "owner": { "name": "Alice Martin" }, "change": { "number": 2 } },
                { "right": "BARE", "part": { "text": "1" }, "owner": { "name": "Bob Claes" }, "change": { "number": 2 } }
            ]),
            "{}",
            world.name
        );
        let told = history(&world, Role::Syndic).await;
        let change = &told["ownershipHistory"][0];
        assert_eq!(
            (&change["kind"], &change["holds"], &change["number"]),
            (&json!("TRANSFER"), &json!(true), &json!(2))
        );
        assert_eq!(
            change["deed"],
            json!({ "kind": "DONATION", "notary": "Me Fontaine", "datedOn": "2026-06-28", "reference": "2026/7" })
        );
        assert_eq!(change["recordedBy"], json!({ "displayName": "Syndic" }));
        assert_eq!(
            told["vote"],
            json!({ "status": "SUSPENDED", "suspension": "DIVIDED", "voter": null, "designation": null })
        );
        assert_eq!(told["contact"], json!({ "owner": { "name": "Alice Martin" }, "designation": null }));
        assert_eq!(told["known"], json!([]), "{}: nothing was known before the world was made", world.name);

        // Alice is told what is hers; Bob, who now owns the unit barely, remains unnamed.
        let hers = history(&world, Role::Owner).await;
        assert!(hers.to_string().contains("Alice Martin") && !hers.to_string().contains("Bob Claes"), "{hers}");
        assert_eq!(hers["vote"]["status"], "SUSPENDED");
        assert_eq!(hers["ownershipHistory"][0]["recordedBy"], json!(null));
    }
}

#[tokio::test]
async fn refusals_have_the_names_of_the_input() {
    for world in worlds().await {
        let home = &world.own.home;
        let paths = async |more: Value| {
            let answer = data(&world, Role::Syndic, TRANSFER, donation(&world, &more)).await;
            let errors = answer["ownershipTransfer"]["userErrors"].as_array().unwrap().clone();
            let told = |error: &Value| {
                let path: Vec<&str> =
                    error["path"].as_array().unwrap().iter().map(|part| part.as_str().unwrap()).collect();
                format!("{} {}", path.join("."), error["code"].as_str().unwrap())
            };
            errors.iter().map(told).collect::<Vec<_>>()
        };
        assert_eq!(
            paths(json!({ "lastChangeId": opaque(home.units[0]) })).await,
            ["input.lastChangeId STALE_VERSION"],
            "{}",
            world.name
        );
        assert_eq!(
            paths(json!({ "from": [{ "ownerId": opaque(home.owners[0]), "part": "3/2" }] })).await,
            ["input.from.0.part FRACTION_ABOVE_ONE"]
        );
        assert_eq!(
            paths(json!({ "from": [{ "ownerId": opaque(home.owners[2]) }] })).await,
            ["input.from.0.ownerId TRANSFER_NOT_HELD"]
        );
        assert_eq!(
            paths(json!({ "to": [{ "ownerId": opaque(world.other.home.owners[0]) }] })).await,
            ["input.to.0.ownerId OWNER_UNKNOWN"]
        );
        assert_eq!(
            paths(json!({ "deed": { "datedOn": "soon" }, "effectiveOn": "" })).await,
            ["input.effectiveOn DATE_REQUIRED", "input.deed.datedOn DATE_MALFORMED"]
        );
    }
}

#[tokio::test]
async fn a_correction_and_an_annulment_name_what_they_stand_for() {
    for world in worlds().await {
        let home = &world.own.home;
        data(&world, Role::Syndic, TRANSFER, donation(&world, &json!({}))).await;
        let change = history(&world, Role::Syndic).await["ownershipHistory"][0]["id"].clone();
        let correct = "mutation($input: OwnershipCorrectInput!) { ownershipCorrect(input: $input) { unit { id } userErrors { code path } } }";
        let input = json!({
            "changeId": change, "lastChangeId": change, "effectiveOn": "2026-07-02", "reason": "Mauvais jour",
            "parts": [{ "ownerId": opaque(home.owners[0]), "right": "USUFRUCT", "part": "1" }, { "ownerId": opaque(home.owners[2]), "right": "BARE", "part": "100 %" }]
        });
        let done = data(&world, Role::Syndic, correct, json!({ "input": input.clone() })).await;
        assert_eq!(refusals(&done["ownershipCorrect"]), Vec::<&str>::new(), "{}", world.name);
        // Sent again from the same change, it comes too late.
        let late = data(&world, Role::Syndic, correct, json!({ "input": input })).await;
        assert_eq!(
            late["ownershipCorrect"]["userErrors"],
            json!([{ "code": "STALE_VERSION", "path": ["input", "lastChangeId"] }])
        );
        let told = history(&world, Role::Syndic).await;
        assert_eq!(told["ownershipHistory"][0]["corrects"], json!({ "number": 2 }));
        assert_eq!(told["ownershipHistory"][1]["correctedBy"], json!({ "number": 3 }));
        let annul = "mutation($input: OwnershipAnnulInput!) { ownershipAnnul(input: $input) { unit { id } userErrors { code path } } }";
        let again =
            data(&world, Role::Syndic, annul, json!({ "input": { "changeId": change, "reason": "Non" } })).await;
        assert_eq!(
            again["ownershipAnnul"]["userErrors"],
            json!([{ "code": "OWNERSHIP_CHANGE_SUPERSEDED", "path": ["input", "changeId"] }])
        );
        let standing = told["ownershipHistory"][0]["id"].clone();
        let done =
            data(&world, Role::Syndic, annul, json!({ "input": { "changeId": standing, "reason": "Acte annulé" } }))
                .await;
        assert_eq!(refusals(&done["ownershipAnnul"]), Vec::<&str>::new());
        assert_eq!(history(&world, Role::Syndic).await["vote"]["status"], "SOLE", "{}", world.name);
    }
}

#[tokio::test]
async fn a_voter_is_designated_and_a_second_one_refused() {
    for world in worlds().await {
        let home = &world.own.home;
        let set = "mutation($input: DesignationSetInput!) { designationSet(input: $input) {
            designation { id purpose owner { name } unit { reference } startsOn endsOn evidence } userErrors { code path legalRef }
        } }";
        let input = |owner: usize| {
            json!({ "input": {
            "unitId": opaque(home.units[1]), "ownerId": opaque(home.owners[owner]), "purpose": "VOTER", "startsOn": "2026-03-02", "evidence": "Lettre"
        } })
        };
        let done = data(&world, Role::Syndic, set, input(1)).await;
        let designation = &done["designationSet"]["designation"];
        assert_eq!(
            (&designation["owner"]["name"], &designation["unit"]["reference"]),
            (&json!("Bob Claes"), &json!("A2"))
        );
        let second = data(&world, Role::Syndic, set, input(2)).await;
        assert_eq!(
            second["designationSet"]["userErrors"],
            json!([{ "code": "DESIGNATION_TAKEN", "path": ["input", "ownerId"], "legalRef": "C. civ. art. 3.87 §1" }]),
            "{}",
            world.name
        );
        let end = "mutation($input: DesignationEndInput!) { designationEnd(input: $input) { designation { endsOn } userErrors { code path } } }";
        let ended = data(
            &world,
            Role::Syndic,
            end,
            json!({ "input": { "designationId": designation["id"], "endsOn": "2026-12-31" } }),
        )
        .await;
        assert_eq!(ended["designationEnd"]["designation"]["endsOn"], "2026-12-31");
    }
}

#[tokio::test]
async fn the_register_of_a_day_takes_as_many_statements_for_one_unit_as_for_all() {
    for world in worlds().await {
        let query = "query($id: ID!, $first: Int) { association(id: $id) {
            titles(first: $first) { nodes { unit { reference } holders { owner { name } right } vote { status voter { name } } contact { owner { name } } } }
            heads(first: $first) { totalCount nodes { owners { name } units { reference } shares } }
            ownerStakes(first: $first) { nodes { owner { name } titleShares { text } holdings { unit { reference } } } }
            units(first: $first) { nodes { vote { status } contact { owner { name } } ownershipHistory { parts { owner { name } } } } }
        } }";
        let mut counts = Vec::new();
        for first in [1, 3] {
            let variables = json!({ "id": opaque(world.own.home.id), "first": first });
            let answer = ask(world.ctx(Role::Syndic), query, variables).await;
            assert_eq!(answer.get("errors"), None, "{answer}");
            assert_eq!(answer["data"]["association"]["heads"]["totalCount"], 3);
            counts.push(answer["extensions"]["cost"]["statements"].as_u64().unwrap());
        }
        assert_eq!(counts[0], counts[1], "{}", world.name);
    }
}
