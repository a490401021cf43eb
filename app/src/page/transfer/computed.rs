//! What the registers say about a section: what is known as facts, what has amounts as a table, what belongs to it as a list of documents.

use entity::{
    date::format_date,
    format::{area::Area, enterprise_number::EnterpriseNumber, structured_communication::StructuredCommunication},
    money::Cents,
    share::Share,
    transfer::section::{Answer, Computed, ComputedDocument, Item, Line, LineWord},
};
use leptos::prelude::*;
use service::{
    library::{DocumentFileRequest, document_file_path},
    text::Text,
};

use crate::{
    context::PageContext,
    page::{
        library::words::kind,
        property::parts::{fact, facts},
    },
    ui::{Column, DataTable, Row},
};

/// A row before it is known which columns there are.
struct Figures {
    what: String,
    detail: String,
    days: [Option<String>; 2],
    amounts: [Option<String>; 4],
}

/// The columns after the first: two of days, four of amounts.
const COLUMNS: [&str; 6] = [
    "transfer-document-column-date",
    "transfer-document-column-due",
    "transfer-document-column-total",
    "transfer-document-column-reserve",
    "transfer-document-column-share",
    "transfer-document-column-open",
];
/// How many of them are days.
const DAYS: usize = 2;

/// Everything that the registers say.
pub(super) fn view(page: &PageContext, computed: &Computed) -> AnyView {
    let text = page.text();
    let known: Vec<_> = computed.lines.iter().filter(|line| !has_amount(line)).map(|line| known(text, line)).collect();
    let known = (!known.is_empty()).then(|| facts(true, known));
    let rows = computed.lines.iter().filter(|line| has_amount(line)).map(|line| of_line(text, line)).collect();
    let amounts = figures(page, page.t("transfer-answer-computed"), rows);
    let lead = if computed.proposed { "transfer-answer-documents-proposed" } else { "transfer-answer-documents-found" };
    view! { {known}{amounts}{documents(page, &computed.documents, lead)} }.into_any()
}

/// What an answer lists, as a table.
pub(super) fn items(page: &PageContext, answer: &Answer) -> Option<AnyView> {
    let rows = answer.items.iter().map(|item| of_item(page.text(), item)).collect();
    figures(page, page.t("transfer-answer-items"), rows)
}

fn has_amount(line: &Line) -> bool {
    [line.total, line.share, line.reserve, line.open].iter().any(Option::is_some)
}

/// What a line is about.
pub(super) fn word(text: Text, word: LineWord) -> String {
    text.get(&format!("transfer-line-{}", word.code()))
}

fn known(text: Text, line: &Line) -> (String, AnyView) {
    let (head, label) = match (line.word, &line.label) {
        (LineWord::KeyParts, Some(name)) => (name.clone(), None),
        (_, label) => (word(text, line.word), label.clone()),
    };
    let said = line.text.as_ref().map(|said| match line.word {
        LineWord::Area => Area::parse(said).map_or_else(|_| said.clone(), |area| area.format(text.language)),
        LineWord::EnterpriseNumber => {
            EnterpriseNumber::parse(said).map_or_else(|_| said.clone(), |number| number.display())
        }
        _ => said.clone(),
    });
    let coded = line.code.and_then(|code| match line.word {
        LineWord::Unit => Some(text.get(&format!("property-unit-kind-{code}"))),
        LineWord::Owner => Some(text.get(&format!("property-right-{code}"))),
        _ => None,
    });
    let parts = line.parts.and_then(|of| parts(text, line.word, of));
    let value: Vec<String> = [label, said, coded, line.unit.clone(), parts, days(text, line)]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    fact(head, if value.is_empty() { "–".to_owned() } else { value.join(" · ") })
}

/// Parts of a whole; the part of an owner is left out when she holds all of it.
fn parts(text: Text, word: LineWord, (parts, total): (i64, i64)) -> Option<String> {
    if word == LineWord::Owner {
        return (parts != total).then(|| format!("{parts}/{total}"));
    }
    let [parts, total] = [parts, total].map(|number| Share(number).format(text.language));
    Some(format!("{parts}\u{a0}/\u{a0}{total}"))
}

