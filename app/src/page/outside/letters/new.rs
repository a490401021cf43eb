//! `/a/{slug}/letters/new`: what is sent, to whom, in which envelope.

use entity::{
    charges::{CallStatus, call_for_funds},
    id::DocumentId,
    identity::Permission,
    language::Language,
    outside::{EnvelopeWindow, LetterAudience, LetterBatchForm, LetterDispatch, LetterKind, NoticeForm},
    property::association,
};
use leptos::prelude::*;
use service::{
    Result,
    charges::{CallFilter, calls_list},
    outside::{LetterChoice, letter_choice, letter_documents, letters_prepare},
    page::PageRequest,
};

use super::{
    PREPARED,
    words::{dispatch_choices, kind, window_choices},
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::property::{
        parts::{buttons, fieldset, form, titled_banner},
        register::to_change,
        words::language,
    },
    ui::{ButtonKind, Choice, Field, FormRow, Glyph, Icon, LinkButton, PageHeader, Place, SubmitButton, Tone},
};

/// Calls that can be chosen.
const CALLS: u32 = 50;
/// Owners without an address who are named.
const NAMED: usize = 10;

/// Everything that the form chooses among.
struct Choices {
    association: association::Model,
    calls: Vec<call_for_funds::Model>,
    documents: Vec<(DocumentId, String)>,
    people: LetterChoice,
}

/// Shows the form.
pub(super) async fn load(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::LetterSend).await?;
    let filter = CallFilter { status: Some(CallStatus::Issued) };
    let calls = calls_list(&page.ctx, association.id, filter, PageRequest::new(CALLS, 0)?).await?.rows;
    let documents = letter_documents(&page.ctx, association.id).await?;
    let people = letter_choice(&page.ctx, association.id).await?;
    let choices = Choices { association, calls, documents, people };
    let title = page.t("outside-letter-new");
    Ok(Page::new(title.clone(), move || {
        let list = page.in_association("/letters");
        let back = Place::text(page.t("outside-letter-title"), list.clone());
        let actions = buttons(view! {
            <SubmitButton label=page.t("outside-letter-prepare") kind=ButtonKind::Primary/>
            <LinkButton href=list label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
        });
        view! {
            <PageHeader title=title back=back/>
            {page.form_top()}
            {without_address(&page, &choices.people)}
            {form(page.action(), view! { {page.hidden(None)}{content(&page, &choices)}{addressees(&page, &choices.people)}{envelope(&page)}{actions} })}
        }
    }))
}

/// Whom no letter can reach, with the way to put that right.
fn without_address(page: &PageContext, people: &LetterChoice) -> Option<AnyView> {
    let lost: Vec<_> = people.without_address().collect();
    if lost.is_empty() {
        return None;
    }
    let names = lost
        .iter()
        .take(NAMED)
        .map(|person| {
            let href = page.in_association(&format!("/owners/{}", person.owner.id));
            view! { <li><a href=href>{person.owner.name.clone()}</a></li> }
        })
        .collect_view();
    let more = (lost.len() > NAMED).then(|| view! { <li>"…"</li> });
    let title = page.tv("outside-letter-without-address", &[("count", lost.len().into())]);
    Some(titled_banner(Tone::Wait, title, view! { <ul>{names}{more}</ul> }))
}

fn field(page: &PageContext, field: Field, name: &str, stored: &str) -> AnyView {
    let field = field.value(page.form.value(name, stored)).errors(&page.errors());
    view! { <FormRow field=field/> }.into_any()
}

fn content(page: &PageContext, choices: &Choices) -> AnyView {
    let text = page.text();
    let asked = page.query.get("call");
    let kinds = LetterKind::ALL
        .iter()
        .filter(|one| match one {
            LetterKind::Call => !choices.calls.is_empty(),
            LetterKind::Document => !choices.documents.is_empty(),
            LetterKind::Notice => true,
        })
        .map(|one| Choice::new(one.code(), kind(text, *one)))
        .collect();
    let usual = if asked.is_empty() { LetterKind::Notice } else { LetterKind::Call };
    let none = || Choice::new("", page.t("outside-letter-none-chosen"));
    let calls = std::iter::once(none())
        .chain(
            choices.calls.iter().map(|row| Choice::new(row.id.to_string(), format!("{}. {}", row.number, row.title))),
        )
        .collect();
    let documents = std::iter::once(none())
        .chain(choices.documents.iter().map(|(id, title)| Choice::new(id.to_string(), title.clone())))
        .collect();
    let call = (!choices.calls.is_empty())
        .then(|| field(page, Field::select("call", page.t("outside-letter-call"), calls), "call", asked));
    let document = (!choices.documents.is_empty()).then(|| {
        let hint = page.t("outside-letter-document-hint");
        field(page, Field::select("document", page.t("outside-letter-document"), documents).hint(hint), "document", "")
    });
    let own = choices.association.language;
    let others = Language::ALL
        .into_iter()
        .filter(|one| *one != own)
        .map(|one| {
            let rows = words(page, one);
            fieldset(language(text, one), None, rows)
        })
        .collect_view();
    // What was refused in another language must not hide.
    let errors = page.errors();
    let open =
        errors.iter().any(|(name, _)| name.starts_with("texts.") && !name.contains(&format!(".{}.", own.code())));
    let rows = view! {
        {field(page, Field::radio("kind", page.t("outside-letter-kind-question"), kinds), "kind", usual.code())}
        {call}
        {document}
        {words(page, own)}
        <details class="disclosure" open=open>
            <summary class="button quiet">{page.t("outside-letter-other-languages")}</summary>
            <p class="muted">{page.t("outside-letter-other-languages-hint")}</p>
            {others}
        </details>
    };
    fieldset(page.t("outside-letter-kind"), None, rows)
}

