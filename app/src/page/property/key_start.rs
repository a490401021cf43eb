//! Where a new key may begin: a form that asks this page again with the wish in its address.

use std::collections::BTreeMap;

use entity::{
    id::UnitId,
    property::{KeyKind, KeyStart, building, unit, unit_kind::UnitKind},
};
use leptos::prelude::*;

use super::words::{key_kind, unit_kind_choices};
use crate::{
    context::PageContext,
    ui::{Choice, Field, FormRow, Glyph, Icon, Place, SubmitButton, Tabs},
};

/// What the address wishes for.
#[derive(Clone, Debug, Default)]
pub struct Start {
    wish: KeyStart,
    /// Whether anything was wished for at all.
    asked: bool,
}

impl Start {
    /// Reads the query. What makes no sense there is no wish.
    #[must_use]
    pub fn of(page: &PageContext) -> Self {
        let kinds = page.query.all("only").filter_map(|code| UnitKind::parse(code).ok()).collect();
        let wish = KeyStart {
            building: page.query.get("building").parse().ok(),
            without_ground_floor: page.query.is_checked("noGround"),
            kinds,
        };
        Self { wish, asked: page.query.find("start").is_some() }
    }

    /// The shares of the units that it includes; nothing when nothing was asked for.
    #[must_use]
    pub fn parts(&self, units: &[unit::Model]) -> BTreeMap<UnitId, i64> {
        let included = units
            .iter()
            .filter(|unit| self.asked && self.wish.includes(unit.building_id, unit.kind, unit.floor.as_deref()));
        included.map(|unit| (unit.id, unit.shares.0)).collect()
    }

    /// The form that asks for a starting point.
    pub fn form(&self, page: &PageContext, buildings: &[building::Model]) -> AnyView {
        let every = Choice::new("", page.t("property-unit-list-all-buildings"));
        let choices: Vec<Choice> = std::iter::once(every)
            .chain(buildings.iter().map(|building| Choice::new(building.id.to_string(), building.name.clone())))
            .collect();
        let chosen = self.wish.building.map(|id| id.to_string()).unwrap_or_default();
        let building = (buildings.len() > 1).then(|| {
            let field = Field::select("building", page.t("property-building"), choices).value(chosen);
            view! { <FormRow field=field/> }
        });
        let ground =
            Field::checkbox("noGround", page.t("property-key-start-no-ground")).checked(self.wish.without_ground_floor);
        let kinds = unit_kind_choices(page.text())
            .into_iter()
            .map(|choice| {
                let id = format!("only-{}", choice.value);
                let checked = self.wish.kinds.iter().any(|kind| kind.code() == choice.value);
                view! {
                    <div class="check">
                        <input type="checkbox" id=id.clone() name="only" value=choice.value checked=checked/>
                        <label for=id>{choice.label}</label>
                    </div>
                }
            })
            .collect_view();
        let open = self.asked;
        view! {
            <details class="disclosure" open=open>
                <summary class="button"><Icon name=Glyph::Copy/><span>{page.t("property-key-start")}</span></summary>
                <form class="toolbar" method="get" action=page.action()>
                    <input type="hidden" name="start" value="shares"/>
                    <input type="hidden" name="kind" value=KeyKind::Special.code()/>
                    {building}
                    <FormRow field=ground/>
                    <fieldset class="field"><legend>{page.t("property-key-start-kinds")}</legend>{kinds}</fieldset>
                    <SubmitButton label=page.t("property-key-start-apply")/>
                </form>
            </details>
        }
        .into_any()
    }
}

/// The choice between the kinds of keys.
pub fn kinds(page: &PageContext, chosen: KeyKind) -> AnyView {
    let tab = |kind: &KeyKind| {
        let href = format!("{}?kind={}", page.action(), kind.code());
        Place::text(key_kind(page.text(), *kind), href).current(*kind == chosen)
    };
    let tabs = KeyKind::MAKEABLE.iter().map(tab).collect();
    view! { <Tabs label=page.t("property-key-kinds") tabs=tabs/> }.into_any()
}

/// The kind that the address, or the form that was sent, asks for.
#[must_use]
pub fn kind_of(page: &PageContext) -> KeyKind {
    let code = if page.form.sent { page.form.fields.get("kind") } else { page.query.get("kind") };
    KeyKind::parse(code).ok().filter(|kind| KeyKind::MAKEABLE.contains(kind)).unwrap_or(KeyKind::Special)
}
