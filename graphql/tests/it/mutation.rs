//! What mutations do, refuse, repeat and notice.

use entity::identity::Role;
use serde_json::{Value, json};
use service::testkit::World;

use crate::kit::{ask, ask_with_key, building_of, codes, data, opaque, refusals, worlds};

const BUILDING_CREATE: &str = "mutation($input: BuildingCreateInput!) { buildingCreate(input: $input) {
    building { id name version } userErrors { code path message messageId params legalRef } clientMutationId replayed
} }";

fn building(world: &World, name: &str, key: Option<&str>) -> Value {
    let association = opaque(world.own.home.id);
    json!({ "input": {
        "associationId": association, "name": name, "street": "Rue Basse 2", "postalCode": "1000", "city": "Bruxelles", "clientMutationId": key
    } })
}

#[tokio::test]
async fn a_repeat_is_answered_without_being_done_again() {
    for world in worlds().await {
        let first = data(&world, Role::Syndic, BUILDING_CREATE, building(&world, "Tour", Some("tour-1"))).await["buildingCreate"].take();
        assert_eq!((&first["replayed"], &first["clientMutationId"]), (&json!(false), &json!("tour-1")));
        assert_eq!(first["building"]["name"], "Tour");
        let again = data(&world, Role::Syndic, BUILDING_CREATE, building(&world, "Tour", Some("tour-1"))).await["buildingCreate"].take();
        assert_eq!(again["replayed"], true);
        assert_eq!(again["building"], first["building"], "{}", world.name);

        let altered = data(&world, Role::Syndic, BUILDING_CREATE, building(&world, "Donjon", Some("tour-1"))).await["buildingCreate"].take();
        assert_eq!(refusals(&altered), ["IDEMPOTENCY_KEY_REUSED"]);
        assert_eq!(altered["userErrors"][0]["path"], json!(["input", "clientMutationId"]));
        assert_eq!(altered["building"], json!(null));

        let odd = data(&world, Role::Syndic, BUILDING_CREATE, building(&world, "Donjon", Some("été"))).await["buildingCreate"].take();
        assert_eq!(refusals(&odd), ["IDEMPOTENCY_KEY_MALFORMED"]);
    }
}

#[tokio::test]
async fn one_header_speaks_for_every_mutation_of_the_request() {
    for world in worlds().await {
        let query = "mutation($a: BuildingCreateInput!, $b: BuildingCreateInput!) {
            a: buildingCreate(input: $a) { building { id } replayed userErrors { code path } }
            b: buildingCreate(input: $b) { building { id } replayed userErrors { code path } }
        }";
        let variables = json!({ "a": building(&world, "A", None)["input"], "b": building(&world, "B", None)["input"] });
        let first = ask_with_key(world.ctx(Role::Syndic), query, variables.clone(), Some("both")).await;
        assert_eq!(
            (&first["data"]["a"]["replayed"], &first["data"]["b"]["replayed"]),
            (&json!(false), &json!(false)),
            "{first}"
        );
        assert_ne!(first["data"]["a"]["building"]["id"], first["data"]["b"]["building"]["id"]);
        let again = ask_with_key(world.ctx(Role::Syndic), query, variables, Some("both")).await;
        for field in ["a", "b"] {
            assert_eq!(again["data"][field]["replayed"], true, "{again}");
            assert_eq!(again["data"][field]["building"], first["data"][field]["building"], "{}", world.name);
        }
        // The header is no argument, so no argument is at fault.
        let one = "mutation($a: BuildingCreateInput!) { buildingCreate(input: $a) { userErrors { code path } } }";
        let a = json!({ "a": building(&world, "A", None)["input"] });
        ask_with_key(world.ctx(Role::Syndic), one, a, Some("one")).await;
        let altered = json!({ "a": building(&world, "C", Some("ignored"))["input"] });
        let reused = ask_with_key(world.ctx(Role::Syndic), one, altered, Some("one")).await;
        assert_eq!(
            reused["data"]["buildingCreate"]["userErrors"],
            json!([{ "code": "IDEMPOTENCY_KEY_REUSED", "path": null }])
        );
    }
}

