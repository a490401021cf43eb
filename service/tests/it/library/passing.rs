//! Documents that are given to people without an account.

use chrono::TimeDelta;
use entity::{
    identity::Role,
    library::{PassForm, PassState, VersionForm},
};
use service::{
    Clock, Ctx, Host, RequestInfo,
    library::{
        FreshPass, document_archive, document_pass_create, document_pass_fetch, document_pass_look,
        document_pass_revoke, document_version_add, passes_by_documents,
    },
    testkit::{World, bring_file},
};

use super::{add, code};

const IP: &str = "192.0.2.1";

fn form(recipient: &str, days: &str) -> PassForm {
    PassForm { recipient: recipient.into(), days: days.into() }
}

fn secret(pass: &FreshPass) -> &str {
    pass.url.rsplit('/').next().unwrap()
}

/// Somebody without an account, some days later.
fn later(world: &World, days: i64) -> Ctx {
    let mut host: Host = world.host.clone();
    host.clock = Clock::Stopped(world.host.clock.now() + TimeDelta::days(days));
    let info = RequestInfo { request_id: "test".into(), language: entity::language::Language::Nl };
    Ctx::new(host, info, None)
}

#[tokio::test]
async fn a_pass_opens_one_version_once_for_whoever_holds_it() {
    for world in World::all().await.unwrap() {
        let (syndic, nobody) = (world.ctx(Role::Syndic), world.anonymous());
        let id = add(&syndic, world.own.home.id, "Plan", "managers", "Le plan").await;
        let pass = document_pass_create(&syndic, id, &form("Me Fontaine", "")).await.unwrap();
        assert!(pass.url.contains("/fr/shared/") && secret(&pass).len() == 43, "{}", world.name);
        assert!(!format!("{:?}", pass.row).contains(secret(&pass)));
        // Whatever comes after, the pass opens what it was made for.
        let file = bring_file(&syndic, "plan2.txt", "Un autre plan".to_owned()).await.unwrap();
        let version = VersionForm { file: file.to_string(), note: String::new() };
        document_version_add(&world.ctx(Role::Syndic), id, None, &version, false, None).await.unwrap();
        for _ in 0..3 {
            let seen = document_pass_look(&nobody, secret(&pass), IP).await.unwrap();
            assert_eq!((seen.title.as_str(), seen.file_name.as_str()), ("Plan", "fichier.txt"));
            assert_eq!(seen.association, "ACP Les Essais");
        }
        let (one, other) = tokio::join!(
            document_pass_fetch(&nobody, secret(&pass), IP),
            document_pass_fetch(&nobody, secret(&pass), IP)
        );
        let fetched: Vec<_> = [one, other].into_iter().filter_map(Result::ok).collect();
        assert_eq!(fetched.len(), 1, "{}: of two at once one has it", world.name);
        assert_eq!((fetched[0].name.as_str(), fetched[0].file.size, fetched[0].shown), ("fichier.txt", 7, false));
        assert_eq!(code(document_pass_look(&nobody, secret(&pass), IP).await), "document-pass-invalid");
        let passes = passes_by_documents(&world.ctx(Role::Syndic), &[id]).await.unwrap().remove(&id).unwrap();
        assert_eq!(passes[0].state(syndic.now()), PassState::Used);
        assert!(passes[0].used_at.is_some() && passes[0].address_hash.as_ref().is_some_and(|hash| !hash.contains(IP)));
        assert_eq!(code(document_pass_revoke(&world.ctx(Role::Syndic), pass.row.id).await), "document-pass-over");
    }
}

#[tokio::test]
async fn what_is_over_taken_back_or_made_up_is_answered_alike() {
    for world in World::all().await.unwrap() {
        let (syndic, nobody) = (world.ctx(Role::Syndic), world.anonymous());
        let id = add(&syndic, world.own.home.id, "Plan", "owners", "Le plan").await;
        let [short, taken_back, put_away] = ["1", "30", "30"].map(|days| form("Me Fontaine", days));
        let short = document_pass_create(&syndic, id, &short).await.unwrap();
        let taken_back = document_pass_create(&syndic, id, &taken_back).await.unwrap();
        let put_away = document_pass_create(&syndic, id, &put_away).await.unwrap();
        assert!(document_pass_look(&nobody, secret(&short), IP).await.is_ok());
        let answer = async |ctx: &Ctx, token: &str| {
            let [looked, fetched] =
                [document_pass_look(ctx, token, IP).await.err(), document_pass_fetch(ctx, token, IP).await.err()];
            let codes = [looked, fetched].map(|error| error.unwrap().refusals().first().unwrap().code);
            assert_eq!(codes, ["document-pass-invalid"; 2], "{}", world.name);
        };
        answer(&later(&world, 1), secret(&short)).await;
        assert_eq!(document_pass_revoke(&world.ctx(Role::Syndic), taken_back.row.id).await.unwrap(), id);
        answer(&nobody, secret(&taken_back)).await;
        answer(&nobody, "made-up").await;
        document_archive(&world.ctx(Role::Syndic), id, None, "Périmé", None).await.unwrap();
        answer(&nobody, secret(&put_away)).await;
        // Whoever tries many waits; everybody else does not.
        for guess in 0..40 {
            _ = document_pass_look(&nobody, &format!("guess-{guess}"), "192.0.2.66").await;
        }
        assert_eq!(code(document_pass_look(&nobody, "guess", "192.0.2.66").await), "sign-in-throttled");
        assert_eq!(code(document_pass_look(&nobody, "guess", "192.0.2.67").await), "document-pass-invalid");
    }
}

#[tokio::test]
async fn only_those_who_manage_the_document_give_it_away() {
    for world in World::all().await.unwrap() {
        let syndic = world.ctx(Role::Syndic);
        let id = add(&syndic, world.own.home.id, "Plan", "owners", "Le plan").await;
        let pass = document_pass_create(&syndic, id, &form("Me Fontaine", "2")).await.unwrap();
        for role in [Role::CouncilMember, Role::Owner, Role::Occupant] {
            let made = document_pass_create(&world.ctx(role), id, &form("Ami", "")).await;
            assert_eq!(code(made.map(drop)), "not-allowed", "{role:?}");
            assert_eq!(code(document_pass_revoke(&world.ctx(role), pass.row.id).await), "not-allowed");
            assert_eq!(code(passes_by_documents(&world.ctx(role), &[id]).await), "not-allowed");
        }
        let stranger = world.other.ctx(&world.host, Role::Syndic);
        let made = document_pass_create(&stranger, id, &form("Ami", "")).await;
        assert_eq!(code(made.map(drop)), "document-unknown", "{}", world.name);
        assert_eq!(code(document_pass_revoke(&stranger, pass.row.id).await), "document-pass-unknown");
        assert!(passes_by_documents(&stranger, &[id]).await.unwrap().is_empty());
    }
}
