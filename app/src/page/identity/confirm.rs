//! The page where somebody shows once more that it is she, before a page that asks for it.

use leptos::prelude::*;
use service::identity::confirm_way;

use super::sign_in::{NEXT, wanted};
use crate::{
    confirm::form,
    context::{Next, Page, PageContext},
    form::Fields,
    ui::PageHeader,
};

/// `/confirm?next=…`
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let way = confirm_way(&page.ctx).await?;
    let next = page.form.value(NEXT, &wanted(&page.query));
    let title = page.t("identity-confirm-title");
    Ok(Page::new(title.clone(), move || {
        let kept = view! { <input type="hidden" name=NEXT value=next/> }.into_any();
        view! {
            <PageHeader title=title lead=page.t("identity-confirm-lead")/>
            {form(&page, way, page.action(), &page.errors(), kept)}
        }
    }))
}

/// Leads on. The password was taken out of the form, and the session confirmed by it, before this is asked.
pub(super) async fn act(page: PageContext, fields: Fields) -> service::Result<Next> {
    page.ctx.require_fresh()?;
    Ok(Next::to(wanted(&fields)))
}
