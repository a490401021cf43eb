//! What pages tell the server about the session cookie. The server makes and clears the cookie itself; no page knows its name.

/// A response extension: the token that the cookie is to hold from now on, or nothing to take the cookie away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetSession(pub Option<String>);

/// A response extension: the token of a sign-in that waits for the second factor, for a cookie of its own that lasts five minutes, or nothing to take
/// that cookie away.
#[derive(Clone, PartialEq, Eq)]
pub struct SetChallenge(pub Option<String>);

impl std::fmt::Debug for SetChallenge {
    /// Tokens reach no log.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_tuple("SetChallenge").field(&self.0.is_some()).finish()
    }
}

/// A request extension that the server sets: the token of a sign-in that waits for the second factor.
#[derive(Clone)]
pub struct ChallengeToken(pub String);

/// A request extension that the server sets: the network address of whoever asks, for counting failed sign-ins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientAddress(pub String);

/// Whether an address is safe to send somebody to after she has signed in.
///
/// It must be a path on this server, and nothing that a browser would read as another server (`//host`, `/\host`), nor anything with a line
/// break in it.
#[must_use]
pub fn is_local_path(path: &str) -> bool {
    let mut bytes = path.bytes();
    bytes.next() == Some(b'/')
        && !matches!(bytes.next(), Some(b'/' | b'\\'))
        && path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\')
}
