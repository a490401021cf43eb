//! Owners and occupants through the API: how to reach them, what they agreed to, who is whom, and finding them.

use entity::identity::Role;
use serde_json::{Value, json};
use service::testkit::World;

use crate::kit::{ask, data, opaque, refusals, worlds};

const CONTACT: &str = "mutation($input: OwnerContactCreateInput!) { ownerContactCreate(input: $input) {
    ownerContact { id version kind value visibility isPrimary owner { name } } userErrors { code path }
} }";
const CONSENT: &str = "mutation($input: DeliveryConsentCreateInput!) { deliveryConsentCreate(input: $input) {
    deliveryConsent { id version } userErrors { code path legalRef }
} }";
const MERGE: &str = "mutation($input: OwnerMergeInput!) { ownerMerge(input: $input) {
    owner { name consents { proof } ownerships { unit { reference } } } userErrors { code path }
} }";
const OCCUPANT: &str = "mutation($input: OccupantCreateInput!) { occupantCreate(input: $input) {
    occupant { id version name keptUntil unit { reference } } userErrors { code path }
} }";
const SEARCH: &str = "query($text: String!, $first: Int, $after: String) { search(text: $text, first: $first, after: $after) {
    nodes { __typename
        ... on Association { label: name } ... on Unit { reference } ... on Owner { name phone } ... on Occupant { who: name }
        ... on Contribution { id owner { name } }
    }
    pageInfo { hasNextPage endCursor }
} }";

/// The second unit's tenant.
async fn tenant(world: &World, more: &Value) -> Value {
    let home = &world.own.home;
    let mut input = json!({
        "associationId": opaque(home.id), "unitId": opaque(home.units[1]), "kind": "TENANT", "name": "Nadia Amrani",
        "phone": "0477 99 88 77", "startsOn": "2024-09-01"
    });
    for (name, value) in more.as_object().unwrap() {
        input[name] = value.clone();
    }
    data(world, Role::Syndic, OCCUPANT, json!({ "input": input })).await["occupantCreate"].take()
}

