use super::{UsageAt, UsageBody, UsageForm};
use axum::{Json, extract::State};
use parvis_app::usage;
use parvis_http::{Body, Failure, Http, Ids, Member};

/// Say anew what a usage is
#[utoipa::path(put, path = "/usages/{usage}", operation_id = "usages_update", tag = "usages",
    params(("workspace" = String, Path), ("usage" = String, Path)),
    request_body = UsageForm,
    responses((status = 200, body = UsageBody)))]
pub(crate) async fn update(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<UsageAt>,
    Body(form): Body<UsageForm>,
) -> Result<Json<UsageBody>, Failure> {
    let usage = usage::update(&http.app, &who, at.usage, &form.into()).await?;
    Ok(Json(usage.into()))
}
