//! Handing over what is due: what was on hold leaves by mail, to a browser or to a telephone.
//!
//! What somebody wants together becomes one message for each organization; all the rest leaves by itself, so that it can be proven by itself. What she
//! has chosen since not to be told is dropped.

use std::{collections::BTreeMap, sync::Arc};

use entity::{
    id::{AccountId, NotificationEventId, NotificationHoldId, OrganizationId, OwnerId},
    identity::account,
    language::Language,
    messaging::{Channel, Group, Rhythm, notification_event, notification_hold, rhythm_of},
    property::owner,
};
use futures::{FutureExt as _, future::BoxFuture};
use sea_orm::{
    ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{LockBehavior, LockType, Query},
};

use super::{
    delivery::{Browser, Message, Outgoing, Words, browsers, deliver, foot},
    fan_out::transaction,
    preference::{Chosen, chosen_by},
    words,
};
use crate::{
    ctx::Host,
    error::{Error, Result},
    jobs::{Done, Handler, JobError, JobKind, Rule, Run, Schedule},
    store::{Purpose, Tx},
    text::Text,
};

/// The job.
pub(super) const KIND: JobKind = "messaging.release";
/// What is handed over in one transaction.
const BATCH: u64 = 200;
/// Most notifications that a digest tells one by one.
const TOLD_MAX: usize = 30;
/// What a digest is called in the delivery log.
const DIGEST: &str = "digest";

/// Looks for what quiet hours and digests have made due.
pub(super) const SCHEDULE: Schedule = Schedule { name: KIND, rule: Rule::EveryMinutes(5), kind: KIND };

/// Hands over what is due.
pub(super) struct Release;

impl Handler for Release {
    fn kind(&self) -> JobKind {
        KIND
    }

    fn run<'a>(&'a self, run: &'a Run) -> BoxFuture<'a, Result<Done, JobError>> {
        async move {
            while release(&run.host).await? > 0 {}
            Ok(Done::Finished)
        }
        .boxed()
    }
}

/// What is due by now and belongs to an event that has reached everybody.
fn is_due(now: chrono::DateTime<chrono::Utc>) -> Condition {
    let told = Query::select()
        .column(notification_event::Column::Id)
        .from(notification_event::Entity)
        .and_where(notification_event::Column::ToldAt.is_not_null())
        .take();
    Condition::all()
        // Letters are written by a job of their own.
        .add(notification_hold::Column::Channel.ne(Channel::Post))
        .add(notification_hold::Column::DueAt.lte(now))
        .add(notification_hold::Column::EventId.in_subquery(told))
}

/// Hands over the next of what is due, of one organization; answers how much that was.
async fn release(host: &Host) -> Result<usize> {
    let due = is_due(host.clock.now());
    let first = {
        let tx = host.database.read(Purpose::Platform, Arc::default()).await?;
        let oldest = tx.find_platform::<notification_hold::Entity>().filter(due.clone());
        oldest
            .order_by_asc(notification_hold::Column::DueAt)
            .order_by_asc(notification_hold::Column::Id)
            .one(&tx)
            .await?
    };
    let Some(first) = first else { return Ok(0) };
    let tx = transaction(host, first.organization_id, Arc::default()).await?;
    let here = match first.organization_id {
        Some(organization) => notification_hold::Column::OrganizationId.eq(organization.0),
        None => notification_hold::Column::OrganizationId.is_null(),
    };
    let holds = tx
        .find_platform::<notification_hold::Entity>()
        .filter(due.add(here))
        .order_by_asc(notification_hold::Column::AccountId)
        .order_by_asc(notification_hold::Column::OwnerId)
        .order_by_asc(notification_hold::Column::Channel)
        .order_by_asc(notification_hold::Column::Id)
        .limit(BATCH)
        // What another worker is about to hand over is not ours.
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .all(&tx)
        .await?;
    let holds = whole_groups(holds);
    let known = Known::read(host, &tx, first.organization_id, &holds).await?;
    for group in holds.chunk_by(|one, next| key(one) == key(next)) {
        let (together, alone): (Vec<_>, Vec<_>) =
            group.iter().filter(|hold| known.is_wanted(hold)).partition(|hold| hold.together);
        let mut parcels: Vec<Vec<&notification_hold::Model>> = alone.into_iter().map(|hold| vec![hold]).collect();
        if !together.is_empty() {
            parcels.push(together);
        }
        for parcel in parcels {
            for outgoing in known.outgoing(host, &parcel) {
                match deliver(&tx, host, outgoing).await {
                    Ok(_) => {}
                    // An address that nothing can be sent to holds nobody else's messages back.
                    Err(Error::Refused(refusals)) => tracing::warn!(%refusals, "a notification cannot be sent"),
                    Err(error) => return Err(error),
                }
            }
        }
    }
    let ids: Vec<NotificationHoldId> = holds.iter().map(|hold| hold.id).collect();
    let these = Condition::all().add(notification_hold::Column::Id.is_in(ids.iter().map(|id| id.0)));
    tx.forget_platform::<notification_hold::Entity>(these).await?;
    tx.commit().await?;
    Ok(ids.len())
}

