//! How an association is run: names, settings, partial associations, entrances.

use entity::{
    id::{AssociationId, UnitId},
    identity::Role,
    language::Language,
    money::Cents,
    property::{
        AssociationForm, BuildingForm, ChargeMode, EntranceForm, PartialForm, SettingsForm, UnitForm, association,
        bank_account, unit,
    },
    year_day::YearDay,
};
use service::{
    Ctx, Error,
    charges::{call_issue, call_preview},
    page::PageRequest,
    property::{
        ImportSource, association_archive, association_create, association_fetch, association_overview,
        association_partial_set, association_settings_update, association_update, bank_accounts_by_associations,
        building_create, building_fetch, building_update, buildings_by_associations, entrance_archive, entrance_create,
        entrance_fetch, entrance_update, entrances_by_buildings, import_apply, import_preview,
        partial_units_by_associations, partial_units_list, partials_by_associations, unit_create, unit_fetch,
        unit_update,
    },
    testkit::{House, World, call_form},
};

fn codes(error: &Error) -> Vec<(&'static str, String)> {
    error.refusals().iter().map(|refusal| (refusal.code, refusal.path.join("."))).collect()
}

fn form(number: &str) -> AssociationForm {
    AssociationForm {
        name: "ACP Bloc Nord".into(),
        language: "fr".into(),
        enterprise_number: number.into(),
        street: "Rue Haute 1".into(),
        postal_code: "1000".into(),
        city: "Bruxelles".into(),
        total_shares: "1000".into(),
        ..AssociationForm::default()
    }
}

pub fn typed(row: &association::Model, accounts: &[bank_account::Model]) -> AssociationForm {
    let iban = |index: usize| accounts.get(index).map(|account| account.iban.display()).unwrap_or_default();
    AssociationForm {
        name: row.name.clone(),
        language: row.language.code().into(),
        enterprise_number: row.enterprise_number.display(),
        street: row.street.clone(),
        postal_code: row.postal_code.clone(),
        city: row.city.clone(),
        total_shares: row.total_shares.0.to_string(),
        working_iban: iban(0),
        reserve_iban: iban(1),
        ..AssociationForm::default()
    }
}

/// Makes the base deed of a house declare a number of lots.
pub async fn declare(ctx: &Ctx, house: &House, lots: &str) {
    let row = association_fetch(ctx, house.id).await.unwrap();
    let accounts = bank_accounts_by_associations(ctx, &[house.id]).await.unwrap().remove(&house.id).unwrap();
    let form = AssociationForm { declared_lots: lots.into(), ..typed(&row, &accounts) };
    association_update(ctx, house.id, None, &form, None).await.unwrap();
}

#[tokio::test]
async fn an_association_has_a_name_in_each_language_of_its_deeds() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let row = association_fetch(&ctx, home.id).await.unwrap();
        let accounts = bank_accounts_by_associations(&ctx, &[home.id]).await.unwrap().remove(&home.id).unwrap();
        let form =
            AssociationForm { name_nl: "VME De Proeven".into(), declared_lots: "24".into(), ..typed(&row, &accounts) };
        association_update(&ctx, home.id, Some(row.version), &form, None).await.unwrap();
        let row = association_fetch(&ctx, home.id).await.unwrap();
        assert_eq!(row.name_in(Language::Nl), "VME De Proeven", "{}", world.name);
        assert_eq!((row.name_in(Language::Fr), row.name_in(Language::En)), ("ACP Les Essais", "ACP Les Essais"));
        assert_eq!((row.languages(), row.declared_lots), (vec![Language::Fr, Language::Nl], Some(24)));
        assert_eq!(accounts[0].iban.bic(), None);
        assert_eq!(accounts[1].iban.bic(), Some("GKCCBEBB"));
    }
}

