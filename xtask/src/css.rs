//! The style sheet: its imports bundled, minified, and its addresses turned into hashed ones.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};
use lightningcss::targets::{Browsers, Features, Targets};

/// A browser version as lightningcss writes it.
const fn version(major: u32, minor: u32) -> Option<u32> {
    Some((major << 16) | (minor << 8))
}

/// The browsers of the last three years, counted from late 2026.
const BROWSERS: Browsers = Browsers {
    android: version(119, 0),
    chrome: version(119, 0),
    edge: version(119, 0),
    firefox: version(120, 0),
    ie: None,
    ios_saf: version(17, 1),
    opera: version(105, 0),
    safari: version(17, 1),
    samsung: version(23, 0),
};

/// Colours stay as they are written: what lightningcss would put in the place of `light-dark()` follows the colour scheme of
/// the root only, whereas ours may differ inside a page (print, a preview), and `oklch()` has been everywhere since 2023.
fn targets() -> Targets {
    Targets { browsers: Some(BROWSERS), include: Features::empty(), exclude: Features::Colors }
}

/// Bundles and minifies the style sheet at `entry`.
pub fn bundle(entry: &Path) -> Result<String> {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut sheet =
        bundler.bundle(entry).map_err(|error| anyhow!("{error}")).context("the style sheet has an error")?;
    let minify = MinifyOptions { targets: targets(), ..MinifyOptions::default() };
    sheet.minify(minify).map_err(|error| anyhow!("{error}")).context("the style sheet could not be minified")?;
    let print = PrinterOptions { minify: true, targets: targets(), ..PrinterOptions::default() };
    Ok(sheet.to_css(print).context("the style sheet could not be printed")?.code)
}

/// Replaces every `url(/…)` that names a hashed file. `plain` tells whether a file of that name exists unhashed: an address
/// that is neither leads nowhere and is refused.
pub fn rewrite_urls(css: &str, hashed: &BTreeMap<String, String>, plain: impl Fn(&str) -> bool) -> Result<String> {
    const START: &str = "url(";
    let mut result = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once(START) {
        result.push_str(before);
        result.push_str(START);
        let quote = after.chars().next().filter(|first| matches!(first, '"' | '\''));
        let (address, tail) = match quote {
            Some(quote) => after
                .strip_prefix(quote)
                .and_then(|inner| inner.split_once(quote))
                .context("a quoted url() in the style sheet does not end")?,
            None => {
                let end = after.find(')').context("a url() in the style sheet does not end")?;
                after.split_at(end)
            }
        };
        let written = rewrite(address, hashed, &plain)?;
        match quote {
            Some(quote) => result.extend([String::from(quote), written, String::from(quote)]),
            None => result.push_str(&written),
        }
        rest = tail;
    }
    result.push_str(rest);
    Ok(result)
}

fn rewrite(address: &str, hashed: &BTreeMap<String, String>, plain: impl Fn(&str) -> bool) -> Result<String> {
    if address.starts_with("data:") || address.starts_with('#') {
        return Ok(address.to_owned());
    }
    let Some(path) = address.strip_prefix('/') else {
        bail!("the style sheet refers to `{address}`: only addresses from the root of the site are understood");
    };
    let (path, fragment) = match path.split_once('#') {
        Some((path, fragment)) => (path, format!("#{fragment}")),
        None => (path, String::new()),
    };
    match hashed.get(path) {
        Some(address) => Ok(format!("{address}{fragment}")),
        None if plain(path) => Ok(address.to_owned()),
        None => bail!("the style sheet refers to `/{path}`, which public/ does not have"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hashed() -> BTreeMap<String, String> {
        BTreeMap::from([
            ("fonts/a.woff2".to_owned(), "/pkg/a.00ff.woff2".to_owned()),
            ("icons.svg".to_owned(), "/pkg/icons.11ee.svg".to_owned()),
        ])
    }

    fn rewritten(css: &str) -> Result<String> {
        rewrite_urls(css, &hashed(), |path| path == "favicon.ico")
    }

    #[test]
    fn hashed_names_take_the_place_of_plain_ones() {
        let css = r#"@font-face{src:url(/fonts/a.woff2)format("woff2")}i{mask:url("/icons.svg#home")}b{background:url('/fonts/a.woff2')}"#;
        let expected = r#"@font-face{src:url(/pkg/a.00ff.woff2)format("woff2")}i{mask:url("/pkg/icons.11ee.svg#home")}b{background:url('/pkg/a.00ff.woff2')}"#;
        assert_eq!(rewritten(css).unwrap(), expected);
    }

    #[test]
    fn data_fragments_and_unhashed_files_stay() {
        let css = "a{background:url(data:image/png;base64,AA==)}b{fill:url(#g)}c{background:url(/favicon.ico)}";
        assert_eq!(rewritten(css).unwrap(), css);
    }

    #[test]
    fn addresses_that_lead_nowhere_are_refused() {
        for css in ["a{b:url(/fonts/b.woff2)}", "a{b:url(fonts/a.woff2)}", "a{b:url(https://example.com/a.png)}"] {
            assert!(rewritten(css).is_err(), "{css}");
        }
        assert!(rewritten("a{b:url(/icons.svg").is_err());
    }

    /// Bundles a main file and one that it imports.
    fn bundled(main: &str, imported: &str) -> String {
        static NUMBER: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("mitoyen-css-{}-{number}", std::process::id()));
        crate::project::write(&folder.join("main.css"), main.as_bytes()).unwrap();
        crate::project::write(&folder.join("part.css"), imported.as_bytes()).unwrap();
        let css = bundle(&folder.join("main.css"));
        std::fs::remove_dir_all(&folder).unwrap();
        css.unwrap()
    }

    #[test]
    fn imports_are_bundled_into_their_layer() {
        let css = bundled("@layer base, page;\n@import './part.css' layer(page);", "p { color: red; }");
        assert_eq!(css, "@layer base;@layer page{p{color:red}}");
    }

    #[test]
    fn colours_of_both_schemes_stay_as_written() {
        let css = bundled(
            ":root { color-scheme: light dark; --ink: light-dark(oklch(20% 0.02 60), oklch(95% 0.01 60)); color: var(--ink) }
             p { color: light-dark(oklch(40% 0.1 30), white) }",
            "",
        );
        assert!(css.contains("--ink:light-dark(oklch(20% .02 60),oklch(95% .01 60))"), "{css}");
        assert!(css.contains("color:light-dark(oklch(40% .1 30),#fff)"), "{css}");
        assert!(!css.contains("lightningcss"), "{css}");
    }

    #[test]
    fn nesting_and_container_queries_survive() {
        let css = bundled(
            ".card { container-type: inline-size; & > h2 { margin: 0 } @container (width > 30rem) { display: grid } }",
            "",
        );
        assert!(css.contains(".card>h2{margin:0}"), "{css}");
        assert!(css.contains("@container"), "{css}");
    }
}
