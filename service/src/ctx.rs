//! Who asks, from where, in which language: the first argument of every use case.

use std::sync::Arc;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use entity::{
    id::{AccountId, ApiTokenId, AssociationId, Identifier, OrganizationId, SessionId},
    identity::{FactorState, Permission, Role, TokenScope},
    language::Language,
};
use tokio::sync::{Mutex, Semaphore};
use uuid::Uuid;

use crate::{
    clock::Clock,
    courier::{Courier, Pusher, ShortMessages},
    error::{Error, Result},
    identity::BreachedPasswords,
    library::storage::Storage,
    messaging::PushSender,
    outside::Caller,
    proof::{HeldRole, Proof},
    property::association_fetch,
    seal::KeyRing,
    standing::Standing,
    store::{Database, Live, Purpose, Trace, Tx},
    text::Text,
};

/// Argon2 takes 19 MiB a hash; two at a time keep a login storm from taking the memory.
const PASSWORD_HASHES: usize = 2;
/// How long a password or a second factor counts as just given.
const FRESH: Duration = Duration::minutes(15);

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
    /// The keys that secrets in the database are sealed with.
    pub(crate) keys: Arc<KeyRing>,
    /// Who takes mails to their addressees; nobody where no mail is set up.
    pub(crate) courier: Option<Arc<dyn Courier>>,
    /// Who takes messages to browsers; nobody where none are woken.
    pub(crate) pusher: Option<Arc<dyn Pusher>>,
    /// How the server shows itself to the makers of browsers.
    pub(crate) push: PushSender,
    /// Who sends short messages; nobody where there is no gateway.
    pub(crate) short_messages: Option<Arc<dyn ShortMessages>>,
    /// Who calls other programs; nobody where none are told anything.
    pub(crate) caller: Option<Arc<dyn Caller>>,
    /// Where files are; in memory, and so gone with the process, until somebody says where.
    pub storage: Arc<Storage>,
    /// Passwords that nobody may choose, because they have leaked; none where there is no list.
    pub(crate) breached: Option<BreachedPasswords>,
    /// The providers that people may sign in with.
    pub identity_providers: Arc<[IdentityProvider]>,
    /// Which refused acts have just been written down.
    pub(crate) refusals: Arc<crate::identity::Gate>,
    pub(crate) hashing: Arc<Semaphore>,
    /// How many documents are drawn at a time.
    pub(crate) rendering: Arc<Semaphore>,
}

impl Host {
    /// A host over a database.
    #[must_use]
    pub fn new(database: Database, clock: Clock, demo: bool, public_url: &str) -> Self {
        let renderers = std::thread::available_parallelism().map_or(1, std::num::NonZeroUsize::get);
        Self {
            database: database.with_clock(clock),
            clock,
            demo,
            public_url: public_url.trim_end_matches('/').into(),
            keys: Arc::default(),
            courier: None,
            pusher: None,
            push: PushSender::default(),
            short_messages: None,
            caller: None,
            storage: Arc::new(Storage::in_memory()),
            breached: None,
            identity_providers: Arc::default(),
            refusals: Arc::default(),
            hashing: Arc::new(Semaphore::new(PASSWORD_HASHES)),
            rendering: Arc::new(Semaphore::new(renderers)),
        }
    }

    /// Tells the workers of this process that there is something to do. Jobs made in a transaction do so by themselves once it stands.
    pub fn wake(&self) {
        self.database.bell().ring();
    }

    /// Open pages and programs that want to hear at once that something is there for them.
    #[must_use]
    pub fn live(&self) -> &Live {
        self.database.live()
    }

    /// The same host with somebody who sends mails.
    #[must_use]
    pub fn with_courier(self, courier: Arc<dyn Courier>) -> Self {
        Self { courier: Some(courier), ..self }
    }

    /// The same host with somebody who takes messages to browsers.
    #[must_use]
    pub fn with_pusher(self, pusher: Arc<dyn Pusher>) -> Self {
        Self { pusher: Some(pusher), ..self }
    }

    /// The same host that shows itself to the makers of browsers like this.
    #[must_use]
    pub fn with_push_sender(self, push: PushSender) -> Self {
        Self { push, ..self }
    }

    /// The same host with a gateway for short messages.
    #[must_use]
    pub fn with_short_messages(self, gateway: Arc<dyn ShortMessages>) -> Self {
        Self { short_messages: Some(gateway), ..self }
    }

    /// The same host with its files here.
    #[must_use]
    pub fn with_storage(self, storage: Storage) -> Self {
        Self { storage: Arc::new(storage), ..self }
    }

    /// The same host with providers that people may sign in with.
    #[must_use]
    pub fn with_identity_providers(self, providers: Vec<IdentityProvider>) -> Self {
        Self { identity_providers: providers.into(), ..self }
    }

