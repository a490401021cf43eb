//! How long the information about a sold unit takes: to gather, to draw, and to draw for many by two workers.
//!
//! Answers a request, reads its sections and draws its document again and again, then lets a crew draw the documents of so many other requests, on
//! SQLite, and on PostgreSQL where `MITOYEN_TEST_POSTGRES_URL` names a server. Tells the medians in milliseconds, and what the process held in memory
//! at the most, one line a database.

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
    jobs::{Crew, queue_figures, registry, work},
    library::storage::{Storage, StorageOptions},
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

/// Measures so many requests.
pub async fn measure(requests: u32) {
    document::warm().unwrap();
    for world in World::all().await.unwrap() {
        // Files are kept in a folder, as a server keeps them: hundreds of documents in memory would be most of what is measured.
        let folder = tempfile::tempdir().unwrap();
        let storage = Storage::open(&StorageOptions::Folder(folder.path().to_owned())).unwrap();
        let host = world.host.clone().with_storage(storage);
        let world = world.with_host(host);
        let ctx = world.ctx(Role::Syndic);
        let id = answered(&world, &ctx, 0).await;
        let data = {
            let mut spent = Vec::with_capacity(ROUNDS);
            for _ in 0..ROUNDS {
                let start = Instant::now();
                sections(&ctx.anew(), id, None).await.unwrap();
                spent.push(start.elapsed());
            }
            median(spent)
        };
        generate(&ctx, id).await;
        let pdf = drawn(&ctx, id).await;
        let mut ids = Vec::new();
        for rank in 1..=requests {
            let id = answered(&world, &ctx, rank).await;
            generate(&ctx, id).await;
            ids.push(id);
        }
        let before = peak_megabytes();
        let start = Instant::now();
        work(world.host.clone(), registry(), Crew::new(WORKERS), everything(&world)).await.unwrap();
        // Before it is looked whether they are there: the data of all of them at once are more than any of them takes.
        let (name, many, with) = (world.name, start.elapsed().as_millis(), peak_megabytes());
        ready(&ctx, &ids).await;
        println!(
            "{name}: data {data:.1} ms, PDF {pdf:.1} ms, {requests} requests drawn by {WORKERS} workers in {many} ms, \
             {before} MB at the most before, {with} MB with it"
        );
    }
}

/// A request whose sections are answered as far as the law asks for it. Each comes from another office.
async fn answered(world: &World, ctx: &Ctx, rank: u32) -> TransferId {
    let home = &world.own.home;
    let form = TransferForm {
        unit: home.units.first().unwrap().to_string(),
        kind: "deed".to_owned(),
        requester: "notary".to_owned(),
        name: format!("Me Claes {rank}"),
        office: "Étude Claes".to_owned(),
        email: format!("etude{rank}@claes.example"),
        language: "fr".to_owned(),
        channel: "registered".to_owned(),
        ..TransferForm::default()
    };
    let id = transfer_request(&ctx.anew(), None, home.id, &form).await.unwrap().value;
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

/// Freezes the figures of a request, with a reservation for whatever is open, and asks for its document.
async fn generate(ctx: &Ctx, id: TransferId) {
    let open = sections(&ctx.anew(), id, None).await.unwrap();
    let open = open.iter().filter(|view| view.completeness.is_open()).map(|view| view.kind.code().to_owned());
    let form = GenerateForm { language: "fr".to_owned(), reservations: open.collect(), ..GenerateForm::default() };
    transfer_generate(&ctx.anew(), None, id, &form, None).await.unwrap();
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

/// Ends when no job waits any more. Only the queue is looked at: reading the documents' data over and over would be most of what is measured.
async fn everything(world: &World) {
    loop {
        tokio::time::sleep(LOOK_EVERY).await;
        let figures = queue_figures(&world.host).await.unwrap();
        if figures.queued + figures.running == 0 {
            return;
        }
    }
}

/// Proves that every document is there.
async fn ready(ctx: &Ctx, ids: &[TransferId]) {
    for id in ids {
        let versions = versions_by_transfers(&ctx.anew(), &[*id]).await.unwrap().remove(id).unwrap();
        assert!(versions.iter().all(|version| version.state == TransferVersionState::Ready), "{id:?} is not drawn");
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
