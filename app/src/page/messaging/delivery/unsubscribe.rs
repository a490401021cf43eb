//! `/unsubscribe`: having fewer mails by the link in one of them, without signing in. Opening the page changes nothing.

use leptos::prelude::*;
use service::messaging::{Unsubscription, unsubscribe, unsubscribe_look};

use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{Banner, ButtonKind, FormActions, PageHeader, PostForm, SubmitButton, Tone},
};

/// Says what the link is about, and asks; afterwards says that it is done.
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let link = page.form.value("link", page.query.get("link"));
    let about = unsubscribe_look(&page.ctx, &link)?;
    let done = page.query.get("stopped") == "1";
    let title = page.t(if done { "messaging-unsubscribe-done-title" } else { "messaging-unsubscribe-title" });
    Ok(Page::new(title.clone(), move || {
        let what = words(&page, &about);
        let rest = if done {
            let choices = page.t("messaging-unsubscribe-choices");
            view! { <Banner tone=Tone::Good title=what><p>{choices}</p></Banner> }.into_any()
        } else {
            let act = page.t("messaging-unsubscribe-act");
            view! {
                <p>{what}</p>
                <p>{page.t("messaging-unsubscribe-law")}</p>
                <PostForm action=page.action()>
                    <input type="hidden" name="link" value=link/>
                    <FormActions><SubmitButton label=act kind=ButtonKind::Primary/></FormActions>
                </PostForm>
            }
            .into_any()
        };
        view! { <PageHeader title=title/>{rest} }
    })
    .secret())
}

fn words(page: &PageContext, about: &Unsubscription) -> String {
    match about.group {
        Some(group) => {
            let name = page.t(&format!("messaging-group-{}", group.code()));
            page.tv("messaging-unsubscribe-group", &[("group", name.into())])
        }
        None => page.t("messaging-unsubscribe-all"),
    }
}

/// Stops the mails.
pub(super) async fn act(page: PageContext, fields: Fields) -> service::Result<Next> {
    let link = fields.get("link").to_owned();
    unsubscribe(&page.ctx, &link).await?;
    let query =
        form_urlencoded::Serializer::new(String::new()).append_pair("link", &link).append_pair("stopped", "1").finish();
    Ok(Next::to(format!("/unsubscribe?{query}")))
}
