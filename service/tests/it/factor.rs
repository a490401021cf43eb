//! The second factor: what it takes, what it refuses, and what stays shut without it.

use chrono::{DateTime, Duration, Utc};
use entity::{
    id::OrganizationId,
    identity::{FactorState, OrganizationForm, Role, RoleTermForm},
    language::Language,
};
use sea_orm::ConnectionTrait as _;
use service::{
    Clock, Ctx, Error, Host, RequestInfo, Result,
    identity::{
        AccountForm, Actor, Opened, RoleGrant, SignIn, account_create_superadmin, backup_codes_renew, challenge_answer,
        challenge_stands, context_switch, factor_policy, organization_create, organization_require_second_factor,
        role_grant, second_factor, second_factor_disable, second_factor_enable, second_factor_pending,
        second_factor_revoke, second_factor_set_up, session_open, session_resume, sessions_list,
    },
    page::PageRequest,
    property::associations_list,
    seal::{KeyRing, SealedCount, keys_check, keys_rotate, keys_suffice},
    testkit::{World, empty_sqlite},
};
use totp_rs::{Builder, Secret};

const PASSWORD: &str = "correct horse battery";
const EMAIL: &str = "root@example.org";
const IP: &str = "192.0.2.1";

fn code<T>(result: Result<T>) -> &'static str {
    match result {
        Ok(_) => "done",
        Err(error) => error.refusals().first().map_or("failed", |refusal| refusal.code),
    }
}

fn nobody(host: &Host) -> Ctx {
    Ctx::new(host.clone(), RequestInfo { request_id: "test".into(), language: Language::Fr }, None)
}

fn later(host: &Host, seconds: i64) -> Host {
    let mut host = host.clone();
    host.clock = Clock::Stopped(host.clock.now() + Duration::seconds(seconds));
    host
}

/// The code that the app of somebody shows.
fn shown(secret: &str, at: DateTime<Utc>) -> String {
    let secret = Secret::try_from_base32(secret.replace(' ', "")).unwrap();
    let totp = Builder::new().with_secret(secret).build().unwrap();
    totp.generate(at.timestamp().try_into().unwrap()).to_string()
}

async fn opened(host: &Host, email: &str) -> Result<Opened> {
    let sign_in = SignIn { email: email.into(), password: PASSWORD.into(), ip: IP.into(), user_agent: "test".into() };
    session_open(&nobody(host), &sign_in).await
}

async fn challenge(host: &Host, email: &str) -> String {
    match opened(host, email).await.unwrap() {
        Opened::Challenge(token) => token,
        Opened::Session(_) => panic!("no code is asked for"),
    }
}

async fn answer(host: &Host, token: &str, code: &str) -> Result<String> {
    challenge_answer(&nobody(host), token, code, IP, "test").await
}

async fn resumed(host: &Host, token: &str) -> Ctx {
    let actor = session_resume(host, token).await.unwrap().unwrap();
    Ctx::new(host.clone(), RequestInfo { request_id: "test".into(), language: Language::Fr }, Some(actor))
}

async fn signed_in(host: &Host, email: &str) -> Ctx {
    match opened(host, email).await.unwrap() {
        Opened::Session(token) => resumed(host, &token).await,
        Opened::Challenge(_) => panic!("a code is asked for"),
    }
}

/// Makes somebody who runs the platform, with a second factor: her secret and her backup codes.
async fn with_factor(host: &Host, email: &str) -> (String, Vec<String>) {
    account_create_superadmin(host, &form(email)).await.unwrap();
    set_up(&signed_in(host, email).await).await
}

async fn set_up(ctx: &Ctx) -> (String, Vec<String>) {
    let secret = second_factor_set_up(ctx).await.unwrap().secret;
    let codes = second_factor_enable(ctx, &shown(&secret, ctx.now())).await.unwrap().0;
    (secret, codes)
}

fn form(email: &str) -> AccountForm {
    AccountForm {
        email: email.into(),
        display_name: "Somebody".into(),
        language: "fr".into(),
        password: PASSWORD.into(),
    }
}

