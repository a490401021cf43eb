//! The table of distribution keys, looked at with the tools of others.

use chrono::{DateTime, NaiveDate, Utc};
use document::property::key_table::{
    KeyTableAssociation, KeyTableDocument, KeyTableFacts, KeyTableFactsKey, KeyTableFactsPart, KeyTableKey,
    KeyTableLabels, KeyTableUnit,
};
use document::render::RenderError;
use entity::date::format_date;
use entity::language::Language;
use entity::share::Share;

use crate::sample::Words;
use crate::tools::{Paper, stored};

/// A table as `service` would write it: every unit has its rank as general shares, and each further key leaves some out.
fn table(language: Language, units: i64, keys: i64) -> KeyTableDocument {
    let words = Words::of(language);
    let as_of = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
    let parts = |unit: i64, key: i64| if key == 0 { Some(unit) } else { (unit % (key + 1) != 0).then_some(unit * key) };
    let sum = |key: i64| (1..=units).filter_map(|unit| parts(unit, key)).sum::<i64>();
    let name = |key: i64| match key {
        0 => words.get("property-key-general-name"),
        1 => "Ascenseur".to_owned(),
        key => format!("Chauffage bloc {key}"),
    };
    let facts_key = |key: i64| KeyTableFactsKey {
        name: name(key),
        kind: if key == 0 { "general" } else { "special" }.to_owned(),
        total: sum(key),
        sum: sum(key),
        starts_on: None,
        source: Some(format!("Règlement de copropriété, art. {key}")),
        parts: (1..=units)
            .filter_map(|unit| Some(KeyTableFactsPart { unit: format!("A{unit}"), parts: parts(unit, key)? }))
            .collect(),
    };
    let described = |key: i64| KeyTableKey {
        name: name(key),
        kind: words.get(if key == 0 { "property-key-kind-general" } else { "property-key-kind-special" }),
        total: Share(sum(key)).format(language),
        source: Some(format!("Règlement de copropriété, art. {key}")),
        decided_on: (key == 1).then(|| format_date(as_of, language)),
        since: (key == 1).then(|| format_date(as_of, language)),
    };
    let unit = |unit: i64| KeyTableUnit {
        reference: format!("A{unit}"),
        detail: words.get("property-unit-kind-apartment"),
        parts: (0..keys).map(|key| parts(unit, key).map(|parts| Share(parts).format(language))).collect(),
    };
    KeyTableDocument {
        language,
        labels: KeyTableLabels::from_words(|id| words.get(id)),
        title: words.with("property-key-table-title", &[("day", &format_date(as_of, language))]),
        ident: "association/1/keys/2026-03-02".to_owned(),
        issued_at: DateTime::<Utc>::from_timestamp(1_772_406_000, 0).unwrap(),
        association: KeyTableAssociation {
            name: "ACP Résidence Les Tilleuls".to_owned(),
            enterprise_number: "0123.456.749".to_owned(),
            address: vec!["Rue des Tilleuls 12".to_owned(), "1080 Bruxelles".to_owned()],
        },
        keys: (0..keys).map(described).collect(),
        units: (1..=units).map(unit).collect(),
        sums: (0..keys).map(|key| Share(sum(key)).format(language)).collect(),
        facts: KeyTableFacts {
            as_of,
            association_name: "ACP Résidence Les Tilleuls".to_owned(),
            association_enterprise_number: "0123456749".to_owned(),
            keys: (0..keys).map(facts_key).collect(),
        },
    }
}

fn paper(test: &str, document: &KeyTableDocument) -> Paper {
    stored(test, document.render())
}

