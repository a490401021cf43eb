//! `/a/{slug}/transfers/{transfer}/sections/{section}`: what the registers say in a section, and what the syndic answers.

use entity::{
    identity::Permission,
    transfer::{
        AnswerOutcome,
        section::{Answer, AnswerForm, Completeness, SectionKind},
        transfer, transfer_default,
    },
};
use leptos::prelude::*;
use service::{
    Error, Result,
    property::units_by_ids,
    text::Value,
    transfer::{SectionView, section_answer, section_clear, sections, transfer_defaults},
};

use super::{
    ANSWERED, CLEARED,
    answer_form::{self, Offer},
    computed,
    file::of,
    words,
};
use crate::{
    context::{Next, Page, PageContext},
    form::{Fields, KEY_FIELD, VERSION_FIELD},
    page::{
        property::{
            filled::Filled,
            parts::{banner, buttons, form, section},
            register::may_change,
        },
        words::day,
    },
    ui::{ButtonKind, Glyph, Icon, LinkButton, PageHeader, Place, SubmitButton, Tone},
};

/// Which answer the form begins with: that which the association usually gives.
const USUAL: &str = "usual";
/// The field that says that the next open section follows.
const THEN: &str = "then";

/// The section that the address names.
///
/// # Errors
/// `transfer-section-unknown`.
pub(super) fn section_of(page: &PageContext) -> Result<SectionKind> {
    SectionKind::parse(page.param("section")).map_err(|_| Error::not_found("transfer-section-unknown"))
}

struct Shown {
    row: transfer::Model,
    unit: String,
    view: SectionView,
    /// Those that are still open, in the order in which they are worked through.
    open: Vec<SectionKind>,
    usual: Option<transfer_default::Model>,
    stored: AnswerForm,
    offer: Offer,
    may: bool,
}

/// The open sections of a request: what the law asks for first, then the rest, each as they are printed.
pub(super) fn open_sections(views: &[SectionView]) -> Vec<SectionKind> {
    let open = |law: bool| {
        views.iter().filter(move |one| one.completeness.is_open() && one.need.is_law() == law).map(|one| one.kind)
    };
    open(true).chain(open(false)).collect()
}

async fn read(page: &PageContext) -> Result<Shown> {
    let association = page.association().await?;
    page.ctx.prove_in(Permission::TransferRead, association.id)?;
    let row = of(page).await?;
    let kind = section_of(page)?;
    let views = sections(&page.ctx, row.id, None).await?;
    let open = open_sections(&views);
    let view =
        views.into_iter().find(|one| one.kind == kind).ok_or_else(|| Error::not_found("transfer-section-unknown"))?;
    let usual = transfer_defaults(&page.ctx, association.id).await?.into_iter().find(|one| one.section == kind);
    let from_usual = page.query.get("from") == USUAL;
    let stored = match (&view.answer, &usual) {
        (_, Some(usual)) if from_usual => answer_form::usual(usual)?,
        (Some(answer), _) => form_of(answer),
        // What is usually said there is not said again without somebody looking at it.
        (None, _) => answer_form::nothing(),
    };
    let mut offer = Offer::read(page, association.id, kind, (view.computed.as_ref(), &view.attached), &stored).await?;
    offer.may_reserve = !view.need.is_law();
    let unit = units_by_ids(&page.ctx, &[row.unit_id]).await?.remove(&row.unit_id);
    let may = row.state.takes_answers() && may_change(page, &association, Permission::TransferWrite);
    Ok(Shown { unit: unit.map(|unit| unit.reference).unwrap_or_default(), row, view, open, usual, stored, offer, may })
}

fn form_of(answer: &Answer) -> AnswerForm {
    answer_form::stored(answer.outcome, answer.text.as_deref(), &answer.items, &answer.documents)
}

/// Shows it.
pub(super) async fn load(page: PageContext) -> Result<Page> {
    let shown = read(&page).await?;
    let title = words::section(page.text(), shown.view.kind);
    Ok(Page::new(title.clone(), move || {
        let text = page.text();
        let back = Place::text(words::title(&shown.row, &shown.unit), here(&page, &shown));
        let chip = words::completeness(text, shown.view.completeness, shown.view.need);
        let found = match &shown.view.computed {
            Some(computed) if !computed.lines.is_empty() || !computed.documents.is_empty() => {
                section(page.t("transfer-answer-computed"), computed::view(&page, computed))
            }
            Some(_) | None => ().into_any(),
        };
        let answer = if shown.may { edit(&page, &shown) } else { said(&page, &shown) };
        view! {
            <PageHeader title=title lead=words::need(text, shown.view.need) back=back status=move || chip/>
            {page.form_top()}
            {note(&page, &shown)}
            {found}
            {section(page.t("transfer-answer-title"), answer)}
            {shown.may.then(|| usual(&page, &shown))}
            {shown.may.then(|| clear(&page, &shown))}
        }
    }))
}

fn here(page: &PageContext, shown: &Shown) -> String {
    page.in_association(&format!("/transfers/{}", shown.row.id))
}

/// Why the section is open, or who answers for what it says.
fn note(page: &PageContext, shown: &Shown) -> AnyView {
    let text = page.text();
    match (shown.view.completeness, &shown.view.answer) {
        (Completeness::Open(reason), _) => banner(Tone::Wait, words::open_reason(text, reason)),
        (_, Some(answer)) => banner(Tone::Good, verified(page, answer)),
        (_, None) => banner(Tone::Good, page.t("transfer-answer-computed-enough")),
    }
}

