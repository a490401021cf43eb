//! What a pasted list comes to: counts, the sum of the shares and the rows that are wrong, again after every pause in typing.

use super::labels::labels;
use crate::api::property::{ImportCount, ImportGlance, ImportProblem};
use entity::language::Language;
use leptos::prelude::*;

labels! {
    /// The island's words in the reader's language.
    pub struct ImportLabels {
        /// The heading above the result.
        pub title: String,
        /// What stands there before anything was pasted.
        pub empty: String,
        /// The list is too long to be sent at every pause.
        pub long: String,
        /// Nothing came back; the button of the form works all the same.
        pub failed: String,
        /// Nobody is signed in any more.
        pub signed_out: String,
        /// The name of the table of problems.
        pub problems: String,
        /// Column: whether the problem stops the import.
        pub severity: String,
        /// Column: the row of the spreadsheet.
        pub row: String,
        /// Column: the column of the spreadsheet.
        pub column: String,
        /// Column: what is wrong.
        pub reason: String,
    }
}

/// Where the check stands.
#[cfg_attr(not(feature = "hydrate"), allow(dead_code, reason = "only a browser gets beyond the first state"))]
#[derive(Clone, Debug, PartialEq, Eq)]
enum State {
    /// WASM does not run, or not yet.
    Asleep,
    /// Nothing was pasted.
    Empty,
    /// The list comes to this.
    Checked(ImportGlance),
    /// The list could not be read, for these reasons.
    Refused(Vec<String>),
    /// There is no answer, for this reason.
    Silent(String),
}

/// Shows what the list in the form around it comes to. It stays away where WASM does not run: there the button *check* does the same.
#[island]
pub fn ImportPreview(labels: ImportLabels, language: Language, slug: String) -> impl IntoView {
    let state = RwSignal::new(State::Asleep);
    let place = NodeRef::<leptos::html::Section>::new();
    #[cfg(feature = "hydrate")]
    browser::follow(place, state, language, slug, labels.clone());
    #[cfg(not(feature = "hydrate"))]
    let _ = (language, slug);
    let title = labels.title.clone();
    let words = labels.clone();
    let spoken = move || state.with(|state| spoken(state, &words));
    let content = move || match state.get() {
        State::Checked(glance) => Some(checked(&labels, glance)),
        State::Asleep | State::Empty | State::Refused(_) | State::Silent(_) => None,
    };
    view! {
        <section class="card" node_ref=place aria-labelledby="import-live-title" hidden=move || state.with(|state| *state == State::Asleep)>
            <h2 id="import-live-title">{title}</h2>
            <p role="status" aria-live="polite">{spoken}</p>
            {content}
        </section>
    }
}

/// The sentence that is read aloud after a change; the figures and rows are there to be looked at.
fn spoken(state: &State, labels: &ImportLabels) -> String {
    match state {
        State::Asleep => String::new(),
        State::Refused(reasons) => reasons.join(" "),
        State::Empty => labels.empty.clone(),
        State::Checked(glance) => format!("{} {}", glance.verdict, glance.sum).trim().to_owned(),
        State::Silent(why) => why.clone(),
    }
}

