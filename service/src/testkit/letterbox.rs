//! Mail in tests: a courier that keeps everything, and mails that leave for no other reason than to leave.

use std::sync::{Arc, Mutex, PoisonError};

use entity::{
    id::{AccountId, OrganizationId},
    language::Language,
    messaging::{Channel, DeliveryState, delivery},
    platform::job::{self, JobState},
};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::{
    clock::Clock,
    courier::{Courier, Mail, Sending},
    ctx::Host,
    error::Result,
    messaging::{Message, Outgoing, Words, deliver},
    store::Purpose,
};

/// A courier that keeps every mail, so that a test can open the links in them.
#[derive(Debug, Default)]
pub struct Letterbox {
    mails: Mutex<Vec<Mail>>,
    /// The host whose jobs are done before anybody looks into the box.
    pub(super) host: std::sync::OnceLock<Host>,
}

impl Letterbox {
    /// Takes the oldest mail to an address out; has the jobs done that are due, and waits, because some mails are asked for after the answer.
    pub async fn take(&self, to: &str) -> Option<Mail> {
        for _ in 0..200 {
            self.send_all().await.ok()?;
            let found = {
                let mut mails = self.mails.lock().unwrap_or_else(PoisonError::into_inner);
                mails.iter().position(|mail| mail.to == to).map(|at| mails.remove(at))
            };
            if found.is_some() {
                return found;
            }
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
        None
    }

    /// Has every job done, each at the instant at which it is due or now, so that whatever is to leave has left.
    ///
    /// # Errors
    /// Failures only.
    pub async fn send_all(&self) -> Result<()> {
        let Some(host) = self.host.get() else { return Ok(()) };
        crate::jobs::drain(host).await?;
        let tx = host.database.read(Purpose::Platform, Arc::default()).await?;
        let waiting = job::Column::State.eq(JobState::Queued);
        let next = tx.find_platform::<job::Entity>().filter(waiting).order_by_desc(job::Column::DueAt).one(&tx).await?;
        drop(tx);
        let Some(next) = next else { return Ok(()) };
        // What somebody at another instant has caused.
        let mut then = host.clone();
        then.clock = Clock::Stopped(next.due_at.max(host.clock.now()));
        crate::jobs::drain(&then).await.map(drop)
    }

    /// How many mails nobody has taken out.
    #[must_use]
    pub fn count(&self) -> usize {
        self.mails.lock().unwrap_or_else(PoisonError::into_inner).len()
    }
}

impl Courier for Letterbox {
    fn send(&self, mail: Mail) -> Sending<'_> {
        Box::pin(async move {
            self.mails.lock().unwrap_or_else(PoisonError::into_inner).push(mail);
            Ok("250 kept".to_owned())
        })
    }
}

/// Has a mail leave to each of these addresses, as jobs, on behalf of an organization.
///
/// # Errors
/// When the database refuses.
pub async fn post_mails(host: &Host, organization: OrganizationId, addresses: &[String]) -> Result<()> {
    let purpose = Purpose::Tenant { organization, account: AccountId(Uuid::nil()) };
    let tx = host.database.write(purpose, Arc::default()).await?;
    for address in addresses {
        let words = Words { language: Language::Fr, subject: "Essai", body: "Bonjour", action: None, foot: "Mitoyen" };
        let mail = Outgoing::new("test", Channel::Email, address.as_str(), Language::Fr, Message::mail(&words));
        deliver(&tx, host, mail.organization(organization)).await?;
    }
    Ok(tx.commit().await?)
}

/// What became of the mails of [`post_mails`] for an organization, by address.
///
/// # Errors
/// When the database refuses.
pub async fn mails_posted(host: &Host, organization: OrganizationId) -> Result<Vec<(String, DeliveryState)>> {
    let purpose = Purpose::Tenant { organization, account: AccountId(Uuid::nil()) };
    let tx = host.database.read(purpose, Arc::default()).await?;
    let theirs = delivery::Column::OrganizationId.eq(organization.0);
    let ours = delivery::Column::Kind.eq("test");
    let rows = tx.find_platform::<delivery::Entity>().filter(theirs).filter(ours).all(&tx).await?;
    Ok(rows.into_iter().map(|row| (row.address, row.state)).collect())
}
