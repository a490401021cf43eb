//! What an association lacks, and its opening.

use entity::{
    id::AssociationId,
    identity::Role,
    property::{AssociationForm, DeedForm, MandateForm, OwnershipPartForm, OwnershipsForm, SettingsForm},
};
use service::{
    Ctx, Error,
    property::{
        ImportSource, Readiness, association_create, association_fetch, association_open, association_partial_set,
        association_settings_update, association_update, deed_create, import_apply, mandate_create, ownership_set,
        readiness, requirement_fix, unit_archive,
    },
    testkit::World,
};

use crate::association::{declare, empty, part_of, typed};

fn codes(error: &Error) -> Vec<(&'static str, String)> {
    error.refusals().iter().map(|refusal| (refusal.code, refusal.path.join("."))).collect()
}

fn unmet(found: &Readiness) -> Vec<&'static str> {
    found.predicates.iter().filter(|one| !one.met).map(|one| one.requirement.code()).collect()
}

fn blocking(found: &Readiness) -> Vec<&'static str> {
    found.predicates.iter().filter(|one| one.blocks()).map(|one| one.requirement.code()).collect()
}

/// Everything that the associations of the world lack: two deeds, the meeting period and a mandate. Their second unit is in two hands.
async fn complete(ctx: &Ctx, id: AssociationId) {
    for kind in ["rules", "internal_rules"] {
        let form =
            DeedForm { kind: kind.into(), dated_on: "1995-06-15".into(), notary: notary(kind), ..DeedForm::default() };
        deed_create(ctx, id, &form, None).await.unwrap();
    }
    let settings = SettingsForm {
        fiscal_year_month: "1".into(),
        fiscal_year_day: "1".into(),
        meeting_month: "5".into(),
        meeting_day: "15".into(),
        charge_mode: "provisions".into(),
        ..SettingsForm::default()
    };
    association_settings_update(ctx, id, None, &settings, None).await.unwrap();
    let mandate = MandateForm {
        kind: "volunteer".into(),
        name: "Luc Maes".into(),
        street: "Rue Haute 1".into(),
        postal_code: "1000".into(),
        city: "Bruxelles".into(),
        appointed_by: "meeting".into(),
        appointed_on: "2025-05-20".into(),
        starts_on: "2025-06-01".into(),
        ends_on: "2028-05-31".into(),
        ..MandateForm::default()
    };
    mandate_create(ctx, id, &mandate, None).await.unwrap();
}

fn notary(kind: &str) -> String {
    if kind == "rules" { "Me Fontaine".into() } else { String::new() }
}

#[tokio::test]
async fn an_empty_association_lacks_everything_and_is_not_opened() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let form = AssociationForm {
            name: "VME Kaai".into(),
            language: "nl".into(),
            enterprise_number: "0202939935".into(),
            street: "Kaai 1".into(),
            postal_code: "2000".into(),
            city: "Antwerpen".into(),
            total_shares: "1000".into(),
            working_iban: "BE68 5390 0754 7034".into(),
            ..AssociationForm::default()
        };
        let id = association_create(&ctx, &form, None).await.unwrap().value;
        let found = readiness(&ctx, id).await.unwrap();
        let lacking = [
            "units",
            "shares",
            "keys",
            "owners",
            "addresses",
            "base_deed",
            "by_laws",
            "internal_rules",
            "accounts",
            "meeting_period",
            "mandate",
        ];
        assert_eq!(blocking(&found), lacking, "{}", world.name);
        let refused = association_open(&ctx, id, None, None).await.unwrap_err();
        let told: Vec<String> = codes(&refused).into_iter().map(|(_, path)| path).collect();
        assert_eq!(told, lacking, "one refusal for each, at its name");
        assert!(refused.refusals().iter().all(|refusal| refusal.code.starts_with("readiness-")));
        assert_eq!(association_fetch(&ctx, id).await.unwrap().opened_at, None);
    }
}

