//! Syndics: their mandates, and what hangs at the entrance.

use chrono::{Days, NaiveDate};
use entity::{
    id::MandateId,
    identity::Role,
    property::{AssociationForm, EndReason, MandateEndForm, MandateForm, Term},
};
use service::{
    Ctx, Error,
    property::{
        acting_mandates, association_fetch, association_update, entrance_notice_pdf, mandate_create, mandate_end,
        mandate_fetch, mandate_resume, mandate_update, mandates_by_associations,
    },
    testkit::World,
};

fn codes(error: &Error) -> Vec<(&'static str, String)> {
    error.refusals().iter().map(|refusal| (refusal.code, refusal.path.join("."))).collect()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A firm that the meeting named on the first day.
pub fn firm(starts_on: &str, ends_on: &str) -> MandateForm {
    MandateForm {
        kind: "professional_firm".into(),
        name: "Gestimmo".into(),
        legal_form: "SRL".into(),
        enterprise_number: "0403.019.261".into(),
        ipi_number: "506.123".into(),
        street: "Avenue Louise 5".into(),
        postal_code: "1050".into(),
        city: "Ixelles".into(),
        phone: "02 512 34 56".into(),
        email: "syndic@gestimmo.example".into(),
        appointed_by: "meeting".into(),
        appointed_on: starts_on.into(),
        starts_on: starts_on.into(),
        ends_on: ends_on.into(),
        ..MandateForm::default()
    }
}

fn ended(on: &str, reason: &str) -> MandateEndForm {
    MandateEndForm { ended_on: on.into(), reason: reason.into(), note: "Voir dossier".into() }
}

async fn acting(ctx: &Ctx, world: &World, on: &str) -> Option<MandateId> {
    let home = world.own.home.id;
    acting_mandates(ctx, &[home], day(on)).await.unwrap().get(&home).map(|mandate| mandate.id)
}

#[tokio::test]
async fn there_is_one_syndic_at_a_time() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = world.own.home.id;
        let first = mandate_create(&ctx, home, &firm("2020-01-01", "2022-12-31"), None).await.unwrap().value;
        let second = mandate_create(&ctx, home, &firm("2024-07-01", "2027-06-30"), None).await.unwrap().value;
        let overlap = mandate_create(&ctx, home, &firm("2022-12-31", "2024-01-01"), None).await.unwrap_err();
        assert_eq!(codes(&overlap), [("mandate-overlaps", "startsOn".to_owned())], "{}", world.name);
        let early = mandate_create(&ctx, home, &firm("1995-06-14", "1996-06-13"), None).await.unwrap_err();
        assert_eq!(codes(&early), [("mandate-before-base-deed", "startsOn".to_owned())]);
        assert_eq!(acting(&ctx, &world, "2022-12-31").await, Some(first));
        assert_eq!(acting(&ctx, &world, "2023-06-01").await, None);
        assert_eq!(acting(&ctx, &world, "2026-03-02").await, Some(second));
        let all = mandates_by_associations(&ctx, &[home]).await.unwrap().remove(&home).unwrap();
        assert_eq!(all.iter().map(|row| row.id).collect::<Vec<_>>(), [second, first]);

        // Everybody who may see the association sees who manages it; only its syndic writes it down.
        for role in [Role::Accountant, Role::CouncilMember, Role::Owner, Role::Occupant] {
            let reader = world.ctx(role);
            assert_eq!(mandate_fetch(&reader, first).await.unwrap().name, "Gestimmo", "{role:?}");
            let denied = mandate_create(&reader, home, &firm("2023-01-01", "2023-12-31"), None).await.unwrap_err();
            assert!(matches!(denied, Error::Forbidden), "{role:?}");
        }
        let stranger = world.other.ctx(&world.host, Role::Syndic);
        assert_eq!(codes(&mandate_fetch(&stranger, first).await.unwrap_err()), [("mandate-unknown", String::new())]);
    }
}

#[tokio::test]
async fn of_two_syndics_recorded_at_once_one_is_refused() {
    for world in World::all().await.unwrap() {
        let (one, two) = (world.ctx(Role::Syndic), world.ctx(Role::Syndic));
        let home = world.own.home.id;
        let (left, right) = (firm("2024-01-01", "2025-12-31"), firm("2025-06-01", "2026-05-31"));
        let (left, right) =
            tokio::join!(mandate_create(&one, home, &left, None), mandate_create(&two, home, &right, None));
        assert!(left.is_ok() != right.is_ok(), "{}: {left:?} {right:?}", world.name);
        let refused = left.err().or(right.err()).unwrap();
        assert_eq!(codes(&refused), [("mandate-overlaps", "startsOn".to_owned())]);
    }
}

