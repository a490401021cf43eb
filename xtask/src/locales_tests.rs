use super::*;

fn files(texts: &[(&'static str, &str)]) -> (BTreeMap<&'static str, Files>, Vec<String>) {
    let mut faults = Vec::new();
    let languages = texts
        .iter()
        .map(|&(language, text)| {
            let messages = parse(language, text, &mut faults).into_iter().collect();
            (language, Files::from([("shell.ftl".to_owned(), messages)]))
        })
        .collect();
    (languages, faults)
}

fn compared(texts: &[(&'static str, &str)]) -> Vec<String> {
    let (languages, faults) = files(texts);
    assert!(faults.is_empty(), "{faults:?}");
    compare(&languages)
}

#[test]
fn equal_languages_have_no_faults() {
    let fr = "shell-hello = Bonjour { $name }\n    .title = Salut\nshell-units = { $count ->\n    [one] un lot\n   *[other] { $count } lots\n }\n";
    let nl = "shell-hello = Dag { $name }\n    .title = Hallo\nshell-units = { $count } kavels\n";
    assert!(compared(&[("fr", fr), ("nl", nl)]).is_empty());
}

#[test]
fn a_missing_message_variable_or_attribute_is_told() {
    let faults = compared(&[("fr", "a = { $x }\nb = b\nc = c\n    .d = d\n"), ("nl", "a = { $y }\nc = c\n")]);
    assert_eq!(faults.len(), 3, "{faults:?}");
    assert!(faults[0].contains("a has the variables $y, in fr $x"), "{faults:?}");
    assert!(faults[1].contains("nl/shell.ftl: b is missing"), "{faults:?}");
    assert!(faults[2].contains("c has other attributes"), "{faults:?}");
}

#[test]
fn a_message_that_only_another_language_has_is_missing_in_the_first() {
    let faults = compared(&[("fr", "a = a\n"), ("nl", "a = a\nb = b\n")]);
    assert_eq!(faults, ["locales/fr/shell.ftl: b is missing"]);
}

#[test]
fn a_file_that_one_language_lacks_is_told() {
    let (mut languages, _) = files(&[("fr", "a = a\n"), ("nl", "a = a\n")]);
    languages.get_mut("nl").unwrap().clear();
    assert_eq!(compare(&languages), ["locales/nl/shell.ftl does not exist, unlike in another language"]);
}

#[test]
fn a_quotation_of_nothing_is_told() {
    let faults = compared(&[("fr", "a = { b } { -c }\n-c = c\n")]);
    assert_eq!(faults, ["locales/fr/shell.ftl: a quotes b, which does not exist"]);
}

#[test]
fn a_syntax_error_names_its_line() {
    let (_, faults) = files(&[("fr", "a = a\n\nb : c\n")]);
    assert_eq!(faults.len(), 1);
    assert!(faults[0].starts_with("fr:3: "), "{faults:?}");
}

#[test]
fn an_id_that_stands_twice_is_told() {
    let folder = std::env::temp_dir().join(format!("mitoyen-locales-{}", std::process::id()));
    project::write(&folder.join("a.ftl"), b"x = 1\ny = 2\nx = 3\n").unwrap();
    project::write(&folder.join("b.ftl"), b"y = 1\n").unwrap();
    let mut faults = Vec::new();
    read(&folder, "fr", &mut faults).unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(
        faults,
        ["locales/fr/a.ftl: x is already in locales/fr/a.ftl", "locales/fr/b.ftl: y is already in locales/fr/a.ftl"]
    );
}

fn used(ftl: &str, code: &str) -> Vec<String> {
    let messages = parse("fr", ftl, &mut Vec::new()).into_iter().collect();
    let source = Source { name: "app/src/a.rs".to_owned(), text: code.to_owned() };
    check_use(&BTreeSet::from(["shell".to_owned()]), &messages, &[source])
}

#[test]
fn a_literal_with_the_name_of_a_room_is_an_id() {
    let code = "let id = if open { \"shell-open\" } else { \"shell-shut\" }; view! { <a class=\"shell-wide\"/> }; let x = \"sub-shell\";";
    let faults = used("shell-open = a\n", code);
    assert_eq!(faults, ["app/src/a.rs:1: shell-shut does not exist in the locale files"]);
}

#[test]
fn the_end_of_a_call_is_seen() {
    assert!(inside("page.t(", ".t("));
    assert!(inside("Refusal::new(if (a) { ", "Refusal::new("));
    assert!(!inside("Refusal::new(code).with(", "Refusal::new("));
    assert!(!inside("field_label(", "label("));
    assert!(!inside("", "label("));
}

#[test]
fn an_id_that_the_code_asks_for_must_exist() {
    let faults = used(
        "a-b = a\n",
        "fn f() {\n  text.get(\"a-b\");\n  page.text.with(\n \"a-c\", &[]);\n  t.get(\"a-d\"); label(\"a-e\"); map.get(\"z\") }",
    );
    assert_eq!(faults.len(), 3, "{faults:?}");
    assert!(faults[0].starts_with("app/src/a.rs:4: a-c does not exist"), "{faults:?}");
}

#[test]
fn an_attribute_is_asked_for_with_a_dot() {
    assert!(used("a-b = a\n    .c = c\n", "text.get(\"a-b.c\")").is_empty());
    assert_eq!(used("a-b = a\n    .c = c\n", "text.get(\"a-b.d\")").len(), 2);
}

#[test]
fn an_id_that_nobody_asks_for_is_told() {
    assert_eq!(used("a-b = a\na-c = { a-b }\n", ""), ["a-c is used nowhere"]);
    assert!(used("a-b = a\n", "const TITLES: [&str; 1] = [\"a-b\"];").is_empty());
    assert!(used("role-owner = a\n", "format!(\"role-{role}\")").is_empty());
    assert_eq!(used("shell-owner = a\n", "format!(\"shell-{role}\")"), ["shell-owner is used nowhere"]);
    assert_eq!(used("a-b = a\n", "// text.get(\"a-b\")\n"), ["a-b is used nowhere"]);
}

#[test]
fn refusals_are_checked_in_both_directions() {
    assert_eq!(used("", "Refusal::new(\"too-many\")").len(), 1);
    assert!(used("refusal-too-many = a\n", "Refusal::new(\"too-many\")").is_empty());
    assert_eq!(used("", "parse_id(text, \"no-such-id\")").len(), 1);
    assert_eq!(used("refusal-too-many = a\n", "format!(\"refusal-{code}\")"), ["refusal-too-many is used nowhere"]);
}
