use super::bodies::DefinitionBody;
use super::bodies::{ObservationBody, definitions};
use crate::shapes::instant;
use axum::{Json, extract::State};
use parvis_app::observation;
use parvis_domain::PublicationId;
use parvis_http::{Failure, Http, Ids, Member, Wanted};
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
    /// The network that counts; null for a place where somebody publishes by hand.
    network: Option<String>,
    /// Every number ever read, from the first.
    history: Vec<ObservationBody>,
    /// What the network counts under each metric, since when, and where it says so.
    definitions: Vec<DefinitionBody>,
}

/// List what a network counted for a publication
#[utoipa::path(get, path = "/publications/{publication}/observations", operation_id = "observations_list", tag = "observations",
    params(("workspace" = String, Path), ("publication" = String, Path)),
    responses((status = 200, body = ObservationsBody)))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
    Ids(of): Ids<OfPublication>,
) -> Result<Json<ObservationsBody>, Failure> {
    let series = observation::history(&http.app, &who, of.publication).await?;
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
        network: series.network.map(|network| network.to_string()),
        definitions: definitions(&series, language),
        history: series.observations.into_iter().map(Into::into).collect(),
    }))
}
