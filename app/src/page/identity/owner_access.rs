//! On the page of an owner: who signs in as her, how to let somebody, and how to see the pages as she does.

use entity::{
    identity::Permission,
    property::{association, owner},
};
use leptos::prelude::*;
use service::{
    Result,
    identity::{RoleView, roles_by_owner},
};

use super::role_words::{role_message, term};
use crate::{
    context::PageContext,
    page::property::parts,
    ui::{Glyph, LinkButton, SubmitButton},
};

/// Who signs in as the owner; nothing for whoever may give no roles here.
pub(crate) async fn read(page: &PageContext, owner: &owner::Model) -> Result<Option<Vec<RoleView>>> {
    if page.ctx.may_in(Permission::AssociationWrite, owner.association_id) {
        Ok(Some(roles_by_owner(&page.ctx, owner.association_id, owner.id).await?))
    } else {
        Ok(None)
    }
}

/// The section.
pub(crate) fn view(
    page: &PageContext,
    association: &association::Model,
    owner: &owner::Model,
    roles: Option<Vec<RoleView>>,
) -> Option<AnyView> {
    let roles = roles?;
    let lines = roles
        .iter()
        .map(|role| {
            let end = page.in_association(&format!("/people/{}/end", role.row.id));
            let days = term(page, role.row.starts_on, role.row.ends_on);
            let words = format!("{} · {}", role.email, page.t(role_message(role.row.role)));
            view! { <li>{words}" "<span class="muted">{days}</span>" "<a href=end>{page.t("identity-people-end")}</a></li> }
        })
        .collect_view();
    let list = if roles.is_empty() {
        view! { <p>{page.t("identity-owner-access-none")}</p> }.into_any()
    } else {
        view! { <ul>{lines}</ul> }.into_any()
    };
    let in_use = association.archived_at.is_none() && owner.archived_at.is_none();
    let ways = in_use.then(|| {
        let link = page.in_association(&format!("/people/new?owner={}", owner.id));
        let look = page.in_association(&format!("/owners/{}/view-as", owner.id));
        let button = view! { <SubmitButton label=page.t("identity-view-as-begin") icon=Glyph::Eye/> };
        view! {
            <p><LinkButton href=link label=page.t("identity-owner-access-give") icon=Glyph::Plus/></p>
            {parts::form(look, button)}
        }
    });
    Some(parts::section(page.t("identity-owner-access"), view! { {list}{ways} }))
}
