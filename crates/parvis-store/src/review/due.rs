//! What is due by a day: one function for each source of the agenda. Each reads at most [`MOST`] things, the longest due
//! first.

use crate::{Db, Result};
use jiff::civil::Date;
use parvis_domain::{ReviewItem, ReviewSource, Timestamp, WorkspaceId};
use uuid::Uuid;

/// More than that isn't spoken about in one meeting.
const MOST: i64 = 40;

type Found = (Uuid, String, Option<String>);

fn item(source: ReviewSource, (id, title, since): Found) -> ReviewItem {
    ReviewItem {
        source,
        noun: Some(id),
        title,
        since: since.and_then(|day| day.get(..10)?.parse().ok()),
        count: None,
        minutes: String::new(),
        version: 0,
    }
}

fn all(source: ReviewSource, found: Vec<Found>) -> Vec<ReviewItem> {
    found.into_iter().map(|one| item(source, one)).collect()
}

/// Decisions to look at again.
pub async fn decisions(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    by: Timestamp,
) -> Result<Vec<ReviewItem>> {
    let found = fetch_all!(
        db,
        Found,
        "select id, question, look_on from decisions
        where workspace_id = $1
        and state = 'standing'
        and look_due <= $2
        order by look_due, id
        limit $3",
        workspace,
        by,
        MOST
    )?;
    Ok(all(ReviewSource::Decision, found))
}

/// Advice whose day for an answer is over.
pub async fn unanswered(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    by: Timestamp,
) -> Result<Vec<ReviewItem>> {
    let found = fetch_all!(
        db,
        Found,
        "select id, question, answer_by from recommendations
        where workspace_id = $1
        and state = 'open'
        and answer_due <= $2
        order by answer_due, id
        limit $3",
        workspace,
        by,
        MOST
    )?;
    Ok(all(ReviewSource::Unanswered, found))
}

/// Advice of which one can say whether it held.
pub async fn to_judge(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    by: Timestamp,
) -> Result<Vec<ReviewItem>> {
    let found = fetch_all!(
        db,
        Found,
        "select id, question, judge_on from recommendations
        where workspace_id = $1
        and state <> 'withdrawn'
        and judged_at is null
        and judge_due <= $2
        order by judge_due, id
        limit $3",
        workspace,
        by,
        MOST
    )?;
    Ok(all(ReviewSource::ToJudge, found))
}

/// Trials that end.
pub async fn trials(db: impl Into<Db<'_>>, workspace: WorkspaceId, by: Timestamp) -> Result<Vec<ReviewItem>> {
    let found = fetch_all!(
        db,
        Found,
        "select t.id, c.name, t.ends_on from trials t
        join channels c on c.workspace_id = t.workspace_id
        and c.id = t.channel_id
        where t.workspace_id = $1
        and t.closed_at is null
        and t.ends_at <= $2
        order by t.ends_at, t.id
        limit $3",
        workspace,
        by,
        MOST
    )?;
    Ok(all(ReviewSource::Trial, found))
}

/// Places whose fit is to be looked at again.
pub async fn fits(db: impl Into<Db<'_>>, workspace: WorkspaceId, by: Date) -> Result<Vec<ReviewItem>> {
    let found = fetch_all!(
        db,
        Found,
        "select id, name, look_again_on from weighings
        where workspace_id = $1
        and newest
        and look_again_on <= $2
        order by look_again_on, id
        limit $3",
        workspace,
        by.to_string(),
        MOST
    )?;
    Ok(all(ReviewSource::Fit, found))
}

/// Channels whose day has come.
pub async fn channels(db: impl Into<Db<'_>>, workspace: WorkspaceId, by: Date) -> Result<Vec<ReviewItem>> {
    let found = fetch_all!(
        db,
        Found,
        "select id, name, review_on from channels
        where workspace_id = $1
        and disconnected_at is null
        and review_on <= $2
        order by review_on, id
        limit $3",
        workspace,
        by.to_string(),
        MOST
    )?;
    Ok(all(ReviewSource::Channel, found))
}

/// Channels that are neglected.
pub async fn alarms(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<ReviewItem>> {
    let found = fetch_all!(
        db,
        (Uuid, String, i64),
        "select c.id, c.name, a.raised_at from neglect_alarms a
        join channels c on c.workspace_id = a.workspace_id
        and c.id = a.channel_id
        where a.workspace_id = $1
        and c.disconnected_at is null
        order by a.raised_at, c.id
        limit $2",
        workspace,
        MOST
    )?;
    let found = found.into_iter().map(|(id, name, raised)| {
        let since = Timestamp::from_micros(raised).to_rfc3339();
        (id, name, Some(since))
    });
    Ok(all(ReviewSource::Alarm, found.collect()))
}

/// Proposals for the strategy that wait.
pub async fn proposals(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<ReviewItem>> {
    let found = fetch_all!(
        db,
        (Uuid, String, i64),
        "select id, why, made_at from strategy_proposals
        where workspace_id = $1
        and settled_at is null
        order by made_at, id
        limit $2",
        workspace,
        MOST
    )?;
    let found = found.into_iter().map(|(id, why, made)| {
        let since = Timestamp::from_micros(made).to_rfc3339();
        (id, why, Some(since))
    });
    Ok(all(ReviewSource::Proposal, found.collect()))
}

/// How many pieces that went out from then on have no minutes: nobody knows what they cost.
pub async fn without_costs(db: impl Into<Db<'_>>, workspace: WorkspaceId, since: Timestamp) -> Result<u32> {
    let found = fetch_optional!(
        db,
        (i64,),
        "select count(*) from publications
        where workspace_id = $1
        and state = 'published'
        and due_at >= $2
        and minutes_spent is null",
        workspace,
        since
    )?;
    Ok(found.map_or(0, |(count,)| u32::try_from(count).unwrap_or(u32::MAX)))
}
