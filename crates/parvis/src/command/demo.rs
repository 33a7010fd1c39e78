use crate::command::serve::{Bound, Serve};
use crate::{demo, log};
use anyhow::{Context, bail, ensure};
use clap::Args;
use parvis_app::link::{self, Purpose};
use parvis_app::rehearsal::StoreWorld;
use parvis_app::{App, OsDice, SystemClock};
use parvis_domain::{Clock, MovingClock, Role};
use parvis_http::Http;
use serde::{Deserialize, Serialize};
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tracing::instrument::WithSubscriber;
use tracing::subscriber::NoSubscriber;

/// Show Parvis with a believable organisation in it. Fills an empty data folder within seconds, then serves it.
#[derive(Args)]
pub(crate) struct Demo {
    #[command(flatten)]
    serve: Serve,
    /// Whom the printed link signs in: lead, cm, contributor or viewer
    #[arg(long = "as", value_name = "ROLE", default_value = "cm")]
    role: Role,
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
        let folder = self.serve.database.data.clone();
        let is_there = look(&folder)?;
        let bound = self.serve.bind().await?;
        if !is_there {
            mark(&folder, false)?;
            // Weeks of log lines in three seconds would tell nobody anything; what goes wrong is returned.
            fill(&bound).with_subscriber(NoSubscriber::default()).await?;
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

/// Lets weeks pass in seconds, by a clock of its own.
async fn fill(bound: &Bound) -> anyhow::Result<()> {
    let now = SystemClock.now();
    let clock = Arc::new(MovingClock::at(now));
    let (database, network) = (&bound.told.database, &bound.told.network);
    let app = database
        .app_by(
            Arc::clone(&clock) as Arc<dyn Clock>,
            network,
            bound.config.instance_url.clone(),
        )
        .await?;
    let store = database.store().await?;
    let world = StoreWorld::new(store.clone());
    let built = demo::build(&app, &clock, &OsDice::default(), &world, now).await;
    store.close().await;
    built.context("the demonstration could not be built")
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
