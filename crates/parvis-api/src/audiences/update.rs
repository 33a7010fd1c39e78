use super::{AudienceAt, AudienceBody, AudienceForm};
use axum::{Json, extract::State};
use parvis_app::audience;
use parvis_http::{Body, Failure, Http, Ids, Member};

/// Say anew what an audience is
#[utoipa::path(put, path = "/audiences/{audience}", operation_id = "audiences_update", tag = "audiences",
    params(("workspace" = String, Path), ("audience" = String, Path)),
    request_body = AudienceForm,
    responses((status = 200, body = AudienceBody)))]
pub(crate) async fn update(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<AudienceAt>,
    Body(form): Body<AudienceForm>,
) -> Result<Json<AudienceBody>, Failure> {
    let audience = audience::update(&http.app, &who, at.audience, &form.into()).await?;
    Ok(Json(audience.into()))
}