#[tokio::test]
async fn refusals_name_the_field_the_reason_and_the_law() {
    for world in worlds().await {
        let house = &world.own.home;
        let mutation = "mutation($input: UnitCreateInput!) { unitCreate(input: $input) {
            unit { id } userErrors { code path message messageId params legalRef }
        } }";
        let input = |building: &str, shares: i64| json!({ "input": { "associationId": opaque(house.id), "buildingId": building, "reference": "B1", "kind": "SHOP", "shares": shares } });
        let building = building_of(&world, world.ctx(Role::Syndic), house).await;
        let answer = data(&world, Role::Syndic, mutation, input(&building, 1)).await;
        let error = &answer["unitCreate"]["userErrors"][0];
        assert_eq!(answer["unitCreate"]["unit"], json!(null));
        assert_eq!(error["code"], "SHARES_SUM_ABOVE_TOTAL", "{}", world.name);
        assert_eq!(error["path"], json!(["input", "shares"]));
        assert_eq!(error["params"], json!({ "sum": "1001", "expected": "1000", "difference": "1" }));
        assert_eq!(
            (&error["messageId"], &error["legalRef"]),
            (&json!("refusal-shares-sum-above-total"), &json!("C. civ. art. 3.85 §1"))
        );
        assert_ne!(error["message"], error["messageId"], "the message has no words");

        // A building of another association, of another organization, one that does not exist and something that is no building: all alike.
        let foreign = building_of(&world, world.other.ctx(&world.host, Role::Syndic), &world.other.home).await;
        let unknown = opaque(entity::id::BuildingId(uuid::Uuid::from_u128(1)));
        let mut answers = Vec::new();
        for id in [foreign, unknown, opaque(house.units[0]), "nonsense".to_owned()] {
            let answer = ask(world.ctx(Role::Syndic), mutation, input(&id, 1)).await;
            assert_eq!(refusals(&answer["data"]["unitCreate"]), ["BUILDING_UNKNOWN"]);
            assert_eq!(answer["data"]["unitCreate"]["userErrors"][0]["path"], json!(["input", "buildingId"]));
            answers.push(answer["data"].to_string());
        }
        answers.dedup();
        assert_eq!(answers.len(), 1, "{answers:?}");
    }
}

#[tokio::test]
async fn every_wrong_field_is_told_at_once() {
    for world in worlds().await {
        let input = json!({ "input": {
            "name": " ", "language": "it", "enterpriseNumber": "0403.019.262", "street": "Rue", "postalCode": "1000", "city": "Bruxelles",
            "totalShares": 0, "workingIban": "BE00 0000"
        } });
        let mutation = "mutation($input: AssociationCreateInput!) { associationCreate(input: $input) { association { id } userErrors { code path } } }";
        let answer = data(&world, Role::Syndic, mutation, input).await;
        let errors = answer["associationCreate"]["userErrors"].as_array().unwrap();
        let fields: Vec<&str> = errors.iter().map(|error| error["path"][1].as_str().unwrap()).collect();
        assert_eq!(fields, ["name", "language", "enterpriseNumber", "totalShares", "workingIban"], "{}", world.name);
    }
}

#[tokio::test]
async fn whoever_was_overtaken_is_shown_what_stands() {
    for world in worlds().await {
        let owner = opaque(world.own.home.owners[0]);
        let mutation = "mutation($input: OwnerUpdateInput!) { ownerUpdate(input: $input) {
            owner { version name } current { version name } userErrors { code path }
        } }";
        let input = |version: i32, name: &str| json!({ "input": { "id": owner, "expectedVersion": version, "kind": "NATURAL", "name": name, "language": "fr" } });
        let done = data(&world, Role::Syndic, mutation, input(1, "Alice Durand")).await;
        assert_eq!(done["ownerUpdate"]["owner"], json!({ "version": 2, "name": "Alice Durand" }));
        assert_eq!((&done["ownerUpdate"]["current"], &done["ownerUpdate"]["userErrors"]), (&json!(null), &json!([])));
        let late = data(&world, Role::Syndic, mutation, input(1, "Alice Lambert")).await;
        assert_eq!(late["ownerUpdate"]["owner"], json!(null));
        assert_eq!(late["ownerUpdate"]["current"], json!({ "version": 2, "name": "Alice Durand" }), "{}", world.name);
        assert_eq!(
            late["ownerUpdate"]["userErrors"],
            json!([{ "code": "STALE_VERSION", "path": ["input", "expectedVersion"] }])
        );
    }
}

