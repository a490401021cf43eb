//! What somebody fills in to give a document to a person without an account.

use serde::{Deserialize, Serialize};

use crate::{
    refusal::{Check, Refusal, Refusals},
    text_input,
};

/// Longest name of a person that a pass is for.
const RECIPIENT_MAX: usize = 120;
/// How many days a pass lasts unless something else is said, and at most.
const DAYS: i64 = 7;
const DAYS_MAX: i64 = 30;

/// What has become of a pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassState {
    /// It opens the document.
    Open,
    /// The document was fetched by it; it opens nothing any more.
    Used,
    /// Its time is over.
    Expired,
    /// It was taken back.
    Revoked,
}

/// A pass as it is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PassForm {
    /// For whom it is.
    pub recipient: String,
    /// How many days it lasts; a week when empty.
    pub days: String,
}

/// A pass that can be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPass {
    /// For whom it is.
    pub recipient: String,
    /// How many days it lasts.
    pub days: i64,
}

impl NewPass {
    /// Reads a form.
    ///
    /// # Errors
    /// `text-required`, `text-too-long`, `text-control-character` at `recipient`; `document-pass-days` at `days`.
    pub fn parse(form: &PassForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let recipient = check.take("recipient", text_input::required(&form.recipient, RECIPIENT_MAX));
        let days = check.take("days", days(&form.days));
        check.finish_with(|| Some(Self { recipient: recipient?, days: days? }))
    }
}

fn days(text: &str) -> Result<i64, Refusal> {
    if text.trim().is_empty() {
        return Ok(DAYS);
    }
    let days = text.trim().parse().ok().filter(|days| (1..=DAYS_MAX).contains(days));
    days.ok_or_else(|| Refusal::new("document-pass-days").with("max", DAYS_MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(recipient: &str, days: &str) -> PassForm {
        PassForm { recipient: recipient.into(), days: days.into() }
    }

    #[test]
    fn a_pass_is_for_somebody_and_for_some_days() {
        let new = NewPass::parse(&form(" Me Fontaine ", "")).unwrap();
        assert_eq!((new.recipient.as_str(), new.days), ("Me Fontaine", 7));
        assert_eq!(NewPass::parse(&form("Me Fontaine", " 30 ")).unwrap().days, 30);
        for days in ["0", "31", "-1", "a week", "1.5"] {
            assert!(NewPass::parse(&form("Me Fontaine", days)).unwrap_err().has("document-pass-days"), "{days}");
        }
        let refused = NewPass::parse(&form(" ", "0")).unwrap_err();
        assert!(refused.has("text-required") && refused.has("document-pass-days"));
    }
}
