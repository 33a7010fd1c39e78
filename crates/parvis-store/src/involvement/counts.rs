use crate::{Db, Result, StoreError};
use parvis_domain::{ActCounts, AdviceCounts, BriefCounts, Timestamp, WorkspaceId};

const ACTS: &str = "select role,
    cast(sum(case when standing = 'advised' then 1 else 0 end) as bigint),
    cast(sum(case when standing = 'consulted' then 1 else 0 end) as bigint),
    cast(sum(case when standing = 'told_after' then 1 else 0 end) as bigint),
    cast(sum(case when advised_by is not null and consulted_by is not null then 1 else 0 end) as bigint)
    from involvement_acts
    where workspace_id = $1
    and at >= $2
    and at < $3
    group by role
    order by role";

const ADVICE: &str = "select
    case when withdrawn_at is not null then 'withdrawn'
        when answer is not null then answer
        when due_at <= $4 then 'unanswered'
        else 'waiting' end,
    cast(case when first_answered_at is null or due_at is null then 0
        when first_answered_at < due_at then 1
        else 2 end as bigint),
    coalesce(held, ''),
    count(*)
    from involvement_advice
    where workspace_id = $1
    and made_at >= $2
    and made_at < $3
    group by 1, 2, 3";

const BRIEFS: &str = "select
    case when answered_at is not null then 'answered'
        else 'waiting' end,
    count(*)
    from involvement_briefs
    where workspace_id = $1
    and asked_at >= $2
    and asked_at < $3
    group by 1";

fn count(number: i64) -> Result<u32> {
    u32::try_from(number).map_err(|error| StoreError::corrupt("involvement", error))
}

/// The acts from `from` until before `until`, by the role of whoever did them.
pub async fn acts_between(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    from: Timestamp,
    until: Timestamp,
) -> Result<Vec<ActCounts>> {
    let rows = fetch_all!(
        db,
        (Option<String>, i64, i64, i64, i64),
        ACTS,
        workspace,
        from,
        until
    )?;
    rows.into_iter()
        .map(|(role, advised, consulted, told_after, both)| {
            Ok(ActCounts {
                role,
                advised: count(advised)?,
                consulted: count(consulted)?,
                told_after: count(told_after)?,
                both: count(both)?,
            })
        })
        .collect()
}

/// What became, as of `now`, of the advice given from `from` until before `until`.
pub async fn advice_between(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    from: Timestamp,
    until: Timestamp,
    now: Timestamp,
) -> Result<AdviceCounts> {
    let rows = fetch_all!(
        db,
        (String, i64, String, i64),
        ADVICE,
        workspace,
        from,
        until,
        now
    )?;
    let mut counts = AdviceCounts::default();
    for (came, timely, held, number) in rows {
        let number = count(number)?;
        let of = match came.as_str() {
            "taken" => &mut counts.taken,
            "in_part" => &mut counts.in_part,
            "refused" => &mut counts.refused,
            "unanswered" => &mut counts.unanswered,
            "withdrawn" => &mut counts.withdrawn,
            _ => &mut counts.waiting,
        };
        *of += number;
        match timely {
            1 => counts.in_time += number,
            2 => counts.late += number,
            _ => {}
        }
        match held.as_str() {
            "yes" => counts.held += number,
            "in_part" => counts.held_in_part += number,
            "no" => counts.did_not_hold += number,
            "cannot_tell" => counts.cannot_tell += number,
            _ => {}
        }
    }
    Ok(counts)
}

/// What became of what was asked by brief from `from` until before `until`.
pub async fn briefs_between(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    from: Timestamp,
    until: Timestamp,
) -> Result<BriefCounts> {
    let rows = fetch_all!(db, (String, i64), BRIEFS, workspace, from, until)?;
    let mut counts = BriefCounts::default();
    for (came, number) in rows {
        let of = match came.as_str() {
            "answered" => &mut counts.answered,
            _ => &mut counts.waiting,
        };
        *of += count(number)?;
    }
    Ok(counts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;
    use crate::sql::plan;

    #[tokio::test]
    async fn a_period_is_counted_from_its_index() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open_sqlite(&folder.path().join("plans.db")).await.unwrap();
        for (sql, index) in [
            (
                ACTS,
                "INDEX involvement_acts_newest (workspace_id=? AND at>? AND at<?)",
            ),
            (
                ADVICE,
                "INDEX involvement_advice_by_time (workspace_id=? AND made_at>? AND made_at<?)",
            ),
            (
                BRIEFS,
                "INDEX involvement_briefs_by_time (workspace_id=? AND asked_at>? AND asked_at<?)",
            ),
        ] {
            let plan = plan(&store, sql).await;
            assert!(plan.contains(index), "{plan}");
        }
        store.close().await;
    }
}
