//! Following a link to a file. A link that is altered, over or somebody else's is answered exactly like one that never was.

use entity::{
    id::{FileDownloadId, StoredFileId},
    library::{file_download, stored_file},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter};

use super::{StoredFile, link::Said, stored::this};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    proof::Proof,
    store::Purpose,
};

/// A link as its address says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRequest {
    /// The file.
    pub file: StoredFileId,
    /// The name that it is saved with.
    pub name: String,
    /// What the link was made for.
    pub purpose: String,
    /// Seconds since 1970 until which it works.
    pub until: i64,
    /// Whether it is to be saved even where a browser could show it.
    pub saved: bool,
    /// The signature.
    pub signature: String,
}

/// A file that may be fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Download {
    /// The file.
    pub file: StoredFile,
    /// The name that it is saved with.
    pub name: String,
    /// Whether a browser may show it instead of saving it.
    pub shown: bool,
}

/// The file that a link leads to; writes down that it was fetched where `begins` says that this is its beginning, and not a later part or a
/// question about it.
///
/// # Errors
/// `Unauthenticated`; `file-unknown` for every link that does not work, for whatever reason.
pub async fn file_download(ctx: &Ctx, request: &FileRequest, begins: bool) -> Result<Download> {
    let (organization, account) = super::view::place(ctx)?;
    let said = Said {
        file: request.file,
        purpose: &request.purpose,
        name: &request.name,
        until: request.until,
        saved: request.saved,
    };
    let now = ctx.now();
    if !said.is_for(ctx.host(), organization, account, &request.signature) || request.until <= now.timestamp() {
        return Err(unknown());
    }
    // Somebody who may only look fetches files too, and what she fetched is written down.
    let purpose = Purpose::Tenant { organization, account };
    let proof = Proof::system(organization, account);
    let database = &ctx.host().database;
    let tx = if begins {
        database.write(purpose, ctx.counter()).await?
    } else {
        database.read(purpose, ctx.counter()).await?
    };
    let file = tx
        .find_owned::<stored_file::Entity>(&proof)
        .filter(this(request.file))
        .filter(stored_file::Column::KeptAt.is_not_null())
        .filter(stored_file::Column::DeletedAt.is_null())
        .one(&tx)
        .await?;
    let file = StoredFile::from(file.ok_or_else(unknown)?);
    if begins {
        let row = file_download::ActiveModel {
            id: Set(Ctx::mint::<FileDownloadId>()),
            stored_file_id: Set(file.id),
            sha256: Set(file.sha256.clone()),
            account_id: Set(account),
            purpose: Set(request.purpose.chars().take(24).collect()),
            at: Set(now),
            ..Default::default()
        };
        tx.insert(&proof, row).await?;
    }
    tx.commit().await?;
    let shown = file.media_type.is_shown() && !request.saved;
    Ok(Download { file, name: request.name.clone(), shown })
}

fn unknown() -> Error {
    Error::not_found("file-unknown")
}
