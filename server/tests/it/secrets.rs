//! Secrets stay out of the log, however much is logged: passwords, sessions, tokens, and the links that are sent.

use std::{
    io,
    sync::{Arc, Mutex},
};

use axum::{Router, http::StatusCode};
use serde_json::{Value, json};
use server::ServerState;
use service::{
    Clock, Courier, Database, Host, Mail, Sending,
    identity::{AccountForm, account_create_superadmin},
    jobs::drain,
    seal::KeyRing,
};
use tracing_subscriber::fmt::MakeWriter;

use crate::harness::{Answer, PASSWORD, config, get, post, send, write_site};

/// What was logged, by whatever thread, since it was opened; nothing while it is closed.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Option<Vec<u8>>>>);

impl Log {
    fn open(&self) {
        *self.0.lock().unwrap() = Some(Vec::new());
    }

    fn close(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap().take().unwrap()).into_owned()
    }
}

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if let Some(log) = self.0.lock().unwrap().as_mut() {
            log.extend_from_slice(bytes);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// Keeps the mails instead of sending them.
#[derive(Debug, Default)]
struct Mailbox(Mutex<Vec<Mail>>);

impl Courier for Mailbox {
    fn send(&self, mail: Mail) -> Sending<'_> {
        self.0.lock().unwrap().push(mail);
        Box::pin(async { Ok("250 kept".to_owned()) })
    }
}

async fn form(router: &Router, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Answer {
    let encode = |text: &str| text.bytes().map(|byte| format!("%{byte:02x}")).collect::<String>();
    let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect();
    let headers =
        [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "same-origin"), ("cookie", cookie)];
    send(router.clone(), "127.0.0.1:40000", post(path, &headers, body.join("&"))).await
}

async fn graphql(router: &Router, bearer: Option<&str>, query: &str, input: Value) -> Value {
    let bearer = bearer.map(|token| format!("Bearer {token}"));
    let mut headers = vec![("content-type", "application/json")];
    headers.extend(bearer.as_deref().map(|bearer| ("authorization", bearer)));
    let body = json!({ "query": query, "variables": { "input": input } }).to_string();
    send(router.clone(), "127.0.0.1:40000", post("/graphql", &headers, body)).await.json()
}

const EMAIL: &str = "root@example.org";
const WRONG: &str = "a wrong password that nobody else types";
const NEXT: &str = "a longer walk in another forest altogether";

