//! The built site: style sheet, browser bundle and static files under names that change with their content, each beside its
//! compressed forms, and the manifest by which the server finds them.
//!
//! ```text
//! site/manifest.json                  what lies where
//! site/pkg/<name>.<hash>.<ext>        never changes, may be cached for ever
//! site/pkg/playground-<hash>/…        files that refer to each other keep their names; the folder carries the hash
//! site/…                              everything else of public/, under its own name
//! ```

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::json;

use crate::project::{self, Project};
use crate::{css, process, wasm};

/// The service worker is neither renamed, since browsers ask for it by a fixed address, nor compressed, since the server fills
/// in the build and the precache list when it is asked for.
const SERVICE_WORKER: &str = "sw.js";

type Compressor = fn(&[u8]) -> Result<Vec<u8>>;

/// Extension and compressor of the forms that lie beside a file.
const COMPRESSORS: [(&str, Compressor); 2] = [("br", brotli), ("gz", gzip)];

/// The folder of `public/` whose files refer to each other by name.
const PLAYGROUND: &str = "playground/";

/// Builds the site from the style sheet, `public/` and the last browser bundle, then puts it in the place of the old one.
pub fn assemble(project: &Project) -> Result<()> {
    let mut site = Site::new(project)?;
    site.public_files(&project.root.join("public"))?;
    site.style_sheet(&project.root.join("style/main.css"))?;
    match wasm::Bundle::last(project) {
        Some(bundle) => site.bundle(&bundle)?,
        None => println!("warning: there is no browser bundle yet, so no page will come alive"),
    }
    let manifest = site.manifest();
    project::write(&site.folder.join("manifest.json"), serde_json::to_string_pretty(&manifest)?.as_bytes())?;
    site.publish(&project.site())
}

/// A site in the making, in a folder beside the one that is served.
struct Site {
    folder: PathBuf,
    compressed: PathBuf,
    /// Path in `public/` → address of the hashed file.
    assets: BTreeMap<String, String>,
    /// Address → hash, of everything that the site holds.
    contents: BTreeMap<String, String>,
    precache: Vec<String>,
    js: Option<String>,
    wasm: Option<String>,
    css: Option<String>,
    playground: Option<String>,
}

impl Site {
    fn new(project: &Project) -> Result<Self> {
        let folder = project.target.join("site.new");
        if folder.exists() {
            std::fs::remove_dir_all(&folder).with_context(|| format!("could not empty {}", folder.display()))?;
        }
        std::fs::create_dir_all(&folder).with_context(|| format!("could not create {}", folder.display()))?;
        Ok(Self {
            folder,
            compressed: project.target.join("site-compressed"),
            assets: BTreeMap::new(),
            contents: BTreeMap::new(),
            precache: Vec::new(),
            js: None,
            wasm: None,
            css: None,
            playground: None,
        })
    }

    fn public_files(&mut self, public: &Path) -> Result<()> {
        let mut playground = BTreeMap::new();
        for file in project::files(public)? {
            let bytes = project::read(&file)?;
            let path = relative(&file, public)?;
            if let Some(inside) = path.strip_prefix(PLAYGROUND) {
                playground.insert(inside.to_owned(), bytes);
            } else if wants_hash(&path) {
                let address = self.add_hashed(&process::name(&file), &bytes)?;
                self.precache.push(address.clone());
                self.assets.insert(path, address);
            } else {
                self.add(&path, &bytes)?;
            }
        }
        if !playground.is_empty() {
            let folder = format!("pkg/playground-{}", folder_hash(&playground));
            for (path, bytes) in &playground {
                self.add(&format!("{folder}/{path}"), bytes)?;
            }
            self.playground = Some(format!("/{folder}"));
        }
        Ok(())
    }

    fn style_sheet(&mut self, entry: &Path) -> Result<()> {
        if !entry.is_file() {
            println!("warning: there is no {}, so the pages will have no style", entry.display());
            return Ok(());
        }
        let sheet = css::rewrite_urls(&css::bundle(entry)?, &self.assets, |path| self.contents.contains_key(path))?;
        let address = self.add_hashed("mitoyen.css", sheet.as_bytes())?;
        self.precache.push(address.clone());
        self.css = Some(address);
        Ok(())
    }