#[tokio::test]
async fn a_factor_is_set_up_with_one_right_code_and_asked_for_from_then_on() {
    for World { host, name, .. } in World::all().await.unwrap() {
        account_create_superadmin(&host, &form(EMAIL)).await.unwrap();
        let ctx = signed_in(&host, EMAIL).await;
        assert_eq!(code(second_factor_enable(&ctx, "123456").await), "second-factor-not-started", "{name}");
        let set_up = second_factor_set_up(&ctx).await.unwrap();
        assert_eq!(second_factor_pending(&ctx).await.unwrap().unwrap().secret, set_up.secret);
        assert_eq!(code(second_factor_enable(&ctx, "ABCD-EFGH").await), "code-wrong", "{name}");
        assert!(matches!(opened(&host, EMAIL).await.unwrap(), Opened::Session(_)), "{name}: it is not on yet");
        let codes = second_factor_enable(&ctx, &shown(&set_up.secret, ctx.now())).await.unwrap().0;
        assert_eq!(codes.len(), 10);
        let well_formed = |code: &String| code.len() == 9 && !code.contains(['0', 'O', '1', 'I', 'L']);
        assert!(codes.iter().all(well_formed), "{name}: {codes:?}");
        let view = second_factor(&ctx).await.unwrap();
        assert!(view.active && view.backup_codes_left == 10 && view.verified_at.is_some(), "{name}");
        assert_eq!(code(second_factor_set_up(&ctx).await), "second-factor-on", "{name}");
        assert!(second_factor_pending(&ctx).await.unwrap().is_none(), "{name}: the secret is shown no more");

        let soon = later(&host, 30);
        let token = challenge(&soon, EMAIL).await;
        assert!(session_resume(&soon, &token).await.unwrap().is_none(), "{name}: a challenge is no session");
        assert!(challenge_stands(&nobody(&soon), &token).await.unwrap());
        assert_eq!(code(answer(&soon, "forged", &shown(&set_up.secret, soon.clock.now())).await), "challenge-over");
        let session = answer(&soon, &token, &shown(&set_up.secret, soon.clock.now())).await.unwrap();
        assert_eq!(resumed(&soon, &session).await.actor().unwrap().factor, FactorState::On, "{name}");
        let next = later(&soon, 30);
        assert_eq!(code(answer(&next, &token, &shown(&set_up.secret, next.clock.now())).await), "challenge-over");
        let over = later(&next, 600);
        let token = challenge(&next, EMAIL).await;
        assert_eq!(code(answer(&over, &token, &shown(&set_up.secret, over.clock.now())).await), "challenge-over");
    }
}

#[tokio::test]
async fn a_step_is_used_once_and_a_clock_may_be_one_step_off() {
    for World { host, name, .. } in World::all().await.unwrap() {
        let (secret, _) = with_factor(&host, EMAIL).await;
        let token = challenge(&host, EMAIL).await;
        let now = host.clock.now();
        assert_eq!(code(answer(&host, &token, &shown(&secret, now)).await), "code-used", "{name}: it turned it on");
        let before = now - Duration::seconds(30);
        assert_eq!(code(answer(&host, &token, &shown(&secret, before)).await), "code-used", "{name}: older");
        let far = now + Duration::seconds(60);
        assert_eq!(code(answer(&host, &token, &shown(&secret, far)).await), "code-wrong", "{name}: two steps on");
        let after = now + Duration::seconds(30);
        assert_eq!(code(answer(&host, &token, &shown(&secret, after)).await), "done", "{name}: one step on");
        let token = challenge(&later(&host, 60), EMAIL).await;
        let late = shown(&secret, after);
        assert_eq!(code(answer(&later(&host, 60), &token, &late).await), "code-used", "{name}: one step back, used");
        let token = challenge(&later(&host, 120), EMAIL).await;
        let late = shown(&secret, now + Duration::seconds(90));
        assert_eq!(code(answer(&later(&host, 120), &token, &late).await), "done", "{name}: one step back");
    }
}

#[tokio::test]
async fn five_wrong_codes_and_nobody_is_heard_for_a_quarter_of_an_hour() {
    for World { host, name, .. } in World::all().await.unwrap() {
        let (secret, codes) = with_factor(&host, EMAIL).await;
        let soon = later(&host, 30);
        let token = challenge(&soon, EMAIL).await;
        let right = shown(&secret, soon.clock.now());
        let wrong = if right == "000000" { "000001" } else { "000000" };
        for typed in [wrong, "AAAA-AAAA", wrong, "AAAA-AAAA", wrong] {
            assert_eq!(code(answer(&soon, &token, typed).await), "code-wrong", "{name}");
        }
        for typed in [right.as_str(), codes[0].as_str()] {
            // The right password opens another challenge, which counts with the first.
            let again = challenge(&soon, EMAIL).await;
            assert_eq!(code(answer(&soon, &again, typed).await), "sign-in-throttled", "{name}");
        }
        let calm = later(&soon, 16 * 60);
        let token = challenge(&calm, EMAIL).await;
        assert_eq!(code(answer(&calm, &token, &shown(&secret, calm.clock.now())).await), "done", "{name}");
    }
}

