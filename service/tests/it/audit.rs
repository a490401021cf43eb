//! The audit trail: chained, checked, read by role, and with nobody's data in it.

use entity::{
    id::{Identifier, OwnerId, UnitId},
    identity::{OrganizationForm, Role, RoleTermForm, audit_event::Outcome},
    language::Language,
    property::{OwnerForm, PublicPageForm, UnitForm},
};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend};
use service::{
    Ctx, Error, RequestInfo,
    identity::{
        AccountForm, Attempt, Fault, RoleGrant, SignIn, TrailEntry, TrailFilter, TrailFormat, attempt_refused,
        audit_export, audit_trail, audit_trails_by_associations, audit_trails_by_subjects, audit_verify,
        organization_activate, organization_suspend, organization_update, platform_trail, role_end, role_grant,
        session_open,
    },
    page::PageRequest,
    property::{owner_update, public_page_update, unit_fetch, unit_update},
    testkit::World,
};
use uuid::Uuid;

async fn trail(ctx: &Ctx, filter: &TrailFilter) -> Vec<TrailEntry> {
    audit_trail(ctx, filter, PageRequest { first: 200, offset: 0 }).await.unwrap().rows
}

async fn unit_form(ctx: &Ctx, world: &World) -> UnitForm {
    let unit = unit_fetch(ctx, *world.own.home.units.first().unwrap()).await.unwrap();
    UnitForm {
        building: unit.building_id.to_string(),
        reference: unit.reference,
        kind: unit.kind.code().to_owned(),
        shares: unit.shares.0.to_string(),
        ..UnitForm::default()
    }
}

#[tokio::test]
async fn every_chain_is_intact_and_as_long_as_what_was_done() {
    for world in World::all().await.unwrap() {
        let reports = audit_verify(&world.host, None).await.unwrap();
        assert_eq!(reports.len(), 3, "the platform and two organizations");
        for report in &reports {
            assert_eq!(report.broken, None, "{} {report:?}", world.name);
        }
        let own = audit_verify(&world.host, Some(world.own.organization)).await.unwrap();
        let entries = trail(&world.ctx(Role::Syndic), &TrailFilter::default()).await;
        assert_eq!(i64::try_from(entries.len()).unwrap(), own[0].length, "{}", world.name);
        assert_eq!(entries[0].hash.as_deref(), Some(own[0].head.as_str()));
        let unknown = audit_verify(&world.host, Some(Uuid::from_u128(1).into())).await;
        assert!(matches!(unknown, Err(Error::NotFound(_))));
    }
}

