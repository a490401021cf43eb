//! What a phone has to load: the budgets of the browser bundle, and proof that it holds no page code.

use anyhow::{Context, Result, bail};

use crate::project::{self, Project};

/// The largest brotli size in bytes, by manifest key. Where the checkout lies changes the module by some hundred bytes, so its budget is counted in
/// kibibytes. The JavaScript is the glue of wasm-bindgen (6.7 kB) and the [`SCRIPTS`] (3.2 kB together).
const BUDGETS: [(&str, u64); 3] = [("wasm", 140 * 1024), ("js", 10 * 1024), ("css", 15_000)];

/// The scripts of `public/` that every page of somebody who is signed in loads beside the glue.
const SCRIPTS: [&str; 3] = ["boot.js", "shell.js", "live.js"];

/// Strings that only server code contains. One of them in the module means that a page, or worse, came along.
const SERVER_MARKS: [&str; 6] = ["sea_orm", "sqlx", "argon2", "INSERT INTO", "SELECT ", "/files/calls/"];

/// What is transferred of one kind, which may be several files.
#[derive(Debug)]
pub struct Size {
    /// The manifest key.
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
            let length = |path: &str| -> Result<u64> {
                Ok(std::fs::metadata(path).with_context(|| format!("could not read {path}"))?.len())
            };
            let mut size = Size { name, raw: 0, brotli: 0, budget };
            for address in addresses(&manifest, name)? {
                let path = project.site().join(address).display().to_string();
                size.raw += length(&path)?;
                size.brotli += length(&format!("{path}.br"))?;
            }
            Ok(size)
        })
        .collect()
}

/// Fails when a kind is heavier than its budget.
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

/// Where the files of one kind lie: what the manifest names itself, and for JavaScript the scripts among its assets.
fn addresses(manifest: &serde_json::Value, kind: &str) -> Result<Vec<String>> {
    let mut addresses = vec![address(manifest, kind)?];
    if kind == "js" {
        let assets = manifest.get("assets").context("the site has no assets")?;
        for script in SCRIPTS {
            addresses.push(address(assets, script)?);
        }
    }
    Ok(addresses)
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

    #[test]
    fn the_scripts_of_every_page_count_as_javascript() {
        let mut manifest = serde_json::json!({
            "js": "/pkg/mitoyen.0.js",
            "css": "/pkg/mitoyen.0.css",
            "assets": { "boot.js": "/pkg/boot.0.js", "live.js": "/pkg/live.0.js", "shell.js": "/pkg/shell.0.js", "upload.js": "/pkg/upload.0.js" },
        });
        let expected = ["pkg/mitoyen.0.js", "pkg/boot.0.js", "pkg/shell.0.js", "pkg/live.0.js"];
        assert_eq!(addresses(&manifest, "js").unwrap(), expected);
        assert_eq!(addresses(&manifest, "css").unwrap(), ["pkg/mitoyen.0.css"]);
        manifest["assets"] = serde_json::json!({});
        assert_eq!(addresses(&manifest, "js").unwrap_err().to_string(), "the site has no boot.js");
    }
}
