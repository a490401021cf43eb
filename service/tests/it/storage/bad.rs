//! Files that must not be kept, each refused for what it is, with nothing of it left.

use std::io::{Cursor, Write as _};

use entity::{identity::Role, library::UploadState};
use sea_orm::ConnectionTrait as _;
use service::{
    Ctx,
    library::storage::{
        Appended, storage_usage, upload, upload_append, upload_at, upload_begin, upload_finish, upload_refuse,
    },
    testkit::World,
};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{bring, code, form, frames, pdf, secret};

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The head of a PNG that says how large it is.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend_from_slice(&width.to_be_bytes());
    bytes.extend_from_slice(&height.to_be_bytes());
    bytes.extend_from_slice(&[8, 6, 0, 0, 0, 0, 0, 0, 0]);
    bytes
}

const TYPES: (&str, &[u8]) = ("[Content_Types].xml", b"<Types/>");
const WORD: (&str, &[u8]) = ("word/document.xml", b"<document/>");

#[tokio::test]
async fn what_is_not_what_it_says_or_would_do_harm_is_refused() {
    let zeros = vec![0; 16 * 1024 * 1024];
    let inner = archive(&[("a.txt", b"x")]);
    let mut text_with_zero = vec![b'a'; 200_000];
    text_with_zero.push(0);
    let bad: [(&str, Vec<u8>, &str); 17] = [
        ("facture.pdf", b"MZ\x90\0\x03\0\0\0".to_vec(), "file-type-mismatch"),
        ("facture.pdf", archive(&[TYPES, WORD]), "file-type-mismatch"),
        ("photo.jpg", png(10, 10), "file-type-mismatch"),
        ("photo.png", png(20_000, 20_000), "picture-too-large"),
        ("photo.png", png(0, 10), "picture-broken"),
        ("photo.png", b"\x89PNG\r\n\x1a\n".to_vec(), "picture-broken"),
        ("lettre.docx", archive(&[TYPES, WORD, ("word/media/a.bin", &zeros)]), "archive-too-large"),
        ("lettre.docx", archive(&[TYPES, WORD, ("word/media/a.png", &inner)]), "archive-nested"),
        ("lettre.docx", archive(&[TYPES, WORD, ("word/vbaProject.bin", b"x")]), "archive-macros"),
        ("lettre.docx", archive(&[TYPES, WORD, ("../../x.xml", b"x")]), "archive-broken"),
        ("lettre.docx", b"PK\x03\x04 and nothing more".to_vec(), "archive-broken"),
        ("tableau.xlsx", archive(&[TYPES, WORD]), "file-type-mismatch"),
        ("note.txt", b"<!doctype html><script>alert(1)</script>".to_vec(), "file-type-mismatch"),
        ("note.txt", text_with_zero, "file-type-mismatch"),
        ("facture.xml", b"<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>".to_vec(), "file-type-mismatch"),
        ("photo.webp", b"RIFF\0\0\0\0WAVEfmt ".to_vec(), "file-type-mismatch"),
        ("plan", b"\x7fELF\x02\x01".to_vec(), "file-type-not-allowed"),
    ];
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        for (name, bytes, expected) in &bad {
            let begun = upload_begin(&ctx, &form(name, Some(bytes.len()))).await.unwrap();
            let refused = upload_append(&ctx, secret(&begun.url), 0, frames(bytes, 4_096)).await;
            assert_eq!(refused.as_ref().map_err(code), Err(*expected), "{name}");
            let view = upload(&ctx, begun.id).await.unwrap();
            assert_eq!(view.state, UploadState::Refused, "{name}");
            let told = view.refusal.unwrap();
            assert_eq!(told.code, *expected, "{name}");
            let said = ctx.text().refusal(&told);
            assert!(!said.contains("refusal-") && !said.contains('{'), "{name}: {said}");
            assert_eq!(code(&upload_finish(&ctx, begun.id).await.unwrap_err()), *expected, "{name}");
        }
        let usage = storage_usage(&ctx).await.unwrap();
        assert_eq!((usage.files, usage.arriving), (0, 0));
    }
}

#[tokio::test]
async fn the_first_bytes_are_enough_to_refuse_a_file() {
    let world = World::sqlite().await.unwrap();
    let ctx = world.ctx(Role::Syndic);
    let begun = upload_begin(&ctx, &form("film.pdf", Some(1_000_000_000))).await.unwrap();
    // The stream never ends: if more than the beginning were read, neither would the test.
    let endless = futures::stream::repeat_with(|| Ok(bytes::Bytes::from(vec![0x1a; 4_096])));
    let refused = upload_append(&ctx, secret(&begun.url), 0, Box::pin(endless)).await;
    assert_eq!(refused.as_ref().map_err(code), Err("file-type-mismatch"));
}

