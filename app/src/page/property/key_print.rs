//! The whole table of keys on one page, to be read or printed: units down, keys across, a few keys at a time.

use entity::{
    date::format_date,
    id::UnitId,
    property::{KeyKind, unit},
};
use leptos::prelude::*;
use service::{
    Result,
    property::{KeyBook, KeyInForce, key_book, key_table_path, parts_in_words},
};

use super::{
    as_of::AsOf,
    parts::MaybeCell as _,
    words::{key_kind, unit_kind},
};
use crate::{
    context::{Page, PageContext},
    ui::{Column, DataTable, Glyph, LinkButton, PageHeader, Place, PrintButton, Row},
};

/// Keys that stand side by side on a sheet of paper.
const ACROSS: usize = 4;

/// `/a/{slug}/keys/print`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    let as_of = AsOf::of(&page);
    let book = key_book(&page.ctx, association.id, as_of.day).await?;
    let title = page.tv("property-key-table-title", &[("day", as_of.words(&page).into())]);
    Ok(Page::new(title.clone(), move || {
        // There is no table to draw before there are units.
        let pdf = (!book.units.is_empty()).then(|| {
            let href = key_table_path(association.id, (!as_of.is_today).then_some(as_of.day));
            view! { <LinkButton href=href label=page.t("property-key-table-pdf") icon=Glyph::Download/> }
        });
        let actions = view! {
            <PrintButton label=page.t("property-print")/>
            {pdf}
        };
        let back = Place::text(page.t("shell-section-keys"), page.in_association("/keys"));
        let lead = format!("{} · {}", association.name, association.enterprise_number.display());
        let tables = book.keys.chunks(ACROSS).map(|keys| table(&page, &book, keys)).collect_view();
        view! {
            <PageHeader title=title lead=lead back=back actions=move || actions/>
            {as_of.form(&page)}
            {sources(&page, &book)}
            {tables}
        }
    }))
}

/// Where each key comes from.
fn sources(page: &PageContext, book: &KeyBook) -> AnyView {
    let language = page.language();
    let columns = vec![
        Column::heading(page.t("property-key-name")),
        Column::text(page.t("property-kind")),
        Column::figure(page.t("property-key-total-parts")),
        Column::text(page.t("property-key-source")),
        Column::text(page.t("property-key-decided-on")),
    ];
    let row = |key: &KeyInForce| {
        Row::new()
            .cell(key.key.name.clone())
            .cell(key_kind(page.text(), key.key.kind))
            .cell(parts_in_words(language, key.key.kind, key.total))
            .maybe(source(page, key))
            .maybe(key.version.decided_on.map(|day| format_date(day, language)))
    };
    let rows = book.keys.iter().map(row).collect();
    view! { <section><DataTable caption=page.t("property-key-list-caption") columns=columns rows=rows/></section> }
        .into_any()
}

/// Where a key comes from; the general one comes from the base deed.
fn source(page: &PageContext, key: &KeyInForce) -> Option<String> {
    let general = (key.key.kind == KeyKind::General).then(|| page.t("property-key-source-general"));
    key.version.source.clone().or(general)
}

fn table(page: &PageContext, book: &KeyBook, keys: &[KeyInForce]) -> AnyView {
    let language = page.language();
    let mut columns = vec![Column::heading(page.t("property-unit")), Column::text(page.t("property-kind"))];
    columns.extend(keys.iter().map(|key| Column::figure(key.key.name.clone())));
    let part = |key: &KeyInForce, unit: UnitId| {
        book.part(key, unit).map(|parts| parts_in_words(language, key.key.kind, parts))
    };
    let row = |unit: &unit::Model| {
        let row = Row::new().cell(unit.reference.clone()).cell(unit_kind(page.text(), unit.kind));
        keys.iter().fold(row, |row, key| row.maybe(part(key, unit.id)))
    };
    let rows = book.units.iter().map(row).collect();
    let total = Row::new().cell(page.t("property-total")).blank();
    let total = keys.iter().fold(total, |row, key| row.cell(parts_in_words(language, key.key.kind, book.sum(key))));
    let names: Vec<&str> = keys.iter().map(|key| key.key.name.as_str()).collect();
    // One table needs no more of a title than what it is about.
    let caption = if book.keys.len() > ACROSS { names.join(" · ") } else { page.t("property-key-parts-caption") };
    view! { <section><DataTable caption=caption columns=columns rows=rows total=total/></section> }.into_any()
}
