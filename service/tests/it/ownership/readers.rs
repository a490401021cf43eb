//! The register as at a day, and what an owner sees of it.

use entity::{property::title::Side, share::Fraction};
use service::{
    charges::{call_issue, call_preview, contribution_payment, contribution_pdf, contributions_by_calls},
    page::PageRequest,
    property::{
        MergeVersions, OwnerStake, heads_at, owner_merge, owners_at, ownership_history, ownership_periods_by_owners,
        ownership_set, ownership_transfer, titles_at, titles_summary, voices_by_units,
    },
    testkit::call_form,
};

use super::*;

/// A1 in usufruct of Alice with Bob as bare owner, A2 with Bob and Chris, G1 with Dana; all since before today.
async fn divide(ctx: &Ctx, world: &World) {
    let home = &world.own.home;
    let form = set("2026-01-01", vec![part(home.owners[0], "usufruct", "1"), part(home.owners[1], "bare", "1")]);
    ownership_set(ctx, home.units[0], &form, None).await.unwrap();
}

#[tokio::test]
async fn titles_owners_and_heads_come_to_the_base_deed() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        divide(&ctx, &world).await;
        let today = day("2026-03-02");
        let all = titles_at(&ctx, home.id, today, PageRequest::default()).await.unwrap();
        let references: Vec<&str> = all.titles.rows.iter().map(|title| title.unit.reference.as_str()).collect();
        assert_eq!(references, ["A1", "A2", "G1"], "{}", world.name);
        assert_eq!(told(&world, &all.titles.rows[0].holders), ["0 usufruct 1", "1 bare 1"]);
        let summary = all.summary.unwrap();
        assert_eq!((summary.units, summary.shares.0, summary.heads), (3, 1000, 3));
        assert_eq!((summary.suspended, summary.suspended_shares.0, summary.without_holder), (2, 750, 0));
        assert_eq!(titles_summary(&ctx, home.id, today).await.unwrap(), summary);
        let second = titles_at(&ctx, home.id, today, PageRequest::new(1, 1).unwrap()).await.unwrap().titles;
        assert_eq!((second.rows[0].unit.reference.as_str(), second.has_next), ("A2", true));

        let stakes = owners_at(&ctx, home.id, today, PageRequest::default()).await.unwrap().rows;
        let shares = |stake: &OwnerStake| format!("{} {} {}", stake.owner.name, stake.title, stake.enjoyment);
        let shares: Vec<String> = stakes.iter().map(shares).collect();
        assert_eq!(
            shares,
            ["Alice Martin 0 400", "Bob Claes 575 175", "Chris Weber 175 175", "Dana Smith 250 250"],
            "{}",
            world.name
        );
        for side in Side::ALL {
            let sum = stakes.iter().map(|stake| if side == Side::Title { stake.title } else { stake.enjoyment });
            assert_eq!(Fraction::checked_sum(sum), Fraction::new(1000, 1).ok());
        }
        let heads = heads_at(&ctx, home.id, today).await.unwrap();
        let counted: Vec<(usize, usize, i64)> =
            heads.iter().map(|head| (head.owners.len(), head.units.len(), head.shares.0)).collect();
        assert_eq!(counted, [(2, 1, 400), (2, 1, 350), (1, 1, 250)]);
        // Before the first deed nobody is written down.
        let before = titles_summary(&ctx, home.id, day("2019-12-31")).await.unwrap();
        assert_eq!((before.heads, before.without_holder), (0, before.units));
    }
}

#[tokio::test]
async fn somebody_with_several_units_is_one_head() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let form = transfer("2026-01-01", "", &[(home.owners[3], "", "")], &[home.owners[0]]);
        ownership_transfer(&ctx, home.units[2], &form, None).await.unwrap();
        let heads = heads_at(&ctx, home.id, day("2026-03-02")).await.unwrap();
        let units: Vec<Vec<&str>> =
            heads.iter().map(|head| head.units.iter().map(|unit| unit.reference.as_str()).collect()).collect();
        assert_eq!(units, [vec!["A1", "G1"], vec!["A2"]], "{}", world.name);
        assert_eq!(heads[0].shares.0, 650);
        assert_eq!(heads_at(&ctx, home.id, day("2025-12-31")).await.unwrap().len(), 3);
    }
}

