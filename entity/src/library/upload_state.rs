//! What an upload is for, and how far it is.

use serde::{Deserialize, Serialize};

use crate::{identity::Permission, refusal::Refusal};

/// What a file is brought for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "orm", derive(sea_orm::EnumIter, sea_orm::DeriveActiveEnum))]
#[cfg_attr(
    feature = "orm",
    sea_orm(rs_type = "String", db_type = "String(sea_orm::sea_query::StringLen::N(24))", rename_all = "snake_case")
)]
pub enum UploadPurpose {
    /// A document of an association's library, or a new version of one.
    Document,
}

impl UploadPurpose {
    /// Every purpose.
    pub const ALL: [Self; 1] = [Self::Document];

    /// The stable name in forms and the API.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Document => "document",
        }
    }

    /// Understands a purpose by its code.
    ///
    /// # Errors
    /// `upload-purpose-unknown`.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let text = text.trim();
        let found = Self::ALL.into_iter().find(|purpose| purpose.code() == text);
        found.ok_or_else(|| Refusal::new("upload-purpose-unknown").with("value", text))
    }

    /// What somebody must be allowed to do, somewhere, to bring files for it.
    #[must_use]
    pub const fn permission(self) -> Permission {
        match self {
            Self::Document => Permission::DocumentWrite,
        }
    }
}

/// How far an upload is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "orm", derive(sea_orm::EnumIter, sea_orm::DeriveActiveEnum))]
#[cfg_attr(
    feature = "orm",
    sea_orm(rs_type = "String", db_type = "String(sea_orm::sea_query::StringLen::N(16))", rename_all = "snake_case")
)]
pub enum UploadState {
    /// Bytes are awaited.
    Open,
    /// It became a file.
    Finished,
    /// What came may not be kept here.
    Refused,
    /// Somebody gave it up.
    Cancelled,
}

impl UploadState {
    /// The stable name in locale files and the API.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Finished => "finished",
            Self::Refused => "refused",
            Self::Cancelled => "cancelled",
        }
    }
}
