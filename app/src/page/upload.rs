//! The form that brings a file, in words.

use entity::{
    library::{MediaType, UploadPurpose},
    refusal::Refusal,
};
use leptos::prelude::*;

use crate::{
    context::{PageContext, refusal_message},
    ui::{FileUpload, UploadWords},
};

/// A form that brings a file for a purpose and leads to `next` with `upload=` and the number of the upload. `refused` says why the last one was.
pub fn upload_form(page: &PageContext, purpose: UploadPurpose, next: String, refused: Option<&Refusal>) -> AnyView {
    let words = UploadWords {
        label: page.t("library-upload-file"),
        hint: page.t("library-upload-hint"),
        send: page.t("library-upload-send"),
        cancel: page.t("library-upload-cancel"),
        sending: page.t("library-upload-sending"),
        checking: page.t("library-upload-checking"),
        waiting: page.t("library-upload-waiting"),
        failed: page.t("library-upload-failed"),
    };
    let refused = refused.map(|refusal| refusal_message(page.text(), refusal));
    view! { <FileUpload words=words purpose=purpose.code() next=next accept=MediaType::ACCEPT refused=refused/> }
        .into_any()
}
