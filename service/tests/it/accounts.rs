//! Invitations, new passwords, new addresses, signed-in browsers, and what asks for a fresh confirmation.

use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use entity::{
    id::{AccountId, SessionId},
    identity::{Role, RoleTermForm},
    language::Language,
    messaging::SubscriptionForm,
    property::AssociationForm,
};
use service::{
    Clock, Ctx, Error, Host, Mail, Parcel, Pusher, RequestInfo, Result, Sending,
    charges::call_issue,
    identity::{
        AccountForm, ConfirmWay, Invitation, JoinForm, OidcIdentity, OidcPurpose, Opened, RoleGrant, SignIn,
        confirm_way, email_change_confirm, email_change_request, identities_list, invitation_accept, invitation_code,
        invitation_letter, invitation_look, invitation_mail, oidc_arrive, oidc_begin, oidc_finish, password_change,
        password_reset, password_reset_open, password_reset_request, role_fetch, role_grant, session_confirm,
        session_open, session_resume, session_revoke, sessions_list, sessions_revoke_others,
    },
    messaging::{push_subscribe, push_subscriptions},
    outside::{calendar_feed_create, calendar_feeds, calendar_file},
    property::{association_fetch, association_update, bank_accounts_by_associations},
    testkit::{Letterbox, NOW, World, call_form},
};

const PASSWORD: &str = "quatre chats sur un toit";
const OTHER_PASSWORD: &str = "cinq chiens sous la table";
const NADIA: &str = "nadia@example.org";
const IP: &str = "192.0.2.7";

fn code<T>(result: Result<T>) -> &'static str {
    match result {
        Ok(_) => "done",
        Err(error) => error.refusals().first().map_or("failed", |refusal| refusal.code),
    }
}

fn nobody(host: &Host) -> Ctx {
    Ctx::new(host.clone(), RequestInfo { request_id: "test".into(), language: Language::Fr }, None)
}

/// The same host at another time of day.
fn later(host: &Host, by: Duration) -> Host {
    let now: DateTime<Utc> = NOW.parse().unwrap();
    let mut host = host.clone();
    host.clock = Clock::Stopped(now + by);
    host
}

/// What stands after `link=` in a mail.
fn link(mail: &Mail) -> String {
    mail.body.split("?link=").nth(1).unwrap().split_whitespace().next().unwrap().to_owned()
}

fn sign_in(email: &str, password: &str, user_agent: &str) -> SignIn {
    SignIn { email: email.into(), password: password.into(), ip: IP.into(), user_agent: user_agent.into() }
}

fn join_form(password: &str) -> JoinForm {
    JoinForm {
        display_name: "Nadia Amrani".into(),
        language: "nl".into(),
        password: password.into(),
        ip: IP.into(),
        user_agent: "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0".into(),
    }
}

/// Gives somebody a role in the home of the world's own organization; answers her account.
async fn occupant(world: &World, email: &str) -> AccountId {
    role_in(&world.ctx(Role::Syndic), Some(world.own.home.id), Role::Occupant, email).await
}

async fn role_in(ctx: &Ctx, association: Option<entity::id::AssociationId>, role: Role, email: &str) -> AccountId {
    let person = AccountForm {
        email: email.into(),
        display_name: "Nadia".into(),
        language: "fr".into(),
        password: String::new(),
    };
    let grant = RoleGrant { association, role, owner: None };
    let id = role_grant(ctx, &grant, &person, &RoleTermForm::default(), None).await.unwrap().value;
    role_fetch(ctx, id).await.unwrap().row.account_id
}

fn token(opened: Opened) -> String {
    match opened {
        Opened::Session(token) => token,
        Opened::Challenge(_) => panic!("nobody has a second factor in these tests"),
    }
}

async fn signed_in(host: &Host, token: &str) -> Ctx {
    let actor = session_resume(host, token).await.unwrap().unwrap();
    Ctx::new(host.clone(), RequestInfo { request_id: "test".into(), language: Language::Fr }, Some(actor))
}

