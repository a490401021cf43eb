//! Calling other programs that want to be told what happens.

use std::{sync::Arc, time::Duration};

use reqwest::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use service::outside::{Answered, Call, CallTrouble, Caller, Calling};

use crate::{outside::Outside, start::StartError};

/// How long another program may take to answer. It is asked to write down what it was told and to work on it later.
const PATIENCE: Duration = Duration::from_secs(15);

#[derive(Debug)]
struct Hooks {
    outside: Outside,
    patience: Duration,
}

/// Somebody who calls other programs; with `loopback`, also on this machine, for tests and the demonstration.
///
/// # Errors
/// When no other server can be spoken with.
pub fn caller(loopback: bool) -> Result<Arc<dyn Caller>, StartError> {
    patient(loopback, PATIENCE)
}

/// The same with another patience.
///
/// # Errors
/// When no other server can be spoken with.
pub fn patient(loopback: bool, patience: Duration) -> Result<Arc<dyn Caller>, StartError> {
    Ok(Arc::new(Hooks { outside: Outside::new(loopback)?, patience }))
}

impl Caller for Hooks {
    fn call(&self, call: Call) -> Calling<'_> {
        Box::pin(self.post(call))
    }

    fn reaches_loopback(&self) -> bool {
        self.outside.reaches_loopback()
    }
}

impl Hooks {
    async fn post(&self, call: Call) -> Result<Answered, CallTrouble> {
        let url = self.outside.admit(&call.url).ok_or(CallTrouble::NotPublic)?;
        let mut request = self
            .outside
            .client()
            .post(url)
            .timeout(self.patience)
            .header(CONTENT_TYPE, HeaderValue::from_static("application/json"))
            .body(call.body);
        for (name, value) in call.headers {
            request = request.header(HeaderName::from_static(name), value);
        }
        // What is answered besides the status is never read: it is nobody's business and could be as long as it likes.
        match request.send().await {
            Ok(response) => Ok(Answered { status: response.status().as_u16() }),
            Err(error) if error.is_timeout() => Err(CallTrouble::TooSlow),
            Err(error) if is_not_public(&error) => Err(CallTrouble::NotPublic),
            Err(_) => Err(CallTrouble::Unreachable),
        }
    }
}

/// Whether the name led to no public address.
fn is_not_public(error: &reqwest::Error) -> bool {
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        if cause.to_string().contains("no public address") {
            return true;
        }
        source = cause.source();
    }
    false
}
