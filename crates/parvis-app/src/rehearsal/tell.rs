use super::StoreWorld;
use crate::{Acting, App, Problem, ProblemKind, Result};
use parvis_connectors::rehearsal::{Instruction, Place, Rehearsal, RehearsalWorld, Told, WorldError};
use parvis_domain::{Action, ChannelId};
use parvis_store::channel;
use serde_json::json;

/// What a rehearsal channel does wrong at present.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rehearsing {
    /// What it was told, the newest last; each is obeyed until its times are used up.
    pub told: Vec<Told>,
    /// Whether its credential was revoked.
    pub revoked: bool,
    /// Whether it lets nobody change what stands.
    pub fixed: bool,
    /// How many pieces of ours stand there.
    pub standing: usize,
}

/// What a rehearsal channel was told.
///
/// # Errors
/// `not-found`, also for a channel on another network; `denied`.
pub async fn show(app: &App, who: &Acting, id: ChannelId) -> Result<Rehearsing> {
    app.allowed_here(who, Action::ChannelRead)?;
    let place = rehearsal_channel(app, who, id).await?;
    read(&StoreWorld::new(app.store.clone()), place).await
}

/// Tells a rehearsal channel what to do wrong from now on, so many times or until told otherwise; with nothing to
/// tell, it does everything right again.
///
/// # Errors
/// `not-found`, also for a channel on another network; `denied`.
pub async fn tell(
    app: &App,
    who: &Acting,
    id: ChannelId,
    instruction: Option<Instruction>,
    times: Option<u32>,
) -> Result<Rehearsing> {
    app.allowed_here(who, Action::ChannelEdit)?;
    let place = rehearsal_channel(app, who, id).await?;
    let world = StoreWorld::new(app.store.clone());
    world
        .change(place, &mut |state| match instruction {
            Some(instruction) => state.tell(instruction, times),
            None => state.forgive(),
        })
        .await
        .map_err(ours)?;

    let mut tx = app.begin().await?;
    if matches!(instruction, None | Some(Instruction::NoEdit))
        && let Some(mut channel) = channel::for_update(&mut tx, who.place(), id).await?
        && let Some(account) = &mut channel.account
    {
        account.facts = Rehearsal::facts(instruction.is_some());
        channel::update(&mut tx, who.place(), &channel).await?;
    }
    let detail = json!({ "rehearse": instruction, "times": times });
    app.trace(&mut tx, who, Action::ChannelEdit, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    read(&world, place).await
}

async fn rehearsal_channel(app: &App, who: &Acting, id: ChannelId) -> Result<Place> {
    let channel = channel::by_id(&app.store, who.place(), id).await?;
    let channel = channel.filter(|channel| channel.network == Some(parvis_connectors::rehearsal::NETWORK));
    let channel = channel.ok_or(Problem::not_found("channel"))?;
    Ok(Place {
        workspace: who.place(),
        channel: channel.id,
    })
}

async fn read(world: &StoreWorld, place: Place) -> Result<Rehearsing> {
    let state = world.load(place).await.map_err(ours)?;
    Ok(Rehearsing {
        standing: state
            .pieces
            .iter()
            .filter(|piece| piece.withdrawn_at.is_none())
            .count(),
        fixed: state.fixed,
        told: state.told,
        revoked: state.revoked,
    })
}

fn ours(error: WorldError) -> Problem {
    Problem::new(ProblemKind::Unavailable, "busy").because(error)
}
