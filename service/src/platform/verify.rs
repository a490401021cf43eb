//! Whoever holds a document can ask whether it is genuine. The answer says when it was issued and what its data hash to, and nothing about persons.

use chrono::{DateTime, Utc};
use entity::platform::issued_document;
use rand::RngExt as _;
use sea_orm::{ColumnTrait, QueryFilter};

use crate::{
    ctx::Ctx,
    error::{Error, Result},
    store::Purpose,
};

/// Digits and letters that are not mistaken for one another when read aloud or copied by hand.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters of a code: 80 bits.
const CODE_LENGTH: usize = 16;

/// What is said of a genuine document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifiedDocument {
    /// The kind of document, which is also the Fluent id `document-kind-<kind>`.
    pub kind: String,
    /// When it was issued.
    pub issued_at: DateTime<Utc>,
    /// When the act that it documents was cancelled.
    pub revoked_at: Option<DateTime<Utc>>,
    /// SHA-256 of the data attached to it, hexadecimal.
    pub data_sha256: String,
}

/// A new verification code.
pub(crate) fn verification_code() -> String {
    let mut rng = rand::rng();
    (0..CODE_LENGTH)
        .filter_map(|_| ALPHABET.get(rng.random_range(0..ALPHABET.len())).map(|byte| char::from(*byte)))
        .collect()
}

/// What is known of the document with this code. Anybody may ask.
///
/// # Errors
/// `verification-code-unknown`.
pub async fn verify(ctx: &Ctx, code: &str) -> Result<VerifiedDocument> {
    let code: String = code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
    if code.len() != CODE_LENGTH {
        return Err(Error::not_found("verification-code-unknown"));
    }
    let tx = ctx.host().database.read(Purpose::Verification { code: code.clone() }, ctx.counter()).await?;
    let row =
        tx.find_platform::<issued_document::Entity>().filter(issued_document::Column::Code.eq(code)).one(&tx).await?;
    let row = row.ok_or_else(|| Error::not_found("verification-code-unknown"))?;
    Ok(VerifiedDocument {
        kind: row.kind,
        issued_at: row.issued_at,
        revoked_at: row.revoked_at,
        data_sha256: row.data_sha256,
    })
}
