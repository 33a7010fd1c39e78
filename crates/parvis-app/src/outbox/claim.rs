use super::cause::{self, Consent};
use crate::{App, Problem, Result};
use parvis_domain::{Attempt, AttemptId, AttemptOutcome, Delivery, DeliveryStep, Lease, Timestamp};
use parvis_store::{StoreError, Tx, delivery};

/// What claiming gave.
pub(super) enum Claimed {
    /// Nothing is due, or others are at it.
    Nothing,
    /// This is ours to carry out.
    Run(Box<(Delivery, Attempt)>),
    /// Something was due, and its cause didn't want it now.
    Settled,
}

/// Claims the next delivery, what others left behind first, and asks its cause whether it is still wanted: all in one
/// transaction, so that nobody ever sees a claim without its attempt or a publication that is neither planned nor
/// under way.
/// Leases are judged by `now`, and only where the clock can be `trusted` for it.
pub(super) async fn claim(app: &App, now: Timestamp, trusted: bool) -> Result<Claimed> {
    let patience = &app.outgoing.patience;
    let lease = Lease {
        node: app.outgoing.node.clone(),
        attempt: AttemptId::next(app.clock.as_ref(), app.dice.as_ref()),
        until: now.plus(patience.lease),
    };
    let mut tx = app.begin().await?;
    let claimed = async {
        let expired = if trusted {
            delivery::claim_expired(&mut tx, now, &lease).await?
        } else {
            None
        };
        match expired {
            Some(expired) => Ok(Some((expired, true))),
            None => Ok(delivery::claim_due(&mut tx, now, &lease)
                .await?
                .map(|due| (due, false))),
        }
    };
    let (mut delivery, left_behind) = match claimed.await {
        Ok(Some(claimed)) => claimed,
        // Somebody was faster.
        Ok(None) => return Ok(Claimed::Nothing),
        Err(StoreError::Busy(_)) => {
            app.counts.busy.add();
            return Ok(Claimed::Nothing);
        }
        Err(error) => return Err(error.into()),
    };
    if left_behind {
        let (workspace, id) = (delivery.workspace_id, delivery.id);
        delivery::end_open_attempts(&mut tx, workspace, id, now).await?;
    }
    let mut attempt = begin(app, &mut tx, &delivery, &lease).await?;
    let settled = match cause::consider(app, &mut tx, &mut delivery).await? {
        Consent::Go => false,
        Consent::Settled => {
            attempt.ended_at = Some(now);
            attempt.outcome = AttemptOutcome::PutOff;
            attempt.code.clone_from(&delivery.reason);
            attempt.next_at = (!delivery.state.is_over()).then_some(delivery.run_at);
            delivery::end_attempt(&mut tx, delivery.workspace_id, &attempt).await?;
            true
        }
    };
    delivery::update(&mut tx, &delivery).await?;
    tx.commit().await.map_err(Problem::from)?;
    let claims = if left_behind {
        &app.counts.leases_expired
    } else {
        &app.counts.claims
    };
    claims.add();
    if settled {
        return Ok(Claimed::Settled);
    }
    Ok(Claimed::Run(Box::new((delivery, attempt))))
}

async fn begin(app: &App, tx: &mut Tx, delivery: &Delivery, lease: &Lease) -> Result<Attempt> {
    let (workspace, id) = (delivery.workspace_id, delivery.id);
    let attempt = Attempt {
        id: lease.attempt,
        number: delivery::next_number(&mut *tx, workspace, id).await?,
        node: lease.node.clone(),
        started_at: app.now(),
        ended_at: None,
        outcome: AttemptOutcome::Running,
        code: None,
        because: None,
        words: None,
        next_at: None,
        steps: Vec::new(),
    };
    delivery::insert_attempt(&mut *tx, workspace, id, &attempt).await?;
    delivery::add_step(tx, workspace, attempt.id, 0, DeliveryStep::Claimed, app.now()).await?;
    Ok(attempt)
}
