use super::FactAt;
use super::bodies::FactBody;
use axum::{Json, extract::State};
use parvis_app::fact;
use parvis_http::{Failure, Http, Ids, Member, Wanted};

/// Say that a fact was looked at today, and still holds
#[utoipa::path(post, path = "/facts/{fact}/check", operation_id = "facts_check", tag = "facts",
    params(("workspace" = String, Path), ("fact" = String, Path)),
    responses((status = 200, body = FactBody)))]
pub(crate) async fn check(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
    Ids(at): Ids<FactAt>,
) -> Result<Json<FactBody>, Failure> {
    let checked = fact::check(&http.app, &who, at.fact).await?;
    Ok(Json(FactBody::of(checked, language)))
}
