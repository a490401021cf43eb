//! `/a/{slug}/transfers/{transfer}/preview`: the document as it would be issued now, page by page: `?referenceDate=2026-06-01&language=nl`.

use entity::{identity::Permission, transfer::GenerateForm};
use leptos::prelude::*;
use service::{
    Error, Result,
    property::units_by_ids,
    transfer::{transfer_preview_pages, transfer_preview_path},
};

use super::{file::of, words};
use crate::{
    context::{Page, PageContext, form_errors},
    page::property::words::language_choices,
    ui::{ErrorSummary, Field, FormErrors, FormRow, Glyph, LinkButton, PageHeader, Place, SubmitButton},
};

/// The fields of the query, named as the rules name what they refuse.
const DAY: &str = "referenceDate";
const LANGUAGE: &str = "language";

/// Shows it.
pub(super) async fn load(page: PageContext) -> Result<Page> {
    let row = of(&page).await?;
    page.ctx.prove_in(Permission::TransferRead, row.association_id)?;
    let unit = units_by_ids(&page.ctx, &[row.unit_id]).await?.remove(&row.unit_id);
    let unit = unit.map(|unit| unit.reference).unwrap_or_default();
    let asked = |name, usual: &str| match page.query.get(name) {
        "" => usual.to_owned(),
        typed => typed.to_owned(),
    };
    let form = GenerateForm {
        reference_date: asked(DAY, &page.ctx.today().to_string()),
        language: asked(LANGUAGE, row.requester_language.code()),
        reservations: Vec::new(),
    };
    let (pages, errors) = match transfer_preview_pages(&page.ctx, row.id, &form).await {
        Ok(pages) => (pages, FormErrors::new()),
        Err(refused @ Error::Refused(_)) => (Vec::new(), form_errors(page.text(), &refused.refusals())),
        Err(other) => return Err(other),
    };
    let title = page.t("transfer-preview-title");
    Ok(Page::new(title.clone(), move || {
        let back = Place::text(words::title(&row, &unit), page.in_association(&format!("/transfers/{}", row.id)));
        let day = Field::date(DAY, page.t("transfer-generate-reference")).value(form.reference_date.clone());
        let language = Field::select(LANGUAGE, page.t("transfer-generate-language"), language_choices(page.text()))
            .value(form.language.clone());
        let whole = (!pages.is_empty()).then(|| {
            let (day, language) = (&form.reference_date, &form.language);
            let href = format!("{}?on={day}&language={language}", transfer_preview_path(row.id));
            view! { <p class="actions"><LinkButton href=href label=page.t("transfer-preview-pdf") icon=Glyph::Document/></p> }
        });
        view! {
            <PageHeader title=title lead=page.t("transfer-file-draft-detail") back=back/>
            <ErrorSummary title=page.t("shell-error-summary") errors=&errors/>
            <form class="toolbar" method="get" action=page.action()>
                <FormRow field=day.errors(&errors)/>
                <FormRow field=language.errors(&errors)/>
                <SubmitButton label=page.t("transfer-preview-show") icon=Glyph::Eye/>
            </form>
            {whole}
            {leaves(&page, &pages)}
        }
    }))
}

/// The pages below each other, as they lie in the document.
fn leaves(page: &PageContext, paths: &[String]) -> AnyView {
    let count = paths.len();
    let leaf = |(path, number): (&String, usize)| {
        let name = page.tv("transfer-preview-page", &[("number", number.into()), ("count", count.into())]);
        let open = page.tv("transfer-preview-open", &[("number", number.into())]);
        // The first is seen at once; the others are fetched when they come into sight.
        let loading = if number == 1 { "eager" } else { "lazy" };
        let (address, source) = (path.clone(), path.clone());
        view! {
            <li><figure class="leaf">
                <a href=address aria-label=open><img src=source alt="" width="595" height="842" loading=loading/></a>
                <figcaption>{name}</figcaption>
            </figure></li>
        }
    };
    let leaves = paths.iter().zip(1_usize..).map(leaf).collect_view();
    (count > 0).then(|| view! { <ol class="leaves" role="list">{leaves}</ol> }).into_any()
}
