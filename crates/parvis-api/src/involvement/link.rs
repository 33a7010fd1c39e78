use super::ActAt;
use super::bodies::ActBody;
use crate::grounds::GroundsForm;
use axum::{Json, extract::State};
use parvis_app::involvement;
use parvis_http::{Body, Failure, Http, Ids, Member};

/// Say on what an act rested
///
/// One of what is offered for it. Naming nothing takes back what was said so before.
#[utoipa::path(post, path = "/involvement/acts/{act}/link", operation_id = "involvement_link", tag = "involvement",
    params(("workspace" = String, Path), ("act" = String, Path)),
    request_body = GroundsForm,
    responses((status = 200, body = ActBody)))]
pub(crate) async fn link(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ActAt>,
    Body(form): Body<GroundsForm>,
) -> Result<Json<ActBody>, Failure> {
    let act = involvement::link(&http.app, &who, at.act, form.read()).await?;
    Ok(Json(act.into()))
}
