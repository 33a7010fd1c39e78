//! What a delivery means for what it is the effect of.

use super::outcome::Outcome;
use crate::{App, Result, message, publication};
use parvis_domain::{Delivery, DeliveryKind, RemoteLink};
use parvis_store::Tx;

/// What is to become of a delivery that has just been claimed.
pub(super) enum Consent {
    /// It is wanted.
    Go,
    /// It was put off, cancelled or given up: the delivery says how.
    Settled,
}

/// Asks the cause whether the effect is still wanted, in the transaction of the claim.
pub(super) async fn consider(app: &App, tx: &mut Tx, delivery: &mut Delivery) -> Result<Consent> {
    match delivery.kind {
        DeliveryKind::Publish => publication::consider_sending(app, tx, delivery).await,
        DeliveryKind::Edit => publication::consider_correcting(app, tx, delivery).await,
        DeliveryKind::Withdraw => publication::consider_withdrawing(app, tx, delivery).await,
        DeliveryKind::Answer => message::consider_sending(app, tx, delivery).await,
        DeliveryKind::WithdrawAnswer => message::consider_withdrawing(app, tx, delivery).await,
    }
    .map(|wanted| if wanted { Consent::Go } else { Consent::Settled })
}

/// Tells the cause what came of an attempt, in the transaction that keeps it.
pub(super) async fn tell(app: &App, tx: &mut Tx, delivery: &Delivery, outcome: &Outcome) -> Result<()> {
    match delivery.kind {
        DeliveryKind::Publish => publication::heard_of_sending(app, tx, delivery, outcome).await,
        DeliveryKind::Edit => publication::heard_of_correcting(app, tx, delivery, outcome).await,
        DeliveryKind::Withdraw => publication::heard_of_withdrawing(app, tx, delivery, outcome).await,
        DeliveryKind::Answer => message::heard_of_sending(app, tx, delivery, outcome).await,
        DeliveryKind::WithdrawAnswer => message::heard_of_withdrawing(app, tx, delivery, outcome).await,
    }
}

/// Tells the cause what came of one part while others are left to do, in the transaction that keeps it.
pub(super) async fn tell_part(
    app: &App,
    tx: &mut Tx,
    delivery: &Delivery,
    position: u32,
    outcome: &Outcome,
) -> Result<()> {
    publication::heard_of_part(app, tx, delivery, position, outcome).await
}

/// What an outcome says of what stands there.
pub(super) fn standing(remote: &parvis_connectors::Remote) -> RemoteLink {
    RemoteLink {
        id: remote.id.clone(),
        version: remote.version.clone(),
        url: remote.url.clone(),
    }
}
