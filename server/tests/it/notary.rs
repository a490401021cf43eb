//! The pages and the downloads of whoever asks for the information about a sold unit without an account, over HTTP.

use std::sync::Arc;

use axum::{
    Router,
    http::{Method, StatusCode},
};
use entity::{
    identity::Role,
    transfer::{
        GenerateForm, TransferSettingForm,
        section::{AnswerForm, Completeness, Computed},
    },
};
use server::ServerState;
use service::{
    page::PageRequest,
    testkit::{Letterbox, World},
    transfer::{
        TransferFilter, section_answer, sections, transfer_deliver, transfer_generate, transfer_settings_update,
        transfers_list,
    },
};
use tempfile::TempDir;

use crate::harness::{Answer, config, get, post, request, send, write_site};

const FORM: [(&str, &str); 2] =
    [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "same-origin")];
const OFFICE: &str = "192.0.2.1:40000";
const EMAIL: &str = "griet@wouters.example";

/// A server over a world whose home takes requests.
struct Portal {
    world: World,
    letterbox: Arc<Letterbox>,
    router: Router,
    _folder: TempDir,
}

impl Portal {
    async fn over(world: World) -> Self {
        let (world, letterbox) = world.with_letterbox();
        let settings = TransferSettingForm {
            accepts_requests: true,
            fee_contract: "120".into(),
            fee_source: "Contrat, art. 9".into(),
            ..TransferSettingForm::default()
        };
        transfer_settings_update(&world.ctx(Role::Syndic), None, world.own.home.id, &settings, None).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        write_site(&folder.path().join("site"));
        let state =
            ServerState::new(config(folder.path(), &[]), world.host.clone()).unwrap_or_else(|error| panic!("{error}"));
        Self { router: server::router(&state), world, letterbox, _folder: folder }
    }

    async fn get_from(&self, peer: &str, path: &str) -> Answer {
        send(self.router.clone(), peer, get(path, &[])).await
    }

    async fn get(&self, path: &str) -> Answer {
        self.get_from(OFFICE, path).await
    }

    async fn post(&self, path: &str, body: &str) -> Answer {
        send(self.router.clone(), OFFICE, post(path, &FORM, body.to_owned())).await
    }

    /// The path of the link in a mail.
    async fn mailed(&self, page: &str) -> String {
        let mail = self.letterbox.take(EMAIL).await.unwrap();
        let mark = format!("https://mitoyen.example/nl/notary/{page}/");
        let (_, rest) = mail.body.split_once(&mark).unwrap_or_else(|| panic!("no link to {page}: {}", mail.body));
        format!("/nl/notary/{page}/{}", rest.split_whitespace().next().unwrap())
    }

    /// Answers what is open, and has the document made and sent.
    async fn deliver(&self) {
        let ctx = self.world.ctx(Role::Syndic);
        let id = transfers_list(&ctx, &TransferFilter::default(), PageRequest::default()).await.unwrap().rows[0].id;
        let mut reservations = Vec::new();
        for view in sections(&ctx, id, None).await.unwrap() {
            match view.completeness {
                Completeness::Open(_) if view.need.is_law() => {
                    let shown = view.computed.as_ref().is_some_and(Computed::shows);
                    let outcome = if view.kind.shape().none && !shown { "none" } else { "given" };
                    let form =
                        AnswerForm { outcome: outcome.into(), text: "Vérifié".into(), ..AnswerForm::default() };
                    section_answer(&ctx.anew(), None, id, view.kind, &form, None).await.unwrap();
                }
                Completeness::Open(_) => reservations.push(view.kind.code().to_owned()),
                Completeness::Complete | Completeness::Reserved => {}
            }
        }
        let form = GenerateForm { reservations, ..GenerateForm::default() };
        let version = transfer_generate(&ctx.anew(), None, id, &form, None).await.unwrap().value;
        self.letterbox.send_all().await.unwrap();
        transfer_deliver(&ctx.anew(), None, version).await.unwrap();
    }
}

