use super::Trouble;
use super::listen::Session;
use crate::{App, Problem, Result};
use bytes::Bytes;
use parvis_domain::{AccountId, WorkspaceId};
use parvis_net::{Client, Request, Url};
use parvis_store::reading::Reading;
use parvis_store::{account, site};
use std::time::Duration;

/// As many pictures are fetched in one go.
const AT_ONCE: u32 = 5;
/// What one picture may weigh.
const MOST_BYTES: usize = 5 * 1024 * 1024;
/// How long one may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// Fetches the pictures of people who have been heard, and encodes them anew: nobody who reads the site asks a
/// stranger's server for anything. A picture that can't be had, or is none, is nobody's trouble: there is none, until
/// its address changes.
pub(super) async fn fetch(session: &mut Session<'_>, reading: &Reading) -> Result<(), Trouble> {
    let (app, workspace) = (session.app, reading.workspace_id);
    let Some(client) = app.outgoing.connectors.pictures() else {
        return Ok(());
    };
    let network = crate::message::network(session.channel)?;
    let due = account::avatars_due(&app.store, workspace, network, AT_ONCE).await?;
    for (id, address) in due {
        let file = match &address {
            Some(address) => take(app, client, workspace, id, address).await?,
            None => None,
        };
        let mut tx = app.begin().await?;
        session.stay(&mut tx, reading).await?;
        account::keep_avatar(&mut tx, workspace, id, address.as_deref(), file.as_deref()).await?;
        site::touch(&mut tx, workspace, app.now()).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Fetches one picture and keeps it. Gives its file, or nothing when it was no use.
async fn take(
    app: &App,
    client: &Client,
    workspace: WorkspaceId,
    id: AccountId,
    address: &str,
) -> Result<Option<String>> {
    let no_use = |why: &str| tracing::debug!(account = %id, why, "a stranger's picture is no use");
    let Ok(url) = Url::parse(address) else {
        no_use("its address can't be read");
        return Ok(None);
    };
    let request = Request::get(url)
        .timeout(PATIENCE)
        .max_bytes(MOST_BYTES)
        .header("accept", "image/*");
    let bytes = match client.send(request).await {
        Ok(response) if response.is_success() => response.into_bytes(),
        Ok(response) => {
            no_use(response.status().as_str());
            return Ok(None);
        }
        Err(error) => {
            no_use(&error.to_string());
            return Ok(None);
        }
    };
    let _slot = app.media_slots.acquire().await.map_err(Problem::internal)?;
    let made = tokio::task::spawn_blocking(move || parvis_media::avatar(&bytes)).await;
    match made.map_err(Problem::internal)? {
        Ok(picture) => {
            let put = app
                .media
                .put(workspace.uuid(), Bytes::from(picture.bytes), picture.format)
                .await;
            Ok(Some(put.map_err(Problem::internal)?.to_string()))
        }
        Err(refusal) => {
            no_use(refusal.code());
            Ok(None)
        }
    }
}
