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
}

/// What stands in one cell; nothing where the column has no meaning for the row.
struct Cell(Option<AnyView>);

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
        self.cells.push(Cell(Some(content.into_any())));
        self
    }

    /// Leaves a cell empty; on a phone the name of its column is not shown either.
    #[must_use]
    pub fn blank(mut self) -> Self {
        self.cells.push(Cell(None));
        self
    }

    /// Marks the row. Say why in one of its cells.
    #[must_use]
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    fn view(self, columns: &[Column]) -> AnyView {
        let cells = columns
            .iter()
            .zip(self.cells)
            .map(|(column, Cell(content))| match (column.kind, content) {
                (ColumnKind::Heading, content) => view! { <th scope="row">{content}</th> }.into_any(),
                (ColumnKind::Text | ColumnKind::Figure, None) => view! { <td class="blank"></td> }.into_any(),
                (ColumnKind::Text, content) => view! { <td data-label=column.label.clone()>{content}</td> }.into_any(),
                (ColumnKind::Figure, content) => {
                    view! { <td class="figure" data-label=column.label.clone()>{content}</td> }.into_any()
                }
            })
            .collect_view();
        if self.tone == Tone::Neutral {
            view! { <tr>{cells}</tr> }.into_any()
        } else {
            view! { <tr class=self.tone.class()>{cells}</tr> }.into_any()
        }
    }
}

fn header_cell(column: Column) -> AnyView {
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
    match column.kind {
        ColumnKind::Figure => view! { <th scope="col" class="figure" aria-sort=sort>{name}</th> }.into_any(),
        ColumnKind::Heading | ColumnKind::Text => view! { <th scope="col" aria-sort=sort>{name}</th> }.into_any(),
    }
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
) -> AnyView {
    let body = rows.into_iter().map(|row| row.view(&columns)).collect_view();
    let foot = total.map(|row| view! { <tfoot>{row.view(&columns)}</tfoot> });
    let wide = columns.len() >= WIDE;
    let head = columns.into_iter().map(header_cell).collect_view();
    let caption = if caption_hidden {
        view! { <caption class="visually-hidden">{caption}</caption> }.into_any()
    } else {
        view! { <caption>{caption}</caption> }.into_any()
    };
    let table = view! {
        <table class="data">
            {caption}
            <thead><tr>{head}</tr></thead>
            <tbody>{body}</tbody>
            {foot}
        </table>
    };
    if wide { view! { <div class="wide">{table}</div> }.into_any() } else { table.into_any() }
}

/// A table of this many columns needs more room, and turns into cards earlier.
const WIDE: usize = 5;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_carries_the_name_of_its_column() {
        let columns = vec![Column::heading("Lot"), Column::text("Genre"), Column::figure("Quotités")];
        let rows = vec![Row::new().cell("A1").cell("Studio").cell("80")];
        let total = Row::new().cell("Total").blank().cell("80");
        let html = view! { <DataTable caption="Lots" columns=columns rows=rows total=total/> }.to_html();
        assert!(html.contains(r#"<td data-label="Genre">Studio"#), "{html}");
        assert_eq!(html.matches(r#"data-label="Quotités""#).count(), 2, "{html}");
        assert_eq!(html.matches(r#"class="blank""#).count(), 1, "{html}");
        assert!(!html.contains(r#"class="wide""#), "{html}");
    }

    #[test]
    fn a_table_of_five_columns_is_measured_by_a_wider_frame() {
        let columns = ["A", "B", "C", "D", "E"].map(Column::text).to_vec();
        assert!(
            view! { <DataTable caption="Lots" columns=columns rows=vec![]/> }.to_html().contains(r#"class="wide""#)
        );
    }
}
