//! `/a/{slug}/documents`: the documents that the reader may read, with a search over their texts.

use std::collections::BTreeMap;

use entity::{
    date::format_date,
    id::DocumentId,
    identity::Permission,
    language::Language,
    library::{DocumentKind, ObjectKind, Piece, document, document_version},
    property::association,
};
use leptos::prelude::*;
use service::{
    Result,
    library::{DocumentFilter, current_versions, document_snippets, document_years, documents_list},
    page::Slice,
};

use super::words;
use crate::{
    context::{Page, PageContext},
    page::property::{
        parts,
        register::may_change,
        words::{language, language_choices},
    },
    ui::{
        ButtonKind, Choice, Column, DataTable, EmptyState, Field, FormRow, Glyph, LinkButton, MoreFilters, PageHeader,
        Row, SubmitButton,
    },
};

/// What a list shows besides its rows.
struct Shown {
    list: Slice<document::Model>,
    versions: BTreeMap<DocumentId, document_version::Model>,
    snippets: BTreeMap<DocumentId, Vec<Piece>>,
    years: Vec<i32>,
    about: Option<String>,
}

/// Shows them.
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    let manages = page.ctx.may_in(Permission::DocumentReadAll, association.id);
    let filter = filter(&page, manages);
    let list = documents_list(&page.ctx, association.id, &filter, page.page_request()).await?;
    let versions = current_versions(&page.ctx, &list.rows).await?;
    let snippets = match &filter.search {
        Some(search) => document_snippets(&page.ctx, &list.rows, search).await?,
        None => BTreeMap::new(),
    };
    let years = document_years(&page.ctx, association.id).await?;
    let about = match filter.about {
        Some(thing) => words::named(&page, &[thing]).await?.remove(&thing).map(|named| named.name),
        None => None,
    };
    let shown = Shown { list, versions, snippets, years, about };
    Ok(Page::new(page.t("library-title"), move || view(&page, &association, &filter, shown, manages)))
}

/// What the address asks for.
fn filter(page: &PageContext, manages: bool) -> DocumentFilter {
    let search = page.query.get("search").trim();
    DocumentFilter {
        search: Some(search.to_owned()).filter(|search| !search.is_empty()),
        kind: DocumentKind::parse(page.query.get("kind")).ok(),
        year: page.query.get("year").parse().ok(),
        language: Language::parse(page.query.get("language")),
        about: about(page.query.get("about")),
        archived: manages && parts::wants_archived(page),
    }
}

/// `unit:0190…`
fn about(text: &str) -> Option<(ObjectKind, uuid::Uuid)> {
    let (kind, id) = text.split_once(':')?;
    Some((ObjectKind::parse(kind).ok()?, id.parse().ok()?))
}

fn view(
    page: &PageContext,
    association: &association::Model,
    filter: &DocumentFilter,
    shown: Shown,
    manages: bool,
) -> impl IntoView + use<> {
    let lead = match &shown.about {
        Some(name) => page.tv("library-about", &[("name", name.as_str().into())]),
        None => page.t(if manages { "library-lead" } else { "library-lead-own" }),
    };
    let may_add = may_change(page, association, Permission::DocumentWrite);
    let add = may_add.then(|| add_button(page));
    let tabs = manages.then(|| parts::archived_tabs(page, "library-in-use", "library-archived"));
    let narrowed = *filter != DocumentFilter { archived: filter.archived, ..DocumentFilter::default() };
    let nothing_at_all = shown.list.rows.is_empty() && !narrowed && shown.list.offset == 0;
    let tools = (!nothing_at_all).then(|| search_form(page, filter, &shown.years, narrowed));
    let has_next = shown.list.has_next;
    let body = if nothing_at_all {
        empty(page, filter.archived, may_add)
    } else if shown.list.rows.is_empty() {
        view! { <p role="status">{page.t("library-none")}</p> }.into_any()
    } else {
        table(page, shown, manages)
    };
    view! {
        <PageHeader title=page.t("library-title") lead=lead actions=move || add/>
        {tabs}
        {tools}
        {body}
        {parts::pager(page, has_next)}
    }
}

fn add_button(page: &PageContext) -> AnyView {
    let (href, label) = (page.in_association("/documents/new"), page.t("library-add"));
    view! { <LinkButton href=href label=label icon=Glyph::Upload kind=ButtonKind::Primary/> }.into_any()
}

