use super::PlaceAt;
use super::forms::WeighForm;
use super::weighing::WeighingBody;
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::fit;
use parvis_http::{Body, Failure, Http, Ids, Member, Wanted};

/// Weigh whether to be somewhere
///
/// The answer is kept with everything it was worked out from; earlier ones stay.
#[utoipa::path(post, path = "/fits/{place}/weigh", operation_id = "fits_weigh", tag = "fits",
    params(("workspace" = String, Path), ("place" = String, Path)),
    request_body = WeighForm,
    responses((status = 201, body = WeighingBody)))]
pub(crate) async fn weigh(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
    Ids(at): Ids<PlaceAt>,
    Body(form): Body<WeighForm>,
) -> Result<(StatusCode, Json<WeighingBody>), Failure> {
    let weighed = fit::weigh(&http.app, &who, &at.place, &form.read()?).await?;
    Ok((StatusCode::CREATED, Json(WeighingBody::of(weighed, language))))
}
