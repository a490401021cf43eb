//! Pieces that the pages of the register share.

use leptos::prelude::*;

use crate::{
    context::PageContext,
    form::KEY_FIELD,
    ui::{
        Banner, Fact, FactList, Field, Fieldset, FormActions, FormErrors, Glyph, Icon, LinkButton, Place, PostForm,
        Row, Tabs, Tone,
    },
};

/// A button that puts something away, behind a first click that says what will happen. It works without WASM.
pub fn archive(page: &PageContext, action: String, version: i32, act: &str, consequence: &str) -> AnyView {
    let label = page.t(act);
    let key = page.form.key.clone();
    view! {
        <details class="disclosure">
            <summary class="button quiet"><Icon name=Glyph::Archive/><span>{label.clone()}</span></summary>
            <form class="form" method="post" action=action>
                // The archive form never shows a refused value again, so it carries the stored version.
                <input type="hidden" name=KEY_FIELD value=key/>
                <input type="hidden" name=crate::form::VERSION_FIELD value=version.to_string()/>
                <p>{page.t(consequence)}</p>
                <div class="form-actions"><button type="submit" class="button danger"><Icon name=Glyph::Archive/><span>{label}</span></button></div>
            </form>
        </details>
    }
    .into_any()
}

/// Whether the list of archived things is wanted.
#[must_use]
pub fn wants_archived(page: &PageContext) -> bool {
    page.query.get("archived") == "true"
}

/// The choice between things in use and archived ones.
pub fn archived_tabs(page: &PageContext, in_use: &str, archived: &str) -> AnyView {
    let is_archived = wants_archived(page);
    let tabs = vec![
        Place::text(page.t(in_use), page.action()).current(!is_archived),
        Place::text(page.t(archived), format!("{}?archived=true", page.action())).current(is_archived),
    ];
    view! { <Tabs label=page.t("property-list-tabs") tabs=tabs/> }.into_any()
}

/// The page's address with its query, where `name` has another value and what was done is forgotten.
#[must_use]
pub fn with_query(page: &PageContext, name: &str, value: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (other, kept) in page.query.iter().filter(|(other, _)| *other != name && *other != "done") {
        query.append_pair(other, kept);
    }
    query.append_pair(name, value);
    format!("{}?{}", page.action(), query.finish())
}

/// Which page of a list is wanted, from one.
#[must_use]
pub fn page_number(page: &PageContext) -> usize {
    page.query.get("page").parse().unwrap_or(1).max(1)
}

/// Links to the pages before and after this one; nothing where everything fits on one.
pub fn pager(page: &PageContext, has_next: bool) -> AnyView {
    let number = page_number(page);
    if number == 1 && !has_next {
        return ().into_any();
    }
    let before = (number > 1).then(|| {
        let href = with_query(page, "page", &number.saturating_sub(1).to_string());
        view! { <LinkButton href=href label=page.t("property-page-previous") icon=Glyph::ArrowLeft/> }
    });
    let after = has_next.then(|| {
        let href = with_query(page, "page", &number.saturating_add(1).to_string());
        view! { <LinkButton href=href label=page.t("property-page-next") icon=Glyph::ArrowRight/> }
    });
    view! { <nav class="pager" aria-label=page.t("property-pages")>{before}{after}</nav> }.into_any()
}

/// The address of the icons, for islands, which cannot ask for it.
#[must_use]
pub fn icons() -> String {
    use_context::<std::sync::Arc<crate::ui::Assets>>()
        .map_or_else(|| "/icons.svg".to_owned(), |assets| assets.asset("icons.svg"))
}

// The slots of components outlive the function that fills them, so what goes into them is made beforehand from owned words. The functions
// below put such views into their frames.

/// A form that posts to `action`.
pub fn form(action: String, inside: impl IntoView + 'static) -> AnyView {
    view! { <PostForm action=action>{inside}</PostForm> }.into_any()
}

