//! Calls for funds.

use entity::{
    charges::{CallForm, CallLineForm, CallStatus},
    id::ContributionId,
    identity::Role,
    money::Cents,
    property::AssociationForm,
};
use sea_orm::ConnectionTrait as _;
use service::{
    Error, RequestKey,
    charges::{
        call_cancel, call_fetch, call_issue, call_lines_by_calls, call_pdf, call_preview,
        contribution_details_by_contributions, contribution_payment, contribution_payments, contribution_pdf,
        contribution_qr_svg, contributions_by_calls,
    },
    identity::HeldRole,
    property::{association_archive, association_update},
    testkit::{World, call_form},
};

use crate::units::codes as told;

fn codes(error: &Error) -> Vec<&'static str> {
    error.refusals().iter().map(|refusal| refusal.code).collect()
}

#[tokio::test]
async fn a_call_adds_up_to_the_cent_in_total_in_lines_and_in_details() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let call = world.own.home.call;
        let contributions = contributions_by_calls(&ctx, &[call]).await.unwrap().remove(&call).unwrap();
        let amounts: Vec<i64> = contributions.iter().map(|row| row.amount.0).collect();
        // 1 234.56 over 400/350/250: 493.82 (.4), 432.10 (.6), 308.64; the missing cent goes to the larger remainder. The second unit is halved.
        assert_eq!(amounts, [49_382, 21_605, 21_605, 30_864], "{}", world.name);
        assert_eq!(amounts.iter().sum::<i64>(), 123_456);
        let ids: Vec<_> = contributions.iter().map(|row| row.id).collect();
        let details = contribution_details_by_contributions(&ctx, &ids).await.unwrap();
        for row in &contributions {
            assert_eq!(details[&row.id].iter().map(|detail| detail.amount.0).sum::<i64>(), row.amount.0);
        }
        let lines = call_lines_by_calls(&ctx, &[call]).await.unwrap().remove(&call).unwrap();
        assert_eq!(lines[0].key_total, 1000);
        assert_eq!(contributions[0].communication.display(), "+++000/1000/00128+++");
    }
}

#[tokio::test]
async fn a_preview_writes_nothing_and_says_what_the_issue_will_do() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Accountant);
        let home = &world.own.home;
        let preview = call_preview(&ctx, home.id, &call_form(home.key, "100")).await.unwrap();
        assert_eq!(
            preview.contributions.iter().map(|row| row.amount).collect::<Vec<_>>(),
            [Cents(4000), Cents(1750), Cents(1750), Cents(2500)]
        );
        let issued = call_issue(&ctx, home.id, &call_form(home.key, "100"), None).await.unwrap();
        let rows = contributions_by_calls(&ctx, &[issued.value]).await.unwrap().remove(&issued.value).unwrap();
        assert_eq!(
            rows.iter().map(|row| row.amount).collect::<Vec<_>>(),
            preview.contributions.iter().map(|row| row.amount).collect::<Vec<_>>()
        );
        // The preview took no number: the call after the world's first is the second.
        assert_eq!(call_fetch(&ctx, issued.value).await.unwrap().number, 2);
    }
}

#[tokio::test]
async fn the_same_key_does_it_once_and_a_changed_request_is_refused() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let key = RequestKey::parse("5b0e-once").unwrap();
        let form = call_form(home.key, "100");
        let first = call_issue(&ctx, home.id, &form, Some(&key)).await.unwrap();
        let second = call_issue(&ctx, home.id, &form, Some(&key)).await.unwrap();
        assert!(!first.replayed && second.replayed);
        assert_eq!(first.value, second.value);
        let altered = call_issue(&ctx, home.id, &call_form(home.key, "100,01"), Some(&key)).await.unwrap_err();
        assert_eq!(codes(&altered), ["idempotency-key-reused"]);
        let third = call_issue(&ctx, home.id, &form, None).await.unwrap();
        assert_eq!(
            call_fetch(&ctx, third.value).await.unwrap().number,
            3,
            "{}: neither the repeat nor the refusal took a number",
            world.name
        );
    }
}

#[tokio::test]
async fn a_key_of_another_association_is_unknown() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        for key in [world.own.neighbour.key, world.other.home.key] {
            let refused = call_issue(&ctx, world.own.home.id, &call_form(key, "100"), None).await.unwrap_err();
            assert_eq!(codes(&refused), ["key-unknown"]);
            assert_eq!(refused.refusals()[0].path, ["lines.0.key"]);
        }
        // The line is named as the form has it, with the row before it that was left empty.
        let mut later = call_form(world.own.neighbour.key, "100");
        later.lines.insert(0, CallLineForm::default());
        let refused = call_issue(&ctx, world.own.home.id, &later, None).await.unwrap_err();
        assert_eq!(told(&refused), [("key-unknown", "lines.1.key".to_owned())]);
    }
}

