use super::PublicationAt;
use super::bodies::PublicationBody;
use axum::{Json, extract::State};
use parvis_app::publication::{self, Correct};
use parvis_http::{Body, Failure, Http, Ids, Member, Wanted};
use serde::Deserialize;
use utoipa::ToSchema;

/// A correction to publish.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CorrectForm {
    /// The version of the variant that was seen; without one, whatever is there is meant.
    version: Option<i64>,
    /// That it may be withdrawn and published anew where it can't be changed, with all that is lost by that.
    #[serde(default)]
    anew: bool,
}

/// Publish the variant's present text in the place of what stands
///
/// By changing what stands where the network can. Elsewhere 409 `correction-anew`, unless `anew` says that it may be
/// withdrawn and published anew: one deed, the second half of which begins when the first is done.
#[utoipa::path(post, path = "/publications/{publication}/correct", operation_id = "publications_correct", tag = "publications",
    params(("workspace" = String, Path), ("publication" = String, Path)),
    request_body = CorrectForm,
    responses((status = 200, body = PublicationBody)))]
pub(crate) async fn correct(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<PublicationAt>,
    Wanted(language): Wanted,
    Body(form): Body<CorrectForm>,
) -> Result<Json<PublicationBody>, Failure> {
    let given = Correct {
        version: form.version,
        anew: form.anew,
    };
    let view = publication::correct(&http.app, &who, at.publication, given).await?;
    Ok(Json(PublicationBody::of(view, language)))
}
