use super::bodies::NetworkBody;
use axum::{Json, extract::State};
use parvis_app::channel;
use parvis_http::{Failure, Http, Member, Wanted};

/// List the networks that can be connected
///
/// With what each can do and what it takes.
#[utoipa::path(get, path = "/networks", operation_id = "networks_list", tag = "channels",
    params(("workspace" = String, Path)),
    responses((status = 200, body = [NetworkBody])))]
pub(crate) async fn networks(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
) -> Result<Json<Vec<NetworkBody>>, Failure> {
    let offered = channel::networks(&http.app, &who)?;
    let shown = offered
        .into_iter()
        .map(|offered| NetworkBody::of(offered, language));
    Ok(Json(shown.collect()))
}
