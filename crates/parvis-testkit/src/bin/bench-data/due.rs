//! `due_claim`: how long after its time a piece is claimed, among a million that are planned; and what waiting costs.

use crate::drain::wait_for;
use crate::figure::{at_most, quantile, spread};
use crate::pieces::Stall;
use crate::program::Program;
use crate::{Asked, Result};
use parvis_domain::Clock;
use parvis_store::{bulk, delivery};
use parvis_testkit::house::{House, Now};
use std::time::{Duration, Instant};

const CHANNELS: usize = 16;

pub(crate) async fn measure(asked: &Asked) -> Result<()> {
    let (planned, samples, rest) = if asked.quick {
        (20_000, 20, 10)
    } else {
        (1_000_000, 220, 70)
    };
    let house = House::found(asked.engine, &asked.parvis).await?;
    let stall = Stall::open(&house, CHANNELS).await?;
    let begun = Instant::now();
    let far = Now.now().plus(Duration::from_hours(24));
    let mut tx = house.store.begin().await?;
    let one = stall.plan(&house, &mut tx, far).await?;
    let step = Duration::from_secs(20);
    bulk::plan_copies(&mut tx, house.place, one.id, planned - 1, (far, step)).await?;
    tx.commit().await?;
    bulk::analyze(&house.store).await?;
    eprintln!("{planned} planned in {:?}", begun.elapsed());
    let begun = Instant::now();
    let program = Program::open(&house, &[stall.fake.address()]).await?;
    stall.heap(&house, CHANNELS).await?;
    wait_for(&stall, CHANNELS).await?;
    eprintln!("at work {:?} after the start", begun.elapsed());
    // What is looked at once after a start is no part of waiting.
    tokio::time::sleep(Duration::from_secs(if asked.quick { 5 } else { 40 })).await;
    let (worked, since) = (program.busy()?, Instant::now());
    tokio::time::sleep(Duration::from_secs(rest)).await;
    let idle = 100.0 * program.busy()?.saturating_sub(worked).as_secs_f64() / since.elapsed().as_secs_f64();
    at_most(
        &format!("due_claim_idle_{}", house.engine.word()),
        idle,
        "% of a core",
        1.0,
        &format!(
            "processor time of the whole program over {rest} s with {planned} publications planned and none due. {}",
            house.engine.settings()
        ),
    );
    let late = claimed(&house, &stall, samples).await?;
    at_most(
        &format!("due_claim_{}", house.engine.word()),
        quantile(&late, 99),
        "ms",
        1_000.0,
        &format!(
            "p99 of {} pieces, from the time planned to the claim, planned some seconds before at instants that differ, \
            among {planned} planned: {} ms. {}",
            late.len(),
            spread(&late),
            house.engine.settings()
        ),
    );
    program.kill()
}

/// Plans pieces for the coming seconds, and looks when each was claimed: in milliseconds after its time.
async fn claimed(house: &House, stall: &Stall, samples: usize) -> Result<Vec<f64>> {
    let before = stall.arrived();
    let (mut tx, start) = (house.store.begin().await?, Now.now().plus(Duration::from_secs(4)));
    let mut sent = Vec::new();
    for nth in 0..u64::try_from(samples)? {
        // At all parts of a second.
        let due_at = start.plus(Duration::from_millis(nth * 337));
        sent.push(stall.plan(house, &mut tx, due_at).await?);
    }
    tx.commit().await?;
    if Now.now() >= start {
        return Err("planning them took so long that the first were due".into());
    }
    wait_for(stall, before + samples).await?;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let mut late = Vec::new();
    for one in sent {
        let id = one.delivery_id.ok_or("a piece without its delivery")?;
        let tries = delivery::attempts(&house.store, house.place, id).await?;
        let first = tries.first().ok_or("a piece that nobody claimed")?;
        if first.started_at < one.due_at {
            return Err("a piece was claimed before its time".into());
        }
        late.push(first.started_at.since(one.due_at).as_secs_f64() * 1_000.0);
    }
    Ok(late)
}
