use super::Inspection;
use crate::{Result, sql::OptMicros};
use parvis_domain::Timestamp;
use uuid::Uuid;

/// The last try that was begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastAttempt {
    /// By which node.
    pub node: String,
    /// When.
    pub at: Timestamp,
}

/// When something was written last, as far as it is noted with a time: deeds, tries, people who came by. None while
/// nothing was.
pub async fn last_written(of: &Inspection) -> Result<Option<Timestamp>> {
    let mut last = newest_of(of).await?;
    for workspace in workspaces(of).await? {
        let deed = fetch_optional!(
            of,
            (i64,),
            "select at
            from audit_entries
            where workspace_id = $1
            order by at desc, id desc
            limit 1",
            workspace
        )?;
        last = last.max(deed.map(|(at,)| Timestamp::from_micros(at)));
    }
    let attempt = last_attempt(of).await?.map(|attempt| attempt.at);
    Ok(last.max(attempt))
}

/// The newest of what is written outside any workspace.
async fn newest_of(of: &Inspection) -> Result<Option<Timestamp>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        #[sqlx(try_from = "OptMicros")]
        at: Option<Timestamp>,
    }
    let newest = fetch_optional!(
        of,
        Row,
        "select max(at) as at
        from (
            select max(at) as at from instance_audit_entries
            union all
            select max(seen_at) as at from sessions
            union all
            select max(created_at) as at from users
        ) as newest"
    )?;
    Ok(newest.and_then(|row| row.at))
}

/// The last try that any node began; none before the first.
pub async fn last_attempt(of: &Inspection) -> Result<Option<LastAttempt>> {
    let mut last: Option<LastAttempt> = None;
    for workspace in workspaces(of).await? {
        // Identifiers begin with the time: the highest is the newest.
        let newest = fetch_optional!(
            of,
            (String, i64),
            "select node, started_at
            from attempts
            where workspace_id = $1
            order by id desc
            limit 1",
            workspace
        )?;
        let newest = newest.map(|(node, at)| LastAttempt {
            node,
            at: Timestamp::from_micros(at),
        });
        if newest.as_ref().map(|newest| newest.at) > last.as_ref().map(|last| last.at) {
            last = newest;
        }
    }
    Ok(last)
}

async fn workspaces(of: &Inspection) -> Result<Vec<Uuid>> {
    let rows = fetch_all!(
        of,
        (Uuid,),
        "select workspace_id
        from workspaces
        order by workspace_id"
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
