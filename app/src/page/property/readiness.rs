//! What an association still lacks before it is opened, and the button that opens it: `/a/{slug}/readiness`. The overview shows it in short.

use entity::{
    identity::Permission,
    property::{
        association,
        readiness::{Predicate, Requirement, Severity},
    },
};
use leptos::prelude::*;
use service::{
    Result,
    property::{Readiness, association_open, readiness, requirement_fix},
};

use super::{
    parts::{buttons, form, section, titled_banner},
    register::may_change,
};
use crate::{
    context::{Next, Page, PageContext},
    form::{BACK_FIELD, Fields, TO_READINESS},
    page::words::{day, law},
    ui::{ActionCard, ButtonKind, Cards, Glyph, LinkButton, PageHeader, Place, StatusChip, SubmitButton, Tone},
};

/// How many of the things that are missing the overview shows.
const SHOWN_IN_SHORT: usize = 3;

/// Shows every requirement.
pub async fn load(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    let found = readiness(&page.ctx, association.id).await?;
    let title = page.t("property-ready-title");
    Ok(Page::new(title.clone(), move || {
        let back = Place::text(page.t("shell-section-overview"), page.in_association(""));
        let (tone, word) = standing(&found);
        let word = page.t(word);
        let opened = found.opened_at.map(|at| {
            let title = page.tv("property-ready-opened-title", &[("date", day(at, page.language()).into())]);
            titled_banner(Tone::Good, title, view! { <p>{page.t("property-ready-opened-body")}</p> })
        });
        let cards = |severities: &[Severity]| {
            let wanted = |one: &&Predicate| !one.met && severities.contains(&one.severity);
            let cards: Vec<AnyView> =
                found.predicates.iter().filter(wanted).map(|one| card(&page, &found, one)).collect();
            (!cards.is_empty()).then(|| view! { <Cards>{cards}</Cards> }.into_any())
        };
        let blocking = cards(&[Severity::Blocks]).map(|cards| section(page.t("property-ready-blocking"), cards));
        let warning =
            cards(&[Severity::Warns, Severity::Informs]).map(|cards| section(page.t("property-ready-warning"), cards));
        let met = found.predicates.iter().filter(|one| one.met).map(|one| {
            let words = page.t(&format!("property-ready-met-{}", one.requirement.code()));
            view! { <li>{words}</li> }
        });
        let met = met.collect_view();
        view! {
            <PageHeader title=title lead=page.t("property-ready-lead") back=back status=move || view! { <StatusChip tone=tone label=word/> }/>
            {page.form_top()}
            {opened}
            {blocking}
            {warning}
            {open(&page, &association, &found)}
            {section(page.t("property-ready-met"), view! { <ul>{met}</ul> })}
        }
    }))
}

/// Where the association stands, in a tone and a word.
fn standing(found: &Readiness) -> (Tone, &'static str) {
    match (found.opened_at, found.is_ready()) {
        (Some(_), _) => (Tone::Good, "property-ready-is-open"),
        (None, true) => (Tone::Good, "property-ready-is-ready"),
        (None, false) => (Tone::Wait, "property-ready-is-not-ready"),
    }
}

/// The way to what puts it right, and from there back to what is still missing.
fn fix(page: &PageContext, found: &Readiness, one: &Predicate) -> String {
    let path = requirement_fix(one, found.is_partial);
    let mark = if path.contains('?') { '&' } else { '?' };
    page.in_association(&format!("{path}{mark}{BACK_FIELD}={TO_READINESS}"))
}

/// One thing that is missing, with the way to put it right. Its place is where a refusal of the opening leads.
fn card(page: &PageContext, found: &Readiness, one: &Predicate) -> AnyView {
    let Some(refusal) = one.refusal() else { return ().into_any() };
    let text = page.text();
    let (tone, action) = match one.severity {
        Severity::Blocks => (Tone::Bad, "property-ready-fix"),
        Severity::Warns => (Tone::Wait, "property-ready-look"),
        Severity::Informs => (Tone::Info, "property-ready-look"),
    };
    let href = fix(page, found, one);
    let law = one.requirement.law().map(|reference| law(reference, page.language())).unwrap_or_default();
    view! {
        <div id=format!("field-{}", one.requirement.code().replace('_', "-"))>
            <ActionCard title=text.refusal(&refusal) href=href action=page.t(action) detail=law tone=tone/>
        </div>
    }
    .into_any()
}

