//! Where the syndic sets the public page: `/a/{slug}/public`, and how it will look: `/a/{slug}/public/preview`.

use entity::{
    identity::Permission,
    language::Language,
    property::{
        MAX_NUMBERS, NumberKind, PublicNumber, PublicNumberForm, PublicPageForm, PublicSlug, PublicTextForm,
        association,
    },
};
use leptos::prelude::*;
use service::{
    Error, Result,
    property::{PublicPage, public_page_preview, public_page_update, public_pages_by_associations},
};

use super::view;
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::property::{
        parts::{banner, buttons, fieldset, form, titled_banner},
        register::to_change,
        words::language as language_name,
    },
    ui::{
        ButtonKind, Choice, Field, FormErrors, FormRow, Glyph, LinkButton, PageHeader, Place, StatusChip, SubmitButton,
        Tone,
    },
};

/// Empty rows for numbers that are still to be written.
const SPARE_ROWS: usize = 2;

/// `/a/{slug}/public`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::AssociationWrite).await?;
    let stored = public_pages_by_associations(&page.ctx, &[association.id]).await?.remove(&association.id);
    let title = page.t("property-public-settings-title");
    Ok(Page::new(title.clone(), move || {
        let back = Place::text(page.t("shell-section-overview"), page.in_association(""));
        let status = stored.as_ref().map(|stored| {
            let (tone, id) = if stored.row.enabled {
                (Tone::Good, "property-public-is-on")
            } else {
                (Tone::Neutral, "property-public-is-off")
            };
            view! { <StatusChip tone=tone label=page.t(id)/> }
        });
        let preview = stored.is_some().then(|| {
            view! { <LinkButton href=page.in_association("/public/preview") label=page.t("property-public-preview") icon=Glyph::Eye/> }
        });
        let version = stored.as_ref().map_or(0, |stored| stored.row.version);
        let rows = rows(&page, &association, stored.as_ref());
        let actions = buttons(view! {
            <SubmitButton label=page.t("shell-save") kind=ButtonKind::Primary/>
            <LinkButton href=page.in_association("") label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
        });
        view! {
            <PageHeader title=title lead=page.t("property-public-settings-lead") back=back status=move || status actions=move || preview/>
            {stored.as_ref().and_then(|stored| where_it_is(&page, stored))}
            {page.form_top()}
            {form(page.action(), view! { {page.hidden(Some(version))}{rows}{actions} })}
        }
    }))
}

/// The address to print on the notice board, while the page is on.
fn where_it_is(page: &PageContext, stored: &PublicPage) -> Option<AnyView> {
    if !stored.row.enabled {
        return None;
    }
    let address = format!("{}/p/{}", page.ctx.host().public_url, stored.row.slug);
    let href = page.href(&format!("/p/{}", stored.row.slug));
    Some(titled_banner(
        Tone::Good,
        page.t("property-public-on-title"),
        view! { <p>{page.t("property-public-on-body")}" "<a href=href>{address}</a></p> },
    ))
}

fn rows(page: &PageContext, association: &association::Model, stored: Option<&PublicPage>) -> AnyView {
    let errors = page.errors();
    let enabled = stored.is_some_and(|stored| stored.row.enabled);
    let slug = stored
        .map_or_else(|| PublicSlug::suggestion(&association.name, &association.city), |stored| stored.row.slug.clone());
    let hint = if stored.is_some() { "property-public-slug-hint-change" } else { "property-public-slug-hint" };
    let show = view! {
        <FormRow field=Field::checkbox("enabled", page.t("property-public-enabled")).hint(page.t("property-public-enabled-hint"))
            .checked(page.form.checked("enabled", enabled))/>
        <FormRow field=Field::text("slug", page.t("property-public-slug")).required().hint(page.t(hint)).autocomplete("off")
            .value(page.form.value("slug", &slug)).errors(&errors)/>
    };
    let legend = page.t("property-public-numbers");
    let numbers = number_rows(page, stored.map(|stored| stored.numbers.as_slice()).unwrap_or_default(), &errors);
    let texts = text_rows(page, association.language, stored, &errors);
    view! {
        {fieldset(page.t("property-public-form-show"), None, show)}
        {fieldset(legend, Some(page.t("property-public-numbers-hint")), numbers)}
        {texts}
    }
    .into_any()
}

fn number_rows(page: &PageContext, stored: &[PublicNumber], errors: &FormErrors) -> AnyView {
    let sent = page.form.fields.indexed("numbers", &["kind", "name", "phone"]).len();
    let rows = stored.len().max(sent).saturating_add(SPARE_ROWS).min(MAX_NUMBERS);
    let kinds = || -> Vec<Choice> {
        let choice =
            |kind: &NumberKind| Choice::new(kind.code(), page.t(&format!("property-public-number-{}", kind.code())));
        NumberKind::ALL.iter().map(choice).collect()
    };
    let row = |index: usize| {
        let number = stored.get(index);
        let name = |field: &str| format!("numbers.{index}.{field}");
        let fill =
            |field: Field, name: String, stored: &str| field.value(page.form.value(&name, stored)).errors(errors);
        let rank = [("row", index.saturating_add(1).into())];
        let kind = Field::select(name("kind"), page.tv("property-public-number-kind", &rank), kinds());
        let who = Field::text(name("name"), page.tv("property-public-number-name", &rank))
            .optional(page.t("shell-optional"))
            .autocomplete("off");
        let phone = Field::phone(name("phone"), page.tv("property-public-number-phone", &rank)).autocomplete("off");
        view! {
            <FormRow field=fill(kind, name("kind"), number.map_or(NumberKind::Lift.code(), |number| number.kind.code()))/>
            <FormRow field=fill(who, name("name"), number.and_then(|number| number.name.as_deref()).unwrap_or_default())/>
            <FormRow field=fill(phone, name("phone"), number.map(|number| number.phone.as_str()).unwrap_or_default())/>
        }
    };
    (0..rows).map(row).collect_view().into_any()
}

