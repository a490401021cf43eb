//! Importing tables of every kind, undoing imports, and exports as text.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use entity::identity::Role;
use serde_json::json;

use crate::kit::{ask, data, opaque, refusals, worlds};

const APPLY: &str = "mutation($input: ImportApplyInput!) { importApply(input: $input) {
    report { units owners keys importId } userErrors { code path }
} }";
const UNDO: &str = "mutation($input: ImportUndoInput!) { importUndo(input: $input) {
    import { id table fileName rows keys undoneAt createdBy { displayName } undoneBy { displayName } } userErrors { code params message }
} }";

#[tokio::test]
async fn a_table_of_keys_is_looked_at_imported_and_undone() {
    for world in worlds().await {
        let id = opaque(world.own.home.id);
        let preview = "query($id: ID!, $input: ImportInput!) { association(id: $id) { importPreview(input: $input) {
            plan { acceptable table rowCount keys { name units totalParts } columns { meaning heading } } userErrors { code path }
        } } }";
        let file = STANDARD.encode("\u{feff}Kavel;Lift;Proces\r\nA1;120;x\r\nA2;80;\r\n");
        let source = json!({ "file": file, "fileName": "sleutels.csv", "table": "KEYS" });
        let looked = data(&world, Role::Syndic, preview, json!({ "id": id, "input": source })).await;
        let plan = &looked["association"]["importPreview"]["plan"];
        assert_eq!((&plan["acceptable"], &plan["table"], &plan["rowCount"]), (&json!(true), &json!("KEYS"), &json!(2)));
        let keys = json!([
            { "name": "Lift", "units": 2, "totalParts": 200 },
            { "name": "Proces", "units": 2, "totalParts": null },
        ]);
        assert_eq!(plan["keys"], keys, "{}", world.name);
        assert_eq!(plan["columns"][1], json!({ "meaning": "key", "heading": "Lift" }));

        let mut input = source;
        input["associationId"] = json!(id);
        let done = data(&world, Role::Syndic, APPLY, json!({ "input": input })).await;
        let report = &done["importApply"]["report"];
        assert_eq!((&report["units"], &report["keys"]), (&json!(0), &json!(2)), "{done}");

        let undo = json!({ "input": { "importId": report["importId"] } });
        let undone = data(&world, Role::Syndic, UNDO, undo.clone()).await;
        let import = &undone["importUndo"]["import"];
        assert_eq!(
            (&import["table"], &import["fileName"], &import["keys"]),
            (&json!("KEYS"), &json!("sleutels.csv"), &json!(2))
        );
        assert!(!import["undoneAt"].is_null() && import["undoneBy"]["displayName"] == "Syndic", "{import}");
        let again = data(&world, Role::Syndic, UNDO, undo).await;
        assert_eq!(refusals(&again["importUndo"]), ["IMPORT_UNDONE"]);
    }
}

#[tokio::test]
async fn columns_can_be_said_and_what_is_no_file_is_told() {
    for world in worlds().await {
        let id = opaque(world.own.home.id);
        let preview = "query($id: ID!, $input: ImportInput!) { association(id: $id) { importPreview(input: $input) {
            plan { ownerCount acceptable } userErrors { code path }
        } } }";
        let mapping = json!({ "headerRow": 0, "columns": [{ "position": 1, "meaning": "owner_name" }] });
        let input = json!({ "text": "1;Zoé Peeters\n2;Ann Maes\n", "table": "OWNERS", "mapping": mapping });
        let looked = data(&world, Role::Syndic, preview, json!({ "id": id, "input": input })).await;
        assert_eq!(looked["association"]["importPreview"]["plan"], json!({ "ownerCount": 2, "acceptable": true }));
        for (input, code, path) in [
            (json!({ "file": "§" }), "IMPORT_FILE_MALFORMED", json!(["input", "file"])),
            (json!({ "file": STANDARD.encode(b"PK\x03\x04") }), "IMPORT_WORKBOOK_BROKEN", json!(["input", "file"])),
            (json!({ "text": " " }), "IMPORT_EMPTY", json!(["input", "text"])),
        ] {
            let refused = data(&world, Role::Syndic, preview, json!({ "id": id, "input": input })).await;
            let payload = &refused["association"]["importPreview"];
            assert_eq!(payload["userErrors"], json!([{ "code": code, "path": path }]), "{}", world.name);
        }
    }
}

#[tokio::test]
async fn what_depends_on_an_import_is_told() {
    for world in worlds().await {
        let input = json!({ "input": { "importId": opaque(world.own.home.import) } });
        let refused = data(&world, Role::Syndic, UNDO, input).await;
        let errors = &refused["importUndo"]["userErrors"];
        assert_eq!(
            (&errors[0]["code"], &errors[0]["params"]["what"]),
            (&json!("IMPORT_UNDO_DEPENDS"), &json!("calls"))
        );
    }
}

#[tokio::test]
async fn a_table_comes_out_as_it_goes_in_and_the_audit_knows() {
    for world in worlds().await {
        let query = "query($id: ID!, $day: Date) { association(id: $id) {
            exportTable(table: OWNERSHIPS, asOf: $day) { file { text rowCount csvPath xlsxPath } userErrors { code } }
            imports { nodes { table units createdBy { displayName } } }
        } }";
        let variables = json!({ "id": opaque(world.own.home.id), "day": "2026-01-01" });
        let told = data(&world, Role::Syndic, query, variables).await;
        let file = &told["association"]["exportTable"]["file"];
        assert_eq!(file["rowCount"], 4);
        assert!(file["text"].as_str().unwrap().contains("Alice Martin"));
        let base = format!("/files/associations/{}", world.own.home.id);
        assert_eq!(file["csvPath"], format!("{base}/export/ownerships.csv?asOf=2026-01-01"));
        assert_eq!(told["association"]["imports"]["nodes"][0]["units"], 3, "{}", world.name);
        let combined = "query($id: ID!) { association(id: $id) { exportTable(table: LIST) { file { text } userErrors { code } } } }";
        let refused = ask(world.ctx(Role::Syndic), combined, json!({ "id": opaque(world.own.home.id) })).await;
        let payload = &refused["data"]["association"]["exportTable"];
        assert_eq!((&payload["file"], refusals(payload)), (&json!(null), vec!["IMPORT_TABLE_UNKNOWN"]));
    }
}
