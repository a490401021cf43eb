//! The form of an answer: the same for a section of one request and for what an association usually says there.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use entity::{
    date::format_date,
    format::structured_communication::StructuredCommunication,
    id::{AssociationId, DocumentVersionId},
    library::{DocumentKind, document},
    money::Cents,
    transfer::{
        AnswerOutcome,
        section::{
            AnswerForm, Computed, ComputedDocument, ITEMS_MAX, Item, ItemForm, ItemShape, Line, LineWord, SectionKind,
        },
        transfer_default,
    },
};
use leptos::prelude::*;
use service::{
    Result,
    library::{DocumentFilter, documents_list},
    page::{MAX_FIRST, PageRequest},
    transfer::usual_answer,
};

use super::computed;
use crate::{
    context::PageContext,
    form::Fields,
    page::{
        library::words::kind,
        property::{
            filled::Filled,
            parts::{decimal_input, fieldset},
        },
    },
    ui::{Choice, Column, DataTable, Field, FormErrors, FormRow, Glyph, Icon, Row},
};

/// The fields of an item, as refusals name them.
const ITEM: [&str; 7] = ["communication", "label", "date", "total", "share", "open", "note"];
/// How many empty rows wait below those that are filled in.
const EMPTY: usize = 3;

/// A document that may be attached.
pub(super) struct Paper {
    version: String,
    title: String,
    about: String,
    /// Whether it is of a kind that belongs to the section.
    usual: bool,
}

/// What the form offers besides what is written in it.
pub(super) struct Offer {
    pub section: SectionKind,
    /// Whether a reservation is of any use: where the law asks for an answer, none is.
    pub may_reserve: bool,
    /// The contributions of which may be said what is still owed.
    pub contributions: Vec<Line>,
    pub papers: Vec<Paper>,
}

impl Offer {
    /// Reads what may be attached: the documents of the library, those of the section's kinds first. What goes out anyway is not offered again.
    pub async fn read(
        page: &PageContext,
        association: AssociationId,
        section: SectionKind,
        (computed, attached): (Option<&Computed>, &[ComputedDocument]),
        stored: &AnswerForm,
    ) -> Result<Self> {
        let shape = section.shape();
        let enclosed: BTreeSet<_> =
            computed.map(Computed::enclosed).unwrap_or_default().iter().map(|one| one.version).collect();
        let papers = if shape.documents.is_empty() {
            Vec::new()
        } else {
            latest_papers(page, association, shape.documents)
                .await?
                .into_iter()
                .filter(|row| row.erased_at.is_none() && !enclosed.contains(&row.current_version_id))
                .map(|row| Paper {
                    version: row.current_version_id.to_string(),
                    about: about(page, row.kind, row.dated_on),
                    title: row.title,
                    usual: shape.documents.contains(&row.kind),
                })
                .collect()
        };
        let mut offer = Self { section, may_reserve: true, contributions: Vec::new(), papers };
        if shape.items.is_some_and(|items| items.communication) {
            let asked = |line: &&Line| line.word == LineWord::Contribution && line.communication.is_some();
            offer.contributions =
                computed.map(|computed| computed.lines.iter().filter(asked).cloned().collect()).unwrap_or_default();
        }
        // What was attached and has been replaced in the library since stays what it is until somebody takes it off.
        let known: BTreeSet<&str> = offer.papers.iter().map(|paper| paper.version.as_str()).collect();
        let former: Vec<Paper> = stored
            .documents
            .iter()
            .filter(|version| !known.contains(version.as_str()))
            .map(|version| match attached.iter().find(|one| one.version.to_string() == *version) {
                Some(one) => Paper {
                    version: version.clone(),
                    title: one.title.clone(),
                    about: about(page, one.kind, one.dated_on),
                    usual: true,
                },
                None => Paper {
                    version: version.clone(),
                    title: page.t("transfer-answer-document-former"),
                    about: String::new(),
                    usual: true,
                },
            })
            .collect();
        offer.papers.extend(former);
        Ok(offer)
    }
}

