//! Asking providers over HTTP.

use std::{fmt, pin::Pin, time::Duration};

use oauth2::{AsyncHttpClient, HttpRequest, HttpResponse, RequestTokenError, basic::BasicErrorResponse};
use reqwest::{Client, Request, Response, header::ACCEPT, redirect::Policy};
use serde::de::DeserializeOwned;

use super::Fault;
use crate::start::StartError;

/// How long a provider may take to answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// Most bytes of an answer.
const ANSWER_MAX: usize = 256 * 1024;

/// Asks providers. It follows no redirects: an endpoint that sends elsewhere is not the one that was configured.
#[derive(Clone)]
pub(super) struct Fetcher(Client);

/// Why nothing came back.
#[derive(Debug)]
pub(super) struct Unanswered(String);

impl fmt::Display for Unanswered {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Unanswered {}

impl Fetcher {
    pub fn new() -> Result<Self, StartError> {
        // Another part of the process may have chosen first; it chose the same.
        _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder()
            .redirect(Policy::none())
            .connect_timeout(PATIENCE)
            .timeout(PATIENCE)
            .user_agent(concat!("mitoyen/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(|error| StartError::Process(format!("providers of identities cannot be asked: {error}")))?;
        Ok(Self(client))
    }

    /// A JSON document.
    pub async fn json<T: DeserializeOwned>(&self, address: &str) -> Result<T, Fault> {
        let wrong = |what: &dyn fmt::Display| Fault::new(format!("{address} was not answered: {what}"));
        let response = self.0.get(address).header(ACCEPT, "application/json").send().await;
        let response = response.map_err(|error| wrong(&error.without_url()))?;
        if !response.status().is_success() {
            return Err(wrong(&response.status()));
        }
        let bytes = body(response).await.map_err(|error| wrong(&error))?;
        serde_json::from_slice(&bytes).map_err(|error| wrong(&error))
    }

    async fn exchange(&self, request: HttpRequest) -> Result<HttpResponse, Unanswered> {
        let wrong = |error: reqwest::Error| Unanswered(error.without_url().to_string());
        let request = Request::try_from(request).map_err(wrong)?;
        let response = self.0.execute(request).await.map_err(wrong)?;
        let mut answer = http::Response::builder().status(response.status());
        if let Some(headers) = answer.headers_mut() {
            headers.clone_from(response.headers());
        }
        let bytes = body(response).await?;
        answer.body(bytes).map_err(|error| Unanswered(error.to_string()))
    }
}

/// How the OAuth library asks.
impl<'c> AsyncHttpClient<'c> for Fetcher {
    type Error = Unanswered;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, Unanswered>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.exchange(request))
    }
}

/// Reads an answer to its end, or until it is too long.
async fn body(mut response: Response) -> Result<Vec<u8>, Unanswered> {
    let mut bytes = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| Unanswered(error.without_url().to_string()))? {
        if bytes.len().saturating_add(chunk.len()) > ANSWER_MAX {
            return Err(Unanswered("the answer is too long".to_owned()));
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

/// Why a code was not exchanged, without the answer itself: it could hold a token.
pub(super) fn without_secrets(error: &RequestTokenError<Unanswered, BasicErrorResponse>) -> String {
    match error {
        RequestTokenError::ServerResponse(answer) => format!("the provider refused it ({})", answer.error().as_ref()),
        RequestTokenError::Request(unanswered) => unanswered.to_string(),
        RequestTokenError::Parse(..) => "the answer is not understood".to_owned(),
        RequestTokenError::Other(what) => what.clone(),
    }
}
