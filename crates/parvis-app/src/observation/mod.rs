//! Numbers read from networks.

use crate::{Acting, App, Problem, Result};
use parvis_domain::{
    Action, Metric, Observation, ObservationId, OriginalId, PublicationId, PublicationState, Timestamp,
    WorkspaceId,
};
use parvis_store::{Tx, observation, publication};

/// What the networks count for one or for several publications. None is unknown, never zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TalkCounts {
    /// How often it was liked.
    pub likes: Option<u64>,
    /// How often it was passed on.
    pub reposts: Option<u64>,
    /// How often it was answered, as the networks count that.
    pub replies: Option<u64>,
    /// How often it was quoted.
    pub quotes: Option<u64>,
    /// When the oldest of these numbers was last read.
    pub read_at: Option<Timestamp>,
}

impl TalkCounts {
    /// The sum of what is known: where nothing is, the sum isn't known either.
    fn of(observations: &[Observation]) -> Self {
        let sum = |metric| {
            let known = observations
                .iter()
                .filter(|it| it.metric == metric)
                .filter_map(|it| it.value);
            known.reduce(u64::saturating_add)
        };
        Self {
            likes: sum(Metric::Likes),
            reposts: sum(Metric::Reposts),
            replies: sum(Metric::Replies),
            quotes: sum(Metric::Quotes),
            read_at: observations.iter().map(|it| it.still_at).min(),
        }
    }
}

/// What the networks count for these publications, each by itself. Those nothing is known of are left out.
///
/// # Errors
/// `denied`.
pub async fn of_publications(
    app: &App,
    who: &Acting,
    publications: &[PublicationId],
) -> Result<Vec<(PublicationId, TalkCounts)>> {
    app.allowed_here(who, Action::PublicationRead)?;
    let read = observation::newest(&app.store, who.place(), publications).await?;
    Ok(read
        .chunk_by(|a, b| a.publication_id == b.publication_id)
        .map(|of_one| (of_one[0].publication_id, TalkCounts::of(of_one)))
        .collect())
}

/// Every number ever read of a publication, from the first.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn history(app: &App, who: &Acting, id: PublicationId) -> Result<Vec<Observation>> {
    app.allowed_here(who, Action::PublicationRead)?;
    publication::by_id(&app.store, who.place(), id)
        .await?
        .ok_or(Problem::not_found("publication"))?;
    Ok(observation::of_publication(&app.store, who.place(), id).await?)
}

/// What the networks count for an original, over all its publications that stand.
pub(crate) async fn of_original(
    app: &App,
    workspace: WorkspaceId,
    original: OriginalId,
) -> Result<TalkCounts> {
    let filter = publication::Filter {
        state: Some(PublicationState::Published),
        original: Some(original),
        ..publication::Filter::default()
    };
    let mut ids = Vec::new();
    let mut after = None;
    loop {
        let page = publication::list(&app.store, workspace, &filter, after.as_ref(), 100).await?;
        ids.extend(page.items.iter().map(|publication| publication.id));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    if ids.is_empty() {
        return Ok(TalkCounts::default());
    }
    Ok(TalkCounts::of(
        &observation::newest(&app.store, workspace, &ids).await?,
    ))
}

/// Keeps what a network counts for a publication at present: each number when it changes. Gives whether one did.
pub(crate) async fn keep(
    app: &App,
    tx: &mut Tx,
    workspace: WorkspaceId,
    publication_id: PublicationId,
    counts: parvis_connectors::Counts,
) -> Result<bool> {
    let now = app.now();
    let known = observation::newest(&mut *tx, workspace, &[publication_id]).await?;
    let read = [
        (Metric::Likes, counts.likes),
        (Metric::Reposts, counts.reposts),
        (Metric::Replies, counts.replies),
        (Metric::Quotes, counts.quotes),
    ];
    let mut changed = false;
    for (metric, value) in read {
        match known.iter().find(|it| it.metric == metric) {
            Some(before) if before.value == value => {
                observation::confirm(&mut *tx, workspace, before.id, now).await?;
            }
            // What was never known needn't be said to be unknown.
            None if value.is_none() => {}
            _ => {
                let new = Observation {
                    id: ObservationId::next(app.clock.as_ref(), app.dice.as_ref()),
                    publication_id,
                    metric,
                    value,
                    read_at: now,
                    still_at: now,
                };
                observation::insert(&mut *tx, workspace, &new).await?;
                changed = true;
            }
        }
    }
    Ok(changed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn what_is_unknown_adds_nothing_and_is_not_zero() {
        let read = |metric, value, seconds| Observation {
            id: ObservationId::from_uuid(Uuid::from_u128(1)),
            publication_id: PublicationId::from_uuid(Uuid::from_u128(2)),
            metric,
            value,
            read_at: Timestamp::from_seconds(1),
            still_at: Timestamp::from_seconds(seconds),
        };
        let counts = TalkCounts::of(&[
            read(Metric::Likes, Some(3), 30),
            read(Metric::Likes, Some(4), 20),
            read(Metric::Reposts, None, 40),
            read(Metric::Replies, Some(0), 40),
        ]);
        assert_eq!(
            (counts.likes, counts.reposts, counts.replies, counts.quotes),
            (Some(7), None, Some(0), None)
        );
        assert_eq!(counts.read_at, Some(Timestamp::from_seconds(20)));
        assert_eq!(TalkCounts::of(&[]), TalkCounts::default());
    }
}
