//! The way in: whatever the pieces, what arrives is what was sent.

use entity::{identity::Role, library::UploadState};
use proptest::{prelude::*, test_runner::TestRunner};
use service::{
    library::storage::{
        Appended, storage_usage, stored_file_fetch, upload, upload_append, upload_at, upload_begin, upload_cancel,
        upload_finish,
    },
    sha256_hex,
    testkit::World,
};

use super::{bring, broken, code, fetched, form, frames, part, pdf, secret};

/// Bytes of a piece that the store writes at once.
const PIECE: usize = 8 * 1024 * 1024;

#[tokio::test]
async fn a_file_arrives_is_counted_and_is_kept_once() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let bytes = pdf(1, 300_000);
        let (file, duplicate) = bring(&ctx, "Procès-verbal.pdf", &bytes).await.unwrap();
        assert!(!duplicate);
        assert_eq!((file.size, file.sha256.clone()), (300_000, sha256_hex(&bytes)));
        assert_eq!(fetched(&ctx, &file).await, bytes);
        assert_eq!(part(&ctx, &file, 100..200).await, bytes[100..200]);
        assert_eq!(stored_file_fetch(&ctx, file.id).await.unwrap(), file);

        let (again, duplicate) = bring(&ctx, "autre nom.pdf", &bytes).await.unwrap();
        assert!(duplicate, "the same bytes are there already");
        assert_eq!(again.id, file.id);
        let usage = storage_usage(&ctx).await.unwrap();
        assert_eq!((usage.files, usage.bytes, usage.arriving, usage.limit), (1, 300_000, 0, None));

        // Another organization learns nothing: it gets a row and an object of its own.
        let stranger = world.other.ctx(&world.host, Role::Syndic);
        let (theirs, duplicate) = bring(&stranger, "a.pdf", &bytes).await.unwrap();
        assert!(!duplicate);
        assert_ne!(theirs.id, file.id);
        assert_eq!(code(&stored_file_fetch(&stranger, file.id).await.unwrap_err()), "file-unknown");
        assert_eq!(storage_usage(&stranger).await.unwrap().files, 1);
        // Only whoever brings files is told how much room there is.
        assert_eq!(code(&storage_usage(&world.ctx(Role::Owner)).await.unwrap_err()), "not-allowed");
    }
}

#[tokio::test]
async fn an_upload_that_breaks_off_goes_on_where_it_was() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let bytes = pdf(2, 400_000);
        let begun = upload_begin(&ctx, &form("a.pdf", Some(bytes.len()))).await.unwrap();
        let key = secret(&begun.url);
        // So little is not worth an object; it is sent again.
        let open = upload_append(&ctx, key, 0, broken(&bytes[..1_000], 500)).await.unwrap();
        assert_eq!(open, Appended::Open { received: 0 });
        let open = upload_append(&ctx, key, 0, broken(&bytes[..100_000], 7_000)).await.unwrap();
        assert_eq!(open, Appended::Open { received: 100_000 });
        // Sent for the wrong place, it changes nothing and is told the right one.
        for place in [0, 99_999, 100_001, u64::MAX] {
            let elsewhere = upload_append(&ctx, key, place, frames(&bytes, 10_000)).await.unwrap();
            assert_eq!(elsewhere, Appended::Elsewhere { received: 100_000 }, "{place}");
        }
        let view = upload_at(&ctx, key).await.unwrap();
        assert_eq!((view.state, view.received, view.size), (UploadState::Open, 100_000, Some(400_000)));
        assert_eq!(code(&upload_finish(&ctx, begun.id).await.unwrap_err()), "upload-incomplete");
        assert_eq!(storage_usage(&ctx).await.unwrap().arriving, 400_000);
        let finished = upload_append(&ctx, key, 100_000, frames(&bytes[100_000..], 9_999)).await.unwrap();
        let Appended::Finished { file, duplicate: false } = finished else { panic!("{finished:?}") };
        assert_eq!(fetched(&ctx, &file).await, bytes);
        assert_eq!(upload_finish(&ctx, begun.id).await.unwrap(), file);
        assert_eq!(code(&upload_append(&ctx, key, 400_000, frames(b"x", 1)).await.unwrap_err()), "upload-over");
    }
}

#[tokio::test]
async fn a_form_that_says_no_size_ends_with_its_last_byte() {
    let world = World::sqlite().await.unwrap();
    let ctx = world.ctx(Role::Syndic);
    for length in [20, 70_000, PIECE, PIECE + 1, 2 * PIECE] {
        let bytes = pdf(u64::try_from(length).unwrap(), length);
        let begun = upload_begin(&ctx, &form("a.pdf", None)).await.unwrap();
        let finished = upload_append(&ctx, secret(&begun.url), 0, frames(&bytes, 1_000_000)).await.unwrap();
        let Appended::Finished { file, .. } = finished else { panic!("{length}: {finished:?}") };
        assert_eq!((file.size, &file.sha256), (u64::try_from(length).unwrap(), &sha256_hex(&bytes)), "{length}");
        assert_eq!(sha256_hex(&fetched(&ctx, &file).await), file.sha256, "{length}");
    }
}

