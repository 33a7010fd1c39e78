use super::bodies::FactBody;
use axum::{Json, extract::State};
use parvis_app::{Problem, fact};
use parvis_http::{Failure, Http, Member, Query, Wanted};
use serde::Deserialize;
use utoipa::IntoParams;

/// Which facts to list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Filter {
    /// About this network only, by its word.
    #[param(pattern = "^[a-z][a-z0-9]{0,23}$")]
    network: Option<String>,
}

/// List what is known about networks
///
/// In the order of the networks' words; what was set aside too.
#[utoipa::path(get, path = "/facts", operation_id = "facts_list", tag = "facts",
    params(("workspace" = String, Path), Filter),
    responses((status = 200, body = [FactBody])))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
    Query(filter): Query<Filter>,
) -> Result<Json<Vec<FactBody>>, Failure> {
    let network = filter.network.map(|word| word.parse()).transpose();
    let network = network.map_err(|_| Problem::field("network", "network-word-unreadable"))?;
    let facts = fact::list(&http.app, &who, network).await?;
    Ok(Json(
        facts.into_iter().map(|it| FactBody::of(it, language)).collect(),
    ))
}