/// Whatever is recorded in whatever order, no two mandates of one sort ever run on the same day, and what is refused would have overlapped.
#[tokio::test]
async fn no_two_mandates_ever_overlap() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = world.own.home.id;
        let mut kept: Vec<Term> = Vec::new();
        // A fixed sequence: the same days on both databases and in every run.
        let mut seed: u64 = 20_260_302;
        let mut draw = |below: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) % below
        };
        for _ in 0..40 {
            let starts_on = day("2000-01-01") + Days::new(draw(6000));
            let ends_on = starts_on + Days::new(draw(1000));
            let term = Term { starts_on, ends_on: Some(ends_on), ended_on: None };
            let form = firm(&starts_on.to_string(), &ends_on.to_string());
            let made = mandate_create(&ctx, home, &form, None).await;
            assert_eq!(made.is_ok(), !kept.iter().any(|other| other.overlaps(term)), "{} {form:?}", world.name);
            if let Ok(made) = made {
                kept.push(term);
                // Every third one ends early, which makes room behind it.
                if draw(3) == 0 && ends_on > starts_on {
                    let on = starts_on + Days::new(draw(u64::try_from((ends_on - starts_on).num_days()).unwrap()));
                    mandate_end(&ctx, made.value, None, &ended(&on.to_string(), "agreement"), None).await.unwrap();
                    kept.last_mut().unwrap().ended_on = Some(on);
                }
            }
        }
        assert!(kept.len() > 5, "{}", kept.len());
    }
}

#[tokio::test]
async fn a_mandate_is_renewed_by_an_express_decision_of_the_meeting() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = world.own.home.id;
        let first = mandate_create(&ctx, home, &firm("2020-01-01", "2022-12-31"), None).await.unwrap().value;
        let silent = MandateForm { renewed_from: first.to_string(), ..firm("2023-01-01", "2025-12-31") };
        let refused = mandate_create(&ctx, home, &silent, None).await.unwrap_err();
        assert_eq!(codes(&refused), [("renewal-needs-decision", "appointment".to_owned())], "{}", world.name);
        let express = MandateForm { appointment: "Point 4".into(), appointed_on: "2022-12-15".into(), ..silent };
        let second = mandate_create(&ctx, home, &express, None).await.unwrap().value;
        assert_eq!(mandate_fetch(&ctx, second).await.unwrap().renewed_from, Some(first));
        let before = MandateForm {
            starts_on: "2019-01-01".into(),
            appointed_on: "2019-01-01".into(),
            ends_on: "2019-12-31".into(),
            ..express.clone()
        };
        let refused = mandate_create(&ctx, home, &before, None).await.unwrap_err();
        assert_eq!(codes(&refused), [("renewal-before-mandate", "startsOn".to_owned())]);
        let neighbour = world.own.neighbour.id;
        let elsewhere = mandate_create(&ctx, neighbour, &express, None).await.unwrap_err();
        assert_eq!(codes(&elsewhere), [("mandate-unknown", "renewedFrom".to_owned())]);
        // The internal rules name the first syndic and no other.
        let rules = MandateForm { appointed_by: "internal_rules".into(), ..firm("2026-01-01", "") };
        let refused = mandate_create(&ctx, home, &rules, None).await.unwrap_err();
        assert_eq!(codes(&refused), [("mandate-rules-only-first", "appointedBy".to_owned())]);
        let named = mandate_create(&ctx, neighbour, &rules, None).await.unwrap().value;
        assert_eq!(mandate_fetch(&ctx, named).await.unwrap().ends_on, Some(day("2028-12-31")));
    }
}

#[tokio::test]
async fn somebody_may_stand_in_beside_the_syndic() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = world.own.home.id;
        let syndic = mandate_create(&ctx, home, &firm("2024-01-01", "2026-12-31"), None).await.unwrap().value;
        let provisional = |by: &str, starts_on: &str, ends_on: &str| MandateForm {
            kind: "provisional".into(),
            name: "Me Leroy".into(),
            legal_form: String::new(),
            enterprise_number: String::new(),
            profession: "Avocat".into(),
            appointed_by: by.into(),
            ..firm(starts_on, ends_on)
        };
        let added = provisional("meeting", "2025-01-01", "2025-06-30");
        let added = mandate_create(&ctx, home, &added, None).await.unwrap().value;
        assert_eq!(acting(&ctx, &world, "2025-03-01").await, Some(syndic), "{}", world.name);
        // A judge puts somebody in the syndic's place, for as long as the judge says.
        let judge = provisional("judge", "2025-09-01", "");
        let judge = mandate_create(&ctx, home, &judge, None).await.unwrap().value;
        assert_eq!(acting(&ctx, &world, "2025-10-01").await, Some(judge));
        assert_eq!(acting(&ctx, &world, "2025-08-31").await, Some(syndic));
        let another =
            mandate_create(&ctx, home, &provisional("judge", "2026-01-01", "2026-02-01"), None).await.unwrap_err();
        assert_eq!(codes(&another), [("mandate-overlaps", "startsOn".to_owned())]);
        assert_eq!(another.refusals()[0].params["open"], "true");
        let dismissed = mandate_end(&ctx, judge, None, &ended("2025-12-31", "revocation"), None).await.unwrap_err();
        assert_eq!(codes(&dismissed), [("revocation-by-judge", "reason".to_owned())]);
        mandate_end(&ctx, judge, None, &ended("2025-12-31", "judgment"), None).await.unwrap();
        assert_eq!(acting(&ctx, &world, "2026-01-01").await, Some(syndic));
        mandate_end(&ctx, added, None, &ended("2025-02-28", "agreement"), None).await.unwrap();
    }
}

