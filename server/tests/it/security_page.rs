//! What the page about security names is there.

use std::{collections::BTreeSet, fs, path::Path};

/// The parts of the page that are written as code.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

#[test]
fn every_file_and_test_that_the_page_about_security_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let page = fs::read_to_string(root.join("docs/SECURITY.md")).unwrap();
    let mut named = BTreeSet::new();
    let mut wrong = Vec::new();
    for part in quoted(&page).filter(|part| part.contains(".rs")) {
        let (file, test) = part.split_once("::").map_or((part, None), |(file, test)| (file, Some(test)));
        named.insert(part);
        let Ok(source) = fs::read_to_string(root.join(file)) else {
            wrong.push(format!("{file} is not there"));
            continue;
        };
        if let Some(test) = test
            && !source.contains(&format!("fn {test}("))
        {
            wrong.push(format!("{file} has no test {test}"));
        }
    }
    assert!(named.len() > 40, "only {} things are named", named.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
