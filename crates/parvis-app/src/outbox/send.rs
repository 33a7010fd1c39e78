use super::cause::standing;
use super::look::{Looked, look};
use super::material::{self, Material};
use super::outcome::{Outcome, Why};
use super::run::{Run, RunError};
use super::watch::Watch;
use crate::credential::{self, Held};
use parvis_connectors::{Connector, ConnectorError, Part, PartKey, Published, Retry};
use parvis_domain::{Channel, DeliveryPart, DeliveryStep};
use parvis_store::{StoreError, channel, delivery};

/// Puts something there, or finds that an earlier attempt had.
pub(super) async fn send(run: &Run<'_>) -> Result<Outcome, RunError> {
    let (app, workspace) = (run.app, run.delivery.workspace_id);
    let channel = channel::by_id(&app.store, workspace, run.delivery.channel_id).await?;
    let Some(channel) = channel else {
        return Ok(Outcome::Failed {
            why: Why::ours("channel-disconnected"),
        });
    };
    let ready = async {
        let connector = app.outgoing.connectors.of(&channel)?;
        let held = credential::read(app, workspace, &channel).await?;
        Ok::<_, ConnectorError>((connector, held))
    };
    let (connector, mut held) = match ready.await {
        Ok(ready) => ready,
        Err(error) if run.delivery.uncertain => return Ok(Outcome::of_look(run, error.into())),
        Err(error) => return Ok(Outcome::of_error(run, error)),
    };
    let material = match material::of(app, &run.delivery, &connector.capabilities(channel.facts())).await? {
        Ok(material) => material,
        Err(why) => return Ok(Outcome::Failed { why }),
    };
    run.mark(DeliveryStep::Prepared)?;

    let key = key(run, &channel, connector).await?;
    let part = Part {
        key: &key,
        draft: &material.draft,
        files: &material.files,
        reply_to: material.reply_to.as_ref(),
    };
    if run.delivery.uncertain {
        match look(run, connector, &mut held, &part).await? {
            Looked::Absent => {}
            Looked::Settled(outcome) => return Ok(outcome),
        }
    }
    put(run, connector, &mut held, &part, &material).await
}

/// The key that this part is sent under: the one it was given before its first attempt, or a new one, kept before
/// anything is sent with it.
async fn key(run: &Run<'_>, channel: &Channel, connector: &dyn Connector) -> Result<PartKey, RunError> {
    let (app, workspace, id) = (run.app, run.delivery.workspace_id, run.delivery.id);
    let known = delivery::parts(&app.store, workspace, id).await?;
    if let Some(part) = known.into_iter().next() {
        return Ok(PartKey {
            key: part.key,
            made_at: part.made_at,
        });
    }
    let mut tx = app.begin().await?;
    let last = channel::last_key(&mut tx, workspace, channel.id).await?;
    let last = last.map(|(key, made_at)| PartKey { key, made_at });
    let key = connector.make_key(app.now(), app.dice.as_ref(), last.as_ref());
    let part = DeliveryPart {
        position: 0,
        key: key.key.clone(),
        made_at: key.made_at,
        begun_at: None,
        remote: None,
    };
    delivery::insert_part(&mut tx, workspace, id, &part)
        .await
        .map_err(|error| match error {
            // Somebody else gave it a key: the lease was lost long ago.
            StoreError::Taken(_) => RunError::LostLease,
            other => other.into(),
        })?;
    channel::note_key(&mut tx, workspace, channel.id, &key.key, key.made_at).await?;
    run.note(DeliveryStep::KeyStored);
    run.flush(&mut tx).await?;
    tx.commit().await?;
    run.trip(DeliveryStep::KeyStored)?;
    Ok(key)
}

/// Sends, and once more with a renewed credential where the network says that the session had ended.
async fn put(
    run: &Run<'_>,
    connector: &dyn Connector,
    held: &mut Held,
    part: &Part<'_>,
    material: &Material,
) -> Result<Outcome, RunError> {
    let mut published = try_once(run, connector, held, part).await?;
    if matches!(&published, Err(error) if error.retry == Retry::AfterRenewal) {
        match renewed(run, held).await? {
            Ok(()) => published = try_once(run, connector, held, part).await?,
            Err(error) => published = Err(error),
        }
    }
    Ok(match published {
        Ok(published) => Outcome::Stands {
            remote: standing(&published.remote),
            found: false,
            given_up: published.problems,
        },
        Err(error) => {
            tracing::debug!(delivery = %run.delivery.id, text = material.draft.text.len(), %error, "not sent");
            Outcome::of_error(run, error)
        }
    })
}

async fn try_once(
    run: &Run<'_>,
    connector: &dyn Connector,
    held: &Held,
    part: &Part<'_>,
) -> Result<Result<Published, ConnectorError>, RunError> {
    let published = connector.publish(&held.access, part, &Watch(run)).await;
    run.still_on()?;
    run.mark(DeliveryStep::AfterSend)?;
    Ok(published)
}

/// Renews the credential in hand.
pub(super) async fn renewed(run: &Run<'_>, held: &mut Held) -> Result<Result<(), ConnectorError>, RunError> {
    let (workspace, channel) = (run.delivery.workspace_id, run.delivery.channel_id);
    match credential::renew(run.app, workspace, channel, held.generation).await {
        Ok(new) => {
            *held = new;
            run.mark(DeliveryStep::CredentialRenewed)?;
            Ok(Ok(()))
        }
        Err(error) => Ok(Err(error)),
    }
}
