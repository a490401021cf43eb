//! The notice at the entrance of an invented association, with the real words.

use chrono::{NaiveDate, TimeZone, Utc};
use document::property::entrance_notice::{EntranceNotice, NoticeFacts, NoticeLine, NoticeSection};
use entity::date::format_date;
use entity::language::Language;

use super::Words;

/// The notice of a firm in the languages of its association, the own one first.
pub fn notice(languages: &[Language]) -> EntranceNotice {
    let words = Words::of(languages[0]);
    let association = name(languages[0]);
    EntranceNotice {
        title: words.with("property-mandate-notice-title", &[("association", association)]),
        ident: "association/1/entrance-notice".to_owned(),
        changed_at: Utc.with_ymd_and_hms(2026, 3, 1, 9, 30, 0).unwrap(),
        reference: "syndic-acp-les-tilleuls".to_owned(),
        sections: languages.iter().map(|language| section(*language)).collect(),
        attachment: words.get("property-mandate-notice-attachment"),
        facts: NoticeFacts {
            association_name: association.to_owned(),
            association_enterprise_number: "0123456749".to_owned(),
            syndic_name: "Gestimmo Bruxelles".to_owned(),
            syndic_enterprise_number: Some("0403019261".to_owned()),
            appointed_on: day(2024, 6, 12),
            starts_on: day(2024, 7, 1),
            ends_on: Some(day(2027, 6, 30)),
            phone: Some("02 512 34 56".to_owned()),
            email: Some("syndic@gestimmo.example".to_owned()),
        },
    }
}

fn name(language: Language) -> &'static str {
    match language {
        Language::Fr | Language::En => "ACP Résidence Les Tilleuls",
        Language::Nl => "VME Residentie De Linden",
        Language::De => "VdM Residenz Lindenhof",
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn section(language: Language) -> NoticeSection {
    let words = Words::of(language);
    let seat = "Rue des Tilleuls 12, 1080 Bruxelles";
    let line = |id: &str, value: &str| NoticeLine { label: words.get(id), value: value.to_owned() };
    let date = |year, month, on| format_date(day(year, month, on), language);
    let appointed = words.with("property-mandate-notice-appointed-meeting", &[("date", &date(2024, 6, 12))]);
    let at_seat = words.with("property-mandate-notice-at-seat", &[("seat", seat)]);
    NoticeSection {
        language,
        heading: words.get("property-mandate-notice-heading"),
        association: name(language).to_owned(),
        association_lines: vec![
            words.with("property-mandate-notice-number", &[("number", "0123.456.749")]),
            seat.to_owned(),
        ],
        syndic: "Gestimmo Bruxelles".to_owned(),
        capacity: "SRL".to_owned(),
        lines: vec![
            line("property-mandate-phone", "02 512 34 56"),
            line("property-mandate-email", "syndic@gestimmo.example"),
            line("property-mandate-office", "Avenue Louise 5, 1050 Ixelles"),
            line("property-mandate-enterprise-number", "0403.019.261"),
            line("property-mandate-ipi-number", "506.123"),
            line("property-mandate-notice-appointed", &appointed),
            line("property-mandate-notice-since", &date(2024, 7, 1)),
            line("property-mandate-notice-until", &date(2027, 6, 30)),
        ],
        consultation: vec![
            line("property-mandate-notice-rules", &at_seat),
            line("property-mandate-notice-decisions", &at_seat),
        ],
        law: words.get("property-mandate-notice-law"),
    }
}
