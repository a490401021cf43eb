//! Deeds, shares over time and distribution keys, as a client asks for them.

use entity::identity::Role;
use serde_json::{Value, json};
use service::testkit::World;

use crate::kit::{ask, building_of, data, opaque, refusals, worlds};

const SHARES: &str = "query($id: ID!, $day: Date) { association(id: $id) { totalShares
    shareRegister(asOf: $day) { asOf total sum units { totalCount nodes { shares unit { reference shares(asOf: $day) } } } }
    distributionKeys(asOf: $day) { kind totalParts(asOf: $day) parts(asOf: $day) { totalCount } }
} }";

async fn amend(world: &World, total: i64, first: i64) -> Value {
    let home = &world.own.home;
    let building = building_of(world, world.ctx(Role::Syndic), home).await;
    let unit = |unit: usize, shares: i64| json!({ "unitId": opaque(home.units[unit]), "shares": shares });
    let input = json!({
        "associationId": opaque(home.id), "datedOn": "2021-03-01", "totalShares": total,
        "units": [unit(0, first), unit(1, 350), { "unitId": opaque(home.units[2]), "ceases": true }],
        "added": [{ "buildingId": building, "reference": "D1", "kind": "APARTMENT", "floor": "toit", "shares": 300, "area": "85.5" }]
    });
    let mutation = "mutation($input: SharesAmendInput!) { sharesAmend(input: $input) {
        deed { id kind datedOn totalShares association { name } } userErrors { code path params }
    } }";
    data(world, Role::Syndic, mutation, json!({ "input": input })).await["sharesAmend"].take()
}

#[tokio::test]
async fn shares_are_amended_and_read_as_at_a_day() {
    for world in worlds().await {
        let short = amend(&world, 1201, 550).await;
        assert_eq!(refusals(&short), ["AMENDMENT_SUM_MISMATCH"]);
        assert_eq!(short["userErrors"][0]["path"], json!(["input", "totalShares"]));
        assert_eq!(short["userErrors"][0]["params"]["difference"], "1");
        let done = amend(&world, 1200, 550).await;
        assert_eq!(done["deed"]["totalShares"], 1200, "{}: {done}", world.name);
        let id = opaque(world.own.home.id);
        let on = async |day: &str| {
            let answer = data(&world, Role::Owner, SHARES, json!({ "id": id, "day": day })).await;
            answer["association"].clone()
        };
        let before = on("2021-02-28").await;
        assert_eq!(before["shareRegister"]["total"], 1000);
        assert_eq!(
            before["shareRegister"]["units"]["nodes"][2],
            json!({ "shares": 250, "unit": { "reference": "G1", "shares": 250 } })
        );
        assert_eq!(before["distributionKeys"][0]["totalParts"], 1000);
        let after = on("2021-03-01").await;
        assert_eq!((&after["shareRegister"]["total"], &after["shareRegister"]["sum"]), (&json!(1200), &json!(1200)));
        assert_eq!(after["shareRegister"]["units"]["nodes"][2]["unit"]["reference"], "D1");
        assert_eq!(after["distributionKeys"][0]["parts"]["totalCount"], 3);
        assert_eq!(after["totalShares"], 1200);
    }
}

