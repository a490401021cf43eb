//! How many statements a query takes depends on its shape, not on its rows.

use std::fmt::Write as _;

use async_graphql::Request;
use entity::{
    id::{AssociationId, TransferId},
    identity::{Role, SupportForm},
    property::{AssociationForm, EntranceForm, MandateForm, UnitForm},
    transfer::TransferForm,
};
use graphql::execute;
use serde_json::{Value, json};
use service::{
    charges::call_issue,
    identity::{password_change, support_grant},
    messaging::spread_waiting,
    property::{ImportSource, association_create, import_apply, unit_fetch, unit_update},
    testkit::{TestParcel, World, call_form},
    transfer::{message_add, transfer_request},
};

use crate::kit::{api, ask, opaque, worlds};

/// An association of fifty units, each in the hands of two people.
async fn fifty(world: &World) -> AssociationId {
    let ctx = world.ctx(Role::Syndic);
    let form = AssociationForm {
        name: "ACP Cinquante".to_owned(),
        language: "fr".to_owned(),
        enterprise_number: "0403.019.261".to_owned(),
        street: "Rue Longue 50".to_owned(),
        postal_code: "4000".to_owned(),
        city: "Liège".to_owned(),
        total_shares: "1000".to_owned(),
        working_iban: "BE68 5390 0754 7034".to_owned(),
        reserve_iban: String::new(),
        ..AssociationForm::default()
    };
    let id = association_create(&ctx, &form, None).await.unwrap().value;
    let mut text = "Lot;Type;Quotités;Propriétaire;Part\n".to_owned();
    for unit in 1..=50 {
        writeln!(
            text,
            "L{unit};appartement;20;Propriétaire {unit};1/2\nL{unit};appartement;20;Propriétaire {};1/2",
            unit + 50
        )
        .unwrap();
    }
    let source = ImportSource { text, starts_on: "2020-01-01".to_owned(), ..ImportSource::default() };
    import_apply(&ctx, id, &source, None).await.unwrap();
    id
}

fn statements(answer: &Value) -> u64 {
    assert_eq!(answer.get("errors"), None, "{answer}");
    answer["extensions"]["cost"]["statements"].as_u64().unwrap()
}

#[tokio::test]
async fn fifty_units_with_their_owners_take_four_statements_and_six_with_everything_around_them() {
    for world in worlds().await {
        let id = opaque(fifty(&world).await);
        let query = "query($id: ID!, $first: Int) { association(id: $id) { units(first: $first) { nodes {
            reference building { name } association { name }
            ownerships { part { text } owner { name association { name } } unit { reference } }
        } } } }";
        for first in [1, 10, 50] {
            let answer = ask(world.ctx(Role::Syndic), query, json!({ "id": id, "first": first })).await;
            let nodes = answer["data"]["association"]["units"]["nodes"].as_array().unwrap();
            assert_eq!(nodes.len(), first);
            assert!(
                nodes
                    .iter()
                    .all(|unit| unit["ownerships"].as_array().unwrap().len() == 2 && !unit["building"].is_null())
            );
            // The association, its units, their buildings, their parts, the owners of those; the units again, by identifier.
            assert_eq!(statements(&answer), 6, "{} {first}", world.name);
        }
        let narrow = "query($id: ID!) { association(id: $id) { units(first: 50) { nodes { reference ownerships { owner { name } } } } } }";
        assert_eq!(statements(&ask(world.ctx(Role::Syndic), narrow, json!({ "id": id })).await), 4, "{}", world.name);
    }
}

#[tokio::test]
async fn imports_with_their_people_take_four_statements() {
    for world in worlds().await {
        let ctx = world.ctx(Role::Syndic);
        let id = fifty(&world).await;
        let owners = ImportSource { text: "Nom;E-mail\nZoé;zoe@example.be\n".to_owned(), ..ImportSource::default() };
        import_apply(&ctx, id, &owners, None).await.unwrap();
        let query = "query($id: ID!, $first: Int) { association(id: $id) { imports(first: $first) { nodes {
            table rows createdBy { displayName } undoneBy { displayName }
        } } } }";
        for first in [1, 2] {
            let answer = ask(world.ctx(Role::Syndic), query, json!({ "id": opaque(id), "first": first })).await;
            assert_eq!(answer["data"]["association"]["imports"]["nodes"].as_array().unwrap().len(), first);
            // The association, its imports, whoever carried them out with their roles.
            assert_eq!(statements(&answer), 4, "{} {first}", world.name);
        }
    }
}

