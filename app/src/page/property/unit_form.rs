//! A new unit, and changes to one.

use entity::{
    id::UnitId,
    identity::Permission,
    property::{UnitForm, association, building, unit},
    share::Share,
};
use leptos::prelude::*;
use service::{
    Result,
    property::{UnitFilter, unit_create, unit_update},
    text::Value,
};

use super::{
    entrance, parts,
    register::{all_units, buildings, to_change},
    unit_detail,
    words::unit_kind_choices,
};
use crate::{
    context::{Next, Page, PageContext},
    form::Fields,
    ui::{ButtonKind, Choice, Field, FormRow, LinkButton, PageHeader, Place, SubmitButton},
};

fn read(fields: &Fields) -> UnitForm {
    let take = |name: &str| fields.get(name).to_owned();
    UnitForm {
        building: take("building"),
        reference: take("reference"),
        kind: take("kind"),
        floor: take("floor"),
        shares: take("shares"),
        entrance: take("entrance"),
        area: take("area"),
        rooms: take("rooms"),
        cadastral_reference: take("cadastralReference"),
        note: take("note"),
    }
}

/// What the form needs besides its values.
struct Around {
    buildings: Vec<building::Model>,
    /// The entrances to choose from; none where the buildings have one each.
    entrances: Vec<Choice>,
    /// The shares that no other unit has.
    left: Share,
    total: Share,
}

impl Around {
    async fn read(page: &PageContext, association: &association::Model, but: Option<UnitId>) -> Result<Self> {
        let units = all_units(&page.ctx, association.id, &UnitFilter::default()).await?;
        let others = units.iter().filter(|unit| Some(unit.id) != but).map(|unit| unit.shares);
        let given = Share::checked_sum(others).unwrap_or(association.total_shares);
        let left = Share(association.total_shares.0.saturating_sub(given.0).max(0));
        let buildings = buildings(&page.ctx, association.id).await?;
        let entrances = entrance::choices(page, &buildings).await?;
        Ok(Self { buildings, entrances, left, total: association.total_shares })
    }
}

/// `/a/{slug}/units/new`
pub async fn load_new(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::PropertyWrite).await?;
    let around = Around::read(&page, &association, None).await?;
    let title = page.t("property-unit-new-title");
    let first = around.buildings.first().map(|building| building.id.to_string()).unwrap_or_default();
    let stored = UnitForm { building: first, kind: "apartment".to_owned(), ..UnitForm::default() };
    Ok(Page::new(title.clone(), move || form(&page, title, &stored, &around, None)))
}

/// Makes it.
pub async fn create(page: PageContext, fields: Fields) -> Result<Next> {
    let association = page.association().await?;
    let made = unit_create(&page.ctx, association.id, &read(&fields), Some(&fields.key()?)).await?.value;
    let path = if fields.get("then") == "another" { "/units/new".to_owned() } else { format!("/units/{made}") };
    Ok(Next::done(format!("/a/{}{path}", association.slug), "property-unit-created"))
}

/// `/a/{slug}/units/{id}/edit`
pub async fn load_edit(page: PageContext) -> Result<Page> {
    let association = to_change(&page, Permission::PropertyWrite).await?;
    let unit = unit_detail::of(&page).await?;
    let around = Around::read(&page, &association, Some(unit.id)).await?;
    let title = page.tv("property-unit-edit-title", &[("reference", Value::from(unit.reference.clone()))]);
    Ok(Page::new(title.clone(), move || form(&page, title, &stored(&unit), &around, Some(&unit))))
}

fn stored(unit: &unit::Model) -> UnitForm {
    UnitForm {
        building: unit.building_id.to_string(),
        reference: unit.reference.clone(),
        kind: unit.kind.code().to_owned(),
        floor: unit.floor.clone().unwrap_or_default(),
        shares: unit.shares.0.to_string(),
        entrance: unit.entrance_id.map(|id| id.to_string()).unwrap_or_default(),
        area: unit.area.map(|area| area.to_string()).unwrap_or_default(),
        rooms: unit.rooms.map(|rooms| rooms.to_string()).unwrap_or_default(),
        cadastral_reference: unit.cadastral_reference.clone().map(String::from).unwrap_or_default(),
        note: unit.note.clone().unwrap_or_default(),
    }
}