#[tokio::test]
async fn an_owner_sees_what_is_hers_and_what_was() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let [alice, bob, chris, _] = home.owners[..] else { panic!("four owners") };
        let unit = home.units[0];
        divide(&ctx, &world).await;
        let gone = transfer("2026-02-01", "", &[(alice, "usufruct", "")], &[chris]);
        ownership_transfer(&ctx, unit, &gone, None).await.unwrap();
        let later = transfer("2026-02-15", "", &[(chris, "usufruct", "")], &[bob]);
        ownership_transfer(&ctx, unit, &later, None).await.unwrap();

        let her = world.ctx(Role::Owner);
        assert_eq!(holders(&her, &world, unit, "2026-01-15").await, ["0 usufruct 1"], "{}", world.name);
        assert!(holders(&her, &world, unit, "2026-03-02").await.is_empty());
        let history = ownership_history(&her, unit).await.unwrap();
        let seen: Vec<(String, usize)> =
            history.iter().map(|change| (change.effective_on.to_string(), change.parts.len())).collect();
        // The change by which she ceased to hold anything is the last that concerns her, and names nobody.
        let expected = [("2026-02-01", 0), ("2026-01-01", 1), ("2020-01-01", 1)];
        assert_eq!(seen, expected.map(|(on, parts)| (on.to_owned(), parts)), "{}", world.name);
        assert!(history.iter().all(|change| change.recorded_by.is_none() && change.reason.is_none()));
        assert!(ownership_history(&her, home.units[1]).await.unwrap().is_empty());
        let owned = ownership_periods_by_owners(&her, &[alice, bob]).await.unwrap();
        assert_eq!(owned.keys().copied().collect::<Vec<_>>(), [alice]);
        assert_eq!(
            owned[&alice].iter().map(|one| (one.right.code(), one.ends_on)).collect::<Vec<_>>(),
            [("full", Some(day("2025-12-31"))), ("usufruct", Some(day("2026-01-31")))]
        );
        assert!(voices_by_units(&her, &home.units, day("2026-03-02")).await.unwrap().is_empty());
        let then = voices_by_units(&her, &home.units, day("2026-01-15")).await.unwrap();
        assert_eq!(then.keys().copied().collect::<Vec<_>>(), [unit]);
        let titles = titles_at(&her, home.id, day("2026-01-15"), PageRequest::default()).await.unwrap();
        assert_eq!((titles.titles.rows.len(), titles.summary), (1, None));
        assert_eq!(told(&world, &titles.titles.rows[0].holders), ["0 usufruct 1"]);
        assert!(matches!(heads_at(&her, home.id, day("2026-03-02")).await, Err(Error::Forbidden)));
        assert!(matches!(titles_summary(&her, home.id, day("2026-03-02")).await, Err(Error::Forbidden)));
        let stakes = owners_at(&her, home.id, day("2026-01-15"), PageRequest::default()).await.unwrap().rows;
        assert_eq!(stakes.iter().map(|stake| stake.owner.id).collect::<Vec<_>>(), [alice]);
    }
}

/// What keeps the building running is asked of the usufructuary, what goes to the reserve fund of the bare owner (C. civ. art. 3.86 §3).
#[tokio::test]
async fn a_divided_unit_is_called_by_fund() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        divide(&ctx, &world).await;
        let mut form = call_form(home.key, "100");
        form.lines.push(entity::charges::CallLineForm {
            label: "Fonds de réserve".to_owned(),
            fund: "reserve".to_owned(),
            amount: "50".to_owned(),
            ..form.lines[0].clone()
        });
        let preview = call_preview(&ctx, home.id, &form).await.unwrap();
        let owed: Vec<(&str, i64, i64)> =
            preview.contributions.iter().map(|row| (row.owner_name.as_str(), row.amount.0, row.reserve.0)).collect();
        // A1 bears 40.00 and 20.00: the first falls on Alice's usufruct, the second on Bob, who also has half of A2 (17.50 and 8.75).
        assert_eq!(
            owed,
            [
                ("Alice Martin", 4000, 0),
                ("Bob Claes", 1750 + 2000 + 875, 2000 + 875),
                ("Chris Weber", 1750 + 875, 875),
                ("Dana Smith", 2500 + 1250, 1250)
            ],
            "{}",
            world.name
        );
        assert_eq!((preview.total.0, preview.reserve.0), (15_000, 5_000));
        call_issue(&ctx, home.id, &form, None).await.unwrap();
    }
}