/// Somebody with an account, a password and a role; answers her session's token.
async fn joined(world: &World, letterbox: &Letterbox, email: &str, role: Role) -> String {
    let place = (role != Role::Syndic).then_some(world.own.home.id);
    let account = role_in(&world.ctx(Role::Syndic), place, role, email).await;
    invitation_mail(&world.ctx(Role::Syndic), account).await.unwrap();
    let invitation = Invitation::Link(link(&letterbox.take(email).await.unwrap()));
    token(invitation_accept(&nobody(&world.host), &invitation, &join_form(PASSWORD)).await.unwrap())
}

async fn worlds() -> Vec<(World, Arc<Letterbox>)> {
    World::all().await.unwrap().into_iter().map(World::with_letterbox).collect()
}

#[tokio::test]
async fn an_invitation_by_mail_opens_the_account_once() {
    for (world, letterbox) in worlds().await {
        let account = occupant(&world, NADIA).await;
        let guest = nobody(&world.host);
        invitation_mail(&world.ctx(Role::Syndic), account).await.unwrap();
        let first = letterbox.take(NADIA).await.unwrap();
        assert_eq!((first.language, first.subject.contains("invite")), (Language::Fr, true), "{}", world.name);
        invitation_mail(&world.ctx(Role::Syndic), account).await.unwrap();
        let second = Invitation::Link(link(&letterbox.take(NADIA).await.unwrap()));
        let replaced = Invitation::Link(link(&first));
        assert_eq!(code(invitation_look(&guest, &replaced, IP).await), "ticket-invalid", "{}", world.name);
        let shown = invitation_look(&guest, &second, IP).await.unwrap();
        assert_eq!((shown.email.as_str(), shown.display_name.as_str()), (NADIA, "Nadia"));
        // A short password uses nothing up.
        assert_eq!(code(invitation_accept(&guest, &second, &join_form("short")).await), "password-length");
        let token = token(invitation_accept(&guest, &second, &join_form(PASSWORD)).await.unwrap());
        let actor = session_resume(&world.host, &token).await.unwrap().unwrap();
        assert_eq!((actor.display_name.as_str(), actor.language), ("Nadia Amrani", Language::Nl), "{}", world.name);
        assert_eq!(code(invitation_accept(&guest, &second, &join_form(OTHER_PASSWORD)).await), "ticket-invalid");
        assert!(session_open(&guest, &sign_in(NADIA, PASSWORD, "")).await.is_ok(), "{}", world.name);
        // Whoever has come in is told where to sign in instead.
        invitation_mail(&world.ctx(Role::Syndic), account).await.unwrap();
        let third = letterbox.take(NADIA).await.unwrap();
        assert!(!third.body.contains("?link=") && third.body.contains("/sign-in"), "{}", world.name);
    }
}

#[tokio::test]
async fn of_two_who_use_a_link_at_once_one_is_refused() {
    for (world, letterbox) in worlds().await {
        let account = occupant(&world, NADIA).await;
        invitation_mail(&world.ctx(Role::Syndic), account).await.unwrap();
        let invitation = Invitation::Link(link(&letterbox.take(NADIA).await.unwrap()));
        let (one, other) = (nobody(&world.host), nobody(&world.host));
        let form = join_form(PASSWORD);
        let (first, second) =
            tokio::join!(invitation_accept(&one, &invitation, &form), invitation_accept(&other, &invitation, &form));
        let mut codes = [code(first), code(second)];
        codes.sort_unstable();
        assert_eq!(codes, ["done", "ticket-invalid"], "{}", world.name);
    }
}

