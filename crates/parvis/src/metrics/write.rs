//! One scrape. What is counted in memory is read; what only the database knows is asked for, with a limit of time.

use super::Metrics;
use super::list::{self as m};
use super::process::{Process, disk};
use super::text::{Page, number};
use crate::watching::requests::CLASSES;
use parvis_app::gauge::{self, Gauges};
use parvis_app::meter::Counter;
use parvis_app::pulse::Standing;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// The database has so long to answer: a scrape is given up after ten seconds, unless told otherwise.
const LIMIT: Duration = Duration::from_secs(5);

/// The whole page.
pub(super) async fn page(metrics: &Metrics) -> String {
    let _turn = metrics.turn.lock().await;
    let asked = Instant::now();
    let gauges = tokio::time::timeout(LIMIT, gauge::read(&metrics.app)).await;
    let took = asked.elapsed();
    let gauges = match gauges {
        Ok(Ok(gauges)) => Some(gauges),
        Ok(Err(problem)) => {
            tracing::warn!(%problem, cause = ?problem.source, "the database didn't say how things stand");
            None
        }
        Err(_) => None,
    };
    let mut page = Page::default();
    page.begin(&m::BUILD)
        .put(&[env!("CARGO_PKG_VERSION"), metrics.engine], 1);
    requests(&mut page, metrics);
    outbox(&mut page, metrics);
    loops(&mut page, metrics);
    database(&mut page, metrics);
    page.one(&m::ASKED, u8::from(gauges.is_some()));
    page.one(&m::ASKED_SECONDS, took.as_secs_f64());
    if let Some(gauges) = gauges {
        known_to_the_database(&mut page, &gauges);
    }
    system(&mut page, metrics);
    page.finish()
}

fn count(counter: &Counter) -> f64 {
    number(counter.get())
}

fn requests(page: &mut Page, metrics: &Metrics) {
    let routes = metrics.seen.requests.all();
    let mut samples = page.begin(&m::REQUESTS);
    for route in &routes {
        for (class, answers) in CLASSES.iter().zip(&route.answers) {
            if answers.get() > 0 {
                samples.put(
                    &[route.face.word(), route.method, &route.pattern, class],
                    count(answers),
                );
            }
        }
    }
    let mut samples = page.begin(&m::REQUEST_SECONDS);
    for route in &routes {
        samples.put_timings(&[route.face.word(), route.method, &route.pattern], &route.timings);
    }
    let counts = metrics.app.counts();
    // Read in this order, so that what is asked in between can't make the difference negative.
    let made = counts.pages_made.get();
    let asked = counts.pages_asked.get();
    let mut samples = page.begin(&m::PAGES);
    samples.put(&["hit"], number(asked.saturating_sub(made)));
    samples.put(&["miss"], number(made));
    let dropped = metrics
        .seen
        .access
        .as_ref()
        .map_or(0.0, |log| count(&log.dropped));
    page.one(&m::ACCESS_DROPPED, dropped);
}

fn outbox(page: &mut Page, metrics: &Metrics) {
    let counts = metrics.app.counts();
    page.one(&m::CLAIMS, count(&counts.claims));
    page.one(&m::EXPIRED, count(&counts.leases_expired));
    page.one(&m::LOST, count(&counts.leases_lost));
    page.one(&m::LOOKS, count(&counts.looks));
    let mut samples = page.begin(&m::ATTEMPTS);
    for ((network, outcome), attempts) in counts.attempts() {
        samples.put(&[&network, outcome], number(attempts));
    }
    let mut samples = page.begin(&m::ATTEMPT_SECONDS);
    for (network, timings) in counts.durations() {
        samples.put_timings(&[&network], &timings);
    }
    let mut samples = page.begin(&m::RENEWALS);
    samples.put(&["renewed"], count(&counts.renewals));
    samples.put(&["failed"], count(&counts.renewals_failed));
    let mut samples = page.begin(&m::MAILS_ENDED);
    samples.put(&["sent"], count(&counts.mails_sent));
    samples.put(&["later"], count(&counts.mails_put_off));
    samples.put(&["given_up"], count(&counts.mails_given_up));
}

