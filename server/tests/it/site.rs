use axum::http::StatusCode;

use crate::harness::{TestServer, get, write_site};

const FOREVER: &str = "public, max-age=31536000, immutable";

#[tokio::test]
async fn hashed_files_are_kept_for_ever_in_the_form_that_is_smallest() {
    let server = TestServer::start().await;
    let plain = server.get("/pkg/m.1.css").await;
    assert_eq!((plain.status, plain.text()), (StatusCode::OK, "body{}"));
    assert_eq!(plain.header("cache-control"), FOREVER);
    assert_eq!(plain.header("content-type"), "text/css");
    for (accept, encoding, body) in [("gzip, br", "br", "as if brotli"), ("gzip", "gzip", "as if gzip")] {
        let answer = server.send(get("/pkg/m.1.css", &[("accept-encoding", accept)])).await;
        assert_eq!((answer.header("content-encoding"), answer.text()), (encoding, body));
        assert_eq!(answer.header("content-type"), "text/css");
        assert!(answer.header("vary").contains("accept-encoding"));
    }
}

#[tokio::test]
async fn a_copy_that_is_still_good_is_not_sent_again() {
    let server = TestServer::start().await;
    let tag = server.get("/pkg/m.1.css").await.header("etag").to_owned();
    assert!(!tag.is_empty());
    let again = server.send(get("/pkg/m.1.css", &[("if-none-match", &tag)])).await;
    assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));
}

#[tokio::test]
async fn a_missing_file_is_not_missing_for_ever() {
    let server = TestServer::start().await;
    for path in [
        "/pkg/m.2.css",
        "/pkg/",
        "/pkg/../manifest.json",
        "/pkg/%2e%2e/manifest.json",
        "/pkg/..%2fmanifest.json",
        "/manifest.json",
    ] {
        let answer = server.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(!answer.header("cache-control").contains("max-age"), "{path}");
    }
}

#[tokio::test]
async fn files_with_a_name_of_their_own_are_kept_for_a_day() {
    let server = TestServer::start().await;
    for path in ["/favicon.svg", "/manifest.webmanifest", "/fonts/OFL.txt"] {
        let answer = server.get(path).await;
        assert_eq!(
            (answer.status, answer.header("cache-control")),
            (StatusCode::OK, "public, max-age=86400"),
            "{path}"
        );
        assert_eq!(answer.header("x-mitoyen-cache"), "", "{path}");
    }
    assert_eq!(server.get("/favicon.svg.br").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_service_worker_knows_its_build_and_is_never_kept() {
    let server = TestServer::start().await;
    let answer = server.get("/sw.js").await;
    assert_eq!(answer.text(), "const BUILD = \"b1\";\nconst PRECACHE = [\"/pkg/m.1.css\",\"/pkg/m.1.js\"];\n");
    assert_eq!(answer.header("cache-control"), "no-cache");
    assert_eq!(answer.header("service-worker-allowed"), "/");
    assert!(answer.header("content-type").starts_with("text/javascript"));
    // Without this the worker could not fetch anything.
    assert!(answer.header("content-security-policy").contains("connect-src 'self'"));
}

#[test]
fn a_site_that_was_not_built_stops_the_start_and_says_what_to_do() {
    for missing in ["manifest.json", "sw.js", "pkg"] {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("site");
        write_site(&root);
        let path = root.join(missing);
        if path.is_dir() {
            std::fs::remove_dir_all(path).unwrap();
        } else {
            std::fs::remove_file(path).unwrap();
        }
        let message = start_with(folder.path());
        for part in [missing, "cargo xtask build", "site_root", "MITOYEN_SITE_ROOT"] {
            assert!(message.contains(part), "{part} is not in {message}");
        }
    }
}

/// What the start says about the site in this folder.
fn start_with(folder: &std::path::Path) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let config = crate::harness::config(folder, &[]);
        service::Database::migrate(&config.database).await.unwrap();
        let database = service::Database::open(&config.database).await.unwrap();
        let host = service::Host::new(database, service::Clock::System, false, "http://127.0.0.1:3000");
        server::ServerState::new(config, host).err().expect("to be refused").to_string()
    })
}
