//! `/a/{slug}/letters/{batch}`: what to print, what was posted when, and what came back.

use entity::{
    date::format_date,
    id::{LetterBatchId, LetterId},
    identity::Permission,
    law::cite,
    messaging::Kind,
    outside::{LetterBatchState, LetterEvent, LetterMarkForm, LetterState, letter, letter_batch},
};
use leptos::prelude::*;
use service::{
    Result,
    outside::{
        LetterCounts, letter_batch_fetch, letter_batch_is_stalled, letter_batch_list_path, letter_batch_path,
        letter_counts, letter_path, letters_by_batch, letters_mark, letters_redraw,
    },
    page::Slice,
    text::Value,
};

use super::{
    MARKED,
    words::{dispatch, dispatch_choices, kind, progress, reason, reason_choices, state, title},
};
use crate::{
    context::{Next, Page, PageContext},
    form::{Fields, KEY_FIELD},
    page::{
        pager::pager,
        property::{
            parts::{banner, buttons, fact, facts, form, section, titled_banner},
            register::{may_change, require_same},
        },
        words::day,
    },
    ui::{
        ButtonKind, Column, DataTable, Field, FormRow, Glyph, LinkButton, PageHeader, Place, Row, StatusChip,
        SubmitButton, Tone,
    },
};

/// After how many seconds the page looks again while letters are drawn.
const AGAIN: u16 = 3;

struct Shown {
    batch: letter_batch::Model,
    counts: LetterCounts,
    letters: Slice<letter::Model>,
    may: bool,
    /// Whether it is to be drawn and nobody draws it.
    stalled: bool,
}

pub(super) async fn batch_of(page: &PageContext) -> Result<letter_batch::Model> {
    let association = page.association().await?;
    let id: LetterBatchId = page.id("batch", "letter-batch-unknown")?;
    let batch = letter_batch_fetch(&page.ctx, id).await?;
    require_same(association.id, batch.association_id, "letter-batch-unknown")?;
    Ok(batch)
}

async fn read(page: &PageContext) -> Result<Shown> {
    let batch = batch_of(page).await?;
    let association = page.association().await?;
    let counts = letter_counts(&page.ctx, &[batch.id]).await?.remove(&batch.id).unwrap_or_default();
    let letters = letters_by_batch(&page.ctx, batch.id, page.page_request()).await?;
    let may = may_change(page, &association, Permission::LetterSend);
    let stalled = letter_batch_is_stalled(&page.ctx, &batch).await?;
    Ok(Shown { batch, counts, letters, may, stalled })
}

/// Shows it.
pub(super) async fn load(page: PageContext) -> Result<Page> {
    let shown = read(&page).await?;
    let title = title(&page, &shown.batch);
    let drawing = shown.batch.state == LetterBatchState::Drawing && !shown.stalled;
    let whole = Page::new(title.clone(), move || {
        let text = page.text();
        let (word, tone) = progress(text, &shown.batch, shown.counts);
        let back = Place::text(page.t("outside-letter-title"), page.in_association("/letters"));
        view! {
            <PageHeader title=title back=back status=move || view! { <StatusChip tone=tone label=word/> }/>
            {page.form_top()}
            {files(&page, &shown)}
            {letters(&page, &shown)}
            {facts(true, about(&page, &shown.batch))}
        }
    });
    Ok(if drawing { whole.again_after(AGAIN) } else { whole })
}

/// What there is to print, or how far that is.
fn files(page: &PageContext, shown: &Shown) -> AnyView {
    let batch = &shown.batch;
    match batch.state {
        LetterBatchState::Waiting => {
            let button = shown.may.then(|| draw_button(page, batch, "outside-letter-draw"));
            banner(Tone::Info, view! { <p>{page.t("outside-letter-waiting")}</p>{button} })
        }
        LetterBatchState::Drawing if !shown.stalled => {
            let values = [("done", Value::from(shown.counts.drawn)), ("total", Value::from(batch.letters))];
            let words = page.tv("outside-letter-drawing", &values);
            let (href, label) = (page.action(), page.t("outside-letter-reload"));
            banner(Tone::Wait, view! { <p>{words}</p><p><LinkButton href=href label=label/></p> })
        }
        // A job that was given up without a word says as little about why.
        LetterBatchState::Drawing | LetterBatchState::Failed => {
            let code = batch.failure.as_deref().unwrap_or_default();
            let why = (code == "storage-full" || code.starts_with("letter-")).then(|| {
                page.text()
                    .refusal(&entity::refusal::Refusal::new(failure_code(code)).with("count", 1).with("megabytes", 10))
            });
            let again = shown.may.then(|| draw_button(page, batch, "outside-letter-redraw"));
            titled_banner(
                Tone::Bad,
                page.t("outside-letter-failed"),
                view! { {why.map(|why| view! { <p>{why}</p> })}{again} },
            )
        }
        LetterBatchState::Ready => {
            let pages = [("pages", Value::from(batch.pages.unwrap_or_default()))];
            let all = page.tv("outside-letter-all-pdf", &pages);
            let registered = batch.dispatch.is_registered()
                || shown
                    .letters
                    .rows
                    .iter()
                    .any(|row| row.posted_as.is_some_and(entity::outside::LetterDispatch::is_registered));
            let lists = registered.then(|| {
                let [pdf, csv] = [false, true].map(|csv| letter_batch_list_path(batch.id, csv));
                let numbers = page.in_association(&format!("/letters/{}/numbers", batch.id));
                let fill = shown.may.then(|| {
                    view! { <LinkButton href=numbers label=page.t("outside-letter-tracking-title") icon=Glyph::Edit/> }
                });
                view! {
                    <LinkButton href=pdf label=page.t("outside-letter-list-pdf") icon=Glyph::Document/>
                    <LinkButton href=csv label=page.t("outside-letter-list-csv") icon=Glyph::Download/>
                    {fill}
                }
            });
            let inside = view! {
                <div class="actions">
                    <LinkButton href=letter_batch_path(batch.id) label=all icon=Glyph::Print kind=ButtonKind::Primary/>
                    {lists}
                </div>
            };
            section(page.t("outside-letter-print"), inside)
        }
    }
}

