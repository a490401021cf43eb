use super::*;

#[test]
fn results_of_all_binaries_add_up() {
    let text = "     Running unittests src/lib.rs\ntest a::b ... FAILED\ntest result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n   Doc-tests entity\ntest result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.10s\nerror: 1 target failed:\n    `-p entity --lib`\n";
    let tally = count_cargo(text, false);
    assert_eq!((tally.passed, tally.failed), (5, 1));
    assert_eq!(tally.failures, ["a::b"]);
    assert_eq!(tally.skipped, ["1 ignored Rust tests"]);
}

#[test]
fn a_binary_that_dies_counts_as_a_failure() {
    let text = "test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured\nerror: 2 targets failed:\n    `-p a --lib`\n    `-p b --test it`\n";
    let tally = count_cargo(text, false);
    assert_eq!((tally.passed, tally.failed), (3, 2));
}

#[test]
fn a_binary_that_does_not_compile_counts_once() {
    let text = "error: could not compile `app` (lib test) due to 2 previous errors; 1 warning emitted\nerror: could not compile `app` (lib test) due to 2 previous errors\nerror: could not compile `graphql` (lib) due to 1 previous error\n";
    let tally = count_cargo(text, false);
    assert_eq!((tally.passed, tally.failed), (0, 2));
    assert_eq!(tally.failures, ["could not compile `app` (lib test)", "could not compile `graphql` (lib)"]);
}

#[test]
fn a_failure_without_a_name_is_still_a_failure() {
    assert_eq!(count_cargo("error: no such command", false).failed, 1);
    assert_eq!(count_cargo("", true), Tally::default());
}

#[test]
fn scenarios_of_gherkin_count() {
    let text = "[Summary]\n2 features\n4 scenarios (2 passed, 1 skipped, 1 failed)\n9 steps (7 passed, 1 skipped, 1 failed)\nerror: 1 target failed:\n    `-p server --test features`\n";
    let tally = count_cargo(text, false);
    assert_eq!((tally.passed, tally.failed), (2, 2));
}

#[test]
fn playwright_is_counted_from_its_own_sum() {
    let results = serde_json::json!({
        "suites": [{ "title": "shell.spec.ts", "specs": [{ "title": "home", "ok": true, "tests": [{ "status": "flaky" }] }],
            "suites": [{ "title": "nl", "specs": [{ "title": "sign-in", "ok": false, "tests": [{ "status": "unexpected" }] }] }] }],
        "errors": [],
        "stats": { "expected": 40, "unexpected": 1, "flaky": 1, "skipped": 2 },
    });
    let tally = count_playwright(&results, false).unwrap();
    assert_eq!((tally.passed, tally.failed), (40, 2));
    assert_eq!(tally.failures, ["shell.spec.ts › home", "shell.spec.ts › nl › sign-in"]);
    assert_eq!(tally.skipped.len(), 1);
}

#[test]
fn playwright_that_breaks_off_counts_as_a_failure() {
    let results =
        serde_json::json!({ "stats": { "expected": 0, "unexpected": 0 }, "errors": [{ "message": "no server" }] });
    assert_eq!(count_playwright(&results, false).unwrap().failed, 1);
    let results = serde_json::json!({ "stats": { "expected": 3, "unexpected": 0 } });
    assert_eq!(count_playwright(&results, false).unwrap().failed, 1);
    assert!(count_playwright(&serde_json::json!({}), true).is_err());
    assert!(count_playwright_file(Path::new("/no/such/file"), true).is_err());
}

#[test]
fn a_stage_that_breaks_off_is_one_failure() {
    let mut tally = Tally::default();
    tally.stage("a", Ok(Tally { passed: 2, ..Tally::default() }));
    tally.stage("b", Err(anyhow::anyhow!("broken")));
    assert_eq!((tally.passed, tally.failed), (2, 1));
    assert_eq!(tally.failures, ["b: broken"]);
}
