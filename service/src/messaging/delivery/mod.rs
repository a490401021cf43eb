//! Everything that leaves the house: mail, messages to browsers, short messages, and letters that the law wants.
//!
//! [`deliver`] writes down what is to leave, in the transaction of whatever causes it, together with the job that hands it over. The job sets the
//! row to `sending` and commits before the other side hears anything: what is found in that state after the process was killed is `uncertain` and
//! waits for a person. Nothing leaves twice.

mod address;
mod again;
mod bounce;
mod export;
mod message;
mod outgoing;
mod post;
mod push;
mod read;
mod send;
mod settle;
mod state;
mod tell;
mod unsubscribe;

use std::sync::Arc;

use entity::id::AccountId;
use uuid::Uuid;

pub use address::{AddressFailureForm, address_failed, address_failure_fetch, address_failures_list, address_works};
pub use again::delivery_send_again;
pub use bounce::{Bounced, bounced};
pub use export::deliveries_export;
pub(crate) use message::{Message, Words, foot};
pub use outgoing::MAIL_MAX;
pub(crate) use outgoing::{Outgoing, deliver};
pub(crate) use post::{deliver_by_post, letters_posted, letters_returned};
pub(crate) use push::{Browser, browsers, browsers_forget};
pub use push::{
    PushKey, PushSender, push_key, push_subscribe, push_subscription_fetch, push_subscriptions, push_unsubscribe,
};
pub use read::{
    DeliveryFilter, attempts_by_deliveries, deliveries_by_ids, deliveries_list, delivery_fetch, delivery_files,
    delivery_text,
};
pub use state::{Setup, setup};
pub use unsubscribe::{Unsubscription, unsubscribe, unsubscribe_look};

use crate::jobs::Handler;

/// Most letters of an answer that is kept.
const ANSWER_MAX: usize = 500;
/// What an answer begins with that is ours and not the other side's; a code follows, which pages put into words.
pub const OWN_ANSWER: &str = "mitoyen:";

/// The code of an answer where there is nobody to hand things to.
const NOT_SET_UP: &str = "not-set-up";

/// What this does as jobs.
pub(super) fn handlers() -> Vec<Arc<dyn Handler>> {
    vec![Arc::new(send::Send)]
}

/// In whose name the program itself works.
const fn nobody() -> AccountId {
    AccountId(Uuid::nil())
}
