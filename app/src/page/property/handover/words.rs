//! How the pages of a handover say where it stands.

use entity::property::{HandoverItemState, HandoverStanding, HandoverStatus, handover, handover_item};
use service::text::Text;

use crate::{context::PageContext, ui::Tone};

/// Where a handover stands today.
#[must_use]
pub fn standing(page: &PageContext, row: &handover::Model, items: &[handover_item::Model]) -> HandoverStanding {
    HandoverStanding::new(row.due_on, page.ctx.today(), items.iter().map(|item| item.state))
}

/// The status in a word.
#[must_use]
pub fn status(text: Text, status: HandoverStatus) -> String {
    text.get(&format!("property-handover-status-{}", status.code()))
}

/// The tone of a status on a day: red once the last day has passed.
#[must_use]
pub const fn status_tone(status: HandoverStatus, overdue: bool) -> Tone {
    match status {
        HandoverStatus::Open | HandoverStatus::Demanded if overdue => Tone::Bad,
        HandoverStatus::Open | HandoverStatus::Demanded => Tone::Wait,
        HandoverStatus::Complete => Tone::Good,
        HandoverStatus::Abandoned => Tone::Neutral,
    }
}

/// The state of a thing in a word.
#[must_use]
pub fn state(text: Text, state: HandoverItemState) -> String {
    text.get(&format!("property-handover-state-{}", state.code()))
}

/// The tone of a state.
#[must_use]
pub const fn state_tone(state: HandoverItemState) -> Tone {
    match state {
        HandoverItemState::Awaited => Tone::Wait,
        HandoverItemState::Received => Tone::Good,
        HandoverItemState::NotApplicable => Tone::Neutral,
        HandoverItemState::Disputed => Tone::Bad,
    }
}

/// "Il reste 12 jours", "Dernier jour aujourd'hui", "Dépassé de 3 jours".
#[must_use]
pub fn days_left(text: Text, standing: &HandoverStanding) -> String {
    match standing.days_left {
        0 => text.get("property-handover-last-day"),
        days if days > 0 => text.with("property-handover-days-left", &[("count", days.into())]),
        days => text.with("property-handover-days-over", &[("count", days.saturating_neg().into())]),
    }
}