#[tokio::test]
async fn an_invitation_ends_after_fourteen_days_and_a_reset_after_an_hour() {
    for (world, letterbox) in worlds().await {
        let account = occupant(&world, NADIA).await;
        invitation_mail(&world.ctx(Role::Syndic), account).await.unwrap();
        let invitation = Invitation::Link(link(&letterbox.take(NADIA).await.unwrap()));
        let almost = later(&world.host, Duration::days(14) - Duration::minutes(1));
        let over = later(&world.host, Duration::days(14));
        assert!(invitation_look(&nobody(&almost), &invitation, IP).await.is_ok(), "{}", world.name);
        assert_eq!(code(invitation_accept(&nobody(&over), &invitation, &join_form(PASSWORD)).await), "ticket-invalid");
        password_reset_request(&nobody(&world.host), NADIA, IP).await.unwrap();
        let reset = link(&letterbox.take(NADIA).await.unwrap());
        let almost = later(&world.host, Duration::minutes(59));
        let over = later(&world.host, Duration::hours(1));
        assert!(password_reset_open(&nobody(&almost), &reset).await.unwrap(), "{}", world.name);
        assert_eq!(
            code(password_reset(&nobody(&over), &reset, PASSWORD, IP).await),
            "ticket-invalid",
            "{}",
            world.name
        );
    }
}

#[tokio::test]
async fn a_code_on_paper_opens_only_what_is_nobody_s_yet() {
    for (world, letterbox) in worlds().await {
        let syndic = world.ctx(Role::Syndic);
        let guest = nobody(&world.host);
        let account = occupant(&world, NADIA).await;
        let replaced = invitation_code(&syndic, account).await.unwrap();
        let paper = invitation_code(&syndic, account).await.unwrap();
        let as_code = |code: &str| Invitation::Code(code.to_owned());
        assert_eq!(code(invitation_look(&guest, &as_code(&replaced), IP).await), "ticket-invalid", "{}", world.name);
        let typed = paper.to_lowercase().replace('-', " ");
        assert!(invitation_look(&guest, &as_code(&typed), IP).await.is_ok(), "{}", world.name);
        // A code is no link, and a link is no code.
        assert_eq!(code(invitation_look(&guest, &Invitation::Link(paper.clone()), IP).await), "ticket-invalid");
        // Another organization has given the same person something: paper of the first one no longer shows enough.
        let other = world.other.ctx(&world.host, Role::Syndic);
        role_in(&other, Some(world.other.home.id), Role::Occupant, NADIA).await;
        assert_eq!(code(invitation_accept(&guest, &as_code(&paper), &join_form(PASSWORD)).await), "ticket-invalid");
        // The link in the mail does: whoever opens it reads the mail of the address.
        invitation_mail(&syndic, account).await.unwrap();
        let mail = Invitation::Link(link(&letterbox.take(NADIA).await.unwrap()));
        assert!(invitation_accept(&guest, &mail, &join_form(PASSWORD)).await.is_ok(), "{}", world.name);

        let nora = occupant(&world, "nora@example.org").await;
        let paper = as_code(&invitation_code(&syndic, nora).await.unwrap());
        assert!(invitation_accept(&guest, &paper, &join_form(PASSWORD)).await.is_ok(), "{}", world.name);
        // Once she has come in, no paper takes her account from her.
        let paper = as_code(&invitation_code(&syndic, nora).await.unwrap());
        assert_eq!(code(invitation_accept(&guest, &paper, &join_form(OTHER_PASSWORD)).await), "ticket-invalid");
    }
}

#[tokio::test]
async fn only_a_syndic_of_the_place_invites() {
    for (world, _letterbox) in worlds().await {
        let account = occupant(&world, NADIA).await;
        for role in Role::ALL {
            let ctx = world.ctx(role);
            let expected = match role {
                Role::Syndic => "done",
                // Whoever runs the platform lets in the first syndic, and nobody who has a role in one house.
                Role::Superadmin => "account-unknown",
                _ => "not-allowed",
            };
            assert_eq!(code(invitation_code(&ctx, account).await), expected, "{role:?} {}", world.name);
        }
        let other = world.other.ctx(&world.host, Role::Syndic);
        let foreign = invitation_code(&other, account).await.unwrap_err();
        let unknown = invitation_code(&other, AccountId(uuid::Uuid::from_u128(7))).await.unwrap_err();
        assert_eq!(foreign.refusals(), unknown.refusals(), "{}", world.name);
        assert_eq!(code(invitation_mail(&other, account).await), "account-unknown", "{}", world.name);
    }
}