fn key(hold: &notification_hold::Model) -> (Option<AccountId>, Option<OwnerId>, Channel) {
    (hold.account_id, hold.owner_id.filter(|_| hold.account_id.is_none()), hold.channel)
}

/// Leaves the last group of a full batch for the next one, because some of it may be missing; unless it is all there is.
fn whole_groups(mut holds: Vec<notification_hold::Model>) -> Vec<notification_hold::Model> {
    let full = u64::try_from(holds.len()).is_ok_and(|count| count >= BATCH);
    let last = holds.last().map(key);
    let whole = holds.iter().take_while(|hold| Some(key(hold)) != last).count();
    if full && whole > 0 {
        holds.truncate(whole);
    }
    holds
}

/// Whom and what a batch is about.
struct Known {
    organization: Option<OrganizationId>,
    events: BTreeMap<NotificationEventId, notification_event::Model>,
    accounts: BTreeMap<AccountId, account::Model>,
    owners: BTreeMap<OwnerId, owner::Model>,
    browsers: BTreeMap<AccountId, Vec<Browser>>,
    chosen: Chosen,
}

impl Known {
    async fn read(
        host: &Host,
        tx: &Tx,
        organization: Option<OrganizationId>,
        holds: &[notification_hold::Model],
    ) -> Result<Self> {
        let events = tx
            .find_platform::<notification_event::Entity>()
            .filter(notification_event::Column::Id.is_in(holds.iter().map(|hold| hold.event_id.0)))
            .all(tx)
            .await?;
        let accounts = tx
            .find_platform::<account::Entity>()
            .filter(account::Column::Id.is_in(holds.iter().filter_map(|hold| hold.account_id).map(|id| id.0)))
            .filter(account::Column::ArchivedAt.is_null())
            .all(tx)
            .await?;
        let owners = match organization {
            Some(organization) => {
                tx.find_platform::<owner::Entity>()
                    .filter(owner::Column::OrganizationId.eq(organization.0))
                    .filter(owner::Column::Id.is_in(holds.iter().filter_map(|hold| hold.owner_id).map(|id| id.0)))
                    .all(tx)
                    .await?
            }
            None => Vec::new(),
        };
        let woken = holds.iter().filter(|hold| hold.channel == Channel::Push).filter_map(|hold| hold.account_id);
        let browsers = browsers(host, &woken.collect::<Vec<_>>()).await?;
        let waiting: Vec<AccountId> = holds.iter().filter_map(|hold| hold.account_id).collect();
        let groups: Vec<Group> = events.iter().map(|event| event.kind.group()).collect();
        let chosen = chosen_by(tx, &waiting, &groups).await?;
        Ok(Self {
            organization,
            events: events.into_iter().map(|row| (row.id, row)).collect(),
            accounts: accounts.into_iter().map(|row| (row.id, row)).collect(),
            owners: owners.into_iter().map(|row| (row.id, row)).collect(),
            browsers,
            chosen,
        })
    }

    /// Whether what waits is still wanted: somebody may have chosen to be told no more since it began to. What the law or her safety wants her told
    /// leaves all the same, and so does what waits for an owner without an account, who has chosen nothing here.
    fn is_wanted(&self, hold: &notification_hold::Model) -> bool {
        let (Some(account), Some(event)) = (hold.account_id, self.events.get(&hold.event_id)) else { return true };
        let chosen = self.chosen.get(&(account, event.kind.group(), hold.channel)).copied();
        rhythm_of(event.kind, hold.channel, chosen) != Rhythm::Off
    }

