//! What a form sends, and what is kept of it while it is refused.

use std::collections::BTreeMap;

use axum::{
    body::Body,
    extract::{DefaultBodyLimit, FromRequest as _, Multipart},
    http::{HeaderMap, Request, header::CONTENT_TYPE},
};
use entity::refusal::{Refusal, Refusals};
use futures::StreamExt as _;
use service::{Error, Failure, RequestKey};
use uuid::Uuid;

/// Most bytes of a form without a file.
const FORM_MAX: usize = 512 * 1024;
/// Most bytes of a form with a file.
pub const FILE_FORM_MAX: usize = 4 * 1024 * 1024;
/// Most bytes of a form with a list to import: a file of ten megabytes and what stands around it.
pub const LIST_FORM_MAX: usize = 11 * 1024 * 1024;
/// How much of a body that is too large is read and thrown away: a browser shows the refusal only after it has sent everything.
const DRAIN_MAX: usize = 160 * 1024 * 1024;
/// Most values of a form. A file of units is one value.
const FIELDS_MAX: usize = 4_000;

/// The hidden field that makes sending a form twice harmless.
pub const KEY_FIELD: &str = "idempotencyKey";
/// The hidden field that names the version of the row which the form was made from.
pub const VERSION_FIELD: &str = "version";
/// The name in the query of a form page, and of the form's hidden field, that says where somebody came from and goes back to once she is done.
pub const BACK_FIELD: &str = "back";
/// The one place that is gone back to: the list of what an association still lacks.
pub const TO_READINESS: &str = "readiness";

/// A file that came with a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UploadedFile {
    /// The name that the file had on the sender's machine; only ever shown.
    pub name: String,
    /// What is in it, in whatever encoding.
    pub bytes: Vec<u8>,
}

/// The values of a form, or of the query of an address, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    values: Vec<(String, String)>,
    files: BTreeMap<String, UploadedFile>,
}

impl Fields {
    /// Reads `a=1&b=2`.
    #[must_use]
    pub fn parse(urlencoded: &[u8]) -> Self {
        let values = form_urlencoded::parse(urlencoded)
            .take(FIELDS_MAX)
            .map(|(name, value)| (name.into_owned(), value.into_owned()));
        Self { values: values.collect(), files: BTreeMap::new() }
    }

    /// Names and values that were read elsewhere, such as those that an island sends.
    #[must_use]
    pub fn from_pairs(values: Vec<(String, String)>) -> Self {
        Self { values, files: BTreeMap::new() }
    }

    /// The first value of a field; empty where there is none, which is what an unfilled field sends.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.find(name).unwrap_or_default()
    }

    /// The first value of a field, if it was sent at all.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// Every value of a field, in order.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.values.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// Whether a checkbox was ticked.
    #[must_use]
    pub fn is_checked(&self, name: &str) -> bool {
        self.find(name).is_some_and(|value| !value.is_empty() && value != "false")
    }

    /// The rows named `<list>.<rank>.<field>`, in the order of their ranks; a field that a row lacks is empty.
    ///
    /// Ranks that are missing are closed up, so that the third row is always the one that refusals call `<list>.2`.
    #[must_use]
    pub fn indexed(&self, list: &str, fields: &[&str]) -> Vec<Row> {
        let mut rows: BTreeMap<usize, Row> = BTreeMap::new();
        for (name, value) in &self.values {
            let Some((rank, field)) =
                name.strip_prefix(list).and_then(|rest| rest.strip_prefix('.')).and_then(|rest| rest.split_once('.'))
            else {
                continue;
            };
            if let (Ok(rank), true) = (rank.parse(), fields.contains(&field)) {
                rows.entry(rank).or_default().0.entry(field.to_owned()).or_insert_with(|| value.clone());
            }
        }
        rows.into_values().collect()
    }

    /// The file of a field; nothing where no file was chosen.
    #[must_use]
    pub fn file(&self, name: &str) -> Option<&UploadedFile> {
        self.files.get(name).filter(|file| !file.bytes.is_empty())
    }

    /// The key that makes sending the form twice harmless.
    ///
    /// # Errors
    /// `idempotency-key-malformed`; a form of ours always sends one.
    pub fn key(&self) -> service::Result<RequestKey> {
        RequestKey::parse(self.get(KEY_FIELD))
    }

    /// The version that the form was made from.
    ///
    /// # Errors
    /// `stale-version` when it is missing or no number: nobody can tell then what the sender had before her.
    pub fn version(&self) -> service::Result<i32> {
        self.get(VERSION_FIELD).parse().map_err(|_| Refusal::new("stale-version").into())
    }

    /// Adds or replaces a value.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.values.retain(|(field, _)| field != name);
        self.values.push((name.to_owned(), value.into()));
    }

    /// Takes a value out; nothing where the field was not sent.
    pub(crate) fn take(&mut self, name: &str) -> Option<String> {
        let at = self.values.iter().position(|(field, _)| field == name)?;
        Some(self.values.remove(at).1)
    }

    /// Whether nothing was sent.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty() && self.files.is_empty()
    }

    /// Every name and value in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// One row of a repeated part of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row(BTreeMap<String, String>);

