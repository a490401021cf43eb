//! Files and documents.

use entity::{id::UploadId, library::UploadForm};
use serde_json::{Value, json};
use service::{Ctx, library::storage::upload_begin};
use uuid::Uuid;

use super::{
    expected::{FIRM, OWN_UPLOAD},
    place::Place,
    question::{Operation, change, line},
};
use crate::kit::opaque;

/// What there is of this room in a place.
pub struct Things {
    /// An upload that the person of the place began.
    upload: String,
}

impl Things {
    pub async fn of(ctx: &Ctx) -> Self {
        let form = UploadForm { purpose: "document".to_owned(), name: "a.pdf".to_owned(), size: "100".to_owned() };
        Self { upload: opaque(upload_begin(ctx, &form).await.unwrap().id) }
    }

    pub fn unknown(nobody: Uuid) -> Self {
        Self { upload: opaque(UploadId(nobody)) }
    }
}

pub fn table() -> Vec<Operation> {
    [
        line(FIRM, usage, &["Viewer.storageUsage"]),
        line(FIRM, begin, &["Mutation.uploadBegin"]),
        line(OWN_UPLOAD, upload, &["Query.upload"]),
        line(OWN_UPLOAD, cancel, &["Mutation.uploadCancel"]),
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
    change(name, json!({ "id": place.library.upload }))
}