#[tokio::test]
async fn a_backup_code_opens_once_even_for_two_at_the_same_time() {
    for World { host, name, .. } in World::all().await.unwrap() {
        let (_, codes) = with_factor(&host, EMAIL).await;
        let (first, second) = (challenge(&host, EMAIL).await, challenge(&host, EMAIL).await);
        let typed = codes[3].to_lowercase().replace('-', " ");
        let (one, other) = tokio::join!(answer(&host, &first, &typed), answer(&host, &second, &codes[3]));
        let mut results = [code(one), code(other)];
        results.sort_unstable();
        assert_eq!(results, ["code-wrong", "done"], "{name}");
        let token = challenge(&host, EMAIL).await;
        let session = answer(&host, &token, &codes[4]).await.unwrap();
        let ctx = resumed(&host, &session).await;
        assert_eq!(second_factor(&ctx).await.unwrap().backup_codes_left, 8, "{name}");
        let renewed = backup_codes_renew(&ctx, &codes[5]).await.unwrap().0;
        let token = challenge(&host, EMAIL).await;
        assert_eq!(code(answer(&host, &token, &codes[6]).await), "code-wrong", "{name}: replaced");
        assert_eq!(code(answer(&host, &token, &renewed[0]).await), "done", "{name}");
    }
}

#[tokio::test]
async fn taking_it_off_needs_password_and_code() {
    for World { host, name, .. } in World::all().await.unwrap() {
        let (_, codes) = with_factor(&host, EMAIL).await;
        let session = answer(&host, &challenge(&host, EMAIL).await, &codes[0]).await.unwrap();
        let ctx = resumed(&host, &session).await;
        assert_eq!(code(second_factor_disable(&ctx, "wrong", &codes[1]).await), "confirm-failed", "{name}");
        assert_eq!(code(second_factor_disable(&ctx, PASSWORD, "AAAA-AAAA").await), "code-wrong", "{name}");
        assert!(matches!(opened(&host, EMAIL).await.unwrap(), Opened::Challenge(_)));
        let elsewhere = answer(&host, &challenge(&host, EMAIL).await, &codes[2]).await.unwrap();
        second_factor_disable(&ctx, PASSWORD, &codes[1]).await.unwrap();
        assert!(matches!(opened(&host, EMAIL).await.unwrap(), Opened::Session(_)), "{name}");
        assert_eq!(second_factor(&ctx).await.unwrap().backup_codes_left, 0, "{name}");
        // She stays where she is; what was opened elsewhere under two factors is closed.
        assert!(session_resume(&host, &session).await.unwrap().is_some(), "{name}");
        assert!(session_resume(&host, &elsewhere).await.unwrap().is_none(), "{name}");
    }
}

#[tokio::test]
async fn a_secret_that_is_moved_to_another_row_does_not_open() {
    let (host, folder) = empty_sqlite().await.unwrap();
    let (hers, _) = with_factor(&host, EMAIL).await;
    with_factor(&host, "other@example.org").await;
    let url = format!("sqlite://{}", folder.path().join("test.sqlite").display());
    let database = sea_orm::Database::connect(url).await.unwrap();
    let of = |email: &str| format!("account_id = (SELECT id FROM account WHERE email = '{email}')");
    let moved = format!(
        "UPDATE second_factor SET secret = (SELECT secret FROM second_factor WHERE {}) WHERE {}",
        of(EMAIL),
        of("other@example.org")
    );
    database.execute_unprepared(&moved).await.unwrap();
    database.close().await.unwrap();
    let soon = later(&host, 30);
    let token = challenge(&soon, "other@example.org").await;
    let stolen = answer(&soon, &token, &shown(&hers, soon.clock.now())).await;
    assert!(matches!(stolen, Err(Error::Failed(_))), "{:?}", code(stolen));
}