/// Has the files drawn.
fn draw_button(page: &PageContext, batch: &letter_batch::Model, label: &str) -> AnyView {
    let action = page.in_association(&format!("/letters/{}/redraw", batch.id));
    view! {
        <form method="post" action=action>
            <input type="hidden" name=KEY_FIELD value=page.form.key.clone()/>
            <SubmitButton label=page.t(label)/>
        </form>
    }
    .into_any()
}

/// The codes that a batch may have failed with; anything else is ours.
fn failure_code(code: &str) -> &'static str {
    match code {
        "storage-full" => "storage-full",
        "letter-address-missing" => "letter-address-missing",
        "letter-document-unreadable" => "letter-document-unreadable",
        _ => "letter-not-drawn",
    }
}

/// The letters, and what to write down about those that are ticked.
fn letters(page: &PageContext, shown: &Shown) -> AnyView {
    let may = shown.may && shown.batch.state == LetterBatchState::Ready;
    let mut columns = vec![
        Column::heading(page.t("outside-letter-label-name")),
        Column::text(page.t("outside-letter-progress")),
        Column::text(page.t("outside-letter-label-tracking")),
        Column::text(page.t("outside-letter-document")),
    ];
    if !may {
        columns.truncate(4);
    }
    let rows = shown.letters.rows.iter().map(|row| line(page, shown, row, may)).collect();
    let caption = page.t("outside-letter-letters");
    let table = view! {
        <DataTable caption=caption.clone() caption_hidden=true columns=columns rows=rows/>
        {pager(page, shown.letters.offset, shown.letters.has_next)}
    };
    if !may {
        return section(caption, table);
    }
    section(caption, form(page.action(), view! { {page.hidden(None)}{table}{marks(page, shown)} }))
}

fn line(page: &PageContext, shown: &Shown, row: &letter::Model, may: bool) -> Row {
    let text = page.text();
    let name = row.addressee.lines().next().unwrap_or_default().to_owned();
    let label = format!("{}. {name}", row.position);
    let heading = if may {
        let id = format!("letter-{}", row.id);
        let value = row.id.to_string();
        let checked = page.form.sent && page.form.fields.all("letters").any(|sent| sent == value);
        let what = page.tv("outside-letter-tick", &[("name", Value::from(name))]);
        view! {
            <div class="check">
                <input type="checkbox" id=id.clone() name="letters" value=value checked=checked aria-label=what/>
                <label for=id.clone()>{label}</label>
            </div>
        }
        .into_any()
    } else {
        label.into_any()
    };
    let (word, tone) = state(text, row.state);
    let history = history(page, row).map(|words| view! { <p class="muted">{words}</p> });
    let cells = Row::new().cell(heading).cell(view! { <StatusChip tone=tone label=word/>{history} });
    let cells = match row.tracking_number.clone() {
        Some(number) => cells.cell(view! { <code>{number}</code> }),
        None => cells.blank(),
    };
    if row.file_id.is_some() {
        let href = letter_path(shown.batch.id, row.id);
        cells.cell(view! { <a href=href>{row.reference.clone()}</a> })
    } else {
        cells.cell(row.reference.clone())
    }
}

