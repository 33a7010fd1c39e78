use crate::evidence::{Reader, ShownEvidence, shown_evidence};
use crate::origin::ShownOrigin;
use crate::recommendation::{Names, names, prose};
use crate::{Acting, App, Problem, Result, origin};
use parvis_domain::{Action, Decision, DecisionId, DecisionState, RecommendationId, Timestamp};
use parvis_store::{decision, recommendation};
use std::collections::HashSet;

/// Another decision, before or after one.
pub struct Beside {
    /// Which one.
    pub id: DecisionId,
    /// What was decided.
    pub decision: String,
    /// On which day.
    pub decided_on: jiff::civil::Date,
}

/// What whoever looks may do with it, as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Can {
    /// Look at it again, or put another in its place.
    pub look_again: bool,
    /// Add who was told.
    pub inform: bool,
}

/// A decision with everything around it.
pub struct Shown {
    /// The decision.
    pub decision: Decision,
    /// Its reasons as safe HTML.
    pub reasons_html: String,
    /// What is shown for it.
    pub evidence: Vec<ShownEvidence>,
    /// What led to it.
    pub origin: Option<ShownOrigin>,
    /// What members in it are called.
    pub names: Names,
    /// Those in whose place it stands, the newest first.
    pub before: Vec<Beside>,
    /// Those that stand in its place, the first first.
    pub after: Vec<Beside>,
    /// The advice that it answers, with its question.
    pub recommendations: Vec<(RecommendationId, String)>,
    /// Since when it waits to be looked at again.
    pub look_due_since: Option<Timestamp>,
    /// What whoever looks may do.
    pub can: Can,
}

/// One decision, with the chain it stands in.
///
/// # Errors
/// `denied`; `not-found`.
pub async fn show(app: &App, who: &Acting, id: DecisionId) -> Result<Shown> {
    app.allowed_here(who, Action::DecisionRead)?;
    let place = who.place();
    let found = decision::by_id(&app.store, place, id)
        .await?
        .ok_or(Problem::not_found("decision"))?;
    let mut recommendations = Vec::new();
    for advised in &found.recommendations {
        if let Some(it) = recommendation::by_id(&app.store, place, *advised).await? {
            recommendations.push((it.id, it.advice.question));
        }
    }
    let mut wanted = vec![found.recorded_by];
    wanted.extend(found.looks.iter().map(|look| look.by));
    let before = chain(app, who, found.supersedes, |it| it.supersedes).await?;
    let after = chain(app, who, found.superseded_by, |it| it.superseded_by).await?;
    let may = |action| app.allowed_here(who, action).is_ok();
    let language = who.user.language.parse().unwrap_or_default();
    let reader = Reader {
        place,
        zone: &who.workspace.zone,
        language,
        written: found.looks.last().map_or(found.recorded_at, |look| look.at),
    };
    Ok(Shown {
        reasons_html: prose(&found.reasons, language),
        evidence: shown_evidence(app, reader, &found.evidence).await?,
        origin: origin::shown(app, who, found.origin.as_ref()).await?,
        names: names(app, place, &wanted).await?,
        before,
        after,
        recommendations,
        look_due_since: found.look_due_since(app.now()),
        can: Can {
            look_again: found.state != DecisionState::Superseded && may(Action::DecisionLookAgain),
            inform: may(Action::DecisionRecord),
        },
        decision: found,
    })
}

/// The decisions one after another; a circle, which nothing makes, would end where it began.
async fn chain(
    app: &App,
    who: &Acting,
    first: Option<DecisionId>,
    next: fn(&Decision) -> Option<DecisionId>,
) -> Result<Vec<Beside>> {
    let (mut chain, mut seen, mut at) = (Vec::new(), HashSet::new(), first);
    while let Some(id) = at.filter(|id| seen.insert(*id)) {
        let Some(found) = decision::by_id(&app.store, who.place(), id).await? else {
            break;
        };
        at = next(&found);
        chain.push(Beside {
            id,
            decision: found.decision,
            decided_on: found.decided_on,
        });
    }
    Ok(chain)
}
