//! `article_cached`: what an article costs the server that is kept in memory, beside what the same bytes cost a server that
//! does nothing but send them.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

use super::article_weight::ACCEPTED;
use super::bed::Bed;
use super::demonstration;
use super::figure::{Figure, quantile};
use super::server::{LOAD_CORE, SERVER_CORE, Server, free_port, pinned, two_cores};
use super::wire;
use crate::process;

const LIMIT: f64 = 1.25;
/// Odd, so that there is a middle one.
const ROUNDS: usize = 7;
/// How long each server is asked in a round.
const ROUND: Duration = Duration::from_secs(4);
/// Connections that are kept open.
const CONNECTIONS: &str = "32";
/// Below that something else than the server was the limit.
const BUSY: f64 = 0.95;

/// What one server did in one round.
struct Round {
    /// Processor time for a request, in microseconds.
    cost: f64,
    /// Which part of the time its core worked for it.
    busy: f64,
    rate: f64,
}

pub(super) fn run(bed: &Bed<'_>) -> Result<Vec<Figure>> {
    two_cores()?;
    demonstration::ready(bed)?;
    let (bare, load) = (bed.driver("bare-http")?, bed.driver("steady-load")?);
    let port = free_port()?;
    let mut serve = demonstration::command(bed, "serve", port)?;
    serve
        .args(["--access-log", "json", "--metrics-listen"])
        .arg(format!("127.0.0.1:{}", free_port()?));
    let mut ours = Server::start(pinned(SERVER_CORE, &serve), port, &bed.data("article_cached.log"))?;
    ours.answers("/readyz")?;
    let path = heaviest(port)?;
    let file = bed.data("article_cached.http");
    keep(port, &path, &file)?;
    let port = free_port()?;
    let mut command = Command::new(bare);
    command.arg(format!("127.0.0.1:{port}")).arg(&file);
    let mut bare = Server::start(pinned(SERVER_CORE, &command), port, &bed.data("bare.log"))?;
    bare.answers("/")?;
    same_bytes(&ours, &bare, &path)?;

    for server in [&ours, &bare] {
        ask(&load, server, &path, Duration::from_secs(1))?;
    }
    let mut rounds = Vec::new();
    for round in 0..ROUNDS {
        // Who comes second has the warmer machine: they take turns at that, too.
        let pair = if round % 2 == 0 {
            let ours = ask(&load, &ours, &path, ROUND)?;
            (ours, ask(&load, &bare, &path, ROUND)?)
        } else {
            let bare = ask(&load, &bare, &path, ROUND)?;
            (ask(&load, &ours, &path, ROUND)?, bare)
        };
        rounds.push(pair);
    }
    ours.stop()?;
    bare.stop()?;
    figure(&path, &rounds).map(|figure| vec![figure])
}

fn figure(path: &str, rounds: &[(Round, Round)]) -> Result<Figure> {
    let all = |of: fn(&(Round, Round)) -> f64| rounds.iter().map(of).collect::<Vec<f64>>();
    let ratios = all(|(ours, bare)| ours.cost / bare.cost);
    let busy = [all(|(ours, _)| ours.busy), all(|(_, bare)| bare.busy)];
    let least = busy.iter().flatten().copied().fold(f64::INFINITY, f64::min);
    let how = format!(
        "processor time (user and system) for a request of {path}, keep-alive, {CONNECTIONS} connections, beside that of \
         a bare hyper server sending the same bytes; server and load each on a core of their own; \
         access log (JSON, to a file) and metrics on; reading the site has no limit of rate, so none is checked; median of {ROUNDS} rounds of \
         {} s each, taking turns: ratio least {:.2}, most {:.2}; ours {:.1} µs and {:.0} requests a second, bare {:.1} µs and \
         {:.0}; the server's core was busy {:.0} % with ours and {:.0} % with the bare one at least",
        ROUND.as_secs(),
        quantile(&ratios, 0),
        quantile(&ratios, 100),
        quantile(&all(|(ours, _)| ours.cost), 50),
        quantile(&all(|(ours, _)| ours.rate), 50),
        quantile(&all(|(_, bare)| bare.cost), 50),
        quantile(&all(|(_, bare)| bare.rate), 50),
        quantile(&busy[0], 0) * 100.0,
        quantile(&busy[1], 0) * 100.0,
    );
    if least < BUSY {
        bail!(
            "the server's core was not the limit, so this is no figure, only a look ({:.2}): {how}",
            quantile(&ratios, 50)
        );
    }
    Ok(Figure::at_most(
        "article_cached",
        quantile(&ratios, 50),
        "ratio",
        LIMIT,
        how,
    ))
}

