//! Handing short messages to a gateway over HTTP: a POST to a configured address, with the number and the text in it or in a JSON body.

use std::{fmt, sync::Arc};

use reqwest::{
    Client, Url,
    header::{HeaderName, HeaderValue},
    redirect::Policy,
};
use service::{Sending, ShortMessages, Unsent};

use crate::{config::SmsConfig, outside::beginning, push::unanswered, start::StartError};

/// How long the gateway may take.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(30);

/// A gateway.
struct Gateway {
    client: Client,
    template: String,
    header: Option<(HeaderName, HeaderValue)>,
}

impl fmt::Debug for Gateway {
    /// Writes no address: it may hold a password.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Gateway")
    }
}

/// The gateway of a configuration.
///
/// # Errors
/// When it cannot be spoken with.
pub fn gateway(config: &SmsConfig) -> Result<Arc<dyn ShortMessages>, StartError> {
    Ok(Arc::new(Gateway::new(config)?))
}

impl Gateway {
    fn new(config: &SmsConfig) -> Result<Self, StartError> {
        _ = rustls::crypto::ring::default_provider().install_default();
        let wrong = |what: &dyn fmt::Display| StartError::Process(format!("short messages cannot be sent: {what}"));
        let client = Client::builder()
            .redirect(Policy::none())
            .timeout(PATIENCE)
            .user_agent(concat!("mitoyen/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(|error| wrong(&error))?;
        let header = match &config.header {
            Some((name, value)) => {
                let name = HeaderName::try_from(name.as_str()).map_err(|error| wrong(&error))?;
                let mut value = HeaderValue::try_from(value.as_str()).map_err(|error| wrong(&error))?;
                value.set_sensitive(true);
                Some((name, value))
            }
            None => None,
        };
        Ok(Self { client, template: config.url.clone(), header })
    }

    async fn hand_over(&self, number: &str, text: &str) -> Result<String, Unsent> {
        let in_address = self.template.contains("{number}") || self.template.contains("{text}");
        let filled = self.template.replace("{number}", &encoded(number)).replace("{text}", &encoded(text));
        let url = Url::parse(&filled).map_err(|_| Unsent::Refused("the gateway's address is none".to_owned()))?;
        let mut request = self.client.post(url);
        if !in_address {
            request = request.json(&serde_json::json!({ "to": number, "text": text }));
        }
        if let Some((name, value)) = &self.header {
            request = request.header(name, value);
        }
        let response = request.send().await.map_err(|error| unanswered(&error))?;
        let status = response.status();
        let answer = format!("{} {}", status.as_u16(), beginning(response).await).trim().to_owned();
        if status.is_success() {
            Ok(answer)
        } else if status.is_server_error() || matches!(status.as_u16(), 408 | 429) {
            Err(Unsent::Later(answer))
        } else {
            Err(Unsent::Refused(answer))
        }
    }
}

impl ShortMessages for Gateway {
    fn send<'a>(&'a self, number: &'a str, text: &'a str) -> Sending<'a> {
        Box::pin(self.hand_over(number, text))
    }
}

/// A text as it stands in an address.
fn encoded(text: &str) -> String {
    text.bytes().fold(String::with_capacity(text.len()), |mut whole, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            whole.push(char::from(byte));
        } else {
            whole.push_str(&format!("%{byte:02X}"));
        }
        whole
    })
}
