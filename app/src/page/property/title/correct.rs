//! Putting a recorded change right, or saying that it never happened.

use entity::{
    date::format_date,
    id::OwnershipChangeId,
    identity::Permission,
    property::{
        title::{AnnulmentForm, CorrectionForm},
        unit,
    },
    refusal::Refusal,
};
use leptos::prelude::*;
use service::{
    Error, Result,
    property::{OwnershipChange, ownership_annul, ownership_correct, ownership_history},
    text::Value,
};

use super::{
    ANNULLED, CORRECTED,
    picker::Picker,
    rows::{self, LAST_CHANGE},
    words::change_kind,
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    page::property::{
        parts,
        register::{all_owners, to_change},
        unit_detail,
    },
    ui::{ButtonKind, Field, FormRow, Glyph, LinkButton, PageHeader, Place, SubmitButton, Tone},
};

/// The change that the address names, with what came after it.
struct Target {
    unit: unit::Model,
    change: OwnershipChange,
    /// The days of the changes after it that hold.
    later: Vec<chrono::NaiveDate>,
    last_change: String,
    title: String,
}

impl Target {
    async fn of(page: &PageContext, title: &str) -> Result<Self> {
        let unit = unit_detail::of(page).await?;
        let id: OwnershipChangeId = page.id("change", "ownership-change-unknown")?;
        let history = ownership_history(&page.ctx, unit.id).await?;
        let change = history.iter().find(|change| change.id == id).cloned();
        let change = change.ok_or_else(|| Error::not_found("ownership-change-unknown"))?;
        // A form that was sent shows why it was refused; whoever only comes to look is told at once.
        if !change.holds && !page.form.sent {
            return Err(Refusal::new("ownership-change-superseded").into());
        }
        let after = history.iter().filter(|other| other.holds && other.effective_on > change.effective_on);
        let mut later: Vec<_> = after.map(|other| other.effective_on).collect();
        later.sort_unstable();
        let last_change = history.iter().max_by_key(|change| change.number).map(|change| change.id.to_string());
        let values = [
            ("reference", Value::from(unit.reference.clone())),
            ("date", format_date(change.effective_on, page.language()).into()),
        ];
        let title = page.tv(title, &values);
        Ok(Self { unit, change, later, last_change: last_change.unwrap_or_default(), title })
    }

    fn here(&self, page: &PageContext) -> String {
        page.in_association(&format!("/units/{}", self.unit.id))
    }

    fn header(&self, page: &PageContext, lead: &str) -> AnyView {
        let unit = page.tv("property-unit-detail-title", &[("reference", self.unit.reference.clone().into())]);
        let back = Place::text(unit, self.here(page));
        view! { <PageHeader title=self.title.clone() lead=page.t(lead) back=back/>{page.form_top()} }.into_any()
    }

    /// Later changes say for themselves who holds what, so that whoever corrects an earlier one has to look at them.
    fn later(&self, page: &PageContext) -> Option<AnyView> {
        if self.later.is_empty() {
            return None;
        }
        let days: Vec<String> = self.later.iter().map(|day| format_date(*day, page.language())).collect();
        let body = page.tv("property-title-later", &[("days", days.join(", ").into())]);
        Some(parts::banner(Tone::Info, body))
    }
}

