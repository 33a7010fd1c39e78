use super::ring::Unopened;
use crate::App;
use parvis_connectors::{Access, ConnectorError, ConnectorErrorKind as Kind, Credential};
use parvis_domain::{Channel, WorkspaceId};
use parvis_store::credential;

/// A credential in hand.
pub(crate) struct Held {
    /// What a connector acts with.
    pub(crate) access: Access,
    /// Which of those that were kept it is.
    pub(crate) generation: i64,
}

/// Takes a channel's credential out.
///
/// # Errors
/// `CredentialRejected` when there is none that opens: the channel has to be connected again.
pub(crate) async fn read(
    app: &App,
    workspace: WorkspaceId,
    channel: &Channel,
) -> Result<Held, ConnectorError> {
    let gone = |why: &str| ConnectorError::new(Kind::CredentialRejected, why);
    let account = channel.account.as_ref();
    let account = account.ok_or_else(|| gone("the channel has no account"))?;
    let kept = credential::of_channel(&app.store, workspace, channel.id)
        .await
        .map_err(|error| ConnectorError::new(Kind::Unreachable, format!("our own store: {error}")))?
        .ok_or_else(|| gone("no credential is kept"))?;
    let text = app
        .outgoing
        .keys
        .open(&kept.key_id, (workspace, channel.id), &kept.sealed)
        .map_err(|error| match error {
            Unopened::KeyMissing => gone("its key isn't on the ring").because("channels-reason-key-missing"),
            Unopened::Tampered => gone("it doesn't open").because("channels-reason-key-missing"),
        })?;
    Ok(Held {
        access: Access {
            workspace,
            channel: channel.id,
            account: account.remote_id.clone(),
            credential: Credential::from_kept(text),
            facts: account.facts.clone(),
        },
        generation: kept.generation,
    })
}
