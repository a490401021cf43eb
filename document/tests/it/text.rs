//! What a reader, or a program that reads to her, finds in the text.

use entity::language::Language;

use crate::sample::{self, Words};
use crate::tools::paper;

/// Text without the differences that line ends and no-break spaces make.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn contains(text: &str, expected: &str) {
    assert!(text.contains(&flat(expected)), "{expected:?} is missing in:\n{text}");
}

#[test]
fn french() {
    let text = flat(&paper("text-fr", &sample::single(Language::Fr, 1)).text());
    for expected in [
        "ACP Les Tilleuls",
        "Numéro d’entreprise (BCE) 0123.456.749",
        "Madame Françoise Lecœur-D’Hœne Rue de l’Église 7 bte 3 1060 Saint-Gilles",
        "Schaerbeek, le 1er mars 2026",
        "Appel de fonds : 2e trimestre 2026",
        "Vous devez 450,00 € au plus tard le 31 mars 2026.",
        "BE68 5390 0754 7034",
        "+++202/6000/12320+++",
        "120 / 1 000",
        "3 000,00 €",
        "De ce total, 60,00 € vont au fonds de réserve (Code civil, art. 3.86, § 3).",
        "https://mitoyen.example/verify/K7QF-2M9X-0001",
    ] {
        contains(&text, expected);
    }
}

#[test]
fn dutch() {
    let text = flat(&paper("text-nl", &sample::single(Language::Nl, 3)).text());
    for expected in [
        "VME Residentie De Linden",
        "Ondernemingsnummer (KBO) 1000.000.021",
        "De heer Jérôme Vanden Abeele",
        "U moet 536,25 € betalen, uiterlijk op 31 maart 2026.",
        "Gestructureerde mededeling",
        "GKCCBEBB",
        "3.000,00 €",
        "Van dit totaal gaat 71,50 € naar het reservekapitaal",
    ] {
        contains(&text, expected);
    }
}

#[test]
fn german() {
    let text = flat(&paper("text-de", &sample::single(Language::De, 3)).text());
    for expected in [
        "Miteigentümervereinigung",
        "Unternehmensnummer (ZUD) 0765.432.146",
        "Frau Käthe Müller-Weiß",
        "Sie müssen 536,25 € bis spätestens 31. März 2026 zahlen.",
        "Außergewöhnliche Lasten",
        "Verteilerschlüssel",
        "Von dieser Summe fließen 71,50 € in die Rücklage",
    ] {
        contains(&text, expected);
    }
}

#[test]
fn english() {
    let text = flat(&paper("text-en", &sample::single(Language::En, 1)).text());
    for expected in [
        "Enterprise number (BCE/KBO) 0987.654.394",
        "Ms Margaret O’Brien",
        "You must pay €450.00 by 31 March 2026 at the latest.",
        "€3,000.00",
        "120 / 1,000",
        "Of this total, €60.00 goes to the reserve fund",
    ] {
        contains(&text, expected);
    }
}

/// A figure stands in one line with its unit, so that a copied table can be pasted as one.
#[test]
fn rows_stay_together() {
    let layout = paper("text-rows", &sample::single(Language::Fr, 3)).layout();
    let row = layout
        .lines()
        .map(flat)
        .find(|line| line.starts_with("P1 · Emplacement de parking"))
        .expect("the parking place has a row");
    assert_eq!(row, "P1 · Emplacement de parking 8 / 1 000 24,00 €");
}

/// Direction isolates, replacement characters and private-use glyphs all mean that copied text is not what was printed.
#[test]
fn nothing_invisible_or_lost() {
    for language in Language::ALL {
        let text = paper(&format!("text-invisible-{language}"), &sample::single(language, 3)).text();
        let odd = text.chars().find(
            |character| matches!(u32::from(*character), 0x200B..=0x200F | 0x2066..=0x2069 | 0xE000..=0xF8FF | 0xFFFD),
        );
        assert_eq!(odd, None, "{language}");
    }
}

