//! Invitations, links for new passwords, signed-in browsers, and forms that ask for the password once more.

use std::sync::Arc;

use app::session::SetSession;
use axum::http::StatusCode;
use chrono::{DateTime, Duration, Utc};
use entity::{
    id::AccountId,
    identity::{Role, RoleTermForm},
};
use service::{
    Clock, Host, Mail,
    identity::{AccountForm, RoleGrant, role_fetch, role_grant},
    testkit::{Letterbox, NOW, World},
};

use crate::site::{Site, home_path};

const PASSWORD: &str = "quatre chats sur un toit";
const NADIA: &str = "nadia@example.org";

async fn world() -> (World, Arc<Letterbox>) {
    World::sqlite().await.unwrap().with_letterbox()
}

/// A second syndic of the firm, who has not come in yet.
async fn nadia(world: &World) -> AccountId {
    let person = AccountForm {
        email: NADIA.into(),
        display_name: "Nadia Amrani".into(),
        language: "fr".into(),
        password: String::new(),
    };
    let grant = RoleGrant { association: None, role: Role::Syndic, owner: None };
    let syndic = world.ctx(Role::Syndic);
    let id = role_grant(&syndic, &grant, &person, &RoleTermForm::default(), None).await.unwrap().value;
    role_fetch(&syndic, id).await.unwrap().row.account_id
}

/// The address in a mail, without the host.
fn address(mail: &Mail) -> String {
    let start = mail.body.find("https://mitoyen.example").unwrap();
    let whole = mail.body[start..].split_whitespace().next().unwrap();
    whole.trim_start_matches("https://mitoyen.example").to_owned()
}

/// Invites her by the pages and lets her in by them; answers the token of her session.
async fn joined(world: &World, letterbox: &Letterbox) -> String {
    let account = nadia(world).await;
    let path = format!("/fr/invitations/{account}");
    let page = Site::of(world, Role::Syndic).get(&path).await;
    assert!(page.words().contains("Inviter Nadia Amrani"), "{}", page.words());
    assert!(page.body.contains(&format!("action=\"/files/invitations/{account}\"")));
    let sent = Site::of(world, Role::Syndic).post(&path, &[]).await;
    assert_eq!(sent.location, format!("{path}?done=identity-invitation-sent"));
    let at = address(&letterbox.take(NADIA).await.unwrap());
    let form = Site::anonymous(world).get(&at).await;
    assert!(form.words().contains(NADIA) && form.body.contains("value=\"Nadia Amrani\""));
    let link = form.hidden("link");
    let fields = |password: &'static str| {
        [
            ("link", link.clone()),
            ("displayName", "Nadia".to_owned()),
            ("language", "de".to_owned()),
            ("password", password.to_owned()),
        ]
    };
    let site = Site::anonymous(world);
    let send = async |password: &'static str| {
        let fields = fields(password);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        site.post("/fr/join", &fields).await
    };
    let short = send("short").await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(short.body.contains("id=\"field-password-error\"") && short.body.contains("value=\"Nadia\""));
    assert!(!short.body.contains("value=\"short\""), "a password is never sent back");
    let done = send(PASSWORD).await;
    assert_eq!((done.status, done.location.as_str()), (StatusCode::SEE_OTHER, "/fr"));
    let Some(SetSession(Some(token))) = done.session else { panic!("she is not signed in") };
    let used = Site::anonymous(world).get(&at).await;
    assert!(used.words().contains("n’est pas valable"), "{}", used.words());
    token
}

fn late(world: &World) -> Host {
    let now: DateTime<Utc> = NOW.parse().unwrap();
    let mut host = world.host.clone();
    host.clock = Clock::Stopped(now + Duration::minutes(16));
    host
}

#[tokio::test]
async fn an_invitation_leads_into_the_account() {
    let (world, letterbox) = world().await;
    let token = joined(&world, &letterbox).await;
    let site = Site::signed_in(&world, world.host.clone(), token);
    let account = site.get("/fr/account").await;
    assert!(account.words().contains("Nadia") && account.body.contains("href=\"/fr/account/sessions\""));
    assert!(site.get("/fr").await.body.contains("href=\"/fr/account\""), "the menu leads to it");
    let sessions = site.get("/fr/account/sessions").await;
    assert!(sessions.words().contains("Cet appareil") && !sessions.body.contains("/end\""));
}

