//! Links to files. A link is for one file, one purpose and one account, lasts some minutes, and is signed: its address holds nothing that could be
//! altered, and nothing personal. It stops working at once when nothing holds the file any more.
//!
//! Whoever makes a link has seen to it that the person may see the file; the link itself asks nothing more than that it is she who follows it.

use chrono::Duration;
use entity::id::{AccountId, OrganizationId, StoredFileId};

use crate::{
    ctx::{Ctx, Host},
    error::Result,
};

/// What signatures of links are made for.
const PURPOSE: &str = "file-link";
/// How long a link lasts.
const LASTS: Duration = Duration::minutes(10);

/// A link to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FileLink<'a> {
    file: StoredFileId,
    purpose: &'static str,
    name: &'a str,
    saved: bool,
}

impl<'a> FileLink<'a> {
    /// A link to a file, for a purpose in small letters and dashes that the log of downloads names, under the name that it is saved with.
    pub fn new(file: StoredFileId, purpose: &'static str, name: &'a str) -> Self {
        Self { file, purpose, name, saved: false }
    }

    /// Is to be saved even where a browser could show it.
    pub fn saved(self) -> Self {
        Self { saved: true, ..self }
    }
}

/// What the address of a link says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said<'a> {
    pub file: StoredFileId,
    pub purpose: &'a str,
    pub name: &'a str,
    pub until: i64,
    pub saved: bool,
}

impl Said<'_> {
    /// What is signed: everything that the address says, and for whom it is.
    fn message(&self, organization: OrganizationId, account: AccountId) -> String {
        let Self { file, purpose, name, until, saved } = self;
        // The name comes last: it alone may hold anything.
        format!("{organization}\n{account}\n{file}\n{purpose}\n{until}\n{saved}\n{name}")
    }

    fn path(&self, signature: &str) -> String {
        let saved = if self.saved { "&save=1" } else { "" };
        format!(
            "/files/stored/{}/{}?for={}&until={}{saved}&signature={signature}",
            self.file,
            encoded(self.name),
            self.purpose,
            self.until
        )
    }

    /// Whether it was made for this account in this organization.
    pub fn is_for(&self, host: &Host, organization: OrganizationId, account: AccountId, signature: &str) -> bool {
        host.keys.is_signed(PURPOSE, self.message(organization, account).as_bytes(), signature)
    }
}

/// A name as the last part of a path: the name alone, so that a browser without another name for it saves it under this one.
fn encoded(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"_-.~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    text
}

/// The path of a link for the person herself, which works for some minutes.
///
/// # Errors
/// `keys-not-set-up`.
pub(crate) fn file_link(ctx: &Ctx, link: &FileLink<'_>) -> Result<String> {
    let (organization, account) = super::view::place(ctx)?;
    let said = Said {
        file: link.file,
        purpose: link.purpose,
        name: link.name,
        until: (ctx.now() + LASTS).timestamp(),
        saved: link.saved,
    };
    let signature = ctx.host().keys.sign(PURPOSE, said.message(organization, account).as_bytes())?;
    Ok(said.path(&signature))
}
