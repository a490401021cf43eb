//! `/firm/webhooks/new` and `/firm/webhooks/{webhook}/edit`: where, what it is called, and of what it is told.

use entity::outside::{WEBHOOK_EVENTS, WebhookForm, webhook};
use leptos::prelude::*;
use service::{
    Result,
    outside::{webhook_create, webhook_update, webhooks_list},
};

use super::{PATH, SAVED, detail, words::event};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::property::parts::{buttons, form},
    ui::{ButtonKind, Field, FormRow, Glyph, Icon, LinkButton, PageHeader, Place, SubmitButton},
};

/// Shows the form for a new one, or its secret once it was made.
pub(super) async fn load_new(page: PageContext) -> Result<Page> {
    if let Some(secret) = page.shown_once().into_iter().next() {
        return Ok(detail::secret(page, PATH.to_owned(), secret));
    }
    // Whoever may not see them may not make one either, and learns it before filling anything in.
    webhooks_list(&page.ctx).await?;
    Ok(shown(page, None))
}

/// Shows the form with what there is.
pub(super) async fn load_edit(page: PageContext) -> Result<Page> {
    let row = detail::read(&page).await?;
    Ok(shown(page, Some(row)))
}

fn shown(page: PageContext, row: Option<webhook::Model>) -> Page {
    let title = page.t(if row.is_some() { "outside-webhook-edit" } else { "outside-webhook-new" });
    Page::new(title.clone(), move || {
        let to = row.as_ref().map_or_else(|| page.href(PATH), |row| page.href(&format!("{PATH}/{}", row.id)));
        let back = match &row {
            Some(row) => Place::text(row.description.clone(), to.clone()),
            None => Place::text(page.t("outside-webhook-title"), to.clone()),
        };
        let actions = buttons(view! {
            <SubmitButton label=page.t("outside-webhook-save") kind=ButtonKind::Primary/>
            <LinkButton href=to label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
        });
        let version = row.as_ref().map(|row| row.version);
        view! {
            <PageHeader title=title back=back/>
            {page.form_top()}
            {form(page.action(), view! { {page.hidden(version)}{fields(&page, row.as_ref())}{actions} })}
        }
    })
}

fn fields(page: &PageContext, row: Option<&webhook::Model>) -> AnyView {
    let errors = page.errors();
    let stored = |of: fn(&webhook::Model) -> &str| row.map(of).unwrap_or_default();
    let description = Field::text("description", page.t("outside-webhook-description"))
        .required()
        .max_length(120)
        .value(page.form.value("description", stored(|row| row.description.as_str())))
        .errors(&errors);
    let url = Field::text("url", page.t("outside-webhook-url"))
        .required()
        .max_length(500)
        .hint(page.t("outside-webhook-url-hint"))
        .placeholder("https://")
        .autocomplete("off")
        .value(page.form.value("url", stored(|row| row.url.as_str())))
        .errors(&errors);
    let kept = stored(|row| row.events.as_str());
    let boxes = WEBHOOK_EVENTS
        .iter()
        .map(|name| {
            let id = format!("event-{}", name.replace('.', "-"));
            let checked = if page.form.sent {
                page.form.fields.all("events").any(|sent| sent == *name)
            } else {
                kept.split(' ').any(|kept| kept == *name)
            };
            let label = event(page, name);
            view! {
                <div class="check">
                    <input type="checkbox" id=id.clone() name="events" value=*name checked=checked/>
                    <label for=id.clone()>{label}" "<code>{*name}</code></label>
                </div>
            }
        })
        .collect_view();
    let error = errors.iter().find(|(name, _)| *name == "events").map(|(_, message)| {
        let message = message.to_owned();
        view! { <p class="error" id="field-events-error"><Icon name=Glyph::Error/><span>{message}</span></p> }
    });
    let described = error.is_some().then_some("field-events-error");
    let class = if error.is_some() { "field invalid" } else { "field" };
    view! {
        <FormRow field=description/>
        <FormRow field=url/>
        <fieldset class=class id="field-events" aria-describedby=described>
            <legend>{page.t("outside-webhook-events")}</legend>
            {error}
            {boxes}
        </fieldset>
    }
    .into_any()
}

fn typed(fields: &Fields) -> WebhookForm {
    WebhookForm {
        url: fields.get("url").to_owned(),
        description: fields.get("description").to_owned(),
        events: fields.all("events").map(str::to_owned).collect(),
    }
}

/// Makes one and shows its secret.
pub(super) async fn create(page: PageContext, fields: Fields) -> Result<Next> {
    let fresh = webhook_create(&page.ctx, &typed(&fields)).await?;
    page.show_once(vec![fresh.secret.to_string()]);
    Ok(Next::again())
}

/// Changes one.
pub(super) async fn update(page: PageContext, fields: Fields) -> Result<Next> {
    let row = detail::read(&page).await?;
    webhook_update(&page.ctx, row.id, Some(fields.version()?), &typed(&fields), Some(&fields.key()?)).await?;
    Ok(Next::done(format!("{PATH}/{}", row.id), SAVED))
}
