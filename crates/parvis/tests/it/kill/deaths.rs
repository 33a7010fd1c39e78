//! Deaths at moments that chance chooses, and the verdict on what stands afterwards.

use super::house::House;
use super::{open, under_way};
use parvis_domain::{Dice, PublicationId};
use parvis_testkit::SeededDice;
use std::time::{Duration, Instant};

/// How a program is killed again and again.
pub(crate) struct Plan {
    /// How often.
    pub(crate) kills: u64,
    /// What chance is thrown with.
    pub(crate) seed: u64,
    /// The longest that it lives.
    pub(crate) longest: Duration,
    /// The least part of that.
    pub(crate) least: f64,
    /// Enough is always waiting that a death catches something: so many.
    pub(crate) waiting: usize,
    /// Texts that each of them brings at least.
    pub(crate) texts: usize,
}

/// What came of it.
pub(crate) struct Deaths {
    kills: u64,
    enough: usize,
    began: Instant,
    placed: usize,
    at_work: u64,
}

impl Deaths {
    /// Kills the program as planned, while `place` places the next one; then lets it live until all are out.
    pub(crate) async fn at_random(
        house: &House,
        plan: Plan,
        mut place: impl AsyncFnMut(usize) -> PublicationId,
    ) -> Self {
        let dice = SeededDice::new(plan.seed);
        let (began, mut placed, mut at_work) = (Instant::now(), Vec::new(), 0);
        // Deaths before anything was begun would prove little: where lives are too short to begin much, there are more.
        let enough = usize::try_from(plan.kills / 4).unwrap() + 1;
        let mut kills = 0;
        while kills < plan.kills || (placed.len() * plan.texts < enough && kills < 3 * plan.kills) {
            kills += 1;
            while open(house, &placed).await < plan.waiting {
                placed.push(place(placed.len()).await);
            }
            let program = house.starts(None);
            let [throw] = (&dice as &dyn Dice).throw::<1>();
            let part = plan.least + (1.0 - plan.least) * f64::from(throw) / 255.0;
            tokio::time::sleep(plan.longest.mul_f64(part)).await;
            program.kill();
            at_work += u64::from(under_way(house, &placed).await);
            if kills % 50 == 0 {
                eprintln!("{} kills, {} placed, {:?}", kills, placed.len(), began.elapsed());
            }
        }
        let _program = house.starts(None);
        house.all_out(&placed, Duration::from_mins(3)).await;
        Self {
            kills,
            enough,
            began,
            placed: placed.len(),
            at_work,
        }
    }

    /// Each expected text stands there once, nothing else does, and the deaths were worth dying.
    pub(crate) fn verdict(&self, expected: &[String], standing: impl IntoIterator<Item = (String, usize)>) {
        let (mut lost, mut twice, mut strange) = (expected.to_vec(), Vec::new(), Vec::new());
        for (text, times) in standing {
            if !expected.contains(&text) {
                strange.push(text.clone());
            }
            lost.retain(|other| *other != text);
            if times > 1 {
                twice.push(text);
            }
        }
        eprintln!(
            "{} kills in {:?}: {} placed as {} texts, {} deaths in the middle of a sending, {} lost, {} twice",
            self.kills,
            self.began.elapsed(),
            self.placed,
            expected.len(),
            self.at_work,
            lost.len(),
            twice.len()
        );
        let nothing = Vec::<String>::new();
        assert_eq!(
            (lost, twice, strange),
            (nothing.clone(), nothing.clone(), nothing)
        );
        assert!(
            self.at_work >= self.kills / 10,
            "the deaths came at the wrong moments: {}",
            self.at_work
        );
        assert!(expected.len() >= self.enough, "only {} were placed", self.placed);
    }
}
