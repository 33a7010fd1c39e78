//! The program itself, as often as there are workers.

use crate::arguments::Arguments;
use crate::ground::{Ground, WallClock, command};
use crate::networks::Networks;
use parvis_domain::DeliveryStep;
use parvis_testkit::Result;
use parvis_testkit::house::{House, headers};
use parvis_testkit::line::Line;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

/// Everything that waits waits so many times shorter: what takes a morning is over in minutes. A lease then lasts for
/// three seconds, as does the patience with a network.
pub(crate) const HURRY: u32 = 20;
/// How long a claim lasts.
pub(crate) const LEASE: Duration = Duration::from_secs(60 / HURRY as u64);

/// One node, alive or not.
pub(crate) struct Node {
    pub(crate) clock: WallClock,
    name: String,
    log: PathBuf,
    listens: SocketAddr,
    how: Vec<String>,
    parvis: PathBuf,
    child: Option<Child>,
}

/// What befell the nodes.
#[derive(Default)]
pub(crate) struct Fates {
    pub(crate) killed: u32,
    /// At which step, and how often.
    pub(crate) died_at: BTreeMap<DeliveryStep, u32>,
    pub(crate) asleep: u32,
    /// Ended by themselves, without having been told to: how.
    pub(crate) ended: Vec<String>,
}

impl Node {
    /// Not started yet.
    pub(crate) fn new(ground: &Ground, house: &House, networks: &Networks, number: usize) -> Result<Self> {
        let name = format!("node-{number}");
        let listens = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let mut how = networks.arguments();
        how.extend(["--hurry".into(), HURRY.to_string(), "--node".into(), name.clone()]);
        how.extend(["--data".into(), house.folder.display().to_string()]);
        if let Some(url) = &house.url {
            how.extend(["--database-url".into(), url.clone()]);
        }
        Ok(Self {
            clock: WallClock::new(ground.folder().join(format!("{name}.clock")))?,
            log: ground.folder().join(format!("{name}.log")),
            name,
            listens,
            how,
            parvis: house.parvis.clone(),
            child: None,
        })
    }

    /// Starts it; with a step, it ends itself there, the so manieth time it comes by.
    pub(crate) fn start(&mut self, abort_at: Option<(DeliveryStep, u32)>) -> Result<()> {
        let log = std::fs::File::options()
            .create(true)
            .append(true)
            .open(&self.log)?;
        let mut serve = Command::new(&self.parvis);
        serve
            .args(["serve", "--log", "warn", "--listen", &self.listens.to_string()])
            .args(&self.how)
            .env_clear()
            .envs(self.clock.environment()?)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log);
        if let Some((step, time)) = abort_at {
            serve.arg("--abort-at").arg(format!("{step}:{time}"));
        }
        self.child = Some(serve.spawn()?);
        Ok(())
    }

    /// Waits until it answers.
    pub(crate) async fn ready(&self) -> Result<()> {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_mins(1) {
            if let Ok(mut line) = Line::to(self.listens, String::new()).await
                && let Ok(answer) = line.get("/readyz").await
                && answer.status == 200
            {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Err(format!("{} doesn't answer: {}", self.name, self.log.display()).into())
    }

    /// A connection of somebody who is signed in.
    pub(crate) async fn desk(&self) -> Result<Line> {
        Line::to(self.listens, headers()).await
    }

    /// As `kill -9`.
    pub(crate) fn kill(&mut self) -> Result<()> {
        if let Some(mut child) = self.child.take() {
            child.kill()?;
            child.wait()?;
        }
        Ok(())
    }

    /// How it ended by itself, if it has.
    pub(crate) fn has_ended(&mut self) -> Result<Option<ExitStatus>> {
        let Some(child) = &mut self.child else {
            return Ok(None);
        };
        let status = child.try_wait()?;
        if status.is_some() {
            self.child = None;
        }
        Ok(status)
    }

    /// Waits until it has ended by itself.
    pub(crate) async fn ends(&mut self, within: Duration) -> Result<bool> {
        let begun = Instant::now();
        while begun.elapsed() < within {
            if self.has_ended()?.is_some() {
                return Ok(true);
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        Ok(false)
    }

    /// Stops it where it stands, or lets it go on.
    pub(crate) fn sleeps(&self, asleep: bool) -> Result<()> {
        if let Some(child) = &self.child {
            let signal = if asleep { "-STOP" } else { "-CONT" };
            command("kill", &[signal, &child.id().to_string()])?;
        }
        Ok(())
    }

    /// What it said.
    pub(crate) fn said(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap_or_default()
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        let _already_gone = self.kill();
    }
}

/// As many as were asked for, started.
pub(crate) async fn open(
    arguments: &Arguments,
    ground: &Ground,
    house: &House,
    networks: &Networks,
) -> Result<Vec<Node>> {
    let mut nodes = Vec::new();
    for number in 1..=arguments.workers {
        let mut node = Node::new(ground, house, networks, number)?;
        node.start(None)?;
        node.ready().await?;
        nodes.push(node);
    }
    Ok(nodes)
}
