//! The payment code, read back as a telephone would.

use entity::language::Language;

use crate::sample;
use crate::tools::paper;

/// Belgian rules §4.5, vector EPC-1, byte for byte; format acceptance test FM-04 on paper.
#[test]
fn fm_04_the_printed_code_is_vector_epc_1() {
    let paper = paper("payment-epc-1", &sample::single(Language::Fr, 1));
    let expected = "BCD\n002\n1\nSCT\n\nACP Les Tilleuls\nBE68539007547034\nEUR450.00\n\n\n+++202/6000/12320+++";
    assert_eq!(expected.len(), 81);
    assert_eq!(paper.scan(1), expected);
}

#[test]
fn accents_in_the_name_of_the_beneficiary() {
    let batch = sample::single(Language::De, 1);
    let payload = batch.letters[0].payment.as_ref().unwrap().epc.clone();
    assert!(payload.contains("Miteigentümervereinigung"));
    assert_eq!(paper("payment-accents", &batch).scan(1), payload);
}

/// The largest code that the standard allows still scans at 150 dots per inch.
#[test]
fn the_largest_code() {
    let mut batch = sample::single(Language::Fr, 1);
    let letter = &mut batch.letters[0];
    let payment = letter.payment.as_mut().unwrap();
    // The twelfth element, a note to the payer, is free; the code is filled up with it.
    let note = "x".repeat(331 - payment.epc.len() - 1);
    payment.epc = format!("{}\n{note}", payment.epc);
    let expected = payment.epc.clone();
    assert_eq!(paper("payment-largest", &batch).scan(1), expected);
}

#[test]
fn each_letter_of_a_merged_file_has_its_own_code() {
    let batch = sample::merged(4, 1);
    let paper = paper("payment-merged", &batch);
    for (index, letter) in batch.letters.iter().enumerate() {
        assert_eq!(paper.scan(index + 1), letter.payment.as_ref().unwrap().epc);
    }
}

/// Whoever cannot see the code is told what it says.
#[test]
fn the_code_is_described() {
    let batch = sample::single(Language::Fr, 1);
    let description = &batch.letters[0].payment.as_ref().unwrap().code_description;
    assert!(description.contains("+++202/6000/12320+++"));
    let utf16: String = description.encode_utf16().map(|unit| format!("{unit:04x}")).collect();
    assert!(paper("payment-described", &batch).objects().contains(&format!("/Alt <feff{utf16}>")));
}

#[test]
fn drafts_and_cancelled_letters_cannot_be_paid_by_scanning() {
    for (name, batch) in [
        ("payment-draft", sample::draft(sample::single(Language::Fr, 1))),
        ("payment-cancelled", sample::cancelled(sample::single(Language::Fr, 1))),
    ] {
        let paper = paper(name, &batch);
        assert!(!paper.info(&["-struct-text"]).contains("Figure"), "{name} has a picture");
        assert!(!paper.has_code(1), "{name} has a code");
    }
}
