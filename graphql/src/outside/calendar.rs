//! Addresses under which calendars follow what concerns a person.

use async_graphql::{Context, ID, Object, Result};
use entity::outside::calendar_feed;
use service::outside::FreshFeed;

use crate::{
    loader::loaders,
    property::Association,
    scalar::{self, DateTime, Locale},
};

/// An address under which a calendar follows what concerns a person.
pub struct CalendarFeed(calendar_feed::Model);

impl From<calendar_feed::Model> for CalendarFeed {
    fn from(row: calendar_feed::Model) -> Self {
        Self(row)
    }
}

/// An address under which a calendar follows what concerns a person, in the iCalendar format. The address itself is said once, when it is made.
#[Object]
impl CalendarFeed {
    /// Opaque identifier.
    async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// The association that it is about; every one where the person has a role when absent.
    async fn association(&self, ctx: &Context<'_>) -> Result<Option<Association>> {
        match self.0.association_id {
            Some(id) => Ok(loaders(ctx)?.associations.load(id).await?.map(Association)),
            None => Ok(None),
        }
    }

    /// The language of its entries.
    async fn language(&self) -> Locale {
        Locale(self.0.language)
    }

    /// When it was made.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When its address was last replaced.
    async fn rotated_at(&self) -> Option<DateTime> {
        self.0.rotated_at.map(DateTime)
    }

    /// When a calendar last asked, to a quarter of an hour.
    async fn last_used_at(&self) -> Option<DateTime> {
        self.0.last_used_at.map(DateTime)
    }
}

/// An address of a calendar that has just been made.
pub struct NewCalendarFeed {
    url: String,
    feed: CalendarFeed,
}

impl From<FreshFeed> for NewCalendarFeed {
    fn from(fresh: FreshFeed) -> Self {
        Self { url: fresh.url, feed: fresh.row.into() }
    }
}

/// An address of a calendar that has just been made.
#[Object]
impl NewCalendarFeed {
    /// The address: said once and never again. Whoever has it sees what is behind it.
    async fn url(&self) -> &str {
        &self.url
    }

    /// Everything else about it.
    async fn feed(&self) -> &CalendarFeed {
        &self.feed
    }
}
