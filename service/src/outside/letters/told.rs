//! The letters of what the law wants told: whoever is reached by post gets one, in a batch that waits to be printed.
//!
//! While something is told, those who are reached by post are put on hold for this job, each once. The job writes the letters, their lines in the log
//! of what leaves and what the managers are told, and takes the holds away, in one transaction: begun again, it finds nothing left to do.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use entity::{
    charges::{CallStatus, call_for_funds},
    id::{AccountId, CallId, Identifier as _, LetterBatchId, NotificationEventId, OrganizationId, OwnerId},
    identity::audit_event,
    language::Language,
    law::cite,
    messaging::{Channel, Kind, notification_event, notification_hold},
    outside::{EnvelopeWindow, LetterBatchState, LetterDispatch, LetterKind, NoticeText, NoticeTexts},
    property::{DeliveryPurpose, association, owner},
};
use futures::future::BoxFuture;
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect as _};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use super::{
    drafts::{Draft, call_drafts, call_subject, owner_drafts},
    people::{LetterPerson, judged},
    prepare::LETTERS_MAX,
    write::{NewBatch, Written, write},
};
use crate::{
    error::Result,
    identity::{Entry, Origin, append},
    jobs::{Done, Handler, JobError, JobKind, NewJob, Run},
    messaging::{self, Audience, Message, Notice, Outgoing, deliver_by_post, notify_on},
    proof::Proof,
    store::{Purpose, Tx},
    text::{Text, Value},
};

/// The kind of the job.
const KIND: JobKind = "outside.letters-told";

/// What the job is told.
#[derive(Debug, Serialize, Deserialize)]
struct ToldPayload {
    event: NotificationEventId,
}

/// The job that writes the letters of an event.
///
/// # Errors
/// Failures only.
pub(crate) fn letters_of(organization: OrganizationId, event: NotificationEventId) -> Result<NewJob> {
    let job = NewJob::new(KIND, &ToldPayload { event })?;
    Ok(job.organization(organization).unique(event.to_string()))
}

/// Those of some owners who are reached by post about such a thing: three statements.
///
/// # Errors
/// Failures only.
pub(crate) async fn reached_by_post(
    tx: &Tx,
    proof: &Proof,
    purpose: DeliveryPurpose,
    owners: &BTreeSet<OwnerId>,
    day: NaiveDate,
) -> Result<Vec<OwnerId>> {
    let people = judged(tx, proof, owners_in(tx, proof, owners).await?, purpose, day).await?;
    Ok(people.into_iter().filter(|person| person.dispatch.is_some()).map(|person| person.owner.id).collect())
}

async fn owners_in(tx: &Tx, proof: &Proof, owners: &BTreeSet<OwnerId>) -> Result<Vec<owner::Model>> {
    let these = owner::Column::Id.is_in(owners.iter().map(|id| id.0));
    let rows = tx.find::<owner::Entity>(proof).filter(these).order_by_asc(owner::Column::Name);
    Ok(rows.order_by_asc(owner::Column::Id).all(tx).await?)
}

/// Writes them.
pub(super) struct WriteLetters;

impl Handler for WriteLetters {
    fn kind(&self) -> JobKind {
        KIND
    }

    fn run<'a>(&'a self, run: &'a Run) -> BoxFuture<'a, Result<Done, JobError>> {
        Box::pin(async move {
            let (organization, payload) = (run.organization()?, run.payload::<ToldPayload>()?);
            of_event(run, organization, payload.event).await?;
            Ok(Done::Finished)
        })
    }
}

async fn of_event(run: &Run, organization: OrganizationId, id: NotificationEventId) -> Result<()> {
    let account = AccountId(Uuid::nil());
    let proof = Proof::system(organization, account);
    // The holds are the platform's, the letters the tenant's.
    let purpose = Purpose::Administration { organization, account };
    let tx = run.host.database.write(purpose, std::sync::Arc::default()).await?;
    let this = notification_event::Column::Id.eq(id.0);
    let Some(event) = tx.find_platform::<notification_event::Entity>().filter(this).one(&tx).await? else {
        return Ok(());
    };
    let held = || {
        Condition::all()
            .add(notification_hold::Column::EventId.eq(id.0))
            .add(notification_hold::Column::Channel.eq(Channel::Post))
    };
    let holds = tx.find_platform::<notification_hold::Entity>().filter(held()).all(&tx).await?;
    let owners: BTreeSet<OwnerId> = holds.iter().filter_map(|hold| hold.owner_id).collect();
    if let (Some(association), false) = (event.association_id, owners.is_empty()) {
        let row = tx.find::<association::Entity>(&proof).filter(association::Column::Id.eq(association.0));
        if let Some(deed) = row.lock_exclusive().one(&tx).await? {
            let writing = Writing { run, tx: &tx, proof: &proof, deed: &deed, event: &event };
            writing.all(&owners).await?;
        }
    }
    tx.forget_platform::<notification_hold::Entity>(held()).await?;
    run.settle(&tx).await?;
    Ok(tx.commit().await?)
}

/// The letters of one event.
struct Writing<'a> {
    run: &'a Run,
    tx: &'a Tx,
    proof: &'a Proof,
    deed: &'a association::Model,
    event: &'a notification_event::Model,
}

/// What the letters of an event are.
struct Content {
    kind: LetterKind,
    call: Option<CallId>,
    subject: String,
    content: String,
    drafts: Vec<(LetterPerson, Draft)>,
}

