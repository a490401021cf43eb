//! Every role of the person, in words, and the way from one organization to another.

use entity::{id::OrganizationId, identity::Permission};
use leptos::prelude::*;
use service::{
    Error,
    identity::{Elsewhere, Hat, context_switch, hats, roles_take},
    text::Value,
};

use super::{
    role_words::{held_where, term},
    sign_in::wanted,
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::property::parts,
    ui::{
        Card, Cards, EmptyState, Field, FormRow, Glyph, LinkButton, PageHeader, Place, StatusChip, SubmitButton, Tone,
    },
};

/// What the page says after roles were accepted.
pub(super) const TAKEN: &str = "identity-hats-taken";
/// What the home page says after a switch.
pub(super) const SWITCHED: &str = "identity-hats-switched";

/// `/account/hats`
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let here = page.ctx.account()?.organization.as_ref().map(|(id, _)| *id);
    let hats = hats(&page.ctx).await?;
    let waits = hats.iter().any(|hat| hat.waiting);
    let title = page.t("identity-hats-title");
    Ok(Page::new(title.clone(), move || {
        let mut organizations: Vec<(OrganizationId, Vec<Hat>)> = Vec::new();
        for hat in hats {
            match organizations.iter_mut().find(|(id, _)| *id == hat.organization) {
                Some((_, hats)) => hats.push(hat),
                None => organizations.push((hat.organization, vec![hat])),
            }
        }
        let body = if organizations.is_empty() {
            view! { <EmptyState title=page.t("identity-hats-empty-title") reason=page.t("identity-hats-empty-reason") icon=Glyph::People/> }
                .into_any()
        } else {
            let cards =
                organizations.into_iter().map(|(id, hats)| card(&page, id, &hats, here == Some(id))).collect_view();
            view! { <Cards>{cards}</Cards> }.into_any()
        };
        let back = Place::text(page.t("identity-account-title"), page.href("/account"));
        view! {
            <PageHeader title=title lead=page.t("identity-hats-lead") back=back/>
            {page.form_top()}
            {waits.then(|| waiting(&page))}
            {body}
        }
    }))
}

/// How roles that wait are made to count: by a link to the address, or by the code of the syndic's letter.
fn waiting(page: &PageContext) -> AnyView {
    let email = page.ctx.actor().map(|actor| actor.email.clone()).unwrap_or_default();
    let lead = page.tv("identity-hats-waiting-lead", &[("email", Value::from(email.as_str()))]);
    let prove = page.ctx.host().sends_mail().then(|| {
        let href = page.href("/account/address");
        view! { <p><LinkButton href=href label=page.t("identity-hats-waiting-prove") icon=Glyph::Mail/></p> }
    });
    let code = Field::text("code", page.t("identity-join-code"))
        .required()
        .hint(page.t("identity-join-code-hint"))
        .autocomplete("one-time-code")
        .max_length(60)
        .errors(&page.errors());
    let take = parts::form(
        page.href("/account/hats"),
        view! { <FormRow field=code/><SubmitButton label=page.t("identity-hats-waiting-take")/> },
    );
    parts::section(page.t("identity-hats-waiting-title"), view! { <p>{lead}</p>{prove}{take} })
}

/// One organization with the roles held in it.
fn card(page: &PageContext, id: OrganizationId, hats: &[Hat], current: bool) -> AnyView {
    let name = hats.first().map(|hat| hat.organization_name.clone()).unwrap_or_default();
    let suspended = hats.iter().any(|hat| hat.suspended);
    let running = hats.iter().any(|hat| hat.running);
    let lines = hats.iter().map(|hat| line(page, hat, current && !suspended)).collect_view();
    let state = if suspended {
        view! { <p><StatusChip tone=Tone::Bad label=page.t("identity-organization-suspended")/></p> }.into_any()
    } else if current {
        view! { <p><StatusChip tone=Tone::Good label=page.t("identity-hats-here")/></p> }.into_any()
    } else if running {
        let label = page.tv("identity-hats-switch", &[("organization", Value::from(name.as_str()))]);
        switch(page, id, label, String::new())
    } else {
        ().into_any()
    };
    view! { <Card title=name><ul role="list">{lines}</ul>{state}</Card> }.into_any()
}

fn line(page: &PageContext, hat: &Hat, linked: bool) -> AnyView {
    let place = hat.association.as_ref();
    let words = held_where(page.text(), hat.role, place.map(|place| place.name.as_str()), &hat.organization_name);
    let term = term(page, hat.starts_on, hat.ends_on);
    let term = (!term.is_empty()).then(|| view! { <span class="muted">" "{term}</span> });
    let decision = hat.decision.clone().map(|decision| view! { <br/><span class="muted">{decision}</span> });
    // Contractors and notaries reach single things, never the association's own page.
    let opens = linked && hat.running && hat.role.allows(Permission::AssociationRead);
    let words = match place.filter(|_| opens) {
        Some(place) => {
            let href = page.href(&format!("/a/{}", place.slug));
            view! { <a href=href>{words}</a> }.into_any()
        }
        None => view! { {words} }.into_any(),
    };
    let waits = hat.waiting.then(|| view! { " "<StatusChip tone=Tone::Wait label=page.t("identity-hats-waiting")/> });
    view! { <li>{words}{term}{waits}{decision}</li> }.into_any()
}

/// The button that switches, and where it leads.
fn switch(page: &PageContext, id: OrganizationId, label: String, next: String) -> AnyView {
    let action = page.href("/account/hats");
    parts::form(
        action,
        view! {
            <input type="hidden" name="organization" value=id.to_string()/>
            <input type="hidden" name="next" value=next/>
            <SubmitButton label=label icon=Glyph::ArrowRight/>
        },
    )
}

/// Works in another organization from the next page on; with a code, takes the roles that it is for.
pub(super) async fn act(page: PageContext, fields: Fields) -> service::Result<Next> {
    if let Some(code) = fields.find("code") {
        roles_take(&page.ctx, code, &page.address).await.map_err(at_code)?;
        return Ok(Next::done("/account/hats", TAKEN));
    }
    let unknown = || Error::not_found("organization-unknown");
    let organization: OrganizationId = fields.get("organization").parse().map_err(|_| unknown())?;
    context_switch(&page.ctx, organization).await?;
    let next = wanted(&fields);
    // Whoever followed an address goes on to it; whoever chose from the list arrives at home.
    Ok(if next.is_empty() { Next::done("", SWITCHED) } else { Next::to(next) })
}

/// Everything that is wrong with a code is said at its field.
fn at_code(error: Error) -> Error {
    match error {
        Error::Refused(refusals) => Error::Refused(refusals.into_iter().map(|refusal| refusal.at("code")).collect()),
        other => other,
    }
}

/// For an address that is not here: the associations of that name in other organizations of the person, to switch to. Nobody else gets this far.
pub(crate) fn offer(page: &PageContext, places: Vec<Elsewhere>) -> Page {
    let page = page.clone();
    let title = page.t("identity-hats-elsewhere-title");
    Page::new(title.clone(), move || {
        let cards = places
            .into_iter()
            .map(|place| {
                let label =
                    page.tv("identity-hats-switch", &[("organization", Value::from(place.organization_name.as_str()))]);
                let form = switch(&page, place.organization, label, page.path_and_query());
                view! { <Card title=place.association_name><p>{place.organization_name}</p>{form}</Card> }
            })
            .collect_view();
        view! {
            <PageHeader title=title lead=page.t("identity-hats-elsewhere-lead")/>
            <Cards>{cards}</Cards>
        }
    })
    .status(axum::http::StatusCode::NOT_FOUND)
}
