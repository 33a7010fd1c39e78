//! What an answer's delivery means for the message that it is: nothing is asked and nothing told yet beyond the
//! delivery itself.

use super::outcome::Outcome;
use crate::{App, Result};
use parvis_domain::{Channel, Delivery};
use parvis_store::{Tx, channel};

/// Whether the answer is still wanted: as long as its channel speaks.
pub(super) async fn consider(app: &App, tx: &mut Tx, delivery: &mut Delivery) -> Result<bool> {
    let channel = channel::by_id(tx, delivery.workspace_id, delivery.channel_id).await?;
    if channel.as_ref().and_then(Channel::obstacle).is_none() {
        return Ok(true);
    }
    delivery
        .discard("channel-cut-off", app.now())
        .map_err(crate::Problem::internal)?;
    Ok(false)
}

/// Takes note of what came of an attempt.
#[expect(clippy::unused_async, reason = "the messages' own part is written there")]
pub(super) async fn heard(_: &App, _: &mut Tx, _: &Delivery, _: &Outcome) -> Result<()> {
    Ok(())
}
