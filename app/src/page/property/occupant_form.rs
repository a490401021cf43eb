//! A new occupant, changes to one, and the end of what is known of her.

use entity::{
    date::{format_date, parse_date},
    identity::Permission,
    language::Language,
    property::{OccupantForm, OccupantKind, kept_until, occupant, owner, unit},
};
use leptos::prelude::*;
use service::{
    Result,
    property::{UnitFilter, occupant_create, occupant_erase, occupant_fetch, occupant_update},
};

use super::{
    parts,
    person_words::{choices, occupant_kind},
    register::{all_owners, all_units, may_change, require_same, to_change},
    words::language_choices,
};
use crate::{
    context::{Next, Page, PageContext},
    form::{Fields, KEY_FIELD, VERSION_FIELD},
    ui::{ButtonKind, Choice, Field, FormRow, LinkButton, PageHeader, Place, SubmitButton, Tone},
};

/// What there is to choose from.
struct Choices {
    units: Vec<unit::Model>,
    owners: Vec<owner::Model>,
}

impl Choices {
    async fn read(page: &PageContext) -> Result<Self> {
        let association = page.association().await?;
        Ok(Self {
            units: all_units(&page.ctx, association.id, &UnitFilter::default()).await?,
            owners: all_owners(&page.ctx, association.id).await?,
        })
    }
}

fn read(fields: &Fields) -> OccupantForm {
    let take = |name: &str| fields.get(name).to_owned();
    OccupantForm {
        unit: take("unit"),
        kind: take("kind"),
        owner: take("owner"),
        name: take("name"),
        email: take("email"),
        phone: take("phone"),
        language: take("language"),
        starts_on: take("startsOn"),
        ends_on: take("endsOn"),
        whole: fields.is_checked("whole"),
        lease_registered: fields.is_checked("leaseRegistered"),
        lease_registered_on: take("leaseRegisteredOn"),
        told_of_meetings: fields.is_checked("toldOfMeetings"),
        told_of_decisions: fields.is_checked("toldOfDecisions"),
    }
}

/// `/a/{slug}/occupants/new`
pub async fn load_new(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::OwnerWrite).await?;
    let choices = Choices::read(&page).await?;
    let stored = OccupantForm {
        unit: page.query.get("unit").to_owned(),
        kind: OccupantKind::Tenant.code().to_owned(),
        language: association.language.code().to_owned(),
        whole: true,
        told_of_meetings: true,
        told_of_decisions: true,
        ..OccupantForm::default()
    };
    let title = page.t("property-occupant-new-title");
    Ok(Page::new(title.clone(), move || form(&page, title, &stored, &choices, None)))
}

/// Writes her down.
pub async fn create(page: PageContext, fields: Fields) -> Result<Next> {
    let association = page.association().await?;
    occupant_create(&page.ctx, association.id, &read(&fields), Some(&fields.key()?)).await?;
    Ok(done(&page, "property-occupant-saved"))
}

/// `/a/{slug}/occupants/{id}`
pub async fn load_edit(page: PageContext) -> Result<Page> {
    let association = page.association().await?;
    let row = here(&page).await?;
    let may_write = may_change(&page, &association, Permission::OwnerWrite) && row.erased_at.is_none();
    let choices = Choices::read(&page).await?;
    let title = page.t("property-occupant-edit-title");
    Ok(Page::new(title.clone(), move || {
        if may_write {
            return form(&page, title, &stored(&row), &choices, Some(&row));
        }
        let back = Place::text(page.t("property-occupant-list-title"), page.in_association("/occupants"));
        let said =
            if row.erased_at.is_some() { "property-occupant-erased-note" } else { "property-occupant-read-only" };
        view! { <PageHeader title=title back=back/>{parts::banner(Tone::Info, view! { <p>{page.t(said)}</p> })} }
            .into_any()
    }))
}

/// Changes her.
pub async fn update(page: PageContext, fields: Fields) -> Result<Next> {
    let row = here(&page).await?;
    occupant_update(&page.ctx, row.id, Some(fields.version()?), &read(&fields), Some(&fields.key()?)).await?;
    Ok(done(&page, "property-occupant-saved"))
}

/// Erases what is known of her.
pub async fn erase(page: PageContext, fields: Fields) -> Result<Next> {
    let row = here(&page).await?;
    occupant_erase(&page.ctx, row.id, Some(fields.version()?), Some(&fields.key()?)).await?;
    Ok(done(&page, "property-occupant-erased-done"))
}

fn done(page: &PageContext, message: &str) -> Next {
    Next::done(format!("/a/{}/occupants", page.param("slug")), message)
}

/// The occupant that the address names.
async fn here(page: &PageContext) -> Result<occupant::Model> {
    let association = page.association().await?;
    let row = occupant_fetch(&page.ctx, page.id("id", "occupant-unknown")?).await?;
    require_same(association.id, row.association_id, "occupant-unknown")?;
    Ok(row)
}

fn stored(row: &occupant::Model) -> OccupantForm {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    OccupantForm {
        unit: row.unit_id.to_string(),
        kind: row.kind.code().to_owned(),
        owner: row.owner_id.map(|id| id.to_string()).unwrap_or_default(),
        name: text(&row.name),
        email: text(&row.email),
        phone: text(&row.phone),
        language: row.language.map(Language::code).unwrap_or_default().to_owned(),
        starts_on: day(row.starts_on),
        ends_on: day(row.ends_on),
        whole: row.whole,
        lease_registered: row.lease_registered,
        lease_registered_on: day(row.lease_registered_on),
        told_of_meetings: row.told_of_meetings,
        told_of_decisions: row.told_of_decisions,
    }
}

