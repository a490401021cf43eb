//! `mitoyen jobs` as a process: killed again and again, told to stop, and looking after what was given up.

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use entity::{messaging::DeliveryState, platform::job::JobState};
use service::{
    Clock, Database, Host,
    jobs::{JobFilter, NewJob, operator_list},
    page::PageRequest,
    testkit::{World, mails_posted, post_mails},
};

use crate::start::mitoyen;

/// How often a worker is killed on SQLite; on PostgreSQL, where a round costs more, a fifth of that.
const KILLS: usize = 100;
/// Mails that are put into the queue before each worker begins.
const MAILS: usize = 4;

/// The command with the settings of a worker on the world's database.
async fn command(world: &World, folder: &Path, arguments: &[&str]) -> Command {
    let mut command = mitoyen(folder, arguments);
    command
        .env("MITOYEN_DATABASE_URL", world.database_options().await.unwrap().url)
        .env("MITOYEN_KEYS", service::seal::KeyRing::generate().reveal())
        .env("MITOYEN_MAIL_FOLDER", folder.join("mails"))
        .env("MITOYEN_MAIL_FROM", "noreply@mitoyen.example")
        .env("MITOYEN_LOG", "error")
        .stderr(Stdio::null());
    command
}

/// How many mails lie in the folder.
fn mails(folder: &Path) -> usize {
    let listed = fs::read_dir(folder.join("mails")).into_iter().flatten().flatten();
    listed.filter(|entry| entry.path().extension().is_some_and(|end| end == "eml")).count()
}

/// How many mails lie in the folder for each address.
fn mails_by_address(folder: &Path) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder.join("mails")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "eml") {
            let text = fs::read_to_string(path).unwrap();
            let line = text.lines().find(|line| line.starts_with("To:")).unwrap();
            let address = line.trim_start_matches("To:").trim().trim_matches(['<', '>']).to_owned();
            *found.entry(address).or_insert(0) += 1;
        }
    }
    found
}

/// Ends with the test, whatever the test does.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        // It may have ended already.
        _ = self.0.kill();
        _ = self.0.wait();
    }
}

/// How many of the mails are still to leave, as far as anybody knows.
async fn rest(world: &World, host: &Host) -> usize {
    let posted = mails_posted(host, world.own.organization).await.unwrap();
    let live = |state: &DeliveryState| matches!(state, DeliveryState::Waiting | DeliveryState::Sending);
    posted.iter().filter(|(_, state)| live(state)).count()
}

#[tokio::test]
async fn a_worker_that_is_killed_again_and_again_loses_nothing_and_sends_nothing_twice() {
    for world in World::all().await.unwrap() {
        let kills = if world.name == "sqlite" { KILLS } else { KILLS / 5 };
        let folder = tempfile::tempdir().unwrap();
        let database = Database::open(&world.database_options().await.unwrap()).await.unwrap();
        // The workers are processes and go by the machine's clock.
        let host = Host::new(database, Clock::System, false, "https://mitoyen.example");
        let (mut posted, mut busy) = (0, 0);
        for round in 0..kills {
            let addresses: Vec<String> =
                (posted..posted + MAILS).map(|number| format!("p{number}@example.org")).collect();
            posted += MAILS;
            post_mails(&host, world.own.organization, &addresses).await.unwrap();
            let before = mails(folder.path());
            let arguments = ["jobs", "work", "--workers", "3", "--lease", "2"];
            let mut worker = Ended(command(&world, folder.path(), &arguments).await.spawn().unwrap());
            // Killed in the middle of its work: a moment after the first mail has left, or before any has.
            let begun = Instant::now();
            while mails(folder.path()) == before && begun.elapsed() < Duration::from_millis(700) {
                tokio::time::sleep(Duration::from_millis(2)).await;
            }
            // Another moment each time, up to fifteen thousandths of a second later.
            let moment = u64::try_from(round * 7_919 % 15_000).unwrap();
            tokio::time::sleep(Duration::from_micros(moment)).await;
            worker.0.kill().unwrap();
            worker.0.wait().unwrap();
            busy += usize::from(mails(folder.path()) > before);
        }
        // Most were killed while they worked, and not before they had begun.
        assert!(busy > kills / 2, "{}: only {busy} of {kills} workers had begun", world.name);
        // The last one is let be, and told to stop when nothing is left.
        let mut worker =
            Ended(command(&world, folder.path(), &["jobs", "work", "--lease", "2"]).await.spawn().unwrap());
        let begun = Instant::now();
        while rest(&world, &host).await > 0 {
            assert!(begun.elapsed() < Duration::from_secs(30), "{}: mails are left", world.name);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let told = Command::new("kill").args(["-TERM", &worker.0.id().to_string()]).status().unwrap();
        assert!(told.success() && worker.0.wait().unwrap().success(), "{}", world.name);

        let left = mails_by_address(folder.path());
        let states = mails_posted(&host, world.own.organization).await.unwrap();
        assert_eq!(states.len(), posted, "{}", world.name);
        let mut uncertain = 0;
        for (address, state) in states {
            let times = left.get(&address).copied().unwrap_or_default();
            match state {
                DeliveryState::Sent => assert_eq!(times, 1, "{} {address}", world.name),
                // Killed between handing over and writing down: it left or it did not, and a person is asked.
                DeliveryState::Uncertain => {
                    assert!(times <= 1, "{} {address} left {times} times", world.name);
                    uncertain += 1;
                }
                other => panic!("{} {address} is {other:?}", world.name),
            }
        }
        // Three workers at a time are in the middle of something at most.
        assert!(uncertain <= kills * 3, "{}: {uncertain} of {posted} are uncertain", world.name);
        let dead = JobFilter { state: Some(JobState::Dead), kind: Some("delivery.send".to_owned()) };
        assert!(operator_list(&host, &dead, PageRequest::default()).await.unwrap().rows.is_empty(), "{}", world.name);
    }
}

#[tokio::test]
async fn what_was_given_up_is_looked_after_at_the_command_line() {
    let world = World::sqlite().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let id = world.enqueue(Some(world.own.organization), NewJob::new("test.nothing", &()).unwrap()).await.unwrap();
    let say = async |arguments: &[&str]| {
        let output = command(&world, folder.path(), arguments).await.stderr(Stdio::piped()).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (output.status.success(), text(output.stdout), text(output.stderr))
    };
    let id = id.to_string();
    let (_, list, _) = say(&["jobs", "list"]).await;
    assert!(list.contains(&id) && list.contains("queued") && list.contains("test.nothing"), "{list}");
    let (success, said, _) = say(&["jobs", "cancel", &id]).await;
    assert!(success && said.contains("given up"), "{said}");
    let (_, dead, _) = say(&["jobs", "list", "--state", "dead", "--kind", "test.nothing"]).await;
    assert!(dead.contains(&id) && dead.contains("cancelled"), "{dead}");
    let (success, _, why) = say(&["jobs", "cancel", &id]).await;
    assert!(!success && why.contains("This job is over"), "{why}");
    assert!(say(&["jobs", "retry", &id]).await.0);
    let (_, shown, _) = say(&["jobs", "show", &id]).await;
    for line in ["state: queued", "kind: test.nothing", "attempts: 0/10", "(own)"] {
        assert!(shown.contains(line), "{line} is not in {shown}");
    }
    let (success, _, why) = say(&["jobs", "show", "00000000-0000-7000-8000-000000000001"]).await;
    assert!(!success && why.contains("does not exist"), "{why}");
    assert!(!say(&["jobs", "list", "--state", "dancing"]).await.0);
}
