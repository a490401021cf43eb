//! `/account/tokens`: what programs sign in with on the person's behalf.

use entity::{
    id::{ApiTokenId, TokenFamilyId},
    identity::{PersonalTokenForm, TokenScope, token_last_day},
};
use leptos::prelude::*;
use service::identity::{
    PersonalTokenView, ProgramView, personal_token_create, personal_token_revoke, personal_tokens_list,
    program_revoke as revoke_program, programs_list,
};

use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::words::day,
    ui::{
        Banner, ButtonKind, Choice, Column, DataTable, Field, FormActions, FormRow, LinkButton, PageHeader, Place,
        PostForm, Row, SubmitButton, Tone,
    },
};

/// Where the tokens are listed.
const PATH: &str = "/account/tokens";
/// What the list says after a token was taken back.
pub(super) const REVOKED: &str = "identity-token-revoked";
/// What it says after a program was signed out.
pub(super) const PROGRAM_REVOKED: &str = "identity-program-revoked";

/// Shows the list and the form, or the token of a moment ago.
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    if let Some(token) = page.shown_once().into_iter().next() {
        return Ok(fresh(page, token));
    }
    let tokens = personal_tokens_list(&page.ctx).await?;
    let programs = programs_list(&page.ctx).await?;
    let title = page.t("identity-tokens-title");
    Ok(Page::new(title.clone(), move || {
        let account = Place::text(page.t("identity-account-title"), page.href("/account"));
        view! {
            <PageHeader title=title lead=page.t("identity-tokens-lead") back=account/>
            {page.form_top()}
            {token_list(&page, &tokens)}
            {form(&page)}
            {program_list(&page, &programs)}
        }
    }))
}

fn token_list(page: &PageContext, tokens: &[PersonalTokenView]) -> AnyView {
    if tokens.is_empty() {
        return view! { <p>{page.t("identity-tokens-none")}</p> }.into_any();
    }
    let columns = vec![
        Column::heading(page.t("identity-token-name")),
        Column::text(page.t("identity-token-scope")),
        Column::text(page.t("identity-token-expires")),
        Column::text(page.t("identity-token-last-used")),
        Column::text(page.t("identity-token-act")),
    ];
    let language = page.language();
    let row = |token: &PersonalTokenView| {
        let name = if token.device_name.is_empty() {
            token.name.clone()
        } else {
            format!("{} · {}", token.name, token.device_name)
        };
        let last_used = token.last_used_at.map_or_else(|| page.t("identity-token-never"), |at| day(at, language));
        // The first instant after its last day is the one from which on it opens nothing.
        let last_day = token.expires_at - chrono::Duration::seconds(1);
        Row::new()
            .cell(name)
            .cell(page.t(scope_message(token.scope)))
            .cell(day(last_day, language))
            .cell(last_used)
            .cell(button(page, &format!("{PATH}/{}/revoke", token.id), "identity-token-revoke"))
    };
    let rows = tokens.iter().map(row).collect();
    let caption = page.t("identity-tokens-title");
    view! { <DataTable caption=caption caption_hidden=true columns=columns rows=rows/> }.into_any()
}

fn form(page: &PageContext) -> AnyView {
    let errors = page.errors();
    let today = page.ctx.today();
    let scopes =
        TokenScope::ALL.into_iter().map(|scope| Choice::new(scope.code(), page.t(scope_message(scope)))).collect();
    let value = |name: &str, stored: &str| page.form.value(name, stored);
    let fields = [
        Field::text("name", page.t("identity-token-name"))
            .required()
            .max_length(80)
            .hint(page.t("identity-token-name-hint"))
            .value(value("name", "")),
        Field::text("deviceName", page.t("identity-token-device")).max_length(80).value(value("deviceName", "")),
        Field::select("scope", page.t("identity-token-scope"), scopes)
            .hint(page.t("identity-token-scope-hint"))
            .value(value("scope", TokenScope::Read.code())),
        Field::date("expiresOn", page.t("identity-token-expires"))
            .required()
            .hint(page.t("identity-token-expires-hint"))
            .value(value("expiresOn", &token_last_day(today).to_string())),
    ];
    let rows = fields.map(|field| view! { <FormRow field=field.errors(&errors)/> }).collect_view();
    let create = page.t("identity-token-create");
    view! {
        <section aria-labelledby="token-new">
            <h2 id="token-new">{page.t("identity-token-new")}</h2>
            <PostForm action=page.action()>
                {rows}
                <FormActions><SubmitButton label=create kind=ButtonKind::Primary/></FormActions>
            </PostForm>
        </section>
    }
    .into_any()
}