#[tokio::test]
async fn a_call_is_cancelled_once_from_the_version_that_was_read() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let call = world.own.home.call;
        assert_eq!(codes(&call_cancel(&ctx, call, Some(7), "erreur", None).await.unwrap_err()), ["stale-version"]);
        assert_eq!(codes(&call_cancel(&ctx, call, Some(1), " ", None).await.unwrap_err()), ["text-required"]);
        assert_eq!(call_fetch(&ctx, call).await.unwrap().status, CallStatus::Issued);
        call_cancel(&ctx, call, Some(1), "erreur", None).await.unwrap();
        assert_eq!(call_fetch(&ctx, call).await.unwrap().status, CallStatus::Cancelled);
        assert_eq!(
            codes(&call_cancel(&ctx, call, None, "encore", None).await.unwrap_err()),
            ["call-already-cancelled"]
        );
        let contribution = world.own.home.contributions[0];
        assert_eq!(
            contribution_payment(&ctx, contribution).await.unwrap(),
            None,
            "nothing is to be paid for a cancelled call"
        );
    }
}

#[tokio::test]
async fn an_owner_reads_and_pays_her_own_and_nothing_else() {
    for world in World::all().await.unwrap() {
        let alice = world.ctx(Role::Owner);
        let home = &world.own.home;
        let rows = contributions_by_calls(&alice, &[home.call]).await.unwrap().remove(&home.call).unwrap();
        assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), [home.contributions[0]]);
        let payment = contribution_payment(&alice, home.contributions[0]).await.unwrap().unwrap();
        assert_eq!(
            payment.epc.as_str(),
            "BCD\n002\n1\nSCT\n\nACP Les Essais\nBE68539007547034\nEUR493.82\n\n\n+++000/1000/00128+++"
        );
        let neighbour = contribution_pdf(&alice, home.call, home.contributions[1]).await.unwrap_err();
        let foreign =
            contribution_pdf(&alice, world.other.home.call, world.other.home.contributions[0]).await.unwrap_err();
        assert_eq!(codes(&neighbour), ["contribution-unknown"]);
        assert_eq!(codes(&foreign), ["contribution-unknown"]);
        assert!(matches!(call_pdf(&alice, home.call).await.unwrap_err(), Error::Forbidden));
    }
}

#[tokio::test]
async fn nothing_is_called_in_an_archived_association_and_the_preview_says_so() {
    for world in World::all().await.unwrap() {
        let (ctx, home) = (world.ctx(Role::Syndic), &world.own.home);
        association_archive(&ctx, home.id, None, None).await.unwrap();
        let form = call_form(home.key, "100");
        let preview = call_preview(&ctx, home.id, &form).await.unwrap_err();
        let issue = call_issue(&ctx, home.id, &form, None).await.unwrap_err();
        assert_eq!([codes(&preview), codes(&issue)], [["association-archived"]; 2], "{}", world.name);
    }
}

#[tokio::test]
async fn whoever_watches_one_association_reads_and_pays_what_she_owes_in_another() {
    for world in World::all().await.unwrap() {
        let (home, neighbour) = (&world.own.home, &world.own.neighbour);
        let both = world.holding(vec![
            HeldRole { role: Role::CouncilMember, association: Some(home.id), owner: None },
            HeldRole { role: Role::Owner, association: Some(neighbour.id), owner: Some(neighbour.owners[0]) },
        ]);
        // Everything where she watches, and her own where she owns.
        assert_eq!(call_fetch(&both, home.call).await.unwrap().id, home.call, "{}", world.name);
        assert_eq!(call_fetch(&both, neighbour.call).await.unwrap().id, neighbour.call, "{}", world.name);
        let calls = [home.call, neighbour.call];
        let rows = contributions_by_calls(&both, &calls).await.unwrap();
        assert_eq!(calls.map(|call| rows[&call].len()), [4, 1]);
        assert_eq!(call_lines_by_calls(&both, &calls).await.unwrap().len(), 2);
        assert!(contribution_payment(&both, neighbour.contributions[0]).await.unwrap().is_some());
        contribution_pdf(&both, neighbour.call, neighbour.contributions[0]).await.unwrap();
        let other = contribution_pdf(&both, neighbour.call, neighbour.contributions[1]).await.unwrap_err();
        assert_eq!(codes(&other), ["contribution-unknown"]);
        // A call there that asks nothing of her stays unknown.
        let council = world.holding(vec![HeldRole {
            role: Role::CouncilMember,
            association: Some(home.id),
            owner: Some(home.owners[0]),
        }]);
        let hidden = call_fetch(&council, neighbour.call).await.unwrap_err();
        assert_eq!(codes(&hidden), ["call-unknown"]);
    }
}