/// Heading and text in one language.
fn words(page: &PageContext, of: Language) -> AnyView {
    let (subject, body) = (format!("texts.{}.subject", of.code()), format!("texts.{}.body", of.code()));
    let heading = Field::text(subject.clone(), page.t("outside-letter-subject")).max_length(120).autocomplete("off");
    let text =
        Field::text_area(body.clone(), page.t("outside-letter-body"), 8).hint(page.t("outside-letter-body-hint"));
    view! { {field(page, heading, &subject, "")}{field(page, text, &body, "")} }.into_any()
}

fn addressees(page: &PageContext, people: &LetterChoice) -> AnyView {
    let choices = LetterAudience::ALL
        .iter()
        .map(|one| {
            let id = format!("outside-letter-audience-{}", one.code());
            let label = match one {
                LetterAudience::Post => page.tv(&id, &[("count", people.by_post().into())]),
                LetterAudience::All => page.tv(&id, &[("count", people.reachable().into())]),
                LetterAudience::Chosen => page.t(&id),
            };
            Choice::new(one.code(), label)
        })
        .collect();
    let audience = Field::radio("audience", page.t("outside-letter-audience-question"), choices);
    let boxes = people
        .people
        .iter()
        .map(|person| {
            let id = format!("owner-{}", person.owner.id);
            let value = person.owner.id.to_string();
            let checked = page.form.sent && page.form.fields.all("owners").any(|sent| sent == value);
            let (name, disabled) = (person.owner.name.clone(), !person.has_address);
            view! {
                <div class="check">
                    <input type="checkbox" id=id.clone() name="owners" value=value checked=checked disabled=disabled/>
                    <label for=id.clone()>{name}</label>
                </div>
            }
        })
        .collect_view();
    let errors = page.errors();
    let error = errors.iter().find(|(name, _)| *name == "owners").map(|(_, message)| {
        let message = message.to_owned();
        view! { <p class="error" id="field-owners-error"><Icon name=Glyph::Error/><span>{message}</span></p> }
    });
    let open = error.is_some() || page.form.value("audience", "") == LetterAudience::Chosen.code();
    let described = error.is_some().then_some("field-owners-error");
    let class = if error.is_some() { "field invalid" } else { "field" };
    let rows = view! {
        {field(page, audience, "audience", LetterAudience::Post.code())}
        <details class="disclosure" open=open>
            <summary class="button quiet">{page.t("outside-letter-audience-chosen")}</summary>
            <fieldset class=class id="field-owners" aria-describedby=described>
                <legend>{page.t("outside-letter-audience-chosen")}</legend>
                {error}
                {boxes}
            </fieldset>
        </details>
    };
    fieldset(page.t("outside-letter-audience"), None, rows)
}

fn envelope(page: &PageContext) -> AnyView {
    let text = page.text();
    let dispatch = Field::radio("dispatch", page.t("outside-letter-dispatch-question"), dispatch_choices(text));
    let window = Field::radio("window", page.t("outside-letter-window"), window_choices(text));
    let rows = view! {
        {field(page, dispatch, "dispatch", LetterDispatch::Ordinary.code())}
        {field(page, window, "window", EnvelopeWindow::Right.code())}
    };
    fieldset(page.t("outside-letter-dispatch"), None, rows)
}

/// Prepares the letters.
pub(super) async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let association = page.association().await?;
    let take = |name: &str| fields.get(name).to_owned();
    let texts = Language::ALL
        .into_iter()
        .map(|one| NoticeForm {
            language: one.code().to_owned(),
            subject: take(&format!("texts.{}.subject", one.code())),
            body: take(&format!("texts.{}.body", one.code())),
        })
        .collect();
    let form = LetterBatchForm {
        kind: take("kind"),
        call: take("call"),
        document: take("document"),
        texts,
        window: take("window"),
        dispatch: take("dispatch"),
        audience: take("audience"),
        owners: fields.all("owners").map(str::to_owned).collect(),
    };
    let id = letters_prepare(&page.ctx, association.id, &form, Some(&fields.key()?)).await?.value;
    Ok(Next::done(format!("/a/{}/letters/{id}", association.slug), PREPARED))
}
