//! What a change turned into what, without anybody's personal data.
//!
//! Numbers, days, identifiers and yes or no are told as they are. Text is told only where [`OPEN`] says that it is no personal data; of the rest,
//! and of everything in the tables about persons, the trail says that it changed and not what it was.

use sea_orm::{
    ActiveModelTrait, ActiveValue, EntityName as _, EntityTrait, IdenStatic as _, Iterable as _, ModelTrait, Value,
};
use serde_json::{Map, Value as Json, json};

/// What stands in the place of a value that is not told.
const MARKER: &str = "***";

/// Tables about persons: nothing of them is told but which fields changed.
const PERSONS: [&str; 7] =
    ["account", "occupant", "owner", "owner_contact", "owner_person", "delivery_consent", "designation"];

/// Text that is no personal data, by table.
const OPEN: [(&str, &[&str]); 14] = [
    (
        "association",
        &[
            "name",
            "name_fr",
            "name_nl",
            "name_de",
            "slug",
            "language",
            "enterprise_number",
            "street",
            "postal_code",
            "city",
            "charge_mode",
        ],
    ),
    ("building", &["name", "street", "postal_code", "city"]),
    ("deed", &["kind", "reference"]),
    ("distribution_key", &["name", "kind"]),
    ("entrance", &["name"]),
    ("mandate", &["kind", "appointed_by"]),
    ("organization", &["name", "slug", "plan"]),
    ("public_page", &["slug"]),
    ("role_assignment", &["role"]),
    ("unit", &["reference", "kind", "floor", "cadastral_reference"]),
    ("call_for_funds", &["title", "state"]),
    ("library_document", &["kind", "language", "visibility", "retention"]),
    ("transfer", &["number", "kind", "requester_kind", "requester_language", "channel", "state"]),
    ("transfer_setting", &["fee_source"]),
];

/// Columns that change with every change.
const ALWAYS: [&str; 2] = ["version", "updated_at"];

/// The fields that a change sets to something else, with what they were and what they become.
pub(crate) fn changes<M, A>(before: &M, change: &A) -> Map<String, Json>
where
    M: ModelTrait,
    A: ActiveModelTrait<Entity = M::Entity>,
{
    let entity = M::Entity::default();
    let table = entity.table_name();
    let mut found = Map::new();
    for column in <M::Entity as EntityTrait>::Column::iter() {
        let ActiveValue::Set(after) = change.get(column) else { continue };
        let was = before.get(column);
        let name = column.as_str();
        if was != after && !ALWAYS.contains(&name) {
            found.insert(camel(name), json!({ "before": told(table, name, &was), "after": told(table, name, &after) }));
        }
    }
    found
}

fn told(table: &str, column: &str, value: &Value) -> Json {
    let plain = plain(value);
    let open = || OPEN.iter().any(|(open, columns)| *open == table && columns.contains(&column));
    match plain {
        Json::Null => Json::Null,
        _ if PERSONS.contains(&table) => json!(MARKER),
        Json::String(_) if matches!(value, Value::String(_)) && !open() => json!(MARKER),
        other => other,
    }
}

/// The value as the trail writes it. What is of none of these kinds is not told.
fn plain(value: &Value) -> Json {
    match value {
        Value::Bool(value) => json!(value),
        Value::SmallInt(value) => json!(value),
        Value::Int(value) => json!(value),
        Value::BigInt(value) => json!(value),
        Value::String(value) => json!(value),
        Value::Uuid(value) => json!(value),
        Value::ChronoDate(value) => json!(value),
        Value::ChronoDateTimeUtc(value) => json!(value),
        _ => json!(MARKER),
    }
}

/// The name of a column as the API writes it.
fn camel(name: &str) -> String {
    let mut parts = name.split('_');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |mut text, part| {
        let mut letters = part.chars();
        text.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
        text.push_str(letters.as_str());
        text
    })
}

#[cfg(test)]
mod tests {
    use super::{camel, told};
    use sea_orm::Value;
    use serde_json::json;

    #[test]
    fn text_is_told_only_where_it_is_nobodys() {
        let text = |text: &str| Value::String(Some(text.to_owned()));
        assert_eq!(told("unit", "reference", &text("A1")), json!("A1"));
        assert_eq!(told("unit", "note", &text("Mme Martin a la clé")), json!("***"));
        assert_eq!(told("unit", "shares", &Value::Int(Some(400))), json!(400));
        assert_eq!(told("unit", "note", &Value::String(None)), json!(null));
        assert_eq!(told("owner", "name", &text("Alice Martin")), json!("***"));
        assert_eq!(told("owner_contact", "primary", &Value::Bool(Some(true))), json!("***"));
        assert_eq!(told("anything_new", "name", &text("Alice Martin")), json!("***"));
    }

    #[test]
    fn fields_have_the_names_of_the_api() {
        assert_eq!(camel("cadastral_reference"), "cadastralReference");
        assert_eq!(camel("name"), "name");
    }
}
