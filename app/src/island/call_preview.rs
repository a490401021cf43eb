//! What a call for funds comes to, per owner and unit, while it is being written.

use super::labels::labels;
use crate::api::charges::{PreviewLine, PreviewOwner, PreviewView};
use entity::language::Language;
use leptos::{either::EitherOf3, prelude::*};

labels! {
    /// The island's words in the reader's language.
    pub struct PreviewLabels {
        /// The heading above the preview.
        pub title: String,
        /// What stands there before anything can be computed.
        pub waiting: String,
        /// Stands above what is still missing.
        pub incomplete: String,
        /// The name of the table.
        pub caption: String,
        /// Column: who pays.
        pub owner: String,
        /// Column: what the amount is made of.
        pub lines: String,
        /// Column: the part for the reserve fund.
        pub reserve: String,
        /// Column: how much.
        pub amount: String,
        /// The row of totals.
        pub total: String,
        /// Nobody is signed in any more.
        pub signed_out: String,
        /// The server failed.
        pub failed: String,
        /// Nothing came back.
        pub unreachable: String,
    }
}

/// Where the preview stands.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(not(any(feature = "hydrate", test)), expect(dead_code, reason = "only the browser asks and is answered"))]
enum State {
    /// Nothing has been computed yet.
    Waiting,
    /// The form comes to this.
    Ready(PreviewView),
    /// This is still missing or wrong.
    Incomplete(Vec<String>),
    /// There is no answer, for this reason.
    Silent(String),
}

/// Shows what the form around it comes to, again after every change. `initial` is what the server computed when the form was sent with the
/// button *preview*, which is all there is where WASM does not run.
#[island]
pub fn CallPreview(
    labels: PreviewLabels,
    language: Language,
    association: String,
    initial: Option<PreviewView>,
) -> impl IntoView {
    let state = RwSignal::new(initial.map_or(State::Waiting, State::Ready));
    let place = NodeRef::<leptos::html::Section>::new();
    #[cfg(feature = "hydrate")]
    browser::follow(place, state, language, association, labels.clone());
    #[cfg(not(feature = "hydrate"))]
    let _ = (language, association);
    let title = labels.title.clone();
    let words = labels.clone();
    let summary = move || state.with(|state| spoken(state, &words));
    let content = move || match state.get() {
        State::Ready(preview) => EitherOf3::A(ready(&labels, preview)),
        State::Incomplete(messages) => {
            let items = messages.into_iter().map(|message| view! { <li>{message}</li> }).collect_view();
            EitherOf3::B(view! { <ul>{items}</ul> })
        }
        State::Waiting | State::Silent(_) => EitherOf3::C(()),
    };
    view! {
        <section class="card preview" node_ref=place aria-labelledby="call-preview-title">
            <h2 id="call-preview-title">{title}</h2>
            <p role="status">{summary}</p>
            {content}
        </section>
    }
}

/// The sentence that is read aloud after a change; the table is there to be looked at.
fn spoken(state: &State, labels: &PreviewLabels) -> String {
    match state {
        State::Waiting => labels.waiting.clone(),
        State::Ready(preview) => preview.summary.clone(),
        State::Incomplete(_) => labels.incomplete.clone(),
        State::Silent(why) => why.clone(),
    }
}

fn ready(labels: &PreviewLabels, preview: PreviewView) -> impl IntoView + use<> {
    let with_reserve = !preview.reserve.is_empty();
    let heads = labels.clone();
    let rows = preview.owners.into_iter().map(|owner| row(labels, owner, with_reserve)).collect_view();
    let reserve_head = with_reserve.then(|| view! { <th scope="col" class="figure">{heads.reserve}</th> });
    let reserve_total =
        with_reserve.then(|| view! { <td class="figure" data-label=labels.reserve.clone()>{preview.reserve}</td> });
    view! {
        <table class="data">
            <caption class="visually-hidden">{heads.caption}</caption>
            <thead><tr><th scope="col">{heads.owner}</th><th scope="col">{heads.lines}</th>{reserve_head}<th scope="col" class="figure">{heads.amount}</th></tr></thead>
            <tbody>{rows}</tbody>
            <tfoot><tr><th scope="row">{heads.total}</th><td></td>{reserve_total}<td class="figure" data-label=labels.amount.clone()>{preview.total}</td></tr></tfoot>
        </table>
        <input type="hidden" name="previewed" value=preview.digest/>
        <div class="form-actions"><button type="submit" class="button primary" name="step" value="issue"><span>{preview.issue}</span></button></div>
    }
}