impl Row {
    /// The value of a field of the row; empty where it was not sent.
    #[must_use]
    pub fn get(&self, field: &str) -> &str {
        self.0.get(field).map(String::as_str).unwrap_or_default()
    }
}

/// What a form page knows when it is shown: nothing on the first visit, everything that was sent when it is shown again.
#[derive(Clone, Debug, Default)]
pub struct FormState {
    /// What was sent.
    pub fields: Fields,
    /// Why it was refused.
    pub refusals: Refusals,
    /// Whether the form was sent at all.
    pub sent: bool,
    /// The key that the form carries.
    pub key: String,
}

impl FormState {
    /// A form that nobody has sent yet.
    #[must_use]
    pub fn fresh() -> Self {
        Self { key: Uuid::now_v7().to_string(), ..Self::default() }
    }

    /// A form that was sent and is shown again. It keeps its key: what was refused was not done.
    #[must_use]
    pub fn again(fields: Fields, refusals: Refusals) -> Self {
        let key = match RequestKey::parse(fields.get(KEY_FIELD)) {
            // A key that was used for something else cannot be used again.
            Ok(_) if !refusals.has("idempotency-key-reused") => fields.get(KEY_FIELD).to_owned(),
            Ok(_) | Err(_) => Uuid::now_v7().to_string(),
        };
        Self { fields, refusals, sent: true, key }
    }

    /// The value to show in a field: what was sent, or else what is stored.
    #[must_use]
    pub fn value(&self, name: &str, stored: &str) -> String {
        if self.sent { self.fields.get(name).to_owned() } else { stored.to_owned() }
    }

    /// Whether a checkbox is to be ticked.
    #[must_use]
    pub fn checked(&self, name: &str, stored: bool) -> bool {
        if self.sent { self.fields.is_checked(name) } else { stored }
    }

    /// Whether somebody else has changed the row in the meantime.
    #[must_use]
    pub fn is_stale(&self) -> bool {
        self.refusals.has("stale-version")
    }
}

/// Reads the body of a form; one with a file may have `file_max` bytes.
///
/// # Errors
/// `form-too-large`; `form-malformed` when it is neither of the two encodings that forms have, or broken.
pub async fn read_form(headers: &HeaderMap, body: Body, file_max: usize) -> service::Result<Fields> {
    let kind = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if kind.starts_with("multipart/form-data") {
        let bytes = read_body(body, file_max).await?;
        read_multipart(kind, bytes).await
    } else if kind.is_empty() || kind.starts_with("application/x-www-form-urlencoded") {
        Ok(Fields::parse(&read_body(body, FORM_MAX).await?))
    } else {
        Err(Refusal::new("form-malformed").into())
    }
}

async fn read_body(body: Body, max: usize) -> service::Result<Vec<u8>> {
    let mut stream = body.into_data_stream();
    let mut bytes = Vec::new();
    let mut seen = 0_usize;
    while let Some(chunk) = stream.next().await {
        // A sender who goes away in the middle is not a failure of ours.
        let chunk = chunk.map_err(|_| Refusal::new("form-malformed"))?;
        seen = seen.saturating_add(chunk.len());
        if seen <= max {
            bytes.extend_from_slice(&chunk);
        } else if seen > DRAIN_MAX {
            break;
        }
    }
    if seen <= max { Ok(bytes) } else { Err(Refusal::new("form-too-large").with("max", max / 1024).into()) }
}

async fn read_multipart(kind: &str, bytes: Vec<u8>) -> service::Result<Fields> {
    let mut request = Request::builder()
        .header(CONTENT_TYPE, kind)
        .body(Body::from(bytes))
        .map_err(|error| Error::Failed(Failure::new(error)))?;
    DefaultBodyLimit::disable().apply(&mut request);
    let malformed = || Error::from(Refusal::new("form-malformed"));
    let mut parts = Multipart::from_request(request, &()).await.map_err(|_| malformed())?;
    let mut fields = Fields::default();
    while let Some(part) = parts.next_field().await.map_err(|_| malformed())? {
        if fields.values.len() >= FIELDS_MAX {
            break;
        }
        let name = part.name().unwrap_or_default().to_owned();
        match part.file_name().map(ToOwned::to_owned) {
            Some(file) => {
                let bytes = part.bytes().await.map_err(|_| malformed())?.to_vec();
                fields.files.insert(name, UploadedFile { name: file, bytes });
            }
            None => fields.values.push((name, part.text().await.map_err(|_| malformed())?)),
        }
    }
    Ok(fields)
}