#[tokio::test]
async fn a_mutation_sees_what_the_one_before_it_did() {
    for world in worlds().await {
        let query = "mutation($a: BuildingCreateInput!, $b: BuildingCreateInput!) {
            a: buildingCreate(input: $a) { building { association { buildings { name } } } }
            b: buildingCreate(input: $b) { building { association { buildings { name } } } }
        }";
        let variables = json!({ "a": building(&world, "A", None)["input"], "b": building(&world, "B", None)["input"] });
        let answer = data(&world, Role::Syndic, query, variables).await;
        let names = |field: &str| answer[field]["building"]["association"]["buildings"].as_array().unwrap().len();
        assert_eq!((names("a"), names("b")), (2, 3), "{}", world.name);
    }
}

#[tokio::test]
async fn a_call_is_previewed_issued_and_cancelled() {
    for world in worlds().await {
        let house = &world.own.home;
        let call = json!({
            "title": "Provision", "calledOn": "2026-03-02", "dueOn": "02/04/2026",
            "lines": [
                { "label": "Charges", "nature": "ORDINARY", "fund": "WORKING", "keyId": opaque(house.key), "amount": "1 234,56" },
                { "label": "Réserve", "nature": "EXTRAORDINARY", "fund": "RESERVE", "keyId": opaque(house.key), "amount": "100.01" },
            ],
        });
        let preview =
            "query($id: ID!, $input: CallForFundsInput!) { association(id: $id) { callForFundsPreview(input: $input) {
            preview { total { amount currency formatted nl: formatted(locale: \"nl\") } reserve { amount }
                contributions { totalCount nodes { owner { name } ownerName amount { amount } } } }
            userErrors { code path }
        } } }";
        let seen = data(&world, Role::Accountant, preview, json!({ "id": opaque(house.id), "input": call })).await;
        let seen = &seen["association"]["callForFundsPreview"]["preview"];
        assert_eq!(seen["total"]["amount"], "1334.57");
        assert_eq!((&seen["total"]["currency"], &seen["total"]["nl"]), (&json!("EUR"), &json!("1.334,57\u{a0}€")));
        assert_eq!(seen["reserve"]["amount"], "100.01");

        let issue = "mutation($input: CallForFundsIssueInput!) { callForFundsIssue(input: $input) {
            callForFunds { id number version status dueOn issuedBy { id } total { amount }
                contributions { nodes { owner { name } amount { amount } communication details { part { text } amount { amount } } } } }
            userErrors { code path } replayed
        } }";
        let mut input = call.clone();
        input["associationId"] = json!(opaque(house.id));
        input["clientMutationId"] = json!("q1");
        let issued =
            data(&world, Role::Accountant, issue, json!({ "input": input })).await["callForFundsIssue"]["callForFunds"]
                .take();
        assert_eq!(issued["total"]["amount"], "1334.57", "{}", world.name);
        assert_eq!(issued["dueOn"], "2026-04-02");
        let cents = |amounts: &Value| -> i64 {
            let nodes = amounts["contributions"]["nodes"].as_array().unwrap();
            nodes
                .iter()
                .map(|node| node["amount"]["amount"].as_str().unwrap().replace('.', "").parse::<i64>().unwrap())
                .sum()
        };
        assert_eq!((cents(seen), cents(&issued)), (133_457, 133_457), "{}", world.name);
        let again = data(&world, Role::Accountant, issue, json!({ "input": input })).await;
        assert_eq!(again["callForFundsIssue"]["replayed"], true);
        assert_eq!(again["callForFundsIssue"]["callForFunds"]["id"], issued["id"]);

        input["clientMutationId"] = json!("q2");
        input["lines"][1]["keyId"] = json!(opaque(world.other.home.key));
        let foreign = data(&world, Role::Accountant, issue, json!({ "input": input })).await;
        let expected = json!([{ "code": "KEY_UNKNOWN", "path": ["input", "lines", "1", "keyId"] }]);
        assert_eq!(foreign["callForFundsIssue"]["userErrors"], expected);

        let cancel = "mutation($input: CallForFundsCancelInput!) { callForFundsCancel(input: $input) {
            callForFunds { status cancelReason } userErrors { code path }
        } }";
        let input =
            json!({ "input": { "id": issued["id"], "expectedVersion": issued["version"], "reason": "Montant faux" } });
        let cancelled = data(&world, Role::Accountant, cancel, input.clone()).await;
        assert_eq!(
            cancelled["callForFundsCancel"]["callForFunds"],
            json!({ "status": "CANCELLED", "cancelReason": "Montant faux" })
        );
        let twice = data(&world, Role::Accountant, cancel, input).await;
        assert_eq!(refusals(&twice["callForFundsCancel"]), ["CALL_ALREADY_CANCELLED"], "{}", world.name);
    }
}