#[tokio::test]
async fn means_of_contact_and_consents_are_recorded_and_told() {
    for world in worlds().await {
        let home = &world.own.home;
        let (alice, bob) = (opaque(home.owners[0]), opaque(home.owners[1]));
        let input = |value: &str| json!({ "input": { "ownerId": bob, "kind": "MOBILE", "value": value, "visibility": "SYNDIC" } });
        let wrong = data(&world, Role::Syndic, CONTACT, input("nobody")).await;
        assert_eq!(refusals(&wrong["ownerContactCreate"]), ["PHONE_MALFORMED"], "{}", world.name);
        assert_eq!(wrong["ownerContactCreate"]["userErrors"][0]["path"], json!(["input", "value"]));
        let done = data(&world, Role::Syndic, CONTACT, input("0475 12 34 56")).await;
        let contact = &done["ownerContactCreate"]["ownerContact"];
        assert_eq!((&contact["isPrimary"], &contact["owner"]["name"]), (&json!(true), &json!("Bob Claes")));

        let read = "query($id: ID!) { node(id: $id) { ... on Owner { phone contacts { kind value } } } }";
        let told = data(&world, Role::Accountant, read, json!({ "id": bob })).await;
        assert_eq!(told["node"]["phone"], contact["value"]);
        let veiled = data(&world, Role::CouncilMember, read, json!({ "id": bob })).await;
        assert_eq!(veiled["node"]["phone"], json!(null), "the council does not see what is for the syndic");
        assert!(!veiled.to_string().contains("MOBILE"), "{veiled}");

        // Nobody is convened by e-mail before she agreed to it.
        let delivery = "query($id: ID!) { node(id: $id) { ... on Owner {
            before: delivery(purpose: MEETINGS, asOf: \"2025-04-30\") { channel consent { id } }
            then: delivery(purpose: MEETINGS, asOf: \"2025-05-01\") { channel consent { proof } }
            after: delivery(purpose: MEETINGS, asOf: \"2025-12-01\") { channel consent { proof } }
        } } }";
        let consent = |proof: &str| json!({ "input": { "ownerId": alice, "channel": "EMAIL", "scope": "MEETINGS", "givenOn": "2025-05-01", "proof": proof } });
        let unproven = data(&world, Role::Syndic, CONSENT, consent(" ")).await;
        assert_eq!(
            unproven["deliveryConsentCreate"]["userErrors"],
            json!([{ "code": "CONSENT_WITHOUT_PROOF", "path": ["input", "proof"], "legalRef": "C. civ. art. 3.87 §3" }])
        );
        let done = data(&world, Role::Syndic, CONSENT, consent("Formulaire signé, classeur 3")).await;
        let given = &done["deliveryConsentCreate"]["deliveryConsent"];
        let withdraw = "mutation($input: DeliveryConsentWithdrawInput!) { deliveryConsentWithdraw(input: $input) {
            deliveryConsent { withdrawnOn } current { ... on DeliveryConsent { version } } userErrors { code path }
        } }";
        let input = |day: &str, version: i64| json!({ "input": { "id": given["id"], "expectedVersion": version, "withdrawnOn": day } });
        let early = data(&world, Role::Syndic, withdraw, input("2025-04-01", 1)).await;
        assert_eq!(refusals(&early["deliveryConsentWithdraw"]), ["CONSENT_WITHDRAWN_BEFORE_GIVEN"]);
        let stale = data(&world, Role::Syndic, withdraw, input("2025-12-01", 7)).await;
        assert_eq!(refusals(&stale["deliveryConsentWithdraw"]), ["STALE_VERSION"]);
        let done = data(&world, Role::Syndic, withdraw, input("2025-12-01", 1)).await;
        assert_eq!(done["deliveryConsentWithdraw"]["deliveryConsent"]["withdrawnOn"], "2025-12-01");
        let told = data(&world, Role::Owner, delivery, json!({ "id": alice })).await;
        let registered = json!({ "channel": "REGISTERED", "consent": null });
        assert_eq!((&told["node"]["before"], &told["node"]["after"]), (&registered, &registered));
        assert_eq!(
            told["node"]["then"],
            json!({ "channel": "EMAIL", "consent": { "proof": "Formulaire signé, classeur 3" } })
        );
    }
}

#[tokio::test]
async fn two_entries_become_one() {
    for world in worlds().await {
        let home = &world.own.home;
        let (bob, chris) = (opaque(home.owners[1]), opaque(home.owners[2]));
        let merge = |duplicate: &str, kept: &str| json!({ "input": { "duplicateId": duplicate, "keptId": kept } });
        let to_herself = data(&world, Role::Syndic, MERGE, merge(&bob, &bob)).await;
        assert_eq!(
            to_herself["ownerMerge"]["userErrors"],
            json!([{ "code": "OWNER_MERGE_SELF", "path": ["input", "keptId"] }]),
            "{}",
            world.name
        );
        let across = data(&world, Role::Syndic, MERGE, merge(&bob, &opaque(world.own.neighbour.owners[0]))).await;
        assert_eq!(across["ownerMerge"]["userErrors"][0]["path"], json!(["input", "keptId"]), "{across}");
        let owned = "query($id: ID!) { node(id: $id) { ... on Owner { ownerships { unit { reference } } mergedInto { name } } } }";
        let hers = data(&world, Role::Syndic, owned, json!({ "id": chris })).await;
        let done = data(&world, Role::Syndic, MERGE, merge(&chris, &bob)).await;
        assert_eq!(done["ownerMerge"]["owner"]["name"], "Bob Claes", "{done}");
        for held in hers["node"]["ownerships"].as_array().unwrap() {
            assert!(done["ownerMerge"]["owner"]["ownerships"].as_array().unwrap().contains(held), "{done}");
        }
        let gone = data(&world, Role::Syndic, owned, json!({ "id": chris })).await;
        assert_eq!(gone["node"], json!({ "ownerships": [], "mergedInto": { "name": "Bob Claes" } }));
    }
}

