//! The bytes of an upload. They are taken in pieces: each is looked at, written as an object of its own and then counted, so that what is counted
//! is there, and an upload that breaks off goes on from its last piece.

use bytes::{Bytes, BytesMut};
use chrono::{DateTime, Utc};
use entity::{
    id::{UploadId, UploadPartId},
    library::{FIRST_BYTES, FileName, MediaType, UploadState, file_too_large, is_text, upload, upload_part},
    refusal::Refusal,
};
use futures::StreamExt as _;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition};
use sha2::{Digest as _, Sha256, digest::common::hazmat::SerializableState as _};

use super::{
    ByteStream, PIECE_BYTES, StoredFile,
    begin::{LASTS, WAITS},
    finish::finish,
    parts::forget_parts,
    piece_key,
    usage::admit_upload,
    view,
};
use crate::{
    ctx::Ctx,
    error::{Error, Failure, Result},
    proof::Proof,
    store::Tx,
};

/// Fewest bytes of a piece that is not the last: many small ones would be as many objects and rows.
const PIECE_MIN: usize = 64 * 1024;

/// What became of bytes that were sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Appended {
    /// They are there, and more are awaited from here on.
    Open {
        /// How many bytes there are now.
        received: u64,
    },
    /// They were sent for another place than the one from which on they are awaited.
    Elsewhere {
        /// The place.
        received: u64,
    },
    /// All of them are there.
    Finished {
        /// The file.
        file: StoredFile,
        /// Whether the organization had the same bytes already.
        duplicate: bool,
    },
}

/// Why a piece is no longer than it is.
enum End {
    /// It is as long as pieces are.
    Full,
    /// There are no more bytes.
    Over,
    /// The connection broke off.
    Broken,
}

/// Takes bytes of an upload from a place on. An upload whose size was announced is finished by its last byte, any other by the end of the bytes.
///
/// # Errors
/// `upload-unknown`; `upload-over` when it has ended; `upload-expired`; `upload-piece-small`; whatever the file is refused for, which also ends the
/// upload.
pub async fn upload_append(ctx: &Ctx, secret: &str, offset: u64, mut bytes: ByteStream<'_>) -> Result<Appended> {
    let (proof, row) = view::at(ctx, secret).await?;
    if let Some(ended) = ended(ctx, &row)? {
        return Err(ended);
    }
    let mut intake = Intake::of(row)?;
    if intake.received != offset {
        return Ok(Appended::Elsewhere { received: intake.received });
    }
    let taken = intake.take_all(ctx, &proof, &mut bytes).await;
    let upload = intake.row.id;
    match taken {
        Ok(Some(place)) => Ok(Appended::Elsewhere { received: place }),
        Ok(None) if intake.is_whole => {
            let (file, duplicate) = finish(ctx, &proof, upload).await?;
            Ok(Appended::Finished { file, duplicate })
        }
        Ok(None) => Ok(Appended::Open { received: intake.received }),
        Err(error) => Err(end_refused(ctx, &proof, upload, error).await?),
    }
}

/// Why no bytes are taken any more.
fn ended(ctx: &Ctx, row: &upload::Model) -> Result<Option<Error>> {
    Ok(match row.state {
        UploadState::Open if row.expires_at <= ctx.now() => Some(Refusal::new("upload-expired").into()),
        UploadState::Open => None,
        UploadState::Finished | UploadState::Refused | UploadState::Cancelled => {
            Some(Refusal::new("upload-over").into())
        }
    })
}

/// An upload that takes bytes.
struct Intake {
    row: upload::Model,
    received: u64,
    size: Option<u64>,
    kind: Option<MediaType>,
    hash: Sha256,
    is_whole: bool,
}

impl Intake {
    fn of(row: upload::Model) -> Result<Self> {
        let whole = |value: i64| u64::try_from(value).unwrap_or_default();
        let hash = match &row.hash_state {
            Some(state) => resume(state)?,
            None => Sha256::new(),
        };
        let (received, size) = (whole(row.received), row.size.map(whole));
        Ok(Self { received, size, kind: row.media_type, hash, is_whole: size == Some(received), row })
    }

