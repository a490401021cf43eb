//! `cargo xtask bench`: measures the release build and writes `docs/PERFORMANCE.md`.
//!
//! Everything is measured on this machine in one run, beside the least that axum can do, so that a slow machine is not taken for a slow product.

mod browser;
mod goals;
mod identity;
mod server;

use std::{fmt::Write as _, fs, process::Command, thread, time::Duration};

use anyhow::{Context, Result, bail, ensure};

use self::{
    goals::{IDLE_MAX, LOADED_BELOW, START_MAX, Taken, kept},
    server::{Running, free_port, hello, server, sign_in},
};
use crate::{
    build_site, bundle,
    load::{self, Measured, Request},
    process,
    project::{PRODUCT, Project},
};

/// Associations of the portfolio, beside the two of the demonstration.
const ASSOCIATIONS: u32 = 50;
/// Units of each.
const UNITS: u32 = 60;
/// Calls of each: five years, one a quarter.
const CALLS: u32 = 20;
/// The address of the association that is larger than any other, as the portfolio makes it.
const LARGE_SLUG: &str = "acp-mesure-grande";
/// Units of the one association that is larger than any other.
const LARGE_UNITS: u32 = 1000;
/// People who are told of one event.
const TOLD: u32 = 10_000;
/// How often the document about a unit that is sold is drawn.
const TRANSFERS: u32 = 200;
/// Rows of the list that is imported.
const IMPORTED_ROWS: u32 = 5_000;
/// Jobs that the benchmark has done.
const JOBS: u32 = 10_000;
/// Seconds that each load lasts.
const SECONDS: u32 = 8;
/// How often a load at a fixed rate is measured.
const ROUNDS: u32 = 3;
/// Seconds of each of them.
const ROUND_SECONDS: u32 = 6;
/// Connections of each load.
const CONNECTIONS: u32 = 16;
/// The fixed rate that the latencies of lists in the API are promised at.
const RATE: u32 = 500;
/// The fixed rate for pages, which people open one by one.
const PAGE_RATE: u32 = 50;

/// The programs that measure what needs no server.
const EXAMPLES: [&str; 8] =
    ["--example", "hello", "--example", "measure", "--example", "speed", "--example", "storage_speed"];

/// Measures everything and writes the page.
pub fn run(project: &Project) -> Result<()> {
    build_site(project, false)?;
    // In one go: what the examples are built with would have the server compiled a second time.
    process::run(project.cargo().args(["build", "--release"]).args(PRODUCT).args(["--bin", "mitoyen"]).args(EXAMPLES))?;
    let folder = project.target.join("bench");
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder)?;
    let database = folder.join("bench.sqlite");
    println!("filling {ASSOCIATIONS} associations of {UNITS} units with {CALLS} calls each");
    let scale = format!("{ASSOCIATIONS}x{UNITS}x{CALLS}");
    let large = LARGE_UNITS.to_string();
    process::run(server(project, &database, 3000).args(["demo", "--scale", &scale, "--large", &large]))?;

    let mut page = String::new();
    heading(&mut page)?;
    let port = free_port()?;
    let mut command = server(project, &database, port);
    command.arg("serve");
    let mitoyen = Running::start(command, port)?;
    // By then it has set a letter in every language, so that the first one is not slow.
    thread::sleep(Duration::from_secs(3));
    let idle = mitoyen.megabytes()?;
    let cookie = sign_in(&mitoyen.address)?;
    let query = list_query(&mitoyen.address, &cookie)?;
    let page_of = |path: &str| Request::get(&mitoyen.address, path, &cookie);
    let list = Request::post_json(&mitoyen.address, "/graphql", &cookie, &query.body);
    let lists = [
        ("GraphQL: 50 units with owners, computed anew each time", list.anew()),
        ("the same, kept until the organization changes", list),
    ];
    let pages = [
        ("sign-in page", Request::get(&mitoyen.address, "/fr/sign-in", "")),
        ("home of a syndic", page_of("/fr")),
        ("page of 60 units", page_of(&format!("/fr/a/{}/units", query.slug))),
        ("page of an association of 1 000 units", page_of(&format!("/fr/a/{LARGE_SLUG}/units"))),
        ("search page over everything", page_of("/fr/search?q=personne+0")),
    ];
    let hello = hello(project)?;
    let bare = Request::get(&hello.address, "/", "");
    writeln!(
        page,
        "## Requests\n\nAt a fixed rate (latency of the whole answer from the scheduled instant), {ROUNDS} times {ROUND_SECONDS} seconds: the quietest of them, and \
         the p99 of the busiest, because a shared machine has neighbours. Then as many as {CONNECTIONS} connections get.\n"
    )?;
    writeln!(
        page,
        "| what | bytes | a second | p50 ms | p99 ms | p99 ms of the busiest | most a second | p50 ms | p99 ms | failed |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"
    )?;
    measure(&mut page, "bare axum “hello”", RATE, &bare)?;
    let lists = measure_each(&mut page, RATE, &lists)?;
    // The budget of memory speaks of the list in the API first of all.
    let listed = mitoyen.megabytes()?;
    let pages = measure_each(&mut page, PAGE_RATE, &pages)?;
    let loaded = mitoyen.megabytes()?;
    writeln!(page, "\nSQL statements of the GraphQL list: {}.\n", query.statements)?;
    goals::requests(&mut page, &lists, query.statements, &pages)?;
    writeln!(page, "\n## Process\n\n| what | value | goal | kept |\n|---|--:|--:|---|")?;
    let started_in = mitoyen.started_in;
    writeln!(
        page,
        "| start to first answer (migrations applied) | {} ms | {} ms | {} |",
        started_in.as_millis(),
        START_MAX.as_millis(),
        kept(started_in <= START_MAX)
    )?;
    writeln!(page, "| resident memory, idle | {idle} MB | {IDLE_MAX} MB | {} |", kept(idle <= IDLE_MAX))?;
    for (when, held) in [("the lists", listed), ("everything", loaded)] {
        let within = kept(held < LOADED_BELOW);
        writeln!(page, "| resident memory, after {when} | {held} MB | below {LOADED_BELOW} MB | {within} |")?;
    }
    writeln!(page, "| bare axum, after the load | {} MB | | |", hello.megabytes()?)?;
    writeln!(page, "| database file | {} MB | | |", fs::metadata(&database)?.len() / 1_000_000)?;
    sizes(&mut page, project)?;
    let mut failed = Vec::new();
    let filter = browser::filter(project, &mitoyen.address, &format!("/fr/a/{LARGE_SLUG}/units"));
    writeln!(page, "\n## In the browser\n\n{}", found_or_named(&mut failed, "In the browser", filter))?;
    // The next server opens the same database.
    drop(mitoyen);
    identity::measure(&mut page, project, &database)?;
    programs(&mut page, project, &mut failed)?;
    let file = project.root.join("docs/PERFORMANCE.md");
    fs::write(&file, page)?;
    println!("written: {}", file.display());
    ensure!(failed.is_empty(), "not measured: {}", failed.join("; "));
    Ok(())
}

