//! The register.

use entity::{
    identity::Role,
    property::{AssociationForm, KeyForm, KeyPartForm, KeyVersionForm, OwnershipPartForm, OwnershipsForm, UnitForm},
};
use service::{
    Ctx, Error,
    page::PageRequest,
    property::{
        ImportSource, OwnerFilter, UnitFilter, association_create, association_fetch, association_overview,
        association_update, building_archive, buildings_by_associations, import_apply, import_preview, key_create,
        owner_archive, owners_list, ownership_set, ownerships_by_units, unit_archive, unit_create, unit_fetch,
        unit_update, units_list,
    },
    testkit::{World, call_form},
};

fn codes(error: &Error) -> Vec<(&'static str, String)> {
    error.refusals().iter().map(|refusal| (refusal.code, refusal.path.join("."))).collect()
}

fn source(text: &str) -> ImportSource {
    ImportSource { text: text.to_owned(), ..ImportSource::default() }
}

async fn empty_association(ctx: &Ctx) -> entity::id::AssociationId {
    let form = AssociationForm {
        name: "VME Scheldezicht".into(),
        language: "nl".into(),
        enterprise_number: "0987.654.394".into(),
        street: "Kaai 1".into(),
        postal_code: "2000".into(),
        city: "Antwerpen".into(),
        total_shares: "1000".into(),
        working_iban: "BE68 5390 0754 7034".into(),
        ..AssociationForm::default()
    };
    association_create(ctx, &form, None).await.unwrap().value
}

#[tokio::test]
async fn an_association_comes_with_its_building_and_its_general_key() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = empty_association(&ctx).await;
        let row = association_fetch(&ctx, id).await.unwrap();
        assert_eq!((row.slug.as_str(), row.number, row.version), ("vme-scheldezicht", 3, 1));
        assert_eq!(buildings_by_associations(&ctx, &[id]).await.unwrap()[&id].len(), 1);
        let keys = service::property::keys_by_associations(&ctx, &[id], ctx.today()).await.unwrap();
        let general = service::property::keys_in_force(&ctx, &[keys[&id][0].id], ctx.today()).await.unwrap();
        assert_eq!(general[&keys[&id][0].id].total, 1000);
        let again =
            association_create(&ctx, &AssociationForm { enterprise_number: "0987654394".into(), ..valid() }, None)
                .await
                .unwrap_err();
        assert_eq!(codes(&again), [("enterprise-number-taken", "enterpriseNumber".to_owned())]);
    }
}

fn valid() -> AssociationForm {
    AssociationForm {
        name: "VME Kaai".into(),
        language: "nl".into(),
        enterprise_number: "0202939935".into(),
        street: "Kaai 1".into(),
        postal_code: "2000".into(),
        city: "Antwerpen".into(),
        total_shares: "1000".into(),
        ..AssociationForm::default()
    }
}

#[tokio::test]
async fn malformed_fields_are_all_named_at_once() {
    let world = World::sqlite().await.unwrap();
    let ctx = world.ctx(Role::Syndic);
    let form = AssociationForm {
        enterprise_number: "0123.456.700".into(),
        total_shares: "0".into(),
        working_iban: "BE41 0918 1173 5141".into(),
        ..AssociationForm::default()
    };
    let refused = association_create(&ctx, &form, None).await.unwrap_err();
    let fields: Vec<String> = refused.refusals().iter().map(|refusal| refusal.path.join(".")).collect();
    assert_eq!(
        fields,
        ["name", "language", "enterpriseNumber", "street", "postalCode", "city", "totalShares", "workingIban"]
    );
}

#[tokio::test]
async fn the_shares_of_units_never_exceed_the_base_deed() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let building = buildings_by_associations(&ctx, &[home.id]).await.unwrap()[&home.id][0].id.to_string();
        let form = UnitForm {
            building,
            reference: "X1".into(),
            kind: "cellar".into(),
            shares: "1".into(),
            ..UnitForm::default()
        };
        let refused = unit_create(&ctx, home.id, &form, None).await.unwrap_err();
        assert_eq!(codes(&refused), [("shares-sum-above-total", "shares".to_owned())]);
        assert_eq!(refused.refusals()[0].params["difference"], "1");
        assert_eq!(association_overview(&ctx, home.id).await.unwrap().units, 3, "{}: nothing was written", world.name);
    }
}