fn checked(labels: &ImportLabels, glance: ImportGlance) -> impl IntoView + use<> {
    let facts = glance
        .counts
        .into_iter()
        .map(|ImportCount { term, figure }| view! { <div><dt>{term}</dt><dd>{figure}</dd></div> })
        .collect_view();
    let more = (!glance.more.is_empty()).then(|| view! { <p class="muted">{glance.more}</p> });
    let labels = labels.clone();
    let table = (!glance.problems.is_empty()).then(move || {
        let rows = glance.problems.into_iter().map(|problem| problem_row(&labels, problem)).collect_view();
        view! {
            <table class="data">
                <caption class="visually-hidden">{labels.problems}</caption>
                <thead><tr>
                    <th scope="col">{labels.row}</th><th scope="col">{labels.column}</th><th scope="col">{labels.severity}</th><th scope="col">{labels.reason}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
    });
    view! { <dl class="facts">{facts}</dl>{table}{more} }
}

fn problem_row(labels: &ImportLabels, problem: ImportProblem) -> impl IntoView + use<> {
    let class = if problem.stops { "bad" } else { "wait" };
    view! {
        <tr class=class>
            <th scope="row">{problem.row}</th>
            <td data-label=labels.column.clone()>{problem.column}</td>
            <td data-label=labels.severity.clone()>{problem.severity}</td>
            <td data-label=labels.reason.clone()>{problem.reason}</td>
        </tr>
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use std::time::Duration;

    use entity::language::Language;
    use leptos::{html::Section, prelude::*, task::spawn_local};
    use wasm_bindgen::JsCast as _;
    use web_sys::{FormData, HtmlFormElement};

    use super::{ImportLabels, State};
    use crate::api::{
        ApiError,
        property::{ImportGlance, preview_import},
    };

    /// How long a pause in typing is.
    const PAUSE: Duration = Duration::from_millis(400);
    /// The longest list that is sent at every pause, in bytes: some thousand rows.
    const LIVE_MAX: usize = 400_000;

    /// Asks the server again whenever somebody stops typing in the form that the island stands in.
    pub(super) fn follow(
        place: NodeRef<Section>,
        state: RwSignal<State>,
        language: Language,
        slug: String,
        labels: ImportLabels,
    ) {
        Effect::new(move |_| {
            let form = place
                .get()
                .and_then(|section| section.closest("form").ok().flatten())
                .and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
            let Some(form) = form else { return };
            // Only the answer to the last question counts.
            let asked = StoredValue::new(0_u32);
            let ask = {
                let (form, slug, labels) = (form.clone(), slug.clone(), labels.clone());
                move |pause: Duration| {
                    let number = asked.get_value().wrapping_add(1);
                    asked.set_value(number);
                    let (form, slug, labels) = (form.clone(), slug.clone(), labels.clone());
                    set_timeout(
                        move || {
                            if asked.try_get_value() == Some(number) {
                                check(&form, asked, number, state, language, slug, labels);
                            }
                        },
                        pause,
                    );
                }
            };
            // What the browser kept of an earlier visit is checked as well.
            ask(Duration::ZERO);
            let closure = wasm_bindgen::closure::Closure::<dyn Fn()>::new(move || ask(PAUSE));
            if form.add_event_listener_with_callback("input", closure.as_ref().unchecked_ref()).is_ok() {
                // The form lives as long as its page, and so does its listener.
                closure.forget();
            }
        });
    }

    fn check(
        form: &HtmlFormElement,
        asked: StoredValue<u32>,
        number: u32,
        state: RwSignal<State>,
        language: Language,
        slug: String,
        labels: ImportLabels,
    ) {
        let fields = values(form);
        let text = fields.iter().find(|(name, _)| name == "text").map(|(_, value)| value.as_str()).unwrap_or_default();
        if text.trim().is_empty() {
            state.set(State::Empty);
        } else if text.len() > LIVE_MAX {
            state.set(State::Silent(labels.long));
        } else {
            spawn_local(async move {
                let answer = preview_import(language, slug, fields).await;
                if asked.try_get_value() == Some(number) {
                    state.set(state_of(answer, labels));
                }
            });
        }
    }

    fn state_of(answer: Result<ImportGlance, ApiError>, labels: ImportLabels) -> State {
        match answer {
            Ok(glance) => State::Checked(glance),
            Err(ApiError::Refused(messages)) => {
                State::Refused(messages.into_iter().map(|message| message.message).collect())
            }
            Err(ApiError::SignedOut) => State::Silent(labels.signed_out),
            Err(ApiError::Failed(_) | ApiError::Unreachable) => State::Silent(labels.failed),
        }
    }

    /// The names and values of the form as they stand; a chosen file is left to the button.
    fn values(form: &HtmlFormElement) -> Vec<(String, String)> {
        let Ok(data) = FormData::new_with_form(form) else { return Vec::new() };
        let pairs = js_sys::Array::from(data.as_ref()).into_iter();
        pairs
            .filter_map(|pair| {
                let pair = pair.dyn_into::<js_sys::Array>().ok()?;
                Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_aloud_names_the_verdict_and_the_difference() {
        let labels = ImportLabels { empty: "Collez votre liste".into(), ..ImportLabels::default() };
        let glance = ImportGlance {
            verdict: "La liste ne peut pas encore être importée.".into(),
            sum: "999 sur 1 000 : il manque 1 quotité.".into(),
            ..ImportGlance::default()
        };
        let words = spoken(&State::Checked(glance), &labels);
        assert_eq!(words, "La liste ne peut pas encore être importée. 999 sur 1 000 : il manque 1 quotité.");
        assert_eq!(spoken(&State::Empty, &labels), "Collez votre liste");
        assert_eq!(spoken(&State::Asleep, &labels), "");
    }
}
