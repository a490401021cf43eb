//! The worked examples on what a transfer moves.

use super::*;

fn sale() -> Sale {
    Sale { contract_on: day("2026-01-20"), deed_on: day("2026-04-10"), enjoyed_from: day("2026-04-10") }
}

fn works(decided_on: &str, payable_on: &str, proxy: bool) -> Expense {
    Expense {
        label: None,
        nature: ExpenseNature::Extraordinary,
        amount: Some(Cents(500_000)),
        decided_on: day(decided_on),
        payable_on: day(payable_on),
        proxy,
        agreed: None,
    }
}

#[test]
fn ed_04_the_working_fund_moves_and_the_reserve_fund_stays() {
    let moved = working_fund_move(Cents(2_000_000), Cents(5_000_000), Share(120), Share(1000)).unwrap();
    assert_eq!(moved.refund, Cents(240_000));
    assert_eq!(moved.call, Cents(240_000));
    assert_eq!(moved.reserve_stays, Cents(600_000));
}

#[test]
fn ed_05_the_day_of_the_transfer_is_the_buyers() {
    let split = prorata(Cents(60_000), day("2026-04-01"), day("2026-06-30"), day("2026-04-10")).unwrap();
    assert_eq!((split.seller_days, split.buyer_days), (9, 82));
    assert_eq!((split.seller, split.buyer), (Cents(5_934), Cents(54_066)));
    let before = prorata(Cents(60_000), day("2026-04-01"), day("2026-06-30"), day("2026-03-01")).unwrap();
    assert_eq!((before.seller, before.buyer), (Cents::ZERO, Cents(60_000)));
    let after = prorata(Cents(60_000), day("2026-04-01"), day("2026-06-30"), day("2026-07-01")).unwrap();
    assert_eq!((after.seller, after.buyer), (Cents(60_000), Cents::ZERO));
    let reversed = prorata(Cents(60_000), day("2026-06-30"), day("2026-04-01"), day("2026-04-10"));
    assert_eq!(reversed.unwrap_err().code, "transfer-period-reversed");
}

#[test]
fn decided_between_contract_and_deed_with_a_proxy_falls_on_the_buyer() {
    let verdict = bearer(&works("2026-03-01", "2026-03-15", true), &sale());
    assert_eq!(verdict, Verdict { bearer: Bearer::Buyer, reason: BearerReason::Proxy });
    assert!(!verdict.is_flagged());
}

#[test]
fn ed_07_without_a_proxy_nothing_puts_it_on_the_buyer() {
    let verdict = bearer(&works("2026-03-01", "2026-05-15", false), &sale());
    assert_eq!(verdict, Verdict { bearer: Bearer::Seller, reason: BearerReason::NoProxy });
    assert!(verdict.is_flagged(), "seller unless agreed otherwise");
}

#[test]
fn ed_08_decided_before_and_called_after_the_deed_falls_on_the_buyer() {
    let expense = works("2025-12-15", "2026-05-15", false);
    assert_eq!(bearer(&expense, &sale()), Verdict { bearer: Bearer::Buyer, reason: BearerReason::PaidLater });
    let agreed = Expense { agreed: Some(Bearer::Seller), ..expense };
    assert_eq!(bearer(&agreed, &sale()), Verdict { bearer: Bearer::Seller, reason: BearerReason::Agreed });
}

#[test]
fn what_was_asked_for_before_is_the_sellers_and_what_is_decided_after_the_buyers() {
    assert_eq!(bearer(&works("2025-12-15", "2026-02-15", false), &sale()).bearer, Bearer::Seller);
    assert_eq!(bearer(&works("2026-04-11", "2026-05-15", false), &sale()).bearer, Bearer::Buyer);
    let ordinary = Expense { nature: ExpenseNature::Ordinary, ..works("2025-12-15", "2026-05-15", false) };
    assert_eq!(bearer(&ordinary, &sale()).bearer, Bearer::Both);
}

#[test]
fn a_whole_calculation_is_understood_and_every_wrong_field_is_told() {
    let form = ApportionForm {
        parts: "120".into(),
        total: "1000".into(),
        working_fund: "20.000,00".into(),
        reserve_fund: "50000".into(),
        contract_on: "2026-01-20".into(),
        deed_on: "2026-04-10".into(),
        provisions: vec![ProvisionForm {
            amount: "600".into(),
            from: "2026-04-01".into(),
            to: "2026-06-30".into(),
            ..ProvisionForm::default()
        }],
        expenses: vec![ExpenseForm {
            nature: "extraordinary".into(),
            decided_on: "2025-12-15".into(),
            payable_on: "2026-05-15".into(),
            ..ExpenseForm::default()
        }],
        ..ApportionForm::default()
    };
    let done = apportion(&NewApportionment::parse(&form).unwrap()).unwrap();
    assert_eq!(done.funds.refund, Cents(240_000));
    assert_eq!(done.provisions.iter().map(|(_, split)| split.seller).collect::<Vec<_>>(), [Cents(5_934)]);
    assert_eq!(done.expenses.iter().map(|(_, verdict)| verdict.bearer).collect::<Vec<_>>(), [Bearer::Buyer]);

    let mut wrong = form;
    wrong.parts = "1200".into();
    wrong.deed_on = "2026-01-01".into();
    wrong.provisions[0].to = "2026-03-01".into();
    wrong.expenses[0].nature = "strange".into();
    assert_eq!(
        told(NewApportionment::parse(&wrong).unwrap_err()),
        [
            ("parts".to_owned(), "transfer-parts-impossible"),
            ("deedOn".to_owned(), "transfer-deed-before-contract"),
            ("provisions.0.to".to_owned(), "transfer-period-reversed"),
            ("expenses.0.nature".to_owned(), "transfer-expense-unknown"),
        ]
    );
}

proptest! {
    #[test]
    fn no_cent_is_lost_between_seller_and_buyer(
        amount in -10_000_000..10_000_000_i64,
        length in 0..800_i64,
        moved in -100..900_i64,
    ) {
        let from = day("2026-01-01");
        let (to, enjoyed) = (from + chrono::Duration::days(length), from + chrono::Duration::days(moved));
        let split = prorata(Cents(amount), from, to, enjoyed).unwrap();
        prop_assert_eq!(split.seller.0 + split.buyer.0, amount);
        prop_assert_eq!(split.seller_days + split.buyer_days, length + 1);
    }

    #[test]
    fn a_lot_never_has_more_than_the_whole(amount in 0..10_000_000_000_i64, parts in 0..1000_i64) {
        let share = lot_share(Cents(amount), Share(parts), Share(1000)).unwrap();
        prop_assert!(share.0 >= 0 && share.0 <= amount);
        prop_assert_eq!(lot_share(Cents(amount), Share(parts), Share(parts - 1)).unwrap_err().code, "transfer-parts-impossible");
    }

    #[test]
    fn somebody_always_bears_it(decided in 0..200_i64, payable in 0..400_i64, proxy: bool) {
        let start = day("2025-12-01");
        let expense = Expense {
            decided_on: start + chrono::Duration::days(decided),
            payable_on: start + chrono::Duration::days(decided + payable),
            ..works("2026-01-01", "2026-01-01", proxy)
        };
        let verdict = bearer(&expense, &sale());
        prop_assert!(verdict.bearer != Bearer::Both);
        // A proxy never moves anything from the buyer to the seller.
        let with = bearer(&Expense { proxy: true, ..expense }, &sale());
        prop_assert!(verdict.bearer == Bearer::Seller || with.bearer == Bearer::Buyer);
    }
}
