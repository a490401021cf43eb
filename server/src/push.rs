//! Taking messages to the makers of browsers (RFC 8030).

use std::sync::Arc;

use reqwest::{
    StatusCode,
    header::{AUTHORIZATION, CONTENT_ENCODING, CONTENT_TYPE},
};
use service::{Parcel, Pusher, Sending, Unsent};

use crate::{
    outside::{Outside, beginning},
    start::StartError,
};

/// Takes messages there.
#[derive(Debug)]
struct Push(Outside);

/// Somebody who takes messages there; with `loopback`, also to this machine, for tests and the demonstration.
///
/// # Errors
/// When no other server can be spoken with.
pub fn pusher(loopback: bool) -> Result<Arc<dyn Pusher>, StartError> {
    Ok(Arc::new(Push(Outside::new(loopback)?)))
}

impl Pusher for Push {
    fn send(&self, parcel: Parcel) -> Sending<'_> {
        Box::pin(self.take(parcel))
    }

    fn reaches_loopback(&self) -> bool {
        self.0.reaches_loopback()
    }
}

impl Push {
    async fn take(&self, parcel: Parcel) -> Result<String, Unsent> {
        let url = self
            .0
            .admit(&parcel.endpoint)
            .ok_or_else(|| Unsent::Gone("the endpoint is at no public address".to_owned()))?;
        let request = self
            .0
            .client()
            .post(url)
            .header(AUTHORIZATION, parcel.authorization)
            .header(CONTENT_ENCODING, "aes128gcm")
            .header(CONTENT_TYPE, "application/octet-stream")
            .header("TTL", parcel.time_to_live)
            .body(parcel.body);
        let response = request.send().await.map_err(|error| unanswered(&error))?;
        let status = response.status();
        let answer = format!("{} {}", status.as_u16(), beginning(response).await);
        let answer = answer.trim().to_owned();
        match status {
            _ if status.is_success() => Ok(answer),
            StatusCode::NOT_FOUND | StatusCode::GONE => Err(Unsent::Gone(answer)),
            StatusCode::TOO_MANY_REQUESTS | StatusCode::REQUEST_TIMEOUT => Err(Unsent::Later(answer)),
            _ if status.is_server_error() => Err(Unsent::Later(answer)),
            _ => Err(Unsent::Refused(answer)),
        }
    }
}

/// A connection that was never made has taken nothing; of one that was, nobody knows. The address is not in the reason.
pub(crate) fn unanswered(error: &reqwest::Error) -> Unsent {
    if error.is_connect() || error.is_builder() {
        Unsent::Later("no connection".to_owned())
    } else {
        Unsent::Uncertain("no answer".to_owned())
    }
}