#[test]
fn drafts_and_cancelled_letters_say_so_in_words() {
    for (language, word, sentence) in [
        (Language::Fr, "PROJET", "Il ne faut rien payer."),
        (Language::Nl, "ONTWERP", "U hoeft niets te betalen."),
        (Language::De, "ENTWURF", "Bitte zahlen Sie nichts."),
        (Language::En, "DRAFT", "Do not pay anything."),
    ] {
        let text = flat(&paper(&format!("text-draft-{language}"), &sample::draft(sample::single(language, 1))).text());
        contains(&text, word);
        contains(&text, sentence);
    }
    let paper = paper("text-cancelled", &sample::cancelled(sample::single(Language::Fr, 60)));
    for page in paper.text().split('\u{c}').filter(|page| !page.is_empty()) {
        assert!(page.contains("ANNULÉ"), "every page of a cancelled letter says so:\n{page}");
    }
}

#[test]
fn the_part_of_a_unit_stands_with_the_unit() {
    for units in [1, 3] {
        let mut batch = sample::single(Language::Fr, units);
        let whole = flat(&paper("text-whole", &batch).text());
        assert!(!whole.contains("Votre part"), "nobody owns a part:\n{whole}");
        batch.letters[0].sections[0].lines[0].part = Some("1/2".to_owned());
        let part = flat(&paper("text-part", &batch).text());
        contains(&part, "Votre part 1/2");
        assert_eq!(part.matches("Votre part").count(), 1);
    }
}

#[test]
fn optional_sentences() {
    let words = Words::of(Language::Fr);
    let joint = words.get("document-call-mention-joint");
    let mut batch = sample::single(Language::Fr, 1);
    assert!(!flat(&paper("text-alone", &batch).text()).contains("usufruitier"));
    batch.letters[0].mentions.push(joint.clone());
    batch.letters[0].salutation = None;
    batch.letters[0].signature.clear();
    let text = flat(&paper("text-joint", &batch).text());
    contains(&text, &joint);
    assert!(!text.contains("Madame, Monsieur"), "{text}");
    assert!(!text.contains("Pour l’association"), "{text}");
}

/// Each message that `document::charges::words` names is in each language, with the variables that it names.
#[test]
fn every_message_in_every_language() {
    const SENTENCES: [(&str, &[&str]); 33] = [
        ("title", &["subject", "owner"]),
        ("title-all", &["subject", "association"]),
        ("place-and-date", &["place", "date"]),
        ("subject", &["title"]),
        ("salutation", &[]),
        ("opening", &["amount", "due"]),
        ("opening-nothing", &[]),
        ("opening-credit", &["amount"]),
        ("introduction", &["association"]),
        ("introduction-decided", &["association", "date"]),
        ("section-ordinary", &[]),
        ("section-extraordinary", &[]),
        ("subtotal-ordinary", &[]),
        ("subtotal-extraordinary", &[]),
        ("shares", &["shares", "total"]),
        ("reserve-fund", &["amount"]),
        ("reserve-fund-none", &[]),
        ("code-description", &["amount", "beneficiary", "iban", "communication"]),
        ("shares-explanation", &[]),
        ("shares-explanation-part", &[]),
        ("mention-joint", &[]),
        ("mention-divided", &["unit", "amount", "reserve"]),
        ("mention-undivided", &[]),
        ("mention-consumption", &[]),
        ("signature-association", &[]),
        ("signature-syndic", &["syndic"]),
        ("draft-word", &[]),
        ("draft-sentence", &[]),
        ("cancelled-word", &[]),
        ("cancelled-sentence", &["date"]),
        ("label-syndic", &[]),
        ("label-total", &[]),
        ("label-attachment", &[]),
    ];
    for language in Language::ALL {
        let words = Words::of(language);
        // Panics, naming the message, when one is missing.
        let labels = sample::labels(&words);
        assert!(!labels.enterprise_number.is_empty());
        for (id, variables) in SENTENCES {
            let values: Vec<(&str, &str)> = variables.iter().map(|name| (*name, *name)).collect();
            let text = words.with(&format!("document-call-{id}"), &values);
            assert!(!text.trim().is_empty(), "{language} {id}");
            for variable in variables {
                assert!(text.contains(variable), "{language} {id} does not say its {variable}: {text}");
            }
        }
    }
}
