use super::PublicationAt;
use super::bodies::PublicationBody;
use axum::{Json, extract::State};
use parvis_app::publication;
use parvis_http::{Body, Failure, Http, Ids, Member, Wanted};
use serde::Deserialize;
use utoipa::ToSchema;

/// How it is removed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WithdrawForm {
    /// That somebody has removed it there themselves.
    #[serde(default)]
    by_hand: bool,
}

/// Remove what is out
///
/// The worker does, and the state becomes `withdrawn` once it has; or somebody says that they did. Asking twice is no
/// fault.
#[utoipa::path(post, path = "/publications/{publication}/withdraw", operation_id = "publications_withdraw", tag = "publications",
    params(("workspace" = String, Path), ("publication" = String, Path)),
    request_body = WithdrawForm,
    responses((status = 200, body = PublicationBody)))]
pub(crate) async fn withdraw(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<PublicationAt>,
    Wanted(language): Wanted,
    Body(form): Body<WithdrawForm>,
) -> Result<Json<PublicationBody>, Failure> {
    let view = publication::withdraw(&http.app, &who, at.publication, form.by_hand).await?;
    Ok(Json(PublicationBody::of(view, language)))
}