#[tokio::test]
async fn keys_are_rotated_without_anybody_noticing() {
    for World { host, name, .. } in World::all().await.unwrap() {
        let old = KeyRing::generate();
        let host = host.with_keys(old.clone());
        let (secret, codes) = with_factor(&host, EMAIL).await;
        let new = KeyRing::generate();
        let both = KeyRing::parse(&format!("{},{}", new.reveal().as_str(), old.reveal().as_str())).unwrap();
        let both = host.clone().with_keys(both);
        let fresh = host.clone().with_keys(new);
        assert!(keys_suffice(&host).await.is_ok() && keys_suffice(&both).await.is_ok(), "{name}");
        assert!(keys_suffice(&fresh).await.is_err(), "{name}: the old key is still needed");
        // Only these two columns hold anything here.
        let of_factors = |counts: Vec<SealedCount>| -> Vec<SealedCount> {
            let (of, others): (Vec<_>, Vec<_>) =
                counts.into_iter().partition(|count| count.place.starts_with("second_factor"));
            assert!(of.len() == 2 && others.iter().all(|count| count.sealed == 0), "{name}: {of:?} {others:?}");
            of
        };
        let lost = of_factors(keys_check(&fresh).await.unwrap());
        assert!(lost.iter().all(|count| count.lost == 1 && count.sealed == 1), "{name}: {lost:?}");
        assert!(of_factors(keys_rotate(&both).await.unwrap()).iter().all(|count| count.renewed == 1), "{name}");
        let again = of_factors(keys_rotate(&both).await.unwrap());
        assert!(again.iter().all(|count| count.renewed == 0 && count.current == 1), "{name}: {again:?}");
        assert!(keys_suffice(&fresh).await.is_ok(), "{name}");
        let soon = later(&fresh, 30);
        let token = challenge(&soon, EMAIL).await;
        assert_eq!(code(answer(&soon, &token, &shown(&secret, soon.clock.now())).await), "done", "{name}");
        let token = challenge(&soon, EMAIL).await;
        assert_eq!(code(answer(&soon, &token, &codes[0]).await), "done", "{name}: backup codes too");
    }
}

#[tokio::test]
async fn without_keys_nothing_is_sealed_and_nothing_breaks() {
    let (host, _folder) = empty_sqlite().await.unwrap();
    let host = host.with_keys(KeyRing::default());
    account_create_superadmin(&host, &form(EMAIL)).await.unwrap();
    assert!(keys_suffice(&host).await.is_ok());
    assert_eq!(code(second_factor_set_up(&signed_in(&host, EMAIL).await).await), "keys-not-set-up");
}

/// An organization with a syndic who signs in with a password.
async fn firm(world: &World, email: &str) -> OrganizationId {
    let organization = OrganizationForm { name: format!("Cabinet {email}"), ..OrganizationForm::default() };
    let root = world.ctx(Role::Superadmin);
    organization_create(&root, &organization, &form(email), None).await.unwrap().value
}

#[tokio::test]
async fn an_organization_that_asks_for_it_is_shut_until_it_is_set_up() {
    for world in World::all().await.unwrap() {
        let (host, name) = (&world.host, world.name);
        let organization = firm(&world, "chief@example.org").await;
        let chief = signed_in(host, "chief@example.org").await;
        let require = |ctx: Ctx, required| async move {
            code(organization_require_second_factor(&ctx, organization, required, None, None).await)
        };
        assert_eq!(require(chief.clone(), true).await, "second-factor-own-first", "{name}");
        assert_eq!(require(world.ctx(Role::Syndic), true).await, "not-allowed", "{name}: of another organization");
        assert_eq!(require(world.ctx(Role::Superadmin), true).await, "done", "{name}");

        let chief = signed_in(host, "chief@example.org").await;
        assert_eq!(chief.actor().unwrap().factor, FactorState::Demanded, "{name}");
        let read = associations_list(&chief, false, PageRequest::default()).await;
        assert!(matches!(read, Err(Error::SecondFactor)), "{name}: {:?}", code(read));
        assert_eq!(require(chief.clone(), false).await, "second-factor-required", "{name}");
        assert!(second_factor(&chief).await.unwrap().demanded, "{name}");
        let (_, codes) = set_up(&chief).await;
        let session = answer(host, &challenge(host, "chief@example.org").await, &codes[0]).await.unwrap();
        let chief = resumed(host, &session).await;
        assert!(associations_list(&chief, false, PageRequest::default()).await.is_ok(), "{name}");
        assert_eq!(require(chief, false).await, "done", "{name}");
    }
}

