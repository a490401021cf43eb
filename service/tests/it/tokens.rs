//! Programs that sign in, and tokens that are made for them.

use chrono::{DateTime, Duration, Utc};
use entity::{
    id::ApiTokenId,
    identity::{Permission, PersonalTokenForm, Role, TokenScope},
    language::Language,
};
use service::{
    Clock, Ctx, Error, Host, RequestInfo,
    identity::{
        LoggedIn, ProgramSignIn, SignIn, TokenPair, bearer_resume, login, login_challenge_answer, password_change,
        personal_token_create, personal_token_revoke, personal_tokens_list, program_revoke, programs_list,
        second_factor_enable, second_factor_set_up, session_open, token_refresh, token_revoke,
    },
    testkit::{NOW, World},
};
use totp_rs::{Builder, Secret};
use uuid::Uuid;

const PASSWORD: &str = "quatre chats sur un toit";
const SYNDIC: &str = "syndic@own.example";

fn code(error: &Error) -> &'static str {
    error.refusals().first().map_or("none", |refusal| refusal.code)
}

/// The same server so much later.
fn later(world: &World, by: Duration) -> Host {
    let now: DateTime<Utc> = NOW.parse().unwrap();
    let mut host = world.host.clone();
    host.clock = Clock::Stopped(now + by);
    host
}

fn nobody(host: &Host) -> Ctx {
    Ctx::new(host.clone(), RequestInfo { request_id: "test".into(), language: Language::Fr }, None)
}

fn program(password: &str) -> ProgramSignIn {
    let sign_in =
        SignIn { email: SYNDIC.into(), password: password.into(), ip: "192.0.2.1".into(), user_agent: "test".into() };
    ProgramSignIn { sign_in, device_name: "Export".into(), scope: String::new() }
}

/// Every world, with a password for its syndic.
async fn worlds() -> Vec<World> {
    let worlds = World::all().await.unwrap();
    for world in &worlds {
        password_change(&world.ctx(Role::Syndic), "", PASSWORD).await.unwrap();
    }
    worlds
}

async fn tokens(world: &World) -> TokenPair {
    match login(&world.anonymous(), &program(PASSWORD)).await.unwrap() {
        LoggedIn::Tokens(pair) => pair,
        LoggedIn::Challenge(_) => panic!("{}: nobody set a second factor up", world.name),
    }
}

/// The context of a request that brings a token.
async fn bearing(host: &Host, token: &str) -> Option<Ctx> {
    let actor = bearer_resume(host, token).await.unwrap()?;
    Some(Ctx::new(host.clone(), RequestInfo { request_id: "test".into(), language: Language::Fr }, Some(actor)))
}

fn form(name: &str, scope: TokenScope) -> PersonalTokenForm {
    PersonalTokenForm {
        name: name.into(),
        device_name: "Server".into(),
        scope: scope.code().into(),
        expires_on: "2026-03-31".into(),
    }
}

