//! Sealing: what the database keeps but must not be able to read, such as the secret of a second factor.
//!
//! AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits. The place of the value, `table:column:row id`, is authenticated with it, so that
//! a value which somebody copies into another row does not open there. The keys are in the configuration and never in the database: a stolen
//! backup opens nothing.

mod rotate;

use std::{
    collections::BTreeMap,
    fmt, fs, io,
    io::Write as _,
    os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _},
    path::Path,
};

use aes_gcm::{
    Aes256Gcm, KeyInit as _, Nonce,
    aead::{Aead as _, Payload},
};
use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use entity::refusal::Refusal;
use hmac::{Hmac, KeyInit as _, Mac as _};
use rand::Rng as _;
use sha2::Sha256;
use uuid::Uuid;
use zeroize::Zeroizing;

pub use rotate::{SealedCount, keys_check, keys_rotate, keys_suffice};

use crate::error::{Failure, Result};

/// The form of what is sealed; another way of sealing gets another one.
const FORM: &str = "v1";
/// Bytes of a key.
const KEY_BYTES: usize = 32;
/// Bytes of a nonce.
const NONCE_BYTES: usize = 12;
/// Longest name of a key.
const KEY_ID_MAX: usize = 32;

/// The keys that values are sealed and opened with: the first seals, all of them open.
///
/// Its `Debug` shows the names of the keys and nothing else.
#[derive(Clone, Default)]
pub struct KeyRing {
    active: Option<String>,
    keys: BTreeMap<String, Zeroizing<[u8; KEY_BYTES]>>,
}

impl fmt::Debug for KeyRing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("KeyRing").field("active", &self.active).field("keys", &self.ids()).finish()
    }
}

/// What is wrong with keys as given. It names the key at fault and never shows one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyRingError(String);

impl fmt::Display for KeyRingError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for KeyRingError {}

impl KeyRing {
    /// Understands `id:base64,id:base64`: names of letters, digits and hyphens, each with 32 bytes in Base64. The first key is the active one.
    ///
    /// # Errors
    /// The first key that cannot be used, by its name or, where it has none, by its place.
    pub fn parse(text: &str) -> Result<Self, KeyRingError> {
        let mut ring = Self::default();
        for (place, given) in (1_usize..).zip(text.split(',').map(str::trim)) {
            let (id, encoded) = given
                .split_once(':')
                .ok_or_else(|| KeyRingError(format!("key {place} is not of the form id:base64")))?;
            let named = (1..=KEY_ID_MAX).contains(&id.len())
                && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
            if !named {
                return Err(KeyRingError(format!(
                    "the name of key {place} must have 1 to {KEY_ID_MAX} letters, digits and hyphens"
                )));
            }
            let bytes = Zeroizing::new(STANDARD.decode(encoded.trim()).unwrap_or_default());
            let key = <[u8; KEY_BYTES]>::try_from(bytes.as_slice())
                .map_err(|_| KeyRingError(format!("key {id} is not {KEY_BYTES} bytes in Base64")))?;
            if ring.keys.insert(id.to_owned(), Zeroizing::new(key)).is_some() {
                return Err(KeyRingError(format!("key {id} is given twice")));
            }
            ring.active.get_or_insert_with(|| id.to_owned());
        }
        Ok(ring)
    }

    /// One new random key under a new random name.
    #[must_use]
    pub fn generate() -> Self {
        let mut name = [0_u8; 6];
        let mut key = Zeroizing::new([0_u8; KEY_BYTES]);
        rand::rng().fill_bytes(&mut name);
        rand::rng().fill_bytes(key.as_mut_slice());
        let id = name.iter().fold("k".to_owned(), |id, byte| format!("{id}{byte:02x}"));
        Self { active: Some(id.clone()), keys: BTreeMap::from([(id, key)]) }
    }

    /// The keys as [`KeyRing::parse`] understands them, the active one first. For the operator's eyes and for the key file alone.
    #[must_use]
    pub fn reveal(&self) -> Zeroizing<String> {
        let written = self.ids().into_iter().filter_map(|id| {
            let key = self.keys.get(id)?;
            Some(format!("{id}:{}", STANDARD.encode(key.as_slice())))
        });
        Zeroizing::new(written.collect::<Vec<_>>().join(","))
    }

    /// The keys of a file; makes the file with a new key, readable by its owner alone, where there is none.
    ///
    /// # Errors
    /// When the file cannot be read or made, when others than its owner may read it, or when it holds no keys.
    pub fn of_file(path: &Path) -> Result<Self, Failure> {
        let about = |error: &dyn fmt::Display| Failure::new(format!("the key file {}: {error}", path.display()));
        if !path.exists() {
            create_key_file(path, &Self::generate()).map_err(|error| about(&error))?;
        }
        let mode = fs::metadata(path).map_err(|error| about(&error))?.permissions().mode();
        if mode & 0o077 != 0 {
            return Err(about(&"others than its owner may read it; set its mode to 0600"));
        }
        let text = Zeroizing::new(fs::read_to_string(path).map_err(|error| about(&error))?);
        Self::parse(text.trim()).map_err(|error| about(&error))
    }

