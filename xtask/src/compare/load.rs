//! Readers, as many as a server can take: wrk, on a core of its own.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

use super::contender::Running;
use crate::bench::server::{LOAD_CORE, pinned};
use crate::process;

/// As browsers write it.
pub(super) const ACCEPTED: &str = "accept-encoding: gzip, deflate, br, zstd";

/// What came of asking for so long.
#[derive(Clone, Copy)]
pub(super) struct Round {
    /// Requests a second.
    pub(super) rate: f64,
    /// In milliseconds: what half of the answers, and 99 of 100, didn't take longer than.
    pub(super) median: f64,
    pub(super) p99: f64,
    /// Which part of its core the server was busy for.
    pub(super) busy: f64,
}

pub(super) fn ask(running: &Running, connections: usize, long: Duration) -> Result<Round> {
    let mut wrk = Command::new("wrk");
    wrk.args([
        "-t1",
        "--latency",
        "--timeout",
        "30s",
        "-c",
        &connections.to_string(),
    ]);
    wrk.args(["-d", &format!("{}s", long.as_secs()), "-H", ACCEPTED]);
    wrk.arg(format!("http://localhost:{}{}", running.port, running.path));
    let (began, before) = (Instant::now(), running.processor_time()?);
    let said = process::output(&mut pinned(LOAD_CORE, &wrk))?;
    let (wall, after) = (began.elapsed(), running.processor_time()?);
    let spent = after.saturating_sub(before);
    Ok(Round {
        busy: spent.as_secs_f64() / wall.as_secs_f64(),
        ..read(&said)?
    })
}

/// Refuses a round in which anything was refused or lost.
fn read(said: &str) -> Result<Round> {
    let wrong = |line: &&str| line.contains("Non-2xx") || line.contains("Socket errors");
    if let Some(wrong) = said.lines().find(wrong) {
        bail!("the load met errors: {}", wrong.trim());
    }
    let after = |name: &str| {
        let found = said.lines().find_map(|line| line.trim().strip_prefix(name));
        found
            .map(str::trim)
            .with_context(|| format!("wrk doesn't say {name}: {said}"))
    };
    let rate: f64 = after("Requests/sec:")?.parse()?;
    if rate <= 0.0 {
        bail!("no answer came in time");
    }
    Ok(Round {
        rate,
        median: milliseconds(after("50%")?)?,
        p99: milliseconds(after("99%")?)?,
        busy: 0.0,
    })
}

fn milliseconds(said: &str) -> Result<f64> {
    let units = [("us", 0.001), ("ms", 1.0), ("s", 1_000.0), ("m", 60_000.0)];
    let found = units
        .iter()
        .find_map(|(unit, times)| Some((said.strip_suffix(unit)?, times)));
    let (number, times) = found.with_context(|| format!("no time: {said}"))?;
    Ok(number.parse::<f64>()? * times)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_wrk_says_is_read_and_refused_answers_are_no_answers() {
        let said = "  Latency Distribution\n     50%  812.00us\n     99%    1.20s\n  90 requests in 1s\nRequests/sec:   90.50\n";
        let round = read(said).unwrap();
        assert!((round.rate - 90.5).abs() < 1e-9);
        assert!((round.median - 0.812).abs() < 1e-9 && (round.p99 - 1_200.0).abs() < 1e-9);
        assert!(read(&format!("{said}  Non-2xx or 3xx responses: 3\n")).is_err());
    }
}