/// What was found. What failed is named at the end instead, and loses nothing that the others found.
fn found_or_named(failed: &mut Vec<String>, title: &str, found: Result<String>) -> String {
    match found {
        Ok(found) => found.trim().to_owned(),
        Err(error) => {
            failed.push(format!("{title}: {error:#}"));
            "not measured".to_owned()
        }
    }
}

/// Runs the programs that measure what needs no server.
fn programs(page: &mut String, project: &Project, failed: &mut Vec<String>) -> Result<()> {
    let rows = IMPORTED_ROWS.to_string();
    let (jobs, told) = (JOBS.to_string(), TOLD.to_string());
    let drawn = TRANSFERS.to_string();
    let parts: [(&str, String, &str, &[&str]); 6] = [
        ("Documents", String::new(), "measure", &[]),
        ("Imports", format!("{IMPORTED_ROWS} rows, one unit and one owner each."), "speed", &["imports", &rows]),
        ("Jobs", format!("{JOBS} jobs that do nothing."), "speed", &["jobs", &jobs]),
        ("Files", String::new(), "storage_speed", &[]),
        (
            "Notifications",
            format!("One call for funds, {TOLD} owners with an account each."),
            "speed",
            &["fanout", &told],
        ),
        (
            "États datés",
            format!(
                "{TRANSFERS} requests, each answered, its figures frozen and its document drawn. Goals: data 50 ms, PDF 40 ms, all of them 8 s, 150 MB."
            ),
            "speed",
            &["transfers", &drawn],
        ),
    ];
    for (title, words, program, arguments) in parts {
        println!("measuring {}", title.to_lowercase());
        let mut command = Command::new(project.target.join("release/examples").join(program));
        let found = found_or_named(failed, title, process::output(command.args(arguments)));
        let words = if words.is_empty() { words } else { format!("{words}\n\n") };
        writeln!(page, "\n## {title}\n\n{words}```text\n{found}\n```")?;
    }
    Ok(())
}