#[tokio::test]
async fn a_stale_version_changes_nothing() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let unit = unit_fetch(&ctx, world.own.home.units[0]).await.unwrap();
        let form = UnitForm {
            building: unit.building_id.to_string(),
            reference: "A1bis".into(),
            kind: "apartment".into(),
            floor: "1".into(),
            shares: "400".into(),
            ..UnitForm::default()
        };
        unit_update(&ctx, unit.id, Some(1), &form, None).await.unwrap();
        let refused = unit_update(&ctx, unit.id, Some(1), &UnitForm { reference: "late".into(), ..form }, None)
            .await
            .unwrap_err();
        assert_eq!(codes(&refused), [("stale-version", String::new())]);
        let after = unit_fetch(&ctx, unit.id).await.unwrap();
        assert_eq!((after.reference.as_str(), after.version), ("A1bis", 2));
    }
}

#[tokio::test]
async fn an_import_with_a_share_missing_names_it_and_writes_nothing() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = empty_association(&ctx).await;
        let table = "Lot;Type;Quotités;Propriétaire\nA1;Appartement;600;Ann Maes\nA2;Appartement;399;Ben Maes\n";
        let plan = import_preview(&ctx, id, &source(table)).await.unwrap();
        assert_eq!((plan.shares_sum, plan.shares_expected, plan.shares_difference), (999, 1000, -1));
        let refused = import_apply(&ctx, id, &source(table), None).await.unwrap_err();
        let refusal = &refused.refusals()[0];
        assert_eq!(refusal.code, "shares-sum-mismatch");
        assert_eq!(association_overview(&ctx, id).await.unwrap().units, 0, "{}", world.name);
        let report = import_apply(&ctx, id, &source(&table.replace("399", "400")), None).await.unwrap().value;
        assert_eq!((report.units, report.owners, report.ownerships), (2, 2, 2));
        let again = import_apply(&ctx, id, &source(table), None).await.unwrap_err();
        assert_eq!(codes(&again), [("import-shares-complete", "text".to_owned())]);
    }
}