fn program_list(page: &PageContext, programs: &[ProgramView]) -> Option<AnyView> {
    if programs.is_empty() {
        return None;
    }
    let columns = vec![
        Column::heading(page.t("identity-program-name")),
        Column::text(page.t("identity-token-scope")),
        Column::text(page.t("identity-program-since")),
        Column::text(page.t("identity-token-last-used")),
        Column::text(page.t("identity-token-act")),
    ];
    let language = page.language();
    let row = |program: &ProgramView| {
        let nameless = || page.t("identity-program-nameless");
        let name = Some(program.device_name.clone()).filter(|name| !name.is_empty()).unwrap_or_else(nameless);
        Row::new()
            .cell(name)
            .cell(page.t(scope_message(program.scope)))
            .cell(day(program.created_at, language))
            .cell(day(program.refreshed_at, language))
            .cell(button(page, &format!("/account/programs/{}/revoke", program.id), "identity-program-revoke"))
    };
    let rows = programs.iter().map(row).collect();
    let title = page.t("identity-programs-title");
    Some(
        view! {
            <section aria-labelledby="programs">
                <h2 id="programs">{title.clone()}</h2>
                <DataTable caption=title caption_hidden=true columns=columns rows=rows/>
            </section>
        }
        .into_any(),
    )
}

fn button(page: &PageContext, path: &str, message: &str) -> AnyView {
    let (action, label) = (page.href(path), page.t(message));
    view! { <form method="post" action=action><SubmitButton label=label kind=ButtonKind::Quiet/></form> }.into_any()
}

fn scope_message(scope: TokenScope) -> &'static str {
    match scope {
        TokenScope::Read => "identity-token-scope-read",
        TokenScope::Write => "identity-token-scope-write",
    }
}

/// The page that shows a new token, this one time.
fn fresh(page: PageContext, token: String) -> Page {
    let title = page.t("identity-token-fresh-title");
    Page::new(title.clone(), move || {
        view! {
            <PageHeader title=title lead=page.t("identity-token-fresh-lead")/>
            <Banner tone=Tone::Good><p><code>{token}</code></p></Banner>
            <p>{page.t("identity-token-fresh-use")}</p>
            <p><LinkButton href=page.href(PATH) label=page.t("identity-token-fresh-kept") kind=ButtonKind::Primary/></p>
        }
    })
    .secret()
}

/// Makes a token.
pub(super) async fn create(page: PageContext, fields: Fields) -> service::Result<Next> {
    let form = PersonalTokenForm {
        name: fields.get("name").to_owned(),
        device_name: fields.get("deviceName").to_owned(),
        scope: fields.get("scope").to_owned(),
        expires_on: fields.get("expiresOn").to_owned(),
    };
    let fresh = personal_token_create(&page.ctx, &form).await?;
    page.show_once(vec![fresh.plain]);
    Ok(Next::again())
}

/// Takes a token back.
pub(super) async fn revoke(page: PageContext, _: Fields) -> service::Result<Next> {
    let id: ApiTokenId = page.id("token", "token-unknown")?;
    personal_token_revoke(&page.ctx, id).await?;
    Ok(Next::done(PATH, REVOKED))
}

/// Signs a program out.
pub(super) async fn program_revoke(page: PageContext, _: Fields) -> service::Result<Next> {
    let id: TokenFamilyId = page.id("program", "program-unknown")?;
    revoke_program(&page.ctx, id).await?;
    Ok(Next::done(PATH, PROGRAM_REVOKED))
}
