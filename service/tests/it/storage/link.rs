//! Links: for one person, one file, one purpose and some minutes.

use chrono::Duration;
use entity::{id::SupportGrantId, identity::Role};
use service::{
    Clock, Ctx, Standing,
    library::storage::{Download, FileRequest, StoredFile, file_download},
    testkit::{World, file_held},
};

use super::{bring, code, pdf};

/// A link taken apart, as the server does.
pub fn taken_apart(path: &str) -> FileRequest {
    let (path, query) = path.split_once('?').unwrap();
    let mut parts = path.rsplit('/');
    let (name, file) = (parts.next().unwrap().to_owned(), parts.next().unwrap());
    let value = |name: &str| {
        let pairs = query.split('&').map(|pair| pair.split_once('=').unwrap());
        pairs.into_iter().find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
    };
    FileRequest {
        file: file.parse().unwrap(),
        name,
        purpose: value("for").unwrap(),
        until: value("until").unwrap().parse().unwrap(),
        saved: value("save").is_some(),
        signature: value("signature").unwrap(),
    }
}

async fn linked(ctx: &Ctx, seed: u64) -> (StoredFile, FileRequest) {
    let (file, _) = bring(ctx, "plan.pdf", &pdf(seed, 1_000)).await.unwrap();
    let path = file_held(ctx, file.id, "plan.pdf", false).await.unwrap();
    (file, taken_apart(&path))
}

#[tokio::test]
async fn a_link_leads_its_owner_to_the_file_for_some_minutes() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let (file, request) = linked(&ctx, 1).await;
        let expected = Download { file: file.clone(), name: "plan.pdf".to_owned(), shown: true };
        assert_eq!(file_download(&ctx, &request, true).await.unwrap(), expected);
        // A later part of it is fetched too, and is not written down again.
        assert_eq!(file_download(&ctx, &request, false).await.unwrap(), expected);
        let owner = world.owner_connection().await.unwrap();
        assert_eq!(downloads(&owner).await, 1);

        let saved = taken_apart(&file_held(&ctx, file.id, "plan.pdf", true).await.unwrap());
        assert!(!file_download(&ctx, &saved, true).await.unwrap().shown);
        assert_eq!(downloads(&owner).await, 2);

        let mut late = world.host.clone();
        late.clock = Clock::Stopped(ctx.now() + Duration::minutes(11));
        let late = world.own.ctx(&late, Role::Syndic);
        assert_eq!(code(&file_download(&late, &request, true).await.unwrap_err()), "file-unknown");
        assert_eq!(downloads(&owner).await, 2, "what is not given is not written down as given");
    }
}

async fn downloads(connection: &sea_orm::DatabaseConnection) -> i64 {
    use sea_orm::ConnectionTrait as _;
    let statement = sea_orm::Statement::from_string(
        connection.get_database_backend(),
        "SELECT count(*) AS rows FROM file_download",
    );
    connection.query_one_raw(statement).await.unwrap().unwrap().try_get("", "rows").unwrap()
}

#[tokio::test]
async fn a_link_that_was_altered_or_is_anybody_elses_is_like_none() {
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let (_, request) = linked(&ctx, 1).await;
        let (other, _) = linked(&ctx, 2).await;
        let altered = [
            FileRequest { file: other.id, ..request.clone() },
            FileRequest { name: "autre.pdf".to_owned(), ..request.clone() },
            FileRequest { purpose: "letter".to_owned(), ..request.clone() },
            FileRequest { until: request.until + 1, ..request.clone() },
            FileRequest { until: i64::MAX, ..request.clone() },
            FileRequest { saved: true, ..request.clone() },
            FileRequest { signature: String::new(), ..request.clone() },
            FileRequest { signature: request.signature.replace('.', ""), ..request.clone() },
            FileRequest { signature: request.signature.chars().rev().collect(), ..request.clone() },
        ];
        for request in &altered {
            assert_eq!(code(&file_download(&ctx, request, true).await.unwrap_err()), "file-unknown", "{request:?}");
        }
        let stranger = world.other.ctx(&world.host, Role::Syndic);
        assert_eq!(code(&file_download(&stranger, &request, true).await.unwrap_err()), "file-unknown");
        // Somebody else of the same organization.
        let mut colleague = ctx.actor().unwrap().clone();
        colleague.account = world.other.syndic;
        let info = service::RequestInfo { request_id: "test".to_owned(), language: entity::language::Language::Fr };
        let colleague = Ctx::new(world.host.clone(), info.clone(), Some(colleague));
        assert_eq!(code(&file_download(&colleague, &request, true).await.unwrap_err()), "file-unknown");
        assert_eq!(code(&file_download(&world.anonymous(), &request, true).await.unwrap_err()), "sign-in-required");
        // Whoever only looks may follow a link that was made while she looks.
        let mut looking = ctx.actor().unwrap().clone();
        looking.standing = Standing::Support { grant: SupportGrantId(uuid::Uuid::nil()), ends_on: ctx.today() };
        let looking = Ctx::new(world.host.clone(), info, Some(looking));
        assert!(file_download(&looking, &request, true).await.is_ok());
    }
}

#[tokio::test]
async fn a_link_to_a_file_that_nothing_holds_any_more_is_like_none() {
    let world = World::sqlite().await.unwrap();
    let ctx = world.ctx(Role::Syndic);
    let (file, request) = linked(&ctx, 1).await;
    assert!(file_download(&ctx, &request, true).await.is_ok());
    service::testkit::file_released(&ctx, file.id).await.unwrap();
    assert_eq!(code(&file_download(&ctx, &request, true).await.unwrap_err()), "file-unknown");
}
