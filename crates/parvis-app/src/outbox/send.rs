use super::cause::standing;
use super::look::{Looked, look};
use super::material;
use super::outcome::{Outcome, Why};
use super::run::{Run, RunError};
use super::watch::Watch;
use crate::credential::{self, Held};
use parvis_connectors::{
    Connector, ConnectorError, ConnectorErrorKind as Kind, Part, PartKey, Published, Remote, Retry,
};
use parvis_domain::{Channel, DeliveryPart, DeliveryStep};
use parvis_store::{StoreError, channel, delivery};

/// A channel, who speaks for it, and what it acts with.
pub(super) struct Line<'a> {
    pub(super) channel: Channel,
    pub(super) connector: &'a dyn Connector,
    pub(super) held: Held,
}

/// What a run needs to speak to its network; the inner error is what comes of the attempt where it can't be had.
pub(super) async fn ready<'a>(run: &Run<'a>) -> Result<Result<Line<'a>, Outcome>, RunError> {
    let (app, workspace) = (run.app, run.delivery.workspace_id);
    let channel = channel::by_id(&app.store, workspace, run.delivery.channel_id).await?;
    let Some(channel) = channel else {
        return Ok(Err(Outcome::Failed {
            why: Why::ours("channel-disconnected"),
        }));
    };
    run.note_network(channel.network);
    let line = async {
        let connector = app.outgoing.connectors.of(&channel)?;
        let held = credential::read(app, workspace, &channel).await?;
        Ok::<_, ConnectorError>((connector, held))
    };
    Ok(match line.await {
        Ok((connector, held)) => Ok(Line {
            channel,
            connector,
            held,
        }),
        Err(error) if run.delivery.uncertain => Err(Outcome::of_look(run, error.into())),
        Err(error) => Err(Outcome::of_error(run, error)),
    })
}

/// Sends an answer, or finds that an earlier attempt had.
pub(super) async fn send(run: &Run<'_>) -> Result<Outcome, RunError> {
    let mut line = match ready(run).await? {
        Ok(line) => line,
        Err(outcome) => return Ok(outcome),
    };
    let material = material::of_answer(&run.delivery)?;
    run.mark(DeliveryStep::Prepared)?;
    let key = key(run, &line.channel, line.connector).await?;
    let part = Part {
        key: &key,
        draft: &material.draft,
        files: &material.files,
        reply_to: material.reply_to.as_ref(),
        others: &[],
    };
    if run.delivery.uncertain {
        match look(run, line.connector, &mut line.held, &part, None).await? {
            Looked::Absent => {}
            Looked::Settled(outcome) => return Ok(outcome),
        }
    }
    put(run, &mut line, &part, None).await
}

/// The key that this part is sent under: the one it was given before its first attempt, or a new one, kept before
/// anything is sent with it.
pub(super) async fn key(
    run: &Run<'_>,
    channel: &Channel,
    connector: &dyn Connector,
) -> Result<PartKey, RunError> {
    let (app, workspace, id) = (run.app, run.delivery.workspace_id, run.delivery.id);
    let known = delivery::parts(&app.store, workspace, id).await?;
    if let Some(part) = known.into_iter().find(|part| part.position == run.part()) {
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
        position: run.part(),
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

/// Sends, or changes what `stands`, and once more with a renewed credential where the network says that the session had
/// ended.
pub(super) async fn put(
    run: &Run<'_>,
    line: &mut Line<'_>,
    part: &Part<'_>,
    stands: Option<&Remote>,
) -> Result<Outcome, RunError> {
    let mut published = try_once(run, line, part, stands).await?;
    if matches!(&published, Err(error) if error.retry == Retry::AfterRenewal) {
        match renewed(run, &mut line.held).await? {
            Ok(()) => published = try_once(run, line, part, stands).await?,
            Err(error) => published = Err(error),
        }
    }
    Ok(match published {
        Ok(published) => Outcome::Stands {
            part: run.part(),
            remote: standing(&published.remote),
            found: false,
            given_up: published.problems,
        },
        Err(error) => {
            tracing::debug!(delivery = %run.delivery.id, text = part.draft.text.len(), %error, "not sent");
            if run.has_left() && is_a_no(&error) {
                return believe(run, line, part, stands, error).await;
            }
            Outcome::of_error(run, error)
        }
    })
}

/// Whether an answer says that the piece was refused. Whoever stands between us and the server can say so, too, of
/// a piece that the server has taken.
fn is_a_no(error: &ConnectorError) -> bool {
    matches!(error.kind, Kind::Refused | Kind::NotTheNetworkExpected) && error.retry != Retry::AfterCheck
}

/// Looks before a no is believed: what stands there isn't refused.
async fn believe(
    run: &Run<'_>,
    line: &mut Line<'_>,
    part: &Part<'_>,
    stands: Option<&Remote>,
    no: ConnectorError,
) -> Result<Outcome, RunError> {
    let looked = look(run, line.connector, &mut line.held, part, stands).await?;
    Ok(match looked {
        Looked::Absent => Outcome::of_error(run, no),
        Looked::Settled(Outcome::Unknown { why, .. } | Outcome::Unsettled { why })
            if why.error.as_ref().is_some_and(is_a_no) =>
        {
            // The same voice says no to everything, to reading too.
            Outcome::of_error(run, no)
        }
        Looked::Settled(outcome) => outcome,
    })
}

async fn try_once(
    run: &Run<'_>,
    line: &Line<'_>,
    part: &Part<'_>,
    stands: Option<&Remote>,
) -> Result<Result<Published, ConnectorError>, RunError> {
    let (connector, access, watch) = (line.connector, &line.held.access, Watch(run));
    let published = match stands {
        Some(remote) => connector.edit(access, remote, part, &watch).await,
        None => connector.publish(access, part, &watch).await,
    };
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
