//! One letter: a call of three lines over the units of one owner.

use std::sync::Arc;

use chrono::NaiveDate;
use document::charges::{
    CallAssociation, CallFacts, CallFactsLine, CallFactsPayment, CallLabels, CallLetter, CallLine, CallPayment,
    CallSection, CallStatus, CallSyndic, CallVerification,
};
use entity::allocate::allocate;
use entity::date::format_date;
use entity::format::epc::EpcPayload;
use entity::format::iban::Iban;
use entity::format::structured_communication::StructuredCommunication;
use entity::language::Language;
use entity::money::Cents;
use entity::share::Share;

use super::Words;
use super::place::{self, Place};

pub const ISSUED: NaiveDate = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
pub const DUE: NaiveDate = NaiveDate::from_ymd_opt(2026, 3, 31).unwrap();

/// Shares of the first units; further units repeat them. With one unit the call comes to 450 euro, the amount of the
/// payment code EPC-1 of the rules.
const SHARES: [i64; 3] = [120, 15, 8];

/// Purpose, key, nature, fund, amount over the building.
const LINES: [(usize, usize, &str, &str, i64); 3] = [
    (0, 0, "ordinary", "working", 300_000),
    (1, 0, "ordinary", "reserve", 50_000),
    (2, 1, "extraordinary", "working", 25_000),
];

struct Row {
    nature: &'static str,
    printed: CallLine,
    data: CallFactsLine,
}

/// The letter number `rank` of a call, for an owner of `units` units.
pub fn letter(words: &Words, labels: &Arc<CallLabels>, language: Language, units: usize, rank: usize) -> CallLetter {
    let place = place::of(language);
    let rows = rows(words, &place, language, units);
    let sum = |wanted: &dyn Fn(&Row) -> bool| {
        Cents(rows.iter().filter(|row| wanted(row)).map(|row| row.data.amount_cents).sum())
    };
    let total = sum(&|_| true);
    let reserve = sum(&|row| row.data.fund == "reserve");
    let money = |cents: Cents| cents.format(language);
    let due = format_date(DUE, language);

    let iban = Iban::parse(place.iban).unwrap();
    let base = 2_026_000_122 + u64::try_from(rank).unwrap();
    let communication = StructuredCommunication::from_base(base).unwrap();
    let payment = CallPayment {
        beneficiary: place.association.to_owned(),
        iban: iban.display(),
        bic: place.bic.map(str::to_owned),
        amount: money(total),
        communication: communication.display(),
        due: due.clone(),
        epc: EpcPayload::new(place.association, &iban, total, &communication).unwrap().as_str().to_owned(),
        code_description: words.with(
            "document-call-code-description",
            &[
                ("amount", &money(total)),
                ("beneficiary", place.association),
                ("iban", &iban.display()),
                ("communication", &communication.display()),
            ],
        ),
    };
    let section = |nature: &str| CallSection {
        title: words.get(&format!("document-call-section-{nature}")),
        lines: rows.iter().filter(|row| row.nature == nature).map(|row| row.printed.clone()).collect(),
        subtotal_label: words.get(&format!("document-call-subtotal-{nature}")),
        subtotal: money(sum(&|row| row.nature == nature)),
    };
    let verification = CallVerification {
        code: format!("K7QF-2M9X-{rank:04}"),
        url: format!("https://mitoyen.example/verify/K7QF-2M9X-{rank:04}"),
    };
    let mut letter = CallLetter {
        language,
        labels: Arc::clone(labels),
        status: CallStatus::Issued,
        association: CallAssociation {
            name: place.association.to_owned(),
            enterprise_number: place.enterprise_number.to_owned(),
            address: place.address.map(str::to_owned).to_vec(),
            syndic: CallSyndic { name: place.syndic.to_owned(), contact: owned(place.contact) },
        },
        addressee: [&[place.owner], place.owner_address].concat().into_iter().map(str::to_owned).collect(),
        place_and_date: words
            .with("document-call-place-and-date", &[("place", place.town), ("date", &format_date(ISSUED, language))]),
        reference: format!("2026-02/{rank:03}"),
        subject: words.with("document-call-subject", &[("title", place.call)]),
        salutation: Some(words.get("document-call-salutation")),
        opening: words.with("document-call-opening", &[("amount", &money(total)), ("due", &due)]),
        introduction: vec![words.with("document-call-introduction", &[("association", place.association)])],
        sections: vec![section("ordinary"), section("extraordinary")],
        total: money(total),
        reserve_fund: words.with("document-call-reserve-fund", &[("amount", &money(reserve))]),
        payment: Some(payment),
        shares_explanation: words.get("document-call-shares-explanation"),
        mentions: Vec::new(),
        signature: vec![
            words.get("document-call-signature-association"),
            words.with("document-call-signature-syndic", &[("syndic", place.syndic)]),
        ],
        verification: verification.clone(),
        facts: CallFacts {
            reference: format!("2026-02/{rank:03}"),
            status: "issued".to_owned(),
            issued_on: ISSUED,
            due_on: DUE,
            association_name: place.association.to_owned(),
            association_enterprise_number: place.enterprise_number.replace('.', ""),
            owner_name: place.owner.to_owned(),
            lines: Vec::new(),
            total_cents: total.0,
            reserve_fund_cents: reserve.0,
            payment: Some(CallFactsPayment {
                beneficiary: place.association.to_owned(),
                iban: iban.as_str().to_owned(),
                communication: communication.as_str().to_owned(),
                amount_cents: total.0,
            }),
            verification_code: verification.code,
            verification_url: verification.url,
        },
    };
    letter.facts.lines = rows.into_iter().map(|row| row.data).collect();
    letter
}

fn rows(words: &Words, place: &Place, language: Language, units: usize) -> Vec<Row> {
    let owned: Vec<i64> = SHARES.into_iter().cycle().take(units).collect();
    let total = owned.iter().sum::<i64>().max(1000);
    // The rest of the building, so that each key is whole.
    let weights: Vec<i64> = owned.iter().copied().chain([total - owned.iter().sum::<i64>()]).collect();
    let mut rows = Vec::new();
    for (purpose, key, nature, fund, base) in LINES {
        let amounts = allocate(Cents(base), &weights).unwrap();
        for (index, (shares, amount)) in owned.iter().zip(amounts).enumerate() {
            let unit = format!("{} · {}", unit_code(index), place.units[index % place.units.len()]);
            rows.push(Row {
                nature,
                printed: CallLine {
                    unit: unit.clone(),
                    purpose: Some(place.purposes[purpose].to_owned()),
                    key: place.keys[key].to_owned(),
                    shares: words.with(
                        "document-call-shares",
                        &[("shares", &Share(*shares).format(language)), ("total", &Share(total).format(language))],
                    ),
                    base: Cents(base).format(language),
                    part: None,
                    amount: amount.format(language),
                },
                data: CallFactsLine {
                    unit,
                    nature: nature.to_owned(),
                    fund: fund.to_owned(),
                    purpose: place.purposes[purpose].to_owned(),
                    key: place.keys[key].to_owned(),
                    shares: *shares,
                    total_shares: total,
                    shares_unit: None,
                    base_cents: base,
                    part_numerator: 1,
                    part_denominator: 1,
                    amount_cents: amount.0,
                },
            });
        }
    }
    rows
}

fn unit_code(index: usize) -> String {
    format!("{}{}", ["A", "C", "P"][index % 3], index / 3 + 1)
}

fn owned(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}