/// Whatever whoever owns the database does to the rows, the first link that no longer holds is named.
#[tokio::test]
async fn tampering_is_found_and_named() {
    for world in World::all().await.unwrap() {
        let owner = world.owner_connection().await.unwrap();
        unseal(&owner).await;
        let chain = literal(&owner, world.own.organization.0);
        let run =
            async |sql: &str| owner.execute_unprepared(sql).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
        run("CREATE TABLE keep AS SELECT * FROM audit_event").await;
        run("CREATE TABLE keep_head AS SELECT * FROM audit_chain").await;
        let length = audit_verify(&world.host, Some(world.own.organization)).await.unwrap()[0].length;
        let at = |sequence: i64| format!("WHERE chain_id = {chain} AND sequence = {sequence}");
        let cases: Vec<(&str, Vec<String>, i64, Fault)> = vec![
            (
                "one altered letter",
                vec![format!("UPDATE audit_event SET request_id = 'tesu' {}", at(3))],
                3,
                Fault::Content,
            ),
            ("another hash", vec![format!("UPDATE audit_event SET hash = previous_hash {}", at(5))], 5, Fault::Content),
            ("a row taken away", vec![format!("DELETE FROM audit_event {}", at(4))], 4, Fault::Missing),
            (
                "two rows swapped",
                vec![
                    format!("UPDATE audit_event SET sequence = 1000002 {}", at(2)),
                    format!("UPDATE audit_event SET sequence = 2 {}", at(3)),
                    format!("UPDATE audit_event SET sequence = 3 {}", at(1_000_002)),
                ],
                2,
                Fault::Content,
            ),
            (
                "the tail cut off",
                vec![format!("DELETE FROM audit_event WHERE chain_id = {chain} AND sequence > {}", length - 2)],
                length - 1,
                Fault::Cut,
            ),
            (
                "the tail cut off, and the head made shorter",
                vec![
                    format!("DELETE FROM audit_event WHERE chain_id = {chain} AND sequence > {}", length - 2),
                    format!("UPDATE audit_chain SET length = {} WHERE id = {chain}", length - 2),
                ],
                length - 2,
                Fault::Head,
            ),
            (
                "the head made shorter",
                vec![format!("UPDATE audit_chain SET length = {} WHERE id = {chain}", length - 1)],
                length,
                Fault::Beyond,
            ),
            ("the head taken away", vec![format!("DELETE FROM audit_chain WHERE id = {chain}")], 1, Fault::NoHead),
            (
                "a row taken out of the chain",
                vec![format!("UPDATE audit_event SET sequence = NULL {}", at(length))],
                length,
                Fault::Cut,
            ),
            (
                "a row from before the chain made up",
                vec![format!(
                    "INSERT INTO audit_event (id, organization_id, chain_id, roles, action, outcome, request_id, at, detail) \
                     SELECT {}, organization_id, chain_id, '', action, outcome, request_id, at, detail FROM audit_event {}",
                    literal(&owner, Uuid::from_u128(77)),
                    at(1)
                )],
                0,
                Fault::Unchained,
            ),
        ];
        for (what, statements, sequence, fault) in cases {
            for statement in statements {
                run(&statement).await;
            }
            let reports = audit_verify(&world.host, None).await.unwrap();
            for report in reports {
                let own = report.organization.as_ref().is_some_and(|(id, _)| *id == world.own.organization);
                let found = report.broken.map(|link| (link.sequence, link.what));
                let expected = own.then_some((sequence, fault));
                assert_eq!(found, expected, "{} {what}", world.name);
            }
            for table in [("audit_event", "keep"), ("audit_chain", "keep_head")] {
                run(&format!("DELETE FROM {}", table.0)).await;
                run(&format!("INSERT INTO {} SELECT * FROM {}", table.0, table.1)).await;
            }
        }
        let restored = audit_verify(&world.host, None).await.unwrap();
        assert!(restored.iter().all(|report| report.broken.is_none()), "{}", world.name);
    }
}

fn literal(database: &DatabaseConnection, id: Uuid) -> String {
    match database.get_database_backend() {
        DbBackend::Postgres => format!("'{id}'::uuid"),
        _ => format!("X'{}'", id.simple()),
    }
}

/// Takes the triggers away that hold even the owner back.
async fn unseal(owner: &DatabaseConnection) {
    let statements: &[&str] = match owner.get_database_backend() {
        DbBackend::Postgres => &["DROP TRIGGER audit_event_sealed ON audit_event"],
        _ => &["DROP TRIGGER audit_event_no_update", "DROP TRIGGER audit_event_no_delete"],
    };
    assert!(owner.execute_unprepared("UPDATE audit_event SET action = 'x'").await.is_err(), "nothing seals it");
    assert!(owner.execute_unprepared("DELETE FROM audit_event").await.is_err(), "nothing seals it");
    for statement in statements {
        owner.execute_unprepared(statement).await.unwrap();
    }
}

