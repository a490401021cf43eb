//! Letters that are not drawn, and the reason that is given.

use document::charges::{CallLetter, CallLetterBatch};
use document::render::RenderError;
use entity::language::Language;

use crate::sample;

/// The reason why a sound letter is refused after one change.
#[track_caller]
fn refusal(change: impl FnOnce(&mut CallLetter)) -> RenderError {
    let mut batch = sample::single(Language::Fr, 1);
    change(&mut batch.letters[0]);
    batch.render().expect_err("the letter is refused")
}

fn contradiction(change: impl FnOnce(&mut CallLetter)) -> (&'static str, String, String) {
    match refusal(change) {
        RenderError::Contradiction { reference, field, printed, data } => {
            assert_eq!(reference, "2026-02/001");
            (field, printed, data)
        }
        other => panic!("not a contradiction: {other:?}"),
    }
}

fn epc(letter: &mut CallLetter) -> &mut String {
    &mut letter.payment.as_mut().unwrap().epc
}

fn text(value: &str) -> String {
    value.to_owned()
}

#[test]
fn no_letter() {
    let batch = CallLetterBatch { letters: Vec::new(), ..sample::single(Language::Fr, 1) };
    assert_eq!(batch.render(), Err(RenderError::Empty));
}

#[test]
fn two_letters_of_one_reference() {
    let mut batch = sample::merged(2, 1);
    // Different in the letter, but the same name of a file.
    "2026.02.001".clone_into(&mut batch.letters[1].reference);
    "2026.02.001".clone_into(&mut batch.letters[1].facts.reference);
    assert_eq!(batch.render(), Err(RenderError::RepeatedReference { reference: text("2026.02.001") }));
}

#[test]
fn lines_that_do_not_add_up() {
    assert_eq!(
        refusal(|letter| letter.facts.lines[0].amount_cents += 1),
        RenderError::Unbalanced { reference: text("2026-02/001"), lines_cents: 45_001, total_cents: 45_000 }
    );
    assert_eq!(
        refusal(|letter| letter.facts.reserve_fund_cents = 0),
        RenderError::Unbalanced { reference: text("2026-02/001"), lines_cents: 6_000, total_cents: 0 }
    );
}

/// The sum is formed wide enough that no amounts can wrap around to the right total.
#[test]
fn sums_cannot_overflow() {
    let error = refusal(|letter| letter.facts.lines.iter_mut().for_each(|line| line.amount_cents = i64::MAX));
    assert_eq!(
        error,
        RenderError::Unbalanced {
            reference: text("2026-02/001"),
            lines_cents: 3 * i128::from(i64::MAX),
            total_cents: 45_000
        }
    );
}

#[test]
fn a_payload_that_is_too_long() {
    let error = refusal(|letter| {
        let payload = epc(letter);
        let note = "x".repeat(332 - payload.len() - 1);
        *payload = format!("{payload}\n{note}");
    });
    assert_eq!(error, RenderError::CodeTooLong { reference: text("2026-02/001"), bytes: 332 });
}

#[test]
fn a_payload_that_is_malformed() {
    let reason = |change: fn(&str) -> String| match refusal(|letter| *epc(letter) = change(epc(letter))) {
        RenderError::CodeMalformed { reason, .. } => reason,
        other => panic!("{other:?}"),
    };
    assert_eq!(reason(|payload| payload.replace("BCD", "BC")), "it does not begin as a credit transfer");
    assert_eq!(reason(|payload| payload.replace('\n', "\r\n")), "it does not begin as a credit transfer");
    assert_eq!(reason(|_| String::new()), "it does not begin as a credit transfer");
    assert_eq!(
        reason(|payload| format!("{payload}\n")),
        "it must end with its last element, which is at most the twelfth"
    );
    assert_eq!(
        reason(|payload| format!("{payload}\na\nb")),
        "it must end with its last element, which is at most the twelfth"
    );
    assert_eq!(reason(|payload| payload.replace("EUR450.00", "EUR450,00")), "line 8 is not an amount in euro");
    assert_eq!(reason(|payload| payload.replace("EUR450.00", "USD450.00")), "line 8 is not an amount in euro");
}

