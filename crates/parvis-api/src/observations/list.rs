use crate::shapes::instant;
use axum::{Json, extract::State};
use parvis_app::observation;
use parvis_domain::{Observation, PublicationId};
use parvis_http::{Failure, Http, Ids, Member};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Debug, Deserialize)]
pub(crate) struct OfPublication {
    publication: PublicationId,
}

/// What a network counts for a publication. Null is unknown, and not zero.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ObservationsBody {
    likes: Option<u64>,
    reposts: Option<u64>,
    /// As the network counts them, not as they are shown here.
    replies: Option<u64>,
    quotes: Option<u64>,
    /// When the oldest of these numbers was last read.
    read_at: Option<String>,
    /// Every number ever read, from the first.
    history: Vec<ObservationBody>,
}

/// One number, from when it was read first until it was read last.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ObservationBody {
    /// `likes`, `reposts`, `replies` or `quotes`.
    metric: String,
    /// Null when the network stopped saying.
    value: Option<u64>,
    read_at: String,
    still_at: String,
}

impl From<Observation> for ObservationBody {
    fn from(read: Observation) -> Self {
        Self {
            metric: read.metric.to_string(),
            value: read.value,
            read_at: instant(read.read_at),
            still_at: instant(read.still_at),
        }
    }
}

/// List what a network counted for a publication
#[utoipa::path(get, path = "/publications/{publication}/observations", operation_id = "observations_list", tag = "observations",
    params(("workspace" = String, Path), ("publication" = String, Path)),
    responses((status = 200, body = ObservationsBody)))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
    Ids(of): Ids<OfPublication>,
) -> Result<Json<ObservationsBody>, Failure> {
    let history = observation::history(&http.app, &who, of.publication).await?;
    let counts = observation::of_publications(&http.app, &who, &[of.publication]).await?;
    let now = counts
        .into_iter()
        .next()
        .map(|(_, counts)| counts)
        .unwrap_or_default();
    Ok(Json(ObservationsBody {
        likes: now.likes,
        reposts: now.reposts,
        replies: now.replies,
        quotes: now.quotes,
        read_at: now.read_at.map(instant),
        history: history.into_iter().map(Into::into).collect(),
    }))
}