#[tokio::test]
async fn no_secret_reaches_the_log() {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(server::log::filter("trace").unwrap())
        .with_writer(log.clone())
        .finish();
    // For the whole process: tests beside this one may already have settled that nobody listens on this thread.
    tracing::subscriber::set_global_default(subscriber).unwrap();
    log.open();

    let folder = tempfile::tempdir().unwrap();
    write_site(&folder.path().join("site"));
    let config = config(folder.path(), &[]);
    Database::migrate(&config.database).await.unwrap();
    let database = Database::open(&config.database).await.unwrap();
    let mailbox = Arc::new(Mailbox::default());
    let host = Host::new(database, Clock::System, false, config.public_url.origin())
        .with_keys(KeyRing::generate())
        .with_courier(mailbox.clone());
    let account = AccountForm {
        email: EMAIL.into(),
        display_name: "Root".into(),
        language: "fr".into(),
        password: PASSWORD.into(),
    };
    account_create_superadmin(&host, &account).await.unwrap();
    let state = ServerState::new(config, host.clone()).unwrap_or_else(|error| panic!("{error}"));
    let router = server::router(&state);
    let mut secrets = vec![PASSWORD.to_owned(), WRONG.to_owned(), NEXT.to_owned()];

    // In the browser: a wrong password, the right one, and a link to set another.
    let refused = form(&router, "/fr/sign-in", "", &[("email", EMAIL), ("password", WRONG)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let signed_in = form(&router, "/fr/sign-in", "", &[("email", EMAIL), ("password", PASSWORD)]).await;
    assert_eq!(signed_in.status, StatusCode::SEE_OTHER, "{}", signed_in.text());
    let cookie = signed_in.header("set-cookie").split(';').next().unwrap().to_owned();
    secrets.push(cookie.split_once('=').unwrap().1.to_owned());
    let headers = [("cookie", cookie.as_str())];
    assert_eq!(
        send(router.clone(), "127.0.0.1:40000", get("/fr/organizations", &headers)).await.status,
        StatusCode::OK
    );
    let asked = form(&router, "/fr/forgotten", "", &[("email", EMAIL)]).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER);
    let link = letter(&host, &mailbox).await;
    secrets.push(link.clone());
    let page = send(router.clone(), "127.0.0.1:40000", get(&format!("/fr/reset?link={link}"), &[])).await;
    assert_eq!(page.status, StatusCode::OK);
    let set = form(&router, "/fr/reset", "", &[("link", &link), ("password", NEXT)]).await;
    assert_eq!(set.status, StatusCode::SEE_OTHER, "{}", set.text());
    let again = form(&router, "/fr/reset", "", &[("link", &link), ("password", NEXT)]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "a link works once");

    // Links in addresses that somebody without an account follows.
    for (page, held) in
        [("/fr/notary/file", "held-by-a-notary"), ("/fr/notary/request", "held-before"), ("/notary/fetch", "held-once")]
    {
        let answer = send(router.clone(), "127.0.0.1:40000", get(&format!("{page}/{held}"), &[])).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{page}");
        secrets.push(held.to_owned());
    }

    // In the API: tokens, their renewal, and a personal one.
    let login = "mutation($input: LoginInput!) { login(input: $input) { login { tokens { accessToken refreshToken } } userErrors { code } } }";
    let answer = graphql(&router, None, login, json!({ "email": EMAIL, "password": WRONG })).await;
    assert!(answer["data"]["login"]["login"].is_null(), "{answer}");
    let answer = graphql(&router, None, login, json!({ "email": EMAIL, "password": NEXT })).await;
    let tokens = &answer["data"]["login"]["login"]["tokens"];
    let (access, refresh) = (text(&tokens["accessToken"], &answer), text(&tokens["refreshToken"], &answer));
    let renew = "mutation($input: TokenRefreshInput!) { tokenRefresh(input: $input) { tokens { accessToken refreshToken } userErrors { code } } }";
    let answer = graphql(&router, None, renew, json!({ "refreshToken": refresh })).await;
    let tokens = &answer["data"]["tokenRefresh"]["tokens"];
    let (second, next) = (text(&tokens["accessToken"], &answer), text(&tokens["refreshToken"], &answer));
    graphql(&router, Some(&second), "query($input: Int) { viewer { email } __typename @skip(if: false) }", json!(1))
        .await;
    graphql(&router, None, renew, json!({ "refreshToken": refresh })).await;
    secrets.extend([access, refresh, second, next]);

    let log = log.close();
    assert!(log.contains("answered"), "nothing was logged");
    for secret in secrets {
        let told = log.lines().find(|line| line.contains(&secret));
        assert_eq!(told, None, "a secret is in the log: {secret}");
    }
    assert!(!log.contains("root@example.org"), "an address is in the log");
}

fn text(value: &Value, whole: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{whole}")).to_owned()
}

/// The secret of the link in the first mail, which is sent after the answer.
async fn letter(host: &Host, mailbox: &Mailbox) -> String {
    for _ in 0..500 {
        drain(host).await.unwrap();
        let body = mailbox.0.lock().unwrap().first().map(|mail| mail.body.clone());
        if let Some(body) = body {
            let (_, rest) = body.split_once("link=").unwrap_or_else(|| panic!("{body}"));
            return rest.split_whitespace().next().unwrap().to_owned();
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("no mail was sent");
}
