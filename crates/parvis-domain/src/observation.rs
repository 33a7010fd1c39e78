use crate::{ChannelId, ObservationId, PublicationId, Timestamp};

words! {
    /// What is counted on a network.
    Metric,
    /// A word that names no metric.
    UnknownMetric, "metric", {
        /// How often a piece was liked.
        Likes = "likes",
        /// How often it was passed on.
        Reposts = "reposts",
        /// How often it was answered, as the network counts that.
        Replies = "replies",
        /// How often it was quoted.
        Quotes = "quotes",
        /// How many accounts follow a channel.
        Followers = "followers",
        /// How many people are in the place that a channel is.
        Members = "members",
        /// How many pieces stand in a channel, ours by hand too.
        Posts = "posts",
    }
}

/// What a number is read of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Observed {
    /// One piece on one channel.
    Publication(PublicationId),
    /// A channel as a whole.
    Channel(ChannelId),
}

/// What exactly a network counts under a metric, since when we read it so. A network that changes what it counts gets
/// the next number: values under two definitions are never joined or compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MetricDefinition {
    /// The metric.
    pub metric: Metric,
    /// Counted from 1 for each metric of a network.
    pub number: u16,
    /// The day from which values are read under it. Of the first, the day it was written down: what was read before is
    /// taken to mean the same.
    pub since: jiff::civil::Date,
    /// Where it is written: an address, or the section of one's own documentation.
    pub source: &'static str,
}

impl MetricDefinition {
    /// The definition of this number, since a year, month and day, as written at `source`.
    pub const fn new(
        metric: Metric,
        number: u16,
        (year, month, day): (i16, i8, i8),
        source: &'static str,
    ) -> Self {
        Self {
            metric,
            number,
            since: jiff::civil::date(year, month, day),
            source,
        }
    }

    /// Where a network has declared none.
    pub const FIRST: u16 = 1;

    /// The number under which `metric` is read now, of those a network declares.
    pub fn current(declared: &[Self], metric: Metric) -> u16 {
        let of_it = declared.iter().filter(|it| it.metric == metric);
        of_it.map(|it| it.number).max().unwrap_or(Self::FIRST)
    }
}

/// One number read from a network: a run of readings that all gave the same. It ends when another value is read, and
/// also when nothing was read for much longer than was planned: what happened in such a gap isn't known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Observation {
    /// Its identifier.
    pub id: ObservationId,
    /// Of what.
    pub of: Observed,
    /// What was counted.
    pub metric: Metric,
    /// Under which [`MetricDefinition::number`].
    pub definition: u16,
    /// How much; none when the network doesn't say. Never zero for unknown.
    pub value: Option<u64>,
    /// When it was read first.
    pub read_at: Timestamp,
    /// When it was read last with this value.
    pub still_at: Timestamp,
    /// So long before it nothing was read that nobody knows what was in between.
    pub after_gap: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_definition_is_the_one_read_under() {
        let declared =
            |metric, number, year| MetricDefinition::new(metric, number, (year, 1, 1), "the manual");
        let all = [
            declared(Metric::Likes, 1, 2025),
            declared(Metric::Likes, 2, 2026),
            declared(Metric::Posts, 1, 2025),
        ];
        assert_eq!(MetricDefinition::current(&all, Metric::Likes), 2);
        assert_eq!(MetricDefinition::current(&all, Metric::Quotes), 1);
    }
}