#[tokio::test]
async fn a_program_speaks_for_its_owner_for_a_quarter_of_an_hour() {
    for world in worlds().await {
        let pair = tokens(&world).await;
        let actor = bearer_resume(&world.host, &pair.access).await.unwrap().unwrap();
        assert_eq!(actor.account, world.own.syndic);
        assert_eq!(actor.organization.as_ref().map(|(id, _)| *id), Some(world.own.organization));
        assert_eq!(actor.roles.len(), 1);
        assert!(actor.writes() && actor.token.is_some());
        assert_eq!(
            bearer_resume(&later(&world, Duration::minutes(14)), &pair.access).await.unwrap().map(|a| a.account),
            Some(world.own.syndic)
        );
        for dead in [&pair.refresh, &"mia_forged".to_owned(), &String::new()] {
            assert!(bearer_resume(&world.host, dead).await.unwrap().is_none(), "{}", world.name);
        }
        assert!(bearer_resume(&later(&world, Duration::minutes(15)), &pair.access).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn pages_and_programs_sign_in_under_one_throttle() {
    for world in worlds().await {
        let wrong = || program("wrong");
        for _ in 0..3 {
            assert_eq!(code(&login(&world.anonymous(), &wrong()).await.err().unwrap()), "sign-in-failed");
        }
        for _ in 0..2 {
            assert_eq!(
                code(&session_open(&world.anonymous(), &wrong().sign_in).await.err().unwrap()),
                "sign-in-failed"
            );
        }
        let right = program(PASSWORD);
        assert_eq!(code(&login(&world.anonymous(), &right).await.err().unwrap()), "sign-in-throttled");
        assert_eq!(code(&session_open(&world.anonymous(), &right.sign_in).await.err().unwrap()), "sign-in-throttled");
    }
}

#[tokio::test]
async fn a_spent_refresh_token_ends_the_family() {
    for world in worlds().await {
        let first = tokens(&world).await;
        let second = token_refresh(&world.anonymous(), &first.refresh).await.unwrap();
        assert!(bearer_resume(&world.host, &first.access).await.unwrap().is_none(), "the access token before is dead");
        assert!(bearer_resume(&world.host, &second.access).await.unwrap().is_some());

        // Two requests that crossed: the second gets nothing, and nothing ends.
        let crossing = nobody(&later(&world, Duration::seconds(10)));
        assert_eq!(code(&token_refresh(&crossing, &first.refresh).await.err().unwrap()), "refresh-token-invalid");
        assert!(bearer_resume(&world.host, &second.access).await.unwrap().is_some());

        // Somebody with a copy: everything ends, for whoever has it and for whoever it was taken from.
        let thief = nobody(&later(&world, Duration::seconds(11)));
        assert_eq!(code(&token_refresh(&thief, &first.refresh).await.err().unwrap()), "refresh-token-invalid");
        assert!(bearer_resume(&world.host, &second.access).await.unwrap().is_none());
        assert_eq!(code(&token_refresh(&thief, &second.refresh).await.err().unwrap()), "refresh-token-invalid");
        assert!(programs_list(&world.ctx(Role::Syndic)).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn of_two_refreshes_at_once_one_wins() {
    for world in worlds().await {
        let first = tokens(&world).await;
        let (one, other) = (world.anonymous(), world.anonymous());
        let (one, other) = tokio::join!(token_refresh(&one, &first.refresh), token_refresh(&other, &first.refresh));
        let won: Vec<TokenPair> = [one, other].into_iter().filter_map(Result::ok).collect();
        assert_eq!(won.len(), 1, "{}", world.name);
        assert!(bearer_resume(&world.host, &won[0].access).await.unwrap().is_some(), "{}", world.name);
    }
}

#[tokio::test]
async fn a_refresh_token_lasts_thirty_days_from_the_last_one() {
    for world in worlds().await {
        let first = tokens(&world).await;
        let in_time = nobody(&later(&world, Duration::days(29)));
        let second = token_refresh(&in_time, &first.refresh).await.unwrap();
        let again = nobody(&later(&world, Duration::days(58)));
        let third = token_refresh(&again, &second.refresh).await.unwrap();
        let too_late = nobody(&later(&world, Duration::days(89)));
        assert_eq!(code(&token_refresh(&too_late, &third.refresh).await.err().unwrap()), "refresh-token-invalid");
        assert_eq!(code(&token_refresh(&in_time, &third.access).await.err().unwrap()), "refresh-token-invalid");
    }
}

#[tokio::test]
async fn whoever_holds_a_token_may_end_it() {
    for world in worlds().await {
        for by_refresh in [false, true] {
            let pair = tokens(&world).await;
            token_revoke(&world.anonymous(), if by_refresh { &pair.refresh } else { &pair.access }).await.unwrap();
            assert!(bearer_resume(&world.host, &pair.access).await.unwrap().is_none());
            assert!(token_refresh(&world.anonymous(), &pair.refresh).await.is_err());
        }
        let fresh = personal_token_create(&world.ctx(Role::Syndic), &form("A", TokenScope::Read)).await.unwrap();
        token_revoke(&world.anonymous(), &fresh.plain).await.unwrap();
        assert!(bearer_resume(&world.host, &fresh.plain).await.unwrap().is_none());
        // What never was a token is answered alike.
        for nothing in ["", "mia_forged", &fresh.plain] {
            token_revoke(&world.anonymous(), nothing).await.unwrap();
        }
    }
}

#[tokio::test]
async fn a_new_password_signs_programs_out() {
    for world in worlds().await {
        let pair = tokens(&world).await;
        password_change(&world.ctx(Role::Syndic), PASSWORD, "cinq chats sous un toit").await.unwrap();
        assert!(bearer_resume(&world.host, &pair.access).await.unwrap().is_none(), "{}", world.name);
        assert!(token_refresh(&world.anonymous(), &pair.refresh).await.is_err());
    }
}

#[tokio::test]
async fn programs_are_listed_and_signed_out_by_their_owner_alone() {
    for world in worlds().await {
        let pair = tokens(&world).await;
        let owner = world.ctx(Role::Syndic);
        let list = programs_list(&owner).await.unwrap();
        assert_eq!(list.iter().map(|program| program.device_name.as_str()).collect::<Vec<_>>(), ["Export"]);
        let stranger = world.other.ctx(&world.host, Role::Syndic);
        assert!(programs_list(&stranger).await.unwrap().is_empty());
        assert_eq!(code(&program_revoke(&stranger, list[0].id).await.unwrap_err()), "program-unknown");
        program_revoke(&owner, list[0].id).await.unwrap();
        assert!(bearer_resume(&world.host, &pair.access).await.unwrap().is_none());
        assert_eq!(code(&program_revoke(&owner, list[0].id).await.unwrap_err()), "program-unknown");
    }
}

#[tokio::test]
async fn a_personal_token_works_until_its_last_day_is_over() {
    for world in worlds().await {
        let owner = world.ctx(Role::Syndic);
        let fresh = personal_token_create(&owner, &form("Export", TokenScope::Write)).await.unwrap();
        assert!(fresh.plain.starts_with("mit_") && fresh.plain.len() == 47);
        // The 31st of March ends at 22:00 in Greenwich, for Belgium is two hours ahead by then.
        let last: DateTime<Utc> = "2026-03-31T21:59:59Z".parse().unwrap();
        let now: DateTime<Utc> = NOW.parse().unwrap();
        assert!(bearer_resume(&later(&world, last - now), &fresh.plain).await.unwrap().is_some());
        let over = later(&world, last - now + Duration::seconds(1));
        assert!(bearer_resume(&over, &fresh.plain).await.unwrap().is_none());
        assert!(personal_tokens_list(&owner).await.unwrap()[0].last_used_at.is_some());
    }
}

#[tokio::test]
async fn the_last_use_is_written_once_in_a_quarter_of_an_hour() {
    for world in worlds().await {
        let owner = world.ctx(Role::Syndic);
        let fresh = personal_token_create(&owner, &form("Export", TokenScope::Read)).await.unwrap();
        let now: DateTime<Utc> = NOW.parse().unwrap();
        for (minutes, written) in [(0, 0), (10, 0), (15, 0), (16, 16)] {
            bearer_resume(&later(&world, Duration::minutes(minutes)), &fresh.plain).await.unwrap().unwrap();
            let seen = personal_tokens_list(&owner).await.unwrap()[0].last_used_at;
            assert_eq!(seen, Some(now + Duration::minutes(written)), "{} after {minutes} minutes", world.name);
        }
    }
}

#[tokio::test]
async fn a_token_that_reads_changes_nothing_and_none_is_ever_fresh() {
    for world in worlds().await {
        let owner = world.ctx(Role::Syndic);
        let reading = personal_token_create(&owner, &form("A", TokenScope::Read)).await.unwrap();
        let writing = personal_token_create(&owner, &form("B", TokenScope::Write)).await.unwrap();
        let reads = bearing(&world.host, &reading.plain).await.unwrap();
        let writes = bearing(&world.host, &writing.plain).await.unwrap();
        assert!(reads.prove(Permission::PropertyRead).is_ok());
        assert!(matches!(reads.prove(Permission::PropertyWrite), Err(Error::Forbidden)));
        assert!(writes.prove(Permission::PropertyWrite).is_ok());
        for ctx in [&reads, &writes] {
            assert!(matches!(ctx.require_fresh(), Err(Error::Confirm)));
        }
        assert!(matches!(personal_token_create(&reads, &form("C", TokenScope::Read)).await, Err(Error::Forbidden)));
        assert!(matches!(personal_token_create(&writes, &form("C", TokenScope::Read)).await, Err(Error::Confirm)));
        assert!(matches!(personal_token_revoke(&reads, writing.view.id).await, Err(Error::Forbidden)));
        personal_token_revoke(&writes, reading.view.id).await.unwrap();
        assert!(bearer_resume(&world.host, &reading.plain).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn tokens_are_counted_and_belong_to_their_maker() {
    for world in worlds().await {
        let owner = world.ctx(Role::Syndic);
        let mut last: Option<ApiTokenId> = None;
        for number in 0..20 {
            let fresh = personal_token_create(&owner, &form(&format!("T{number}"), TokenScope::Read)).await.unwrap();
            last = Some(fresh.view.id);
        }
        let one_more = || form("T20", TokenScope::Read);
        assert_eq!(code(&personal_token_create(&owner, &one_more()).await.err().unwrap()), "token-too-many");
        let stranger = world.other.ctx(&world.host, Role::Syndic);
        assert!(personal_tokens_list(&stranger).await.unwrap().is_empty());
        for unknown in [last.unwrap(), ApiTokenId(Uuid::from_u128(1))] {
            assert_eq!(code(&personal_token_revoke(&stranger, unknown).await.unwrap_err()), "token-unknown");
        }
        personal_token_revoke(&owner, last.unwrap()).await.unwrap();
        personal_token_create(&owner, &one_more()).await.unwrap();
        assert_eq!(personal_tokens_list(&owner).await.unwrap().len(), 20);
    }
}

#[tokio::test]
async fn whoever_has_a_second_factor_is_asked_for_it() {
    for world in worlds().await {
        let owner = world.ctx(Role::Syndic);
        let secret = second_factor_set_up(&owner).await.unwrap().secret;
        let secret = Secret::try_from_base32(secret.replace(' ', "")).unwrap();
        let totp = Builder::new().with_secret(secret).build().unwrap();
        let shown = totp.generate(owner.now().timestamp().try_into().unwrap()).to_string();
        let backup = second_factor_enable(&owner, &shown).await.unwrap().0;
        let Ok(LoggedIn::Challenge(challenge)) = login(&world.anonymous(), &program(PASSWORD)).await else {
            panic!("{}: no code is asked for", world.name);
        };
        assert!(bearer_resume(&world.host, &challenge).await.unwrap().is_none());
        let answer =
            async |code: &str| login_challenge_answer(&world.anonymous(), &challenge, code, &program("")).await;
        assert_eq!(code(&answer("ABCD-EFGH").await.err().unwrap()), "code-wrong", "{}", world.name);
        let pair = answer(&backup[0]).await.unwrap();
        assert!(bearer_resume(&world.host, &pair.access).await.unwrap().is_some(), "{}", world.name);
        assert_eq!(code(&answer(&backup[1]).await.err().unwrap()), "challenge-over", "{}", world.name);
    }
}
