//! The state of the connection in words, on every page.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The island's words in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConnectionLabels {
    /// What stands there until the browser has said anything, and for good where WASM does not run.
    pub unknown: String,
    /// The connection works.
    pub online: String,
    /// Stands before the time at which the connection was lost.
    pub offline_since: String,
}

/// What is known of the connection.
#[cfg_attr(not(feature = "hydrate"), allow(dead_code, reason = "only a browser knows whether it is online"))]
#[derive(Clone, Debug, PartialEq, Eq)]
enum Connection {
    Unknown,
    Online,
    /// Offline since the hour and minute of the reader's own clock.
    OfflineSince(String),
}

impl Connection {
    fn class(&self) -> &'static str {
        match self {
            Self::Unknown => "connection unknown",
            Self::Online => "connection online",
            Self::OfflineSince(_) => "connection offline",
        }
    }

    fn words(&self, labels: &ConnectionLabels) -> String {
        match self {
            Self::Unknown => labels.unknown.clone(),
            Self::Online => labels.online.clone(),
            Self::OfflineSince(time) => format!("{} {time}", labels.offline_since),
        }
    }
}

/// Says whether the browser is online, or since when it is not. A change is announced politely; the state that the page
/// starts with is not, because it would interrupt the reading of every page.
#[island]
pub fn ConnectionState(labels: ConnectionLabels) -> impl IntoView {
    let connection = RwSignal::new(Connection::Unknown);
    let announcement = RwSignal::new(String::new());
    #[cfg(feature = "hydrate")]
    browser::follow(connection, announcement, labels.clone());
    let words = move || connection.with(|connection| connection.words(&labels));
    view! {
        <p class=move || connection.with(Connection::class)><span>{words}</span></p>
        <p class="visually-hidden" role="status">{announcement}</p>
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::prelude::*;

    use super::{Connection, ConnectionLabels};

    /// Reads the state once the page has hydrated, then follows the window's events.
    pub(super) fn follow(connection: RwSignal<Connection>, announcement: RwSignal<String>, labels: ConnectionLabels) {
        Effect::new(move |_| {
            connection.set(if window().navigator().on_line() {
                Connection::Online
            } else {
                Connection::OfflineSince(clock())
            });
        });
        let announce = move |state: Connection| {
            announcement.set(state.words(&labels));
            connection.set(state);
        };
        let announce_offline = announce.clone();
        let online = window_event_listener_untyped("online", move |_| announce(Connection::Online));
        let offline =
            window_event_listener_untyped("offline", move |_| announce_offline(Connection::OfflineSince(clock())));
        on_cleanup(move || {
            online.remove();
            offline.remove();
        });
    }

    /// The hour and minute of the reader's own clock.
    fn clock() -> String {
        let now = js_sys::Date::new_0();
        format!("{:02}:{:02}", now.get_hours(), now.get_minutes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_of_the_loss_follows_the_words() {
        let labels = ConnectionLabels {
            unknown: "Page chargée".to_owned(),
            online: "En ligne".to_owned(),
            offline_since: "Hors ligne depuis".to_owned(),
        };
        assert_eq!(Connection::OfflineSince("14:02".to_owned()).words(&labels), "Hors ligne depuis 14:02");
        assert_eq!(Connection::Unknown.words(&labels), "Page chargée");
        assert_eq!(Connection::Online.words(&labels), "En ligne");
    }
}
