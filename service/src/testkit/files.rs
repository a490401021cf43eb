//! Files in tests: brought, held and let go.

use std::sync::Arc;

use entity::{
    id::{AccountId, OrganizationId, StoredFileId, UploadId},
    identity::Permission,
    library::{UploadForm, upload},
};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::{
    ctx::{Ctx, Host},
    error::{Failure, Result},
    library::storage::{Appended, FileLink, file_link, keep, release, upload_append, upload_begin},
    store::Purpose,
};

/// Brings a file, as somebody would by the two steps of an upload.
///
/// # Errors
/// Whatever the file is refused for.
pub async fn bring_file(ctx: &Ctx, name: &str, bytes: impl Into<bytes::Bytes>) -> Result<StoredFileId> {
    use futures::StreamExt as _;
    let bytes = bytes.into();
    let form = UploadForm { purpose: "document".to_owned(), name: name.to_owned(), size: bytes.len().to_string() };
    let begun = upload_begin(ctx, &form).await?;
    let secret = begun.url.rsplit('/').next().unwrap_or_default();
    let pieces = futures::stream::iter([Ok(bytes)]).boxed();
    match upload_append(ctx, secret, 0, pieces).await? {
        Appended::Finished { file, .. } => Ok(file.id),
        Appended::Open { .. } | Appended::Elsewhere { .. } => Err(Failure::new("the file is not whole").into()),
    }
}

/// Has something hold a file that the person brought; answers the path of a link to it.
///
/// # Errors
/// `file-unknown` unless she brought it.
pub async fn file_held(ctx: &Ctx, file: StoredFileId, name: &str, saved: bool) -> Result<String> {
    let tx = ctx.writer().await?;
    keep(&tx, &ctx.prove(Permission::AssociationWrite)?, file, ctx.now()).await?;
    tx.commit().await?;
    let link = FileLink::new(file, "test", name);
    file_link(ctx, &if saved { link.saved() } else { link })
}

/// Has nothing hold a file any more.
///
/// # Errors
/// Failures only.
pub async fn file_released(ctx: &Ctx, file: StoredFileId) -> Result<()> {
    let tx = ctx.writer().await?;
    release(&tx, &ctx.prove(Permission::AssociationWrite)?, &[file], ctx.now()).await?;
    Ok(tx.commit().await?)
}

/// The upload that was begun last in an organization.
///
/// # Errors
/// When there is none.
pub async fn last_upload(host: &Host, organization: OrganizationId) -> Result<UploadId> {
    let purpose = Purpose::Tenant { organization, account: AccountId(Uuid::nil()) };
    let tx = host.database.read(purpose, Arc::default()).await?;
    let theirs = upload::Column::OrganizationId.eq(organization.0);
    let last = tx.find_platform::<upload::Entity>().filter(theirs).order_by_desc(upload::Column::Id).one(&tx).await?;
    Ok(last.ok_or_else(|| Failure::new("nothing was brought"))?.id)
}