#[tokio::test]
async fn how_it_is_run_is_changed_as_a_whole_from_the_version_that_was_looked_at() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = world.own.home.id;
        let fresh = association_fetch(&ctx, home).await.unwrap();
        assert_eq!((fresh.fiscal_year_start, fresh.charge_mode), (YearDay::NEW_YEAR, ChargeMode::Provisions));
        let form = SettingsForm {
            fiscal_year_month: "7".into(),
            fiscal_year_day: "1".into(),
            meeting_month: "6".into(),
            meeting_day: "1".into(),
            charge_mode: "actual".into(),
            accepted_on: "2021-05-20".into(),
            competition_threshold: "2500".into(),
            competition_decided_on: "2023-06-07".into(),
            competition_decision: "Point 7".into(),
        };
        association_settings_update(&ctx, home, Some(fresh.version), &form, None).await.unwrap();
        let row = association_fetch(&ctx, home).await.unwrap();
        assert_eq!(row.fiscal_year_start, YearDay::new(7, 1).unwrap(), "{}", world.name);
        assert_eq!(row.meeting_period_start, YearDay::new(6, 1));
        assert_eq!((row.charge_mode, row.competition_threshold), (ChargeMode::Actual, Some(Cents(250_000))));
        assert_eq!(row.accepted_on, "2021-05-20".parse().ok());
        let stale = association_settings_update(&ctx, home, Some(fresh.version), &form, None).await.unwrap_err();
        assert_eq!(codes(&stale), [("stale-version", String::new())]);
        // Every field is replaced: what is left out is gone.
        let bare = SettingsForm {
            fiscal_year_month: "1".into(),
            fiscal_year_day: "1".into(),
            charge_mode: "provisions".into(),
            ..SettingsForm::default()
        };
        association_settings_update(&ctx, home, None, &bare, None).await.unwrap();
        let row = association_fetch(&ctx, home).await.unwrap();
        assert_eq!(
            (row.meeting_period_start, row.competition_threshold, row.competition_decided_on),
            (None, None, None)
        );
        for role in [Role::Accountant, Role::CouncilMember, Role::Owner, Role::Occupant] {
            let denied = association_settings_update(&world.ctx(role), home, None, &bare, None).await.unwrap_err();
            assert!(matches!(denied, Error::Forbidden), "{role:?}");
        }
        let strangers = world.other.home.id;
        let unknown = association_settings_update(&ctx, strangers, None, &bare, None).await.unwrap_err();
        assert_eq!(codes(&unknown), [("association-unknown", String::new())]);
    }
}

/// A new association, which has no unit yet.
pub async fn empty(ctx: &Ctx, number: &str) -> AssociationId {
    association_create(ctx, &form(number), None).await.unwrap().value
}

pub fn part_of(main: AssociationId, units: &[UnitId]) -> PartialForm {
    PartialForm { parent: main.to_string(), units: units.iter().map(ToString::to_string).collect() }
}

