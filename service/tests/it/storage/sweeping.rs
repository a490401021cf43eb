//! What nobody wants is swept away, and nothing else.

use chrono::{Duration, Utc};
use entity::identity::Role;
use service::{
    Clock, Host,
    library::storage::{
        Storage, StorageOptions, Swept, storage_usage, sweep, upload, upload_append, upload_at, upload_begin,
    },
    testkit::{World, file_held},
};

use super::{bring, broken, code, fetched, form, frames, pdf, secret};

/// The same host some time later.
fn later(host: &Host, days: i64) -> Host {
    let mut then = host.clone();
    then.clock = Clock::Stopped(host.clock.now() + Duration::days(days));
    then
}

#[tokio::test]
async fn an_upload_that_broke_off_is_swept_away() {
    for mut world in World::all().await.unwrap() {
        let folder = tempfile::tempdir().unwrap();
        let options = StorageOptions::Folder(folder.path().to_path_buf());
        world.host = world.host.clone().with_storage(Storage::open(&options).unwrap());
        let ctx = world.ctx(Role::Syndic);
        let bytes = pdf(1, 300_000);
        let begun = upload_begin(&ctx, &form("a.pdf", Some(bytes.len()))).await.unwrap();
        upload_append(&ctx, secret(&begun.url), 0, broken(&bytes[..200_000], 9_000)).await.unwrap();
        assert_eq!(files_in(folder.path()), 1, "the piece is there");
        assert_eq!(sweep(&world.host).await.unwrap(), Swept::default());
        let then = later(&world.host, 2);
        assert_eq!(sweep(&then).await.unwrap(), Swept { uploads: 1, ..Swept::default() });
        assert_eq!(files_in(folder.path()), 0, "nothing is left of it");
        assert_eq!(code(&upload(&ctx, begun.id).await.unwrap_err()), "upload-unknown");
    }
}

#[tokio::test]
async fn bytes_do_not_come_after_the_time_is_up() {
    let world = World::sqlite().await.unwrap();
    let ctx = world.ctx(Role::Syndic);
    let bytes = pdf(1, 100);
    let begun = upload_begin(&ctx, &form("a.pdf", Some(bytes.len()))).await.unwrap();
    let late = world.own.ctx(&later(&world.host, 2), Role::Syndic);
    let sent = upload_append(&late, secret(&begun.url), 0, frames(&bytes, 100)).await;
    assert_eq!(sent.as_ref().map_err(code), Err("upload-expired"));
    assert!(!upload_at(&late, secret(&begun.url)).await.unwrap().is_open(late.now()));
}

#[tokio::test]
async fn a_file_that_nothing_holds_is_swept_away_and_one_that_is_held_stays() {
    for mut world in World::all().await.unwrap() {
        let folder = tempfile::tempdir().unwrap();
        let options = StorageOptions::Folder(folder.path().to_path_buf());
        world.host = world.host.clone().with_storage(Storage::open(&options).unwrap());
        let ctx = world.ctx(Role::Syndic);
        let (held, _) = bring(&ctx, "held.pdf", &pdf(1, 1_000)).await.unwrap();
        bring(&ctx, "free.pdf", &pdf(2, 1_000)).await.unwrap();
        file_held(&ctx, held.id, "held.pdf", false).await.unwrap();
        assert_eq!(files_in(folder.path()), 2);
        // A day is not yet too long.
        assert_eq!(sweep(&later(&world.host, 1)).await.unwrap().files, 0);
        assert_eq!(sweep(&later(&world.host, 3)).await.unwrap().files, 1);
        assert_eq!(files_in(folder.path()), 1);
        assert_eq!(storage_usage(&world.ctx(Role::Syndic)).await.unwrap().files, 1);
        assert_eq!(fetched(&ctx, &held).await, pdf(1, 1_000));
        // Brought again after it was swept away, it is there again.
        let then = world.own.ctx(&later(&world.host, 3), Role::Syndic);
        let (again, duplicate) = bring(&then, "free.pdf", &pdf(2, 1_000)).await.unwrap();
        assert!(!duplicate);
        assert_eq!(fetched(&then, &again).await, pdf(2, 1_000));
        // Brought again before, it waits anew.
        let (_, duplicate) =
            bring(&world.own.ctx(&later(&world.host, 5), Role::Syndic), "free.pdf", &pdf(2, 1_000)).await.unwrap();
        assert!(duplicate);
        assert_eq!(sweep(&later(&world.host, 6)).await.unwrap().files, 0);
    }
}

#[tokio::test]
async fn a_piece_that_was_written_and_never_counted_is_swept_away() {
    let world = World::sqlite().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let options = StorageOptions::Folder(folder.path().to_path_buf());
    let lost = folder.path().join("incoming/org/upload/piece");
    std::fs::create_dir_all(lost.parent().unwrap()).unwrap();
    std::fs::write(&lost, b"lost").unwrap();
    let mut host = world.host.clone().with_storage(Storage::open(&options).unwrap());
    host.clock = Clock::Stopped(Utc::now() + Duration::days(3));
    assert_eq!(sweep(&host).await.unwrap().objects, 0, "its upload may still be under way");
    host.clock = Clock::Stopped(Utc::now() + Duration::days(5));
    assert_eq!(sweep(&host).await.unwrap().objects, 1);
    assert!(!lost.exists());
}

/// How many files there are in a folder and below it.
fn files_in(folder: &std::path::Path) -> usize {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries.map(|entry| if entry.file_type().unwrap().is_dir() { files_in(&entry.path()) } else { 1 }).sum()
}
