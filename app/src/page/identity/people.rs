//! Who works where: the people of a firm and of one association, the roles that they are given and that are ended.

use std::collections::{BTreeMap, BTreeSet};

use entity::{
    id::{AssociationId, OwnerId, RoleAssignmentId},
    identity::{Permission, Role, RoleTermForm},
    property::{association, owner},
};
use leptos::prelude::*;
use service::{
    Error,
    identity::{
        AccountForm, RoleGrant, RoleView, is_firm_role, role_end, role_fetch, role_grant, roles_list,
        roles_without_title,
    },
    page::Slice,
    property::{associations_by_ids, owners_by_ids},
    text::Value,
};

use super::{
    role_words::{held_where, role_message, term},
    words::language_choices,
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::{
        pager::pager,
        property::{filled::Filled, parts},
    },
    ui::{
        ButtonKind, Choice, Column, DataTable, Field, FormRow, Glyph, LinkButton, PageHeader, Place, Row, StatusChip,
        SubmitButton, Tone,
    },
};

/// What the list says after a role was given.
pub(super) const GRANTED: &str = "identity-people-granted";
/// What the list says after a role was ended.
pub(super) const ENDED: &str = "identity-people-ended";

/// Where the list of this address is: that of the firm, or that of one association.
async fn place(page: &PageContext) -> service::Result<(Option<association::Model>, String)> {
    if page.param("slug").is_empty() {
        return Ok((None, "/firm/people".to_owned()));
    }
    let association = page.association().await?;
    Ok((Some(association), format!("/a/{}/people", page.param("slug"))))
}

/// What stands beside the roles of a page.
struct People {
    roles: Slice<RoleView>,
    associations: BTreeMap<AssociationId, association::Model>,
    owners: BTreeMap<OwnerId, owner::Model>,
    /// Roles of owners who own nothing any more.
    lost: BTreeSet<RoleAssignmentId>,
}

/// `/firm/people` and `/a/{slug}/people`
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let (association, at) = place(&page).await?;
    let roles = roles_list(&page.ctx, association.as_ref().map(|row| row.id), page.page_request()).await?;
    let associations: Vec<AssociationId> = roles.rows.iter().filter_map(|role| role.row.association_id).collect();
    let owners: Vec<OwnerId> = roles.rows.iter().filter_map(|role| role.row.owner_id).collect();
    let people = People {
        associations: associations_by_ids(&page.ctx, &associations).await?,
        owners: owners_by_ids(&page.ctx, &owners).await?,
        lost: roles_without_title(&page.ctx, &roles.rows).await?.into_iter().collect(),
        roles,
    };
    let title = page.t("identity-people-title");
    Ok(Page::new(title.clone(), move || {
        let add = (page.href(&format!("{at}/new")), page.t("identity-people-add"));
        let firm = association.is_none();
        let lead = page.t(if firm { "identity-people-lead-firm" } else { "identity-people-lead-association" });
        let back = if firm {
            Place::text(page.t("identity-firm-title"), page.href("/firm"))
        } else {
            Place::text(page.t("property-manage-title"), page.in_association("/manage"))
        };
        let proposal = (!people.lost.is_empty())
            .then(|| parts::banner(Tone::Wait, view! { <p>{page.t("identity-people-lost-lead")}</p> }));
        let table = table(&page, &people, &at);
        view! {
            <PageHeader title=title lead=lead back=back
                actions=move || view! { <LinkButton href=add.0 label=add.1 icon=Glyph::Plus kind=ButtonKind::Primary/> }/>
            {proposal}
            {table}
            {pager(&page, people.roles.offset, people.roles.has_next)}
        }
    }))
}

fn table(page: &PageContext, people: &People, at: &str) -> AnyView {
    let columns = vec![
        Column::heading(page.t("identity-people-person")),
        Column::text(page.t("identity-people-role")),
        Column::text(page.t("identity-people-term")),
        Column::text(page.t("identity-people-act")),
    ];
    let rows = people.roles.rows.iter().map(|role| line(page, people, role, at)).collect();
    view! { <DataTable caption=page.t("identity-people-title") caption_hidden=true columns=columns rows=rows/> }
        .into_any()
}

