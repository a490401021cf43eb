//! How fast files come in and go out, and with how much memory: `cargo run --release --package server --example storage_speed [megabytes]`.
//!
//! One server with its database and its files in a folder, one client on another thread, over one connection of this machine. The memory is that of
//! the whole process, client included.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a program for developers says what it found, or stops")]

use std::{
    collections::BTreeMap,
    fs,
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    time::Instant,
};

use entity::{identity::Role, language::Language};
use server::{ServerState, config::Config};
use service::{
    Ctx, RequestInfo,
    identity::session_resume,
    library::storage::{Storage, StorageOptions, upload_finish},
    testkit::{World, file_held},
};

const BLOCK: usize = 256 * 1024;
const MEBIBYTE: usize = 1024 * 1024;

fn main() {
    let megabytes: usize = std::env::args().nth(1).and_then(|megabytes| megabytes.parse().ok()).unwrap_or(1_024);
    let size = megabytes * MEBIBYTE;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    // What is dropped at the end of this function still speaks to the database.
    let _inside = runtime.enter();
    let folder = tempfile::tempdir().unwrap();
    let (ctx, address, token) = runtime.block_on(start(folder.path()));
    let client = Client { address, cookie: format!("session={token}") };

    // Each request asks anew: what one has read is not what the next one finds. A small file first, so that everything is warm and in memory that will be.
    let small = client.upload(MEBIBYTE, 1);
    runtime.block_on(upload_finish(&ctx.anew(), small.parse().unwrap())).unwrap();
    let before = resident();
    let begun = Instant::now();
    let upload = client.upload(size, 2);
    let uploaded = begun.elapsed();
    let after_upload = resident();
    let file = runtime.block_on(upload_finish(&ctx.anew(), upload.parse().unwrap())).unwrap();
    let link = runtime.block_on(file_held(&ctx.anew(), file.id, "large.pdf", true)).unwrap();
    let begun = Instant::now();
    let read = client.download(&link);
    let downloaded = begun.elapsed();
    assert_eq!(read, size);
    let after_download = resident();
    let rate = |seconds: f64| f64::from(u32::try_from(megabytes).unwrap()) / seconds;
    println!("{megabytes} MB over HTTP, folder on this machine");
    println!("in:  {:.0} MB/s, looked at, hashed, written twice and synced", rate(uploaded.as_secs_f64()));
    println!("out: {:.0} MB/s", rate(downloaded.as_secs_f64()));
    println!(
        "memory: {before} MB before, {after_upload} MB after the way in, {after_download} MB after the way out, {} MB at most",
        peak()
    );
}

async fn start(folder: &std::path::Path) -> (Ctx, SocketAddr, String) {
    let site = folder.join("site");
    fs::create_dir_all(site.join("pkg")).unwrap();
    fs::write(
        site.join("manifest.json"),
        r#"{"js":null,"wasm":null,"css":null,"assets":{},"precache":[],"build":"b"}"#,
    )
    .unwrap();
    fs::write(site.join("sw.js"), "").unwrap();
    let environment = BTreeMap::from([("MITOYEN_SITE_ROOT".to_owned(), site.display().to_string())]);
    let config = Config::from_parts(&environment, None).unwrap();
    let world = World::sqlite().await.unwrap();
    let storage = Storage::open(&StorageOptions::Folder(folder.join("files"))).unwrap();
    let host = world.host.clone().with_storage(storage);
    let token = world.token(Role::Syndic).await.unwrap();
    let actor = session_resume(&host, &token).await.unwrap();
    let info = RequestInfo { request_id: "speed".to_owned(), language: Language::Fr };
    let ctx = Ctx::new(host.clone(), info, actor);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = server::router(&ServerState::new(config, host).unwrap());
    tokio::spawn(async move {
        // The folder of the database goes with the world.
        let _world = world;
        axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>()).await
    });
    (ctx, address, token)
}

struct Client {
    address: SocketAddr,
    cookie: String,
}

impl Client {
    fn send(&self, method: &str, path: &str, headers: &str, length: usize) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).unwrap();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nCookie: {}\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}\r\n",
            self.address, self.cookie
        )
        .unwrap();
        stream
    }

    /// Sends a file of so many bytes; answers the identifier of its upload.
    fn upload(&self, size: usize, seed: u8) -> String {
        let body = format!("{{\"purpose\":\"document\",\"name\":\"large.pdf\",\"size\":{size}}}");
        let mut stream = self.send("POST", "/uploads", "Content-Type: application/json\r\n", body.len());
        stream.write_all(body.as_bytes()).unwrap();
        let mut begun = String::new();
        stream.read_to_string(&mut begun).unwrap();
        let value = |name: &str| {
            let rest = begun.split_once(&format!("\"{name}\":\"")).unwrap_or_else(|| panic!("{begun}")).1;
            rest.split('"').next().unwrap().to_owned()
        };
        let (id, url) = (value("id"), value("url"));
        let mut block: Vec<u8> = (0..=255_u8).map(|byte| byte.wrapping_mul(seed)).cycle().take(BLOCK).collect();
        let mut stream = self.send("PATCH", &url, "Upload-Offset: 0\r\n", size);
        let mut left = size;
        block.splice(..9, *b"%PDF-1.7\n");
        while left > 0 {
            let length = left.min(BLOCK);
            stream.write_all(block.get(..length).unwrap()).unwrap();
            left -= length;
        }
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        id
    }

    /// Fetches a file; answers how many bytes it has.
    fn download(&self, link: &str) -> usize {
        let mut stream = self.send("GET", link, "", 0);
        let mut buffer = vec![0; BLOCK];
        let (mut read, mut head) = (0, Vec::new());
        loop {
            let count = stream.read(&mut buffer).unwrap();
            if count == 0 {
                return read;
            }
            if read > 0 {
                read += count;
                continue;
            }
            head.extend_from_slice(buffer.get(..count).unwrap());
            if let Some(end) = head.windows(4).position(|window| window == b"\r\n\r\n") {
                assert!(head.starts_with(b"HTTP/1.1 200"), "{}", String::from_utf8_lossy(&head));
                read = head.len() - end - 4;
            }
        }
    }
}

/// Megabytes that the process holds.
fn resident() -> usize {
    status("VmRSS:")
}

/// The most that it ever held.
fn peak() -> usize {
    status("VmHWM:")
}

fn status(name: &str) -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap();
    line.trim().trim_end_matches(" kB").parse::<usize>().unwrap() / 1024
}
