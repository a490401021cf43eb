//! What of the API is closed, as it is configured.

use std::{collections::BTreeSet, fs, path::Path};

use super::{key, source::Source};

/// Hexadecimal digits of a SHA-256.
const HASH_DIGITS: usize = 64;

/// Reads which fields of the API's root are blocked. A name that the API does not have is a fault: it would block nothing and nobody would know.
pub(super) fn take_blocked(source: &mut Source) -> BTreeSet<String> {
    let known = || graphql::root_field_names();
    let blocked =
        source.take(key::BLOCKED_OPERATIONS, "names of queries and mutations, such as roleGrant,search", |text| {
            let names: BTreeSet<String> =
                text.split(',').map(str::trim).filter(|name| !name.is_empty()).map(ToOwned::to_owned).collect();
            names.is_subset(&known()).then_some(names)
        });
    blocked.unwrap_or_default()
}

/// Reads the file with the SHA-256 of every document that browsers may ask for.
pub(super) fn take_allow_list(source: &mut Source) -> Option<BTreeSet<String>> {
    source.take(
        key::GRAPHQL_ALLOW_LIST,
        "a file with the SHA-256 of one document a line, in hexadecimal; lines that begin with # are notes",
        |text| hashes(&fs::read_to_string(Path::new(text)).ok()?),
    )
}

fn hashes(text: &str) -> Option<BTreeSet<String>> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    // What follows the hash is for people, such as the name of the document that `sha256sum` writes.
    let hash = |line: &str| {
        let hash = line.split_whitespace().next().unwrap_or_default().to_ascii_lowercase();
        (hash.len() == HASH_DIGITS && hash.bytes().all(|digit| digit.is_ascii_hexdigit())).then_some(hash)
    };
    lines.map(hash).collect()
}

#[cfg(test)]
mod tests {
    use super::hashes;

    #[test]
    fn a_list_is_what_sha256sum_writes() {
        let hash = "AB".repeat(32);
        let listed = hashes(&format!("# the pages\n\n{hash}  viewer.graphql\n")).unwrap();
        assert_eq!(listed.into_iter().collect::<Vec<_>>(), [hash.to_lowercase()]);
        assert_eq!(hashes("abc"), None);
        assert_eq!(hashes(&"zz".repeat(32)), None);
    }
}