    /// Takes what comes; answers the place where it should have come to if somebody else was quicker.
    async fn take_all(&mut self, ctx: &Ctx, proof: &Proof, bytes: &mut ByteStream<'_>) -> Result<Option<u64>> {
        let mut over = Bytes::new();
        loop {
            let (piece, rest, end) = self.gather(bytes, std::mem::take(&mut over)).await?;
            over = rest;
            let ends = matches!(end, End::Over) && over.is_empty();
            let length = u64::try_from(piece.len()).unwrap_or(u64::MAX);
            let whole = match self.size {
                Some(size) => self.received.saturating_add(length) == size,
                None => ends,
            };
            let beyond = self.size.is_some_and(|size| self.received.saturating_add(length) > size);
            if !whole && !beyond && piece.len() < PIECE_MIN {
                // What broke off so soon is sent again; what was cut so small never comes to an end.
                return if ends && !piece.is_empty() {
                    Err(Refusal::new("upload-piece-small").with("minimum", PIECE_MIN).into())
                } else {
                    Ok(None)
                };
            }
            if !self.take(ctx, proof, piece, whole).await? {
                let row =
                    view::found(&view::reader(ctx, proof).await?, proof, upload::Column::Id.eq(self.row.id.0)).await?;
                return Ok(Some(u64::try_from(row.received).unwrap_or_default()));
            }
            if whole || !matches!(end, End::Full) {
                return Ok(None);
            }
        }
    }

    /// The next piece. The first bytes of a file are looked at as soon as they are there, long before the piece is full.
    async fn gather(&mut self, bytes: &mut ByteStream<'_>, over: Bytes) -> Result<(Bytes, Bytes, End)> {
        let mut piece = BytesMut::from(over.as_ref());
        loop {
            if self.kind.is_none() && piece.len() >= FIRST_BYTES {
                self.kind = Some(self.tell(&piece)?);
            }
            if piece.len() >= PIECE_BYTES {
                let rest = piece.split_off(PIECE_BYTES).freeze();
                return Ok((piece.freeze(), rest, End::Full));
            }
            match bytes.next().await {
                Some(Ok(more)) => piece.extend_from_slice(&more),
                Some(Err(error)) => {
                    tracing::debug!(%error, "an upload broke off");
                    return Ok((piece.freeze(), Bytes::new(), End::Broken));
                }
                None => return Ok((piece.freeze(), Bytes::new(), End::Over)),
            }
        }
    }

    fn tell(&self, first: &[u8]) -> Result<MediaType, Refusal> {
        let ending = FileName::parse(&self.row.name).ok().and_then(|name| name.ending());
        MediaType::tell(ending.as_deref(), first)
    }

    /// Looks at a piece, writes it and counts it; answers whether it was still awaited.
    async fn take(&mut self, ctx: &Ctx, proof: &Proof, piece: Bytes, whole: bool) -> Result<bool> {
        let kind = self.kind.map_or_else(|| self.tell(&piece), Ok);
        let length = u64::try_from(piece.len()).unwrap_or(u64::MAX);
        let received = self.received.saturating_add(length);
        if received == 0 {
            return Err(Refusal::new("file-empty").into());
        }
        let kind = kind?;
        self.kind = Some(kind);
        if let Some(size) = self.size.filter(|size| received > *size) {
            return Err(Refusal::new("file-size-mismatch").with("size", size).with("received", received).into());
        }
        if received > kind.bytes_max() {
            return Err(file_too_large(received, kind.bytes_max()).into());
        }
        if kind.is_textual() && !is_text(&piece) {
            return Err(kind.mismatch().into());
        }
        self.hash.update(&piece);
        let part = Ctx::mint::<UploadPartId>();
        let key = piece_key(proof.organization(), self.row.id, part);
        let storage = &ctx.host().storage;
        if length > 0 {
            storage.write(&key, piece).await?;
        }
        let counted = self.count(ctx, proof, part, length, whole).await;
        if !matches!(counted, Ok(true)) {
            storage.delete(&key).await?;
        }
        let counted = counted?;
        if counted {
            self.received = received;
            self.is_whole = whole;
        }
        Ok(counted)
    }