#[tokio::test]
async fn everybody_reads_as_much_of_it_as_her_role_says() {
    for world in World::all().await.unwrap() {
        let home = Some(world.own.home.id);
        let syndic = trail(&world.ctx(Role::Syndic), &TrailFilter::default()).await;
        assert!(syndic.iter().any(|entry| entry.association == home));
        assert!(syndic.iter().any(|entry| entry.association == Some(world.own.neighbour.id)));
        assert!(syndic.iter().all(|entry| entry.name.as_deref() == Some("Syndic")), "{}", world.name);
        assert!(syndic.iter().all(|entry| entry.roles == ["syndic"]));

        // The people of the worlds share one account; somebody else who sits on the council reads what happened there, and no names.
        let other = Role::CouncilMember;
        let mut actor = world.ctx(other).actor().unwrap().clone();
        actor.account = Uuid::from_u128(5).into();
        let info = RequestInfo { request_id: "test".into(), language: Language::Fr };
        let stranger = Ctx::new(world.host.clone(), info, Some(actor.clone()));
        let seen = trail(&stranger, &TrailFilter::default()).await;
        assert!(!seen.is_empty() && seen.iter().all(|entry| entry.association == home), "{}", world.name);
        assert!(seen.iter().all(|entry| entry.name.is_none() && entry.account.is_none()), "{}", world.name);

        // An owner reads what was done about her and about her unit.
        actor.roles = world.ctx(Role::Owner).actor().unwrap().roles.clone();
        let info = RequestInfo { request_id: "test".into(), language: Language::Fr };
        let alice = Ctx::new(world.host.clone(), info, Some(actor));
        change_owner(&world, world.own.home.owners[0]).await;
        change_owner(&world, world.own.home.owners[1]).await;
        for unit in &world.own.home.units[..2] {
            let stored = unit_fetch(&world.ctx(Role::Syndic), *unit).await.unwrap();
            let form = UnitForm {
                building: stored.building_id.to_string(),
                reference: stored.reference,
                kind: stored.kind.code().to_owned(),
                shares: stored.shares.0.to_string(),
                floor: "3".to_owned(),
                ..UnitForm::default()
            };
            unit_update(&world.ctx(Role::Syndic), *unit, None, &form, None).await.unwrap();
        }
        let seen = trail(&alice, &TrailFilter::default()).await;
        let hers = [
            (OwnerId::KIND.to_owned(), world.own.home.owners[0].0),
            (UnitId::KIND.to_owned(), world.own.home.units[0].0),
        ];
        for subject in &hers {
            assert!(seen.iter().any(|entry| entry.subject.as_ref() == Some(subject)), "{subject:?}: {seen:?}");
        }
        let of_hers = |entry: &TrailEntry| entry.subject.as_ref().is_some_and(|subject| hers.contains(subject));
        assert!(seen.iter().all(of_hers), "{seen:?}");
        assert!(seen.iter().all(|entry| entry.account.is_none() && entry.name.is_none()), "{seen:?}");
        let changed = seen.iter().find(|entry| entry.action == "unit_update").unwrap();
        assert_eq!(changed.changes()[0].after.as_deref(), Some("3"), "{changed:?}");
        assert!(changed.detail.as_object().unwrap().keys().all(|key| key == "changes"), "{changed:?}");

        for role in [Role::Accountant, Role::Occupant, Role::Contractor, Role::Notary, Role::Superadmin] {
            let refused = audit_trail(&world.ctx(role), &TrailFilter::default(), PageRequest::default()).await;
            assert!(matches!(refused, Err(Error::Forbidden)), "{} {role:?}", world.name);
        }
        assert!(
            platform_trail(&world.ctx(Role::Superadmin), &TrailFilter::default(), PageRequest::default()).await.is_ok()
        );
        let refused = platform_trail(&world.ctx(Role::Syndic), &TrailFilter::default(), PageRequest::default()).await;
        assert!(matches!(refused, Err(Error::Forbidden)));

        // What belongs to the other organization is not there, whatever the filter.
        let foreign = TrailFilter { association: Some(world.other.home.id), ..TrailFilter::default() };
        assert!(trail(&world.ctx(Role::Syndic), &foreign).await.is_empty());
        let foreign = TrailFilter { subject: Some(world.other.home.units[0].0), ..TrailFilter::default() };
        assert!(trail(&world.ctx(Role::Syndic), &foreign).await.is_empty());
        let foreign = audit_trails_by_associations(&world.ctx(Role::Syndic), &[world.other.home.id]).await.unwrap();
        assert!(foreign.is_empty());
    }
}

async fn change_owner(world: &World, id: OwnerId) {
    let form = OwnerForm {
        kind: "natural".into(),
        name: "Ada Nieuwenhuis".into(),
        language: "nl".into(),
        email: "ada@example.org".into(),
        ..OwnerForm::default()
    };
    owner_update(&world.ctx(Role::Syndic), id, None, &form, None).await.unwrap();
}

