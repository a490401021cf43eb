//! Who asks, from where, in which language: the first argument of every use case.

use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use chrono::{DateTime, NaiveDate, Utc};
use entity::{
    id::{AccountId, AssociationId, Identifier, OrganizationId, SessionId},
    identity::Permission,
    language::Language,
};
use tokio::sync::{Mutex, Semaphore};
use uuid::Uuid;

use crate::{
    clock::Clock,
    error::{Error, Result},
    proof::{HeldRole, Proof},
    store::{Database, Purpose, Tx},
    text::Text,
};

/// Argon2 takes 19 MiB a hash; two at a time keep a login storm from taking the memory.
const PASSWORD_HASHES: usize = 2;

/// What the process shares: one per server.
#[derive(Clone, Debug)]
pub struct Host {
    /// The database.
    pub database: Database,
    /// The clock.
    pub clock: Clock,
    /// Whether demo accounts may be entered without a password. Never on where real people's data is.
    pub demo: bool,
    /// Where people reach the server, without a slash at the end; printed in documents.
    pub public_url: Arc<str>,
    pub(crate) hashing: Arc<Semaphore>,
    pub(crate) rendering: Arc<Semaphore>,
}

impl Host {
    /// A host over a database.
    #[must_use]
    pub fn new(database: Database, clock: Clock, demo: bool, public_url: &str) -> Self {
        let renderers = std::thread::available_parallelism().map_or(1, std::num::NonZeroUsize::get);
        Self {
            database,
            clock,
            demo,
            public_url: public_url.trim_end_matches('/').into(),
            hashing: Arc::new(Semaphore::new(PASSWORD_HASHES)),
            rendering: Arc::new(Semaphore::new(renderers)),
        }
    }
}

/// What is known of a request before anybody has looked at who sent it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestInfo {
    /// The number that logs and error pages name.
    pub request_id: String,
    /// The language to answer in.
    pub language: Language,
}

/// Somebody who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The account.
    pub account: AccountId,
    /// The session that the request came with.
    pub session: SessionId,
    /// Sign-in address.
    pub email: String,
    /// How the person is addressed.
    pub display_name: String,
    /// The language that the person chose.
    pub language: Language,
    /// Whether the account runs the platform.
    pub superadmin: bool,
    /// The organization that the person is working in.
    pub organization: Option<(OrganizationId, String)>,
    /// The roles held there, now.
    pub roles: Vec<HeldRole>,
}

/// The context of one request.
#[derive(Clone, Debug)]
pub struct Ctx {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    host: Host,
    info: RequestInfo,
    actor: Option<Actor>,
    statements: Arc<AtomicU32>,
    reader: Mutex<Option<Arc<Tx>>>,
}

impl Ctx {
    /// The context of a request by somebody, or by nobody in particular.
    #[must_use]
    pub fn new(host: Host, info: RequestInfo, actor: Option<Actor>) -> Self {
        Self { inner: Arc::new(Inner { host, info, actor, statements: Arc::default(), reader: Mutex::new(None) }) }
    }

