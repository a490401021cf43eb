//! Whoever holds a document can ask whether it is genuine. The answer says when it was issued and what its data hash to, and nothing about persons.

use chrono::{DateTime, NaiveDate, Utc};
use entity::{platform::issued_document, refusal::Refusal};
use rand::RngExt as _;
use sea_orm::{ColumnTrait, QueryFilter};

use crate::{
    ctx::Ctx,
    error::{Error, Result},
    identity::Counter,
    store::Purpose,
    transfer::{ISSUED_KIND, IssuedTransfer},
};

/// Digits and letters that are not mistaken for one another when read aloud or copied by hand.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters of a code: 80 bits.
const CODE_LENGTH: usize = 16;
/// Digits of a SHA-256.
const SHA256_DIGITS: usize = 64;

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
    /// What else is said where the file itself is kept.
    pub file: Option<VerifiedFile>,
}

/// What is said of a document whose file is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifiedFile {
    /// The number of the version.
    pub version: i32,
    /// The day of its figures.
    pub reference_date: NaiveDate,
    /// The last day on which they are relied on.
    pub valid_until: NaiveDate,
    /// SHA-256 of the file, hexadecimal; absent while it is being drawn.
    pub sha256: Option<String>,
}

/// Whether a file is the one that was issued.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verified {
    /// Byte by byte.
    Genuine,
    /// At least one byte differs, or it is another document.
    Altered,
}

/// A new verification code.
pub(crate) fn verification_code() -> String {
    let mut rng = rand::rng();
    (0..CODE_LENGTH)
        .filter_map(|_| ALPHABET.get(rng.random_range(0..ALPHABET.len())).map(|byte| char::from(*byte)))
        .collect()
}

/// What is known of the document with this code. Anybody may ask, from whatever network address.
///
/// # Errors
/// `verification-code-unknown`; `sign-in-throttled` for an address that has tried too many codes that no document bears.
pub async fn verify(ctx: &Ctx, code: &str, ip: &str) -> Result<VerifiedDocument> {
    let row = issued(ctx, code, ip).await?;
    let file = kept(&row)?.map(|kept| VerifiedFile {
        version: kept.version,
        reference_date: kept.reference_date,
        valid_until: kept.valid_until,
        sha256: kept.file_sha256,
    });
    Ok(VerifiedDocument {
        kind: row.kind,
        issued_at: row.issued_at,
        revoked_at: row.revoked_at,
        data_sha256: row.data_sha256,
        file,
    })
}

/// Whether a file is the one that was issued with this code, by its SHA-256 in hexadecimal.
///
/// It may be the document itself, its data, or the one file of everything. Nothing where the files of such documents are not kept. Anybody may ask.
///
/// # Errors
/// As [`verify`]; `sha256-malformed`.
pub async fn verify_file(ctx: &Ctx, code: &str, sha256: &str, ip: &str) -> Result<Option<Verified>> {
    let sha256: String = sha256.chars().filter(|sign| !sign.is_whitespace()).collect::<String>().to_ascii_lowercase();
    if sha256.len() != SHA256_DIGITS || !sha256.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return Err(Refusal::new("sha256-malformed").at("sha256").into());
    }
    let kept = kept(&issued(ctx, code, ip).await?)?;
    Ok(kept.map(|kept| if kept.has(&sha256) { Verified::Genuine } else { Verified::Altered }))
}

/// The document with this code; codes that no document bears are counted.
async fn issued(ctx: &Ctx, code: &str, ip: &str) -> Result<issued_document::Model> {
    let (database, now, counter) = (&ctx.host().database, ctx.now(), Counter::codes_from(ip));
    let tx = database.read(Purpose::Platform, ctx.counter()).await?;
    counter.check(&tx, now).await?;
    drop(tx);
    if let Some(row) = find(ctx, code).await? {
        return Ok(row);
    }
    let tx = database.write(Purpose::Platform, ctx.counter()).await?;
    counter.fail(&tx, now).await?;
    tx.commit().await?;
    Err(Error::not_found("verification-code-unknown"))
}

async fn find(ctx: &Ctx, code: &str) -> Result<Option<issued_document::Model>> {
    let code: String = code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
    if code.len() != CODE_LENGTH {
        return Ok(None);
    }
    let tx = ctx.host().database.read(Purpose::Verification { code: code.clone() }, ctx.counter()).await?;
    let this = issued_document::Column::Code.eq(code);
    Ok(tx.find_platform::<issued_document::Entity>().filter(this).one(&tx).await?)
}

/// What is kept of the files of a document, where they are kept at all.
fn kept(row: &issued_document::Model) -> Result<Option<IssuedTransfer>> {
    Ok(if row.kind == ISSUED_KIND { Some(serde_json::from_str(&row.data)?) } else { None })
}
