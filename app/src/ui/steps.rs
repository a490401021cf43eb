//! Where one is in a wizard, and what has happened so far.

use leptos::prelude::*;

use super::{Glyph, Icon, Tone};

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Behind the reader.
    Done,
    /// Where the reader is.
    Current,
    /// Still to come.
    Later,
}

/// One step of a wizard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The name of the step.
    pub label: String,
    /// How far it is.
    pub state: StepState,
    /// Where the step can be read again.
    pub href: Option<String>,
}

impl Step {
    fn new(label: impl Into<String>, state: StepState) -> Self {
        Self { label: label.into(), state, href: None }
    }

    /// A step that is done.
    #[must_use]
    pub fn done(label: impl Into<String>) -> Self {
        Self::new(label, StepState::Done)
    }

    /// The step where the reader is.
    #[must_use]
    pub fn current(label: impl Into<String>) -> Self {
        Self::new(label, StepState::Current)
    }

    /// A step to come.
    #[must_use]
    pub fn later(label: impl Into<String>) -> Self {
        Self::new(label, StepState::Later)
    }

    /// Makes the step a link.
    #[must_use]
    pub fn href(mut self, href: impl Into<String>) -> Self {
        self.href = Some(href.into());
        self
    }
}

/// The steps of a wizard, numbered by the style sheet.
#[component]
pub fn Stepper(
    /// What the steps lead to, for screen readers.
    #[prop(into)]
    label: String,
    steps: Vec<Step>,
) -> AnyView {
    let items = steps
        .into_iter()
        .map(|step| {
            let class = match step.state {
                StepState::Done => "done",
                StepState::Current => "current",
                StepState::Later => "later",
            };
            let current = (step.state == StepState::Current).then_some("step");
            let mark = (step.state == StepState::Done).then(|| view! { <Icon name=Glyph::Tick/> });
            let name = match step.href {
                Some(href) => view! { <a href=href>{step.label}</a> }.into_any(),
                None => view! { <span>{step.label}</span> }.into_any(),
            };
            view! { <li class=class aria-current=current>{mark}{name}</li> }
        })
        .collect_view();
    view! { <nav class="stepper" aria-label=label><ol role="list">{items}</ol></nav> }.into_any()
}

/// Something that has happened, with its date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The date in words.
    pub date: String,
    /// The same date for machines, `2026-05-14`; empty where there is none.
    pub iso: String,
    /// What happened.
    pub title: String,
    /// By whom, or how much.
    pub detail: Option<String>,
    /// The colour of its mark.
    pub tone: Tone,
    /// Where what happened can be read.
    pub href: Option<String>,
    /// What can be done about it: words and address.
    pub link: Option<(String, String)>,
}

impl Event {
    /// An event by its date in words, its date for machines and what happened.
    #[must_use]
    pub fn new(date: impl Into<String>, iso: impl Into<String>, title: impl Into<String>) -> Self {
        let (date, iso, title) = (date.into(), iso.into(), title.into());
        Self { date, iso, title, detail: None, tone: Tone::Neutral, href: None, link: None }
    }

    /// Adds by whom, or how much.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// Leads to what can be done about it.
    #[must_use]
    pub fn link(mut self, label: impl Into<String>, href: impl Into<String>) -> Self {
        self.link = Some((label.into(), href.into()));
        self
    }

    /// Makes what happened a link.
    #[must_use]
    pub fn href(mut self, href: impl Into<String>) -> Self {
        self.href = Some(href.into());
        self
    }

    /// Colours the mark.
    #[must_use]
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }
}

/// What has happened, newest first as the caller orders it.
#[component]
pub fn Timeline(#[prop(into)] label: String, events: Vec<Event>) -> AnyView {
    let items = events
        .into_iter()
        .map(|event| {
            // What has been so since ever has no day that a machine could read.
            let iso = (!event.iso.is_empty()).then_some(event.iso);
            let title = match event.href {
                Some(href) => view! { <a href=href>{event.title}</a> }.into_any(),
                None => view! { {event.title} }.into_any(),
            };
            view! {
                <li class=event.tone.class()>
                    <time datetime=iso>{event.date}</time>
                    <p class="title">{title}</p>
                    {event.detail.map(|detail| view! { <p class="detail">{detail}</p> })}
                    {event.link.map(|(label, href)| view! { <p class="detail"><a href=href>{label}</a></p> })}
                </li>
            }
        })
        .collect_view();
    view! { <ol class="timeline" role="list" aria-label=label>{items}</ol> }.into_any()
}