fn form(
    page: &PageContext,
    title: String,
    stored: &OccupantForm,
    among: &Choices,
    row: Option<&occupant::Model>,
) -> AnyView {
    let text = page.text();
    let errors = page.errors();
    let fill = |field: Field, name: &str, stored: &str| field.value(page.form.value(name, stored)).errors(&errors);
    let free = |field: Field, name: &str, stored: &str| fill(field, name, stored).optional(page.t("shell-optional"));
    let date = |name: &str, label: &str, stored: &str| {
        let field = free(Field::date(name, page.t(label)), name, stored);
        match parse_date(&page.form.value(name, stored)) {
            Ok(day) => field.value(day.to_string()),
            Err(_) => field,
        }
    };
    let tick = |name: &str, label: &str, stored: bool| {
        Field::checkbox(name, page.t(label)).checked(page.form.checked(name, stored)).errors(&errors)
    };
    let units = among.units.iter().map(|unit| Choice::new(unit.id.to_string(), unit.reference.clone()));
    let units = std::iter::once(Choice::new("", page.t("property-occupant-choose"))).chain(units).collect();
    let owners = among.owners.iter().map(|owner| Choice::new(owner.id.to_string(), owner.name.clone()));
    let owners = std::iter::once(Choice::new("", page.t("property-occupant-nobody"))).chain(owners).collect();
    let kinds = choices(OccupantKind::ALL, OccupantKind::code, |kind| occupant_kind(text, kind));
    let languages: Vec<Choice> =
        std::iter::once(Choice::new("", page.t("property-none-given"))).chain(language_choices(text)).collect();
    let where_and_how = view! {
        <FormRow field=fill(Field::select("unit", page.t("property-unit"), units), "unit", &stored.unit).required()/>
        <FormRow field=fill(Field::radio("kind", page.t("property-kind"), kinds), "kind", &stored.kind).required()/>
        <FormRow field=date("startsOn", "property-contact-starts-on", &stored.starts_on)/>
        <FormRow field=date("endsOn", "property-contact-ends-on", &stored.ends_on).hint(page.t("property-occupant-ends-on-hint"))/>
        <FormRow field=tick("whole", "property-occupant-whole", stored.whole).hint(page.t("property-occupant-whole-hint"))/>
    };
    let person = view! {
        <FormRow field=fill(Field::text("name", page.t("property-name")), "name", &stored.name).hint(page.t("property-occupant-name-hint")).autocomplete("off")/>
        <FormRow field=free(Field::email("email", page.t("property-owner-email")), "email", &stored.email).autocomplete("off")/>
        <FormRow field=free(Field::phone("phone", page.t("property-owner-phone")), "phone", &stored.phone).autocomplete("off").narrow()/>
        <FormRow field=fill(Field::select("language", page.t("property-language"), languages), "language", &stored.language)/>
    };
    let herself = view! {
        <FormRow field=fill(Field::select("owner", page.t("property-owner"), owners), "owner", &stored.owner)/>
    };
    let rights = view! {
        <FormRow field=tick("leaseRegistered", "property-occupant-lease-registered", stored.lease_registered)/>
        <FormRow field=date("leaseRegisteredOn", "property-occupant-lease-registered-on", &stored.lease_registered_on)/>
        <FormRow field=tick("toldOfMeetings", "property-occupant-told-of-meetings", stored.told_of_meetings).hint(page.t("property-occupant-told-of-meetings-hint"))/>
        <FormRow field=tick("toldOfDecisions", "property-occupant-told-of-decisions", stored.told_of_decisions).hint(page.t("property-occupant-told-of-decisions-hint"))/>
    };
    let list = page.in_association("/occupants");
    let buttons = parts::buttons(view! {
        <SubmitButton label=page.t("shell-save") kind=ButtonKind::Primary/>
        <LinkButton href=list.clone() label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
    });
    let rows = view! {
        {page.hidden(row.map(|row| row.version))}
        {parts::fieldset(page.t("property-occupant-where"), None, where_and_how)}
        {parts::fieldset(page.t("property-owner-form-person"), Some(page.t("property-occupant-person-hint")), person)}
        {parts::fieldset(page.t("property-occupant-herself"), Some(page.t("property-occupant-herself-hint")), herself)}
        {parts::fieldset(page.t("property-occupant-rights"), None, rights)}
        {buttons}
    };
    let back = Place::text(page.t("property-occupant-list-title"), list);
    let ending = row.map(|row| ending(page, row));
    view! { <PageHeader title=title back=back/>{page.form_top()}{parts::form(page.action(), rows)}{ending} }.into_any()
}

/// Until when her data may be kept, and the button that erases them once that day has passed.
fn ending(page: &PageContext, row: &occupant::Model) -> AnyView {
    let Some(last) = kept_until(row.ends_on).filter(|_| row.kind != OccupantKind::Owner) else {
        return view! { <p class="muted">{page.t("property-occupant-kept-note")}</p> }.into_any();
    };
    let day = [("date", format_date(last, page.language()).into())];
    if last >= page.ctx.today() {
        return view! { <p class="muted">{page.tv("property-occupant-kept-until-note", &day)}</p> }.into_any();
    }
    let action = page.in_association(&format!("/occupants/{}/erase", row.id));
    let label = page.t("property-occupant-erase");
    view! {
        <details class="disclosure">
            <summary class="button quiet">{label.clone()}</summary>
            <form class="form" method="post" action=action>
                <input type="hidden" name=KEY_FIELD value=page.form.key.clone()/>
                <input type="hidden" name=VERSION_FIELD value=row.version.to_string()/>
                <p>{page.tv("property-occupant-erase-consequence", &day)}</p>
                <div class="form-actions"><button type="submit" class="button danger"><span>{label}</span></button></div>
            </form>
        </details>
    }
    .into_any()
}