#[tokio::test]
async fn changed_fields_are_told_and_personal_data_is_not() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let unit = world.own.home.units[0];
        let form =
            UnitForm { reference: "Z9".into(), note: "La clé est chez Zoé".into(), ..unit_form(&ctx, &world).await };
        unit_update(&ctx, unit, None, &form, None).await.unwrap();
        let of_unit = audit_trails_by_subjects(&ctx, &[unit.0]).await.unwrap().remove(&unit.0).unwrap();
        let entry = of_unit.iter().find(|entry| entry.action == "unit_update").unwrap();
        let changes = entry.changes();
        let field = |name: &str| changes.iter().find(|change| change.field == name).unwrap();
        assert_eq!(field("reference").before.as_deref(), Some("A1"));
        assert_eq!(field("reference").after.as_deref(), Some("Z9"));
        assert_eq!(field("note").after.as_deref(), Some("***"));
        assert!(changes.iter().all(|change| change.field != "shares" && change.field != "version"), "{changes:?}");

        change_owner(&world, world.own.home.owners[1]).await;
        // A context reads in one snapshot; what came later is seen by the next one.
        let entries = trail(&world.ctx(Role::Syndic), &TrailFilter::default()).await;
        let entry = entries.iter().find(|entry| entry.action == "owner_update").unwrap();
        assert!(entry.changes().iter().any(|change| change.field == "name" && change.after.as_deref() == Some("***")));
        for personal in ["Ada", "Nieuwenhuis", "Bob", "Claes", "example.org", "Zoé", "Alice", "Martin"] {
            let whole = format!("{:?}", entries.iter().map(|entry| &entry.detail).collect::<Vec<_>>());
            assert!(!whole.contains(personal), "{personal}: {whole}");
        }
        assert!(audit_verify(&world.host, None).await.unwrap().iter().all(|report| report.broken.is_none()));
    }
}

#[tokio::test]
async fn organizations_roles_and_public_pages_say_what_became_of_what() {
    for world in World::all().await.unwrap() {
        let (root, syndic) = (world.ctx(Role::Superadmin), world.ctx(Role::Syndic));
        let form = OrganizationForm {
            name: "Cabinet Dubois".into(),
            plan: "enterprise".into(),
            contact_email: "anne@example.org".into(),
            ..OrganizationForm::default()
        };
        organization_update(&root, world.own.organization, None, &form, None).await.unwrap();
        organization_suspend(&root, world.own.organization, None, "Mme Dubois ne paie pas", None).await.unwrap();
        organization_activate(&root, world.own.organization, None, None).await.unwrap();
        let person = AccountForm {
            email: "ines@example.org".into(),
            display_name: "Inès".into(),
            language: "fr".into(),
            ..AccountForm::default()
        };
        let grant = RoleGrant { association: Some(world.own.home.id), role: Role::Occupant, owner: None };
        let role = role_grant(&syndic, &grant, &person, &RoleTermForm::default(), None).await.unwrap().value;
        role_end(&syndic, role, "2026-12-31", None).await.unwrap();
        let page = |slug: &str| PublicPageForm { slug: slug.into(), ..PublicPageForm::default() };
        public_page_update(&syndic, world.own.home.id, None, &page("les-essais"), None).await.unwrap();
        public_page_update(&world.ctx(Role::Syndic), world.own.home.id, None, &page("essais"), None).await.unwrap();

        let entries = trail(&world.ctx(Role::Syndic), &TrailFilter::default()).await;
        let change = |action: &str, field: &str| {
            let of = |entry: &&TrailEntry| entry.action == action;
            let changes = entries.iter().filter(of).flat_map(TrailEntry::changes).collect::<Vec<_>>();
            changes.into_iter().find(|change| change.field == field).map(|change| (change.before, change.after))
        };
        let told = |before: &str, after: &str| Some((Some(before.to_owned()), Some(after.to_owned())));
        assert_eq!(change("organization_update", "name"), told("own", "Cabinet Dubois"), "{}", world.name);
        assert_eq!(change("organization_update", "contactEmail"), Some((None, Some("***".to_owned()))));
        assert_eq!(change("organization_suspend", "suspensionReason"), Some((None, Some("***".to_owned()))));
        assert_eq!(change("role_end", "endsOn"), Some((None, Some("2026-12-31".to_owned()))), "{}", world.name);
        assert_eq!(change("public_page_update", "slug"), told("les-essais", "essais"), "{}", world.name);
        let whole = format!("{:?}", entries.iter().map(|entry| &entry.detail).collect::<Vec<_>>());
        for personal in ["anne@example.org", "ne paie pas", "Inès", "ines@example.org"] {
            assert!(!whole.contains(personal), "{personal}: {whole}");
        }
    }
}