/// The latest documents of some kinds, then the latest of all: what is filed by the hundred keeps nobody from what a section asks for.
pub(super) async fn latest_papers(
    page: &PageContext,
    association: AssociationId,
    kinds: &[DocumentKind],
) -> Result<Vec<document::Model>> {
    let mut found: Vec<document::Model> = Vec::new();
    for kind in kinds.iter().copied().map(Some).chain([None]) {
        let filter = DocumentFilter { kind, ..DocumentFilter::default() };
        let rows = documents_list(&page.ctx, association, &filter, PageRequest::new(MAX_FIRST, 0)?).await?.rows;
        let known: BTreeSet<_> = found.iter().map(|row| row.id).collect();
        found.extend(rows.into_iter().filter(|row| !known.contains(&row.id)));
    }
    Ok(found)
}

fn about(page: &PageContext, of: DocumentKind, dated_on: NaiveDate) -> String {
    format!("{}, {}", kind(page.text(), of), format_date(dated_on, page.language()))
}

/// An answer as the form has it.
pub(super) fn stored(
    outcome: AnswerOutcome,
    text: Option<&str>,
    items: &[Item],
    documents: &[DocumentVersionId],
) -> AnswerForm {
    let amount = |amount: Option<Cents>| amount.map(Cents::to_decimal_string).unwrap_or_default();
    let items = items.iter().map(|item| ItemForm {
        communication: item.communication.as_ref().map(StructuredCommunication::display).unwrap_or_default(),
        label: item.label.clone(),
        date: item.date.map(|day| day.to_string()).unwrap_or_default(),
        total: amount(item.total),
        share: amount(item.share),
        open: amount(item.open),
        note: item.note.clone().unwrap_or_default(),
    });
    AnswerForm {
        outcome: outcome.code().to_owned(),
        text: text.unwrap_or_default().to_owned(),
        items: items.collect(),
        documents: documents.iter().map(ToString::to_string).collect(),
    }
}

/// What an association usually says, as the form has it.
///
/// # Errors
/// Failures, when it cannot be read.
pub(super) fn usual(row: &transfer_default::Model) -> Result<AnswerForm> {
    let usual = usual_answer(row)?;
    Ok(stored(usual.outcome, usual.text.as_deref(), &usual.items, &usual.documents))
}

/// The answer that the form begins with where there is none.
pub(super) fn nothing() -> AnswerForm {
    AnswerForm { outcome: AnswerOutcome::Given.code().to_owned(), ..AnswerForm::default() }
}

/// Reads what was sent.
pub(super) fn read(fields: &Fields) -> AnswerForm {
    let rows = fields.indexed("items", &ITEM);
    let items = rows.iter().map(|row| ItemForm {
        communication: row.get("communication").to_owned(),
        label: row.get("label").to_owned(),
        date: row.get("date").to_owned(),
        total: row.get("total").to_owned(),
        share: row.get("share").to_owned(),
        open: row.get("open").to_owned(),
        note: row.get("note").to_owned(),
    });
    AnswerForm {
        outcome: fields.get("outcome").to_owned(),
        text: fields.get("text").to_owned(),
        items: items.collect(),
        documents: fields.all("documents").map(str::to_owned).collect(),
    }
}

/// The rows of the form.
pub(super) fn view(page: &PageContext, filled: &Filled<'_>, offer: &Offer, stored: &AnswerForm) -> AnyView {
    let shape = offer.section.shape();
    let outcomes = AnswerOutcome::ALL
        .iter()
        .filter(|one| match one {
            AnswerOutcome::Given => true,
            AnswerOutcome::None => shape.none,
            AnswerOutcome::Reserved => offer.may_reserve,
        })
        .map(|one| {
            let hint = page.t(&format!("transfer-answer-outcome-{}-hint", one.code()));
            Choice::new(one.code(), page.t(&format!("transfer-answer-outcome-{}", one.code()))).hint(hint)
        })
        .collect();
    let words = Field::text_area("text", page.t("transfer-answer-text"), 4).hint(page.t("transfer-answer-text-hint"));
    let items = shape.items.map(|items| listed(page, offer, items, stored));
    let papers = (!offer.papers.is_empty()).then(|| papers(page, offer, stored));
    view! {
        <FormRow field=filled.radio("outcome", "transfer-answer-outcome", outcomes, &stored.outcome)/>
        <FormRow field=filled.optional(filled.field(words, "text", &stored.text))/>
        {items}
        {papers}
    }
    .into_any()
}

