//! Opening, taking over from a former syndic and the page that everybody may read, as a client asks for them.

use entity::identity::Role;
use serde_json::{Value, json};
use service::testkit::World;

use crate::kit::{ask, data, opaque, refusals, worlds};

const READINESS: &str = "query($id: ID!) { association(id: $id) { openedAt readiness { ready openedAt requirements {
    code severity met message legalRef fix figures { name value }
} } } }";

const HANDOVERS: &str = "query($id: ID!, $first: Int) { association(id: $id) { handovers(first: $first) { nodes {
    id status dueOn daysLeft items { kind label state receivedOn note } demands { number itemCount issuedBy { displayName } pdfPath }
    startedBy { displayName } association { name }
} } } }";

fn statements(answer: &Value) -> u64 {
    assert_eq!(answer.get("errors"), None, "{answer}");
    answer["extensions"]["cost"]["statements"].as_u64().unwrap()
}

/// Sends a mutation as the syndic and answers its payload.
async fn act(world: &World, name: &str, selection: &str, input: Value) -> Value {
    let ty = name[..1].to_uppercase() + &name[1..];
    let query = format!(
        "mutation($input: {ty}Input!) {{ {name}(input: $input) {{ {selection} userErrors {{ code path message }} }} }}"
    );
    data(world, Role::Syndic, &query, json!({ "input": input })).await[name].take()
}

#[tokio::test]
async fn readiness_says_what_is_missing_and_opening_refuses_it_by_name() {
    for world in worlds().await {
        let id = opaque(world.own.home.id);
        let answer = ask(world.ctx(Role::Syndic), READINESS, json!({ "id": id })).await;
        let found = &answer["data"]["association"];
        assert_eq!((&found["openedAt"], &found["readiness"]["ready"]), (&Value::Null, &json!(false)), "{}", world.name);
        let requirements = found["readiness"]["requirements"].as_array().unwrap();
        let named = |code: &str| requirements.iter().find(|one| one["code"] == code).unwrap();
        let mandate = named("MANDATE");
        assert_eq!((&mandate["severity"], &mandate["met"]), (&json!("BLOCKS"), &json!(false)));
        assert_eq!((&mandate["legalRef"], &mandate["fix"]), (&json!("C. civ. art. 3.89 §1"), &json!("/mandates/new")));
        assert!(!mandate["message"].as_str().unwrap().is_empty());
        assert_eq!((&named("SHARES")["met"], &named("SHARES")["message"]), (&json!(true), &Value::Null));
        // One statement for the association as a node, and the fixed number of the count.
        assert!(statements(&answer) <= 13, "{}: {}", world.name, statements(&answer));

        let refused =
            act(&world, "associationOpen", "association { openedAt } current { openedAt }", json!({ "id": id })).await;
        let missing: Vec<&str> = requirements
            .iter()
            .filter(|one| one["met"] == false && one["severity"] == "BLOCKS")
            .map(|one| one["code"].as_str().unwrap())
            .collect();
        let told: Vec<String> =
            refusals(&refused).iter().map(|code| code.trim_start_matches("READINESS_").to_owned()).collect();
        assert_eq!(told, missing, "{}", world.name);
        assert!(!told.is_empty());
    }
}