fn line(page: &PageContext, people: &People, role: &RoleView, at: &str) -> Row {
    let association = role.row.association_id.and_then(|id| people.associations.get(&id));
    let organization = page.ctx.actor().and_then(|actor| actor.organization.as_ref()).map(|(_, name)| name.as_str());
    let name = association.map(|row| row.name_in(page.language()).to_owned());
    let held = held_where(page.text(), role.row.role, name.as_deref(), organization.unwrap_or_default());
    let owner = role.row.owner_id.and_then(|id| people.owners.get(&id)).map(|owner| {
        let href = association.map(|row| page.href(&format!("/a/{}/owners/{}", row.slug, owner.id)));
        view! { <br/><a href=href>{owner.name.clone()}</a> }
    });
    let lost = people.lost.contains(&role.row.id).then(|| {
        view! { " "<StatusChip tone=Tone::Wait label=page.t("identity-people-lost")/> }
    });
    let waits = role.row.accepted_at.is_none().then(|| {
        view! { " "<StatusChip tone=Tone::Wait label=page.t("identity-people-waiting")/> }
    });
    let decision = role.row.decision.clone().map(|decision| view! { <br/><span class="muted">{decision}</span> });
    let days = term(page, role.row.starts_on, role.row.ends_on);
    let days = if days.is_empty() { page.t("identity-people-no-end") } else { days };
    let end = page.href(&format!("{at}/{}/end", role.row.id));
    let invite = page.href(&format!("/invitations/{}", role.row.account_id));
    let label = page.tv("identity-people-end-of", &[("name", Value::from(role.display_name.as_str()))]);
    Row::new()
        .cell(view! { {role.display_name.clone()}<br/><span class="muted">{role.email.clone()}</span> })
        .cell(view! { {held}{owner}{lost}{waits} })
        .cell(view! { {days}{decision} })
        .cell(view! {
            <a href=end aria-label=label>{page.t("identity-people-end")}</a>" · "
            <a href=invite>{page.t("identity-people-invite")}</a>
        })
}

/// The roles that can be given at this address.
fn grantable(firm: bool) -> impl Iterator<Item = Role> {
    Role::ALL.into_iter().filter(move |role| *role != Role::Superadmin && (!firm || is_firm_role(*role)))
}

/// `/firm/people/new` and `/a/{slug}/people/new`; `?role=` and `?owner=` fill the form beforehand.
pub(super) async fn new(page: PageContext) -> service::Result<Page> {
    let (association, at) = place(&page).await?;
    match &association {
        Some(row) => page.ctx.prove_in(Permission::AssociationWrite, row.id)?,
        None => page.ctx.prove(Permission::AssociationWrite)?,
    };
    let wished: Option<OwnerId> = page.form.value("owner", page.query.get("owner")).parse().ok();
    let owner = match (&association, wished) {
        (Some(row), Some(id)) => {
            owners_by_ids(&page.ctx, &[id]).await?.remove(&id).filter(|owner| owner.association_id == row.id)
        }
        _ => None,
    };
    let title = page.t("identity-people-new-title");
    Ok(Page::new(title.clone(), move || {
        let filled = Filled::of(&page);
        let firm = association.is_none();
        let choices = grantable(firm).map(|role| Choice::new(role.code(), page.t(role_message(role)))).collect();
        let role = if owner.is_some() { Role::Owner.code() } else { page.query.get("role") };
        let name = owner.as_ref().map(|owner| owner.name.clone()).unwrap_or_default();
        let email = owner.as_ref().and_then(|owner| owner.email.clone()).unwrap_or_default();
        let language = owner.as_ref().map_or(page.language(), |owner| owner.language).code();
        let linked = owner.as_ref().map(|owner| {
            let words = page.tv("identity-people-linked", &[("name", Value::from(owner.name.as_str()))]);
            parts::banner(Tone::Info, view! { <p>{words}</p> })
        });
        let owner_id = owner.as_ref().map(|owner| owner.id.to_string()).unwrap_or_default();
        let decision =
            filled.text("decision", "identity-people-decision", "").hint(page.t("identity-people-decision-hint"));
        let starts = filled.date("startsOn", "identity-people-starts-on", &page.ctx.today().to_string());
        let ends = filled.date("endsOn", "identity-people-ends-on", "").hint(page.t("identity-people-ends-on-hint"));
        let owner_error = page
            .errors()
            .of("owner")
            .map(ToOwned::to_owned)
            .map(|message| parts::banner(Tone::Bad, view! { <p>{message}</p> }));
        let list = page.href(&at);
        let buttons = parts::buttons(view! {
            <SubmitButton label=page.t("identity-people-grant") kind=ButtonKind::Primary/>
            <LinkButton href=list.clone() label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
        });
        let rows = view! {
            {page.hidden(None)}
            <input type="hidden" name="owner" value=owner_id/>
            <FormRow field=filled.select("role", "identity-people-role", choices, role).required()/>
            <FormRow field=filled.text("displayName", "identity-display-name", &name).required().max_length(160)/>
            <FormRow field=filled.field(Field::email("email", page.t("identity-email")), "email", &email).required()/>
            <FormRow field=filled.select("language", "identity-language", language_choices(&page), language)/>
            <FormRow field=filled.optional(starts)/>
            <FormRow field=filled.optional(ends)/>
            <FormRow field=filled.optional(decision)/>
            {buttons}
        };
        view! {
            <PageHeader title=title lead=page.t("identity-people-new-lead") back=Place::text(page.t("identity-people-title"), list)/>
            {page.form_top()}
            {linked}{owner_error}
            {parts::form(page.action(), rows)}
        }
    }))
}

