//! What goes wrong, and how it is put right again.

use crate::ground::{Ground, command};
use crate::networks::{Calls, Networks, Which};
use crate::nodes::{Fates, LEASE, Node};
use parvis_domain::DeliveryStep;
use parvis_testkit::Result;
use parvis_testkit::fake_network::Misbehaviour;
use parvis_testkit::house::{Engine, House};
use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use rand::{Rng, SeedableRng};
use std::collections::BTreeMap;
use std::time::Duration;

/// What happens to the nodes and to what they stand on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Harm {
    /// `kill -9` at a random moment.
    Kill,
    /// All nodes at once.
    KillAll,
    /// The process ends at this step.
    DieAt(DeliveryStep),
    /// Stopped where it stands, and woken after its lease.
    Oversleep,
    /// Stopped where it stands, for a moment.
    Nod,
    /// Not a byte more fits on the disk.
    DiskFull,
    /// Somebody else writes to the database, and takes long.
    Locked,
    /// The server of the database ends every connection.
    Disconnected,
    /// The clock is moved on, by up to an hour.
    ClockForward,
    /// The clock is moved back, by up to an hour.
    ClockBack,
}

impl Harm {
    /// All that is possible, each as often as it is interesting.
    fn all(engine: Engine) -> Vec<Self> {
        let mut all: Vec<Self> = DeliveryStep::ALL.iter().copied().map(Self::DieAt).collect();
        all.extend([Self::Kill; 6]);
        all.extend([
            Self::KillAll,
            Self::KillAll,
            Self::Nod,
            Self::Nod,
            Self::Oversleep,
            Self::Oversleep,
        ]);
        all.extend([Self::DiskFull, Self::Locked, Self::ClockForward, Self::ClockBack]);
        all.extend([Self::DiskFull, Self::Locked, Self::ClockForward, Self::ClockBack]);
        if engine == Engine::Postgres {
            all.extend([Self::Disconnected; 2]);
        }
        all
    }

    /// Its name where harms are counted; all deaths at steps are one.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Kill => "killed",
            Self::KillAll => "all killed",
            Self::DieAt(_) => "died at a step",
            Self::Oversleep => "overslept its lease",
            Self::Nod => "nodded",
            Self::DiskFull => "disk full",
            Self::Locked => "database locked",
            Self::Disconnected => "connections ended",
            Self::ClockForward => "clock moved on",
            Self::ClockBack => "clock moved back",
        }
    }
}

/// Harms in an order that the seed gives: each comes up before any comes up again.
pub(crate) struct Deck<T> {
    all: Vec<T>,
    left: Vec<T>,
    pub(crate) chance: StdRng,
}

impl<T: Copy> Deck<T> {
    fn new(all: Vec<T>, seed: u64) -> Self {
        Self {
            all,
            left: Vec::new(),
            chance: StdRng::seed_from_u64(seed),
        }
    }

    pub(crate) const fn size(&self) -> usize {
        self.all.len()
    }

    pub(crate) fn draw(&mut self) -> Option<T> {
        if self.left.is_empty() {
            self.left.clone_from(&self.all);
            self.left.shuffle(&mut self.chance);
        }
        self.left.pop()
    }
}

impl Deck<Harm> {
    pub(crate) fn of_harms(engine: Engine, seed: u64) -> Self {
        Self::new(Harm::all(engine), seed)
    }
}

/// What is done to the nodes and their ground, and how often it was.
pub(crate) struct Doer<'a> {
    pub(crate) ground: &'a Ground,
    pub(crate) house: &'a House,
    pub(crate) networks: &'a Networks,
    pub(crate) fates: Fates,
    pub(crate) done: BTreeMap<&'static str, u32>,
}

