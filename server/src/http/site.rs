//! The files of the built site.

use std::{fs, path::Path, sync::Arc};

use app::ui::Assets;
use axum::{
    Router,
    body::Bytes,
    http::{HeaderName, HeaderValue, Response, header},
    response::IntoResponse as _,
    routing::get,
};
use serde::Deserialize;
use tower::ServiceBuilder;
use tower_http::{
    services::{ServeDir, ServeFile},
    set_header::SetResponseHeaderLayer,
};

use super::ServerState;
use crate::start::StartError;

/// What changes gets another name, so what has a name never changes.
const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// Files whose names cannot change, because browsers know them by heart.
const A_DAY: HeaderValue = HeaderValue::from_static("public, max-age=86400");
/// The service worker may fetch from its own server and nothing else.
const WORKER_POLICY: &str =
    "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

/// Files in the root of the site that are served in another way, or not at all.
const NOT_PUBLIC: [&str; 3] = ["manifest.json", "pkg", "sw.js"];

/// The built site, as it was when the server started.
pub(super) struct Site {
    /// Addresses of the files that every page needs.
    pub assets: Arc<Assets>,
    /// The folder of the playground's files, where they have been built.
    pub playground: Option<String>,
    root: std::path::PathBuf,
    worker: Bytes,
    public: Vec<Public>,
}

/// A file or folder in the root of the site.
struct Public {
    name: String,
    folder: bool,
}

/// What this crate needs of the manifest beside [`Assets`].
#[derive(Deserialize)]
struct Manifest {
    build: String,
    precache: Vec<String>,
    #[serde(default)]
    playground: Option<String>,
}

impl Site {
    /// Reads what `xtask` has built.
    pub fn read(root: &Path) -> Result<Self, StartError> {
        let wrong = |what: String| StartError::Site { root: root.to_path_buf(), what };
        let read = |name: &str| {
            fs::read_to_string(root.join(name)).map_err(|error| wrong(format!("{name} cannot be read ({error})")))
        };
        let text = read("manifest.json")?;
        let assets = Assets::parse(&text).map_err(|error| wrong(error.to_string()))?;
        let manifest: Manifest = serde_json::from_str(&text)
            .map_err(|error| wrong(format!("manifest.json is not what it should be ({error})")))?;
        if !root.join("pkg").is_dir() {
            return Err(wrong("pkg is missing".to_owned()));
        }
        let precache = serde_json::to_string(&manifest.precache).map_err(|error| wrong(error.to_string()))?;
        let worker = read("sw.js")?.replace("__BUILD__", &manifest.build).replace("__PRECACHE__", &precache);
        let public = public(root).map_err(|error| wrong(format!("the folder cannot be listed ({error})")))?;
        Ok(Self {
            assets: Arc::new(assets),
            playground: manifest.playground,
            root: root.to_path_buf(),
            worker: Bytes::from(worker),
            public,
        })
    }
}

/// What lies in the root, without compressed forms and what is served otherwise.
fn public(root: &Path) -> std::io::Result<Vec<Public>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        let compressed = [".br", ".gz"].iter().any(|end| name.ends_with(end));
        // Braces would be read as parameters of a route.
        if !compressed && !name.starts_with('.') && !name.contains(['{', '}']) && !NOT_PUBLIC.contains(&name.as_str()) {
            found.push(Public { folder: entry.file_type()?.is_dir(), name });
        }
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}

pub(super) fn routes(state: &ServerState) -> Router {
    let site = &state.site;
    let folder = |path: &Path| {
        ServeDir::new(path).append_index_html_on_directories(false).precompressed_br().precompressed_gzip()
    };
    let kept = |value: HeaderValue| {
        ServiceBuilder::new().layer(SetResponseHeaderLayer::if_not_present(header::CACHE_CONTROL, OnSuccess(value)))
    };
    let mut router = Router::new().nest_service("/pkg", kept(FOREVER).service(folder(&site.root.join("pkg"))));
    for Public { name, folder: is_folder } in &site.public {
        let (address, path) = (format!("/{name}"), site.root.join(name));
        router = if *is_folder {
            router.nest_service(&address, kept(A_DAY).service(folder(&path)))
        } else {
            router.route_service(
                &address,
                kept(A_DAY).service(ServeFile::new(&path).precompressed_br().precompressed_gzip()),
            )
        };
    }
    let worker = site.worker.clone();
    router.route("/sw.js", get(async move || service_worker(worker)))
}

fn service_worker(text: Bytes) -> axum::response::Response {
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::CACHE_CONTROL, "no-cache"),
        (header::CONTENT_SECURITY_POLICY, WORKER_POLICY),
        (HeaderName::from_static("service-worker-allowed"), "/"),
    ];
    (headers, text).into_response()
}

/// A header for files that are there; one that says "for ever" about a missing file would outlive its being added.
#[derive(Clone)]
struct OnSuccess(HeaderValue);

impl<B> tower_http::set_header::MakeHeaderValue<Response<B>> for OnSuccess {
    fn make_header_value(&mut self, response: &Response<B>) -> Option<HeaderValue> {
        let status = response.status();
        (status.is_success() || status.is_redirection()).then(|| self.0.clone())
    }
}
