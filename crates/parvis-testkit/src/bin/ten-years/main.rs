//! Fills a workspace with ten years of work, for `cargo xtask bench`: 20 channels read every day, 2,000 originals placed
//! 10,000 times, the conversations below them with 10,000 messages, 5,000 pieces of
//! advice and decisions, 2,000 briefs, 120 reviews. `ten-years <database> <workspace> <last day, 2026-11-22> [<originals>
//! <messages>]`, where the database is a file or `postgres://…`; the workspace and its first member are there already.
//! The same every time.
#![expect(clippy::print_stdout, reason = "it speaks to whoever started it")]

mod advice;
mod channels;
mod meetings;
mod pieces;
mod requests;
mod talks;

use parvis_domain::{Clock, MovingClock, Timestamp, UserId, WorkspaceId};
use parvis_store::{Store, Tx, membership, workspace};
use parvis_testkit::SeededDice;
use std::path::Path;
use std::time::Duration;

/// So many days.
pub(crate) const DAYS: u64 = 3_650;

/// Where everything is written, by whom, and the chance of it.
pub(crate) struct World {
    pub(crate) store: Store,
    pub(crate) place: WorkspaceId,
    pub(crate) who: UserId,
    /// The noon after the last day.
    pub(crate) end: Timestamp,
    pub(crate) dice: SeededDice,
    /// So many originals, and messages below them.
    pub(crate) originals: u64,
    pub(crate) messages: u64,
    thrown: std::sync::atomic::AtomicU64,
}

impl World {
    /// Noon of the day that lies so many days before the end.
    pub(crate) fn ago(&self, days: u64) -> Timestamp {
        self.end.minus(Duration::from_hours(24 * days))
    }

    /// A number below `most`, the next of an even and lasting sequence.
    pub(crate) fn below(&self, most: u64) -> u64 {
        let at = self.thrown.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        // A Weyl sequence through a multiplicative mix: chance enough for sizes of things.
        let mut mixed = at.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        mixed ^= mixed >> 32;
        mixed = mixed.wrapping_mul(0xD6E8_FEB8_6659_FD93);
        (mixed >> 33) % most
    }

    pub(crate) async fn begin(&self) -> Result<Tx, String> {
        self.store.begin().await.map_err(said)
    }
}

/// A clock that stands there: what identifiers are made of.
pub(crate) fn clock_at(time: Timestamp) -> impl Clock {
    MovingClock::at(time)
}

pub(crate) fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}

async fn world(file: &str, slug: &str, day: &str, sizes: &[String]) -> Result<World, String> {
    let (originals, messages) = match sizes {
        [] => (2_000, 10_000),
        [originals, messages] => (originals.parse().map_err(said)?, messages.parse().map_err(said)?),
        _ => return Err("how many originals, and how many messages".to_owned()),
    };
    let store = if file.starts_with("postgres") {
        // Nobody relies on it before it is whole.
        let url = format!("{file}?options=-c%20synchronous_commit%3Doff");
        Store::open_postgres(&url, 2).await.map_err(said)?
    } else {
        Store::open_sqlite_to_fill(Path::new(file)).await.map_err(said)?
    };
    let all = workspace::list(&store).await.map_err(said)?;
    let found = all.into_iter().find(|it| it.slug == slug);
    let place = found.ok_or_else(|| format!("no workspace is called {slug}"))?.id;
    let members = membership::list(&store, place).await.map_err(said)?;
    let who = members.first().ok_or("the workspace has no member")?.user_id;
    let end = Timestamp::parse_rfc3339(&format!("{day}T12:00:00Z"));
    let end = end.ok_or_else(|| format!("{day} is no day"))?;
    Ok(World {
        store,
        place,
        who,
        end,
        dice: SeededDice::new(2_026),
        originals,
        messages,
        thrown: std::sync::atomic::AtomicU64::new(1),
    })
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), String> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [file, slug, day, sizes @ ..] = words.as_slice() else {
        return Err("ten-years <database> <workspace> <last day> [<originals> <messages>]".to_owned());
    };
    let world = world(file, slug, day, sizes).await?;
    let channels = channels::open(&world).await?;
    let placed = pieces::place(&world, &channels).await?;
    let talks = talks::hold(&world, &placed).await?;
    let thought = advice::give(&world, &channels).await?;
    let asked = requests::ask(&world, &placed).await?;
    let met = meetings::meet(&world, &channels, &thought).await?;
    println!(
        "{} channels, {} publications, {talks} conversations, {} pieces of advice and decisions, {asked} briefs, \
        {met} reviews",
        channels.len(),
        placed.len(),
        2 * thought.len()
    );
    world.store.close().await;
    Ok(())
}
