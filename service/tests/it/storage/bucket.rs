//! The same on a server that speaks S3, started by the test: `s3s-fs`, which knows nothing of us and checks every signature.

use std::net::SocketAddr;

use chrono::Duration;
use entity::identity::Role;
use hyper_util::{
    rt::{TokioExecutor, TokioIo},
    server::conn::auto::Builder,
};
use s3s::{auth::SimpleAuth, service::S3ServiceBuilder};
use service::{
    Clock,
    library::storage::{Appended, BucketOptions, Storage, StorageOptions, sweep, upload_append, upload_begin},
    sha256_hex,
    testkit::{World, file_held},
};
use tokio::net::TcpListener;

use super::{bring, broken, fetched, form, frames, part, pdf, secret};

const BUCKET: &str = "mitoyen";
const KEY: (&str, &str) = ("AKIATEST", "a key that only this test knows");

/// Starts a server with an empty bucket; it ends with the test's runtime.
async fn server(folder: &std::path::Path) -> SocketAddr {
    // As the server does when it starts; a second test finds it done.
    drop(rustls::crypto::ring::default_provider().install_default());
    std::fs::create_dir(folder.join(BUCKET)).unwrap();
    let mut builder = S3ServiceBuilder::new(s3s_fs::FileSystem::new(folder).unwrap());
    builder.set_auth(SimpleAuth::from_single(KEY.0, KEY.1));
    let service = builder.build();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        loop {
            let (socket, _) = listener.accept().await.unwrap();
            let service = service.clone();
            tokio::spawn(async move {
                let served = Builder::new(TokioExecutor::new()).serve_connection(TokioIo::new(socket), service).await;
                // A client that goes away in the middle is its own affair.
                drop(served);
            });
        }
    });
    address
}

fn options(address: SocketAddr, secret_key: &str) -> StorageOptions {
    StorageOptions::Bucket(BucketOptions {
        bucket: BUCKET.to_owned(),
        endpoint: Some(format!("http://{address}")),
        region: "us-east-1".to_owned(),
        access_key: KEY.0.to_owned(),
        secret_key: secret_key.to_owned(),
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bucket_keeps_files_like_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let address = server(folder.path()).await;
    let storage = Storage::open(&options(address, KEY.1)).unwrap();
    storage.try_out().await.unwrap();
    assert!(storage.place().contains(BUCKET) && !storage.place().contains(KEY.1));
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
    let address = server(folder.path()).await;
    let storage = Storage::open(&options(address, "another key")).unwrap();
    let failure = storage.try_out().await.unwrap_err().to_string();
    assert!(!failure.contains("another key"), "{failure}");
}
