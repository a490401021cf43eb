//! What happens to a request besides its answers: the syndic begins, or it is withdrawn.

use entity::transfer::TransferState;
use leptos::prelude::*;
use service::{
    Result,
    transfer::{transfer_begin, transfer_cancel},
};

use super::{
    BEGUN, CANCELLED,
    file::{Shown, of},
};
use crate::{
    context::{Next, PageContext},
    form::{Fields, KEY_FIELD, VERSION_FIELD},
    page::property::parts::section,
    ui::{Field, FormRow, Glyph, Icon},
};

/// Says that the syndic has begun, or withdraws the request; each behind a first click that says what follows.
pub(super) fn view(page: &PageContext, shown: &Shown) -> Option<AnyView> {
    let row = &shown.row;
    if !(shown.may && row.state.is_open()) {
        return None;
    }
    let at = |path: &str| page.in_association(&format!("/transfers/{}/{path}", row.id));
    let act = |action: String,
               label: String,
               consequence: String,
               field: Option<AnyView>,
               (class, glyph): (&'static str, Glyph)| {
        view! {
            <details class="disclosure">
                <summary class="button quiet">{label.clone()}</summary>
                <form class="form" method="post" action=action>
                    <input type="hidden" name=KEY_FIELD value=page.form.key.clone()/>
                    <input type="hidden" name=VERSION_FIELD value=row.version.to_string()/>
                    <p>{consequence}</p>
                    {field}
                    <div class="form-actions"><button type="submit" class=class><Icon name=glyph/><span>{label}</span></button></div>
                </form>
            </details>
        }
    };
    let begin = (row.state == TransferState::Requested).then(|| {
        let (label, consequence) = (page.t("transfer-file-begin"), page.t("transfer-file-begin-consequence"));
        act(at("begin"), label, consequence, None, ("button", Glyph::Check))
    });
    let reason = Field::text("reason", page.t("transfer-file-cancel-reason")).required().max_length(300);
    let reason = view! { <FormRow field=reason/> }.into_any();
    let (label, consequence) = (page.t("transfer-file-cancel"), page.t("transfer-file-cancel-consequence"));
    let cancel = act(at("cancel"), label, consequence, Some(reason), ("button danger", Glyph::Trash));
    Some(section(page.t("transfer-file-other"), view! { {begin}{cancel} }))
}

/// Says that the syndic works on it.
pub(super) async fn begin(page: PageContext, fields: Fields) -> Result<Next> {
    let row = of(&page).await?;
    transfer_begin(&page.ctx, Some(&fields.key()?), row.id, Some(fields.version()?)).await?;
    Ok(Next::done(format!("/a/{}/transfers/{}", page.param("slug"), row.id), BEGUN))
}

/// Withdraws it.
pub(super) async fn cancel(page: PageContext, fields: Fields) -> Result<Next> {
    let row = of(&page).await?;
    transfer_cancel(&page.ctx, Some(&fields.key()?), row.id, fields.get("reason"), Some(fields.version()?)).await?;
    Ok(Next::done(format!("/a/{}/transfers/{}", page.param("slug"), row.id), CANCELLED))
}
