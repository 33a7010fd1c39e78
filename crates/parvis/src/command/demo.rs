use crate::command::database::app_on;
use crate::command::serve::{Bound, Serve};
use crate::demo::{Instances, Worlds};
use crate::{demo, log};
use anyhow::{Context, bail, ensure};
use clap::Args;
use parvis_app::link::{self, Purpose};
use parvis_app::{App, OsDice, SystemClock};
use parvis_connectors::Connector;
use parvis_domain::{Clock, MovingClock, Role};
use parvis_http::Http;
use parvis_store::Store;
use serde::{Deserialize, Serialize};
use std::io::Write;
use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;
use tokio::process::Command;
use tracing::instrument::WithSubscriber;
use tracing::subscriber::NoSubscriber;
use url::Url;

/// Show Parvis with a believable organisation in it. Fills an empty data folder within seconds, then serves it.
#[derive(Args)]
pub(crate) struct Demo {
    #[command(flatten)]
    serve: Serve,
    /// Whom the printed link signs in: lead, cm, contributor or viewer
    #[arg(long = "as", value_name = "ROLE", default_value = "cm")]
    role: Role,
    /// Only fill the folder, for an instance that is reached there; asked by the program itself
    #[arg(long, hide = true)]
    fill_for: Option<Url>,
}

/// Says in the folder that what lies beside it is the demonstration, and whether it is whole.
#[derive(Serialize, Deserialize)]
struct Marker {
    whole: bool,
}

const MARKER: &str = "demonstration.json";

/// The printed link works for this long: somebody starts it in the morning and shows it in the afternoon.
const LINK_LIFE: Duration = Duration::from_hours(24);

impl Demo {
    pub(crate) async fn run(self) -> anyhow::Result<()> {
        log::start(self.serve.log_form, &self.serve.log)?;
        ensure!(
            self.serve.database.database_url.is_none(),
            "the demonstration keeps everything in its folder: leave --database-url (PARVIS_DATABASE_URL) out"
        );
        if let Some(instance_url) = &self.fill_for {
            die_with_parent()?;
            // A year of log lines in some seconds would tell nobody anything; what goes wrong is returned.
            return fill(&self.serve, instance_url)
                .with_subscriber(NoSubscriber::default())
                .await;
        }
        let folder = self.serve.database.data.clone();
        let is_there = look(&folder)?;
        let bound = self.serve.bind().await?;
        if !is_there {
            mark(&folder, false)?;
            have_filled(&bound).await?;
            mark(&folder, true)?;
        }
        let role = self.role;
        bound.open(async |http: &Http| greet(http, role).await).await
    }
}

/// Whether a whole demonstration is there. Half a one, left by somebody who didn't wait, is cleared away.
fn look(folder: &Path) -> anyhow::Result<bool> {
    if !folder.exists() || is_empty(folder)? {
        return Ok(false);
    }
    let marker = match std::fs::read_to_string(folder.join(MARKER)) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => bail!(
            "{} holds something else: give the demonstration an empty folder with --data",
            folder.display()
        ),
        Err(error) => return Err(error).with_context(|| format!("{} can't be read", folder.display())),
    };
    let marker: Marker = serde_json::from_str(&marker)
        .with_context(|| format!("{MARKER} in {} can't be read", folder.display()))?;
    if !marker.whole {
        std::fs::remove_dir_all(folder).with_context(|| {
            format!(
                "half a demonstration in {} can't be cleared away",
                folder.display()
            )
        })?;
    }
    Ok(marker.whole)
}

fn is_empty(folder: &Path) -> anyhow::Result<bool> {
    let mut entries =
        std::fs::read_dir(folder).with_context(|| format!("{} can't be read", folder.display()))?;
    Ok(entries.next().is_none())
}

fn mark(folder: &Path, whole: bool) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder).with_context(|| format!("{} can't be made", folder.display()))?;
    std::fs::write(folder.join(MARKER), serde_json::to_string(&Marker { whole })?)
        .with_context(|| format!("{} can't be written", folder.display()))
}

