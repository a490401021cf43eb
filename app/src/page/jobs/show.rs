//! `/organizations/jobs/{job}`: one job, and what can be done about it.

use entity::platform::job::JobState;
use leptos::prelude::*;
use service::jobs::{JobRow, job_cancel, job_fetch, job_retry};

use super::words::{progress, reason, state};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::{
        property::parts::{self, fact, facts},
        words::moment,
    },
    ui::{ButtonKind, Glyph, PageHeader, Place, SubmitButton},
};

/// What the page says after a job was started again.
pub(super) const RETRIED: &str = "jobs-retried";
/// What the page says after a job was given up.
pub(super) const CANCELLED: &str = "jobs-cancelled";

/// `/organizations/jobs/{job}`
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let job = job_fetch(&page.ctx, page.id("job", "job-unknown")?).await?;
    Ok(Page::new(job.row.kind.clone(), move || {
        let back = Place::text(page.t("jobs-title"), page.href("/organizations/jobs"));
        view! {
            <PageHeader title=job.row.kind.clone() back=back/>
            {known(&page, &job)}
            {acts(&page, &job)}
        }
    }))
}

fn known(page: &PageContext, job: &JobRow) -> AnyView {
    let row = &job.row;
    let language = page.language();
    let count = |value: i32| u32::try_from(value).unwrap_or_default();
    let organization = match (row.organization_id, &job.organization_name) {
        (Some(id), Some(name)) => {
            let href = page.href(&format!("/organizations/{id}"));
            let name = name.clone();
            view! { <a href=href>{name}</a> }.into_any()
        }
        _ => page.t("jobs-platform").into_any(),
    };
    let mut known = vec![
        fact(page.t("jobs-state"), state(page, row.state)),
        fact(page.t("jobs-organization"), organization),
        fact(page.t("jobs-attempts"), format!("{}/{}", row.attempts, row.max_attempts)),
        fact(page.t("jobs-created"), moment(row.created_at, language)),
    ];
    if let Some(error) = &row.error {
        known.push(fact(page.t("jobs-reason"), reason(page, error)));
    }
    if let Some(bar) = progress(page, count(row.progress_done), count(row.progress_total)) {
        known.push(fact(page.t("jobs-progress-label"), bar));
    }
    let due = if row.state == JobState::Running { "jobs-held-until" } else { "jobs-due" };
    let times = [
        (due, row.state.is_live().then_some(row.due_at)),
        ("jobs-started", row.started_at),
        ("jobs-finished", row.finished_at),
        ("jobs-deadline", row.deadline),
    ];
    for (word, at) in times {
        if let Some(at) = at {
            known.push(fact(page.t(word), moment(at, language)));
        }
    }
    known.push(fact(page.t("jobs-identifier"), row.id.to_string()));
    facts(true, known)
}

fn acts(page: &PageContext, job: &JobRow) -> AnyView {
    let row = &job.row;
    let act = |path: &str, label: &str, consequence: &str, kind: ButtonKind, icon: Glyph| {
        let action = page.href(&format!("/organizations/jobs/{}/{path}", row.id));
        let (label, words) = (page.t(label), page.t(consequence));
        parts::form(action, view! { <p>{words}</p><SubmitButton label=label kind=kind icon=icon/> })
    };
    let retry = matches!(row.state, JobState::Dead | JobState::Queued)
        .then(|| act("retry", "jobs-retry", "jobs-retry-consequence", ButtonKind::Primary, Glyph::History));
    let cancel = row
        .state
        .is_live()
        .then(|| act("cancel", "jobs-cancel", "jobs-cancel-consequence", ButtonKind::Danger, Glyph::Close));
    view! { {retry}{cancel} }.into_any()
}

/// Starts it again.
pub(super) async fn retry(page: PageContext, _: Fields) -> service::Result<Next> {
    let id = job_retry(&page.ctx, page.id("job", "job-unknown")?).await?;
    Ok(Next::done(format!("/organizations/jobs/{id}"), RETRIED))
}

/// Gives it up.
pub(super) async fn cancel(page: PageContext, _: Fields) -> service::Result<Next> {
    let id = job_cancel(&page.ctx, page.id("job", "job-unknown")?).await?;
    Ok(Next::done(format!("/organizations/jobs/{id}"), CANCELLED))
}
