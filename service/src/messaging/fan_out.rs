//! Spreading an event: one notification for each account, and what goes by other channels put on hold.
//!
//! Some hundreds of people at a time are told in a transaction of their own, which also says how far the event has come; a job that is begun again
//! goes on there. Nothing leaves before everybody has been told, so that somebody whom an event concerns twice is told once.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use chrono::{DateTime, Utc};
use entity::{
    id::{AccountId, NotificationEventId, NotificationHoldId, NotificationId, OrganizationId, OwnerId},
    messaging::{
        Channel, Fact, Facts, Group, QuietHours, Rhythm, notification, notification_event, notification_hold,
        notification_setting, rhythm_of,
    },
    property::{Consent, DeliveryChannel, association, delivery_consent, delivery_on, owner},
};
use futures::{FutureExt as _, future::BoxFuture};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};
use uuid::Uuid;

use super::{
    audience::{Found, Wanted},
    notice::Audience,
    notify::{FAN_OUT, Spread},
    preference::{Chosen, chosen_by},
    release, when,
};
use crate::{
    ctx::{Ctx, Host},
    error::Result,
    jobs::{Done, Handler, JobError, JobKind, NewJob, Run, enqueue},
    outside::{letters_of, reached_by_post},
    proof::Proof,
    store::{Purpose, Trace, Tx},
};

/// Spreads events.
pub(super) struct FanOut;

impl Handler for FanOut {
    fn kind(&self) -> JobKind {
        FAN_OUT
    }

    fn run<'a>(&'a self, run: &'a Run) -> BoxFuture<'a, Result<Done, JobError>> {
        async move {
            let Spread { event } = run.payload()?;
            while !spread(&run.host, run.job.organization, event, Arc::default()).await? {}
            Ok(Done::Finished)
        }
        .boxed()
    }
}

/// The account in whose name nobody works.
const NOBODY: AccountId = AccountId(Uuid::nil());

/// A transaction that sees the people of an organization and what the platform keeps about accounts; without an organization, the latter alone.
pub(super) async fn transaction(host: &Host, organization: Option<OrganizationId>, trace: Arc<Trace>) -> Result<Tx> {
    let purpose = match organization {
        Some(organization) => Purpose::Administration { organization, account: NOBODY },
        None => Purpose::Platform,
    };
    Ok(host.database.write(purpose, trace).await?)
}

/// Tells the next people; answers whether those were the last.
async fn spread(
    host: &Host,
    organization: Option<OrganizationId>,
    id: NotificationEventId,
    trace: Arc<Trace>,
) -> Result<bool> {
    let tx = transaction(host, organization, trace).await?;
    let this = || Condition::all().add(notification_event::Column::Id.eq(id.0));
    let found = tx.find_platform::<notification_event::Entity>().filter(this()).one(&tx).await?;
    // An event that has been forgotten concerns nobody any more.
    let Some(event) = found.filter(|event| event.told_at.is_none()) else { return Ok(true) };
    let audience: Vec<Audience> = serde_json::from_value(event.audience.clone())?;
    let proof = organization.map(|organization| Proof::system(organization, NOBODY));
    let step = usize::try_from(event.step).unwrap_or_default();
    let mut change = notification_event::ActiveModel::default();
    if event.step == 0 && event.told_to.is_none() {
        let (facts, link) = with_association(&tx, proof.as_ref(), &event).await?;
        (change.facts, change.link) = (Set(facts), Set(link));
    }
    let mut finished = true;
    if let Some(part) = audience.get(step) {
        let wanted = Wanted { tx: &tx, proof: proof.as_ref(), event: &event, day: host.clock.today() };
        let people = wanted.some(part, event.told_to).await?;
        let told = tell(&tx, host, &event, proof.as_ref(), &people).await?;
        let over = people.last.is_none();
        finished = over && step.saturating_add(1) >= audience.len();
        change.step = Set(if over { event.step.saturating_add(1) } else { event.step });
        change.told_to = Set(people.last);
        change.told = Set(event.told.saturating_add(told));
    }
    if finished {
        change.told_at = Set(Some(tx.now()));
        if let Some(organization) = organization.filter(|_| event.kind.law().is_some()) {
            enqueue(&tx, letters_of(organization, id)?).await?;
        }
        let mut job = NewJob::new(release::KIND, &())?;
        if let Some(organization) = organization {
            job = job.organization(organization);
        }
        enqueue(&tx, job.unique(id.to_string())).await?;
    }
    tx.change_platform::<notification_event::Entity>(change, this()).await?;
    tx.commit().await?;
    Ok(finished)
}

