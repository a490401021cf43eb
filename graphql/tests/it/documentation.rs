//! What is shown to people works.

use async_graphql::{Request, Variables};
use entity::identity::Role;
use graphql::{Example, examples, execute};
use serde_json::{Value, json};
use service::testkit::World;

use crate::kit::{api, building_of, opaque};

/// Puts real identifiers where the documentation says which are wanted.
async fn filled(world: &World, text: &str) -> String {
    let house = &world.own.home;
    let building = building_of(world, world.ctx(Role::Syndic), house).await;
    let places = [
        ("<identifier of an association>", opaque(house.id)),
        ("<identifier of a building>", building),
        ("<identifier of a unit>", opaque(house.units[0])),
        ("<identifier of an owner>", opaque(house.owners[0])),
        ("<identifier of another owner>", opaque(house.owners[1])),
        ("<identifier of a distribution key>", opaque(house.key)),
        ("<identifier of a call for funds>", opaque(house.call)),
    ];
    let text = places.into_iter().fold(text.to_owned(), |text, (place, id)| text.replace(place, &id));
    assert!(!text.contains('<'), "an identifier is not filled in: {text}");
    text
}

async fn run(world: &World, title: &str, query: &str, variables: &str) -> Value {
    let variables: Value =
        serde_json::from_str(&filled(world, variables).await).unwrap_or_else(|error| panic!("{title}: {error}"));
    let request = Request::new(query).variables(Variables::from_json(variables));
    let answer = serde_json::to_value(execute(&api(), world.ctx(Role::Syndic), request, None).await).unwrap();
    assert_eq!(answer.get("errors"), None, "{title}");
    answer
}

/// The refusals anywhere in an answer.
fn refusals(answer: &Value) -> Vec<String> {
    match answer {
        Value::Object(fields) => {
            let here = fields.get("userErrors").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
            let here = here.iter().map(|error| error["code"].as_str().unwrap_or("?").to_owned());
            here.chain(fields.values().flat_map(refusals)).collect()
        }
        Value::Array(items) => items.iter().flat_map(refusals).collect(),
        _ => Vec::new(),
    }
}

#[tokio::test]
async fn every_example_works() {
    let world = World::sqlite().await.unwrap();
    for Example { title, query, variables } in examples() {
        let answer = run(&world, title, query, variables).await;
        // The units of the test association are complete, so that no unit can be added to it and nothing imported.
        let expected: &[&str] = match *title {
            "Add a unit" => &["SHARES_SUM_ABOVE_TOTAL"],
            "Look at an import before it is made" => &["IMPORT_SHARES_COMPLETE"],
            _ => &[],
        };
        assert_eq!(refusals(&answer["data"]), expected, "{title}: {answer}");
    }
}

#[tokio::test]
async fn every_operation_of_the_documentation_works() {
    let world = World::sqlite().await.unwrap();
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/API.md")).unwrap();
    let mut operations = 0;
    let mut rest = text.as_str();
    while let Some((_, block)) = rest.split_once("```graphql\n") {
        let (query, after) = block.split_once("```").unwrap();
        // Variables stand right below the operation that they belong to.
        let variables = after
            .trim_start()
            .strip_prefix("```json\n")
            .and_then(|block| block.split_once("```"))
            .map_or("{}", |(json, _)| json);
        run(&world, query, query, variables).await;
        operations += 1;
        rest = after;
    }
    assert!(operations >= 8, "only {operations} operations were found");
}

#[test]
fn examples_have_titles_and_variables_of_their_own() {
    let titles: std::collections::BTreeSet<&str> = examples().iter().map(|example| example.title).collect();
    assert_eq!(titles.len(), examples().len());
    for example in examples() {
        assert!(example.query.starts_with("# "), "{} does not say what it shows", example.title);
        assert!(
            serde_json::from_str::<Value>(example.variables).is_ok_and(|variables| variables.is_object()),
            "{}",
            example.title
        );
        assert_ne!(json!(example.query), json!(""));
    }
}
