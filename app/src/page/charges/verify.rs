//! Whether a printed document is genuine. Anybody may ask; no account is needed and nothing is said of persons.

use axum::{Extension, Router, extract::Path, http::StatusCode, response::Response, routing::get};
use entity::{date::format_date, refusal::Refusal};
use leptos::prelude::*;
use service::{
    Ctx, Error,
    platform::{Verified, VerifiedDocument, VerifiedFile},
    sha256_hex,
};

use crate::{
    context::{Next, Page, PageContext},
    form::{FILE_FORM_MAX, Fields},
    page::words::day,
    route::see_other,
    ui::{Banner, ButtonKind, Fact, FactList, Field, FormActions, FormRow, PageHeader, PostForm, SubmitButton, Tone},
};

/// The field of the file.
const FILE: &str = "file";
/// The field of its hash, for whoever has a file that is too large for the form.
const DIGEST: &str = "sha256";

/// The address that is printed on documents names no language, so it leads to the reader's.
pub(super) fn short_address() -> Router {
    Router::new().route("/verify/{code}", get(to_language))
}

async fn to_language(Extension(ctx): Extension<Ctx>, Path(code): Path<String>) -> Response {
    let code: String = form_urlencoded::byte_serialize(code.as_bytes()).collect();
    see_other(&format!("/{}/verify/{code}", ctx.language().code()))
}

/// Looks the code up and says what is known of it, and whether the file in hand is the one that was issued.
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let known = match service::platform::verify(&page.ctx, page.param("code"), &page.address).await {
        Ok(known) => Some(known),
        Err(Error::NotFound(_)) => None,
        Err(error) => return Err(error),
    };
    let compared =
        if page.form.sent && page.form.refusals.is_empty() { compare(&page, &page.form.fields).await? } else { None };
    let status = if known.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let title = page.t("charges-verify-title");
    let made = Page::new(title.clone(), move || {
        let answer = match known {
            Some(document) => genuine(&page, document),
            None => unknown(&page),
        };
        view! { <PageHeader title=title lead=page.t("charges-verify-lead")/>{compared.map(|found| verdict(&page, found))}{answer} }
    });
    Ok(made.status(status))
}

/// Takes the file in hand. What came of it is shown by the page itself.
pub(super) async fn act(page: PageContext, fields: Fields) -> service::Result<Next> {
    compare(&page, &fields).await?;
    Ok(Next::again())
}

async fn compare(page: &PageContext, fields: &Fields) -> service::Result<Option<Verified>> {
    let digest = match fields.file(FILE) {
        Some(file) => sha256_hex(&file.bytes),
        None => fields.get(DIGEST).to_owned(),
    };
    match service::platform::verify_file(&page.ctx, page.param("code"), &digest, &page.address).await {
        Err(Error::NotFound(_)) => Err(Refusal::new("verification-code-unknown").into()),
        found => found,
    }
}

fn verdict(page: &PageContext, found: Verified) -> AnyView {
    let (tone, title, words) = match found {
        Verified::Genuine => (Tone::Good, "transfer-document-verify-genuine-title", "transfer-document-verify-genuine"),
        Verified::Altered => (Tone::Bad, "transfer-document-verify-altered-title", "transfer-document-verify-altered"),
    };
    let words = page.t(words);
    view! { <Banner tone=tone title=page.t(title)><p>{words}</p></Banner> }.into_any()
}

fn genuine(page: &PageContext, document: VerifiedDocument) -> AnyView {
    let text = page.text();
    let (tone, title, words) = standing(page, &document);
    let kind = page.t(&format!("document-kind-{}", document.kind));
    let issued = day(document.issued_at, page.language());
    let code = page.param("code").to_owned();
    let facts = document.file.as_ref().map(|file| file_facts(page, file));
    let form = document.file.is_some().then(|| form(page));
    view! {
        <Banner tone=tone title=title><p>{words}</p></Banner>
        <FactList>
            <Fact term=text.get("charges-verify-kind")>{kind}</Fact>
            <Fact term=text.get("charges-verify-issued")>{issued}</Fact>
            {facts}
            <Fact term=text.get("charges-verify-code")><code>{code}</code></Fact>
            <Fact term=text.get("charges-verify-digest")><code>{document.data_sha256}</code></Fact>
        </FactList>
        {form}
    }
    .into_any()
}

