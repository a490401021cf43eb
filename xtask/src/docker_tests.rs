//! `.dockerignore` lets things in by name. What it forgets is missing only when an image is built, so it is looked for here.

use std::collections::BTreeSet;
use std::path::Path;

use crate::{project, source};

/// What a build reads besides the sources of the crates and what they include.
const READ: [&str; 6] =
    [".cargo/config.toml", "Cargo.lock", "Cargo.toml", "locales/fr/shell.ftl", "public/boot.js", "style/main.css"];

/// Whether `.dockerignore` lets a file in. As Docker reads it, the last line that fits decides.
fn lets_in(list: &str, path: &str) -> bool {
    let mut inside = true;
    for line in list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let exception = line.strip_prefix('!');
        if fits(exception.unwrap_or(line), path) {
            inside = exception.is_some();
        }
    }
    inside
}

/// Whether a pattern means the file or a folder above it.
fn fits(pattern: &str, path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    if let Some(name) = pattern.strip_prefix("**/") {
        return parts.iter().any(|part| resembles(name, part));
    }
    let names: Vec<&str> = pattern.split('/').collect();
    names.len() <= parts.len() && names.iter().zip(&parts).all(|(name, part)| resembles(name, part))
}

/// Whether a name is what a pattern with stars stands for.
fn resembles(pattern: &str, name: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else { return pattern == name };
    name.strip_prefix(start)
        .is_some_and(|name| (0..=name.len()).filter_map(|at| name.get(at..)).any(|name| resembles(rest, name)))
}

/// The files outside of its own crate that a source includes, by their paths below the checkout.
fn included(name: &str, text: &str) -> Vec<String> {
    let found = source::literals(text).into_iter().filter(|literal| {
        let before = literal.before.trim_end_matches("concat!(");
        before.ends_with("include_str!(") || before.ends_with("include_bytes!(")
    });
    let own = name.split('/').next();
    found.map(|literal| resolve(name, &literal.text)).filter(|path| path.split('/').next() != own).collect()
}

/// Where a path leads that is written in a source file.
fn resolve(name: &str, written: &str) -> String {
    let mut parts: Vec<&str> = name.split('/').collect();
    parts.pop();
    for part in written.split('/') {
        match part {
            ".." => {
                parts.pop();
            }
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Tests are not compiled in the container, so what they alone include may stay outside.
#[test]
fn everything_that_the_product_includes_is_let_into_the_container() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let manifest: toml::Table = project::read_text(&root.join("Cargo.toml")).unwrap().parse().unwrap();
    let members = manifest["workspace"]["members"].as_array().unwrap();
    let crates: Vec<&str> = members.iter().map(|member| member.as_str().unwrap()).collect();

    let mut needed: BTreeSet<String> = READ.into_iter().map(str::to_owned).collect();
    for source in source::sources(root, &crates).unwrap() {
        needed.extend(included(&source.name, &source.text));
    }
    assert!(needed.contains("docs/isolation.json"), "the includes were not found: {needed:?}");
    needed.extend(crates.iter().map(|folder| format!("{folder}/Cargo.toml")));

    let list = project::read_text(&root.join(".dockerignore")).unwrap();
    let missing: Vec<&String> = needed.iter().filter(|path| !lets_in(&list, path)).collect();
    assert!(missing.is_empty(), ".dockerignore keeps out {missing:?}");
    let absent: Vec<&String> = needed.iter().filter(|path| !root.join(path).exists()).collect();
    assert!(absent.is_empty(), "there is no {absent:?}");
}

#[test]
fn the_last_line_that_fits_decides() {
    let list = "# a list\n*\n!app\n!docs/isolation.json\n**/target\n**/*.sqlite-*\n";
    for path in ["app/src/lib.rs", "docs/isolation.json"] {
        assert!(lets_in(list, path), "{path}");
    }
    for path in ["application/a", "docs/API.md", "app/target/a", "app/data/a.sqlite-wal", "README.md"] {
        assert!(!lets_in(list, path), "{path}");
    }
}

#[test]
fn only_includes_that_leave_their_crate_are_found() {
    let text = r#"
        const A: &str = include_str!("../../docs/a.json");
        const B: &[u8] = include_bytes!(
            "../fonts/b.ttf"
        );
        const C: &str = include_str!(concat!("../../public/", "c.svg"));
        const D: &str = "../../docs/d.json";
        // include_str!("../../docs/e.json")
    "#;
    assert_eq!(included("app/src/lib.rs", text), ["docs/a.json", "public"]);
}
