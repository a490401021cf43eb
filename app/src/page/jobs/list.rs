//! `/organizations/jobs`: the jobs of the platform, and what recurs.

use entity::platform::job::JobState;
use leptos::prelude::*;
use service::jobs::{JobFilter, JobRow, ScheduleRow, job_kinds, jobs_list, schedules_list};

use super::words::{reason, state, state_word};
use crate::{
    context::{Page, PageContext},
    page::{pager::pager, property::parts, words::moment},
    ui::{
        ButtonKind, Choice, Column, DataTable, EmptyState, Field, FormRow, Glyph, LinkButton, PageHeader, Place, Row,
        SubmitButton,
    },
};

/// `/organizations/jobs`
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let kind = page.query.get("kind");
    let filter = JobFilter {
        state: JobState::parse(page.query.get("state")),
        kind: (!kind.is_empty()).then(|| kind.to_owned()),
    };
    let jobs = jobs_list(&page.ctx, &filter, page.page_request()).await?;
    let schedules = schedules_list(&page.ctx).await?;
    let title = page.t("jobs-title");
    Ok(Page::new(title.clone(), move || {
        let body = if jobs.rows.is_empty() && jobs.offset == 0 {
            view! { <EmptyState title=page.t("jobs-empty-title") reason=page.t("jobs-empty-reason") icon=Glyph::Check/> }
                .into_any()
        } else {
            let columns = vec![
                Column::heading(page.t("jobs-kind")),
                Column::text(page.t("jobs-state")),
                Column::text(page.t("jobs-organization")),
                Column::text(page.t("jobs-when")),
                Column::figure(page.t("jobs-attempts")),
                Column::text(page.t("jobs-reason")),
            ];
            let rows = jobs.rows.iter().map(|job| line(&page, job)).collect();
            view! {
                <DataTable caption=title.clone() caption_hidden=true columns=columns rows=rows/>
                {pager(&page, jobs.offset, jobs.has_next)}
            }
            .into_any()
        };
        let back = Place::text(page.t("identity-organizations-title"), page.href("/organizations"));
        view! {
            <PageHeader title=title lead=page.t("jobs-lead") back=back/>
            {filters(&page, &filter)}
            {body}
            {recurring(&page, &schedules)}
        }
    }))
}

fn filters(page: &PageContext, filter: &JobFilter) -> AnyView {
    let every = || Choice::new("", page.t("jobs-every"));
    let states = JobState::ALL.into_iter().map(|state| Choice::new(state.code(), state_word(page, state)));
    let kinds = job_kinds().into_iter().map(|kind| Choice::new(kind, kind));
    let state = Field::select("state", page.t("jobs-state"), std::iter::once(every()).chain(states).collect())
        .value(filter.state.map(JobState::code).unwrap_or_default());
    let kind = Field::select("kind", page.t("jobs-kind"), std::iter::once(every()).chain(kinds).collect())
        .value(filter.kind.clone().unwrap_or_default());
    let filtered = filter.state.is_some() || filter.kind.is_some();
    let reset = filtered.then(|| {
        view! { <LinkButton href=page.action() label=page.t("jobs-show-all") kind=ButtonKind::Quiet/> }
    });
    view! {
        <form class="toolbar" method="get" action=page.action() role="search">
            <FormRow field=state/><FormRow field=kind/>
            <SubmitButton label=page.t("jobs-filter") icon=Glyph::Search/>
            {reset}
        </form>
    }
    .into_any()
}

fn line(page: &PageContext, job: &JobRow) -> Row {
    let row = &job.row;
    let href = page.href(&format!("/organizations/jobs/{}", row.id));
    let organization = job.organization_name.clone().unwrap_or_else(|| page.t("jobs-platform"));
    let when = row.finished_at.unwrap_or(row.due_at);
    let cells = Row::new()
        .cell(view! { <a href=href><code>{row.kind.clone()}</code></a> })
        .cell(state(page, row.state))
        .cell(organization)
        .cell(moment(when, page.language()))
        .cell(format!("{}/{}", row.attempts, row.max_attempts));
    match &row.error {
        Some(error) => cells.cell(reason(page, error)),
        None => cells.blank(),
    }
}

fn recurring(page: &PageContext, schedules: &[ScheduleRow]) -> AnyView {
    if schedules.is_empty() {
        return ().into_any();
    }
    let columns = vec![
        Column::heading(page.t("jobs-kind")),
        Column::text(page.t("jobs-rule")),
        Column::text(page.t("jobs-next")),
        Column::text(page.t("jobs-last")),
    ];
    let rows = schedules
        .iter()
        .map(|schedule| {
            let last = schedule.last_at.map(|at| moment(at, page.language()));
            Row::new()
                .cell(view! { <code>{schedule.name.clone()}</code> })
                .cell(view! { <code>{schedule.rule.clone()}</code> })
                .cell(moment(schedule.next_at, page.language()))
                .cell(last.unwrap_or_else(|| page.t("jobs-never")))
        })
        .collect();
    let title = page.t("jobs-recurring");
    parts::section(title.clone(), view! { <DataTable caption=title caption_hidden=true columns=columns rows=rows/> })
}
