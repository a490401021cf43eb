//! `/account/two-factor/off`: taking one's own second factor off.

use leptos::prelude::*;
use service::identity::{ConfirmWay, confirm_way, second_factor_disable};

use super::{OWN, TAKEN_OFF, code_row};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{ButtonKind, Field, FormActions, FormRow, LinkButton, PageHeader, Place, PostForm, SubmitButton},
};

/// Asks for the password and a code.
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let way = confirm_way(&page.ctx).await?;
    let title = page.t("identity-factor-off-title");
    Ok(Page::new(title.clone(), move || {
        let errors = page.errors();
        let password = (way == ConfirmWay::Password).then(|| {
            let field = Field::password("password", page.t("identity-password"))
                .required()
                .autocomplete("current-password")
                .errors(&errors);
            view! { <FormRow field=field/> }
        });
        let back = page.href(OWN);
        view! {
            <PageHeader title=title lead=page.t("identity-factor-off-lead") back=Place::text(page.t("identity-factor-title"), back.clone())/>
            {page.form_top()}
            <PostForm action=page.action()>
                {password}
                {code_row(&page, &errors, true)}
                <FormActions>
                    <SubmitButton label=page.t("identity-factor-off-act") kind=ButtonKind::Danger/>
                    <LinkButton href=back label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
                </FormActions>
            </PostForm>
        }
    }))
}

/// Takes it off.
pub(super) async fn act(page: PageContext, fields: Fields) -> service::Result<Next> {
    second_factor_disable(&page.ctx, fields.get("password"), fields.get("code")).await?;
    Ok(Next::done(OWN, TAKEN_OFF))
}