    fn bundle(&mut self, bundle: &wasm::Bundle) -> Result<()> {
        let mut snippets = BTreeMap::new();
        for file in project::files(&bundle.snippets)? {
            snippets.insert(relative(&file, &bundle.snippets)?, project::read(&file)?);
        }
        let mut glue = project::read_text(&bundle.js)?;
        if !snippets.is_empty() {
            let folder = format!("snippets-{}", folder_hash(&snippets));
            glue = glue.replace("./snippets/", &format!("./{folder}/"));
            for (path, bytes) in &snippets {
                let path = format!("pkg/{folder}/{path}");
                self.add(&path, bytes)?;
                self.precache.push(format!("/{path}"));
            }
        }
        let js = self.add_hashed("mitoyen.js", glue.as_bytes())?;
        let wasm = self.add_hashed("mitoyen.wasm", &project::read(&bundle.wasm)?)?;
        self.precache.extend([js.clone(), wasm.clone()]);
        (self.js, self.wasm) = (Some(js), Some(wasm));
        Ok(())
    }

    /// Adds a file under `pkg/` with its hash in the name and answers with its address.
    fn add_hashed(&mut self, name: &str, bytes: &[u8]) -> Result<String> {
        let path = format!("pkg/{}", hashed_name(name, &project::short_hash(bytes)));
        self.add(&path, bytes)?;
        Ok(format!("/{path}"))
    }

    /// Adds a file under its own name, together with its compressed forms where they make sense.
    fn add(&mut self, path: &str, bytes: &[u8]) -> Result<()> {
        let file = self.folder.join(path);
        project::write(&file, bytes)?;
        let hash = project::sha256(bytes);
        if is_text(path) && path != SERVICE_WORKER {
            for (extension, compress) in COMPRESSORS {
                let kept = self.compressed.join(format!("{hash}.{extension}"));
                if !kept.is_file() {
                    // A build that is interrupted here must not leave half a file for the next one.
                    let partial = kept.with_extension(format!("{extension}.partial"));
                    project::write(&partial, &compress(bytes)?)?;
                    std::fs::rename(&partial, &kept)?;
                }
                std::fs::copy(&kept, self.folder.join(format!("{path}.{extension}")))
                    .with_context(|| format!("could not copy {}", kept.display()))?;
            }
        }
        self.contents.insert(path.to_owned(), hash);
        Ok(())
    }

    fn manifest(&mut self) -> serde_json::Value {
        self.precache.sort();
        let everything: String = self.contents.iter().map(|(path, hash)| format!("{path} {hash}\n")).collect();
        json!({
            "js": self.js,
            "wasm": self.wasm,
            "css": self.css,
            "assets": self.assets,
            "playground": self.playground,
            "precache": self.precache,
            "build": project::short_hash(everything.as_bytes()),
        })
    }

    /// Swaps the folders, so that a server never sees half a site for long.
    fn publish(self, site: &Path) -> Result<()> {
        let old = site.with_extension("old");
        if old.exists() {
            std::fs::remove_dir_all(&old).with_context(|| format!("could not remove {}", old.display()))?;
        }
        if site.exists() {
            std::fs::rename(site, &old).with_context(|| format!("could not move {}", site.display()))?;
        }
        std::fs::rename(&self.folder, site).with_context(|| format!("could not move {}", self.folder.display()))?;
        if old.exists() {
            std::fs::remove_dir_all(&old).with_context(|| format!("could not remove {}", old.display()))?;
        }
        Ok(())
    }
}

/// `icons.svg` and `00ff` make `icons.00ff.svg`.
fn hashed_name(name: &str, hash: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}.{hash}.{extension}"),
        None => format!("{name}.{hash}"),
    }
}

/// Which files of `public/` get a hashed name: those that our own pages refer to through the manifest.
fn wants_hash(path: &str) -> bool {
    let extension = path.rsplit_once('.').map(|(_, extension)| extension).unwrap_or_default();
    let font = path.starts_with("fonts/") && matches!(extension, "woff2" | "woff" | "ttf" | "otf");
    let script = !path.contains('/') && extension == "js" && path != SERVICE_WORKER;
    font || script || path == "icons.svg"
}

/// Files that become smaller by compression.
fn is_text(path: &str) -> bool {
    let extension = path.rsplit_once('.').map(|(_, extension)| extension).unwrap_or_default();
    matches!(
        extension,
        "css" | "html" | "ico" | "js" | "json" | "map" | "mjs" | "svg" | "txt" | "wasm" | "webmanifest" | "xml"
    )
}

/// One hash for files that stay together.
fn folder_hash(files: &BTreeMap<String, Vec<u8>>) -> String {
    let list: String = files.iter().map(|(path, bytes)| format!("{path} {}\n", project::sha256(bytes))).collect();
    project::short_hash(list.as_bytes())
}

