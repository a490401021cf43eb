//! A form that brings a file: sent whole by any browser, in pieces with progress where `upload.js` runs.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Assets, ButtonKind, Field, FormRow, Glyph, SubmitButton};

/// The words of a form that brings a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UploadWords {
    /// Above the choice of the file.
    pub label: String,
    /// What may be chosen.
    pub hint: String,
    /// On the button that sends it.
    pub send: String,
    /// On the button that gives it up.
    pub cancel: String,
    /// While it is sent; `%` stands for the number.
    pub sending: String,
    /// While the server looks at it.
    pub checking: String,
    /// While the connection is away.
    pub waiting: String,
    /// Once it has been tried for long enough.
    pub failed: String,
}

/// A form that brings a file for `purpose` and leads to `next` with `upload=` and the number of the upload, whatever became of it.
#[component]
pub fn FileUpload(
    words: UploadWords,
    #[prop(into)] purpose: String,
    #[prop(into)] next: String,
    /// The value of the `accept` attribute.
    #[prop(into)]
    accept: String,
    /// Why the last file was refused.
    #[prop(optional_no_strip)]
    refused: Option<String>,
) -> AnyView {
    let script =
        use_context::<Arc<Assets>>().map_or_else(|| "/upload.js".to_owned(), |assets| assets.asset("upload.js"));
    let mut field = Field::file("file", words.label, accept).required().hint(words.hint);
    if let Some(refused) = refused {
        field = field.error(refused);
    }
    // The purpose and the way back come before the file: the server reads the form while it comes.
    view! {
        <form class="form" method="post" action="/uploads" enctype="multipart/form-data" data-upload="" data-sending=words.sending
            data-checking=words.checking data-waiting=words.waiting data-failed=words.failed>
            <input type="hidden" name="purpose" value=purpose/>
            <input type="hidden" name="next" value=next/>
            <FormRow field=field/>
            <progress class="upload-bar" hidden=true></progress>
            <p class="upload-status" role="status" data-upload-status=""></p>
            <div class="form-actions">
                <SubmitButton label=words.send kind=ButtonKind::Primary icon=Glyph::Upload/>
                <button type="button" class="button quiet" hidden=true data-upload-cancel=""><span>{words.cancel}</span></button>
            </div>
        </form>
        <script type="module" src=script></script>
    }
    .into_any()
}
