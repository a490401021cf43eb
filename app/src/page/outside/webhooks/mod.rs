//! Webhooks of the organization: other programs that are told what happens.

mod detail;
mod form;
mod list;
mod words;

use crate::route::Routes;

/// Where they are listed.
pub(super) const PATH: &str = "/firm/webhooks";
/// What one says after it was changed.
pub(super) const SAVED: &str = "outside-webhook-saved";
/// What one says after something was asked to be sent.
pub(super) const ASKED: &str = "outside-webhook-asked";
/// What the list says after one was put away.
pub(super) const ARCHIVED: &str = "outside-webhook-archived";

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .page(PATH, list::load)
        .form_page("/firm/webhooks/new", form::load_new, form::create)
        .page("/firm/webhooks/{webhook}", detail::load)
        .form_page("/firm/webhooks/{webhook}/edit", form::load_edit, form::update)
        .form_page("/firm/webhooks/{webhook}/secret", detail::load_secret, detail::rotate)
        .act("/firm/webhooks/{webhook}/ping", detail::ping)
        .act("/firm/webhooks/{webhook}/activate", detail::activate)
        .act("/firm/webhooks/{webhook}/deactivate", detail::deactivate)
        .act("/firm/webhooks/{webhook}/archive", detail::archive)
        .form_page("/firm/webhooks/{webhook}/replay", detail::load_replay, detail::replay_since)
        .act("/firm/webhooks/{webhook}/deliveries/{delivery}/replay", detail::replay)
}