/// When it left and how, or when it came back and why.
fn history(page: &PageContext, row: &letter::Model) -> Option<String> {
    let (text, language) = (page.text(), page.language());
    match row.state {
        LetterState::Returned => {
            let values = [
                ("date", Value::from(format_date(row.returned_on?, language))),
                ("reason", Value::from(reason(text, row.return_reason?))),
            ];
            Some(page.tv("outside-letter-returned-because", &values))
        }
        LetterState::Posted => {
            let values = [
                ("date", Value::from(format_date(row.posted_on?, language))),
                ("dispatch", Value::from(dispatch(text, row.posted_as?).to_lowercase())),
            ];
            Some(page.tv("outside-letter-posted-by", &values))
        }
        LetterState::Prepared | LetterState::Printed => None,
    }
}

/// What can be written down: only what can happen next.
fn marks(page: &PageContext, shown: &Shown) -> AnyView {
    let errors = page.errors();
    let text = page.text();
    let today = page.ctx.today().to_string();
    let counts = shown.counts;
    let print = (counts.prepared > 0).then(|| {
        let label = page.t("outside-letter-mark-printed");
        buttons(view! { <SubmitButton label=label name="event" value=LetterEvent::Print.code()/> })
    });
    let post = (counts.prepared.saturating_add(counts.printed).saturating_add(counts.posted) > 0).then(|| {
        let on = Field::date("postedOn", page.t("outside-letter-posted-on"))
            .value(page.form.value("postedOn", &today))
            .errors(&errors);
        let how = Field::select("dispatch", page.t("outside-letter-dispatch"), dispatch_choices(text))
            .value(page.form.value("dispatch", shown.batch.dispatch.code()))
            .errors(&errors);
        let label = page.t("outside-letter-mark-posted");
        view! {
            <details class="disclosure">
                <summary class="button quiet">{label.clone()}</summary>
                <p class="muted">{page.t("outside-letter-mark-posted-hint")}</p>
                <FormRow field=on/>
                <FormRow field=how/>
                {buttons(view! { <SubmitButton label=label kind=ButtonKind::Primary name="event" value=LetterEvent::Post.code()/> })}
            </details>
        }
    });
    let back = (counts.posted > 0).then(|| {
        let on = Field::date("returnedOn", page.t("outside-letter-returned-on"))
            .value(page.form.value("returnedOn", &today))
            .errors(&errors);
        let why = Field::select("reason", page.t("outside-letter-reason"), reason_choices(text))
            .value(page.form.value("reason", "unknown"))
            .errors(&errors);
        let label = page.t("outside-letter-mark-returned");
        view! {
            <details class="disclosure">
                <summary class="button quiet">{label.clone()}</summary>
                <p class="muted">{page.t("outside-letter-mark-returned-hint")}</p>
                <FormRow field=on/>
                <FormRow field=why/>
                {buttons(view! { <SubmitButton label=label name="event" value=LetterEvent::Return.code()/> })}
            </details>
        }
    });
    view! { {print}{post}{back} }.into_any()
}

fn about(page: &PageContext, batch: &letter_batch::Model) -> Vec<(String, AnyView)> {
    let text = page.text();
    let mut known = vec![
        fact(page.t("outside-letter-kind"), kind(text, batch.kind)),
        fact(page.t("outside-letter-prepared-on"), day(batch.created_at, page.language())),
        fact(page.t("outside-letter-dispatch"), dispatch(text, batch.dispatch)),
    ];
    if let Some(law) = batch.told.and_then(Kind::law) {
        known.push(fact(page.t("outside-letter-law"), cite(law, page.language())));
    }
    if let Some(sha256) = batch.file_sha256.clone() {
        known.push(fact(page.t("outside-letter-proof"), view! { <code class="break">{sha256}</code> }));
    }
    known
}

/// Writes down what happened.
pub(super) async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let batch = batch_of(&page).await?;
    let event = fields.get("event");
    let day = match LetterEvent::parse(event) {
        Ok(LetterEvent::Post) => fields.get("postedOn"),
        Ok(LetterEvent::Return) => fields.get("returnedOn"),
        Ok(LetterEvent::Print) | Err(_) => "",
    };
    let form = LetterMarkForm {
        event: event.to_owned(),
        letters: fields.all("letters").map(str::to_owned).collect::<Vec<String>>(),
        day: day.to_owned(),
        dispatch: fields.get("dispatch").to_owned(),
        reason: fields.get("reason").to_owned(),
    };
    letters_mark(&page.ctx, batch.id, &form, Some(&fields.key()?)).await?;
    Ok(done(&page, batch.id))
}

/// Has the files drawn again.
pub(super) async fn redraw(page: PageContext, fields: Fields) -> Result<Next> {
    let batch = batch_of(&page).await?;
    letters_redraw(&page.ctx, batch.id, Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/letters/{}", page.param("slug"), batch.id), super::PREPARED))
}

pub(super) fn done(page: &PageContext, batch: LetterBatchId) -> Next {
    Next::done(format!("/a/{}/letters/{batch}", page.param("slug")), MARKED)
}

/// The name of the field that a letter's number is typed into.
pub(super) fn number_field(letter: LetterId) -> String {
    format!("numbers.{letter}")
}
