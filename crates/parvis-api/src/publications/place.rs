use super::bodies::PublicationBody;
use crate::originals::PlannedForm;
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::publication::{self, Place};
use parvis_domain::VariantId;
use parvis_http::{Body, Failure, Http, Member, Wanted};
use serde::Deserialize;
use utoipa::ToSchema;

/// What is to be placed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlaceForm {
    #[schema(value_type = uuid::Uuid)]
    variant: VariantId,
    /// The version of the variant that was seen; without one, whatever is there is meant.
    version: Option<i64>,
    /// When; without a time, now.
    planned: Option<PlannedForm>,
    /// How long the piece took, in minutes, if somebody knows.
    #[schema(maximum = 44640)]
    minutes_spent: Option<u32>,
    /// That the very same stands there already and is wanted once more.
    #[serde(default)]
    again: bool,
}

/// Place a variant on its channel, now or at a time
///
/// Its words are frozen. 422 `variant-not-ready` when the channel wouldn't take it, with the problems in `extra`; 409
/// `publication-open` while another one of it is on its way, `publication-same-again` when the very same stands there.
#[utoipa::path(post, path = "/publications", operation_id = "publications_place", tag = "publications",
    params(("workspace" = String, Path)),
    request_body = PlaceForm,
    responses((status = 201, body = PublicationBody)))]
pub(crate) async fn place(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
    Body(form): Body<PlaceForm>,
) -> Result<(StatusCode, Json<PublicationBody>), Failure> {
    let given = Place {
        variant: form.variant,
        version: form.version,
        minutes_spent: form.minutes_spent,
        again: form.again,
    };
    let view = match form.planned {
        Some(planned) => publication::schedule(&http.app, &who, &given, &planned.into()).await?,
        None => publication::place(&http.app, &who, &given).await?,
    };
    Ok((StatusCode::CREATED, Json(PublicationBody::of(view, language))))
}
