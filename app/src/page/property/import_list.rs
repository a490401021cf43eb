//! The imports of an association, and the button that undoes one.

use std::collections::BTreeMap;

use entity::{date::format_date, identity::Permission, property::import_batch};
use leptos::prelude::*;
use service::{
    Result,
    identity::accounts_by_ids,
    property::{import_undo, imports_list},
};

use super::{import::table_name, manage, parts::pager, register::to_change};
use crate::{
    context::{Next, Page, PageContext},
    form::{Fields, KEY_FIELD},
    page::words::day_in_belgium,
    ui::{Column, DataTable, EmptyState, Glyph, Icon, LinkButton, PageHeader, Row, StatusChip, Tone},
};

/// `/a/{slug}/imports`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::PropertyWrite).await?;
    let imports = imports_list(&page.ctx, association.id, page.page_request()).await?;
    let accounts: Vec<_> = imports.rows.iter().map(|row| row.account_id).collect();
    let names: BTreeMap<_, String> = accounts_by_ids(&page.ctx, &accounts)
        .await?
        .into_iter()
        .map(|(id, account)| (id, account.display_name))
        .collect();
    Ok(Page::new(page.t("property-exchange-imports"), move || {
        let links = {
            let page = page.clone();
            move || {
                view! {
                    <LinkButton href=page.in_association("/import") label=page.t("property-exchange-import") icon=Glyph::Import/>
                    <LinkButton href=page.in_association("/export") label=page.t("property-exchange-export") icon=Glyph::Download/>
                }
            }
        };
        let columns = vec![
            Column::heading(page.t("property-exchange-imports-when")),
            Column::text(page.t("property-exchange-imports-by")),
            Column::text(page.t("property-exchange-table")),
            Column::text(page.t("property-exchange-imports-made")),
            Column::text(page.t("property-exchange-imports-state")),
        ];
        let rows: Vec<Row> = imports.rows.iter().map(|row| import_row(&page, row, &names)).collect();
        let list = if rows.is_empty() {
            let (title, body) =
                (page.t("property-exchange-imports-none"), page.t("property-exchange-imports-none-body"));
            let href = page.in_association("/import");
            let label = page.t("property-exchange-import");
            view! {
                <EmptyState icon=Glyph::Import title=title reason=body actions=move || view! { <LinkButton href=href label=label icon=Glyph::Import/> }/>
            }
            .into_any()
        } else {
            let caption = page.t("property-exchange-imports");
            view! { <DataTable caption=caption caption_hidden=true columns=columns rows=rows/>{pager(&page, imports.has_next)} }.into_any()
        };
        view! {
            <PageHeader title=page.t("property-exchange-imports") lead=page.t("property-exchange-imports-lead") back=manage::back(&page) actions=links/>
            {list}
        }
    }))
}

fn import_row(page: &PageContext, row: &import_batch::Model, names: &BTreeMap<entity::id::AccountId, String>) -> Row {
    let file = row.file_name.clone().unwrap_or_else(|| page.t("property-exchange-pasted"));
    let table = format!("{}, {file}", table_name(page.text(), row.kind));
    let state = match row.undone_at {
        Some(_) => view! { <StatusChip tone=Tone::Neutral label=page.t("property-exchange-undone")/> }.into_any(),
        None => undo_form(page, row),
    };
    Row::new()
        .cell(format_date(day_in_belgium(row.created_at), page.language()))
        .cell(names.get(&row.account_id).cloned().unwrap_or_default())
        .cell(table)
        .cell(made(page, row))
        .cell(state)
}

/// What an import made, counted.
#[must_use]
pub fn made(page: &PageContext, row: &import_batch::Model) -> String {
    let made = [
        ("property-exchange-made-buildings", row.buildings),
        ("property-exchange-made-units", row.units),
        ("property-exchange-made-owners", row.owners),
        ("property-exchange-made-ownerships", row.ownerships),
        ("property-exchange-made-keys", row.keys),
    ];
    let told = made.into_iter().filter(|(_, count)| *count > 0);
    told.map(|(id, count)| page.tv(id, &[("count", count.into())])).collect::<Vec<_>>().join(", ")
}

/// The button that undoes an import, behind a first click that says what will happen.
fn undo_form(page: &PageContext, row: &import_batch::Model) -> AnyView {
    let label = page.t("property-exchange-undo");
    let action = page.in_association(&format!("/imports/{}/undo", row.id));
    let key = format!("undo-{}", row.id);
    let values = [("units", row.units.into()), ("owners", row.owners.into())];
    view! {
        <details class="disclosure">
            <summary class="button quiet"><Icon name=Glyph::History/><span>{label.clone()}</span></summary>
            <form class="form" method="post" action=action>
                <input type="hidden" name=KEY_FIELD value=key/>
                <p>{page.tv("property-exchange-undo-body", &values)}</p>
                <div class="form-actions"><button type="submit" class="button danger"><Icon name=Glyph::History/><span>{label}</span></button></div>
            </form>
        </details>
    }
    .into_any()
}

/// Undoes an import; where something depends on it, a page says what.
pub async fn undo(page: PageContext, fields: Fields) -> Result<Next> {
    let id = page.id("import", "import-unknown")?;
    import_undo(&page.ctx, id, Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/imports", page.param("slug")), "property-exchange-undo-done"))
}