    /// The same host with a list of passwords that have leaked.
    #[must_use]
    pub fn with_breached_passwords(self, list: BreachedPasswords) -> Self {
        Self { breached: Some(list), ..self }
    }

    /// The same host with keys for sealing.
    #[must_use]
    pub fn with_keys(self, keys: KeyRing) -> Self {
        Self { keys: Arc::new(keys), ..self }
    }
}

/// A provider that people may sign in with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdentityProvider {
    /// Its short name, in addresses.
    pub name: String,
    /// What its button says.
    pub title: String,
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
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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
    /// How many changes of that organization there had been when the request began; unknown where nobody has looked.
    pub changes: Option<i64>,
    /// The roles held there, now.
    pub roles: Vec<HeldRole>,
    /// When the password or a second factor was last given in this session.
    pub confirmed_at: DateTime<Utc>,
    /// Whether she is there as herself, or only to look.
    pub standing: Standing,
    /// How she stands with the second factor there.
    pub factor: FactorState,
    /// The token by which a program speaks for her; none where she is at a browser herself.
    pub token: Option<Bearer>,
    /// How many of her notifications have not been read, at most [`UNREAD_MAX`](crate::messaging::UNREAD_MAX).
    pub unread: u32,
}

/// The token that a request came with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Bearer {
    /// Which.
    pub id: ApiTokenId,
    /// What it may do.
    pub scope: TokenScope,
}

/// What an answer depends on besides the question: who asks, with which roles, in which language, on which day, and after how many changes of the
/// organization.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Standpoint {
    actor: Actor,
    language: Language,
    day: NaiveDate,
}

impl Actor {
    /// Whether the request may change anything at all: a token that only reads must not.
    #[must_use]
    pub fn writes(&self) -> bool {
        self.token.is_none_or(|token| token.scope.writes())
    }

    /// Refuses a change by somebody who may only look, and by a token that may only read.
    fn refuse_change(&self) -> Result<()> {
        self.standing.refuse_change()?;
        if self.writes() { Ok(()) } else { Err(Error::Forbidden) }
    }

    /// Refuses everything in an organization to somebody of whom it asks a second factor that she has not set up. Every proof and every
    /// transaction of the tenant asks here, so nothing has to think of it by itself; a page that shows nothing of the tenant's may ask too.
    ///
    /// # Errors
    /// `SecondFactor`.
    pub fn meets_second_factor(&self) -> Result<()> {
        if self.factor == FactorState::Demanded { Err(Error::SecondFactor) } else { Ok(()) }
    }
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
    trace: Arc<Trace>,
    reader: Mutex<Option<Arc<Tx>>>,
}

impl Ctx {
    /// The context of a request by somebody, or by nobody in particular.
    #[must_use]
    pub fn new(host: Host, info: RequestInfo, actor: Option<Actor>) -> Self {
        Self::traced(host, info, actor, Arc::default())
    }

    fn traced(host: Host, info: RequestInfo, actor: Option<Actor>, trace: Arc<Trace>) -> Self {
        Self { inner: Arc::new(Inner { host, info, actor, trace, reader: Mutex::new(None) }) }
    }

