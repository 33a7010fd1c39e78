use crate::{ObservationId, PublicationId, Timestamp};

words! {
    /// What is counted on a network.
    Metric,
    /// A word that names no metric.
    UnknownMetric, "metric", {
        /// How often it was liked.
        Likes = "likes",
        /// How often it was passed on.
        Reposts = "reposts",
        /// How often it was answered, as the network counts that.
        Replies = "replies",
        /// How often it was quoted.
        Quotes = "quotes",
    }
}

/// One number read from a network. Kept when it changes; `still_at` says until when it was read the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Observation {
    /// Its identifier.
    pub id: ObservationId,
    /// Of what.
    pub publication_id: PublicationId,
    /// What was counted.
    pub metric: Metric,
    /// How much; none when the network stopped saying. Never zero for unknown.
    pub value: Option<u64>,
    /// When it was read first.
    pub read_at: Timestamp,
    /// When it was read last with this value.
    pub still_at: Timestamp,
}