impl Doer<'_> {
    /// Does it, and puts it right again.
    pub(crate) async fn does(&mut self, harm: Harm, nodes: &mut [Node], chance: &mut StdRng) -> Result<()> {
        *self.done.entry(harm.name()).or_default() += 1;
        let which = chance.random_range(0..nodes.len());
        match harm {
            Harm::Kill => {
                let node = one(nodes, which)?;
                node.kill()?;
                self.fates.killed += 1;
                node.start(None)?;
            }
            Harm::KillAll => {
                for node in nodes.iter_mut() {
                    node.kill()?;
                    self.fates.killed += 1;
                }
                for node in nodes {
                    node.start(None)?;
                }
            }
            Harm::DieAt(step) => self.die_at(step, nodes, which, chance).await?,
            Harm::Oversleep => {
                let node = one(nodes, which)?;
                node.sleeps(true)?;
                pause(LEASE + between(chance, 200, 2_000)).await;
                node.sleeps(false)?;
                self.fates.asleep += 1;
            }
            Harm::Nod => {
                let node = one(nodes, which)?;
                node.sleeps(true)?;
                pause(between(chance, 50, 900)).await;
                node.sleeps(false)?;
            }
            Harm::DiskFull => {
                self.ground.fill_the_disk()?;
                pause(between(chance, 300, 2_500)).await;
                self.ground.empty_the_disk()?;
            }
            Harm::Locked => self.lock(between(chance, 300, 4_000)).await?,
            Harm::Disconnected => {
                self.psql(
                    "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()
                    and application_name <> 'chaos' and backend_type = 'client backend'",
                )?;
            }
            Harm::ClockForward | Harm::ClockBack => {
                let by = i64::from(chance.random_range(30..3_600));
                let by = if harm == Harm::ClockBack { -by } else { by };
                // One node alone, or the whole machine.
                let alone = chance.random_bool(0.5);
                for (number, node) in nodes.iter().enumerate() {
                    if !alone || number == which {
                        node.clock.is_ahead(by)?;
                    }
                }
                pause(between(chance, 1_500, 6_000)).await;
                for node in nodes {
                    node.clock.is_ahead(0)?;
                }
            }
        }
        Ok(())
    }

    /// Everybody is killed, and one alone goes on, to the step at which it ends itself.
    async fn die_at(
        &mut self,
        step: DeliveryStep,
        nodes: &mut [Node],
        which: usize,
        chance: &mut StdRng,
    ) -> Result<()> {
        match step {
            DeliveryStep::CredentialRenewed => self.networks.forget_sessions(),
            DeliveryStep::BeforeLookUp | DeliveryStep::AfterLookUp => {
                for network in Which::ALL {
                    self.networks
                        .tell(network, Calls::Putting, &Misbehaviour::TakeAndCut, 2);
                }
            }
            _ => {}
        }
        for node in nodes.iter_mut() {
            node.kill()?;
            self.fates.killed += 1;
        }
        let node = one(nodes, which)?;
        node.start(Some((step, chance.random_range(1..=2))))?;
        if node.ends(Duration::from_secs(6)).await? {
            *self.fates.died_at.entry(step).or_default() += 1;
        } else {
            // Nothing came by there.
            node.kill()?;
            self.fates.killed += 1;
        }
        for node in nodes {
            node.start(None)?;
        }
        Ok(())
    }

    async fn lock(&self, long: Duration) -> Result<()> {
        match self.house.engine {
            Engine::Sqlite => {
                let tx = self.house.store.begin().await?;
                pause(long).await;
                tx.rollback().await?;
            }
            Engine::Postgres => {
                let sleep = format!("select pg_sleep({})", long.as_secs_f64());
                let url = self.house.url.clone().unwrap_or_default();
                let locked = tokio::task::spawn_blocking(move || {
                    let lock = "begin; lock table deliveries in access exclusive mode";
                    command(
                        "psql",
                        &["-q", "-d", &url, "-c", lock, "-c", &sleep, "-c", "commit"],
                    )
                    .map(|_| ())
                });
                locked.await??;
            }
        }
        Ok(())
    }

    fn psql(&self, sql: &str) -> Result<()> {
        let url = self.house.url.as_deref().unwrap_or_default();
        command("psql", &["-q", "-d", url, "-c", sql]).map(|_| ())
    }
}

fn one(nodes: &mut [Node], which: usize) -> Result<&mut Node> {
    nodes.get_mut(which).ok_or_else(|| "there is no such node".into())
}

