use super::ActAt;
use super::bodies::OffersBody;
use axum::{Json, extract::State};
use parvis_app::Problem;
use parvis_app::involvement::{self, Asked};
use parvis_domain::{Subject, SubjectKind};
use parvis_http::{Failure, Http, Ids, Member, Query};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct OffersQuery {
    /// What kind of thing something is about to be done to.
    #[param(
        pattern = "^(channel|network|usage|audience|objective|strategy|campaign|brief|home|budget|mandate|other)$"
    )]
    kind: Option<String>,
    /// Which one, by its identifier.
    id: Option<Uuid>,
    /// Which one, by its word: a network.
    word: Option<String>,
}

/// List what something about to be done may rest on
///
/// Advice and decisions of the last half year, and all that are about the same thing, which come first.
#[utoipa::path(get, path = "/involvement/offers", operation_id = "involvement_offers", tag = "involvement",
    params(("workspace" = String, Path), OffersQuery),
    responses((status = 200, body = OffersBody)))]
pub(crate) async fn offers(
    State(http): State<Http>,
    Member(who): Member,
    Query(query): Query<OffersQuery>,
) -> Result<Json<OffersBody>, Failure> {
    let kind = query.kind.map(|kind| kind.parse::<SubjectKind>()).transpose();
    let kind = kind.map_err(|_| Problem::field("kind", "subject-kind-unknown"))?;
    let subject = kind.map(|kind| Subject {
        kind,
        id: query.id,
        word: query.word.filter(|word| !word.is_empty()),
        name: String::new(),
    });
    let offers = involvement::offers(&http.app, &who, &Asked::AboutTo(subject)).await?;
    Ok(Json(offers.into()))
}

/// List what an act may be linked to
///
/// Advice and decisions about the same thing, from the half year before it.
#[utoipa::path(get, path = "/involvement/acts/{act}/offers", operation_id = "involvement_offers_for", tag = "involvement",
    params(("workspace" = String, Path), ("act" = String, Path)),
    responses((status = 200, body = OffersBody)))]
pub(crate) async fn offers_for(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ActAt>,
) -> Result<Json<OffersBody>, Failure> {
    let offers = involvement::offers(&http.app, &who, &Asked::Done(at.act)).await?;
    Ok(Json(offers.into()))
}
