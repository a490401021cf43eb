//! Signing in, sessions and demo accounts.

use entity::{
    id::AccountId,
    identity::{OrganizationForm, Role},
    language::Language,
};
use service::{
    Clock, Ctx, Database, DatabaseOptions, Error, Host, RequestInfo,
    identity::{
        AccountForm, Opened, SignIn, account_create_superadmin, demo_tiles, organization_create, session_close,
        session_open, session_open_demo, session_resume,
    },
    platform::demo_fill,
    testkit::{World, empty_sqlite},
};

fn code(error: &Error) -> &'static str {
    error.refusals().first().map_or("none", |refusal| refusal.code)
}

fn somebody(email: &str, password: &str) -> AccountForm {
    AccountForm {
        email: email.into(),
        display_name: "Somebody".into(),
        language: "fr".into(),
        password: password.into(),
    }
}

fn sign_in(email: &str, password: &str) -> SignIn {
    SignIn { email: email.into(), password: password.into(), ip: "192.0.2.1".into(), user_agent: "test".into() }
}

fn nobody(host: &Host) -> Ctx {
    Ctx::new(host.clone(), RequestInfo { request_id: "test".into(), language: Language::Fr }, None)
}

#[tokio::test]
async fn a_session_lasts_from_sign_in_to_sign_out() {
    let (host, _folder) = empty_sqlite().await.unwrap();
    account_create_superadmin(&host, &somebody("Root@Example.org", "correct horse battery")).await.unwrap();
    let opened = session_open(&nobody(&host), &sign_in(" root@example.ORG ", "correct horse battery")).await.unwrap();
    let Opened::Session(token) = opened else { panic!("a code is asked for") };
    let actor = session_resume(&host, &token).await.unwrap().unwrap();
    assert!(actor.superadmin && actor.organization.is_none());
    let ctx = Ctx::new(host.clone(), RequestInfo { request_id: "test".into(), language: Language::Fr }, Some(actor));
    session_close(&ctx).await.unwrap();
    assert_eq!(session_resume(&host, &token).await.unwrap(), None);
    assert_eq!(session_resume(&host, "forged").await.unwrap(), None);
}

#[tokio::test]
async fn wrong_passwords_and_unknown_addresses_are_refused_alike_and_then_throttled() {
    let (host, _folder) = empty_sqlite().await.unwrap();
    account_create_superadmin(&host, &somebody("root@example.org", "correct horse battery")).await.unwrap();
    for email in ["root@example.org", "nobody@example.org"] {
        for _ in 0..5 {
            assert_eq!(
                code(&session_open(&nobody(&host), &sign_in(email, "wrong")).await.unwrap_err()),
                "sign-in-failed"
            );
        }
        assert_eq!(
            code(&session_open(&nobody(&host), &sign_in(email, "correct horse battery")).await.unwrap_err()),
            "sign-in-throttled"
        );
    }
}

#[tokio::test]
async fn guesses_that_are_sent_all_at_once_are_no_more_than_others() {
    let (host, _folder) = empty_sqlite().await.unwrap();
    account_create_superadmin(&host, &somebody("root@example.org", "correct horse battery")).await.unwrap();
    // The right one comes last, when the others have used up what there is.
    let guesses = (0..12).map(|number| if number < 11 { "wrong" } else { "correct horse battery" });
    let answers = futures::future::join_all(guesses.map(|guess| {
        let ctx = nobody(&host);
        async move { session_open(&ctx, &sign_in("root@example.org", guess)).await.map_err(|error| code(&error)) }
    }));
    let answers = answers.await;
    let failed = answers.iter().filter(|answer| matches!(answer, Err("sign-in-failed"))).count();
    assert!(failed <= 5, "{failed} were told that they were wrong");
    let next = session_open(&nobody(&host), &sign_in("root@example.org", "correct horse battery")).await;
    assert_eq!(code(&next.unwrap_err()), "sign-in-throttled");
}

#[tokio::test]
async fn signing_in_oneself_clears_no_guesses_at_others() {
    let (host, _folder) = empty_sqlite().await.unwrap();
    account_create_superadmin(&host, &somebody("root@example.org", "correct horse battery")).await.unwrap();
    let mine = || sign_in("root@example.org", "correct horse battery");
    for number in 0..30 {
        if number % 10 == 0 {
            session_open(&nobody(&host), &mine()).await.unwrap();
        }
        let email = format!("somebody{number}@example.org");
        assert_eq!(code(&session_open(&nobody(&host), &sign_in(&email, "guess")).await.unwrap_err()), "sign-in-failed");
    }
    assert_eq!(code(&session_open(&nobody(&host), &mine()).await.unwrap_err()), "sign-in-throttled");
    let elsewhere = SignIn { ip: "192.0.2.2".into(), ..mine() };
    session_open(&nobody(&host), &elsewhere).await.unwrap();
}