/// The path below a folder, with slashes on every system.
fn relative(file: &Path, folder: &Path) -> Result<String> {
    let path = file.strip_prefix(folder)?;
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    Ok(parts.join("/"))
}

/// Brotli at its best, which takes seconds for large files; [`Site::add`] therefore keeps the result.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut result = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut result, 1 << 16, 11, 24);
    writer.write_all(bytes)?;
    drop(writer);
    Ok(result)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn the_hash_stands_before_the_extension() {
        assert_eq!(hashed_name("icons.svg", "00ff"), "icons.00ff.svg");
        assert_eq!(hashed_name("inter.var.woff2", "00ff"), "inter.var.00ff.woff2");
        assert_eq!(hashed_name("licence", "00ff"), "licence.00ff");
    }

    #[test]
    fn only_what_pages_refer_to_is_renamed() {
        for path in ["fonts/a.woff2", "icons.svg", "boot.js"] {
            assert!(wants_hash(path), "{path}");
        }
        for path in ["sw.js", "fonts/OFL.txt", "logo.svg", "manifest.webmanifest", "icons/192.png", "vendor/boot.js"] {
            assert!(!wants_hash(path), "{path}");
        }
    }

    #[test]
    fn compressed_forms_give_back_the_original() {
        let text = b"Mitoyen ".repeat(100);
        let mut back = Vec::new();
        brotli::Decompressor::new(brotli(&text).unwrap().as_slice(), 4096).read_to_end(&mut back).unwrap();
        assert_eq!(back, text);
        back.clear();
        flate2::read::GzDecoder::new(gzip(&text).unwrap().as_slice()).read_to_end(&mut back).unwrap();
        assert_eq!(back, text);
    }

    /// A checkout and target folder in a temporary place.
    fn small_project(name: &str) -> Project {
        let root = std::env::temp_dir().join(format!("mitoyen-site-{name}-{}", std::process::id()));
        let file = |path: &str, text: &str| project::write(&root.join(path), text.as_bytes()).unwrap();
        file("style/main.css", "@font-face{font-family:a;src:url(/fonts/a.woff2)}");
        file("public/fonts/a.woff2", "font");
        file("public/icons.svg", "<svg/>");
        file("public/sw.js", "const BUILD = '__BUILD__';");
        file("public/favicon.svg", "<svg/>");
        file("public/playground/index.js", "import './a.js'");
        file("public/playground/a.js", "1");
        file("target/front/bundle/mitoyen.js", "import * as a from './snippets/x/inline0.js';");
        file("target/front/bundle/mitoyen_bg.wasm", "wasm");
        file("target/front/bundle/snippets/x/inline0.js", "export const a = 1;");
        Project { target: root.join("target"), cache: root.join("cache"), root }
    }

    #[test]
    fn every_address_of_the_manifest_is_a_file_and_refers_to_hashed_names() {
        let project = small_project("whole");
        assemble(&project).unwrap();
        let site = project.site();
        let text = std::fs::read_to_string(site.join("manifest.json")).unwrap();
        let manifest: serde_json::Value = serde_json::from_str(&text).unwrap();
        let address = |value: &serde_json::Value| site.join(value.as_str().unwrap().trim_start_matches('/'));
        for key in ["js", "wasm", "css"] {
            let file = address(&manifest[key]);
            assert!(file.is_file(), "{key}");
            assert!(Path::new(&format!("{}.br", file.display())).is_file(), "{key}");
            assert!(Path::new(&format!("{}.gz", file.display())).is_file(), "{key}");
        }
        let font = manifest["assets"]["fonts/a.woff2"].as_str().unwrap();
        assert!(std::fs::read_to_string(address(&manifest["css"])).unwrap().contains(font));
        assert!(!std::fs::read_to_string(address(&manifest["js"])).unwrap().contains("./snippets/"));
        assert!(address(&manifest["playground"]).join("a.js").is_file());
        for entry in manifest["precache"].as_array().unwrap() {
            assert!(address(entry).is_file(), "{entry}");
        }
        assert_eq!(manifest["precache"].as_array().unwrap().len(), 6);
        assert!(site.join("favicon.svg.br").is_file());
        assert!(site.join("sw.js").is_file() && !site.join("sw.js.br").exists());

        let build = manifest["build"].clone();
        project::write(&project.root.join("public/favicon.svg"), b"<svg></svg>").unwrap();
        assemble(&project).unwrap();
        let text = std::fs::read_to_string(site.join("manifest.json")).unwrap();
        let changed: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_ne!(changed["build"], build);
        assert_eq!(changed["js"], manifest["js"]);
        std::fs::remove_dir_all(&project.root).unwrap();
    }
}
