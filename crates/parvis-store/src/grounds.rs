//! What an act may be said to rest on.

use crate::{Db, Result};
use parvis_domain::{DecisionId, RecommendationId, WorkspaceId};
use uuid::Uuid;

/// Whether the workspace has this advice.
pub async fn has_recommendation(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    id: RecommendationId,
) -> Result<bool> {
    let row = fetch_optional!(
        db,
        (Uuid,),
        "select id from recommendations
        where workspace_id = $1
        and id = $2",
        workspace,
        id.uuid()
    )?;
    Ok(row.is_some())
}

/// Whether the workspace's register has this decision.
pub async fn has_decision(db: impl Into<Db<'_>>, workspace: WorkspaceId, id: DecisionId) -> Result<bool> {
    let row = fetch_optional!(
        db,
        (Uuid,),
        "select id from decisions
        where workspace_id = $1
        and id = $2",
        workspace,
        id.uuid()
    )?;
    Ok(row.is_some())
}
