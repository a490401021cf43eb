//! How long the information about a sold unit takes: to gather, to draw, and to draw for many by two workers.
//!
//! Answers one request, reads its sections and draws its document again and again, then makes so many versions and lets a crew draw them, on SQLite,
//! and on PostgreSQL where `MITOYEN_TEST_POSTGRES_URL` names a server. Tells the medians in milliseconds, and what the process held in memory at the
//! most, one line a database.

use std::time::{Duration, Instant};

use document::transfer::TransferData;
use entity::{
    id::TransferId,
    identity::Role,
    transfer::{
        GenerateForm, TransferForm, TransferVersionState,
        section::{AnswerForm, Computed},
    },
};
use service::{
    Ctx,
    jobs::{Crew, registry, work},
    testkit::World,
    text::{Text, Value},
    transfer::{section_answer, sections, transfer_generate, transfer_request, versions_by_transfers},
};

/// How often the small things are measured.
const ROUNDS: usize = 50;
/// Workers of the crew.
const WORKERS: u32 = 2;
/// How often is looked whether everything is drawn.
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// Measures so many versions.
pub async fn measure(versions: u32) {
    document::warm().unwrap();
    for world in World::all().await.unwrap() {
        let ctx = world.ctx(Role::Syndic);
        let id = answered(&world, &ctx).await;
        let open = sections(&ctx.anew(), id, None).await.unwrap();
        let open = open.iter().filter(|view| view.completeness.is_open()).map(|view| view.kind.code().to_owned());
        let form = GenerateForm { language: "fr".to_owned(), reservations: open.collect(), ..GenerateForm::default() };
        let data = {
            let mut spent = Vec::with_capacity(ROUNDS);
            for _ in 0..ROUNDS {
                let start = Instant::now();
                sections(&ctx.anew(), id, None).await.unwrap();
                spent.push(start.elapsed());
            }
            median(spent)
        };
        transfer_generate(&ctx, None, id, &form, None).await.unwrap();
        let pdf = drawn(&ctx, id).await;
        for _ in 1..versions {
            transfer_generate(&ctx, None, id, &form, None).await.unwrap();
        }
        let start = Instant::now();
        work(world.host.clone(), registry(), Crew::new(WORKERS), everything(&ctx, id)).await.unwrap();
        let (name, many) = (world.name, start.elapsed().as_millis());
        println!(
            "{name}: data {data:.1} ms, PDF {pdf:.1} ms, {versions} versions drawn by {WORKERS} workers in {many} ms, \
             {} MB at the most",
            peak_megabytes()
        );
    }
}

/// A request whose sections are answered as far as the law asks for it.
async fn answered(world: &World, ctx: &Ctx) -> TransferId {
    let home = &world.own.home;
    let form = TransferForm {
        unit: home.units.first().unwrap().to_string(),
        kind: "deed".to_owned(),
        requester: "notary".to_owned(),
        name: "Me Claes".to_owned(),
        office: "Étude Claes".to_owned(),
        email: "etude@claes.example".to_owned(),
        language: "fr".to_owned(),
        channel: "registered".to_owned(),
        ..TransferForm::default()
    };
    let id = transfer_request(ctx, None, home.id, &form).await.unwrap().value;
    for view in sections(&ctx.anew(), id, None).await.unwrap() {
        if view.need.is_law() && view.completeness.is_open() {
            // Where the registers show something, nothing else is to be told.
            let shown = view.computed.as_ref().is_some_and(Computed::shows);
            let (outcome, text) = if shown { ("given", "Rien d’autre.") } else { ("none", "") };
            let form = AnswerForm { outcome: outcome.to_owned(), text: text.to_owned(), ..AnswerForm::default() };
            section_answer(ctx, None, id, view.kind, &form, None).await.unwrap();
        }
    }
    id
}

/// How long the document takes once everything is warm, in milliseconds.
async fn drawn(ctx: &Ctx, id: TransferId) -> f64 {
    let versions = versions_by_transfers(&ctx.anew(), &[id]).await.unwrap().remove(&id).unwrap();
    let data: TransferData = serde_json::from_str(&versions.first().unwrap().data).unwrap();
    let text = Text::new(data.document.language);
    let words = |id: &str, values: &[(&'static str, &str)]| {
        let values: Vec<(&'static str, Value<'_>)> =
            values.iter().map(|(name, value)| (*name, Value::from(*value))).collect();
        text.with(id, &values)
    };
    let spent = (0..ROUNDS).map(|round| {
        // Another requester each time, so that nothing but template and fonts is remembered.
        let mut data = data.clone();
        data.request.requester_name = format!("Me Claes {round}");
        let start = Instant::now();
        document::transfer::render(&data, &[], "speed", &words).unwrap();
        start.elapsed()
    });
    median(spent.collect())
}

/// Ends when no version waits any more.
async fn everything(ctx: &Ctx, id: TransferId) {
    loop {
        tokio::time::sleep(LOOK_EVERY).await;
        let versions = versions_by_transfers(&ctx.anew(), &[id]).await.unwrap().remove(&id).unwrap_or_default();
        if versions.iter().all(|version| version.state == TransferVersionState::Ready) {
            return;
        }
    }
}

/// In milliseconds.
fn median(mut spent: Vec<Duration>) -> f64 {
    spent.sort();
    spent.get(spent.len() / 2).map_or(0.0, |middle| middle.as_secs_f64() * 1_000.0)
}

/// What the process held in memory at the most, from Linux; zero elsewhere.
fn peak_megabytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok()).unwrap_or_default() / 1024
}