    /// The same request, answered in another language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Self {
        let info = RequestInfo { language, ..self.inner.info.clone() };
        Self::traced(self.inner.host.clone(), info, self.inner.actor.clone(), self.counter())
    }

    /// The same person asking again: nothing that was read so far is remembered.
    #[must_use]
    pub fn anew(&self) -> Self {
        Self::new(self.inner.host.clone(), self.inner.info.clone(), self.inner.actor.clone())
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

    /// What an answer to this person depends on besides the question; nothing for whoever is not there as herself in an organization whose changes
    /// are counted.
    #[must_use]
    pub fn standpoint(&self) -> Option<Standpoint> {
        let actor = self.actor()?;
        let stands = actor.standing == Standing::Full && actor.organization.is_some() && actor.changes.is_some();
        stands.then(|| Standpoint { actor: actor.clone(), language: self.language(), day: self.today() })
    }

    /// Whether the request has read nothing but the organization's own rows: what it answers holds until the organization changes or the day ends.
    #[must_use]
    pub fn stayed_inside(&self) -> bool {
        !self.inner.trace.went_beyond()
    }

    /// How many SQL statements the request has sent so far.
    #[must_use]
    pub fn statements(&self) -> u32 {
        self.inner.trace.statements()
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
            // Why nothing at all may be done here is told whatever the identifier.
            Err(error @ (Error::Unauthenticated | Error::SecondFactor | Error::Refused(_))) => Err(error),
            Ok(_) | Err(_) => match self.prove(Permission::AssociationRead) {
                Ok(reader) if reader.covers(association) => Err(Error::Forbidden),
                Ok(_) | Err(_) => Err(Error::not_found("association-unknown")),
            },
        }
    }

    /// Proves that the person may do this in one association, and that there is one: a role in the whole firm covers every identifier, also those of
    /// strangers and of nothing. For acts that name an association and would otherwise say first what else is wrong with them.
    ///
    /// # Errors
    /// As [`Ctx::prove_in`]; `association-unknown` also for whoever works in the whole firm.
    pub(crate) async fn prove_there(&self, permission: Permission, association: AssociationId) -> Result<Proof> {
        let proof = self.prove_in(permission, association)?;
        if proof.covers_all() {
            association_fetch(self, association).await?;
        }
        Ok(proof)
    }

    fn prove_with(&self, wide: Permission, own: Option<Permission>) -> Result<Proof> {
        let actor = self.actor().ok_or(Error::Unauthenticated)?;
        let (organization, _) = actor.organization.as_ref().ok_or_else(|| actor.standing.outside())?;
        actor.meets_second_factor()?;
        if !wide.is_reading() {
            actor.refuse_change()?;
        }
        Proof::from_roles(*organization, actor.account, &actor.roles, wide, own).ok_or(Error::Forbidden)
    }

    /// The account, for what needs no organization.
    ///
    /// # Errors
    /// `Unauthenticated` when nobody is signed in.
    pub fn account(&self) -> Result<&Actor> {
        self.actor().ok_or(Error::Unauthenticated)
    }

    /// Asks that the password or a second factor was given within the last 15 minutes, for what a browser left open must not do: money, bank
    /// details, roles, the sign-in address.
    ///
    /// # Errors
    /// `Unauthenticated` when nobody is signed in, `Confirm` when it was too long ago.
    pub fn require_fresh(&self) -> Result<()> {
        let confirmed_at = self.account()?.confirmed_at;
        if confirmed_at + FRESH > self.now() { Ok(()) } else { Err(Error::Confirm) }
    }

    /// The same request by the same person, who has just shown that it is she.
    pub(crate) fn confirmed(&self, at: DateTime<Utc>) -> Self {
        let actor = self.inner.actor.clone().map(|actor| Actor { confirmed_at: at, ..actor });
        Self::traced(self.inner.host.clone(), self.inner.info.clone(), actor, self.counter())
    }

    /// The transaction that this request reads in: one consistent snapshot, opened when first needed.
    pub(crate) async fn reader(&self) -> Result<Arc<Tx>> {
        let mut slot = self.inner.reader.lock().await;
        if let Some(tx) = slot.as_ref() {
            return Ok(Arc::clone(tx));
        }
        let purpose = self.tenant_purpose()?;
        let tx = Arc::new(self.host().database.read(purpose, self.counter()).await?);
        *slot = Some(Arc::clone(&tx));
        Ok(tx)
    }

    /// Lets go the snapshot that was read so far, before something that takes long and reads nothing: somebody else may read meanwhile.
    pub(crate) async fn let_go(&self) {
        self.inner.reader.lock().await.take();
    }

    /// A transaction that writes. The snapshot read so far is let go, so that what follows sees what was written.
    pub(crate) async fn writer(&self) -> Result<Tx> {
        self.account()?.refuse_change()?;
        self.let_go().await;
        let purpose = self.tenant_purpose()?;
        Ok(self.host().database.write(purpose, self.counter()).await?)
    }

    fn tenant_purpose(&self) -> Result<Purpose> {
        let actor = self.account()?;
        let (organization, _) = actor.organization.as_ref().ok_or_else(|| actor.standing.outside())?;
        actor.meets_second_factor()?;
        Ok(Purpose::Tenant { organization: *organization, account: actor.account })
    }

    /// A transaction that changes who works in an organization, or how the platform keeps it. The snapshot read so far is let go.
    pub(crate) async fn administrator(&self, organization: OrganizationId) -> Result<Tx> {
        let actor = self.account()?;
        if !actor.writes() {
            return Err(Error::Forbidden);
        }
        let account = actor.account;
        self.let_go().await;
        let purpose = Purpose::Administration { organization, account };
        Ok(self.host().database.write(purpose, self.counter()).await?)
    }

    /// The person, if she runs the platform.
    ///
    /// # Errors
    /// `Unauthenticated` when nobody is signed in, `Forbidden` when she does not.
    pub fn prove_platform(&self) -> Result<&Actor> {
        let actor = self.account()?;
        let runs = actor.superadmin && Role::Superadmin.allows(Permission::PlatformAdminister);
        if runs { Ok(actor) } else { Err(Error::Forbidden) }
    }

    /// The trace of the request, for transactions that are not the tenant's.
    pub(crate) fn counter(&self) -> Arc<Trace> {
        Arc::clone(&self.inner.trace)
    }
}
