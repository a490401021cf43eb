//! Forms that work without WASM: rows, groups, the summary of what was refused.

use leptos::prelude::*;

use super::{Choice, Field, FieldKind, FormErrors, Glyph, Icon, field::id_of};

/// A form that posts to `action`. The browser's own checks are off, because the server's messages are in the reader's
/// language and name the rule.
#[component]
pub fn PostForm(
    #[prop(into)] action: String,
    /// The form holds a file.
    #[prop(optional)]
    files: bool,
    children: Children,
) -> AnyView {
    let encoding = files.then_some("multipart/form-data");
    view! { <form class="form" method="post" action=action enctype=encoding novalidate>{children()}</form> }.into_any()
}

/// Rows that belong together.
#[component]
pub fn Fieldset(
    #[prop(into)] legend: String,
    #[prop(optional, into)] hint: Option<String>,
    children: Children,
) -> AnyView {
    view! { <fieldset><legend>{legend}</legend>{hint.map(|hint| view! { <p class="hint">{hint}</p> })}{children()}</fieldset> }.into_any()
}

/// The buttons at the end of a form; on a phone they stay in sight.
#[component]
pub fn FormActions(children: Children) -> AnyView {
    view! { <div class="form-actions">{children()}</div> }.into_any()
}

/// Everything that was refused, above the form, each with a link to its field. Shows nothing where nothing was refused.
#[component]
pub fn ErrorSummary<'a>(#[prop(into)] title: String, errors: &'a FormErrors) -> AnyView {
    let items = errors
        .iter()
        .map(|(field, message)| {
            let message = message.to_owned();
            if field.is_empty() {
                view! { <li>{message}</li> }.into_any()
            } else {
                view! { <li><a href=format!("#{}", id_of(field))>{message}</a></li> }.into_any()
            }
        })
        .collect_view();
    (!errors.is_empty())
        .then(|| {
            view! {
                <div class="error-summary" role="alert" tabindex="-1" aria-labelledby="error-summary-title">
                    <h2 id="error-summary-title"><Icon name=Glyph::Error/>{title}</h2>
                    <ul>{items}</ul>
                </div>
            }
        })
        .into_any()
}

/// What hangs together with a control: its ids, its error, its hint.
struct Ties {
    id: String,
    described_by: Option<String>,
    invalid: Option<&'static str>,
}

impl Ties {
    fn new(field: &Field) -> Self {
        let id = field.id();
        let hint = (field.hint.is_some() || field.disabled_because.is_some()).then(|| format!("{id}-hint"));
        let error = field.error.is_some().then(|| format!("{id}-error"));
        let described_by = match (error, hint) {
            (Some(error), Some(hint)) => Some(format!("{error} {hint}")),
            (one, other) => one.or(other),
        };
        Self { id, described_by, invalid: field.error.is_some().then_some("true") }
    }
}

/// A label, its hint, its control and its error.
#[component]
pub fn FormRow(field: Field) -> AnyView {
    let ties = Ties::new(&field);
    let class = if field.error.is_some() { "field invalid" } else { "field" };
    let hint = field
        .disabled_because
        .clone()
        .or_else(|| field.hint.clone())
        .map(|hint| view! { <p class="hint" id=format!("{}-hint", ties.id)>{hint}</p> });
    let error = field
        .error
        .clone()
        .map(|error| view! { <p class="error" id=format!("{}-error", ties.id)><Icon name=Glyph::Error/><span>{error}</span></p> });
    let optional = field.optional.clone().map(|word| view! { <span class="optional">{word}</span> });
    let label = field.label.clone();
    let id = ties.id.clone();
    match field.kind.clone() {
        FieldKind::Checkbox => view! {
            <div class=format!("{class} check")>
                {checkbox(&field, ties)}
                <label for=id>{label}{optional}</label>
                {hint}
                {error}
            </div>
        }
        .into_any(),
        FieldKind::Radio(choices) => view! {
            <fieldset class=class id=id aria-describedby=ties.described_by.clone()>
                <legend>{label}{optional}</legend>
                {hint}
                {error}
                {radios(&field, &ties, choices)}
            </fieldset>
        }
        .into_any(),
        _ => view! {
            <div class=class>
                <label for=id>{label}{optional}</label>
                {hint}
                {error}
                {control(field, ties)}
            </div>
        }
        .into_any(),
    }
}

