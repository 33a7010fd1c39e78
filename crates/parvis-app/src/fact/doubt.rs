use crate::{Acting, App, Result};
use parvis_domain::{
    Action, Channel, ChannelId, DecisionId, Fact, FactId, FactWords, Figure, RecommendationId, Timestamp,
    Weighing, WeighingId, WorkspaceId,
};
use parvis_store::{Db, channel, fit, weighing};
use std::time::Duration;

/// What a change of a fact puts in doubt is told for so long.
const TOLD: Duration = Duration::from_hours(365 * 24);

/// A fact on which a weighing rests, and that isn't as it was then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubted {
    /// Which one.
    pub fact: FactId,
    /// What it said; none for one that nobody knew then.
    pub then: Option<(FactWords, Option<Figure>)>,
    /// What it says now; none for one that doesn't hold any more.
    pub now: Option<(FactWords, Option<Figure>)>,
}

/// What a change of one fact puts in doubt.
#[derive(Clone, Debug)]
pub struct Doubt {
    /// The fact as it is now.
    pub fact: Fact,
    /// Answers to "should we be there?" that rest on what it was.
    pub weighings: Vec<(WeighingId, String, String)>,
    /// Decisions that name it as evidence, or are about that network or our channels there, from before.
    pub decisions: Vec<(DecisionId, String)>,
    /// Advice that names it as evidence, or is about that network, from before.
    pub recommendations: Vec<(RecommendationId, String)>,
}

/// Which facts aren't as they were when something was weighed.
pub fn doubted(weighing: &Weighing, facts: &[Fact]) -> Vec<Doubted> {
    let frozen = &weighing.inputs.facts;
    let changed = frozen.iter().filter_map(|then| {
        let now = facts.iter().find(|fact| fact.id == then.id);
        let same = now.is_some_and(|now| now.says_as(then));
        (!same).then(|| Doubted {
            fact: then.id,
            then: Some((then.says.clone(), then.figure)),
            now: now
                .filter(|now| !now.aside)
                .map(|now| (now.says.clone(), now.figure)),
        })
    });
    let new = facts.iter().filter(|fact| {
        !fact.aside
            && Some(fact.network) == weighing.network
            && fact.changed_at.is_some_and(|at| at > weighing.made_at)
            && frozen.iter().all(|then| then.id != fact.id)
    });
    let new = new.map(|fact| Doubted {
        fact: fact.id,
        then: None,
        now: Some((fact.says.clone(), fact.figure)),
    });
    changed.chain(new).collect()
}

/// What doubts are looked for in: read once, asked several times.
pub(crate) struct Knowledge {
    pub(crate) facts: Vec<Fact>,
    pub(crate) weighings: Vec<Weighing>,
}

impl Knowledge {
    /// Of a workspace.
    pub(crate) async fn read(db: impl Into<Db<'_>>, place: WorkspaceId) -> Result<Self> {
        let mut db = db.into();
        Ok(Self {
            facts: super::all(db.again(), place).await?,
            weighings: weighing::newest(db.again(), place).await?,
        })
    }

    /// The newest answers that rest on something that changed.
    pub(crate) fn in_doubt(&self) -> impl Iterator<Item = (&Weighing, Vec<Doubted>)> {
        self.weighings
            .iter()
            .map(|weighing| (weighing, doubted(weighing, &self.facts)))
            .filter(|(_, doubted)| !doubted.is_empty())
    }
}

/// What the changes of the last year put in doubt, by fact; facts that put nothing in doubt aren't there.
///
/// # Errors
/// `denied`.
pub async fn doubts(app: &App, who: &Acting) -> Result<Vec<Doubt>> {
    app.allowed_here(who, Action::FactRead)?;
    let known = Knowledge::read(&app.store, who.place()).await?;
    let channels = channel::list(&app.store, who.place()).await?;
    let since = app.now().minus(TOLD);
    let mut found = Vec::new();
    for fact in &known.facts {
        let weighings = known
            .in_doubt()
            .filter(|(_, doubted)| doubted.iter().any(|it| it.fact == fact.id))
            .map(|(it, _)| (it.id, it.place.clone(), it.name.clone()))
            .collect();
        let mut doubt = Doubt {
            fact: fact.clone(),
            weighings,
            decisions: Vec::new(),
            recommendations: Vec::new(),
        };
        if let Some(changed) = fact.changed_at.filter(|at| *at > since) {
            let there = on_it(&channels, &known.weighings, fact);
            rest(app, who, &mut doubt, &there, changed).await?;
        }
        let nothing = doubt.weighings.is_empty() && doubt.decisions.is_empty();
        if !nothing || !doubt.recommendations.is_empty() {
            found.push(doubt);
        }
    }
    Ok(found)
}

/// Decisions and advice, as far as whoever asks may see them.
async fn rest(
    app: &App,
    who: &Acting,
    doubt: &mut Doubt,
    there: &[ChannelId],
    changed: Timestamp,
) -> Result<()> {
    let network = doubt.fact.network.as_str();
    if app.allowed_here(who, Action::DecisionRead).is_ok() {
        let id = doubt.fact.id;
        let found = fit::decisions_before(&app.store, who.place(), id, network, there, changed).await?;
        doubt.decisions = found;
    }
    if app.allowed_here(who, Action::RecommendationRead).is_ok() {
        let id = doubt.fact.id;
        let found = fit::advice_before(&app.store, who.place(), id, network, there, changed).await?;
        doubt.recommendations = found;
    }
    Ok(())
}

/// Our channels on the fact's network: connected, or declared and weighed as being there.
fn on_it(channels: &[Channel], weighings: &[Weighing], fact: &Fact) -> Vec<ChannelId> {
    let connected = channels
        .iter()
        .filter(|channel| channel.network == Some(fact.network))
        .map(|channel| channel.id);
    let declared = weighings
        .iter()
        .filter(|it| it.network == Some(fact.network))
        .filter_map(|it| it.channel);
    connected.chain(declared).collect()
}
