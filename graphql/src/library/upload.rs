//! Files on their way in, and how much room there is for them.

use async_graphql::{Context, Enum, ID, InputObject, Object, Result, SimpleObject};
use entity::{
    id::UploadId,
    library::{self, UploadForm},
    refusal::Refusal,
};
use service::{
    Ctx, Error,
    library::storage::{
        BegunUpload, StorageUsage as Usage, UploadView, storage_usage, upload, upload_begin, upload_cancel,
    },
};

use crate::{
    identity::{itself, once},
    loader::service_of,
    payload::{Act, UserError, payload},
    scalar::{self, DateTime},
};

/// What a file is brought for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "library::UploadPurpose")]
pub enum UploadPurpose {
    /// A document of an association, or a new version of one.
    Document,
}

/// How far an upload is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "library::UploadState")]
pub enum UploadState {
    /// Bytes are awaited.
    Open,
    /// It became a file.
    Finished,
    /// What came may not be kept here.
    Refused,
    /// Somebody gave it up.
    Cancelled,
}

/// A type of file that may be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "library::MediaType")]
pub enum MediaType {
    /// PDF.
    Pdf,
    /// PNG picture.
    Png,
    /// JPEG picture.
    Jpeg,
    /// WebP picture.
    Webp,
    /// HEIC picture, as telephones take them.
    Heic,
    /// Plain text.
    Text,
    /// Table as text.
    Csv,
    /// Text document of Office.
    Docx,
    /// Workbook of Office.
    Xlsx,
    /// Text document of `OpenDocument`.
    Odt,
    /// Workbook of `OpenDocument`.
    Ods,
    /// XML, such as an invoice that came by Peppol.
    Xml,
    /// A mail as a file.
    Eml,
}

/// A file on its way in. Only whoever began it sees it.
pub struct Upload(UploadView);

impl From<UploadView> for Upload {
    fn from(view: UploadView) -> Self {
        Self(view)
    }
}

/// A file on its way in. Only whoever began it sees it.
#[Object]
impl Upload {
    /// Identifier of the upload.
    async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// What it is for.
    async fn purpose(&self) -> UploadPurpose {
        self.0.purpose.into()
    }

    /// The name of the file, cleaned of what some system takes for something else.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// How far it is.
    async fn state(&self) -> UploadState {
        self.0.state.into()
    }

    /// Bytes that were announced.
    async fn size(&self) -> Option<i64> {
        self.0.size.and_then(|size| i64::try_from(size).ok())
    }

    /// Bytes that are there; the next ones go on from here.
    async fn received(&self) -> i64 {
        i64::try_from(self.0.received).unwrap_or(i64::MAX)
    }

    /// What its first bytes say that it is.
    async fn media_type(&self) -> Option<MediaType> {
        self.0.media_type.map(Into::into)
    }

    /// Whether the organization had the same bytes already when it was finished.
    async fn duplicate(&self) -> bool {
        self.0.duplicate
    }

    /// Why it was refused.
    async fn refusal(&self, ctx: &Context<'_>) -> Result<Option<UserError>> {
        let told = |refusal: &Refusal| Ok(UserError::without_path(service_of(ctx)?, refusal.clone()));
        self.0.refusal.as_ref().map(told).transpose()
    }

    /// Until when it may go on.
    async fn expires_at(&self) -> DateTime {
        DateTime(self.0.expires_at)
    }
}

/// An upload that has just been begun.
pub struct NewUpload(BegunUpload);

/// An upload that has just been begun.
#[Object]
impl NewUpload {
    /// Identifier of the upload.
    async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// The path that the bytes are sent to, with `PATCH` and the header `Upload-Offset`; said once and never again. `HEAD` tells in the same header
    /// how far the upload is. Pieces other than the last have 64 KiB or more.
    async fn url(&self) -> &str {
        &self.0.url
    }

    /// Until when the first bytes are awaited.
    async fn expires_at(&self) -> DateTime {
        DateTime(self.0.expires_at)
    }
}

/// What an organization keeps, and how much it may.
#[derive(SimpleObject)]
pub struct StorageUsage {
    /// Files.
    files: i64,
    /// Their bytes.
    bytes: i64,
    /// Bytes of uploads under way, as they were announced.
    arriving: i64,
    /// Most bytes by the plan; absent for no limit.
    limit: Option<i64>,
}

impl From<Usage> for StorageUsage {
    fn from(usage: Usage) -> Self {
        let number = |value: u64| i64::try_from(value).unwrap_or(i64::MAX);
        Self {
            files: number(usage.files),
            bytes: number(usage.bytes),
            arriving: number(usage.arriving),
            limit: usage.limit.map(number),
        }
    }
}

/// An upload of the person; nothing when there is none, or when somebody else began it.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn upload_of(ctx: &Context<'_>, id: &ID) -> Result<Option<Upload>> {
    let service = service_of(ctx)?;
    service.account()?;
    // What is no identifier at all is looked for like one that nothing has.
    let id = scalar::read::<UploadId>(id).unwrap_or_else(|| uuid::Uuid::nil().into());
    match upload(service, id).await {
        Ok(view) => Ok(Some(view.into())),
        Err(Error::NotFound(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// How much the organization keeps that the person works in.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn usage_of(ctx: &Context<'_>) -> Result<StorageUsage> {
    Ok(storage_usage(service_of(ctx)?).await?.into())
}

payload! {
    /// What `uploadBegin` answers.
    UploadBeginPayload {
        /// The upload, and where its bytes go.
        upload: NewUpload
    }
}

payload! {
    /// What `uploadCancel` answers.
    UploadCancelPayload {
        /// The upload as it is now.
        upload: Upload
    }
}

/// What `uploadBegin` takes.
#[derive(InputObject)]
pub struct UploadBeginInput {
    /// What the file is for.
    purpose: UploadPurpose,
    /// Its name, whose ending says what it is.
    name: String,
    /// Its bytes.
    size: i64,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// What `uploadCancel` takes.
#[derive(InputObject)]
pub struct UploadCancelInput {
    /// The upload.
    #[graphql(name = "uploadId")]
    id: ID,
    /// What the client calls this mutation; given back in the answer.
    client_mutation_id: Option<String>,
}

/// Bringing files.
#[derive(Default)]
pub struct UploadMutation;

#[Object]
impl UploadMutation {
    /// Begins an upload and answers the address that the bytes go to. Not idempotent by a key: what it answers is said once, and beginning twice
    /// leaves one that expires.
    async fn upload_begin(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The file.")] input: UploadBeginInput,
    ) -> Result<Option<UploadBeginPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let form = UploadForm {
            purpose: library::UploadPurpose::from(input.purpose).code().to_owned(),
            name: input.name,
            size: input.size.to_string(),
        };
        let done = upload_begin(act.ctx, &form).await;
        act.answer("name", done.map(|begun| once(NewUpload(begun))), None, itself).await
    }

    /// Gives an upload up; its bytes are thrown away.
    async fn upload_cancel(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which.")] input: UploadCancelInput,
    ) -> Result<Option<UploadCancelPayload>> {
        let act = Act::new(ctx, input.client_mutation_id)?;
        let id = scalar::read::<UploadId>(&input.id).unwrap_or_else(|| uuid::Uuid::nil().into());
        let done = async { upload_cancel(act.ctx, id, act.key()?).await }.await;
        act.answer("uploadId", done, None, as_it_is).await
    }
}

async fn as_it_is(ctx: &Ctx, id: UploadId) -> service::Result<UploadView> {
    upload(ctx, id).await
}