#[tokio::test]
async fn the_letter_is_drawn_and_each_has_another_code() {
    let (world, _letterbox) = World::sqlite().await.unwrap().with_letterbox();
    let account = occupant(&world, NADIA).await;
    let first = invitation_letter(&world.ctx(Role::Syndic), account).await.unwrap();
    let second = invitation_letter(&world.ctx(Role::Syndic), account).await.unwrap();
    assert!(first.bytes.starts_with(b"%PDF"));
    assert_ne!(first.sha256, second.sha256);
}

#[tokio::test]
async fn a_forgotten_password_is_answered_alike_and_replaced_once() {
    for (world, letterbox) in worlds().await {
        let guest = nobody(&world.host);
        let token = joined(&world, &letterbox, NADIA, Role::Occupant).await;
        assert_eq!(code(password_reset_request(&guest, "nobody@example.org", IP).await), "done");
        assert_eq!(code(password_reset_request(&guest, " NADIA@example.org", IP).await), "done");
        let mail = letterbox.take(NADIA).await.unwrap();
        assert_eq!(letterbox.count(), 0, "nothing goes to an address without an account");
        let secret = link(&mail);
        let altered = format!("{}A", &secret[..secret.len() - 1]);
        assert_eq!(code(password_reset(&guest, &altered, OTHER_PASSWORD, IP).await), "ticket-invalid");
        assert_eq!(code(password_reset(&guest, &secret, "short", IP).await), "password-length", "{}", world.name);
        password_reset(&guest, &secret, OTHER_PASSWORD, IP).await.unwrap();
        assert_eq!(code(password_reset(&guest, &secret, PASSWORD, IP).await), "ticket-invalid", "{}", world.name);
        assert_eq!(session_resume(&world.host, &token).await.unwrap(), None, "every session has ended");
        assert_eq!(code(session_open(&guest, &sign_in(NADIA, PASSWORD, "")).await), "sign-in-failed");
        assert_eq!(code(session_open(&guest, &sign_in(NADIA, OTHER_PASSWORD, "")).await), "done", "{}", world.name);
        assert!(letterbox.take(NADIA).await.unwrap().subject.contains("wachtwoord"), "in her language");
    }
}

/// Somebody who would take messages to browsers.
#[derive(Debug)]
struct Maker;

impl Pusher for Maker {
    fn send(&self, _: Parcel) -> Sending<'_> {
        Box::pin(async { Ok("201".to_owned()) })
    }
}

/// A browser that lets itself be woken, with the keys of RFC 8291, section 5.
fn browser() -> SubscriptionForm {
    SubscriptionForm {
        endpoint: "https://push.example.net/send/abc".into(),
        p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4".into(),
        auth: "BTBZMqHH6r4Tts7J_aSIgg".into(),
    }
}

async fn link_identity(ctx: &Ctx) {
    let departure = oidc_begin(ctx, "example", OidcPurpose::Link, "", IP).await.unwrap();
    let arrival = oidc_arrive(ctx, "example", &departure.state, &departure.browser).await.unwrap();
    let identity =
        OidcIdentity { issuer: "https://id.example".into(), subject: "nadia".into(), label: Some("Nadia".into()) };
    oidc_finish(ctx, &arrival, &identity, "test").await.unwrap();
}

#[tokio::test]
async fn a_password_that_was_forgotten_shuts_every_other_way_in() {
    for (world, letterbox) in worlds().await {
        let guest = nobody(&world.host);
        let host = world.host.clone().with_pusher(Arc::new(Maker));
        let ctx = signed_in(&host, &joined(&world, &letterbox, NADIA, Role::Occupant).await).await;
        let url = calendar_feed_create(&ctx, None).await.unwrap().url;
        let feed = url.rsplit('/').next().unwrap().trim_end_matches(".ics");
        assert_eq!(code(calendar_file(&host, feed, IP, "test").await), "done", "{}", world.name);
        push_subscribe(&ctx, &browser(), "Firefox").await.unwrap();
        link_identity(&ctx).await;
        assert!(letterbox.take(NADIA).await.unwrap().subject.contains("identiteit"), "{}: she is told", world.name);
        password_reset_request(&guest, NADIA, IP).await.unwrap();
        let secret = link(&letterbox.take(NADIA).await.unwrap());
        password_reset(&guest, &secret, OTHER_PASSWORD, IP).await.unwrap();
        assert_eq!(code(calendar_file(&host, feed, IP, "test").await), "calendar-feed-unknown", "{}", world.name);
        let again = token(session_open(&guest, &sign_in(NADIA, OTHER_PASSWORD, "")).await.unwrap());
        let ctx = signed_in(&host, &again).await;
        assert_eq!(calendar_feeds(&ctx).await.unwrap(), [], "{}", world.name);
        assert_eq!(push_subscriptions(&ctx).await.unwrap(), [], "{}", world.name);
        assert_eq!(identities_list(&ctx).await.unwrap(), [], "{}", world.name);
    }
}

