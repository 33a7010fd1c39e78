//! What led to advice and to decisions, and what came of it.

use crate::sql::word;
use crate::{Db, Result};
use parvis_domain::{
    AdviceAnswer, ChannelId, DecisionId, DecisionState, Origin, OriginKind, RecommendationId,
    RecommendationState, WorkspaceId,
};
use uuid::Uuid;

/// What something is called that led to advice, and on which channel it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its name: a channel's, of what belongs to one; a review's day.
    pub name: String,
    /// On which channel, for a trial or a plan.
    pub channel: Option<ChannelId>,
}

/// Advice that came of something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdviceCame {
    /// Which one.
    pub id: RecommendationId,
    /// Its question.
    pub question: String,
    /// Where it stands.
    pub state: RecommendationState,
    /// What was answered.
    pub answer: Option<AdviceAnswer>,
}

/// A decision that came of something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionCame {
    /// Which one.
    pub id: DecisionId,
    /// What was decided.
    pub decision: String,
    /// On which day.
    pub decided_on: jiff::civil::Date,
    /// Where it stands.
    pub state: DecisionState,
}

/// An origin from its columns.
pub(crate) fn read(kind: Option<&str>, id: Option<String>) -> Result<Option<Origin>> {
    let (Some(kind), Some(id)) = (kind, id) else {
        return Ok(None);
    };
    let kind = word("origin_kind", kind)?;
    Ok(Some(Origin { kind, id }))
}

/// A trial, plan, review or brief of the workspace; none where it isn't there, and for a place one may be at, which has
/// no row.
pub async fn named(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    kind: OriginKind,
    id: Uuid,
) -> Result<Option<Named>> {
    let row = match kind {
        OriginKind::Fit => None,
        OriginKind::Trial => fetch_optional!(db, (String, Option<Uuid>), TRIAL, workspace, id)?,
        OriginKind::Plan => fetch_optional!(db, (String, Option<Uuid>), PLAN, workspace, id)?,
        OriginKind::Review => {
            fetch_optional!(db, (String,), REVIEW, workspace, id)?.map(|(day,)| (day, None))
        }
        OriginKind::Brief => {
            fetch_optional!(db, (String,), BRIEF, workspace, id)?.map(|(title,)| (title, None))
        }
    };
    Ok(row.map(|(name, channel)| Named {
        name,
        channel: channel.map(Into::into),
    }))
}

const TRIAL: &str = "select c.name, t.channel_id
    from trials t
    join channels c on c.workspace_id = t.workspace_id and c.id = t.channel_id
    where t.workspace_id = $1
    and t.id = $2";

const PLAN: &str = "select c.name, p.channel_id
    from plans p
    join channels c on c.workspace_id = p.workspace_id and c.id = p.channel_id
    where p.workspace_id = $1
    and p.id = $2";

const REVIEW: &str = "select planned_on from reviews
    where workspace_id = $1
    and id = $2";

const BRIEF: &str = "select title from briefs
    where workspace_id = $1
    and id = $2";

/// The advice that came of something, the newest first. At most twenty.
pub async fn advice_of(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    origin: &Origin,
) -> Result<Vec<AdviceCame>> {
    let rows = fetch_all!(
        db,
        (Uuid, String, String, Option<String>),
        ADVICE,
        workspace,
        origin.kind.as_str(),
        origin.id.as_str()
    )?;
    let read = |(id, question, state, answer): (Uuid, String, String, Option<String>)| {
        let answer = answer.map(|answer| word("recommendations.answer", &answer));
        Ok(AdviceCame {
            id: id.into(),
            question,
            state: word("recommendations.state", &state)?,
            answer: answer.transpose()?,
        })
    };
    let found: Result<Vec<AdviceCame>> = rows.into_iter().map(read).collect();
    Ok(newest(found?, |it| it.id.uuid()))
}

const ADVICE: &str = "select id, question, state, answer
    from recommendations
    where workspace_id = $1
    and origin_kind is not null
    and origin_kind = $2
    and origin_id = $3";

/// The decisions that came of something, the newest first. At most twenty.
pub async fn decisions_of(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    origin: &Origin,
) -> Result<Vec<DecisionCame>> {
    let rows = fetch_all!(
        db,
        (Uuid, String, String, String),
        DECISIONS,
        workspace,
        origin.kind.as_str(),
        origin.id.as_str()
    )?;
    let read = |(id, decision, decided_on, state): (Uuid, String, String, String)| {
        Ok(DecisionCame {
            id: id.into(),
            decision,
            decided_on: word("decisions.decided_on", &decided_on)?,
            state: word("decisions.state", &state)?,
        })
    };
    let found: Result<Vec<DecisionCame>> = rows.into_iter().map(read).collect();
    Ok(newest(found?, |it| it.id.uuid()))
}

/// The newest first, at most twenty: identifiers grow with time. Ordered in the statement, they would be looked for by
/// their identifiers, through everything the workspace has.
fn newest<T>(mut found: Vec<T>, id: fn(&T) -> Uuid) -> Vec<T> {
    found.sort_by_key(|it| std::cmp::Reverse(id(it)));
    found.truncate(20);
    found
}

const DECISIONS: &str = "select id, decision, decided_on, state
    from decisions
    where workspace_id = $1
    and origin_kind is not null
    and origin_kind = $2
    and origin_id = $3";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;
    use crate::sql::plan;

    #[tokio::test]
    async fn what_came_of_something_is_read_from_an_index() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open_sqlite(&folder.path().join("plans.db")).await.unwrap();
        for (sql, index) in [
            (
                ADVICE,
                "INDEX recommendations_of_origin (workspace_id=? AND origin_kind=?",
            ),
            (
                DECISIONS,
                "INDEX decisions_of_origin (workspace_id=? AND origin_kind=?",
            ),
        ] {
            let plan = plan(&store, sql).await;
            assert!(plan.contains(index), "{plan}");
        }
        store.close().await;
    }
}
