//! How things stand on the whole installation, for whoever runs it. Counted across workspaces, none of them named.

use crate::{App, Result};
use parvis_domain::Timestamp;
use parvis_store::Engine;
use parvis_store::gauge::{self, Connections};
use std::time::Duration;

pub use parvis_store::gauge::MOST;

/// A credential whose renewal is late by this much will end before long.
pub(crate) const OVERDUE: Duration = Duration::from_hours(6);

/// What only the database knows.
#[derive(Clone, Debug, Default)]
pub struct Gauges {
    /// Deliveries whose time hasn't come yet; counting stops at [`MOST`], here and below.
    pub planned: i64,
    /// Deliveries that are due and nobody has claimed, by network.
    pub due: Vec<(String, i64)>,
    /// Deliveries that somebody works at, by network.
    pub running: Vec<(String, i64)>,
    /// How long the oldest delivery is due that could be claimed at once.
    pub oldest_due: Duration,
    /// Publications that wait for a person, by state.
    pub waiting: Vec<(String, i64)>,
    /// Channels, by network and by how they are doing.
    pub channels: Vec<(String, String, i64)>,
    /// Credentials that will end before long, since they couldn't be renewed.
    pub credentials_ending: i64,
    /// Letters that wait.
    pub mails: i64,
    /// How long the oldest of them could have left.
    pub oldest_mail: Duration,
    /// The size of the database.
    pub database_bytes: u64,
}

/// Asks the database.
///
/// # Errors
/// When it doesn't answer.
pub async fn read(app: &App) -> Result<Gauges> {
    let (store, now) = (&app.store, app.now());
    let age = |since: Option<Timestamp>| since.map_or(Duration::ZERO, |since| now.since(since));
    let (mails, oldest_mail) = gauge::waiting_mails(store, now).await?;
    Ok(Gauges {
        planned: gauge::planned_deliveries(store, now).await?,
        due: gauge::due_deliveries(store, now).await?,
        running: gauge::running_deliveries(store).await?,
        oldest_due: age(gauge::oldest_claimable(store, now).await?),
        waiting: gauge::waiting_publications(store).await?,
        channels: gauge::channels(store).await?,
        credentials_ending: gauge::late_credentials(store, now.minus(OVERDUE)).await?,
        mails,
        oldest_mail: age(oldest_mail),
        database_bytes: gauge::database_bytes(store).await?,
    })
}

/// How long the oldest delivery is due that could be claimed at once.
///
/// # Errors
/// When the database doesn't answer.
pub async fn oldest_due(app: &App) -> Result<Duration> {
    let now = app.now();
    let since = gauge::oldest_claimable(&app.store, now).await?;
    Ok(since.map_or(Duration::ZERO, |since| now.since(since)))
}

/// Which database runs underneath.
pub fn engine(app: &App) -> &'static str {
    match app.store.engine() {
        Engine::Sqlite => "sqlite",
        Engine::Postgres => "postgres",
    }
}

/// How the connections to the database are used.
pub fn connections(app: &App) -> Connections {
    app.store.connections()
}