#[tokio::test]
async fn a_partial_association_has_units_of_a_main_one_of_twenty_lots() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let north = empty(&ctx, "0202.939.935").await;
        let set = async |id, form: &PartialForm| association_partial_set(&ctx, id, None, form, None).await;
        let few = set(north, &part_of(home.id, &home.units[..2])).await.unwrap_err();
        assert_eq!(codes(&few), [("partial-needs-lots", "parent".to_owned())], "{}", world.name);
        declare(&ctx, home, "20").await;
        set(north, &part_of(home.id, &home.units[..2])).await.unwrap();

        let row = association_fetch(&ctx, north).await.unwrap();
        assert_eq!(row.parent_id, Some(home.id));
        let partials = partials_by_associations(&ctx, &[home.id, north]).await.unwrap();
        assert_eq!(partials[&home.id].iter().map(|row| row.id).collect::<Vec<_>>(), [north]);
        assert_eq!(partials.get(&north), None);
        let links = partial_units_by_associations(&ctx, &[north]).await.unwrap().remove(&north).unwrap();
        assert_eq!(links.len(), 2);
        let listed = partial_units_list(&ctx, north, PageRequest::default()).await.unwrap().rows;
        assert_eq!(listed.iter().map(|row| row.id).collect::<Vec<_>>(), home.units[..2]);
        let counted = association_overview(&ctx, north).await.unwrap();
        assert_eq!((counted.units, counted.lots, counted.shares.0), (2, 2, 750));

        // Changing the units replaces them; belonging to none takes them away.
        set(north, &part_of(home.id, &home.units[1..])).await.unwrap();
        let links = partial_units_by_associations(&ctx, &[north]).await.unwrap().remove(&north).unwrap();
        assert!(!links.contains(&home.units[0]) && links.len() == 2);
        set(north, &PartialForm::default()).await.unwrap();
        assert_eq!(association_fetch(&ctx, north).await.unwrap().parent_id, None);
        assert!(partial_units_by_associations(&ctx, &[north]).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn partial_associations_belong_to_a_main_one_and_not_to_each_other() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        declare(&ctx, home, "24").await;
        let north = empty(&ctx, "0202.939.935").await;
        let south = empty(&ctx, "0987.654.394").await;
        let refused = async |id, form: &PartialForm| {
            codes(&association_partial_set(&ctx, id, None, form, None).await.unwrap_err())
        };
        let at = |code: &'static str, field: &str| vec![(code, field.to_owned())];
        association_partial_set(&ctx, north, None, &part_of(home.id, &home.units[..1]), None).await.unwrap();
        let unit = &home.units[..1];
        assert_eq!(refused(south, &part_of(north, unit)).await, at("partial-of-partial", "parent"), "{}", world.name);
        assert_eq!(refused(north, &part_of(north, unit)).await, at("partial-of-itself", "parent"));
        // The main one cannot become a part of its own part, nor of another one.
        assert_eq!(refused(home.id, &part_of(north, unit)).await, at("partial-of-partial", "parent"));
        let neighbour = &world.own.neighbour;
        assert_eq!(
            refused(home.id, &part_of(neighbour.id, &neighbour.units[..1])).await,
            at("partial-has-partials", "")
        );
        declare(&ctx, neighbour, "24").await;
        let stranger = part_of(home.id, &neighbour.units[..1]);
        assert_eq!(refused(south, &stranger).await, at("unit-unknown", "unitIds"));
        let own_units = part_of(home.id, unit);
        assert_eq!(refused(neighbour.id, &own_units).await, at("partial-has-own-units", "parent"));
        let foreign = part_of(world.other.home.id, unit);
        assert_eq!(refused(south, &foreign).await, at("association-unknown", "parent"));
        assert_eq!(refused(south, &part_of(home.id, &[])).await, at("partial-units-required", "unitIds"));

        let kept = association_archive(&ctx, home.id, None, None).await.unwrap_err();
        assert_eq!(codes(&kept), at("association-has-partials", ""));
        association_archive(&ctx, north, None, None).await.unwrap();
        association_archive(&ctx, home.id, None, None).await.unwrap();
        assert_eq!(refused(south, &part_of(home.id, unit)).await, at("association-archived", "parent"));
    }
}

fn typed_unit(row: &unit::Model) -> UnitForm {
    UnitForm {
        building: row.building_id.to_string(),
        reference: row.reference.clone(),
        kind: row.kind.code().into(),
        shares: row.shares.0.to_string(),
        ..UnitForm::default()
    }
}

#[tokio::test]
async fn an_entrance_that_units_use_stays() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let house = buildings_by_associations(&ctx, &[home.id]).await.unwrap()[&home.id][0].id;
        let new = |name: &str| EntranceForm { name: name.into(), street: String::new() };
        let garden = entrance_create(&ctx, house, &new("Côté jardin"), None).await.unwrap().value;
        let street = entrance_create(&ctx, house, &new("Côté rue"), None).await.unwrap().value;
        let changed = EntranceForm { name: "Jardin".into(), street: "Venelle 3".into() };
        entrance_update(&ctx, garden, Some(1), &changed, None).await.unwrap();
        let row = entrance_fetch(&ctx, garden).await.unwrap();
        assert_eq!(
            (row.name.as_str(), row.street.as_deref(), row.position, row.version),
            ("Jardin", Some("Venelle 3"), 1, 2)
        );

        let unit = unit_fetch(&ctx, home.units[0]).await.unwrap();
        let through = UnitForm { entrance: garden.to_string(), ..typed_unit(&unit) };
        unit_update(&ctx, unit.id, None, &through, None).await.unwrap();
        assert_eq!(unit_fetch(&ctx, unit.id).await.unwrap().entrance_id, Some(garden), "{}", world.name);
        let used = entrance_archive(&ctx, garden, None, None).await.unwrap_err();
        assert_eq!(codes(&used), [("entrance-has-units", String::new())]);
        entrance_archive(&ctx, street, None, None).await.unwrap();
        let listed = entrances_by_buildings(&ctx, &[house]).await.unwrap().remove(&house).unwrap();
        assert_eq!(listed.iter().map(|row| row.id).collect::<Vec<_>>(), [garden]);

        // An entrance that was put away, and one of another association, lead nowhere.
        let nowhere = async |entrance: String| {
            let form = UnitForm { entrance, ..typed_unit(&unit) };
            codes(&unit_update(&ctx, unit.id, None, &form, None).await.unwrap_err())
        };
        let unknown = [("entrance-unknown", "entrance".to_owned())];
        assert_eq!(nowhere(street.to_string()).await, unknown);
        let neighbour = world.own.neighbour.id;
        let other = buildings_by_associations(&ctx, &[neighbour]).await.unwrap()[&neighbour][0].id;
        let elsewhere = entrance_create(&ctx, other, &new("A"), None).await.unwrap().value;
        assert_eq!(nowhere(elsewhere.to_string()).await, unknown);
        let new_unit = UnitForm { entrance: elsewhere.to_string(), reference: "Z".into(), ..typed_unit(&unit) };
        assert_eq!(codes(&unit_create(&ctx, home.id, &new_unit, None).await.unwrap_err()), unknown);

        assert!(matches!(
            entrance_update(&world.ctx(Role::Accountant), garden, None, &changed, None).await,
            Err(Error::Forbidden)
        ));
        let strangers = world.other.ctx(&world.host, Role::Syndic);
        let hidden = entrance_fetch(&strangers, garden).await.unwrap_err();
        assert_eq!(codes(&hidden), [("entrance-unknown", String::new())]);
    }
}

