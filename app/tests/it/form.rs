//! What is read from a form, and which addresses are safe to lead to.

use app::{
    form::{FILE_FORM_MAX, Fields, FormState, read_form},
    session::is_local_path,
};
use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, header::CONTENT_TYPE},
};
use entity::refusal::{Refusal, Refusals};
use service::Error;

fn headers(kind: &'static str) -> HeaderMap {
    HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static(kind))])
}

fn code(error: &Error) -> &'static str {
    error.refusals().first().map(|refusal| refusal.code).unwrap_or_default()
}

#[test]
fn values_keep_their_order_and_their_letters() {
    let fields = Fields::parse("name=R%C3%A9sidence+du+Parc&kind=a&kind=b&empty=".as_bytes());
    assert_eq!(fields.get("name"), "Résidence du Parc");
    assert_eq!(fields.all("kind").collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!((fields.get("empty"), fields.find("empty"), fields.find("missing")), ("", Some(""), None));
}

#[test]
fn rows_come_in_the_order_of_their_ranks_without_gaps() {
    let fields = Fields::parse(
        b"lines.10.label=ten&lines.2.label=two&lines.2.amount=5&lines.x.label=no&lines.3.other=no&line.1.label=no",
    );
    let rows = fields.indexed("lines", &["label", "amount"]);
    let read: Vec<_> = rows.iter().map(|row| (row.get("label"), row.get("amount"))).collect();
    assert_eq!(read, [("two", "5"), ("ten", "")]);
}

#[test]
fn a_ticked_box_is_told_from_an_empty_one() {
    let fields = Fields::parse(b"a=on&b=&c=false");
    assert_eq!(["a", "b", "c", "d"].map(|name| fields.is_checked(name)), [true, false, false, false]);
}

#[test]
fn a_refused_form_keeps_its_key_and_its_values() {
    let fields = Fields::parse(b"idempotencyKey=once&name=x");
    let again = FormState::again(fields.clone(), Refusals(vec![Refusal::new("text-too-long").at("name")]));
    assert_eq!((again.key.as_str(), again.value("name", "stored").as_str()), ("once", "x"));
    assert_eq!(FormState::fresh().value("name", "stored"), "stored");
    // What was sent with a key that is taken can only be sent again with another one.
    let reused = FormState::again(fields, Refusal::new("idempotency-key-reused").into());
    assert_ne!(reused.key, "once");
    assert_ne!(FormState::fresh().key, FormState::fresh().key);
}

#[test]
fn a_form_without_a_version_is_stale() {
    assert_eq!(Fields::parse(b"version=3").version().unwrap(), 3);
    for text in ["", "version=", "version=x"] {
        assert_eq!(code(&Fields::parse(text.as_bytes()).version().unwrap_err()), "stale-version");
    }
}

#[tokio::test]
async fn a_file_comes_with_its_bytes_whatever_their_encoding() {
    let body: &[u8] = b"--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nunits\r\n\
        --b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"lots.csv\"\r\nContent-Type: text/csv\r\n\r\nLot;Pr\xe9nom\r\n\r\n\
        --b\r\nContent-Disposition: form-data; name=\"none\"; filename=\"\"\r\n\r\n\r\n--b--\r\n";
    let fields =
        read_form(&headers("multipart/form-data; boundary=b"), Body::from(body.to_vec()), FILE_FORM_MAX).await.unwrap();
    assert_eq!(fields.get("kind"), "units");
    let file = fields.file("file").unwrap();
    assert_eq!((file.name.as_str(), file.bytes.as_slice()), ("lots.csv", b"Lot;Pr\xe9nom\r\n".as_slice()));
    assert!(fields.file("none").is_none());
}

#[tokio::test]
async fn a_body_that_is_too_large_broken_or_no_form_is_refused() {
    let large = vec![b'a'; 600 * 1024];
    let refused =
        read_form(&headers("application/x-www-form-urlencoded"), Body::from(large), FILE_FORM_MAX).await.unwrap_err();
    assert_eq!(code(&refused), "form-too-large");
    let broken = read_form(&headers("multipart/form-data; boundary=b"), Body::from("--b\r\nnothing"), FILE_FORM_MAX)
        .await
        .unwrap_err();
    assert_eq!(code(&broken), "form-malformed");
    let other = read_form(&headers("application/json"), Body::from("{}"), FILE_FORM_MAX).await.unwrap_err();
    assert_eq!(code(&other), "form-malformed");
}

#[test]
fn only_paths_on_this_server_are_led_to() {
    for path in ["/", "/a/tilleuls/units?page=2", "/associations"] {
        assert!(is_local_path(path), "{path}");
    }
    for path in [
        "",
        "a",
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "/a\r\nSet-Cookie: x",
        "/a b",
        "/\t/evil.example",
        "/é",
    ] {
        assert!(!is_local_path(path), "{path:?}");
    }
}