#[tokio::test]
async fn two_days_are_two_statements() {
    for world in worlds().await {
        let query = "query($id: ID!) { association(id: $id) { units { nodes {
            before: ownerships(asOf: \"2019-12-31\") { id } then: ownerships(asOf: \"2020-01-01\") { id }
        } } } }";
        let answer = ask(world.ctx(Role::Syndic), query, json!({ "id": opaque(world.own.home.id) })).await;
        for unit in answer["data"]["association"]["units"]["nodes"].as_array().unwrap() {
            assert_eq!(unit["before"], json!([]));
            assert_ne!(unit["then"], json!([]));
        }
        assert_eq!(statements(&answer), 4, "{}", world.name);
    }
}

#[tokio::test]
async fn a_call_with_every_reason_takes_as_many_statements_for_one_owner_as_for_all() {
    for world in worlds().await {
        let query = "query($id: ID!, $first: Int) { node(id: $id) { ... on CallForFunds {
            association { name } issuedBy { displayName } lines { label key { name } }
            contributions(first: $first) { totalCount nodes {
                owner { name } amount { amount } details { unit { reference } line { label } amount { amount } }
            } }
        } } }";
        let id = opaque(world.own.home.call);
        let mut counts = Vec::new();
        for first in [1, 4] {
            let answer = ask(world.ctx(Role::Syndic), query, json!({ "id": id, "first": first })).await;
            assert_eq!(answer["data"]["node"]["contributions"]["totalCount"], 4);
            counts.push(statements(&answer));
        }
        assert_eq!(counts, [12, 12], "{}", world.name);
    }
}

#[tokio::test]
async fn payments_take_as_many_statements_for_one_owner_as_for_all() {
    for world in worlds().await {
        let query = "query($id: ID!, $first: Int) { node(id: $id) { ... on CallForFunds {
            contributions(first: $first) { nodes { payment { beneficiary iban epc } } }
        } } }";
        let mut counts = Vec::new();
        for first in [1, 4] {
            let variables = json!({ "id": opaque(world.own.home.call), "first": first });
            let answer = ask(world.ctx(Role::Syndic), query, variables).await;
            let nodes = answer["data"]["node"]["contributions"]["nodes"].as_array().unwrap();
            assert_eq!(nodes.len(), first);
            assert!(nodes.iter().all(|node| node["payment"]["beneficiary"] == "ACP Les Essais"), "{answer}");
            counts.push(statements(&answer));
        }
        assert_eq!(counts[0], counts[1], "{}", world.name);
    }
}

#[tokio::test]
async fn pages_follow_each_other_without_gaps() {
    for world in worlds().await {
        let query = "query($id: ID!, $after: String) { association(id: $id) { units(first: 2, after: $after) {
            edges { cursor node { reference } } nodes { reference }
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        } } }";
        let mut references = Vec::new();
        let mut after = Value::Null;
        loop {
            let variables = json!({ "id": opaque(world.own.home.id), "after": after });
            let answer = ask(world.ctx(Role::Owner), query, variables).await;
            let page = &answer["data"]["association"]["units"];
            let edges = page["edges"].as_array().unwrap();
            references.extend(edges.iter().map(|edge| edge["node"]["reference"].as_str().unwrap().to_owned()));
            assert_eq!(page["pageInfo"]["hasPreviousPage"], !after.is_null());
            assert_eq!(page["pageInfo"]["startCursor"], edges[0]["cursor"]);
            after = page["pageInfo"]["endCursor"].clone();
            assert_eq!(after, edges.last().unwrap()["cursor"]);
            if page["pageInfo"]["hasNextPage"] == false {
                break;
            }
        }
        assert_eq!(references, ["A1", "A2", "G1"], "{}", world.name);
    }
}

#[tokio::test]
async fn answers_have_the_order_of_their_questions() {
    for world in worlds().await {
        let query = "{ viewer { associations { nodes { units(first: 1) { nodes { ownerships { id } reference } } name } } email } }";
        let answer = execute(&api(), world.ctx(Role::Syndic), Request::new(query), None).await;
        let text = serde_json::to_string(&answer).unwrap();
        let places = ["\"associations\"", "\"units\"", "\"ownerships\"", "\"reference\"", "\"name\"", "\"email\""];
        let places: Vec<usize> = places.iter().map(|name| text.find(name).unwrap()).collect();
        assert!(places.is_sorted(), "{}: {text}", world.name);
    }
}