/// The facts with the name of the association, which every kind may speak of, and the link with its name in addresses: use cases know it by its
/// identifier.
async fn with_association(
    tx: &Tx,
    proof: Option<&Proof>,
    event: &notification_event::Model,
) -> Result<(serde_json::Value, Option<String>)> {
    let mut link = event.link.clone();
    let mut facts: Facts = serde_json::from_value(event.facts.clone())?;
    if let (Some(proof), Some(id)) = (proof, event.association_id) {
        let found =
            tx.find_owned::<association::Entity>(proof).filter(association::Column::Id.eq(id.0)).one(tx).await?;
        if let Some(row) = found {
            let within = link.as_ref().and_then(|link| link.strip_prefix(&format!("/a/{id}")).map(ToOwned::to_owned));
            link = within.map(|rest| format!("/a/{}{rest}", row.slug)).or(link);
            facts.entry("association".to_owned()).or_insert(Fact::Text(row.name));
        }
    }
    Ok((serde_json::to_value(&facts)?, link))
}

/// What the accounts of a batch have chosen about a group of kinds.
struct Choices {
    rhythms: Chosen,
    quiet: BTreeMap<AccountId, QuietHours>,
}

impl Choices {
    async fn read(tx: &Tx, people: &Found, group: Group) -> Result<Self> {
        let accounts: Vec<AccountId> = people.accounts.keys().copied().collect();
        let rhythms = chosen_by(tx, &accounts, &[group]).await?;
        let quiet = tx
            .find_platform::<notification_setting::Entity>()
            .filter(notification_setting::Column::AccountId.is_in(accounts.iter().map(|id| id.0)))
            .all(tx)
            .await?;
        Ok(Self { rhythms, quiet: quiet.into_iter().map(|row| (row.account_id, row.quiet())).collect() })
    }
}

/// Tells these people; answers how many accounts.
async fn tell(
    tx: &Tx,
    host: &Host,
    event: &notification_event::Model,
    proof: Option<&Proof>,
    people: &Found,
) -> Result<i32> {
    let now = host.clock.now();
    let mut holds = Vec::new();
    let mut notifications = Vec::new();
    let choices =
        if people.accounts.is_empty() { None } else { Some(Choices::read(tx, people, event.kind.group()).await?) };
    for (account, (_, owner)) in &people.accounts {
        // Whoever did it knows; but the law and her safety want her told all the same.
        if event.caused_by == Some(*account) && !event.kind.mandatory() {
            continue;
        }
        let Some(choices) = &choices else { continue };
        for channel in Channel::CHOSEN {
            let chosen = choices.rhythms.get(&(*account, event.kind.group(), *channel)).copied();
            let rhythm = rhythm_of(event.kind, *channel, chosen);
            if *channel == Channel::InApp {
                if rhythm != Rhythm::Off {
                    notifications.push(notification(event, *account, now));
                }
                continue;
            }
            let quiet = choices.quiet.get(account).copied();
            if !leaves(host, *channel) || (*channel == Channel::Email && event.kind.mailed_by_itself()) {
                continue;
            }
            if let Some(due_at) = when::due(now, rhythm, event.kind.priority(), quiet) {
                let together = matches!(rhythm, Rhythm::Daily | Rhythm::Weekly);
                holds.push(hold(event, (Some(*account), *owner), *channel, together, (due_at, now)));
            }
        }
    }
    if let Some(proof) = proof.filter(|_| host.sends_mail() && !people.owners.is_empty()) {
        for owner in owners_by_mail(tx, proof, event, &people.owners, host).await? {
            holds.push(hold(event, (None, Some(owner)), Channel::Email, false, (now, now)));
        }
    }
    if let Some(proof) = proof.filter(|_| event.association_id.is_some() && event.kind.law().is_some()) {
        // What the law wants told reaches whoever gets her letters by post there, whether or not she has an account here.
        let with_account = people.accounts.values().filter_map(|(_, owner)| *owner);
        let owners: BTreeSet<OwnerId> = with_account.chain(people.owners.iter().map(|owner| owner.id)).collect();
        if let (Some(purpose), false) = (event.kind.purpose(), owners.is_empty()) {
            for owner in reached_by_post(tx, proof, purpose, &owners, host.clock.today()).await? {
                holds.push(hold(event, (None, Some(owner)), Channel::Post, false, (now, now)));
            }
        }
    }
    let told: Vec<AccountId> = people.accounts.keys().copied().collect();
    let count = notifications.len();
    tx.insert_unless_there_all(notifications).await?;
    tx.insert_unless_there_all(holds).await?;
    tx.call_when_it_stands(told);
    Ok(i32::try_from(count).unwrap_or(i32::MAX))
}

