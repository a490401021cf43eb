//! `/account/two-factor`: the person's own second factor, from the first picture to the codes on paper.

use leptos::prelude::*;
use service::identity::{
    BACKUP_CODES_FEW, FactorSetUp, FactorView, second_factor, second_factor_enable, second_factor_pending,
    second_factor_set_up,
};

use super::{OWN, code_row, codes::codes_page, in_address};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::words::day,
    ui::{
        Banner, ButtonKind, Fact, FactList, FormActions, Glyph, LinkButton, PageHeader, Place, PostForm, StatusChip,
        SubmitButton, Tone,
    },
};

/// The field by which the two forms of the page differ.
const STEP: &str = "step";
const START: &str = "start";

/// Shows what there is: nothing yet, a picture to scan, the codes of a moment ago, or how it stands.
pub(super) async fn load(page: PageContext) -> service::Result<Page> {
    let view = second_factor(&page.ctx).await?;
    let codes = page.shown_once();
    if !codes.is_empty() {
        return Ok(codes_page(page, codes, "identity-factor-enabled"));
    }
    if view.active {
        return Ok(standing(page, &view));
    }
    match second_factor_pending(&page.ctx).await? {
        Some(pending) => Ok(scan(page, &view, pending)),
        None => Ok(begin(page, &view)),
    }
}

/// Makes a secret, or turns the second factor on with a first code.
pub(super) async fn act(page: PageContext, fields: Fields) -> service::Result<Next> {
    if fields.get(STEP) == START {
        second_factor_set_up(&page.ctx).await?;
        return Ok(Next::to(OWN));
    }
    let codes = second_factor_enable(&page.ctx, fields.get("code")).await?;
    page.show_once(codes.0);
    Ok(Next::again())
}

fn account(page: &PageContext) -> Place {
    Place::text(page.t("identity-account-title"), page.href("/account"))
}

fn demanded(page: &PageContext, view: &FactorView) -> Option<AnyView> {
    view.demanded.then(|| {
        let [title, body] = ["identity-factor-demanded-title", "identity-factor-demanded-body"].map(|id| page.t(id));
        view! { <Banner tone=Tone::Wait title=title><p>{body}</p></Banner> }.into_any()
    })
}

fn start_form(page: &PageContext, label: &str, kind: ButtonKind) -> AnyView {
    let label = page.t(label);
    view! {
        <PostForm action=page.action()>
            <input type="hidden" name=STEP value=START/>
            <FormActions><SubmitButton label=label kind=kind/></FormActions>
        </PostForm>
    }
    .into_any()
}

fn begin(page: PageContext, view: &FactorView) -> Page {
    let title = page.t("identity-factor-title");
    let demanded = demanded(&page, view);
    Page::new(title.clone(), move || {
        view! {
            <PageHeader title=title lead=page.t("identity-factor-lead") back=account(&page)/>
            {page.form_top()}
            {demanded}
            <p>{page.t("identity-factor-need-app")}</p>
            {start_form(&page, "identity-factor-start", ButtonKind::Primary)}
        }
    })
}

fn scan(page: PageContext, view: &FactorView, pending: FactorSetUp) -> Page {
    let title = page.t("identity-factor-set-up-title");
    let demanded = demanded(&page, view);
    Page::new(title.clone(), move || {
        let errors = page.errors();
        let picture = in_address("image/svg+xml", &pending.qr_svg);
        let (secret, uri) = (pending.secret, pending.uri);
        let row = code_row(&page, &errors, false);
        let again = start_form(&page, "identity-factor-start-again", ButtonKind::Quiet);
        let [enable, secret_term] = ["identity-factor-enable", "identity-factor-secret"].map(|id| page.t(id));
        view! {
            <PageHeader title=title back=account(&page)/>
            {page.form_top()}
            {demanded}
            <h2>{page.t("identity-factor-scan-title")}</h2>
            <p>{page.t("identity-factor-scan-body")}</p>
            <figure class="payment-code">
                <img src=picture alt=page.t("identity-factor-scan-alt") width="220" height="220"/>
                <figcaption><a href=uri>{page.t("identity-factor-open-app")}</a></figcaption>
            </figure>
            <FactList><Fact term=secret_term><code>{secret}</code></Fact></FactList>
            <h2>{page.t("identity-factor-first-code-title")}</h2>
            <PostForm action=page.action()>
                {row}
                <FormActions><SubmitButton label=enable kind=ButtonKind::Primary icon=Glyph::Shield/></FormActions>
            </PostForm>
            {again}
        }
    })
    .secret()
}

fn standing(page: PageContext, view: &FactorView) -> Page {
    let view = view.clone();
    let title = page.t("identity-factor-title");
    Page::new(title.clone(), move || {
        let few = (view.backup_codes_left < BACKUP_CODES_FEW).then(|| {
            let body = page.tv("identity-factor-few-body", &[("left", view.backup_codes_left.into())]);
            view! { <Banner tone=Tone::Wait title=page.t("identity-factor-few-title")><p>{body}</p></Banner> }
        });
        let language = page.language();
        let date = |at: Option<_>| at.map(|at| day(at, language)).unwrap_or_default();
        let left = view.backup_codes_left.to_string();
        let (since, used) = (date(view.verified_at), date(view.last_used_at));
        let on = page.t("identity-factor-on");
        let terms = ["identity-factor-since", "identity-factor-last-used", "identity-factor-codes-left"];
        let [since_term, used_term, left_term] = terms.map(|id| page.t(id));
        view! {
            <PageHeader title=title lead=page.t("identity-factor-on-lead") back=account(&page)
                status=move || view! { <StatusChip tone=Tone::Good label=on/> }/>
            {few}
            <FactList>
                <Fact term=since_term>{since}</Fact>
                <Fact term=used_term>{used}</Fact>
                <Fact term=left_term>{left}</Fact>
            </FactList>
            <p><LinkButton href=page.href("/account/two-factor/codes") label=page.t("identity-factor-renew-title")/></p>
            <p><LinkButton href=page.href("/account/two-factor/off") label=page.t("identity-factor-off-title") kind=ButtonKind::Quiet/></p>
        }
    })
}
