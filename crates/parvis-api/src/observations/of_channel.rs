use super::bodies::{DefinitionBody, ObservationBody, definitions};
use crate::shapes::Between;
use axum::{Json, extract::State};
use parvis_app::observation;
use parvis_domain::{ChannelId, Timestamp};
use parvis_http::{Failure, Http, Ids, Member, Query, Wanted};
use serde::{Deserialize, Serialize};
use std::time::Duration;
use utoipa::{IntoParams, ToSchema};

#[derive(Debug, Deserialize)]
pub(crate) struct OfChannel {
    channel: ChannelId,
}

/// How far back.
#[derive(Debug, Deserialize, IntoParams)]
pub(crate) struct Back {
    /// Days back from now, 1 to 3,660; 90 unless told.
    #[param(value_type = Option<u16>, minimum = 1, maximum = 3660)]
    days: Option<Between<1, 3660>>,
}

/// What a network counts for a channel as a whole. Null is unknown, and not zero.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ChannelObservationsBody {
    /// The network that counts; null for a place where somebody publishes by hand.
    network: Option<String>,
    /// Every number that held in the period, from the first.
    history: Vec<ObservationBody>,
    /// What the network counts under each metric, since when, and where it says so.
    definitions: Vec<DefinitionBody>,
}

/// List what a network counted for a channel
#[utoipa::path(get, path = "/channels/{channel}/observations", operation_id = "observations_of_channel", tag = "observations",
    params(("workspace" = String, Path), ("channel" = String, Path), Back),
    responses((status = 200, body = ChannelObservationsBody)))]
pub(crate) async fn of_channel(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
    Ids(of): Ids<OfChannel>,
    Query(back): Query<Back>,
) -> Result<Json<ChannelObservationsBody>, Failure> {
    let days = u64::from(back.days.unwrap_or(Between(90)).0);
    let since: Timestamp = http.app.now().minus(Duration::from_hours(24 * days));
    let series = observation::of_channel(&http.app, &who, of.channel, since).await?;
    Ok(Json(ChannelObservationsBody {
        network: series.network.map(|network| network.to_string()),
        definitions: definitions(&series, language),
        history: series.observations.into_iter().map(Into::into).collect(),
    }))
}