/// All of them answer for the whole and are told which part goes to the reserve fund, also whoever owes nothing herself (C. civ. art. 3.86 §3).
#[tokio::test]
async fn everybody_who_shares_a_divided_unit_gets_a_letter_that_says_so() {
    let world = World::sqlite().await.unwrap();
    let ctx = world.ctx(Role::Syndic);
    let home = &world.own.home;
    let [alice, bob, _, dana] = home.owners[..] else { panic!("four owners") };
    let halves = vec![part(alice, "usufruct", "1/2"), part(bob, "usufruct", "1/2"), part(dana, "bare", "1")];
    ownership_set(&ctx, home.units[2], &set("2026-01-01", halves), None).await.unwrap();
    let form = entity::charges::CallForm { title: "Fonds de roulement".to_owned(), ..call_form(home.key, "100") };
    let call = call_issue(&ctx, home.id, &form, None).await.unwrap().value;

    let letters = crate::letters::frozen(&world, &form.title).await;
    let said = |letter: &serde_json::Value| {
        (letter["owner"].as_str().unwrap().to_owned(), letter["total"].as_i64().unwrap(), letter["divided"].clone())
    };
    let whole = || serde_json::json!([{ "unit": "G1", "amount": 2500, "reserve": 0 }]);
    assert_eq!(
        letters.iter().map(said).collect::<Vec<_>>(),
        [
            ("Alice Martin".to_owned(), 4000 + 1250, whole()),
            ("Bob Claes".to_owned(), 1750 + 1250, whole()),
            ("Chris Weber".to_owned(), 1750, serde_json::Value::Null),
            ("Dana Smith".to_owned(), 0, whole())
        ]
    );
    // Of Dana nothing is asked, and her letter is there all the same.
    let her = world.owner(dana);
    let rows = contributions_by_calls(&her, &[call]).await.unwrap().remove(&call).unwrap();
    assert_eq!(rows.iter().map(|row| (row.owner_id, row.amount.0)).collect::<Vec<_>>(), [(dana, 0)]);
    assert_eq!(contribution_payment(&her, rows[0].id).await.unwrap(), None);
    assert!(contribution_pdf(&her, call, rows[0].id).await.unwrap().bytes.starts_with(b"%PDF"));
}

#[tokio::test]
async fn two_records_of_one_person_are_one_holder() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let home = &world.own.home;
        let [alice, bob, chris, _] = home.owners[..] else { panic!("four owners") };
        let unit = home.units[1];
        ownership_transfer(&ctx, unit, &transfer("2026-02-01", "", &[(chris, "", "1/4")], &[alice]), None)
            .await
            .unwrap();
        owner_merge(&ctx, chris, bob, MergeVersions::default(), None).await.unwrap();
        assert_eq!(holders(&ctx, &world, unit, "2026-01-31").await, ["1 full 1"], "{}", world.name);
        let mut after = holders(&ctx, &world, unit, "2026-03-02").await;
        after.sort();
        assert_eq!(after, ["0 full 1/4", "1 full 3/4"], "{}", world.name);
        // What was recorded stays as it was, and is read under the name that stays.
        let history = ownership_history(&ctx, unit).await.unwrap();
        assert!(history.iter().all(|change| change.parts.iter().all(|part| part.owner != chris)));
        assert_eq!(history[1].parts.len(), 1);
        // The merged person sells all that she has.
        let sale = transfer("2026-03-10", "", &[(bob, "", "")], &[alice]);
        ownership_transfer(&ctx, unit, &sale, None).await.unwrap();
        assert_eq!(holders(&ctx, &world, unit, "2026-03-10").await, ["0 full 1"], "{}", world.name);
    }
}