/// Loops of one name, several of which may run beside one another, as one.
fn loops(page: &mut Page, metrics: &Metrics) {
    let mut loops: BTreeMap<&'static str, Standing> = BTreeMap::new();
    for one in metrics.app.pulse().standing() {
        match loops.get_mut(one.name) {
            None => _ = loops.insert(one.name, one),
            Some(all) => {
                all.still = all.still.max(one.still);
                all.stuck |= one.stuck;
                all.turns += one.turns;
            }
        }
    }
    let mut samples = page.begin(&m::LOOP_STILL);
    for (name, one) in &loops {
        samples.put(&[name], one.still.as_secs_f64());
    }
    let mut samples = page.begin(&m::LOOP_STUCK);
    for (name, one) in &loops {
        samples.put(&[name], u8::from(one.stuck));
    }
    let mut samples = page.begin(&m::LOOP_TURNS);
    for (name, one) in &loops {
        samples.put(&[name], number(one.turns));
    }
    let panics = metrics.app.pulse().panics();
    let mut samples = page.begin(&m::PANICS);
    for (name, panics) in panics {
        samples.put(&[name], number(panics));
    }
}

fn database(page: &mut Page, metrics: &Metrics) {
    let counts = metrics.app.counts();
    page.one(&m::TRANSACTIONS, count(&counts.transactions));
    page.one(&m::BUSY, count(&counts.busy));
    page.one(&m::TX_WAITING, number(counts.waiting.get()));
    page.begin(&m::TX_WAIT_SECONDS).put_timings(&[], &counts.waits);
    let connections = gauge::connections(&metrics.app);
    let mut samples = page.begin(&m::CONNECTIONS);
    samples.put(&["used"], number(connections.used));
    samples.put(&["idle"], number(connections.open - connections.used));
    page.one(&m::MOST_CONNECTIONS, number(connections.most));
}

fn known_to_the_database(page: &mut Page, gauges: &Gauges) {
    let whole = |count: i64| number(u64::try_from(count).unwrap_or(0));
    page.one(&m::PLANNED, whole(gauges.planned));
    for (metric, by_network) in [
        (&m::DUE, &gauges.due),
        (&m::RUNNING, &gauges.running),
        (&m::WAITING, &gauges.waiting),
    ] {
        let mut samples = page.begin(metric);
        for (label, count) in by_network {
            samples.put(&[label], whole(*count));
        }
    }
    page.one(&m::OLDEST_DUE, gauges.oldest_due.as_secs_f64());
    let mut samples = page.begin(&m::CHANNELS);
    for (network, status, count) in &gauges.channels {
        samples.put(&[network, status], whole(*count));
    }
    page.one(&m::CREDENTIALS, whole(gauges.credentials_ending));
    page.one(&m::MAILS, whole(gauges.mails));
    page.one(&m::OLDEST_MAIL, gauges.oldest_mail.as_secs_f64());
    page.one(&m::DATABASE, number(gauges.database_bytes));
}

fn system(page: &mut Page, metrics: &Metrics) {
    if let Some((size, free)) = disk(&metrics.folder) {
        page.one(&m::DISK, number(size));
        page.one(&m::DISK_FREE, number(free));
    }
    if let Some(process) = Process::look() {
        page.one(&m::CPU, process.cpu_seconds);
        page.one(&m::RESIDENT, number(process.resident_bytes));
        page.one(&m::VIRTUAL, number(process.virtual_bytes));
        page.one(&m::FILES, number(process.open_files));
        page.one(&m::MOST_FILES, number(process.most_files));
    }
    let begun = u64::try_from(metrics.app.begun_at().micros() / 1_000).unwrap_or(0);
    page.one(&m::START, number(begun) / 1_000.0);
}