#[tokio::test]
async fn syndics_and_entrances_of_many_take_as_many_statements_as_those_of_one() {
    for world in worlds().await {
        let ctx = world.ctx(Role::Syndic);
        for house in [&world.own.home, &world.own.neighbour] {
            let building =
                service::property::buildings_by_associations(&ctx, &[house.id]).await.unwrap()[&house.id][0].id;
            for name in ["A", "B", "C"] {
                let form = EntranceForm { name: name.to_owned(), ..EntranceForm::default() };
                service::property::entrance_create(&ctx, building, &form, None).await.unwrap();
            }
            for starts_on in ["2020-01-01", "2023-01-01", "2026-01-01"] {
                let form = MandateForm {
                    kind: "volunteer".to_owned(),
                    name: "Luc Maes".to_owned(),
                    street: "Rue Haute 1".to_owned(),
                    postal_code: "1000".to_owned(),
                    city: "Bruxelles".to_owned(),
                    appointed_by: "meeting".to_owned(),
                    appointed_on: starts_on.to_owned(),
                    starts_on: starts_on.to_owned(),
                    ends_on: starts_on.replace("-01-01", "-12-31"),
                    ..MandateForm::default()
                };
                service::property::mandate_create(&ctx, house.id, &form, None).await.unwrap();
            }
        }
        let query = "query($first: Int) { viewer { associations(first: $first) { nodes {
            settings { chargeMode } syndic { name } mandates { name renewedFrom { id } association { name } }
            partials { name } parent { name } buildings { name entrances { name building { name } } }
        } } } }";
        for (first, expected) in [(1, 1), (2, 2)] {
            let answer = ask(world.ctx(Role::Syndic), query, json!({ "first": first })).await;
            let nodes = answer["data"]["viewer"]["associations"]["nodes"].as_array().unwrap();
            assert_eq!(nodes.len(), expected);
            for node in nodes {
                assert_eq!(node["mandates"].as_array().unwrap().len(), 3);
                assert_eq!(node["buildings"][0]["entrances"].as_array().unwrap().len(), 3);
                assert_eq!(node["syndic"]["name"], "Luc Maes");
            }
            // The associations, who acts, the mandates with their association again by identifier, the parts, the buildings, their entrances, and the
            // buildings again by identifier.
            assert_eq!(statements(&answer), 8, "{} {first}", world.name);
        }
    }
}

#[tokio::test]
async fn the_history_of_many_things_takes_as_many_statements_as_that_of_one() {
    for world in worlds().await {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        for id in &home.units {
            let unit = unit_fetch(&ctx, *id).await.unwrap();
            let form = UnitForm {
                building: unit.building_id.to_string(),
                reference: unit.reference.clone(),
                kind: unit.kind.code().to_owned(),
                shares: unit.shares.0.to_string(),
                floor: "1".to_owned(),
                ..UnitForm::default()
            };
            unit_update(&ctx, *id, None, &form, None).await.unwrap();
        }
        let query = "query($id: ID!, $first: Int) { association(id: $id) { units(first: $first) { nodes {
            auditTrail(first: 5) { nodes { action at account { displayName } changes { field after } } pageInfo { hasNextPage } }
        } } } }";
        let mut counts = Vec::new();
        for first in [1, 3] {
            let answer = ask(world.ctx(Role::Syndic), query, json!({ "id": opaque(home.id), "first": first })).await;
            let nodes = answer["data"]["association"]["units"]["nodes"].as_array().unwrap();
            assert_eq!(nodes.len(), first);
            assert!(nodes.iter().all(|unit| unit["auditTrail"]["nodes"][0]["action"] == "unit_update"), "{answer}");
            counts.push(statements(&answer));
        }
        assert_eq!(counts[0], counts[1], "{}", world.name);
    }
}

