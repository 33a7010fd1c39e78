use super::name_of;
use crate::{Acting, App, Result};
use parvis_domain::{
    Action, ObjectiveId, PlaceHere, Strategy, StrategyRevisionHead, StrategyStanding, Timestamp, Zone,
    standing,
};
use parvis_store::{channel, observation, proposal, remark, strategy, strategy_revision};

/// The strategy, and how things stand with it.
#[derive(Clone, Debug)]
pub struct StrategyView {
    /// All of it.
    pub strategy: Strategy,
    /// The number of its newest revision; 0 before there is one.
    pub number: i64,
    /// Who changed it last, when and why.
    pub newest: Option<NewestRevision>,
    /// What serves nothing, and what nothing serves.
    pub standing: StrategyStanding,
    /// What was read last of the objectives that count a number of ours.
    pub measured: Vec<Measured>,
    /// How many proposals wait for an answer.
    pub open_proposals: i64,
    /// How many remarks wait to be settled.
    pub open_remarks: i64,
}

/// The newest revision and who made it.
#[derive(Clone, Debug)]
pub struct NewestRevision {
    /// The revision.
    pub head: StrategyRevisionHead,
    /// What whoever made it is called.
    pub made_by: String,
}

/// A number of ours that an objective counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    /// Of which objective.
    pub objective: ObjectiveId,
    /// How much; none when the network doesn't say.
    pub value: Option<u64>,
    /// When that was last read.
    pub at: Timestamp,
}

/// The strategy as it is now.
///
/// # Errors
/// `denied`.
pub async fn show(app: &App, who: &Acting) -> Result<StrategyView> {
    app.allowed_here(who, Action::StrategyRead)?;
    let (store, place) = (&app.store, who.place());
    let present = strategy::present(store, place).await?;
    let newest = match strategy_revision::list(store, place, None, 1)
        .await?
        .items
        .into_iter()
        .next()
    {
        None => None,
        Some(head) => Some(NewestRevision {
            made_by: name_of(app, head.made_by).await?,
            head,
        }),
    };
    let channels = channel::list(store, place).await?;
    let here: Vec<PlaceHere> = channels
        .iter()
        .filter(|it| it.disconnected_at.is_none())
        .map(|it| PlaceHere {
            id: it.id,
            is_kept: it.purpose.keeper.is_some(),
        })
        .collect();
    let zone: Zone = who.workspace.zone.parse().unwrap_or(Zone::UTC);
    let today = zone.local(app.now()).date();
    Ok(StrategyView {
        standing: standing(&present.strategy, &here, today),
        measured: measured(app, who, &present.strategy).await?,
        strategy: present.strategy,
        number: present.number,
        newest,
        open_proposals: proposal::count_open(store, place).await?,
        open_remarks: remark::count_open(store, place).await?,
    })
}

async fn measured(app: &App, who: &Acting, strategy: &Strategy) -> Result<Vec<Measured>> {
    let mut all = Vec::new();
    for it in &strategy.objectives {
        let Some(counted) = it.counted else { continue };
        let read = observation::newest_of_channel(&app.store, who.place(), counted.channel).await?;
        let read = read.into_iter().find(|it| it.metric == counted.metric);
        all.extend(read.map(|read| Measured {
            objective: it.id,
            value: read.value,
            at: read.still_at,
        }));
    }
    Ok(all)
}