    /// The same request, answered in another language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Self {
        Self::new(
            self.inner.host.clone(),
            RequestInfo { language, ..self.inner.info.clone() },
            self.inner.actor.clone(),
        )
    }

    /// What the process shares.
    #[must_use]
    pub fn host(&self) -> &Host {
        &self.inner.host
    }

    /// Who asks, if anybody is signed in.
    #[must_use]
    pub fn actor(&self) -> Option<&Actor> {
        self.inner.actor.as_ref()
    }

    /// The language to answer in.
    #[must_use]
    pub fn language(&self) -> Language {
        self.inner.info.language
    }

    /// The words to answer with.
    #[must_use]
    pub fn text(&self) -> Text {
        Text::new(self.language())
    }

    /// The number of the request.
    #[must_use]
    pub fn request_id(&self) -> &str {
        &self.inner.info.request_id
    }

    /// The instant.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.inner.host.clock.now()
    }

    /// The day in Belgium.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.inner.host.clock.today()
    }

    /// How many SQL statements the request has sent so far.
    #[must_use]
    pub fn statements(&self) -> u32 {
        self.inner.statements.load(Ordering::Relaxed)
    }

    /// A new identifier.
    pub(crate) fn mint<I: Identifier>() -> I {
        I::from(Uuid::now_v7())
    }

    /// Whether the person holds a role with this permission anywhere in the organization. For showing and hiding; the proof is what decides.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        self.prove(permission).is_ok()
    }

    /// Whether the person holds a role with this permission in an association.
    #[must_use]
    pub fn may_in(&self, permission: Permission, association: AssociationId) -> bool {
        self.prove_in(permission, association).is_ok()
    }

    /// Proves that the person may do this somewhere in the organization; queries are narrowed to where.
    ///
    /// # Errors
    /// `Unauthenticated` when nobody is signed in, `Forbidden` when no role allows it.
    pub fn prove(&self, permission: Permission) -> Result<Proof> {
        self.prove_with(permission, None)
    }

    /// Proves that the person may read everybody's rows somewhere, or her own.
    ///
    /// # Errors
    /// As [`Ctx::prove`].
    pub fn prove_personal(&self, wide: Permission, own: Permission) -> Result<Proof> {
        self.prove_with(wide, Some(own))
    }

    /// Proves that the person may do this in one association.
    ///
    /// # Errors
    /// `Forbidden` when her roles let her read the association but not do this; `NotFound` when they do not even let her read it, exactly as if
    /// it did not exist. A firm-wide role is told `Forbidden` whatever the identifier, so it learns nothing about identifiers either.
    pub fn prove_in(&self, permission: Permission, association: AssociationId) -> Result<Proof> {
        match self.prove(permission) {
            Ok(proof) if proof.covers(association) => Ok(proof),
            Err(Error::Unauthenticated) => Err(Error::Unauthenticated),
            Ok(_) | Err(_) => match self.prove(Permission::AssociationRead) {
                Ok(reader) if reader.covers(association) => Err(Error::Forbidden),
                Ok(_) | Err(_) => Err(Error::not_found("association-unknown")),
            },
        }
    }

    fn prove_with(&self, wide: Permission, own: Option<Permission>) -> Result<Proof> {
        let actor = self.actor().ok_or(Error::Unauthenticated)?;
        let (organization, _) = actor.organization.as_ref().ok_or(Error::Forbidden)?;
        Proof::from_roles(*organization, actor.account, &actor.roles, wide, own).ok_or(Error::Forbidden)
    }

    /// The account, for what needs no organization.
    ///
    /// # Errors
    /// `Unauthenticated` when nobody is signed in.
    pub fn account(&self) -> Result<&Actor> {
        self.actor().ok_or(Error::Unauthenticated)
    }

    /// The transaction that this request reads in: one consistent snapshot, opened when first needed.
    pub(crate) async fn reader(&self) -> Result<Arc<Tx>> {
        let mut slot = self.inner.reader.lock().await;
        if let Some(tx) = slot.as_ref() {
            return Ok(Arc::clone(tx));
        }
        let purpose = self.tenant_purpose()?;
        let tx = Arc::new(self.host().database.read(purpose, Arc::clone(&self.inner.statements)).await?);
        *slot = Some(Arc::clone(&tx));
        Ok(tx)
    }

    /// A transaction that writes. The snapshot read so far is let go, so that what follows sees what was written.
    pub(crate) async fn writer(&self) -> Result<Tx> {
        self.inner.reader.lock().await.take();
        let purpose = self.tenant_purpose()?;
        Ok(self.host().database.write(purpose, Arc::clone(&self.inner.statements)).await?)
    }

    fn tenant_purpose(&self) -> Result<Purpose> {
        let actor = self.account()?;
        let (organization, _) = actor.organization.as_ref().ok_or(Error::Forbidden)?;
        Ok(Purpose::Tenant { organization: *organization, account: actor.account })
    }

    /// The counter of the request's statements, for transactions that are not the tenant's.
    pub(crate) fn counter(&self) -> Arc<AtomicU32> {
        Arc::clone(&self.inner.statements)
    }
}