#[tokio::test]
async fn one_missing_share_is_named_with_its_figures() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        unit_archive(&ctx, home.units[2], None, None).await.unwrap();
        let found = readiness(&ctx, home.id).await.unwrap();
        let shares = found.predicates.iter().find(|one| one.requirement.code() == "shares").unwrap();
        assert!(!shares.met);
        assert_eq!((shares.figures["sum"].as_str(), shares.figures["difference"].as_str()), ("750", "250"));
    }
}

#[tokio::test]
async fn it_is_opened_once_nothing_blocks_and_what_it_held_is_kept() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = world.own.home.id;
        complete(&ctx, id).await;
        let found = readiness(&ctx, id).await.unwrap();
        assert_eq!(blocking(&found), Vec::<&str>::new(), "{}", world.name);
        // The unit in two hands has no vote until somebody is designated: a warning.
        assert_eq!(unmet(&found), ["voters"]);
        let before = association_fetch(&ctx, id).await.unwrap();
        let stale = association_open(&ctx, id, Some(before.version - 1), None).await.unwrap_err();
        assert_eq!(codes(&stale), [("stale-version", String::new())]);
        let key = service::RequestKey::parse("open").unwrap();
        association_open(&ctx, id, Some(before.version), Some(&key)).await.unwrap();
        assert!(association_open(&ctx, id, Some(before.version), Some(&key)).await.unwrap().replayed);
        let after = association_fetch(&ctx, id).await.unwrap();
        assert_eq!((after.opened_at, after.opened_by), (Some(ctx.now()), Some(world.own.syndic)));
        assert_eq!(readiness(&ctx, id).await.unwrap().opened_at, after.opened_at);
        let again = association_open(&ctx, id, None, None).await.unwrap_err();
        assert_eq!(codes(&again), [("association-already-open", String::new())]);
    }
}

#[tokio::test]
async fn what_changed_since_somebody_looked_is_counted_again() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        complete(&ctx, home.id).await;
        assert!(readiness(&ctx, home.id).await.unwrap().is_ready());
        unit_archive(&ctx, home.units[2], None, None).await.unwrap();
        let refused = association_open(&ctx, home.id, None, None).await.unwrap_err();
        let told: Vec<String> = codes(&refused).into_iter().map(|(_, path)| path).collect();
        assert!(told.contains(&"shares".to_owned()), "{told:?}");
        assert_eq!(association_fetch(&ctx, home.id).await.unwrap().opened_at, None, "{}", world.name);
    }
}

#[tokio::test]
async fn a_sole_owner_has_the_vote() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let part =
            OwnershipPartForm { owner: home.owners[0].to_string(), part: "1".into(), ..OwnershipPartForm::default() };
        let form = OwnershipsForm { starts_on: "2026-02-01".into(), parts: vec![part], ..OwnershipsForm::default() };
        assert!(unmet(&readiness(&ctx, home.id).await.unwrap()).contains(&"voters"));
        ownership_set(&ctx, home.units[1], &form, None).await.unwrap();
        assert!(!unmet(&readiness(&ctx, home.id).await.unwrap()).contains(&"voters"), "{}", world.name);
    }
}

#[tokio::test]
async fn those_who_see_owners_read_it_and_the_syndic_alone_opens() {
    let world = World::sqlite().await.unwrap();
    let id = world.own.home.id;
    for role in [Role::Accountant, Role::CouncilMember] {
        assert!(readiness(&world.ctx(role), id).await.is_ok(), "{role:?}");
        assert!(matches!(association_open(&world.ctx(role), id, None, None).await, Err(Error::Forbidden)), "{role:?}");
    }
    for role in [Role::Owner, Role::Occupant] {
        assert!(matches!(readiness(&world.ctx(role), id).await, Err(Error::Forbidden)), "{role:?}");
    }
    let stranger = world.other.ctx(&world.host, Role::Syndic);
    assert!(matches!(readiness(&stranger, id).await, Err(Error::NotFound(_))));
    assert!(matches!(association_open(&stranger, id, None, None).await, Err(Error::NotFound(_))));
}