#[tokio::test]
async fn browsers_that_are_signed_out_are_not_woken() {
    for (world, letterbox) in worlds().await {
        let host = world.host.clone().with_pusher(Arc::new(Maker));
        let ctx = signed_in(&host, &joined(&world, &letterbox, NADIA, Role::Occupant).await).await;
        push_subscribe(&ctx, &browser(), "Firefox").await.unwrap();
        sessions_revoke_others(&ctx).await.unwrap();
        assert_eq!(push_subscriptions(&ctx).await.unwrap(), [], "{}", world.name);
        push_subscribe(&ctx, &browser(), "Firefox").await.unwrap();
        password_change(&ctx, PASSWORD, OTHER_PASSWORD).await.unwrap();
        assert_eq!(push_subscriptions(&ctx).await.unwrap(), [], "{}", world.name);
    }
}

#[tokio::test]
async fn links_are_not_asked_for_without_end() {
    for (world, _letterbox) in worlds().await {
        for email in [NADIA, "nobody@example.org"] {
            let guest = nobody(&world.host);
            for _ in 0..5 {
                assert_eq!(code(password_reset_request(&guest, email, IP).await), "done");
            }
            let answer = code(password_reset_request(&guest, email, IP).await);
            assert_eq!(answer, "sign-in-throttled", "{email} {}", world.name);
        }
    }
}

#[tokio::test]
async fn without_mail_nothing_pretends_to_be_sent() {
    let world = World::sqlite().await.unwrap();
    let account = occupant(&world, NADIA).await;
    assert_eq!(code(invitation_mail(&world.ctx(Role::Syndic), account).await), "mail-unavailable");
    assert_eq!(code(password_reset_request(&nobody(&world.host), NADIA, IP).await), "mail-unavailable");
    assert_eq!(code(email_change_request(&world.ctx(Role::Owner), "new@example.org").await), "mail-unavailable");
}

#[tokio::test]
async fn a_new_password_ends_every_other_session() {
    for (world, letterbox) in worlds().await {
        let guest = nobody(&world.host);
        let here = joined(&world, &letterbox, NADIA, Role::Occupant).await;
        let there = token(session_open(&guest, &sign_in(NADIA, PASSWORD, "")).await.unwrap());
        let ctx = signed_in(&world.host, &here).await;
        assert_eq!(code(password_change(&ctx, "wrong", OTHER_PASSWORD).await), "password-current-wrong");
        assert_eq!(code(password_change(&ctx, PASSWORD, "short").await), "password-length", "{}", world.name);
        password_change(&ctx, PASSWORD, OTHER_PASSWORD).await.unwrap();
        assert!(session_resume(&world.host, &here).await.unwrap().is_some(), "{}", world.name);
        assert!(session_resume(&world.host, &there).await.unwrap().is_none(), "{}", world.name);
        assert_eq!(code(session_open(&guest, &sign_in(NADIA, OTHER_PASSWORD, "")).await), "done", "{}", world.name);
        assert!(letterbox.take(NADIA).await.is_some(), "the person is told");
    }
}

