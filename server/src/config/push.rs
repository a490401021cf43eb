//! How the server shows itself to the makers of browsers, as it is configured.

use http::Uri;
use lettre::Address;
use service::messaging::{PushKey, PushSender};

use super::{key, source::Source};

/// Reads the two settings; each is left to the server where it is not given.
pub(super) fn take_push(source: &mut Source) -> PushSender {
    let contact = source.take(
        key::PUSH_SUBJECT,
        "mailto: and an address, such as mailto:it@syndic.example.be, or https:// and a page",
        |text| is_contact(text).then(|| text.into()),
    );
    let key = source.take(
        key::PUSH_KEY,
        "the private half of a VAPID pair: 32 bytes in Base64 for addresses (base64url), as `web-push generate-vapid-keys` prints it",
        PushKey::parse,
    );
    PushSender { contact, key }
}

/// The settings in words, without the private key.
pub(super) fn describe(sender: &PushSender) -> [(&'static str, String); 2] {
    [
        (key::PUSH_SUBJECT.name, sender.contact.as_deref().unwrap_or("(as public_url)").to_owned()),
        (
            key::PUSH_KEY.name,
            sender.key.as_ref().map_or_else(
                || "(made when first needed)".to_owned(),
                |key| format!("(set; its public half is {})", key.public()),
            ),
        ),
    ]
}

/// What RFC 8292 §2.1 allows for whom to write to when something is wrong.
fn is_contact(text: &str) -> bool {
    if let Some(address) = text.strip_prefix("mailto:") {
        return address.parse::<Address>().is_ok();
    }
    let Ok(uri) = text.parse::<Uri>() else { return false };
    uri.scheme_str() == Some("https") && uri.host().is_some_and(|host| !host.is_empty())
}

#[cfg(test)]
mod tests {
    use super::is_contact;

    #[test]
    fn somebody_can_be_written_to() {
        for fine in ["mailto:it@syndic.example.be", "https://syndic.example.be/contact"] {
            assert!(is_contact(fine), "{fine}");
        }
        for wrong in ["", "it@syndic.example.be", "mailto:", "mailto:it", "http://syndic.example.be", "https://"] {
            assert!(!is_contact(wrong), "{wrong}");
        }
    }
}
