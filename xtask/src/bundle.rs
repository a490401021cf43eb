//! What a phone has to load: the budgets of the browser bundle, and proof that it holds no page code.

use anyhow::{Context, Result, bail};

use crate::project::{self, Project};

/// The largest brotli size in bytes, by manifest key.
const BUDGETS: [(&str, u64); 3] = [("wasm", 140 * 1024), ("js", 8_000), ("css", 15_000)];

/// Strings that only server code contains. One of them in the module means that a page, or worse, came along.
const SERVER_MARKS: [&str; 6] = ["sea_orm", "sqlx", "argon2", "INSERT INTO", "SELECT ", "/files/calls/"];

/// One transferred file.
#[derive(Debug)]
pub struct Size {
    pub name: &'static str,
    /// Bytes as built.
    pub raw: u64,
    /// Bytes after brotli.
    pub brotli: u64,
    /// The most that brotli may leave.
    pub budget: u64,
}

/// The sizes of the bundle in the built site.
pub fn sizes(project: &Project) -> Result<Vec<Size>> {
    let manifest = manifest(project)?;
    BUDGETS
        .iter()
        .map(|&(name, budget)| {
            let file = project.site().join(address(&manifest, name)?);
            let length = |path: &str| -> Result<u64> {
                Ok(std::fs::metadata(path).with_context(|| format!("could not read {path}"))?.len())
            };
            let path = file.display().to_string();
            Ok(Size { name, raw: length(&path)?, brotli: length(&format!("{path}.br"))?, budget })
        })
        .collect()
}

/// Fails when a file is heavier than its budget.
pub fn ensure_within_budget(project: &Project) -> Result<()> {
    let mut heavy = Vec::new();
    for Size { name, raw, brotli, budget } in sizes(project)? {
        println!("  {name}: {raw} bytes, {brotli} with brotli, budget {budget}");
        if brotli > budget {
            heavy.push(format!("{name} has {brotli} bytes with brotli, {} too many", brotli - budget));
        }
    }
    if heavy.is_empty() { Ok(()) } else { bail!("{}", heavy.join("; ")) }
}

/// Fails when the module holds anything that belongs on the server.
pub fn ensure_no_server_code(project: &Project) -> Result<()> {
    let wasm = project::read(&project.site().join(address(&manifest(project)?, "wasm")?))?;
    let found = marks(&wasm);
    if found.is_empty() { Ok(()) } else { bail!("the browser bundle contains server code: {}", found.join(", ")) }
}

fn marks(module: &[u8]) -> Vec<&'static str> {
    SERVER_MARKS.into_iter().filter(|mark| module.windows(mark.len()).any(|window| window == mark.as_bytes())).collect()
}

fn manifest(project: &Project) -> Result<serde_json::Value> {
    let text = project::read_text(&project.site().join("manifest.json"))?;
    serde_json::from_str(&text).context("the manifest of the site is not JSON")
}

fn address(manifest: &serde_json::Value, key: &str) -> Result<String> {
    let address =
        manifest.get(key).and_then(serde_json::Value::as_str).with_context(|| format!("the site has no {key}"))?;
    Ok(address.trim_start_matches('/').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn server_code_betrays_itself_by_its_strings() {
        assert_eq!(marks(b"\0asm...INSERT INTO unit"), ["INSERT INTO"]);
        assert!(marks(b"\0asm...island").is_empty());
        assert!(marks(b"").is_empty());
    }
}