fn search_form(page: &PageContext, filter: &DocumentFilter, years: &[i32], narrowed: bool) -> AnyView {
    let text = page.text();
    let every = || Choice::new("", page.t("library-filter-every"));
    let kinds = std::iter::once(every()).chain(words::kind_choices(text)).collect();
    let years =
        std::iter::once(every()).chain(years.iter().map(|year| Choice::new(year.to_string(), year.to_string())));
    let languages = std::iter::once(every()).chain(language_choices(text)).collect();
    let chosen = |name: &str| page.query.get(name).to_owned();
    let search = Field::text("search", page.t("library-search")).hint(page.t("library-search-hint"));
    let search = search.value(filter.search.clone().unwrap_or_default());
    let kind = Field::select("kind", page.t("library-filter-kind"), kinds).value(chosen("kind"));
    let year = Field::select("year", page.t("library-filter-year"), years.collect()).value(chosen("year"));
    let spoken = Field::select("language", page.t("library-filter-language"), languages).value(chosen("language"));
    let folded_out = ["kind", "year", "language"].iter().any(|name| !page.query.get(name).is_empty());
    let kept = ["archived", "about"].into_iter().filter(|name| !page.query.get(name).is_empty()).map(|name| {
        view! { <input type="hidden" name=name value=chosen(name)/> }
    });
    let kept: Vec<_> = kept.collect();
    let all = narrowed
        .then(|| view! { <LinkButton href=page.action() label=page.t("library-show-all") kind=ButtonKind::Quiet/> });
    view! {
        <form class="toolbar" method="get" action=page.action() role="search">
            {kept}
            <FormRow field=search/>
            <SubmitButton label=page.t("shell-search") icon=Glyph::Search/>
            {all}
            <MoreFilters label=page.t("shell-filters") open=folded_out>
                <FormRow field=kind/>
                <FormRow field=year/>
                <FormRow field=spoken/>
            </MoreFilters>
        </form>
    }
    .into_any()
}

fn table(page: &PageContext, shown: Shown, manages: bool) -> AnyView {
    let text = page.text();
    let mut columns = vec![
        Column::heading(page.t("library-document-title")),
        Column::text(page.t("library-document-kind")),
        Column::text(page.t("library-document-date")),
        Column::text(page.t("library-document-language")),
    ];
    if manages {
        columns.push(Column::text(page.t("library-visibility")));
    }
    columns.push(Column::figure(page.t("library-document-size")));
    let Shown { list, versions, mut snippets, .. } = shown;
    let row = |row: document::Model| {
        let href = page.in_association(&format!("/documents/{}", row.id));
        let found = snippets.remove(&row.id).map(|pieces| view! { <p class="muted">{found(pieces)}</p> });
        let chips = words::chips(page, &row);
        let size = versions.get(&row.id).map(|version| words::size(version.size, page.language()));
        let cells = Row::new()
            .cell(view! { <a href=href>{row.title.clone()}</a>" "{chips}{found} })
            .cell(words::kind(text, row.kind))
            .cell(format_date(row.dated_on, page.language()))
            .cell(language(text, row.language));
        let cells = if manages { cells.cell(words::visibility(text, row.visibility)) } else { cells };
        cells.cell(size)
    };
    let rows = list.rows.into_iter().map(row).collect();
    view! { <DataTable caption=page.t("library-caption") caption_hidden=true columns=columns rows=rows/> }.into_any()
}

/// The place of a text where the words were found.
fn found(pieces: Vec<Piece>) -> Vec<AnyView> {
    let piece = |piece: Piece| {
        if piece.hit { view! { <mark>{piece.text}</mark> }.into_any() } else { piece.text.into_any() }
    };
    pieces.into_iter().map(piece).collect()
}

fn empty(page: &PageContext, archived: bool, may_add: bool) -> AnyView {
    if archived {
        return view! { <p class="muted">{page.t("library-none-archived")}</p> }.into_any();
    }
    let reason = page.t(if may_add { "library-empty-reason" } else { "library-empty-own" });
    let add = may_add.then(|| add_button(page));
    view! { <EmptyState title=page.t("library-empty-title") reason=reason icon=Glyph::Document actions=move || add/> }
        .into_any()
}
