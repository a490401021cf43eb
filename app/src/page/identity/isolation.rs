//! The last run of the tests that show that nobody reaches another organization's data, for whoever runs the platform.

use std::{collections::BTreeMap, sync::LazyLock};

use chrono::{DateTime, Utc};
use leptos::{prelude::*, serde_json};
use serde::Deserialize;
use service::Error;

use crate::{
    context::{Page, PageContext},
    page::words::day,
    ui::{Banner, Column, DataTable, PageHeader, Place, Row, StatusChip, Tone},
};

/// What the tests wrote when they were last run for the record, as it lies beside the sources that this program was built from.
const RECORD: &str = include_str!("../../../../docs/isolation.json");

/// The proofs, in the order in which they are shown, with what each of them counts.
const PROOFS: [(&str, &str); 4] = [
    ("operations", "identity-isolation-operations"),
    ("fields", "identity-isolation-fields"),
    ("tables", "identity-isolation-tables"),
    ("addresses", "identity-isolation-addresses"),
];

/// What is known of the last runs, by proof.
static RUNS: LazyLock<BTreeMap<String, Run>> = LazyLock::new(|| serde_json::from_str(RECORD).unwrap_or_default());

/// One proof as it was last run.
#[derive(Clone, Debug, Deserialize)]
struct Run {
    /// When.
    at: DateTime<Utc>,
    /// Of which state of the sources, where that was known.
    #[serde(default)]
    commit: Option<String>,
    /// On which databases.
    engines: Vec<String>,
    /// How many things were looked at: operations, fields, tables, addresses.
    subjects: u64,
    /// How many questions were asked.
    cases: u64,
    /// How many of them were answered wrongly.
    wrong: u64,
}

/// `/organizations/isolation`
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    if !page.ctx.account()?.superadmin {
        return Err(Error::Forbidden);
    }
    let title = page.t("identity-isolation-title");
    Ok(Page::new(title.clone(), move || {
        let back = Place::text(page.t("identity-organizations-title"), page.href("/organizations"));
        let body = if RUNS.is_empty() { none(&page) } else { table(&page) };
        view! { <PageHeader title=title lead=page.t("identity-isolation-lead") back=back/>{body} }
    }))
}

fn none(page: &PageContext) -> AnyView {
    let (title, body) = (page.t("identity-isolation-none-title"), page.t("identity-isolation-none-body"));
    view! { <Banner tone=Tone::Wait title=title><p>{body}</p></Banner> }.into_any()
}

fn table(page: &PageContext) -> AnyView {
    let columns = vec![
        Column::heading(page.t("identity-isolation-proof")),
        Column::text(page.t("identity-isolation-result")),
        Column::figure(page.t("identity-isolation-subjects")),
        Column::figure(page.t("identity-isolation-cases")),
        Column::text(page.t("identity-isolation-engines")),
        Column::text(page.t("identity-isolation-when")),
    ];
    let rows = PROOFS.into_iter().map(|(proof, message)| row(page, page.t(message), RUNS.get(proof))).collect();
    view! { <DataTable caption=page.t("identity-isolation-title") caption_hidden=true columns=columns rows=rows/> }
        .into_any()
}

fn row(page: &PageContext, proof: String, run: Option<&Run>) -> Row {
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
