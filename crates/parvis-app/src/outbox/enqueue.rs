use crate::{App, Result};
use parvis_connectors::ReplyTo;
use parvis_domain::{
    ChannelId, Delivery, DeliveryId, DeliveryKind, DeliveryState, Language, RevisionId, Timestamp,
    WorkspaceId,
};
use parvis_store::{Tx, delivery};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// An effect that is to go out.
pub(crate) struct New<'a> {
    /// What it does.
    pub(crate) kind: DeliveryKind,
    /// What it is the effect of: a publication, a message.
    pub(crate) subject: Uuid,
    /// Where it goes.
    pub(crate) channel: ChannelId,
    /// What its kind needs beside the subject, as JSON.
    pub(crate) payload: &'a str,
    /// Not before.
    pub(crate) run_at: Timestamp,
}

/// What an answer needs to be sent. The subject is the message that it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AnswerPayload {
    /// What it says.
    pub(crate) text: String,
    /// In which languages.
    pub(crate) languages: Vec<Language>,
    /// Whom it answers.
    pub(crate) reply_to: ReplyTo,
}

/// What a correction needs. The subject is the publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct EditPayload {
    /// The variant's state that is to stand there.
    pub(crate) revision: RevisionId,
}

/// An answer that is to be removed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct WithdrawPayload {
    /// As it stands there.
    pub(crate) remote: parvis_connectors::Remote,
}

/// Writes an outgoing effect in the transaction of its cause: when that commits, it will go out; else it never was.
pub(crate) async fn enqueue(
    app: &App,
    tx: &mut Tx,
    workspace: WorkspaceId,
    new: &New<'_>,
) -> Result<DeliveryId> {
    let delivery = Delivery {
        workspace_id: workspace,
        id: DeliveryId::next(app.clock.as_ref(), app.dice.as_ref()),
        kind: new.kind,
        subject_id: new.subject,
        channel_id: new.channel,
        payload: new.payload.to_owned(),
        state: DeliveryState::Available,
        run_at: new.run_at,
        attempts: 0,
        looks: 0,
        uncertain: false,
        reason: None,
        lease: None,
        created_at: app.now(),
        finished_at: None,
    };
    delivery::insert(tx, &delivery).await?;
    Ok(delivery.id)
}
