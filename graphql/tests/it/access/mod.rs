//! Who may do what, where: every operation of the schema, for every role, in her own association, in another of the same organization, in
//! another organization, and with an identifier that belongs to nothing.
//!
//! The operations are counted off against the schema: one that is not in the table fails the test, and so does a line without operation.
//!
//! One file for each room. A room has `Things`, which are what its questions are about in one place and hang on [`Place`], and a `table` of its
//! operations, which [`table`] gathers; its questions are put together with the words of [`question`].

mod charges;
mod expected;
mod identity;
mod library;
mod messaging;
mod outside;
mod place;
mod platform;
mod property;
mod question;
mod transfer;

use std::collections::{BTreeMap, BTreeSet};

use entity::identity::Role;
use serde_json::Value;
use service::{
    property::association_archive,
    testkit::{Proven, World, record},
};

use self::{identity::ORGANIZATION_FACTS, place::Place, property::ASSOCIATION_FACTS, question::Operation};
use crate::{
    contract::{list, name, types},
    kit::{ask, codes, worlds},
};

/// The four places in the order of a row: own association, other association of the organization, other organization, unknown identifier.
const PLACES: [&str; 4] = ["own", "neighbour", "other", "unknown"];

/// The table: the lines of every room.
fn table() -> Vec<Operation> {
    [
        platform::table(),
        identity::table(),
        property::table(),
        charges::table(),
        library::table(),
        messaging::table(),
        outside::table(),
        transfer::table(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What an answer amounts to.
fn verdict(answer: &Value) -> char {
    match codes(answer).first() {
        Some(&"UNAUTHENTICATED") => return 'U',
        Some(&"FORBIDDEN") => return 'F',
        // What listens answers no field that could be null.
        Some(&"NOT_FOUND") => return 'N',
        Some(other) => panic!("{other}: {answer}"),
        None => {}
    }
    let mut value = &answer["data"];
    // Down to the field that was asked about: through objects and lists of one.
    loop {
        if let Some(errors) = value.get("userErrors").and_then(Value::as_array) {
            let absent = errors.iter().any(|error| error["code"].as_str().unwrap().ends_with("_UNKNOWN"));
            return if absent { 'N' } else { 'D' };
        }
        value = match value {
            Value::Null => return 'N',
            Value::Object(fields) if fields.len() == 1 => fields.values().next().unwrap(),
            Value::Array(items) if items.len() == 1 => &items[0],
            _ => return 'D',
        };
    }
}

/// The operations that the schema has.
async fn operations_of_the_schema(world: &World) -> BTreeSet<String> {
    let types: BTreeMap<String, Value> = types(world).await.into_iter().map(|ty| (name(&ty).to_owned(), ty)).collect();
    let mut operations = BTreeSet::new();
    for ty in ["Query", "Viewer", "Platform", "Organization", "Association", "Mutation", "Subscription"] {
        operations.extend(list(&types[ty], "fields").iter().map(|field| format!("{ty}.{}", name(field))));
    }
    operations.extend(list(&types["Node"], "possibleTypes").iter().map(|ty| format!("Node.{}", name(ty))));
    // These lead to what is listed one by one.
    for way in ["Query.viewer", "Query.association", "Query.node", "Query.platform"] {
        assert!(operations.remove(way), "{way} is gone");
    }
    for fact in ASSOCIATION_FACTS {
        assert!(operations.remove(&format!("Association.{fact}")), "Association.{fact} is gone");
    }
    operations.insert("Association.facts".to_owned());
    for fact in ORGANIZATION_FACTS {
        assert!(operations.remove(&format!("Organization.{fact}")), "Organization.{fact} is gone");
    }
    operations.insert("Organization.facts".to_owned());
    operations
}

#[tokio::test]
async fn every_operation_of_the_schema_is_in_the_table() {
    let world = World::sqlite().await.unwrap();
    let listed: BTreeSet<String> = table().iter().map(|operation| operation.name.to_owned()).collect();
    assert_eq!(listed.len(), table().len(), "an operation is listed twice");
    assert_eq!(listed, operations_of_the_schema(&world).await);
}

/// What was asked and what was answered wrongly.
#[derive(Default)]
struct Tally {
    asked: usize,
    wrong: Vec<String>,
}

/// Asks every operation of the table as everybody in every place. `state` says in which state the things of the places are.
async fn judge(world: &World, places: &[Place], state: &str, tally: &mut Tally) {
    for operation in table() {
        let people = std::iter::once(None).chain(Role::ALL.map(Some));
        for (role, expected) in people.zip(operation.expected) {
            let mut found = String::new();
            let mut absent: Vec<String> = Vec::new();
            for place in places.iter().take(expected.len()) {
                let (query, variables) = (operation.ask)(operation.name, place);
                let ctx = role.map_or_else(|| world.anonymous(), |role| world.ctx(role));
                let answer = ask(ctx, &query, variables).await;
                tally.asked += 1;
                found.push(verdict(&answer));
                absent.push(answer.to_string());
            }
            if found != expected {
                tally.wrong.push(format!(
                    "{} {role:?} {PLACES:?} {state}: {found} instead of {expected}\n  {}",
                    operation.name,
                    absent.join("\n  ")
                ));
            }
            // What belongs to somebody else is answered byte for byte like what does not exist. The answer tells how many statements it took, so
            // the two take equally many.
            let alike = expected.len() == PLACES.len() && expected.as_bytes()[2] == expected.as_bytes()[3];
            if alike && absent[2] != absent[3] {
                tally.wrong.push(format!(
                    "{} {role:?} {state} tells strangers' identifiers apart:\n  {}\n  {}",
                    operation.name, absent[2], absent[3]
                ));
            }
        }
    }
}

/// What a world answers while its associations are in use and after they have been put away.
async fn judged(world: World) -> (&'static str, Tally) {
    let syndic = || world.ctx(Role::Syndic);
    let stranger = || world.other.ctx(&world.host, Role::Syndic);
    let places = [
        Place::of(&world, syndic(), &world.own.home, world.own.syndic).await,
        Place::of(&world, syndic(), &world.own.neighbour, world.own.syndic).await,
        Place::of(&world, stranger(), &world.other.home, world.other.syndic).await,
        Place::unknown(),
    ];
    let mut tally = Tally::default();
    judge(&world, &places, "in use", &mut tally).await;
    for (ctx, id) in
        [(syndic(), world.own.home.id), (syndic(), world.own.neighbour.id), (stranger(), world.other.home.id)]
    {
        association_archive(&ctx, id, None, None).await.unwrap();
    }
    judge(&world, &places, "archived", &mut tally).await;
    (world.name, tally)
}

/// The databases are asked at the same time: the table is long, and neither hears of the other.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everybody_may_exactly_what_the_table_says() {
    let mut proven = Proven { subjects: table().len(), ..Proven::default() };
    let asked: Vec<_> = worlds().await.into_iter().map(|world| tokio::spawn(judged(world))).collect();
    for asked in asked {
        let (name, tally) = asked.await.unwrap();
        proven.engines.push(name);
        proven.cases += tally.asked;
        proven.wrong += tally.wrong.len();
        record("operations", &proven).unwrap();
        let (asked, wrong) = (tally.asked, tally.wrong);
        assert!(asked > 2_000, "only {asked} questions were asked");
        assert!(wrong.is_empty(), "{} of {name}:\n{}", wrong.len(), wrong.join("\n"));
    }
}
