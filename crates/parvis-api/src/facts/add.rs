use super::bodies::{FactBody, FactForm};
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::fact;
use parvis_http::{Body, Failure, Http, Member, Wanted};

/// Write down something about a network
#[utoipa::path(post, path = "/facts", operation_id = "facts_add", tag = "facts",
    params(("workspace" = String, Path)),
    request_body = FactForm,
    responses((status = 201, body = FactBody)))]
pub(crate) async fn add(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
    Body(form): Body<FactForm>,
) -> Result<(StatusCode, Json<FactBody>), Failure> {
    let added = fact::add(&http.app, &who, &form.read()?).await?;
    Ok((StatusCode::CREATED, Json(FactBody::of(added, language))))
}