    /// Whether there is no key at all, so that nothing can be sealed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// The names of the keys, the active one first.
    #[must_use]
    pub fn ids(&self) -> Vec<&str> {
        let others = self.keys.keys().filter(|id| Some(*id) != self.active.as_ref());
        self.active.iter().chain(others).map(String::as_str).collect()
    }

    /// Seals a value for its place, `table:column:row id`, with the active key: `v1.<key id>.<nonce>.<ciphertext>`.
    ///
    /// # Errors
    /// `keys-not-set-up` where the server has no keys.
    pub fn seal(&self, place: &str, plain: &[u8]) -> Result<String> {
        let active = self.active.as_ref().and_then(|id| Some((id, self.keys.get(id)?)));
        let (id, key) = active.ok_or_else(|| Refusal::new("keys-not-set-up"))?;
        let mut nonce = [0_u8; NONCE_BYTES];
        rand::rng().fill_bytes(&mut nonce);
        let sealed = cipher(key)?
            .encrypt(Nonce::from_slice(&nonce), Payload { msg: plain, aad: place.as_bytes() })
            .map_err(|_| Failure::new("a value could not be sealed"))?;
        Ok(format!("{FORM}.{id}.{}.{}", URL_SAFE_NO_PAD.encode(nonce), URL_SAFE_NO_PAD.encode(sealed)))
    }

    /// Opens what was sealed for this place. What comes out is wiped from memory once it is dropped.
    ///
    /// # Errors
    /// A failure when the key is not in the ring, or when the value was changed or sealed for another place.
    pub fn open(&self, place: &str, sealed: &str) -> Result<Zeroizing<Vec<u8>>> {
        let wrong = || Failure::new(format!("what is sealed at {place} cannot be opened"));
        let mut parts = sealed.split('.');
        let (Some(FORM), Some(id), Some(nonce), Some(text), None) =
            (parts.next(), parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(wrong().into());
        };
        let key = self
            .keys
            .get(id)
            .ok_or_else(|| Failure::new(format!("what is sealed at {place} needs key {id}, which is not given")))?;
        let nonce = URL_SAFE_NO_PAD.decode(nonce).map_err(|_| wrong())?;
        let text = URL_SAFE_NO_PAD.decode(text).map_err(|_| wrong())?;
        if nonce.len() != NONCE_BYTES {
            return Err(wrong().into());
        }
        let opened = cipher(key)?
            .decrypt(Nonce::from_slice(&nonce), Payload { msg: &text, aad: place.as_bytes() })
            .map_err(|_| wrong())?;
        Ok(Zeroizing::new(opened))
    }

    /// Signs a message for a purpose with the active key: `<key id>.<HMAC-SHA-256>` (RFC 2104). What was signed for one purpose is not for another.
    ///
    /// # Errors
    /// `keys-not-set-up` where the server has no keys.
    pub(crate) fn sign(&self, purpose: &str, message: &[u8]) -> Result<String> {
        let active = self.active.as_ref().and_then(|id| Some((id, self.keys.get(id)?)));
        let (id, key) = active.ok_or_else(|| Refusal::new("keys-not-set-up"))?;
        let signature = signing(key.as_slice(), purpose, message)?.finalize().into_bytes();
        Ok(format!("{id}.{}", URL_SAFE_NO_PAD.encode(signature)))
    }

    /// Whether a message was signed for a purpose, with whichever of the keys.
    pub(crate) fn is_signed(&self, purpose: &str, message: &[u8], signature: &str) -> bool {
        let Some((id, encoded)) = signature.split_once('.') else { return false };
        let (Some(key), Ok(given)) = (self.keys.get(id), URL_SAFE_NO_PAD.decode(encoded)) else { return false };
        signing(key.as_slice(), purpose, message).is_ok_and(|mac| mac.verify_slice(&given).is_ok())
    }

    /// Whether a value was sealed with the active key.
    #[must_use]
    pub(crate) fn is_current(&self, sealed: &str) -> bool {
        self.active.as_ref().is_some_and(|id| sealed.starts_with(&format!("{FORM}.{id}.")))
    }

    /// What values begin with that one of the keys opens.
    pub(crate) fn beginnings(&self) -> impl Iterator<Item = String> {
        self.keys.keys().map(|id| format!("{FORM}.{id}."))
    }
}

/// Where a value is sealed: its table, its column and its row.
pub(crate) fn place(table: &str, column: &str, row: Uuid) -> String {
    format!("{table}:{column}:{row}")
}

fn cipher(key: &[u8; KEY_BYTES]) -> Result<Aes256Gcm, Failure> {
    Aes256Gcm::new_from_slice(key).map_err(|_| Failure::new("a key has the wrong length"))
}