#[tokio::test]
async fn a_new_address_counts_once_its_mail_was_read() {
    for (world, letterbox) in worlds().await {
        let guest = nobody(&world.host);
        let here = joined(&world, &letterbox, NADIA, Role::Occupant).await;
        let ctx = signed_in(&world.host, &here).await;
        assert_eq!(code(email_change_request(&ctx, "nowhere").await), "email-malformed", "{}", world.name);
        assert_eq!(code(email_change_request(&ctx, "Nadia@Example.org").await), "email-same", "{}", world.name);
        email_change_request(&ctx, "New@Example.org").await.unwrap();
        let mail = letterbox.take("new@example.org").await.unwrap();
        assert!(letterbox.take(NADIA).await.is_some(), "the former address is told");
        assert_eq!(code(session_open(&guest, &sign_in("new@example.org", PASSWORD, "")).await), "sign-in-failed");
        // Whoever only reads the mail vouches for nobody's account.
        assert_eq!(code(email_change_confirm(&guest, &link(&mail), IP).await), "email-confirm-sign-in");
        let stranger = world.ctx(Role::Syndic);
        assert_eq!(code(email_change_confirm(&stranger, &link(&mail), IP).await), "email-confirm-sign-in");
        email_change_confirm(&ctx, &link(&mail), IP).await.unwrap();
        assert_eq!(code(email_change_confirm(&ctx, &link(&mail), IP).await), "ticket-invalid", "{}", world.name);
        assert_eq!(code(session_open(&guest, &sign_in("new@example.org", PASSWORD, "")).await), "done");
        assert_eq!(signed_in(&world.host, &here).await.actor().unwrap().email, "new@example.org", "{}", world.name);
    }
}

#[tokio::test]
async fn an_address_that_is_taken_is_answered_like_a_free_one() {
    for (world, letterbox) in worlds().await {
        let here = joined(&world, &letterbox, NADIA, Role::Occupant).await;
        let ctx = signed_in(&world.host, &here).await;
        occupant(&world, "nora@example.org").await;
        assert_eq!(code(email_change_request(&ctx, "nora@example.org").await), "done", "{}", world.name);
        assert!(!letterbox.take("nora@example.org").await.unwrap().body.contains("?link="), "{}", world.name);
        // Taken between question and confirmation.
        email_change_request(&ctx, "free@example.org").await.unwrap();
        let mail = letterbox.take("free@example.org").await.unwrap();
        occupant(&world, "free@example.org").await;
        assert_eq!(code(email_change_confirm(&ctx, &link(&mail), IP).await), "ticket-invalid", "{}", world.name);
    }
}

#[tokio::test]
async fn sessions_are_listed_and_ended_by_their_owner_alone() {
    for (world, letterbox) in worlds().await {
        let guest = nobody(&world.host);
        let here = joined(&world, &letterbox, NADIA, Role::Occupant).await;
        let nora = joined(&world, &letterbox, "nora@example.org", Role::Occupant).await;
        let edge = "Mozilla/5.0 (Windows NT 10.0) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0";
        let there = token(session_open(&guest, &sign_in(NADIA, PASSWORD, edge)).await.unwrap());
        let third = token(session_open(&guest, &sign_in(NADIA, PASSWORD, "curl/8")).await.unwrap());
        let ctx = signed_in(&world.host, &here).await;
        let listed = sessions_list(&ctx).await.unwrap();
        let mut names: Vec<_> = listed.iter().map(|one| (one.device.name().unwrap_or_default(), one.current)).collect();
        names.sort();
        let expected =
            [(String::new(), false), ("Edge · Windows".to_owned(), false), ("Firefox · Linux".to_owned(), true)];
        assert_eq!(names, expected, "{}", world.name);

        let foreign = signed_in(&world.host, &nora).await.actor().unwrap().session;
        let unknown = SessionId(uuid::Uuid::from_u128(7));
        let [foreign, unknown] = [session_revoke(&ctx, foreign).await, session_revoke(&ctx, unknown).await];
        assert_eq!(foreign.unwrap_err().refusals(), unknown.unwrap_err().refusals(), "{}", world.name);
        assert!(session_resume(&world.host, &nora).await.unwrap().is_some(), "{}", world.name);

        let away = listed.iter().find(|one| one.device.browser == Some("Edge")).unwrap().id;
        session_revoke(&ctx, away).await.unwrap();
        assert!(session_resume(&world.host, &there).await.unwrap().is_none(), "{}", world.name);
        assert_eq!(sessions_revoke_others(&ctx).await.unwrap(), 1, "{}", world.name);
        assert!(session_resume(&world.host, &third).await.unwrap().is_none(), "{}", world.name);
        assert!(session_resume(&world.host, &here).await.unwrap().is_some(), "{}", world.name);
        assert!(matches!(sessions_list(&guest).await, Err(Error::Unauthenticated)), "{}", world.name);
    }
}

