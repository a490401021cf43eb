//! The data as machines read them: JSON, XML, and the schema of the JSON.

use super::data::TransferData;

/// The JSON Schema (2020-12) of the attached JSON, as it is published under the address that it names.
pub const SCHEMA: &str = include_str!("../../schema/transfer-1.json");

/// The data as JSON: the same data make the same bytes.
///
/// # Errors
/// Never in practice: no type in here can fail to serialise.
pub fn json(data: &TransferData) -> Result<String, serde_json::Error> {
    let mut text = serde_json::to_string_pretty(data)?;
    text.push('\n');
    Ok(text)
}

/// The data as XML: the same names as in the JSON, absent values left out.
///
/// # Errors
/// Never in practice: no type in here can fail to serialise.
pub fn xml(data: &TransferData) -> Result<String, serde_json::Error> {
    Ok(super::xml::document(&serde_json::to_value(data)?))
}

/// The two files that are attached to a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransferFiles {
    /// Their names without the ending: the number of the request, and of the version where there is one.
    pub stem: String,
    /// The data as JSON.
    pub json: String,
    /// The data as XML.
    pub xml: String,
    /// SHA-256 of the JSON in lower-case hexadecimal. The document prints the first sixteen digits.
    pub sha256: String,
}

impl TransferFiles {
    /// The files of some data.
    ///
    /// # Errors
    /// As [`json`].
    pub fn new(data: &TransferData) -> Result<Self, serde_json::Error> {
        use sha2::{Digest as _, Sha256};
        let json = json(data)?;
        let sha256 = crate::render::hexadecimal(&Sha256::digest(&json));
        let number: String =
            data.request.number.chars().map(|sign| if sign.is_ascii_alphanumeric() { sign } else { '-' }).collect();
        let stem = data.document.version.map_or_else(|| number.clone(), |version| format!("{number}-v{version}"));
        Ok(Self { stem, json, xml: xml(data)?, sha256 })
    }
}
