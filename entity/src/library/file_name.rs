//! Names of files, made fit for every system that they will be saved on.

use crate::{refusal::Refusal, text_input};

/// Most characters of a name.
pub const FILE_NAME_MAX: usize = 180;
/// Most characters of an ending.
const ENDING_MAX: usize = 10;
/// Signs that one system or another takes for something else.
const SPECIAL: &[char] = &['<', '>', ':', '"', '|', '?', '*', '%'];
/// Names that Windows keeps for devices, whatever their ending.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// A name of a file that can be kept, shown and saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileName(String);

impl FileName {
    /// Cleans a name as a browser gives it: without the folders before it, without signs that systems take for something else, not that of a
    /// device. What would turn the direction of writing, and so make one ending look like another, is refused.
    ///
    /// # Errors
    /// `file-name-required`, `text-too-long`, `text-control-character`.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let last = text.rsplit(['/', '\\']).next().unwrap_or_default();
        let line = text_input::optional(last, FILE_NAME_MAX)?.unwrap_or_default();
        let plain = line.replace(SPECIAL, "_");
        let name = plain.trim_matches(|sign: char| sign == '.' || sign.is_whitespace());
        if !name.chars().any(char::is_alphanumeric) {
            return Err(Refusal::new("file-name-required"));
        }
        let stem = name.split('.').next().unwrap_or_default().trim().to_lowercase();
        let numbered = |prefix: &str| {
            stem.strip_prefix(prefix)
                .is_some_and(|rest| rest.chars().count() == 1 && rest.chars().all(char::is_numeric))
        };
        let device = DEVICES.contains(&stem.as_str()) || numbered("com") || numbered("lpt");
        Ok(Self(if device { format!("_{name}") } else { name.to_owned() }))
    }

    /// The ending, in small letters and without its dot; none where nothing follows a dot that could be one.
    #[must_use]
    pub fn ending(&self) -> Option<String> {
        let (stem, ending) = self.0.rsplit_once('.')?;
        let is_one = !stem.is_empty()
            && (1..=ENDING_MAX).contains(&ending.chars().count())
            && ending.chars().all(char::is_alphanumeric);
        is_one.then(|| ending.to_lowercase())
    }

    /// The same name with an ending.
    #[must_use]
    pub fn with_ending(&self, ending: &str) -> Self {
        Self(format!("{}.{ending}", self.0))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<FileName> for String {
    fn from(name: FileName) -> Self {
        name.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::FileName;

    fn cleaned(text: &str) -> String {
        FileName::parse(text).map(String::from).unwrap_or_else(|refusal| refusal.code.to_owned())
    }

    #[test]
    fn a_name_is_cleaned_of_what_systems_take_for_something_else() {
        for (given, kept) in [
            ("Procès-verbal 2026.pdf", "Procès-verbal 2026.pdf"),
            ("../../etc/passwd", "passwd"),
            ("C:\\Users\\Anne\\Bureau\\devis.pdf", "devis.pdf"),
            ("..\\..\\..", "file-name-required"),
            ("....", "file-name-required"),
            ("", "file-name-required"),
            (".htaccess", "htaccess"),
            ("a\u{202e}fdp.exe", "text-control-character"),
            ("a\0.pdf", "text-control-character"),
            ("a\r\nb.pdf", "a b.pdf"),
            ("con.pdf", "_con.pdf"),
            ("LPT1.txt", "_LPT1.txt"),
            ("comme.pdf", "comme.pdf"),
            ("a:b*c?.pdf", "a_b_c_.pdf"),
            ("rapport.pdf. .", "rapport.pdf"),
            ("%2e%2e%2fa.pdf", "_2e_2e_2fa.pdf"),
        ] {
            assert_eq!(cleaned(given), kept, "{given:?}");
        }
        assert_eq!(cleaned(&format!("{}.pdf", "a".repeat(180))), "text-too-long");
    }

    #[test]
    fn the_ending_is_what_follows_the_last_dot() {
        let ending = |name: &str| FileName::parse(name).unwrap().ending();
        assert_eq!(ending("a.PDF").as_deref(), Some("pdf"));
        assert_eq!(ending("a.tar.gz").as_deref(), Some("gz"));
        assert_eq!(ending("facture.pdf.exe").as_deref(), Some("exe"));
        assert_eq!(ending("facture"), None);
        assert_eq!(ending("M. Dupont et fils"), None);
        assert_eq!(FileName::parse("plan").unwrap().with_ending("png").as_str(), "plan.png");
    }

    proptest! {
        #[test]
        fn no_name_leads_out_of_its_folder_or_breaks_a_header(text in "\\PC{0,60}|[./\\\\a:\"%\\r\\n]{0,20}") {
            if let Ok(name) = FileName::parse(&text) {
                let name = name.as_str();
                prop_assert!(!name.is_empty() && !name.starts_with('.') && !name.ends_with(['.', ' ']));
                prop_assert!(!name.contains(['/', '\\', ':', '"', '%', '\r', '\n', '\0']));
                let cleaned = FileName::parse(name);
                prop_assert_eq!(cleaned.as_ref().map(FileName::as_str), Ok(name));
            }
        }
    }
}
