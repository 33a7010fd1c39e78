use super::PublicationAt;
use super::bodies::PublicationBody;
use axum::{Json, extract::State};
use parvis_app::publication;
use parvis_http::{Body, Failure, Http, Ids, Member, Wanted};
use serde::Deserialize;
use utoipa::ToSchema;

/// Where it is out.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConfirmForm {
    /// Its address; empty where it has none.
    #[serde(default)]
    url: String,
    /// How long it took, in minutes, if somebody knows.
    #[schema(maximum = 44640)]
    minutes_spent: Option<u32>,
}

/// Say that it is out on a declared channel, and where
///
/// While it is `awaiting_hand`.
#[utoipa::path(post, path = "/publications/{publication}/confirm_by_hand", operation_id = "publications_confirm_by_hand", tag = "publications",
    params(("workspace" = String, Path), ("publication" = String, Path)),
    request_body = ConfirmForm,
    responses((status = 200, body = PublicationBody)))]
pub(crate) async fn confirm_by_hand(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<PublicationAt>,
    Wanted(language): Wanted,
    Body(form): Body<ConfirmForm>,
) -> Result<Json<PublicationBody>, Failure> {
    let view =
        publication::confirm_by_hand(&http.app, &who, at.publication, &form.url, form.minutes_spent).await?;
    Ok(Json(PublicationBody::of(view, language)))
}
