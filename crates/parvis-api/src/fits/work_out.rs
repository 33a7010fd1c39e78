use super::PlaceAt;
use super::bodies::{FitInputsBody, FitReasoningBody};
use super::forms::FitForm;
use axum::{Json, extract::State};
use parvis_app::fit;
use parvis_http::{Body, Failure, Http, Ids, Member, Wanted};
use serde::Serialize;
use utoipa::ToSchema;

/// Where the rules lead, and from what.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WorkedOutBody {
    reasoning: FitReasoningBody,
    inputs: FitInputsBody,
}

/// Say where the rules lead, without keeping it
#[utoipa::path(post, path = "/fits/{place}/work-out", operation_id = "fits_work_out", tag = "fits",
    params(("workspace" = String, Path), ("place" = String, Path)),
    request_body = FitForm,
    responses((status = 200, body = WorkedOutBody)))]
pub(crate) async fn work_out(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
    Ids(at): Ids<PlaceAt>,
    Body(form): Body<FitForm>,
) -> Result<Json<WorkedOutBody>, Failure> {
    let said = form.read()?;
    let (inputs, reasoning) = fit::work_out(&http.app, &who, &at.place, &said).await?;
    Ok(Json(WorkedOutBody {
        reasoning: reasoning.into(),
        inputs: FitInputsBody::of(inputs, language),
    }))
}