#[tokio::test]
async fn letters_are_frozen_and_drawn_to_the_same_bytes() {
    let world = World::sqlite().await.unwrap();
    let ctx = world.ctx(Role::Syndic);
    let home = &world.own.home;
    let first = contribution_pdf(&ctx, home.call, home.contributions[0]).await.unwrap();
    let form = entity::property::OwnerForm {
        kind: "natural".into(),
        name: "Renamed Later".into(),
        language: "nl".into(),
        ..Default::default()
    };
    service::property::owner_update(&ctx, home.owners[0], None, &form, None).await.unwrap();
    let second = contribution_pdf(&ctx, home.call, home.contributions[0]).await.unwrap();
    assert_eq!(first.sha256, second.sha256);
    let merged = call_pdf(&ctx, home.call).await.unwrap();
    assert!(merged.bytes.starts_with(b"%PDF"));
}

/// The lines of a call on the general key, by label and amount; one without either is left empty.
fn lines(form: &CallForm, rows: &[(&str, &str)]) -> Vec<CallLineForm> {
    let row = |(label, amount): &(&str, &str)| CallLineForm {
        label: (*label).to_owned(),
        amount: (*amount).to_owned(),
        ..form.lines.first().unwrap().clone()
    };
    rows.iter().map(row).collect()
}

#[tokio::test]
async fn what_the_letters_of_a_call_could_not_print_is_refused_before_it_is_issued() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let form = call_form(home.key, "100");
        let form = CallForm {
            title: "Appel 安".into(),
            lines: lines(&form, &[("Toiture", "100"), ("", ""), ("屋根", "50")]),
            ..form
        };
        let expected = [("sign-unprintable", "title".to_owned()), ("sign-unprintable", "lines.2.label".to_owned())];
        let preview = call_preview(&ctx, home.id, &form).await.unwrap_err();
        assert_eq!(told(&preview), expected, "{}", world.name);
        assert_eq!(preview.refusals()[1].params["sign"], "屋");
        assert_eq!(told(&call_issue(&ctx, home.id, &form, None).await.unwrap_err()), expected);
    }
}

#[tokio::test]
async fn the_name_of_whoever_issues_is_looked_at_where_it_stands_for_the_syndic() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        // Somebody of an organization that got its name before names were looked at.
        let mut actor = ctx.actor().unwrap().clone();
        actor.organization = actor.organization.map(|(id, _)| (id, "Kantoor 安".to_owned()));
        let info = service::RequestInfo { request_id: "test".into(), language: entity::language::Language::Fr };
        let strange = service::Ctx::new(world.host.clone(), info, Some(actor));
        let form = call_form(home.key, "100");
        let refused = call_issue(&strange, home.id, &form, None).await.unwrap_err();
        assert_eq!(told(&refused), [("call-issuer-unprintable", String::new())], "{}", world.name);
        assert_eq!(refused.refusals()[0].params["sign"], "安");
        // Where a mandate runs, the letters bear the name that it states.
        let mandate = crate::mandate::firm("2026-01-01", "2027-12-31");
        service::property::mandate_create(&ctx, home.id, &mandate, None).await.unwrap();
        call_issue(&strange.anew(), home.id, &form, None).await.unwrap();
    }
}

#[tokio::test]
async fn nobody_is_asked_for_more_than_a_payment_code_carries() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let form = call_form(home.key, "100");
        // Alice bears four tenths: 400 000 000 and 600 000 000, one cent too much.
        let above = CallForm {
            lines: lines(&form, &[("Toiture", "1000000000"), ("", ""), ("Façade", "1500000000")]),
            ..form.clone()
        };
        let expected = [("contribution-out-of-range", "lines.2.amount".to_owned())];
        let preview = call_preview(&ctx, home.id, &above).await.unwrap_err();
        assert_eq!(told(&preview), expected, "{}", world.name);
        assert_eq!(preview.refusals()[0].params["value"], "1000000000.00");
        assert_eq!(told(&call_issue(&ctx, home.id, &above, None).await.unwrap_err()), expected);

        let below = CallForm { lines: lines(&form, &[("Toiture", "2499999999")]), ..form };
        let issued = call_issue(&ctx, home.id, &below, None).await.unwrap().value;
        let rows = contributions_by_calls(&ctx, &[issued]).await.unwrap().remove(&issued).unwrap();
        let payment = contribution_payment(&ctx, rows[0].id).await.unwrap().unwrap();
        assert_eq!(payment.amount, Cents(99_999_999_960));
        assert!(payment.epc.as_str().contains("\nEUR999999999.60\n"));
    }
}