fn pages(text: &str) -> Vec<&str> {
    text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect()
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn it_says_in_four_languages_whose_keys_they_are_and_where_they_come_from() {
    for (language, expected) in [
        (Language::Fr, ["Clés de répartition au 2 mars 2026", "Numéro d’entreprise (BCE) 0123.456.749", "Total"]),
        (Language::Nl, ["Verdeelsleutels op 2 maart 2026", "Ondernemingsnummer (KBO) 0123.456.749", "Totaal"]),
        (
            Language::De,
            ["Verteilerschlüssel am 2. März 2026", "Unternehmensnummer (ZUD) 0123.456.749", "Summe der Teile"],
        ),
        (Language::En, ["Distribution keys as at 2 March 2026", "0123.456.749", "Total of parts"]),
    ] {
        let paper = paper(&format!("keys-{language}"), &table(language, 12, 3));
        let text = flat(&paper.text());
        for words in expected.into_iter().chain([
            "ACP Résidence Les Tilleuls",
            "Rue des Tilleuls 12, 1080 Bruxelles",
            "Ascenseur",
            "Règlement de copropriété, art. 1",
        ]) {
            assert!(text.contains(words), "{words} is missing in:\n{text}");
        }
        assert_eq!(paper.rendered.pages, 1, "{language}");
    }
}

#[test]
fn it_declares_both_standards_and_its_columns_have_heads() {
    let paper = paper("keys-standard", &table(Language::Fr, 5, 2));
    let metadata = paper.info(&["-meta"]);
    for expected in
        ["<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1</pdfuaid:part>"]
    {
        assert!(metadata.contains(expected), "{expected} is missing in:\n{metadata}");
    }
    assert!(paper.check().contains("No syntax or stream encoding errors found"));
    assert_eq!(paper.property("Title"), "Clés de répartition au 2\u{a0}mars\u{a0}2026");
    assert_eq!(paper.property("Author"), "ACP Résidence Les Tilleuls");
    let structure = paper.info(&["-struct-text", "-enc", "UTF-8"]);
    let count = |tag: &str| structure.lines().filter(|line| line.trim_start().split(' ').next() == Some(tag)).count();
    assert_eq!((count("H1"), count("Table"), count("THead"), count("TFoot")), (1, 2, 2, 1), "{structure}");
    // Five columns of sources, then a unit and two keys.
    assert_eq!(count("TH"), 5 + 3, "{structure}");
}

/// Three hundred units and nine keys: three blocks, each with its heads on every page and its sums once.
#[test]
fn many_units_and_many_keys_run_over_pages_with_their_heads() {
    let document = table(Language::Nl, 300, 9);
    let paper = paper("keys-many", &document);
    let text = paper.text();
    let pages = pages(&text);
    assert_eq!(pages.len(), paper.rendered.pages);
    assert!(pages.len() > 12, "{} pages", pages.len());
    for (number, page) in pages.iter().enumerate() {
        assert!(page.contains(&format!("Pagina {}/{}", number + 1, pages.len())), "{page}");
        assert!(page.contains("0123.456.749"), "every sheet bears the enterprise number: {page}");
    }
    // A page in the middle of the first block repeats its head.
    let middle = flat(pages[2]);
    assert!(middle.contains("Kavel") && middle.contains("Ascenseur"), "{middle}");
    let words = flat(&text);
    for sum in &document.sums {
        assert!(words.contains(&flat(sum)), "{sum}");
    }
    for block in ["Delen per kavel · 1–4", "Delen per kavel · 5–8", "Delen per kavel · 9–9"] {
        assert!(words.contains(block), "{block}");
    }
}

#[test]
fn long_names_stay_on_the_sheet() {
    let mut document = table(Language::De, 3, 4);
    let long = "Instandhaltungsrücklagenverteilungsschlüssel für das Treppenhaus des Hintergebäudes".to_owned();
    document.keys[2].name.clone_from(&long);
    document.facts.keys[2].name.clone_from(&long);
    document.units[0].detail = "Wohnung mit Dachterrasse und Gartenmitbenutzung, 3. Stockwerk links".to_owned();
    let paper = paper("keys-long", &document);
    assert!(flat(&paper.text()).contains("Dachterrasse"));
    assert!(paper.rendered.pages <= 2);
}

#[test]
fn the_data_say_the_same_as_the_table() {
    let paper = paper("keys-data", &table(Language::Fr, 4, 2));
    let attached = paper.attachments();
    let [(_, json)] = attached.as_slice() else { panic!("{attached:?}") };
    let data: serde_json::Value = serde_json::from_str(json).unwrap();
    assert_eq!(data["schema"], "mitoyen/distribution-keys/1");
    assert_eq!((&data["as_of"], &data["keys"][0]["sum"]), (&"2026-03-02".into(), &10.into()));
    assert_eq!(data["keys"][1]["parts"].as_array().unwrap().len(), 2);
}

#[test]
fn same_input_same_bytes() {
    let render = || table(Language::Fr, 30, 6).render().unwrap().sha256;
    assert_eq!(render(), render());
}

#[test]
fn a_table_that_contradicts_itself_is_refused() {
    let good = table(Language::Fr, 4, 2);
    let mut short = good.clone();
    short.facts.keys[1].sum -= 1;
    assert!(matches!(short.render(), Err(RenderError::Contradiction { field: "sum of a key", .. })));
    let mut hidden = good.clone();
    hidden.units[0].parts[0] = None;
    assert!(matches!(hidden.render(), Err(RenderError::Contradiction { field: "units of a key", .. })));
    let mut renamed = good.clone();
    "Lift".clone_into(&mut renamed.keys[1].name);
    assert!(matches!(renamed.render(), Err(RenderError::Contradiction { field: "key", .. })));
    let mut other = good.clone();
    "0123.456.750".clone_into(&mut other.association.enterprise_number);
    assert!(matches!(other.render(), Err(RenderError::Contradiction { field: "enterprise number", .. })));
    let mut narrow = good.clone();
    narrow.sums.pop();
    assert!(matches!(narrow.render(), Err(RenderError::Contradiction { field: "number of sums", .. })));
    let mut empty = good.clone();
    empty.units.clear();
    assert_eq!(empty.render(), Err(RenderError::Empty));
    let mut unprintable = good;
    unprintable.keys[0].source = Some("Règlement \u{200b}".to_owned());
    assert!(matches!(unprintable.render(), Err(RenderError::Unprintable { .. })));
}