/// The button, with its consequence; or why there is none yet.
fn open(page: &PageContext, association: &association::Model, found: &Readiness) -> Option<AnyView> {
    if found.opened_at.is_some() || !may_change(page, association, Permission::AssociationWrite) {
        return None;
    }
    let missing = found.predicates.iter().filter(|one| one.blocks()).count();
    let inside = if missing == 0 {
        let actions = buttons(view! {
            <SubmitButton label=page.t("property-ready-open") kind=ButtonKind::Primary icon=Glyph::Check/>
        });
        let consequence = page.t("property-ready-open-consequence");
        form(page.action(), view! { {page.hidden(Some(association.version))}<p>{consequence}</p>{actions} })
    } else {
        let words = page.tv("property-ready-open-not-yet", &[("count", missing.into())]);
        view! { <p>{words}</p> }.into_any()
    };
    Some(section(page.t("property-ready-open"), inside))
}

/// Opens the association.
pub async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let association = page.association().await?;
    association_open(&page.ctx, association.id, Some(fields.version()?), Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}", association.slug), "property-ready-opened"))
}

/// In short, for the overview: how many requirements are met, and the way to all of them.
pub fn short(page: &PageContext, found: &Readiness) -> AnyView {
    let (tone, word) = standing(found);
    let met = found.predicates.iter().filter(|one| one.met).count();
    let counted = [("met", met.into()), ("total", found.predicates.len().into())];
    view! {
        <p><StatusChip tone=tone label=page.t(word)/>" "{page.tv("property-ready-short", &counted)}</p>
        <p><LinkButton href=page.in_association("/readiness") label=page.t("property-ready-see-all") kind=ButtonKind::Quiet icon=Glyph::ArrowRight/></p>
    }
    .into_any()
}

/// What to do now, each with one verb: the first things that are missing, or else opening, or else the first call.
pub fn next_steps(page: &PageContext, association: &association::Model, found: &Readiness) -> AnyView {
    let text = page.text();
    let nothing = |one: &Predicate| {
        one.requirement == Requirement::Units && one.figures.get("count").is_some_and(|count| count == "0")
    };
    // Nothing is imported into a partial association: the first thing that is missing says so.
    if !found.is_partial && found.predicates.iter().any(nothing) {
        let card = view! {
            <ActionCard title=page.t("property-overview-next-import-title") detail=page.t("property-overview-next-import-detail")
                href=page.in_association("/import") action=page.t("property-overview-next-import-action") tone=Tone::Wait icon=Glyph::Import/>
        };
        return view! { <Cards>{card}</Cards> }.into_any();
    }
    let missing = found.predicates.iter().filter(|one| one.blocks()).take(SHOWN_IN_SHORT).filter_map(|one| {
        let title = text.refusal(&one.refusal()?);
        let href = fix(page, found, one);
        Some(
            view! { <ActionCard title=title href=href action=page.t("property-ready-fix") tone=Tone::Wait/> }
                .into_any(),
        )
    });
    let may_open = found.opened_at.is_none() && may_change(page, association, Permission::AssociationWrite);
    let open = (found.is_ready() && may_open).then(|| {
        view! {
            <ActionCard title=page.t("property-ready-open") detail=page.t("property-ready-open-detail")
                href=page.in_association("/readiness") action=page.t("property-ready-open") tone=Tone::Good icon=Glyph::Check/>
        }
        .into_any()
    });
    let may_call = found.is_ready() && !found.is_partial && page.ctx.may_in(Permission::CallIssue, association.id);
    let call = may_call.then(|| {
        view! {
            <ActionCard title=page.t("property-overview-next-call-title") detail=page.t("property-overview-next-call-detail")
                href=page.in_association("/calls/new") action=page.t("property-overview-next-call-action") tone=Tone::Good icon=Glyph::Call/>
        }
        .into_any()
    });
    let cards: Vec<AnyView> = missing.chain(open).chain(call).collect();
    view! { <Cards>{cards}</Cards> }.into_any()
}