/// A key that seals signs nothing: each purpose has one derived from it.
fn signing(key: &[u8], purpose: &str, message: &[u8]) -> Result<Hmac<Sha256>, Failure> {
    let wrong = |_| Failure::new("a key has the wrong length");
    let derived =
        Hmac::<Sha256>::new_from_slice(key).map_err(wrong)?.chain_update(b"sign:").chain_update(purpose.as_bytes());
    let derived = Zeroizing::new(derived.finalize().into_bytes());
    Ok(Hmac::<Sha256>::new_from_slice(&derived).map_err(wrong)?.chain_update(message))
}

/// Writes the file whole under another name first, so that a second process that starts at the same moment never reads half of it.
fn create_key_file(path: &Path, ring: &KeyRing) -> io::Result<()> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder)?;
    }
    let mut draft = path.as_os_str().to_owned();
    draft.push(format!(".{}", std::process::id()));
    let mut file = fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&draft)?;
    writeln!(file, "{}", ring.reveal().as_str())?;
    file.sync_all()?;
    let made = match fs::hard_link(&draft, path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        made => made,
    };
    fs::remove_file(&draft)?;
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACE: &str = "second_factor:secret:1";

    #[test]
    fn what_is_sealed_opens_in_its_place_and_nowhere_else() {
        let ring = KeyRing::generate();
        let sealed = ring.seal(PLACE, b"secret").unwrap();
        assert_eq!(ring.open(PLACE, &sealed).unwrap().as_slice(), b"secret");
        assert!(ring.open("second_factor:secret:2", &sealed).is_err());
        assert!(ring.open("second_factor:codes_key:1", &sealed).is_err());
        assert_ne!(ring.seal(PLACE, b"secret").unwrap(), sealed, "every nonce is another one");
    }

    #[test]
    fn a_changed_letter_does_not_open() {
        let ring = KeyRing::generate();
        let sealed = ring.seal(PLACE, b"secret").unwrap();
        for (at, letter) in sealed.char_indices() {
            let other = if letter == 'A' { "B" } else { "A" };
            let mut changed = sealed.clone();
            changed.replace_range(at..=at, other);
            // The last letter of Base64 may hold bits that mean nothing; the decoder refuses those that are set.
            assert!(ring.open(PLACE, &changed).is_err(), "letter {at} of {sealed}");
        }
        assert!(ring.open(PLACE, "").is_err() && ring.open(PLACE, "v1...").is_err());
    }

    #[test]
    fn an_old_key_still_opens_and_the_first_one_seals() {
        let old = KeyRing::generate();
        let sealed = old.seal(PLACE, b"secret").unwrap();
        let both =
            KeyRing::parse(&format!("{},{}", KeyRing::generate().reveal().as_str(), old.reveal().as_str())).unwrap();
        assert_eq!(both.open(PLACE, &sealed).unwrap().as_slice(), b"secret");
        assert!(!both.is_current(&sealed) && both.is_current(&both.seal(PLACE, b"").unwrap()));
        assert!(old.open(PLACE, &both.seal(PLACE, b"secret").unwrap()).is_err());
        assert_eq!(KeyRing::parse(&both.reveal()).unwrap().reveal(), both.reveal());
    }

    #[test]
    fn what_is_signed_is_signed_for_one_purpose_and_by_a_known_key() {
        let (old, new) = (KeyRing::generate(), KeyRing::generate());
        let signature = old.sign("file-link", b"message").unwrap();
        let both = KeyRing::parse(&format!("{},{}", new.reveal().as_str(), old.reveal().as_str())).unwrap();
        assert!(both.is_signed("file-link", b"message", &signature));
        assert!(!new.is_signed("file-link", b"message", &signature));
        assert!(!both.is_signed("calendar", b"message", &signature));
        assert!(!both.is_signed("file-link", b"messagf", &signature));
        for altered in ["", ".", "k.", &signature[1..], &signature[..signature.len() - 1]] {
            assert!(!both.is_signed("file-link", b"message", altered), "{altered}");
        }
        assert!(KeyRing::default().sign("file-link", b"message").is_err());
    }

    #[test]
    fn keys_that_cannot_be_used_are_named_and_never_shown() {
        let key = STANDARD.encode([7_u8; KEY_BYTES]);
        for (text, word) in [
            ("", "key 1"),
            ("a", "key 1"),
            (&*format!("a:{key},b"), "key 2"),
            (&*format!("a b:{key}"), "key 1"),
            ("a:AAAA", "key a"),
            (&*format!("a:{key},a:{key}"), "key a"),
        ] {
            let error = KeyRing::parse(text).unwrap_err().to_string();
            assert!(error.contains(word) && !error.contains(&key), "{text}: {error}");
        }
        let ring = KeyRing::parse(&format!("a:{key}")).unwrap();
        assert!(!format!("{ring:?}").contains(&key));
        assert!(KeyRing::default().seal(PLACE, b"x").is_err());
    }

    #[cfg(feature = "testkit")]
    #[test]
    fn the_key_file_is_made_once_and_is_its_owners_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("data").join("mitoyen.sqlite.keys");
        let made = KeyRing::of_file(&path).unwrap();
        assert_eq!(KeyRing::of_file(&path).unwrap().reveal(), made.reveal());
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        assert!(KeyRing::of_file(&path).unwrap_err().to_string().contains("0600"));
    }
}
