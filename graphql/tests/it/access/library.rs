//! Files and documents.

use entity::{
    id::{DocumentId, DocumentPassId, DocumentShareId, UploadId},
    library::{DocumentFields, DocumentForm, LinkForm, PassForm, ShareForm, UploadForm, VersionForm},
};
use serde_json::{Value, json};
use service::{
    Ctx,
    library::{document_add, document_pass_create, document_share, storage::upload_begin},
    testkit::{House, bring_file},
};
use uuid::Uuid;

use super::{
    expected::{ASSOCIATION, BRINGS_FILES, CANCEL, DOCUMENT_NODE, ISSUE_IN, OWN_UPLOAD},
    place::Place,
    question::{Operation, by_id, change, inside, line, of_association, stale},
};
use crate::kit::opaque;

/// What there is of this room in a place.
pub struct Things {
    /// An upload that the person of the place began.
    upload: String,
    /// A document about a unit, which every owner reads.
    document: String,
    /// A share of it.
    share: String,
    /// A link by which it was given to somebody without an account.
    pass: String,
}

impl Things {
    pub async fn of(ctx: &Ctx, house: &House) -> Self {
        let form = UploadForm { purpose: "document".to_owned(), name: "a.pdf".to_owned(), size: "100".to_owned() };
        let upload = upload_begin(ctx, &form).await.unwrap().id;
        let file = bring_file(ctx, "avis.txt", format!("Avis {}", house.id)).await.unwrap();
        let form = DocumentForm {
            fields: DocumentFields {
                kind: "notice".to_owned(),
                visibility: "owners".to_owned(),
                ..DocumentFields::default()
            },
            version: VersionForm { file: file.to_string(), note: String::new() },
            links: vec![LinkForm { kind: "unit".to_owned(), id: house.units[0].to_string() }],
            notify: false,
        };
        let document = document_add(ctx, house.id, &form, None).await.unwrap().value;
        let share = ShareForm { circle: "council".to_owned(), ..ShareForm::default() };
        let share = document_share(ctx, document, &share, None).await.unwrap().value;
        let pass = PassForm { recipient: "Me Fontaine".to_owned(), ..PassForm::default() };
        let pass = document_pass_create(ctx, document, &pass).await.unwrap().row.id;
        Self { upload: opaque(upload), document: opaque(document), share: opaque(share), pass: opaque(pass) }
    }

    pub fn unknown(nobody: Uuid) -> Self {
        Self {
            upload: opaque(UploadId(nobody)),
            document: opaque(DocumentId(nobody)),
            share: opaque(DocumentShareId(nobody)),
            pass: opaque(DocumentPassId(nobody)),
        }
    }
}

pub fn table() -> Vec<Operation> {
    [
        line(BRINGS_FILES, usage, &["Viewer.storageUsage"]),
        line(BRINGS_FILES, begin, &["Mutation.uploadBegin"]),
        line(OWN_UPLOAD, upload, &["Query.upload"]),
        line(OWN_UPLOAD, cancel, &["Mutation.uploadCancel"]),
        line(ASSOCIATION, documents, &["Association.documents"]),
        line(DOCUMENT_NODE, |_, place| by_id(&place.library.document), &["Node.Document"]),
        line(ISSUE_IN, add, &["Mutation.documentAdd"]),
        line(CANCEL, update, &["Mutation.documentUpdate"]),
        line(CANCEL, version, &["Mutation.documentVersionAdd"]),
        line(CANCEL, restore, &["Mutation.documentVersionRestore"]),
        line(CANCEL, reason, &["Mutation.documentArchive", "Mutation.documentHold"]),
        line(CANCEL, lift, &["Mutation.documentHoldLift"]),
        line(CANCEL, link, &["Mutation.documentLinkAdd", "Mutation.documentLinkRemove"]),
        line(CANCEL, share, &["Mutation.documentShare"]),
        line(CANCEL, revoke, &["Mutation.documentShareRevoke"]),
        line(CANCEL, pass, &["Mutation.documentPassCreate"]),
        line(CANCEL, pass_revoke, &["Mutation.documentPassRevoke"]),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn usage(_: &'static str, _: &Place) -> (String, Value) {
    ("{ viewer { storageUsage { files bytes } } }".to_owned(), json!({}))
}

fn begin(name: &'static str, _: &Place) -> (String, Value) {
    // Refused for its ending, so that no upload is left for the next line of the table.
    change(name, json!({ "purpose": "DOCUMENT", "name": "a.exe", "size": 100 }))
}

fn upload(_: &'static str, place: &Place) -> (String, Value) {
    ("query($id: ID!) { upload(id: $id) { id state } }".to_owned(), json!({ "id": place.library.upload }))
}

fn cancel(name: &'static str, place: &Place) -> (String, Value) {
    change(name, json!({ "uploadId": place.library.upload }))
}

fn documents(_: &'static str, place: &Place) -> (String, Value) {
    of_association(place, "documents(filter: { search: \"avis\" }) { nodes { id title } }")
}

fn add(name: &'static str, place: &Place) -> (String, Value) {
    // Refused for its day, so that no document is left for the next line of the table.
    change(name, inside(place, json!({ "kind": "NOTICE", "datedOn": "yesterday", "uploadId": place.library.upload })))
}

fn update(name: &'static str, place: &Place) -> (String, Value) {
    change(name, stale(&place.library.document, json!({ "kind": "NOTICE" })))
}

fn version(name: &'static str, place: &Place) -> (String, Value) {
    change(name, stale(&place.library.document, json!({ "uploadId": place.library.upload })))
}

fn restore(name: &'static str, place: &Place) -> (String, Value) {
    change(name, stale(&place.library.document, json!({ "number": 1 })))
}

fn reason(name: &'static str, place: &Place) -> (String, Value) {
    change(name, stale(&place.library.document, json!({ "reason": "Essai" })))
}

fn lift(name: &'static str, place: &Place) -> (String, Value) {
    change(name, stale(&place.library.document, json!({})))
}

fn link(name: &'static str, place: &Place) -> (String, Value) {
    change(name, stale(&place.library.document, json!({ "objectId": place.unit })))
}

fn share(name: &'static str, place: &Place) -> (String, Value) {
    // Over already, so that nothing is shared.
    change(name, json!({ "documentId": place.library.document, "circle": "OWNERS", "endsOn": "2020-01-01" }))
}

fn revoke(name: &'static str, place: &Place) -> (String, Value) {
    change(name, json!({ "shareId": place.library.share }))
}

fn pass(name: &'static str, place: &Place) -> (String, Value) {
    change(name, json!({ "documentId": place.library.document, "recipient": "Me Fontaine", "days": 1 }))
}

fn pass_revoke(name: &'static str, place: &Place) -> (String, Value) {
    change(name, json!({ "passId": place.library.pass }))
}
