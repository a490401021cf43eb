use crate::harness::{TestServer, get};

#[tokio::test]
async fn pages_say_whose_they_are() {
    let server = TestServer::start().await;
    let stranger = server.get("/fr/sign-in").await;
    assert_eq!((stranger.header("x-mitoyen-cache"), stranger.header("cache-control")), ("none", "no-cache"));

    let token = server.token().await;
    let cookie = format!("session={token}");
    let mine = server.send(get("/fr", &[("cookie", &cookie), ("accept", "text/html")])).await;
    let tag = mine.header("x-mitoyen-cache");
    assert!(tag.len() == 16 && tag.bytes().all(|byte| byte.is_ascii_hexdigit()), "{tag}");
    assert_eq!(mine.header("cache-control"), "private, no-cache");
    assert!(!mine.text().contains(&token), "the token is nowhere in the page");
    let again = server.send(get("/nl", &[("cookie", &cookie)])).await;
    assert_eq!(again.header("x-mitoyen-cache"), tag);
}