/// The value of a hidden field.
fn hidden<'a>(page: &'a str, name: &str) -> &'a str {
    let mark = format!("name=\"{name}\" value=\"");
    let (_, rest) = page.split_once(&mark).unwrap_or_else(|| panic!("no field {name} in {page}"));
    rest.split('"').next().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn from_the_search_to_the_download_with_plain_forms() {
    for world in World::all().await.unwrap() {
        let portal = Portal::over(world).await;
        let name = portal.world.name;
        let found = portal.get("/nl/notary?q=essais+bruxelles").await;
        let place = format!("/nl/notary/{}", portal.world.own.home.id);
        assert!(found.text().contains(&format!("href=\"{place}\"")), "{name}: {}", found.text());
        assert!(portal.get("/nl/notary?q=Martin").await.text().contains("Geen mede-eigendom gevonden"));
        let page = portal.get(&place).await;
        assert!(page.text().contains("120,00") && page.text().contains("Kosteloos"), "{}", page.text());
        let wrong = portal.post(&place, "email=griet&language=nl").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let sent = portal.post(&place, &format!("email={EMAIL}&language=nl")).await;
        assert_eq!(sent.header("location"), format!("{place}?done=transfer-portal-begin-sent"));

        let link = portal.mailed("request").await;
        let form = portal.get(&link).await;
        assert_eq!((form.status, form.header("cache-control")), (StatusCode::OK, "no-store"));
        let fees = hidden(form.text(), "fees");
        let body = format!("kind=contract&requester=notary&name=Griet+Wouters&office=Wouters&unit=a1&fees={fees}");
        let twice = portal.post(&link, &body.replace("a1", "z9")).await;
        assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(twice.text().contains("Griet Wouters") && twice.text().contains("“z9”"), "{}", twice.text());
        let asked = portal.post(&link, &body).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text());
        let file = asked.header("location").split('?').next().unwrap().to_owned();
        assert_eq!(portal.get(&link).await.status, StatusCode::NOT_FOUND, "it works once");
        portal.mailed("file").await;
        let shown = portal.get(&file).await;
        let words = shown.text().replace('\u{a0}', " ");
        assert!(words.contains("ED-2026-0001") && words.contains("17 maart 2026"), "{words}");
        assert!(!shown.text().contains("Alice") && shown.header("cache-control") == "no-store");
        let said = portal.post(&file, "act=message&text=%3Cscript%3Ealert(1)%3C%2Fscript%3E").await;
        assert_eq!(said.status, StatusCode::SEE_OTHER);
        assert!(!portal.get(&file).await.text().contains("<script>alert"));

        portal.deliver().await;
        let file = portal.mailed("file").await;
        let shown = portal.get(&file).await;
        let version = hidden(shown.text(), "version").to_owned();
        let led = portal.post(&file, &format!("act=download&what=pdf&version={version}")).await;
        let on = portal.get(led.header("location")).await;
        assert_eq!(on.status, StatusCode::SEE_OTHER, "an address without a language");
        let path = on.header("location").to_owned();
        assert!(path.starts_with("/notary/fetch/"), "{path}");
        // Asking about it is not fetching it.
        let head = send(portal.router.clone(), OFFICE, request(Method::HEAD, &path, &[], "")).await;
        assert_eq!(head.status, StatusCode::METHOD_NOT_ALLOWED);
        let pdf = portal.get(&path).await;
        assert_eq!((pdf.status, pdf.header("content-type")), (StatusCode::OK, "application/pdf"), "{name}");
        assert!(pdf.body.starts_with(b"%PDF-"));
        assert!(pdf.header("content-disposition").starts_with("attachment; filename=\"ED-2026-0001-v1.pdf\""));
        assert_eq!((pdf.header("cache-control"), pdf.header("referrer-policy")), ("no-store", "no-referrer"));
        assert_eq!(pdf.header("set-cookie"), "");
        assert_eq!(portal.get(&path).await.status, StatusCode::NOT_FOUND);
        let foreign = portal.post(&file, "act=download&what=pdf&version=0190f3a0-0000-7000-8000-000000000001").await;
        assert_eq!(foreign.status, StatusCode::SEE_OTHER, "led back to the file");
        assert!(portal.get(&file).await.text().contains("Wat u hebt gedownload"));
    }
}

#[tokio::test]
async fn links_that_open_nothing_are_answered_alike_and_then_no_more() {
    for world in World::all().await.unwrap() {
        let portal = Portal::over(world).await;
        let guesser = "198.51.100.7:40000";
        for number in 0..30 {
            let (page, expected) = match number % 3 {
                0 => (format!("/nl/notary/file/guess-{number}"), StatusCode::NOT_FOUND),
                1 => (format!("/nl/notary/request/guess-{number}"), StatusCode::NOT_FOUND),
                _ => (format!("/notary/fetch/guess-{number}"), StatusCode::NOT_FOUND),
            };
            let answer = portal.get_from(guesser, &page).await;
            assert_eq!((answer.status, answer.header("cache-control")), (expected, "no-store"), "{page}");
        }
        for page in ["/nl/notary/file/guess", "/nl/notary/request/guess", "/notary/fetch/guess"] {
            let answer = portal.get_from(guesser, page).await;
            assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS, "{} {page}", portal.world.name);
            assert_eq!(portal.get(page).await.status, StatusCode::NOT_FOUND, "nobody else is kept out");
        }
        // The search and the page of an association open nothing, and stay.
        assert_eq!(portal.get_from(guesser, "/nl/notary?q=essais").await.status, StatusCode::OK);
    }
}
