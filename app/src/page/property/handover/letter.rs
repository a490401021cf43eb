//! The letters of a handover: look at one, issue it, find those that were issued.

use entity::property::HandoverStanding;
use leptos::prelude::*;
use service::{
    Result,
    property::{handover_demand, handover_demand_path, handover_draft_path},
};

use super::detail::{Handover, back, here};
use crate::{
    context::{Next, PageContext},
    form::{Fields, KEY_FIELD, VERSION_FIELD},
    page::{property::parts, words::day},
    ui::{Glyph, Icon, LinkButton},
};

/// The letters that there are, and the one that could be issued now.
pub(super) fn section(page: &PageContext, shown: &Handover, standing: &HandoverStanding) -> AnyView {
    let issued = shown
        .demands
        .iter()
        .map(|demand| {
            let href = handover_demand_path(shown.row.id, demand.number);
            let values = [("date", day(demand.issued_at, page.language()).into()), ("count", demand.items.into())];
            let words = page.tv("property-handover-letter-issued", &values);
            view! { <li><a href=href><Icon name=Glyph::Document/>" "{words}</a></li> }
        })
        .collect_view();
    let issued = (!shown.demands.is_empty()).then(|| view! { <ul>{issued}</ul> });
    let may_issue = shown.may_write && shown.row.status.is_running() && standing.owed() > 0;
    let issue = may_issue.then(|| issue(page, shown, standing.owed()));
    let none =
        (shown.demands.is_empty() && !may_issue).then(|| view! { <p>{page.t("property-handover-letter-no")}</p> });
    parts::section(page.t("property-handover-letter-section"), view! { {issued}{issue}{none} })
}

fn issue(page: &PageContext, shown: &Handover, owed: usize) -> AnyView {
    let draft = handover_draft_path(shown.row.id);
    let action = page.in_association(&format!("/handover/{}/demand", shown.row.id));
    let count = [("count", owed.into())];
    let label = page.t("property-handover-letter-issue");
    view! {
        <p>{page.tv("property-handover-letter-lead", &count)}</p>
        <form class="form" method="post" action=action>
            <input type="hidden" name=KEY_FIELD value=page.form.key.clone()/>
            <input type="hidden" name=VERSION_FIELD value=shown.row.version.to_string()/>
            <div class="actions">
                <LinkButton href=draft label=page.t("property-handover-letter-see-draft") icon=Glyph::Eye/>
                <button type="submit" class="button"><Icon name=Glyph::Send/><span>{label}</span></button>
            </div>
        </form>
    }
    .into_any()
}

/// Issues the letter.
pub async fn demand(page: PageContext, fields: Fields) -> Result<Next> {
    let id = here(&page).await?;
    handover_demand(&page.ctx, id, Some(fields.version()?), Some(&fields.key()?)).await?;
    Ok(back(&page, id, "property-handover-demanded"))
}
