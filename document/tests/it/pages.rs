//! How letters fill their pages.

use entity::language::Language;

use crate::sample;
use crate::tools::paper;

/// The text of each page.
fn pages(text: &str) -> Vec<&str> {
    text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect()
}

#[test]
fn one_unit_fits_on_one_page() {
    for language in Language::ALL {
        let paper = paper(&format!("pages-one-{language}"), &sample::single(language, 1));
        assert_eq!(paper.rendered.pages, 1, "{language}");
        assert_eq!(paper.property("Pages"), "1", "{language}");
    }
}

/// On each further page the table says again what its columns and the running group are.
#[test]
fn sixty_units_break_with_their_heads() {
    let batch = sample::single(Language::Fr, 60);
    let labels = batch.letters[0].labels.clone();
    let paper = paper("pages-sixty", &batch);
    let text = paper.text();
    let pages = pages(&text);
    assert_eq!(pages.len(), paper.rendered.pages);
    assert!((4..=5).contains(&pages.len()), "{} pages", pages.len());
    for page in pages.iter().filter(|page| page.contains("A1")) {
        let group = page.contains("Quotités générales") || page.contains("Ascenseur");
        assert!(page.contains(&labels.amount) && page.contains("Charges ") && group, "{page}");
    }
    for unit in ["A1 ·", "C20 ·", "P20 ·"] {
        assert_eq!(text.matches(unit).count(), 3, "{unit} has a row in each of the three lines");
    }
    for (number, page) in pages.iter().enumerate() {
        let foot = format!("Page {}/{}", number + 1, pages.len());
        assert!(page.contains(&foot), "{foot} is missing in:\n{page}");
    }
}

#[test]
fn a_merged_file_counts_each_letter_by_itself() {
    let mut batch = sample::merged(3, 1);
    batch.letters.push(sample::single(Language::Fr, 60).letters.remove(0));
    let last = batch.letters.last_mut().unwrap();
    "2026-02/004".clone_into(&mut last.reference);
    "2026-02/004".clone_into(&mut last.facts.reference);
    let paper = paper("pages-merged", &batch);
    let text = paper.text();
    let pages = pages(&text);
    for (page, foot) in pages.iter().zip([
        "Page 1/1",
        "Pagina 1/1",
        "Seite 1/1",
        "Page 1/5",
        "Page 2/5",
        "Page 3/5",
        "Page 4/5",
        "Page 5/5",
    ]) {
        assert!(page.contains(foot), "{foot} is missing in:\n{page}");
    }
    assert_eq!(pages.len(), 8);
}

/// The page says once what it is about; only the bookmark of a merged file adds the name.
#[test]
fn bookmarks_lead_to_owners() {
    let merged = sample::merged(2, 1);
    let merged_paper = paper("pages-bookmarks", &merged);
    let expected: Vec<String> =
        merged.letters.iter().map(|letter| format!("{} – {}", letter.subject, letter.addressee[0])).collect();
    assert_eq!(merged_paper.bookmarks(), expected);
    assert!(!merged_paper.text().contains(&expected[0]));
    let single = sample::single(Language::Fr, 1);
    assert_eq!(paper("pages-bookmark", &single).bookmarks(), [single.letters[0].subject.clone()]);
}

/// Whatever way the sheet slides in its envelope, its address shows and nothing else does. The measures are in
/// `templates/paper.typ`; a point is a seventy-second of an inch.
#[test]
fn the_address_stands_in_the_window() {
    for language in Language::ALL {
        let batch = sample::single(language, 3);
        let paper = paper(&format!("pages-window-{language}"), &batch);
        let lines =
            |text: String| text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect::<Vec<_>>();
        // 110 mm to 195 mm across, 54 mm to 79 mm down.
        assert_eq!(
            lines(paper.text_in(311, 153, 242, 71)),
            batch.letters[0].addressee,
            "the window must show the whole address"
        );
        // 85 mm to 210 mm across, 39 mm to 94 mm down.
        assert_eq!(
            lines(paper.text_in(241, 111, 354, 155)),
            batch.letters[0].addressee,
            "the window must show only the address"
        );
    }
}

#[test]
fn seven_lines_of_address_and_long_names_fit() {
    let mut batch = sample::single(Language::Fr, 1);
    let letter = &mut batch.letters[0];
    letter.addressee = [
        "Monsieur Jean-Christophe van der Straeten-Ponthoz",
        "Madame Marie-Antoinette de Lichtervelde",
        "p/a Étude Vandenbossche-Lefebvre & Associés",
        "Résidence Prince-Évêque, bâtiment C, 4e étage",
        "Boulevard de la Deuxième-Armée 1024 bte 17",
        "1190 Forest",
        "BELGIQUE",
    ]
    .map(str::to_owned)
    .to_vec();
    letter.association.name =
        "Association des copropriétaires de la Résidence du Parc de la Pépinière et des Jardins de l’Abbaye".to_owned();
    letter.facts.association_name.clone_from(&letter.association.name);
    letter.sections[0].lines[0].unit = "A1 · Appartement traversant avec terrasse et jardin d’hiver".to_owned();
    letter.sections[0].lines[0].purpose =
        Some("Rénovation énergétique de l’enveloppe, deuxième tranche, y compris honoraires d’architecte".to_owned());
    let paper = paper("pages-long", &batch);
    let text = paper.text();
    for line in &batch.letters[0].addressee {
        assert!(text.contains(line.as_str()), "{line} is not in one line:\n{text}");
    }
    assert!(paper.rendered.pages <= 2);
}

#[test]
fn many_mentions_run_over_pages() {
    let mut batch = sample::single(Language::De, 1);
    let joint = sample::Words::of(Language::De).get("document-call-mention-joint");
    batch.letters[0].mentions = vec![joint; 30];
    let paper = paper("pages-mentions", &batch);
    let text = paper.text();
    let pages = pages(&text);
    assert!(pages.len() >= 4, "{} pages", pages.len());
    // What runs off the sheet would all be on one page.
    for page in &pages {
        assert!(page.matches("gesamtschuldnerisch").count() < 15, "{page}");
    }
}

#[test]
fn the_barest_letter() {
    let mut batch = sample::single(Language::En, 1);
    let letter = &mut batch.letters[0];
    letter.addressee.clear();
    letter.association.address.clear();
    letter.sections.clear();
    letter.introduction.clear();
    letter.signature.clear();
    letter.salutation = None;
    assert_eq!(paper("pages-barest", &batch).rendered.pages, 1);
}

#[test]
fn a_letter_without_anything_to_pay() {
    let mut batch = sample::single(Language::Fr, 1);
    let letter = &mut batch.letters[0];
    letter.payment = None;
    letter.facts.payment = None;
    letter.sections.clear();
    letter.facts.lines.clear();
    letter.facts.total_cents = 0;
    letter.facts.reserve_fund_cents = 0;
    letter.opening = sample::Words::of(Language::Fr).get("document-call-opening-nothing");
    let paper = paper("pages-nothing", &batch);
    let text = paper.text();
    assert!(text.contains("Vous n’avez rien à payer"), "{text}");
    assert!(!text.contains("Comment payer"), "{text}");
    assert_eq!(paper.rendered.pages, 1);
}