    /// Counts a piece that has been written, unless another one came to its place first.
    async fn count(&self, ctx: &Ctx, proof: &Proof, part: UploadPartId, length: u64, whole: bool) -> Result<bool> {
        let number = |value: u64| i64::try_from(value).unwrap_or(i64::MAX);
        let tx = ctx.writer().await?;
        if self.size.is_none() {
            admit_upload(&tx, proof, length).await?;
        }
        let awaited = Condition::all()
            .add(upload::Column::Id.eq(self.row.id.0))
            .add(upload::Column::State.eq(UploadState::Open))
            .add(upload::Column::Received.eq(number(self.received)));
        let received = number(self.received.saturating_add(length));
        let change = upload::ActiveModel {
            received: Set(received),
            // The end of a form is the end of the file.
            size: Set(if whole { Some(received) } else { self.row.size }),
            media_type: Set(self.kind),
            hash_state: Set((!whole).then(|| suspend(&self.hash))),
            sha256: Set(whole.then(|| hexadecimal(&self.hash.clone().finalize()))),
            expires_at: Set((ctx.now() + WAITS).min(self.row.created_at + LASTS)),
            ..Default::default()
        };
        if tx.change_all::<upload::Entity>(proof, awaited, change).await? == 0 {
            return Ok(false);
        }
        if length > 0 {
            let row = upload_part::ActiveModel {
                id: Set(part),
                upload_id: Set(self.row.id),
                starts_at: Set(number(self.received)),
                size: Set(number(length)),
                ..Default::default()
            };
            tx.insert(proof, row).await?;
        }
        tx.commit().await?;
        Ok(true)
    }
}

/// Ends an upload that was refused for what it brought; hands the refusal on. What is no fault of the file leaves it open.
pub(super) async fn end_refused(ctx: &Ctx, proof: &Proof, upload: UploadId, error: Error) -> Result<Error> {
    let Error::Refused(refusals) = &error else { return Ok(error) };
    let Some(refusal) = refusals.iter().next().filter(|refusal| refusal.code != "upload-piece-small") else {
        return Ok(error);
    };
    let tx = ctx.writer().await?;
    refuse(&tx, proof, upload, refusal, ctx.now()).await?;
    tx.commit().await?;
    tracing::info!(code = refusal.code, %upload, "an upload was refused");
    forget_parts(ctx.host(), proof, upload).await;
    Ok(error)
}

/// Writes down that an upload was refused.
pub(super) async fn refuse(
    tx: &Tx,
    proof: &Proof,
    upload: UploadId,
    refusal: &Refusal,
    now: DateTime<Utc>,
) -> Result<()> {
    let open = Condition::all().add(upload::Column::Id.eq(upload.0)).add(upload::Column::State.eq(UploadState::Open));
    let change = upload::ActiveModel {
        state: Set(UploadState::Refused),
        refusal: Set(Some(refusal.code.to_owned())),
        refusal_params: Set(Some(serde_json::to_value(&refusal.params)?)),
        ended_at: Set(Some(now)),
        ..Default::default()
    };
    tx.change_all::<upload::Entity>(proof, open, change).await?;
    Ok(())
}

/// The hash half-way through, to be kept until the next bytes come.
fn suspend(hash: &Sha256) -> String {
    hexadecimal(&hash.serialize())
}

fn resume(state: &str) -> Result<Sha256> {
    let damaged = || Failure::new("the hash of an upload cannot be gone on with");
    let digits = state
        .as_bytes()
        .chunks(2)
        .map(|pair| std::str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok()));
    let bytes: Vec<u8> = digits.collect::<Option<_>>().ok_or_else(damaged)?;
    let state = bytes.as_slice().try_into().map_err(|_| damaged())?;
    Ok(Sha256::deserialize(state).map_err(|_| damaged())?)
}

fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len().saturating_mul(2)), |mut text, byte| {
        // Writing to a String does not fail.
        _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use sha2::{Digest as _, Sha256};

    use super::{hexadecimal, resume, suspend};
    use crate::work::sha256_hex;

    #[test]
    fn a_hash_goes_on_where_it_was_left() {
        let bytes: Vec<u8> = (0..200_u8).cycle().take(1_000).collect();
        for cut in [0, 1, 63, 64, 65, 500, 1_000] {
            let mut hash = Sha256::new();
            hash.update(&bytes[..cut]);
            let mut again = resume(&suspend(&hash)).unwrap();
            again.update(&bytes[cut..]);
            assert_eq!(hexadecimal(&again.finalize()), sha256_hex(&bytes), "cut at {cut}");
        }
        assert!(resume("").is_err() && resume("zz").is_err() && resume(&"00".repeat(500)).is_err());
    }
}