/// A form that may hold a file, or more text than a plain form carries.
pub fn file_form(action: String, inside: impl IntoView + 'static) -> AnyView {
    view! { <PostForm action=action files=true>{inside}</PostForm> }.into_any()
}

/// Rows that belong together.
pub fn fieldset(legend: String, hint: Option<String>, rows: impl IntoView + 'static) -> AnyView {
    match hint {
        Some(hint) => view! { <Fieldset legend=legend hint=hint>{rows}</Fieldset> }.into_any(),
        None => view! { <Fieldset legend=legend>{rows}</Fieldset> }.into_any(),
    }
}

/// A figure in a row of a table. Its label is for screen readers, because the row and the column say it to everybody else.
pub fn figure_input(page: &PageContext, errors: &FormErrors, name: &str, stored: &str, label: String) -> AnyView {
    row_input(page, errors, name, stored, label, "numeric")
}

/// Like [`figure_input`], for numbers with decimals.
pub fn decimal_input(page: &PageContext, errors: &FormErrors, name: &str, stored: &str, label: String) -> AnyView {
    row_input(page, errors, name, stored, label, "decimal")
}

fn row_input(
    page: &PageContext,
    errors: &FormErrors,
    name: &str,
    stored: &str,
    label: String,
    keyboard: &'static str,
) -> AnyView {
    let id = Field::share(name, "").id();
    let error = errors.of(name).map(ToOwned::to_owned);
    let error_id = format!("{id}-error");
    let described_by = error.is_some().then(|| error_id.clone());
    let invalid = error.is_some().then_some("true");
    let message =
        error.map(|error| view! { <p class="error" id=error_id><Icon name=Glyph::Error/><span>{error}</span></p> });
    let value = page.form.value(name, stored);
    view! {
        <input type="text" inputmode=keyboard autocomplete="off" class="figure" id=id name=name.to_owned() value=value aria-label=label
            aria-describedby=described_by aria-invalid=invalid/>
        {message}
    }
    .into_any()
}

/// What is wrong with several fields of a form together.
pub fn together(error: Option<&str>) -> Option<AnyView> {
    error
        .map(ToOwned::to_owned)
        .map(|error| view! { <p class="error"><Icon name=Glyph::Error/><span>{error}</span></p> }.into_any())
}

/// The buttons at the end of a form.
pub fn buttons(inside: impl IntoView + 'static) -> AnyView {
    view! { <FormActions>{inside}</FormActions> }.into_any()
}

/// A message with a title of its own.
pub fn titled_banner(tone: Tone, title: String, inside: impl IntoView + 'static) -> AnyView {
    view! { <Banner tone=tone title=title>{inside}</Banner> }.into_any()
}

/// A message.
pub fn banner(tone: Tone, inside: impl IntoView + 'static) -> AnyView {
    view! { <Banner tone=tone>{inside}</Banner> }.into_any()
}

/// A term and its value, for [`facts`].
pub fn fact(term: String, value: impl IntoAny) -> (String, AnyView) {
    (term, value.into_any())
}

/// Terms and their values.
pub fn facts(columns: bool, facts: impl IntoIterator<Item = (String, AnyView)>) -> AnyView {
    let items = facts.into_iter().map(|(term, value)| view! { <Fact term=term>{value}</Fact> }).collect_view();
    view! { <FactList columns=columns>{items}</FactList> }.into_any()
}

/// A part of the page under a heading of its own.
pub fn section(title: String, inside: impl IntoView + 'static) -> AnyView {
    view! { <section class="stack"><h2>{title}</h2>{inside}</section> }.into_any()
}

/// Cells that may have nothing to say.
pub trait MaybeCell {
    /// Adds a cell, which stays empty where there is no value.
    #[must_use]
    fn maybe(self, value: impl Into<Option<String>>) -> Self;
}

impl MaybeCell for Row {
    fn maybe(self, value: impl Into<Option<String>>) -> Self {
        match value.into().filter(|value| !value.is_empty()) {
            Some(value) => self.cell(value),
            None => self.blank(),
        }
    }
}
