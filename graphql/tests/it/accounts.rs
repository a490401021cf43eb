//! Invitations, new passwords, sessions and fresh confirmations, as a program asks for them.

use chrono::{DateTime, Duration, Utc};
use entity::{
    identity::{Role, RoleTermForm},
    language::Language,
};
use serde_json::{Value, json};
use service::{
    Clock, Ctx, Host, RequestInfo,
    identity::{AccountForm, Opened, RoleGrant, SignIn, role_fetch, role_grant, session_open, session_resume},
    testkit::{NOW, World},
};

use crate::kit::{ask, codes, data, opaque, refusals, worlds};

const PASSWORD: &str = "quatre chats sur un toit";
const NADIA: &str = "nadia@example.org";

/// Sends a mutation as somebody, and answers its payload.
async fn act(ctx: Ctx, name: &str, selection: &str, input: Value) -> Value {
    let ty = name[..1].to_uppercase() + &name[1..];
    let query = format!(
        "mutation($input: {ty}Input!) {{ {name}(input: $input) {{ {selection} userErrors {{ code path }} }} }}"
    );
    let mut answer = ask(ctx, &query, json!({ "input": input })).await;
    assert_eq!(answer.get("errors"), None, "{query}: {answer}");
    answer["data"][name].take()
}

/// Somebody who was given the role of a syndic of the firm; her account.
async fn guest(world: &World) -> String {
    let person = AccountForm {
        email: NADIA.into(),
        display_name: "Nadia".into(),
        language: "fr".into(),
        password: String::new(),
    };
    let syndic = world.ctx(Role::Syndic);
    let grant = RoleGrant { association: None, role: Role::Syndic, owner: None };
    let id = role_grant(&syndic, &grant, &person, &RoleTermForm::default(), None).await.unwrap().value;
    opaque(role_fetch(&syndic, id).await.unwrap().row.account_id)
}

fn acceptance(code: &str) -> Value {
    json!({ "means": "CODE", "secret": code, "displayName": "Nadia Amrani", "language": "nl", "password": PASSWORD })
}

/// Lets her in by a code.
async fn joined(world: &World) {
    let account = guest(world).await;
    let made = act(world.ctx(Role::Syndic), "invitationCodeCreate", "code", json!({ "accountId": account })).await;
    let code = made["code"].as_str().unwrap();
    let asked = json!({ "means": "CODE", "secret": code });
    let look = act(world.anonymous(), "invitationLook", "invitation { organizationName email language }", asked).await;
    assert_eq!(look["invitation"], json!({ "organizationName": "own", "email": NADIA, "language": "fr" }));
    let accepted = act(world.anonymous(), "invitationAccept", "accepted", acceptance(code)).await;
    assert_eq!((&accepted["accepted"], refusals(&accepted).len()), (&json!(true), 0), "{}", world.name);
    let again = act(world.anonymous(), "invitationAccept", "accepted", acceptance(code)).await;
    assert_eq!(refusals(&again), ["TICKET_INVALID"], "{}", world.name);
}

/// She, in a browser of hers, at the time of a host.
async fn signed_in(host: &Host, token: &str) -> Ctx {
    let info = RequestInfo { request_id: "test".into(), language: Language::Fr };
    Ctx::new(host.clone(), info, session_resume(host, token).await.unwrap())
}

async fn token(world: &World, user_agent: &str) -> String {
    let sign_in = SignIn {
        email: NADIA.into(),
        password: PASSWORD.into(),
        ip: "192.0.2.7".into(),
        user_agent: user_agent.into(),
    };
    match session_open(&world.anonymous(), &sign_in).await.unwrap() {
        Opened::Session(token) => token,
        Opened::Challenge(_) => panic!("she has no second factor"),
    }
}

#[tokio::test]
async fn a_program_opens_an_account_by_a_code_and_lists_and_ends_its_sessions() {
    for world in worlds().await {
        joined(&world).await;
        let here = token(&world, "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/143.0").await;
        let there = token(&world, "curl/8").await;
        let ctx = signed_in(&world.host, &here).await;
        let list = "{ viewer { sessions { id browser system current } } }";
        let answer = ask(ctx.clone(), list, json!({})).await;
        let sessions = answer["data"]["viewer"]["sessions"].as_array().unwrap();
        let current: Vec<&Value> = sessions.iter().filter(|one| one["current"] == true).collect();
        assert_eq!((sessions.len(), current.len()), (2, 1), "{}: {answer}", world.name);
        assert_eq!((&current[0]["browser"], &current[0]["system"]), (&json!("Firefox"), &json!("Windows")));
        let foreign =
            act(world.ctx(Role::Owner), "sessionRevoke", "sessions { id }", json!({ "sessionId": current[0]["id"] }));
        assert_eq!(refusals(&foreign.await), ["SESSION_UNKNOWN"], "{}", world.name);
        let left = act(ctx, "sessionsRevokeOthers", "sessions { current }", json!({})).await;
        assert_eq!(left["sessions"], json!([{ "current": true }]), "{}", world.name);
        assert!(session_resume(&world.host, &there).await.unwrap().is_none(), "{}", world.name);
    }
}

