//! `/a/{slug}/transfers/{transfer}/generate`: making the next version of the document.

use entity::{date::parse_date, id::TransferId, identity::Permission, transfer::GenerateForm};
use leptos::prelude::*;
use service::{
    Error, Result,
    property::units_by_ids,
    transfer::{SectionView, sections, transfer_generate},
};

use super::{GENERATED, file::of, words};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::property::{
        filled::Filled,
        parts::{banner, buttons, form, section, titled_banner},
        register::to_change,
        words::language_choices,
    },
    ui::{ButtonKind, FormRow, Glyph, Icon, LinkButton, PageHeader, Place, SubmitButton, Tone},
};

/// Shows what is open, and the form once nothing is that the law asks for.
pub(super) async fn load(page: PageContext) -> Result<Page> {
    to_change(&page, Permission::TransferWrite).await?;
    let row = of(&page).await?;
    if !row.state.takes_answers() {
        return Err(Error::not_found("transfer-unknown"));
    }
    let unit = units_by_ids(&page.ctx, &[row.unit_id]).await?.remove(&row.unit_id);
    let unit = unit.map(|unit| unit.reference).unwrap_or_default();
    let open: Vec<SectionView> =
        views(&page, row.id).await?.into_iter().filter(|one| one.completeness.is_open()).collect();
    let title = page.t("transfer-generate-title");
    Ok(Page::new(title.clone(), move || {
        let here = page.in_association(&format!("/transfers/{}", row.id));
        let back = Place::text(words::title(&row, &unit), here.clone());
        let (law, other): (Vec<&SectionView>, Vec<&SectionView>) = open.iter().partition(|one| one.need.is_law());
        let body = if law.is_empty() {
            let filled = Filled::of(&page);
            let today = page.ctx.today().to_string();
            let tongue = row.requester_language.code();
            let day = filled.date("referenceDate", "transfer-generate-reference", &today);
            let language =
                filled.select("language", "transfer-generate-language", language_choices(page.text()), tongue);
            let draft = format!("{here}/preview");
            let rows = view! {
                {page.hidden(Some(row.version))}
                <FormRow field=day.hint(page.t("transfer-generate-reference-hint"))/>
                <FormRow field=language.hint(page.t("transfer-generate-language-hint"))/>
                {reservations(&page, &here, &other)}
                {buttons(view! {
                    <SubmitButton label=page.t("transfer-generate-title") kind=ButtonKind::Primary icon=Glyph::Document/>
                    <LinkButton href=draft label=page.t("transfer-file-draft") icon=Glyph::Eye/>
                    <LinkButton href=here.clone() label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
                })}
            };
            form(page.action(), rows)
        } else {
            closed(&page, &here, &law, &other)
        };
        view! {
            <PageHeader title=title lead=page.t("transfer-generate-lead") back=back/>
            {page.form_top()}
            {body}
        }
    }))
}

/// The sections as at the day that was chosen, once one was: on another day something else may be open. A day that is refused is today.
async fn views(page: &PageContext, id: TransferId) -> Result<Vec<SectionView>> {
    let chosen = if page.form.sent { parse_date(page.form.fields.get("referenceDate")).ok() } else { None };
    match sections(&page.ctx, id, chosen).await {
        Err(Error::Refused(_)) => sections(&page.ctx, id, None).await,
        found => found,
    }
}

/// What the law still asks for, each with the way to it.
fn closed(page: &PageContext, here: &str, law: &[&SectionView], other: &[&SectionView]) -> AnyView {
    let title = page.tv("transfer-file-open-law", &[("count", law.len().into())]);
    let first = titled_banner(Tone::Wait, title, list(page, here, law));
    let second = (!other.is_empty()).then(|| section(page.t("transfer-generate-open-other"), list(page, here, other)));
    view! { {first}{second} }.into_any()
}

fn list(page: &PageContext, here: &str, views: &[&SectionView]) -> AnyView {
    let lines = views
        .iter()
        .map(|one| {
            let href = format!("{here}/sections/{}", one.kind.code());
            let why = one.completeness.reason().map(|reason| words::open_reason(page.text(), reason));
            view! { <li><a href=href>{words::section(page.text(), one.kind)}</a><br/><span class="muted">{why}</span></li> }
        })
        .collect_view();
    view! { <ul>{lines}</ul> }.into_any()
}

/// The other open sections, to tick those that the document is to show as open.
fn reservations(page: &PageContext, here: &str, other: &[&SectionView]) -> AnyView {
    if other.is_empty() {
        return banner(Tone::Good, page.t("transfer-file-open-none"));
    }
    let errors = page.errors();
    let error = errors.iter().find(|(field, _)| field.starts_with("reservations")).map(|(_, message)| {
        let message = message.to_owned();
        view! { <p class="error" id="field-reservations-error"><Icon name=Glyph::Error/><span>{message}</span></p> }
    });
    let class = if error.is_some() { "field invalid" } else { "field" };
    let described = error.is_some().then_some("field-reservations-error");
    let boxes = other
        .iter()
        .map(|one| {
            let code = one.kind.code();
            let id = format!("reservation-{code}");
            let checked = page.form.sent && page.form.fields.all("reservations").any(|sent| sent == code);
            let href = format!("{here}/sections/{code}");
            let answer =
                page.tv("transfer-generate-answer", &[("section", words::section(page.text(), one.kind).into())]);
            view! {
                <div class="check">
                    <input type="checkbox" id=id.clone() name="reservations" value=code checked=checked/>
                    <label for=id.clone()>{words::section(page.text(), one.kind)}</label>
                    <p class="hint"><a href=href aria-label=answer>{page.t("transfer-generate-answer-short")}</a></p>
                </div>
            }
        })
        .collect_view();
    view! {
        <fieldset class=class id="field-reservations" aria-describedby=described>
            <legend>{page.t("transfer-generate-reservations")}</legend>
            <p class="hint">{page.t("transfer-generate-reservations-hint")}</p>
            {error}
            {boxes}
        </fieldset>
    }
    .into_any()
}

/// Makes it.
pub(super) async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let row = of(&page).await?;
    let form = GenerateForm {
        reference_date: fields.get("referenceDate").to_owned(),
        language: fields.get("language").to_owned(),
        reservations: fields.all("reservations").map(str::to_owned).collect(),
    };
    transfer_generate(&page.ctx, Some(&fields.key()?), row.id, &form, Some(fields.version()?)).await?;
    Ok(Next::done(format!("/a/{}/transfers/{}", page.param("slug"), row.id), GENERATED))
}
