//! Taking the register along: as a workbook, or table by table.

use entity::{identity::Permission, property::import::TableKind};
use leptos::prelude::*;
use service::{Error, Result};

use super::{
    import::table_name,
    manage,
    parts::{buttons, section},
};
use crate::{
    context::{Page, PageContext},
    ui::{ButtonKind, Choice, Field, FormRow, Glyph, PageHeader, SubmitButton},
};

/// `/a/{slug}/export`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    if !page.ctx.may_in(Permission::OwnerRead, association.id) {
        return Err(Error::Forbidden);
    }
    Ok(Page::new(page.t("property-exchange-export"), move || {
        let base = format!("/files/associations/{}", association.id);
        let workbook = {
            let buttons = buttons(view! {
                <SubmitButton label=page.t("property-exchange-export-xlsx") kind=ButtonKind::Primary icon=Glyph::Download/>
            });
            let body = view! { <p>{page.t("property-exchange-export-workbook-body")}</p>{day(&page)}{buttons} };
            view! { <form class="form" method="get" action=format!("{base}/export.xlsx")>{body}</form> }
        };
        let tables = [TableKind::Units, TableKind::Owners, TableKind::Ownerships, TableKind::Keys]
            .into_iter()
            .map(|kind| table_form(&page, &base, kind))
            .collect_view();
        view! {
            <PageHeader title=page.t("property-exchange-export") lead=page.t("property-exchange-export-lead") back=manage::back(&page)/>
            {section(page.t("property-exchange-export-workbook"), workbook)}
            {section(page.t("property-exchange-export-tables"), view! { <p>{page.t("property-exchange-export-tables-body")}</p>{tables} })}
        }
    }))
}

fn table_form(page: &PageContext, base: &str, kind: TableKind) -> impl IntoView + use<> {
    let name = table_name(page.text(), kind);
    let choices = vec![
        Choice::new("semicolon", page.t("property-exchange-separator-semicolon")),
        Choice::new("comma", page.t("property-exchange-separator-comma")),
        Choice::new("tab", page.t("property-exchange-separator-tab")),
    ];
    let separator = Field::select("separator", page.t("property-exchange-separator"), choices).value("semicolon");
    let mark = Field::checkbox("mark", page.t("property-exchange-mark"))
        .hint(page.t("property-exchange-mark-hint"))
        .checked(true);
    let buttons = buttons(view! { <SubmitButton label=page.t("property-exchange-export-csv") icon=Glyph::Download/> });
    let action = format!("{base}/export/{}.csv", kind.code());
    let inside = view! { {day(page)}<FormRow field=separator/><FormRow field=mark/>{buttons} };
    view! {
        <details class="disclosure">
            <summary class="button"><span>{name}</span></summary>
            <form class="form" method="get" action=action>{inside}</form>
        </details>
    }
}

fn day(page: &PageContext) -> AnyView {
    let field = Field::date("asOf", page.t("property-exchange-as-of"))
        .optional(page.t("property-exchange-optional"))
        .hint(page.t("property-exchange-as-of-hint"));
    view! { <FormRow field=field/> }.into_any()
}
