//! `/jobs/{job}`: how far something is that the person asked for. The page asks for itself again until it is over.

use entity::platform::job::JobState;
use leptos::prelude::*;
use service::jobs::job_progress;

use super::words::{progress, state};
use crate::{
    context::{Page, PageContext},
    page::{
        property::parts::{fact, facts},
        words::moment,
    },
    ui::PageHeader,
};

/// Seconds between two looks.
const LOOK_EVERY: u16 = 3;

/// `/jobs/{job}`
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let job = job_progress(&page.ctx, page.id("job", "job-unknown")?).await?;
    let live = job.state.is_live();
    let title = page.t("jobs-own-title");
    let made = Page::new(title.clone(), move || {
        let lead = match job.state {
            JobState::Queued | JobState::Running => "jobs-own-live",
            JobState::Done => "jobs-own-done",
            JobState::Dead => "jobs-own-dead",
        };
        let mut known = vec![
            fact(page.t("jobs-state"), state(&page, job.state)),
            fact(page.t("jobs-created"), moment(job.created_at, page.language())),
        ];
        if let Some(bar) = progress(&page, job.done, job.total) {
            known.push(fact(page.t("jobs-progress-label"), bar));
        }
        if let Some(at) = job.finished_at {
            known.push(fact(page.t("jobs-finished"), moment(at, page.language())));
        }
        view! {
            <PageHeader title=title lead=page.t(lead)/>
            {facts(true, known)}
        }
    });
    Ok(if live { made.again_after(LOOK_EVERY) } else { made })
}