/// Has it filled by a process of its own: a year in seconds takes far more memory than serving it does, and what a
/// process took it keeps.
async fn have_filled(bound: &Bound) -> anyhow::Result<()> {
    let ourselves = std::env::current_exe().context("the program doesn't know where it is")?;
    let status = Command::new(ourselves)
        .args(std::env::args_os().skip(1))
        .args(["--fill-for", bound.config.instance_url.as_str()])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .kill_on_drop(true)
        .status()
        .await
        .context("the demonstration could not be built")?;
    ensure!(status.success(), "the demonstration could not be built: {status}");
    Ok(())
}

/// Nobody waits for what is filled once who asked for it was killed.
#[cfg(target_os = "linux")]
fn die_with_parent() -> anyhow::Result<()> {
    let killed = Some(rustix::process::Signal::KILL);
    rustix::process::set_parent_process_death_signal(killed)
        .context("the system can't end us with our parent")
}

#[cfg(not(target_os = "linux"))]
#[expect(clippy::unnecessary_wraps, reason = "as where it can go wrong")]
fn die_with_parent() -> anyhow::Result<()> {
    Ok(())
}

/// Lets a year pass in seconds, by a clock of its own. Until it is whole nothing waits for the disk, and the rehearsal
/// networks are kept in memory: half a demonstration is cleared away anyway.
async fn fill(told: &Serve, instance_url: &Url) -> anyhow::Result<()> {
    let now = SystemClock.now();
    let clock = Arc::new(MovingClock::at(now));
    let folder = told.database.folder()?;
    let store = Store::open_sqlite_to_fill(&folder.database()).await?;
    let (worlds, rehearsal) = Worlds::over(&store, Arc::clone(&clock) as Arc<dyn Clock>);
    let network = &told.network;
    let rehearsal: Arc<dyn Connector> = Arc::new(rehearsal);
    let at = |clock: Arc<dyn Clock>, pauses| {
        let mut outgoing = network.outgoing(&folder, &store, &clock, instance_url.clone())?;
        outgoing.connectors = outgoing.connectors.with(Arc::clone(&rehearsal));
        outgoing.patience.listening = pauses;
        app_on(&folder, store.clone(), clock, outgoing)
    };
    let instances = Instances {
        story: at(Arc::clone(&clock) as Arc<dyn Clock>, demo::DURING)?,
        end: at(Arc::clone(&clock) as Arc<dyn Clock>, demo::AFTERWARDS)?,
        store: store.clone(),
        aside: &|then| at(Arc::new(MovingClock::at(then)), demo::DURING),
    };
    let dice = OsDice::default();
    let built = Box::pin(demo::build(&instances, &clock, &dice, &worlds, now)).await;
    store.close().await;
    built.context("the demonstration could not be built")?;
    let file = std::fs::File::open(folder.database());
    file.and_then(|file| file.sync_all())
        .context("the demonstration can't be brought to the disk")
}

async fn greet(http: &Http, role: Role) -> anyhow::Result<()> {
    let (name, email) = demo::address(role);
    let path = sign_in_link(&http.app, email).await?;
    let link = |path: &str| http.config.link(path);
    let mut out = std::io::stdout();
    writeln!(out, "Sign in as {name} ({role}), once: {}", link(&path))?;
    writeln!(out, "The site: {}", link("/"))?;
    writeln!(
        out,
        "The workbench: {}",
        link(&format!("/app/w/{}", demo::WORKSPACE))
    )?;
    Ok(())
}

async fn sign_in_link(app: &App, email: &str) -> anyhow::Result<String> {
    let made = link::make(app, email, Purpose::SignIn, LINK_LIFE).await;
    made.map_err(|problem| match problem.code {
        "not-found" => anyhow::anyhow!("{email} is no longer here: choose somebody else with --as"),
        _ => problem.into(),
    })
}
