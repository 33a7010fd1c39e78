use crate::{App, Problem, Result};
use parvis_domain::{
    Audience, AudienceId, Channel, ChannelId, Piece, Purpose, Said, Serving, Strategy, Usage, UsageId,
    WorkspaceId,
};
use parvis_store::{StoreError, Tx, audience, channel, objective, serving, strategy, usage};
use std::collections::{BTreeMap, BTreeSet};

/// Writes the strategy anew where it differs from what stands there. Gives what had to stay although it isn't in
/// `after`, because something else in the workspace names it.
pub(super) async fn apply(
    app: &App,
    tx: &mut Tx,
    place: WorkspaceId,
    before: &Strategy,
    after: &Strategy,
) -> Result<Vec<Piece>> {
    let mut after = after.clone();
    if before.introduction != after.introduction {
        strategy::set_introduction(tx, place, &after.introduction).await?;
    }
    let mut channels = loosen(tx, place, before, &after).await?;
    let kept = drop_gone(tx, place, before, &mut after).await?;
    name_usages(app, tx, place, before, &after).await?;
    name_audiences(app, tx, place, before, &after).await?;
    serve(tx, place, before, &after, &mut channels).await?;
    for it in &after.objectives {
        if !before.objectives.contains(it) {
            objective::keep(tx, place, it, app.now()).await.map_err(missing)?;
        }
    }
    Ok(kept)
}

/// The channel an objective is counted on is the only thing that can be missing by then.
fn missing(error: StoreError) -> Problem {
    match error {
        StoreError::Reference(_) => Problem::field("objectives", "strategy-channel-unknown"),
        other => other.into(),
    }
}

/// Takes what no longer holds off the channels, objectives and servings, so that it can go. Gives the channels whose
/// main serving changes.
async fn loosen(
    tx: &mut Tx,
    place: WorkspaceId,
    before: &Strategy,
    after: &Strategy,
) -> Result<BTreeMap<ChannelId, Channel>> {
    let mut channels = BTreeMap::new();
    for old in &before.servings {
        let new = after.servings.iter().find(|it| it.id == old.id);
        if new.is_some_and(|new| Piece::Serving(new.clone()).says_as(&Piece::Serving(old.clone()))) {
            continue;
        }
        if !old.is_main() {
            serving::delete(tx, place, old.id).await?;
            continue;
        }
        let Some(mut channel) = channel::for_update(tx, place, old.channel).await? else {
            continue;
        };
        channel.purpose = Purpose {
            usage: None,
            audience: None,
            ..channel.purpose
        };
        channel.version += 1;
        channel::update(tx, place, &channel).await?;
        serving::delete(tx, place, old.id).await?;
        channels.insert(channel.id, channel);
    }
    for old in &before.objectives {
        match after.objectives.iter().find(|it| it.id == old.id) {
            None => {
                objective::delete(tx, place, old.id).await?;
            }
            Some(new) if new.usages != old.usages => objective::forget_usages(tx, place, old.id).await?,
            Some(_) => {}
        }
    }
    Ok(channels)
}

async fn drop_gone(
    tx: &mut Tx,
    place: WorkspaceId,
    before: &Strategy,
    after: &mut Strategy,
) -> Result<Vec<Piece>> {
    let mut kept = Vec::new();
    for old in &before.usages {
        if !after.usages.iter().any(|it| it.id == old.id) && !usage::delete_if_free(tx, place, old.id).await?
        {
            after.usages.push(old.clone());
            kept.push(Piece::Usage(old.clone()));
        }
    }
    for old in &before.audiences {
        if !after.audiences.iter().any(|it| it.id == old.id)
            && !audience::delete_if_free(tx, place, old.id).await?
        {
            after.audiences.push(old.clone());
            kept.push(Piece::Audience(old.clone()));
        }
    }
    if !kept.is_empty() {
        after.unify(before);
    }
    Ok(kept)
}

