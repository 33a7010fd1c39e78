//! Numbers read from networks.

mod keep;

pub(crate) use keep::{Read, keep};

use crate::{Acting, App, Problem, Result};
use parvis_domain::{
    Action, ChannelId, Metric, MetricDefinition, Network, Observation, Observed, OriginalId, PublicationId,
    PublicationState, Timestamp, WorkspaceId,
};
use parvis_store::{channel, observation, publication};

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
        .chunk_by(|a, b| a.of == b.of)
        .filter_map(|of_one| match of_one.first()?.of {
            Observed::Publication(id) => Some((id, TalkCounts::of(of_one))),
            Observed::Channel(_) => None,
        })
        .collect())
}

/// Numbers over time, and what exactly they count.
#[derive(Clone, Debug)]
pub struct Series {
    /// Who counted; none for a place where somebody publishes by hand.
    pub network: Option<Network>,
    /// Each run of equal values, in the order they were first read.
    pub observations: Vec<Observation>,
    /// What is meant, for each metric.
    pub definitions: &'static [MetricDefinition],
}

/// Every number ever read of a publication, from the first.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn history(app: &App, who: &Acting, id: PublicationId) -> Result<Series> {
    app.allowed_here(who, Action::PublicationRead)?;
    let publication = publication::by_id(&app.store, who.place(), id).await?;
    let publication = publication.ok_or(Problem::not_found("publication"))?;
    let observations = observation::of_publication(&app.store, who.place(), id).await?;
    series(app, who, publication.channel_id, observations).await
}

/// Every number read of a channel as a whole that held at `since` or later.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn of_channel(app: &App, who: &Acting, id: ChannelId, since: Timestamp) -> Result<Series> {
    app.allowed_here(who, Action::ChannelRead)?;
    let observations = observation::of_channel(&app.store, who.place(), id, since).await?;
    series(app, who, id, observations).await
}

async fn series(app: &App, who: &Acting, id: ChannelId, observations: Vec<Observation>) -> Result<Series> {
    let channel = channel::by_id(&app.store, who.place(), id).await?;
    let network = channel.ok_or(Problem::not_found("channel"))?.network;
    let connector = network.and_then(|network| app.outgoing.connectors.on(network));
    Ok(Series {
        network,
        observations,
        definitions: connector.map_or(&[], parvis_connectors::Connector::definitions),
    })
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

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn what_is_unknown_adds_nothing_and_is_not_zero() {
        let read = |metric, value, seconds| Observation {
            id: parvis_domain::ObservationId::from_uuid(Uuid::from_u128(1)),
            of: Observed::Publication(PublicationId::from_uuid(Uuid::from_u128(2))),
            metric,
            definition: 1,
            value,
            read_at: Timestamp::from_seconds(1),
            still_at: Timestamp::from_seconds(seconds),
            after_gap: false,
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
