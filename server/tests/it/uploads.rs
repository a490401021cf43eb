//! The way in and the way out for files, over HTTP.

use axum::{
    body::{Body, Bytes},
    http::{Method, StatusCode},
};
use entity::{id::StoredFileId, identity::PersonalTokenForm, language::Language};
use service::{
    Ctx, RequestInfo,
    identity::{personal_token_create, session_resume},
    library::storage::upload_finish,
    testkit::file_held,
};

use crate::harness::{Answer, TestServer, get, post, request};

/// A server with the demonstration, and the cookies of two people in it: its syndic and somebody else.
struct Place {
    server: TestServer,
    syndic: String,
    other: String,
}

impl Place {
    async fn start() -> Self {
        let server = TestServer::with(&[("MITOYEN_DEMO", "true"), ("MITOYEN_BODY_LIMIT_BYTES", "65536")]).await;
        let people = server.invented_people().await;
        let (syndic, other) =
            (enter(&server, people.first().unwrap()).await, enter(&server, people.get(3).unwrap()).await);
        Self { server, syndic, other }
    }

    async fn ask(
        &self,
        cookie: &str,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Body>,
    ) -> Answer {
        let headers: Vec<(&str, &str)> = headers.iter().copied().chain([("cookie", cookie)]).collect();
        self.server.send(request(method, path, &headers, body)).await
    }

    async fn begin(&self, cookie: &str, name: &str, size: usize) -> Answer {
        let body = serde_json::json!({ "purpose": "document", "name": name, "size": size }).to_string();
        self.ask(cookie, Method::POST, "/uploads", &[("content-type", "application/json")], body).await
    }

    /// The address of a new upload.
    async fn address(&self, name: &str, size: usize) -> String {
        let begun = self.begin(&self.syndic, name, size).await;
        assert_eq!(begun.status, StatusCode::CREATED, "{}", begun.text());
        begun.header("location").to_owned()
    }

    async fn patch(&self, address: &str, offset: usize, bytes: &[u8]) -> Answer {
        let offset = offset.to_string();
        self.ask(&self.syndic, Method::PATCH, address, &[("upload-offset", &offset)], bytes.to_vec()).await
    }

    /// The context of whoever this cookie is.
    async fn ctx(&self, cookie: &str) -> Ctx {
        let token = cookie.split_once('=').unwrap().1;
        let actor = session_resume(&self.server.state.host, token).await.unwrap();
        let info = RequestInfo { request_id: "test".to_owned(), language: Language::Fr };
        Ctx::new(self.server.state.host.clone(), info, actor)
    }

    /// Brings a file; answers its identifier.
    async fn bring(&self, name: &str, bytes: &[u8]) -> StoredFileId {
        let address = self.address(name, bytes.len()).await;
        let sent = self.patch(&address, 0, bytes).await;
        assert_eq!(sent.status, StatusCode::OK, "{}", sent.text());
        let id = sent.json()["id"].as_str().unwrap().parse().unwrap();
        upload_finish(&self.ctx(&self.syndic).await, id).await.unwrap().id
    }

    /// A link to a file that the syndic brought.
    async fn link(&self, name: &str, bytes: &[u8], saved: bool) -> String {
        let file = self.bring(name, bytes).await;
        file_held(&self.ctx(&self.syndic).await, file, name, saved).await.unwrap()
    }
}

async fn enter(server: &TestServer, account: &str) -> String {
    let entered = server.send(post(&format!("/fr/demo/{account}"), &[], "")).await;
    entered.header("set-cookie").split(';').next().unwrap().to_owned()
}

fn pdf(length: usize) -> Vec<u8> {
    b"%PDF-1.7\n".iter().copied().chain((0..251_u8).cycle()).take(length).collect()
}

