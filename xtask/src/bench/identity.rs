//! What it costs to know who asks, and what signing in costs everybody else.

use std::{fmt::Write as _, path::Path, time::Duration};

use anyhow::{Result, ensure};

use super::{
    CONNECTIONS, PAGE_RATE, RATE, SECONDS, goals,
    server::{Running, free_port, server, sign_in},
};
use crate::{
    load::{self, Request},
    project::Project,
};

/// How often each of the two requests is measured, by turns, so that a busy moment of the machine falls on both.
const ROUNDS: usize = 3;
/// Sign-ins that are tried at the same time.
const ATTEMPTS: u32 = 50;
/// What knowing who asks may add to half of the answers.
const ADDED_MAX: Duration = Duration::from_micros(300);
/// Within what 99 of 100 pages come while others sign in.
const PAGE_MAX: Duration = Duration::from_millis(100);

/// Measures both on a server of their own, which believes what a proxy says of network addresses: otherwise the thirtieth attempt would close the door.
pub(super) fn measure(page: &mut String, project: &Project, database: &Path) -> Result<()> {
    let port = free_port()?;
    let mut command = server(project, database, port);
    command.env("MITOYEN_TRUSTED_PROXY", "true").arg("serve");
    let mitoyen = Running::start(command, port)?;
    let cookie = sign_in(&mitoyen.address)?;
    writeln!(page, "\n## Who asks\n\n| what | value | goal | kept |\n|---|--:|--:|---|")?;
    authorisation(page, &mitoyen.address, &cookie)?;
    attempts(page, &mitoyen.address, &cookie)?;
    Ok(())
}

/// The cheapest question, asked by nobody and by somebody: what lies between the two is the session.
fn authorisation(page: &mut String, address: &str, cookie: &str) -> Result<()> {
    let body = r#"{"query":"{ __typename }"}"#;
    let ask = |cookie: &str| Request::post_json(address, "/graphql", cookie, body);
    let (nobody, somebody) = (ask(""), ask(cookie));
    let mut took = (Vec::new(), Vec::new());
    for request in [&nobody, &somebody] {
        load::at_most(request, 2, CONNECTIONS)?;
    }
    for round in 1..=ROUNDS {
        println!("measuring authorisation, round {round} of {ROUNDS}");
        for (request, times) in [(&nobody, &mut took.0), (&somebody, &mut took.1)] {
            let measured = load::at_rate(request, RATE, SECONDS, CONNECTIONS)?;
            ensure!(measured.failed == 0, "{} of the cheapest questions failed", measured.failed);
            times.push(measured.p50);
        }
    }
    let middle = |mut times: Vec<Duration>| {
        times.sort_unstable();
        times.get(times.len() / 2).copied().unwrap_or_default()
    };
    let (without, with) = (middle(took.0), middle(took.1));
    let added = with.saturating_sub(without);
    row(page, &format!("`{{ __typename }}` without a session, p50 at {RATE} a second"), without, None)?;
    row(page, "the same with a session, p50", with, None)?;
    row(page, "what the session adds, p50", added, Some(ADDED_MAX))?;
    writeln!(page, "| SQL statements that the session adds | 1 | 1 | held by `service/tests/it/identity.rs` |")?;
    Ok(())
}

/// Pages at a fixed rate, alone and while many people try to sign in with a wrong password, each at an address of her own.
fn attempts(page: &mut String, address: &str, cookie: &str) -> Result<()> {
    let home = Request::get(address, "/fr", cookie);
    println!("measuring pages beside {ATTEMPTS} attempts to sign in");
    load::at_most(&home, 2, CONNECTIONS)?;
    let alone = load::at_rate(&home, PAGE_RATE, SECONDS, CONNECTIONS)?;
    let attempt = |turn: u32| {
        let [_, b, c, d] = turn.to_be_bytes();
        let form = format!("next=&email=nobody{turn}%40example.org&password=quatre+chats+sur+un+toit");
        Request::post_fields(address, "/fr/sign-in", &format!("10.{b}.{c}.{d}"), &form)
    };
    let (beside, tried) =
        load::beside(address, ATTEMPTS, attempt, || load::at_rate(&home, PAGE_RATE, SECONDS, CONNECTIONS))?;
    let beside = beside?;
    ensure!(alone.failed + beside.failed == 0, "{} pages failed", alone.failed + beside.failed);
    // Each attempt whose password is really compared takes a good part of a tenth of a second of a core.
    let refused = tried.get(&422).copied().unwrap_or_default();
    ensure!(tried.len() == 1 && refused > ATTEMPTS, "the attempts were not all read and refused: {tried:?}");
    row(page, &format!("home of a syndic at {PAGE_RATE} a second, p99"), alone.p99, None)?;
    row(page, &format!("the same beside {ATTEMPTS} attempts to sign in at a time, p99"), beside.p99, Some(PAGE_MAX))?;
    writeln!(page, "| attempts that were read and refused meanwhile | {refused} | | |")?;
    Ok(())
}

/// One line, with its goal if it has one.
fn row(page: &mut String, what: &str, took: Duration, goal: Option<Duration>) -> Result<()> {
    let ms = |time: Duration| format!("{:.2} ms", time.as_secs_f64() * 1000.0);
    let kept = goal.map_or("", |most| goals::kept(took <= most));
    let line = format!("| {what} | {} | {} | {kept} |", ms(took), goal.map(ms).unwrap_or_default());
    println!("{line}");
    writeln!(page, "{line}")?;
    Ok(())
}