/// Whether anything leaves this server by a channel.
fn leaves(host: &Host, channel: Channel) -> bool {
    match channel {
        Channel::Email => host.sends_mail(),
        Channel::Push => host.sends_push(),
        Channel::Sms => host.sends_short_messages(),
        Channel::InApp | Channel::Post => false,
    }
}

fn notification(
    event: &notification_event::Model,
    account: AccountId,
    now: DateTime<Utc>,
) -> notification::ActiveModel {
    notification::ActiveModel {
        id: Set(Ctx::mint::<NotificationId>()),
        event_id: Set(event.id),
        organization_id: Set(event.organization_id),
        account_id: Set(account),
        created_at: Set(now),
        read_at: Set(None),
    }
}

fn hold(
    event: &notification_event::Model,
    (account, owner): (Option<AccountId>, Option<OwnerId>),
    channel: Channel,
    together: bool,
    (due_at, now): (DateTime<Utc>, DateTime<Utc>),
) -> notification_hold::ActiveModel {
    notification_hold::ActiveModel {
        id: Set(Ctx::mint::<NotificationHoldId>()),
        event_id: Set(event.id),
        organization_id: Set(event.organization_id),
        account_id: Set(account),
        owner_id: Set(owner),
        channel: Set(channel),
        together: Set(together),
        due_at: Set(due_at),
        created_at: Set(now),
    }
}

/// Those owners without an account who are written to by mail about such a thing: because they have agreed to it (C. civ. art. 3.87 §3). The others
/// get letters where the law wants them told.
async fn owners_by_mail(
    tx: &Tx,
    proof: &Proof,
    event: &notification_event::Model,
    owners: &[owner::Model],
    host: &Host,
) -> Result<Vec<OwnerId>> {
    // Of what nobody has to be told in writing, nobody is told who has not asked for an account.
    let Some(purpose) = event.kind.purpose() else { return Ok(Vec::new()) };
    let with_address = || owners.iter().filter(|owner| owner.email.is_some());
    let rows = tx
        .find_owned::<delivery_consent::Entity>(proof)
        .filter(delivery_consent::Column::OwnerId.is_in(with_address().map(|owner| owner.id.0)))
        .all(tx)
        .await?;
    let mut given: BTreeMap<OwnerId, Vec<Consent>> = BTreeMap::new();
    for row in &rows {
        given.entry(row.owner_id).or_default().push(Consent::from(row));
    }
    let day = host.clock.today();
    let by_mail = |owner: &&owner::Model| {
        given.get(&owner.id).is_some_and(|given| delivery_on(given, purpose, day).channel == DeliveryChannel::Email)
    };
    Ok(with_address().filter(by_mail).map(|owner| owner.id).collect())
}

/// Spreads what waits to be spread, without workers; answers how many accounts were told, and how many statements that took.
///
/// # Errors
/// Failures only.
#[cfg(feature = "testkit")]
pub async fn spread_waiting(host: &Host) -> Result<(i32, u32)> {
    use sea_orm::QueryOrder as _;

    let waiting = {
        let tx = host.database.read(Purpose::Platform, Arc::default()).await?;
        let untold = notification_event::Column::ToldAt.is_null();
        let events = tx.find_platform::<notification_event::Entity>().filter(untold);
        events.order_by_asc(notification_event::Column::Id).all(&tx).await?
    };
    let trace = Arc::<Trace>::default();
    for event in &waiting {
        while !spread(host, event.organization_id, event.id, Arc::clone(&trace)).await? {}
    }
    let tx = host.database.read(Purpose::Platform, Arc::default()).await?;
    let these = notification_event::Column::Id.is_in(waiting.iter().map(|event| event.id.0));
    let told = tx.find_platform::<notification_event::Entity>().filter(these).all(&tx).await?;
    Ok((told.iter().map(|event| event.told).sum(), trace.statements()))
}