/// `/a/{slug}/units/{id}/history/{change}/correct`
pub async fn load(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::PropertyWrite).await?;
    let target = Target::of(&page, "property-title-correct-title").await?;
    let mut owners = all_owners(&page.ctx, association.id).await?;
    // Whoever held something then may have been put away since.
    let missing: Vec<_> = target
        .change
        .parts
        .iter()
        .map(|part| part.owner)
        .filter(|id| owners.iter().all(|owner| owner.id != *id))
        .collect();
    owners.extend(service::property::owners_by_ids(&page.ctx, &missing).await?.into_values());
    let picker = Picker::new(owners);
    Ok(Page::new(target.title.clone(), move || {
        let text = page.text();
        let errors = page.errors();
        let effective_on = Field::date("effectiveOn", text.get("property-title-effective-on"))
            .required()
            .value(page.form.value("effectiveOn", &target.change.effective_on.to_string()))
            .errors(&errors);
        let annul = format!("{}/history/{}/annul", target.here(&page), target.change.id);
        let buttons = parts::buttons(view! {
            <SubmitButton label=text.get("property-title-correct-save") kind=ButtonKind::Primary/>
            <LinkButton href=target.here(&page) label=text.get("shell-cancel") kind=ButtonKind::Quiet/>
        });
        let inside = view! {
            {rows::hidden(&page, &target.last_change)}
            <FormRow field=reason(&page)/>
            <FormRow field=effective_on/>
            {rows::holders(&page, &errors, &picker, &target.change.parts)}
            {rows::deed(&page, &errors, &target.change.deed)}
            {buttons}
        };
        view! {
            {target.header(&page, "property-title-correct-lead")}
            {target.later(&page)}
            {parts::form(page.action(), inside)}
            <p><LinkButton href=annul label=text.get("property-title-annul") icon=Glyph::Trash kind=ButtonKind::Quiet/></p>
        }
    }))
}

/// Writes the correction down.
pub async fn act(page: PageContext, fields: Fields) -> Result<Next> {
    let unit = unit_detail::of(&page).await?;
    let change: OwnershipChangeId = page.id("change", "ownership-change-unknown")?;
    let owners = all_owners(&page.ctx, unit.association_id).await?;
    let form = CorrectionForm {
        effective_on: fields.get("effectiveOn").to_owned(),
        parts: rows::read_holders(&fields, &Picker::new(owners), "parts"),
        deed: rows::read_deed(&fields),
        reason: fields.get("reason").to_owned(),
        last_change: fields.get(LAST_CHANGE).to_owned(),
    };
    ownership_correct(&page.ctx, change, &form, Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/units/{}", page.param("slug"), unit.id), CORRECTED))
}

/// `/a/{slug}/units/{id}/history/{change}/annul`
pub async fn load_annul(page: PageContext) -> Result<Page> {
    to_change(&page, Permission::PropertyWrite).await?;
    let target = Target::of(&page, "property-title-annul-title").await?;
    Ok(Page::new(target.title.clone(), move || {
        let text = page.text();
        let what = change_kind(text, target.change.kind);
        let consequence = page.tv("property-title-annul-consequence", &[("change", what.into())]);
        let together = parts::together(page.errors().of("change"));
        let buttons = parts::buttons(view! {
            <SubmitButton label=text.get("property-title-annul") kind=ButtonKind::Danger/>
            <LinkButton href=target.here(&page) label=text.get("property-title-annul-keep") kind=ButtonKind::Quiet/>
        });
        let inside = view! {
            {rows::hidden(&page, &target.last_change)}
            <div id="field-change">{together}</div>
            <FormRow field=reason(&page)/>
            {buttons}
        };
        view! {
            {target.header(&page, "property-title-annul-lead")}
            {parts::banner(Tone::Wait, consequence)}
            {target.later(&page)}
            {parts::form(page.action(), inside)}
        }
    }))
}

/// Writes the annulment down.
pub async fn annul(page: PageContext, fields: Fields) -> Result<Next> {
    let unit = unit_detail::of(&page).await?;
    let change: OwnershipChangeId = page.id("change", "ownership-change-unknown")?;
    let form =
        AnnulmentForm { reason: fields.get("reason").to_owned(), last_change: fields.get(LAST_CHANGE).to_owned() };
    ownership_annul(&page.ctx, change, &form, Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/units/{}", page.param("slug"), unit.id), ANNULLED))
}

/// What was wrong: it stays beside the correction for whoever asks later.
fn reason(page: &PageContext) -> Field {
    Field::text_area("reason", page.t("property-title-reason"), 2)
        .required()
        .hint(page.t("property-title-reason-hint"))
        .max_length(500)
        .value(page.form.value("reason", ""))
        .errors(&page.errors())
}