#[tokio::test]
async fn counting_takes_as_many_statements_for_a_hundred_units_as_for_three() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        readiness(&ctx, world.own.home.id).await.unwrap();
        let few = ctx.statements();
        assert!(few <= 12, "{few}");
        let form = AssociationForm {
            name: "ACP Cent".into(),
            language: "fr".into(),
            enterprise_number: "0403.019.261".into(),
            street: "Rue Longue 100".into(),
            postal_code: "4000".into(),
            city: "Liège".into(),
            total_shares: "1000".into(),
            ..AssociationForm::default()
        };
        let maker = world.ctx(Role::Syndic);
        let id = association_create(&maker, &form, None).await.unwrap().value;
        let rows: String = (1..=100).map(|unit| format!("L{unit};appartement;10;Propriétaire {unit}\n")).collect();
        let text = format!("Lot;Type;Quotités;Propriétaire\n{rows}");
        let source = ImportSource { text, starts_on: "2020-01-01".into(), ..ImportSource::default() };
        import_apply(&maker, id, &source, None).await.unwrap();
        let ctx = world.ctx(Role::Syndic);
        let found = readiness(&ctx, id).await.unwrap();
        assert_eq!(
            found.predicates.iter().find(|one| one.requirement.code() == "units").unwrap().figures["count"],
            "100"
        );
        assert_eq!(ctx.statements(), few, "{}", world.name);
    }
}

#[tokio::test]
async fn a_partial_association_is_counted_in_the_register_of_the_main_one() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let north = empty(&ctx, "0202.939.935").await;
        declare(&ctx, home, "20").await;
        association_partial_set(&ctx, north, None, &part_of(home.id, &home.units[1..]), None).await.unwrap();
        complete(&ctx, north).await;
        let found = readiness(&ctx, north).await.unwrap();
        assert_eq!(blocking(&found), ["base_deed", "accounts"], "{}", world.name);
        // Its second unit is in two hands, as in the main one.
        assert!(found.is_partial && unmet(&found).contains(&"voters"));
        let figure = |requirement: &str, name: &str| {
            let one = found.predicates.iter().find(|one| one.requirement.code() == requirement).unwrap();
            one.figures[name].clone()
        };
        assert_eq!((figure("units", "count"), figure("shares", "sum")), ("2".to_owned(), "600".to_owned()));

        let base = DeedForm { kind: "base".into(), dated_on: "1995-06-15".into(), ..DeedForm::default() };
        deed_create(&ctx, north, &base, None).await.unwrap();
        let row = association_fetch(&ctx, north).await.unwrap();
        let form = AssociationForm {
            working_iban: "BE68 5390 0754 7034".into(),
            reserve_iban: "BE43 0689 9999 9501".into(),
            ..typed(&row, &[])
        };
        association_update(&ctx, north, None, &form, None).await.unwrap();
        association_open(&ctx, north, None, None).await.unwrap();
        assert!(association_fetch(&ctx, north).await.unwrap().opened_at.is_some());
    }
}

#[tokio::test]
async fn a_partial_association_without_units_is_led_to_those_of_the_main_one() {
    let world = World::sqlite().await.unwrap();
    let ctx = world.ctx(Role::Syndic);
    let home = &world.own.home;
    let north = empty(&ctx, "0202.939.935").await;
    let fix = |found: &Readiness, requirement: &str| {
        let one = found.predicates.iter().find(|one| one.requirement.code() == requirement).unwrap();
        requirement_fix(one, found.is_partial)
    };
    assert_eq!(fix(&readiness(&ctx, north).await.unwrap(), "units"), "/import");
    declare(&ctx, home, "20").await;
    association_partial_set(&ctx, north, None, &part_of(home.id, &home.units[..1]), None).await.unwrap();
    unit_archive(&ctx, home.units[0], None, None).await.unwrap();
    let found = readiness(&ctx, north).await.unwrap();
    assert_eq!(["units", "shares", "owners"].map(|requirement| fix(&found, requirement)), ["/partial"; 3]);
}
