//! Data tables. Every cell carries the name of its column, so that the style sheet can turn rows into cards on a phone.

use leptos::prelude::*;

use super::{Glyph, Icon, Tone};

/// In which order a column is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Smallest first.
    Ascending,
    /// Largest first.
    Descending,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ColumnKind {
    Heading,
    Text,
    Figure,
}

/// A column: its name, what it holds and how it can be sorted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    label: String,
    kind: ColumnKind,
    sort_href: Option<String>,
    order: Option<Order>,
}

impl Column {
    fn new(label: impl Into<String>, kind: ColumnKind) -> Self {
        Self { label: label.into(), kind, sort_href: None, order: None }
    }

    /// The column that names the row; on a phone it becomes the title of the card.
    #[must_use]
    pub fn heading(label: impl Into<String>) -> Self {
        Self::new(label, ColumnKind::Heading)
    }

    /// A column of words.
    #[must_use]
    pub fn text(label: impl Into<String>) -> Self {
        Self::new(label, ColumnKind::Text)
    }

    /// A column of figures: right-aligned, digits of one width.
    #[must_use]
    pub fn figure(label: impl Into<String>) -> Self {
        Self::new(label, ColumnKind::Figure)
    }

    /// The column can be sorted by following `href`.
    #[must_use]
    pub fn sortable(mut self, href: impl Into<String>) -> Self {
        self.sort_href = Some(href.into());
        self
    }

    /// The table is sorted by this column; `href` sorts it the other way.
    #[must_use]
    pub fn sorted(mut self, href: impl Into<String>, order: Order) -> Self {
        self.sort_href = Some(href.into());
        self.order = Some(order);
        self
    }

    fn class(&self) -> Option<&'static str> {
        (self.kind == ColumnKind::Figure).then_some("figure")
    }
}

/// What stands in one cell.
pub struct Cell(AnyView);

/// A row of cells, in the order of the columns.
#[derive(Default)]
pub struct Row {
    cells: Vec<Cell>,
    tone: Tone,
}

impl Row {
    /// A row without cells.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a cell: a string or a view.
    #[must_use]
    pub fn cell(mut self, content: impl IntoAny) -> Self {
        self.cells.push(Cell(content.into_any()));
        self
    }

    /// Marks the row. Say why in one of its cells.
    #[must_use]
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    fn view(self, columns: &[Column]) -> impl IntoView + use<> {
        let class = (self.tone != Tone::Neutral).then(|| self.tone.class());
        let cells = columns
            .iter()
            .zip(self.cells)
            .map(|(column, Cell(content))| match column.kind {
                ColumnKind::Heading => view! { <th scope="row">{content}</th> }.into_any(),
                ColumnKind::Text | ColumnKind::Figure => view! { <td class=column.class() data-label=column.label.clone()>{content}</td> }.into_any(),
            })
            .collect_view();
        view! { <tr class=class>{cells}</tr> }
    }
}

fn header_cell(column: Column) -> impl IntoView {
    let class = column.class();
    let sort = column.order.map(|order| match order {
        Order::Ascending => "ascending",
        Order::Descending => "descending",
    });
    let glyph = match column.order {
        Some(Order::Ascending) => Glyph::SortUp,
        Some(Order::Descending) => Glyph::SortDown,
        None => Glyph::Sort,
    };
    let name = match column.sort_href {
        Some(href) => view! { <a href=href>{column.label}<Icon name=glyph/></a> }.into_any(),
        None => column.label.into_any(),
    };
    view! { <th scope="col" class=class aria-sort=sort>{name}</th> }
}

/// A table with a sticky head, right-aligned figures and an optional totals row. Under 480 px each row is a card.
#[component]
pub fn DataTable(
    /// What the table shows; it is also its name for screen readers.
    #[prop(into)]
    caption: String,
    /// The heading above says it already: keep the caption for screen readers only.
    #[prop(optional)]
    caption_hidden: bool,
    columns: Vec<Column>,
    rows: Vec<Row>,
    #[prop(optional)] total: Option<Row>,
) -> impl IntoView {
    let body = rows.into_iter().map(|row| row.view(&columns)).collect_view();
    let foot = total.map(|row| view! { <tfoot>{row.view(&columns)}</tfoot> });
    let head = columns.into_iter().map(header_cell).collect_view();
    let caption_class = caption_hidden.then_some("visually-hidden");
    view! {
        <table class="data">
            <caption class=caption_class>{caption}</caption>
            <thead><tr>{head}</tr></thead>
            <tbody>{body}</tbody>
            {foot}
        </table>
    }
}