impl Writing<'_> {
    async fn all(&self, owners: &BTreeSet<OwnerId>) -> Result<()> {
        let day = self.run.host.clock.today();
        let content = match self.call().await? {
            // Nobody is asked any more for what has been cancelled meanwhile.
            Some(call) if call.status == CallStatus::Cancelled => return Ok(()),
            Some(call) => {
                let drafts = call_drafts(self.tx, self.proof, &call, day).await?;
                let meant = |person: &LetterPerson| {
                    owners.contains(&person.owner.id)
                        || person.owner.merged_into_id.is_some_and(|id| owners.contains(&id))
                };
                Content {
                    kind: LetterKind::Call,
                    call: Some(call.id),
                    subject: call_subject(&call, self.deed.language),
                    content: String::new(),
                    drafts: drafts.into_iter().filter(|(person, _)| meant(person)).collect(),
                }
            }
            None => {
                let purpose = self.event.kind.purpose().unwrap_or(DeliveryPurpose::Charges);
                let rows = owners_in(self.tx, self.proof, owners).await?;
                let texts = self.texts();
                let subject = texts.get(self.deed.language.code()).map(|text| text.subject.clone());
                Content {
                    kind: LetterKind::Notice,
                    call: None,
                    subject: subject.unwrap_or_default(),
                    content: serde_json::to_string(&texts)?,
                    drafts: owner_drafts(judged(self.tx, self.proof, rows, purpose, day).await?),
                }
            }
        };
        self.batches(content).await
    }

    /// The call whose own letters say what has happened.
    async fn call(&self) -> Result<Option<call_for_funds::Model>> {
        let issued = self.event.kind == Kind::CallIssued && self.event.subject_kind.as_deref() == Some(CallId::KIND);
        let Some(id) = self.event.subject_id.filter(|_| issued) else { return Ok(None) };
        let row = self.tx.find::<call_for_funds::Entity>(self.proof).filter(call_for_funds::Column::Id.eq(id));
        Ok(row.one(self.tx).await?)
    }

    /// The words of the notification in every language, and the law that wants it told.
    fn texts(&self) -> NoticeTexts {
        let words = |language: Language| {
            let text = Text::new(language);
            let (subject, body) = messaging::said(text, self.event)?;
            let law = self
                .event
                .kind
                .law()
                .map(|law| text.with("outside-letter-told-law", &[("law", Value::from(cite(law, language)))]));
            let paragraphs = std::iter::once(body).chain(law).map(|paragraph| vec![paragraph]).collect();
            Some((language.code().to_owned(), NoticeText { subject, paragraphs }))
        };
        Language::ALL.into_iter().filter_map(words).collect()
    }

    /// One batch for each way in which letters go. Whoever has no usable address is in the log as somebody who could not be reached.
    async fn batches(&self, content: Content) -> Result<()> {
        let now = self.run.now();
        let mut ways: BTreeMap<LetterDispatch, Vec<Draft>> = BTreeMap::new();
        let mut lost = Vec::new();
        for (person, draft) in content.drafts {
            if person.has_address {
                ways.entry(person.dispatch.unwrap_or(LetterDispatch::Ordinary)).or_default().push(draft);
            } else {
                lost.extend(self.outgoing(&draft, String::new()));
            }
        }
        deliver_by_post(self.tx, now, lost).await?;
        for (dispatch, drafts) in ways {
            let mut drafts = drafts.into_iter().peekable();
            while drafts.peek().is_some() {
                let some: Vec<Draft> = drafts.by_ref().take(LETTERS_MAX).collect();
                let lines = some.iter().filter_map(|draft| self.outgoing(draft, draft.addressee.join(", "))).collect();
                let lines = deliver_by_post(self.tx, now, lines).await?;
                let lines = lines.into_iter().map(Some).chain(std::iter::repeat(None));
                let batch = NewBatch {
                    kind: content.kind,
                    call: content.call,
                    document: None,
                    subject: content.subject.clone(),
                    content: content.content.clone(),
                    window: EnvelopeWindow::Right,
                    dispatch,
                    state: LetterBatchState::Waiting,
                    prepared_by: self.event.caused_by.unwrap_or(self.proof.account()),
                    told: Some((self.event.id, self.event.kind)),
                };
                let written =
                    write(self.tx, self.proof, now, (self.deed, batch), some.into_iter().zip(lines).collect());
                let written = written.await?;
                self.trail(&written).await?;
                self.tell(&written, &content.subject).await?;
            }
        }
        Ok(())
    }

    /// A letter as the log has it.
    fn outgoing(&self, draft: &Draft, address: String) -> Option<Outgoing> {
        let text = Text::new(draft.owner.language);
        let (title, body) = messaging::said(text, self.event)?;
        let message = Message::letter(&title, &body);
        let outgoing = Outgoing::new(self.event.kind.code(), Channel::Post, address, draft.owner.language, message);
        let outgoing = outgoing.organization(self.proof.organization()).association(self.deed.id);
        Some(outgoing.owner(draft.owner.id).named(draft.owner.name.clone()))
    }

    /// Says in the trail of the organization that the letters were prepared, by nobody in particular.
    async fn trail(&self, written: &Written) -> Result<()> {
        let entry = Entry {
            association: Some(self.deed.id),
            action: "letters_prepare".to_owned(),
            outcome: audit_event::Outcome::Done,
            reason: None,
            subject: Some((LetterBatchId::KIND, written.id.0)),
            detail: json!({ "number": written.number, "letters": written.letters, "told": self.event.kind.code() }),
        };
        append(self.tx, &Origin::default(), self.run.now(), vec![entry]).await
    }

    /// Tells the managers that there is something to print.
    async fn tell(&self, written: &Written, subject: &str) -> Result<()> {
        let notice = Notice::new(Kind::LettersWaiting, self.deed.id)
            .about(written.id)
            .with("count", i64::from(written.letters))
            .with("title", subject)
            .link(format!("/a/{}/letters/{}", self.deed.id, written.id));
        notify_on(self.tx, None, notice.to(Audience::Managers)).await
    }
}
