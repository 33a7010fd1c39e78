use super::case::Case;
use super::finding::{Finding, Level, Looked};
use super::{
    address, backups, channels, clock, database, deliveries, disk, domains, folder, key, letters, mail,
    program, steps, worker, zones,
};
use parvis_app::Params;
use parvis_domain::UiLanguage;
use parvis_http::{say, sentence};
use std::io::{IsTerminal, Write};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;

/// One thing to look at.
struct Check {
    /// What it is called; its words are `doctor-area-{area}`.
    area: &'static str,
    /// How long it may take.
    patience: Duration,
    look: fn(Arc<Case>) -> Looking,
}

/// A check at work.
type Looking = Pin<Box<dyn Future<Output = Looked> + Send>>;

/// What was found, and where.
pub(super) struct Found {
    pub(super) areas: Vec<&'static str>,
    pub(super) finding: Finding,
}

macro_rules! checks {
    ($($area:literal $module:ident $seconds:literal),* $(,)?) => {
        const CHECKS: &[Check] = &[$(Check {
            area: $area,
            patience: Duration::from_secs($seconds),
            look: |case| Box::pin($module::look(case)),
        }),*];
    };
}

checks! {
    "folder" folder 15,
    "disk" disk 15,
    "key" key 15,
    "database" database 60,
    "tables" steps 15,
    "clock" clock 15,
    "zones" zones 15,
    "program" program 15,
    "worker" worker 15,
    "address" address 20,
    "domains" domains 30,
    "mail" mail 40,
    "letters" letters 15,
    "channels" channels 15,
    "deliveries" deliveries 15,
    "backups" backups 15,
}

/// Looks at everything at once. What is found comes in the order of the checks, the worst first.
pub(super) async fn run(case: &Arc<Case>, language: UiLanguage) -> Vec<Found> {
    let mut looking = JoinSet::new();
    for (number, check) in CHECKS.iter().enumerate() {
        let look = (check.look)(Arc::clone(case));
        let patience = check.patience;
        looking.spawn(async move {
            let looked = tokio::time::timeout(patience, look).await;
            let too_long = || Err(Finding::unknown("too-long").span("span", patience));
            (number, looked.unwrap_or_else(|_| too_long()))
        });
    }
    let mut found: Vec<Option<Looked>> = CHECKS.iter().map(|_| None).collect();
    let mut told = false;
    while !looking.is_empty() {
        match tokio::time::timeout(Duration::from_secs(1), looking.join_next()).await {
            Ok(Some(Ok((number, looked)))) => found[number] = Some(looked),
            Ok(_) => {}
            Err(_) if told => {}
            Err(_) => {
                told = true;
                still_looking(language, &found);
            }
        }
    }
    let all = CHECKS.iter().zip(found).flat_map(|(check, looked)| {
        let looked = looked.unwrap_or_else(|| Err(Finding::unknown("broke-off")));
        let findings = looked.unwrap_or_else(|finding| vec![finding]);
        findings.into_iter().map(|finding| Found {
            areas: vec![check.area],
            finding,
        })
    });
    let mut all = together(all);
    all.sort_by_key(|found| found.finding.level);
    all
}

/// What is the same for several areas is said once: the database doesn't open, the network was left out.
fn together(all: impl Iterator<Item = Found>) -> Vec<Found> {
    let mut said: Vec<Found> = Vec::new();
    for found in all {
        let same = |other: &&mut Found| {
            matches!(other.finding.level, Level::Unknown | Level::LeftOut)
                && ["closed", "no-folder", "offline"].contains(&found.finding.code)
                && other.finding.code == found.finding.code
        };
        match said.iter_mut().find(same) {
            Some(other) => other.areas.extend(found.areas),
            None => said.push(found),
        }
    }
    said
}

/// Something takes longer than a second: whoever looks on learns what.
fn still_looking(language: UiLanguage, found: &[Option<Looked>]) {
    let mut err = std::io::stderr();
    if !err.is_terminal() {
        return;
    }
    let open = CHECKS.iter().zip(found).filter(|(_, looked)| looked.is_none());
    let areas: Vec<String> = open.map(|(check, _)| area(language, check.area)).collect();
    let values = Params::from([("areas", areas.join(", ").into())]);
    let said = sentence(language, "doctor-still", &values).unwrap_or_default();
    let _nobody_reads = writeln!(err, "{said}");
}

/// What an area is called.
pub(super) fn area(language: UiLanguage, area: &str) -> String {
    say(language, &format!("doctor-area-{area}"))
}
