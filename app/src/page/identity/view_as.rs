//! Looking at the pages with the eyes of one owner.

use service::{
    Standing,
    identity::{view_as_begin, view_as_end},
    property::owner_fetch,
};

use crate::{
    context::{Next, PageContext},
    form::Fields,
};

/// `/a/{slug}/owners/{id}/view-as`: begins at the page where that owner would begin.
pub(super) async fn begin(page: PageContext, _: Fields) -> service::Result<Next> {
    let association = page.association().await?;
    let owner = owner_fetch(&page.ctx, page.id("id", "owner-unknown")?).await?;
    if owner.association_id != association.id {
        return Err(service::Error::not_found("owner-unknown"));
    }
    view_as_begin(&page.ctx, owner.id).await?;
    Ok(Next::to(""))
}

/// `/view-as/end`
pub(super) async fn end(page: PageContext, _: Fields) -> service::Result<Next> {
    view_as_end(&page.ctx).await?;
    Ok(Next::to(""))
}

/// Refuses a form that is sent while somebody only looks as an owner. The pages of one's own account are one's own, but this is not the moment to
/// change them: whoever looks sees what the owner sees, and does nothing.
pub(crate) fn refuse_change(page: &PageContext) -> service::Result<()> {
    let standing = page.ctx.actor().map(|actor| &actor.standing);
    let leaves = matches!(&*page.path, "/view-as/end" | "/sign-out" | "/account/hats");
    match standing {
        Some(standing @ Standing::ViewAs { .. }) if !leaves => standing.refuse_change(),
        _ => Ok(()),
    }
}