#[tokio::test]
async fn what_may_be_kept_is_kept_with_what_is_known_of_it() {
    let world = World::sqlite().await.unwrap();
    let ctx = world.ctx(Role::Syndic);
    let (picture, _) = bring(&ctx, "photo.PNG", &png(640, 480)).await.unwrap();
    assert_eq!((picture.media_type.code(), picture.pixels), ("png", Some((640, 480))));
    let (letter, _) = bring(&ctx, "lettre.docx", &archive(&[TYPES, WORD])).await.unwrap();
    assert_eq!(letter.media_type.code(), "docx");
    let closed = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<</Encrypt 5 0 R/Root 1 0 R>>\nstartxref\n9\n%%EOF".to_vec();
    assert!(bring(&ctx, "coffre.pdf", &closed).await.unwrap().0.encrypted);
    assert!(!bring(&ctx, "ouvert.pdf", &pdf(9, 100)).await.unwrap().0.encrypted);
    // Without an ending, the bytes decide.
    assert_eq!(bring(&ctx, "scan", &pdf(10, 100)).await.unwrap().0.media_type.code(), "pdf");
    assert_eq!(bring(&ctx, "note.txt", b"Bonjour\n").await.unwrap().0.media_type.code(), "text");
    assert_eq!(bring(&ctx, "lots.csv", b"lot;parts\nA;1\n").await.unwrap().0.media_type.code(), "csv");
}

#[tokio::test]
async fn names_and_sizes_are_looked_at_before_anything_is_sent() {
    let world = World::sqlite().await.unwrap();
    let ctx = world.ctx(Role::Syndic);
    for (name, size, expected) in [
        ("virus.exe", Some(10), "file-type-not-allowed"),
        ("archive.zip", Some(10), "file-type-not-allowed"),
        ("../..", Some(10), "file-name-required"),
        ("a\u{202e}fdp.exe", Some(10), "text-control-character"),
        ("a.pdf", Some(0), "file-empty"),
        ("a.pdf", Some(3_000_000_000), "file-too-large"),
        ("a.docx", Some(100_000_000), "file-too-large"),
    ] {
        let form = form(name, size);
        let refused = upload_begin(&ctx, &form).await.err().unwrap();
        assert_eq!(code(&refused), expected, "{name}");
        // A page without JavaScript is told the same afterwards.
        let id = upload_refuse(&ctx, &form, &refused).await.unwrap();
        assert_eq!(upload(&ctx, id).await.unwrap().refusal.unwrap().code, expected, "{name}");
    }
    let begun = upload_begin(&ctx, &form("../../C:\\x\\con.pdf", Some(100))).await.unwrap();
    assert_eq!(upload_at(&ctx, secret(&begun.url)).await.unwrap().name, "_con.pdf");
}

#[tokio::test]
async fn sizes_are_held_to_while_the_bytes_come() {
    let world = World::sqlite().await.unwrap();
    let ctx = world.ctx(Role::Syndic);
    let send = async |announced: Option<usize>, bytes: &[u8]| {
        let begun = upload_begin(&ctx, &form("a.pdf", announced)).await.unwrap();
        let sent = upload_append(&ctx, secret(&begun.url), 0, frames(bytes, 1_000)).await;
        sent.map_err(|error| code(&error))
    };
    assert_eq!(send(Some(1_000), &pdf(1, 1_001)).await, Err("file-size-mismatch"));
    assert_eq!(send(Some(1_000), &pdf(1, 900_000)).await, Err("file-size-mismatch"));
    assert_eq!(send(None, b"").await, Err("file-empty"));
    // Pieces that are too small never come to an end, so they are refused, and the upload stays as it was.
    assert_eq!(send(Some(1_000), &pdf(1, 999)).await, Err("upload-piece-small"));
    assert_eq!(send(Some(100_000), &pdf(1, 70_000)).await, Ok(Appended::Open { received: 70_000 }));
}

#[tokio::test]
async fn an_organization_keeps_no_more_than_its_plan_allows() {
    for world in World::all().await.unwrap() {
        let owner = world.owner_connection().await.unwrap();
        owner.execute_unprepared("UPDATE organization SET plan = 'free'").await.unwrap();
        let ctx = world.ctx(Role::Syndic);
        let gibibyte = 1024 * 1024 * 1024;
        upload_begin(&ctx, &form("a.pdf", Some(gibibyte))).await.unwrap();
        upload_begin(&ctx, &form("b.pdf", Some(gibibyte - 300_000))).await.unwrap();
        let usage = storage_usage(&ctx).await.unwrap();
        assert_eq!(usage.limit, Some(2 * u64::try_from(gibibyte).unwrap()));
        // What is announced is reserved.
        assert_eq!(code(&upload_begin(&ctx, &form("c.pdf", Some(300_001))).await.err().unwrap()), "storage-full");
        // What does not say how large it is is stopped while it comes.
        let refused = unannounced(&ctx, 400_000).await;
        assert_eq!(refused.as_ref().map_err(code), Err("storage-full"));
        assert!(matches!(unannounced(&ctx, 200_000).await, Ok(Appended::Finished { .. })));
        // Another organization has its own room.
        let stranger = world.other.ctx(&world.host, Role::Syndic);
        upload_begin(&stranger, &form("a.pdf", Some(gibibyte))).await.unwrap();
    }
}

async fn unannounced(ctx: &Ctx, length: usize) -> service::Result<Appended> {
    let begun = upload_begin(ctx, &form("a.pdf", None)).await?;
    upload_append(ctx, secret(&begun.url), 0, frames(&pdf(7, length), 50_000)).await
}

#[tokio::test]
async fn nobody_begins_uploads_without_end() {
    let world = World::sqlite().await.unwrap();
    let ctx = world.ctx(Role::Syndic);
    for _ in 0..50 {
        upload_begin(&ctx, &form("a.pdf", Some(10))).await.unwrap();
    }
    assert_eq!(code(&upload_begin(&ctx, &form("a.pdf", Some(10))).await.err().unwrap()), "uploads-open-limit");
}
