//! Withdrawing a call for funds.

use entity::{charges::CallStatus, id::CallId, identity::Permission, refusal::Refusal};
use leptos::prelude::*;
use service::Error;

use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{
        Banner, ButtonKind, Field, FormActions, FormRow, LinkButton, PageHeader, Place, PostForm, SubmitButton, Tone,
    },
};

/// What the call says after it was withdrawn.
pub(super) const CANCELLED: &str = "charges-call-cancelled";

/// Asks for the reason and says what will happen.
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let association = page.association().await?;
    page.ctx.prove_in(Permission::CallIssue, association.id)?;
    let id: CallId = page.id("call", "call-unknown")?;
    let call = service::charges::call_fetch(&page.ctx, id).await?;
    if call.association_id != association.id {
        return Err(Error::not_found("call-unknown"));
    }
    if call.status == CallStatus::Cancelled && !page.form.sent {
        return Err(Refusal::new("call-already-cancelled").into());
    }
    let title = page.tv("charges-call-cancel-title", &[("title", call.title.as_str().into())]);
    Ok(Page::new(title.clone(), move || {
        let text = page.text();
        let errors = page.errors();
        let hidden = page.hidden(Some(call.version));
        let reason = Field::text_area("reason", text.get("charges-call-cancel-reason"), 3).required().max_length(500);
        let reason = reason
            .hint(text.get("charges-call-cancel-reason-hint"))
            .value(page.form.value("reason", ""))
            .errors(&errors);
        let here = page.in_association(&format!("/calls/{id}"));
        view! {
            <PageHeader title=title back=Place::text(call.title.clone(), here.clone())/>
            {page.form_top()}
            <Banner tone=Tone::Wait title=text.get("charges-call-cancel-consequence-title")><p>{text.get("charges-call-cancel-consequence")}</p></Banner>
            <PostForm action=page.action()>
                {hidden}
                <FormRow field=reason/>
                <FormActions>
                    <SubmitButton label=text.get("charges-call-cancel-act") kind=ButtonKind::Danger/>
                    <LinkButton href=here label=text.get("charges-call-cancel-keep") kind=ButtonKind::Quiet/>
                </FormActions>
            </PostForm>
        }
    }))
}

/// Withdraws it.
pub(super) async fn act(page: PageContext, fields: Fields) -> service::Result<Next> {
    page.association().await?;
    let id: CallId = page.id("call", "call-unknown")?;
    service::charges::call_cancel(&page.ctx, id, Some(fields.version()?), fields.get("reason"), Some(&fields.key()?))
        .await?;
    Ok(Next::done(format!("/a/{}/calls/{id}", page.param("slug")), CANCELLED))
}