#[tokio::test]
async fn a_list_of_jobs_takes_two_statements_however_long_it_is() {
    let query =
        "query($first: Int) { platform { jobs(first: $first) { nodes { kind state organization { name } } } } }";
    for world in worlds().await {
        for _ in 0..13 {
            for tenant in [&world.own, &world.other] {
                world.job(tenant.organization, tenant.syndic).await.unwrap();
            }
        }
        for first in [1, 25] {
            let answer = ask(world.ctx(Role::Superadmin), query, json!({ "first": first })).await;
            assert_eq!(answer["data"]["platform"]["jobs"]["nodes"].as_array().unwrap().len(), first);
            assert_eq!(statements(&answer), 2, "{} {first}", world.name);
        }
    }
}

#[tokio::test]
async fn a_log_with_its_attempts_and_owners_takes_as_many_statements_for_one_as_for_all() {
    let query = "query($id: ID!, $first: Int) { association(id: $id) { deliveries(first: $first) { nodes {
        subject owner { name } attempts { outcome } } } } }";
    for world in worlds().await {
        for number in 0..30 {
            let parcel = TestParcel {
                owner: world.own.home.owners.get(number % 4).copied(),
                subject: format!("Lettre {number}"),
                ..TestParcel::default()
            };
            world.deliver(parcel).await.unwrap();
        }
        let mut counts = Vec::new();
        for first in [1, 25] {
            let variables = json!({ "id": opaque(world.own.home.id), "first": first });
            let answer = ask(world.ctx(Role::Syndic), query, variables).await;
            assert_eq!(answer["data"]["association"]["deliveries"]["nodes"].as_array().unwrap().len(), first);
            counts.push(statements(&answer));
        }
        assert_eq!(counts[0], counts[1], "{}", world.name);
        assert!(counts[0] <= 5, "{} {counts:?}", world.name);
    }
}

#[tokio::test]
async fn notifications_take_two_statements_however_many_there_are() {
    let query = "{ viewer { notifications(first: 20) { nodes { id kind title body path subjectId readAt } } } }";
    for world in worlds().await {
        let ctx = world.ctx(Role::Syndic);
        let help = SupportForm { ends_on: "2026-03-05".to_owned(), reason: "Essai".to_owned() };
        support_grant(&ctx, &help, None).await.unwrap();
        spread_waiting(&world.host).await.unwrap();
        let one = ask(world.ctx(Role::Syndic), query, json!({})).await;
        assert_eq!(one["data"]["viewer"]["notifications"]["nodes"].as_array().unwrap().len(), 1, "{}", world.name);
        assert_eq!(statements(&one), 2, "{}", world.name);
        let mut password = String::new();
        for new in ["quatre chats sur un toit", "cinq chiens sous la table", "six poissons dans un lac"] {
            password_change(&ctx, &password, new).await.unwrap();
            new.clone_into(&mut password);
        }
        spread_waiting(&world.host).await.unwrap();
        let many = ask(world.ctx(Role::Syndic), query, json!({})).await;
        assert_eq!(many["data"]["viewer"]["notifications"]["nodes"].as_array().unwrap().len(), 4, "{}", world.name);
        assert_eq!(statements(&many), 2, "{}", world.name);
        let count = ask(world.ctx(Role::Syndic), "{ viewer { notificationCount } }", json!({})).await;
        assert_eq!(count["data"]["viewer"]["notificationCount"], 4);
        assert_eq!(statements(&count), 1, "{}", world.name);
    }
}

#[tokio::test]
async fn documents_with_everything_about_them_take_as_many_statements_however_many_they_are() {
    use entity::library::{DocumentFields, DocumentForm, LinkForm, VersionForm};
    for world in worlds().await {
        let (ctx, home) = (world.ctx(Role::Syndic), &world.own.home);
        for number in 1..=10 {
            let text = format!("Devis {number} pour la toiture");
            let file = service::testkit::bring_file(&ctx, "devis.txt", text).await.unwrap();
            let form = DocumentForm {
                fields: DocumentFields { kind: "quote".to_owned(), ..DocumentFields::default() },
                version: VersionForm { file: file.to_string(), note: String::new() },
                links: vec![LinkForm { kind: "unit".to_owned(), id: home.units[0].to_string() }],
                notify: false,
            };
            service::library::document_add(&ctx, home.id, &form, None).await.unwrap();
        }
        service::jobs::drain(&world.host).await.unwrap();
        let query = "query($id: ID!, $first: Int) { association(id: $id) { documents(filter: { search: \"toit\" }, first: $first) { nodes {
            title snippet { text hit } beginning(characters: 20) currentVersion { number url textState }
            versions { number } links { object { id } } shares { circle } passes { state }
        } } } }";
        let mut counts = Vec::new();
        for first in [1, 10] {
            let answer = ask(world.ctx(Role::Syndic), query, json!({ "id": opaque(home.id), "first": first })).await;
            let nodes = answer["data"]["association"]["documents"]["nodes"].as_array().unwrap();
            assert_eq!(nodes.len(), first, "{answer}");
            assert!(
                nodes
                    .iter()
                    .all(|node| node["currentVersion"]["url"].as_str().is_some_and(|url| url.starts_with("/files/")))
            );
            assert!(nodes.iter().all(|node| node["snippet"].as_array().is_some_and(|pieces| !pieces.is_empty())));
            counts.push(statements(&answer));
        }
        assert_eq!(counts[0], counts[1], "{}", world.name);
        assert!(counts[0] <= 15, "{counts:?}");
    }
}