#[tokio::test]
async fn an_import_is_looked_at_and_then_made_or_refused_row_by_row() {
    for world in worlds().await {
        let create = "mutation($input: AssociationCreateInput!) { associationCreate(input: $input) { association { id } userErrors { code } } }";
        let input = json!({ "input": {
            "name": "ACP Import", "language": "fr", "enterpriseNumber": "0403.019.261", "street": "Rue Neuve 1", "postalCode": "1000",
            "city": "Bruxelles", "totalShares": 100
        } });
        let made = data(&world, Role::Syndic, create, input).await;
        let id = made["associationCreate"]["association"]["id"].clone();
        let preview = "query($id: ID!, $input: ImportInput!) { association(id: $id) { importPreview(input: $input) {
            plan { acceptable ownerCount sharesSum sharesExpected sharesDifference errorCount
                units { totalCount nodes { reference kind shares owners { name part { text } } } }
                columns { meaning position heading }
                problems { row column severity error { code message path } } }
            userErrors { code path }
        } } }";
        let apply = "mutation($input: ImportApplyInput!) { importApply(input: $input) { report { units owners ownerships } userErrors { code path } } }";
        let table = |shares: &str| {
            format!("Lot;Type;Quotités;Propriétaire\nA1;appartement;60;Anne\nA2;appartement;{shares};Bart\n")
        };

        let short = data(&world, Role::Syndic, preview, json!({ "id": id, "input": { "text": table("39") } })).await;
        let plan = &short["association"]["importPreview"]["plan"];
        assert_eq!((&plan["acceptable"], &plan["sharesDifference"]), (&json!(false), &json!(-1)), "{plan}");
        assert!(
            plan["problems"]
                .as_array()
                .unwrap()
                .iter()
                .any(|problem| problem["row"] == 0 && problem["severity"] == "ERROR"),
            "{plan}"
        );
        let refused =
            data(&world, Role::Syndic, apply, json!({ "input": { "associationId": id, "text": table("39") } })).await;
        assert_eq!(refused["importApply"]["report"], json!(null));
        assert_eq!(refused["importApply"]["userErrors"][0]["path"], json!(["input", "rows", "0"]), "{refused}");

        let right = data(&world, Role::Syndic, preview, json!({ "id": id, "input": { "text": table("40") } })).await;
        let plan = &right["association"]["importPreview"]["plan"];
        assert_eq!(
            (&plan["acceptable"], &plan["ownerCount"], &plan["units"]["totalCount"]),
            (&json!(true), &json!(2), &json!(2)),
            "{plan}"
        );
        let done =
            data(&world, Role::Syndic, apply, json!({ "input": { "associationId": id, "text": table("40") } })).await;
        assert_eq!(
            done["importApply"],
            json!({ "report": { "units": 2, "owners": 2, "ownerships": 2 }, "userErrors": [] }),
            "{}",
            world.name
        );
    }
}

