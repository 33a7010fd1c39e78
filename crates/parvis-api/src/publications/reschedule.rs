use super::PublicationAt;
use super::bodies::PublicationBody;
use crate::originals::PlannedForm;
use axum::{Json, extract::State};
use parvis_app::publication::{self, Reschedule};
use parvis_http::{Body, Failure, Http, Ids, Member, Wanted};
use serde::Deserialize;
use utoipa::ToSchema;

/// What is to be different.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PublicationRescheduleForm {
    planned: PlannedForm,
    /// Whether the variant's present text takes the place of what was frozen.
    #[serde(default)]
    with_present_text: bool,
}

/// Plan a publication anew
///
/// It rests on a new ruling.
#[utoipa::path(post, path = "/publications/{publication}/reschedule", operation_id = "publications_reschedule", tag = "publications",
    params(("workspace" = String, Path), ("publication" = String, Path)),
    request_body = PublicationRescheduleForm,
    responses((status = 200, body = PublicationBody)))]
pub(crate) async fn reschedule(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<PublicationAt>,
    Wanted(language): Wanted,
    Body(form): Body<PublicationRescheduleForm>,
) -> Result<Json<PublicationBody>, Failure> {
    let given = Reschedule {
        planned: form.planned.into(),
        with_present_text: form.with_present_text,
    };
    let view = publication::reschedule(&http.app, &who, at.publication, &given).await?;
    Ok(Json(PublicationBody::of(view, language)))
}
