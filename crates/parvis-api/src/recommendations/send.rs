use super::RecommendationAt;
use super::bodies::ClientLinkBody;
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::recommendation::{self, Names, SendInput};
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// To whom advice is sent, and how.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SendForm {
    /// 1 to 80 characters.
    #[schema(min_length = 1, max_length = 80, pattern = "\\S")]
    name: String,
    /// Required when a letter is to be sent.
    #[serde(default)]
    email: String,
    /// `en` or `fr`: the language of the letter and of its page.
    #[schema(pattern = "^(en|fr)$")]
    language: String,
    /// The last day on which the link works; thirty days after an answer is wanted unless told.
    #[schema(format = Date)]
    ends_on: Option<String>,
    /// Send it by e-mail, where this instance sends mail.
    #[serde(default)]
    by_mail: bool,
    /// End the links that were made before for this advice.
    #[serde(default)]
    end_others: bool,
}

/// A link, and where it is.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SentBody {
    link: ClientLinkBody,
    /// Its address. It is shown this once.
    address: String,
}

/// Put advice to a client
///
/// They read and answer it by a link, without an account.
#[utoipa::path(post, path = "/recommendations/{recommendation}/send", operation_id = "recommendations_send",
    tag = "recommendations",
    params(("workspace" = String, Path), ("recommendation" = String, Path)),
    request_body = SendForm,
    responses((status = 201, body = SentBody)))]
pub(crate) async fn send(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<RecommendationAt>,
    Body(form): Body<SendForm>,
) -> Result<(StatusCode, Json<SentBody>), Failure> {
    let input = SendInput {
        name: form.name,
        email: form.email,
        language: form.language,
        ends_on: form.ends_on,
        by_mail: form.by_mail,
        end_others: form.end_others,
    };
    let sent = recommendation::send(&http.app, &who, at.recommendation, &input).await?;
    let names = Names::from([(who.user.id, who.user.name.clone())]);
    let body = SentBody {
        link: ClientLinkBody::of(&sent.link, &names),
        address: http.config.link(&sent.path),
    };
    Ok((StatusCode::CREATED, Json(body)))
}