#[tokio::test]
async fn a_file_comes_in_pieces_and_goes_on_where_it_broke_off() {
    let place = Place::start().await;
    let bytes = pdf(300_000);
    let address = place.address("procès-verbal.pdf", bytes.len()).await;
    let head = place.ask(&place.syndic, Method::HEAD, &address, &[], "").await;
    assert_eq!(
        (head.status, head.header("upload-offset"), head.header("upload-length")),
        (StatusCode::OK, "0", "300000")
    );
    // Larger than any other request may be.
    let sent = place.patch(&address, 0, &bytes[..200_000]).await;
    assert_eq!((sent.status, sent.header("upload-offset")), (StatusCode::NO_CONTENT, "200000"), "{}", sent.text());
    let wrong = place.patch(&address, 100_000, &bytes[100_000..]).await;
    assert_eq!((wrong.status, wrong.header("upload-offset")), (StatusCode::CONFLICT, "200000"));
    let none = place.ask(&place.syndic, Method::PATCH, &address, &[], "x").await;
    assert_eq!(none.status, StatusCode::BAD_REQUEST, "a piece says where it belongs");
    let small = place.patch(&address, 200_000, &bytes[200_000..200_010]).await;
    assert_eq!(small.status, StatusCode::UNPROCESSABLE_ENTITY);
    let sent = place.patch(&address, 200_000, &bytes[200_000..]).await;
    assert_eq!(sent.status, StatusCode::OK);
    let said = sent.json();
    assert_eq!(
        (&said["state"], &said["mediaType"], &said["duplicate"]),
        (&"finished".into(), &"pdf".into(), &false.into())
    );
    assert_eq!(place.patch(&address, 300_000, b"x").await.status, StatusCode::GONE);
    // Whole in one go, as simple programs send it.
    let address = place.address("encore.pdf", bytes.len()).await;
    let sent = place.ask(&place.syndic, Method::PUT, &address, &[], bytes).await;
    assert_eq!((sent.status, &sent.json()["duplicate"]), (StatusCode::OK, &true.into()));
}

#[tokio::test]
async fn a_disguised_file_is_refused_in_the_readers_language() {
    let place = Place::start().await;
    let address = place.address("facture.pdf", 100).await;
    let sent = place.patch(&address, 0, &[0x4d; 100]).await;
    assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(sent.json()["refusals"][0]["code"], "file-type-mismatch");
    let told = place.ask(&place.syndic, Method::GET, &address, &[], "").await;
    assert_eq!((told.status, &told.json()["code"]), (StatusCode::UNPROCESSABLE_ENTITY, &"file-type-mismatch".into()));
    assert!(!told.json()["message"].as_str().unwrap().starts_with("refusal-"));
    let refused = place.begin(&place.syndic, "virus.exe", 10).await;
    assert_eq!(
        (refused.status, &refused.json()["refusals"][0]["path"]),
        (StatusCode::UNPROCESSABLE_ENTITY, &serde_json::json!(["name"]))
    );
    let large = place.begin(&place.syndic, "a.pdf", 3_000_000_000).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
    for body in ["", "{}", "[1]", "{\"purpose\":\"document\",\"name\":\"a.pdf\",\"size\":-1}"] {
        let begun =
            place.ask(&place.syndic, Method::POST, "/uploads", &[("content-type", "application/json")], body).await;
        assert_eq!(begun.status, StatusCode::BAD_REQUEST, "{body}");
    }
}