#[tokio::test]
async fn a_call_is_paid_as_its_letters_say_whatever_the_register_says_later() {
    for world in World::all().await.unwrap() {
        let home = &world.own.home;
        let alice = home.contributions[0];
        let picture = async || contribution_qr_svg(&world.ctx(Role::Owner), home.call, alice).await.unwrap().unwrap();
        let before = contribution_payments(&world.ctx(Role::Syndic), &home.contributions).await.unwrap();
        assert_eq!(before.len(), 4, "{}", world.name);
        assert_eq!((before[&alice].iban.as_str(), before[&alice].amount), ("BE68539007547034", Cents(49_382)));
        let drawn = picture().await;
        for working in ["", "BE15 3751 2345 6730"] {
            let form = AssociationForm {
                name: "ACP Les Essais réunis".into(),
                language: "fr".into(),
                enterprise_number: "0123.456.749".into(),
                street: "Rue Haute 1".into(),
                postal_code: "1000".into(),
                city: "Bruxelles".into(),
                total_shares: "1000".into(),
                working_iban: working.into(),
                reserve_iban: "BE43 0689 9999 9501".into(),
                ..AssociationForm::default()
            };
            let ctx = world.ctx(Role::Syndic);
            association_update(&ctx, home.id, None, &form, None).await.unwrap();
            // What is issued from now on asks the register.
            let preview = call_preview(&ctx, home.id, &call_form(home.key, "100")).await;
            assert_eq!(preview.is_err(), working.is_empty(), "{}", world.name);
            assert_eq!(contribution_payments(&ctx, &home.contributions).await.unwrap(), before, "{}", world.name);
            let own = contribution_payment(&world.ctx(Role::Owner), alice).await.unwrap().unwrap();
            assert_eq!(own, before[&alice]);
            assert_eq!(own.beneficiary, "ACP Les Essais");
            assert_eq!(picture().await, drawn);
        }
    }
}

#[tokio::test]
async fn payments_take_as_many_statements_for_one_contribution_as_for_all() {
    for world in World::all().await.unwrap() {
        let contributions = &world.own.home.contributions;
        let count = async |ids: &[ContributionId]| {
            let ctx = world.ctx(Role::Syndic);
            assert_eq!(contribution_payments(&ctx, ids).await.unwrap().len(), ids.len());
            ctx.statements()
        };
        // The contributions, their calls, their letters.
        assert_eq!((count(&contributions[..1]).await, count(&contributions[..]).await), (3, 3), "{}", world.name);
        let alice = contribution_payments(&world.ctx(Role::Owner), contributions).await.unwrap();
        assert_eq!(alice.keys().copied().collect::<Vec<_>>(), [contributions[0]], "an owner finds her own");
    }
}

#[tokio::test]
async fn a_contribution_without_its_letter_is_paid_as_the_register_says() {
    for world in World::all().await.unwrap() {
        let home = &world.own.home;
        // Each time somebody new: a snapshot that is still held would keep the table from being altered.
        let payments = async || contribution_payments(&world.ctx(Role::Syndic), &home.contributions).await.unwrap();
        let before = payments().await;
        let database = world.owner_connection().await.unwrap();
        if world.name == "postgres" {
            // Whoever owns the table is held back by its fences too.
            database.execute_unprepared("ALTER TABLE issued_document NO FORCE ROW LEVEL SECURITY").await.unwrap();
        }
        database.execute_unprepared("UPDATE issued_document SET kind = 'lost'").await.unwrap();
        assert_eq!((before.len(), payments().await), (4, before), "{}: the register has not changed", world.name);
    }
}

#[tokio::test]
async fn a_unit_whose_owners_changed_is_called_to_those_of_the_day() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let form = entity::property::OwnershipsForm {
            starts_on: "2026-03-02".into(),
            parts: vec![entity::property::OwnershipPartForm {
                owner: home.owners[3].to_string(),
                part: "1".into(),
                ..entity::property::OwnershipPartForm::default()
            }],
            ..entity::property::OwnershipsForm::default()
        };
        service::property::ownership_set(&ctx, home.units[0], &form, None).await.unwrap();
        let mut before = call_form(home.key, "100");
        before.called_on = "2026-03-01".into();
        let owners = |preview: service::charges::CallPreview| {
            preview.contributions.iter().map(|row| row.owner_name.clone()).collect::<Vec<_>>()
        };
        assert!(owners(call_preview(&ctx, home.id, &before).await.unwrap()).contains(&"Alice Martin".to_owned()));
        assert!(
            !owners(call_preview(&ctx, home.id, &call_form(home.key, "100")).await.unwrap())
                .contains(&"Alice Martin".to_owned())
        );
    }
}