#[tokio::test]
async fn short_passwords_are_refused() {
    let (host, _folder) = empty_sqlite().await.unwrap();
    assert_eq!(
        code(&account_create_superadmin(&host, &somebody("root@example.org", "short")).await.unwrap_err()),
        "password-length"
    );
}

#[tokio::test]
async fn only_the_superadmin_makes_organizations() {
    let world = World::sqlite().await.unwrap();
    for role in Role::ALL {
        let form = OrganizationForm { name: "Cabinet Neuf".into(), ..OrganizationForm::default() };
        let made = organization_create(&world.ctx(role), &form, &somebody("neuf@example.org", ""), None).await;
        assert_eq!(made.is_ok(), role == Role::Superadmin, "{role:?}");
    }
}

#[tokio::test]
async fn nothing_of_the_demonstration_works_when_the_host_is_none() {
    let (mut host, _folder) = empty_sqlite().await.unwrap();
    demo_fill(&host).await.unwrap();
    let tiles = {
        host.demo = true;
        demo_tiles(&nobody(&host)).await.unwrap()
    };
    assert_eq!(tiles.len(), 10);
    host.demo = false;
    assert!(demo_tiles(&nobody(&host)).await.unwrap().is_empty());
    for tile in &tiles {
        assert!(matches!(session_open_demo(&nobody(&host), tile.account, "test").await, Err(Error::NotFound(_))));
        let email = format!("{}@demo.invalid", tile.name);
        assert_eq!(code(&session_open(&nobody(&host), &sign_in(&email, "")).await.unwrap_err()), "sign-in-failed");
    }
    host.demo = true;
    assert!(matches!(
        session_open_demo(&nobody(&host), AccountId(entity::id::Identifier::uuid(world_account().await)), "test").await,
        Err(Error::NotFound(_))
    ));
    assert!(session_open_demo(&nobody(&host), tiles[0].account, "test").await.is_ok());
}

/// An account that is no demo account.
async fn world_account() -> AccountId {
    World::sqlite().await.unwrap().own.syndic
}

#[tokio::test]
async fn the_demonstration_is_filled_once() {
    let (mut host, _folder) = empty_sqlite().await.unwrap();
    host.demo = true;
    demo_fill(&host).await.unwrap();
    demo_fill(&host).await.unwrap();
    let tiles = demo_tiles(&nobody(&host)).await.unwrap();
    let token = session_open_demo(&nobody(&host), tiles[0].account, "test").await.unwrap();
    let actor = session_resume(&host, &token).await.unwrap().unwrap();
    let ctx = Ctx::new(host.clone(), RequestInfo { request_id: "test".into(), language: Language::Fr }, Some(actor));
    let list = service::property::associations_list(&ctx, false, service::page::PageRequest::default()).await.unwrap();
    assert_eq!(
        list.rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(),
        ["ACP Résidence Les Tilleuls", "ACP du Parc", "VME Scheldezicht", "WEG Hochstraße"]
    );
}

#[tokio::test]
async fn migrations_run_together_without_harm() {
    let folder = tempfile_folder();
    let options = DatabaseOptions::new(format!("sqlite://{}/together.sqlite", folder.display()));
    let (first, second) = tokio::join!(Database::migrate(&options), Database::migrate(&options));
    first.unwrap();
    second.unwrap();
    let host = Host::new(Database::open(&options).await.unwrap(), Clock::System, false, "https://mitoyen.example");
    host.database.ping().await.unwrap();
    std::fs::remove_dir_all(folder).unwrap();
}

fn tempfile_folder() -> std::path::PathBuf {
    let folder = std::env::temp_dir().join(format!("mitoyen-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Whoever runs the platform, somebody with one role and nobody in particular: what a request asks about them is one statement.
#[tokio::test]
async fn to_know_who_asks_takes_one_statement() {
    for world in World::all().await.unwrap() {
        for role in [Role::Superadmin, Role::Syndic, Role::Owner] {
            let token = world.token(role).await.unwrap();
            assert_eq!(world.statements_of_asking_who(&token).await.unwrap(), 1, "{} {role:?}", world.name);
        }
    }
}