/// What is still owed of each contribution, then whatever else is listed.
fn listed(page: &PageContext, offer: &Offer, shape: ItemShape, stored: &AnswerForm) -> AnyView {
    let errors = page.errors();
    let about = |line: &Line| stored.items.iter().find(|item| same(&item.communication, line.communication.as_deref()));
    let owed = (!offer.contributions.is_empty()).then(|| {
        let rows = offer.contributions.iter().enumerate().map(|(rank, line)| {
            let open = about(line).map(|item| item.open.as_str()).unwrap_or_default();
            contribution(page, &errors, rank, line, open)
        });
        let columns = vec![
            Column::heading(computed::word(page.text(), LineWord::Contribution)),
            Column::text(page.t("transfer-document-column-due")),
            Column::figure(page.t("transfer-document-column-total")),
            Column::figure(page.t("transfer-document-column-open")),
        ];
        let rows = rows.collect();
        let table = view! {
            <DataTable caption=page.t("transfer-answer-owed") caption_hidden=true columns=columns rows=rows/>
        };
        fieldset(page.t("transfer-answer-owed"), Some(page.t("transfer-answer-owed-hint")), table)
    });
    let first = offer.contributions.len();
    let known = |item: &&ItemForm| {
        item.communication.is_empty()
            || !offer.contributions.iter().any(|line| same(&item.communication, line.communication.as_deref()))
    };
    let others: Vec<&ItemForm> = stored.items.iter().filter(known).collect();
    let sent = if page.form.sent { page.form.fields.indexed("items", &ITEM).len().saturating_sub(first) } else { 0 };
    let filled_in = others.len().max(if page.form.sent { filled_rows(page, first, sent) } else { 0 });
    let shown = filled_in.max(1);
    let all = shown.saturating_add(EMPTY).min(ITEMS_MAX);
    let nothing = ItemForm::default();
    let row = |rank: usize| {
        let item = others.get(rank).copied().unwrap_or(&nothing);
        one(page, first.saturating_add(rank), rank, shape, item)
    };
    let rows = (0..shown).map(row).collect_view();
    let more = (shown..all).map(row).collect_view();
    view! {
        {owed}
        {rows}
        <details class="disclosure">
            <summary class="button quiet"><Icon name=Glyph::Plus/><span>{page.t("transfer-answer-items-more")}</span></summary>
            {more}
        </details>
    }
    .into_any()
}

/// How many rows behind the contributions were sent with something in them.
fn filled_rows(page: &PageContext, first: usize, sent: usize) -> usize {
    let rows = read(&page.form.fields).items;
    let last = rows.iter().skip(first).take(sent).rposition(|item| !item.is_empty());
    last.map_or(0, |last| last.saturating_add(1))
}

/// Whether two spellings name the same communication.
fn same(one: &str, other: Option<&str>) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    other.is_some_and(|other| !one.is_empty() && digits(one) == digits(other))
}

/// A contribution with the field for what is still owed of it; left empty, it is owed whole.
fn contribution(page: &PageContext, errors: &FormErrors, rank: usize, line: &Line, open: &str) -> Row {
    let text = page.text();
    let name = line.label.clone().unwrap_or_else(|| computed::word(text, line.word));
    let communication = line.communication.clone().unwrap_or_default();
    let label = page.tv("transfer-answer-owed-of", &[("name", name.as_str().into())]);
    let field = decimal_input(page, errors, &format!("items.{rank}.open"), open, label);
    let hidden =
        view! { <input type="hidden" name=format!("items.{rank}.communication") value=communication.clone()/> };
    let unit = line.unit.clone().map(|unit| view! { <br/><span class="muted">{unit}</span> });
    let row = Row::new().cell(view! { {name}{unit}{hidden} });
    let row = match line.due {
        Some(day) => row.cell(format_date(day, text.language)),
        None => row.blank(),
    };
    let total = line.total.or(line.open).map(|amount| amount.format(text.language)).unwrap_or_default();
    row.cell(total).cell(field)
}