fn row(labels: &PreviewLabels, owner: PreviewOwner, with_reserve: bool) -> impl IntoView + use<> {
    let lines = owner.lines.into_iter().map(|PreviewLine { words, amount }| view! { <li><span>{words}</span>" "<span class="money">{amount}</span></li> }).collect_view();
    let reserve =
        with_reserve.then(|| view! { <td class="figure" data-label=labels.reserve.clone()>{owner.reserve}</td> });
    view! {
        <tr>
            <th scope="row">{owner.name}</th>
            <td data-label=labels.lines.clone()><ul role="list" class="lines">{lines}</ul></td>
            {reserve}
            <td class="figure" data-label=labels.amount.clone()>{owner.amount}</td>
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

    use super::{PreviewLabels, State};
    use crate::api::{ApiError, charges::preview_call};

    /// How long a pause in typing is.
    const PAUSE: Duration = Duration::from_millis(350);

    /// Asks the server again whenever somebody stops typing in the form that the island stands in.
    pub(super) fn follow(
        place: NodeRef<Section>,
        state: RwSignal<State>,
        language: Language,
        association: String,
        labels: PreviewLabels,
    ) {
        Effect::new(move |_| {
            let form = place
                .get()
                .and_then(|section| section.closest("form").ok().flatten())
                .and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
            let Some(form) = form else { return };
            // Only the answer to the last question counts.
            let asked = StoredValue::new(0_u32);
            let (association, labels) = (association.clone(), labels.clone());
            let typed = {
                let form = form.clone();
                move || {
                    let number = asked.get_value().wrapping_add(1);
                    asked.set_value(number);
                    let (form, association, labels) = (form.clone(), association.clone(), labels.clone());
                    set_timeout(
                        move || {
                            if asked.try_get_value() != Some(number) {
                                return;
                            }
                            spawn_local(async move {
                                let answer = preview_call(language, association, values(&form)).await;
                                if asked.try_get_value() == Some(number) {
                                    state.set(state_of(answer, labels));
                                }
                            });
                        },
                        PAUSE,
                    );
                }
            };
            let closure = wasm_bindgen::closure::Closure::<dyn Fn()>::new(typed);
            if form.add_event_listener_with_callback("input", closure.as_ref().unchecked_ref()).is_ok() {
                // The form lives as long as its page, and so does its listener.
                closure.forget();
            }
        });
    }

    fn state_of(answer: Result<crate::api::charges::PreviewView, ApiError>, labels: PreviewLabels) -> State {
        match answer {
            Ok(preview) => State::Ready(preview),
            Err(ApiError::Refused(messages)) => {
                State::Incomplete(messages.into_iter().map(|message| message.message).collect())
            }
            Err(ApiError::SignedOut) => State::Silent(labels.signed_out),
            Err(ApiError::Failed(request)) => State::Silent(format!("{} {request}", labels.failed)),
            Err(ApiError::Unreachable) => State::Silent(labels.unreachable),
        }
    }

    /// The names and values of the form as they stand.
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
    fn what_is_read_aloud_is_the_state_and_never_the_table() {
        let labels = PreviewLabels {
            waiting: "Complétez l'appel".into(),
            incomplete: "Il manque encore".into(),
            ..PreviewLabels::default()
        };
        assert_eq!(spoken(&State::Waiting, &labels), "Complétez l'appel");
        assert_eq!(spoken(&State::Incomplete(vec!["x".into()]), &labels), "Il manque encore");
        let preview = PreviewView { summary: "24 copropriétaires".into(), ..PreviewView::default() };
        assert_eq!(spoken(&State::Ready(preview), &labels), "24 copropriétaires");
        assert_eq!(spoken(&State::Silent("Hors ligne".into()), &labels), "Hors ligne");
    }
}
