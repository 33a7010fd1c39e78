//! Fills a database with the site of somebody who has written for a long time, for `cargo xtask bench`:
//! `fill-site <database file> <articles> <messages under each>`. Every article is found by search, stands in a section,
//! under three topics and a byline, and was answered on one channel. The same every time.
#![expect(clippy::print_stdout, reason = "it speaks to whoever started it")]

mod articles;
mod talks;
mod words;

use parvis_domain::{Author, Category, Tag};
use parvis_domain::{
    AuthorId, CategoryId, Clock, Language, MovingClock, Role, Site, TagId, Theme, Timestamp, User, UserId,
    Workspace, WorkspaceId,
};
use parvis_store::{Store, author, category, membership, site, tag, user, workspace};
use parvis_testkit::SeededDice;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// Everything below happened in the ten years before this instant: 23 November 2026.
const END: i64 = 1_795_392_000;
const YEARS: Duration = Duration::from_hours(24 * 3_650);
/// As many articles are written in one transaction.
const AT_ONCE: u64 = 500;

const SECTIONS: usize = 12;
const TOPICS: usize = 200;
const BYLINES: usize = 20;

/// Where everything is written, by whom, and the chance of it.
pub(crate) struct World {
    pub(crate) store: Store,
    pub(crate) place: WorkspaceId,
    pub(crate) who: UserId,
    pub(crate) sections: Vec<(CategoryId, String)>,
    pub(crate) topics: Vec<(TagId, String)>,
    pub(crate) bylines: Vec<(AuthorId, String)>,
    pub(crate) dice: SeededDice,
    thrown: AtomicU64,
}

impl World {
    /// A number below `most`, the next of an even and lasting sequence.
    pub(crate) fn below(&self, most: usize) -> usize {
        let at = self.thrown.fetch_add(1, Ordering::Relaxed);
        // A Weyl sequence through a multiplicative mix: chance enough for sizes of things.
        let mut mixed = at.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        mixed ^= mixed >> 32;
        mixed = mixed.wrapping_mul(0xD6E8_FEB8_6659_FD93);
        usize::try_from(mixed >> 33).unwrap_or(0) % most
    }

    /// The same, but small numbers come much oftener, as words do in a language.
    pub(crate) fn seldom_above(&self, most: usize) -> usize {
        let [one, other] = [self.below(most), self.below(most)];
        one * other / most
    }
}

/// A clock that stands there: what identifiers are made of.
pub(crate) fn clock_at(time: Timestamp) -> impl Clock {
    MovingClock::at(time)
}

pub(crate) fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}

async fn found(file: &Path) -> Result<World, String> {
    let store = Store::open_sqlite_to_fill(file).await.map_err(said)?;
    let dice = SeededDice::new(2_026);
    let begun = Timestamp::from_seconds(END).minus(YEARS);
    let clock = clock_at(begun);
    let mira = User {
        id: UserId::next(&clock, &dice),
        name: "Mira".into(),
        email: "mira@example.org".into(),
        language: "en".into(),
        theme: "auto".into(),
        is_administrator: true,
        created_at: begun,
        deactivated_at: None,
    };
    let halle = Workspace {
        id: WorkspaceId::next(&clock, &dice),
        slug: "halle".into(),
        name: "La Halle".into(),
        zone: "Europe/Paris".into(),
        created_at: begun,
    };
    let its_site = Site {
        title: "The Halle's journal".into(),
        tagline: "What is said under the roof.".into(),
        footer: String::new(),
        language: Language::ENGLISH,
        items_per_page: 10,
        theme: Theme::Seuil,
        version: 1,
        changed_at: begun,
    };
    let mut tx = store.begin().await.map_err(said)?;
    user::insert(&mut tx, &mira, None).await.map_err(said)?;
    workspace::insert(&mut tx, &halle, mira.id).await.map_err(said)?;
    membership::insert(&mut tx, halle.id, mira.id, Role::Cm, begun)
        .await
        .map_err(said)?;
    site::put(&mut tx, halle.id, &its_site, begun)
        .await
        .map_err(said)?;
    let mut world = World {
        store: store.clone(),
        place: halle.id,
        who: mira.id,
        sections: Vec::new(),
        topics: Vec::new(),
        bylines: Vec::new(),
        dice,
        thrown: AtomicU64::new(1),
    };
    name(&mut world, &mut tx, begun).await?;
    tx.commit().await.map_err(said)?;
    Ok(world)
}

/// The sections, topics and bylines.
async fn name(world: &mut World, tx: &mut parvis_store::Tx, at: Timestamp) -> Result<(), String> {
    let clock = clock_at(at);
    for number in 0..SECTIONS {
        let one = Category {
            id: CategoryId::next(&clock, &world.dice),
            name: format!("Section {}", words::word(number)),
            slug: format!("section-{number}"),
            sentence: String::new(),
            position: i64::try_from(number).map_err(said)?,
            created_at: at,
        };
        category::insert(tx, world.place, &one).await.map_err(said)?;
        world.sections.push((one.id, one.name));
    }
    for number in 0..TOPICS {
        let one = Tag {
            id: TagId::next(&clock, &world.dice),
            name: words::word(number),
            slug: format!("topic-{number}"),
            created_at: at,
        };
        tag::insert(tx, world.place, &one).await.map_err(said)?;
        world.topics.push((one.id, one.name));
    }
    for number in 0..BYLINES {
        let one = Author {
            id: AuthorId::next(&clock, &world.dice),
            name: format!("Author {}", words::word(500 + number)),
            slug: Some(format!("author-{number}")),
            sentence: String::new(),
            user: None,
            created_at: at,
        };
        author::insert(tx, world.place, &one).await.map_err(said)?;
        world.bylines.push((one.id, one.name));
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), String> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [file, articles, messages] = words.as_slice() else {
        return Err("fill-site <database file> <articles> <messages under each>".to_owned());
    };
    let (articles, messages): (u64, u64) = (articles.parse().map_err(said)?, messages.parse().map_err(said)?);
    let world = found(Path::new(file)).await?;
    let end = Timestamp::from_seconds(END);
    let square = talks::open(&world, end.minus(YEARS)).await?;
    let step = YEARS / u32::try_from(articles.max(1)).map_err(said)?;
    let mut number = 0;
    while number < articles {
        let mut tx = world.store.begin().await.map_err(said)?;
        for _ in 0..AT_ONCE.min(articles - number) {
            let before = step.saturating_mul(u32::try_from(articles - number).map_err(said)?);
            let at = end.minus(before);
            let written = articles::write(&world, &mut tx, number, at).await?;
            talks::hold(&world, &mut tx, &square, &written, messages).await?;
            number += 1;
        }
        tx.commit().await.map_err(said)?;
    }
    world.store.close().await;
    println!("{articles} articles, {} messages", articles * messages);
    Ok(())
}
