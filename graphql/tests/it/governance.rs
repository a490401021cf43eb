//! How an association is run, through the API.

use entity::{
    identity::Role,
    property::{MandateEndForm, MandateForm},
};
use serde_json::{Value, json};

use crate::kit::{building_of, data, opaque, refusals, worlds};

const MANDATE_CREATE: &str = "mutation($input: MandateCreateInput!) { mandateCreate(input: $input) {
    mandate { id version name state noticeDueOn registrationDueOn handoverDueOn gaps renewedFrom { id } association { name } }
    userErrors { code path legalRef }
} }";

fn firm(association: &str, starts_on: &str, ends_on: &str) -> Value {
    json!({ "input": {
        "associationId": association, "kind": "PROFESSIONAL_FIRM", "name": "Gestimmo", "legalForm": "SRL",
        "enterpriseNumber": "0403.019.261", "street": "Avenue Louise 5", "postalCode": "1050", "city": "Ixelles",
        "phone": "02 512 34 56", "appointedBy": "MEETING", "appointedOn": starts_on, "startsOn": starts_on, "endsOn": ends_on
    } })
}

#[tokio::test]
async fn a_mandate_tells_its_days_and_what_it_lacks() {
    for world in worlds().await {
        let home = opaque(world.own.home.id);
        let made = data(&world, Role::Syndic, MANDATE_CREATE, firm(&home, "2023-04-03", "2026-04-02")).await;
        let mandate = &made["mandateCreate"]["mandate"];
        assert_eq!((&mandate["state"], &mandate["noticeDueOn"]), (&json!("ENDING"), &json!("2023-04-11")), "{made}");
        // Decided on the first day: eight working days after it, over Easter Monday.
        assert_eq!(mandate["registrationDueOn"], "2023-04-14");
        assert_eq!(mandate["handoverDueOn"], "2026-05-02");
        assert_eq!(mandate["gaps"], json!(["IPI_NUMBER", "CONTRACT", "INSURANCE"]));
        let overlap = data(&world, Role::Syndic, MANDATE_CREATE, firm(&home, "2026-04-02", "2027-04-01")).await;
        assert_eq!(refusals(&overlap["mandateCreate"]), ["MANDATE_OVERLAPS"]);
        let long = data(&world, Role::Syndic, MANDATE_CREATE, firm(&home, "2026-04-03", "2029-04-03")).await;
        let error = &long["mandateCreate"]["userErrors"][0];
        assert_eq!((&error["code"], &error["path"]), (&json!("MANDATE_TOO_LONG"), &json!(["input", "endsOn"])));
        assert_eq!(error["legalRef"], "C. civ. art. 3.89 §1");
        // A renewal names what it renews, and the identifier that is refused is named as the input names it.
        let mut renewal = firm(&home, "2026-04-03", "2029-04-02");
        renewal["input"]["renewedFromId"] = json!("nothing");
        renewal["input"]["appointment"] = json!("Point 4");
        let refused = data(&world, Role::Syndic, MANDATE_CREATE, renewal.clone()).await;
        assert_eq!(refused["mandateCreate"]["userErrors"][0]["path"], json!(["input", "renewedFromId"]));
        renewal["input"]["renewedFromId"] = mandate["id"].clone();
        let renewed = data(&world, Role::Syndic, MANDATE_CREATE, renewal).await;
        assert_eq!(renewed["mandateCreate"]["mandate"]["renewedFrom"]["id"], mandate["id"], "{renewed}");
        // Who acts is asked for a day.
        let query = "query($id: ID!) { association(id: $id) { now: syndic { name } before: syndic(asOf: \"2023-04-02\") { name } mandates { startsOn } } }";
        let asked = data(&world, Role::Occupant, query, json!({ "id": home })).await;
        assert_eq!(
            (&asked["association"]["now"]["name"], &asked["association"]["before"]),
            (&json!("Gestimmo"), &json!(null))
        );
        assert_eq!(
            asked["association"]["mandates"],
            json!([{ "startsOn": "2026-04-03" }, { "startsOn": "2023-04-03" }])
        );
    }
}

#[tokio::test]
async fn how_it_is_run_is_written_and_read() {
    for world in worlds().await {
        let update = "mutation($input: AssociationSettingsUpdateInput!) { associationSettingsUpdate(input: $input) {
            association { settings {
                fiscalYearStart { month day } fiscalYear(asOf: \"2026-06-30\") { startsOn endsOn } chargeMode acceptedOn reserveFundFrom
                meetingPeriod(asOf: \"2026-03-02\") { startsOn endsOn proposalsUntil }
                competition { threshold { amount } decidedOn decision }
            } }
            userErrors { code path }
        } }";
        let input = json!({ "input": {
            "id": opaque(world.own.home.id), "fiscalYearMonth": 7, "fiscalYearDay": 1, "meetingMonth": 6, "meetingDay": 1, "chargeMode": "ACTUAL",
            "acceptedOn": "2020-02-29", "competitionThreshold": "2500.00", "competitionDecidedOn": "2023-06-07", "competitionDecision": "Point 7"
        } });
        let done = data(&world, Role::Syndic, update, input.clone()).await;
        assert_eq!(
            done["associationSettingsUpdate"]["association"]["settings"],
            json!({
                "fiscalYearStart": { "month": 7, "day": 1 }, "fiscalYear": { "startsOn": "2025-07-01", "endsOn": "2026-06-30" },
                "chargeMode": "ACTUAL", "acceptedOn": "2020-02-29", "reserveFundFrom": "2025-02-28",
                "meetingPeriod": { "startsOn": "2026-06-01", "endsOn": "2026-06-15", "proposalsUntil": "2026-05-11" },
                "competition": { "threshold": { "amount": "2500.00" }, "decidedOn": "2023-06-07", "decision": "Point 7" }
            }),
            "{done}"
        );
        let mut wrong = input;
        wrong["input"]["meetingMonth"] = json!(2);
        wrong["input"]["meetingDay"] = json!(29);
        wrong["input"]["competitionDecidedOn"] = json!(null);
        let refused = data(&world, Role::Syndic, update, wrong).await;
        assert_eq!(
            refusals(&refused["associationSettingsUpdate"]),
            ["YEAR_DAY_IMPOSSIBLE", "COMPETITION_NEEDS_DECISION"]
        );
    }
}