/// A name that another one still has is taken only once that one has its new name.
fn has_to_wait<Id: PartialEq>(it: &Said<Id>, before: &[Said<Id>]) -> bool {
    before
        .iter()
        .any(|other| other.id != it.id && other.name == it.name)
}

async fn name_usages(
    app: &App,
    tx: &mut Tx,
    place: WorkspaceId,
    before: &Strategy,
    after: &Strategy,
) -> Result<()> {
    let now = app.now();
    let row = |it: &Said<UsageId>, name: &str| Usage {
        id: it.id,
        name: name.to_owned(),
        sentence: it.sentence.clone(),
        created_at: now,
    };
    let changed: Vec<_> = after
        .usages
        .iter()
        .filter(|it| !before.usages.contains(it))
        .collect();
    let there: BTreeSet<UsageId> = before.usages.iter().map(|it| it.id).collect();
    for it in &changed {
        let waits = has_to_wait(it, &before.usages);
        let name = if waits { it.id.to_string() } else { it.name.clone() };
        if there.contains(&it.id) {
            usage::update(tx, place, &row(it, &name)).await.map_err(taken)?;
        } else {
            usage::insert(tx, place, &row(it, &name)).await.map_err(taken)?;
        }
    }
    for it in changed.iter().filter(|it| has_to_wait(it, &before.usages)) {
        usage::update(tx, place, &row(it, &it.name))
            .await
            .map_err(taken)?;
    }
    Ok(())
}

async fn name_audiences(
    app: &App,
    tx: &mut Tx,
    place: WorkspaceId,
    before: &Strategy,
    after: &Strategy,
) -> Result<()> {
    let now = app.now();
    let row = |it: &Said<AudienceId>, name: &str| Audience {
        id: it.id,
        name: name.to_owned(),
        sentence: it.sentence.clone(),
        created_at: now,
    };
    let changed: Vec<_> = after
        .audiences
        .iter()
        .filter(|it| !before.audiences.contains(it))
        .collect();
    let there: BTreeSet<AudienceId> = before.audiences.iter().map(|it| it.id).collect();
    for it in &changed {
        let waits = has_to_wait(it, &before.audiences);
        let name = if waits { it.id.to_string() } else { it.name.clone() };
        if there.contains(&it.id) {
            audience::update(tx, place, &row(it, &name))
                .await
                .map_err(taken)?;
        } else {
            audience::insert(tx, place, &row(it, &name))
                .await
                .map_err(taken)?;
        }
    }
    for it in changed.iter().filter(|it| has_to_wait(it, &before.audiences)) {
        audience::update(tx, place, &row(it, &it.name))
            .await
            .map_err(taken)?;
    }
    Ok(())
}

/// Names are told apart before; what is taken then belongs to something that had to stay.
fn taken(error: StoreError) -> Problem {
    match error {
        StoreError::Taken(_) => Problem::conflict("strategy-name-kept"),
        other => other.into(),
    }
}

async fn serve(
    tx: &mut Tx,
    place: WorkspaceId,
    before: &Strategy,
    after: &Strategy,
    channels: &mut BTreeMap<ChannelId, Channel>,
) -> Result<()> {
    for new in &after.servings {
        let same = |old: &Serving| {
            old.id == new.id && Piece::Serving(old.clone()).says_as(&Piece::Serving(new.clone()))
        };
        if before.servings.iter().any(same) {
            continue;
        }
        if let Some(channel) = channels.get_mut(&new.channel).filter(|_| new.is_main()) {
            channel.purpose = Purpose {
                usage: new.usage,
                audience: new.audience,
                rhythm: new.rhythm,
                ..channel.purpose
            };
            channel::update(tx, place, channel).await?;
        }
        serving::keep(tx, place, new).await?;
    }
    // What is left out of a channel's main serving is undecided from now on.
    for (id, channel) in channels {
        if !after.servings.iter().any(|it| it.is_main() && it.channel == *id) {
            channel.purpose.rhythm = None;
            channel::update(tx, place, channel).await?;
        }
    }
    Ok(())
}
