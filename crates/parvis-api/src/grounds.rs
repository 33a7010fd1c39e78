//! What an act rests on.

use parvis_domain::{DecisionId, Grounds, RecommendationId};
use serde::Deserialize;
use utoipa::ToSchema;

/// On whose advice something is done, and which decision it carries out. Both may be left out.
#[derive(Clone, Copy, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct GroundsForm {
    /// A recommendation of this workspace.
    #[schema(value_type = Option<uuid::Uuid>)]
    recommendation: Option<RecommendationId>,
    /// A decision of this workspace's register.
    #[schema(value_type = Option<uuid::Uuid>)]
    decision: Option<DecisionId>,
}

impl GroundsForm {
    pub(crate) const fn read(self) -> Grounds {
        Grounds {
            recommendation: self.recommendation,
            decision: self.decision,
        }
    }
}
