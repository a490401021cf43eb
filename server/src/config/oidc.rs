//! The providers that people may sign in with, as they are configured: one table `[[oidc]]` of the file for each.

use std::{collections::BTreeSet, fmt, fs, path::PathBuf};

use http::Uri;
use serde::Deserialize;

use super::{source::Source, url::is_loopback};

/// Longest short name.
const NAME_MAX: usize = 40;
/// Longest title.
const TITLE_MAX: usize = 60;
/// What is asked of a provider unless the configuration asks for something else.
const SCOPES: [&str; 2] = ["openid", "email"];

/// A provider.
#[derive(Clone)]
pub struct OidcConfig {
    /// Its short name, in addresses.
    pub name: String,
    /// What its button says.
    pub title: String,
    /// Who its ID tokens are from, exactly as they say.
    pub issuer: String,
    /// What it calls this server.
    pub client_id: String,
    /// What this server shows it, where it gave a secret.
    pub client_secret: Option<String>,
    /// What is asked for.
    pub scopes: Vec<String>,
}

impl fmt::Debug for OidcConfig {
    /// Writes no secret.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("OidcConfig")
            .field("name", &self.name)
            .field("issuer", &self.issuer)
            .finish_non_exhaustive()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    name: String,
    title: Option<String>,
    issuer: String,
    client_id: String,
    client_secret: Option<String>,
    client_secret_file: Option<PathBuf>,
    scopes: Option<Vec<String>>,
}

/// Reads the tables; every fault names the table by its place.
pub(super) fn take_oidc(source: &mut Source) -> Vec<OidcConfig> {
    let mut names = BTreeSet::new();
    let mut providers = Vec::new();
    for (place, table) in source.oidc().into_iter().enumerate() {
        match read(table) {
            Ok(provider) if !names.insert(provider.name.clone()) => {
                source.refuse_oidc(place, &format!("name {:?} is taken by another one", provider.name));
            }
            Ok(provider) => providers.push(provider),
            Err(what) => source.refuse_oidc(place, &what),
        }
    }
    providers
}

fn read(table: toml::Value) -> Result<OidcConfig, String> {
    let table: Table = table.try_into().map_err(|error: toml::de::Error| error.message().to_owned())?;
    let short = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if !(1..=NAME_MAX).contains(&table.name.len()) || !table.name.bytes().all(short) {
        return Err(format!("name must have 1 to {NAME_MAX} small letters, digits and hyphens"));
    }
    let title = table.title.unwrap_or_else(|| table.name.clone());
    if title.trim().is_empty() || title.chars().count() > TITLE_MAX {
        return Err(format!("title must have 1 to {TITLE_MAX} letters"));
    }
    if !is_encrypted_or_here(&table.issuer) {
        return Err("issuer must be an https:// address; http:// is allowed on this machine only".to_owned());
    }
    if table.client_id.is_empty() {
        return Err("client_id is empty".to_owned());
    }
    let client_secret = match (table.client_secret, table.client_secret_file) {
        (Some(_), Some(_)) => return Err("has client_secret and client_secret_file; give one of the two".to_owned()),
        (None, Some(file)) => {
            let text = fs::read_to_string(&file)
                .map_err(|error| format!("client_secret_file {} cannot be read ({error})", file.display()))?;
            Some(text.trim().to_owned())
        }
        (secret, None) => secret,
    };
    let scopes = table.scopes.unwrap_or_else(|| SCOPES.map(ToOwned::to_owned).to_vec());
    if !scopes.iter().any(|scope| scope == "openid") {
        return Err("scopes must hold openid".to_owned());
    }
    Ok(OidcConfig {
        name: table.name,
        title: title.trim().to_owned(),
        issuer: table.issuer,
        client_id: table.client_id,
        client_secret: client_secret.filter(|secret| !secret.is_empty()),
        scopes,
    })
}

/// Whether an address of a provider may be asked: what comes back from it decides who is let in.
pub(crate) fn is_encrypted_or_here(text: &str) -> bool {
    let Ok(uri) = text.parse::<Uri>() else { return false };
    let Some(host) = uri.host().filter(|host| !host.is_empty()) else { return false };
    let plain = uri.authority().is_some_and(|authority| !authority.as_str().contains('@'));
    match uri.scheme_str() {
        Some("https") => plain,
        Some("http") => plain && is_loopback(&host.to_ascii_lowercase()),
        _ => false,
    }
}