/// Asks about a unit of the home of a world, as a notary with an address of her own.
async fn asked(world: &World, number: usize) -> TransferId {
    let (ctx, home) = (world.ctx(Role::Syndic), &world.own.home);
    let form = TransferForm {
        unit: home.units[number % home.units.len()].to_string(),
        kind: "contract".to_owned(),
        requester: "notary".to_owned(),
        name: format!("Me Lambert {number}"),
        office: "Étude Lambert".to_owned(),
        email: format!("etude{number}@lambert.example"),
        language: "fr".to_owned(),
        channel: "email".to_owned(),
        ..TransferForm::default()
    };
    let id = transfer_request(&ctx, None, home.id, &form).await.unwrap().value;
    message_add(&ctx.anew(), None, id, "Bonjour").await.unwrap();
    id
}

#[tokio::test]
async fn requests_with_everything_about_them_take_as_many_statements_however_many_they_are() {
    for world in worlds().await {
        for number in 0..10 {
            asked(&world, number).await;
        }
        let query = "query($first: Int) { viewer { transfers(first: $first) { nodes {
            number state daysLeft fee { amount } requester { name } unit { reference } association { name }
            matrix { complete openLaw openOther reserved } versions { number } messages { text } accesses { email } fetches { at }
        } } } }";
        let mut counts = Vec::new();
        for first in [1, 10] {
            let answer = ask(world.ctx(Role::Syndic), query, json!({ "first": first })).await;
            let nodes = answer["data"]["viewer"]["transfers"]["nodes"].as_array().unwrap();
            assert_eq!(nodes.len(), first, "{answer}");
            assert!(nodes.iter().all(|node| node["messages"][0]["text"] == "Bonjour" && !node["matrix"].is_null()));
            counts.push(statements(&answer));
        }
        assert_eq!(counts[0], counts[1], "{}", world.name);
        assert!(counts[0] <= 30, "{} {counts:?}", world.name);
    }
}

#[tokio::test]
async fn the_sections_of_a_request_take_as_many_statements_however_much_they_say() {
    for world in worlds().await {
        let transfer = opaque(asked(&world, 0).await);
        let query = "query($id: ID!) { node(id: $id) { ... on Transfer { sections {
            kind need completeness openReason computed { lines { word open { amount } } documents { title } } answer { outcome }
        } } } }";
        let mut counts = Vec::new();
        for more in [0, 4] {
            for _ in 0..more {
                let form = call_form(world.own.home.key, "100,00");
                call_issue(&world.ctx(Role::Syndic), world.own.home.id, &form, None).await.unwrap();
            }
            let answer = ask(world.ctx(Role::Syndic), query, json!({ "id": transfer })).await;
            let sections = answer["data"]["node"]["sections"].as_array().unwrap();
            let arrears = sections.iter().find(|section| section["kind"] == "ARREARS").unwrap();
            let lines = arrears["computed"]["lines"].as_array().unwrap();
            let contributions =
                lines.iter().filter(|line| ["CONTRIBUTION", "NOT_YET_DUE"].contains(&line["word"].as_str().unwrap()));
            assert_eq!(contributions.count(), 1 + more, "{arrears}");
            counts.push(statements(&answer));
        }
        assert_eq!(counts[0], counts[1], "{}", world.name);
        assert!(counts[0] <= 30, "{} {counts:?}", world.name);
    }
}