fn verified(page: &PageContext, answer: &Answer) -> String {
    let id = match answer.outcome {
        AnswerOutcome::None => "transfer-answer-none-verified",
        AnswerOutcome::Given | AnswerOutcome::Reserved => "transfer-answer-verified",
    };
    let values = [
        ("name", Value::from(answer.verified_by_name.as_str())),
        ("date", Value::from(day(answer.verified_at, page.language()))),
    ];
    page.tv(id, &values)
}

/// The form of the answer.
fn edit(page: &PageContext, shown: &Shown) -> AnyView {
    let filled = Filled::of(page);
    // Zero where nothing was answered yet: whoever was faster is not overwritten.
    let version = shown.view.answer.as_ref().map_or(0, |answer| answer.version);
    let leave = here(page, shown);
    let more = shown.open.iter().any(|kind| *kind != shown.view.kind);
    let next = more.then(|| {
        view! { <SubmitButton label=page.t("transfer-answer-save-next") kind=ButtonKind::Primary name=THEN value="next"/> }
    });
    let kind = if more { ButtonKind::Secondary } else { ButtonKind::Primary };
    let actions = buttons(view! {
        {next}
        <SubmitButton label=page.t("transfer-answer-save") kind=kind/>
        <LinkButton href=leave label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
    });
    let rows = view! {
        {page.hidden(Some(version))}
        {answer_form::view(page, &filled, &shown.offer, &shown.stored)}
        <p class="muted">{page.t("transfer-answer-signed")}</p>
        {actions}
    };
    form(page.action(), rows)
}

/// What was answered, for whoever only reads.
fn said(page: &PageContext, shown: &Shown) -> AnyView {
    let Some(answer) = &shown.view.answer else {
        return view! { <p class="muted">{page.t("transfer-answer-nothing")}</p> }.into_any();
    };
    let outcome = page.t(&format!("transfer-answer-outcome-{}", answer.outcome.code()));
    let words =
        answer.text.iter().flat_map(|text| text.lines()).map(|line| view! { <p>{line.to_owned()}</p> }).collect_view();
    let papers = computed::documents(page, &shown.view.attached, "transfer-answer-documents");
    view! { <p>{outcome}</p>{words}{computed::items(page, answer)}{papers} }.into_any()
}

/// What the association usually says here: take it over, or set it.
fn usual(page: &PageContext, shown: &Shown) -> AnyView {
    let code = shown.view.kind.code();
    let settings = page.in_association(&format!("/transfers/settings/{code}"));
    let take = shown.usual.as_ref().map(|_| {
        let href = format!("{}?from={USUAL}", page.action());
        view! { <LinkButton href=href label=page.t("transfer-answer-usual-take") icon=Glyph::Copy/> }
    });
    let (lead, label) = if shown.usual.is_some() {
        ("transfer-answer-usual-lead", "transfer-answer-usual-change")
    } else {
        ("transfer-answer-usual-none", "transfer-answer-usual-set")
    };
    let inside = view! {
        <p>{page.t(lead)}</p>
        <div class="actions">{take}<LinkButton href=settings label=page.t(label) kind=ButtonKind::Quiet/></div>
    };
    section(page.t("transfer-answer-usual"), inside)
}

/// Takes the answer away, behind a first click that says what follows.
fn clear(page: &PageContext, shown: &Shown) -> Option<AnyView> {
    let version = shown.view.answer.as_ref()?.version;
    Some(taking_back(page, version, ["transfer-answer-clear", "transfer-answer-clear-consequence"]))
}

/// The way to take back what the form of a page has written down, folded away; the words name it and say what follows.
pub(super) fn taking_back(page: &PageContext, version: i32, [label, consequence]: [&str; 2]) -> AnyView {
    let label = page.t(label);
    let action = format!("{}/clear", page.action());
    view! {
        <details class="disclosure">
            <summary class="button quiet">{label.clone()}</summary>
            <form class="form" method="post" action=action>
                <input type="hidden" name=KEY_FIELD value=page.form.key.clone()/>
                <input type="hidden" name=VERSION_FIELD value=version.to_string()/>
                <p>{page.t(consequence)}</p>
                <div class="form-actions"><button type="submit" class="button danger"><Icon name=Glyph::Trash/><span>{label}</span></button></div>
            </form>
        </details>
    }
    .into_any()
}

/// Writes the answer down and leads on: to the next open section, or back to the file.
pub(super) async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let row = of(&page).await?;
    let kind = section_of(&page)?;
    let form = answer_form::read(&fields);
    section_answer(&page.ctx, Some(&fields.key()?), row.id, kind, &form, Some(fields.version()?)).await?;
    let file = format!("/a/{}/transfers/{}", page.param("slug"), row.id);
    if fields.get(THEN).is_empty() {
        return Ok(Next::done(file, ANSWERED));
    }
    // What else hung on the answer has closed with it.
    let views = sections(&page.ctx.anew(), row.id, None).await?;
    let next = open_sections(&views).into_iter().find(|one| *one != kind);
    let to = next.map_or_else(|| file.clone(), |next| format!("{file}/sections/{}", next.code()));
    Ok(Next::done(to, ANSWERED))
}

/// Takes the answer away.
pub(super) async fn act_clear(page: PageContext, fields: Fields) -> Result<Next> {
    let row = of(&page).await?;
    let kind = section_of(&page)?;
    section_clear(&page.ctx, Some(&fields.key()?), row.id, kind, Some(fields.version()?)).await?;
    Ok(Next::done(format!("/a/{}/transfers/{}/sections/{}", page.param("slug"), row.id, kind.code()), CLEARED))
}