#[tokio::test]
async fn the_samples_say_what_their_readme_says() {
    let world = World::sqlite().await.unwrap();
    let ctx = world.ctx(Role::Syndic);
    let read = |name: &str| {
        ImportSource::decode(&std::fs::read(format!("{}/../samples/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap())
            .unwrap()
    };
    let id = empty_association(&ctx).await;
    let refused = import_apply(&ctx, id, &source(&read("tilleuls-999.csv")), None).await.unwrap_err();
    let mismatch = refused.refusals().into_iter().find(|refusal| refusal.code == "shares-sum-mismatch").unwrap();
    assert_eq!((mismatch.params["sum"].as_str(), mismatch.params["expected"].as_str()), ("999", "1000"));
    let formulas = import_apply(&ctx, id, &source(&read("formulas.csv")), None).await.unwrap_err();
    assert!(formulas.refusals().iter().any(|refusal| refusal.code == "cell-formula"));
    import_apply(&ctx, id, &source(&read("tilleuls.csv")), None).await.unwrap();
    assert_eq!(association_overview(&ctx, id).await.unwrap().shares.0, 1000);
    let key = service::property::keys_by_associations(&ctx, &[id], ctx.today()).await.unwrap()[&id][0].id;
    let preview = service::charges::call_preview(&ctx, id, &call_form(key, "1234,56")).await.unwrap();
    assert_eq!(preview.contributions.iter().map(|row| row.amount.0).sum::<i64>(), 123_456);
}

#[tokio::test]
async fn ownership_changes_on_a_day_and_the_past_stays() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let unit = home.units[0];
        let to = |owner: usize, day: &str, part: &str| OwnershipsForm {
            starts_on: day.into(),
            parts: vec![OwnershipPartForm {
                owner: home.owners[owner].to_string(),
                part: part.into(),
                ..OwnershipPartForm::default()
            }],
            ..OwnershipsForm::default()
        };
        let half = ownership_set(&ctx, unit, &to(1, "2026-05-14", "1/2"), None).await.unwrap_err();
        assert_eq!(codes(&half), [("ownership-fractions-not-one", "parts".to_owned())]);
        ownership_set(&ctx, unit, &to(1, "2026-05-14", "1"), None).await.unwrap();
        let on =
            async |day: &str| ownerships_by_units(&ctx, &[unit], day.parse().unwrap()).await.unwrap()[&unit][0].owner;
        assert_eq!(on("2026-05-13").await, home.owners[0]);
        assert_eq!(on("2026-05-14").await, home.owners[1]);
        let before = ownership_set(&ctx, unit, &to(2, "2026-05-14", "1"), None).await.unwrap_err();
        assert_eq!(codes(&before), [("ownership-not-last", "startsOn".to_owned())]);
    }
}

#[tokio::test]
async fn what_is_still_in_use_is_not_put_away() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let building = buildings_by_associations(&ctx, &[home.id]).await.unwrap()[&home.id][0].id;
        assert_eq!(codes(&building_archive(&ctx, building, None, None).await.unwrap_err())[0].0, "building-has-units");
        assert_eq!(codes(&owner_archive(&ctx, home.owners[0], None, None).await.unwrap_err())[0].0, "owner-owns-units");
        unit_archive(&ctx, home.units[2], Some(1), None).await.unwrap();
        let shares = service::charges::call_preview(&ctx, home.id, &call_form(home.key, "100")).await.unwrap_err();
        assert_eq!(codes(&shares), [("key-sum-mismatch", "lines.0.key".to_owned())]);
        assert_eq!(shares.refusals()[0].params["difference"], "-250");
    }
}

#[tokio::test]
async fn a_special_key_spreads_over_its_units_only() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let part = |unit: usize, parts: &str| KeyPartForm {
            unit: home.units[unit].to_string(),
            parts: parts.into(),
            ..KeyPartForm::default()
        };
        let lift = |parts| KeyForm {
            name: "Lift".into(),
            version: KeyVersionForm { parts, ..KeyVersionForm::default() },
            ..KeyForm::default()
        };
        let none = key_create(&ctx, home.id, &lift(vec![part(0, "0")]), None).await.unwrap_err();
        assert_eq!(codes(&none), [("key-without-units", "parts".to_owned())]);
        let key = key_create(&ctx, home.id, &lift(vec![part(0, "1"), part(1, "2")]), None).await.unwrap().value;
        let preview = service::charges::call_preview(&ctx, home.id, &call_form(key, "100")).await.unwrap();
        assert_eq!(preview.contributions.iter().map(|row| row.amount.0).collect::<Vec<_>>(), [3333, 3334, 3333]);
    }
}

#[tokio::test]
async fn lowering_the_total_below_the_units_is_refused() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let form = AssociationForm { enterprise_number: "0123456749".into(), total_shares: "999".into(), ..valid() };
        let refused = association_update(&ctx, world.own.home.id, None, &form, None).await.unwrap_err();
        assert_eq!(codes(&refused), [("total-shares-below-units", "totalShares".to_owned())]);
    }
}

#[tokio::test]
async fn lists_take_a_fixed_number_of_statements() {
    let world = World::sqlite().await.unwrap();
    for (wanted, count) in [(1, 1), (3, 1)] {
        let ctx = world.ctx(Role::Syndic);
        let page = PageRequest::new(wanted, 0).unwrap();
        units_list(&ctx, world.own.home.id, &UnitFilter::default(), page).await.unwrap();
        assert_eq!(ctx.statements(), count);
        owners_list(&ctx, world.own.home.id, &OwnerFilter::default(), page).await.unwrap();
        assert_eq!(ctx.statements(), count + 1);
    }
}
