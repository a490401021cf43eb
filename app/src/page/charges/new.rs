//! Writing, previewing and issuing a call for funds.

use entity::{charges::MAX_LINES, identity::Permission, refusal::Refusal};
use leptos::prelude::*;
use service::Error;

use super::{form, preview};
use crate::{
    api::charges::PreviewView,
    context::{Next, Page, PageContext},
    form::Fields,
    island::call_preview::CallPreview,
    page::property::parts,
    ui::{
        Banner, ButtonKind, EmptyState, FormActions, Glyph, LinkButton, PageHeader, Place, PostForm, SubmitButton, Tone,
    },
};

/// What the list says after a call was issued.
pub(super) const ISSUED: &str = "charges-call-issued";

/// The field that says which button was used.
const STEP: &str = "step";
/// The field that names what was previewed.
const PREVIEWED: &str = "previewed";

/// Shows the form, and what it comes to once that was asked for.
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let association = page.association().await?;
    page.ctx.prove_in(Permission::CallIssue, association.id)?;
    let keys = service::property::keys_by_associations(&page.ctx, &[association.id], page.ctx.today())
        .await?
        .remove(&association.id)
        .unwrap_or_default();
    let overview = service::property::association_overview(&page.ctx, association.id).await?;
    let mut typed = if page.form.sent { form::read(&page.form.fields) } else { form::empty(&page) };
    if page.form.fields.get(STEP) == "add" && typed.lines.len() < MAX_LINES {
        typed.lines.push(Default::default());
    }
    let previewed = previewed(&page, association.id, &typed).await?;
    let title = page.t("charges-call-new-title");
    Ok(Page::new(title.clone(), move || {
        let back = Place::text(page.t("shell-section-calls"), page.in_association("/calls"));
        if association.parent_id.is_some() {
            let reason = page.text().refusal(&Refusal::new("call-partial-unsupported"));
            return view! { <PageHeader title=title back=back/>{parts::banner(Tone::Info, reason)} }.into_any();
        }
        if overview.units == 0 {
            return view! { <PageHeader title=title back=back/>{no_units(&page)} }.into_any();
        }
        let errors = page.errors();
        let rows = form::rows(&page, &typed, &keys, &errors);
        let add = page.t("charges-call-new-add-line");
        let add = (typed.lines.len() < MAX_LINES)
            .then(|| view! { <SubmitButton label=add icon=Glyph::Plus name=STEP value="add"/> });
        let text = page.text();
        let hidden = page.hidden(None);
        let list = page.in_association("/calls");
        let unopened = association.opened_at.is_none().then(|| not_opened(&page));
        view! {
            <PageHeader title=title lead=text.get("charges-call-new-lead") back=back/>
            {unopened}
            {page.form_top()}
            <PostForm action=page.action()>
                {hidden}
                {rows}
                <FormActions>
                    <SubmitButton label=text.get("charges-call-new-preview") kind=ButtonKind::Primary icon=Glyph::Eye name=STEP value="preview"/>
                    {add}
                    <LinkButton href=list label=text.get("shell-cancel") kind=ButtonKind::Quiet/>
                </FormActions>
                <CallPreview labels=preview::labels(text) language=text.language association=association.id.to_string() initial=previewed/>
            </PostForm>
        }
        .into_any()
    }))
}

/// That the register may still lack something; the call can be issued all the same.
fn not_opened(page: &PageContext) -> impl IntoView + use<> {
    let href = page.in_association("/readiness");
    let title = page.t("property-ready-call-warning-title");
    let body = page.t("property-ready-call-warning-body");
    let action = page.t("property-ready-call-warning-action");
    view! {
        <Banner tone=Tone::Wait title=title>
            <p>{body}</p>
            <p><LinkButton href=href label=action kind=ButtonKind::Quiet icon=Glyph::ArrowRight/></p>
        </Banner>
    }
}

fn no_units(page: &PageContext) -> impl IntoView + use<> {
    let by_hand = (page.in_association("/units/new"), page.t("charges-call-new-no-units-add"));
    let import = (page.in_association("/import"), page.t("charges-call-new-no-units-import"));
    view! {
        <EmptyState title=page.t("charges-call-new-no-units-title") reason=page.t("charges-call-new-no-units-reason") icon=Glyph::Unit
            actions=move || view! { <LinkButton href=by_hand.0 label=by_hand.1/><LinkButton href=import.0 label=import.1/> }/>
    }
}

/// What the form comes to, when it was sent to see that. What is wrong with it has been said by `act`.
async fn previewed(
    page: &PageContext,
    association: entity::id::AssociationId,
    typed: &entity::charges::CallForm,
) -> service::Result<Option<PreviewView>> {
    let asked = page.form.sent && page.form.fields.get(STEP) != "add";
    if !asked {
        return Ok(None);
    }
    match service::charges::call_preview(&page.ctx, association, typed).await {
        Ok(result) => Ok(Some(preview::view(page.text(), typed, &result))),
        Err(Error::Refused(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Previews, adds a line, or issues what was previewed.
pub(super) async fn act(page: PageContext, fields: Fields) -> service::Result<Next> {
    let association = page.association().await?;
    if fields.get(STEP) == "add" {
        return Ok(Next::again());
    }
    let typed = form::read(&fields);
    let result = service::charges::call_preview(&page.ctx, association.id, &typed).await?;
    if fields.get(STEP) != "issue" {
        return Ok(Next::again());
    }
    // What is issued is what somebody has looked at: not another figure, nor other owners.
    if preview::view(page.text(), &typed, &result).digest != fields.get(PREVIEWED) {
        return Err(Refusal::new("call-preview-outdated").into());
    }
    let issued = service::charges::call_issue(&page.ctx, association.id, &typed, Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/calls/{}", page.param("slug"), issued.value), ISSUED))
}