fn days(text: Text, line: &Line) -> Option<String> {
    let day = |day| format_date(day, text.language);
    match (line.date, line.due) {
        (Some(from), Some(until)) => {
            Some(text.with("transfer-document-from-until", &[("from", day(from).into()), ("until", day(until).into())]))
        }
        (Some(from), None) if line.word == LineWord::Mandate => {
            Some(text.with("transfer-document-since", &[("date", day(from).into())]))
        }
        (Some(one), None) | (None, Some(one)) => Some(day(one)),
        (None, None) => None,
    }
}

fn of_line(text: Text, line: &Line) -> Figures {
    let named = line.label.clone().or_else(|| line.text.clone());
    let unit = line.unit.as_ref().map(|unit| text.with("transfer-document-of-unit", &[("unit", unit.as_str().into())]));
    let of = line.parts.and_then(|of| parts(text, line.word, of));
    // What a call is called says enough by itself.
    let told = matches!(line.word, LineWord::Contribution | LineWord::Call);
    let (what, told) = match named {
        Some(named) => (named, (!told).then(|| word(text, line.word))),
        None => (word(text, line.word), None),
    };
    let detail: Vec<String> = [told, unit, of, line.communication.clone()].into_iter().flatten().collect();
    Figures {
        what,
        detail: detail.join(" · "),
        days: [line.date, line.due].map(|day| day.map(|day| format_date(day, text.language))),
        amounts: [line.total, line.reserve, line.share, line.open].map(|one| amount(text, one)),
    }
}

fn of_item(text: Text, item: &Item) -> Figures {
    let communication = item.communication.as_ref().map(StructuredCommunication::display);
    let words = [Some(item.label.clone()), communication, item.note.clone()];
    let mut words = words.into_iter().flatten().filter(|part| !part.is_empty());
    Figures {
        what: words.next().unwrap_or_default(),
        detail: words.collect::<Vec<_>>().join(" · "),
        days: [item.date.map(|day| format_date(day, text.language)), None],
        amounts: [item.total, None, item.share, item.open].map(|one| amount(text, one)),
    }
}

fn amount(text: Text, amount: Option<Cents>) -> Option<String> {
    amount.map(|amount| amount.format(text.language))
}

/// A table with those columns that any row has something for.
fn figures(page: &PageContext, caption: String, rows: Vec<Figures>) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let cells = |row: &Figures| row.days.iter().chain(&row.amounts).cloned().collect::<Vec<_>>();
    let used: Vec<bool> = (0..COLUMNS.len())
        .map(|rank| rows.iter().any(|row| cells(row).get(rank).is_some_and(Option::is_some)))
        .collect();
    let others = COLUMNS.iter().enumerate().zip(&used).filter(|(_, used)| **used).map(|((rank, id), _)| {
        let label = page.t(id);
        if rank < DAYS { Column::text(label) } else { Column::figure(label) }
    });
    let columns: Vec<Column> =
        std::iter::once(Column::heading(page.t("transfer-document-column-what"))).chain(others).collect();
    let rows = rows
        .into_iter()
        .map(|row| {
            let values = cells(&row);
            let detail = (!row.detail.is_empty()).then(|| view! { <br/><span class="muted">{row.detail}</span> });
            let first = Row::new().cell(view! { {row.what}{detail} });
            values.into_iter().zip(&used).filter(|(_, used)| **used).fold(first, |made, (value, _)| match value {
                Some(value) => made.cell(value),
                None => made.blank(),
            })
        })
        .collect();
    Some(view! { <DataTable caption=caption caption_hidden=true columns=columns rows=rows/> }.into_any())
}

/// Documents of the library, each as a link to its file.
pub(super) fn documents(page: &PageContext, documents: &[ComputedDocument], lead: &str) -> Option<AnyView> {
    if documents.is_empty() {
        return None;
    }
    let list = documents
        .iter()
        .map(|one| {
            let href = document_file_path(one.document, DocumentFileRequest::default());
            let about = format!("{}, {}", kind(page.text(), one.kind), format_date(one.dated_on, page.language()));
            view! { <li><a href=href>{one.title.clone()}</a>" "<span class="muted">{about}</span></li> }
        })
        .collect_view();
    let lead = page.t(lead);
    Some(view! { <div class="stack"><p>{lead}</p><ul>{list}</ul></div> }.into_any())
}
