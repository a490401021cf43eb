//! `/a/{slug}/handover/{id}`: what is still owed, what has arrived, the letters, and the end.

use entity::{
    date::format_date,
    id::HandoverId,
    identity::Permission,
    property::{HandoverMarkForm, handover, handover_demand, handover_item},
};
use leptos::prelude::*;
use service::{
    Result,
    property::{
        handover_abandon, handover_complete, handover_demands_by_handovers, handover_fetch,
        handover_items_by_handovers, handover_mark, handover_reopen,
    },
};

use super::{
    letter, marks,
    words::{days_left, standing, status, status_tone},
};
use crate::{
    context::{Next, Page, PageContext},
    form::{Fields, KEY_FIELD, VERSION_FIELD},
    page::property::{
        parts::{fact, facts, section, titled_banner},
        register::{may_change, require_same},
        words::address,
    },
    ui::{Field, FormRow, Glyph, Icon, PageHeader, Place, StatusChip, Tone},
};

/// Everything about one handover.
pub(super) struct Handover {
    pub row: handover::Model,
    pub items: Vec<handover_item::Model>,
    pub demands: Vec<handover_demand::Model>,
    pub may_write: bool,
}

/// The handover of the address.
async fn read(page: &PageContext) -> Result<Handover> {
    let association = page.association().await?;
    let id: HandoverId = page.id("id", "handover-unknown")?;
    let row = handover_fetch(&page.ctx, id).await?;
    require_same(association.id, row.association_id, "handover-unknown")?;
    let items = handover_items_by_handovers(&page.ctx, &[id]).await?.remove(&id).unwrap_or_default();
    let demands = handover_demands_by_handovers(&page.ctx, &[id]).await?.remove(&id).unwrap_or_default();
    let may_write = may_change(page, &association, Permission::AssociationWrite);
    Ok(Handover { row, items, demands, may_write })
}

/// Shows it.
pub async fn load(page: PageContext) -> Result<Page> {
    let shown = read(&page).await?;
    let title = page.tv("property-handover-of", &[("predecessor", shown.row.predecessor_name.as_str().into())]);
    Ok(Page::new(title.clone(), move || {
        let text = page.text();
        let standing = standing(&page, &shown.row, &shown.items);
        let overdue = standing.is_overdue() && shown.row.status.is_running();
        let tone = status_tone(shown.row.status, overdue);
        let word = status(text, shown.row.status);
        let back = Place::text(page.t("property-handover-title"), page.in_association("/handover"));
        let clock = shown.row.status.is_running().then(|| {
            let due = [("date", format_date(shown.row.due_on, page.language()).into())];
            let tone = if overdue { Tone::Bad } else { Tone::Info };
            titled_banner(tone, days_left(text, &standing), view! { <p>{page.tv("property-handover-clock", &due)}</p> })
        });
        view! {
            <PageHeader title=title back=back status=move || view! { <StatusChip tone=tone label=word/> }/>
            {page.form_top()}
            {clock}
            {marks::owed(&page, &shown)}
            {marks::settled(&page, &shown)}
            {letter::section(&page, &shown, &standing)}
            {section(page.t("property-handover-facts"), about(&page, &shown.row))}
            {end(&page, &shown, standing.owed())}
        }
    }))
}

fn about(page: &PageContext, row: &handover::Model) -> AnyView {
    let at = address(Some(&row.street), Some(&row.postal_code), Some(&row.city), &row.country);
    let mut list =
        vec![fact(page.t("property-name"), row.predecessor_name.clone()), fact(page.t("property-address"), at)];
    if let Some(email) = row.predecessor_email.clone() {
        let href = entity::property::mail_link(&email);
        list.push(fact(page.t("property-owner-email"), view! { <a href=href>{email}</a> }));
    }
    list.push(fact(page.t("property-handover-ended-on"), format_date(row.mandate_ended_on, page.language())));
    list.push(fact(page.t("property-handover-due-on"), format_date(row.due_on, page.language())));
    if let Some(reason) = row.abandon_reason.clone() {
        list.push(fact(page.t("property-handover-abandon-reason"), reason));
    }
    facts(true, list)
}

