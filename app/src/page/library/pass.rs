//! Passes: what those who manage a document see of them, and `/shared/{token}`, where somebody without an account fetches it.

use entity::library::{PassForm, PassState, document_pass};
use leptos::prelude::*;
use service::{
    Result,
    library::{document_pass_create, document_pass_fetch_path, document_pass_look, document_pass_revoke},
};

use super::{
    detail::Shown,
    manage::{behind, one},
    words,
};
use crate::{
    context::{Page, PageContext},
    form::Fields,
    page::{
        property::parts::{self, banner, fact, facts},
        words::{day, minute},
    },
    ui::{
        ButtonKind, Column, DataTable, Field, FormActions, FormRow, PageHeader, PostForm, Row, StatusChip,
        SubmitButton, Tone,
    },
};

/// To whom the document was given, and the way to give it to one more.
pub(super) fn passes(page: &PageContext, shown: &Shown) -> AnyView {
    let columns = vec![
        Column::heading(page.t("library-pass-recipient")),
        Column::text(page.t("library-pass-made")),
        Column::text(page.t("library-pass-state")),
    ];
    let list = if shown.passes.is_empty() {
        view! { <p class="muted">{page.t("library-passes-none")}</p> }.into_any()
    } else {
        let rows = shown.passes.iter().map(|pass| line(page, shown, pass)).collect();
        view! { <DataTable caption=page.t("library-passes") caption_hidden=true columns=columns rows=rows/> }.into_any()
    };
    let add = shown.may_write.then(|| behind(page.t("library-pass-add"), form(page, shown)));
    view! { {list}{add} }.into_any()
}

fn line(page: &PageContext, shown: &Shown, pass: &document_pass::Model) -> Row {
    let language = page.language();
    let (tone, words) = match pass.state(page.ctx.now()) {
        PassState::Open => {
            let until = minute(pass.expires_at, language);
            (Tone::Wait, page.tv("library-pass-open", &[("until", until.into())]))
        }
        PassState::Used => {
            let at = pass.used_at.map(|at| minute(at, language)).unwrap_or_default();
            (Tone::Good, page.tv("library-pass-used", &[("at", at.into())]))
        }
        PassState::Expired => (Tone::Neutral, page.t("library-pass-expired")),
        PassState::Revoked => (Tone::Neutral, page.t("library-pass-revoked")),
    };
    let open = pass.state(page.ctx.now()) == PassState::Open;
    let revoke = (open && shown.may_write).then(|| {
        let inside = view! {
            <input type="hidden" name="pass" value=pass.id.to_string()/>
            <SubmitButton label=page.t("library-pass-revoke") kind=ButtonKind::Quiet/>
        };
        one(page, shown.row.version, "pass-revoke", inside)
    });
    Row::new()
        .cell(pass.recipient.clone())
        .cell(day(pass.created_at, language))
        .cell(view! { <StatusChip tone=tone label=words/>{revoke} })
}

fn form(page: &PageContext, shown: &Shown) -> AnyView {
    let errors = page.errors();
    let value = |name: &str| page.form.value(name, "");
    let recipient = Field::text("recipient", page.t("library-pass-recipient"))
        .hint(page.t("library-pass-recipient-hint"))
        .required()
        .value(value("recipient"));
    let days = Field::text("days", page.t("library-pass-days")).value(page.form.value("days", "7"));
    let inside = view! {
        <p>{page.t("library-pass-consequence")}</p>
        <FormRow field=recipient.errors(&errors)/>
        <FormRow field=days.errors(&errors)/>
        {parts::buttons(view! { <SubmitButton label=page.t("library-pass-add")/> })}
    };
    one(page, shown.row.version, "pass", inside)
}

/// The address of a pass that has just been made, this one time.
pub(super) fn fresh(page: &PageContext) -> Option<AnyView> {
    let url = page.shown_once().into_iter().next()?;
    let words = page.t("library-pass-fresh");
    Some(banner(Tone::Good, view! { <p>{words}</p><p><code class="break">{url}</code></p> }))
}

/// Makes a pass.
pub(super) async fn make(page: &PageContext, fields: &Fields, id: entity::id::DocumentId) -> Result<()> {
    let form = PassForm { recipient: fields.get("recipient").to_owned(), days: fields.get("days").to_owned() };
    let made = document_pass_create(&page.ctx, id, &form).await?;
    page.show_once(vec![made.url]);
    Ok(())
}

/// Takes one back.
pub(super) async fn revoke(page: &PageContext, fields: &Fields) -> Result<()> {
    let unknown = |_| service::Error::not_found("document-pass-unknown");
    let pass = fields.get("pass").parse().map_err(unknown)?;
    document_pass_revoke(&page.ctx, pass).await.map(drop)
}

/// `/shared/{token}`: what a pass opens, and the button that fetches it. Opening the page uses nothing up.
pub(super) async fn load(page: PageContext) -> Result<Page> {
    let token = page.param("token").to_owned();
    let found = document_pass_look(&page.ctx, &token, &page.address).await?;
    Ok(Page::new(found.title.clone(), move || {
        let (label, language) = (page.t("library-pass-fetch"), page.language());
        let known = [
            fact(page.t("library-pass-from"), found.association.clone()),
            fact(page.t("library-document-file"), found.file_name.clone()),
            fact(page.t("library-document-size"), words::size(found.size, language)),
            fact(page.t("library-pass-until"), minute(found.expires_at, language)),
        ];
        view! {
            <PageHeader title=found.title.clone() lead=page.t("library-pass-lead")/>
            {facts(false, known)}
            <PostForm action=document_pass_fetch_path(&token)>
                <FormActions><SubmitButton label=label kind=ButtonKind::Primary/></FormActions>
            </PostForm>
        }
    })
    .secret())
}