#[tokio::test]
async fn money_and_accounts_ask_for_a_fresh_confirmation() {
    for (world, letterbox) in worlds().await {
        let here = joined(&world, &letterbox, NADIA, Role::Syndic).await;
        let home = &world.own.home;
        let late = later(&world.host, Duration::minutes(16));
        let ctx = signed_in(&late, &here).await;
        let call = call_form(home.key, "10");
        assert_eq!(code(call_issue(&ctx, home.id, &call, None).await), "confirm-required", "{}", world.name);
        assert_eq!(code(email_change_request(&ctx, "new@example.org").await), "confirm-required", "{}", world.name);
        let account = occupant(&world, "nora@example.org").await;
        assert_eq!(code(invitation_code(&ctx, account).await), "confirm-required", "{}", world.name);

        // A new name is no other account; a new account is where the money goes.
        let form = |iban: &str| AssociationForm {
            name: "ACP Les Essais".to_owned(),
            language: "fr".to_owned(),
            enterprise_number: "0123.456.749".to_owned(),
            street: "Rue Haute 2".to_owned(),
            postal_code: "1000".to_owned(),
            city: "Bruxelles".to_owned(),
            total_shares: "1000".to_owned(),
            working_iban: iban.to_owned(),
            reserve_iban: "BE43 0689 9999 9501".to_owned(),
            ..AssociationForm::default()
        };
        let same = association_update(&ctx, home.id, None, &form("BE68 5390 0754 7034"), None).await;
        assert_eq!(code(same), "done", "{}", world.name);
        let moved = association_update(&ctx, home.id, None, &form("BE71 0961 2345 6769"), None).await;
        assert_eq!(code(moved), "confirm-required", "{}", world.name);
        let accounts = bank_accounts_by_associations(&ctx, &[home.id]).await.unwrap().remove(&home.id).unwrap();
        assert!(accounts.iter().all(|account| account.iban.as_str() != "BE71096123456769"), "{}", world.name);

        assert_eq!(confirm_way(&ctx).await.unwrap(), ConfirmWay::Password, "{}", world.name);
        assert_eq!(code(session_confirm(&ctx, "wrong").await), "confirm-failed", "{}", world.name);
        let fresh = session_confirm(&ctx, PASSWORD).await.unwrap();
        assert_eq!(code(call_issue(&fresh, home.id, &call, None).await), "done", "{}", world.name);
        // It is remembered for the requests that follow, and not for ever.
        let next = signed_in(&later(&world.host, Duration::minutes(30)), &here).await;
        assert_eq!(code(call_issue(&next, home.id, &call, None).await), "done", "{}", world.name);
        let next = signed_in(&later(&world.host, Duration::minutes(31)), &here).await;
        assert_eq!(code(call_issue(&next, home.id, &call, None).await), "confirm-required", "{}", world.name);
        assert!(association_fetch(&next, home.id).await.is_ok(), "reading never asks");
    }
}

#[tokio::test]
async fn confirming_is_not_guessed_at() {
    for (world, letterbox) in worlds().await {
        let here = joined(&world, &letterbox, NADIA, Role::Occupant).await;
        let ctx = signed_in(&world.host, &here).await;
        for _ in 0..5 {
            assert_eq!(code(session_confirm(&ctx, "wrong").await), "confirm-failed", "{}", world.name);
        }
        assert_eq!(code(session_confirm(&ctx, PASSWORD).await), "sign-in-throttled", "{}", world.name);
    }
}
