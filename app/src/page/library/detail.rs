//! `/a/{slug}/documents/{id}`: one document, with its file and everything that is known of it.

use std::collections::BTreeMap;

use entity::{
    date::format_date,
    id::DocumentId,
    identity::Permission,
    library::{ObjectKind, TextState, document, document_link, document_pass, document_share, document_version},
    property::association,
};
use leptos::prelude::*;
use service::{
    Result,
    library::{
        DocumentFileRequest, document_beginnings, document_fetch, document_file_path, links_by_documents,
        passes_by_documents, shares_by_documents, versions_by_documents,
    },
};
use uuid::Uuid;

use super::{
    about::choices,
    manage, pass,
    words::{self, Named},
};
use crate::{
    context::{Page, PageContext},
    page::{
        identity::history_link,
        property::{
            parts::{self, fact, facts, section},
            register::{may_change, require_same},
            words::language,
        },
        words::day,
    },
    ui::{ButtonKind, Choice, Column, DataTable, Glyph, LinkButton, PageHeader, Place, Row, StatusChip, Tone},
};

/// How much of a text is shown.
const BEGINNING: usize = 1_200;

/// Everything about one document.
pub(super) struct Shown {
    pub row: document::Model,
    pub versions: Vec<document_version::Model>,
    pub links: Vec<document_link::Model>,
    pub names: BTreeMap<(ObjectKind, Uuid), Named>,
    /// With whom it is shared, for those who manage the association.
    pub shares: Vec<document_share::Model>,
    /// To whom without an account it was given, for those who manage the association.
    pub passes: Vec<document_pass::Model>,
    /// What may be chosen to link it with or to share it with, for those who may.
    pub choices: Vec<Choice>,
    pub manages: bool,
    pub may_write: bool,
    /// Whether the person may hold it: also when it was put away, for as long as there is anything to hold.
    pub may_hold: bool,
}

/// The document that the address names.
///
/// # Errors
/// `document-unknown`, also for one of another association, and for one that the person may not read.
pub async fn of(page: &PageContext) -> Result<document::Model> {
    let association = page.association().await?;
    let id: DocumentId = page.id("id", "document-unknown")?;
    let row = document_fetch(&page.ctx, id).await?;
    require_same(association.id, row.association_id, "document-unknown")?;
    Ok(row)
}

/// Shows it.
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    let row = of(&page).await?;
    let ids = [row.id];
    let manages = page.ctx.may_in(Permission::DocumentReadAll, association.id);
    let writes = may_change(&page, &association, Permission::DocumentWrite);
    let (may_write, may_hold) = (writes && row.archived_at.is_none(), writes && row.erased_at.is_none());
    let versions = versions_by_documents(&page.ctx, &ids).await?.remove(&row.id).unwrap_or_default();
    let links = links_by_documents(&page.ctx, &ids).await?.remove(&row.id).unwrap_or_default();
    let shares = if manages {
        shares_by_documents(&page.ctx, &ids).await?.remove(&row.id).unwrap_or_default()
    } else {
        Vec::new()
    };
    let passes = if manages {
        passes_by_documents(&page.ctx, &ids).await?.remove(&row.id).unwrap_or_default()
    } else {
        Vec::new()
    };
    let mut things = words::things(&links);
    things.extend(shares.iter().filter_map(|share| share.owner_id).map(|id| (ObjectKind::Owner, id.0)));
    let names = words::named(&page, &things).await?;
    let choices = if may_write { choices(&page, association.id).await? } else { Vec::new() };
    let beginning = document_beginnings(&page.ctx, &ids).await?.remove(&row.id);
    let beginning = beginning.map(|text| text.chars().take(BEGINNING).collect());
    let shown = Shown { row, versions, links, names, shares, passes, choices, manages, may_write, may_hold };
    let secret = !page.shown_once().is_empty();
    let whole = Page::new(shown.row.title.clone(), move || view(&page, &association, &shown, beginning));
    Ok(if secret { whole.secret() } else { whole })
}

fn view(
    page: &PageContext,
    association: &association::Model,
    shown: &Shown,
    beginning: Option<String>,
) -> impl IntoView + use<> {
    let row = &shown.row;
    let current = shown.versions.iter().find(|version| version.id == row.current_version_id);
    let chips = words::chips(page, row);
    let actions = actions(page, shown, current);
    let back = Place::text(page.t("library-title"), page.in_association("/documents"));
    let note = note(page, row);
    let picture = current.filter(|version| words::is_small_picture(version) && row.erased_at.is_none()).map(|_| {
        let source = document_file_path(row.id, DocumentFileRequest::default());
        view! { <figure><img src=source alt=row.title.clone() loading="lazy"/></figure> }
    });
    let lines = beginning.map(|text| {
        let lines = text.lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect_view();
        view! { <details class="disclosure"><summary>{page.t("library-document-beginning")}</summary>{lines}</details> }
    });
    let may_history = page.ctx.may_in(Permission::AuditRead, association.id);
    view! {
        <PageHeader title=row.title.clone() back=back status=move || chips actions=move || actions/>
        {page.form_top()}
        {pass::fresh(page)}
        {note}
        {picture}
        {description(page, shown, current)}
        {current.and_then(|version| text_note(page, version))}
        {lines}
        {section(page.t("library-links"), manage::links(page, shown))}
        {section(page.t("library-versions"), versions(page, shown))}
        {shown.manages.then(|| section(page.t("library-shares"), manage::shares(page, shown)))}
        {shown.manages.then(|| section(page.t("library-passes"), pass::passes(page, shown)))}
        {shown.may_hold.then(|| section(page.t("library-management"), manage::keeping(page, row)))}
        {may_history.then(|| history_link(page, association.id, row.id.0))}
    }
}