#[tokio::test]
async fn a_handover_is_started_marked_demanded_and_read_in_a_fixed_number_of_statements() {
    for world in worlds().await {
        let id = opaque(world.own.home.id);
        let input = json!({
            "associationId": id, "name": "Gestion Marchal", "street": "Rue Neuve 4", "postalCode": "1000", "city": "Bruxelles",
            "language": "fr", "mandateEndedOn": "2026-01-15"
        });
        let wrong = act(&world, "handoverStart", "handover { id }", json!({
            "associationId": id, "name": "", "street": "Rue Neuve 4", "postalCode": "1000", "city": "Bruxelles", "language": "fr",
            "mandateEndedOn": "2026-02-30"
        }))
        .await;
        assert_eq!(wrong["userErrors"].as_array().unwrap().len(), 2, "{wrong}");
        let started =
            act(&world, "handoverStart", "handover { id version status dueOn daysLeft accountYears }", input.clone())
                .await;
        let handover = &started["handover"];
        assert_eq!(
            (&handover["status"], &handover["dueOn"], &handover["daysLeft"], &handover["accountYears"]),
            (&json!("OPEN"), &json!("2026-02-14"), &json!(-16), &json!(7)),
            "{}: {started}",
            world.name
        );
        let twice = act(&world, "handoverStart", "handover { id }", input.clone()).await;
        assert_eq!(refusals(&twice), ["HANDOVER_RUNNING"]);

        let mark =
            json!({ "id": handover["id"], "expectedVersion": 1, "items": ["KEYS", "PLANS"], "event": "RECEIVE" });
        let marked = act(&world, "handoverMark", "handover { version } current { version }", mark).await;
        assert_eq!(marked["handover"]["version"], 2, "{marked}");
        let late = json!({ "id": handover["id"], "expectedVersion": 1, "items": ["STAFF"], "event": "WAIVE" });
        let stale = act(&world, "handoverMark", "handover { version } current { version }", late).await;
        assert_eq!((refusals(&stale), &stale["current"]["version"]), (vec!["STALE_VERSION"], &json!(2)));
        let demanded = act(
            &world,
            "handoverDemand",
            "handover { status demands { number itemCount pdfPath } }",
            json!({ "id": handover["id"] }),
        )
        .await;
        assert_eq!(demanded["handover"]["demands"][0]["itemCount"], 18, "{demanded}");

        let abandoned = json!({ "id": handover["id"], "reason": "Société dissoute" });
        act(&world, "handoverAbandon", "handover { abandonReason }", abandoned).await;
        act(&world, "handoverStart", "handover { id }", input).await;
        let mut counts = Vec::new();
        for first in [1, 2] {
            let answer = ask(world.ctx(Role::CouncilMember), HANDOVERS, json!({ "id": id, "first": first })).await;
            let nodes =
                answer["data"]["association"]["handovers"]["nodes"].as_array().unwrap_or_else(|| panic!("{answer}"));
            assert_eq!(nodes.len(), first, "{answer}");
            assert!(nodes.iter().all(|node| node["items"].as_array().unwrap().len() == 20));
            counts.push(statements(&answer));
        }
        assert_eq!(counts.first(), counts.last(), "{}", world.name);
    }
}

#[tokio::test]
async fn a_public_page_is_set_and_its_numbers_are_checked() {
    for world in worlds().await {
        let id = opaque(world.own.home.id);
        let page = |slug: &str, phone: &str| {
            json!({
                "associationId": id, "slug": slug, "enabled": true,
                "texts": [{ "language": "nl", "openingHours": "ma-vr 9-12 u." }], "numbers": [{ "kind": "LIFT", "phone": phone }]
            })
        };
        let selection =
            "publicPage { version slug enabled url texts { language openingHours rulesAt } numbers { kind phone } }";
        let wrong = act(&world, "publicPageUpdate", selection, page("!", "nul")).await;
        let paths: Vec<&Value> = wrong["userErrors"].as_array().unwrap().iter().map(|error| &error["path"]).collect();
        assert_eq!(paths, [&json!(["input", "slug"]), &json!(["input", "numbers", "0", "phone"])], "{wrong}");
        let set = act(&world, "publicPageUpdate", selection, page("les-essais", "02 512 34 56")).await;
        assert_eq!(set["publicPage"]["url"], "https://mitoyen.example/p/les-essais", "{}: {set}", world.name);
        assert_eq!(
            set["publicPage"]["texts"],
            json!([{ "language": "nl", "openingHours": "ma-vr 9-12 u.", "rulesAt": null }])
        );
        // Whoever may read the association reads how it is set; nobody else asks anything here.
        let query = "query($id: ID!) { association(id: $id) { publicPage { enabled slug } } }";
        let owner = data(&world, Role::Owner, query, json!({ "id": id })).await;
        assert_eq!(owner["association"]["publicPage"], json!({ "enabled": true, "slug": "les-essais" }));
        let stranger = ask(world.anonymous(), query, json!({ "id": id })).await;
        assert_eq!(stranger["errors"][0]["extensions"]["code"], "UNAUTHENTICATED");
    }
}

#[tokio::test]
async fn what_cannot_be_printed_is_refused_at_the_field_of_the_input() {
    for world in worlds().await {
        let id = opaque(world.own.home.id);
        let paths = |answer: &Value| -> Vec<Value> {
            assert!(refusals(answer).iter().all(|code| *code == "SIGN_UNPRINTABLE"), "{answer}");
            answer["userErrors"].as_array().unwrap().iter().map(|error| error["path"].clone()).collect()
        };
        let page = json!({
            "associationId": id, "slug": "les-essais", "enabled": true, "texts": [{ "language": "fr", "rulesAt": "Chez 安" }]
        });
        let refused = act(&world, "publicPageUpdate", "publicPage { slug }", page).await;
        assert_eq!(paths(&refused), [json!(["input", "texts", "0", "rulesAt"])], "{}", world.name);
        let start = json!({
            "associationId": id, "name": "Kantoor 安", "street": "Rue Neuve 4", "postalCode": "1000", "city": "安",
            "language": "fr", "mandateEndedOn": "2026-01-15"
        });
        let refused = act(&world, "handoverStart", "handover { id }", start).await;
        assert_eq!(paths(&refused), [json!(["input", "name"]), json!(["input", "city"])]);
    }
}
