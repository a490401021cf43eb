//! Addresses that do not work: the list, and saying so of one.

use entity::{id::AddressFailureId, identity::Permission, messaging::address_failure};
use leptos::prelude::*;
use service::messaging::{AddressFailureForm, address_failed, address_failures_list, address_works};

use super::{detail::here, words};
use crate::{
    context::{Next, Page, PageContext},
    form::{Fields, KEY_FIELD},
    page::{pager::pager, words::moment},
    ui::{
        Banner, ButtonKind, Column, DataTable, EmptyState, Field, FormActions, FormRow, Glyph, LinkButton, PageHeader,
        Place, PostForm, Row, SubmitButton, Tone,
    },
};

/// What the delivery says after its address was marked.
pub(super) const FAILED: &str = "messaging-sent-address-failed-done";
/// What the list says after an address works again.
pub(super) const WORKS: &str = "messaging-sent-address-works-done";

/// `/a/{slug}/sent/addresses`
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let association = page.association().await?;
    let rows = address_failures_list(&page.ctx, association.id, page.page_request()).await?;
    let manages = page.ctx.may_in(Permission::LetterSend, association.id);
    let title = page.t("messaging-sent-addresses");
    Ok(Page::new(title.clone(), move || {
        let back = Place::text(page.t("messaging-sent-title"), page.in_association("/sent"));
        let body = if rows.rows.is_empty() && rows.offset == 0 {
            view! { <EmptyState title=page.t("messaging-sent-empty-title") reason=page.t("messaging-sent-address-post") icon=Glyph::Check/> }
                .into_any()
        } else {
            let mut columns = vec![
                Column::heading(page.t("messaging-sent-address")),
                Column::text(page.t("messaging-sent-answer")),
                Column::text(page.t("messaging-sent-created")),
            ];
            if manages {
                columns.push(Column::text(page.t("messaging-sent-act")));
            }
            let lines = rows.rows.iter().map(|row| line(&page, row, manages)).collect();
            view! {
                <DataTable caption=title.clone() caption_hidden=true columns=columns rows=lines/>
                {pager(&page, rows.offset, rows.has_next)}
            }
            .into_any()
        };
        view! {
            <PageHeader title=title lead=page.t("messaging-sent-address-post") back=back/>
            {page.form_top()}
            {body}
        }
    }))
}

fn line(page: &PageContext, row: &address_failure::Model, manages: bool) -> Row {
    let line = Row::new()
        .cell(row.address.clone())
        .cell(words::answer(page, &row.reason))
        .cell(moment(row.created_at, page.language()));
    if !manages {
        return line;
    }
    let (action, key, id) = (page.action(), page.form.key.clone(), row.id.to_string());
    line.cell(view! {
        <form method="post" action=action>
            <input type="hidden" name=KEY_FIELD value=key/>
            <input type="hidden" name="address" value=id/>
            <SubmitButton label=page.t("messaging-sent-address-works") kind=ButtonKind::Quiet icon=Glyph::Check/>
        </form>
    })
}

/// Says that an address works again.
pub(super) async fn works(page: PageContext, fields: Fields) -> service::Result<Next> {
    page.association().await?;
    let id: AddressFailureId =
        fields.get("address").parse().map_err(|_| service::Error::not_found("address-failure-unknown"))?;
    // Every line of the list bears the same key, so the address is part of it.
    let key = service::RequestKey::parse(&format!("{}-{id}", fields.get(KEY_FIELD)))?;
    address_works(&page.ctx, id, Some(&key)).await?;
    Ok(Next::done(format!("/a/{}/sent/addresses", page.param("slug")), WORKS))
}

/// `/a/{slug}/sent/{delivery}/address`: asks how it is known.
pub(super) async fn ask(page: PageContext) -> service::Result<Page> {
    let row = here(&page).await?;
    if let Some(association) = row.association_id {
        page.ctx.prove_in(Permission::LetterSend, association)?;
    }
    let title = page.t("messaging-sent-address-failed");
    Ok(Page::new(title.clone(), move || {
        let errors = page.errors();
        let (act, back) = (title.clone(), page.t("messaging-sent-title"));
        let there = page.in_association(&format!("/sent/{}", row.id));
        let reason = Field::text("reason", page.t("messaging-sent-address-reason"))
            .max_length(300)
            .value(page.form.value("reason", ""))
            .errors(&errors);
        let hidden = page.hidden(None);
        let consequence = page.t("messaging-sent-address-post");
        view! {
            <PageHeader title=title lead=row.address.clone() back=Place::text(row.subject.clone(), there.clone())/>
            {page.form_top()}
            <Banner tone=Tone::Info title=page.t("messaging-sent-address-failed-done")><p>{consequence}</p></Banner>
            <PostForm action=page.action()>
                {hidden}
                <FormRow field=reason/>
                <FormActions>
                    <SubmitButton label=act kind=ButtonKind::Danger/>
                    <LinkButton href=there label=back kind=ButtonKind::Quiet/>
                </FormActions>
            </PostForm>
        }
    }))
}

/// Marks the address.
pub(super) async fn failed(page: PageContext, fields: Fields) -> service::Result<Next> {
    let row = here(&page).await?;
    let form = AddressFailureForm { reason: fields.get("reason").to_owned() };
    address_failed(&page.ctx, row.id, &form, Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/sent/{}", page.param("slug"), row.id), FAILED))
}