#[tokio::test]
async fn occupants_are_for_those_who_read_every_owner() {
    for world in worlds().await {
        let home = &world.own.home;
        let late = tenant(&world, &json!({ "endsOn": "2024-01-01" })).await;
        assert_eq!(late["userErrors"], json!([{ "code": "PERIOD_ENDS_BEFORE_START", "path": ["input", "endsOn"] }]));
        let foreign = tenant(&world, &json!({ "unitId": opaque(world.own.neighbour.units[0]) })).await;
        assert_eq!(foreign["userErrors"], json!([{ "code": "UNIT_UNKNOWN", "path": ["input", "unitId"] }]));
        let nadia = tenant(&world, &json!({ "endsOn": "2025-08-31" })).await;
        assert_eq!(nadia["occupant"]["unit"]["reference"], "A2", "{nadia}");
        assert_eq!(nadia["occupant"]["keptUntil"], "2026-08-31");
        let owner = json!({ "kind": "OWNER", "ownerId": opaque(home.owners[1]), "name": null, "phone": null });
        let own = tenant(&world, &owner).await;
        assert_eq!(own["userErrors"], json!([]), "{own}");

        let query = "query($id: ID!) { association(id: $id) {
            occupants(asOf: \"2024-12-31\") { nodes { kind name owner { name } } }
            units { nodes { reference occupants(asOf: \"2024-12-31\") { kind } occupancyOverlaps { startsOn endsOn } } }
        } }";
        let told = data(&world, Role::CouncilMember, query, json!({ "id": opaque(home.id) })).await;
        assert_eq!(
            told["association"]["occupants"]["nodes"],
            json!([
                { "kind": "TENANT", "name": "Nadia Amrani", "owner": null },
                { "kind": "OWNER", "name": null, "owner": { "name": "Bob Claes" } }
            ])
        );
        let units = &told["association"]["units"]["nodes"];
        assert_eq!(units[1]["occupancyOverlaps"], json!([{ "startsOn": "2024-09-01", "endsOn": "2025-08-31" }]));
        assert_eq!(units[0]["occupants"], json!([]));

        let narrow = "query($id: ID!) { node(id: $id) { ... on Unit { reference occupants { name } } } }";
        let hidden = ask(world.ctx(Role::Owner), narrow, json!({ "id": opaque(home.units[1]) })).await;
        assert!(!hidden.to_string().contains("Nadia"), "{hidden}");

        let erase = "mutation($input: OccupantEraseInput!) { occupantErase(input: $input) { occupant { name phone erasedAt } userErrors { code } } }";
        let input = json!({ "input": { "id": nadia["occupant"]["id"], "expectedVersion": 1 } });
        let done = data(&world, Role::Syndic, erase, input).await["occupantErase"].take();
        // The day of the tests is before the day from which her data may go.
        assert_eq!(refusals(&done), ["OCCUPANT_RETENTION_NOT_OVER"], "{done}");
    }
}

#[tokio::test]
async fn everything_is_found_page_by_page_and_nothing_that_is_hidden() {
    for world in worlds().await {
        let home = &world.own.home;
        let nadia = tenant(&world, &json!({})).await;
        assert_eq!(nadia["userErrors"], json!([]));
        let find =
            async |role: Role, text: &str| data(&world, role, SEARCH, json!({ "text": text })).await["search"].take();
        assert_eq!(
            find(Role::Syndic, "martin").await["nodes"][0],
            json!({ "__typename": "Owner", "name": "Alice Martin", "phone": null })
        );
        let found = find(Role::Syndic, "amr NADIA").await;
        assert_eq!(found["nodes"], json!([{ "__typename": "Occupant", "who": "Nadia Amrani" }]), "{}", world.name);
        let found = find(Role::Syndic, "a2").await;
        assert_eq!(found["nodes"][0], json!({ "__typename": "Unit", "reference": "A2" }));
        let query = "query($id: ID!) { node(id: $id) { ... on Contribution { payment { communication } } } }";
        let paid = data(&world, Role::Syndic, query, json!({ "id": opaque(home.contributions[1]) })).await;
        let code = paid["node"]["payment"]["communication"].as_str().unwrap();
        let found = find(Role::Syndic, code).await;
        assert_eq!(
            found["nodes"],
            json!([{ "__typename": "Contribution", "id": opaque(home.contributions[1]), "owner": { "name": "Bob Claes" } }])
        );

        // Alice finds herself, the units and the association, and nothing of her neighbours.
        assert_eq!(find(Role::Owner, "martin").await["nodes"].as_array().unwrap().len(), 1);
        assert_eq!(find(Role::Owner, "a2").await["nodes"].as_array().unwrap().len(), 1);
        for text in ["claes", "nadia", "0477 99 88 77", code] {
            assert_eq!(find(Role::Owner, text).await["nodes"], json!([]), "{}: {text}", world.name);
        }

        let mut seen = Vec::new();
        let mut after = Value::Null;
        loop {
            let variables = json!({ "text": "a", "first": 2, "after": after });
            let page = data(&world, Role::Syndic, SEARCH, variables).await["search"].take();
            seen.extend(page["nodes"].as_array().unwrap().iter().map(ToString::to_string));
            after = page["pageInfo"]["endCursor"].clone();
            if page["pageInfo"]["hasNextPage"] == false {
                break;
            }
        }
        let all = find(Role::Syndic, "a").await["nodes"].as_array().unwrap().len();
        assert!(all > 4, "{all}");
        assert_eq!(seen.len(), all);
        let distinct: std::collections::BTreeSet<&String> = seen.iter().collect();
        assert!(distinct.len() > all / 2, "pages repeat themselves: {seen:?}");
    }
}

#[tokio::test]
async fn many_persons_take_as_many_statements_as_one() {
    for world in worlds().await {
        let home = &world.own.home;
        for owner in &home.owners {
            let input = json!({ "input": { "ownerId": opaque(*owner), "kind": "MOBILE", "value": "0475 12 34 56" } });
            let done = data(&world, Role::Syndic, CONTACT, input).await;
            assert_eq!(refusals(&done["ownerContactCreate"]), Vec::<&str>::new());
        }
        for unit in &home.units {
            let made = tenant(&world, &json!({ "unitId": opaque(*unit) })).await;
            assert_eq!(made["userErrors"], json!([]));
        }
        let owners = "query($id: ID!, $first: Int) { association(id: $id) { owners(first: $first) { nodes {
            persons { familyName } contacts { value owner { name } } consents { proof } mergedInto { name }
            delivery(purpose: MEETINGS) { channel } asked: delivery(purpose: CHARGES) { channel }
        } } } }";
        let occupants = "query($id: ID!, $first: Int) { association(id: $id) { occupants(first: $first) { nodes {
            name owner { name } unit { reference occupants { name } occupancyOverlaps { startsOn } } association { name }
        } } } }";
        let directory = "query($id: ID!, $first: Int) { association(id: $id) { directory(first: $first) { nodes {
            name contacts { value owner { name } } units { reference unit { reference } }
        } } } }";
        let found = "query($id: ID!, $first: Int) { association(id: $id) { id } search(text: \"a\", first: $first) { nodes { __typename
            ... on Owner { contacts { value } } ... on Unit { building { name } } ... on Occupant { unit { reference } }
        } } }";
        for (name, query) in [("owners", owners), ("occupants", occupants), ("directory", directory), ("search", found)]
        {
            let mut counts = Vec::new();
            for first in [2, 25] {
                let answer =
                    ask(world.ctx(Role::Syndic), query, json!({ "id": opaque(home.id), "first": first })).await;
                assert_eq!(answer.get("errors"), None, "{answer}");
                counts.push(answer["extensions"]["cost"]["statements"].as_u64().unwrap());
            }
            // A page of two has fewer kinds of things in it than a page of everything.
            if name == "search" {
                assert!(counts[0] <= counts[1] && counts[1] <= 9, "{} {name}: {counts:?}", world.name);
            } else {
                assert!(counts[0] == counts[1] && counts[1] <= 9, "{} {name}: {counts:?}", world.name);
            }
        }
    }
}
