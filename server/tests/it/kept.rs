//! Answers that are kept until something changes: the same answer to the same person, and to nobody else.

use serde_json::{Value, json};

use crate::harness::{TestServer, post};

const LIST: &str = "{ viewer { associations(first: 1) { nodes { id name buildings { id name address { street postalCode city } } \
                    units(first: 5) { nodes { reference ownerships { owner { name } } } } } } } }";

struct Person<'a> {
    server: &'a TestServer,
    cookie: String,
}

impl<'a> Person<'a> {
    async fn enter(server: &'a TestServer, account: &str) -> Self {
        let entered = server.send(post(&format!("/fr/demo/{account}"), &[], "")).await;
        let cookie = entered.header("set-cookie").split(';').next().unwrap().to_owned();
        Self { server, cookie }
    }

    async fn ask_with(&self, headers: &[(&str, &str)], body: &Value) -> Value {
        let mut all = vec![("cookie", self.cookie.as_str()), ("content-type", "application/json")];
        all.extend(headers);
        self.server.send(post("/graphql", &all, body.to_string())).await.json()
    }

    async fn ask(&self, query: &str) -> Value {
        self.ask_with(&[], &json!({ "query": query })).await
    }

    /// Asks until the answer comes without a statement, as it does from the third time on at the latest.
    async fn ask_until_kept(&self, query: &str) -> Value {
        let first = self.ask(query).await;
        assert_eq!(first.get("errors"), None, "{first}");
        assert!(statements(&first) > 0);
        self.ask(query).await;
        let kept = self.ask(query).await;
        assert_eq!((statements(&kept), &kept["data"]), (0, &first["data"]));
        assert_eq!(kept["extensions"]["cost"]["requested"], first["extensions"]["cost"]["requested"]);
        assert_ne!(kept["extensions"]["requestId"], first["extensions"]["requestId"]);
        kept
    }
}

fn statements(answer: &Value) -> u64 {
    answer["extensions"]["cost"]["statements"].as_u64().unwrap()
}

async fn demonstration() -> (TestServer, Vec<String>) {
    let server = TestServer::with(&[("MITOYEN_DEMO", "true")]).await;
    let people = server.invented_people().await;
    (server, people)
}

#[tokio::test]
async fn an_answer_holds_until_the_organization_changes() {
    let (server, people) = demonstration().await;
    let syndic = Person::enter(&server, &people[0]).await;
    let kept = syndic.ask_until_kept(LIST).await;
    // Whoever wants it anew is given it anew.
    let anew = syndic.ask_with(&[("cache-control", "no-cache")], &json!({ "query": LIST })).await;
    assert!(statements(&anew) > 0 && anew["data"] == kept["data"]);

    let building = &kept["data"]["viewer"]["associations"]["nodes"][0]["buildings"][0];
    let change = "mutation($input: BuildingUpdateInput!) { buildingUpdate(input: $input) { building { name } userErrors { code } } }";
    let address = &building["address"];
    let input = json!({
        "id": building["id"], "name": "Aile rebaptisée", "street": address["street"], "postalCode": address["postalCode"], "city": address["city"],
    });
    let changed = syndic.ask_with(&[], &json!({ "query": change, "variables": { "input": input } })).await;
    assert_eq!(changed["data"]["buildingUpdate"]["building"]["name"], "Aile rebaptisée", "{changed}");

    let after = syndic.ask(LIST).await;
    assert!(statements(&after) > 0);
    let name = &after["data"]["viewer"]["associations"]["nodes"][0]["buildings"][0]["name"];
    assert_eq!(name, "Aile rebaptisée");
    assert_eq!(statements(&syndic.ask(LIST).await), 0);
}

#[tokio::test]
async fn an_answer_is_for_one_person_only() {
    let (server, people) = demonstration().await;
    let syndic = Person::enter(&server, &people[0]).await;
    let kept = syndic.ask_until_kept(LIST).await;
    for account in people.iter().skip(1) {
        let other = Person::enter(&server, account).await;
        let (answer, anew) =
            (other.ask(LIST).await, other.ask_with(&[("cache-control", "no-cache")], &json!({ "query": LIST })).await);
        assert_eq!(answer["data"], anew["data"]);
        assert!(statements(&answer) > 0 || answer["data"] != kept["data"], "{answer}");
    }
    let stranger = server
        .send(post("/graphql", &[("content-type", "application/json")], json!({ "query": LIST }).to_string()))
        .await;
    assert_eq!(stranger.json()["errors"][0]["extensions"]["code"], "UNAUTHENTICATED");
}

#[tokio::test]
async fn what_the_platform_knows_is_never_kept() {
    let (server, people) = demonstration().await;
    let syndic = Person::enter(&server, &people[0]).await;
    for query in
        ["{ viewer { sessions { id } } }", "{ viewer { hats { role } } }", "{ viewer { organization { name plan } } }"]
    {
        let counts = [
            statements(&syndic.ask(query).await),
            statements(&syndic.ask(query).await),
            statements(&syndic.ask(query).await),
        ];
        assert!(counts.iter().all(|count| *count > 0), "{query}: {counts:?}");
    }
}
