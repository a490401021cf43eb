//! `/notary/{association}`: whom one asks, what it costs, and where the link is sent by which one asks.

use entity::{id::AssociationId, transfer::PortalBeginForm};
use leptos::prelude::*;
use service::{
    Result,
    transfer::{PortalPlace, portal_begin, portal_place},
};

use super::parts::{fees, languages, seat};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::property::parts::{banner, buttons, fact, facts, form, section},
    ui::{ButtonKind, Field, FormRow, Glyph, PageHeader, Place, SubmitButton, Tone},
};

/// What the page says after the link was sent.
pub(super) const SENT: &str = "transfer-portal-begin-sent";

fn named(page: &PageContext) -> Result<AssociationId> {
    page.id("association", "transfer-portal-unknown")
}

/// Shows it.
pub(super) async fn load(page: PageContext) -> Result<Page> {
    let place = portal_place(&page.ctx, named(&page)?).await?;
    let title = place.association.name_in(page.language()).to_owned();
    Ok(Page::new(title.clone(), move || {
        let back = Place::text(page.t("transfer-portal-title"), page.href("/notary"));
        let about = [
            fact(page.t("transfer-portal-seat"), seat(&place.association)),
            fact(page.t("transfer-portal-number"), place.association.enterprise_number.display()),
        ];
        view! {
            <PageHeader title=title back=back/>
            {facts(true, about)}
            {fees(&page, &place)}
            {page.form_top()}
            {section(page.t("transfer-portal-ask"), ask(&page, &place))}
        }
    }))
}

fn ask(page: &PageContext, place: &PortalPlace) -> AnyView {
    if !page.ctx.host().sends_mail() {
        let none = page.t("refusal-mail-unavailable");
        return banner(Tone::Info, view! { <p>{none}</p> });
    }
    let errors = page.errors();
    let email = Field::email("email", page.t("transfer-portal-email"))
        .required()
        .hint(page.t("transfer-portal-email-hint"))
        .autocomplete("email")
        .value(page.form.value("email", ""))
        .errors(&errors);
    // Who reads this page in a language reads mails in it; the association's own stands for nobody.
    let language = Field::select("language", page.t("transfer-portal-language"), languages(page))
        .value(page.form.value("language", page.language().code()))
        .errors(&errors);
    let act = page.t("transfer-portal-begin-act");
    let action = page.href(&format!("/notary/{}", place.association.id));
    let rows = view! {
        <FormRow field=email/>
        <FormRow field=language/>
        {buttons(view! { <SubmitButton label=act kind=ButtonKind::Primary icon=Glyph::Mail/> })}
    };
    form(action, rows)
}

/// Has the link sent.
pub(super) async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let association = named(&page)?;
    let form = PortalBeginForm { email: fields.get("email").to_owned(), language: fields.get("language").to_owned() };
    portal_begin(&page.ctx, association, &form, &page.address).await?;
    Ok(Next::done(format!("/notary/{association}"), SENT))
}
