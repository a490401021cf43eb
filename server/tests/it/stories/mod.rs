//! Workflows of the law and of money, told in `tests/features/*.feature` and acted out through the GraphQL API, on every database that there is.
//!
//! One story is told on all databases at once: each step is taken on each of them, and what one says the others say too.

mod transfer;

use cucumber::{World as _, writer::Stats as _};
use entity::identity::Role;
use graphql::{Envelope, Gate, Schema, execute_within, schema};
use serde_json::{Value, json};
use service::{Clock, Ctx, testkit::World};

/// What a story is about, on every database.
#[derive(cucumber::World)]
#[world(init = Self::begin)]
pub struct Story {
    tellings: Vec<Telling>,
}

impl std::fmt::Debug for Story {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_list().entries(self.tellings.iter().map(|telling| telling.world.name)).finish()
    }
}

impl Story {
    async fn begin() -> Self {
        let worlds = World::all().await.unwrap();
        Self { tellings: worlds.into_iter().map(Telling::new).collect() }
    }
}

/// A story on one database.
pub struct Telling {
    world: World,
    /// The day on which it happens.
    today: String,
    api: Schema,
    /// What the room of the story remembers.
    transfer: transfer::Memory,
}

impl Telling {
    fn new(world: World) -> Self {
        Self { world, today: String::new(), api: schema(), transfer: transfer::Memory::default() }
    }

    /// The host, with the clock of the story.
    fn host(&self) -> service::Host {
        let mut host = self.world.host.clone();
        host.clock = Clock::Stopped(format!("{}T09:30:00Z", self.today).parse().unwrap());
        host
    }

    /// The syndic, on the day of the story.
    fn syndic(&self) -> Ctx {
        self.world.own.ctx(&self.host(), Role::Syndic)
    }

    /// Nobody in particular, on the day of the story.
    fn stranger(&self) -> Ctx {
        let info = service::RequestInfo { request_id: "story".to_owned(), language: entity::language::Language::Nl };
        Ctx::new(self.host(), info, None)
    }

    /// Asks the API; an answer without errors.
    async fn ask(&self, ctx: Ctx, query: &str, variables: Value) -> Value {
        let variables = async_graphql::Variables::from_json(variables);
        let request = async_graphql::Request::new(query).variables(variables);
        let envelope = Envelope { address: "192.0.2.1".to_owned(), ..Envelope::default() };
        let answered = execute_within(&self.api, &Gate::default(), ctx, request, envelope).await;
        let mut answer = serde_json::to_value(answered.response).unwrap();
        assert_eq!(answer.get("errors"), None, "{}: {query}", self.world.name);
        answer["data"].take()
    }

    /// Carries a mutation out; what its field answers.
    async fn change(&self, ctx: Ctx, field: &str, input: Value, selection: &str) -> Value {
        let ty = field[..1].to_uppercase() + &field[1..];
        let query = format!(
            "mutation($input: {ty}Input!) {{ {field}(input: $input) {{ {selection} userErrors {{ code path params legalRef }} }} }}"
        );
        self.ask(ctx, &query, json!({ "input": input })).await[field].take()
    }

    /// Carries a mutation out that nothing stands in the way of.
    async fn done(&self, ctx: Ctx, field: &str, input: Value, selection: &str) -> Value {
        let answer = self.change(ctx, field, input, selection).await;
        assert_eq!(answer["userErrors"], json!([]), "{}: {field}", self.world.name);
        answer
    }
}

/// Room for the calls of a story: what a request may ask is one future, which is large where nothing has been optimised, and it is polled from within
/// the runner's own.
const STACK: usize = 32 * 1024 * 1024;

#[test]
fn every_story_is_true() {
    let told = std::thread::Builder::new().stack_size(STACK).spawn(|| {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(tell());
    });
    told.unwrap().join().unwrap();
}

async fn tell() {
    let told = Story::cucumber()
        .max_concurrent_scenarios(1)
        .fail_on_skipped()
        .with_default_cli()
        .run(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/features"))
        .await;
    assert!(told.passed_steps() > 80, "only {} steps were taken", told.passed_steps());
    assert!(!told.execution_has_failed(), "{} steps failed", told.failed_steps());
}
