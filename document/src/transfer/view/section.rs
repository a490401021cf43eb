//! One section in words: what is known as facts, what has amounts as a table, what belongs to it as a list.

use entity::{
    format::area::Area,
    law::cite,
    money::Cents,
    share::Share,
    transfer::section::{LineWord, SectionKind},
};
use serde::Serialize;

use super::{Fact, Teller, enterprise_number};
use crate::transfer::{
    TransferWords,
    data::{SectionOutcome, TransferItem, TransferLine, TransferSection, TransferVerified},
    plain,
};

#[derive(Serialize)]
pub(super) struct SectionView {
    title: String,
    reference: String,
    /// What is not told, and why; empty where everything is.
    reservation: Vec<String>,
    reservation_title: Option<String>,
    none: Option<String>,
    facts: Vec<Fact>,
    tables: Vec<Table>,
    paragraphs: Vec<String>,
    documents: Vec<DocumentView>,
    note: Option<String>,
    verified: Option<String>,
}

#[derive(Serialize)]
struct Table {
    columns: Vec<Column>,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Column {
    label: String,
    /// Whether it holds amounts.
    figure: bool,
}

#[derive(Serialize)]
struct Row {
    what: String,
    detail: Option<String>,
    /// One per column after the first.
    cells: Vec<String>,
    /// Whether it adds up others.
    sum: bool,
}

#[derive(Serialize)]
struct DocumentView {
    title: String,
    detail: String,
    annex: String,
}

/// A row before it is known which columns there are: a date, a second date, and the four amounts.
struct Open {
    what: String,
    detail: Option<String>,
    dates: [Option<chrono::NaiveDate>; 2],
    amounts: [Option<Cents>; 4],
    sum: bool,
}

/// The columns after the first: two of days, four of amounts.
const COLUMNS: [&str; 6] = ["date", "due", "total", "reserve", "share", "open"];
/// How many of them are days.
const DAYS: usize = 2;

impl<W: TransferWords> Teller<'_, W> {
    pub(super) fn section(&self, section: &TransferSection) -> SectionView {
        let reserved = section.outcome == SectionOutcome::Reserved;
        let said = section.text.as_deref().map(plain::lines).unwrap_or_default();
        let (reservation, paragraphs) = if reserved {
            (std::iter::once(self.own("reserved")).chain(said).collect(), Vec::new())
        } else {
            (Vec::new(), said)
        };
        let amounts = |line: &&TransferLine| has_amount(line);
        let facts = section.lines.iter().filter(|line| !amounts(line)).map(|line| self.fact(line)).collect();
        let lines = self.table(section.lines.iter().filter(amounts).map(|line| self.line(line)).collect());
        let items = self.table(section.items.iter().map(|item| self.item(item)).collect());
        let documents = section.documents.iter().map(|document| {
            let kind = self.word(&format!("library-kind-{}", document.kind.code()));
            let dated = document.dated_on.map(|day| self.date(day));
            DocumentView {
                title: plain::line(&document.title),
                detail: [Some(kind), dated].into_iter().flatten().collect::<Vec<_>>().join(", "),
                annex: self.say("annex", &[("number", &document.annex.to_string())]),
            }
        });
        SectionView {
            title: self.section_title(section.kind),
            reference: self.reference(section),
            reservation,
            reservation_title: reserved.then(|| self.own("reserved-title")),
            none: section
                .verified
                .as_ref()
                .filter(|_| section.outcome == SectionOutcome::None)
                .map(|by| self.answered("none", by)),
            facts,
            tables: [lines, items].into_iter().flatten().collect(),
            paragraphs,
            documents: documents.collect(),
            note: self.note(section),
            verified: self.verified(section),
        }
    }