#[tokio::test]
async fn entrances_lead_to_units_and_partial_associations_have_some_of_them() {
    for world in worlds().await {
        let house = &world.own.home;
        let home = opaque(house.id);
        let building = building_of(&world, world.ctx(Role::Syndic), house).await;
        let create = "mutation($input: EntranceCreateInput!) { entranceCreate(input: $input) { entrance { id name position building { name } } userErrors { code } } }";
        let made =
            data(&world, Role::Syndic, create, json!({ "input": { "buildingId": building, "name": "Côté jardin" } }))
                .await;
        let entrance = made["entranceCreate"]["entrance"]["id"].clone();
        let update = "mutation($input: UnitUpdateInput!) { unitUpdate(input: $input) { unit { reference entrance { name } } userErrors { code path } } }";
        let unit = |entrance: Value| json!({ "input": { "id": opaque(house.units[0]), "buildingId": building, "entranceId": entrance, "reference": "A1", "kind": "APARTMENT", "shares": 400 } });
        let through = data(&world, Role::Syndic, update, unit(entrance)).await;
        assert_eq!(through["unitUpdate"]["unit"]["entrance"]["name"], "Côté jardin", "{through}");
        let nowhere = data(&world, Role::Syndic, update, unit(json!(home))).await;
        assert_eq!(
            nowhere["unitUpdate"]["userErrors"][0],
            json!({ "code": "ENTRANCE_UNKNOWN", "path": ["input", "entranceId"] })
        );

        let set = "mutation($input: AssociationPartialSetInput!) { associationPartialSet(input: $input) {
            association { parent { id } partialUnits { nodes { reference } } } userErrors { code path }
        } }";
        let part = json!({ "input": { "id": opaque(world.own.neighbour.id), "parentId": home, "unitIds": [opaque(house.units[0])] } });
        let refused = data(&world, Role::Syndic, set, part).await;
        let error = json!({ "code": "PARTIAL_HAS_OWN_UNITS", "path": ["input", "parentId"] });
        assert_eq!(refused["associationPartialSet"]["userErrors"][0], error);
        let alone = json!({ "input": { "id": opaque(world.own.neighbour.id) } });
        let done = data(&world, Role::Syndic, set, alone).await;
        assert_eq!(done["associationPartialSet"]["association"]["parent"], json!(null));
    }
}

#[tokio::test]
async fn the_papers_of_a_mandate_are_for_those_who_may_read_the_register() {
    for world in worlds().await {
        let (home, ctx) = (world.own.home.id, world.ctx(Role::Syndic));
        let form = MandateForm {
            kind: "volunteer".into(),
            name: "Luc Maes".into(),
            street: "Rue Haute 1".into(),
            postal_code: "1000".into(),
            city: "Bruxelles".into(),
            contract_on: "2024-01-02".into(),
            contract_reference: "C-17".into(),
            insurer: "Ethias".into(),
            policy_number: "P-3".into(),
            appointed_by: "meeting".into(),
            appointed_on: "2024-01-01".into(),
            appointment: "Point 9".into(),
            starts_on: "2024-01-01".into(),
            ends_on: "2026-12-31".into(),
            ..MandateForm::default()
        };
        let id = service::property::mandate_create(&ctx, home, &form, None).await.unwrap().value;
        let end = MandateEndForm { ended_on: "2025-12-31".into(), reason: "resignation".into(), note: "Malade".into() };
        service::property::mandate_end(&ctx, id, None, &end, None).await.unwrap();
        let query = "query($id: ID!) { association(id: $id) { mandates {
            name contractOn contractReference insurer policyNumber appointment endNote
        } } }";
        let variables = json!({ "id": opaque(home) });
        let papers = json!([{
            "name": "Luc Maes", "contractOn": "2024-01-02", "contractReference": "C-17", "insurer": "Ethias", "policyNumber": "P-3",
            "appointment": "Point 9", "endNote": "Malade"
        }]);
        for role in [Role::Syndic, Role::Accountant, Role::Owner] {
            let shown = data(&world, role, query, variables.clone()).await;
            assert_eq!(shown["association"]["mandates"], papers, "{} {role:?}", world.name);
        }
        let shown = data(&world, Role::Occupant, query, variables).await;
        let bare = json!([{
            "name": "Luc Maes", "contractOn": null, "contractReference": null, "insurer": null, "policyNumber": null,
            "appointment": null, "endNote": null
        }]);
        assert_eq!(shown["association"]["mandates"], bare, "{}", world.name);
    }
}