#[tokio::test]
async fn refused_acts_are_written_down_once_a_minute() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Accountant);
        let unit = world.own.home.units[0];
        let attempt = Attempt::Mutation("unitUpdate".into(), vec![("Unit".into(), unit.0)]);
        for _ in 0..20 {
            let error = unit_update(&ctx, unit, None, &UnitForm::default(), None).await.unwrap_err();
            attempt_refused(&ctx, &attempt, &error).await;
        }
        // What is wrong with the input is no refused act, and reading what is not there is none either.
        let refusal = entity::refusal::Refusal::new("stale-version");
        attempt_refused(&ctx, &attempt, &refusal.into()).await;
        let page = Attempt::Page("/{lang}/a/{slug}".into(), vec![]);
        attempt_refused(&ctx, &page, &Error::not_found("association-unknown")).await;
        let form = Attempt::Form("/{lang}/a/{slug}/edit".into(), vec![]);
        attempt_refused(&ctx, &form, &Error::not_found("association-unknown")).await;
        attempt_refused(&world.anonymous(), &page, &Error::Forbidden).await;

        let refused = TrailFilter { outcome: Some(Outcome::Refused), ..TrailFilter::default() };
        let entries = trail(&world.ctx(Role::Syndic), &refused).await;
        let told: Vec<_> = entries.iter().map(|entry| (entry.action.as_str(), entry.reason.as_deref())).collect();
        assert_eq!(
            told,
            [("refused_form", Some("association-unknown")), ("refused_mutation", Some("not-allowed"))],
            "{}",
            world.name
        );
        assert_eq!(entries[1].operation(), Some("unitUpdate"));
        assert_eq!(entries[1].roles, ["accountant"]);
        assert_eq!(entries[1].detail["ids"][0], format!("Unit:{}", unit.0));
        assert!(audit_verify(&world.host, None).await.unwrap().iter().all(|report| report.broken.is_none()));
    }
}

#[tokio::test]
async fn failed_and_throttled_sign_ins_are_in_the_platforms_trail() {
    for world in World::all().await.unwrap() {
        let sign_in = |email: &str| SignIn {
            email: email.into(),
            password: "wrong".into(),
            ip: "192.0.2.7".into(),
            user_agent: "test".into(),
        };
        for email in ["syndic@own.example", "nobody@example.org"] {
            for _ in 0..7 {
                assert!(session_open(&world.anonymous(), &sign_in(email)).await.is_err());
            }
        }
        let root = world.ctx(Role::Superadmin);
        let entries = platform_trail(&root, &TrailFilter::default(), PageRequest::default()).await.unwrap().rows;
        let of = |reason: &str| {
            entries.iter().filter(|entry| entry.action == "sign_in" && entry.reason.as_deref() == Some(reason)).count()
        };
        assert_eq!(of("sign-in-failed"), 10, "{}", world.name);
        assert_eq!(of("sign-in-throttled"), 1, "{}", world.name);
        let whole = format!("{entries:?}");
        assert!(!whole.contains("nobody@example.org") && !whole.contains("wrong"), "{whole}");
        assert!(entries.iter().filter(|entry| entry.action == "sign_in").all(|entry| entry.account.is_none()));
    }
}

#[tokio::test]
async fn the_trail_is_taken_along_as_far_as_it_may_be_read() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let all = TrailFilter::default();
        let length = trail(&ctx, &all).await.len();
        let csv = audit_export(&ctx, &all, TrailFormat::Csv).await.unwrap();
        assert_eq!(csv.rows, length);
        assert_eq!(String::from_utf8(csv.bytes).unwrap().lines().count(), length + 1);
        let lines = audit_export(&ctx, &all, TrailFormat::JsonLines).await.unwrap();
        // The first export is in the trail by now.
        assert_eq!(String::from_utf8(lines.bytes).unwrap().lines().count(), length + 1);
        assert_eq!(trail(&ctx, &all).await[0].action, "audit_export");
        let refused = audit_export(&world.ctx(Role::Occupant), &all, TrailFormat::Csv).await;
        assert!(matches!(refused, Err(Error::Forbidden)));
        let mut actor = world.ctx(Role::CouncilMember).actor().unwrap().clone();
        actor.account = Uuid::from_u128(5).into();
        let info = RequestInfo { request_id: "test".into(), language: Language::Fr };
        let council = Ctx::new(world.host.clone(), info, Some(actor));
        let narrow = audit_export(&council, &all, TrailFormat::JsonLines).await.unwrap();
        let neighbour = world.own.neighbour.id.to_string();
        assert!(!String::from_utf8(narrow.bytes).unwrap().contains(&neighbour));
    }
}

