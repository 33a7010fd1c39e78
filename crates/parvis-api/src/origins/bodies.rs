use parvis_app::origin::{AdviceCame, Came, DecisionCame, ShownOrigin};
use parvis_app::{Problem, Result};
use parvis_domain::{Origin, OriginKind};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What led to advice or a decision.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CameFromForm {
    /// `fit`, `trial`, `plan`, `review` or `brief`.
    #[schema(pattern = "^(fit|trial|plan|review|brief)$")]
    kind: String,
    /// Which one; for fit the place: a channel's identifier or a network's word.
    id: String,
}

impl CameFromForm {
    pub(crate) fn read(self) -> Result<Origin> {
        Ok(Origin {
            kind: self
                .kind
                .parse::<OriginKind>()
                .map_err(|_| Problem::field("origin", "origin-unknown"))?,
            id: self.id,
        })
    }
}

/// What led to advice or a decision, with what it is called.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CameFromBody {
    /// `fit`, `trial`, `plan`, `review` or `brief`.
    kind: String,
    id: String,
    /// A channel's name, of what belongs to one; a review's day. Empty when it isn't there any more.
    name: String,
    /// On which channel, for a trial or a plan.
    channel: Option<String>,
}

impl From<ShownOrigin> for CameFromBody {
    fn from(shown: ShownOrigin) -> Self {
        Self {
            kind: shown.origin.kind.to_string(),
            id: shown.origin.id,
            name: shown.name,
            channel: shown.channel.map(|id| id.to_string()),
        }
    }
}

/// Advice that came of something.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AdviceCameBody {
    id: String,
    question: String,
    /// `open`, `answered` or `withdrawn`.
    state: String,
    /// `taken`, `in_part` or `refused`.
    answer: Option<String>,
}

impl From<AdviceCame> for AdviceCameBody {
    fn from(came: AdviceCame) -> Self {
        Self {
            id: came.id.to_string(),
            question: came.question,
            state: came.state.to_string(),
            answer: came.answer.map(|answer| answer.to_string()),
        }
    }
}

/// A decision that came of something.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DecisionCameBody {
    id: String,
    decision: String,
    decided_on: String,
    /// `standing`, `superseded` or `over`.
    state: String,
}

impl From<DecisionCame> for DecisionCameBody {
    fn from(came: DecisionCame) -> Self {
        Self {
            id: came.id.to_string(),
            decision: came.decision,
            decided_on: came.decided_on.to_string(),
            state: came.state.to_string(),
        }
    }
}

/// What came of something, the newest first; at most twenty of each.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CameBody {
    recommendations: Vec<AdviceCameBody>,
    decisions: Vec<DecisionCameBody>,
}

impl From<Came> for CameBody {
    fn from(came: Came) -> Self {
        Self {
            recommendations: came.recommendations.into_iter().map(Into::into).collect(),
            decisions: came.decisions.into_iter().map(Into::into).collect(),
        }
    }
}
