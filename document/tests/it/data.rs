//! What a machine finds attached.

use entity::language::Language;

use crate::sample;
use crate::tools::paper;

#[test]
fn the_attached_file_is_the_facts() {
    let batch = sample::single(Language::Fr, 1);
    let attachment = batch.letters[0].facts.attachment().unwrap();
    assert_eq!(attachment.name, "2026-02-001.json");
    let paper = paper("data-single", &batch);
    assert_eq!(paper.attachments(), [(attachment.name.clone(), attachment.json.clone())]);
    // The letter names the data by the beginning of their hash.
    let printed =
        attachment.sha256.as_bytes()[..16].chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ");
    let text = paper.text();
    assert!(text.contains(&printed), "{printed} is missing in:\n{text}");
    let objects = paper.objects();
    assert!(objects.contains("/AFRelationship /Data"));
    assert!(objects.contains("/Subtype /application#2fjson"), "the kind of file is stated");
}

/// The words of the file are a promise to programs: a change of this text is a new version of the schema.
#[test]
fn the_shape_of_the_data() {
    let facts = sample::single(Language::Fr, 1).letters.remove(0).facts;
    let value: serde_json::Value = serde_json::from_str(&facts.attachment().unwrap().json).unwrap();
    let expected = serde_json::json!({
        "schema": "mitoyen/call-for-funds/1",
        "currency": "EUR",
        "reference": "2026-02/001",
        "status": "issued",
        "issued_on": "2026-03-01",
        "due_on": "2026-03-31",
        "association_name": "ACP Les Tilleuls",
        "association_enterprise_number": "0123456749",
        "owner_name": "Madame Françoise Lecœur-D’Hœne",
        "lines": [
            {
                "unit": "A1 · Appartement", "nature": "ordinary", "fund": "working", "purpose": "Provision pour charges courantes",
                "key": "Quotités générales", "shares": 120, "total_shares": 1000, "base_cents": 300_000,
                "part_numerator": 1, "part_denominator": 1, "amount_cents": 36_000,
            },
            {
                "unit": "A1 · Appartement", "nature": "ordinary", "fund": "reserve", "purpose": "Alimentation du fonds de réserve",
                "key": "Quotités générales", "shares": 120, "total_shares": 1000, "base_cents": 50_000,
                "part_numerator": 1, "part_denominator": 1, "amount_cents": 6_000,
            },
            {
                "unit": "A1 · Appartement", "nature": "extraordinary", "fund": "working", "purpose": "Remplacement du câble de l’ascenseur",
                "key": "Ascenseur", "shares": 120, "total_shares": 1000, "base_cents": 25_000,
                "part_numerator": 1, "part_denominator": 1, "amount_cents": 3_000,
            },
        ],
        "total_cents": 45_000,
        "reserve_fund_cents": 6_000,
        "payment": {
            "beneficiary": "ACP Les Tilleuls", "iban": "BE68539007547034", "communication": "202600012320", "amount_cents": 45_000,
        },
        "verification_code": "K7QF-2M9X-0001",
        "verification_url": "https://mitoyen.example/verify/K7QF-2M9X-0001",
    });
    assert_eq!(value, expected);
}

#[test]
fn a_merged_file_has_the_data_of_each_letter() {
    let batch = sample::merged(12, 1);
    let expected: Vec<_> = batch
        .letters
        .iter()
        .map(|letter| letter.facts.attachment().unwrap())
        .map(|attachment| (attachment.name, attachment.json))
        .collect();
    assert_eq!(paper("data-merged", &batch).attachments(), expected);
}
