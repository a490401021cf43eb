//! Where the built files of the site are: their names carry a hash of their content.

use std::{collections::BTreeMap, fs, io, path::Path};

use serde::Deserialize;

/// The addresses of the built files, as `xtask` writes them to `manifest.json` in the site's root.
///
/// The server reads it once at start and gives it to every page as `Arc<Assets>` in the Leptos context.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq)]
pub struct Assets {
    /// Address of the module that `wasm-bindgen` wrote; absent where the site was built without islands.
    pub js: Option<String>,
    /// Address of the WebAssembly module; absent where the site was built without islands.
    pub wasm: Option<String>,
    /// Address of the one style sheet.
    pub css: Option<String>,
    /// Addresses of the other hashed files by their name under `public/`, such as `icons.svg`.
    #[serde(default)]
    pub assets: BTreeMap<String, String>,
    /// Addresses that the service worker stores when it is installed.
    #[serde(default)]
    pub precache: Vec<String>,
    /// A hash over everything that was built; it names the service worker's cache.
    #[serde(default)]
    pub build: String,
}

/// Why `manifest.json` could not be used.
#[derive(Debug)]
pub enum AssetsError {
    /// The file could not be read; most often the site has not been built.
    Read(io::Error),
    /// The file is not the JSON that `xtask` writes.
    Parse(leptos::serde_json::Error),
}

impl std::fmt::Display for AssetsError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Read(error) => {
                write!(formatter, "the site's manifest cannot be read ({error}); run `cargo xtask build`")
            }
            Self::Parse(error) => {
                write!(formatter, "the site's manifest is not valid ({error}); run `cargo xtask build`")
            }
        }
    }
}

impl std::error::Error for AssetsError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Read(error) => Some(error),
            Self::Parse(error) => Some(error),
        }
    }
}

impl Assets {
    /// Reads `manifest.json`.
    ///
    /// # Errors
    /// [`AssetsError::Read`] where the file is missing, [`AssetsError::Parse`] where it is not a manifest.
    pub fn read(path: &Path) -> Result<Self, AssetsError> {
        let text = fs::read_to_string(path).map_err(AssetsError::Read)?;
        Self::parse(&text)
    }

    /// Reads the text of a manifest.
    ///
    /// # Errors
    /// [`AssetsError::Parse`] where the text is not a manifest.
    pub fn parse(text: &str) -> Result<Self, AssetsError> {
        leptos::serde_json::from_str(text).map_err(AssetsError::Parse)
    }

    /// The address of a file of `public/`: hashed where the build has hashed it, else at the root of the site.
    #[must_use]
    pub fn asset(&self, name: &str) -> String {
        self.assets.get(name).cloned().unwrap_or_else(|| format!("/{name}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hashed_file_is_found_by_its_plain_name_and_any_other_at_the_root() {
        let manifest = r#"{"js":"/pkg/m.1.js","wasm":"/pkg/m.1.wasm","css":"/pkg/m.1.css","assets":{"icons.svg":"/pkg/icons.2.svg"},"precache":["/pkg/m.1.css"],"build":"3"}"#;
        let assets = Assets::parse(manifest).expect("a manifest as xtask writes it");
        assert_eq!(assets.asset("icons.svg"), "/pkg/icons.2.svg");
        assert_eq!(assets.asset("favicon.svg"), "/favicon.svg");
        assert_eq!(assets.build, "3");
    }

    #[test]
    fn a_site_that_was_built_without_islands_is_read_too() {
        let assets = Assets::parse(r#"{"js":null,"wasm":null,"css":"/pkg/m.1.css","playground":null}"#)
            .expect("a manifest as xtask writes it");
        assert_eq!(assets.js, None);
        assert_eq!(assets.css.as_deref(), Some("/pkg/m.1.css"));
    }

    #[test]
    fn what_is_not_a_manifest_is_refused_with_the_way_out() {
        let error = Assets::parse("[]").expect_err("a list is no manifest");
        assert!(error.to_string().contains("cargo xtask build"), "{error}");
    }
}
