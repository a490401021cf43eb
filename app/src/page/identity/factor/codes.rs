//! `/account/two-factor/codes`: new backup codes, shown once.

use leptos::prelude::*;
use service::identity::{backup_codes_renew, second_factor};

use super::{OWN, code_row, in_address};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{Banner, ButtonKind, FormActions, Glyph, Icon, LinkButton, PageHeader, Place, PostForm, SubmitButton, Tone},
};

/// Asks for a code, or shows the codes of a moment ago.
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let codes = page.shown_once();
    if !codes.is_empty() {
        return Ok(codes_page(page, codes, "identity-factor-renewed"));
    }
    let left = second_factor(&page.ctx).await?.backup_codes_left;
    let title = page.t("identity-factor-renew-title");
    Ok(Page::new(title.clone(), move || {
        let errors = page.errors();
        let lead = page.tv("identity-factor-renew-lead", &[("left", left.into())]);
        let back = page.href(OWN);
        view! {
            <PageHeader title=title lead=lead back=Place::text(page.t("identity-factor-title"), back.clone())/>
            {page.form_top()}
            <PostForm action=page.action()>
                {code_row(&page, &errors, true)}
                <FormActions>
                    <SubmitButton label=page.t("identity-factor-renew-act") kind=ButtonKind::Primary/>
                    <LinkButton href=back label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
                </FormActions>
            </PostForm>
        }
    }))
}

/// Makes the codes.
pub(super) async fn act(page: PageContext, fields: Fields) -> service::Result<Next> {
    let codes = backup_codes_renew(&page.ctx, fields.get("code")).await?;
    page.show_once(codes.0);
    Ok(Next::again())
}

/// The page that shows backup codes, this one time.
pub(super) fn codes_page(page: PageContext, codes: Vec<String>, done: &str) -> Page {
    let title = page.t("identity-factor-codes-title");
    let done = page.t(done);
    Page::new(title.clone(), move || {
        let text = format!("{}\n\n{}\n", page.t("identity-factor-codes-file"), codes.join("\n"));
        let file = in_address("text/plain;charset=utf-8", &text);
        let rows = codes.into_iter().map(|code| view! { <li><code>{code}</code></li> }).collect_view();
        view! {
            <PageHeader title=title lead=page.t("identity-factor-codes-lead")/>
            <Banner tone=Tone::Good>{done}</Banner>
            <ol>{rows}</ol>
            <p>{page.t("identity-factor-codes-keep")}</p>
            <div class="actions">
                <a class="button" href=file download="mitoyen-codes.txt"><Icon name=Glyph::Download/><span>{page.t("identity-factor-codes-download")}</span></a>
                <LinkButton href=page.href(OWN) label=page.t("identity-factor-codes-kept") kind=ButtonKind::Primary/>
            </div>
        }
    })
    .secret()
}