#[test]
fn a_code_that_says_something_else_than_the_letter() {
    assert_eq!(
        contradiction(|letter| *epc(letter) = epc(letter).replace("EUR450.00", "EUR45.00")),
        ("amount in the code", text("4500"), text("45000"))
    );
    assert_eq!(
        contradiction(|letter| *epc(letter) = epc(letter).replace("BE68539007547034", "BE43068999999501")),
        ("account in the code", text("BE43068999999501"), text("BE68539007547034"))
    );
    assert_eq!(
        contradiction(|letter| *epc(letter) = epc(letter).replace("12320", "12321")),
        ("communication in the code", text("202600012321"), text("202600012320"))
    );
    assert_eq!(
        contradiction(|letter| *epc(letter) = epc(letter).replace("ACP Les Tilleuls", "Someone Else")),
        ("beneficiary in the code", text("Someone Else"), text("ACP Les Tilleuls"))
    );
}

#[test]
fn a_letter_that_says_something_else_than_its_data() {
    let field = |change: fn(&mut CallLetter)| contradiction(change).0;
    assert_eq!(field(|letter| letter.facts.reference = text("other")), "reference");
    assert_eq!(field(|letter| letter.facts.status = text("cancelled")), "status");
    assert_eq!(field(|letter| letter.facts.association_name = text("VME")), "association");
    assert_eq!(field(|letter| letter.association.enterprise_number = text("0765.432.146")), "enterprise number");
    assert_eq!(field(|letter| letter.verification.code = text("other")), "verification code");
    assert_eq!(field(|letter| letter.verification.url = text("https://other.example/")), "verification address");
    assert_eq!(field(|letter| letter.payment = None), "payment");
    assert_eq!(field(|letter| letter.facts.payment = None), "payment");
    assert_eq!(field(|letter| letter.payment.as_mut().unwrap().iban = text("BE43 0689 9999 9501")), "account");
    assert_eq!(
        field(|letter| letter.payment.as_mut().unwrap().communication = text("+++000/0000/00101+++")),
        "communication"
    );
    assert_eq!(field(|letter| letter.payment.as_mut().unwrap().beneficiary = text("VME")), "beneficiary");
}

#[test]
fn an_address_that_leaves_the_window() {
    let error = refusal(|letter| letter.addressee = vec![text("line"); 8]);
    assert_eq!(error, RenderError::AddressTooLong { reference: text("2026-02/001"), lines: 8, limit: 7 });
}

#[test]
fn characters_that_cannot_be_printed() {
    for character in ['🏢', '王', '\u{2068}', '\u{202e}', '\u{200b}', '\n', '\u{0}', '\u{e000}'] {
        let name = format!("Madame {character} Dupont");
        assert_eq!(document::unprintable(&name), Some(character));
        let error = refusal(|letter| letter.addressee[0].clone_from(&name));
        assert_eq!(error, RenderError::Unprintable { character, text: name });
    }
}

#[test]
fn letters_of_our_neighbours_can_be_printed() {
    for name in [
        "Łukasz Żółć",
        "Ştefan Țurcanu",
        "Çağlar Öztürk",
        "Ελένη Παππά",
        "Олена Шевченко",
        "Nguyễn Thị Hằng",
        "Dvořák Ěščř",
        "O’Neill – “Sweeney”",
    ] {
        let mut batch = sample::single(Language::Fr, 1);
        name.clone_into(&mut batch.letters[0].addressee[0]);
        let rendered = batch.render().unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(rendered.warnings, Vec::<String>::new(), "{name}");
    }
}

/// Text is data and never markup: what would be code in a template is printed as it stands.
#[test]
fn markup_in_a_name_is_only_text() {
    let name = r##"#panic("x") *a* $b$ `c` @d <e> \ "f" //g"##;
    let mut batch = sample::single(Language::Fr, 1);
    name.clone_into(&mut batch.letters[0].addressee[0]);
    let text = crate::tools::paper("refused-markup", &batch).text();
    assert!(text.contains(name), "{text}");
}

/// A failed document leaves the next one as it is.
#[test]
fn failures_leave_nothing_behind() {
    let before = sample::single(Language::Fr, 1).render().unwrap();
    for _ in 0..3 {
        refusal(|letter| letter.facts.total_cents = 1);
        // A year that a PDF cannot state: this fails after typesetting.
        let mut batch = sample::single(Language::Fr, 1);
        batch.issued_at = chrono::DateTime::<chrono::Utc>::MIN_UTC;
        assert!(matches!(batch.render(), Err(RenderError::Failed(_))));
    }
    assert_eq!(sample::single(Language::Fr, 1).render().unwrap().sha256, before.sha256);
}

#[test]
fn warming_works() {
    document::warm().unwrap();
}
