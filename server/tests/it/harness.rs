//! A server without a network: the router, a database in a file, and a built site as small as it can be.

use std::{collections::BTreeMap, fs, net::SocketAddr, path::Path};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::ConnectInfo,
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use entity::language::Language;
use server::{ServerState, config::Config};
use service::{
    Clock, Ctx, Database, Host, RequestInfo,
    identity::{AccountForm, Opened, SignIn, account_create_superadmin, demo_tiles, session_open},
    platform::demo_fill,
    seal::KeyRing,
};
use tempfile::TempDir;
use tower::ServiceExt as _;

/// Long enough for any rule about passwords.
pub const PASSWORD: &str = "a long walk in the Sonian forest";

/// A server and its folder, which goes when it goes.
pub struct TestServer {
    pub state: ServerState,
    pub router: Router,
    _folder: TempDir,
}

/// An answer, read to its end.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Answer {
    #[track_caller]
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("UTF-8")
    }

    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    /// A header as text; empty where there is none.
    #[track_caller]
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().expect("ASCII")).unwrap_or_default()
    }
}

/// Writes a built site as `cargo xtask build` makes it.
pub fn write_site(root: &Path) {
    let file = |name: &str, text: &[u8]| {
        let path = root.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    let manifest = r#"{"js":"/pkg/m.1.js","wasm":"/pkg/m.1.wasm","css":"/pkg/m.1.css","assets":{"icons.svg":"/pkg/icons.1.svg"},
        "precache":["/pkg/m.1.css","/pkg/m.1.js"],"build":"b1","playground":"/pkg/playground-1"}"#;
    file("manifest.json", manifest.as_bytes());
    file("sw.js", b"const BUILD = \"__BUILD__\";\nconst PRECACHE = __PRECACHE__;\n");
    file("pkg/m.1.css", b"body{}");
    file("pkg/m.1.css.br", b"as if brotli");
    file("pkg/m.1.css.gz", b"as if gzip");
    file("favicon.svg", b"<svg/>");
    file("favicon.svg.br", b"as if brotli");
    file("manifest.webmanifest", b"{}");
    file("fonts/OFL.txt", b"licence");
}

/// A configuration whose data and site are in this folder.
pub fn config(folder: &Path, environment: &[(&str, &str)]) -> Config {
    let (site, database) = (folder.join("site"), format!("sqlite://{}", folder.join("test.sqlite").display()));
    let given = [("MITOYEN_SITE_ROOT", site.to_str().unwrap()), ("MITOYEN_DATABASE_URL", database.as_str())];
    let environment: BTreeMap<String, String> =
        given.iter().chain(environment).map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let file = folder.join("mitoyen.toml");
    Config::from_parts(&environment, file.exists().then_some(file.as_path())).unwrap_or_else(|error| panic!("{error}"))
}

impl TestServer {
    pub async fn start() -> Self {
        Self::with(&[]).await
    }

    /// A server with these settings.
    pub async fn with(environment: &[(&str, &str)]) -> Self {
        Self::with_file(environment, "").await
    }

    /// A server with these settings and this file.
    pub async fn with_file(environment: &[(&str, &str)], file: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("mitoyen.toml"), file).unwrap();
        write_site(&folder.path().join("site"));
        let config = config(folder.path(), environment);
        Database::migrate(&config.database).await.unwrap();
        let database = Database::open(&config.database).await.unwrap();
        let host = Host::new(database, Clock::System, config.demo, config.public_url.origin());
        let host = host.with_keys(KeyRing::generate());
        let state = ServerState::new(config, host).unwrap_or_else(|error| panic!("{error}"));
        let router = server::router(&state);
        Self { state, router, _folder: folder }
    }

    /// Sends a request as from this machine.
    pub async fn send(&self, request: Request<Body>) -> Answer {
        self.send_from("127.0.0.1:40000", request).await
    }

    /// Sends a request as from another machine.
    pub async fn send_from(&self, peer: &str, request: Request<Body>) -> Answer {
        send(self.router.clone(), peer, request).await
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(get(path, &[])).await
    }

    /// Somebody who is signed in: the token of a new session of an account that runs the platform.
    pub async fn token(&self) -> String {
        let host = &self.state.host;
        let email = "anne@example.be";
        let form = AccountForm {
            email: email.into(),
            display_name: "Anne".into(),
            language: "nl".into(),
            password: PASSWORD.into(),
        };
        account_create_superadmin(host, &form).await.unwrap();
        let ctx = Ctx::new(host.clone(), RequestInfo { request_id: "test".into(), language: Language::Fr }, None);
        let sign_in = SignIn {
            email: email.into(),
            password: PASSWORD.into(),
            ip: "127.0.0.1".into(),
            user_agent: "test".into(),
        };
        match session_open(&ctx, &sign_in).await.unwrap() {
            Opened::Session(token) => token,
            Opened::Challenge(_) => panic!("a code is asked for"),
        }
    }

    /// Fills the database with the demonstration and answers whom one could be, the syndic first.
    pub async fn invented_people(&self) -> Vec<String> {
        let host = Host::new(self.state.host.database.clone(), Clock::System, true, "http://127.0.0.1:3000");
        demo_fill(&host).await.unwrap();
        let ctx = Ctx::new(host, RequestInfo { request_id: "test".into(), language: Language::Fr }, None);
        demo_tiles(&ctx).await.unwrap().into_iter().map(|tile| tile.account.to_string()).collect()
    }

    /// The cookie header of somebody who is signed in.
    pub async fn cookie(&self) -> String {
        let name = if self.state.config.public_url.is_https() { "__Host-session" } else { "session" };
        format!("{name}={}", self.token().await)
    }
}

/// Sends a request through any router.
pub async fn send(router: Router, peer: &str, mut request: Request<Body>) -> Answer {
    request.extensions_mut().insert(ConnectInfo(peer.parse::<SocketAddr>().unwrap()));
    let response = router.oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    Answer { status: parts.status, headers: parts.headers, body }
}

pub fn get(path: &str, headers: &[(&str, &str)]) -> Request<Body> {
    request(Method::GET, path, headers, "")
}

pub fn post(path: &str, headers: &[(&str, &str)], body: impl Into<Body>) -> Request<Body> {
    request(Method::POST, path, headers, body)
}

pub fn request(method: Method, path: &str, headers: &[(&str, &str)], body: impl Into<Body>) -> Request<Body> {
    let builder = Request::builder().method(method).uri(path).header(header::HOST, "127.0.0.1:3000");
    headers.iter().fold(builder, |builder, (name, value)| builder.header(*name, *value)).body(body.into()).unwrap()
}