fn heading(page: &mut String) -> Result<()> {
    let cpu = fs::read_to_string("/proc/cpuinfo")?;
    let model = cpu
        .lines()
        .find_map(|line| line.strip_prefix("model name"))
        .map_or("unknown", |rest| rest.trim_start_matches([' ', '\t', ':']));
    let cores = thread::available_parallelism()?;
    let kernel = fs::read_to_string("/proc/sys/kernel/osrelease")?;
    let rustc = process::output(Command::new("rustc").arg("--version"))?;
    writeln!(page, "# Performance\n")?;
    writeln!(
        page,
        "Written by `cargo xtask bench`; measured, never promised. The load runs on the same machine as the server and takes part of it.\n"
    )?;
    writeln!(
        page,
        "Machine: {model}, {cores} cores, Linux {}, {}. Release build, SQLite. The server is built together with the examples and so holds the tests' kit \
         and the S3 client as well, which makes it no smaller than the product's.",
        kernel.trim(),
        rustc.trim()
    )?;
    writeln!(
        page,
        "Data: {ASSOCIATIONS} associations of {UNITS} units with {CALLS} calls each, one of {LARGE_UNITS} units, and the demonstration.\n"
    )?;
    Ok(())
}

struct ListQuery {
    body: String,
    slug: String,
    statements: u64,
}

/// The list that the budget speaks of, for an association of the portfolio.
fn list_query(address: &str, cookie: &str) -> Result<ListQuery> {
    let ask = |query: &str| -> Result<serde_json::Value> {
        let body = serde_json::json!({ "query": query }).to_string();
        let answer = load::once(&Request::post_json(address, "/graphql", cookie, &body))?;
        let value: serde_json::Value = serde_json::from_slice(&answer.body)?;
        if value.get("errors").is_some() {
            bail!("GraphQL refused: {value}");
        }
        Ok(value)
    };
    let list = ask("{ viewer { associations(first: 10) { nodes { id slug } } } }")?;
    let nodes = list
        .pointer("/data/viewer/associations/nodes")
        .and_then(serde_json::Value::as_array)
        .context("no associations")?;
    let last = nodes.last().context("no associations")?;
    let field = |name: &str| {
        last.get(name).and_then(serde_json::Value::as_str).map(str::to_owned).context("an association without a name")
    };
    let query = format!(
        "{{ association(id: \"{}\") {{ name units(first: 50) {{ nodes {{ id reference shares ownerships {{ part {{ text }} owner {{ id name }} }} }} }} }} }}",
        field("id")?
    );
    let answer = ask(&query)?;
    let statements =
        answer.pointer("/extensions/cost/statements").and_then(serde_json::Value::as_u64).unwrap_or_default();
    Ok(ListQuery { body: serde_json::json!({ "query": query }).to_string(), slug: field("slug")?, statements })
}

/// One row for each of the requests, all at one rate.
fn measure_each<'a>(page: &mut String, rate: u32, requests: &[(&'a str, Request)]) -> Result<Vec<Taken<'a>>> {
    let mut taken = Vec::new();
    for &(name, ref request) in requests {
        taken.push(measure(page, name, rate, request)?);
    }
    Ok(taken)
}

/// One row; the answer is what goals are held against.
fn measure<'a>(page: &mut String, name: &'a str, rate: u32, request: &Request) -> Result<Taken<'a>> {
    println!("measuring {name}");
    load::at_most(request, 2, CONNECTIONS)?;
    let mut rounds = (0..ROUNDS)
        .map(|_| load::at_rate(request, rate, ROUND_SECONDS, CONNECTIONS))
        .collect::<Result<Vec<Measured>>>()?;
    rounds.sort_by_key(|round| round.p99);
    let (quietest, busiest) = rounds.first().zip(rounds.last()).context("nothing was measured")?;
    let most = load::at_most(request, SECONDS, CONNECTIONS)?;
    let failed = rounds.iter().map(|round| round.failed).sum::<u32>() + most.failed;
    let ms = |time: Duration| format!("{:.2}", time.as_secs_f64() * 1000.0);
    let Measured { rate: reached, p50, p99, bytes, .. } = most;
    let row = format!(
        "| {name} | {bytes} | {rate} | {} | {} | {} | {reached:.0} | {} | {} | {failed} |",
        ms(quietest.p50),
        ms(quietest.p99),
        ms(busiest.p99),
        ms(p50),
        ms(p99)
    );
    println!("{row}");
    writeln!(page, "{row}")?;
    Ok(Taken { name, p50: quietest.p50, p99: busiest.p99 })
}

/// The bytes that a browser fetches once.
fn sizes(page: &mut String, project: &Project) -> Result<()> {
    writeln!(page, "\n## Browser\n\n| what | bytes | brotli |\n|---|--:|--:|")?;
    for bundle::Size { name, raw, brotli, .. } in bundle::sizes(project)? {
        writeln!(page, "| {name} | {raw} | {brotli} |")?;
    }
    Ok(())
}