#[tokio::test]
async fn an_address_is_good_for_its_owner_alone() {
    let place = Place::start().await;
    let address = place.address("a.pdf", 1_000).await;
    let stranger = place.server.send(request(Method::PATCH, &address, &[("upload-offset", "0")], pdf(1_000))).await;
    assert_eq!(stranger.status, StatusCode::UNAUTHORIZED);
    let other = place.ask(&place.other, Method::PATCH, &address, &[("upload-offset", "0")], pdf(1_000)).await;
    let unknown = place.ask(&place.other, Method::PATCH, "/uploads/none", &[("upload-offset", "0")], pdf(1_000)).await;
    assert_eq!((other.status, other.body), (StatusCode::NOT_FOUND, unknown.body));
    assert_eq!(place.begin(&place.other, "a.pdf", 10).await.status, StatusCode::FORBIDDEN);
    let elsewhere =
        [("content-type", "application/json"), ("origin", "https://evil.example"), ("sec-fetch-site", "cross-site")];
    let body = r#"{"purpose":"document","name":"a.pdf","size":10}"#;
    assert_eq!(
        place.ask(&place.syndic, Method::POST, "/uploads", &elsewhere, body).await.status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(place.ask(&place.syndic, Method::DELETE, &address, &[], "").await.status, StatusCode::NO_CONTENT);
    assert_eq!(place.patch(&address, 0, &pdf(1_000)).await.status, StatusCode::GONE);
}

/// A form with a file, as a browser sends it.
fn whole(next: &str, files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut body = format!(
        "--b\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\ndocument\r\n\
         --b\r\nContent-Disposition: form-data; name=\"next\"\r\n\r\n{next}\r\n"
    )
    .into_bytes();
    for (name, bytes) in files {
        let head = format!(
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: x/y\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--b--\r\n");
    body
}

#[tokio::test]
async fn a_page_without_javascript_sends_the_whole_form() {
    let place = Place::start().await;
    let kind = [("content-type", "multipart/form-data; boundary=b")];
    let send = async |cookie: &str, next: &str, files: &[(&str, &[u8])]| {
        place.ask(cookie, Method::POST, "/uploads", &kind, whole(next, files)).await
    };
    let bytes = pdf(200_000);
    let sent = send(&place.syndic, "/fr/documents?x=1", &[("plan.pdf", &bytes), ("virus.exe", b"MZ"), ("", b"")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let location = sent.header("location").to_owned();
    assert!(location.starts_with("/fr/documents?x=1&upload="), "{location}");
    let ids: Vec<&str> = location.split("upload=").skip(1).map(|id| id.trim_end_matches('&')).collect();
    let ctx = place.ctx(&place.syndic).await;
    let states = [(ids[0], "finished", ""), (ids[1], "refused", "file-type-not-allowed")];
    assert_eq!(ids.len(), states.len());
    for (id, state, code) in states {
        let view = service::library::storage::upload(&ctx, id.parse().unwrap()).await.unwrap();
        assert_eq!((view.state.code(), view.refusal.map(|refusal| refusal.code).unwrap_or_default()), (state, code));
    }
    for next in ["https://evil.example", "//evil.example", ""] {
        assert_eq!(send(&place.syndic, next, &[]).await.status, StatusCode::BAD_REQUEST, "{next}");
    }
    assert_eq!(send(&place.syndic, "/fr/documents", &[]).await.header("location"), "/fr/documents");
    assert_eq!(send(&place.other, "/fr/documents", &[("plan.pdf", &bytes)]).await.status, StatusCode::FORBIDDEN);
    let broken = place.ask(&place.syndic, Method::POST, "/uploads", &kind, "--b\r\nnothing").await;
    assert_eq!(broken.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_file_is_shown_or_saved_whole_or_in_parts_and_may_do_nothing() {
    let place = Place::start().await;
    let bytes = pdf(5_000);
    let link = place.link("plan \"été\".pdf", &bytes, false).await;
    let fetch = async |headers: &[(&str, &str)]| place.ask(&place.syndic, Method::GET, &link, headers, "").await;
    let file = fetch(&[("accept-encoding", "br")]).await;
    assert_eq!((file.status, &file.body), (StatusCode::OK, &Bytes::from(bytes.clone())));
    assert_eq!(
        file.header("content-disposition"),
        "inline; filename=\"plan __t__.pdf\"; filename*=UTF-8''plan%20%22%C3%A9t%C3%A9%22.pdf"
    );
    for (header, value) in [
        ("content-type", "application/pdf"),
        ("content-length", "5000"),
        ("accept-ranges", "bytes"),
        ("x-content-type-options", "nosniff"),
        ("cache-control", "private, no-cache"),
        ("content-encoding", ""),
    ] {
        assert_eq!(file.header(header), value, "{header}");
    }
    assert!(file.header("content-security-policy").ends_with("sandbox"));
    let tag = file.header("etag").to_owned();
    assert_eq!(fetch(&[("if-none-match", &tag)]).await.status, StatusCode::NOT_MODIFIED);
    for (range, answer, part) in [
        ("bytes=0-99", "bytes 0-99/5000", 0..100),
        ("bytes=4990-", "bytes 4990-4999/5000", 4_990..5_000),
        ("bytes=-10", "bytes 4990-4999/5000", 4_990..5_000),
        ("bytes=100-99999", "bytes 100-4999/5000", 100..5_000),
    ] {
        let found = fetch(&[("range", range)]).await;
        assert_eq!((found.status, found.header("content-range")), (StatusCode::PARTIAL_CONTENT, answer), "{range}");
        assert_eq!(found.body, bytes[part], "{range}");
    }
    let past = fetch(&[("range", "bytes=5000-")]).await;
    assert_eq!((past.status, past.header("content-range")), (StatusCode::RANGE_NOT_SATISFIABLE, "bytes */5000"));
    assert_eq!(fetch(&[("range", "bytes=0-9"), ("if-range", &tag)]).await.status, StatusCode::PARTIAL_CONTENT);
    assert_eq!(fetch(&[("range", "bytes=0-9"), ("if-range", "\"old\"")]).await.body.len(), 5_000);
    assert_eq!(fetch(&[("range", "bytes=0-1,5-6")]).await.body.len(), 5_000);
    let head = place.ask(&place.syndic, Method::HEAD, &link, &[], "").await;
    assert_eq!((head.status, head.header("content-length"), head.body.len()), (StatusCode::OK, "5000", 0));

    // Text is never shown, and goes as it is even where pages are compressed.
    let text = "a;b\n".repeat(2_000);
    let link = place.link("lots.csv", text.as_bytes(), false).await;
    let table = place.ask(&place.syndic, Method::GET, &link, &[("accept-encoding", "gzip")], "").await;
    assert_eq!((table.header("content-type"), table.header("content-encoding")), ("text/csv; charset=utf-8", ""));
    assert!(table.header("content-disposition").starts_with("attachment;"));
    assert_eq!(table.text(), text);
    let saved = place.link("plan.pdf", &bytes, true).await;
    let saved = place.ask(&place.syndic, Method::GET, &saved, &[], "").await;
    assert!(saved.header("content-disposition").starts_with("attachment;"));
}

#[tokio::test]
async fn a_link_that_does_not_work_is_answered_like_one_that_never_was() {
    let place = Place::start().await;
    let link = place.link("plan.pdf", &pdf(500), false).await;
    let accept = [("accept", "text/plain")];
    let none = "/files/stored/0190a000-0000-7000-8000-000000000000/plan.pdf?for=test&until=1&signature=k.x";
    let unknown = place.ask(&place.syndic, Method::GET, none, &accept, "").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    for altered in [
        link.replace("plan.pdf", "plan2.pdf"),
        link.replace("for=test", "for=document"),
        link.replace("until=", "until=9"),
        link.replace("signature=", "signature=k"),
        link.replace("signature=", "save=1&signature="),
        link.split('?').next().unwrap().to_owned(),
        link.replace("/files/stored/", "/files/stored/x"),
    ] {
        let answer = place.ask(&place.syndic, Method::GET, &altered, &accept, "").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{altered}");
    }
    assert_eq!(place.ask(&place.other, Method::GET, &link, &accept, "").await.status, StatusCode::NOT_FOUND);
    let stranger = place.server.send(get(&link, &accept)).await;
    assert_eq!(stranger.status, StatusCode::SEE_OTHER);
    assert!(stranger.header("location").starts_with("/fr/sign-in"), "{}", stranger.header("location"));
}

#[tokio::test]
async fn a_program_brings_a_file_by_its_token() {
    let place = Place::start().await;
    let ctx = place.ctx(&place.syndic).await;
    let bytes = pdf(70_000);
    let announced = serde_json::json!({ "purpose": "document", "name": "plan.pdf", "size": bytes.len() }).to_string();
    let token = async |scope: &str| {
        let expires_on = ctx.today().succ_opt().unwrap().to_string();
        let form =
            PersonalTokenForm { name: scope.into(), device_name: String::new(), scope: scope.into(), expires_on };
        format!("Bearer {}", personal_token_create(&ctx, &form).await.unwrap().plain)
    };
    let ask = async |token: &str, method: Method, path: &str, header: (&str, &str), body: Vec<u8>| {
        place.server.send(request(method, path, &[("authorization", token), header], body)).await
    };
    let json = ("content-type", "application/json");
    let writes = token("write").await;
    let begun = ask(&writes, Method::POST, "/uploads", json, announced.clone().into_bytes()).await;
    assert_eq!(begun.status, StatusCode::CREATED, "{}", begun.text());
    let address = begun.header("location").to_owned();
    let sent = ask(&writes, Method::PATCH, &address, ("upload-offset", "0"), bytes).await;
    assert_eq!((sent.status, sent.json()["state"].as_str()), (StatusCode::OK, Some("finished")), "{}", sent.text());
    let reads = token("read").await;
    let refused = ask(&reads, Method::POST, "/uploads", json, announced.clone().into_bytes()).await;
    assert_ne!(refused.status, StatusCode::CREATED, "{}", refused.text());
    let forged = ask("Bearer mit_forged", Method::POST, "/uploads", json, announced.into_bytes()).await;
    assert_eq!(forged.status, StatusCode::UNAUTHORIZED);
}