    /// Where the section comes from: the law, and the list by which practice knows it.
    fn reference(&self, section: &TransferSection) -> String {
        let law = section.law.as_ref().map_or_else(|| self.own("usual"), |law| cite(law, self.language));
        let seed = section.kind.seed().map(|number| self.say("seed", &[("number", &number.to_string())]));
        [Some(law), seed].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    fn answered(&self, id: &str, by: &TransferVerified) -> String {
        self.say(id, &[("name", &plain::line(&by.by)), ("date", &self.date(by.on))])
    }

    /// Who answers for what is said.
    fn verified(&self, section: &TransferSection) -> Option<String> {
        match (section.outcome, &section.verified) {
            (SectionOutcome::None, _) => None,
            (_, Some(by)) => Some(self.answered("verified", by)),
            (SectionOutcome::Computed, None) => {
                let date = self.date(self.data.document.reference_date);
                Some(self.say("computed", &[("date", &date)]))
            }
            (SectionOutcome::Given | SectionOutcome::Reserved, None) => None,
        }
    }

    /// What the law makes of the figures of a section.
    fn note(&self, section: &TransferSection) -> Option<String> {
        match section.kind {
            SectionKind::Arrears => Some(self.own("note-arrears")),
            SectionKind::WorkingFund => Some(self.own("note-working-fund")),
            SectionKind::ReserveFund => Some(self.own("note-reserve-fund")),
            _ => None,
        }
    }

    fn line_word(&self, word: LineWord) -> String {
        self.word(&format!("transfer-line-{}", word.code()))
    }

    fn fact(&self, line: &TransferLine) -> Fact {
        let label = line.label.as_deref().map(plain::line);
        let word = self.line_word(line.word);
        let (head, label) = match (line.word, label) {
            (LineWord::KeyParts, Some(name)) => (name, None),
            (_, label) => (word, label),
        };
        let text = line.text.as_deref().map(|text| match line.word {
            LineWord::EnterpriseNumber => enterprise_number(text),
            LineWord::Area => Area::parse(text).map_or_else(|_| plain::line(text), |area| area.format(self.language)),
            _ => plain::line(text),
        });
        let coded = line.code.as_deref().and_then(|code| match line.word {
            LineWord::Unit => Some(self.word(&format!("property-unit-kind-{}", plain::line(code)))),
            LineWord::Owner => Some(self.word(&format!("property-right-{}", plain::line(code)))),
            _ => None,
        });
        let unit = line.unit.as_deref().map(plain::line);
        let parts = line.parts.zip(line.parts_total).and_then(|(parts, total)| self.parts(line.word, parts, total));
        let value: Vec<String> = [label, text, coded, unit, parts, self.days(line)]
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect();
        Fact { label: head, value: if value.is_empty() { "–".to_owned() } else { value.join(" · ") } }
    }

    /// Parts of a whole; the part of an owner is left out when she holds all of it.
    fn parts(&self, word: LineWord, parts: i64, total: i64) -> Option<String> {
        if word == LineWord::Owner {
            return (parts != total).then(|| format!("{parts}/{total}"));
        }
        let [parts, total] = [parts, total].map(|number| Share(number).format(self.language));
        Some(format!("{parts}\u{a0}/\u{a0}{total}"))
    }

    fn days(&self, line: &TransferLine) -> Option<String> {
        match (line.date, line.due) {
            (Some(from), Some(until)) => {
                Some(self.say("from-until", &[("from", &self.date(from)), ("until", &self.date(until))]))
            }
            (Some(day), None) if matches!(line.word, LineWord::Mandate | LineWord::Owner | LineWord::From) => {
                Some(self.say("since", &[("date", &self.date(day))]))
            }
            (Some(day), None) | (None, Some(day)) => Some(self.date(day)),
            (None, None) => None,
        }
    }

    fn line(&self, line: &TransferLine) -> Open {
        let word = self.line_word(line.word);
        let named = line.label.as_deref().or(line.text.as_deref()).map(plain::cell);
        let unit = line.unit.as_deref().map(|unit| self.say("of-unit", &[("unit", &plain::cell(unit))]));
        let communication = line.communication.as_deref().map(plain::cell);
        let parts = line.parts.zip(line.parts_total).and_then(|(parts, total)| self.parts(line.word, parts, total));
        // What a call is called says enough by itself.
        let told = matches!(line.word, LineWord::Contribution | LineWord::Call);
        let (what, word) = match named {
            Some(named) => (named, (!told).then_some(word)),
            None => (word, None),
        };
        let detail: Vec<String> = [word, unit, parts, communication].into_iter().flatten().collect();
        Open {
            what,
            detail: (!detail.is_empty()).then(|| detail.join(" · ")),
            dates: [line.date, line.due],
            amounts: [line.total_cents, line.reserve_cents, line.share_cents, line.open_cents],
            sum: matches!(line.word, LineWord::Total | LineWord::PerUnit),
        }
    }

    fn item(&self, item: &TransferItem) -> Open {
        let label = plain::cell(&item.label);
        let communication = item.communication.as_deref().map(plain::cell);
        let note = item.note.as_deref().map(plain::cell);
        let mut words = [Some(label), communication, note].into_iter().flatten().filter(|text| !text.is_empty());
        let what = words.next().unwrap_or_else(|| "–".to_owned());
        let detail = words.collect::<Vec<_>>().join(" · ");
        Open {
            what,
            detail: (!detail.is_empty()).then_some(detail),
            dates: [item.date, None],
            amounts: [item.total_cents, None, item.share_cents, item.open_cents],
            sum: false,
        }
    }

    /// A table with those columns that any row has something for.
    fn table(&self, rows: Vec<Open>) -> Option<Table> {
        if rows.is_empty() {
            return None;
        }
        let rows: Vec<(Open, [Option<String>; 6])> = rows
            .into_iter()
            .map(|row| {
                let [date, due] = row.dates.map(|day| day.map(|day| self.short_date(day)));
                let [total, reserve, share, open] =
                    row.amounts.map(|amount| amount.map(|amount| amount.format(self.language)));
                (row, [date, due, total, reserve, share, open])
            })
            .collect();
        let used: Vec<bool> = (0..COLUMNS.len())
            .map(|rank| rows.iter().any(|(_, cells)| cells.get(rank).is_some_and(Option::is_some)))
            .collect();
        let used = |rank: usize| used.get(rank).copied().unwrap_or_default();
        let first = Column { label: self.own("column-what"), figure: false };
        let others = COLUMNS
            .iter()
            .enumerate()
            .filter(|(rank, _)| used(*rank))
            .map(|(rank, id)| Column { label: self.own(&format!("column-{id}")), figure: rank >= DAYS });
        let columns = std::iter::once(first).chain(others).collect();
        let rows = rows.into_iter().map(|(row, cells)| {
            let cells = cells.into_iter().enumerate().filter(|(rank, _)| used(*rank));
            Row {
                what: row.what,
                detail: row.detail,
                cells: cells.map(|(_, cell)| cell.unwrap_or_default()).collect(),
                sum: row.sum,
            }
        });
        Some(Table { columns, rows: rows.collect() })
    }

    fn short_date(&self, day: chrono::NaiveDate) -> String {
        entity::date::format_date_short(day, self.language)
    }
}

fn has_amount(line: &TransferLine) -> bool {
    [line.total_cents, line.share_cents, line.reserve_cents, line.open_cents].iter().any(Option::is_some)
}
