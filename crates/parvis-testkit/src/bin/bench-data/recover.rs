//! `recover`: from the start after a `kill -9` to the first piece that the network gets.

use crate::drain::wait_for;
use crate::figure::{at_most, spread};
use crate::pieces::Stall;
use crate::program::Program;
use crate::{Asked, Result};
use parvis_testkit::house::House;
use std::time::{Duration, Instant};

const CHANNELS: usize = 32;

pub(crate) async fn measure(asked: &Asked) -> Result<()> {
    let (due, rounds) = if asked.quick { (500, 2) } else { (10_000, 7) };
    let house = House::found(asked.engine, &asked.parvis).await?;
    let stall = Stall::open(&house, CHANNELS).await?;
    let begun = Instant::now();
    stall.heap(&house, due).await?;
    eprintln!("{due} are due after {:?}", begun.elapsed());
    let mut program = Program::open(&house, &[stall.fake.address()]).await?;
    let mut took = Vec::new();
    for _ in 0..rounds {
        // In the middle of the work.
        let before = stall.arrived();
        wait_for(&stall, before + 40).await?;
        program.kill()?;
        let before = stall.arrived();
        // As many are due again as were at first.
        stall
            .heap(&house, (before + due).saturating_sub(stall.planned()))
            .await?;
        let begun = Instant::now();
        program = Program::start(&house, &[stall.fake.address()])?;
        wait_for(&stall, before + 1).await?;
        took.push(begun.elapsed().as_secs_f64() * 1_000.0);
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    at_most(
        &format!("recover_{}", house.engine.word()),
        took.iter().copied().fold(0.0, f64::max),
        "ms",
        2_000.0,
        &format!(
            "the longest of {rounds} starts after kill -9 in the middle of sending, {due} due each time, from exec to the \
            first piece that a fake on loopback gets: {} ms. {}",
            spread(&took),
            house.engine.settings()
        ),
    );
    program.kill()
}