/// Whether the document may be relied on, in a word and in a sentence.
fn standing(page: &PageContext, document: &VerifiedDocument) -> (Tone, String, String) {
    let said = |title: &str, words: &str| (page.t(title), page.t(words));
    let (tone, (title, words)) = match (&document.file, document.revoked_at) {
        (None, None) => (Tone::Good, said("charges-verify-genuine-title", "charges-verify-genuine")),
        (None, Some(at)) => {
            let words = page.tv("charges-verify-revoked", &[("date", day(at, page.language()).into())]);
            (Tone::Bad, (page.t("charges-verify-revoked-title"), words))
        }
        (Some(_), Some(at)) => {
            let words = page.tv("transfer-document-verify-replaced", &[("date", day(at, page.language()).into())]);
            (Tone::Wait, (page.t("transfer-document-verify-replaced-title"), words))
        }
        (Some(file), None) if file.valid_until < page.ctx.today() => {
            (Tone::Wait, said("transfer-document-verify-past-title", "transfer-document-verify-past"))
        }
        (Some(_), None) => (Tone::Good, said("charges-verify-genuine-title", "transfer-document-verify-current")),
    };
    (tone, title, words)
}

fn file_facts(page: &PageContext, file: &VerifiedFile) -> AnyView {
    let text = page.text();
    let [reference_date, valid_until] =
        [file.reference_date, file.valid_until].map(|day| format_date(day, page.language()));
    let version = file.version;
    let digest = match &file.sha256 {
        Some(sha256) => view! { <code>{sha256.clone()}</code> }.into_any(),
        None => text.get("transfer-document-verify-drawing").into_any(),
    };
    view! {
        <Fact term=text.get("transfer-document-verify-version")>{version}</Fact>
        <Fact term=text.get("transfer-document-verify-reference-date")>{reference_date}</Fact>
        <Fact term=text.get("transfer-document-verify-valid-until")>{valid_until}</Fact>
        <Fact term=text.get("transfer-document-verify-file")>{digest}</Fact>
    }
    .into_any()
}

/// The way in for the file that somebody has been given.
fn form(page: &PageContext) -> AnyView {
    let errors = page.errors();
    let megabytes = FILE_FORM_MAX / 1024 / 1024;
    let file = Field::file(FILE, page.t("transfer-document-verify-choose"), ".pdf,.json,.xml")
        .hint(page.tv("transfer-document-verify-choose-hint", &[("megabytes", megabytes.into())]))
        .errors(&errors);
    let digest = Field::text(DIGEST, page.t("transfer-document-verify-digest"))
        .hint(page.t("transfer-document-verify-digest-hint"))
        .value(page.form.value(DIGEST, ""))
        .errors(&errors)
        .autocomplete("off");
    let button = page.t("transfer-document-verify-compare");
    view! {
        <section>
            <h2>{page.t("transfer-document-verify-form")}</h2>
            {page.form_top()}
            <PostForm action=page.action() files=true>
                <FormRow field=file/>
                <FormRow field=digest/>
                <FormActions>
                    <SubmitButton label=button kind=ButtonKind::Primary/>
                </FormActions>
            </PostForm>
        </section>
    }
    .into_any()
}

fn unknown(page: &PageContext) -> AnyView {
    let words = page.tv("charges-verify-unknown", &[("code", page.param("code").into())]);
    view! { <Banner tone=Tone::Bad title=page.t("charges-verify-unknown-title")><p>{words}</p></Banner> }.into_any()
}