#[tokio::test]
async fn a_key_is_made_amended_and_simulated() {
    for world in worlds().await {
        let home = &world.own.home;
        let make = "mutation($input: DistributionKeyCreateInput!) { distributionKeyCreate(input: $input) {
            distributionKey { id version kind totalParts } userErrors { code path } } }";
        let part = |unit: usize, parts: i64| json!({ "unitId": opaque(home.units[unit]), "parts": parts });
        let wrong =
            json!({ "associationId": opaque(home.id), "name": "Lift", "total": 4, "parts": [part(0, 1), part(1, 2)] });
        let wrong = data(&world, Role::Syndic, make, json!({ "input": wrong })).await;
        assert_eq!(refusals(&wrong["distributionKeyCreate"]), ["KEY_TOTAL_MISMATCH"]);
        let good =
            json!({ "associationId": opaque(home.id), "name": "Lift", "total": 3, "parts": [part(0, 1), part(1, 2)] });
        let made = data(&world, Role::Syndic, make, json!({ "input": good })).await["distributionKeyCreate"]["distributionKey"].take();
        assert_eq!((&made["kind"], &made["totalParts"]), (&json!("SPECIAL"), &json!(3)), "{}", world.name);

        let amend = "mutation($input: DistributionKeyAmendInput!) { distributionKeyAmend(input: $input) {
            distributionKey { version before: totalParts(asOf: \"2025-12-31\") after: totalParts(asOf: \"2026-01-01\")
                versions { startsOn totalParts source } versionInForce(asOf: \"2025-12-31\") { startsOn } }
            current { version } userErrors { code path } } }";
        let input = json!({
            "id": made["id"], "expectedVersion": 1, "startsOn": "2026-01-01", "source": "AG 2025", "parts": [part(0, 1), part(1, 2), part(2, 1)]
        });
        let amended = data(&world, Role::Syndic, amend, json!({ "input": input })).await["distributionKeyAmend"].take();
        let key = &amended["distributionKey"];
        assert_eq!((&key["before"], &key["after"], &key["version"]), (&json!(3), &json!(4), &json!(2)), "{amended}");
        assert_eq!(key["versions"][0]["source"], "AG 2025");
        assert_eq!(key["versionInForce"]["startsOn"], Value::Null);
        let stale = data(&world, Role::Syndic, amend, json!({ "input": input })).await["distributionKeyAmend"].take();
        assert_eq!(refusals(&stale), ["KEY_VERSION_NOT_LAST"]);

        let simulate = "query($id: ID!, $input: DistributionKeySimulationInput!) { association(id: $id) {
            distributionKeySimulation(input: $input) { userErrors { code } simulation {
                changesAllocation majority { text } legalRef ownerless { before { amount } }
                units { nodes { unit { reference } partsAfter change { difference { amount } } } }
                owners { nodes { ownerName change { before { amount } after { amount } } } }
        } } } }";
        let input = json!({ "amount": "1000", "keyId": opaque(home.key), "parts": [part(0, 1)] });
        let variables = json!({ "id": opaque(home.id), "input": input });
        let found = data(&world, Role::CouncilMember, simulate, variables.clone()).await;
        let found = &found["association"]["distributionKeySimulation"]["simulation"];
        assert_eq!(found["majority"]["text"], "4/5");
        assert_eq!(found["legalRef"], "C. civ. art. 3.88 §1 2° a)");
        assert_eq!(
            found["owners"]["nodes"][0],
            json!({ "ownerName": "Alice Martin", "change": { "before": { "amount": "400.00" }, "after": { "amount": "1000.00" } } })
        );
        assert_eq!(found["units"]["nodes"][2]["change"]["difference"]["amount"], "-250.00");
        assert_eq!(
            ask(world.ctx(Role::Owner), simulate, variables).await["data"]["association"]["distributionKeySimulation"],
            Value::Null
        );
    }
}

#[tokio::test]
async fn a_unit_tells_its_meters_and_its_shares_over_time() {
    for world in worlds().await {
        let unit = opaque(world.own.home.units[0]);
        let set = "mutation($input: UnitMetersSetInput!) { unitMetersSet(input: $input) {
            unit { meters { kind ean serial } } userErrors { code path } } }";
        let meters =
            |ean: &str| json!({ "input": { "unitId": unit, "meters": [{ "kind": "ELECTRICITY", "ean": ean }] } });
        let wrong = data(&world, Role::Syndic, set, meters("541448860000000012")).await["unitMetersSet"].take();
        assert_eq!(
            wrong["userErrors"][0],
            json!({ "code": "EAN_CHECK_DIGIT", "path": ["input", "meters", "0", "ean"] })
        );
        let done = data(&world, Role::Syndic, set, meters("5414 4886 0000 0000 11")).await["unitMetersSet"].take();
        assert_eq!(
            done["unit"]["meters"],
            json!([{ "kind": "ELECTRICITY", "ean": "541448860000000011", "serial": null }])
        );
        let query =
            "query($id: ID!) { node(id: $id) { ... on Unit { level sharePeriods { shares startsOn endsOn } } } }";
        let answer = data(&world, Role::Owner, query, json!({ "id": unit })).await;
        assert_eq!(
            answer["node"]["sharePeriods"],
            json!([{ "shares": 400, "startsOn": null, "endsOn": null }]),
            "{}",
            world.name
        );
    }
}

#[tokio::test]
async fn keys_and_shares_take_as_many_statements_for_one_row_as_for_all() {
    for world in worlds().await {
        let query = "query($id: ID!, $first: Int) { association(id: $id) {
            distributionKeys { parts(first: $first) { nodes { parts unit { reference } } } versions { totalParts } }
            units(first: $first) { nodes { shares(asOf: \"2001-01-01\") meters { ean } sharePeriods { shares } } }
        } }";
        let mut counts = Vec::new();
        for first in [1, 3] {
            let variables = json!({ "id": opaque(world.own.home.id), "first": first });
            let answer = ask(world.ctx(Role::Syndic), query, variables).await;
            assert_eq!(answer.get("errors"), None, "{answer}");
            counts.push(answer["extensions"]["cost"]["statements"].as_u64().unwrap());
        }
        // The association; its keys, as they hold (keys, versions, parts, shares, totals), their versions, the units of the parts; the units of the
        // list, their shares of the day, their meters, their periods.
        assert_eq!(counts, [13, 13], "{}", world.name);
    }
}
