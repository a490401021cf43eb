//! `/a/{slug}/letters/{batch}/numbers`: the numbers of the post, one after another, as they lie on the table.

use entity::{
    identity::Permission,
    outside::{TrackingForm, letter},
};
use leptos::prelude::*;
use service::{
    Result,
    outside::{letters_by_batch, letters_track},
    text::Value,
};

use super::{
    detail::{batch_of, done, number_field},
    words::title,
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::{
        pager::pager,
        property::{
            parts::{buttons, form},
            register::to_change,
        },
    },
    ui::{ButtonKind, Field, FormRow, LinkButton, PageHeader, Place, SubmitButton},
};

/// Shows the form.
pub(super) async fn load(page: PageContext) -> Result<Page> {
    to_change(&page, Permission::LetterSend).await?;
    let batch = batch_of(&page).await?;
    let letters = letters_by_batch(&page.ctx, batch.id, page.page_request()).await?;
    let heading = page.t("outside-letter-tracking-title");
    Ok(Page::new(heading.clone(), move || {
        let to = page.in_association(&format!("/letters/{}", batch.id));
        let back = Place::text(title(&page, &batch), to.clone());
        let registered = |row: &&letter::Model| row.posted_as.unwrap_or(batch.dispatch).is_registered();
        let rows = letters.rows.iter().filter(registered).map(|row| number(&page, row)).collect_view();
        let actions = buttons(view! {
            <SubmitButton label=page.t("outside-letter-tracking-save") kind=ButtonKind::Primary/>
            <LinkButton href=to label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
        });
        view! {
            <PageHeader title=heading lead=page.t("outside-letter-tracking-hint") back=back/>
            {page.form_top()}
            {form(page.action(), view! { {page.hidden(None)}{rows}{actions} })}
            {pager(&page, letters.offset, letters.has_next)}
        }
    }))
}

fn number(page: &PageContext, row: &letter::Model) -> AnyView {
    let name = number_field(row.id);
    let addressee = row.addressee.lines().next().unwrap_or_default();
    let label =
        page.tv("outside-letter-tracking-of", &[("name", Value::from(format!("{}. {addressee}", row.position)))]);
    let stored = row.tracking_number.as_deref().unwrap_or_default();
    let field = Field::text(name.clone(), label)
        .value(page.form.value(&name, stored))
        .errors(&page.errors())
        .max_length(40)
        .autocomplete("off");
    view! { <FormRow field=field/> }.into_any()
}

/// Writes the numbers down.
pub(super) async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let batch = batch_of(&page).await?;
    let typed = |(name, value): (&str, &str)| Some((name.strip_prefix("numbers.")?.to_owned(), value.to_owned()));
    let form = TrackingForm { numbers: fields.iter().filter_map(typed).collect() };
    letters_track(&page.ctx, batch.id, &form, Some(&fields.key()?)).await?;
    Ok(done(&page, batch.id))
}