#[tokio::test]
async fn of_two_who_send_the_same_bytes_at_once_one_is_counted() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let bytes = pdf(3, 200_000);
        let begun = upload_begin(&ctx, &form("a.pdf", Some(bytes.len()))).await.unwrap();
        let send = |part: std::ops::Range<usize>| {
            let start = u64::try_from(part.start).unwrap();
            upload_append(&ctx, secret(&begun.url), start, frames(&bytes[part], 5_000))
        };
        let (one, other) = tokio::join!(send(0..100_000), send(0..100_000));
        let counted = [one.unwrap(), other.unwrap()];
        let open = counted.iter().filter(|answer| matches!(answer, Appended::Open { received: 100_000 })).count();
        let late = counted.iter().filter(|answer| matches!(answer, Appended::Elsewhere { received: 100_000 })).count();
        assert!(open >= 1 && open + late == 2, "{counted:?}");
        let (one, other) = tokio::join!(send(100_000..200_000), send(100_000..200_000));
        let finished =
            [one, other].into_iter().filter(|answer| matches!(answer, Ok(Appended::Finished { .. }))).count();
        assert!(finished >= 1);
        let file = upload_finish(&ctx, begun.id).await.unwrap();
        assert_eq!(fetched(&ctx, &file).await, bytes);
    }
}

#[tokio::test]
async fn the_same_file_brought_twice_at_once_is_kept_once() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let bytes = pdf(4, 150_000);
        let (one, other) = tokio::join!(bring(&ctx, "a.pdf", &bytes), bring(&ctx, "b.pdf", &bytes));
        let (one, other) = (one.unwrap(), other.unwrap());
        assert_eq!(one.0.id, other.0.id);
        assert_eq!(storage_usage(&ctx).await.unwrap().files, 1);
        assert_eq!(fetched(&ctx, &one.0).await, bytes);
    }
}

#[tokio::test]
async fn an_upload_is_its_makers_and_nobody_elses() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let begun = upload_begin(&ctx, &form("a.pdf", Some(100))).await.unwrap();
        let key = secret(&begun.url);
        let stranger = world.other.ctx(&world.host, Role::Syndic);
        assert_eq!(code(&upload(&stranger, begun.id).await.unwrap_err()), "upload-unknown");
        assert_eq!(code(&upload_at(&stranger, key).await.unwrap_err()), "upload-unknown");
        assert_eq!(
            code(&upload_append(&stranger, key, 0, frames(&pdf(1, 100), 100)).await.unwrap_err()),
            "upload-unknown"
        );
        assert_eq!(code(&upload_cancel(&stranger, begun.id, None).await.unwrap_err()), "upload-unknown");
        assert_eq!(code(&upload_at(&world.anonymous(), key).await.unwrap_err()), "sign-in-required");
        for wrong in ["", "x", &key[1..]] {
            assert_eq!(code(&upload_at(&ctx, wrong).await.unwrap_err()), "upload-unknown", "{wrong}");
        }
        assert_eq!(
            code(&upload_begin(&world.ctx(Role::Owner), &form("a.pdf", Some(1))).await.err().unwrap()),
            "not-allowed"
        );
        assert_eq!(
            code(&upload_begin(&world.anonymous(), &form("a.pdf", Some(1))).await.err().unwrap()),
            "sign-in-required"
        );
        upload_cancel(&ctx, begun.id, None).await.unwrap();
        assert_eq!(upload(&ctx, begun.id).await.unwrap().state, UploadState::Cancelled);
        assert_eq!(code(&upload_cancel(&ctx, begun.id, None).await.unwrap_err()), "upload-over");
        assert_eq!(code(&upload_append(&ctx, key, 0, frames(&pdf(1, 100), 100)).await.unwrap_err()), "upload-over");
    }
}

/// A file, where it is cut between requests, and how long the frames of the network are.
fn sendings() -> impl Strategy<Value = (u64, usize, Vec<usize>, usize, bool)> {
    (any::<u64>(), 1_usize..600_000, prop::collection::vec(1_usize..250_000, 0..8), 1_usize..70_000, any::<bool>())
}

#[test]
fn whatever_the_pieces_what_arrives_is_what_was_sent() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let worlds = runtime.block_on(World::all()).unwrap();
    for world in &worlds {
        let ctx = world.ctx(Role::Syndic);
        let mut runner = TestRunner::new(ProptestConfig { cases: 24, ..ProptestConfig::default() });
        let proven = runner.run(&sendings(), |(seed, length, pieces, frame, breaks)| {
            let bytes = pdf(seed, length.max(20));
            runtime.block_on(async {
                let begun = upload_begin(&ctx, &form("a.pdf", Some(bytes.len()))).await.unwrap();
                let key = secret(&begun.url);
                let mut at = 0_usize;
                let mut pieces = pieces.into_iter();
                loop {
                    let rest = &bytes[at..];
                    let length = pieces.next().unwrap_or(rest.len()).min(rest.len());
                    let sent = &rest[..length];
                    let stream = if breaks { broken(sent, frame) } else { frames(sent, frame) };
                    match upload_append(&ctx, key, u64::try_from(at).unwrap(), stream).await {
                        Ok(Appended::Open { received }) => at = usize::try_from(received).unwrap(),
                        Ok(Appended::Finished { file, .. }) => {
                            assert_eq!(fetched(&ctx, &file).await, bytes);
                            assert_eq!(file.sha256, sha256_hex(&bytes));
                            return;
                        }
                        Err(error) if code(&error) == "upload-piece-small" => {}
                        other => panic!("{other:?}"),
                    }
                }
            });
            Ok(())
        });
        proven.unwrap();
    }
}
