//! The programs of others that look at our documents. A missing one fails the test and names its package.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use document::charges::CallLetterBatch;
use document::render::{RenderError, Rendered};

/// A document on disk, in a folder of its own.
pub struct Paper {
    pub rendered: Rendered,
    pub folder: PathBuf,
    pub file: PathBuf,
}

/// Renders and stores the letters of a call.
pub fn paper(test: &str, batch: &CallLetterBatch) -> Paper {
    stored(test, batch.render())
}

/// Stores a document of any kind.
pub fn stored(test: &str, rendered: Result<Rendered, RenderError>) -> Paper {
    let rendered = rendered.unwrap_or_else(|error| panic!("{test}: {error}"));
    assert_eq!(rendered.warnings, Vec::<String>::new(), "{test}");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("document").join(test);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("letter.pdf");
    fs::write(&file, &rendered.bytes).unwrap();
    Paper { rendered, folder, file }
}

impl Paper {
    /// The text in reading order, pages parted by form feeds.
    pub fn text(&self) -> String {
        run("pdftotext", "poppler-utils", &["-enc", "UTF-8"], &[&self.file, Path::new("-")])
    }

    /// The text with its columns kept.
    pub fn layout(&self) -> String {
        run("pdftotext", "poppler-utils", &["-enc", "UTF-8", "-layout"], &[&self.file, Path::new("-")])
    }

    /// The text within a part of the first page, in points from its upper left corner.
    pub fn text_in(&self, left: u32, top: u32, width: u32, height: u32) -> String {
        let [left, top, width, height] = [left, top, width, height].map(|number| number.to_string());
        let part = ["-enc", "UTF-8", "-l", "1", "-x", &left, "-y", &top, "-W", &width, "-H", &height];
        // One page of our letters has 595 by 842 points, so that at 72 dots per inch a dot is a point.
        run("pdftotext", "poppler-utils", &part, &[&self.file, Path::new("-")]).replace('\u{c}', "")
    }

    pub fn info(&self, arguments: &[&str]) -> String {
        run("pdfinfo", "poppler-utils", arguments, &[&self.file])
    }

    /// The value of one line of the properties.
    pub fn property(&self, name: &str) -> String {
        let info = self.info(&["-isodates"]);
        let line = info.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        line.unwrap_or_else(|| panic!("no {name} in {info}")).trim().to_owned()
    }

    /// What qpdf says of the file's syntax; it fails on errors and warnings alike.
    pub fn check(&self) -> String {
        run("qpdf", "qpdf", &["--check"], &[&self.file])
    }

    /// The file's objects as readable text.
    pub fn objects(&self) -> String {
        run("qpdf", "qpdf", &["--qdf", "--object-streams=disable"], &[&self.file, Path::new("-")])
    }

    /// The titles of the bookmarks, in order.
    pub fn bookmarks(&self) -> Vec<String> {
        let json = run("qpdf", "qpdf", &["--json", "--json-key=outlines"], &[&self.file]);
        let value: serde_json::Value = serde_json::from_str(&json).unwrap();
        let outlines = value["outlines"].as_array().unwrap_or_else(|| panic!("no outlines in {json}"));
        outlines.iter().map(|outline| outline["title"].as_str().unwrap().to_owned()).collect()
    }

    /// What a scanner reads from a page, counted from one, at a resolution worse than any telephone's.
    pub fn scan(&self, page: usize) -> String {
        let image = self.image(page);
        run("zbarimg", "zbar-tools", &SCANNER, &[&image])
    }

    /// Whether a scanner finds any code on a page.
    pub fn has_code(&self, page: usize) -> bool {
        let image = self.image(page);
        let output = start("zbarimg", "zbar-tools", &SCANNER, &[&image]);
        // zbarimg's manual: 0 when there are codes, 4 when there are none.
        match output.status.code() {
            Some(0) => true,
            Some(4) => false,
            other => panic!("zbarimg ended with {other:?}: {}", String::from_utf8_lossy(&output.stderr)),
        }
    }

    fn image(&self, page: usize) -> PathBuf {
        let stem = self.folder.join(format!("page-{page}"));
        let page = page.to_string();
        run(
            "pdftoppm",
            "poppler-utils",
            &["-r", "150", "-png", "-singlefile", "-f", &page, "-l", &page],
            &[&self.file, &stem],
        );
        stem.with_extension("png")
    }

    /// Names and contents of the attached files, by name.
    pub fn attachments(&self) -> Vec<(String, String)> {
        let folder = self.folder.join("attached");
        fs::create_dir_all(&folder).unwrap();
        run("pdfdetach", "poppler-utils", &["-saveall", "-o"], &[&folder, &self.file]);
        let mut files: Vec<_> = fs::read_dir(&folder)
            .unwrap()
            .map(|entry| {
                let entry = entry.unwrap();
                (entry.file_name().into_string().unwrap(), fs::read_to_string(entry.path()).unwrap())
            })
            .collect();
        files.sort();
        files
    }
}

/// Only QR codes, and the very bytes in them: an EPC code names its character set inside, so that a scanner need not guess,
/// and zbar guesses wrongly (it takes the UTF-8 of "ü" for Chinese).
const SCANNER: [&str; 5] = ["--quiet", "--raw", "-Sbinary", "-Sdisable", "-Sqrcode.enable"];

/// Runs a program to its end and returns what it wrote; anything but success fails the test.
pub fn run(program: &str, package: &str, arguments: &[&str], paths: &[&Path]) -> String {
    let output = start(program, package, arguments, paths);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {arguments:?} {paths:?}: {}\n{errors}", output.status);
    // Objects of a PDF are not all text.
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn start(program: &str, package: &str, arguments: &[&str], paths: &[&Path]) -> Output {
    match Command::new(program).args(arguments).args(paths).output() {
        Ok(output) => output,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            panic!("{program} is missing; install the Debian package {package}")
        }
        Err(error) => panic!("{program}: {error}"),
    }
}