#[tokio::test]
async fn a_mandate_ends_early_and_takes_no_day_of_the_next_one_back() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = world.own.home.id;
        let first = mandate_create(&ctx, home, &firm("2024-01-01", "2026-12-31"), None).await.unwrap().value;
        let outside = mandate_end(&ctx, first, None, &ended("2027-01-01", "resignation"), None).await.unwrap_err();
        assert_eq!(codes(&outside), [("mandate-end-outside", "endedOn".to_owned())], "{}", world.name);
        mandate_end(&ctx, first, Some(1), &ended("2025-03-31", "resignation"), None).await.unwrap();
        let stale = mandate_end(&ctx, first, Some(1), &ended("2025-04-30", "resignation"), None).await.unwrap_err();
        assert_eq!(codes(&stale), [("stale-version", String::new())]);
        let row = mandate_fetch(&ctx, first).await.unwrap();
        assert_eq!((row.ended_on, row.end_reason), (Some(day("2025-03-31")), Some(EndReason::Resignation)));
        assert_eq!(row.term().handover_due_on(), Some(day("2025-04-30")));
        mandate_create(&ctx, home, &firm("2025-04-01", "2028-03-31"), None).await.unwrap();
        let taken = [("mandate-overlaps", "endedOn".to_owned())];
        assert_eq!(codes(&mandate_resume(&ctx, first, None, None).await.unwrap_err()), taken);
        let later = mandate_end(&ctx, first, None, &ended("2025-04-01", "agreement"), None).await.unwrap_err();
        assert_eq!(codes(&later), taken);
        // The contract may be put right, but not so that it would have ended after its last day.
        let short = firm("2024-01-01", "2025-03-30");
        let refused = mandate_update(&ctx, first, None, &short, None).await.unwrap_err();
        assert_eq!(codes(&refused), [("mandate-end-outside", "endsOn".to_owned())]);
        mandate_update(&ctx, first, None, &firm("2024-02-01", "2026-12-31"), None).await.unwrap();
        assert_eq!(mandate_fetch(&ctx, first).await.unwrap().starts_on, day("2024-02-01"));

        let alone =
            mandate_create(&ctx, world.own.neighbour.id, &firm("2024-01-01", "2026-12-31"), None).await.unwrap().value;
        let never = mandate_resume(&ctx, alone, None, None).await.unwrap_err();
        assert_eq!(codes(&never), [("mandate-not-ended", String::new())]);
        mandate_end(&ctx, alone, None, &ended("2025-03-31", "agreement"), None).await.unwrap();
        mandate_resume(&ctx, alone, None, None).await.unwrap();
        let row = mandate_fetch(&ctx, alone).await.unwrap();
        assert_eq!((row.ended_on, row.end_reason, row.end_note), (None, None, None));
    }
}

#[tokio::test]
async fn the_notice_hangs_once_it_says_what_the_law_wants() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = world.own.home.id;
        let none = entrance_notice_pdf(&ctx, home).await.unwrap_err();
        assert_eq!(codes(&none), [("entrance-notice-no-syndic", String::new())], "{}", world.name);
        let nameless = MandateForm { phone: String::new(), email: String::new(), ..firm("2026-04-01", "2029-03-31") };
        let id = mandate_create(&ctx, home, &nameless, None).await.unwrap().value;
        let gaps = entrance_notice_pdf(&ctx, home).await.unwrap_err();
        assert_eq!(codes(&gaps), [("entrance-notice-incomplete", String::new())]);
        // It can be printed before the first day.
        mandate_update(&ctx, id, None, &firm("2026-04-01", "2029-03-31"), None).await.unwrap();
        let first = entrance_notice_pdf(&world.ctx(Role::Occupant), home).await.unwrap();
        assert!(first.bytes.starts_with(b"%PDF-1.7"));
        assert_eq!(first.file_name, "syndic-acp-les-essais.pdf");
        assert_eq!(entrance_notice_pdf(&ctx, home).await.unwrap().sha256, first.sha256);
        // In two languages once the association has a name in two.
        let row = association_fetch(&ctx, home).await.unwrap();
        let form = AssociationForm {
            name: row.name.clone(),
            name_nl: "VME De Proeven".into(),
            language: "fr".into(),
            enterprise_number: row.enterprise_number.display(),
            street: row.street,
            postal_code: row.postal_code,
            city: row.city,
            total_shares: "1000".into(),
            ..AssociationForm::default()
        };
        association_update(&ctx, home, None, &form, None).await.unwrap();
        let both = entrance_notice_pdf(&ctx, home).await.unwrap();
        assert_ne!(both.sha256, first.sha256);
        let stranger = world.other.ctx(&world.host, Role::Syndic);
        let hidden = entrance_notice_pdf(&stranger, home).await.unwrap_err();
        assert_eq!(codes(&hidden), [("association-unknown", String::new())]);
    }
}
