//! Letting us in at a network's own server: somebody is sent there, says yes, and comes back.

mod begin;
mod finish;

pub use begin::{Asked, BeginInput, begin};
pub use finish::{FinishInput, finish};

use crate::{App, Problem, Result};
use parvis_connectors::{AskAccess, Connector, Credential};
use parvis_domain::{ChannelId, Network, WorkspaceId};
use parvis_store::registration;
use serde::{Deserialize, Serialize};
use std::time::Duration;
use uuid::Uuid;

/// How long somebody may take there.
const LASTS: Duration = Duration::from_mins(20);

/// What is kept, sealed, while somebody is on their way.
#[derive(Serialize, Deserialize)]
struct OnTheWay {
    registration: String,
    verifier: String,
}

/// Where people come back to.
fn redirect(app: &App, shown: bool) -> Result<String> {
    if shown {
        return Ok(AskAccess::SHOWN.to_owned());
    }
    let address = app.outgoing.instance_url.join("/app/connect");
    Ok(address.map_err(Problem::internal)?.to_string())
}

fn on(app: &App, network: Network) -> Result<&dyn Connector> {
    let connector = app.outgoing.connectors.on(network);
    connector.ok_or_else(|| Problem::field("network", "network-not-offered"))
}

/// A registration belongs to the installation as a whole: it is sealed for no workspace.
const NOWHERE: (WorkspaceId, ChannelId) = (
    WorkspaceId::from_uuid(Uuid::nil()),
    ChannelId::from_uuid(Uuid::nil()),
);

/// What a server knows us by, if this installation has made itself known there and the key is at hand.
async fn registered(app: &App, network: Network, server: &str, redirect: &str) -> Result<Option<Credential>> {
    let kept = registration::find(&app.store, network, server, redirect).await?;
    let opened = kept.and_then(|kept| app.outgoing.keys.open(&kept.key_id, NOWHERE, &kept.sealed).ok());
    Ok(opened.map(Credential::from_kept))
}

async fn keep_registration(
    app: &App,
    network: Network,
    server: &str,
    redirect: &str,
    given: &Credential,
) -> Result<()> {
    let sealed = app.outgoing.keys.seal(app.dice.as_ref(), NOWHERE, given.expose());
    let (key_id, sealed) = sealed.ok_or_else(|| Problem::internal("a registration can't be sealed"))?;
    let mut tx = app.begin().await?;
    registration::keep(&mut tx, (network, server, redirect), key_id, &sealed, app.now()).await?;
    tx.commit().await?;
    Ok(())
}
