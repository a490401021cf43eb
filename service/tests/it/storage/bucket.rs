//! The same on a server that speaks S3.

use chrono::Duration;
use entity::identity::Role;
use service::{
    Clock,
    library::storage::{Appended, BucketOptions, Storage, StorageOptions, sweep, upload_append, upload_begin},
    sha256_hex,
    testkit::{BUCKET, World, bucket_server, file_held},
};

use super::{bring, broken, fetched, form, frames, part, pdf, secret};

#[tokio::test(flavor = "multi_thread")]
async fn a_bucket_keeps_files_like_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let options = bucket_server(folder.path()).await.unwrap();
    let storage = Storage::open(&StorageOptions::Bucket(options.clone())).unwrap();
    storage.try_out().await.unwrap();
    assert!(storage.place().contains(BUCKET) && !storage.place().contains(&options.secret_key));
    let mut world = World::sqlite().await.unwrap();
    world.host = world.host.clone().with_storage(storage);
    let ctx = world.ctx(Role::Syndic);

    // In one piece, and in several with an interruption between.
    let small = pdf(1, 100_000);
    let (file, _) = bring(&ctx, "petit.pdf", &small).await.unwrap();
    assert_eq!(fetched(&ctx, &file).await, small);
    let large = pdf(2, 20 * 1024 * 1024 + 5);
    let begun = upload_begin(&ctx, &form("grand.pdf", Some(large.len()))).await.unwrap();
    let key = secret(&begun.url);
    let half = 10_000_000;
    let open = upload_append(&ctx, key, 0, broken(&large[..half], 1_000_000)).await.unwrap();
    assert_eq!(open, Appended::Open { received: u64::try_from(half).unwrap() });
    let rest = frames(&large[half..], 1_000_000);
    let finished = upload_append(&ctx, key, u64::try_from(half).unwrap(), rest).await.unwrap();
    let Appended::Finished { file: whole, .. } = finished else { panic!("{finished:?}") };
    assert_eq!(whole.sha256, sha256_hex(&large));
    assert_eq!(sha256_hex(&fetched(&ctx, &whole).await), whole.sha256);
    assert_eq!(part(&ctx, &whole, 15_000_000..15_000_100).await, large[15_000_000..15_000_100]);

    // The same bytes once; another organization has its own.
    assert!(bring(&ctx, "encore.pdf", &small).await.unwrap().1);
    let stranger = world.other.ctx(&world.host, Role::Syndic);
    assert!(!bring(&stranger, "a.pdf", &small).await.unwrap().1);

    // What nothing holds goes; what is held stays.
    file_held(&ctx, whole.id, "grand.pdf", false).await.unwrap();
    let mut later = world.host.clone();
    later.clock = Clock::Stopped(ctx.now() + Duration::days(3));
    assert_eq!(sweep(&later).await.unwrap().files, 2);
    assert_eq!(sha256_hex(&fetched(&ctx, &whole).await), whole.sha256);
    assert!(file.stream(&ctx.host().storage, 0..1).await.is_err(), "its bytes are gone");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_key_is_known_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let options = bucket_server(folder.path()).await.unwrap();
    let wrong = BucketOptions { secret_key: "another key".to_owned(), ..options };
    let storage = Storage::open(&StorageOptions::Bucket(wrong)).unwrap();
    let failure = storage.try_out().await.unwrap_err().to_string();
    assert!(!failure.contains("another key"), "{failure}");
}