/// Changes it.
pub async fn update(page: PageContext, fields: Fields) -> Result<Next> {
    let unit = unit_detail::of(&page).await?;
    unit_update(&page.ctx, unit.id, Some(fields.version()?), &read(&fields), Some(&fields.key()?)).await?;
    Ok(Next::done(format!("/a/{}/units/{}", page.param("slug"), unit.id), "property-saved"))
}

fn form(page: &PageContext, title: String, stored: &UnitForm, around: &Around, unit: Option<&unit::Model>) -> AnyView {
    let text = page.text();
    let errors = page.errors();
    let fill = |field: Field, name: &str, stored: &str| field.value(page.form.value(name, stored)).errors(&errors);
    let choices =
        around.buildings.iter().map(|building| Choice::new(building.id.to_string(), building.name.clone())).collect();
    let building =
        fill(Field::select("building", page.t("property-building"), choices), "building", &stored.building).required();
    let entrance = (!around.entrances.is_empty()).then(|| {
        let choices = around.entrances.clone();
        let field = fill(Field::select("entrance", page.t("property-entrance"), choices), "entrance", &stored.entrance);
        view! { <FormRow field=field.optional(page.t("shell-optional"))/> }
    });
    let reference = fill(Field::text("reference", page.t("property-unit-reference")), "reference", &stored.reference)
        .required()
        .narrow();
    let kind =
        fill(Field::select("kind", page.t("property-kind"), unit_kind_choices(text)), "kind", &stored.kind).required();
    let floor = fill(Field::text("floor", page.t("property-floor")), "floor", &stored.floor)
        .optional(page.t("shell-optional"))
        .narrow();
    let shares = fill(Field::share("shares", page.t("property-shares")), "shares", &stored.shares).required();
    let more = more(page, stored);
    let language = page.language();
    let left = page.tv(
        "property-unit-shares-hint-left",
        &[("left", around.left.format(language).into()), ("total", around.total.format(language).into())],
    );
    let back_to =
        unit.map_or_else(|| page.in_association("/units"), |unit| page.in_association(&format!("/units/{}", unit.id)));
    let another = unit
        .is_none()
        .then(|| view! { <SubmitButton label=page.t("property-unit-create-another") name="then" value="another"/> });
    let act = if unit.is_some() { "shell-save" } else { "property-unit-create" };
    let buttons = parts::buttons(view! {
        <SubmitButton label=page.t(act) kind=ButtonKind::Primary/>
        {another}
        <LinkButton href=back_to label=page.t("shell-cancel") kind=ButtonKind::Quiet/>
    });
    let rows = view! {
        {page.hidden(unit.map(|unit| unit.version))}
        <FormRow field=building/>
        {entrance}
        <FormRow field=reference.hint(page.t("property-unit-reference-hint"))/>
        <FormRow field=kind.hint(page.t("property-unit-kind-hint"))/>
        <FormRow field=floor.hint(page.t("property-unit-floor-hint"))/>
        <FormRow field=shares.hint(left)/>
        {more}
        {buttons}
    };
    let back = Place::text(page.t("shell-section-units"), page.in_association("/units"));
    view! { <PageHeader title=title back=back/>{page.form_top()}{parts::form(page.action(), rows)} }.into_any()
}

/// What may be known of a unit besides what the deed says.
fn more(page: &PageContext, stored: &UnitForm) -> AnyView {
    let errors = page.errors();
    let optional = page.t("shell-optional");
    let fill = |field: Field, name: &str, stored: &str| {
        field.value(page.form.value(name, stored)).errors(&errors).optional(optional.clone())
    };
    let area = fill(Field::text("area", page.t("property-unit-area")), "area", &stored.area).unit("m²").narrow();
    let rooms = fill(Field::number("rooms", page.t("property-unit-rooms")), "rooms", &stored.rooms);
    let cadastral = fill(
        Field::text("cadastralReference", page.t("property-unit-cadastral")),
        "cadastralReference",
        &stored.cadastral_reference,
    )
    .hint(page.t("property-unit-cadastral-hint"));
    let note = fill(Field::text("note", page.t("property-note")), "note", &stored.note);
    let rows = view! { <FormRow field=area/><FormRow field=rooms/><FormRow field=cadastral/><FormRow field=note/> };
    parts::fieldset(page.t("property-unit-more"), None, rows)
}