/// The buttons that end it or take it up again, each behind a first click that says what will happen.
fn end(page: &PageContext, shown: &Handover, owed: usize) -> Option<AnyView> {
    if !shown.may_write {
        return None;
    }
    let at = |path: &str| page.in_association(&format!("/handover/{}/{path}", shown.row.id));
    let act = |action: String, label: &str, consequence: String, field: Option<AnyView>, class: &'static str| {
        let label = page.t(label);
        view! {
            <details class="disclosure">
                <summary class="button quiet">{label.clone()}</summary>
                <form class="form" method="post" action=action>
                    <input type="hidden" name=KEY_FIELD value=page.form.key.clone()/>
                    <input type="hidden" name=VERSION_FIELD value=shown.row.version.to_string()/>
                    <p>{consequence}</p>
                    {field}
                    <div class="form-actions"><button type="submit" class=class><Icon name=Glyph::Check/><span>{label}</span></button></div>
                </form>
            </details>
        }
        .into_any()
    };
    let inside = if shown.row.status.is_running() {
        let complete = (owed == 0).then(|| {
            let consequence = page.t("property-handover-complete-consequence");
            act(at("complete"), "property-handover-complete", consequence, None, "button primary")
        });
        let reason = Field::text("reason", page.t("property-handover-abandon-reason")).required();
        let reason = view! { <FormRow field=reason/> }.into_any();
        let consequence = page.t("property-handover-abandon-consequence");
        let abandon = act(at("abandon"), "property-handover-abandon", consequence, Some(reason), "button danger");
        view! { {complete}{abandon} }.into_any()
    } else {
        let consequence = page.t("property-handover-reopen-consequence");
        act(at("reopen"), "property-handover-reopen", consequence, None, "button")
    };
    Some(section(page.t("property-handover-end"), inside))
}

/// Notes what happened to the things that were ticked.
pub async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let id = here(&page).await?;
    let form = HandoverMarkForm {
        items: fields.all("items").map(str::to_owned).collect(),
        event: fields.get("event").to_owned(),
        received_on: fields.get("receivedOn").to_owned(),
        note: fields.get("note").to_owned(),
    };
    handover_mark(&page.ctx, id, Some(fields.version()?), &form, Some(&fields.key()?)).await?;
    Ok(back(&page, id, "property-saved"))
}

/// Ends it: everything is there.
pub async fn complete(page: PageContext, fields: Fields) -> Result<Next> {
    let id = here(&page).await?;
    handover_complete(&page.ctx, id, Some(fields.version()?), Some(&fields.key()?)).await?;
    Ok(back(&page, id, "property-handover-completed"))
}

/// Gives it up.
pub async fn abandon(page: PageContext, fields: Fields) -> Result<Next> {
    let id = here(&page).await?;
    handover_abandon(&page.ctx, id, Some(fields.version()?), fields.get("reason"), Some(&fields.key()?)).await?;
    Ok(back(&page, id, "property-saved"))
}

/// Takes it up again.
pub async fn reopen(page: PageContext, fields: Fields) -> Result<Next> {
    let id = here(&page).await?;
    handover_reopen(&page.ctx, id, Some(fields.version()?), Some(&fields.key()?)).await?;
    Ok(back(&page, id, "property-saved"))
}

/// The handover of the address, if it is one of the association in the address.
pub(super) async fn here(page: &PageContext) -> Result<HandoverId> {
    Ok(read(page).await?.row.id)
}

pub(super) fn back(page: &PageContext, id: HandoverId, done: &str) -> Next {
    Next::done(format!("/a/{}/handover/{id}", page.param("slug")), done)
}