#[tokio::test]
async fn what_moves_money_asks_for_a_fresh_confirmation() {
    for world in worlds().await {
        joined(&world).await;
        let here = token(&world, "").await;
        let now: DateTime<Utc> = NOW.parse().unwrap();
        let mut late = world.host.clone();
        late.clock = Clock::Stopped(now + Duration::minutes(16));
        let home = &world.own.home;
        let query = "mutation($input: CallForFundsIssueInput!) { callForFundsIssue(input: $input) { callForFunds { id } userErrors { code } } }";
        let line = json!({ "label": "Charges", "nature": "ORDINARY", "fund": "WORKING", "keyId": opaque(home.key), "amount": "10" });
        let input = json!({ "input": {
            "associationId": opaque(home.id), "title": "Provision", "calledOn": "2026-03-02", "dueOn": "2026-03-31", "lines": [line]
        } });
        let asked = ask(signed_in(&late, &here).await, query, input.clone()).await;
        assert_eq!(codes(&asked), ["STEP_UP_REQUIRED"], "{}: {asked}", world.name);
        let wrong =
            act(signed_in(&late, &here).await, "sessionConfirm", "viewer { email }", json!({ "password": "x" }));
        assert_eq!(refusals(&wrong.await), ["CONFIRM_FAILED"], "{}", world.name);
        let right =
            act(signed_in(&late, &here).await, "sessionConfirm", "viewer { email }", json!({ "password": PASSWORD }));
        assert_eq!(right.await["viewer"]["email"], NADIA, "{}", world.name);
        let done = ask(signed_in(&late, &here).await, query, input).await;
        assert!(done["data"]["callForFundsIssue"]["callForFunds"]["id"].is_string(), "{}: {done}", world.name);
    }
}

#[tokio::test]
async fn a_forgotten_password_is_asked_for_by_anybody_and_answered_alike() {
    for world in worlds().await {
        joined(&world).await;
        let (world, letterbox) = world.with_letterbox();
        let ask_for = async |email: &str| {
            act(world.anonymous(), "passwordResetRequest", "accepted", json!({ "email": email })).await.to_string()
        };
        assert_eq!(ask_for(NADIA).await, ask_for("nobody@example.org").await, "{}", world.name);
        let mail = letterbox.take(NADIA).await.unwrap();
        let secret = mail.body.split("?link=").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
        let input = |secret: &str| json!({ "secret": secret, "password": "cinq chiens sous la table" });
        let forged = act(world.anonymous(), "passwordReset", "accepted", input("forged")).await;
        assert_eq!(refusals(&forged), ["TICKET_INVALID"], "{}", world.name);
        let set = act(world.anonymous(), "passwordReset", "accepted", input(&secret)).await;
        assert_eq!(set["accepted"], true, "{}", world.name);
        let again = act(world.anonymous(), "passwordReset", "accepted", input(&secret)).await;
        assert_eq!(refusals(&again), ["TICKET_INVALID"], "{}", world.name);
    }
}

#[tokio::test]
async fn what_needs_nobody_stands_alone_in_its_document() {
    let world = World::sqlite().await.unwrap();
    let two = "mutation { a: passwordResetRequest(input: { email: \"a@example.org\" }) { accepted } \
               b: passwordResetRequest(input: { email: \"b@example.org\" }) { accepted } }";
    assert_eq!(codes(&ask(world.anonymous(), two, json!({})).await), ["UNAUTHENTICATED"]);
    let beside = "mutation { passwordResetRequest(input: { email: \"a@example.org\" }) { accepted } sessionsRevokeOthers(input: {}) { sessions { id } } }";
    assert_ne!(codes(&ask(world.ctx(Role::Owner), beside, json!({})).await), Vec::<&str>::new());
    let listed = data(&world, Role::Owner, "{ viewer { sessions { id } } }", json!({})).await;
    assert_eq!(listed["viewer"]["sessions"], json!([]));
}
