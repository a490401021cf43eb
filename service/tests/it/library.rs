//! Documents: who reads them, how they are found, how long they stay.

mod keeping;
mod passing;
mod reading;
mod searching;

use entity::{
    id::{AssociationId, DocumentId},
    library::{DocumentFields, DocumentForm, LinkForm, VersionForm},
};
use service::{
    Ctx, Error,
    library::{DocumentFilter, document_add, documents_list},
    page::PageRequest,
    testkit::bring_file,
};

/// A new document as somebody would fill it in.
pub async fn form(ctx: &Ctx, title: &str, kind: &str, visibility: &str, text: &str) -> DocumentForm {
    let file = bring_file(ctx, "fichier.txt", text.to_owned()).await.unwrap();
    DocumentForm {
        fields: DocumentFields {
            title: title.to_owned(),
            kind: kind.to_owned(),
            visibility: visibility.to_owned(),
            dated_on: "2026-02-01".to_owned(),
            ..DocumentFields::default()
        },
        version: VersionForm { file: file.to_string(), note: String::new() },
        ..DocumentForm::default()
    }
}

/// Adds a document of this text.
pub async fn add(ctx: &Ctx, association: AssociationId, title: &str, visibility: &str, text: &str) -> DocumentId {
    let form = form(ctx, title, "other", visibility, text).await;
    document_add(ctx, association, &form, None).await.unwrap().value
}

/// What a document is about.
#[expect(clippy::needless_pass_by_value, reason = "identifiers are handed over without a reference sign")]
pub fn about(kind: &str, id: impl ToString) -> LinkForm {
    LinkForm { kind: kind.to_owned(), id: id.to_string() }
}

/// The titles of what a list shows.
pub async fn titles(ctx: &Ctx, association: AssociationId, filter: &DocumentFilter) -> Vec<String> {
    let list = documents_list(ctx, association, filter, PageRequest::default()).await.unwrap();
    list.rows.into_iter().map(|row| row.title).collect()
}

/// The code of what is answered to somebody who may not.
pub fn code<T: std::fmt::Debug>(answer: Result<T, Error>) -> &'static str {
    let refusals = answer.unwrap_err().refusals();
    refusals.first().map(|refusal| refusal.code).unwrap_or("failed")
}
