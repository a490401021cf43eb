//! What is promised to callers.

use entity::identity::Role;
use serde_json::{Value, json};
use service::testkit::World;

use crate::kit::data;

/// The whole description of the schema, as tools ask for it.
const INTROSPECTION: &str = "
    query {
      __schema {
        types {
          kind name description specifiedByURL
          fields(includeDeprecated: true) { name description type { ...T } args { name description type { ...T } } }
          inputFields { name description type { ...T } }
          enumValues(includeDeprecated: true) { name description }
          interfaces { name }
          possibleTypes { name }
        }
      }
    }
    fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }";

/// The types of the schema that are its own.
pub async fn types(world: &World) -> Vec<Value> {
    let answer = data(world, Role::Syndic, INTROSPECTION, json!({})).await;
    let types = answer["__schema"]["types"].as_array().unwrap().clone();
    types.into_iter().filter(|ty| !name(ty).starts_with("__")).collect()
}

pub fn name(thing: &Value) -> &str {
    thing["name"].as_str().unwrap()
}

/// A list of the description; absent lists are empty.
pub fn list<'a>(thing: &'a Value, of: &str) -> &'a [Value] {
    thing[of].as_array().map(Vec::as_slice).unwrap_or_default()
}

/// The name of a type without its lists and exclamation marks.
fn bare(ty: &Value) -> &str {
    match ty["name"].as_str() {
        Some(name) => name,
        None => bare(&ty["ofType"]),
    }
}

/// Everything in the schema that has a type or a description, with its place.
fn everything(types: &[Value]) -> Vec<(String, Value)> {
    let mut all = Vec::new();
    for ty in types {
        all.push((name(ty).to_owned(), ty.clone()));
        for part in list(ty, "fields").iter().chain(list(ty, "inputFields")).chain(list(ty, "enumValues")) {
            let place = format!("{}.{}", name(ty), name(part));
            all.extend(list(part, "args").iter().map(|arg| (format!("{place}({})", name(arg)), arg.clone())));
            all.push((place, part.clone()));
        }
    }
    all
}

#[test]
fn the_schema_is_the_committed_one() {
    let committed = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/schema.graphql")).unwrap();
    let now = graphql::sdl();
    if now != committed {
        let beside = concat!(env!("CARGO_TARGET_TMPDIR"), "/schema.graphql");
        std::fs::write(beside, now).unwrap();
        panic!(
            "the schema is no longer the committed one; it stands in {beside}, and `cargo run -p server -- schema > graphql/schema.graphql` commits it"
        );
    }
}

#[tokio::test]
async fn nothing_is_a_floating_point_number() {
    let world = World::sqlite().await.unwrap();
    let types = types(&world).await;
    assert!(types.len() > 80, "only {} types were seen", types.len());
    for (place, thing) in everything(&types) {
        if thing.get("type").is_some() {
            assert_ne!(bare(&thing["type"]), "Float", "{place}");
        }
    }
    assert!(!graphql::sdl().contains("Float"));
}

#[tokio::test]
async fn everything_is_documented() {
    let world = World::sqlite().await.unwrap();
    for (place, thing) in everything(&types(&world).await) {
        if ["Boolean", "ID", "Int", "String"].contains(&place.as_str()) {
            continue;
        }
        let description = thing["description"].as_str().unwrap_or_default();
        assert!(description.len() > 3, "{place} has no description");
        // Rust's own notation means nothing to callers.
        assert!(!description.contains("[`") && !description.contains("::"), "{place}: {description}");
    }
}

#[tokio::test]
async fn mutations_follow_one_form() {
    let world = World::sqlite().await.unwrap();
    let types = types(&world).await;
    let find = |wanted: &str| types.iter().find(|ty| name(ty) == wanted).unwrap();
    let mut payloads = Vec::new();
    for mutation in list(find("Mutation"), "fields") {
        let args = list(mutation, "args");
        assert_eq!(args.iter().map(name).collect::<Vec<_>>(), ["input"], "{mutation}");
        let stem = name(mutation)[..1].to_uppercase() + &name(mutation)[1..];
        assert_eq!(bare(&mutation["type"]), format!("{stem}Payload"));
        assert_eq!(bare(&args[0]["type"]), format!("{stem}Input"));
        let input = find(&format!("{stem}Input"));
        let fields: Vec<&str> = list(input, "inputFields").iter().map(name).collect();
        assert!(fields.contains(&"clientMutationId"), "{stem}");
        // An association has one public page and one way to answer requests, which are named by the association; what it usually says in a
        // section is named by the section as well.
        let named_otherwise =
            ["PublicPageUpdate", "TransferSettingsUpdate", "TransferDefaultSet", "TransferDefaultClear"];
        let changes = fields.contains(&"id") || named_otherwise.contains(&stem.as_str());
        assert_eq!(fields.contains(&"expectedVersion"), changes, "{stem}");
        let payload = find(&format!("{stem}Payload"));
        // Of what is taken back there is nothing left to show.
        let shown = changes && stem != "TransferDefaultClear";
        assert_eq!(list(payload, "fields").iter().any(|field| name(field) == "current"), shown, "{stem}");
        assert!(list(payload, "interfaces").iter().any(|interface| name(interface) == "MutationPayload"), "{stem}");
        payloads.push(format!("{stem}Payload"));
    }
    let mut possible: Vec<String> =
        list(find("MutationPayload"), "possibleTypes").iter().map(|ty| name(ty).to_owned()).collect();
    possible.sort();
    payloads.sort();
    assert_eq!(possible, payloads);
}

#[tokio::test]
async fn whatever_has_a_version_can_be_found_again() {
    let world = World::sqlite().await.unwrap();
    for ty in types(&world).await {
        let has = |field: &str| list(&ty, "fields").iter().any(|known| name(known) == field);
        let is = |interface: &str| list(&ty, "interfaces").iter().any(|known| name(known) == interface);
        // An association has one public page and one way to answer requests, which are found through it. The version of an organization is told to
        // those who administer it alone.
        if ty["kind"] == "OBJECT"
            && has("version")
            && !["Organization", "PublicPage", "TransferSettings"].contains(&name(&ty))
        {
            assert!(is("Versioned") && is("Node") && has("id") && has("updatedAt"), "{}", name(&ty));
        }
    }
}

#[tokio::test]
async fn scalars_say_where_they_are_specified() {
    let world = World::sqlite().await.unwrap();
    let types = types(&world).await;
    let specified = |wanted: &str| types.iter().find(|ty| name(ty) == wanted).unwrap()["specifiedByURL"].is_string();
    for scalar in ["Date", "DateTime", "IBAN", "Locale"] {
        assert!(specified(scalar), "{scalar}");
    }
    for scalar in ["Decimal", "EnterpriseNumber", "OGM"] {
        assert!(!specified(scalar), "{scalar}");
    }
}