fn heaviest(port: u16) -> Result<String> {
    let mut sized = Vec::new();
    for path in demonstration::articles(port)? {
        sized.push((wire::found(port, &path, &[ACCEPTED])?.body.len(), path));
    }
    sized.sort();
    sized
        .pop()
        .map(|(_, path)| path)
        .context("the demonstration has no articles")
}

/// Writes the whole answer to a file, as the bare server reads it.
fn keep(port: u16, path: &str, file: &Path) -> Result<()> {
    let answer = wire::found(port, path, &[ACCEPTED])?;
    let mut bytes = Vec::new();
    for (name, value) in &answer.headers {
        if !name.eq_ignore_ascii_case("content-length") {
            bytes.extend(format!("{name}: {value}\r\n").into_bytes());
        }
    }
    bytes.extend(b"\r\n");
    bytes.extend(answer.body);
    std::fs::write(file, bytes).with_context(|| format!("cannot write {}", file.display()))
}

/// Refuses to compare unlike things.
fn same_bytes(ours: &Server, bare: &Server, path: &str) -> Result<()> {
    let sorted = |port| -> Result<_> {
        let mut answer = wire::found(port, path, &[ACCEPTED])?;
        answer.headers.sort();
        Ok((answer.headers, answer.body))
    };
    let (one, other) = (sorted(ours.port)?, sorted(bare.port)?);
    if one != other {
        bail!(
            "the two servers don't send the same: {:?} and {:?}",
            one.0,
            other.0
        );
    }
    Ok(())
}

/// Asks one server for so long, and sees what that cost it.
fn ask(load: &Path, server: &Server, path: &str, long: Duration) -> Result<Round> {
    let mut asking = Command::new(load);
    asking
        .arg(format!("localhost:{}", server.port))
        .arg(path)
        .arg(format!("{}: {}", ACCEPTED.0, ACCEPTED.1))
        .args([CONNECTIONS, &long.as_secs().to_string()]);
    let (began, before) = (Instant::now(), server.processor_time()?);
    let said = process::output(&mut pinned(LOAD_CORE, &asking))?;
    let (wall, after) = (began.elapsed(), server.processor_time()?);
    let answers: f64 = said
        .trim()
        .parse()
        .with_context(|| format!("the load doesn't say how many answers came: {said}"))?;
    let spent = after.saturating_sub(before).as_secs_f64();
    Ok(Round {
        cost: spent * 1_000_000.0 / answers,
        busy: spent / wall.as_secs_f64(),
        rate: answers / wall.as_secs_f64(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round(cost: f64, busy: f64) -> Round {
        Round {
            cost,
            busy,
            rate: 1.0,
        }
    }

    #[test]
    fn a_server_that_had_time_to_rest_gives_no_figure() {
        let rested = [
            (round(12.0, 0.99), round(10.0, 0.90)),
            (round(12.0, 0.99), round(10.0, 0.99)),
        ];
        let error = figure("/a", &rested).unwrap_err();
        assert!(error.to_string().contains("no figure"), "{error}");
        let busy = [(round(13.0, 0.99), round(10.0, 0.99))];
        let figure = figure("/a", &busy).unwrap();
        assert!(!figure.holds && (figure.value - 1.3).abs() < 1e-9, "{figure:?}");
    }
}
