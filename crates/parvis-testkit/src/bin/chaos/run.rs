//! A run: pieces are planned in portions while things go wrong; then everything goes right again, and one waits until
//! nothing is left to do.

use crate::arguments::Arguments;
use crate::ground::Ground;
use crate::harm::{Deck, Doer, Harm, Trouble, between, pause};
use crate::networks::{Networks, picture};
use crate::nodes::{self, Fates, Node};
use crate::pieces;
use crate::verdict::{Planned, Verdict};
use parvis_domain::{Clock, MediaId};
use parvis_store::{delivery, gauge};
use parvis_testkit::Result;
use parvis_testkit::engines::Cluster;
use parvis_testkit::house::{Engine, House, Now};
use parvis_testkit::stock::Stock;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// After so long without anything getting done it is asked whether anything can.
const SILENCE: Duration = Duration::from_secs(20);
/// Who has looked so often and can't tell will not be able to.
const LOOKS: u32 = 4;
/// Nothing is waited for longer than this without anything getting done.
const STANDSTILL: Duration = Duration::from_mins(5);

pub(crate) async fn run(arguments: &Arguments) -> Result<Verdict> {
    let ground = Ground::lay()?;
    let came = on(&ground, arguments).await;
    if arguments.keep || !came.as_ref().is_ok_and(Verdict::survived) {
        eprintln!("what the nodes said is in {}", ground.stays().display());
    }
    came
}

async fn on(ground: &Ground, arguments: &Arguments) -> Result<Verdict> {
    let begun = Instant::now();
    // Stopped after everything that speaks to it.
    let cluster = (arguments.engine == Engine::Postgres).then(Cluster::lasting);
    let url = match &cluster {
        Some(cluster) => Some(cluster.with_its_data_at(&ground.disk())?),
        None => None,
    };
    let data = ground.disk().join("data");
    std::fs::create_dir(&data)?;
    let house = House::found_at(&arguments.parvis, &data, url).await?;
    let mut networks = Networks::open(arguments).await?;
    let mut nodes = nodes::open(arguments, ground, &house, &networks).await?;
    let mut desk = nodes.first().ok_or("there is no node")?.desk().await?;
    let channels = networks.connect(&mut desk).await?;
    let picture = picture(&mut desk).await?;
    let stock = Stock::of(&house, &channels).await?;
    let mut storm = Storm {
        arguments,
        ground,
        house: &house,
        networks: &networks,
        stock: &stock,
        picture,
        planned: Vec::new(),
    };
    let mut doer = Doer {
        ground,
        house: &house,
        networks: &networks,
        fates: Fates::default(),
        done: BTreeMap::new(),
    };
    let troubles = storm.passes(&mut doer, &mut nodes).await?;
    let settled = storm.calm(&mut doer, &mut nodes).await?;
    let said: String = nodes.iter().map(Node::said).collect();
    let verdict = Verdict::of(&storm.planned, &house, &networks.count().await?, settled, &said).await?;
    Ok(verdict.with(arguments, doer.fates, doer.done, troubles, begun.elapsed()))
}

struct Storm<'a> {
    arguments: &'a Arguments,
    ground: &'a Ground,
    house: &'a House,
    networks: &'a Networks,
    stock: &'a Stock,
    picture: MediaId,
    planned: Vec<Planned>,
}