fn checkbox(field: &Field, ties: Ties) -> AnyView {
    view! {
        <input type="checkbox" id=ties.id name=field.name.clone() checked=field.checked
            disabled=field.disabled_because.is_some() required=field.required aria-describedby=ties.described_by aria-invalid=ties.invalid/>
    }.into_any()
}

fn radios(field: &Field, ties: &Ties, choices: Vec<Choice>) -> AnyView {
    let disabled = field.disabled_because.is_some();
    choices
        .into_iter()
        .enumerate()
        .map(|(position, choice)| {
            let id = format!("{}-{position}", ties.id);
            let hint_id = choice.hint.is_some().then(|| format!("{id}-hint"));
            let hint = choice.hint.map(|hint| view! { <p class="hint" id=hint_id.clone()>{hint}</p> });
            let checked = choice.value == field.value;
            view! {
                <div class="check">
                    <input type="radio" id=id.clone() name=field.name.clone() value=choice.value checked=checked disabled=disabled
                        required=field.required aria-describedby=hint_id.clone() aria-invalid=ties.invalid/>
                    <label for=id>{choice.label}</label>
                    {hint}
                </div>
            }
        })
        .collect_view().into_any()
}

fn control(field: Field, ties: Ties) -> AnyView {
    match field.kind.clone() {
        FieldKind::Select(choices) => select(field, ties, choices).into_any(),
        FieldKind::TextArea => text_area(field, ties).into_any(),
        FieldKind::File(accept) => file(field, ties, accept).into_any(),
        FieldKind::Text
        | FieldKind::Number
        | FieldKind::Money
        | FieldKind::Share
        | FieldKind::Date
        | FieldKind::Email
        | FieldKind::Phone
        | FieldKind::Password
        | FieldKind::Checkbox
        | FieldKind::Radio(_) => input(field, ties),
    }
}

/// The type and the keyboard of a one-line input.
fn input_type(field: &Field) -> (&'static str, Option<&'static str>) {
    match field.kind {
        FieldKind::Number | FieldKind::Share => ("text", Some("numeric")),
        FieldKind::Money => ("text", Some("decimal")),
        // A native date input shows nothing at all for a value that is not a date, and the reader must see what was refused.
        FieldKind::Date if !is_iso_date(&field.value) && !field.value.is_empty() => ("text", None),
        FieldKind::Date => ("date", None),
        FieldKind::Email => ("email", None),
        FieldKind::Phone => ("tel", None),
        FieldKind::Password => ("password", None),
        _ => ("text", None),
    }
}

fn is_iso_date(value: &str) -> bool {
    chrono::NaiveDate::parse_from_str(value, "%Y-%m-%d").is_ok()
}

fn input(field: Field, ties: Ties) -> AnyView {
    let (kind, keyboard) = input_type(&field);
    let figure = matches!(field.kind, FieldKind::Number | FieldKind::Money | FieldKind::Share);
    let class = if figure {
        Some("figure")
    } else if field.narrow || field.kind == FieldKind::Date {
        Some("narrow")
    } else {
        None
    };
    let unit = field.unit.or_else(|| (field.kind == FieldKind::Money).then(|| "€".to_owned()));
    let value = if field.kind == FieldKind::Password { String::new() } else { field.value };
    let autocomplete = field.autocomplete.or_else(|| figure.then(|| "off".to_owned()));
    let input = view! {
        <input type=kind class=class id=ties.id name=field.name value=value inputmode=keyboard autocomplete=autocomplete
            placeholder=field.placeholder list=field.list maxlength=field.max_length.map(|most| most.to_string()) required=field.required
            disabled=field.disabled_because.is_some() aria-describedby=ties.described_by aria-invalid=ties.invalid/>
    };
    match unit {
        Some(unit) => view! { <span class="affix">{input}<span aria-hidden="true">{unit}</span></span> }.into_any(),
        None => input.into_any(),
    }
}

fn select(field: Field, ties: Ties, choices: Vec<Choice>) -> AnyView {
    let options = choices
        .into_iter()
        .map(|choice| {
            let selected = choice.value == field.value;
            view! { <option value=choice.value selected=selected>{choice.label}</option> }
        })
        .collect_view();
    view! {
        <select id=ties.id name=field.name autocomplete=field.autocomplete required=field.required disabled=field.disabled_because.is_some()
            aria-describedby=ties.described_by aria-invalid=ties.invalid>{options}</select>
    }.into_any()
}

