//! Requests as a table: all of an organization, or those of one association.

use std::collections::BTreeMap;

use entity::{
    id::{AssociationId, TransferId, UnitId},
    property::{association, unit},
    transfer::{TransferState, transfer},
};
use leptos::prelude::*;
use service::{
    Result,
    page::Slice,
    property::{associations_by_ids, units_by_ids},
    transfer::{Matrix, TransferFilter, matrices_by_transfers, transfers_list},
};

use super::words;
use crate::{
    context::PageContext,
    page::pager::pager,
    ui::{
        ButtonKind, Choice, Column, DataTable, Field, FormRow, Glyph, LinkButton, Row, StatusChip, SubmitButton, Tone,
    },
};

/// The fields of the filter, in the query.
const FIELDS: [&str; 2] = ["state", "overdue"];
/// What the filter sends for every state.
const EVERY: &str = "all";

/// Requests with what a table says about them.
pub(super) struct Listed {
    pub slice: Slice<transfer::Model>,
    units: BTreeMap<UnitId, unit::Model>,
    associations: BTreeMap<AssociationId, association::Model>,
    matrices: BTreeMap<TransferId, Matrix>,
}

impl Listed {
    /// Those that the address asks for; of one association, or of all.
    pub async fn read(page: &PageContext, association: Option<AssociationId>) -> Result<Self> {
        let slice = transfers_list(&page.ctx, &wanted(page, association), page.page_request()).await?;
        let ids: Vec<_> = slice.rows.iter().map(|row| row.id).collect();
        let units: Vec<_> = slice.rows.iter().map(|row| row.unit_id).collect();
        let associations: Vec<_> = slice.rows.iter().map(|row| row.association_id).collect();
        let ctx = &page.ctx;
        Ok(Self {
            units: units_by_ids(ctx, &units).await?,
            associations: if association.is_none() {
                associations_by_ids(ctx, &associations).await?
            } else {
                BTreeMap::new()
            },
            matrices: matrices_by_transfers(ctx, &ids).await?,
            slice,
        })
    }

    pub fn is_empty(&self) -> bool {
        self.slice.rows.is_empty() && self.slice.offset == 0
    }
}

/// What the address asks for: those that wait for an answer, unless something else is said.
fn wanted(page: &PageContext, association: Option<AssociationId>) -> TransferFilter {
    let state = page.query.get("state");
    let states = match TransferState::parse(state) {
        Ok(state) => vec![state],
        Err(_) if state == EVERY => Vec::new(),
        Err(_) => TransferState::OPEN.to_vec(),
    };
    TransferFilter { association, states, overdue: page.query.is_checked("overdue"), unit: None }
}

/// Whether the list is narrowed to something else than what waits.
pub(super) fn is_filtered(page: &PageContext) -> bool {
    FIELDS.iter().any(|name| !page.query.get(name).is_empty())
}

/// The choice of what the table shows.
pub(super) fn filter(page: &PageContext) -> AnyView {
    let text = page.text();
    let states =
        [Choice::new("", page.t("transfer-work-filter-open")), Choice::new(EVERY, page.t("transfer-work-filter-all"))]
            .into_iter()
            .chain(TransferState::ALL.iter().map(|one| Choice::new(one.code(), words::state_word(text, *one))))
            .collect();
    let state = Field::select("state", page.t("transfer-work-state"), states).value(page.query.get("state"));
    let overdue =
        Field::checkbox("overdue", page.t("transfer-work-filter-overdue")).checked(page.query.is_checked("overdue"));
    let reset = is_filtered(page).then(|| {
        view! { <LinkButton href=page.action() label=page.t("transfer-work-filter-reset") kind=ButtonKind::Quiet/> }
    });
    view! {
        <form class="toolbar" method="get" action=page.action() role="search">
            <FormRow field=state/>
            <FormRow field=overdue/>
            <SubmitButton label=page.t("transfer-work-filter-show") icon=Glyph::Search/>
            {reset}
        </form>
    }
    .into_any()
}

/// The table, with the name of the association where there are several.
pub(super) fn table(page: &PageContext, listed: &Listed, caption: String) -> AnyView {
    let several = !listed.associations.is_empty();
    let mut columns = vec![Column::heading(page.t("transfer-work-number")), Column::text(page.t("transfer-work-unit"))];
    if several {
        columns.push(Column::text(page.t("transfer-work-association")));
    }
    columns.extend(
        ["transfer-work-asker", "transfer-work-due", "transfer-work-progress", "transfer-work-state"]
            .map(|id| Column::text(page.t(id))),
    );
    let rows = listed.slice.rows.iter().map(|row| line(page, listed, row, several)).collect();
    view! {
        <DataTable caption=caption caption_hidden=true columns=columns rows=rows/>
        {pager(page, listed.slice.offset, listed.slice.has_next)}
    }
    .into_any()
}

fn line(page: &PageContext, listed: &Listed, row: &transfer::Model, several: bool) -> Row {
    let text = page.text();
    let association = listed.associations.get(&row.association_id);
    let root = match association {
        Some(association) => page.href(&format!("/a/{}", association.slug)),
        None => page.in_association(""),
    };
    let href = format!("{root}/transfers/{}", row.id);
    let unit = listed.units.get(&row.unit_id).map(|unit| unit.reference.clone()).unwrap_or_default();
    let late = words::Remaining::of(page, row).is_some_and(|left| left.tone == Tone::Bad);
    let mut made = Row::new().cell(view! { <a href=href>{row.number.clone()}</a> }).cell(unit);
    if several {
        let name = association.map(|association| association.name_in(page.language()).to_owned()).unwrap_or_default();
        made = made.cell(view! { <a href=format!("{root}/transfers")>{name}</a> });
    }
    let made = made
        .cell(words::asker(row))
        .cell(words::term(page, row))
        .cell(progress(page, listed.matrices.get(&row.id)))
        .cell(words::state(text, row.state));
    if late { made.tone(Tone::Bad) } else { made }
}

/// How many sections say what they must, and how many the law still asks for.
fn progress(page: &PageContext, matrix: Option<&Matrix>) -> AnyView {
    let Some(matrix) = matrix else { return ().into_any() };
    let done =
        page.tv("transfer-page-progress", &[("done", matrix.complete.into()), ("total", matrix.sections().into())]);
    let open = (matrix.open_law > 0).then(|| {
        let words = page.tv("transfer-page-progress-law", &[("count", matrix.open_law.into())]);
        view! { " "<StatusChip tone=Tone::Wait label=words/> }
    });
    view! { {done}{open} }.into_any()
}