    /// What leaves for holds of one person and one channel: one message, or one for each of her browsers.
    fn outgoing(&self, host: &Host, parcel: &[&notification_hold::Model]) -> Vec<Outgoing> {
        let Some(first) = parcel.first() else { return Vec::new() };
        let events: Vec<&notification_event::Model> =
            parcel.iter().filter_map(|hold| self.events.get(&hold.event_id)).collect();
        let account = first.account_id.and_then(|id| self.accounts.get(&id));
        let owner = first.owner_id.and_then(|id| self.owners.get(&id));
        let Some(said) = Said::of(host, person(account, owner, first.account_id.is_some()), &events) else {
            return Vec::new();
        };
        match first.channel {
            Channel::Email => {
                let address = match (account, owner) {
                    (Some(account), _) => Some(account.email.as_str()),
                    (None, Some(owner)) => owner.email.as_deref(),
                    (None, None) => None,
                };
                let outgoing = address.map(|address| said.to(Channel::Email, address, said.mail(host)));
                outgoing.into_iter().map(|outgoing| self.addressed(outgoing, first, &events)).collect()
            }
            Channel::Sms => {
                let number = owner.and_then(|owner| owner.phone.as_deref());
                let outgoing = number.map(|number| said.to(Channel::Sms, number, said.short(host)));
                outgoing.into_iter().map(|outgoing| self.addressed(outgoing, first, &events)).collect()
            }
            Channel::Push => {
                let browsers = first.account_id.and_then(|id| self.browsers.get(&id));
                let wake = |browser: &Browser| {
                    let outgoing = said.to(Channel::Push, &browser.server, said.screen());
                    self.addressed(outgoing.for_browser(browser.id), first, &events)
                };
                browsers.into_iter().flatten().map(wake).collect()
            }
            Channel::InApp | Channel::Post => Vec::new(),
        }
    }

    fn addressed(
        &self,
        mut outgoing: Outgoing,
        hold: &notification_hold::Model,
        events: &[&notification_event::Model],
    ) -> Outgoing {
        if let Some(organization) = self.organization {
            outgoing = outgoing.organization(organization);
        }
        if let Some(account) = hold.account_id {
            outgoing = outgoing.account(account);
        }
        if let Some(owner) = hold.owner_id {
            outgoing = outgoing.owner(owner);
        }
        if let [event] = events
            && let Some(association) = event.association_id
        {
            outgoing = outgoing.association(association);
        }
        if events.iter().any(|event| event.kind.mandatory()) { outgoing } else { outgoing.optional() }
    }
}

/// Who is written to, and in which language. An account that is no longer in use is written to no more, even where the owner is.
fn person(
    account: Option<&account::Model>,
    owner: Option<&owner::Model>,
    by_account: bool,
) -> Option<(String, Language)> {
    match (account, owner, by_account) {
        (Some(account), _, true) => Some((account.display_name.clone(), account.language)),
        (None, Some(owner), false) => Some((owner.name.clone(), owner.language)),
        _ => None,
    }
}

/// What is said to one person.
struct Said {
    kind: String,
    name: String,
    language: Language,
    title: String,
    body: String,
    link: String,
    optional: bool,
}

impl Said {
    fn of(host: &Host, person: Option<(String, Language)>, events: &[&notification_event::Model]) -> Option<Self> {
        let (name, language) = person?;
        let text = Text::new(language);
        let optional = events.iter().all(|event| !event.kind.mandatory());
        let words: Vec<(String, String)> = events.iter().filter_map(|event| words::said(text, event)).collect();
        let centre = "/notifications".to_owned();
        match (words.as_slice(), events) {
            ([], _) => None,
            ([(title, body)], [event, ..]) => Some(Self {
                kind: event.kind.code().to_owned(),
                name,
                language,
                title: title.clone(),
                body: body.clone(),
                link: event.link.clone().unwrap_or(centre),
                optional,
            }),
            (many, _) => {
                let count = i64::try_from(many.len()).unwrap_or(i64::MAX);
                let lines = many.iter().take(TOLD_MAX).map(|(title, body)| format!("{title}\n{body}"));
                let site = host.public_url.to_string();
                Some(Self {
                    kind: DIGEST.to_owned(),
                    name,
                    language,
                    title: text.with("messaging-digest-subject", &[("count", count.into()), ("site", site.into())]),
                    body: lines.collect::<Vec<_>>().join("\n\n"),
                    link: centre,
                    optional,
                })
            }
        }
    }

    fn to(&self, channel: Channel, address: &str, message: Message) -> Outgoing {
        Outgoing::new(self.kind.clone(), channel, address, self.language, message).named(self.name.clone())
    }

    /// The page where a click leads.
    fn path(&self) -> String {
        format!("/{}{}", self.language.code(), self.link)
    }

    fn address(&self, host: &Host) -> String {
        format!("{}{}", host.public_url, self.path())
    }

    fn mail(&self, host: &Host) -> Message {
        let text = Text::new(self.language);
        let greeting = text.with("messaging-mail-greeting", &[("name", self.name.as_str().into())]);
        Message::mail(&Words {
            language: self.language,
            subject: &self.title,
            body: &format!("{greeting}\n\n{}", self.body),
            action: Some((&text.get("messaging-mail-open"), &self.address(host))),
            foot: &foot(host, self.language, self.optional),
        })
    }

    fn short(&self, host: &Host) -> Message {
        Message::short(&self.title, &self.address(host))
    }

    fn screen(&self) -> Message {
        Message::screen(&self.title, &self.body, &self.path())
    }
}