fn text_area(field: Field, ties: Ties) -> AnyView {
    // Leptos writes what stands in a text area as it is; a browser would take what somebody typed there for the end of the text area and for markup
    // behind it. The line break before it is the one that browsers leave out, so that one that was typed stays: rows of a list are counted.
    let value = format!("\n{}", html_escape::encode_text(&field.value));
    view! {
        <textarea id=ties.id name=field.name rows=field.rows.to_string() placeholder=field.placeholder required=field.required
            maxlength=field.max_length.map(|most| most.to_string()) disabled=field.disabled_because.is_some()
            aria-describedby=ties.described_by aria-invalid=ties.invalid>{value}</textarea>
    }.into_any()
}

fn file(field: Field, ties: Ties, accept: String) -> AnyView {
    view! {
        <span class="drop">
            <Icon name=Glyph::Upload/>
            <input type="file" id=ties.id name=field.name accept=accept required=field.required disabled=field.disabled_because.is_some()
                aria-describedby=ties.described_by aria-invalid=ties.invalid/>
        </span>
    }.into_any()
}

/// The less usual fields of a search, inside a form of class `toolbar`: folded away until one of them narrows the list, so that the list itself is
/// what one sees first on a telephone.
#[component]
pub fn MoreFilters(
    /// What unfolds them.
    #[prop(into)]
    label: String,
    /// Whether one of them narrows the list.
    open: bool,
    children: Children,
) -> AnyView {
    view! {
        <details class="disclosure more-filters" open=open>
            <summary class="button quiet">{label}</summary>
            <div class="toolbar">{children()}</div>
        </details>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(field: Field) -> String {
        view! { <FormRow field=field/> }.to_html()
    }

    #[test]
    fn a_refused_field_is_tied_to_its_error_and_its_hint_and_keeps_its_value() {
        let html = html(Field::text("name", "Nom").hint("Comme dans l'acte").error("Trop court.").value("<x>"));
        assert!(html.contains(r#"aria-describedby="field-name-error field-name-hint""#), "{html}");
        assert!(html.contains(r#"aria-invalid="true""#), "{html}");
        assert!(html.contains(r#"for="field-name""#), "{html}");
        assert!(html.contains(r#"value="&lt;x&gt;""#), "{html}");
    }

    #[test]
    fn a_field_that_was_not_refused_says_nothing_of_errors() {
        let html = html(Field::text("name", "Nom"));
        assert!(!html.contains("aria-invalid") && !html.contains("aria-describedby"), "{html}");
    }

    #[test]
    fn a_password_is_never_written_back() {
        assert!(!html(Field::password("password", "Mot de passe").value("hunter2")).contains("hunter2"));
    }

    /// Nobody leaves a text area by what is typed into it, and nothing of it is read as something else.
    #[test]
    fn a_text_area_holds_text_whatever_it_says() {
        let typed = "\n</textarea><form action=\"/elsewhere\">&amp; <b>";
        let html = html(Field::text_area("note", "Note", 4).value(typed));
        let (_, inside) = html.split_once("<textarea").unwrap();
        let (inside, _) = inside.split_once("</textarea>").unwrap();
        let (_, text) = inside.split_once('>').unwrap();
        assert_eq!(text, "\n\n&lt;/textarea&gt;&lt;form action=\"/elsewhere\"&gt;&amp;amp; &lt;b&gt;");
        assert_eq!(html.matches("</textarea").count(), 1, "{html}");
    }

    #[test]
    fn a_refused_date_stays_visible_in_a_text_input() {
        assert!(html(Field::date("due", "Échéance").value("2026-03-31")).contains(r#"type="date""#));
        let refused = html(Field::date("due", "Échéance").value("31/02/2026"));
        assert!(refused.contains(r#"type="text""#) && refused.contains("31/02/2026"), "{refused}");
    }

    #[test]
    fn the_summary_links_to_the_fields_and_is_absent_without_errors() {
        let errors = FormErrors::new().with("parts.0.owner", "Choisissez.").with("", "Rien n'a été enregistré.");
        let html = view! { <ErrorSummary title="Corrigez" errors=&errors/> }.to_html();
        assert!(html.contains(r##"href="#field-parts-0-owner""##), "{html}");
        assert!(html.contains("Rien n'a été enregistré."), "{html}");
        let none = FormErrors::new();
        assert!(!view! { <ErrorSummary title="Corrigez" errors=&none/> }.to_html().contains("alert"));
    }
}
