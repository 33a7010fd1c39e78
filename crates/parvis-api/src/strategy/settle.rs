use super::RemarkAt;
use super::bodies::RemarkBody;
use axum::{Json, extract::State};
use parvis_app::strategy;
use parvis_http::{Failure, Http, Ids, Member};

/// Settle a remark
#[utoipa::path(post, path = "/strategy/remarks/{remark}/settle", operation_id = "strategy_settle", tag = "strategy",
    params(("workspace" = String, Path), ("remark" = String, Path)),
    responses((status = 200, body = RemarkBody)))]
pub(crate) async fn settle(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<RemarkAt>,
) -> Result<Json<RemarkBody>, Failure> {
    Ok(Json(
        strategy::settle(&http.app, &who, at.remark, true).await?.into(),
    ))
}

/// Open a settled remark again
#[utoipa::path(post, path = "/strategy/remarks/{remark}/reopen", operation_id = "strategy_reopen", tag = "strategy",
    params(("workspace" = String, Path), ("remark" = String, Path)),
    responses((status = 200, body = RemarkBody)))]
pub(crate) async fn reopen(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<RemarkAt>,
) -> Result<Json<RemarkBody>, Failure> {
    Ok(Json(
        strategy::settle(&http.app, &who, at.remark, false).await?.into(),
    ))
}