/// One group per language; that of the house is open, and any in which something is wrong.
fn text_rows(page: &PageContext, house: Language, stored: Option<&PublicPage>, errors: &FormErrors) -> AnyView {
    let mut languages = Language::ALL;
    languages.sort_by_key(|language| *language != house);
    let group = |(index, language): (usize, Language)| {
        let text = stored.and_then(|stored| stored.texts.get(&language)).cloned().unwrap_or_default();
        let name = |field: &str| format!("texts.{index}.{field}");
        let fill = |field: Field, name: String, stored: &Option<String>| {
            field.value(page.form.value(&name, stored.as_deref().unwrap_or_default())).errors(errors)
        };
        let line = |field: &str, id: &str, hint: &str, stored: &Option<String>| {
            let row = Field::text(name(field), page.t(id)).optional(page.t("shell-optional")).hint(page.t(hint));
            fill(row.autocomplete("off"), name(field), stored)
        };
        let note = Field::text_area(name("note"), page.t("property-public-note"), 3).optional(page.t("shell-optional"));
        let inside = view! {
            <input type="hidden" name=name("language") value=language.code()/>
            <FormRow field=line("rulesAt", "property-public-rules-at", "property-public-at-hint", &text.rules_at)/>
            <FormRow field=line("decisionsAt", "property-public-decisions-at", "property-public-at-hint", &text.decisions_at)/>
            <FormRow field=line("openingHours", "property-public-opening-hours", "property-public-opening-hours-hint", &text.opening_hours)/>
            <FormRow field=fill(note, name("note"), &text.note)/>
        };
        let wrong = errors.iter().any(|(field, _)| field.starts_with(&format!("texts.{index}.")));
        let open = language == house || wrong;
        let legend = page.tv("property-public-texts", &[("language", language_name(page.text(), language).into())]);
        view! {
            <details class="disclosure named" open=open>
                <summary>{legend.clone()}</summary>
                {fieldset(legend, None, inside)}
            </details>
        }
    };
    languages.into_iter().enumerate().map(group).collect_view().into_any()
}

/// Sets the page.
pub async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let association = page.association().await?;
    let form = read(&fields);
    public_page_update(&page.ctx, association.id, Some(fields.version()?), &form, Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/public", association.slug), "property-public-saved"))
}

fn read(fields: &Fields) -> PublicPageForm {
    let text = |row: crate::form::Row| PublicTextForm {
        language: row.get("language").to_owned(),
        opening_hours: row.get("openingHours").to_owned(),
        rules_at: row.get("rulesAt").to_owned(),
        decisions_at: row.get("decisionsAt").to_owned(),
        note: row.get("note").to_owned(),
    };
    let number = |row: crate::form::Row| PublicNumberForm {
        kind: row.get("kind").to_owned(),
        name: row.get("name").to_owned(),
        phone: row.get("phone").to_owned(),
    };
    PublicPageForm {
        slug: fields.get("slug").to_owned(),
        enabled: fields.is_checked("enabled"),
        texts: fields
            .indexed("texts", &["language", "openingHours", "rulesAt", "decisionsAt", "note"])
            .into_iter()
            .map(text)
            .collect(),
        numbers: fields.indexed("numbers", &["kind", "name", "phone"]).into_iter().map(number).collect(),
    }
}

/// `/a/{slug}/public/preview`: the page as everybody would see it, inside the frame of whoever is signed in.
pub async fn preview(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::AssociationWrite).await?;
    let shown = match public_page_preview(&page.ctx, association.id).await {
        Ok(shown) => Some(shown),
        Err(Error::NotFound(_)) => None,
        Err(error) => return Err(error),
    };
    Ok(Page::new(page.t("property-public-preview"), move || {
        let settings = page.in_association("/public");
        match shown {
            Some(shown) => {
                let note = view! {
                    <p>{page.t("property-public-preview-body")}</p>
                    <p><LinkButton href=settings label=page.t("property-public-preview-back") icon=Glyph::ArrowLeft/></p>
                };
                view! { {banner(Tone::Info, note)}{view::view(page.text(), &shown)} }.into_any()
            }
            None => {
                let back = Place::text(page.t("property-public-settings-title"), settings);
                view! { <PageHeader title=page.t("property-public-preview") lead=page.t("property-public-preview-none") back=back/> }
                    .into_any()
            }
        }
    }))
}
