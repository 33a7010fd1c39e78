//! What led somebody to advise or to decide, and what came of it.

use crate::fit::FitPlace;
use crate::{Acting, App, Checked, Fault, Problem, ProblemKind, Result};
use parvis_domain::{Action, Origin, OriginKind};
use parvis_store::origin::{self, Named};
use uuid::Uuid;

pub use parvis_store::origin::{AdviceCame, DecisionCame};

/// Something that led to advice or a decision, with what it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownOrigin {
    /// Which one.
    pub origin: Origin,
    /// Its name: a channel's, of what belongs to one; a review's day. Empty when it isn't there any more.
    pub name: String,
    /// On which channel, for a trial or a plan.
    pub channel: Option<Uuid>,
}

/// What came of something, the newest first, as far as whoever asks may read it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Came {
    /// What was advised.
    pub recommendations: Vec<AdviceCame>,
    /// What was decided.
    pub decisions: Vec<DecisionCame>,
}

/// What came of a trial, a plan, a review, a brief, or the question whether to be somewhere.
///
/// # Errors
/// `not-found` when there is no such thing; `denied` where neither advice nor decisions may be read.
pub async fn came_of(app: &App, who: &Acting, origin: &Origin) -> Result<Came> {
    let decisions = app.allowed_here(who, Action::DecisionRead);
    let advice = app.allowed_here(who, Action::RecommendationRead);
    let (reads_decisions, reads_advice) = (decisions.is_ok(), advice.is_ok());
    decisions.or(advice)?;
    named(app, who, origin)
        .await?
        .ok_or(Problem::not_found("origin"))?;
    let mut came = Came::default();
    if reads_advice {
        came.recommendations = origin::advice_of(&app.store, who.place(), origin).await?;
    }
    if reads_decisions {
        came.decisions = origin::decisions_of(&app.store, who.place(), origin).await?;
    }
    Ok(came)
}

/// Holds what something is said to come from against what there is in the workspace: a fault on `origin`.
pub(crate) async fn check(
    app: &App,
    who: &Acting,
    checked: &mut Checked,
    given: Option<&Origin>,
) -> Result<()> {
    if let Some(origin) = given
        && named(app, who, origin).await?.is_none()
    {
        checked.fault(Fault::new("origin", "origin-unknown"));
    }
    Ok(())
}

/// What led to something, to be shown.
pub(crate) async fn shown(app: &App, who: &Acting, origin: Option<&Origin>) -> Result<Option<ShownOrigin>> {
    let Some(origin) = origin else { return Ok(None) };
    let found = named(app, who, origin).await?;
    let (name, channel) = found.map_or_else(Default::default, |it| (it.name, it.channel));
    Ok(Some(ShownOrigin {
        origin: origin.clone(),
        name,
        channel: channel.map(parvis_domain::ChannelId::uuid),
    }))
}

async fn named(app: &App, who: &Acting, origin: &Origin) -> Result<Option<Named>> {
    if origin.kind == OriginKind::Fit {
        return match FitPlace::find(app, who, &origin.id).await {
            Ok(place) => Ok(Some(Named {
                name: place.name,
                channel: None,
            })),
            Err(problem) if problem.kind == ProblemKind::NotFound => Ok(None),
            Err(problem) => Err(problem),
        };
    }
    let Ok(id) = origin.id.parse::<Uuid>() else {
        return Ok(None);
    };
    Ok(origin::named(&app.store, who.place(), origin.kind, id).await?)
}