/// One row of what is listed, with the fields of the section.
fn one(page: &PageContext, rank: usize, number: usize, shape: ItemShape, item: &ItemForm) -> AnyView {
    let filled = Filled::of(page);
    let name = |field: &str| format!("items.{rank}.{field}");
    let field = |shown: bool, field: Field, of: &str, stored: &str| {
        shown.then(|| {
            let field = filled.field(field, &name(of), stored);
            view! { <FormRow field=field/> }
        })
    };
    let money = |of: &str| Field::money(name(of), page.t(&format!("transfer-answer-item-{of}")));
    let label = Field::text(name("label"), page.t("transfer-answer-item-label")).max_length(160).autocomplete("off");
    let date = Field::date(name("date"), page.t("transfer-answer-item-date"));
    let note = Field::text(name("note"), page.t("transfer-answer-item-note")).max_length(300).autocomplete("off");
    // What an item says of a contribution that is no longer among those asked for is kept with it.
    let communication = (!item.communication.is_empty()).then(|| {
        let kept = page.form.value(&name("communication"), &item.communication);
        view! { <input type="hidden" name=name("communication") value=kept/> }
    });
    let count = i64::try_from(number.saturating_add(1)).unwrap_or(i64::MAX);
    let rows = view! {
        {communication}
        {field(true, label, "label", &item.label)}
        {field(shape.date, date, "date", &item.date)}
        {field(shape.total, money("total"), "total", &item.total)}
        {field(shape.share, money("share"), "share", &item.share)}
        {field(shape.open, money("open"), "open", &item.open)}
        {field(shape.note, note, "note", &item.note)}
    };
    fieldset(page.tv("transfer-answer-item", &[("number", count.into())]), None, rows)
}

/// The documents of the library, to tick those that show what is said.
fn papers(page: &PageContext, offer: &Offer, stored: &AnswerForm) -> AnyView {
    let errors = page.errors();
    let wrong = errors.iter().find(|(field, _)| *field == "documents" || field.starts_with("documents."));
    let error = wrong.map(|(_, message)| {
        let message = message.to_owned();
        view! { <p class="error" id="field-documents-error"><Icon name=Glyph::Error/><span>{message}</span></p> }
    });
    let class = if error.is_some() { "field invalid" } else { "field" };
    let described = error.is_some().then_some("field-documents-error");
    let boxes = |usual: bool| {
        offer.papers.iter().filter(|paper| paper.usual == usual).map(|paper| tick(page, paper, stored)).collect_view()
    };
    let others = offer.papers.iter().filter(|paper| !paper.usual).count();
    let chosen = offer.papers.iter().any(|paper| !paper.usual && is_chosen(page, paper, stored));
    let open = chosen || others == offer.papers.len();
    let others = (others > 0).then(|| {
        view! {
            <details class="disclosure" open=open>
                <summary class="button quiet">{page.t("transfer-answer-documents-others")}</summary>
                {boxes(false)}
            </details>
        }
    });
    let required = offer
        .section
        .shape()
        .evidence
        .then(|| view! { <p class="hint">{page.t("transfer-answer-documents-evidence")}</p> });
    view! {
        <fieldset class=class id="field-documents" aria-describedby=described>
            <legend>{page.t("transfer-answer-documents")}</legend>
            {required}
            {error}
            {boxes(true)}
            {others}
        </fieldset>
    }
    .into_any()
}

fn is_chosen(page: &PageContext, paper: &Paper, stored: &AnswerForm) -> bool {
    if page.form.sent {
        page.form.fields.all("documents").any(|sent| sent == paper.version)
    } else {
        stored.documents.contains(&paper.version)
    }
}

fn tick(page: &PageContext, paper: &Paper, stored: &AnswerForm) -> AnyView {
    let id = format!("document-{}", paper.version);
    let checked = is_chosen(page, paper, stored);
    let (value, title, about) = (paper.version.clone(), paper.title.clone(), paper.about.clone());
    view! {
        <div class="check">
            <input type="checkbox" id=id.clone() name="documents" value=value checked=checked/>
            <label for=id.clone()>{title}" "<span class="muted">{about}</span></label>
        </div>
    }
    .into_any()
}
