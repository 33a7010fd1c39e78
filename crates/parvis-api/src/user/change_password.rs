use axum::{extract::State, http::StatusCode};
use parvis_app::user::{self, PasswordChange};
use parvis_http::{Body, ClientAddress, Failure, Http, Limit, SignedIn};
use serde::Deserialize;
use utoipa::ToSchema;

/// A password and the one that replaces it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PasswordForm {
    present: String,
    /// At least 12 characters.
    #[schema(min_length = 12)]
    new: String,
}

/// Change one's own password
///
/// Every other session of theirs ends.
#[utoipa::path(put, path = "/user/password", operation_id = "user_change_password", tag = "user",
    request_body = PasswordForm,
    responses((status = 204)))]
pub(crate) async fn change_password(
    State(http): State<Http>,
    from: ClientAddress,
    who: SignedIn,
    Body(form): Body<PasswordForm>,
) -> Result<StatusCode, Failure> {
    http.limits.count(Limit::ComingIn, from)?;
    let given = PasswordChange {
        present: form.present,
        new: form.new,
    };
    user::change_password(&http.app, &who.user, &who.session, given).await?;
    Ok(StatusCode::NO_CONTENT)
}
