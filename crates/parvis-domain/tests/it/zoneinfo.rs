//! Planned times held against Python's `zoneinfo`: every zone of the bundled database, every change of its
//! clocks from 2000 to 2040, and the wall times before, in and after it.
//!
//! Python's data come from the package `tzdata` of `PyPI` of the same release and from nowhere else; its code shares
//! nothing with ours. `PARVIS_TEST_ZONEINFO_PYTHON` names an interpreter that has the package; without it, one
//! is prepared in `.counterparts/zoneinfo`.

use jiff::civil;
use parvis_domain::{LocalTime, Occurrence, PlannedTime, Timestamp, Zone, zone_release};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

const FIRST: Timestamp = Timestamp::from_seconds(946_684_800); // 2000-01-01T00:00:00Z
const LAST: Timestamp = Timestamp::from_seconds(2_240_524_800); // 2041-01-01T00:00:00Z

#[test]
fn every_zone_and_clock_change_agrees_with_python() {
    let python = match python() {
        Ok(python) => python,
        Err(cause) if in_ci() => panic!("Python's zoneinfo has to be there in CI: {cause}"),
        Err(cause) => {
            eprintln!("skipped: planned times were not compared with Python's zoneinfo: {cause}");
            return;
        }
    };
    let folder = tempdir();
    let ours = folder.join("ours.tsv");
    std::fs::write(&ours, table()).unwrap();
    let run = Command::new(&python)
        .arg(counterpart().join("compare.py"))
        .arg(&ours)
        .env("PYTHONTZPATH", "")
        .output()
        .unwrap_or_else(|cause| panic!("{}: {cause}", python.display()));
    let said = String::from_utf8_lossy(&run.stdout);
    println!("{said}");
    assert!(
        run.status.success(),
        "{said}\n{}",
        String::from_utf8_lossy(&run.stderr)
    );
    for (what, least) in [("zones", 590), ("transitions", 10_000), ("comparisons", 100_000)] {
        let counted = figure(&said, what).unwrap_or_else(|| panic!("{what} not counted: {said}"));
        assert!(
            counted >= least,
            "{what}: {counted}, which is too few to have covered anything"
        );
    }
    assert_eq!(figure(&said, "differences"), Some(0));
}

/// The number that stands before `what` in `zones`, `transitions`…
fn figure(said: &str, what: &str) -> Option<u64> {
    let before = said
        .split(what)
        .next()
        .filter(|before| before.len() < said.len())?;
    before.split_whitespace().last()?.parse().ok()
}

/// What we say, a line each: the release; a zone; a change of its clocks (instant, offsets before and after);
/// a wall time (instant, and what it becomes if it is skipped, or when it comes again).
fn table() -> String {
    let mut table = format!("release\t{}\n", zone_release());
    for zone in Zone::all() {
        writeln!(table, "zone\t{zone}").unwrap();
        for change in changes(zone) {
            let Change { at, before, after } = change;
            writeln!(table, "change\t{}\t{before}\t{after}", at.micros() / 1_000_000).unwrap();
            for local in wall_times(change) {
                wall_time(&mut table, PlannedTime::new(local, zone));
            }
        }
    }
    table
}

fn wall_time(table: &mut String, planned: PlannedTime) {
    let seconds = |instant: Timestamp| instant.micros() / 1_000_000;
    let (local, instant) = (planned.local().to_civil(), seconds(planned.instant()));
    match planned.occurrence() {
        Occurrence::Once => writeln!(table, "once\t{local}\t{instant}"),
        Occurrence::Skipped { moved_to } => {
            writeln!(table, "skipped\t{local}\t{instant}\t{}", moved_to.to_civil())
        }
        Occurrence::Twice { again } => writeln!(table, "twice\t{local}\t{instant}\t{}", seconds(again)),
    }
    .unwrap();
}

#[derive(Clone, Copy)]
struct Change {
    at: Timestamp,
    before: i32,
    after: i32,
}

/// The instants from 2000 to 2040 at which clocks in `zone` are moved; not those at which only a name changes.
fn changes(zone: Zone) -> Vec<Change> {
    let second = std::time::Duration::from_secs(1);
    zone.time_zone()
        .following(FIRST.minus(second).to_jiff())
        .map(|transition| Timestamp::from(transition.timestamp()))
        .take_while(|&at| at < LAST)
        .map(|at| Change {
            at,
            before: zone.offset_seconds(at.minus(second)),
            after: zone.offset_seconds(at),
        })
        .filter(|change| change.before != change.after)
        .collect()
}

/// Wall times a day before, at the edges of, inside and a day after what a change of clocks skips or repeats.
fn wall_times(change: Change) -> Vec<LocalTime> {
    let shown = |offset: i32| change.at.micros() / 1_000_000 + i64::from(offset);
    let (low, high) = (
        shown(change.before.min(change.after)),
        shown(change.before.max(change.after)),
    );
    let span = high - low;
    [
        -86_400,
        -3_600,
        -1,
        0,
        1,
        span / 3,
        span / 2,
        span - 1,
        span,
        span + 1,
        span + 3_600,
        span + 86_400,
    ]
    .into_iter()
    .map(|from_low| LocalTime::try_from(wall_clock(low + from_low)).unwrap())
    .collect()
}

/// The date and time that lies so many seconds after 1970-01-01T00:00 on a clock that is never moved.
fn wall_clock(seconds: i64) -> civil::DateTime {
    Zone::UTC.local(Timestamp::from_seconds(seconds))
}

/// An interpreter that has the very release of `tzdata` asked for.
fn python() -> Result<PathBuf, String> {
    if let Some(given) = environment("PARVIS_TEST_ZONEINFO_PYTHON") {
        return Ok(given.into());
    }
    let venv = root().join(".counterparts/zoneinfo");
    let python = venv.join("bin/python");
    if !has_tzdata(&python) {
        run(Command::new("python3").args(["-m", "venv"]).arg(&venv))?;
        run(Command::new(&python)
            .args([
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "--requirement",
            ])
            .arg(counterpart().join("requirements.txt")))?;
    }
    Ok(python)
}

fn has_tzdata(python: &Path) -> bool {
    let wanted = std::fs::read_to_string(counterpart().join("requirements.txt")).unwrap();
    let installed = Command::new(python)
        .args(["-c", "import tzdata; print('tzdata==' + tzdata.__version__)"])
        .output();
    installed.is_ok_and(|output| {
        output.status.success()
            && wanted
                .lines()
                .any(|line| line.as_bytes() == output.stdout.trim_ascii())
    })
}

fn run(command: &mut Command) -> Result<(), String> {
    let output = command
        .output()
        .map_err(|cause| format!("{}: {cause}", command.get_program().display()))?;
    let said = [output.stdout, output.stderr].concat();
    if output.status.success() {
        Ok(())
    } else {
        Err(String::from_utf8_lossy(&said).trim().replace('\n', " "))
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn counterpart() -> PathBuf {
    root().join("counterparts/zoneinfo")
}

fn tempdir() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("zoneinfo");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

#[expect(
    clippy::disallowed_methods,
    reason = "a test has no other way to be told where a counterpart is"
)]
fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

fn in_ci() -> bool {
    environment("CI").as_deref() == Some("true")
}