#[tokio::test]
async fn the_platform_makes_organizations_and_sees_nothing_in_them() {
    for world in worlds().await {
        let mutation = "mutation($input: OrganizationCreateInput!) { organizationCreate(input: $input) {
            organization { id name createdAt } userErrors { code path }
        } }";
        let input = |name: &str, email: &str| json!({ "input": { "name": name, "syndic": { "email": email, "displayName": "New", "language": "nl" } } });
        let made = data(&world, Role::Superadmin, mutation, input("Syndic Neuf", "new@example.org")).await;
        assert_eq!(made["organizationCreate"]["organization"]["name"], "Syndic Neuf", "{}", world.name);
        let taken = data(&world, Role::Superadmin, mutation, input("Autre", "new@example.org")).await;
        let expected = json!([{ "code": "ACCOUNT_EMAIL_TAKEN", "path": ["input", "syndic", "email"] }]);
        assert_eq!(taken["organizationCreate"]["userErrors"], expected);
        let nameless = data(&world, Role::Superadmin, mutation, input(" ", "x@example.org")).await;
        assert_eq!(nameless["organizationCreate"]["userErrors"][0]["path"], json!(["input", "name"]));
        let list = data(&world, Role::Superadmin, "{ platform { organizations { nodes { name } } } }", json!({})).await;
        assert_eq!(list["platform"]["organizations"]["nodes"][0]["name"], "Syndic Neuf");
    }
}

#[tokio::test]
async fn a_role_is_granted_and_an_owner_must_be_one() {
    for world in worlds().await {
        let house = &world.own.home;
        let mutation = "mutation($input: RoleGrantInput!) { roleGrant(input: $input) { assignment { account { id displayName } } userErrors { code path } } }";
        let input = |role: &str, owner: Option<String>| {
            json!({ "input": {
                "associationId": opaque(house.id), "role": role, "ownerId": owner, "email": "dana@example.org", "displayName": "Dana", "language": "en"
            } })
        };
        let made = data(&world, Role::Syndic, mutation, input("OWNER", Some(opaque(house.owners[3])))).await;
        assert_eq!(made["roleGrant"]["assignment"]["account"]["displayName"], "Dana", "{}: {made}", world.name);
        for wrong in [None, Some(opaque(world.other.home.owners[0])), Some(opaque(house.units[0]))] {
            let refused = data(&world, Role::Syndic, mutation, input("OWNER", wrong)).await;
            assert_eq!(
                refused["roleGrant"]["userErrors"],
                json!([{ "code": "OWNER_UNKNOWN", "path": ["input", "ownerId"] }])
            );
        }
        let refused = data(&world, Role::Syndic, mutation, input("SUPERADMIN", None)).await;
        assert_eq!(
            refused["roleGrant"]["userErrors"],
            json!([{ "code": "ROLE_NOT_GRANTABLE", "path": ["input", "role"] }])
        );
        let answer = ask(world.ctx(Role::Accountant), mutation, input("OCCUPANT", None)).await;
        assert_eq!(codes(&answer), ["FORBIDDEN"]);
    }
}

#[tokio::test]
async fn what_one_mutation_is_forbidden_does_not_hide_what_another_one_did() {
    for world in worlds().await {
        let house = &world.own.home;
        let query = "mutation($call: CallForFundsCancelInput!, $owner: OwnerArchiveInput!) {
            callForFundsCancel(input: $call) { callForFunds { status } userErrors { code } }
            ownerArchive(input: $owner) { userErrors { code } }
        }";
        let variables = json!({
            "call": { "id": opaque(house.call), "reason": "Essai" }, "owner": { "id": opaque(house.owners[0]) }
        });
        let answer = ask(world.ctx(Role::Accountant), query, variables).await;
        let done = json!({ "callForFunds": { "status": "CANCELLED" }, "userErrors": [] });
        assert_eq!(answer["data"], json!({ "callForFundsCancel": done, "ownerArchive": null }), "{}", world.name);
        assert_eq!(codes(&answer), ["FORBIDDEN"]);
        assert_eq!(answer["errors"][0]["path"], json!(["ownerArchive"]));
    }
}
