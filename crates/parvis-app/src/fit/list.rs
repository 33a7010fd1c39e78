use crate::fact::{Knowledge, doubted};
use crate::{Acting, App, Result, fact};
use parvis_domain::{Action, Channel, Network, Trial, UserId, Weighing};
use parvis_store::{channel, trial};

/// A place that is used or considered, and the answer that was given last.
#[derive(Clone, Debug)]
pub struct FitRow {
    /// The channel's identifier, or the word of a network.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// The network, where it has a word.
    pub network: Option<Network>,
    /// The channel, unless it was left.
    pub channel: Option<Channel>,
    /// What was answered last.
    pub weighing: Option<Weighing>,
    /// Who answers for it: as was said when it was weighed, or the channel's keeper.
    pub keeper: Option<UserId>,
    /// Whether the day to look again has come.
    pub due: bool,
    /// How many facts on which it rests aren't as they were.
    pub doubts: usize,
    /// What is being tried there.
    pub trial: Option<Trial>,
}

/// Every place that is used, and every one that was weighed: those in use first, by name.
///
/// # Errors
/// `denied`.
pub async fn list(app: &App, who: &Acting) -> Result<Vec<FitRow>> {
    app.allowed_here(who, Action::FitRead)?;
    let known = Knowledge::read(&app.store, who.place()).await?;
    let channels = channel::list(&app.store, who.place()).await?;
    let trials = trial::list(&app.store, who.place()).await?;
    let today = fact::today(app, who);
    let row = |key: String, channel: Option<Channel>, weighing: Option<Weighing>| {
        let running = trials
            .iter()
            .find(|it| it.closed_at.is_none() && Some(it.channel) == channel.as_ref().map(|at| at.id));
        let (kept, here) = (weighing.as_ref(), channel.as_ref());
        FitRow {
            name: here
                .map(|at| at.name.clone())
                .or_else(|| kept.map(|it| it.name.clone()))
                .unwrap_or_default(),
            network: here
                .and_then(|at| at.network)
                .or_else(|| kept.and_then(|it| it.network)),
            keeper: kept
                .and_then(|it| it.keeper)
                .or_else(|| here.and_then(|at| at.purpose.keeper)),
            due: kept.is_some_and(|it| it.look_again_on.is_some_and(|day| day <= today)),
            doubts: kept.map_or(0, |it| doubted(it, &known.facts).len()),
            trial: running.cloned(),
            key,
            channel,
            weighing,
        }
    };
    let here = channels
        .iter()
        .filter(|channel| channel.disconnected_at.is_none());
    let mut rows: Vec<FitRow> = here
        .map(|channel| {
            let key = channel.id.to_string();
            let kept = known.weighings.iter().find(|it| it.place == key);
            row(key, Some(channel.clone()), kept.cloned())
        })
        .collect();
    let elsewhere = known
        .weighings
        .iter()
        .filter(|it| rows.iter().all(|row| row.key != it.place));
    let elsewhere: Vec<FitRow> = elsewhere
        .map(|it| row(it.place.clone(), None, Some(it.clone())))
        .collect();
    rows.extend(elsewhere);
    Ok(rows)
}