/// Somebody of the own organization who has done nothing there, with the role of the person of the worlds.
fn stranger(world: &World, role: Role) -> Ctx {
    let mut actor = world.ctx(role).actor().unwrap().clone();
    actor.account = Uuid::from_u128(5).into();
    let info = RequestInfo { request_id: "test".into(), language: Language::Fr };
    Ctx::new(world.host.clone(), info, Some(actor))
}

#[tokio::test]
async fn whoever_is_not_told_who_acted_does_not_find_it_out_by_asking() {
    for world in World::all().await.unwrap() {
        let by = |account| TrailFilter { account: Some(account), ..TrailFilter::default() };
        assert!(!trail(&world.ctx(Role::Syndic), &by(world.own.syndic)).await.is_empty(), "{}", world.name);
        for role in [Role::CouncilMember, Role::Owner] {
            let reader = stranger(&world, role);
            assert!(trail(&reader, &by(world.own.syndic)).await.is_empty(), "{} {role:?}", world.name);
            for format in [TrailFormat::Csv, TrailFormat::JsonLines] {
                let file = audit_export(&reader, &by(world.own.syndic), format).await.unwrap();
                assert_eq!(file.rows, 0, "{} {role:?} {format:?}", world.name);
            }
            // What she did herself she finds.
            let own = trail(&stranger(&world, role), &by(Uuid::from_u128(5).into())).await;
            assert!(!own.is_empty() && own.iter().all(|entry| entry.action == "audit_export"), "{own:?}");
        }
    }
}

#[tokio::test]
async fn lines_of_json_say_no_more_than_the_page() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let form = UnitForm { floor: "3".into(), ..unit_form(&ctx, &world).await };
        unit_update(&ctx, world.own.home.units[0], None, &form, None).await.unwrap();
        for role in [Role::CouncilMember, Role::Owner] {
            let mut seen = trail(&stranger(&world, role), &TrailFilter::default()).await;
            seen.reverse();
            let file = audit_export(&stranger(&world, role), &TrailFilter::default(), TrailFormat::JsonLines).await;
            let text = String::from_utf8(file.unwrap().bytes).unwrap();
            assert!(!seen.is_empty() && text.lines().count() == seen.len(), "{} {role:?}", world.name);
            for (line, entry) in text.lines().zip(&seen) {
                let line: serde_json::Value = serde_json::from_str(line).unwrap();
                assert_eq!(line["action"], entry.action);
                assert_eq!(line["detail"], entry.detail, "{} {role:?}", world.name);
                for (column, told) in [
                    ("account_id", entry.account.is_some()),
                    ("session_id", entry.account.is_some()),
                    ("token_id", entry.token.is_some()),
                    ("view_as_owner_id", entry.view_as.is_some()),
                    ("support_grant_id", entry.support_grant.is_some()),
                ] {
                    assert!(told || line[column].is_null(), "{} {role:?} {column}: {line}", world.name);
                }
            }
        }
    }
}

/// Two changes at the same time meet at the head of the chain; neither is lost and the chain has no fork.
#[tokio::test(flavor = "multi_thread")]
async fn changes_at_the_same_time_follow_one_another_in_the_chain() {
    for world in World::all().await.unwrap() {
        let before = audit_verify(&world.host, Some(world.own.organization)).await.unwrap()[0].length;
        let form = unit_form(&world.ctx(Role::Syndic), &world).await;
        let tasks: Vec<_> = (0..8)
            .map(|number| {
                let (ctx, unit) = (world.ctx(Role::Syndic), world.own.home.units[0]);
                let form = UnitForm { floor: number.to_string(), ..form.clone() };
                tokio::spawn(async move { unit_update(&ctx, unit, None, &form, None).await })
            })
            .collect();
        for task in tasks {
            task.await.unwrap().unwrap();
        }
        let report = &audit_verify(&world.host, Some(world.own.organization)).await.unwrap()[0];
        assert_eq!((report.length, &report.broken), (before + 8, &None), "{}", world.name);
    }
}
