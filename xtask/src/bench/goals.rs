//! What is wanted of the figures, and whether it was kept.
//!
//! The goals were set before there was anything to measure. One that is not kept stays, and the page says so.

use std::{fmt::Write as _, time::Duration};

use anyhow::Result;

/// Within what a server answers that has just been started.
pub(super) const START_MAX: Duration = Duration::from_millis(300);
/// Megabytes that a server at rest may hold.
pub(super) const IDLE_MAX: u64 = 60;
/// Megabytes that a server under load stays below.
pub(super) const LOADED_BELOW: u64 = 128;
/// Within what half of the lists in the API come.
const LIST_P50_MAX: Duration = Duration::from_millis(6);
/// Within what 99 of 100 of them come.
const LIST_P99_MAX: Duration = Duration::from_millis(5);
/// SQL statements that such a list may take.
const LIST_STATEMENTS_MAX: u64 = 5;
/// Within what half of the pages come.
const PAGE_P50_MAX: Duration = Duration::from_millis(8);
/// Within what 99 of 100 pages come.
const PAGE_P99_MAX: Duration = Duration::from_millis(40);

/// How long the answers to one request took at its fixed rate.
pub(super) struct Taken<'a> {
    pub name: &'a str,
    /// Half of them, in the quietest round.
    pub p50: Duration,
    /// 99 of 100 of them, in the busiest round.
    pub p99: Duration,
}

/// Whether a goal was kept, as the tables say it.
pub(super) fn kept(within: bool) -> &'static str {
    if within { "yes" } else { "no" }
}

/// The goals for lists in the API and for pages.
pub(super) fn requests(page: &mut String, lists: &[Taken<'_>], statements: u64, pages: &[Taken<'_>]) -> Result<()> {
    writeln!(page, "Goals at the fixed rate, for the p50 of the quietest round and the p99 of the busiest:\n")?;
    writeln!(page, "| what | goal | kept |\n|---|--:|---|")?;
    for Taken { name, p50, p99 } in lists {
        writeln!(page, "| {name}, p50 | {} ms | {} |", LIST_P50_MAX.as_millis(), kept(*p50 <= LIST_P50_MAX))?;
        writeln!(page, "| {name}, p99 | {} ms | {} |", LIST_P99_MAX.as_millis(), kept(*p99 <= LIST_P99_MAX))?;
    }
    let within = kept(statements <= LIST_STATEMENTS_MAX);
    writeln!(page, "| SQL statements of the GraphQL list | {LIST_STATEMENTS_MAX} | {within} |")?;
    every_page(page, "p50", PAGE_P50_MAX, pages, |taken| taken.p50)?;
    every_page(page, "p99", PAGE_P99_MAX, pages, |taken| taken.p99)
}

/// One goal for all pages. Those that do not keep it are named.
fn every_page(
    page: &mut String,
    figure: &str,
    most: Duration,
    pages: &[Taken<'_>],
    took: impl Fn(&Taken<'_>) -> Duration,
) -> Result<()> {
    let over: Vec<&str> = pages.iter().filter(|taken| took(taken) > most).map(|taken| taken.name).collect();
    let colon = if over.is_empty() { "" } else { ": " };
    let within = kept(over.is_empty());
    writeln!(page, "| pages, {figure} | {} ms | {within}{colon}{} |", most.as_millis(), over.join(", "))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_that_is_not_kept_names_the_pages() {
        let taken = |name, p50, p99| Taken { name, p50: Duration::from_millis(p50), p99: Duration::from_millis(p99) };
        let lists = [taken("list", 6, 90), taken("kept list", 7, 1)];
        let pages = [taken("home", 8, 40), taken("search", 9, 40), taken("units", 10, 12)];
        let mut page = String::new();
        requests(&mut page, &lists, 4, &pages).unwrap();
        let rows: Vec<&str> = page.lines().skip(4).collect();
        assert_eq!(
            rows,
            [
                "| list, p50 | 6 ms | yes |",
                "| list, p99 | 5 ms | no |",
                "| kept list, p50 | 6 ms | no |",
                "| kept list, p99 | 5 ms | yes |",
                "| SQL statements of the GraphQL list | 5 | yes |",
                "| pages, p50 | 8 ms | no: search, units |",
                "| pages, p99 | 40 ms | yes |",
            ]
        );
    }
}
