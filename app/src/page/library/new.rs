//! Bringing a document, a new version of one, and changing what is written down about one. A file is brought first; what it is, is said once it is there.

use entity::{
    id::UploadId,
    identity::Permission,
    library::{DocumentFields, DocumentForm, DocumentVisibility, LinkForm, UploadPurpose, UploadState, VersionForm},
    property::association,
    refusal::Refusal,
};
use leptos::prelude::*;
use service::{
    Error, Result,
    library::{
        document_add, document_update, document_version_add,
        storage::{UploadView, upload},
    },
};

use super::{about::choices, detail::of, words};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::{
        property::{
            filled::Filled,
            parts,
            register::to_change,
            words::{language, language_choices},
        },
        upload::upload_form,
    },
    ui::{ButtonKind, Choice, Field, FormRow, LinkButton, PageHeader, Place, SubmitButton, Tone},
};

/// The name in the query of the upload that has just come; the field of the form is called the same.
const UPLOAD: &str = "upload";

/// The upload that the page speaks of.
async fn brought(page: &PageContext) -> Result<Option<UploadView>> {
    let named = if page.form.sent { page.form.fields.get(UPLOAD) } else { page.query.get(UPLOAD) };
    let Ok(id) = named.parse::<UploadId>() else { return Ok(None) };
    match upload(&page.ctx, id).await {
        Ok(view) => Ok(Some(view)),
        // Forgotten, or somebody else's: the form begins anew.
        Err(Error::NotFound(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The form that brings the file, or that the file is there.
fn file_step(page: &PageContext, upload: Option<&UploadView>) -> Result<AnyView, AnyView> {
    match upload {
        Some(view) if view.state == UploadState::Finished => {
            let name = page.tv("library-new-file-chosen", &[("name", view.name.as_str().into())]);
            let hidden = view! { <input type="hidden" name=UPLOAD value=view.id.to_string()/> };
            Ok(view! { {hidden}{parts::banner(Tone::Good, name)} }.into_any())
        }
        other => {
            let refused = other.and_then(|view| view.refusal.as_ref());
            Err(upload_form(page, UploadPurpose::Document, page.action(), refused))
        }
    }
}

/// `/a/{slug}/documents/new`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::DocumentWrite).await?;
    let upload = brought(&page).await?;
    let about = choices(&page, association.id).await?;
    Ok(Page::new(page.t("library-new-title"), move || {
        let back = Place::text(page.t("library-title"), page.in_association("/documents"));
        let body = match file_step(&page, upload.as_ref()) {
            Err(form) => form,
            Ok(chosen) => {
                let filled = Filled::of(&page);
                let nothing = Choice::new("", page.t("library-new-about-nothing"));
                let about = std::iter::once(nothing).chain(about).collect();
                let rows = view! {
                    {page.hidden(None)}
                    {chosen}
                    {fields(&page, &filled, &DocumentFields::default(), None)}
                    <FormRow field=filled.optional(filled.select("about", "library-new-about", about, page.query.get("about")))/>
                    <FormRow field=Field::checkbox("notify", page.t("library-new-notify")).checked(page.form.checked("notify", false))/>
                    {buttons(&page, "library-new-save", page.in_association("/documents"))}
                };
                parts::form(page.action(), rows)
            }
        };
        view! {
            <PageHeader title=page.t("library-new-title") lead=page.t("library-new-lead") back=back/>
            {page.form_top()}
            {body}
        }
    }))
}

fn buttons(page: &PageContext, label: &str, leave: String) -> AnyView {
    parts::buttons(view! {
        <SubmitButton label=page.t(label) kind=ButtonKind::Primary/>
        <LinkButton href=leave label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
    })
}

/// What is written down about a document.
fn fields(
    page: &PageContext,
    filled: &Filled<'_>,
    stored: &DocumentFields,
    association: Option<&association::Model>,
) -> AnyView {
    let text = page.text();
    let choose = Choice::new("", page.t("library-document-kind-choose"));
    let kinds = std::iter::once(choose).chain(words::kind_choices(text)).collect();
    let usual = Choice::new("", page.t("library-visibility-usual"));
    let visible = DocumentVisibility::ALL.iter().map(|one| Choice::new(one.code(), words::visibility(text, *one)));
    let visible = association.is_none().then_some(usual).into_iter().chain(visible).collect();
    let own = Choice::new("", page.known_association().map(|row| language(text, row.language)).unwrap_or_default());
    let languages = if association.is_none() {
        std::iter::once(own).chain(language_choices(text)).collect()
    } else {
        language_choices(text)
    };
    let title = filled.text("title", "library-document-title", &stored.title);
    let title =
        if association.is_none() { title.hint(page.t("library-document-title-hint")) } else { title.required() };
    let dated_on = filled.date("datedOn", "library-document-date", &stored.dated_on);
    let dated_on = if association.is_none() { dated_on.hint(page.t("library-document-date-hint")) } else { dated_on };
    let kept = filled.date("keptUntil", "library-kept-until", &stored.kept_until);
    view! {
        <FormRow field=title/>
        <FormRow field=filled.select("kind", "library-document-kind", kinds, &stored.kind).required()/>
        <FormRow field=dated_on/>
        <FormRow field=filled.select("visibility", "library-visibility", visible, &stored.visibility)/>
        <FormRow field=filled.select("language", "library-document-language", languages, &stored.language)/>
        <FormRow field=filled.optional(kept).hint(page.t("library-kept-until-hint"))/>
    }
    .into_any()
}

fn read_fields(fields: &Fields) -> DocumentFields {
    let get = |name: &str| fields.get(name).to_owned();
    DocumentFields {
        title: get("title"),
        kind: get("kind"),
        dated_on: get("datedOn"),
        language: get("language"),
        visibility: get("visibility"),
        kept_until: get("keptUntil"),
    }
}

/// `unit:0190…` as a link.
pub(super) fn read_link(text: &str) -> Option<LinkForm> {
    let (kind, id) = text.split_once(':')?;
    Some(LinkForm { kind: kind.to_owned(), id: id.to_owned() })
}

/// What the document is about is one field of the form, and a list for everybody else.
pub(super) fn at_about(error: Error) -> Error {
    let moved = |refusal: Refusal| {
        let about = refusal.path.iter().any(|part| part == "object");
        if about { Refusal { path: vec!["about".to_owned()], ..refusal } } else { refusal }
    };
    match error {
        Error::Refused(refusals) => Error::Refused(refusals.into_iter().map(moved).collect()),
        other => other,
    }
}

/// Adds the document.
pub async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let association = page.association().await?;
    let form = DocumentForm {
        fields: read_fields(&fields),
        version: VersionForm { file: fields.get(UPLOAD).to_owned(), note: String::new() },
        links: read_link(fields.get("about")).into_iter().collect(),
        notify: fields.is_checked("notify"),
    };
    let added = document_add(&page.ctx, association.id, &form, Some(&fields.key()?)).await;
    let id = added.map_err(at_about)?.value;
    Ok(Next::done(format!("/a/{}/documents/{id}", association.slug), "library-added"))
}

/// `/a/{slug}/documents/{id}/edit`
pub async fn load_edit(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::DocumentWrite).await?;
    let row = of(&page).await?;
    Ok(Page::new(page.t("library-document-edit-title"), move || {
        let here = page.in_association(&format!("/documents/{}", row.id));
        let filled = Filled::of(&page);
        // A day that the law gives by itself is not proposed again: it moves with the day of the document.
        let by_law = row.retention.keeping(row.dated_on, association.fiscal_year_start).last_day();
        let wished = row.kept_until.filter(|day| Some(*day) != by_law);
        let stored = DocumentFields {
            title: row.title.clone(),
            kind: row.kind.code().to_owned(),
            dated_on: row.dated_on.to_string(),
            language: row.language.code().to_owned(),
            visibility: row.visibility.code().to_owned(),
            kept_until: wished.map(|day| day.to_string()).unwrap_or_default(),
        };
        let rows = view! {
            {page.hidden(Some(row.version))}
            {fields(&page, &filled, &stored, Some(&association))}
            {buttons(&page, "library-edit-save", here.clone())}
        };
        view! {
            <PageHeader title=page.t("library-document-edit-title") back=Place::text(row.title.clone(), here)/>
            {page.form_top()}
            {parts::form(page.action(), rows)}
        }
    }))
}

/// Changes it.
pub async fn update(page: PageContext, fields: Fields) -> Result<Next> {
    let row = of(&page).await?;
    let form = read_fields(&fields);
    document_update(&page.ctx, row.id, Some(fields.version()?), &form, Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/documents/{}", page.param("slug"), row.id), "library-saved"))
}

/// `/a/{slug}/documents/{id}/versions/new`
pub async fn load_version(page: PageContext) -> Result<Page> {
    to_change(&page, Permission::DocumentWrite).await?;
    let row = of(&page).await?;
    let upload = brought(&page).await?;
    Ok(Page::new(page.t("library-version-add"), move || {
        let here = page.in_association(&format!("/documents/{}", row.id));
        let body = match file_step(&page, upload.as_ref()) {
            Err(form) => form,
            Ok(chosen) => {
                let filled = Filled::of(&page);
                let rows = view! {
                    {page.hidden(Some(row.version))}
                    {chosen}
                    <FormRow field=filled.optional(filled.text("note", "library-version-note", ""))/>
                    <FormRow field=Field::checkbox("notify", page.t("library-new-notify")).checked(page.form.checked("notify", false))/>
                    {buttons(&page, "library-version-add", here.clone())}
                };
                parts::form(page.action(), rows)
            }
        };
        view! {
            <PageHeader title=page.t("library-version-add") lead=page.t("library-version-add-lead") back=Place::text(row.title.clone(), here)/>
            {page.form_top()}
            {body}
        }
    }))
}

/// Adds the version.
pub async fn act_version(page: PageContext, fields: Fields) -> Result<Next> {
    let row = of(&page).await?;
    let form = VersionForm { file: fields.get(UPLOAD).to_owned(), note: fields.get("note").to_owned() };
    let notify = fields.is_checked("notify");
    document_version_add(&page.ctx, row.id, Some(fields.version()?), &form, notify, Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/documents/{}", page.param("slug"), row.id), "library-version-added"))
}
