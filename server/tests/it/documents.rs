//! A document from its file to its reader, over HTTP and GraphQL alone: the same with files in a folder and in a bucket that speaks S3.

use std::path::{Path, PathBuf};

use axum::{
    Router,
    http::{Method, StatusCode},
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use entity::{
    id::{DocumentId, Identifier},
    identity::Role,
};
use serde_json::{Value, json};
use server::ServerState;
use service::{
    jobs::drain,
    library::storage::Storage,
    sha256_hex,
    testkit::{BUCKET, World, bucket_server},
};
use tempfile::TempDir;
use uuid::Uuid;

use crate::harness::{Answer, config, post, request, send, write_site};

const SEARCH: &str = "query($id: ID!, $text: String!) { node(id: $id) { ... on Association { documents(filter: { search: $text }) \
    { nodes { id title snippet { text hit } } } } } }";
const DOCUMENT: &str =
    "query($id: ID!) { node(id: $id) { ... on Document { title currentVersion { number sha256 url } } } }";

/// A server over the data of a world, whose files are somewhere.
struct Place {
    world: World,
    router: Router,
    /// Where the objects of the storage are files.
    objects: PathBuf,
    _folder: TempDir,
}

impl Place {
    /// The storage is what the configuration says, as it is when the server starts.
    async fn with(mut world: World, bucket: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        write_site(&folder.path().join("site"));
        let files = folder.path().join("files");
        std::fs::create_dir(&files).unwrap();
        let (settings, objects) = if bucket { in_bucket(&files).await } else { in_folder(&files) };
        let settings: Vec<(&str, &str)> = settings.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let config = config(folder.path(), &settings);
        let storage = Storage::open(&config.storage).unwrap();
        storage.try_out().await.unwrap();
        world.host = world.host.clone().with_storage(storage);
        let state = ServerState::new(config, world.host.clone()).unwrap_or_else(|error| panic!("{error}"));
        Self { router: server::router(&state), world, objects, _folder: folder }
    }

    fn person(&self, token: &str) -> Person {
        Person { router: self.router.clone(), cookie: format!("session={token}") }
    }

    /// The object that a file is.
    fn object(&self, bytes: &[u8]) -> PathBuf {
        self.objects.join("org").join(self.world.own.organization.to_string()).join(sha256_hex(bytes))
    }
}

fn in_folder(files: &Path) -> (Vec<(&'static str, String)>, PathBuf) {
    (vec![("MITOYEN_STORAGE", files.display().to_string())], files.to_owned())
}

async fn in_bucket(files: &Path) -> (Vec<(&'static str, String)>, PathBuf) {
    let bucket = bucket_server(files).await.unwrap();
    let settings = vec![
        ("MITOYEN_STORAGE", format!("s3://{}", bucket.bucket)),
        ("MITOYEN_STORAGE_ENDPOINT", bucket.endpoint.unwrap()),
        ("MITOYEN_STORAGE_REGION", bucket.region),
        ("MITOYEN_STORAGE_ACCESS_KEY", bucket.access_key),
        ("MITOYEN_STORAGE_SECRET_KEY", bucket.secret_key),
    ];
    (settings, files.join(BUCKET))
}

/// Somebody at a browser.
struct Person {
    router: Router,
    cookie: String,
}

impl Person {
    async fn ask(&self, method: Method, path: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Answer {
        let headers: Vec<_> = headers.iter().copied().chain([("cookie", self.cookie.as_str())]).collect();
        send(self.router.clone(), "127.0.0.1:40000", request(method, path, &headers, body)).await
    }

    async fn get(&self, path: &str) -> Answer {
        // The number of the request stands in what is answered.
        self.ask(Method::GET, path, &[("accept", "text/plain"), ("x-request-id", "test")], Vec::new()).await
    }

    async fn query(&self, query: &str, variables: Value) -> Value {
        let body = json!({ "query": query, "variables": variables }).to_string();
        let asked = post("/graphql", &[("content-type", "application/json"), ("cookie", &self.cookie)], body);
        let answer = send(self.router.clone(), "127.0.0.1:40000", asked).await.json();
        assert_eq!(answer["errors"], Value::Null, "{query}");
        answer["data"].clone()
    }

    /// Does something that is not refused.
    async fn change(&self, name: &str, answer: &str, input: Value) -> Value {
        let upper = format!("{}{}", name[..1].to_uppercase(), &name[1..]);
        let query = format!(
            "mutation($input: {upper}Input!) {{ {name}(input: $input) {{ {answer} userErrors {{ code path }} }} }}"
        );
        let done = self.query(&query, json!({ "input": input })).await[name].clone();
        assert_eq!(done["userErrors"], json!([]), "{name}");
        done
    }

    /// Brings a file in pieces of this many bytes; answers the identifier of the upload.
    async fn bring(&self, name: &str, bytes: &[u8], piece: usize) -> String {
        let input = json!({ "purpose": "DOCUMENT", "name": name, "size": bytes.len() });
        let begun = self.change("uploadBegin", "upload { id url }", input).await["upload"].clone();
        let mut offset = 0;
        for part in bytes.chunks(piece) {
            let at = offset.to_string();
            let headers = [("upload-offset", at.as_str())];
            let sent = self.ask(Method::PATCH, begun["url"].as_str().unwrap(), &headers, part.to_vec()).await;
            offset += part.len();
            let expected = if offset == bytes.len() { StatusCode::OK } else { StatusCode::NO_CONTENT };
            assert_eq!(sent.status, expected, "{}", sent.text());
        }
        begun["id"].as_str().unwrap().to_owned()
    }

    /// The titles that a search finds.
    async fn search(&self, association: &str, text: &str) -> Vec<String> {
        let found = self.query(SEARCH, json!({ "id": association, "text": text })).await;
        let nodes = found["node"]["documents"]["nodes"].as_array().unwrap().clone();
        for node in &nodes {
            let pieces = node["snippet"].as_array().unwrap();
            assert!(pieces.iter().any(|piece| piece["hit"] == true), "{node}");
        }
        nodes.iter().map(|node| node["title"].as_str().unwrap().to_owned()).collect()
    }

    /// The bytes behind an address that leads to a file.
    async fn fetch(&self, path: &str) -> Vec<u8> {
        let led = self.get(path).await;
        assert_eq!(led.status, StatusCode::SEE_OTHER, "{path}: {}", led.text());
        let file = self.get(led.header("location")).await;
        assert_eq!(file.status, StatusCode::OK, "{}", led.header("location"));
        file.body.to_vec()
    }

    /// For this person the document is as little there as one that never was.
    async fn finds_nothing(&self, association: &str, document: DocumentId) {
        assert_eq!(self.query(DOCUMENT, json!({ "id": opaque(document) })).await["node"], Value::Null);
        assert_eq!(self.search(association, "ascenseur").await, Vec::<String>::new());
        let nothing = DocumentId(Uuid::from_u128(1));
        for version in ["", "/1", "/2"] {
            let hidden = self.get(&format!("/files/documents/{document}{version}")).await;
            let unknown = self.get(&format!("/files/documents/{nothing}{version}")).await;
            assert_eq!((hidden.status, hidden.body), (StatusCode::NOT_FOUND, unknown.body), "{version}");
        }
    }
}

fn opaque<I: Identifier>(id: I) -> String {
    URL_SAFE_NO_PAD.encode(format!("{}:{}", I::KIND, id.uuid()))
}

/// A text that begins like this, as long as this.
fn text(beginning: &str, length: usize) -> Vec<u8> {
    let mut text = format!("{beginning}\n").into_bytes();
    text.extend(b"et ainsi de suite\n".iter().copied().cycle().take(length - text.len()));
    text
}

async fn a_document_reaches_the_owner_it_is_shared_with(place: Place) {
    let (world, home) = (&place.world, &place.world.own.home);
    let syndic = place.person(&world.token(Role::Syndic).await.unwrap());
    let alice = place.person(&world.token_like(&world.owner(home.owners[0])).await.unwrap());
    let bob = place.person(&world.token_like(&world.owner(home.owners[1])).await.unwrap());
    let association = opaque(home.id);

    // It comes, and is found by what is written in it.
    let first = text("Rapport du contrôle : la toiture est saine.", 100_000);
    let upload = syndic.bring("rapport.txt", &first, 100_000).await;
    let input = json!({ "associationId": association, "title": "Rapport annuel", "kind": "INSPECTION_REPORT",
        "visibility": "NAMED", "uploadId": upload });
    let added = syndic.change("documentAdd", "document { id version }", input).await["document"].clone();
    let opened = URL_SAFE_NO_PAD.decode(added["id"].as_str().unwrap()).unwrap();
    let id: DocumentId = String::from_utf8(opened).unwrap().rsplit(':').next().unwrap().parse().unwrap();
    drain(&world.host).await.unwrap();
    assert_eq!(syndic.search(&association, "toiture saine").await, ["Rapport annuel"]);
    assert_eq!(syndic.search(&association, "ascenseur").await, Vec::<String>::new());

    // A new version takes its place, and the old one stays.
    let second = text("Rapport du contrôle : l’ascenseur est à remplacer.", 300_000);
    let upload = syndic.bring("rapport 2.txt", &second, 160_000).await;
    let input = json!({ "id": added["id"], "expectedVersion": added["version"], "uploadId": upload });
    syndic.change("documentVersionAdd", "document { version }", input).await;
    drain(&world.host).await.unwrap();
    assert_eq!(syndic.search(&association, "ascenseur").await, ["Rapport annuel"]);
    assert_eq!(syndic.search(&association, "toiture").await, Vec::<String>::new());
    assert_eq!(syndic.fetch(&format!("/files/documents/{id}")).await, second);
    assert_eq!(syndic.fetch(&format!("/files/documents/{id}/1")).await, first);
    for bytes in [&first, &second] {
        assert_eq!(&std::fs::read(place.object(bytes)).unwrap(), bytes, "it is where it should be");
    }

    // Nobody else has it, until it is shared with one of them.
    alice.finds_nothing(&association, id).await;
    bob.finds_nothing(&association, id).await;
    let input = json!({ "documentId": added["id"], "ownerId": opaque(home.owners[0]) });
    let shared = syndic.change("documentShare", "document { shares { id } }", input).await;
    bob.finds_nothing(&association, id).await;
    assert_eq!(alice.search(&association, "ascenseur").await, ["Rapport annuel"]);
    let seen = alice.query(DOCUMENT, json!({ "id": added["id"] })).await["node"].clone();
    assert_eq!(seen["title"], "Rapport annuel");
    let current = &seen["currentVersion"];
    assert_eq!((&current["number"], &current["sha256"]), (&json!(2), &json!(sha256_hex(&second))));
    let link = current["url"].as_str().unwrap();
    let file = alice.get(link).await;
    assert_eq!((file.status, file.body.as_ref()), (StatusCode::OK, second.as_slice()));
    let part = alice.ask(Method::GET, link, &[("range", "bytes=200000-200099")], Vec::new()).await;
    assert_eq!((part.status, part.body.as_ref()), (StatusCode::PARTIAL_CONTENT, &second[200_000..200_100]));
    assert_eq!(alice.fetch(&format!("/files/documents/{id}")).await, second);
    assert_eq!(alice.fetch(&format!("/files/documents/{id}/1")).await, first);

    // Somebody without an account fetches it once, by a link; looking at its page uses nothing up.
    let input = json!({ "documentId": added["id"], "recipient": "Me Fontaine", "days": 2 });
    let pass = syndic.change("documentPassCreate", "newDocumentPass { url pass { state } }", input).await;
    let url = pass["newDocumentPass"]["url"].as_str().unwrap();
    let secret = url.rsplit('/').next().unwrap();
    let nobody = Person { router: place.router.clone(), cookie: String::new() };
    assert_eq!(nobody.get(&format!("/fr/shared/{secret}")).await.status, StatusCode::OK);
    let fetch = format!("/files/shared/{secret}");
    let given = nobody.ask(Method::POST, &fetch, &[], Vec::new()).await;
    assert_eq!((given.status, given.body.as_ref()), (StatusCode::OK, second.as_slice()));
    assert!(given.header("content-disposition").starts_with("attachment;"));
    assert_eq!(given.header("cache-control"), "no-store");
    let again = nobody.ask(Method::POST, &fetch, &[], Vec::new()).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
    assert_eq!(nobody.get(&format!("/fr/shared/{secret}")).await.status, StatusCode::NOT_FOUND);

    // Her link is hers alone, and nothing is left of the share once it was taken back.
    assert_eq!(bob.get(link).await.status, StatusCode::NOT_FOUND);
    let share = shared["document"]["shares"][0]["id"].clone();
    syndic.change("documentShareRevoke", "document { id }", json!({ "shareId": share })).await;
    alice.finds_nothing(&association, id).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_files_in_a_folder() {
    for world in World::all().await.unwrap() {
        a_document_reaches_the_owner_it_is_shared_with(Place::with(world, false).await).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn with_files_in_a_bucket() {
    for world in World::all().await.unwrap() {
        a_document_reaches_the_owner_it_is_shared_with(Place::with(world, true).await).await;
    }
}
