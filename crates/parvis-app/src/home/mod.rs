//! Where the originals live: on our own site, or on a blog elsewhere that is read again and again.
//!
//! What stands elsewhere is an original here as well, with its revisions, so that everything that hangs from an original
//! works. Nobody writes it here: whatever changes there is read, and nothing is ever sent there.

mod answering;
mod article;
mod comments;
mod configure;
mod feed;
mod fetch;
mod look;
mod read_due;
mod read_now;
mod show;
mod visit;
mod weigh;
mod wordpress;

pub(crate) use answering::answer_address;
pub use configure::{ConfigureInput, come_back, configure};
pub use look::{Found, FoundArticle, look};
pub use read_due::{read_due, run};
pub use read_now::read_now;
pub(crate) use show::source;
pub use show::{HomeView, show};
pub use weigh::weigh;

use crate::{App, Problem, Result};
use parvis_domain::{ChannelId, Network, OriginalId, WorkspaceId};
use parvis_store::{Db, home, remote_original};

/// What is heard at a home elsewhere is heard on this, as on a network.
const fn heard_as(kind: parvis_domain::HomeKind) -> Network {
    match kind {
        parvis_domain::HomeKind::WordPress => Network::named("wordpress"),
        parvis_domain::HomeKind::Ghost => Network::named("ghost"),
        parvis_domain::HomeKind::Own | parvis_domain::HomeKind::Feed => Network::named("feed"),
    }
}

/// Refuses to write something that is written elsewhere.
pub(crate) async fn written_here(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    original: OriginalId,
) -> Result<()> {
    match remote_original::of_original(db, workspace, original).await? {
        Some(there) => Err(Problem::conflict("original-elsewhere").with("address", there.address)),
        None => Ok(()),
    }
}

/// Refuses to place something on the home itself: it appears there by being published.
pub(crate) async fn not_home(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
) -> Result<()> {
    let home = home::of_workspace(db, workspace).await?;
    if home.is_some_and(|home| home.channel == Some(channel)) {
        return Err(Problem::conflict("channel-is-home"));
    }
    Ok(())
}

/// Where readers find the workspace's home, when it is elsewhere.
///
/// # Errors
/// When our own store fails.
pub async fn address_elsewhere(app: &App, workspace: WorkspaceId) -> Result<Option<String>> {
    let home = home::of_workspace(&app.store, workspace).await?;
    Ok(home.and_then(|home| home.elsewhere).map(|there| there.address))
}

/// Where readers find an original that lives elsewhere.
///
/// # Errors
/// When our own store fails.
pub async fn original_elsewhere(
    app: &App,
    workspace: WorkspaceId,
    original: OriginalId,
) -> Result<Option<String>> {
    let there = remote_original::of_original(&app.store, workspace, original).await?;
    Ok(there.map(|there| there.address))
}

/// Which channel the workspace's home is weighed by, if any.
///
/// # Errors
/// When our own store fails.
pub async fn home_channel(app: &App, workspace: WorkspaceId) -> Result<Option<ChannelId>> {
    let home = home::of_workspace(&app.store, workspace).await?;
    Ok(home.and_then(|home| home.channel))
}
