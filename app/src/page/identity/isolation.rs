//! The last run of the tests that show that nobody reaches another organization's data, for whoever runs the platform.

use leptos::prelude::*;
use service::identity::{IsolationProof, IsolationRun, isolation_runs};

use crate::{
    context::{Page, PageContext},
    page::words::day,
    ui::{Banner, Column, DataTable, PageHeader, Place, Row, StatusChip, Tone},
};

/// What each proof counts.
const fn message(proof: IsolationProof) -> &'static str {
    match proof {
        IsolationProof::Operations => "identity-isolation-operations",
        IsolationProof::Fields => "identity-isolation-fields",
        IsolationProof::Tables => "identity-isolation-tables",
        IsolationProof::Addresses => "identity-isolation-addresses",
    }
}

/// `/organizations/isolation`
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let runs = isolation_runs(&page.ctx)?;
    let title = page.t("identity-isolation-title");
    Ok(Page::new(title.clone(), move || {
        let back = Place::text(page.t("identity-organizations-title"), page.href("/organizations"));
        let none = runs.iter().all(|(_, run)| run.is_none());
        let body = if none { none_yet(&page) } else { table(&page, &runs) };
        view! { <PageHeader title=title lead=page.t("identity-isolation-lead") back=back/>{body} }
    }))
}

fn none_yet(page: &PageContext) -> AnyView {
    let (title, body) = (page.t("identity-isolation-none-title"), page.t("identity-isolation-none-body"));
    view! { <Banner tone=Tone::Wait title=title><p>{body}</p></Banner> }.into_any()
}

fn table(page: &PageContext, runs: &[(IsolationProof, Option<&'static IsolationRun>)]) -> AnyView {
    let columns = vec![
        Column::heading(page.t("identity-isolation-proof")),
        Column::text(page.t("identity-isolation-result")),
        Column::figure(page.t("identity-isolation-subjects")),
        Column::figure(page.t("identity-isolation-cases")),
        Column::text(page.t("identity-isolation-engines")),
        Column::text(page.t("identity-isolation-when")),
    ];
    let rows = runs.iter().map(|(proof, run)| row(page, page.t(message(*proof)), *run)).collect();
    view! { <DataTable caption=page.t("identity-isolation-title") caption_hidden=true columns=columns rows=rows/> }
        .into_any()
}

fn row(page: &PageContext, proof: String, run: Option<&IsolationRun>) -> Row {
    let Some(run) = run else {
        let never = view! { <StatusChip tone=Tone::Wait label=page.t("identity-isolation-never")/> };
        return Row::new().cell(proof).cell(never).blank().blank().blank().blank();
    };
    let result = if run.wrong == 0 {
        view! { <StatusChip tone=Tone::Good label=page.t("identity-isolation-passed")/> }
    } else {
        let count = i64::try_from(run.wrong).unwrap_or(i64::MAX);
        view! { <StatusChip tone=Tone::Bad label=page.tv("identity-isolation-wrong", &[("count", count.into())])/> }
    };
    let commit = run.commit.as_deref().map(|commit| format!(" ({})", commit.chars().take(12).collect::<String>()));
    Row::new()
        .cell(proof)
        .cell(result)
        .cell(run.subjects.to_string())
        .cell(run.cases.to_string())
        .cell(run.engines.join(", "))
        .cell(format!("{}{}", day(run.at, page.language()), commit.unwrap_or_default()))
}