impl Storm<'_> {
    /// Until everything is planned, and everything has gone wrong that there is time for.
    async fn passes(&mut self, doer: &mut Doer<'_>, nodes: &mut [Node]) -> Result<BTreeMap<String, u32>> {
        let seed = self.arguments.seed;
        let mut harms = Deck::of_harms(self.arguments.engine, seed);
        let rounds = (self.arguments.publications / 14).clamp(10, 6 * harms.size());
        let over = AtomicBool::new(false);
        let (networks, ground) = (self.networks, self.ground);
        let troubles = async {
            let mut troubles = Deck::of_troubles(seed ^ 0x5EED, networks);
            let mut made: BTreeMap<String, u32> = BTreeMap::new();
            while !over.load(Ordering::SeqCst) {
                let Some(trouble) = troubles.draw() else { break };
                trouble.strikes(networks, ground, &mut troubles.chance).await?;
                *made.entry(trouble_name(trouble)).or_default() += 1;
                pause(between(&mut troubles.chance, 50, 700)).await;
            }
            Ok(made)
        };
        let harm = async {
            let done = self.rounds(rounds, &mut harms, doer, nodes).await;
            over.store(true, Ordering::SeqCst);
            done
        };
        let (troubles, harmed) = tokio::join!(troubles, harm);
        harmed?;
        troubles
    }

    async fn rounds(
        &mut self,
        rounds: usize,
        harms: &mut Deck<Harm>,
        doer: &mut Doer<'_>,
        nodes: &mut [Node],
    ) -> Result<()> {
        let mut told = Instant::now();
        for round in 1..=rounds {
            let upto = self.arguments.publications * round / rounds;
            self.plan_upto(upto).await?;
            let Some(harm) = harms.draw() else { break };
            pause(between(&mut harms.chance, 0, 500)).await;
            doer.does(harm, nodes, &mut harms.chance).await?;
            supervise(nodes, &mut doer.fates)?;
            if told.elapsed() > Duration::from_secs(20) {
                told = Instant::now();
                eprintln!("round {round} of {rounds}, {} planned", self.stock.planned());
            }
        }
        Ok(())
    }

    /// Plans pieces that are due at once until there are so many.
    async fn plan_upto(&mut self, upto: usize) -> Result<()> {
        let mut tx = self.house.store.begin().await?;
        while self.stock.planned() < upto {
            let (nth, picture) = (u64::try_from(self.stock.planned())?, self.picture);
            let content = move |nth| pieces::content(nth, picture);
            let made = self.stock.plan(self.house, &mut tx, Now.now(), content).await?;
            self.planned.push(Planned {
                nth,
                publication: made.id,
                delivery: made.delivery_id.ok_or("a piece without a delivery")?,
            });
        }
        Ok(tx.commit().await?)
    }

    /// Everything is right again; waits until nothing is left to do. Gives whether that came about.
    async fn calm(&self, doer: &mut Doer<'_>, nodes: &mut [Node]) -> Result<bool> {
        let left = self.networks.forgive();
        self.ground.names_are_known(true)?;
        for node in nodes.iter() {
            node.clock.is_ahead(0)?;
            node.sleeps(false)?;
        }
        eprintln!("all is well again; {left} calls that were to go wrong were never made");
        let (mut open, mut since) = (usize::MAX, Instant::now());
        while since.elapsed() < STANDSTILL {
            supervise(nodes, &mut doer.fates)?;
            let now = open_deliveries(self.house).await?;
            if now == 0 {
                return Ok(true);
            }
            if now < open {
                (open, since) = (now, Instant::now());
            } else if since.elapsed() > SILENCE && self.only_a_person_can_tell(open).await? {
                return Ok(true);
            }
            pause(Duration::from_millis(500)).await;
        }
        Ok(false)
    }
}

impl Storm<'_> {
    /// Whether all that is open was looked for again and again, and looking doesn't help: what is left of the looks is
    /// spared, and each counts as put before a person.
    async fn only_a_person_can_tell(&self, open: usize) -> Result<bool> {
        let mut such = 0;
        for piece in &self.planned {
            let one = delivery::by_id(&self.house.store, self.house.place, piece.delivery).await?;
            such += usize::from(one.is_some_and(|one| {
                !one.state.is_over() && one.looks >= LOOKS && one.reason.as_deref() == Some("cannot-tell")
            }));
        }
        Ok(such == open)
    }
}

fn trouble_name(trouble: Trouble) -> String {
    format!("{trouble:?}")
}

/// What ended by itself is started again, as the system would; and noted, because nothing should.
fn supervise(nodes: &mut [Node], fates: &mut Fates) -> Result<()> {
    for node in nodes {
        if let Some(status) = node.has_ended()? {
            fates
                .ended
                .push(format!("{} ended by itself with {status}", node.name()));
            node.start(None)?;
        }
    }
    Ok(())
}

/// How many deliveries aren't over.
async fn open_deliveries(house: &House) -> Result<usize> {
    // Seen from the end of time, everything is due.
    let later = Now.now().plus(Duration::from_hours(24 * 365));
    let due = gauge::due_deliveries(&house.store, later).await?;
    let running = gauge::running_deliveries(&house.store).await?;
    let open: i64 = due.iter().chain(&running).map(|(_, many)| many).sum();
    Ok(usize::try_from(open)?)
}
