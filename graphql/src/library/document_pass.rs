//! Passes: links by which somebody without an account fetches a document, once.

use async_graphql::{Context, Enum, ID, InputObject, Object, Result};
use entity::{
    id::{DocumentId, DocumentPassId},
    library::{PassForm, document_pass},
};
use service::library::{self, FreshPass};

use super::document::Document;
use crate::{
    identity::Account,
    loader::{loaders, service_of},
    payload::{Act, payload},
    scalar::{self, DateTime, known},
};

/// What has become of a pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::library::PassState")]
pub enum DocumentPassState {
    /// It opens the document.
    Open,
    /// The document was fetched by it; it opens nothing any more.
    Used,
    /// Its time is over.
    Expired,
    /// It was taken back.
    Revoked,
}

/// A link by which somebody without an account fetches a document, once.
pub struct DocumentPass(document_pass::Model);

impl From<document_pass::Model> for DocumentPass {
    fn from(row: document_pass::Model) -> Self {
        Self(row)
    }
}

/// A link by which somebody without an account fetches one version of a document, once. The link itself is said once, when it is made.
#[Object]
impl DocumentPass {
    /// Identifier of the pass, for taking it back.
    async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// For whom it is, as whoever made it wrote it down.
    async fn recipient(&self) -> &str {
        &self.0.recipient
    }

    /// What has become of it.
    async fn state(&self, ctx: &Context<'_>) -> Result<DocumentPassState> {
        Ok(self.0.state(service_of(ctx)?.now()).into())
    }

    /// When it was made.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// Who made it.
    async fn created_by(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        Ok(loaders(ctx)?.accounts.load(self.0.created_by).await?.map(Account))
    }

    /// Until when it opens anything.
    async fn expires_at(&self) -> DateTime {
        DateTime(self.0.expires_at)
    }

    /// When the document was fetched by it.
    async fn used_at(&self) -> Option<DateTime> {
        self.0.used_at.map(DateTime)
    }

    /// When it was taken back.
    async fn revoked_at(&self) -> Option<DateTime> {
        self.0.revoked_at.map(DateTime)
    }
}

/// A pass that has just been made.
pub struct NewDocumentPass {
    url: String,
    pass: DocumentPass,
}

impl From<FreshPass> for NewDocumentPass {
    fn from(fresh: FreshPass) -> Self {
        Self { url: fresh.url, pass: fresh.row.into() }
    }
}

/// A pass that has just been made.
#[Object]
impl NewDocumentPass {
    /// Its address: said once and never again. Whoever has it can fetch the document, one time.
    async fn url(&self) -> &str {
        &self.url
    }

    /// Everything else about it.
    async fn pass(&self) -> &DocumentPass {
        &self.pass
    }
}

payload! {
    /// What `documentPassCreate` answers.
    DocumentPassCreatePayload {
        /// The pass with its address, this once.
        new_document_pass: NewDocumentPass
    }
}

payload! {
    /// What `documentPassRevoke` answers.
    DocumentPassRevokePayload {
        /// The document.
        document: Document
    }
}

/// For whom a pass is made, and for how long.
#[derive(InputObject)]
pub struct DocumentPassCreateInput {
    /// The document; the version that is in force now is what the pass opens.
    document_id: ID,
    /// For whom it is: a name that says later who was given the document.
    recipient: String,
    /// How many days it lasts, 1 to 30; a week when absent.
    days: Option<i32>,
    /// What the client calls this mutation; given back in the answer. It is no idempotency key: what is answered is kept nowhere.
    client_mutation_id: Option<String>,
}

/// The pass that is taken back.
#[derive(InputObject)]
pub struct DocumentPassRevokeInput {
    /// The pass.
    pass_id: ID,
    /// What the client calls this mutation; given back in the answer. It is no idempotency key: taking it back once more is refused.
    client_mutation_id: Option<String>,
}

/// Giving documents to people without an account.
#[derive(Default)]
pub struct DocumentPassMutation;

#[Object]
impl DocumentPassMutation {
    /// Makes a link by which somebody without an account fetches a document, once and before its time is over. What was fetched when is written down.
    async fn document_pass_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "For whom.")] input: DocumentPassCreateInput,
    ) -> Result<Option<DocumentPassCreatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<DocumentId>(&input.document_id, "document-unknown");
        let days = input.days.map(|days| days.to_string()).unwrap_or_default();
        let form = PassForm { recipient: input.recipient, days };
        let done = async { library::document_pass_create(act.ctx, id?, &form).await }.await;
        act.answer("documentId", done.map(crate::identity::once), None, crate::identity::itself).await
    }

    /// Takes a pass back, at once.
    async fn document_pass_revoke(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The pass.")] input: DocumentPassRevokeInput,
    ) -> Result<Option<DocumentPassRevokePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<DocumentPassId>(&input.pass_id, "document-pass-unknown");
        let done = async { library::document_pass_revoke(act.ctx, id?).await }.await;
        act.answer("passId", done.map(crate::identity::once), None, library::document_fetch).await
    }
}