fn actions(page: &PageContext, shown: &Shown, current: Option<&document_version::Model>) -> AnyView {
    let row = &shown.row;
    let file = current.filter(|version| version.stored_file_id.is_some()).map(|version| {
        let open = version.media_type.is_shown().then(|| {
            let href = document_file_path(row.id, DocumentFileRequest::default());
            view! { <LinkButton href=href label=page.t("library-document-open") icon=Glyph::Eye kind=ButtonKind::Primary/> }
        });
        let kind = if open.is_some() { ButtonKind::Secondary } else { ButtonKind::Primary };
        let save = document_file_path(row.id, DocumentFileRequest { number: None, saved: true });
        view! { {open}<LinkButton href=save label=page.t("library-document-save") icon=Glyph::Download kind=kind/> }
    });
    let edit = shown.may_write.then(|| {
        let href = page.in_association(&format!("/documents/{}/edit", row.id));
        view! { <LinkButton href=href label=page.t("shell-edit") icon=Glyph::Edit kind=ButtonKind::Quiet/> }
    });
    view! { {file}{edit} }.into_any()
}

/// What the reader must know before anything else.
fn note(page: &PageContext, row: &document::Model) -> AnyView {
    let held = row.held_at.map(|at| {
        let values =
            [("date", day(at, page.language()).into()), ("reason", row.hold_reason.clone().unwrap_or_default().into())];
        page.tv("library-hold-since", &values)
    });
    // Why it is held is the managers' business; that it is there is everybody's who reads it.
    let manages = page.ctx.may_in(Permission::DocumentReadAll, row.association_id);
    let held = held.filter(|_| manages).map(|words| parts::banner(Tone::Wait, words));
    let archived = row.archived_at.map(|_| {
        let reason = row.archive_reason.clone().unwrap_or_default();
        parts::banner(Tone::Info, page.tv("library-is-archived", &[("reason", reason.into())]))
    });
    let erased = row
        .erased_at
        .map(|at| parts::banner(Tone::Info, page.tv("library-erased", &[("date", day(at, page.language()).into())])));
    view! { {held}{archived}{erased} }.into_any()
}

fn description(page: &PageContext, shown: &Shown, current: Option<&document_version::Model>) -> AnyView {
    let (text, tongue, row) = (page.text(), page.language(), &shown.row);
    let mut list = vec![
        fact(page.t("library-document-kind"), words::kind(text, row.kind)),
        fact(page.t("library-document-date"), format_date(row.dated_on, tongue)),
        fact(page.t("library-document-language"), language(text, row.language)),
    ];
    if shown.manages {
        list.push(fact(page.t("library-visibility"), words::visibility(text, row.visibility)));
    }
    if let Some(version) = current {
        list.push(fact(page.t("library-document-file"), version.file_name.clone()));
        list.push(fact(page.t("library-document-size"), words::size(version.size, tongue)));
        list.extend(version.pages.map(|pages| fact(page.t("library-document-pages"), pages.to_string())));
        list.push(fact(page.t("library-document-added"), day(version.created_at, tongue)));
    }
    if shown.manages {
        list.push(fact(page.t("library-kept"), words::keeping(page, row)));
    }
    facts(true, list)
}

/// Why the document is not found by its text.
fn text_note(page: &PageContext, version: &document_version::Model) -> Option<AnyView> {
    let id = match version.text_state {
        TextState::Read => return None,
        TextState::Waiting => "library-text-waiting",
        TextState::Nothing => "library-text-nothing",
        TextState::Unreadable => "library-text-unreadable",
    };
    Some(view! { <p class="muted">{page.t(id)}</p> }.into_any())
}

fn versions(page: &PageContext, shown: &Shown) -> AnyView {
    let row = &shown.row;
    let add = shown.may_write.then(|| {
        let href = page.in_association(&format!("/documents/{}/versions/new", row.id));
        view! { <p><LinkButton href=href label=page.t("library-version-add") icon=Glyph::Upload/></p> }
    });
    let columns = vec![
        Column::heading(page.t("library-versions")),
        Column::text(page.t("library-document-file")),
        Column::text(page.t("library-version-note")),
        Column::text(page.t("library-document-added")),
        Column::figure(page.t("library-document-size")),
    ];
    let line = |version: &document_version::Model| {
        let is_current = version.id == row.current_version_id;
        let name = page.tv("library-version-number", &[("number", i64::from(version.number).into())]);
        let chip =
            is_current.then(|| view! { " "<StatusChip tone=Tone::Good label=page.t("library-version-current")/> });
        let restore = (shown.may_write && !is_current).then(|| manage::restore(page, row, version));
        let file = if version.stored_file_id.is_some() {
            let request = DocumentFileRequest { number: Some(version.number), saved: !version.media_type.is_shown() };
            let href = document_file_path(row.id, request);
            view! { <a href=href>{version.file_name.clone()}</a> }.into_any()
        } else {
            version.file_name.clone().into_any()
        };
        Row::new()
            .cell(view! { {name}{chip}{restore} })
            .cell(file)
            .cell(version.note.clone())
            .cell(day(version.created_at, page.language()))
            .cell(words::size(version.size, page.language()))
    };
    let rows = shown.versions.iter().map(line).collect();
    view! {
        <DataTable caption=page.t("library-versions") caption_hidden=true columns=columns rows=rows/>
        {add}
    }
    .into_any()
}
