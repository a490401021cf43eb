//! What must agree before anything is drawn.

use std::collections::BTreeSet;

use entity::transfer::section::SectionKind;

use super::data::{IssueStatus, SCHEMA_NAME, SectionNeed, SectionOutcome, TransferData, TransferSection};
use crate::{letter::Same, render::RenderError};

impl TransferData {
    /// Whether the data are whole: every section once and in order, every "none" verified by somebody, every document among the annexes; a draft
    /// without a code, an issued document with one and without a reservation where the law asks for an answer.
    ///
    /// # Errors
    /// [`RenderError::Contradiction`] naming what does not agree.
    pub fn check(&self) -> Result<(), RenderError> {
        let same = Same { reference: &self.request.number };
        same.text("schema", SCHEMA_NAME, &self.schema)?;
        let codes =
            |kinds: &mut dyn Iterator<Item = SectionKind>| kinds.map(SectionKind::code).collect::<Vec<_>>().join(" ");
        same.text(
            "sections",
            &codes(&mut SectionKind::ALL.iter().copied()),
            &codes(&mut self.sections.iter().map(|section| section.kind)),
        )?;
        self.check_issue(&same)?;
        let numbers: BTreeSet<u32> = self.annexes.iter().map(|annex| annex.number).collect();
        let expected: BTreeSet<u32> = (1..).take(self.annexes.len()).collect();
        same.text("annexes", &format!("{expected:?}"), &format!("{numbers:?}"))?;
        self.sections.iter().try_for_each(|section| self.check_section(&same, section, &numbers))
    }

    fn check_issue(&self, same: &Same<'_>) -> Result<(), RenderError> {
        let issue = &self.document;
        let is_issued = issue.status == IssueStatus::Issued;
        let presence = |is: bool| if is { "present" } else { "absent" };
        for (field, there) in [
            ("version", issue.version.is_some()),
            ("issued at", issue.issued_at.is_some()),
            ("issued on", issue.issued_on.is_some()),
            ("valid until", issue.valid_until.is_some()),
            ("verification", issue.verification_code.is_some()),
            ("verification", issue.verification_url.is_some()),
        ] {
            // A draft proves nothing, and a document without a code could not be told from one that somebody else has written.
            same.text(field, presence(is_issued), presence(there))?;
        }
        let (code, url) = (issue.verification_code.as_deref(), issue.verification_url.as_deref());
        if let Some((code, url)) = code.zip(url) {
            same.text("verification", code, url.rsplit('/').next().unwrap_or_default())?;
        }
        Ok(())
    }

    fn check_section(
        &self,
        same: &Same<'_>,
        section: &TransferSection,
        annexes: &BTreeSet<u32>,
    ) -> Result<(), RenderError> {
        let name = section.kind.code();
        if section.outcome == SectionOutcome::None && section.verified.is_none() {
            same.text("verified", name, "nobody")?;
        }
        let reserved = section.outcome == SectionOutcome::Reserved && section.need == SectionNeed::Law;
        if reserved && self.document.status == IssueStatus::Issued {
            same.text("reservation", "answered", name)?;
        }
        let unknown = section.documents.iter().find(|document| !annexes.contains(&document.annex));
        match unknown {
            Some(document) => same.text("annex", name, &document.annex.to_string()),
            None => Ok(()),
        }
    }
}
