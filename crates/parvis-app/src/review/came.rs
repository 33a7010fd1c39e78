use crate::Result;
use parvis_domain::{
    Decision, Origin, OriginKind, OutcomeKind, Recommendation, RecommendationState, ReviewId, ReviewOutcome,
    WorkspaceId,
};
use parvis_store::{Store, decision, origin, recommendation, review};

/// What came of a review, and what has become of that since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Came {
    /// As it was noted; what somebody wrote down coming from the review, as of then and on no point in particular.
    pub outcome: ReviewOutcome,
    /// What was decided, or advised, as it stands now; none of a day.
    pub says: Option<String>,
    /// Of a decision where it stands; of advice what was answered, or where it stands without an answer; none of a day.
    pub state: Option<&'static str>,
}

impl Came {
    fn decided(outcome: ReviewOutcome, it: Decision) -> Self {
        Self {
            outcome,
            says: Some(it.decision),
            state: Some(it.state.as_str()),
        }
    }

    fn advised(outcome: ReviewOutcome, it: Recommendation) -> Self {
        let answer = it.answer.filter(|_| it.state == RecommendationState::Answered);
        Self {
            outcome,
            says: Some(it.advice.advice),
            state: Some(answer.map_or(it.state.as_str(), |given| given.answer.as_str())),
        }
    }
}

/// What came of a review: what was noted there, in its order, then what was written down coming from it.
pub(super) async fn came(store: &Store, place: WorkspaceId, id: ReviewId) -> Result<Vec<Came>> {
    let mut all = Vec::new();
    for outcome in review::outcomes(store, place, id).await? {
        all.push(now(store, place, outcome).await?);
    }
    let from = Origin {
        kind: OriginKind::Review,
        id: id.to_string(),
    };
    for found in origin::decisions_of(store, place, &from).await?.iter().rev() {
        if !is_noted(&all, OutcomeKind::Decision, found.id.uuid())
            && let Some(it) = decision::by_id(store, place, found.id).await?
        {
            let outcome = ReviewOutcome {
                item: None,
                kind: OutcomeKind::Decision,
                noun: Some(it.id.uuid()),
                title: it.question.clone(),
                day: None,
                at: it.recorded_at,
                by: it.recorded_by,
            };
            all.push(Came::decided(outcome, it));
        }
    }
    for found in origin::advice_of(store, place, &from).await?.iter().rev() {
        if !is_noted(&all, OutcomeKind::Recommendation, found.id.uuid())
            && let Some(it) = recommendation::by_id(store, place, found.id).await?
        {
            let outcome = ReviewOutcome {
                item: None,
                kind: OutcomeKind::Recommendation,
                noun: Some(it.id.uuid()),
                title: it.advice.question.clone(),
                day: None,
                at: it.made_at,
                by: it.made_by,
            };
            all.push(Came::advised(outcome, it));
        }
    }
    Ok(all)
}

fn is_noted(all: &[Came], kind: OutcomeKind, noun: uuid::Uuid) -> bool {
    all.iter()
        .any(|known| known.outcome.kind == kind && known.outcome.noun == Some(noun))
}

async fn now(store: &Store, place: WorkspaceId, outcome: ReviewOutcome) -> Result<Came> {
    let noun = outcome.noun.unwrap_or_default();
    let found = match outcome.kind {
        OutcomeKind::Decision => decision::by_id(store, place, noun.into())
            .await?
            .map(|it| Came::decided(outcome.clone(), it)),
        OutcomeKind::Recommendation => recommendation::by_id(store, place, noun.into())
            .await?
            .map(|it| Came::advised(outcome.clone(), it)),
        OutcomeKind::Day => None,
    };
    Ok(found.unwrap_or(Came {
        outcome,
        says: None,
        state: None,
    }))
}
