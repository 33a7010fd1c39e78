//! `outbox_drain`: what the worker gets out, beside the most commits that one writer can have there.

use crate::figure::{at_least, spread};
use crate::pieces::Stall;
use crate::program::Program;
use crate::{Asked, Result};
use parvis_store::{Store, bulk};
use parvis_testkit::house::{House, cores};
use std::time::{Duration, Instant};

/// At least this part of the rate of bare commits.
const LIMIT: f64 = 0.25;
const CHANNELS: usize = 32;

pub(crate) async fn measure(asked: &Asked) -> Result<()> {
    let (rounds, pieces) = if asked.quick { (2, 60) } else { (7, 600) };
    let house = House::found(asked.engine, &asked.parvis).await?;
    let stall = Stall::open(&house, CHANNELS).await?;
    // Beside the database that is drained, so that neither waits for a lock of the other.
    let beside = match &house.url {
        None => Store::open_sqlite(&house.folder.join("beside.db")).await?,
        Some(url) => Store::open_postgres(url, 1).await?,
    };
    let program = Program::open(&house, &[stall.fake.address()]).await?;
    stall.heap(&house, CHANNELS).await?;
    wait_for(&stall, CHANNELS).await?;
    let (mut bare, mut out, mut busy) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..rounds {
        tokio::time::sleep(Duration::from_millis(700)).await;
        let begun = Instant::now();
        let rows = bulk::commit_bare_rows(&beside, || begun.elapsed() < Duration::from_secs(3)).await?;
        bare.push(rate(rows, begun.elapsed()));
        let before = stall.arrived();
        stall.heap(&house, pieces).await?;
        wait_for(&stall, before + 1).await?;
        let (begun, worked, first) = (Instant::now(), program.busy()?, stall.arrived());
        wait_for(&stall, before + pieces).await?;
        let took = begun.elapsed();
        out.push(rate((before + pieces - first) as u64, took));
        busy.push(100.0 * program.busy()?.saturating_sub(worked).as_secs_f64() / took.as_secs_f64());
    }
    let parts: Vec<f64> = out.iter().zip(&bare).map(|(out, bare)| out / bare).collect();
    let (all_out, all_bare): (f64, f64) = (out.iter().sum(), bare.iter().sum());
    let how = format!(
        "{rounds} rounds that take turns: bare commits of one row for 3 s ({} a second), then {pieces} pieces due on \
        {CHANNELS} channels of a fake on loopback, from the first that arrived to the last ({} a second); the part round \
        by round: {}. {}. {}",
        spread(&bare),
        spread(&out),
        parts
            .iter()
            .map(|part| format!("{part:.2}"))
            .collect::<Vec<_>>()
            .join(" "),
        house.engine.settings(),
        pinned(&busy),
    );
    at_least(
        &format!("outbox_drain_{}", house.engine.word()),
        all_out / all_bare,
        "of the rate of bare commits",
        LIMIT,
        &how,
    );
    program.kill()
}

fn pinned(busy: &[f64]) -> String {
    if cores() > 1 {
        format!(
            "Program on one core (busy {} %), fake and bare loop on the others, as the database server may be",
            spread(busy)
        )
    } else {
        "All on one core".to_owned()
    }
}

#[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
fn rate(many: u64, took: Duration) -> f64 {
    many as f64 / took.as_secs_f64()
}

/// Waits until so many pieces have arrived.
pub(crate) async fn wait_for(stall: &Stall, many: usize) -> Result<()> {
    let begun = Instant::now();
    while stall.arrived() < many {
        if begun.elapsed() > Duration::from_mins(5) {
            return Err(format!("{} of {many} pieces arrived in five minutes", stall.arrived()).into());
        }
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    Ok(())
}
