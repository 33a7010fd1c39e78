use super::TokenAt;
use axum::{Json, extract::State};
use parvis_app::invitation;
use parvis_http::{ClientAddress, Failure, Http, Ids, Limit};
use serde::Serialize;
use utoipa::ToSchema;

/// What an invitation offers.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OfferBody {
    /// The workspace's name.
    workspace: String,
    /// `lead`, `cm`, `contributor` or `viewer`.
    role: String,
    /// The address it was made for.
    email: String,
    /// Who invites.
    invited_by: String,
    /// Somebody signs in with that address already: sign in, then accept.
    has_user: bool,
}

/// What an invitation offers
#[utoipa::path(get, path = "/invitations/{token}", operation_id = "invitations_show", tag = "invitations",
    params(("token" = String, Path)),
    responses((status = 200, body = OfferBody)))]
pub(crate) async fn show(
    State(http): State<Http>,
    from: ClientAddress,
    Ids(at): Ids<TokenAt>,
) -> Result<Json<OfferBody>, Failure> {
    http.limits.count(Limit::Anonymous, from)?;
    let offer = invitation::show(&http.app, &at.token).await?;
    Ok(Json(OfferBody {
        workspace: offer.workspace,
        role: offer.role.to_string(),
        email: offer.email,
        invited_by: offer.invited_by,
        has_user: offer.has_user,
    }))
}