#[tokio::test]
async fn a_partial_association_takes_no_units_of_its_own_and_issues_no_call() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let north = empty(&ctx, "0202.939.935").await;
        declare(&ctx, home, "20").await;
        association_partial_set(&ctx, north, None, &part_of(home.id, &home.units[..2]), None).await.unwrap();

        let building = buildings_by_associations(&ctx, &[north]).await.unwrap()[&north][0].id.to_string();
        let first = unit_fetch(&ctx, home.units[0]).await.unwrap();
        let added = unit_create(&ctx, north, &UnitForm { building, ..typed_unit(&first) }, None).await.unwrap_err();
        assert_eq!(codes(&added), [("partial-takes-no-units", String::new())], "{}", world.name);
        let text = "Lot;Type;Quotités;Propriétaire\nA1;Appartement;1000;Ann Maes\n".to_owned();
        let source = ImportSource { text, ..ImportSource::default() };
        let refused = [("partial-takes-no-units", "text".to_owned())];
        assert_eq!(codes(&import_preview(&ctx, north, &source).await.unwrap_err()), refused);
        assert_eq!(codes(&import_apply(&ctx, north, &source, None).await.unwrap_err()), refused);

        let form = call_form(home.key, "100");
        let unsupported = [("call-partial-unsupported", String::new())];
        assert_eq!(codes(&call_preview(&ctx, north, &form).await.unwrap_err()), unsupported);
        assert_eq!(codes(&call_issue(&ctx, north, &form, None).await.unwrap_err()), unsupported);
        call_issue(&ctx, home.id, &form, None).await.unwrap();

        // As an association of its own again it takes them.
        association_partial_set(&ctx, north, None, &PartialForm::default(), None).await.unwrap();
        import_apply(&ctx, north, &source, None).await.unwrap();
    }
}

#[tokio::test]
async fn a_building_that_documents_could_not_print_is_refused_when_it_is_entered() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = world.own.home.id;
        let strange = BuildingForm {
            name: "Bloc 安".into(),
            street: "Rue 安 2".into(),
            postal_code: "1000".into(),
            city: "安".into(),
        };
        let expected = ["name", "street", "city"].map(|field| ("sign-unprintable", field.to_owned()));
        let created = building_create(&ctx, home, &strange, None).await.unwrap_err();
        assert_eq!(codes(&created), expected, "{}", world.name);
        let seat = buildings_by_associations(&ctx, &[home]).await.unwrap()[&home][0].id;
        let updated = building_update(&ctx, seat, None, &strange, None).await.unwrap_err();
        assert_eq!(codes(&updated), expected);
        assert_eq!(building_fetch(&ctx, seat).await.unwrap().version, 1, "nothing was written");
    }
}
