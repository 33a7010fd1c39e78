use super::show::{PublicationView, view};
use super::withdrawing::{Anew, WithdrawalPayload, gone};
use super::{keep_move, locked};
use crate::outbox::{New, enqueue};
use crate::{Acting, App, Problem, Result};
use parvis_domain::{
    Ability, Action, Channel, DeliveryKind, DeliveryState, Publication, PublicationId, PublicationState,
    WrongMove,
};
use parvis_store::{Tx, channel, delivery, publication};
use serde_json::json;

/// Removes what is out: the worker does, or a person says that they did (`by_hand`). Asking twice is no fault.
///
/// # Errors
/// `publication-state`; `withdraw-by-hand` where only a person can; `publication-busy` when somebody says by hand what
/// the worker is at; `channel-disconnected`, `channel-cut-off`; `not-found`; `denied`.
pub async fn withdraw(app: &App, who: &Acting, id: PublicationId, by_hand: bool) -> Result<PublicationView> {
    app.allowed_here(who, Action::PublicationWithdraw)?;

    let mut tx = app.begin().await?;
    let (mut publication, placing) = locked(&mut tx, who.place(), id).await?;
    if publication.state == PublicationState::Withdrawn {
        return view(app, who.place(), publication).await;
    }
    publication.may_withdraw()?;
    let standing = publication::standing(&mut tx, who.place(), id).await?;
    if publication.state == PublicationState::Failed && standing.is_empty() {
        // Nothing of it is out.
        return Err(wrong(publication.state));
    }
    not_being_corrected(&mut tx, who, &publication).await?;
    if by_hand {
        done_by_hand(app, &mut tx, who, &mut publication).await?;
    } else {
        let placed_by_us = placing.is_some_and(|placing| {
            matches!(placing.state, DeliveryState::Completed | DeliveryState::Discarded)
        });
        let channel = channel::by_id(&mut tx, who.place(), publication.channel_id).await?;
        let channel = channel.ok_or_else(|| Problem::internal("a publication without its channel"))?;
        if !placed_by_us || !can(app, &channel) {
            return Err(Problem::conflict("withdraw-by-hand").with("name", channel.name.as_str()));
        }
        super::place::open_channel(&channel)?;
        if !withdraw_in(app, &mut tx, who, &mut publication, None).await? {
            return view(app, who.place(), publication).await;
        }
    }
    let detail = json!({ "by_hand": by_hand });
    app.trace(&mut tx, who, Action::PublicationWithdraw, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    app.bell.notify_one();
    view(app, who.place(), publication).await
}

fn wrong(from: PublicationState) -> Problem {
    let verb = "be withdrawn";
    WrongMove { from, verb }.into()
}

async fn not_being_corrected(tx: &mut Tx, who: &Acting, publication: &Publication) -> Result<()> {
    let Some(id) = publication.correction_id else {
        return Ok(());
    };
    let correction = delivery::by_id(tx, who.place(), id).await?;
    if correction.is_some_and(|correction| !correction.state.is_over()) {
        return Err(Problem::conflict("publication-busy"));
    }
    Ok(())
}

pub(super) fn can(app: &App, channel: &Channel) -> bool {
    let connector = app.outgoing.connectors.of(channel);
    connector.is_ok_and(|connector| connector.capabilities(channel.facts()).can(Ability::Withdraw))
}

async fn done_by_hand(app: &App, tx: &mut Tx, who: &Acting, publication: &mut Publication) -> Result<()> {
    if let Some(id) = publication.withdrawal_id
        && let Some(mut removing) = delivery::for_update(&mut *tx, who.place(), id).await?
        && !removing.state.is_over()
    {
        if removing.state == DeliveryState::Running {
            return Err(Problem::conflict("publication-busy"));
        }
        removing.cancel(app.now())?;
        delivery::update(&mut *tx, &removing).await?;
    }
    gone(app, &mut *tx, who.place(), publication).await?;
    keep_move(tx, who.place(), publication, Some(who.user.id)).await
}

/// Writes the delivery that removes it and, if something is to take its place, says what; unless one is under way. Gives
/// whether it did.
pub(super) async fn withdraw_in(
    app: &App,
    tx: &mut Tx,
    who: &Acting,
    publication: &mut Publication,
    anew: Option<Anew>,
) -> Result<bool> {
    if let Some(id) = publication.withdrawal_id {
        let under_way = delivery::by_id(&mut *tx, who.place(), id).await?;
        if under_way.is_some_and(|delivery| !delivery.state.is_over()) {
            return Ok(false);
        }
    }
    let payload = serde_json::to_string(&WithdrawalPayload { anew }).map_err(Problem::internal)?;
    let new = New {
        kind: DeliveryKind::Withdraw,
        subject: publication.id.uuid(),
        channel: publication.channel_id,
        payload: &payload,
        run_at: app.now(),
    };
    publication.withdrawal_id = Some(enqueue(app, tx, who.place(), &new).await?);
    publication::update(tx, who.place(), publication).await?;
    Ok(true)
}
