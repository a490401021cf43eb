//! Changes of documents.

use async_graphql::{Context, ID, InputObject, Object, Result};
use entity::{
    id::{AssociationId, DocumentId, DocumentShareId, OwnerId, UploadId},
    library::{DocumentFields, DocumentForm, LinkForm, ObjectKind, ShareForm, VersionForm},
};
use service::library;

use super::{
    document::Document,
    document_kind::{DocumentCircle, DocumentKind, DocumentVisibility},
};
use crate::{
    payload::{Act, payload},
    scalar::{self, known},
};

const UNKNOWN: &str = "document-unknown";

macro_rules! documents {
    (new $($(#[$doc:meta])* $name:ident;)*) => {$(
        payload! {
            $(#[$doc])*
            $name {
                /// The document.
                document: Document
            }
        }
    )*};
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        payload! {
            versioned
            $(#[$doc])*
            $name {
                /// The document.
                document: Document
            }
        }
    )*};
}

documents! {
    new
    /// What `documentAdd` answers.
    DocumentAddPayload;
    /// What `documentShare` answers.
    DocumentSharePayload;
    /// What `documentShareRevoke` answers.
    DocumentShareRevokePayload;
}

documents! {
    /// What `documentUpdate` answers.
    DocumentUpdatePayload;
    /// What `documentVersionAdd` answers.
    DocumentVersionAddPayload;
    /// What `documentVersionRestore` answers.
    DocumentVersionRestorePayload;
    /// What `documentArchive` answers.
    DocumentArchivePayload;
    /// What `documentHold` answers.
    DocumentHoldPayload;
    /// What `documentHoldLift` answers.
    DocumentHoldLiftPayload;
    /// What `documentLinkAdd` answers.
    DocumentLinkAddPayload;
    /// What `documentLinkRemove` answers.
    DocumentLinkRemovePayload;
}

/// What is written down about a document.
#[derive(InputObject)]
pub struct DocumentFieldsInput {
    /// Its title; the name of the file when absent from a new document.
    title: Option<String>,
    /// What it is.
    kind: DocumentKind,
    /// The day of the document itself; today for a new one when absent.
    dated_on: Option<String>,
    /// Language code: `fr`, `nl`, `de` or `en`; that of the association for a new one when absent.
    language: Option<String>,
    /// Who may read it; what is usual for its kind when absent.
    visibility: Option<DocumentVisibility>,
    /// The last day on which it is kept, where that is later than what the law says.
    kept_until: Option<String>,
}

impl From<DocumentFieldsInput> for DocumentFields {
    fn from(fields: DocumentFieldsInput) -> Self {
        let visibility = fields.visibility.map(entity::library::DocumentVisibility::from);
        Self {
            title: fields.title.unwrap_or_default(),
            kind: entity::library::DocumentKind::from(fields.kind).code().to_owned(),
            dated_on: fields.dated_on.unwrap_or_default(),
            language: fields.language.unwrap_or_default(),
            visibility: visibility.map(|visibility| visibility.code().to_owned()).unwrap_or_default(),
            kept_until: fields.kept_until.unwrap_or_default(),
        }
    }
}

/// The new document.
#[derive(InputObject)]
pub struct DocumentAddInput {
    /// The association.
    association_id: ID,
    /// What is written down about it.
    #[graphql(flatten)]
    fields: DocumentFieldsInput,
    /// The upload by which its file came.
    upload_id: ID,
    /// What it is about: units, owners, calls for funds and other things of the association. About an owner it is personal.
    #[graphql(default)]
    links: Vec<DocumentLinkInput>,
    /// Whether those who may read it are told.
    #[graphql(default)]
    notify: bool,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// Something that a document is about.
#[derive(InputObject)]
pub struct DocumentLinkInput {
    /// The thing.
    object_id: ID,
}

/// The document as it is to be.
#[derive(InputObject)]
pub struct DocumentUpdateInput {
    /// The document.
    id: ID,
    /// The version that the change was made from; without it the last one wins.
    expected_version: Option<i32>,
    /// What is written down about it.
    #[graphql(flatten)]
    fields: DocumentFieldsInput,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// The new version of a document.
#[derive(InputObject)]
pub struct DocumentVersionAddInput {
    /// The document.
    id: ID,
    /// The version of the document that was looked at; without it any is meant.
    expected_version: Option<i32>,
    /// The upload by which its file came.
    upload_id: ID,
    /// What is new in it.
    note: Option<String>,
    /// Whether those who may read it are told.
    #[graphql(default)]
    notify: bool,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// The older version that is taken up again.
#[derive(InputObject)]
pub struct DocumentVersionRestoreInput {
    /// The document.
    id: ID,
    /// The version of the document that was looked at; without it any is meant.
    expected_version: Option<i32>,
    /// The number of the older version.
    number: i32,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// The document that is put away.
#[derive(InputObject)]
pub struct DocumentArchiveInput {
    /// The document.
    id: ID,
    /// The version that was looked at; without it any is meant.
    expected_version: Option<i32>,
    /// Why.
    reason: String,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// The document that is held.
#[derive(InputObject)]
pub struct DocumentHoldInput {
    /// The document.
    id: ID,
    /// The version that was looked at; without it any is meant.
    expected_version: Option<i32>,
    /// Why.
    reason: String,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// The document whose hold ends.
#[derive(InputObject)]
pub struct DocumentHoldLiftInput {
    /// The document.
    id: ID,
    /// The version that was looked at; without it any is meant.
    expected_version: Option<i32>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// Something that a document is about.
#[derive(InputObject)]
pub struct DocumentLinkAddInput {
    /// The document.
    id: ID,
    /// The version that was looked at; without it any is meant.
    expected_version: Option<i32>,
    /// The thing.
    object_id: ID,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// Something that a document is not about.
#[derive(InputObject)]
pub struct DocumentLinkRemoveInput {
    /// The document.
    id: ID,
    /// The version that was looked at; without it any is meant.
    expected_version: Option<i32>,
    /// The thing.
    object_id: ID,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// With whom a document is shared: a circle, or one owner.
#[derive(InputObject)]
pub struct DocumentShareInput {
    /// The document.
    document_id: ID,
    /// The circle.
    circle: Option<DocumentCircle>,
    /// The owner.
    owner_id: Option<ID>,
    /// The first day; today when absent.
    starts_on: Option<String>,
    /// The last day.
    ends_on: Option<String>,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// The share that is taken back.
#[derive(InputObject)]
pub struct DocumentShareRevokeInput {
    /// The share.
    share_id: ID,
    /// What the client calls this mutation; given back in the answer, and its idempotency key when there is no header.
    client_mutation_id: Option<String>,
}

/// A thing as forms name it. What is of no such kind stays something that no form accepts.
fn link(id: &ID) -> LinkForm {
    let named = scalar::open(id).and_then(|(kind, uuid)| Some((ObjectKind::of_node(&kind)?, uuid)));
    named.map_or_else(LinkForm::default, |(kind, uuid)| LinkForm { kind: kind.code().to_owned(), id: uuid.to_string() })
}

/// Changes of the library room.
#[derive(Default)]
pub struct DocumentMutation;

#[Object]
impl DocumentMutation {
    /// Adds a document whose file was uploaded.
    async fn document_add(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The document.")] input: DocumentAddInput,
    ) -> Result<Option<DocumentAddPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let association = known::<AssociationId>(&input.association_id, "association-unknown");
        let form = DocumentForm {
            fields: input.fields.into(),
            version: VersionForm { file: scalar::bare::<UploadId>(&input.upload_id), note: String::new() },
            links: input.links.iter().map(|thing| link(&thing.object_id)).collect(),
            notify: input.notify,
        };
        let done = async { library::document_add(act.ctx, association?, &form, act.key()?).await }.await;
        act.answer("associationId", done, None, library::document_fetch).await
    }

    /// Changes what is written down about a document: every field is replaced, but for those that are absent.
    async fn document_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The document.")] input: DocumentUpdateInput,
    ) -> Result<Option<DocumentUpdatePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let (id, form) = (known::<DocumentId>(&input.id, UNKNOWN), input.fields.into());
        let expected = input.expected_version;
        let done = async { library::document_update(act.ctx, id.clone()?, expected, &form, act.key()?).await }.await;
        act.answer("id", done, id.ok(), library::document_fetch).await
    }

    /// Adds a version of a document; it is the one in force from then on, and the older ones stay.
    async fn document_version_add(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The version.")] input: DocumentVersionAddInput,
    ) -> Result<Option<DocumentVersionAddPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<DocumentId>(&input.id, UNKNOWN);
        let file = scalar::bare::<UploadId>(&input.upload_id);
        let form = VersionForm { file, note: input.note.unwrap_or_default() };
        let (expected, notify) = (input.expected_version, input.notify);
        let done =
            async { library::document_version_add(act.ctx, id.clone()?, expected, &form, notify, act.key()?).await }
                .await;
        act.answer("id", done, id.ok(), library::document_fetch).await
    }

    /// Takes an older version up again, as a new one with the same file.
    async fn document_version_restore(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The older version.")] input: DocumentVersionRestoreInput,
    ) -> Result<Option<DocumentVersionRestorePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<DocumentId>(&input.id, UNKNOWN);
        let (expected, number) = (input.expected_version, input.number);
        let done =
            async { library::document_version_restore(act.ctx, id.clone()?, number, expected, act.key()?).await }.await;
        act.answer("id", done, id.ok(), library::document_fetch).await
    }

    /// Puts a document away, once its term is over and nothing holds it. Its content is deleted a month later.
    async fn document_archive(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The document.")] input: DocumentArchiveInput,
    ) -> Result<Option<DocumentArchivePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<DocumentId>(&input.id, UNKNOWN);
        let (expected, reason) = (input.expected_version, input.reason);
        let done = async { library::document_archive(act.ctx, id.clone()?, expected, &reason, act.key()?).await }.await;
        act.answer("id", done, id.ok(), library::document_fetch).await
    }

    /// Holds a document, whatever its term says, because of a case or an inquiry.
    async fn document_hold(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The document.")] input: DocumentHoldInput,
    ) -> Result<Option<DocumentHoldPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<DocumentId>(&input.id, UNKNOWN);
        let (expected, reason) = (input.expected_version, input.reason);
        let done = async { library::document_hold(act.ctx, id.clone()?, expected, &reason, act.key()?).await }.await;
        act.answer("id", done, id.ok(), library::document_fetch).await
    }

    /// Ends the hold of a document.
    async fn document_hold_lift(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The document.")] input: DocumentHoldLiftInput,
    ) -> Result<Option<DocumentHoldLiftPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<DocumentId>(&input.id, UNKNOWN);
        let expected = input.expected_version;
        let done = async { library::document_hold_lift(act.ctx, id.clone()?, expected, act.key()?).await }.await;
        act.answer("id", done, id.ok(), library::document_fetch).await
    }

    /// Says that a document is about something.
    async fn document_link_add(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The document and the thing.")] input: DocumentLinkAddInput,
    ) -> Result<Option<DocumentLinkAddPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<DocumentId>(&input.id, UNKNOWN);
        let (expected, form) = (input.expected_version, link(&input.object_id));
        let done = async { library::document_link_add(act.ctx, id.clone()?, expected, &form, act.key()?).await }.await;
        act.answer("id", done, id.ok(), library::document_fetch).await
    }

    /// Says that a document is not about something.
    async fn document_link_remove(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The document and the thing.")] input: DocumentLinkRemoveInput,
    ) -> Result<Option<DocumentLinkRemovePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<DocumentId>(&input.id, UNKNOWN);
        let (expected, form) = (input.expected_version, link(&input.object_id));
        let done =
            async { library::document_link_remove(act.ctx, id.clone()?, expected, &form, act.key()?).await }.await;
        act.answer("id", done, id.ok(), library::document_fetch).await
    }

    /// Shares a document with a circle or with one owner. An owner is told.
    async fn document_share(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "With whom.")] input: DocumentShareInput,
    ) -> Result<Option<DocumentSharePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = known::<DocumentId>(&input.document_id, UNKNOWN);
        let circle = input.circle.map(entity::library::ShareCircle::from);
        let form = ShareForm {
            circle: circle.map(|circle| circle.code().to_owned()).unwrap_or_default(),
            owner: input.owner_id.as_ref().map(scalar::bare::<OwnerId>).unwrap_or_default(),
            starts_on: input.starts_on.unwrap_or_default(),
            ends_on: input.ends_on.unwrap_or_default(),
        };
        let done = async { library::document_share(act.ctx, id.clone()?, &form, act.key()?).await }.await;
        // What is answered is the document, not the share.
        let done = done.and_then(|outcome| Ok(service::Outcome { value: id.clone()?, replayed: outcome.replayed }));
        act.answer("documentId", done, None, library::document_fetch).await
    }

    /// Takes a share back, at once.
    async fn document_share_revoke(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The share.")] input: DocumentShareRevokeInput,
    ) -> Result<Option<DocumentShareRevokePayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let share = known::<DocumentShareId>(&input.share_id, "document-share-unknown");
        let done = async { library::document_share_revoke(act.ctx, share?, act.key()?).await }.await;
        act.answer("shareId", done, None, library::document_fetch).await
    }
}