/// Gives the role.
pub(super) async fn grant(page: PageContext, fields: Fields) -> service::Result<Next> {
    let (association, at) = place(&page).await?;
    let wished = fields.get("role");
    let unknown = || entity::refusal::Refusal::new("role-required").at("role");
    let role = Role::ALL.into_iter().find(|role| role.code() == wished).ok_or_else(unknown)?;
    let owner = match fields.get("owner") {
        "" => None,
        id => Some(id.parse().map_err(|_| entity::refusal::Refusal::new("owner-unknown").at("owner"))?),
    };
    // An owner is linked to the register, and a member of the council may be; what the form kept of a link means nothing for the others.
    let owner = owner.filter(|_| matches!(role, Role::Owner | Role::CouncilMember));
    let grant = RoleGrant { association: association.map(|row| row.id), role, owner };
    let person = AccountForm {
        email: fields.get("email").to_owned(),
        display_name: fields.get("displayName").to_owned(),
        language: fields.get("language").to_owned(),
        password: String::new(),
    };
    let days = RoleTermForm {
        starts_on: fields.get("startsOn").to_owned(),
        ends_on: fields.get("endsOn").to_owned(),
        decision: fields.get("decision").to_owned(),
    };
    role_grant(&page.ctx, &grant, &person, &days, Some(&fields.key()?)).await?;
    Ok(Next::done(at, GRANTED))
}

/// The role that the address names, if it is one of this list.
async fn here(page: &PageContext) -> service::Result<(RoleView, String)> {
    let (association, at) = place(page).await?;
    let role = role_fetch(&page.ctx, page.id("id", "role-unknown")?).await?;
    let same = association.is_none_or(|row| role.row.association_id == Some(row.id));
    if same { Ok((role, at)) } else { Err(Error::not_found("role-unknown")) }
}

/// `/firm/people/{id}/end` and `/a/{slug}/people/{id}/end`
pub(super) async fn ending(page: PageContext) -> service::Result<Page> {
    let (role, at) = here(&page).await?;
    let values = [("name", Value::from(role.display_name.as_str()))];
    let title = page.tv("identity-people-end-title", &values);
    Ok(Page::new(title.clone(), move || {
        let filled = Filled::of(&page);
        let list = page.href(&at);
        let day = filled.date("endsOn", "identity-people-last-day", "").hint(page.t("identity-people-last-day-hint"));
        let said = page.t(role_message(role.row.role));
        let buttons = parts::buttons(view! {
            <SubmitButton label=page.t("identity-people-end") kind=ButtonKind::Danger/>
            <LinkButton href=list.clone() label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
        });
        let rows = view! { {page.hidden(None)}<FormRow field=filled.optional(day)/>{buttons} };
        let refused = page.form.refusals.iter().find(|refusal| refusal.path.is_empty());
        let refused = refused.map(|refusal| {
            let message = page.text().refusal(refusal);
            parts::banner(Tone::Bad, view! { <p>{message}</p> })
        });
        view! {
            <PageHeader title=title lead=said back=Place::text(page.t("identity-people-title"), list)/>
            {refused}
            {parts::form(page.action(), rows)}
        }
    }))
}

/// Ends it.
pub(super) async fn end(page: PageContext, fields: Fields) -> service::Result<Next> {
    let (role, at) = here(&page).await?;
    role_end(&page.ctx, role.row.id, fields.get("endsOn"), Some(&fields.key()?)).await?;
    Ok(Next::done(at, ENDED))
}