#[tokio::test]
async fn a_form_that_needs_a_confirmation_keeps_what_was_typed_and_then_does_it() {
    let (world, letterbox) = world().await;
    let token = joined(&world, &letterbox).await;
    let site = Site::signed_in(&world, late(&world), token);
    let path = format!("{}/calls/{}/cancel", home_path(&world).await, world.own.home.call);
    let form = site.get(&path).await;
    let (key, version) = (form.hidden("idempotencyKey"), form.hidden("version"));
    let reason = "Montant « faux » & <à refaire>";
    let fields = [("idempotencyKey", key.as_str()), ("version", version.as_str()), ("reason", reason)];
    let asked = site.post(&path, &fields).await;
    assert_eq!(asked.status, StatusCode::FORBIDDEN);
    assert!(asked.body.contains("name=\"confirmPassword\"") && asked.body.contains(&format!("action=\"{path}\"")));
    assert_eq!(asked.hidden("idempotencyKey"), key);
    assert!(asked.hidden("reason").contains("refaire"), "{}", asked.hidden("reason"));
    assert!(!site.get(&path).await.words().contains("Annulé"), "nothing was done");

    let with = |password: &'static str| [&fields[..], &[("confirmPassword", password)]].concat();
    let wrong = site.post(&path, &with("not this one at all")).await;
    assert_eq!(wrong.status, StatusCode::FORBIDDEN);
    assert!(wrong.body.contains("id=\"field-confirmPassword-error\"") && wrong.hidden("reason").contains("refaire"));
    assert!(!wrong.body.contains("not this one"));
    let done = site.post(&path, &with(PASSWORD)).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.words());
    assert!(done.location.contains("?done="), "{}", done.location);
}

#[tokio::test]
async fn a_page_that_needs_a_confirmation_leads_back() {
    let (world, letterbox) = world().await;
    let token = joined(&world, &letterbox).await;
    let account = world.own.syndic;
    let site = Site::signed_in(&world, late(&world), token);
    let asked = site.get(&format!("/fr/invitations/{account}")).await;
    let next = format!("%2Finvitations%2F{account}");
    assert_eq!(asked.location, format!("/fr/confirm?next={next}"));
    let confirm = site.get(&asked.location).await;
    assert_eq!(confirm.hidden("next"), format!("/invitations/{account}"));
    let to = format!("/invitations/{account}");
    let wrong = site.post("/fr/confirm", &[("next", &to), ("confirmPassword", "wrong")]).await;
    assert_eq!(wrong.status, StatusCode::FORBIDDEN);
    let right = site.post("/fr/confirm", &[("next", &to), ("confirmPassword", PASSWORD)]).await;
    assert_eq!((right.status, right.location), (StatusCode::SEE_OTHER, format!("/fr/invitations/{account}")));
    let evil = site.post("/fr/confirm", &[("next", "//evil.example"), ("confirmPassword", PASSWORD)]).await;
    assert_eq!(evil.location, "/fr");
}

#[tokio::test]
async fn a_forgotten_password_is_answered_alike_and_set_by_the_link() {
    let (world, letterbox) = world().await;
    joined(&world, &letterbox).await;
    let site = Site::anonymous(&world);
    let known = site.post("/fr/forgotten", &[("email", NADIA)]).await;
    let unknown = site.post("/fr/forgotten", &[("email", "nobody@example.org")]).await;
    assert_eq!((known.status, &known.location, &known.body), (unknown.status, &unknown.location, &unknown.body));
    assert!(site.get(&known.location).await.words().contains("un lien vient de partir"));
    let at = address(&letterbox.take(NADIA).await.unwrap());
    assert!(at.starts_with("/de/reset?link="), "in the language that she chose");
    let form = site.get(&at).await;
    let link = form.hidden("link");
    let set = site.post("/de/reset", &[("link", &link), ("password", "cinq chiens sous la table")]).await;
    assert_eq!(set.location, "/de/sign-in?done=identity-reset-done");
    assert!(!site.get(&at).await.body.contains("name=\"password\""), "a link works once");
    let again = site.post("/de/reset", &[("link", &link), ("password", PASSWORD)]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_wrong_code_says_nothing_and_a_page_of_no_code_asks_for_one() {
    let (world, _letterbox) = world().await;
    let site = Site::anonymous(&world);
    assert!(site.get("/nl/join").await.body.contains("name=\"code\""));
    let wrong = site.post("/nl/join", &[("code", "ABCD-EFGH-JKMN-PQRS-TUVW")]).await;
    assert!(wrong.body.contains("id=\"field-code-error\""), "{}", wrong.words());
    assert!(!wrong.body.contains("name=\"displayName\""));
    let forged = site.get("/nl/join?link=forged").await;
    assert!(forged.body.contains("field-code-error") && !forged.body.contains("name=\"password\""));
}

#[tokio::test]
async fn nobody_sees_another_person_s_account() {
    let (world, _letterbox) = world().await;
    let site = Site::anonymous(&world);
    for path in ["/account", "/account/password", "/account/sessions", "/account/address", "/confirm"] {
        let answer = site.get(&format!("/fr{path}")).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}");
        assert!(answer.location.starts_with("/fr/sign-in?next="), "{path}: {}", answer.location);
    }
    let account = nadia(&world).await;
    for role in [Role::Accountant, Role::CouncilMember, Role::Owner, Role::Occupant] {
        let answer = Site::of(&world, role).get(&format!("/fr/invitations/{account}")).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{role:?}");
    }
}