/// The shut door is one for reading and writing, in associations and in the organization.
#[tokio::test]
async fn whoever_is_to_set_it_up_is_told_so_whatever_she_asks_for() {
    for world in World::all().await.unwrap() {
        for role in Role::ALL.into_iter().filter(|role| *role != Role::Superadmin) {
            let actor = Actor { factor: FactorState::Demanded, ..world.ctx(role).actor().unwrap().clone() };
            let info = RequestInfo { request_id: "test".into(), language: Language::Fr };
            let ctx = Ctx::new(world.host.clone(), info, Some(actor));
            for house in [world.own.home.id, world.other.home.id] {
                for permission in entity::identity::Permission::ALL {
                    let proofs = [ctx.prove(permission), ctx.prove_in(permission, house)];
                    assert!(
                        proofs.iter().all(|proof| matches!(proof, Err(Error::SecondFactor))),
                        "{} {role:?} {permission:?}",
                        world.name
                    );
                }
            }
        }
    }
}

#[tokio::test]
async fn an_administrator_takes_off_what_somebody_has_lost() {
    for world in World::all().await.unwrap() {
        let (host, name) = (&world.host, world.name);
        firm(&world, "chief@example.org").await;
        let chief = signed_in(host, "chief@example.org").await;
        let account = chief.actor().unwrap().account;
        set_up(&chief).await;
        let list = factor_policy(&chief, None, PageRequest::default()).await.unwrap().1.rows;
        assert!(list.len() == 1 && list[0].has_factor && !list[0].is_other, "{name}: {list:?}");
        assert_eq!(code(second_factor_revoke(&chief, account).await), "second-factor-own", "{name}");
        assert_eq!(code(second_factor_revoke(&world.ctx(Role::Syndic), account).await), "account-unknown", "{name}");
        for role in [Role::Accountant, Role::CouncilMember, Role::Owner, Role::Occupant] {
            assert_eq!(code(second_factor_revoke(&world.ctx(role), account).await), "not-allowed", "{name} {role:?}");
        }
        let root = world.ctx(Role::Superadmin);
        assert_eq!(sessions_list(&chief).await.unwrap().len(), 1, "{name}");
        assert_eq!(code(second_factor_revoke(&root, account).await), "done", "{name}");
        assert_eq!(sessions_list(&chief).await.unwrap(), [], "{name}");
        assert_eq!(code(second_factor_revoke(&root, account).await), "second-factor-off", "{name}");
        assert!(matches!(opened(host, "chief@example.org").await.unwrap(), Opened::Session(_)), "{name}");
    }
}

#[tokio::test]
async fn an_organization_knows_nothing_of_the_factor_of_whoever_has_not_come_in() {
    for world in World::all().await.unwrap() {
        let (host, name) = (&world.host, world.name);
        firm(&world, "chief@example.org").await;
        world.prove_address("chief@example.org").await.unwrap();
        let chief = signed_in(host, "chief@example.org").await;
        let account = chief.actor().unwrap().account;
        set_up(&chief).await;
        let give = async |role, email: &str| {
            let grant = RoleGrant { association: Some(world.own.home.id), role, owner: None };
            role_grant(&world.ctx(Role::Syndic), &grant, &form(email), &RoleTermForm::default(), None).await.unwrap();
        };
        let listed = async || {
            let list = factor_policy(&world.ctx(Role::Syndic), None, PageRequest::default()).await.unwrap().1.rows;
            list.into_iter().map(|holder| (holder.email, holder.has_factor)).collect::<Vec<_>>()
        };
        let revoked = async || code(second_factor_revoke(&world.ctx(Role::Syndic), account).await);
        give(Role::CouncilMember, "chief@example.org").await;
        give(Role::Occupant, "chief@example.org").await;
        give(Role::Occupant, "new@example.org").await;
        assert_eq!(listed().await, [("syndic@own.example".to_owned(), false)], "{name}");
        assert_eq!(revoked().await, "account-unknown", "{name}");
        // Whose account was made here is no stranger once she has accepted.
        world.prove_address("new@example.org").await.unwrap();
        assert!(listed().await.contains(&("new@example.org".to_owned(), false)), "{name}");
        context_switch(&chief, world.own.organization).await.unwrap();
        assert!(listed().await.contains(&("chief@example.org".to_owned(), true)), "{name}");
        assert_eq!(revoked().await, "second-factor-revoke-platform", "{name}");
    }
}