/// What happens on the way to a network, or there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// It takes the piece, and resets the connection.
    TakenAndReset,
    /// It resets the connection.
    Reset,
    /// It takes the piece, and closes the connection.
    TakenAndCut,
    /// Half of the answer comes.
    HalfAnAnswer,
    /// It takes the piece, and says 500, 502 or 503.
    TakenAndFailed,
    /// It takes the piece, and says 400.
    TakenAndRefused,
    /// It takes the piece, and never answers.
    TakenInSilence,
    /// It never answers.
    Silence,
    /// The answer comes letter by letter.
    Drip,
    /// It answers late.
    Slow,
    /// 429 with `Retry-After`.
    Limited,
    /// 429 without a word about when.
    LimitedNobodyKnowsHowLong,
    /// It says a wrong time.
    WrongDate,
    /// It is out of order, and says so.
    OutOfOrder,
    /// Its name means nothing.
    NameGone,
    /// Everybody has to sign in again.
    SessionsEnded,
}

const TROUBLES: [Trouble; 16] = [
    Trouble::TakenAndReset,
    Trouble::Reset,
    Trouble::TakenAndCut,
    Trouble::HalfAnAnswer,
    Trouble::TakenAndFailed,
    Trouble::TakenAndRefused,
    Trouble::TakenInSilence,
    Trouble::Silence,
    Trouble::Drip,
    Trouble::Slow,
    Trouble::Limited,
    Trouble::LimitedNobodyKnowsHowLong,
    Trouble::WrongDate,
    Trouble::OutOfOrder,
    Trouble::NameGone,
    Trouble::SessionsEnded,
];

impl Deck<Trouble> {
    /// All; but sessions that nobody outside can end don't.
    pub(crate) fn of_troubles(seed: u64, networks: &Networks) -> Self {
        let mut all = TROUBLES.to_vec();
        all.retain(|trouble| *trouble != Trouble::SessionsEnded || networks.end_sessions());
        Self::new(all, seed)
    }
}

impl Trouble {
    /// Makes it, and puts it right again where it doesn't wear off.
    pub(crate) async fn strikes(
        self,
        networks: &Networks,
        ground: &Ground,
        chance: &mut StdRng,
    ) -> Result<()> {
        let status = [500, 502, 503][chance.random_range(0..3)];
        let how = match self {
            Self::NameGone => {
                ground.names_are_known(false)?;
                pause(between(chance, 200, 1_500)).await;
                return ground.names_are_known(true);
            }
            Self::SessionsEnded => {
                networks.forget_sessions();
                return Ok(());
            }
            Self::TakenAndReset => Misbehaviour::TakeAndReset,
            Self::Reset => Misbehaviour::Reset,
            Self::TakenAndCut => Misbehaviour::TakeAndCut,
            Self::HalfAnAnswer => Misbehaviour::TakeAndCutAnswer,
            Self::TakenAndFailed => Misbehaviour::TakeAndFail(status),
            Self::TakenAndRefused => Misbehaviour::TakeAndRefuse(400),
            Self::TakenInSilence => Misbehaviour::TakeAndFallSilent,
            Self::Silence => Misbehaviour::FallSilent,
            Self::Drip => Misbehaviour::Drip(Duration::from_millis(2)),
            Self::Slow => Misbehaviour::Slow(between(chance, 300, 1_200)),
            Self::Limited => Misbehaviour::RateLimit {
                retry_after: Some(chance.random_range(1..=4)),
                reset: None,
            },
            Self::LimitedNobodyKnowsHowLong => Misbehaviour::RateLimit {
                retry_after: None,
                reset: None,
            },
            Self::WrongDate => Misbehaviour::WrongDate(chance.random_range(-5_400..5_400)),
            Self::OutOfOrder => Misbehaviour::Fail(status),
        };
        // What is refused wrongly is told for what puts: whoever is refused a look or a credential has to believe it.
        let calls = match self {
            Self::TakenAndRefused => Calls::Putting,
            Self::WrongDate => Calls::All,
            _ if chance.random_bool(0.3) => Calls::All,
            _ => Calls::Putting,
        };
        let times = chance.random_range(2..=12);
        networks.tell(Which::ALL[chance.random_range(0..3)], calls, &how, times);
        Ok(())
    }
}

pub(crate) fn between(chance: &mut StdRng, least: u64, most: u64) -> Duration {
    Duration::from_millis(chance.random_range(least..=most))
}

pub(crate) async fn pause(long: Duration) {
    tokio::time::sleep(long).await;
}
